# Lo que el programa dice de sí mismo y de sus órdenes.

cli-about = Convierte el manual de un equipo en un sitio en varios idiomas
cli-exit-codes = Códigos de salida: 0, todo bien; 1, hay problemas en el manual; 2, no se pudo hacer el trabajo
cli-heading-commands = Órdenes
cli-build = Genera el sitio completo
cli-serve = Muestra el sitio en un navegador y lo genera de nuevo mientras usted edita
cli-watch = Genera el sitio de nuevo con cada cambio
cli-check = Muestra todos los problemas y no escribe nada
cli-explain = Explica el código de un problema, con un ejemplo y la manera de corregirlo
cli-markdown = Convierte en HTML, por stdout, el Markdown que llega por stdin

cli-flag-out = La carpeta para el sitio
cli-flag-port = El puerto de esta máquina; 0 para cualquiera que esté libre
cli-flag-open = Abre el sitio en el navegador
cli-flag-poll = Revisa el disco una y otra vez, donde este no avisa de los cambios
cli-flag-code = El código, como dead-link
cli-flag-raw-html = Deja pasar el HTML y cualquier enlace, como lo piden las pruebas de CommonMark
cli-flag-version = Muestra la versión
cli-flag-help = Muestra la ayuda
cli-flag-project = La carpeta del manual
cli-flag-as-of = El día al que corresponden las páginas de los equipos, como 2026-09-01; si no se indica, hoy
cli-flag-audience = Para quién es el sitio
cli-flag-base-url = La dirección del sitio publicado
cli-flag-drafts = Incluye también los borradores
cli-flag-strict = Cuenta las advertencias como errores
cli-flag-no-pdf = No hace ningún PDF
cli-flag-jobs = Cuántos hilos de ejecución usar
cli-flag-lang = El idioma de los mensajes; si no se indica, el del sistema
cli-flag-format = La forma en que se escriben los problemas
cli-flag-quiet = Dice solo lo que está mal

cli-progress = Generando el sitio
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
    .help = vea `juntos --help`
cli-unknown-command = no existe la orden `{ $name }`
    .help = vea `juntos --help`
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
cli-bad-arguments = no se entiende lo que se escribió después de `juntos`
    .help = vea `juntos --help`
cli-bad-date = `{ $value }` no es una fecha
    .help = escriba año, mes y día: 2026-09-01
cli-bad-base-url = `{ $value }` no es la dirección de un sitio
    .help = escríbala completa: https://example.org/toolkit/
cli-no-project = no existe la carpeta `{ $path }`
cli-no-handbook = `{ $path }` no es un manual: no contiene content/handbook.yaml
    .help = ejecute `juntos` en la carpeta de un manual, o indíquela con --project
cli-cannot-read = no se puede leer `{ $path }`: { $error }
cli-cannot-write = no se puede escribir `{ $path }`: { $error }
    .help = el último sitio quedó como estaba
cli-foreign-file = `{ $path }` ya está ahí y no lo hizo `juntos`
    .help = muévalo, o escoja otra carpeta con --out
cli-stdin-not-utf8 = la entrada no está en UTF-8 a partir de la línea { $line }
cli-unknown-code = no existe el código `{ $code }`
    .help = { $near ->
        [none] los códigos son los nombres que van entre corchetes en los mensajes, como `dead-link`
       *[other] ¿quiso escribir `{ $near }`?
    }
cli-out-root = el sitio no se puede escribir en la raíz del disco
    .help = escoja con --out una carpeta que sea solo para el sitio
cli-out-home = el sitio no se puede escribir en `{ $path }`: es su carpeta personal, o la contiene
    .help = escoja con --out una carpeta que sea solo para el sitio
cli-out-project = el sitio no se puede escribir en `{ $path }`: ahí dentro está el manual
    .help = escoja con --out una carpeta que sea solo para el sitio, como public
cli-out-sources = el sitio no se puede escribir en `{ $path }`: ahí están los archivos de origen del manual
    .help = escoja con --out una carpeta que sea solo para el sitio, como public
cli-out-file = `{ $path }` es un archivo, no una carpeta
    .help = escoja con --out una carpeta que sea solo para el sitio

cli-theme = Trabaja con los archivos de los temas
cli-theme-copy = Saca un archivo del tema predeterminado para poder cambiarlo
cli-flag-theme-file = El archivo, por ejemplo templates/page.html o site.css
cli-theme-copied = se copió en { $path }: cámbielo ahí
cli-theme-unknown = el tema predeterminado no tiene ningún archivo `{ $file }`
    .help = { $near ->
        [none] vea la lista en el README, en la parte “Make the site look like yours”
       *[other] ¿quiso decir `{ $near }`?
    }
cli-theme-is-there = `{ $path }` ya existe y se dejó como está
    .help = si quiere el original, mueva antes ese archivo a otro lugar

cli-serving = El sitio está en { $address } mientras esto siga en marcha. Ctrl+C lo termina.
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
cli-serve-no-handbook = Ya no existe content/handbook.yaml.
cli-port-in-use = el puerto { $port } está en uso, quizá por otra vista previa
    .help = { $free ->
        [none] elija otro con --port
       *[other] el puerto { $free } está libre: juntos serve --port { $free }
    }
cli-port-refused = el puerto { $port } no se puede usar: { $error }
    .help = elija uno mayor que 1023 con --port
cli-cannot-serve = el sitio no se puede servir: { $error }
