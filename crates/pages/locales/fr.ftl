# Les textes des pages en français. Les clés sont celles de en.ftl.

skip = Aller au contenu
nav-main = Navigation principale
nav-overview = Vue d'ensemble
nav-explore = Explorer
nav-trends = Tendances
nav-patterns = Modes opératoires
nav-members = Membres
nav-questions = Demandes
product-coordinator = Coordination
synthetic = Données synthétiques.
synthetic-more = Les affaires derrière ces chiffres sont inventées.
language = Langue
language-set = Changer de langue
source-line = Chaque chiffre est différentiellement privé : chaque pays a ajouté du bruit à ses comptages avant de les communiquer, et aucun dossier n'a quitté aucun pays.
not-found = Page introuvable
not-found-text = Il n'y a pas de telle page ici. La vue d'ensemble mène à tout ce qui existe.
failed = Quelque chose a échoué
failed-text = L'archive n'a pas pu être lue. Le journal de la coordination dit pourquoi et que faire.
to-overview = Vers la vue d'ensemble

unit-cases = Dossiers
unit-victims = Victimes
unit-suspects = Suspects
title-all = { $units } au total
title-by = { $units } par { $attributes }
title-mean = Moyenne : { $attribute } ({ $units })
list-and = { $first } et { $last }
interval = { $low } à { $high }
axis-year = Année d'enregistrement
axis-country = Pays qui a enregistré
axis-quarter = Trimestre d'enregistrement
lede-registered = Enregistrement :
lede-only = seulement

near-zero = ne se distingue pas de zéro
in-all = Au total
column-country = Pays
column-count = Parmi
column-estimate = Estimation
column-interval = Intervalle à 95 %
column-low = Borne inférieure de l'intervalle à 95 %
column-high = Borne supérieure de l'intervalle à 95 %
column-reading = Lecture
column-mean = Moyenne
column-counted = Comptés
column-years = Années
column-sigma = σ du bruit
column-cost = Coût pour chaque cohorte
column-clamp = Personnes par dossier
table-caption = { $title } : estimations avec intervalles à 95 %
table-cut = { $shown_shown } lignes sur { $all_shown } sont affichées ; les fichiers à télécharger les ont toutes.
figures-near-zero =
    { $n ->
        [one] Un chiffre est marqué ≈ 0 et hachuré : son intervalle atteint zéro, il se peut donc qu'il n'y en ait aucun. Une estimation négative est du bruit autour d'un petit nombre ; elle est gardée pour que les sommes restent sans biais.
       *[other] { $n_shown } chiffres sont marqués ≈ 0 et hachurés : leurs intervalles atteignent zéro, il se peut donc qu'il n'y en ait aucun. Une estimation négative est du bruit autour d'un petit nombre ; elle est gardée pour que les sommes restent sans biais.
    }
figures-title = Chiffres
figures-as-table = Les mêmes chiffres en tableau
chart-reading = Les barres sont des estimations ; le trait qui traverse chaque barre est son intervalle à 95 %.
chart-hatched = Les barres hachurées marquées ≈ 0 ne se distinguent pas de zéro.
chart-largest = Les { $shown_shown } plus grands chiffres sur { $all_shown }.
trend-reading = Les points sont des estimations ; la bande autour de la ligne est l'intervalle à 95 %. Tous les graphiques ont la même échelle.
trend-hollow = Les points vides ne se distinguent pas de zéro.
means-not-drawn = Les moyennes ne sont pas dessinées : leurs chiffres et intervalles sont dans le tableau.
means-clamped = Les moyennes portent sur des nombres bornés : en dessous de { $low } compte { $low }, au-dessus de { $high } compte { $high }, et une classe compte comme son milieu.
mean-too-few = trop peu pour une moyenne
downloads = Télécharger
sheet-figures = Chiffres
sheet-about = À propos

who-title = Qui est derrière ces chiffres
who-stand =
    { $all ->
        [one] { $n_shown } pays sur un est derrière ces chiffres.
       *[other] { $n_shown } pays sur { $all_shown } sont derrière ces chiffres.
    }
who-missing =
    { $n ->
        [one] Ce que le pays manquant aurait compté n'y est pas.
       *[other] Ce que les { $n_shown } pays manquants auraient compté n'y est pas.
    }
who-yearbooks = D'après les annuaires publiés
who-answers = D'après les réponses à la demande
who-once = Une cohorte paie une seule fois pour cette demande, quel que soit celui qui la pose et combien de fois : un nœud redonne la même réponse.
clamp-none = non comptées
clamp-at-most = au plus { $n_shown }
kept-answer = Réponse conservée ; à présent : { $reason }
yearbook-stands-in = Son annuaire le remplace ; le nœud : { $reason }
second-edition = { $country } : { $cohorts } sont comptés d'après leur deuxième édition. Ce qui a été communiqué sur la première est retiré.
absent-unreachable = n'a pas pu être joint
absent-timed-out = n'a pas répondu à temps
absent-peer-certificate = n'a pas prouvé son identité
absent-own-certificate = n'accepte pas le certificat de cette machine
absent-no-yearbook = n'a pas ici d'annuaire qui le dise
absent-refused = a refusé ({ $code })
absent-other-shape = a répondu avec un autre livre de codes, son tableau ne convient donc pas
absent-other = n'a pas répondu

map-no-figure = aucun chiffre
map-arcs =
    { $n ->
        [one] L'arc est le plus large corridor sur { $all_shown } ; son bord clair est la borne supérieure et son cœur foncé la borne inférieure de l'intervalle à 95 %.
       *[other] Les arcs sont les { $n_shown } plus larges corridors sur { $all_shown } ; le bord clair de chacun est la borne supérieure et son cœur foncé la borne inférieure de l'intervalle à 95 %.
    }
map-outside =
    { $n ->
        [one] Un corridor commence hors de l'image ; il est dans le tableau.
       *[other] { $n_shown } corridors commencent hors de l'image ; ils sont dans le tableau.
    }
map-boundaries = Les frontières et les noms de cette carte n'impliquent aucune prise de position sur le statut juridique d'un territoire. Contours : Natural Earth.

overview-title = L'Europe en un coup d'œil
overview-lede-year = Victimes enregistrées en { $year }, d'après les annuaires que les pays ont publiés.
overview-lede-asked = { $title }, d'après les réponses communiquées par les pays.
overview-choose = Affiché sur la carte
overview-year = Victimes enregistrées en { $year }, avec les corridors
overview-latest = Dernières demandes
overview-empty = Il n'y a encore rien à dessiner. Récupérez les annuaires publiés par les pays, ou posez-leur une question par pays :
show = Afficher
corridors-title = Corridors
corridors-about = De la nationalité de la victime au pays qui a enregistré l'affaire.
fact-countries = Pays
fact-countries-all = il n'en manque aucun
fact-countries-without = sans { $countries }
fact-total = Victimes
fact-uncertainty = Incertitude
fact-uncertainty-note = moitié de chaque intervalle à 95 %
fact-cost = Coût pour chaque cohorte
fact-cost-note = dans chaque nœud, une fois pour toutes
fact-persons = Personnes par dossier
fact-persons-note = les autres du même dossier ne sont pas comptées
fact-files = Dossiers
fact-files-value = chacun une fois
fact-files-note = on compte des dossiers, pas des personnes
questions-title = Demandes faites jusqu'ici
questions-about = Chaque demande garde son adresse, afin de pouvoir être citée.
questions-all = Toutes les demandes
questions-empty = Rien n'a encore été demandé. Interrogez les pays depuis la ligne de commande ; la réponse commune apparaît alors ici.
question-nobody = Aucun nœud n'a répondu, il n'y a donc aucun chiffre à montrer.
question-countries =
    { $n ->
        [one] un pays
       *[other] { $n_shown } pays
    }
question-asked = Demandé pour : { $purpose }. Dernière fois : { $when }.
question-sources = Sources : réponses communiquées par { $n_shown } pays, additionnées avec leurs variances ; livre de codes version { $version } ; dernière demande : { $when }.
purpose-strategic-analysis = analyse stratégique
purpose-investigation = une enquête
purpose-prevention = protection et prévention
how-title = Comment lire
how-text = Chaque pays a compté ses propres dossiers, ajouté un bruit aléatoire et communiqué le seul résultat. L'intervalle dit jusqu'où le bruit peut porter : 95 intervalles sur 100 contiennent la vraie somme des pays qui ont répondu. Il ne dit rien des affaires qu'aucun service n'a enregistrées.
how-several = Une unité peut compter sous plusieurs valeurs de { $attributes }, ces lignes ou colonnes ne donnent donc pas un total.
explore-title = Explorer
explore-about = Choisissez ce qu'il faut compter et comment le ventiler. Les chiffres viennent des annuaires publiés : les regarder ne coûte rien.
explore-rows = Lignes
explore-columns = Colonnes
explore-nothing = Rien
explore-all-countries = Tous ensemble
explore-no-table = Aucun annuaire n'a de tableau de ces deux-là. Choisissez une autre paire, ou interrogez les pays depuis la ligne de commande.
yearbooks-empty = Aucun annuaire n'a encore été récupéré. Un pays le publie quand tous les trimestres d'une année sont gelés ; la coordination les récupère une fois par jour, ou maintenant :
yearbooks-sources = Sources : annuaires publiés par { $n_shown } pays et signés par chacun ; composés à partir de tous leurs tableaux, liste des attributs version { $version }.
trends-title = Tendances
trends-about = Comment les chiffres ont changé d'une année à l'autre. Il n'y a changement que là où les bandes sont séparées.
trends-asked = Tendances demandées, par trimestre
patterns-title = Modes opératoires vus dans plusieurs pays
patterns-about = Les pays publient des signatures de modes opératoires, jamais d'affaires, et les recherchent par tours. Un mode opératoire vu par plusieurs pays apparaît ici.
patterns-empty = Aucun tour n'a encore eu lieu.
patterns-round = Tour
patterns-closes = se clôt le { $day }
patterns-several = Vus dans plusieurs pays
patterns-published =
    { $n ->
        [one] sur une signature publiée
       *[other] sur { $n_shown } signatures publiées
    }
patterns-how = On dit qu'un pays voit un mode opératoire quand son compte bruité atteint le seuil. Le hasard seul montre quelque chose dans les { $cells_shown } cases d'un pays avec une probabilité d'au plus { $level } %. Un pays qui n'est pas cité peut aussi en avoir quelques-uns.
patterns-not-agreed = Les pays ne se sont pas encore accordés sur la liste de ce tour : rien n'a donc été compté.
patterns-none = Aucun mode opératoire n'a été vu dans plusieurs pays pendant ce tour.
patterns-seen-in =
    { $n ->
        [one] Vu dans un pays
       *[other] Vu dans { $n_shown } pays
    }
patterns-published-by = Publié par : { $countries }
patterns-caption = Combien de dossiers de chaque pays correspondent, à peu près
patterns-match = vu là
patterns-no-match = ne se distingue pas du hasard
column-threshold = Seuil
column-noticed = Remarqué si 15 / 25 / 40 / 60 dossiers correspondent
members-title = Membres
members-about = Les pays de la fédération : qui peut être joint, ce qu'ils ont gelé et publié, combien de fois ils ont répondu.
members-look = Vérifier maintenant
members-looked = Dernière vérification : { $when }.
members-not-looked = Aucune vérification depuis le démarrage de la coordination.
members-empty = Aucun pays n'est configuré.
members-caption = Le nœud de chaque pays
members-state = État
members-seen = Vu pour la dernière fois
members-frozen = Cohortes gelées
members-yearbooks = Annuaires
members-answered = Réponses
members-missing = Absences
members-reached = joint
members-unknown = pas encore vérifié
members-never = jamais
members-none = aucun

listed-recruited-online = Recrutement en ligne
listed-above-clamp = Plus de victimes ou de suspects que comptés
listed-victim-citizenship = Nationalité de la victime, par groupes
listed-sexual-exploitation = Exploitation sexuelle
listed-forced-labour = Exploitation par le travail
listed-forced-criminality = Exploitation par criminalité forcée
listed-suspect-citizenship = Nationalité du suspect, par groupes
listed-yes = Oui
listed-no = Non
listed-no-or-unknown = Non, ou inconnu
listed-other-europe = Un autre pays d'Europe
listed-other-africa = Un autre pays d'Afrique
listed-other-asia = Un autre pays d'Asie
listed-elsewhere = Ailleurs

nav-report = Rapport
report-year = Année
report-title = Rapport européen { $year }
report-lede = Ce que les pays ont communiqué sur les dossiers d'une année, réuni : une page à lire et à imprimer, et la même chose en PDF.
report-foot = Chiffres différentiellement privés communiqués par les pays ; chacun a un intervalle à 95 %.
report-empty = Il n'y a encore aucun annuaire dont rendre compte. Un pays le publie quand tous les trimestres d'une année sont gelés ; la coordination les récupère une fois par jour, ou maintenant :
report-overview = Vue d'ensemble
report-made = Établi le { $when }.
report-tables = Tableaux principaux
report-corridors-none = Aucun corridor ne se distingue de zéro.
report-trends = Tendances
report-trends-none = Une seule année a été publiée, il n'y a donc pas encore de tendance.
report-members = Les membres
report-method = Comment ces chiffres ont été établis
report-method-privacy = Les dossiers ne quittent jamais leur pays. Chaque service compte les siens, ajoute un bruit aléatoire à ses comptages et ne publie que le résultat, une fois pour chaque année. Le bruit est réglé de sorte que personne ne puisse établir, à partir de tous les chiffres réunis, si un dossier donné en fait partie, au-delà d'une borne déclarée : c'est la confidentialité différentielle. Une demande répétée reçoit la même réponse, redemander n'apprend donc rien de plus.
report-method-interval = Chaque chiffre est une estimation. Son intervalle à 95 % dit jusqu'où le bruit peut le porter : 95 intervalles sur 100 contiennent la vraie somme des pays qui ont publié. Les chiffres des pays sont additionnés avec leurs variances, l'intervalle d'une somme est donc plus étroit que la somme des intervalles.
report-method-zero = Un chiffre marqué ≈ 0 ne se distingue pas de zéro : il se peut qu'il n'y en ait aucun. Une estimation négative est du bruit autour d'un petit nombre ; elle est gardée pour que les sommes restent sans biais.
report-method-registered = Les chiffres disent ce que les services ont enregistré, non ce qu'il y a. Les services enregistrent différemment ; un chiffre plus grand peut être celui d'un service qui travaille mieux. Les pays manquants ne figurent dans aucune somme.
report-method-patterns = Les modes opératoires sont des façons d'agir que les services publient sous forme de signatures codées, jamais des personnes ni des dossiers. Un pays voit un mode opératoire quand son compte bruité atteint un seuil que le hasard seul atteint rarement.
tour-label = Visite guidée
tour-offer = Une visite guidée montre ces pages en une dizaine d'étapes, sur les données synthétiques.
tour-begin = Commencer la visite
tour-step = Visite guidée, étape { $n_shown } sur { $all_shown }
tour-next = Suivant
tour-back = Retour
tour-end = Terminer la visite
tour-to-page = Cette étape est sur une autre page : y aller
tour-overview = L'Europe en un coup d'œil
tour-overview-do = Chaque pays est ombré selon son estimation, hachuré là où elle ne se distingue pas de zéro. Pointez la Grèce, ou lisez le tableau sous la carte : aucune estimation ne figure sans son intervalle à 95 %. Quel pays manque, et qu'en dit la page ?
tour-explore = Tableaux croisés
tour-explore-do = Choisissez des lignes et des colonnes et affichez-les. Les chiffres viennent des annuaires publiés : regarder ne coûte rien. Comparez la largeur d'un intervalle à son estimation : quelles cases mettriez-vous dans un rapport ?
tour-explore-files = Fichiers
tour-explore-files-do = Regardez les fichiers à télécharger sous le graphique. Prenez le CSV : chaque ligne a l'estimation, les deux bornes de l'intervalle et indique si elle se distingue de zéro. Discutez de ce qui serait perdu si quelqu'un ne copiait que les estimations.
tour-trends = Tendances
tour-trends-do = Il n'y a changement que là où les bandes sont séparées. Trouvez une ligne qui semble monter et dites si elle monte.
tour-patterns = Modes opératoires vus dans plusieurs pays
tour-patterns-do = Les services publient des signatures de modes opératoires ; voici qui les voit. Lisez le seuil et ce qui aurait été remarqué. Que signifie qu'un pays ne soit pas cité ?
tour-members = Les membres
tour-members-do = Appuyez sur le bouton : chaque nœud est salué, ce qui ne coûte rien. Qui a gelé quels trimestres, qui a publié, qui n'a pas répondu ?
tour-questions = Demandes
tour-questions-do = Chaque demande garde son adresse, afin qu'un chiffre puisse être cité. Les demandes coûtent à chaque pays une part de ce que ses cohortes pourront jamais communiquer ; les annuaires, non.
tour-report = Le rapport européen
tour-report-do = La page et le PDF disent la même chose. Lisez la dernière partie, la méthode, et faites expliquer l'intervalle par quelqu'un avec ses propres mots. Imprimez le rapport, ou prenez le PDF.
