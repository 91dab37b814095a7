# Textele paginilor în limba română. Cheile sunt cele din en.ftl.

skip = Salt la conținut
nav-main = Navigare principală
nav-overview = Prezentare generală
nav-explore = Explorare
nav-trends = Tendințe
nav-patterns = Tipare
nav-members = Membri
nav-questions = Întrebări
product-coordinator = Coordonare
synthetic = Date sintetice.
synthetic-more = Cazurile din spatele acestor cifre sunt inventate.
language = Limbă
language-set = Schimbă limba
source-line = Fiecare cifră este diferențial privată: fiecare țară a adăugat zgomot la numărătorile sale înainte de a le comunica și niciun dosar nu a părăsit vreo țară.
not-found = Pagină negăsită
not-found-text = Aici nu există o asemenea pagină. Prezentarea generală duce la tot ce există.
failed = Ceva nu a reușit
failed-text = Arhiva nu a putut fi citită. Jurnalul coordonării spune de ce și ce este de făcut.
to-overview = La prezentarea generală

unit-cases = Dosare
unit-victims = Victime
unit-suspects = Suspecți
title-all = { $units } în total
title-by = { $units } după { $attributes }
title-mean = Media: { $attribute } ({ $units })
list-and = { $first } și { $last }
interval = { $low } până la { $high }
axis-year = Anul înregistrării
axis-country = Țara care a înregistrat
axis-quarter = Trimestrul înregistrării
lede-registered = Înregistrare:
lede-only = numai

near-zero = nu se deosebește de zero
in-all = În total
column-country = Țară
column-count = Dintre
column-estimate = Estimare
column-interval = Interval de 95 %
column-low = Limita inferioară a intervalului de 95 %
column-high = Limita superioară a intervalului de 95 %
column-reading = Interpretare
column-mean = Medie
column-counted = Numărate
column-years = Ani
column-sigma = σ al zgomotului
column-cost = Cost pentru fiecare cohortă
column-clamp = Persoane pe dosar
table-caption = { $title }: estimări cu intervale de 95 %
table-cut = Sunt afișate { $shown_shown } din { $all_shown } rânduri; fișierele de descărcat le conțin pe toate.
figures-near-zero =
    { $n ->
        [one] O cifră este marcată cu ≈ 0 și hașurată: intervalul ei atinge zero, deci este posibil să nu existe niciunul. O estimare negativă este zgomot în jurul unui număr mic; se păstrează pentru ca sumele să rămână nedeplasate.
        [few] { $n_shown } cifre sunt marcate cu ≈ 0 și hașurate: intervalele lor ating zero, deci este posibil să nu existe niciunul. O estimare negativă este zgomot în jurul unui număr mic; se păstrează pentru ca sumele să rămână nedeplasate.
       *[other] { $n_shown } de cifre sunt marcate cu ≈ 0 și hașurate: intervalele lor ating zero, deci este posibil să nu existe niciunul. O estimare negativă este zgomot în jurul unui număr mic; se păstrează pentru ca sumele să rămână nedeplasate.
    }
figures-title = Cifre
figures-as-table = Aceleași cifre sub formă de tabel
chart-reading = Barele sunt estimări; linia din fiecare bară este intervalul ei de 95 %.
chart-hatched = Barele hașurate și marcate cu ≈ 0 nu se deosebesc de zero.
chart-largest = Cele mai mari cifre: { $shown_shown } din { $all_shown }.
trend-reading = Punctele sunt estimări; banda din jurul liniei este intervalul de 95 %. Toate graficele au aceeași scară.
trend-hollow = Punctele goale nu se deosebesc de zero.
means-not-drawn = Mediile nu se desenează: cifrele și intervalele lor sunt în tabel.
means-clamped = Mediile se referă la numere limitate: ce este sub { $low } contează ca { $low }, ce este peste { $high } contează ca { $high }, iar o clasă contează ca mijlocul ei.
mean-too-few = prea puține pentru o medie
downloads = Descărcare
sheet-figures = Cifre
sheet-about = Despre date

who-title = Cine stă în spatele acestor cifre
who-stand =
    { $all ->
        [one] { $n_shown } dintr-o țară stă în spatele acestor cifre.
        [few] { $n_shown } din { $all_shown } țări stau în spatele acestor cifre.
       *[other] { $n_shown } din { $all_shown } de țări stau în spatele acestor cifre.
    }
who-missing =
    { $n ->
        [one] Ceea ce ar fi numărat țara care lipsește nu este inclus.
        [few] Ceea ce ar fi numărat cele { $n_shown } țări care lipsesc nu este inclus.
       *[other] Ceea ce ar fi numărat cele { $n_shown } de țări care lipsesc nu este inclus.
    }
who-yearbooks = Din anuare publicate
who-answers = Din răspunsurile la întrebare
who-once = O cohortă plătește o singură dată pentru această întrebare, oricine ar pune-o și oricât de des: un nod dă din nou același răspuns.
clamp-none = nu se numără
clamp-at-most = cel mult { $n_shown }
kept-answer = Răspuns păstrat; acum: { $reason }
yearbook-stands-in = Anuarul său îl înlocuiește; nodul: { $reason }
second-edition = { $country }: { $cohorts } se numără după a doua ediție. Ce s-a comunicat pe baza primei ediții este retras.
absent-unreachable = nu a putut fi contactat
absent-timed-out = nu a răspuns la timp
absent-peer-certificate = nu și-a dovedit identitatea
absent-own-certificate = nu acceptă certificatul acestei mașini
absent-no-yearbook = nu are aici un anuar care să spună acest lucru
absent-refused = a refuzat ({ $code })
absent-other-shape = a răspuns după alt registru de coduri, astfel încât tabelul său nu se potrivește
absent-other = nu a răspuns

map-no-figure = nicio cifră
map-arcs =
    { $n ->
        [one] Arcul este cel mai lat coridor din { $all_shown }; marginea sa deschisă este limita superioară, iar miezul său închis limita inferioară a intervalului de 95 %.
        [few] Arcele sunt cele mai late { $n_shown } coridoare din { $all_shown }; marginea deschisă a fiecăruia este limita superioară, iar miezul închis limita inferioară a intervalului de 95 %.
       *[other] Arcele sunt cele mai late { $n_shown } de coridoare din { $all_shown }; marginea deschisă a fiecăruia este limita superioară, iar miezul închis limita inferioară a intervalului de 95 %.
    }
map-outside =
    { $n ->
        [one] Un coridor începe în afara imaginii; el se află în tabel.
        [few] { $n_shown } coridoare încep în afara imaginii; ele se află în tabel.
       *[other] { $n_shown } de coridoare încep în afara imaginii; ele se află în tabel.
    }
map-boundaries = Frontierele și denumirile de pe această hartă nu exprimă nicio opinie privind statutul juridic al vreunui teritoriu. Contururi: Natural Earth.

overview-title = Europa dintr-o privire
overview-lede-year = Victime înregistrate în { $year }, din anuarele publicate de țări.
overview-lede-asked = { $title }, din răspunsurile comunicate de țări.
overview-choose = Afișat pe hartă
overview-year = Victime înregistrate în { $year }, cu coridoare
overview-latest = Ultimele întrebări
overview-empty = Încă nu este nimic de desenat. Preluați anuarele publicate de țări sau adresați-le o întrebare pe țări:
show = Afișează
corridors-title = Coridoare
corridors-about = De la cetățenia victimei la țara care a înregistrat cazul.
fact-countries = Țări
fact-countries-all = nu lipsește niciuna
fact-countries-without = fără { $countries }
fact-total = Victime
fact-uncertainty = Incertitudine
fact-uncertainty-note = jumătate din fiecare interval de 95 %
fact-cost = Cost pentru fiecare cohortă
fact-cost-note = la fiecare nod, o dată pentru totdeauna
fact-persons = Persoane pe dosar
fact-persons-note = celelalte din același dosar nu se numără
fact-files = Dosare
fact-files-value = fiecare o dată
fact-files-note = se numără dosare, nu persoane
questions-title = Întrebări puse până acum
questions-about = Fiecare întrebare își păstrează adresa, pentru a putea fi citată.
questions-all = Toate întrebările
questions-empty = Încă nu s-a întrebat nimic. Întrebați țările din linia de comandă; răspunsul reunit apare apoi aici.
question-nobody = Niciun nod nu a răspuns, deci nu există nicio cifră de arătat.
question-countries =
    { $n ->
        [one] o țară
        [few] { $n_shown } țări
       *[other] { $n_shown } de țări
    }
question-asked = Scopul întrebării: { $purpose }; ultima dată: { $when }.
question-sources = Surse: răspunsuri comunicate de țări (în număr de { $n_shown }), adunate împreună cu varianțele lor; registrul de coduri, versiunea { $version }; ultima întrebare: { $when }.
purpose-strategic-analysis = analiză strategică
purpose-investigation = o anchetă
purpose-prevention = protecție și prevenire
how-title = Cum se citește
how-text = Fiecare țară și-a numărat propriile dosare, a adăugat zgomot aleatoriu și a comunicat numai rezultatul. Intervalul spune cât de departe poate duce zgomotul: 95 din 100 de astfel de intervale conțin suma adevărată a țărilor care au răspuns. El nu spune nimic despre cazurile pe care nu le-a înregistrat niciun serviciu.
how-several = O unitate poate conta la mai multe valori ale atributelor: { $attributes }; de aceea rândurile sau coloanele respective nu dau un total.
explore-title = Explorare
explore-about = Alegeți ce se numără și cum se defalcă. Cifrele provin din anuarele publicate: consultarea lor nu costă nimic.
explore-rows = Rânduri
explore-columns = Coloane
explore-nothing = Nimic
explore-all-countries = Toate împreună
explore-no-table = Niciun anuar nu are un tabel cu acestea două. Alegeți altă pereche sau întrebați țările din linia de comandă.
yearbooks-empty = Încă nu a fost preluat niciun anuar. O țară publică unul când toate trimestrele unui an sunt înghețate; coordonarea le preia o dată pe zi sau acum:
yearbooks-sources = Surse: anuare publicate de țări (în număr de { $n_shown }) și semnate de fiecare; alcătuite din toate tabelele lor, lista atributelor, versiunea { $version }.
trends-title = Tendințe
trends-about = Cum s-au schimbat cifrele de la un an la altul. Există o schimbare numai acolo unde benzile sunt separate.
trends-asked = Tendințe întrebate, pe trimestre
patterns-title = Tipare văzute în mai multe țări
patterns-about = Țările publică semnături ale modurilor de operare, niciodată cazuri, și le caută în runde. Aici apare un tipar văzut de mai multe țări.
patterns-empty = Încă nu a avut loc nicio rundă.
patterns-round = Rundă
patterns-closes = se închide la { $day }
patterns-several = Văzute în mai multe țări
patterns-published =
    { $n ->
        [one] dintr-o semnătură publicată
        [few] din { $n_shown } semnături publicate
       *[other] din { $n_shown } de semnături publicate
    }
patterns-how = Se spune că o țară vede un tipar când numărul ei cu zgomot atinge pragul. Doar întâmplarea arată ceva în cele { $cells_shown } celule ale unei țări cu o probabilitate de cel mult { $level } %. Și o țară care nu este menționată poate avea câteva.
patterns-not-agreed = Țările nu au convenit încă asupra listei acestei runde, deci nu s-a numărat nimic.
patterns-none = În această rundă niciun tipar nu a fost văzut în mai multe țări.
patterns-seen-in =
    { $n ->
        [one] Văzut într-o țară
        [few] Văzut în { $n_shown } țări
       *[other] Văzut în { $n_shown } de țări
    }
patterns-published-by = Publicat de: { $countries }
patterns-caption = Cam câte dosare ale fiecărei țări se potrivesc
patterns-match = văzut acolo
patterns-no-match = nu se deosebește de întâmplare
column-threshold = Prag
column-noticed = Observat dacă se potrivesc 15 / 25 / 40 / 60 de dosare
members-title = Membri
members-about = Țările federației: cine poate fi contactat, ce au înghețat și publicat și cât de des au răspuns.
members-look = Verifică acum
members-looked = Ultima verificare: { $when }.
members-not-looked = Nimeni nu a verificat de la pornirea coordonării.
members-empty = Nu este configurată nicio țară.
members-caption = Nodul fiecărei țări
members-state = Stare
members-seen = Văzut ultima dată
members-frozen = Cohorte înghețate
members-yearbooks = Anuare
members-answered = Răspunsuri
members-missing = Absențe
members-reached = contactat
members-unknown = neverificat încă
members-never = niciodată
members-none = niciunul

listed-recruited-online = Recrutare online
listed-above-clamp = Mai multe victime sau suspecți decât cei numărați
listed-victim-citizenship = Cetățenia victimei, pe grupe
listed-sexual-exploitation = Exploatare sexuală
listed-forced-labour = Exploatare prin muncă
listed-forced-criminality = Exploatare prin activități infracționale forțate
listed-suspect-citizenship = Cetățenia suspectului, pe grupe
listed-yes = Da
listed-no = Nu
listed-no-or-unknown = Nu sau necunoscut
listed-other-europe = Altă țară din Europa
listed-other-africa = Altă țară din Africa
listed-other-asia = Altă țară din Asia
listed-elsewhere = În altă parte

nav-report = Raport
report-year = An
report-title = Raport european { $year }
report-lede = Ceea ce au comunicat țările despre dosarele unui an, reunit: o pagină de citit și de tipărit, și același conținut ca PDF.
report-foot = Cifre diferențial private comunicate de țări; fiecare are un interval de 95 %.
report-empty = Încă nu există niciun anuar despre care să se raporteze. O țară publică unul când toate trimestrele unui an sunt înghețate; coordonarea le preia o dată pe zi sau acum:
report-overview = Prezentare generală
report-made = Întocmit la { $when }.
report-tables = Tabele principale
report-corridors-none = Niciun coridor nu se deosebește de zero.
report-trends = Tendințe
report-trends-none = A fost publicat un singur an, deci încă nu există o tendință.
report-members = Membrii
report-method = Cum s-a ajuns la aceste cifre
report-method-privacy = Dosarele nu își părăsesc niciodată țara. Fiecare serviciu le numără pe ale sale, adaugă zgomot aleatoriu la numărători și publică numai rezultatul, o dată pentru fiecare an. Zgomotul este calibrat astfel încât nimeni să nu poată stabili din toate cifrele la un loc dacă un anumit dosar se află printre ele, dincolo de o limită declarată: aceasta este confidențialitatea diferențială. O întrebare repetată primește același răspuns, deci prin repetare nu se află nimic în plus.
report-method-interval = Fiecare cifră este o estimare. Intervalul ei de 95 % spune cât de departe o poate duce zgomotul: 95 din 100 de astfel de intervale conțin suma adevărată a țărilor care au publicat. Cifrele țărilor se adună împreună cu varianțele lor, deci intervalul unei sume este mai îngust decât suma intervalelor.
report-method-zero = O cifră marcată cu ≈ 0 nu se deosebește de zero: este posibil să nu existe niciunul. O estimare negativă este zgomot în jurul unui număr mic; se păstrează pentru ca sumele să rămână nedeplasate.
report-method-registered = Cifrele spun ce au înregistrat serviciile, nu cât există. Serviciile înregistrează în mod diferit; o cifră mai mare poate însemna un serviciu care lucrează mai bine. Țările care lipsesc nu se află în nicio sumă.
report-method-patterns = Tiparele sunt moduri de operare pe care serviciile le publică sub formă de semnături codificate, niciodată persoane sau dosare. O țară vede un tipar când numărul ei cu zgomot atinge un prag pe care doar întâmplarea îl atinge rareori.
tour-label = Tur ghidat
tour-offer = Un tur ghidat arată aceste pagini în circa zece pași, pe datele sintetice.
tour-begin = Începe turul
tour-step = Tur ghidat, pasul { $n_shown } din { $all_shown }
tour-next = Înainte
tour-back = Înapoi
tour-end = Încheie turul
tour-to-page = Acest pas este pe altă pagină: mergi acolo
tour-overview = Europa dintr-o privire
tour-overview-do = Fiecare țară este umbrită după estimarea ei și hașurată acolo unde nu se deosebește de zero. Indicați Grecia sau citiți tabelul de sub hartă: nicio estimare nu stă fără intervalul ei de 95 %. Ce țară lipsește și ce spune pagina despre ea?
tour-explore = Tabele încrucișate
tour-explore-do = Alegeți rânduri și coloane și afișați-le. Cifrele provin din anuare publicate: consultarea nu costă nimic. Comparați lățimea unui interval cu estimarea lui: ce celule ați pune într-un raport?
tour-explore-files = Fișiere
tour-explore-files-do = Priviți fișierele de descărcat de sub grafic. Luați fișierul CSV: fiecare rând are estimarea, ambele limite ale intervalului și dacă se deosebește de zero. Discutați ce s-ar pierde dacă cineva ar copia numai estimările.
tour-trends = Tendințe
tour-trends-do = Există o schimbare numai acolo unde benzile sunt separate. Găsiți o linie care pare să crească și spuneți dacă într-adevăr crește.
tour-patterns = Tipare văzute în mai multe țări
tour-patterns-do = Serviciile publică semnături ale modurilor de operare; aici se arată cine le vede. Citiți pragul și ce s-ar fi observat. Ce înseamnă că o țară nu este menționată?
tour-members = Membrii
tour-members-do = Apăsați butonul: fiecare nod primește un salut, ceea ce nu costă nimic. Cine ce trimestre a înghețat, cine a publicat, cine nu a răspuns?
tour-questions = Întrebări
tour-questions-do = Fiecare întrebare își păstrează adresa, pentru ca o cifră să poată fi citată. Întrebările costă fiecare țară o parte din ceea ce cohortele ei pot comunica vreodată; anuarele nu.
tour-report = Raportul european
tour-report-do = Pagina și fișierul PDF spun același lucru. Citiți ultima parte, metoda, și rugați pe cineva să explice intervalul cu propriile cuvinte. Tipăriți raportul sau luați fișierul PDF.
