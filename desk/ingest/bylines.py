"""Who signs a report and for whom, from the line that says so. When it came out is read in `dates`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.ingest.lines import Line, fold
from desk.ingest.moments import without_moments
from desk.ingest.months import WEEKDAYS
from desk.ingest.shapes import CONNECTORS, agency_named, agency_spelt, is_ambiguous, is_capital, is_known_place, is_name

_ROOM = re.compile(
    r"^(?:la\s)?r[ée]daction\s(?:de\s|du\s|d['’])?(?P<outlet>[^,،:|]{2,40}?)\s*(?:[,،|].*)?$", re.IGNORECASE
)
_BY_WORDS = "by|par|por|von|di|بقلم|كتبت?|تقرير|إعداد|مراسل"
_SIGNS = re.compile(rf"\b(?:{_BY_WORDS}|r[ée]daction)\b", re.IGNORECASE)
_BY = re.compile(
    rf"^(?:(?:written|story|reporting|report|posted|published|text|propos recueillis) )?(?:{_BY_WORDS})"
    r"\s*[:：]?\s+(?P<rest>[^\s|].*)$",
    re.IGNORECASE,
)
_POSTS = re.compile(
    r"correspond|writer|editor|staff|report|desk|contributor|bureau|journaliste|envoy[ée]|r[ée]dact|chief|مراسل|محرر|خاص",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s+(?:[Ff]or|FOR|pour|para|für|per|of)\s+(?=[A-ZÀ-Þ«\"])|\s*[|/]\s*|\s*[,،]\s*|\s+[-–—]\s+")
_WITH = re.compile(r"\s+(?:with|avec|mit|con|مع)\s+")
_BARS = re.compile(r"\s*[|•]\s*")
_SECTIONS = re.compile(
    r"\b(?:news|stories|home|latest|breaking|world|politics|sports?|business|opinion|culture|actualit[ée]s?|accueil|monde"
    r"|politique|soci[ée]t[ée]|[ée]conomie|الرئيسية|أخبار|اخبار|سياسة|رياضة|اقتصاد)\b",
    re.IGNORECASE,
)
_SITE = re.compile(r"^[A-ZÀ-Þ][^,]*\w\.[a-z]{2,4}$")


_ADDRESS = re.compile(r"\s*\S*@\S+")
_IN_PARENTHESES = re.compile(r"\s*\(([^()]+)\)")
_PLACE = re.compile(r"\s+(?:in|à|au|aux|en)\s+(?=[A-ZÀ-Þ]).*$")
_SPECIAL = re.compile(r"^special (?:to|for) ", re.IGNORECASE)
LONGEST, LONGEST_BARE = 180, 100
"""Characters of a byline at most, as it stands and without what says when."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who signs, and for whom when that is said."""

    name: str
    outlet: str = ""


def byline_of(line: Line) -> Byline | None:
    """The byline that the whole line is, e.g. `By Jane Doe, The Herald | 1 March 2024` or `بقلم: ...`.

    Where the parts stand between bars, one of them when it came out, no word has to say who signs.
    """
    if len(line.text) > LONGEST or line.text.endswith(("?", "!", ":", "…")):
        return None
    if not _SIGNS.search(line.text):
        return _between_bars(line.text)
    text = without_moments(_ADDRESS.sub("", line.text))
    if len(text) > LONGEST_BARE:
        return None
    room = _ROOM.match(text)
    if room and is_capital(room["outlet"]):
        return Byline(text[: room.end("outlet")], room["outlet"])
    found = _BY.match(text)
    return _signed_by(found["rest"].rstrip(" .")) if found else None


def _between_bars(text: str) -> Byline | None:
    """`Jane Doe | The Herald | 1 March 2024`: who signs, for whom and when; or an agency and when."""
    parts = _BARS.split(text)
    if not 2 <= len(parts) <= 3:
        return None
    others = [part for part in parts if without_moments(part)]
    if len(others) != len(parts) - 1:
        return None
    name, outlet = others[0], others[-1]
    if agency := agency_spelt(name):
        return Byline(name, agency)
    if len(others) < 2 or not 2 <= len(name.split()) <= 5 or not _is_person(name) or _SECTIONS.search(name):
        return None
    return Byline(name, agency_named(outlet) or outlet) if is_name(outlet) and not is_known_place(outlet) else None


def _signed_by(rest: str) -> Byline | None:
    if agency := agency_spelt(rest):
        return Byline(rest, agency)
    name, *others = [part for part in _FOR.split(_IN_PARENTHESES.sub(r" \1", rest)) if part]
    if agency := agency_spelt(name):
        return Byline(name, agency)
    first, _with, second = (part.strip() for part in _WITH.sub("\t", name, count=1).partition("\t"))
    if agency := agency_named(second):
        name, others = first, [agency]
    if _SITE.search(name):
        return Byline(_WITH.split(rest)[0], name)
    person, agency = _without_agency(name)
    person = _PLACE.sub("", person)
    if not _is_person(person):
        return None
    outlet = agency or next((_SPECIAL.sub("", part) for part in others if _is_outlet(part)), "")
    return Byline(person, agency_named(outlet) or outlet)


def _without_agency(name: str) -> tuple[str, str]:
    """A name and the agency that stands at its end without a comma, or whose staff it is."""
    words = name.split()
    for count in range(min(4, len(words) - 2), 0, -1):
        last = " ".join(words[-count:])
        if (agency := agency_spelt(last)) and not is_ambiguous(last):
            return " ".join(words[:-count]), agency
    if len(words) == 2 and _POSTS.search(words[1]):
        return name, agency_spelt(words[0])
    return name, ""


def _is_person(name: str) -> bool:
    if fold(name) in WEEKDAYS:
        return False
    parts = name.split()
    named = [part for part in parts if part.lower() not in CONNECTORS]
    return len(named) >= 1 and len(parts) <= 8 and all(is_capital(part) and not part[0].isdigit() for part in named)


def _is_outlet(part: str) -> bool:
    return part[:1].isupper() and not _POSTS.search(part) and not is_known_place(part) and len(part.split()) <= 6
