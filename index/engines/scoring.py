"""What matches are worth, the same in every engine: whole numbers, so that sums agree to the last digit.

A term counts its inverse document frequency times the impact of its posting; a prefix or a fuzzy word counts the same
whatever it stands for; a phrase counts the sum of its words, twice in a title and little in furniture; of alternatives
the best one counts, a widened one only where no other matches; a document that only widened parts match ranks below
all others. No documents here.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log

from index.query import plan

WIDENED_SHARE = 0.5
"""What a form counts that the editor did not type."""
MANY = 1.0
"""What a leaf counts that stands for many terms."""
MOST = 1000
"""Scores of any plan stay below it, however many words it has."""
_FINEST = 64.0
_DIRECT = 1.0
Rarity = Callable[[plan.Term], float]


def idf(count: int, frequency: int) -> float:
    """The inverse document frequency of a term that `frequency` of `count` documents have."""
    return log(1 + (count - frequency + 0.5) / (frequency + 0.5)) if frequency <= count else 0.0


def scale(node: plan.Plan, count: int) -> float:
    """Units of score for a worth of 1, so that no document of `count` has `MOST` of them for `node`."""
    rarest = idf(count, 0)
    most = 2 * worth(node, lambda _: rarest)
    return min(_FINEST, MOST / most) if most else 1.0


def units(value: float, impact: float, unit: float) -> int:
    """A worth times an impact, in units."""
    return int(value * impact * unit)


def worth(node: plan.Plan, rarity: Rarity) -> float:
    """The most that a document can have for `node`, its impacts left out; `rarity` gives inverse frequencies."""
    match node:
        case plan.Term(boost=boost):
            return boost * rarity(node) if boost else 0.0
        case plan.Prefix(boost=boost) | plan.Fuzzy(boost=boost):
            return boost * MANY
        case plan.AnyOf(parts):
            return max((worth(part, rarity) for part in parts), default=0.0)
        case plan.AllOf(parts) | plan.Sequence(parts):
            return sum(worth(part, rarity) for part in parts)
        case plan.Near(left, right):
            return worth(left, rarity) + worth(right, rarity)
        case plan.Widened(part) | plan.Except(part):
            return worth(part, rarity)
        case _:
            return 0.0


def shown_score(score: int, unit: float, widened: bool) -> float:
    """A score as a match carries it: below 1 for a document that only widened parts match, else from 1 to 2."""
    value = score / unit
    return value / (value + 1) + (0.0 if widened else _DIRECT)


def alternatives(node: plan.AnyOf) -> tuple[list[plan.Plan], list[plan.Plan]]:
    """The parts of `node` and of those in it that are alternatives too: others, and widened ones."""
    others: list[plan.Plan] = []
    widened: list[plan.Plan] = []
    for part in node.parts:
        if isinstance(part, plan.AnyOf):
            inner = alternatives(part)
            others += inner[0]
            widened += inner[1]
        else:
            (widened if isinstance(part, plan.Widened) else others).append(part)
    return others, widened
