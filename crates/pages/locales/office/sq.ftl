# Tekstet e faqeve të një zyre në shqip: see en.ftl.

o-product = Zyra, { $country }
o-source-line = Ajo që shihni këtu i përket kësaj zyre dhe mbetet në makinën e saj. Ajo që lexoni dhe bëni shënohet në regjistrin e brendshëm.
o-nav-today = Sot
o-nav-cases = Çështjet
o-nav-patterns = Modelet
o-nav-networks = Rrjetet
o-nav-ask = Pyetni Evropën
o-nav-matches = Përputhje dhe kërkesa për kontakt
o-nav-left = Çfarë ka dalë nga zyra
o-nav-agreements = Marrëveshje dhe nyje partnere
o-nav-audit = Kontrolli
o-nav-people = Persona dhe role
o-nav-settings = Cilësimet
o-nav-account = Llogaria juaj
o-logout = Dilni
o-to-today = Te Sot

o-role-prosecutor = prokuror
o-role-analyst = analist
o-role-dpo = nëpunës për mbrojtjen e të dhënave
o-role-administrator = administrator i sistemit
o-role-auditor = auditues
o-role-console = konsola
o-role-node = vetë nyja

o-done = U krye.
o-denied = Jo për rolin tuaj
o-denied-text = Roli juaj nuk e lejon këtë. Përpjekja u shënua. Nëse ju duhet për punën, flisni me administratorin.
o-invalid = Kështu nuk shkon
o-invalid-text = Ajo që u dërgua nuk mund të kryhet. Asgjë nuk u ndryshua.
o-offline = Askush nuk u gjet
o-offline-text = Pala tjetër nuk u përgjigj. Asgjë nuk u ndryshua; provoni më vonë.
o-failed = Diçka dështoi
o-failed-text = Nyja nuk mundi ta bënte këtë. Tregojini administratorit atë që shkruhet më poshtë.
o-not-found-text = Këtu nuk ka një faqe të tillë. Ajo që mund të hapni gjendet në meny.

o-login-title = Hyrja
o-login-name = Emri i llogarisë suaj
o-login-password = Fjalëkalimi
o-login-code = Kodi njëpërdorimësh
o-login-code-help = Gjashtë shifra nga aplikacioni që vendosët kur u regjistruat.
o-login-do = Hyni
o-login-enrol = Kam një kod nga administratori dhe ende s'kam fjalëkalim
o-login-wrong = Emri, fjalëkalimi ose kodi është i gabuar, ose llogaria është kyçur për një kohë: pas pesë provave të gabuara për një minutë, pastaj çdo herë dy herë më gjatë. Një administrator mund ta çkyçë.

o-setup-title = Vendosja e kësaj zyre
o-setup-about = Askush s'ka ende llogari në këtë nyje. E para është e një administratori dhe e jep ai që ndodhet te makina me çelësin e nyjes. Deri atëherë nuk shihet asgjë tjetër.
o-setup-console = Në makinën e nyjes ekzekutoni këtë; shfaq një kod që vlen një ditë:
o-setup-here = Shkruani këtu emrin dhe kodin dhe zgjidhni një fjalëkalim.
o-enrol-title = Regjistrimi
o-enrol-about = Administratori ju dha një kod që vlen një ditë. Me të zgjidhni një fjalëkalim që askush tjetër s'do ta dijë kurrë.
o-enrol-code = Kodi
o-enrol-password = Fjalëkalimi i ri
o-enrol-password-help = Të paktën { $n_shown } shenja. Disa fjalë që s'kanë lidhje me njëra-tjetrën mbahen mend lehtë dhe gjenden vështirë.
o-enrol-again = I njëjti fjalëkalim edhe një herë
o-enrol-do = Regjistrohuni
o-enrol-login = Te hyrja
o-enrol-differ = Dy fjalëkalimet ndryshojnë.
o-enrol-short = Fjalëkalimi ka më pak se { $n_shown } shenja.
o-enrol-wrong = Emri ose kodi është i gabuar, i përdorur ose më i vjetër se një ditë. Kërkojini administratorit një tjetër.
o-enrolled-title = Edhe një gjë: kodet njëpërdorimëshe
o-enrolled-about = Llogaria { $person } e ka fjalëkalimin e vet. Vendoseni tani këtë çelës në një aplikacion vërtetimi në telefonin tuaj. Shfaqet vetëm një herë.
o-enrolled-app = Hapeni në një aplikacion në këtë makinë
o-enrolled-kind = Nëse pyet aplikacioni: sipas kohës (RFC 6238), SHA-1, gjashtë shifra, çdo 30 sekonda.

o-second = Duhet të pajtohet një person i dytë
o-second-text = Kjo kërkon katër sy. Tani gjendet në listën te Persona dhe role dhe pret dikë me rol tjetër; pasi ta miratojë, bëni këtu përsëri të njëjtën gjë.
o-done-recorded = U krye dhe u shënua.
o-done-suspended = U pezullua. Nga ky çast nuk del më asgjë mbi këtë bazë.
o-done-decided = Vendimi juaj u shënua.
o-reason = Arsyeja, për regjistrin; mos përmendni persona
o-older = Shënime më të vjetra
o-to-cases = Te çështjet
o-to-case = Te dosja
o-to-audit = Te regjistrat
o-to-people = Te personat dhe rolet

o-column-number = Nr.
o-column-when = Kur
o-column-what = Çfarë
o-column-who = Kush
o-column-whom = Me kë
o-column-terms = Marrëveshja dhe qëllimi
o-column-cost = Kostoja për çdo tremujor
o-column-sent = SHA-256 e asaj që u dërgua
o-column-object = Për çfarë
o-column-outcome = Përfundimi
o-column-state = Gjendja
o-column-case = Dosja
o-column-status = Gjendja e procedimit
o-column-stands = Ku gjendet
o-column-assigned = Caktuar për
o-column-since = Që nga
o-column-ends = Mbaron
o-column-kind = Lloji
o-column-identifier = Identifikuesi
o-column-holder = I kujt
o-column-name = Emri i plotë
o-column-role = Roli

o-today-title = Sot
o-waits-nothing = Asgjë nuk ju pret.
o-waits-approvals =
    { $n ->
        [one] Një vendim pret miratimin tuaj.
       *[other] { $n_shown } vendime presin miratimin tuaj.
    }
o-waits-referrals =
    { $n ->
        [one] Një kërkesë për kontakt nga një vend tjetër pret përgjigje.
       *[other] { $n_shown } kërkesa për kontakt nga vende të tjera presin përgjigje.
    }
o-waits-overdue =
    { $n ->
        [one] Një kërkesë për kontakt është me vonesë.
       *[other] { $n_shown } kërkesa për kontakt janë me vonesë.
    }
o-waits-rounds =
    { $n ->
        [one] Një raund shenjash dalluese është numëruar: kërkoni përputhje.
       *[other] { $n_shown } raunde shenjash dalluese janë numëruar: kërkoni përputhje.
    }
o-waits-ending =
    { $n ->
        [one] Një marrëveshje mbaron brenda gjashtëdhjetë ditëve.
       *[other] { $n_shown } marrëveshje mbarojnë brenda gjashtëdhjetë ditëve.
    }
o-waits-suspended =
    { $n ->
        [one] Një marrëveshje është pezulluar.
       *[other] { $n_shown } marrëveshje janë pezulluar.
    }
o-fact-files = Dosje
o-fact-files-note =
    { $n ->
        [one] në një tremujor
       *[other] në { $n_shown } tremujorë
    }
o-fact-freezes = Tremujori i ardhshëm që ngrin
o-fact-freezes-note = që atëherë mund të pyetet për të
o-fact-budget = Buxheti më i vogël i mbetur
o-fact-budget-note = për pyetje rreth { $cohort }; nuk rimbushet
o-fact-agreements = Marrëveshje në fuqi
o-fact-agreements-note = pa marrëveshje nuk del asgjë
o-peers-title = Vende të tjera
o-peers-about = Nëse nyjet e tjera mund të kontaktohen dhe e pranojnë certifikatën e kësaj nyjeje, pyetet kur dëshironi ta dini.
o-peers-look = Pyetini tani
o-peers-none = Asnjë nyje partnere nuk është konfiguruar.

o-cases-title = Çështjet
o-cases-all = Të gjithë tremujorët
o-cases-files =
    { $n ->
        [one] një dosje
       *[other] { $n_shown } dosje
    }
o-cases-whose = Të kujt
o-cases-any = Të gjitha për të cilat mund të di
o-cases-mine = Ato të caktuara për mua
o-cases-number = Numri i një dosjeje
o-cases-open = Hap
o-cases-none = Asnjë dosje nuk përputhet.
o-cases-empty = Këtu s'ka ende dosje. Ato importohen nga një skedar.
o-cases-caption = Sipas numrit. Hapja e një dosjeje shënohet në regjistrin e brendshëm, ashtu si kjo listë.
o-cases-later = Të tjerat
o-mark-embargo = nën embargo
o-mark-hold = ndalim fshirjeje
o-mark-sealed = e vulosur
o-due-link = Dosje, ruajtja e të cilave mbaron
o-due-title = Dosje, ruajtja e të cilave mbaron
o-due-about = Asgjë nuk fshihet vetvetiu: një afat që mbaron e vendos dosjen në këtë listë, dhe vendosin njerëzit.
o-due-none = Asnjë afat ruajtjeje nuk mbaron së shpejti.
o-due-now = i mbaruar

o-case-title = Dosja { $source }
o-case-recorded = U shënua se e lexuat.
o-case-route = Itinerari
o-case-timeline = Çfarë ndodhi
o-case-registered = Regjistruar; i përket { $cohort }
o-case-embargoed = Vënë nën embargo: në asnjë dhënie
o-case-held = Vënë nën ndalim fshirjeje: nuk mund të fshihet
o-case-sealed = Vulosur nga { $by }
o-case-coded = Çështja
o-case-unknown = Asgjë nuk dihet.
o-case-links = Identifikuesit
o-case-narrative = Rrëfimi
o-case-decide = Vendimet
o-case-assigned = Caktuar për:
o-case-assigned-none = Nuk i është caktuar askujt.
o-holder-case = nuk dihet i kujt
o-holder-victim = i një viktime
o-holder-suspect = i një të dyshuari
o-link-phone = Telefon
o-link-plate = Targë
o-link-account = Llogari
o-link-handle = Emër në një platformë
o-link-document = Dokument
o-link-address = Adresë
o-deed-embargo = Vëre nën embargo
o-deed-release = Hiq embargon
o-deed-embargo-about = Një dosje nën embargo nuk është në asnjë dhënie për asnjë vend. Ajo që u dha më parë mbetet e dhënë.
o-deed-hold = Vëre nën ndalim fshirjeje
o-deed-unhold = Hiq ndalimin e fshirjes
o-deed-hold-about = Një dosje nën ndalim fshirjeje nuk mund të fshihet, çfarëdo që thotë ruajtja e saj.
o-deed-assign = Caktoja dikujt
o-deed-unassign = Përfundo caktimin
o-deed-seal = Vulos
o-deed-unseal = Hiq vulën
o-deed-seal-about = Një dosje të vulosur e lexojnë dhe e dinë vetëm ata të cilëve u është caktuar, dhe askush tjetër.
o-deed-erase = Fshi
o-deed-erase-about = Fshirja kërkon një person të dytë dhe nuk mund të kthehet. Së pari shihni çfarë do të bënte.
o-deed-erase-look = Shihni çfarë do të bënte
o-erase-title = Fshirja e një dosjeje
o-erase-about = Kjo është ajo që do të bënte fshirja e { $source }. Ende nuk ka ndodhur asgjë.
o-erase-held = Dosja është nën ndalim fshirjeje dhe nuk mund të fshihet.
o-erase-none = Këtu s'ka një dosje të tillë, ose është fshirë më parë.
o-erase-frozen = Tremujori i saj është i ngrirë: mund të jenë dhënë përgjigje për të, dhe buxheti i tij mbetet i shpenzuar.
o-erase-two = Duhet ta miratojë një person i dytë, prokuror ose nëpunës për mbrojtjen e të dhënave.
o-erased-title = U fshi
o-erased-about = Çelësi i dosjes s'është më në vargun e çelësave, dhe pamjet që e përmbanin janë shkruar përsëri pa të.
o-erased-name = Emri në regjistrin e brendshëm
o-erased-entry = Shënimi në regjistrin e brendshëm

o-import-title = Importoni dosje
o-import-about = Zgjidhni një skedar dhe si lexohet. Së pari shihni çfarë do të ndodhte; asgjë nuk ruhet derisa ta thoni ju.
o-import-mapping = Përputhja e kolonave
o-import-file = Skedari
o-import-most = CSV, XLSX ose JSON, deri në { $n_shown } MB. Skedarët më të mëdhenj importohen nga rreshti i komandave.
o-import-look = Shihni çfarë do të ndodhte
o-import-looked = Çfarë do të ndodhte
o-import-looked-about = Ende s'është ruajtur asgjë. Skedari pret një çerek ore në kujtesën e kësaj nyjeje.
o-import-done = U importua
o-import-done-about = U ruajt gjithçka që mund të lexohej.
o-import-added = Të reja
o-import-updated = Të ndryshuara
o-import-unchanged = Njësoj si këtu
o-import-redirected = Nga të rejat: në një tremujor të mëvonshëm
o-import-erased = Të fshira më parë, lënë jashtë
o-import-rejected = Rreshta të refuzuar
o-import-rejects =
    { $n ->
        [one] Një rresht nuk mund të lexohet. Skedari i refuzimeve thotë cili, dhe pse.
       *[other] { $n_shown } rreshta nuk mund të lexohen. Skedari i refuzimeve thotë cilët, dhe pse.
    }
o-import-cut = Përmban të parët prej tyre.
o-import-rejects-csv = Refuzime (CSV)
o-import-nothing = S'ka asgjë të re në këtë skedar.
o-import-do = Importo
o-import-again = Zgjidhni një skedar tjetër

o-left-title = Çfarë ka dalë nga zyra
o-left-about =
    { $n ->
        [one] Gjithçka që kjo nyje i ka dhënë ndonjëherë një vendi tjetër ose i ka kërkuar, më e reja e para. Regjistri ka një shënim.
       *[other] Gjithçka që kjo nyje i ka dhënë ndonjëherë një vendi tjetër ose i ka kërkuar, më e reja e para. Regjistri ka { $n_shown } shënime.
    }
o-left-none = Ende s'ka dalë asgjë.
o-event-answered = Përgjigje ndaj një pyetjeje
o-event-asked = Pyetje për të tjerët
o-event-heard = Përgjigje e marrë
o-event-yearbook = Vjetari
o-event-link-check = Kontroll lidhjeje
o-event-referral = Kërkesë për kontakt
o-event-signature = Shenjë dalluese
o-event-agreement = Marrëveshje
o-event-cohort = Tremujor
o-event-witness = Regjistri i një vendi tjetër
o-event-house = Rrënja e regjistrit të brendshëm
o-event-continuity = Pas një rikthimi
o-stop-title = Ndalja
o-stop-about = Pezullimi i një marrëveshjeje ndal menjëherë gjithçka mbi bazën e saj. Nuk kërkon person të dytë; rifillimi po.
o-stop-none = Asnjë marrëveshje nuk është në fuqi: asgjë nuk mund të dalë.
o-stop-one = Pezullo
o-stop-all-title = Gjithçka
o-stop-all = Pezullo të gjitha marrëveshjet

o-audit-title = Kontrolli
o-audit-about =
    { $n ->
        [one] Regjistri i dhënieve ka një shënim. Vende të tjera ruajnë kokat e tij të nënshkruara; askush nuk mund ta rishkruajë pa u vënë re.
       *[other] Regjistri i dhënieve ka { $n_shown } shënime. Vende të tjera ruajnë kokat e tij të nënshkruara; askush nuk mund ta rishkruajë pa u vënë re.
    }
o-audit-check = Kontrollo regjistrat tani
o-audit-disclosures = Regjistri i dhënieve
o-audit-disclosures-csv = Regjistri i dhënieve (CSV)
o-audit-house-csv = Regjistri i brendshëm (CSV)
o-house-link = Regjistri i brendshëm: kush çfarë bëri në këtë zyrë
o-house-title = Regjistri i brendshëm
o-house-about =
    { $n ->
        [one] Kush çfarë bëri në këtë zyrë, më e reja e para; ka një shënim. Dosjet qëndrojnë me pseudonime.
       *[other] Kush çfarë bëri në këtë zyrë, më e reja e para; ka { $n_shown } shënime. Dosjet qëndrojnë me pseudonime.
    }
o-house-person = Vetëm të këtij personi
o-house-none = Asnjë shënim nuk përputhet.
o-checked-title = Regjistrat janë në rregull
o-checked-well = Çdo shifër u mblodh sërish nga regjistri dhe çdo gjurmë u llogarit sërish.
o-checked-disclosures =
    { $n ->
        [one] Një shënim, { $cohorts_shown } tremujorë, { $releases_shown } përgjigje të ruajtura
       *[other] { $n_shown } shënime, { $cohorts_shown } tremujorë, { $releases_shown } përgjigje të ruajtura
    }
o-checked-house =
    { $n ->
        [one] Një shënim; { $roots_shown } nga rrënjët e tij gjenden në regjistrin e dhënieve
       *[other] { $n_shown } shënime; { $roots_shown } nga rrënjët e tyre gjenden në regjistrin e dhënieve
    }
o-checked-root = Gjurma e të gjitha shënimeve
o-proof-title = Prova se një shënim është në regjistër
o-proof-about =
    { $n ->
        [one] Kush ka gjurmën e shënimit të vetëm mund të kontrollojë me këto se është ky (RFC 9162).
       *[other] Kush ka gjurmën e të gjitha { $n_shown } shënimeve mund të kontrollojë me këto se ky është mes tyre (RFC 9162).
    }
o-proof-leaf = Gjurma e shënimit
o-proof-path = Gjurmët e rrugës

o-people-title = Persona dhe role
o-people-enrolled = ka fjalëkalim
o-people-not-enrolled = nuk është regjistruar ende
o-people-locked = kyçur deri më { $until }
o-waiting-title = Vendime që presin një person të dytë
o-waiting-about = Askush nuk miraton atë që ka propozuar. Një propozim skadon pas 14 ditësh; një miratim vlen një herë, pikërisht për atë që u propozua.
o-waiting-none = Asgjë nuk pret.
o-decide-why = Pse, nëse refuzoni
o-decide-approve = Mirato
o-decide-refuse = Refuzo
o-decided-title = Vendosur më parë
o-proposal-approved = miratuar nga { $by }, ende pa u kryer
o-proposal-refused = refuzuar nga { $by }: { $reason }
o-proposal-done = miratuar nga { $by } dhe e kryer
o-proposal-ended = mbaroi pa vendim
o-act-agreement = Një marrëveshje hyn në fuqi
o-act-publication = Publikohet një shenjë dalluese
o-act-shares = Pjesë të tremujorëve që s'janë hapur ende
o-act-erasure = Fshihen dosje
o-act-account = Llogaria e { $person } si { $role }
o-act-link-check = Pyetet një vend tjetër për të dyshuarit e një dosjeje
o-accounts-title = Llogaritë
o-invite-title = Jepini dikujt një llogari
o-invite-about = Ju merrni për atë person një kod që vlen një ditë. Me të ai zgjedh një fjalëkalim që ju s'e shihni kurrë.
o-invite-do = Jep llogarinë
o-change-title = Ndryshoni një llogari
o-change-about = Pas rivendosjes personi regjistrohet sërish, me një kod që ia dorëzoni. Ku ka nëpunës për mbrojtjen e të dhënave, ai e miraton i pari.
o-change-what = Çfarë të bëhet
o-change-unlock = Çkyç
o-change-reset = Rivendos fjalëkalimin dhe kodet njëpërdorimëshe
o-change-role = Jep një rol tjetër
o-change-remove = Hiq llogarinë
o-change-new-role = Roli i ri, nëse jepet një i tillë
o-change-do = Kryeje
o-code-title = Dorëzojeni këtë kod
o-code-about = Ai i lejon { $person } të regjistrohet brenda një dite dhe shfaqet një herë. Dorëzojeni personalisht, jo me postë.

o-account-title = Llogaria juaj
o-password-title = Ndryshoni fjalëkalimin
o-password-about = Me këtë mbaron çdo sesion, edhe ky.
o-password-old = Fjalëkalimi i tanishëm
o-password-do = Ndryshoni fjalëkalimin
o-tokens-title = Shenja hyrjeje për programe
o-tokens-about = Një shenjë hyrjeje mban për një kohë disa nga të drejtat tuaja. Ajo që kërkon vendimin e një personi nuk bëhet dot me të.
o-token-for = Për çfarë është
o-token-rights = Çfarë mund të bëjë
o-token-days = Për sa ditë
o-token-make = Krijo shenjë hyrjeje
o-token-revoke = Shfuqizo
o-token-title = Shenja juaj e re e hyrjes
o-token-once = Shfaqet një herë. Ruajeni aty ku mund ta lexojë vetëm programi që i duhet.

o-settings-title = Cilësimet
o-settings-about = Çfarë është caktuar të bëjë kjo nyje. Ndryshohet në skedarin node.toml në makinën e saj dhe vlen nga nisja tjetër.
o-settings-pages = Këto faqe
o-settings-tls = përmes TLS
o-settings-loopback = vetëm në këtë makinë
o-settings-unassigned = Dosje që nuk i janë caktuar askujt
o-unassigned-office = lexohen nga prokurorët dhe analistët e zyrës
o-unassigned-only = nuk lexohen nga askush
o-retention-title = Ruajtja
o-retention-about =
    { $n ->
        [one] Sa kohë ruhen dosjet pas ndryshimit të fundit të gjendjes së procedimit. Një dosje përmendet një ditë më parë.
       *[other] Sa kohë ruhen dosjet pas ndryshimit të fundit të gjendjes së procedimit. Një dosje përmendet { $n_shown } ditë më parë.
    }
o-retention-kept = Ruhet për
o-months =
    { $n ->
        [one] një muaj
       *[other] { $n_shown } muaj
    }
o-status-suspected = I dyshuar
o-status-prosecuted = I ndjekur penalisht
o-status-convicted = I dënuar
o-status-acquitted = I shpallur i pafajshëm
o-status-discontinued = Procedim i pushuar
o-status-unknown = E panjohur
o-quarters-title = Tremujorët e fundit
o-quarters-freezes = Ngrin më
o-quarters-frozen = i ngrirë
o-quarters-open = i hapur
o-keys-title = Çelësat
o-keys-kept = Çelësi rrënjë
o-kept-passphrase = hapet me një frazë të fshehtë
o-kept-beside = hapet me një skedar çelësi pranë të dhënave
o-kept-key-file = hapet me një skedar çelësi në një mjet tjetër
o-kept-credential = hapet me një kredencial të menaxhuesit të shërbimeve
o-keys-epoch = Vargu i çelësave
o-keys-epoch-value =
    { $n ->
        [one] epoka { $epoch_shown }, një çelës të dhënash
       *[other] epoka { $epoch_shown }, { $n_shown } çelësa të dhënash
    }
o-keys-head = SHA-256 e kokës së tij
o-keys-reach = Sa larg arrin një fshirje
o-copies-none = Nuk janë konfiguruar kopje të vargut të çelësave.
o-copy-current = e përditësuar
o-copy-current-older =
    { $n ->
        [one] e përditësuar, dhe një kopje më e vjetër që ende hap atë që është fshirë që atëherë
       *[other] e përditësuar, dhe { $n_shown } kopje më të vjetra që ende hapin atë që është fshirë që atëherë
    }
o-copy-old = jo e përditësuar
