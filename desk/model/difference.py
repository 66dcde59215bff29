"""What two quotes of one statement do not share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desk.i18n import N_, _
from desk.model.quote import Quote, QuoteId, Statement
from index.spans import Span


class DifferenceKind(StrEnum):
    """How two quotes of one statement differ."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    MISSING = "missing"
    FRAGMENT = "fragment"
    JOINED = "joined"
    SPEAKER = "speaker"
    STANCE = "stance"
    FIGURE = "figure"
    NEGATION = "negation"

    @property
    def sign(self) -> str:
        """One ASCII character that stands for it."""
        return _SIGNS[self][0]

    @property
    def label(self) -> str:
        """Its name in the editor's language."""
        return _(_SIGNS[self][1])


_SIGNS = {
    DifferenceKind.INSERT: ("+", N_("added")),
    DifferenceKind.DELETE: ("-", N_("left out")),
    DifferenceKind.REPLACE: ("~", N_("other words")),
    DifferenceKind.MISSING: ("-", N_("part missing")),
    DifferenceKind.FRAGMENT: ("<", N_("fragment")),
    DifferenceKind.JOINED: ("&", N_("joined")),
    DifferenceKind.SPEAKER: ("@", N_("other speaker")),
    DifferenceKind.STANCE: ("!", N_("confirmed or denied")),
    DifferenceKind.FIGURE: ("%", N_("other figure")),
    DifferenceKind.NEGATION: ("^", N_("negation on one side")),
}


_GRAVEST = (
    DifferenceKind.STANCE,
    DifferenceKind.NEGATION,
    DifferenceKind.FIGURE,
    DifferenceKind.SPEAKER,
    DifferenceKind.MISSING,
    DifferenceKind.JOINED,
    DifferenceKind.FRAGMENT,
)

_MUTUAL = (DifferenceKind.SPEAKER, DifferenceKind.STANCE, DifferenceKind.FIGURE, DifferenceKind.NEGATION)
"""What concerns both sides alike."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which `quote` and `other` differ; both spans are offsets in the stored text of their reports.

    INSERT: `other` has words that `quote` leaves out; DELETE: the reverse; REPLACE: other words at the same place
    (all three within one language). MISSING: a part of `quote` that has no counterpart in `other` (across languages).
    FRAGMENT: `quote` is a small part of `other`, at `other_span`. JOINED: `quote` holds more utterances, of which
    `other` is the one at `span`. SPEAKER: the words have another speaker. STANCE: one side confirms, the other denies
    or refuses to confirm; the spans are of those words, outside the marks. FIGURE: another figure for the same thing.
    NEGATION: one side has a negation before words that the other one has without. `words` are what stands at the two
    spans (for SPEAKER the resolved names); a span is empty where a side has nothing.
    """

    kind: DifferenceKind
    quote: QuoteId
    span: Span
    other: QuoteId
    other_span: Span
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """A statement with its quotes (second printings too) and what they do not share."""

    statement: Statement
    members: tuple[Quote, ...]
    differences: tuple[Difference, ...]

    def drift_of(self, quote: QuoteId) -> tuple[DifferenceKind, ...]:
        """How one of the quotes drifts from the others, beyond single words, the gravest first.

        MISSING where it lacks a part.
        """
        kinds: set[DifferenceKind] = set()
        for one in self.differences:
            if one.kind in _MUTUAL:
                concerned = quote in (one.quote, one.other)
            elif one.kind in (DifferenceKind.FRAGMENT, DifferenceKind.JOINED):
                concerned = quote == one.quote
            else:
                concerned = one.kind is DifferenceKind.MISSING and quote == one.other
            if concerned:
                kinds.add(one.kind)
        return tuple(kind for kind in _GRAVEST if kind in kinds)

    def told(self, kind: DifferenceKind, quote: QuoteId) -> tuple[str, ...]:
        """The words that tell a drift of one of the quotes: what it lacks, in the others' words, or what it says.

        None for a kind that its label tells whole.
        """
        if kind in (DifferenceKind.JOINED, DifferenceKind.FRAGMENT, DifferenceKind.SPEAKER):
            return ()
        own = [one for one in self.differences if one.kind is kind]
        lacks = [one.words[0] for one in own if one.other == quote and kind is DifferenceKind.MISSING]
        says = [one.words[one.quote != quote] for one in own if quote in (one.quote, one.other)]
        said = lacks if kind is DifferenceKind.MISSING else says
        return tuple(dict.fromkeys(" ".join(words.split()) for words in said))
