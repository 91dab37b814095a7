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
o-budget = Rămâne prea puțin
o-budget-text = Dintr-un buget rămâne mai puțin decât costă aceasta, aici sau la fiecare țară întrebată. Nu s-a cheltuit nimic. Cereți un tabel mai puțin detaliat, pentru mai multe trimestre sau cu mai mult zgomot.
o-disclosure = Aceasta nu poate fi comunicată
o-disclosure-text = Registrul de coduri, un acord sau un embargo interzice comunicarea. Nu s-a trimis nimic.
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
o-column-account = Cont
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
o-sent-open = Așa cum s-a trimis
o-sent-title = Ce s-a trimis cu înregistrarea { $entry }
o-sent-same = Ceea ce se păstrează este ceea ce s-a trimis: amprenta este cea din registru.
o-sent-differs = Ceea ce se păstrează nu este ceea ce s-a trimis: amprenta nu este cea din registru.
o-sent-missing = Ceea ce s-a trimis ar trebui păstrat aici, dar lipsește sau nu poate fi citit.
o-sent-in-entry = Înregistrarea însăși conține ceea ce s-a trimis; amprenta întregului registru o cuprinde.
o-sent-not-kept = Ceea ce s-a trimis nu se păstrează.
o-sent-nothing = Cu această înregistrare nu a ieșit nimic din instituție.
o-sent-do = Nu modificați nimic, păstrați o copie a dosarului nodului, verificați ambele registre la pagina „Control” și comparați cu ultima copie de rezervă. Cine a primit cifrele poate arăta ce a primit.
o-sent-logged = SHA-256 în registru
o-sent-kept = SHA-256 al celor păstrate
o-sent-download = Descarcă octeții
o-sent-text = În înregistrarea însăși
o-sent-more = Cifre care nu sunt pe această pagină: { $n_shown }
o-sent-figure = Cifră pentru
o-sent-value = Așa cum s-a trimis, cu zgomot
o-event-answered = Răspuns la o întrebare
o-event-asked = Întrebare către alții
o-event-heard = Răspuns primit
o-event-yearbook = Anuar
o-event-histogram = Histograma unei runde
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

o-trouble-invalid = Așa cum este, nu se poate face. Nu s-a schimbat nimic.
o-trouble-denied = A fost refuzat.
o-trouble-offline = Nimeni nu a putut fi contactat.
o-trouble-internal = Nodul nu a putut face acest lucru. Spuneți administratorului ce scrie mai jos.
o-pages = Pagini
o-case-file = Dosar

o-long-about = Nodul citește dosare. Puteți părăsi această pagină și reveni la ea.
o-long-begun = A început.
o-long-done =
    { $n ->
        [one] Unul terminat.
        [few] { $n_shown } terminate.
       *[other] { $n_shown } terminate.
    }
o-long-of = { $n_shown } din { $all_shown } terminate.
o-long-look = Privește din nou
o-long-cancel = Oprește

o-ask-title = Întrebați Europa
o-ask-about = Alcătuiți o întrebare, vedeți cât costă și cât de exact ar fi răspunsul, apoi întrebați. Celelalte țări își numără propriile dosare și adaugă zgomot; niciun dosar nu călătorește.
o-ask-unit = Ce se numără
o-ask-general = În general
o-ask-step-what = 1. Ce doriți să aflați
o-ask-step-which = 2. Care dintre ele și când
o-ask-step-who = 3. Pe cine întrebați și de ce
o-ask-step-exact = 4. Cât de exact
o-ask-by-first = Defalcat după
o-ask-by-second = și după
o-ask-by-third = și după
o-ask-figure = Cifra
o-ask-count = Câte sunt
o-ask-mean-of = Media: { $attribute }
o-ask-which-help = Fără condiție se numără toate. Alegeți un atribut și apăsați butonul de mai jos: atunci valorile sale pot fi bifate.
o-ask-only = Condiția { $n_shown }
o-ask-any = Fără condiție
o-ask-values = Arată valorile de bifat
o-ask-from = De la trimestrul
o-ask-to = până la trimestrul
o-ask-no-agreement = Niciun acord nu este în vigoare, deci nimeni nu poate fi întrebat. Un acord se depune la Acorduri și noduri partenere.
o-ask-countries = Țări (niciuna bifată: toate)
o-ask-purpose = Scopul întrebării
o-ask-under = Se întreabă în temeiul acordului
o-ask-under-none = niciunul
o-ask-to-agreements = ce permite
o-ask-note = Numărul propriu al cazului sau al dosarului
o-ask-note-help = Rămâne în registrul acestui serviciu și nu călătorește niciodată.
o-ask-exact = Zgomotul din fiecare cifră a unei țări
o-ask-sigma-cost = cel mult ± { $reach }, de nouăsprezece ori din douăzeci; costă { $cost }
o-ask-sigma = cel mult ± { $reach }, de nouăsprezece ori din douăzeci
o-ask-yearbooks = Anuare publicate de țări
o-ask-yearbooks-first = Folosește-le unde sunt destul de exacte; întreabă celelalte țări
o-ask-yearbooks-only = Nu folosi altceva: nimeni nu este întrebat, nu se cheltuiește nimic
o-ask-yearbooks-precise = Întreabă pe toată lumea și fă cu ele răspunsul mai exact
o-ask-expected = Câte vă așteptați să fie în total (se poate lăsa gol)
o-ask-expected-help = Astfel previzualizarea poate spune dacă răspunsul ar fi util și, dacă nu, ce să schimbați.
o-ask-preview = Previzualizare
o-ask-preview-free = O previzualizare nu costă nimic.
o-ask-preview-title = Cât ar costa și cât de exact ar fi
o-ask-fact-cost = Costul întrebării
o-ask-fact-cost-note =
    { $n ->
        [one] pentru trimestru, la fiecare țară care răspunde, o dată pentru totdeauna
        [few] pentru fiecare din { $n_shown } trimestre, la fiecare țară care răspunde, o dată pentru totdeauna
       *[other] pentru fiecare din { $n_shown } de trimestre, la fiecare țară care răspunde, o dată pentru totdeauna
    }
o-ask-fact-free = nimic
o-ask-fact-free-note = răspund anuare publicate: această întrebare nu costă nimic
o-ask-fact-answering = { $n_shown } din { $all_shown }
o-ask-fact-answering-note = atât cât spun dinainte
o-ask-fact-cells = Cifre
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = toate au același zgomot
o-ask-advice = Intervalul ar fi mai larg decât ce așteptați într-o cifră. Puteți:
o-ask-advice-coarsen = lua { $coarse } în loc de { $fine }: { $n_shown } cifre, fiecare mai mare
o-ask-advice-leave-out = lăsa deoparte un atribut: cifre mai puține și mai mari
o-ask-advice-span = lua mai multe trimestre: cifrele cresc, zgomotul nu; fiecare trimestru plătește tot o dată
o-ask-advice-pay = plăti mai mult: zgomotul { $sigma } costă { $cost } pentru fiecare trimestru
o-ask-sizes = Cum ar arăta cifre de mărimi diferite
o-ask-sizes-help = Suma tuturor țărilor care răspund, cu intervalul ei de 95 %. Nimic din acest tabel nu provine din dosare.
o-ask-size = Dacă sunt
o-ask-size-interval = răspunsul se află între
o-ask-size-doubt = Îndoiala, față de cifră
o-ask-nodes = Ce ar face fiecare țară
o-ask-node-free = răspunde anuarul său: nu este întrebată și nu se cheltuiește nimic
o-ask-node-answers = ar răspunde; rămâne cel puțin { $left } din partea acestui serviciu
o-ask-node-yearbook = { $reason }; îi ține locul anuarul său
o-ask-node-not = nu ar da nicio cifră: { $reason }
o-ask-now = Întreabă acum
o-ask-now-note = Întrebarea este consemnată înainte de a fi trimisă. Pusă din nou, nu costă nimic în plus.
o-ask-before = Răspunsuri disponibile
o-ask-before-note = Se păstrează până la repornirea nodului. Aceeași întrebare, pusă din nou, aduce același răspuns și nu costă nimic în plus.
o-ask-kept = Cifrele se păstrează aici până la repornirea nodului.
o-ask-again = Modifică întrebarea

o-pat-about = Combinații de valori comune mai multor dosare ale acestui serviciu. Numărătorile sunt exacte și rămân aici. Un scor este al unui tipar, niciodată al unei persoane.
o-pat-runs = Căutări păstrate
o-pat-runs-caption = Fiecare căutare este o privire asupra dosarelor la momentul ei
o-pat-no-runs = Nimeni nu a căutat încă tipare sau de atunci a fost șters un dosar: atunci căutările anterioare sunt eliminate.
o-pat-no-files = Nu există dosare de privit.
o-pat-run = Căutare
o-pat-when = Când
o-pat-quarters = Trimestre
o-pat-found = Tipare găsite
o-pat-standing = care rezistă
o-pat-start = Caută tipare
o-pat-least = Cel mai mic număr de dosare cu un tipar comun
o-pat-least-help = Lăsat gol, nodul ia cel mai mic număr pentru care poate enumera totul.
o-pat-level = Partea tiparelor enumerate care poate fi întâmplare
o-pat-level-help = Rata descoperirilor false: la 5 %, din patruzeci de tipare care rezistă circa două sunt întâmplare.
o-pat-strict = Numără ca test fiecare combinație cercetată: strict, pierde tiparele mici
o-pat-mine = Caută
o-pat-mining = Se caută tipare
o-pat-looking = Se caută dosarele unui tipar
o-pat-run-title = Tipare, căutarea { $number_shown }
o-pat-run-about = Dosare înregistrate în { $cohorts }: { $files_shown }; tipare găsite la { $when }: { $n_shown }.
o-pat-run-settings = Cel puțin { $support_shown } dosare și cel mult { $length_shown } valori; rata descoperirilor false { $level }.
o-pat-run-chosen = Numărul minim a fost ales de nod.
o-pat-run-strict = Fiecare combinație cercetată a contat ca test.
o-pat-run-europe =
    { $n ->
        [one] Comparat cu imaginea europeană a unui anuar.
        [few] Comparat cu imaginea europeană a { $n_shown } anuare.
       *[other] Comparat cu imaginea europeană a { $n_shown } de anuare.
    }
o-pat-run-no-europe = Nu se păstrează niciun anuar, deci nimic nu a fost comparat cu imaginea europeană.
o-pat-run-cut = O limită a întrerupt căutarea: aceasta nu este cea mai bună parte din ce există. Căutați din nou cu un minim mai mare.
o-pat-run-choice = nr. { $number_shown }, { $when }
o-pat-which = Care tipare sunt enumerate
o-pat-tab-standing = Ce rezistă ({ $n_shown })
o-pat-tab-all = și ce a fost retrogradat ({ $n_shown })
o-pat-none = Nu există niciunul.
o-pat-caption = De la cel mai surprinzător; numărători exacte ale dosarelor acestui serviciu
o-pat-number = Nr.
o-pat-values = Ce au în comun dosarele
o-pat-support = Dosare
o-pat-support-of = { $n_shown }, așteptate { $expected }
o-pat-lift = Factor (lift)
o-pat-odds = Raportul de șanse al celei mai slabe împărțiri (interval de 95 %)
o-pat-q = q
o-pat-why = Cum stă
o-pat-legend = Bare: dosare care îl au. Linii: câte ar fi din întâmplare (continuă), din perechile sale (întreruptă), din imaginea europeană (punctată).
o-pat-odds-legend = Raportul de șanse al celei mai slabe împărțiri cu intervalul de 95 %, pe o scară de multipli. Linia din mijloc este 1: nicio legătură.
o-pat-to-compare = Compară perioade sau căutări
o-pat-to-all = Toate căutările
o-pat-to-publish = Publică drept semnătură
o-pat-stands = mai mult decât întâmplarea, decât părțile și decât perechile sale, și nou
o-pat-not-compared = rezistă, dar nu a fost comparat cu multele de dinaintea lui
o-pat-already-told = îl explică tipare mai bune
o-pat-generic = duc la el perechile sale
o-pat-generic-europe = imaginea europeană îl face de așteptat
o-pat-pair = două valori care merg împreună: de la sine fundal
o-pat-unproductive = o parte nu adaugă nimic celeilalte
o-pat-chance = împreună nu mai des decât din întâmplare
o-pat-same-rows = un tipar mai lung are exact aceleași dosare
o-pat-single = o singură valoare nu este o combinație
o-pat-below = sub { $bound }
o-pat-one-title = Tiparul { $number_shown }
o-pat-evidence = Temeiurile
o-pat-says-support = { $n_shown } din { $all_shown } dosare îl au în întregime.
o-pat-says-lift = { $expected } l-ar avea dacă valorile sale nu ar avea nicio legătură între ele: este de { $lift } ori mai frecvent.
o-pat-says-pairs = Din cât de des se întâlnesc valorile sale două câte două s-ar aștepta { $expected }.
o-pat-says-odds = Oricum ar fi tăiat în două, șansele unei părți cresc odată cu cealaltă: { $odds } la cea mai slabă tăietură.
o-pat-says-odds-weak = La cea mai slabă tăietură părțile pot să nu aibă nicio legătură: raport de șanse { $odds }, iar intervalul său cuprinde 1.
o-pat-says-q = q = { $q }: partea de tipare false de așteptat dacă acesta și toate cele mai bune sunt acceptate.
o-pat-says-europe = Imaginea europeană face de așteptat { $expected }.
o-pat-no-person = Un dosar care are un tipar nu este suspect din acest motiv. Niciun scor de aici nu este o probă.
o-pat-trend = În timp
o-pat-trend-note = Numărători exacte ale dosarelor acestui serviciu pe trimestre de înregistrare. O linie întreruptă este o schimbare de nivel.
o-pat-change = O schimbare de nivel începând cu { $from }, cu probabilitatea { $sure } %: de la { $before } la { $after } din dosare (intervale de 95 %).
o-pat-emerging-up = Crește: { $now_shown } din { $of_shown } dosare în ultimul trimestru, { $before_shown } din { $all_shown } înainte (p = { $p }).
o-pat-emerging-down = Scade: { $now_shown } din { $of_shown } dosare în ultimul trimestru, { $before_shown } din { $all_shown } înainte (p = { $p }).
o-pat-emerging-none = Ultimul trimestru este ca cele dinainte: { $now_shown } din { $of_shown } dosare, { $before_shown } din { $all_shown } înainte (p = { $p }).
o-pat-holding = îl au
o-pat-share = Pondere
o-pat-members = Dosarele sale
o-pat-members-are =
    { $n ->
        [one] Un dosar îl are astăzi.
        [few] { $n_shown } dosare îl au astăzi. Se numesc cele pe care le puteți citi, cel mult cincizeci.
       *[other] { $n_shown } de dosare îl au astăzi. Se numesc cele pe care le puteți citi, cel mult cincizeci.
    }
o-pat-members-changed = Este alt număr decât la căutare: de atunci dosarele s-au schimbat.
o-pat-near = Dosare cărora le lipsește o valoare
o-pat-lacks = lipsește
o-pat-unusual = Ce are neobișnuit
o-pat-unusual-note = Față de imaginea europeană, de la cel mai puțin așteptat.
o-pat-compare-title = Compară
o-pat-compare-about = Ce a crescut sau a scăzut: tiparele unei căutări într-o perioadă față de toate trimestrele dinainte, sau două căutări între ele.
o-pat-compare-run = Tiparele căutării
o-pat-compare-from = Perioada de la
o-pat-compare-to = până la
o-pat-compare-periods = Compară cu tot ce a fost înainte
o-pat-compare-earlier = Căutarea anterioară
o-pat-compare-later = Căutarea ulterioară
o-pat-compare-runs = Compară căutările
o-pat-compared-periods = Perioada față de ce a fost înainte
o-pat-compared-runs = Cele două căutări
o-pat-rising = crește
o-pat-falling = scade
o-pat-steady = nu se deosebește de înainte
o-pat-now = În perioadă
o-pat-before = Înainte
o-pat-growth = Creștere
o-pat-new = nou
o-pat-p = p
o-pat-not-listed = neenumerat
o-pat-publish-title = Publicarea unei semnături
o-pat-publish-about = O semnătură publicată este văzută de fiecare parte a rundei. Este o comunicare deliberată, în afara limitei care protejează fiecare dosar: o persoană o propune cu un motiv, un responsabil cu protecția datelor o aprobă, apoi este publicată.
o-pat-publish-support = { $n_shown } dosare ale acestui serviciu îl au. Este nevoie de cel puțin 15 la un test cu zgomot pe trimestre înghețate; testul se taxează fie că reușește, fie că nu.
o-pat-proposal = Propunere
o-pat-waiting = așteaptă o a doua persoană
o-pat-approved = aprobat de { $person }: publicați acum, cu același motiv
o-pat-refused = refuzat de { $person }: { $reason }
o-pat-reason = Motiv
o-pat-reason-help = Este consemnat și îl vede cine aprobă. Fără nume, fără numere de cazuri.
o-pat-epsilon = ε al testului
o-pat-epsilon-help = Mai mult face testul mai exact și costă mai mult.
o-pat-propose = Propune
o-pat-publish-now = Publică acum
o-pat-published-title = Publicat
o-pat-published-in = Aceste semnături sunt publicate în runda { $round }:
o-pat-not-published = Acestea nu au trecut testul: prea puține dosare sau majoritatea dintre toate. Întrebați în schimb Europa cu valorile drept condiții.
o-pat-published-cost = Testul a costat { $cost } pentru fiecare dintre trimestrele { $cohorts }.
o-pat-to-round = La rundă

o-net-about =
    { $n ->
        [one] Un dosar are un identificator; identificatori: { $identifiers_shown }, grupuri: { $groups_shown }. Dosare care trec frontiere: { $crossing_shown }.
        [few] { $n_shown } dosare au un identificator; identificatori: { $identifiers_shown }, grupuri: { $groups_shown }. Dosare care trec frontiere: { $crossing_shown }.
       *[other] { $n_shown } de dosare au un identificator; identificatori: { $identifiers_shown }, grupuri: { $groups_shown }. Dosare care trec frontiere: { $crossing_shown }.
    }
o-net-damaged =
    { $n ->
        [one] Un dosar nu a putut fi citit și este lăsat deoparte.
        [few] { $n_shown } dosare nu au putut fi citite și sunt lăsate deoparte.
       *[other] { $n_shown } de dosare nu au putut fi citite și sunt lăsate deoparte.
    }
o-net-settings = Ce leagă dosarele
o-net-kinds = Tipuri de identificatori (niciunul bifat: toate)
o-net-hub = De la câți vecini un identificator nu mai leagă pe nimeni
o-net-hub-help = Numărul unei linii de asistență ar lega pe toată lumea. Lăsat gol: 25.
o-net-communities = Împarte ce se ține de un fir
o-net-find = Caută
o-net-groups = Grupuri
o-net-groups-caption = Dosare legate prin identificatori comuni, de la cel mai mare grup
o-net-none = Nu există două dosare cu un identificator comun.
o-net-group-of = Grupul dosarului
o-net-suspects = Suspecți
o-net-identifiers = Identificatori
o-net-crossing = Trece frontiere
o-net-to-path = Lanțul de temeiuri dintre două dosare
o-net-between = Pe unde trec multe legături
o-net-between-note = Numai identificatori și dosare: persoanele nu sunt niciodată ierarhizate. Cifra arată câte legături de lungime minimă trec pe acolo.
o-net-estimated = Cifrele sunt estimări: rețeaua este mare.
o-net-hubs = Puse deoparte
o-net-hubs-note = Acești identificatori nu leagă pe nimeni, pentru că îi au prea mulți sau pentru că sunt pe lista albă a serviciului.
o-net-group-title = Rețeaua dosarului { $source }
o-net-group-about =
    { $n ->
        [one] Un dosar, suspect sau identificator.
        [few] { $n_shown } dosare, suspecți și identificatori.
       *[other] { $n_shown } de dosare, suspecți și identificatori.
    }
o-net-walk = Alegeți oricare pentru a muta graficul acolo.
o-net-cut = Sunt mai multe decât se pot arăta deodată.
o-net-chart = Graficul legăturilor
o-net-legend = Un chenar gros trece frontiere; unul întrerupt a fost pus deoparte și nu leagă pe nimeni. Tabelul de mai jos are temeiul fiecărei linii.
o-net-left-out =
    { $n ->
        [one] Încă unul se află mai departe: alegeți unul de la margine pentru a merge acolo.
        [few] Încă { $n_shown } se află mai departe: alegeți unul de la margine pentru a merge acolo.
       *[other] Încă { $n_shown } se află mai departe: alegeți unul de la margine pentru a merge acolo.
    }
o-net-suspect = Persoană suspectă
o-net-identifier = Identificator
o-net-open = Deschide dosarul
o-net-countries = Țări:
o-net-crosses = De ce trece frontiere:
o-net-evidence = Temeiul fiecărei legături
o-net-edges-here = Ale celui ales
o-net-edges-all = Ale tuturor
o-net-from = De la
o-net-to = La
o-net-written = Unde este scris
o-net-edges-shown = Sunt arătate { $n_shown } din { $all_shown } legături.
o-net-no-person = O legătură este ceea ce au în comun două dosare. Nu spune nimic despre vinovăția cuiva.
o-net-path-title = Între două dosare
o-net-path-about = Cel mai scurt lanț de identificatori comuni de la un dosar la celălalt, cu temeiul fiecărui pas.
o-net-path-from = De la dosarul
o-net-path-to = la dosarul
o-net-path-find = Caută un lanț
o-net-path-found = Lanțul
o-net-path-none = Nu le leagă nimic în afară de ce a fost pus deoparte.

o-match-about = Cine altcineva din Europa vede ce a publicat acest serviciu și ce discuții au urmat. O potrivire nu numește niciun caz și nicio persoană.
o-match-ways = Pași următori
o-match-rounds = Runde
o-match-no-rounds = Nu se știe de nicio rundă.
o-match-round = Rundă
o-match-freezes = Îngheață la
o-match-closes = Se închide la
o-match-own = Semnături proprii
o-match-state = Stare
o-match-round-title = Runda { $round }
o-match-days = De la { $first } nu se publică nimic, de la { $second } se semnează lista, la { $third } runda se închide.
o-match-matches = Potriviri
o-match-report-about =
    { $n ->
        [one] Judecat astfel încât întreaga histogramă a unei țări, cu o celulă, să aducă o potrivire falsă în cel mult { $level } %.
        [few] Judecat astfel încât întreaga histogramă a unei țări, cu { $n_shown } celule, să aducă o potrivire falsă în cel mult { $level } %.
       *[other] Judecat astfel încât întreaga histogramă a unei țări, cu { $n_shown } de celule, să aducă o potrivire falsă în cel mult { $level } %.
    }
o-match-level = Nivelul alarmei false
o-match-background = Dosare care se potrivesc din întâmplare
o-match-judge = Judecă din nou
o-match-missing = Nu se știe nimic despre { $countries }: nu există nicio histogramă a lor.
o-match-nothing = Încă nu se poate spune nimic: nu există nicio histogramă sau acest serviciu nu a publicat nimic.
o-match-caption = Fiecare semnătură în fiecare țară, întâi potrivirile; estimări cu intervale de 95 % și pragul de la care contează ca potrivire
o-match-signature = Semnătură
o-match-threshold = Potrivire de la
o-match-call = Pe cine să sunați
o-match-yes = o potrivire
o-match-no = nicio potrivire văzută
o-match-also = publicată și acolo: { $countries }
o-match-detected = s-ar vedea cu 15, 25, 40, 60 de dosare în plus: { $shares }
o-match-note = O țară fără potrivire poate avea totuși: vedeți cât de probabil ar fi fost să se vadă. O potrivire deschide o discuție între două birouri și nu este o probă.
o-match-published = Ce a publicat acest serviciu
o-match-own-none = Nimic. Un tipar se publică de pe propria pagină.
o-match-withdraw = Retrage
o-match-parties = Părți
o-match-party-counted = a numărat, cu { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] a depus o listă goală
        [one] a depus o semnătură
        [few] a depus { $n_shown } semnături
       *[other] a depus { $n_shown } de semnături
    }
o-match-party-nothing = încă nu există nimic de la ea
o-match-charged = Acest serviciu a numărat trimestrele { $cohorts } și a taxat fiecare cu { $epsilon }.
o-match-join = Participă
o-match-join-about = Face ce se poate face astăzi: îngheață, preia, semnează, numără, fiecare o dată. Histograma se taxează o dată pentru fiecare trimestru înghețat și răspunde tuturor celor care întreabă împreună.
o-match-epsilon = ε al histogramei acestui serviciu
o-match-join-do = Fă ce se poate face astăzi
o-match-convene = Amintește celorlalte părți

o-ref-title = Cereri de contact
o-ref-new = Cerere nouă de contact
o-ref-new-about = O cerere de contact deschide o discuție între două birouri. Călătorește în coduri: fără text, fără anexe, fără persoane, fără numere de cazuri.
o-ref-received = Primite
o-ref-sent = Trimise
o-ref-none-received = Niciun alt serviciu nu a cerut nimic.
o-ref-none-sent = Acest serviciu nu a cerut nimic.
o-ref-to = Către biroul din
o-ref-basis = Se întemeiază pe
o-ref-basis-name = Temei
o-ref-basis-match = o potrivire dintr-o rundă
o-ref-basis-link = o verificare de legătură
o-ref-basis-figures = cifre comunicate
o-ref-request = În ce scop
o-ref-category = La ce se referă dosarele
o-ref-urgency = Cât de urgent este
o-ref-channel = Cum dorește acest birou să fie sunat
o-ref-channel-name = De sunat
o-ref-files = Câte dosare are acest serviciu
o-ref-files-help = Călătorește tranșa (1, 2–4, 5–9, 10–24, 25 sau mai multe), niciodată numărul.
o-ref-send = Trimite
o-ref-from = De la { $country }
o-ref-to-country = Către { $country }
o-ref-due = Răspuns până la
o-ref-overdue = termen depășit
o-ref-undelivered = încă nelivrată
o-ref-agreement = În temeiul acordului
o-ref-by = decis de
o-ref-history = Ce s-a întâmplat
o-ref-next = Ce puteți face
o-ref-see = Cineva a văzut-o
o-ref-accept = Acceptă: vom suna noi
o-ref-why = Pentru că
o-ref-decline = Refuză
o-ref-close = Închide
o-ref-information = pentru a afla ce se poate spune
o-ref-meeting = o reuniune de coordonare
o-ref-team = o echipă comună de anchetă
o-ref-order = pentru a pregăti un ordin de anchetă
o-ref-preserve = pentru a conserva probe
o-ref-protect = pentru a proteja victime
o-ref-sexual = exploatare sexuală
o-ref-labour = muncă sau servicii forțate
o-ref-criminality = activități infracționale forțate
o-ref-begging = cerșetorie forțată
o-ref-benefits = fraudă cu prestații sociale
o-ref-organs = prelevare de organe
o-ref-adoption = adopție ilegală
o-ref-marriage = căsătorie forțată
o-ref-surrogacy = exploatarea maternității surogat
o-ref-unclear = încă neclar
o-ref-routine = obișnuită: în 30 de zile
o-ref-priority = prioritară: în 7 zile
o-ref-urgent = urgentă: într-o zi
o-ref-desk = pe canalul propriu al biroului
o-ref-telephone = prin telefon
o-ref-siena = prin SIENA
o-ref-eurojust = prin membrul național la Eurojust
o-ref-network = prin Rețeaua judiciară europeană
o-ref-is-sent = trimisă
o-ref-is-seen = văzută
o-ref-is-accepted = acceptată
o-ref-is-declined = refuzată
o-ref-is-closed = închisă
o-ref-not-competent = este competent alt serviciu
o-ref-nothing-found = nu s-a găsit nimic
o-ref-elsewhere = se tratează deja în altă parte
o-ref-no-capacity = nimeni nu are timp
o-ref-too-weak = temeiul său este prea slab
o-ref-judicial = continuă pe cale judiciară
o-ref-no-connection = dosarele nu au nicio legătură între ele
o-ref-withdrawn = biroul solicitant a retras-o

o-dir-title = Listă de contacte: pe cine să sunați
o-dir-about = Birourile din acordurile în vigoare. Un birou este un post, niciodată o persoană.
o-dir-none = Niciun acord în vigoare nu numește un birou al altei țări.
o-dir-languages = Limbi
o-dir-hours = Program
o-dir-channel = Canal

o-link-title = Verificări de legătură
o-link-about = Are altă țară un identificator al suspecților din acest dosar? Răspunsul este exact, numai pentru acest serviciu și în afara limitei care protejează fiecare dosar. Identificatorul nu călătorește niciodată.
o-link-new = Verifică un dosar
o-link-kind = Tipul identificatorului
o-link-two = Două persoane răspund de fiecare verificare: ea devine o propunere; după ce a doua persoană a aprobat-o, faceți din nou același lucru.
o-link-do = Verifică
o-link-approved = aprobat de { $person }: verificați acum din nou
o-link-hit = Rezultat pozitiv: { $country } are identificatorii de pe locurile { $places } ale acestui dosar. Au fost verificați { $n_shown }.
o-link-no-hit =
    { $n ->
        [one] Rezultat negativ: { $country } nu are unicul identificator verificat.
        [few] Rezultat negativ: { $country } nu are niciunul dintre cei { $n_shown } identificatori verificați.
       *[other] Rezultat negativ: { $country } nu are niciunul dintre cei { $n_shown } de identificatori verificați.
    }
o-link-left-out =
    { $n ->
        [one] Un identificator de acest tip nu poate fi comparat, cum ar fi un număr fără țară.
        [few] { $n_shown } identificatori de acest tip nu pot fi comparați, cum ar fi numere fără țară.
       *[other] { $n_shown } de identificatori de acest tip nu pot fi comparați, cum ar fi numere fără țară.
    }
o-link-call = Sunați acest birou. Identificatorul însuși merge pe cale judiciară, niciodată pe aici.
o-link-record = Registrul verificărilor de legătură
o-link-none = Niciuna nu este consemnată.
o-link-event = Ce s-a întâmplat
o-link-outcome = Cum s-a încheiat
o-link-asked = cerută de acest serviciu
o-link-heard = răspuns primit
o-link-answered = răspuns dat de acest serviciu
o-link-refused = refuzată

o-draft-title = Proiect pentru calea judiciară
o-draft-about = Un proiect completat din faptele codificate ale unui dosar al acestui serviciu. Numele, identificatorii și expunerea faptelor sunt rânduri de completat de mână. Nu se trimite nimic.
o-draft-instrument = Instrument juridic
o-draft-order = Ordin european de anchetă (Directiva 2014/41/UE)
o-draft-team = Acord privind o echipă comună de anchetă
o-draft-eurojust = Cerere către Eurojust
o-draft-country = Țara destinatară
o-draft-odt = Ca OpenDocument, de editat
o-draft-pdf = Ca PDF, de citit
o-draft-note = Este consemnat că dosarul a fost citit în acest scop. Proiectul este în limba engleză.

o-agr-about = Fără acord nu se întreabă și nu se răspunde nimic. Fiecare cuprinde ce se poate întreba, în ce scop, cu ce detaliu și cât poate costa.
o-agr-none = Niciun acord nu este depus. Până atunci nu se poate întreba și nu se răspunde nimic.
o-agr-agreement = Acord
o-agr-parties = Părți
o-agr-valid = Valabil
o-agr-standing = Situație
o-agr-asked-under = acest serviciu întreabă în temeiul său
o-agr-in-force = în vigoare
o-agr-not-yet = încă nu este în vigoare
o-agr-expired = expirat
o-agr-suspended = suspendat aici
o-agr-terminated = încheiat
o-agr-unverified = nu poate fi verificat
o-agr-decided = Decis de { $by } la { $when }.
o-agr-decided-two = Decis de { $by }, aprobat de { $second }, la { $when }.
o-agr-digest = Amprentă de comparat prin telefon (SHA-256):
o-agr-switch = Oprire sau reluare
o-agr-suspend = Suspendă
o-agr-suspend-about = De la următorul apel nu se întreabă și nu se răspunde aici nimic în temeiul său, în ambele sensuri. O persoană este de ajuns.
o-agr-resume = Ridică suspendarea
o-agr-resume-about = Lasă din nou ceva să iasă, deci cere două persoane: devine mai întâi o propunere. După aprobare, faceți din nou același lucru.
o-agr-terminate = Încheie-l definitiv
o-agr-terminate-about = Nu poate fi anulat: niciun alt text nu readuce acest nume.
o-agr-diff = Ce se schimbă
o-agr-against = Comparat cu
o-agr-compare = Compară
o-agr-diff-from = Ce este diferit de { $other }
o-agr-same = Nimic: ambele spun același lucru.
o-agr-text = Textul
o-agr-import = Depunerea unui acord
o-agr-import-about = Întregul text, semnat de fiecare parte. Cere două persoane: devine mai întâi o propunere. După aprobare, faceți din nou același lucru; atunci este valabil pentru următorul apel.
o-agr-document = Document semnat (JSON)
o-agr-use = de atunci acest serviciu întreabă în temeiul său
o-agr-import-do = Depune
o-peer-title = Noduri partenere
o-peer-about = Nodurile celorlalte țări. Un salut arată dacă răspund, cu ce versiune și dacă cunosc același acord.
o-peer-test = Salută-le acum pe toate
o-peer-lists = Preia listele lor de revocare
o-peer-greeted = Ce au spus
o-peer-none = Nu este configurat niciun nod partener. Un administrator îl adaugă pe mașina nodului.
o-peer-state = Ce a spus
o-peer-node = Nod și adresă
o-peer-lists-done = Liste de revocare
o-peer-list-new = s-au instalat liste mai noi
o-peer-list-same = ce este instalat este la fel de nou
o-peer-stop = Pentru a opri totul cu o țară
o-peer-stop-about = Suspendați acordurile cu ea. Este valabil de la următorul apel, în ambele sensuri, pentru fiecare parte a acelui acord.
o-match-collecting = se publică semnături
o-match-frozen = înghețată: părțile își preiau reciproc semnăturile
o-match-signed = acest serviciu și-a semnat lista; încă nu s-a convenit niciuna
o-match-agreed = o listă este convenită; acest serviciu încă nu a numărat
o-match-answered = acest serviciu a răspuns; alții mai pot răspunde
o-match-closed = închisă, cu o listă convenită
o-match-void = închisă fără listă convenită sau fără acest serviciu
o-ref-basis-own = cunoștințele proprii ale acestui serviciu
o-ref-basis-help = Ambele servicii o caută în propriile registre. O potrivire sau o verificare de legătură se alege de pe propria pagină.

o-nav-statistics = Statistici
o-login-provider = Conectare cu contul ministerului dumneavoastră
o-login-provider-help = Vă conectați la ministerul dumneavoastră și reveniți aici. Funcționează după ce un administrator a legat acel cont de al dumneavoastră.
o-provider-in-title = Sunteți conectat
o-provider-in-on = Continuă
o-provider-other = Această conectare nu a început în acest browser, s-a încheiat deja sau a durat mai mult de zece minute. Nimeni nu a fost conectat: începeți din nou.
o-provider-back = Autentificarea ministerului v-a trimis înapoi și nimeni nu a fost conectat. Începeți din nou sau conectați-vă cu nume, parolă și cod.
o-provider-denied = Nimeni nu a fost conectat. Contul ministerului dumneavoastră nu este legat de un cont al acestui serviciu, ori acel cont este blocat sau neînscris, ori nu a fost acceptat ceea ce a comunicat autentificarea ministerului. Un administrator vă poate spune.
o-provider-away = Autentificarea ministerului nu poate fi contactată în acest moment. Conectați-vă cu nume, parolă și cod sau încercați mai târziu.
o-provider-busy = Prea multe persoane se conectează în acest moment prin minister. Încercați din nou peste un minut sau conectați-vă cu nume, parolă și cod.
o-done-stopped = Oprit. De la următorul apel nu se mai schimbă nicio informație.
o-waits-review =
    { $n ->
        [one] Un dosar trebuie reexaminat.
        [few] { $n_shown } dosare trebuie reexaminate.
       *[other] { $n_shown } de dosare trebuie reexaminate.
    }
o-exchange = Schimb de informații
o-exchange-on = deschis
o-exchange-on-note = cu fiecare țară cu care există un acord în vigoare
o-exchange-some = oprit cu unele țări
o-exchange-stopped = oprit
o-exchange-stopped-note = nu se întreabă și nu se răspunde nimic
o-ends-title = Ce expiră
o-ends-what = Ce
o-ends-left = Timp rămas
o-ends-remedy = Ce este de făcut
o-ends-days =
    { $n ->
        [one] o zi
        [few] { $n_shown } zile
       *[other] { $n_shown } de zile
    }
o-cases-any-status = Oricare
o-cases-any-standing = Oricare
o-cases-code = Cu acest cod
o-cases-any-code = Oricare
o-cases-named = Numărul conține
o-cases-found =
    { $n ->
        [one] Un dosar corespunde.
        [few] { $n_shown } dosare corespund.
       *[other] { $n_shown } de dosare corespund.
    }
o-entry-new-title = Introducerea unui dosar
o-entry-new-about = Lăsați gol ce nu se cunoaște. Ce se introduce este citit ca un import și este consemnat.
o-entry-edit = Modifică acest dosar
o-entry-edit-title = Modificarea dosarului { $source }
o-entry-edit-about = Înainte de a se salva ceva, vedeți ce s-ar schimba. Ce spunea dosarul înainte se păstrează pentru cei care îl pot citi. El rămâne în trimestrul său, orice dată ați introduce.
o-entry-wrong =
    { $n ->
        [one] Un lucru trebuie corectat. Este indicat lângă câmpul său; nu s-a salvat nimic.
        [few] { $n_shown } lucruri trebuie corectate. Fiecare este indicat lângă câmpul său; nu s-a salvat nimic.
       *[other] { $n_shown } de lucruri trebuie corectate. Fiecare este indicat lângă câmpul său; nu s-a salvat nimic.
    }
o-entry-file = Dosarul
o-entry-number = Numărul dosarului, propriu acestui serviciu
o-entry-registered = Înregistrat
o-entry-registered-help = Ziua, ca 2026-01-31, sau numai anul.
o-entry-unknown = nu se cunoaște
o-entry-derived = Lăsat gol, rezultă din: { $name }
o-entry-range = De la { $n_shown } la { $most_shown }
o-entry-victim = Victima { $n_shown }
o-entry-suspect = Suspectul { $n_shown }
o-entry-more-victim = Încă o victimă
o-entry-more-suspect = Încă un suspect
o-entry-more-link = Mai multe rânduri pentru identificatori
o-entry-out = Lasă deoparte această persoană
o-entry-route-help = Țări în ordinea călătoriei, câte una într-un câmp, după nume sau cod.
o-entry-narrative-help = Cu propriile cuvinte. Nu părăsește niciodată această mașină.
o-entry-save-new = Salvează noul dosar
o-entry-look = Vezi ce s-ar schimba
o-entry-confirm-title = Ce s-ar schimba
o-entry-confirm-about = Dosarul { $source }. Încă nu s-a salvat nimic.
o-entry-what = Ce
o-entry-before = Aici acum
o-entry-after = Apoi
o-entry-none = nimic
o-entry-nothing = Nu s-ar schimba nimic.
o-entry-save = Salvează
o-entry-go-on = Continuă modificările
o-history = Versiuni anterioare
o-history-title = Versiuni anterioare ale dosarului { $source }
o-history-about = Ce spunea dosarul înainte de fiecare schimbare, cea mai nouă prima. Faptul că ați citit este consemnat.
o-history-none = Nu a fost schimbat de când a intrat sau versiunile sale anterioare au fost înlăturate.
o-history-by = Schimbat la { $when } de { $by }
o-history-import = Schimbat la { $when } printr-un import
o-history-before = Înainte
o-history-back = Completați formularul cu ce spunea înainte
o-history-forget = Înlăturați toate versiunile anterioare
o-history-forget-about = Pentru un dosar care conținea ce nu trebuia. Nu poate fi anulat. Nu este o ștergere: ce păstrează discul se deschide cu cheia dosarului până când dosarul însuși este șters.
o-map-new = Creează o nouă corespondență pentru acest fișier
o-map-own = Corespondențele acestui serviciu
o-map-title = Ce conțin coloanele
o-map-about = Indicați pentru fiecare coloană ce alimentează; o coloană care nu alimentează nimic rămâne goală. Apoi vedeți ce s-ar întâmpla. Nimic nu se păstrează până nu o spuneți.
o-map-file = Fișierul
o-map-rows = Un rând este
o-map-rows-case = un dosar
o-map-rows-victim = o victimă; rândurile aceluiași dosar sunt consecutive
o-map-rows-suspect = un suspect; rândurile aceluiași dosar sunt consecutive
o-map-rows-both = o victimă și un suspect; rândurile aceluiași dosar sunt consecutive
o-map-id = Coloana numărului de caz
o-map-no-id = niciuna: formează numerele din conținutul rândurilor
o-map-registered = Coloana datei înregistrării
o-map-date = Datele calendaristice sunt scrise
o-map-description = La ce servește această corespondență
o-map-columns = Coloane
o-map-columns-help = Începeți să scrieți și alegeți din ce se propune.
o-map-split = Mai multe valori în { $name } sunt despărțite prin
o-map-made = Corespondența
o-map-made-about = Valorile respinse pot fi traduse aici, prin rânduri ca values = { "{" } w = "Feminine", m = "Masculine" { "}" } sub coloana lor. Salvați-o pentru a o folosi din nou.
o-map-again = Privește din nou cu această corespondență
o-map-name = Numele sub care se salvează: litere mici, cifre și - _ .
o-map-save = Salvează corespondența
o-map-remove = Elimin-o
o-map-saved-title = O corespondență a acestui serviciu
o-map-saved-about = Modul de scriere este explicat în manual, la Intake. Este verificată înainte de a fi salvată.
o-next-title = Ce ar ieși în continuare
o-next-about = Așa cum o planifică nodul astăzi. Privitul nu numără și nu cheltuiește nimic. Ce nu numește un acord este lăsat deoparte pentru părțile sale.
o-next-yearbook = Anuarul pentru { $year }
o-next-yearbook-about = Se publică după { $day }, când ultimul trimestru al anului său este înghețat, și cheltuiește { $share } din fiecare trimestru: tot ce rămâne din partea anuarului. Tabelele sale sunt cele din lista publică, versiunea { $list }; fiecare cifră primește zgomotul indicat aici.
o-next-no-share = Din parte rămâne prea puțin: un asemenea anuar nu va exista.
o-next-not-open = Trimestrele anului său încă nu sunt deschise, deci nu se știe ce cheltuiește.
o-next-agreements = Pentru fiecare acord
o-next-agreements-about = Ce tabele ale anuarului văd cei care pot întreba în temeiul unui acord și cât poate cheltui fiecare pe un trimestru cu întrebările sale.
o-next-no-agreements = Niciun acord nu este în vigoare: nimic nu pleacă.
o-next-shows = Tabele văzute
o-next-quotas = Cine poate întreba și pentru cât
o-next-number = Tabel
o-next-counts = Numără
o-next-attributes = După
o-next-cells = Celule
o-next-noise = Zgomot
o-next-rounds = Runde de semnături
o-next-no-rounds = Nimic al acestui serviciu nu se află într-o rundă în curs.
o-next-round = Rundă
o-next-days = Zilele sale
o-next-own = Semnăturile acestui serviciu
o-next-parties = Părți
o-next-questions = Întrebări ale altor țări
o-next-questions-about = Nu se știe ce vor întreba ceilalți. Toate întrebările lor împreună nu pot costa niciodată fiecare trimestru mai mult decât atât; aceeași întrebare, pusă din nou, nu costă nimic.
o-next-left = Rămas
o-next-limit = Din total
o-next-no-quarters = Încă nu este deschis niciun trimestru.
o-switch-title = Comutatorul
o-switch-about = Oprește orice schimb de informații cu o țară sau cu toți, orice ar spune acordurile: de la următorul apel nu se întreabă și nu se răspunde nimic. Pentru acționarea lui este nevoie de o persoană, pentru revenire de două.
o-switch-all = Toți
o-switch-stopped = oprit
o-switch-resume = Lasă schimbul să continue
o-switch-one = Oprește schimbul cu această țară
o-switch-everybody = Oprește schimbul cu toți
o-settings-rounds = Runde de semnături
o-settings-rounds-itself = continuă de la sine în zilele lor: acest serviciu numără o dată lista convenită, cu { $epsilon } taxat fiecărui trimestru înghețat căruia îi rămâne atât
o-settings-rounds-hand = așteaptă ca cineva de aici să participe
o-settings-rounds-none = acest serviciu nu participă la niciuna
o-pat-says-background = Tipurile de cazuri și ceea ce merge mereu împreună fac de așteptat { $expected }: tiparul rezistă prin ceea ce depășește acest număr.
o-pat-says-typical = Cât de obișnuit este în Europa: percentila { $percentile }. Mic înseamnă neobișnuit: atâtea din o sută de combinații ale acelorași atribute sunt la fel de improbabile sau mai improbabile.
o-pat-season = Față de sezonul său: { $now_shown } dosare în { $quarter }, unde se așteptau { $expected }. În acest trimestru al anului ponderea este de { $factor } ori cea a anilor întregi (p = { $p }).
o-pat-compare-rest = Compară cu tot restul
o-sim-title = Dosare asemănătoare
o-sim-about = Dosarele cele mai asemănătoare cu unul anume, cu ce au în comun și prin ce diferă. O valoare pe care o au puține dosare cântărește mult.
o-sim-find = Caută dosare asemănătoare
o-sim-likest = Cele mai asemănătoare
o-sim-rows =
    { $n ->
        [one] A fost examinat un dosar.
        [few] Au fost examinate { $n_shown } dosare. Se numesc cele pe care le puteți citi, cel mult douăzeci.
       *[other] Au fost examinate { $n_shown } de dosare. Se numesc cele pe care le puteți citi, cel mult douăzeci.
    }
o-sim-none = Niciun dosar nu are în comun cu acesta ceva care să cântărească.
o-sim-similarity = Asemănare (de la 0 la 1)
o-sim-shared = Au ambele
o-sim-differing = Prin ce diferă
o-sim-differ = aici { $here }, acolo { $there }
o-sim-nothing = nimic înregistrat
o-sim-typical = Cât de obișnuit este în Europa: percentila { $percentile } (± { $error }). Mic înseamnă neobișnuit: atâtea din o sută de dosare, privite după aceleași atribute, sunt la fel de improbabile sau mai improbabile.
o-sim-note = Un scor este al unui dosar, niciodată al unei persoane. Asemănător nu înseamnă legat, iar neobișnuit nu înseamnă suspect.
o-net-division = Grupurile sunt
o-net-whole = tot ce este legat în vreun fel
o-net-communities-modularity = Împarte ce are puține legături cu restul (modularitate)
o-match-party-late = a venit când celelalte conveniseră deja o listă: ce a publicat se întreabă în runda următoare
o-match-party-late-counted = a venit târziu și a numărat, cu { $epsilon }
o-match-party-other = a semnat altă listă decât cea convenită și încă nu a numărat
o-match-party-other-counted = a semnat altă listă și a numărat-o pe cea convenită, cu { $epsilon }
o-match-party-absent = absentă: nimic de la ea nu a fost aici la timp
o-match-party-stranger = nu este parte a acestei runde
o-match-progress = Cât a avansat runda
o-match-progress-submitted = { $done_shown } din { $all_shown } părți au arătat ce au publicat
o-match-progress-signed = { $done_shown } din { $all_shown } părți au semnat o listă
o-match-progress-answered = { $done_shown } din { $all_shown } părți au numărat
o-match-doing-testing = Se testează semnături: trimestre numărate { $done_shown } din { $all_shown }
o-match-doing-asking = Sunt întrebate celelalte părți: { $done_shown } din { $all_shown }
o-match-doing-counting = Se numără lista convenită: trimestre { $done_shown } din { $all_shown }
o-match-by-itself = În aceste zile serviciul continuă de la sine, cu { $epsilon }. Nimeni nu trebuie să facă nimic aici.
o-match-by-hand = Aici nimic nu continuă de la sine: cineva trebuie să participe.
o-stat-title = Statistici naționale
o-stat-lede = Cifrele anuale pe care Directiva 2011/36/UE, modificată prin Directiva (UE) 2024/1712, le cere fiecărui stat membru, numărate din dosarele proprii ale acestui serviciu.
o-stat-mark = Statistici naționale exacte, nu diferențial private: nu sunt destinate schimbului.
o-stat-mark-more = Revine acestui serviciu să le publice sau să le predea autorității sale naționale. safeborders nu le trimite nicăieri.
o-stat-record = Întocmirea cifrelor și preluarea unui fișier sunt consemnate în registrul intern.
o-stat-make = Întocmește cifrele
o-stat-none = Încă nu este înregistrat niciun dosar aici, deci nu există un an de ales.
o-stat-of = Dosare înregistrate în { $year }, așa cum sunt astăzi
o-stat-report = Raportul național pentru { $year }, ca pagină și ca PDF
o-stat-rule = Cum sunt tratate numerele mici
o-stat-rule-small = Un număr de la 1 la { $most_shown } nu se indică, și odată cu el atâtea alte rânduri încât să nu poată fi aflat prin scădere.
o-stat-rule-sum = Ce nu se indică dintr-un tabel este dat ca o singură sumă: rândurile indicate și această sumă dau totalul. Rândurile lăsate deoparte sunt goale.
o-stat-rule-total = Unde un întreg grup de persoane este prea mic sau diferă de grupul anterior prin prea puține, nu se indică nici totalul, nici tabelele sale.
o-stat-rule-again = Un al doilea fișier, întocmit după ce dosarele s-au schimbat, poate dezvălui ce s-a schimbat, dacă se publică ambele.
o-stat-missing = Ce nu pot spune aceste cifre
o-stat-missing-year = Suspecții se numără după anul în care a fost înregistrat dosarul și după stadiul la care a ajuns astăzi procedura, nu după anul punerii sub acuzare sau al hotărârii.
o-stat-missing-form = Forma de exploatare a unui suspect este cea a victimelor din dosar. Cine are mai multe forme se află într-un rând separat.
o-stat-missing-rest = Nu se află în registrul de coduri: natura deciziei definitive de urmărire penală, numărul hotărârilor și un număr separat pentru folosirea cu bună știință a serviciilor unei victime. Dosarele sub embargo sunt lăsate deoparte.
o-stat-victims = Victime înregistrate
o-stat-suspected = Suspecți
o-stat-prosecuted = Urmăriți penal
o-stat-convicted = Condamnați
o-stat-total = În total
o-stat-total-is = În total { $n_shown }.
o-stat-total-withheld = Câți sunt nu se indică și, odată cu aceasta, niciun tabel.
o-stat-persons = Persoane
o-stat-share = Pondere din total
o-stat-withheld = nu se indică
o-stat-together = Rânduri neindicate, împreună
o-stat-several = Mai multe forme
o-stat-adds-up = Rândurile indicate și ce nu se indică dau totalul: { $n_shown }.
o-stat-empty = Nimeni nu este numărat aici.
o-report-title = Raport național { $country } { $year }
o-report-lede = Două părți care nu trebuie amestecate: cifre exacte din dosarele proprii ale acestui serviciu și, alături, ce au comunicat alte țări, cu incertitudinea respectivă.
o-report-foot = Partea 1 este exactă și nu este destinată schimbului; partea 2 este diferențial privată, cu intervale de 95 %.
o-report-exact = Partea 1: statistici naționale exacte
o-report-europe = Partea 2: imaginea europeană, din cifre comunicate
o-report-europe-about = Aceste cifre sunt estimări: fiecare țară a adăugat zgomot aleatoriu la numărătorile sale înainte de a le publica, iar fiecare cifră are intervalul de 95 % care rezultă. Ele nu sunt exacte și nu includ dosarele proprii ale acestui serviciu.
o-report-europe-compare = O cifră exactă din partea 1 și o estimare din partea 2 pot fi comparate numai prin interval: dacă cifra exactă se află în el, nu se poate spune nimic.
o-report-europe-none = Aici nu se păstrează niciun anuar al altei țări pentru { $year }. Cine poate întreba alte țări le preia cu: safeborders-node yearbook fetch
o-report-europe-sources = Anuare publicate și semnate de țări; consultarea lor nu costă nimic și nu dezvăluie nimănui nimic.
o-report-rule = Cum sunt tratate numerele mici din partea 1
o-tour-today = Astăzi
o-tour-today-do = Ziua începe aici: ce vă așteaptă și ce mai permite bugetul. Totul este sintetic. Urmați ceva care așteaptă, apoi reveniți și continuați.
o-tour-cases = Cazuri
o-tour-cases-do = Lista are numai dosare pe care le puteți citi. Deschideți unul și priviți cronologia, traseul și legăturile sale. Faptul că l-ați deschis se află acum în registrul intern.
o-tour-patterns = Tipare
o-tour-patterns-do = Porniți o căutare în dosarele serviciului dumneavoastră. Deschideți primul tipar: citiți temeiurile în cuvinte și cât de des ar apărea din întâmplare. Se dau scoruri tiparelor, niciodată persoanelor.
o-tour-networks = Rețele
o-tour-networks-do = Căutați dosare care au un identificator comun. Indicați o linie: spune pe ce se întemeiază. În care legătură nu ați avea încredere?
o-tour-ask = Întrebați Europa
o-tour-ask-do = Alcătuiți o întrebare: victime după vârstă. Apăsați Previzualizare înainte de a întreba: spune cât costă întrebarea și cât de larg va fi intervalul. Întrebați numai atunci.
o-tour-matches = Potriviri și cereri de contact
o-tour-matches-do = O potrivire spune că altă țară vede același mod de operare și pe cine să sunați. Nu călătorește niciun nume și niciun număr de caz. Vedeți ce ar cuprinde o cerere de contact.
o-tour-left = Ce a ieșit din serviciu
o-tour-left-do = Aici se află fiecare comunicare, cu costul, scopul și acordul ei. Găsiți propria întrebare. Mai jos este ceea ce oprește totul: citiți și nu apăsați astăzi.
o-tour-agreements = Acorduri și noduri partenere
o-tour-agreements-do = Nu se schimbă nicio informație fără un acord semnat de ambele părți. Deschideți unul și citiți ce permite, până când și cine cât poate întreba.
o-tour-statistics = Statistici naționale
o-tour-statistics-do = Alegeți un an. Aceste cifre sunt exacte și rămân aici: comparați mențiunea de sus cu subsolul paginii pe care ați întrebat Europa. Ce rânduri nu se indică și dau tabelele totalul?
o-tour-report = Raportul național
o-tour-report-do = Partea 1 este exactă, partea 2 are intervale. Explicați persoanei de lângă dumneavoastră de ce cele două nu trebuie adunate. Luați fișierul PDF.
o-tour-audit = Control
o-tour-audit-do = Verificați registrele: nimeni nu poate modifica o înregistrare neobservat, nici măcar serviciul însuși. Găsiți ce ați făcut acum un minut.
o-tour-people = Persoane și roluri
o-tour-people-do = Unele decizii cer două persoane. Vedeți cine ce poate face și ce așteaptă o a doua persoană.
o-tour-settings = Setări
o-tour-settings-do = Cât timp se păstrează dosarele, când îngheață trimestrele, cum se păstrează cheile. Ce ar trebui să existe înainte de a intra dosare reale?
