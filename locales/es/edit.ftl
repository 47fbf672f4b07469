# El espacio de trabajo en el navegador: `juntos edit`.

edit-link = Editar
edit-local = Solo en esta computadora
edit-site = Ver el sitio
edit-member = Integrante { $number }
edit-nobody = No se nombra a nadie
edit-nobody-yet = Nadie todavía
edit-choose = Escoja, por favor
edit-count = { $count ->
    [one] uno
   *[other] { $count }
  }

# Inicio

edit-start-title = Lo que falta hacer
edit-start-lede = Primero lo más urgente. Cada línea desaparece cuando está hecha.
edit-nothing-to-do = Nada lo espera.
edit-lists = Ir a
edit-list-team = Equipos
edit-list-page = Páginas
edit-list-activity = Actividades
edit-list-handout = Hojas
edit-list-process = Procesos
edit-list-stage = Etapas
edit-list-step = Pasos
edit-list-instrument = Autoevaluaciones
edit-list-term = Glosario
edit-changes = Últimos cambios
edit-no-changes = Aquí todavía no se ha cambiado nada.
edit-undo = Deshacer
edit-undone = Deshecho: { $what }
edit-todo-today = { $team } se reúne hoy
edit-todo-minutes = { $team } se reunió el { $date }
edit-todo-minutes-small = Falta el acta. Toma unos tres minutos.
edit-todo-minutes-do = Escribir el acta
edit-todo-late = { $count ->
    [one] Una tarea ya pasó su fecha
   *[other] { $count } tareas ya pasaron su fecha
  }
edit-todo-late-do = Ver las tareas
edit-todo-outdated = { $count ->
    [one] Un texto en el idioma «{ $language }» falta o está atrasado
   *[other] { $count } textos en el idioma «{ $language }» faltan o están atrasados
  }
edit-todo-outdated-do = Traducir
edit-todo-problem-do = Corregir

# Guardar

edit-save = Revisar y guardar
edit-saved-title = Guardado
edit-saved-files = Lo que se escribió
edit-mend = Todavía no se guarda nada. Por favor, corrija los campos marcados.
edit-problems = Todavía no se guarda nada. El manual tendría problemas:
edit-old-token = Todavía no se guarda nada: el programa se inició de nuevo después de que se abrió esta página. Todo lo que escribió sigue aquí. Por favor, oprima el botón otra vez.
edit-changed-meanwhile = Todavía no se guarda nada: alguien cambió el archivo mientras tanto. Todo lo que escribió sigue aquí. Por favor, revíselo y oprima el botón otra vez.
edit-stale = No se escribió nada: un archivo cambió mientras tanto. Por favor, abra esta página de nuevo.
edit-broken = Este archivo tiene un error y no se puede editar aquí hasta que se corrija en un editor de texto.
edit-not-held = { $path } está escrito de una manera que un formulario no puede cambiar sin perder algo. Por favor, cámbielo en un editor de texto.
edit-not-written = No se escribió nada: { $error }
edit-not-saved = No se escribió nada: el programa se detuvo o tuvo una falla propia. Por favor, inícielo de nuevo; lo que escribió sigue aquí.
edit-compare = Qué es diferente
edit-compare-hint = Tachado: lo que dice el archivo ahora. Subrayado: lo que usted escribió.
edit-compare-theirs = En el archivo:
edit-compare-mine = Escrito:
edit-kept = Este navegador conservó un texto que nunca se guardó.
edit-kept-take = Recuperarlo
edit-kept-drop = Descartarlo

# Después de una reunión

edit-meeting-title = Después de una reunión
edit-meeting-when = Cuándo y dónde
edit-meeting-people = Quiénes vinieron
edit-meeting-members = Integrantes
edit-meeting-guests = Personas invitadas, solo en números
edit-meeting-leader = Quién guio la reunión
edit-meeting-recorder = Quién tomó notas
edit-meeting-decisions = Qué decidimos
edit-meeting-tasks = Tareas abiertas
edit-meeting-new-tasks = Tareas nuevas
edit-meeting-numbers = Números
edit-meeting-numbers-hint = Deje el campo vacío si nadie contó.
edit-meeting-next = Próxima reunión
edit-meeting-saved = { $team }: reunión del { $date }
edit-date = Fecha
edit-date-hint = Por ejemplo 4 de marzo o 2026-03-04
edit-from = Desde
edit-to = Hasta
edit-place = Lugar
edit-decisions = Decisiones
edit-decisions-hint = Cada una en su propia línea
edit-notes = Notas
edit-task-fate = Qué pasó con ella
edit-task-on = Sigue
edit-task-done = Hecha
edit-task-date = Nueva fecha
edit-task-drop = Se deja
edit-task-new-date = Nueva fecha
edit-task-why = Se deja porque
edit-task-due = para el { $date }
edit-task-was-due = para el { $date }: necesita otra fecha
edit-new-row = Tarea nueva { $number }
edit-new-what = Qué (empiece con un verbo)
edit-new-who = Quién
edit-new-due = Para cuándo
edit-new-goal = Para qué meta
edit-more-tasks = Más líneas para tareas
edit-last-number = último: { $value } el { $date }

# Lo que hay que corregir

edit-error-no-date = Por favor, escriba una fecha.
edit-error-date = Esta fecha no se puede leer. Por favor, escríbala así: { $example }.
edit-error-two-days = Puede ser el { $first } o el { $second }. Por favor, escriba el mes con letras.
edit-error-ahead = Ese día todavía no llega. El formulario es para una reunión que ya tuvo lugar.
edit-error-time = Esta hora no se puede leer. Por favor, escríbala así: 5:30 p. m. o 17:30.
edit-error-two-times = Puede ser { $first } o { $second }. Por favor, agregue a. m. o p. m.
edit-error-ends-early = La reunión termina antes de empezar.
edit-error-nobody = Por favor, marque quiénes vinieron.
edit-error-count = Por favor, escriba un número entero o deje el campo vacío.
edit-error-next = La próxima reunión viene después de esta.
edit-error-why = Por favor, diga por qué se deja.
edit-error-why-alone = Hay una razón escrita: ¿se deja la tarea?
edit-error-no-task = ¿Qué hay que hacer?
edit-error-goal = Por favor, escoja la meta a la que sirve.
edit-error-no-goals = El equipo todavía no tiene metas, y cada tarea sirve a una. Por favor, escriba la tarea en las notas.
edit-error-number = Por favor, escriba un número, como 71 o 12.5.
edit-which-goal = Por favor, escoja la meta a la que sirve esta tarea: { $task }

# Palabras

edit-words-lede = Idioma: { $language } · Archivo: { $path }
edit-words-facts = Título y resumen
edit-words-text = Texto
edit-words-title = Título
edit-words-summary = Resumen
edit-words-body = Texto de la página
edit-preview = Ver la página
edit-insert-bold = Negrita
edit-insert-heading = Encabezado
edit-insert-list = Lista
edit-insert-blank = Espacio para llenar
edit-insert-box = Casilla
edit-insert-scale = Escala
edit-insert-tip = Consejo
edit-insert-frame = Cuadro para escribir
edit-insert-table = Tabla
