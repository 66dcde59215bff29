"""Cues, and what they say of their speakers, as records. Found in `cues` and `speech`."""

from __future__ import annotations

from typing import NamedTuple

from desk.quotes.grammar.subjects import Mention
from desk.quotes.grammar.verbs import Form
from index.spans import Span

REACH = 5
"""Words around a cue within which it is looked for what it belongs to."""


class Cue(NamedTuple):
    """Tokens `[low, high)` that report; a `weak` cue needs the quote beside it, a `passive` one has an agent."""

    low: int
    high: int
    form: Form
    weak: bool = False
    passive: bool = False


class Saying(NamedTuple):
    """A cue, tokens `[low, high)` of its sentence, and who speaks by it; `weak` cues need the quote beside them.

    `inverted` when the speaker follows the cue; `silent` when the language leaves the subject out; `via` is who passes
    the words on.
    """

    low: int
    high: int
    span: Span
    form: Form
    weak: bool
    speaker: Mention | None = None
    inverted: bool = False
    silent: bool = False
    via: Mention | None = None

    @property
    def right(self) -> int:
        """The first token after cue and speaker."""
        behind = self.speaker is not None and self.inverted and self.speaker.high > self.high
        return self.speaker.high if self.speaker is not None and behind else self.high

    @property
    def left(self) -> int:
        """The first token of speaker and cue."""
        return self.speaker.low if self.speaker is not None and self.speaker.low < self.low else self.low


class Subject(NamedTuple):
    """Who a cue gives as the speaker, and where."""

    speaker: Mention | None
    inverted: bool = False
    via: Mention | None = None
