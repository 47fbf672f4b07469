# Textos de las propias páginas. Un tema o un manual puede decir cualquiera de ellos de otra manera.

core-language-name = Español
core-go-on = Continuar en español
core-skip = Ir directamente al texto
core-languages = Idiomas
core-navigation = Menú principal
core-breadcrumbs = Usted está aquí
core-nav-translation = Traducción
core-about-translation = Cuánto está traducido a cada idioma y qué cambió desde que se tradujo un texto.
core-translation-pages = { $current } de { $pages } páginas están al día.
core-translation-texts = Textos traducidos: { $done } de { $texts }.
core-translation-unrecorded = { $pages ->
        [one] De una página no se sabe
       *[other] De { $pages } páginas no se sabe
    } de qué versión se tradujo.
core-translation-none = Todavía sin traducir: { $words ->
        [one] una palabra.
       *[other] { $words } palabras.
    }
core-translation-outdated = { $texts ->
        [one] Un texto cambió desde que se tradujo.
       *[other] { $texts } textos cambiaron desde que se tradujeron.
    }
core-translation-missing = { $texts ->
        [one] Un texto está sin traducir.
       *[other] { $texts } textos están sin traducir.
    }
core-translation-unconfirmed = { $texts ->
        [one] Un texto se cambió a mano y falta confirmarlo.
       *[other] { $texts } textos se cambiaron a mano y falta confirmarlos.
    }
core-translation-changes = Qué cambió
core-outdated-mark = el original cambió
core-outdated-original = Hoy el original dice:
core-outdated-sheet = El original cambió desde que se tradujo esta hoja.
core-columns = Dos columnas
core-columns-about = Los dos idiomas juntos, párrafo por párrafo: para trabajar juntos o para revisar una traducción.
core-handouts-any = Para cualquier reunión
core-contents = En esta página
core-neighbours = Anterior y siguiente
core-previous = Anterior: { $title }
core-next = Siguiente: { $title }
core-updated = Última actualización: { $date }
core-published = Publicación: { $date }
core-print = Imprimir
core-share = Compartir
core-fallback = Esta página todavía no está en español. Aquí puede leerla en otro idioma: { $language }.
core-old-address = Esta página cambió de dirección
core-all-sheets = Aquí están todas las hojas:
core-sheet-gone = Esta hoja ya no está en este manual
core-moved-to = Siga este enlace:
# Entre las partes de una lista que compone la página, cada signo con su espacio.
core-comma = ,{" "}
core-semicolon = ;{" "}

core-nav-home = Inicio
core-nav-processes = Procesos
core-nav-activities = Actividades
core-nav-handouts = Hojas para repartir
core-nav-teams = Equipos
core-nav-pages = Todas las páginas
core-about-pages = Todas las páginas de este manual, por carpetas.
core-nav-glossary = Glosario

## Bloques de un texto

core-facilitator-note = Para quien facilita
core-note = Nota
core-tip = Consejo
core-important = Importante
core-warning = Advertencia
core-caution = Atención
core-safety = Seguridad
core-example = Ejemplo
core-handout = Hoja para repartir
core-slide = Diapositiva
core-write-here = Escriba aquí
core-tick = Marque
core-choice = Escoja
core-minutes-short = min
core-table = Tabla
core-table-row = fila
core-footnote = Nota al pie
core-footnote-back = Volver al texto
core-task-done = hecha
core-task-open = pendiente

## Procesos

core-stages-heading = { $unit ->
        [phase] Las fases
        [feature] Las características
       *[stage] Las etapas y sus pasos
    }
core-stage-number = { $unit ->
        [phase] Fase { $number }
        [feature] Característica { $number }
       *[stage] Etapa { $number }
    }
core-step-number = Paso { $number }
core-required-first = Todos los equipos empiezan aquí.
core-repeats-to = De aquí, el camino lleva de regreso a { $title }.
core-leads-to = lleva a:
core-accomplishments = Lo que el equipo habrá logrado al terminar
core-steps = Pasos
core-indicators = En qué se nota
core-indicator-group-system = El sistema
core-indicator-group-staff = Personal
core-indicator-group-students = Estudiantes
core-indicator-group-families = Familias
core-key-questions = Preguntas para pensar
core-produces = Qué se logra
core-next-steps = Qué sigue
core-step-activities = Actividades para este paso
core-no-activities = Todavía no hay ninguna actividad para este paso.

## Actividades

core-at-a-glance = De un vistazo
core-outcomes = Qué se logra
core-minutes = { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }
core-minutes-to-prepare = { $minutes ->
        [one] uno de preparación
       *[other] { $minutes } de preparación
    }
core-clock = Qué se hace y cuándo
core-clock-help = Minutos de cada parte. Toque una para ir allí.
core-at-hand = A la mano
core-bring = Llevar
core-people-range = de { $min } a { $max } personas
core-people-from = { $min ->
        [one] una persona o más
       *[other] { $min } personas o más
    }
core-people-to = hasta { $max ->
        [one] una persona
       *[other] { $max } personas
    }
core-grouping-whole-group = con todo el grupo
core-grouping-small-groups = en grupos pequeños
core-grouping-pairs = en parejas
core-grouping-alone = cada persona por su cuenta
core-place-in-person = en persona
core-place-online = en línea
core-place-online-too = también en línea
core-materials = Qué llevar
core-material-each-group = por mesa o grupo
core-material-each-person = por persona
core-material-each-room = para el salón
core-serves = Sirve para
core-before = Conviene hacer antes
core-after = Conviene hacer después
core-tags = Temas
core-kind-activity = Actividad
core-kind-resource = Material de apoyo
core-kind-energizer = Dinámica breve
core-activity-count = { $count ->
        [one] Una actividad
       *[other] { $count } actividades
    }

## Hojas para repartir

core-code = Código { $code }
core-plain-text = Solo texto
core-from-activity = Hoja de la actividad
core-used-by = Se usa en
core-copies = Copias
core-copies-group = una por mesa o grupo pequeño
core-copies-person = una para cada persona
core-copies-room = una para todo el salón

## Glosario

core-see-also = Vea también

## Equipos

core-no-teams = Todavía no hay ningún equipo.
core-as-of = Datos al { $date }
core-break = { $name ->
        [none] Receso escolar
       *[other] { $name }
    } hasta el { $until }: nada está atrasado y el tiempo sin reuniones no cuenta
core-internal = No publicar. Esta copia es para el equipo y puede mostrar nombres.
core-team-paused = { $until ->
        [none] Este equipo está en pausa desde el { $date }.
       *[other] Este equipo está en pausa desde el { $date } hasta el { $until }.
    }
core-team-ended = Este equipo terminó su trabajo el { $date }.
core-team-sample = Este equipo es inventado: una muestra, sin personas ni datos reales.
core-team-unread = Por ahora no se pueden mostrar las páginas de este equipo, porque hay un error en sus archivos. Volverán cuando se corrija.
core-team-kept = Ahora hay un error en los archivos de este equipo. Esta página muestra lo que se sabía el { $date }.
core-unread = { $date ->
        [none] No se puede leer
       *[other] No se puede leer desde el { $date }
    }: línea { $line } de { $file }
core-team-pages = Páginas de este equipo
core-team-page-overview = Resumen
core-team-page-plan = Plan
core-team-page-members = Integrantes
core-team-page-meetings = Reuniones
core-team-page-measures = Números
core-team-page-review = Autoevaluación
core-team-page-celebrations = Logros
core-team-page-board = Para la pared
core-team-meeting = Reunión del { $date }
core-team-event = Reunión
core-team-file-calendar = Reuniones y fechas límite para su calendario
core-team-file-tasks = Todas las tareas en una hoja de cálculo (CSV)
core-team-file-team = Todos los datos en un archivo para otros programas (JSON)
core-team-of = Forma parte de
core-team-teams = Equipos que forman parte de este
core-team-linked = Equipos relacionados
core-team-files = Para descargar
core-team-vision = Nuestra visión
core-team-mission = Nuestra misión
core-team-process = Proceso
core-team-place = Lugar
core-team-started = Comenzó el
core-team-next-meeting = Próxima reunión
core-team-no-day = Todavía no tiene fecha
core-team-kind = Tipo de equipo
core-team-kind-leadership = equipo de liderazgo
core-team-kind-working-committee = comité de trabajo
core-team-kind-problem-solving = equipo de apoyo estudiantil
core-date = Fecha
core-step = Paso
core-former-member = persona que ya no está en el equipo
core-member = integrante del equipo

## Equipos: por dónde vamos

core-team-way = Por dónde vamos
core-way-sentence = { $left ->
        [0] { $total ->
            [one] Ya está hecho su único paso.
           *[other] Ya están hechos los { $total } pasos.
        }
       *[other] { $done ->
            [0] { $total ->
                [one] Todavía no está hecho su único paso.
               *[other] Todavía no está hecho ninguno de los { $total } pasos.
            }
            [one] Ya está hecho uno de los { $total } pasos.
           *[other] Ya están hechos { $done } de los { $total } pasos.
        }
    }
core-team-at-step = Ahora estamos en:
core-team-next-step = El siguiente paso es:
core-team-also = { $count ->
        [one] y un paso más
       *[other] y { $count } pasos más
    }
core-team-no-way = El equipo todavía no ha escogido un proceso. La página de procesos muestra cómo empezar.
core-team-no-steps = El proceso del equipo no tiene pasos que vayan uno tras otro, así que no hay un camino que mostrar.
core-status-todo = sin empezar
core-status-doing = en marcha
core-status-done = hecho
core-status-skipped = se omitió
core-way-back = regreso a una etapa anterior, cuando hace falta

## Equipos: tareas

core-team-do-next = Qué sigue
core-team-all-tasks = { $count ->
        [one] El plan, con una tarea pendiente
       *[other] El plan, con las { $count } tareas pendientes
    }
core-team-other-tasks = { $count ->
        [one] Una tarea pendiente más
       *[other] { $count } tareas pendientes más
    }
core-look = Vale la pena ver
core-look-none = Todo va en camino.
core-look-meeting = La próxima reunión todavía no tiene fecha
core-look-tasks = { $count ->
        [one] Una tarea necesita otra fecha
       *[other] { $count } tareas necesitan otra fecha
    }
core-look-tasks-how = o a alguien más que ayude
core-look-seats = { $count ->
        [one] Hay un lugar libre
       *[other] Hay { $count } lugares libres
    }
core-look-seats-how = ¿Conoce a alguien?
core-look-numbers = { $count ->
        [one] Un número va detrás del plan
       *[other] { $count } números van detrás del plan
    }
core-meeting-open = Abrir la reunión
core-meeting-calendar = Calendario
core-team-about = Acerca del equipo
core-stage-done = { $count ->
        [one] Su único paso está hecho
       *[other] Los { $count } pasos están hechos
    }
core-team-no-tasks = No hay tareas pendientes. En la próxima reunión, escojan algo pequeño, con un nombre y una fecha.
core-team-tasks = Tareas
core-task-todo = sin empezar
core-task-doing = en marcha
core-task-blocked = detenida
core-task-dropped = cancelada
core-task-by = para el { $date }
core-task-done-on = se hizo el { $date }
core-task-no-day = sin fecha
core-task-with = con
core-task-nobody = nadie todavía
core-task-team = el equipo
core-days-late = { $days ->
        [one] un día de atraso
       *[other] { $days } días de atraso
    }

## Equipos: cinco cosas que hacen falta

core-team-needs = Lo que nos ayuda a seguir
core-team-needs-sentence = Cinco cosas ayudan a que un equipo siga adelante. Cada una cuenta por sí sola; no se suman.
core-need-school-support = Apoyo de la escuela
core-need-time = Tiempo
core-need-regularity = Reuniones con regularidad
core-need-representation = Todas las voces en la mesa
core-need-facilitator = Alguien con capacitación para facilitar
core-need-is-met = se cumple
core-need-is-watch = requiere atención
core-need-is-missing = falta
core-need-is-no-data = sin datos
core-need-helps = Lo que ayuda:
core-need-support-no-data = Todavía no está anotado qué da la escuela ni quién la dirige.
core-need-support-count = { $count ->
        [0] No hay ningún apoyo de la escuela
        [one] Hay apoyo en una cosa
       *[other] Hay apoyo en { $count } cosas
    }; pedimos { $min ->
        [one] al menos una cosa.
       *[other] al menos { $min } cosas.
    }
core-need-support-no-leader = En el equipo no hay nadie de la dirección de la escuela.
core-need-support-leader-never = La dirección de la escuela todavía no ha venido a ninguna reunión.
core-need-support-leader-came = La dirección de la escuela estuvo en la reunión del { $date }.
core-need-support-leader-long-ago = La dirección de la escuela vino por última vez a la reunión del { $date }, hace { $days ->
        [one] un día
       *[other] { $days } días
    }; pedimos que no pasen más de { $limit ->
        [one] un día.
       *[other] { $limit } días.
    }
core-need-time-no-data = Todavía no está anotado qué día comenzó el equipo.
core-need-time-met = El equipo trabaja desde el { $date }, hace { $months ->
        [one] un mes.
       *[other] { $months } meses.
    } Pedimos al menos { $min ->
        [one] un mes
       *[other] { $min } meses
    }, para que un cambio tenga tiempo de llegar a la gente.
core-need-time-watch = El equipo trabaja desde el { $date }, hace { $months ->
        [0] menos de un mes.
        [one] un mes.
       *[other] { $months } meses.
    } Pedimos al menos { $min ->
        [one] un mes
       *[other] { $min } meses
    }, para que un cambio tenga tiempo de llegar a la gente.
core-need-breaks = Los recesos escolares no cuentan.
core-need-pause = La pausa del equipo no cuenta.
core-need-regularity-no-data = Todavía no hay ninguna reunión anotada.
core-need-regularity-count = En los últimos { $days } días, el equipo { $count ->
        [0] no se reunió
        [one] se reunió una vez
       *[other] se reunió { $count } veces
    }; pedimos { $min ->
        [one] una vez
       *[other] { $min } veces
    } o más. La última reunión fue el { $date }.
core-need-regularity-gap-short = El tiempo más largo sin reunión fue de { $days ->
        [one] un día.
       *[other] { $days } días.
    }
core-need-regularity-gap-long = El tiempo más largo sin reunión fue de { $days ->
        [one] un día
       *[other] { $days } días
    }; pedimos que no pasen más de { $limit }.
core-need-representation-no-data = Todavía no hay ninguna reunión anotada, así que no sabemos quién viene.
core-need-representation-all = { $meetings ->
        [one] En la última reunión estuvieron todos los grupos.
       *[other] En las últimas { $meetings } reuniones estuvieron todos los grupos.
    }
core-need-representation-absent = { $meetings ->
        [one] A la última reunión no vino nadie de:
       *[other] A las últimas { $meetings } reuniones no vino nadie de:
    } { $sectors }.
core-need-representation-share = Un solo grupo ocupa el { $share }% de los lugares en las reuniones: { $sectors }. Pedimos que no pase del { $limit }%, para que haya espacio para los demás.
core-need-facilitator-no-data = Todavía no hay integrantes en la lista.
core-need-facilitator-there = { $trained ->
        [0] { $count ->
            [one] Una persona puede dirigir las reuniones.
           *[other] { $count } personas pueden dirigir las reuniones.
        }
        [one] { $count ->
            [one] Una persona tiene capacitación para dirigir las reuniones.
           *[other] { $count } personas pueden dirigir las reuniones; una de ellas tiene capacitación.
        }
       *[other] { $trained } personas tienen capacitación para dirigir las reuniones.
    }
core-need-facilitator-untrained = { $count ->
        [0] Todavía nadie del equipo dirige las reuniones.
        [one] Una persona dirige las reuniones, pero todavía no tiene capacitación.
       *[other] { $count } personas dirigen las reuniones, pero ninguna tiene capacitación todavía.
    }
core-need-facilitator-no-backup = No hay suplente para cuando esa persona no viene.

## Equipos: metas y números

core-team-goals = Metas
core-team-all-numbers = Todos los números en tablas
core-team-no-goals = Todavía no hay metas por escrito. Los pasos del proceso ayudan a fijarlas.
core-goal-dropped = Meta cancelada:
core-goal-no-measures = Todavía no hay forma de medirla. ¿En qué notaría el equipo que se va logrando?
core-goal-no-strategies = Todavía no hay estrategia. ¿Cómo lo va a hacer el equipo?
core-strategy-no-tasks = Todavía no hay tareas.
core-measure-first = { $value } ({ $date })
core-measure-newest = { $value } ({ $date })
core-measure-target = el punto de llegada es { $value } para el { $date }
core-measure-none = Todavía no se ha contado nada
core-measure-no-target = todavía no hay un punto de llegada
core-measure-picture = Línea en el tiempo
core-measure-key = En las gráficas, el cuadrado es el comienzo; los círculos, lo que contamos; y el rombo, el punto de llegada. La línea punteada es el camino hacia él.
core-measure-is-reached = ya se llegó
core-measure-is-missed = no se llegó
core-measure-is-counted = hay datos
core-measure-is-ahead = va en camino
core-measure-is-behind = va con retraso
core-measure-is-no-data = todavía sin datos nuevos
core-measure-kind-how-much = ¿Cuánto hicimos?
core-measure-kind-how-well = ¿Qué tan bien lo hicimos?
core-measure-kind-better-off = ¿A alguien le va mejor?
core-measure-value = Valor
core-measure-the-target = punto de llegada

## Equipos: quién está en la mesa

core-team-table = Quién está en la mesa
core-table-sentence = { $people ->
        [0] Todavía no hay nadie en el equipo
        [one] Hay una persona en el equipo
       *[other] Hay { $people } personas en el equipo
    }; { $open ->
        [0] no queda ningún lugar libre.
        [one] queda un lugar libre.
       *[other] quedan { $open } lugares libres.
    }
core-table-sector = Grupo
core-table-seats = Lugares
core-table-came = Asistencia a las últimas reuniones
core-seats-taken = { $people } de { $seats }
core-seats-open = { $open ->
        [one] uno libre
       *[other] { $open } libres
    }
core-seats-people = { $people ->
        [one] una persona
       *[other] { $people } personas
    }
core-percent = { $percent }%
core-seat-is-taken = ocupado
core-seat-is-open = lugar libre
core-seat-is-extra = además de los lugares previstos
core-members-none = Todavía no hay integrantes en la lista.
core-member-leader = dirige la escuela
core-member-facilitator = dirige reuniones
core-member-backup = suplente para dirigir reuniones
core-member-trained = capacitación: { $date }
core-member-since = desde el { $date }
core-member-languages = Idiomas:
core-team-supports = Lo que recibe el equipo
core-support-since = desde el { $since }
core-support-until = hasta el { $until }
core-support-from-to = del { $since } al { $until }
core-supports-none = Todavía no hay nada anotado. Un salón, tiempo o intérprete es lo primero que conviene pedir.
core-team-norms = Lo que acordamos
core-norms-none = Todavía no hay reglas del grupo por escrito.

## Equipos: reuniones

core-team-meetings = Reuniones
core-meetings-both = La última reunión fue el { $last }. La próxima es el { $next }.
core-meetings-last = La última reunión fue el { $last }. La próxima todavía no tiene fecha.
core-meetings-next = La próxima reunión es el { $next }.
core-meetings-none = Todavía no hay ninguna reunión anotada. Pongan fecha para la primera.
core-meetings-all = Todas las reuniones
core-meeting-is-held = se llevó a cabo
core-meeting-is-planned = prevista
core-meeting-is-cancelled = cancelada
core-meeting-is-no-record = sin asistencia anotada
core-meeting-cancelled = Esta reunión se canceló.
core-meeting-moved = { $on ->
        [none] Cambió de fecha: antes era el { $from }
       *[other] Cambió de fecha: antes era el { $from }; se decidió el { $on }
    }
core-meeting-none = ninguna
core-meeting-where = Hora y lugar
core-meeting-present = Asistencia
core-meeting-absent = No asistieron
core-meeting-guests = Personas invitadas
core-meeting-people = Quiénes estuvieron
core-meeting-came = { $present } de { $all } integrantes
core-meeting-decisions = Decisiones
core-meeting-facilitator = Dirige
core-meeting-recorder = Toma notas
core-meeting-about = En la agenda
core-meeting-notes = Notas
core-meeting-tasks = Tareas pendientes por revisar
core-meeting-no-record = No está anotado quién vino. Agréguelo al archivo del equipo mientras todavía se acuerdan.
core-count-people = { $count ->
        [one] una persona
       *[other] { $count } personas
    }
core-count-fewer = menos de { $count }

## Equipos: el plan junto al primer plan

core-team-plan = Cómo ha cambiado el plan
core-plan-sentence = { $count ->
        [0] Nada ha cambiado desde el plan del { $date }.
        [one] Ha cambiado una cosa desde el plan del { $date }.
       *[other] Han cambiado { $count } cosas desde el plan del { $date }.
    }
core-plan-reason = Por qué se guardó el plan ese día: { $reason }
core-plan-new-year = Con ese plan empezó un año escolar nuevo.
core-plan-whole = Todo el plan
core-plan-changes = Qué ha cambiado
core-plan-later = El plan se volvió a guardar en estas fechas:
core-plan-none = Todavía no se ha guardado un primer plan. Cuando lo haya, aquí se verá qué ha cambiado.
core-bar-first = primer plan
core-bar-now = plan de ahora
core-bar-today = hoy
core-change-added = { $of ->
        [goal] Meta nueva:
        [measure] Medida nueva:
       *[task] Tarea nueva:
    }
core-change-dropped = { $of ->
        [goal] Meta cancelada:
        [measure] Medida cancelada:
       *[task] Tarea cancelada:
    }
core-change-gone = { $of ->
        [goal] Meta que ya no está en el plan:
        [measure] Medida que ya no está en el plan:
       *[task] Tarea que ya no está en el plan:
    }
core-change-to-goal = Pasó a otra meta:
core-change-day-added = Ahora tiene fecha, el { $day }:
core-change-day-removed = Ya no tiene fecha; era el { $day }:
core-change-later = { $days ->
        [one] Un día más tarde:
       *[other] { $days } días más tarde:
    }
core-change-earlier = { $days ->
        [one] Un día antes:
       *[other] { $days } días antes:
    }
core-change-owner = Ahora la hace otra persona:
core-change-no-owner = Ahora nadie está a cargo:
core-change-had = antes:
core-change-target = Nuevo punto de llegada:
core-change-values = antes { $before }, ahora { $now }
core-team-communications = Cómo informamos a otras personas
core-tell-whom = A quién
core-tell-what = Qué
core-tell-how = Cómo
core-tell-who = Quién se encarga
core-tell-back = Cómo llega la respuesta
core-tell-none = Todavía no hay nada anotado. ¿Quién debería saber del equipo, y cómo?
core-every-day = { $count ->
        [one] todos los días
       *[other] cada { $count } días
    }
core-every-week = { $count ->
        [one] cada semana
       *[other] cada { $count } semanas
    }
core-every-month = { $count ->
        [one] cada mes
       *[other] cada { $count } meses
    }
core-every-year = { $count ->
        [one] cada año
       *[other] cada { $count } años
    }

## Equipos: autoevaluación y logros

core-team-review = Cómo vemos nuestro trabajo
core-review-sentence = Del { $first } al { $newest }: { $higher ->
        [0] ninguna frase subió
        [one] una frase subió
       *[other] { $higher } frases subieron
    }, { $same ->
        [0] ninguna quedó igual
        [one] una quedó igual
       *[other] { $same } quedaron igual
    } y { $lower ->
        [0] ninguna bajó.
        [one] una bajó.
       *[other] { $lower } bajaron.
    }
core-review-once = Se ha contestado una vez, el { $date }. La próxima vez se verá qué ha cambiado.
core-review-all = Todas las respuestas en una tabla
core-review-none = Todavía no hay ninguna autoevaluación. Toma media hora de una reunión y muestra en qué trabajar.
core-review-answers = Todas las respuestas
core-review-no-answer = sin respuesta
core-review-answered-once = se contestó una sola vez
core-review-only-once = { $count ->
        [one] Una frase se contestó una sola vez.
       *[other] { $count } frases se contestaron una sola vez.
    }
core-review-first = primera respuesta
core-review-newest = respuesta más reciente
core-team-celebrations = Lo que celebramos
core-celebration-thanks = Gracias a:
core-celebrations-all = Los { $count } logros
core-celebrations-none = Todavía no hay nada anotado. ¿Qué salió bien el mes pasado y a quién hay que agradecer?
core-board-help = Esta hoja es para la pared. Imprímala en una página tamaño carta o A4.

## Equipos de un lugar

core-teams-places = Lugares
core-teams-places-about = La página de un lugar muestra sus equipos en una sola tabla.
core-teams-tree = Cómo se relacionan los equipos
core-no-day = ninguna
core-place-sentence = { $teams ->
        [one] Un equipo
       *[other] { $teams } equipos
    }; { $call ->
        [0] por ahora ninguno necesita una llamada.
        [one] a uno le ayudaría una llamada.
       *[other] a { $call } les ayudaría una llamada.
    }
core-place-call = Una llamada ayudaría
core-place-rest = Los demás equipos
core-place-meetings = Reuniones
core-place-open = Por resolver
core-place-steps = { $done } de { $total } pasos
core-place-late = { $count ->
        [0] ninguna tarea atrasada
        [one] una tarea atrasada
       *[other] { $count } tareas atrasadas
    }
core-place-seats = { $count ->
        [0] ningún lugar libre
        [one] un lugar libre
       *[other] { $count } lugares libres
    }
core-place-no-rank = Los equipos aparecen por orden de nombre. Aquí no hay mejores ni peores: cada equipo comienza en otro momento y desde otro lugar.
core-place-table = Esta tabla en un archivo para hojas de cálculo
core-call-unread = Hay un error en sus archivos.
core-call-no-meeting = Hace mucho que no se reúnen.
core-call-no-next = No hay fecha para la próxima reunión.
core-call-school-support = Falta el apoyo de la escuela.
core-call-time = El equipo lleva muy poco tiempo.
core-call-regularity = No se reúnen con regularidad.
core-call-representation = En la mesa faltan algunos grupos.
core-call-facilitator = Nadie puede dirigir las reuniones.
core-call-late-tasks = Hay varias tareas atrasadas.
core-column-goal = Meta
core-column-strategy = Estrategia
core-column-task = Tarea
core-column-owner = Quién
core-column-helpers = Con ayuda de
core-column-due = Para cuándo
core-column-status = Cómo va
core-column-done-on = Se hizo el
core-column-why = Por qué
core-column-team = Equipo
core-column-place = Lugar
core-column-stage = Etapa
core-column-steps-done = Pasos hechos
core-column-steps = Pasos
core-column-last-meeting = Última reunión
core-column-next-meeting = Próxima reunión
core-column-late-tasks = Tareas atrasadas
core-column-open-seats = Lugares libres
core-column-call = Por qué ayudaría una llamada

## Menú, búsqueda, herramientas

core-menu = Menú
core-menu-close = Cerrar el menú
core-search = Buscar
core-nav-search = Buscar
core-nav-downloads = Descargas
core-nav-book = El libro completo
core-copy-link = Copiar el enlace a esta parte
core-link-copied = Enlace copiado
core-nothing-yet = Aquí todavía no hay nada.
core-terms = Palabras que se usan aquí
core-tag = Tema

## De qué trata una página, para buscadores y vistas previas

core-about-processes = Las maneras de trabajar juntos, etapa por etapa.
core-about-activities = Todas las actividades con su tiempo, número de personas y materiales. Encuentre una que le quede bien a su reunión.
core-about-handouts = Todas las hojas por código, para imprimir, para llenar en pantalla, en letra grande o solo como texto.
core-about-glossary = Las palabras que usan los equipos, en lenguaje sencillo.
core-about-teams = Los equipos, dónde están y cuánto han avanzado.
core-about-place = los equipos de aquí, cuándo se reúnen y dónde ayudaría una llamada.
core-about-downloads = Paquetes por etapa, el libro completo, las hojas en todas sus formas, diapositivas y archivos.
core-about-search = Encuentre una página, una hoja, una actividad o lo que significa una palabra.
core-about-book = Todas las páginas, actividades y formularios en una sola página, para leer o imprimir.
core-about-tag = Páginas y actividades sobre este tema.
core-about-team = En qué punto del camino está este equipo y qué está haciendo.
core-about-pack-facilitator = Agenda con horas, materiales, guías, hojas y diapositivas de una etapa.
core-about-pack-handouts = Todas las hojas de una etapa, para imprimirlas de una vez.

## Inicio

core-ways = ¿Por dónde quiere empezar?
core-home-search = ¿Qué necesita?
core-home-today = ¿Tiene reunión hoy?
core-home-pick = Escoja un plan para el tiempo que tiene:
core-home-sheets = Imprima las hojas que necesita
core-home-road = ¿Es su primera vez? Vea todo el camino
core-way-meet = Dirigir una reunión
core-way-meet-text = Escoja un plan para el tiempo que tiene, imprima las hojas y listo.
core-way-start = Formar un equipo
core-way-start-text = Un paso a la vez, con cada palabra nueva explicada.
core-way-see = Ver qué hacen los equipos
core-way-see-text = Sus planes, sus números y sus logros. Su lugar también está en la mesa.

## Tipos de página, en los resultados de búsqueda

core-kind-page = Página
core-kind-process = Proceso
core-kind-stage = Etapa
core-kind-phase = Fase
core-kind-feature = Característica
core-kind-step = Paso
core-kind-handout = Hoja
core-kind-instrument = Autoevaluación
core-kind-team = Equipo
core-kind-term = Glosario

## Búsqueda

core-search-label = ¿Qué busca?
core-search-count = Resultados: { $count }
core-search-none = No se encontró nada con “{ $query }”. Pruebe otra palabra o menos palabras.
# Palabras de una pregunta que la búsqueda pasa por alto.
core-search-small = qué cuál cuáles quién quiénes cómo dónde cuándo por para el la los las lo un una unos unas de del al en es son significa significan significado quiere decir buscar
core-search-loading = Un momento…
core-search-failed = No se pudo cargar la búsqueda. Abra la página otra vez.
core-search-without-script = La búsqueda necesita un navegador con JavaScript. Estas páginas también ayudan:

## Actividades: filtros

core-filters = Encuentre una actividad
core-filter-time = Tiempo
core-filter-time-up-to = hasta { $minutes } min
core-filter-people = Cuántas personas
core-filter-stage = Etapa
core-filter-tag = Tema
core-filter-place = Dónde
core-filter-any = cualquiera
core-filter-reset = Quitar los filtros
core-filter-count = Se muestran { $shown } de { $total }
core-filter-bar = Una barra llena son 90 minutos.
core-filter-none = Ninguna actividad coincide. Cambie o quite un filtro.

## Diapositivas

core-slides = Diapositivas
core-slides-open = Abrir las diapositivas
core-slides-count = Diapositiva { $number } de { $total }
core-slides-first = Primera
core-slides-previous = Atrás
core-slides-next = Siguiente
core-slides-present = Mostrar en pantalla completa
core-slides-help = Cambie de diapositiva con las flechas o deslizando el dedo. Para salir, presione Esc.

## Hojas en pantalla

core-large-print = Versión en letra grande
core-usual-print = Letra normal
core-clear-form = Borrar lo escrito
core-clear-form-sure = Presione otra vez para borrar
core-fill-in = Puede llenarla aquí e imprimirla. No se guarda ni se envía nada.

## Paquetes

core-packs = Imprimir toda la etapa
core-pack-facilitator = Paquete para quien facilita
core-pack-handouts = Hojas para imprimir
core-pack-list = Esta etapa es demasiado larga para un solo paquete. Cada actividad tiene su propia página:
core-pack-agenda = Agenda
core-pack-clock = Hora
core-pack-part = Parte
core-pack-minutes = Minutos
core-pack-start = La reunión empieza a las
core-pack-people = Personas en la reunión
core-pack-materials = Materiales para todas las actividades
core-pack-item = Qué
core-pack-for-people = Para { $people } personas
core-pack-your-number = Para su grupo
core-pack-note = Calculado para grupos de cuatro, según la actividad que más necesita de cada cosa.

## Autoevaluaciones

core-instruments = Autoevaluaciones
core-instrument-question = Frase
core-instrument-answers = Nuestras respuestas
core-instrument-notes = Lo que vimos y lo que haremos

## El libro y las descargas

core-book-list = Este manual es demasiado largo para una sola página. Cada parte tiene su propia página:
core-downloads-packs = Paquetes, etapa por etapa
core-downloads-book = El libro
core-downloads-forms = Las hojas en todos los formatos
core-downloads-files = Archivos

## Una dirección que no existe

core-not-found = No encontramos esa página

## Paper

core-paper-page = Página { $page } de { $pages }
core-paper-contents = Contenido
core-paper-fallback = Esta hoja todavía no está traducida.
core-pdf = PDF
core-both = Dos idiomas
core-both-about = La misma hoja en dos idiomas: imprímala por los dos lados.
core-ebook = Libro electrónico (EPUB)
core-ebook-access = Todo el texto se puede escuchar y ampliar; tiene títulos y un índice, y las imágenes tienen descripción.
core-team-stage = Etapa
core-paper-task = Tarea
core-paper-who = Quién
core-paper-by-when = Para cuándo
core-paper-need = Lo que ayuda
core-paper-state = Cómo está
core-paper-why = Por qué
core-team-file-report = Informe en dos hojas (PDF)
core-team-file-board = Una hoja para la pared (PDF)
core-paper-too-long = Este texto es demasiado largo para el papel. Está en el sitio.
