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
o-budget = Pozostało za mało
o-budget-text = Z budżetu pozostało mniej, niż to kosztuje, tutaj albo w każdym zapytanym kraju. Nic nie zostało wydane. Zapytaj o tabelę mniej szczegółową, za więcej kwartałów albo z większym szumem.
o-disclosure = Tego nie wolno przekazać
o-disclosure-text = Księga kodów, umowa lub embargo zabrania to przekazać. Nic nie zostało wysłane.
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
o-column-account = Konto
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
o-sent-open = Jak wysłano
o-sent-title = Co wysłano z wpisem { $entry }
o-sent-same = Przechowywane jest to, co wysłano: skrót zgadza się ze skrótem w dzienniku.
o-sent-differs = To, co jest przechowywane, nie jest tym, co wysłano: skrót różni się od skrótu w dzienniku.
o-sent-missing = To, co wysłano, powinno być tu przechowywane, ale tego brakuje lub nie można tego odczytać.
o-sent-in-entry = Sam wpis zawiera to, co wysłano; jest objęty skrótem całego dziennika.
o-sent-not-kept = To, co wysłano, nie jest przechowywane.
o-sent-nothing = Z tym wpisem nic nie opuściło urzędu.
o-sent-do = Niczego nie zmieniaj, zachowaj kopię folderu węzła, sprawdź oba dzienniki na stronie „Kontrola” i porównaj z ostatnią kopią zapasową. Kto otrzymał dane, może pokazać, co otrzymał.
o-sent-logged = SHA-256 w dzienniku
o-sent-kept = SHA-256 tego, co jest przechowywane
o-sent-download = Pobierz bajty
o-sent-text = W samym wpisie
o-sent-more = Liczby, których nie ma na tej stronie: { $n_shown }
o-sent-figure = Liczba dla
o-sent-value = Jak wysłano, z szumem
o-event-answered = Odpowiedź na pytanie
o-event-asked = Pytanie do innych
o-event-heard = Otrzymano odpowiedź
o-event-yearbook = Rocznik
o-event-histogram = Histogram rundy
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

o-trouble-invalid = W tej postaci tego nie da się zrobić. Niczego nie zmieniono.
o-trouble-denied = Odmówiono.
o-trouble-offline = Nikt nie był osiągalny.
o-trouble-internal = Węzeł nie mógł tego zrobić. Przekaż administratorowi to, co stoi poniżej.
o-pages = Strony
o-case-file = Akta

o-long-about = Węzeł czyta akta. Można opuścić tę stronę i do niej wrócić.
o-long-begun = Rozpoczęto.
o-long-done =
    { $n ->
        [one] Zrobiono jedne.
        [few] Zrobiono { $n_shown }.
       *[many] Zrobiono { $n_shown }.
    }
o-long-of = Zrobiono { $n_shown } z { $all_shown }.
o-long-look = Sprawdź ponownie
o-long-cancel = Zatrzymaj

o-ask-title = Zapytaj Europę
o-ask-about = Ułóż pytanie, zobacz, ile kosztuje i jak dokładna byłaby odpowiedź, a potem zapytaj. Inne kraje liczą własne akta i dodają szum; żadne akta nie podróżują.
o-ask-unit = Co się liczy
o-ask-general = Ogólnie
o-ask-step-what = 1. Co chcesz wiedzieć
o-ask-step-which = 2. Które z nich i kiedy
o-ask-step-who = 3. Kogo pytasz i dlaczego
o-ask-step-exact = 4. Jak dokładnie
o-ask-by-first = W podziale na
o-ask-by-second = oraz na
o-ask-by-third = oraz na
o-ask-figure = Liczba
o-ask-count = Ile ich jest
o-ask-mean-of = Średnia: { $attribute }
o-ask-which-help = Bez warunku liczą się wszystkie. Wybierz cechę i naciśnij przycisk poniżej: wtedy można zaznaczyć jej wartości.
o-ask-only = Warunek { $n_shown }
o-ask-any = Bez warunku
o-ask-values = Pokaż wartości do zaznaczenia
o-ask-from = Od kwartału
o-ask-to = do kwartału
o-ask-no-agreement = Żadna umowa nie obowiązuje, więc nie można nikogo pytać. Umowę składa się w Umowach i węzłach partnerskich.
o-ask-countries = Kraje (żaden niezaznaczony: wszystkie)
o-ask-purpose = Cel pytania
o-ask-under = Pyta się na podstawie umowy
o-ask-under-none = żadnej
o-ask-to-agreements = na co pozwala
o-ask-note = Własny numer sprawy lub sygnatura akt
o-ask-note-help = Pozostaje w dzienniku tego urzędu i nigdy nie podróżuje.
o-ask-exact = Szum w każdej liczbie jednego kraju
o-ask-sigma-cost = najwyżej ± { $reach }, dziewiętnaście razy na dwadzieścia; kosztuje { $cost }
o-ask-sigma = najwyżej ± { $reach }, dziewiętnaście razy na dwadzieścia
o-ask-yearbooks = Roczniki opublikowane przez kraje
o-ask-yearbooks-first = Użyj ich, gdzie są dość dokładne; resztę zapytaj
o-ask-yearbooks-only = Nie używaj niczego innego: nikt nie jest pytany, nic się nie wydaje
o-ask-yearbooks-precise = Zapytaj wszystkich i uściślij z nimi odpowiedź
o-ask-expected = Ile ich się spodziewasz łącznie (można pominąć)
o-ask-expected-help = Podgląd może wtedy powiedzieć, czy odpowiedź byłaby przydatna, a jeśli nie, co zmienić.
o-ask-preview = Podgląd
o-ask-preview-free = Podgląd nic nie kosztuje.
o-ask-preview-title = Ile by kosztowało i jak dokładne by było
o-ask-fact-cost = Koszt
o-ask-fact-cost-note =
    { $n ->
        [one] dla kwartału w każdym kraju, który odpowie, raz na zawsze
        [few] dla każdego z { $n_shown } kwartałów w każdym kraju, który odpowie, raz na zawsze
       *[many] dla każdego z { $n_shown } kwartałów w każdym kraju, który odpowie, raz na zawsze
    }
o-ask-fact-free = nic
o-ask-fact-free-note = odpowiadają opublikowane roczniki: to pytanie nic nie kosztuje
o-ask-fact-answering = { $n_shown } z { $all_shown }
o-ask-fact-answering-note = o ile mówią to z góry
o-ask-fact-cells = Liczby
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = wszystkie mają ten sam szum
o-ask-advice = Przedział byłby szerszy niż to, czego spodziewasz się w jednej liczbie. Można:
o-ask-advice-coarsen = wziąć { $coarse } zamiast { $fine }: liczb { $n_shown }, każda większa
o-ask-advice-leave-out = pominąć jedną cechę: mniej liczb, a większe
o-ask-advice-span = wziąć więcej kwartałów: liczby rosną, a szum nie; każdy kwartał i tak płaci raz
o-ask-advice-pay = zapłacić więcej: szum { $sigma } kosztuje { $cost } na każdy kwartał
o-ask-sizes = Jak wyszłyby liczby różnej wielkości
o-ask-sizes-help = Suma wszystkich krajów, które odpowiedzą, z przedziałem 95 %. Nic w tej tabeli nie pochodzi z akt.
o-ask-size = Jeśli jest ich
o-ask-size-interval = odpowiedź leży między
o-ask-size-doubt = Niepewność w stosunku do liczby
o-ask-nodes = Co zrobiłby każdy kraj
o-ask-node-free = odpowiada jego rocznik: nie jest pytany i nic się nie wydaje
o-ask-node-answers = odpowiedziałby; z udziału tego urzędu pozostaje co najmniej { $left }
o-ask-node-yearbook = { $reason }; zastępuje go jego rocznik
o-ask-node-not = nie podałby liczby: { $reason }
o-ask-now = Zapytaj teraz
o-ask-now-note = Pytanie jest zapisywane przed wysłaniem. Zadane ponownie nie kosztuje więcej.
o-ask-before = Dostępne odpowiedzi
o-ask-before-note = Są trzymane do ponownego uruchomienia węzła. To samo pytanie, zadane ponownie, daje tę samą odpowiedź i nie kosztuje więcej.
o-ask-kept = Liczby są tu trzymane do ponownego uruchomienia węzła.
o-ask-again = Zmień pytanie

o-pat-about = Kombinacje wartości wspólne dla kilku akt tego urzędu. Liczby są dokładne i tu pozostają. Wynik dotyczy wzorca, nigdy osoby.
o-pat-runs = Zachowane wyszukiwania
o-pat-runs-caption = Każde wyszukiwanie to spojrzenie na akta w danej chwili
o-pat-no-runs = Nikt jeszcze nie szukał wzorców albo od tego czasu usunięto akta: wtedy usuwa się wcześniejsze wyszukiwania.
o-pat-no-files = Nie ma akt do przejrzenia.
o-pat-run = Wyszukiwanie
o-pat-when = Kiedy
o-pat-quarters = Kwartały
o-pat-found = Znalezione wzorce
o-pat-standing = które się utrzymują
o-pat-start = Szukaj wzorców
o-pat-least = Najmniej akt o wspólnym wzorcu
o-pat-least-help = Jeśli puste, węzeł bierze najmniejszą liczbę, przy której potrafi wypisać wszystko.
o-pat-level = Udział wypisanych wzorców, który może być przypadkiem
o-pat-level-help = Odsetek fałszywych odkryć: przy 5 % z czterdziestu wzorców, które się utrzymują, około dwa są przypadkiem.
o-pat-strict = Licz każdą zbadaną kombinację jako test: surowe, traci małe wzorce
o-pat-mine = Szukaj
o-pat-mining = Szukanie wzorców
o-pat-looking = Szukanie akt wzorca
o-pat-run-title = Wzorce, wyszukiwanie { $number_shown }
o-pat-run-about = Akta zarejestrowane w { $cohorts }: { $files_shown }; dnia { $when } znaleziono wzorców: { $n_shown }.
o-pat-run-settings = Co najmniej { $support_shown } akt i najwyżej { $length_shown } wartości; odsetek fałszywych odkryć { $level }.
o-pat-run-chosen = Najmniejszą liczbę wybrał węzeł.
o-pat-run-strict = Każda zbadana kombinacja liczyła się jako test.
o-pat-run-europe =
    { $n ->
        [one] Porównano z europejskim obrazem jednego rocznika.
        [few] Porównano z europejskim obrazem { $n_shown } roczników.
       *[many] Porównano z europejskim obrazem { $n_shown } roczników.
    }
o-pat-run-no-europe = Nie ma żadnego rocznika, więc niczego nie porównano z europejskim obrazem.
o-pat-run-cut = Granica przerwała wyszukiwanie: to nie jest najlepsza część tego, co jest. Szukaj ponownie z większą najmniejszą liczbą.
o-pat-run-choice = nr { $number_shown }, { $when }
o-pat-which = Które wzorce są wypisane
o-pat-tab-standing = Co się utrzymuje ({ $n_shown })
o-pat-tab-all = także to, co zdegradowano ({ $n_shown })
o-pat-none = Nie ma żadnego.
o-pat-caption = Od najbardziej zaskakującego; dokładne liczby akt tego urzędu
o-pat-number = Nr
o-pat-values = Co akta mają wspólnego
o-pat-support = Akta spraw
o-pat-support-of = { $n_shown }, oczekiwane { $expected }
o-pat-lift = Krotność
o-pat-odds = Iloraz szans najsłabszego podziału (przedział 95 %)
o-pat-q = q
o-pat-why = Jak się utrzymuje
o-pat-legend = Słupki: akta, które go mają. Linie: ile byłoby przypadkiem (ciągła), z jego par (kreskowana), z europejskiego obrazu (kropkowana).
o-pat-odds-legend = Iloraz szans najsłabszego podziału z przedziałem 95 %, na skali krotności. Linia pośrodku to 1: brak związku.
o-pat-to-compare = Porównaj okresy lub wyszukiwania
o-pat-to-all = Wszystkie wyszukiwania
o-pat-to-publish = Opublikuj jako sygnaturę
o-pat-stands = więcej niż przypadek, niż jego części i niż jego pary, i nowy
o-pat-not-compared = utrzymuje się, ale nie porównano go z wieloma przed nim
o-pat-already-told = wyjaśniają go lepsze wzorce
o-pat-generic = prowadzą do niego jego pary
o-pat-generic-europe = każe się go spodziewać europejski obraz
o-pat-pair = dwie wartości, które idą w parze: samo w sobie tło
o-pat-unproductive = jedna część nic nie dodaje do drugiej
o-pat-chance = razem nie częściej niż przypadkiem
o-pat-same-rows = dłuższy wzorzec ma dokładnie te same akta
o-pat-single = jedna wartość nie jest kombinacją
o-pat-below = poniżej { $bound }
o-pat-one-title = Wzorzec { $number_shown }
o-pat-evidence = Podstawy
o-pat-says-support = { $n_shown } z { $all_shown } akt ma go w całości.
o-pat-says-lift = { $expected } miałoby go, gdyby jego wartości nie miały ze sobą związku: jest { $lift } raza częstszy.
o-pat-says-pairs = Z tego, jak często jego wartości spotykają się parami, oczekiwano by { $expected }.
o-pat-says-odds = Jakkolwiek go podzielić na dwoje, szanse jednej części rosną z drugą: { $odds } przy najsłabszym podziale.
o-pat-says-odds-weak = Przy najsłabszym podziale części mogą nie mieć ze sobą związku: iloraz szans { $odds }, a jego przedział obejmuje 1.
o-pat-says-q = q = { $q }: udział fałszywych wzorców, jakiego należy oczekiwać, jeśli przyjąć ten i wszystkie lepsze.
o-pat-says-europe = Europejski obraz każe oczekiwać { $expected }.
o-pat-no-person = Akta, które mają wzorzec, nie są przez to podejrzane. Żaden wynik tutaj nie jest dowodem.
o-pat-trend = W czasie
o-pat-trend-note = Dokładne liczby akt tego urzędu według kwartału rejestracji. Linia kreskowana to zmiana poziomu.
o-pat-change = Zmiana poziomu od { $from }, z prawdopodobieństwem { $sure } %: z { $before } do { $after } akt (przedziały 95 %).
o-pat-emerging-up = Rośnie: { $now_shown } z { $of_shown } akt w ostatnim kwartale, { $before_shown } z { $all_shown } wcześniej (p = { $p }).
o-pat-emerging-down = Spada: { $now_shown } z { $of_shown } akt w ostatnim kwartale, { $before_shown } z { $all_shown } wcześniej (p = { $p }).
o-pat-emerging-none = Ostatni kwartał jest jak poprzednie: { $now_shown } z { $of_shown } akt, { $before_shown } z { $all_shown } wcześniej (p = { $p }).
o-pat-holding = mają go
o-pat-share = Udział
o-pat-members = Jego akta
o-pat-members-are =
    { $n ->
        [one] Dziś mają go jedne akta.
        [few] Dziś mają go { $n_shown } akta. Wymienia się te, które wolno Ci czytać, najwyżej pięćdziesiąt.
       *[many] Dziś ma go { $n_shown } akt. Wymienia się te, które wolno Ci czytać, najwyżej pięćdziesiąt.
    }
o-pat-members-changed = To inna liczba niż w chwili wyszukiwania: od tego czasu akta się zmieniły.
o-pat-near = Akta, którym brakuje jednej wartości
o-pat-lacks = brakuje
o-pat-unusual = Co w nim niezwykłego
o-pat-unusual-note = W porównaniu z europejskim obrazem, od najmniej oczekiwanego.
o-pat-compare-title = Porównaj
o-pat-compare-about = Co wzrosło lub spadło: wzorce wyszukiwania w okresie wobec wszystkich wcześniejszych kwartałów albo dwa wyszukiwania wobec siebie.
o-pat-compare-run = Wzorce wyszukiwania
o-pat-compare-from = Okres od
o-pat-compare-to = do
o-pat-compare-periods = Porównaj ze wszystkim wcześniejszym
o-pat-compare-earlier = Wcześniejsze wyszukiwanie
o-pat-compare-later = Późniejsze wyszukiwanie
o-pat-compare-runs = Porównaj wyszukiwania
o-pat-compared-periods = Okres wobec tego, co było wcześniej
o-pat-compared-runs = Oba wyszukiwania
o-pat-rising = rośnie
o-pat-falling = spada
o-pat-steady = nie do odróżnienia od wcześniejszego
o-pat-now = W okresie
o-pat-before = Wcześniej
o-pat-growth = Wzrost
o-pat-new = nowy
o-pat-p = p
o-pat-not-listed = niewypisany
o-pat-publish-title = Opublikuj sygnaturę
o-pat-publish-about = Opublikowaną sygnaturę widzi każda strona rundy. To świadome ujawnienie, poza granicą, która chroni każde akta: jedna osoba proponuje je z podaniem powodu, inspektor ochrony danych zatwierdza, potem następuje publikacja.
o-pat-publish-support = Ma go { $n_shown } akt tego urzędu. Trzeba co najmniej 15 według testu z szumem na zamrożonych kwartałach; test jest obciążany niezależnie od wyniku.
o-pat-proposal = Propozycja
o-pat-waiting = czeka na drugą osobę
o-pat-approved = zatwierdził(a) { $person }: opublikuj teraz, z tym samym powodem
o-pat-refused = odmówił(a) { $person }: { $reason }
o-pat-reason = Powód
o-pat-reason-help = Jest zapisywany i widzi go ten, kto zatwierdza. Bez nazwisk, bez numerów spraw.
o-pat-epsilon = ε testu
o-pat-epsilon-help = Większe czyni test dokładniejszym i kosztuje więcej.
o-pat-propose = Zaproponuj
o-pat-publish-now = Opublikuj teraz
o-pat-published-title = Opublikowano
o-pat-published-in = Te sygnatury opublikowano w rundzie { $round }:
o-pat-not-published = Te nie przeszły testu: za mało akt albo większość wszystkich. Zapytaj raczej Europę z wartościami jako warunkami.
o-pat-published-cost = Test kosztował { $cost } dla każdego z kwartałów { $cohorts }.
o-pat-to-round = Do rundy

o-net-about =
    { $n ->
        [one] Jedne akta mają identyfikator; identyfikatorów jest { $identifiers_shown }, a grup { $groups_shown }. Akt przekraczających granice: { $crossing_shown }.
        [few] { $n_shown } akta mają identyfikator; identyfikatorów jest { $identifiers_shown }, a grup { $groups_shown }. Akt przekraczających granice: { $crossing_shown }.
       *[many] { $n_shown } akt ma identyfikator; identyfikatorów jest { $identifiers_shown }, a grup { $groups_shown }. Akt przekraczających granice: { $crossing_shown }.
    }
o-net-damaged =
    { $n ->
        [one] Jednych akt nie udało się odczytać; są pominięte.
        [few] { $n_shown } akt nie udało się odczytać; są pominięte.
       *[many] { $n_shown } akt nie udało się odczytać; są pominięte.
    }
o-net-settings = Co łączy akta
o-net-kinds = Rodzaje identyfikatorów (żaden niezaznaczony: wszystkie)
o-net-hub = Od ilu sąsiadów identyfikator nikogo nie łączy
o-net-hub-help = Numer telefonu zaufania połączyłby wszystkich. Jeśli puste: 25.
o-net-communities = Podziel to, co trzyma się na nitce
o-net-find = Szukaj
o-net-groups = Grupy
o-net-groups-caption = Akta połączone wspólnymi identyfikatorami, od największej grupy
o-net-none = Żadne dwoje akt nie mają wspólnego identyfikatora.
o-net-group-of = Grupa akt
o-net-suspects = Podejrzani
o-net-identifiers = Identyfikatory
o-net-crossing = Przekracza granice
o-net-to-path = Łańcuch podstaw między dwojgiem akt
o-net-between = Przez co przebiega wiele połączeń
o-net-between-note = Tylko identyfikatory i akta: osób nigdy się nie szereguje. Liczba mówi, ile najkrótszych połączeń tędy przebiega.
o-net-estimated = Liczby są oszacowaniami: sieć jest duża.
o-net-hubs = Odłożone
o-net-hubs-note = Te identyfikatory nikogo nie łączą, bo ma je zbyt wielu albo są na białej liście urzędu.
o-net-group-title = Sieć akt { $source }
o-net-group-about =
    { $n ->
        [one] Jedne akta, podejrzany lub identyfikator.
        [few] { $n_shown } akta, podejrzani i identyfikatory.
       *[many] { $n_shown } akt, podejrzanych i identyfikatorów.
    }
o-net-walk = Wybierz dowolny element, aby przesunąć tam wykres.
o-net-cut = Jest więcej, niż można pokazać naraz.
o-net-chart = Wykres powiązań
o-net-legend = Gruba ramka przekracza granice; kreskowana została odłożona i nikogo nie łączy. Tabela poniżej podaje podstawę każdej linii.
o-net-left-out =
    { $n ->
        [one] Jeszcze jeden leży dalej: wybierz element na brzegu, aby tam przejść.
        [few] Jeszcze { $n_shown } leżą dalej: wybierz element na brzegu, aby tam przejść.
       *[many] Jeszcze { $n_shown } leży dalej: wybierz element na brzegu, aby tam przejść.
    }
o-net-suspect = Podejrzany
o-net-identifier = Identyfikator
o-net-open = Otwórz akta
o-net-countries = Kraje:
o-net-crosses = Dlaczego przekracza granice:
o-net-evidence = Podstawa każdego powiązania
o-net-edges-here = Wybranego
o-net-edges-all = Wszystkich
o-net-from = Od
o-net-to = Do
o-net-written = Gdzie jest to zapisane
o-net-edges-shown = Pokazano { $n_shown } z { $all_shown } powiązań.
o-net-no-person = Powiązanie to coś, co dwoje akt ma wspólnego. Nie mówi nic o niczyjej winie.
o-net-path-title = Między dwojgiem akt
o-net-path-about = Najkrótszy łańcuch wspólnych identyfikatorów od jednych akt do drugich, z podstawą każdego kroku.
o-net-path-from = Od akt
o-net-path-to = do akt
o-net-path-find = Szukaj łańcucha
o-net-path-found = Łańcuch
o-net-path-none = Nie łączy ich nic poza tym, co odłożono.

o-match-about = Kto jeszcze w Europie widzi to, co ten urząd opublikował, i jakie rozmowy z tego wynikły. Zgodność nie wymienia żadnej sprawy ani osoby.
o-match-ways = Dalsze kroki
o-match-rounds = Rundy
o-match-no-rounds = Nie wiadomo o żadnej rundzie.
o-match-round = Runda
o-match-freezes = Zamrożenie dnia
o-match-closes = Zamknięcie dnia
o-match-own = Własne sygnatury
o-match-state = Stan
o-match-round-title = Runda { $round }
o-match-days = Od { $first } nic się nie publikuje, od { $second } podpisuje się listę, { $third } runda się zamyka.
o-match-matches = Zgodności
o-match-report-about =
    { $n ->
        [one] Oceniane tak, by cały histogram jednego kraju, o jednej komórce, dawał fałszywą zgodność najwyżej z { $level } %.
        [few] Oceniane tak, by cały histogram jednego kraju, o { $n_shown } komórkach, dawał fałszywą zgodność najwyżej z { $level } %.
       *[many] Oceniane tak, by cały histogram jednego kraju, o { $n_shown } komórkach, dawał fałszywą zgodność najwyżej z { $level } %.
    }
o-match-level = Poziom fałszywego alarmu
o-match-background = Akta pasujące przypadkiem
o-match-judge = Oceń ponownie
o-match-missing = Nic nie wiadomo o { $countries }: nie ma ich histogramu.
o-match-nothing = Nic jeszcze nie można powiedzieć: nie ma histogramu albo ten urząd niczego nie opublikował.
o-match-caption = Każda sygnatura w każdym kraju, najpierw zgodności; oszacowania z przedziałami 95 % i granica, od której liczy się zgodność
o-match-signature = Sygnatura
o-match-threshold = Zgodność od
o-match-call = Do kogo zadzwonić
o-match-yes = zgodność
o-match-no = nie widać zgodności
o-match-also = opublikowana także tam: { $countries }
o-match-detected = byłaby widoczna przy 15, 25, 40, 60 aktach więcej: { $shares }
o-match-note = Kraj bez zgodności może jednak mieć takie akta: zobacz, z jakim prawdopodobieństwem byłoby to widać. Zgodność otwiera rozmowę między dwoma biurami i nie jest dowodem.
o-match-published = Co ten urząd opublikował
o-match-own-none = Nic. Wzorzec publikuje się z jego własnej strony.
o-match-withdraw = Wycofaj
o-match-parties = Strony
o-match-party-counted = policzył, z { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] przekazał pustą listę
        [one] przekazał jedną sygnaturę
        [few] przekazał { $n_shown } sygnatury
       *[many] przekazał { $n_shown } sygnatur
    }
o-match-party-nothing = nic jeszcze od niego nie ma
o-match-charged = Ten urząd policzył kwartały { $cohorts } i obciążył każdy kwotą { $epsilon }.
o-match-join = Weź udział
o-match-join-about = Robi to, co dziś można zrobić: zamraża, pobiera, podpisuje, liczy, każde raz. Histogram obciąża raz każdy zamrożony kwartał i odpowiada wszystkim pytającym razem.
o-match-epsilon = ε histogramu tego urzędu
o-match-join-do = Zrób to, co dziś można
o-match-convene = Przypomnij innym stronom

o-ref-title = Prośby o kontakt
o-ref-new = Nowa prośba o kontakt
o-ref-new-about = Prośba o kontakt otwiera rozmowę między dwoma biurami. Podróżuje w kodach: bez tekstu, bez załącznika, bez osoby, bez numeru sprawy.
o-ref-received = Otrzymane
o-ref-sent = Wysłane
o-ref-none-received = Żaden inny urząd o nic nie prosił.
o-ref-none-sent = Ten urząd o nic nie prosił.
o-ref-to = Do biura w
o-ref-basis = Opiera się na
o-ref-basis-name = Podstawa
o-ref-basis-match = zgodności z rundy
o-ref-basis-link = sprawdzeniu powiązania
o-ref-basis-figures = przekazanych liczbach
o-ref-request = W jakim celu
o-ref-category = Czego dotyczą akta
o-ref-urgency = Jak bardzo pilne
o-ref-channel = Jak to biuro chce otrzymać telefon
o-ref-channel-name = Sposób kontaktu
o-ref-files = Ile akt ma ten urząd
o-ref-files-help = Podróżuje przedział (1, 2–4, 5–9, 10–24, 25 lub więcej), nigdy liczba.
o-ref-send = Wyślij
o-ref-from = Od { $country }
o-ref-to-country = Do { $country }
o-ref-due = Odpowiedź do
o-ref-overdue = po terminie
o-ref-undelivered = jeszcze niedoręczona
o-ref-agreement = Na podstawie umowy
o-ref-by = zdecydował(a)
o-ref-history = Co się działo
o-ref-next = Co można zrobić
o-ref-see = Ktoś ją obejrzał
o-ref-accept = Przyjmij: zadzwonimy
o-ref-why = Ponieważ
o-ref-decline = Odmów
o-ref-close = Zamknij
o-ref-information = aby usłyszeć, co wolno powiedzieć
o-ref-meeting = spotkanie koordynacyjne
o-ref-team = wspólny zespół śledczy
o-ref-order = aby przygotować nakaz dochodzeniowy
o-ref-preserve = aby zabezpieczyć dowody
o-ref-protect = aby chronić ofiary
o-ref-sexual = wykorzystywanie seksualne
o-ref-labour = praca lub usługi przymusowe
o-ref-criminality = wymuszona przestępczość
o-ref-begging = wymuszone żebractwo
o-ref-benefits = wyłudzanie świadczeń
o-ref-organs = usuwanie organów
o-ref-adoption = nielegalna adopcja
o-ref-marriage = wymuszone małżeństwo
o-ref-surrogacy = wykorzystywanie macierzyństwa zastępczego
o-ref-unclear = jeszcze niejasne
o-ref-routine = zwykła: w ciągu 30 dni
o-ref-priority = priorytetowa: w ciągu 7 dni
o-ref-urgent = pilna: w ciągu doby
o-ref-desk = własnym kanałem biura
o-ref-telephone = telefonicznie
o-ref-siena = przez SIENA
o-ref-eurojust = przez przedstawiciela krajowego w Eurojuście
o-ref-network = przez Europejską Sieć Sądową
o-ref-is-sent = wysłana
o-ref-is-seen = obejrzana
o-ref-is-accepted = przyjęta
o-ref-is-declined = odrzucona
o-ref-is-closed = zamknięta
o-ref-not-competent = właściwy jest inny urząd
o-ref-nothing-found = nic nie znaleziono
o-ref-elsewhere = zajmuje się tym już ktoś inny
o-ref-no-capacity = nikt nie ma czasu
o-ref-too-weak = jej podstawa jest zbyt słaba
o-ref-judicial = toczy się dalej drogą sądową
o-ref-no-connection = akta nie mają ze sobą nic wspólnego
o-ref-withdrawn = biuro, które prosiło, wycofało ją

o-dir-title = Wykaz: do kogo zadzwonić
o-dir-about = Biura z obowiązujących umów. Biuro to stanowisko, nigdy osoba.
o-dir-none = Żadna obowiązująca umowa nie wskazuje biura innego kraju.
o-dir-languages = Języki
o-dir-hours = Godziny
o-dir-channel = Kanał

o-link-title = Sprawdzenia powiązań
o-link-about = Czy inny kraj ma identyfikator podejrzanych z tych akt? Odpowiedź jest dokładna, tylko dla tego urzędu i poza granicą, która chroni każde akta. Identyfikator nigdy nie podróżuje.
o-link-new = Sprawdź akta
o-link-kind = Rodzaj identyfikatora
o-link-two = Za każdym sprawdzeniem stoją dwie osoby: staje się propozycją; gdy druga osoba je zatwierdzi, zrób to samo jeszcze raz.
o-link-do = Sprawdź
o-link-approved = zatwierdził(a) { $person }: sprawdź teraz ponownie
o-link-hit = Trafienie: { $country } ma identyfikatory z miejsc { $places } tych akt. Sprawdzono { $n_shown }.
o-link-no-hit =
    { $n ->
        [one] Brak trafienia: { $country } nie ma jedynego sprawdzonego identyfikatora.
        [few] Brak trafienia: { $country } nie ma żadnego z { $n_shown } sprawdzonych identyfikatorów.
       *[many] Brak trafienia: { $country } nie ma żadnego z { $n_shown } sprawdzonych identyfikatorów.
    }
o-link-left-out =
    { $n ->
        [one] Jednego identyfikatora tego rodzaju nie da się porównać, na przykład numeru bez kraju.
        [few] { $n_shown } identyfikatorów tego rodzaju nie da się porównać, na przykład numerów bez kraju.
       *[many] { $n_shown } identyfikatorów tego rodzaju nie da się porównać, na przykład numerów bez kraju.
    }
o-link-call = Zadzwoń do tego biura. Sam identyfikator idzie drogą sądową, nigdy tędy.
o-link-record = Rejestr sprawdzeń powiązań
o-link-none = Żadne nie jest zapisane.
o-link-event = Co się działo
o-link-outcome = Jak się skończyło
o-link-asked = zapytał ten urząd
o-link-heard = otrzymano odpowiedź
o-link-answered = odpowiedział ten urząd
o-link-refused = odmówiono

o-draft-title = Projekt pisma dla drogi sądowej
o-draft-about = Projekt wypełniony zakodowanymi faktami z akt tego urzędu. Nazwiska, identyfikatory i opis faktów to wiersze do wypełnienia ręcznie. Nic nie jest wysyłane.
o-draft-instrument = Instrument prawny
o-draft-order = Europejski nakaz dochodzeniowy (dyrektywa 2014/41/UE)
o-draft-team = Umowa o wspólnym zespole śledczym
o-draft-eurojust = Wniosek do Eurojustu
o-draft-country = Kraj adresata
o-draft-odt = Jako OpenDocument, do edycji
o-draft-pdf = Jako PDF, do czytania
o-draft-note = Zapisano, że akta odczytano w tym celu. Projekt jest po angielsku.

o-agr-about = Bez umowy o nic się nie pyta i na nic nie odpowiada. Każda określa, o co wolno pytać, w jakim celu, jak szczegółowo i za ile.
o-agr-none = Nie złożono żadnej umowy. Do tego czasu o nic nie można pytać i na nic się nie odpowiada.
o-agr-agreement = Umowa
o-agr-parties = Strony
o-agr-valid = Ważna
o-agr-standing = Stan
o-agr-asked-under = ten urząd pyta na jej podstawie
o-agr-in-force = obowiązuje
o-agr-not-yet = jeszcze nie obowiązuje
o-agr-expired = wygasła
o-agr-suspended = tu zawieszona
o-agr-terminated = zakończona
o-agr-unverified = nie można zweryfikować
o-agr-decided = Zdecydował(a) { $by } dnia { $when }.
o-agr-decided-two = Zdecydował(a) { $by }, zatwierdził(a) { $second }, dnia { $when }.
o-agr-digest = Skrót do porównania przez telefon (SHA-256):
o-agr-switch = Zatrzymaj lub wznów
o-agr-suspend = Zawieś
o-agr-suspend-about = Od następnego połączenia na jej podstawie o nic się tu nie pyta i na nic nie odpowiada, w obie strony. Wystarczy jedna osoba.
o-agr-resume = Cofnij zawieszenie
o-agr-resume-about = Pozwala znów czemuś wyjść, więc potrzeba dwóch osób: najpierw staje się propozycją. Gdy zostanie zatwierdzona, zrób to samo jeszcze raz.
o-agr-terminate = Zakończ na dobre
o-agr-terminate-about = Nie można tego cofnąć: żaden inny tekst nie przywróci tej nazwy.
o-agr-diff = Co się zmienia
o-agr-against = W porównaniu z
o-agr-compare = Porównaj
o-agr-diff-from = Czym różni się od { $other }
o-agr-same = Niczym: obie mówią to samo.
o-agr-text = Tekst
o-agr-import = Złóż umowę
o-agr-import-about = Cały tekst, podpisany przez każdą stronę. Potrzeba dwóch osób: najpierw staje się propozycją. Gdy zostanie zatwierdzona, zrób to samo jeszcze raz; obowiązuje od następnego połączenia.
o-agr-document = Podpisany dokument (JSON)
o-agr-use = od tego czasu ten urząd pyta na jej podstawie
o-agr-import-do = Złóż
o-peer-title = Węzły partnerskie
o-peer-about = Węzły innych krajów. Powitanie mówi, czy odpowiadają, z jaką wersją i czy znają tę samą umowę.
o-peer-test = Powitaj teraz wszystkie
o-peer-lists = Pobierz ich listy unieważnień
o-peer-greeted = Co odpowiedziały
o-peer-none = Nie ustawiono żadnego węzła partnerskiego. Administrator dodaje go na maszynie węzła.
o-peer-state = Co odpowiedział
o-peer-node = Węzeł i adres
o-peer-lists-done = Listy unieważnień
o-peer-list-new = zainstalowano nowsze listy
o-peer-list-same = to, co zainstalowano, jest równie nowe
o-peer-stop = Aby zatrzymać wszystko z danym krajem
o-peer-stop-about = Zawieś umowy z nim. Obowiązuje od następnego połączenia, w obie strony, dla każdej strony tej umowy.
o-match-collecting = trwa publikowanie sygnatur
o-match-frozen = zamrożona: strony pobierają nawzajem swoje sygnatury
o-match-signed = ten urząd podpisał swoją listę; żadnej jeszcze nie uzgodniono
o-match-agreed = lista jest uzgodniona; ten urząd jeszcze nie policzył
o-match-answered = ten urząd odpowiedział; inni mogą jeszcze odpowiedzieć
o-match-closed = zamknięta, z uzgodnioną listą
o-match-void = zamknięta bez uzgodnionej listy albo bez tego urzędu
o-ref-basis-own = własna wiedza tego urzędu
o-ref-basis-help = Oba urzędy szukają tego we własnych księgach. Zgodność lub sprawdzenie powiązania wybiera się z jego własnej strony.

o-nav-statistics = Statystyka
o-login-provider = Zaloguj się kontem ministerstwa
o-login-provider-help = Logujesz się w ministerstwie i wracasz tutaj. Działa to, gdy administrator powiąże tamto konto z Twoim.
o-provider-in-title = Zalogowano
o-provider-in-on = Dalej
o-provider-other = To logowanie nie zaczęło się w tej przeglądarce, już się zakończyło albo trwało dłużej niż dziesięć minut. Nikogo nie zalogowano: zacznij od nowa.
o-provider-back = Logowanie ministerstwa odesłało z powrotem i nikogo nie zalogowano. Zacznij od nowa albo zaloguj się nazwą, hasłem i kodem.
o-provider-denied = Nikogo nie zalogowano. Twoje konto w ministerstwie nie jest powiązane z kontem tego urzędu albo to konto jest zablokowane lub niezarejestrowane, albo nie przyjęto tego, co podało logowanie ministerstwa. Wyjaśni to administrator.
o-provider-away = Logowanie ministerstwa jest w tej chwili nieosiągalne. Zaloguj się nazwą, hasłem i kodem albo spróbuj później.
o-provider-busy = W tej chwili zbyt wiele osób loguje się przez ministerstwo. Spróbuj za minutę albo zaloguj się nazwą, hasłem i kodem.
o-done-stopped = Zatrzymano. Od następnego wywołania niczego się już nie wymienia.
o-waits-review =
    { $n ->
        [one] Jedne akta czekają na przegląd.
        [few] { $n_shown } akta czekają na przegląd.
       *[many] { $n_shown } akt czeka na przegląd.
    }
o-exchange = Wymiana
o-exchange-on = otwarta
o-exchange-on-note = z każdym krajem, z którym obowiązuje umowa
o-exchange-some = zatrzymana z niektórymi
o-exchange-stopped = zatrzymana
o-exchange-stopped-note = o nic się nie pyta i na nic się nie odpowiada
o-ends-title = Co się kończy
o-ends-what = Co
o-ends-left = Pozostały czas
o-ends-remedy = Co zrobić
o-ends-days =
    { $n ->
        [one] jeden dzień
        [few] { $n_shown } dni
       *[many] { $n_shown } dni
    }
o-cases-any-status = Dowolny
o-cases-any-standing = Gdziekolwiek
o-cases-code = Z tym kodem
o-cases-any-code = Dowolny
o-cases-named = Numer zawiera
o-cases-found =
    { $n ->
        [one] Pasują jedne akta.
        [few] Pasują { $n_shown } akta.
       *[many] Pasuje { $n_shown } akt.
    }
o-entry-new-title = Wprowadź akta
o-entry-new-about = To, czego nie wiadomo, pozostaw puste. Wprowadzone dane są odczytywane tak jak import i są zapisywane w dzienniku.
o-entry-edit = Zmień te akta
o-entry-edit-title = Zmiana akt { $source }
o-entry-edit-about = Przed zapisaniem widać, co by się zmieniło. To, co akta mówiły wcześniej, zachowuje się dla tych, którzy mogą je czytać. Akta pozostają w swoim kwartale, niezależnie od wprowadzonej daty.
o-entry-wrong =
    { $n ->
        [one] Jedną rzecz trzeba poprawić. Stoi przy swoim polu; niczego nie zapisano.
        [few] { $n_shown } rzeczy trzeba poprawić. Każda stoi przy swoim polu; niczego nie zapisano.
       *[many] { $n_shown } rzeczy trzeba poprawić. Każda stoi przy swoim polu; niczego nie zapisano.
    }
o-entry-file = Akta
o-entry-number = Numer akt, własny tego urzędu
o-entry-registered = Zarejestrowano
o-entry-registered-help = Dzień w postaci 2026-01-31 albo sam rok.
o-entry-unknown = nie wiadomo
o-entry-derived = Jeśli puste, wynika z: { $name }
o-entry-range = Od { $n_shown } do { $most_shown }
o-entry-victim = Ofiara { $n_shown }
o-entry-suspect = Podejrzany { $n_shown }
o-entry-more-victim = Jeszcze jedna ofiara
o-entry-more-suspect = Jeszcze jeden podejrzany
o-entry-more-link = Więcej wierszy na identyfikatory
o-entry-out = Pomiń tę osobę
o-entry-route-help = Kraje w kolejności podróży, po jednym w polu, nazwą lub kodem.
o-entry-narrative-help = Własnymi słowami. Nigdy nie opuszcza tej maszyny.
o-entry-save-new = Zapisz nowe akta
o-entry-look = Zobacz, co by się zmieniło
o-entry-confirm-title = Co by się zmieniło
o-entry-confirm-about = Akta { $source }. Niczego jeszcze nie zapisano.
o-entry-what = Co
o-entry-before = Teraz tutaj
o-entry-after = Potem
o-entry-none = nic
o-entry-nothing = Nic by się nie zmieniło.
o-entry-save = Zapisz
o-entry-go-on = Zmieniaj dalej
o-history = Wcześniejsze wersje
o-history-title = Wcześniejsze wersje akt { $source }
o-history-about = Co akta mówiły przed każdą zmianą, od najnowszej. Odczytanie ich jest zapisane.
o-history-none = Nie zmieniono ich od wprowadzenia albo ich wcześniejsze wersje usunięto.
o-history-by = Zmiana { $when }: { $by }
o-history-import = Zmiana { $when }: import
o-history-before = Przedtem
o-history-back = Wypełnij formularz tym, co akta mówiły przedtem
o-history-forget = Usuń wszystkie wcześniejsze wersje
o-history-forget-about = Dla akt, które zawierały to, czego nie powinny. Nie można tego cofnąć. To nie jest wymazanie: to, co zostaje na dysku, otwiera klucz akt, dopóki same akta nie zostaną usunięte.
o-map-new = Utwórz nowe odwzorowanie dla tego pliku
o-map-own = Odwzorowania tego urzędu
o-map-title = Co zawierają kolumny
o-map-about = Dla każdej kolumny wskaż, co zasila; kolumna, która nie zasila niczego, pozostaje pusta. Potem widać, co by się stało. Nic nie jest zapisywane, dopóki tego nie powiesz.
o-map-file = Plik
o-map-rows = Wiersz to
o-map-rows-case = akta sprawy
o-map-rows-victim = ofiara; wiersze tych samych akt następują po sobie
o-map-rows-suspect = podejrzany; wiersze tych samych akt następują po sobie
o-map-rows-both = ofiara i podejrzany; wiersze tych samych akt następują po sobie
o-map-id = Kolumna numeru akt
o-map-no-id = żadna: utwórz numery z zawartości wierszy
o-map-registered = Kolumna daty rejestracji
o-map-date = Zapis dat
o-map-description = Do czego służy to odwzorowanie
o-map-columns = Kolumny
o-map-columns-help = Zacznij pisać i wybierz z podpowiedzi.
o-map-split = Kilka wartości w { $name } rozdziela
o-map-made = Odwzorowanie
o-map-made-about = Odrzucone wartości można tu przełożyć wierszami takimi jak values = { "{" } w = "Feminine", m = "Masculine" { "}" } pod ich kolumną. Zapisz odwzorowanie, aby użyć go ponownie.
o-map-again = Sprawdź ponownie z tym odwzorowaniem
o-map-name = Nazwa, pod którą je zapisać: małe litery, cyfry oraz - _ .
o-map-save = Zapisz odwzorowanie
o-map-remove = Usuń je
o-map-saved-title = Odwzorowanie tego urzędu
o-map-saved-about = Jak się je pisze, mówi podręcznik w rozdziale Intake. Przed zapisaniem jest sprawdzane.
o-next-title = Co wyszłoby następne
o-next-about = Według dzisiejszego planu węzła. Oglądanie niczego nie liczy i niczego nie wydaje. To, czego umowa nie wymienia, pomija się dla jej stron.
o-next-yearbook = Rocznik { $year }
o-next-yearbook-about = Jest publikowany po { $day }, gdy ostatni kwartał jego roku jest zamrożony, i wydaje { $share } z każdego kwartału: wszystko, co pozostało z udziału rocznika. Jego tabele to tabele publicznej listy, wersja { $list }; każda liczba otrzymuje podany tu szum.
o-next-no-share = Z udziału pozostało za mało: takiego rocznika nie będzie.
o-next-not-open = Kwartały jego roku nie są jeszcze otwarte, więc nie wiadomo, ile wyda.
o-next-agreements = Według umów
o-next-agreements-about = Które tabele rocznika widzą ci, którzy mogą pytać na podstawie umowy, i ile każdy może wydać na jeden kwartał swoimi pytaniami.
o-next-no-agreements = Żadna umowa nie obowiązuje: nic nie wychodzi.
o-next-shows = Widziane tabele
o-next-quotas = Kto może pytać i za ile
o-next-number = Tabela
o-next-counts = Liczy
o-next-attributes = Według
o-next-cells = Komórki
o-next-noise = Szum
o-next-rounds = Rundy sygnatur
o-next-no-rounds = W żadnej trwającej rundzie nie ma nic z tego urzędu.
o-next-round = Runda
o-next-days = Jej dni
o-next-own = Sygnatury tego urzędu
o-next-parties = Strony
o-next-questions = Pytania innych krajów
o-next-questions-about = O co inni zapytają, nie wiadomo. Wszystkie ich pytania razem mogą kosztować każdy kwartał nie więcej niż tyle, na zawsze; to samo pytanie zadane ponownie nic nie kosztuje.
o-next-left = Pozostało
o-next-limit = Z ilu
o-next-no-quarters = Żaden kwartał nie jest jeszcze otwarty.
o-switch-title = Wyłącznik
o-switch-about = Zatrzymuje całą wymianę z jednym krajem albo ze wszystkimi, niezależnie od umów: od następnego wywołania o nic się nie pyta i na nic się nie odpowiada. Do użycia wystarczy jedna osoba, do cofnięcia potrzeba dwóch.
o-switch-all = Wszyscy
o-switch-stopped = zatrzymana
o-switch-resume = Wznów wymianę
o-switch-one = Zatrzymaj wymianę z tym krajem
o-switch-everybody = Zatrzymaj wymianę ze wszystkimi
o-settings-rounds = Rundy sygnatur
o-settings-rounds-itself = toczą się same w swoich dniach: ten urząd raz liczy uzgodnioną listę, a { $epsilon } obciąża każdy zamrożony kwartał, któremu tyle zostało
o-settings-rounds-hand = czekają, aż ktoś tutaj weźmie udział
o-settings-rounds-none = ten urząd nie bierze udziału w żadnej
o-pat-says-background = Rodzaje spraw i to, co zawsze idzie w parze, każą oczekiwać { $expected }: wzorzec utrzymuje się dzięki temu, co ponad to.
o-pat-says-typical = Jak zwyczajny jest w Europie: percentyl { $percentile }. Mały oznacza niezwykły: tyle na sto kombinacji w tych samych cechach jest równie lub jeszcze mniej prawdopodobnych.
o-pat-season = Na tle swojej pory roku: liczba akt w { $quarter } to { $now_shown }, a oczekiwano { $expected }. W tym kwartale roku udział jest { $factor } raza taki jak w całych latach (p = { $p }).
o-pat-compare-rest = Porównaj z całą resztą
o-sim-title = Podobne akta
o-sim-about = Akta najbardziej podobne do jednych wybranych, z tym, co mają wspólnego i czym się różnią. Wartość, którą ma niewiele akt, waży dużo.
o-sim-find = Szukaj podobnych
o-sim-likest = Najbardziej podobne
o-sim-rows =
    { $n ->
        [one] Przejrzano jedne akta.
        [few] Przejrzano { $n_shown } akta. Wymieniono te, które wolno Ci czytać, najwyżej dwadzieścia.
       *[many] Przejrzano { $n_shown } akt. Wymieniono te, które wolno Ci czytać, najwyżej dwadzieścia.
    }
o-sim-none = Żadne akta nie mają z nimi wspólnego niczego istotnego.
o-sim-similarity = Podobieństwo (od 0 do 1)
o-sim-shared = Wspólne dla obu
o-sim-differing = Czym się różnią
o-sim-differ = tu { $here }, tam { $there }
o-sim-nothing = nic nie zapisano
o-sim-typical = Jak zwyczajne są w Europie: percentyl { $percentile } (± { $error }). Mały oznacza niezwykłe: tyle na sto akt, widzianych w tych samych cechach, jest równie lub jeszcze mniej prawdopodobnych.
o-sim-note = Wynik dotyczy akt, nigdy osoby. Podobne nie znaczy powiązane, a niezwykłe nie znaczy podejrzane.
o-net-division = Grupy to
o-net-whole = wszystko, co się w ogóle łączy
o-net-communities-modularity = Podziel to, co ma niewiele powiązań z resztą (modularność)
o-match-party-late = przybył, gdy inni uzgodnili już listę: o to, co opublikował, pyta się w następnej rundzie
o-match-party-late-counted = przybył późno i policzył, z { $epsilon }
o-match-party-other = podpisał inną listę niż uzgodniona i jeszcze nie policzył
o-match-party-other-counted = podpisał inną listę i policzył uzgodnioną, z { $epsilon }
o-match-party-absent = nieobecny: niczego od niego nie było na czas
o-match-party-stranger = nie jest stroną tej rundy
o-match-progress = Jak daleko jest runda
o-match-progress-submitted = Co opublikowały, pokazało stron: { $done_shown } z { $all_shown }
o-match-progress-signed = Listę podpisało stron: { $done_shown } z { $all_shown }
o-match-progress-answered = Policzyło stron: { $done_shown } z { $all_shown }
o-match-doing-testing = Trwa test sygnatur: policzone kwartały { $done_shown } z { $all_shown }
o-match-doing-asking = Trwa pytanie innych stron: { $done_shown } z { $all_shown }
o-match-doing-counting = Trwa liczenie uzgodnionej listy: kwartały { $done_shown } z { $all_shown }
o-match-by-itself = Ten urząd działa w tych dniach samoczynnie, z { $epsilon }. Nikt nie musi tu nic robić.
o-match-by-hand = Nic tu nie dzieje się samo: ktoś musi wziąć udział.
o-stat-title = Statystyka krajowa
o-stat-lede = Roczne liczby, których dyrektywa 2011/36/UE, zmieniona dyrektywą (UE) 2024/1712, wymaga od każdego państwa członkowskiego, policzone z akt tego urzędu.
o-stat-mark = Dokładna statystyka krajowa, bez prywatności różnicowej: nie do wymiany.
o-stat-mark-more = Publikacja albo przekazanie krajowemu organowi należy do tego urzędu. safeborders nigdzie jej nie wysyła.
o-stat-record = Sporządzenie liczb i pobranie pliku jest zapisywane w dzienniku wewnętrznym.
o-stat-make = Sporządź liczby
o-stat-none = Nie zarejestrowano tu jeszcze żadnych akt, więc nie ma roku do wyboru.
o-stat-of = Akta zarejestrowane w { $year } r., według stanu na dziś
o-stat-report = Raport krajowy za { $year } r., jako strona i jako PDF
o-stat-rule = Jak traktuje się małe liczby
o-stat-rule-small = Liczbę od 1 do { $most_shown } zataja się, a wraz z nią tyle innych wierszy, aby nie dało się jej znaleźć przez odejmowanie.
o-stat-rule-sum = To, co w tabeli zatajono, podaje się jako jedną sumę: wiersze podane i ta suma dają razem całość. Pominięte wiersze są puste.
o-stat-rule-total = Gdy cała grupa osób jest za mała albo za mało różni się od grupy przed nią, zataja się jej sumę całkowitą i wszystkie jej tabele.
o-stat-rule-again = Drugi plik, sporządzony po zmianie akt, może ujawnić, co się zmieniło, jeśli opublikuje się oba.
o-stat-missing = Czego te liczby nie mówią
o-stat-missing-year = Podejrzanych liczy się według roku rejestracji akt i według dzisiejszego stanu postępowania, a nie według roku oskarżenia lub wyroku.
o-stat-missing-form = Forma wyzysku przypisana podejrzanemu to forma dotycząca ofiar z tych akt. Osoby z kilkoma formami mają osobny wiersz.
o-stat-missing-rest = Nie ma w księdze kodów: charakteru ostatecznej decyzji o ściganiu, liczby wyroków ani osobnej liczby dla świadomego korzystania z usług ofiary. Akta objęte embargiem pominięto.
o-stat-victims = Zarejestrowane ofiary
o-stat-suspected = Podejrzani
o-stat-prosecuted = Oskarżeni
o-stat-convicted = Skazani
o-stat-total = Ogółem
o-stat-total-is = Razem { $n_shown }.
o-stat-total-withheld = Ilu ich jest, zatajono, a wraz z tym każdą tabelę.
o-stat-persons = Osoby
o-stat-share = Udział w całości
o-stat-withheld = zatajono
o-stat-together = Zatajone wiersze razem
o-stat-several = Kilka form
o-stat-adds-up = Podane wiersze i to, co zatajono, dają razem całość: { $n_shown }.
o-stat-empty = Nikogo tu nie policzono.
o-report-title = Raport krajowy { $country } { $year }
o-report-lede = Dwie części, których nie wolno mieszać: dokładne liczby z akt tego urzędu, a obok to, co przekazały inne kraje, wraz z niepewnością.
o-report-foot = Część 1 jest dokładna i nie do wymiany; część 2 ma prywatność różnicową i przedziały 95 %.
o-report-exact = Część 1: dokładna statystyka krajowa
o-report-europe = Część 2: europejski obraz, z przekazanych liczb
o-report-europe-about = Te liczby są oszacowaniami: każdy kraj dodał do nich losowy szum przed publikacją, a każda ma przedział 95 %, który z tego wynika. Nie są dokładne i nie obejmują akt tego urzędu.
o-report-europe-compare = Dokładną liczbę z części 1 i oszacowanie z części 2 wolno porównywać tylko za pomocą przedziału: jeśli dokładna liczba w nim leży, nic nie można powiedzieć.
o-report-europe-none = Nie ma tu rocznika innego kraju za { $year } r. Osoba, która może pytać inne kraje, pobiera je poleceniem: safeborders-node yearbook fetch
o-report-europe-sources = Roczniki opublikowane i podpisane przez kraje; oglądanie ich nic nie kosztuje i nikomu niczego nie mówi.
o-report-rule = Jak traktuje się małe liczby w części 1
o-tour-today = Dzisiaj
o-tour-today-do = Tu zaczyna się dzień: co na Ciebie czeka i na co jeszcze pozwala budżet. Wszystko jest syntetyczne. Przejdź do czegoś, co czeka, potem wróć i idź dalej.
o-tour-cases = Sprawy
o-tour-cases-do = Na liście są tylko akta, które wolno Ci czytać. Otwórz jedne i obejrzyj ich przebieg, trasę i powiązania. Ich otwarcie jest już w dzienniku wewnętrznym.
o-tour-patterns = Wzorce
o-tour-patterns-do = Rozpocznij wyszukiwanie we własnych aktach. Otwórz pierwszy wzorzec: przeczytaj podstawy w słowach i jak często pojawiłby się przypadkiem. Oceniane są wzorce, nigdy osoby.
o-tour-networks = Sieci
o-tour-networks-do = Poszukaj akt ze wspólnym identyfikatorem. Wskaż krawędź: mówi, na czym się opiera. Któremu powiązaniu nie należałoby ufać?
o-tour-ask = Zapytaj Europę
o-tour-ask-do = Ułóż pytanie: ofiary według wieku. Przed zapytaniem naciśnij Podgląd: mówi, ile pytanie kosztuje i jak szeroki będzie przedział. Dopiero potem zapytaj.
o-tour-matches = Zgodności i prośby o kontakt
o-tour-matches-do = Zgodność mówi, że inny kraj widzi ten sam sposób działania, i do kogo się zwrócić. Nie podróżuje żadne nazwisko ani numer akt. Zobacz, co zawierałaby prośba o kontakt.
o-tour-left = Co opuściło urząd
o-tour-left-do = Jest tu każde ujawnienie, z kosztem, celem i umową. Znajdź własne pytanie. Poniżej jest to, co zatrzymuje wszystko: przeczytaj, ale dziś nie naciskaj.
o-tour-agreements = Umowy i węzły partnerskie
o-tour-agreements-do = Niczego się nie wymienia bez umowy podpisanej przez obie strony. Otwórz jedną i przeczytaj, na co pozwala, do kiedy i kto może pytać o ile.
o-tour-statistics = Statystyka krajowa
o-tour-statistics-do = Wybierz rok. Te liczby są dokładne i pozostają tutaj: porównaj oznaczenie u góry ze stopką strony, na której zadano pytanie Europie. Które wiersze zatajono i czy tabele się sumują?
o-tour-report = Raport krajowy
o-tour-report-do = Część 1 jest dokładna, część 2 ma przedziały. Wyjaśnij osobie obok, dlaczego nie wolno ich dodawać. Pobierz PDF.
o-tour-audit = Kontrola
o-tour-audit-do = Sprawdź dzienniki: nikt nie zmieni wpisu niepostrzeżenie, także sam urząd. Znajdź to, co zrobiono przed chwilą z Twojego konta.
o-tour-people = Osoby i role
o-tour-people-do = Niektóre decyzje wymagają dwóch osób. Zobacz, kto co może i co czeka na drugą osobę.
o-tour-settings = Ustawienia
o-tour-settings-do = Jak długo przechowuje się akta, kiedy kwartały są zamrażane, jak przechowuje się klucze. Co musiałoby być gotowe, zanim trafią tu prawdziwe akta?
