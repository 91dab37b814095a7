# Tekstet e faqeve në shqip. Çelësat janë ata të en.ftl.

skip = Kalo te përmbajtja
nav-main = Menyja kryesore
nav-overview = Pasqyra
nav-explore = Eksploro
nav-trends = Prirjet
nav-patterns = Modelet
nav-members = Anëtarët
nav-questions = Pyetjet
product-coordinator = Koordinimi
synthetic = Të dhëna sintetike.
synthetic-more = Çështjet pas këtyre shifrave janë të sajuara.
language = Gjuha
language-set = Ndrysho gjuhën
source-line = Çdo shifër është diferencialisht private: secili vend u ka shtuar zhurmë numërimeve të veta para se t'i jepte, dhe asnjë dosje nuk ka dalë nga asnjë vend.
not-found = Faqja nuk u gjet
not-found-text = Këtu nuk ka një faqe të tillë. Pasqyra të çon te gjithçka që ka.
failed = Diçka dështoi
failed-text = Arkivi nuk mund të lexohej. Regjistri i koordinimit tregon pse dhe çfarë duhet bërë.
to-overview = Te pasqyra

unit-cases = Dosje
unit-victims = Viktima
unit-suspects = Të dyshuar
title-all = { $units } gjithsej
title-by = { $units } sipas: { $attributes }
title-mean = Mesatarja: { $attribute } ({ $units })
list-and = { $first } dhe { $last }
interval = { $low } deri në { $high }
axis-year = Viti i regjistrimit
axis-country = Vendi që regjistroi
axis-quarter = Tremujori i regjistrimit
lede-registered = Regjistrimi:
lede-only = vetëm

near-zero = nuk dallohet nga zeroja
in-all = Gjithsej
column-country = Vendi
column-count = Ndër
column-estimate = Vlerësimi
column-interval = Intervali 95 %
column-low = Kufiri i poshtëm i intervalit 95 %
column-high = Kufiri i sipërm i intervalit 95 %
column-reading = Leximi
column-mean = Mesatarja
column-counted = Të numëruara
column-years = Vitet
column-sigma = σ e zhurmës
column-cost = Kostoja për çdo kohortë
column-clamp = Persona për dosje
table-caption = { $title }: vlerësime me intervale 95 %
table-cut = Tregohen { $shown_shown } nga { $all_shown } rreshta; skedarët për shkarkim i kanë të gjithë.
figures-near-zero =
    { $n ->
        [one] Një shifër është shënuar me ≈ 0 dhe vijëzuar: intervali i saj arrin zeron, prandaj mund të mos ketë asnjë. Një vlerësim negativ është zhurmë rreth një numri të vogël; ruhet që shumat të mbeten të pazhvendosura.
       *[other] { $n_shown } shifra janë shënuar me ≈ 0 dhe vijëzuar: intervalet e tyre arrijnë zeron, prandaj mund të mos ketë asnjë. Një vlerësim negativ është zhurmë rreth një numri të vogël; ruhet që shumat të mbeten të pazhvendosura.
    }
figures-title = Shifrat
figures-as-table = Të njëjtat shifra si tabelë
chart-reading = Shtyllat janë vlerësime; vija që kalon nëpër çdo shtyllë është intervali i saj 95 %.
chart-hatched = Shtyllat e vijëzuara të shënuara me ≈ 0 nuk dallohen nga zeroja.
chart-largest = { $shown_shown } shifrat më të mëdha nga { $all_shown }.
trend-reading = Pikat janë vlerësime; brezi rreth vijës është intervali 95 %. Të gjitha figurat kanë të njëjtën shkallë.
trend-hollow = Pikat bosh nuk dallohen nga zeroja.
means-not-drawn = Mesataret nuk vizatohen: shifrat dhe intervalet e tyre janë në tabelë.
means-clamped = Mesataret janë të numrave të kufizuar: çfarë është nën { $low } llogaritet si { $low }, mbi { $high } si { $high }, dhe një grup llogaritet si mesi i tij.
mean-too-few = shumë pak për një mesatare
downloads = Shkarko
sheet-figures = Shifrat
sheet-about = Rreth të dhënave

who-title = Kush qëndron pas këtyre shifrave
who-stand =
    { $all ->
        [one] { $n_shown } nga një vend qëndron pas këtyre shifrave.
       *[other] { $n_shown } nga { $all_shown } vende qëndrojnë pas këtyre shifrave.
    }
who-missing =
    { $n ->
        [one] Ajo që do të kishte numëruar vendi që mungon nuk përfshihet.
       *[other] Ajo që do të kishin numëruar { $n_shown } vendet që mungojnë nuk përfshihet.
    }
who-yearbooks = Nga vjetarët e publikuar
who-answers = Nga përgjigjet e pyetjes
who-once = Një kohortë paguan vetëm një herë për këtë pyetje, kushdo që ta bëjë dhe sado shpesh: një nyje jep sërish të njëjtën përgjigje.
clamp-none = nuk numërohen
clamp-at-most = të shumtën { $n_shown }
kept-answer = Përgjigje e ruajtur; tani: { $reason }
yearbook-stands-in = Vjetari zë vendin e saj; vetë nyja: { $reason }
second-edition = { $country }: { $cohorts } numërohen nga botimi i dytë. Ajo që u dha mbi të parin është tërhequr.
absent-unreachable = nuk mund të kontaktohej
absent-timed-out = nuk u përgjigj në kohë
absent-peer-certificate = nuk e vërtetoi identitetin e vet
absent-own-certificate = nuk e pranon certifikatën e kësaj makine
absent-no-yearbook = nuk ka këtu një vjetar që e thotë këtë
absent-refused = refuzoi ({ $code })
absent-other-shape = u përgjigj sipas një libri tjetër kodesh, prandaj tabela e saj nuk përputhet
absent-other = nuk u përgjigj

map-no-figure = pa shifër
map-arcs =
    { $n ->
        [one] Harku është korridori më i gjerë nga { $all_shown }; ana e tij e çelët është kufiri i sipërm dhe bërthama e errët kufiri i poshtëm i intervalit 95 %.
       *[other] Harqet janë { $n_shown } korridoret më të gjera nga { $all_shown }; ana e çelët e secilit është kufiri i sipërm dhe bërthama e errët kufiri i poshtëm i intervalit 95 %.
    }
map-outside =
    { $n ->
        [one] Një korridor fillon jashtë figurës; ai gjendet në tabelë.
       *[other] { $n_shown } korridore fillojnë jashtë figurës; ato gjenden në tabelë.
    }
map-boundaries = Kufijtë dhe emrat në këtë hartë nuk nënkuptojnë asnjë qëndrim për statusin juridik të një territori. Konturet: Natural Earth.

overview-title = Evropa me një shikim
overview-lede-year = Viktima të regjistruara në vitin { $year }, nga vjetarët që kanë publikuar vendet.
overview-lede-asked = { $title }, nga përgjigjet që kanë dhënë vendet.
overview-choose = Shfaqet në hartë
overview-year = Viktima të regjistruara në vitin { $year }, me korridore
overview-latest = Pyetjet e fundit
overview-empty = Ende nuk ka asgjë për të vizatuar. Merrni vjetarët që kanë publikuar vendet ose bëjuni atyre një pyetje sipas vendit:
show = Shfaq
corridors-title = Korridoret
corridors-about = Nga shtetësia e viktimës te vendi që e regjistroi çështjen.
fact-countries = Vendet
fact-countries-all = nuk mungon asnjë
fact-countries-without = pa { $countries }
fact-total = Viktima
fact-uncertainty = Pasiguria
fact-uncertainty-note = gjysma e çdo intervali 95 %
fact-cost = Kostoja për çdo kohortë
fact-cost-note = në çdo nyje, një herë e përgjithmonë
fact-persons = Persona për dosje
fact-persons-note = të tjerët në të njëjtën dosje nuk numërohen
fact-files = Dosje
fact-files-value = secila një herë
fact-files-note = numërohen dosje, jo persona
questions-title = Pyetjet e bëra deri tani
questions-about = Çdo pyetje e ruan adresën e vet, që të mund të citohet.
questions-all = Të gjitha pyetjet
questions-empty = Ende nuk është pyetur asgjë. Pyetni vendet nga rreshti i komandave; përgjigjja e bashkuar shfaqet pastaj këtu.
question-nobody = Asnjë nyje nuk u përgjigj, prandaj nuk ka shifër për të treguar.
question-countries =
    { $n ->
        [one] një vend
       *[other] { $n_shown } vende
    }
question-asked = Qëllimi i pyetjes: { $purpose }; herën e fundit më { $when }.
question-sources = Burimet: përgjigje të dhëna nga { $n_shown } vende, të mbledhura me variancat e tyre; libri i kodeve, versioni { $version }; pyetur së fundi më { $when }.
purpose-strategic-analysis = analizë strategjike
purpose-investigation = hetim
purpose-prevention = mbrojtje dhe parandalim
how-title = Si lexohet kjo
how-text = Secili vend numëroi dosjet e veta, shtoi zhurmë të rastësishme dhe dha vetëm rezultatin. Intervali tregon sa larg mund të çojë zhurma: 95 nga 100 intervale të tilla përmbajnë shumën e vërtetë të vendeve që u përgjigjën. Ai nuk thotë asgjë për çështje që asnjë organ nuk i ka regjistruar.
how-several = Një njësi mund të numërohet te disa vlera të: { $attributes }; prandaj këta rreshta ose këto kolona nuk japin një total.
explore-title = Eksploro
explore-about = Zgjidhni çfarë të numërohet dhe si të zbërthehet. Shifrat vijnë nga vjetarët e publikuar: shikimi i tyre nuk kushton asgjë.
explore-rows = Rreshtat
explore-columns = Kolonat
explore-nothing = Asgjë
explore-all-countries = Të gjitha bashkë
explore-no-table = Asnjë vjetar nuk ka tabelë për këto të dyja. Zgjidhni një çift tjetër ose pyetni vendet nga rreshti i komandave.
yearbooks-empty = Ende nuk është marrë asnjë vjetar. Një vend e publikon kur të gjithë tremujorët e një viti janë ngrirë; koordinimi i merr një herë në ditë, ose tani:
yearbooks-sources = Burimet: vjetarë të publikuar nga { $n_shown } vende dhe të nënshkruar nga secili; të hartuar nga të gjitha tabelat e tyre, lista e atributeve, versioni { $version }.
trends-title = Prirjet
trends-about = Si kanë ndryshuar shifrat nga viti në vit. Ndryshim ka vetëm aty ku brezat janë të ndarë.
trends-asked = Prirje të pyetura, sipas tremujorëve
patterns-title = Modele në disa vende
patterns-about = Vendet publikojnë shenja dalluese të mënyrave të veprimit, asnjëherë çështje, dhe i kërkojnë ato në raunde. Këtu shfaqet një model që e shohin disa vende.
patterns-empty = Ende nuk është mbajtur asnjë raund.
patterns-round = Raundi
patterns-closes = mbyllet më { $day }
patterns-several = Të parë në disa vende
patterns-published =
    { $n ->
        [one] nga një nënshkrim i publikuar
       *[other] nga { $n_shown } nënshkrime të publikuara
    }
patterns-how = Thuhet se një vend e sheh një model kur numri i tij me zhurmë arrin pragun. Vetëm rastësia tregon diçka në { $cells_shown } qelizat e një vendi me një probabilitet prej më së shumti { $level } %. Edhe një vend që nuk përmendet mund të ketë disa.
patterns-not-agreed = Vendet ende nuk janë marrë vesh për listën e këtij raundi, prandaj asgjë nuk është numëruar.
patterns-none = Në këtë raund asnjë model nuk u pa në disa vende.
patterns-seen-in =
    { $n ->
        [one] I parë në një vend
       *[other] I parë në { $n_shown } vende
    }
patterns-published-by = Publikuar nga: { $countries }
patterns-caption = Rreth sa dosje të çdo vendi përputhen
patterns-match = i parë atje
patterns-no-match = nuk dallohet nga rastësia
column-threshold = Pragu
column-noticed = Vihet re nëse përputhen 15 / 25 / 40 / 60 dosje
members-title = Anëtarët
members-about = Vendet e federatës: kush mund të kontaktohet, çfarë kanë ngrirë e publikuar dhe sa shpesh janë përgjigjur.
members-look = Kontrollo tani
members-looked = Kontrolluar së fundi më { $when }.
members-not-looked = Askush nuk ka kontrolluar që nga nisja e koordinimit.
members-empty = Asnjë vend nuk është konfiguruar.
members-caption = Nyja e secilit vend
members-state = Gjendja
members-seen = Parë së fundi
members-frozen = Kohorta të ngrira
members-yearbooks = Vjetarë
members-answered = Përgjigje
members-missing = Mungesa
members-reached = u kontaktua
members-unknown = ende pa u kontrolluar
members-never = asnjëherë
members-none = asnjë

listed-recruited-online = Rekrutim në internet
listed-above-clamp = Më shumë viktima ose të dyshuar se të numëruarit
listed-victim-citizenship = Shtetësia e viktimës, sipas grupeve
listed-sexual-exploitation = Shfrytëzim seksual
listed-forced-labour = Shfrytëzim për punë
listed-forced-criminality = Shfrytëzim për kriminalitet të detyruar
listed-suspect-citizenship = Shtetësia e të dyshuarit, sipas grupeve
listed-yes = Po
listed-no = Jo
listed-no-or-unknown = Jo, ose e panjohur
listed-other-europe = Një vend tjetër i Evropës
listed-other-africa = Një vend tjetër i Afrikës
listed-other-asia = Një vend tjetër i Azisë
listed-elsewhere = Tjetërkund

nav-report = Raporti
report-year = Viti
report-title = Raporti evropian { $year }
report-lede = Çfarë kanë dhënë vendet për dosjet e një viti, e mbledhur bashkë: një faqe për t'u lexuar e shtypur, dhe e njëjta si PDF.
report-foot = Shifra me privatësi diferenciale të dhëna nga vendet; secila ka një interval 95 %.
report-empty = Ende nuk ka vjetar për të cilin të raportohet. Një vend e publikon kur të gjithë tremujorët e një viti janë ngrirë; koordinimi i merr një herë në ditë, ose tani:
report-overview = Pasqyra
report-made = Hartuar më { $when }.
report-tables = Tabelat kryesore
report-corridors-none = Asnjë korridor nuk dallohet nga zeroja.
report-trends = Prirjet
report-trends-none = Është publikuar vetëm një vit, prandaj ende nuk ka prirje.
report-members = Anëtarët
report-method = Si lindën këto shifra
report-method-privacy = Dosjet nuk e lënë kurrë vendin e tyre. Secila zyrë numëron të vetat, u shton numërimeve zhurmë të rastësishme dhe publikon vetëm rezultatin, një herë për çdo vit. Zhurma është përcaktuar në mënyrë që askush të mos mund të kuptojë nga të gjitha shifrat bashkë, përtej një kufiri të deklaruar, nëse një dosje e caktuar është mes tyre: kjo është privatësia diferenciale. Një pyetje e përsëritur merr të njëjtën përgjigje, prandaj pyetja sërish nuk mëson asgjë më shumë.
report-method-interval = Çdo shifër është një vlerësim. Intervali i saj 95 % tregon sa larg mund ta çojë zhurma: 95 nga 100 intervale të tilla përmbajnë shumën e vërtetë të vendeve që publikuan. Shifrat e vendeve mblidhen me variancat e tyre, prandaj intervali i një shume është më i ngushtë se shuma e intervaleve.
report-method-zero = Një shifër e shënuar me ≈ 0 nuk dallohet nga zeroja: mund të mos ketë asnjë. Një vlerësim negativ është zhurmë rreth një numri të vogël; ruhet që shumat të mbeten të pazhvendosura.
report-method-registered = Shifrat thonë çfarë kanë regjistruar zyrat, jo sa ka në të vërtetë. Zyrat regjistrojnë ndryshe; një shifër më e madhe mund të jetë e një zyre që punon më mirë. Vendet që mungojnë nuk janë në asnjë shumë.
report-method-patterns = Modelet janë mënyra veprimi që zyrat i publikojnë si shenja dalluese të koduara, kurrë persona ose dosje. Një vend e sheh një model kur numri i tij me zhurmë arrin një prag që vetëm rastësia e arrin rrallë.
tour-label = Vizitë e udhëhequr
tour-offer = Një vizitë e udhëhequr i tregon këto faqe në rreth dhjetë hapa, me të dhënat sintetike.
tour-begin = Filloni vizitën
tour-step = Vizitë e udhëhequr, hapi { $n_shown } nga { $all_shown }
tour-next = Tjetri
tour-back = Prapa
tour-end = Përfundoni vizitën
tour-to-page = Ky hap është në një faqe tjetër: shkoni atje
tour-overview = Evropa me një shikim
tour-overview-do = Çdo vend është ngjyrosur sipas vlerësimit të tij dhe vijëzuar aty ku nuk dallohet nga zeroja. Drejtoni treguesin te Greqia, ose lexoni tabelën nën hartë: asnjë vlerësim nuk qëndron pa intervalin e tij 95 %. Cili vend mungon, dhe çfarë thotë faqja për të?
tour-explore = Tabela të kryqëzuara
tour-explore-do = Zgjidhni rreshta dhe kolona dhe shfaqini. Shifrat vijnë nga vjetarët e publikuar: shikimi nuk kushton asgjë. Krahasoni gjerësinë e një intervali me vlerësimin e tij: cilat qeliza do t'i vendosnit në një raport?
tour-explore-files = Skedarë
tour-explore-files-do = Shihni skedarët për shkarkim nën grafik. Merrni CSV-në: çdo rresht ka vlerësimin, të dy kufijtë e intervalit dhe nëse dallohet nga zeroja. Diskutoni çfarë do të humbiste nëse dikush do të kopjonte vetëm vlerësimet.
tour-trends = Prirjet
tour-trends-do = Ndryshim ka vetëm aty ku brezat janë të ndarë. Gjeni një vijë që duket se ngrihet dhe thoni nëse ngrihet vërtet.
tour-patterns = Modele në disa vende
tour-patterns-do = Zyrat publikojnë shenja dalluese të mënyrave të veprimit; këtu është kush i sheh. Lexoni pragun dhe çfarë do të ishte vënë re. Çfarë do të thotë që një vend nuk përmendet?
tour-members = Anëtarët
tour-members-do = Shtypni butonin: çdo nyje përshëndetet, gjë që nuk kushton asgjë. Kush ka ngrirë cilët tremujorë, kush ka publikuar, kush nuk u përgjigj?
tour-questions = Pyetjet
tour-questions-do = Çdo pyetje e ruan adresën e vet, që një shifër të mund të citohet. Pyetjet i kushtojnë çdo vendi një pjesë të asaj që kohortat e tij mund të japin ndonjëherë; vjetarët jo.
tour-report = Raporti evropian
tour-report-do = Faqja dhe PDF-ja thonë të njëjtën gjë. Lexoni pjesën e fundit, metodën, dhe lëreni dikë ta shpjegojë intervalin me fjalët e veta. Shtypeni, ose merrni PDF-në.
