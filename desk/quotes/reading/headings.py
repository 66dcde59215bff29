"""Quotes that head what they are taken from: whether they are quotations, and whose. No sentences are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desk.model import Kind, Report
from desk.quotes.attribution.ties import Tie
from desk.quotes.kinds.context import Verdict, words_of
from desk.quotes.languages import language_of
from desk.quotes.reading.found import Told
from desk.quotes.text.marks import Segment
from desk.quotes.text.words import form

LOOSE = frozenset({Tie.NONE, Tie.CONTINUED, Tie.CONTEXT})
AHEAD = 24
"""How many quotes a headline has at most, and how many behind a heading may be the one that it is taken from."""
LONG = 3
"""Letters of a word that counts, and how many such words a heading has at least."""
WORD = re.compile(rf"\w{{{LONG},}}")


def fills_paragraph(report: Report, segment: Segment) -> bool:
    """Whether a segment is a paragraph of its own."""
    paragraph = report.paragraphs[segment.paragraph].span if report.paragraphs else None
    return paragraph is not None and len(paragraph) - len(segment.outer) <= 2


def take_up_headings(report: Report, told: Sequence[Told]) -> None:
    """Make a quotation of words that fill a paragraph, as a heading, and that somebody is quoted with elsewhere."""
    said = {_plain(found, report): found for found in told if found.verdict.is_quotation}
    for found in told:
        if found.verdict.is_quotation or found.segment.turn or not fills_paragraph(report, found.segment):
            continue
        words = _plain(found, report)
        if words in said and " " in words:
            found.verdict = Verdict(Kind.DIRECT, True, 0.7, "a heading that takes up a quotation")
            found.person, found.speaker = said[words].person, said[words].speaker
    language = language_of(report.language)
    if language.article or language.analytic:
        _take_up_words(report, told)


def _take_up_words(report: Report, told: Sequence[Told]) -> None:
    """Make a quotation of words in the headline that somebody is quoted with further down among others."""
    loose = [one for one in told[:AHEAD] if not (one.verdict.is_quotation or one.segment.paragraph)]
    said = [one for one in told if one.verdict.is_quotation and one.segment.paragraph] if loose else []
    spelt = [f" {_plain(one, report)} " for one in said]
    for found in loose:
        words = f" {_plain(found, report)} "
        if words.count(" ") < LONG:
            continue
        whole = next((one for one, around in zip(said, spelt, strict=True) if words in around), None)
        if whole is not None and found.verdict.kind is not Kind.TERM:
            found.verdict = Verdict(Kind.PARTIAL, True, 0.6, "a headline that takes up a quotation")
            found.person, found.speaker = whole.person, whole.speaker


def name_headings(report: Report, told: Sequence[Told]) -> None:
    """Give a quotation over its paragraphs, which no cue holds, the speaker of the one below that has its words."""
    for number, found in enumerate(told):
        if found.tie not in LOOSE or not found.verdict.is_quotation or not _heads(found, told, number, report):
            continue
        words = set(_long_words(found, report))
        if len(words) < LONG or _titled(found, report):
            continue
        source = next((one for one in _below(found, told, number) if words <= set(_long_words(one, report))), None)
        if source is not None:
            found.tie, found.speaker, found.person = Tie.CONTEXT, source.speaker, source.person
            found.via = source.via


def _heads(found: Told, told: Sequence[Told], number: int, report: Report) -> bool:
    """Whether a quote stands over others: in the headline or as a paragraph of its own that does not go on."""
    segment = found.segment
    if segment.parent >= 0 or segment.resumes or segment.runs_on or segment.turn or number + 1 == len(told):
        return False
    return segment.paragraph == 0 or fills_paragraph(report, segment)


def _titled(found: Told, report: Report) -> bool:
    """Whether every longer word has a capital, as in a title."""
    return all(word[0].isupper() for word in words_of(found.segment.inner.of(report.text)) if len(word) >= LONG)


def _below(heading: Told, told: Sequence[Told], number: int) -> Iterator[Told]:
    """The quotations of other paragraphs behind a heading whose speaker is told."""
    for one in told[number + 1 : number + 1 + AHEAD]:
        if one.segment.paragraph > heading.segment.paragraph and one.verdict.is_quotation and one.speaker is not None:
            yield one


def _long_words(found: Told, report: Report) -> list[str]:
    return WORD.findall(form(found.segment.inner.of(report.text)))


def _plain(found: Told, report: Report) -> str:
    return found.segment.inner.of(report.text).strip(" \u00a0\u202f.,").casefold()
