"""Quality gate of the quotes: scores detection, speakers, identities and statements, and fails under a floor.

    python tests/tools/quality.py [--raise] [DIRECTORY]

Scores the sample reports, the own passages and the own whole articles of `tests/quotes/data` (articles by halves:
rules are mended on the errors of the development half alone, the half held back gives totals); with DIRECTORY also
every `pud_*.jsonl` there
(the same form, text included). Floors stand in `tests/quotes/floors.json`; `--raise` lifts them, never lowers.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desk.model import Paragraph, Quote, Report, ReportId, Statement  # noqa: E402
from desk.quotes import align, find_quotes  # noqa: E402
from index.spans import Span  # noqa: E402

DATA = ROOT / "tests" / "quotes" / "data"
FLOORS = ROOT / "tests" / "quotes" / "floors.json"
EDGE = " \t\r\n\u00a0\u202f\"“”„«»‘’'‹›.,;:!?،؛؟…-–—()[]`"
OPEN_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "for",
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "de",
        "du",
        "et",
        "l",
        "d",
        "and",
        "mr",
        "mrs",
        "ms",
        "m",
        "mme",
        "said",
    ]
)
OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Gold:
    """One quote of the gold: where, by whom, and which utterances (`clusters`) it holds."""

    start: int
    end: int
    is_quotation: bool = True
    speaker: str | None = None
    speaker_span: tuple[int, int] | None = None
    identity: str = ""
    clusters: frozenset[str] = frozenset()
    duplicate_of: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One text with its gold."""

    report: Report
    quotes: tuple[Gold, ...]
    half: str = ""


@dataclass(slots=True)
class Tally:
    """Counts behind the figures of one set."""

    gold: int = 0
    found: int = 0
    right: int = 0
    speakers: int = 0
    named: int = 0
    attributed: int = 0
    identities: int = 0
    identified: int = 0
    copies: int = 0
    copied: int = 0
    pairs: dict[str, list[int]] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        """Every figure of the set in per cent."""
        out = {"spans": f1(self.right, self.found, self.gold)}
        if self.speakers:
            out["end to end"] = f1(self.attributed, self.named, self.speakers)
        if self.identities:
            out["identities"] = percent(self.identified, self.identities)
        if self.copies:
            out["second printings"] = percent(self.copied, self.copies)
        out |= {f"statements {name}": f1(*counts) for name, counts in sorted(self.pairs.items()) if counts[2]}
        return out


def percent(part: int, whole: int) -> float:
    """`part` of `whole` in per cent, one decimal."""
    return round(100 * part / whole, 1) if whole else 0.0


def f1(right: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall in per cent."""
    return round(200 * right / (found + gold), 1) if found + gold else 100.0


def read_samples(path: Path) -> list[Sample]:
    """The samples of a JSON Lines file; `file` names a sample report, `text` holds the text itself."""
    samples = []
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        text = entry.get("text") or read_text(ROOT / "seeds" / entry["file"])
        quotes = tuple(map(_gold, entry["quotes"]))
        samples.append(Sample(report_of(entry["id"], text, entry["lang"]), quotes, entry.get("half", "")))
    return samples


def read_text(path: Path) -> str:
    """The text of a file with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def report_of(name: str, text: str, language: str) -> Report:
    """A report with one paragraph a line that is not empty."""
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(Span(at, at + len(line)), language))
        at += len(line) + 1
    return Report(ReportId(name), "", "", text, language, "", paragraphs=tuple(paragraphs))


def _gold(entry: dict[str, Any]) -> Gold:
    where = (entry["speaker_start"], entry["speaker_end"]) if entry.get("speaker_start") is not None else None
    copy = entry.get("duplicate_of")
    return Gold(
        entry["start"],
        entry["end"],
        entry.get("is_quotation", True),
        entry.get("speaker"),
        where,
        entry.get("speaker_norm") or "",
        frozenset(entry.get("clusters") or ()),
        (copy[0], copy[1]) if copy else None,
    )


def score(samples: Sequence[Sample]) -> dict[str, float]:
    """The figures of a set of samples."""
    tally = Tally()
    pairs: list[tuple[Sample, Quote, Gold | None]] = []
    results = [(sample, find_quotes(sample.report)) for sample in samples]
    for sample, quotes in results:
        found = [quote for quote in quotes if quote.is_quotation]
        matches = match(sample, found)
        _count(tally, sample, found, matches)
        pairs += [(sample, quote, matches.get(quote.id)) for quote in found]
    statements = align([(sample.report, quotes) for sample, quotes in results])
    _count_pairs(tally, samples, pairs, statements)
    return tally.figures()


def match(sample: Sample, found: Sequence[Quote]) -> dict[str, Gold]:
    """The gold quote of each found one, by overlap of at least a half, best first, one to one."""
    text = sample.report.text
    gold = [entry for entry in sample.quotes if entry.is_quotation]
    ranked = sorted(
        (
            (overlap(trimmed(text, entry.start, entry.end), trimmed(text, quote.span.start, quote.span.end)), i, j)
            for i, entry in enumerate(gold)
            for j, quote in enumerate(found)
        ),
        reverse=True,
    )
    matches: dict[str, Gold] = {}
    taken: set[int] = set()
    for value, i, j in ranked:
        if value >= OVERLAP and i not in taken and found[j].id not in matches:
            taken.add(i)
            matches[found[j].id] = gold[i]
    return matches


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A range without marks and blanks at its ends."""
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Intersection over union of two ranges."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    whole = max(one[1], other[1]) - min(one[0], other[0])
    return shared / whole if whole else 0.0


def _count(tally: Tally, sample: Sample, found: Sequence[Quote], matches: dict[str, Gold]) -> None:
    gold = [entry for entry in sample.quotes if entry.is_quotation]
    tally.gold += len(gold)
    tally.found += len(found)
    tally.right += len(matches)
    tally.speakers += sum(bool(entry.speaker) for entry in gold)
    tally.identities += sum(bool(entry.identity) for entry in gold)
    tally.copies += sum(entry.duplicate_of is not None for entry in gold)
    by_id = {quote.id: quote for quote in found}
    for quote in found:
        entry = matches.get(quote.id)
        tally.named += bool(quote.speaker.text) and not (entry and not entry.speaker)
        if entry is None:
            continue
        tally.attributed += bool(entry.speaker) and same_speaker(entry, quote)
        tally.identified += bool(entry.identity) and same_identity(entry.identity, quote.speaker.identity)
        original = by_id.get(quote.duplicate_of) if quote.duplicate_of else None
        tally.copied += original is not None and (original.span.start, original.span.end) == entry.duplicate_of


def same_speaker(gold: Gold, quote: Quote) -> bool:
    """Whether the speaker as written is the gold one: overlapping, or one holds the words of the other."""
    written, span = quote.speaker.text, quote.speaker.span
    if not written or not gold.speaker:
        return False
    if span and gold.speaker_span and gold.speaker_span[0] < span.end and span.start < gold.speaker_span[1]:
        return True
    a, b = words(gold.speaker), words(written)
    return bool(a and b) and (a <= b or b <= a)


def words(text: str) -> set[str]:
    """The telling words of a name."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    return {word for word in re.findall(r"\w+", plain) if word not in OPEN_WORDS}


def same_identity(gold: str, found: str) -> bool:
    """Whether a resolved name is the gold one, or one of the forms that `names.json` gives for it."""
    forms: dict[str, list[str]] = json.loads((DATA / "names.json").read_text(encoding="utf-8"))
    return found == gold or found in forms.get(gold, ())


def _count_pairs(
    tally: Tally,
    samples: Sequence[Sample],
    pairs: Sequence[tuple[Sample, Quote, Gold | None]],
    statements: Iterable[Statement],
) -> None:
    """Count pairs of quotes of different texts that share an utterance, in the gold and as found."""
    held: dict[str, set[str]] = {}
    for statement in statements:
        for member in statement.members:
            held.setdefault(member, set()).add(statement.id)
    everything = [(sample, entry) for sample in samples for entry in sample.quotes if entry.is_quotation]
    for (one, a), (other, b) in itertools.combinations(everything, 2):
        if one is not other and a.clusters & b.clusters:
            tally.pairs.setdefault(_pair_name(one, other), [0, 0, 0])[2] += 1
    for (one, p, a_), (other, q, b_) in itertools.combinations(pairs, 2):
        if one is other or not held.get(p.id, set()) & held.get(q.id, set()):
            continue
        counts = tally.pairs.setdefault(_pair_name(one, other), [0, 0, 0])
        counts[1] += 1
        counts[0] += a_ is not None and b_ is not None and bool(a_.clusters & b_.clusters)


def _pair_name(one: Sample, other: Sample) -> str:
    return (
        "-".join(sorted({one.report.language, other.report.language}))
        if one.report.language != other.report.language
        else "same"
    )


def measure(directory: Path | None) -> dict[str, dict[str, float]]:
    """The figures of every set: one for the samples, one for the own passages of each language, one for DIRECTORY."""
    sets: dict[str, list[Sample]] = {}
    for path in sorted(DATA.glob("*.jsonl")):
        for sample in read_samples(path):
            sets.setdefault(f"{path.stem} {sample.half}".strip(), []).append(sample)
    if directory is not None:
        outside = {path.stem: read_samples(path) for path in sorted(directory.glob("pud_*.jsonl"))}
        sets |= outside | {"pud all": [sample for samples in outside.values() for sample in samples]}
    return {name: score(samples) for name, samples in sets.items()}


def shortfalls(figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """Every figure that is under its floor, and every floor that was not measured, in words."""
    found = []
    for name, wanted in floors.items():
        for figure, floor in wanted.items():
            value = figures.get(name, {}).get(figure)
            if value is None and name in figures:
                found.append(f"{name}: {figure} was not measured")
            elif value is not None and value < floor:
                found.append(f"{name}: {figure} {value} is under {floor}")
    return found


def raised(figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Floors lifted to the figures; none is lowered or dropped."""
    names = {**floors, **figures}
    return {
        name: {
            figure: max(figures.get(name, {}).get(figure, 0.0), floors.get(name, {}).get(figure, 0.0))
            for figure in {**floors.get(name, {}), **figures.get(name, {})}
        }
        for name in names
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Score, print, and answer 1 when a figure is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", nargs="?", type=Path)
    parser.add_argument("--raise", dest="lift", action="store_true")
    chosen = parser.parse_args(arguments)
    figures = measure(chosen.directory)
    for name, values in figures.items():
        print(f"{name:24}", "  ".join(f"{figure} {value}" for figure, value in values.items()))
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if chosen.lift:
        FLOORS.write_text(json.dumps(raised(figures, floors), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    found = shortfalls(figures, floors)
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
