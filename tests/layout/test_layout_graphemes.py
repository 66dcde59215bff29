"""Clusters and cells: one measure with Rich, one division with ICU, nothing invisible printed."""

from __future__ import annotations

import pytest
import rich.cells
from hypothesis import given
from hypothesis import strategies as st
from rich._unicode_data import load as load_cell_table

from desk.display import layout_input
from desk.layout import LayoutOptions, cells, lay_out
from desk.layout.boundaries import grapheme_ends
from desk.layout.graphemes import SOFT_HYPHEN, clusters, kinds_of, narrow

ANY_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
EMOJI = st.text(st.sampled_from("a1©❤☎🙂👨👍🏽🇫\u200d\ufe0f\ufe0e\u20e3\u0301漢"), max_size=12)


def shown(text: str) -> list[tuple[str, int]]:
    """What is printed of each cluster, and its cells."""
    found = clusters(text)
    return list(zip(found.shown, found.widths, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", [("a", 1), ("b", 1), ("c", 1)]),
        ("e\u0301a", [("e\u0301", 1), ("a", 1)]),
        ("漢字", [("漢", 2), ("字", 2)]),
        ("\u1112\u1161\u11ab한", [("\u1112\u1161\u11ab", 2), ("한", 2)]),
        ("🙂🇫🇷", [("🙂", 2), ("🇫🇷", 2)]),
        ("👨\u200d👩\u200d👧!", [("👨\u200d👩\u200d👧", 2), ("!", 1)]),
        ("👍🏽", [("👍🏽", 2)]),
        ("❤\ufe0f", [("❤\ufe0f", 2)]),
        ("\u0301a", [("◌\u0301", 1), ("a", 1)]),
        ("x\u00ady\u200bz", [("x", 1), ("y", 1), ("z", 1)]),
        ("\u200ea", [("a", 1)]),
        ("\u06dd1", [("\u06de1", 2)]),
        ("\u200b", [("", 0)]),
        ("", []),
    ],
)
def test_clusters(text: str, expected: list[tuple[str, int]]) -> None:
    assert shown(text) == expected


def test_a_narrow_text_is_its_own_clusters() -> None:
    text = "Déjà vu – Москва, بيروت"
    assert clusters(text) == narrow(text)
    assert clusters(text).shown is text


@given(ANY_TEXT | EMOJI)
def test_cells_are_what_rich_measures(text: str) -> None:
    assert cells(text) == rich.cells.cell_len(text)


def test_every_character_is_as_wide_as_rich_says() -> None:
    widths = bytearray(b"\x01") * 0x110000
    for first, last, width in load_cell_table("latest").widths:
        widths[first : last + 1] = bytes((width,)) * (last + 1 - first)
    kinds = kinds_of("".join(map(chr, range(0x110000))))
    cells_of = {"0": 0, "m": 0, "a": 0, "1": 1, "b": 1, "2": 2, "c": 2}
    unsafe = {*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), ord(SOFT_HYPHEN)}
    assert {point for point, kind in enumerate(kinds) if cells_of[kind] != widths[point]} <= unsafe


@given(ANY_TEXT | EMOJI)
def test_edges_are_edges_of_icu(text: str) -> None:
    safe = layout_input(text)
    found = clusters(safe)
    if max(found.widths, default=0) < 8:
        assert set(found.starts[1:]) <= set(grapheme_ends(safe)) or len(safe) == 0
    assert all(found.widths) or not cells("".join(found.shown))


@given(st.text(st.characters(max_codepoint=0x6FF, exclude_categories=("Cc", "Cf")), max_size=30))
def test_the_quick_division_is_that_of_icu(text: str) -> None:
    safe = layout_input(text)
    if set(kinds_of(safe)) <= set("12m"):
        assert list(clusters(safe).starts) == [0, *grapheme_ends(safe)] or not safe


def test_offsets_beyond_the_basic_plane_are_code_points() -> None:
    assert grapheme_ends("🙂a🙂") == [1, 2, 3]
    (line,) = lay_out("🙂a𐤀", LayoutOptions(20)).lines
    assert sorted((cluster.start, cluster.end) for cluster in line.clusters) == [(0, 1), (1, 2), (2, 3)]


def test_a_cluster_wider_than_the_pane_is_cut_between_its_characters() -> None:
    lines = lay_out("\u1100" * 5, LayoutOptions(4)).lines
    assert [line.width for line in lines] == [4, 4, 2]
