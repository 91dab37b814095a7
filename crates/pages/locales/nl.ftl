# De teksten van de pagina's in het Nederlands. De sleutels zijn die van en.ftl.

skip = Naar de inhoud
nav-main = Hoofdnavigatie
nav-overview = Overzicht
nav-explore = Verkennen
nav-trends = Ontwikkelingen
nav-patterns = Patronen
nav-members = Leden
nav-questions = Vragen
product-coordinator = Coördinatie
synthetic = Synthetische gegevens.
synthetic-more = De zaken achter deze cijfers zijn verzonnen.
language = Taal
language-set = Taal wijzigen
source-line = Elk cijfer is differentieel privaat: elk land heeft ruis aan zijn tellingen toegevoegd voordat het ze vrijgaf, en geen enkel dossier heeft enig land verlaten.
not-found = Pagina niet gevonden
not-found-text = Een dergelijke pagina is hier niet. Het overzicht leidt naar alles wat er is.
failed = Er is iets mislukt
failed-text = Het archief kon niet worden gelezen. Het logboek van de coördinatie zegt waarom en wat te doen.
to-overview = Naar het overzicht

unit-cases = Dossiers
unit-victims = Slachtoffers
unit-suspects = Verdachten
title-all = { $units } in totaal
title-by = { $units } naar { $attributes }
title-mean = Gemiddelde: { $attribute } ({ $units })
list-and = { $first } en { $last }
interval = { $low } tot { $high }
axis-year = Jaar van registratie
axis-country = Land dat heeft geregistreerd
axis-quarter = Kwartaal van registratie
lede-registered = Registratie:
lede-only = alleen

near-zero = niet van nul te onderscheiden
in-all = In totaal
column-country = Land
column-count = Onder
column-estimate = Schatting
column-interval = 95 %-interval
column-low = Ondergrens van het 95 %-interval
column-high = Bovengrens van het 95 %-interval
column-reading = Duiding
column-mean = Gemiddelde
column-counted = Geteld
column-years = Jaren
column-sigma = σ van de ruis
column-cost = Kosten voor elk cohort
column-clamp = Personen per dossier
table-caption = { $title }: schattingen met 95 %-intervallen
table-cut = { $shown_shown } van { $all_shown } rijen worden getoond; de downloads bevatten ze alle.
figures-near-zero =
    { $n ->
        [one] Eén cijfer is gemarkeerd met ≈ 0 en gearceerd: het interval ervan reikt tot nul, dus het kan zijn dat er geen enkel is. Een negatieve schatting is ruis rond een klein getal; zij blijft staan opdat sommen zuiver blijven.
       *[other] { $n_shown } cijfers zijn gemarkeerd met ≈ 0 en gearceerd: hun intervallen reiken tot nul, dus het kan zijn dat er geen enkel is. Een negatieve schatting is ruis rond een klein getal; zij blijft staan opdat sommen zuiver blijven.
    }
figures-title = Cijfers
figures-as-table = Dezelfde cijfers als tabel
chart-reading = De staven zijn schattingen; de lijn door elke staaf is het 95 %-interval ervan.
chart-hatched = Gearceerde staven met ≈ 0 zijn niet van nul te onderscheiden.
chart-largest = De { $shown_shown } grootste van { $all_shown } cijfers.
trend-reading = De punten zijn schattingen; de band rond de lijn is het 95 %-interval. Alle grafieken hebben dezelfde schaal.
trend-hollow = Open punten zijn niet van nul te onderscheiden.
means-not-drawn = Gemiddelden worden niet getekend: hun cijfers en intervallen staan in de tabel.
means-clamped = Gemiddelden zijn van begrensde getallen: wat onder { $low } ligt, telt als { $low }, wat boven { $high } ligt als { $high }, en een klasse als haar midden.
mean-too-few = te weinig voor een gemiddelde
downloads = Downloaden
sheet-figures = Cijfers
sheet-about = Over de gegevens

who-title = Wie achter deze cijfers staat
who-stand =
    { $all ->
        [one] { $n_shown } van één land staat achter deze cijfers.
       *[other] { $n_shown } van { $all_shown } landen staan achter deze cijfers.
    }
who-missing =
    { $n ->
        [one] Wat het ontbrekende land zou hebben geteld, zit er niet in.
       *[other] Wat de { $n_shown } ontbrekende landen zouden hebben geteld, zit er niet in.
    }
who-yearbooks = Uit gepubliceerde jaarboeken
who-answers = Uit antwoorden op de vraag
who-once = Een cohort betaalt één keer voor deze vraag, wie haar ook stelt en hoe vaak ook: een knooppunt geeft hetzelfde antwoord opnieuw.
clamp-none = niet geteld
clamp-at-most = ten hoogste { $n_shown }
kept-answer = Bewaard antwoord; nu: { $reason }
yearbook-stands-in = Het jaarboek valt in; het knooppunt zelf: { $reason }
second-edition = { $country }: { $cohorts } worden geteld uit hun tweede editie. Wat over de eerste is vrijgegeven, is ingetrokken.
absent-unreachable = kon niet worden bereikt
absent-timed-out = heeft niet op tijd geantwoord
absent-peer-certificate = heeft zijn identiteit niet bewezen
absent-own-certificate = aanvaardt het certificaat van deze machine niet
absent-no-yearbook = heeft hier geen jaarboek dat dit zegt
absent-refused = heeft geweigerd ({ $code })
absent-other-shape = heeft volgens een ander codeboek geantwoord, zodat de tabel niet past
absent-other = heeft niet geantwoord

map-no-figure = geen cijfer
map-arcs =
    { $n ->
        [one] De boog is de breedste corridor van { $all_shown }; de lichte rand is de bovengrens en de donkere kern de ondergrens van het 95 %-interval.
       *[other] De bogen zijn de { $n_shown } breedste corridors van { $all_shown }; de lichte rand van elk is de bovengrens en de donkere kern de ondergrens van het 95 %-interval.
    }
map-outside =
    { $n ->
        [one] Eén corridor begint buiten het beeld; hij staat in de tabel.
       *[other] { $n_shown } corridors beginnen buiten het beeld; ze staan in de tabel.
    }
map-boundaries = Grenzen en namen op deze kaart houden geen standpunt in over de rechtspositie van een gebied. Contouren: Natural Earth.

overview-title = Europa in één oogopslag
overview-lede-year = Slachtoffers geregistreerd in { $year }, uit de jaarboeken die de landen hebben gepubliceerd.
overview-lede-asked = { $title }, uit antwoorden die de landen hebben vrijgegeven.
overview-choose = Op de kaart getoond
overview-year = Slachtoffers geregistreerd in { $year }, met corridors
overview-latest = Laatste vragen
overview-empty = Er is nog niets te tekenen. Haal de jaarboeken op die de landen hebben gepubliceerd, of stel hun een vraag per land:
show = Tonen
corridors-title = Routes tussen landen
corridors-about = Van de nationaliteit van het slachtoffer naar het land dat de zaak heeft geregistreerd.
fact-countries = Landen
fact-countries-all = er ontbreekt er geen
fact-countries-without = zonder { $countries }
fact-total = Slachtoffers
fact-uncertainty = Onzekerheid
fact-uncertainty-note = de helft van elk 95 %-interval
fact-cost = Kosten voor elk cohort
fact-cost-note = bij elk knooppunt, eens en voor altijd
fact-persons = Personen per dossier
fact-persons-note = verdere personen in hetzelfde dossier worden niet geteld
fact-files = Dossiers
fact-files-value = elk één keer
fact-files-note = er worden dossiers geteld, geen personen
questions-title = Tot nu toe gestelde vragen
questions-about = Elke vraag behoudt haar adres, zodat zij kan worden aangehaald.
questions-all = Alle vragen
questions-empty = Er is nog niets gevraagd. Vraag de landen vanaf de opdrachtregel; het samengevoegde antwoord verschijnt dan hier.
question-nobody = Geen enkel knooppunt heeft geantwoord, dus er is geen cijfer te tonen.
question-countries =
    { $n ->
        [one] één land
       *[other] { $n_shown } landen
    }
question-asked = Doel van de vraag: { $purpose }; laatst op { $when }.
question-sources = Bronnen: antwoorden vrijgegeven door { $n_shown } landen, opgeteld met hun varianties; codeboek, versie { $version }; laatst gevraagd op { $when }.
purpose-strategic-analysis = strategische analyse
purpose-investigation = een onderzoek
purpose-prevention = bescherming en preventie
how-title = Hoe dit te lezen
how-text = Elk land heeft zijn eigen dossiers geteld, willekeurige ruis toegevoegd en alleen het resultaat vrijgegeven. Het interval zegt hoe ver de ruis kan reiken: 95 van de 100 zulke intervallen bevatten de ware som van de landen die hebben geantwoord. Het zegt niets over zaken die geen enkele dienst heeft geregistreerd.
how-several = Een eenheid kan onder meerdere waarden van { $attributes } tellen, zodat die rijen of kolommen niet tot een totaal optellen.
explore-title = Verkennen
explore-about = Kies wat te tellen en hoe het uit te splitsen. De cijfers komen uit de gepubliceerde jaarboeken: ze bekijken kost niets.
explore-rows = Rijen
explore-columns = Kolommen
explore-nothing = Niets
explore-all-countries = Alle samen
explore-no-table = Geen jaarboek heeft een tabel van deze twee. Kies een ander paar, of vraag de landen vanaf de opdrachtregel.
yearbooks-empty = Er is nog geen jaarboek opgehaald. Een land publiceert er een wanneer alle kwartalen van een jaar bevroren zijn; de coördinatie haalt ze eens per dag op, of nu:
yearbooks-sources = Bronnen: jaarboeken gepubliceerd door { $n_shown } landen en door elk ondertekend; samengesteld uit al hun tabellen, lijst van kenmerken, versie { $version }.
trends-title = Ontwikkelingen
trends-about = Hoe cijfers van jaar tot jaar zijn veranderd. Er is alleen een verandering waar de banden uiteen liggen.
trends-asked = Gevraagde ontwikkelingen, per kwartaal
patterns-title = Patronen in meerdere landen
patterns-about = Landen publiceren kenmerken van werkwijzen, nooit zaken, en zoeken ernaar in rondes. Hier verschijnt een patroon dat meerdere landen zien.
patterns-empty = Er is nog geen ronde gehouden.
patterns-round = Ronde
patterns-closes = sluit op { $day }
patterns-several = In meerdere landen gezien
patterns-published =
    { $n ->
        [one] van één gepubliceerde signatuur
       *[other] van { $n_shown } gepubliceerde signaturen
    }
patterns-how = Een land ziet een patroon als zijn telling met ruis de drempel bereikt. Alleen door toeval wordt iets in de { $cells_shown } cellen van één land getoond met een kans van ten hoogste { $level } %. Ook een land dat niet wordt genoemd, kan er enkele hebben.
patterns-not-agreed = De landen zijn het nog niet eens over de lijst van deze ronde; er is dus niets geteld.
patterns-none = In deze ronde is geen patroon in meerdere landen gezien.
patterns-seen-in =
    { $n ->
        [one] In één land gezien
       *[other] In { $n_shown } landen gezien
    }
patterns-published-by = Gepubliceerd door: { $countries }
patterns-caption = Hoeveel dossiers van elk land er ongeveer passen
patterns-match = daar gezien
patterns-no-match = niet van toeval te onderscheiden
column-threshold = Drempel
column-noticed = Opgemerkt als 15 / 25 / 40 / 60 dossiers passen
members-title = Leden
members-about = De landen van de federatie: wie bereikbaar is, wat zij hebben bevroren en gepubliceerd, en hoe vaak zij hebben geantwoord.
members-look = Nu controleren
members-looked = Laatst gecontroleerd op { $when }.
members-not-looked = Niemand heeft gecontroleerd sinds de coördinatie is gestart.
members-empty = Er is geen land ingesteld.
members-caption = Het knooppunt van elk land
members-state = Toestand
members-seen = Laatst gezien
members-frozen = Bevroren cohorten
members-yearbooks = Jaarboeken
members-answered = Antwoorden
members-missing = Ontbrekend
members-reached = bereikt
members-unknown = nog niet gecontroleerd
members-never = nooit
members-none = geen

listed-recruited-online = Online geworven
listed-above-clamp = Meer slachtoffers of verdachten dan geteld
listed-victim-citizenship = Nationaliteit van het slachtoffer, in groepen
listed-sexual-exploitation = Seksuele uitbuiting
listed-forced-labour = Arbeidsuitbuiting
listed-forced-criminality = Criminele uitbuiting
listed-suspect-citizenship = Nationaliteit van de verdachte, in groepen
listed-yes = Ja
listed-no = Nee
listed-no-or-unknown = Nee, of onbekend
listed-other-europe = Een ander land van Europa
listed-other-africa = Een ander land van Afrika
listed-other-asia = Een ander land van Azië
listed-elsewhere = Elders

nav-report = Verslag
report-year = Jaar
report-title = Europees verslag { $year }
report-lede = Wat de landen over de dossiers van één jaar hebben vrijgegeven, bijeengebracht: een pagina om te lezen en af te drukken, en hetzelfde als PDF.
report-foot = Differentieel private cijfers die de landen hebben vrijgegeven; elk heeft een 95 %-interval.
report-empty = Er is nog geen jaarboek om verslag over uit te brengen. Een land publiceert er een wanneer alle kwartalen van een jaar bevroren zijn; de coördinatie haalt ze eens per dag op, of nu:
report-overview = Overzicht
report-made = Opgesteld op { $when }.
report-tables = Hoofdtabellen
report-corridors-none = Geen enkele corridor is van nul te onderscheiden.
report-trends = Ontwikkelingen
report-trends-none = Er is nog maar één jaar gepubliceerd, dus er is nog geen ontwikkeling te tonen.
report-members = De leden
report-method = Hoe deze cijfers tot stand zijn gekomen
report-method-privacy = Dossiers verlaten nooit hun land. Elke dienst telt de eigen dossiers, voegt willekeurige ruis aan de tellingen toe en publiceert alleen het resultaat, één keer voor elk jaar. De ruis is zo afgesteld dat niemand uit alle cijfers samen kan afleiden of een bepaald dossier erbij is, verder dan een aangegeven grens: dit is differentiële privacy. Een herhaalde vraag krijgt hetzelfde antwoord, dus opnieuw vragen levert niets meer op.
report-method-interval = Elk cijfer is een schatting. Het 95 %-interval zegt hoe ver de ruis het kan doen afwijken: 95 van de 100 zulke intervallen bevatten de ware som van de landen die hebben gepubliceerd. Cijfers van landen worden met hun varianties opgeteld, zodat het interval van een som smaller is dan de som van de intervallen.
report-method-zero = Een cijfer met ≈ 0 is niet van nul te onderscheiden: het kan zijn dat er geen enkel is. Een negatieve schatting is ruis rond een klein getal; zij blijft staan opdat sommen zuiver blijven.
report-method-registered = Cijfers zeggen wat diensten hebben geregistreerd, niet hoeveel er is. Diensten registreren verschillend; een groter cijfer kan van een beter werkende dienst zijn. Ontbrekende landen zitten in geen enkele som.
report-method-patterns = Patronen zijn werkwijzen die diensten als gecodeerde kenmerken publiceren, nooit personen of dossiers. Een land ziet een patroon als zijn telling met ruis een drempel bereikt die toeval alleen zelden bereikt.
tour-label = Rondleiding
tour-offer = Een rondleiding toont deze pagina's in ongeveer tien stappen, met de synthetische gegevens.
tour-begin = De rondleiding beginnen
tour-step = Rondleiding, stap { $n_shown } van { $all_shown }
tour-next = Volgende
tour-back = Terug
tour-end = De rondleiding beëindigen
tour-to-page = Deze stap staat op een andere pagina: ga ernaartoe
tour-overview = Europa in één oogopslag
tour-overview-do = Elk land is gekleurd naar zijn schatting, en gearceerd waar het niet van nul te onderscheiden is. Wijs Griekenland aan, of lees de tabel onder de kaart: geen schatting staat er zonder 95 %-interval. Welk land ontbreekt, en wat zegt de pagina daarover?
tour-explore = Kruistabellen
tour-explore-do = Kies rijen en kolommen en toon ze. De cijfers komen uit gepubliceerde jaarboeken: kijken kost niets. Vergelijk de breedte van een interval met de schatting ervan: welke cellen zou u in een verslag opnemen?
tour-explore-files = Bestanden
tour-explore-files-do = Bekijk de downloads onder de grafiek. Neem het CSV-bestand: elke regel bevat de schatting, beide grenzen van het interval en of het van nul te onderscheiden is. Bespreek wat verloren zou gaan als iemand alleen de schattingen overnam.
tour-trends = Ontwikkelingen
tour-trends-do = Er is alleen een verandering waar de banden uiteen liggen. Zoek een lijn die lijkt te stijgen en zeg of zij stijgt.
tour-patterns = Patronen in meerdere landen
tour-patterns-do = Diensten publiceren kenmerken van werkwijzen; hier staat wie ze ziet. Lees de drempel en wat zou zijn opgemerkt. Wat betekent het dat een land niet wordt genoemd?
tour-members = De leden
tour-members-do = Druk op de knop: elk knooppunt wordt begroet, wat niets kost. Wie heeft welke kwartalen bevroren, wie heeft gepubliceerd, wie heeft niet geantwoord?
tour-questions = Vragen
tour-questions-do = Elke vraag behoudt haar adres, zodat een cijfer kan worden aangehaald. Vragen kosten elk land een deel van wat zijn cohorten ooit mogen vrijgeven; jaarboeken niet.
tour-report = Het Europese verslag
tour-report-do = De pagina en de PDF zeggen hetzelfde. Lees het laatste deel, de methode, en laat iemand het interval in eigen woorden uitleggen. Druk het verslag af, of neem de PDF.
