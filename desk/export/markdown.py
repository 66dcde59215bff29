"""Markdown (CommonMark): quotes by report, each in its own script, ready to paste into a page or a message.

A quote written from the right stands in a `<div dir="rtl">`: renderers that allow it set the quote right, others show
the quote all the same, and no invisible character gets into the text. Control characters are shown, not passed on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desk.display import visible
from desk.export.described import Fact, Group, facts, grouped, summary
from desk.export.registry import ExportMeta, export_format
from desk.export.rows import ExportRow
from desk.i18n import _, with_colon
from desk.i18n.formats import format_date

_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~&$])")
_AT_START = re.compile(r"^([#+\-=:]|\d{1,9}(?=[.)]))")


@export_format(
    "markdown",
    ".md",
    lambda: _("Markdown"),
    lambda: _("Quotes by report with speaker, source and notes, for a page or a message."),
)
def render_markdown(rows: Sequence[ExportRow], meta: ExportMeta) -> bytes:
    """A document in UTF-8 with LF line ends."""
    return ("\n".join(_lines(rows, meta)) + "\n").encode("utf-8", "replace")


def _lines(rows: Sequence[ExportRow], meta: ExportMeta) -> Iterator[str]:
    yield "# " + escape(meta.title or _("Quotes"))
    yield ""
    yield escape(summary(rows)) + (f" · {escape(format_date(meta.made))}" if meta.made else "")
    for group in grouped(rows):
        yield from _report(group)


def _report(group: Group) -> Iterator[str]:
    yield ""
    yield f"## {escape(group.title)}"
    yield ""
    yield escape(" · ".join(group.source))
    for row in group.rows:
        yield ""
        yield from _quote(row)
        yield ""
        yield from (_fact(fact) for fact in facts(row))


def _quote(row: ExportRow) -> Iterator[str]:
    is_rtl = row.direction == "rtl"
    if is_rtl:
        yield '<div dir="rtl">'
        yield ""
    yield "\n>\n".join(f"> {escape(line)}" for line in visible(row.text).split("\n") if line.strip()) or ">"
    if is_rtl:
        yield ""
        yield "</div>"


def _fact(fact: Fact) -> str:
    return f"- {with_colon(escape(fact.label))} {escape(fact.value)}"


def escape(text: str) -> str:
    """`text` on one line such that CommonMark shows exactly its characters (runs of space become one)."""
    line = " ".join(visible(text).split())
    return _AT_START.sub(_escaped_start, _ANYWHERE.sub(r"\\\1", line))


def _escaped_start(found: re.Match[str]) -> str:
    sign = found[1]
    return sign + "\\" if sign[0].isdigit() else "\\" + sign
