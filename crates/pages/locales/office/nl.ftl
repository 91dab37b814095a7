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
o-event-answered = Vraag beantwoord
o-event-asked = Anderen bevraagd
o-event-heard = Antwoord ontvangen
o-event-yearbook = Jaarboek
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
