"""Islands: what is read from the left within right-to-left text, and the text itself left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.layout import Direction, LayoutOptions, bidi, lay_out
from desk.layout.classes import classes_of
from desk.layout.islands import LRI, PDI, island_levels, islands


def found(text: str) -> list[str]:
    """The islands of a text."""
    return [text[start:end] for start, end in islands(text)]


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
        ("وسم #إيران هنا", []),
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
    ],
)
def test_order(text: str, with_islands: str, without: str) -> None:
    for switch, expected in ((True, with_islands), (False, without)):
        (line,) = lay_out(text, LayoutOptions(40, Direction.RTL, islands=switch)).lines
        assert str(line).strip() == expected


@given(st.text("אابab12-/#@. ()+:\u200c\u200f\u2067\u2069\u202b", max_size=30), st.sampled_from([0, 1]))
def test_levels_are_those_of_a_text_with_isolates(text: str, base: int) -> None:
    parts, at = [], 0
    positions = []
    for start, end in islands(text):
        parts += [text[at:start], LRI, text[start:end], PDI]
        at = end
    isolated = "".join([*parts, text[at:]])
    inserted = {index for start, end in islands(text) for index in (start, end)}
    shift = 0
    for index in range(len(text)):
        shift += sum((index == start) + (index == end) for start, end in islands(text)) if index in inserted else 0
        positions.append(index + shift)
    expected = bidi.levels(isolated, base)
    if islands(text):
        levels = island_levels(classes_of(text), text, base, islands(text))
        kept = [index for index in range(len(text)) if classes_of(text[index]) not in "nxyXYz"]
        assert [levels[index] for index in kept] == [expected[positions[index]] for index in kept]
