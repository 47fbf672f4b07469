# Lo que el programa dice de sí mismo y de sus órdenes.

cli-about = Convierte el manual de un equipo en un sitio en varios idiomas
cli-exit-codes = Códigos de salida: 0, todo bien; 1, hay problemas en el manual; 2, no se pudo hacer el trabajo; 3, se publicó sin los equipos que tienen errores
cli-heading-commands = Órdenes
cli-heading-usage = Uso
cli-heading-arguments = Argumentos
cli-heading-options = Opciones
cli-default = predeterminado
cli-possible = uno de
cli-value-command = ORDEN
cli-init = Crea un manual nuevo en una carpeta vacía
cli-new = Empieza un archivo nuevo del manual
cli-new-activity-about = Una actividad con una hoja para repartir y una diapositiva
cli-new-page-about = Una página, como guides/our-school
cli-new-handout-about = Una hoja que usan varias actividades
cli-new-team-about = Un equipo
cli-new-process-about = Un proceso con una etapa y un paso
cli-new-stage-about = Una etapa con su primer paso
cli-new-step-about = Un paso
cli-new-locale-about = Un idioma
cli-new-meeting-about = Una reunión de un equipo
cli-team = Trabaja con lo que se sabe de los equipos
cli-team-schema = Imprime el esquema JSON de un archivo, para editores
cli-completions = Imprime lo que un intérprete de comandos necesita para completar órdenes
cli-man = Imprime la página del manual de uso
cli-build = Genera el sitio completo
cli-guide = Abre en un navegador la guía de este programa; no descarga nada
cli-flag-guide-dir = Dónde poner la guía como sitio, en vez de abrirla
cli-guide-ready = La guía: { $path }
cli-serve = Muestra el sitio en un navegador y lo genera de nuevo mientras usted edita
cli-edit = Abre el espacio de trabajo: un navegador de esta computadora con formularios para equipos y páginas
cli-watch = Genera el sitio de nuevo con cada cambio
cli-check = Muestra todos los problemas y no escribe nada
cli-bundle = Hace un solo archivo zip con el sitio, que se abre sin conexión
cli-flag-bundle-out = El archivo que se escribe; si no se dice, toolkit.zip en el proyecto, o toolkit-team.zip para el equipo
cli-other-audience-file = `{ $path }` es un paquete para otro público
    .help = escoja otro archivo con --out, o quite este por su cuenta
cli-bundled = { $path }: { $files } archivos, { $megabytes } MB, { $seconds } segundos
cli-explain = Explica el código de un problema, con un ejemplo y la manera de corregirlo
cli-markdown = Convierte en HTML, por stdout, el Markdown que llega por stdin

cli-flag-out = La carpeta para el sitio; public si no se indica, team-site para el equipo
cli-flag-dir = La carpeta nueva
cli-flag-minimal = El manual más pequeño que sirve, en lugar de todo el material
cli-flag-structure = Solo las etapas y los pasos del material, para actividades propias
cli-flag-no-samples = El material sin los equipos inventados
cli-flag-id = Su nombre en archivos y direcciones: letras minúsculas, cifras y -
cli-flag-tag = La etiqueta del idioma, como ht o pt-BR
cli-flag-team = El id del equipo
cli-flag-date = El día: año-mes-día
cli-flag-schema = El archivo del que es el esquema
cli-flag-shell = El intérprete de comandos
cli-flag-port = El puerto de esta máquina; 0 para cualquiera que esté libre
cli-flag-open = Abre el sitio en el navegador
cli-flag-edit-port = El puerto del espacio de trabajo en esta computadora; el sitio tiene el siguiente. 0 para cualquiera que esté libre
cli-flag-no-open = No abre un navegador
cli-flag-forget = Borra lo que se conserva para deshacer cambios, y termina
cli-flag-poll = Revisa el disco una y otra vez, donde este no avisa de los cambios
cli-flag-code = El código, como dead-link
cli-flag-raw-html = Deja pasar el HTML y cualquier enlace, como lo piden las pruebas de CommonMark
cli-flag-version = Muestra la versión
cli-flag-help = Muestra la ayuda
cli-flag-project = La carpeta del manual
cli-flag-as-of = El día al que corresponden las páginas de los equipos, como 2026-09-01; si no se indica, hoy
cli-flag-audience = Para quién es el sitio: public muestra funciones; team muestra nombres y no es para publicar
cli-flag-base-url = La dirección del sitio publicado
cli-flag-drafts = Incluye también los borradores
cli-flag-strict = Cuenta las advertencias como errores
cli-flag-check-frozen = Avisa si hay códigos cortos que aún no están en content/codes.yaml
cli-flag-no-pdf = No hace ningún PDF
cli-flag-jobs = Cuántos hilos de ejecución usar
cli-flag-lang = El idioma de los mensajes; si no se indica, el del sistema
cli-flag-format = La forma en que se escriben los problemas
cli-flag-all = Dice cada problema, por más que se repita su código
cli-more-of-this-code = … y { $count } más con este código: --all
cli-flag-quiet = Dice solo lo que está mal

cli-progress = Generando el sitio
cli-no-address = 404.html encuentra su estilo y sus enlaces solo en la raíz de un servidor. Si el sitio va en una carpeta, escriba su dirección como base_url en content/handbook.yaml.
cli-left-out = { $count ->
        [one] Se publicó sin un equipo, que tiene errores en sus archivos
       *[other] Se publicó sin { $count } equipos, que tienen errores en sus archivos
    }: { $teams }
cli-totals-built = { $pages ->
        [one] Una página
       *[other] { $pages } páginas
    }; archivos escritos: { $written }, sin cambios: { $unchanged }, borrados: { $removed }; { $seconds } segundos; { $warnings ->
        [0] ninguna advertencia
        [one] una advertencia
       *[other] { $warnings } advertencias
    }
cli-totals-checked = { $pages ->
        [one] Una página revisada
       *[other] { $pages } páginas revisadas
    }, { $seconds } segundos, { $warnings ->
        [0] ninguna advertencia
        [one] una advertencia
       *[other] { $warnings } advertencias
    }
cli-totals-errors = { $errors ->
        [one] Un error
       *[other] { $errors } errores
    }, { $warnings ->
        [0] ninguna advertencia
        [one] una advertencia
       *[other] { $warnings } advertencias
    }, { $seconds } segundos; no se publicó nada

cli-fault = el programa tuvo una falla propia; el último sitio quedó como estaba
    .help = por favor, repórtelo junto con las líneas de arriba
cli-unknown-argument = no existe ninguna opción ni argumento `{ $name }`
    .help = { $near ->
        [none] vea `juntos --help`
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-unknown-command = no existe la orden `{ $name }`
    .help = { $near ->
        [none] vea `juntos --help`
       *[other] ¿quiso escribir `juntos { $near }`?
    }
cli-missing-argument = falta `{ $name }`
    .help = vea `juntos --help`
cli-missing-value = `{ $name }` necesita un valor
    .help = { $known ->
        [none] vea `juntos --help`
       *[other] los valores posibles son: { $known }
    }
cli-bad-value = `{ $value }` no puede ser el valor de `{ $name }`
    .help = { $known ->
        [none] vea `juntos --help`
       *[other] los valores posibles son: { $known }
    }
cli-argument-twice = `{ $name }` no se puede poner dos veces
cli-arguments-together = `{ $name }` y `{ $other }` no se pueden poner juntas
cli-bad-arguments = no se entiende lo que se escribió después de `juntos`
    .help = vea `juntos --help`
cli-bad-date = `{ $value }` no es una fecha
    .help = escriba año, mes y día: 2026-09-01
cli-bad-epoch = SOURCE_DATE_EPOCH es `{ $value }`, que no es un número de segundos
    .help = póngale los segundos desde 1970-01-01, o quítela
cli-bad-base-url = `{ $value }` no es la dirección de un sitio
    .help = escríbala completa: https://example.org/toolkit/
cli-no-project = no existe la carpeta `{ $path }`
    .help = indique la carpeta de un manual con --project, o empiece uno: juntos init mi-manual
cli-no-handbook = `{ $path }` no es un manual: no contiene content/handbook.yaml
    .help = ejecute `juntos` en la carpeta de un manual, o indíquela con --project
cli-cannot-read = no se puede leer `{ $path }`: { $error }
cli-cannot-write = no se puede escribir `{ $path }`: { $error }
    .help = el último sitio quedó como estaba
cli-foreign-file = `{ $path }` ya está ahí y no lo hizo `juntos`
    .help = muévalo, o escoja otra carpeta
cli-stdin-not-utf8 = la entrada no está en UTF-8 a partir de la línea { $line }
cli-unknown-code = no existe el código `{ $code }`
    .help = { $near ->
        [none] los códigos son los nombres que van entre corchetes en los mensajes, como `dead-link`
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-out-root = el sitio no se puede escribir en la raíz del disco
    .help = escoja una carpeta que sea solo para el sitio
cli-out-home = el sitio no se puede escribir en `{ $path }`: es su carpeta personal, o la contiene
    .help = escoja una carpeta que sea solo para el sitio
cli-out-project = el sitio no se puede escribir en `{ $path }`: ahí dentro está el manual
    .help = escoja una carpeta que sea solo para el sitio, como public
cli-out-sources = el sitio no se puede escribir en `{ $path }`: ahí están los archivos de origen del manual
    .help = escoja una carpeta que sea solo para el sitio, como public
cli-out-file = `{ $path }` es un archivo, no una carpeta
    .help = escoja una carpeta que sea solo para el sitio

cli-theme = Trabaja con los archivos de los temas
cli-theme-copy = Saca un archivo del tema predeterminado para poder cambiarlo
cli-flag-theme-file = El archivo, por ejemplo templates/page.html o parts/frame.css
cli-theme-copied = se copió en { $path }: cámbielo ahí
cli-theme-unknown = el tema predeterminado no tiene ningún archivo `{ $file }`
    .help = { $near ->
        [none] vea la lista en el README, en la parte “Make the site look like yours”
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-theme-is-there = `{ $path }` ya existe y se dejó como está
    .help = si quiere el original, mueva antes ese archivo a otro lugar

cli-serving = El sitio está en { $address } mientras esto siga en marcha. Ctrl+C lo termina.
cli-editing = El espacio de trabajo está en { $address } y el sitio en { $site } mientras esto siga en marcha. Ctrl+C lo termina.
cli-forgotten = Lo que se conservaba para deshacer cambios ya no está.
cli-polling = El sistema no puede avisar de los cambios en esta carpeta: se revisa dos veces por segundo.
cli-serve-ready = { $pages ->
        [one] Una página lista
       *[other] { $pages } páginas listas
    }, { $warnings ->
        [0] sin advertencias
        [one] una advertencia
       *[other] { $warnings } advertencias
    }
cli-serve-stands = Se sigue mostrando el último sitio sin errores.
cli-serve-problems = Por corregir antes de publicar
cli-serve-warnings = Vale la pena revisar
cli-serve-close = Cerrar
cli-serve-no-handbook = Ya no existe content/handbook.yaml.
cli-port-in-use = el puerto { $port } está en uso, quizá por otra vista previa
    .help = { $free ->
        [none] elija otro con --port
       *[other] el puerto { $free } está libre: juntos { $command } --port { $free }
    }
cli-port-refused = el puerto { $port } no se puede usar: { $error }
    .help = elija uno mayor que 1023 con --port
cli-cannot-serve = el sitio no se puede servir: { $error }

cli-init-done = Hay { $files } archivos en { $path }. Ahora: cd { $path }, y después juntos serve
cli-init-not-empty = `{ $path }` no está vacía
    .help = nombre una carpeta nueva, o una que solo tenga lo que un repositorio trae al principio
cli-written = escrito: { $path }
cli-changed = cambiado: { $path }
cli-new-process = Agregue { $id } a processes: en content/handbook.yaml, para que se muestre.
cli-new-part = { $id } queda al final. Para moverlo, cambie el orden en { $path }.
cli-new-no-place = no se encuentra ningún lugar para `{ $id }`
    .help = el primero de processes: en content/handbook.yaml tiene que tener etapas con pasos, en un archivo sin errores
cli-new-locale = Agregue una línea a locales: en { $path }: - {"{"}tag: { $tag }, fallback: [{ $fallback }]{"}"}
cli-bad-id = `{ $id }` no puede ser un nombre
    .help = use letras minúsculas de la a a la z, cifras y -, como plan-the-message; ni index ni un final -large o -guide
cli-bad-tag = `{ $tag }` no es la etiqueta de un idioma
    .help = use una etiqueta como ht, ar o pt-BR
cli-taken-id = `{ $id }` ya existe
    .help = elija otro nombre
cli-unknown-team = no hay ningún equipo `{ $team }`
    .help = { $near ->
        [none] los equipos son las carpetas de content/teams; juntos new team { $team } empieza uno
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-team-baseline = Guarda el plan de un equipo, para comparar con él los planes de después
cli-team-new-year = Empieza un nuevo año escolar para un equipo y guarda su plan
cli-flag-reason = Por qué se guarda el plan ahora, en pocas palabras
cli-flag-team-date = El día en que se guarda; hoy, si no se indica
cli-flag-drop = Deja una tarea pendiente y dice por qué: bus="El distrito dijo que no"
cli-flag-end = Termina la participación de alguien, por su id en team.yaml
cli-other-audience = `{ $path }` tiene un sitio para otro público
    .help = escoja otra carpeta, o quite esta por su cuenta
cli-team-broken = los archivos del equipo `{ $team }` tienen errores
    .help = corríjalos primero: juntos check
cli-plan-broken = el plan guardado { $path } está dañado
    .help = recupérelo de una copia si alguna vez estuvo completo; si un comando se detuvo mientras lo escribía, bórrelo y ejecute otra vez ese comando
cli-year-began = el { $date } ya empezó un año escolar del equipo `{ $team }`
    .help = para guardar el plan como está ahora, use: juntos team baseline { $team }
cli-meeting-there = el equipo `{ $team }` ya tiene una reunión el { $date }
    .help = busque esa fecha en team.yaml y en meetings/; la segunda de un mismo día necesita su propio `from:`
cli-drop-without-why = `{ $value }` no dice por qué
    .help = escriba la tarea, = y la razón: --drop bus="El distrito dijo que no"
cli-no-open-task = el equipo no tiene pendiente la tarea `{ $id }`
    .help = { $near ->
        [none] busque los ids en `tasks:` de { $path }
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-no-member = en el equipo no está ahora `{ $id }`
    .help = { $near ->
        [none] busque los ids en `members:` de { $path }
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-cannot-change = aquí no se puede cambiar `{ $id }`
    .help = cámbielo a mano en { $path }, y después empiece el año
cli-new-year-done = Empieza un año nuevo para { $team }; tareas que siguen pendientes: { $open }

cli-rename = Da otro nombre a algo, con todo lo que lleva a ello
cli-remove = Quita algo; los enlaces que llevan a ello se vuelven palabras
cli-flag-thing = Qué es, como en los enlaces: activity/greet, page/guides/money, file/mapa.png
cli-flag-new-name = Su nombre nuevo
cli-flag-yes = Lo quita sin preguntar
cli-renamed-file = { $from } → { $to }
cli-renamed-places = { $path }: { $count ->
        [one] un lugar
       *[other] { $count } lugares
    }
cli-rename-address = La dirección anterior, { $path }, sigue llevando ahí.
cli-rename-no-address = La dirección anterior, { $path }, ya no lleva a ninguna parte.
cli-rename-same = `{ $id }` ya es su nombre
cli-rename-kind = no existe el tipo `{ $kind }`
    .help = { $near ->
        [none] escriba el tipo, una barra y el nombre, como activity/greet
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-rename-unknown = no existe `{ $kind }/{ $id }`
    .help = { $near ->
        [none] escriba el tipo, una barra y el nombre, como activity/greet
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-rename-bad-id = `{ $id }` no puede ser un nombre
    .help = { $near ->
        [none] use letras minúsculas de la a a la z, cifras y -, como plan-the-message
       *[other] `{ $near }` sí puede serlo
    }
cli-rename-bad-file = `{ $id }` no puede ser el nombre de este archivo
    .help = conserve su terminación y no use signos como : * ? " < > | # %
cli-rename-reserved = `{ $id }` está reservado para otra cosa
    .help = elija otro nombre: ni index, ni el de un dispositivo, como con, ni, para una hoja, un final -large o -guide
cli-rename-taken = `{ $id }` ya existe: { $place }
    .help = elija otro nombre
cli-rename-broken = no se cambió nada, porque lo que aparece arriba lo impide
    .help = corríjalo y vuelva a ejecutar esta orden
cli-rename-breaks = no se cambió nada, porque el manual tendría los errores de arriba
    .help = cambie a mano lo que lo impide y vuelva a ejecutar esta orden
cli-rename-differs = no se cambió nada, porque otra cosa llevaría a otra parte: { $what }
    .help = avísenos, por favor; mientras tanto, haga el cambio a mano
cli-rename-form = no se cambió nada, porque esto está escrito de un modo que el programa no cambia: { $path }:{ $line }: { $text }
    .help = escríbalo en una sola línea, sin signos que representen a otros, o cámbielo a mano
cli-rename-cannot-write = no se puede escribir `{ $path }`: { $error }
    .help = vuelva a ejecutar esta orden: continúa donde se detuvo
cli-rename-finished = Se terminó un cambio que había quedado a medias.
cli-remove-needed = no se cambió nada, porque este lugar lo necesita o cuenta lo que hizo un equipo: { $path }:{ $line }: { $text }
    .help = cambie antes ese lugar a mano
cli-remove-last = no se cambió nada, porque es lo último que queda ahí: { $path }:{ $line }: { $text }
    .help = agregue antes otro, o quite la etapa o el proceso al que pertenece
cli-remove-uses = Estos lugares llevan a ello. Los enlaces se vuelven sus palabras:
cli-remove-no-uses = Nada lleva a ello.
cli-remove-files = Estos archivos se quitan:
cli-remove-ask = ¿Quitarlo? (s/n)
cli-remove-answers = s sí si
cli-remove-kept = no se cambió nada, porque no se preguntó a nadie
    .help = para quitarlo, use --yes
cli-remove-not-done = No se cambió nada.
cli-removed-file = quitado: { $path }

cli-publish = Publica el sitio, o escribe el archivo con el que lo publica un servicio
cli-publish-github-pages = Escribe el flujo de trabajo que publica en GitHub Pages
cli-publish-gitlab-pages = Escribe el proceso que publica en GitLab Pages
cli-publish-netlify = Escribe los ajustes con los que publica Netlify
cli-publish-folder = Genera el sitio y copia lo que cambió en una carpeta, como la de un servidor
cli-flag-publish-folder = La carpeta
cli-published = { $path }; archivos agregados: { $added }, cambiados: { $changed }, borrados: { $removed }, sin cambios: { $unchanged }; { $seconds } segundos
cli-would-publish = { $path }; archivos que se agregarían: { $added }, se cambiarían: { $changed }, se borrarían: { $removed }, quedarían igual: { $unchanged }; { $seconds } segundos
cli-publish-no-repository = `{ $path }` no está en ningún repositorio
    .help = ejecute git init en la carpeta que va a enviar al servicio, y después otra vez esta orden; si no quiere un repositorio, use juntos publish folder CARPETA
cli-publish-errors = no se escribió nada, porque el servicio no podría generar este manual: { $count ->
        [one] tiene un error
       *[other] tiene { $count } errores
    }
    .help = corrija lo que se indica arriba, y después ejecute otra vez esta orden
cli-publish-cannot-write = no se puede escribir `{ $path }` en la raíz del repositorio: { $error }
cli-publish-is-there = `{ $path }` ya está en la raíz del repositorio, fue modificado o es de otro manual, y se dejó como está
    .help = muévalo a otro lugar, o copie a mano lo que imprime juntos publish { $host } --dry-run
cli-publish-would-write = se escribiría, en la raíz del repositorio: { $path }
cli-publish-written = escrito, en la raíz del repositorio: { $path }
cli-publish-kept = ya está como debe, en la raíz del repositorio: { $path }
cli-publish-no-release = todavía no hay ninguna versión publicada de juntos, así que el servicio no tiene con qué generar el sitio
    .help = escriba en el archivo la dirección de un programa como JUNTOS_URL, y su suma como JUNTOS_SHA256; mientras tanto, use juntos publish folder CARPETA
cli-publish-no-address = el manual no sabe su dirección: en una carpeta de un servidor, 404.html quedaría sin estilo, y no hay mapa del sitio
    .help = escríbala como base_url en content/handbook.yaml en cuanto la sepa
cli-publish-names = los nombres de los miembros no están en el repositorio, así que el sitio que genera el servicio muestra funciones
    .help = para publicar nombres, use juntos publish folder CARPETA en la computadora que los tiene
cli-publish-open-names = hay nombres de miembros en el repositorio: los lee quien pueda ver el repositorio, muestre lo que muestre el sitio
    .help = vea dónde: juntos check --all
cli-publish-untranslated = { $count ->
        [one] una página no está traducida y se muestra en otro idioma
       *[other] { $count } páginas no están traducidas y se muestran en otro idioma
    }
    .help = vea cuáles: juntos check --all
cli-publish-codes = { $count ->
        [one] un código corto no está anotado y puede cambiar
       *[other] { $count } códigos cortos no están anotados y pueden cambiar
    } con cada sitio que genere el servicio
    .help = ejecute juntos build, y envíe content/codes.yaml con el manual
cli-publish-files = el sitio tiene { $count } archivos; { $host } acepta { $most }
    .help = publique menos, o escoja otro servicio
cli-publish-size = solo las imágenes y las descargas ocupan { $size } MB; { $host } acepta { $most } MB
    .help = reduzca los archivos más grandes de content/files, o escoja otro servicio
cli-publish-large-file = `{ $path }` ocupa { $size } MB; un repositorio acepta { $most } MB en un solo archivo
    .help = redúzcalo, o ponga un enlace al lugar donde está
cli-publish-github-pages-next =
    Lo que sigue:
    1. Agregue { $path } al repositorio (commit) y envíelo a GitHub (push).
    2. En github.com, abra el repositorio, después “Settings” y después “Pages”.
    3. En “Build and deployment”, elija “GitHub Actions” como origen.
    4. Abra “Actions” y después “Publish the handbook”: se ejecuta con cada envío a la rama principal.
    5. Una marca roja dice por qué no se publicó nada. “Run workflow” lo intenta otra vez.
    6. Una marca verde muestra la dirección del sitio: ábrala.
    7. Escriba esa dirección como base_url en content/handbook.yaml, y envíe el cambio.
    8. Desde ahora se publica todo lo que envíe a la rama principal.
cli-publish-gitlab-pages-next =
    Lo que sigue:
    1. Agregue { $path } al repositorio (commit) y envíelo a GitLab (push).
    2. En el proyecto, abra “Build” y después “Pipelines”: se ejecuta con cada envío a la rama principal.
    3. Una marca roja dice por qué no se publicó nada. “Run pipeline” lo intenta otra vez.
    4. Cuando esté en verde, abra “Deploy” y después “Pages”: ahí está la dirección del sitio.
    5. Quién puede verlo se decide en “Settings”, “General”, “Visibility”, “Pages”.
    6. Escriba la dirección como base_url en content/handbook.yaml, y envíe el cambio.
    7. Desde ahora se publica todo lo que envíe a la rama principal.
cli-publish-netlify-next =
    Lo que sigue:
    1. Agregue { $path } al repositorio (commit) y envíelo al servicio donde lo guarda (push).
    2. En app.netlify.com, elija “Add new project” y después “Import an existing project”.
    3. Elija el servicio y el repositorio. Deje vacíos los ajustes: están en el archivo.
    4. Elija “Deploy”. El registro dice por qué, si no se publicó nada.
    5. La dirección del sitio está en la parte de arriba del proyecto. Puede cambiarla en “Domain management”.
    6. Escriba la dirección como base_url en content/handbook.yaml, y envíe el cambio.
    7. Desde ahora se publica todo lo que envíe a la rama principal.

cli-team-meeting = Anota una reunión: quién vino, qué se decidió, qué sigue
cli-team-task = Agrega una tarea de un equipo, o dice qué pasó con una
cli-team-reading = Agrega un número a una medida de un equipo
cli-task-add = Agrega una tarea
cli-task-done = Dice que una tarea está hecha
cli-task-move = Le da otra fecha a una tarea
cli-task-drop = Abandona una tarea, con su motivo
cli-flag-meeting-date = El día de la reunión; si no se indica, hoy
cli-flag-meeting-from = A qué hora empezó, con el reloj de 24 horas
cli-flag-meeting-to = A qué hora terminó, con el reloj de 24 horas
cli-flag-meeting-place = Dónde fue
cli-flag-meeting-led-by = Quién la dirigió: el id de un integrante
cli-flag-meeting-notes-by = Quién tomó notas: el id de un integrante
cli-flag-meeting-present = Quiénes vinieron: ids de integrantes
cli-flag-meeting-absent = Quiénes no pudieron venir: ids de integrantes
cli-flag-meeting-guests = Cuántas visitas vinieron, por sector; por ejemplo home=4
cli-flag-meeting-decision = Qué se decidió; se puede dar varias veces
cli-flag-meeting-notes = Qué más se dijo
cli-flag-meeting-done = Tareas hechas: sus ids
cli-flag-meeting-move = Una tarea con su nueva fecha; se puede dar varias veces
cli-flag-meeting-task = Una tarea nueva, quién la hace y para cuándo; por ejemplo «Llamar a las familias; rosa; 2026-10-01»; se puede dar varias veces
cli-flag-meeting-reading = Una medida con su nuevo número; se puede dar varias veces
cli-flag-meeting-next = El día de la próxima reunión
cli-flag-task = El id de la tarea
cli-flag-task-text = Qué hay que hacer
cli-flag-task-who = Quién la hace y quién ayuda: ids de integrantes
cli-flag-task-due = Para cuándo
cli-flag-task-goal = La meta a la que sirve: su id; no hace falta donde hay una sola meta
cli-flag-task-on = El día en que se hizo; si no se indica, hoy
cli-flag-task-why = Por qué se abandona
cli-flag-measure = El id de la medida
cli-flag-number = El número
cli-flag-reading-date = El día del número; si no se indica, hoy
cli-history-meeting = Reunión de { $team }
cli-history-task = Tarea de { $team }
cli-history-reading = Número de { $team }
cli-bad-guests = `{ $value }` no es un número de visitas
    .help = escriba el id del sector, = y cuántas, por ejemplo home=4
cli-bad-time = `{ $value }` no es una hora
    .help = escriba hora y minutos con el reloj de 24 horas, por ejemplo 18:30
cli-bad-reading = `{ $value }` no es un número
    .help = escriba el id de la medida, = y el número, por ejemplo days-missed=12.5
cli-no-measure = en este equipo no hay ninguna medida `{ $id }`
    .help = { $near ->
        [none] vea los ids de `measures:` en su team.yaml
       *[other] ¿quiso decir `{ $near }`?
    }
cli-no-goal = en este equipo no hay ninguna meta `{ $id }`
    .help = { $near ->
        [none] vea los ids de `goals:` en su team.yaml
       *[other] ¿quiso decir `{ $near }`?
    }
cli-which-goal = «{ $id }» necesita una meta a la que sirva, con una estrategia
    .help = { $near ->
        [none] escriba primero en team.yaml una meta con una estrategia
       *[other] las metas son { $near }: nombre una con --goal, o con goal= después de la tarea, y vea que tenga una estrategia
    }
cli-stale = `{ $path }` cambió entretanto; no se escribió nada
    .help = ejecute el comando otra vez
cli-not-held = `{ $path }` está escrito de una manera que este comando no puede cambiar sin perder algo; no se escribió nada
    .help = cámbielo en un editor
cli-nothing-changed = no se escribió nada: el manual tendría los problemas de arriba

cli-print = Imprime las hojas elegidas en un solo PDF
cli-flag-print-what = Qué imprimir, en orden: ids o los códigos de las hojas, por ejemplo H3-1, meeting-agenda, activity:listen, pack:setting-direction
cli-flag-print-out = El PDF que se escribe
cli-flag-print-paper = El papel; si no se indica, el del manual
cli-flag-print-large = En letra grande
cli-flag-print-both = Cada cosa nombrada en dos idiomas, uno después del otro
cli-flag-print-copies = Cuántas veces se repite todo
cli-print-unknown = nada que se imprima se llama `{ $what }`
    .help = { $near ->
        [none] nombre una hoja, una actividad, una autoevaluación, o pack: y una etapa, por su id o por el código de la hoja
       *[other] ¿quiso decir `{ $near }`?
    }
cli-print-several = varias cosas se llaman `{ $what }`
    .help = diga cuál: { $near }
cli-print-locale = el manual no tiene ningún idioma `{ $tag }`
    .help = tiene { $tags }
cli-print-no-pdf = `{ $path }` ya existe y no es un PDF
    .help = elija otro archivo con --out
cli-print-too-many = serían más de { $most } hojas
    .help = imprima en varias veces
cli-printed = { $path }: { $pages ->
        [1] una página
       *[other] { $pages } páginas
    }
