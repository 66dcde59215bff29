"""What the editor decides about two quotes: whether they are one statement."""

from __future__ import annotations

from dataclasses import dataclass

from desk.model.quote import QuoteId


@dataclass(frozen=True, slots=True)
class Decision:
    """`one` and `other` are one statement, or (with `same` false) are not; `one` sorts before `other`."""

    one: QuoteId
    other: QuoteId
    same: bool
