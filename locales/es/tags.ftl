# Nombres de los temas que llevan las actividades: `tag-<id>`.

tag-first-meeting = primera reunión
tag-gathering-information = reunir información
tag-getting-to-know = conocerse
tag-listening = escuchar
tag-mapping = hacer mapas
tag-planning = planear
tag-inviting = invitar a la gente

## Niveles de las escalas de autoevaluación: `level-<id>`

level-not-in-place = Todavía no
level-purpose = Sabemos para qué
level-infrastructure = Ya lo preparamos
level-initial = Ya empezamos
level-full = Ya es lo normal
