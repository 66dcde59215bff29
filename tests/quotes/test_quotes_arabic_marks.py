"""Arabic names in marks that are no quotations, verbs that report nothing, verbal nouns, labels with marks."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote, quotes_of

NAMES = [
    'وتابع الحضور العرض الذي بثته "المرساة"، وقالوا إن الصوت كان واضحا.',
    'وأشار "الدالي"، خلال لقائه ببرنامج "صباح النهر" المذاع على قناة "المرساة"، إلى أن السوق يفتح غدا.',
    'وأكد الطبيب أن السيدة وضعت مولودها "حمزة" بسلام.',
    'قال الباحث إن تقرير هيئة الأرصاد "WMO" عن الأمطار متأخر.',
    'وقال المصدر، بحسب "المرساة"، إن الطريق مغلق.',
    "يذكر أن الفرقة قدمت عرض «ليل طويل» أمام الجمهور.",
    "حقق العرض الجديد “مرساة” نجاحا لافتا بحضوره الكبير.",
    "وقد وصف هذا الصنف على أنه قريب من «الزهرة البيضاء» في شكله.",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_in_marks_is_no_quotation(text: str) -> None:
    assert not [quote for quote in quotes_of(text, "ar") if quote.is_quotation]


SPEAKERS = [
    ('وبخصوص الركلة الثانية للفريق رد المدافع بقوله "الحكم رآها بنفسه".', "المدافع"),
    ('أبو سمرة ذكر، عبر صفحته الرسمية: "لن أبيع الدكان".', "أبو سمرة"),
    ('وحينما سأله كامل الدالي عن المحل: "هل ستفتح غدا؟" ابتسم البائع.', "كامل الدالي"),
    ('لم يتأخر المدرب في وصف منافسه بأنه "متكبر".', "المدرب"),
    ('تلقت البلدية رسالة من رجل يقول إنه "ينتظر الماء منذ شهر".', "رجل"),
    ('نفت ماي أن يكون حزبها "على وشك الانقسام".', "ماي"),
    ('كبير المهندسين نبيل الدالي قلل من الخطر: "الجسر متين ولن يسقط غدا".', "كبير المهندسين نبيل الدالي"),
    ('وانفجر المدرب سامي الراوي غاضبا: "سرقوا منا الفوز".', "المدرب سامي الراوي"),
    ('متحدث "النقل": الطريق "سالكة تماما"', 'متحدث "النقل"'),
    ('سألت المعلمة ليلى حداد عبر "المرساة":\n"هل رأيتم الكتاب؟"', "المعلمة ليلى حداد"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_ends_before_what_reports_nothing(text: str, speaker: str) -> None:
    assert only_quote(text, "ar").speaker.text == speaker


def test_a_mark_behind_a_colon_opens_whatever_blanks_stand_round_it() -> None:
    quote = only_quote('وأضاف:" لأننا خرجنا من المدينة قبل الفجر".', "ar")
    assert quote.text == "لأننا خرجنا من المدينة قبل الفجر"


def test_a_name_ends_before_an_office() -> None:
    text = 'وقال اللاعب كمال الدالي حارس مرمى الفريق "لعبنا بلا خوف".'
    assert only_quote(text, "ar").speaker.identity == "كمال الدالي"


def test_where_somebody_speaks_is_no_part_of_the_speaker() -> None:
    assert only_quote('وقال السفير في كلمته "لن ننسى من وقف معنا".', "ar").speaker.text == "السفير"
