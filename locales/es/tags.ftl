# Nombres de los temas que llevan las actividades: `tag-<id>`.

tag-first-meeting = primera reunión
tag-gathering-information = reunir información
tag-getting-to-know = conocerse
tag-listening = escuchar
tag-mapping = hacer mapas
tag-planning = planear
tag-inviting = invitar a la gente
tag-norms = normas del grupo
tag-deciding = decidir juntos
tag-leadership = liderazgo compartido
tag-vision = visión y misión
tag-telling-others = contarles a otras personas
tag-ideas = buscar ideas
tag-consensus = consenso
tag-sharing-work = repartir el trabajo
tag-keeping-track = dar seguimiento
tag-measuring = medir
tag-looking-back = repasar lo hecho
tag-celebrating = festejar

## Niveles de las escalas de autoevaluación: `level-<id>`

level-not-in-place = Todavía no
level-purpose = Sabemos para qué
level-infrastructure = Ya lo preparamos
level-initial = Ya empezamos
level-full = Ya es lo normal
level-rarely = Casi nunca
level-sometimes = A veces
level-often = Muchas veces
level-always = Casi siempre

## Grupos en la mesa: `sector-<id>`

sector-home = hogar
sector-school = escuela
sector-community = comunidad
sector-students = estudiantes

## De qué tratan las reglas de un equipo: `norms-<id>`

norms-meeting-logistics = Nuestras reuniones
norms-participation = La participación
norms-record-keeping = Las notas
norms-decision-making = Las decisiones
norms-expectations = Con qué contamos
norms-communication = Lo que contamos afuera

## Tipos de lugar: `place-<kind>`

place-state = Estado
place-district = Distrito escolar
place-school = Escuela

## Cómo se decidió algo: `decided-<by>`

decided-consensus = por consenso
decided-vote = por votación

## Idiomas que habla la gente: `language-<tag>`

language-en = inglés
language-es = español
language-ar = árabe
language-fr = francés
language-ht = criollo haitiano
language-ko = coreano
language-pt = portugués
language-so = somalí
language-tl = tagalo
language-vi = vietnamita
language-zh = chino
