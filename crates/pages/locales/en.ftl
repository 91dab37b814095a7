# Every string of the pages, in English. The other languages are files beside this one with the same keys; tests hold
# them to it. `$n` chooses a plural form; what is shown of a number is `$n_shown`, written as the language writes it.

# The frame
skip = Skip to the content
nav-main = Main
nav-overview = Overview
nav-explore = Explore
nav-trends = Trends
nav-patterns = Patterns
nav-members = Members
nav-questions = Questions
product-coordinator = Coordinator
synthetic = Synthetic data.
synthetic-more = The cases behind these figures are made up.
language = Language
language-set = Change language
source-line = Every figure is differentially private: each country added noise to its counts before it let them out, and no case file left any country.
not-found = Not found
not-found-text = There is no such page here. The overview leads to everything that there is.
failed = Something failed
failed-text = The archive could not be read. The log of the coordinator says why and what to do.
to-overview = To the overview

# How questions are put
unit-cases = Case files
unit-victims = Victims
unit-suspects = Suspects
title-all = { $units } in all
title-by = { $units } by { $attributes }
title-mean = Mean { $attribute } of { $units }
list-and = { $first } and { $last }
interval = { $low } to { $high }
axis-year = Year of registration
axis-country = Country that registered
axis-quarter = Quarter of registration
lede-registered = Registered in
lede-only = only

# Figures
near-zero = cannot be told from zero
in-all = In all
column-country = Country
column-count = Among
column-estimate = Estimate
column-interval = 95 % interval
column-low = Lower end of the 95 % interval
column-high = Upper end of the 95 % interval
column-reading = Reading
column-mean = Mean
column-counted = Counted
column-years = Years
column-sigma = Noise σ
column-cost = Cost to each cohort
column-clamp = Persons per case file
table-caption = { $title }: estimates with 95 % intervals
table-cut = { $shown_shown } of { $all_shown } rows are shown; the downloads have them all.
figures-near-zero =
    { $n ->
        [one] One figure is marked ≈ 0 and hatched: its interval reaches zero, so there may be none at all. A negative estimate is noise around a small number; it is kept so that sums stay unbiased.
       *[other] { $n_shown } figures are marked ≈ 0 and hatched: their intervals reach zero, so there may be none at all. A negative estimate is noise around a small number; it is kept so that sums stay unbiased.
    }
figures-title = Figures
figures-as-table = The same figures as a table
chart-reading = Bars are estimates; the line through each bar is its 95 % interval.
chart-hatched = Hatched bars marked ≈ 0 cannot be told from zero.
chart-largest = The { $shown_shown } largest of { $all_shown } figures.
trend-reading = Points are estimates; the band around the line is the 95 % interval. All pictures have the same scale.
trend-hollow = Hollow points cannot be told from zero.
means-not-drawn = Means are not drawn: their figures and intervals are in the table.
means-clamped = Means are of clamped numbers: what lies below { $low } counts as { $low }, above { $high } as { $high }, and a bin as its middle.
mean-too-few = too few to have a mean
downloads = Download
sheet-figures = Figures
sheet-about = About

# Who stands behind figures
who-title = Who stands behind these figures
who-stand =
    { $all ->
        [one] { $n_shown } of one country stands behind these figures.
       *[other] { $n_shown } of { $all_shown } countries stand behind these figures.
    }
who-missing =
    { $n ->
        [one] What the missing country would have counted is not in them.
       *[other] What the { $n_shown } missing countries would have counted is not in them.
    }
who-yearbooks = From published yearbooks
who-answers = From answers to the question
who-once = A cohort pays once for this question, whoever asks it and however often: a node gives the same answer again.
clamp-none = not counted
clamp-at-most = at most { $n_shown }
kept-answer = Kept answer: now it { $reason }
yearbook-stands-in = Its yearbook stands in: it { $reason } itself
second-edition = { $country }: { $cohorts } are counted from their second edition. What was released over the first one is withdrawn.
absent-unreachable = could not be reached
absent-timed-out = did not answer in time
absent-peer-certificate = did not prove who it is
absent-own-certificate = does not accept this machine's certificate
absent-no-yearbook = has no yearbook here that says this
absent-refused = refused ({ $code })
absent-other-shape = answered from another codebook, so its table does not fit
absent-other = did not answer

# The map
map-no-figure = no figure
map-arcs =
    { $n ->
        [one] The arc is the widest corridor of { $all_shown }; its light edge is the upper and its dark core the lower end of the 95 % interval.
       *[other] The arcs are the { $n_shown } widest corridors of { $all_shown }; the light edge of each is the upper and its dark core the lower end of the 95 % interval.
    }
map-outside =
    { $n ->
        [one] One corridor begins outside the picture; it is in the table.
       *[other] { $n_shown } corridors begin outside the picture; they are in the table.
    }
map-boundaries = Boundaries and names on this map do not imply any opinion on the legal status of a territory. Outlines: Natural Earth.

# The coordinator's pages
overview-title = Europe at a glance
overview-lede-year = Victims registered in { $year }, from the yearbooks that the countries have published.
overview-lede-asked = { $title }, from answers that the countries released.
overview-choose = Shown on the map
overview-year = Victims registered in { $year }, with corridors
overview-latest = Latest questions
overview-empty = There is nothing to draw yet. Fetch the yearbooks that the countries have published, or ask them a question by country:
show = Show
corridors-title = Corridors
corridors-about = From the citizenship of the victim to the country that registered the case.
fact-countries = Countries
fact-countries-all = nobody is missing
fact-countries-without = without { $countries }
fact-total = Victims
fact-uncertainty = Uncertainty
fact-uncertainty-note = half of each 95 % interval
fact-cost = Cost to each cohort
fact-cost-note = at each node, once for all time
fact-persons = Persons per case file
fact-persons-note = further ones in one file are not counted
fact-files = Case files
fact-files-value = each once
fact-files-note = case files are counted, not persons
questions-title = Questions asked so far
questions-about = Each question keeps its address, so that it can be cited.
questions-all = All questions
questions-empty = Nothing has been asked yet. Ask the countries from the command line; the merged answer then appears here.
question-nobody = No node answered, so there is no figure to show.
question-countries =
    { $n ->
        [one] one country
       *[other] { $n_shown } countries
    }
question-asked = Asked for { $purpose }, last on { $when }.
question-sources = Sources: answers released by { $n_shown } countries, added up with their variances; codebook version { $version }; last asked { $when }.
purpose-strategic-analysis = strategic analysis
purpose-investigation = an investigation
purpose-prevention = protection and prevention
how-title = How to read this
how-text = Each country counted its own case files, added random noise and let only the result out. The interval says how far the noise may carry: 95 of 100 such intervals hold the true sum of the countries that answered. It says nothing about cases that no office has registered.
how-several = One unit may count under several values of { $attributes }, so those rows or columns do not add up to a total.
explore-title = Explore
explore-about = Choose what to count and how to break it down. The figures come from the published yearbooks: looking at them costs nothing.
explore-rows = Rows
explore-columns = Columns
explore-nothing = Nothing
explore-all-countries = All together
explore-no-table = No yearbook has a table of these two. Choose another pair, or ask the countries from the command line.
yearbooks-empty = No yearbook has been fetched yet. A country publishes one when all quarters of a year are frozen; the coordinator fetches them once a day, or now:
yearbooks-sources = Sources: yearbooks published by { $n_shown } countries and signed by each; put together from all their tables, list of attributes version { $version }.
trends-title = Trends
trends-about = How figures changed from year to year. A change is one only where the bands lie apart.
trends-asked = Trends that were asked for, by quarter
patterns-title = Patterns in several countries
patterns-about = Countries publish signatures of ways of working, never cases, and look for them in rounds. A pattern that several countries see appears here.
patterns-empty = No round has been held yet.
patterns-round = Round
patterns-closes = closes on { $day }
patterns-several = Seen in several countries
patterns-published =
    { $n ->
        [one] of one published signature
       *[other] of { $n_shown } published signatures
    }
patterns-how = A country is said to see a pattern when its noisy count reaches the threshold. Chance alone shows anything in one country's { $cells_shown } cells with a probability of at most { $level } %. A country that is not listed as seeing it may still have some.
patterns-not-agreed = The countries have not agreed on the list of this round yet, so nothing has been counted.
patterns-none = No pattern was seen in several countries in this round.
patterns-seen-in =
    { $n ->
        [one] Seen in one country
       *[other] Seen in { $n_shown } countries
    }
patterns-published-by = Published by { $countries }
patterns-caption = About how many case files of each country fit
patterns-match = seen there
patterns-no-match = cannot be told from chance
column-threshold = Threshold
column-noticed = Noticed if 15 / 25 / 40 / 60 case files fit
nav-report = Report
report-year = Year
report-title = European report { $year }
report-lede = What the countries have released about the case files of one year, put together: a page to be read and printed, and the same as PDF.
report-foot = Differentially private figures released by the countries; each has a 95 % interval.
report-empty = There is no yearbook to report on yet. A country publishes one when all quarters of a year are frozen; the coordinator fetches them once a day, or now:
report-overview = Overview
report-made = Made on { $when }.
report-tables = Main tables
report-corridors-none = No corridor can be told from zero.
report-trends = Trends
report-trends-none = Only one year has been published, so there is no trend yet.
report-members = The members
report-method = How these figures came about
report-method-privacy = Case files never leave their country. Each office counts its own, adds random noise to its counts and publishes only the result, once for each year. The noise is calibrated so that nobody can tell from all figures together whether any one case file is among them, beyond a stated bound: this is differential privacy. A repeated question gets the same answer, so asking again learns nothing more.
report-method-interval = Every figure is an estimate. Its 95 % interval says how far the noise may carry it: 95 of 100 such intervals hold the true sum over the countries that published. Figures of countries are added with their variances, so the interval of a sum is narrower than the sum of the intervals.
report-method-zero = A figure marked ≈ 0 cannot be told from zero: there may be none at all. A negative estimate is noise around a small number; it is kept so that sums stay unbiased.
report-method-registered = Figures say what offices have registered, not how much there is. Offices register differently; a larger figure may be a better-working office. Countries that are missing are not in any sum.
report-method-patterns = Patterns are ways of working that offices publish as coded signatures, never persons or case files. A country sees a pattern when its noisy count reaches a threshold that chance alone rarely reaches.
tour-label = Guided tour
tour-offer = A guided tour shows these pages in about ten steps, on the synthetic data.
tour-begin = Begin the tour
tour-step = Guided tour, step { $n_shown } of { $all_shown }
tour-next = Next
tour-back = Back
tour-end = End the tour
tour-to-page = This step is on another page: go there
tour-overview = Europe at a glance
tour-overview-do = Each country is shaded by its estimate, hatched where it cannot be told from zero. Point at Greece, or read the table below the map: no estimate stands without its 95 % interval. Which country is missing, and what does the page say of it?
tour-explore = Cross-tables
tour-explore-do = Choose rows and columns and show them. The figures come from published yearbooks: looking costs nothing. Compare the width of an interval with its estimate: which cells would you put into a report?
tour-explore-files = Files
tour-explore-files-do = Look at the downloads below the chart. Take the CSV: every line has the estimate, both ends of the interval and whether it can be told from zero. Discuss what would be lost if somebody copied the estimates alone.
tour-trends = Trends
tour-trends-do = A change is one only where the bands lie apart. Find a line that seems to rise and say whether it does.
tour-patterns = Patterns in several countries
tour-patterns-do = Offices publish signatures of ways of working; here is who sees them. Read the threshold and what would have been noticed. What does it mean that a country is not listed?
tour-members = The members
tour-members-do = Press the button: every node is greeted, which costs nothing. Who has frozen which quarters, who has published, who did not answer?
tour-questions = Questions
tour-questions-do = Every question keeps its address, so that a figure can be cited. Questions cost each country a part of what its cohorts may ever release; yearbooks do not.
tour-report = The European report
tour-report-do = The page and the PDF say the same. Read the last part, the method, and let somebody explain the interval in their own words. Print it, or take the PDF.
members-title = Members
members-about = The countries of the federation: who can be reached, what they have frozen and published, and how often they answered.
members-look = Look now
members-looked = Last looked on { $when }.
members-not-looked = Nobody has looked since the coordinator was started.
members-empty = No country is configured.
members-caption = Each country's node
members-state = State
members-seen = Last seen
members-frozen = Frozen cohorts
members-yearbooks = Yearbooks
members-answered = Answered
members-missing = Missing
members-reached = reached
members-unknown = not looked yet
members-never = never
members-none = none

# What stands on the list of the yearbook and not in the codebook
listed-recruited-online = Recruited online
listed-above-clamp = More victims or more suspects than are counted
listed-victim-citizenship = Citizenship of the victim, grouped
listed-sexual-exploitation = Exploited sexually
listed-forced-labour = Exploited for labour
listed-forced-criminality = Exploited for forced criminality
listed-suspect-citizenship = Citizenship of the suspect, grouped
listed-yes = Yes
listed-no = No
listed-no-or-unknown = No, or not known
listed-other-europe = Another country of Europe
listed-other-africa = Another country of Africa
listed-other-asia = Another country of Asia
listed-elsewhere = Elsewhere
