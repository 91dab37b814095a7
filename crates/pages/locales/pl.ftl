# Teksty stron po polsku. Klucze są takie jak w en.ftl.

skip = Przejdź do treści
nav-main = Nawigacja główna
nav-overview = Przegląd
nav-explore = Eksploracja
nav-trends = Trendy
nav-patterns = Wzorce
nav-members = Członkowie
nav-questions = Pytania
product-coordinator = Koordynator
synthetic = Dane syntetyczne.
synthetic-more = Sprawy stojące za tymi liczbami są zmyślone.
language = Język
language-set = Zmień język
source-line = Każda liczba jest chroniona prywatnością różnicową: każdy kraj dodał szum do swoich zliczeń, zanim je przekazał, a żadne akta nie opuściły żadnego kraju.
not-found = Nie znaleziono
not-found-text = Nie ma tu takiej strony. Przegląd prowadzi do wszystkiego, co jest.
failed = Coś się nie powiodło
failed-text = Nie udało się odczytać archiwum. Dziennik koordynatora mówi dlaczego i co zrobić.
to-overview = Do przeglądu

unit-cases = Akta spraw
unit-victims = Ofiary
unit-suspects = Podejrzani
title-all = { $units } łącznie
title-by = { $units } według: { $attributes }
title-mean = Średnia: { $attribute } ({ $units })
list-and = { $first } i { $last }
interval = od { $low } do { $high }
axis-year = Rok rejestracji
axis-country = Kraj rejestrujący
axis-quarter = Kwartał rejestracji
lede-registered = Rejestracja:
lede-only = tylko

near-zero = nie da się odróżnić od zera
in-all = Łącznie
column-country = Kraj
column-count = Wśród
column-estimate = Oszacowanie
column-interval = Przedział 95 %
column-low = Dolny koniec przedziału 95 %
column-high = Górny koniec przedziału 95 %
column-reading = Odczyt
column-mean = Średnia
column-counted = Policzono
column-years = Lata
column-sigma = Szum σ
column-cost = Koszt dla każdej kohorty
column-clamp = Osoby na akta
table-caption = { $title }: oszacowania z przedziałami 95 %
table-cut = Pokazano { $shown_shown } z { $all_shown } wierszy; pliki do pobrania mają wszystkie.
figures-near-zero =
    { $n ->
        [one] Jedna liczba jest oznaczona ≈ 0 i kreskowana: jej przedział sięga zera, więc może nie być żadnego przypadku. Ujemne oszacowanie to szum wokół małej liczby; zostaje, aby sumy były nieobciążone.
        [few] { $n_shown } liczby są oznaczone ≈ 0 i kreskowane: ich przedziały sięgają zera, więc może nie być żadnego przypadku. Ujemne oszacowanie to szum wokół małej liczby; zostaje, aby sumy były nieobciążone.
       *[many] { $n_shown } liczb jest oznaczonych ≈ 0 i kreskowanych: ich przedziały sięgają zera, więc może nie być żadnego przypadku. Ujemne oszacowanie to szum wokół małej liczby; zostaje, aby sumy były nieobciążone.
    }
figures-title = Liczby
figures-as-table = Te same liczby w tabeli
chart-reading = Słupki to oszacowania; linia przez każdy słupek to jego przedział 95 %.
chart-hatched = Kreskowanych słupków oznaczonych ≈ 0 nie da się odróżnić od zera.
chart-largest = Największe liczby: { $shown_shown } z { $all_shown }.
trend-reading = Punkty to oszacowania; pas wokół linii to przedział 95 %. Wszystkie wykresy mają tę samą skalę.
trend-hollow = Pustych punktów nie da się odróżnić od zera.
means-not-drawn = Średnich się nie rysuje: liczby i przedziały są w tabeli.
means-clamped = Średnie dotyczą liczb ograniczonych: poniżej { $low } liczy się { $low }, powyżej { $high } liczy się { $high }, a klasa jako jej środek.
mean-too-few = za mało na średnią
downloads = Pobierz
sheet-figures = Liczby
sheet-about = Informacje

who-title = Kto stoi za tymi liczbami
who-stand =
    { $all ->
        [one] Za tymi liczbami stoi { $n_shown } kraj z jednego.
       *[other] Kraje stojące za tymi liczbami: { $n_shown } z { $all_shown }.
    }
who-missing =
    { $n ->
        [one] Nie ma w nich tego, co policzyłby brakujący kraj.
        [few] Nie ma w nich tego, co policzyłyby { $n_shown } brakujące kraje.
       *[many] Nie ma w nich tego, co policzyłoby { $n_shown } brakujących krajów.
    }
who-yearbooks = Z opublikowanych roczników
who-answers = Z odpowiedzi na pytanie
who-once = Kohorta płaci za to pytanie raz, ktokolwiek i ilekolwiek razy je zada: węzeł daje znów tę samą odpowiedź.
clamp-none = nie liczono
clamp-at-most = najwyżej { $n_shown }
kept-answer = Zachowana odpowiedź; teraz węzeł: { $reason }
yearbook-stands-in = Zastępuje go rocznik; węzeł: { $reason }
second-edition = { $country }: { $cohorts } liczy się według drugiego wydania. To, co podano z pierwszego, jest wycofane.
absent-unreachable = nieosiągalny
absent-timed-out = nie odpowiedział na czas
absent-peer-certificate = nie dowiódł swojej tożsamości
absent-own-certificate = nie przyjmuje certyfikatu tej maszyny
absent-no-yearbook = nie ma tu rocznika, który o tym mówi
absent-refused = odmówił ({ $code })
absent-other-shape = odpowiedział według innej księgi kodów, więc jego tabela nie pasuje
absent-other = nie odpowiedział

map-no-figure = brak liczby
map-arcs =
    { $n ->
        [one] Łuk to najszerszy korytarz z { $all_shown }; jasny brzeg to górny, a ciemny rdzeń dolny koniec przedziału 95 %.
       *[other] Łuki to najszersze korytarze: { $n_shown } z { $all_shown }; jasny brzeg każdego to górny, a ciemny rdzeń dolny koniec przedziału 95 %.
    }
map-outside =
    { $n ->
        [one] Jeden korytarz zaczyna się poza obrazem; jest w tabeli.
        [few] { $n_shown } korytarze zaczynają się poza obrazem; są w tabeli.
       *[many] { $n_shown } korytarzy zaczyna się poza obrazem; są w tabeli.
    }
map-boundaries = Granice i nazwy na tej mapie nie wyrażają opinii o statusie prawnym żadnego terytorium. Kontury: Natural Earth.

overview-title = Europa na pierwszy rzut oka
overview-lede-year = Ofiary zarejestrowane w { $year } r., z roczników opublikowanych przez kraje.
overview-lede-asked = { $title }, z odpowiedzi przekazanych przez kraje.
overview-choose = Na mapie
overview-year = Ofiary zarejestrowane w { $year } r., z korytarzami
overview-latest = Ostatnie pytania
overview-empty = Nie ma jeszcze czego narysować. Pobierz roczniki opublikowane przez kraje albo zadaj im pytanie według kraju:
show = Pokaż
corridors-title = Korytarze
corridors-about = Od obywatelstwa ofiary do kraju, który zarejestrował sprawę.
fact-countries = Kraje
fact-countries-all = nikogo nie brakuje
fact-countries-without = bez: { $countries }
fact-total = Ofiary
fact-uncertainty = Niepewność
fact-uncertainty-note = połowa każdego przedziału 95 %
fact-cost = Koszt dla każdej kohorty
fact-cost-note = w każdym węźle, raz na zawsze
fact-persons = Osoby na akta
fact-persons-note = dalszych z tych samych akt się nie liczy
fact-files = Akta spraw
fact-files-value = każde raz
fact-files-note = liczy się akta, nie osoby
questions-title = Dotychczasowe pytania
questions-about = Każde pytanie zachowuje swój adres, aby można je było cytować.
questions-all = Wszystkie pytania
questions-empty = O nic jeszcze nie zapytano. Zapytaj kraje z wiersza poleceń; wspólna odpowiedź pojawi się tutaj.
question-nobody = Żaden węzeł nie odpowiedział, więc nie ma liczby do pokazania.
question-countries =
    { $n ->
        [one] jeden kraj
        [few] { $n_shown } kraje
       *[many] { $n_shown } krajów
    }
question-asked = Cel: { $purpose }. Ostatnio: { $when }.
question-sources = Źródła: odpowiedzi krajów ({ $n_shown }), zsumowane wraz z wariancjami; księga kodów w wersji { $version }; ostatnio: { $when }.
purpose-strategic-analysis = analiza strategiczna
purpose-investigation = śledztwo
purpose-prevention = ochrona i zapobieganie
how-title = Jak to czytać
how-text = Każdy kraj policzył własne akta, dodał losowy szum i przekazał tylko wynik. Przedział mówi, jak daleko może sięgać szum: 95 na 100 takich przedziałów zawiera prawdziwą sumę krajów, które odpowiedziały. Nie mówi nic o sprawach, których nie zarejestrował żaden urząd.
how-several = Jedna jednostka może liczyć się w kilku wartościach ({ $attributes }), więc te wiersze lub kolumny nie sumują się do całości.
explore-title = Eksploracja danych
explore-about = Wybierz, co liczyć i jak podzielić. Liczby pochodzą z opublikowanych roczników: oglądanie ich nic nie kosztuje.
explore-rows = Wiersze
explore-columns = Kolumny
explore-nothing = Nic
explore-all-countries = Wszystkie razem
explore-no-table = Żaden rocznik nie ma tabeli tych dwóch cech. Wybierz inną parę albo zapytaj kraje z wiersza poleceń.
yearbooks-empty = Nie pobrano jeszcze żadnego rocznika. Kraj publikuje go, gdy wszystkie kwartały roku są zamrożone; koordynator pobiera je raz dziennie albo teraz:
yearbooks-sources = Źródła: roczniki opublikowane i podpisane przez kraje ({ $n_shown }); złożone ze wszystkich ich tabel, lista cech w wersji { $version }.
trends-title = Trendy w czasie
trends-about = Jak liczby zmieniały się z roku na rok. Zmiana jest tylko tam, gdzie pasy są rozłączne.
trends-asked = Trendy, o które zapytano, według kwartałów
patterns-title = Wzorce w kilku krajach
patterns-about = Kraje publikują sygnatury sposobów działania, nigdy spraw, i szukają ich w rundach. Tu pojawia się wzorzec widziany przez kilka krajów.
patterns-empty = Nie odbyła się jeszcze żadna runda.
patterns-round = Runda
patterns-closes = zamyka się { $day }
patterns-several = Widziane w kilku krajach
patterns-published =
    { $n ->
        [one] z jednej opublikowanej sygnatury
        [few] z { $n_shown } opublikowanych sygnatur
       *[many] z { $n_shown } opublikowanych sygnatur
    }
patterns-how = Mówimy, że kraj widzi wzorzec, gdy jego zaszumiona liczba osiąga próg. Sam przypadek pokazuje cokolwiek w { $cells_shown } komórkach jednego kraju z prawdopodobieństwem najwyżej { $level } %. Kraj, którego nie wymieniono, też może mieć takie sprawy.
patterns-not-agreed = Kraje nie uzgodniły jeszcze listy tej rundy, więc nic nie zostało policzone.
patterns-none = W tej rundzie żadnego wzorca nie widziano w kilku krajach.
patterns-seen-in =
    { $n ->
        [one] Widziany w jednym kraju
        [few] Widziany w { $n_shown } krajach
       *[many] Widziany w { $n_shown } krajach
    }
patterns-published-by = Opublikowane przez: { $countries }
patterns-caption = Ile mniej więcej spraw każdego kraju pasuje
patterns-match = widziany tam
patterns-no-match = nie do odróżnienia od przypadku
column-threshold = Próg
column-noticed = Zauważony, jeśli pasuje 15 / 25 / 40 / 60 spraw
members-title = Członkowie federacji
members-about = Kraje federacji: kto jest osiągalny, co zamroził i opublikował, jak często odpowiadał.
members-look = Sprawdź teraz
members-looked = Ostatnie sprawdzenie: { $when }.
members-not-looked = Nikt nie sprawdzał od uruchomienia koordynatora.
members-empty = Nie skonfigurowano żadnego kraju.
members-caption = Węzeł każdego kraju
members-state = Stan
members-seen = Ostatnio widziany
members-frozen = Zamrożone kohorty
members-yearbooks = Roczniki
members-answered = Odpowiedzi
members-missing = Braki
members-reached = osiągalny
members-unknown = jeszcze nie sprawdzono
members-never = nigdy
members-none = brak

listed-recruited-online = Werbunek w sieci
listed-above-clamp = Więcej ofiar lub podejrzanych, niż się liczy
listed-victim-citizenship = Obywatelstwo ofiary, w grupach
listed-sexual-exploitation = Wyzysk seksualny
listed-forced-labour = Wyzysk do pracy
listed-forced-criminality = Wyzysk do przestępstw
listed-suspect-citizenship = Obywatelstwo podejrzanego, w grupach
listed-yes = Tak
listed-no = Nie
listed-no-or-unknown = Nie lub nie wiadomo
listed-other-europe = Inny kraj Europy
listed-other-africa = Inny kraj Afryki
listed-other-asia = Inny kraj Azji
listed-elsewhere = Gdzie indziej

nav-report = Raport
report-year = Rok
report-title = Raport europejski { $year }
report-lede = Zestawienie tego, co kraje przekazały o aktach spraw z jednego roku: strona do czytania i druku oraz to samo jako PDF.
report-foot = Liczby z prywatnością różnicową przekazane przez kraje; każda ma przedział 95 %.
report-empty = Nie ma jeszcze rocznika, z którego można sporządzić raport. Kraj publikuje go, gdy wszystkie kwartały roku są zamrożone; koordynator pobiera je raz dziennie albo teraz:
report-overview = Przegląd
report-made = Sporządzono { $when }.
report-tables = Główne tabele
report-corridors-none = Żadnego korytarza nie da się odróżnić od zera.
report-trends = Trendy
report-trends-none = Opublikowano dopiero jeden rok, więc nie ma jeszcze trendu.
report-members = Członkowie federacji
report-method = Jak powstały te liczby
report-method-privacy = Akta spraw nigdy nie opuszczają swojego kraju. Każdy urząd liczy własne akta, dodaje do liczb losowy szum i publikuje tylko wynik, raz dla każdego roku. Szum jest tak dobrany, aby nikt nie mógł na podstawie wszystkich liczb razem stwierdzić ponad podaną granicę, czy są wśród nich którekolwiek konkretne akta: na tym polega prywatność różnicowa. Powtórzone pytanie otrzymuje tę samą odpowiedź, więc ponowne pytanie nie mówi nic więcej.
report-method-interval = Każda liczba jest oszacowaniem. Jej przedział 95 % mówi, jak daleko może sięgać szum: 95 na 100 takich przedziałów zawiera prawdziwą sumę krajów, które opublikowały rocznik. Liczby krajów dodaje się wraz z ich wariancjami, więc przedział sumy jest węższy niż suma przedziałów.
report-method-zero = Liczby oznaczonej ≈ 0 nie da się odróżnić od zera: może nie być żadnego przypadku. Ujemne oszacowanie to szum wokół małej liczby; zostaje, aby sumy były nieobciążone.
report-method-registered = Liczby mówią, co urzędy zarejestrowały, a nie ile tego jest. Urzędy rejestrują różnie; większa liczba może oznaczać lepiej pracujący urząd. Brakujących krajów nie ma w żadnej sumie.
report-method-patterns = Wzorce to sposoby działania, które urzędy publikują jako zakodowane sygnatury, nigdy osoby ani akta spraw. Kraj widzi wzorzec, gdy jego zaszumiona liczba osiąga próg, który sam przypadek osiąga rzadko.
tour-label = Oprowadzanie
tour-offer = Oprowadzanie pokazuje te strony w około dziesięciu krokach, na danych syntetycznych.
tour-begin = Rozpocznij oprowadzanie
tour-step = Oprowadzanie, krok { $n_shown } z { $all_shown }
tour-next = Dalej
tour-back = Wstecz
tour-end = Zakończ oprowadzanie
tour-to-page = Ten krok jest na innej stronie: przejdź tam
tour-overview = Europa na pierwszy rzut oka
tour-overview-do = Każdy kraj jest cieniowany według swojego oszacowania, a kreskowany tam, gdzie nie da się go odróżnić od zera. Wskaż Grecję albo przeczytaj tabelę pod mapą: żadne oszacowanie nie stoi bez przedziału 95 %. Którego kraju brakuje i co mówi o tym strona?
tour-explore = Tabele krzyżowe
tour-explore-do = Wybierz wiersze i kolumny i wyświetl je. Liczby pochodzą z opublikowanych roczników: oglądanie nic nie kosztuje. Porównaj szerokość przedziału z jego oszacowaniem: które komórki można umieścić w raporcie?
tour-explore-files = Pliki
tour-explore-files-do = Obejrzyj pliki do pobrania pod wykresem. Pobierz CSV: każdy wiersz ma oszacowanie, oba końce przedziału i informację, czy da się je odróżnić od zera. Omówcie, co zostałoby utracone, gdyby ktoś skopiował same oszacowania.
tour-trends = Trendy
tour-trends-do = Zmiana jest tylko tam, gdzie pasy są rozłączne. Znajdź linię, która zdaje się rosnąć, i powiedz, czy rośnie.
tour-patterns = Wzorce w kilku krajach
tour-patterns-do = Urzędy publikują sygnatury sposobów działania; tu widać, kto je widzi. Przeczytaj próg i to, co zostałoby zauważone. Co oznacza, że jakiegoś kraju nie wymieniono?
tour-members = Członkowie federacji
tour-members-do = Naciśnij przycisk: każdy węzeł otrzymuje pozdrowienie, co nic nie kosztuje. Kto zamroził które kwartały, kto opublikował, kto nie odpowiedział?
tour-questions = Pytania
tour-questions-do = Każde pytanie zachowuje swój adres, aby liczbę można było cytować. Pytania kosztują każdy kraj część tego, co jego kohorty mogą kiedykolwiek przekazać; roczniki nie.
tour-report = Raport europejski
tour-report-do = Strona i PDF mówią to samo. Przeczytaj ostatnią część, metodę, i niech ktoś wyjaśni przedział własnymi słowami. Wydrukuj raport albo pobierz PDF.
