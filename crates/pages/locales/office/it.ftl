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
o-event-answered = Risposta a una domanda
o-event-asked = Domanda ad altri
o-event-heard = Risposta ricevuta
o-event-yearbook = Annuario
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
