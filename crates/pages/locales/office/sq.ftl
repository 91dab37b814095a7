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
o-budget = Ka mbetur tepër pak
o-budget-text = Nga një buxhet ka mbetur më pak sesa kushton kjo, këtu ose në çdo vend që u pyet. Nuk u shpenzua asgjë. Kërkoni një tabelë më pak të hollësishme, për më shumë tremujorë ose me më shumë zhurmë.
o-disclosure = Kjo nuk mund të jepet
o-disclosure-text = Libri i kodeve, një marrëveshje ose një embargo e ndalon dhënien e saj. Nuk u dërgua asgjë.
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
o-column-account = Llogaria
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
o-sent-open = Siç u dërgua
o-sent-title = Çfarë u dërgua me shënimin { $entry }
o-sent-same = Ajo që ruhet është ajo që u dërgua: gjurma e saj është ajo në regjistër.
o-sent-differs = Ajo që ruhet nuk është ajo që u dërgua: gjurma e saj nuk është ajo në regjistër.
o-sent-missing = Ajo që u dërgua duhej të ruhej këtu, por mungon ose nuk lexohet dot.
o-sent-in-entry = Vetë shënimi përmban atë që u dërgua; gjurma e gjithë regjistrit e përfshin.
o-sent-not-kept = Ajo që u dërgua nuk ruhet.
o-sent-nothing = Me këtë shënim nuk doli asgjë.
o-sent-do = Mos ndryshoni asgjë, ruani një kopje të dosjes së nyjës, kontrolloni të dy regjistrat te faqja «Kontrolli» dhe krahasoni me kopjen e fundit rezervë. Kush i mori shifrat mund të tregojë çfarë mori.
o-sent-logged = SHA-256 në regjistër
o-sent-kept = SHA-256 e asaj që ruhet
o-sent-download = Shkarko bajtet
o-sent-text = Në vetë shënimin
o-sent-more = Shifra që nuk janë në këtë faqe: { $n_shown }
o-sent-figure = Shifra për
o-sent-value = Siç u dërgua, me zhurmë
o-event-answered = Përgjigje ndaj një pyetjeje
o-event-asked = Pyetje për të tjerët
o-event-heard = Përgjigje e marrë
o-event-yearbook = Vjetari
o-event-histogram = Histogrami i një raundi
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

o-trouble-invalid = Ashtu siç është, kjo s'bëhet dot. Asgjë nuk u ndryshua.
o-trouble-denied = U refuzua.
o-trouble-offline = Askush nuk u gjet.
o-trouble-internal = Nyja nuk mundi ta bënte. Tregojini administratorit atë që shkruhet më poshtë.
o-pages = Faqet
o-case-file = Dosja

o-long-about = Nyja po lexon dosje. Mund të largoheni nga kjo faqe dhe të ktheheni.
o-long-begun = Ka filluar.
o-long-done =
    { $n ->
        [one] Një e kryer.
       *[other] { $n_shown } të kryera.
    }
o-long-of = { $n_shown } nga { $all_shown } të kryera.
o-long-look = Shihni përsëri
o-long-cancel = Ndale

o-ask-title = Pyetni Evropën
o-ask-about = Hartoni një pyetje, shihni sa kushton dhe sa e saktë do të ishte përgjigjja, pastaj pyesni. Vendet e tjera numërojnë dosjet e veta dhe shtojnë zhurmë; asnjë dosje nuk udhëton.
o-ask-unit = Çfarë numërohet
o-ask-general = Në përgjithësi
o-ask-step-what = 1. Çfarë doni të dini
o-ask-step-which = 2. Cilat prej tyre, dhe kur
o-ask-step-who = 3. Kë pyesni, dhe pse
o-ask-step-exact = 4. Me çfarë saktësie
o-ask-by-first = Zbërthyer sipas
o-ask-by-second = dhe sipas
o-ask-by-third = dhe sipas
o-ask-figure = Shifra
o-ask-count = Sa janë
o-ask-mean-of = Mesatarja e: { $attribute }
o-ask-which-help = Pa kusht numërohen të gjitha. Zgjidhni një atribut dhe shtypni butonin më poshtë: atëherë vlerat e tij mund të shënohen.
o-ask-only = Kushti { $n_shown }
o-ask-any = Pa kusht
o-ask-values = Shfaq vlerat për t'u shënuar
o-ask-from = Nga tremujori
o-ask-to = deri në tremujorin
o-ask-no-agreement = Asnjë marrëveshje nuk është në fuqi, prandaj s'mund të pyetet askush. Një marrëveshje depozitohet te Marrëveshje dhe nyje partnere.
o-ask-countries = Vendet (asnjë i shënuar: të gjitha)
o-ask-purpose = Qëllimi i pyetjes
o-ask-under = Pyetet mbi bazën e marrëveshjes
o-ask-under-none = asnjë
o-ask-to-agreements = çfarë lejon
o-ask-note = Numri juaj i çështjes ose i gjykatës
o-ask-note-help = Mbetet në regjistrin e kësaj zyre dhe nuk udhëton kurrë.
o-ask-exact = Zhurma në çdo shifër të një vendi
o-ask-sigma-cost = e shumta ± { $reach }, nëntëmbëdhjetë herë nga njëzet; kushton { $cost }
o-ask-sigma = e shumta ± { $reach }, nëntëmbëdhjetë herë nga njëzet
o-ask-yearbooks = Vjetarë që kanë publikuar vendet
o-ask-yearbooks-first = Përdori ku janë mjaft të saktë; pyet të tjerët
o-ask-yearbooks-only = Mos përdor asgjë tjetër: askush nuk pyetet, asgjë nuk shpenzohet
o-ask-yearbooks-precise = Pyet të gjithë, dhe bëje me ta përgjigjen më të saktë
o-ask-expected = Sa prisni gjithsej (mund të lihet bosh)
o-ask-expected-help = Kështu parapamja mund të thotë nëse përgjigjja do të ishte e dobishme, dhe çfarë të ndryshohet nëse jo.
o-ask-preview = Parapamje
o-ask-preview-free = Një parapamje nuk kushton asgjë.
o-ask-preview-title = Sa do të kushtonte, dhe sa e saktë do të ishte
o-ask-fact-cost = Kostoja
o-ask-fact-cost-note =
    { $n ->
        [one] për tremujorin te çdo vend që përgjigjet, një herë e përgjithmonë
       *[other] për secilin nga { $n_shown } tremujorët te çdo vend që përgjigjet, një herë e përgjithmonë
    }
o-ask-fact-free = asgjë
o-ask-fact-free-note = përgjigjen vjetarë të publikuar: kjo pyetje nuk kushton asgjë
o-ask-fact-answering = { $n_shown } nga { $all_shown }
o-ask-fact-answering-note = me sa thonë ata paraprakisht
o-ask-fact-cells = Shifrat
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = të gjitha kanë të njëjtën zhurmë
o-ask-advice = Intervali do të ishte më i gjerë se ajo që prisni në një shifër. Mund të:
o-ask-advice-coarsen = merrni { $coarse } në vend të { $fine }: { $n_shown } shifra, secila më e madhe
o-ask-advice-leave-out = lini jashtë një atribut: shifra më të pakta dhe më të mëdha
o-ask-advice-span = merrni më shumë tremujorë: shifrat rriten e zhurma jo; çdo tremujor paguan prapë një herë
o-ask-advice-pay = paguani më shumë: zhurma { $sigma } kushton { $cost } për çdo tremujor
o-ask-sizes = Si do të dilnin shifra me madhësi të ndryshme
o-ask-sizes-help = Shuma e të gjitha vendeve që përgjigjen, me intervalin e saj 95 %. Asgjë në këtë tabelë nuk vjen nga dosjet.
o-ask-size = Nëse ka
o-ask-size-interval = përgjigjja është mes
o-ask-size-doubt = Dyshimi, krahasuar me shifrën
o-ask-nodes = Çfarë do të bënte çdo vend
o-ask-node-free = përgjigjet vjetari i tij: nuk pyetet, dhe asgjë nuk shpenzohet
o-ask-node-answers = do të përgjigjej; mbetet të paktën { $left } nga pjesa e kësaj zyre
o-ask-node-yearbook = { $reason }; vjetari zë vendin e tij
o-ask-node-not = nuk do të jepte shifër: { $reason }
o-ask-now = Pyet tani
o-ask-now-note = Pyetja shënohet para se të dërgohet. E bërë sërish, nuk kushton më shumë.
o-ask-before = Përgjigje në dispozicion
o-ask-before-note = Mbahen derisa nyja të niset sërish. E njëjta pyetje, e bërë sërish, sjell të njëjtën përgjigje dhe nuk kushton më shumë.
o-ask-kept = Shifrat mbahen këtu derisa nyja të niset sërish.
o-ask-again = Ndrysho pyetjen

o-pat-about = Kombinime vlerash që i kanë të përbashkëta disa dosje të kësaj zyre. Numërimet janë të sakta dhe mbeten këtu. Një vlerësim është i një modeli, kurrë i një personi.
o-pat-runs = Kërkime të ruajtura
o-pat-runs-caption = Çdo kërkim është një vështrim mbi dosjet në kohën e vet
o-pat-no-runs = Askush s'ka kërkuar ende modele, ose që atëherë është fshirë një dosje: atëherë kërkimet e mëparshme hiqen.
o-pat-no-files = Nuk ka dosje për t'u parë.
o-pat-run = Kërkimi
o-pat-when = Kur
o-pat-quarters = Tremujorët
o-pat-found = Modele të gjetura
o-pat-standing = që qëndrojnë
o-pat-start = Kërko modele
o-pat-least = Më pak dosje që kanë të përbashkët një model
o-pat-least-help = I lënë bosh, nyja merr aq pak sa mund të renditë plotësisht.
o-pat-level = Pjesa e modeleve të renditura që mund të jetë rastësi
o-pat-level-help = Shkalla e zbulimeve të rreme: me 5 %, nga dyzet modele që qëndrojnë rreth dy janë rastësi.
o-pat-strict = Numëro si provë çdo kombinim të shqyrtuar: e rreptë, humb modelet e vogla
o-pat-mine = Kërko
o-pat-mining = Po kërkohen modele
o-pat-looking = Po kërkohen dosjet e një modeli
o-pat-run-title = Modele, kërkimi { $number_shown }
o-pat-run-about = { $files_shown } dosje të regjistruara në { $cohorts }; { $n_shown } modele u gjetën më { $when }.
o-pat-run-settings = Të paktën { $support_shown } dosje dhe e shumta { $length_shown } vlera; shkalla e zbulimeve të rreme { $level }.
o-pat-run-chosen = Numrin më të vogël e zgjodhi nyja.
o-pat-run-strict = Çdo kombinim i shqyrtuar u numërua si provë.
o-pat-run-europe =
    { $n ->
        [one] Krahasuar me pamjen evropiane të një vjetari.
       *[other] Krahasuar me pamjen evropiane të { $n_shown } vjetarëve.
    }
o-pat-run-no-europe = Nuk ruhet asnjë vjetar, prandaj asgjë nuk u krahasua me pamjen evropiane.
o-pat-run-cut = Një kufi e ndërpreu kërkimin: kjo s'është pjesa më e mirë e asaj që ka. Kërkoni sërish me një numër më të madh.
o-pat-run-choice = nr. { $number_shown }, { $when }
o-pat-which = Cilat modele renditen
o-pat-tab-standing = Ajo që qëndron ({ $n_shown })
o-pat-tab-all = edhe ajo që u ul në radhë ({ $n_shown })
o-pat-none = Nuk ka asnjë.
o-pat-caption = Më befasuesi i pari; numërime të sakta të dosjeve të kësaj zyre
o-pat-number = Nr.
o-pat-values = Çfarë kanë të përbashkët dosjet
o-pat-support = Dosje
o-pat-support-of = { $n_shown }, të pritshme { $expected }
o-pat-lift = Faktori (lift)
o-pat-odds = Raporti i gjasave i ndarjes më të dobët (intervali 95 %)
o-pat-q = Vlera q
o-pat-why = Si qëndron
o-pat-legend = Shtyllat: dosje që e kanë. Vijat: sa do të ishin rastësisht (e plotë), nga çiftet e tij (me vija), nga pamja evropiane (me pika).
o-pat-odds-legend = Raporti i gjasave i ndarjes më të dobët me intervalin e tij 95 %, në një shkallë shumëfishash. Vija në mes është 1: asnjë lidhje.
o-pat-to-compare = Krahaso periudha ose kërkime
o-pat-to-all = Të gjitha kërkimet
o-pat-to-publish = Publiko si shenjë dalluese
o-pat-stands = më shumë se rastësia, se pjesët e tij dhe se çiftet e tij, dhe i ri
o-pat-not-compared = qëndron, por nuk u krahasua me të shumtët para tij
o-pat-already-told = e shpjegojnë modele më të mira
o-pat-generic = çojnë tek ai çiftet e tij
o-pat-generic-europe = pamja evropiane e bën të pritshëm
o-pat-pair = dy vlera që shkojnë bashkë: në vetvete sfond
o-pat-unproductive = njëra pjesë s'i shton asgjë tjetrës
o-pat-chance = bashkë jo më shpesh se rastësisht
o-pat-same-rows = një model më i gjatë ka pikërisht të njëjtat dosje
o-pat-single = një vlerë s'është kombinim
o-pat-below = nën { $bound }
o-pat-one-title = Modeli { $number_shown }
o-pat-evidence = Bazat
o-pat-says-support = { $n_shown } nga { $all_shown } dosje e kanë të gjithin.
o-pat-says-lift = { $expected } do ta kishin, po të mos kishin vlerat e tij lidhje me njëra-tjetrën: është { $lift } herë më i shpeshtë.
o-pat-says-pairs = Nga sa shpesh takohen dy nga dy vlerat e tij do të priteshin { $expected }.
o-pat-says-odds = Sido që të ndahet më dysh, gjasat e njërës pjesë rriten me tjetrën: { $odds } në ndarjen më të dobët.
o-pat-says-odds-weak = Në ndarjen më të dobët pjesët mund të mos kenë lidhje: raporti i gjasave { $odds }, dhe intervali i tij përfshin 1.
o-pat-says-q = q = { $q }: pjesa e modeleve të rreme që pritet nëse pranohen ky dhe të gjithë më të mirët.
o-pat-says-europe = Pamja evropiane bën të pritshme { $expected }.
o-pat-no-person = Një dosje që ka një model nuk është për këtë arsye e dyshimtë. Asnjë vlerësim këtu nuk është provë.
o-pat-trend = Në kohë
o-pat-trend-note = Numërime të sakta të dosjeve të kësaj zyre sipas tremujorit të regjistrimit. Një vijë e ndërprerë është një ndryshim niveli.
o-pat-change = Një ndryshim niveli nga { $from } e tutje, me probabilitet { $sure } %: nga { $before } në { $after } të dosjeve (intervale 95 %).
o-pat-emerging-up = Rritet: { $now_shown } nga { $of_shown } dosje në tremujorin e fundit, { $before_shown } nga { $all_shown } më parë (p = { $p }).
o-pat-emerging-down = Bie: { $now_shown } nga { $of_shown } dosje në tremujorin e fundit, { $before_shown } nga { $all_shown } më parë (p = { $p }).
o-pat-emerging-none = Tremujori i fundit është si të mëparshmit: { $now_shown } nga { $of_shown } dosje, { $before_shown } nga { $all_shown } më parë (p = { $p }).
o-pat-holding = e kanë
o-pat-share = Pjesa
o-pat-members = Dosjet e tij
o-pat-members-are =
    { $n ->
        [one] Një dosje e ka sot.
       *[other] { $n_shown } dosje e kanë sot. Përmenden ato që mund t'i lexoni, e shumta pesëdhjetë.
    }
o-pat-members-changed = Është numër tjetër nga ai i kërkimit: dosjet kanë ndryshuar që atëherë.
o-pat-near = Dosje të cilave u mungon një vlerë
o-pat-lacks = mungon
o-pat-unusual = Çfarë ka të pazakontë
o-pat-unusual-note = Krahasuar me pamjen evropiane, më e papritura e para.
o-pat-compare-title = Krahaso
o-pat-compare-about = Çfarë u rrit ose ra: modelet e një kërkimi në një periudhë ndaj të gjithë tremujorëve më parë, ose dy kërkime mes tyre.
o-pat-compare-run = Modelet e kërkimit
o-pat-compare-from = Periudha nga
o-pat-compare-to = deri në
o-pat-compare-periods = Krahaso me gjithçka më parë
o-pat-compare-earlier = Kërkimi i mëparshëm
o-pat-compare-later = Kërkimi i mëvonshëm
o-pat-compare-runs = Krahaso kërkimet
o-pat-compared-periods = Periudha ndaj asaj që ishte më parë
o-pat-compared-runs = Dy kërkimet
o-pat-rising = rritet
o-pat-falling = bie
o-pat-steady = nuk dallohet nga më parë
o-pat-now = Në periudhë
o-pat-before = Më parë
o-pat-growth = Rritja
o-pat-new = i ri
o-pat-p = Vlera p
o-pat-not-listed = i parenditur
o-pat-publish-title = Publikoni një shenjë dalluese
o-pat-publish-about = Një shenjë dalluese e publikuar shihet nga çdo palë e raundit. Është një dhënie e vetëdijshme, jashtë kufirit që mbron çdo dosje: një person e propozon me arsye, një nëpunës për mbrojtjen e të dhënave e miraton, pastaj publikohet.
o-pat-publish-support = { $n_shown } dosje të kësaj zyre e kanë. Duhen të paktën 15 sipas një prove me zhurmë mbi tremujorë të ngrirë; prova ngarkohet, kaloi a nuk kaloi.
o-pat-proposal = Propozim
o-pat-waiting = pret një person të dytë
o-pat-approved = miratuar nga { $person }: publikojeni tani, me të njëjtën arsye
o-pat-refused = refuzuar nga { $person }: { $reason }
o-pat-reason = Arsyeja
o-pat-reason-help = Shënohet dhe e sheh ai që miraton. Pa emra, pa numra çështjesh.
o-pat-epsilon = ε e provës
o-pat-epsilon-help = Më shumë e bën provën më të saktë dhe kushton më shumë.
o-pat-propose = Propozoje
o-pat-publish-now = Publiko tani
o-pat-published-title = U publikua
o-pat-published-in = Këto shenja dalluese u publikuan në raundin { $round }:
o-pat-not-published = Këto nuk e kaluan provën: tepër pak dosje, ose shumica e të gjithave. Pyetni në vend të kësaj Evropën me vlerat si kushte.
o-pat-published-cost = Prova kushtoi { $cost } për secilin nga tremujorët { $cohorts }.
o-pat-to-round = Te raundi

o-net-about =
    { $n ->
        [one] Një dosje ka identifikues; ka { $identifiers_shown } identifikues dhe { $groups_shown } grupe. { $crossing_shown } dosje kalojnë kufij.
       *[other] { $n_shown } dosje kanë identifikues; ka { $identifiers_shown } identifikues dhe { $groups_shown } grupe. { $crossing_shown } dosje kalojnë kufij.
    }
o-net-damaged =
    { $n ->
        [one] Një dosje nuk mund të lexohej dhe është lënë jashtë.
       *[other] { $n_shown } dosje nuk mund të lexoheshin dhe janë lënë jashtë.
    }
o-net-settings = Çfarë i lidh dosjet
o-net-kinds = Llojet e identifikuesve (asnjë i shënuar: të gjitha)
o-net-hub = Nga sa fqinj e lart një identifikues nuk lidh askënd
o-net-hub-help = Numri i një linje ndihme do të lidhte të gjithë. I lënë bosh: 25.
o-net-communities = Ndaj atë që mbahet me një fije
o-net-find = Kërko
o-net-groups = Grupet
o-net-groups-caption = Dosje të lidhura me identifikues të përbashkët, grupi më i madh i pari
o-net-none = S'ka dy dosje me një identifikues të përbashkët.
o-net-group-of = Grupi i
o-net-suspects = Të dyshuar
o-net-identifiers = Identifikues
o-net-crossing = Kalon kufij
o-net-to-path = Zinxhiri i bazave mes dy dosjeve
o-net-between = Nga kalojnë shumë lidhje
o-net-between-note = Vetëm identifikues dhe dosje: personat nuk renditen kurrë. Shifra tregon sa lidhje më të shkurtra kalojnë andej.
o-net-estimated = Shifrat janë vlerësime: rrjeti është i madh.
o-net-hubs = Lënë mënjanë
o-net-hubs-note = Këta identifikues nuk lidhin askënd, sepse i kanë tepër shumë ose janë në listën e bardhë të zyrës.
o-net-group-title = Rrjeti i { $source }
o-net-group-about =
    { $n ->
        [one] Një dosje, i dyshuar ose identifikues.
       *[other] { $n_shown } dosje, të dyshuar dhe identifikues.
    }
o-net-walk = Zgjidhni cilindo për ta çuar skemën atje.
o-net-cut = Ka më shumë se sa mund të shfaqet njëherësh.
o-net-chart = Skema e lidhjeve
o-net-legend = Një kornizë e trashë kalon kufij; një e ndërprerë u la mënjanë dhe nuk lidh askënd. Tabela më poshtë ka bazën e çdo vije.
o-net-left-out =
    { $n ->
        [one] Edhe një është më larg: zgjidhni një në skaj për të shkuar atje.
       *[other] Edhe { $n_shown } janë më larg: zgjidhni një në skaj për të shkuar atje.
    }
o-net-suspect = I dyshuar
o-net-identifier = Identifikues
o-net-open = Hap dosjen
o-net-countries = Vendet:
o-net-crosses = Pse kalon kufij:
o-net-evidence = Baza e çdo lidhjeje
o-net-edges-here = E asaj që u zgjodh
o-net-edges-all = E të gjithave
o-net-from = Nga
o-net-to = Te
o-net-written = Ku është shkruar
o-net-edges-shown = Shfaqen { $n_shown } nga { $all_shown } lidhje.
o-net-no-person = Një lidhje është ajo që kanë të përbashkët dy dosje. Nuk thotë asgjë për fajësinë e dikujt.
o-net-path-title = Mes dy dosjeve
o-net-path-about = Zinxhiri më i shkurtër i identifikuesve të përbashkët nga njëra dosje te tjetra, me bazën e çdo hapi.
o-net-path-from = Nga dosja
o-net-path-to = te dosja
o-net-path-find = Kërko një zinxhir
o-net-path-found = Zinxhiri
o-net-path-none = Asgjë nuk i lidh përveç asaj që u la mënjanë.

o-match-about = Kush tjetër në Evropë e sheh atë që ka publikuar kjo zyrë, dhe bisedat që lindën prej saj. Një përputhje nuk përmend as çështje as person.
o-match-ways = Hapat e tjerë
o-match-rounds = Raundet
o-match-no-rounds = Nuk dihet për asnjë raund.
o-match-round = Raundi
o-match-freezes = Ngrin më
o-match-closes = Mbyllet më
o-match-own = Shenja të vetat
o-match-state = Gjendja
o-match-round-title = Raundi { $round }
o-match-days = Nga { $first } nuk publikohet asgjë, nga { $second } nënshkruhet lista, më { $third } raundi mbyllet.
o-match-matches = Përputhjet
o-match-report-about =
    { $n ->
        [one] Gjykuar në mënyrë që histogrami i tërë i një vendi, me një qelizë, të sjellë një përputhje të rreme me e shumta { $level } %.
       *[other] Gjykuar në mënyrë që histogrami i tërë i një vendi, me { $n_shown } qeliza, të sjellë një përputhje të rreme me e shumta { $level } %.
    }
o-match-level = Niveli i alarmit të rremë
o-match-background = Dosje që përputhen rastësisht
o-match-judge = Gjyko sërish
o-match-missing = Nuk dihet asgjë për { $countries }: s'ka histogram të tyre.
o-match-nothing = Ende s'mund të thuhet asgjë: s'ka histogram, ose kjo zyrë s'ka publikuar asgjë.
o-match-caption = Çdo shenjë dalluese në çdo vend, përputhjet të parat; vlerësime me intervale 95 % dhe kufiri nga i cili llogaritet përputhje
o-match-signature = Shenja dalluese
o-match-threshold = Përputhje nga
o-match-call = Kë të telefononi
o-match-yes = një përputhje
o-match-no = nuk u pa përputhje
o-match-also = publikuar edhe atje: { $countries }
o-match-detected = do të shihej me 15, 25, 40, 60 dosje më shumë: { $shares }
o-match-note = Një vend pa përputhje mund të ketë prapëseprapë: shihni sa e mundshme do të ishte të shihej. Një përputhje hap një bisedë mes dy zyrave të kontaktit dhe nuk është provë.
o-match-published = Çfarë ka publikuar kjo zyrë
o-match-own-none = Asgjë. Një model publikohet nga faqja e vet.
o-match-withdraw = Tërhiqe
o-match-parties = Palët
o-match-party-counted = ka numëruar, me { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] ka dorëzuar një listë bosh
        [one] ka dorëzuar një shenjë dalluese
       *[other] ka dorëzuar { $n_shown } shenja dalluese
    }
o-match-party-nothing = ende s'ka asgjë prej saj
o-match-charged = Kjo zyrë numëroi tremujorët { $cohorts } dhe ngarkoi secilin me { $epsilon }.
o-match-join = Merr pjesë
o-match-join-about = Bën atë që mund të bëhet sot: ngrin, merr, nënshkruan, numëron, secilën një herë. Histogrami ngarkohet një herë për çdo tremujor të ngrirë dhe u përgjigjet të gjithë pyetësve bashkë.
o-match-epsilon = ε e histogramit të kësaj zyre
o-match-join-do = Bëj atë që mund të bëhet sot
o-match-convene = Kujtoju palëve të tjera

o-ref-title = Kërkesa për kontakt
o-ref-new = Kërkesë e re për kontakt
o-ref-new-about = Një kërkesë për kontakt hap një bisedë mes dy zyrave të kontaktit. Udhëton me kode: pa tekst, pa bashkëngjitje, pa person, pa numër çështjeje.
o-ref-received = Të marra
o-ref-sent = Të dërguara
o-ref-none-received = Asnjë zyrë tjetër s'ka kërkuar gjë.
o-ref-none-sent = Kjo zyrë s'ka kërkuar asgjë.
o-ref-to = Për zyrën e kontaktit të
o-ref-basis = Mbështetet te
o-ref-basis-name = Mbështetja
o-ref-basis-match = një përputhje e një raundi
o-ref-basis-link = një kontroll lidhjeje
o-ref-basis-figures = shifra të dhëna
o-ref-request = Për çfarë
o-ref-category = Për çfarë janë dosjet
o-ref-urgency = Sa urgjente është
o-ref-channel = Si dëshiron kjo zyrë të telefonohet
o-ref-channel-name = Mënyra e kontaktit
o-ref-files = Sa dosje ka kjo zyrë
o-ref-files-help = Udhëton grupi (1, 2–4, 5–9, 10–24, 25 ose më shumë), kurrë numri.
o-ref-send = Dërgoje
o-ref-from = Nga { $country }
o-ref-to-country = Për { $country }
o-ref-due = Përgjigje deri më
o-ref-overdue = me vonesë
o-ref-undelivered = ende e padorëzuar
o-ref-agreement = Mbi bazën e marrëveshjes
o-ref-by = vendosur nga
o-ref-history = Çfarë ndodhi
o-ref-next = Çfarë mund të bëni
o-ref-see = Dikush e ka parë
o-ref-accept = Prano: do të telefonojmë
o-ref-why = Sepse
o-ref-decline = Refuzo
o-ref-close = Mbyll
o-ref-information = për të dëgjuar çfarë mund të thuhet
o-ref-meeting = një takim koordinues
o-ref-team = një skuadër e përbashkët hetimore
o-ref-order = për të përgatitur një urdhër hetimi
o-ref-preserve = për të ruajtur prova
o-ref-protect = për të mbrojtur viktima
o-ref-sexual = shfrytëzim seksual
o-ref-labour = punë ose shërbime të detyruara
o-ref-criminality = kriminalitet i detyruar
o-ref-begging = lypje e detyruar
o-ref-benefits = mashtrim me përfitime sociale
o-ref-organs = heqje organesh
o-ref-adoption = birësim i paligjshëm
o-ref-marriage = martesë e detyruar
o-ref-surrogacy = shfrytëzim i surrogacisë
o-ref-unclear = ende e paqartë
o-ref-routine = e zakonshme: brenda 30 ditëve
o-ref-priority = me përparësi: brenda 7 ditëve
o-ref-urgent = urgjente: brenda një dite
o-ref-desk = në kanalin e vetë zyrës
o-ref-telephone = me telefon
o-ref-siena = përmes SIENA
o-ref-eurojust = përmes anëtarit kombëtar në Eurojust
o-ref-network = përmes Rrjetit Gjyqësor Evropian
o-ref-is-sent = dërguar
o-ref-is-seen = parë
o-ref-is-accepted = pranuar
o-ref-is-declined = refuzuar
o-ref-is-closed = mbyllur
o-ref-not-competent = kompetente është një zyrë tjetër
o-ref-nothing-found = nuk u gjet asgjë
o-ref-elsewhere = po trajtohet tashmë diku tjetër
o-ref-no-capacity = askush s'ka kohë
o-ref-too-weak = ajo ku mbështetet është tepër e dobët
o-ref-judicial = vazhdon në rrugë gjyqësore
o-ref-no-connection = dosjet s'kanë lidhje me njëra-tjetrën
o-ref-withdrawn = zyra kërkuese e tërhoqi

o-dir-title = Drejtoria: kë të telefononi
o-dir-about = Zyrat e kontaktit të marrëveshjeve në fuqi. Një zyrë kontakti është një post, kurrë një person.
o-dir-none = Asnjë marrëveshje në fuqi nuk përmend zyrë kontakti të një vendi tjetër.
o-dir-languages = Gjuhët
o-dir-hours = Oraret
o-dir-channel = Kanali

o-link-title = Kontrolle lidhjesh
o-link-about = A ka një vend tjetër një identifikues të të dyshuarve të kësaj dosjeje? Përgjigjja është e saktë, vetëm për këtë zyrë, dhe jashtë kufirit që mbron çdo dosje. Identifikuesi nuk udhëton kurrë.
o-link-new = Kontrolloni një dosje
o-link-kind = Lloji i identifikuesit
o-link-two = Për çdo kontroll përgjigjen dy persona: bëhet propozim; pasi një person i dytë ta miratojë, bëni sërish të njëjtën gjë.
o-link-do = Kontrollo
o-link-approved = miratuar nga { $person }: kontrolloni tani sërish
o-link-hit = Gjetje: { $country } i ka identifikuesit në vendet { $places } të kësaj dosjeje. U kontrolluan { $n_shown }.
o-link-no-hit =
    { $n ->
        [one] Pa gjetje: { $country } nuk e ka identifikuesin e vetëm që u kontrollua.
       *[other] Pa gjetje: { $country } nuk ka asnjë nga { $n_shown } identifikuesit që u kontrolluan.
    }
o-link-left-out =
    { $n ->
        [one] Një identifikues i këtij lloji s'mund të krahasohet, si një numër pa vend.
       *[other] { $n_shown } identifikues të këtij lloji s'mund të krahasohen, si numra pa vend.
    }
o-link-call = Telefononi këtë zyrë. Vetë identifikuesi shkon në rrugë gjyqësore, kurrë këtej.
o-link-record = Regjistri i kontrolleve të lidhjeve
o-link-none = Asnjë s'është shënuar.
o-link-event = Çfarë ndodhi
o-link-outcome = Si përfundoi
o-link-asked = pyetur nga kjo zyrë
o-link-heard = përgjigje e marrë
o-link-answered = përgjigjur nga kjo zyrë
o-link-refused = refuzuar

o-draft-title = Projekt për rrugën gjyqësore
o-draft-about = Një projekt i plotësuar nga faktet e koduara të një dosjeje të kësaj zyre. Emrat, identifikuesit dhe rrëfimi i fakteve janë rreshta për t'u plotësuar me dorë. Asgjë nuk dërgohet.
o-draft-instrument = Instrumenti
o-draft-order = Urdhër evropian hetimi (Direktiva 2014/41/BE)
o-draft-team = Marrëveshje për një skuadër të përbashkët hetimore
o-draft-eurojust = Kërkesë për Eurojust-in
o-draft-country = Vendi marrës
o-draft-odt = Si OpenDocument, për t'u redaktuar
o-draft-pdf = Si PDF, për t'u lexuar
o-draft-note = Është shënuar se dosja u lexua për këtë. Projekti është në anglisht.

o-agr-about = Asgjë nuk pyetet dhe nuk përgjigjet pa marrëveshje. Secila cakton çfarë mund të pyetet, për çfarë, me ç'hollësi dhe sa mund të kushtojë.
o-agr-none = Asnjë marrëveshje s'është depozituar. Deri atëherë asgjë s'mund të pyetet dhe asgjë nuk përgjigjet.
o-agr-agreement = Marrëveshja
o-agr-parties = Palët
o-agr-valid = E vlefshme
o-agr-standing = Si qëndron
o-agr-asked-under = kjo zyrë pyet mbi bazën e saj
o-agr-in-force = në fuqi
o-agr-not-yet = ende jo në fuqi
o-agr-expired = skaduar
o-agr-suspended = pezulluar këtu
o-agr-terminated = mbaruar
o-agr-unverified = nuk mund të vërtetohet
o-agr-decided = Vendosur nga { $by } më { $when }.
o-agr-decided-two = Vendosur nga { $by }, miratuar nga { $second }, më { $when }.
o-agr-digest = Gjurma për t'u krahasuar me telefon (SHA-256):
o-agr-switch = Ndal ose vazhdo
o-agr-suspend = Pezullo
o-agr-suspend-about = Nga thirrja tjetër këtu nuk pyetet dhe nuk përgjigjet asgjë mbi bazën e saj, në të dyja anët. Mjafton një person.
o-agr-resume = Hiq pezullimin
o-agr-resume-about = Lejon sërish të dalë diçka, prandaj duhen dy persona: së pari bëhet propozim. Pasi të miratohet, bëni sërish të njëjtën gjë.
o-agr-terminate = Mbylle përfundimisht
o-agr-terminate-about = Nuk mund të kthehet: asnjë tekst tjetër s'e rikthen këtë emër.
o-agr-diff = Çfarë ndryshon
o-agr-against = Krahasuar me
o-agr-compare = Krahaso
o-agr-diff-from = Çfarë ndryshon nga { $other }
o-agr-same = Asgjë: të dyja thonë të njëjtën gjë.
o-agr-text = Teksti
o-agr-import = Depozitoni një marrëveshje
o-agr-import-about = Teksti i plotë, i nënshkruar nga çdo palë. Duhen dy persona: së pari bëhet propozim. Pasi të miratohet, bëni sërish të njëjtën gjë; atëherë vlen për thirrjen tjetër.
o-agr-document = Dokument i nënshkruar (JSON)
o-agr-use = që atëherë kjo zyrë pyet mbi bazën e saj
o-agr-import-do = Depozitoje
o-peer-title = Nyjet partnere
o-peer-about = Nyjet e vendeve të tjera. Një përshëndetje tregon nëse përgjigjen, me cilin version, dhe nëse njohin të njëjtën marrëveshje.
o-peer-test = Përshëndeti të gjitha tani
o-peer-lists = Merr listat e tyre të shfuqizimit
o-peer-greeted = Çfarë thanë
o-peer-none = Asnjë nyje partnere nuk është konfiguruar. Një administrator e shton në makinën e nyjes.
o-peer-state = Çfarë tha
o-peer-node = Nyja dhe adresa
o-peer-lists-done = Listat e shfuqizimit
o-peer-list-new = u instaluan lista më të reja
o-peer-list-same = ajo që është instaluar është po aq e re
o-peer-stop = Për të ndalur gjithçka me një vend
o-peer-stop-about = Pezulloni marrëveshjet me të. Vlen nga thirrja tjetër, në të dyja anët, për çdo palë të asaj marrëveshjeje.
o-match-collecting = po publikohen shenja dalluese
o-match-frozen = i ngrirë: palët marrin shenjat dalluese të njëra-tjetrës
o-match-signed = kjo zyrë e nënshkroi listën e vet; ende s'është rënë dakord për asnjë
o-match-agreed = për një listë është rënë dakord; kjo zyrë s'ka numëruar ende
o-match-answered = kjo zyrë u përgjigj; të tjerë mund të përgjigjen ende
o-match-closed = i mbyllur, me një listë të rënë dakord
o-match-void = i mbyllur pa listë të rënë dakord, ose pa këtë zyrë
o-ref-basis-own = njohuria e vetë kësaj zyre
o-ref-basis-help = Të dyja zyrat e kërkojnë në librat e veta. Një përputhje ose një kontroll lidhjeje zgjidhet nga faqja e vet.

o-nav-statistics = Statistikat
o-login-provider = Hyni me llogarinë e ministrisë suaj
o-login-provider-help = Hyni te ministria juaj dhe ktheheni këtu. Funksionon pasi një administrator ta ketë lidhur atë llogari me tuajën.
o-provider-in-title = Keni hyrë
o-provider-in-on = Vazhdoni
o-provider-other = Kjo hyrje nuk filloi në këtë shfletues, ka mbaruar tashmë ose zgjati më shumë se dhjetë minuta. Askush nuk hyri: filloni sërish.
o-provider-back = Hyrja e ministrisë suaj ju ktheu mbrapsht dhe askush nuk hyri. Filloni sërish, ose hyni me emër, fjalëkalim dhe kod.
o-provider-denied = Askush nuk hyri. Llogaria e ministrisë suaj nuk është e lidhur me një llogari të kësaj zyre, ose ajo llogari është e kyçur ose e paregjistruar, ose nuk u pranua ajo që dha hyrja e ministrisë. Një administrator mund t'jua thotë.
o-provider-away = Hyrja e ministrisë suaj nuk mund të kontaktohet tani. Hyni me emër, fjalëkalim dhe kod, ose provoni më vonë.
o-provider-busy = Në këtë çast po hyjnë shumë persona përmes ministrisë. Provoni sërish pas një minute, ose hyni me emër, fjalëkalim dhe kod.
o-done-stopped = U ndal. Nga thirrja tjetër nuk shkëmbehet më asgjë.
o-waits-review =
    { $n ->
        [one] Një dosje pret rishqyrtim.
       *[other] { $n_shown } dosje presin rishqyrtim.
    }
o-exchange = Shkëmbimi
o-exchange-on = i hapur
o-exchange-on-note = me çdo vend me të cilin ka marrëveshje në fuqi
o-exchange-some = i ndalur me disa
o-exchange-stopped = i ndalur
o-exchange-stopped-note = nuk bëhen pyetje dhe nuk jepen përgjigje
o-ends-title = Çfarë mbaron
o-ends-what = Çfarë
o-ends-left = Koha e mbetur
o-ends-remedy = Çfarë të bëhet
o-ends-days =
    { $n ->
        [one] një ditë
       *[other] { $n_shown } ditë
    }
o-cases-any-status = Çfarëdo
o-cases-any-standing = Kudo
o-cases-code = Me këtë kod
o-cases-any-code = Çfarëdo
o-cases-named = Numri përmban
o-cases-found =
    { $n ->
        [one] Një dosje përputhet.
       *[other] { $n_shown } dosje përputhen.
    }
o-entry-new-title = Futni një dosje
o-entry-new-about = Lini bosh atë që nuk dihet. Ajo që futet lexohet si një import dhe shënohet.
o-entry-edit = Ndryshoni këtë dosje
o-entry-edit-title = Ndryshimi i dosjes { $source }
o-entry-edit-about = Para se të ruhet diçka, shihni çfarë do të ndryshonte. Ajo që thoshte dosja më parë ruhet për ata që mund ta lexojnë. Dosja mbetet në tremujorin e vet, çfarëdo date që futni.
o-entry-wrong =
    { $n ->
        [one] Një gjë duhet ndrequr. Gjendet pranë fushës së saj; asgjë nuk u ruajt.
       *[other] { $n_shown } gjëra duhen ndrequr. Secila gjendet pranë fushës së saj; asgjë nuk u ruajt.
    }
o-entry-file = Dosja
o-entry-number = Numri i dosjes, i vetë kësaj zyre
o-entry-registered = Regjistruar
o-entry-registered-help = Dita, si 2026-01-31, ose vetëm viti.
o-entry-unknown = nuk dihet
o-entry-derived = E lënë bosh, rrjedh nga: { $name }
o-entry-range = Nga { $n_shown } deri në { $most_shown }
o-entry-victim = Viktima { $n_shown }
o-entry-suspect = I dyshuari { $n_shown }
o-entry-more-victim = Edhe një viktimë
o-entry-more-suspect = Edhe një i dyshuar
o-entry-more-link = Më shumë rreshta për identifikuesit
o-entry-out = Lëreni jashtë këtë person
o-entry-route-help = Vendet sipas radhës së udhëtimit, një për fushë, me emër ose kod.
o-entry-narrative-help = Me fjalët tuaja. Nuk del kurrë nga kjo makinë.
o-entry-save-new = Ruaj dosjen e re
o-entry-look = Shihni çfarë do të ndryshonte
o-entry-confirm-title = Çfarë do të ndryshonte
o-entry-confirm-about = Dosja { $source }. Ende s'është ruajtur asgjë.
o-entry-what = Çfarë
o-entry-before = Këtu tani
o-entry-after = Pastaj
o-entry-none = asgjë
o-entry-nothing = Asgjë nuk do të ndryshonte.
o-entry-save = Ruaj
o-entry-go-on = Vazhdoni ndryshimin
o-history = Versionet e mëparshme
o-history-title = Versionet e mëparshme të dosjes { $source }
o-history-about = Çfarë thoshte dosja para çdo ndryshimi, më i riu i pari. U shënua se e lexuat.
o-history-none = Nuk është ndryshuar qëkur hyri, ose versionet e saj të mëparshme janë hequr.
o-history-by = Ndryshuar më { $when } nga { $by }
o-history-import = Ndryshuar më { $when } nga një import
o-history-before = Më parë
o-history-back = Plotësoni formularin me atë që thoshte më parë
o-history-forget = Hiqni të gjitha versionet e mëparshme
o-history-forget-about = Për një dosje që përmbante atë që nuk duhej. Nuk mund të kthehet. Nuk është fshirje: ajo që ruan disku hapet me çelësin e dosjes derisa të fshihet vetë dosja.
o-map-new = Krijoni një përputhje të re për këtë skedar
o-map-own = Përputhjet e kësaj zyre
o-map-title = Çfarë përmbajnë kolonat
o-map-about = Thoni për çdo kolonë se çfarë ushqen; një kolonë që nuk ushqen asgjë mbetet bosh. Pastaj shihni çfarë do të ndodhte. Asgjë nuk ruhet derisa ta thoni ju.
o-map-file = Skedari
o-map-rows = Një rresht është
o-map-rows-case = një dosje
o-map-rows-victim = një viktimë; rreshtat e një dosjeje vijnë njëri pas tjetrit
o-map-rows-suspect = një i dyshuar; rreshtat e një dosjeje vijnë njëri pas tjetrit
o-map-rows-both = një viktimë dhe një i dyshuar; rreshtat e një dosjeje vijnë njëri pas tjetrit
o-map-id = Kolona e numrit të çështjes
o-map-no-id = asnjë: krijo numra nga përmbajtja e rreshtave
o-map-registered = Kolona e datës së regjistrimit
o-map-date = Datat shkruhen
o-map-description = Për çfarë është kjo përputhje
o-map-columns = Kolonat
o-map-columns-help = Filloni të shkruani dhe zgjidhni nga ato që propozohen.
o-map-split = Disa vlera te { $name } ndahen me
o-map-made = Përputhja
o-map-made-about = Vlerat e refuzuara mund të përkthehen këtu, me rreshta si values = { "{" } w = "Feminine", m = "Masculine" { "}" } nën kolonën e tyre. Ruajeni përputhjen për ta përdorur sërish.
o-map-again = Shihni sërish me këtë përputhje
o-map-name = Emri me të cilin ruhet: shkronja të vogla, shifra dhe - _ .
o-map-save = Ruaj përputhjen
o-map-remove = Hiqe
o-map-saved-title = Një përputhje e kësaj zyre
o-map-saved-about = Si shkruhet një përputhje gjendet në libër, te Intake. Kontrollohet para se të ruhet.
o-next-title = Çfarë do të dilte më tej
o-next-about = Siç e planifikon nyja sot. Shikimi nuk numëron asgjë dhe nuk shpenzon asgjë. Ajo që një marrëveshje nuk e përmend lihet jashtë për palët e saj.
o-next-yearbook = Vjetari i { $year }
o-next-yearbook-about = Publikohet pas { $day }, kur ngrin tremujori i fundit i vitit të tij, dhe shpenzon { $share } nga çdo tremujor: gjithçka që ka mbetur nga pjesa e vjetarit. Tabelat e tij janë ato të listës publike, versioni { $list }; çdo shifër merr zhurmën që thuhet këtu.
o-next-no-share = Nga pjesa ka mbetur tepër pak: nuk do të ketë vjetar të tillë.
o-next-not-open = Tremujorët e vitit të tij s'janë hapur ende, prandaj nuk dihet çfarë shpenzon.
o-next-agreements = Sipas marrëveshjes
o-next-agreements-about = Cilat tabela të vjetarit i shohin ata që mund të pyesin sipas një marrëveshjeje, dhe sa mund të shpenzojë secili për një tremujor me pyetjet e veta.
o-next-no-agreements = Asnjë marrëveshje nuk është në fuqi: asgjë nuk del.
o-next-shows = Tabelat që shihen
o-next-quotas = Kush mund të pyesë, dhe për sa
o-next-number = Tabela
o-next-counts = Numëron
o-next-attributes = Sipas
o-next-cells = Qeliza
o-next-noise = Zhurma
o-next-rounds = Raunde shenjash dalluese
o-next-no-rounds = Asgjë e kësaj zyre nuk gjendet në një raund që vazhdon.
o-next-round = Raundi
o-next-days = Ditët e tij
o-next-own = Shenjat dalluese të kësaj zyre
o-next-parties = Palët
o-next-questions = Pyetjet e vendeve të tjera
o-next-questions-about = Nuk dihet çfarë do të pyesin të tjerët. Të gjitha pyetjet e tyre bashkë nuk mund t'i kushtojnë kurrë çdo tremujori më shumë se kaq; e njëjta pyetje, e bërë sërish, nuk kushton asgjë.
o-next-left = Mbetet
o-next-limit = Nga
o-next-no-quarters = Ende s'është hapur asnjë tremujor.
o-switch-title = Çelësi i ndaljes
o-switch-about = Ndal çdo shkëmbim me një vend ose me të gjithë, çfarëdo që thonë marrëveshjet: nga thirrja tjetër nuk bëhen pyetje dhe nuk jepen përgjigje. Për ta përdorur duhet një person, për ta kthyer duhen dy.
o-switch-all = Të gjithë
o-switch-stopped = i ndalur
o-switch-resume = Lejo vazhdimin e shkëmbimit
o-switch-one = Ndal shkëmbimin me këtë vend
o-switch-everybody = Ndal shkëmbimin me të gjithë
o-settings-rounds = Raundet e shenjave dalluese
o-settings-rounds-itself = vazhdojnë vetvetiu në ditët e tyre: kjo zyrë e numëron një herë listën e rënë dakord, dhe { $epsilon } i ngarkohet çdo tremujori të ngrirë që i ka mbetur aq
o-settings-rounds-hand = presin që dikush këtu të marrë pjesë
o-settings-rounds-none = kjo zyrë nuk merr pjesë në asnjë
o-pat-says-background = Llojet e çështjeve, dhe ajo që shkon gjithmonë bashkë, bëjnë të pritshme { $expected }: modeli qëndron për atë që është përtej kësaj.
o-pat-says-typical = Sa i zakonshëm është në Evropë: përqindëshi { $percentile }. I vogël do të thotë i pazakontë: kaq nga njëqind kombinime në të njëjtat atribute janë po aq ose më pak të gjasshme.
o-pat-season = Ndaj stinës së tij: { $now_shown } dosje në { $quarter }, ku priteshin { $expected }. Në këtë tremujor të vitit pjesa është { $factor } herë ajo e viteve të plota (p = { $p }).
o-pat-compare-rest = Krahaso me gjithë pjesën tjetër
o-sim-title = Dosje të ngjashme
o-sim-about = Dosjet që i ngjajnë më shumë njërës, me atë që kanë të përbashkët dhe ku ndryshojnë. Një vlerë që e kanë pak dosje peshon shumë.
o-sim-find = Kërko të ngjashme
o-sim-likest = Më të ngjashmet
o-sim-rows =
    { $n ->
        [one] U shqyrtua një dosje.
       *[other] U shqyrtuan { $n_shown } dosje. Përmenden ato që mund t'i lexoni, e shumta njëzet.
    }
o-sim-none = Asnjë dosje nuk ka me të diçka të përbashkët që peshon.
o-sim-similarity = Ngjashmëria (0 deri në 1)
o-sim-shared = Të dyja kanë
o-sim-differing = Ku ndryshojnë
o-sim-differ = këtu { $here }, atje { $there }
o-sim-nothing = asgjë e shënuar
o-sim-typical = Sa e zakonshme është në Evropë: përqindëshi { $percentile } (± { $error }). I vogël do të thotë e pazakontë: kaq nga njëqind dosje, të para në të njëjtat atribute, janë po aq ose më pak të gjasshme.
o-sim-note = Një vlerësim është i një dosjeje, kurrë i një personi. E ngjashme nuk do të thotë e lidhur, dhe e pazakontë nuk do të thotë e dyshimtë.
o-net-division = Grupet janë
o-net-whole = gjithçka që lidhet sadopak
o-net-communities-modularity = Ndaj atë që ka pak lidhje me pjesën tjetër (modulariteti)
o-match-party-late = erdhi kur të tjerat kishin rënë dakord për një listë: ajo që publikoi pyetet në raundin tjetër
o-match-party-late-counted = erdhi me vonesë dhe ka numëruar, me { $epsilon }
o-match-party-other = nënshkroi një listë tjetër nga ajo e rënë dakord dhe ende s'ka numëruar
o-match-party-other-counted = nënshkroi një listë tjetër dhe ka numëruar atë të rënë dakord, me { $epsilon }
o-match-party-absent = mungon: asgjë prej saj nuk ishte këtu në kohë
o-match-party-stranger = nuk është palë e këtij raundi
o-match-progress = Sa larg ka arritur raundi
o-match-progress-submitted = { $done_shown } nga { $all_shown } palë kanë treguar çfarë publikuan
o-match-progress-signed = { $done_shown } nga { $all_shown } palë kanë nënshkruar një listë
o-match-progress-answered = { $done_shown } nga { $all_shown } palë kanë numëruar
o-match-doing-testing = Po provohen shenjat dalluese: u numëruan { $done_shown } nga { $all_shown } tremujorë
o-match-doing-asking = Po pyeten palët e tjera: { $done_shown } nga { $all_shown }
o-match-doing-counting = Po numërohet lista e rënë dakord: { $done_shown } nga { $all_shown } tremujorë
o-match-by-itself = Kjo zyrë vazhdon vetvetiu në këto ditë, me { $epsilon }. Askush s'duhet të bëjë gjë këtu.
o-match-by-hand = Këtu asgjë nuk vazhdon vetvetiu: dikush duhet të marrë pjesë.
o-stat-title = Statistika kombëtare
o-stat-lede = Shifrat vjetore që Direktiva 2011/36/BE, e ndryshuar me Direktivën (BE) 2024/1712, i kërkon çdo shteti anëtar, të numëruara nga vetë dosjet e kësaj zyre.
o-stat-mark = Statistika kombëtare të sakta, pa privatësi diferenciale: jo për shkëmbim.
o-stat-mark-more = I takon kësaj zyre t'i publikojë ose t'ia dorëzojë autoritetit të saj kombëtar. safeborders nuk i dërgon askund.
o-stat-record = Hartimi i shifrave dhe marrja e një skedari shënohen në regjistrin e brendshëm.
o-stat-make = Harto shifrat
o-stat-none = Këtu s'është regjistruar ende asnjë dosje, prandaj s'ka vit për të zgjedhur.
o-stat-of = Dosje të regjistruara në vitin { $year }, siç janë sot
o-stat-report = Raporti kombëtar i vitit { $year }, si faqe dhe si PDF
o-stat-rule = Si trajtohen numërimet e vogla
o-stat-rule-small = Një numërim nga 1 deri në { $most_shown } nuk jepet, dhe bashkë me të aq rreshta të tjerë sa të mos gjendet dot me zbritje.
o-stat-rule-sum = Ajo që nuk jepet nga një tabelë thuhet si një shumë e vetme: rreshtat e dhënë dhe ajo shumë japin bashkë totalin. Rreshtat e lënë jashtë janë bosh.
o-stat-rule-total = Ku një grup i tërë personash është tepër i vogël, ose ndryshon tepër pak nga grupi para tij, nuk jepen totali i tij dhe të gjitha tabelat e tij.
o-stat-rule-again = Një skedar i dytë, i hartuar pasi dosjet kanë ndryshuar, mund të tregojë çfarë ndryshoi nëse publikohen të dy.
o-stat-missing = Çfarë nuk mund të thonë këto shifra
o-stat-missing-year = Të dyshuarit numërohen sipas vitit kur u regjistrua dosja dhe sipas asaj ku ka arritur sot procedimi, jo sipas vitit të akuzës ose të vendimit gjyqësor.
o-stat-missing-form = Forma e shfrytëzimit e një të dyshuari është ajo e viktimave të dosjes. Kush ka disa forma është në një rresht më vete.
o-stat-missing-rest = Nuk janë në librin e kodeve: natyra e një vendimi përfundimtar për ndjekje penale, numri i vendimeve gjyqësore dhe një numërim më vete për përdorimin me dijeni të shërbimeve të një viktime. Dosjet nën embargo janë lënë jashtë.
o-stat-victims = Viktima të regjistruara
o-stat-suspected = Të dyshuar
o-stat-prosecuted = Të ndjekur penalisht
o-stat-convicted = Të dënuar
o-stat-total = Totali
o-stat-total-is = Gjithsej { $n_shown }.
o-stat-total-withheld = Sa janë nuk jepet, dhe bashkë me të asnjë tabelë.
o-stat-persons = Persona
o-stat-share = Pjesa e totalit
o-stat-withheld = nuk jepet
o-stat-together = Rreshtat që nuk jepen, së bashku
o-stat-several = Disa forma
o-stat-adds-up = Rreshtat e dhënë dhe ajo që nuk jepet japin bashkë totalin: { $n_shown }.
o-stat-empty = Këtu nuk numërohet askush.
o-report-title = Raporti kombëtar { $country } { $year }
o-report-lede = Dy pjesë që nuk duhen përzier: shifra të sakta të vetë dosjeve të kësaj zyre, dhe pranë tyre ajo që kanë dhënë vende të tjera, me pasigurinë e saj.
o-report-foot = Pjesa 1 është e saktë dhe jo për shkëmbim; pjesa 2 është me privatësi diferenciale, me intervale 95 %.
o-report-exact = Pjesa 1: statistika kombëtare të sakta
o-report-europe = Pjesa 2: pamja evropiane, nga shifra të dhëna
o-report-europe-about = Këto shifra janë vlerësime: çdo vend u shtoi numërimeve të veta zhurmë të rastësishme para se t'i publikonte, dhe çdo shifër ka intervalin 95 % që rrjedh prej saj. Ato nuk janë të sakta dhe nuk përfshijnë vetë dosjet e kësaj zyre.
o-report-europe-compare = Një shifër e saktë e pjesës 1 dhe një vlerësim i pjesës 2 mund të krahasohen vetëm me anë të intervalit: nëse shifra e saktë gjendet brenda tij, nuk mund të thuhet asgjë.
o-report-europe-none = Këtu nuk ruhet asnjë vjetar i një vendi tjetër për vitin { $year }. Dikush që mund të pyesë vende të tjera i merr me: safeborders-node yearbook fetch
o-report-europe-sources = Vjetarë që i kanë publikuar dhe nënshkruar vendet; shikimi i tyre nuk kushton asgjë dhe nuk i tregon askujt asgjë.
o-report-rule = Si trajtohen numërimet e vogla të pjesës 1
o-tour-today = Sot
o-tour-today-do = Dita fillon këtu: çfarë ju pret dhe çfarë lejon ende buxheti. Gjithçka është sintetike. Ndiqni diçka që pret, pastaj kthehuni dhe vazhdoni.
o-tour-cases = Çështjet
o-tour-cases-do = Lista ka vetëm dosje që mund t'i lexoni. Hapni një dhe shihni rrjedhën kohore, itinerarin dhe lidhjet e saj. Hapja juaj është tani në regjistrin e brendshëm.
o-tour-patterns = Modelet
o-tour-patterns-do = Nisni një kërkim në dosjet tuaja. Hapni modelin e parë: lexoni bazat me fjalë, dhe sa shpesh do të shfaqej rastësisht. Vlerësohen modele, kurrë persona.
o-tour-networks = Rrjetet
o-tour-networks-do = Kërkoni dosje që kanë një identifikues të përbashkët. Drejtoni treguesin te një vijë lidhëse: ajo thotë ku mbështetet. Cilës lidhje nuk do t'i besonit?
o-tour-ask = Pyetni Evropën
o-tour-ask-do = Hartoni një pyetje: viktima sipas moshës. Shtypni Parapamje para se të pyesni: ajo thotë sa kushton pyetja dhe sa i gjerë do të jetë intervali. Pyesni vetëm pastaj.
o-tour-matches = Përputhje dhe kërkesa për kontakt
o-tour-matches-do = Një përputhje thotë se një vend tjetër sheh të njëjtën mënyrë veprimi, dhe kë të telefononi. Nuk udhëton asnjë emër dhe asnjë numër çështjeje. Shihni çfarë do të përmbante një kërkesë për kontakt.
o-tour-left = Çfarë ka dalë nga zyra
o-tour-left-do = Çdo dhënie është këtu, me koston, qëllimin dhe marrëveshjen e saj. Gjeni pyetjen tuaj. Më poshtë është ajo që ndal gjithçka: lexojeni dhe mos e shtypni sot.
o-tour-agreements = Marrëveshje dhe nyje partnere
o-tour-agreements-do = Asgjë nuk shkëmbehet pa një marrëveshje të nënshkruar nga të dyja palët. Hapni një dhe lexoni çfarë lejon, deri kur, dhe kush mund të pyesë sa.
o-tour-statistics = Statistika kombëtare
o-tour-statistics-do = Zgjidhni një vit. Këto shifra janë të sakta dhe mbeten këtu: krahasoni shënimin në krye me fundin e faqes në të cilën pyetët Evropën. Cilët rreshta nuk jepen, dhe a dalin shumat e tabelave?
o-tour-report = Raporti kombëtar
o-tour-report-do = Pjesa 1 është e saktë, pjesa 2 ka intervale. Shpjegojini personit pranë jush pse të dyja nuk duhen mbledhur. Merrni PDF-në.
o-tour-audit = Kontrolli
o-tour-audit-do = Kontrolloni regjistrat: askush nuk mund ta ndryshojë një shënim pa u vënë re, as vetë zyra. Gjeni çfarë bëtë një minutë më parë.
o-tour-people = Persona dhe role
o-tour-people-do = Disa vendime kërkojnë dy persona. Shihni kush çfarë mund të bëjë dhe çfarë pret një person të dytë.
o-tour-settings = Cilësimet
o-tour-settings-do = Sa kohë ruhen dosjet, kur ngrijnë tremujorët, si ruhen çelësat. Çfarë duhet të jetë gati para se të vijnë dosje të vërteta?
