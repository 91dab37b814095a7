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
o-event-answered = Vastattu kyselyyn
o-event-asked = Kysytty muilta
o-event-heard = Saatu vastaus
o-event-yearbook = Vuosikirja
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
