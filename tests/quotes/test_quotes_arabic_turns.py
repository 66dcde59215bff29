"""Arabic turns: topics, relative clauses, sources with a verb, marks set the other way round, who is taken up."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote, quotes_of

SPEAKERS = [
    (
        'أعلن وزير النقل سامي الراوي أن الحكومة ستبدأ الحفر غدا، قائلا إن "زمن الانتظار انتهى تماما".',
        "وزير النقل سامي الراوي",
    ),
    ('أما المدربة ليلى حداد فأهدت الفوز إلى والدتها: "هي من دفعتني إلى الملعب".', "المدربة ليلى حداد"),
    ('وصل أمس الوزير سامي الراوي، الذي أثنى على "الدور الكبير للمدينة".', "الوزير سامي الراوي"),
    (
        'وفي المدينة، عدّ متحدث باسم البلدية أن القرار "محاولة يائسة لكسب الوقت"، وفق ما نقلته قناة محلية.',
        "متحدث باسم البلدية",
    ),
    ('لكن المدير العام للهيئة سامي الراوي اعتبر أن الخطة "جاءت متأخرة جدا".', "المدير العام للهيئة سامي الراوي"),
    ('حث الأمين العام للمنظمة الدولية على "التهدئة".', "الأمين العام للمنظمة الدولية"),
    ('ووصفت ناشطة من الحي، طلبت عدم كشف اسمها، القرار بأنه "مهزلة".', "ناشطة من الحي"),
    ("وقال سامي الراوي: ”نحن نحتاج إلى الماء لا إلى الوعود“.", "سامي الراوي"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_found(text: str, speaker: str) -> None:
    assert only_quote(text, "ar").speaker.text == speaker


@pytest.mark.parametrize(
    "text",
    [
        'سأل أحد الزبائن عما إذا كان اللحم "النباتي" خاليا من الملح.',
        'أوقفت الشرطة ثلاثة رجال بتهمة "التزوير في محررات رسمية".',
        'وقال الوزير ردا على سؤال لـ"الغد" إن الخطة جاهزة.',
    ],
)
def test_a_term_is_no_quotation(text: str) -> None:
    assert not [quote for quote in quotes_of(text, "ar") if quote.is_quotation]


IDENTITIES = [
    (
        'قال الدكتور هشام البدري، رئيس مجلس الوزراء، إن "الأسعار مستقرة تماما". وأشار رئيس الوزراء إلى "أزمة عابرة".',
        "هشام البدري",
    ),
    ('قال النائب سامي الراوي إن "القانون جاهز للتصويت". وأكد المتحدث نفسه أن "الجلسة غدا صباحا".', "سامي الراوي"),
    ('قال الباحث سامي الراوي إن "البحر يرتفع كل عام". وختم الأستاذ الجامعي: "لم يعد لدينا وقت".', "سامي الراوي"),
    (
        'وأوضحت المديرة ليلى حداد أن القرار اتخذ "بالإجماع وفي دقائق". وأضافت ضاحكة: "اختلفنا على كل شيء آخر".',
        "ليلى حداد",
    ),
]


@pytest.mark.parametrize(("text", "identity"), IDENTITIES)
def test_somebody_named_before_is_taken_up(text: str, identity: str) -> None:
    assert [quote for quote in quotes_of(text, "ar") if quote.is_quotation][-1].speaker.identity == identity
