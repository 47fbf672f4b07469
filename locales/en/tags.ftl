# Labels of the tags that the toolkit's activities carry: `tag-<id>`.

tag-first-meeting = first meeting
tag-gathering-information = gathering information
tag-getting-to-know = getting to know each other
tag-listening = listening
tag-mapping = mapping
tag-planning = planning
tag-inviting = inviting people

## Levels of the scales of self-assessments: `level-<id>`

level-not-in-place = Not yet
level-purpose = We know why
level-infrastructure = We are set up
level-initial = We have begun
level-full = Normal for us
