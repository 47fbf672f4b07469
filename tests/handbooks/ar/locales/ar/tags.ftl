# أسماء مواضيع الأنشطة: `tag-<id>`.

tag-first-meeting = الاجتماع الأول
tag-gathering-information = جمع المعلومات
tag-getting-to-know = التعارف
tag-listening = الإصغاء
tag-mapping = رسم الخرائط
tag-planning = التخطيط
tag-inviting = دعوة الناس
tag-norms = قواعد المجموعة
tag-deciding = اتخاذ القرار معًا
tag-leadership = تقاسم القيادة
tag-vision = الرؤية والرسالة
tag-telling-others = إخبار الآخرين
tag-ideas = إيجاد الأفكار
tag-consensus = التوافق
tag-sharing-work = تقاسم العمل
tag-keeping-track = متابعة العمل
tag-measuring = القياس
tag-looking-back = النظر إلى الوراء
tag-celebrating = الاحتفال

## درجات التقييم الذاتي: `level-<id>`

level-not-in-place = ليس بعد
level-purpose = نعرف السبب
level-infrastructure = نحن مستعدون
level-initial = بدأنا
level-full = صار معتادًا عندنا
level-rarely = نادرًا
level-sometimes = أحيانًا
level-often = كثيرًا
level-always = دائمًا تقريبًا

## المجموعات حول الطاولة: `sector-<id>`

sector-home = البيت
sector-school = المدرسة
sector-community = المجتمع
sector-students = الطلاب

## موضوع قواعد الفريق: `norms-<id>`

norms-meeting-logistics = اجتماعاتنا
norms-participation = المشاركة
norms-record-keeping = التدوين
norms-decision-making = اتخاذ القرار
norms-expectations = ما نعوّل عليه
norms-communication = حديثنا بعضنا مع بعض

## أنواع الأماكن: `place-<kind>`

place-state = الولاية
place-district = المنطقة التعليمية
place-school = المدرسة

## كيف اتُّخذ القرار: `decided-<by>`

decided-consensus = بالتوافق
decided-vote = بالتصويت

## لغات الناس: `language-<tag>`

language-en = الإنجليزية
language-es = الإسبانية
language-ar = العربية
language-fr = الفرنسية
language-ht = الكريولية الهايتية
language-ko = الكورية
language-pt = البرتغالية
language-so = الصومالية
language-tl = التاغالوغية
language-vi = الفيتنامية
language-zh = الصينية
