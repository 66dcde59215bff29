"""Words in marks that the report gives as somebody's elsewhere: a headline's fragment, a word taken up again."""

from __future__ import annotations

from collections.abc import Sequence

from desk.model import Kind, Report
from desk.quotes.attribution.choice import Tie
from desk.quotes.kinds.context import Verdict, words_of
from desk.quotes.languages import language_of
from desk.quotes.reading.found import Told
from desk.quotes.text.words import form

SURE = 0.7
"""How sure a quotation must be that others echo."""
LONGEST = 8
"""How many words an echo has at most."""
DOUBTFUL = frozenset({Kind.SCARE, Kind.UNCLASSIFIED})


def take_echoes(report: Report, told: Sequence[Told]) -> None:
    """Give scare quotes and doubtful ones the speaker of a sure quotation of the same words, or, in a headline, with
    these words in it."""
    echoes = [one for one in told if one.verdict.kind in DOUBTFUL and one.segment.parent < 0 and _speaks(report, one)]
    if not echoes:
        return
    wanted = {_words(report, one): None for one in echoes}
    longest = max(map(len, wanted))
    whole: dict[tuple[str, ...], Told] = {}
    parts: dict[tuple[str, ...], Told] = {}
    for one in told:
        if not one.verdict.is_quotation or one.verdict.confidence < SURE:
            continue
        words = _words(report, one)
        whole.setdefault(words, one)
        if one.segment.paragraph:
            for size in range(1, longest + 1):
                for at in range(len(words) - size + 1):
                    if words[at : at + size] in wanted:
                        parts.setdefault(words[at : at + size], one)
    for one in echoes:
        words = _words(report, one)
        source = parts.get(words) if one.segment.paragraph == 0 else None
        source = whole.get(words) or source if len(words) > 1 or not _describes(report, one) else None
        if source is not None:
            one.verdict = Verdict(Kind.PARTIAL, True, 0.6, "words that are somebody's elsewhere")
            one.tie, one.speaker, one.person, one.via = Tie.CONTEXT, source.speaker, source.person, source.via


def _words(report: Report, one: Told) -> tuple[str, ...]:
    return tuple(form(word) for word in words_of(one.segment.inner.of(report.text)))


def _describes(report: Report, one: Told) -> bool:
    """Whether a word follows it, or it stands below the headline."""
    after = report.text[one.segment.outer.end :][:2]
    return one.segment.paragraph > 0 or after[1:].isalpha()


def _speaks(report: Report, one: Told) -> bool:
    """Whether the press of its language marks little but somebody's words, and it has words enough and not too many."""
    paragraphs = report.paragraphs
    tag = paragraphs[one.segment.paragraph].language if paragraphs else report.language
    language = language_of(tag if tag and tag != "und" else report.language)
    return language.marks_speak and 0 < len(_words(report, one)) <= LONGEST
