# Mo paj yo. Yon tèm oswa yon gid ka di nenpòt nan yo yon lòt jan.

core-language-name = Kreyòl ayisyen
core-go-on = Kontinye an kreyòl
core-skip = Ale dirèkteman nan tèks la
core-languages = Lang
core-navigation = Meni prensipal
core-breadcrumbs = Kote ou ye
core-nav-translation = Tradiksyon
core-about-translation = Konbyen ki tradui nan chak lang, ak sa ki chanje depi yon tèks te tradui.
core-translation-pages = { $current } paj sou { $pages } ajou.
core-translation-texts = Sa fè { $done } tèks sou { $texts }.
core-translation-unrecorded = Pou { $pages ->
        [1] yon paj
       *[other] { $pages } paj
    }, yo pa note nan ki mo yo te tradui li.
core-translation-none = Poko tradui: { $words ->
        [1] yon mo.
       *[other] { $words } mo.
    }
core-translation-outdated = { $texts ->
        [1] Yon tèks chanje
       *[other] { $texts } tèks chanje
    } depi yo te tradui.
core-translation-missing = { $texts ->
        [1] Yon tèks poko tradui.
       *[other] { $texts } tèks poko tradui.
    }
core-translation-unconfirmed = { $texts ->
        [1] Yo te chanje yon tèks alamen, li bezwen konfimasyon.
       *[other] Yo te chanje { $texts } tèks alamen, yo bezwen konfimasyon.
    }
core-translation-changes = Sa ki chanje
core-outdated-mark = orijinal la chanje
core-outdated-original = Jodi a orijinal la di:
core-outdated-sheet = Orijinal la chanje depi yo te tradui fèy sa a.
core-columns = De kolòn
core-columns-about = De lang yo kòt a kòt, paragraf pa paragraf: pou travay ansanm oswa pou verifye yon tradiksyon.
core-handouts-any = Pou nenpòt reyinyon
core-contents = Sou paj sa a
core-neighbours = Anvan ak apre
core-previous = Tounen: { $title }
core-next = Swivan: { $title }
core-updated = Dènye chanjman: { $date }
core-published = Pibliye le { $date }
core-print = Enprime
core-share = Pataje
core-fallback = Paj sa a poko an kreyòl. Men li nan yon lòt lang: { $language }.
core-old-address = Paj sa a chanje plas
core-all-sheets = Tout fèy yo isit la:
core-sheet-gone = Fèy sa a pa nan manyèl la ankò
core-moved-to = W ap jwenn li isit la:
# Ant pati yon lis paj la ranje, chak siy ak espas ki vini apre l.
core-comma = ,{" "}
core-semicolon = ;{" "}

core-nav-home = Akèy
core-nav-processes = Pwosesis
core-nav-activities = Aktivite
core-nav-handouts = Fèy pou distribye
core-nav-teams = Ekip
core-nav-pages = Tout paj yo
core-about-pages = Chak paj nan manyèl sa a, dosye pa dosye.
core-nav-glossary = Glosè

## Blòk nan yon tèks

core-facilitator-note = Pou moun k ap dirije reyinyon an
core-note = Nòt
core-tip = Konsèy
core-important = Enpòtan
core-warning = Avètisman
core-caution = Fè atansyon
core-safety = Sekirite
core-example = Egzanp
core-handout = Fèy pou distribye
core-slide = Dyapozitiv
core-write-here = Ekri isit la
core-tick = Mete yon kwa
core-choice = Chwazi
core-minutes-short = min
core-table = Tablo
core-table-row = ranje
core-footnote = Nòt anba paj
core-footnote-back = Tounen nan tèks la
core-task-done = fèt
core-task-open = poko fèt

## Pwosesis

core-stages-heading = { $unit ->
        [phase] Faz yo
        [feature] Karakteristik yo
       *[stage] Etap yo ak pa yo
    }
core-stage-number = { $unit ->
        [phase] Faz { $number }
        [feature] Karakteristik { $number }
       *[stage] Etap { $number }
    }
core-step-number = Pa { $number }
core-required-first = Tout ekip kòmanse isit la.
core-repeats-to = Apre sa, chemen an tounen nan { $title }.
core-leads-to = mennen nan:
core-accomplishments = Lè etap sa a fini, men sa ekip la ap genyen
core-steps = Pa yo
core-indicators = Ki jan pou nou konnen
core-indicator-group-system = Sistèm nan
core-indicator-group-staff = Anplwaye yo
core-indicator-group-students = Elèv yo
core-indicator-group-families = Fanmi yo
core-key-questions = Kesyon pou poze
core-produces = Sa w ap genyen
core-next-steps = Apre sa
core-step-activities = Aktivite pou pa sa a
core-no-activities = Poko gen aktivite ekri pou pa sa a.

## Aktivite

core-at-a-glance = Yon ti koutje
core-outcomes = Sa ki soti ladan l
core-minutes = { $minutes ->
        [1] yon minit
       *[other] { $minutes } minit
    }
core-minutes-to-prepare = { $minutes } pou prepare
core-clock = Sa k ap fèt ak kilè
core-clock-help = Minit pou chak pati. Peze sou youn pou ale ladan l.
core-at-hand = Anba men w
core-bring = Pote
core-people-range = { $min } a { $max } moun
core-people-from = { $min } moun oswa plis
core-people-to = jiska { $max } moun
core-grouping-whole-group = tout gwoup la ansanm
core-grouping-small-groups = ti gwoup
core-grouping-pairs = de pa de
core-grouping-alone = chak moun pou kont li
core-place-in-person = fas a fas
core-place-online = sou entènèt
core-place-online-too = sou entènèt tou
core-materials = Sa pou pote
core-material-each-group = pou chak tab oswa ti gwoup
core-material-each-person = pou chak moun
core-material-each-room = pou tout sal la
core-serves = Itil pou
core-before = Bon pou fè anvan
core-after = Bon pou fè apre
core-tags = Sijè
core-kind-activity = Aktivite
core-kind-resource = Resous
core-kind-energizer = Ti jwèt pou bay enèji
core-activity-count = { $count ->
        [1] Yon aktivite
       *[other] { $count } aktivite
    }

## Fèy pou distribye

core-code = Kòd { $code }
core-plain-text = Tèks senp
core-from-activity = Fèy ki soti nan aktivite
core-used-by = Sèvi nan
core-copies = Kopi
core-copies-group = youn pou chak tab oswa ti gwoup
core-copies-person = youn pou chak moun
core-copies-room = youn pou tout sal la

## Glosè

core-see-also = Gade tou

## Ekip

core-no-teams = Poko gen ekip.
core-as-of = Jan sa ye le { $date }
core-break = { $name ->
        [none] Vakans lekòl
       *[other] { $name }
    } jiska { $until }: anyen pa an reta, epi tan san reyinyon pa konte
core-team-unread = Nou pa ka montre paj ekip sa a kounye a, paske gen yon erè nan fichye li yo. Y ap tounen lè yo korije l.
core-team-kept = Gen yon erè nan fichye ekip sa a kounye a. Paj sa a montre sa yo te konnen { $date }.
core-unread = { $date ->
        [none] Nou pa ka li l
       *[other] Nou pa ka li l depi { $date }
    }: liy { $line } nan { $file }
core-need-breaks = Vakans lekòl pa konte.
core-need-pause = Poz ekip la pa konte.
core-call-unread = Gen yon erè nan fichye li yo.
core-internal = Pa pibliye sa. Kopi sa a se pou ekip la; li ka montre non moun.
core-team-paused = { $until ->
        [none] Ekip sa a nan yon poz depi { $date }.
       *[other] Ekip sa a nan yon poz depi { $date } rive { $until }.
    }
core-team-ended = Ekip sa a fini travay li { $date }.
core-team-sample = Ekip sa a envante: se yon egzanp, san moun ni chif reyèl.
core-team-pages = Paj ekip sa a
core-team-page-overview = Apèsi
core-team-page-plan = Plan
core-team-page-members = Manm
core-team-page-meetings = Reyinyon
core-team-page-measures = Chif
core-team-page-review = Oto-evalyasyon
core-team-page-celebrations = Selebrasyon
core-team-page-board = Pou mi an
core-team-meeting = Reyinyon { $date }
core-team-event = Reyinyon
core-team-file-calendar = Reyinyon ak dat limit pou mete nan kalandriye ou
core-team-file-tasks = Tout travay yo nan yon fichye tablo (CSV)
core-team-file-team = Tout done yo nan yon fichye pou lòt pwogram (JSON)
core-team-of = Fè pati
core-team-teams = Ekip ki fè pati l
core-team-linked = Ekip ki gen lyen avè l
core-team-files = Pote l avè w
core-team-vision = Vizyon nou
core-team-mission = Misyon nou
core-team-process = Pwosesis
core-team-place = Kote
core-team-started = Kòmanse
core-team-next-meeting = Pwochen reyinyon
core-team-no-day = Poko gen dat
core-team-kind = Ki kalite ekip
core-team-kind-leadership = ekip k ap dirije
core-team-kind-working-committee = komite travay
core-team-kind-problem-solving = ekip k ap rezoud pwoblèm
core-date = Dat
core-step = Pa
core-former-member = ansyen manm
core-member = manm ekip la

## Ekip: ki kote nou rive

core-team-way = Ki kote nou rive
core-way-sentence = { $left ->
        [0] Tout { $total } pa yo fèt.
       *[other] { $done ->
            [0] Poko gen okenn nan { $total } pa yo ki fèt.
            [1] Youn nan { $total } pa yo fèt.
           *[other] { $done } nan { $total } pa yo fèt.
        }
    }
core-team-at-step = Sa k ap fèt kounye a:
core-team-next-step = Pwochen pa a se:
core-team-also = { $count ->
        [1] ak yon lòt pa
       *[other] ak { $count } lòt pa
    }
core-team-no-way = Ekip la poko chwazi yon pwosesis. Paj sou pwosesis yo montre ki jan yon ekip ka kòmanse.
core-team-no-steps = Pwosesis ekip la pa gen etap ki swiv youn dèyè lòt, kidonk pa gen wout pou montre.
core-status-todo = poko kòmanse
core-status-doing = ap fèt
core-status-done = fèt
core-status-skipped = sote
core-way-back = tounen nan yon etap anvan, lè sa itil

## Ekip: travay

core-team-do-next = Sa pou fè kounye a
core-team-all-tasks = { $count ->
        [1] Plan an, ak yon travay pou fè
       *[other] Plan an, ak tout { $count } travay pou fè yo
    }
core-team-other-tasks = { $count ->
        [1] Yon lòt travay pou fè
       *[other] { $count } lòt travay pou fè
    }
core-look = Sa ki merite yon kout je
core-look-none = Tout bagay ap vanse.
core-look-meeting = Pwochen reyinyon an poko gen jou
core-look-tasks = { $count ->
        [1] Yon travay bezwen yon lòt dat
       *[other] { $count } travay bezwen yon lòt dat
    }
core-look-tasks-how = oswa yon lòt moun pou ede
core-look-seats = { $count ->
        [1] Gen yon plas vid
       *[other] Gen { $count } plas vid
    }
core-look-seats-how = Èske w konnen yon moun?
core-look-numbers = { $count ->
        [1] Gen yon chif ki dèyè plan an
       *[other] Gen { $count } chif ki dèyè plan an
    }
core-meeting-open = Louvri reyinyon an
core-meeting-calendar = Kalandriye
core-team-about = Konsènan ekip la
core-stage-done = { $count ->
        [1] Sèl etap li a fini
       *[other] Tout { $count } etap yo fini
    }
core-team-no-tasks = Pa gen travay pou fè. Nan pwochen reyinyon an, chwazi yon ti bagay, ak yon non epi yon dat.
core-team-tasks = Travay
core-task-todo = poko kòmanse
core-task-doing = ap fèt
core-task-blocked = bloke
core-task-dropped = kite tonbe
core-task-by = pou { $date }
core-task-done-on = fèt le { $date }
core-task-no-day = poko gen dat
core-task-with = ansanm ak
core-task-nobody = poko gen moun
core-task-team = ekip la
core-days-late = { $days ->
        [1] yon jou reta
       *[other] { $days } jou reta
    }

## Ekip: senk bezwen

core-team-needs = Sa ki kenbe nou djanm
core-team-needs-sentence = Gen senk bagay ki ede yon ekip kontinye. Chak kanpe pou kont li; nou pa adisyone yo.
core-need-school-support = Sipò lekòl la
core-need-time = Tan
core-need-regularity = Reyinyon regilye
core-need-representation = Tout moun bò tab la
core-need-facilitator = Yon moun ki resevwa fòmasyon pou dirije
core-need-is-met = nou genyen l
core-need-is-watch = veye sou sa
core-need-is-missing = manke
core-need-is-no-data = pa gen enfòmasyon
core-need-helps = Sa ki ka ede:
core-need-support-no-data = Poko gen anyen ki ekri sou sa lekòl la bay, ni sou moun k ap dirije l.
core-need-support-count = { $count ->
        [0] Poko gen okenn sipò ki soti nan lekòl la
        [1] Gen yon kalite sipò ki la
       *[other] Gen { $count } kalite sipò ki la
    }; yon ekip bezwen { $min ->
        [1] youn pou pi piti.
       *[other] { $min } pou pi piti.
    }
core-need-support-no-leader = Pa gen okenn dirijan lekòl la nan ekip la.
core-need-support-leader-never = Dirijan lekòl la poko vini nan yon reyinyon.
core-need-support-leader-came = Dirijan lekòl la te nan reyinyon ki te fèt le { $date } a.
core-need-support-leader-long-ago = Dènye fwa dirijan lekòl la te vini nan yon reyinyon se te le { $date }, sa fè { $days ->
        [1] yon jou
       *[other] { $days } jou
    }; sa ta dwe rive omwen yon fwa nan { $limit ->
        [1] yon jou.
       *[other] { $limit } jou.
    }
core-need-time-no-data = Jou ekip la te kòmanse a poko ekri.
core-need-time-met = Ekip la ap travay depi { $date }, sa fè { $months ->
        [1] yon mwa.
       *[other] { $months } mwa.
    } Yon chanjman bezwen omwen { $min ->
        [1] yon mwa
       *[other] { $min } mwa
    } pou l rive jwenn moun yo.
core-need-time-watch = Ekip la ap travay depi { $date }, sa fè { $months ->
        [0] mwens pase yon mwa.
        [1] yon mwa.
       *[other] { $months } mwa.
    } Yon chanjman bezwen omwen { $min ->
        [1] yon mwa
       *[other] { $min } mwa
    } pou l rive jwenn moun yo, kidonk bay li tan.
core-need-regularity-no-data = Poko gen okenn reyinyon ki note.
core-need-regularity-count = { $count ->
        [0] Ekip la pa reyini
        [1] Ekip la reyini yon fwa
        [2] Ekip la reyini de fwa
       *[other] Ekip la reyini { $count } fwa
    } nan { $days } dènye jou yo; objektif la se { $min ->
        [1] yon fwa
        [2] de fwa
       *[other] { $min } fwa
    } oswa plis. Dènye reyinyon an te fèt le { $date }.
core-need-regularity-gap-short = Pi long tan ki pase san reyinyon se { $days ->
        [1] yon jou.
       *[other] { $days } jou.
    }
core-need-regularity-gap-long = Pi long tan ki pase san reyinyon se { $days ->
        [1] yon jou
       *[other] { $days } jou
    }; lè sa depase { $limit }, li difisil pou ekip la kontinye.
core-need-representation-no-data = Poko gen okenn reyinyon ki note, kidonk nou pa ka di ki moun ki vini.
core-need-representation-all = { $meetings ->
        [1] Tout gwoup yo te nan dènye reyinyon an.
       *[other] Tout gwoup yo te la nan { $meetings } dènye reyinyon yo.
    }
core-need-representation-absent = { $meetings ->
        [1] Ki pa t nan dènye reyinyon an: { $sectors }.
       *[other] Ki pa t nan { $meetings } dènye reyinyon yo: { $sectors }.
    }
core-need-representation-share = Yon sèl gwoup pran { $share }% plas yo nan reyinyon yo: { $sectors }. Plis pase { $limit }% pa kite ase plas pou lòt yo.
core-need-facilitator-no-data = Poko gen okenn manm ki ekri.
core-need-facilitator-there = { $trained ->
        [0] { $count ->
            [1] Gen yon moun ki ka dirije reyinyon yo.
           *[other] Gen { $count } moun ki ka dirije reyinyon yo.
        }
        [1] { $count ->
            [1] Gen yon moun ki resevwa fòmasyon pou dirije reyinyon yo.
           *[other] Gen { $count } moun ki ka dirije reyinyon yo; youn ladan yo resevwa fòmasyon.
        }
       *[other] Gen { $trained } moun ki resevwa fòmasyon pou dirije reyinyon yo.
    }
core-need-facilitator-untrained = { $count ->
        [0] Poko gen pèsonn nan ekip la k ap dirije reyinyon yo.
        [1] Gen yon moun k ap dirije reyinyon yo, men li poko resevwa fòmasyon pou sa.
       *[other] Gen { $count } moun k ap dirije reyinyon yo, men okenn nan yo poko resevwa fòmasyon pou sa.
    }
core-need-facilitator-no-backup = Pa gen pèsonn ki ka pran plas moun sa a lè li pa la.

## Ekip: objektif ak mezi

core-team-goals = Objektif
core-team-all-numbers = Tout chif yo nan tablo
core-team-no-goals = Poko gen objektif ki ekri. Pa yo nan pwosesis la ede ekip la fikse kèk objektif.
core-goal-dropped = Nou kite sa tonbe:
core-goal-no-measures = Poko gen mezi. Ki jan ekip la ta wè sa rive vre?
core-goal-no-strategies = Poko gen estrateji. Ki jan ekip la pral fè sa?
core-strategy-no-tasks = Poko gen travay.
core-measure-first = { $value } le { $date }
core-measure-newest = { $value } le { $date }
core-measure-target = sib la se { $value } pou { $date }
core-measure-none = Poko gen anyen ki konte
core-measure-no-target = poko gen sib
core-measure-picture = Liy ki montre chanjman ak tan
core-measure-key = Nan desen yo: kare a se kote nou te kòmanse, sèk yo se sa nou konte, lozanj lan se sib la. Liy pwentiye a se chemen pou rive la.
core-measure-is-reached = sib la rive
core-measure-is-missed = objektif la pa rive
core-measure-is-counted = nou konte
core-measure-is-ahead = sou bon chemen
core-measure-is-behind = an reta sou plan an
core-measure-is-no-data = pa gen anyen nouvo ki konte
core-measure-kind-how-much = Konbyen nou fè?
core-measure-kind-how-well = Ki jan nou fè l byen?
core-measure-kind-better-off = Èske gen moun ki vin pi byen?
core-measure-value = Valè
core-measure-the-target = sib

## Ekip: ki moun ki bò tab la

core-team-table = Ki moun ki bò tab la
core-table-sentence = { $people ->
        [0] Poko gen pèsonn nan ekip la
        [1] Gen yon moun nan ekip la
       *[other] Gen { $people } moun nan ekip la
    }; { $open ->
        [0] pa gen plas vid.
        [1] gen yon plas vid.
       *[other] gen { $open } plas vid.
    }
core-table-sector = Gwoup
core-table-seats = Plas
core-table-came = Ki te vini nan dènye reyinyon yo
core-seats-taken = { $people } sou { $seats }
core-seats-open = { $open ->
        [1] yon plas vid
       *[other] { $open } plas vid
    }
core-seats-people = { $people ->
        [1] yon moun
       *[other] { $people } moun
    }
core-percent = { $percent }%
core-seat-is-taken = pran
core-seat-is-open = plas vid
core-seat-is-extra = anplis plas ki te prevwa yo
core-members-none = Poko gen okenn manm ki ekri.
core-member-leader = dirije lekòl la
core-member-facilitator = dirije reyinyon yo
core-member-backup = ranplase moun k ap dirije reyinyon yo
core-member-trained = resevwa fòmasyon le { $date }
core-member-since = depi { $date }
core-member-languages = Lang:
core-team-supports = Sa yo bay ekip la
core-support-since = depi { $since }
core-support-until = jiska { $until }
core-support-from-to = soti { $since } rive { $until }
core-supports-none = Poko gen anyen ki ekri. Yon sal, tan, oswa yon entèprèt se yon bon premye bagay pou mande.
core-team-norms = Sa nou dakò sou li
core-norms-none = Poko gen règ ki ekri.

## Ekip: reyinyon

core-team-meetings = Reyinyon
core-meetings-both = Dènye reyinyon an te fèt le { $last }. Pwochen an ap fèt le { $next }.
core-meetings-last = Dènye reyinyon an te fèt le { $last }. Poko gen dat pou pwochen an.
core-meetings-next = Pwochen reyinyon an ap fèt le { $next }.
core-meetings-none = Poko gen okenn reyinyon ki note. Fikse yon dat pou premye a.
core-meetings-all = Tout reyinyon yo
core-meeting-is-held = te fèt
core-meeting-is-planned = prevwa
core-meeting-is-cancelled = anile
core-meeting-cancelled = Reyinyon sa a anile.
core-meeting-moved = { $on ->
        [none] Li te dwe fèt { $from }
       *[other] Li te dwe fèt { $from }; yo deside chanje l { $on }
    }
core-meeting-is-no-record = yo pa note ki moun ki te la
core-meeting-none = okenn
core-meeting-where = Lè ak kote
core-meeting-present = Prezan
core-meeting-absent = Absan
core-meeting-guests = Envite
core-meeting-people = Ki moun ki te la
core-meeting-came = { $present } sou { $all } manm
core-meeting-decisions = Desizyon
core-meeting-facilitator = Moun ki te dirije
core-meeting-recorder = Moun ki te pran nòt
core-meeting-about = Sou ajanda a
core-meeting-notes = Nòt
core-meeting-tasks = Travay pou gade ki poko fèt
core-meeting-no-record = Nou pa gen lis moun ki te vini. Ajoute l nan fichye ekip la pandan moun yo sonje toujou.
core-count-people = { $count ->
        [1] yon moun
       *[other] { $count } moun
    }
core-count-fewer = mwens pase { $count }

## Ekip: plan an kote premye plan an

core-team-plan = Ki jan plan an chanje
core-plan-sentence = { $count ->
        [0] Anyen pa chanje depi plan { $date } a.
        [1] Gen yon bagay ki chanje depi plan { $date } a.
       *[other] Gen { $count } bagay ki chanje depi plan { $date } a.
    }
core-plan-reason = Rezon ki fè yo te sere plan an lè sa a: { $reason }
core-plan-new-year = Yon nouvo ane lekòl kòmanse ak plan sa a.
core-plan-whole = Tout plan an
core-plan-changes = Sa ki chanje
core-plan-later = Yo te sere plan an ankò le:
core-plan-none = Poko gen premye plan ki sere. Lè gen youn, pati sa a ap montre sa ki chanje depi lè sa a.
core-bar-first = premye plan
core-bar-now = plan kounye a
core-bar-today = jodi a
core-change-added = { $of ->
        [goal] Nouvo objektif:
        [measure] Nouvo mezi:
       *[task] Nouvo travay:
    }
core-change-dropped = { $of ->
        [goal] Objektif nou kite tonbe:
        [measure] Mezi nou kite tonbe:
       *[task] Travay nou kite tonbe:
    }
core-change-gone = { $of ->
        [goal] Objektif ki pa nan plan an ankò:
        [measure] Mezi ki pa nan plan an ankò:
       *[task] Travay ki pa nan plan an ankò:
    }
core-change-to-goal = Li pase nan yon lòt objektif:
core-change-day-added = Kounye a li gen yon dat, { $day }:
core-change-day-removed = Li pa gen dat ankò, anvan se te { $day }:
core-change-later = { $days ->
        [1] Yon jou pi ta:
       *[other] { $days } jou pi ta:
    }
core-change-earlier = { $days ->
        [1] Yon jou pi bonè:
       *[other] { $days } jou pi bonè:
    }
core-change-owner = Pase nan men yon lòt moun:
core-change-no-owner = Pèsonn pa reskonsab li kounye a:
core-change-had = anvan:
core-change-target = Nouvo sib:
core-change-values = anvan { $before }, kounye a { $now }
core-team-communications = Ki jan nou enfòme lòt moun
core-tell-whom = Ki moun
core-tell-what = Kisa
core-tell-how = Ki jan
core-tell-who = Ki moun k ap okipe sa
core-tell-back = Ki jan yon repons tounen
core-tell-none = Poko gen anyen ki ekri. Ki moun ki ta dwe tande nouvèl ekip la, epi ki jan?
core-every-day = { $count ->
        [1] chak jou
       *[other] chak { $count } jou
    }
core-every-week = { $count ->
        [1] chak semèn
       *[other] chak { $count } semèn
    }
core-every-month = { $count ->
        [1] chak mwa
       *[other] chak { $count } mwa
    }
core-every-year = { $count ->
        [1] chak ane
       *[other] chak { $count } ane
    }

## Ekip: oto-evalyasyon ak selebrasyon

core-team-review = Ki jan nou wè pwòp travay nou
core-review-sentence = Soti { $first } rive { $newest }: { $higher ->
        [0] pa gen okenn fraz ki monte
        [1] gen yon fraz ki monte
       *[other] gen { $higher } fraz ki monte
    }, { $same ->
        [0] okenn pa
       *[other] { $same }
    } rete menm jan, { $lower ->
        [0] okenn pa
       *[other] { $lower }
    } desann.
core-review-once = Nou reponn yon sèl fwa jiska kounye a, le { $date }. Pwochen fwa a ap montre sa ki chanje.
core-review-all = Tout repons yo nan yon tablo
core-review-none = Poko gen oto-evalyasyon. Sa pran yon demi èdtan nan yon reyinyon, epi li montre sou kisa pou nou travay.
core-review-answers = Tout repons yo
core-review-no-answer = pa gen repons
core-review-answered-once = reponn yon sèl fwa
core-review-only-once = { $count ->
        [one] Yo reponn yon fraz yon sèl fwa.
       *[other] Yo reponn { $count } fraz yon sèl fwa.
    }
core-review-first = premye repons
core-review-newest = dènye repons
core-team-celebrations = Selebrasyon
core-celebration-thanks = Mèsi pou:
core-celebrations-all = Tout { $count } selebrasyon yo
core-celebrations-none = Poko gen anyen ki ekri. Kisa ki te byen mache mwa pase a, epi ki moun nou ta dwe remèsye?
core-board-help = Fèy sa a se pou mete sou mi. Enprime l sou yon sèl paj papye letter oswa A4.

## Ekip yon kote

core-teams-places = Kote
core-teams-places-about = Paj chak kote montre ekip li yo nan yon sèl tablo.
core-teams-tree = Ki jan ekip yo gen lyen
core-no-day = okenn
core-place-sentence = { $teams ->
        [1] Yon ekip
       *[other] { $teams } ekip
    }; { $call ->
        [0] okenn nan yo pa bezwen yon apèl kounye a.
        [1] yon apèl t ap ede youn nan yo.
       *[other] yon apèl t ap ede { $call } nan yo.
    }
core-place-call = Yon apèl t ap ede
core-place-rest = Lòt ekip yo
core-place-meetings = Reyinyon
core-place-open = Sa ki rete pou fè
core-place-steps = { $done } nan { $total } pa
core-place-late = { $count ->
        [0] pa gen travay an reta
        [1] yon travay an reta
       *[other] { $count } travay an reta
    }
core-place-seats = { $count ->
        [0] pa gen plas vid
        [1] yon plas vid
       *[other] { $count } plas vid
    }
core-place-no-rank = Ekip yo nan lòd non yo. Sa pa yon klasman: chak ekip kòmanse nan lè pa l ak kote pa l.
core-place-table = Tablo sa a nan yon fichye pou kalkil (CSV)
core-call-no-meeting = Gen anpil tan depi dènye reyinyon an.
core-call-no-next = Poko gen dat pou pwochen reyinyon an.
core-call-school-support = Sipò lekòl la manke.
core-call-time = Travay la poko gen ase tan.
core-call-regularity = Manke reyinyon regilye.
core-call-representation = Gen gwoup ki manke bò tab la.
core-call-facilitator = Pa gen pèsonn ki ka dirije reyinyon yo.
core-call-late-tasks = Gen plizyè travay ki an reta.
core-column-goal = Objektif
core-column-strategy = Estrateji
core-column-task = Travay
core-column-owner = Ki moun
core-column-helpers = Moun k ap ede
core-column-due = Pou ki dat
core-column-status = Ki kote sa ye
core-column-done-on = Fèt le
core-column-why = Poukisa
core-column-team = Ekip
core-column-place = Kote
core-column-stage = Etap
core-column-steps-done = Pa ki fèt
core-column-steps = Pa
core-column-last-meeting = Dènye reyinyon
core-column-next-meeting = Pwochen reyinyon
core-column-late-tasks = Travay an reta
core-column-open-seats = Plas vid
core-column-call = Poukisa yon apèl t ap ede

## Meni, rechèch, zouti

core-menu = Meni
core-menu-close = Fèmen meni an
core-search = Chèche
core-nav-search = Chèche
core-nav-downloads = Telechajman
core-nav-book = Tout liv la
core-copy-link = Kopye lyen pou pati sa a
core-link-copied = Lyen an kopye
core-nothing-yet = Poko gen anyen isit la.
core-terms = Mo nou itilize isit la
core-tag = Sijè

## Sou kisa yon paj ye, pou rechèch ak mesaj

core-about-processes = Jan pou travay ansanm, etap pa etap.
core-about-activities = Tout aktivite yo ak tan, kantite moun ak materyèl. Jwenn youn ki bon pou reyinyon ou.
core-about-handouts = Tout fèy yo dapre kòd, pou enprime, pou ranpli sou ekran, ak gwo lèt epi an tèks senp.
core-about-glossary = Mo ekip yo itilize, nan lang senp.
core-about-teams = Ekip yo, ki kote yo ye ak ki kote yo rive.
core-about-place = ekip ki isit la, ki lè yo reyini, ak ki kote yon apèl t ap ede.
core-about-downloads = Pake pou yon etap, tout liv la, fèy yo sou tout fòm, dyapozitiv ak fichye.
core-about-search = Jwenn yon paj, yon fèy, yon aktivite oswa sa yon mo vle di.
core-about-book = Tout paj, aktivite ak fòm sou yon sèl paj, pou li oswa pou enprime.
core-about-tag = Paj ak aktivite ki sou sijè sa a.
core-about-team = Ki kote ekip sa a rive, ak sa l ap fè.
core-about-pack-facilitator = Ajanda ak lè, materyèl, gid, fèy ak dyapozitiv pou yon etap.
core-about-pack-handouts = Tout fèy yon etap, pou enprime yon sèl kou.

## Akèy

core-ways = Ki kote ou ta renmen kòmanse?
core-home-search = Kisa w bezwen?
core-home-today = Reyinyon jodi a?
core-home-pick = Chwazi yon plan pou tan ou genyen an:
core-home-sheets = Enprime fèy ou bezwen yo
core-home-road = Se premye fwa w? Gade tout wout la
core-way-meet = Dirije yon reyinyon
core-way-meet-text = Chwazi yon aktivite pou tan ou genyen an, enprime fèy yo epi ale.
core-way-start = Fòme yon ekip
core-way-start-text = Yon etap alafwa, ak tout mo nouvo yo eksplike.
core-way-see = Gade sa ekip yo fè
core-way-see-text = Plan yo, chif yo ak bon nouvèl yo. Gen yon plas pou ou bò tab la tou.

## Kalite paj, nan rezilta rechèch

core-kind-page = Paj
core-kind-process = Pwosesis
core-kind-stage = Etap
core-kind-phase = Faz
core-kind-feature = Karakteristik
core-kind-step = Pa
core-kind-handout = Fèy pou distribye
core-kind-instrument = Oto-evalyasyon
core-kind-team = Ekip
core-kind-term = Glosè

## Rechèch

core-search-label = Kisa w ap chèche?
core-search-count = Rezilta: { $count }
core-search-none = Nou pa jwenn anyen pou “{ $query }”. Eseye yon lòt mo, oswa mwens mo.
# Mo nan yon kesyon rechèch la sote.
core-search-small = kisa sa ki ki kilès kijan kouman kote kilè poukisa èske se te a an la yo yon pou nan de vle di sou jwenn
core-search-loading = Ap prepare …
core-search-failed = Rechèch la pa t ka louvri. Louvri paj la ankò.
core-search-without-script = Rechèch la bezwen yon navigatè ki ka fè script mache. Paj sa yo ka ede tou:

## Aktivite: filtè

core-filters = Jwenn yon aktivite
core-filter-time = Tan
core-filter-time-up-to = jiska { $minutes } min
core-filter-people = Konbyen moun
core-filter-stage = Etap
core-filter-tag = Sijè
core-filter-place = Ki kote
core-filter-any = nenpòt
core-filter-reset = Efase chwa yo
core-filter-count = Ou wè { $shown } sou { $total }
core-filter-none = Pa gen aktivite ki koresponn. Chanje oswa efase yon chwa.
core-filter-bar = Yon ba plen se 90 minit.

## Dyapozitiv

core-slides = Dyapozitiv
core-slides-open = Louvri dyapozitiv yo
core-slides-count = Dyapozitiv { $number } sou { $total }
core-slides-first = Premye
core-slides-previous = Tounen
core-slides-next = Swivan
core-slides-present = Montre sou tout ekran an
core-slides-help = Touch flèch yo oswa yon kout dwèt chanje dyapozitiv la. Peze Esc pou kanpe.

## Fèy sou ekran

core-large-print = Vèsyon ak gwo lèt
core-usual-print = Lèt nòmal
core-clear-form = Efase fòm nan
core-clear-form-sure = Peze ankò pou efase l
core-fill-in = Ou ka ranpli sa isit la epi enprime l. Anyen pa konsève, anyen pa voye.

## Pake

core-packs = Enprime tout etap la
core-pack-facilitator = Pake pou moun k ap dirije a
core-pack-handouts = Fèy pou enprime
core-pack-list = Etap sa a twò long pou yon sèl pake. Chak aktivite se yon paj apa:
core-pack-agenda = Ajanda
core-pack-clock = Lè
core-pack-part = Pati
core-pack-minutes = Minit
core-pack-start = Reyinyon an kòmanse a
core-pack-people = Moun nan reyinyon an
core-pack-materials = Materyèl pou tout aktivite yo
core-pack-item = Kisa
core-pack-for-people = Pou { $people } moun
core-pack-your-number = Pou gwoup pa w la
core-pack-note = Nou kalkile l pou gwoup kat moun, dapre aktivite ki itilize plis nan chak bagay.

## Oto-evalyasyon

core-instruments = Oto-evalyasyon
core-instrument-question = Fraz
core-instrument-answers = Repons nou yo
core-instrument-notes = Sa nou wè, ak sa nou pral fè apre

## Liv la ak telechajman

core-book-list = Gid sa a twò long pou yon sèl paj. Chak pati se yon paj apa:
core-downloads-packs = Pake, etap pa etap
core-downloads-book = Liv la
core-downloads-forms = Fèy yo sou tout fòm
core-downloads-files = Fichye

## Yon adrès ki pa la

core-not-found = Nou pa ka jwenn paj sa a

## Papye

core-paper-page = Paj { $page } sou { $pages }
core-paper-contents = Sa ki ladan l
core-paper-fallback = Fèy sa a poko tradui.
core-pdf = PDF
core-both = De lang
core-both-about = Menm fèy la nan de lang: enprime l sou toulede bò.
core-ebook = Liv elektwonik (EPUB)
core-ebook-access = Yo ka li tout tèks la awotvwa epi agrandi l, ak tit ak yon tablo sa ki ladan l; desen yo gen deskripsyon.
core-team-stage = Etap
core-paper-task = Travay
core-paper-who = Ki moun
core-paper-by-when = Pou ki dat
core-paper-need = Sa ki ede
core-paper-state = Ki jan sa ye
core-paper-why = Poukisa
core-team-file-report = Rapò sou de fèy (PDF)
core-team-file-board = Yon fèy pou mi an (PDF)
core-paper-too-long = Tèks sa a twò long pou papye. W ap jwenn li sou sit la.
