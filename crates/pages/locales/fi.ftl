# Sivujen tekstit suomeksi. Avaimet ovat samat kuin tiedostossa en.ftl.

skip = Siirry sisältöön
nav-main = Päävalikko
nav-overview = Yleiskuva
nav-explore = Tutki
nav-trends = Kehitys
nav-patterns = Toimintamallit
nav-members = Jäsenet
nav-questions = Kyselyt
product-coordinator = Koordinointi
synthetic = Keinotekoinen aineisto.
synthetic-more = Näiden lukujen takana olevat tapaukset ovat keksittyjä.
language = Kieli
language-set = Vaihda kieli
source-line = Jokainen luku on differentiaalisesti yksityinen: kukin maa lisäsi laskelmiinsa kohinaa ennen niiden luovuttamista, eikä yksikään asiakirjavihko poistunut mistään maasta.
not-found = Sivua ei löytynyt
not-found-text = Täällä ei ole sellaista sivua. Yleiskuvasta pääsee kaikkeen, mitä on.
failed = Jokin epäonnistui
failed-text = Arkistoa ei voitu lukea. Koordinoinnin loki kertoo syyn ja mitä on tehtävä.
to-overview = Yleiskuvaan

unit-cases = Asiakirjavihkot
unit-victims = Uhrit
unit-suspects = Epäillyt
title-all = { $units } yhteensä
title-by = { $units }, jaottelu: { $attributes }
title-mean = Keskiarvo: { $attribute } ({ $units })
list-and = { $first } ja { $last }
interval = { $low } – { $high }
axis-year = Rekisteröintivuosi
axis-country = Rekisteröinyt maa
axis-quarter = Rekisteröinnin vuosineljännes
lede-registered = Rekisteröity:
lede-only = vain

near-zero = ei erotu nollasta
in-all = Yhteensä
column-country = Maa
column-count = Joukossa
column-estimate = Estimaatti
column-interval = 95 %:n väli
column-low = 95 %:n välin alaraja
column-high = 95 %:n välin yläraja
column-reading = Tulkinta
column-mean = Keskiarvo
column-counted = Laskettu
column-years = Vuodet
column-sigma = Kohinan σ
column-cost = Kustannus kullekin kohortille
column-clamp = Henkilöitä asiakirjavihkoa kohti
table-caption = { $title }: estimaatit ja 95 %:n välit
table-cut = Näkyvissä on { $shown_shown } riviä { $all_shown } rivistä; ladattavissa tiedostoissa ovat kaikki.
figures-near-zero =
    { $n ->
        [one] Yksi luku on merkitty ≈ 0 ja viivoitettu: sen väli ulottuu nollaan, joten on mahdollista, ettei yhtään ole. Negatiivinen estimaatti on kohinaa pienen luvun ympärillä; se säilytetään, jotta summat pysyvät harhattomina.
       *[other] { $n_shown } lukua on merkitty ≈ 0 ja viivoitettu: niiden välit ulottuvat nollaan, joten on mahdollista, ettei yhtään ole. Negatiivinen estimaatti on kohinaa pienen luvun ympärillä; se säilytetään, jotta summat pysyvät harhattomina.
    }
figures-title = Luvut
figures-as-table = Samat luvut taulukkona
chart-reading = Pylväät ovat estimaatteja; kunkin pylvään läpi kulkeva viiva on sen 95 %:n väli.
chart-hatched = Viivoitetut pylväät, joissa on merkintä ≈ 0, eivät erotu nollasta.
chart-largest = Suurimmat luvut: { $shown_shown } kaikkiaan { $all_shown } luvusta.
trend-reading = Pisteet ovat estimaatteja; viivan ympärillä oleva vyö on 95 %:n väli. Kaikissa kuvissa on sama asteikko.
trend-hollow = Ontot pisteet eivät erotu nollasta.
means-not-drawn = Keskiarvoja ei piirretä: niiden luvut ja välit ovat taulukossa.
means-clamped = Keskiarvot lasketaan rajatuista luvuista: alle { $low } jäävä lasketaan arvona { $low }, yli { $high } menevä arvona { $high } ja luokka keskikohtanaan.
mean-too-few = liian vähän keskiarvoa varten
downloads = Lataa
sheet-figures = Luvut
sheet-about = Tietoja

who-title = Kuka näiden lukujen takana on
who-stand =
    { $all ->
        [one] Näiden lukujen takana on { $n_shown } yhdestä maasta.
       *[other] Näiden lukujen takana on { $n_shown } kaikkiaan { $all_shown } maasta.
    }
who-missing =
    { $n ->
        [one] Luvuissa ei ole mukana sitä, mitä puuttuva maa olisi laskenut.
       *[other] Luvuissa ei ole mukana sitä, mitä { $n_shown } puuttuvaa maata olisivat laskeneet.
    }
who-yearbooks = Julkaistuista vuosikirjoista
who-answers = Kyselyn vastauksista
who-once = Kohortti maksaa tästä kyselystä kerran riippumatta siitä, kuka sen esittää ja kuinka usein: solmu antaa saman vastauksen uudelleen.
clamp-none = ei lasketa
clamp-at-most = enintään { $n_shown }
kept-answer = Säilytetty vastaus; nyt: { $reason }
yearbook-stands-in = Vuosikirja korvaa vastauksen; solmu itse: { $reason }
second-edition = { $country }: { $cohorts } lasketaan toisesta laitoksesta. Ensimmäisestä luovutettu on peruutettu.
absent-unreachable = ei saatu yhteyttä
absent-timed-out = ei vastannut ajoissa
absent-peer-certificate = ei todistanut henkilöllisyyttään
absent-own-certificate = ei hyväksy tämän koneen varmennetta
absent-no-yearbook = ei ole täällä vuosikirjaa, joka kertoisi tämän
absent-refused = kieltäytyi ({ $code })
absent-other-shape = vastasi toisen koodikirjan mukaan, joten taulukko ei sovi yhteen
absent-other = ei vastannut

map-no-figure = ei lukua
map-arcs =
    { $n ->
        [one] Kaari on levein käytävä kaikkiaan { $all_shown } käytävästä; sen vaalea reuna on 95 %:n välin yläraja ja tumma ydin alaraja.
       *[other] Kaaret ovat { $n_shown } leveintä käytävää kaikkiaan { $all_shown } käytävästä; kunkin vaalea reuna on 95 %:n välin yläraja ja tumma ydin alaraja.
    }
map-outside =
    { $n ->
        [one] Yksi käytävä alkaa kuvan ulkopuolelta; se on taulukossa.
       *[other] { $n_shown } käytävää alkaa kuvan ulkopuolelta; ne ovat taulukossa.
    }
map-boundaries = Tämän kartan rajat ja nimet eivät ilmaise kantaa minkään alueen oikeudelliseen asemaan. Ääriviivat: Natural Earth.

overview-title = Eurooppa yhdellä silmäyksellä
overview-lede-year = Vuonna { $year } rekisteröidyt uhrit maiden julkaisemista vuosikirjoista.
overview-lede-asked = { $title }, maiden luovuttamista vastauksista.
overview-choose = Kartalla näytetään
overview-year = Vuonna { $year } rekisteröidyt uhrit ja käytävät
overview-latest = Viimeisimmät kyselyt
overview-empty = Piirrettävää ei vielä ole. Hae maiden julkaisemat vuosikirjat tai esitä maille kysely maittain:
show = Näytä
corridors-title = Käytävät
corridors-about = Uhrin kansalaisuudesta maahan, joka rekisteröi tapauksen.
fact-countries = Maat
fact-countries-all = yhtään ei puutu
fact-countries-without = puuttuu: { $countries }
fact-total = Uhrit
fact-uncertainty = Epävarmuus
fact-uncertainty-note = puolet kustakin 95 %:n välistä
fact-cost = Kustannus kullekin kohortille
fact-cost-note = kussakin solmussa, kerran ja lopullisesti
fact-persons = Henkilöitä asiakirjavihkoa kohti
fact-persons-note = saman vihkon muita henkilöitä ei lasketa
fact-files = Asiakirjavihkot
fact-files-value = kukin kerran
fact-files-note = lasketaan asiakirjavihkoja, ei henkilöitä
questions-title = Tähän mennessä esitetyt kyselyt
questions-about = Kukin kysely säilyttää osoitteensa, jotta siihen voi viitata.
questions-all = Kaikki kyselyt
questions-empty = Mitään ei ole vielä kysytty. Kysy mailta komentoriviltä; yhdistetty vastaus ilmestyy sitten tähän.
question-nobody = Yksikään solmu ei vastannut, joten näytettävää lukua ei ole.
question-countries =
    { $n ->
        [one] yksi maa
       *[other] { $n_shown } maata
    }
question-asked = Kyselyn tarkoitus: { $purpose }; viimeksi { $when }.
question-sources = Lähteet: vastaukset, jotka on luovuttanut { $n_shown } maata, yhteenlaskettuina variansseineen; koodikirjan versio { $version }; kysytty viimeksi { $when }.
purpose-strategic-analysis = strateginen analyysi
purpose-investigation = tutkinta
purpose-prevention = suojelu ja ennaltaehkäisy
how-title = Näin tätä luetaan
how-text = Kukin maa laski omat asiakirjavihkonsa, lisäsi satunnaista kohinaa ja luovutti vain tuloksen. Väli kertoo, kuinka kauas kohina voi viedä: 95 tällaista väliä sadasta sisältää vastanneiden maiden todellisen summan. Se ei kerro mitään tapauksista, joita mikään viranomainen ei ole rekisteröinyt.
how-several = Yksikkö voidaan laskea useaan arvoon (muuttujat: { $attributes }), joten niiden rivit tai sarakkeet eivät summaudu kokonaismääräksi.
explore-title = Tutki
explore-about = Valitse, mitä lasketaan ja miten se jaotellaan. Luvut ovat julkaistuista vuosikirjoista: niiden katsominen ei maksa mitään.
explore-rows = Rivit
explore-columns = Sarakkeet
explore-nothing = Ei mitään
explore-all-countries = Kaikki yhdessä
explore-no-table = Missään vuosikirjassa ei ole taulukkoa näistä kahdesta. Valitse toinen pari tai kysy mailta komentoriviltä.
yearbooks-empty = Yhtään vuosikirjaa ei ole vielä haettu. Maa julkaisee vuosikirjan, kun vuoden kaikki neljännekset on jäädytetty; koordinointi hakee ne kerran päivässä tai nyt:
yearbooks-sources = Lähteet: vuosikirjat, jotka on julkaissut ja allekirjoittanut { $n_shown } maata; koottu kaikista niiden taulukoista, muuttujaluettelon versio { $version }.
trends-title = Kehitys
trends-about = Miten luvut ovat muuttuneet vuodesta toiseen. Muutos on tapahtunut vain siellä, missä vyöt ovat erillään.
trends-asked = Kysytty kehitys vuosineljänneksittäin
patterns-title = Toimintamallit useassa maassa
patterns-about = Maat julkaisevat toimintatapojen tunnisteita, eivät koskaan tapauksia, ja etsivät niitä kierroksittain. Tähän ilmestyy toimintamalli, jonka usea maa näkee.
patterns-empty = Yhtään kierrosta ei ole vielä pidetty.
patterns-round = Kierros
patterns-closes = päättyy { $day }
patterns-several = Nähty useassa maassa
patterns-published =
    { $n ->
        [one] yhdestä julkaistusta tunnusmerkistä
       *[other] { $n_shown } julkaistusta tunnusmerkistä
    }
patterns-how = Maan sanotaan näkevän toimintatavan, kun sen kohinaa sisältävä lukumäärä saavuttaa kynnyksen. Pelkkä sattuma näyttää jotakin yhden maan { $cells_shown } solussa enintään todennäköisyydellä { $level } %. Myös mainitsematta jääneellä maalla voi olla joitakin.
patterns-not-agreed = Maat eivät ole vielä sopineet tämän kierroksen luettelosta, joten mitään ei ole laskettu.
patterns-none = Tällä kierroksella mitään toimintatapaa ei nähty useassa maassa.
patterns-seen-in =
    { $n ->
        [one] Nähty yhdessä maassa
       *[other] Nähty { $n_shown } maassa
    }
patterns-published-by = Julkaisija: { $countries }
patterns-caption = Kuinka moni kunkin maan asia suunnilleen sopii
patterns-match = nähty siellä
patterns-no-match = ei erotu sattumasta
column-threshold = Kynnys
column-noticed = Huomataan, jos 15 / 25 / 40 / 60 asiaa sopii
members-title = Jäsenet
members-about = Liiton maat: keneen saadaan yhteys, mitä ne ovat jäädyttäneet ja julkaisseet ja kuinka usein ne ovat vastanneet.
members-look = Tarkista nyt
members-looked = Tarkistettu viimeksi { $when }.
members-not-looked = Kukaan ei ole tarkistanut koordinoinnin käynnistämisen jälkeen.
members-empty = Yhtään maata ei ole määritetty.
members-caption = Kunkin maan solmu
members-state = Tila
members-seen = Nähty viimeksi
members-frozen = Jäädytetyt kohortit
members-yearbooks = Vuosikirjat
members-answered = Vastannut
members-missing = Puuttunut
members-reached = yhteys saatu
members-unknown = ei vielä tarkistettu
members-never = ei koskaan
members-none = ei yhtään

listed-recruited-online = Värvätty verkossa
listed-above-clamp = Enemmän uhreja tai epäiltyjä kuin lasketaan
listed-victim-citizenship = Uhrin kansalaisuus ryhmittäin
listed-sexual-exploitation = Seksuaalinen hyväksikäyttö
listed-forced-labour = Työperäinen hyväksikäyttö
listed-forced-criminality = Hyväksikäyttö pakkorikollisuudessa
listed-suspect-citizenship = Epäillyn kansalaisuus ryhmittäin
listed-yes = Kyllä
listed-no = Ei
listed-no-or-unknown = Ei tai ei tiedossa
listed-other-europe = Muu Euroopan maa
listed-other-africa = Muu Afrikan maa
listed-other-asia = Muu Aasian maa
listed-elsewhere = Muualla

nav-report = Raportti
report-year = Vuosi
report-title = Eurooppalainen raportti { $year }
report-lede = Mitä maat ovat luovuttaneet yhden vuoden asiakirjavihkoista, koottuna: sivu luettavaksi ja tulostettavaksi, ja sama PDF-tiedostona.
report-foot = Maiden luovuttamia differentiaalisesti yksityisiä lukuja; kullakin on 95 %:n väli.
report-empty = Raportoitavaa vuosikirjaa ei vielä ole. Maa julkaisee vuosikirjan, kun vuoden kaikki neljännekset on jäädytetty; koordinointi hakee ne kerran päivässä tai nyt:
report-overview = Yleiskuva
report-made = Laadittu { $when }.
report-tables = Päätaulukot
report-corridors-none = Yksikään käytävä ei erotu nollasta.
report-trends = Kehitys
report-trends-none = Vasta yksi vuosi on julkaistu, joten kehitystä ei vielä voi esittää.
report-members = Jäsenet
report-method = Miten nämä luvut ovat syntyneet
report-method-privacy = Asiakirjavihkot eivät koskaan poistu maastaan. Kukin virasto laskee omansa, lisää lukumääriin satunnaista kohinaa ja julkaisee vain tuloksen, kerran kutakin vuotta kohti. Kohina on mitoitettu niin, ettei kukaan voi kaikista luvuista yhdessäkään päätellä ilmoitettua rajaa enempää, onko jokin tietty asiakirjavihko niissä mukana: tämä on differentiaalista yksityisyyttä. Toistettu kysely saa saman vastauksen, joten uudelleen kysymällä ei saa tietää enempää.
report-method-interval = Jokainen luku on estimaatti. Sen 95 %:n väli kertoo, kuinka kauas kohina voi viedä sen: 95 tällaista väliä sadasta sisältää julkaisseiden maiden todellisen summan. Maiden luvut lasketaan yhteen variansseineen, joten summan väli on kapeampi kuin välien summa.
report-method-zero = Luku, jossa on merkintä ≈ 0, ei erotu nollasta: on mahdollista, ettei yhtään ole. Negatiivinen estimaatti on kohinaa pienen luvun ympärillä; se säilytetään, jotta summat pysyvät harhattomina.
report-method-registered = Luvut kertovat, mitä virastot ovat rekisteröineet, eivät sitä, kuinka paljon tapauksia on. Virastot rekisteröivät eri tavoin; suurempi luku voi merkitä paremmin toimivaa virastoa. Puuttuvat maat eivät ole missään summassa.
report-method-patterns = Toimintamallit ovat toimintatapoja, jotka virastot julkaisevat koodattuina tunnisteina, eivät koskaan henkilöitä tai asiakirjavihkoja. Maa näkee toimintamallin, kun sen kohinaa sisältävä lukumäärä saavuttaa kynnyksen, jonka pelkkä sattuma saavuttaa harvoin.
tour-label = Opastettu kierros
tour-offer = Opastettu kierros esittelee nämä sivut noin kymmenessä vaiheessa keinotekoisella aineistolla.
tour-begin = Aloita opastus
tour-step = Opastettu kierros, vaihe { $n_shown } / { $all_shown }
tour-next = Seuraava
tour-back = Takaisin
tour-end = Lopeta opastus
tour-to-page = Tämä vaihe on toisella sivulla: siirry sinne
tour-overview = Eurooppa yhdellä silmäyksellä
tour-overview-do = Kukin maa on sävytetty estimaattinsa mukaan ja viivoitettu, jos se ei erotu nollasta. Osoita Kreikkaa tai lue kartan alla oleva taulukko: yksikään estimaatti ei ole ilman 95 %:n väliään. Mikä maa puuttuu, ja mitä sivu siitä sanoo?
tour-explore = Ristiintaulukot
tour-explore-do = Valitse rivit ja sarakkeet ja näytä ne. Luvut ovat julkaistuista vuosikirjoista: katsominen ei maksa mitään. Vertaa välin leveyttä sen estimaattiin: mitkä solut ottaisit raporttiin?
tour-explore-files = Tiedostot
tour-explore-files-do = Katso kaavion alla olevia ladattavia tiedostoja. Ota CSV: jokaisella rivillä on estimaatti, välin molemmat rajat ja tieto siitä, erottuuko luku nollasta. Keskustelkaa siitä, mitä menetettäisiin, jos joku kopioisi pelkät estimaatit.
tour-trends = Kehitys
tour-trends-do = Muutos on tapahtunut vain siellä, missä vyöt ovat erillään. Etsi viiva, joka näyttää nousevan, ja sano, nouseeko se.
tour-patterns = Toimintamallit useassa maassa
tour-patterns-do = Virastot julkaisevat toimintatapojen tunnisteita; tässä näkyy, kuka näkee ne. Lue kynnys ja mitä olisi huomattu. Mitä merkitsee, ettei jotakin maata ole mainittu?
tour-members = Jäsenet
tour-members-do = Paina painiketta: jokaiselle solmulle lähetetään tervehdys, joka ei maksa mitään. Kuka on jäädyttänyt mitkäkin neljännekset, kuka on julkaissut, kuka ei vastannut?
tour-questions = Kyselyt
tour-questions-do = Kukin kysely säilyttää osoitteensa, jotta lukuun voi viitata. Kyselyt maksavat kullekin maalle osan siitä, mitä sen kohorteista voidaan koskaan luovuttaa; vuosikirjat eivät.
tour-report = Eurooppalainen raportti
tour-report-do = Sivu ja PDF sanovat saman. Lue viimeinen osa, menetelmä, ja pyydä jotakuta selittämään väli omin sanoin. Tulosta raportti tai ota PDF.
