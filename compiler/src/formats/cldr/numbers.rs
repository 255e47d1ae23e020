// @generated from CLDR 48 by `cargo run -p errorbook-cldr`. Do not edit.
// Derived from data files of the Unicode Consortium; see LICENSE-UNICODE in `src/plural`.

//! How values are written, by the locales that write them so.

use super::Groups;

/// The data on numbers that `extract.mjs` wrote: 68 records.
#[rustfmt::skip]
pub(in crate::formats) static NUMBERS: Groups = &[
    ("0|1|,|\u{a0}|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
af af-NA en-CZ en-EE en-HU en-LT en-LV en-PT en-SK en-UA en-ZA es-CR kea pt-AO szl tg uk"),
    ("0|1|.|,|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
ak bal-Latn ceb chr csw cy doi en en-001 en-150 en-AE en-AG en-AI en-AS en-AU en-BB en-BI en-BM \
en-BS en-BW en-BZ en-CA en-CC en-CK en-CM en-CX en-CY en-DG en-DM en-ER en-FJ en-FK en-FM en-GB \
en-GD en-GG en-GH en-GI en-GM en-GS en-GU en-GY en-HK en-IE en-IL en-IM en-IO en-JE en-JM en-JP \
en-KE en-KI en-KN en-KY en-LC en-LR en-LS en-MG en-MH en-MO en-MP en-MS en-MT en-MU en-MV en-MW \
en-MY en-NA en-NF en-NG en-NR en-NU en-NZ en-PG en-PH en-PK en-PN en-PR en-PW en-RW en-SB en-SC \
en-SD en-SG en-SH en-SL en-SS en-SX en-SZ en-TC en-TK en-TO en-TT en-TV en-TZ en-UG en-UM en-VC \
en-VG en-VI en-VU en-WS en-ZM en-ZW es-419 es-BR es-BZ es-CU es-DO es-GT es-HN es-MX es-NI es-PA \
es-PE es-PR es-SV es-US fil gaa gd ha ha-GH ha-NE ig ii ja km kn ko ko-CN ko-KP ks-Deva mai mi mn \
ms ms-SG mt nso om om-KE pcm sd-Deva shn shn-TH si st st-LS sw sw-KE sw-UG ta-MY ta-SG th ti ti-ER \
ug und yo yo-BJ za zh zh-Hans zh-Hans-HK zh-Hans-MO zh-MY zh-SG zu"),
    ("0|1|.|,|-|+|%|∞|በቁጥር\u{a0}ሊገለጽ\u{a0}የማይችል|#,##0.###|#,##0%", "\
am"),
    ("0|1|.|,|\u{200e}-|\u{200e}+|\u{200e}%\u{200e}|∞|ليس\u{a0}رقم\u{64b}ا|#,##0.###|#,##0%", "\
ar ar-AE ar-EH"),
    ("٠|1|٫|٬|\u{61c}-|\u{61c}+|٪\u{61c}|∞|ليس\u{a0}رقم\u{64b}ا|#,##0.###|#,##0%", "\
ar-BH ar-DJ ar-EG ar-ER ar-IL ar-IQ ar-JO ar-KM ar-KW ar-LB ar-MR ar-OM ar-PS ar-QA ar-SA ar-SD \
ar-SO ar-SS ar-SY ar-TD ar-YE"),
    ("0|1|,|.|\u{200e}-|\u{200e}+|\u{200e}%\u{200e}|∞|ليس\u{a0}رقم\u{64b}ا|#,##0.###|#,##0%", "\
ar-DZ ar-LY ar-MA ar-TN"),
    ("০|1|.|,|-|+|%|∞|NaN|#,##,##0.###|#,##,##0%", "\
as"),
    ("0|1|,|.|-|+|%|∞|ND|#,##0.###|#,##0%", "\
ast"),
    ("0|1|,|.|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
az az-Latn bs bs-Cyrl bs-Latn el el-CY el-polyton en-BE en-ES en-ID en-IT en-NL en-PL en-RO en-SI \
es-AR es-BO es-CL es-CO es-EC es-PY es-UY es-VE fy id is jv kgp lij ms-BN ms-ID nl nl-AW nl-BE \
nl-BQ nl-CW nl-SR nl-SX pms pt rw sc scn sr sr-Cyrl sr-BA sr-Cyrl-ME sr-XK sr-Latn sr-Latn-BA \
sr-ME sr-Latn-XK su su-Latn sw-CD vi vmw wo yrl yrl-CO yrl-VE"),
    ("0|1|.|\u{a0}|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
ba tyv xh"),
    ("0|2|,|\u{a0}|-|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
be be-tarask"),
    ("0|2|,|\u{a0}|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
bg hu ie pl pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sq sq-MK sq-XK"),
    ("०|1|.|,|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
bgc bho raj"),
    ("0|1|,|\u{a0}|-|+|%|∞|NaN|#,##0.###|%\u{a0}#,#0;%\u{a0}-#,#0", "\
blo"),
    ("০|1|.|,|-|+|%|∞|NaN|#,##,##0.###|#,##0%", "\
bn bn-IN"),
    ("0|1|,|\u{a0}|-|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
br bua cs de-AT en-FI en-NO en-SE fr-CA ht sk tt"),
    ("0|1|.|,|-|+|%|∞|NaN|#,##,##0.###|#,##,##0%", "\
brx en-IN gu hi hi-Latn pa pa-Guru ta ta-LK xnr"),
    ("0|1|,|.|-|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
ca ca-AD ca-ES-valencia ca-FR ca-IT da da-GL de de-BE de-IT de-LU dsb en-AT en-DE en-DK fr-LU \
fr-MA gl hsb lb mk nds nds-NL qu-BO ro ro-MD"),
    ("0|1|,|\u{a0}|-|+|%|∞|хисеп\u{a0}мар|#,##0.###|#,##0\u{a0}%", "\
cv"),
    ("0|1|.|'|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
de-CH de-LI en-CH tn tn-BW"),
    ("0|3|.|,|-|+|%|∞|mnn|#,##0.###|#,##0%", "\
ee ee-TG"),
    ("0|1|,|\u{202f}|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
en-FR en-GE eo rm vec"),
    ("0|2|,|.|-|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
es es-EA es-GQ es-IC es-PH"),
    ("0|2|,|\u{a0}|−|+|%|∞|NaN|#,##0.###|#,##0%", "\
et"),
    ("0|1|,|.|−|+|%|∞|NaN|#,##0.###|%\u{a0}#,##0", "\
eu"),
    ("۰|1|٫|٬|\u{200e}−|\u{200e}+|٪|∞|ناعدد|#,##0.###|#,##0%", "\
fa fa-AF"),
    ("𞥐|1|.|⹁|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
ff-Adlm ff-Adlm-BF ff-Adlm-CM ff-Adlm-GH ff-Adlm-GM ff-Adlm-GW ff-Adlm-LR ff-Adlm-MR ff-Adlm-NE \
ff-Adlm-NG ff-Adlm-SL ff-Adlm-SN"),
    ("0|1|,|\u{a0}|−|+|%|∞|epäluku|#,##0.###|#,##0\u{a0}%", "\
fi"),
    ("0|1|,|.|−|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
fo fo-DK hr hr-BA"),
    ("0|1|,|\u{202f}|-|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
fr fr-BE fr-BF fr-BI fr-BJ fr-BL fr-CD fr-CF fr-CG fr-CI fr-CM fr-DJ fr-DZ fr-GA fr-GF fr-GN fr-GP \
fr-GQ fr-HT fr-KM fr-MC fr-MF fr-MG fr-ML fr-MQ fr-MR fr-MU fr-NC fr-NE fr-PF fr-PM fr-RE fr-RW \
fr-SC fr-SN fr-SY fr-TD fr-TG fr-TN fr-VU fr-WF fr-YT"),
    ("0|1|,|'|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
fr-CH lmo"),
    ("0|1|.|,|-|+|%|∞|Nuimh|#,##0.###|#,##0%", "\
ga ga-GB"),
    ("0|1|.|,|\u{200e}-|\u{200e}+|%|∞|NaN|#,##0.###|#,##0%", "\
he ur"),
    ("0|2|,|\u{a0}|-|+|%|∞|ՈչԹ|#,##0.###|#,##0%", "\
hy"),
    ("0|2|,|.|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
ia it it-SM it-VA"),
    ("0|2|.|'|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
it-CH"),
    ("0|2|,|\u{a0}|-|+|%|∞|არ\u{a0}არის\u{a0}რიცხვი|#,##0.###|#,##0%", "\
ka"),
    ("0|1|,|\u{a0}|-|+|%|∞|сан\u{a0}емес|#,##0.###|#,##0%", "\
kk kk-Cyrl kk-KZ"),
    ("0|1|.|,|-|+|%|∞|سان\u{a0}ەمەس|#,##0.###|#,##0%", "\
kk-Arab"),
    ("0|1|.|,|-|+|%|∞|NaN|#,##,##0.###|#,##0%", "\
kok kok-Deva kok-Latn kxv kxv-Deva kxv-Latn kxv-Orya kxv-Telu ml or te"),
    ("۰|1|٫|٬|\u{200e}-\u{200e}|\u{200e}+\u{200e}|٪|∞|NaN|#,##0.###|#,##0%", "\
ks ks-Arab ps ps-PK"),
    ("0|1|,|.|-|+|%|∞|NaN|#,##0.###|%#,##0", "\
ku ku-Latn ku-Latn-IQ ku-SY ku-TR tr tr-CY"),
    ("0|1|,|\u{a0}|-|+|%|∞|сан\u{a0}эмес|#,##0.###|#,##0%", "\
ky"),
    ("0|1|,|.|-|+|%|∞|ບ\u{ecd}\u{ec8}\u{200b}ແມ\u{ec8}ນ\u{200b}ໂຕ\u{200b}ເລກ|#,##0.###|#,##0%", "\
lo"),
    ("0|1|,|\u{a0}|−|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
lt nb nb-SJ nn no sv sv-AX sv-FI"),
    ("0|2|,|\u{a0}|-|+|%|∞|NS|#,##0.###|#,##0%", "\
lv"),
    ("০|1|.|,|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
mni mni-Beng"),
    ("०|1|.|,|-|+|%|∞|NaN|#,##,##0.###|#,##0%", "\
mr"),
    ("၀|1|.|,|-|+|%|∞|ဂဏန\u{103a}းမဟ\u{102f}တ\u{103a}သော|#,##0.###|#,##0%", "\
my"),
    ("०|1|.|,|-|+|%|∞|NaN|#,##,##0.###|#,##,##0%", "\
ne ne-IN sa"),
    ("߀|1|.|،|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
nqo"),
    ("0|1|,|\u{a0}|-|+|%|∞|NaN|#,##0.###|#,##0\u{202f}%", "\
oc oc-ES"),
    ("0|1|.|,|-|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
qu qu-EC"),
    ("0|1|,|\u{a0}|-|+|%|∞|не\u{a0}число|#,##0.###|#,##0\u{a0}%", "\
ru ru-BY ru-KG ru-KZ ru-MD"),
    ("0|2|,|\u{a0}|-|+|%|∞|не\u{a0}число|#,##0.###|#,##0\u{a0}%", "\
ru-UA"),
    ("0|1|,|\u{a0}|-|+|%|∞|чыыһыла\u{a0}буотах|#,##0.###|#,##0%", "\
sah"),
    ("᱐|1|.|,|-|+|%|∞|NaN|#,##0.###|#,##0%", "\
sat sat-Olck"),
    ("٠|1|.|٬|\u{61c}-|\u{61c}+|٪\u{61c}|∞|NaN|#,##0.###|#,##0%", "\
sd sd-Arab"),
    ("0|2|,|.|−|+|%|∞|NaN|#,##0.###|#,##0\u{a0}%", "\
sl"),
    ("0|1|.|,|-|+|%|∞|MaL|#,##0.###|#,##0%", "\
so so-DJ so-ET so-KE"),
    ("0|1|.|,|-|+|%|∞|ܠܝܬ\u{a0}ܡܢܝܢܐ|#,##0.###|#,##0%", "\
syr syr-SY"),
    ("0|1|,|\u{a0}|-|+|%|∞|san\u{a0}däl|#,##0.###|#,##0\u{a0}%", "\
tk"),
    ("0|1|.|,|-|+|%|∞|TF|#,##0.###|#,##0%", "\
to"),
    ("۰|1|٫|٬|\u{200e}-\u{200e}|\u{200e}+\u{200e}|%|∞|NaN|#,##0.###|#,##0%", "\
ur-IN"),
    ("0|1|,|\u{a0}|-|+|%|∞|son\u{a0}emas|#,##0.###|#,##0%", "\
uz uz-Latn"),
    ("0|1|,|\u{a0}|-|+|%|∞|ҳақиқий\u{a0}сон\u{a0}эмас|#,##0.###|#,##0%", "\
uz-Cyrl"),
    ("0|1|.|,|-|+|%|∞|非數值|#,##0.###|#,##0%", "\
yue yue-Hant yue-Hant-CN yue-MO zh-Hant zh-HK zh-MO zh-Hant-MY"),
    ("0|1|.|,|-|+|%|∞|非数值|#,##0.###|#,##0%", "\
yue-Hans"),
];
