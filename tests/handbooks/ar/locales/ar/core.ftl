# كلمات الصفحات نفسها. يمكن لأي مظهر أو دليل أن يصوغ أيًّا منها بطريقة أخرى.

core-language-name = العربية
core-go-on = المتابعة بالعربية
core-skip = انتقل إلى النص
core-languages = اللغات
core-navigation = القائمة الرئيسية
core-breadcrumbs = أنت هنا
core-nav-translation = الترجمة
core-about-translation = ما تُرجم إلى كل لغة، وما تغيّر منذ ترجمة نصّ ما.
core-translation-pages = { $current } من { $pages } من الصفحات محدَّثة.
core-translation-texts = أي { $done } من { $texts } من النصوص.
core-translation-unrecorded = صفحات لا يُعرف من أي كلمات تُرجمت: { $pages }.
core-translation-none = لم تُترجم بعد؛ عدد الكلمات: { $words }.
core-translation-outdated = نصوص تغيّر أصلها منذ ترجمتها: { $texts }.
core-translation-missing = نصوص لم تُترجم بعد: { $texts }.
core-translation-unconfirmed = نصوص عُدّلت يدويًا وتنتظر التأكيد: { $texts }.
core-translation-changes = ما الذي تغيّر
core-outdated-mark = تغيّر الأصل
core-outdated-original = يقول الأصل اليوم:
core-outdated-sheet = تغيّر الأصل منذ ترجمة هذه الورقة.
core-columns = عمودان
core-columns-about = اللغتان جنبًا إلى جنب، فقرة بفقرة: للعمل معًا أو لمراجعة ترجمة.
core-handouts-any = لأي اجتماع
core-contents = في هذه الصفحة
core-neighbours = ما قبل وما بعد
core-previous = السابق: { $title }
core-next = التالي: { $title }
core-updated = آخر تحديث: { $date }
core-published = نُشر في { $date }
core-print = طباعة
core-share = مشاركة
core-fallback = هذه الصفحة ليست بالعربية بعد. وهي هنا بلغة أخرى: { $language }.
core-old-address = انتقلت هذه الصفحة إلى عنوان آخر
core-all-sheets = جميع الأوراق هنا:
core-sheet-gone = لم تعد هذه الورقة في هذا الدليل
core-moved-to = تجدها هنا:
# بين أجزاء القوائم التي تركّبها الصفحة، ومع كل علامة المسافة التي تليها.
core-comma = ،{" "}
core-semicolon = ؛{" "}

core-nav-home = الرئيسية
core-nav-processes = مسارات العمل
core-nav-activities = الأنشطة
core-nav-handouts = أوراق العمل
core-nav-teams = الفرق
core-nav-pages = كل الصفحات
core-about-pages = كل صفحات هذا الدليل، حسب المجلدات.
core-nav-glossary = معجم الكلمات

## أجزاء النص

core-facilitator-note = لمن يدير اللقاء
core-note = ملاحظة
core-tip = نصيحة
core-important = مهم
core-warning = تحذير
core-caution = انتبهوا
core-safety = السلامة
core-example = مثال
core-handout = ورقة عمل
core-slide = شريحة
core-write-here = اكتب هنا
core-tick = ضع علامة
core-choice = اختر
core-minutes-short = د
core-table = جدول
core-table-row = صف
core-footnote = حاشية
core-footnote-back = العودة إلى النص
core-task-done = تم
core-task-open = لم يتم بعد

## مسارات العمل

core-stages-heading = { $unit ->
        [phase] الأطوار
        [feature] السمات
       *[stage] المراحل وخطواتها
    }
core-stage-number = { $unit ->
        [phase] الطور { $number }
        [feature] السمة { $number }
       *[stage] المرحلة { $number }
    }
core-step-number = الخطوة { $number }
core-required-first = من هنا يبدأ كل فريق.
core-repeats-to = من هنا يعود الطريق إلى { $title }.
core-leads-to = تؤدي إلى:
core-accomplishments = ما يكون الفريق قد أنجزه في النهاية
core-steps = الخطوات
core-indicators = كيف نعرف ذلك
core-indicator-group-system = النظام
core-indicator-group-staff = العاملون
core-indicator-group-students = الطلاب
core-indicator-group-families = الأسر
core-key-questions = أسئلة نطرحها
core-produces = ما سيكون لديكم
core-next-steps = ثم
core-step-activities = أنشطة لهذه الخطوة
core-no-activities = لم يُكتب نشاط لهذه الخطوة بعد.

## الأنشطة

core-at-a-glance = نظرة سريعة
core-outcomes = ما ينتج عنه
core-minutes = { $minutes ->
        [zero] لا دقائق
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
core-minutes-to-prepare = { $minutes } د للتحضير
core-clock = ماذا يحدث ومتى
core-clock-help = دقائق كل جزء. اضغط على أحدها للانتقال إليه.
core-at-hand = في متناول اليد
core-bring = للإحضار
core-people-range = من { $min } إلى { $max } شخصًا
core-people-from = { $min } شخصًا فأكثر
core-people-to = حتى { $max } شخصًا
core-grouping-whole-group = المجموعة كلها
core-grouping-small-groups = مجموعات صغيرة
core-grouping-pairs = اثنان اثنان
core-grouping-alone = كل شخص وحده
core-place-in-person = حضوريًّا
core-place-online = عبر الإنترنت
core-place-online-too = عبر الإنترنت أيضًا
core-materials = ما يلزم إحضاره
core-material-each-group = لكل طاولة أو مجموعة صغيرة
core-material-each-person = لكل شخص
core-material-each-room = للقاعة
core-serves = يساعد في
core-before = يحسن القيام به قبله
core-after = يحسن القيام به بعده
core-tags = المواضيع
core-kind-activity = نشاط
core-kind-resource = مورد
core-kind-energizer = نشاط تنشيطي
core-activity-count = { $count ->
        [zero] لا أنشطة
        [one] نشاط واحد
        [two] نشاطان
        [few] { $count } أنشطة
        [many] { $count } نشاطًا
       *[other] { $count } نشاط
    }

## أوراق العمل

core-code = الرمز { $code }
core-plain-text = نص بسيط
core-from-activity = ورقة من النشاط
core-used-by = تُستعمل في
core-copies = عدد النسخ
core-copies-group = واحدة لكل طاولة أو مجموعة صغيرة
core-copies-person = واحدة لكل شخص
core-copies-room = واحدة للقاعة

## معجم الكلمات

core-see-also = انظر أيضًا

## الفرق

core-no-teams = لا يوجد فريق بعد.
core-as-of = كما هي الحال في { $date }
core-break = { $name ->
        [none] عطلة مدرسية
       *[other] { $name }
    } حتى { $until }: لا شيء متأخر فيها، ولا تُحسب المدة بلا اجتماع
core-team-unread = لا يمكن عرض صفحات هذا الفريق الآن، لأن في ملفاته خطأ. وستعود حين يُصلَح.
core-team-kept = في ملفات هذا الفريق خطأ الآن. تعرض هذه الصفحة ما كان معروفا في { $date }.
core-unread = { $date ->
        [none] تعذرت القراءة
       *[other] تعذرت القراءة منذ { $date }
    }: السطر { $line } من { $file }
core-need-breaks = لا تُحسب العطل المدرسية.
core-need-pause = لا تُحسب فترة توقف الفريق.
core-call-unread = في ملفاته خطأ.
core-internal = ليست للنشر. هذه النسخة للفريق وقد تظهر فيها أسماء.
core-team-paused = { $until ->
        [none] هذا الفريق متوقف منذ { $date }.
       *[other] هذا الفريق متوقف منذ { $date } حتى { $until }.
    }
core-team-ended = أنهى هذا الفريق عمله في { $date }.
core-team-sample = هذا الفريق مُتخيَّل: مثال بلا أشخاص ولا أرقام حقيقية.
core-team-pages = صفحات هذا الفريق
core-team-page-overview = نظرة عامة
core-team-page-plan = الخطة
core-team-page-members = الأعضاء
core-team-page-meetings = الاجتماعات
core-team-page-measures = الأرقام
core-team-page-review = التقييم الذاتي
core-team-page-celebrations = الاحتفالات
core-team-page-board = للحائط
core-team-meeting = اجتماع { $date }
core-team-event = اجتماع
core-team-file-calendar = الاجتماعات والمواعيد لتقويمكم
core-team-file-tasks = كل المهام في ملف جدول (CSV)
core-team-file-team = كل البيانات في ملف لبرامج أخرى (JSON)
core-team-of = جزء من
core-team-teams = الفرق التابعة له
core-team-linked = فرق مرتبطة به
core-team-files = خذوه معكم
core-team-vision = رؤيتنا
core-team-mission = رسالتنا
core-team-process = مسار العمل
core-team-place = المكان
core-team-started = البداية
core-team-next-meeting = الاجتماع القادم
core-team-no-day = لم يُحدَّد يوم بعد
core-team-kind = نوع الفريق
core-team-kind-leadership = فريق قيادة
core-team-kind-working-committee = لجنة عمل
core-team-kind-problem-solving = فريق لحل المشكلات
core-date = التاريخ
core-step = الخطوة
core-former-member = عضو سابق
core-member = عضو في الفريق

## الفرق: أين وصلنا

core-team-way = أين وصلنا
core-way-sentence = { $left ->
        [zero] تمت الخطوات كلها وعددها { $total }.
       *[other] { $done ->
            [zero] لم تتم بعد أي خطوة من أصل { $total }.
            [one] تمت خطوة واحدة من أصل { $total }.
            [two] تمت خطوتان من أصل { $total }.
            [few] تمت { $done } خطوات من أصل { $total }.
            [many] تمت { $done } خطوة من أصل { $total }.
           *[other] تمت { $done } خطوة من أصل { $total }.
        }
    }
core-team-at-step = الجاري الآن:
core-team-next-step = الخطوة القادمة:
core-team-also = { $count ->
        [zero] ولا خطوة أخرى
        [one] وخطوة أخرى
        [two] وخطوتان أخريان
        [few] و{ $count } خطوات أخرى
        [many] و{ $count } خطوة أخرى
       *[other] و{ $count } خطوة أخرى
    }
core-team-no-way = لم يختر الفريق مسار عمل بعد. صفحة مسارات العمل تعرض طرق البدء.
core-team-no-steps = مسار عمل الفريق ليس فيه خطوات متتابعة، لذلك لا توجد طريق لعرضها.
core-status-todo = لم تبدأ
core-status-doing = جارية
core-status-done = تمت
core-status-skipped = تُركت
core-way-back = عودة إلى مرحلة سابقة، متى أفاد ذلك

## الفرق: المهام

core-team-do-next = ما نفعله الآن
core-team-all-tasks = الخطة بكل مهامها المفتوحة: { $count }
core-team-other-tasks = مهام مفتوحة أخرى: { $count }
core-look = يستحق الانتباه
core-look-none = كل شيء يسير كما ينبغي.
core-look-meeting = لم يُحدد يوم للاجتماع القادم
core-look-tasks = مهام تحتاج إلى تاريخ جديد: { $count }
core-look-tasks-how = أو إلى من يساعد
core-look-seats = المقاعد الشاغرة: { $count }
core-look-seats-how = هل تعرف أحدًا؟
core-look-numbers = أرقام متأخرة عن الخطة: { $count }
core-meeting-open = افتح الاجتماع
core-meeting-calendar = التقويم
core-team-about = عن الفريق
core-stage-done = كل الخطوات منجزة: { $count }
core-team-no-tasks = لا مهام مفتوحة. في الاجتماع القادم اختاروا أمرًا صغيرًا واحدًا، باسم وتاريخ.
core-team-tasks = المهام
core-task-todo = لم تبدأ
core-task-doing = جارية
core-task-blocked = متعثرة
core-task-dropped = أُلغيت
core-task-by = حتى { $date }
core-task-done-on = تمت في { $date }
core-task-no-day = بلا تاريخ بعد
core-task-with = مع
core-task-nobody = لا أحد بعد
core-task-team = الفريق
core-days-late = { $days ->
        [zero] بلا تأخير
        [one] متأخرة يومًا واحدًا
        [two] متأخرة يومين
        [few] متأخرة { $days } أيام
        [many] متأخرة { $days } يومًا
       *[other] متأخرة { $days } يوم
    }

## الفرق: خمس حاجات

core-team-needs = ما يعيننا على الاستمرار
core-team-needs-sentence = خمسة أمور تساعد الفريق على الاستمرار. كل منها قائم بذاته، ولا تُجمع معًا.
core-need-school-support = دعم المدرسة
core-need-time = الوقت
core-need-regularity = انتظام الاجتماعات
core-need-representation = الجميع حول الطاولة
core-need-facilitator = شخص مدرَّب يدير الاجتماعات
core-need-is-met = متحقق
core-need-is-watch = يحتاج إلى متابعة
core-need-is-missing = ناقص
core-need-is-no-data = لا بيانات
core-need-helps = ما يساعد:
core-need-support-no-data = لم يُكتب بعد شيء عما تقدمه المدرسة ولا عمن يقودها.
core-need-support-count = { $count ->
        [zero] لا يوجد أي دعم من المدرسة
        [one] يوجد نوع واحد من الدعم
        [two] يوجد نوعان من الدعم
        [few] توجد { $count } أنواع من الدعم
        [many] يوجد { $count } نوعًا من الدعم
       *[other] يوجد { $count } نوع من الدعم
    }؛ ويحتاج الفريق إلى { $min ->
        [zero] لا شيء.
        [one] واحد على الأقل.
        [two] اثنين على الأقل.
        [few] { $min } على الأقل.
        [many] { $min } على الأقل.
       *[other] { $min } على الأقل.
    }
core-need-support-no-leader = لا أحد من قيادة المدرسة في الفريق.
core-need-support-leader-never = لم تحضر قيادة المدرسة أي اجتماع بعد.
core-need-support-leader-came = حضرت قيادة المدرسة اجتماع { $date }.
core-need-support-leader-long-ago = آخر اجتماع حضرته قيادة المدرسة كان في { $date }، قبل { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }؛ وينبغي ألا يزيد ذلك على { $limit ->
        [zero] أقل من يوم.
        [one] يوم واحد.
        [two] يومين.
        [few] { $limit } أيام.
        [many] { $limit } يومًا.
       *[other] { $limit } يوم.
    }
core-need-time-no-data = لم يُكتب بعد اليوم الذي بدأ فيه الفريق.
core-need-time-met = يعمل الفريق منذ { $date }، أي منذ { $months ->
        [zero] أقل من شهر.
        [one] شهر واحد.
        [two] شهرين.
        [few] { $months } أشهر.
        [many] { $months } شهرًا.
       *[other] { $months } شهر.
    } يحتاج التغيير إلى { $min ->
        [zero] أقل من شهر
        [one] شهر واحد على الأقل
        [two] شهرين على الأقل
        [few] { $min } أشهر على الأقل
        [many] { $min } شهرًا على الأقل
       *[other] { $min } شهر على الأقل
    } ليصل إلى الناس.
core-need-time-watch = يعمل الفريق منذ { $date }، أي منذ { $months ->
        [zero] أقل من شهر.
        [one] شهر واحد.
        [two] شهرين.
        [few] { $months } أشهر.
        [many] { $months } شهرًا.
       *[other] { $months } شهر.
    } يحتاج التغيير إلى { $min ->
        [zero] أقل من شهر
        [one] شهر واحد على الأقل
        [two] شهرين على الأقل
        [few] { $min } أشهر على الأقل
        [many] { $min } شهرًا على الأقل
       *[other] { $min } شهر على الأقل
    } ليصل إلى الناس، فامنحوه الوقت.
core-need-regularity-no-data = لم يُسجَّل أي اجتماع بعد.
core-need-regularity-count = { $count ->
        [zero] لم يجتمع الفريق
        [one] اجتمع الفريق مرة واحدة
        [two] اجتمع الفريق مرتين
        [few] اجتمع الفريق { $count } مرات
        [many] اجتمع الفريق { $count } مرة
       *[other] اجتمع الفريق { $count } مرة
    } خلال { $days ->
        [zero] اليوم نفسه
        [one] اليوم الأخير
        [two] اليومين الأخيرين
        [few] آخر { $days } أيام
        [many] آخر { $days } يومًا
       *[other] آخر { $days } يوم
    }؛ والهدف { $min ->
        [zero] أي عدد من المرات
        [one] مرة واحدة
        [two] مرتان
        [few] { $min } مرات
        [many] { $min } مرة
       *[other] { $min } مرة
    } أو أكثر. كان آخر اجتماع في { $date }.
core-need-regularity-gap-short = أطول مدة بلا اجتماع كانت { $days ->
        [zero] أقل من يوم.
        [one] يومًا واحدًا.
        [two] يومين.
        [few] { $days } أيام.
        [many] { $days } يومًا.
       *[other] { $days } يوم.
    }
core-need-regularity-gap-long = أطول مدة بلا اجتماع كانت { $days ->
        [zero] أقل من يوم
        [one] يومًا واحدًا
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }؛ وما زاد على { $limit } يجعل الاستمرار صعبًا.
core-need-representation-no-data = لم يُسجَّل أي اجتماع بعد، فلا نستطيع أن نقول من يحضر.
core-need-representation-all = { $meetings ->
        [zero] لم يُعقد اجتماع بعد.
        [one] حضرت المجموعات كلها الاجتماع الأخير.
        [two] حضرت المجموعات كلها في الاجتماعين الأخيرين.
        [few] حضرت المجموعات كلها في آخر { $meetings } اجتماعات.
        [many] حضرت المجموعات كلها في آخر { $meetings } اجتماعًا.
       *[other] حضرت المجموعات كلها في آخر { $meetings } اجتماع.
    }
core-need-representation-absent = { $meetings ->
        [zero] غاب عن الاجتماعات: { $sectors }.
        [one] غاب عن الاجتماع الأخير: { $sectors }.
        [two] غاب عن الاجتماعين الأخيرين: { $sectors }.
        [few] غاب عن آخر { $meetings } اجتماعات: { $sectors }.
        [many] غاب عن آخر { $meetings } اجتماعًا: { $sectors }.
       *[other] غاب عن آخر { $meetings } اجتماع: { $sectors }.
    }
core-need-representation-share = مجموعة واحدة تشغل { $share }% من المقاعد في الاجتماعات: { $sectors }. وما زاد على { $limit }% لا يترك للآخرين مكانًا كافيًا.
core-need-facilitator-no-data = لم يُكتب أي عضو بعد.
core-need-facilitator-there = { $trained ->
        [zero] { $count ->
            [zero] لا أحد يستطيع إدارة الاجتماعات.
            [one] شخص واحد يستطيع إدارة الاجتماعات.
            [two] شخصان يستطيعان إدارة الاجتماعات.
            [few] { $count } أشخاص يستطيعون إدارة الاجتماعات.
            [many] { $count } شخصًا يستطيعون إدارة الاجتماعات.
           *[other] { $count } شخص يستطيعون إدارة الاجتماعات.
        }
        [one] { $count ->
            [zero] لا أحد يستطيع إدارة الاجتماعات.
            [one] شخص واحد مدرَّب على إدارة الاجتماعات.
            [two] شخصان يستطيعان إدارة الاجتماعات؛ أحدهما مدرَّب.
            [few] { $count } أشخاص يستطيعون إدارة الاجتماعات؛ أحدهم مدرَّب.
            [many] { $count } شخصًا يستطيعون إدارة الاجتماعات؛ أحدهم مدرَّب.
           *[other] { $count } شخص يستطيعون إدارة الاجتماعات؛ أحدهم مدرَّب.
        }
        [two] شخصان مدرَّبان على إدارة الاجتماعات.
        [few] { $trained } أشخاص مدرَّبون على إدارة الاجتماعات.
        [many] { $trained } شخصًا مدرَّبون على إدارة الاجتماعات.
       *[other] { $trained } شخص مدرَّبون على إدارة الاجتماعات.
    }
core-need-facilitator-untrained = { $count ->
        [zero] لا أحد في الفريق يدير الاجتماعات بعد.
        [one] شخص واحد يدير الاجتماعات، لكنه لم يُدرَّب على ذلك بعد.
        [two] شخصان يديران الاجتماعات، لكنهما لم يُدرَّبا على ذلك بعد.
        [few] { $count } أشخاص يديرون الاجتماعات، لكن لم يُدرَّب أحد منهم على ذلك بعد.
        [many] { $count } شخصًا يديرون الاجتماعات، لكن لم يُدرَّب أحد منهم على ذلك بعد.
       *[other] { $count } شخص يديرون الاجتماعات، لكن لم يُدرَّب أحد منهم على ذلك بعد.
    }
core-need-facilitator-no-backup = لا أحد يستطيع أن يحل محل هذا الشخص عند غيابه.

## الفرق: الأهداف والمقاييس

core-team-goals = الأهداف
core-team-all-numbers = كل الأرقام في جداول
core-team-no-goals = لم تُكتب أهداف بعد. خطوات المسار تساعد الفريق على وضع بعضها.
core-goal-dropped = تُرك:
core-goal-no-measures = لا مقياس بعد. كيف يرى الفريق أن هذا تحقق؟
core-goal-no-strategies = لا استراتيجية بعد. كيف سيعمل الفريق على ذلك؟
core-strategy-no-tasks = لا مهام بعد.
core-measure-first = { $value } في { $date }
core-measure-newest = { $value } في { $date }
core-measure-target = المستهدف { $value } حتى { $date }
core-measure-none = لم يُعدّ شيء بعد
core-measure-no-target = لم يُحدَّد مستهدف بعد
core-measure-picture = خط عبر الزمن
core-measure-key = في الرسوم: المربع حيث بدأنا، والدوائر ما عددناه، والمعيّن هو المستهدف. والخط المتقطع هو الطريق إليه.
core-measure-is-reached = بلغنا المستهدف
core-measure-is-missed = لم يتحقق الهدف
core-measure-is-counted = تم العدّ
core-measure-is-ahead = على الطريق
core-measure-is-behind = متأخر عن الخطة
core-measure-is-no-data = لم يُعدّ شيء جديد بعد
core-measure-kind-how-much = كم أنجزنا؟
core-measure-kind-how-well = كيف كانت جودة عملنا؟
core-measure-kind-better-off = هل صار أحد في حال أفضل؟
core-measure-value = القيمة
core-measure-the-target = المستهدف

## الفرق: من حول الطاولة

core-team-table = من حول الطاولة
core-table-sentence = { $people ->
        [zero] لا أحد في الفريق بعد
        [one] في الفريق شخص واحد
        [two] في الفريق شخصان
        [few] في الفريق { $people } أشخاص
        [many] في الفريق { $people } شخصًا
       *[other] في الفريق { $people } شخص
    }؛ { $open ->
        [zero] ولا مقعد شاغر.
        [one] ومقعد واحد شاغر.
        [two] ومقعدان شاغران.
        [few] و{ $open } مقاعد شاغرة.
        [many] و{ $open } مقعدًا شاغرًا.
       *[other] و{ $open } مقعد شاغر.
    }
core-table-sector = المجموعة
core-table-seats = المقاعد
core-table-came = من حضر الاجتماعات الأخيرة
core-seats-taken = { $people } من { $seats }
core-seats-open = { $open ->
        [zero] لا مقعد شاغر
        [one] مقعد شاغر
        [two] مقعدان شاغران
        [few] { $open } مقاعد شاغرة
        [many] { $open } مقعدًا شاغرًا
       *[other] { $open } مقعد شاغر
    }
core-seats-people = { $people ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }
core-percent = { $percent }%
core-seat-is-taken = مشغول
core-seat-is-open = مقعد شاغر
core-seat-is-extra = زيادة على المقاعد المقررة
core-members-none = لم يُكتب أي عضو بعد.
core-member-leader = من قيادة المدرسة
core-member-facilitator = يدير الاجتماعات
core-member-backup = ينوب في إدارة الاجتماعات
core-member-trained = تدرَّب في { $date }
core-member-since = منذ { $date }
core-member-languages = اللغات:
core-team-supports = ما يُقدَّم للفريق
core-support-since = منذ { $since }
core-support-until = حتى { $until }
core-support-from-to = من { $since } إلى { $until }
core-supports-none = لم يُكتب شيء بعد. قاعة أو وقت أو مترجم شفوي: هذا أول ما يحسن طلبه.
core-team-norms = ما اتفقنا عليه
core-norms-none = لم تُكتب قواعد بعد.

## الفرق: الاجتماعات

core-team-meetings = الاجتماعات
core-meetings-both = كان آخر اجتماع في { $last }. والاجتماع القادم في { $next }.
core-meetings-last = كان آخر اجتماع في { $last }. ولم يُحدَّد يوم الاجتماع القادم بعد.
core-meetings-next = الاجتماع القادم في { $next }.
core-meetings-none = لم يُسجَّل أي اجتماع بعد. حددوا يومًا للاجتماع الأول.
core-meetings-all = كل الاجتماعات
core-meeting-is-held = عُقد
core-meeting-is-planned = مقرر
core-meeting-is-cancelled = أُلغي
core-meeting-cancelled = أُلغي هذا الاجتماع.
core-meeting-moved = { $on ->
        [none] نُقل من { $from }
       *[other] نُقل من { $from }، بقرار في { $on }
    }
core-meeting-is-no-record = لم يُسجَّل الحضور
core-meeting-none = لا شيء
core-meeting-where = الوقت والمكان
core-meeting-present = الحاضرون
core-meeting-absent = الغائبون
core-meeting-guests = الضيوف
core-meeting-people = من حضر
core-meeting-came = { $present } من { $all } من الأعضاء
core-meeting-decisions = القرارات
core-meeting-facilitator = إدارة
core-meeting-recorder = تدوين
core-meeting-about = في جدول الأعمال
core-meeting-notes = ملاحظات
core-meeting-tasks = مهام مفتوحة للنظر فيها
core-meeting-no-record = لم يُسجَّل من حضر. أضيفوه إلى ملف الفريق ما دام الناس يتذكرون.
core-count-people = { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
core-count-fewer = أقل من { $count }

## الفرق: الخطة إلى جانب الخطة الأولى

core-team-plan = كيف تغيرت الخطة
core-plan-sentence = { $count ->
        [zero] لم يتغير شيء منذ خطة { $date }.
        [one] تغير أمر واحد منذ خطة { $date }.
        [two] تغير أمران منذ خطة { $date }.
        [few] تغيرت { $count } أمور منذ خطة { $date }.
        [many] تغير { $count } أمرًا منذ خطة { $date }.
       *[other] تغير { $count } أمر منذ خطة { $date }.
    }
core-plan-reason = سبب حفظ الخطة حينها: { $reason }
core-plan-new-year = بدأ عام دراسي جديد مع تلك الخطة.
core-plan-whole = الخطة كلها
core-plan-changes = ما تغير
core-plan-later = حُفظت الخطة مرة أخرى في:
core-plan-none = لم تُحفظ خطة أولى بعد. متى حُفظت، يعرض هذا الجزء ما تغير منذ ذلك الحين.
core-bar-first = الخطة الأولى
core-bar-now = الخطة الآن
core-bar-today = اليوم
core-change-added = { $of ->
        [goal] هدف جديد:
        [measure] مقياس جديد:
       *[task] مهمة جديدة:
    }
core-change-dropped = { $of ->
        [goal] هدف تُرك:
        [measure] مقياس تُرك:
       *[task] مهمة أُلغيت:
    }
core-change-gone = { $of ->
        [goal] هدف لم يعد في الخطة:
        [measure] مقياس لم يعد في الخطة:
       *[task] مهمة لم تعد في الخطة:
    }
core-change-to-goal = انتقلت إلى هدف آخر:
core-change-day-added = أصبح لها موعد، { $day }:
core-change-day-removed = لم يعد لها موعد، وكان { $day }:
core-change-later = { $days ->
        [zero] في اليوم نفسه:
        [one] بعد الموعد بيوم واحد:
        [two] بعد الموعد بيومين:
        [few] بعد الموعد بـ{ $days } أيام:
        [many] بعد الموعد بـ{ $days } يومًا:
       *[other] بعد الموعد بـ{ $days } يوم:
    }
core-change-earlier = { $days ->
        [zero] في اليوم نفسه:
        [one] قبل الموعد بيوم واحد:
        [two] قبل الموعد بيومين:
        [few] قبل الموعد بـ{ $days } أيام:
        [many] قبل الموعد بـ{ $days } يومًا:
       *[other] قبل الموعد بـ{ $days } يوم:
    }
core-change-owner = انتقلت إلى شخص آخر:
core-change-no-owner = لا أحد مسؤول عنها الآن:
core-change-had = سابقًا:
core-change-target = مستهدف جديد:
core-change-values = من قبل { $before }، والآن { $now }
core-team-communications = كيف نخبر الآخرين
core-tell-whom = من نخبر
core-tell-what = بماذا
core-tell-how = كيف
core-tell-who = من يتولى ذلك
core-tell-back = كيف يصل الرد
core-tell-none = لم يُكتب شيء بعد. من ينبغي أن يسمع من الفريق، وكيف؟
core-every-day = { $count ->
        [zero] كل يوم
        [one] كل يوم
        [two] كل يومين
        [few] كل { $count } أيام
        [many] كل { $count } يومًا
       *[other] كل { $count } يوم
    }
core-every-week = { $count ->
        [zero] كل أسبوع
        [one] كل أسبوع
        [two] كل أسبوعين
        [few] كل { $count } أسابيع
        [many] كل { $count } أسبوعًا
       *[other] كل { $count } أسبوع
    }
core-every-month = { $count ->
        [zero] كل شهر
        [one] كل شهر
        [two] كل شهرين
        [few] كل { $count } أشهر
        [many] كل { $count } شهرًا
       *[other] كل { $count } شهر
    }
core-every-year = { $count ->
        [zero] كل سنة
        [one] كل سنة
        [two] كل سنتين
        [few] كل { $count } سنوات
        [many] كل { $count } سنة
       *[other] كل { $count } سنة
    }

## الفرق: التقييم الذاتي والاحتفالات

core-team-review = كيف نرى عملنا
core-review-sentence = من { $first } إلى { $newest }: { $higher ->
        [zero] لم ترتفع أي عبارة
        [one] ارتفعت عبارة واحدة
        [two] ارتفعت عبارتان
        [few] ارتفعت { $higher } عبارات
        [many] ارتفعت { $higher } عبارة
       *[other] ارتفعت { $higher } عبارة
    }، { $same ->
        [zero] ولم تبق أي عبارة على حالها
        [one] وبقيت عبارة واحدة على حالها
        [two] وبقيت عبارتان على حالهما
        [few] وبقيت { $same } عبارات على حالها
        [many] وبقيت { $same } عبارة على حالها
       *[other] وبقيت { $same } عبارة على حالها
    }، { $lower ->
        [zero] ولم تنخفض أي عبارة.
        [one] وانخفضت عبارة واحدة.
        [two] وانخفضت عبارتان.
        [few] وانخفضت { $lower } عبارات.
        [many] وانخفضت { $lower } عبارة.
       *[other] وانخفضت { $lower } عبارة.
    }
core-review-once = أُجيب عنه مرة واحدة حتى الآن، في { $date }. والمرة القادمة ستُظهر ما تغير.
core-review-all = كل الإجابات في جدول
core-review-none = لا تقييم ذاتيًّا بعد. يستغرق نصف ساعة من اجتماع واحد، ويُظهر ما ينبغي العمل عليه.
core-review-answers = كل الإجابات
core-review-no-answer = بلا إجابة
core-review-answered-once = أُجيب عنها مرة واحدة
core-review-only-once = { $count ->
        [one] أُجيب عن عبارة واحدة مرة واحدة فقط.
       *[other] أُجيب عن { $count } من العبارات مرة واحدة فقط.
    }
core-review-first = الإجابة الأولى
core-review-newest = الإجابة الأحدث
core-team-celebrations = الاحتفالات
core-celebration-thanks = الشكر إلى:
core-celebrations-all = كل الاحتفالات وعددها { $count }
core-celebrations-none = لم يُكتب شيء بعد. ما الذي سار على خير في الشهر الماضي، ومن يستحق الشكر؟
core-board-help = هذه الورقة للحائط. اطبعوها على صفحة واحدة بقياس letter أو A4.

## فرق مكان ما

core-teams-places = الأماكن
core-teams-places-about = صفحة كل مكان تعرض فرقه في جدول واحد.
core-teams-tree = كيف ترتبط الفرق
core-no-day = لا يوجد
core-place-sentence = { $teams ->
        [zero] لا فرق
        [one] فريق واحد
        [two] فريقان
        [few] { $teams } فرق
        [many] { $teams } فريقًا
       *[other] { $teams } فريق
    }؛ { $call ->
        [zero] لا يحتاج أي منها إلى اتصال الآن.
        [one] الاتصال يفيد واحدًا منها.
        [two] الاتصال يفيد اثنين منها.
        [few] الاتصال يفيد { $call } منها.
        [many] الاتصال يفيد { $call } منها.
       *[other] الاتصال يفيد { $call } منها.
    }
core-place-call = الاتصال يفيد
core-place-rest = الفرق الأخرى
core-place-meetings = الاجتماعات
core-place-open = ما لم يتم بعد
core-place-steps = { $done } من { $total } من الخطوات
core-place-late = { $count ->
        [zero] لا مهام متأخرة
        [one] مهمة متأخرة
        [two] مهمتان متأخرتان
        [few] { $count } مهام متأخرة
        [many] { $count } مهمة متأخرة
       *[other] { $count } مهمة متأخرة
    }
core-place-seats = { $count ->
        [zero] لا مقاعد شاغرة
        [one] مقعد شاغر
        [two] مقعدان شاغران
        [few] { $count } مقاعد شاغرة
        [many] { $count } مقعدًا شاغرًا
       *[other] { $count } مقعد شاغر
    }
core-place-no-rank = الفرق مرتبة بحسب أسمائها. لا شيء هنا يدل على رتبة: فكل فريق يبدأ في وقته ومن مكانه.
core-place-table = هذا الجدول في ملف (CSV)
core-call-no-meeting = مضى وقت طويل منذ آخر اجتماع.
core-call-no-next = لم يُحدَّد اجتماع قادم.
core-call-school-support = دعم المدرسة ناقص.
core-call-time = لم يأخذ العمل وقتًا كافيًا.
core-call-regularity = تنقص الاجتماعات المنتظمة.
core-call-representation = بعض المجموعات غائبة عن الطاولة.
core-call-facilitator = لا أحد يستطيع إدارة الاجتماعات.
core-call-late-tasks = عدة مهام متأخرة.
core-column-goal = الهدف
core-column-strategy = الاستراتيجية
core-column-task = المهمة
core-column-owner = من
core-column-helpers = المساعدون
core-column-due = الموعد
core-column-status = الحالة
core-column-done-on = تمت في
core-column-why = لماذا
core-column-team = الفريق
core-column-place = المكان
core-column-stage = المرحلة
core-column-steps-done = خطوات تمت
core-column-steps = الخطوات
core-column-last-meeting = آخر اجتماع
core-column-next-meeting = الاجتماع القادم
core-column-late-tasks = مهام متأخرة
core-column-open-seats = مقاعد شاغرة
core-column-call = لماذا يفيد الاتصال

## القائمة والبحث والأدوات

core-menu = القائمة
core-menu-close = إغلاق القائمة
core-search = بحث
core-nav-search = بحث
core-nav-downloads = التنزيلات
core-nav-book = الكتاب كله
core-copy-link = نسخ رابط هذا الجزء
core-link-copied = نُسخ الرابط
core-nothing-yet = لا شيء هنا بعد.
core-terms = كلمات مستعملة هنا
core-tag = موضوع

## موضوع كل صفحة، لمحركات البحث ومعاينات الرسائل

core-about-processes = طرق العمل معًا، مرحلة بعد مرحلة.
core-about-activities = كل الأنشطة مع الوقت وعدد الأشخاص والمواد. اختاروا ما يناسب اجتماعكم.
core-about-handouts = كل أوراق العمل مرتبة بالرمز، للطباعة وللملء على الشاشة، وبخط كبير وكنص بسيط.
core-about-glossary = الكلمات التي تستعملها الفرق، بلغة بسيطة.
core-about-teams = الفرق: أين هي وإلى أين وصلت.
core-about-place = الفرق هنا، ومتى تجتمع، وأين يفيد الاتصال.
core-about-downloads = حزم لكل مرحلة، والكتاب كله، وأوراق العمل بكل صورها، والشرائح والملفات.
core-about-search = ابحثوا عن صفحة أو ورقة عمل أو نشاط أو معنى كلمة.
core-about-book = كل الصفحات والأنشطة والاستمارات في صفحة واحدة، للقراءة أو الطباعة.
core-about-tag = صفحات وأنشطة في هذا الموضوع.
core-about-team = أين وصل هذا الفريق في طريقه، وماذا يفعل.
core-about-pack-facilitator = جدول أعمال بالأوقات، ومواد وأدلة وأوراق عمل وشرائح لمرحلة واحدة.
core-about-pack-handouts = كل أوراق العمل لمرحلة واحدة، تُطبع دفعة واحدة.

## الصفحة الرئيسية

core-ways = من أين تود أن تبدأ؟
core-home-search = ماذا تحتاج؟
core-home-today = هل لديك اجتماع اليوم؟
core-home-pick = اختر خطة تناسب وقتك:
core-home-sheets = اطبع الأوراق التي تحتاجها
core-home-road = أهي المرة الأولى؟ شاهد الطريق كله
core-way-meet = إدارة اجتماع
core-way-meet-text = اختر نشاطًا يناسب وقتك، واطبع الأوراق، وابدأ.
core-way-start = تكوين فريق
core-way-start-text = خطوة بعد خطوة، مع شرح كل كلمة جديدة.
core-way-see = ماذا تفعل الفرق
core-way-see-text = خططها وأرقامها وأخبارها الطيبة. ولك مكان حول الطاولة.

## أنواع الصفحات في نتائج البحث

core-kind-page = صفحة
core-kind-process = مسار عمل
core-kind-stage = مرحلة
core-kind-phase = طور
core-kind-feature = سمة
core-kind-step = خطوة
core-kind-handout = ورقة عمل
core-kind-instrument = تقييم ذاتي
core-kind-team = فريق
core-kind-term = معجم الكلمات

## البحث

core-search-label = عمَّ تبحث؟
core-search-count = النتائج: { $count }
core-search-none = لم نجد شيئًا عن «{ $query }». جرّب كلمة أخرى أو كلمات أقل.
# كلمات في السؤال يتجاوزها البحث.
core-search-small = ما ماذا من كيف أين متى لماذا أي هل هو هي في على إلى عن مع أن هذا هذه ذلك التي الذي معنى يعني تعني ابحث
core-search-loading = جارٍ التحضير …
core-search-failed = تعذّر تحميل البحث. افتح الصفحة مرة أخرى.
core-search-without-script = يحتاج البحث إلى متصفح تعمل فيه البرامج النصية. هذه الصفحات تفيد أيضًا:

## الأنشطة: التصفية

core-filters = البحث عن نشاط
core-filter-time = الوقت
core-filter-time-up-to = حتى { $minutes } د
core-filter-people = كم شخصًا
core-filter-stage = المرحلة
core-filter-tag = الموضوع
core-filter-place = المكان
core-filter-any = الكل
core-filter-reset = مسح الاختيارات
core-filter-count = المعروض { $shown } من { $total }
core-filter-none = لا نشاط يناسب ذلك. غيّر اختيارًا أو امسحه.
core-filter-bar = الشريط الممتلئ يعني 90 دقيقة.

## الشرائح

core-slides = الشرائح
core-slides-open = افتح الشرائح
core-slides-count = الشريحة { $number } من { $total }
core-slides-first = الأولى
core-slides-previous = السابقة
core-slides-next = التالية
core-slides-present = عرض بملء الشاشة
core-slides-help = مفاتيح الأسهم أو سحبة بالإصبع تقلب الشريحة. اضغط Esc للتوقف.

## أوراق العمل على الشاشة

core-large-print = نسخة بخط كبير
core-usual-print = نسخة بالخط المعتاد
core-clear-form = مسح الاستمارة
core-clear-form-sure = اضغط مرة أخرى لمسحها
core-fill-in = يمكنك أن تملأ هذه الورقة هنا وتطبعها. لا شيء يُحفظ أو يُرسل.

## الحزم

core-packs = طباعة المرحلة كلها
core-pack-facilitator = حزمة من يدير الاجتماع
core-pack-handouts = أوراق العمل للطباعة
core-pack-list = هذه المرحلة أطول من أن تجمعها حزمة واحدة. كل نشاط في صفحة مستقلة:
core-pack-agenda = جدول الأعمال
core-pack-clock = الوقت
core-pack-part = الجزء
core-pack-minutes = الدقائق
core-pack-start = يبدأ الاجتماع في
core-pack-people = عدد المشاركين في الاجتماع
core-pack-materials = المواد اللازمة لكل الأنشطة
core-pack-item = ماذا
core-pack-for-people = لعدد { $people } من الأشخاص
core-pack-your-number = لمجموعتكم
core-pack-note = حُسب لمجموعات من أربعة أشخاص، وفق النشاط الذي يستعمل أكبر قدر من كل شيء.

## التقييم الذاتي

core-instruments = التقييمات الذاتية
core-instrument-question = العبارة
core-instrument-answers = إجاباتنا
core-instrument-notes = ما رأيناه، وما سنفعله بعد ذلك

## الكتاب والتنزيلات

core-book-list = هذا الدليل أطول من أن تجمعه صفحة واحدة. كل جزء في صفحة مستقلة:
core-downloads-packs = الحزم، مرحلة بعد مرحلة
core-downloads-book = الكتاب
core-downloads-forms = أوراق العمل بكل صورها
core-downloads-files = الملفات

## عنوان غير موجود

core-not-found = لم نجد هذه الصفحة

## الورق

core-paper-page = صفحة { $page } من { $pages }
core-paper-contents = المحتويات
core-paper-fallback = لم تُترجم هذه الورقة بعد.
core-pdf = ملف PDF
core-both = بلغتين
core-both-about = الورقة نفسها بلغتين: اطبعوها على الوجهين.
core-ebook = كتاب إلكتروني (EPUB)
core-ebook-access = يمكن قراءة النص كله بصوت مسموع وتكبيره، وفيه عناوين وفهرس؛ وللصور أوصاف.
core-team-stage = المرحلة
core-paper-task = المهمة
core-paper-who = من
core-paper-by-when = الموعد
core-paper-need = ما يساعد
core-paper-state = الحال
core-paper-why = لماذا
core-team-file-report = تقرير في ورقتين (PDF)
core-team-file-board = ورقة واحدة للحائط (PDF)
core-paper-too-long = هذا النص أطول من أن يسعه الورق. تجدونه في الموقع.
