catalog =
    .title = أخطاء الطرود
    .description = ما قد يتعطل بين المرسل وباب المستلم.

Late =
    تأخر الطرد { $tracking } { $days ->
        [zero] أقل من يوم
        [one] يومًا واحدًا
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }.
    .summary = طرد متأخر
    .param-tracking = الرقم المكتوب على الملصق.
    .param-days = عدد الأيام التي مضت على الموعد المحدد.
    .cause-weather = منع الطقس السيارة من مغادرة المستودع.
    .resolution-wait = انتظر يومًا آخر ثم اطلب استرداد المبلغ.

TooHeavy = يزن الطرد { NUMBER($kilograms, maximumFractionDigits: 1) } كغ، أي أكثر من { $limit } كغ.
    .summary = طرد أثقل من المسموح
    .param-kilograms = ما يظهره الميزان.
    .param-limit = ما يجوز لعامل التوصيل أن يحمله.
    .cause-bricks = في الطرد حجارة بناء.
    .resolution-split = أرسله في طردين يقل وزن كل منهما عن { $limit } كغ.

AddressIncomplete =
    ينقص العنوان { $missing ->
        [street] اسم الشارع
        [city] اسم المدينة
       *[postcode] الرمز البريدي
    }.
    .summary = عنوان غير كامل
    .param-missing = ما ينقص العنوان.
    .param-door_key = رمز الباب الأمامي، لعامل التوصيل فقط.
    .cause-typed = لم يكتبه أحد.
    .resolution-complete = أكمل العنوان في صفحة الطرد.

Lost = الطرد { $tracking } مفقود.
    .summary = طرد مفقود
    .param-tracking = الرقم المكتوب على الملصق.
    .cause-unknown = لو عرفنا السبب لما كان مفقودًا.
    .resolution-search = اطلب من المستودع البحث عنه.
