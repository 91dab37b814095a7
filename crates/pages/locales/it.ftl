# Le stringhe delle pagine in italiano. Le chiavi sono quelle di en.ftl.

skip = Vai al contenuto
nav-main = Navigazione principale
nav-overview = Panoramica
nav-explore = Esplora
nav-trends = Andamenti
nav-patterns = Schemi ricorrenti
nav-members = Membri
nav-questions = Domande
product-coordinator = Coordinatore
synthetic = Dati sintetici.
synthetic-more = I casi dietro queste cifre sono inventati.
language = Lingua
language-set = Cambia lingua
source-line = Ogni cifra è differenzialmente privata: ciascun paese ha aggiunto rumore ai propri conteggi prima di comunicarli, e nessun fascicolo ha lasciato alcun paese.
not-found = Pagina non trovata
not-found-text = Qui non c'è nessuna pagina. La panoramica porta a tutto ciò che esiste.
failed = Qualcosa non ha funzionato
failed-text = L'archivio non può essere letto. Il registro del coordinatore dice perché e che cosa fare.
to-overview = Alla panoramica

unit-cases = Fascicoli
unit-victims = Vittime
unit-suspects = Indagati
title-all = { $units } in totale
title-by = { $units } per { $attributes }
title-mean = Media di { $attribute }, { $units }
list-and = { $first } e { $last }
interval = da { $low } a { $high }
axis-year = Anno di registrazione
axis-country = Paese che ha registrato
axis-quarter = Trimestre di registrazione
lede-registered = Registrati in
lede-only = solo

near-zero = non distinguibile da zero
in-all = In totale
column-country = Paese
column-count = Tra
column-estimate = Stima
column-interval = Intervallo al 95 %
column-low = Estremo inferiore dell'intervallo al 95 %
column-high = Estremo superiore dell'intervallo al 95 %
column-reading = Lettura
column-mean = Media
column-counted = Contati
column-years = Anni
column-sigma = σ del rumore
column-cost = Costo per ogni coorte
column-clamp = Persone per fascicolo
table-caption = { $title }: stime con intervalli al 95 %
table-cut = Sono mostrate { $shown_shown } righe su { $all_shown }; i file scaricabili le contengono tutte.
figures-near-zero =
    { $n ->
        [one] Una cifra è segnata ≈ 0 e tratteggiata: il suo intervallo arriva a zero, quindi potrebbe non essercene nessuno. Una stima negativa è rumore intorno a un numero piccolo; è mantenuta perché le somme restino corrette.
       *[other] { $n_shown } cifre sono segnate ≈ 0 e tratteggiate: i loro intervalli arrivano a zero, quindi potrebbe non essercene nessuno. Una stima negativa è rumore intorno a un numero piccolo; è mantenuta perché le somme restino corrette.
    }
figures-title = Cifre
figures-as-table = Le stesse cifre in tabella
chart-reading = Le barre sono stime; la linea che attraversa ogni barra è il suo intervallo al 95 %.
chart-hatched = Le barre tratteggiate segnate ≈ 0 non sono distinguibili da zero.
chart-largest = Le { $shown_shown } cifre maggiori su { $all_shown }.
trend-reading = I punti sono stime; la fascia intorno alla linea è l'intervallo al 95 %. Tutti i grafici hanno la stessa scala.
trend-hollow = I punti vuoti non sono distinguibili da zero.
means-not-drawn = Le medie non sono disegnate: cifre e intervalli sono nella tabella.
means-clamped = Le medie sono di numeri limitati: ciò che è sotto { $low } conta come { $low }, ciò che è sopra { $high } come { $high }, e una classe come il suo centro.
mean-too-few = troppo pochi per avere una media
downloads = Scarica
sheet-figures = Cifre
sheet-about = Informazioni

who-title = Chi c'è dietro queste cifre
who-stand =
    { $all ->
        [one] { $n_shown } paese su uno sta dietro queste cifre.
       *[other] { $n_shown } paesi su { $all_shown } stanno dietro queste cifre.
    }
who-missing =
    { $n ->
        [one] Ciò che il paese mancante avrebbe contato non è compreso.
       *[other] Ciò che i { $n_shown } paesi mancanti avrebbero contato non è compreso.
    }
who-yearbooks = Dagli annuari pubblicati
who-answers = Dalle risposte alla domanda
who-once = Una coorte paga una sola volta per questa domanda, chiunque la ponga e per quante volte: un nodo dà di nuovo la stessa risposta.
clamp-none = non contate
clamp-at-most = al massimo { $n_shown }
kept-answer = Risposta conservata; ora: { $reason }
yearbook-stands-in = Vale il suo annuario; il nodo: { $reason }
second-edition = { $country }: { $cohorts } sono contate nella seconda edizione. Quanto comunicato sulla prima è ritirato.
absent-unreachable = non raggiungibile
absent-timed-out = non ha risposto in tempo
absent-peer-certificate = non ha dimostrato la propria identità
absent-own-certificate = non accetta il certificato di questa macchina
absent-no-yearbook = non ha qui un annuario che lo dica
absent-refused = ha rifiutato ({ $code })
absent-other-shape = ha risposto con un altro codice dei dati, e la sua tabella non combacia
absent-other = non ha risposto

map-no-figure = nessuna cifra
map-arcs =
    { $n ->
        [one] L'arco è il corridoio più ampio su { $all_shown }; il bordo chiaro è l'estremo superiore e il nucleo scuro quello inferiore dell'intervallo al 95 %.
       *[other] Gli archi sono i { $n_shown } corridoi più ampi su { $all_shown }; il bordo chiaro di ciascuno è l'estremo superiore e il nucleo scuro quello inferiore dell'intervallo al 95 %.
    }
map-outside =
    { $n ->
        [one] Un corridoio comincia fuori dall'immagine; è nella tabella.
       *[other] { $n_shown } corridoi cominciano fuori dall'immagine; sono nella tabella.
    }
map-boundaries = Confini e nomi su questa carta non implicano alcuna opinione sullo status giuridico di un territorio. Contorni: Natural Earth.

overview-title = L'Europa in uno sguardo
overview-lede-year = Vittime registrate nel { $year }, dagli annuari che i paesi hanno pubblicato.
overview-lede-asked = { $title }, dalle risposte comunicate dai paesi.
overview-choose = Mostrato sulla carta
overview-year = Vittime registrate nel { $year }, con i corridoi
overview-latest = Ultime domande
overview-empty = Non c'è ancora nulla da disegnare. Recuperare gli annuari pubblicati dai paesi, o porre loro una domanda per paese:
show = Mostra
corridors-title = Corridoi
corridors-about = Dalla cittadinanza della vittima al paese che ha registrato il caso.
fact-countries = Paesi
fact-countries-all = non manca nessuno
fact-countries-without = senza { $countries }
fact-total = Vittime
fact-uncertainty = Incertezza
fact-uncertainty-note = metà di ogni intervallo al 95 %
fact-cost = Costo per ogni coorte
fact-cost-note = in ogni nodo, una volta per sempre
fact-persons = Persone per fascicolo
fact-persons-note = le altre dello stesso fascicolo non sono contate
fact-files = Fascicoli
fact-files-value = ciascuno una volta
fact-files-note = si contano fascicoli, non persone
questions-title = Domande poste finora
questions-about = Ogni domanda conserva il proprio indirizzo, così che si possa citare.
questions-all = Tutte le domande
questions-empty = Non è stato ancora chiesto nulla. Porre una domanda ai paesi dalla riga di comando; la risposta comune appare poi qui.
question-nobody = Nessun nodo ha risposto, quindi non c'è nessuna cifra da mostrare.
question-countries =
    { $n ->
        [one] un paese
       *[other] { $n_shown } paesi
    }
question-asked = Chiesto per { $purpose }, l'ultima volta il { $when }.
question-sources = Fonti: risposte comunicate da { $n_shown } paesi, sommate con le loro varianze; codice dei dati, versione { $version }; chiesto l'ultima volta il { $when }.
purpose-strategic-analysis = analisi strategica
purpose-investigation = un'indagine
purpose-prevention = protezione e prevenzione
how-title = Come leggere
how-text = Ogni paese ha contato i propri fascicoli, ha aggiunto rumore casuale e ha comunicato solo il risultato. L'intervallo dice quanto lontano il rumore può portare: 95 intervalli su 100 contengono la vera somma dei paesi che hanno risposto. Non dice nulla dei casi che nessun ufficio ha registrato.
how-several = Un'unità può contare sotto più valori di { $attributes }, quindi quelle righe o colonne non danno un totale.
explore-title = Esplora
explore-about = Scegliere che cosa contare e come suddividerlo. Le cifre vengono dagli annuari pubblicati: guardarle non costa nulla.
explore-rows = Righe
explore-columns = Colonne
explore-nothing = Niente
explore-all-countries = Tutti insieme
explore-no-table = Nessun annuario ha una tabella di questi due. Scegliere un'altra coppia, o chiedere ai paesi dalla riga di comando.
yearbooks-empty = Non è stato ancora recuperato alcun annuario. Un paese lo pubblica quando tutti i trimestri di un anno sono congelati; il coordinatore li recupera una volta al giorno, oppure ora:
yearbooks-sources = Fonti: annuari pubblicati da { $n_shown } paesi e firmati da ciascuno; composti da tutte le loro tabelle, elenco degli attributi versione { $version }.
trends-title = Andamenti
trends-about = Come le cifre sono cambiate da un anno all'altro. Un cambiamento è tale solo dove le fasce sono separate.
trends-asked = Andamenti richiesti, per trimestre
patterns-title = Schemi visti in più paesi
patterns-about = I paesi pubblicano firme di modi di operare, mai casi, e le cercano in turni. Uno schema visto da più paesi appare qui.
patterns-empty = Non si è ancora tenuto alcun turno.
patterns-round = Turno
patterns-closes = si chiude il { $day }
patterns-several = Visti in più paesi
patterns-published =
    { $n ->
        [one] di una firma pubblicata
       *[other] di { $n_shown } firme pubblicate
    }
patterns-how = Si dice che un paese vede uno schema quando il suo conteggio con rumore raggiunge la soglia. Il solo caso mostra qualcosa nelle { $cells_shown } celle di un paese con probabilità al massimo del { $level } %. Anche un paese non elencato può averne alcuni.
patterns-not-agreed = I paesi non hanno ancora concordato l'elenco di questo turno, quindi nulla è stato contato.
patterns-none = In questo turno nessuno schema è stato visto in più paesi.
patterns-seen-in =
    { $n ->
        [one] Visto in un paese
       *[other] Visto in { $n_shown } paesi
    }
patterns-published-by = Pubblicato da: { $countries }
patterns-caption = Quanti fascicoli di ogni paese corrispondono, circa
patterns-match = visto lì
patterns-no-match = non distinguibile dal caso
column-threshold = Soglia
column-noticed = Notato se corrispondono 15 / 25 / 40 / 60 fascicoli
members-title = Membri
members-about = I paesi della federazione: chi è raggiungibile, che cosa hanno congelato e pubblicato, quanto spesso hanno risposto.
members-look = Controlla ora
members-looked = Ultimo controllo: { $when }.
members-not-looked = Nessun controllo da quando il coordinatore è stato avviato.
members-empty = Nessun paese è configurato.
members-caption = Il nodo di ogni paese
members-state = Stato
members-seen = Visto l'ultima volta
members-frozen = Coorti congelate
members-yearbooks = Annuari
members-answered = Risposte
members-missing = Assenze
members-reached = raggiunto
members-unknown = non ancora controllato
members-never = mai
members-none = nessuno

listed-recruited-online = Reclutamento online
listed-above-clamp = Più vittime o più indagati di quanti siano contati
listed-victim-citizenship = Cittadinanza della vittima, per gruppi
listed-sexual-exploitation = Sfruttamento sessuale
listed-forced-labour = Sfruttamento lavorativo
listed-forced-criminality = Sfruttamento per criminalità forzata
listed-suspect-citizenship = Cittadinanza dell'indagato, per gruppi
listed-yes = Sì
listed-no = No
listed-no-or-unknown = No, o non noto
listed-other-europe = Un altro paese d'Europa
listed-other-africa = Un altro paese d'Africa
listed-other-asia = Un altro paese d'Asia
listed-elsewhere = Altrove

nav-report = Relazione
report-year = Anno
report-title = Relazione europea { $year }
report-lede = Ciò che i paesi hanno comunicato sui fascicoli di un anno, riunito: una pagina da leggere e stampare, e lo stesso in PDF.
report-foot = Cifre differenzialmente private comunicate dai paesi; ciascuna ha un intervallo al 95 %.
report-empty = Non c'è ancora alcun annuario su cui riferire. Un paese lo pubblica quando tutti i trimestri di un anno sono congelati; il coordinatore li recupera una volta al giorno, oppure ora:
report-overview = Panoramica
report-made = Redatta il { $when }.
report-tables = Tabelle principali
report-corridors-none = Nessun corridoio è distinguibile da zero.
report-trends = Andamenti
report-trends-none = È stato pubblicato un solo anno, quindi non c'è ancora un andamento.
report-members = I membri
report-method = Come sono nate queste cifre
report-method-privacy = I fascicoli non lasciano mai il loro paese. Ogni ufficio conta i propri, aggiunge rumore casuale ai conteggi e pubblica solo il risultato, una volta per ogni anno. Il rumore è calibrato in modo che nessuno possa stabilire da tutte le cifre insieme se un determinato fascicolo è tra quelli contati, oltre un limite dichiarato: questa è la privacy differenziale. Una domanda ripetuta riceve la stessa risposta, quindi chiedere di nuovo non fa sapere nulla di più.
report-method-interval = Ogni cifra è una stima. Il suo intervallo al 95 % dice quanto lontano il rumore può portarla: 95 intervalli su 100 contengono la vera somma dei paesi che hanno pubblicato. Le cifre dei paesi sono sommate con le loro varianze, quindi l'intervallo di una somma è più stretto della somma degli intervalli.
report-method-zero = Una cifra segnata ≈ 0 non è distinguibile da zero: potrebbe non essercene nessuno. Una stima negativa è rumore intorno a un numero piccolo; è mantenuta perché le somme restino corrette.
report-method-registered = Le cifre dicono che cosa gli uffici hanno registrato, non quanto ce n'è. Gli uffici registrano in modo diverso; una cifra più grande può essere quella di un ufficio che lavora meglio. I paesi mancanti non sono in alcuna somma.
report-method-patterns = Gli schemi sono modi di operare che gli uffici pubblicano come firme codificate, mai persone o fascicoli. Un paese vede uno schema quando il suo conteggio con rumore raggiunge una soglia che il solo caso raggiunge di rado.
tour-label = Visita guidata
tour-offer = Una visita guidata mostra queste pagine in circa dieci passi, sui dati sintetici.
tour-begin = Comincia la visita
tour-step = Visita guidata, passo { $n_shown } di { $all_shown }
tour-next = Avanti
tour-back = Indietro
tour-end = Termina la visita
tour-to-page = Questo passo è in un'altra pagina: vai là
tour-overview = L'Europa in uno sguardo
tour-overview-do = Ogni paese è ombreggiato secondo la sua stima, e tratteggiato dove non è distinguibile da zero. Indichi la Grecia, o legga la tabella sotto la carta: nessuna stima sta senza il suo intervallo al 95 %. Quale paese manca, e che cosa ne dice la pagina?
tour-explore = Tabelle incrociate
tour-explore-do = Scelga righe e colonne e le mostri. Le cifre vengono dagli annuari pubblicati: guardarle non costa nulla. Confronti l'ampiezza di un intervallo con la sua stima: quali celle metterebbe in una relazione?
tour-explore-files = File da scaricare
tour-explore-files-do = Guardi i file scaricabili sotto il grafico. Prenda il CSV: ogni riga ha la stima, i due estremi dell'intervallo e se è distinguibile da zero. Discuta che cosa andrebbe perso se qualcuno copiasse solo le stime.
tour-trends = Andamenti
tour-trends-do = Un cambiamento è tale solo dove le fasce sono separate. Trovi una linea che sembra salire e dica se sale davvero.
tour-patterns = Schemi visti in più paesi
tour-patterns-do = Gli uffici pubblicano firme di modi di operare; qui si vede chi le riscontra. Legga la soglia e che cosa si sarebbe notato. Che cosa significa che un paese non è elencato?
tour-members = I membri
tour-members-do = Prema il pulsante: ogni nodo riceve un saluto, il che non costa nulla. Chi ha congelato quali trimestri, chi ha pubblicato, chi non ha risposto?
tour-questions = Domande
tour-questions-do = Ogni domanda conserva il proprio indirizzo, così che una cifra si possa citare. Le domande costano a ogni paese una parte di ciò che le sue coorti potranno mai comunicare; gli annuari no.
tour-report = La relazione europea
tour-report-do = La pagina e il PDF dicono lo stesso. Legga l'ultima parte, il metodo, e faccia spiegare a qualcuno l'intervallo con parole sue. La stampi, o prenda il PDF.
