"""E-mail (RFC 5322, MIME): the text of a message, its subject as the title and its date. Attachments are not opened.

The part in HTML comes before the one in plain text: its lines are paragraphs, where plain text is cut at 72 columns.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from desk.errors import ReadError
from desk.i18n import _, ngettext
from desk.ingest.binary import binary_kind
from desk.ingest.decoding import decode
from desk.ingest.html import encoding_called, read_html
from desk.ingest.readers import Draft, LanguageOf, reader

_HEADERS = re.compile(rb"(?:From [^\n]*\n)?(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_TELLING = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Transfer-Encoding):", re.I | re.M)
_ANSWERED = re.compile(r"^(?:(?:re|fwd?|tr|aw|wg)\s*:\s*)+", re.IGNORECASE)
_FLOWED = re.compile(r"(?<=\S) \n(?=\S)")
"""A soft line end of RFC 3676."""
_FULLER = 1.5
"""How much longer the plain text is when the page is but a pointer to it."""


def _is_mail(data: bytes) -> bool:
    found = _HEADERS.match(data[:50_000].replace(b"\r\n", b"\n"))
    return bool(found and _TELLING.search(found[0]))


@reader(".eml", recognises=_is_mail)
def read_mail(data: bytes, name: str, language_of: LanguageOf) -> Draft:
    """The message as a report; raises ReadError when it holds no text, or none that an encoding fits."""
    message, parts = _opened(data, name)
    draft = _text(parts, name, language_of)
    return replace(
        draft,
        title=_ANSWERED.sub("", _header(message, "Subject", name, language_of)),
        date=_date(message) or draft.date,
        warnings=(*draft.warnings, *_left_out(parts)),
    )


def _opened(data: bytes, name: str) -> tuple[Message, list[Message]]:
    """The message and its parts that hold something themselves, in order."""
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        return message, [part for part in message.walk() if not part.is_multipart()]
    except RecursionError as error:
        raise ReadError(
            _("{path} is nested too deeply to be read whole.").format(path=name),
            _("Save the text of the message to a file, and add that."),
        ) from error


def _text(parts: list[Message], name: str, language_of: LanguageOf) -> Draft:
    """The first part in HTML; the first in plain text when that is missing, empty or says much less."""
    shown = {part.get_content_type(): part for part in reversed(parts) if not part.get_filename()}
    drafts: list[Draft] = []
    failed = ReadError(
        _("{path} is a message without text.").format(path=name), _("Save what is attached to it, and add that file.")
    )
    for part in filter(None, map(shown.get, ("text/html", "text/plain"))):
        try:
            drafts.append(_read_part(part, name, language_of))
        except ReadError as error:
            failed = error
    if not drafts:
        raise failed
    return drafts[-1] if len(drafts[-1].text) > _FULLER * len(drafts[0].text) else drafts[0]


def _read_part(part: Message, name: str, language_of: LanguageOf) -> Draft:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if not data.strip():
        raise ReadError(_("{path} is empty.").format(path=name), _("Check that the report was saved."))
    if kind := binary_kind(data):
        raise ReadError(
            _("{path} is no text but {kind}.").format(path=name, kind=kind),
            _("Save the text of the message to a file, and add that."),
        )
    decoded = decode(data, name, language_of, declared=encoding_called(part.get_content_charset() or ""))
    if part.get_content_type() == "text/html":
        read = read_html(decoded.text.encode("utf-8"), name, language_of)
        return replace(read, encoding=decoded.encoding, warnings=decoded.warnings)
    flows = str(part.get_param("format", "")).lower() == "flowed"
    text = _FLOWED.sub(" ", decoded.text) if flows else decoded.text
    return Draft(text, encoding=decoded.encoding, warnings=decoded.warnings)


def _header(message: Message, wanted: str, name: str, language_of: LanguageOf) -> str:
    """A header on one line, its encoded words (RFC 2047) read; raw bytes are decoded as a text is."""
    written = next((str(value) for key, value in message.raw_items() if key.lower() == wanted.lower()), "")
    raw = written.encode("utf-8", "surrogateescape")
    text = raw.decode("ascii") if raw.isascii() else decode(raw, name, language_of).text
    with suppress(MessageError, LookupError, ValueError):
        text = str(make_header(decode_header(text)))
    return " ".join(text.split())


def _date(message: Message) -> datetime | None:
    """When it was sent, or None for a header that is no date."""
    try:
        return parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError, IndexError):
        return None


def _left_out(parts: list[Message]) -> list[str]:
    attached = [part for part in parts if part.get_content_disposition() == "attachment"]
    if not attached:
        return []
    return [
        ngettext("{n} attachment was not read", "{n} attachments were not read", len(attached)).format(n=len(attached))
    ]
