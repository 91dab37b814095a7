# Tekstovi stranica na srpskom, latinicom. Ključevi su isti kao u en.ftl.

skip = Pređi na sadržaj
nav-main = Glavna navigacija
nav-overview = Pregled
nav-explore = Istraživanje
nav-trends = Kretanja
nav-patterns = Obrasci
nav-members = Članice
nav-questions = Upiti
product-coordinator = Koordinacija
synthetic = Sintetički podaci.
synthetic-more = Slučajevi iza ovih brojki su izmišljeni.
language = Jezik
language-set = Promeni jezik
source-line = Svaka brojka je diferencijalno privatna: svaka država je dodala šum svojim brojanjima pre nego što ih je ustupila i nijedan spis nije napustio nijednu državu.
not-found = Stranica nije pronađena
not-found-text = Ovde nema takve stranice. Pregled vodi do svega što postoji.
failed = Nešto nije uspelo
failed-text = Arhiva nije mogla da se pročita. Dnevnik koordinacije kaže zašto i šta treba učiniti.
to-overview = Na pregled

unit-cases = Spisi
unit-victims = Žrtve
unit-suspects = Osumnjičeni
title-all = { $units } ukupno
title-by = { $units } – podela: { $attributes }
title-mean = Prosek: { $attribute } ({ $units })
list-and = { $first } i { $last }
interval = { $low } do { $high }
axis-year = Godina registracije
axis-country = Država koja je registrovala
axis-quarter = Tromesečje registracije
lede-registered = Registracija:
lede-only = samo

near-zero = ne razlikuje se od nule
in-all = Ukupno
column-country = Država
column-count = Među
column-estimate = Procena
column-interval = Interval od 95 %
column-low = Donja granica intervala od 95 %
column-high = Gornja granica intervala od 95 %
column-reading = Tumačenje
column-mean = Prosek
column-counted = Izbrojano
column-years = Godine
column-sigma = σ šuma
column-cost = Trošak za svaku kohortu
column-clamp = Lica po spisu
table-caption = { $title }: procene sa intervalima od 95 %
table-cut = Prikazano redova: { $shown_shown } od { $all_shown }; datoteke za preuzimanje ih sadrže sve.
figures-near-zero =
    { $n ->
        [one] { $n_shown } brojka je označena sa ≈ 0 i išrafirana: njen interval doseže nulu, pa je moguće da ne postoji nijedan slučaj. Negativna procena je šum oko malog broja; zadržava se da bi zbirovi ostali nepristrasni.
        [few] { $n_shown } brojke su označene sa ≈ 0 i išrafirane: njihovi intervali dosežu nulu, pa je moguće da ne postoji nijedan slučaj. Negativna procena je šum oko malog broja; zadržava se da bi zbirovi ostali nepristrasni.
       *[other] { $n_shown } brojki je označeno sa ≈ 0 i išrafirano: njihovi intervali dosežu nulu, pa je moguće da ne postoji nijedan slučaj. Negativna procena je šum oko malog broja; zadržava se da bi zbirovi ostali nepristrasni.
    }
figures-title = Brojke
figures-as-table = Iste brojke kao tabela
chart-reading = Stupci su procene; linija kroz svaki stubac je njegov interval od 95 %.
chart-hatched = Išrafirani stupci označeni sa ≈ 0 ne razlikuju se od nule.
chart-largest = Najveće brojke: { $shown_shown } od { $all_shown }.
trend-reading = Tačke su procene; pojas oko linije je interval od 95 %. Svi grafikoni imaju istu razmeru.
trend-hollow = Prazne tačke se ne razlikuju od nule.
means-not-drawn = Proseci se ne crtaju: njihove brojke i intervali su u tabeli.
means-clamped = Proseci se odnose na ograničene brojeve: ispod { $low } računa se kao { $low }, iznad { $high } kao { $high }, a grupa kao njena sredina.
mean-too-few = premalo za prosek
downloads = Preuzimanje
sheet-figures = Brojke
sheet-about = O podacima

who-title = Ko stoji iza ovih brojki
who-stand =
    { $all ->
        [one] Iza ovih brojki stoji { $n_shown } od { $all_shown } države.
        [few] Iza ovih brojki stoji { $n_shown } od { $all_shown } države.
       *[other] Iza ovih brojki stoji { $n_shown } od { $all_shown } država.
    }
who-missing =
    { $n ->
        [one] Nije uključeno ono što bi izbrojala { $n_shown } država koja nedostaje.
        [few] Nije uključeno ono što bi izbrojale { $n_shown } države koje nedostaju.
       *[other] Nije uključeno ono što bi izbrojalo { $n_shown } država koje nedostaju.
    }
who-yearbooks = Iz objavljenih godišnjaka
who-answers = Iz odgovora na upit
who-once = Kohorta plaća samo jednom za ovaj upit, ma ko ga postavio i ma koliko često: čvor ponovo daje isti odgovor.
clamp-none = ne broje se
clamp-at-most = najviše { $n_shown }
kept-answer = Sačuvan odgovor; sada: { $reason }
yearbook-stands-in = Zamenjuje ga njegov godišnjak; sam čvor: { $reason }
second-edition = { $country }: { $cohorts } se broje iz drugog izdanja. Ono što je ustupljeno iz prvog je povučeno.
absent-unreachable = nije dostupan
absent-timed-out = nije odgovorio na vreme
absent-peer-certificate = nije dokazao identitet
absent-own-certificate = ne prihvata sertifikat ove mašine
absent-no-yearbook = nema ovde godišnjak koji to kaže
absent-refused = odbio je ({ $code })
absent-other-shape = odgovorio je po drugoj knjizi kodova, pa njegova tabela ne odgovara
absent-other = nije odgovorio

map-no-figure = nema brojke
map-arcs =
    { $n ->
        [one] Prikazan je { $n_shown } najširi koridor od { $all_shown }; svetla ivica luka je gornja, a tamno jezgro donja granica intervala od 95 %.
        [few] Lukovi su { $n_shown } najšira koridora od { $all_shown }; svetla ivica svakog je gornja, a tamno jezgro donja granica intervala od 95 %.
       *[other] Lukovi su { $n_shown } najširih koridora od { $all_shown }; svetla ivica svakog je gornja, a tamno jezgro donja granica intervala od 95 %.
    }
map-outside =
    { $n ->
        [one] { $n_shown } koridor počinje van slike; nalazi se u tabeli.
        [few] { $n_shown } koridora počinju van slike; nalaze se u tabeli.
       *[other] { $n_shown } koridora počinje van slike; nalaze se u tabeli.
    }
map-boundaries = Granice i nazivi na ovoj karti ne izražavaju nikakav stav o pravnom statusu bilo koje teritorije. Obrisi: Natural Earth.

overview-title = Evropa na prvi pogled
overview-lede-year = Žrtve registrovane { $year }. godine, iz godišnjaka koje su države objavile.
overview-lede-asked = { $title }, iz odgovora koje su države ustupile.
overview-choose = Prikazano na karti
overview-year = Žrtve registrovane { $year }. godine, sa koridorima
overview-latest = Poslednji upiti
overview-empty = Još nema šta da se nacrta. Preuzmite godišnjake koje su države objavile ili im postavite upit po državama:
show = Prikaži
corridors-title = Koridori
corridors-about = Od državljanstva žrtve do države koja je registrovala slučaj.
fact-countries = Države
fact-countries-all = nijedna ne nedostaje
fact-countries-without = bez: { $countries }
fact-total = Žrtve
fact-uncertainty = Nesigurnost
fact-uncertainty-note = polovina svakog intervala od 95 %
fact-cost = Trošak za svaku kohortu
fact-cost-note = u svakom čvoru, jednom zauvek
fact-persons = Lica po spisu
fact-persons-note = ostala lica u istom spisu se ne broje
fact-files = Spisi
fact-files-value = svaki jednom
fact-files-note = broje se spisi, ne lica
questions-title = Do sada postavljeni upiti
questions-about = Svaki upit zadržava svoju adresu, kako bi mogao da se citira.
questions-all = Svi upiti
questions-empty = Još ništa nije pitano. Postavite upit državama iz komandne linije; objedinjeni odgovor se zatim pojavljuje ovde.
question-nobody = Nijedan čvor nije odgovorio, pa nema brojke za prikaz.
question-countries =
    { $n ->
        [one] { $n_shown } država
        [few] { $n_shown } države
       *[other] { $n_shown } država
    }
question-asked = Svrha upita: { $purpose }; poslednji put: { $when }.
question-sources = Izvori: odgovori koje su ustupile države (broj: { $n_shown }), sabrani sa svojim varijansama; knjiga kodova, verzija { $version }; poslednji upit: { $when }.
purpose-strategic-analysis = strateška analiza
purpose-investigation = istraga
purpose-prevention = zaštita i prevencija
how-title = Kako se ovo čita
how-text = Svaka država je izbrojala sopstvene spise, dodala slučajni šum i ustupila samo rezultat. Interval kaže koliko daleko šum može da odvede: 95 od 100 takvih intervala sadrži pravi zbir država koje su odgovorile. On ne govori ništa o slučajevima koje nijedan organ nije registrovao.
how-several = Jedna jedinica može da se broji pod više vrednosti (obeležja: { $attributes }), pa ti redovi ili kolone ne daju ukupan zbir.
explore-title = Istraživanje
explore-about = Izaberite šta se broji i kako se razvrstava. Brojke su iz objavljenih godišnjaka: njihovo gledanje ništa ne košta.
explore-rows = Redovi
explore-columns = Kolone
explore-nothing = Ništa
explore-all-countries = Sve zajedno
explore-no-table = Nijedan godišnjak nema tabelu ova dva obeležja. Izaberite drugi par ili postavite upit državama iz komandne linije.
yearbooks-empty = Još nije preuzet nijedan godišnjak. Država ga objavljuje kada su sva tromesečja godine zamrznuta; koordinacija ih preuzima jednom dnevno, ili sada:
yearbooks-sources = Izvori: godišnjaci koje su objavile i potpisale države (broj: { $n_shown }); sastavljeno iz svih njihovih tabela, spisak obeležja, verzija { $version }.
trends-title = Kretanja
trends-about = Kako su se brojke menjale iz godine u godinu. Promena postoji samo tamo gde su pojasevi razdvojeni.
trends-asked = Kretanja za koja je postavljen upit, po tromesečjima
patterns-title = Obrasci u više država
patterns-about = Države objavljuju potpise načina delovanja, nikada slučajeve, i traže ih u krugovima. Ovde se pojavljuje obrazac koji vidi više država.
patterns-empty = Još nije održan nijedan krug.
patterns-round = Krug
patterns-closes = zatvara se { $day }
patterns-several = Viđeno u više zemalja
patterns-published =
    { $n ->
        [one] od { $n_shown } objavljenog potpisa
        [few] od { $n_shown } objavljena potpisa
       *[other] od { $n_shown } objavljenih potpisa
    }
patterns-how = Kaže se da zemlja vidi obrazac kada njen broj sa šumom dostigne prag. Sama slučajnost pokazuje nešto u { $cells_shown } polja jedne zemlje sa verovatnoćom od najviše { $level } %. I zemlja koja nije navedena može imati nekoliko.
patterns-not-agreed = Zemlje se još nisu složile oko spiska ovog kruga, pa ništa nije prebrojano.
patterns-none = U ovom krugu nijedan obrazac nije viđen u više zemalja.
patterns-seen-in =
    { $n ->
        [one] Viđen u { $n_shown } zemlji
        [few] Viđen u { $n_shown } zemlje
       *[other] Viđen u { $n_shown } zemalja
    }
patterns-published-by = Objavili: { $countries }
patterns-caption = Otprilike koliko predmeta svake zemlje odgovara
patterns-match = viđen tamo
patterns-no-match = ne razlikuje se od slučajnosti
column-threshold = Prag
column-noticed = Primećuje se ako odgovara 15 / 25 / 40 / 60 predmeta
members-title = Članice
members-about = Države federacije: ko je dostupan, šta su zamrzle i objavile i koliko često su odgovarale.
members-look = Proveri sada
members-looked = Poslednja provera: { $when }.
members-not-looked = Niko nije proveravao od pokretanja koordinacije.
members-empty = Nijedna država nije podešena.
members-caption = Čvor svake države
members-state = Stanje
members-seen = Poslednji put viđen
members-frozen = Zamrznute kohorte
members-yearbooks = Godišnjaci
members-answered = Odgovori
members-missing = Izostanci
members-reached = dostupan
members-unknown = još nije provereno
members-never = nikada
members-none = nema

listed-recruited-online = Vrbovanje na internetu
listed-above-clamp = Više žrtava ili osumnjičenih nego što se broji
listed-victim-citizenship = Državljanstvo žrtve, po grupama
listed-sexual-exploitation = Seksualna eksploatacija
listed-forced-labour = Radna eksploatacija
listed-forced-criminality = Eksploatacija kroz prinudno vršenje krivičnih dela
listed-suspect-citizenship = Državljanstvo osumnjičenog, po grupama
listed-yes = Da
listed-no = Ne
listed-no-or-unknown = Ne ili nepoznato
listed-other-europe = Druga evropska država
listed-other-africa = Druga afrička država
listed-other-asia = Druga azijska država
listed-elsewhere = Drugde

nav-report = Izveštaj
report-year = Godina
report-title = Evropski izveštaj { $year }
report-lede = Ono što su države ustupile o spisima jedne godine, na jednom mestu: stranica za čitanje i štampu, i isto to kao PDF.
report-foot = Diferencijalno privatne brojke koje su države ustupile; svaka ima interval od 95 %.
report-empty = Još nema godišnjaka o kojem bi se izvestilo. Država ga objavljuje kada su sva tromesečja godine zamrznuta; koordinacija ih preuzima jednom dnevno, ili sada:
report-overview = Pregled
report-made = Sastavljeno: { $when }.
report-tables = Glavne tabele
report-corridors-none = Nijedan koridor se ne razlikuje od nule.
report-trends = Kretanja
report-trends-none = Objavljena je samo jedna godina, pa još nema kretanja.
report-members = Članice federacije
report-method = Kako su ove brojke nastale
report-method-privacy = Spisi nikada ne napuštaju svoju državu. Svaka služba broji sopstvene, dodaje slučajni šum svojim brojanjima i objavljuje samo rezultat, jednom za svaku godinu. Šum je podešen tako da iz svih brojki zajedno niko ne može da utvrdi da li je bilo koji pojedinačni spis među njima, preko navedene granice: to je diferencijalna privatnost. Ponovljen upit dobija isti odgovor, pa se ponovnim pitanjem ne saznaje ništa više.
report-method-interval = Svaka brojka je procena. Njen interval od 95 % kaže koliko daleko šum može da je odvede: 95 od 100 takvih intervala sadrži pravi zbir država koje su objavile. Brojke država sabiraju se sa svojim varijansama, pa je interval zbira uži od zbira intervala.
report-method-zero = Brojka označena sa ≈ 0 ne razlikuje se od nule: moguće je da ne postoji nijedan slučaj. Negativna procena je šum oko malog broja; zadržava se da bi zbirovi ostali nepristrasni.
report-method-registered = Brojke kažu šta su službe registrovale, a ne koliko toga ima. Službe registruju na različite načine; veća brojka može značiti službu koja bolje radi. Države koje nedostaju nisu ni u jednom zbiru.
report-method-patterns = Obrasci su načini delovanja koje službe objavljuju kao kodirane potpise, nikada lica ni spisi. Država vidi obrazac kada njen broj sa šumom dostigne prag koji sama slučajnost retko dostiže.
tour-label = Vođeni obilazak
tour-offer = Vođeni obilazak pokazuje ove stranice u desetak koraka, na sintetičkim podacima.
tour-begin = Započni obilazak
tour-step = Vođeni obilazak, korak { $n_shown } od { $all_shown }
tour-next = Dalje
tour-back = Nazad
tour-end = Završi obilazak
tour-to-page = Ovaj korak je na drugoj stranici: idi tamo
tour-overview = Evropa na prvi pogled
tour-overview-do = Svaka država je osenčena prema svojoj proceni, a išrafirana gde se ne razlikuje od nule. Pokažite na Grčku ili pročitajte tabelu ispod karte: nijedna procena ne stoji bez svog intervala od 95 %. Koja država nedostaje i šta stranica kaže o njoj?
tour-explore = Ukrštene tabele
tour-explore-do = Izaberite redove i kolone i prikažite ih. Brojke su iz objavljenih godišnjaka: gledanje ništa ne košta. Uporedite širinu intervala s njegovom procenom: koja biste polja uneli u izveštaj?
tour-explore-files = Datoteke
tour-explore-files-do = Pogledajte preuzimanja ispod grafikona. Uzmite CSV: svaki red ima procenu, obe granice intervala i podatak da li se razlikuje od nule. Razgovarajte o tome šta bi se izgubilo kada bi neko prepisao samo procene.
tour-trends = Kretanja
tour-trends-do = Promena postoji samo tamo gde su pojasevi razdvojeni. Nađite liniju koja naizgled raste i recite da li zaista raste.
tour-patterns = Obrasci u više država
tour-patterns-do = Službe objavljuju potpise načina delovanja; ovde se vidi ko ih uočava. Pročitajte prag i šta bi bilo primećeno. Šta znači to što neka država nije navedena?
tour-members = Članice federacije
tour-members-do = Pritisnite dugme: svaki čvor dobija pozdrav, što ništa ne košta. Ko je zamrznuo koja tromesečja, ko je objavio, ko nije odgovorio?
tour-questions = Upiti
tour-questions-do = Svaki upit zadržava svoju adresu, kako bi brojka mogla da se citira. Upiti svaku državu koštaju deo onoga što njene kohorte uopšte smeju da ustupe; godišnjaci ne.
tour-report = Evropski izveštaj
tour-report-do = Stranica i PDF kažu isto. Pročitajte poslednji deo, metod, i neka neko svojim rečima objasni interval. Odštampajte ga ili uzmite PDF.
