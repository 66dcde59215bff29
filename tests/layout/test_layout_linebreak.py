"""Line breaks: the shortcuts give what ICU gives for the whole paragraph."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.display import layout_input
from desk.layout.boundaries import line_ends
from desk.layout.graphemes import SOFT_HYPHEN, Clusters, clusters
from desk.layout.linebreak import SPACES, LineRange, Opportunities, wrap
from desk.layout.shaping import shape

WORDS = [
    *(
        "a",
        "word",
        "It’s",
        "“no",
        "yes”",
        "(and",
        "off)",
        "3.5",
        "$4",
        "50%",
        "-",
        "–",
        "—",
        "e-mail",
        "http://a.b/c?d=e",
    ),
    *(
        "«",
        "»",
        "mot",
        "!",
        "?",
        "a/b",
        "،",
        "سلام",
        "عليكم",
        "لَا",
        "ไทยภาษา",
        "日本語",
        "、",
        "「字」",
        "한국어",
        "🙂",
        "…",
    ),
    *(
        '"x"',
        "U.S.",
        "\u00a0",
        "\u200b",
        "x\u00adyz",
        "\u2060",
        "'s",
        "[1]",
        "12-13",
        "—he",
        ". ",
        ", ",
        "‘a’",
        "e\u0301e",
    ),
]
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", "", "  "])), max_size=20).map(
    lambda pairs: "".join(map("".join, pairs))
)


def cut(text: str, width: int) -> list[str]:
    """The lines of a text, spaces trimmed at the break left out."""
    found = clusters(text)
    return [text[found.starts[line.first] : found.starts[line.shown]] for line in wrap(text, found, width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("The quick brown fox", 10, ["The quick", "brown fox"]),
        ("well-known (of old) facts", 12, ["well-known", "(of old)", "facts"]),
        ("il dit « oui » hier", 9, ["il dit", "« oui »", "hier"]),
        ("a  b", 2, ["a", "b"]),
        ("   ", 2, [""]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("สวัสดีครับ", 6, ["สวัสดี", "ครับ"]),
        ("foot\u00adball", 5, ["foot\u00ad", "ball"]),
        ("foot\u00adball", 4, ["foot\u00ad", "ball"]),
        ("a foot\u00adball", 6, ["a", "foot\u00ad", "ball"]),
        ("10\u00a0000 dead", 7, ["10\u00a0000", "dead"]),
        ("", 4, [""]),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert cut(text, width) == lines


def with_icu_alone(text: str, found: Clusters, width: int) -> list[LineRange]:
    """Greedy lines from the opportunities of the whole paragraph."""
    count = len(found.widths)
    edges = list(accumulate(found.widths, initial=0))
    allowed = set(line_ends(text))
    breaks = [cluster for cluster in range(1, count + 1) if found.starts[cluster] in allowed]
    lines, first = [], 0
    while first < count:
        fitting = [edge for edge in range(count + 1) if edges[edge] <= edges[first] + width]
        reach = max(first + 1, fitting[-1])
        hanging = reach
        while hanging < count and found.shown[hanging] in SPACES:
            hanging += 1
        hyphens = {edge for edge in breaks if text[found.starts[edge] - 1] == SOFT_HYPHEN}
        tight = {edge for edge in hyphens if edges[edge] >= edges[first] + width}
        last = max((edge for edge in breaks if first < edge <= hanging and edge not in tight), default=reach)
        last = count if hanging == count else last
        shown = last
        while shown > first and found.shown[shown - 1] in SPACES:
            shown -= 1
        lines.append(LineRange(first, shown, last))
        first = last
    return lines or [LineRange(0, 0, 0)]


@given(TEXTS, st.integers(2, 30))
def test_shortcuts_change_nothing(text: str, width: int) -> None:
    safe = layout_input(text)
    for found in (clusters(safe), shape(safe, clusters(safe))):
        assert wrap(safe, found, width) == with_icu_alone(safe, found, width)


@given(TEXTS, st.data())
def test_the_last_opportunity_is_found_in_any_order_of_asking(text: str, data: st.DataObject) -> None:
    found = Opportunities(text)
    known = line_ends(text)
    for _ in range(3):
        limit = data.draw(st.integers(0, len(text)))
        assert found.last(0, limit) == max((end for end in known if end <= limit), default=0)
