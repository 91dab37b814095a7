# Os textos das páginas em português europeu. As chaves são as de en.ftl.

skip = Saltar para o conteúdo
nav-main = Navegação principal
nav-overview = Visão geral
nav-explore = Explorar
nav-trends = Tendências
nav-patterns = Padrões
nav-members = Membros
nav-questions = Perguntas
product-coordinator = Coordenação
synthetic = Dados sintéticos.
synthetic-more = Os casos por detrás destes números são inventados.
language = Língua
language-set = Mudar de língua
source-line = Cada número é diferencialmente privado: cada país acrescentou ruído às suas contagens antes de as comunicar, e nenhum processo saiu de país algum.
not-found = Página não encontrada
not-found-text = Não existe aqui tal página. A visão geral conduz a tudo o que existe.
failed = Algo falhou
failed-text = Não foi possível ler o arquivo. O registo da coordenação diz porquê e o que fazer.
to-overview = Para a visão geral

unit-cases = Processos
unit-victims = Vítimas
unit-suspects = Suspeitos
title-all = { $units } no total
title-by = { $units } por { $attributes }
title-mean = Média: { $attribute } ({ $units })
list-and = { $first } e { $last }
interval = { $low } a { $high }
axis-year = Ano de registo
axis-country = País que registou
axis-quarter = Trimestre de registo
lede-registered = Registo:
lede-only = apenas

near-zero = não se distingue de zero
in-all = No total
column-country = País
column-count = Entre
column-estimate = Estimativa
column-interval = Intervalo de 95 %
column-low = Limite inferior do intervalo de 95 %
column-high = Limite superior do intervalo de 95 %
column-reading = Leitura
column-mean = Média
column-counted = Contados
column-years = Anos
column-sigma = σ do ruído
column-cost = Custo para cada coorte
column-clamp = Pessoas por processo
table-caption = { $title }: estimativas com intervalos de 95 %
table-cut = Mostram-se { $shown_shown } de { $all_shown } linhas; os ficheiros a descarregar contêm-nas todas.
figures-near-zero =
    { $n ->
        [one] Um número está assinalado com ≈ 0 e tracejado: o seu intervalo atinge zero, pelo que pode não haver nenhum. Uma estimativa negativa é ruído em torno de um número pequeno; conserva-se para que as somas fiquem sem enviesamento.
       *[other] { $n_shown } números estão assinalados com ≈ 0 e tracejados: os seus intervalos atingem zero, pelo que pode não haver nenhum. Uma estimativa negativa é ruído em torno de um número pequeno; conserva-se para que as somas fiquem sem enviesamento.
    }
figures-title = Números
figures-as-table = Os mesmos números em tabela
chart-reading = As barras são estimativas; a linha que atravessa cada barra é o seu intervalo de 95 %.
chart-hatched = As barras tracejadas e assinaladas com ≈ 0 não se distinguem de zero.
chart-largest = Os { $shown_shown } maiores de { $all_shown } números.
trend-reading = Os pontos são estimativas; a faixa em torno da linha é o intervalo de 95 %. Todos os gráficos têm a mesma escala.
trend-hollow = Os pontos vazios não se distinguem de zero.
means-not-drawn = As médias não são desenhadas: os seus números e intervalos estão na tabela.
means-clamped = As médias são de números limitados: o que fica abaixo de { $low } conta como { $low }, acima de { $high } como { $high }, e uma classe conta como o seu ponto médio.
mean-too-few = demasiado poucos para uma média
downloads = Descarregar
sheet-figures = Números
sheet-about = Sobre os dados

who-title = Quem está por detrás destes números
who-stand =
    { $all ->
        [one] { $n_shown } de um país está por detrás destes números.
       *[other] { $n_shown } de { $all_shown } países estão por detrás destes números.
    }
who-missing =
    { $n ->
        [one] O que o país em falta teria contado não está incluído.
       *[other] O que os { $n_shown } países em falta teriam contado não está incluído.
    }
who-yearbooks = Dos anuários publicados
who-answers = Das respostas à pergunta
who-once = Uma coorte paga uma só vez por esta pergunta, quem quer que a faça e as vezes que for: um nó volta a dar a mesma resposta.
clamp-none = não contadas
clamp-at-most = no máximo { $n_shown }
kept-answer = Resposta conservada; agora: { $reason }
yearbook-stands-in = O seu anuário substitui-o; o próprio nó: { $reason }
second-edition = { $country }: { $cohorts } são contados pela segunda edição. O que foi comunicado sobre a primeira é retirado.
absent-unreachable = não pôde ser contactado
absent-timed-out = não respondeu a tempo
absent-peer-certificate = não provou a sua identidade
absent-own-certificate = não aceita o certificado desta máquina
absent-no-yearbook = não tem aqui um anuário que o diga
absent-refused = recusou ({ $code })
absent-other-shape = respondeu segundo outro livro de códigos, pelo que a sua tabela não se ajusta
absent-other = não respondeu

map-no-figure = nenhum número
map-arcs =
    { $n ->
        [one] O arco é o corredor mais largo de { $all_shown }; a sua orla clara é o limite superior e o seu núcleo escuro o limite inferior do intervalo de 95 %.
       *[other] Os arcos são os { $n_shown } corredores mais largos de { $all_shown }; a orla clara de cada um é o limite superior e o núcleo escuro o limite inferior do intervalo de 95 %.
    }
map-outside =
    { $n ->
        [one] Um corredor começa fora da imagem; está na tabela.
       *[other] { $n_shown } corredores começam fora da imagem; estão na tabela.
    }
map-boundaries = As fronteiras e os nomes neste mapa não implicam qualquer opinião sobre o estatuto jurídico de um território. Contornos: Natural Earth.

overview-title = A Europa num relance
overview-lede-year = Vítimas registadas em { $year }, segundo os anuários que os países publicaram.
overview-lede-asked = { $title }, segundo as respostas comunicadas pelos países.
overview-choose = Mostrado no mapa
overview-year = Vítimas registadas em { $year }, com corredores
overview-latest = Últimas perguntas
overview-empty = Ainda não há nada para desenhar. Obtenha os anuários publicados pelos países ou faça-lhes uma pergunta por país:
show = Mostrar
corridors-title = Corredores
corridors-about = Da nacionalidade da vítima ao país que registou o caso.
fact-countries = Países
fact-countries-all = não falta nenhum
fact-countries-without = sem { $countries }
fact-total = Vítimas
fact-uncertainty = Incerteza
fact-uncertainty-note = metade de cada intervalo de 95 %
fact-cost = Custo para cada coorte
fact-cost-note = em cada nó, uma vez por todas
fact-persons = Pessoas por processo
fact-persons-note = as restantes do mesmo processo não são contadas
fact-files = Processos
fact-files-value = cada um uma vez
fact-files-note = contam-se processos, não pessoas
questions-title = Perguntas feitas até agora
questions-about = Cada pergunta mantém o seu endereço, para poder ser citada.
questions-all = Todas as perguntas
questions-empty = Ainda nada foi perguntado. Pergunte aos países a partir da linha de comandos; a resposta conjunta aparece depois aqui.
question-nobody = Nenhum nó respondeu, pelo que não há número a mostrar.
question-countries =
    { $n ->
        [one] um país
       *[other] { $n_shown } países
    }
question-asked = Finalidade da pergunta: { $purpose }; última vez: { $when }.
question-sources = Fontes: respostas comunicadas por { $n_shown } países, somadas com as suas variâncias; livro de códigos, versão { $version }; última pergunta: { $when }.
purpose-strategic-analysis = análise estratégica
purpose-investigation = uma investigação
purpose-prevention = proteção e prevenção
how-title = Como ler isto
how-text = Cada país contou os seus próprios processos, acrescentou ruído aleatório e comunicou apenas o resultado. O intervalo diz até onde o ruído pode levar: 95 em cada 100 destes intervalos contêm a verdadeira soma dos países que responderam. Nada diz sobre casos que nenhum serviço registou.
how-several = Uma unidade pode contar em vários valores de { $attributes }, pelo que essas linhas ou colunas não somam um total.
explore-title = Explorar
explore-about = Escolha o que contar e como o desagregar. Os números vêm dos anuários publicados: consultá-los nada custa.
explore-rows = Linhas
explore-columns = Colunas
explore-nothing = Nada
explore-all-countries = Todos em conjunto
explore-no-table = Nenhum anuário tem uma tabela destes dois. Escolha outro par ou pergunte aos países a partir da linha de comandos.
yearbooks-empty = Ainda não foi obtido nenhum anuário. Um país publica-o quando todos os trimestres de um ano estão congelados; a coordenação obtém-nos uma vez por dia, ou agora:
yearbooks-sources = Fontes: anuários publicados por { $n_shown } países e assinados por cada um; compostos a partir de todas as suas tabelas, lista de atributos, versão { $version }.
trends-title = Tendências
trends-about = Como os números mudaram de ano para ano. Só há mudança onde as faixas estão separadas.
trends-asked = Tendências perguntadas, por trimestre
patterns-title = Padrões em vários países
patterns-about = Os países publicam assinaturas de modos de atuação, nunca casos, e procuram-nas em rondas. Aqui aparece um padrão visto por vários países.
patterns-empty = Ainda não se realizou nenhuma ronda.
patterns-round = Ronda
patterns-closes = encerra em { $day }
patterns-several = Vistos em vários países
patterns-published =
    { $n ->
        [one] de uma assinatura publicada
       *[other] de { $n_shown } assinaturas publicadas
    }
patterns-how = Diz-se que um país vê um padrão quando a sua contagem com ruído atinge o limiar. Só o acaso mostra algo nas { $cells_shown } células de um país com uma probabilidade de, no máximo, { $level } %. Um país que não é indicado também pode ter alguns.
patterns-not-agreed = Os países ainda não acordaram a lista desta ronda; por isso, nada foi contado.
patterns-none = Nesta ronda, nenhum padrão foi visto em vários países.
patterns-seen-in =
    { $n ->
        [one] Visto num país
       *[other] Visto em { $n_shown } países
    }
patterns-published-by = Publicado por: { $countries }
patterns-caption = Quantos processos de cada país correspondem, aproximadamente
patterns-match = visto lá
patterns-no-match = não se distingue do acaso
column-threshold = Limiar
column-noticed = Notado se corresponderem 15 / 25 / 40 / 60 processos
members-title = Membros
members-about = Os países da federação: quem pode ser contactado, o que congelaram e publicaram, e quantas vezes responderam.
members-look = Verificar agora
members-looked = Última verificação: { $when }.
members-not-looked = Ninguém verificou desde o arranque da coordenação.
members-empty = Nenhum país está configurado.
members-caption = O nó de cada país
members-state = Estado
members-seen = Visto pela última vez
members-frozen = Coortes congeladas
members-yearbooks = Anuários
members-answered = Respostas
members-missing = Faltas
members-reached = contactado
members-unknown = ainda não verificado
members-never = nunca
members-none = nenhum

listed-recruited-online = Recrutamento em linha
listed-above-clamp = Mais vítimas ou suspeitos do que os contados
listed-victim-citizenship = Nacionalidade da vítima, por grupos
listed-sexual-exploitation = Exploração sexual
listed-forced-labour = Exploração laboral
listed-forced-criminality = Exploração em atividades criminosas forçadas
listed-suspect-citizenship = Nacionalidade do suspeito, por grupos
listed-yes = Sim
listed-no = Não
listed-no-or-unknown = Não, ou desconhecido
listed-other-europe = Outro país da Europa
listed-other-africa = Outro país de África
listed-other-asia = Outro país da Ásia
listed-elsewhere = Noutro lugar

nav-report = Relatório
report-year = Ano
report-title = Relatório europeu { $year }
report-lede = O que os países comunicaram sobre os processos de um ano, reunido: uma página para ler e imprimir, e o mesmo em PDF.
report-foot = Números diferencialmente privados comunicados pelos países; cada um tem um intervalo de 95 %.
report-empty = Ainda não há nenhum anuário sobre o qual relatar. Um país publica-o quando todos os trimestres de um ano estão congelados; a coordenação obtém-nos uma vez por dia, ou agora:
report-overview = Visão geral
report-made = Elaborado em { $when }.
report-tables = Tabelas principais
report-corridors-none = Nenhum corredor se distingue de zero.
report-trends = Tendências
report-trends-none = Só foi publicado um ano, pelo que ainda não há tendência.
report-members = Os membros
report-method = Como surgiram estes números
report-method-privacy = Os processos nunca saem do seu país. Cada serviço conta os seus, acrescenta ruído aleatório às contagens e publica apenas o resultado, uma vez por cada ano. O ruído está calibrado de modo que ninguém possa apurar, de todos os números em conjunto, se um determinado processo está entre eles, para além de um limite declarado: é a privacidade diferencial. Uma pergunta repetida recebe a mesma resposta, pelo que perguntar de novo nada mais revela.
report-method-interval = Cada número é uma estimativa. O seu intervalo de 95 % diz até onde o ruído o pode levar: 95 em cada 100 destes intervalos contêm a verdadeira soma dos países que publicaram. Os números dos países são somados com as suas variâncias, pelo que o intervalo de uma soma é mais estreito do que a soma dos intervalos.
report-method-zero = Um número assinalado com ≈ 0 não se distingue de zero: pode não haver nenhum. Uma estimativa negativa é ruído em torno de um número pequeno; conserva-se para que as somas fiquem sem enviesamento.
report-method-registered = Os números dizem o que os serviços registaram, não quanto existe. Os serviços registam de modos diferentes; um número maior pode ser o de um serviço que trabalha melhor. Os países em falta não entram em nenhuma soma.
report-method-patterns = Os padrões são modos de atuação que os serviços publicam como assinaturas codificadas, nunca pessoas nem processos. Um país vê um padrão quando a sua contagem com ruído atinge um limiar que só o acaso raramente atinge.
tour-label = Visita guiada
tour-offer = Uma visita guiada mostra estas páginas em cerca de dez passos, com os dados sintéticos.
tour-begin = Começar a visita
tour-step = Visita guiada, passo { $n_shown } de { $all_shown }
tour-next = Seguinte
tour-back = Anterior
tour-end = Terminar a visita
tour-to-page = Este passo está noutra página: ir para lá
tour-overview = A Europa num relance
tour-overview-do = Cada país está sombreado segundo a sua estimativa, e tracejado onde não se distingue de zero. Aponte para a Grécia ou leia a tabela por baixo do mapa: nenhuma estimativa figura sem o seu intervalo de 95 %. Que país falta, e o que diz dele a página?
tour-explore = Tabelas cruzadas
tour-explore-do = Escolha linhas e colunas e mostre-as. Os números vêm dos anuários publicados: consultá-los nada custa. Compare a largura de um intervalo com a sua estimativa: que células poria num relatório?
tour-explore-files = Ficheiros
tour-explore-files-do = Veja os ficheiros a descarregar por baixo do gráfico. Obtenha o CSV: cada linha tem a estimativa, os dois limites do intervalo e se se distingue de zero. Discuta o que se perderia se alguém copiasse apenas as estimativas.
tour-trends = Tendências
tour-trends-do = Só há mudança onde as faixas estão separadas. Encontre uma linha que parece subir e diga se sobe de facto.
tour-patterns = Padrões em vários países
tour-patterns-do = Os serviços publicam assinaturas de modos de atuação; aqui vê-se quem as reconhece. Leia o limiar e o que teria sido notado. Que significa um país não ser indicado?
tour-members = Os membros
tour-members-do = Prima o botão: cada nó recebe uma saudação, o que nada custa. Quem congelou que trimestres, quem publicou, quem não respondeu?
tour-questions = Perguntas
tour-questions-do = Cada pergunta mantém o seu endereço, para que um número possa ser citado. As perguntas custam a cada país uma parte do que as suas coortes poderão alguma vez comunicar; os anuários não.
tour-report = O relatório europeu
tour-report-do = A página e o PDF dizem o mesmo. Leia a última parte, o método, e peça a alguém que explique o intervalo por palavras suas. Imprima-o ou obtenha o PDF.
