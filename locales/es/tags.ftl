# Nombres de las etiquetas que llevan las actividades: `tag-<id>`.

tag-first-meeting = primera reunión
tag-gathering-information = reunir información
tag-getting-to-know = conocerse
tag-listening = escuchar
tag-mapping = hacer mapas
tag-planning = planear
