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
o-event-answered = Réponse à une demande
o-event-asked = Demande à d'autres
o-event-heard = Réponse reçue
o-event-yearbook = Annuaire
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
