"""Places of two reports that belong together."""

from __future__ import annotations

from dataclasses import dataclass

from index.spans import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of a first report and the passage of a second one that says the same.

    Offsets in the stored text of each; `weight` is above 0, the surer the more.
    """

    first: Span
    second: Span
    weight: float
