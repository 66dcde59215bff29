"""The flat record that every format writes: one quote with all that the next desk needs to use and to find it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desk.i18n.direction import writing_direction
from desk.model import CONTEXT, Quote, Report, Statement

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One quote, flat.

    `text` is verbatim; `before` and `after` are what stands in the report up to it and from it on, marks included.
    `start` and `end` are code points of the report's stored text, half-open, and `digest` names that text. `speaker` is
    as written, `speaker_identity` as resolved, "" where there is none; `via` lists whom the words passed through,
    nearest first. `statements` are ids of the utterances that the quote belongs to, `duplicate_of` the id of the quote
    that this one prints a second time. `direction` is "ltr" or "rtl"; `translation` is the editor's,
    `translation_language` what it is written in, "" when that is not known.
    """

    text: str
    language: str
    direction: str
    report: str
    title: str
    outlet: str
    date: date | datetime | None
    path: str
    speaker: str
    speaker_identity: str
    anonymous: bool
    via: tuple[str, ...]
    cue: str
    kind: str
    status: str
    tags: tuple[str, ...]
    note: str
    start: int
    end: int
    before: str
    after: str
    statements: tuple[str, ...]
    quote: str
    duplicate_of: str | None
    digest: str = ""
    report_language: str = ""
    translation: str = ""
    translation_language: str = ""


def _unknown(_text: str) -> str:
    return "und"


def rows(
    reports: Sequence[Report],
    quotes: Sequence[Quote],
    statements: Sequence[Statement] = (),
    language_of: Callable[[str], str] = _unknown,
) -> tuple[ExportRow, ...]:
    """One row a quote, in the order of `reports` and then of the text; quotes of other reports are left out.

    `language_of` tells the language of a translation, "und" when it cannot.
    """
    order = {report.id: index for index, report in enumerate(reports)}
    own = [quote for quote in quotes if quote.report in order]
    own.sort(key=lambda quote: (order[quote.report], quote.span, quote.id))
    return tuple(_row(reports[order[quote.report]], quote, statements, language_of) for quote in own)


def _row(report: Report, quote: Quote, statements: Sequence[Statement], language_of: Callable[[str], str]) -> ExportRow:
    span, speaker = quote.span, quote.speaker
    translated = language_of(quote.translation) if quote.translation else ""
    return ExportRow(
        text=quote.text,
        language=quote.language,
        direction=direction_of(quote.language),
        report=report.id,
        title=report.title,
        outlet=report.outlet,
        date=report.date,
        path=report.path,
        speaker=speaker.text or "",
        speaker_identity=speaker.identity,
        anonymous=speaker.anonymous,
        via=speaker.via,
        cue=quote.cue.text if quote.cue else "",
        kind=quote.kind.value,
        status=quote.status.value,
        tags=quote.tags,
        note=quote.note,
        start=span.start,
        end=span.end,
        before=report.text[max(0, span.start - CONTEXT) : span.start],
        after=report.text[span.end : span.end + CONTEXT],
        statements=tuple(statement.id for statement in statements if quote.id in statement.members),
        quote=quote.id,
        duplicate_of=quote.duplicate_of,
        digest=report.digest,
        report_language=report.language,
        translation=quote.translation,
        translation_language="" if translated == "und" else translated,
    )


def direction_of(language: str) -> str:
    """ "rtl" for a BCP 47 tag whose language or script is written from the right, else "ltr"."""
    return writing_direction(language) or "ltr"
