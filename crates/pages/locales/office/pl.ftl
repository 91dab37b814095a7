# Teksty stron urzędu po polsku: see en.ftl.

o-product = Urząd, { $country }
o-source-line = To, co tu widać, należy do tego urzędu i pozostaje na jego własnej maszynie. To, co się czyta i robi, jest zapisywane w dzienniku wewnętrznym.
o-nav-today = Dzisiaj
o-nav-cases = Sprawy
o-nav-patterns = Wzorce
o-nav-networks = Sieci
o-nav-ask = Zapytaj Europę
o-nav-matches = Zgodności i prośby o kontakt
o-nav-left = Co opuściło urząd
o-nav-agreements = Umowy i węzły partnerskie
o-nav-audit = Kontrola
o-nav-people = Osoby i role
o-nav-settings = Ustawienia
o-nav-account = Twoje konto
o-logout = Wyloguj
o-to-today = Do strony Dzisiaj

o-role-prosecutor = prokurator
o-role-analyst = analityk
o-role-dpo = inspektor ochrony danych
o-role-administrator = administrator systemu
o-role-auditor = audytor
o-role-console = konsola
o-role-node = sam węzeł

o-done = Zrobione.
o-denied = Nie dla tej roli
o-denied-text = Twoja rola na to nie pozwala. Próba została zapisana. Jeśli jest to potrzebne do pracy, zwróć się do administratora.
o-invalid = Tak się nie da
o-invalid-text = Tego, co wysłano, nie można wykonać. Niczego nie zmieniono.
o-offline = Nikt nie był osiągalny
o-offline-text = Druga strona nie odpowiedziała. Niczego nie zmieniono; spróbuj później.
o-failed = Coś się nie udało
o-failed-text = Węzeł nie mógł tego zrobić. Przekaż administratorowi to, co stoi poniżej.
o-not-found-text = Takiej strony tu nie ma. To, co można otworzyć, jest w nawigacji.

o-login-title = Logowanie
o-login-name = Nazwa konta
o-login-password = Hasło
o-login-code = Kod jednorazowy
o-login-code-help = Sześć cyfr z aplikacji ustawionej przy rejestracji.
o-login-do = Zaloguj
o-login-enrol = Mam kod od administratora i nie mam jeszcze hasła
o-login-wrong = Nazwa, hasło lub kod są błędne albo konto jest na pewien czas zablokowane: po pięciu błędnych próbach na minutę, potem za każdym razem dwa razy dłużej. Administrator może je odblokować.

o-setup-title = Uruchomienie tego urzędu
o-setup-about = Nikt nie ma jeszcze konta na tym węźle. Pierwsze należy do administratora, a nadaje je ten, kto siedzi przy maszynie z kluczem węzła. Do tego czasu nie widać nic innego.
o-setup-console = Na maszynie węzła uruchom to polecenie; wypisze kod ważny jeden dzień:
o-setup-here = Wpisz tu nazwę i kod i wybierz hasło.
o-enrol-title = Rejestracja
o-enrol-about = Administrator przekazał kod ważny jeden dzień. Wybierasz z nim hasło, którego nikt inny nigdy nie pozna.
o-enrol-code = Kod
o-enrol-password = Nowe hasło
o-enrol-password-help = Co najmniej { $n_shown } znaków. Kilka niezwiązanych ze sobą słów łatwo zapamiętać, a trudno odgadnąć.
o-enrol-again = To samo hasło jeszcze raz
o-enrol-do = Zarejestruj
o-enrol-login = Do logowania
o-enrol-differ = Hasła są różne.
o-enrol-short = Hasło ma mniej niż { $n_shown } znaków.
o-enrol-wrong = Nazwa lub kod są błędne, wykorzystane albo starsze niż jeden dzień. Poproś administratora o inny kod.
o-enrolled-title = Jeszcze jedno: kody jednorazowe
o-enrolled-about = Konto { $person } ma hasło. Wprowadź teraz ten klucz do aplikacji uwierzytelniającej w telefonie. Jest pokazywany raz.
o-enrolled-app = Otwórz w aplikacji na tej maszynie
o-enrolled-kind = Jeśli aplikacja pyta: oparte na czasie (RFC 6238), SHA-1, sześć cyfr, co 30 sekund.

o-second = Musi się zgodzić druga osoba
o-second-text = To wymaga czterech oczu. Stoi teraz na liście w Osobach i rolach i czeka na kogoś o innej roli; gdy to zatwierdzi, zrób tu to samo jeszcze raz.
o-done-recorded = Zrobione i zapisane.
o-done-suspended = Zawieszono. Od tej chwili nic na tej podstawie nie wychodzi.
o-done-decided = Twoja decyzja jest zapisana.
o-reason = Powód, do zapisu; bez nazwisk
o-older = Starsze wpisy
o-to-cases = Do spraw
o-to-case = Do akt
o-to-audit = Do dzienników
o-to-people = Do osób i ról

o-column-number = Nr
o-column-when = Kiedy
o-column-what = Co
o-column-who = Kto
o-column-whom = Z kim
o-column-terms = Umowa i cel
o-column-cost = Koszt dla każdego kwartału
o-column-sent = SHA-256 tego, co wysłano
o-column-object = Czego dotyczy
o-column-outcome = Wynik
o-column-state = Stan
o-column-case = Akta
o-column-status = Stan postępowania
o-column-stands = Gdzie się znajduje
o-column-assigned = Przydzielone
o-column-since = Od
o-column-ends = Koniec
o-column-kind = Rodzaj
o-column-identifier = Identyfikator
o-column-holder = Czyj
o-column-name = Imię i nazwisko
o-column-role = Rola

o-today-title = Dzisiaj
o-waits-nothing = Nic nie czeka.
o-waits-approvals =
    { $n ->
        [one] Jedna decyzja czeka na zatwierdzenie.
        [few] { $n_shown } decyzje czekają na zatwierdzenie.
       *[many] { $n_shown } decyzji czeka na zatwierdzenie.
    }
o-waits-referrals =
    { $n ->
        [one] Jedna prośba o kontakt z innego kraju czeka na odpowiedź.
        [few] { $n_shown } prośby o kontakt z innych krajów czekają na odpowiedź.
       *[many] { $n_shown } próśb o kontakt z innych krajów czeka na odpowiedź.
    }
o-waits-overdue =
    { $n ->
        [one] Jedna prośba o kontakt jest po terminie.
        [few] { $n_shown } prośby o kontakt są po terminie.
       *[many] { $n_shown } próśb o kontakt jest po terminie.
    }
o-waits-rounds =
    { $n ->
        [one] Jedna runda sygnatur jest policzona: poszukaj zgodności.
        [few] { $n_shown } rundy sygnatur są policzone: poszukaj zgodności.
       *[many] { $n_shown } rund sygnatur jest policzonych: poszukaj zgodności.
    }
o-waits-ending =
    { $n ->
        [one] Jedna umowa kończy się w ciągu sześćdziesięciu dni.
        [few] { $n_shown } umowy kończą się w ciągu sześćdziesięciu dni.
       *[many] { $n_shown } umów kończy się w ciągu sześćdziesięciu dni.
    }
o-waits-suspended =
    { $n ->
        [one] Jedna umowa jest zawieszona.
        [few] { $n_shown } umowy są zawieszone.
       *[many] { $n_shown } umów jest zawieszonych.
    }
o-fact-files = Akta spraw
o-fact-files-note =
    { $n ->
        [one] w jednym kwartale
        [few] w { $n_shown } kwartałach
       *[many] w { $n_shown } kwartałach
    }
o-fact-freezes = Następny kwartał do zamrożenia
o-fact-freezes-note = od tego czasu można o niego pytać
o-fact-budget = Najmniejszy pozostały budżet
o-fact-budget-note = na pytania o { $cohort }; nie odnawia się
o-fact-agreements = Obowiązujące umowy
o-fact-agreements-note = bez umowy nic nie wychodzi
o-peers-title = Inne kraje
o-peers-about = Czy inne węzły są osiągalne i przyjmują certyfikat tego węzła, pyta się wtedy, gdy chcesz to wiedzieć.
o-peers-look = Zapytaj je teraz
o-peers-none = Nie ustawiono żadnego węzła partnerskiego.

o-cases-title = Sprawy
o-cases-all = Wszystkie kwartały
o-cases-files =
    { $n ->
        [one] jedne akta
        [few] { $n_shown } akta
       *[many] { $n_shown } akt
    }
o-cases-whose = Czyje
o-cases-any = Wszystkie, o których mogę wiedzieć
o-cases-mine = Przydzielone mnie
o-cases-number = Numer akt
o-cases-open = Otwórz
o-cases-none = Żadne akta nie pasują.
o-cases-empty = Nie ma tu jeszcze akt. Importuje się je z pliku.
o-cases-caption = Według numeru. Otwarcie akt jest zapisywane w dzienniku wewnętrznym, tak jak ta lista.
o-cases-later = Następne
o-mark-embargo = embargo na przekazywanie
o-mark-hold = zakaz usunięcia
o-mark-sealed = zapieczętowane
o-due-link = Akta, których okres przechowywania się kończy
o-due-title = Akta, których okres przechowywania się kończy
o-due-about = Nic nie usuwa się samo: termin, który upływa, umieszcza akta na tej liście, a decydują ludzie.
o-due-none = Żaden okres przechowywania wkrótce się nie kończy.
o-due-now = upłynął

o-case-title = Akta { $source }
o-case-recorded = Odczytanie ich jest zapisane.
o-case-route = Trasa
o-case-timeline = Co się działo
o-case-registered = Zarejestrowane; należą do { $cohort }
o-case-embargoed = Objęte embargiem: w żadnym przekazaniu
o-case-held = Objęte zakazem usunięcia: nie można ich usunąć
o-case-sealed = Zapieczętował(a) { $by }
o-case-coded = Sprawa
o-case-unknown = Nic nie wiadomo.
o-case-links = Identyfikatory
o-case-narrative = Opis
o-case-decide = Decyzje
o-case-assigned = Przydzielone:
o-case-assigned-none = Nikomu nie są przydzielone.
o-holder-case = nie wiadomo czyj
o-holder-victim = ofiary
o-holder-suspect = podejrzanego
o-link-phone = Telefon
o-link-plate = Numer rejestracyjny
o-link-account = Rachunek
o-link-handle = Nazwa na platformie
o-link-document = Dokument tożsamości
o-link-address = Adres
o-deed-embargo = Obejmij embargiem
o-deed-release = Zdejmij embargo
o-deed-embargo-about = Akta objęte embargiem nie są w żadnym przekazaniu do żadnego kraju. To, co przekazano wcześniej, pozostaje przekazane.
o-deed-hold = Obejmij zakazem usunięcia
o-deed-unhold = Zdejmij zakaz usunięcia
o-deed-hold-about = Akt objętych zakazem usunięcia nie można usunąć, niezależnie od okresu przechowywania.
o-deed-assign = Przydziel komuś
o-deed-unassign = Zakończ przydział
o-deed-seal = Zapieczętuj
o-deed-unseal = Zdejmij pieczęć
o-deed-seal-about = Zapieczętowane akta czytają i o nich wiedzą tylko ci, którym są przydzielone, i nikt inny.
o-deed-erase = Usuń
o-deed-erase-about = Usunięcie wymaga drugiej osoby i nie można go cofnąć. Najpierw widać, co by zrobiło.
o-deed-erase-look = Zobacz, co by zrobiło
o-erase-title = Usunięcie akt
o-erase-about = To zrobiłoby usunięcie { $source }. Nic się jeszcze nie stało.
o-erase-held = Akta są objęte zakazem usunięcia i nie można ich usunąć.
o-erase-none = Takich akt tu nie ma albo usunięto je wcześniej.
o-erase-frozen = Ich kwartał jest zamrożony: mogły zostać przekazane odpowiedzi o nim, a jego budżet pozostaje wydany.
o-erase-two = Musi to zatwierdzić druga osoba, prokurator lub inspektor ochrony danych.
o-erased-title = Usunięto
o-erased-about = Klucza akt nie ma już w pęku kluczy, a migawki, które je zawierały, zapisano na nowo bez nich.
o-erased-name = Nazwa w dzienniku wewnętrznym
o-erased-entry = Wpis dziennika wewnętrznego

o-import-title = Importuj akta
o-import-about = Wybierz plik i sposób jego odczytu. Najpierw widać, co by się stało; nic nie jest zapisywane, dopóki tego nie powiesz.
o-import-mapping = Odwzorowanie kolumn
o-import-file = Plik
o-import-most = CSV, XLSX lub JSON, do { $n_shown } MB. Większe pliki importuje się z wiersza poleceń.
o-import-look = Zobacz, co by się stało
o-import-looked = Co by się stało
o-import-looked-about = Nic jeszcze nie zapisano. Plik czeka kwadrans w pamięci tego węzła.
o-import-done = Zaimportowano
o-import-done-about = Zapisano wszystko, co dało się odczytać.
o-import-added = Nowe
o-import-updated = Zmienione
o-import-unchanged = Takie same jak tutaj
o-import-redirected = Z nowych: w późniejszym kwartale
o-import-erased = Wcześniej usunięte, pominięte
o-import-rejected = Odrzucone wiersze
o-import-rejects =
    { $n ->
        [one] Jednego wiersza nie da się odczytać. Plik odrzuceń mówi którego i dlaczego.
        [few] { $n_shown } wierszy nie da się odczytać. Plik odrzuceń mówi których i dlaczego.
       *[many] { $n_shown } wierszy nie da się odczytać. Plik odrzuceń mówi których i dlaczego.
    }
o-import-cut = Zawiera pierwsze z nich.
o-import-rejects-csv = Odrzucenia (CSV)
o-import-nothing = W tym pliku nie ma nic nowego.
o-import-do = Importuj
o-import-again = Wybierz inny plik

o-left-title = Co opuściło urząd
o-left-about =
    { $n ->
        [one] Wszystko, co ten węzeł kiedykolwiek przekazał innemu krajowi lub o co go zapytał, od najnowszego. Dziennik ma jeden wpis.
        [few] Wszystko, co ten węzeł kiedykolwiek przekazał innemu krajowi lub o co go zapytał, od najnowszego. Dziennik ma { $n_shown } wpisy.
       *[many] Wszystko, co ten węzeł kiedykolwiek przekazał innemu krajowi lub o co go zapytał, od najnowszego. Dziennik ma { $n_shown } wpisów.
    }
o-left-none = Nic jeszcze nie wyszło.
o-event-answered = Odpowiedź na pytanie
o-event-asked = Pytanie do innych
o-event-heard = Otrzymano odpowiedź
o-event-yearbook = Rocznik
o-event-link-check = Sprawdzenie powiązania
o-event-referral = Prośba o kontakt
o-event-signature = Sygnatura
o-event-agreement = Umowa
o-event-cohort = Kwartał
o-event-witness = Dziennik innego kraju
o-event-house = Korzeń dziennika wewnętrznego
o-event-continuity = Po przywróceniu
o-stop-title = Zatrzymanie
o-stop-about = Zawieszenie umowy natychmiast zatrzymuje wszystko, co się na niej opiera. Nie wymaga drugiej osoby; wznowienie wymaga.
o-stop-none = Żadna umowa nie obowiązuje: nic nie może wyjść.
o-stop-one = Zawieś
o-stop-all-title = Wszystko
o-stop-all = Zawieś wszystkie umowy

o-audit-title = Kontrola
o-audit-about =
    { $n ->
        [one] Dziennik ujawnień ma jeden wpis. Inne kraje przechowują jego podpisane głowy; nikt nie przepisze go niepostrzeżenie.
        [few] Dziennik ujawnień ma { $n_shown } wpisy. Inne kraje przechowują jego podpisane głowy; nikt nie przepisze go niepostrzeżenie.
       *[many] Dziennik ujawnień ma { $n_shown } wpisów. Inne kraje przechowują jego podpisane głowy; nikt nie przepisze go niepostrzeżenie.
    }
o-audit-check = Sprawdź dzienniki teraz
o-audit-disclosures = Dziennik ujawnień
o-audit-disclosures-csv = Dziennik ujawnień (CSV)
o-audit-house-csv = Dziennik wewnętrzny (CSV)
o-house-link = Dziennik wewnętrzny: kto co zrobił w tym urzędzie
o-house-title = Dziennik wewnętrzny
o-house-about =
    { $n ->
        [one] Kto co zrobił w tym urzędzie, od najnowszego; ma jeden wpis. Akta stoją pod pseudonimami.
        [few] Kto co zrobił w tym urzędzie, od najnowszego; ma { $n_shown } wpisy. Akta stoją pod pseudonimami.
       *[many] Kto co zrobił w tym urzędzie, od najnowszego; ma { $n_shown } wpisów. Akta stoją pod pseudonimami.
    }
o-house-person = Tylko tej osoby
o-house-none = Żaden wpis nie pasuje.
o-checked-title = Dzienniki są w porządku
o-checked-well = Każdą liczbę zsumowano z dziennika na nowo i każdy skrót obliczono na nowo.
o-checked-disclosures =
    { $n ->
        [one] Jeden wpis, kwartały: { $cohorts_shown }, zachowane odpowiedzi: { $releases_shown }
        [few] { $n_shown } wpisy, kwartały: { $cohorts_shown }, zachowane odpowiedzi: { $releases_shown }
       *[many] { $n_shown } wpisów, kwartały: { $cohorts_shown }, zachowane odpowiedzi: { $releases_shown }
    }
o-checked-house =
    { $n ->
        [one] Jeden wpis; jego korzenie w dzienniku ujawnień: { $roots_shown }
        [few] { $n_shown } wpisy; ich korzenie w dzienniku ujawnień: { $roots_shown }
       *[many] { $n_shown } wpisów; ich korzenie w dzienniku ujawnień: { $roots_shown }
    }
o-checked-root = Skrót wszystkich wpisów
o-proof-title = Dowód, że wpis jest w dzienniku
o-proof-about =
    { $n ->
        [one] Kto ma skrót jedynego wpisu, może tym sprawdzić, że to on (RFC 9162).
        [few] Kto ma skrót wszystkich { $n_shown } wpisów, może tym sprawdzić, że ten jest wśród nich (RFC 9162).
       *[many] Kto ma skrót wszystkich { $n_shown } wpisów, może tym sprawdzić, że ten jest wśród nich (RFC 9162).
    }
o-proof-leaf = Skrót wpisu
o-proof-path = Skróty po drodze

o-people-title = Osoby i role
o-people-enrolled = ma hasło
o-people-not-enrolled = jeszcze się nie zarejestrował(a)
o-people-locked = zablokowane do { $until }
o-waiting-title = Decyzje, które czekają na drugą osobę
o-waiting-about = Nikt nie zatwierdza tego, co sam zaproponował. Propozycja wygasa po 14 dniach; zatwierdzenie jest ważne raz, dokładnie dla tego, co zaproponowano.
o-waiting-none = Nic nie czeka.
o-decide-why = Dlaczego, jeśli odmawiasz
o-decide-approve = Zatwierdź
o-decide-refuse = Odmów
o-decided-title = Rozstrzygnięte wcześniej
o-proposal-approved = zatwierdził(a) { $by }, jeszcze nie wykonano
o-proposal-refused = odmówił(a) { $by }: { $reason }
o-proposal-done = zatwierdził(a) { $by } i wykonano
o-proposal-ended = zakończone bez decyzji
o-act-agreement = Umowa wchodzi w życie
o-act-publication = Publikowana jest sygnatura
o-act-shares = Udziały kwartałów, które jeszcze nie są otwarte
o-act-erasure = Usuwane są akta
o-act-account = Konto { $person } jako { $role }
o-act-link-check = Inny kraj jest pytany o podejrzanych z akt
o-accounts-title = Konta
o-invite-title = Nadaj komuś konto
o-invite-about = Otrzymasz dla tej osoby kod ważny jeden dzień. Wybierze z nim hasło, którego nigdy nie zobaczysz.
o-invite-do = Nadaj konto
o-change-title = Zmień konto
o-change-about = Po zresetowaniu osoba rejestruje się na nowo kodem, który jej przekażesz. Gdzie jest inspektor ochrony danych, najpierw to zatwierdza.
o-change-what = Co zrobić
o-change-unlock = Odblokuj
o-change-reset = Zresetuj hasło i kody jednorazowe
o-change-role = Nadaj inną rolę
o-change-remove = Usuń konto
o-change-new-role = Nowa rola, jeśli jest nadawana
o-change-do = Wykonaj
o-code-title = Przekaż ten kod
o-code-about = Pozwala { $person } zarejestrować się w ciągu dnia i jest pokazywany raz. Przekaż go osobiście, nie pocztą.

o-account-title = Twoje konto
o-password-title = Zmień hasło
o-password-about = Kończy to każdą sesję, także tę.
o-password-old = Obecne hasło
o-password-do = Zmień hasło
o-tokens-title = Tokeny dla programów
o-tokens-about = Token niesie przez pewien czas część Twoich praw. Tego, co wymaga decyzji osoby, nie da się nim zrobić.
o-token-for = Do czego służy
o-token-rights = Co może robić
o-token-days = Na ile dni
o-token-make = Utwórz token
o-token-revoke = Odwołaj
o-token-title = Twój nowy token
o-token-once = Jest pokazywany raz. Trzymaj go tam, gdzie może go odczytać tylko program, który go potrzebuje.

o-settings-title = Ustawienia
o-settings-about = Co ten węzeł ma robić. Zmienia się to w pliku node.toml na jego maszynie i obowiązuje od następnego uruchomienia.
o-settings-pages = Te strony
o-settings-tls = przez TLS
o-settings-loopback = tylko na tej maszynie
o-settings-unassigned = Akta, które nikomu nie są przydzielone
o-unassigned-office = czytają prokuratorzy i analitycy urzędu
o-unassigned-only = nie czyta nikt
o-retention-title = Przechowywanie
o-retention-about =
    { $n ->
        [one] Jak długo akta są przechowywane po ostatniej zmianie stanu postępowania. Akta są wskazywane jeden dzień wcześniej.
        [few] Jak długo akta są przechowywane po ostatniej zmianie stanu postępowania. Akta są wskazywane { $n_shown } dni wcześniej.
       *[many] Jak długo akta są przechowywane po ostatniej zmianie stanu postępowania. Akta są wskazywane { $n_shown } dni wcześniej.
    }
o-retention-kept = Przechowywane przez
o-months =
    { $n ->
        [one] jeden miesiąc
        [few] { $n_shown } miesiące
       *[many] { $n_shown } miesięcy
    }
o-status-suspected = Podejrzany
o-status-prosecuted = Oskarżony
o-status-convicted = Skazany
o-status-acquitted = Uniewinniony
o-status-discontinued = Umorzone
o-status-unknown = Nie wiadomo
o-quarters-title = Ostatnie kwartały
o-quarters-freezes = Zamrożenie dnia
o-quarters-frozen = zamrożony
o-quarters-open = otwarty
o-keys-title = Klucze
o-keys-kept = Klucz główny
o-kept-passphrase = jest otwierany hasłem
o-kept-beside = jest otwierany plikiem klucza obok danych
o-kept-key-file = jest otwierany plikiem klucza na innym nośniku
o-kept-credential = jest otwierany poświadczeniem menedżera usług
o-keys-epoch = Pęk kluczy
o-keys-epoch-value =
    { $n ->
        [one] epoka { $epoch_shown }, jeden klucz danych
        [few] epoka { $epoch_shown }, { $n_shown } klucze danych
       *[many] epoka { $epoch_shown }, { $n_shown } kluczy danych
    }
o-keys-head = SHA-256 jego głowy
o-keys-reach = Jak daleko sięga usunięcie
o-copies-none = Nie ustawiono kopii pęku kluczy.
o-copy-current = aktualna
o-copy-current-older =
    { $n ->
        [one] aktualna, oraz jedna starsza kopia, która wciąż otwiera to, co od tego czasu usunięto
        [few] aktualna, oraz { $n_shown } starsze kopie, które wciąż otwierają to, co od tego czasu usunięto
       *[many] aktualna, oraz { $n_shown } starszych kopii, które wciąż otwierają to, co od tego czasu usunięto
    }
o-copy-old = nieaktualna
