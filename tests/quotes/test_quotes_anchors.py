"""Anchors of two reports: the heaviest rising chain, and passages that belong together across languages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import ingest
from desk.model import Anchor, Quote, Report, ReportId, Statement, quote_id
from desk.quotes import align, find_quotes
from desk.quotes.align.anchors import anchors, heaviest_chain, passages_of, said_in_both
from desk.search import language_of
from index.spans import Span


def in_order(one: Anchor, other: Anchor) -> bool:
    low, high = sorted((one, other), key=lambda anchor: anchor.first.start)
    return rises((low, high))


PLACES = st.integers(0, 12).map(lambda start: Span(start, start + 1))
PAIRS = st.lists(st.builds(Anchor, PLACES, PLACES, st.integers(1, 9).map(float)), max_size=9)


def rises(chain: Sequence[Anchor]) -> bool:
    return all(a.first.start < b.first.start and a.second.start < b.second.start for a, b in pairwise(chain))


@given(PAIRS)
def test_no_rising_chain_weighs_more_than_the_one_that_is_kept(pairs: list[Anchor]) -> None:
    chain = heaviest_chain(pairs)
    assert rises(chain)
    assert all(pair in pairs for pair in chain)
    most = max(
        (
            sum(pair.weight for pair in some)
            for size in range(len(pairs) + 1)
            for some in combinations(sorted(pairs, key=lambda pair: (pair.first.start, pair.second.start)), size)
            if rises(some)
        ),
        default=0,
    )
    assert sum(pair.weight for pair in chain) == most


@given(PAIRS)
def test_the_chain_of_the_turned_pairs_weighs_the_same(pairs: list[Anchor]) -> None:
    turned = [Anchor(pair.second, pair.first, pair.weight) for pair in pairs]
    assert sum(p.weight for p in heaviest_chain(turned)) == sum(p.weight for p in heaviest_chain(pairs))


def test_a_heavy_pair_goes_before_two_light_ones() -> None:
    light = [Anchor(Span(1, 2), Span(5, 6), 1.0), Anchor(Span(3, 4), Span(7, 8), 1.0)]
    heavy = Anchor(Span(4, 5), Span(1, 2), 3.0)
    assert heaviest_chain([*light, heavy]) == (heavy,)
    assert heaviest_chain([]) == ()


def read(name: str, text: str) -> Report:
    return ingest.report_from_text(text, name, language_of)


ENGLISH = (
    "Flood in Boston\n\nThe river rose by 14 metres in Boston on Monday.\n\nNothing else was known that day.\n\n"
    "Mayor Ann Reed asked Norway for 40 boats.\n\nSchools stay closed until March.\n"
)
FRENCH = (
    "Inondation à Boston\n\nLa rivière est montée de 14 mètres à Boston.\n\n"
    "Le maire, Ann Reed, a demandé 40 bateaux à la Norvège.\n\nLes écoles restent fermées jusqu'en mars.\n"
)
ARABIC = "فيضان في بوسطن\n\nارتفع النهر 14 مترا في بوسطن.\n\nطلبت آن ريد 40 قاربا من النرويج.\n"


@pytest.mark.parametrize(("text", "least"), [(FRENCH, 2), (ARABIC, 2)], ids=["fr", "ar"])
def test_names_and_numbers_hold_texts_of_two_languages_together(text: str, least: int) -> None:
    one, other = read("a", ENGLISH), read("b", text)
    found = anchors(passages_of(one), passages_of(other))
    assert rises(found)
    told = [(anchor.first.of(one.text), anchor.second.of(other.text)) for anchor in found]
    for number in ("14", "40"):
        assert sum(number in left and number in right for left, right in told) == 1
        assert all((number in left) == (number in right) for left, right in told)
    assert len(found) >= least


def test_texts_without_anything_in_common_have_no_anchor() -> None:
    one, other = read("a", ENGLISH), read("b", "Le chat dort sur le toit.\n\nIl pleut depuis mardi.\n")
    assert anchors(passages_of(one), passages_of(other)) == ()
    assert anchors((), passages_of(other)) == anchors((), ()) == ()


def quote(report: str, start: int, end: int) -> Quote:
    span = Span(start, end)
    return Quote(quote_id(ReportId(report), span), ReportId(report), span, span, "x" * (end - start), "en")


def test_a_statement_holds_where_no_word_is_shared() -> None:
    one, other = quote("a", 5, 9), quote("b", 70, 80)
    third = quote("a", 40, 50)
    statement = Statement("s", 0.5, (), (other.id, one.id))
    said = said_in_both([statement], (one, third, other), ReportId("a"))
    assert said == [(one, other, 0.5)]
    (anchor,) = anchors((), (), said)
    assert (anchor.first, anchor.second) == (one.span, other.span)
    assert said_in_both([statement], (one, third, other), ReportId("b")) == [(other, one, 0.5)]


def test_every_two_seeds_are_held_in_order_and_by_every_statement_that_can_be(seeds: Path) -> None:
    found = [read(path.name, path.read_text(encoding="utf-8")) for path in sorted(seeds.glob("0*.txt"))]
    with_quotes = [(report, find_quotes(report)) for report in found]
    statements = align(with_quotes)
    for (one, here), (other, there) in combinations(with_quotes, 2):
        said = said_in_both(statements, (*here, *there), one.id)
        kept = anchors(passages_of(one), passages_of(other), said)
        assert rises(kept)
        assert len(kept) >= 2
        for left, right, _score in said:
            pair = Anchor(left.span, right.span, 1.0)
            assert any((a.first, a.second) == (pair.first, pair.second) or not in_order(a, pair) for a in kept)
        folded = [paragraph.span for paragraph in other.paragraphs if paragraph.fold]
        own = [passage for passage in passages_of(other) if any(span.encloses(passage.span) for span in folded)]
        assert own == []


def test_a_long_text_is_held_where_it_was_copied() -> None:
    dice = Random(3)
    lines = [" ".join(f"word{dice.randrange(900)}" for _word in range(14)).capitalize() + "." for _line in range(400)]
    others = [" ".join(f"other{dice.randrange(900)}" for _word in range(14)).capitalize() + "." for _line in range(200)]
    one = read("a", "Title\n\n" + "\n\n".join(lines))
    other = read("b", "Title\n\n" + "\n\n".join([*others[:100], *lines[100:200], *others[100:]]))
    found = {
        anchor.first.of(one.text): anchor.second.of(other.text)
        for anchor in anchors(passages_of(one), passages_of(other))
    }
    kept = [line for line in lines[100:200] if found.get(line) == line]
    assert len(kept) > 95
