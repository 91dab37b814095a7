# I testi delle pagine di un ufficio in italiano: see en.ftl.

o-product = Ufficio, { $country }
o-source-line = Ciò che vede qui è di questo ufficio e resta sulla sua macchina. Ciò che legge e fa è annotato nel registro interno.
o-nav-today = Oggi
o-nav-cases = Casi
o-nav-patterns = Schemi ricorrenti
o-nav-networks = Reti
o-nav-ask = Interrogare l'Europa
o-nav-matches = Corrispondenze e richieste di contatto
o-nav-left = Che cosa è uscito
o-nav-agreements = Accordi e pari
o-nav-audit = Controllo
o-nav-people = Persone e ruoli
o-nav-settings = Impostazioni
o-nav-account = Il suo account
o-logout = Esci
o-to-today = A oggi

o-role-prosecutor = pubblico ministero
o-role-analyst = analista
o-role-dpo = responsabile della protezione dei dati
o-role-administrator = amministratore
o-role-auditor = revisore
o-role-console = console del nodo
o-role-node = il nodo stesso

o-done = Fatto.
o-denied = Non per il suo ruolo
o-denied-text = Il suo ruolo non lo consente. Il tentativo è annotato. Se le serve per il lavoro, ne parli con l'amministratore.
o-budget = Resta troppo poco
o-budget-text = Di un bilancio resta meno di quanto questo costa, qui o presso ogni paese interpellato. Nulla è stato speso. Chieda una tabella meno fine, su più trimestri o con più rumore.
o-disclosure = Questo non può essere comunicato
o-disclosure-text = Il codice dei dati, un accordo o un embargo vieta di comunicarlo. Nulla è stato inviato.
o-invalid = Così non va
o-invalid-text = Ciò che è stato inviato non può essere eseguito. Nulla è stato modificato.
o-offline = Nessuno era raggiungibile
o-offline-text = L'altra parte non ha risposto. Nulla è stato modificato; riprovi più tardi.
o-failed = Qualcosa non è riuscito
o-failed-text = Il nodo non ha potuto farlo. Riferisca all'amministratore ciò che si legge qui sotto.
o-not-found-text = Qui non c'è una pagina simile. Ciò che può aprire si trova nella navigazione.

o-login-title = Accesso
o-login-name = Nome del suo account
o-login-password = Parola d'accesso
o-login-code = Codice monouso
o-login-code-help = Sei cifre dall'applicazione configurata all'iscrizione.
o-login-do = Accedi
o-login-enrol = Ho un codice dell'amministratore e non ancora una parola d'accesso
o-login-wrong = Il nome, la parola d'accesso o il codice è errato, oppure l'account è bloccato per un po': dopo cinque tentativi errati per un minuto, poi ogni volta per il doppio del tempo. Un amministratore può sbloccarlo.

o-setup-title = Predisporre questo ufficio
o-setup-about = Nessuno ha ancora un account su questo nodo. Il primo è di un amministratore e lo dà chi si trova alla macchina con la chiave del nodo. Fino ad allora non si vede altro.
o-setup-console = Sulla macchina del nodo esegua questo; stampa un codice valido un giorno:
o-setup-here = Inserisca qui il nome e il codice e scelga una parola d'accesso.
o-enrol-title = Iscrizione
o-enrol-about = L'amministratore le ha dato un codice valido un giorno. Con esso sceglie una parola d'accesso che nessun altro conoscerà mai.
o-enrol-code = Codice
o-enrol-password = Nuova parola d'accesso
o-enrol-password-help = Almeno { $n_shown } caratteri. Poche parole senza legame tra loro sono facili da ricordare e difficili da indovinare.
o-enrol-again = La stessa parola d'accesso ancora una volta
o-enrol-do = Iscriviti
o-enrol-login = All'accesso
o-enrol-differ = Le due parole d'accesso sono diverse.
o-enrol-short = La parola d'accesso ha meno di { $n_shown } caratteri.
o-enrol-wrong = Il nome o il codice è errato, già usato o più vecchio di un giorno. Ne chieda un altro all'amministratore.
o-enrolled-title = Ancora una cosa: i codici monouso
o-enrolled-about = L'account { $person } ha la sua parola d'accesso. Inserisca ora questa chiave in un'applicazione di autenticazione sul telefono. Viene mostrata una sola volta.
o-enrolled-app = Aprirla in un'applicazione su questa macchina
o-enrolled-kind = Se l'applicazione lo chiede: basato sul tempo (RFC 6238), SHA-1, sei cifre, ogni 30 secondi.

o-second = Deve acconsentire una seconda persona
o-second-text = Servono quattro occhi. Ora è nell'elenco di Persone e ruoli e attende qualcuno di un altro ruolo; quando avrà approvato, rifaccia qui la stessa cosa.
o-done-recorded = Fatto e annotato.
o-done-suspended = Sospeso. Da questo momento non esce più nulla in base ad esso.
o-done-decided = La sua decisione è annotata.
o-reason = Motivo, per il registro; non nomini persone
o-older = Voci precedenti
o-to-cases = Ai casi
o-to-case = Al fascicolo
o-to-audit = Ai registri
o-to-people = A persone e ruoli

o-column-number = N.
o-column-when = Quando
o-column-what = Che cosa
o-column-who = Chi
o-column-whom = Con chi
o-column-terms = Accordo e finalità
o-column-cost = Costo per ogni trimestre
o-column-sent = SHA-256 di ciò che è stato inviato
o-column-object = Su che cosa
o-column-outcome = Esito
o-column-state = Stato
o-column-case = Fascicolo
o-column-status = Stato del procedimento
o-column-stands = Situazione
o-column-assigned = Assegnato a
o-column-since = Da
o-column-ends = Termina
o-column-kind = Tipo
o-column-identifier = Identificatore
o-column-holder = Di chi
o-column-name = Nome completo
o-column-account = Nome di accesso
o-column-role = Ruolo

o-today-title = Oggi
o-waits-nothing = Nulla la attende.
o-waits-approvals =
    { $n ->
        [one] Una decisione attende la sua approvazione.
       *[other] { $n_shown } decisioni attendono la sua approvazione.
    }
o-waits-referrals =
    { $n ->
        [one] Una richiesta di contatto di un altro paese attende una risposta.
       *[other] { $n_shown } richieste di contatto di altri paesi attendono una risposta.
    }
o-waits-overdue =
    { $n ->
        [one] Una richiesta di contatto è in ritardo.
       *[other] { $n_shown } richieste di contatto sono in ritardo.
    }
o-waits-rounds =
    { $n ->
        [one] Un turno di firme è contato: cerchi le corrispondenze.
       *[other] { $n_shown } turni di firme sono contati: cerchi le corrispondenze.
    }
o-waits-ending =
    { $n ->
        [one] Un accordo termina entro sessanta giorni.
       *[other] { $n_shown } accordi terminano entro sessanta giorni.
    }
o-waits-suspended =
    { $n ->
        [one] Un accordo è sospeso.
       *[other] { $n_shown } accordi sono sospesi.
    }
o-fact-files = Fascicoli
o-fact-files-note =
    { $n ->
        [one] in un trimestre
       *[other] in { $n_shown } trimestri
    }
o-fact-freezes = Prossimo trimestre che si congela
o-fact-freezes-note = da allora può essere interrogato
o-fact-budget = Minimo bilancio rimasto
o-fact-budget-note = per domande su { $cohort }; non si ricostituisce
o-fact-agreements = Accordi in vigore
o-fact-agreements-note = senza un accordo non esce nulla
o-peers-title = Altri paesi
o-peers-about = Se gli altri nodi sono raggiungibili e accettano il certificato di questo nodo si chiede quando lei vuole saperlo.
o-peers-look = Chiedi ora
o-peers-none = Nessun pari è configurato.

o-cases-title = Casi
o-cases-all = Tutti i trimestri
o-cases-files =
    { $n ->
        [one] un fascicolo
       *[other] { $n_shown } fascicoli
    }
o-cases-whose = Di chi
o-cases-any = Tutti quelli che posso conoscere
o-cases-mine = Quelli assegnati a me
o-cases-number = Numero di un fascicolo
o-cases-open = Apri
o-cases-none = Nessun fascicolo corrisponde.
o-cases-empty = Qui non ci sono ancora fascicoli. Si importano da un file.
o-cases-caption = Per numero. L'apertura di un fascicolo è annotata nel registro interno, come questo elenco.
o-cases-later = I successivi
o-mark-embargo = embargo di comunicazione
o-mark-hold = vincolo legale
o-mark-sealed = sigillato
o-due-link = Fascicoli la cui conservazione termina
o-due-title = Fascicoli la cui conservazione termina
o-due-about = Nulla si cancella da sé: un termine che scade mette un fascicolo in questo elenco, e decidono le persone.
o-due-none = Nessun termine di conservazione scade a breve.
o-due-now = scaduto

o-case-title = Fascicolo { $source }
o-case-recorded = La sua lettura è annotata.
o-case-route = Itinerario
o-case-timeline = Che cosa è successo
o-case-registered = Registrato; appartiene a { $cohort }
o-case-embargoed = Posto sotto embargo: in nessuna comunicazione
o-case-held = Posto sotto vincolo legale: non può essere cancellato
o-case-sealed = Sigillato da { $by }
o-case-coded = Il caso
o-case-unknown = Non si sa nulla.
o-case-links = Identificatori
o-case-narrative = Esposizione dei fatti
o-case-decide = Decisioni
o-case-assigned = Assegnato a:
o-case-assigned-none = Non è assegnato a nessuno.
o-holder-case = non si sa di chi
o-holder-victim = di una vittima
o-holder-suspect = di un indagato
o-link-phone = Telefono
o-link-plate = Targa
o-link-account = Conto bancario
o-link-handle = Nome su una piattaforma
o-link-document = Documento
o-link-address = Indirizzo
o-deed-embargo = Porre sotto embargo
o-deed-release = Togliere l'embargo
o-deed-embargo-about = Un fascicolo sotto embargo non è in alcuna comunicazione ad alcun paese. Ciò che è stato comunicato prima resta comunicato.
o-deed-hold = Porre sotto vincolo legale
o-deed-unhold = Togliere il vincolo legale
o-deed-hold-about = Un fascicolo sotto vincolo legale non può essere cancellato, qualunque sia la sua conservazione.
o-deed-assign = Assegnare a qualcuno
o-deed-unassign = Terminare l'assegnazione
o-deed-seal = Sigillare
o-deed-unseal = Togliere il sigillo
o-deed-seal-about = Un fascicolo sigillato è letto e conosciuto da coloro cui è assegnato e da nessun altro.
o-deed-erase = Cancellare
o-deed-erase-about = La cancellazione richiede una seconda persona e non può essere annullata. Prima si vede che cosa farebbe.
o-deed-erase-look = Vedere che cosa farebbe
o-erase-title = Cancellare un fascicolo
o-erase-about = Ecco che cosa farebbe la cancellazione di { $source }. Non è ancora accaduto nulla.
o-erase-held = Il fascicolo è sotto vincolo legale e non può essere cancellato.
o-erase-none = Qui non c'è un fascicolo simile, oppure è stato cancellato prima.
o-erase-frozen = Il suo trimestre è congelato: possono essere state comunicate risposte su di esso, e il suo bilancio resta speso.
o-erase-two = Una seconda persona, pubblico ministero o responsabile della protezione dei dati, deve approvarlo.
o-erased-title = Cancellato
o-erased-about = La chiave del fascicolo non è più nel portachiavi, e le istantanee che lo contenevano sono riscritte senza di esso.
o-erased-name = Nome nel registro interno
o-erased-entry = Voce del registro interno

o-import-title = Importare fascicoli
o-import-about = Scelga un file e come va letto. Prima si vede che cosa accadrebbe; nulla è memorizzato finché lei non lo dice.
o-import-mapping = Corrispondenza delle colonne
o-import-file = Archivio da leggere
o-import-most = CSV, XLSX o JSON, fino a { $n_shown } MB. I file più grandi si importano dalla riga di comando.
o-import-look = Vedere che cosa accadrebbe
o-import-looked = Che cosa accadrebbe
o-import-looked-about = Non è ancora memorizzato nulla. Il file attende per un quarto d'ora nella memoria di questo nodo.
o-import-done = Importato
o-import-done-about = È memorizzato tutto ciò che si è potuto leggere.
o-import-added = Nuovi
o-import-updated = Modificati
o-import-unchanged = Uguali a quelli qui
o-import-redirected = Dei nuovi: in un trimestre successivo
o-import-erased = Cancellati prima, tralasciati
o-import-rejected = Righe respinte
o-import-rejects =
    { $n ->
        [one] Una riga non può essere letta. Il file dei respinti dice quale, e perché.
       *[other] { $n_shown } righe non possono essere lette. Il file dei respinti dice quali, e perché.
    }
o-import-cut = Contiene le prime.
o-import-rejects-csv = Respinti (CSV)
o-import-nothing = Non c'è nulla di nuovo in questo file.
o-import-do = Importa
o-import-again = Scegli un altro file

o-left-title = Che cosa è uscito
o-left-about =
    { $n ->
        [one] Tutto ciò che questo nodo ha mai dato a un altro paese o gli ha chiesto, il più recente per primo. Il registro ha una voce.
       *[other] Tutto ciò che questo nodo ha mai dato a un altro paese o gli ha chiesto, il più recente per primo. Il registro ha { $n_shown } voci.
    }
o-left-none = Non è ancora uscito nulla.
o-sent-open = Come inviato
o-sent-title = Che cosa è stato inviato con la voce { $entry }
o-sent-same = Ciò che è conservato è ciò che è stato inviato: la sua impronta è quella del registro.
o-sent-differs = Ciò che è conservato non è ciò che è stato inviato: la sua impronta non è quella del registro.
o-sent-missing = Ciò che è stato inviato dovrebbe essere conservato qui, ma manca o non si può leggere.
o-sent-in-entry = La voce stessa contiene ciò che è stato inviato; l'impronta dell'intero registro lo vincola.
o-sent-not-kept = Ciò che è stato inviato non è conservato.
o-sent-nothing = Con questa voce non è uscito nulla.
o-sent-do = Non modificate nulla, conservate una copia della cartella del nodo, controllate entrambi i registri alla pagina «Controllo» e confrontate con l'ultimo backup. Chi ha ricevuto le cifre può mostrare che cosa ha ricevuto.
o-sent-logged = SHA-256 nel registro
o-sent-kept = SHA-256 di ciò che è conservato
o-sent-download = Scarica i byte
o-sent-text = Nella voce stessa
o-sent-more = Cifre che non sono in questa pagina: { $n_shown }
o-sent-figure = Cifra per
o-sent-value = Come inviata, con rumore
o-event-answered = Risposta a una domanda
o-event-asked = Domanda ad altri
o-event-heard = Risposta ricevuta
o-event-yearbook = Annuario
o-event-histogram = Istogramma di un turno
o-event-link-check = Verifica di collegamento
o-event-referral = Richiesta di contatto
o-event-signature = Firma
o-event-agreement = Accordo
o-event-cohort = Trimestre
o-event-witness = Registro di un altro paese
o-event-house = Radice del registro interno
o-event-continuity = Dopo un ripristino
o-stop-title = Fermare
o-stop-about = Sospendere un accordo ferma subito tutto ciò che vi si fonda. Non serve una seconda persona; per riprenderlo sì.
o-stop-none = Nessun accordo è in vigore: nulla può uscire.
o-stop-one = Sospendere
o-stop-all-title = Tutto
o-stop-all = Sospendere tutti gli accordi

o-audit-title = Controllo
o-audit-about =
    { $n ->
        [one] Il registro delle comunicazioni ha una voce. Altri paesi ne conservano le teste firmate; nessuno può riscriverlo senza che si noti.
       *[other] Il registro delle comunicazioni ha { $n_shown } voci. Altri paesi ne conservano le teste firmate; nessuno può riscriverlo senza che si noti.
    }
o-audit-check = Controllare ora i registri
o-audit-disclosures = Registro delle comunicazioni
o-audit-disclosures-csv = Registro delle comunicazioni (CSV)
o-audit-house-csv = Registro interno (CSV)
o-house-link = Registro interno: chi ha fatto che cosa in questo ufficio
o-house-title = Registro interno
o-house-about =
    { $n ->
        [one] Chi ha fatto che cosa in questo ufficio, il più recente per primo; ha una voce. I fascicoli compaiono sotto pseudonimo.
       *[other] Chi ha fatto che cosa in questo ufficio, il più recente per primo; ha { $n_shown } voci. I fascicoli compaiono sotto pseudonimo.
    }
o-house-person = Solo di questa persona
o-house-none = Nessuna voce corrisponde.
o-checked-title = I registri sono in ordine
o-checked-well = Ogni cifra è stata sommata di nuovo dal registro e ogni impronta ricalcolata.
o-checked-disclosures =
    { $n ->
        [one] Una voce, { $cohorts_shown } trimestri, { $releases_shown } risposte conservate
       *[other] { $n_shown } voci, { $cohorts_shown } trimestri, { $releases_shown } risposte conservate
    }
o-checked-house =
    { $n ->
        [one] Una voce; { $roots_shown } delle sue radici sono nel registro delle comunicazioni
       *[other] { $n_shown } voci; { $roots_shown } delle sue radici sono nel registro delle comunicazioni
    }
o-checked-root = Impronta di tutte le voci
o-proof-title = Prova che una voce è nel registro
o-proof-about =
    { $n ->
        [one] Chi ha l'impronta dell'unica voce può verificare con queste che è proprio questa (RFC 9162).
       *[other] Chi ha l'impronta di tutte le { $n_shown } voci può verificare con queste che questa è tra loro (RFC 9162).
    }
o-proof-leaf = Impronta della voce
o-proof-path = Impronte del percorso

o-people-title = Persone e ruoli
o-people-enrolled = ha una parola d'accesso
o-people-not-enrolled = non è ancora iscritto
o-people-locked = bloccato fino a { $until }
o-waiting-title = Decisioni che attendono una seconda persona
o-waiting-about = Nessuno approva ciò che ha proposto. Una proposta scade dopo 14 giorni; un'approvazione vale una sola volta, esattamente per ciò che è stato proposto.
o-waiting-none = Nulla attende.
o-decide-why = Perché, se rifiuta
o-decide-approve = Approvare
o-decide-refuse = Rifiutare
o-decided-title = Già deciso
o-proposal-approved = approvato da { $by } e non ancora eseguito
o-proposal-refused = rifiutato da { $by }: { $reason }
o-proposal-done = approvato da { $by } ed eseguito
o-proposal-ended = scaduto senza decisione
o-act-agreement = Un accordo è messo in vigore
o-act-publication = Una firma è pubblicata
o-act-shares = Quote di trimestri non ancora aperti
o-act-erasure = Fascicoli sono cancellati
o-act-account = L'account di { $person } come { $role }
o-act-link-check = Si chiede a un altro paese degli indagati di un fascicolo
o-accounts-title = Account delle persone
o-invite-title = Dare un account a qualcuno
o-invite-about = Lei riceve per quella persona un codice valido un giorno. Con esso la persona sceglie una parola d'accesso che lei non vede mai.
o-invite-do = Dare l'account
o-change-title = Modificare un account
o-change-about = Dopo un azzeramento la persona si iscrive di nuovo, con un codice che lei le consegna. Se c'è un responsabile della protezione dei dati, prima lo approva.
o-change-what = Che cosa fare
o-change-unlock = Sbloccare
o-change-reset = Azzerare parola d'accesso e codici monouso
o-change-role = Dare un altro ruolo
o-change-remove = Rimuovere l'account
o-change-new-role = Il nuovo ruolo, se se ne dà uno
o-change-do = Eseguire
o-code-title = Consegni questo codice
o-code-about = Permette a { $person } di iscriversi entro un giorno ed è mostrato una sola volta. Lo consegni di persona, non per posta.

o-account-title = Il suo account
o-password-title = Cambiare la parola d'accesso
o-password-about = Con ciò termina ogni sessione, anche questa.
o-password-old = Parola d'accesso attuale
o-password-do = Cambiare la parola d'accesso
o-tokens-title = Gettoni per programmi
o-tokens-about = Un gettone porta per un certo tempo alcuni dei suoi diritti. Ciò che richiede la decisione di una persona non si può fare con un gettone.
o-token-for = A che cosa serve
o-token-rights = Che cosa può fare
o-token-days = Per quanti giorni
o-token-make = Creare un gettone
o-token-revoke = Revocare
o-token-title = Il suo nuovo gettone
o-token-once = È mostrato una sola volta. Lo conservi dove solo il programma che ne ha bisogno può leggerlo.

o-settings-title = Impostazioni
o-settings-about = Che cosa questo nodo è impostato a fare. Si modifica nel file node.toml sulla sua macchina e vale dal prossimo avvio.
o-settings-pages = Queste pagine
o-settings-tls = con TLS
o-settings-loopback = solo su questa macchina
o-settings-unassigned = Fascicoli non assegnati a nessuno
o-unassigned-office = sono letti dai pubblici ministeri e dagli analisti dell'ufficio
o-unassigned-only = non sono letti da nessuno
o-retention-title = Conservazione
o-retention-about =
    { $n ->
        [one] Per quanto tempo i fascicoli sono conservati dopo l'ultimo cambiamento dello stato del procedimento. Un fascicolo è segnalato un giorno prima.
       *[other] Per quanto tempo i fascicoli sono conservati dopo l'ultimo cambiamento dello stato del procedimento. Un fascicolo è segnalato { $n_shown } giorni prima.
    }
o-retention-kept = Conservato per
o-months =
    { $n ->
        [one] un mese
       *[other] { $n_shown } mesi
    }
o-status-suspected = Indagato
o-status-prosecuted = Imputato
o-status-convicted = Condannato
o-status-acquitted = Assolto
o-status-discontinued = Archiviato
o-status-unknown = Non noto
o-quarters-title = Gli ultimi trimestri
o-quarters-freezes = Si congela il
o-quarters-frozen = congelato
o-quarters-open = aperto
o-keys-title = Chiavi
o-keys-kept = La chiave radice
o-kept-passphrase = è sbloccata da una frase segreta
o-kept-beside = è sbloccata da un file di chiave accanto ai dati
o-kept-key-file = è sbloccata da un file di chiave su un altro supporto
o-kept-credential = è sbloccata da una credenziale del gestore dei servizi
o-keys-epoch = Portachiavi
o-keys-epoch-value =
    { $n ->
        [one] epoca { $epoch_shown }, una chiave di dati
       *[other] epoca { $epoch_shown }, { $n_shown } chiavi di dati
    }
o-keys-head = SHA-256 della sua testa
o-keys-reach = Fin dove arriva una cancellazione
o-copies-none = Non sono configurate copie del portachiavi.
o-copy-current = aggiornata
o-copy-current-older =
    { $n ->
        [one] aggiornata, e una copia più vecchia che apre ancora ciò che è stato cancellato da allora
       *[other] aggiornata, e { $n_shown } copie più vecchie che aprono ancora ciò che è stato cancellato da allora
    }
o-copy-old = non aggiornata

o-trouble-invalid = Così com'è non si può fare. Nulla è stato modificato.
o-trouble-denied = È stato rifiutato.
o-trouble-offline = Nessuno era raggiungibile.
o-trouble-internal = Il nodo non ha potuto farlo. Riferisca all'amministratore ciò che si legge qui sotto.
o-pages = Pagine
o-case-file = Fascicolo

o-long-about = Il nodo sta leggendo fascicoli. Può lasciare questa pagina e tornarvi.
o-long-begun = È cominciato.
o-long-done =
    { $n ->
        [one] Uno fatto.
       *[other] { $n_shown } fatti.
    }
o-long-of = { $n_shown } di { $all_shown } fatti.
o-long-look = Guarda di nuovo
o-long-cancel = Ferma

o-ask-title = Interrogare l'Europa
o-ask-about = Componga una domanda, veda quanto costa e quanto sarebbe esatta la risposta, poi la ponga. Gli altri paesi contano i propri fascicoli e aggiungono rumore; nessun fascicolo viaggia.
o-ask-unit = Che cosa si conta
o-ask-general = In generale
o-ask-step-what = 1. Che cosa vuole sapere
o-ask-step-which = 2. Quali, e quando
o-ask-step-who = 3. A chi lo chiede, e perché
o-ask-step-exact = 4. Con quale esattezza
o-ask-by-first = Ripartito per
o-ask-by-second = e per
o-ask-by-third = e per
o-ask-figure = La cifra
o-ask-count = Quanti sono
o-ask-mean-of = La media di: { $attribute }
o-ask-which-help = Senza condizioni contano tutti. Scelga un attributo e prema il pulsante sotto: allora se ne possono spuntare i valori.
o-ask-only = Condizione { $n_shown }
o-ask-any = Nessuna condizione
o-ask-values = Mostra i valori da spuntare
o-ask-from = Dal trimestre
o-ask-to = al trimestre
o-ask-no-agreement = Nessun accordo è in vigore, quindi non si può interrogare nessuno. Un accordo si deposita sotto Accordi e pari.
o-ask-countries = Paesi (nessuno spuntato: tutti)
o-ask-purpose = Finalità
o-ask-under = Si chiede in base all'accordo
o-ask-under-none = nessuno
o-ask-to-agreements = che cosa consente
o-ask-note = Il suo numero di caso o di procedimento
o-ask-note-help = Resta nel registro di questo ufficio e non viaggia mai.
o-ask-exact = Rumore in ogni cifra di un paese
o-ask-sigma-cost = al massimo ± { $reach }, diciannove volte su venti; costa { $cost }
o-ask-sigma = al massimo ± { $reach }, diciannove volte su venti
o-ask-yearbooks = Annuari pubblicati dai paesi
o-ask-yearbooks-first = Usarli dove sono abbastanza esatti; interrogare gli altri
o-ask-yearbooks-only = Non usare altro: nessuno è interrogato, nulla è speso
o-ask-yearbooks-precise = Interrogare tutti, e con essi rendere più esatta la risposta
o-ask-expected = Quanti ne attende in tutto (facoltativo)
o-ask-expected-help = Così l'anteprima può dire se la risposta sarebbe utile, e che cosa cambiare se no.
o-ask-preview = Anteprima
o-ask-preview-free = Un'anteprima non costa nulla.
o-ask-preview-title = Quanto costerebbe, e quanto sarebbe esatta
o-ask-fact-cost = Costo
o-ask-fact-cost-note =
    { $n ->
        [one] al trimestre in ogni paese che risponde, una volta per tutte
       *[other] a ciascuno di { $n_shown } trimestri in ogni paese che risponde, una volta per tutte
    }
o-ask-fact-free = nulla
o-ask-fact-free-note = rispondono annuari pubblicati: questa domanda non costa nulla
o-ask-fact-answering = { $n_shown } di { $all_shown }
o-ask-fact-answering-note = per quanto lo dicono prima
o-ask-fact-cells = Cifre
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = tutte hanno lo stesso rumore
o-ask-advice = L'intervallo sarebbe più largo di quanto attende in una cifra. Può:
o-ask-advice-coarsen = prendere { $coarse } invece di { $fine }: { $n_shown } cifre, ciascuna più grande
o-ask-advice-leave-out = tralasciare un attributo: cifre meno numerose e più grandi
o-ask-advice-span = prendere più trimestri: le cifre crescono e il rumore no; ogni trimestre paga sempre una volta
o-ask-advice-pay = pagare di più: un rumore di { $sigma } costa { $cost } a ogni trimestre
o-ask-sizes = Come risulterebbero cifre di diversa grandezza
o-ask-sizes-help = La somma di tutti i paesi che rispondono, con il suo intervallo al 95 %. Nulla in questa tabella proviene dai fascicoli.
o-ask-size = Se ce ne sono
o-ask-size-interval = la risposta sta tra
o-ask-size-doubt = Dubbio, rispetto alla cifra
o-ask-nodes = Che cosa farebbe ogni paese
o-ask-node-free = risponde il suo annuario: non è interrogato, e nulla è speso
o-ask-node-answers = risponderebbe; resta almeno { $left } della quota di questo ufficio
o-ask-node-yearbook = { $reason }; lo sostituisce il suo annuario
o-ask-node-not = non darebbe alcuna cifra: { $reason }
o-ask-now = Chiedi ora
o-ask-now-note = La domanda è annotata prima di essere inviata. Posta di nuovo, non costa altro.
o-ask-before = Risposte disponibili
o-ask-before-note = Si conservano fino al riavvio del nodo. La stessa domanda, posta di nuovo, porta la stessa risposta e non costa altro.
o-ask-kept = Le cifre si conservano qui fino al riavvio del nodo.
o-ask-again = Modifica la domanda

o-pat-about = Combinazioni di valori comuni a più fascicoli di questo ufficio. I conteggi sono esatti e restano qui. Un punteggio è di uno schema, mai di una persona.
o-pat-runs = Ricerche conservate
o-pat-runs-caption = Ogni ricerca è uno sguardo ai fascicoli nel suo momento
o-pat-no-runs = Nessuno ha ancora cercato schemi, oppure da allora un fascicolo è stato cancellato: allora le ricerche precedenti sono rimosse.
o-pat-no-files = Non ci sono fascicoli da guardare.
o-pat-run = Ricerca
o-pat-when = Quando
o-pat-quarters = Trimestri
o-pat-found = Schemi trovati
o-pat-standing = che reggono
o-pat-start = Cercare schemi
o-pat-least = Minimo di fascicoli che condividono uno schema
o-pat-least-help = Se vuoto, il nodo prende il minimo che riesce a elencare per intero.
o-pat-level = Quota degli schemi elencati che può essere dovuta al caso
o-pat-level-help = Tasso di false scoperte: al 5 %, di quaranta schemi che reggono circa due sono dovuti al caso.
o-pat-strict = Contare come prova ogni combinazione esaminata: severo, perde gli schemi piccoli
o-pat-mine = Cerca
o-pat-mining = Ricerca di schemi in corso
o-pat-looking = Ricerca dei fascicoli di uno schema
o-pat-run-title = Schemi, ricerca { $number_shown }
o-pat-run-about = { $files_shown } fascicoli registrati in { $cohorts }; { $n_shown } schemi trovati il { $when }.
o-pat-run-settings = Almeno { $support_shown } fascicoli e al massimo { $length_shown } valori; tasso di false scoperte { $level }.
o-pat-run-chosen = Il numero minimo è stato scelto dal nodo.
o-pat-run-strict = Ogni combinazione esaminata ha contato come prova.
o-pat-run-europe =
    { $n ->
        [one] Confrontato con il quadro europeo di un annuario.
       *[other] Confrontato con il quadro europeo di { $n_shown } annuari.
    }
o-pat-run-no-europe = Non si conserva alcun annuario, quindi nulla è stato confrontato con il quadro europeo.
o-pat-run-cut = Un limite ha interrotto la ricerca: non è la parte migliore di ciò che c'è. Cerchi di nuovo con un minimo più grande.
o-pat-run-choice = n. { $number_shown }, { $when }
o-pat-which = Quali schemi sono elencati
o-pat-tab-standing = Ciò che regge ({ $n_shown })
o-pat-tab-all = anche ciò che è stato declassato ({ $n_shown })
o-pat-none = Non ce n'è.
o-pat-caption = Il più sorprendente per primo; conteggi esatti dei fascicoli di questo ufficio
o-pat-number = N.
o-pat-values = Che cosa hanno in comune i fascicoli
o-pat-support = Fascicoli
o-pat-support-of = { $n_shown }, attesi { $expected }
o-pat-lift = Fattore (lift)
o-pat-odds = Rapporto di probabilità del taglio più debole (intervallo al 95 %)
o-pat-q = q
o-pat-why = Come regge
o-pat-legend = Barre: fascicoli che lo condividono. Linee: quanti sarebbero per caso (continua), dalle sue coppie (tratteggiata), dal quadro europeo (punteggiata).
o-pat-odds-legend = Rapporto di probabilità del taglio più debole con il suo intervallo al 95 %, su una scala di multipli. La linea al centro è 1: nessun legame.
o-pat-to-compare = Confrontare periodi o ricerche
o-pat-to-all = Tutte le ricerche
o-pat-to-publish = Pubblicare come firma
o-pat-stands = più del caso, delle sue parti e delle sue coppie, e nuovo
o-pat-not-compared = regge, ma non è stato confrontato con i molti che lo precedono
o-pat-already-told = lo spiegano schemi migliori
o-pat-generic = vi portano le sue coppie
o-pat-generic-europe = lo fa attendere il quadro europeo
o-pat-pair = due valori che vanno insieme: di per sé sfondo
o-pat-unproductive = una parte non aggiunge nulla all'altra
o-pat-chance = insieme non più spesso che per caso
o-pat-same-rows = uno schema più lungo ha esattamente gli stessi fascicoli
o-pat-single = un solo valore non è una combinazione
o-pat-below = sotto { $bound }
o-pat-one-title = Schema { $number_shown }
o-pat-evidence = Gli elementi
o-pat-says-support = { $n_shown } fascicoli su { $all_shown } lo condividono per intero.
o-pat-says-lift = { $expected } lo condividerebbero se i suoi valori non avessero nulla a che fare tra loro: è { $lift } volte più frequente.
o-pat-says-pairs = Da quanto spesso i suoi valori si incontrano a due a due se ne attenderebbero { $expected }.
o-pat-says-odds = Comunque lo si tagli in due, le probabilità di una parte crescono con l'altra: { $odds } al taglio più debole.
o-pat-says-odds-weak = Al taglio più debole le parti possono non avere nulla a che fare tra loro: rapporto { $odds }, e il suo intervallo comprende 1.
o-pat-says-q = q = { $q }: la quota di schemi falsi da attendere se si accettano questo e tutti i migliori.
o-pat-says-europe = Il quadro europeo ne fa attendere { $expected }.
o-pat-no-person = Un fascicolo che condivide uno schema non è per questo sospetto. Nessun punteggio qui è una prova.
o-pat-trend = Nel tempo
o-pat-trend-note = Conteggi esatti dei fascicoli di questo ufficio per trimestre di registrazione. Una linea tratteggiata è un cambiamento di livello.
o-pat-change = Un cambiamento di livello da { $from } in poi, con probabilità { $sure } %: da { $before } a { $after } dei fascicoli (intervalli al 95 %).
o-pat-emerging-up = Sale: { $now_shown } fascicoli su { $of_shown } nell'ultimo trimestre, { $before_shown } su { $all_shown } prima (p = { $p }).
o-pat-emerging-down = Scende: { $now_shown } fascicoli su { $of_shown } nell'ultimo trimestre, { $before_shown } su { $all_shown } prima (p = { $p }).
o-pat-emerging-none = L'ultimo trimestre è come i precedenti: { $now_shown } fascicoli su { $of_shown }, { $before_shown } su { $all_shown } prima (p = { $p }).
o-pat-holding = lo condividono
o-pat-share = Quota
o-pat-members = I suoi fascicoli
o-pat-members-are =
    { $n ->
        [one] Un fascicolo lo condivide oggi.
       *[other] { $n_shown } fascicoli lo condividono oggi. Si nominano quelli che lei può leggere, al massimo cinquanta.
    }
o-pat-members-changed = È un numero diverso da quello della ricerca: da allora i fascicoli sono cambiati.
o-pat-near = Fascicoli a cui manca un valore
o-pat-lacks = manca
o-pat-unusual = Che cosa ha di insolito
o-pat-unusual-note = Rispetto al quadro europeo, il meno atteso per primo.
o-pat-compare-title = Confrontare
o-pat-compare-about = Che cosa è salito o sceso: gli schemi di una ricerca in un periodo rispetto a tutti i trimestri precedenti, o due ricerche tra loro.
o-pat-compare-run = Schemi della ricerca
o-pat-compare-from = Periodo da
o-pat-compare-to = a
o-pat-compare-periods = Confronta con tutto ciò che precede
o-pat-compare-earlier = Ricerca precedente
o-pat-compare-later = Ricerca successiva
o-pat-compare-runs = Confronta le ricerche
o-pat-compared-periods = Il periodo rispetto a ciò che precede
o-pat-compared-runs = Le due ricerche
o-pat-rising = sale
o-pat-falling = scende
o-pat-steady = non distinguibile da prima
o-pat-now = Nel periodo
o-pat-before = Prima
o-pat-growth = Crescita
o-pat-new = nuovo
o-pat-p = p
o-pat-not-listed = non elencato
o-pat-publish-title = Pubblicare una firma
o-pat-publish-about = Una firma pubblicata è vista da ogni parte del turno. È una comunicazione deliberata, fuori dal limite che protegge ogni fascicolo: una persona la propone con un motivo, un responsabile della protezione dei dati la approva, poi è pubblicata.
o-pat-publish-support = { $n_shown } fascicoli di questo ufficio lo condividono. Ne servono almeno 15 secondo una prova con rumore su trimestri congelati; la prova è addebitata, riesca o no.
o-pat-proposal = Proposta
o-pat-waiting = attende una seconda persona
o-pat-approved = approvato da { $person }: lo pubblichi ora, con lo stesso motivo
o-pat-refused = rifiutato da { $person }: { $reason }
o-pat-reason = Motivo
o-pat-reason-help = È annotato ed è visto da chi approva. Niente nomi, niente numeri di casi.
o-pat-epsilon = ε della prova
o-pat-epsilon-help = Di più rende la prova più esatta e costa di più.
o-pat-propose = Proponi
o-pat-publish-now = Pubblica ora
o-pat-published-title = Pubblicato
o-pat-published-in = Queste firme sono pubblicate nel turno { $round }:
o-pat-not-published = Queste non hanno superato la prova: troppo pochi fascicoli, o la maggior parte. Interroghi invece l'Europa con i valori come condizioni.
o-pat-published-cost = La prova è costata { $cost } a ciascuno dei trimestri { $cohorts }.
o-pat-to-round = Al turno

o-net-about =
    { $n ->
        [one] Un fascicolo ha un identificatore; ci sono { $identifiers_shown } identificatori e { $groups_shown } gruppi. { $crossing_shown } fascicoli attraversano frontiere.
       *[other] { $n_shown } fascicoli hanno un identificatore; ci sono { $identifiers_shown } identificatori e { $groups_shown } gruppi. { $crossing_shown } fascicoli attraversano frontiere.
    }
o-net-damaged =
    { $n ->
        [one] Un fascicolo non ha potuto essere letto ed è tralasciato.
       *[other] { $n_shown } fascicoli non hanno potuto essere letti e sono tralasciati.
    }
o-net-settings = Che cosa collega i fascicoli
o-net-kinds = Tipi di identificatori (nessuno spuntato: tutti)
o-net-hub = Da quanti vicini in su un identificatore non collega nessuno
o-net-hub-help = Il numero di una linea di assistenza collegherebbe tutti. Se vuoto: 25.
o-net-communities = Dividere ciò che è unito da un filo
o-net-find = Cerca
o-net-groups = Gruppi
o-net-groups-caption = Fascicoli uniti da identificatori comuni, il gruppo più grande per primo
o-net-none = Non ci sono due fascicoli con un identificatore in comune.
o-net-group-of = Gruppo di
o-net-suspects = Indagati
o-net-identifiers = Identificatori
o-net-crossing = Attraversa frontiere
o-net-to-path = La catena di elementi tra due fascicoli
o-net-between = Dove passano molti collegamenti
o-net-between-note = Solo identificatori e fascicoli: le persone non sono mai messe in graduatoria. La cifra dice quanti collegamenti più brevi vi passano.
o-net-estimated = Le cifre sono stime: la rete è grande.
o-net-hubs = Messi da parte
o-net-hubs-note = Questi identificatori non collegano nessuno, perché troppi li condividono o perché sono nella lista bianca dell'ufficio.
o-net-group-title = Rete di { $source }
o-net-group-about =
    { $n ->
        [one] Un fascicolo, indagato o identificatore.
       *[other] { $n_shown } fascicoli, indagati e identificatori.
    }
o-net-walk = Ne scelga uno per spostarvi il grafico.
o-net-cut = C'è più di quanto si possa mostrare insieme.
o-net-chart = Grafico dei collegamenti
o-net-legend = Una cornice spessa attraversa frontiere; una tratteggiata è stata messa da parte e non collega nessuno. La tabella sotto ha gli elementi di ogni linea.
o-net-left-out =
    { $n ->
        [one] Un altro è più lontano: ne scelga uno al margine per andarvi.
       *[other] Altri { $n_shown } sono più lontani: ne scelga uno al margine per andarvi.
    }
o-net-suspect = Indagato
o-net-identifier = Identificatore
o-net-open = Apri il fascicolo
o-net-countries = Paesi:
o-net-crosses = Perché attraversa frontiere:
o-net-evidence = Gli elementi di ogni collegamento
o-net-edges-here = Di ciò che è scelto
o-net-edges-all = Di tutto
o-net-from = Da
o-net-to = A
o-net-written = Dove è scritto
o-net-edges-shown = Sono mostrati { $n_shown } collegamenti su { $all_shown }.
o-net-no-person = Un collegamento è ciò che due fascicoli hanno in comune. Non dice nulla della colpevolezza di nessuno.
o-net-path-title = Tra due fascicoli
o-net-path-about = La catena più breve di identificatori comuni da un fascicolo all'altro, con gli elementi di ogni passo.
o-net-path-from = Dal fascicolo
o-net-path-to = al fascicolo
o-net-path-find = Cerca una catena
o-net-path-found = La catena
o-net-path-none = Nulla li collega, se non ciò che è stato messo da parte.

o-match-about = Chi altro in Europa vede ciò che questo ufficio ha pubblicato, e i contatti che ne sono nati. Una corrispondenza non nomina né casi né persone.
o-match-ways = Come proseguire
o-match-rounds = Turni
o-match-no-rounds = Non si sa di alcun turno.
o-match-round = Turno
o-match-freezes = Si congela il
o-match-closes = Si chiude il
o-match-own = Firme proprie
o-match-state = Stato
o-match-round-title = Turno { $round }
o-match-days = Dal { $first } non si pubblica nulla, dal { $second } si firma l'elenco, il { $third } il turno si chiude.
o-match-matches = Corrispondenze
o-match-report-about =
    { $n ->
        [one] Giudicato in modo che l'intero istogramma di un paese, di una cella, dia una falsa corrispondenza con al massimo { $level } %.
       *[other] Giudicato in modo che l'intero istogramma di un paese, di { $n_shown } celle, dia una falsa corrispondenza con al massimo { $level } %.
    }
o-match-level = Livello di falso allarme
o-match-background = Fascicoli che corrispondono per caso
o-match-judge = Giudica di nuovo
o-match-missing = Non si sa nulla di { $countries }: non se ne ha alcun istogramma.
o-match-nothing = Non si può ancora dire nulla: non si ha alcun istogramma, o questo ufficio non ha pubblicato nulla.
o-match-caption = Ogni firma in ogni paese, prima le corrispondenze; stime con intervalli al 95 % e la soglia da cui vale come corrispondenza
o-match-signature = Firma
o-match-threshold = Corrispondenza da
o-match-call = Chi chiamare
o-match-yes = una corrispondenza
o-match-no = nessuna corrispondenza vista
o-match-also = pubblicata anche là: { $countries }
o-match-detected = si vedrebbe con 15, 25, 40, 60 fascicoli in più: { $shares }
o-match-note = Un paese senza corrispondenza può averne comunque: veda con quale probabilità si sarebbe vista. Una corrispondenza apre un contatto tra due uffici di riferimento e non è una prova.
o-match-published = Che cosa ha pubblicato questo ufficio
o-match-own-none = Nulla. Uno schema si pubblica dalla sua pagina.
o-match-withdraw = Ritira
o-match-parties = Parti
o-match-party-counted = ha contato, con { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] ha presentato un elenco vuoto
        [one] ha presentato una firma
       *[other] ha presentato { $n_shown } firme
    }
o-match-party-nothing = non se ne ha ancora nulla
o-match-charged = Questo ufficio ha contato i trimestri { $cohorts } e ha addebitato { $epsilon } a ciascuno.
o-match-join = Partecipare
o-match-join-about = Fa ciò che si può fare oggi: congelare, recuperare, firmare, contare, ciascuno una volta. L'istogramma è addebitato una volta a ogni trimestre congelato e risponde a tutti i richiedenti insieme.
o-match-epsilon = ε dell'istogramma di questo ufficio
o-match-join-do = Fai ciò che si può fare oggi
o-match-convene = Ricorda alle altre parti

o-ref-title = Richieste di contatto
o-ref-new = Nuova richiesta di contatto
o-ref-new-about = Una richiesta di contatto apre un dialogo tra due uffici di riferimento. Viaggia in codici: nessun testo, nessun allegato, nessuna persona, nessun numero di caso.
o-ref-received = Ricevute
o-ref-sent = Inviate
o-ref-none-received = Nessun altro ufficio ha chiesto nulla.
o-ref-none-sent = Questo ufficio non ha chiesto nulla.
o-ref-to = All'ufficio di riferimento di
o-ref-basis = Si fonda su
o-ref-basis-name = Si fonda su
o-ref-basis-match = una corrispondenza di un turno
o-ref-basis-link = una verifica di collegamento
o-ref-basis-figures = cifre comunicate
o-ref-request = A che scopo
o-ref-category = Di che cosa trattano i fascicoli
o-ref-urgency = Quanto è urgente
o-ref-channel = Come questo ufficio vuole essere chiamato
o-ref-channel-name = Da chiamare
o-ref-files = Quanti fascicoli ha questo ufficio
o-ref-files-help = Viaggia la fascia (1, 2–4, 5–9, 10–24, 25 o più), mai il numero.
o-ref-send = Invia
o-ref-from = Da { $country }
o-ref-to-country = A { $country }
o-ref-due = Risposta entro
o-ref-overdue = in ritardo
o-ref-undelivered = non ancora consegnata
o-ref-agreement = In base all'accordo
o-ref-by = deciso da
o-ref-history = Che cosa è successo
o-ref-next = Che cosa può fare
o-ref-see = Qualcuno l'ha vista
o-ref-accept = Accetta: chiameremo noi
o-ref-why = Perché
o-ref-decline = Declina
o-ref-close = Chiudi
o-ref-information = per sentire ciò che si può dire
o-ref-meeting = una riunione di coordinamento
o-ref-team = una squadra investigativa comune
o-ref-order = per preparare un ordine di indagine
o-ref-preserve = per conservare prove
o-ref-protect = per proteggere vittime
o-ref-sexual = sfruttamento sessuale
o-ref-labour = lavoro o servizi forzati
o-ref-criminality = criminalità forzata
o-ref-begging = accattonaggio forzato
o-ref-benefits = frode nelle prestazioni
o-ref-organs = prelievo di organi
o-ref-adoption = adozione illegale
o-ref-marriage = matrimonio forzato
o-ref-surrogacy = sfruttamento della maternità surrogata
o-ref-unclear = non ancora chiaro
o-ref-routine = ordinaria: entro 30 giorni
o-ref-priority = prioritaria: entro 7 giorni
o-ref-urgent = urgente: entro un giorno
o-ref-desk = attraverso il canale proprio dell'ufficio
o-ref-telephone = per telefono
o-ref-siena = tramite SIENA
o-ref-eurojust = tramite il membro nazionale presso Eurojust
o-ref-network = tramite la Rete giudiziaria europea
o-ref-is-sent = inviata
o-ref-is-seen = vista
o-ref-is-accepted = accettata
o-ref-is-declined = declinata
o-ref-is-closed = chiusa
o-ref-not-competent = è competente un altro ufficio
o-ref-nothing-found = non è stato trovato nulla
o-ref-elsewhere = è già trattato altrove
o-ref-no-capacity = nessuno ha tempo
o-ref-too-weak = ciò su cui si fonda è troppo debole
o-ref-judicial = prosegue per via giudiziaria
o-ref-no-connection = i fascicoli non hanno nulla a che fare tra loro
o-ref-withdrawn = l'ufficio richiedente l'ha ritirata

o-dir-title = Elenco: chi chiamare
o-dir-about = Gli uffici di riferimento degli accordi in vigore. Un ufficio di riferimento è una funzione, mai una persona.
o-dir-none = Nessun accordo in vigore indica un ufficio di riferimento di un altro paese.
o-dir-languages = Lingue
o-dir-hours = Orari
o-dir-channel = Canale

o-link-title = Verifiche di collegamento
o-link-about = Un altro paese ha un identificatore degli indagati di questo fascicolo? La risposta è esatta, solo per questo ufficio, e fuori dal limite che protegge ogni fascicolo. L'identificatore non viaggia mai.
o-link-new = Verificare un fascicolo
o-link-kind = Tipo di identificatore
o-link-two = Due persone rispondono di ogni verifica: diventa una proposta; quando una seconda persona l'ha approvata, rifaccia la stessa cosa.
o-link-do = Verifica
o-link-approved = approvato da { $person }: verifichi di nuovo ora
o-link-hit = Riscontro positivo: { $country } ha gli identificatori ai posti { $places } di questo fascicolo. Ne sono stati verificati { $n_shown }.
o-link-no-hit =
    { $n ->
        [one] Riscontro negativo: { $country } non ha l'unico identificatore verificato.
       *[other] Riscontro negativo: { $country } non ha nessuno dei { $n_shown } identificatori verificati.
    }
o-link-left-out =
    { $n ->
        [one] Un identificatore del tipo non può essere confrontato, come un numero senza paese.
       *[other] { $n_shown } identificatori del tipo non possono essere confrontati, come numeri senza paese.
    }
o-link-call = Chiami questo ufficio. L'identificatore stesso passa per la via giudiziaria, mai di qui.
o-link-record = Registro delle verifiche di collegamento
o-link-none = Nessuna è annotata.
o-link-event = Che cosa è successo
o-link-outcome = Come è finita
o-link-asked = chiesta da questo ufficio
o-link-heard = risposta ricevuta
o-link-answered = risposta data da questo ufficio
o-link-refused = rifiutata

o-draft-title = Bozza per la via giudiziaria
o-draft-about = Una bozza compilata dai fatti codificati di un fascicolo di questo ufficio. Nomi, identificatori ed esposizione dei fatti sono righe da compilare a mano. Nulla è inviato.
o-draft-instrument = Strumento
o-draft-order = Ordine europeo di indagine (direttiva 2014/41/UE)
o-draft-team = Accordo su una squadra investigativa comune
o-draft-eurojust = Richiesta a Eurojust
o-draft-country = Paese destinatario
o-draft-odt = Come OpenDocument, da modificare
o-draft-pdf = Come PDF, da leggere
o-draft-note = È annotato che il fascicolo è stato letto a questo fine. La bozza è in inglese.

o-agr-about = Nulla si chiede e a nulla si risponde senza un accordo. Ciascuno fissa che cosa si può chiedere, a quale fine, con quale dettaglio e a quale costo.
o-agr-none = Nessun accordo è depositato. Fino ad allora nulla si può chiedere e a nulla si risponde.
o-agr-agreement = Accordo
o-agr-parties = Parti
o-agr-valid = Valido
o-agr-standing = Situazione
o-agr-asked-under = questo ufficio chiede in base ad esso
o-agr-in-force = in vigore
o-agr-not-yet = non ancora in vigore
o-agr-expired = scaduto
o-agr-suspended = sospeso qui
o-agr-terminated = terminato
o-agr-unverified = non verificabile
o-agr-decided = Deciso da { $by } il { $when }.
o-agr-decided-two = Deciso da { $by }, approvato da { $second }, il { $when }.
o-agr-digest = Impronta da confrontare per telefono (SHA-256):
o-agr-switch = Fermare o riprendere
o-agr-suspend = Sospendere
o-agr-suspend-about = Dalla prossima chiamata nulla si chiede e a nulla si risponde qui in base ad esso, in entrambi i sensi. Basta una persona.
o-agr-resume = Togliere la sospensione
o-agr-resume-about = Lascia di nuovo uscire qualcosa, quindi servono due persone: prima diventa una proposta. Una volta approvata, rifaccia la stessa cosa.
o-agr-terminate = Terminarlo definitivamente
o-agr-terminate-about = Non può essere annullato: nessun altro testo fa tornare questo nome.
o-agr-diff = Che cosa cambia
o-agr-against = Confrontato con
o-agr-compare = Confronta
o-agr-diff-from = Che cosa è diverso da { $other }
o-agr-same = Nulla: entrambi dicono lo stesso.
o-agr-text = Il testo
o-agr-import = Depositare un accordo
o-agr-import-about = Il testo intero, firmato da ogni parte. Servono due persone: prima diventa una proposta. Una volta approvata, rifaccia la stessa cosa; allora vale dalla prossima chiamata.
o-agr-document = Documento firmato (JSON)
o-agr-use = da allora questo ufficio chiede in base ad esso
o-agr-import-do = Deposita
o-peer-title = Pari
o-peer-about = I nodi degli altri paesi. Un saluto dice se rispondono, con quale versione, e se conoscono lo stesso accordo.
o-peer-test = Saluta tutti ora
o-peer-lists = Prendi le loro liste di revoca
o-peer-greeted = Che cosa hanno detto
o-peer-none = Nessun pari è configurato. Un amministratore ne aggiunge uno sulla macchina del nodo.
o-peer-state = Che cosa ha detto
o-peer-node = Nodo e indirizzo
o-peer-lists-done = Liste di revoca
o-peer-list-new = sono state installate liste più nuove
o-peer-list-same = ciò che è installato è altrettanto nuovo
o-peer-stop = Per fermare tutto con un paese
o-peer-stop-about = Sospenda gli accordi con esso. Vale dalla prossima chiamata, in entrambi i sensi, per ogni parte di quell'accordo.
o-match-collecting = si stanno pubblicando le firme
o-match-frozen = congelato: le parti recuperano le firme le une delle altre
o-match-signed = questo ufficio ha firmato il suo elenco; nessuno è ancora concordato
o-match-agreed = un elenco è concordato; questo ufficio non ha ancora contato
o-match-answered = questo ufficio ha risposto; altri possono ancora rispondere
o-match-closed = chiuso, con un elenco concordato
o-match-void = chiuso senza elenco concordato, o senza questo ufficio
o-ref-basis-own = conoscenze proprie di questo ufficio
o-ref-basis-help = Entrambi gli uffici lo cercano nei propri registri. Una corrispondenza o una verifica di collegamento si sceglie dalla sua pagina.

o-nav-statistics = Statistiche
o-login-provider = Accedi con l'account del ministero
o-login-provider-help = Accede presso il suo ministero e torna qui. Funziona dopo che un amministratore ha collegato quell'account al suo.
o-provider-in-title = Accesso effettuato
o-provider-in-on = Continua
o-provider-other = Questo accesso non è cominciato in questo browser, è già terminato o è durato più di dieci minuti. Nessuno ha avuto accesso: ricominci.
o-provider-back = L'accesso del suo ministero l'ha respinta e nessuno ha avuto accesso. Ricominci, o acceda con nome, parola d'accesso e codice.
o-provider-denied = Nessuno ha avuto accesso. L'account del suo ministero non è collegato a un account di questo ufficio, oppure quell'account è bloccato o non iscritto, oppure ciò che l'accesso del ministero ha comunicato non è stato accettato. Un amministratore può dirglielo.
o-provider-away = L'accesso del suo ministero non è al momento raggiungibile. Acceda con nome, parola d'accesso e codice, o riprovi più tardi.
o-provider-busy = In questo momento troppe persone accedono tramite il ministero. Riprovi tra un minuto, o acceda con nome, parola d'accesso e codice.
o-done-stopped = Fermato. Dalla prossima chiamata non si scambia più nulla.
o-waits-review =
    { $n ->
        [one] Un fascicolo è da riesaminare.
       *[other] { $n_shown } fascicoli sono da riesaminare.
    }
o-exchange = Scambio
o-exchange-on = aperto
o-exchange-on-note = con ogni paese con cui è in vigore un accordo
o-exchange-some = fermato con alcuni
o-exchange-stopped = fermato
o-exchange-stopped-note = nulla si chiede e a nulla si risponde
o-ends-title = Che cosa scade
o-ends-what = Che cosa
o-ends-left = Tempo rimasto
o-ends-remedy = Che cosa fare
o-ends-days =
    { $n ->
        [one] un giorno
       *[other] { $n_shown } giorni
    }
o-cases-any-status = Qualsiasi
o-cases-any-standing = Qualsiasi
o-cases-code = Con questo codice
o-cases-any-code = Qualsiasi
o-cases-named = Il numero contiene
o-cases-found =
    { $n ->
        [one] Corrisponde un fascicolo.
       *[other] Corrispondono { $n_shown } fascicoli.
    }
o-entry-new-title = Inserire un fascicolo
o-entry-new-about = Lasci vuoto ciò che non si sa. Ciò che è inserito è letto come un'importazione ed è annotato.
o-entry-edit = Modifica questo fascicolo
o-entry-edit-title = Modificare il fascicolo { $source }
o-entry-edit-about = Prima che qualcosa sia salvato si vede che cosa cambierebbe. Ciò che il fascicolo diceva prima è conservato per chi può leggerlo. Resta nel suo trimestre, qualunque data lei inserisca.
o-entry-wrong =
    { $n ->
        [one] Una cosa è da correggere. È indicata accanto al suo campo; nulla è stato salvato.
       *[other] { $n_shown } cose sono da correggere. Ciascuna è indicata accanto al suo campo; nulla è stato salvato.
    }
o-entry-file = Il fascicolo
o-entry-number = Numero del fascicolo, proprio di questo ufficio
o-entry-registered = Registrato
o-entry-registered-help = Il giorno, come 2026-01-31, o il solo anno.
o-entry-unknown = non noto
o-entry-derived = Se vuoto, risulta da: { $name }
o-entry-range = Da { $n_shown } a { $most_shown }
o-entry-victim = Vittima { $n_shown }
o-entry-suspect = Indagato { $n_shown }
o-entry-more-victim = Un'altra vittima
o-entry-more-suspect = Un altro indagato
o-entry-more-link = Altre righe per identificatori
o-entry-out = Tralascia questa persona
o-entry-route-help = Paesi nell'ordine del viaggio, uno per campo, per nome o codice.
o-entry-narrative-help = Con parole sue. Non lascia mai questa macchina.
o-entry-save-new = Salva il nuovo fascicolo
o-entry-look = Vedere che cosa cambierebbe
o-entry-confirm-title = Che cosa cambierebbe
o-entry-confirm-about = Fascicolo { $source }. Non è ancora salvato nulla.
o-entry-what = Che cosa
o-entry-before = Qui ora
o-entry-after = Poi
o-entry-none = nulla
o-entry-nothing = Non cambierebbe nulla.
o-entry-save = Salva
o-entry-go-on = Continua a modificare
o-history = Versioni precedenti
o-history-title = Versioni precedenti del fascicolo { $source }
o-history-about = Ciò che il fascicolo diceva prima di ogni modifica, la più recente per prima. La sua lettura è annotata.
o-history-none = Non è stato modificato da quando è entrato, oppure le versioni precedenti sono state rimosse.
o-history-by = Modificato il { $when } da { $by }
o-history-import = Modificato il { $when } da un'importazione
o-history-before = Prima
o-history-back = Riempire il modulo con ciò che diceva prima
o-history-forget = Rimuovere tutte le versioni precedenti
o-history-forget-about = Per un fascicolo che conteneva ciò che non doveva. Non può essere annullato. Non è una cancellazione: ciò che il disco conserva si apre con la chiave del fascicolo finché il fascicolo stesso non è cancellato.
o-map-new = Crea una nuova corrispondenza per questo file
o-map-own = Corrispondenze di questo ufficio
o-map-title = Che cosa contengono le colonne
o-map-about = Indichi per ogni colonna che cosa alimenta; una colonna che non alimenta nulla resta vuota. Poi si vede che cosa accadrebbe. Nulla è memorizzato finché lei non lo dice.
o-map-file = Il file
o-map-rows = Una riga è
o-map-rows-case = un fascicolo
o-map-rows-victim = una vittima; le righe di un fascicolo si susseguono
o-map-rows-suspect = un indagato; le righe di un fascicolo si susseguono
o-map-rows-both = una vittima e un indagato; le righe di un fascicolo si susseguono
o-map-id = Colonna del numero di caso
o-map-no-id = nessuna: formare i numeri dal contenuto delle righe
o-map-registered = Colonna della data di registrazione
o-map-date = Le date sono scritte
o-map-description = A che cosa serve questa corrispondenza
o-map-columns = Colonne
o-map-columns-help = Cominci a scrivere e scelga tra ciò che è proposto.
o-map-split = Più valori in { $name } sono separati da
o-map-made = La corrispondenza
o-map-made-about = I valori respinti si possono tradurre qui, con righe come values = { "{" } w = "Feminine", m = "Masculine" { "}" } sotto la loro colonna. La salvi per usarla di nuovo.
o-map-again = Guarda di nuovo con questa corrispondenza
o-map-name = Nome con cui salvarla: lettere minuscole, cifre e - _ .
o-map-save = Salva la corrispondenza
o-map-remove = Rimuovila
o-map-saved-title = Una corrispondenza di questo ufficio
o-map-saved-about = Come si scrive è spiegato nel manuale, sotto Intake. È controllata prima di essere salvata.
o-next-title = Che cosa uscirebbe prossimamente
o-next-about = Come il nodo lo prevede oggi. Guardare non conta e non spende nulla. Ciò che un accordo non nomina è tralasciato per le sue parti.
o-next-yearbook = Annuario del { $year }
o-next-yearbook-about = È pubblicato dopo il { $day }, quando l'ultimo trimestre del suo anno è congelato, e spende { $share } di ogni trimestre: tutto ciò che resta della quota dell'annuario. Le sue tabelle sono quelle dell'elenco pubblico, versione { $list }; ogni cifra riceve il rumore qui indicato.
o-next-no-share = Della quota resta troppo poco: un tale annuario non ci sarà.
o-next-not-open = I trimestri del suo anno non sono ancora aperti, quindi non si sa quanto spenda.
o-next-agreements = Per ogni accordo
o-next-agreements-about = Quali tabelle dell'annuario vede chi può chiedere in base a un accordo, e quanto ciascuno può spendere per un trimestre con le sue domande.
o-next-no-agreements = Nessun accordo è in vigore: nulla esce.
o-next-shows = Tabelle viste
o-next-quotas = Chi può chiedere, e per quanto
o-next-number = Tabella
o-next-counts = Conta
o-next-attributes = Per
o-next-cells = Celle
o-next-noise = Rumore
o-next-rounds = Turni di firme
o-next-no-rounds = Nulla di questo ufficio è in un turno in corso.
o-next-round = Turno
o-next-days = I suoi giorni
o-next-own = Firme di questo ufficio
o-next-parties = Parti
o-next-questions = Domande di altri paesi
o-next-questions-about = Che cosa chiederanno gli altri non si sa. Tutte le loro domande insieme non possono mai costare a ogni trimestre più di questo; la stessa domanda, posta di nuovo, non costa nulla.
o-next-left = Rimasto
o-next-limit = Su un totale di
o-next-no-quarters = Nessun trimestre è ancora aperto.
o-switch-title = L'interruttore
o-switch-about = Ferma ogni scambio con un paese, o con tutti, qualunque cosa dicano gli accordi: dalla prossima chiamata nulla si chiede e a nulla si risponde. Per azionarlo basta una persona, per tornare indietro ne servono due.
o-switch-all = Tutti
o-switch-stopped = fermato
o-switch-resume = Far riprendere lo scambio
o-switch-one = Fermare lo scambio con questo paese
o-switch-everybody = Fermare lo scambio con tutti
o-settings-rounds = Turni di firme
o-settings-rounds-itself = proseguono da sé nei loro giorni: questo ufficio conta una volta l'elenco concordato, con { $epsilon } addebitato a ogni trimestre congelato cui ne resta altrettanto
o-settings-rounds-hand = attendono che qualcuno qui partecipi
o-settings-rounds-none = questo ufficio non partecipa ad alcuno
o-pat-says-background = I tipi di casi, e ciò che va sempre insieme, ne fanno attendere { $expected }: lo schema regge per ciò che va oltre.
o-pat-says-typical = Quanto è consueto in Europa: percentile { $percentile }. Piccolo è insolito: tante combinazioni su cento degli stessi attributi sono altrettanto improbabili o di più.
o-pat-season = Rispetto alla stagione: { $now_shown } fascicoli in { $quarter }, dove se ne attendevano { $expected }. In questo trimestre dell'anno la quota è { $factor } volte quella di anni interi (p = { $p }).
o-pat-compare-rest = Confronta con tutto il resto
o-sim-title = Fascicoli simili
o-sim-about = I fascicoli più simili a uno dato, con ciò che hanno in comune e ciò in cui differiscono. Un valore che pochi fascicoli hanno pesa molto.
o-sim-find = Cerca fascicoli simili
o-sim-likest = I più simili
o-sim-rows =
    { $n ->
        [one] È stato esaminato un fascicolo.
       *[other] Sono stati esaminati { $n_shown } fascicoli. Si nominano quelli che lei può leggere, al massimo venti.
    }
o-sim-none = Nessun fascicolo ha in comune con esso qualcosa che pesi.
o-sim-similarity = Somiglianza (da 0 a 1)
o-sim-shared = In comune
o-sim-differing = In che cosa differiscono
o-sim-differ = qui { $here }, là { $there }
o-sim-nothing = nulla di registrato
o-sim-typical = Quanto è consueto in Europa: percentile { $percentile } (± { $error }). Piccolo è insolito: tanti fascicoli su cento, visti negli stessi attributi, sono altrettanto improbabili o di più.
o-sim-note = Un punteggio è di un fascicolo, mai di una persona. Simile non vuol dire collegato, e insolito non vuol dire sospetto.
o-net-division = I gruppi sono
o-net-whole = tutto ciò che è in qualche modo unito
o-net-communities-modularity = Dividere ciò che ha pochi collegamenti con il resto (modularità)
o-match-party-late = è arrivata quando le altre avevano concordato un elenco: ciò che ha pubblicato si chiede nel prossimo turno
o-match-party-late-counted = è arrivata tardi, e ha contato, con { $epsilon }
o-match-party-other = ha firmato un elenco diverso da quello concordato, e non ha ancora contato
o-match-party-other-counted = ha firmato un altro elenco, e ha contato quello concordato, con { $epsilon }
o-match-party-absent = assente: nulla di suo era qui in tempo
o-match-party-stranger = non è parte di questo turno
o-match-progress = A che punto è il turno
o-match-progress-submitted = { $done_shown } parti su { $all_shown } hanno mostrato che cosa hanno pubblicato
o-match-progress-signed = { $done_shown } parti su { $all_shown } hanno firmato un elenco
o-match-progress-answered = { $done_shown } parti su { $all_shown } hanno contato
o-match-doing-testing = Si provano le firme: contati { $done_shown } trimestri su { $all_shown }
o-match-doing-asking = Si interrogano le altre parti: { $done_shown } su { $all_shown }
o-match-doing-counting = Si conta l'elenco concordato: { $done_shown } trimestri su { $all_shown }
o-match-by-itself = In questi giorni l'ufficio prosegue da sé, con { $epsilon }. Nessuno deve fare nulla qui.
o-match-by-hand = Qui nulla prosegue da sé: qualcuno deve partecipare.
o-stat-title = Statistiche nazionali
o-stat-lede = Le cifre annuali che la direttiva 2011/36/UE, modificata dalla direttiva (UE) 2024/1712, chiede a ogni Stato membro, contate dai fascicoli di questo ufficio.
o-stat-mark = Statistiche nazionali esatte, non differenzialmente private: non destinate allo scambio.
o-stat-mark-more = Spetta a questo ufficio pubblicarle o consegnarle alla propria autorità nazionale. safeborders non le invia da nessuna parte.
o-stat-record = La produzione delle cifre e il prelievo di un file sono annotati nel registro interno.
o-stat-make = Produrre le cifre
o-stat-none = Qui non è ancora registrato alcun fascicolo, quindi non c'è un anno da scegliere.
o-stat-of = Fascicoli registrati nel { $year }, come sono oggi
o-stat-report = La relazione nazionale del { $year }, come pagina e come PDF
o-stat-rule = Come sono trattati i numeri piccoli
o-stat-rule-small = Un conteggio da 1 a { $most_shown } non è indicato, e con esso tante altre righe che non lo si possa trovare per sottrazione.
o-stat-rule-sum = Ciò che di una tabella non è indicato è dato come un'unica somma: le righe indicate e quella somma danno il totale. Le righe tralasciate sono vuote.
o-stat-rule-total = Dove un intero gruppo di persone è troppo piccolo, o differisce di troppo poco dal gruppo precedente, non sono indicati né il suo totale né le sue tabelle.
o-stat-rule-again = Un secondo file, prodotto dopo che i fascicoli sono cambiati, può rivelare che cosa è cambiato, se sono pubblicati entrambi.
o-stat-missing = Che cosa queste cifre non possono dire
o-stat-missing-year = Gli indagati sono contati per l'anno in cui il fascicolo è stato registrato e per il punto cui il procedimento è giunto oggi, non per l'anno dell'imputazione o della sentenza.
o-stat-missing-form = La forma di sfruttamento di un indagato è quella delle vittime del fascicolo. Chi ne ha più d'una è in una riga a sé.
o-stat-missing-rest = Non sono nel codice dei dati: la natura della decisione definitiva di esercitare l'azione penale, il numero delle sentenze e un conteggio a sé per l'uso consapevole dei servizi di una vittima. I fascicoli sotto embargo sono tralasciati.
o-stat-victims = Vittime registrate
o-stat-suspected = Indagati
o-stat-prosecuted = Imputati
o-stat-convicted = Condannati
o-stat-total = Totale
o-stat-total-is = In tutto { $n_shown }.
o-stat-total-withheld = Quanti siano non è indicato, e con ciò nessuna tabella.
o-stat-persons = Persone
o-stat-share = Quota del totale
o-stat-withheld = non indicato
o-stat-together = Righe non indicate, insieme
o-stat-several = Più forme
o-stat-adds-up = Le righe indicate e ciò che non è indicato danno il totale: { $n_shown }.
o-stat-empty = Qui non è contato nessuno.
o-report-title = Relazione nazionale { $country } { $year }
o-report-lede = Due parti da non mescolare: cifre esatte dei fascicoli di questo ufficio e, accanto, ciò che altri paesi hanno comunicato, con la sua incertezza.
o-report-foot = La parte 1 è esatta e non destinata allo scambio; la parte 2 è differenzialmente privata, con intervalli al 95 %.
o-report-exact = Parte 1: statistiche nazionali esatte
o-report-europe = Parte 2: il quadro europeo, da cifre comunicate
o-report-europe-about = Queste cifre sono stime: ogni paese ha aggiunto rumore casuale ai propri conteggi prima di pubblicarli, e ogni cifra ha l'intervallo al 95 % che ne deriva. Non sono esatte e non comprendono i fascicoli di questo ufficio.
o-report-europe-compare = Una cifra esatta della parte 1 e una stima della parte 2 si possono confrontare solo mediante l'intervallo: se la cifra esatta vi è compresa, non si può dire nulla.
o-report-europe-none = Qui non è conservato alcun annuario di un altro paese per il { $year }. Chi può interrogare altri paesi li recupera con: safeborders-node yearbook fetch
o-report-europe-sources = Annuari pubblicati e firmati dai paesi; guardarli non costa nulla e non rivela nulla a nessuno.
o-report-rule = Come sono trattati i numeri piccoli della parte 1
o-tour-today = Oggi
o-tour-today-do = La giornata comincia qui: che cosa la attende e che cosa il bilancio consente ancora. Tutto è sintetico. Segua qualcosa che attende, poi torni e prosegua.
o-tour-cases = Casi
o-tour-cases-do = L'elenco ha solo fascicoli che lei può leggere. Ne apra uno e ne guardi la cronologia, l'itinerario e i collegamenti. Il fatto che l'abbia aperto è ora nel registro interno.
o-tour-patterns = Schemi ricorrenti
o-tour-patterns-do = Avvii una ricerca nei fascicoli del suo ufficio. Apra il primo schema: legga gli elementi in parole e quanto spesso comparirebbe per caso. Si valutano schemi, mai persone.
o-tour-networks = Reti
o-tour-networks-do = Cerchi fascicoli che hanno un identificatore in comune. Indichi una linea: dice su che cosa si fonda. Di quale collegamento non si fiderebbe?
o-tour-ask = Interrogare l'Europa
o-tour-ask-do = Componga una domanda: vittime per età. Prema Anteprima prima di chiedere: dice quanto costa la domanda e quanto sarà largo l'intervallo. Chieda solo allora.
o-tour-matches = Corrispondenze e richieste di contatto
o-tour-matches-do = Una corrispondenza dice che un altro paese vede lo stesso modo di operare, e chi chiamare. Non viaggiano né nomi né numeri di casi. Veda che cosa conterrebbe una richiesta di contatto.
o-tour-left = Che cosa è uscito
o-tour-left-do = Qui c'è ogni comunicazione, con il suo costo, la sua finalità e il suo accordo. Trovi la sua domanda. Sotto c'è ciò che ferma tutto: lo legga, e oggi non lo prema.
o-tour-agreements = Accordi e pari
o-tour-agreements-do = Nulla si scambia senza un accordo firmato da entrambe le parti. Ne apra uno e legga che cosa consente, fino a quando, e chi può chiedere quanto.
o-tour-statistics = Statistiche nazionali
o-tour-statistics-do = Scelga un anno. Queste cifre sono esatte e restano qui: confronti l'indicazione in alto con il piede della pagina in cui ha interrogato l'Europa. Quali righe non sono indicate, e le tabelle danno il totale?
o-tour-report = La relazione nazionale
o-tour-report-do = La parte 1 è esatta, la parte 2 ha intervalli. Spieghi a chi le sta accanto perché le due non vanno sommate. Prenda il PDF.
o-tour-audit = Controllo
o-tour-audit-do = Controlli i registri: nessuno può modificare una voce senza che si noti, nemmeno l'ufficio stesso. Trovi ciò che ha fatto un minuto fa.
o-tour-people = Persone e ruoli
o-tour-people-do = Alcune decisioni richiedono due persone. Veda chi può fare che cosa, e che cosa attende una seconda persona.
o-tour-settings = Impostazioni
o-tour-settings-do = Per quanto tempo si conservano i fascicoli, quando si congelano i trimestri, come si custodiscono le chiavi. Che cosa dovrebbe esserci prima che entrino fascicoli veri?
