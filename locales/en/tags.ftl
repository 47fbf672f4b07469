# Labels of the tags that the toolkit's activities carry: `tag-<id>`.

tag-first-meeting = first meeting
tag-gathering-information = gathering information
tag-getting-to-know = getting to know each other
tag-listening = listening
tag-mapping = mapping
tag-planning = planning
