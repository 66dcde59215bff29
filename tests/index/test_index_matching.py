"""Where queries match in texts, and the windows shown of them."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Passage, Span, Weight, best_window, find, parse
from index.documents import Document
from index.layout import layout_of, lines_of
from index.stored import pack, unpack

TEXT = """US asks Twitter to delay maintenance
The State Department said "we want Twitter" on Monday.
وقال ان موقع تويتر في وَزارة الخارجية الايرانية
"""


def matched(query: str, text: str = TEXT, language: str = "en") -> list[str]:
    return [span.of(text) for span in find(parse(query).query, text, lines_of(text, language))]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("twitter", ["Twitter", "Twitter", "تويتر"]),
        ("TWITTER maintenance", ["Twitter", "maintenance", "Twitter", "تويتر"]),
        ('"state department"', ["State Department"]),
        ('"maintenance the state"', []),
        ("ask", ["asks"]),
        ("twitter nowhere", []),
        ("twitter OR nowhere", ["Twitter", "Twitter", "تويتر"]),
        ("twitter -maintenance", []),
        ("twit*", ["Twitter", "Twitter"]),
        ("delya~", ["delay"]),
        ("asks NEAR/1 delay", []),
        ("asks NEAR/2 delay", ["asks", "delay"]),
        ("twitter lang:de date:1999", ["Twitter", "Twitter", "تويتر"]),
        ("وزاره", ["وَزارة"]),
        ("", []),
    ],
)
def test_matches(query: str, expected: list[str]) -> None:
    assert matched(query) == expected


def test_title_and_quotes_limit_where_it_matches() -> None:
    title, quote = Span(0, 36), Span(TEXT.index("we want"), TEXT.index('" on'))
    for query, start in (("title:twitter", 8), ("quote:twitter", TEXT.rindex("Twitter"))):
        found = find(parse(query).query, TEXT, lines_of(TEXT, "en"), title=title, quotes=(quote,))
        assert found == (Span(start, start + 7),)
    assert find(parse("quote:delay").query, TEXT, lines_of(TEXT, "en"), quotes=(quote,)) == ()


def test_an_arabic_query_finds_its_names_in_latin_script() -> None:
    assert matched("تويتر") == ["Twitter", "Twitter", "تويتر"]
    assert find(parse("تويتر").query, "no such thing") == ()


@given(st.text("abTwitr اوتير\n .,'\"", max_size=80), st.text('abTwitr اوتير*~"()-', max_size=12))
def test_spans_lie_in_order_within_the_text(text: str, query: str) -> None:
    spans = find(parse(query).query, text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.end and first.start < second.start for first, second in pairwise(spans))


@given(st.sampled_from(["twitter", "state department", "الخارجية", "delay OR monday"]))
def test_every_span_is_whole_words(query: str) -> None:
    for span in find(parse(query).query, TEXT, lines_of(TEXT, "en")):
        assert not TEXT[span.start - 1 : span.start].isalnum()
        assert not TEXT[span.end : span.end + 1].isalnum()


@given(st.text(max_size=60), st.lists(st.sampled_from(["en", "ar", "und"]), min_size=1, max_size=3))
def test_a_document_survives_being_stored(text: str, languages: list[str]) -> None:
    lines = lines_of(text)
    passages = tuple(
        Passage(line.span, languages[number % len(languages)], Weight(number % 3)) for number, line in enumerate(lines)
    )
    title = Span(0, min(3, len(text))) if len(text) % 2 else None
    quotes = (Span(0, len(text)), Span(len(text) // 2, len(text)))[: len(text) % 3]
    stored = unpack(pack(Document("x", text, quotes=quotes, title_span=title), passages))
    assert (stored.text, stored.title, stored.quotes) == (text, title, quotes)
    assert stored.layout() == layout_of(text, passages, title, quotes)


@pytest.mark.parametrize("spoilt", [b"", b"123", pack(Document("x", "text"), ())[:-3]])
def test_a_spoilt_document_is_an_error(spoilt: bytes) -> None:
    with pytest.raises(ValueError, match="stored"):
        unpack(spoilt)


def test_the_window_with_the_most_different_words() -> None:
    text = "Twitter alone. " + "filler " * 60 + "Twitter delays maintenance. " + "filler " * 60
    spans = find(parse("twitter maintenance").query, text, lines_of(text, "en"))
    window = best_window(text, spans)
    shown = window.span.of(text)
    assert "Twitter delays maintenance" in shown
    assert [hit.of(shown) for hit in window.hits] == ["Twitter", "maintenance"]
    assert 100 < len(shown) <= 160


def test_a_short_passage_is_shown_whole() -> None:
    text = "Before.\nA passage that is short enough, with rain at its end and a few words.\nAfter."
    window = best_window(text, (Span(text.index("rain"), text.index("rain") + 4),), lines_of(text))
    assert window.span.of(text) == text.splitlines()[1]


def test_a_window_prefers_the_report_proper() -> None:
    text = "Read more: rain\n" + "It will be dry, without rain."
    passages = (Passage(Span(0, 15), "en", Weight.FURNITURE), Passage(Span(16, len(text)), "en"))
    window = best_window(text, (Span(11, 15), Span(40, 44)), passages)
    assert window.span.of(text) == "It will be dry, without rain."


def test_a_window_without_hits_is_the_beginning() -> None:
    assert best_window("First words here.\nMore.", ()).span == Span(0, 17)
    assert best_window("", ()).span == Span(0, 0)


@given(st.text("word x\n", max_size=400), st.data())
def test_windows_stay_inside_and_hold_their_hits(text: str, data: st.DataObject) -> None:
    starts = sorted(data.draw(st.sets(st.integers(0, max(0, len(text) - 1)), max_size=6)))
    spans = tuple(Span(start, min(len(text), start + 4)) for start in starts if start < len(text))
    window = best_window(text, spans, lines_of(text))
    assert 0 <= window.span.start <= window.span.end <= len(text)
    assert len(window.span) <= 160
    assert all(hit.end <= len(window.span) for hit in window.hits)


def loaded_by(code: str) -> set[str]:
    program = f"{code}\nimport sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    return set(json.loads(done.stdout))


def test_the_library_loads_its_engines_only_when_they_are_used() -> None:
    loaded = loaded_by("from index import Span, Document, detect, parse")
    assert not {"whoosh", "icu4py", "Stemmer", "desk", "textual"} & loaded


def test_a_span_costs_nothing_else() -> None:
    loaded = loaded_by("import index.spans")
    assert {name for name in loaded if name.startswith("index")} == {"index", "index.spans"}
