# De teksten van de pagina's van een dienst in het Nederlands: see en.ftl.

o-product = Dienst, { $country }
o-source-line = Wat u hier ziet, is van deze dienst en blijft op de eigen machine. Wat u leest en doet, wordt vastgelegd in het interne logboek.
o-nav-today = Vandaag
o-nav-cases = Zaken
o-nav-patterns = Patronen
o-nav-networks = Netwerken
o-nav-ask = Europa bevragen
o-nav-matches = Overeenkomsten en contactverzoeken
o-nav-left = Wat naar buiten ging
o-nav-agreements = Akkoorden en partnerknooppunten
o-nav-audit = Controle
o-nav-people = Personen en rollen
o-nav-settings = Instellingen
o-nav-account = Uw account
o-logout = Afmelden
o-to-today = Naar vandaag

o-role-prosecutor = officier van justitie
o-role-analyst = analist
o-role-dpo = functionaris voor gegevensbescherming
o-role-administrator = beheerder
o-role-auditor = externe controleur
o-role-console = het console
o-role-node = het knooppunt zelf

o-done = Gedaan.
o-denied = Niet voor uw rol
o-denied-text = Uw rol mag dit niet. De poging is vastgelegd. Hebt u dit voor uw werk nodig, spreek dan met uw beheerder.
o-budget = Er is te weinig over
o-budget-text = Van een budget is minder over dan dit kost, hier of bij elk land dat is gevraagd. Er is niets uitgegeven. Vraag een grovere tabel, over meer kwartalen of met meer ruis.
o-disclosure = Dit mag niet worden verteld
o-disclosure-text = Het codeboek, een akkoord of een embargo verbiedt het te vertellen. Er is niets verzonden.
o-invalid = Dat gaat niet
o-invalid-text = Wat is verzonden, kan niet worden uitgevoerd. Er is niets gewijzigd.
o-offline = Niemand was bereikbaar
o-offline-text = De andere kant heeft niet geantwoord. Er is niets gewijzigd; probeer het later opnieuw.
o-failed = Er is iets mislukt
o-failed-text = Het knooppunt kon dit niet doen. Geef uw beheerder door wat hieronder staat.
o-not-found-text = Een dergelijke pagina is hier niet. Wat u mag openen, staat in de navigatie.

o-login-title = Aanmelding
o-login-name = Naam van uw account
o-login-password = Wachtwoord
o-login-code = Eenmalige code
o-login-code-help = Zes cijfers uit de toepassing die u bij de inschrijving hebt ingesteld.
o-login-do = Aanmelden
o-login-enrol = Ik heb een code van de beheerder en nog geen wachtwoord
o-login-wrong = De naam, het wachtwoord of de code is onjuist, of het account is een tijd vergrendeld: na vijf onjuiste pogingen een minuut, daarna telkens twee keer zo lang. Een beheerder kan het ontgrendelen.

o-setup-title = Deze dienst inrichten
o-setup-about = Niemand heeft nog een account op dit knooppunt. Het eerste is van een beheerder, en wie aan de machine met de sleutel van het knooppunt zit, geeft het. Tot dan is er niets anders te zien.
o-setup-console = Voer op de machine van het knooppunt dit uit; er verschijnt een code die één dag geldig is:
o-setup-here = Vul hier de naam en de code in en kies een wachtwoord.
o-enrol-title = Inschrijven
o-enrol-about = De beheerder heeft u een code gegeven die één dag geldig is. Daarmee kiest u een wachtwoord dat niemand anders ooit zal kennen.
o-enrol-code = Inschrijfcode
o-enrol-password = Nieuw wachtwoord
o-enrol-password-help = Ten minste { $n_shown } tekens. Enkele woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.
o-enrol-again = Nogmaals hetzelfde wachtwoord
o-enrol-do = Inschrijven
o-enrol-login = Naar de aanmelding
o-enrol-differ = De twee wachtwoorden verschillen.
o-enrol-short = Het wachtwoord heeft minder dan { $n_shown } tekens.
o-enrol-wrong = De naam of de code is onjuist, gebruikt of ouder dan een dag. Vraag de beheerder om een andere.
o-enrolled-title = Nog één ding: de eenmalige codes
o-enrolled-about = Het account { $person } heeft zijn wachtwoord. Zet deze sleutel nu in een authenticatietoepassing op uw telefoon. Hij wordt één keer getoond.
o-enrolled-app = Openen in een toepassing op deze machine
o-enrolled-kind = Als de toepassing ernaar vraagt: op tijd gebaseerd (RFC 6238), SHA-1, zes cijfers, elke 30 seconden.

o-second = Een tweede persoon moet instemmen
o-second-text = Hiervoor zijn vier ogen nodig. Het staat nu in de lijst van Personen en rollen en wacht op iemand met een andere rol; zodra die het heeft goedgekeurd, doet u hier hetzelfde nog eens.
o-done-recorded = Gedaan en vastgelegd.
o-done-suspended = Opgeschort. Vanaf dit moment gaat er niets meer op grond daarvan naar buiten.
o-done-decided = Uw beslissing is vastgelegd.
o-reason = Reden, voor het logboek; noem geen personen
o-older = Oudere vermeldingen
o-to-cases = Naar de zaken
o-to-case = Naar het dossier
o-to-audit = Naar de logboeken
o-to-people = Naar personen en rollen

o-column-number = Nr.
o-column-when = Wanneer
o-column-what = Wat
o-column-who = Wie
o-column-whom = Met wie
o-column-terms = Akkoord en doel
o-column-cost = Kosten voor elk kwartaal
o-column-sent = SHA-256 van wat is verzonden
o-column-object = Waarop
o-column-outcome = Uitkomst
o-column-state = Toestand
o-column-case = Dossier
o-column-status = Stand van de procedure
o-column-stands = Waar het staat
o-column-assigned = Toegewezen aan
o-column-since = Sinds
o-column-ends = Eindigt
o-column-kind = Soort
o-column-identifier = Identificatiegegeven
o-column-holder = Van wie
o-column-name = Volledige naam
o-column-account = Gebruikersaccount
o-column-role = Rol

o-today-title = Vandaag
o-waits-nothing = Er wacht niets op u.
o-waits-approvals =
    { $n ->
        [one] Eén beslissing wacht op uw goedkeuring.
       *[other] { $n_shown } beslissingen wachten op uw goedkeuring.
    }
o-waits-referrals =
    { $n ->
        [one] Eén contactverzoek van een ander land wacht op antwoord.
       *[other] { $n_shown } contactverzoeken van andere landen wachten op antwoord.
    }
o-waits-overdue =
    { $n ->
        [one] Eén contactverzoek is over tijd.
       *[other] { $n_shown } contactverzoeken zijn over tijd.
    }
o-waits-rounds =
    { $n ->
        [one] Eén ronde van kenmerken is geteld: zoek naar overeenkomsten.
       *[other] { $n_shown } rondes van kenmerken zijn geteld: zoek naar overeenkomsten.
    }
o-waits-ending =
    { $n ->
        [one] Eén akkoord eindigt binnen zestig dagen.
       *[other] { $n_shown } akkoorden eindigen binnen zestig dagen.
    }
o-waits-suspended =
    { $n ->
        [one] Eén akkoord is opgeschort.
       *[other] { $n_shown } akkoorden zijn opgeschort.
    }
o-fact-files = Dossiers
o-fact-files-note =
    { $n ->
        [one] in één kwartaal
       *[other] in { $n_shown } kwartalen
    }
o-fact-freezes = Volgende kwartaal dat bevriest
o-fact-freezes-note = vanaf dan kan ernaar worden gevraagd
o-fact-budget = Kleinste resterende budget
o-fact-budget-note = voor vragen over { $cohort }; het vult zich niet aan
o-fact-agreements = Geldende akkoorden
o-fact-agreements-note = zonder akkoord gaat er niets naar buiten
o-peers-title = Andere landen
o-peers-about = Of de andere knooppunten bereikbaar zijn en het certificaat van dit knooppunt aanvaarden, wordt gevraagd wanneer u het wilt weten.
o-peers-look = Nu vragen
o-peers-none = Er is geen partnerknooppunt ingesteld.

o-cases-title = Zaken
o-cases-all = Alle kwartalen
o-cases-files =
    { $n ->
        [one] één dossier
       *[other] { $n_shown } dossiers
    }
o-cases-whose = Van wie
o-cases-any = Alle waarvan ik mag weten
o-cases-mine = De aan mij toegewezen
o-cases-number = Nummer van een dossier
o-cases-open = Openen
o-cases-none = Geen dossier past.
o-cases-empty = Hier zijn nog geen dossiers. Ze worden uit een bestand ingevoerd.
o-cases-caption = Op nummer. Het openen van een dossier wordt in het interne logboek vastgelegd, net als deze lijst.
o-cases-later = De volgende
o-mark-embargo = onder embargo
o-mark-hold = wisverbod
o-mark-sealed = verzegeld
o-due-link = Dossiers waarvan de bewaring eindigt
o-due-title = Dossiers waarvan de bewaring eindigt
o-due-about = Niets wordt vanzelf gewist: een termijn die afloopt zet een dossier op deze lijst, en mensen beslissen.
o-due-none = Geen bewaartermijn loopt binnenkort af.
o-due-now = verstreken

o-case-title = Dossier { $source }
o-case-recorded = Dat u het hebt gelezen, is vastgelegd.
o-case-route = Reisweg
o-case-timeline = Wat er gebeurde
o-case-registered = Geregistreerd; behoort tot { $cohort }
o-case-embargoed = Onder embargo geplaatst: in geen enkele vrijgave
o-case-held = Onder wisverbod geplaatst: kan niet worden gewist
o-case-sealed = Verzegeld door { $by }
o-case-coded = De zaak
o-case-unknown = Er is niets bekend.
o-case-links = Identificatiegegevens
o-case-narrative = Relaas
o-case-decide = Beslissingen
o-case-assigned = Toegewezen aan:
o-case-assigned-none = Het is aan niemand toegewezen.
o-holder-case = onbekend van wie
o-holder-victim = van een slachtoffer
o-holder-suspect = van een verdachte
o-link-phone = Telefoon
o-link-plate = Kenteken
o-link-account = Bankrekening
o-link-handle = Naam op een platform
o-link-document = Identiteitsdocument
o-link-address = Adres
o-deed-embargo = Onder embargo plaatsen
o-deed-release = Embargo opheffen
o-deed-embargo-about = Een dossier onder embargo zit in geen enkele vrijgave aan enig land. Wat eerder is vrijgegeven, blijft vrijgegeven.
o-deed-hold = Onder wisverbod plaatsen
o-deed-unhold = Wisverbod opheffen
o-deed-hold-about = Een dossier onder wisverbod kan niet worden gewist, wat de bewaartermijn ook zegt.
o-deed-assign = Aan iemand toewijzen
o-deed-unassign = Toewijzing beëindigen
o-deed-seal = Verzegelen
o-deed-unseal = Zegel verwijderen
o-deed-seal-about = Een verzegeld dossier wordt gelezen door en is bekend bij degenen aan wie het is toegewezen, en niemand anders.
o-deed-erase = Wissen
o-deed-erase-about = Wissen vergt een tweede persoon en kan niet ongedaan worden gemaakt. Eerst ziet u wat het zou doen.
o-deed-erase-look = Zien wat het zou doen
o-erase-title = Een dossier wissen
o-erase-about = Dit zou het wissen van { $source } doen. Er is nog niets gebeurd.
o-erase-held = Het dossier staat onder wisverbod en kan niet worden gewist.
o-erase-none = Er is hier geen dergelijk dossier, of het is eerder gewist.
o-erase-frozen = Het kwartaal is bevroren: er kunnen antwoorden over zijn vrijgegeven, en het budget blijft besteed.
o-erase-two = Een tweede persoon, officier van justitie of functionaris voor gegevensbescherming, moet het goedkeuren.
o-erased-title = Gewist
o-erased-about = De sleutel van het dossier is uit de sleutelbos verdwenen, en de momentopnamen die het bevatten zijn zonder het dossier herschreven.
o-erased-name = Naam in het interne logboek
o-erased-entry = Vermelding in het interne logboek

o-import-title = Dossiers invoeren
o-import-about = Kies een bestand en hoe het wordt gelezen. Eerst ziet u wat er zou gebeuren; niets wordt opgeslagen voordat u het zegt.
o-import-mapping = Toewijzing van kolommen
o-import-file = Bestand
o-import-most = CSV, XLSX of JSON, tot { $n_shown } MB. Grotere bestanden worden via de opdrachtregel ingevoerd.
o-import-look = Zien wat er zou gebeuren
o-import-looked = Wat er zou gebeuren
o-import-looked-about = Er is nog niets opgeslagen. Het bestand wacht een kwartier in het geheugen van dit knooppunt.
o-import-done = Ingevoerd
o-import-done-about = Alles wat kon worden gelezen, is opgeslagen.
o-import-added = Nieuwe
o-import-updated = Gewijzigd
o-import-unchanged = Gelijk aan die hier
o-import-redirected = Van de nieuwe: in een later kwartaal
o-import-erased = Eerder gewist, weggelaten
o-import-rejected = Afgewezen rijen
o-import-rejects =
    { $n ->
        [one] Eén rij kan niet worden gelezen. Het bestand met afwijzingen zegt welke, en waarom.
       *[other] { $n_shown } rijen kunnen niet worden gelezen. Het bestand met afwijzingen zegt welke, en waarom.
    }
o-import-cut = Het bevat de eerste daarvan.
o-import-rejects-csv = Afwijzingen (CSV)
o-import-nothing = Er is niets nieuws in dit bestand.
o-import-do = Invoeren
o-import-again = Een ander bestand kiezen

o-left-title = Wat naar buiten ging
o-left-about =
    { $n ->
        [one] Alles wat dit knooppunt ooit aan een ander land gaf of eraan vroeg, het nieuwste eerst. Het logboek heeft één vermelding.
       *[other] Alles wat dit knooppunt ooit aan een ander land gaf of eraan vroeg, het nieuwste eerst. Het logboek heeft { $n_shown } vermeldingen.
    }
o-left-none = Er is nog niets naar buiten gegaan.
o-sent-open = Zoals verzonden
o-sent-title = Wat met vermelding { $entry } is verzonden
o-sent-same = Wat bewaard is, is wat is verzonden: de hash is die in het logboek.
o-sent-differs = Wat bewaard is, is niet wat is verzonden: de hash is niet die in het logboek.
o-sent-missing = Wat is verzonden, hoort hier bewaard te zijn, maar ontbreekt of is niet te lezen.
o-sent-in-entry = De vermelding zelf bevat wat is verzonden; de hash over het hele logboek legt dat vast.
o-sent-not-kept = Wat is verzonden, wordt niet bewaard.
o-sent-nothing = Met deze vermelding heeft niets het huis verlaten.
o-sent-do = Verander niets, bewaar een kopie van de map van het knooppunt, controleer beide logboeken op de pagina ‘Controle’ en vergelijk met de laatste back-up. Wie de cijfers ontving, kan laten zien wat er is ontvangen.
o-sent-logged = SHA-256 in het logboek
o-sent-kept = SHA-256 van wat bewaard is
o-sent-download = De bytes downloaden
o-sent-text = In de vermelding zelf
o-sent-more = Cijfers die niet op deze pagina staan: { $n_shown }
o-sent-figure = Cijfer voor
o-sent-value = Zoals verzonden, met ruis
o-event-answered = Vraag beantwoord
o-event-asked = Anderen bevraagd
o-event-heard = Antwoord ontvangen
o-event-yearbook = Jaarboek
o-event-histogram = Histogram van een ronde
o-event-link-check = Koppelingscontrole
o-event-referral = Contactverzoek
o-event-signature = Kenmerk
o-event-agreement = Akkoord
o-event-cohort = Kwartaal
o-event-witness = Logboek van een ander land
o-event-house = Wortel van het interne logboek
o-event-continuity = Na een herstel
o-stop-title = Stoppen
o-stop-about = Een akkoord opschorten stopt onmiddellijk alles op grond daarvan. Het vergt geen tweede persoon; hervatten wel.
o-stop-none = Geen akkoord is van kracht: er kan niets naar buiten.
o-stop-one = Opschorten
o-stop-all-title = Alles
o-stop-all = Elk akkoord opschorten

o-audit-title = Controle
o-audit-about =
    { $n ->
        [one] Het vrijgavelogboek heeft één vermelding. Andere landen bewaren de ondertekende koppen; niemand kan het ongemerkt herschrijven.
       *[other] Het vrijgavelogboek heeft { $n_shown } vermeldingen. Andere landen bewaren de ondertekende koppen; niemand kan het ongemerkt herschrijven.
    }
o-audit-check = De logboeken nu controleren
o-audit-disclosures = Vrijgavelogboek
o-audit-disclosures-csv = Vrijgavelogboek (CSV)
o-audit-house-csv = Intern logboek (CSV)
o-house-link = Intern logboek: wie wat deed in deze dienst
o-house-title = Intern logboek
o-house-about =
    { $n ->
        [one] Wie wat deed in deze dienst, het nieuwste eerst; het heeft één vermelding. Dossiers staan onder pseudoniem.
       *[other] Wie wat deed in deze dienst, het nieuwste eerst; het heeft { $n_shown } vermeldingen. Dossiers staan onder pseudoniem.
    }
o-house-person = Alleen van deze persoon
o-house-none = Geen vermelding past.
o-checked-title = De logboeken zijn in orde
o-checked-well = Elk cijfer is opnieuw uit het logboek opgeteld en elke hash opnieuw berekend.
o-checked-disclosures =
    { $n ->
        [one] Eén vermelding, { $cohorts_shown } kwartalen, { $releases_shown } bewaarde antwoorden
       *[other] { $n_shown } vermeldingen, { $cohorts_shown } kwartalen, { $releases_shown } bewaarde antwoorden
    }
o-checked-house =
    { $n ->
        [one] Eén vermelding; { $roots_shown } van de wortels staan in het vrijgavelogboek
       *[other] { $n_shown } vermeldingen; { $roots_shown } van de wortels staan in het vrijgavelogboek
    }
o-checked-root = Hash over alle vermeldingen
o-proof-title = Bewijs dat een vermelding in het logboek staat
o-proof-about =
    { $n ->
        [one] Wie de hash over de ene vermelding heeft, kan hiermee controleren dat het deze is (RFC 9162).
       *[other] Wie de hash over alle { $n_shown } vermeldingen heeft, kan hiermee controleren dat deze ertussen staat (RFC 9162).
    }
o-proof-leaf = Hash van de vermelding
o-proof-path = Hashes onderweg

o-people-title = Personen en rollen
o-people-enrolled = heeft een wachtwoord
o-people-not-enrolled = heeft zich nog niet ingeschreven
o-people-locked = vergrendeld tot { $until }
o-waiting-title = Beslissingen die op een tweede persoon wachten
o-waiting-about = Niemand keurt goed wat hij zelf heeft voorgesteld. Een voorstel vervalt na 14 dagen; een goedkeuring geldt één keer, precies voor wat is voorgesteld.
o-waiting-none = Er wacht niets.
o-decide-why = Waarom, als u weigert
o-decide-approve = Goedkeuren
o-decide-refuse = Weigeren
o-decided-title = Eerder beslist
o-proposal-approved = goedgekeurd door { $by }, en nog niet uitgevoerd
o-proposal-refused = geweigerd door { $by }: { $reason }
o-proposal-done = goedgekeurd door { $by }, en uitgevoerd
o-proposal-ended = zonder beslissing verlopen
o-act-agreement = Een akkoord treedt in werking
o-act-publication = Een kenmerk wordt gepubliceerd
o-act-shares = Aandelen van kwartalen die nog niet open zijn
o-act-erasure = Dossiers worden gewist
o-act-account = Het account van { $person } als { $role }
o-act-link-check = Een ander land wordt gevraagd naar de verdachten in een dossier
o-accounts-title = Gebruikersaccounts
o-invite-title = Iemand een account geven
o-invite-about = U krijgt voor die persoon een code die één dag geldig is. Daarmee kiest die een wachtwoord dat u nooit ziet.
o-invite-do = Account geven
o-change-title = Een account wijzigen
o-change-about = Na een herstel schrijft de persoon zich opnieuw in, met een code die u overhandigt. Waar een functionaris voor gegevensbescherming is, keurt die het eerst goed.
o-change-what = Wat te doen
o-change-unlock = Ontgrendelen
o-change-reset = Wachtwoord en eenmalige codes herstellen
o-change-role = Een andere rol geven
o-change-remove = Account verwijderen
o-change-new-role = De nieuwe rol, als er een wordt gegeven
o-change-do = Uitvoeren
o-code-title = Overhandig deze code
o-code-about = Hiermee kan { $person } zich binnen een dag inschrijven; hij wordt één keer getoond. Overhandig hem persoonlijk, niet per post.

o-account-title = Uw account
o-password-title = Wachtwoord wijzigen
o-password-about = Daarmee eindigt elke sessie, ook deze.
o-password-old = Huidig wachtwoord
o-password-do = Wachtwoord wijzigen
o-tokens-title = Sleutels voor programma's
o-tokens-about = Een programmasleutel draagt een tijd lang een deel van uw rechten. Wat de beslissing van een persoon vergt, kan er niet mee.
o-token-for = Waarvoor het is
o-token-rights = Wat het mag
o-token-days = Voor hoeveel dagen
o-token-make = Programmasleutel maken
o-token-revoke = Intrekken
o-token-title = Uw nieuwe programmasleutel
o-token-once = Hij wordt één keer getoond. Bewaar hem waar alleen het programma dat hem nodig heeft hem kan lezen.

o-settings-title = Instellingen
o-settings-about = Wat dit knooppunt moet doen. Het wordt gewijzigd in het bestand node.toml op de machine ervan, en geldt vanaf de volgende start.
o-settings-pages = Deze pagina's
o-settings-tls = via TLS
o-settings-loopback = alleen op deze machine
o-settings-unassigned = Dossiers die aan niemand zijn toegewezen
o-unassigned-office = worden gelezen door de officieren van justitie en analisten van de dienst
o-unassigned-only = worden door niemand gelezen
o-retention-title = Bewaring
o-retention-about =
    { $n ->
        [one] Hoelang dossiers worden bewaard nadat de stand van de procedure het laatst is gewijzigd. Een dossier wordt één dag tevoren genoemd.
       *[other] Hoelang dossiers worden bewaard nadat de stand van de procedure het laatst is gewijzigd. Een dossier wordt { $n_shown } dagen tevoren genoemd.
    }
o-retention-kept = Bewaard gedurende
o-months =
    { $n ->
        [one] één maand
       *[other] { $n_shown } maanden
    }
o-status-suspected = Verdacht
o-status-prosecuted = Vervolgd
o-status-convicted = Veroordeeld
o-status-acquitted = Vrijgesproken
o-status-discontinued = Geseponeerd
o-status-unknown = Onbekend
o-quarters-title = De laatste kwartalen
o-quarters-freezes = Bevriest op
o-quarters-frozen = bevroren
o-quarters-open = open kwartaal
o-keys-title = Sleutels
o-keys-kept = De hoofdsleutel
o-kept-passphrase = wordt ontgrendeld met een wachtzin
o-kept-beside = wordt ontgrendeld met een sleutelbestand naast de gegevens
o-kept-key-file = wordt ontgrendeld met een sleutelbestand op een ander medium
o-kept-credential = wordt ontgrendeld met een geheim van het dienstbeheer
o-keys-epoch = Sleutelbos
o-keys-epoch-value =
    { $n ->
        [one] tijdvak { $epoch_shown }, één gegevenssleutel
       *[other] tijdvak { $epoch_shown }, { $n_shown } gegevenssleutels
    }
o-keys-head = SHA-256 van de kop
o-keys-reach = Hoe ver een wissing reikt
o-copies-none = Er zijn geen kopieën van de sleutelbos ingesteld.
o-copy-current = actueel
o-copy-current-older =
    { $n ->
        [one] actueel, en een oudere kopie die nog opent wat sindsdien is gewist
       *[other] actueel, en { $n_shown } oudere kopieën die nog openen wat sindsdien is gewist
    }
o-copy-old = niet actueel

o-trouble-invalid = Zoals het er staat, kan dit niet. Er is niets gewijzigd.
o-trouble-denied = Het is geweigerd.
o-trouble-offline = Niemand was bereikbaar.
o-trouble-internal = Het knooppunt kon het niet doen. Geef uw beheerder door wat hieronder staat.
o-pages = Pagina's
o-case-file = Dossier

o-long-about = Het knooppunt leest dossiers. U kunt deze pagina verlaten en erop terugkomen.
o-long-begun = Het is begonnen.
o-long-done =
    { $n ->
        [one] Eén klaar.
       *[other] { $n_shown } klaar.
    }
o-long-of = { $n_shown } van { $all_shown } klaar.
o-long-look = Opnieuw kijken
o-long-cancel = Stoppen

o-ask-title = Europa bevragen
o-ask-about = Stel een vraag samen, bekijk wat zij kost en hoe nauwkeurig het antwoord zou zijn, en stel haar dan. Andere landen tellen hun eigen dossiers en voegen ruis toe; geen dossier reist.
o-ask-unit = Wat wordt geteld
o-ask-general = In het algemeen
o-ask-step-what = 1. Wat u wilt weten
o-ask-step-which = 2. Welke daarvan, en wanneer
o-ask-step-who = 3. Wie u vraagt, en waarom
o-ask-step-exact = 4. Hoe nauwkeurig
o-ask-by-first = Uitgesplitst naar
o-ask-by-second = en naar
o-ask-by-third = en naar
o-ask-figure = Het cijfer
o-ask-count = Hoeveel er zijn
o-ask-mean-of = Het gemiddelde van: { $attribute }
o-ask-which-help = Zonder voorwaarde tellen ze alle. Kies een kenmerk en druk op de knop hieronder: dan kunnen de waarden worden aangevinkt.
o-ask-only = Voorwaarde { $n_shown }
o-ask-any = Geen voorwaarde
o-ask-values = Toon de aan te vinken waarden
o-ask-from = Van het kwartaal
o-ask-to = tot en met het kwartaal
o-ask-no-agreement = Geen akkoord is van kracht, dus niemand kan worden gevraagd. Een akkoord wordt neergelegd onder Akkoorden en partnerknooppunten.
o-ask-countries = Landen (geen aangevinkt: alle)
o-ask-purpose = Doel van de vraag
o-ask-under = Er wordt gevraagd op grond van het akkoord
o-ask-under-none = geen
o-ask-to-agreements = wat het toestaat
o-ask-note = Uw eigen zaak- of parketnummer
o-ask-note-help = Het blijft in het logboek van deze dienst en reist nooit.
o-ask-exact = Ruis in elk cijfer van één land
o-ask-sigma-cost = hoogstens ± { $reach }, negentien van de twintig keer; kost { $cost }
o-ask-sigma = hoogstens ± { $reach }, negentien van de twintig keer
o-ask-yearbooks = Jaarboeken die de landen hebben gepubliceerd
o-ask-yearbooks-first = Gebruik ze waar ze nauwkeurig genoeg zijn; vraag de andere
o-ask-yearbooks-only = Gebruik niets anders: niemand wordt gevraagd, niets wordt besteed
o-ask-yearbooks-precise = Vraag iedereen, en maak het antwoord ermee nauwkeuriger
o-ask-expected = Hoeveel u er in totaal verwacht (mag leeg blijven)
o-ask-expected-help = Dan kan het voorbeeld zeggen of het antwoord bruikbaar zou zijn, en wat anders te wijzigen.
o-ask-preview = Voorbeeld
o-ask-preview-free = Een voorbeeld kost niets.
o-ask-preview-title = Wat het zou kosten, en hoe nauwkeurig het zou zijn
o-ask-fact-cost = Kosten
o-ask-fact-cost-note =
    { $n ->
        [one] voor het kwartaal bij elk land dat antwoordt, eens en voor altijd
       *[other] voor elk van { $n_shown } kwartalen bij elk land dat antwoordt, eens en voor altijd
    }
o-ask-fact-free = niets
o-ask-fact-free-note = gepubliceerde jaarboeken antwoorden: deze vraag kost niets
o-ask-fact-answering = { $n_shown } van { $all_shown }
o-ask-fact-answering-note = voor zover zij het vooraf zeggen
o-ask-fact-cells = Cijfers
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = alle hebben dezelfde ruis
o-ask-advice = Het interval zou breder zijn dan wat u in een cijfer verwacht. U kunt:
o-ask-advice-coarsen = { $coarse } nemen in plaats van { $fine }: { $n_shown } cijfers, elk groter
o-ask-advice-leave-out = één kenmerk weglaten: minder en grotere cijfers
o-ask-advice-span = meer kwartalen nemen: de cijfers groeien en de ruis niet; elk kwartaal betaalt nog steeds één keer
o-ask-advice-pay = meer betalen: ruis { $sigma } kost { $cost } voor elk kwartaal
o-ask-sizes = Hoe cijfers van verschillende grootte zouden uitvallen
o-ask-sizes-help = De som over alle landen die antwoorden, met het 95 %-interval. Niets in deze tabel komt uit dossiers.
o-ask-size = Als er zoveel zijn
o-ask-size-interval = ligt het antwoord tussen
o-ask-size-doubt = Onzekerheid, vergeleken met het cijfer
o-ask-nodes = Wat elk land zou doen
o-ask-node-free = het jaarboek antwoordt: het wordt niet gevraagd, en niets wordt besteed
o-ask-node-answers = zou antwoorden; er blijft ten minste { $left } van het aandeel van deze dienst
o-ask-node-yearbook = { $reason }; het jaarboek valt in
o-ask-node-not = zou geen cijfer geven: het { $reason }
o-ask-now = Nu vragen
o-ask-now-note = De vraag wordt vastgelegd voordat zij wordt verzonden. Opnieuw gesteld kost zij niets extra.
o-ask-before = Beschikbare antwoorden
o-ask-before-note = Ze worden bewaard tot het knooppunt opnieuw wordt gestart. Dezelfde vraag, opnieuw gesteld, brengt hetzelfde antwoord en kost niets extra.
o-ask-kept = De cijfers worden hier bewaard tot het knooppunt opnieuw wordt gestart.
o-ask-again = Vraag wijzigen

o-pat-about = Combinaties van waarden die meerdere dossiers van deze dienst delen. De tellingen zijn exact en blijven hier. Een score is van een patroon, nooit van een persoon.
o-pat-runs = Bewaarde zoekacties
o-pat-runs-caption = Elke zoekactie is een blik op de dossiers op dat moment
o-pat-no-runs = Niemand heeft nog patronen gezocht, of er is sindsdien een dossier gewist: dan worden eerdere zoekacties verwijderd.
o-pat-no-files = Er zijn geen dossiers om te bekijken.
o-pat-run = Zoekactie
o-pat-when = Wanneer
o-pat-quarters = Kwartalen
o-pat-found = Gevonden patronen
o-pat-standing = die standhouden
o-pat-start = Patronen zoeken
o-pat-least = Minste dossiers die een patroon delen
o-pat-least-help = Leeg gelaten neemt het knooppunt er zo weinig als het volledig kan opsommen.
o-pat-level = Aandeel van de opgesomde patronen dat toeval mag zijn
o-pat-level-help = Aandeel valse vondsten: bij 5 % zijn van veertig patronen die standhouden er ongeveer twee toeval.
o-pat-strict = Elke onderzochte combinatie als toets tellen: streng, verliest kleine patronen
o-pat-mine = Zoeken
o-pat-mining = Patronen worden gezocht
o-pat-looking = De dossiers van een patroon worden gezocht
o-pat-run-title = Patronen, zoekactie { $number_shown }
o-pat-run-about = { $files_shown } dossiers geregistreerd in { $cohorts }; { $n_shown } patronen zijn gevonden op { $when }.
o-pat-run-settings = Ten minste { $support_shown } dossiers en hoogstens { $length_shown } waarden; aandeel valse vondsten { $level }.
o-pat-run-chosen = Het knooppunt koos het kleinste aantal.
o-pat-run-strict = Elke onderzochte combinatie telde als toets.
o-pat-run-europe =
    { $n ->
        [one] Vergeleken met het Europese beeld van één jaarboek.
       *[other] Vergeleken met het Europese beeld van { $n_shown } jaarboeken.
    }
o-pat-run-no-europe = Er is geen jaarboek bewaard, dus niets is met het Europese beeld vergeleken.
o-pat-run-cut = Een grens heeft de zoekactie afgebroken: dit is niet het beste deel van wat er is. Zoek opnieuw met een groter kleinste aantal.
o-pat-run-choice = nr. { $number_shown }, { $when }
o-pat-which = Welke patronen zijn opgesomd
o-pat-tab-standing = Wat standhoudt ({ $n_shown })
o-pat-tab-all = ook wat lager is gesteld ({ $n_shown })
o-pat-none = Er is er geen.
o-pat-caption = Het meest verrassende eerst; exacte tellingen van de dossiers van deze dienst
o-pat-number = Nr.
o-pat-values = Wat de dossiers delen
o-pat-support = Dossiers
o-pat-support-of = { $n_shown }, verwacht { $expected }
o-pat-lift = Factor (lift)
o-pat-odds = Kansverhouding van de zwakste splitsing (95 %-interval)
o-pat-q = q
o-pat-why = Hoe het standhoudt
o-pat-legend = Staven: dossiers die het delen. Lijnen: hoeveel er zouden zijn door toeval (doorgetrokken), uit de paren (streepjes), uit het Europese beeld (stippels).
o-pat-odds-legend = Kansverhouding van de zwakste splitsing met haar 95 %-interval, op een schaal van veelvouden. De lijn in het midden is 1: geen verband.
o-pat-to-compare = Perioden of zoekacties vergelijken
o-pat-to-all = Alle zoekacties
o-pat-to-publish = Als kenmerk publiceren
o-pat-stands = meer dan toeval, dan de delen en dan de paren, en nieuw
o-pat-not-compared = houdt stand, maar is niet vergeleken met de vele ervoor
o-pat-already-told = betere patronen verklaren het
o-pat-generic = de paren leiden ertoe
o-pat-generic-europe = het Europese beeld doet het verwachten
o-pat-pair = twee waarden die samengaan: op zichzelf achtergrond
o-pat-unproductive = het ene deel voegt niets toe aan het andere
o-pat-chance = niet vaker samen dan door toeval
o-pat-same-rows = een langer patroon heeft precies dezelfde dossiers
o-pat-single = één waarde is geen combinatie
o-pat-below = onder { $bound }
o-pat-one-title = Patroon { $number_shown }
o-pat-evidence = De gronden
o-pat-says-support = { $n_shown } van { $all_shown } dossiers delen het geheel.
o-pat-says-lift = { $expected } zouden het delen als de waarden niets met elkaar te maken hadden: het is { $lift } keer zo vaak.
o-pat-says-pairs = Uit hoe vaak elke twee waarden samenkomen zou men er { $expected } verwachten.
o-pat-says-odds = Hoe het ook in tweeën wordt gedeeld, de kans op het ene deel stijgt met het andere: { $odds } bij de zwakste splitsing.
o-pat-says-odds-weak = Bij de zwakste splitsing hebben de delen misschien niets met elkaar te maken: kansverhouding { $odds }, en het interval omvat 1.
o-pat-says-q = q = { $q }: het aandeel valse patronen dat te verwachten is als dit en alle betere worden aanvaard.
o-pat-says-europe = Het Europese beeld doet er { $expected } verwachten.
o-pat-no-person = Een dossier dat een patroon deelt, is daarom niet verdacht. Geen score hier is bewijs.
o-pat-trend = In de tijd
o-pat-trend-note = Exacte tellingen van de dossiers van deze dienst per kwartaal van registratie. Een streepjeslijn is een verandering van niveau.
o-pat-change = Een verandering van niveau vanaf { $from }, met kans { $sure } %: van { $before } naar { $after } van de dossiers (95 %-intervallen).
o-pat-emerging-up = Het stijgt: { $now_shown } van { $of_shown } dossiers in het laatste kwartaal, { $before_shown } van { $all_shown } ervoor (p = { $p }).
o-pat-emerging-down = Het daalt: { $now_shown } van { $of_shown } dossiers in het laatste kwartaal, { $before_shown } van { $all_shown } ervoor (p = { $p }).
o-pat-emerging-none = Het laatste kwartaal is als de vorige: { $now_shown } van { $of_shown } dossiers, { $before_shown } van { $all_shown } ervoor (p = { $p }).
o-pat-holding = delen het
o-pat-share = Aandeel
o-pat-members = De dossiers ervan
o-pat-members-are =
    { $n ->
        [one] Eén dossier deelt het vandaag.
       *[other] { $n_shown } dossiers delen het vandaag. De dossiers die u mag lezen worden genoemd, hoogstens vijftig.
    }
o-pat-members-changed = Het is een ander aantal dan bij de zoekactie: dossiers zijn sindsdien gewijzigd.
o-pat-near = Dossiers waaraan één waarde ontbreekt
o-pat-lacks = ontbreekt
o-pat-unusual = Wat er ongewoon aan is
o-pat-unusual-note = Vergeleken met het Europese beeld, het minst verwachte eerst.
o-pat-compare-title = Vergelijken
o-pat-compare-about = Wat steeg of daalde: de patronen van een zoekactie in een periode tegenover alle kwartalen ervoor, of twee zoekacties met elkaar.
o-pat-compare-run = Patronen van zoekactie
o-pat-compare-from = Periode van
o-pat-compare-to = tot
o-pat-compare-periods = Vergelijken met alles ervoor
o-pat-compare-earlier = Eerdere zoekactie
o-pat-compare-later = Latere zoekactie
o-pat-compare-runs = De zoekacties vergelijken
o-pat-compared-periods = De periode tegenover wat ervoor was
o-pat-compared-runs = De twee zoekacties
o-pat-rising = stijgt
o-pat-falling = daalt
o-pat-steady = niet van ervoor te onderscheiden
o-pat-now = In de periode
o-pat-before = Ervoor
o-pat-growth = Groei
o-pat-new = nieuw
o-pat-p = p
o-pat-not-listed = niet opgesomd
o-pat-publish-title = Een kenmerk publiceren
o-pat-publish-about = Een gepubliceerd kenmerk wordt gezien door elke partij van de ronde. Het is een bewuste vrijgave, buiten de grens die elk dossier beschermt: één persoon stelt het voor met een reden, een functionaris voor gegevensbescherming keurt het goed, dan wordt het gepubliceerd.
o-pat-publish-support = { $n_shown } dossiers van deze dienst delen het. Er zijn er ten minste 15 nodig volgens een toets met ruis over bevroren kwartalen; de toets wordt in rekening gebracht of hij slaagt of niet.
o-pat-proposal = Voorstel
o-pat-waiting = wacht op een tweede persoon
o-pat-approved = goedgekeurd door { $person }: publiceer het nu, met dezelfde reden
o-pat-refused = geweigerd door { $person }: { $reason }
o-pat-reason = Reden
o-pat-reason-help = Zij wordt vastgelegd en gezien door wie goedkeurt. Geen namen, geen zaaknummers.
o-pat-epsilon = ε van de toets
o-pat-epsilon-help = Meer maakt de toets nauwkeuriger en kost meer.
o-pat-propose = Voorstellen
o-pat-publish-now = Nu publiceren
o-pat-published-title = Gepubliceerd
o-pat-published-in = Deze kenmerken zijn gepubliceerd in de ronde { $round }:
o-pat-not-published = Deze slaagden niet voor de toets: te weinig dossiers, of de meeste van alle. Vraag in plaats daarvan Europa met de waarden als voorwaarden.
o-pat-published-cost = De toets kostte { $cost } voor elk van de kwartalen { $cohorts }.
o-pat-to-round = Naar de ronde

o-net-about =
    { $n ->
        [one] Eén dossier heeft een identificatiegegeven; er zijn { $identifiers_shown } gegevens en { $groups_shown } groepen. { $crossing_shown } dossiers overschrijden grenzen.
       *[other] { $n_shown } dossiers hebben een identificatiegegeven; er zijn { $identifiers_shown } gegevens en { $groups_shown } groepen. { $crossing_shown } dossiers overschrijden grenzen.
    }
o-net-damaged =
    { $n ->
        [one] Eén dossier kon niet worden gelezen en is weggelaten.
       *[other] { $n_shown } dossiers konden niet worden gelezen en zijn weggelaten.
    }
o-net-settings = Wat dossiers verbindt
o-net-kinds = Soorten identificatiegegevens (geen aangevinkt: alle)
o-net-hub = Vanaf hoeveel buren een identificatiegegeven niemand verbindt
o-net-hub-help = Het nummer van een hulplijn zou iedereen verbinden. Leeg gelaten: 25.
o-net-communities = Verdelen wat aan een draadje hangt
o-net-find = Zoeken
o-net-groups = Groepen
o-net-groups-caption = Dossiers die door gedeelde identificatiegegevens samenhangen, de grootste groep eerst
o-net-none = Geen twee dossiers delen een identificatiegegeven.
o-net-group-of = Groep van
o-net-suspects = Verdachten
o-net-identifiers = Identificatiegegevens
o-net-crossing = Overschrijdt grenzen
o-net-to-path = De keten van gronden tussen twee dossiers
o-net-between = Waar veel verbindingen doorheen lopen
o-net-between-note = Alleen identificatiegegevens en dossiers: personen worden nooit gerangschikt. Het cijfer is hoeveel kortste verbindingen erdoor lopen.
o-net-estimated = De cijfers zijn schattingen: het netwerk is groot.
o-net-hubs = Terzijde gelegd
o-net-hubs-note = Deze identificatiegegevens verbinden niemand, omdat te veel ze delen of omdat ze op de witte lijst van de dienst staan.
o-net-group-title = Netwerk van { $source }
o-net-group-about =
    { $n ->
        [one] Eén dossier, verdachte of identificatiegegeven.
       *[other] { $n_shown } dossiers, verdachten en identificatiegegevens.
    }
o-net-walk = Kies er een om de tekening daarheen te verplaatsen.
o-net-cut = Er is meer dan in één keer kan worden getoond.
o-net-chart = Verbandentekening
o-net-legend = Een dik kader overschrijdt grenzen; een gestreept kader is terzijde gelegd en verbindt niemand. De tabel hieronder heeft de grond van elke lijn.
o-net-left-out =
    { $n ->
        [one] Nog één ligt verder weg: kies er een aan de rand om daarheen te gaan.
       *[other] Nog { $n_shown } liggen verder weg: kies er een aan de rand om daarheen te gaan.
    }
o-net-suspect = Verdachte
o-net-identifier = Identificatiegegeven
o-net-open = Dossier openen
o-net-countries = Landen:
o-net-crosses = Waarom het grenzen overschrijdt:
o-net-evidence = De grond van elk verband
o-net-edges-here = Van wat is gekozen
o-net-edges-all = Van alle
o-net-from = Van
o-net-to = Naar
o-net-written = Waar het geschreven staat
o-net-edges-shown = { $n_shown } van { $all_shown } verbanden worden getoond.
o-net-no-person = Een verband is wat twee dossiers gemeen hebben. Het zegt niets over iemands schuld.
o-net-path-title = Tussen twee dossiers
o-net-path-about = De kortste keten van gedeelde identificatiegegevens van het ene dossier naar het andere, met de grond van elke stap.
o-net-path-from = Van het dossier
o-net-path-to = naar het dossier
o-net-path-find = Een keten zoeken
o-net-path-found = De keten
o-net-path-none = Niets dan wat terzijde is gelegd verbindt ze.

o-match-about = Wie verder in Europa ziet wat deze dienst heeft gepubliceerd, en de gesprekken die daaruit zijn voortgekomen. Een overeenkomst noemt geen zaak en geen persoon.
o-match-ways = Vervolgstappen
o-match-rounds = Rondes
o-match-no-rounds = Van geen enkele ronde is iets bekend.
o-match-round = Ronde
o-match-freezes = Bevriest op
o-match-closes = Sluit op
o-match-own = Eigen kenmerken
o-match-state = Toestand
o-match-round-title = Ronde { $round }
o-match-days = Vanaf { $first } wordt niets gepubliceerd, vanaf { $second } wordt de lijst ondertekend, op { $third } sluit de ronde.
o-match-matches = Overeenkomsten
o-match-report-about =
    { $n ->
        [one] Zo beoordeeld dat het hele histogram van één land, van één cel, met hoogstens { $level } % een valse overeenkomst geeft.
       *[other] Zo beoordeeld dat het hele histogram van één land, van { $n_shown } cellen, met hoogstens { $level } % een valse overeenkomst geeft.
    }
o-match-level = Niveau van vals alarm
o-match-background = Dossiers die toevallig passen
o-match-judge = Opnieuw beoordelen
o-match-missing = Van { $countries } is niets bekend: er is geen histogram van.
o-match-nothing = Er kan nog niets worden gezegd: er is geen histogram, of deze dienst heeft niets gepubliceerd.
o-match-caption = Elk kenmerk in elk land, overeenkomsten eerst; schattingen met 95 %-intervallen en de grens vanaf waar het als overeenkomst telt
o-match-signature = Kenmerk
o-match-threshold = Overeenkomst vanaf
o-match-call = Wie te bellen
o-match-yes = een overeenkomst
o-match-no = geen overeenkomst gezien
o-match-also = daar ook gepubliceerd: { $countries }
o-match-detected = zou worden gezien met 15, 25, 40, 60 dossiers meer: { $shares }
o-match-note = Een land zonder overeenkomst kan er toch hebben: zie hoe waarschijnlijk het zou zijn gezien. Een overeenkomst opent een gesprek tussen twee contactpunten en is geen bewijs.
o-match-published = Wat deze dienst heeft gepubliceerd
o-match-own-none = Niets. Een patroon wordt vanaf zijn eigen pagina gepubliceerd.
o-match-withdraw = Terugtrekken
o-match-parties = Partijen
o-match-party-counted = heeft geteld, met { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] heeft een lege lijst ingediend
        [one] heeft één kenmerk ingediend
       *[other] heeft { $n_shown } kenmerken ingediend
    }
o-match-party-nothing = er is nog niets van
o-match-charged = Deze dienst telde de kwartalen { $cohorts } en bracht elk { $epsilon } in rekening.
o-match-join = Deelnemen
o-match-join-about = Doet wat vandaag kan: bevriezen, ophalen, ondertekenen, tellen, elk één keer. Het histogram wordt elk bevroren kwartaal één keer in rekening gebracht en antwoordt alle vragers samen.
o-match-epsilon = ε van het histogram van deze dienst
o-match-join-do = Doen wat vandaag kan
o-match-convene = De andere partijen herinneren

o-ref-title = Contactverzoeken
o-ref-new = Nieuw contactverzoek
o-ref-new-about = Een contactverzoek opent een gesprek tussen twee contactpunten. Het reist in codes: geen tekst, geen bijlage, geen persoon, geen zaaknummer.
o-ref-received = Ontvangen
o-ref-sent = Verzonden
o-ref-none-received = Geen andere dienst heeft iets gevraagd.
o-ref-none-sent = Deze dienst heeft niets gevraagd.
o-ref-to = Aan het contactpunt van
o-ref-basis = Het berust op
o-ref-basis-name = Berust op
o-ref-basis-match = een overeenkomst van een ronde
o-ref-basis-link = een koppelingscontrole
o-ref-basis-figures = vrijgegeven cijfers
o-ref-request = Waarvoor
o-ref-category = Waar de dossiers over gaan
o-ref-urgency = Hoe dringend het is
o-ref-channel = Hoe dit contactpunt gebeld wil worden
o-ref-channel-name = Te bellen
o-ref-files = Hoeveel dossiers deze dienst heeft
o-ref-files-help = De klasse reist (1, 2–4, 5–9, 10–24, 25 of meer), nooit het aantal.
o-ref-send = Verzenden
o-ref-from = Van { $country }
o-ref-to-country = Aan { $country }
o-ref-due = Antwoord uiterlijk
o-ref-overdue = over tijd
o-ref-undelivered = nog niet bezorgd
o-ref-agreement = Op grond van het akkoord
o-ref-by = beslist door
o-ref-history = Wat er gebeurde
o-ref-next = Wat u kunt doen
o-ref-see = Iemand heeft het bekeken
o-ref-accept = Aanvaarden: wij bellen
o-ref-why = Omdat
o-ref-decline = Afwijzen
o-ref-close = Sluiten
o-ref-information = om te horen wat gezegd mag worden
o-ref-meeting = een coördinatievergadering
o-ref-team = een gemeenschappelijk onderzoeksteam
o-ref-order = om een onderzoeksbevel voor te bereiden
o-ref-preserve = om bewijs veilig te stellen
o-ref-protect = om slachtoffers te beschermen
o-ref-sexual = seksuele uitbuiting
o-ref-labour = gedwongen arbeid of diensten
o-ref-criminality = gedwongen criminaliteit
o-ref-begging = gedwongen bedelarij
o-ref-benefits = uitkeringsfraude
o-ref-organs = verwijdering van organen
o-ref-adoption = illegale adoptie
o-ref-marriage = gedwongen huwelijk
o-ref-surrogacy = uitbuiting van draagmoederschap
o-ref-unclear = nog niet duidelijk
o-ref-routine = gewoon: binnen 30 dagen
o-ref-priority = voorrang: binnen 7 dagen
o-ref-urgent = dringend: binnen een dag
o-ref-desk = via het eigen kanaal van het contactpunt
o-ref-telephone = telefonisch
o-ref-siena = via SIENA
o-ref-eurojust = via het nationale lid bij Eurojust
o-ref-network = via het Europees justitieel netwerk
o-ref-is-sent = verzonden
o-ref-is-seen = gezien
o-ref-is-accepted = aanvaard
o-ref-is-declined = afgewezen
o-ref-is-closed = gesloten
o-ref-not-competent = een andere dienst is bevoegd
o-ref-nothing-found = er is niets gevonden
o-ref-elsewhere = het wordt elders al behandeld
o-ref-no-capacity = niemand heeft tijd
o-ref-too-weak = waar het op berust is te zwak
o-ref-judicial = het gaat verder langs justitiële weg
o-ref-no-connection = de dossiers hebben niets met elkaar te maken
o-ref-withdrawn = het vragende contactpunt heeft het ingetrokken

o-dir-title = Gids: wie te bellen
o-dir-about = De contactpunten van de geldende akkoorden. Een contactpunt is een functie, nooit een persoon.
o-dir-none = Geen geldend akkoord noemt een contactpunt van een ander land.
o-dir-languages = Talen
o-dir-hours = Uren
o-dir-channel = Kanaal

o-link-title = Koppelingscontroles
o-link-about = Heeft een ander land een identificatiegegeven van de verdachten in dit dossier? Het antwoord is exact, voor deze dienst alleen, en buiten de grens die elk dossier beschermt. Het identificatiegegeven reist nooit.
o-link-new = Een dossier controleren
o-link-kind = Soort identificatiegegeven
o-link-two = Twee personen staan in voor elke controle: zij wordt een voorstel; zodra een tweede persoon het heeft goedgekeurd, doet u hetzelfde nog eens.
o-link-do = Controleren
o-link-approved = goedgekeurd door { $person }: controleer nu opnieuw
o-link-hit = Treffer: { $country } heeft de identificatiegegevens op de plaatsen { $places } van dit dossier. Er zijn er { $n_shown } gecontroleerd.
o-link-no-hit =
    { $n ->
        [one] Geen treffer: { $country } heeft het ene gecontroleerde identificatiegegeven niet.
       *[other] Geen treffer: { $country } heeft geen van de { $n_shown } gecontroleerde identificatiegegevens.
    }
o-link-left-out =
    { $n ->
        [one] Eén identificatiegegeven van deze soort kan niet worden vergeleken, zoals een nummer zonder land.
       *[other] { $n_shown } identificatiegegevens van deze soort kunnen niet worden vergeleken, zoals nummers zonder land.
    }
o-link-call = Bel dit contactpunt. Het identificatiegegeven zelf gaat langs justitiële weg, nooit hierlangs.
o-link-record = Logboek van koppelingscontroles
o-link-none = Er is er geen vastgelegd.
o-link-event = Wat er gebeurde
o-link-outcome = Hoe het afliep
o-link-asked = gevraagd door deze dienst
o-link-heard = antwoord ontvangen
o-link-answered = beantwoord door deze dienst
o-link-refused = geweigerd

o-draft-title = Ontwerp voor de justitiële weg
o-draft-about = Een ontwerp ingevuld uit de gecodeerde feiten van een dossier van deze dienst. Namen, identificatiegegevens en het relaas van de feiten zijn regels om met de hand in te vullen. Er wordt niets verzonden.
o-draft-instrument = Rechtsinstrument
o-draft-order = Europees onderzoeksbevel (Richtlijn 2014/41/EU)
o-draft-team = Overeenkomst over een gemeenschappelijk onderzoeksteam
o-draft-eurojust = Verzoek aan Eurojust
o-draft-country = Aangezocht land
o-draft-odt = Als OpenDocument, om te bewerken
o-draft-pdf = Als PDF, om te lezen
o-draft-note = Vastgelegd is dat het dossier daarvoor is gelezen. Het ontwerp is in het Engels.

o-agr-about = Zonder akkoord wordt niets gevraagd of beantwoord. Elk akkoord bepaalt wat gevraagd mag worden, waarvoor, hoe gedetailleerd en tegen welke kosten.
o-agr-none = Er is geen akkoord neergelegd. Tot dan kan niets worden gevraagd en wordt niets beantwoord.
o-agr-agreement = Akkoord
o-agr-parties = Partijen
o-agr-valid = Geldig
o-agr-standing = Hoe het ervoor staat
o-agr-asked-under = deze dienst vraagt op grond hiervan
o-agr-in-force = van kracht
o-agr-not-yet = nog niet van kracht
o-agr-expired = verlopen
o-agr-suspended = hier opgeschort
o-agr-terminated = beëindigd
o-agr-unverified = kan niet worden geverifieerd
o-agr-decided = Beslist door { $by } op { $when }.
o-agr-decided-two = Beslist door { $by }, goedgekeurd door { $second }, op { $when }.
o-agr-digest = Hash om telefonisch te vergelijken (SHA-256):
o-agr-switch = Stoppen of doorgaan
o-agr-suspend = Opschorten
o-agr-suspend-about = Vanaf de volgende oproep wordt hier op grond daarvan niets gevraagd en niets beantwoord, in beide richtingen. Eén persoon volstaat.
o-agr-resume = Opschorting opheffen
o-agr-resume-about = Het laat weer iets naar buiten, dus zijn er twee personen nodig: het wordt eerst een voorstel. Zodra het is goedgekeurd, doet u hetzelfde nog eens.
o-agr-terminate = Voorgoed beëindigen
o-agr-terminate-about = Het kan niet ongedaan worden gemaakt: geen andere tekst brengt deze naam terug.
o-agr-diff = Wat verandert
o-agr-against = Vergeleken met
o-agr-compare = Vergelijken
o-agr-diff-from = Wat verschilt van { $other }
o-agr-same = Niets: beide zeggen hetzelfde.
o-agr-text = De tekst
o-agr-import = Een akkoord neerleggen
o-agr-import-about = De hele tekst, ondertekend door elke partij. Er zijn twee personen nodig: het wordt eerst een voorstel. Zodra het is goedgekeurd, doet u hetzelfde nog eens; dan geldt het voor de volgende oproep.
o-agr-document = Ondertekend document (JSON)
o-agr-use = vanaf dan vraagt deze dienst op grond hiervan
o-agr-import-do = Neerleggen
o-peer-title = Partnerknooppunten
o-peer-about = De knooppunten van de andere landen. Een groet zegt of ze antwoorden, met welke versie, en of ze hetzelfde akkoord kennen.
o-peer-test = Nu alle groeten
o-peer-lists = Hun intrekkingslijsten ophalen
o-peer-greeted = Wat ze zeiden
o-peer-none = Er is geen partnerknooppunt ingesteld. Een beheerder voegt het toe op de machine van het knooppunt.
o-peer-state = Wat het zei
o-peer-node = Knooppunt en adres
o-peer-lists-done = Intrekkingslijsten
o-peer-list-new = nieuwere lijsten zijn geïnstalleerd
o-peer-list-same = wat geïnstalleerd is, is even nieuw
o-peer-stop = Om alles met een land te stoppen
o-peer-stop-about = Schort de akkoorden ermee op. Het geldt vanaf de volgende oproep, in beide richtingen, voor elke partij van dat akkoord.
o-match-collecting = kenmerken worden gepubliceerd
o-match-frozen = bevroren: de partijen halen elkaars kenmerken op
o-match-signed = deze dienst heeft zijn lijst ondertekend; er is nog geen overeengekomen
o-match-agreed = een lijst is overeengekomen; deze dienst heeft nog niet geteld
o-match-answered = deze dienst heeft geantwoord; anderen kunnen nog antwoorden
o-match-closed = gesloten, met een overeengekomen lijst
o-match-void = gesloten zonder overeengekomen lijst, of zonder deze dienst
o-ref-basis-own = eigen kennis van deze dienst
o-ref-basis-help = Beide diensten zoeken het op in hun eigen boeken. Een overeenkomst of een koppelingscontrole wordt vanaf haar eigen pagina gekozen.

o-nav-statistics = Statistieken
o-login-provider = Aanmelden met het account van uw ministerie
o-login-provider-help = U meldt zich aan bij uw ministerie en komt hier terug. Het werkt zodra een beheerder dat account aan het uwe heeft gekoppeld.
o-provider-in-title = U bent aangemeld
o-provider-in-on = Verder
o-provider-other = Deze aanmelding is niet in deze browser begonnen, is al beëindigd of duurde langer dan tien minuten. Niemand is aangemeld: begin opnieuw.
o-provider-back = De aanmelding van uw ministerie heeft u teruggestuurd, en niemand is aangemeld. Begin opnieuw, of meld u aan met naam, wachtwoord en code.
o-provider-denied = Niemand is aangemeld. Het account van uw ministerie is niet gekoppeld aan een account van deze dienst, of dat account is vergrendeld of niet ingeschreven, of wat de aanmelding van het ministerie opgaf, is niet aanvaard. Een beheerder kan het u zeggen.
o-provider-away = De aanmelding van uw ministerie is op dit moment niet bereikbaar. Meld u aan met naam, wachtwoord en code, of probeer het later opnieuw.
o-provider-busy = Er melden zich op dit moment te veel mensen via het ministerie aan. Probeer het over een minuut opnieuw, of meld u aan met naam, wachtwoord en code.
o-done-stopped = Gestopt. Vanaf de volgende oproep wordt er niets meer uitgewisseld.
o-waits-review =
    { $n ->
        [one] Eén dossier is aan toetsing toe.
       *[other] { $n_shown } dossiers zijn aan toetsing toe.
    }
o-exchange = Uitwisseling
o-exchange-on = opengesteld
o-exchange-on-note = met elk land waarmee een akkoord van kracht is
o-exchange-some = gestopt met enkele
o-exchange-stopped = gestopt
o-exchange-stopped-note = er wordt niets gevraagd en niets beantwoord
o-ends-title = Wat afloopt
o-ends-what = Wat
o-ends-left = Resterende tijd
o-ends-remedy = Wat te doen
o-ends-days =
    { $n ->
        [one] één dag
       *[other] { $n_shown } dagen
    }
o-cases-any-status = Om het even
o-cases-any-standing = Om het even waar
o-cases-code = Met deze code
o-cases-any-code = Om het even
o-cases-named = Nummer bevat
o-cases-found =
    { $n ->
        [one] Eén dossier past.
       *[other] { $n_shown } dossiers passen.
    }
o-entry-new-title = Een dossier opnemen
o-entry-new-about = Laat leeg wat niet bekend is. Wat u invult, wordt gelezen zoals een invoer uit een bestand en wordt vastgelegd.
o-entry-edit = Dit dossier wijzigen
o-entry-edit-title = Dossier { $source } wijzigen
o-entry-edit-about = Voordat iets wordt opgeslagen, ziet u wat er zou veranderen. Wat het dossier eerder vermeldde, wordt bewaard voor wie het mag lezen. Het blijft in zijn kwartaal, welke datum u ook invult.
o-entry-wrong =
    { $n ->
        [one] Eén punt moet worden verbeterd. Het staat naast het veld; er is niets opgeslagen.
       *[other] { $n_shown } punten moeten worden verbeterd. Elk staat naast het veld; er is niets opgeslagen.
    }
o-entry-file = Het dossier
o-entry-number = Nummer van het dossier, van deze dienst zelf
o-entry-registered = Geregistreerd
o-entry-registered-help = De dag, als 2026-01-31, of alleen het jaar.
o-entry-unknown = onbekend
o-entry-derived = Leeg gelaten volgt het uit: { $name }
o-entry-range = Van { $n_shown } tot { $most_shown }
o-entry-victim = Slachtoffer { $n_shown }
o-entry-suspect = Verdachte { $n_shown }
o-entry-more-victim = Nog een slachtoffer
o-entry-more-suspect = Nog een verdachte
o-entry-more-link = Meer regels voor identificatiegegevens
o-entry-out = Deze persoon weglaten
o-entry-route-help = Landen in de volgorde van de reis, één per veld, met naam of code.
o-entry-narrative-help = In uw eigen woorden. Het verlaat deze machine nooit.
o-entry-save-new = Het nieuwe dossier opslaan
o-entry-look = Zien wat er zou veranderen
o-entry-confirm-title = Wat er zou veranderen
o-entry-confirm-about = Dossier { $source }. Er is nog niets opgeslagen.
o-entry-what = Wat
o-entry-before = Nu hier
o-entry-after = Daarna
o-entry-none = niets
o-entry-nothing = Er zou niets veranderen.
o-entry-save = Opslaan
o-entry-go-on = Verder wijzigen
o-history = Eerdere versies
o-history-title = Eerdere versies van dossier { $source }
o-history-about = Wat het dossier vóór elke wijziging vermeldde, de nieuwste eerst. Dat u het hebt gelezen, is vastgelegd.
o-history-none = Het is niet gewijzigd sinds het binnenkwam, of de eerdere versies zijn verwijderd.
o-history-by = Gewijzigd op { $when } door { $by }
o-history-import = Gewijzigd op { $when } door een import
o-history-before = Daarvoor
o-history-back = Vul het formulier met wat het eerder vermeldde
o-history-forget = Verwijder alle eerdere versies
o-history-forget-about = Voor een dossier dat vermeldde wat het niet had mogen vermelden. Het kan niet ongedaan worden gemaakt. Het is geen wissing: wat de schijf bewaart, gaat open met de sleutel van het dossier totdat het dossier zelf is gewist.
o-map-new = Een nieuwe toewijzing voor dit bestand maken
o-map-own = Toewijzingen van deze dienst
o-map-title = Wat de kolommen bevatten
o-map-about = Zeg voor elke kolom wat zij vult; een kolom die niets vult, blijft leeg. Daarna ziet u wat er zou gebeuren. Niets wordt opgeslagen voordat u het zegt.
o-map-file = Het bestand
o-map-rows = Een rij is
o-map-rows-case = een dossier
o-map-rows-victim = een slachtoffer; rijen van één dossier volgen op elkaar
o-map-rows-suspect = een verdachte; rijen van één dossier volgen op elkaar
o-map-rows-both = een slachtoffer en een verdachte; rijen van één dossier volgen op elkaar
o-map-id = Kolom van het zaaknummer
o-map-no-id = geen: nummers maken uit wat de rijen bevatten
o-map-registered = Kolom van de datum van registratie
o-map-date = Datums zijn geschreven als
o-map-description = Waarvoor deze toewijzing is
o-map-columns = Kolommen
o-map-columns-help = Begin te typen en kies uit wat wordt voorgesteld.
o-map-split = Meerdere waarden in { $name } zijn gescheiden door
o-map-made = De toewijzing
o-map-made-about = Afgewezen waarden kunnen hier worden omgezet, met regels als values = { "{" } w = "Feminine", m = "Masculine" { "}" } onder hun kolom. Sla de toewijzing op om haar opnieuw te gebruiken.
o-map-again = Opnieuw kijken met deze toewijzing
o-map-name = Naam om onder op te slaan: kleine letters, cijfers, en - _ .
o-map-save = De toewijzing opslaan
o-map-remove = Verwijderen
o-map-saved-title = Een toewijzing van deze dienst
o-map-saved-about = Hoe een toewijzing wordt geschreven, staat in het handboek onder Intake. Zij wordt gecontroleerd voordat zij wordt opgeslagen.
o-next-title = Wat hierna naar buiten zou gaan
o-next-about = Zoals het knooppunt het vandaag plant. Kijken telt niets en besteedt niets. Wat een akkoord niet noemt, wordt voor de partijen ervan weggelaten.
o-next-yearbook = Jaarboek van { $year }
o-next-yearbook-about = Het wordt gepubliceerd na { $day }, wanneer het laatste kwartaal van het jaar bevroren is, en besteedt { $share } van elk kwartaal: alles wat van het aandeel van het jaarboek over is. De tabellen zijn die van de openbare lijst, versie { $list }; elk cijfer krijgt de ruis die hier staat.
o-next-no-share = Er is te weinig van het aandeel over: zo'n jaarboek komt er niet.
o-next-not-open = De kwartalen van het jaar zijn nog niet open, dus wat het besteedt is niet bekend.
o-next-agreements = Per akkoord
o-next-agreements-about = Welke tabellen van het jaarboek worden gezien door wie onder een akkoord mag vragen, en wat ieder met zijn vragen aan één kwartaal mag uitgeven.
o-next-no-agreements = Er is geen akkoord van kracht: niets vertrekt.
o-next-shows = Geziene tabellen
o-next-quotas = Wie mag vragen, en voor hoeveel
o-next-number = Tabel
o-next-counts = Telt
o-next-attributes = Naar
o-next-cells = Cellen
o-next-noise = Ruis
o-next-rounds = Rondes van kenmerken
o-next-no-rounds = In geen lopende ronde staat iets van deze dienst.
o-next-round = Ronde
o-next-days = De dagen ervan
o-next-own = Kenmerken van deze dienst
o-next-parties = Partijen
o-next-questions = Vragen van andere landen
o-next-questions-about = Wat anderen zullen vragen, is niet bekend. Al hun vragen samen kunnen elk kwartaal nooit meer dan dit kosten; dezelfde vraag, opnieuw gesteld, kost niets.
o-next-left = Resterend
o-next-limit = Van
o-next-no-quarters = Er is nog geen kwartaal open.
o-switch-title = De schakelaar
o-switch-about = Hij stopt alle uitwisseling met één land of met iedereen, wat akkoorden ook zeggen: vanaf de volgende oproep wordt er niets gevraagd en niets beantwoord. Omzetten vergt één persoon, terugzetten twee.
o-switch-all = Iedereen
o-switch-stopped = gestopt
o-switch-resume = Uitwisseling weer toestaan
o-switch-one = Uitwisseling met dit land stoppen
o-switch-everybody = Uitwisseling met iedereen stoppen
o-settings-rounds = Rondes van kenmerken
o-settings-rounds-itself = gaan op hun dagen vanzelf verder: deze dienst telt de overeengekomen lijst één keer, met { $epsilon } ten laste van elk bevroren kwartaal dat nog zoveel over heeft
o-settings-rounds-hand = wachten tot iemand hier deelneemt
o-settings-rounds-none = deze dienst neemt aan geen enkele deel
o-pat-says-background = Soorten zaken, en wat altijd samengaat, doen er { $expected } verwachten: het patroon houdt stand door wat daarboven uitgaat.
o-pat-says-typical = Hoe gewoon het in Europa is: percentiel { $percentile }. Klein is ongewoon: zoveel van de honderd combinaties in dezelfde attributen zijn even onwaarschijnlijk of onwaarschijnlijker.
o-pat-season = Tegenover het seizoen: { $now_shown } dossiers in { $quarter }, waar er { $expected } werden verwacht. In dit kwartaal van het jaar is het aandeel { $factor } keer dat van hele jaren (p = { $p }).
o-pat-compare-rest = Vergelijken met al het overige
o-sim-title = Soortgelijke dossiers
o-sim-about = De dossiers die het meest op één dossier lijken, met wat zij delen en waarin zij verschillen. Een waarde die weinig dossiers hebben, weegt zwaar.
o-sim-find = Soortgelijke zoeken
o-sim-likest = Het meest gelijkend
o-sim-rows =
    { $n ->
        [one] Er is één dossier bekeken.
       *[other] Er zijn { $n_shown } dossiers bekeken. Genoemd worden die welke u mag lezen, hoogstens twintig.
    }
o-sim-none = Geen dossier deelt er iets van gewicht mee.
o-sim-similarity = Gelijkenis (0 tot 1)
o-sim-shared = Beide hebben
o-sim-differing = Waarin zij verschillen
o-sim-differ = hier { $here }, daar { $there }
o-sim-nothing = niets vastgelegd
o-sim-typical = Hoe gewoon het in Europa is: percentiel { $percentile } (± { $error }). Klein is ongewoon: zoveel van de honderd dossiers, bekeken in dezelfde attributen, zijn even onwaarschijnlijk of onwaarschijnlijker.
o-sim-note = Een score is van een dossier, nooit van een persoon. Gelijkend is niet verbonden, en ongewoon is niet verdacht.
o-net-division = Groepen zijn
o-net-whole = wat hoe dan ook samenhangt
o-net-communities-modularity = Verdelen wat weinig verbanden met de rest heeft (modulariteit)
o-match-party-late = kwam toen de andere al een lijst waren overeengekomen: wat het publiceerde, wordt in de volgende ronde gevraagd
o-match-party-late-counted = kwam laat, en heeft geteld, met { $epsilon }
o-match-party-other = heeft een andere lijst ondertekend dan de overeengekomen, en heeft nog niet geteld
o-match-party-other-counted = heeft een andere lijst ondertekend, en heeft de overeengekomen geteld, met { $epsilon }
o-match-party-absent = afwezig: er was niets van op tijd
o-match-party-stranger = is geen partij van deze ronde
o-match-progress = Hoever de ronde is
o-match-progress-submitted = { $done_shown } van { $all_shown } partijen hebben getoond wat zij publiceerden
o-match-progress-signed = { $done_shown } van { $all_shown } partijen hebben een lijst ondertekend
o-match-progress-answered = { $done_shown } van { $all_shown } partijen hebben geteld
o-match-doing-testing = Kenmerken worden getoetst: { $done_shown } van { $all_shown } kwartalen geteld
o-match-doing-asking = De andere partijen worden gevraagd: { $done_shown } van { $all_shown }
o-match-doing-counting = De overeengekomen lijst wordt geteld: { $done_shown } van { $all_shown } kwartalen
o-match-by-itself = Deze dienst gaat op deze dagen vanzelf verder, met { $epsilon }. Niemand hoeft hier iets te doen.
o-match-by-hand = Hier gaat niets vanzelf: iemand moet deelnemen.
o-stat-title = Nationale statistieken
o-stat-lede = De jaarlijkse cijfers die Richtlijn 2011/36/EU, zoals gewijzigd bij Richtlijn (EU) 2024/1712, van elke lidstaat vraagt, geteld uit de eigen dossiers van deze dienst.
o-stat-mark = Exacte nationale statistieken, niet differentieel privaat: niet voor uitwisseling.
o-stat-mark-more = Het is aan deze dienst om ze te publiceren of aan de nationale autoriteit te overhandigen. safeborders stuurt ze nergens heen.
o-stat-record = Het opstellen van de cijfers en het nemen van een bestand worden vastgelegd in het interne logboek.
o-stat-make = De cijfers opstellen
o-stat-none = Hier is nog geen dossier geregistreerd, dus er is geen jaar te kiezen.
o-stat-of = Dossiers geregistreerd in { $year }, zoals zij er vandaag voor staan
o-stat-report = Het nationale verslag van { $year }, als pagina en als PDF
o-stat-rule = Hoe met kleine aantallen wordt omgegaan
o-stat-rule-small = Een aantal van 1 tot { $most_shown } wordt niet vermeld, en daarmee zoveel andere rijen dat het niet door aftrekken kan worden gevonden.
o-stat-rule-sum = Wat van een tabel niet wordt vermeld, wordt als één som gegeven: de vermelde rijen en die som vormen samen het totaal. Weggelaten rijen zijn leeg.
o-stat-rule-total = Waar een hele groep personen te klein is, of te weinig verschilt van de groep ervoor, worden het totaal en alle tabellen ervan niet vermeld.
o-stat-rule-again = Een tweede bestand, opgesteld nadat dossiers zijn gewijzigd, kan verraden wat er is gewijzigd als beide worden gepubliceerd.
o-stat-missing = Wat deze cijfers niet kunnen zeggen
o-stat-missing-year = Verdachten worden geteld naar het jaar waarin het dossier is geregistreerd en naar hoever de procedure vandaag is, niet naar het jaar van de tenlastelegging of van het vonnis.
o-stat-missing-form = De vorm van uitbuiting van een verdachte is die van de slachtoffers in het dossier. Wie meerdere vormen heeft, staat in een eigen rij.
o-stat-missing-rest = Niet in het codeboek: de aard van een definitieve beslissing tot vervolging, het aantal vonnissen, en een eigen telling van het bewust gebruikmaken van de diensten van een slachtoffer. Dossiers onder embargo zijn weggelaten.
o-stat-victims = Geregistreerde slachtoffers
o-stat-suspected = Verdacht
o-stat-prosecuted = Vervolgd
o-stat-convicted = Veroordeeld
o-stat-total = Totaal
o-stat-total-is = In totaal { $n_shown }.
o-stat-total-withheld = Hoeveel het er zijn, wordt niet vermeld, en daarmee geen enkele tabel.
o-stat-persons = Personen
o-stat-share = Aandeel in het totaal
o-stat-withheld = niet vermeld
o-stat-together = Niet-vermelde rijen samen
o-stat-several = Meerdere vormen
o-stat-adds-up = De vermelde rijen en wat niet wordt vermeld, vormen samen het totaal: { $n_shown }.
o-stat-empty = Hier is niemand geteld.
o-report-title = Nationaal verslag { $country } { $year }
o-report-lede = Twee delen die niet mogen worden vermengd: exacte cijfers van de eigen dossiers van deze dienst, en daarnaast wat andere landen hebben vrijgegeven, met de onzekerheid ervan.
o-report-foot = Deel 1 is exact en niet voor uitwisseling; deel 2 is differentieel privaat, met 95 %-intervallen.
o-report-exact = Deel 1: exacte nationale statistieken
o-report-europe = Deel 2: het Europese beeld, uit vrijgegeven cijfers
o-report-europe-about = Deze cijfers zijn schattingen: elk land heeft willekeurige ruis aan zijn tellingen toegevoegd voordat het ze publiceerde, en elk cijfer heeft het 95 %-interval dat daaruit volgt. Zij zijn niet exact, en zij omvatten niet de eigen dossiers van deze dienst.
o-report-europe-compare = Een exact cijfer van deel 1 en een schatting van deel 2 mogen alleen aan de hand van het interval worden vergeleken: ligt het exacte cijfer erbinnen, dan kan er niets worden gezegd.
o-report-europe-none = Er wordt hier geen jaarboek van een ander land voor { $year } bewaard. Iemand die andere landen mag bevragen, haalt ze op met: safeborders-node yearbook fetch
o-report-europe-sources = Jaarboeken die de landen hebben gepubliceerd en ondertekend; ze bekijken kost niets en vertelt niemand iets.
o-report-rule = Hoe met kleine aantallen in deel 1 wordt omgegaan
o-tour-today = Vandaag
o-tour-today-do = De dag begint hier: wat op u wacht, en wat het budget nog toelaat. Alles is synthetisch. Volg iets wat wacht, kom dan terug en ga verder.
o-tour-cases = Zaken
o-tour-cases-do = De lijst bevat alleen dossiers die u mag lezen. Open er een en bekijk het tijdsverloop, de reisweg en de verbanden. Dat u het hebt geopend, staat nu in het interne logboek.
o-tour-patterns = Patronen
o-tour-patterns-do = Begin een zoekactie in uw eigen dossiers. Open het eerste patroon: lees de gronden in woorden, en hoe vaak het door toeval zou verschijnen. Patronen krijgen een score, personen nooit.
o-tour-networks = Netwerken
o-tour-networks-do = Zoek dossiers die een identificatiegegeven delen. Wijs een verbindingslijn aan: zij zegt waarop zij berust. Welk verband zou u niet vertrouwen?
o-tour-ask = Europa bevragen
o-tour-ask-do = Stel een vraag samen: slachtoffers naar leeftijd. Druk op Voorbeeld voordat u vraagt: het zegt wat de vraag kost en hoe breed het interval zal zijn. Vraag dan pas.
o-tour-matches = Overeenkomsten en contactverzoeken
o-tour-matches-do = Een overeenkomst zegt dat een ander land dezelfde werkwijze ziet, en wie u kunt bellen. Er reist geen naam en geen zaaknummer. Bekijk wat een contactverzoek zou bevatten.
o-tour-left = Wat naar buiten ging
o-tour-left-do = Elke vrijgave staat hier, met kosten, doel en akkoord. Zoek uw eigen vraag. Daaronder staat wat alles stopt: lees het, en druk er vandaag niet op.
o-tour-agreements = Akkoorden en partnerknooppunten
o-tour-agreements-do = Niets wordt uitgewisseld zonder een akkoord dat beide kanten hebben ondertekend. Open er een en lees wat het toestaat, tot wanneer, en wie hoeveel mag vragen.
o-tour-statistics = Nationale statistieken
o-tour-statistics-do = Kies een jaar. Deze cijfers zijn exact en blijven hier: vergelijk de aanduiding bovenaan met de voet van de pagina waarop u Europa hebt bevraagd. Welke rijen worden niet vermeld, en kloppen de optellingen van de tabellen?
o-tour-report = Het nationale verslag
o-tour-report-do = Deel 1 is exact, deel 2 heeft intervallen. Leg aan wie naast u zit uit waarom de twee niet mogen worden opgeteld. Neem de PDF.
o-tour-audit = Controle
o-tour-audit-do = Controleer de logboeken: niemand kan een vermelding ongemerkt wijzigen, ook de dienst zelf niet. Zoek wat u een minuut geleden hebt gedaan.
o-tour-people = Personen en rollen
o-tour-people-do = Sommige beslissingen vergen twee personen. Bekijk wie wat mag, en wat op een tweede persoon wacht.
o-tour-settings = Instellingen
o-tour-settings-do = Hoelang dossiers worden bewaard, wanneer kwartalen bevriezen, hoe de sleutels worden bewaard. Wat zou er geregeld moeten zijn voordat er echte dossiers binnenkomen?
