"""Where a report comes from: outlet, byline and dateline, as far as its own lines say so. Nothing is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from desk.ingest.agencies import AGENCIES, AMBIGUOUS, CITIES
from desk.ingest.dates import first_date
from desk.ingest.lines import Line, fold
from desk.ingest.months import MONTHS
from desk.ingest.phrases import CAPTIONS

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
_ROOM = re.compile(
    r"^(?:la\s)?r[ée]daction\s(?:de\s|du\s|d['’])?(?P<outlet>[^,،:|]{2,40}?)\s*(?:[,،|].*)?$", re.IGNORECASE
)
_BY = re.compile(
    r"^(?:(?:written |story |reporting |report )?by|(?:propos recueillis )?par|por|von|di|بقلم|كتبت?|تقرير|إعداد|مراسل)"
    r"\s*[:：]?\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_CONNECTORS_TABLE = "and|et|y|und|e|i|de|du|la|le|van|von|der|bin|ben|al|el|da|di|dos|with|avec|in|à|of|و|في|من|ال"
_CONNECTORS = frozenset(_CONNECTORS_TABLE.split("|"))
_POSTS = re.compile(
    r"correspond|writer|editor|staff|report|desk|contributor|bureau|journaliste|envoy[ée]|r[ée]dact|chief|مراسل|محرر|خاص",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s+(?:for|pour|para|für|per|of)\s+(?=[A-ZÀ-Þ«\"])|\s*[|/]\s*|\s*[,،]\s*|\s+[-–—]\s+")
_WITH = re.compile(r"\s+(?:with|avec|mit|con|مع)\s+")
_SITE = re.compile(r"^[A-ZÀ-Þ][^,]*\w\.[a-z]{2,4}$")
_SIGNED = re.compile(r"\((?P<agency>[^()]{2,40})\)[\s.]*$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place a report is sent from, the agency named beside it, and where the sentence begins in the line."""

    place: str
    agency: str
    body: int


@dataclass(frozen=True, slots=True)
class Byline:
    """Who signs, and for whom when that is said."""

    name: str
    outlet: str = ""


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
        known = _is_known_place(place)
        if (agency and (known or _is_name(place))) or (pattern is _PARENTHESES and known and found["agency"].isupper()):
            return Dateline(place, agency or found["agency"], found.end())
        if pattern is _PARENTHESES and found["mark"] not in (None, ".", ":"):
            return _with_unknown(place, found)
    return None


def _with_unknown(place: str, found: re.Match[str]) -> Dateline | None:
    """A place and what no agency is known by: an outlet where a day or its own words say so, else a region or a day."""
    dated = _is_day(found["place"])
    if not (_is_known_place(place) or _is_capitals(place) or (dated and _is_name(place))):
        return None
    stated = found["agency"].strip()
    is_outlet = _is_name(stated) and not _is_day(stated) and bool(dated or _AGENCY_WORD.search(stated))
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
    if _is_known_place(place) or (_is_capitals(place) and ":" not in found["mark"]):
        return Dateline(place, "", found.end())
    return None


def _place(text: str) -> str:
    bare = _DAY_PART.sub("", text)
    return (bare if bare == text else _WEEKDAY.sub("", bare)).strip(" ,،")


def _is_known_place(place: str) -> bool:
    parts = re.split(r"\s*[,،/]\s*|\s-\s", place)
    return fold(parts[0]) in _cities() and len(place.split()) <= 5


def _is_name(place: str) -> bool:
    """Whether `place` has the shape of a name: few words, and capitals where the script has them."""
    parts = place.split()
    return 0 < len(parts) <= 5 and all(_is_capital(part) or part.lower() in _CONNECTORS for part in parts)


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word[:1].lower() == word[:1].upper()


def _is_capitals(place: str) -> bool:
    letters = [char for char in place if char.isalpha()]
    return len(letters) >= 4 and all(char.isupper() for char in letters) and len(place.split()) <= 5


@cache
def _cities() -> frozenset[str]:
    return frozenset(fold(city) for city in CITIES if city.strip())


def agency_named(text: str) -> str:
    """The usual short name of the news agency that `text` is (or lists first), or ""."""
    if len(text) > 100:
        return ""
    known = _agencies()
    for part in (text, *re.split(r"\s*[,،/&+]\s*|\s(?:et|and|avec|with|y|und|و)\s?", text)):
        if found := known.get(_spelling(part)):
            return found
    return ""


def _spelling(text: str) -> str:
    return re.sub(r"[\s.\u0640]+", " ", fold(text) if not text.isascii() else text).strip(" -")


@cache
def _agencies() -> dict[str, str]:
    return {_spelling(form): name for name, forms in AGENCIES.items() for form in forms.split("|")}


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(map(_spelling, AMBIGUOUS))


def _agency_prefix(line: Line) -> str:
    """`AFP: ...`, `(رويترز) - ...` at the head of a line."""
    glued = _GLUED.match(line.text)
    text = line.text[glued.end() if glued else 0 :][:80]
    found = _AGENCY_FIRST.match(text)
    if not found or (_spelling(found["agency"]) in _ambiguous() and not text.startswith("(")):
        return ""
    return agency_named(found["agency"])


def byline_of(line: Line) -> Byline | None:
    """The byline that the whole line is, e.g. `By Jane Doe, The Herald` or `بقلم: ...`."""
    if len(line.text) > 100 or line.text.endswith(("?", "!", ":", "…")):
        return None
    room = _ROOM.match(line.text)
    if room and _is_capital(room["outlet"]):
        return Byline(f"{line.text[: room.end('outlet')]}", room["outlet"])
    found = _BY.match(line.text)
    return _signed_by(found["rest"].rstrip(" .")) if found else None


def _signed_by(rest: str) -> Byline | None:
    if agency := _agencies().get(_spelling(rest)):
        return Byline(rest, agency)
    name, *others = [part for part in _FOR.split(rest) if part]
    first, _with, second = (part.strip() for part in _WITH.sub("\t", name, count=1).partition("\t"))
    if agency := agency_named(second):
        name, others = first, [agency]
    if _SITE.search(name):
        return Byline(rest, name)
    if not _is_person(name):
        return None
    outlet = next((part for part in others if _is_outlet(part)), "")
    return Byline(name, agency_named(outlet) or outlet)


def _is_person(name: str) -> bool:
    parts = name.split()
    named = [part for part in parts if part.lower() not in _CONNECTORS]
    return len(named) >= 1 and len(parts) <= 8 and all(_is_capital(part) and not part[0].isdigit() for part in named)


def _is_outlet(part: str) -> bool:
    return part[:1].isupper() and not _POSTS.search(part) and first_date(fold(part)) is None and len(part.split()) <= 6


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
    if whole and _spelling(whole) not in _ambiguous() and (found := agency_named(whole)):
        return found
    signed = _SIGNED.search(line.text)
    return agency_named(signed["agency"]) if signed else ""
