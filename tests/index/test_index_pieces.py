"""Pieces of text are found by the terms that their words have, and each is learned once."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Document, Passage, search
from index.analysis import pieces
from index.analysis.analyzers import analyze, is_name, stem_term
from index.analysis.pieces import Pieces, Wanted, single
from index.analysis.stemming import stem
from index.analysis.tokenizer import split
from index.engines.memory import MemoryEngine
from index.schema import entry_of
from index.spans import Span
from index.stored import Stored

LETTERS = "aAbéÉœğıßñøЖйёвΣςαاأبةهىيوكلسَُـ\u200cק漢กA٣5'’.,-«»“”؟،…_@"
WORDS = "election ÉLECTIONS U.S. US Mousavi l'État Jean-Claude بالانتخابات والوزراء موسوي выборов Лукашенко Αθήνα 选举"


@pytest.fixture(autouse=True)
def nothing_known() -> None:
    pieces._made.cache_clear()


@given(st.text(LETTERS, max_size=10), st.sampled_from(["en", "fr", "ar", "ru", "fa", "und"]))
def test_a_single_word_is_the_word_that_the_tokenizer_finds(piece: str, language: str) -> None:
    found = single(piece)
    if found:
        written, form = found
        (word,) = split(piece, language)
        assert word.text == form
        assert stem(word.of(piece), language) == stem(written, language)
        assert word.of(piece).isupper() == written.isupper()
        assert piece[word.start] == written[0]


@given(
    st.text(LETTERS, max_size=10) | st.sampled_from(WORDS.split()),
    st.sampled_from(["en", "fr", "ar", "ru", "fa", "und"]),
)
def test_a_piece_is_found_by_all_of_its_terms(piece: str, language: str) -> None:
    """In a text of nothing else, and so that all that depends on the text may be."""
    if piece.split() != [piece]:
        return
    for token in analyze(f"x {piece}, {piece}", language):
        if token.position and not (is_name(token.text) and len(split(piece, language)) > 1):
            for wanted in (
                Wanted(frozenset({token.text}), (), language),
                Wanted(frozenset(), (token.text[:-1],), language),
            ):
                if is_name(token.text) and not wanted._names:
                    continue
                wanted.meet({"other", piece, f"{piece},"})
                assert {piece, f"{piece},"} & (wanted.sure | wanted.unsure), token


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_learned_later_is_wanted_too(language: str) -> None:
    wanted = Wanted(frozenset({"storm", stem_term("عاصف", "ar")}), ("rai",), language)
    wanted.meet({"a", "storm,"})
    assert wanted.sure == {"storm,"}
    wanted.meet(later := {"Rain", "(storm)", "storm-rain", "…"})
    assert wanted.pieces.count(later) == 4
    assert wanted.sure == {"storm,", "Rain", "(storm)", "storm-rain"}


def test_there_is_an_end_to_what_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MOST", 3)
    first = pieces.known("en")
    first.learn(list("abcd"))
    assert pieces.known("en") is not first
    assert not pieces.known("en").words


def reports(count: int) -> list[Document]:
    random = Random(3)
    vocabulary = [f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(200)]
    made = []
    for number in range(count):
        lines = [" ".join(random.choices(vocabulary, k=30)) for _ in range(8)]
        text = "\n".join(lines) + "\nstorm"
        at = [sum(len(line) + 1 for line in lines[:n]) for n in range(9)]
        passages = [
            Passage(Span(start, start + len(line)), "en") for start, line in zip(at, [*lines, "storm"], strict=True)
        ]
        made.append(Document(f"r{number}", text, passages=tuple(passages)))
    return made


def test_fifty_reports_are_looked_through_without_being_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every different piece of all texts is learned once, and only those with a match are laid out."""
    engine = MemoryEngine()
    engine.write(map(entry_of, reports(50)))
    learned: list[str] = []
    note = Pieces._note_words

    def counted(self: Pieces, words: list[tuple[str, str, str]]) -> None:
        learned.extend(piece for piece, _, _ in words)
        note(self, words)

    monkeypatch.setattr(Pieces, "_note_words", counted)
    pieces.alone.cache_clear()
    for _ in range(2):
        hits = search(engine, "storm").hits
        assert [[span.end - span.start for span in hit.spans] for hit in hits] == [[5]] * 50
    assert len(learned) == len(set(learned)) <= 201
    assert pieces.alone.cache_info().currsize == 1


@pytest.mark.parametrize("query", ["Zorvik", "Зорвик"])
def test_what_may_be_a_name_is_looked_at_in_its_passages_alone(monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    """It is one where it opens a sentence, too, because it stands within another."""
    lines = ["Zorvik spoke.", "Nobody had asked.", "Then old Zorvik left."]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    passages = tuple(Passage(Span(at, at + len(line)), "en") for at, line in zip(starts, lines, strict=True))
    engine = MemoryEngine()
    engine.write([entry_of(Document("r", text, passages=passages))])
    monkeypatch.delattr(Stored, "layout")
    (hit,) = search(engine, query).hits
    assert [span.of(text) for span in hit.spans] == ["Zorvik", "Zorvik"]
