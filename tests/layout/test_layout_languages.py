"""Whole lines in the languages written from the right: order as another implementation has it, and as it reads."""

from __future__ import annotations

import unicodedata

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from desk.layout import Cluster, Direction, LayoutOptions, Mode, lay_out
from desk.layout.graphemes import DOTTED_CIRCLE

LAM_ALEF = frozenset(map(chr, range(0xFEF5, 0xFEFD)))

SENTENCES = {
    "Hebrew with points": "וַיֹּאמֶר הַשָּׂר: „כֵּן” (12.5%) לְ־Reuters.",
    "Arabic with harakat": "قَالَ الوَزِيرُ: «لَا، لَنْ نُوَقِّعَ» (في ٢٠٠٩/٦/١٦).",
    "Quranic marks": "بِسۡمِ ٱللَّهِ ٱلرَّحۡمَٰنِ ۝١ وَٱلضُّحَىٰ ۚ",
    "tatweel": "الرئيـــــس قال: نعـــم",
    "Persian": "می\u200cخواهم کتاب\u200cها را در سال ۱۳۸۸ (۲۰۰۹ م.) بخوانم؛ ۵۰٪ گران\u200cتر",
    "Urdu": "وزیرِ اعظم نے کہا: ’’ہم 5.2 ارب روپے دیں گے‘‘ ۔",
    "Pashto": "ولسمشر وویل: «موږ به ۲۰۰ کسان ولېږو»، په کابل کې.",
    "Sindhi": "وزير چيو ته: ”اسان 50% گهٽ ڪنداسين“ ۽ ٻيو.",
    "Sorani": "سەرۆک گوتی: «ئێمە ٣ ڕۆژ دەمێنینەوە» لە هەولێر.",
    "Uyghur": "مىنىستىر: «بىز 2009-يىلى كېلىمىز» دېدى، ئۈرۈمچىدە.",
    "Kashmiri": 'وٲزیٖر ووٚن: "أسۍ یِمَو 10 دۄہ" کٔشیٖر مَنٛز.',
    "Jawi": "منتري بركات: «كامي اكن داتڠ ڤد 16 جون»، دكوالا لومڤور.",
    "Kazakh": "مينيستر: «ءبىز 2009 جىلى كەلەمىز» دەدى.",
    "N'Ko": "ߒߞߏ ߛߓߍ (߁߂߃) ok ߡߊ߬",
    "Syriac": "ܐܡܪ ܘܙܝܪܐ: «ܐܝܢ» 12 (ok)",
    "Thaana": 'ވަޒީރު ބުންޏެވެ: "އާނ" 50% (ok)',
    "Adlam": "𞤀𞤣𞤤𞤢𞤥 (𞥑𞥒) ok 12",
}
WORDS = [word for sentence in SENTENCES.values() for word in sentence.split()]
OTHER = [
    "Reuters",
    "3.5%",
    "€1,200",
    "−5",
    "1٬234٫5",
    "16/06/2009",
    "10:30",
    "(a)",
    "«b»",
    "[",
    "🇫🇷",
    "1\ufe0f\u20e3",
    "👍🏽",
    "漢字",
]
READS = [
    ("بلغ العجز ١٬٢٣٤٫٥٠ مليون", "نويلم ١٬٢٣٤٫٥٠ زجعلا غلب"),
    ("زاد ١٢٫٥٪ اليوم", "مويلا ٪١٢٫٥ داز"),
    ("يوم 2009/06/16 قال", "لاق 2009/06/16 موي"),
    ("يوم 16-06-2009 قال", "لاق 16-06-2009 موي"),
    ("الساعة 14:30 بتوقيت", "تيقوتب 14:30 ةعاسلا"),
    ("موعد 10:30–11:00 غدا", "ادغ 10:30–11:00 دعوم"),
    ("انظر https://e.org/a_b?x=1&y=2#z هنا", "انه https://e.org/a_b?x=1&y=2#z رظنا"),
    ("راسل a.b+c@example.com اليوم", "مويلا a.b+c@example.com لسار"),
    ("وسم #بلد_يغذي هنا", "انه يذغي_دلب# مسو"),
    ("وسم #AI_2024 هنا", "انه #AI_2024 مسو"),
    ("علم 🇫🇷 هنا", "انه 🇫🇷 ملع"),
    ("عدد 1\ufe0f\u20e3 هنا", "انه 1\ufe0f\u20e3 ددع"),
    ("زوج 👨\u200d👩\u200d👧 هنا", "انه 👨\u200d👩\u200d👧 جوز"),
    ("قال (هذا [مهم] جدا) نعم", "معن (ادج [مهم] اذه) لاق"),
    ("قال «نعم» ثم «yes» ثم", "مث «yes» مث «معن» لاق"),
    ("فيروس كورونا (COVID-19)، والذي", "يذلاو ،(COVID-19) انوروك سوريف"),
    ("عام 2009-2010، قال", "لاق ،2009-2010 ماع"),
    ("بين 3 و5 دول", "لود 5و 3 نيب"),
    ("رقم +33 1 23 45", "+33 1 23 45 مقر"),
]


def reordered(text: str, direction: Direction) -> str:
    """The characters of one line from left to right, those of a cluster from the right too when it runs so."""
    (line,) = lay_out(text, LayoutOptions(500, direction, islands=False)).lines
    parts = (text[cluster.start : cluster.end][:: -1 if cluster.rtl else 1] for cluster in line.clusters)
    return "".join(parts)


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("language", SENTENCES)
def test_order_of_a_sentence(language: str, direction: Direction) -> None:
    text = SENTENCES[language].replace("\u200c", "")
    assert reordered(text, direction) == get_display(text, base_dir=direction[0].upper())


@given(st.lists(st.sampled_from(WORDS + OTHER), min_size=1, max_size=9), st.sampled_from(list(Direction)))
def test_order_of_any_words(words: list[str], direction: Direction) -> None:
    text = " ".join(words).replace("\u200c", "")
    assert reordered(text, direction) == get_display(text, base_dir=direction[0].upper())


@pytest.mark.parametrize(("text", "visual"), READS)
def test_numbers_names_and_pictures_read_right(text: str, visual: str) -> None:
    (line,) = lay_out(text, LayoutOptions(60, Direction.RTL)).lines
    assert unicodedata.normalize("NFKC", line.text) == visual


def visual(text: str, mode: Mode) -> list[Cluster]:
    """The clusters as visual mode orders them; a lam-alef is two where the terminal shapes."""
    (line,) = lay_out(text, LayoutOptions(200)).lines
    if mode is Mode.VISUAL:
        return list(line.clusters)
    parts = [(cluster, range(cluster.start, cluster.end)) for cluster in line.clusters]
    lam = {cluster.start for cluster, span in parts if cluster.text[:1] in LAM_ALEF and len(span) > 1}
    split = []
    for cluster, span in parts:
        alef = (
            next((at for at in span if at in span[1:] and text[at] in "اأإآ"), None) if cluster.start in lam else None
        )
        split += [cluster] if alef is None else [cluster._replace(start=alef), cluster._replace(end=alef)]
    return split


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_keeps_its_cells_whatever_the_mode(language: str) -> None:
    text = SENTENCES[language]
    for mode in Mode:
        (line,) = lay_out(text, LayoutOptions(200, mode=mode)).lines
        assert {cluster[1:3] for cluster in line.seen} == {cluster[1:3] for cluster in line.clusters}
        assert [cluster.start for cluster in line.seen] == [cluster.start for cluster in visual(text, mode)]
        assert DOTTED_CIRCLE not in line.text


@pytest.mark.parametrize("mark", ["\u064e", "\u0651", "\u0670", "\u06da", "\u06e1", "\u08f0", "\u0653"])
def test_a_mark_never_stands_alone(mark: str) -> None:
    for text in (f"ل{mark}ا", f"لا{mark}", f"م{mark}{mark}", f"\u0640{mark}", f" {mark}"):
        (line,) = lay_out(text, LayoutOptions(20)).lines
        assert sum(cluster.width for cluster in line.clusters) == line.width <= len(text) - text.count(mark)
