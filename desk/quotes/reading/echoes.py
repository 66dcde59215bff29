"""Words in marks that the report gives as somebody's elsewhere: a headline's fragment, a word taken up again."""

from __future__ import annotations

from collections.abc import Sequence

from desk.model import Kind, Report
from desk.quotes.attribution.ties import Tie
from desk.quotes.kinds.context import Verdict, words_of
from desk.quotes.languages import Language, language_of
from desk.quotes.reading.found import Told
from desk.quotes.text.words import form

SURE = 0.7
"""How sure a quotation must be that others echo."""
LONGEST = 8
"""How many words an echo has at most."""
HEAD = 2
"""How many paragraphs a headline and a lead take."""
Words = tuple[str, ...]
DOUBTFUL = frozenset({Kind.SCARE, Kind.UNCLASSIFIED})


def take_echoes(report: Report, told: Sequence[Told]) -> None:
    """Give doubtful words the speaker of a sure quotation of the same words; in a headline, also of one around them."""
    echoes = {}
    for one in told:
        doubtful = one.verdict.kind in DOUBTFUL or (one.tie is not Tie.BESIDE and _loose(report, one))
        if doubtful and one.segment.parent < 0 and (words := _echoing(report, one)):
            echoes[one.segment.number] = words
    if not echoes:
        return
    whole, parts = _said(report, told, frozenset(echoes.values()))
    for one in told:
        words = echoes.get(one.segment.number, ())
        source = whole.get(words) or (parts.get(words) if one.segment.paragraph == 0 else None)
        if source is not None and (one.verdict.kind in DOUBTFUL or source.speaker is not None):
            one.verdict = Verdict(Kind.PARTIAL, True, 0.6, "words that are somebody's elsewhere")
            one.tie, one.speaker, one.person, one.via = Tie.CONTEXT, source.speaker, source.person, source.via


def _loose(report: Report, one: Told) -> bool:
    """Whether words at the head of a report are somebody's, who stands not beside them ("jailed after a “rage”")."""
    if one.verdict.kind is not Kind.PARTIAL or one.segment.paragraph >= HEAD or one.segment.parent >= 0:
        return False
    if one.tie is not Tie.SENTENCE or one.cue is None:
        return one.speaker is None
    return form(one.cue.of(report.text)) in _language(report, one).weak


def _language(report: Report, one: Told) -> Language:
    tag = report.paragraphs[one.segment.paragraph].language if report.paragraphs else report.language
    return language_of(tag if tag and tag != "und" else report.language)


def _said(
    report: Report, told: Sequence[Told], wanted: frozenset[Words]
) -> tuple[dict[Words, Told], dict[Words, Told]]:
    """Sure quotations by their words, and below the headline by such of `wanted` as stand in them."""
    whole: dict[Words, Told] = {}
    parts: dict[Words, Told] = {}
    sizes = {len(words) for words in wanted}
    for one in told:
        if one.verdict.is_quotation and one.verdict.confidence >= SURE and not _loose(report, one):
            words = _words(report, one)
            whole.setdefault(words, one)
            for size in sizes if one.segment.paragraph else ():
                for at in range(len(words) - size + 1):
                    if words[at : at + size] in wanted:
                        parts.setdefault(words[at : at + size], one)
    return whole, parts


def _words(report: Report, one: Told) -> Words:
    return tuple(map(form, words_of(one.segment.inner.of(report.text))))


def _echoing(report: Report, one: Told) -> Words:
    """The words that may echo others, few, and where the press marks little but what somebody says; else none.

    A single word does so in a headline alone, where it describes no word behind it.
    """
    if not _language(report, one).marks_speak:
        return ()
    words = _words(report, one)
    describes = one.segment.paragraph > 0 or report.text[one.segment.outer.end + 1 :][:1].isalpha()
    return words if len(words) in range(1 + describes, LONGEST + 1) else ()
