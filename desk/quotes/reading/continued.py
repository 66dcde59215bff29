"""Quotes that run on over paragraphs: their parts have one speaker. No sentences are read."""

from __future__ import annotations

from collections.abc import Sequence

from desk.model import Kind
from desk.quotes.attribution.ties import Tie
from desk.quotes.kinds.context import Verdict
from desk.quotes.reading.found import Told

CLOSE = frozenset({Tie.BESIDE, Tie.SENTENCE})


def join_continued(told: Sequence[Told]) -> None:
    """Give every part of a quote that runs on over paragraphs the attribution of the part that has one."""
    chain: list[Told] = []
    for found in told:
        if found.segment.parent >= 0:
            continue
        if not found.segment.resumes:
            chain = []
        chain.append(found)
        if len(chain) < 2:
            continue
        if found.tie in CLOSE:
            for part in chain[:-1]:
                same = part.tie is Tie.CONTINUED and part.speaker is not None and part.person is found.person
                if part.tie not in CLOSE and not same:
                    part.tie, part.cue, part.speaker, part.via = Tie.CONTINUED, found.cue, found.speaker, found.via
                    part.person = found.person
        for part in chain if len(chain) == 2 else chain[-1:]:
            if not part.verdict.is_quotation:
                part.verdict = Verdict(Kind.DIRECT, True, 0.8, "runs on over paragraphs")
