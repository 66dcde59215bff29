"""CSV for spreadsheets (RFC 4180): UTF-8 with a byte order mark, every cell quoted, CRLF, no cell runs as a formula.

A cell that would begin with = + - @, a tab or a line end gets an apostrophe in front, also one that has such an
apostrophe already: taking one away from `'`s before such a sign gives the value back. Lists are joined with "; ".
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from desk.export.registry import ExportMeta, export_format
from desk.export.rows import ExportRow
from desk.i18n import _

_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
COLUMNS = tuple(field.name for field in fields(ExportRow))


@export_format(
    "csv",
    ".csv",
    lambda: _("Spreadsheet (CSV)"),
    lambda: _("One row a quote, for Excel, LibreOffice and Numbers. What would start a formula gets an apostrophe."),
)
def render_csv(rows: Sequence[ExportRow], _meta: ExportMeta) -> bytes:
    """A header row and one row a quote."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guard(cell(getattr(row, name))) for name in COLUMNS] for row in rows)
    return target.getvalue().encode("utf-8-sig", "replace")


def cell(value: object) -> str:
    """A value as the text of a cell: ISO dates, "true"/"false", "" for None, lists with "; " between escaped parts."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "; ".join(str(part).replace("\\", "\\\\").replace(";", "\\;") for part in value)
    return str(value)


def guard(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula; `unguard` gives it back."""
    return "'" + text if _RUNS.match(text) else text


def unguard(text: str) -> str:
    """The value that `guard` was given."""
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
