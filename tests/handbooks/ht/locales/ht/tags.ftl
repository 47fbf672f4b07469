# Non sijè aktivite yo: `tag-<id>`.

tag-first-meeting = premye reyinyon
tag-gathering-information = ranmase enfòmasyon
tag-getting-to-know = fè konesans
tag-listening = koute
tag-mapping = fè kat
tag-planning = planifye
tag-inviting = envite moun
tag-norms = règ gwoup la
tag-deciding = deside ansanm
tag-leadership = pataje responsablite
tag-vision = vizyon ak misyon
tag-telling-others = enfòme lòt moun
tag-ideas = jwenn lide
tag-consensus = konsansis
tag-sharing-work = separe travay la
tag-keeping-track = swiv travay la
tag-measuring = mezire
tag-looking-back = gade dèyè
tag-celebrating = selebre

## Nivo nan oto-evalyasyon yo: `level-<id>`

level-not-in-place = Poko
level-purpose = Nou konnen poukisa
level-infrastructure = Nou òganize
level-initial = Nou kòmanse
level-full = Nòmal pou nou
level-rarely = Raman
level-sometimes = Pafwa
level-often = Souvan
level-always = Prèske toujou

## Gwoup ki bò tab la: `sector-<id>`

sector-home = kay
sector-school = lekòl
sector-community = kominote
sector-students = elèv

## Sou kisa règ yon ekip ye: `norms-<id>`

norms-meeting-logistics = Reyinyon nou yo
norms-participation = Patisipe
norms-record-keeping = Nòt
norms-decision-making = Deside
norms-expectations = Sa nou konte sou li
norms-communication = Pale youn ak lòt

## Kalite kote: `place-<kind>`

place-state = Eta
place-district = Distri lekòl
place-school = Lekòl

## Ki jan yo te deside: `decided-<by>`

decided-consensus = pa konsansis
decided-vote = pa vòt

## Lang moun pale: `language-<tag>`

language-en = Angle
language-es = Panyòl
language-ar = Arab
language-fr = Franse
language-ht = Kreyòl ayisyen
language-ko = Koreyen
language-pt = Pòtigè
language-so = Somali
language-tl = Tagalòg
language-vi = Vyetnamyen
language-zh = Chinwa
