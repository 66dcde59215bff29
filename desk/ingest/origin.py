"""Where a report comes from: outlet and dateline, as far as its own lines say so. Who signs is read in `bylines`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from desk.ingest.bylines import byline_of
from desk.ingest.lines import Line, fold
from desk.ingest.months import MONTHS
from desk.ingest.phrases import CAPTIONS
from desk.ingest.shapes import agency_named, is_ambiguous, is_known_place, is_name

_DASH = r"(?:[—–―]|--?|ـ+)"
_MARK = re.compile(r"[(:/—–―\-]|ـ\s")
_NAME = r"[^\W\d_][\w.'’\-]*"
_CAPTIONS = tuple(label for entry in CAPTIONS for label in entry.split("|"))
_LABELS = "|".join(label.capitalize() for label in _CAPTIONS if label.isascii() and " " not in label)
_GLUED = re.compile(rf"^(?:{_LABELS})(?=[A-ZÀ-ÖØ-Þ]{{2}})")
_PARENTHESES = re.compile(
    rf"^(?P<place>{_NAME}[^()—–:«»\"]{{0,60}}?)\s*[,،]?\s*\((?P<agency>[^()]{{2,50}})\)"
    rf"\s*(?P<mark>{_DASH}|:|\.)?\s*(?=\S|$)"
)
_SLASH = re.compile(
    rf"^(?P<place>{_NAME}[^()—–:/«»\"]{{0,40}}?)\s*(?:/|\s{_DASH})\s*(?P<agency>[^()/:—–\d]{{2,30}}?)"
    rf"\s*(?::|/|\s{_DASH}\s)\s*(?=\S)"
)
_PLACE = re.compile(rf"^(?P<place>{_NAME}[^()—–:«»\"!?]{{0,50}}?)\s*(?P<mark>\s{_DASH}\s|[—–]|:\s)\s*(?=\S)")
_AGENCY_FIRST = re.compile(rf"^\(?(?P<agency>[^()—–:]{{2,40}}?)\)?\s*(?:{_DASH}\s|:\s)\s*(?=\S)")
_DAY_PART = re.compile(
    r"\s*[,،]\s*[^,،]*\d.*$|\s+(?:le\s)?\d{1,2}(?:er|st|nd|rd|th)?\s?[^\W\d_]{3,}.*$|\s+في\s+\d.*$"
    r"|\s+[^\W\d_]{3,9}\.?\s\d{1,2}(?:,\s\d{4})?$"
)
_WEEKDAY = re.compile(r"\s*[,،]\s*[^\W\d_]{3,9}\.?$")
_AGENCY_WORD = re.compile(
    r"\b(?:news|press|agency|wires?|times|agence|presse|agentur|agencia)\b|وكالة|صحيفة", re.IGNORECASE
)
_CREDIT = re.compile(
    r"^(?:source|sources|quelle|fuente|fonte|المصدر|نقلا عن)\s*[:：]\s*(?P<outlet>[^:：.]{2,60})\.?$", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"^(?:copyright|\(c\)|©|حقوق النشر)[\s©:]*(?:\(c\)\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by\s+)?"
    r"(?P<outlet>[^.,|©\d][^.,|©]{1,60})",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\((?P<agency>[^()]{2,40})\)[\s.]*$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place a report is sent from, the agency named beside it, and where the sentence begins in the line."""

    place: str
    agency: str
    body: int


@dataclass(frozen=True, slots=True)
class Origin:
    """What the lines of a text say of where it comes from; empty where they say nothing."""

    outlet: str = ""
    byline: str = ""
    dateline: str = ""


def find_origin(lines: Sequence[Line]) -> Origin:
    """The origin that `lines` name. Pass the lines of the report and its furniture, not those of other reports."""
    datelines = [found for line in lines[:10] if (found := dateline_of(line))]
    bylines = [signed for line in _edges(lines) if (signed := byline_of(line))]
    agencies = (dateline.agency for dateline in datelines if dateline.agency)
    prefixes = (named for line in lines[:6] if (named := _agency_prefix(line)))
    signers = (byline.outlet for byline in bylines if byline.outlet)
    return Origin(
        outlet=next(agencies, "") or next(prefixes, "") or next(signers, "") or _credited(lines),
        byline=next((byline.name for byline in bylines), ""),
        dateline=next((dateline.place for dateline in datelines if dateline.place), ""),
    )


def _edges(lines: Sequence[Line]) -> Iterable[Line]:
    return (*lines[:12], *lines[max(12, len(lines) - 4) :])


def caption_label(line: Line) -> bool:
    """Whether the line opens with a page's label for a picture: `Image: ...`, or glued to a word in capitals."""
    opening = line.text.partition(":")[0]
    return (len(opening) <= _CAPTION and fold(opening) in _captions()) or _GLUED.match(line.text) is not None


_CAPTION = 2 * max(map(len, _CAPTIONS))


@cache
def _captions() -> frozenset[str]:
    return frozenset(fold(label) for label in _CAPTIONS)


def dateline_of(line: Line) -> Dateline | None:
    """The dateline that the line opens with: `PARIS, 16 juin (AFP) -`, `Washington:`, `طهران (رويترز) -`."""
    glued = _GLUED.match(line.text)
    cut = glued.end() if glued else 0
    text = line.text[cut : cut + 120]
    if not _MARK.search(text):
        return None
    found = _with_agency(text) or _without_agency(text)
    return Dateline(found.place, found.agency, found.body + cut) if found else None


def _with_agency(text: str) -> Dateline | None:
    for pattern in (_PARENTHESES, _SLASH):
        found = pattern.match(text)
        if not found:
            continue
        agency, place = agency_named(found["agency"]), _place(found["place"])
        known = is_known_place(place)
        if (agency and (known or is_name(place))) or (pattern is _PARENTHESES and known and found["agency"].isupper()):
            return Dateline(place, agency or found["agency"], found.end())
        if pattern is _PARENTHESES and found["mark"] not in (None, ".", ":"):
            return _with_unknown(place, found)
    return None


def _with_unknown(place: str, found: re.Match[str]) -> Dateline | None:
    """A place and what no agency is known by: an outlet where a day or its own words say so, else a region or a day."""
    dated = _is_day(found["place"])
    if not (is_known_place(place) or _is_capitals(place) or (dated and is_name(place))):
        return None
    stated = found["agency"].strip()
    is_outlet = is_name(stated) and not _is_day(stated) and bool(dated or _AGENCY_WORD.search(stated))
    return Dateline(place, stated if is_outlet else "", found.end())


def _is_day(text: str) -> bool:
    """Whether a number and the name of a month stand in `text`."""
    return any(char.isdigit() for char in text) and not _months().isdisjoint(re.findall(r"[^\W\d_]+", fold(text)))


@cache
def _months() -> frozenset[str]:
    return frozenset(map(fold, MONTHS))


def _without_agency(text: str) -> Dateline | None:
    found = _PLACE.match(text)
    if not found:
        return None
    place = _place(found["place"])
    if is_known_place(place) or (_is_capitals(place) and ":" not in found["mark"]):
        return Dateline(place, "", found.end())
    return None


def _place(text: str) -> str:
    bare = _DAY_PART.sub("", text)
    return (bare if bare == text else _WEEKDAY.sub("", bare)).strip(" ,،")


def _is_capitals(place: str) -> bool:
    letters = [char for char in place if char.isalpha()]
    return len(letters) >= 4 and all(char.isupper() for char in letters) and len(place.split()) <= 5


def _agency_prefix(line: Line) -> str:
    """`AFP: ...`, `(رويترز) - ...` at the head of a line."""
    glued = _GLUED.match(line.text)
    text = line.text[glued.end() if glued else 0 :][:80]
    found = _AGENCY_FIRST.match(text)
    if not found or (is_ambiguous(found["agency"]) and not text.startswith("(")):
        return ""
    return agency_named(found["agency"])


def _credited(lines: Sequence[Line]) -> str:
    """The outlet of a credit line, a line of rights, or the agency that signs the end."""
    for line in reversed(lines):
        if len(line.text) > 120:
            continue
        found = _CREDIT.match(line.text) or _RIGHTS.match(line.text)
        if found:
            name = re.sub(r"\s*(?:all rights.*|tous droits.*|-.*)$", "", found["outlet"], flags=re.IGNORECASE).strip()
            return agency_named(name) or name
    return next((signed for line in lines[-3:] if (signed := _signature(line))), "")


def _signature(line: Line) -> str:
    whole = line.text.strip("()-–— .")
    if whole and not is_ambiguous(whole) and (found := agency_named(whole)):
        return found
    signed = _SIGNED.search(line.text)
    return agency_named(signed["agency"]) if signed else ""
