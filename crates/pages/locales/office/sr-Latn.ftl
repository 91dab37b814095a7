# Tekstovi stranica službe na srpskom, latinicom: see en.ftl.

o-product = Služba, { $country }
o-source-line = Ono što ovde vidite pripada ovoj službi i ostaje na njenoj mašini. Ono što čitate i radite beleži se u internom dnevniku.
o-nav-today = Danas
o-nav-cases = Predmeti
o-nav-patterns = Obrasci
o-nav-networks = Mreže
o-nav-ask = Pitajte Evropu
o-nav-matches = Podudaranja i zahtevi za kontakt
o-nav-left = Šta je izašlo iz kuće
o-nav-agreements = Sporazumi i partnerski čvorovi
o-nav-audit = Kontrola
o-nav-people = Lica i uloge
o-nav-settings = Podešavanja
o-nav-account = Vaš nalog
o-logout = Odjava
o-to-today = Na stranicu Danas

o-role-prosecutor = tužilac
o-role-analyst = analitičar
o-role-dpo = lice za zaštitu podataka
o-role-administrator = administrator sistema
o-role-auditor = revizor
o-role-console = konzola
o-role-node = sam čvor

o-done = Učinjeno.
o-denied = Nije za vašu ulogu
o-denied-text = Vaša uloga to ne dozvoljava. Pokušaj je zabeležen. Ako vam treba za rad, obratite se administratoru.
o-budget = Premalo je preostalo
o-budget-text = Od budžeta je preostalo manje nego što ovo košta, ovde ili u svakoj državi koja je pitana. Ništa nije potrošeno. Zatražite grublju tabelu, za više tromesečja ili sa više šuma.
o-disclosure = Ovo se ne sme ustupiti
o-disclosure-text = Knjiga kodova, sporazum ili embargo zabranjuje da se to ustupi. Ništa nije poslato.
o-invalid = Tako ne ide
o-invalid-text = Ono što je poslato ne može da se izvrši. Ništa nije promenjeno.
o-offline = Niko nije bio dostupan
o-offline-text = Druga strana nije odgovorila. Ništa nije promenjeno; pokušajte kasnije.
o-failed = Nešto nije uspelo
o-failed-text = Čvor to nije mogao da uradi. Recite administratoru ono što piše ispod.
o-not-found-text = Ovde nema takve stranice. Ono što smete da otvorite nalazi se u navigaciji.

o-login-title = Prijava
o-login-name = Ime vašeg naloga
o-login-password = Lozinka
o-login-code = Jednokratni kod
o-login-code-help = Šest cifara iz aplikacije koju ste podesili pri upisu.
o-login-do = Prijavi se
o-login-enrol = Imam kod od administratora i još nemam lozinku
o-login-wrong = Ime, lozinka ili kod je pogrešan, ili je nalog zaključan na neko vreme: posle pet pogrešnih pokušaja na minut, zatim svaki put dvostruko duže. Administrator može da ga otključa.

o-setup-title = Postavljanje ove službe
o-setup-about = Niko još nema nalog na ovom čvoru. Prvi je administratorov, a daje ga onaj ko je kod mašine sa ključem čvora. Do tada se ništa drugo ne vidi.
o-setup-console = Na mašini čvora pokrenite ovo; ispisuje kod koji važi jedan dan:
o-setup-here = Upišite ovde ime i kod i izaberite lozinku.
o-enrol-title = Upis
o-enrol-about = Administrator vam je dao kod koji važi jedan dan. Njime birate lozinku koju niko drugi nikada neće znati.
o-enrol-code = Kod
o-enrol-password = Nova lozinka
o-enrol-password-help = Najmanje { $n_shown } znakova. Nekoliko reči bez međusobne veze lako se pamti, a teško pogađa.
o-enrol-again = Ista lozinka još jednom
o-enrol-do = Upiši se
o-enrol-login = Na prijavu
o-enrol-differ = Dve lozinke se razlikuju.
o-enrol-short = Lozinka ima manje od { $n_shown } znakova.
o-enrol-wrong = Ime ili kod je pogrešan, iskorišćen ili stariji od jednog dana. Zatražite drugi od administratora.
o-enrolled-title = Još nešto: jednokratni kodovi
o-enrolled-about = Nalog { $person } ima svoju lozinku. Sada unesite ovaj ključ u aplikaciju za potvrdu identiteta na telefonu. Prikazuje se jednom.
o-enrolled-app = Otvori u aplikaciji na ovoj mašini
o-enrolled-kind = Ako aplikacija pita: na osnovu vremena (RFC 6238), SHA-1, šest cifara, svakih 30 sekundi.

o-second = Mora da se saglasi drugo lice
o-second-text = Za ovo su potrebna četiri oka. Sada stoji na spisku u Licima i ulogama i čeka nekoga sa drugom ulogom; kada odobri, uradite ovde isto još jednom.
o-done-recorded = Učinjeno i zabeleženo.
o-done-suspended = Obustavljeno. Od ovog trenutka ništa više ne izlazi po tom osnovu.
o-done-decided = Vaša odluka je zabeležena.
o-reason = Razlog, za dnevnik; ne navodite lica
o-older = Stariji zapisi
o-to-cases = Na predmete
o-to-case = Na spis
o-to-audit = Na dnevnike
o-to-people = Na lica i uloge

o-column-number = Br.
o-column-when = Kada
o-column-what = Šta
o-column-who = Ko
o-column-whom = Sa kim
o-column-terms = Sporazum i svrha
o-column-cost = Trošak za svako tromesečje
o-column-sent = SHA-256 onoga što je poslato
o-column-object = Na šta
o-column-outcome = Ishod
o-column-state = Stanje
o-column-case = Spis
o-column-status = Stanje postupka
o-column-stands = Gde se nalazi
o-column-assigned = Dodeljen
o-column-since = Od
o-column-ends = Završava se
o-column-kind = Vrsta
o-column-identifier = Identifikator
o-column-holder = Čiji
o-column-name = Puno ime
o-column-account = Nalog
o-column-role = Uloga

o-today-title = Danas
o-waits-nothing = Ništa vas ne čeka.
o-waits-approvals =
    { $n ->
        [one] { $n_shown } odluka čeka vaše odobrenje.
        [few] { $n_shown } odluke čekaju vaše odobrenje.
       *[other] { $n_shown } odluka čeka vaše odobrenje.
    }
o-waits-referrals =
    { $n ->
        [one] { $n_shown } zahtev za kontakt iz druge države čeka odgovor.
        [few] { $n_shown } zahteva za kontakt iz drugih država čekaju odgovor.
       *[other] { $n_shown } zahteva za kontakt iz drugih država čeka odgovor.
    }
o-waits-overdue =
    { $n ->
        [one] { $n_shown } zahtev za kontakt je prekoračio rok.
        [few] { $n_shown } zahteva za kontakt su prekoračila rok.
       *[other] { $n_shown } zahteva za kontakt je prekoračilo rok.
    }
o-waits-rounds =
    { $n ->
        [one] { $n_shown } krug potpisa je prebrojan: potražite podudaranja.
        [few] { $n_shown } kruga potpisa su prebrojana: potražite podudaranja.
       *[other] { $n_shown } krugova potpisa je prebrojano: potražite podudaranja.
    }
o-waits-ending =
    { $n ->
        [one] { $n_shown } sporazum ističe u roku od šezdeset dana.
        [few] { $n_shown } sporazuma ističu u roku od šezdeset dana.
       *[other] { $n_shown } sporazuma ističe u roku od šezdeset dana.
    }
o-waits-suspended =
    { $n ->
        [one] { $n_shown } sporazum je obustavljen.
        [few] { $n_shown } sporazuma su obustavljena.
       *[other] { $n_shown } sporazuma je obustavljeno.
    }
o-fact-files = Spisi
o-fact-files-note =
    { $n ->
        [one] u { $n_shown } tromesečju
        [few] u { $n_shown } tromesečja
       *[other] u { $n_shown } tromesečja
    }
o-fact-freezes = Sledeće tromesečje koje se zamrzava
o-fact-freezes-note = od tada se za njega može pitati
o-fact-budget = Najmanji preostali budžet
o-fact-budget-note = za upite o { $cohort }; ne obnavlja se
o-fact-agreements = Sporazumi na snazi
o-fact-agreements-note = bez sporazuma ništa ne izlazi
o-peers-title = Druge države
o-peers-about = Da li su drugi čvorovi dostupni i prihvataju sertifikat ovog čvora, pita se kada želite da znate.
o-peers-look = Pitaj ih sada
o-peers-none = Nijedan partnerski čvor nije podešen.

o-cases-title = Predmeti
o-cases-all = Sva tromesečja
o-cases-files =
    { $n ->
        [one] { $n_shown } spis
        [few] { $n_shown } spisa
       *[other] { $n_shown } spisa
    }
o-cases-whose = Čiji
o-cases-any = Svi za koje smem da znam
o-cases-mine = Oni dodeljeni meni
o-cases-number = Broj spisa
o-cases-open = Otvori
o-cases-none = Nijedan spis ne odgovara.
o-cases-empty = Ovde još nema spisa. Uvoze se iz datoteke.
o-cases-caption = Po broju. Otvaranje spisa beleži se u internom dnevniku, kao i ovaj spisak.
o-cases-later = Sledeći
o-mark-embargo = pod embargom
o-mark-hold = zabrana brisanja
o-mark-sealed = zapečaćen
o-due-link = Spisi čije čuvanje ističe
o-due-title = Spisi čije čuvanje ističe
o-due-about = Ništa se ne briše samo od sebe: rok koji istekne stavlja spis na ovaj spisak, a odlučuju ljudi.
o-due-none = Nijedan rok čuvanja ne ističe uskoro.
o-due-now = istekao

o-case-title = Spis { $source }
o-case-recorded = Zabeleženo je da ste ga čitali.
o-case-route = Putanja
o-case-timeline = Šta se dogodilo
o-case-registered = Registrovan; pripada { $cohort }
o-case-embargoed = Stavljen pod embargo: ni u jednom ustupanju
o-case-held = Stavljen pod zabranu brisanja: ne može da se obriše
o-case-sealed = Zapečatio { $by }
o-case-coded = Slučaj
o-case-unknown = Ništa nije poznato.
o-case-links = Identifikatori
o-case-narrative = Opis
o-case-decide = Odluke
o-case-assigned = Dodeljen:
o-case-assigned-none = Nikome nije dodeljen.
o-holder-case = ne zna se čiji
o-holder-victim = žrtve
o-holder-suspect = osumnjičenog
o-link-phone = Telefon
o-link-plate = Registarska oznaka
o-link-account = Račun
o-link-handle = Ime na platformi
o-link-document = Isprava
o-link-address = Adresa
o-deed-embargo = Stavi pod embargo
o-deed-release = Ukini embargo
o-deed-embargo-about = Spis pod embargom nije ni u jednom ustupanju nijednoj državi. Ono što je ranije ustupljeno ostaje ustupljeno.
o-deed-hold = Stavi pod zabranu brisanja
o-deed-unhold = Ukini zabranu brisanja
o-deed-hold-about = Spis pod zabranom brisanja ne može da se obriše, ma šta kazao rok čuvanja.
o-deed-assign = Dodeli nekome
o-deed-unassign = Okončaj dodelu
o-deed-seal = Zapečati
o-deed-unseal = Skini pečat
o-deed-seal-about = Zapečaćen spis čitaju i za njega znaju samo oni kojima je dodeljen, i niko drugi.
o-deed-erase = Obriši
o-deed-erase-about = Brisanje zahteva drugo lice i ne može da se opozove. Najpre vidite šta bi uradilo.
o-deed-erase-look = Vidi šta bi uradilo
o-erase-title = Brisanje spisa
o-erase-about = Ovo bi uradilo brisanje spisa { $source }. Još se ništa nije dogodilo.
o-erase-held = Spis je pod zabranom brisanja i ne može da se obriše.
o-erase-none = Ovde nema takvog spisa ili je ranije obrisan.
o-erase-frozen = Njegovo tromesečje je zamrznuto: možda su o njemu ustupljeni odgovori, a njegov budžet ostaje potrošen.
o-erase-two = Mora da ga odobri drugo lice, tužilac ili lice za zaštitu podataka.
o-erased-title = Obrisan
o-erased-about = Ključa spisa više nema u svežnju ključeva, a snimci koji su ga sadržali ponovo su zapisani bez njega.
o-erased-name = Ime u internom dnevniku
o-erased-entry = Zapis u internom dnevniku

o-import-title = Uvoz spisa
o-import-about = Izaberite datoteku i kako se čita. Najpre vidite šta bi se dogodilo; ništa se ne čuva dok vi to ne kažete.
o-import-mapping = Preslikavanje kolona
o-import-file = Datoteka
o-import-most = CSV, XLSX ili JSON, do { $n_shown } MB. Veće datoteke se uvoze iz komandne linije.
o-import-look = Vidi šta bi se dogodilo
o-import-looked = Šta bi se dogodilo
o-import-looked-about = Još ništa nije sačuvano. Datoteka čeka četvrt sata u memoriji ovog čvora.
o-import-done = Uvezeno
o-import-done-about = Sačuvano je sve što je moglo da se pročita.
o-import-added = Novi
o-import-updated = Promenjeni
o-import-unchanged = Isti kao ovde
o-import-redirected = Od novih: u kasnijem tromesečju
o-import-erased = Ranije obrisani, izostavljeni
o-import-rejected = Odbijeni redovi
o-import-rejects =
    { $n ->
        [one] { $n_shown } red ne može da se pročita. Datoteka odbijenih kaže koji i zašto.
        [few] { $n_shown } reda ne mogu da se pročitaju. Datoteka odbijenih kaže koji i zašto.
       *[other] { $n_shown } redova ne može da se pročita. Datoteka odbijenih kaže koji i zašto.
    }
o-import-cut = Sadrži prve od njih.
o-import-rejects-csv = Odbijeni (CSV)
o-import-nothing = U ovoj datoteci nema ničega novog.
o-import-do = Uvezi
o-import-again = Izaberi drugu datoteku

o-left-title = Šta je izašlo iz kuće
o-left-about =
    { $n ->
        [one] Sve što je ovaj čvor ikada dao drugoj državi ili tražio od nje, od najnovijeg. Dnevnik ima { $n_shown } zapis.
        [few] Sve što je ovaj čvor ikada dao drugoj državi ili tražio od nje, od najnovijeg. Dnevnik ima { $n_shown } zapisa.
       *[other] Sve što je ovaj čvor ikada dao drugoj državi ili tražio od nje, od najnovijeg. Dnevnik ima { $n_shown } zapisa.
    }
o-left-none = Još ništa nije izašlo.
o-sent-open = Kako je poslato
o-sent-title = Šta je poslato uz zapis { $entry }
o-sent-same = Ono što se čuva jeste ono što je poslato: njegov otisak je onaj iz dnevnika.
o-sent-differs = Ono što se čuva nije ono što je poslato: njegov otisak nije onaj iz dnevnika.
o-sent-missing = Ono što je poslato trebalo bi da se čuva ovde, ali nedostaje ili ne može da se pročita.
o-sent-in-entry = Sam zapis sadrži ono što je poslato; otisak celog dnevnika ga obuhvata.
o-sent-not-kept = Ono što je poslato ne čuva se.
o-sent-nothing = Uz ovaj zapis ništa nije otišlo.
o-sent-do = Ništa ne menjajte, sačuvajte kopiju fascikle čvora, proverite oba dnevnika na stranici „Kontrola“ i uporedite sa poslednjom rezervnom kopijom. Ko je primio podatke može da pokaže šta je primio.
o-sent-logged = SHA-256 u dnevniku
o-sent-kept = SHA-256 onoga što se čuva
o-sent-download = Preuzmi bajtove
o-sent-text = U samom zapisu
o-sent-more = Brojevi koji nisu na ovoj stranici: { $n_shown }
o-sent-figure = Broj za
o-sent-value = Kako je poslato, sa šumom
o-event-answered = Odgovor na upit
o-event-asked = Upit drugima
o-event-heard = Primljen odgovor
o-event-yearbook = Godišnjak
o-event-histogram = Histogram kruga
o-event-link-check = Provera veze
o-event-referral = Zahtev za kontakt
o-event-signature = Potpis obrasca
o-event-agreement = Sporazum
o-event-cohort = Tromesečje
o-event-witness = Dnevnik druge države
o-event-house = Koren internog dnevnika
o-event-continuity = Posle vraćanja
o-stop-title = Zaustavljanje
o-stop-about = Obustava sporazuma odmah zaustavlja sve po njemu. Ne zahteva drugo lice; nastavak zahteva.
o-stop-none = Nijedan sporazum nije na snazi: ništa ne može da izađe.
o-stop-one = Obustavi
o-stop-all-title = Sve
o-stop-all = Obustavi sve sporazume

o-audit-title = Kontrola
o-audit-about =
    { $n ->
        [one] Dnevnik ustupanja ima { $n_shown } zapis. Druge države čuvaju njegove potpisane glave; niko ne može neprimećeno da ga prepravi.
        [few] Dnevnik ustupanja ima { $n_shown } zapisa. Druge države čuvaju njegove potpisane glave; niko ne može neprimećeno da ga prepravi.
       *[other] Dnevnik ustupanja ima { $n_shown } zapisa. Druge države čuvaju njegove potpisane glave; niko ne može neprimećeno da ga prepravi.
    }
o-audit-check = Proveri dnevnike sada
o-audit-disclosures = Dnevnik ustupanja
o-audit-disclosures-csv = Dnevnik ustupanja (CSV)
o-audit-house-csv = Interni dnevnik (CSV)
o-house-link = Interni dnevnik: ko je šta uradio u ovoj službi
o-house-title = Interni dnevnik
o-house-about =
    { $n ->
        [one] Ko je šta uradio u ovoj službi, od najnovijeg; ima { $n_shown } zapis. Spisi stoje pod pseudonimima.
        [few] Ko je šta uradio u ovoj službi, od najnovijeg; ima { $n_shown } zapisa. Spisi stoje pod pseudonimima.
       *[other] Ko je šta uradio u ovoj službi, od najnovijeg; ima { $n_shown } zapisa. Spisi stoje pod pseudonimima.
    }
o-house-person = Samo ovog lica
o-house-none = Nijedan zapis ne odgovara.
o-checked-title = Dnevnici su u redu
o-checked-well = Svaka brojka je ponovo sabrana iz dnevnika i svaki otisak ponovo izračunat.
o-checked-disclosures =
    { $n ->
        [one] { $n_shown } zapis, tromesečja: { $cohorts_shown }, sačuvani odgovori: { $releases_shown }
        [few] { $n_shown } zapisa, tromesečja: { $cohorts_shown }, sačuvani odgovori: { $releases_shown }
       *[other] { $n_shown } zapisa, tromesečja: { $cohorts_shown }, sačuvani odgovori: { $releases_shown }
    }
o-checked-house =
    { $n ->
        [one] { $n_shown } zapis; korena u dnevniku ustupanja: { $roots_shown }
        [few] { $n_shown } zapisa; korena u dnevniku ustupanja: { $roots_shown }
       *[other] { $n_shown } zapisa; korena u dnevniku ustupanja: { $roots_shown }
    }
o-checked-root = Otisak svih zapisa
o-proof-title = Dokaz da je zapis u dnevniku
o-proof-about =
    { $n ->
        [one] Ko ima otisak { $n_shown } zapisa može ovim da proveri da je ovaj među njima (RFC 9162).
        [few] Ko ima otisak sva { $n_shown } zapisa može ovim da proveri da je ovaj među njima (RFC 9162).
       *[other] Ko ima otisak svih { $n_shown } zapisa može ovim da proveri da je ovaj među njima (RFC 9162).
    }
o-proof-leaf = Otisak zapisa
o-proof-path = Otisci na putu

o-people-title = Lica i uloge
o-people-enrolled = ima lozinku
o-people-not-enrolled = još se nije upisao
o-people-locked = zaključan do { $until }
o-waiting-title = Odluke koje čekaju drugo lice
o-waiting-about = Niko ne odobrava ono što je sam predložio. Predlog ističe posle 14 dana; odobrenje važi jednom, tačno za ono što je predloženo.
o-waiting-none = Ništa ne čeka.
o-decide-why = Zašto, ako odbijate
o-decide-approve = Odobri
o-decide-refuse = Odbij
o-decided-title = Ranije odlučeno
o-proposal-approved = odobrio { $by }, još nije izvršeno
o-proposal-refused = odbio { $by }: { $reason }
o-proposal-done = odobrio { $by } i izvršeno
o-proposal-ended = završeno bez odluke
o-act-agreement = Sporazum se stavlja na snagu
o-act-publication = Objavljuje se potpis obrasca
o-act-shares = Udeli tromesečja koja još nisu otvorena
o-act-erasure = Brišu se spisi
o-act-account = Nalog { $person } kao { $role }
o-act-link-check = Druga država se pita za osumnjičene iz spisa
o-accounts-title = Nalozi
o-invite-title = Dajte nekome nalog
o-invite-about = Dobijate za to lice kod koji važi jedan dan. Njime ono bira lozinku koju vi nikada ne vidite.
o-invite-do = Daj nalog
o-change-title = Promena naloga
o-change-about = Posle poništavanja lice se ponovo upisuje, kodom koji mu predate. Gde postoji lice za zaštitu podataka, ono prvo odobrava.
o-change-what = Šta da se uradi
o-change-unlock = Otključaj
o-change-reset = Poništi lozinku i jednokratne kodove
o-change-role = Daj drugu ulogu
o-change-remove = Ukloni nalog
o-change-new-role = Nova uloga, ako se daje
o-change-do = Izvrši
o-code-title = Predajte ovaj kod
o-code-about = Omogućava da se { $person } upiše u roku od jednog dana i prikazuje se jednom. Predajte ga lično, ne poštom.

o-account-title = Vaš nalog
o-password-title = Promena lozinke
o-password-about = Time se završava svaka sesija, i ova.
o-password-old = Sadašnja lozinka
o-password-do = Promeni lozinku
o-tokens-title = Tokeni za programe
o-tokens-about = Token neko vreme nosi deo vaših prava. Ono što zahteva odluku lica ne može se uraditi njime.
o-token-for = Čemu služi
o-token-rights = Šta sme da radi
o-token-days = Na koliko dana
o-token-make = Napravi token
o-token-revoke = Opozovi
o-token-title = Vaš novi token
o-token-once = Prikazuje se jednom. Čuvajte ga tamo gde može da ga čita samo program kome treba.

o-settings-title = Podešavanja
o-settings-about = Šta je ovom čvoru podešeno da radi. Menja se u datoteci node.toml na njegovoj mašini i važi od sledećeg pokretanja.
o-settings-pages = Ove stranice
o-settings-tls = preko TLS-a
o-settings-loopback = samo na ovoj mašini
o-settings-unassigned = Spisi koji nikome nisu dodeljeni
o-unassigned-office = čitaju ih tužioci i analitičari službe
o-unassigned-only = ne čita ih niko
o-retention-title = Čuvanje
o-retention-about =
    { $n ->
        [one] Koliko dugo se spisi čuvaju posle poslednje promene stanja postupka. Spis se najavljuje { $n_shown } dan ranije.
        [few] Koliko dugo se spisi čuvaju posle poslednje promene stanja postupka. Spis se najavljuje { $n_shown } dana ranije.
       *[other] Koliko dugo se spisi čuvaju posle poslednje promene stanja postupka. Spis se najavljuje { $n_shown } dana ranije.
    }
o-retention-kept = Čuva se
o-months =
    { $n ->
        [one] { $n_shown } mesec
        [few] { $n_shown } meseca
       *[other] { $n_shown } meseci
    }
o-status-suspected = Osumnjičen
o-status-prosecuted = Krivično gonjen
o-status-convicted = Osuđen
o-status-acquitted = Oslobođen optužbe
o-status-discontinued = Postupak obustavljen
o-status-unknown = Nepoznato
o-quarters-title = Poslednja tromesečja
o-quarters-freezes = Zamrzava se
o-quarters-frozen = zamrznuto
o-quarters-open = otvoreno
o-keys-title = Ključevi
o-keys-kept = Korenski ključ
o-kept-passphrase = otključava se lozinkom-frazom
o-kept-beside = otključava se datotekom ključa pored podataka
o-kept-key-file = otključava se datotekom ključa na drugom nosaču
o-kept-credential = otključava se akreditivom upravljača servisima
o-keys-epoch = Svežanj ključeva
o-keys-epoch-value =
    { $n ->
        [one] epoha { $epoch_shown }, { $n_shown } ključ podataka
        [few] epoha { $epoch_shown }, { $n_shown } ključa podataka
       *[other] epoha { $epoch_shown }, { $n_shown } ključeva podataka
    }
o-keys-head = SHA-256 njegove glave
o-keys-reach = Dokle seže brisanje
o-copies-none = Nisu podešene kopije svežnja ključeva.
o-copy-current = ažurna
o-copy-current-older =
    { $n ->
        [one] ažurna, i { $n_shown } starija kopija koja još otvara ono što je od tada obrisano
        [few] ažurna, i { $n_shown } starije kopije koje još otvaraju ono što je od tada obrisano
       *[other] ažurna, i { $n_shown } starijih kopija koje još otvaraju ono što je od tada obrisano
    }
o-copy-old = nije ažurna

o-trouble-invalid = Tako kako je, to ne može. Ništa nije promenjeno.
o-trouble-denied = Odbijeno je.
o-trouble-offline = Niko nije bio dostupan.
o-trouble-internal = Čvor to nije mogao da uradi. Recite administratoru ono što piše ispod.
o-pages = Stranice
o-case-file = Spis

o-long-about = Čvor čita spise. Možete da napustite ovu stranicu i da joj se vratite.
o-long-begun = Počelo je.
o-long-done =
    { $n ->
        [one] Urađeno: { $n_shown }.
        [few] Urađena: { $n_shown }.
       *[other] Urađeno je: { $n_shown }.
    }
o-long-of = Urađeno { $n_shown } od { $all_shown }.
o-long-look = Pogledaj ponovo
o-long-cancel = Zaustavi

o-ask-title = Pitajte Evropu
o-ask-about = Sastavite upit, vidite koliko košta i koliko bi odgovor bio tačan, pa pitajte. Druge države broje sopstvene spise i dodaju šum; nijedan spis ne putuje.
o-ask-unit = Šta se broji
o-ask-general = Uopšte
o-ask-step-what = 1. Šta želite da znate
o-ask-step-which = 2. Koji od njih, i kada
o-ask-step-who = 3. Koga pitate, i zašto
o-ask-step-exact = 4. Koliko tačno
o-ask-by-first = Razvrstano po
o-ask-by-second = i po
o-ask-by-third = i po
o-ask-figure = Brojka
o-ask-count = Koliko ih ima
o-ask-mean-of = Prosek: { $attribute }
o-ask-which-help = Bez uslova se broje svi. Izaberite obeležje i pritisnite dugme ispod: tada se mogu označiti njegove vrednosti.
o-ask-only = Uslov { $n_shown }
o-ask-any = Bez uslova
o-ask-values = Prikaži vrednosti za označavanje
o-ask-from = Od tromesečja
o-ask-to = do tromesečja
o-ask-no-agreement = Nijedan sporazum nije na snazi, pa niko ne može biti pitan. Sporazum se polaže u Sporazumima i partnerskim čvorovima.
o-ask-countries = Države (nijedna označena: sve)
o-ask-purpose = Svrha upita
o-ask-under = Pita se po sporazumu
o-ask-under-none = nijedan
o-ask-to-agreements = šta dozvoljava
o-ask-note = Vaš broj predmeta ili sudski broj
o-ask-note-help = Ostaje u dnevniku ove službe i nikada ne putuje.
o-ask-exact = Šum u svakoj brojci jedne države
o-ask-sigma-cost = najviše ± { $reach }, devetnaest puta od dvadeset; košta { $cost }
o-ask-sigma = najviše ± { $reach }, devetnaest puta od dvadeset
o-ask-yearbooks = Godišnjaci koje su države objavile
o-ask-yearbooks-first = Koristi ih gde su dovoljno tačni; pitaj ostale
o-ask-yearbooks-only = Ne koristi ništa drugo: niko se ne pita, ništa se ne troši
o-ask-yearbooks-precise = Pitaj sve, i njima učini odgovor tačnijim
o-ask-expected = Koliko ih ukupno očekujete (može ostati prazno)
o-ask-expected-help = Tada pregled može da kaže da li bi odgovor bio koristan, i šta promeniti ako ne bi.
o-ask-preview = Pregled
o-ask-preview-free = Pregled ništa ne košta.
o-ask-preview-title = Koliko bi koštalo, i koliko bi bilo tačno
o-ask-fact-cost = Trošak
o-ask-fact-cost-note =
    { $n ->
        [one] za { $n_shown } tromesečje u svakoj državi koja odgovori, jednom zauvek
        [few] za svako od { $n_shown } tromesečja u svakoj državi koja odgovori, jednom zauvek
       *[other] za svako od { $n_shown } tromesečja u svakoj državi koja odgovori, jednom zauvek
    }
o-ask-fact-free = ništa
o-ask-fact-free-note = odgovaraju objavljeni godišnjaci: ovaj upit ništa ne košta
o-ask-fact-answering = { $n_shown } od { $all_shown }
o-ask-fact-answering-note = koliko unapred kažu
o-ask-fact-cells = Brojke
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = sve imaju isti šum
o-ask-advice = Interval bi bio širi od onoga što očekujete u brojci. Možete:
o-ask-advice-coarsen = uzeti { $coarse } umesto { $fine }: { $n_shown } brojki, svaka veća
o-ask-advice-leave-out = izostaviti jedno obeležje: manje i veće brojke
o-ask-advice-span = uzeti više tromesečja: brojke rastu, a šum ne; svako tromesečje i dalje plaća jednom
o-ask-advice-pay = platiti više: šum { $sigma } košta { $cost } za svako tromesečje
o-ask-sizes = Kako bi ispale brojke različite veličine
o-ask-sizes-help = Zbir svih država koje odgovore, sa intervalom od 95 %. Ništa u ovoj tabeli nije iz spisa.
o-ask-size = Ako ih ima
o-ask-size-interval = odgovor je između
o-ask-size-doubt = Nesigurnost u odnosu na brojku
o-ask-nodes = Šta bi uradila svaka država
o-ask-node-free = odgovara njen godišnjak: ne pita se, i ništa se ne troši
o-ask-node-answers = odgovorila bi; ostaje najmanje { $left } od udela ove službe
o-ask-node-yearbook = { $reason }; zamenjuje je njen godišnjak
o-ask-node-not = ne bi dala brojku: { $reason }
o-ask-now = Pitaj sada
o-ask-now-note = Upit se beleži pre slanja. Postavljen ponovo, ne košta više.
o-ask-before = Raspoloživi odgovori
o-ask-before-note = Čuvaju se do ponovnog pokretanja čvora. Isti upit, postavljen ponovo, donosi isti odgovor i ne košta više.
o-ask-kept = Brojke se ovde čuvaju do ponovnog pokretanja čvora.
o-ask-again = Promeni upit

o-pat-about = Kombinacije vrednosti zajedničke za više spisa ove službe. Brojanja su tačna i ostaju ovde. Ocena je ocena obrasca, nikada lica.
o-pat-runs = Sačuvane pretrage
o-pat-runs-caption = Svaka pretraga je pogled na spise u svom trenutku
o-pat-no-runs = Niko još nije tražio obrasce, ili je od tada obrisan spis: tada se ranije pretrage uklanjaju.
o-pat-no-files = Nema spisa za pregled.
o-pat-run = Pretraga
o-pat-when = Kada
o-pat-quarters = Tromesečja
o-pat-found = Nađeni obrasci
o-pat-standing = koji stoje
o-pat-start = Traži obrasce
o-pat-least = Najmanje spisa sa zajedničkim obrascem
o-pat-least-help = Ako je prazno, čvor uzima najmanji broj za koji može sve da nabroji.
o-pat-level = Udeo nabrojanih obrazaca koji sme biti slučaj
o-pat-level-help = Stopa lažnih otkrića: uz 5 %, od četrdeset obrazaca koji stoje oko dva su slučajna.
o-pat-strict = Računaj svaku ispitanu kombinaciju kao test: strogo, gubi male obrasce
o-pat-mine = Traži
o-pat-mining = Traže se obrasci
o-pat-looking = Traže se spisi obrasca
o-pat-run-title = Obrasci, pretraga { $number_shown }
o-pat-run-about = Spisi registrovani u { $cohorts }: { $files_shown }; obrasci nađeni { $when }: { $n_shown }.
o-pat-run-settings = Najmanje { $support_shown } spisa i najviše { $length_shown } vrednosti; stopa lažnih otkrića { $level }.
o-pat-run-chosen = Najmanji broj izabrao je čvor.
o-pat-run-strict = Svaka ispitana kombinacija računala se kao test.
o-pat-run-europe =
    { $n ->
        [one] Upoređeno s evropskom slikom { $n_shown } godišnjaka.
        [few] Upoređeno s evropskom slikom { $n_shown } godišnjaka.
       *[other] Upoređeno s evropskom slikom ukupno { $n_shown } godišnjaka.
    }
o-pat-run-no-europe = Ne čuva se nijedan godišnjak, pa ništa nije upoređeno s evropskom slikom.
o-pat-run-cut = Ograničenje je prekinulo pretragu: ovo nije najbolji deo onoga što postoji. Tražite ponovo s većim najmanjim brojem.
o-pat-run-choice = br. { $number_shown }, { $when }
o-pat-which = Koji obrasci su nabrojani
o-pat-tab-standing = Što stoji ({ $n_shown })
o-pat-tab-all = i ono što je niže rangirano ({ $n_shown })
o-pat-none = Nema nijednog.
o-pat-caption = Najiznenađujući prvi; tačna brojanja spisa ove službe
o-pat-number = Br.
o-pat-values = Šta je spisima zajedničko
o-pat-support = Spisi
o-pat-support-of = { $n_shown }, očekivano { $expected }
o-pat-lift = Odnos učestalosti
o-pat-odds = Odnos šansi najslabije podele (interval od 95 %)
o-pat-q = q
o-pat-why = Kako stoji
o-pat-legend = Stupci: spisi koji ga imaju. Linije: koliko bi ih bilo slučajno (puna), iz njegovih parova (isprekidana), iz evropske slike (tačkasta).
o-pat-odds-legend = Odnos šansi najslabije podele sa intervalom od 95 %, na skali umnožaka. Linija u sredini je 1: nema veze.
o-pat-to-compare = Uporedi periode ili pretrage
o-pat-to-all = Sve pretrage
o-pat-to-publish = Objavi kao potpis
o-pat-stands = više od slučaja, od svojih delova i od svojih parova, i nov
o-pat-not-compared = stoji, ali nije upoređen s mnogima pre njega
o-pat-already-told = objašnjavaju ga bolji obrasci
o-pat-generic = vode do njega njegovi parovi
o-pat-generic-europe = evropska slika ga čini očekivanim
o-pat-pair = dve vrednosti koje idu zajedno: samo po sebi pozadina
o-pat-unproductive = jedan deo ništa ne dodaje drugom
o-pat-chance = zajedno ne češće nego slučajno
o-pat-same-rows = duži obrazac ima potpuno iste spise
o-pat-single = jedna vrednost nije kombinacija
o-pat-below = ispod { $bound }
o-pat-one-title = Obrazac { $number_shown }
o-pat-evidence = Osnove
o-pat-says-support = { $n_shown } od { $all_shown } spisa imaju ga celog.
o-pat-says-lift = { $expected } bi ga imalo da njegove vrednosti nemaju veze među sobom: { $lift } puta je češći.
o-pat-says-pairs = Prema tome koliko se često njegove vrednosti sreću po dve, očekivalo bi se { $expected }.
o-pat-says-odds = Kako god da se podeli na dvoje, šanse jednog dela rastu s drugim: { $odds } pri najslabijoj podeli.
o-pat-says-odds-weak = Pri najslabijoj podeli delovi možda nemaju veze: odnos šansi { $odds }, a njegov interval obuhvata 1.
o-pat-says-q = q = { $q }: udeo lažnih obrazaca koji treba očekivati ako se prihvate ovaj i svi bolji.
o-pat-says-europe = Evropska slika čini očekivanim { $expected }.
o-pat-no-person = Spis koji ima obrazac nije zbog toga sumnjiv. Nijedna ocena ovde nije dokaz.
o-pat-trend = Tokom vremena
o-pat-trend-note = Tačna brojanja spisa ove službe po tromesečju registracije. Isprekidana linija je promena nivoa.
o-pat-change = Promena nivoa od { $from } nadalje, s verovatnoćom { $sure } %: sa { $before } na { $after } spisa (intervali od 95 %).
o-pat-emerging-up = Raste: { $now_shown } od { $of_shown } spisa u poslednjem tromesečju, { $before_shown } od { $all_shown } ranije (p = { $p }).
o-pat-emerging-down = Opada: { $now_shown } od { $of_shown } spisa u poslednjem tromesečju, { $before_shown } od { $all_shown } ranije (p = { $p }).
o-pat-emerging-none = Poslednje tromesečje je kao prethodna: { $now_shown } od { $of_shown } spisa, { $before_shown } od { $all_shown } ranije (p = { $p }).
o-pat-holding = imaju ga
o-pat-share = Udeo
o-pat-members = Njegovi spisi
o-pat-members-are =
    { $n ->
        [one] Danas ga ima { $n_shown } spis.
        [few] Danas ga imaju { $n_shown } spisa. Imenuju se oni koje smete da čitate, najviše pedeset.
       *[other] Danas ga ima { $n_shown } spisa. Imenuju se oni koje smete da čitate, najviše pedeset.
    }
o-pat-members-changed = Broj je drugačiji nego pri pretrazi: spisi su se od tada promenili.
o-pat-near = Spisi kojima nedostaje jedna vrednost
o-pat-lacks = nedostaje
o-pat-unusual = Šta je u njemu neobično
o-pat-unusual-note = U poređenju s evropskom slikom, najmanje očekivano prvo.
o-pat-compare-title = Uporedi
o-pat-compare-about = Šta je poraslo ili opalo: obrasci pretrage u periodu prema svim ranijim tromesečjima, ili dve pretrage međusobno.
o-pat-compare-run = Obrasci pretrage
o-pat-compare-from = Period od
o-pat-compare-to = do
o-pat-compare-periods = Uporedi sa svim ranijim
o-pat-compare-earlier = Ranija pretraga
o-pat-compare-later = Kasnija pretraga
o-pat-compare-runs = Uporedi pretrage
o-pat-compared-periods = Period prema onome ranije
o-pat-compared-runs = Dve pretrage
o-pat-rising = raste
o-pat-falling = opada
o-pat-steady = ne razlikuje se od ranijeg
o-pat-now = U periodu
o-pat-before = Ranije
o-pat-growth = Rast
o-pat-new = nov
o-pat-p = p
o-pat-not-listed = nije nabrojan
o-pat-publish-title = Objavljivanje potpisa
o-pat-publish-about = Objavljen potpis vidi svaka strana kruga. To je namerno ustupanje, van granice koja štiti svaki spis: jedno lice ga predlaže s razlogom, lice za zaštitu podataka odobrava, zatim se objavljuje.
o-pat-publish-support = { $n_shown } spisa ove službe ga ima. Potrebno je najmanje 15 po testu sa šumom nad zamrznutim tromesečjima; test se naplaćuje bilo da uspe ili ne.
o-pat-proposal = Predlog
o-pat-waiting = čeka drugo lice
o-pat-approved = odobrio { $person }: objavite ga sada, s istim razlogom
o-pat-refused = odbio { $person }: { $reason }
o-pat-reason = Razlog
o-pat-reason-help = Beleži se i vidi ga onaj ko odobrava. Bez imena, bez brojeva predmeta.
o-pat-epsilon = ε testa
o-pat-epsilon-help = Više čini test tačnijim i košta više.
o-pat-propose = Predloži
o-pat-publish-now = Objavi sada
o-pat-published-title = Objavljeno
o-pat-published-in = Ovi potpisi su objavljeni u krugu { $round }:
o-pat-not-published = Ovi nisu prošli test: premalo spisa, ili većina od svih. Umesto toga pitajte Evropu s vrednostima kao uslovima.
o-pat-published-cost = Test je koštao { $cost } za svako od tromesečja { $cohorts }.
o-pat-to-round = Na krug

o-net-about =
    { $n ->
        [one] { $n_shown } spis ima identifikator; identifikatora: { $identifiers_shown }, grupa: { $groups_shown }. Spisa koji prelaze granice: { $crossing_shown }.
        [few] { $n_shown } spisa imaju identifikator; identifikatora: { $identifiers_shown }, grupa: { $groups_shown }. Spisa koji prelaze granice: { $crossing_shown }.
       *[other] { $n_shown } spisa ima identifikator; identifikatora: { $identifiers_shown }, grupa: { $groups_shown }. Spisa koji prelaze granice: { $crossing_shown }.
    }
o-net-damaged =
    { $n ->
        [one] { $n_shown } spis nije mogao da se pročita i izostavljen je.
        [few] { $n_shown } spisa nisu mogla da se pročitaju i izostavljena su.
       *[other] { $n_shown } spisa nije moglo da se pročita i izostavljeno je.
    }
o-net-settings = Šta povezuje spise
o-net-kinds = Vrste identifikatora (nijedna označena: sve)
o-net-hub = Od koliko suseda identifikator nikoga ne povezuje
o-net-hub-help = Broj linije za pomoć povezao bi sve. Ako je prazno: 25.
o-net-communities = Podeli ono što visi o niti
o-net-find = Traži
o-net-groups = Grupe
o-net-groups-caption = Spisi povezani zajedničkim identifikatorima, najveća grupa prva
o-net-none = Nema dva spisa sa zajedničkim identifikatorom.
o-net-group-of = Grupa spisa
o-net-suspects = Osumnjičeni
o-net-identifiers = Identifikatori
o-net-crossing = Prelazi granice
o-net-to-path = Lanac osnova između dva spisa
o-net-between = Kroz šta prolaze mnoge veze
o-net-between-note = Samo identifikatori i spisi: lica se nikada ne rangiraju. Brojka je koliko najkraćih veza tuda prolazi.
o-net-estimated = Brojke su procene: mreža je velika.
o-net-hubs = Ostavljeno po strani
o-net-hubs-note = Ovi identifikatori nikoga ne povezuju, jer ih ima previše ili su na beloj listi službe.
o-net-group-title = Mreža spisa { $source }
o-net-group-about =
    { $n ->
        [one] { $n_shown } spis, osumnjičeni ili identifikator.
        [few] { $n_shown } spisa, osumnjičenih i identifikatora.
       *[other] Ukupno { $n_shown } spisa, osumnjičenih i identifikatora.
    }
o-net-walk = Izaberite bilo koji da pomerite grafikon tamo.
o-net-cut = Ima više nego što može odjednom da se prikaže.
o-net-chart = Grafikon veza
o-net-legend = Debeo okvir prelazi granice; isprekidan je ostavljen po strani i nikoga ne povezuje. Tabela ispod ima osnov svake linije.
o-net-left-out =
    { $n ->
        [one] Još { $n_shown } je dalje: izaberite neki na ivici da odete tamo.
        [few] Još { $n_shown } su dalje: izaberite neki na ivici da odete tamo.
       *[other] Još { $n_shown } ih je dalje: izaberite neki na ivici da odete tamo.
    }
o-net-suspect = Osumnjičeni
o-net-identifier = Identifikator
o-net-open = Otvori spis
o-net-countries = Države:
o-net-crosses = Zašto prelazi granice:
o-net-evidence = Osnov svake veze
o-net-edges-here = Izabranog
o-net-edges-all = Svih
o-net-from = Od
o-net-to = Do
o-net-written = Gde je zapisano
o-net-edges-shown = Prikazano je { $n_shown } od { $all_shown } veza.
o-net-no-person = Veza je ono što dva spisa imaju zajedničko. Ne govori ništa o nečijoj krivici.
o-net-path-title = Između dva spisa
o-net-path-about = Najkraći lanac zajedničkih identifikatora od jednog spisa do drugog, sa osnovom svakog koraka.
o-net-path-from = Od spisa
o-net-path-to = do spisa
o-net-path-find = Traži lanac
o-net-path-found = Lanac
o-net-path-none = Ne povezuje ih ništa osim onoga što je ostavljeno po strani.

o-match-about = Ko još u Evropi vidi ono što je ova služba objavila, i razgovori koji su iz toga proistekli. Podudaranje ne imenuje ni predmet ni lice.
o-match-ways = Dalji koraci
o-match-rounds = Krugovi
o-match-no-rounds = Ništa se ne zna ni o jednom krugu.
o-match-round = Krug
o-match-freezes = Zamrzava se
o-match-closes = Zatvara se
o-match-own = Sopstveni potpisi
o-match-state = Stanje
o-match-round-title = Krug { $round }
o-match-days = Od { $first } se ništa ne objavljuje, od { $second } se spisak potpisuje, { $third } se krug zatvara.
o-match-matches = Podudaranja
o-match-report-about =
    { $n ->
        [one] Ocenjeno tako da ceo histogram jedne države, od { $n_shown } ćelije, donese lažno podudaranje s najviše { $level } %.
        [few] Ocenjeno tako da ceo histogram jedne države, od { $n_shown } ćelije, donese lažno podudaranje s najviše { $level } %.
       *[other] Ocenjeno tako da ceo histogram jedne države, od { $n_shown } ćelija, donese lažno podudaranje s najviše { $level } %.
    }
o-match-level = Nivo lažne uzbune
o-match-background = Spisi koji odgovaraju slučajno
o-match-judge = Oceni ponovo
o-match-missing = Ništa se ne zna o { $countries }: nema njihovog histograma.
o-match-nothing = Još ništa ne može da se kaže: nema histograma, ili ova služba nije ništa objavila.
o-match-caption = Svaki potpis u svakoj državi, najpre podudaranja; procene sa intervalima od 95 % i granica od koje se računa kao podudaranje
o-match-signature = Potpis obrasca
o-match-threshold = Podudaranje od
o-match-call = Koga pozvati
o-match-yes = podudaranje
o-match-no = nije viđeno podudaranje
o-match-also = objavljen i tamo: { $countries }
o-match-detected = videlo bi se sa 15, 25, 40, 60 spisa više: { $shares }
o-match-note = Država bez podudaranja može ga ipak imati: vidite koliko je verovatno da bi se videlo. Podudaranje otvara razgovor između dve kontakt-tačke i nije dokaz.
o-match-published = Šta je ova služba objavila
o-match-own-none = Ništa. Obrazac se objavljuje sa svoje stranice.
o-match-withdraw = Povuci
o-match-parties = Strane
o-match-party-counted = prebrojala je, sa { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] podnela je prazan spisak
        [one] podnela je { $n_shown } potpis
        [few] podnela je { $n_shown } potpisa
       *[other] podnela je ukupno { $n_shown } potpisa
    }
o-match-party-nothing = od nje još nema ničega
o-match-charged = Ova služba je prebrojala tromesečja { $cohorts } i naplatila svakom { $epsilon }.
o-match-join = Učestvuj
o-match-join-about = Radi ono što se danas može: zamrzava, preuzima, potpisuje, broji, svako jednom. Histogram se naplaćuje jednom svakom zamrznutom tromesečju i odgovara svima koji pitaju zajedno.
o-match-epsilon = ε histograma ove službe
o-match-join-do = Uradi ono što se danas može
o-match-convene = Podseti druge strane

o-ref-title = Zahtevi za kontakt
o-ref-new = Nov zahtev za kontakt
o-ref-new-about = Zahtev za kontakt otvara razgovor između dve kontakt-tačke. Putuje u kodovima: bez teksta, bez priloga, bez lica, bez broja predmeta.
o-ref-received = Primljeni
o-ref-sent = Poslati
o-ref-none-received = Nijedna druga služba nije ništa tražila.
o-ref-none-sent = Ova služba nije ništa tražila.
o-ref-to = Kontakt-tački u
o-ref-basis = Zasniva se na
o-ref-basis-name = Osnov
o-ref-basis-match = podudaranju iz kruga
o-ref-basis-link = proveri veze
o-ref-basis-figures = ustupljenim brojkama
o-ref-request = Radi čega
o-ref-category = O čemu su spisi
o-ref-urgency = Koliko je hitno
o-ref-channel = Kako ova kontakt-tačka želi da bude pozvana
o-ref-channel-name = Način poziva
o-ref-files = Koliko spisa ima ova služba
o-ref-files-help = Putuje raspon (1, 2–4, 5–9, 10–24, 25 ili više), nikada broj.
o-ref-send = Pošalji
o-ref-from = Od { $country }
o-ref-to-country = Za { $country }
o-ref-due = Odgovor do
o-ref-overdue = prekoračen rok
o-ref-undelivered = još nije uručen
o-ref-agreement = Po sporazumu
o-ref-by = odlučio
o-ref-history = Šta se dogodilo
o-ref-next = Šta možete da uradite
o-ref-see = Neko ga je pogledao
o-ref-accept = Prihvati: pozvaćemo
o-ref-why = Jer
o-ref-decline = Odbij
o-ref-close = Zatvori
o-ref-information = da čujemo šta sme da se kaže
o-ref-meeting = koordinacioni sastanak
o-ref-team = zajednički istražni tim
o-ref-order = priprema istražnog naloga
o-ref-preserve = očuvanje dokaza
o-ref-protect = zaštita žrtava
o-ref-sexual = seksualna eksploatacija
o-ref-labour = prinudni rad ili usluge
o-ref-criminality = prinudno vršenje krivičnih dela
o-ref-begging = prinudno prosjačenje
o-ref-benefits = prevara sa socijalnim davanjima
o-ref-organs = uzimanje organa
o-ref-adoption = nezakonito usvojenje
o-ref-marriage = prinudni brak
o-ref-surrogacy = eksploatacija surogat majčinstva
o-ref-unclear = još nije jasno
o-ref-routine = redovno: u roku od 30 dana
o-ref-priority = prioritetno: u roku od 7 dana
o-ref-urgent = hitno: u roku od jednog dana
o-ref-desk = sopstvenim kanalom kontakt-tačke
o-ref-telephone = telefonom
o-ref-siena = preko SIENA
o-ref-eurojust = preko nacionalnog člana u Evrodžastu
o-ref-network = preko Evropske pravosudne mreže
o-ref-is-sent = poslat
o-ref-is-seen = viđen
o-ref-is-accepted = prihvaćen
o-ref-is-declined = odbijen
o-ref-is-closed = zatvoren
o-ref-not-competent = nadležna je druga služba
o-ref-nothing-found = ništa nije nađeno
o-ref-elsewhere = već se vodi na drugom mestu
o-ref-no-capacity = niko nema vremena
o-ref-too-weak = njegov osnov je preslab
o-ref-judicial = nastavlja se pravosudnim putem
o-ref-no-connection = spisi nemaju ništa zajedničko
o-ref-withdrawn = povukla ga je kontakt-tačka koja je tražila

o-dir-title = Imenik: koga pozvati
o-dir-about = Kontakt-tačke iz sporazuma na snazi. Kontakt-tačka je radno mesto, nikada lice.
o-dir-none = Nijedan sporazum na snazi ne navodi kontakt-tačku druge države.
o-dir-languages = Jezici
o-dir-hours = Radno vreme
o-dir-channel = Kanal

o-link-title = Provere veza
o-link-about = Ima li druga država identifikator osumnjičenih iz ovog spisa? Odgovor je tačan, samo za ovu službu, i van granice koja štiti svaki spis. Identifikator nikada ne putuje.
o-link-new = Proveri spis
o-link-kind = Vrsta identifikatora
o-link-two = Za svaku proveru odgovaraju dva lica: postaje predlog; kada je drugo lice odobri, uradite isto još jednom.
o-link-do = Proveri
o-link-approved = odobrio { $person }: proverite sada ponovo
o-link-hit = Pogodak: { $country } ima identifikatore na mestima { $places } ovog spisa. Provereno je { $n_shown }.
o-link-no-hit =
    { $n ->
        [one] Nema pogotka: { $country } nema { $n_shown } provereni identifikator.
        [few] Nema pogotka: { $country } nema nijedan od { $n_shown } proverena identifikatora.
       *[other] Nema pogotka: { $country } nema nijedan od { $n_shown } proverenih identifikatora.
    }
o-link-left-out =
    { $n ->
        [one] { $n_shown } identifikator te vrste ne može da se uporedi, kao broj bez države.
        [few] { $n_shown } identifikatora te vrste ne mogu da se uporede, kao brojevi bez države.
       *[other] { $n_shown } identifikatora te vrste ne može da se uporedi, kao brojevi bez države.
    }
o-link-call = Pozovite ovu kontakt-tačku. Sam identifikator ide pravosudnim putem, nikada ovuda.
o-link-record = Dnevnik provera veza
o-link-none = Nijedna nije zabeležena.
o-link-event = Šta se dogodilo
o-link-outcome = Kako se završilo
o-link-asked = tražila ova služba
o-link-heard = primljen odgovor
o-link-answered = odgovorila ova služba
o-link-refused = odbijena

o-draft-title = Nacrt za pravosudni put
o-draft-about = Nacrt popunjen kodiranim činjenicama iz spisa ove službe. Imena, identifikatori i opis činjenica su redovi koji se popunjavaju ručno. Ništa se ne šalje.
o-draft-instrument = Instrument saradnje
o-draft-order = Evropski istražni nalog (Direktiva 2014/41/EU)
o-draft-team = Sporazum o zajedničkom istražnom timu
o-draft-eurojust = Zahtev Evrodžastu
o-draft-country = Država kojoj se upućuje
o-draft-odt = Kao OpenDocument, za uređivanje
o-draft-pdf = Kao PDF, za čitanje
o-draft-note = Zabeleženo je da je spis za to čitan. Nacrt je na engleskom.

o-agr-about = Ništa se ne pita niti se na šta odgovara bez sporazuma. Svaki određuje šta se sme pitati, u koju svrhu, koliko podrobno i koliko sme da košta.
o-agr-none = Nijedan sporazum nije položen. Do tada ništa ne može da se pita i ni na šta se ne odgovara.
o-agr-agreement = Sporazum
o-agr-parties = Strane
o-agr-valid = Važi
o-agr-standing = Kako stoji
o-agr-asked-under = ova služba pita po njemu
o-agr-in-force = na snazi
o-agr-not-yet = još nije na snazi
o-agr-expired = istekao
o-agr-suspended = ovde obustavljen
o-agr-terminated = okončan
o-agr-unverified = ne može da se proveri
o-agr-decided = Odlučio { $by }, { $when }.
o-agr-decided-two = Odlučio { $by }, odobrio { $second }, { $when }.
o-agr-digest = Otisak za poređenje telefonom (SHA-256):
o-agr-switch = Zaustavi ili nastavi
o-agr-suspend = Obustavi
o-agr-suspend-about = Od sledećeg poziva po njemu se ovde ništa ne pita i ni na šta ne odgovara, u oba smera. Dovoljno je jedno lice.
o-agr-resume = Ukini obustavu
o-agr-resume-about = Ponovo pušta da nešto izađe, pa su potrebna dva lica: najpre postaje predlog. Kada bude odobren, uradite isto još jednom.
o-agr-terminate = Okončaj zauvek
o-agr-terminate-about = Ne može da se opozove: nijedan drugi tekst ne vraća ovo ime.
o-agr-diff = Šta se menja
o-agr-against = Upoređeno sa
o-agr-compare = Uporedi
o-agr-diff-from = Šta se razlikuje od { $other }
o-agr-same = Ništa: oba kažu isto.
o-agr-text = Tekst
o-agr-import = Položi sporazum
o-agr-import-about = Ceo tekst, potpisan od svake strane. Potrebna su dva lica: najpre postaje predlog. Kada bude odobren, uradite isto još jednom; tada važi za sledeći poziv.
o-agr-document = Potpisan dokument (JSON)
o-agr-use = od tada ova služba pita po njemu
o-agr-import-do = Položi
o-peer-title = Partnerski čvorovi
o-peer-about = Čvorovi drugih država. Pozdrav kaže da li odgovaraju, kojom verzijom, i da li znaju isti sporazum.
o-peer-test = Pozdravi sve sada
o-peer-lists = Preuzmi njihove liste opoziva
o-peer-greeted = Šta su rekli
o-peer-none = Nijedan partnerski čvor nije podešen. Administrator ga dodaje na mašini čvora.
o-peer-state = Šta je rekao
o-peer-node = Čvor i adresa
o-peer-lists-done = Liste opoziva
o-peer-list-new = postavljene su novije liste
o-peer-list-same = ono što je postavljeno jednako je novo
o-peer-stop = Da se s nekom državom sve zaustavi
o-peer-stop-about = Obustavite sporazume s njom. Važi od sledećeg poziva, u oba smera, za svaku stranu tog sporazuma.
o-match-collecting = potpisi se objavljuju
o-match-frozen = zamrznut: strane preuzimaju potpise jedna od druge
o-match-signed = ova služba je potpisala svoj spisak; nijedan još nije usaglašen
o-match-agreed = spisak je usaglašen; ova služba još nije prebrojala
o-match-answered = ova služba je odgovorila; drugi još mogu da odgovore
o-match-closed = zatvoren, sa usaglašenim spiskom
o-match-void = zatvoren bez usaglašenog spiska, ili bez ove službe
o-ref-basis-own = sopstvenom saznanju ove službe
o-ref-basis-help = Obe službe to traže u svojim knjigama. Podudaranje ili provera veze bira se sa sopstvene stranice.

o-nav-statistics = Statistika
o-login-provider = Prijava nalogom vašeg ministarstva
o-login-provider-help = Prijavljujete se u svom ministarstvu i vraćate se ovamo. To radi kada administrator poveže taj nalog s vašim.
o-provider-in-title = Prijavljeni ste
o-provider-in-on = Nastavi
o-provider-other = Ova prijava nije započeta u ovom pregledaču, već je završena ili je trajala duže od deset minuta. Niko nije prijavljen: počnite ponovo.
o-provider-back = Prijava vašeg ministarstva vas je vratila i niko nije prijavljen. Počnite ponovo ili se prijavite imenom, lozinkom i kodom.
o-provider-denied = Niko nije prijavljen. Nalog vašeg ministarstva nije povezan s nalogom ove službe, ili je taj nalog zaključan ili nije upisan, ili nije prihvaćeno ono što je prijava ministarstva kazala. Administrator može da vam kaže.
o-provider-away = Prijava vašeg ministarstva trenutno nije dostupna. Prijavite se imenom, lozinkom i kodom ili pokušajte kasnije.
o-provider-busy = U ovom trenutku se previše ljudi prijavljuje preko ministarstva. Pokušajte ponovo za minut ili se prijavite imenom, lozinkom i kodom.
o-done-stopped = Zaustavljeno. Od sledećeg poziva ništa se više ne razmenjuje.
o-waits-review =
    { $n ->
        [one] { $n_shown } spis je za preispitivanje.
        [few] { $n_shown } spisa su za preispitivanje.
       *[other] { $n_shown } spisa je za preispitivanje.
    }
o-exchange = Razmena
o-exchange-on = otvorena
o-exchange-on-note = sa svakom državom s kojom je sporazum na snazi
o-exchange-some = zaustavljena s nekima
o-exchange-stopped = zaustavljena
o-exchange-stopped-note = ništa se ne pita i ni na šta se ne odgovara
o-ends-title = Šta ističe
o-ends-what = Šta
o-ends-left = Preostalo vreme
o-ends-remedy = Šta učiniti
o-ends-days =
    { $n ->
        [one] { $n_shown } dan
        [few] { $n_shown } dana
       *[other] { $n_shown } dana
    }
o-cases-any-status = Bilo koje
o-cases-any-standing = Bilo gde
o-cases-code = Sa ovim kodom
o-cases-any-code = Bilo koji
o-cases-named = Broj sadrži
o-cases-found =
    { $n ->
        [one] Odgovara { $n_shown } spis.
        [few] Odgovaraju { $n_shown } spisa.
       *[other] Odgovara { $n_shown } spisa.
    }
o-entry-new-title = Unos spisa
o-entry-new-about = Ostavite prazno ono što nije poznato. Uneto se čita kao pri uvozu i beleži se.
o-entry-edit = Izmeni ovaj spis
o-entry-edit-title = Izmena spisa { $source }
o-entry-edit-about = Pre nego što se bilo šta sačuva, vidite šta bi se promenilo. Ono što je spis ranije kazivao čuva se za one koji smeju da ga čitaju. Ostaje u svom tromesečju, ma koji datum uneli.
o-entry-wrong =
    { $n ->
        [one] { $n_shown } stavka mora da se ispravi. Stoji pored svog polja; ništa nije sačuvano.
        [few] { $n_shown } stavke moraju da se isprave. Svaka stoji pored svog polja; ništa nije sačuvano.
       *[other] { $n_shown } stavki mora da se ispravi. Svaka stoji pored svog polja; ništa nije sačuvano.
    }
o-entry-file = Podaci o spisu
o-entry-number = Broj spisa u ovoj službi
o-entry-registered = Registrovan
o-entry-registered-help = Dan, kao 2026-01-31, ili samo godina.
o-entry-unknown = nije poznato
o-entry-derived = Ako je prazno, proizlazi iz: { $name }
o-entry-range = Od { $n_shown } do { $most_shown }
o-entry-victim = Žrtva { $n_shown }
o-entry-suspect = Osumnjičeni { $n_shown }
o-entry-more-victim = Još jedna žrtva
o-entry-more-suspect = Još jedan osumnjičeni
o-entry-more-link = Još redova za identifikatore
o-entry-out = Izostavi ovo lice
o-entry-route-help = Države redom putovanja, po jedna u polju, imenom ili kodom.
o-entry-narrative-help = Svojim rečima. Nikada ne napušta ovu mašinu.
o-entry-save-new = Sačuvaj novi spis
o-entry-look = Vidi šta bi se promenilo
o-entry-confirm-title = Šta bi se promenilo
o-entry-confirm-about = Spis { $source }. Još ništa nije sačuvano.
o-entry-what = Šta
o-entry-before = Ovde sada
o-entry-after = Zatim
o-entry-none = ništa
o-entry-nothing = Ništa se ne bi promenilo.
o-entry-save = Sačuvaj
o-entry-go-on = Nastavi izmene
o-history = Ranije verzije
o-history-title = Ranije verzije spisa { $source }
o-history-about = Šta je spis kazivao pre svake izmene, najnovija prva. Zabeleženo je da ste to čitali.
o-history-none = Nije menjan otkako je unet ili su njegove ranije verzije uklonjene.
o-history-by = Izmenio { $when }: { $by }
o-history-import = Izmenjeno { $when } uvozom
o-history-before = Pre
o-history-back = Popuni obrazac onim što je spis ranije kazivao
o-history-forget = Ukloni sve ranije verzije
o-history-forget-about = Za spis koji je sadržao ono što nije smeo. Ne može da se opozove. To nije brisanje: ono što disk čuva otvara se ključem spisa dok se sam spis ne izbriše.
o-map-new = Napravi novo preslikavanje za ovu datoteku
o-map-own = Preslikavanja ove službe
o-map-title = Šta kolone sadrže
o-map-about = Navedite za svaku kolonu šta popunjava; kolona koja ništa ne popunjava ostaje prazna. Zatim vidite šta bi se dogodilo. Ništa se ne čuva dok vi to ne kažete.
o-map-file = Ova datoteka
o-map-rows = Red je
o-map-rows-case = jedan spis
o-map-rows-victim = jedna žrtva; redovi istog spisa slede jedan za drugim
o-map-rows-suspect = jedan osumnjičeni; redovi istog spisa slede jedan za drugim
o-map-rows-both = jedna žrtva i jedan osumnjičeni; redovi istog spisa slede jedan za drugim
o-map-id = Kolona s brojem predmeta
o-map-no-id = nema: napravi brojeve iz sadržaja redova
o-map-registered = Kolona s datumom registracije
o-map-date = Datumi su zapisani
o-map-description = Čemu služi ovo preslikavanje
o-map-columns = Kolone
o-map-columns-help = Počnite da kucate i izaberite nešto od predloženog.
o-map-split = Više vrednosti u koloni { $name } razdvaja
o-map-made = Preslikavanje
o-map-made-about = Odbijene vrednosti mogu se ovde prevesti redovima kao values = { "{" } w = "Feminine", m = "Masculine" { "}" } ispod njihove kolone. Sačuvajte ga da biste ga ponovo koristili.
o-map-again = Pogledaj ponovo s ovim preslikavanjem
o-map-name = Ime pod kojim se čuva: mala slova, cifre i - _ .
o-map-save = Sačuvaj preslikavanje
o-map-remove = Ukloni ga
o-map-saved-title = Preslikavanje ove službe
o-map-saved-about = Kako se piše, stoji u priručniku, u odeljku Intake. Proverava se pre čuvanja.
o-next-title = Šta bi sledeće izašlo
o-next-about = Kako čvor to danas planira. Gledanje ništa ne broji i ništa ne troši. Ono što sporazum ne imenuje izostavlja se za njegove strane.
o-next-yearbook = Godišnjak za { $year }. godinu
o-next-yearbook-about = Objavljuje se posle { $day }, kada je poslednje tromesečje njegove godine zamrznuto, i troši { $share } svakog tromesečja: sve što je preostalo od udela za godišnjak. Njegove tabele su one s javnog spiska, verzija { $list }; svaka brojka dobija šum koji je ovde naveden.
o-next-no-share = Premalo je preostalo od udela: takvog godišnjaka neće biti.
o-next-not-open = Tromesečja njegove godine još nisu otvorena, pa se ne zna koliko troši.
o-next-agreements = Po sporazumima
o-next-agreements-about = Koje tabele godišnjaka vide oni koji smeju da pitaju po sporazumu i koliko svako sme da potroši na jedno tromesečje svojim upitima.
o-next-no-agreements = Nijedan sporazum nije na snazi: ništa ne izlazi.
o-next-shows = Vidljive tabele
o-next-quotas = Ko sme da pita i za koliko
o-next-number = Tabela
o-next-counts = Broji
o-next-attributes = Po
o-next-cells = Polja
o-next-noise = Šum
o-next-rounds = Krugovi potpisa
o-next-no-rounds = Ništa ove službe nije u krugu koji traje.
o-next-round = Krug
o-next-days = Njegovi dani
o-next-own = Potpisi ove službe
o-next-parties = Strane
o-next-questions = Upiti drugih država
o-next-questions-about = Šta će drugi pitati ne zna se. Svi njihovi upiti zajedno nikada ne mogu svako tromesečje koštati više od ovoga; isti upit, postavljen ponovo, ništa ne košta.
o-next-left = Preostalo
o-next-limit = Od ukupno
o-next-no-quarters = Nijedno tromesečje još nije otvoreno.
o-switch-title = Prekidač
o-switch-about = Zaustavlja svaku razmenu s nekom državom, ili sa svima, ma šta kazali sporazumi: od sledećeg poziva ništa se ne pita i ni na šta se ne odgovara. Za njegovo aktiviranje potrebno je jedno lice, za opoziv dva.
o-switch-all = Svi
o-switch-stopped = zaustavljeno
o-switch-resume = Nastavi razmenu
o-switch-one = Zaustavi razmenu s ovom državom
o-switch-everybody = Zaustavi razmenu sa svima
o-settings-rounds = Krugovi potpisa
o-settings-rounds-itself = nastavljaju se sami u svojim danima: ova služba jednom broji usaglašeni spisak, pri čemu se { $epsilon } naplaćuje svakom zamrznutom tromesečju kojem je toliko preostalo
o-settings-rounds-hand = čekaju da neko ovde učestvuje
o-settings-rounds-none = ova služba ne učestvuje ni u jednom
o-pat-says-background = Vrste slučajeva i ono što uvek ide zajedno čine očekivanim { $expected }: obrazac stoji zbog onoga što je preko toga.
o-pat-says-typical = Koliko je uobičajen u Evropi: percentil { $percentile }. Malo znači neobično: toliko od sto kombinacija istih obeležja jednako je ili još manje verovatno.
o-pat-season = U odnosu na doba godine: { $now_shown } spisa u { $quarter }, gde se očekivalo { $expected }. U tom tromesečju godine udeo je { $factor } puta udeo celih godina (p = { $p }).
o-pat-compare-rest = Uporedi sa svim ostalim
o-sim-title = Slični spisi
o-sim-about = Spisi najsličniji jednom spisu, sa onim što im je zajedničko i u čemu se razlikuju. Vrednost koju ima malo spisa ima veliku težinu.
o-sim-find = Traži slične
o-sim-likest = Najsličniji
o-sim-rows =
    { $n ->
        [one] Pregledan je { $n_shown } spis.
        [few] Pregledana su { $n_shown } spisa. Imenuju se oni koje smete da čitate, najviše dvadeset.
       *[other] Pregledano je { $n_shown } spisa. Imenuju se oni koje smete da čitate, najviše dvadeset.
    }
o-sim-none = Nijedan spis nema s njim zajedničko ništa što ima težinu.
o-sim-similarity = Sličnost (od 0 do 1)
o-sim-shared = Imaju oba
o-sim-differing = U čemu se razlikuju
o-sim-differ = ovde { $here }, tamo { $there }
o-sim-nothing = ništa zabeleženo
o-sim-typical = Koliko je uobičajen u Evropi: percentil { $percentile } (± { $error }). Malo znači neobično: toliko od sto spisa, posmatranih po istim obeležjima, jednako je ili još manje verovatno.
o-sim-note = Ocena je ocena spisa, nikada lica. Sličan ne znači povezan, a neobičan ne znači sumnjiv.
o-net-division = Grupe su
o-net-whole = sve što je uopšte povezano
o-net-communities-modularity = Podeli ono što ima malo veza s ostatkom (modularnost)
o-match-party-late = došla je kada su se drugi već složili oko spiska: ono što je objavila pita se u sledećem krugu
o-match-party-late-counted = došla je kasno, i prebrojala je, sa { $epsilon }
o-match-party-other = potpisala je spisak drugačiji od usaglašenog i još nije prebrojala
o-match-party-other-counted = potpisala je drugi spisak, a prebrojala je usaglašeni, sa { $epsilon }
o-match-party-absent = odsutna: ništa od nje nije bilo ovde na vreme
o-match-party-stranger = nije strana ovog kruga
o-match-progress = Dokle je krug stigao
o-match-progress-submitted = Pokazale šta su objavile: { $done_shown } od { $all_shown } strana
o-match-progress-signed = Potpisale spisak: { $done_shown } od { $all_shown } strana
o-match-progress-answered = Prebrojale: { $done_shown } od { $all_shown } strana
o-match-doing-testing = Potpisi se ispituju: prebrojano { $done_shown } od { $all_shown } tromesečja
o-match-doing-asking = Pitaju se druge strane: { $done_shown } od { $all_shown }
o-match-doing-counting = Broji se usaglašeni spisak: { $done_shown } od { $all_shown } tromesečja
o-match-by-itself = Ova služba u te dane nastavlja sama, sa { $epsilon }. Niko ovde ne mora ništa da radi.
o-match-by-hand = Ovde se ništa ne nastavlja samo: neko mora da učestvuje.
o-stat-title = Nacionalna statistika
o-stat-lede = Godišnje brojke koje Direktiva 2011/36/EU, izmenjena Direktivom (EU) 2024/1712, traži od svake države članice, prebrojane iz sopstvenih spisa ove službe.
o-stat-mark = Tačna nacionalna statistika, nije diferencijalno privatna: nije za razmenu.
o-stat-mark-more = Ova služba odlučuje da li će je objaviti ili predati svom nacionalnom organu. safeborders je nikuda ne šalje.
o-stat-record = Izrada brojki i preuzimanje datoteke beleže se u internom dnevniku.
o-stat-make = Izradi brojke
o-stat-none = Ovde još nije registrovan nijedan spis, pa nema godine za izbor.
o-stat-of = Spisi registrovani { $year }. godine, kakvi su danas
o-stat-report = Nacionalni izveštaj za { $year }. godinu, kao stranica i kao PDF
o-stat-rule = Kako se postupa s malim brojevima
o-stat-rule-small = Broj od 1 do { $most_shown } se ne navodi, a s njim ni onoliko drugih redova koliko je potrebno da se ne može naći oduzimanjem.
o-stat-rule-sum = Ono što se u tabeli ne navodi daje se kao jedan zbir: navedeni redovi i taj zbir daju ukupan broj. Izostavljeni redovi su prazni.
o-stat-rule-total = Gde je cela grupa lica premala ili se premalo razlikuje od prethodne grupe, ne navode se ni njen ukupan broj ni njene tabele.
o-stat-rule-again = Druga datoteka, napravljena pošto su se spisi promenili, može da oda šta se promenilo ako se objave obe.
o-stat-missing = Šta ove brojke ne mogu da kažu
o-stat-missing-year = Osumnjičeni se broje po godini u kojoj je spis registrovan i po tome dokle je postupak danas stigao, a ne po godini optužnice ili presude.
o-stat-missing-form = Oblik eksploatacije kod osumnjičenog je onaj žrtava iz spisa. Ko ima više oblika, u posebnom je redu.
o-stat-missing-rest = Nije u knjizi kodova: priroda konačne odluke o krivičnom gonjenju, broj presuda i poseban broj za svesno korišćenje usluga žrtve. Spisi pod embargom su izostavljeni.
o-stat-victims = Registrovane žrtve
o-stat-suspected = Osumnjičeni
o-stat-prosecuted = Krivično gonjeni
o-stat-convicted = Osuđeni
o-stat-total = Ukupno
o-stat-total-is = Ukupno { $n_shown }.
o-stat-total-withheld = Koliko ih je ne navodi se, a time ni nijedna tabela.
o-stat-persons = Lica
o-stat-share = Udeo u ukupnom
o-stat-withheld = ne navodi se
o-stat-together = Nenavedeni redovi zajedno
o-stat-several = Više oblika
o-stat-adds-up = Navedeni redovi i ono što se ne navodi daju ukupan broj: { $n_shown }.
o-stat-empty = Ovde niko nije izbrojan.
o-report-title = Nacionalni izveštaj { $country } { $year }
o-report-lede = Dva dela koja se ne smeju mešati: tačne brojke iz sopstvenih spisa ove službe i, pored njih, ono što su druge države ustupile, sa svojom nesigurnošću.
o-report-foot = Deo 1 je tačan i nije za razmenu; deo 2 je diferencijalno privatan, sa intervalima od 95 %.
o-report-exact = Deo 1: tačna nacionalna statistika
o-report-europe = Deo 2: evropska slika, iz ustupljenih brojki
o-report-europe-about = Ove brojke su procene: svaka država je dodala slučajni šum svojim brojanjima pre nego što ih je objavila, i svaka brojka ima interval od 95 % koji iz toga proizlazi. Nisu tačne i ne obuhvataju sopstvene spise ove službe.
o-report-europe-compare = Tačna brojka iz dela 1 i procena iz dela 2 smeju se porediti samo preko intervala: ako je tačna brojka u njemu, ništa se ne može reći.
o-report-europe-none = Ovde se ne čuva godišnjak druge države za { $year }. godinu. Ko sme da pita druge države, preuzima ih naredbom: safeborders-node yearbook fetch
o-report-europe-sources = Godišnjaci koje su države objavile i potpisale; njihovo gledanje ništa ne košta i nikome ništa ne odaje.
o-report-rule = Kako se postupa s malim brojevima u delu 1
o-tour-today = Danas
o-tour-today-do = Dan počinje ovde: šta vas čeka i šta budžet još dozvoljava. Sve je sintetičko. Otvorite nešto što čeka, zatim se vratite i nastavite.
o-tour-cases = Predmeti
o-tour-cases-do = Spisak sadrži samo spise koje smete da čitate. Otvorite jedan i pogledajte njegov vremenski tok, putanju i veze. To što ste ga otvorili sada je u internom dnevniku.
o-tour-patterns = Obrasci
o-tour-patterns-do = Pokrenite pretragu u spisima svoje službe. Otvorite prvi obrazac: pročitajte osnove izražene rečima i koliko bi se često pojavljivao slučajno. Ocenjuju se obrasci, nikada lica.
o-tour-networks = Mreže
o-tour-networks-do = Potražite spise sa zajedničkim identifikatorom. Pokažite na liniju: kaže na čemu se zasniva. Kojoj vezi ne biste verovali?
o-tour-ask = Pitajte Evropu
o-tour-ask-do = Sastavite upit: žrtve po uzrastu. Pritisnite Pregled pre nego što pitate: kaže koliko upit košta i koliko će interval biti širok. Tek tada pitajte.
o-tour-matches = Podudaranja i zahtevi za kontakt
o-tour-matches-do = Podudaranje kaže da druga država vidi isti način delovanja i koga pozvati. Ne putuje nijedno ime ni broj predmeta. Vidite šta bi sadržao zahtev za kontakt.
o-tour-left = Šta je izašlo iz kuće
o-tour-left-do = Ovde je svako ustupanje, sa svojim troškom, svrhom i sporazumom. Nađite svoj upit. Ispod je ono što sve zaustavlja: pročitajte ga i ne pritiskajte ga danas.
o-tour-agreements = Sporazumi i partnerski čvorovi
o-tour-agreements-do = Ništa se ne razmenjuje bez sporazuma koji su obe strane potpisale. Otvorite jedan i pročitajte šta dozvoljava, do kada i ko sme koliko da pita.
o-tour-statistics = Nacionalna statistika
o-tour-statistics-do = Izaberite godinu. Ove brojke su tačne i ostaju ovde: uporedite oznaku na vrhu s podnožjem stranice na kojoj ste pitali Evropu. Koji redovi se ne navode i da li tabele daju ukupan broj?
o-tour-report = Nacionalni izveštaj
o-tour-report-do = Deo 1 je tačan, deo 2 ima intervale. Objasnite onome pored sebe zašto se to dvoje ne sme sabirati. Uzmite PDF.
o-tour-audit = Kontrola
o-tour-audit-do = Proverite dnevnike: niko ne može neprimećeno da promeni zapis, pa ni sama služba. Nađite šta ste uradili pre jednog minuta.
o-tour-people = Lica i uloge
o-tour-people-do = Za neke odluke potrebna su dva lica. Vidite ko šta sme da radi i šta čeka drugo lice.
o-tour-settings = Podešavanja
o-tour-settings-do = Koliko se dugo spisi čuvaju, kada se tromesečja zamrzavaju, kako se čuvaju ključevi. Šta bi moralo da postoji pre nego što stignu pravi spisi?
