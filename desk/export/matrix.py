"""The matrix of statements and reports -> bytes: a row a statement, a column a report, drift as a sign and a word.

To add a format: a function `(table) -> bytes` under `@matrix_format(name, ending)`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from desk.display import visible
from desk.errors import ExportError
from desk.export.csv_table import guard
from desk.export.markdown import escape as escape_markdown
from desk.export.rows import direction_of
from desk.i18n import _, locale_name, with_colon
from desk.i18n.formats import format_date
from desk.model import Compared, DifferenceKind, Quote, Report, Status, telling_names, version_sign

NOTHING = "·"
_STYLE = (
    "body{margin:2rem;font:1rem/1.5 serif}table{border-collapse:collapse}th,td{border:1px solid;padding:.4rem .6rem;"
    "vertical-align:top;text-align:start;max-width:22rem}small{display:block;font-family:sans-serif}"
    "small.who{margin-top:.3rem;font-weight:bold}"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report has of a statement, all empty for nothing; `drift` is how it differs, the gravest first, each
    kind with words that tell it, "" for none.

    `speaker` has with it through whom the words came; `review` is where the review of the first quote stands, with its
    tags, note and translation, "" for nothing.
    """

    text: str = ""
    language: str = ""
    speaker: str = ""
    drift: tuple[tuple[DifferenceKind, str], ...] = ()
    review: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Reports by column, statements by row; `rows` are as long as `heads`, which name the reports.

    `statements` has of each row the id, as `desk statements --json` gives it, and how sure it is, 0..1.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    statements: tuple[tuple[str, float], ...]


RenderTable = Callable[[Table], bytes]
_FORMATS: dict[str, RenderTable] = {}
_ENDINGS: dict[str, str] = {}


def matrix_format(name: str, ending: str) -> Callable[[RenderTable], RenderTable]:
    """Registers the decorated function as the format `name`, whose files end in `ending`."""

    def register(render_table: RenderTable) -> RenderTable:
        _FORMATS[name] = render_table
        _ENDINGS[name] = ending
        return render_table

    return register


def matrix_formats() -> tuple[str, ...]:
    """The names of the formats."""
    return tuple(_FORMATS)


def matrix_endings() -> tuple[tuple[str, str], ...]:
    """The formats, each with the ending of its file names."""
    return tuple(_ENDINGS.items())


def render_matrix(name: str, reports: Sequence[Report], statements: Sequence[Compared]) -> bytes:
    """The matrix in the format `name`; raises ExportError when there is no such format."""
    if name not in _FORMATS:
        raise ExportError(
            _("There is no format called {name}.").format(name=name),
            _("The formats are {names}.").format(names=", ".join(_FORMATS)),
        )
    rows = tuple(tuple(_cell(each, report) for report in reports) for each in statements)
    telling = telling_names(reports)
    heads = tuple(_head(report, telling.get(report.id, "")) for report in reports)
    return _FORMATS[name](Table(heads, rows, tuple((each.statement.id, each.statement.score) for each in statements)))


def _cell(compared: Compared, report: Report) -> Cell:
    quotes = [q for q in compared.members if q.report == report.id and q.duplicate_of is None]
    if not quotes:
        return Cell()
    drift = {kind: words for quote in reversed(quotes) for kind, words in _drift(compared, quote)}
    first = quotes[0]
    return Cell(_texts(quotes), first.language, _speaker(first), tuple(drift.items()), _review(first))


def _drift(compared: Compared, quote: Quote) -> Iterator[tuple[DifferenceKind, str]]:
    for kind in compared.drift_of(quote.id):
        yield kind, ", ".join(f"“{words}”" for words in compared.told(kind, quote.id) if words)


def _speaker(quote: Quote) -> str:
    """Who said it, and through whom it came."""
    via = (_("via {name}").format(name=name) for name in quote.speaker.via)
    return " · ".join(part for part in (quote.speaker.shown, *via) if part)


def _review(quote: Quote) -> str:
    """What the editor made of a quote, as far as there is something."""
    status = "" if quote.status is Status.UNREVIEWED else quote.status.value
    note, translation = (" ".join(visible(words).split()) for words in (quote.note, quote.translation))
    parts = (status, " ".join(f"#{tag}" for tag in quote.tags), note, f"» {translation}" if translation else "")
    return " · ".join(part for part in parts if part)


def _texts(quotes: Sequence[Quote]) -> str:
    return " / ".join(" ".join(visible(quote.text).split()) for quote in quotes)


def _head(report: Report, telling: str) -> str:
    """Outlet or title, language, date and hour as the report gives them, and what else tells it from others."""
    name = f"{report.outlet or report.title} {version_sign(report.version)}".strip()
    return " · ".join(part for part in (name, report.language, format_date(report.date), telling) if part)


def _signed(cell: Cell) -> list[str]:
    """How a cell differs, as the screen shows it: "@ other speaker", "- part missing: “…”"."""
    return [f"{kind.sign} {_label(kind, words)}" for kind, words in cell.drift]


def _label(kind: DifferenceKind, words: str) -> str:
    return f"{with_colon(kind.label)} {words}" if words else kind.label


@matrix_format("csv", ".csv")
def _csv(table: Table) -> bytes:
    """A header row and one row a statement: its id, how sure it is (0..1), and four columns a report.

    Cells are written as `csv_table` does.

    How a version differs is told by words alone: its signs would read as formulas.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    kinds = (_("text"), _("speaker"), _("drift"), _("review"))
    heads = (f"{with_colon(head)} {kind}" for head in table.heads for kind in kinds)
    writer.writerow([guard(head) for head in (_("statement"), _("score"), *heads)])
    for (statement, score), row in zip(table.statements, table.rows, strict=True):
        parts = (part for cell in row for part in (cell.text, cell.speaker, _labels(cell), cell.review))
        writer.writerow([guard(part) for part in (statement, f"{score:.2f}", *parts)])
    return target.getvalue().encode("utf-8-sig", "replace")


def _labels(cell: Cell) -> str:
    return "; ".join(_label(kind, words) for kind, words in cell.drift)


@matrix_format("markdown", ".md")
def _markdown(table: Table) -> bytes:
    """A table of GitHub Flavored Markdown in UTF-8 with LF line ends."""
    lines = [_bar([escape_markdown(head) for head in table.heads])]
    lines.append(_bar(["---"] * len(table.heads)))
    lines += [_bar([escape_markdown(_one_line(cell)) for cell in row]) for row in table.rows]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _bar(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _one_line(cell: Cell) -> str:
    if not cell.text:
        return NOTHING
    drift = f" [{'; '.join(_signed(cell))}]" if cell.drift else ""
    review = f" [{cell.review}]" if cell.review else ""
    return f"{cell.text} ({cell.speaker or '-'}){drift}{review}"


@matrix_format("html", ".html")
def _html(table: Table) -> bytes:
    """A whole document in UTF-8; every cell in its own language and direction."""
    return ("\n".join(_page(table)) + "\n").encode("utf-8", "replace")


def _page(table: Table) -> Iterator[str]:
    language = locale_name().replace("_", "-")
    title = escape(_("Statements"))
    yield f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction_of(language)}">'
    yield f'<head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>'
    yield f"<body><h1>{title}</h1><table>"
    heads = "".join(f'<th scope="col" dir="auto">{escape(visible(head))}</th>' for head in table.heads)
    yield f"<tr>{heads}</tr>"
    for row in table.rows:
        yield f"<tr>{''.join(map(_html_cell, row))}</tr>"
    yield "</table></body></html>"


def _html_cell(cell: Cell) -> str:
    if not cell.text:
        return f"<td>{NOTHING}</td>"
    own = locale_name().replace("_", "-")
    notes = "".join(
        f'<small{sort} lang="{escape(own)}"><bdi>{escape(visible(note))}</bdi></small>'
        for sort, note in ((' class="who"', cell.speaker), *(("", note) for note in (*_signed(cell), cell.review)))
        if note
    )
    language, direction = escape(visible(cell.language)), direction_of(cell.language)
    return f'<td lang="{language}" dir="{direction}"><q>{escape(cell.text)}</q>{notes}</td>'
