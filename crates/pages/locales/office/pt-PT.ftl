# Os textos das páginas de um serviço em português europeu: see en.ftl.

o-product = Serviço, { $country }
o-source-line = O que vê aqui pertence a este serviço e fica na sua própria máquina. O que lê e faz fica registado no diário interno.
o-nav-today = Hoje
o-nav-cases = Casos
o-nav-patterns = Padrões
o-nav-networks = Redes
o-nav-ask = Perguntar à Europa
o-nav-matches = Correspondências e pedidos de contacto
o-nav-left = O que saiu do serviço
o-nav-agreements = Acordos e nós parceiros
o-nav-audit = Controlo
o-nav-people = Pessoas e funções
o-nav-settings = Definições
o-nav-account = A sua conta
o-logout = Terminar sessão
o-to-today = Para a página Hoje

o-role-prosecutor = magistrado do Ministério Público
o-role-analyst = analista
o-role-dpo = encarregado da proteção de dados
o-role-administrator = administrador
o-role-auditor = auditor externo
o-role-console = consola
o-role-node = o próprio nó

o-done = Feito.
o-denied = Não é para a sua função
o-denied-text = A sua função não o permite. A tentativa fica registada. Se precisar disso para o seu trabalho, fale com o administrador.
o-budget = Resta muito pouco
o-budget-text = De um orçamento resta menos do que isto custa, aqui ou em cada país consultado. Nada foi gasto. Peça um quadro menos pormenorizado, sobre mais trimestres ou com mais ruído.
o-disclosure = Isto não pode ser comunicado
o-disclosure-text = O livro de códigos, um acordo ou um embargo proíbe que se comunique. Nada foi enviado.
o-invalid = Isso não resulta
o-invalid-text = O que foi enviado não pode ser executado. Nada foi alterado.
o-offline = Não foi possível contactar ninguém
o-offline-text = O outro lado não respondeu. Nada foi alterado; tente mais tarde.
o-failed = Algo falhou
o-failed-text = O nó não o conseguiu fazer. Diga ao administrador o que consta abaixo.
o-not-found-text = Não há aqui tal página. O que pode abrir está na navegação.

o-login-title = Início de sessão
o-login-name = Nome da sua conta
o-login-password = Palavra-passe
o-login-code = Código de uso único
o-login-code-help = Seis algarismos da aplicação que configurou na inscrição.
o-login-do = Iniciar sessão
o-login-enrol = Tenho um código do administrador e ainda não tenho palavra-passe
o-login-wrong = O nome, a palavra-passe ou o código está errado, ou a conta está bloqueada por algum tempo: após cinco tentativas erradas por um minuto, depois de cada vez o dobro. Um administrador pode desbloqueá-la.

o-setup-title = Instalar este serviço
o-setup-about = Ninguém tem ainda conta neste nó. A primeira é de um administrador e dá-a quem está junto da máquina com a chave do nó. Até lá nada mais se vê.
o-setup-console = Na máquina do nó, execute isto; mostra um código válido por um dia:
o-setup-here = Escreva aqui o nome e o código e escolha uma palavra-passe.
o-enrol-title = Inscrição
o-enrol-about = O administrador deu-lhe um código válido por um dia. Com ele escolhe uma palavra-passe que mais ninguém conhecerá.
o-enrol-code = Código
o-enrol-password = Nova palavra-passe
o-enrol-password-help = Pelo menos { $n_shown } caracteres. Algumas palavras sem relação entre si são fáceis de lembrar e difíceis de adivinhar.
o-enrol-again = A mesma palavra-passe outra vez
o-enrol-do = Inscrever
o-enrol-login = Para o início de sessão
o-enrol-differ = As duas palavras-passe são diferentes.
o-enrol-short = A palavra-passe tem menos de { $n_shown } caracteres.
o-enrol-wrong = O nome ou o código está errado, já usado ou tem mais de um dia. Peça outro ao administrador.
o-enrolled-title = Mais uma coisa: os códigos de uso único
o-enrolled-about = A conta { $person } tem a sua palavra-passe. Introduza agora esta chave numa aplicação de autenticação no telemóvel. É mostrada uma só vez.
o-enrolled-app = Abrir numa aplicação desta máquina
o-enrolled-kind = Se a aplicação perguntar: baseado no tempo (RFC 6238), SHA-1, seis algarismos, de 30 em 30 segundos.

o-second = Uma segunda pessoa tem de concordar
o-second-text = Isto exige quatro olhos. Está agora na lista de Pessoas e funções e espera por alguém de outra função; quando aprovar, faça aqui o mesmo outra vez.
o-done-recorded = Feito e registado.
o-done-suspended = Suspenso. A partir deste momento nada mais sai ao seu abrigo.
o-done-decided = A sua decisão fica registada.
o-reason = Motivo, para o registo; não nomeie pessoas
o-older = Registos mais antigos
o-to-cases = Para os casos
o-to-case = Para o processo
o-to-audit = Para os diários
o-to-people = Para pessoas e funções

o-column-number = N.º
o-column-when = Quando
o-column-what = O quê
o-column-who = Quem
o-column-whom = Com quem
o-column-terms = Acordo e finalidade
o-column-cost = Custo para cada trimestre
o-column-sent = SHA-256 do que foi enviado
o-column-object = A quê
o-column-outcome = Resultado
o-column-state = Estado
o-column-case = Processo
o-column-status = Fase processual
o-column-stands = Situação
o-column-assigned = Atribuído a
o-column-since = Desde
o-column-ends = Termina
o-column-kind = Tipo
o-column-identifier = Identificador
o-column-holder = De quem
o-column-name = Nome completo
o-column-account = Conta
o-column-role = Função

o-today-title = Hoje
o-waits-nothing = Nada espera por si.
o-waits-approvals =
    { $n ->
        [one] Uma decisão espera a sua aprovação.
       *[other] { $n_shown } decisões esperam a sua aprovação.
    }
o-waits-referrals =
    { $n ->
        [one] Um pedido de contacto de outro país espera resposta.
       *[other] { $n_shown } pedidos de contacto de outros países esperam resposta.
    }
o-waits-overdue =
    { $n ->
        [one] Um pedido de contacto está em atraso.
       *[other] { $n_shown } pedidos de contacto estão em atraso.
    }
o-waits-rounds =
    { $n ->
        [one] Uma ronda de assinaturas está contada: procure correspondências.
       *[other] { $n_shown } rondas de assinaturas estão contadas: procure correspondências.
    }
o-waits-ending =
    { $n ->
        [one] Um acordo termina dentro de sessenta dias.
       *[other] { $n_shown } acordos terminam dentro de sessenta dias.
    }
o-waits-suspended =
    { $n ->
        [one] Um acordo está suspenso.
       *[other] { $n_shown } acordos estão suspensos.
    }
o-fact-files = Processos
o-fact-files-note =
    { $n ->
        [one] num trimestre
       *[other] em { $n_shown } trimestres
    }
o-fact-freezes = Próximo trimestre a congelar
o-fact-freezes-note = a partir daí pode ser objeto de perguntas
o-fact-budget = Menor orçamento restante
o-fact-budget-note = para perguntas sobre { $cohort }; não se renova
o-fact-agreements = Acordos em vigor
o-fact-agreements-note = nada sai sem acordo
o-peers-title = Outros países
o-peers-about = Se os outros nós podem ser contactados e aceitam o certificado deste nó pergunta-se quando o quiser saber.
o-peers-look = Perguntar-lhes agora
o-peers-none = Nenhum nó parceiro está configurado.

o-cases-title = Casos
o-cases-all = Todos os trimestres
o-cases-files =
    { $n ->
        [one] um processo
       *[other] { $n_shown } processos
    }
o-cases-whose = De quem
o-cases-any = Todos os que posso conhecer
o-cases-mine = Os que me estão atribuídos
o-cases-number = Número de um processo
o-cases-open = Abrir
o-cases-none = Nenhum processo corresponde.
o-cases-empty = Ainda não há processos aqui. Importam-se de um ficheiro.
o-cases-caption = Por número. A abertura de um processo fica registada no diário interno, tal como esta lista.
o-cases-later = Os seguintes
o-mark-embargo = sob embargo
o-mark-hold = proibição de apagar
o-mark-sealed = selado
o-due-link = Processos cuja conservação termina
o-due-title = Processos cuja conservação termina
o-due-about = Nada se apaga por si: um prazo que termina põe o processo nesta lista, e são pessoas que decidem.
o-due-none = Nenhum prazo de conservação termina em breve.
o-due-now = vencido

o-case-title = Processo { $source }
o-case-recorded = A sua leitura fica registada.
o-case-route = Itinerário
o-case-timeline = O que aconteceu
o-case-registered = Registado; pertence a { $cohort }
o-case-embargoed = Posto sob embargo: em nenhuma comunicação
o-case-held = Posto sob proibição de apagar: não pode ser apagado
o-case-sealed = Selado por { $by }
o-case-coded = O caso
o-case-unknown = Nada se sabe.
o-case-links = Identificadores
o-case-narrative = Exposição dos factos
o-case-decide = Decisões
o-case-assigned = Atribuído a:
o-case-assigned-none = Não está atribuído a ninguém.
o-holder-case = não se sabe de quem
o-holder-victim = de uma vítima
o-holder-suspect = de um suspeito
o-link-phone = Telefone
o-link-plate = Matrícula
o-link-account = Conta bancária
o-link-handle = Nome numa plataforma
o-link-document = Documento
o-link-address = Morada
o-deed-embargo = Pôr sob embargo
o-deed-release = Levantar o embargo
o-deed-embargo-about = Um processo sob embargo não entra em nenhuma comunicação a nenhum país. O que foi comunicado antes continua comunicado.
o-deed-hold = Pôr sob proibição de apagar
o-deed-unhold = Levantar a proibição de apagar
o-deed-hold-about = Um processo sob proibição de apagar não pode ser apagado, seja qual for a sua conservação.
o-deed-assign = Atribuir a alguém
o-deed-unassign = Terminar a atribuição
o-deed-seal = Selar
o-deed-unseal = Retirar o selo
o-deed-seal-about = Um processo selado é lido e conhecido apenas por aqueles a quem está atribuído.
o-deed-erase = Apagar
o-deed-erase-about = Apagar exige uma segunda pessoa e não pode ser anulado. Primeiro vê o que faria.
o-deed-erase-look = Ver o que faria
o-erase-title = Apagar um processo
o-erase-about = Isto é o que faria apagar { $source }. Ainda nada aconteceu.
o-erase-held = O processo está sob proibição de apagar e não pode ser apagado.
o-erase-none = Não há aqui tal processo, ou já foi apagado.
o-erase-frozen = O seu trimestre está congelado: podem ter sido comunicadas respostas sobre ele, e o seu orçamento continua gasto.
o-erase-two = Uma segunda pessoa, magistrado ou encarregado da proteção de dados, tem de o aprovar.
o-erased-title = Apagado
o-erased-about = A chave do processo já não está no porta-chaves, e os instantâneos que o continham foram reescritos sem ele.
o-erased-name = Nome no diário interno
o-erased-entry = Registo do diário interno

o-import-title = Importar processos
o-import-about = Escolha um ficheiro e como deve ser lido. Primeiro vê o que aconteceria; nada é guardado até o dizer.
o-import-mapping = Correspondência das colunas
o-import-file = Ficheiro
o-import-most = CSV, XLSX ou JSON, até { $n_shown } MB. Ficheiros maiores importam-se pela linha de comandos.
o-import-look = Ver o que aconteceria
o-import-looked = O que aconteceria
o-import-looked-about = Ainda nada está guardado. O ficheiro espera um quarto de hora na memória deste nó.
o-import-done = Importado
o-import-done-about = Está guardado tudo o que se pôde ler.
o-import-added = Novos
o-import-updated = Alterados
o-import-unchanged = Iguais aos daqui
o-import-redirected = Dos novos: num trimestre posterior
o-import-erased = Apagados antes, deixados de fora
o-import-rejected = Linhas rejeitadas
o-import-rejects =
    { $n ->
        [one] Uma linha não pode ser lida. O ficheiro de rejeições diz qual, e porquê.
       *[other] { $n_shown } linhas não podem ser lidas. O ficheiro de rejeições diz quais, e porquê.
    }
o-import-cut = Contém as primeiras.
o-import-rejects-csv = Rejeições (CSV)
o-import-nothing = Não há nada de novo neste ficheiro.
o-import-do = Importar
o-import-again = Escolher outro ficheiro

o-left-title = O que saiu do serviço
o-left-about =
    { $n ->
        [one] Tudo o que este nó alguma vez deu a outro país ou lhe pediu, do mais recente. O diário tem um registo.
       *[other] Tudo o que este nó alguma vez deu a outro país ou lhe pediu, do mais recente. O diário tem { $n_shown } registos.
    }
o-left-none = Ainda nada saiu.
o-sent-open = Tal como enviado
o-sent-title = O que foi enviado com o registo { $entry }
o-sent-same = O que está guardado é o que foi enviado: o seu resumo é o do diário.
o-sent-differs = O que está guardado não é o que foi enviado: o seu resumo não é o do diário.
o-sent-missing = O que foi enviado devia estar guardado aqui, mas falta ou não pode ser lido.
o-sent-in-entry = O próprio registo contém o que foi enviado; o resumo de todo o diário abrange-o.
o-sent-not-kept = O que foi enviado não está guardado.
o-sent-nothing = Com este registo nada saiu.
o-sent-do = Não altere nada, guarde uma cópia da pasta do nó, verifique os dois diários na página «Controlo» e compare com a última cópia de segurança. Quem recebeu os números pode mostrar o que recebeu.
o-sent-logged = SHA-256 no diário
o-sent-kept = SHA-256 do que está guardado
o-sent-download = Descarregar os bytes
o-sent-text = No próprio registo
o-sent-more = Números que não estão nesta página: { $n_shown }
o-sent-figure = Número de
o-sent-value = Tal como enviado, com ruído
o-event-answered = Resposta a uma pergunta
o-event-asked = Pergunta a outros
o-event-heard = Resposta recebida
o-event-yearbook = Anuário
o-event-histogram = Histograma de uma ronda
o-event-link-check = Verificação de ligação
o-event-referral = Pedido de contacto
o-event-signature = Assinatura
o-event-agreement = Acordo
o-event-cohort = Trimestre
o-event-witness = Diário de outro país
o-event-house = Raiz do diário interno
o-event-continuity = Após uma reposição
o-stop-title = Parar
o-stop-about = Suspender um acordo para de imediato tudo o que dele depende. Não exige segunda pessoa; retomá-lo exige.
o-stop-none = Nenhum acordo está em vigor: nada pode sair.
o-stop-one = Suspender
o-stop-all-title = Tudo
o-stop-all = Suspender todos os acordos

o-audit-title = Controlo
o-audit-about =
    { $n ->
        [one] O diário de comunicações tem um registo. Outros países guardam as suas cabeças assinadas; ninguém o pode reescrever sem que se note.
       *[other] O diário de comunicações tem { $n_shown } registos. Outros países guardam as suas cabeças assinadas; ninguém o pode reescrever sem que se note.
    }
o-audit-check = Verificar os diários agora
o-audit-disclosures = Diário de comunicações
o-audit-disclosures-csv = Diário de comunicações (CSV)
o-audit-house-csv = Diário interno (CSV)
o-house-link = Diário interno: quem fez o quê neste serviço
o-house-title = Diário interno
o-house-about =
    { $n ->
        [one] Quem fez o quê neste serviço, do mais recente; tem um registo. Os processos figuram sob pseudónimo.
       *[other] Quem fez o quê neste serviço, do mais recente; tem { $n_shown } registos. Os processos figuram sob pseudónimo.
    }
o-house-person = Só desta pessoa
o-house-none = Nenhum registo corresponde.
o-checked-title = Os diários estão em ordem
o-checked-well = Cada número foi somado de novo a partir do diário e cada resumo recalculado.
o-checked-disclosures =
    { $n ->
        [one] Um registo, { $cohorts_shown } trimestres, { $releases_shown } respostas guardadas
       *[other] { $n_shown } registos, { $cohorts_shown } trimestres, { $releases_shown } respostas guardadas
    }
o-checked-house =
    { $n ->
        [one] Um registo; { $roots_shown } das suas raízes constam do diário de comunicações
       *[other] { $n_shown } registos; { $roots_shown } das suas raízes constam do diário de comunicações
    }
o-checked-root = Resumo de todos os registos
o-proof-title = Prova de que um registo está no diário
o-proof-about =
    { $n ->
        [one] Quem tem o resumo do único registo pode verificar com isto que é este (RFC 9162).
       *[other] Quem tem o resumo dos { $n_shown } registos pode verificar com isto que este está entre eles (RFC 9162).
    }
o-proof-leaf = Resumo do registo
o-proof-path = Resumos do percurso

o-people-title = Pessoas e funções
o-people-enrolled = tem palavra-passe
o-people-not-enrolled = ainda não se inscreveu
o-people-locked = bloqueada até { $until }
o-waiting-title = Decisões que esperam por uma segunda pessoa
o-waiting-about = Ninguém aprova o que propôs. Uma proposta caduca ao fim de 14 dias; uma aprovação vale uma só vez, exatamente para o que foi proposto.
o-waiting-none = Nada espera.
o-decide-why = Porquê, se recusar
o-decide-approve = Aprovar
o-decide-refuse = Recusar
o-decided-title = Decididas antes
o-proposal-approved = aprovado por { $by } e ainda não executado
o-proposal-refused = recusado por { $by }: { $reason }
o-proposal-done = aprovado por { $by } e executado
o-proposal-ended = terminado sem decisão
o-act-agreement = Um acordo é posto em vigor
o-act-publication = Uma assinatura é publicada
o-act-shares = Quotas de trimestres ainda não abertos
o-act-erasure = Processos são apagados
o-act-account = A conta de { $person } como { $role }
o-act-link-check = Pergunta-se a outro país pelos suspeitos de um processo
o-accounts-title = Contas
o-invite-title = Dar uma conta a alguém
o-invite-about = Recebe para essa pessoa um código válido por um dia. Com ele a pessoa escolhe uma palavra-passe que nunca verá.
o-invite-do = Dar a conta
o-change-title = Alterar uma conta
o-change-about = Após uma reposição, a pessoa inscreve-se de novo, com um código que lhe entrega. Onde há um encarregado da proteção de dados, este aprova primeiro.
o-change-what = O que fazer
o-change-unlock = Desbloquear
o-change-reset = Repor a palavra-passe e os códigos de uso único
o-change-role = Dar outra função
o-change-remove = Remover a conta
o-change-new-role = A nova função, se for dada
o-change-do = Executar
o-code-title = Entregue este código
o-code-about = Permite a { $person } inscrever-se dentro de um dia e é mostrado uma só vez. Entregue-o em mão, não pelo correio.

o-account-title = A sua conta
o-password-title = Mudar a palavra-passe
o-password-about = Com isso terminam todas as sessões, também esta.
o-password-old = Palavra-passe atual
o-password-do = Mudar a palavra-passe
o-tokens-title = Fichas para programas
o-tokens-about = Uma ficha leva alguns dos seus direitos por algum tempo. O que exige a decisão de uma pessoa não se pode fazer com ela.
o-token-for = Para que serve
o-token-rights = O que pode fazer
o-token-days = Por quantos dias
o-token-make = Criar uma ficha
o-token-revoke = Revogar
o-token-title = A sua nova ficha
o-token-once = É mostrada uma só vez. Guarde-a onde só o programa que dela precisa a possa ler.

o-settings-title = Definições
o-settings-about = O que este nó está definido para fazer. Altera-se no ficheiro node.toml na sua máquina e vale a partir do próximo arranque.
o-settings-pages = Estas páginas
o-settings-tls = por TLS
o-settings-loopback = só nesta máquina
o-settings-unassigned = Processos que não estão atribuídos a ninguém
o-unassigned-office = são lidos pelos magistrados e analistas do serviço
o-unassigned-only = não são lidos por ninguém
o-retention-title = Conservação
o-retention-about =
    { $n ->
        [one] Durante quanto tempo se conservam os processos após a última mudança da fase processual. Um processo é assinalado um dia antes.
       *[other] Durante quanto tempo se conservam os processos após a última mudança da fase processual. Um processo é assinalado { $n_shown } dias antes.
    }
o-retention-kept = Conservado por
o-months =
    { $n ->
        [one] um mês
       *[other] { $n_shown } meses
    }
o-status-suspected = Suspeito
o-status-prosecuted = Acusado
o-status-convicted = Condenado
o-status-acquitted = Absolvido
o-status-discontinued = Arquivado
o-status-unknown = Desconhecido
o-quarters-title = Os últimos trimestres
o-quarters-freezes = Congela em
o-quarters-frozen = congelado
o-quarters-open = aberto
o-keys-title = Chaves
o-keys-kept = A chave raiz
o-kept-passphrase = desbloqueia-se com uma frase-passe
o-kept-beside = desbloqueia-se com um ficheiro de chave junto dos dados
o-kept-key-file = desbloqueia-se com um ficheiro de chave noutro suporte
o-kept-credential = desbloqueia-se com uma credencial do gestor de serviços
o-keys-epoch = Porta-chaves
o-keys-epoch-value =
    { $n ->
        [one] época { $epoch_shown }, uma chave de dados
       *[other] época { $epoch_shown }, { $n_shown } chaves de dados
    }
o-keys-head = SHA-256 da sua cabeça
o-keys-reach = Até onde chega um apagamento
o-copies-none = Não estão configuradas cópias do porta-chaves.
o-copy-current = atualizada
o-copy-current-older =
    { $n ->
        [one] atualizada, e uma cópia mais antiga que ainda abre o que foi apagado desde então
       *[other] atualizada, e { $n_shown } cópias mais antigas que ainda abrem o que foi apagado desde então
    }
o-copy-old = desatualizada

o-trouble-invalid = Tal como está, não se pode fazer. Nada foi alterado.
o-trouble-denied = Foi recusado.
o-trouble-offline = Não foi possível contactar ninguém.
o-trouble-internal = O nó não o conseguiu fazer. Diga ao administrador o que consta abaixo.
o-pages = Páginas
o-case-file = Processo

o-long-about = O nó está a ler processos. Pode sair desta página e voltar.
o-long-begun = Começou.
o-long-done =
    { $n ->
        [one] Um feito.
       *[other] { $n_shown } feitos.
    }
o-long-of = { $n_shown } de { $all_shown } feitos.
o-long-look = Ver outra vez
o-long-cancel = Parar

o-ask-title = Perguntar à Europa
o-ask-about = Componha uma pergunta, veja quanto custa e quão exata seria a resposta, e depois pergunte. Os outros países contam os seus próprios processos e acrescentam ruído; nenhum processo viaja.
o-ask-unit = O que se conta
o-ask-general = Em geral
o-ask-step-what = 1. O que quer saber
o-ask-step-which = 2. Quais deles, e quando
o-ask-step-who = 3. A quem pergunta, e porquê
o-ask-step-exact = 4. Com que exatidão
o-ask-by-first = Desagregado por
o-ask-by-second = e por
o-ask-by-third = e por
o-ask-figure = O número
o-ask-count = Quantos são
o-ask-mean-of = A média de: { $attribute }
o-ask-which-help = Sem condição contam todos. Escolha um atributo e prima o botão abaixo: então podem assinalar-se os seus valores.
o-ask-only = Condição { $n_shown }
o-ask-any = Sem condição
o-ask-values = Mostrar os valores a assinalar
o-ask-from = Do trimestre
o-ask-to = ao trimestre
o-ask-no-agreement = Nenhum acordo está em vigor, pelo que não se pode perguntar a ninguém. Um acordo deposita-se em Acordos e nós parceiros.
o-ask-countries = Países (nenhum assinalado: todos)
o-ask-purpose = Finalidade da pergunta
o-ask-under = Pergunta-se ao abrigo do acordo
o-ask-under-none = nenhum
o-ask-to-agreements = o que permite
o-ask-note = O seu próprio número de caso ou de processo
o-ask-note-help = Fica no diário deste serviço e nunca viaja.
o-ask-exact = Ruído em cada número de um país
o-ask-sigma-cost = no máximo ± { $reach }, dezanove vezes em vinte; custa { $cost }
o-ask-sigma = no máximo ± { $reach }, dezanove vezes em vinte
o-ask-yearbooks = Anuários que os países publicaram
o-ask-yearbooks-first = Usá-los onde são suficientemente exatos; perguntar aos outros
o-ask-yearbooks-only = Não usar mais nada: não se pergunta a ninguém, nada se gasta
o-ask-yearbooks-precise = Perguntar a todos, e tornar com eles a resposta mais exata
o-ask-expected = Quantos espera ao todo (pode ficar vazio)
o-ask-expected-help = Assim a pré-visualização pode dizer se a resposta seria útil, e o que mudar se não.
o-ask-preview = Pré-visualização
o-ask-preview-free = Uma pré-visualização não custa nada.
o-ask-preview-title = Quanto custaria, e quão exata seria
o-ask-fact-cost = Custo
o-ask-fact-cost-note =
    { $n ->
        [one] ao trimestre em cada país que responde, uma vez por todas
       *[other] a cada um de { $n_shown } trimestres em cada país que responde, uma vez por todas
    }
o-ask-fact-free = nada
o-ask-fact-free-note = respondem anuários publicados: esta pergunta não custa nada
o-ask-fact-answering = { $n_shown } de { $all_shown }
o-ask-fact-answering-note = tanto quanto o dizem de antemão
o-ask-fact-cells = Números
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = todos têm o mesmo ruído
o-ask-advice = O intervalo seria mais largo do que o que espera num número. Pode:
o-ask-advice-coarsen = tomar { $coarse } em vez de { $fine }: { $n_shown } números, cada um maior
o-ask-advice-leave-out = deixar de fora um atributo: menos números e maiores
o-ask-advice-span = tomar mais trimestres: os números crescem e o ruído não; cada trimestre paga na mesma uma vez
o-ask-advice-pay = pagar mais: o ruído { $sigma } custa { $cost } a cada trimestre
o-ask-sizes = Como sairiam números de tamanhos diferentes
o-ask-sizes-help = A soma de todos os países que respondem, com o seu intervalo de 95 %. Nada nesta tabela provém de processos.
o-ask-size = Se houver
o-ask-size-interval = a resposta fica entre
o-ask-size-doubt = Dúvida, em relação ao número
o-ask-nodes = O que faria cada país
o-ask-node-free = responde o seu anuário: não se lhe pergunta, e nada se gasta
o-ask-node-answers = responderia; resta pelo menos { $left } da quota deste serviço
o-ask-node-yearbook = { $reason }; substitui-o o seu anuário
o-ask-node-not = não daria número: { $reason }
o-ask-now = Perguntar agora
o-ask-now-note = A pergunta fica registada antes de ser enviada. Feita de novo, não custa mais nada.
o-ask-before = Respostas disponíveis
o-ask-before-note = Guardam-se até o nó ser reiniciado. A mesma pergunta, feita de novo, traz a mesma resposta e não custa mais nada.
o-ask-kept = Os números guardam-se aqui até o nó ser reiniciado.
o-ask-again = Alterar a pergunta

o-pat-about = Combinações de valores que vários processos deste serviço partilham. As contagens são exatas e ficam aqui. Uma pontuação é de um padrão, nunca de uma pessoa.
o-pat-runs = Pesquisas guardadas
o-pat-runs-caption = Cada pesquisa é um olhar sobre os processos no seu momento
o-pat-no-runs = Ninguém procurou ainda padrões, ou um processo foi apagado desde então: nesse caso as pesquisas anteriores são removidas.
o-pat-no-files = Não há processos para ver.
o-pat-run = Pesquisa
o-pat-when = Quando
o-pat-quarters = Trimestres
o-pat-found = Padrões encontrados
o-pat-standing = que se mantêm
o-pat-start = Procurar padrões
o-pat-least = Menor número de processos que partilham um padrão
o-pat-least-help = Se ficar vazio, o nó toma o menor número que consegue listar por inteiro.
o-pat-level = Parte dos padrões listados que pode ser acaso
o-pat-level-help = Taxa de falsas descobertas: com 5 %, de quarenta padrões que se mantêm cerca de dois são acaso.
o-pat-strict = Contar como teste cada combinação examinada: rigoroso, perde padrões pequenos
o-pat-mine = Procurar
o-pat-mining = À procura de padrões
o-pat-looking = À procura dos processos de um padrão
o-pat-run-title = Padrões, pesquisa { $number_shown }
o-pat-run-about = { $files_shown } processos registados em { $cohorts }; { $n_shown } padrões encontrados em { $when }.
o-pat-run-settings = Pelo menos { $support_shown } processos e no máximo { $length_shown } valores; taxa de falsas descobertas { $level }.
o-pat-run-chosen = O número mínimo foi escolhido pelo nó.
o-pat-run-strict = Cada combinação examinada contou como teste.
o-pat-run-europe =
    { $n ->
        [one] Comparado com a imagem europeia de um anuário.
       *[other] Comparado com a imagem europeia de { $n_shown } anuários.
    }
o-pat-run-no-europe = Nenhum anuário está guardado, pelo que nada foi comparado com a imagem europeia.
o-pat-run-cut = Um limite interrompeu a pesquisa: esta não é a melhor parte do que há. Procure de novo com um mínimo maior.
o-pat-run-choice = n.º { $number_shown }, { $when }
o-pat-which = Que padrões são listados
o-pat-tab-standing = O que se mantém ({ $n_shown })
o-pat-tab-all = também o que foi despromovido ({ $n_shown })
o-pat-none = Não há nenhum.
o-pat-caption = Do mais surpreendente; contagens exatas dos processos deste serviço
o-pat-number = N.º
o-pat-values = O que os processos partilham
o-pat-support = Processos
o-pat-support-of = { $n_shown }, esperados { $expected }
o-pat-lift = Fator (lift)
o-pat-odds = Razão de probabilidades do corte mais fraco (intervalo de 95 %)
o-pat-q = q
o-pat-why = Como se mantém
o-pat-legend = Barras: processos que o partilham. Linhas: quantos haveria por acaso (contínua), a partir dos seus pares (tracejada), a partir da imagem europeia (ponteada).
o-pat-odds-legend = Razão de probabilidades do corte mais fraco com o seu intervalo de 95 %, numa escala de múltiplos. A linha ao meio é 1: nenhuma relação.
o-pat-to-compare = Comparar períodos ou pesquisas
o-pat-to-all = Todas as pesquisas
o-pat-to-publish = Publicar como assinatura
o-pat-stands = mais do que o acaso, do que as suas partes e do que os seus pares, e novo
o-pat-not-compared = mantém-se, mas não foi comparado com os muitos antes dele
o-pat-already-told = padrões melhores explicam-no
o-pat-generic = os seus pares levam a ele
o-pat-generic-europe = a imagem europeia fá-lo esperar
o-pat-pair = dois valores que andam juntos: por si só, pano de fundo
o-pat-unproductive = uma parte nada acrescenta à outra
o-pat-chance = juntos não mais vezes do que por acaso
o-pat-same-rows = um padrão mais longo tem exatamente os mesmos processos
o-pat-single = um só valor não é uma combinação
o-pat-below = abaixo de { $bound }
o-pat-one-title = Padrão { $number_shown }
o-pat-evidence = Os fundamentos
o-pat-says-support = { $n_shown } de { $all_shown } processos partilham-no por inteiro.
o-pat-says-lift = { $expected } partilhá-lo-iam se os seus valores nada tivessem a ver uns com os outros: é { $lift } vezes mais frequente.
o-pat-says-pairs = Pela frequência com que os seus valores se encontram dois a dois, esperar-se-iam { $expected }.
o-pat-says-odds = Como quer que se corte em dois, as probabilidades de uma parte aumentam com a outra: { $odds } no corte mais fraco.
o-pat-says-odds-weak = No corte mais fraco as partes podem nada ter a ver uma com a outra: razão { $odds }, e o seu intervalo inclui 1.
o-pat-says-q = q = { $q }: a parte de padrões falsos a esperar se este e todos os melhores forem aceites.
o-pat-says-europe = A imagem europeia faz esperar { $expected }.
o-pat-no-person = Um processo que partilha um padrão não é por isso suspeito. Nenhuma pontuação aqui é uma prova.
o-pat-trend = Ao longo do tempo
o-pat-trend-note = Contagens exatas dos processos deste serviço por trimestre de registo. Uma linha tracejada é uma mudança de nível.
o-pat-change = Uma mudança de nível a partir de { $from }, com probabilidade { $sure } %: de { $before } para { $after } dos processos (intervalos de 95 %).
o-pat-emerging-up = Sobe: { $now_shown } de { $of_shown } processos no último trimestre, { $before_shown } de { $all_shown } antes (p = { $p }).
o-pat-emerging-down = Desce: { $now_shown } de { $of_shown } processos no último trimestre, { $before_shown } de { $all_shown } antes (p = { $p }).
o-pat-emerging-none = O último trimestre é como os anteriores: { $now_shown } de { $of_shown } processos, { $before_shown } de { $all_shown } antes (p = { $p }).
o-pat-holding = partilham-no
o-pat-share = Proporção
o-pat-members = Os seus processos
o-pat-members-are =
    { $n ->
        [one] Um processo partilha-o hoje.
       *[other] { $n_shown } processos partilham-no hoje. Nomeiam-se os que pode ler, no máximo cinquenta.
    }
o-pat-members-changed = É um número diferente do da pesquisa: os processos mudaram desde então.
o-pat-near = Processos a que falta um valor
o-pat-lacks = falta
o-pat-unusual = O que tem de invulgar
o-pat-unusual-note = Em comparação com a imagem europeia, do menos esperado.
o-pat-compare-title = Comparar
o-pat-compare-about = O que subiu ou desceu: os padrões de uma pesquisa num período face a todos os trimestres anteriores, ou duas pesquisas entre si.
o-pat-compare-run = Padrões da pesquisa
o-pat-compare-from = Período de
o-pat-compare-to = a
o-pat-compare-periods = Comparar com tudo o que está antes
o-pat-compare-earlier = Pesquisa anterior
o-pat-compare-later = Pesquisa posterior
o-pat-compare-runs = Comparar as pesquisas
o-pat-compared-periods = O período face ao que estava antes
o-pat-compared-runs = As duas pesquisas
o-pat-rising = sobe
o-pat-falling = desce
o-pat-steady = não se distingue de antes
o-pat-now = No período
o-pat-before = Antes
o-pat-growth = Crescimento
o-pat-new = novo
o-pat-p = p
o-pat-not-listed = não listado
o-pat-publish-title = Publicar uma assinatura
o-pat-publish-about = Uma assinatura publicada é vista por todas as partes da ronda. É uma comunicação deliberada, fora do limite que protege cada processo: uma pessoa propõe-na com um motivo, um encarregado da proteção de dados aprova-a, e depois é publicada.
o-pat-publish-support = { $n_shown } processos deste serviço partilham-no. São precisos pelo menos 15 num teste com ruído sobre trimestres congelados; o teste é debitado quer passe quer não.
o-pat-proposal = Proposta
o-pat-waiting = espera por uma segunda pessoa
o-pat-approved = aprovado por { $person }: publique-o agora, com o mesmo motivo
o-pat-refused = recusado por { $person }: { $reason }
o-pat-reason = Motivo
o-pat-reason-help = Fica registado e é visto por quem aprova. Sem nomes, sem números de casos.
o-pat-epsilon = ε do teste
o-pat-epsilon-help = Mais torna o teste mais exato e custa mais.
o-pat-propose = Propor
o-pat-publish-now = Publicar agora
o-pat-published-title = Publicado
o-pat-published-in = Estas assinaturas foram publicadas na ronda { $round }:
o-pat-not-published = Estas não passaram o teste: poucos processos, ou a maioria de todos. Pergunte antes à Europa com os valores como condições.
o-pat-published-cost = O teste custou { $cost } a cada um dos trimestres { $cohorts }.
o-pat-to-round = Para a ronda

o-net-about =
    { $n ->
        [one] Um processo tem um identificador; há { $identifiers_shown } identificadores e { $groups_shown } grupos. { $crossing_shown } processos atravessam fronteiras.
       *[other] { $n_shown } processos têm um identificador; há { $identifiers_shown } identificadores e { $groups_shown } grupos. { $crossing_shown } processos atravessam fronteiras.
    }
o-net-damaged =
    { $n ->
        [one] Um processo não pôde ser lido e fica de fora.
       *[other] { $n_shown } processos não puderam ser lidos e ficam de fora.
    }
o-net-settings = O que liga os processos
o-net-kinds = Tipos de identificadores (nenhum assinalado: todos)
o-net-hub = A partir de quantos vizinhos um identificador não liga ninguém
o-net-hub-help = O número de uma linha de apoio ligaria toda a gente. Se ficar vazio: 25.
o-net-communities = Dividir o que está preso por um fio
o-net-find = Procurar
o-net-groups = Grupos
o-net-groups-caption = Processos ligados por identificadores comuns, do maior grupo
o-net-none = Não há dois processos com um identificador comum.
o-net-group-of = Grupo de
o-net-suspects = Suspeitos
o-net-identifiers = Identificadores
o-net-crossing = Atravessa fronteiras
o-net-to-path = A cadeia de fundamentos entre dois processos
o-net-between = Por onde passam muitas ligações
o-net-between-note = Só identificadores e processos: as pessoas nunca são ordenadas. O número diz quantas ligações mais curtas passam por ali.
o-net-estimated = Os números são estimativas: a rede é grande.
o-net-hubs = Postos de parte
o-net-hubs-note = Estes identificadores não ligam ninguém, porque demasiados os partilham ou porque estão na lista branca do serviço.
o-net-group-title = Rede de { $source }
o-net-group-about =
    { $n ->
        [one] Um processo, suspeito ou identificador.
       *[other] { $n_shown } processos, suspeitos e identificadores.
    }
o-net-walk = Escolha qualquer um para mover o gráfico para lá.
o-net-cut = Há mais do que se pode mostrar de uma vez.
o-net-chart = Gráfico de ligações
o-net-legend = Uma moldura grossa atravessa fronteiras; uma tracejada foi posta de parte e não liga ninguém. A tabela abaixo tem o fundamento de cada linha.
o-net-left-out =
    { $n ->
        [one] Outro fica mais longe: escolha um na margem para lá ir.
       *[other] Outros { $n_shown } ficam mais longe: escolha um na margem para lá ir.
    }
o-net-suspect = Suspeito
o-net-identifier = Identificador
o-net-open = Abrir o processo
o-net-countries = Países:
o-net-crosses = Porque atravessa fronteiras:
o-net-evidence = O fundamento de cada ligação
o-net-edges-here = Do que foi escolhido
o-net-edges-all = De tudo
o-net-from = De
o-net-to = Para
o-net-written = Onde está escrito
o-net-edges-shown = Mostram-se { $n_shown } de { $all_shown } ligações.
o-net-no-person = Uma ligação é o que dois processos têm em comum. Nada diz da culpa de ninguém.
o-net-path-title = Entre dois processos
o-net-path-about = A cadeia mais curta de identificadores comuns de um processo ao outro, com o fundamento de cada passo.
o-net-path-from = Do processo
o-net-path-to = ao processo
o-net-path-find = Procurar uma cadeia
o-net-path-found = A cadeia
o-net-path-none = Nada os liga, a não ser o que foi posto de parte.

o-match-about = Quem mais na Europa vê o que este serviço publicou, e as conversas que daí resultaram. Uma correspondência não nomeia casos nem pessoas.
o-match-ways = Como prosseguir
o-match-rounds = Rondas
o-match-no-rounds = Nada se sabe de nenhuma ronda.
o-match-round = Ronda
o-match-freezes = Congela em
o-match-closes = Encerra em
o-match-own = Assinaturas próprias
o-match-state = Estado
o-match-round-title = Ronda { $round }
o-match-days = A partir de { $first } nada se publica, a partir de { $second } assina-se a lista, em { $third } a ronda encerra.
o-match-matches = Correspondências
o-match-report-about =
    { $n ->
        [one] Julgado de modo que o histograma inteiro de um país, de uma célula, traga uma falsa correspondência com { $level } % no máximo.
       *[other] Julgado de modo que o histograma inteiro de um país, de { $n_shown } células, traga uma falsa correspondência com { $level } % no máximo.
    }
o-match-level = Nível de falso alarme
o-match-background = Processos que coincidem por acaso
o-match-judge = Julgar de novo
o-match-missing = Nada se sabe de { $countries }: não há histograma seu.
o-match-nothing = Ainda nada se pode dizer: não há histograma, ou este serviço nada publicou.
o-match-caption = Cada assinatura em cada país, primeiro as correspondências; estimativas com intervalos de 95 % e o limiar a partir do qual conta como correspondência
o-match-signature = Assinatura
o-match-threshold = Correspondência a partir de
o-match-call = A quem telefonar
o-match-yes = uma correspondência
o-match-no = nenhuma correspondência vista
o-match-also = publicada lá também: { $countries }
o-match-detected = ver-se-ia com mais 15, 25, 40, 60 processos: { $shares }
o-match-note = Um país sem correspondência pode ainda assim ter: veja com que probabilidade se teria visto. Uma correspondência abre uma conversa entre dois pontos de contacto e não é uma prova.
o-match-published = O que este serviço publicou
o-match-own-none = Nada. Um padrão publica-se a partir da sua própria página.
o-match-withdraw = Retirar
o-match-parties = Partes
o-match-party-counted = contou, com { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] apresentou uma lista vazia
        [one] apresentou uma assinatura
       *[other] apresentou { $n_shown } assinaturas
    }
o-match-party-nothing = ainda não há nada dela
o-match-charged = Este serviço contou os trimestres { $cohorts } e debitou { $epsilon } a cada um.
o-match-join = Participar
o-match-join-about = Faz o que se pode fazer hoje: congelar, obter, assinar, contar, cada um uma vez. O histograma é debitado uma vez a cada trimestre congelado e responde a todos os que perguntam em conjunto.
o-match-epsilon = ε do histograma deste serviço
o-match-join-do = Fazer o que se pode fazer hoje
o-match-convene = Lembrar as outras partes

o-ref-title = Pedidos de contacto
o-ref-new = Novo pedido de contacto
o-ref-new-about = Um pedido de contacto abre uma conversa entre dois pontos de contacto. Viaja em códigos: sem texto, sem anexo, sem pessoa, sem número de caso.
o-ref-received = Recebidos
o-ref-sent = Enviados
o-ref-none-received = Nenhum outro serviço pediu nada.
o-ref-none-sent = Este serviço não pediu nada.
o-ref-to = Ao ponto de contacto de
o-ref-basis = Assenta em
o-ref-basis-name = Fundamento
o-ref-basis-match = uma correspondência de uma ronda
o-ref-basis-link = uma verificação de ligação
o-ref-basis-figures = números comunicados
o-ref-request = Para quê
o-ref-category = De que tratam os processos
o-ref-urgency = Qual a urgência
o-ref-channel = Como este ponto de contacto quer ser contactado
o-ref-channel-name = A contactar
o-ref-files = Quantos processos tem este serviço
o-ref-files-help = Viaja o escalão (1, 2–4, 5–9, 10–24, 25 ou mais), nunca o número.
o-ref-send = Enviar
o-ref-from = De { $country }
o-ref-to-country = Para { $country }
o-ref-due = Resposta até
o-ref-overdue = em atraso
o-ref-undelivered = ainda não entregue
o-ref-agreement = Ao abrigo do acordo
o-ref-by = decidido por
o-ref-history = O que aconteceu
o-ref-next = O que pode fazer
o-ref-see = Alguém o viu
o-ref-accept = Aceitar: telefonaremos
o-ref-why = Porque
o-ref-decline = Declinar
o-ref-close = Encerrar
o-ref-information = para ouvir o que se pode dizer
o-ref-meeting = uma reunião de coordenação
o-ref-team = uma equipa de investigação conjunta
o-ref-order = para preparar uma decisão de investigação
o-ref-preserve = para preservar provas
o-ref-protect = para proteger vítimas
o-ref-sexual = exploração sexual
o-ref-labour = trabalho ou serviços forçados
o-ref-criminality = atividades criminosas forçadas
o-ref-begging = mendicidade forçada
o-ref-benefits = fraude nas prestações sociais
o-ref-organs = remoção de órgãos
o-ref-adoption = adoção ilegal
o-ref-marriage = casamento forçado
o-ref-surrogacy = exploração da gestação de substituição
o-ref-unclear = ainda não é claro
o-ref-routine = normal: em 30 dias
o-ref-priority = prioritário: em 7 dias
o-ref-urgent = urgente: num dia
o-ref-desk = pelo canal próprio do ponto de contacto
o-ref-telephone = por telefone
o-ref-siena = por SIENA
o-ref-eurojust = através do membro nacional na Eurojust
o-ref-network = através da Rede Judiciária Europeia
o-ref-is-sent = enviado
o-ref-is-seen = visto
o-ref-is-accepted = aceite
o-ref-is-declined = declinado
o-ref-is-closed = encerrado
o-ref-not-competent = é competente outro serviço
o-ref-nothing-found = nada foi encontrado
o-ref-elsewhere = já está a ser tratado noutro lado
o-ref-no-capacity = ninguém tem tempo
o-ref-too-weak = o seu fundamento é demasiado fraco
o-ref-judicial = prossegue pela via judiciária
o-ref-no-connection = os processos nada têm a ver um com o outro
o-ref-withdrawn = quem o pediu retirou-o

o-dir-title = Diretório: a quem telefonar
o-dir-about = Os pontos de contacto dos acordos em vigor. Um ponto de contacto é um posto, nunca uma pessoa.
o-dir-none = Nenhum acordo em vigor indica um ponto de contacto de outro país.
o-dir-languages = Línguas
o-dir-hours = Horário
o-dir-channel = Canal

o-link-title = Verificações de ligação
o-link-about = Tem outro país um identificador dos suspeitos deste processo? A resposta é exata, só para este serviço, e fora do limite que protege cada processo. O identificador nunca viaja.
o-link-new = Verificar um processo
o-link-kind = Tipo de identificador
o-link-two = Duas pessoas respondem por cada verificação: torna-se uma proposta; quando uma segunda pessoa a aprovar, faça o mesmo outra vez.
o-link-do = Verificar
o-link-approved = aprovado por { $person }: verifique agora de novo
o-link-hit = Resultado positivo: { $country } tem os identificadores nos lugares { $places } deste processo. Foram verificados { $n_shown }.
o-link-no-hit =
    { $n ->
        [one] Resultado negativo: { $country } não tem o único identificador verificado.
       *[other] Resultado negativo: { $country } não tem nenhum dos { $n_shown } identificadores verificados.
    }
o-link-left-out =
    { $n ->
        [one] Um identificador deste tipo não pode ser comparado, como um número sem país.
       *[other] { $n_shown } identificadores deste tipo não podem ser comparados, como números sem país.
    }
o-link-call = Telefone a este ponto de contacto. O próprio identificador segue pela via judiciária, nunca por aqui.
o-link-record = Registo das verificações de ligação
o-link-none = Nenhuma está registada.
o-link-event = O que aconteceu
o-link-outcome = Como terminou
o-link-asked = pedida por este serviço
o-link-heard = resposta recebida
o-link-answered = respondida por este serviço
o-link-refused = recusada

o-draft-title = Projeto para a via judiciária
o-draft-about = Um projeto preenchido com os factos codificados de um processo deste serviço. Nomes, identificadores e exposição dos factos são linhas a preencher à mão. Nada é enviado.
o-draft-instrument = Instrumento
o-draft-order = Decisão europeia de investigação (Diretiva 2014/41/UE)
o-draft-team = Acordo sobre uma equipa de investigação conjunta
o-draft-eurojust = Pedido à Eurojust
o-draft-country = País destinatário
o-draft-odt = Em OpenDocument, para editar
o-draft-pdf = Em PDF, para ler
o-draft-note = Fica registado que o processo foi lido para isto. O projeto está em inglês.

o-agr-about = Nada se pergunta nem se responde sem acordo. Cada um fixa o que se pode perguntar, para quê, com que pormenor e quanto pode custar.
o-agr-none = Nenhum acordo está depositado. Até lá nada se pode perguntar e nada se responde.
o-agr-agreement = Acordo
o-agr-parties = Partes
o-agr-valid = Válido
o-agr-standing = Situação
o-agr-asked-under = este serviço pergunta ao seu abrigo
o-agr-in-force = em vigor
o-agr-not-yet = ainda não em vigor
o-agr-expired = caducado
o-agr-suspended = suspenso aqui
o-agr-terminated = terminado
o-agr-unverified = não pode ser verificado
o-agr-decided = Decidido por { $by } em { $when }.
o-agr-decided-two = Decidido por { $by }, aprovado por { $second }, em { $when }.
o-agr-digest = Resumo a comparar por telefone (SHA-256):
o-agr-switch = Parar ou retomar
o-agr-suspend = Suspender
o-agr-suspend-about = A partir da próxima chamada nada se pergunta nem se responde aqui ao seu abrigo, nos dois sentidos. Basta uma pessoa.
o-agr-resume = Levantar a suspensão
o-agr-resume-about = Deixa de novo sair algo, pelo que exige duas pessoas: torna-se primeiro uma proposta. Depois de aprovada, faça o mesmo outra vez.
o-agr-terminate = Terminá-lo definitivamente
o-agr-terminate-about = Não pode ser anulado: nenhum outro texto traz de volta este nome.
o-agr-diff = O que muda
o-agr-against = Comparado com
o-agr-compare = Comparar
o-agr-diff-from = O que é diferente de { $other }
o-agr-same = Nada: ambos dizem o mesmo.
o-agr-text = O texto
o-agr-import = Depositar um acordo
o-agr-import-about = O texto inteiro, assinado por cada parte. Exige duas pessoas: torna-se primeiro uma proposta. Depois de aprovada, faça o mesmo outra vez; vale então para a próxima chamada.
o-agr-document = Documento assinado (JSON)
o-agr-use = a partir daí este serviço pergunta ao seu abrigo
o-agr-import-do = Depositar
o-peer-title = Nós parceiros
o-peer-about = Os nós dos outros países. Uma saudação diz se respondem, com que versão, e se conhecem o mesmo acordo.
o-peer-test = Saudar todos agora
o-peer-lists = Obter as suas listas de revogação
o-peer-greeted = O que disseram
o-peer-none = Nenhum nó parceiro está configurado. Um administrador acrescenta-o na máquina do nó.
o-peer-state = O que disse
o-peer-node = Nó e endereço
o-peer-lists-done = Listas de revogação
o-peer-list-new = foram instaladas listas mais recentes
o-peer-list-same = o que está instalado é igualmente recente
o-peer-stop = Para parar tudo com um país
o-peer-stop-about = Suspenda os acordos com ele. Vale a partir da próxima chamada, nos dois sentidos, para cada parte desse acordo.
o-match-collecting = estão a ser publicadas assinaturas
o-match-frozen = congelada: as partes obtêm as assinaturas umas das outras
o-match-signed = este serviço assinou a sua lista; nenhuma está ainda acordada
o-match-agreed = uma lista está acordada; este serviço ainda não contou
o-match-answered = este serviço respondeu; outros ainda podem responder
o-match-closed = encerrada, com uma lista acordada
o-match-void = encerrada sem lista acordada, ou sem este serviço
o-ref-basis-own = conhecimento próprio deste serviço
o-ref-basis-help = Ambos os serviços o procuram nos seus próprios registos. Uma correspondência ou uma verificação de ligação escolhe-se na sua própria página.

o-nav-statistics = Estatísticas
o-login-provider = Iniciar sessão com a conta do seu ministério
o-login-provider-help = Inicia sessão no seu ministério e regressa aqui. Funciona depois de um administrador ter associado essa conta à sua.
o-provider-in-title = Sessão iniciada
o-provider-in-on = Continuar
o-provider-other = Este início de sessão não começou neste navegador, já terminou ou demorou mais de dez minutos. Não foi iniciada nenhuma sessão: comece de novo.
o-provider-back = O início de sessão do seu ministério recusou a entrada e não foi iniciada nenhuma sessão. Comece de novo ou inicie sessão com nome, palavra-passe e código.
o-provider-denied = Não foi iniciada nenhuma sessão. A conta do seu ministério não está associada a uma conta deste serviço, ou essa conta está bloqueada ou não inscrita, ou o que o início de sessão do ministério comunicou não foi aceite. Um administrador pode informar.
o-provider-away = O início de sessão do seu ministério não pode ser contactado neste momento. Inicie sessão com nome, palavra-passe e código ou tente mais tarde.
o-provider-busy = Neste momento há demasiadas pessoas a iniciar sessão através do ministério. Tente de novo dentro de um minuto ou inicie sessão com nome, palavra-passe e código.
o-done-stopped = Parado. A partir da próxima chamada nada mais se troca.
o-waits-review =
    { $n ->
        [one] Um processo está por reexaminar.
       *[other] { $n_shown } processos estão por reexaminar.
    }
o-exchange = Troca de informações
o-exchange-on = aberta
o-exchange-on-note = com todos os países com que há um acordo em vigor
o-exchange-some = parada com alguns
o-exchange-stopped = parada
o-exchange-stopped-note = nada se pergunta e nada se responde
o-ends-title = O que termina
o-ends-what = O quê
o-ends-left = Tempo restante
o-ends-remedy = O que fazer
o-ends-days =
    { $n ->
        [one] um dia
       *[other] { $n_shown } dias
    }
o-cases-any-status = Qualquer
o-cases-any-standing = Qualquer
o-cases-code = Com este código
o-cases-any-code = Qualquer
o-cases-named = O número contém
o-cases-found =
    { $n ->
        [one] Corresponde um processo.
       *[other] Correspondem { $n_shown } processos.
    }
o-entry-new-title = Introduzir um processo
o-entry-new-about = Deixe vazio o que não se sabe. O que é introduzido é lido como uma importação e fica registado.
o-entry-edit = Alterar este processo
o-entry-edit-title = Alterar o processo { $source }
o-entry-edit-about = Antes de algo ser guardado, vê o que mudaria. O que o processo dizia antes conserva-se para quem o pode ler. Fica no seu trimestre, seja qual for a data que introduza.
o-entry-wrong =
    { $n ->
        [one] Há uma coisa a corrigir. Está indicada junto do seu campo; nada foi guardado.
       *[other] Há { $n_shown } coisas a corrigir. Cada uma está indicada junto do seu campo; nada foi guardado.
    }
o-entry-file = O processo
o-entry-number = Número do processo, próprio deste serviço
o-entry-registered = Registado
o-entry-registered-help = O dia, como 2026-01-31, ou apenas o ano.
o-entry-unknown = não se sabe
o-entry-derived = Se ficar vazio, resulta de: { $name }
o-entry-range = De { $n_shown } a { $most_shown }
o-entry-victim = Vítima { $n_shown }
o-entry-suspect = Suspeito { $n_shown }
o-entry-more-victim = Mais uma vítima
o-entry-more-suspect = Mais um suspeito
o-entry-more-link = Mais linhas para identificadores
o-entry-out = Deixar esta pessoa de fora
o-entry-route-help = Países pela ordem da viagem, um por campo, por nome ou código.
o-entry-narrative-help = Por palavras suas. Nunca sai desta máquina.
o-entry-save-new = Guardar o novo processo
o-entry-look = Ver o que mudaria
o-entry-confirm-title = O que mudaria
o-entry-confirm-about = Processo { $source }. Ainda nada está guardado.
o-entry-what = O quê
o-entry-before = Aqui agora
o-entry-after = Depois
o-entry-none = nada
o-entry-nothing = Nada mudaria.
o-entry-save = Guardar
o-entry-go-on = Continuar a alterar
o-history = Versões anteriores
o-history-title = Versões anteriores do processo { $source }
o-history-about = O que o processo dizia antes de cada alteração, a mais recente primeiro. A sua leitura fica registada.
o-history-none = Não foi alterado desde que entrou, ou as suas versões anteriores foram removidas.
o-history-by = Alterado em { $when } por { $by }
o-history-import = Alterado em { $when } por uma importação
o-history-before = Antes
o-history-back = Preencher o formulário com o que dizia antes
o-history-forget = Remover todas as versões anteriores
o-history-forget-about = Para um processo que continha o que não devia. Não pode ser anulado. Não é um apagamento: o que o disco conserva abre-se com a chave do processo até que o próprio processo seja apagado.
o-map-new = Criar uma nova correspondência para este ficheiro
o-map-own = Correspondências de colunas deste serviço
o-map-title = O que contêm as colunas
o-map-about = Diga, para cada coluna, o que alimenta; uma coluna que não alimenta nada fica vazia. Depois vê o que aconteceria. Nada é guardado até o dizer.
o-map-file = O ficheiro
o-map-rows = Uma linha é
o-map-rows-case = um processo
o-map-rows-victim = uma vítima; as linhas de um processo seguem-se umas às outras
o-map-rows-suspect = um suspeito; as linhas de um processo seguem-se umas às outras
o-map-rows-both = uma vítima e um suspeito; as linhas de um processo seguem-se umas às outras
o-map-id = Coluna do número de caso
o-map-no-id = nenhuma: formar os números a partir do conteúdo das linhas
o-map-registered = Coluna da data de registo
o-map-date = As datas estão escritas
o-map-description = Para que serve esta correspondência
o-map-columns = Colunas
o-map-columns-help = Comece a escrever e escolha entre o que é sugerido.
o-map-split = Vários valores em { $name } são separados por
o-map-made = A correspondência
o-map-made-about = Os valores rejeitados podem ser traduzidos aqui, com linhas como values = { "{" } w = "Feminine", m = "Masculine" { "}" } por baixo da sua coluna. Guarde-a para a usar de novo.
o-map-again = Ver de novo com esta correspondência
o-map-name = Nome com que se guarda: letras minúsculas, algarismos e - _ .
o-map-save = Guardar a correspondência
o-map-remove = Removê-la
o-map-saved-title = Uma correspondência de colunas deste serviço
o-map-saved-about = A forma de a escrever está no manual, em Intake. É verificada antes de ser guardada.
o-next-title = O que sairia a seguir
o-next-about = Tal como o nó o planeia hoje. Consultar nada conta e nada gasta. O que um acordo não nomeia fica de fora para as suas partes.
o-next-yearbook = Anuário de { $year }
o-next-yearbook-about = É publicado depois de { $day }, quando o último trimestre do seu ano está congelado, e gasta { $share } de cada trimestre: tudo o que resta da quota do anuário. As suas tabelas são as da lista pública, versão { $list }; cada número recebe o ruído aqui indicado.
o-next-no-share = Resta muito pouco da quota: não haverá tal anuário.
o-next-not-open = Os trimestres do seu ano ainda não estão abertos, pelo que não se sabe o que gasta.
o-next-agreements = Por acordo
o-next-agreements-about = Que quadros do anuário vê quem pode perguntar ao abrigo de um acordo, e quanto cada um pode gastar num trimestre com as suas perguntas.
o-next-no-agreements = Nenhum acordo está em vigor: nada sai.
o-next-shows = Quadros vistos
o-next-quotas = Quem pode perguntar, e por quanto
o-next-number = Tabela
o-next-counts = Conta
o-next-attributes = Por
o-next-cells = Células
o-next-noise = Ruído
o-next-rounds = Rondas de assinaturas
o-next-no-rounds = Nada deste serviço está numa ronda em curso.
o-next-round = Ronda
o-next-days = Os seus dias
o-next-own = Assinaturas deste serviço
o-next-parties = Partes
o-next-questions = Perguntas de outros países
o-next-questions-about = Não se sabe o que os outros perguntarão. Todas as suas perguntas em conjunto nunca podem custar a cada trimestre mais do que isto; a mesma pergunta, feita de novo, não custa nada.
o-next-left = Resta
o-next-limit = De um total de
o-next-no-quarters = Ainda nenhum trimestre está aberto.
o-switch-title = O interruptor
o-switch-about = Para toda a troca com um país, ou com todos, digam o que disserem os acordos: a partir da próxima chamada nada se pergunta e nada se responde. Para o acionar basta uma pessoa, para o repor são precisas duas.
o-switch-all = Todos
o-switch-stopped = parada
o-switch-resume = Deixar a troca prosseguir
o-switch-one = Parar a troca com este país
o-switch-everybody = Parar a troca com todos
o-settings-rounds = Rondas de assinaturas
o-settings-rounds-itself = prosseguem por si nos seus dias: este serviço conta uma vez a lista acordada, com { $epsilon } debitado a cada trimestre congelado a que reste tanto
o-settings-rounds-hand = esperam que alguém daqui participe
o-settings-rounds-none = este serviço não participa em nenhuma
o-pat-says-background = Os tipos de casos, e o que anda sempre junto, fazem esperar { $expected }: o padrão mantém-se pelo que vai além disso.
o-pat-says-typical = Quão habitual é na Europa: percentil { $percentile }. Pequeno é invulgar: outras tantas de cem combinações dos mesmos atributos são igualmente ou mais improváveis.
o-pat-season = Face à sua época do ano: { $now_shown } processos em { $quarter }, quando se esperavam { $expected }. Neste trimestre do ano a proporção é { $factor } vezes a de anos inteiros (p = { $p }).
o-pat-compare-rest = Comparar com tudo o resto
o-sim-title = Processos semelhantes
o-sim-about = Os processos mais parecidos com um dado processo, com o que partilham e em que diferem. Um valor que poucos processos têm pesa muito.
o-sim-find = Procurar semelhantes
o-sim-likest = Os mais parecidos
o-sim-rows =
    { $n ->
        [one] Foi examinado um processo.
       *[other] Foram examinados { $n_shown } processos. Nomeiam-se os que pode ler, no máximo vinte.
    }
o-sim-none = Nenhum processo partilha com ele algo com peso.
o-sim-similarity = Semelhança (de 0 a 1)
o-sim-shared = Ambos têm
o-sim-differing = Em que diferem
o-sim-differ = aqui { $here }, lá { $there }
o-sim-nothing = nada registado
o-sim-typical = Quão habitual é na Europa: percentil { $percentile } (± { $error }). Pequeno é invulgar: outros tantos de cem processos, vistos nos mesmos atributos, são igualmente ou mais improváveis.
o-sim-note = Uma pontuação é de um processo, nunca de uma pessoa. Semelhante não é ligado, e invulgar não é suspeito.
o-net-division = Os grupos são
o-net-whole = tudo o que está de algum modo ligado
o-net-communities-modularity = Dividir o que tem poucas ligações ao resto (modularidade)
o-match-party-late = chegou quando as outras já tinham acordado uma lista: o que publicou é perguntado na próxima ronda
o-match-party-late-counted = chegou tarde, e contou, com { $epsilon }
o-match-party-other = assinou uma lista diferente da acordada, e ainda não contou
o-match-party-other-counted = assinou outra lista, e contou a acordada, com { $epsilon }
o-match-party-absent = ausente: nada seu estava aqui a tempo
o-match-party-stranger = não é parte desta ronda
o-match-progress = Até onde vai a ronda
o-match-progress-submitted = { $done_shown } de { $all_shown } partes mostraram o que publicaram
o-match-progress-signed = { $done_shown } de { $all_shown } partes assinaram uma lista
o-match-progress-answered = { $done_shown } de { $all_shown } partes contaram
o-match-doing-testing = As assinaturas estão a ser testadas: { $done_shown } de { $all_shown } trimestres contados
o-match-doing-asking = Está a perguntar-se às outras partes: { $done_shown } de { $all_shown }
o-match-doing-counting = A lista acordada está a ser contada: { $done_shown } de { $all_shown } trimestres
o-match-by-itself = Este serviço prossegue por si nestes dias, com { $epsilon }. Ninguém tem de fazer nada aqui.
o-match-by-hand = Aqui nada prossegue por si: alguém tem de participar.
o-stat-title = Estatísticas nacionais
o-stat-lede = Os números anuais que a Diretiva 2011/36/UE, alterada pela Diretiva (UE) 2024/1712, exige de cada Estado-Membro, contados a partir dos processos deste serviço.
o-stat-mark = Estatísticas nacionais exatas, não diferencialmente privadas: não se destinam a troca.
o-stat-mark-more = Cabe a este serviço publicá-las ou entregá-las à sua autoridade nacional. O safeborders não as envia a lado nenhum.
o-stat-record = A elaboração dos números e a obtenção de um ficheiro ficam registadas no diário interno.
o-stat-make = Elaborar os números
o-stat-none = Ainda não há aqui nenhum processo registado, pelo que não há ano a escolher.
o-stat-of = Processos registados em { $year }, tal como estão hoje
o-stat-report = O relatório nacional de { $year }, como página e como PDF
o-stat-rule = Como se tratam os números pequenos
o-stat-rule-small = Uma contagem de 1 a { $most_shown } não é indicada, e com ela tantas outras linhas que não se possa apurar por subtração.
o-stat-rule-sum = O que não é indicado de uma tabela é dado como uma só soma: as linhas indicadas e essa soma perfazem o total. As linhas deixadas de fora estão vazias.
o-stat-rule-total = Quando um grupo inteiro de pessoas é demasiado pequeno, ou difere demasiado pouco do grupo anterior, não são indicados nem o seu total nem as suas tabelas.
o-stat-rule-again = Um segundo ficheiro, elaborado depois de os processos terem mudado, pode revelar o que mudou, se ambos forem publicados.
o-stat-missing = O que estes números não podem dizer
o-stat-missing-year = Os suspeitos são contados pelo ano em que o processo foi registado e pela fase a que hoje chegou, não pelo ano da acusação ou da sentença.
o-stat-missing-form = A forma de exploração de um suspeito é a das vítimas do processo. Quem tem várias formas figura numa linha própria.
o-stat-missing-rest = Não constam do livro de códigos: a natureza da decisão definitiva de exercer a ação penal, o número de sentenças e uma contagem própria para a utilização consciente dos serviços de uma vítima. Os processos sob embargo ficam de fora.
o-stat-victims = Vítimas registadas
o-stat-suspected = Suspeitos
o-stat-prosecuted = Acusados
o-stat-convicted = Condenados
o-stat-total = No total
o-stat-total-is = Ao todo { $n_shown }.
o-stat-total-withheld = Quantos são não é indicado e, com isso, nenhuma tabela.
o-stat-persons = Pessoas
o-stat-share = Proporção do total
o-stat-withheld = não indicado
o-stat-together = Linhas não indicadas, em conjunto
o-stat-several = Várias formas
o-stat-adds-up = As linhas indicadas e o que não é indicado perfazem o total: { $n_shown }.
o-stat-empty = Ninguém é contado aqui.
o-report-title = Relatório nacional { $country } { $year }
o-report-lede = Duas partes que não devem ser misturadas: números exatos dos processos deste serviço e, ao lado, o que outros países comunicaram, com a sua incerteza.
o-report-foot = A parte 1 é exata e não se destina a troca; a parte 2 é diferencialmente privada, com intervalos de 95 %.
o-report-exact = Parte 1: estatísticas nacionais exatas
o-report-europe = Parte 2: a imagem europeia, segundo números comunicados
o-report-europe-about = Estes números são estimativas: cada país acrescentou ruído aleatório às suas contagens antes de as publicar, e cada número tem o intervalo de 95 % daí resultante. Não são exatos e não incluem os processos deste serviço.
o-report-europe-compare = Um número exato da parte 1 e uma estimativa da parte 2 só podem ser comparados através do intervalo: se o número exato estiver dentro dele, nada se pode dizer.
o-report-europe-none = Não está aqui guardado nenhum anuário de outro país para { $year }. Quem pode perguntar a outros países obtém-nos com: safeborders-node yearbook fetch
o-report-europe-sources = Anuários que os países publicaram e assinaram; consultá-los nada custa e nada revela a ninguém.
o-report-rule = Como se tratam os números pequenos da parte 1
o-tour-today = Hoje
o-tour-today-do = O dia começa aqui: o que espera por si e o que o orçamento ainda permite. Tudo é sintético. Siga algo que espera, depois volte e continue.
o-tour-cases = Casos
o-tour-cases-do = A lista tem apenas processos que pode ler. Abra um e veja a sua cronologia, o seu itinerário e as suas ligações. O facto de o ter aberto consta agora do diário interno.
o-tour-patterns = Padrões
o-tour-patterns-do = Inicie uma pesquisa nos processos do seu serviço. Abra o primeiro padrão: leia os fundamentos por palavras e quantas vezes apareceria por acaso. Pontuam-se padrões, nunca pessoas.
o-tour-networks = Redes
o-tour-networks-do = Procure processos que partilham um identificador. Aponte para uma linha: diz em que se funda. Em que ligação não confiaria?
o-tour-ask = Perguntar à Europa
o-tour-ask-do = Componha uma pergunta: vítimas por idade. Prima Pré-visualização antes de perguntar: diz quanto custa a pergunta e quão largo será o intervalo. Pergunte só então.
o-tour-matches = Correspondências e pedidos de contacto
o-tour-matches-do = Uma correspondência diz que outro país vê o mesmo modo de atuação, e a quem telefonar. Não viaja nenhum nome nem número de caso. Veja o que conteria um pedido de contacto.
o-tour-left = O que saiu do serviço
o-tour-left-do = Aqui está cada comunicação, com o seu custo, a sua finalidade e o seu acordo. Encontre a sua própria pergunta. Abaixo está o que para tudo: leia-o, e não o prima hoje.
o-tour-agreements = Acordos e nós parceiros
o-tour-agreements-do = Nada se troca sem um acordo assinado por ambas as partes. Abra um e leia o que permite, até quando, e quem pode perguntar quanto.
o-tour-statistics = Estatísticas nacionais
o-tour-statistics-do = Escolha um ano. Estes números são exatos e ficam aqui: compare a menção no topo com o rodapé da página em que perguntou à Europa. Que linhas não são indicadas, e as tabelas perfazem o total?
o-tour-report = O relatório nacional
o-tour-report-do = A parte 1 é exata, a parte 2 tem intervalos. Explique a quem está ao seu lado porque não se devem somar as duas. Obtenha o PDF.
o-tour-audit = Controlo
o-tour-audit-do = Verifique os diários: ninguém pode alterar um registo sem que se note, nem o próprio serviço. Encontre o que fez há um minuto.
o-tour-people = Pessoas e funções
o-tour-people-do = Algumas decisões exigem duas pessoas. Veja quem pode fazer o quê, e o que espera por uma segunda pessoa.
o-tour-settings = Definições
o-tour-settings-do = Durante quanto tempo se conservam os processos, quando congelam os trimestres, como se guardam as chaves. O que teria de existir antes de entrarem processos reais?
