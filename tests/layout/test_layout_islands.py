"""Islands: what is read from the left within right-to-left text, and the text itself left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.layout import Direction, LayoutOptions, bidi, lay_out
from desk.layout.classes import classes_of
from desk.layout.islands import LRI, PDI, RLI, island_levels, islands


def found(text: str) -> list[str]:
    """The islands of a text."""
    return [text[island.start : island.end] for island in islands(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هاتف 123-456 الآن", ["123-456"]),
        ("هاتف +98 (21) 123-4567.", ["+98 (21) 123-4567"]),
        ("بين 2009–2010", ["2009–2010"]),
        ("من 5-10% و 1.5-2.5 و €3-4", ["5-10%", "1.5-2.5", "€3-4"]),
        ("يوم 16/06/2009، الساعة 10:30 أو 1.5%", []),
        ("يوم 16/06-17/06/2009", ["16/06-17/06/2009"]),
        ("رقم ١٢٣-٤٥٦", ["١٢٣-٤٥٦"]),
        ("وسم #iranelection و @nytimes.", ["#iranelection", "@nytimes"]),
        ("وسم #إيران هنا", ["#إيران"]),
        ("وسم #قمة_COP28 و#تغير_المناخ، @محمد_علي", ["#قمة_COP28", "#تغير_المناخ", "@محمد_علي"]),
        ("#کتاب\u200cها #قِمّة #עברית", ["#کتاب\u200cها", "#قِمّة", "#עברית"]),
        ("عام 1990-1991م و10-12 مرة", ["1990-1991", "10-12"]),
        ("C# a#b # @", []),
        ("انظر http://a.b/c?d=e#f. ثم", ["http://a.b/c?d=e#f"]),
        ("انظر (www.bbc.co.uk) ثم", ["www.bbc.co.uk"]),
        ("اكتب إلى a.b-c@d.org!", ["a.b-c@d.org"]),
        ("نسبة 50% و 21,00", []),
        ("عام 2009 10 أشخاص", []),
        ("a1-2b", []),
        ("", []),
    ],
)
def test_islands(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "with_islands", "without"),
    [
        ("אבג 123-456 דה", "הד 123-456 גבא", "הד 123-456 גבא"),
        ("اب 123-456", "123-456 ﺏﺍ", "456-123 ﺏﺍ"),
        ("אב #vote ג", "ג #vote בא", "ג vote# בא"),
        ("اب ١٢٣-٤٥٦", "١٢٣-٤٥٦ ﺏﺍ", "٤٥٦-١٢٣ ﺏﺍ"),
        ("اب \u200f١٢٣-٤٥٦\u2067\u2069", "١٢٣-٤٥٦ ﺏﺍ", "٤٥٦-١٢٣ ﺏﺍ"),
        ("אב 1.5%", "1.5% בא", "1.5% בא"),
        ("אב www.a.b/c/ ג", "ג www.a.b/c/ בא", "ג /www.a.b/c בא"),
        ("אב #vote_אב ג", "ג #vote_בא בא", "ג בא_vote# בא"),
        ("אב #אב_vote ג", "ג vote_בא# בא", "ג vote_בא# בא"),
        ("اب 12-15م", "ﻡ12-15 ﺏﺍ", "ﻡ15-12 ﺏﺍ"),
    ],
)
def test_order(text: str, with_islands: str, without: str) -> None:
    for switch, expected in ((True, with_islands), (False, without)):
        (line,) = lay_out(text, LayoutOptions(40, Direction.RTL, islands=switch)).lines
        assert str(line).strip() == expected


def test_a_tag_of_right_to_left_letters_in_left_to_right_text() -> None:
    for switch, expected in ((True, "see בא_גד#, ok"), (False, "see #בא_גד, ok")):
        (line,) = lay_out("see #דג_אב, ok", LayoutOptions(40, Direction.LTR, islands=switch)).lines
        assert str(line) == expected


@given(st.text("אابab12-/#@. ()+:_\u200c\u200f\u2067\u2069\u202b٣", max_size=30), st.sampled_from([0, 1]))
def test_levels_are_those_of_a_text_with_isolates(text: str, base: int) -> None:
    found = islands(text)
    isolated, positions, at = "", list[int](), 0
    for start, end, rtl in [*found, (len(text), len(text), False)]:
        positions += range(len(isolated), len(isolated) + start - at)
        isolated += text[at:start] + (RLI if rtl else LRI)
        positions += range(len(isolated), len(isolated) + end - start)
        isolated += (text[start:end] if rtl else text[start:end].replace("٣", "3")) + PDI
        at = end
    expected = bidi.levels(classes_of(isolated), isolated, base)
    if found:
        levels = island_levels(classes_of(text), text, base, found)
        kept = [index for index in range(len(text)) if classes_of(text[index]) not in "nxyXYz"]
        assert [levels[index] for index in kept] == [expected[positions[index]] for index in kept]
