# Lo que está mal en un manual, dicho a las personas que lo escriben.
# Cada mensaje dice qué está mal; su atributo `help`, qué hacer.
# $near es el nombre conocido más parecido, o "none".

word-error = error
word-warning = advertencia
word-help = ayuda

## Otros lugares que se señalan

first-used-here = se usó primero aquí
block-opened-here = este bloque está abierto desde aquí
source-text-here = el texto original está aquí
source-section-here = en el original está aquí
source-handout-here = la hoja del original está aquí
source-field-here = el campo del original está aquí
other-message-here = el mensaje que le corresponde está aquí

## Lectura de los archivos

not-utf8 = este archivo no está en UTF-8: `{ $word }`
    .help = vuelva a guardar el archivo con la codificación UTF-8
not-utf8-utf16 = este archivo está en UTF-16, no en UTF-8
    .help = vuelva a guardar el archivo con la codificación UTF-8
control-character = el carácter invisible { $character } no puede estar en un texto
    .help = bórrelo; suele colarse al copiar un texto de otro programa
yaml-syntax = esta línea no se puede leer
    .help = revise sus espacios iniciales, sus comillas y sus corchetes, y los de la línea anterior
yaml-syntax-indent = esta línea no empieza donde empiezan las que van con ella
    .help = { $spaces ->
        [0] quite todos los espacios del principio
        [one] empiécela con un espacio
       *[other] empiécela con { $spaces } espacios
    }
yaml-syntax-dash = falta un espacio después del guion
    .help = escriba `{ $right }`
yaml-syntax-after-quote = hay más palabras después de la comilla que cierra el valor
    .help = ponga todo el valor entre comillas: `{ $right }`
yaml-syntax-mark = cada dato de una lista empieza con `- `, no con otro signo
    .help = escriba `{ $right }`
yaml-syntax-no-blank = falta un espacio después de los dos puntos
    .help = escriba `{ $right }`
yaml-syntax-no-colon = en esta línea no hay `clave: valor`
    .help = escriba una clave, dos puntos, un espacio y el valor; o póngala dentro del texto de arriba
yaml-syntax-apostrophe = un apóstrofo cierra el texto que abrió '
    .help = escriba '' en lugar del apóstrofo, o ponga el texto entre " y no entre '
yaml-syntax-tab = en YAML una línea no puede empezar con tabuladores
    .help = use la barra espaciadora
yaml-syntax-nbsp = aquí hay un espacio de no separación, y YAML necesita un espacio común
    .help = bórrelo y escriba un espacio con la barra espaciadora
yaml-syntax-curly-quotes = las comillas tipográficas no sirven en YAML
    .help = use comillas rectas: "…"
yaml-syntax-first-character = un valor no puede empezar con este carácter
    .help = ponga el valor entre comillas rectas
yaml-syntax-colon = dentro del valor se repiten los dos puntos
    .help = ponga el valor entre comillas rectas
yaml-syntax-quote = aquí se abren unas comillas que nunca se cierran
    .help = agregue las comillas de cierre
yaml-syntax-bracket = un corchete o una llave no se cierra como debe
    .help = revise que cada {"{"} y cada [ tenga su {"}"} y su ]; ahí dentro, una coma da inicio a otro dato
yaml-syntax-documents = aquí empieza un segundo documento
    .help = borre la línea `---`; en cada archivo va un solo documento
yaml-syntax-key = una lista o un grupo de claves no puede ser una clave
    .help = escriba `clave: valor`, o ponga el texto entre comillas rectas
duplicate-key-item = la clave `{ $key }` aparece dos veces: cada dato nuevo de la lista empieza con `- `
    .help = escriba aquí `- { $key }:`, con el guion debajo del de arriba
duplicate-key = la clave `{ $key }` aparece dos veces
    .help = deje solo una de las dos
unknown-key = clave desconocida `{ $key }`
    .help = { $near ->
        [none] las que se conocen aquí son: { $known }
       *[other] ¿quiso escribir `{ $near }`?
    }
unknown-key-comma = clave desconocida `{ $key }`: dentro de {"{ }"} una coma da inicio a otra clave
    .help = ponga el texto entre comillas rectas, o escríbalo en líneas aparte
unknown-key-foreign = clave desconocida `{ $key }` en { $count ->
        [one] un archivo
       *[other] { $count } archivos
    }
    .help = { $own ->
        [none] bórrela; si otro programa la necesita, nómbrela en handbook.yaml: front_matter: {"{"}ignore: [{ $key }]{"}"}
       *[other] aquí se llama `{ $own }`
    }
unknown-key-code = no existe el código `{ $key }`
    .help = { $near ->
        [none] los códigos son los nombres que van entre corchetes en los mensajes, como `dead-link`
       *[other] ¿quiso escribir `{ $near }`?
    }
wrong-type = { $expected ->
        [text] aquí va un texto
        [number] aquí va un número
        [list] aquí va una lista
        [map] aquí van claves con valores
        [yes-or-no] aquí va `true` o `false`
       *[other] aquí va otra clase de valor
    }, { $found ->
        [nothing] pero no hay nada
        [list] no una lista
        [map] no claves con valores
       *[other] no este texto
    }
    .help = { $expected ->
        [list] escriba una línea por cada dato, con `- ` al principio
        [map] escriba una línea por cada clave: `clave: valor`
        [number] escriba solo cifras
        [yes-or-no] escriba `true` o `false`
       *[other] escriba una palabra o una frase después de los dos puntos
    }
wrong-type-list = aquí va una lista, no { $found ->
        [map] claves con valores
       *[other] este texto
    }
    .help = escriba `{ $right }`
wrong-type-choice = `{ $found }` no es ninguno de los valores que pueden ir aquí
    .help = { $near ->
        [none] escriba uno de estos: { $known }
       *[other] ¿quiso escribir `{ $near }`? Los valores posibles son: { $known }
    }
wrong-type-other = este valor no puede ir aquí: { $found }
    .help = vea un ejemplo de esta clave en el README del manual
wrong-type-colour = `{ $found }` no es un color
    .help = escríbalo como "#0b6e4f", entre comillas rectas
wrong-type-base-url = `{ $found }` no es la dirección de un sitio
    .help = escríbala completa: https://example.org/toolkit/
wrong-type-features = un proceso con `kind: features` no tiene etapas
    .help = escriba `features:` en lugar de `stages:`, o bien `kind: sequence`
missing-key = falta la clave `{ $key }`
    .help = agregue una línea `{ $key }: …`
missing-key-empty = no hay nada después de la clave `{ $key }`
    .help = escriba las palabras después de los dos puntos
missing-key-unseen = el bloque del principio del archivo no se reconoce: la primera línea debe ser `---`
    .help = empiece el archivo con una línea `---`, sin nada antes; debajo, cada clave como `title: …`, y luego otra vez `---`
missing-key-nothing = este archivo no contiene nada
    .help = escriba lo que corresponde, o bórrelo
yaml-limits-anchor = las anclas (`&nombre`) no se permiten
    .help = escriba el valor completo donde haga falta
yaml-limits-alias = los atajos (`*nombre`) no se permiten
    .help = escriba aquí el valor completo, o póngalo entre comillas rectas si es un texto
yaml-limits-tag = las etiquetas (`!nombre`) no se permiten
    .help = ponga el valor entre comillas rectas si es un texto
yaml-limits-size = este archivo tiene demasiados niveles o demasiados valores
    .help = divídalo en archivos más pequeños
file-too-large = este archivo pasa de { $megabytes } MB; un texto puede tener hasta 5
    .help = divídalo, o póngalo en `content/files/` si es para descargar
front-matter-unclosed = el bloque del principio del archivo nunca se cierra
    .help = agregue una línea `---` después de su última clave
merge-conflict = aquí quedó una fusión a medias: `{ $found }` ({ $count } en este archivo)
    .help = conserve una de las dos versiones y borre las líneas con `<<<<<<<`, `=======` y `>>>>>>>`
comment-in-text = el texto termina antes de `{ $found }`: un # después de un espacio empieza un comentario
    .help = ponga todo el texto entre comillas rectas, o escriba el comentario en una línea aparte
looks-like-template-command = `{ $found }` es una orden de otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = quítela y escriba lo que ella pondría en su lugar
looks-like-template-shortcode = `{ $found }` es un código corto de Hugo; aquí es solo texto ({ $count } en este archivo)
    .help = quítelo; un aviso se escribe con una línea `::: note`, y una imagen así: ![lo que muestra](/files/nombre.jpg)
looks-like-template-value = `{ $found }` representa un valor en otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = escriba las palabras mismas; un enlace a una página es [palabras](name.md)
looks-like-template-program = `{ $found }` es parte de un programa (MDX); aquí es solo texto ({ $count } en este archivo)
    .help = quítelo y escriba en Markdown lo que mostraría
looks-like-template-admonition = `{ $found }` es un aviso de otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = escriba una línea `::: note {"{"}title="…"{"}"}`, el texto desde la primera columna y una línea `:::`
looks-like-template-block = `{ $found }` está escrito como para otro programa y se toma por `{ $block }` ({ $count } en este archivo)
    .help = escríbalo como `::: note {"{"}title="…"{"}"}`; hay note, tip, caution y safety
looks-like-template-frame = `{ $found }` es un bloque de otro programa: aquí su contenido queda sin él ({ $count } en este archivo)
    .help = borre la línea y la que lo cierra con `:::`; hay note, tip, caution y safety, y example
looks-like-template-tab = `{ $found }` abre una pestaña en otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = ponga un encabezado en su lugar, y lo que está en la pestaña desde la primera columna
looks-like-template-drawing = `{ $found }` empieza un dibujo en otro programa; aquí es código ({ $count } en este archivo)
    .help = haga una imagen de él, póngala en `content/files/` y escriba ![lo que muestra](/files/name.png)
looks-like-template-code = las palabras de `{ $found }` las muestra otro programa; aquí no se ven ({ $count } en este archivo)
    .help = escríbalas como una oración encima del código
looks-like-template-contents = `{ $found }` hace un índice en otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = bórrelo: cada página lleva su índice por sí sola
looks-like-template-attributes = `{ $found }` da una clase o algo parecido en otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = bórrelo; el id de un encabezado va al final: {"{"}#our-goal{"}"}
looks-like-markup-attributes = `{ $found }` después de un enlace, una imagen o unas palabras aquí es solo texto ({ $count } en este archivo)
    .help = bórrelo: el tamaño y el aspecto son cosa del tema; los asteriscos dan *cursiva* o **negrita**
looks-like-markup-empty = este encabezado no tiene palabras
    .help = escríbalas después del #, o borre el encabezado
looks-like-markup-indented = un bloque empieza solo en la primera columna: `{ $found }` aquí es solo texto ({ $count } en este archivo)
    .help = quite lo que está antes de `:::` y termine la lista antes del bloque
looks-like-markup-space = después de `{ $found }` no hay un espacio común, y por eso es solo texto ({ $count } en este archivo)
    .help = escriba un espacio con la barra espaciadora después del # de un encabezado y del signo o número de un punto
looks-like-markup-bullet = `{ $found }` aquí no es un punto de una lista, sino solo texto ({ $count } en este archivo)
    .help = empiece cada punto con un guion y un espacio: - Traiga una pluma
looks-like-markup-address = `{ $found }` lleva espacios, y otros programas toman la línea por texto ({ $count } en este archivo)
    .help = ponga la dirección entre < y >: <{ $found }>
looks-like-markup-table = `{ $found }` es de una tabla como la escriben otros programas ({ $count } en este archivo)
    .help = escriba cada fila como | Tarea | Quién |, y debajo de la primera una línea |---|---|
looks-like-markup-row = `{ $found }` parece la fila de una tabla, pero aquí es solo texto ({ $count } en este archivo)
    .help = ponga una línea en blanco antes de la primera fila y, debajo de ella, una línea con el mismo número de celdas: |---|---|
looks-like-markup-box = `{ $found }` parece una casilla para marcar, pero aquí es solo texto ({ $count } en este archivo)
    .help = escriba un guion, un espacio y los corchetes con un espacio en medio: - [ ] Traiga una pluma
looks-like-markup-stars = los dos asteriscos de `{ $found }` no ponen nada en negrita ({ $count } en este archivo)
    .help = no deje espacio entre los asteriscos y las palabras, y ponga dos a cada lado: **negrita**
looks-like-markup-definition = `{ $found }` es el significado de una palabra como lo escriben otros programas ({ $count } en este archivo)
    .help = escriba un punto de una lista: - **Meta**: lo que queremos lograr
looks-like-markup-abbreviation = `{ $found }` explica una palabra en otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = diga qué significa la palabra la primera vez que aparece, o en glossary.yaml
looks-like-markup-formula = `{ $found }` es una fórmula de otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = escríbala con palabras, o ponga una imagen de ella en `content/files/`
looks-like-markup-sign = los signos de `{ $found }` significan algo en otro programa; aquí son solo texto ({ $count } en este archivo)
    .help = quítelos; los asteriscos dan *cursiva* o **negrita**
looks-like-markup-picture = `{ $found }` es un dibujo pequeño en otro programa; aquí es solo texto ({ $count } en este archivo)
    .help = dígalo con palabras, o escriba el signo mismo
looks-like-markup-note = `{ $found }` es una nota como la escriben otros programas; aquí es solo texto ({ $count } en este archivo)
    .help = escriba una marca, [^1], y al final, en una línea aparte, lo que dice: [^1]: …
looks-like-markup-wiki = `{ $found }` aquí no es un enlace ({ $count } en este archivo)
    .help = escriba [palabras](name.md), o [[page:name]] para el título de la página

## Identificadores y enlaces

bad-id = `{ $id }` no puede ser un id
    .help = use solo minúsculas sin acentos ni eñes, cifras, `-` y `_`
bad-id-file = el nombre `{ $id }` no puede ser un id
    .help = { $name ->
        [none] cambie el nombre del archivo: minúsculas sin acentos ni eñes, cifras, `-` y `_`
       *[other] cámbiele el nombre al archivo a `{ $name }`
    }
bad-id-folder = el nombre `{ $id }` no puede ser un id
    .help = { $name ->
        [none] cambie el nombre de la carpeta: minúsculas sin acentos ni eñes, cifras, `-` y `_`
       *[other] cámbiele el nombre a la carpeta a `{ $name }`
    }
bad-id-block = `{ $id }` no puede ser un id
    .help = use solo minúsculas sin acentos ni eñes, cifras, `-` y `_`: {"{"}#our-goal{"}"}
bad-id-differs = el id `{ $id }` no es igual al nombre del archivo, `{ $name }`
    .help = borre la clave `id`, o cambie el nombre del archivo
bad-id-not-utf8 = este nombre no está en UTF-8
    .help = cambie el nombre del archivo: minúsculas sin acentos ni eñes, cifras, `-` y `_`
duplicate-id = el id `{ $id }` aparece dos veces
    .help = cambie uno de los dos
duplicate-id-heading = dos encabezados tienen el id `{ $id }`
    .help = dele otro id a uno de los dos
unknown-id = no existe { $kind ->
        [picture] el dibujo
        [page] la página
        [process] el proceso
        [stage] la etapa
        [step] el paso
        [activity] la actividad
        [handout] la hoja
        [team] el equipo
        [term] el término
        [place] el lugar
        [theme] el tema
        [scale] la escala
        [feature] la característica
        [instrument] el instrumento de evaluación
       *[other] { $kind }
    } `{ $id }`
    .help = { $near ->
        [none] revise que el id esté bien escrito, o agregue lo que falta
       *[other] ¿quiso escribir `{ $near }`?
    }
unknown-id-folder = ninguna clase de página tiene la carpeta `{ $folder }`
    .help = { $near ->
        [none] las carpetas son: { $known }
       *[other] ¿quiso escribir `{ $near }`?
    }
unknown-id-stray-file = el archivo `{ $path }` no se usa para nada
    .help = muévalo a la carpeta de su clase, o a `content/files/` si es para descargar
unknown-id-ending = el archivo `{ $path }` no se usa para nada, por la terminación de su nombre
    .help = cámbiele el nombre a `{ $name }`
unknown-id-words = ningún archivo de proceso menciona { $kind ->
        [page] la página
        [process] el proceso
        [stage] la etapa
        [step] el paso
        [activity] la actividad
        [handout] la hoja
        [team] el equipo
        [term] el término
        [place] el lugar
        [theme] el tema
        [scale] la escala
        [feature] la característica
        [instrument] el instrumento de evaluación
       *[other] { $kind }
    } `{ $id }`
    .help = { $near ->
        [none] ponga su id en un archivo de `content/processes/`, o borre este archivo
       *[other] ponga su id en un archivo de `content/processes/`; ¿quiso escribir `{ $near }`?
    }
unknown-id-no-words = { $kind ->
        [page] la página
        [process] el proceso
        [stage] la etapa
        [step] el paso
        [activity] la actividad
        [handout] la hoja
        [team] el equipo
        [term] el término
        [place] el lugar
        [theme] el tema
        [scale] la escala
        [feature] la característica
        [instrument] el instrumento de evaluación
       *[other] { $kind }
    } `{ $id }` no tiene texto
    .help = { $near ->
        [none] agregue el archivo { $path }
       *[other] ¿quiso escribir `{ $near }`? Si no, agregue el archivo { $path }
    }
cycle = a partir de `{ $id }` se vuelve a llegar a `{ $id }`
    .help = quite una de las referencias
cycle-activities = `{ $id }` va antes de `{ $other }` y también después
    .help = quite una de las dos de `before` o de `after`
url-clash = dos archivos piden la dirección `{ $path }`
    .help = cambie el nombre de uno de los dos
url-clash-own = `{ $path }` ya es la dirección de esta página
    .help = bórrela de `aliases`
case-clash = `{ $path }` y `{ $other }` se distinguen solo por las mayúsculas
    .help = cambie uno de los nombres: en muchas computadoras son el mismo archivo
case-clash-accents = hay dos archivos o carpetas con el nombre `{ $path }`: los acentos están escritos de dos maneras que se ven iguales
    .help = cambie uno de los dos nombres: en muchas computadoras son el mismo archivo
reserved-name = algunas computadoras no aceptan el nombre `{ $name }`
    .help = póngale otro nombre al archivo
reserved-name-id = el nombre `{ $name }` está reservado para páginas que hace el programa
    .help = póngale otro nombre; que no sea `index` y, si es una hoja, que no termine en `-large` o `-guide`
reserved-name-home = la portada del manual no se llama `{ $name }`
    .help = cámbiele el nombre al archivo a `home.md`
dead-link = no existe { $kind ->
        [page] la página
        [process] el proceso
        [stage] la etapa
        [step] el paso
        [activity] la actividad
        [handout] la hoja
        [team] el equipo
        [term] el término
        [place] el lugar
        [theme] el tema
        [scale] la escala
        [feature] la característica
        [instrument] el instrumento de evaluación
       *[other] { $kind }
    } `{ $id }`
    .help = { $near ->
        [none] revise que el id esté bien escrito, o agregue lo que falta
       *[other] ¿quiso escribir `{ $near }`?
    }
dead-link-path = no hay ninguna página en `{ $path }`
    .help = { $near ->
        [none] revise la ruta; empieza en la carpeta de este archivo
       *[other] ¿quiso escribir `{ $near }`?
    }
dead-link-accepted = `{ $path }` se toma por la página `{ $near }` ({ $count } enlaces así en el manual)
    .help = escriba la ruta del archivo: `{ $near }`
dead-link-picture = no existe la imagen `{ $path }`
    .help = { $near ->
        [none] póngala en `content/files/` y escriba `/files/{ $name }`
       *[other] ¿quiso escribir `{ $near }`?
    }
dead-link-file = no existe el archivo `{ $path }`
    .help = { $near ->
        [none] póngalo en `content/files/` y escriba `/files/{ $name }`
       *[other] ¿quiso escribir `{ $near }`?
    }
dead-link-unreadable = este archivo no se pudo leer: { $error }
    .help = revise el archivo y vuelva a generar el sitio
dead-anchor = `{ $id }` no tiene ningún encabezado `#{ $anchor }`
    .help = { $near ->
        [none] dele ese id al encabezado: {"{"}#{ $anchor }{"}"}
       *[other] ¿quiso escribir `#{ $near }`?
    }
path-escape = `{ $path }` se sale de la carpeta `content`
    .help = ponga el archivo en `content/files/` y enlácelo ahí
path-escape-near = `{ $path }` se sale de la carpeta `content`
    .help = escriba la ruta del archivo: `{ $near }`
symlink-escape = este acceso directo lleva fuera de la carpeta del manual
    .help = ponga aquí el archivo mismo
symlink-escape-loop = este acceso directo lleva de vuelta a una carpeta que lo contiene
    .help = borre el acceso directo
symlink-escape-broken = este acceso directo lleva a un archivo que no existe
    .help = borre el acceso directo, o ponga aquí el archivo mismo
orphan-activity = ningún paso usa la actividad `{ $id }`
    .help = agregue `steps: [...]`, o bien `kind: resource` o `kind: energizer`
orphan-page = nada lleva a la página `{ $id }`
    .help = escriba `{ $id }` en `navigation:` de handbook.yaml, o póngale un enlace: [[page:{ $id }]]
orphan-handout = ninguna actividad usa la hoja `{ $id }`
    .help = agréguela en `handouts: [...]` de una actividad, o póngale un enlace
undefined-reference-link = nada dice a dónde lleva `{ $found }` ({ $count } en este archivo)
    .help = escriba después la dirección entre paréntesis, o agregue una línea como [nombre]: https://example.org
undefined-reference-note = falta la nota `{ $found }` ({ $count } en este archivo)
    .help = agregue una línea que empiece con `{ $found }:` y la diga, o borre la marca
undefined-reference-mark = ninguna marca lleva a la nota `{ $found }` ({ $count } en este archivo)
    .help = escriba `{ $found }` después de las palabras a las que pertenece, o borre la nota

## Fechas y números

bad-date = `{ $found }` no es una fecha
    .help = escriba año, mes y día: 2026-09-01
bad-date-impossible = el día `{ $found }` no existe
    .help = revise el mes y el día
bad-date-order = `{ $found }` no es una fecha, así como está escrita
    .help = escriba { $date }: año, mes y día
ambiguous-date = `{ $found }` se puede leer de dos maneras
    .help = escriba { $first } o { $second }, según lo que quiso decir: año, mes y día
bad-time-zone = no existe la zona horaria `{ $found }`
    .help = escriba una como America/Chicago
bad-range = el mínimo, { $least }, es mayor que el máximo, { $most }
    .help = cambie uno de los dos
bad-range-number = `{ $found }` no es un número posible aquí
    .help = escriba un número que se pueda contar: 0 o más, y no demasiado grande
minutes-differ = la actividad dice { $run } minutos, pero sus partes suman { $sum }
    .help = cambie `run`, o el `min=` de las partes

## Hojas para repartir

unclosed-block = el bloque `{ $block }` nunca se cierra
    .help = agregue una línea `:::` donde termina
unclosed-block-stray = aquí no hay ningún bloque abierto
    .help = borre esta línea, o agregue un nombre: `::: note`
unclosed-block-comment = este comentario nunca se cierra: nada de lo que sigue se publica
    .help = agregue `-->` donde termina
unknown-block = no existe el bloque `{ $block }`
    .help = { $near ->
        [none] los bloques son: { $known }
       *[other] ¿quiso escribir `{ $near }`?
    }
bad-argument = el bloque `{ $block }` no acepta `{ $argument }`
    .help = { $near ->
        [none] acepta: { $known }
       *[other] ¿quiso escribir `{ $near }`?
    }
bad-argument-braces = lo que se le indica a un bloque va entre llaves
    .help = escríbalo como {"{"}title="Nuestra meta"{"}"}, y nada después
bad-argument-id = el bloque `{ $block }` no lleva id
    .help = borre `{ $argument }`
bad-argument-no-id = el bloque `{ $block }` necesita un id
    .help = agréguelo entre llaves: {"{"}#our-goal{"}"}
bad-argument-value = `{ $argument }` no tiene valor
    .help = escríbalo como rows=4 o title="Nuestra meta"
bad-argument-quote = estas comillas nunca se cierran
    .help = agregue las comillas de cierre
bad-argument-curly = las comillas tipográficas no sirven aquí
    .help = use comillas rectas: { $argument }="…"
bad-argument-twice = `{ $argument }` aparece dos veces
    .help = deje solo uno de los dos
bad-argument-number = `{ $argument }` debe ser un número del 1 al 99, no `{ $found }`
    .help = escriba solo cifras: { $argument }=4
bad-argument-each = `each` puede ser group, person o room, no `{ $found }`
    .help = escriba group (para cada grupo), person (para cada persona) o room (para todo el salón)
bad-argument-paper = `paper` puede ser portrait o landscape, no `{ $found }`
    .help = escriba portrait (hoja vertical) o landscape (hoja horizontal)
bad-argument-layout = `layout` solo puede ser columns, no `{ $found }`
    .help = escriba layout=columns (dos columnas), o bórrelo
bad-argument-code = `{ $found }` no es un código
    .help = use mayúsculas, cifras y `-`, como H3-4
bad-argument-heading = un encabezado no acepta `{ $argument }`
    .help = un encabezado acepta un id y los minutos: {"{"}#draft min=25{"}"}
bad-argument-minutes = `{ $found }` no es un número de minutos
    .help = escriba solo cifras: min=25
nested-block = un bloque `{ $block }` no puede ir dentro de un bloque `{ $outer }`
    .help = cierre antes el bloque `{ $outer }`, con una línea `:::`
nested-block-deep = hay bloques unos dentro de otros a más de tres niveles
    .help = cierre antes un bloque, con una línea `:::`
missing-title = { $block ->
        [handout] la hoja
        [slide] la diapositiva
       *[other] el bloque { $block }
    } `{ $id }` no tiene título
    .help = agregue title="…" entre las llaves
short-blank = uno o dos `_` no forman un espacio para escribir
    .help = use tres o más, o escriba la fecha como un solo espacio: ____________
table-shape = esta fila tiene { $cells } celdas y la tabla { $columns ->
        [one] una columna
       *[other] { $columns } columnas
    }: lo que sobra se perdería{ $count ->
        [one] {""}
       *[other] {" "}({ $count } filas así en esta tabla)
    }
    .help = quite el `|` que está de más, o escríbalo como \|
table-shape-short = esta fila tiene { $cells ->
        [one] una celda
       *[other] { $cells } celdas
    } y la tabla { $columns } columnas{ $count ->
        [one] {""}
       *[other] {" "}({ $count } filas así en esta tabla)
    }
    .help = agregue un `|` por cada celda que falta; el texto que va después de una tabla se separa con una línea en blanco
table-shape-none = este bloque no contiene ninguna tabla
    .help = ponga en él una tabla con fila de títulos: | Tarea | Quién |
code-clash-published = en papel, `{ $code }` ya es el código de `{ $sheet }`
    .help = esta hoja recibe otro código: vuelva a imprimir sus copias
code-clash-pinned = en papel, `{ $code }` ya es el código de `{ $sheet }`
    .help = escoja otro `code=`; si es la misma hoja con otro nombre, agregue una línea con él en { $path }
code-not-recorded = { $count ->
        [one] el código corto `{ $code }` aún no está en { $path }
       *[other] { $count } códigos cortos aún no están en { $path }; el primero es `{ $code }`
    }
    .help = corra juntos build, y guarde ese archivo con el manual
code-not-recorded-unwritable = los códigos cortos no se pueden anotar en { $path }: { $error }
    .help = dé permiso para escribir en ese archivo; sin él, un código impreso podría llevar a otra hoja
code-not-recorded-lost = falta { $path }, y sin él el código publicado `{ $code }` no llevaría a su hoja
    .help = recupere ese archivo de una copia; para numerar de nuevo todas las hojas, cree uno vacío
code-clash = dos hojas tienen el código `{ $code }`
    .help = póngale otro `code=` a una de las dos

## Idiomas

unknown-locale = `{ $tag }` no es un idioma de este manual
    .help = { $near ->
        [none] agréguelo en `locales:`, dentro de handbook.yaml
       *[other] ¿quiso escribir `{ $near }`?
    }
unknown-locale-folder = `{ $tag }` no es un idioma de este manual
    .help = { $near ->
        [none] agréguelo en `locales:`, dentro de handbook.yaml, o mueva el archivo; los idiomas son: { $known }
       *[other] ¿quiso escribir `{ $near }`?
    }
unknown-locale-list = `{ $tag }` es más de un idioma en un solo dato
    .help = escriba cada uno por separado: `{ $right }`
unknown-locale-tag = `{ $tag }` no es la abreviatura de ningún idioma
    .help = { $near ->
        [none] escriba una como en, es o es-MX
       *[other] escriba `{ $near }`
    }
form-differs = el campo { $number } no es como en el original: aquí es { $found ->
        [blank] un espacio para escribir
        [line] un renglón
        [tick] una casilla
        [choice] una opción
        [rating] una escala
        [table] una tabla
        [box] un cuadro
        [cards] un juego de tarjetas
       *[other] { $found }
    }; allá, { $expected ->
        [blank] un espacio para escribir
        [line] un renglón
        [tick] una casilla
        [choice] una opción
        [rating] una escala
        [table] una tabla
        [box] un cuadro
        [cards] un juego de tarjetas
       *[other] { $expected }
    }
    .help = ponga en este formulario los mismos campos y en el mismo orden que en el original
form-differs-fewer = falta el campo { $number } del original, que es { $expected ->
        [blank] un espacio para escribir
        [line] un renglón
        [tick] una casilla
        [choice] una opción
        [rating] una escala
        [table] una tabla
        [box] un cuadro
        [cards] un juego de tarjetas
       *[other] { $expected }
    }
    .help = ponga en este formulario los mismos campos y en el mismo orden que en el original
form-differs-more = el campo { $number }, que es { $found ->
        [blank] un espacio para escribir
        [line] un renglón
        [tick] una casilla
        [choice] una opción
        [rating] una escala
        [table] una tabla
        [box] un cuadro
        [cards] un juego de tarjetas
       *[other] { $found }
    }, no está en el original
    .help = ponga en este formulario los mismos campos y en el mismo orden que en el original
form-differs-no-handout = falta la hoja `{ $id }` del original
    .help = tradúzcala, con el mismo id
form-differs-new-handout = el original no tiene ninguna hoja `{ $id }`
    .help = { $near ->
        [none] agréguela primero en el original
       *[other] ¿quiso escribir `{ $near }`?
    }
structure-overridden = `{ $key }` no es igual que en el original
    .help = quítelo de aquí: una traducción lleva solo palabras
section-differs = el original no tiene ninguna sección `{ $id }`
    .help = { $near ->
        [none] repita los id de los encabezados del original
       *[other] ¿quiso escribir `{ $near }`?
    }
section-differs-missing = falta la sección `{ $id }` del original
    .help = tradúzcala, con el mismo id: {"{"}#{ $id }{"}"}
section-differs-slide = el original no tiene ninguna diapositiva `{ $id }`
    .help = { $near ->
        [none] agréguela primero en el original
       *[other] ¿quiso escribir `{ $near }`?
    }
section-differs-slide-missing = falta la diapositiva `{ $id }` del original
    .help = tradúzcala, con el mismo id
fluent-syntax = esta línea no es un mensaje de Fluent
    .help = revise que cada {"{"} tenga su {"}"}, y que las líneas siguientes empiecen con espacios
fluent-syntax-default = ninguna de las opciones anteriores está marcada como la usual
    .help = ponga un * delante de una de ellas: *[other]
fluent-syntax-deep = hay llaves dentro de llaves a más de 40 niveles
    .help = escriba un mensaje más corto
fluent-syntax-function = no existe la función `{ $name }`
    .help = solo se puede usar NUMBER, en mayúsculas
fluent-syntax-digits = un número no puede tener tantas cifras
    .help = pida como mucho 20
fluent-syntax-large = con todo lo que incluye, este mensaje es demasiado largo
    .help = incluya menos mensajes; se escriben como mucho 100 partes
fluent-missing = falta el mensaje `{ $id }` en `{ $locale }`
    .help = agréguelo en un archivo de locales/{ $locale }/
fluent-missing-override = `{ $locale }` no tiene el mensaje `{ $id }`, que aquí se dice de otra manera: sus lectores ven las palabras de otro idioma
    .help = agréguelo en un archivo de locales/{ $locale }/
fluent-missing-core = en `{ $locale }` { $count ->
        [one] falta un texto propio de las páginas
       *[other] faltan { $count } textos propios de las páginas
    }, como `{ $id }`
    .help = copie locales/en/core.ftl en locales/{ $locale }/ y tradúzcalo
fluent-variable = el mensaje `{ $id }` no recibe `${ $variable }`
    .help = { $near ->
        [none] quite esa variable
       *[other] ¿quiso escribir `${ $near }`?
    }
fluent-variable-dropped = el mensaje `{ $id }` omite `${ $variable }`
    .help = póngala en algún lugar del mensaje
fluent-attribute = al mensaje `{ $id }` le falta su parte `.{ $attribute }`
    .help = agregue debajo una línea `.{ $attribute } = …`
untranslated = esta página no está en `{ $locale }`; la gente la recibe en otro idioma
    .help = agregue { $path }
untranslated-source = esta página no está en el primer idioma, `{ $locale }`
    .help = agregue { $path }
untranslated-term = falta el término `{ $id }` en `{ $locale }`
    .help = agréguelo en content/{ $locale }/glossary.yaml
same-text = este texto es igual al del primer idioma
    .help = tradúzcalo, o borre el archivo hasta que pueda hacerlo
same-text-summary = este resumen es igual al del primer idioma
    .help = tradúzcalo

## Seguridad

unsafe-link = los enlaces con `{ $scheme }` no se permiten
    .help = use https, mailto o tel, o enlace una página del manual
unsafe-link-picture = una imagen no puede ir dentro del texto mismo (`{ $scheme }`)
    .help = guárdela como archivo en `content/files/` y escriba ![lo que muestra](/files/nombre.png)
unsafe-html = el HTML se muestra como texto
    .help = use Markdown, o un bloque como `::: note`
image-without-text = esta imagen no tiene un texto para quienes no la pueden ver
    .help = diga entre los corchetes lo que muestra: ![Una madre y un padre en una mesa](…)
outside-asset = esta imagen está en otro sitio y no se muestra
    .help = ponga una copia en `content/files/` y use esa

## Tema

template-error = { $error }
    .help = { $pages ->
        [one] esto pasa en la página { $page }
       *[other] esto pasa en { $pages } páginas; la primera es { $page }
    }
template-error-asset = este archivo del tema no se pudo leer: { $error }
    .help = revise el archivo
nested-too-deep = hay listas o citas unas dentro de otras a más de 8 niveles
    .help = quite algunos niveles
large-image = { $count ->
        [one] esta imagen es más grande de lo que necesita una página: se publica con 1,600 píxeles en su lado más largo
       *[other] { $count } imágenes, esta y otras, son más grandes de lo que necesita una página: se publican con 1,600 píxeles en su lado más largo
    }
    .help = no hay que hacer nada, y su archivo se queda como está; con uno más pequeño, el sitio se arma más rápido
large-image-kept = { $count ->
        [one] esta imagen es más grande de lo que necesita una página y se publica como está
       *[other] { $count } imágenes, esta y otras, son más grandes de lo que necesita una página y se publican como están
    }
    .help = guárdela como JPEG con 1,600 píxeles en su lado más largo, para que abra en un teléfono lento
no-glyph = ningún tipo de letra tiene el signo { $char } ({ $number }); en el papel aparece � en su lugar
    .help = escríbalo de otra manera, o ponga en `themes/<theme>/paper/` un tipo de letra que lo tenga
too-long-for-sheet = { $kind ->
        [slide] esta diapositiva ocupa { $filled } páginas
       *[handout] esta hoja ocupa { $filled } páginas y debería ocupar { $sheets }
    }
    .help = { $kind ->
        [slide] ponga menos texto, o haga dos diapositivas
       *[handout] acorte la hoja, o corrija `sheets=`
    }
too-long-for-sheet-text = este texto es demasiado largo para el papel; en su lugar hay una línea que lo dice
    .help = divídalo en varios
table-too-wide = una tabla de { $columns } columnas es demasiado ancha para la hoja
    .help = quite una columna, haga dos tablas, o ponga la hoja acostada: `paper=landscape`
heading-skip = este encabezado es de nivel { $level } y el anterior de nivel { $before }
    .help = empiécelo con `{ $sign }`
heading-skip-first = el primer encabezado es de nivel { $level }; arriba está solo el título, de nivel { $before }
    .help = empiécelo con `{ $sign }`
not-a-file = esto es una tubería o un dispositivo, no un archivo que se pueda leer
    .help = quítelo, o ponga un archivo en su lugar
unsafe-html-file = `{ $path }` no se publica: el navegador ejecutaría lo que contiene
    .help = publique un PDF o una imagen

## Fechas, horas y plazos

bad-range-time = `{ $found }` no es una hora del día
    .help = escriba horas y minutos, de 00:00 a 23:59, entre comillas: "18:00"
bad-range-every = `{ $found }` no es un plazo
    .help = escriba un número y d (días), w (semanas), mo (meses) o y (años): 90d, 2w, 1mo, 1y
date-order = { $first } es antes de { $second }
    .help = revise las dos; casi siempre falla el año, o se escribieron al revés
date-order-begin = empieza aquí
done-without-date = `{ $id }` está hecho, pero falta el día
    .help = agregue `{ $key }:` con el día; uno aproximado es mejor que ninguno
future-date = el día { $date } todavía no llega: hoy es { $today }
    .help = revise el año; lo que apenas está planeado todavía no está hecho

## Equipos

duplicate-id-meeting = hay dos reuniones el { $id }
    .help = póngale a cada una su propio `from:`, para distinguirlas
unknown-member = en `members:` nadie tiene el id `{ $id }`
    .help = { $near ->
        [none] revise cómo está escrito, o agregue a la persona en `members:`
       *[other] ¿quiso escribir `{ $near }`?
    }
present-and-absent = `{ $id }` aparece entre quienes vinieron y entre quienes faltaron
    .help = quite el id de una de las listas; quien llegó tarde sí vino
present-and-absent-present = aquí está entre quienes vinieron
present-and-absent-former = `{ $id }` está en `former:`, pero sigue en el equipo
    .help = quite el id de `former:`, o escriba `until:` junto a esa persona
present-and-absent-member = aquí está entre quienes integran el equipo
present-and-absent-cancelled = esta reunión está cancelada, pero alguien estuvo presente
    .help = si la reunión se hizo, quite `status: cancelled`; si no, quite `present:`
not-yet-a-member = el { $date } `{ $id }` todavía no estaba en el equipo
    .help = corrija `since:`, o cuente a la visita en `guests:`
not-yet-a-member-since = está en el equipo desde el { $since }
missing-reason = no dice por qué `{ $id }` está en pausa o se dejó
    .help = agregue `why:` con unas palabras
missing-reason-team = `{ $key }` no dice por qué
    .help = agregue `why:` con unas palabras: la gente las lee en las páginas
bad-target = el punto de llegada { $target } no mejora el punto de partida, { $baseline }: `good: { $good }`
    .help = { $good ->
        [up] tiene que ser mayor; si menos es mejor, escriba `good: down`
       *[down] tiene que ser menor; si más es mejor, escriba `good: up`
    }
unknown-member-past = en `members:` nadie tiene el id `{ $id }`; las páginas dicen «una persona que ya no está en el equipo»
    .help = { $near ->
        [none] si la persona dejó el equipo, anote el id en `former:`, en team.yaml
       *[other] ¿quiso escribir `{ $near }`? Si la persona dejó el equipo, anote el id en `former:`, en team.yaml
    }
unknown-id-no-team = no existe el equipo `{ $id }`, así que este archivo no se usa para nada
    .help = { $near ->
        [none] escriba `content/teams/{ $id }/team.yaml`
       *[other] ¿quiso escribir `{ $near }`? Si no, escriba `content/teams/{ $id }/team.yaml`
    }
bad-range-clock = el { $date } no existe la hora { $found }: ese día se adelanta el reloj
    .help = escriba la hora que marcan los relojes en ese momento
unknown-sector = no existe el sector `{ $sector }`
    .help = { $near ->
        [none] los sectores son: { $known }; lo que hace la persona va en `role:`
       *[other] ¿quiso escribir `{ $near }`?
    }
off-scale = `{ $level }` no es un nivel de esta escala
    .help = { $near ->
        [none] los niveles son: { $known }
       *[other] ¿quiso escribir `{ $near }`?
    }
baseline-edited = alguien cambió a mano el plan guardado del { $date }
    .help = deje el archivo como estaba; un plan nuevo se guarda con: juntos team baseline
empty-sector = en el equipo ya no hay nadie del sector `{ $sector }`
    .help = invite a alguien y agregue a la persona en `members:`
no-facilitator = nadie del equipo está marcado para facilitar las reuniones
    .help = escriba `facilitator: {"{"}trained: 2026-01-31{"}"}` en la persona que se capacitó
owner-left = `{ $id }` dejó el equipo el { $date }, y esto sigue pendiente
    .help = busque a otra persona para `owner:`, o deje la tarea y diga `why:`
no-measure = la meta `{ $id }` no tiene nada que la mida
    .help = agregue en `measures:` algo que se pueda contar o preguntar
no-owner = nadie está a cargo de la tarea `{ $id }`
    .help = pregunte quién la toma y escriba `owner:` con el id de esa persona
student-without-consent = el nombre de `{ $id }`, estudiante, se publicaría sin permiso
    .help = quite `publish:`, o agregue `consent:` con `date:` y `by:`
names-in-repository = los nombres de integrantes están en un archivo que guarda el control de versiones
    .help = pase `name`, `publish` y `consent` a people.yaml, junto a este archivo; si el equipo es inventado, escriba `sample: true`
names-in-repository-people = este archivo nombra a personas, y el control de versiones no lo pasa por alto
    .help = agregue una línea a .gitignore: /content/teams/*/people.yaml
small-group = contestaron solo { $count ->
        [one] una persona
       *[other] { $count } personas
    }, menos de { $smallest }
    .help = deje aquí el número verdadero, el sitio lo oculta; pero no lo repita en un texto
contact-data = se publicaría `{ $found }`
    .help = remita a una oficina y no a una persona
name-in-text = un texto que se publica menciona a `{ $name }`
    .help = escriba la función de la persona; quién hace una tarea va en `owner:`
name-in-text-id = el id `{ $name }` contiene un nombre, y se publica en el calendario y en los datos
    .help = cámbielo por uno que diga qué hay que hacer
name-in-text-member = `{ $name }` es el id de un integrante; no aparece en la página
    .help = escriba cómo se decidió: consensus, vote
maybe-students = el papel `{ $role }` parece el de un estudiante: para dar el nombre hace falta permiso
    .help = ponga a la persona en el sector `students`; si son personas adultas, escriba {"{"}id: { $sector }, students: false{"}"} en `sectors:`, dentro de handbook.yaml
maybe-students-sector = el sector `{ $sector }` parece de estudiantes: para dar sus nombres hace falta permiso
    .help = diga cuál es el caso: {"{"}id: { $sector }, students: true{"}"}, o false si son personas adultas
no-word = las páginas muestran este id tal como está: no hay ningún mensaje `{ $message }`
    .help = agregue una línea `{ $message } = …` en { $files }

## Traducciones

outdated = el original cambió después de que se tradujo esto
    .help = ponga la traducción al día y regístrela: juntos translate accept { $locale } { $page }; lo que cambió se ve con: juntos translate status { $locale } { $page }
lock-out-of-date = este texto se cambió a mano después de registrar su traducción
    .help = compruebe que los dos idiomas digan lo mismo y regístrelo: juntos translate accept { $locale } { $page }
lock-out-of-date-mechanical = un enlace, una fecha o un campo del original cambió después de que se tradujo esto
    .help = páselo a la traducción: juntos translate sync { $locale } --fix; o cámbielo a mano y regístrelo: juntos translate accept { $locale } { $page }
lock-out-of-date-unreadable = el registro de esta traducción no se puede leer: { $detail }
    .help = lo más probable es que una fusión quedó a medias: conserve entera una de las dos versiones y luego revise con: juntos translate status
placeholder-missing = aquí falta `{ $text }`, que está en el original
    .help = cópielo del original sin cambiarlo y póngalo donde quede bien en la frase
placeholder-extra = el original no tiene `{ $text }` en este lugar
    .help = bórrelo, o agréguelo también en el original
link-differs = esto lleva a `{ $found }`; en el original, a `{ $expected }`
    .help = use el mismo destino que el original: quien lee llega por sí solo a la página en su idioma
structure-differs = { $sort ->
        [headings] encabezados aquí: { $found }; en el original: { $expected }
        [level] este encabezado es de nivel { $found }; en el original, de nivel { $expected }
        [lists] listas aquí: { $found }; en el original: { $expected }
        [items] puntos en esta lista: { $found }; en el original: { $expected }
        [tables] tablas aquí: { $found }; en el original: { $expected }
        [rows] filas en esta tabla: { $found }; en el original: { $expected }
       *[columns] columnas en esta tabla: { $found }; en el original: { $expected }
    }
    .help = compare los dos textos y dé a cada parte del original una propia
numeral-differs = aquí el número es { $found }; en el original, { $expected }
    .help = corríjalo; solo puede variar la manera de escribirlo
numeral-differs-missing = aquí falta el número { $expected }, que está en el original
    .help = agréguelo, en cifras o con letras
numeral-differs-extra = el número { $found } no está en este lugar del original
    .help = corríjalo, o bórrelo
term = el original dice “{ $term }” y aquí no aparece ninguna de las formas acordadas
    .help = escriba una de estas: { $approved }; si otra palabra es igual de buena, agréguela en `approved:` del glosario
forbidden-term = el glosario descarta “{ $found }”
    .help = escriba una de estas: { $approved }
register = “{ $found }” trata de { $form ->
        [tu] “tú” a quien lee, y en esta misma página “{ $other }” trata de “usted”
       *[usted] “usted” a quien lee, y en esta misma página “{ $other }” trata de “tú”
    }
    .help = escoja un solo trato para toda la página; en un manual para familias casi siempre es “usted”
register-other = el otro trato está aquí
punctuation-question = esta pregunta no tiene “¿” donde empieza
    .help = póngalo antes de la primera palabra de la pregunta, aunque sea a media frase
punctuation-exclamation = esta exclamación no tiene “¡” donde empieza
    .help = póngalo antes de la primera palabra de la exclamación, aunque sea a media frase
punctuation-doubled = “{ $word }” está dos veces seguidas
    .help = borre una de las dos
punctuation-blank = hay un espacio antes de “{ $mark }”
    .help = borre el espacio
too-long = esto mide { $found } caracteres y su original { $expected }: quizá no quepa en la hoja
    .help = dígalo con menos palabras; no hace falta traducirlas una por una
leftover-source = parece que esto todavía no está traducido
    .help = tradúzcalo; si es una canción o una cita, escriba en la línea de antes: <!-- juntos: no-translate -->
leftover-source-same = este texto es igual al original
    .help = tradúzcalo; si debe quedarse así, escriba en la línea de antes: <!-- juntos: no-translate -->
