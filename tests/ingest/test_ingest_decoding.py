"""The encoding ladder: every rung, the guesses, and what is refused."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import ReadError
from desk.ingest.decoding import decode, unicode_by_pattern
from desk.ingest.plausibility import plausibility

Detector = Callable[[str], str]
FRENCH = (
    "Le ministre a déclaré mardi que l'élève était rentré à l'hôtel, où la fête avait été annulée. « C'est une très "
    "bonne idée », a-t-il ajouté, précisant que le coût s'élèverait à vingt euros."
)
ARABIC = (
    "قال المتحدث باسم الوزارة يوم الثلاثاء إن الحكومة ستعلن قريبا عن خطة جديدة، مؤكدا أن حرية التعبير مكفولة للجميع."
)
RUSSIAN = (
    "Представитель министерства сообщил во вторник, что правительство скоро объявит о новом плане поддержки прессы."
)
GREEK = "Ο εκπρόσωπος του υπουργείου δήλωσε την Τρίτη ότι η κυβέρνηση θα ανακοινώσει σύντομα ένα νέο σχέδιο."
CHINESE = "该部发言人星期二说，政府不久将宣布一项支持独立新闻界的新计划。他强调言论自由人人享有。"
JAPANESE = "報道官は火曜日、政府が独立した報道機関を支援する新しい計画を近く発表すると述べた。"
KOREAN = "부처 대변인은 화요일에 정부가 독립 언론을 지원하기 위한 새로운 계획을 곧 발표할 것이라고 말했다."
CZECH = "Mluvčí ministerstva v úterý řekl, že vláda brzy oznámí nový plán na podporu nezávislého tisku."
TURKISH = "Bakanlık sözcüsü salı günü yaptığı açıklamada, hükümetin yakında yeni bir plan açıklayacağını söyledi."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(encoding: str, language_of: Detector) -> None:
    assert decode(FRENCH.encode(encoding), "x", language_of).text == FRENCH


@pytest.mark.parametrize("text", [FRENCH, ARABIC, RUSSIAN, "Plain English text, nothing more."])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_nuls_tell_the_wide_encodings(text: str, encoding: str, language_of: Detector) -> None:
    decoded = decode(text.encode(encoding), "x", language_of)
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, encoding, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "windows-1252"),
        (FRENCH, "mac-roman"),
        (FRENCH, "cp850"),
        (ARABIC, "windows-1256"),
        (ARABIC, "iso-8859-6"),
        (ARABIC, "cp720"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (GREEK, "windows-1253"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (KOREAN, "euc-kr"),
        (CZECH, "windows-1250"),
        (TURKISH, "windows-1254"),
    ],
)
def test_older_encodings_are_told_by_their_letters(text: str, encoding: str, language_of: Detector) -> None:
    data = text.encode(encoding, "ignore")
    decoded = decode(data, "x", language_of)
    assert decoded.text == data.decode(encoding)
    assert codecs.lookup(decoded.encoding)


@pytest.mark.parametrize("text", ["“We can’t pay £20,000 a year,” he said.", "Das Haus gehört der Stadt.", "L’été."])
def test_a_few_signs_are_enough(text: str, language_of: Detector) -> None:
    assert decode(text.encode("windows-1252"), "x", language_of).text == text


def test_euro_and_ligature_tell_latin_9_from_its_elder(language_of: Detector) -> None:
    text = "Le cœur de la sœur de l'évêque bat à Noël ; le billet coûte 20 € à l'entrée."
    assert decode(text.encode("iso-8859-15"), "x", language_of).text == text


def test_doubt_is_said(language_of: Detector) -> None:
    decoded = decode("Ray joue dans « Summer » en 1979.".encode("mac-roman"), "x", language_of)
    assert len(decoded.warnings) == 1
    assert decoded.encoding in decoded.warnings[0]


def test_utf_8_and_a_clear_guess_raise_no_doubt(language_of: Detector) -> None:
    assert decode(FRENCH.encode(), "x", language_of).warnings == ()
    assert decode(ARABIC.encode("windows-1256"), "x", language_of).warnings == ()


def test_what_markup_declares_goes_before_a_guess(language_of: Detector) -> None:
    data = FRENCH.encode("windows-1250", "ignore")
    assert decode(data, "x", language_of, declared="windows-1250").encoding == "windows-1250"
    assert decode(ARABIC.encode("windows-1256"), "x", language_of, declared="koi8-r").text == ARABIC
    assert decode(FRENCH.encode(), "x", language_of, declared="windows-1252").text == FRENCH


def test_japanese_by_escape_sequences(language_of: Detector) -> None:
    assert decode(JAPANESE.encode("iso2022_jp"), "x", language_of).text == JAPANESE


def test_line_ends_become_lf_and_nothing_else_changes(language_of: Detector) -> None:
    assert decode(b"a\r\nb\rc\nd \t e\xc2\xa0\x0c\n\n", "x", language_of).text == "a\nb\nc\nd \t e\xa0\x0c\n\n"


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_damaged_utf_8_is_read_with_signs_and_its_first_place(language_of: Detector, mark: bytes) -> None:
    data = mark + (FRENCH + "\n").encode() * 2
    place = data.index("élève".encode())
    broken = data.replace("élève".encode(), b"\xe9l\xc3\xa8ve", 1)
    decoded = decode(broken, "a.txt", language_of)
    assert decoded.text == f"{FRENCH}\n{FRENCH}\n".replace("élève", "\ufffdlève", 1)
    assert decoded.encoding == "utf-8"
    (warning,) = decoded.warnings
    assert f"1 damaged place, shown as \ufffd: byte {place} in line 1." in warning
    assert "mend it there and add it again" in warning


def test_a_letter_that_is_cut_off_at_the_end_is_one_damaged_place(language_of: Detector) -> None:
    decoded = decode(f"{FRENCH}\n{FRENCH} é".encode()[:-1], "a.txt", language_of)
    assert decoded.text == f"{FRENCH}\n{FRENCH} \ufffd"
    assert "in line 2" in decoded.warnings[0]


def test_signs_that_the_text_has_itself_are_no_damage(language_of: Detector) -> None:
    assert decode(f"{FRENCH} \ufffd".encode(), "a.txt", language_of).warnings == ()


def test_a_false_mark_is_refused(language_of: Detector) -> None:
    with pytest.raises(ReadError, match="says that it is utf-8"):
        decode(codecs.BOM_UTF8 + FRENCH.encode("windows-1252"), "a.txt", language_of)


def test_noise_is_refused(language_of: Detector) -> None:
    noise = bytes((index * 89 + index * index * 7) % 127 + 128 for index in range(3000))
    with pytest.raises(ReadError, match=r"encoding of a\.txt"):
        decode(noise, "a.txt", language_of)


def test_nuls_without_a_wide_encoding() -> None:
    assert unicode_by_pattern(b"abc\x00def\x00") == ""
    assert unicode_by_pattern(bytes(range(256)) * 4) == ""
    assert unicode_by_pattern(b"no nul at all") == ""


@pytest.mark.parametrize(("right", "wrong"), [("windows-1251", "koi8-r"), ("windows-1251", "windows-1256")])
def test_writing_scores_above_its_misreading(right: str, wrong: str) -> None:
    misread = RUSSIAN.encode(right).decode(wrong, "replace")
    assert plausibility(RUSSIAN).score > plausibility(misread).score + 0.5
    assert plausibility(RUSSIAN).language in ("ru", "bg", "uk", "sr")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00\ufeff"), min_size=1))
def test_utf_8_comes_back_as_it_went_in(text: str) -> None:
    assert decode(text.encode(), "x", lambda _: "und").text == text
