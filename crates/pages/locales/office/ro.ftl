# Textele paginilor unui serviciu în limba română: see en.ftl.

o-product = Serviciul, { $country }
o-source-line = Ceea ce vedeți aici aparține acestui serviciu și rămâne pe propria sa mașină. Ceea ce citiți și faceți este consemnat în registrul intern.
o-nav-today = Astăzi
o-nav-cases = Cazuri
o-nav-patterns = Tipare
o-nav-networks = Rețele
o-nav-ask = Întrebați Europa
o-nav-matches = Potriviri și cereri de contact
o-nav-left = Ce a ieșit din serviciu
o-nav-agreements = Acorduri și noduri partenere
o-nav-audit = Control
o-nav-people = Persoane și roluri
o-nav-settings = Setări
o-nav-account = Contul dumneavoastră
o-logout = Deconectare
o-to-today = La pagina Astăzi

o-role-prosecutor = procuror
o-role-analyst = analist
o-role-dpo = responsabil cu protecția datelor
o-role-administrator = administrator de sistem
o-role-auditor = auditor extern
o-role-console = consolă
o-role-node = nodul însuși

o-done = Gata.
o-denied = Nu pentru rolul dumneavoastră
o-denied-text = Rolul dumneavoastră nu permite acest lucru. Încercarea este consemnată. Dacă aveți nevoie de el pentru muncă, vorbiți cu administratorul.
o-invalid = Așa nu se poate
o-invalid-text = Ceea ce s-a trimis nu poate fi executat. Nu s-a schimbat nimic.
o-offline = Nimeni nu a putut fi contactat
o-offline-text = Cealaltă parte nu a răspuns. Nu s-a schimbat nimic; încercați mai târziu.
o-failed = Ceva nu a reușit
o-failed-text = Nodul nu a putut face acest lucru. Spuneți administratorului ce scrie mai jos.
o-not-found-text = Nu există aici o asemenea pagină. Ce puteți deschide se află în navigare.

o-login-title = Autentificare
o-login-name = Numele contului dumneavoastră
o-login-password = Parolă
o-login-code = Cod de unică folosință
o-login-code-help = Șase cifre din aplicația configurată la înscriere.
o-login-do = Conectare
o-login-enrol = Am un cod de la administrator și încă nu am parolă
o-login-wrong = Numele, parola sau codul este greșit, ori contul este blocat pentru un timp: după cinci încercări greșite un minut, apoi de fiecare dată dublu. Un administrator îl poate debloca.

o-setup-title = Configurarea acestui serviciu
o-setup-about = Nimeni nu are încă un cont pe acest nod. Primul este al unui administrator și îl dă cine se află la mașina cu cheia nodului. Până atunci nu se vede nimic altceva.
o-setup-console = Pe mașina nodului executați aceasta; se afișează un cod valabil o zi:
o-setup-here = Introduceți aici numele și codul și alegeți o parolă.
o-enrol-title = Înscriere
o-enrol-about = Administratorul v-a dat un cod valabil o zi. Cu el alegeți o parolă pe care nimeni altcineva nu o va ști vreodată.
o-enrol-code = Cod
o-enrol-password = Parolă nouă
o-enrol-password-help = Cel puțin { $n_shown } caractere. Câteva cuvinte fără legătură între ele se rețin ușor și se ghicesc greu.
o-enrol-again = Aceeași parolă încă o dată
o-enrol-do = Înscriere
o-enrol-login = La autentificare
o-enrol-differ = Cele două parole diferă.
o-enrol-short = Parola are mai puțin de { $n_shown } caractere.
o-enrol-wrong = Numele sau codul este greșit, folosit ori mai vechi de o zi. Cereți altul administratorului.
o-enrolled-title = Încă un lucru: codurile de unică folosință
o-enrolled-about = Contul { $person } are parola sa. Introduceți acum această cheie într-o aplicație de autentificare de pe telefon. Se arată o singură dată.
o-enrolled-app = Deschideți-o într-o aplicație de pe această mașină
o-enrolled-kind = Dacă aplicația întreabă: bazat pe timp (RFC 6238), SHA-1, șase cifre, la fiecare 30 de secunde.

o-second = O a doua persoană trebuie să fie de acord
o-second-text = Este nevoie de patru ochi. Se află acum în lista din Persoane și roluri și așteaptă pe cineva cu alt rol; după ce aprobă, faceți din nou același lucru aici.
o-done-recorded = Gata și consemnat.
o-done-suspended = Suspendat. Din acest moment nu mai iese nimic pe acest temei.
o-done-decided = Decizia dumneavoastră este consemnată.
o-reason = Motiv, pentru registru; nu numiți nicio persoană
o-older = Înregistrări mai vechi
o-to-cases = La cazuri
o-to-case = La dosar
o-to-audit = La registre
o-to-people = La persoane și roluri

o-column-number = Nr.
o-column-when = Când
o-column-what = Ce
o-column-who = Cine
o-column-whom = Cu cine
o-column-terms = Acord și scop
o-column-cost = Cost pentru fiecare trimestru
o-column-sent = SHA-256 al celor trimise
o-column-object = La ce se referă
o-column-outcome = Rezultat
o-column-state = Stare
o-column-case = Dosar
o-column-status = Stadiul procedurii
o-column-stands = Unde se află
o-column-assigned = Repartizat
o-column-since = Din
o-column-ends = Se încheie
o-column-kind = Tip
o-column-identifier = Identificator
o-column-holder = Al cui
o-column-name = Nume complet
o-column-role = Rol

o-today-title = Astăzi
o-waits-nothing = Nimic nu vă așteaptă.
o-waits-approvals =
    { $n ->
        [one] O decizie așteaptă aprobarea dumneavoastră.
        [few] { $n_shown } decizii așteaptă aprobarea dumneavoastră.
       *[other] { $n_shown } de decizii așteaptă aprobarea dumneavoastră.
    }
o-waits-referrals =
    { $n ->
        [one] O cerere de contact din altă țară așteaptă răspuns.
        [few] { $n_shown } cereri de contact din alte țări așteaptă răspuns.
       *[other] { $n_shown } de cereri de contact din alte țări așteaptă răspuns.
    }
o-waits-overdue =
    { $n ->
        [one] O cerere de contact a depășit termenul.
        [few] { $n_shown } cereri de contact au depășit termenul.
       *[other] { $n_shown } de cereri de contact au depășit termenul.
    }
o-waits-rounds =
    { $n ->
        [one] O rundă de semnături este numărată: căutați potriviri.
        [few] { $n_shown } runde de semnături sunt numărate: căutați potriviri.
       *[other] { $n_shown } de runde de semnături sunt numărate: căutați potriviri.
    }
o-waits-ending =
    { $n ->
        [one] Un acord se încheie în șaizeci de zile.
        [few] { $n_shown } acorduri se încheie în șaizeci de zile.
       *[other] { $n_shown } de acorduri se încheie în șaizeci de zile.
    }
o-waits-suspended =
    { $n ->
        [one] Un acord este suspendat.
        [few] { $n_shown } acorduri sunt suspendate.
       *[other] { $n_shown } de acorduri sunt suspendate.
    }
o-fact-files = Dosare
o-fact-files-note =
    { $n ->
        [one] într-un trimestru
        [few] în { $n_shown } trimestre
       *[other] în { $n_shown } de trimestre
    }
o-fact-freezes = Următorul trimestru care îngheață
o-fact-freezes-note = de atunci se poate întreba despre el
o-fact-budget = Cel mai mic buget rămas
o-fact-budget-note = pentru întrebări despre { $cohort }; nu se reface
o-fact-agreements = Acorduri în vigoare
o-fact-agreements-note = fără acord nu iese nimic
o-peers-title = Alte țări
o-peers-about = Dacă celelalte noduri pot fi contactate și acceptă certificatul acestui nod se întreabă când doriți să știți.
o-peers-look = Întreabă-le acum
o-peers-none = Nu este configurat niciun nod partener.

o-cases-title = Cazuri
o-cases-all = Toate trimestrele
o-cases-files =
    { $n ->
        [one] un dosar
        [few] { $n_shown } dosare
       *[other] { $n_shown } de dosare
    }
o-cases-whose = Ale cui
o-cases-any = Toate despre care pot ști
o-cases-mine = Cele repartizate mie
o-cases-number = Numărul unui dosar
o-cases-open = Deschide
o-cases-none = Niciun dosar nu corespunde.
o-cases-empty = Încă nu există dosare aici. Ele se importă dintr-un fișier.
o-cases-caption = După număr. Deschiderea unui dosar este consemnată în registrul intern, ca și această listă.
o-cases-later = Următoarele
o-mark-embargo = sub embargo
o-mark-hold = interdicție de ștergere
o-mark-sealed = sigilat
o-due-link = Dosare a căror păstrare se încheie
o-due-title = Dosare a căror păstrare se încheie
o-due-about = Nimic nu se șterge de la sine: un termen care expiră pune dosarul pe această listă, iar oamenii decid.
o-due-none = Niciun termen de păstrare nu expiră curând.
o-due-now = expirat

o-case-title = Dosarul { $source }
o-case-recorded = Faptul că l-ați citit este consemnat.
o-case-route = Traseu
o-case-timeline = Ce s-a întâmplat
o-case-registered = Înregistrat; aparține trimestrului { $cohort }
o-case-embargoed = Pus sub embargo: în nicio comunicare
o-case-held = Pus sub interdicție de ștergere: nu poate fi șters
o-case-sealed = Sigilat de { $by }
o-case-coded = Cazul
o-case-unknown = Nu se știe nimic.
o-case-links = Identificatori
o-case-narrative = Expunerea faptelor
o-case-decide = Decizii
o-case-assigned = Repartizat:
o-case-assigned-none = Nu este repartizat nimănui.
o-holder-case = nu se știe al cui
o-holder-victim = al unei victime
o-holder-suspect = al unui suspect
o-link-phone = Telefon
o-link-plate = Număr de înmatriculare
o-link-account = Cont bancar
o-link-handle = Nume pe o platformă
o-link-document = Act
o-link-address = Adresă
o-deed-embargo = Pune sub embargo
o-deed-release = Ridică embargoul
o-deed-embargo-about = Un dosar sub embargo nu se află în nicio comunicare către nicio țară. Ce s-a comunicat înainte rămâne comunicat.
o-deed-hold = Pune sub interdicție de ștergere
o-deed-unhold = Ridică interdicția de ștergere
o-deed-hold-about = Un dosar sub interdicție de ștergere nu poate fi șters, oricare ar fi termenul de păstrare.
o-deed-assign = Repartizează cuiva
o-deed-unassign = Încheie repartizarea
o-deed-seal = Sigilează
o-deed-unseal = Ridică sigiliul
o-deed-seal-about = Un dosar sigilat este citit și cunoscut numai de cei cărora le este repartizat.
o-deed-erase = Șterge
o-deed-erase-about = Ștergerea cere o a doua persoană și nu poate fi anulată. Mai întâi vedeți ce ar face.
o-deed-erase-look = Vezi ce ar face
o-erase-title = Ștergerea unui dosar
o-erase-about = Iată ce ar face ștergerea dosarului { $source }. Nu s-a întâmplat încă nimic.
o-erase-held = Dosarul este sub interdicție de ștergere și nu poate fi șters.
o-erase-none = Nu există un asemenea dosar aici sau a fost șters anterior.
o-erase-frozen = Trimestrul său este înghețat: este posibil să se fi comunicat răspunsuri despre el, iar bugetul său rămâne cheltuit.
o-erase-two = O a doua persoană, procuror sau responsabil cu protecția datelor, trebuie să aprobe.
o-erased-title = Șters
o-erased-about = Cheia dosarului nu mai este în setul de chei, iar instantaneele care îl conțineau sunt rescrise fără el.
o-erased-name = Numele din registrul intern
o-erased-entry = Înregistrarea din registrul intern

o-import-title = Import de dosare
o-import-about = Alegeți un fișier și modul în care se citește. Mai întâi vedeți ce s-ar întâmpla; nimic nu se păstrează până nu o spuneți.
o-import-mapping = Corespondența coloanelor
o-import-file = Fișier
o-import-most = CSV, XLSX sau JSON, până la { $n_shown } MB. Fișierele mai mari se importă din linia de comandă.
o-import-look = Vezi ce s-ar întâmpla
o-import-looked = Ce s-ar întâmpla
o-import-looked-about = Încă nu s-a păstrat nimic. Fișierul așteaptă un sfert de oră în memoria acestui nod.
o-import-done = Importat
o-import-done-about = S-a păstrat tot ce a putut fi citit.
o-import-added = Noi
o-import-updated = Modificate
o-import-unchanged = La fel ca cele de aici
o-import-redirected = Dintre cele noi: într-un trimestru ulterior
o-import-erased = Șterse anterior, lăsate deoparte
o-import-rejected = Rânduri respinse
o-import-rejects =
    { $n ->
        [one] Un rând nu poate fi citit. Fișierul respingerilor spune care și de ce.
        [few] { $n_shown } rânduri nu pot fi citite. Fișierul respingerilor spune care și de ce.
       *[other] { $n_shown } de rânduri nu pot fi citite. Fișierul respingerilor spune care și de ce.
    }
o-import-cut = Le conține pe primele.
o-import-rejects-csv = Respingeri (CSV)
o-import-nothing = Nu este nimic nou în acest fișier.
o-import-do = Importă
o-import-again = Alege alt fișier

o-left-title = Ce a ieșit din serviciu
o-left-about =
    { $n ->
        [one] Tot ce a dat vreodată acest nod altei țări sau i-a cerut, de la cel mai recent. Registrul are o înregistrare.
        [few] Tot ce a dat vreodată acest nod altei țări sau i-a cerut, de la cel mai recent. Registrul are { $n_shown } înregistrări.
       *[other] Tot ce a dat vreodată acest nod altei țări sau i-a cerut, de la cel mai recent. Registrul are { $n_shown } de înregistrări.
    }
o-left-none = Încă nu a ieșit nimic.
o-event-answered = Răspuns la o întrebare
o-event-asked = Întrebare către alții
o-event-heard = Răspuns primit
o-event-yearbook = Anuar
o-event-link-check = Verificare de legătură
o-event-referral = Cerere de contact
o-event-signature = Semnătură
o-event-agreement = Acord
o-event-cohort = Trimestru
o-event-witness = Registrul altei țări
o-event-house = Rădăcina registrului intern
o-event-continuity = După o restaurare
o-stop-title = Oprire
o-stop-about = Suspendarea unui acord oprește imediat tot ce se întemeiază pe el. Nu cere o a doua persoană; reluarea cere.
o-stop-none = Niciun acord nu este în vigoare: nimic nu poate ieși.
o-stop-one = Suspendă
o-stop-all-title = Totul
o-stop-all = Suspendă toate acordurile

o-audit-title = Control
o-audit-about =
    { $n ->
        [one] Registrul comunicărilor are o înregistrare. Alte țări păstrează capetele sale semnate; nimeni nu îl poate rescrie neobservat.
        [few] Registrul comunicărilor are { $n_shown } înregistrări. Alte țări păstrează capetele sale semnate; nimeni nu îl poate rescrie neobservat.
       *[other] Registrul comunicărilor are { $n_shown } de înregistrări. Alte țări păstrează capetele sale semnate; nimeni nu îl poate rescrie neobservat.
    }
o-audit-check = Verifică registrele acum
o-audit-disclosures = Registrul comunicărilor
o-audit-disclosures-csv = Registrul comunicărilor (CSV)
o-audit-house-csv = Registrul intern (CSV)
o-house-link = Registrul intern: cine ce a făcut în acest serviciu
o-house-title = Registrul intern
o-house-about =
    { $n ->
        [one] Cine ce a făcut în acest serviciu, de la cel mai recent; are o înregistrare. Dosarele apar sub pseudonim.
        [few] Cine ce a făcut în acest serviciu, de la cel mai recent; are { $n_shown } înregistrări. Dosarele apar sub pseudonim.
       *[other] Cine ce a făcut în acest serviciu, de la cel mai recent; are { $n_shown } de înregistrări. Dosarele apar sub pseudonim.
    }
o-house-person = Numai ale acestei persoane
o-house-none = Nicio înregistrare nu corespunde.
o-checked-title = Registrele sunt în ordine
o-checked-well = Fiecare cifră a fost adunată din nou din registru și fiecare amprentă recalculată.
o-checked-disclosures =
    { $n ->
        [one] O înregistrare, trimestre: { $cohorts_shown }, răspunsuri păstrate: { $releases_shown }
        [few] { $n_shown } înregistrări, trimestre: { $cohorts_shown }, răspunsuri păstrate: { $releases_shown }
       *[other] { $n_shown } de înregistrări, trimestre: { $cohorts_shown }, răspunsuri păstrate: { $releases_shown }
    }
o-checked-house =
    { $n ->
        [one] O înregistrare; rădăcini aflate în registrul comunicărilor: { $roots_shown }
        [few] { $n_shown } înregistrări; rădăcini aflate în registrul comunicărilor: { $roots_shown }
       *[other] { $n_shown } de înregistrări; rădăcini aflate în registrul comunicărilor: { $roots_shown }
    }
o-checked-root = Amprenta tuturor înregistrărilor
o-proof-title = Dovada că o înregistrare se află în registru
o-proof-about =
    { $n ->
        [one] Cine are amprenta unicei înregistrări poate verifica astfel că este aceasta (RFC 9162).
        [few] Cine are amprenta celor { $n_shown } înregistrări poate verifica astfel că aceasta se află printre ele (RFC 9162).
       *[other] Cine are amprenta celor { $n_shown } de înregistrări poate verifica astfel că aceasta se află printre ele (RFC 9162).
    }
o-proof-leaf = Amprenta înregistrării
o-proof-path = Amprentele de pe parcurs

o-people-title = Persoane și roluri
o-people-enrolled = are parolă
o-people-not-enrolled = nu s-a înscris încă
o-people-locked = blocat până la { $until }
o-waiting-title = Decizii care așteaptă o a doua persoană
o-waiting-about = Nimeni nu aprobă ceea ce a propus. O propunere expiră după 14 zile; o aprobare este valabilă o singură dată, exact pentru ce s-a propus.
o-waiting-none = Nu așteaptă nimic.
o-decide-why = De ce, dacă refuzați
o-decide-approve = Aprobă
o-decide-refuse = Refuză
o-decided-title = Decise anterior
o-proposal-approved = aprobat de { $by }, încă neexecutat
o-proposal-refused = refuzat de { $by }: { $reason }
o-proposal-done = aprobat de { $by } și executat
o-proposal-ended = încheiat fără decizie
o-act-agreement = Un acord este pus în vigoare
o-act-publication = O semnătură este publicată
o-act-shares = Părți ale trimestrelor care nu s-au deschis încă
o-act-erasure = Se șterg dosare
o-act-account = Contul lui { $person } ca { $role }
o-act-link-check = O altă țară este întrebată despre suspecții dintr-un dosar
o-accounts-title = Conturi
o-invite-title = Dați cuiva un cont
o-invite-about = Primiți pentru acea persoană un cod valabil o zi. Cu el își alege o parolă pe care dumneavoastră nu o vedeți niciodată.
o-invite-do = Dă contul
o-change-title = Modificarea unui cont
o-change-about = După o resetare persoana se înscrie din nou, cu un cod pe care i-l predați. Unde există un responsabil cu protecția datelor, acesta aprobă mai întâi.
o-change-what = Ce este de făcut
o-change-unlock = Deblochează
o-change-reset = Resetează parola și codurile de unică folosință
o-change-role = Dă alt rol
o-change-remove = Elimină contul
o-change-new-role = Noul rol, dacă se dă unul
o-change-do = Execută
o-code-title = Predați acest cod
o-code-about = Îi permite lui { $person } să se înscrie într-o zi și se arată o singură dată. Predați-l personal, nu prin poștă.

o-account-title = Contul dumneavoastră
o-password-title = Schimbarea parolei
o-password-about = Odată cu ea se încheie fiecare sesiune, și aceasta.
o-password-old = Parola actuală
o-password-do = Schimbă parola
o-tokens-title = Jetoane pentru programe
o-tokens-about = Un jeton poartă o vreme unele dintre drepturile dumneavoastră. Ce cere decizia unei persoane nu se poate face cu un jeton.
o-token-for = La ce servește
o-token-rights = Ce poate face
o-token-days = Pentru câte zile
o-token-make = Creează un jeton
o-token-revoke = Revocă
o-token-title = Noul dumneavoastră jeton
o-token-once = Se arată o singură dată. Păstrați-l acolo unde îl poate citi numai programul care are nevoie de el.

o-settings-title = Setări
o-settings-about = Ce este setat să facă acest nod. Se modifică în fișierul node.toml de pe mașina sa și este valabil de la următoarea pornire.
o-settings-pages = Aceste pagini
o-settings-tls = prin TLS
o-settings-loopback = numai pe această mașină
o-settings-unassigned = Dosare nerepartizate nimănui
o-unassigned-office = sunt citite de procurorii și analiștii serviciului
o-unassigned-only = nu sunt citite de nimeni
o-retention-title = Păstrare
o-retention-about =
    { $n ->
        [one] Cât timp se păstrează dosarele după ultima schimbare a stadiului procedurii. Un dosar este semnalat cu o zi înainte.
        [few] Cât timp se păstrează dosarele după ultima schimbare a stadiului procedurii. Un dosar este semnalat cu { $n_shown } zile înainte.
       *[other] Cât timp se păstrează dosarele după ultima schimbare a stadiului procedurii. Un dosar este semnalat cu { $n_shown } de zile înainte.
    }
o-retention-kept = Păstrat
o-months =
    { $n ->
        [one] o lună
        [few] { $n_shown } luni
       *[other] { $n_shown } de luni
    }
o-status-suspected = Suspect
o-status-prosecuted = Urmărit penal
o-status-convicted = Condamnat
o-status-acquitted = Achitat
o-status-discontinued = Clasat
o-status-unknown = Necunoscut
o-quarters-title = Ultimele trimestre
o-quarters-freezes = Îngheață la
o-quarters-frozen = înghețat
o-quarters-open = deschis
o-keys-title = Chei
o-keys-kept = Cheia rădăcină
o-kept-passphrase = se deblochează cu o frază de acces
o-kept-beside = se deblochează cu un fișier de cheie aflat lângă date
o-kept-key-file = se deblochează cu un fișier de cheie aflat pe alt suport
o-kept-credential = se deblochează cu o acreditare a managerului de servicii
o-keys-epoch = Setul de chei
o-keys-epoch-value =
    { $n ->
        [one] epoca { $epoch_shown }, o cheie de date
        [few] epoca { $epoch_shown }, { $n_shown } chei de date
       *[other] epoca { $epoch_shown }, { $n_shown } de chei de date
    }
o-keys-head = SHA-256 al capului său
o-keys-reach = Până unde ajunge o ștergere
o-copies-none = Nu sunt configurate copii ale setului de chei.
o-copy-current = la zi
o-copy-current-older =
    { $n ->
        [one] la zi, și o copie mai veche care încă deschide ce s-a șters de atunci
        [few] la zi, și { $n_shown } copii mai vechi care încă deschid ce s-a șters de atunci
       *[other] la zi, și { $n_shown } de copii mai vechi care încă deschid ce s-a șters de atunci
    }
o-copy-old = neactualizată
