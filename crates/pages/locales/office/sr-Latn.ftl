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
o-event-answered = Odgovor na upit
o-event-asked = Upit drugima
o-event-heard = Primljen odgovor
o-event-yearbook = Godišnjak
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
