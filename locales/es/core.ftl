# Textos de las propias páginas. Un tema o un manual puede decir cualquiera de ellos de otra manera.

core-language-name = Español
core-go-on = Continuar en español
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
core-print = Imprimir
core-fallback = Esta página todavía no está en español. Aquí puede leerla en otro idioma: { $language }.
core-old-address = Esta página cambió de dirección
core-moved-to = Siga este enlace:

core-nav-home = Inicio
core-nav-processes = Procesos
core-nav-activities = Actividades
core-nav-handouts = Hojas para repartir
core-nav-teams = Equipos
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
core-material-each-group = por mesa o grupo pequeño
core-material-each-person = para cada persona
core-material-each-room = para todo el salón
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
core-about-downloads = Paquetes por etapa, el libro completo, las hojas en todas sus formas, diapositivas y archivos.
core-about-search = Encuentre una página, una hoja, una actividad o lo que significa una palabra.
core-about-book = Todas las páginas, actividades y formularios en una sola página, para leer o imprimir.
core-about-tag = Páginas y actividades sobre este tema.
core-about-team = En qué punto del camino está este equipo y qué está haciendo.
core-about-pack-facilitator = Agenda con horas, materiales, guías, hojas y diapositivas de una etapa.
core-about-pack-handouts = Todas las hojas de una etapa, para imprimirlas de una vez.

## Inicio

core-ways = ¿Por dónde quiere empezar?
core-way-family = Soy mamá, papá o cuido a un estudiante
core-way-family-text = Vea qué hace un equipo y por qué importa su lugar en la mesa.
core-way-student = Soy estudiante
core-way-student-text = Esto se trata de ti. Mira en qué trabajan los equipos y dónde cuenta tu voz.
core-way-facilitator = Dirijo reuniones
core-way-facilitator-text = Escoja una actividad para el tiempo que tiene, imprima las hojas y listo.

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
core-search-loading = Un momento …
core-search-failed = No se pudo cargar la búsqueda. Abra la página otra vez.
core-search-without-script = La búsqueda necesita un navegador con scripts. Estas páginas también ayudan:

## Actividades: filtros

core-filters = Encuentre una actividad
core-filter-time = Tiempo
core-filter-time-up-to = hasta { $minutes } minutos
core-filter-people = Cuántas personas
core-filter-stage = Etapa
core-filter-tag = Tema
core-filter-place = Dónde
core-filter-any = cualquiera
core-filter-reset = Mostrar todas
core-filter-count = Se muestran { $shown } de { $total }
core-filter-none = Ninguna actividad coincide. Cambie o borre una opción.

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
core-pack-note = Calculado para grupos de cuatro, según la actividad que más usa de cada cosa.

## Autoevaluaciones

core-instruments = Autoevaluaciones
core-instrument-question = En qué fijarse
core-instrument-notes = Lo que vimos y lo que haremos

## El libro y las descargas

core-book-list = Este manual es demasiado largo para una sola página. Cada parte tiene su propia página:
core-downloads-packs = Paquetes, etapa por etapa
core-downloads-book = El libro
core-downloads-forms = Las hojas en todos los formatos
core-downloads-files = Archivos

## Una dirección que no existe

core-not-found = No encontramos esa página
