# Viraston sivujen tekstit suomeksi: see en.ftl.

o-product = Virasto, { $country }
o-source-line = Se, mitä täällä näet, on tämän viraston omaa ja pysyy sen omalla koneella. Lukemasi ja tekemäsi kirjataan sisäiseen lokiin.
o-nav-today = Tänään
o-nav-cases = Asiat
o-nav-patterns = Toimintamallit
o-nav-networks = Verkostot
o-nav-ask = Kysy Euroopalta
o-nav-matches = Osumat ja yhteydenottopyynnöt
o-nav-left = Mitä on lähtenyt talosta
o-nav-agreements = Sopimukset ja kumppanisolmut
o-nav-audit = Tarkastus
o-nav-people = Henkilöt ja roolit
o-nav-settings = Asetukset
o-nav-account = Oma tili
o-logout = Kirjaudu ulos
o-to-today = Tämän päivän sivulle

o-role-prosecutor = syyttäjä
o-role-analyst = analyytikko
o-role-dpo = tietosuojavastaava
o-role-administrator = ylläpitäjä
o-role-auditor = tarkastaja
o-role-console = konsoli
o-role-node = solmu itse

o-done = Tehty.
o-denied = Ei kuulu rooliisi
o-denied-text = Roolisi ei oikeuta tähän. Yritys on kirjattu. Jos tarvitset tätä työssäsi, puhu ylläpitäjälle.
o-budget = Jäljellä on liian vähän
o-budget-text = Budjetista on jäljellä vähemmän kuin tämä maksaa, täällä tai jokaisessa maassa, jolta kysyttiin. Mitään ei kulutettu. Pyydä karkeampaa taulukkoa, useammalta neljännekseltä tai suuremmalla kohinalla.
o-disclosure = Tätä ei saa luovuttaa
o-disclosure-text = Koodikirja, sopimus tai luovutuskielto kieltää sen. Mitään ei lähetetty.
o-invalid = Se ei onnistu
o-invalid-text = Lähetettyä ei voida toteuttaa. Mitään ei muutettu.
o-offline = Keneenkään ei saatu yhteyttä
o-offline-text = Toinen osapuoli ei vastannut. Mitään ei muutettu; yritä myöhemmin uudelleen.
o-failed = Jokin epäonnistui
o-failed-text = Solmu ei voinut tehdä tätä. Kerro ylläpitäjälle, mitä alla lukee.
o-not-found-text = Täällä ei ole sellaista sivua. Se, minkä saat avata, on valikossa.

o-login-title = Kirjautuminen
o-login-name = Tilisi nimi
o-login-password = Salasana
o-login-code = Kertakoodi
o-login-code-help = Kuusi numeroa sovelluksesta, jonka otit käyttöön rekisteröityessäsi.
o-login-do = Kirjaudu
o-login-enrol = Minulla on ylläpitäjältä saatu koodi eikä vielä salasanaa
o-login-wrong = Nimi, salasana tai koodi on väärä, tai tili on hetken lukittu: viiden väärän yrityksen jälkeen minuutiksi, sitten joka kerta kaksi kertaa pidemmäksi ajaksi. Ylläpitäjä voi avata lukituksen.

o-setup-title = Viraston käyttöönotto
o-setup-about = Kenelläkään ei ole vielä tiliä tässä solmussa. Ensimmäinen on ylläpitäjän, ja sen antaa se, joka on koneella solmun avaimen kanssa. Sitä ennen mitään muuta ei näe.
o-setup-console = Suorita tämä solmun koneella; se tulostaa koodin, joka on voimassa yhden päivän:
o-setup-here = Kirjoita tähän nimi ja koodi ja valitse salasana.
o-enrol-title = Rekisteröityminen
o-enrol-about = Ylläpitäjä antoi sinulle koodin, joka on voimassa yhden päivän. Sen avulla valitset salasanan, jota kukaan muu ei koskaan tiedä.
o-enrol-code = Koodi
o-enrol-password = Uusi salasana
o-enrol-password-help = Vähintään { $n_shown } merkkiä. Muutama toisiinsa liittymätön sana on helppo muistaa ja vaikea arvata.
o-enrol-again = Sama salasana uudelleen
o-enrol-do = Rekisteröidy
o-enrol-login = Kirjautumiseen
o-enrol-differ = Salasanat poikkeavat toisistaan.
o-enrol-short = Salasanassa on alle { $n_shown } merkkiä.
o-enrol-wrong = Nimi tai koodi on väärä, käytetty tai yli päivän vanha. Pyydä ylläpitäjältä uusi.
o-enrolled-title = Vielä yksi asia: kertakoodit
o-enrolled-about = Tilillä { $person } on salasana. Lisää tämä avain nyt puhelimesi todennussovellukseen. Se näytetään vain kerran.
o-enrolled-app = Avaa tämän koneen sovelluksessa
o-enrolled-kind = Jos sovellus kysyy: aikaan perustuva (RFC 6238), SHA-1, kuusi numeroa, 30 sekunnin välein.

o-second = Toisen henkilön on suostuttava
o-second-text = Tähän tarvitaan neljä silmää. Se on nyt Henkilöt ja roolit -luettelossa ja odottaa jotakuta toisessa roolissa olevaa; kun hän on hyväksynyt sen, tee sama tässä uudelleen.
o-done-recorded = Tehty ja kirjattu.
o-done-suspended = Keskeytetty. Tästä hetkestä sen nojalla ei lähde enää mitään.
o-done-decided = Päätöksesi on kirjattu.
o-reason = Perustelu lokiin; älä nimeä henkilöitä
o-older = Vanhempia merkintöjä
o-to-cases = Asioihin
o-to-case = Asiakirjavihkoon
o-to-audit = Lokeihin
o-to-people = Henkilöihin ja rooleihin

o-column-number = Nro
o-column-when = Milloin
o-column-what = Mitä
o-column-who = Kuka
o-column-whom = Kenen kanssa
o-column-terms = Sopimus ja tarkoitus
o-column-cost = Kustannus kullekin vuosineljännekselle
o-column-sent = Lähetetyn SHA-256
o-column-object = Mihin
o-column-outcome = Lopputulos
o-column-state = Tila
o-column-case = Asiakirjavihko
o-column-status = Menettelyn vaihe
o-column-stands = Missä se on
o-column-assigned = Osoitettu
o-column-since = Alkaen
o-column-ends = Päättyy
o-column-kind = Laji
o-column-identifier = Tunniste
o-column-holder = Kenen
o-column-name = Koko nimi
o-column-account = Tili
o-column-role = Rooli

o-today-title = Tänään
o-waits-nothing = Mikään ei odota sinua.
o-waits-approvals =
    { $n ->
        [one] Yksi päätös odottaa hyväksyntääsi.
       *[other] { $n_shown } päätöstä odottaa hyväksyntääsi.
    }
o-waits-referrals =
    { $n ->
        [one] Yksi toisen maan yhteydenottopyyntö odottaa vastausta.
       *[other] { $n_shown } muiden maiden yhteydenottopyyntöä odottaa vastausta.
    }
o-waits-overdue =
    { $n ->
        [one] Yksi yhteydenottopyyntö on myöhässä.
       *[other] { $n_shown } yhteydenottopyyntöä on myöhässä.
    }
o-waits-rounds =
    { $n ->
        [one] Yksi tunnistekierros on laskettu: etsi osumia.
       *[other] { $n_shown } tunnistekierrosta on laskettu: etsi osumia.
    }
o-waits-ending =
    { $n ->
        [one] Yksi sopimus päättyy kuudenkymmenen päivän kuluessa.
       *[other] { $n_shown } sopimusta päättyy kuudenkymmenen päivän kuluessa.
    }
o-waits-suspended =
    { $n ->
        [one] Yksi sopimus on keskeytetty.
       *[other] { $n_shown } sopimusta on keskeytetty.
    }
o-fact-files = Asiakirjavihkot
o-fact-files-note =
    { $n ->
        [one] yhdellä vuosineljänneksellä
       *[other] { $n_shown } vuosineljänneksellä
    }
o-fact-freezes = Seuraavaksi jäätyvä neljännes
o-fact-freezes-note = siitä lähtien siitä voi kysyä
o-fact-budget = Pienin jäljellä oleva budjetti
o-fact-budget-note = kyselyihin neljänneksestä { $cohort }; se ei täyty uudelleen
o-fact-agreements = Voimassa olevat sopimukset
o-fact-agreements-note = ilman sopimusta mitään ei lähde
o-peers-title = Muut maat
o-peers-about = Saadaanko muihin solmuihin yhteys ja hyväksyvätkö ne tämän solmun varmenteen, kysytään silloin, kun haluat tietää.
o-peers-look = Kysy niiltä nyt
o-peers-none = Yhtään kumppanisolmua ei ole määritetty.

o-cases-title = Asiat
o-cases-all = Kaikki neljännekset
o-cases-files =
    { $n ->
        [one] yksi asiakirjavihko
       *[other] { $n_shown } asiakirjavihkoa
    }
o-cases-whose = Kenen
o-cases-any = Kaikki, joista saan tietää
o-cases-mine = Minulle osoitetut
o-cases-number = Asiakirjavihkon numero
o-cases-open = Avaa
o-cases-none = Yksikään asiakirjavihko ei täsmää.
o-cases-empty = Täällä ei ole vielä asiakirjavihkoja. Ne tuodaan tiedostosta.
o-cases-caption = Numeron mukaan. Asiakirjavihkon avaaminen kirjataan sisäiseen lokiin, samoin tämä luettelo.
o-cases-later = Seuraavat
o-mark-embargo = luovutuskielto
o-mark-hold = poistokielto
o-mark-sealed = sinetöity
o-due-link = Asiakirjavihkot, joiden säilytys päättyy
o-due-title = Asiakirjavihkot, joiden säilytys päättyy
o-due-about = Mikään ei poistu itsestään: päättyvä määräaika siirtää vihkon tähän luetteloon, ja ihmiset päättävät.
o-due-none = Minkään vihkon säilytys ei pääty pian.
o-due-now = päättynyt

o-case-title = Asiakirjavihko { $source }
o-case-recorded = Lukemisesi on kirjattu.
o-case-route = Reitti
o-case-timeline = Mitä tapahtui
o-case-registered = Rekisteröity; kuuluu neljännekseen { $cohort }
o-case-embargoed = Asetettu luovutuskieltoon: ei missään luovutuksessa
o-case-held = Asetettu poistokieltoon: ei voida poistaa
o-case-sealed = Sinetöinyt { $by }
o-case-coded = Asia
o-case-unknown = Mitään ei tiedetä.
o-case-links = Tunnisteet
o-case-narrative = Selostus
o-case-decide = Päätökset
o-case-assigned = Osoitettu:
o-case-assigned-none = Sitä ei ole osoitettu kenellekään.
o-holder-case = ei tiedossa kenen
o-holder-victim = uhrin
o-holder-suspect = epäillyn
o-link-phone = Puhelin
o-link-plate = Rekisterikilpi
o-link-account = Pankkitili
o-link-handle = Nimi alustalla
o-link-document = Asiakirja
o-link-address = Osoite
o-deed-embargo = Aseta luovutuskieltoon
o-deed-release = Poista luovutuskielto
o-deed-embargo-about = Luovutuskiellossa oleva vihko ei ole missään luovutuksessa millekään maalle. Aiemmin luovutettu pysyy luovutettuna.
o-deed-hold = Aseta poistokieltoon
o-deed-unhold = Kumoa poistokielto
o-deed-hold-about = Poistokiellossa olevaa vihkoa ei voida poistaa, mitä sen säilytysaika sanookin.
o-deed-assign = Osoita jollekulle
o-deed-unassign = Päätä osoitus
o-deed-seal = Sinetöi
o-deed-unseal = Poista sinetti
o-deed-seal-about = Sinetöityä vihkoa lukevat ja siitä tietävät vain ne, joille se on osoitettu, eikä kukaan muu.
o-deed-erase = Poista
o-deed-erase-about = Poistaminen vaatii toisen henkilön eikä sitä voi perua. Ensin näet, mitä se tekisi.
o-deed-erase-look = Katso, mitä se tekisi
o-erase-title = Asiakirjavihkon poistaminen
o-erase-about = Tämän tekisi vihkon { $source } poistaminen. Mitään ei ole vielä tapahtunut.
o-erase-held = Vihko on poistokiellossa eikä sitä voida poistaa.
o-erase-none = Täällä ei ole sellaista vihkoa, tai se on poistettu aiemmin.
o-erase-frozen = Sen neljännes on jäädytetty: siitä on voitu luovuttaa vastauksia, ja sen budjetti pysyy käytettynä.
o-erase-two = Toisen henkilön, syyttäjän tai tietosuojavastaavan, on hyväksyttävä se.
o-erased-title = Poistettu
o-erased-about = Vihkon avainta ei enää ole avainnipussa, ja tilannekuvat, joissa se oli, on kirjoitettu uudelleen ilman sitä.
o-erased-name = Nimi sisäisessä lokissa
o-erased-entry = Sisäisen lokin merkintä

o-import-title = Asiakirjavihkojen tuonti
o-import-about = Valitse tiedosto ja sen lukutapa. Ensin näet, mitä tapahtuisi; mitään ei tallenneta ennen kuin sanot niin.
o-import-mapping = Sarakkeiden vastaavuus
o-import-file = Tiedosto
o-import-most = CSV, XLSX tai JSON, enintään { $n_shown } Mt. Suuremmat tiedostot tuodaan komentoriviltä.
o-import-look = Katso, mitä tapahtuisi
o-import-looked = Mitä tapahtuisi
o-import-looked-about = Mitään ei ole vielä tallennettu. Tiedosto odottaa vartin tämän solmun muistissa.
o-import-done = Tuotu
o-import-done-about = Kaikki, mikä voitiin lukea, on tallennettu.
o-import-added = Uudet
o-import-updated = Muuttuneet
o-import-unchanged = Samat kuin täällä
o-import-redirected = Uusista: myöhemmässä neljänneksessä
o-import-erased = Aiemmin poistetut, jätetty pois
o-import-rejected = Hylätyt rivit
o-import-rejects =
    { $n ->
        [one] Yhtä riviä ei voi lukea. Hylkäystiedosto kertoo, mitä ja miksi.
       *[other] { $n_shown } riviä ei voi lukea. Hylkäystiedosto kertoo, mitä ja miksi.
    }
o-import-cut = Siinä ovat niistä ensimmäiset.
o-import-rejects-csv = Hylkäykset (CSV)
o-import-nothing = Tässä tiedostossa ei ole mitään uutta.
o-import-do = Tuo
o-import-again = Valitse toinen tiedosto

o-left-title = Mitä on lähtenyt talosta
o-left-about =
    { $n ->
        [one] Kaikki, mitä tämä solmu on koskaan antanut toiselle maalle tai kysynyt siltä, uusin ensin. Lokissa on yksi merkintä.
       *[other] Kaikki, mitä tämä solmu on koskaan antanut toiselle maalle tai kysynyt siltä, uusin ensin. Lokissa on { $n_shown } merkintää.
    }
o-left-none = Mitään ei ole vielä lähtenyt.
o-sent-open = Kuten lähetettiin
o-sent-title = Mitä merkinnän { $entry } yhteydessä lähetettiin
o-sent-same = Säilytetty on se, mikä lähetettiin: sen tiiviste on sama kuin lokissa.
o-sent-differs = Säilytetty ei ole se, mikä lähetettiin: sen tiiviste ei ole sama kuin lokissa.
o-sent-missing = Lähetetyn pitäisi olla tallessa täällä, mutta se puuttuu tai sitä ei voi lukea.
o-sent-in-entry = Merkintä itse sisältää sen, mikä lähetettiin; koko lokin tiiviste sitoo sen.
o-sent-not-kept = Lähetettyä ei säilytetä.
o-sent-nothing = Tämän merkinnän yhteydessä mitään ei lähtenyt talosta.
o-sent-do = Älä muuta mitään, ota solmun kansiosta kopio, tarkista molemmat lokit Tarkastus-sivulla ja vertaa viimeisimpään varmuuskopioon. Se, joka sai luvut, voi näyttää, mitä sai.
o-sent-logged = SHA-256 lokissa
o-sent-kept = Säilytetyn SHA-256
o-sent-download = Lataa tavut
o-sent-text = Merkinnässä itsessään
o-sent-more = Luvut, jotka eivät ole tällä sivulla: { $n_shown }
o-sent-figure = Luvun kohde
o-sent-value = Kuten lähetettiin, kohinan kanssa
o-event-answered = Vastattu kyselyyn
o-event-asked = Kysytty muilta
o-event-heard = Saatu vastaus
o-event-yearbook = Vuosikirja
o-event-histogram = Kierroksen histogrammi
o-event-link-check = Yhteyden tarkistus
o-event-referral = Yhteydenottopyyntö
o-event-signature = Tunniste
o-event-agreement = Sopimus
o-event-cohort = Vuosineljännes
o-event-witness = Toisen maan loki
o-event-house = Sisäisen lokin juuri
o-event-continuity = Palautuksen jälkeen
o-stop-title = Pysäytä
o-stop-about = Sopimuksen keskeyttäminen pysäyttää heti kaiken sen nojalla tapahtuvan. Se ei vaadi toista henkilöä; jatkaminen vaatii.
o-stop-none = Yksikään sopimus ei ole voimassa: mitään ei voi lähteä.
o-stop-one = Keskeytä
o-stop-all-title = Kaikki
o-stop-all = Keskeytä kaikki sopimukset

o-audit-title = Tarkastus
o-audit-about =
    { $n ->
        [one] Luovutuslokissa on yksi merkintä. Muut maat säilyttävät sen allekirjoitettuja päitä; kukaan ei voi kirjoittaa sitä huomaamatta uudelleen.
       *[other] Luovutuslokissa on { $n_shown } merkintää. Muut maat säilyttävät sen allekirjoitettuja päitä; kukaan ei voi kirjoittaa sitä huomaamatta uudelleen.
    }
o-audit-check = Tarkista lokit nyt
o-audit-disclosures = Luovutusloki
o-audit-disclosures-csv = Luovutusloki (CSV)
o-audit-house-csv = Sisäinen loki (CSV)
o-house-link = Sisäinen loki: kuka teki mitä tässä virastossa
o-house-title = Sisäinen loki
o-house-about =
    { $n ->
        [one] Kuka teki mitä tässä virastossa, uusin ensin; siinä on yksi merkintä. Asiakirjavihkot ovat pseudonyymeinä.
       *[other] Kuka teki mitä tässä virastossa, uusin ensin; siinä on { $n_shown } merkintää. Asiakirjavihkot ovat pseudonyymeinä.
    }
o-house-person = Vain tämän henkilön
o-house-none = Mikään merkintä ei täsmää.
o-checked-title = Lokit ovat kunnossa
o-checked-well = Jokainen luku on laskettu lokista uudelleen yhteen ja jokainen tiiviste laskettu uudelleen.
o-checked-disclosures =
    { $n ->
        [one] Yksi merkintä, { $cohorts_shown } neljännestä, { $releases_shown } säilytettyä vastausta
       *[other] { $n_shown } merkintää, { $cohorts_shown } neljännestä, { $releases_shown } säilytettyä vastausta
    }
o-checked-house =
    { $n ->
        [one] Yksi merkintä; sen juurista { $roots_shown } on luovutuslokissa
       *[other] { $n_shown } merkintää; niiden juurista { $roots_shown } on luovutuslokissa
    }
o-checked-root = Kaikkien merkintöjen tiiviste
o-proof-title = Todistus siitä, että merkintä on lokissa
o-proof-about =
    { $n ->
        [one] Jolla on ainoan merkinnän tiiviste, voi näillä tarkistaa, että se on tämä (RFC 9162).
       *[other] Jolla on kaikkien { $n_shown } merkinnän tiiviste, voi näillä tarkistaa, että tämä on niiden joukossa (RFC 9162).
    }
o-proof-leaf = Merkinnän tiiviste
o-proof-path = Matkan tiivisteet

o-people-title = Henkilöt ja roolit
o-people-enrolled = on salasana
o-people-not-enrolled = ei ole vielä rekisteröitynyt
o-people-locked = lukittu { $until } asti
o-waiting-title = Päätökset, jotka odottavat toista henkilöä
o-waiting-about = Kukaan ei hyväksy sitä, mitä on itse esittänyt. Esitys raukeaa 14 päivän kuluttua; hyväksyntä pätee kerran, täsmälleen siihen, mitä esitettiin.
o-waiting-none = Mitään ei odota.
o-decide-why = Miksi, jos hylkäät
o-decide-approve = Hyväksy
o-decide-refuse = Hylkää
o-decided-title = Aiemmin päätetyt
o-proposal-approved = hyväksynyt { $by }, ei vielä toteutettu
o-proposal-refused = hylännyt { $by }: { $reason }
o-proposal-done = hyväksynyt { $by } ja toteutettu
o-proposal-ended = päättynyt ilman päätöstä
o-act-agreement = Sopimus saatetaan voimaan
o-act-publication = Tunniste julkaistaan
o-act-shares = Vielä avaamattomien neljännesten osuudet
o-act-erasure = Asiakirjavihkoja poistetaan
o-act-account = Henkilön { $person } tili roolissa { $role }
o-act-link-check = Toiselta maalta kysytään asiakirjavihkon epäillyistä
o-accounts-title = Tilit
o-invite-title = Anna jollekulle tili
o-invite-about = Saat henkilöä varten koodin, joka on voimassa yhden päivän. Sillä hän valitsee salasanan, jota et koskaan näe.
o-invite-do = Anna tili
o-change-title = Muuta tiliä
o-change-about = Nollauksen jälkeen henkilö rekisteröityy uudelleen koodilla, jonka luovutat. Jos on tietosuojavastaava, hän hyväksyy sen ensin.
o-change-what = Mitä tehdään
o-change-unlock = Avaa lukitus
o-change-reset = Nollaa salasana ja kertakoodit
o-change-role = Anna toinen rooli
o-change-remove = Poista tili
o-change-new-role = Uusi rooli, jos sellainen annetaan
o-change-do = Tee se
o-code-title = Luovuta tämä koodi
o-code-about = Sillä { $person } voi rekisteröityä yhden päivän kuluessa, ja se näytetään kerran. Luovuta se henkilökohtaisesti, ei postitse.

o-account-title = Oma tili
o-password-title = Vaihda salasana
o-password-about = Kaikki istunnot päättyvät siihen, myös tämä.
o-password-old = Nykyinen salasana
o-password-do = Vaihda salasana
o-tokens-title = Tunnukset ohjelmille
o-tokens-about = Ohjelmatunnus kantaa jonkin aikaa osan oikeuksistasi. Sitä, mikä vaatii henkilön päätöksen, ei voi tehdä sillä.
o-token-for = Mihin se on
o-token-rights = Mitä sillä saa tehdä
o-token-days = Kuinka moneksi päiväksi
o-token-make = Luo ohjelmatunnus
o-token-revoke = Peruuta
o-token-title = Uusi ohjelmatunnuksesi
o-token-once = Se näytetään kerran. Säilytä sitä siellä, missä vain sitä tarvitseva ohjelma voi lukea sen.

o-settings-title = Asetukset
o-settings-about = Mitä tämä solmu on asetettu tekemään. Se muutetaan solmun koneen tiedostossa node.toml ja on voimassa seuraavasta käynnistyksestä.
o-settings-pages = Nämä sivut
o-settings-tls = TLS-yhteydellä
o-settings-loopback = vain tällä koneella
o-settings-unassigned = Asiakirjavihkot, joita ei ole osoitettu kenellekään
o-unassigned-office = viraston syyttäjät ja analyytikot lukevat niitä
o-unassigned-only = kukaan ei lue niitä
o-retention-title = Säilytys
o-retention-about =
    { $n ->
        [one] Kuinka kauan vihkoja säilytetään menettelyn vaiheen viimeisen muutoksen jälkeen. Vihko nimetään yhtä päivää ennen.
       *[other] Kuinka kauan vihkoja säilytetään menettelyn vaiheen viimeisen muutoksen jälkeen. Vihko nimetään { $n_shown } päivää ennen.
    }
o-retention-kept = Säilytetään
o-months =
    { $n ->
        [one] yksi kuukausi
       *[other] { $n_shown } kuukautta
    }
o-status-suspected = Epäilty
o-status-prosecuted = Syytetty
o-status-convicted = Tuomittu
o-status-acquitted = Vapautettu syytteestä
o-status-discontinued = Päätetty syyttämättä
o-status-unknown = Ei tiedossa
o-quarters-title = Viimeisimmät neljännekset
o-quarters-freezes = Jäätyy
o-quarters-frozen = jäädytetty
o-quarters-open = avoin
o-keys-title = Avaimet
o-keys-kept = Juuriavain
o-kept-passphrase = avataan tunnuslauseella
o-kept-beside = avataan aineiston vieressä olevalla avaintiedostolla
o-kept-key-file = avataan toisella tallennusvälineellä olevalla avaintiedostolla
o-kept-credential = avataan palvelunhallinnan tunnuksella
o-keys-epoch = Avainnippu
o-keys-epoch-value =
    { $n ->
        [one] jakso { $epoch_shown }, yksi data-avain
       *[other] jakso { $epoch_shown }, { $n_shown } data-avainta
    }
o-keys-head = Sen pään SHA-256
o-keys-reach = Kuinka pitkälle poistaminen ulottuu
o-copies-none = Avainnipun kopioita ei ole määritetty.
o-copy-current = ajan tasalla
o-copy-current-older =
    { $n ->
        [one] ajan tasalla, ja vanhempi kopio, joka avaa yhä sen, mikä on sittemmin poistettu
       *[other] ajan tasalla, ja { $n_shown } vanhempaa kopiota, jotka avaavat yhä sen, mikä on sittemmin poistettu
    }
o-copy-old = ei ajan tasalla

o-trouble-invalid = Sitä ei voi tehdä näin. Mitään ei muutettu.
o-trouble-denied = Se hylättiin.
o-trouble-offline = Keneenkään ei saatu yhteyttä.
o-trouble-internal = Solmu ei voinut tehdä sitä. Kerro ylläpitäjälle, mitä alla lukee.
o-pages = Sivut
o-case-file = Asiakirjavihko

o-long-about = Solmu lukee asiakirjavihkoja. Voit poistua tältä sivulta ja palata.
o-long-begun = Se on alkanut.
o-long-done =
    { $n ->
        [one] Yksi tehty.
       *[other] { $n_shown } tehty.
    }
o-long-of = { $n_shown } / { $all_shown } tehty.
o-long-look = Katso uudelleen
o-long-cancel = Pysäytä se

o-ask-title = Kysy Euroopalta
o-ask-about = Muotoile kysely, katso mitä se maksaa ja kuinka tarkka vastaus olisi, ja kysy sitten. Muut maat laskevat omat asiakirjavihkonsa ja lisäävät kohinaa; yksikään asiakirjavihko ei matkusta.
o-ask-unit = Mitä lasketaan
o-ask-general = Yleisesti
o-ask-step-what = 1. Mitä haluat tietää
o-ask-step-which = 2. Mitkä niistä ja milloin
o-ask-step-who = 3. Keneltä kysyt ja miksi
o-ask-step-exact = 4. Kuinka tarkasti
o-ask-by-first = Jaoteltuna
o-ask-by-second = ja lisäksi
o-ask-by-third = ja vielä
o-ask-figure = Luku
o-ask-count = Kuinka monta niitä on
o-ask-mean-of = Keskiarvo: { $attribute }
o-ask-which-help = Ilman ehtoa kaikki lasketaan. Valitse muuttuja ja paina alla olevaa painiketta: silloin sen arvoja voi rastittaa.
o-ask-only = Ehto { $n_shown }
o-ask-any = Ei ehtoa
o-ask-values = Näytä rastitettavat arvot
o-ask-from = Neljänneksestä
o-ask-to = neljännekseen
o-ask-no-agreement = Yksikään sopimus ei ole voimassa, joten keneltäkään ei voi kysyä. Sopimus talletetaan kohdassa Sopimukset ja kumppanisolmut.
o-ask-countries = Maat (ei rasteja: kaikki)
o-ask-purpose = Kyselyn tarkoitus
o-ask-under = Kysytään sopimuksen nojalla
o-ask-under-none = ei mitään
o-ask-to-agreements = mitä se sallii
o-ask-note = Oma asia- tai diaarinumerosi
o-ask-note-help = Se pysyy tämän viraston omassa lokissa eikä koskaan matkusta.
o-ask-exact = Kohina yhden maan kussakin luvussa
o-ask-sigma-cost = enintään ± { $reach }, yhdeksäntoista kertaa kahdestakymmenestä; maksaa { $cost }
o-ask-sigma = enintään ± { $reach }, yhdeksäntoista kertaa kahdestakymmenestä
o-ask-yearbooks = Maiden julkaisemat vuosikirjat
o-ask-yearbooks-first = Käytä niitä, missä ne ovat riittävän tarkkoja; kysy muilta
o-ask-yearbooks-only = Älä käytä muuta: keneltäkään ei kysytä, mitään ei kulu
o-ask-yearbooks-precise = Kysy kaikilta ja tarkenna vastausta niillä
o-ask-expected = Kuinka monta odotat yhteensä (voi jättää tyhjäksi)
o-ask-expected-help = Silloin esikatselu voi sanoa, olisiko vastauksesta hyötyä ja mitä muuttaa, jos ei.
o-ask-preview = Esikatselu
o-ask-preview-free = Esikatselu ei maksa mitään.
o-ask-preview-title = Mitä se maksaisi ja kuinka tarkka se olisi
o-ask-fact-cost = Kustannus
o-ask-fact-cost-note =
    { $n ->
        [one] neljännekselle kussakin vastaavassa maassa, kerran ja lopullisesti
       *[other] kullekin { $n_shown } neljänneksestä kussakin vastaavassa maassa, kerran ja lopullisesti
    }
o-ask-fact-free = ei mitään
o-ask-fact-free-note = julkaistut vuosikirjat vastaavat siihen: tämä kysely ei maksa mitään
o-ask-fact-answering = { $n_shown } / { $all_shown }
o-ask-fact-answering-note = sikäli kuin ne kertovat etukäteen
o-ask-fact-cells = Luvut
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = kaikissa on sama kohina
o-ask-advice = Väli olisi leveämpi kuin mitä yhdeltä luvulta odotat. Voit:
o-ask-advice-coarsen = ottaa muuttujan { $coarse } muuttujan { $fine } sijasta: { $n_shown } lukua, kukin suurempi
o-ask-advice-leave-out = jättää yhden muuttujan pois: vähemmän ja suurempia lukuja
o-ask-advice-span = ottaa lisää neljänneksiä: luvut kasvavat, kohina ei; kukin neljännes maksaa silti kerran
o-ask-advice-pay = maksaa enemmän: kohina { $sigma } maksaa { $cost } kullekin neljännekselle
o-ask-sizes = Miltä erikokoiset luvut näyttäisivät
o-ask-sizes-help = Kaikkien vastaavien maiden summa ja sen 95 %:n väli. Mikään tässä taulukossa ei ole peräisin asiakirjavihkoista.
o-ask-size = Jos niitä on
o-ask-size-interval = vastaus on välillä
o-ask-size-doubt = Epävarmuus lukuun verrattuna
o-ask-nodes = Mitä kukin maa tekisi
o-ask-node-free = sen vuosikirja vastaa: siltä ei kysytä, eikä mitään kulu
o-ask-node-answers = vastaisi; tämän viraston osuudesta jää vähintään { $left }
o-ask-node-yearbook = { $reason }; vuosikirja korvaa sen
o-ask-node-not = ei antaisi lukua: { $reason }
o-ask-now = Kysy nyt
o-ask-now-note = Kysely kirjataan ennen lähettämistä. Uudelleen kysyttynä se ei maksa enempää.
o-ask-before = Saatavilla olevat vastaukset
o-ask-before-note = Niitä pidetään, kunnes solmu käynnistetään uudelleen. Sama kysely uudelleen kysyttynä tuo saman vastauksen eikä maksa enempää.
o-ask-kept = Lukuja pidetään tässä, kunnes solmu käynnistetään uudelleen.
o-ask-again = Muuta kyselyä

o-pat-about = Arvojen yhdistelmiä, jotka ovat yhteisiä usealle tämän viraston asiakirjavihkolle. Lukumäärät ovat tarkkoja ja pysyvät täällä. Pistemäärä koskee toimintamallia, ei koskaan henkilöä.
o-pat-runs = Säilytetyt haut
o-pat-runs-caption = Kukin haku on katsaus asiakirjavihkoihin hakuhetkellä
o-pat-no-runs = Kukaan ei ole vielä etsinyt toimintamalleja, tai asiakirjavihko on sittemmin poistettu: silloin aiemmat haut poistetaan.
o-pat-no-files = Katsottavia asiakirjavihkoja ei ole.
o-pat-run = Haku
o-pat-when = Milloin
o-pat-quarters = Neljännekset
o-pat-found = Löydetyt toimintamallit
o-pat-standing = jotka pitävät
o-pat-start = Etsi toimintamalleja
o-pat-least = Vähiten asiakirjavihkoja, joilla on sama toimintamalli
o-pat-least-help = Tyhjäksi jätettynä solmu ottaa niin pienen luvun, että voi luetella kaikki.
o-pat-level = Osuus luetelluista toimintamalleista, joka saa olla sattumaa
o-pat-level-help = Väärien löydösten osuus: 5 %:lla neljästäkymmenestä pitävästä toimintamallista noin kaksi on sattumaa.
o-pat-strict = Laske jokainen tutkittu yhdistelmä testiksi: ankara, menettää pienet toimintamallit
o-pat-mine = Etsi
o-pat-mining = Etsitään toimintamalleja
o-pat-looking = Etsitään toimintamallin asiakirjavihkoja
o-pat-run-title = Toimintamallit, haku { $number_shown }
o-pat-run-about = { $files_shown } asiakirjavihkoa, rekisteröity { $cohorts }; { $n_shown } toimintamallia löydettiin { $when }.
o-pat-run-settings = Vähintään { $support_shown } asiakirjavihkoa ja enintään { $length_shown } arvoa; väärien löydösten osuus { $level }.
o-pat-run-chosen = Solmu valitsi pienimmän luvun.
o-pat-run-strict = Jokainen tutkittu yhdistelmä laskettiin testiksi.
o-pat-run-europe =
    { $n ->
        [one] Verrattu yhden vuosikirjan eurooppalaiseen kuvaan.
       *[other] Verrattu { $n_shown } vuosikirjan eurooppalaiseen kuvaan.
    }
o-pat-run-no-europe = Vuosikirjoja ei ole, joten mitään ei verrattu eurooppalaiseen kuvaan.
o-pat-run-cut = Raja katkaisi haun: tämä ei ole paras osa siitä, mitä on. Etsi uudelleen suuremmalla pienimmällä luvulla.
o-pat-run-choice = nro { $number_shown }, { $when }
o-pat-which = Mitkä toimintamallit luetellaan
o-pat-tab-standing = Mikä pitää ({ $n_shown })
o-pat-tab-all = myös alemmas asetetut ({ $n_shown })
o-pat-none = Ei yhtään.
o-pat-caption = Yllättävin ensin; tämän viraston asiakirjavihkojen tarkat lukumäärät
o-pat-number = Nro
o-pat-values = Mikä asiakirjavihkoille on yhteistä
o-pat-support = Asiakirjavihkot
o-pat-support-of = { $n_shown }, odotettu { $expected }
o-pat-lift = Kerroin (lift)
o-pat-odds = Heikoimman jaon vetosuhde (95 %:n väli)
o-pat-q = q-arvo
o-pat-why = Miten se pitää
o-pat-legend = Pylväät: asiakirjavihkot, joissa se on. Viivat: kuinka monta niitä olisi sattumalta (yhtenäinen), parien perusteella (katkoviiva), eurooppalaisen kuvan perusteella (pisteviiva).
o-pat-odds-legend = Heikoimman jaon vetosuhde ja sen 95 %:n väli kerrannaisten asteikolla. Keskiviiva on 1: ei yhteyttä.
o-pat-to-compare = Vertaa ajanjaksoja tai hakuja
o-pat-to-all = Kaikki haut
o-pat-to-publish = Julkaise tunnisteena
o-pat-stands = enemmän kuin sattuma, kuin sen osat ja kuin sen parit, ja uusi
o-pat-not-compared = pitää, mutta sitä ei ole verrattu moniin sitä edeltäviin
o-pat-already-told = paremmat toimintamallit selittävät sen
o-pat-generic = sen parit johtavat siihen
o-pat-generic-europe = eurooppalainen kuva antaa odottaa sitä
o-pat-pair = kaksi yhdessä kulkevaa arvoa: sellaisenaan taustaa
o-pat-unproductive = toinen osa ei lisää toiseen mitään
o-pat-chance = yhdessä ei useammin kuin sattumalta
o-pat-same-rows = pidemmällä toimintamallilla on täsmälleen samat asiakirjavihkot
o-pat-single = yksi arvo ei ole yhdistelmä
o-pat-below = alle { $bound }
o-pat-one-title = Toimintamalli { $number_shown }
o-pat-evidence = Perusteet
o-pat-says-support = { $n_shown } asiakirjavihkossa { $all_shown } vihkosta se on kokonaan.
o-pat-says-lift = { $expected } vihkossa se olisi, jos sen arvoilla ei olisi mitään tekemistä keskenään: se on { $lift } kertaa yleisempi.
o-pat-says-pairs = Sen perusteella, kuinka usein sen arvot kohtaavat pareittain, odotettaisiin { $expected }.
o-pat-says-odds = Miten sen jakaakin kahtia, toisen osan vedot kasvavat toisen myötä: { $odds } heikoimmassa jaossa.
o-pat-says-odds-weak = Heikoimmassa jaossa osilla ei ehkä ole mitään tekemistä keskenään: vetosuhde { $odds }, ja sen väli sisältää luvun 1.
o-pat-says-q = q = { $q }: odotettava väärien toimintamallien osuus, jos tämä ja kaikki paremmat hyväksytään.
o-pat-says-europe = Eurooppalainen kuva antaa odottaa { $expected }.
o-pat-no-person = Asiakirjavihko, jossa on jokin toimintamalli, ei ole siksi epäilyttävä. Mikään pistemäärä täällä ei ole todiste.
o-pat-trend = Ajan mittaan
o-pat-trend-note = Tämän viraston asiakirjavihkojen tarkat lukumäärät rekisteröintineljänneksittäin. Katkoviiva on tason muutos.
o-pat-change = Tason muutos alkaen { $from }, todennäköisyys { $sure } %: { $before } → { $after } asiakirjavihkoista (95 %:n välit).
o-pat-emerging-up = Se kasvaa: { $now_shown } / { $of_shown } asiakirjavihkoa viimeisellä neljänneksellä, sitä ennen { $before_shown } / { $all_shown } (p = { $p }).
o-pat-emerging-down = Se vähenee: { $now_shown } / { $of_shown } asiakirjavihkoa viimeisellä neljänneksellä, sitä ennen { $before_shown } / { $all_shown } (p = { $p }).
o-pat-emerging-none = Viimeinen neljännes on kuin edelliset: { $now_shown } / { $of_shown } asiakirjavihkoa, sitä ennen { $before_shown } / { $all_shown } (p = { $p }).
o-pat-holding = sisältää sen
o-pat-share = Osuus
o-pat-members = Sen asiakirjavihkot
o-pat-members-are =
    { $n ->
        [one] Yhdessä asiakirjavihkossa se on tänään.
       *[other] { $n_shown } asiakirjavihkossa se on tänään. Nimetään ne, jotka saat lukea, enintään viisikymmentä.
    }
o-pat-members-changed = Luku on toinen kuin haun aikaan: asiakirjavihkot ovat sittemmin muuttuneet.
o-pat-near = Asiakirjavihkot, joista puuttuu yksi arvo
o-pat-lacks = puuttuu
o-pat-unusual = Mikä siinä on epätavallista
o-pat-unusual-note = Eurooppalaiseen kuvaan verrattuna, vähiten odotettu ensin.
o-pat-compare-title = Vertaa
o-pat-compare-about = Mikä kasvoi tai väheni: haun toimintamallit ajanjaksolla verrattuna kaikkiin aiempiin neljänneksiin, tai kaksi hakua keskenään.
o-pat-compare-run = Haun toimintamallit
o-pat-compare-from = Ajanjakso alkaen
o-pat-compare-to = päättyen
o-pat-compare-periods = Vertaa kaikkeen aiempaan
o-pat-compare-earlier = Aiempi haku
o-pat-compare-later = Myöhempi haku
o-pat-compare-runs = Vertaa hakuja
o-pat-compared-periods = Ajanjakso aiempaan verrattuna
o-pat-compared-runs = Kaksi hakua
o-pat-rising = kasvaa
o-pat-falling = vähenee
o-pat-steady = ei erotu aiemmasta
o-pat-now = Ajanjaksolla
o-pat-before = Aiemmin
o-pat-growth = Kasvu
o-pat-new = uusi
o-pat-p = p-arvo
o-pat-not-listed = ei luettelossa
o-pat-publish-title = Julkaise tunniste
o-pat-publish-about = Julkaistun tunnisteen näkevät kaikki kierroksen osapuolet. Se on harkittu luovutus, kutakin asiakirjavihkoa suojaavan rajan ulkopuolella: yksi henkilö esittää sitä perustellen, tietosuojavastaava hyväksyy, sitten se julkaistaan.
o-pat-publish-support = { $n_shown } tämän viraston asiakirjavihkossa se on. Niitä on oltava vähintään 15 jäädytettyjä neljänneksiä koskevassa kohinaisessa testissä; testi veloitetaan, onnistuu se tai ei.
o-pat-proposal = Esitys
o-pat-waiting = odottaa toista henkilöä
o-pat-approved = hyväksynyt { $person }: julkaise nyt samalla perustelulla
o-pat-refused = hylännyt { $person }: { $reason }
o-pat-reason = Perustelu
o-pat-reason-help = Se kirjataan, ja hyväksyjä näkee sen. Ei nimiä, ei asianumeroita.
o-pat-epsilon = Testin ε
o-pat-epsilon-help = Suurempi tekee testistä tarkemman ja maksaa enemmän.
o-pat-propose = Esitä se
o-pat-publish-now = Julkaise nyt
o-pat-published-title = Julkaistu
o-pat-published-in = Nämä tunnisteet on julkaistu kierroksella { $round }:
o-pat-not-published = Nämä eivät läpäisseet testiä: liian vähän asiakirjavihkoja tai useimmat kaikista. Kysy sen sijaan Euroopalta arvot ehtoina.
o-pat-published-cost = Testi maksoi { $cost } kullekin neljännekselle: { $cohorts }.
o-pat-to-round = Kierrokseen

o-net-about =
    { $n ->
        [one] Yhdessä asiakirjavihkossa on tunniste; tunnisteita on { $identifiers_shown } ja ryhmiä { $groups_shown }. Rajoja ylittäviä asiakirjavihkoja: { $crossing_shown }.
       *[other] { $n_shown } asiakirjavihkossa on tunniste; tunnisteita on { $identifiers_shown } ja ryhmiä { $groups_shown }. Rajoja ylittäviä asiakirjavihkoja: { $crossing_shown }.
    }
o-net-damaged =
    { $n ->
        [one] Yhtä asiakirjavihkoa ei voitu lukea, ja se on jätetty pois.
       *[other] { $n_shown } asiakirjavihkoa ei voitu lukea, ja ne on jätetty pois.
    }
o-net-settings = Mikä yhdistää asiakirjavihkoja
o-net-kinds = Tunnisteiden lajit (ei rasteja: kaikki)
o-net-hub = Kuinka monesta naapurista alkaen tunniste ei yhdistä ketään
o-net-hub-help = Auttavan puhelimen numero yhdistäisi kaikki. Tyhjäksi jätettynä 25.
o-net-communities = Jaa se, mikä on yhden langan varassa
o-net-find = Etsi
o-net-groups = Ryhmät
o-net-groups-caption = Asiakirjavihkot, joita yhteiset tunnisteet yhdistävät, suurin ryhmä ensin
o-net-none = Millään kahdella asiakirjavihkolla ei ole yhteistä tunnistetta.
o-net-group-of = Ryhmä, jossa on
o-net-suspects = Epäillyt
o-net-identifiers = Tunnisteet
o-net-crossing = Ylittää rajoja
o-net-to-path = Perusteiden ketju kahden asiakirjavihkon välillä
o-net-between = Minkä kautta kulkee monta yhteyttä
o-net-between-note = Vain tunnisteet ja asiakirjavihkot: henkilöitä ei koskaan aseteta järjestykseen. Luku kertoo, kuinka monta lyhintä yhteyttä kulkee sen kautta.
o-net-estimated = Luvut ovat arvioita: verkosto on suuri.
o-net-hubs = Sivuun asetetut
o-net-hubs-note = Nämä tunnisteet eivät yhdistä ketään, koska ne ovat yhteisiä liian monelle tai viraston sallittujen luettelossa.
o-net-group-title = Verkosto: { $source }
o-net-group-about =
    { $n ->
        [one] Yksi asiakirjavihko, epäilty tai tunniste.
       *[other] { $n_shown } asiakirjavihkoa, epäiltyä ja tunnistetta.
    }
o-net-walk = Siirrä kaavio valitsemalla jokin niistä.
o-net-cut = Niitä on enemmän kuin kerralla voidaan näyttää.
o-net-chart = Yhteyskaavio
o-net-legend = Paksu kehys ylittää rajoja; katkonainen on asetettu sivuun eikä yhdistä ketään. Alla olevassa taulukossa on kunkin viivan peruste.
o-net-left-out =
    { $n ->
        [one] Yksi on kauempana: siirry sinne valitsemalla jokin reunalta.
       *[other] { $n_shown } on kauempana: siirry sinne valitsemalla jokin reunalta.
    }
o-net-suspect = Epäilty
o-net-identifier = Tunniste
o-net-open = Avaa asiakirjavihko
o-net-countries = Maat:
o-net-crosses = Miksi se ylittää rajoja:
o-net-evidence = Kunkin yhteyden peruste
o-net-edges-here = Valitun
o-net-edges-all = Kaikkien
o-net-from = Mistä
o-net-to = Mihin
o-net-written = Missä se lukee
o-net-edges-shown = Yhteyksistä näytetään { $n_shown } / { $all_shown }.
o-net-no-person = Yhteys on se, mikä kahdella asiakirjavihkolla on yhteistä. Se ei kerro mitään kenenkään syyllisyydestä.
o-net-path-title = Kahden asiakirjavihkon välillä
o-net-path-about = Lyhin yhteisten tunnisteiden ketju asiakirjavihkosta toiseen ja kunkin askeleen peruste.
o-net-path-from = Asiakirjavihkosta
o-net-path-to = asiakirjavihkoon
o-net-path-find = Etsi ketju
o-net-path-found = Ketju
o-net-path-none = Mikään muu kuin sivuun asetettu ei yhdistä niitä.

o-match-about = Kuka muu Euroopassa näkee sen, mitä tämä virasto on julkaissut, ja keskustelut, joita siitä syntyi. Osuma ei nimeä asiaa eikä henkilöä.
o-match-ways = Miten eteenpäin
o-match-rounds = Kierrokset
o-match-no-rounds = Yhdestäkään kierroksesta ei ole tietoa.
o-match-round = Kierros
o-match-freezes = Jäätyy
o-match-closes = Sulkeutuu
o-match-own = Omat tunnisteet
o-match-state = Tila
o-match-round-title = Kierros { $round }
o-match-days = Alkaen { $first } mitään ei julkaista, alkaen { $second } luettelo allekirjoitetaan, { $third } kierros sulkeutuu.
o-match-matches = Osumat
o-match-report-about =
    { $n ->
        [one] Arvioitu niin, että yhden maan koko histogrammi, jossa on yksi solu, tuottaa väärän osuman enintään { $level } %:n todennäköisyydellä.
       *[other] Arvioitu niin, että yhden maan koko histogrammi, jossa on { $n_shown } solua, tuottaa väärän osuman enintään { $level } %:n todennäköisyydellä.
    }
o-match-level = Väärän hälytyksen taso
o-match-background = Sattumalta sopivat asiakirjavihkot
o-match-judge = Arvioi uudelleen
o-match-missing = Ei tietoa maista { $countries }: niiden histogrammia ei ole.
o-match-nothing = Mitään ei voi vielä sanoa: histogrammia ei ole, tai tämä virasto ei ole julkaissut mitään.
o-match-caption = Kukin tunniste kussakin maassa, osumat ensin; estimaatit 95 %:n väleineen ja raja, josta alkaen se lasketaan osumaksi
o-match-signature = Tunniste
o-match-threshold = Osuma alkaen
o-match-call = Kenelle soittaa
o-match-yes = osuma
o-match-no = osumaa ei näkynyt
o-match-also = julkaistu myös siellä: { $countries }
o-match-detected = näkyisi, jos vihkoja olisi 15, 25, 40, 60 enemmän: { $shares }
o-match-note = Maassa, jossa osumaa ei näy, voi silti olla sellaisia: katso, kuinka todennäköisesti se olisi näkynyt. Osuma avaa keskustelun kahden yhteyspisteen välillä eikä ole todiste.
o-match-published = Mitä tämä virasto on julkaissut
o-match-own-none = Ei mitään. Toimintamalli julkaistaan sen omalta sivulta.
o-match-withdraw = Peruuta julkaisu
o-match-parties = Osapuolet
o-match-party-counted = on laskenut, { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] on toimittanut tyhjän luettelon
        [one] on toimittanut yhden tunnisteen
       *[other] on toimittanut { $n_shown } tunnistetta
    }
o-match-party-nothing = siltä ei ole vielä mitään
o-match-charged = Tämä virasto laski neljännekset { $cohorts } ja veloitti kultakin { $epsilon }.
o-match-join = Osallistu
o-match-join-about = Tekee sen, mitä tänään voidaan: jäädyttää, hakee, allekirjoittaa, laskee, kunkin kerran. Histogrammi veloitetaan kerran kultakin jäädytetyltä neljännekseltä, ja se vastaa kaikille kysyjille yhdessä.
o-match-epsilon = Tämän viraston histogrammin ε
o-match-join-do = Tee se, mitä tänään voidaan
o-match-convene = Muistuta muita osapuolia

o-ref-title = Yhteydenottopyynnöt
o-ref-new = Uusi yhteydenottopyyntö
o-ref-new-about = Yhteydenottopyyntö avaa keskustelun kahden yhteyspisteen välillä. Se kulkee koodeina: ei tekstiä, ei liitettä, ei henkilöä, ei asianumeroa.
o-ref-received = Saapuneet
o-ref-sent = Lähetetyt
o-ref-none-received = Mikään muu virasto ei ole pyytänyt mitään.
o-ref-none-sent = Tämä virasto ei ole pyytänyt mitään.
o-ref-to = Yhteyspisteelle
o-ref-basis = Se perustuu
o-ref-basis-name = Peruste
o-ref-basis-match = kierroksen osumaan
o-ref-basis-link = yhteyden tarkistukseen
o-ref-basis-figures = luovutettuihin lukuihin
o-ref-request = Mitä varten
o-ref-category = Mitä asiakirjavihkot koskevat
o-ref-urgency = Kuinka kiireellinen
o-ref-channel = Miten tähän yhteyspisteeseen halutaan otettavan yhteyttä
o-ref-channel-name = Yhteydenottotapa
o-ref-files = Kuinka monta asiakirjavihkoa tällä virastolla on
o-ref-files-help = Luokka kulkee (1, 2–4, 5–9, 10–24, 25 tai enemmän), ei koskaan lukumäärä.
o-ref-send = Lähetä se
o-ref-from = Maasta { $country }
o-ref-to-country = Maahan { $country }
o-ref-due = Vastaus viimeistään
o-ref-overdue = myöhässä
o-ref-undelivered = ei vielä toimitettu
o-ref-agreement = Sopimuksen nojalla
o-ref-by = päättänyt
o-ref-history = Mitä tapahtui
o-ref-next = Mitä voit tehdä
o-ref-see = Joku on katsonut sitä
o-ref-accept = Hyväksy: me soitamme
o-ref-why = Koska
o-ref-decline = Torju
o-ref-close = Sulje
o-ref-information = kuullaksemme, mitä voidaan kertoa
o-ref-meeting = koordinointikokous
o-ref-team = yhteinen tutkintaryhmä
o-ref-order = tutkintamääräyksen valmistelemiseksi
o-ref-preserve = todisteiden säilyttämiseksi
o-ref-protect = uhrien suojelemiseksi
o-ref-sexual = seksuaalinen hyväksikäyttö
o-ref-labour = pakkotyö tai pakolliset palvelut
o-ref-criminality = pakkorikollisuus
o-ref-begging = pakkokerjääminen
o-ref-benefits = etuuspetos
o-ref-organs = elinten poistaminen
o-ref-adoption = laiton adoptio
o-ref-marriage = pakkoavioliitto
o-ref-surrogacy = sijaissynnytyksen hyväksikäyttö
o-ref-unclear = ei vielä selvää
o-ref-routine = tavanomainen: 30 päivän kuluessa
o-ref-priority = etusijainen: 7 päivän kuluessa
o-ref-urgent = kiireellinen: päivän kuluessa
o-ref-desk = yhteyspisteen omaa kanavaa
o-ref-telephone = puhelimitse
o-ref-siena = SIENAn kautta
o-ref-eurojust = Eurojustin kansallisen jäsenen kautta
o-ref-network = Euroopan oikeudellisen verkoston kautta
o-ref-is-sent = lähetetty
o-ref-is-seen = nähty
o-ref-is-accepted = hyväksytty
o-ref-is-declined = torjuttu
o-ref-is-closed = suljettu
o-ref-not-competent = toimivalta on toisella virastolla
o-ref-nothing-found = mitään ei löytynyt
o-ref-elsewhere = sitä käsitellään jo muualla
o-ref-no-capacity = kenelläkään ei ole aikaa
o-ref-too-weak = sen peruste on liian heikko
o-ref-judicial = se jatkuu oikeudellista tietä
o-ref-no-connection = asiakirjavihkoilla ei ole mitään tekemistä keskenään
o-ref-withdrawn = pyytänyt yhteyspiste peruutti sen

o-dir-title = Hakemisto: kenelle soittaa
o-dir-about = Voimassa olevien sopimusten yhteyspisteet. Yhteyspiste on tehtävä, ei koskaan henkilö.
o-dir-none = Yksikään voimassa oleva sopimus ei nimeä toisen maan yhteyspistettä.
o-dir-languages = Kielet
o-dir-hours = Aukioloajat
o-dir-channel = Kanava

o-link-title = Yhteyksien tarkistukset
o-link-about = Onko toisella maalla jokin tämän asiakirjavihkon epäiltyjen tunniste? Vastaus on tarkka, vain tälle virastolle, ja kutakin asiakirjavihkoa suojaavan rajan ulkopuolella. Tunniste ei koskaan matkusta.
o-link-new = Tarkista asiakirjavihko
o-link-kind = Tunnisteen laji
o-link-two = Kunkin tarkistuksen takana on kaksi henkilöä: siitä tulee esitys; kun toinen henkilö on hyväksynyt sen, tee sama uudelleen.
o-link-do = Tarkista
o-link-approved = hyväksynyt { $person }: tarkista nyt uudelleen
o-link-hit = Osuma: maalla { $country } on tämän asiakirjavihkon tunnisteet paikoissa { $places }. Tarkistettiin { $n_shown }.
o-link-no-hit =
    { $n ->
        [one] Ei osumaa: maalla { $country } ei ole tarkistettua tunnistetta.
       *[other] Ei osumaa: maalla { $country } ei ole yhtäkään { $n_shown } tarkistetusta tunnisteesta.
    }
o-link-left-out =
    { $n ->
        [one] Yhtä tämän lajin tunnistetta ei voi verrata, kuten numeroa ilman maata.
       *[other] { $n_shown } tämän lajin tunnistetta ei voi verrata, kuten numeroita ilman maata.
    }
o-link-call = Soita tähän yhteyspisteeseen. Itse tunniste kulkee oikeudellista tietä, ei koskaan täältä.
o-link-record = Yhteyksien tarkistusten loki
o-link-none = Yhtään ei ole kirjattu.
o-link-event = Mitä tapahtui
o-link-outcome = Miten se päättyi
o-link-asked = tämän viraston kysymä
o-link-heard = saatu vastaus
o-link-answered = tämän viraston vastaama
o-link-refused = hylätty

o-draft-title = Luonnos oikeudellista tietä varten
o-draft-about = Luonnos, joka on täytetty yhden tämän viraston asiakirjavihkon koodatuista tiedoista. Nimet, tunnisteet ja tapahtumien selostus ovat käsin täytettäviä rivejä. Mitään ei lähetetä.
o-draft-instrument = Väline
o-draft-order = Eurooppalainen tutkintamääräys (direktiivi 2014/41/EU)
o-draft-team = Sopimus yhteisestä tutkintaryhmästä
o-draft-eurojust = Pyyntö Eurojustille
o-draft-country = Vastaanottava maa
o-draft-odt = OpenDocument-muodossa, muokattavaksi
o-draft-pdf = PDF-muodossa, luettavaksi
o-draft-note = Kirjataan, että asiakirjavihko luettiin tätä varten. Luonnos on englanniksi.

o-agr-about = Ilman sopimusta mitään ei kysytä eikä mihinkään vastata. Kussakin määrätään, mitä saa kysyä, mihin tarkoitukseen, kuinka yksityiskohtaisesti ja mitä se saa maksaa.
o-agr-none = Yhtään sopimusta ei ole talletettu. Sitä ennen mitään ei voi kysyä eikä mihinkään vastata.
o-agr-agreement = Sopimus
o-agr-parties = Osapuolet
o-agr-valid = Voimassa
o-agr-standing = Tilanne
o-agr-asked-under = tämä virasto kysyy sen nojalla
o-agr-in-force = on voimassa
o-agr-not-yet = ei vielä voimassa
o-agr-expired = päättynyt
o-agr-suspended = keskeytetty täällä
o-agr-terminated = lopetettu
o-agr-unverified = ei voida todentaa
o-agr-decided = Päättänyt { $by }, { $when }.
o-agr-decided-two = Päättänyt { $by }, hyväksynyt { $second }, { $when }.
o-agr-digest = Puhelimitse verrattava tiiviste (SHA-256):
o-agr-switch = Pysäytä tai jatka
o-agr-suspend = Keskeytä
o-agr-suspend-about = Seuraavasta kutsusta alkaen täällä ei sen nojalla kysytä eikä vastata mitään, kumpaankaan suuntaan. Yksi henkilö riittää.
o-agr-resume = Kumoa keskeytys
o-agr-resume-about = Se päästää taas jotakin lähtemään, joten tarvitaan kaksi henkilöä: siitä tulee ensin esitys. Kun se on hyväksytty, tee sama uudelleen.
o-agr-terminate = Lopeta se pysyvästi
o-agr-terminate-about = Sitä ei voi perua: mikään muu teksti ei palauta tätä nimeä.
o-agr-diff = Mikä muuttuu
o-agr-against = Verrattuna sopimukseen
o-agr-compare = Vertaa
o-agr-diff-from = Mikä poikkeaa sopimuksesta { $other }
o-agr-same = Ei mikään: molemmat sanovat samaa.
o-agr-text = Teksti
o-agr-import = Talleta sopimus
o-agr-import-about = Koko teksti kaikkien osapuolten allekirjoittamana. Tarvitaan kaksi henkilöä: siitä tulee ensin esitys. Kun se on hyväksytty, tee sama uudelleen; silloin se on voimassa seuraavasta kutsusta.
o-agr-document = Allekirjoitettu asiakirja (JSON)
o-agr-use = siitä lähtien tämä virasto kysyy sen nojalla
o-agr-import-do = Talleta
o-peer-title = Kumppanisolmut
o-peer-about = Muiden maiden solmut. Tervehdys kertoo, vastaavatko ne, millä versiolla ja tuntevatko ne saman sopimuksen.
o-peer-test = Tervehdi kaikkia nyt
o-peer-lists = Hae niiden sulkulistat
o-peer-greeted = Mitä ne sanoivat
o-peer-none = Yhtään kumppanisolmua ei ole määritetty. Ylläpitäjä lisää sen solmun koneella.
o-peer-state = Mitä se sanoi
o-peer-node = Solmu ja osoite
o-peer-lists-done = Varmenteiden sulkulistat
o-peer-list-new = uudemmat listat asennettiin
o-peer-list-same = asennettu on yhtä uusi
o-peer-stop = Kaiken pysäyttäminen jonkin maan kanssa
o-peer-stop-about = Keskeytä sen kanssa tehdyt sopimukset. Se on voimassa seuraavasta kutsusta, kumpaankin suuntaan, sopimuksen kaikille osapuolille.
o-match-collecting = tunnisteita julkaistaan
o-match-frozen = jäädytetty: osapuolet hakevat toistensa tunnisteet
o-match-signed = tämä virasto on allekirjoittanut luettelonsa; yhdestäkään ei ole vielä sovittu
o-match-agreed = luettelosta on sovittu; tämä virasto ei ole vielä laskenut
o-match-answered = tämä virasto on vastannut; muut voivat vielä vastata
o-match-closed = suljettu, luettelosta sovittu
o-match-void = suljettu ilman sovittua luetteloa tai ilman tätä virastoa
o-ref-basis-own = tämän viraston omaan tietoon
o-ref-basis-help = Kumpikin virasto tarkistaa sen omista kirjoistaan. Osuma tai yhteyden tarkistus valitaan sen omalta sivulta.

o-nav-statistics = Tilastot
o-login-provider = Kirjaudu ministeriösi tilillä
o-login-provider-help = Kirjaudut ministeriössäsi ja palaat tänne. Se toimii, kun ylläpitäjä on yhdistänyt kyseisen tilin omaasi.
o-provider-in-title = Olet kirjautunut
o-provider-in-on = Jatka
o-provider-other = Tätä kirjautumista ei aloitettu tässä selaimessa, se on jo päättynyt tai se kesti yli kymmenen minuuttia. Ketään ei kirjattu sisään: aloita alusta.
o-provider-back = Ministeriösi kirjautuminen palautti sinut, eikä ketään kirjattu sisään. Aloita alusta tai kirjaudu nimellä, salasanalla ja koodilla.
o-provider-denied = Ketään ei kirjattu sisään. Ministeriösi tiliä ei ole yhdistetty tämän viraston tiliin, tai kyseinen tili on lukittu tai rekisteröimättä, tai ministeriön kirjautumisen antamia tietoja ei hyväksytty. Ylläpitäjä voi kertoa syyn.
o-provider-away = Ministeriösi kirjautumiseen ei juuri nyt saada yhteyttä. Kirjaudu nimellä, salasanalla ja koodilla tai yritä myöhemmin uudelleen.
o-provider-busy = Liian moni kirjautuu tällä hetkellä ministeriön kautta. Yritä minuutin kuluttua uudelleen tai kirjaudu nimellä, salasanalla ja koodilla.
o-done-stopped = Pysäytetty. Seuraavasta kutsusta lähtien mitään ei enää vaihdeta.
o-waits-review =
    { $n ->
        [one] Yksi asiakirjavihko odottaa tarkastelua.
       *[other] { $n_shown } asiakirjavihkoa odottaa tarkastelua.
    }
o-exchange = Tietojenvaihto
o-exchange-on = auki
o-exchange-on-note = kaikkien maiden kanssa, joiden kanssa sopimus on voimassa
o-exchange-some = pysäytetty joidenkin kanssa
o-exchange-stopped = pysäytetty
o-exchange-stopped-note = mitään ei kysytä eikä mihinkään vastata
o-ends-title = Mikä päättyy
o-ends-what = Mikä
o-ends-left = Aikaa jäljellä
o-ends-remedy = Mitä on tehtävä
o-ends-days =
    { $n ->
        [one] yksi päivä
       *[other] { $n_shown } päivää
    }
o-cases-any-status = Mikä tahansa
o-cases-any-standing = Missä tahansa
o-cases-code = Tällä koodilla
o-cases-any-code = Mikä tahansa
o-cases-named = Numero sisältää
o-cases-found =
    { $n ->
        [one] Yksi asiakirjavihko täsmää.
       *[other] { $n_shown } asiakirjavihkoa täsmää.
    }
o-entry-new-title = Syötä asiakirjavihko
o-entry-new-about = Jätä tyhjäksi se, mitä ei tiedetä. Syötetty luetaan kuten tuonti, ja se kirjataan.
o-entry-edit = Muuta tätä asiakirjavihkoa
o-entry-edit-title = Asiakirjavihkon { $source } muuttaminen
o-entry-edit-about = Ennen tallentamista näet, mikä muuttuisi. Vihkon aiempi sisältö säilytetään niille, jotka saavat lukea sen. Se pysyy neljänneksessään, minkä päivän syötätkin.
o-entry-wrong =
    { $n ->
        [one] Yksi asia on korjattava. Se on kenttänsä vieressä; mitään ei tallennettu.
       *[other] { $n_shown } asiaa on korjattava. Kukin on kenttänsä vieressä; mitään ei tallennettu.
    }
o-entry-file = Vihko
o-entry-number = Asiakirjavihkon numero, viraston oma
o-entry-registered = Rekisteröity
o-entry-registered-help = Päivä muodossa 2026-01-31 tai pelkkä vuosi.
o-entry-unknown = ei tiedossa
o-entry-derived = Tyhjäksi jätettynä se seuraa kentästä: { $name }
o-entry-range = { $n_shown }–{ $most_shown }
o-entry-victim = Uhri { $n_shown }
o-entry-suspect = Epäilty { $n_shown }
o-entry-more-victim = Vielä yksi uhri
o-entry-more-suspect = Vielä yksi epäilty
o-entry-more-link = Lisää rivejä tunnisteille
o-entry-out = Jätä tämä henkilö pois
o-entry-route-help = Maat matkan järjestyksessä, yksi kenttää kohti, nimellä tai koodilla.
o-entry-narrative-help = Omin sanoin. Se ei koskaan poistu tältä koneelta.
o-entry-save-new = Tallenna uusi asiakirjavihko
o-entry-look = Katso, mikä muuttuisi
o-entry-confirm-title = Mikä muuttuisi
o-entry-confirm-about = Asiakirjavihko { $source }. Mitään ei ole vielä tallennettu.
o-entry-what = Mikä
o-entry-before = Täällä nyt
o-entry-after = Sen jälkeen
o-entry-none = ei mitään
o-entry-nothing = Mikään ei muuttuisi.
o-entry-save = Tallenna
o-entry-go-on = Jatka muuttamista
o-history = Aiemmat versiot
o-history-title = Asiakirjavihkon { $source } aiemmat versiot
o-history-about = Mitä vihkossa luki ennen kutakin muutosta, uusin ensin. Lukemisesi on kirjattu.
o-history-none = Sitä ei ole muutettu tulonsa jälkeen, tai sen aiemmat versiot on poistettu.
o-history-by = Muutettu { $when }, muuttaja { $by }
o-history-import = Muutettu { $when } tuonnissa
o-history-before = Ennen
o-history-back = Täytä lomake aiemmalla sisällöllä
o-history-forget = Poista kaikki aiemmat versiot
o-history-forget-about = Vihkolle, jossa oli sellaista, mitä siinä ei olisi pitänyt olla. Sitä ei voi perua. Se ei ole hävittämistä: levylle jäänyt avautuu vihkon avaimella, kunnes vihko itse poistetaan.
o-map-new = Tee tälle tiedostolle uusi vastaavuus
o-map-own = Tämän viraston vastaavuudet
o-map-title = Mitä sarakkeissa on
o-map-about = Ilmoita kustakin sarakkeesta, mihin sen tieto viedään; sarake, josta ei viedä mitään, jää tyhjäksi. Sitten näet, mitä tapahtuisi. Mitään ei tallenneta ennen kuin sanot niin.
o-map-file = Tiedosto
o-map-rows = Rivi on
o-map-rows-case = asiakirjavihko
o-map-rows-victim = uhri; saman asiakirjavihkon rivit ovat peräkkäin
o-map-rows-suspect = epäilty; saman asiakirjavihkon rivit ovat peräkkäin
o-map-rows-both = uhri ja epäilty; saman asiakirjavihkon rivit ovat peräkkäin
o-map-id = Asianumeron sarake
o-map-no-id = ei mikään: muodosta numerot rivien sisällöstä
o-map-registered = Rekisteröintipäivän sarake
o-map-date = Päivien kirjoitustapa
o-map-description = Mihin tämä vastaavuus on tarkoitettu
o-map-columns = Sarakkeet
o-map-columns-help = Ala kirjoittaa ja valitse ehdotuksista.
o-map-split = Usean arvon erotin kohdassa { $name }
o-map-made = Vastaavuus
o-map-made-about = Hylätyt arvot voi muuntaa täällä sarakkeensa alle kirjoitettavilla riveillä, esimerkiksi values = { "{" } w = "Feminine", m = "Masculine" { "}" }. Tallenna vastaavuus, jotta voit käyttää sitä uudelleen.
o-map-again = Katso uudelleen tällä vastaavuudella
o-map-name = Nimi, jolla se tallennetaan: pieniä kirjaimia, numeroita ja - _ .
o-map-save = Tallenna vastaavuus
o-map-remove = Poista se
o-map-saved-title = Tämän viraston vastaavuus
o-map-saved-about = Käsikirjan luku Intake kertoo, miten vastaavuus kirjoitetaan. Se tarkistetaan ennen tallentamista.
o-next-title = Mitä lähtisi seuraavaksi
o-next-about = Solmun tämänpäiväisen suunnitelman mukaan. Katsominen ei laske eikä kuluta mitään. Mitä sopimus ei mainitse, jätetään sen osapuolilta pois.
o-next-yearbook = Vuosikirja { $year }
o-next-yearbook-about = Se julkaistaan { $day } jälkeen, kun sen vuoden viimeinen neljännes on jäädytetty, ja se kuluttaa kustakin neljänneksestä { $share }: kaiken, mitä vuosikirjan osuudesta on jäljellä. Sen taulukot ovat julkisen luettelon version { $list } mukaiset; kukin luku saa tässä ilmoitetun kohinan.
o-next-no-share = Osuudesta on jäljellä liian vähän: tällaista vuosikirjaa ei tule.
o-next-not-open = Sen vuoden neljännekset eivät ole vielä avoinna, joten sen kulutusta ei tiedetä.
o-next-agreements = Sopimuksittain
o-next-agreements-about = Mitkä vuosikirjan taulukot näkevät ne, jotka saavat kysyä sopimuksen nojalla, ja paljonko kukin saa kuluttaa yhteen neljännekseen kyselyillään.
o-next-no-agreements = Mikään sopimus ei ole voimassa: mitään ei lähde.
o-next-shows = Näkyvät taulukot
o-next-quotas = Kuka saa kysyä ja millä hinnalla
o-next-number = Taulukko
o-next-counts = Laskettavat
o-next-attributes = Jaottelu
o-next-cells = Solut
o-next-noise = Kohina
o-next-rounds = Tunnistekierrokset
o-next-no-rounds = Missään käynnissä olevassa kierroksessa ei ole mitään tästä virastosta.
o-next-round = Kierros
o-next-days = Sen päivät
o-next-own = Tämän viraston tunnisteet
o-next-parties = Osapuolet
o-next-questions = Muiden maiden kyselyt
o-next-questions-about = Ei tiedetä, mitä muut kysyvät. Kaikki heidän kyselynsä yhdessä voivat maksaa kullekin neljännekselle enintään tämän verran, lopullisesti; sama kysely uudelleen kysyttynä ei maksa mitään.
o-next-left = Jäljellä
o-next-limit = Kaikkiaan
o-next-no-quarters = Yksikään neljännes ei ole vielä avoinna.
o-switch-title = Katkaisin
o-switch-about = Se pysäyttää kaiken tietojenvaihdon yhden maan tai kaikkien kanssa, sanoivatpa sopimukset mitä tahansa: seuraavasta kutsusta lähtien mitään ei kysytä eikä mihinkään vastata. Käyttämiseen riittää yksi henkilö, peruuttamiseen tarvitaan kaksi.
o-switch-all = Kaikki
o-switch-stopped = pysäytetty
o-switch-resume = Salli tietojenvaihdon jatkua
o-switch-one = Pysäytä tietojenvaihto tämän maan kanssa
o-switch-everybody = Pysäytä tietojenvaihto kaikkien kanssa
o-settings-rounds = Tunnistekierrokset
o-settings-rounds-itself = etenevät itsestään päivinään: tämä virasto laskee sovitun luettelon kerran, ja { $epsilon } veloitetaan jokaiselta jäädytetyltä neljännekseltä, jolla on niin paljon jäljellä
o-settings-rounds-hand = odottavat, että joku täällä osallistuu
o-settings-rounds-none = tämä virasto ei osallistu yhteenkään
o-pat-says-background = Asioiden lajit ja se, mikä kulkee aina yhdessä, antavat odottaa { $expected }: toimintamalli pitää sen ansiosta, mikä ylittää tämän.
o-pat-says-typical = Kuinka tavallinen se on Euroopassa: persentiili { $percentile }. Pieni on epätavallinen: näin moni sadasta samojen muuttujien yhdistelmästä on yhtä epätodennäköinen tai epätodennäköisempi.
o-pat-season = Vuodenaikaansa nähden: { $now_shown } asiakirjavihkoa neljänneksellä { $quarter }, odotettu { $expected }. Tällä vuoden neljänneksellä osuus on { $factor } kertaa kokonaisten vuosien osuus (p = { $p }).
o-pat-compare-rest = Vertaa kaikkeen muuhun
o-sim-title = Samankaltaiset asiakirjavihkot
o-sim-about = Asiakirjavihkot, jotka eniten muistuttavat yhtä, sekä mikä niille on yhteistä ja missä ne eroavat. Harvassa vihkossa oleva arvo painaa paljon.
o-sim-find = Etsi samankaltaisia
o-sim-likest = Eniten sen kaltaiset
o-sim-rows =
    { $n ->
        [one] Yksi asiakirjavihko käytiin läpi.
       *[other] { $n_shown } asiakirjavihkoa käytiin läpi. Niistä mainitaan ne, joita saat lukea, enintään kaksikymmentä.
    }
o-sim-none = Yhdelläkään asiakirjavihkolla ei ole sen kanssa yhteistä mitään painavaa.
o-sim-similarity = Samankaltaisuus (0–1)
o-sim-shared = Molemmissa on
o-sim-differing = Missä ne eroavat
o-sim-differ = täällä { $here }, siellä { $there }
o-sim-nothing = mitään ei ole kirjattu
o-sim-typical = Kuinka tavallinen se on Euroopassa: persentiili { $percentile } (± { $error }). Pieni on epätavallinen: näin moni sadasta asiakirjavihkosta on samojen muuttujien perusteella yhtä epätodennäköinen tai epätodennäköisempi.
o-sim-note = Pistemäärä koskee asiakirjavihkoa, ei koskaan henkilöä. Samankaltainen ei ole yhteydessä, eikä epätavallinen ole epäilyttävä.
o-net-division = Ryhmät ovat
o-net-whole = kaikki, mikä ylipäätään liittyy yhteen
o-net-communities-modularity = Jaa se, millä on vain vähän yhteyksiä muuhun (modulaarisuus)
o-match-party-late = tuli, kun muut olivat jo sopineet luettelosta: sen julkaisemaa kysytään seuraavalla kierroksella
o-match-party-late-counted = tuli myöhässä ja on laskenut, { $epsilon }
o-match-party-other = on allekirjoittanut muun kuin sovitun luettelon eikä ole vielä laskenut
o-match-party-other-counted = on allekirjoittanut muun luettelon ja laskenut sovitun, { $epsilon }
o-match-party-absent = poissa: siltä ei saatu mitään ajoissa
o-match-party-stranger = ei ole tämän kierroksen osapuoli
o-match-progress = Kuinka pitkällä kierros on
o-match-progress-submitted = { $done_shown } / { $all_shown } osapuolta on näyttänyt, mitä ne ovat julkaisseet
o-match-progress-signed = { $done_shown } / { $all_shown } osapuolta on allekirjoittanut luettelon
o-match-progress-answered = { $done_shown } / { $all_shown } osapuolta on laskenut
o-match-doing-testing = Tunnisteita testataan: { $done_shown } / { $all_shown } neljännestä laskettu
o-match-doing-asking = Muilta osapuolilta kysytään: { $done_shown } / { $all_shown }
o-match-doing-counting = Sovittua luetteloa lasketaan: { $done_shown } / { $all_shown } neljännestä
o-match-by-itself = Tämä virasto etenee näinä päivinä itsestään, { $epsilon }. Kenenkään ei tarvitse tehdä täällä mitään.
o-match-by-hand = Mikään ei etene täällä itsestään: jonkun on osallistuttava.
o-stat-title = Kansalliset tilastot
o-stat-lede = Vuosittaiset luvut, joita direktiivi 2011/36/EU, sellaisena kuin se on muutettuna direktiivillä (EU) 2024/1712, edellyttää kultakin jäsenvaltiolta, laskettuina tämän viraston omista asiakirjavihkoista.
o-stat-mark = Tarkat kansalliset tilastot, eivät differentiaalisesti yksityisiä: ei vaihdettavaksi.
o-stat-mark-more = Tämä virasto päättää niiden julkaisemisesta tai luovuttamisesta kansalliselle viranomaiselleen. safeborders ei lähetä niitä minnekään.
o-stat-record = Lukujen laatiminen ja tiedoston ottaminen kirjataan sisäiseen lokiin.
o-stat-make = Laadi luvut
o-stat-none = Täällä ei ole vielä rekisteröity yhtään asiakirjavihkoa, joten valittavaa vuotta ei ole.
o-stat-of = Vuonna { $year } rekisteröidyt asiakirjavihkot sellaisina kuin ne ovat tänään
o-stat-report = Kansallinen raportti { $year }, sivuna ja PDF-tiedostona
o-stat-rule = Miten pieniä lukumääriä käsitellään
o-stat-rule-small = Lukumäärä 1–{ $most_shown } jätetään ilmoittamatta, ja sen kanssa niin monta muuta riviä, ettei sitä voi selvittää vähentämällä.
o-stat-rule-sum = Taulukosta ilmoittamatta jätetty kerrotaan yhtenä summana: ilmoitetut rivit ja tämä summa ovat yhteensä kokonaismäärä. Pois jätetyt rivit ovat tyhjiä.
o-stat-rule-total = Jos koko henkilöryhmä on liian pieni tai eroaa liian vähän edellisestä ryhmästä, sen kokonaismäärä ja kaikki sen taulukot jätetään ilmoittamatta.
o-stat-rule-again = Asiakirjavihkojen muuttumisen jälkeen laadittu toinen tiedosto voi paljastaa, mikä muuttui, jos molemmat julkaistaan.
o-stat-missing = Mitä nämä luvut eivät kerro
o-stat-missing-year = Epäillyt lasketaan asiakirjavihkon rekisteröintivuoden ja menettelyn tämänpäiväisen vaiheen mukaan, ei syytteen tai tuomion vuoden mukaan.
o-stat-missing-form = Epäillyn hyväksikäytön muoto on asiakirjavihkon uhrien muoto. Henkilöt, joilla on useita muotoja, ovat omalla rivillään.
o-stat-missing-rest = Koodikirjassa eivät ole: syyttämistä koskevan lopullisen päätöksen luonne, tuomioiden lukumäärä eikä erillinen lukumäärä uhrin palvelujen tietoisesta käytöstä. Luovutuskiellossa olevat asiakirjavihkot on jätetty pois.
o-stat-victims = Rekisteröidyt uhrit
o-stat-suspected = Epäillyt
o-stat-prosecuted = Syytetyt
o-stat-convicted = Tuomitut
o-stat-total = Yhteensä
o-stat-total-is = Kaikkiaan { $n_shown }.
o-stat-total-withheld = Heidän lukumääränsä jätetään ilmoittamatta ja sen mukana jokainen taulukko.
o-stat-persons = Henkilöt
o-stat-share = Osuus kokonaismäärästä
o-stat-withheld = ei ilmoiteta
o-stat-together = Ilmoittamatta jätetyt rivit yhteensä
o-stat-several = Useita muotoja
o-stat-adds-up = Ilmoitetut rivit ja ilmoittamatta jätetty ovat yhteensä kokonaismäärä: { $n_shown }.
o-stat-empty = Tässä ei ole laskettu ketään.
o-report-title = Kansallinen raportti { $country } { $year }
o-report-lede = Kaksi osaa, joita ei saa sekoittaa: tämän viraston omien asiakirjavihkojen tarkat luvut ja niiden rinnalla se, mitä muut maat ovat luovuttaneet, epävarmuuksineen.
o-report-foot = Osa 1 on tarkka eikä vaihdettavaksi; osa 2 on differentiaalisesti yksityinen, 95 %:n välein.
o-report-exact = Osa 1: tarkat kansalliset tilastot
o-report-europe = Osa 2: eurooppalainen kuva luovutetuista luvuista
o-report-europe-about = Nämä luvut ovat estimaatteja: kukin maa lisäsi lukumääriinsä satunnaista kohinaa ennen niiden julkaisemista, ja kullakin luvulla on siitä seuraava 95 %:n väli. Ne eivät ole tarkkoja, eivätkä ne sisällä tämän viraston omia asiakirjavihkoja.
o-report-europe-compare = Osan 1 tarkkaa lukua ja osan 2 estimaattia saa verrata vain välin avulla: jos tarkka luku on välin sisällä, mitään ei voi sanoa.
o-report-europe-none = Täällä ei ole toisen maan vuosikirjaa vuodelta { $year }. Henkilö, joka saa kysyä muilta mailta, hakee ne komennolla: safeborders-node yearbook fetch
o-report-europe-sources = Maiden julkaisemat ja allekirjoittamat vuosikirjat; niiden katsominen ei maksa mitään eikä kerro kenellekään mitään.
o-report-rule = Miten osan 1 pieniä lukumääriä käsitellään
o-tour-today = Tänään
o-tour-today-do = Päivä alkaa tästä: mikä odottaa sinua ja mitä budjetti vielä sallii. Kaikki on keinotekoista. Seuraa jotakin odottavaa, palaa sitten ja jatka.
o-tour-cases = Asiat
o-tour-cases-do = Luettelossa on vain asiakirjavihkoja, joita saat lukea. Avaa yksi ja katso sen aikajanaa, reittiä ja yhteyksiä. Avaamisesi on nyt sisäisessä lokissa.
o-tour-patterns = Toimintamallit
o-tour-patterns-do = Käynnistä haku omissa asiakirjavihkoissasi. Avaa ensimmäinen toimintamalli: lue perusteet sanoina ja kuinka usein se esiintyisi sattumalta. Pisteitä saavat toimintamallit, eivät koskaan henkilöt.
o-tour-networks = Verkostot
o-tour-networks-do = Etsi asiakirjavihkoja, joilla on yhteinen tunniste. Osoita viivaa: se kertoo, mihin se perustuu. Mihin yhteyteen et luottaisi?
o-tour-ask = Kysy Euroopalta
o-tour-ask-do = Muotoile kysely: uhrit iän mukaan. Paina esikatselua ennen kuin kysyt: se kertoo, mitä kysely maksaa ja kuinka leveä väli on. Kysy vasta sitten.
o-tour-matches = Osumat ja yhteydenottopyynnöt
o-tour-matches-do = Osuma kertoo, että toinen maa näkee saman toimintatavan, ja kenelle soittaa. Yksikään nimi tai asianumero ei matkusta. Katso, mitä yhteydenottopyyntö sisältäisi.
o-tour-left = Mitä on lähtenyt talosta
o-tour-left-do = Tässä on jokainen luovutus kustannuksineen, tarkoituksineen ja sopimuksineen. Etsi oma kyselysi. Alla on se, mikä pysäyttää kaiken: lue se, äläkä paina sitä tänään.
o-tour-agreements = Sopimukset ja kumppanisolmut
o-tour-agreements-do = Mitään ei vaihdeta ilman sopimusta, jonka molemmat osapuolet ovat allekirjoittaneet. Avaa yksi ja lue, mitä se sallii, mihin asti ja kuka saa kysyä kuinka paljon.
o-tour-statistics = Kansalliset tilastot
o-tour-statistics-do = Valitse vuosi. Nämä luvut ovat tarkkoja ja pysyvät täällä: vertaa yläreunan merkintää sen sivun alaosaan, jolla kysyit Euroopalta. Mitkä rivit on jätetty ilmoittamatta, ja täsmäävätkö taulukoiden summat?
o-tour-report = Kansallinen raportti
o-tour-report-do = Osa 1 on tarkka, osassa 2 on välit. Selitä vieressäsi olevalle, miksi niitä ei saa laskea yhteen. Ota PDF.
o-tour-audit = Tarkastus
o-tour-audit-do = Tarkista lokit: kukaan ei voi muuttaa merkintää huomaamatta, ei edes virasto itse. Etsi se, mitä teit hetki sitten.
o-tour-people = Henkilöt ja roolit
o-tour-people-do = Jotkin päätökset vaativat kaksi henkilöä. Katso, kuka saa tehdä mitä ja mikä odottaa toista henkilöä.
o-tour-settings = Asetukset
o-tour-settings-do = Kuinka kauan asiakirjavihkoja säilytetään, milloin neljännekset jäätyvät, miten avaimia säilytetään. Minkä pitäisi olla kunnossa ennen kuin oikeita asiakirjavihkoja tulee?
