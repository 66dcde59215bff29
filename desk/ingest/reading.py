"""A file, standard input or a given text -> `Report`: opening, limits and refusals. Nothing is ever read in part."""

from __future__ import annotations

from pathlib import Path

from desk.errors import ReadError
from desk.i18n import _
from desk.ingest.binary import binary_kind
from desk.ingest.readers import LIMIT, Draft, LanguageOf, reader_for
from desk.ingest.sources import missing
from desk.ingest.structure import build_report
from desk.model import Report


def read_report(path: Path, language_of: LanguageOf) -> Report:
    """The report in the file at `path`; raises ReadError when it is missing, unreadable or no text."""
    return read_bytes(_bytes_of(path), str(path), language_of)


def read_bytes(data: bytes, name: str, language_of: LanguageOf) -> Report:
    """The report in `data`, called `name` in messages; raises ReadError when it is empty, too large or no text."""
    if len(data) > LIMIT:
        raise _too_large(name)
    if not data.strip():
        raise _empty(name)
    chosen = reader_for(name, data)
    kind = "" if chosen.is_binary else binary_kind(data)
    if kind:
        raise ReadError(
            _("{path} is no text but {kind}.").format(path=name, kind=kind),
            _("Save the report as plain text, HTML or a Word document and add that file."),
        )
    return _report(chosen.read(data, name, language_of), name, language_of)


def report_from_text(text: str, name: str, language_of: LanguageOf, language: str | None = None) -> Report:
    """The report in `text`, stored exactly as given; `language` overrides what the text looks like.

    Raises ReadError when the text is empty, too large, or holds a code point that no file can hold.
    """
    if len(text) > LIMIT:
        raise _too_large(name)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ReadError(
            _("{path} holds half a surrogate pair at character {place}.").format(path=name, place=error.start + 1),
            _("Write the text again as whole characters."),
        ) from error
    return _report(Draft(text, language=language or ""), name, language_of)


def _report(draft: Draft, name: str, language_of: LanguageOf) -> Report:
    report = build_report(draft, name, language_of)
    if not report.paragraphs:
        raise _empty(name)
    return report


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadError(
                _("{path} is a folder, not a report.").format(path=path), _("Name the files in it, or add the folder.")
            )
        if not path.is_file() and path.exists():
            raise ReadError(_("{path} is no ordinary file.").format(path=path), _("Save the report to a file first."))
        if path.stat().st_size > LIMIT:
            raise _too_large(str(path))
        with path.open("rb") as source:
            return source.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise missing(path) from error
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        raise ReadError(
            _("{path} cannot be opened: {cause}.").format(path=path, cause=cause),
            _("Check that you may read that file.") if _is_forbidden(error) else "",
        ) from error


def _is_forbidden(error: Exception) -> bool:
    return isinstance(error, PermissionError)


def _empty(name: str) -> ReadError:
    return ReadError(_("{path} is empty.").format(path=name), _("Check that the report was saved."))


def _too_large(name: str) -> ReadError:
    return ReadError(
        _("{path} is larger than {limit} MB.").format(path=name, limit=LIMIT // (1024 * 1024)),
        _("One file holds one report; split it."),
    )
