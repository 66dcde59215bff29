"""What engines evaluate: terms of fields, combined. Made by `expansion`; knows no grammar and no engine.

Leaves, `Sequence`, `Near`, `Except` and `AnyOf` of these are positional: they match at places of a text. `Widened`
marks what the editor did not type; documents that match only so rank below all others.
"""

from __future__ import annotations

from dataclasses import dataclass

TEXT, TITLE, QUOTE, DATE = "text", "title", "quote", "date"
POSITIONAL = frozenset({TEXT, TITLE, QUOTE})
"""Fields whose terms stand at places of the stored text; the other fields describe the document."""
WORDS = ("outlet", "speaker", "tag", "story")
"""Fields of a few words, where matching adds nothing to a score."""
VALUES = ("language", "is", "has")
"""Fields without words: each value is one term."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of one field, e.g. the folded form "elections" or the stem "/en/elect"."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """The commonest terms of a field that begin with `text`."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Terms of a field one letter away from `text`."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Sequence:
    """The parts one after the other, nothing between."""

    parts: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Both parts with at most `distance` places between."""

    left: Plan
    right: Plan
    distance: int


@dataclass(frozen=True, slots=True)
class Except:
    """The places of a leaf where none of the others stands: a name by its sound, but not in this spelling."""

    part: Leaf
    others: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part; the best one counts."""

    parts: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All parts."""

    parts: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Every document that does not match the part."""

    part: Plan


@dataclass(frozen=True, slots=True)
class Widened:
    """A part that the editor did not type."""

    part: Plan


@dataclass(frozen=True, slots=True)
class Everything:
    """Every document."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No document."""


Leaf = Term | Prefix | Fuzzy
Plan = Leaf | Sequence | Near | Except | AnyOf | AllOf | Without | Widened | Everything | Nothing


def sides(node: Sequence | Near | Except) -> tuple[Plan, ...]:
    """What a document must have, wherever it stands, to match a positional node."""
    match node:
        case Sequence(parts):
            return parts
        case Near(left, right):
            return left, right
        case Except(part):
            return (part,)


def leaves(node: Plan) -> frozenset[Leaf]:
    """The leaves of `node` that stand at places of a text and that a match can show."""
    match node:
        case Term(name) | Prefix(name) | Fuzzy(name):
            return frozenset({node} if name in POSITIONAL else ())
        case AnyOf(parts) | AllOf(parts) | Sequence(parts):
            return frozenset().union(*map(leaves, parts))
        case Near(left, right):
            return leaves(left) | leaves(right)
        case Except(part, others):
            return leaves(AnyOf((part, *others)))
        case Widened(part):
            return leaves(part)
        case _:
            return frozenset()


def stands(node: Plan, present: frozenset[Leaf]) -> bool:
    """Whether what a positional node asks for can stand where only the leaves `present` stand."""
    match node:
        case AnyOf(parts):
            return any(stands(part, present) for part in parts)
        case Sequence(parts) | AllOf(parts):
            return bool(parts) and all(stands(part, present) for part in parts)
        case Widened(part) | Except(part):
            return stands(part, present)
        case Term() | Prefix() | Fuzzy():
            return node in present
        case _:
            return False


def all_leaves(node: Plan) -> frozenset[Leaf]:
    """Every leaf of a positional node, whatever its field."""
    found: set[Leaf] = set()
    _gather(node, found)
    return frozenset(found)


def _gather(node: Plan, found: set[Leaf]) -> None:
    match node:
        case Term() | Prefix() | Fuzzy():
            found.add(node)
        case AnyOf(parts) | AllOf(parts) | Sequence(parts):
            for part in parts:
                _gather(part, found)
        case Near(left, right):
            _gather(left, found)
            _gather(right, found)
        case Except(part, others):
            found.update((part, *others))
        case Widened(part):
            _gather(part, found)


def typed(node: Plan) -> Plan:
    """`node` without its widened parts; what matches that was not found by widening alone."""
    match node:
        case Widened():
            return Nothing()
        case AnyOf(parts):
            return AnyOf(tuple(map(typed, parts)))
        case AllOf(parts):
            return AllOf(tuple(map(typed, parts)))
        case Sequence(parts) if any(map(has_widened, parts)):
            return AllOf((node, *map(typed, parts)))
        case Near(left, right) if has_widened(left) or has_widened(right):
            return AllOf((node, typed(left), typed(right)))
        case _:
            return node


def has_widened(node: Plan) -> bool:
    """Whether any part of `node` is widened, those that it excludes left out."""
    return typed(node) != node


def is_flat(node: Plan) -> bool:
    """Whether nothing in `node` counts, so that all its documents have the same score."""
    match node:
        case Term() | Prefix() | Fuzzy():
            return not node.boost
        case AnyOf(parts) | AllOf(parts) | Sequence(parts):
            return all(map(is_flat, parts))
        case Near(left, right):
            return is_flat(left) and is_flat(right)
        case Except(part):
            return is_flat(part)
        case Widened(part):
            return is_flat(part)
        case _:
            return True


def reduced(node: Plan, kept: frozenset[Leaf]) -> Plan:
    """`node` without the alternatives that stand nowhere: positional terms that are not in `kept`."""
    match node:
        case AnyOf(parts):
            rest = (
                part for part in parts if not isinstance(part, Term) or part in kept or part.field not in POSITIONAL
            )
            return AnyOf(tuple(reduced(part, kept) for part in rest))
        case AllOf(parts):
            return AllOf(tuple(reduced(part, kept) for part in parts))
        case Sequence(parts):
            return Sequence(tuple(reduced(part, kept) for part in parts))
        case Near(left, right, distance):
            return Near(reduced(left, kept), reduced(right, kept), distance)
        case Widened(part):
            return Widened(reduced(part, kept))
        case _:
            return node


def wanted(node: Plan) -> Plan:
    """`node` without what a document must not have."""
    match node:
        case AnyOf(parts):
            return AnyOf(tuple(wanted(part) for part in parts))
        case AllOf(parts):
            return AllOf(tuple(wanted(part) for part in parts if not isinstance(part, Without)))
        case Without():
            return Everything()
        case Widened(part):
            return Widened(wanted(part))
        case _:
            return node
