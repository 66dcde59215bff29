"""Where sentences end, with quotes as single tokens."""

from __future__ import annotations

import pytest

from desk.quotes.grammar.sentences import read_sentences
from desk.quotes.languages import language_of
from desk.quotes.text.marks import find_segments
from index.spans import Span


def sentences(text: str, language: str = "en") -> list[str]:
    span = Span(0, len(text))
    outer = [segment for segment in find_segments(text, [span]) if segment.parent < 0]
    found = read_sentences(text, span, 0, language_of(language), outer)
    return [text[s.tokens[0].start : s.tokens[-1].end] for s in found]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("He left. She stayed.", "en", 2),
        ("Mr. Smith of the U.S. Army met Adnan Z. Amin. They spoke.", "en", 2),
        ('"We go," he said. "We stay."', "en", 2),
        ('"Are we going?" Kelly asked.', "en", 1),
        ('"We lost." Kelly left the room in silence with his two brothers and never once looked back.', "en", 2),
        ("« Oui. » a dit Mme. Morin", "fr", 1),
        ("Il a 3.5 ans. Elle rit !", "fr", 2),
        ("قال ذلك. وأضاف هذا؟ ثم مضى.", "ar", 3),
        ("أحمد ز. أمين متيقن.", "ar", 1),
        ("Wait… he said so", "en", 1),
    ],
)
def test_sentences_end_where_readers_end_them(text: str, language: str, count: int) -> None:
    assert len(sentences(text, language)) == count, sentences(text, language)


def test_a_quote_is_one_token_of_its_sentence() -> None:
    text = 'He said "One. Two. Three." and left.'
    assert sentences(text) == [text]
