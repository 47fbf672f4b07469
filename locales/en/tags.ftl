# Labels of the tags that the toolkit's activities carry: `tag-<id>`.

tag-first-meeting = first meeting
tag-gathering-information = gathering information
tag-getting-to-know = getting to know each other
tag-listening = listening
tag-mapping = mapping
tag-planning = planning
tag-inviting = inviting people
tag-norms = group norms
tag-deciding = deciding together
tag-leadership = sharing leadership
tag-vision = vision and mission
tag-telling-others = telling others
tag-ideas = finding ideas
tag-consensus = consensus
tag-sharing-work = sharing the work
tag-keeping-track = keeping track
tag-measuring = measuring
tag-looking-back = looking back
tag-celebrating = celebrating

## Levels of the scales of self-assessments: `level-<id>`

level-not-in-place = Not yet
level-purpose = We know why
level-infrastructure = We are set up
level-initial = We have begun
level-full = Normal for us
level-rarely = Rarely
level-sometimes = Sometimes
level-often = Often
level-always = Nearly always

## Groups at the table: `sector-<id>`

sector-home = home
sector-school = school
sector-community = community
sector-students = students

## What a team's rules are about: `norms-<id>`

norms-meeting-logistics = Our meetings
norms-participation = Taking part
norms-record-keeping = Notes
norms-decision-making = Deciding
norms-expectations = What we count on
norms-communication = Talking with each other

## Kinds of place: `place-<kind>`

place-state = State
place-district = School district
place-school = School

## How something was decided: `decided-<by>`

decided-consensus = by consensus
decided-vote = by vote

## Languages that people speak: `language-<tag>`

language-en = English
language-es = Spanish
language-ar = Arabic
language-fr = French
language-ht = Haitian Creole
language-ko = Korean
language-pt = Portuguese
language-so = Somali
language-tl = Tagalog
language-vi = Vietnamese
language-zh = Chinese
