"""Lines and their maps: the recorded cases, cells and offsets both ways, cursor steps, and laws for any text."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
import rich.cells
from hypothesis import given
from hypothesis import strategies as st

from desk.display import visible
from desk.layout import Direction, Layout, LayoutOptions, Line, Mode, cells, lay_out

LTR, RTL = Direction.LTR, Direction.RTL
PIECES = [
    *"abcXYZ 0123.,;:!?()[]{}<>«»“”\"'-–—/#@+%$€",
    *("سلام", "لا", "بَلَا", "ﷲ", "א", "שָׁ", "\u0301", "\u064e", "\u0670", "\u0653", "ا", "ل", "۱", "٢", "ه\u200cی"),
    *("\u200c", "\u200d", "\u200e", "\u200f", "\u2067", "\u2066", "\u2068", "\u2069", "\u202a", "\u202b", "\u202c"),
    *(
        "\u202e",
        "漢",
        "ก",
        "กำ",
        "한",
        "\u1100",
        "\u1161",
        "🙂",
        "👨\u200d👩\u200d👧",
        "🇫🇷",
        "👍🏽",
        "❤\ufe0f",
        "क्षि",
        "\u0903",
    ),
    *(
        "\u00ad",
        "\u200b",
        "\ufeff",
        "\u2060",
        "\x1b",
        "\x00",
        "\t",
        "\u2028",
        "\ud800",
        "\U000e0041",
        "\u06dd",
        "\u0600",
    ),
    *("\u00a0", "\u3000", "  ", "http://a.b/c", "#tag", "@me", "123-456", "+98 21 12", "\uffff", "𐤀", "𞤀", "\u3164"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(
    st.characters(exclude_categories=()), max_size=25
)
OPTIONS = st.builds(
    LayoutOptions,
    width=st.integers(2, 40),
    direction=st.sampled_from([None, LTR, RTL]),
    mode=st.sampled_from(list(Mode)),
    harakat=st.booleans(),
    islands=st.booleans(),
)


def printed(text: str, width: int = 80, direction: Direction | None = None, mode: Mode = Mode.VISUAL) -> list[str]:
    """The lines as printed, with presentation forms as plain letters and indents left out."""
    lines = lay_out(text, LayoutOptions(width, direction, mode)).lines
    return [unicodedata.normalize("NFKC", str(line).strip()) for line in lines]


def only(text: str, width: int = 20, direction: Direction | None = None) -> Line:
    """The one line of a short text."""
    (line,) = lay_out(text, LayoutOptions(width, direction)).lines
    return line


def columns_of(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of cells that show `[start, end)`, left to right, neighbours joined."""
    ranges: list[tuple[int, int]] = []
    for piece in line.pieces([(start, end)]):
        if start < end and piece.width and piece.start < end and start < piece.end:
            left = ranges.pop()[0] if ranges and ranges[-1][1] == piece.column else piece.column
            ranges.append((left, piece.column + piece.width))
    return ranges


@pytest.mark.parametrize(
    ("text", "direction", "visual"),
    [
        ("قال (نعم)", None, "(معن) لاق"),
        ('قال "ok" ثم', None, 'مث "ok" لاق'),
        ("عام 2009", None, "2009 ماع"),
        ("عام ٢٠٠٩", None, "٢٠٠٩ ماع"),
        ("عام 21,00", None, "21,00 ماع"),
        ("نسبة 50%", None, "%50 ةبسن"),
        ("انتهى.", None, ".ىهتنا"),
        ('He said "سلام" twice', LTR, 'He said "ملاس" twice'),
        ("א (ב [c] ד) ה", None, "ה (ד [c] ב) א"),
        ("\u2067אבג\u2069 abc", LTR, "גבא abc"),
        ("123 אבג", RTL, "גבא 123"),
    ],
)
def test_recorded_cases(text: str, direction: Direction | None, visual: str) -> None:
    assert printed(text, direction=direction) == [visual]


def test_lines_are_cut_in_logical_order() -> None:
    assert printed("אבג דהו זחט", 7) == ["והד גבא", "טחז"]


def test_a_word_wider_than_the_pane_is_broken() -> None:
    assert printed("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("an extra|ordinary in|ter|na|tion|al thing", 40, ["an extraordinary international thing"]),
        ("an extra|ordinary in|ter|na|tion|al thing", 10, ["an extra-", "ordinary", "interna-", "tional", "thing"]),
        ("אבג דה|וזח", 7, ["-הד גבא", "חזו"]),
        ("foot|ball", 4, ["foot", "ball"]),
        ("foot|ball", 3, ["foo", "t-", "bal", "l"]),
        ("foot| ball", 5, ["foot", "ball"]),
        ("foot|", 4, ["foot"]),
        ("||a||b", 2, ["ab"]),
        ("||a||b", 1, ["a", "b"]),
    ],
)
def test_soft_hyphens_show_where_a_line_ends(text: str, width: int, expected: list[str]) -> None:
    assert printed(text.replace("|", "\u00ad"), width) == expected


def test_a_soft_hyphen_that_is_shown_has_its_own_cell_and_offset() -> None:
    first, second = lay_out("foot\u00adball", LayoutOptions(6)).lines
    assert first.clusters[-1] == ("-", 4, 5, 4, 1, False)
    assert (first.end, second.start, second.column_of(5)) == (5, 5, 0)


def test_soft_hyphens_of_arabic_leave_letters_joined_and_stand_at_the_left() -> None:
    first, second = lay_out("طوي\u00adلة", LayoutOptions(5)).lines, lay_out("طوي\u00adلة", LayoutOptions(4)).lines
    assert [str(line) for line in first] == ["ﺔﻠﻳﻮﻃ"]
    assert [str(line) for line in second] == ["-ﻳﻮﻃ", "  ﺔﻠ"]


def test_an_empty_paragraph_has_one_line() -> None:
    assert [(line.start, line.end, line.clusters) for line in lay_out("", LayoutOptions(5)).lines] == [(0, 0, ())]


def test_spaces_at_a_break_take_no_cells_and_lose_no_offset() -> None:
    first, second = lay_out("ab   cd", LayoutOptions(3)).lines
    assert (first.start, first.end, first.width) == (0, 5, 2)
    assert first.clusters[-1] == ("", 2, 5, 2, 0, False)
    assert second.start == 5


def test_a_right_to_left_line_ends_at_the_right_edge() -> None:
    line = only("אב", 6)
    assert (line.indent, line.width, line.direction) == (4, 2, RTL)
    assert str(line) == "    בא"


def test_cells_of_a_mixed_line() -> None:
    line = only("אב cd", 10)
    assert str(line) == "     cd בא"
    assert [line.offset_at(column) for column in range(5, 10)] == [3, 4, 2, 1, 0]
    assert [line.column_of(offset) for offset in range(5)] == [9, 8, 7, 5, 6]


def test_beside_the_text_lies_the_end_or_the_start() -> None:
    right_to_left, left_to_right = only("אב", 6), only("ab", 6)
    assert [right_to_left.offset_at(column) for column in (0, 3, 6, 9)] == [2, 2, 0, 0]
    assert [left_to_right.offset_at(column) for column in (-1, 2, 9)] == [0, 2, 2]


def test_the_cursor_after_the_end_stands_behind_the_last_letter() -> None:
    assert only("אב", 6).column_of(2) == 3
    assert only("ab", 6).column_of(2) == 2
    assert only("abcdef", 6).column_of(6) == 5
    assert only("אבגדהו", 6).column_of(6) == 0


def test_a_range_across_directions_is_several_ranges_of_cells() -> None:
    line = only("ab אבג cd", 20, LTR)
    assert str(line) == "ab גבא cd"
    assert columns_of(line, 1, 4) == [(1, 3), (5, 6)]
    assert columns_of(line, 0, 9) == [(0, 9)]
    assert columns_of(line, 3, 3) == []


def test_a_range_within_a_cluster_lights_the_cluster() -> None:
    line = only("سلام", 4)
    assert columns_of(line, 2, 3) == columns_of(line, 1, 3) == [(2, 3)]
    assert columns_of(line, 2, 2) == []


def test_line_of() -> None:
    layout = lay_out("ab cd", LayoutOptions(2))
    assert [layout.line_of(offset) for offset in range(6)] == [0, 0, 0, 1, 1, 1]


def test_steps_follow_the_cells() -> None:
    layout = lay_out("אב cd", LayoutOptions(10))
    assert walk(layout, 0, "left") == [0, 1, 2, 4, 3]
    assert walk(layout, 3, "right") == [3, 4, 2, 1, 0]


def test_steps_go_on_at_the_next_line() -> None:
    assert walk(lay_out("ab cd", LayoutOptions(2)), 0, "right") == [0, 1, 3, 4]
    assert walk(lay_out("אב גד", LayoutOptions(2)), 0, "left") == [0, 1, 3, 4]
    assert walk(lay_out("אב גד", LayoutOptions(2)), 4, "right") == [4, 3, 1, 0]


@pytest.mark.parametrize("mode", list(Mode))
def test_steps_go_as_the_eye_does_whoever_orders(mode: Mode) -> None:
    layout = lay_out("ab سلم cd", LayoutOptions(20, LTR, mode))
    assert walk(layout, 0, "right") == [0, 1, 2, 5, 4, 3, 6, 7, 8]
    assert walk(layout, 8, "left") == [8, 7, 6, 3, 4, 5, 2, 1, 0]


def walk(layout: Layout, offset: int, side: str) -> list[int]:
    """The offsets that repeated steps visit."""
    visited = [offset]
    while (following := layout.step(visited[-1], "left" if side == "left" else "right")) != visited[-1]:
        visited.append(following)
    return visited


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (Mode.VISUAL, "cd (طسو) بابلا"),
        (Mode.WORDS, "cd (وسط) الباب"),
        (Mode.LOGICAL, "الباب (وسط) cd"),
    ],
)
def test_modes(mode: Mode, expected: str) -> None:
    assert printed("الباب (وسط) cd", mode=mode) == [expected]


def test_a_comma_goes_with_its_word_where_the_terminal_turns_words() -> None:
    assert printed("قال، ثم", mode=Mode.WORDS) == ["ثم قال،"]


def test_lam_alef_takes_two_cells_where_the_terminal_shapes() -> None:
    widths = [lay_out("لا", LayoutOptions(9, mode=mode)).lines[0].width for mode in Mode]
    assert widths == [1, 2, 2]


def test_a_laid_out_paragraph_is_remembered() -> None:
    assert lay_out("once", LayoutOptions(9)) is lay_out("once", LayoutOptions(9))


def test_no_line_is_wider_than_a_pane_of_one_cell_can_help() -> None:
    assert [line.width for line in lay_out("a漢\u0301🇫🇷", LayoutOptions(0)).lines] == [1, 2, 1, 1]


@given(TEXTS, OPTIONS)
def test_lines_are_the_paragraph_and_fit(text: str, options: LayoutOptions) -> None:
    lines = lay_out(text, options).lines
    assert (lines[0].start, lines[-1].end) == (0, len(text))
    assert all(first.end == second.start for first, second in pairwise(lines))
    assert all(line.indent + line.width <= options.width for line in lines)


@given(TEXTS, OPTIONS)
def test_every_character_is_in_one_cluster(text: str, options: LayoutOptions) -> None:
    for line in lay_out(text, options).lines:
        at = line.start
        for cluster in sorted(line.clusters, key=lambda cluster: cluster.start):
            assert cluster.start == at < cluster.end
            at = cluster.end
        assert at == line.end


@given(TEXTS, OPTIONS)
def test_clusters_fill_the_line_and_are_safe_to_print(text: str, options: LayoutOptions) -> None:
    joiners = {"\u200d", "\u200c"} if options.mode is Mode.WORDS else {"\u200d"}
    for line in lay_out(text, options).lines:
        column = line.indent
        for cluster in line.clusters:
            assert cluster.column == column
            assert cluster.width == cells(cluster.text) == rich.cells.cell_len(cluster.text)
            assert cluster.width or not cluster.text
            assert visible(cluster.text) == cluster.text
            invisible = {
                character for character in cluster.text if unicodedata.category(character) in ("Cf", "Cc", "Cs")
            }
            assert invisible <= joiners
            column += cluster.width
        assert column == line.indent + line.width


@given(TEXTS, OPTIONS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3))
def test_pieces_are_the_clusters_put_together(text: str, options: LayoutOptions, ranges: list[tuple[int, int]]) -> None:
    for line in lay_out(text, options).lines:
        pieces = line.pieces((min(pair), max(pair)) for pair in ranges)
        assert "".join(piece.text for piece in pieces) == line.text
        assert line.text == "".join(cluster.text for cluster in line.clusters)
        for piece in pieces:
            inside = [cluster for cluster in line.clusters if piece.start <= cluster.start < piece.end and cluster.text]
            assert "".join(cluster.text for cluster in inside) == piece.text
            assert sum(cluster.width for cluster in inside) == piece.width
            assert not inside or inside[0].column == piece.column


@given(TEXTS, OPTIONS)
def test_from_cell_to_offset_and_back(text: str, options: LayoutOptions) -> None:
    layout = lay_out(text, options)
    for number, line in enumerate(layout.lines):
        for column in range(line.indent, line.indent + line.width):
            offset = line.offset_at(column)
            cluster = line.cluster_at(column)
            assert cluster is not None
            assert line.column_of(offset) == cluster.column <= column < cluster.column + cluster.width
            assert layout.line_of(offset) == number


@given(TEXTS, OPTIONS, st.integers(0, 60), st.integers(0, 60))
def test_ranges_of_cells_are_disjoint_and_complete(text: str, options: LayoutOptions, one: int, other: int) -> None:
    layout = lay_out(text, options)
    starts = layout.paragraph.clusters.starts
    first, second = sorted(starts[number % len(starts)] for number in (one, other))
    for line in layout.lines:
        parts = [columns_of(line, 0, first), columns_of(line, first, second), columns_of(line, second, len(text))]
        lit = [column for part in parts for left, right in part for column in range(left, right)]
        assert sorted(lit) == list(range(line.indent, line.indent + line.width))


@given(TEXTS, OPTIONS)
def test_steps_reach_every_cluster(text: str, options: LayoutOptions) -> None:
    layout = lay_out(text, options)
    shown = [cluster.start for line in layout.lines for cluster in line.clusters if cluster.width]
    if not shown:
        return
    lines = [line for line in layout.lines if line.width]
    onward, back = ("right", "left") if layout.direction is LTR else ("left", "right")
    edge = 0 if onward == "right" else -1
    first = [cluster.start for cluster in lines[0].seen if cluster.width][edge]
    forward = walk(layout, first, onward)
    assert sorted(forward) == sorted(shown)
    assert walk(layout, forward[-1], back) == forward[::-1]
