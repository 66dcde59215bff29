"""What is a quotation in Arabic by what stands around the marks: banners and cries, headlines, names, terms."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of

CROWDS = [
    ('ورفع الطلاب لافتات مكتوب عليها "نريد كتبا" و"لا خيام بعد اليوم".', 2, "الطلاب"),
    ('ورفع المشاركون في المسيرة هتافات منها "الماء لنا" و"النهر ليس للبيع"، "ارحلوا".', 3, "المشاركون"),
    ('حمل المزارعون الغاضبون لافتات "البذور حق" و"لا للسد".', 2, "المزارعون"),
    ('خرج عشرات الصيادين إلى الميناء، رافعين لافتات منها "البحر بيتنا".', 1, "عشرات"),
]


@pytest.mark.parametrize(("text", "number", "crowd"), CROWDS)
def test_a_crowd_speaks_by_what_it_carries(text: str, number: int, crowd: str) -> None:
    found = [quote for quote in quotes_of(text, "ar") if quote.is_quotation]
    assert len(found) == number
    assert all((quote.speaker.text or "").startswith(crowd) for quote in found)


NAMES = [
    '"النادي" يرد على الجمهور: القرار لنا',
    'وغردت وكالة الأنباء المحلية "سهم" على حسابها، وقال المدير: "عدنا".',
    'وأعلنت مجموعة من الصيادين عن تأسيس "الجبهة البحرية" للدفاع عن الميناء، وقال أحدهم: "البحر لنا".',
]


@pytest.mark.parametrize(("text", "number"), zip(NAMES, (0, 1, 1), strict=True))
def test_a_name_in_marks_is_no_quotation(text: str, number: int) -> None:
    assert len([quote for quote in quotes_of(text, "ar") if quote.is_quotation]) == number


def test_the_end_of_a_name_in_marks_is_no_quotation() -> None:
    text = 'قال الناطق سالم قاسم إن الطريق "آمن".\nوأضاف "قاسم"، خلال زيارة الجسر، أن الأشغال انتهت.'
    assert [quote.text for quote in quotes_of(text, "ar") if quote.is_quotation] == ["آمن"]


HEADLINES = [
    '"لن نبيع النهر".. بلدية القرية تغلق باب التفاوض',
    'قاسم: الحديث عن الصيد "سخرية من الصيادين"\nقال الناطق سالم قاسم إن الحديث عن الصيد سخرية.',
    'المدرب "حزين جدا" بعد الخسارة\nقال مدير الفريق إن المدرب "حزين جدا اليوم أكثر من أي وقت".',
]


@pytest.mark.parametrize("text", HEADLINES)
def test_a_headline_quotes(text: str) -> None:
    assert quotes_of(text, "ar")[0].is_quotation


MORE = [
    ('واكد المدير ان النادي يدعو "جميع اللاعبين الى الهدوء" والى "العمل معا" من اجل الفوز.', 2),
    ('قال المدير إن البلدة "ليست ككل بلدة".\nفهي "قوية" وقادرة على البناء.', 2),
    ('نددت النقابة الاثنين بالانتخابات المحلية "المزورة" التي جرت في البلدة.', 1),
]


@pytest.mark.parametrize(("text", "number"), MORE)
def test_a_word_or_two_of_somebody_are_a_quotation(text: str, number: int) -> None:
    assert len([quote for quote in quotes_of(text, "ar") if quote.is_quotation]) == number
