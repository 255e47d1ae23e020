"""Writes ../tests/choice.tsv: for each request and set of locales, what langcodes and formatjs choose.

    pip install langcodes==3.5.1 && npm install && python3 choice.py

Distances up to 10 serve, to which a region adds at most 5.
"""

import json
import pathlib
import subprocess

from langcodes import closest_match

FARTHEST = 10 + 5
HERE = pathlib.Path(__file__).parent

# The source locale first; then what readers of these and of related languages ask for.
CASES = [
    ("en ja", "en en-US en-GB ja ja-JP ja-Latn ja-Hira ko zh und-JP de fr-CA ain ryu"),
    ("en sr-Latn", "sr sr-RS sr-Latn sr-Cyrl sr-ME sr-Latn-RS sr-BA sh hr bs mk sl sr-Cyrl-ME en-RS"),
    ("en sr", "sr sr-RS sr-Latn sr-Latn-ME sr-ME sr-Cyrl-BA sh hr bs mk bg"),
    ("en sr sr-Latn", "sr sr-RS sr-Latn sr-ME sr-Cyrl sr-Cyrl-ME sr-Latn-BA sr-XK sh"),
    ("en es-ES es-MX", "es es-AR es-CO es-GT es-MX es-ES es-419 es-US es-PH es-GQ es-CL es-PE es-VE es-BR ca gl eu ast an"),
    ("en es es-419", "es es-AR es-CO es-GT es-MX es-ES es-419 es-US es-PH es-GQ es-CU es-PR es-EA es-DE pt"),
    ("en es-AR es-ES es-MX", "es es-UY es-CL es-PY es-419 es-US es-GQ es-AD"),
    ("en-US en-GB", "en en-AU en-NZ en-IE en-ZA en-IN en-CA en-PH en-PR en-GU en-SG en-HK en-JP en-DE en-001 en-150 en-GB en-US sco fr"),
    ("en-US en-GB en-AU", "en en-NZ en-IE en-ZA en-IN en-CA en-AU en-PH en-FJ en-001 en-NG"),
    ("en-GB en-US en-CA", "en en-CA en-MX en-PR en-AU en-IN en-GB en-LR"),
    ("ja en-GB en-IN", "en en-US en-CA en-AU en-IN en-PK en-LK en-ZA"),
    ("en zh-Hant", "zh zh-TW zh-HK zh-MO zh-Hant zh-CN zh-SG zh-Hans yue yue-HK yue-CN yue-Hans nan hak wuu lzh zh-US zh-AU"),
    ("en zh-Hans zh-Hant", "zh zh-TW zh-HK zh-MO zh-Hant zh-CN zh-SG zh-MY zh-Hans yue yue-HK yue-CN hsn gan wuu zh-Hant-CN zh-Hans-TW"),
    ("en zh-CN zh-TW zh-HK", "zh zh-TW zh-HK zh-MO zh-Hant zh-Hant-MO zh-CN zh-SG zh-Hans zh-Hans-HK yue yue-MO"),
    ("en zh-SG zh-HK", "zh zh-CN zh-TW zh-MO zh-Hant zh-Hans zh-MY"),
    ("en pt-BR pt-PT", "pt pt-AO pt-MZ pt-PT pt-BR pt-US pt-CH pt-GW pt-TL pt-MO pt-DE pt-FR pt-CV gl es"),
    ("en pt-PT", "pt pt-BR pt-AO pt-US gl mwl"),
    ("en pt", "pt pt-BR pt-PT pt-AO pt-CA"),
    ("en nn", "no nb nn nb-NO no-NO nb-SJ da sv is fo"),
    ("en nb", "no nb nn nn-NO no-NO da sv is"),
    ("en nb nn", "no nb nn no-NO nn-NO nb-SJ da sv"),
    ("en no", "no nb nn nb-NO nb-SJ da da-GL sv"),
    ("en de", "gsw gsw-CH lb lb-LU de de-AT de-CH de-LI nds bar ksh pfl sli yi nl af fy"),
    ("en de de-AT de-CH", "de de-DE de-AT de-CH de-LI de-LU de-BE gsw lb gsw-LI"),
    ("en fr fr-CA", "fr fr-CA fr-BE fr-CH fr-US fr-MA fr-HT fr-SN ht oc br wa frp co lb"),
    ("en fr-CA fr-BE", "fr fr-FR fr-CH fr-CA fr-LU"),
    ("en ar", "ar ar-EG ar-MA ar-AE arb ary arz apc ars ajp acm ayl shu fa ur ku mt he"),
    ("en ar-EG ar-MA", "ar ar-DZ ar-TN ar-LY ar-SA ar-AE ar-MR ar-EH ary arz"),
    ("en ru", "ru ru-UA be uk bg kk ky uz tg tt az hy ka sah ru-Latn"),
    ("en uk ru", "uk be rue ru bg sr"),
    ("en hr", "hr bs sr sr-Latn sh hr-BA sl bs-Cyrl bs-Latn"),
    ("en bs", "hr bs sr sh sr-Latn bs-Cyrl hr-HR"),
    ("en ms", "ms id jv su min bjn zsm ms-SG ms-BN ms-Arab iba ban"),
    ("en id", "id in ms jv su ms-MY min ban"),
    ("en fil", "fil tl ceb ilo fil-US tgl"),
    ("en he", "he iw heb yi ar he-IL"),
    ("en et lv lt", "et vro ekk lv ltg lvs lt sgs liv"),
    ("en fa", "fa fa-AF prs tg ps ckb ku pes"),
    ("en hi", "hi hi-IN hi-Latn ur mr ne bho mai awa bh"),
    ("en ur", "ur hi pa pa-PK pa-Arab sd ks"),
    ("en uz", "uz uz-Cyrl uz-AF uz-Arab uz-Latn kk tk uzn uzs az"),
    ("en az", "az az-IR az-Arab az-Cyrl azb azj az-TR tr"),
    ("en mn", "mn mn-CN mn-Mong mvf khk bua"),
    ("en ko", "ko ko-KR ko-KP ko-Hani ko-Hang kor ja"),
    ("en sq", "sq aln als aae sq-XK sqi"),
    ("en qu", "qu quz quy qub qvh ay que"),
    ("en it", "it it-CH scn vec lmo nap sc rm co fur lij la"),
    ("en sw", "sw swc sw-KE sw-CD swh rw zu"),
    ("en nl", "nl nl-BE vls af fy li zea nds"),
    ("en pl", "pl csb szl cs sk uk hsb dsb"),
    ("en ro", "ro mo ro-MD rum rup mo-MD"),
    ("en pa", "pa pa-IN pa-PK pa-Guru pa-Arab pnb hi"),
    ("en yi", "yi yih ydd ji he de"),
    ("en mg kok gn om", "mg plt bhr xmv kok knn gom gn gug gui om gaz hae"),
]


def main():
    cases = [(request, available.split()) for available, requests in CASES for request in requests.split()]
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    formatjs = subprocess.run(["node", HERE / "choice.mjs"], input=lines, capture_output=True, text=True, check=True)
    rows = ["request\tavailable\tlangcodes\tformatjs"]
    for (request, available), other in zip(cases, formatjs.stdout.split(), strict=True):
        found = closest_match(request, available, max_distance=FARTHEST)[0]
        found = found if found in available else "-"
        rows.append("\t".join([request, " ".join(available), found, other]))
    (HERE.parent / "tests" / "choice.tsv").write_text("\n".join(rows) + "\n")


main()
