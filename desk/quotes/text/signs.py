"""The signs of quotation marks, in families whose members may close each other, and how each leans. No segments."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

MARK = re.compile(r"``|''|’’(?!’)|\(\(|\)\)|(?<!<)<<(?![<=-])|(?<![>=-])>>(?!>)|[«»“”„‟″\"＂‹›‘’‚‛'「」『』]")
BEFORE_OPENING = frozenset("([{<—–-/=،:;.,…«“„‹‘\"'")
AFTER_CLOSING = frozenset(")]}>—–-/.,;:!?…،؛؟»”“›’\"'")


class Family(Enum):
    """Marks that may close each other."""

    DOUBLE = "“”„‟″\"＂``''"
    GUILLEMET = "«»"
    ANGLE = "‹›"
    SINGLE = "‘’‚‛'"
    ROUND = "(())"
    CORNER = "「」"
    WHITE_CORNER = "『』"

    __hash__ = object.__hash__


FAMILY = {mark: family for family in Family for mark in family.value} | {
    "``": Family.DOUBLE,
    "''": Family.DOUBLE,
    "’’": Family.DOUBLE,
    "((": Family.ROUND,
    "))": Family.ROUND,
    "<<": Family.GUILLEMET,
    ">>": Family.GUILLEMET,
}
MARKS_OF = {family: frozenset(family.value) for family in Family}
TYPED = {"((": "))", "<<": ">>"}
"""Marks put together from signs that mean other things by themselves: they open only where they are closed again."""
OPENING = frozenset("“„‟«‹‘‚‛「『") | {"``", *TYPED}
PRIME = "″"
"""What some type for a closing mark behind a figure."""
CLOSING = frozenset("”»›’」』") | {"’’", *TYPED.values()}


class Mark(NamedTuple):
    """A mark where it stands, with the characters beside it: blanks at the ends of its paragraph."""

    sign: str
    family: Family
    start: int
    end: int
    before: str
    after: str

    @property
    def leans(self) -> tuple[bool, bool]:
        """Whether the blanks around it allow it to open, and to close."""
        before, after = self.before, self.after
        apart, ended = before.isspace(), after.isspace()
        opens = (apart or before in BEFORE_OPENING) and not ended and after not in ".,;!?،؛؟)"
        return opens, (ended or after in AFTER_CLOSING) and not apart
