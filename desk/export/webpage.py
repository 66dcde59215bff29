"""One HTML page: quotes by report with `lang` and `dir`, for every browser; no script and nothing from outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from desk.display import visible
from desk.export.described import Group, facts, grouped, summary
from desk.export.registry import ExportMeta, export_format
from desk.export.rows import ExportRow, direction_of
from desk.i18n import _, locale_name
from desk.i18n.formats import format_date

_STYLE = (
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 serif}"
    "blockquote{margin:1.5rem 0 .5rem;padding-inline-start:1rem;border-inline-start:.2rem solid;white-space:pre-wrap}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0 0 2rem;font-size:.85rem}dd{margin:0}"
)


@export_format(
    "html",
    ".html",
    lambda: _("Web page (HTML)"),
    lambda: _("Quotes by report in their own direction, to open in a browser or a word processor."),
)
def render_html(rows: Sequence[ExportRow], meta: ExportMeta) -> bytes:
    """A whole document in UTF-8."""
    return ("\n".join(_lines(rows, meta)) + "\n").encode("utf-8", "replace")


def _lines(rows: Sequence[ExportRow], meta: ExportMeta) -> Iterator[str]:
    language = locale_name().replace("_", "-")
    title = escape(visible(meta.title or _("Quotes")))
    yield "<!doctype html>"
    yield f'<html lang="{escape(language)}" dir="{direction_of(language)}">'
    yield f'<head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>'
    yield f"<body><h1>{title}</h1>"
    yield f"<p>{escape(summary(rows))}{' · ' + escape(format_date(meta.made)) if meta.made else ''}</p>"
    for group in grouped(rows):
        yield from _report(group)
    yield "</body></html>"


def _report(group: Group) -> Iterator[str]:
    language = group.rows[0].report_language or group.rows[0].language
    yield f'<section><h2 lang="{escape(visible(language))}" dir="{direction_of(language)}">{escape(group.title)}</h2>'
    yield f"<p>{' · '.join(f'<bdi>{escape(part)}</bdi>' for part in group.source)}</p>"
    for row in group.rows:
        text = escape(visible(row.text))
        yield f'<blockquote lang="{escape(visible(row.language))}" dir="{row.direction}">{text}</blockquote>'
        yield "<dl>"
        for fact in facts(row):
            yield f'<dt>{escape(fact.label)}</dt><dd dir="auto">{escape(fact.value)}</dd>'
        yield "</dl>"
    yield "</section>"
