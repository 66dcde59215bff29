"""JSON lines: one object a line, UTF-8, every field of a row under its own name and the version of this schema.

Version 1: the fields of `ExportRow`. Text is exact; characters that some readers take for line ends are escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from desk.export.registry import ExportMeta, export_format
from desk.export.rows import SCHEMA_VERSION, ExportRow
from desk.i18n import _

_LINE_ENDS = re.compile("[\x7f-\x9f\u2028\u2029]")


@export_format(
    "jsonl",
    ".jsonl",
    lambda: _("JSON lines"),
    lambda: _("One JSON object a quote, for programs; nothing is lost."),
)
def render_jsonl(rows: Sequence[ExportRow], _meta: ExportMeta) -> bytes:
    """One line a quote; no header."""
    return b"".join(_line(row) for row in rows)


def _line(row: ExportRow) -> bytes:
    record = {"schema_version": SCHEMA_VERSION, **asdict(row)}
    return dumped(record) + b"\n"


def dumped(record: object) -> bytes:
    """`record` as JSON in UTF-8 on one line; a lone surrogate keeps its escape."""
    text = json.dumps(record, ensure_ascii=False, default=_plain)
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode("utf-8", "backslashreplace")


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
