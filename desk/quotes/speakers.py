"""Who speaks in a number of reports, one person or body an entry. Names are joined with care, never a withheld one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from desk.model import Quote, Report, ReportId, SpeakerSummary
from index.analysis import skeleton
from index.analysis.analyzers import name_forms
from index.analysis.normalize import folded

Key = tuple[str, ...]


def speakers(reports: Sequence[tuple[Report, Sequence[Quote]]]) -> tuple[SpeakerSummary, ...]:
    """The speakers of the quotations, most quoted first; one name in two scripts is one speaker."""
    groups: dict[Key, list[Quote]] = defaultdict(list)
    for report, quotes in reports:
        for quote in quotes:
            if quote.counts and quote.speaker.shown:
                groups[_key(report.id, quote)].append(quote)
    joined = _joined(groups)
    return tuple(sorted((_summary(quotes) for quotes in joined), key=lambda one: (-one.quotes, one.identity)))


def _key(report: ReportId, quote: Quote) -> Key:
    """Equal for mentions that are surely one speaker; a withheld name stays within its report."""
    name = folded(quote.speaker.shown)
    return (name, report) if quote.speaker.anonymous else (name,)


def _joined(groups: dict[Key, list[Quote]]) -> list[list[Quote]]:
    """Groups whose names are one name in different scripts, together."""
    found: list[list[Quote]] = []
    for key, quotes in groups.items():
        named = len(key) == 1
        home = next((other for other in found if named and _same_name(quotes[0], other[0])), None)
        if home is None:
            found.append(list(quotes))
        else:
            home.extend(quotes)
    return found


def _same_name(one: Quote, other: Quote) -> bool:
    """Whether two names of different scripts have the same consonants, word by word."""
    if one.speaker.anonymous or other.speaker.anonymous:
        return False
    left, right = folded(one.speaker.shown).split(), folded(other.speaker.shown).split()
    if len(left) != len(right) or left[0].isascii() == right[0].isascii():
        return False
    return all(_consonants(a) & _consonants(b) for a, b in zip(left, right, strict=True))


def _consonants(word: str) -> frozenset[str]:
    return frozenset(key for each in (word, *name_forms(word)) if (key := skeleton(each)))


def _summary(quotes: Sequence[Quote]) -> SpeakerSummary:
    names = Counter(quote.speaker.shown for quote in quotes)
    written = Counter(quote.speaker.text for quote in quotes if quote.speaker.text)
    return SpeakerSummary(
        identity=names.most_common(1)[0][0],
        written=tuple(name for name, _ in written.most_common()),
        anonymous=quotes[0].speaker.anonymous,
        reports=tuple(dict.fromkeys(quote.report for quote in quotes)),
        quotes=len(quotes),
    )
