"""The words in which the formats for people say who, how, where and when. Markup is the formats' own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from desk.display import visible
from desk.export.rows import ExportRow
from desk.i18n import _, ngettext
from desk.i18n.formats import format_date, language_name

_KINDS = {
    "direct": lambda: _("direct quote"),
    "mixed": lambda: _("mixed quote"),
    "partial": lambda: _("partial quote"),
    "nested": lambda: _("quote within a quote"),
    "indirect": lambda: _("reported speech"),
    "selection": lambda: _("selection"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A label in the editor's language and what stands under it, fit to be printed."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one report, in order; never empty."""

    rows: tuple[ExportRow, ...]

    @property
    def title(self) -> str:
        """The report's title, or its path."""
        return visible(self.rows[0].title or self.rows[0].path)

    @property
    def source(self) -> tuple[str, ...]:
        """Outlet, language, date and path, as far as they are known."""
        first = self.rows[0]
        language = language_name(first.report_language or first.language)
        return tuple(visible(part) for part in (first.outlet, language, format_date(first.date), first.path) if part)


def grouped(rows: Sequence[ExportRow]) -> Iterator[Group]:
    """The rows by report, in the order given."""
    for _report, own in groupby(rows, key=lambda row: row.report):
        yield Group(tuple(own))


def summary(rows: Sequence[ExportRow]) -> str:
    """How many quotes from how many reports."""
    reports = len({row.report for row in rows})
    return _("{quotes} from {reports}").format(
        quotes=ngettext("{n} quote", "{n} quotes", len(rows)).format(n=len(rows)),
        reports=ngettext("{n} report", "{n} reports", reports).format(n=reports),
    )


def _speaker(row: ExportRow) -> str:
    """Who said it, as written where it is written, and whether the report leaves the name out."""
    speaker = row.speaker or row.speaker_identity
    if not row.anonymous:
        return speaker
    return _("{speaker} (not named)").format(speaker=speaker) if speaker else _("not named")


def _translation_label(row: ExportRow) -> str:
    """With the language of the translation where it is known."""
    if not row.translation_language:
        return _("Translation")
    return _("Translation ({language})").format(language=language_name(row.translation_language))


def facts(row: ExportRow) -> tuple[Fact, ...]:
    """What is known of a quote, the unknown left out."""
    kind = _KINDS.get(row.kind)
    known = (
        (_("Speaker"), _speaker(row)),
        (_("Identified as"), row.speaker_identity if row.speaker not in ("", row.speaker_identity) else ""),
        (_("Via"), ", ".join(row.via)),
        (_("Cue"), row.cue),
        (_("Language"), language_name(row.language) if row.language != row.report_language else ""),
        (_("Kind"), kind() if kind else ""),
        (_("Tags"), ", ".join(row.tags)),
        (_translation_label(row), row.translation),
        (_("Note"), row.note),
        (_("Stands at"), _("characters {start} to {end}").format(start=row.start, end=row.end)),
        (_("Printed before as"), row.duplicate_of or ""),
    )
    return tuple(Fact(visible(label), visible(value)) for label, value in known if value)
