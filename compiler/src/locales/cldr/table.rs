// @generated from CLDR 48 by `cargo run -p errorbook-cldr`. Do not edit.
// Derived from data files of the Unicode Consortium; see LICENSE-UNICODE in `src/plural`.

//! Aliases, likely subtags and parents of locales.

use super::rows::Rows;

/// Languages, and sign languages with a region, that are called otherwise now.
#[rustfmt::skip]
pub(super) static LANGUAGE_ALIASES: Rows = Rows("\
aam=aas aar=aa abk=ab adp=dz afr=af agp=apf ais=ami ajp=apc ajt=aeb aju=jrb aka=ak alb=sq als=sq \
amh=am ara=ar arb=ar arg=an arm=hy asd=snz asm=as aue=ktz ava=av ave=ae aym=ay ayr=ay ayx=nun \
aze=az azj=az bak=ba bam=bm baq=eu baz=nvo bcc=bal bcl=bik bel=be ben=bn bgm=bcg bh=bho bhk=fbl \
bic=bir bih=bho bis=bi bjd=drl bjq=bzc bkb=ebk blg=iba bod=bo bos=bs bre=br btb=beb bul=bg bur=my \
bxk=luy bxr=bua cat=ca ccq=rki ces=cs cha=ch che=ce chi=zh chu=cu chv=cv cjr=mom cka=cmr cld=syr \
cls=sa cmk=xch cmn=zh cnr=sr-ME cor=kw cos=co coy=pij cqu=quh cre=cr cwd=cr cym=cy cze=cs daf=dnj \
dan=da dap=njz dek=sqm deu=de dgo=doi dhd=mwr dik=din diq=zza dit=dif div=dv djl=dze dkl=aqd \
drh=mn drr=kzk drw=fa-AF dud=uth duj=dwu dut=nl dwl=dbt dzo=dz ekk=et ell=el elp=amq emk=man \
eng=en epo=eo esk=ik est=et eus=eu ewe=ee fao=fo fas=fa fat=ak fij=fj fin=fi fra=fr fre=fr fry=fy \
fuc=ff ful=ff gav=dev gaz=om gbc=wny gbo=grb geo=ka ger=de gfx=vaj ggn=gvr ggo=esg ggr=gtu gio=aou \
gla=gd gle=ga glg=gl gli=kzk glv=gv gno=gon gom=kok gre=el grn=gn gti=nyc gug=gn guj=gu guv=duz \
gya=gba hat=ht hau=ha hbs=sr-Latn hdn=hai hea=hmn heb=he her=hz him=srx hin=hi hmo=ho hrr=jal \
hrv=hr hun=hu hye=hy ibi=opa ibo=ig ice=is ido=io iii=ii ike=iu iku=iu ile=ie ill=ilm ilw=gal \
in=id ina=ia ind=id ipk=ik isl=is ita=it iw=he izi=eza jar=jgk jav=jv jeg=oyb ji=yi jpn=ja jw=jv \
kal=kl kan=kn kas=ks kat=ka kau=kr kaz=kk kdv=zkd kgc=tdf kgd=ncq kgh=kml kgm=plu khk=mn khm=km \
kik=ki kin=rw kir=ky kmr=ku knc=kr kng=kg koj=kwv kom=kv kon=kg kor=ko kpp=jkm kpv=kv krm=bmf \
ktr=dtp kua=kj kur=ku kvs=gdj kwq=yam kxe=tvd kxl=kru kzh=dgl kzj=dtp kzt=dtp lak=ksp lao=lo \
lat=la lav=lv lbk=bnc leg=enl lii=raq lim=li lin=ln lit=lt llo=ngt lmm=rmx ltz=lb lub=lu lug=lg \
lvs=lv mac=mk mah=mh mal=ml mao=mi mar=mr may=ms meg=cir mgx=jbk mhr=chm mkd=mk mlg=mg mlt=mt \
mnt=wnn mo=ro mof=xnt mol=ro mon=mn mri=mi msa=ms mst=mry mup=raj mwd=dmw mwj=vaj mya=my myd=aog \
myt=mry nad=xny nau=na nav=nv nbf=nru nbl=nr nbx=gll ncp=kdz nde=nd ndo=ng nep=ne nld=nl nln=azd \
nlr=nrk nno=nn nns=nbr nnx=ngv nob=nb nom=cbr noo=dtd nor=no npi=ne nte=eko nts=pij nxu=bpp nya=ny \
oci=oc ojg=oj oji=oj ori=or orm=om ory=or oss=os oun=vaj pan=pa pat=kxr pbu=ps pcr=adx per=fa \
pes=fa pli=pi plt=mg pmc=huw pmk=crr pmu=phr pnb=lah pol=pl por=pt ppa=bfy ppr=lcq prp=gu \
prs=fa-AF pry=prt pus=ps puz=pub que=qu quz=qu rmr=emx rmy=rom roh=rm ron=ro rum=ro run=rn rus=ru \
sag=sg san=sa sap=aqt sca=hle scc=sr scr=hr sgl=isk sgn-BR=bzs sgn-CO=csn sgn-DE=gsg sgn-DK=dsl \
sgn-ES=ssp sgn-FR=fsl sgn-GB=bfi sgn-GR=gss sgn-IE=isg sgn-IT=ise sgn-JP=jsl sgn-MX=mfs sgn-NI=ncs \
sgn-NL=dse sgn-NO=nsi sgn-PT=psr sgn-SE=swl sgn-US=ase sgn-ZA=sfs sh=sr-Latn sin=si skk=oyb slk=sk \
slo=sk slv=sl smd=kmb sme=se smo=sm sna=sn snb=iba snd=sd som=so sot=st spa=es spy=kln sqi=sq \
src=sc srd=sc srp=sr ssw=ss sul=sgd sum=ulw sun=su swa=sw swc=sw-CD swe=sv swh=sw szd=umi tah=ty \
tam=ta tat=tt tdu=dtp tel=te tgg=bjp tgk=tg tgl=fil tha=th thc=tpo thw=ola thx=oyb tib=bo tid=itd \
tie=ras tir=ti tkk=twm tl=fil tlw=weo tmk=tdg tmp=tyj tne=kak tnf=fa-AF ton=to tpw=tpn tsf=taj \
tsn=tn tso=ts ttq=tmh tuk=tk tur=tr tw=ak twi=ak uig=ug ukr=uk umu=del unp=wro uok=ema urd=ur \
uzb=uz uzn=uz ven=ve vie=vi vol=vo wel=cy wgw=wgb wit=nol wiw=nwo wln=wa wol=wo xba=cax xho=xh \
xia=acn xkh=waw xpe=kpe xrq=dmw xsj=suj xsl=den xss=zko ybd=rki ydd=yi yen=ynq yid=yi yiy=yrm \
yma=lrr ymt=mtm yor=yo yos=zom yuu=yug zai=zap zha=za zho=zh zir=scv zkb=kjh zsm=ms zul=zu zyb=za");

/// Languages with variants, `und` being any language, that are called otherwise now. The first rule that applies does.
#[rustfmt::skip]
pub(super) static VARIANT_RULES: Rows = Rows("\
aa-saaho=ssy art-lojban=jbo cel-gaulish=xtg hy-arevmda=hyw no-bokmal=nb no-nynorsk=nn \
und-hepburn-heploc=und-alalc97 zh-guoyu=zh zh-hakka=hak zh-xiang=hsn und-aaland=und-AX \
und-arevela=und und-arevmda=und und-bokmal=und und-hakka=und und-lojban=und und-nynorsk=und \
und-saaho=und und-xiang=und");

/// Scripts that are called otherwise now.
#[rustfmt::skip]
pub(super) static SCRIPT_ALIASES: Rows = Rows("\
Qaai=Zinh");

/// Regions that are called otherwise now, or are several now.
#[rustfmt::skip]
pub(super) static REGION_ALIASES: Rows = Rows("\
004=AF 008=AL 010=AQ 012=DZ 016=AS 020=AD 024=AO 028=AG 031=AZ 032=AR 036=AU 040=AT 044=BS 048=BH \
050=BD 051=AM 052=BB 056=BE 060=BM 062=034+143 064=BT 068=BO 070=BA 072=BW 074=BV 076=BR 084=BZ \
086=IO 090=SB 092=VG 096=BN 100=BG 104=MM 108=BI 112=BY 116=KH 120=CM 124=CA 132=CV 136=KY 140=CF \
144=LK 148=TD 152=CL 156=CN 158=TW 162=CX 166=CC 170=CO 172=RU+AM+AZ+BY+GE+KG+KZ+MD+TJ+TM+UA+UZ \
174=KM 175=YT 178=CG 180=CD 184=CK 188=CR 191=HR 192=CU 196=CY 200=CZ+SK 203=CZ 204=BJ 208=DK \
212=DM 214=DO 218=EC 222=SV 226=GQ 230=ET 231=ET 232=ER 233=EE 234=FO 238=FK 239=GS 242=FJ 246=FI \
248=AX 249=FR 250=FR 254=GF 258=PF 260=TF 262=DJ 266=GA 268=GE 270=GM 275=PS 276=DE 278=DE 280=DE \
288=GH 292=GI 296=KI 300=GR 304=GL 308=GD 312=GP 316=GU 320=GT 324=GN 328=GY 332=HT 334=HM 336=VA \
340=HN 344=HK 348=HU 352=IS 356=IN 360=ID 364=IR 368=IQ 372=IE 376=IL 380=IT 384=CI 388=JM 392=JP \
398=KZ 400=JO 404=KE 408=KP 410=KR 414=KW 417=KG 418=LA 422=LB 426=LS 428=LV 430=LR 434=LY 438=LI \
440=LT 442=LU 446=MO 450=MG 454=MW 458=MY 462=MV 466=ML 470=MT 474=MQ 478=MR 480=MU 484=MX 492=MC \
496=MN 498=MD 499=ME 500=MS 504=MA 508=MZ 512=OM 516=NA 520=NR 524=NP 528=NL 530=CW+SX+BQ 531=CW \
532=CW+SX+BQ 533=AW 534=SX 535=BQ 536=SA+IQ 540=NC 548=VU 554=NZ 558=NI 562=NE 566=NG 570=NU \
574=NF 578=NO 580=MP 581=UM 582=FM+MH+MP+PW 583=FM 584=MH 585=PW 586=PK 591=PA 598=PG 600=PY \
604=PE 608=PH 612=PN 616=PL 620=PT 624=GW 626=TL 630=PR 634=QA 638=RE 642=RO 643=RU 646=RW 652=BL \
654=SH 659=KN 660=AI 662=LC 663=MF 666=PM 670=VC 674=SM 678=ST 682=SA 686=SN 688=RS 690=SC 694=SL \
702=SG 703=SK 704=VN 705=SI 706=SO 710=ZA 716=ZW 720=YE 724=ES 728=SS 729=SD 732=EH 736=SD 740=SR \
744=SJ 748=SZ 752=SE 756=CH 760=SY 762=TJ 764=TH 768=TG 772=TK 776=TO 780=TT 784=AE 788=TN 792=TR \
795=TM 796=TC 798=TV 800=UG 804=UA 807=MK 810=RU+AM+AZ+BY+EE+GE+KZ+KG+LV+LT+MD+TJ+TM+UA+UZ 818=EG \
826=GB 830=JE+GG 831=GG 832=JE 833=IM 834=TZ 840=US 850=VI 854=BF 858=UY 860=UZ 862=VE 876=WF \
882=WS 886=YE 887=YE 890=RS+ME+SI+HR+MK+BA 891=RS+ME 894=ZM 958=AA 959=QM 960=QN 962=QP 963=QQ \
964=QR 965=QS 966=QT 967=EU 968=QV 969=QW 970=QX 971=QY 972=QZ 973=XA 974=XB 975=XC 976=XD 977=XE \
978=XF 979=XG 980=XH 981=XI 982=XJ 983=XK 984=XL 985=XM 986=XN 987=XO 988=XP 989=XQ 990=XR 991=XS \
992=XT 993=XU 994=XV 995=XW 996=XX 997=XY 998=XZ 999=ZZ AN=CW+SX+BQ BU=MM CS=RS+ME CT=KI DD=DE \
DY=BJ FQ=AQ+TF FX=FR HV=BF JT=UM MI=UM NH=VU NQ=AQ NT=SA+IQ PC=FM+MH+MP+PW PU=UM PZ=PA QU=EU RH=ZW \
SU=RU+AM+AZ+BY+EE+GE+KZ+KG+LV+LT+MD+TJ+TM+UA+UZ TP=TL UK=GB VD=VN WK=UM YD=YE YU=RS+ME ZR=CD");

/// Variants that are called otherwise now.
#[rustfmt::skip]
pub(super) static VARIANT_ALIASES: Rows = Rows("\
heploc=alalc97 polytoni=polyton");

/// The likely script and region of languages.
#[rustfmt::skip]
pub(super) static LIKELY_OF_LANGUAGES: Rows = Rows("\
aa=Latn-ET aaa=Latn-NG aab=Latn-NG aac=Latn-PG aad=Latn-PG aae=Latn-IT aaf=Mlym-IN aag=Latn-PG \
aah=Latn-PG aai=Latn-PG aak=Latn-PG aal=Latn-CM aan=Latn-BR aao=Arab-DZ aap=Latn-BR aaq=Latn-US \
aas=Latn-TZ aat=Grek-GR aau=Latn-PG aaw=Latn-PG aax=Latn-ID aaz=Latn-ID ab=Cyrl-GE aba=Latn-CI \
abb=Latn-CM abc=Latn-PH abd=Latn-PH abe=Latn-CA abf=Latn-MY abg=Latn-PG abh=Arab-TJ abi=Latn-CI \
abl=Rjng-ID abm=Latn-NG abn=Latn-NG abo=Latn-NG abp=Latn-PH abq=Cyrl-RU abr=Latn-GH abs=Latn-ID \
abt=Latn-PG abu=Latn-CI abv=Arab-BH abw=Latn-PG abx=Latn-PH aby=Latn-PG abz=Latn-ID aca=Latn-CO \
acb=Latn-NG acd=Latn-GH ace=Latn-ID acf=Latn-LC ach=Latn-UG acm=Arab-IQ acn=Latn-CN acp=Latn-NG \
acq=Arab-YE acr=Latn-GT acs=Latn-BR act=Latn-NL acu=Latn-EC acv=Latn-US acw=Arab-SA acx=Arab-OM \
acy=Latn-CY acz=Latn-SD ada=Latn-GH adb=Latn-TL add=Latn-CM ade=Latn-TG adf=Arab-OM adg=Latn-AU \
adh=Latn-UG adi=Latn-IN adj=Latn-CI adl=Latn-IN adn=Latn-ID ado=Latn-PG adq=Latn-GH adr=Latn-ID \
adt=Latn-AU adu=Latn-NG adw=Latn-BR adx=Tibt-CN ady=Cyrl-RU adz=Latn-PG ae=Avst-IR aea=Latn-AU \
aeb=Arab-TN aec=Arab-EG aee=Arab-AF aek=Latn-NC ael=Latn-CM aem=Latn-VN aeq=Arab-PK aer=Latn-AU \
aes=Latn-US aeu=Latn-CN aew=Latn-PG aey=Latn-PG aez=Latn-PG af=Latn-ZA afb=Arab-KW afd=Latn-PG \
afe=Latn-NG afh=Latn-GH afi=Latn-PG afk=Latn-PG afn=Latn-NG afo=Latn-NG afp=Latn-PG afs=Latn-MX \
afu=Latn-GH afz=Latn-ID aga=Latn-PE agb=Latn-NG agc=Latn-NG agd=Latn-PG age=Latn-PG agf=Latn-ID \
agg=Latn-PG agh=Latn-CD agi=Deva-IN agj=Ethi-ET agk=Latn-PH agl=Latn-PG agm=Latn-PG agn=Latn-PH \
ago=Latn-PG agq=Latn-CM agr=Latn-PE ags=Latn-CM agt=Latn-PH agu=Latn-GT agv=Latn-PH agw=Latn-SB \
agx=Cyrl-RU agy=Latn-PH agz=Latn-PH aha=Latn-GH ahb=Latn-VU ahg=Ethi-ET ahh=Latn-ID ahi=Latn-CI \
ahk=Latn-MM ahl=Latn-TG ahm=Latn-CI ahn=Latn-NG aho=Ahom-IN ahp=Latn-CI ahr=Deva-IN ahs=Latn-NG \
aht=Latn-US aia=Latn-SB aib=Arab-CN aic=Latn-PG aid=Latn-AU aie=Latn-PG aif=Latn-PG aig=Latn-AG \
aii=Syrc-IQ aij=Hebr-IL aik=Latn-NG ail=Latn-PG aim=Latn-IN ain=Kana-JP aio=Mymr-IN aip=Latn-ID \
aiq=Arab-AF air=Latn-ID ait=Latn-BR aiw=Latn-ET aix=Latn-PG aiy=Latn-CF aja=Latn-SS ajg=Latn-BJ \
aji=Latn-NC ajn=Latn-AU ajw=Latn-NG ajz=Latn-IN ak=Latn-GH akb=Latn-ID akc=Latn-ID akd=Latn-NG \
ake=Latn-GY akf=Latn-NG akg=Latn-ID akh=Latn-PG aki=Latn-PG akk=Xsux-IQ akl=Latn-PH ako=Latn-SR \
akp=Latn-GH akq=Latn-PG akr=Latn-VU aks=Latn-TG akt=Latn-PG aku=Latn-CM akv=Cyrl-RU akw=Latn-CG \
akz=Latn-US ala=Latn-NG alc=Latn-CL ald=Latn-CI ale=Latn-US alf=Latn-NG alh=Latn-AU ali=Latn-PG \
alj=Latn-PH alk=Laoo-LA all=Mlym-IN alm=Latn-VU aln=Latn-XK alo=Latn-ID alp=Latn-ID alq=Latn-CA \
alr=Cyrl-RU alt=Cyrl-RU alu=Latn-SB alw=Ethi-ET alx=Latn-PG aly=Latn-AU alz=Latn-CD am=Ethi-ET \
ama=Latn-BR amb=Latn-NG amc=Latn-PE ame=Latn-PE amf=Latn-ET amg=Latn-AU ami=Latn-TW amj=Latn-TD \
amk=Latn-ID amm=Latn-PG amn=Latn-PG amo=Latn-NG amp=Latn-PG amq=Latn-ID amr=Latn-PE ams=Jpan-JP \
amt=Latn-PG amu=Latn-MX amv=Latn-ID amw=Syrc-SY amx=Latn-AU amy=Latn-AU amz=Latn-AU an=Latn-ES \
ana=Latn-CO anb=Latn-PE anc=Latn-NG and=Latn-ID ane=Latn-NC anf=Latn-GH ang=Latn-GB anh=Latn-PG \
ani=Cyrl-RU anj=Latn-PG ank=Latn-NG anl=Latn-MM anm=Latn-IN ann=Latn-NG ano=Latn-CO anp=Deva-IN \
anq=Deva-IN anr=Deva-IN ans=Latn-CO ant=Latn-AU anu=Ethi-ET anv=Latn-CM anw=Latn-NG anx=Latn-PG \
any=Latn-CI anz=Latn-PG aoa=Latn-ST aob=Latn-PG aoc=Latn-VE aod=Latn-PG aoe=Latn-PG aof=Latn-PG \
aog=Latn-PG aoi=Latn-AU aoj=Latn-PG aok=Latn-NC aol=Latn-ID aom=Latn-PG aon=Latn-PG aor=Latn-VU \
aos=Latn-ID aot=Beng-BD aox=Latn-GY aoz=Latn-ID apb=Latn-SB apc=Arab-SY apd=Arab-SD ape=Latn-PG \
apf=Latn-PH apg=Latn-ID aph=Deva-NP api=Latn-BR apj=Latn-US apk=Latn-US apl=Latn-US apm=Latn-US \
apn=Latn-BR apo=Latn-PG app=Latn-VU apr=Latn-PG aps=Latn-PG apt=Latn-IN apu=Latn-BR apv=Latn-BR \
apw=Latn-US apx=Latn-ID apy=Latn-BR apz=Latn-PG aqc=Cyrl-RU aqd=Latn-ML aqg=Latn-NG aqk=Latn-NG \
aqm=Latn-ID aqn=Latn-PH aqr=Latn-NC aqt=Latn-PY aqz=Latn-BR ar=Arab-EG arc=Armi-IR ard=Latn-AU \
are=Latn-AU arh=Latn-CO ari=Latn-US arj=Latn-BR ark=Latn-BR arl=Latn-PE arn=Latn-CL aro=Latn-BO \
arp=Latn-US arq=Arab-DZ arr=Latn-BR ars=Arab-SA aru=Latn-BR arv=Latn-ET arw=Latn-SR arx=Latn-BR \
ary=Arab-MA arz=Arab-EG as=Beng-IN asa=Latn-TZ asb=Latn-CA asc=Latn-ID ase=Sgnw-US asg=Latn-NG \
ash=Latn-PE asi=Latn-ID asj=Latn-CM ask=Arab-AF asl=Latn-ID asn=Latn-BR aso=Latn-PG asr=Deva-IN \
ass=Latn-CM ast=Latn-ES asu=Latn-BR asv=Latn-CD asx=Latn-PG asy=Latn-ID asz=Latn-ID ata=Latn-PG \
atb=Latn-CN atc=Latn-PE atd=Latn-PH ate=Latn-PG atg=Latn-NG ati=Latn-CI atj=Latn-CA atk=Latn-PH \
atl=Latn-PH atm=Latn-PH atn=Arab-IR ato=Latn-CM atp=Latn-PH atq=Latn-ID atr=Latn-BR ats=Latn-US \
att=Latn-PH atu=Latn-SS atv=Cyrl-RU atw=Latn-US atx=Latn-BR aty=Latn-VU atz=Latn-PH aua=Latn-SB \
auc=Latn-EC aud=Latn-SB aug=Latn-BJ auh=Latn-ZM aui=Latn-PG auj=Arab-LY auk=Latn-PG aul=Latn-VU \
aum=Latn-NG aun=Latn-PG auo=Latn-NG aup=Latn-PG auq=Latn-ID aur=Latn-PG aut=Latn-PF auu=Latn-ID \
auw=Latn-ID auy=Latn-PG auz=Arab-UZ av=Cyrl-RU avb=Latn-PG avd=Arab-IR avi=Latn-CI avk=Latn-001 \
avl=Arab-EG avm=Latn-AU avn=Latn-GH avo=Latn-BR avs=Latn-PE avt=Latn-PG avu=Latn-SS avv=Latn-BR \
awa=Deva-IN awb=Latn-PG awc=Latn-NG awe=Latn-BR awg=Latn-AU awh=Latn-ID awi=Latn-PG awk=Latn-AU \
awm=Latn-PG awn=Ethi-ET awo=Latn-NG awr=Latn-ID aws=Latn-ID awt=Latn-BR awu=Latn-ID awv=Latn-ID \
aww=Latn-PG awx=Latn-PG awy=Latn-ID axb=Latn-AR axe=Latn-AU axg=Latn-BR axk=Latn-CF axl=Latn-AU \
axm=Armn-AM axx=Latn-NC ay=Latn-BO aya=Latn-PG ayb=Latn-BJ ayc=Latn-PE ayd=Latn-AU aye=Latn-NG \
ayg=Latn-TG ayh=Arab-YE ayi=Latn-NG ayk=Latn-NG ayl=Arab-LY ayn=Arab-YE ayo=Latn-PY ayp=Arab-IQ \
ayq=Latn-PG ays=Latn-PH ayt=Latn-PH ayu=Latn-NG ayz=Latn-ID az=Latn-AZ azb=Arab-IR azd=Latn-MX \
azg=Latn-MX azm=Latn-MX azn=Latn-MX azo=Latn-CM azt=Latn-PH azz=Latn-MX ba=Cyrl-RU baa=Latn-SB \
bab=Latn-GW bac=Latn-ID bae=Latn-VE baf=Latn-CM bag=Latn-CM bah=Latn-BS baj=Latn-ID bal=Arab-PK \
ban=Latn-ID bao=Latn-CO bap=Deva-NP bar=Latn-AT bas=Latn-CM bau=Latn-NG bav=Latn-CM baw=Latn-CM \
bax=Bamu-CM bay=Latn-ID bba=Latn-BJ bbb=Latn-PG bbc=Latn-ID bbd=Latn-PG bbe=Latn-CD bbf=Latn-PG \
bbg=Latn-GA bbi=Latn-CM bbj=Latn-CM bbk=Latn-CM bbl=Geor-GE bbm=Latn-CD bbn=Latn-PG bbo=Latn-BF \
bbp=Latn-CF bbq=Latn-CM bbr=Latn-PG bbs=Latn-NG bbt=Latn-NG bbu=Latn-NG bbv=Latn-PG bbw=Latn-CM \
bbx=Latn-CM bby=Latn-CM bca=Latn-CN bcb=Latn-SN bcd=Latn-ID bce=Latn-CM bcf=Latn-PG bcg=Latn-GN \
bch=Latn-PG bci=Latn-CI bcj=Latn-AU bck=Latn-AU bcm=Latn-PG bcn=Latn-NG bco=Latn-PG bcp=Latn-CD \
bcq=Ethi-ET bcr=Latn-CA bcs=Latn-NG bct=Latn-CD bcu=Latn-PG bcv=Latn-NG bcw=Latn-CM bcy=Latn-NG \
bcz=Latn-SN bda=Latn-SN bdb=Latn-ID bdc=Latn-CO bdd=Latn-PG bde=Latn-NG bdf=Latn-PG bdg=Latn-MY \
bdh=Latn-SS bdi=Latn-SD bdj=Latn-SS bdk=Latn-AZ bdl=Latn-ID bdm=Latn-TD bdn=Latn-CM bdo=Latn-TD \
bdp=Latn-TZ bdq=Latn-VN bdr=Latn-MY bds=Latn-TZ bdt=Latn-CF bdu=Latn-CM bdv=Orya-IN bdw=Latn-ID \
bdx=Latn-ID bdy=Latn-AU bdz=Arab-PK be=Cyrl-BY bea=Latn-CA beb=Latn-CM bec=Latn-CM bed=Latn-ID \
bee=Deva-IN bef=Latn-PG beh=Latn-BJ bei=Latn-ID bej=Arab-SD bek=Latn-PG bem=Latn-ZM beo=Latn-PG \
bep=Latn-ID beq=Latn-CG bes=Latn-TD bet=Latn-CI beu=Latn-ID bev=Latn-CI bew=Latn-ID bex=Latn-SS \
bey=Latn-PG bez=Latn-TZ bfa=Latn-SS bfb=Deva-IN bfc=Latn-CN bfd=Latn-CM bfe=Latn-ID bff=Latn-CF \
bfg=Latn-ID bfh=Latn-PG bfj=Latn-CM bfl=Latn-CF bfm=Latn-CM bfn=Latn-TL bfo=Latn-BF bfp=Latn-CM \
bfq=Taml-IN bfs=Latn-CN bft=Arab-PK bfu=Tibt-IN bfw=Orya-IN bfx=Latn-PH bfy=Deva-IN bfz=Deva-IN \
bg=Cyrl-BG bga=Latn-NG bgb=Latn-ID bgc=Deva-IN bgd=Deva-IN bgf=Latn-CM bgg=Latn-IN bgi=Latn-PH \
bgj=Latn-CM bgn=Arab-PK bgo=Latn-GN bgp=Arab-PK bgq=Deva-IN bgr=Latn-IN bgs=Latn-PH bgt=Latn-SB \
bgu=Latn-NG bgv=Latn-ID bgw=Deva-IN bgx=Grek-TR bgy=Latn-ID bgz=Latn-ID bha=Deva-IN bhb=Deva-IN \
bhc=Latn-ID bhd=Deva-IN bhe=Arab-PK bhf=Latn-PG bhg=Latn-PG bhh=Cyrl-IL bhi=Deva-IN bhj=Deva-NP \
bhl=Latn-PG bhm=Arab-OM bhn=Syrc-GE bho=Deva-IN bhp=Latn-ID bhq=Latn-ID bhr=Latn-MG bhs=Latn-CM \
bht=Deva-IN bhu=Deva-IN bhv=Latn-ID bhw=Latn-ID bhy=Latn-CD bhz=Latn-ID bi=Latn-VU bia=Latn-AU \
bib=Latn-BF bid=Latn-TD bie=Latn-PG bif=Latn-GW big=Latn-PG bik=Latn-PH bil=Latn-NG bim=Latn-GH \
bin=Latn-NG bio=Latn-PG bip=Latn-CD biq=Latn-PG bir=Latn-PG bit=Latn-PG biu=Latn-IN biv=Latn-GH \
biw=Latn-CM bix=Deva-IN biy=Deva-IN biz=Latn-CD bja=Latn-CD bjb=Latn-AU bjc=Latn-PG bjf=Syrc-IL \
bjg=Latn-GW bjh=Latn-PG bji=Latn-ET bjj=Deva-IN bjk=Latn-PG bjl=Latn-PG bjm=Arab-IQ bjn=Latn-ID \
bjo=Latn-CF bjp=Latn-PG bjr=Latn-PG bjs=Latn-BB bjt=Latn-SN bju=Latn-CM bjv=Latn-TD bjw=Latn-CI \
bjx=Latn-PH bjy=Latn-AU bjz=Latn-PG bka=Latn-NG bkc=Latn-CM bkd=Latn-PH bkf=Latn-CD bkg=Latn-CF \
bkh=Latn-CM bki=Latn-VU bkj=Latn-CF bkk=Tibt-IN bkl=Latn-ID bkm=Latn-CM bkn=Latn-ID bko=Latn-CM \
bkp=Latn-CD bkq=Latn-BR bkr=Latn-ID bks=Latn-PH bkt=Latn-CD bku=Latn-PH bkv=Latn-NG bkw=Latn-CG \
bkx=Latn-TL bky=Latn-NG bkz=Latn-ID bla=Latn-CA blb=Latn-SB blc=Latn-CA bld=Latn-ID ble=Latn-GW \
blf=Latn-ID blh=Latn-LR bli=Latn-CD blj=Latn-ID blk=Mymr-MM blm=Latn-SS bln=Latn-PH blo=Latn-BJ \
blp=Latn-SB blq=Latn-PG blr=Latn-CN bls=Latn-ID blt=Tavt-VN blv=Latn-AO blw=Latn-PH blx=Latn-PH \
bly=Latn-BJ blz=Latn-ID bm=Latn-ML bma=Latn-NG bmb=Latn-CD bmc=Latn-PG bmd=Latn-GN bme=Latn-CF \
bmf=Latn-SL bmg=Latn-CD bmh=Latn-PG bmi=Latn-TD bmj=Deva-NP bmk=Latn-PG bml=Latn-CD bmm=Latn-MG \
bmn=Latn-PG bmo=Latn-CM bmp=Latn-PG bmq=Latn-ML bmr=Latn-CO bms=Latn-NE bmu=Latn-PG bmv=Latn-CM \
bmw=Latn-CG bmx=Latn-PG bmz=Latn-PG bn=Beng-BD bna=Latn-ID bnb=Latn-MY bnc=Latn-PH bnd=Latn-ID \
bne=Latn-ID bnf=Latn-ID bng=Latn-GQ bni=Latn-CD bnj=Latn-PH bnk=Latn-VU bnm=Latn-GQ bnn=Latn-TW \
bno=Latn-PH bnp=Latn-PG bnq=Latn-ID bnr=Latn-VU bns=Deva-IN bnu=Latn-ID bnv=Latn-ID bnw=Latn-PG \
bnx=Latn-CD bny=Latn-MY bnz=Latn-CM bo=Tibt-CN boa=Latn-PE bob=Latn-KE boe=Latn-CM bof=Latn-BF \
boh=Latn-CD boj=Latn-PG bok=Latn-CG bol=Latn-NG bom=Latn-NG bon=Latn-PG boo=Latn-ML bop=Latn-PG \
boq=Latn-PG bor=Latn-BR bot=Latn-SS bou=Latn-TZ bov=Latn-GH bow=Latn-PG box=Latn-BF boy=Latn-CF \
boz=Latn-ML bpa=Latn-VU bpc=Latn-CM bpd=Latn-CF bpe=Latn-PG bpg=Latn-ID bph=Cyrl-RU bpi=Latn-PG \
bpj=Latn-CD bpk=Latn-NC bpl=Latn-AU bpm=Latn-PG bpo=Latn-ID bpp=Latn-ID bpq=Latn-ID bpr=Latn-PH \
bps=Latn-PH bpt=Latn-AU bpu=Latn-PG bpv=Latn-ID bpw=Latn-PG bpx=Deva-IN bpy=Beng-IN bpz=Latn-ID \
bqa=Latn-BJ bqb=Latn-ID bqc=Latn-BJ bqd=Latn-CM bqf=Latn-GN bqg=Latn-TG bqi=Arab-IR bqj=Latn-SN \
bqk=Latn-CF bql=Latn-PG bqm=Latn-CM bqo=Latn-CM bqp=Latn-NG bqq=Latn-ID bqr=Latn-ID bqs=Latn-PG \
bqt=Latn-CM bqu=Latn-CD bqv=Latn-CI bqw=Latn-NG bqx=Latn-NG bqz=Latn-CM br=Latn-FR bra=Deva-IN \
brb=Khmr-KH brc=Latn-GY brd=Deva-NP brf=Latn-CD brg=Latn-BO brh=Arab-PK bri=Latn-CM brj=Latn-VU \
brk=Arab-SD brl=Latn-BW brm=Latn-CD brn=Latn-CR bro=Tibt-BT brp=Latn-ID brq=Latn-PG brr=Latn-SB \
brs=Latn-ID brt=Latn-NG bru=Latn-VN brv=Laoo-LA brw=Knda-IN brx=Deva-IN bry=Latn-PG brz=Latn-PG \
bs=Latn-BA bsa=Latn-ID bsb=Latn-BN bsc=Latn-SN bse=Latn-CM bsf=Latn-NG bsh=Arab-AF bsi=Latn-CM \
bsj=Latn-NG bsk=Arab-PK bsl=Latn-NG bsm=Latn-ID bsn=Latn-CO bso=Latn-TD bsp=Latn-GN bsq=Latn-LR \
bsr=Latn-NG bss=Latn-CM bst=Ethi-ET bsu=Latn-ID bsv=Latn-GN bsw=Latn-ET bsx=Latn-NG bsy=Latn-MY \
bta=Latn-NG btc=Latn-CM btd=Batk-ID bte=Latn-NG btf=Latn-TD btg=Latn-CI bth=Latn-MY bti=Latn-ID \
btj=Latn-ID btm=Batk-ID btn=Latn-PH bto=Latn-PH btp=Latn-PG btq=Latn-MY btr=Latn-VU bts=Latn-ID \
btt=Latn-NG btu=Latn-NG btv=Deva-PK btw=Latn-PH btx=Latn-ID bty=Latn-ID btz=Latn-ID bua=Cyrl-RU \
bub=Latn-TD buc=Latn-YT bud=Latn-TG bue=Latn-CA buf=Latn-CD bug=Latn-ID buh=Latn-CN bui=Latn-CG \
buj=Latn-NG buk=Latn-PG bum=Latn-CM bun=Latn-SL buo=Latn-PG bup=Latn-ID buq=Latn-PG bus=Latn-NG \
but=Latn-PG buu=Latn-CD buv=Latn-PG buw=Latn-GA bux=Latn-NG buy=Latn-SL buz=Latn-NG bva=Latn-TD \
bvb=Latn-GQ bvc=Latn-SB bvd=Latn-SB bve=Latn-ID bvf=Latn-TD bvg=Latn-CM bvh=Latn-NG bvi=Latn-SS \
bvj=Latn-NG bvk=Latn-ID bvm=Latn-CM bvn=Latn-PG bvo=Latn-TD bvq=Latn-CF bvr=Latn-AU bvt=Latn-ID \
bvu=Latn-ID bvv=Latn-VE bvw=Latn-NG bvx=Latn-CG bvy=Latn-PH bvz=Latn-ID bwa=Latn-NC bwb=Latn-FJ \
bwc=Latn-ZM bwd=Latn-PG bwe=Mymr-MM bwf=Latn-PG bwg=Latn-MZ bwh=Latn-CM bwi=Latn-VE bwj=Latn-BF \
bwk=Latn-PG bwl=Latn-CD bwm=Latn-PG bwo=Latn-ET bwp=Latn-ID bwq=Latn-BF bwr=Latn-NG bws=Latn-CD \
bwt=Latn-CM bwu=Latn-GH bww=Latn-CD bwx=Latn-CN bwy=Latn-BF bwz=Latn-CG bxa=Latn-SB bxb=Latn-SS \
bxc=Latn-GQ bxf=Latn-PG bxg=Latn-CD bxh=Latn-PG bxi=Latn-AU bxj=Latn-AU bxl=Latn-BF bxm=Cyrl-MN \
bxn=Latn-AU bxo=Latn-NG bxp=Latn-CM bxq=Latn-NG bxs=Latn-CM bxu=Mong-CN bxv=Latn-TD bxw=Latn-ML \
bxz=Latn-PG bya=Latn-PH byb=Latn-CM byc=Latn-NG byd=Latn-ID bye=Latn-PG byf=Latn-NG byh=Deva-NP \
byi=Latn-CD byj=Latn-NG byk=Latn-CN byl=Latn-ID bym=Latn-AU byn=Ethi-ER byp=Latn-NG byr=Latn-PG \
bys=Latn-NG byv=Latn-CM byw=Deva-NP byx=Latn-PG byz=Latn-PG bza=Latn-LR bzb=Latn-ID bzc=Latn-MG \
bzd=Latn-CR bze=Latn-ML bzf=Latn-PG bzh=Latn-PG bzi=Thai-TH bzj=Latn-BZ bzk=Latn-NI bzl=Latn-ID \
bzm=Latn-CD bzn=Latn-ID bzo=Latn-CD bzp=Latn-ID bzq=Latn-ID bzr=Latn-AU bzt=Latn-001 bzu=Latn-ID \
bzv=Latn-CM bzw=Latn-NG bzx=Latn-ML bzy=Latn-NG bzz=Latn-NG ca=Latn-ES caa=Latn-GT cab=Latn-HN \
cac=Latn-GT cad=Latn-US cae=Latn-SN caf=Latn-CA cag=Latn-PY cah=Latn-PE caj=Latn-BO cak=Latn-GT \
cal=Latn-MP cam=Latn-NC can=Latn-PG cao=Latn-BO cap=Latn-BO caq=Latn-IN car=Latn-VE cas=Latn-BO \
cav=Latn-BO caw=Latn-BO cax=Latn-BO cay=Latn-CA caz=Latn-BO cbb=Latn-CO cbc=Latn-CO cbd=Latn-CO \
cbg=Latn-CO cbi=Latn-EC cbj=Latn-BJ cbk=Latn-PH cbl=Latn-MM cbn=Thai-TH cbo=Latn-NG cbq=Latn-NG \
cbr=Latn-PE cbs=Latn-PE cbt=Latn-PE cbu=Latn-PE cbv=Latn-CO cbw=Latn-PH cby=Latn-CO ccc=Latn-PE \
ccd=Latn-BR cce=Latn-MZ ccg=Latn-NG cch=Latn-NG ccj=Latn-GW ccl=Latn-TZ ccm=Latn-MY cco=Latn-MX \
ccp=Cakm-BD ccr=Latn-SV cde=Telu-IN cdf=Latn-IN cdh=Deva-IN cdi=Gujr-IN cdj=Deva-IN cdm=Deva-NP \
cdn=Deva-IN cdo=Hans-CN cdr=Latn-NG cdz=Beng-IN ce=Cyrl-RU cea=Latn-US ceb=Latn-PH ceg=Latn-PY \
cek=Latn-MM cen=Latn-NG cet=Latn-NG cey=Latn-MM cfa=Latn-NG cfd=Latn-NG cfg=Latn-NG cfm=Latn-MM \
cga=Latn-PG cgc=Latn-PH cgg=Latn-UG cgk=Tibt-BT ch=Latn-GU chb=Latn-CO chd=Latn-MX chf=Latn-MX \
chg=Arab-TM chh=Latn-US chj=Latn-MX chk=Latn-FM chl=Latn-US chm=Cyrl-RU chn=Latn-US cho=Latn-US \
chp=Latn-CA chq=Latn-MX chr=Cher-US cht=Latn-PE chw=Latn-MZ chx=Deva-NP chy=Latn-US chz=Latn-MX \
cia=Latn-ID cib=Latn-BJ cic=Latn-US cie=Latn-NG cih=Deva-IN cim=Latn-IT cin=Latn-BR cip=Latn-MX \
cir=Latn-NC ciw=Latn-US ciy=Latn-VE cja=Arab-KH cje=Latn-VN cjh=Latn-US cji=Cyrl-RU cjk=Latn-AO \
cjm=Cham-VN cjn=Latn-PG cjo=Latn-PE cjp=Latn-CR cjs=Latn-RU cjv=Latn-PG cjy=Hans-CN ckb=Arab-IQ \
ckl=Latn-NG ckm=Latn-HR ckn=Latn-MM cko=Latn-GH ckq=Latn-TD ckr=Latn-PG cks=Latn-NC ckt=Cyrl-RU \
cku=Latn-US ckv=Latn-TW ckx=Latn-CM cky=Latn-NG ckz=Latn-GT cla=Latn-NG clc=Latn-CA cle=Latn-MX \
clh=Arab-PK cli=Latn-GH clj=Latn-MM clk=Latn-IN cll=Latn-GH clm=Latn-US clo=Latn-MX clt=Latn-MM \
clu=Latn-PH clw=Cyrl-RU cly=Latn-MX cma=Latn-VN cme=Latn-BF cmg=Soyo-MN cmi=Latn-CO cml=Latn-ID \
cmo=Latn-VN cmr=Latn-MM cms=Latn-IT cmt=Latn-ZA cna=Tibt-IN cnb=Latn-MM cnc=Latn-VN cng=Latn-CN \
cnh=Latn-MM cni=Latn-PE cnk=Latn-MM cnl=Latn-MX cnp=Hans-CN cnq=Latn-CM cns=Latn-ID cnt=Latn-MX \
cnw=Latn-MM cnx=Latn-GB co=Latn-FR coa=Latn-AU cob=Latn-MX coc=Latn-MX cod=Latn-PE coe=Latn-CO \
cof=Latn-EC cog=Thai-TH coh=Latn-KE coj=Latn-MX cok=Latn-MX col=Latn-US com=Latn-US coo=Latn-CA \
cop=Copt-EG coq=Latn-US cot=Latn-PE cou=Latn-SN cox=Latn-PE coz=Latn-MX cpa=Latn-MX cpb=Latn-PE \
cpc=Latn-PE cpg=Grek-GR cpi=Latn-NR cpn=Latn-GH cpo=Latn-BF cps=Latn-PH cpu=Latn-PE cpx=Latn-CN \
cpy=Latn-PE cqd=Latn-CN cr=Cans-CA cra=Latn-ET crb=Latn-VC crc=Latn-VU crd=Latn-US crf=Latn-CO \
crg=Latn-CA crh=Cyrl-UA cri=Latn-ST crj=Cans-CA crk=Cans-CA crl=Cans-CA crm=Cans-CA crn=Latn-MX \
cro=Latn-US crq=Latn-AR crs=Latn-SC crt=Latn-AR crv=Latn-IN crw=Latn-VN crx=Latn-CA cry=Latn-NG \
crz=Latn-US cs=Latn-CZ csa=Latn-MX csb=Latn-PL csh=Mymr-MM csj=Latn-MM csk=Latn-SN csm=Latn-US \
cso=Latn-MX csp=Hans-CN css=Latn-US cst=Latn-US csv=Latn-MM csw=Cans-CA csy=Latn-MM csz=Latn-US \
cta=Latn-MX ctc=Latn-US ctd=Pauc-MM cte=Latn-MX ctg=Beng-BD cth=Latn-MM ctl=Latn-MX ctm=Latn-US \
ctn=Deva-NP cto=Latn-CO ctp=Latn-MX cts=Latn-PH ctt=Taml-IN ctu=Latn-MX cty=Taml-IN ctz=Latn-MX \
cu=Cyrl-RU cua=Latn-VN cub=Latn-CO cuc=Latn-MX cuh=Latn-KE cui=Latn-CO cuj=Latn-PE cuk=Latn-PA \
cul=Latn-BR cuo=Latn-VE cup=Latn-US cut=Latn-MX cuu=Lana-CN cuv=Latn-CM cux=Latn-MX cuy=Latn-MX \
cv=Cyrl-RU cvg=Latn-IN cvn=Latn-MX cwa=Latn-TZ cwb=Latn-MZ cwe=Latn-TZ cwg=Latn-MY cwt=Latn-SN \
cxh=Latn-NG cy=Latn-GB cya=Latn-MX cyb=Latn-BO cyo=Latn-PH czh=Hans-CN czk=Hebr-CZ czn=Latn-MX \
czt=Latn-MM da=Latn-DK daa=Latn-TD dac=Latn-PG dad=Latn-PG dae=Latn-CM dag=Latn-GH dah=Latn-PG \
dai=Latn-TD daj=Latn-SD dak=Latn-US dal=Latn-KE dam=Latn-NG dao=Latn-MM daq=Deva-IN dar=Cyrl-RU \
das=Latn-CI dau=Latn-TD dav=Latn-KE daw=Latn-PH dax=Latn-AU daz=Latn-ID dba=Latn-ML dbb=Latn-NG \
dbd=Latn-NG dbe=Latn-ID dbf=Latn-ID dbg=Latn-ML dbi=Latn-NG dbj=Latn-MY dbl=Latn-AU dbm=Latn-NG \
dbn=Latn-ID dbo=Latn-NG dbp=Latn-NG dbq=Latn-CM dbt=Latn-ML dbu=Latn-ML dbv=Latn-NG dbw=Latn-ML \
dby=Latn-PG dcc=Arab-IN dcr=Latn-VI dda=Latn-AU ddd=Latn-SS dde=Latn-CG ddg=Latn-TL ddi=Latn-PG \
ddj=Latn-AU ddn=Latn-BJ ddo=Cyrl-RU ddr=Latn-AU dds=Latn-ML ddw=Latn-ID de=Latn-DE dec=Latn-SD \
ded=Latn-PG dee=Latn-LR def=Arab-IR deg=Latn-NG deh=Arab-PK dei=Latn-ID del=Latn-US dem=Latn-ID \
den=Latn-CA deq=Latn-CF der=Beng-IN des=Latn-BR dev=Latn-PG dez=Latn-CD dga=Latn-GH dgb=Latn-ML \
dgc=Latn-PH dgd=Latn-BF dge=Latn-PG dgg=Latn-PG dgh=Latn-NG dgi=Latn-BF dgk=Latn-CF dgl=Arab-SD \
dgn=Latn-AU dgr=Latn-CA dgs=Latn-BF dgt=Latn-AU dgw=Latn-AU dgx=Latn-PG dgz=Latn-PG dhg=Latn-AU \
dhi=Deva-NP dhl=Latn-AU dhm=Latn-AO dhn=Gujr-IN dho=Gujr-IN dhr=Latn-AU dhs=Latn-TZ dhu=Latn-AU \
dhv=Latn-NC dhw=Deva-NP dhx=Latn-AU dia=Latn-PG dib=Latn-SS dic=Latn-CI did=Latn-SS dif=Latn-AU \
dig=Latn-KE dih=Latn-MX dii=Latn-CM dij=Latn-ID dil=Latn-SD din=Latn-SS dio=Latn-NG dip=Latn-SS \
dir=Latn-NG dis=Latn-IN diu=Latn-NA diw=Latn-SS dix=Latn-VU diy=Latn-ID diz=Latn-CD dja=Latn-AU \
djb=Latn-AU djc=Latn-TD djd=Latn-AU dje=Latn-NE djf=Latn-AU dji=Latn-AU djj=Latn-AU djk=Latn-SR \
djm=Latn-ML djn=Latn-AU djo=Latn-ID djr=Latn-AU dju=Latn-PG djw=Latn-AU dka=Tibt-BT dkg=Latn-NG \
dkk=Latn-ID dkr=Latn-MY dks=Latn-SS dkx=Latn-CM dlg=Cyrl-RU dlm=Latn-HR dln=Latn-IN dma=Latn-GA \
dmb=Latn-ML dmc=Latn-PG dmd=Latn-AU dme=Latn-CM dmf=Medf-NG dmg=Latn-MY dmk=Arab-PK dml=Arab-PK \
dmm=Latn-CM dmo=Latn-CM dmr=Latn-ID dms=Latn-ID dmu=Latn-ID dmv=Latn-MY dmw=Latn-AU dmx=Latn-MZ \
dmy=Latn-ID dna=Latn-ID dnd=Latn-PG dne=Latn-TZ dng=Cyrl-KG dni=Latn-ID dnj=Latn-CI dnk=Latn-ID \
dnn=Latn-BF dno=Latn-CD dnr=Latn-PG dnt=Latn-ID dnu=Mymr-MM dnv=Mymr-MM dnw=Latn-ID dny=Latn-BR \
doa=Latn-PG dob=Latn-PG doc=Latn-CN doe=Latn-TZ dof=Latn-PG doh=Latn-NG doi=Deva-IN dok=Latn-ID \
dol=Latn-PG don=Latn-PG doo=Latn-CD dop=Latn-BJ dor=Latn-SB dos=Latn-BF dot=Latn-NG dov=Latn-ZW \
dow=Latn-CM dox=Ethi-ET doy=Latn-GH dpp=Latn-MY drc=Latn-PT dre=Tibt-NP drg=Latn-MY dri=Latn-NG \
drl=Latn-AU drn=Latn-ID dro=Latn-MY drq=Deva-NP drs=Ethi-ET drt=Latn-NL dru=Latn-TW dry=Deva-NP \
dsb=Latn-DE dsh=Latn-KE dsi=Latn-TD dsk=Latn-NG dsn=Latn-ID dso=Orya-IN dsq=Latn-ML dta=Latn-CN \
dtb=Latn-MY dtd=Latn-CA dth=Latn-AU dti=Latn-ML dtk=Latn-ML dtm=Latn-ML dto=Latn-ML dtp=Latn-MY \
dtr=Latn-MY dts=Latn-ML dtt=Latn-ML dtu=Latn-ML dty=Deva-NP dua=Latn-CM dub=Gujr-IN duc=Latn-PG \
due=Latn-PH duf=Latn-NC dug=Latn-KE duh=Deva-IN dui=Latn-PG duk=Latn-PG dul=Latn-PH dum=Latn-NL \
dun=Latn-ID duo=Latn-PH dup=Latn-ID duq=Latn-ID dur=Latn-CM dus=Deva-NP duu=Latn-CN duv=Latn-ID \
duw=Latn-ID dux=Latn-ML duy=Latn-PH duz=Latn-CM dv=Thaa-MV dva=Latn-PG dwa=Latn-NG dwk=Orya-IN \
dwr=Latn-ET dws=Latn-001 dwu=Latn-AU dww=Latn-PG dwy=Latn-AU dwz=Deva-NP dya=Latn-BF dyb=Latn-AU \
dyd=Latn-AU dyg=Latn-PH dyi=Latn-CI dym=Latn-ML dyn=Latn-AU dyo=Latn-SN dyr=Latn-NG dyu=Latn-BF \
dyy=Latn-AU dz=Tibt-BT dza=Latn-NG dzd=Latn-NG dze=Latn-AU dzg=Latn-TD dzl=Tibt-BT dzn=Latn-CD \
eaa=Latn-AU ebc=Latn-ID ebg=Latn-NG ebk=Latn-PH ebo=Latn-CG ebr=Latn-CI ebu=Latn-KE ecr=Grek-GR \
ecy=Cprt-CY ee=Latn-GH efa=Latn-NG efe=Latn-CD efi=Latn-NG ega=Latn-CI egl=Latn-IT egm=Latn-TZ \
ego=Latn-NG egy=Egyp-EG ehu=Latn-NG eip=Latn-ID eit=Latn-PG eiv=Latn-PG eja=Latn-GW eka=Latn-NG \
eke=Latn-NG ekg=Latn-ID eki=Latn-NG ekl=Latn-BD ekm=Latn-CM eko=Latn-MZ ekp=Latn-NG ekr=Latn-NG \
eky=Kali-MM el=Grek-GR ele=Latn-PG elk=Latn-PG elm=Latn-NG elo=Latn-KE elu=Latn-PG ema=Latn-NG \
emb=Latn-ID eme=Latn-GF emg=Deva-NP emi=Latn-PG emm=Latn-MX emn=Latn-CM emp=Latn-PA ems=Latn-US \
emu=Deva-IN emw=Latn-ID emx=Latn-FR emz=Latn-CM en=Latn-US ena=Latn-PG enb=Latn-KE enc=Latn-VN \
end=Latn-ID enf=Cyrl-RU enh=Cyrl-RU enl=Latn-PY enm=Latn-GB enn=Latn-NG eno=Latn-ID enq=Latn-PG \
enr=Latn-ID env=Latn-NG enw=Latn-NG enx=Latn-PY eo=Latn-001 eot=Latn-CI epi=Latn-NG era=Taml-IN \
erg=Latn-VU erh=Latn-NG eri=Latn-PG erk=Latn-VU err=Latn-AU ers=Latn-CN ert=Latn-ID erw=Latn-ID \
es=Latn-ES ese=Latn-BO esg=Gonm-IN esh=Arab-IR esi=Latn-US esm=Latn-CI ess=Latn-US esu=Latn-US \
esy=Latn-PH et=Latn-EE etb=Latn-NG etn=Latn-VU eto=Latn-CM etr=Latn-PG ets=Latn-NG ett=Ital-IT \
etu=Latn-NG etx=Latn-NG etz=Latn-ID eu=Latn-ES eud=Latn-MX eve=Cyrl-RU evh=Latn-NG evn=Cyrl-RU \
ewo=Latn-CM ext=Latn-ES eya=Latn-US eyo=Latn-KE eza=Latn-NG eze=Latn-NG fa=Arab-IR faa=Latn-PG \
fab=Latn-GQ fad=Latn-PG faf=Latn-SB fag=Latn-PG fah=Latn-NG fai=Latn-PG faj=Latn-PG fak=Latn-CM \
fal=Latn-CM fam=Latn-NG fan=Latn-GQ fap=Latn-SN far=Latn-SB fau=Latn-ID fax=Latn-ES fay=Arab-IR \
faz=Arab-IR fbl=Latn-PH fer=Latn-SS ff=Latn-SN ffi=Latn-PG ffm=Latn-ML fgr=Latn-TD fi=Latn-FI \
fia=Arab-SD fie=Latn-NG fif=Latn-SA fil=Latn-PH fip=Latn-TZ fir=Latn-NG fit=Latn-SE fiw=Latn-PG \
fj=Latn-FJ fkk=Latn-NG fkv=Latn-NO fla=Latn-US flh=Latn-ID fli=Latn-NG fll=Latn-CM fln=Latn-AU \
flr=Latn-CD fly=Latn-ZA fmp=Latn-CM fmu=Deva-IN fnb=Latn-VU fng=Latn-ZA fni=Latn-TD fo=Latn-FO \
fod=Latn-BJ foi=Latn-PG fom=Latn-CD fon=Latn-BJ for=Latn-PG fos=Latn-TW fpe=Latn-GQ fqs=Latn-PG \
fr=Latn-FR frc=Latn-US frd=Latn-ID frk=Latn-DE frm=Latn-FR fro=Latn-FR frp=Latn-FR frq=Latn-PG \
frr=Latn-DE frs=Latn-DE frt=Latn-VU fub=Arab-CM fud=Latn-WF fue=Latn-BJ fuf=Latn-GN fuh=Latn-NE \
fui=Latn-TD fum=Latn-NG fun=Latn-BR fuq=Latn-NE fur=Latn-IT fut=Latn-VU fuu=Latn-CD fuv=Latn-NG \
fuy=Latn-PG fvr=Latn-SD fwa=Latn-NC fwe=Latn-NA fy=Latn-NL ga=Latn-IE gaa=Latn-GH gab=Latn-TD \
gac=Latn-IN gad=Latn-PH gae=Latn-VE gaf=Latn-PG gag=Latn-MD gah=Latn-PG gai=Latn-PG gaj=Latn-PG \
gak=Latn-ID gal=Latn-TL gam=Latn-PG gan=Hans-CN gao=Latn-PG gap=Latn-PG gaq=Orya-IN gar=Latn-PG \
gas=Gujr-IN gat=Latn-PG gau=Telu-IN gaw=Latn-PG gax=Latn-ET gay=Latn-ID gba=Latn-CF gbb=Latn-AU \
gbd=Latn-AU gbe=Latn-PG gbf=Latn-PG gbg=Latn-CF gbh=Latn-BJ gbi=Latn-ID gbj=Orya-IN gbk=Deva-IN \
gbl=Gujr-IN gbm=Deva-IN gbn=Latn-SS gbp=Latn-CF gbq=Latn-CF gbr=Latn-NG gbs=Latn-BJ gbu=Latn-AU \
gbv=Latn-CF gbw=Latn-AU gbx=Latn-BJ gby=Latn-NG gbz=Arab-IR gcc=Latn-PG gcd=Latn-AU gcf=Latn-GP \
gcl=Latn-GD gcn=Latn-PG gcr=Latn-GF gct=Latn-VE gd=Latn-GB gdb=Orya-IN gdc=Latn-AU gdd=Latn-PG \
gde=Latn-NG gdf=Latn-NG gdg=Latn-PH gdh=Latn-AU gdi=Latn-CF gdj=Latn-AU gdk=Latn-TD gdl=Latn-ET \
gdm=Latn-TD gdn=Latn-PG gdo=Cyrl-RU gdq=Latn-YE gdr=Latn-PG gdt=Latn-AU gdu=Latn-NG gdx=Deva-IN \
gea=Latn-NG geb=Latn-PG gec=Latn-LR ged=Latn-NG gef=Latn-ID geg=Latn-NG geh=Latn-CA gei=Latn-ID \
gej=Latn-TG gek=Latn-NG gel=Latn-NG geq=Latn-CF ges=Latn-ID gev=Latn-GA gew=Latn-NG gex=Latn-SO \
gey=Latn-CD gez=Ethi-ET gfk=Latn-PG gga=Latn-SB ggb=Latn-LR ggd=Latn-AU gge=Latn-AU ggg=Arab-PK \
ggk=Latn-AU ggl=Latn-PG ggt=Latn-PG ggu=Latn-CI ggw=Latn-PG gha=Arab-LY ghc=Latn-GB ghe=Deva-NP \
ghk=Latn-MM ghn=Latn-SB gho=Tfng-MA ghr=Arab-PK ghs=Latn-PG ght=Tibt-NP gia=Latn-AU gib=Latn-NG \
gic=Latn-ZA gid=Latn-CM gie=Latn-CI gig=Arab-PK gih=Latn-AU gil=Latn-KI gim=Latn-PG gin=Cyrl-RU \
gip=Latn-PG giq=Latn-VN gir=Latn-VN gis=Latn-CM git=Latn-CA gix=Latn-CD giy=Latn-AU giz=Latn-CM \
gjk=Arab-PK gjm=Latn-AU gjn=Latn-GH gjr=Latn-AU gju=Arab-PK gka=Latn-PG gkd=Latn-PG gke=Latn-CM \
gkn=Latn-NG gko=Latn-AU gkp=Latn-GN gku=Latn-ZA gl=Latn-ES glb=Latn-NG glc=Latn-TD gld=Cyrl-RU \
glh=Arab-AF glj=Latn-TD glk=Arab-IR gll=Latn-AU glo=Latn-NG glr=Latn-LR glu=Latn-TD glw=Latn-NG \
gma=Latn-AU gmb=Latn-SB gmd=Latn-NG gmg=Latn-PG gmh=Latn-DE gml=Latf-DE gmm=Latn-CM gmn=Latn-CM \
gmr=Latn-AU gmu=Latn-PG gmv=Ethi-ET gmx=Latn-TZ gmy=Linb-GR gmz=Latn-NG gn=Latn-PY gna=Latn-BF \
gnb=Latn-IN gnc=Latn-ES gnd=Latn-CM gne=Latn-NG gng=Latn-TG gnh=Latn-NG gni=Latn-AU gnj=Latn-CI \
gnk=Latn-BW gnl=Latn-AU gnm=Latn-PG gnn=Latn-AU gnq=Latn-MY gnr=Latn-AU gnt=Latn-PG gnu=Latn-PG \
gnw=Latn-BO gnz=Latn-CF goa=Latn-CI gob=Latn-CO goc=Latn-PG god=Latn-CI goe=Tibt-BT gof=Ethi-ET \
gog=Latn-TZ goh=Latn-DE goi=Latn-PG goj=Deva-IN gok=Deva-IN gol=Latn-LR gon=Deva-IN goo=Latn-FJ \
gop=Latn-ID goq=Latn-ID gor=Latn-ID gos=Latn-NL got=Goth-UA gou=Latn-CM gov=Latn-CI gow=Latn-TZ \
gox=Latn-CD goy=Latn-TD gpa=Latn-NG gpe=Latn-GH gpn=Latn-PG gqa=Latn-NG gqn=Latn-BR gqr=Latn-TD \
gra=Deva-IN grb=Latn-LR grc=Grek-GR grd=Latn-NG grg=Latn-PG grh=Latn-NG gri=Latn-SB grj=Latn-LR \
grm=Latn-MY grq=Latn-PG grr=Arab-DZ grs=Latn-ID grt=Beng-IN gru=Ethi-ET grv=Latn-LR grw=Latn-PG \
grx=Latn-PG gry=Latn-LR grz=Latn-PG gsl=Latn-SN gsn=Latn-PG gso=Latn-CF gsp=Latn-PG gsw=Latn-CH \
gta=Latn-BR gtu=Latn-AU gu=Gujr-IN gua=Latn-NG gub=Latn-BR guc=Latn-CO gud=Latn-CI gue=Latn-AU \
guf=Latn-AU guh=Latn-CO gui=Latn-BO guk=Latn-ET gul=Latn-US gum=Latn-CO gun=Latn-BR guo=Latn-CO \
gup=Latn-AU guq=Latn-PY gur=Latn-GH gut=Latn-CR guu=Latn-VE guw=Latn-BJ gux=Latn-BF guz=Latn-KE \
gv=Latn-IM gva=Latn-PY gvc=Latn-BR gve=Latn-PG gvf=Latn-PG gvj=Latn-BR gvl=Latn-TD gvm=Latn-NG \
gvn=Latn-AU gvo=Latn-BR gvp=Latn-BR gvr=Deva-NP gvs=Latn-PG gvy=Latn-AU gwa=Latn-CI gwb=Latn-NG \
gwc=Arab-PK gwd=Latn-ET gwe=Latn-TZ gwf=Arab-PK gwg=Latn-NG gwi=Latn-CA gwj=Latn-BW gwm=Latn-AU \
gwn=Latn-NG gwr=Latn-UG gwt=Arab-AF gwu=Latn-AU gww=Latn-AU gwx=Latn-GH gxx=Latn-CI gyb=Latn-PG \
gyd=Latn-AU gye=Latn-NG gyf=Latn-AU gyg=Latn-CF gyi=Latn-CM gyl=Latn-ET gym=Latn-PA gyn=Latn-GY \
gyo=Deva-NP gyr=Latn-BO gyy=Latn-AU gyz=Latn-NG gza=Latn-SD gzi=Arab-IR gzn=Latn-ID ha=Latn-NG \
haa=Latn-US hac=Arab-IR had=Latn-ID hae=Latn-ET hag=Latn-GH hah=Latn-PG hai=Latn-CA haj=Latn-IN \
hak=Hans-CN hal=Latn-VN ham=Latn-PG han=Latn-TZ hao=Latn-PG hap=Latn-ID haq=Latn-TZ har=Ethi-ET \
has=Latn-CA hav=Latn-CD haw=Latn-US hax=Latn-CA hay=Latn-TZ haz=Arab-AF hba=Latn-CD hbb=Latn-NG \
hbn=Latn-SD hbo=Hebr-IL hbu=Latn-TL hch=Latn-MX hdy=Ethi-ET he=Hebr-IL hed=Latn-TD heg=Latn-ID \
heh=Latn-TZ hei=Latn-CA hem=Latn-CD hgm=Latn-NA hgw=Latn-PG hhi=Latn-PG hhr=Latn-SN hhy=Latn-PG \
hi=Deva-IN hia=Latn-NG hib=Latn-PE hid=Latn-US hif=Deva-FJ hig=Latn-NG hih=Latn-PG hii=Takr-IN \
hij=Latn-CM hik=Latn-ID hil=Latn-PH hio=Latn-BW hir=Latn-BR hit=Xsux-TR hiw=Latn-VU hix=Latn-BR \
hji=Latn-ID hka=Latn-TZ hke=Latn-CD hkh=Arab-IN hkk=Latn-PG hla=Latn-PG hlb=Deva-IN hld=Latn-VN \
hlt=Latn-MM hlu=Hluw-TR hma=Latn-CN hmb=Latn-ML hmd=Plrd-CN hmf=Latn-VN hmj=Bopo-CN hmm=Latn-CN \
hmn=Latn-CN hmp=Latn-CN hmq=Bopo-CN hmr=Latn-IN hms=Latn-CN hmt=Latn-PG hmu=Latn-ID hmv=Latn-VN \
hmw=Latn-CN hmy=Latn-CN hmz=Latn-CN hna=Latn-CM hnd=Arab-PK hne=Deva-IN hng=Latn-AO hnh=Latn-BW \
hni=Latn-CN hnj=Hmnp-US hnm=Hans-CN hnn=Latn-PH hno=Arab-PK hns=Latn-SR ho=Latn-PG hoa=Latn-SB \
hob=Latn-PG hoc=Deva-IN hod=Latn-NG hoe=Latn-NG hoh=Arab-OM hoi=Latn-US hoj=Deva-IN hol=Latn-AO \
hom=Latn-SS hoo=Latn-CD hop=Latn-US hor=Latn-TD hot=Latn-PG hov=Latn-ID how=Hani-CN hoy=Deva-IN \
hpo=Mymr-MM hr=Latn-HR hra=Latn-IN hrc=Latn-PG hre=Latn-VN hrk=Latn-ID hrm=Latn-CN hro=Latn-VN \
hrp=Latn-AU hrt=Syrc-TR hru=Latn-IN hrw=Latn-PG hrx=Latn-BR hrz=Arab-IR hsb=Latn-DE hsn=Hans-CN \
hss=Arab-OM ht=Latn-HT hti=Latn-ID hto=Latn-CO hts=Latn-TZ htu=Latn-ID htx=Xsux-TR hu=Latn-HU \
hub=Latn-PE huc=Latn-BW hud=Latn-ID hue=Latn-MX huf=Latn-PG hug=Latn-PE huh=Latn-CL hui=Latn-PG \
huk=Latn-ID hul=Latn-PG hum=Latn-CD hup=Latn-US hur=Latn-CA hus=Latn-MX hut=Deva-NP huu=Latn-PE \
huv=Latn-MX huw=Latn-ID hux=Latn-PE huy=Hebr-IL huz=Cyrl-RU hvc=Latn-HT hve=Latn-MX hvk=Latn-NC \
hvn=Latn-ID hvv=Latn-MX hwa=Latn-CI hwc=Latn-US hwo=Latn-NG hy=Armn-AM hya=Latn-CM hyw=Armn-AM \
hz=Latn-NA ia=Latn-001 iai=Latn-NC ian=Latn-PG iar=Latn-PG iba=Latn-MY ibb=Latn-NG ibd=Latn-AU \
ibe=Latn-NG ibg=Latn-PH ibh=Latn-VN ibl=Latn-PH ibm=Latn-NG ibn=Latn-NG ibr=Latn-NG ibu=Latn-ID \
iby=Latn-NG ica=Latn-BJ ich=Latn-NG icr=Latn-CO id=Latn-ID ida=Latn-KE idb=Latn-IN idc=Latn-NG \
idd=Latn-BJ ide=Latn-NG idi=Latn-PG idr=Latn-SS ids=Latn-NG idt=Latn-TL idu=Latn-NG ie=Latn-EE \
ifa=Latn-PH ifb=Latn-PH ife=Latn-TG iff=Latn-VU ifk=Latn-PH ifm=Latn-CG ifu=Latn-PH ify=Latn-PH \
ig=Latn-NG igb=Latn-NG ige=Latn-NG igg=Latn-PG igl=Latn-NG igm=Latn-PG ign=Latn-BO igo=Latn-PG \
igs=Latn-001 igw=Latn-NG ihb=Latn-ID ihi=Latn-NG ihp=Latn-ID ihw=Latn-AU ii=Yiii-CN iin=Latn-AU \
ijc=Latn-NG ije=Latn-NG ijj=Latn-BJ ijn=Latn-NG ijs=Latn-NG ik=Latn-US ikh=Latn-NG iki=Latn-NG \
ikk=Latn-NG ikl=Latn-NG iko=Latn-NG ikp=Latn-NG ikr=Latn-AU ikt=Latn-CA ikv=Latn-NG ikw=Latn-NG \
ikx=Latn-UG ikz=Latn-TZ ila=Latn-ID ilb=Latn-ZM ilg=Latn-AU ili=Latn-CN ilk=Latn-PH ilm=Latn-MY \
ilo=Latn-PH ilp=Latn-PH ilu=Latn-ID ilv=Latn-NG imi=Latn-PG iml=Latn-US imn=Latn-PG imo=Latn-PG \
imr=Latn-ID ims=Latn-IT imt=Latn-SS imy=Lyci-TR in=Latn-ID inb=Latn-CO ing=Latn-US inh=Cyrl-RU \
inj=Latn-CO inn=Latn-PH ino=Latn-PG inp=Latn-PE int=Mymr-MM io=Latn-001 ior=Ethi-ET iou=Latn-PG \
iow=Latn-US ipi=Latn-PG ipo=Latn-PG iqu=Latn-PE iqw=Latn-NG ire=Latn-ID irh=Latn-ID iri=Latn-NG \
irk=Latn-TZ irn=Latn-BR iru=Taml-IN irx=Latn-ID iry=Latn-PH is=Latn-IS isa=Latn-PG isc=Latn-PE \
isd=Latn-PH ish=Latn-NG isi=Latn-NG isk=Arab-AF ism=Latn-ID isn=Latn-TZ iso=Latn-NG ist=Latn-HR \
isu=Latn-CM it=Latn-IT itb=Latn-PH itd=Latn-ID ite=Latn-BO iti=Latn-PH itk=Hebr-IT itl=Cyrl-RU \
itm=Latn-NG ito=Latn-BO itr=Latn-PG its=Latn-NG itt=Latn-PH itv=Latn-PH itw=Latn-NG itx=Latn-ID \
ity=Latn-PH itz=Latn-GT iu=Cans-CA ium=Latn-CN ivb=Latn-PH ivv=Latn-PH iw=Hebr-IL iwk=Latn-PH \
iwm=Latn-PG iwo=Latn-ID iws=Latn-PG ixc=Latn-MX ixl=Latn-GT iya=Latn-NG iyo=Latn-CM iyx=Latn-CG \
izh=Latn-RU izm=Latn-NG izr=Latn-NG izz=Latn-NG ja=Jpan-JP jaa=Latn-BR jab=Latn-NG jac=Latn-GT \
jad=Arab-GN jae=Latn-PG jaf=Latn-NG jah=Latn-MY jaj=Latn-SB jak=Latn-MY jal=Latn-ID jam=Latn-JM \
jan=Latn-AU jao=Latn-AU jaq=Latn-ID jas=Latn-NC jat=Arab-AF jau=Latn-ID jax=Latn-ID jay=Latn-AU \
jaz=Latn-NC jbe=Hebr-IL jbi=Latn-AU jbj=Latn-ID jbk=Latn-PG jbm=Latn-NG jbn=Arab-LY jbo=Latn-001 \
jbr=Latn-ID jbt=Latn-BR jbu=Latn-CM jbw=Latn-AU jct=Cyrl-UA jda=Tibt-IN jdg=Arab-PK jdt=Cyrl-RU \
jeb=Latn-PE jee=Deva-NP jeh=Latn-VN jei=Latn-ID jek=Latn-CI jel=Latn-ID jen=Latn-NG jer=Latn-NG \
jet=Latn-PG jeu=Latn-TD jgb=Latn-CD jge=Geor-GE jgk=Latn-NG jgo=Latn-CM jhi=Latn-MY ji=Hebr-UA \
jia=Latn-CM jib=Latn-NG jic=Latn-HN jid=Latn-NG jie=Latn-NG jig=Latn-AU jil=Latn-PG jim=Latn-CM \
jit=Latn-TZ jiu=Latn-CN jiv=Latn-EC jiy=Latn-CN jje=Hang-KR jjr=Latn-NG jka=Latn-ID jkm=Mymr-MM \
jko=Latn-PG jku=Latn-NG jle=Latn-SD jma=Latn-PG jmb=Latn-NG jmc=Latn-TZ jmd=Latn-ID jmi=Latn-NG \
jml=Deva-NP jmn=Latn-MM jmr=Latn-GH jms=Latn-NG jmw=Latn-PG jmx=Latn-MX jna=Takr-IN jnd=Arab-PK \
jng=Latn-AU jni=Latn-NG jnj=Latn-ET jnl=Deva-IN jns=Deva-IN job=Latn-CD jod=Latn-CI jog=Arab-PK \
jor=Latn-BO jow=Latn-ML jpa=Hebr-PS jpr=Hebr-IL jqr=Latn-PE jra=Latn-VN jrb=Hebr-IL jrr=Latn-NG \
jrt=Latn-NG jru=Latn-VE jua=Latn-BR jub=Latn-NG jud=Latn-CI juh=Latn-NG jui=Latn-AU juk=Latn-NG \
jul=Deva-NP jum=Latn-SD jun=Orya-IN juo=Latn-NG jup=Latn-BR jur=Latn-BR jut=Latn-DK juu=Latn-NG \
juw=Latn-NG juy=Orya-IN jv=Latn-ID jvd=Latn-ID jvn=Latn-SR jw=Latn-ID jwi=Latn-GH jya=Tibt-CN \
jye=Hebr-IL jyy=Latn-TD ka=Geor-GE kaa=Cyrl-UZ kab=Latn-DZ kac=Latn-MM kad=Latn-NG kag=Latn-MY \
kah=Latn-CF kai=Latn-NG kaj=Latn-NG kak=Latn-PH kam=Latn-KE kao=Latn-ML kap=Cyrl-RU kaq=Latn-PE \
kav=Latn-BR kaw=Bali-ID kax=Latn-ID kay=Latn-BR kba=Latn-AU kbb=Latn-BR kbc=Latn-BR kbd=Cyrl-RU \
kbe=Latn-AU kbg=Tibt-IN kbh=Latn-CO kbi=Latn-ID kbj=Latn-CD kbk=Latn-PG kbl=Latn-TD kbm=Latn-PG \
kbn=Latn-CF kbo=Latn-SS kbp=Latn-TG kbq=Latn-PG kbr=Latn-ET kbs=Latn-GA kbt=Latn-PG kbu=Arab-PK \
kbv=Latn-ID kbw=Latn-PG kbx=Latn-PG kby=Arab-NE kbz=Latn-NG kca=Cyrl-RU kcb=Latn-PG kcc=Latn-NG \
kcd=Latn-ID kce=Latn-NG kcf=Latn-NG kcg=Latn-NG kch=Latn-NG kci=Latn-NG kcj=Latn-GW kck=Latn-ZW \
kcl=Latn-PG kcm=Latn-CF kcn=Latn-UG kco=Latn-PG kcp=Latn-SD kcq=Latn-NG kcs=Latn-NG kct=Latn-PG \
kcu=Latn-TZ kcv=Latn-CD kcw=Latn-CD kcy=Arab-DZ kcz=Latn-TZ kda=Latn-AU kdc=Latn-TZ kdd=Latn-AU \
kde=Latn-TZ kdf=Latn-PG kdg=Latn-CD kdh=Latn-TG kdi=Latn-UG kdj=Latn-UG kdk=Latn-NC kdl=Latn-NG \
kdm=Latn-NG kdn=Latn-ZW kdp=Latn-NG kdq=Beng-IN kdr=Latn-LT kdt=Thai-TH kdw=Latn-ID kdx=Latn-NG \
kdy=Latn-ID kdz=Latn-CM kea=Latn-CV keb=Latn-GA kec=Latn-SD ked=Latn-TZ kee=Latn-US kef=Latn-TG \
keg=Latn-SD keh=Latn-PG kei=Latn-ID kek=Latn-GT kel=Latn-CD kem=Latn-TL ken=Latn-CM keo=Latn-UG \
ker=Latn-TD kes=Latn-NG ket=Cyrl-RU keu=Latn-TG kev=Mlym-IN kew=Latn-PG kex=Deva-IN key=Telu-IN \
kez=Latn-NG kfa=Knda-IN kfb=Deva-IN kfc=Telu-IN kfd=Knda-IN kfe=Taml-IN kff=Latn-IN kfg=Knda-IN \
kfh=Mlym-IN kfi=Taml-IN kfk=Deva-IN kfl=Latn-CM kfm=Arab-IR kfn=Latn-CM kfo=Latn-CI kfp=Deva-IN \
kfq=Deva-IN kfr=Deva-IN kfs=Deva-IN kfu=Deva-IN kfv=Latn-IN kfw=Latn-IN kfx=Deva-IN kfy=Deva-IN \
kfz=Latn-BF kg=Latn-CD kga=Latn-CI kgb=Latn-ID kge=Latn-ID kgf=Latn-PG kgj=Deva-NP kgk=Latn-BR \
kgl=Latn-AU kgo=Latn-SD kgp=Latn-BR kgq=Latn-ID kgr=Latn-ID kgs=Latn-AU kgt=Latn-NG kgu=Latn-PG \
kgv=Latn-ID kgw=Latn-ID kgx=Latn-ID kgy=Tibt-NP kha=Latn-IN khb=Talu-CN khc=Latn-ID khd=Latn-ID \
khe=Latn-ID khf=Thai-LA khg=Tibt-CN khh=Latn-ID khj=Latn-NG khl=Latn-PG khn=Deva-IN kho=Brah-IR \
khp=Latn-ID khq=Latn-ML khr=Latn-IN khs=Latn-PG kht=Mymr-IN khu=Latn-AO khv=Cyrl-RU khw=Arab-PK \
khx=Latn-CD khy=Latn-CD khz=Latn-PG ki=Latn-KE kia=Latn-TD kib=Latn-SD kic=Latn-US kid=Latn-CM \
kie=Latn-TD kif=Deva-NP kig=Latn-ID kih=Latn-PG kij=Latn-PG kil=Latn-NG kim=Cyrl-RU kio=Latn-US \
kip=Deva-NP kiq=Latn-ID kis=Latn-PG kit=Latn-PG kiu=Latn-TR kiv=Latn-TZ kiw=Latn-PG kix=Latn-IN \
kiy=Latn-ID kiz=Latn-TZ kj=Latn-NA kja=Latn-ID kjb=Latn-GT kjc=Latn-ID kjd=Latn-PG kje=Latn-ID \
kjg=Laoo-LA kjh=Cyrl-RU kji=Latn-SB kjj=Latn-AZ kjk=Latn-ID kjl=Deva-NP kjm=Latn-VN kjn=Latn-AU \
kjo=Deva-IN kjp=Mymr-MM kjq=Latn-US kjr=Latn-ID kjs=Latn-PG kjt=Thai-TH kju=Latn-US kjx=Latn-PG \
kjy=Latn-PG kjz=Tibt-BT kk=Cyrl-KZ kka=Latn-NG kkb=Latn-ID kkc=Latn-PG kkd=Latn-NG kke=Latn-GN \
kkf=Tibt-IN kkg=Latn-PH kkh=Lana-MM kki=Latn-TZ kkj=Latn-CM kkk=Latn-SB kkl=Latn-ID kkm=Latn-NG \
kko=Latn-SD kkp=Latn-AU kkq=Latn-CD kkr=Latn-NG kks=Latn-NG kkt=Deva-NP kku=Latn-NG kkv=Latn-ID \
kkw=Latn-CG kkx=Latn-ID kky=Latn-AU kkz=Latn-CA kl=Latn-GL kla=Latn-US klb=Latn-MX klc=Latn-CM \
kld=Latn-AU kle=Deva-NP klf=Latn-TD klg=Latn-PH klh=Latn-PG kli=Latn-ID klj=Arab-IR klk=Latn-NG \
kll=Latn-PH klm=Latn-PG kln=Latn-KE klo=Latn-NG klp=Latn-PG klq=Latn-PG klr=Deva-NP kls=Latn-PK \
klt=Latn-PG klu=Latn-LR klv=Latn-VU klw=Latn-ID klx=Latn-PG kly=Latn-ID klz=Latn-ID km=Khmr-KH \
kma=Latn-GH kmb=Latn-AO kmc=Latn-CN kmd=Latn-PH kme=Latn-CM kmf=Latn-PG kmg=Latn-PG kmh=Latn-PG \
kmi=Latn-NG kmj=Deva-IN kmk=Latn-PH kml=Latn-PH kmm=Latn-IN kmn=Latn-PG kmo=Latn-PG kmp=Latn-CM \
kmq=Latn-ET kms=Latn-PG kmt=Latn-ID kmu=Latn-PG kmv=Latn-BR kmw=Latn-CD kmx=Latn-PG kmy=Latn-NG \
kmz=Arab-IR kn=Knda-IN kna=Latn-NG knb=Latn-PH knd=Latn-ID kne=Latn-PH knf=Latn-GW kni=Latn-NG \
knj=Latn-GT knk=Latn-SL knl=Latn-ID knm=Latn-BR knn=Deva-IN kno=Latn-SL knp=Latn-CM knq=Latn-MY \
knr=Latn-PG kns=Latn-MY knt=Latn-BR knu=Latn-GN knv=Latn-PG knw=Latn-NA knx=Latn-ID kny=Latn-CD \
knz=Latn-BF ko=Kore-KR koa=Latn-PG koc=Latn-NG kod=Latn-ID koe=Latn-SS kof=Latn-NG kog=Latn-CO \
koh=Latn-CG koi=Cyrl-RU kok=Deva-IN kol=Latn-PG koo=Latn-UG kop=Latn-PG koq=Latn-GA kos=Latn-FM \
kot=Latn-CM kou=Latn-TD kov=Latn-NG kow=Latn-NG koy=Latn-US koz=Latn-PG kpa=Latn-NG kpc=Latn-CO \
kpd=Latn-ID kpe=Latn-LR kpf=Latn-PG kpg=Latn-FM kph=Latn-GH kpi=Latn-ID kpj=Latn-BR kpk=Latn-NG \
kpl=Latn-CD kpm=Latn-VN kpn=Latn-BR kpo=Latn-TG kpq=Latn-ID kpr=Latn-PG kps=Latn-ID kpt=Cyrl-RU \
kpu=Latn-ID kpw=Latn-PG kpx=Latn-PG kpy=Cyrl-RU kpz=Latn-UG kqa=Latn-PG kqb=Latn-PG kqc=Latn-PG \
kqd=Syrc-IQ kqe=Latn-PH kqf=Latn-PG kqg=Latn-BF kqh=Latn-TZ kqi=Latn-PG kqj=Latn-PG kqk=Latn-BJ \
kql=Latn-PG kqm=Latn-CI kqn=Latn-ZM kqo=Latn-LR kqp=Latn-TD kqq=Latn-BR kqr=Latn-MY kqs=Latn-GN \
kqt=Latn-MY kqu=Latn-ZA kqv=Latn-ID kqw=Latn-PG kqx=Latn-CM kqy=Ethi-ET kqz=Latn-ZA kr=Latn-NG \
kra=Deva-NP krb=Latn-US krc=Cyrl-RU krd=Latn-TL kre=Latn-BR krf=Latn-VU krh=Latn-NG kri=Latn-SL \
krj=Latn-PH krk=Cyrl-RU krl=Latn-RU krn=Latn-LR kro=Latn-LR krp=Latn-NG krr=Khmr-KH krs=Latn-SS \
krt=Latn-NE kru=Deva-IN krv=Khmr-KH krw=Latn-LR krx=Latn-SN kry=Latn-AZ krz=Latn-ID ks=Arab-IN \
ksb=Latn-TZ ksc=Latn-PH ksd=Latn-PG kse=Latn-PG ksf=Latn-CM ksg=Latn-SB ksh=Latn-DE ksi=Latn-PG \
ksj=Latn-PG ksk=Latn-US ksl=Latn-PG ksm=Latn-NG ksn=Latn-PH kso=Latn-NG ksp=Latn-CF ksq=Latn-NG \
ksr=Latn-PG kss=Latn-LR kst=Latn-BF ksu=Mymr-IN ksv=Latn-CD ksw=Mymr-MM ksx=Latn-ID ksz=Deva-IN \
kta=Latn-VN ktb=Ethi-ET ktc=Latn-NG ktd=Latn-AU kte=Deva-NP ktf=Latn-CD ktg=Latn-AU kth=Latn-TD \
kti=Latn-ID ktj=Latn-CI ktk=Latn-PG ktl=Arab-IR ktm=Latn-PG ktn=Latn-BR kto=Latn-PG ktp=Plrd-CN \
ktq=Latn-PH kts=Latn-ID ktt=Latn-ID ktu=Latn-CD ktv=Latn-VN ktw=Latn-US ktx=Latn-BR kty=Latn-CD \
ktz=Latn-NA ku=Latn-TR kub=Latn-NG kuc=Latn-ID kud=Latn-PG kue=Latn-PG kuf=Laoo-LA kug=Latn-NG \
kuh=Latn-NG kui=Latn-BR kuj=Latn-TZ kuk=Latn-ID kul=Latn-NG kum=Cyrl-RU kun=Latn-ER kuo=Latn-PG \
kup=Latn-PG kuq=Latn-BR kus=Latn-GH kut=Latn-CA kuu=Latn-US kuv=Latn-ID kuw=Latn-CF kux=Latn-AU \
kuy=Latn-AU kuz=Latn-CL kv=Cyrl-RU kva=Cyrl-RU kvb=Latn-ID kvc=Latn-PG kvd=Latn-ID kve=Latn-MY \
kvf=Latn-TD kvg=Latn-PG kvh=Latn-ID kvi=Latn-TD kvj=Latn-CM kvl=Latn-MM kvm=Latn-CM kvn=Latn-CO \
kvo=Latn-ID kvp=Latn-ID kvq=Mymr-MM kvr=Latn-ID kvt=Mymr-MM kvv=Latn-ID kvw=Latn-ID kvx=Arab-PK \
kvy=Kali-MM kvz=Latn-ID kw=Latn-GB kwa=Latn-BR kwb=Latn-NG kwc=Latn-CG kwd=Latn-SB kwe=Latn-ID \
kwf=Latn-SB kwg=Latn-TD kwh=Latn-ID kwi=Latn-CO kwj=Latn-PG kwk=Latn-CA kwl=Latn-NG kwm=Latn-NA \
kwn=Latn-NA kwo=Latn-PG kwp=Latn-CI kwr=Latn-ID kws=Latn-CD kwt=Latn-ID kwu=Latn-CM kwv=Latn-TD \
kww=Latn-SR kwx=Deva-IN kwy=Latn-AO kwz=Latn-AO kxa=Latn-PG kxb=Latn-CI kxc=Latn-ET kxd=Latn-BN \
kxf=Mymr-MM kxi=Latn-MY kxj=Latn-TD kxk=Mymr-MM kxm=Thai-TH kxn=Latn-MY kxo=Latn-BR kxp=Arab-PK \
kxq=Latn-ID kxr=Latn-PG kxt=Latn-PG kxv=Latn-IN kxw=Latn-PG kxx=Latn-CG kxy=Latn-VN kxz=Latn-PG \
ky=Cyrl-KG kya=Latn-TZ kyb=Latn-PH kyc=Latn-PG kyd=Latn-ID kye=Latn-GH kyf=Latn-CI kyg=Latn-PG \
kyh=Latn-US kyi=Latn-MY kyj=Latn-PH kyk=Latn-PH kyl=Latn-US kym=Latn-CF kyn=Latn-PH kyo=Latn-ID \
kyq=Latn-TD kyr=Latn-BR kys=Latn-MY kyt=Latn-ID kyu=Kali-MM kyv=Deva-NP kyw=Deva-IN kyx=Latn-PG \
kyy=Latn-PG kyz=Latn-BR kza=Latn-BF kzb=Latn-ID kzc=Latn-CI kzd=Latn-ID kze=Latn-PG kzf=Latn-ID \
kzi=Latn-MY kzk=Latn-SB kzl=Latn-ID kzm=Latn-ID kzn=Latn-MW kzo=Latn-GA kzp=Latn-ID kzr=Latn-CM \
kzs=Latn-MY kzu=Latn-ID kzv=Latn-ID kzw=Latn-BR kzx=Latn-ID kzy=Latn-CD kzz=Latn-ID la=Latn-VA \
laa=Latn-PH lab=Lina-GR lac=Latn-MX lad=Hebr-IL lae=Deva-IN lag=Latn-TZ lah=Arab-PK lai=Latn-MW \
laj=Latn-UG lal=Latn-CD lam=Latn-ZM lan=Latn-NG lap=Latn-TD laq=Latn-VN lar=Latn-GH las=Latn-TG \
lau=Latn-ID law=Latn-ID lax=Latn-IN laz=Latn-PG lb=Latn-LU lbb=Latn-PG lbe=Cyrl-RU lbf=Deva-IN \
lbi=Latn-CM lbj=Tibt-IN lbl=Latn-PH lbm=Deva-IN lbn=Latn-LA lbo=Laoo-LA lbq=Latn-PG lbr=Deva-NP \
lbt=Latn-VN lbu=Latn-PG lbv=Latn-PG lbw=Latn-ID lbx=Latn-ID lby=Latn-AU lbz=Latn-AU lcc=Latn-ID \
lcd=Latn-ID lce=Latn-ID lcf=Latn-ID lch=Latn-AO lcl=Latn-ID lcm=Latn-PG lcp=Thai-CN lcq=Latn-ID \
lcs=Latn-ID lda=Latn-CI ldb=Latn-NG ldd=Latn-NG ldg=Latn-NG ldh=Latn-NG ldi=Latn-CG ldj=Latn-NG \
ldk=Latn-NG ldl=Latn-NG ldm=Latn-GN ldn=Latn-001 ldo=Latn-NG ldp=Latn-NG ldq=Latn-NG lea=Latn-CD \
leb=Latn-ZM lec=Latn-BO led=Latn-CD lee=Latn-BF lef=Latn-GH leh=Latn-ZM lei=Latn-PG lej=Latn-CD \
lek=Latn-PG lel=Latn-CD lem=Latn-CM len=Latn-SV leo=Latn-CM lep=Lepc-IN leq=Latn-PG ler=Latn-PG \
les=Latn-CD let=Latn-PG leu=Latn-PG lev=Latn-ID lew=Latn-ID lex=Latn-ID ley=Latn-ID lez=Cyrl-RU \
lfa=Latn-CM lfn=Latn-001 lg=Latn-UG lga=Latn-SB lgb=Latn-SB lgg=Latn-UG lgh=Latn-VN lgi=Latn-ID \
lgk=Latn-VU lgl=Latn-SB lgm=Latn-CD lgn=Latn-ET lgo=Latn-SS lgq=Latn-GH lgr=Latn-SB lgt=Latn-PG \
lgu=Latn-SB lgz=Latn-CD lha=Latn-VN lhh=Latn-ID lhi=Latn-CN lhm=Deva-NP lhn=Latn-MY lhs=Syrc-SY \
lht=Latn-VU lhu=Latn-CN li=Latn-NL lia=Latn-SL lib=Latn-PG lic=Latn-CN lid=Latn-PG lie=Latn-CD \
lif=Deva-NP lig=Latn-GH lih=Latn-PG lij=Latn-IT lik=Latn-CD lil=Latn-CA lio=Latn-ID lip=Latn-GH \
liq=Latn-ET lir=Latn-LR lis=Lisu-CN liu=Latn-SD liv=Latn-LV liw=Latn-ID lix=Latn-ID liy=Latn-CF \
liz=Latn-CD lja=Latn-AU lje=Latn-ID lji=Latn-ID ljl=Latn-ID ljp=Latn-ID ljw=Latn-AU ljx=Latn-AU \
lka=Latn-TL lkb=Latn-KE lkc=Latn-VN lkd=Latn-BR lke=Latn-UG lkh=Tibt-BT lki=Arab-IR lkj=Latn-MY \
lkl=Latn-PG lkm=Latn-AU lkn=Latn-VU lko=Latn-KE lkr=Latn-SS lks=Latn-KE lkt=Latn-US lku=Latn-AU \
lky=Latn-SS lla=Latn-NG llb=Latn-MZ llc=Latn-GN lld=Latn-IT lle=Latn-PG llf=Latn-PG llg=Latn-ID \
lli=Latn-CG llj=Latn-AU llk=Latn-MY lll=Latn-PG llm=Latn-ID lln=Latn-TD llp=Latn-VU llq=Latn-ID \
llu=Latn-SB llx=Latn-FJ lma=Latn-GN lmb=Latn-VU lmc=Latn-AU lmd=Latn-SD lme=Latn-TD lmf=Latn-ID \
lmg=Latn-PG lmh=Deva-NP lmi=Latn-CD lmj=Latn-ID lmk=Latn-IN lml=Latn-VU lmn=Telu-IN lmo=Latn-IT \
lmp=Latn-CM lmq=Latn-ID lmr=Latn-ID lmu=Latn-VU lmv=Latn-FJ lmw=Latn-US lmx=Latn-CM lmy=Latn-ID \
ln=Latn-CD lna=Latn-CF lnb=Latn-NA lnd=Latn-ID lng=Latn-HU lnh=Latn-MY lni=Latn-PG lnj=Latn-AU \
lnl=Latn-CF lnm=Latn-PG lnn=Latn-VU lns=Latn-CM lnu=Latn-NG lnw=Latn-AU lnz=Latn-CD lo=Laoo-LA \
loa=Latn-ID lob=Latn-BF loc=Latn-PH loe=Latn-ID log=Latn-CD loh=Latn-SS loi=Latn-CI loj=Latn-PG \
lok=Latn-SL lol=Latn-CD lom=Latn-LR lon=Latn-MW loo=Latn-CD lop=Latn-NG loq=Latn-CD lor=Latn-CI \
los=Latn-PG lot=Latn-SS lou=Latn-US low=Latn-MY lox=Latn-ID loy=Deva-NP loz=Latn-ZM lpa=Latn-VU \
lpe=Latn-ID lpn=Latn-MM lpo=Plrd-CN lpx=Latn-SS lqr=Latn-SS lra=Latn-MY lrc=Arab-IR lrg=Latn-AU \
lri=Latn-KE lrk=Arab-PK lrl=Arab-IR lrm=Latn-KE lrn=Latn-ID lro=Latn-SD lrt=Latn-ID lrv=Latn-VU \
lrz=Latn-VU lsa=Arab-IR lsd=Hebr-IL lse=Latn-CD lsi=Latn-MM lsm=Latn-UG lsr=Latn-PG lss=Arab-PK \
lt=Latn-LT ltc=Hant-CN ltg=Latn-LV lth=Latn-UG lti=Latn-ID ltn=Latn-BR lto=Latn-KE lts=Latn-KE \
ltu=Latn-ID lu=Latn-CD lua=Latn-CD luc=Latn-UG lud=Latn-RU lue=Latn-ZM luf=Latn-PG luh=Hans-CN \
lui=Latn-US luj=Latn-CD luk=Tibt-BT lul=Latn-SS lum=Latn-AO lun=Latn-ZM luo=Latn-KE lup=Latn-GA \
luq=Latn-CU lur=Latn-ID lus=Latn-IN lut=Latn-US luu=Deva-NP luv=Arab-OM luw=Latn-CM luy=Latn-KE \
luz=Arab-IR lv=Latn-LV lva=Latn-TL lvi=Latn-LA lvk=Latn-SB lvl=Latn-CD lvu=Latn-ID lwa=Latn-CD \
lwe=Latn-ID lwg=Latn-KE lwh=Latn-VN lwl=Thai-TH lwm=Thai-CN lwo=Latn-SS lwt=Latn-ID lww=Latn-VU \
lxm=Latn-PG lya=Tibt-BT lyn=Latn-ZM lzh=Hant-CN lzl=Latn-VU lzn=Latn-MM lzz=Latn-TR maa=Latn-MX \
mab=Latn-MX mad=Latn-ID mae=Latn-NG maf=Latn-CM mag=Deva-IN mai=Deva-IN maj=Latn-MX mak=Latn-ID \
mam=Latn-GT man=Latn-GM maq=Latn-MX mas=Latn-KE mat=Latn-MX mau=Latn-MX mav=Latn-BR maw=Latn-GH \
max=Latn-ID maz=Latn-MX mba=Latn-PH mbb=Latn-PH mbc=Latn-BR mbd=Latn-PH mbf=Latn-SG mbh=Latn-PG \
mbi=Latn-PH mbj=Latn-BR mbk=Latn-PG mbl=Latn-BR mbm=Latn-CG mbn=Latn-CO mbo=Latn-CM mbp=Latn-CO \
mbq=Latn-PG mbr=Latn-CO mbs=Latn-PH mbt=Latn-PH mbu=Latn-NG mbv=Latn-GN mbw=Latn-PG mbx=Latn-PG \
mby=Arab-PK mbz=Latn-MX mca=Latn-PY mcb=Latn-PE mcc=Latn-PG mcd=Latn-PE mce=Latn-MX mcf=Latn-PE \
mcg=Latn-VE mch=Latn-VE mci=Latn-PG mcj=Latn-NG mck=Latn-AO mcl=Latn-CO mcm=Latn-MY mcn=Latn-TD \
mco=Latn-MX mcp=Latn-CM mcq=Latn-PG mcr=Latn-PG mcs=Latn-CM mct=Latn-CM mcu=Latn-CM mcv=Latn-PG \
mcw=Latn-TD mcx=Latn-CF mcy=Latn-PG mcz=Latn-PG mda=Latn-NG mdb=Latn-PG mdc=Latn-PG mdd=Latn-CM \
mde=Arab-TD mdf=Cyrl-RU mdg=Latn-TD mdh=Latn-PH mdi=Latn-CD mdj=Latn-CD mdk=Latn-CD mdm=Latn-CD \
mdn=Latn-CF mdp=Latn-CD mdq=Latn-CD mdr=Latn-ID mds=Latn-PG mdt=Latn-CG mdu=Latn-CG mdv=Latn-MX \
mdw=Latn-CG mdx=Ethi-ET mdy=Ethi-ET mdz=Latn-BR mea=Latn-CM meb=Latn-PG mec=Latn-AU med=Latn-PG \
mee=Latn-PG meh=Latn-MX mej=Latn-ID mek=Latn-PG mel=Latn-MY mem=Latn-AU men=Latn-SL meo=Latn-MY \
mep=Latn-AU meq=Latn-CM mer=Latn-KE mes=Latn-TD met=Latn-PG meu=Latn-PG mev=Latn-LR mew=Latn-NG \
mey=Arab-DZ mez=Latn-US mfa=Arab-TH mfb=Latn-ID mfc=Latn-CD mfd=Latn-CM mfe=Latn-MU mff=Latn-CM \
mfg=Latn-GN mfh=Latn-CM mfi=Arab-CM mfj=Latn-CM mfk=Latn-CM mfl=Latn-NG mfm=Latn-NG mfn=Latn-NG \
mfo=Latn-NG mfp=Latn-ID mfq=Latn-TG mfr=Latn-AU mft=Latn-PG mfu=Latn-AO mfv=Latn-SN mfw=Latn-PG \
mfx=Latn-ET mfy=Latn-MX mfz=Latn-SS mg=Latn-MG mga=Latg-IE mgb=Latn-TD mgc=Latn-SS mgd=Latn-SS \
mge=Latn-TD mgf=Latn-ID mgg=Latn-CM mgh=Latn-MZ mgi=Latn-NG mgj=Latn-NG mgk=Latn-ID mgl=Latn-PG \
mgm=Latn-TL mgn=Latn-CF mgo=Latn-CM mgp=Deva-NP mgq=Latn-TZ mgr=Latn-ZM mgs=Latn-TZ mgt=Latn-PG \
mgu=Latn-PG mgv=Latn-TZ mgw=Latn-TZ mgy=Latn-TZ mgz=Latn-TZ mh=Latn-MH mhb=Latn-GA mhc=Latn-MX \
mhd=Latn-TZ mhe=Latn-MY mhf=Latn-PG mhg=Latn-AU mhi=Latn-UG mhj=Arab-AF mhk=Latn-CM mhl=Latn-PG \
mhm=Latn-MZ mhn=Latn-IT mho=Latn-ZM mhp=Latn-ID mhq=Latn-US mhs=Latn-ID mht=Latn-VE mhu=Latn-IN \
mhw=Latn-BW mhx=Latn-MM mhy=Latn-ID mhz=Latn-ID mi=Latn-NZ mia=Latn-US mib=Latn-MX mic=Latn-CA \
mid=Mand-IQ mie=Latn-MX mif=Latn-CM mig=Latn-MX mih=Latn-MX mii=Latn-MX mij=Latn-CM mik=Latn-US \
mil=Latn-MX mim=Latn-MX min=Latn-ID mio=Latn-MX mip=Latn-MX miq=Latn-NI mir=Latn-MX mit=Latn-MX \
miu=Latn-MX miw=Latn-PG mix=Latn-MX miy=Latn-MX miz=Latn-MX mjb=Latn-TL mjc=Latn-MX mjd=Latn-US \
mje=Latn-TD mjg=Latn-CN mjh=Latn-TZ mji=Latn-CN mjj=Latn-PG mjk=Latn-PG mjl=Deva-IN mjm=Latn-PG \
mjn=Latn-PG mjq=Mlym-IN mjr=Mlym-IN mjs=Latn-NG mjt=Deva-IN mju=Telu-IN mjv=Mlym-IN mjw=Latn-IN \
mjx=Latn-BD mjy=Latn-US mjz=Deva-NP mk=Cyrl-MK mka=Latn-CI mkb=Deva-IN mkc=Latn-PG mke=Deva-IN \
mkf=Latn-NG mki=Arab-PK mkj=Latn-FM mkk=Latn-CM mkl=Latn-BJ mkm=Thai-TH mkn=Latn-ID mko=Latn-NG \
mkp=Latn-PG mkr=Latn-PG mks=Latn-MX mkt=Latn-NC mkv=Latn-VU mkw=Latn-CG mkx=Latn-PH mky=Latn-ID \
mkz=Latn-TL ml=Mlym-IN mla=Latn-VU mlb=Latn-CM mlc=Latn-VN mle=Latn-PG mlf=Thai-LA mlh=Latn-PG \
mli=Latn-ID mlj=Latn-TD mlk=Latn-KE mll=Latn-VU mln=Latn-SB mlo=Latn-SN mlp=Latn-PG mlr=Latn-CM \
mls=Latn-SD mlu=Latn-SB mlv=Latn-VU mlw=Latn-CM mlx=Latn-VU mlz=Latn-PH mma=Latn-NG mmb=Latn-ID \
mmc=Latn-MX mmd=Latn-CN mme=Latn-VU mmf=Latn-NG mmg=Latn-VU mmh=Latn-BR mmi=Latn-PG mmm=Latn-VU \
mmn=Latn-PH mmo=Latn-PG mmp=Latn-PG mmq=Latn-PG mmr=Latn-CN mmt=Latn-PG mmu=Latn-CM mmv=Latn-BR \
mmw=Latn-VU mmx=Latn-PG mmy=Latn-TD mmz=Latn-CD mn=Cyrl-MN mna=Latn-PG mnb=Latn-ID mnc=Mong-CN \
mnd=Latn-BR mne=Latn-TD mnf=Latn-CM mng=Latn-VN mnh=Latn-CD mni=Beng-IN mnj=Arab-AF mnk=Latn-GM \
mnl=Latn-VU mnm=Latn-PG mnn=Latn-VN mnp=Latn-CN mnq=Latn-MY mnr=Latn-US mns=Cyrl-RU mnu=Latn-ID \
mnv=Latn-SB mnw=Mymr-MM mnx=Latn-ID mny=Latn-MZ mnz=Latn-ID mo=Latn-RO moa=Latn-CI moc=Latn-AR \
mod=Latn-US moe=Latn-CA mog=Latn-ID moh=Latn-CA moi=Latn-NG moj=Latn-CG mok=Latn-ID mom=Latn-NI \
moo=Latn-VN mop=Latn-BZ moq=Latn-ID mor=Latn-SD mos=Latn-BF mot=Latn-CO mou=Latn-TD mov=Latn-US \
mow=Latn-CG mox=Latn-PG moy=Latn-ET moz=Latn-TD mpa=Latn-TZ mpb=Latn-AU mpc=Latn-AU mpd=Latn-BR \
mpe=Latn-ET mpg=Latn-TD mph=Latn-AU mpi=Latn-CM mpj=Latn-AU mpk=Latn-TD mpl=Latn-PG mpm=Latn-MX \
mpn=Latn-PG mpo=Latn-PG mpp=Latn-PG mpq=Latn-BR mpr=Latn-SB mps=Latn-PG mpt=Latn-PG mpu=Latn-BR \
mpv=Latn-PG mpw=Latn-BR mpx=Latn-PG mpy=Latn-ID mpz=Thai-TH mqa=Latn-ID mqb=Latn-CM mqc=Latn-ID \
mqe=Latn-PG mqf=Latn-ID mqg=Latn-ID mqh=Latn-MX mqi=Latn-ID mqj=Latn-ID mqk=Latn-PH mql=Latn-BJ \
mqm=Latn-PF mqn=Latn-ID mqo=Latn-ID mqp=Latn-ID mqq=Latn-MY mqr=Latn-ID mqs=Latn-ID mqt=Latn-TH \
mqu=Latn-SS mqv=Latn-PG mqw=Latn-PG mqx=Latn-ID mqy=Latn-ID mqz=Latn-PG mr=Deva-IN mra=Thai-TH \
mrb=Latn-VU mrc=Latn-US mrd=Deva-NP mrf=Latn-ID mrg=Latn-IN mrh=Latn-IN mrj=Cyrl-RU mrk=Latn-NC \
mrl=Latn-FM mrm=Latn-VU mrn=Latn-SB mro=Mroo-BD mrp=Latn-VU mrq=Latn-PF mrr=Deva-IN mrs=Latn-VU \
mrt=Latn-NG mru=Latn-CM mrv=Latn-PF mrw=Latn-PH mrx=Latn-ID mry=Latn-PH mrz=Latn-ID ms=Latn-MY \
msb=Latn-PH mse=Latn-TD msf=Latn-ID msg=Latn-ID msh=Latn-MG msi=Latn-MY msj=Latn-CD msk=Latn-PH \
msl=Latn-ID msm=Latn-PH msn=Latn-VU mso=Latn-ID msp=Latn-BR msq=Latn-NC mss=Latn-ID msu=Latn-PG \
msv=Latn-CM msw=Latn-GW msx=Latn-PG msy=Latn-PG msz=Latn-PG mt=Latn-MT mta=Latn-PH mtb=Latn-CI \
mtc=Latn-PG mtd=Latn-ID mte=Latn-SB mtf=Latn-PG mtg=Latn-ID mth=Latn-ID mti=Latn-PG mtj=Latn-ID \
mtk=Latn-CM mtl=Latn-NG mtm=Cyrl-RU mtn=Latn-NI mto=Latn-MX mtp=Latn-BO mtq=Latn-VN mtr=Deva-IN \
mts=Latn-PE mtt=Latn-VU mtu=Latn-MX mtv=Latn-PG mtw=Latn-PH mtx=Latn-MX mty=Latn-PG mua=Latn-CM \
mub=Latn-TD muc=Latn-CM mud=Cyrl-RU mue=Latn-EC mug=Latn-CM muh=Latn-SS mui=Latn-ID muj=Latn-TD \
muk=Tibt-NP mum=Latn-PG muo=Latn-CM muq=Latn-CN mur=Latn-SS mus=Latn-US mut=Deva-IN muu=Latn-KE \
muv=Taml-IN mux=Latn-PG muy=Latn-CM muz=Ethi-ET mva=Latn-PG mvd=Latn-ID mve=Arab-PK mvf=Mong-CN \
mvg=Latn-MX mvh=Latn-TD mvk=Latn-PG mvl=Latn-AU mvn=Latn-PG mvo=Latn-SB mvp=Latn-ID mvq=Latn-PG \
mvr=Latn-ID mvs=Latn-ID mvt=Latn-VU mvu=Latn-TD mvv=Latn-MY mvw=Latn-TZ mvx=Latn-ID mvy=Arab-PK \
mvz=Ethi-ET mwa=Latn-PG mwb=Latn-PG mwc=Latn-PG mwe=Latn-TZ mwf=Latn-AU mwg=Latn-PG mwh=Latn-PG \
mwi=Latn-VU mwk=Latn-ML mwl=Latn-PT mwm=Latn-TD mwn=Latn-ZM mwo=Latn-VU mwp=Latn-AU mwq=Latn-MM \
mwr=Deva-IN mws=Latn-KE mwt=Mymr-MM mwu=Latn-SS mwv=Latn-ID mww=Hmnp-US mwz=Latn-CD mxa=Latn-MX \
mxb=Latn-MX mxc=Latn-ZW mxd=Latn-ID mxe=Latn-VU mxf=Latn-CM mxg=Latn-AO mxh=Latn-CD mxi=Latn-ES \
mxj=Latn-IN mxk=Latn-PG mxl=Latn-BJ mxm=Latn-PG mxn=Latn-ID mxo=Latn-ZM mxp=Latn-MX mxq=Latn-MX \
mxr=Latn-MY mxs=Latn-MX mxt=Latn-MX mxu=Latn-CM mxv=Latn-MX mxw=Latn-PG mxx=Latn-CI mxy=Latn-MX \
mxz=Latn-ID my=Mymr-MM myb=Latn-TD myc=Latn-CD mye=Latn-GA myf=Latn-ET myg=Latn-CM myh=Latn-US \
myj=Latn-SS myk=Latn-ML myl=Latn-ID mym=Ethi-ET myp=Latn-BR myr=Latn-PE myu=Latn-BR myv=Cyrl-RU \
myw=Latn-PG myx=Latn-UG myy=Latn-CO myz=Mand-IR mza=Latn-MX mzb=Arab-DZ mzd=Latn-CM mze=Latn-PG \
mzh=Latn-AR mzi=Latn-MX mzj=Latn-LR mzk=Latn-NG mzl=Latn-MX mzm=Latn-NG mzn=Arab-IR mzo=Latn-BR \
mzp=Latn-BO mzq=Latn-ID mzr=Latn-BR mzt=Latn-MY mzu=Latn-PG mzv=Latn-CF mzw=Latn-GH mzx=Latn-GY \
mzz=Latn-PG na=Latn-NR naa=Latn-ID nab=Latn-BR nac=Latn-PG nae=Latn-ID naf=Latn-PG nag=Latn-IN \
naj=Latn-GN nak=Latn-PG nal=Latn-PG nam=Latn-AU nan=Hans-CN nao=Deva-NP nap=Latn-IT naq=Latn-NA \
nar=Latn-NG nas=Latn-PG nat=Latn-NG naw=Latn-GH nax=Latn-PG nay=Latn-AU naz=Latn-MX nb=Latn-NO \
nba=Latn-AO nbb=Latn-NG nbc=Latn-IN nbd=Latn-CD nbe=Latn-IN nbh=Latn-NG nbi=Latn-IN nbj=Latn-AU \
nbk=Latn-PG nbm=Latn-CF nbn=Latn-ID nbo=Latn-NG nbp=Latn-NG nbq=Latn-ID nbr=Latn-NG nbt=Latn-IN \
nbu=Latn-IN nbv=Latn-CM nbw=Latn-CD nby=Latn-PG nca=Latn-PG ncb=Latn-IN ncc=Latn-PG ncd=Deva-NP \
nce=Latn-PG ncf=Latn-PG ncg=Latn-CA nch=Latn-MX nci=Latn-MX ncj=Latn-MX nck=Latn-AU ncl=Latn-MX \
ncm=Latn-PG ncn=Latn-PG nco=Latn-PG ncq=Laoo-LA ncr=Latn-CM nct=Latn-IN ncu=Latn-GH ncx=Latn-MX \
ncz=Latn-US nd=Latn-ZW nda=Latn-CG ndb=Latn-CM ndc=Latn-MZ ndd=Latn-NG ndf=Cyrl-RU ndg=Latn-TZ \
ndh=Latn-TZ ndi=Latn-NG ndj=Latn-TZ ndk=Latn-CD ndl=Latn-CD ndm=Latn-TD ndn=Latn-CG ndp=Latn-UG \
ndq=Latn-AO ndr=Latn-NG nds=Latn-DE ndt=Latn-CD ndu=Latn-CM ndv=Latn-SN ndw=Latn-CD ndx=Latn-ID \
ndy=Latn-CF ndz=Latn-SS ne=Deva-NP nea=Latn-ID neb=Latn-CI nec=Latn-ID ned=Latn-NG nee=Latn-NC \
neg=Cyrl-RU neh=Tibt-BT nei=Xsux-TR nej=Latn-PG nek=Latn-NC nem=Latn-NC nen=Latn-NC neo=Latn-VN \
neq=Latn-MX ner=Latn-ID net=Latn-PG neu=Latn-001 new=Deva-NP nex=Latn-PG ney=Latn-CI nez=Latn-US \
nfa=Latn-ID nfd=Latn-NG nfl=Latn-SB nfr=Latn-GH nfu=Latn-CM ng=Latn-NA nga=Latn-CD ngb=Latn-CD \
ngc=Latn-CD ngd=Latn-CF nge=Latn-CM ngg=Latn-CF ngh=Latn-ZA ngi=Latn-NG ngj=Latn-CM ngk=Latn-AU \
ngl=Latn-MZ ngm=Latn-FM ngn=Latn-CM ngp=Latn-TZ ngq=Latn-TZ ngr=Latn-SB ngs=Latn-NG ngt=Laoo-LA \
ngu=Latn-MX ngv=Latn-CM ngw=Latn-NG ngx=Latn-NG ngy=Latn-CM ngz=Latn-CG nha=Latn-AU nhb=Latn-CI \
nhc=Latn-MX nhd=Latn-PY nhe=Latn-MX nhf=Latn-AU nhg=Latn-MX nhi=Latn-MX nhk=Latn-MX nhm=Latn-MX \
nhn=Latn-MX nho=Latn-PG nhp=Latn-MX nhq=Latn-MX nhr=Latn-BW nht=Latn-MX nhu=Latn-CM nhv=Latn-MX \
nhw=Latn-MX nhx=Latn-MX nhy=Latn-MX nhz=Latn-MX nia=Latn-ID nib=Latn-PG nid=Latn-AU nie=Latn-TD \
nif=Latn-PG nig=Latn-AU nih=Latn-TZ nii=Latn-PG nij=Latn-ID nil=Latn-ID nim=Latn-TZ nin=Latn-NG \
nio=Cyrl-RU niq=Latn-KE nir=Latn-ID nis=Latn-PG nit=Telu-IN niu=Latn-NU niv=Cyrl-RU niw=Latn-PG \
nix=Latn-CD niy=Latn-CD niz=Latn-PG nja=Latn-NG njb=Latn-IN njd=Latn-TZ njh=Latn-IN nji=Latn-AU \
njj=Latn-CM njl=Latn-SS njm=Latn-IN njn=Latn-IN njo=Latn-IN njr=Latn-NG njs=Latn-ID njt=Latn-SR \
nju=Latn-AU njx=Latn-CG njy=Latn-CM njz=Latn-IN nka=Latn-ZM nkb=Latn-IN nkc=Latn-CM nkd=Latn-IN \
nke=Latn-SB nkf=Latn-IN nkg=Latn-PG nkh=Latn-IN nki=Latn-IN nkj=Latn-ID nkk=Latn-VU nkm=Latn-PG \
nkn=Latn-AO nko=Latn-GH nkq=Latn-GH nkr=Latn-FM nks=Latn-ID nkt=Latn-TZ nku=Latn-CI nkv=Latn-MW \
nkw=Latn-CD nkx=Latn-NG nkz=Latn-NG nl=Latn-NL nla=Latn-CM nlc=Latn-ID nle=Latn-KE nlg=Latn-SB \
nli=Arab-AF nlj=Latn-CD nlk=Latn-ID nlm=Arab-PK nlo=Latn-CD nlq=Latn-MM nlu=Latn-GH nlv=Latn-MX \
nlw=Latn-AU nlx=Deva-IN nly=Latn-AU nlz=Latn-SB nma=Latn-IN nmb=Latn-VU nmc=Latn-TD nmd=Latn-GA \
nme=Latn-IN nmf=Latn-IN nmg=Latn-CM nmh=Latn-IN nmi=Latn-NG nmj=Latn-CF nmk=Latn-VU nml=Latn-CM \
nmm=Deva-NP nmn=Latn-BW nmo=Latn-IN nmp=Latn-AU nmq=Latn-ZW nmr=Latn-CM nms=Latn-VU nmt=Latn-FM \
nmu=Latn-US nmv=Latn-AU nmw=Latn-PG nmx=Latn-PG nmz=Latn-TG nn=Latn-NO nna=Latn-AU nnb=Latn-CD \
nnc=Latn-TD nnd=Latn-VU nne=Latn-AO nnf=Latn-PG nng=Latn-IN nnh=Latn-CM nni=Latn-ID nnj=Latn-ET \
nnk=Latn-PG nnl=Latn-IN nnm=Latn-PG nnn=Latn-TD nnp=Wcho-IN nnq=Latn-TZ nnr=Latn-AU nnt=Latn-US \
nnu=Latn-GH nnv=Latn-AU nnw=Latn-BF nny=Latn-AU nnz=Latn-CM no=Latn-NO noa=Latn-CO noc=Latn-PG \
nod=Lana-TH noe=Deva-IN nof=Latn-PG nog=Cyrl-RU noh=Latn-PG noi=Deva-IN noj=Latn-CO nok=Latn-US \
non=Runr-SE nop=Latn-PG noq=Latn-CD nos=Yiii-CN not=Latn-PE nou=Latn-PG nov=Latn-001 now=Latn-TZ \
noy=Latn-TD npb=Tibt-BT npg=Latn-MM nph=Latn-IN npl=Latn-MX npn=Latn-PG npo=Latn-IN nps=Latn-ID \
npu=Latn-IN npx=Latn-SB npy=Latn-ID nqg=Latn-BJ nqk=Latn-BJ nql=Latn-AO nqm=Latn-ID nqn=Latn-PG \
nqo=Nkoo-GN nqq=Latn-MM nqt=Latn-NG nqy=Latn-MM nr=Latn-ZA nra=Latn-GA nrb=Latn-ER nre=Latn-IN \
nrf=Latn-JE nrg=Latn-VU nri=Latn-IN nrk=Latn-AU nrl=Latn-AU nrm=Latn-MY nrn=Runr-GB nrp=Latn-IT \
nru=Latn-CN nrx=Latn-AU nrz=Latn-PG nsa=Latn-IN nsb=Latn-ZA nsc=Latn-NG nsd=Yiii-CN nse=Latn-ZM \
nsf=Yiii-CN nsg=Latn-TZ nsh=Latn-CM nsk=Cans-CA nsm=Latn-IN nsn=Latn-PG nso=Latn-ZA nsq=Latn-US \
nss=Latn-PG nst=Tnsa-IN nsu=Latn-MX nsv=Yiii-CN nsw=Latn-VU nsx=Latn-AO nsy=Latn-ID nsz=Latn-US \
ntd=Latn-MY ntg=Latn-AU nti=Latn-BF ntj=Latn-AU ntk=Latn-TZ ntm=Latn-BJ nto=Latn-CD ntp=Latn-MX \
ntr=Latn-GH ntu=Latn-SB ntx=Latn-MM nty=Yiii-VN ntz=Arab-IR nua=Latn-NC nuc=Latn-BR nud=Latn-PG \
nue=Latn-CF nuf=Latn-CN nug=Latn-AU nuh=Latn-NG nui=Latn-GQ nuj=Latn-UG nuk=Latn-CA num=Latn-TO \
nun=Latn-MM nuo=Latn-VN nup=Latn-NG nuq=Latn-PG nur=Latn-PG nus=Latn-SS nut=Latn-VN nuu=Latn-CD \
nuv=Latn-BF nuw=Latn-FM nux=Latn-PG nuy=Latn-AU nuz=Latn-MX nv=Latn-US nvh=Latn-VU nvm=Latn-PG \
nvo=Latn-CM nwb=Latn-CI nwc=Newa-NP nwe=Latn-CM nwg=Latn-AU nwi=Latn-VU nwm=Latn-SS nwo=Latn-AU \
nwr=Latn-PG nww=Latn-TZ nwx=Deva-NP nxa=Latn-TL nxd=Latn-CD nxe=Latn-ID nxg=Latn-ID nxi=Latn-TZ \
nxk=Latn-MM nxl=Latn-ID nxn=Latn-AU nxo=Latn-GA nxq=Latn-CN nxr=Latn-PG nxx=Latn-ID ny=Latn-MW \
nyb=Latn-GH nyc=Latn-CD nyd=Latn-KE nye=Latn-AO nyf=Latn-KE nyg=Latn-CD nyh=Latn-AU nyi=Latn-SD \
nyj=Latn-CD nyk=Latn-AO nyl=Thai-TH nym=Latn-TZ nyn=Latn-UG nyo=Latn-UG nyp=Latn-UG nyq=Arab-IR \
nyr=Latn-MW nys=Latn-AU nyt=Latn-AU nyu=Latn-MZ nyv=Latn-AU nyw=Thai-TH nyx=Latn-AU nyy=Latn-TZ \
nza=Latn-CM nzb=Latn-GA nzd=Latn-CD nzi=Latn-GH nzk=Latn-CF nzm=Latn-IN nzr=Latn-NG nzu=Latn-CG \
nzy=Latn-TD nzz=Latn-ML oaa=Cyrl-RU oac=Cyrl-RU oar=Syrc-SY oav=Geor-GE obi=Latn-US obk=Latn-PH \
obl=Latn-CM obm=Phnx-JO obo=Latn-PH obr=Mymr-MM obt=Latn-FR obu=Latn-NG oc=Latn-FR oca=Latn-PE \
oco=Latn-GB ocu=Latn-MX oda=Latn-NG odk=Arab-PK odt=Latn-NL odu=Latn-NG ofs=Latn-NL ofu=Latn-NG \
ogb=Latn-NG ogc=Latn-NG ogg=Latn-NG ogo=Latn-NG ogu=Latn-NG oht=Xsux-TR ohu=Latn-HU oia=Latn-ID \
oie=Latn-SS oin=Latn-PG oj=Cans-CA ojb=Latn-CA ojc=Latn-CA ojs=Cans-CA ojv=Latn-SB ojw=Latn-CA \
oka=Latn-CA okb=Latn-NG okc=Latn-CD okd=Latn-NG oke=Latn-NG okg=Latn-AU oki=Latn-KE okk=Latn-PG \
okm=Hang-KR oko=Hani-KR okr=Latn-NG oks=Latn-NG oku=Latn-CM okv=Latn-PG okx=Latn-NG okz=Khmr-KH \
ola=Deva-NP old=Latn-TZ ole=Tibt-BT olk=Latn-AU olm=Latn-NG olo=Latn-RU olr=Latn-VU olt=Latn-LT \
olu=Latn-AO om=Latn-ET oma=Latn-US omb=Latn-VU omc=Latn-PE omg=Latn-PE omi=Latn-CD omk=Cyrl-RU \
oml=Latn-CD omo=Latn-PG omp=Mtei-IN omr=Modi-IN omt=Latn-KE omu=Latn-PE omw=Latn-PG omx=Mymr-MM \
ona=Latn-AR one=Latn-CA ong=Latn-PG oni=Latn-ID onj=Latn-PG onk=Latn-PG onn=Latn-PG ono=Latn-CA \
onp=Latn-IN onr=Latn-PG ons=Latn-PG ont=Latn-PG onu=Latn-VU onx=Latn-ID ood=Latn-US oon=Deva-IN \
oor=Latn-ZA opa=Latn-NG opk=Latn-ID opm=Latn-PG opo=Latn-PG opt=Latn-MX opy=Latn-BR or=Orya-IN \
ora=Latn-SB orc=Latn-KE ore=Latn-PE org=Latn-NG orn=Latn-MY oro=Latn-PG orr=Latn-NG ors=Latn-MY \
ort=Telu-IN oru=Arab-PK orv=Cyrl-RU orw=Latn-BR orx=Latn-NG orz=Latn-ID os=Cyrl-GE osa=Osge-US \
osc=Ital-IT osi=Java-ID oso=Latn-NG osp=Latn-ES ost=Latn-CM osu=Latn-PG osx=Latn-DE ota=Arab-TR \
otb=Tibt-CN otd=Latn-ID ote=Latn-MX oti=Latn-BR otk=Orkh-MN otl=Latn-MX otm=Latn-MX otn=Latn-MX \
otq=Latn-MX otr=Latn-SD ots=Latn-MX ott=Latn-MX otu=Latn-BR otw=Latn-CA otx=Latn-MX oty=Gran-IN \
otz=Latn-MX oub=Latn-LR oue=Latn-PG oui=Ougr-CN oum=Latn-PG ovd=Latn-SE owi=Latn-PG owl=Latn-GB \
oyb=Laoo-LA oyd=Latn-ET oym=Latn-BR oyy=Latn-PG ozm=Latn-CM pa=Guru-IN pab=Latn-BR pac=Latn-VN \
pad=Latn-BR pae=Latn-CD paf=Latn-BR pag=Latn-PH pah=Latn-BR pai=Latn-NG pak=Latn-BR pal=Phli-IR \
pam=Latn-PH pao=Latn-US pap=Latn-CW paq=Cyrl-TJ par=Latn-US pas=Latn-ID pau=Latn-PW pav=Latn-BR \
paw=Latn-US pax=Latn-BR pay=Latn-HN paz=Latn-BR pbb=Latn-CO pbc=Latn-GY pbe=Latn-MX pbf=Latn-MX \
pbg=Latn-VE pbh=Latn-VE pbi=Latn-CM pbl=Latn-NG pbm=Latn-MX pbn=Latn-NG pbo=Latn-GW pbp=Latn-GN \
pbr=Latn-TZ pbs=Latn-MX pbt=Arab-AF pbv=Latn-IN pby=Latn-PG pca=Latn-MX pcb=Khmr-KH pcc=Latn-CN \
pcd=Latn-FR pce=Mymr-MM pcf=Mlym-IN pcg=Mlym-IN pch=Deva-IN pci=Deva-IN pcj=Telu-IN pck=Latn-IN \
pcm=Latn-NG pcn=Latn-NG pcp=Latn-BO pcw=Latn-NG pda=Latn-PG pdc=Latn-US pdn=Latn-ID pdo=Latn-ID \
pdt=Latn-CA pdu=Latn-MM pea=Latn-ID peb=Latn-US ped=Latn-PG pee=Latn-ID peg=Orya-IN pei=Latn-MX \
pek=Latn-PG pel=Latn-ID pem=Latn-CD peo=Xpeo-IR pep=Latn-PG peq=Latn-US pev=Latn-VE pex=Latn-PG \
pey=Latn-ID pez=Latn-MY pfa=Latn-FM pfe=Latn-CM pfl=Latn-DE pga=Latn-SS pgd=Khar-PK pgg=Deva-IN \
pgi=Latn-PG pgk=Latn-VU pgl=Ogam-IE pgn=Ital-IT pgs=Latn-NG pgu=Latn-ID phd=Deva-IN phg=Latn-VN \
phh=Latn-VN phk=Mymr-IN phl=Arab-PK phm=Latn-MZ phn=Phnx-LB pho=Laoo-LA phr=Arab-PK pht=Thai-TH \
phu=Thai-TH phv=Arab-AF phw=Deva-NP pi=Latn-GB pia=Latn-MX pib=Latn-PE pic=Latn-GA pid=Latn-VE \
pif=Latn-FM pig=Latn-PE pih=Latn-NF pij=Latn-CO pil=Latn-BJ pim=Latn-US pin=Latn-PG pio=Latn-CO \
pip=Latn-NG pir=Latn-BR pis=Latn-SB pit=Latn-AU piu=Latn-AU piv=Latn-SB piw=Latn-TZ pix=Latn-PG \
piy=Latn-NG piz=Latn-NC pjt=Latn-AU pka=Brah-IN pkb=Latn-KE pkg=Latn-PG pkh=Latn-BD pkn=Latn-AU \
pko=Latn-KE pkp=Latn-CK pkr=Mlym-IN pku=Latn-ID pl=Latn-PL pla=Latn-PG plb=Latn-VU plc=Latn-PH \
pld=Latn-GB ple=Latn-ID plg=Latn-AR plh=Latn-ID plk=Arab-PK pll=Mymr-MM pln=Latn-CO plo=Latn-MX \
plr=Latn-CI pls=Latn-MX plu=Latn-BR plv=Latn-PH plw=Latn-PH plz=Latn-MY pma=Latn-VU pmb=Latn-CD \
pmd=Latn-AU pme=Latn-NC pmf=Latn-ID pmh=Brah-IN pmi=Latn-CN pmj=Latn-CN pml=Latn-TN pmm=Latn-CM \
pmn=Latn-CM pmo=Latn-ID pmq=Latn-MX pmr=Latn-PG pms=Latn-IT pmt=Latn-PF pmw=Latn-US pmx=Latn-IN \
pmy=Latn-ID pmz=Latn-MX pna=Latn-MY pnc=Latn-ID pnd=Latn-AO pne=Latn-MY png=Latn-NG pnh=Latn-CK \
pni=Latn-ID pnj=Latn-AU pnk=Latn-BO pnl=Latn-BF pnm=Latn-MY pnn=Latn-PG pno=Latn-PE pnp=Latn-ID \
pnq=Latn-BF pnr=Latn-PG pns=Latn-ID pnt=Grek-GR pnv=Latn-AU pnw=Latn-AU pny=Latn-CM pnz=Latn-CF \
poc=Latn-GT poe=Latn-MX pof=Latn-CD pog=Latn-BR poh=Latn-GT poi=Latn-MX pok=Latn-BR pom=Latn-US \
pon=Latn-FM poo=Latn-US pop=Latn-NC poq=Latn-MX pos=Latn-MX pot=Latn-US pov=Latn-GW pow=Latn-MX \
poy=Latn-TZ ppe=Latn-PG ppi=Latn-MX ppk=Latn-ID ppl=Latn-SV ppm=Latn-ID ppn=Latn-PG ppo=Latn-PG \
ppp=Latn-CD ppq=Latn-PG pps=Latn-MX ppt=Latn-PG pqa=Latn-NG pqm=Latn-CA prc=Arab-AF prd=Arab-IR \
pre=Latn-ST prf=Latn-PH prg=Latn-PL prh=Latn-PH pri=Latn-NC prk=Latn-MM prm=Latn-PG pro=Latn-FR \
prq=Latn-PE prr=Latn-BR prt=Thai-TH pru=Latn-ID prw=Latn-PG prx=Arab-IN ps=Arab-AF psa=Latn-ID \
pse=Latn-ID psh=Arab-AF psi=Arab-AF psm=Latn-BO psn=Latn-ID psq=Latn-PG pss=Latn-PG pst=Arab-PK \
psu=Brah-IN psw=Latn-VU pt=Latn-BR pta=Latn-PY pth=Latn-BR pti=Latn-AU ptn=Latn-ID pto=Latn-BR \
ptp=Latn-PG ptr=Latn-VU ptt=Latn-ID ptu=Latn-ID ptv=Latn-VU pua=Latn-MX pub=Latn-IN puc=Latn-ID \
pud=Latn-ID pue=Latn-AR puf=Latn-ID pug=Latn-BF pui=Latn-CO puj=Latn-ID pum=Deva-NP puo=Latn-VN \
pup=Latn-PG puq=Latn-BO pur=Latn-BR put=Latn-ID puu=Latn-GA puw=Latn-FM pux=Latn-PG puy=Latn-US \
pwa=Latn-PG pwb=Latn-NG pwg=Latn-PG pwm=Latn-PH pwn=Latn-TW pwo=Mymr-MM pwr=Deva-IN pww=Thai-TH \
pxm=Latn-MX pye=Latn-CI pym=Latn-NG pyn=Latn-BR pyu=Latn-TW pyx=Mymr-MM pyy=Latn-MM pze=Latn-NG \
pzh=Latn-TW pzn=Latn-MM qu=Latn-PE qua=Latn-US qub=Latn-PE quc=Latn-GT qud=Latn-EC quf=Latn-PE \
qug=Latn-EC qui=Latn-US quk=Latn-PE qul=Latn-BO qum=Latn-GT qun=Latn-US qup=Latn-PE quq=Latn-ES \
qur=Latn-PE qus=Latn-AR quv=Latn-GT quw=Latn-EC qux=Latn-PE quy=Latn-PE qva=Latn-PE qvc=Latn-PE \
qve=Latn-PE qvh=Latn-PE qvi=Latn-EC qvj=Latn-EC qvl=Latn-PE qvm=Latn-PE qvn=Latn-PE qvo=Latn-PE \
qvp=Latn-PE qvs=Latn-PE qvw=Latn-PE qvz=Latn-EC qwa=Latn-PE qwc=Latn-PE qwh=Latn-PE qwm=Latn-HU \
qws=Latn-PE qwt=Latn-US qxa=Latn-PE qxc=Latn-PE qxh=Latn-PE qxl=Latn-EC qxn=Latn-PE qxo=Latn-PE \
qxp=Latn-PE qxq=Arab-IR qxr=Latn-EC qxt=Latn-PE qxu=Latn-PE qxw=Latn-PE qya=Latn-001 qyp=Latn-US \
raa=Deva-NP rab=Deva-NP rac=Latn-ID rad=Latn-VN raf=Deva-NP rag=Latn-KE rah=Beng-IN rai=Latn-PG \
raj=Deva-IN rak=Latn-PG ram=Latn-BR ran=Latn-ID rao=Latn-PG rap=Latn-CL rar=Latn-CK rav=Deva-NP \
raw=Latn-MM rax=Latn-NG ray=Latn-PF raz=Latn-ID rbb=Mymr-MM rbk=Latn-PH rbl=Latn-PH rbp=Latn-AU \
rcf=Latn-RE rdb=Arab-IR rea=Latn-PG reb=Latn-ID ree=Latn-MY reg=Latn-TZ rei=Orya-IN rej=Latn-ID \
rel=Latn-KE rem=Latn-PE ren=Latn-VN res=Latn-NG ret=Latn-ID rey=Latn-BO rga=Latn-VU rgn=Latn-IT \
rgr=Latn-PE rgs=Latn-VN rgu=Latn-ID rhg=Rohg-MM rhp=Latn-PG ria=Latn-IN rif=Latn-MA ril=Latn-MM \
rim=Latn-TZ rin=Latn-NG rir=Latn-ID rit=Latn-AU riu=Latn-ID rjg=Latn-ID rji=Deva-NP rjs=Deva-NP \
rka=Khmr-KH rkb=Latn-BR rkh=Latn-CK rki=Mymr-MM rkm=Latn-BF rkt=Beng-BD rkw=Latn-AU rm=Latn-CH \
rma=Latn-NI rmb=Latn-AU rmc=Latn-SK rmd=Latn-DK rme=Latn-GB rmf=Latn-FI rmg=Latn-NO rmh=Latn-ID \
rmi=Armn-AM rmk=Latn-PG rml=Latn-PL rmm=Latn-ID rmn=Latn-RS rmo=Latn-CH rmp=Latn-PG rmq=Latn-ES \
rmt=Arab-IR rmu=Latn-SE rmw=Latn-GB rmx=Latn-VN rmz=Mymr-IN rn=Latn-BI rnd=Latn-CD rng=Latn-MZ \
rnl=Latn-IN rnn=Latn-ID rnr=Latn-AU rnw=Latn-TZ ro=Latn-RO rob=Latn-ID roc=Latn-VN rod=Latn-NG \
roe=Latn-PG rof=Latn-TZ rog=Latn-VN rol=Latn-PH rom=Latn-RO roo=Latn-PG rop=Latn-AU ror=Latn-ID \
rou=Latn-TD row=Latn-ID rpn=Latn-VU rpt=Latn-PG rri=Latn-SB rrm=Latn-NZ rro=Latn-PG rrt=Latn-AU \
rsk=Cyrl-RS rsw=Latn-NG rtc=Latn-MM rth=Latn-ID rtm=Latn-FJ rtw=Deva-IN ru=Cyrl-RU rub=Latn-UG \
ruc=Latn-UG rue=Cyrl-UA ruf=Latn-TZ rug=Latn-SB rui=Latn-TZ ruk=Latn-NG ruo=Latn-HR rup=Latn-RO \
ruq=Latn-GR rut=Cyrl-RU ruu=Latn-MY ruy=Latn-NG ruz=Latn-NG rw=Latn-RW rwa=Latn-PG rwk=Latn-TZ \
rwl=Latn-TZ rwm=Latn-UG rwo=Latn-PG rwr=Deva-IN rxd=Latn-AU rxw=Latn-AU ryu=Kana-JP sa=Deva-IN \
saa=Latn-TD sab=Latn-PA sac=Latn-US sad=Latn-TZ sae=Latn-BR saf=Latn-GH sah=Cyrl-RU saj=Latn-ID \
sak=Latn-GA sam=Samr-PS sao=Latn-ID saq=Latn-KE sar=Latn-BO sas=Latn-ID sat=Olck-IN sau=Latn-ID \
sav=Latn-SN saw=Latn-ID sax=Latn-VU say=Latn-NG saz=Saur-IN sba=Latn-TD sbb=Latn-SB sbc=Latn-PG \
sbd=Latn-BF sbe=Latn-PG sbg=Latn-ID sbh=Latn-PG sbi=Latn-PG sbj=Latn-TD sbk=Latn-TZ sbl=Latn-PH \
sbm=Latn-TZ sbn=Arab-PK sbo=Latn-MY sbp=Latn-TZ sbq=Latn-PG sbr=Latn-ID sbs=Latn-NA sbt=Latn-ID \
sbu=Tibt-IN sbv=Latn-IT sbw=Latn-GA sbx=Latn-ID sby=Latn-ZM sbz=Latn-CF sc=Latn-IT scb=Latn-VN \
sce=Latn-CN scf=Latn-PA scg=Latn-ID sch=Latn-IN sci=Latn-LK sck=Deva-IN scl=Arab-PK scn=Latn-IT \
sco=Latn-GB scp=Deva-NP scs=Latn-CA sct=Laoo-LA scu=Takr-IN scv=Latn-NG scw=Latn-NG scx=Grek-IT \
sd=Arab-PK sda=Latn-ID sdb=Arab-IQ sdc=Latn-IT sde=Latn-NG sdf=Arab-IQ sdg=Arab-AF sdh=Arab-IR \
sdj=Latn-CG sdk=Latn-PG sdn=Latn-IT sdo=Latn-MY sdq=Latn-ID sdr=Beng-BD sds=Arab-TN sdu=Latn-ID \
sdx=Latn-MY se=Latn-NO sea=Latn-MY seb=Latn-CI sec=Latn-CA sed=Latn-VN see=Latn-US sef=Latn-CI \
seg=Latn-TZ seh=Latn-MZ sei=Latn-MX sej=Latn-PG sek=Latn-CA sel=Cyrl-RU sen=Latn-BF seo=Latn-PG \
sep=Latn-BF seq=Latn-BF ser=Latn-US ses=Latn-ML set=Latn-ID seu=Latn-ID sev=Latn-CI sew=Latn-PG \
sey=Latn-EC sez=Latn-MM sfe=Latn-PH sfm=Plrd-CN sfw=Latn-GH sg=Latn-CF sga=Latn-IE sgb=Latn-PH \
sgc=Latn-KE sgd=Latn-PH sge=Latn-ID sgh=Cyrl-TJ sgi=Latn-CM sgj=Deva-IN sgm=Latn-KE sgp=Latn-IN \
sgr=Arab-IR sgs=Latn-LT sgt=Tibt-BT sgu=Latn-ID sgw=Ethi-ET sgy=Arab-AF sgz=Latn-PG sha=Latn-NG \
shb=Latn-BR shc=Latn-CD shd=Arab-PK she=Latn-ET shg=Latn-BW shh=Latn-US shi=Tfng-MA shj=Latn-SD \
shk=Latn-SS shm=Arab-IR shn=Mymr-MM sho=Latn-NG shp=Latn-PE shq=Latn-ZM shr=Latn-CD shs=Latn-CA \
sht=Latn-US shu=Arab-TD shv=Arab-OM shw=Latn-SD shy=Latn-DZ shz=Latn-ML si=Sinh-LK sia=Cyrl-RU \
sib=Latn-MY sid=Latn-ET sie=Latn-ZM sif=Latn-BF sig=Latn-GH sih=Latn-NC sii=Latn-IN sij=Latn-PG \
sik=Latn-BR sil=Latn-GH sim=Latn-PG sip=Tibt-IN siq=Latn-PG sir=Latn-NG sis=Latn-US siu=Latn-PG \
siv=Latn-PG siw=Latn-PG six=Latn-PG siy=Arab-IR siz=Arab-EG sja=Latn-CO sjb=Latn-ID sjc=Hans-CN \
sjd=Cyrl-RU sje=Latn-SE sjg=Latn-TD sjl=Latn-IN sjm=Latn-PH sjp=Deva-IN sjr=Latn-PG sjt=Cyrl-RU \
sju=Latn-SE sjw=Latn-US sk=Latn-SK ska=Latn-US skb=Thai-TH skc=Latn-PG skd=Latn-US ske=Latn-VU \
skf=Latn-BR skg=Latn-MG skh=Latn-ID ski=Latn-ID skj=Deva-NP skm=Latn-PG skn=Latn-PH sko=Latn-ID \
skp=Latn-MY skq=Latn-BF skr=Arab-PK sks=Latn-PG skt=Latn-CD sku=Latn-VU skv=Latn-ID skw=Latn-GY \
skx=Latn-ID sky=Latn-SB skz=Latn-ID sl=Latn-SI slc=Latn-CO sld=Latn-BF slg=Latn-ID slh=Latn-US \
sli=Latn-PL slj=Latn-BR sll=Latn-PG slm=Latn-PH sln=Latn-US slp=Latn-ID slr=Latn-CN slu=Latn-ID \
slw=Latn-PG slx=Latn-CD sly=Latn-ID slz=Latn-ID sm=Latn-WS sma=Latn-SE smb=Latn-PG smc=Latn-PG \
smf=Latn-PG smg=Latn-PG smh=Yiii-CN smj=Latn-SE smk=Latn-PH sml=Latn-PH smn=Latn-FI smp=Samr-IL \
smq=Latn-PG smr=Latn-ID sms=Latn-FI smt=Latn-IN smu=Khmr-KH smw=Latn-ID smx=Latn-CD smy=Arab-IR \
smz=Latn-PG sn=Latn-ZW snc=Latn-PG sne=Latn-MY snf=Latn-SN sng=Latn-CD sni=Latn-PE snj=Latn-CF \
snk=Latn-ML snl=Latn-PH snm=Latn-UG snn=Latn-CO sno=Latn-US snp=Latn-PG snq=Latn-GA snr=Latn-PG \
sns=Latn-VU snu=Latn-ID snv=Latn-MY snw=Latn-GH snx=Latn-PG sny=Latn-PG snz=Latn-PG so=Latn-SO \
soa=Tavt-TH sob=Latn-ID soc=Latn-CD sod=Latn-CD soe=Latn-CD sog=Sogd-UZ soi=Deva-NP sok=Latn-TD \
sol=Latn-PG soo=Latn-CD sop=Latn-CD soq=Latn-PG sor=Latn-TD sos=Latn-BF sou=Thai-TH sov=Latn-PW \
sow=Latn-PG sox=Latn-CM soy=Latn-BJ soz=Latn-TZ spb=Latn-ID spc=Latn-VE spd=Latn-PG spe=Latn-PG \
spg=Latn-MY spi=Latn-ID spk=Latn-PG spl=Latn-PG spm=Latn-PG spn=Latn-PY spo=Latn-US spp=Latn-ML \
spq=Latn-PE spr=Latn-ID sps=Latn-PG spt=Tibt-IN spv=Orya-IN sq=Latn-AL sqa=Latn-NG sqh=Latn-NG \
sqm=Latn-CF sqo=Arab-IR sqq=Laoo-LA sqt=Arab-YE squ=Latn-CA sr=Cyrl-RS sra=Latn-PG srb=Sora-IN \
sre=Latn-ID srf=Latn-PG srg=Latn-PH srh=Arab-CN sri=Latn-CO srk=Latn-MY srl=Latn-ID srm=Latn-SR \
srn=Latn-SR sro=Latn-IT srq=Latn-BO srr=Latn-SN srs=Latn-CA srt=Latn-ID sru=Latn-BR srv=Latn-PH \
srw=Latn-ID srx=Deva-IN sry=Latn-PG srz=Arab-IR ss=Latn-ZA ssb=Latn-PH ssc=Latn-TZ ssd=Latn-PG \
sse=Latn-PH ssf=Latn-TW ssg=Latn-PG ssh=Arab-AE ssj=Latn-PG ssl=Latn-GH ssm=Latn-MY ssn=Latn-KE \
sso=Latn-PG ssq=Latn-ID sss=Laoo-LA sst=Latn-PG ssu=Latn-PG ssv=Latn-VU ssx=Latn-PG ssy=Latn-ER \
ssz=Latn-PG st=Latn-ZA sta=Latn-ZM stb=Latn-PH ste=Latn-ID stf=Latn-PG stg=Latn-VN sth=Latn-IE \
sti=Latn-VN stj=Latn-BF stk=Latn-PG stl=Latn-NL stm=Latn-PG stn=Latn-SB sto=Latn-CA stp=Latn-MX \
stq=Latn-DE str=Latn-CA sts=Arab-AF stt=Latn-VN stu=Lana-MM stv=Ethi-ET stw=Latn-FM sty=Cyrl-RU \
su=Latn-ID sua=Latn-PG sub=Latn-CD suc=Latn-PH sue=Latn-PG sug=Latn-PG sui=Latn-PG suj=Latn-TZ \
suk=Latn-TZ suo=Latn-PG suq=Latn-ET sur=Latn-NG sus=Latn-GN sut=Latn-NI suv=Latn-IN suw=Latn-TZ \
suy=Latn-BR suz=Deva-NP sv=Latn-SE sva=Geor-GE svb=Latn-PG svc=Latn-VC sve=Latn-ID svm=Latn-IT \
svs=Latn-SB sw=Latn-TZ swb=Arab-YT swf=Latn-CD swg=Latn-DE swi=Hani-CN swj=Latn-GA swk=Latn-MW \
swm=Latn-PG swo=Latn-BR swp=Latn-PG swq=Latn-CM swr=Latn-ID sws=Latn-ID swt=Latn-ID swu=Latn-ID \
swv=Deva-IN sww=Latn-VU swx=Latn-BR swy=Latn-TD sxb=Latn-KE sxe=Latn-GA sxn=Latn-ID sxr=Latn-TW \
sxs=Latn-NG sxu=Runr-DE sxw=Latn-BJ sya=Latn-ID syb=Latn-PH syc=Syrc-TR syi=Latn-GA syk=Latn-NG \
syl=Beng-BD sym=Latn-BF syn=Syrc-IR syo=Latn-KH syr=Syrc-IQ sys=Latn-TD syw=Deva-NP syx=Latn-GA \
sza=Latn-MY szb=Latn-ID szc=Latn-MY szg=Latn-CD szl=Latn-PL szn=Latn-ID szp=Latn-ID szv=Latn-CM \
szw=Latn-ID szy=Latn-TW ta=Taml-IN taa=Latn-US tab=Cyrl-RU tac=Latn-MX tad=Latn-ID tae=Latn-BR \
taf=Latn-BR tag=Latn-SD taj=Deva-NP tak=Latn-NG tal=Latn-NG tan=Latn-NG tao=Latn-TW tap=Latn-CD \
taq=Latn-ML tar=Latn-MX tas=Latn-VN tau=Latn-US tav=Latn-CO taw=Latn-PG tax=Latn-TD tay=Latn-TW \
taz=Latn-SD tba=Latn-BR tbc=Latn-PG tbd=Latn-PG tbe=Latn-SB tbf=Latn-PG tbg=Latn-PG tbh=Latn-AU \
tbi=Latn-SD tbj=Latn-PG tbk=Tagb-PH tbl=Latn-PH tbm=Latn-CD tbn=Latn-CO tbo=Latn-PG tbp=Latn-ID \
tbs=Latn-PG tbt=Latn-CD tbu=Latn-MX tbv=Latn-PG tbw=Latn-PH tbx=Latn-PG tby=Latn-ID tbz=Latn-BJ \
tca=Latn-BR tcb=Latn-US tcc=Latn-TZ tcd=Latn-GH tce=Latn-CA tcf=Latn-MX tcg=Latn-ID tch=Latn-TC \
tci=Latn-PG tck=Latn-GA tcm=Latn-ID tcn=Deva-NP tco=Mymr-MM tcp=Latn-MM tcq=Latn-ID tcs=Latn-AU \
tcu=Latn-MX tcw=Latn-MX tcx=Taml-IN tcy=Knda-IN tcz=Latn-IN tda=Tfng-NE tdb=Deva-IN tdc=Latn-CO \
tdd=Tale-CN tde=Latn-ML tdg=Deva-NP tdh=Deva-NP tdi=Latn-ID tdj=Latn-ID tdk=Latn-NG tdl=Latn-NG \
tdm=Latn-GY tdn=Latn-ID tdo=Latn-NG tdq=Latn-NG tdr=Latn-VN tds=Latn-ID tdt=Latn-TL tdv=Latn-NG \
tdx=Latn-MG tdy=Latn-PH te=Telu-IN tea=Latn-MY teb=Latn-EC tec=Latn-KE ted=Latn-CI tee=Latn-MX \
teg=Latn-GA teh=Latn-AR tei=Latn-PG tek=Latn-CD tem=Latn-SL ten=Latn-CO teo=Latn-UG tep=Latn-MX \
teq=Latn-SD ter=Latn-BR tes=Java-ID tet=Latn-TL teu=Latn-UG tev=Latn-ID tew=Latn-US tex=Latn-SS \
tey=Latn-SD tez=Latn-NE tfi=Latn-BJ tfn=Latn-US tfo=Latn-ID tfr=Latn-PA tft=Latn-ID tg=Cyrl-TJ \
tga=Latn-KE tgb=Latn-MY tgc=Latn-PG tgd=Latn-NG tge=Deva-NP tgf=Tibt-BT tgh=Latn-TT tgi=Latn-PG \
tgj=Latn-IN tgn=Latn-PH tgo=Latn-PG tgp=Latn-VU tgq=Latn-MY tgs=Latn-VU tgt=Latn-PH tgu=Latn-PG \
tgv=Latn-BR tgw=Latn-CI tgx=Latn-CA tgy=Latn-SS tgz=Latn-AU th=Thai-TH thd=Latn-AU the=Deva-NP \
thf=Deva-NP thh=Latn-MX thi=Tale-LA thk=Latn-KE thl=Deva-NP thm=Thai-TH thp=Latn-CA thq=Deva-NP \
thr=Deva-NP ths=Deva-NP tht=Latn-CA thu=Latn-SS thv=Latn-DZ thy=Latn-NG thz=Latn-NE ti=Ethi-ET \
tic=Latn-SD tif=Latn-PG tig=Ethi-ER tih=Latn-MY tii=Latn-CD tij=Deva-NP tik=Latn-CM til=Latn-US \
tim=Latn-PG tin=Cyrl-RU tio=Latn-PG tip=Latn-ID tiq=Latn-BF tis=Latn-PH tit=Latn-CO tiu=Latn-PH \
tiv=Latn-NG tiw=Latn-AU tix=Latn-US tiy=Latn-PH tja=Latn-LR tjg=Latn-ID tji=Latn-CN tjj=Latn-AU \
tjl=Mymr-MM tjn=Latn-CI tjo=Arab-DZ tjp=Latn-AU tjs=Latn-CN tju=Latn-AU tjw=Latn-AU tk=Latn-TM \
tka=Latn-BR tkb=Deva-IN tkd=Latn-TL tke=Latn-MZ tkf=Latn-BR tkg=Latn-MG tkl=Latn-TK tkp=Latn-SB \
tkq=Latn-NG tkr=Latn-AZ tks=Arab-IR tkt=Deva-NP tku=Latn-MX tkv=Latn-PG tkw=Latn-SB tkx=Latn-ID \
tkz=Latn-VN tl=Latn-PH tla=Latn-MX tlb=Latn-ID tlc=Latn-MX tld=Latn-ID tlf=Latn-PG tlg=Latn-ID \
tli=Latn-US tlj=Latn-UG tlk=Latn-ID tll=Latn-CD tlm=Latn-VU tln=Latn-ID tlp=Latn-MX tlq=Latn-MM \
tlr=Latn-SB tls=Latn-VU tlt=Latn-ID tlu=Latn-ID tlv=Latn-ID tlx=Latn-PG tly=Latn-AZ tma=Latn-TD \
tmb=Latn-VU tmc=Latn-TD tmd=Latn-PG tme=Latn-BR tmf=Latn-PY tmg=Latn-ID tmh=Latn-NE tmi=Latn-VU \
tmj=Latn-ID tml=Latn-ID tmm=Latn-VN tmn=Latn-ID tmo=Latn-MY tmq=Latn-PG tmr=Syrc-IL tmt=Latn-VU \
tmu=Latn-ID tmv=Latn-CD tmw=Latn-MY tmy=Latn-PG tmz=Latn-VE tn=Latn-ZA tna=Latn-BO tnb=Latn-CO \
tnc=Latn-CO tnd=Latn-CO tng=Latn-TD tnh=Latn-PG tni=Latn-ID tnk=Latn-VU tnl=Latn-VU tnm=Latn-ID \
tnn=Latn-VU tno=Latn-BO tnp=Latn-VU tnq=Latn-PR tnr=Latn-SN tns=Latn-PG tnt=Latn-ID tnv=Cakm-BD \
tnw=Latn-ID tnx=Latn-SB tny=Latn-TZ to=Latn-TO tob=Latn-AR toc=Latn-MX tod=Latn-GN tof=Latn-PG \
tog=Latn-MW toh=Latn-MZ toi=Latn-ZM toj=Latn-MX tok=Latn-001 tol=Latn-US tom=Latn-ID too=Latn-MX \
top=Latn-MX toq=Latn-SS tor=Latn-CD tos=Latn-MX tou=Latn-VN tov=Arab-IR tow=Latn-US tox=Latn-PW \
toy=Latn-ID toz=Latn-CM tpa=Latn-PG tpc=Latn-MX tpe=Latn-BD tpf=Latn-ID tpg=Latn-ID tpi=Latn-PG \
tpj=Latn-PY tpk=Latn-BR tpl=Latn-MX tpm=Latn-GH tpn=Latn-BR tpp=Latn-MX tpr=Latn-BR tpt=Latn-MX \
tpu=Khmr-KH tpv=Latn-MP tpx=Latn-MX tpy=Latn-BR tpz=Latn-PG tqb=Latn-BR tql=Latn-VU tqm=Latn-PG \
tqn=Latn-US tqo=Latn-PG tqp=Latn-PG tqt=Latn-MX tqu=Latn-SB tqw=Latn-US tr=Latn-TR tra=Arab-AF \
trb=Latn-PG trc=Latn-MX tre=Latn-ID trf=Latn-TT trg=Hebr-IL trh=Latn-PG tri=Latn-SR trj=Latn-TD \
trl=Latn-GB trm=Arab-AF trn=Latn-BO tro=Latn-IN trp=Latn-IN trq=Latn-MX trr=Latn-PE trs=Latn-MX \
trt=Latn-ID tru=Latn-TR trv=Latn-TW trw=Arab-PK trx=Latn-MY try=Latn-IN trz=Latn-BR ts=Latn-ZA \
tsa=Latn-CG tsb=Latn-ET tsc=Latn-MZ tsd=Grek-GR tsg=Latn-PH tsh=Latn-CM tsi=Latn-CA tsj=Tibt-BT \
tsl=Latn-VN tsp=Latn-BF tsr=Latn-VU tst=Latn-ML tsu=Latn-TW tsv=Latn-GA tsw=Latn-NG tsx=Latn-PG \
tsz=Latn-MX tt=Cyrl-RU ttb=Latn-NG ttc=Latn-GT ttd=Latn-PG tte=Latn-PG ttf=Latn-CM tth=Laoo-LA \
tti=Latn-ID ttj=Latn-UG ttk=Latn-CO ttl=Latn-ZM ttm=Latn-CA ttn=Latn-ID tto=Laoo-LA ttp=Latn-ID \
ttr=Latn-NG tts=Thai-TH ttt=Latn-AZ ttu=Latn-PG ttv=Latn-PG ttw=Latn-MY tty=Latn-ID ttz=Deva-NP \
tua=Latn-PG tub=Latn-US tuc=Latn-PG tud=Latn-BR tue=Latn-CO tuf=Latn-CO tug=Latn-TD tuh=Latn-PG \
tui=Latn-CM tuj=Latn-ID tul=Latn-NG tum=Latn-MW tun=Latn-US tuo=Latn-BR tuq=Latn-TD tus=Latn-CA \
tuu=Latn-US tuv=Latn-KE tux=Latn-BR tuy=Latn-KE tuz=Latn-BF tva=Latn-SB tvd=Latn-NG tve=Latn-ID \
tvi=Latn-NG tvk=Latn-VU tvl=Latn-TV tvm=Latn-ID tvn=Mymr-MM tvo=Latn-ID tvs=Latn-KE tvt=Latn-IN \
tvu=Latn-CM tvw=Latn-ID tvx=Latn-TW twa=Latn-US twb=Latn-PH twd=Latn-NL twe=Latn-ID twf=Latn-US \
twg=Latn-ID twh=Latn-VN twl=Latn-MZ twm=Tibt-IN twn=Latn-CM two=Latn-BW twp=Latn-PG twq=Latn-NE \
twr=Latn-MX twt=Latn-BR twu=Latn-ID tww=Latn-PG twx=Latn-MZ twy=Latn-ID txa=Latn-MY txe=Latn-ID \
txg=Tang-CN txi=Latn-BR txj=Latn-NG txm=Latn-ID txn=Latn-ID txo=Toto-IN txq=Latn-ID txs=Latn-ID \
txt=Latn-ID txu=Latn-BR txx=Latn-MY txy=Latn-MG ty=Latn-PF tya=Latn-PG tye=Latn-NG tyh=Latn-VN \
tyi=Latn-CG tyj=Latn-VN tyl=Latn-VN tyn=Latn-ID typ=Latn-AU tyr=Tavt-VN tys=Latn-VN tyt=Latn-VN \
tyu=Latn-BW tyv=Cyrl-RU tyx=Latn-CG tyy=Latn-NG tyz=Latn-VN tzh=Latn-MX tzj=Latn-GT tzl=Latn-001 \
tzm=Latn-MA tzn=Latn-ID tzo=Latn-MX tzx=Latn-PG uam=Latn-BR uar=Latn-PG uba=Latn-NG ubi=Latn-TD \
ubl=Latn-PH ubr=Latn-PG ubu=Latn-PG uby=Latn-TR uda=Latn-NG ude=Cyrl-RU udg=Mlym-IN udi=Cyrl-RU \
udj=Latn-ID udl=Latn-CM udm=Cyrl-RU udu=Latn-SD ues=Latn-ID ufi=Latn-PG ug=Arab-CN uga=Ugar-SY \
ugb=Latn-AU uge=Latn-SB ugh=Cyrl-RU ugo=Thai-TH uha=Latn-NG uhn=Latn-ID uis=Latn-PG uiv=Latn-CM \
uji=Latn-NG uk=Cyrl-UA uka=Latn-ID ukg=Latn-PG ukh=Latn-CF uki=Orya-IN ukk=Latn-MM ukp=Latn-NG \
ukq=Latn-NG uku=Latn-NG ukv=Latn-SS ukw=Latn-NG uky=Latn-AU ula=Latn-NG ulb=Latn-NG ulc=Cyrl-RU \
ule=Latn-AR ulf=Latn-ID uli=Latn-FM ulk=Latn-AU ulm=Latn-ID uln=Latn-PG ulu=Latn-ID ulw=Latn-NI \
uly=Latn-NG uma=Latn-US umb=Latn-AO umd=Latn-AU umg=Latn-AU umi=Latn-MY umm=Latn-NG umn=Latn-MM \
umo=Latn-BR ump=Latn-AU umr=Latn-AU ums=Latn-ID una=Latn-PG une=Latn-NG ung=Latn-AU uni=Latn-PG \
unk=Latn-BR unm=Latn-US unn=Latn-AU unr=Beng-IN unu=Latn-PG unx=Beng-IN unz=Latn-ID uon=Latn-TW \
upi=Latn-PG upv=Latn-VU ur=Arab-PK ura=Latn-PE urb=Latn-BR urc=Latn-AU ure=Latn-BO urf=Latn-AU \
urg=Latn-PG urh=Latn-NG uri=Latn-PG urk=Thai-TH urm=Latn-PG urn=Latn-ID uro=Latn-PG urp=Latn-BR \
urr=Latn-VU urt=Latn-PG uru=Latn-BR urv=Latn-PG urw=Latn-PG urx=Latn-PG ury=Latn-ID urz=Latn-BR \
usa=Latn-PG ush=Arab-PK usi=Latn-BD usk=Latn-CM usp=Latn-GT uss=Latn-NG usu=Latn-PG uta=Latn-NG \
ute=Latn-US uth=Latn-NG utp=Latn-SB utr=Latn-NG utu=Latn-PG uum=Grek-GE uur=Latn-VU uve=Latn-NC \
uvh=Latn-PG uvl=Latn-PG uwa=Latn-AU uya=Latn-NG uz=Latn-UZ uzs=Arab-AF vaa=Taml-IN vae=Latn-CF \
vaf=Arab-IR vag=Latn-GH vah=Deva-IN vai=Vaii-LR vaj=Latn-NA val=Latn-PG vam=Latn-PG van=Latn-PG \
vao=Latn-VU vap=Latn-IN var=Latn-MX vas=Deva-IN vau=Latn-CD vav=Deva-IN vay=Deva-NP vbb=Latn-ID \
vbk=Latn-PH ve=Latn-ZA vec=Latn-IT vem=Latn-NG veo=Latn-US vep=Latn-RU ver=Latn-NG vgr=Arab-PK \
vi=Latn-VN vic=Latn-SX vid=Latn-TZ vif=Latn-CG vig=Latn-BF vil=Latn-AR vin=Latn-TZ vit=Latn-NG \
viv=Latn-PG vjk=Deva-IN vka=Latn-AU vkj=Latn-TD vkk=Latn-ID vkl=Latn-ID vkm=Latn-BR vkn=Latn-NG \
vko=Latn-ID vkp=Latn-IN vkt=Latn-ID vku=Latn-AU vkz=Latn-NG vlp=Latn-VU vls=Latn-BE vma=Latn-AU \
vmb=Latn-AU vmc=Latn-MX vmd=Knda-IN vme=Latn-ID vmf=Latn-DE vmg=Latn-PG vmh=Arab-IR vmi=Latn-AU \
vmj=Latn-MX vmk=Latn-MZ vml=Latn-AU vmm=Latn-MX vmp=Latn-MX vmq=Latn-MX vmr=Latn-MZ vms=Latn-ID \
vmu=Latn-AU vmw=Latn-MZ vmx=Latn-MX vmy=Latn-MX vmz=Latn-MX vnk=Latn-SB vnm=Latn-VU vnp=Latn-VU \
vo=Latn-001 vor=Latn-NG vot=Latn-RU vra=Latn-VU vro=Latn-EE vrs=Latn-SB vrt=Latn-VU vto=Latn-ID \
vum=Latn-GA vun=Latn-TZ vut=Latn-CM vwa=Latn-CN wa=Latn-BE waa=Latn-US wab=Latn-PG wac=Latn-US \
wad=Latn-ID wae=Latn-CH waf=Latn-BR wag=Latn-PG wah=Latn-ID wai=Latn-ID waj=Latn-PG wal=Ethi-ET \
wam=Latn-US wan=Latn-CI wap=Latn-GY waq=Latn-AU war=Latn-PH was=Latn-US wat=Latn-PG wau=Latn-BR \
wav=Latn-NG waw=Latn-BR wax=Latn-PG way=Latn-SR waz=Latn-PG wba=Latn-VE wbb=Latn-ID wbe=Latn-ID \
wbf=Latn-BF wbh=Latn-TZ wbi=Latn-TZ wbj=Latn-TZ wbk=Arab-AF wbl=Latn-PK wbm=Latn-CN wbp=Latn-AU \
wbq=Telu-IN wbr=Deva-IN wbt=Latn-AU wbv=Latn-AU wbw=Latn-ID wca=Latn-BR wci=Latn-TG wdd=Latn-GA \
wdg=Latn-PG wdj=Latn-AU wdk=Latn-AU wdt=Latn-CA wdu=Latn-AU wdy=Latn-AU wec=Latn-CI wed=Latn-PG \
weg=Latn-AU weh=Latn-CM wei=Latn-PG wem=Latn-BJ weo=Latn-ID wep=Latn-DE wer=Latn-PG wes=Latn-CM \
wet=Latn-ID weu=Latn-MM wew=Latn-ID wfg=Latn-ID wga=Latn-AU wgb=Latn-PG wgg=Latn-AU wgi=Latn-PG \
wgo=Latn-ID wgu=Latn-AU wgy=Latn-AU wha=Latn-ID whg=Latn-PG whk=Latn-ID whu=Latn-ID wib=Latn-BF \
wic=Latn-US wie=Latn-AU wif=Latn-AU wig=Latn-AU wih=Latn-AU wii=Latn-PG wij=Latn-AU wik=Latn-AU \
wil=Latn-AU wim=Latn-AU win=Latn-US wir=Latn-BR wiu=Latn-PG wiv=Latn-PG wiy=Latn-US wja=Latn-NG \
wji=Latn-NG wka=Latn-TZ wkd=Latn-ID wkr=Latn-AU wkw=Latn-AU wky=Latn-AU wla=Latn-PG wle=Ethi-ET \
wlg=Latn-AU wlh=Latn-TL wli=Latn-ID wlm=Latn-GB wlo=Arab-ID wlr=Latn-VU wls=Latn-WF wlu=Latn-AU \
wlv=Latn-AR wlw=Latn-ID wlx=Latn-GH wma=Latn-NG wmb=Latn-AU wmc=Latn-PG wmd=Latn-BR wme=Deva-NP \
wmh=Latn-TL wmi=Latn-AU wmm=Latn-ID wmn=Latn-NC wmo=Latn-PG wms=Latn-ID wmt=Latn-AU wmw=Latn-MZ \
wmx=Latn-PG wnb=Latn-PG wnc=Latn-PG wnd=Latn-AU wne=Arab-PK wng=Latn-ID wni=Arab-KM wnk=Latn-ID \
wnm=Latn-AU wnn=Latn-AU wno=Latn-ID wnp=Latn-PG wnu=Latn-PG wnw=Latn-US wny=Latn-AU wo=Latn-SN \
woa=Latn-AU wob=Latn-CI woc=Latn-PG wod=Latn-ID woe=Latn-FM wof=Latn-GM wog=Latn-PG woi=Latn-ID \
wok=Latn-CM wom=Latn-NG won=Latn-CD woo=Latn-ID wor=Latn-ID wos=Latn-PG wow=Latn-ID wpc=Latn-VE \
wrb=Latn-AU wrg=Latn-AU wrh=Latn-AU wri=Latn-AU wrk=Latn-AU wrl=Latn-AU wrm=Latn-AU wro=Latn-AU \
wrp=Latn-ID wrr=Latn-AU wrs=Latn-PG wru=Latn-ID wrv=Latn-PG wrw=Latn-AU wrx=Latn-ID wrz=Latn-AU \
wsa=Latn-ID wsg=Gong-IN wsi=Latn-VU wsk=Latn-PG wsr=Latn-PG wss=Latn-GH wsu=Latn-BR wsv=Arab-AF \
wtb=Latn-TZ wtf=Latn-PG wth=Latn-AU wti=Latn-ET wtk=Latn-PG wtm=Deva-IN wtw=Latn-ID wua=Latn-AU \
wub=Latn-AU wud=Latn-TG wul=Latn-ID wum=Latn-GA wun=Latn-TZ wur=Latn-AU wut=Latn-PG wuu=Hans-CN \
wuv=Latn-PG wux=Latn-AU wuy=Latn-ID wwa=Latn-BJ wwb=Latn-AU wwo=Latn-VU wwr=Latn-AU www=Latn-CM \
wxw=Latn-AU wyb=Latn-AU wyi=Latn-AU wym=Latn-PL wyn=Latn-US wyr=Latn-BR wyy=Latn-FJ xaa=Latn-ES \
xab=Latn-NG xag=Aghb-AZ xai=Latn-BR xaj=Latn-BR xak=Latn-VE xal=Cyrl-RU xam=Latn-ZA xan=Ethi-ET \
xao=Latn-VN xar=Latn-PG xas=Cyrl-RU xat=Latn-BR xau=Latn-ID xav=Latn-BR xaw=Latn-US xay=Latn-ID \
xbb=Latn-AU xbd=Latn-AU xbe=Latn-AU xbg=Latn-AU xbi=Latn-PG xbj=Latn-AU xbm=Latn-FR xbn=Latn-MY \
xbp=Latn-AU xbr=Latn-ID xbw=Latn-BR xby=Latn-AU xch=Latn-US xco=Chrs-UZ xcr=Cari-TR xda=Latn-AU \
xdk=Latn-AU xdo=Latn-AO xdq=Cyrl-RU xdy=Latn-ID xed=Latn-CM xeg=Latn-ZA xem=Latn-ID xer=Latn-BR \
xes=Latn-PG xet=Latn-BR xeu=Latn-PG xgb=Latn-CI xgd=Latn-AU xgg=Latn-AU xgi=Latn-AU xgm=Latn-AU \
xgu=Latn-AU xgw=Latn-AU xh=Latn-ZA xhe=Arab-PK xhm=Khmr-KH xhv=Latn-VN xii=Latn-ZA xin=Latn-GT \
xir=Latn-BR xis=Orya-IN xiy=Latn-BR xjb=Latn-AU xjt=Latn-AU xka=Arab-PK xkb=Latn-BJ xkc=Arab-IR \
xkd=Latn-ID xke=Latn-ID xkf=Tibt-BT xkg=Latn-ML xkj=Arab-IR xkl=Latn-ID xkn=Latn-ID xkp=Arab-IR \
xkq=Latn-ID xkr=Latn-BR xks=Latn-ID xkt=Latn-GH xku=Latn-CG xkv=Latn-BW xkw=Latn-ID xkx=Latn-PG \
xky=Latn-MY xkz=Latn-BT xla=Latn-PG xlc=Lyci-TR xld=Lydi-TR xly=Elym-IR xma=Latn-SO xmb=Latn-CM \
xmc=Latn-MZ xmd=Latn-CM xmf=Geor-GE xmg=Latn-CM xmh=Latn-AU xmj=Latn-CM xmm=Latn-ID xmn=Mani-CN \
xmo=Latn-BR xmp=Latn-AU xmq=Latn-AU xmr=Merc-SD xmt=Latn-ID xmu=Latn-AU xmv=Latn-MG xmw=Latn-MG \
xmx=Latn-ID xmy=Latn-AU xmz=Latn-ID xna=Narb-SA xnb=Latn-TW xni=Latn-AU xnj=Latn-TZ xnk=Latn-AU \
xnm=Latn-AU xnn=Latn-PH xnq=Latn-MZ xnr=Deva-IN xnt=Latn-US xnu=Latn-AU xny=Latn-AU xnz=Latn-EG \
xoc=Latn-NG xod=Latn-ID xog=Latn-UG xoi=Latn-PG xok=Latn-BR xom=Latn-SD xon=Latn-GH xoo=Latn-BR \
xop=Latn-PG xor=Latn-BR xow=Latn-PG xpa=Latn-AU xpb=Latn-AU xpd=Latn-AU xpf=Latn-AU xpg=Grek-TR \
xph=Latn-AU xpi=Ogam-GB xpj=Latn-AU xpk=Latn-BR xpl=Latn-AU xpm=Cyrl-RU xpn=Latn-BR xpo=Latn-MX \
xpq=Latn-US xpr=Prti-IR xpt=Latn-AU xpv=Latn-AU xpw=Latn-AU xpx=Latn-AU xpz=Latn-AU xra=Latn-BR \
xrb=Latn-BF xrd=Latn-AU xre=Latn-BR xrg=Latn-AU xri=Latn-BR xrm=Cyrl-RU xrn=Cyrl-RU xrr=Latn-IT \
xru=Latn-AU xrw=Latn-PG xsa=Sarb-YE xsb=Latn-PH xsd=Sidt-TR xse=Latn-ID xsh=Latn-NG xsi=Latn-PG \
xsm=Latn-GH xsn=Latn-NG xsp=Latn-PG xsq=Latn-MZ xsr=Deva-NP xsu=Latn-VE xsy=Latn-TW xta=Latn-MX \
xtb=Latn-MX xtc=Latn-SD xtd=Latn-MX xte=Latn-ID xth=Latn-AU xti=Latn-MX xtj=Latn-MX xtl=Latn-MX \
xtm=Latn-MX xtn=Latn-MX xtp=Latn-MX xtq=Brah-IR xts=Latn-MX xtt=Latn-MX xtu=Latn-MX xtv=Latn-AU \
xtw=Latn-BR xty=Latn-MX xub=Taml-IN xud=Latn-AU xuj=Taml-IN xul=Latn-AU xum=Latn-IT xun=Latn-AU \
xuo=Latn-TD xut=Latn-AU xuu=Latn-NA xve=Ital-IT xvi=Arab-AF xvn=Latn-ES xvo=Latn-IT xvs=Latn-IT \
xwa=Latn-BR xwd=Latn-AU xwe=Latn-BJ xwj=Latn-AU xwk=Latn-AU xwl=Latn-BJ xwo=Cyrl-RU xwr=Latn-ID \
xwt=Latn-AU xww=Latn-AU xxb=Latn-GH xxk=Latn-ID xxm=Latn-AU xxr=Latn-BR xxt=Latn-ID xya=Latn-AU \
xyb=Latn-AU xyj=Latn-AU xyk=Latn-AU xyl=Latn-BR xyt=Latn-AU xyy=Latn-AU xzh=Marc-CN xzp=Latn-MX \
yaa=Latn-PE yab=Latn-BR yac=Latn-ID yad=Latn-PE yae=Latn-VE yaf=Latn-CD yag=Latn-CL yah=Latn-TJ \
yai=Cyrl-TJ yaj=Latn-CF yak=Latn-US yal=Latn-GN yam=Latn-CM yan=Latn-NI yao=Latn-MZ yap=Latn-FM \
yaq=Latn-MX yar=Latn-VE yas=Latn-CM yat=Latn-CM yau=Latn-VE yav=Latn-CM yaw=Latn-BR yax=Latn-AO \
yay=Latn-NG yaz=Latn-NG yba=Latn-NG ybb=Latn-CM ybe=Latn-CN ybh=Deva-NP ybi=Deva-NP ybj=Latn-NG \
ybl=Latn-NG ybm=Latn-PG ybn=Latn-BR ybo=Latn-PG ybx=Latn-PG yby=Latn-PG ycl=Latn-CN ycn=Latn-CO \
ycr=Latn-TW yda=Latn-AU yde=Latn-PG ydg=Arab-PK ydk=Latn-PG yea=Mlym-IN yec=Latn-DE yee=Latn-PG \
yei=Latn-CM yej=Grek-GR yel=Latn-CD yer=Latn-NG yes=Latn-NG yet=Latn-ID yeu=Telu-IN yev=Latn-PG \
yey=Latn-BW yga=Latn-AU ygi=Latn-AU ygl=Latn-PG ygm=Latn-PG ygp=Plrd-CN ygr=Latn-PG ygu=Latn-AU \
ygw=Latn-PG yhd=Hebr-IL yi=Hebr-UA yia=Latn-AU yig=Yiii-CN yih=Hebr-DE yii=Latn-AU yij=Latn-AU \
yil=Latn-AU yim=Latn-IN yir=Latn-ID yis=Latn-PG yiv=Yiii-CN yka=Latn-PH ykg=Cyrl-RU ykh=Cyrl-MN \
yki=Latn-ID ykk=Latn-PG ykm=Latn-PG yko=Latn-CM ykr=Latn-PG yky=Latn-CF yla=Latn-PG ylb=Latn-PG \
yle=Latn-PG ylg=Latn-PG yli=Latn-ID yll=Latn-PG ylr=Latn-AU ylu=Latn-PG yly=Latn-NC ymb=Latn-PG \
yme=Latn-PE ymg=Latn-CD ymk=Latn-MZ yml=Latn-PG ymm=Latn-SO ymn=Latn-ID ymo=Latn-PG ymp=Latn-PG \
yna=Plrd-CN ynb=Latn-PG ynd=Latn-AU yng=Latn-CD ynk=Cyrl-RU ynl=Latn-PG ynq=Latn-NG yns=Latn-CD \
ynu=Latn-CO yo=Latn-NG yob=Latn-PG yog=Latn-PH yoi=Jpan-JP yok=Latn-US yol=Latn-IE yom=Latn-CD \
yon=Latn-PG yot=Latn-NG yoy=Thai-TH yra=Latn-PG yrb=Latn-PG yre=Latn-CI yrk=Cyrl-RU yrl=Latn-BR \
yrm=Latn-AU yro=Latn-BR yrs=Latn-ID yrw=Latn-PG yry=Latn-AU ysd=Yiii-CN ysn=Yiii-CN ysp=Yiii-CN \
ysr=Cyrl-RU yss=Latn-PG ysy=Plrd-CN ytw=Latn-PG yty=Latn-AU yua=Latn-MX yub=Latn-AU yuc=Latn-US \
yud=Hebr-IL yue=Hant-HK yuf=Latn-US yug=Cyrl-RU yui=Latn-CO yuj=Latn-PG yul=Latn-CF yum=Latn-US \
yun=Latn-NG yup=Latn-CO yuq=Latn-BO yur=Latn-US yut=Latn-PG yuw=Latn-PG yux=Cyrl-RU yuz=Latn-BO \
yva=Latn-ID yvt=Latn-VE ywa=Latn-PG ywg=Latn-AU ywn=Latn-BR ywq=Plrd-CN ywr=Latn-AU ywu=Plrd-CN \
yww=Latn-AU yxa=Latn-AU yxg=Latn-AU yxl=Latn-AU yxm=Latn-AU yxu=Latn-AU yxy=Latn-AU yyr=Latn-AU \
yyu=Latn-PG za=Latn-CN zaa=Latn-MX zab=Latn-MX zac=Latn-MX zad=Latn-MX zae=Latn-MX zaf=Latn-MX \
zag=Latn-SD zah=Latn-NG zaj=Latn-TZ zak=Latn-TZ zam=Latn-MX zao=Latn-MX zap=Latn-MX zaq=Latn-MX \
zar=Latn-MX zas=Latn-MX zat=Latn-MX zau=Tibt-IN zav=Latn-MX zaw=Latn-MX zax=Latn-MX zay=Latn-ET \
zaz=Latn-NG zba=Arab-001 zbc=Latn-MY zbe=Latn-MY zbt=Latn-ID zbu=Latn-NG zbw=Latn-MY zca=Latn-MX \
zch=Hani-CN zdj=Arab-KM zea=Latn-NL zeg=Latn-PG zeh=Hani-CN zem=Latn-NG zen=Tfng-MR zga=Latn-TZ \
zgb=Hani-CN zgh=Tfng-MA zgm=Hani-CN zgn=Hani-CN zgr=Latn-PG zh=Hans-CN zhd=Hani-CN zhi=Latn-NG \
zhn=Latn-CN zhw=Latn-CM zia=Latn-PG zik=Latn-PG zil=Latn-GN zim=Latn-TD zin=Latn-TZ ziw=Latn-TZ \
ziz=Latn-NG zka=Latn-ID zkd=Latn-MM zko=Cyrl-RU zkp=Latn-BR zkt=Kits-CN zku=Latn-AU zkz=Cyrl-RU \
zla=Latn-CD zlj=Hani-CN zlm=Latn-MY zln=Hani-CN zlq=Hani-CN zlu=Latn-NG zma=Latn-AU zmb=Latn-CD \
zmc=Latn-AU zmd=Latn-AU zme=Latn-AU zmf=Latn-CD zmg=Latn-AU zmh=Latn-PG zmi=Latn-MY zmj=Latn-AU \
zmk=Latn-AU zml=Latn-AU zmm=Latn-AU zmn=Latn-GA zmo=Latn-SD zmp=Latn-CD zmq=Latn-CD zmr=Latn-AU \
zms=Latn-CD zmt=Latn-AU zmu=Latn-AU zmv=Latn-AU zmw=Latn-CD zmx=Latn-CG zmy=Latn-AU zmz=Latn-CD \
zna=Latn-TD zne=Latn-CD zng=Latn-VN znk=Latn-AU zns=Latn-NG zoc=Latn-MX zoh=Latn-MX zom=Latn-IN \
zoo=Latn-MX zoq=Latn-MX zor=Latn-MX zos=Latn-MX zpa=Latn-MX zpb=Latn-MX zpc=Latn-MX zpd=Latn-MX \
zpe=Latn-MX zpf=Latn-MX zpg=Latn-MX zph=Latn-MX zpi=Latn-MX zpj=Latn-MX zpk=Latn-MX zpl=Latn-MX \
zpm=Latn-MX zpn=Latn-MX zpo=Latn-MX zpp=Latn-MX zpq=Latn-MX zpr=Latn-MX zps=Latn-MX zpt=Latn-MX \
zpu=Latn-MX zpv=Latn-MX zpw=Latn-MX zpx=Latn-MX zpy=Latn-MX zpz=Latn-MX zqe=Hani-CN zrg=Orya-IN \
zrn=Latn-TD zro=Latn-EC zrp=Hebr-FR zrs=Latn-ID zsa=Latn-PG zsr=Latn-MX zsu=Latn-PG zte=Latn-MX \
ztg=Latn-MX ztl=Latn-MX ztm=Latn-MX ztn=Latn-MX ztp=Latn-MX ztq=Latn-MX zts=Latn-MX ztt=Latn-MX \
ztu=Latn-MX ztx=Latn-MX zty=Latn-MX zu=Latn-ZA zuh=Latn-PG zum=Arab-OM zun=Latn-US zuy=Latn-CM \
zwa=Ethi-ET zyg=Hani-CN zyj=Latn-CN zyn=Hani-CN zyp=Latn-MM zza=Latn-TR zzj=Hani-CN");

/// The likely whole of a tag of more than a language.
#[rustfmt::skip]
pub(super) static LIKELY: Rows = Rows("\
abq-Latn=abq-Latn-TR abq-TR=abq-Latn-TR arc-Hatr=arc-Hatr-IQ arc-Nbat=arc-Nbat-JO \
arc-Palm=arc-Palm-SY az-Arab=az-Arab-IR az-IQ=az-Arab-IQ az-IR=az-Arab-IR az-RU=az-Cyrl-RU \
bap-Krai=bap-Krai-IN cu-Glag=cu-Glag-BG en-Shaw=en-Shaw-GB ff-Adlm=ff-Adlm-GN ha-CM=ha-Arab-CM \
ha-SD=ha-Arab-SD hak-Hant=hak-Hant-TW hak-TW=hak-Hant-TW hnj-Hmng=hnj-Hmng-LA kk-AF=kk-Arab-AF \
kk-Arab=kk-Arab-CN kk-CN=kk-Arab-CN kk-IR=kk-Arab-IR kk-MN=kk-Arab-MN ku-AM=ku-Cyrl-AM \
ku-AZ=ku-Cyrl-AZ ku-Arab=ku-Arab-IQ ku-Cyrl=ku-Cyrl-AM ku-GE=ku-Cyrl-GE ku-IQ=ku-Arab-IQ \
ku-IR=ku-Arab-IR ku-LB=ku-Arab-LB ku-TM=ku-Cyrl-TM ku-Yezi=ku-Yezi-GE ky-Arab=ky-Arab-CN \
ky-CN=ky-Arab-CN ky-Latn=ky-Latn-TR ky-TR=ky-Latn-TR lif-Limb=lif-Limb-IN lzz-GE=lzz-Geor-GE \
lzz-Geor=lzz-Geor-GE man-Nkoo=man-Nkoo-GN mey-Latn=mey-Latn-SN mey-SN=mey-Latn-SN mn-CN=mn-Mong-CN \
mn-Mong=mn-Mong-CN ms-CC=ms-Arab-CC nan-Hant=nan-Hant-TW nan-MO=nan-Hant-MO nan-TW=nan-Hant-TW \
pa-Arab=pa-Arab-PK pa-PK=pa-Arab-PK pal-Phlp=pal-Phlp-CN pi-Deva=pi-Deva-IN pi-IN=pi-Deva-IN \
pi-LK=pi-Sinh-LK pi-MM=pi-Mymr-MM pi-Mymr=pi-Mymr-MM pi-Sinh=pi-Sinh-LK pi-TH=pi-Thai-TH \
pi-Thai=pi-Thai-TH pnt-Cyrl=pnt-Cyrl-RU pnt-Latn=pnt-Latn-TR pnt-RU=pnt-Cyrl-RU pnt-TR=pnt-Latn-TR \
sd-Deva=sd-Deva-IN sd-IN=sd-Deva-IN sd-Khoj=sd-Khoj-IN sd-Sind=sd-Sind-IN sr-ME=sr-Latn-ME \
sr-RO=sr-Latn-RO sr-TR=sr-Latn-TR stu-CN=stu-Tale-CN stu-Tale=stu-Tale-CN tg-Arab=tg-Arab-PK \
tg-PK=tg-Arab-PK ug-Cyrl=ug-Cyrl-KZ ug-KZ=ug-Cyrl-KZ ug-MN=ug-Cyrl-MN und-419=es-Latn-419 \
und-AD=ca-Latn-AD und-AE=ar-Arab-AE und-AF=fa-Arab-AF und-AL=sq-Latn-AL und-AM=hy-Armn-AM \
und-AO=pt-Latn-AO und-AR=es-Latn-AR und-AS=sm-Latn-AS und-AT=de-Latn-AT und-AW=nl-Latn-AW \
und-AX=sv-Latn-AX und-AZ=az-Latn-AZ und-Adlm=ff-Adlm-GN und-Aghb=xag-Aghb-AZ und-Ahom=aho-Ahom-IN \
und-Arab=ar-Arab-EG und-Arab-AF=fa-Arab-AF und-Arab-AZ=az-Arab-AZ und-Arab-BN=ms-Arab-BN \
und-Arab-CC=ms-Arab-CC und-Arab-CN=ug-Arab-CN und-Arab-GB=ur-Arab-GB und-Arab-ID=ms-Arab-ID \
und-Arab-IN=ur-Arab-IN und-Arab-IR=fa-Arab-IR und-Arab-KH=cja-Arab-KH und-Arab-MM=rhg-Arab-MM \
und-Arab-MN=kk-Arab-MN und-Arab-MU=ur-Arab-MU und-Arab-NG=ha-Arab-NG und-Arab-PK=ur-Arab-PK \
und-Arab-TH=mfa-Arab-TH und-Arab-TJ=fa-Arab-TJ und-Arab-TR=apc-Arab-TR und-Arab-YT=swb-Arab-YT \
und-Armi=arc-Armi-IR und-Armn=hy-Armn-AM und-Avst=ae-Avst-IR und-BA=bs-Latn-BA und-BD=bn-Beng-BD \
und-BE=nl-Latn-BE und-BF=fr-Latn-BF und-BG=bg-Cyrl-BG und-BH=ar-Arab-BH und-BI=rn-Latn-BI \
und-BJ=fr-Latn-BJ und-BL=fr-Latn-BL und-BN=ms-Latn-BN und-BO=es-Latn-BO und-BQ=pap-Latn-BQ \
und-BR=pt-Latn-BR und-BT=dz-Tibt-BT und-BV=no-Latn-BV und-BY=ru-Cyrl-BY und-Bali=ban-Bali-ID \
und-Bamu=bax-Bamu-CM und-Bass=bsq-Bass-LR und-Batk=bbc-Batk-ID und-Beng=bn-Beng-BD \
und-Berf=zag-Berf-SD und-Bhks=sa-Bhks-IN und-Bopo=zh-Bopo-TW und-Brah=pka-Brah-IN \
und-Brai=fr-Brai-FR und-Bugi=bug-Bugi-ID und-Buhd=bku-Buhd-PH und-CC=ms-Arab-CC und-CD=fr-Latn-CD \
und-CF=sg-Latn-CF und-CG=fr-Latn-CG und-CH=de-Latn-CH und-CI=fr-Latn-CI und-CL=es-Latn-CL \
und-CM=fr-Latn-CM und-CN=zh-Hans-CN und-CO=es-Latn-CO und-CR=es-Latn-CR und-CU=es-Latn-CU \
und-CV=pt-Latn-CV und-CW=pap-Latn-CW und-CY=el-Grek-CY und-CZ=cs-Latn-CZ und-Cakm=ccp-Cakm-BD \
und-Cans=iu-Cans-CA und-Cari=xcr-Cari-TR und-Cham=cjm-Cham-VN und-Cher=chr-Cher-US \
und-Chrs=xco-Chrs-UZ und-Copt=cop-Copt-EG und-Cpmn=und-Cpmn-CY und-Cprt=ecy-Cprt-CY \
und-Cyrl=ru-Cyrl-RU und-Cyrl-AF=kaa-Cyrl-AF und-Cyrl-AL=mk-Cyrl-AL und-Cyrl-AZ=az-Cyrl-AZ \
und-Cyrl-BA=sr-Cyrl-BA und-Cyrl-BG=bg-Cyrl-BG und-Cyrl-GE=ab-Cyrl-GE und-Cyrl-GR=mk-Cyrl-GR \
und-Cyrl-IR=kaa-Cyrl-IR und-Cyrl-KG=ky-Cyrl-KG und-Cyrl-MD=uk-Cyrl-MD und-Cyrl-ME=sr-Cyrl-ME \
und-Cyrl-MK=mk-Cyrl-MK und-Cyrl-MN=mn-Cyrl-MN und-Cyrl-RO=bg-Cyrl-RO und-Cyrl-RS=sr-Cyrl-RS \
und-Cyrl-SK=uk-Cyrl-SK und-Cyrl-TJ=tg-Cyrl-TJ und-Cyrl-TR=kbd-Cyrl-TR und-Cyrl-UA=uk-Cyrl-UA \
und-Cyrl-UZ=uz-Cyrl-UZ und-Cyrl-XK=sr-Cyrl-XK und-DE=de-Latn-DE und-DJ=fr-Latn-DJ \
und-DK=da-Latn-DK und-DO=es-Latn-DO und-DZ=ar-Arab-DZ und-Deva=hi-Deva-IN und-Deva-BT=ne-Deva-BT \
und-Deva-FJ=hif-Deva-FJ und-Deva-MU=bho-Deva-MU und-Deva-NP=ne-Deva-NP und-Deva-PK=btv-Deva-PK \
und-Diak=dv-Diak-MV und-Dogr=doi-Dogr-IN und-Dupl=fr-Dupl-FR und-EA=es-Latn-EA und-EC=es-Latn-EC \
und-EE=et-Latn-EE und-EG=ar-Arab-EG und-EH=ar-Arab-EH und-ER=ti-Ethi-ER und-ES=es-Latn-ES \
und-ET=am-Ethi-ET und-Egyp=egy-Egyp-EG und-Elba=sq-Elba-AL und-Elym=arc-Elym-IR \
und-Ethi=am-Ethi-ET und-Ethi-ER=ti-Ethi-ER und-FI=fi-Latn-FI und-FO=fo-Latn-FO und-FR=fr-Latn-FR \
und-GA=fr-Latn-GA und-GE=ka-Geor-GE und-GF=fr-Latn-GF und-GH=ak-Latn-GH und-GL=kl-Latn-GL \
und-GN=fr-Latn-GN und-GP=fr-Latn-GP und-GQ=es-Latn-GQ und-GR=el-Grek-GR und-GT=es-Latn-GT \
und-GW=pt-Latn-GW und-Gara=wo-Gara-SN und-Geor=ka-Geor-GE und-Glag=cu-Glag-BG und-Gong=wsg-Gong-IN \
und-Gonm=esg-Gonm-IN und-Goth=got-Goth-UA und-Gran=sa-Gran-IN und-Grek=el-Grek-GR \
und-Grek-TR=bgx-Grek-TR und-Gujr=gu-Gujr-IN und-Gukh=gvr-Gukh-NP und-Guru=pa-Guru-IN \
und-HK=zh-Hant-HK und-HN=es-Latn-HN und-HR=hr-Latn-HR und-HT=ht-Latn-HT und-HU=hu-Latn-HU \
und-Hanb=zh-Hanb-TW und-Hang=ko-Hang-KR und-Hani=zh-Hani-CN und-Hano=hnn-Hano-PH \
und-Hans=zh-Hans-CN und-Hant=zh-Hant-TW und-Hant-CA=yue-Hant-CA und-Hant-CN=yue-Hant-CN \
und-Hatr=arc-Hatr-IQ und-Hebr=he-Hebr-IL und-Hebr-SE=yi-Hebr-SE und-Hebr-UA=yi-Hebr-UA \
und-Hebr-US=yi-Hebr-US und-Hira=ja-Hira-JP und-Hluw=hlu-Hluw-TR und-Hmng=hnj-Hmng-LA \
und-Hmnp=mww-Hmnp-US und-Hmnp-AU=hnj-Hmnp-AU und-Hmnp-FR=hnj-Hmnp-FR und-Hmnp-GF=hnj-Hmnp-GF \
und-Hmnp-LA=hnj-Hmnp-LA und-Hmnp-MM=hnj-Hmnp-MM und-Hmnp-SR=hnj-Hmnp-SR und-Hmnp-TH=hnj-Hmnp-TH \
und-Hung=hu-Hung-HU und-IC=es-Latn-IC und-ID=id-Latn-ID und-IL=he-Hebr-IL und-IN=hi-Deva-IN \
und-IQ=ar-Arab-IQ und-IR=fa-Arab-IR und-IS=is-Latn-IS und-IT=it-Latn-IT und-Ital=ett-Ital-IT \
und-JO=ar-Arab-JO und-JP=ja-Jpan-JP und-Jamo=ko-Jamo-KR und-Java=jv-Java-ID und-Jpan=ja-Jpan-JP \
und-KE=sw-Latn-KE und-KG=ky-Cyrl-KG und-KH=km-Khmr-KH und-KM=ar-Arab-KM und-KP=ko-Kore-KP \
und-KR=ko-Kore-KR und-KW=ar-Arab-KW und-KZ=ru-Cyrl-KZ und-Kali=eky-Kali-MM und-Kana=ja-Kana-JP \
und-Kawi=kaw-Kawi-ID und-Khar=pgd-Khar-PK und-Khmr=km-Khmr-KH und-Khoj=sd-Khoj-IN \
und-Kits=zkt-Kits-CN und-Knda=kn-Knda-IN und-Kore=ko-Kore-KR und-Krai=bap-Krai-IN \
und-Kthi=bho-Kthi-IN und-LA=lo-Laoo-LA und-LB=ar-Arab-LB und-LI=de-Latn-LI und-LK=si-Sinh-LK \
und-LS=st-Latn-LS und-LT=lt-Latn-LT und-LU=fr-Latn-LU und-LV=lv-Latn-LV und-LY=ar-Arab-LY \
und-Lana=nod-Lana-TH und-Lana-MM=stu-Lana-MM und-Laoo=lo-Laoo-LA und-Latn=en-Latn-US \
und-Latn-AE=en-Latn-AE und-Latn-AF=tk-Latn-AF und-Latn-AM=ku-Latn-AM und-Latn-BD=en-Latn-BD \
und-Latn-BG=en-Latn-BG und-Latn-BT=en-Latn-BT und-Latn-CC=en-Latn-CC und-Latn-CN=za-Latn-CN \
und-Latn-CY=tr-Latn-CY und-Latn-DZ=fr-Latn-DZ und-Latn-EG=en-Latn-EG und-Latn-ER=en-Latn-ER \
und-Latn-ET=en-Latn-ET und-Latn-GR=en-Latn-GR und-Latn-HK=en-Latn-HK und-Latn-IL=en-Latn-IL \
und-Latn-IN=en-Latn-IN und-Latn-IQ=en-Latn-IQ und-Latn-IR=tk-Latn-IR und-Latn-JO=en-Latn-JO \
und-Latn-KM=fr-Latn-KM und-Latn-KZ=en-Latn-KZ und-Latn-LB=en-Latn-LB und-Latn-LK=en-Latn-LK \
und-Latn-MA=fr-Latn-MA und-Latn-MK=sq-Latn-MK und-Latn-MM=kac-Latn-MM und-Latn-MO=en-Latn-MO \
und-Latn-MR=fr-Latn-MR und-Latn-MV=en-Latn-MV und-Latn-NP=en-Latn-NP und-Latn-PK=en-Latn-PK \
und-Latn-RU=krl-Latn-RU und-Latn-SD=en-Latn-SD und-Latn-SS=en-Latn-SS und-Latn-SY=ku-Latn-SY \
und-Latn-TD=fr-Latn-TD und-Latn-TH=en-Latn-TH und-Latn-TN=fr-Latn-TN und-Latn-TW=trv-Latn-TW \
und-Latn-UA=pl-Latn-UA und-Latn-US=en-Latn-US und-Latn-YE=en-Latn-YE und-Lepc=lep-Lepc-IN \
und-Limb=lif-Limb-IN und-Lina=lab-Lina-GR und-Linb=gmy-Linb-GR und-Lisu=lis-Lisu-CN \
und-Lyci=xlc-Lyci-TR und-Lydi=xld-Lydi-TR und-MA=ar-Arab-MA und-MC=fr-Latn-MC und-MD=ro-Latn-MD \
und-ME=sr-Latn-ME und-MF=fr-Latn-MF und-MG=mg-Latn-MG und-MK=mk-Cyrl-MK und-ML=bm-Latn-ML \
und-MM=my-Mymr-MM und-MN=mn-Cyrl-MN und-MO=zh-Hant-MO und-MQ=fr-Latn-MQ und-MR=ar-Arab-MR \
und-MT=mt-Latn-MT und-MU=fr-Latn-MU und-MV=dv-Thaa-MV und-MX=es-Latn-MX und-MY=ms-Latn-MY \
und-MZ=pt-Latn-MZ und-Mahj=hi-Mahj-IN und-Maka=mak-Maka-ID und-Mand=myz-Mand-IR \
und-Mani=xmn-Mani-CN und-Marc=bo-Marc-CN und-Medf=dmf-Medf-NG und-Mend=men-Mend-SL \
und-Merc=xmr-Merc-SD und-Mero=xmr-Mero-SD und-Mlym=ml-Mlym-IN und-Modi=mr-Modi-IN \
und-Mong=mn-Mong-CN und-Mroo=mro-Mroo-BD und-Mtei=mni-Mtei-IN und-Mult=skr-Mult-PK \
und-Mymr=my-Mymr-MM und-Mymr-IN=kht-Mymr-IN und-Mymr-TH=mnw-Mymr-TH und-NA=af-Latn-NA \
und-NC=fr-Latn-NC und-NE=ha-Latn-NE und-NI=es-Latn-NI und-NL=nl-Latn-NL und-NO=nb-Latn-NO \
und-NP=ne-Deva-NP und-Nagm=unr-Nagm-IN und-Nand=sa-Nand-IN und-Narb=xna-Narb-SA \
und-Nbat=arc-Nbat-JO und-Newa=new-Newa-NP und-Nkoo=man-Nkoo-GN und-Nkoo-ML=bm-Nkoo-ML \
und-OM=ar-Arab-OM und-Ogam=sga-Ogam-IE und-Olck=sat-Olck-IN und-Onao=unr-Onao-IN \
und-Orkh=otk-Orkh-MN und-Orya=or-Orya-IN und-Osge=osa-Osge-US und-Osma=so-Osma-SO \
und-Ougr=oui-Ougr-CN und-PA=es-Latn-PA und-PE=es-Latn-PE und-PF=fr-Latn-PF und-PG=tpi-Latn-PG \
und-PH=fil-Latn-PH und-PK=ur-Arab-PK und-PL=pl-Latn-PL und-PM=fr-Latn-PM und-PR=es-Latn-PR \
und-PS=ar-Arab-PS und-PT=pt-Latn-PT und-PW=pau-Latn-PW und-PY=gn-Latn-PY und-Palm=arc-Palm-SY \
und-Pauc=ctd-Pauc-MM und-Perm=kv-Perm-RU und-Phag=lzh-Phag-CN und-Phli=pal-Phli-IR \
und-Phlp=pal-Phlp-CN und-Phnx=phn-Phnx-LB und-Plrd=hmd-Plrd-CN und-Prti=xpr-Prti-IR \
und-QA=ar-Arab-QA und-RE=fr-Latn-RE und-RO=ro-Latn-RO und-RS=sr-Cyrl-RS und-RU=ru-Cyrl-RU \
und-RW=rw-Latn-RW und-Rjng=rej-Rjng-ID und-Rohg=rhg-Rohg-MM und-Runr=non-Runr-SE und-SA=ar-Arab-SA \
und-SC=fr-Latn-SC und-SD=ar-Arab-SD und-SE=sv-Latn-SE und-SI=sl-Latn-SI und-SJ=nb-Latn-SJ \
und-SK=sk-Latn-SK und-SM=it-Latn-SM und-SN=wo-Latn-SN und-SO=so-Latn-SO und-SR=nl-Latn-SR \
und-SS=ar-Arab-SS und-ST=pt-Latn-ST und-SV=es-Latn-SV und-SY=ar-Arab-SY und-Samr=smp-Samr-IL \
und-Sarb=xsa-Sarb-YE und-Saur=saz-Saur-IN und-Sgnw=ase-Sgnw-US und-Shaw=en-Shaw-GB \
und-Shrd=sa-Shrd-IN und-Sidd=sa-Sidd-IN und-Sidt=xsd-Sidt-TR und-Sind=sd-Sind-IN \
und-Sinh=si-Sinh-LK und-Sogd=sog-Sogd-UZ und-Sogo=sog-Sogo-UZ und-Sora=srb-Sora-IN \
und-Soyo=cmg-Soyo-MN und-Sund=su-Sund-ID und-Sunu=suz-Sunu-NP und-Sylo=syl-Sylo-BD \
und-Syrc=syr-Syrc-IQ und-TD=ar-Arab-TD und-TF=fr-Latn-TF und-TG=fr-Latn-TG und-TH=th-Thai-TH \
und-TJ=tg-Cyrl-TJ und-TK=tkl-Latn-TK und-TL=pt-Latn-TL und-TM=tk-Latn-TM und-TN=ar-Arab-TN \
und-TO=to-Latn-TO und-TR=tr-Latn-TR und-TV=tvl-Latn-TV und-TW=zh-Hant-TW und-TZ=sw-Latn-TZ \
und-Tagb=tbw-Tagb-PH und-Takr=doi-Takr-IN und-Tale=tdd-Tale-CN und-Talu=khb-Talu-CN \
und-Taml=ta-Taml-IN und-Tang=txg-Tang-CN und-Tavt=blt-Tavt-VN und-Tayo=tyj-Tayo-VN \
und-Telu=te-Telu-IN und-Tfng=zgh-Tfng-MA und-Tglg=fil-Tglg-PH und-Thaa=dv-Thaa-MV \
und-Thai=th-Thai-TH und-Thai-CN=lcp-Thai-CN und-Thai-KH=kdt-Thai-KH und-Thai-LA=kdt-Thai-LA \
und-Tibt=bo-Tibt-CN und-Tibt-BT=dz-Tibt-BT und-Tirh=mai-Tirh-IN und-Tnsa=nst-Tnsa-IN \
und-Todr=sq-Todr-AL und-Tols=kru-Tols-IN und-Toto=txo-Toto-IN und-Tutg=sa-Tutg-IN \
und-UA=uk-Cyrl-UA und-UG=sw-Latn-UG und-US=en-Latn-US und-UY=es-Latn-UY und-UZ=uz-Latn-UZ \
und-Ugar=uga-Ugar-SY und-VA=it-Latn-VA und-VE=es-Latn-VE und-VN=vi-Latn-VN und-VU=bi-Latn-VU \
und-Vaii=vai-Vaii-LR und-Vith=sq-Vith-AL und-WF=fr-Latn-WF und-WS=sm-Latn-WS und-Wara=hoc-Wara-IN \
und-Wcho=nnp-Wcho-IN und-XK=sq-Latn-XK und-Xpeo=peo-Xpeo-IR und-Xsux=akk-Xsux-IQ und-YE=ar-Arab-YE \
und-YT=fr-Latn-YT und-Yezi=ku-Yezi-GE und-Yiii=ii-Yiii-CN und-ZW=sn-Latn-ZW und-Zanb=cmg-Zanb-MN \
unr-Deva=unr-Deva-NP unr-NP=unr-Deva-NP uz-AF=uz-Arab-AF uz-Arab=uz-Arab-AF uz-CN=uz-Cyrl-CN \
yue-CN=yue-Hans-CN yue-Hans=yue-Hans-CN zh-AU=zh-Hant-AU zh-BN=zh-Hant-BN zh-Bopo=zh-Bopo-TW \
zh-GB=zh-Hant-GB zh-GF=zh-Hant-GF zh-HK=zh-Hant-HK zh-Hanb=zh-Hanb-TW zh-Hant=zh-Hant-TW \
zh-ID=zh-Hant-ID zh-MO=zh-Hant-MO zh-PA=zh-Hant-PA zh-PF=zh-Hant-PF zh-PH=zh-Hant-PH \
zh-SR=zh-Hant-SR zh-TH=zh-Hant-TH zh-TW=zh-Hant-TW zh-US=zh-Hant-US zh-VN=zh-Hant-VN");

/// Parents that are not found by leaving out a region. Neither side has a script that is implied.
#[rustfmt::skip]
pub(super) static PARENTS: Rows = Rows("\
en-150=en-001 en-AG=en-001 en-AI=en-001 en-AT=en-150 en-AU=en-001 en-BB=en-001 en-BE=en-150 \
en-BM=en-001 en-BS=en-001 en-BW=en-001 en-BZ=en-001 en-CC=en-001 en-CH=en-150 en-CK=en-001 \
en-CM=en-001 en-CX=en-001 en-CY=en-001 en-CZ=en-150 en-DE=en-150 en-DG=en-001 en-DK=en-150 \
en-DM=en-001 en-EE=en-150 en-ER=en-001 en-ES=en-150 en-FI=en-150 en-FJ=en-001 en-FK=en-001 \
en-FM=en-001 en-FR=en-150 en-GB=en-001 en-GD=en-001 en-GE=en-150 en-GG=en-001 en-GH=en-001 \
en-GI=en-001 en-GM=en-001 en-GS=en-001 en-GY=en-001 en-HK=en-001 en-HU=en-150 en-ID=en-001 \
en-IE=en-001 en-IL=en-001 en-IM=en-001 en-IN=en-001 en-IO=en-001 en-IT=en-150 en-JE=en-001 \
en-JM=en-001 en-KE=en-001 en-KI=en-001 en-KN=en-001 en-KY=en-001 en-LC=en-001 en-LR=en-001 \
en-LS=en-001 en-LT=en-150 en-LV=en-150 en-MG=en-001 en-MO=en-001 en-MS=en-001 en-MT=en-001 \
en-MU=en-001 en-MV=en-001 en-MW=en-001 en-MY=en-001 en-NA=en-001 en-NF=en-001 en-NG=en-001 \
en-NL=en-150 en-NO=en-150 en-NR=en-001 en-NU=en-001 en-NZ=en-001 en-PG=en-001 en-PK=en-001 \
en-PL=en-150 en-PN=en-001 en-PT=en-150 en-PW=en-001 en-RO=en-150 en-RW=en-001 en-SB=en-001 \
en-SC=en-001 en-SD=en-001 en-SE=en-150 en-SG=en-001 en-SH=en-001 en-SI=en-150 en-SK=en-150 \
en-SL=en-001 en-SS=en-001 en-SX=en-001 en-SZ=en-001 en-TC=en-001 en-TK=en-001 en-TO=en-001 \
en-TT=en-001 en-TV=en-001 en-TZ=en-001 en-UA=en-150 en-UG=en-001 en-VC=en-001 en-VG=en-001 \
en-VU=en-001 en-WS=en-001 en-ZA=en-001 en-ZM=en-001 en-ZW=en-001 es-AR=es-419 es-BO=es-419 \
es-BR=es-419 es-BZ=es-419 es-CL=es-419 es-CO=es-419 es-CR=es-419 es-CU=es-419 es-DO=es-419 \
es-EC=es-419 es-GT=es-419 es-HN=es-419 es-JP=es-419 es-MX=es-419 es-NI=es-419 es-PA=es-419 \
es-PE=es-419 es-PR=es-419 es-PY=es-419 es-SV=es-419 es-US=es-419 es-UY=es-419 es-VE=es-419 \
hi-Latn=en-IN nb=no nn=no pt-AO=pt-PT pt-CH=pt-PT pt-CV=pt-PT pt-FR=pt-PT pt-GQ=pt-PT pt-GW=pt-PT \
pt-LU=pt-PT pt-MO=pt-PT pt-MZ=pt-PT pt-ST=pt-PT pt-TL=pt-PT zh-MO=zh-HK");

/// Languages that serve readers of another, with CLDR's distance.
#[rustfmt::skip]
pub(super) static LANGUAGE_MATCHES: Rows = Rows("\
aa=ssy:4 aae=sq:10 aao=ar:10 aat=sq:10 abh=ar:10 abv=ar:10 acm=ar:10 acq=ar:10 acw=ar:10 acx=ar:10 \
acy=ar:10 adf=ar:10 aeb=ar:10 aec=ar:10 afb=ar:10 aii=syr:10 aln=sq:10 apc=ar:10 apd=ar:10 \
arq=ar:10 ars=ar:10 ary=ar:10 arz=ar:10 auz=ar:10 avl=ar:10 ayh=ar:10 ayl=ar:10 ayn=ar:10 \
ayp=ar:10 azb=az:10 bbz=ar:10 bhr=mg:10 bjn=ms:10 bjq=mg:10 bmm=mg:10 bs=hr:4+sh:4 btj=ms:10 \
bve=ms:10 bvu=ms:10 bzc=mg:10 cdo=zh:10 cjy=zh:10 cnp=zh:10 coa=ms:10 cpx=zh:10 csp=zh:10 \
czh=zh:10 czo=zh:10 da=no:8+nb:8 dty=ne:10 dup=ms:10 enb=kln:10 eyo=kln:10 ffm=ff:10 fub=ff:10 \
fue=ff:10 fuf=ff:10 fuh=ff:10 fui=ff:10 fuq=ff:10 fuv=ff:10 gan=zh:10 gax=om:10 gkp=kpe:10 \
gnw=gn:10 gsw=de:4 gui=gn:10 gun=gn:10 hae=om:10 hak=zh:10 hji=ms:10 hnm=zh:10 hr=bs:4+sh:4 \
hsn=zh:10 id=ms:10 ida=luy:10 ikt=iu:10 jak=ms:10 jax=ms:10 knn=kok:10 kvb=ms:10 kvr=ms:10 \
kxd=ms:10 lb=de:4 lce=ms:10 lcf=ms:10 liw=ms:10 lkb=luy:10 lko=luy:10 lks=luy:10 lri=luy:10 \
lrm=luy:10 lsm=luy:10 ltg=lv:10 lto=luy:10 lts=luy:10 luh=zh:10 lwg=luy:10 lzh=zh:10 max=ms:10 \
meo=ms:10 mfa=ms:10 mfb=ms:10 min=ms:10 mnp=zh:10 mqg=ms:10 msh=mg:10 msi=ms:10 mui=ms:10 \
mvf=mn:10 nan=zh:10 nb=nn:10+no:1+da:8 nhd=gn:10 niq=kln:10 nle=luy:10 nn=nb:10+no:10 \
no=nn:10+nb:1+da:8 nyd=luy:10 oki=kln:10 orc=om:10 orn=ms:10 ors=ms:10 pbt=ps:10 pel=ms:10 \
pga=ar:10 pko=kln:10 pse=ms:10 pst=ps:10 qub=qu:10 qud=qu:10 quf=qu:10 qug=qu:10 quh=qu:10 \
quk=qu:10 qul=qu:10 qup=qu:10 qur=qu:10 qus=qu:10 quw=qu:10 qux=qu:10 quy=qu:10 qva=qu:10 \
qvc=qu:10 qve=qu:10 qvh=qu:10 qvi=qu:10 qvj=qu:10 qvl=qu:10 qvm=qu:10 qvn=qu:10 qvo=qu:10 \
qvp=qu:10 qvs=qu:10 qvw=qu:10 qvz=qu:10 qwa=qu:10 qwc=qu:10 qwh=qu:10 qws=qu:10 qxa=qu:10 \
qxc=qu:10 qxh=qu:10 qxl=qu:10 qxn=qu:10 qxo=qu:10 qxp=qu:10 qxr=qu:10 qxt=qu:10 qxu=qu:10 \
qxw=qu:10 rag=luy:10 sdc=sc:10 sdn=sc:10 sgc=kln:10 sh=bs:4+hr:4+sr:4 shu=ar:10 sjc=zh:10 \
skg=mg:10 spv=or:10 sr=sh:4 sro=sc:10 ssh=ar:10 ssy=aa:4 tdx=mg:10 tec=kln:10 tkg=mg:10 tmw=ms:10 \
tuy=kln:10 txy=mg:10 urk=ms:10 uzs=uz:10 vkk=ms:10 vkt=ms:10 vro=et:10 wuu=zh:10 xmm=ms:10 \
xmv=mg:10 xmw=mg:10 yih=yi:10 yue=zh:10 zlm=ms:10 zmi=ms:10");

/// Scripts that serve readers of another in the same language.
#[rustfmt::skip]
pub(super) static SCRIPT_MATCHES: Rows = Rows("\
ja-Hani=Jpan:5 ja-Hira=Jpan:5+Hrkt:5 ja-Hrkt=Jpan:5 ja-Kana=Jpan:5+Hrkt:5 ja-Latn=Jpan:5 \
ko-Hang=Kore:5 ko-Hani=Kore:5 ko-Jamo=Kore:5+Hang:5 sr-Cyrl=Latn:5 sr-Latn=Cyrl:5");

/// Regions that are near each other in a language, as all others are.
#[rustfmt::skip]
pub(super) static REGION_GROUPS: Rows = Rows("\
ar=DZ+EH+LY+MA+MR+TN en=AS+CA+GU+MH+MP+PH+PR+UM+US+VI \
es=003+005+013+019+021+029+419+AG+AI+AR+AW+BB+BL+BM+BO+BQ+BR+BS+BV+BZ+CA+CL+CO+CR+CU+CW+DM+DO+EC+FK+GD+GF+GL+GP+GS+GT+GY+HN+HT+JM+KN+KY+LC+MF+MQ+MS+MX+NI+PA+PE+PM+PR+PY+SR+SV+SX+TC+TT+US+UY+VC+VE+VG+VI \
pt=003+005+013+019+021+029+419+AG+AI+AR+AW+BB+BL+BM+BO+BQ+BR+BS+BV+BZ+CA+CL+CO+CR+CU+CW+DM+DO+EC+FK+GD+GF+GL+GP+GS+GT+GY+HN+HT+JM+KN+KY+LC+MF+MQ+MS+MX+NI+PA+PE+PM+PR+PY+SR+SV+SX+TC+TT+US+UY+VC+VE+VG+VI \
zh-Hant=HK+MO");

/// The region that is closest to those outside a language's group.
#[rustfmt::skip]
pub(super) static CLOSEST_REGIONS: Rows = Rows("\
en=GB");

/// Locales that go before others at the same distance.
#[rustfmt::skip]
pub(super) static PARADIGMS: &str = "\
en en-GB es es-419 pt-BR pt-PT";

/// Regions that are in use, with letters, and groups of them.
#[rustfmt::skip]
pub(super) static REGIONS: &str = "\
001 003 005 013 019 021 029 150 419 AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG \
BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY \
CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN \
GP GQ GR GS GT GU GW GY HK HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM \
KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS \
MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW \
PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH \
TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";
