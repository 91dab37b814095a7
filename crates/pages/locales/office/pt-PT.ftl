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
o-event-answered = Resposta a uma pergunta
o-event-asked = Pergunta a outros
o-event-heard = Resposta recebida
o-event-yearbook = Anuário
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
