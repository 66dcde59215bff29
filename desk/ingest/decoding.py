"""Bytes -> text: the encoding ladder. Line ends become LF; nothing else of the text is touched.

The rungs: byte order mark; UTF-32 and UTF-16 by where their NULs stand; strict UTF-8; what the source declares; then
every candidate judged by its letters and by the language it yields, with a second, independent guess beside it.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from desk.errors import ReadError
from desk.i18n import _, ngettext
from desk.ingest.plausibility import plausibility
from desk.ingest.readers import LanguageOf

SAMPLE = 60_000
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The likelier first: each place down the table costs `_PLACE`.
_CANDIDATES = (
    "windows-1252",
    "windows-1256",
    "iso-8859-15",
    "iso-8859-6",
    "windows-1251",
    "gb18030",
    "shift_jis",
    "euc-kr",
    "big5",
    "euc-jp",
    "windows-1250",
    "windows-1254",
    "windows-1253",
    "windows-1255",
    "koi8-r",
    "iso-8859-2",
    "iso-8859-9",
    "iso-8859-7",
    "iso-8859-5",
    "iso-8859-8",
    "koi8-u",
    "windows-1257",
    "mac-roman",
    "cp850",
    "cp866",
    "mac-cyrillic",
    "cp437",
    "tis-620",
    "cp720",
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_SHIFTED = ((b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"), (b"\x1b$)C", "iso2022_kr"))
_CLEAR_LEAD = 0.25
_ENOUGH = -2.0
_DOUBTFUL = -1.0
_HEARD = 6
_PLACE = 0.025
_SAME_LANGUAGE = 0.4
_NO_LANGUAGE = 0.4
_LINE_END = re.compile(r"\r\n?")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with LF line ends, the name of its encoding, and what the editor should know about the guess."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Guess:
    text: str
    encoding: str
    score: float


def decode(data: bytes, name: str, language_of: LanguageOf, declared: str = "") -> Decoded:
    """The text of `data`; `declared` is what the source's own markup says of its encoding.

    Raises ReadError when no encoding fits; UTF-8 with a few damaged places is read with a warning.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            damaged = _damaged_utf8(data) if bom == codecs.BOM_UTF8 and _try(data, encoding) is None else None
            return damaged or _strict(data[len(bom) :], encoding, name)
    if wide := unicode_by_pattern(data):
        return _strict(data, wide, name)
    for mark, encoding in _SHIFTED:
        if mark in data and (text := _try(data, encoding)) is not None:
            return Decoded(_lf(text), encoding)
    text = _try(data, "utf-8")
    if text is not None:
        return Decoded(_lf(text), "utf-8")
    return _damaged_utf8(data) or _declared(data, declared) or _guessed(data, name, language_of)


def unicode_by_pattern(data: bytes) -> str:
    """The UTF-16 or UTF-32 form that explains the NULs in `data`; "" when there are none or no form does."""
    if b"\x00" not in data:
        return ""
    for encoding in _WIDE:
        width = 4 if "32" in encoding else 2
        text = _try(data[:SAMPLE], encoding) if len(data) % width == 0 else None
        if text and not _CONTROLS.search(text) and plausibility(text).score >= _ENOUGH:
            return encoding
    return ""


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _lf(text: str) -> str:
    return _LINE_END.sub("\n", text) if "\r" in text else text


def _strict(data: bytes, encoding: str, name: str) -> Decoded:
    text = _try(data, encoding)
    if text is None:
        raise ReadError(
            _("{path} says that it is {encoding}, but its bytes are not.").format(path=name, encoding=encoding),
            _("The file may be cut off; save it again as UTF-8."),
        )
    if "\x00" in text:
        raise ReadError(_("{path} is no text but {kind}.").format(path=name, kind=_("binary data")))
    return Decoded(_lf(text), encoding)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Text that is UTF-8 but for a few places, which read as U+FFFD, with a warning; None for anything else."""
    whole = len(re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", data))
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    if whole < 3 or broken * 10 > whole:
        return None
    first = _first_wrong(data)
    warning = ngettext(
        "Read as UTF-8 with {n} damaged place, shown as \ufffd: byte {byte} in line {line}.",
        "Read as UTF-8 with {n} damaged places, shown as \ufffd; the first is byte {byte} in line {line}.",
        broken,
    ).format(n=broken, byte=first, line=data.count(b"\n", 0, first) + 1)
    remedy = _("The file is as it was: mend it there and add it again.")
    return Decoded(_lf(text.removeprefix("\ufeff")), "utf-8", (f"{warning} {remedy}",))


def _first_wrong(data: bytes) -> int:
    """The offset of the first byte that no UTF-8 has there."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(data)


def _declared(data: bytes, declared: str) -> Decoded | None:
    if not declared:
        return None
    text = _try(data, declared)
    if text is None or plausibility(text[:SAMPLE]).score < _ENOUGH:
        return None
    return Decoded(_lf(text), declared.lower())


def _guessed(data: bytes, name: str, language_of: LanguageOf) -> Decoded:
    guesses = _ranked(data, language_of)
    if not guesses or guesses[0].score < _ENOUGH:
        raise ReadError(
            _("The encoding of {path} is not one that the desk knows.").format(path=name),
            _("Save the report again as UTF-8."),
        )
    best = guesses[0]
    warnings = _doubts(data, guesses)
    return Decoded(_lf(best.text), best.encoding, warnings)


def _ranked(data: bytes, language_of: LanguageOf) -> list[_Guess]:
    """Every candidate that decodes all of `data`, best first; equal scores keep the order of the table."""
    found = []
    for place, encoding in enumerate(_CANDIDATES):
        text = _try(data, encoding)
        if text is not None:
            look = plausibility(text[:SAMPLE])
            found.append((look.score - place * _PLACE, look.language, encoding, text))
    found.sort(key=lambda one: -one[0])
    guesses = [
        _Guess(text, encoding, score + _heard(text, speaks, language_of))
        for score, speaks, encoding, text in found[:_HEARD]
    ]
    return sorted(guesses, key=lambda guess: -guess.score)


def _heard(text: str, speaks: str, language_of: LanguageOf) -> float:
    """What a candidate gains when the language of the whole text is the one its letters speak for."""
    tag = language_of(text[:4000])
    if tag == "und":
        return -_NO_LANGUAGE
    return _SAME_LANGUAGE if tag.split("-")[0] == speaks else 0.0


def _doubts(data: bytes, guesses: list[_Guess]) -> tuple[str, ...]:
    """A warning when the runner-up is close or the second voice hears another text."""
    best = guesses[0]
    rival = next((other for other in guesses[1:] if other.text != best.text), None)
    if rival is not None and (best.score - rival.score < _CLEAR_LEAD or best.score < _DOUBTFUL):
        return (_doubt(best.encoding, rival.encoding),)
    second = _second_voice(data)
    if second and _try(data, second) != best.text:
        return (_doubt(best.encoding, second),)
    return ()


def _doubt(chosen: str, other: str) -> str:
    return _("Read as {chosen}; it may be {other}. Check the accented and non-Latin letters.").format(
        chosen=chosen, other=other
    )


def _second_voice(data: bytes) -> str:
    import chardet

    found = chardet.detect(data[:SAMPLE])
    return (found["encoding"] or "").lower()
