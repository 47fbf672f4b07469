# Lo que dicen las órdenes para quienes traducen.

cli-translate = Muestra qué está traducido e intercambia textos con quienes traducen
cli-translate-status = Muestra cuánto está traducido de cada página
cli-translate-count = Cuenta las palabras que hay que traducir, para un presupuesto
cli-translate-export = Hace un paquete de textos para quienes traducen
cli-translate-import = Recibe un paquete que volvió
cli-translate-sync = Pone al día las traducciones de páginas cuyos bloques cambiaron de lugar
cli-translate-accept = Anota que una traducción dice lo que hoy dice su original
cli-translate-check = Informa qué está mal en las traducciones, y nada más
cli-translate-pseudo = Construye el sitio con un idioma inventado, para ver qué no se puede traducir o no cabe
cli-translate-tm = Intercambia una memoria de traducción
cli-translate-tm-export = Escribe todas las traducciones en un archivo TMX
cli-translate-tm-import = Recibe traducciones de un archivo TMX
cli-translate-glossary = Imprime los términos y sus traducciones en una tabla
cli-flag-locale = El idioma, por ejemplo es
cli-flag-page = Una página, por ejemplo activities/egg-drop: muestra sus bloques y qué cambió
cli-flag-pages = Solo estas páginas o carpetas, separadas por comas
cli-flag-all-pages = Muestra también las páginas en las que no queda nada por hacer
cli-flag-data-format = Cómo se escribe la respuesta
cli-flag-to = El formato del paquete
cli-flag-packets = La carpeta para el paquete; si no se indica, packets dentro del proyecto
cli-flag-only = Solo bloques en estos estados, separados por comas
cli-flag-packet = El archivo que volvió
cli-flag-dry-run = Dice qué se haría y no hace nada
cli-flag-as = Si los textos que el archivo da por revisados cuentan como revisados
cli-flag-same = Recibe los textos que dicen lo mismo que su original, como los nombres
cli-flag-overwrite = Recibe los textos aunque su traducción en el manual haya cambiado desde que se hizo el paquete
cli-flag-fix = Corrige enlaces y otras marcas que cambiaron en el original
cli-flag-prune = Quita los textos cuyo original ya no está
cli-flag-accept = Qué se anota: una carpeta, una página o un bloque de una página
cli-flag-baseline = Anota tal como están todas las páginas que aún no tienen registro
cli-flag-no-meaning-change = Solo bloques cuyo original cambió sin cambiar de sentido
cli-flag-reviewed = Anota que alguien volvió a leer la traducción
cli-flag-by = Quién lo dice; queda en el registro
cli-flag-frozen = Cuenta como error un registro atrasado, para revisiones automáticas
cli-flag-pseudo = El idioma inventado: con acentos, o de derecha a izquierda
cli-flag-tm-out = El archivo que se escribe; si no se indica, se imprime

translate-state-missing = falta
translate-state-outdated = atrasado
translate-state-mechanical = cambiaron enlaces
translate-state-touched = por confirmar
translate-state-draft = borrador
translate-state-machine = automático
translate-state-untracked = sin registro
translate-state-translated = traducido
translate-state-reviewed = revisado
translate-head-page = página
translate-head-words = palabras
translate-head-moved = cambió de lugar
translate-head-orphans = original borrado
translate-head-extra = sin original
translate-status-total = { $locale }: { $current } de { $pages } páginas al día; { $done } de { $blocks } bloques
translate-status-messages = { $locale }: { $done } de { $messages } mensajes { $layer ->
        [core] del programa
        [theme] del tema
       *[handbook] del manual
    } están traducidos
translate-in-step = No hay nada que hacer: las traducciones están al día
translate-count-page = página
translate-count-new = nuevas
translate-count-changed = cambiadas
translate-count-changed-only = solo los cambios
translate-count-repeated = repetidas
translate-count-memory = ya traducidas en otra parte
translate-count-similar = parecidas en otra parte
translate-count-done = hechas
translate-count-total = todas las páginas
translate-exported = { $path }: { $units ->
    [one] un texto
   *[other] { $units } textos
} de { $pages ->
    [one] una página
   *[other] { $pages } páginas
}
translate-packet-readme =
    Textos para traducir de { $from } a { $to }

    1. Abra { $file } en su programa de traducción o procesador de textos.
    2. Escriba la traducción de cada texto. Conserve las marcas con números, como <1/> y <2>palabras</2>:
       representan enlaces, espacios para llenar y otras cosas que no cambian. Cada una debe estar una vez.
       Los asteriscos alrededor de unas palabras las ponen en negritas: déjelos alrededor de las mismas palabras.
    3. Los textos que cambiaron traen al lado el original anterior, y la traducción anterior como punto de partida.
    4. La tabla { $glossary } dice qué palabras usar y cuáles no.
    5. Devuelva { $file }. Se recibe con: juntos translate import { $file }
translate-imported = { $accepted } recibidos, { $outdated } recibidos pero el original cambió desde entonces, { $unchanged } sin cambios, { $empty } vacíos, { $rejected } no recibidos; { $files ->
    [one] cambia un archivo
   *[other] cambian { $files } archivos
}
translate-synced = { $page }: { $fixed ->
    [one] un texto
   *[other] { $fixed } textos
} con enlaces corregidos, { $moved } en otro lugar, { $pruned } quitados
translate-synced-renamed = { $from } tiene otro nombre: su traducción pasa a { $to }
translate-accepted = { $accepted ->
    [one] Un bloque anotado
   *[other] { $accepted } bloques anotados
} en { $files ->
    [one] un archivo
   *[other] { $files } archivos
}
translate-unpaired = { $id }: no se encontró ningún texto de la traducción para este bloque
translate-checked = { $errors ->
    [one] un error
   *[other] { $errors } errores
} y { $warnings ->
    [one] una advertencia
   *[other] { $warnings } advertencias
} en las traducciones
translate-pseudo-built = { $path }: el idioma inventado es { $tag }
translate-unknown-locale = el manual no tiene el idioma `{ $tag }`
    .help = { $near ->
        [none] se puede traducir a: { $known }
       *[other] ¿quiso escribir `{ $near }`? Se puede traducir a: { $known }
    }
translate-packet-locale = el paquete está traducido a `{ $tag }`, que no es un idioma del manual
    .help = Si es para uno de estos, indíquelo con --locale: { $known }.
translate-packet-source = el paquete está traducido a `{ $tag }`, y el manual está escrito en `{ $source }`
    .help = Está al revés: pida una traducción de { $source } a uno de estos: { $known }.
translate-source-locale = `{ $tag }` es el idioma en que está escrito el manual
    .help = nombre un idioma al que se traduce: { $known }
translate-unknown-page = no hay ninguna página `{ $page }`
    .help = { $near ->
        [none] nómbrela por su carpeta y archivo, por ejemplo activities/egg-drop
       *[other] ¿quiso escribir `{ $near }`?
    }
translate-unknown-block = no hay ningún bloque `{ $id }`
    .help = `juntos translate status IDIOMA PÁGINA` muestra los bloques de una página con sus nombres
translate-accept-what = diga qué se anota
    .help = nombre una página, por ejemplo activities/egg-drop, o un bloque de ella, o use --baseline para anotar todas las páginas que aún no tienen registro
translate-unknown-format = { $path } no es un paquete que se pueda leer
    .help = puede ser XLIFF 2 o 1.2, PO, TMX o Word (docx), como los hace `juntos translate export`
translate-unreadable-syntax = { $path } está dañado: { $detail }
    .help = guárdelo otra vez en el programa que lo escribió y envíe el archivo completo
translate-unreadable-dtd = { $path } trae definiciones propias (DTD o entidades), que un paquete no puede tener
    .help = pida un archivo guardado por un programa de traducción
translate-unreadable-large = { $path } es demasiado grande para un paquete
    .help = envíe las páginas en varios paquetes
translate-unreadable-deep = { $path } tiene sus partes anidadas demasiado hondo
    .help = pida un archivo guardado por un programa de traducción
translate-other-source = el paquete está traducido de `{ $found }`, y el manual está escrito en `{ $source }`
    .help = puede ser un paquete de otro manual
translate-rejected-unknown = ningún texto del manual tiene este nombre: puede ser un paquete de otro manual, o el texto ya no está
translate-rejected-twice = el mismo texto está dos veces, con traducciones distintas
translate-rejected-missing = falta la marca { $number }: cada una debe estar una vez
translate-rejected-extra = la marca { $number } está dos veces, o el original no tiene ninguna con ese número
translate-rejected-unbalanced = la marca { $number } no se cierra, o se cierra antes de abrirse
translate-rejected-bidi = contiene marcas invisibles que cambian la dirección de la escritura
translate-rejected-html = contiene HTML, que se imprimiría tal cual
translate-rejected-control = contiene un carácter que ningún texto puede tener
translate-rejected-reads = en su lugar se leería como otra cosa, por ejemplo una lista o un título
translate-rejected-more = y { $count ->
    [one] un texto más
   *[other] { $count } textos más
} por las mismas razones: `--format json` los nombra todos
translate-rejected-same = dice lo mismo que su original: si así debe ser, importe el paquete otra vez con --same
translate-rejected-conflict = su traducción en el manual cambió desde que se hizo este paquete, y se queda: para recibir la del paquete, impórtelo otra vez con --overwrite
translate-rejected-place = la traducción no tiene lugar para él: traduzca primero los bloques que lo rodean
