# Les textes des pages d'un service en français: see en.ftl.

o-product = Service, { $country }
o-source-line = Ce que vous voyez ici appartient à ce service et reste sur sa propre machine. Ce que vous lisez et faites est consigné dans le registre interne.
o-nav-today = Aujourd'hui
o-nav-cases = Affaires
o-nav-patterns = Modes opératoires
o-nav-networks = Réseaux
o-nav-ask = Interroger l'Europe
o-nav-matches = Concordances et demandes de contact
o-nav-left = Ce qui est sorti
o-nav-agreements = Accords et pairs
o-nav-audit = Contrôle
o-nav-people = Personnes et rôles
o-nav-settings = Paramètres
o-nav-account = Votre compte
o-logout = Se déconnecter
o-to-today = Vers aujourd'hui

o-role-prosecutor = procureur
o-role-analyst = analyste
o-role-dpo = délégué à la protection des données
o-role-administrator = administrateur
o-role-auditor = auditeur
o-role-console = console du nœud
o-role-node = le nœud lui-même

o-done = C'est fait.
o-denied = Pas pour votre rôle
o-denied-text = Votre rôle ne le permet pas. La tentative est consignée. Si vous en avez besoin pour votre travail, adressez-vous à votre administrateur.
o-budget = Il reste trop peu
o-budget-text = Il reste moins d'un budget que cela ne coûte, ici ou dans chaque pays interrogé. Rien n'a été dépensé. Demandez un tableau moins fin, sur plus de trimestres ou avec plus de bruit.
o-disclosure = Cela ne peut pas être communiqué
o-disclosure-text = Le livre de codes, un accord ou un embargo interdit de le communiquer. Rien n'a été envoyé.
o-invalid = Cela ne marche pas
o-invalid-text = Ce qui a été envoyé ne peut pas être exécuté. Rien n'a été modifié.
o-offline = Personne n'a pu être joint
o-offline-text = L'autre côté n'a pas répondu. Rien n'a été modifié ; réessayez plus tard.
o-failed = Quelque chose a échoué
o-failed-text = Le nœud n'a pas pu le faire. Communiquez à votre administrateur ce qui figure ci-dessous.
o-not-found-text = Il n'y a pas de telle page ici. Ce que vous pouvez ouvrir figure dans la navigation.

o-login-title = Connexion
o-login-name = Nom de votre compte
o-login-password = Mot de passe
o-login-code = Code à usage unique
o-login-code-help = Six chiffres de l'application que vous avez configurée lors de votre inscription.
o-login-do = Se connecter
o-login-enrol = J'ai un code de l'administrateur et pas encore de mot de passe
o-login-wrong = Le nom, le mot de passe ou le code est faux, ou le compte est bloqué pour un moment : après cinq essais erronés pour une minute, puis chaque fois deux fois plus longtemps. Un administrateur peut le débloquer.

o-setup-title = Mettre en place ce service
o-setup-about = Personne n'a encore de compte sur ce nœud. Le premier est celui d'un administrateur ; il est donné par la personne qui est à la machine avec la clé du nœud. Rien d'autre ne peut être vu d'ici là.
o-setup-console = Sur la machine du nœud, lancez ceci ; un code valable un jour s'affiche :
o-setup-here = Saisissez ici le nom et le code et choisissez un mot de passe.
o-enrol-title = Inscription
o-enrol-about = L'administrateur vous a donné un code valable un jour. Avec lui, vous choisissez un mot de passe que personne d'autre ne connaîtra jamais.
o-enrol-code = Code d'inscription
o-enrol-password = Nouveau mot de passe
o-enrol-password-help = Au moins { $n_shown } caractères. Quelques mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.
o-enrol-again = Le même mot de passe encore une fois
o-enrol-do = S'inscrire
o-enrol-login = Vers la connexion
o-enrol-differ = Les deux mots de passe diffèrent.
o-enrol-short = Le mot de passe a moins de { $n_shown } caractères.
o-enrol-wrong = Le nom ou le code est faux, déjà utilisé ou vieux de plus d'un jour. Demandez-en un autre à l'administrateur.
o-enrolled-title = Encore une chose : les codes à usage unique
o-enrolled-about = Le compte { $person } a son mot de passe. Enregistrez maintenant cette clé dans une application d'authentification de votre téléphone. Elle n'est montrée qu'une fois.
o-enrolled-app = L'ouvrir dans une application de cette machine
o-enrolled-kind = Si l'application le demande : fondé sur le temps (RFC 6238), SHA-1, six chiffres, toutes les 30 secondes.

o-second = Une deuxième personne doit donner son accord
o-second-text = Cela exige quatre yeux. C'est maintenant dans la liste de Personnes et rôles et attend une personne d'un autre rôle ; quand elle l'aura approuvé, refaites la même chose ici.
o-done-recorded = C'est fait et consigné.
o-done-suspended = Suspendu. Rien ne sort plus à ce titre, dès cet instant.
o-done-decided = Votre décision est consignée.
o-reason = Motif, pour le registre ; ne nommez personne
o-older = Entrées plus anciennes
o-to-cases = Vers les affaires
o-to-case = Vers le dossier
o-to-audit = Vers les registres
o-to-people = Vers personnes et rôles

o-column-number = N°
o-column-when = Quand
o-column-what = Quoi
o-column-who = Qui
o-column-whom = Avec qui
o-column-terms = Accord et finalité
o-column-cost = Coût pour chaque trimestre
o-column-sent = SHA-256 de ce qui a été envoyé
o-column-object = À quoi
o-column-outcome = Issue
o-column-state = État
o-column-case = Dossier
o-column-status = État de la procédure
o-column-stands = Situation
o-column-assigned = Attribué à
o-column-since = Depuis
o-column-ends = Fin
o-column-kind = Type
o-column-identifier = Identifiant
o-column-holder = De qui
o-column-name = Nom complet
o-column-account = Compte
o-column-role = Rôle

o-today-title = Aujourd'hui
o-waits-nothing = Rien ne vous attend.
o-waits-approvals =
    { $n ->
        [one] Une décision attend votre approbation.
       *[other] { $n_shown } décisions attendent votre approbation.
    }
o-waits-referrals =
    { $n ->
        [one] Une demande de contact d'un autre pays attend une réponse.
       *[other] { $n_shown } demandes de contact d'autres pays attendent une réponse.
    }
o-waits-overdue =
    { $n ->
        [one] Une demande de contact est en retard.
       *[other] { $n_shown } demandes de contact sont en retard.
    }
o-waits-rounds =
    { $n ->
        [one] Un tour de signatures est compté : cherchez les concordances.
       *[other] { $n_shown } tours de signatures sont comptés : cherchez les concordances.
    }
o-waits-ending =
    { $n ->
        [one] Un accord prend fin dans les soixante jours.
       *[other] { $n_shown } accords prennent fin dans les soixante jours.
    }
o-waits-suspended =
    { $n ->
        [one] Un accord est suspendu.
       *[other] { $n_shown } accords sont suspendus.
    }
o-fact-files = Dossiers
o-fact-files-note =
    { $n ->
        [one] dans un trimestre
       *[other] dans { $n_shown } trimestres
    }
o-fact-freezes = Prochain gel d'un trimestre
o-fact-freezes-note = à partir de là, il peut être interrogé
o-fact-budget = Plus petit budget restant
o-fact-budget-note = pour les demandes sur { $cohort } ; il ne se reconstitue pas
o-fact-agreements = Accords en vigueur
o-fact-agreements-note = rien ne sort sans accord
o-peers-title = Autres pays
o-peers-about = On ne vérifie que lorsque vous le demandez si les autres nœuds sont joignables et acceptent le certificat de ce nœud.
o-peers-look = Les interroger maintenant
o-peers-none = Aucun pair n'est configuré.

o-cases-title = Affaires
o-cases-all = Tous les trimestres
o-cases-files =
    { $n ->
        [one] un dossier
       *[other] { $n_shown } dossiers
    }
o-cases-whose = De qui
o-cases-any = Tous ceux que je peux connaître
o-cases-mine = Ceux qui me sont attribués
o-cases-number = Numéro d'un dossier
o-cases-open = Ouvrir
o-cases-none = Aucun dossier ne correspond.
o-cases-empty = Il n'y a pas encore de dossiers ici. Ils sont importés depuis un fichier.
o-cases-caption = Par numéro. L'ouverture d'un dossier est consignée dans le registre interne, comme cette liste.
o-cases-later = Les suivants
o-mark-embargo = embargo de diffusion
o-mark-hold = conservation obligatoire
o-mark-sealed = scellé
o-due-link = Dossiers dont la conservation prend fin
o-due-title = Dossiers dont la conservation prend fin
o-due-about = Rien ne s'efface tout seul : un délai échu met un dossier sur cette liste, et ce sont des personnes qui décident.
o-due-none = Aucun délai de conservation n'échoit bientôt.
o-due-now = échu

o-case-title = Dossier { $source }
o-case-recorded = Votre lecture est consignée.
o-case-route = Itinéraire
o-case-timeline = Ce qui s'est passé
o-case-registered = Enregistré ; appartient à { $cohort }
o-case-embargoed = Mis sous embargo : dans aucune communication
o-case-held = Mis sous conservation obligatoire : ne peut être effacé
o-case-sealed = Scellé par { $by }
o-case-coded = L'affaire
o-case-unknown = Rien n'est connu.
o-case-links = Identifiants
o-case-narrative = Exposé
o-case-decide = Décisions
o-case-assigned = Attribué à :
o-case-assigned-none = Il n'est attribué à personne.
o-holder-case = on ne sait pas de qui
o-holder-victim = d'une victime
o-holder-suspect = d'un suspect
o-link-phone = Téléphone
o-link-plate = Plaque d'immatriculation
o-link-account = Compte bancaire
o-link-handle = Nom sur une plateforme
o-link-document = Pièce d'identité
o-link-address = Adresse
o-deed-embargo = Mettre sous embargo
o-deed-release = Lever l'embargo
o-deed-embargo-about = Un dossier sous embargo ne figure dans aucune communication à aucun pays. Ce qui a été communiqué auparavant le reste.
o-deed-hold = Mettre sous conservation obligatoire
o-deed-unhold = Lever la conservation obligatoire
o-deed-hold-about = Un dossier sous conservation obligatoire ne peut être effacé, quel que soit son délai.
o-deed-assign = Attribuer à quelqu'un
o-deed-unassign = Mettre fin à l'attribution
o-deed-seal = Sceller
o-deed-unseal = Lever le scellé
o-deed-seal-about = Un dossier scellé n'est lu et connu que des personnes auxquelles il est attribué.
o-deed-erase = Effacer
o-deed-erase-about = L'effacement exige une deuxième personne et ne peut être annulé. Vous voyez d'abord ce qu'il ferait.
o-deed-erase-look = Voir ce qu'il ferait
o-erase-title = Effacer un dossier
o-erase-about = Voici ce que ferait l'effacement de { $source }. Rien n'a encore eu lieu.
o-erase-held = Le dossier est sous conservation obligatoire et ne peut être effacé.
o-erase-none = Il n'y a pas de tel dossier ici, ou il a déjà été effacé.
o-erase-frozen = Son trimestre est gelé : des réponses à son sujet ont pu être communiquées, et son budget reste dépensé.
o-erase-two = Une deuxième personne, procureur ou délégué à la protection des données, doit l'approuver.
o-erased-title = Effacé
o-erased-about = La clé du dossier a disparu du trousseau, et les instantanés qui le contenaient sont réécrits sans lui.
o-erased-name = Nom dans le registre interne
o-erased-entry = Entrée du registre interne

o-import-title = Importer des dossiers
o-import-about = Choisissez un fichier et la façon de le lire. Vous voyez d'abord ce qui se passerait ; rien n'est enregistré avant que vous le disiez.
o-import-mapping = Correspondance des colonnes
o-import-file = Fichier
o-import-most = CSV, XLSX ou JSON, jusqu'à { $n_shown } Mo. Les fichiers plus gros s'importent par la ligne de commande.
o-import-look = Voir ce qui se passerait
o-import-looked = Ce qui se passerait
o-import-looked-about = Rien n'est encore enregistré. Le fichier attend un quart d'heure dans la mémoire de ce nœud.
o-import-done = Importé
o-import-done-about = Tout ce qui a pu être lu est enregistré.
o-import-added = Nouveaux
o-import-updated = Modifiés
o-import-unchanged = Identiques à ceux d'ici
o-import-redirected = Parmi les nouveaux : dans un trimestre ultérieur
o-import-erased = Effacés auparavant, laissés de côté
o-import-rejected = Lignes rejetées
o-import-rejects =
    { $n ->
        [one] Une ligne ne peut être lue. Le fichier des rejets dit laquelle, et pourquoi.
       *[other] { $n_shown } lignes ne peuvent être lues. Le fichier des rejets dit lesquelles, et pourquoi.
    }
o-import-cut = Il contient les premières.
o-import-rejects-csv = Rejets (CSV)
o-import-nothing = Il n'y a rien de nouveau dans ce fichier.
o-import-do = Importer
o-import-again = Choisir un autre fichier

o-left-title = Ce qui est sorti
o-left-about =
    { $n ->
        [one] Tout ce que ce nœud a jamais donné à un autre pays ou lui a demandé, le plus récent d'abord. Le registre a une entrée.
       *[other] Tout ce que ce nœud a jamais donné à un autre pays ou lui a demandé, le plus récent d'abord. Le registre a { $n_shown } entrées.
    }
o-left-none = Rien n'est encore sorti.
o-sent-open = Tel qu'envoyé
o-sent-title = Ce qui a été envoyé avec l'entrée { $entry }
o-sent-same = Ce qui est conservé est ce qui a été envoyé : son empreinte est celle du registre.
o-sent-differs = Ce qui est conservé n'est pas ce qui a été envoyé : son empreinte n'est pas celle du registre.
o-sent-missing = Ce qui a été envoyé devrait être conservé ici, mais manque ou ne peut pas être lu.
o-sent-in-entry = L'entrée elle-même contient ce qui a été envoyé ; l'empreinte de tout le registre l'engage.
o-sent-not-kept = Ce qui a été envoyé n'est pas conservé.
o-sent-nothing = Rien n'est sorti avec cette entrée.
o-sent-do = Ne changez rien, gardez une copie du dossier du nœud, vérifiez les deux registres à la page « Contrôle » et comparez avec la dernière sauvegarde. Qui a reçu les chiffres peut montrer ce qu'il a reçu.
o-sent-logged = SHA-256 dans le registre
o-sent-kept = SHA-256 de ce qui est conservé
o-sent-download = Télécharger les octets
o-sent-text = Dans l'entrée elle-même
o-sent-more = Chiffres qui ne sont pas sur cette page : { $n_shown }
o-sent-figure = Chiffre pour
o-sent-value = Tel qu'envoyé, avec bruit
o-event-answered = Réponse à une demande
o-event-asked = Demande à d'autres
o-event-heard = Réponse reçue
o-event-yearbook = Annuaire
o-event-histogram = Histogramme d'un tour
o-event-link-check = Vérification de lien
o-event-referral = Demande de contact
o-event-signature = Signature publiée
o-event-agreement = Accord
o-event-cohort = Trimestre
o-event-witness = Registre d'un autre pays
o-event-house = Racine du registre interne
o-event-continuity = Après une restauration
o-stop-title = Arrêter
o-stop-about = Suspendre un accord arrête aussitôt tout ce qui en relève. Cela n'exige pas de deuxième personne ; le reprendre, si.
o-stop-none = Aucun accord n'est en vigueur : rien ne peut sortir.
o-stop-one = Suspendre
o-stop-all-title = Tout
o-stop-all = Suspendre tous les accords

o-audit-title = Contrôle des registres
o-audit-about =
    { $n ->
        [one] Le registre des communications a une entrée. D'autres pays conservent ses têtes signées ; personne ne peut le réécrire sans que cela se voie.
       *[other] Le registre des communications a { $n_shown } entrées. D'autres pays conservent ses têtes signées ; personne ne peut le réécrire sans que cela se voie.
    }
o-audit-check = Vérifier les registres maintenant
o-audit-disclosures = Registre des communications
o-audit-disclosures-csv = Registre des communications (CSV)
o-audit-house-csv = Registre interne (CSV)
o-house-link = Registre interne : qui a fait quoi dans ce service
o-house-title = Registre interne
o-house-about =
    { $n ->
        [one] Qui a fait quoi dans ce service, le plus récent d'abord ; il a une entrée. Les dossiers y figurent sous pseudonyme.
       *[other] Qui a fait quoi dans ce service, le plus récent d'abord ; il a { $n_shown } entrées. Les dossiers y figurent sous pseudonyme.
    }
o-house-person = Seulement de cette personne
o-house-none = Aucune entrée ne correspond.
o-checked-title = Les registres sont en ordre
o-checked-well = Chaque chiffre a été recalculé à partir du registre, et chaque empreinte aussi.
o-checked-disclosures =
    { $n ->
        [one] Une entrée, { $cohorts_shown } trimestres, { $releases_shown } réponses conservées
       *[other] { $n_shown } entrées, { $cohorts_shown } trimestres, { $releases_shown } réponses conservées
    }
o-checked-house =
    { $n ->
        [one] Une entrée ; { $roots_shown } de ses racines figurent dans le registre des communications
       *[other] { $n_shown } entrées ; { $roots_shown } de leurs racines figurent dans le registre des communications
    }
o-checked-root = Empreinte de toutes les entrées
o-proof-title = Preuve qu'une entrée est dans le registre
o-proof-about =
    { $n ->
        [one] Qui détient l'empreinte de l'unique entrée peut vérifier avec ceci que c'est bien elle (RFC 9162).
       *[other] Qui détient l'empreinte des { $n_shown } entrées peut vérifier avec ceci que celle-ci en fait partie (RFC 9162).
    }
o-proof-leaf = Empreinte de l'entrée
o-proof-path = Empreintes du chemin

o-people-title = Personnes et rôles
o-people-enrolled = a un mot de passe
o-people-not-enrolled = n'est pas encore inscrit
o-people-locked = bloqué jusqu'à { $until }
o-waiting-title = Décisions qui attendent une deuxième personne
o-waiting-about = Personne n'approuve ce qu'il a proposé. Une proposition expire après 14 jours ; une approbation vaut une seule fois, pour exactement ce qui a été proposé.
o-waiting-none = Rien n'attend.
o-decide-why = Pourquoi, si vous refusez
o-decide-approve = Approuver
o-decide-refuse = Refuser
o-decided-title = Décidé auparavant
o-proposal-approved = approuvé par { $by }, pas encore exécuté
o-proposal-refused = refusé par { $by } : { $reason }
o-proposal-done = approuvé par { $by } et exécuté
o-proposal-ended = expiré sans décision
o-act-agreement = Un accord est mis en vigueur
o-act-publication = Une signature est publiée
o-act-shares = Parts de trimestres pas encore ouverts
o-act-erasure = Des dossiers sont effacés
o-act-account = Le compte de { $person } comme { $role }
o-act-link-check = Un autre pays est interrogé sur les suspects d'un dossier
o-accounts-title = Comptes
o-invite-title = Donner un compte à quelqu'un
o-invite-about = Vous recevez pour cette personne un code valable un jour. Avec lui, elle choisit un mot de passe que vous ne voyez jamais.
o-invite-do = Donner le compte
o-change-title = Modifier un compte
o-change-about = Après une réinitialisation, la personne s'inscrit à nouveau, avec un code que vous lui remettez. S'il y a un délégué à la protection des données, il l'approuve d'abord.
o-change-what = Que faire
o-change-unlock = Débloquer
o-change-reset = Réinitialiser le mot de passe et les codes à usage unique
o-change-role = Donner un autre rôle
o-change-remove = Supprimer le compte
o-change-new-role = Le nouveau rôle, s'il en est donné un
o-change-do = Exécuter
o-code-title = Remettez ce code
o-code-about = Il permet à { $person } de s'inscrire dans la journée et n'est montré qu'une fois. Remettez-le en personne, pas par courrier.

o-account-title = Votre compte
o-password-title = Changer le mot de passe
o-password-about = Toute session prend alors fin, celle-ci comprise.
o-password-old = Mot de passe actuel
o-password-do = Changer le mot de passe
o-tokens-title = Jetons pour programmes
o-tokens-about = Un jeton porte certains de vos droits pour un temps. Ce qui exige la décision d'une personne ne peut être fait avec un jeton.
o-token-for = À quoi il sert
o-token-rights = Ce qu'il peut faire
o-token-days = Pour combien de jours
o-token-make = Créer un jeton
o-token-revoke = Révoquer
o-token-title = Votre nouveau jeton
o-token-once = Il n'est montré qu'une fois. Gardez-le là où seul le programme qui en a besoin peut le lire.

o-settings-title = Paramètres
o-settings-about = Ce que ce nœud est réglé pour faire. Cela se modifie dans le fichier node.toml de sa machine et vaut à partir du prochain démarrage.
o-settings-pages = Ces pages
o-settings-tls = par TLS
o-settings-loopback = sur cette machine seulement
o-settings-unassigned = Dossiers qui ne sont attribués à personne
o-unassigned-office = sont lus par les procureurs et les analystes du service
o-unassigned-only = ne sont lus par personne
o-retention-title = Conservation
o-retention-about =
    { $n ->
        [one] Combien de temps les dossiers sont conservés après le dernier changement de l'état de leur procédure. Un dossier est signalé un jour avant.
       *[other] Combien de temps les dossiers sont conservés après le dernier changement de l'état de leur procédure. Un dossier est signalé { $n_shown } jours avant.
    }
o-retention-kept = Conservé pendant
o-months =
    { $n ->
        [one] un mois
       *[other] { $n_shown } mois
    }
o-status-suspected = Suspect
o-status-prosecuted = Poursuivi
o-status-convicted = Condamné
o-status-acquitted = Acquitté
o-status-discontinued = Classé sans suite
o-status-unknown = Inconnu
o-quarters-title = Les derniers trimestres
o-quarters-freezes = Gel le
o-quarters-frozen = gelé
o-quarters-open = ouvert
o-keys-title = Clés
o-keys-kept = La clé racine
o-kept-passphrase = est ouverte par une phrase de passe
o-kept-beside = est ouverte par un fichier de clé à côté des données
o-kept-key-file = est ouverte par un fichier de clé sur un autre support
o-kept-credential = est ouverte par un secret du gestionnaire de services
o-keys-epoch = Trousseau
o-keys-epoch-value =
    { $n ->
        [one] époque { $epoch_shown }, une clé de données
       *[other] époque { $epoch_shown }, { $n_shown } clés de données
    }
o-keys-head = SHA-256 de sa tête
o-keys-reach = Jusqu'où va un effacement
o-copies-none = Aucune copie du trousseau n'est configurée.
o-copy-current = à jour
o-copy-current-older =
    { $n ->
        [one] à jour, et une copie plus ancienne qui ouvre encore ce qui a été effacé depuis
       *[other] à jour, et { $n_shown } copies plus anciennes qui ouvrent encore ce qui a été effacé depuis
    }
o-copy-old = pas à jour

o-trouble-invalid = Cela ne peut se faire tel quel. Rien n'a été modifié.
o-trouble-denied = Cela a été refusé.
o-trouble-offline = Personne n'a pu être joint.
o-trouble-internal = Le nœud n'a pas pu le faire. Communiquez à votre administrateur ce qui figure ci-dessous.
o-pages = Pages suivantes
o-case-file = Dossier

o-long-about = Le nœud lit des dossiers. Vous pouvez quitter cette page et y revenir.
o-long-begun = C'est commencé.
o-long-done =
    { $n ->
        [one] Un de fait.
       *[other] { $n_shown } de faits.
    }
o-long-of = { $n_shown } sur { $all_shown } faits.
o-long-look = Regarder à nouveau
o-long-cancel = L'arrêter

o-ask-title = Interroger l'Europe
o-ask-about = Composez une demande, voyez ce qu'elle coûte et combien la réponse serait exacte, puis posez-la. Les autres pays comptent leurs propres dossiers et ajoutent du bruit ; aucun dossier ne voyage.
o-ask-unit = Ce qui est compté
o-ask-general = En général
o-ask-step-what = 1. Ce que vous voulez savoir
o-ask-step-which = 2. Lesquels, et quand
o-ask-step-who = 3. Qui vous interrogez, et pourquoi
o-ask-step-exact = 4. Avec quelle exactitude
o-ask-by-first = Ventilé par
o-ask-by-second = et par
o-ask-by-third = et par
o-ask-figure = Le chiffre
o-ask-count = Combien il y en a
o-ask-mean-of = La moyenne de : { $attribute }
o-ask-which-help = Sans condition, tous comptent. Choisissez un attribut et appuyez sur le bouton ci-dessous : ses valeurs peuvent alors être cochées.
o-ask-only = Condition n° { $n_shown }
o-ask-any = Aucune condition
o-ask-values = Montrer les valeurs à cocher
o-ask-from = Du trimestre
o-ask-to = au trimestre
o-ask-no-agreement = Aucun accord n'est en vigueur, personne ne peut donc être interrogé. Un accord s'enregistre sous Accords et pairs.
o-ask-countries = Pays (aucun coché : tous)
o-ask-purpose = Demandé pour
o-ask-under = La demande se fait au titre de l'accord
o-ask-under-none = aucun
o-ask-to-agreements = ce qu'il permet
o-ask-note = Votre propre numéro d'affaire ou de parquet
o-ask-note-help = Il reste dans le registre de ce service et ne voyage jamais.
o-ask-exact = Bruit dans chaque chiffre d'un pays
o-ask-sigma-cost = au plus ± { $reach }, dix-neuf fois sur vingt ; coûte { $cost }
o-ask-sigma = au plus ± { $reach }, dix-neuf fois sur vingt
o-ask-yearbooks = Annuaires que les pays ont publiés
o-ask-yearbooks-first = Les utiliser là où ils sont assez exacts ; interroger les autres
o-ask-yearbooks-only = N'utiliser rien d'autre : personne n'est interrogé, rien n'est dépensé
o-ask-yearbooks-precise = Interroger tout le monde, et rendre la réponse plus exacte avec eux
o-ask-expected = Combien vous en attendez en tout (facultatif)
o-ask-expected-help = L'aperçu peut alors dire si la réponse serait utile, et que changer sinon.
o-ask-preview = Aperçu
o-ask-preview-free = Un aperçu ne coûte rien.
o-ask-preview-title = Ce que cela coûterait, et avec quelle exactitude
o-ask-fact-cost = Coût
o-ask-fact-cost-note =
    { $n ->
        [one] au trimestre dans chaque pays qui répond, une fois pour toutes
       *[other] à chacun des { $n_shown } trimestres dans chaque pays qui répond, une fois pour toutes
    }
o-ask-fact-free = rien
o-ask-fact-free-note = des annuaires publiés y répondent : cette demande ne coûte rien
o-ask-fact-answering = { $n_shown } sur { $all_shown }
o-ask-fact-answering-note = autant qu'ils le disent d'avance
o-ask-fact-cells = Chiffres
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = tous ont le même bruit
o-ask-advice = L'intervalle serait plus large que ce que vous attendez dans un chiffre. Vous pouvez :
o-ask-advice-coarsen = prendre { $coarse } au lieu de { $fine } : { $n_shown } chiffres, chacun plus grand
o-ask-advice-leave-out = omettre un attribut : des chiffres moins nombreux et plus grands
o-ask-advice-span = prendre plus de trimestres : les chiffres grandissent, le bruit non ; chaque trimestre paie toujours une fois
o-ask-advice-pay = payer plus : un bruit de { $sigma } coûte { $cost } à chaque trimestre
o-ask-sizes = Comment sortiraient des chiffres de différentes grandeurs
o-ask-sizes-help = La somme de tous les pays qui répondent, avec son intervalle à 95 %. Rien dans ce tableau ne vient des dossiers.
o-ask-size = S'il y en a
o-ask-size-interval = la réponse se situe entre
o-ask-size-doubt = Doute, par rapport au chiffre
o-ask-nodes = Ce que ferait chaque pays
o-ask-node-free = son annuaire répond : il n'est pas interrogé, et rien n'est dépensé
o-ask-node-answers = répondrait ; il reste au moins { $left } de la part de ce service
o-ask-node-yearbook = { $reason } ; son annuaire le remplace
o-ask-node-not = ne donnerait aucun chiffre : { $reason }
o-ask-now = Poser la demande
o-ask-now-note = La demande est consignée avant d'être envoyée. Posée à nouveau, elle ne coûte rien de plus.
o-ask-before = Réponses disponibles
o-ask-before-note = Elles sont gardées jusqu'au redémarrage du nœud. La même demande, posée à nouveau, donne la même réponse et ne coûte rien de plus.
o-ask-kept = Les chiffres sont gardés ici jusqu'au redémarrage du nœud.
o-ask-again = Modifier la demande

o-pat-about = Combinaisons de valeurs que partagent plusieurs dossiers de ce service. Les comptages sont exacts et restent ici. Un score est celui d'un mode opératoire, jamais d'une personne.
o-pat-runs = Recherches conservées
o-pat-runs-caption = Chaque recherche est un regard sur les dossiers à sa date
o-pat-no-runs = Personne n'a encore cherché de modes opératoires, ou un dossier a été effacé depuis : les recherches antérieures sont alors supprimées.
o-pat-no-files = Il n'y a pas de dossiers à regarder.
o-pat-run = Recherche
o-pat-when = Quand
o-pat-quarters = Trimestres
o-pat-found = Modes opératoires trouvés
o-pat-standing = qui tiennent
o-pat-start = Chercher des modes opératoires
o-pat-least = Plus petit nombre de dossiers qui en partagent un
o-pat-least-help = Laissé vide, le nœud prend le plus petit nombre pour lequel il peut tout énumérer.
o-pat-level = Part des modes opératoires énumérés qui peut être due au hasard
o-pat-level-help = Taux de fausses découvertes : à 5 %, sur quarante qui tiennent, environ deux sont dus au hasard.
o-pat-strict = Compter comme test chaque combinaison examinée : strict, perd les petits modes opératoires
o-pat-mine = Chercher
o-pat-mining = Recherche de modes opératoires
o-pat-looking = Recherche des dossiers d'un mode opératoire
o-pat-run-title = Modes opératoires, recherche { $number_shown }
o-pat-run-about = { $files_shown } dossiers enregistrés en { $cohorts } ; { $n_shown } modes opératoires ont été trouvés le { $when }.
o-pat-run-settings = Au moins { $support_shown } dossiers et au plus { $length_shown } valeurs ; taux de fausses découvertes { $level }.
o-pat-run-chosen = Le nœud a choisi le plus petit nombre.
o-pat-run-strict = Chaque combinaison examinée a compté comme un test.
o-pat-run-europe =
    { $n ->
        [one] Comparé à l'image européenne d'un annuaire.
       *[other] Comparé à l'image européenne de { $n_shown } annuaires.
    }
o-pat-run-no-europe = Aucun annuaire n'est conservé ; rien n'a donc été comparé à l'image européenne.
o-pat-run-cut = Une limite a interrompu la recherche : ce n'est pas la meilleure part de ce qu'il y a. Cherchez à nouveau avec un nombre minimal plus grand.
o-pat-run-choice = n° { $number_shown }, { $when }
o-pat-which = Quels modes opératoires sont énumérés
o-pat-tab-standing = Ce qui tient ({ $n_shown })
o-pat-tab-all = aussi ce qui a été déclassé ({ $n_shown })
o-pat-none = Il n'y en a aucun.
o-pat-caption = Le plus surprenant d'abord ; comptages exacts des dossiers de ce service
o-pat-number = N°
o-pat-values = Ce que partagent les dossiers
o-pat-support = Dossiers
o-pat-support-of = { $n_shown }, attendus { $expected }
o-pat-lift = Facteur (lift)
o-pat-odds = Rapport de cotes de la coupe la plus faible (intervalle à 95 %)
o-pat-q = q
o-pat-why = Ce qu'il vaut
o-pat-legend = Barres : dossiers qui le partagent. Traits : combien il y en aurait par hasard (plein), d'après ses paires (tirets), d'après l'image européenne (points).
o-pat-odds-legend = Rapport de cotes de la coupe la plus faible avec son intervalle à 95 %, sur une échelle de multiples. Le trait du milieu est 1 : aucun lien.
o-pat-to-compare = Comparer des périodes ou des recherches
o-pat-to-all = Toutes les recherches
o-pat-to-publish = Publier comme signature
o-pat-stands = plus que le hasard, que ses parties et que ses paires, et nouveau
o-pat-not-compared = tient, mais n'a pas été comparé aux nombreux qui le précèdent
o-pat-already-told = de meilleurs modes opératoires l'expliquent
o-pat-generic = ses paires y conduisent
o-pat-generic-europe = l'image européenne le laisse attendre
o-pat-pair = deux valeurs qui vont ensemble : un simple arrière-plan
o-pat-unproductive = une partie n'ajoute rien à l'autre
o-pat-chance = pas plus souvent ensemble que par hasard
o-pat-same-rows = un plus long a exactement les mêmes dossiers
o-pat-single = une seule valeur n'est pas une combinaison
o-pat-below = moins de { $bound }
o-pat-one-title = Mode opératoire { $number_shown }
o-pat-evidence = Les éléments
o-pat-says-support = { $n_shown } dossiers sur { $all_shown } le partagent en entier.
o-pat-says-lift = { $expected } le partageraient si ses valeurs n'avaient rien à voir entre elles : il est { $lift } fois plus fréquent.
o-pat-says-pairs = D'après la fréquence à laquelle ses valeurs se rencontrent deux à deux, on en attendrait { $expected }.
o-pat-says-odds = De quelque façon qu'on le coupe en deux, les chances d'une partie augmentent avec l'autre : { $odds } à la coupe la plus faible.
o-pat-says-odds-weak = À la coupe la plus faible, les parties n'ont peut-être rien à voir entre elles : rapport de cotes { $odds }, et son intervalle contient 1.
o-pat-says-q = q = { $q } : la part de faux à attendre si celui-ci et tous les meilleurs sont acceptés.
o-pat-says-europe = L'image européenne en laisse attendre { $expected }.
o-pat-no-person = Un dossier qui partage un mode opératoire n'est pas suspect pour autant. Aucun score d'ici n'est une preuve.
o-pat-trend = Dans le temps
o-pat-trend-note = Comptages exacts des dossiers de ce service par trimestre d'enregistrement. Un trait en tirets est un changement de niveau.
o-pat-change = Un changement de niveau à partir de { $from }, avec une probabilité de { $sure } % : de { $before } à { $after } des dossiers (intervalles à 95 %).
o-pat-emerging-up = Il monte : { $now_shown } dossiers sur { $of_shown } au dernier trimestre, { $before_shown } sur { $all_shown } auparavant (p = { $p }).
o-pat-emerging-down = Il baisse : { $now_shown } dossiers sur { $of_shown } au dernier trimestre, { $before_shown } sur { $all_shown } auparavant (p = { $p }).
o-pat-emerging-none = Le dernier trimestre est comme les précédents : { $now_shown } dossiers sur { $of_shown }, { $before_shown } sur { $all_shown } auparavant (p = { $p }).
o-pat-holding = le partagent
o-pat-share = Part
o-pat-members = Ses dossiers
o-pat-members-are =
    { $n ->
        [one] Un dossier le partage aujourd'hui.
       *[other] { $n_shown } dossiers le partagent aujourd'hui. Ceux que vous pouvez lire sont nommés, cinquante au plus.
    }
o-pat-members-changed = C'est un autre nombre que lors de la recherche : des dossiers ont changé depuis.
o-pat-near = Dossiers auxquels il manque une valeur
o-pat-lacks = lui manque
o-pat-unusual = Ce qu'il a d'inhabituel
o-pat-unusual-note = Par rapport à l'image européenne, le moins attendu d'abord.
o-pat-compare-title = Comparer
o-pat-compare-about = Ce qui a monté ou baissé : les modes opératoires d'une recherche dans une période par rapport à tous les trimestres précédents, ou deux recherches entre elles.
o-pat-compare-run = Modes opératoires de la recherche
o-pat-compare-from = Période de
o-pat-compare-to = à
o-pat-compare-periods = Comparer à tout ce qui précède
o-pat-compare-earlier = Recherche antérieure
o-pat-compare-later = Recherche ultérieure
o-pat-compare-runs = Comparer les recherches
o-pat-compared-periods = La période par rapport à ce qui précède
o-pat-compared-runs = Les deux recherches
o-pat-rising = monte
o-pat-falling = baisse
o-pat-steady = ne se distingue pas d'avant
o-pat-now = Dans la période
o-pat-before = Avant
o-pat-growth = Croissance
o-pat-new = nouveau
o-pat-p = p
o-pat-not-listed = non énuméré
o-pat-publish-title = Publier une signature
o-pat-publish-about = Une signature publiée est vue par chaque partie du tour. C'est une communication délibérée, hors de la borne qui protège chaque dossier : une personne la propose avec un motif, un délégué à la protection des données l'approuve, puis elle est publiée.
o-pat-publish-support = { $n_shown } dossiers de ce service le partagent. Il en faut au moins 15 selon un test bruité sur des trimestres gelés ; le test est décompté, qu'il réussisse ou non.
o-pat-proposal = Proposition
o-pat-waiting = attend une deuxième personne
o-pat-approved = approuvé par { $person } : publiez-le maintenant, avec le même motif
o-pat-refused = refusé par { $person } : { $reason }
o-pat-reason = Motif
o-pat-reason-help = Il est consigné et vu par qui approuve. Ni noms ni numéros d'affaire.
o-pat-epsilon = ε du test
o-pat-epsilon-help = Plus grand, le test est plus exact et coûte davantage.
o-pat-propose = Le proposer
o-pat-publish-now = Publier maintenant
o-pat-published-title = Publié
o-pat-published-in = Ces signatures sont publiées dans le tour { $round } :
o-pat-not-published = Celles-ci n'ont pas réussi le test : trop peu de dossiers, ou la plupart. Interrogez plutôt l'Europe avec les valeurs comme conditions.
o-pat-published-cost = Le test a coûté { $cost } à chacun des trimestres { $cohorts }.
o-pat-to-round = Vers le tour

o-net-about =
    { $n ->
        [one] Un dossier a un identifiant ; il y a { $identifiers_shown } identifiants et { $groups_shown } groupes. { $crossing_shown } dossiers franchissent des frontières.
       *[other] { $n_shown } dossiers ont un identifiant ; il y a { $identifiers_shown } identifiants et { $groups_shown } groupes. { $crossing_shown } dossiers franchissent des frontières.
    }
o-net-damaged =
    { $n ->
        [one] Un dossier n'a pas pu être lu et est laissé de côté.
       *[other] { $n_shown } dossiers n'ont pas pu être lus et sont laissés de côté.
    }
o-net-settings = Ce qui relie les dossiers
o-net-kinds = Types d'identifiants (aucun coché : tous)
o-net-hub = À partir de combien de voisins un identifiant ne relie plus personne
o-net-hub-help = Le numéro d'une ligne d'assistance relierait tout le monde. Laissé vide : 25.
o-net-communities = Diviser ce qui ne tient qu'à un fil
o-net-find = Chercher
o-net-groups = Groupes
o-net-groups-caption = Dossiers reliés par des identifiants communs, le plus grand groupe d'abord
o-net-none = Aucun identifiant n'est commun à deux dossiers.
o-net-group-of = Groupe de
o-net-suspects = Suspects mis en cause
o-net-identifiers = Identifiants
o-net-crossing = Franchit des frontières
o-net-to-path = La chaîne d'éléments entre deux dossiers
o-net-between = Par où passent beaucoup de liens
o-net-between-note = Identifiants et dossiers seulement : les personnes ne sont jamais classées. Le chiffre est le nombre de plus courts chemins qui y passent.
o-net-estimated = Les chiffres sont des estimations : le réseau est grand.
o-net-hubs = Mis de côté
o-net-hubs-note = Ces identifiants ne relient personne, parce que trop de dossiers les partagent ou qu'ils sont sur la liste blanche du service.
o-net-group-title = Réseau de { $source }
o-net-group-about =
    { $n ->
        [one] Un dossier, suspect ou identifiant.
       *[other] { $n_shown } dossiers, suspects et identifiants.
    }
o-net-walk = Choisissez-en un pour y déplacer le graphique.
o-net-cut = Il y a plus que ce qui peut être montré à la fois.
o-net-chart = Graphique des liens
o-net-legend = Un cadre épais franchit des frontières ; un cadre en tirets a été mis de côté et ne relie personne. Le tableau ci-dessous donne les éléments de chaque trait.
o-net-left-out =
    { $n ->
        [one] Un autre est plus loin : choisissez-en un au bord pour y aller.
       *[other] { $n_shown } autres sont plus loin : choisissez-en un au bord pour y aller.
    }
o-net-suspect = Suspect mis en cause
o-net-identifier = Identifiant
o-net-open = Ouvrir le dossier
o-net-countries = Pays :
o-net-crosses = Pourquoi il franchit des frontières :
o-net-evidence = Les éléments de chaque lien
o-net-edges-here = De ce qui est choisi
o-net-edges-all = De tout
o-net-from = De
o-net-to = Vers
o-net-written = Où c'est écrit
o-net-edges-shown = { $n_shown } liens sur { $all_shown } sont montrés.
o-net-no-person = Un lien est ce que deux dossiers ont en commun. Il ne dit rien de la culpabilité de quiconque.
o-net-path-title = Entre deux dossiers
o-net-path-about = La plus courte chaîne d'identifiants communs d'un dossier à l'autre, avec les éléments de chaque pas.
o-net-path-from = Du dossier
o-net-path-to = au dossier
o-net-path-find = Chercher une chaîne
o-net-path-found = La chaîne
o-net-path-none = Rien ne les relie, sinon ce qui a été mis de côté.

o-match-about = Qui d'autre en Europe voit ce que ce service a publié, et les échanges qui en sont nés. Une concordance ne nomme ni affaire ni personne.
o-match-ways = Suites possibles
o-match-rounds = Tours
o-match-no-rounds = On ne sait rien d'aucun tour.
o-match-round = Tour
o-match-freezes = Gel le
o-match-closes = Clôture le
o-match-own = Signatures propres
o-match-state = État
o-match-round-title = Tour { $round }
o-match-days = Rien n'est publié à partir du { $first }, la liste est signée à partir du { $second }, le tour se clôt le { $third }.
o-match-matches = Concordances
o-match-report-about =
    { $n ->
        [one] Jugé de sorte que l'histogramme entier d'un pays, d'une case, donne une fausse concordance avec { $level } % au plus.
       *[other] Jugé de sorte que l'histogramme entier d'un pays, de { $n_shown } cases, donne une fausse concordance avec { $level } % au plus.
    }
o-match-level = Niveau de fausse alerte
o-match-background = Dossiers qui conviennent par hasard
o-match-judge = Juger à nouveau
o-match-missing = On ne sait rien de { $countries } : aucun histogramme n'en est détenu.
o-match-nothing = Rien ne peut encore être dit : aucun histogramme n'est détenu, ou ce service n'a rien publié.
o-match-caption = Chaque signature dans chaque pays, les concordances d'abord ; estimations avec intervalles à 95 % et le seuil à partir duquel il y a concordance
o-match-signature = Signature publiée
o-match-threshold = Concordance à partir de
o-match-call = Qui appeler
o-match-yes = une concordance
o-match-no = aucune concordance vue
o-match-also = publiée là aussi : { $countries }
o-match-detected = serait vue avec 15, 25, 40, 60 dossiers de plus : { $shares }
o-match-note = Un pays sans concordance peut tout de même en avoir : voyez avec quelle probabilité elle aurait été vue. Une concordance ouvre un échange entre deux bureaux et n'est pas une preuve.
o-match-published = Ce que ce service a publié
o-match-own-none = Rien. Un mode opératoire se publie depuis sa propre page.
o-match-withdraw = Retirer
o-match-parties = Parties prenantes
o-match-party-counted = a compté, avec { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] a remis une liste vide
        [one] a remis une signature
       *[other] a remis { $n_shown } signatures
    }
o-match-party-nothing = rien n'en est encore détenu
o-match-charged = Ce service a compté les trimestres { $cohorts } et a décompté { $epsilon } à chacun.
o-match-join = Participer
o-match-join-about = Fait ce qui peut être fait aujourd'hui : geler, récupérer, signer, compter, chacun une fois. L'histogramme est décompté une fois à chaque trimestre gelé et répond à tous les demandeurs ensemble.
o-match-epsilon = ε de l'histogramme de ce service
o-match-join-do = Faire ce qui peut l'être aujourd'hui
o-match-convene = Rappeler les autres parties

o-ref-title = Demandes de contact
o-ref-new = Nouvelle demande de contact
o-ref-new-about = Une demande de contact ouvre un échange entre deux bureaux. Elle voyage en codes : ni texte, ni pièce jointe, ni personne, ni numéro d'affaire.
o-ref-received = Reçues
o-ref-sent = Envoyées
o-ref-none-received = Aucun autre service n'a rien demandé.
o-ref-none-sent = Ce service n'a rien demandé.
o-ref-to = Au bureau de
o-ref-basis = Elle repose sur
o-ref-basis-name = Repose sur
o-ref-basis-match = une concordance d'un tour
o-ref-basis-link = une vérification de lien
o-ref-basis-figures = des chiffres communiqués
o-ref-request = Pour quoi
o-ref-category = Objet des affaires
o-ref-urgency = Degré d'urgence
o-ref-channel = Comment ce bureau souhaite être appelé
o-ref-channel-name = À appeler
o-ref-files = Combien de dossiers ce service a
o-ref-files-help = C'est la tranche qui voyage (1, 2–4, 5–9, 10–24, 25 ou plus), jamais le nombre.
o-ref-send = L'envoyer
o-ref-from = De { $country }
o-ref-to-country = À { $country }
o-ref-due = Réponse attendue pour le
o-ref-overdue = en retard
o-ref-undelivered = pas encore remise
o-ref-agreement = Au titre de l'accord
o-ref-by = décidé par
o-ref-history = Ce qui s'est passé
o-ref-next = Ce que vous pouvez faire
o-ref-see = Quelqu'un l'a regardée
o-ref-accept = Accepter : nous appellerons
o-ref-why = Parce que
o-ref-decline = Décliner
o-ref-close = Clore
o-ref-information = pour entendre ce qui peut être dit
o-ref-meeting = une réunion de coordination
o-ref-team = une équipe commune d'enquête
o-ref-order = pour préparer une décision d'enquête
o-ref-preserve = pour préserver des preuves
o-ref-protect = pour protéger des victimes
o-ref-sexual = exploitation sexuelle
o-ref-labour = travail ou services forcés
o-ref-criminality = criminalité forcée
o-ref-begging = mendicité forcée
o-ref-benefits = fraude aux prestations
o-ref-organs = prélèvement d'organes
o-ref-adoption = adoption illégale
o-ref-marriage = mariage forcé
o-ref-surrogacy = exploitation de la gestation pour autrui
o-ref-unclear = pas encore clair
o-ref-routine = ordinaire : dans les 30 jours
o-ref-priority = prioritaire : dans les 7 jours
o-ref-urgent = urgent : dans la journée
o-ref-desk = par la voie propre du bureau
o-ref-telephone = par téléphone
o-ref-siena = par SIENA
o-ref-eurojust = par le membre national d'Eurojust
o-ref-network = par le Réseau judiciaire européen
o-ref-is-sent = envoyée
o-ref-is-seen = vue
o-ref-is-accepted = acceptée
o-ref-is-declined = déclinée
o-ref-is-closed = close
o-ref-not-competent = un autre service est compétent
o-ref-nothing-found = rien n'a été trouvé
o-ref-elsewhere = cela est déjà traité ailleurs
o-ref-no-capacity = personne n'a le temps
o-ref-too-weak = ce sur quoi elle repose est trop faible
o-ref-judicial = cela se poursuit par la voie judiciaire
o-ref-no-connection = les dossiers n'ont rien à voir entre eux
o-ref-withdrawn = le bureau demandeur l'a retirée

o-dir-title = Répertoire : qui appeler
o-dir-about = Les bureaux des accords en vigueur. Un bureau est une fonction, jamais une personne.
o-dir-none = Aucun accord en vigueur ne désigne de bureau d'un autre pays.
o-dir-languages = Langues
o-dir-hours = Heures
o-dir-channel = Voie

o-link-title = Vérifications de liens
o-link-about = Un autre pays détient-il un identifiant des suspects de ce dossier ? La réponse est exacte, pour ce service seul, et hors de la borne qui protège chaque dossier. L'identifiant ne voyage jamais.
o-link-new = Vérifier un dossier
o-link-kind = Type d'identifiant
o-link-two = Deux personnes répondent de chaque vérification : elle devient une proposition ; quand une deuxième personne l'a approuvée, refaites la même chose.
o-link-do = Vérifier
o-link-approved = approuvé par { $person } : vérifiez à nouveau maintenant
o-link-hit = Réponse positive : { $country } détient les identifiants aux places { $places } de ce dossier. { $n_shown } ont été vérifiés.
o-link-no-hit =
    { $n ->
        [one] Réponse négative : { $country } ne détient pas l'unique identifiant vérifié.
       *[other] Réponse négative : { $country } ne détient aucun des { $n_shown } identifiants vérifiés.
    }
o-link-left-out =
    { $n ->
        [one] Un identifiant de ce type ne peut être comparé, comme un numéro sans pays.
       *[other] { $n_shown } identifiants de ce type ne peuvent être comparés, comme des numéros sans pays.
    }
o-link-call = Appelez ce bureau. L'identifiant lui-même passe par la voie judiciaire, jamais par ici.
o-link-record = Registre des vérifications de liens
o-link-none = Aucune n'est consignée.
o-link-event = Ce qui s'est passé
o-link-outcome = Comment cela s'est terminé
o-link-asked = demandée par ce service
o-link-heard = réponse reçue
o-link-answered = répondue par ce service
o-link-refused = refusée

o-draft-title = Projet pour la voie judiciaire
o-draft-about = Un projet rempli d'après les faits codés d'un dossier de ce service. Les noms, les identifiants et l'exposé des faits sont des lignes à remplir à la main. Rien n'est envoyé.
o-draft-instrument = Acte
o-draft-order = Décision d'enquête européenne (directive 2014/41/UE)
o-draft-team = Accord sur une équipe commune d'enquête
o-draft-eurojust = Demande à Eurojust
o-draft-country = Pays destinataire
o-draft-odt = En OpenDocument, à modifier
o-draft-pdf = En PDF, à lire
o-draft-note = Il est consigné que le dossier a été lu à cette fin. Le projet est en anglais.

o-agr-about = Rien n'est demandé ni répondu sans accord. Chacun fixe ce qui peut être demandé, à quelle fin, avec quel détail et à quel coût.
o-agr-none = Aucun accord n'est enregistré. Jusque-là, rien ne peut être demandé et rien ne reçoit de réponse.
o-agr-agreement = Accord
o-agr-parties = Parties prenantes
o-agr-valid = Valable
o-agr-standing = Sa situation
o-agr-asked-under = ce service demande à son titre
o-agr-in-force = en vigueur
o-agr-not-yet = pas encore en vigueur
o-agr-expired = expiré
o-agr-suspended = suspendu ici
o-agr-terminated = terminé
o-agr-unverified = ne peut être vérifié
o-agr-decided = Décidé par { $by } le { $when }.
o-agr-decided-two = Décidé par { $by }, approuvé par { $second }, le { $when }.
o-agr-digest = Empreinte à comparer par téléphone (SHA-256) :
o-agr-switch = Arrêter ou reprendre
o-agr-suspend = Suspendre
o-agr-suspend-about = Dès le prochain appel, rien n'est demandé ni répondu ici à son titre, dans les deux sens. Une seule personne suffit.
o-agr-resume = Lever la suspension
o-agr-resume-about = Cela laisse à nouveau sortir quelque chose et exige donc deux personnes : cela devient d'abord une proposition. Une fois approuvée, refaites la même chose.
o-agr-terminate = Y mettre fin définitivement
o-agr-terminate-about = Cela ne peut être annulé : aucun autre texte ne fait revenir ce nom.
o-agr-diff = Ce qui change
o-agr-against = Comparé à
o-agr-compare = Comparer
o-agr-diff-from = Ce qui diffère de { $other }
o-agr-same = Rien : les deux disent la même chose.
o-agr-text = Le texte
o-agr-import = Enregistrer un accord
o-agr-import-about = Le texte entier, signé par chaque partie. Cela exige deux personnes : cela devient d'abord une proposition. Une fois approuvée, refaites la même chose ; il vaut alors dès le prochain appel.
o-agr-document = Document signé (JSON)
o-agr-use = ce service demande à son titre à partir de là
o-agr-import-do = L'enregistrer
o-peer-title = Pairs
o-peer-about = Les nœuds des autres pays. Un salut dit s'ils répondent, avec quelle version, et s'ils connaissent le même accord.
o-peer-test = Les saluer tous maintenant
o-peer-lists = Prendre leurs listes de révocation
o-peer-greeted = Ce qu'ils ont dit
o-peer-none = Aucun pair n'est configuré. Un administrateur en ajoute un sur la machine du nœud.
o-peer-state = Ce qu'il a dit
o-peer-node = Nœud et adresse
o-peer-lists-done = Listes de révocation
o-peer-list-new = des listes plus récentes ont été installées
o-peer-list-same = ce qui est installé est aussi récent
o-peer-stop = Pour tout arrêter avec un pays
o-peer-stop-about = Suspendez les accords avec lui. Cela vaut dès le prochain appel, dans les deux sens, pour chaque partie de cet accord.
o-match-collecting = les signatures sont en cours de publication
o-match-frozen = gelé : les parties récupèrent les signatures les unes des autres
o-match-signed = ce service a signé sa liste ; aucune n'est encore convenue
o-match-agreed = une liste est convenue ; ce service n'a pas encore compté
o-match-answered = ce service a répondu ; d'autres peuvent encore répondre
o-match-closed = clos, avec une liste convenue
o-match-void = clos sans liste convenue, ou sans ce service
o-ref-basis-own = la connaissance propre de ce service
o-ref-basis-help = Les deux services le cherchent dans leurs propres registres. Une concordance ou une vérification de lien se choisit depuis sa propre page.

o-nav-statistics = Statistiques
o-login-provider = Se connecter avec le compte de votre ministère
o-login-provider-help = Vous vous connectez auprès de votre ministère et revenez ici. Cela fonctionne une fois qu'un administrateur a lié ce compte au vôtre.
o-provider-in-title = Vous êtes connecté
o-provider-in-on = Continuer
o-provider-other = Cette connexion n'a pas commencé dans ce navigateur, est déjà terminée ou a duré plus de dix minutes. Personne n'a été connecté : recommencez.
o-provider-back = La connexion de votre ministère vous a renvoyé, et personne n'a été connecté. Recommencez, ou connectez-vous avec le nom, le mot de passe et le code.
o-provider-denied = Personne n'a été connecté. Le compte de votre ministère n'est pas lié à un compte de ce service, ou ce compte est bloqué ou pas inscrit, ou ce que la connexion du ministère a indiqué n'a pas été accepté. Un administrateur peut vous le dire.
o-provider-away = La connexion de votre ministère ne peut être jointe pour l'instant. Connectez-vous avec le nom, le mot de passe et le code, ou réessayez plus tard.
o-provider-busy = Trop de personnes se connectent en ce moment par le ministère. Réessayez dans une minute, ou connectez-vous avec le nom, le mot de passe et le code.
o-done-stopped = Arrêté. Plus rien n'est échangé, dès le prochain appel.
o-waits-review =
    { $n ->
        [one] Un dossier est à réexaminer.
       *[other] { $n_shown } dossiers sont à réexaminer.
    }
o-exchange = Échanges
o-exchange-on = ouverts
o-exchange-on-note = avec chaque pays avec lequel un accord est en vigueur
o-exchange-some = arrêtés avec certains
o-exchange-stopped = arrêtés
o-exchange-stopped-note = rien n'est demandé et il n'est répondu à rien
o-ends-title = Ce qui prend fin
o-ends-what = Quoi
o-ends-left = Temps restant
o-ends-remedy = Que faire
o-ends-days =
    { $n ->
        [one] un jour
       *[other] { $n_shown } jours
    }
o-cases-any-status = Indifférent
o-cases-any-standing = Indifférente
o-cases-code = Avec ce code
o-cases-any-code = Indifférent
o-cases-named = Le numéro contient
o-cases-found =
    { $n ->
        [one] Un dossier correspond.
       *[other] { $n_shown } dossiers correspondent.
    }
o-entry-new-title = Saisir un dossier
o-entry-new-about = Laissez vide ce qui n'est pas connu. Ce qui est saisi est lu comme un import, et consigné.
o-entry-edit = Modifier ce dossier
o-entry-edit-title = Modifier le dossier { $source }
o-entry-edit-about = Avant tout enregistrement, vous voyez ce qui changerait. Ce que le dossier disait auparavant est conservé pour ceux qui peuvent le lire. Il reste dans son trimestre, quelle que soit la date saisie.
o-entry-wrong =
    { $n ->
        [one] Un point est à corriger. Il est indiqué à côté de son champ ; rien n'a été enregistré.
       *[other] { $n_shown } points sont à corriger. Chacun est indiqué à côté de son champ ; rien n'a été enregistré.
    }
o-entry-file = Le dossier
o-entry-number = Numéro du dossier, propre à ce service
o-entry-registered = Enregistré
o-entry-registered-help = Le jour, sous la forme 2026-01-31, ou l'année seule.
o-entry-unknown = pas connu
o-entry-derived = Laissé vide, il découle de : { $name }
o-entry-range = De { $n_shown } à { $most_shown }
o-entry-victim = Victime { $n_shown }
o-entry-suspect = Suspect n° { $n_shown }
o-entry-more-victim = Une victime de plus
o-entry-more-suspect = Un suspect de plus
o-entry-more-link = Plus de lignes pour les identifiants
o-entry-out = Laisser cette personne de côté
o-entry-route-help = Pays dans l'ordre du voyage, un par champ, par nom ou par code.
o-entry-narrative-help = Dans vos propres mots. Il ne quitte jamais cette machine.
o-entry-save-new = Enregistrer le nouveau dossier
o-entry-look = Voir ce qui changerait
o-entry-confirm-title = Ce qui changerait
o-entry-confirm-about = Dossier { $source }. Rien n'est encore enregistré.
o-entry-what = Quoi
o-entry-before = Ici maintenant
o-entry-after = Ensuite
o-entry-none = rien
o-entry-nothing = Rien ne changerait.
o-entry-save = Enregistrer
o-entry-go-on = Continuer à modifier
o-history = Versions antérieures
o-history-title = Versions antérieures du dossier { $source }
o-history-about = Ce que le dossier disait avant chaque modification, la plus récente d'abord. Votre lecture est consignée.
o-history-none = Il n'a pas été modifié depuis son entrée, ou ses versions antérieures ont été supprimées.
o-history-by = Modifié le { $when } par { $by }
o-history-import = Modifié le { $when } par une importation
o-history-before = Avant
o-history-back = Remplir le formulaire avec ce qu'il disait avant
o-history-forget = Supprimer toutes les versions antérieures
o-history-forget-about = Pour un dossier qui contenait ce qu'il n'aurait pas dû contenir. Cela ne peut être annulé. Ce n'est pas un effacement : ce que le disque conserve s'ouvre avec la clé du dossier jusqu'à ce que le dossier lui-même soit effacé.
o-map-new = Créer une nouvelle correspondance pour ce fichier
o-map-own = Correspondances de ce service
o-map-title = Ce que contiennent les colonnes
o-map-about = Dites pour chaque colonne ce qu'elle alimente ; une colonne qui n'alimente rien reste vide. Vous voyez ensuite ce qui se passerait. Rien n'est enregistré avant que vous le disiez.
o-map-file = Le fichier
o-map-rows = Une ligne est
o-map-rows-case = un dossier
o-map-rows-victim = une victime ; les lignes d'un même dossier se suivent
o-map-rows-suspect = un suspect ; les lignes d'un même dossier se suivent
o-map-rows-both = une victime et un suspect ; les lignes d'un même dossier se suivent
o-map-id = Colonne du numéro d'affaire
o-map-no-id = aucune : former des numéros à partir du contenu des lignes
o-map-registered = Colonne de la date d'enregistrement
o-map-date = Les dates sont écrites
o-map-description = À quoi sert cette correspondance
o-map-columns = Colonnes
o-map-columns-help = Commencez à taper, et choisissez parmi ce qui est proposé.
o-map-split = Plusieurs valeurs dans { $name } sont séparées par
o-map-made = La correspondance
o-map-made-about = Les valeurs rejetées peuvent être traduites ici, par des lignes telles que values = { "{" } w = "Feminine", m = "Masculine" { "}" } sous leur colonne. Enregistrez la correspondance pour la réutiliser.
o-map-again = Regarder à nouveau avec cette correspondance
o-map-name = Nom sous lequel l'enregistrer : lettres minuscules, chiffres, et - _ .
o-map-save = Enregistrer la correspondance
o-map-remove = La supprimer
o-map-saved-title = Une correspondance de ce service
o-map-saved-about = Le manuel dit, sous Intake, comment on en écrit une. Elle est vérifiée avant d'être enregistrée.
o-next-title = Ce qui sortirait ensuite
o-next-about = Tel que le nœud le prévoit aujourd'hui. Regarder ne compte rien et ne dépense rien. Ce qu'un accord ne nomme pas est laissé de côté pour ses parties.
o-next-yearbook = Annuaire { $year }
o-next-yearbook-about = Il est publié après le { $day }, quand le dernier trimestre de son année est gelé, et dépense { $share } de chaque trimestre : tout ce qui reste de la part de l'annuaire. Ses tableaux sont ceux de la liste publique, version { $list } ; chaque chiffre reçoit le bruit indiqué ici.
o-next-no-share = Il reste trop peu de la part : il n'y aura pas de tel annuaire.
o-next-not-open = Les trimestres de son année ne sont pas encore ouverts, ce qu'il dépense n'est donc pas connu.
o-next-agreements = Par accord
o-next-agreements-about = Quels tableaux de l'annuaire voit celui qui peut interroger en vertu d'un accord, et ce que chacun peut dépenser sur un trimestre par ses demandes.
o-next-no-agreements = Aucun accord n'est en vigueur : rien ne sort.
o-next-shows = Tableaux vus
o-next-quotas = Qui peut interroger, et pour combien
o-next-number = Tableau
o-next-counts = Compte
o-next-attributes = Par
o-next-cells = Cases
o-next-noise = Bruit
o-next-rounds = Tours de signatures
o-next-no-rounds = Rien de ce service ne figure dans un tour en cours.
o-next-round = Tour
o-next-days = Ses jours
o-next-own = Signatures de ce service
o-next-parties = Parties prenantes
o-next-questions = Demandes d'autres pays
o-next-questions-about = Ce que d'autres demanderont n'est pas connu. Toutes leurs demandes réunies ne peuvent jamais coûter plus que cela à chaque trimestre ; la même demande, posée à nouveau, ne coûte rien.
o-next-left = Reste
o-next-limit = Sur
o-next-no-quarters = Aucun trimestre n'est encore ouvert.
o-switch-title = L'interrupteur
o-switch-about = Il arrête tout échange avec un pays, ou avec tous, quoi que disent les accords : dès le prochain appel, rien n'est demandé et il n'est répondu à rien. L'actionner exige une personne, revenir en arrière deux.
o-switch-all = Tous
o-switch-stopped = arrêté
o-switch-resume = Laisser reprendre les échanges
o-switch-one = Arrêter les échanges avec ce pays
o-switch-everybody = Arrêter les échanges avec tous
o-settings-rounds = Tours de signatures
o-settings-rounds-itself = avancent d'eux-mêmes à leurs jours : ce service compte une fois la liste convenue, avec { $epsilon } imputé à chaque trimestre gelé auquel il en reste autant
o-settings-rounds-hand = attendent que quelqu'un ici y prenne part
o-settings-rounds-none = ce service ne prend part à aucun
o-pat-says-background = Les types d'affaires, et ce qui va toujours ensemble, en laissent attendre { $expected } : il tient par ce qui va au-delà.
o-pat-says-typical = À quel point il est courant en Europe : centile { $percentile }. Petit veut dire inhabituel : sur cent combinaisons dans les mêmes attributs, autant sont aussi improbables ou plus.
o-pat-season = Par rapport à sa saison : { $now_shown } dossiers en { $quarter }, où l'on en attendait { $expected }. Dans ce trimestre de l'année, la part est { $factor } fois celle d'années entières (p = { $p }).
o-pat-compare-rest = Comparer à tout le reste
o-sim-title = Dossiers semblables
o-sim-about = Les dossiers qui ressemblent le plus à un autre, avec ce qu'ils partagent et ce qui les distingue. Une valeur que peu de dossiers ont pèse beaucoup.
o-sim-find = Chercher des dossiers semblables
o-sim-likest = Les plus semblables
o-sim-rows =
    { $n ->
        [one] Un dossier a été examiné.
       *[other] { $n_shown } dossiers ont été examinés. Ceux que vous pouvez lire sont nommés, vingt au plus.
    }
o-sim-none = Aucun dossier ne partage avec lui quoi que ce soit qui ait du poids.
o-sim-similarity = Ressemblance (de 0 à 1)
o-sim-shared = Les deux ont
o-sim-differing = Ce qui les distingue
o-sim-differ = ici { $here }, là { $there }
o-sim-nothing = rien d'enregistré
o-sim-typical = À quel point il est courant en Europe : centile { $percentile } (± { $error }). Petit veut dire inhabituel : sur cent dossiers, vus dans les mêmes attributs, autant sont aussi improbables ou plus.
o-sim-note = Un score est celui d'un dossier, jamais d'une personne. Semblable ne veut pas dire lié, et inhabituel ne veut pas dire suspect.
o-net-division = Les groupes sont
o-net-whole = tout ce qui se tient de quelque façon
o-net-communities-modularity = Diviser ce qui a peu de liens avec le reste (modularité)
o-match-party-late = est arrivé quand les autres étaient convenus d'une liste : ce qu'il a publié est demandé au tour suivant
o-match-party-late-counted = est arrivé tard, et a compté, avec { $epsilon }
o-match-party-other = a signé une autre liste que celle convenue, et n'a pas encore compté
o-match-party-other-counted = a signé une autre liste, et a compté celle convenue, avec { $epsilon }
o-match-party-absent = absent : rien de lui n'était là à temps
o-match-party-stranger = n'est pas partie à ce tour
o-match-progress = Où en est le tour
o-match-progress-submitted = { $done_shown } parties sur { $all_shown } ont montré ce qu'elles ont publié
o-match-progress-signed = { $done_shown } parties sur { $all_shown } ont signé une liste
o-match-progress-answered = { $done_shown } parties sur { $all_shown } ont compté
o-match-doing-testing = Test des signatures en cours : { $done_shown } trimestres sur { $all_shown } comptés
o-match-doing-asking = Les autres parties sont interrogées : { $done_shown } sur { $all_shown }
o-match-doing-counting = La liste convenue est comptée : { $done_shown } trimestres sur { $all_shown }
o-match-by-itself = Ce service avance de lui-même à ces jours, avec { $epsilon }. Personne n'a rien à faire ici.
o-match-by-hand = Rien n'avance de soi-même ici : quelqu'un doit y prendre part.
o-stat-title = Statistiques nationales
o-stat-lede = Les chiffres annuels que la directive 2011/36/UE, telle que modifiée par la directive (UE) 2024/1712, demande à chaque État membre, comptés à partir des propres dossiers de ce service.
o-stat-mark = Statistiques nationales exactes, non différentiellement privées : ne pas échanger.
o-stat-mark-more = Il appartient à ce service de les publier ou de les remettre à son autorité nationale. safeborders ne les envoie nulle part.
o-stat-record = L'établissement des chiffres et la prise d'un fichier sont consignés dans le registre interne.
o-stat-make = Établir les chiffres
o-stat-none = Aucun dossier n'est encore enregistré ici, il n'y a donc pas d'année à choisir.
o-stat-of = Dossiers enregistrés en { $year }, dans leur état d'aujourd'hui
o-stat-report = Le rapport national de { $year }, en page et en PDF
o-stat-rule = Comment les petits comptages sont traités
o-stat-rule-small = Un comptage de 1 à { $most_shown } est retenu, et avec lui autant d'autres lignes qu'il faut pour qu'il ne puisse être trouvé par soustraction.
o-stat-rule-sum = Ce qui est retenu d'un tableau est donné en une seule somme : les lignes données et cette somme font le total. Les lignes laissées de côté sont vides.
o-stat-rule-total = Quand un groupe entier de personnes est trop petit, ou diffère trop peu du groupe précédent, son total et tous ses tableaux sont retenus.
o-stat-rule-again = Un second fichier, établi après que des dossiers ont changé, peut révéler ce qui a changé si les deux sont publiés.
o-stat-missing = Ce que ces chiffres ne peuvent dire
o-stat-missing-year = Les suspects sont comptés selon l'année d'enregistrement du dossier et l'état de la procédure à ce jour, non selon l'année de l'inculpation ou du jugement.
o-stat-missing-form = La forme d'exploitation d'un suspect est celle des victimes du dossier. Qui a plusieurs formes figure sur une ligne à part.
o-stat-missing-rest = Absents du livre de codes : la nature d'une décision définitive de poursuite, le nombre de jugements, et un comptage propre à l'utilisation en connaissance de cause des services d'une victime. Les dossiers sous embargo sont laissés de côté.
o-stat-victims = Victimes enregistrées
o-stat-suspected = Suspects
o-stat-prosecuted = Poursuivis
o-stat-convicted = Condamnés
o-stat-total = Au total
o-stat-total-is = En tout { $n_shown }.
o-stat-total-withheld = Leur nombre est retenu, et avec lui chaque tableau.
o-stat-persons = Personnes
o-stat-share = Part du total
o-stat-withheld = retenu
o-stat-together = Lignes retenues, ensemble
o-stat-several = Plusieurs formes
o-stat-adds-up = Les lignes données et ce qui est retenu font le total : { $n_shown }.
o-stat-empty = Personne n'est compté ici.
o-report-title = Rapport national { $country } { $year }
o-report-lede = Deux parties qu'il ne faut pas mélanger : les chiffres exacts des propres dossiers de ce service et, à côté, ce que d'autres pays ont communiqué, avec son incertitude.
o-report-foot = La partie 1 est exacte et ne doit pas être échangée ; la partie 2 est différentiellement privée, avec des intervalles à 95 %.
o-report-exact = Partie 1 : statistiques nationales exactes
o-report-europe = Partie 2 : l'image européenne, d'après les chiffres communiqués
o-report-europe-about = Ces chiffres sont des estimations : chaque pays a ajouté un bruit aléatoire à ses comptages avant de les publier, et chaque chiffre a l'intervalle à 95 % qui en résulte. Ils ne sont pas exacts et ne comprennent pas les propres dossiers de ce service.
o-report-europe-compare = Un chiffre exact de la partie 1 et une estimation de la partie 2 ne peuvent être comparés que par l'intervalle : si le chiffre exact s'y trouve, on ne peut rien dire.
o-report-europe-none = Aucun annuaire d'un autre pays pour { $year } n'est conservé ici. Une personne autorisée à interroger d'autres pays les récupère avec : safeborders-node yearbook fetch
o-report-europe-sources = Annuaires que les pays ont publiés et signés ; les regarder ne coûte rien et n'apprend rien à personne.
o-report-rule = Comment les petits comptages de la partie 1 sont traités
o-tour-today = Aujourd'hui
o-tour-today-do = La journée commence ici : ce qui vous attend, et ce que le budget permet encore. Tout est synthétique. Suivez quelque chose qui attend, puis revenez et continuez.
o-tour-cases = Affaires
o-tour-cases-do = La liste ne contient que des dossiers que vous pouvez lire. Ouvrez-en un et regardez sa chronologie, son itinéraire et ses liens. Votre ouverture est maintenant dans le registre interne.
o-tour-patterns = Modes opératoires
o-tour-patterns-do = Lancez une recherche dans vos propres dossiers. Ouvrez le premier mode opératoire : lisez les éléments en toutes lettres, et combien de fois il apparaîtrait par hasard. On note des modes opératoires, jamais des personnes.
o-tour-networks = Réseaux
o-tour-networks-do = Cherchez des dossiers qui partagent un identifiant. Pointez une arête : elle dit sur quoi elle repose. À quel lien ne vous fieriez-vous pas ?
o-tour-ask = Interroger l'Europe
o-tour-ask-do = Composez une demande : victimes par âge. Appuyez sur Aperçu avant de la poser : il dit ce que coûte la demande et quelle sera la largeur de l'intervalle. Ne la posez qu'ensuite.
o-tour-matches = Concordances et demandes de contact
o-tour-matches-do = Une concordance dit qu'un autre pays voit le même mode opératoire, et qui appeler. Aucun nom ni numéro d'affaire ne voyage. Voyez ce que contiendrait une demande de contact.
o-tour-left = Ce qui est sorti
o-tour-left-do = Chaque communication est ici, avec son coût, sa finalité et son accord. Trouvez votre propre demande. En dessous se trouve ce qui arrête tout : lisez-le, et n'appuyez pas dessus aujourd'hui.
o-tour-agreements = Accords et pairs
o-tour-agreements-do = Rien n'est échangé sans un accord signé des deux côtés. Ouvrez-en un et lisez ce qu'il permet, jusqu'à quand, et qui peut demander combien.
o-tour-statistics = Statistiques nationales
o-tour-statistics-do = Choisissez une année. Ces chiffres sont exacts et restent ici : comparez la mention en haut avec le pied de la page où vous avez interrogé l'Europe. Quelles lignes sont retenues, et les tableaux font-ils le total ?
o-tour-report = Le rapport national
o-tour-report-do = La partie 1 est exacte, la partie 2 a des intervalles. Expliquez à la personne à côté de vous pourquoi il ne faut pas additionner les deux. Prenez le PDF.
o-tour-audit = Contrôle des registres
o-tour-audit-do = Vérifiez les registres : personne ne peut changer une entrée sans que cela se voie, pas même le service. Trouvez ce que vous avez fait il y a une minute.
o-tour-people = Personnes et rôles
o-tour-people-do = Certaines décisions exigent deux personnes. Voyez qui peut faire quoi, et ce qui attend une deuxième personne.
o-tour-settings = Paramètres
o-tour-settings-do = Combien de temps les dossiers sont conservés, quand les trimestres gèlent, comment les clés sont gardées. Que faudrait-il avoir en place avant l'arrivée de vrais dossiers ?
