"""JSON lines from elsewhere as reports: `{id, language?, text}`; other keys are ignored. No library is touched here."""

from __future__ import annotations

import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import click

from desk.cli.diagnostics import say
from desk.cli.input import read_input
from desk.cli.reports import Gathered
from desk.errors import ReadError
from desk.i18n import _
from desk.model.results import Found


class BadLineError(Exception):
    """Why a line holds no report, and what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """One report as a line gives it."""

    id: str
    text: str
    language: str | None


def read_lines(path: Path, reports: Sequence[str] = ()) -> Gathered:
    """The reports of `{id, language?, text}` lines, "-" for standard input; each bad line is named and left out.

    Raises UsageError when `reports` are named as well, and ReadError when the file cannot be read or no line holds a
    report; then it gives the cause of the first bad line.
    """
    from desk.workspace import quotes_of_text

    if reports:
        raise click.UsageError(_("Name reports, or give --from-jsonl."))

    found: list[Found] = []
    first: dict[str, int] = {}
    bad: list[str] = []
    for number, written in _numbered(path):
        try:
            line = _line(written)
            _be_new(line, first)
        except BadLineError as error:
            bad.append(_("{path}, line {number}: {cause}. Left out.").format(path=path, number=number, cause=error))
            continue
        first[line.id] = number
        found.append(quotes_of_text(line.id, line.text, line.language))
    if not found:
        raise ReadError(
            _("{path}: no line holds a report.").format(path=path),
            bad[0] if bad else _("Give {id, language?, text} lines."),
        )
    for cause in bad:
        say(f"desk: {cause}")
    return Gathered(found, len(bad))


def _be_new(line: Line, first: dict[str, int]) -> None:
    """Two reports of one id could not be told apart in the answer."""
    if line.id in first:
        raise BadLineError(
            _("the id {name} stands in line {number} already; give each report its own").format(
                name=json.dumps(line.id, ensure_ascii=False), number=first[line.id]
            )
        )


def _numbered(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that are not blank, with their numbers; without the byte order mark of some programs."""
    try:
        with BytesIO(read_input()) if str(path) == "-" else path.open("rb") as source:
            for number, line in enumerate(_in_utf8(source), 1):
                written = line.removeprefix(BOM_UTF8) if number == 1 else line
                if written.strip():
                    yield number, written
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or error
        hint = _("Give a file of {id, language?, text} lines.")
        raise ReadError(_("{path}: {cause}.").format(path=path, cause=cause), hint) from error


def _in_utf8(source: Iterable[bytes]) -> Iterator[bytes]:
    """The lines as they are; of a file in UTF-16 the first alone, of which the cause can be told."""
    for number, line in enumerate(source):
        yield line
        if number == 0 and line.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            return


def _line(written: bytes) -> Line:
    """Raises BadLineError with the cause and what to do."""
    if written.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise BadLineError(_("the file is in UTF-16; save it as UTF-8"))
    try:
        value = json.loads(written.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadLineError(
            _("byte {place} is not UTF-8; save the file as UTF-8").format(place=error.start + 1)
        ) from error
    except json.JSONDecodeError as error:
        raise BadLineError(
            _("not JSON from character {place} on; write one object on each line").format(place=error.colno)
        ) from error
    except (ValueError, RecursionError) as error:
        raise BadLineError(_("not JSON that can be read; write one object on each line")) from error
    if not isinstance(value, dict):
        raise BadLineError(_("no object; write {id, language?, text}"))
    return _fields(value)


def _fields(value: dict[str, object]) -> Line:
    missing = [key for key in ("id", "text") if key not in value]
    if missing:
        raise BadLineError(_("{key} is missing; write {shape}").format(key=missing[0], shape="{id, language?, text}"))
    name, text, language = value["id"], value["text"], value.get("language", value.get("lang"))
    if isinstance(name, bool) or not isinstance(name, str | int):
        raise BadLineError(_("{key} is no text; write it in quotation marks").format(key="id"))
    if not isinstance(text, str):
        raise BadLineError(_("{key} is no text; write it in quotation marks").format(key="text"))
    if language is not None and not isinstance(language, str):
        raise BadLineError(_("{key} is no text; write it in quotation marks").format(key="language"))
    return Line(str(name), text, language or None)
