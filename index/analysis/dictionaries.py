"""Bilingual dictionaries of the system, read where they lie and never shipped: FreeDict's, in the files of a dictd
server.

A dictionary is two files: `freedict-eng-fra.index` (headword, offset and length in digits of base 64, one a line,
separated by tabs) and `freedict-eng-fra.dict` or `.dict.dz` (its entries; gzip). No index terms here.
"""

from __future__ import annotations

import gzip
import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile
from pathlib import Path

from index.analysis.normalize import folded
from index.analysis.stemming import script_of_word, stem

CODES = {
    "ara": "ar", "deu": "de", "eng": "en", "fas": "fa", "fra": "fr", "ita": "it", "por": "pt", "rus": "ru",
    "spa": "es", "tur": "tr",
}  # fmt: skip
"""ISO 639-3 codes in file names of the dictionaries that are read, and their BCP 47 tags."""
MOST, LONGEST = 8, 3
"""Translations taken of one word, and the words of the longest of them."""
_SHORTEST, _LOOKED_AT = 3, 400
_DIGITS = {char: n for n, char in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
_NAME = re.compile(r"freedict-([a-z]{3})-([a-z]{3})")
_NUMBER = re.compile(r"^\d+\.\s*")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>|\{[^{}]*\}")
_BETWEEN = re.compile(r"[,;،؛/]")
_TO = re.compile(r"^to (?=\w)")


@dataclass(frozen=True, slots=True)
class Source:
    """Where one dictionary lies, and its languages; `changed` is the time of its index in nanoseconds."""

    source: str
    target: str
    index: Path
    entries: Path
    changed: int


def installed(folders: Sequence[Path]) -> tuple[Source, ...]:
    """The dictionaries in `folders`; of two between the same languages the first. Never raises."""
    found: dict[tuple[str, str], Source] = {}
    for index in (path for folder in folders for path in _indexes(folder)):
        match = _NAME.fullmatch(index.stem)
        languages = tuple(CODES.get(code, "") for code in match.groups()) if match else ()
        entries = next((path for end in (".dict", ".dict.dz") if (path := index.with_suffix(end)).is_file()), None)
        if all(languages) and len(languages) == 2 and entries:
            source = Source(languages[0], languages[1], index, entries, index.stat().st_mtime_ns)
            found.setdefault((source.source, source.target), source)
    return tuple(found.values())


def _indexes(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("freedict-*.index"))
    except OSError:
        return []


def look_up(text: str, sources: Sequence[Source]) -> tuple[tuple[str, str], ...]:
    """(language, word) of what `text` (a word or phrase) is called, by the dictionaries from languages of its script.

    A word that is no headword is looked up by those with the same stem; one with a capital is a name and has none,
    but for German. Never raises: what cannot be read has nothing.
    """
    form = folded(text)
    if not form:
        return ()
    script, is_name = script_of_word(form), text[0].isupper()
    out: dict[tuple[str, str], None] = {}
    for source in sources:
        if script == _script_of(source.source) and (not is_name or source.source == "de"):
            out.update(dict.fromkeys((source.target, word) for word in _opened(source).translations(form)))
    return tuple(pair for pair in out if folded(pair[1]) != form)


def _script_of(language: str) -> str:
    return {"ar": "Arab", "fa": "Arab", "ru": "Cyrl"}.get(language, "Latn")


@lru_cache(maxsize=len(CODES) * 2)
def _opened(source: Source) -> Dictionary:
    return Dictionary(source)


class Dictionary:
    """One dictionary; its files are read when the first word is looked up."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def translations(self, form: str) -> tuple[str, ...]:
        """What a folded word or phrase is called, the first sense first, at most `MOST`."""
        words = (word for place in self._places(form) for word in meanings(self._entry(place)))
        return tuple(dict.fromkeys(words))[:MOST]

    @cached_property
    def _lines(self) -> bytes:
        try:
            return self._source.index.read_bytes()
        except OSError:
            return b""

    @cached_property
    def _starts(self) -> array[int]:
        starts = array("L", [0])
        at = self._lines.find(b"\n")
        while at >= 0:
            starts.append(at + 1)
            at = self._lines.find(b"\n", at + 1)
        return starts

    @cached_property
    def _heads(self) -> str:
        """The folded headwords, a line end before and after each."""
        heads = (line.partition(b"\t")[0].decode("utf-8", "replace") for line in self._lines.split(b"\n"))
        return "\n" + "\n".join(map(folded, heads)) + "\n"

    @cached_property
    def _entries(self) -> bytes:
        path = self._source.entries
        try:
            return gzip.decompress(path.read_bytes()) if path.suffix == ".dz" else path.read_bytes()
        except (OSError, EOFError, ValueError):
            return b""

    def _places(self, form: str) -> list[int]:
        """The lines of the index whose headword is `form`, or else has its stem."""
        exact = list(self._beginning(f"{form}\n"))
        if exact or " " in form:
            return exact
        language = self._source.source
        stemmed = stem(form, language)
        start = _common_start(stemmed, form.removeprefix("ال"))
        if len(start) < _SHORTEST:
            return []
        articles = ("", "ال") if language == "ar" else ("",)
        return [
            place
            for article in articles
            for place in self._beginning(article + start)
            if stem(self._head(place), language) == stemmed
        ]

    def _beginning(self, start: str) -> Iterator[int]:
        """The numbers of the first lines whose headword begins with `start`."""
        at, line, counted = self._heads.find(f"\n{start}"), 0, 0
        for _ in range(_LOOKED_AT):
            if at < 0:
                return
            line += self._heads.count("\n", counted, at)
            counted = at
            yield line
            at = self._heads.find(f"\n{start}", at + 1)

    def _line(self, place: int) -> list[str]:
        start = self._starts[place]
        end = self._lines.find(b"\n", start)
        return self._lines[start : end if end >= 0 else None].decode("utf-8", "replace").split("\t")

    def _head(self, place: int) -> str:
        return self._line(place)[0]

    def _entry(self, place: int) -> str:
        cells = self._line(place)
        if len(cells) < 3 or not all(cell and set(cell) <= _DIGITS.keys() for cell in cells[1:3]):
            return ""
        start, length = map(_number, cells[1:3])
        return self._entries[start : start + length].decode("utf-8", "replace")


def _common_start(first: str, second: str) -> str:
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))
    return "".join(char for char, _ in alike)


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * 64 + _DIGITS[digit]
    return value


def meanings(entry: str) -> Iterator[str]:
    """The translations of an entry: its lines below the headword, without numbers, asides and examples."""
    for line in entry.splitlines()[1:]:
        if line[:1].isspace() or ":" in line or line.startswith(('"', "-")):
            continue
        for part in _BETWEEN.split(_ASIDE.sub(" ", _NUMBER.sub("", line))):
            word = _TO.sub("", " ".join(part.split()).strip(".!?"))
            if word and len(word.split()) <= LONGEST:
                yield word
