"""Arabic: small words and turns that a single rule asks for. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms, phrases
from desk.quotes.languages.turns.base import Turns

TURNS = Turns(
    # Noun phrases
    genitive_markers=forms("باسم لشؤون بشؤون للشؤون"),
    office_prepositions=forms("في من لدى على"),
    office_clitics=forms("ب"),
    office_adjectives=forms(
        "العام العامة الخاص الخاصة الإقليمي التنفيذي التنفيذية الدائم الدائمة المقيم الأعلى الفني الرسمي المساعد الأول"
    ),
    according=forms("وفقا طبقا تبعا استنادا فقا"),
    reporting_alone=forms("قال قالت يقول تقول أضاف أضافت تابع تابعت أوضح أوضحت صرح صرحت أردف أردفت"),
    emphatics=forms("نفسه نفسها نفسهم ذاته ذاتها ذاتهم عينه عينها ذات نفس"),
    nameless=forms("نفسه نفسها نفسهم ذاته ذاتها ذاتهم عينه عينها ذات نفس ل باسمه باسمها باسمهم"),
    possessive_endings=("هما", "ها", "هم", "نا", "ي", "ه"),
    possessed_endings=("ته", "تها", "تهم"),
    gentilic_endings=("يون", "يين"),
    glued_articles=("بال", "لل", "فال", "كال"),
    # Clauses
    free_relatives=forms("ما"),
    resumptive_endings=("ه", "ها"),
    source_settings=forms("في خلال عبر"),
    clause_contrasts=forms("بينما فيما لكن ولكن حيث إذ"),
    concessives=phrases("إلا أن"),
    # Verbs and their places
    was=forms("كان وكان فكان كانت وكانت كانوا وكانوا"),
    numbered=(
        "ان",
        "ون",
        "وا",
        "تا",
    ),
    saying=forms("بقوله بقولها بقولهم بالقول قائلا قائله قائلين"),
    adversatives=forms("لكن ولكن بل بينما فيما"),
    simultaneous=forms("حين بينما فيما حيث"),
    time_conjunctions=phrases("بعد أن; قبل أن; منذ أن"),
    that_same=forms("انه انها انهم بانه بانها بانهم لكنه لكنها لكنهم ولكنه ولكنها ولكنهم"),
    what=forms("ما بما مما عما لما من بمن ممن عمن لمن"),
    who=forms("الذي التي الذين اللذان اللذين"),
    relay_pronouns=forms("عنه عنها عنهم"),
    topics=forms("اما واما"),
    names_in_fa=forms("""فادي فؤاد فايز فاروق فارس فاطمة فاضل فاتن فتحي فيصل فيروز فراس فريد فريدة فرح فهد فهمي فوزي فوزية فواز
        فياض فاضلة فادية فاتح فتحية فرج فرحات فردوس فكري فضل فلاح فهيم فيليب فرانسوا فلاديمير فرنسيس فريق فيلم
        فندق"""),
    occasions=forms("""منصة منصته صفحته صفحتها حسابه حسابها صفحة حساب تويتر فيسبوك إكس إنستغرام تلغرام يوتيوب حديث تصريحات
        مؤتمر كلمة اتصال مقابلة حوار لقاء ختام مستهل سياق معرض جلسة"""),
    utterances=forms("صوت نبرة لهجة طريقة أسلوب"),
    attending=forms("خلال أثناء عقب بعد قبل لدى فور عند إثر غداة"),
    cabinet=forms("حكومة وزراء"),
    tellers=forms("متحدث متحدثة متكلم متكلمة"),
    office_pronouns=forms("فيه فيها لديه لديها به بها عنه عنها"),
    owned_endings=(
        "ها",
        "هم",
        "ته",
        "اءه",
    ),
    someone=forms("احدهم احد احدي بعضهم"),
    from_whom=forms("من عن مع الي علي لدي"),
    upon=forms("على"),
    upon_it=forms("عليها عليه"),
    within_it=forms("فيها فيه"),
    leading_on=forms("عن ب"),
    attention=forms("إلى النظر الانتباه"),
    dative=forms("ل"),
    owner_endings=("ها", "هم"),
    # Attribution
    likening=forms("بانه بانها بانهم ب"),
    being_so=forms("بانه بانها بانهم"),
    as_says=forms("كما"),
    citing=forms("نقلا نقل"),
    relay_stems=("نقل",),
    told_stems=("ان", "بان"),
    banners=forms("لافتات لافتة يافطات يافطة شعارات هتافات هتاف لوحات ملصقات عبارات"),
    carrying=forms("""حمل حملت حملوا يحمل يحملون تحمل رفع رفعت رفعوا يرفع يرفعون ترفع ردد رددت رددوا يردد يرددون تردد هتف هتفت
        هتفوا يهتف يهتفون أطلق أطلقت أطلقوا يطلقون رافعين حاملين مرددين هاتفين مطلقين"""),
    riding_plurals=("ين",),
    bearing=forms("منها بينها من عليها مكتوب مكتوبا مكتوبة تقول أبرزها"),
    denouncing=forms("""ندد نددت نددوا يندد تندد منددا منددة أدان أدانت يدين تدين دان دانت استنكر استنكرت يستنكر تستنكر شجب شجبت انتقد
        انتقدت ينتقد تنتقد هاجم هاجمت يهاجم تهاجم"""),
    # Kinds
    founding=forms("تأسيس إنشاء تشكيل تدشين بتأسيس بإنشاء بتشكيل"),
    considering=forms("اعتبر اعتبرت اعتبروا يعتبر تعتبر عد عدت يعد تعد وجد وجدت رأى رأت يرى ترى"),
    instrumental=forms("ب"),
    clausal=forms("ان انه انها انهم اننا اني انني انا انهما بان بانه بانها بانهم باننا باني بانني بانا بانهما"),
    plain_complementisers=forms("ان انه انها انهم"),
    separating=forms("هو هي"),
    copulas=forms("هو هي كان كانت"),
    object_endings=(
        "ه",
        "ها",
        "هم",
    ),
    charges=forms("بتهمة بتهم تهمة تهم"),
    denominations=forms("عنوان شعار اسم لقب موضوع"),
    universal=forms("الجميع"),
    dual_endings=(
        "تي",
        "تين",
        "تان",
    ),
    glued=(
        "ب",
        "ل",
        "ك",
    ),
    networks=forms("""تويتر فيسبوك إنستغرام انستغرام إنستجرام انستجرام إنستقرام إكس تيكتوك تيك توك يوتيوب تلغرام تلجرام تليغرام
        واتساب سناب شات سنابشات ستوري الستوري التريند تريند لينكدإن ثريدز"""),
    wordings=forms("عبارة بعبارة عبارات"),
    platforms=forms(
        """حسابه حسابها حسابهم صفحته صفحتها صفحتهم حساباته منصته قناته قناتها مدونته مدونتها موقعه موقعها برنامجه برنامجها صحيفته مجلته فيلمه فيلمها روايته روايتها كتابه كتابها ألبومه ألبومها"""
    ),
    interviews=forms("سؤال تصريح تصريحات حديث حوار مقابلة لقاء خاص بيان"),
    # People
    courtesies=forms("دكتور سيد شيخ"),
    possessors=(
        "هما",
        "ها",
        "هم",
        "ه",
    ),
    last_named=forms("الأخير الأخيرة"),
    teams=forms("منتخب"),
    # Alignment and differences
    part_openers=forms("اذا لو دون بدون رغم لذلك كي حين عندما قبل بعد"),
)
