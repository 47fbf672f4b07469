# Textos de las propias páginas. Un tema o un manual puede decir cualquiera de ellos de otra manera.

core-language-name = Español
core-go-on = Continuar en español
core-choose-language = Escoja un idioma
core-skip = Ir directamente al texto
core-languages = Idiomas
core-navigation = Menú principal
core-breadcrumbs = Usted está aquí
core-contents = En esta página
core-neighbours = Anterior y siguiente
core-previous = Anterior: { $title }
core-next = Siguiente: { $title }
core-updated = Última actualización: { $date }
core-published = Publicado el { $date }
core-contact = Contacto
core-print = Imprimir
core-fallback = Esta página todavía no está en español. Aquí puede leerla en otro idioma: { $language }.
core-old-address = Esta página cambió de dirección
core-moved-to = Ahora está aquí:

core-nav-home = Inicio
core-nav-processes = Procesos
core-nav-activities = Actividades
core-nav-handouts = Hojas para repartir
core-nav-teams = Equipos
core-nav-glossary = Glosario

## Bloques de un texto

core-facilitator-note = Para la persona que facilita
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
core-rating = Marque un número
core-tick = Marque
core-choice = Escoja
core-page-break = Salto de página
core-minutes-short = min
core-table = Tabla
core-table-row = fila
core-footnote = Nota al pie
core-footnote-back = Volver al texto
core-task-done = hecho
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
core-map-note = Abajo está lo mismo en forma de lista, con enlaces.
core-map-title = El camino del proceso
core-required-first = Todos los equipos empiezan aquí.
core-repeats-to = De aquí, el camino lleva de regreso a { $title }.
core-leads-to = lleva a:
core-part-of = { $unit ->
        [phase] Una fase del proceso “{ $title }”
        [feature] Una característica del proceso “{ $title }”
       *[stage] Una etapa del proceso “{ $title }”
    }
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
core-prepare-time = Preparación
core-run-time = Duración
core-minutes = { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }
core-people = Personas
core-people-range = de { $min } a { $max }
core-people-from = { $min } o más
core-people-to = hasta { $max }
core-grouping = Cómo se trabaja
core-grouping-whole-group = con todo el grupo
core-grouping-small-groups = en grupos pequeños
core-grouping-pairs = en parejas
core-grouping-alone = cada quien por su cuenta
core-where = Dónde
core-place-in-person = en persona
core-place-online = en línea
core-materials = Qué llevar
core-material-each-group = para cada grupo
core-material-each-person = para cada persona
core-material-each-room = para todo el salón
core-serves = Sirve para
core-before = Conviene hacer antes
core-after = Conviene hacer después
core-tags = Etiquetas
core-kind-activity = Actividad
core-kind-resource = Material de apoyo
core-kind-energizer = Dinámica breve
core-activity-count = { $count ->
        [one] Una actividad
       *[other] { $count } actividades
    }

## Hojas para repartir

core-code = Código { $code }
core-plain-text = Como texto sin formato
core-from-activity = Hoja de la actividad
core-used-by = Se usa en
core-copies = Copias
core-copies-group = una para cada grupo
core-copies-person = una para cada persona
core-copies-room = una para todo el salón

## Glosario

core-see-also = Vea también

## Equipos

core-no-teams = Todavía no hay ningún equipo.
core-team-of = Forma parte de
core-team-teams = Equipos que forman parte de este
core-team-process = Proceso
core-team-place = Lugar
core-team-started = Comenzó el
core-team-kind = Tipo de equipo
core-team-kind-leadership = equipo de liderazgo
core-team-kind-working-committee = comité de trabajo
core-team-kind-problem-solving = equipo para resolver problemas
core-team-vision = Visión
core-team-mission = Misión
core-team-goals = Metas
core-team-way = Por dónde vamos
core-team-way-sentence = Pasos hechos: { $done } de { $total }.
core-as-of = Datos al { $date }
core-status = Cómo va
core-date = Fecha
core-step = Paso
core-name = Nombre
core-status-todo = sin empezar
core-status-doing = en marcha
core-status-done = hecho
core-status-skipped = se omitió
