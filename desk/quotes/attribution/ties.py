"""How a quote hangs on its cue, and who speaks it by that. Nothing is chosen here."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.subjects import Mention


class Tie(Enum):
    """How a quote hangs on its cue, from the closest to none."""

    BESIDE = "beside the cue"
    SENTENCE = "cue in the sentence"
    COLON = "introduced by a colon"
    LABEL = "behind the name of its speaker and a colon"
    OWNED = "before what was said, behind who said it"
    INSIDE = "cue inside the marks"
    CONTINUED = "goes on"
    CONTEXT = "cue in the paragraph"
    NONE = "no cue"

    __hash__ = object.__hash__


class Attribution(NamedTuple):
    """The cue of a quote, how they are tied, and the sources that the words passed through."""

    tie: Tie
    saying: Saying | None = None
    via: tuple[Mention, ...] = ()
    colon: Mention | None = None

    @property
    def speaker(self) -> Mention | None:
        """Who speaks, as written."""
        return self.colon or (self.saying.speaker if self.saying else None)
