"""Why the desk takes quotes for one statement, in the editor's language. What it found is in `Statement.evidence`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.i18n import N_, _

BETWEEN = " ~ "
SHOWN = 6
"""Pairs of words that are shown of a statement at most."""
REASONS = (N_("confirmed by the editor"), N_("same speaker"), N_("same words"), N_("one holds the other"))
"""What is said of two quotes as a whole, the weightiest first."""


def evidence_words(evidence: Sequence[str]) -> tuple[str, ...]:
    """Reasons first, then pairs of words, each pair once whichever way round, and no word that a pair has."""
    reasons = [_(reason) for reason in REASONS if reason in evidence]
    pairs: dict[frozenset[str], str] = {}
    for each in sorted(evidence, key=lambda each: BETWEEN not in each):
        sides = frozenset(side.casefold() for side in each.split(BETWEEN))
        if each not in REASONS and not any(sides <= known for known in pairs):
            pairs[sides] = each
    words = list(pairs.values())
    return (*reasons, *words[:SHOWN], *(["…"] if len(words) > SHOWN else []))
