"""The keys that the desk comes with: a table of actions, their keys, and the places where they are listened to.

A key is written as one character ("a", "]", "G") or by name with modifiers ("ctrl+r", "f1", "pagedown").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Place(StrEnum):
    """Where keys are listened to; one key does one thing in one place."""

    DESK = "desk"
    SHEET = "sheet"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Slot:
    """The keys of one action, the best first, and the places where they call it."""

    keys: tuple[str, ...]
    places: frozenset[Place]


def _slot(keys: str, *places: Place) -> Slot:
    return Slot(tuple(keys.split()), frozenset(places or (Place.DESK,)))


_EVERYWHERE = tuple(Place)
_SHEET = (Place.DESK, Place.SHEET)

DEFAULTS: Mapping[str, Slot] = MappingProxyType(
    {
        "move.down": _slot("j down", *_EVERYWHERE),
        "move.up": _slot("k up", *_EVERYWHERE),
        "move.left": _slot("left", *_EVERYWHERE),
        "move.right": _slot("right", *_EVERYWHERE),
        "move.word_left": _slot("ctrl+left"),
        "move.word_right": _slot("ctrl+right"),
        "move.page_down": _slot("space pagedown", *_EVERYWHERE),
        "move.page_up": _slot("b pageup", *_EVERYWHERE),
        "move.half_down": _slot("ctrl+d", *_EVERYWHERE),
        "move.half_up": _slot("ctrl+u", *_EVERYWHERE),
        "move.start": _slot("g ctrl+home", *_EVERYWHERE),
        "move.end": _slot("G ctrl+end", *_EVERYWHERE),
        "move.line_start": _slot("home", *_SHEET),
        "move.line_end": _slot("end", *_SHEET),
        "move.paragraph_previous": _slot("{"),
        "move.paragraph_next": _slot("}"),
        "pane.previous": _slot("shift+tab h", *_EVERYWHERE),
        "pane.next": _slot("tab l", *_EVERYWHERE),
        "pane.1": _slot("f2"),
        "pane.2": _slot("f3"),
        "pane.3": _slot("f4"),
        "pane.4": _slot("f5"),
        "open.here": _slot("enter", *_SHEET),
        "open.beside": _slot("o", *_SHEET),
        "pane.close": _slot("w"),
        "pane.zoom": _slot("z"),
        "pane.even": _slot("="),
        "pane.wider": _slot("+"),
        "pane.narrower": _slot("-"),
        "pane.link": _slot("s"),
        "report.read": _slot("U"),
        "report.remove": _slot("delete"),
        "story.fold": _slot("c"),
        "story.rename": _slot("R"),
        "story.move": _slot("I"),
        "story.split": _slot("Y"),
        "story.join": _slot("J"),
        "search.open": _slot("/"),
        "search.next": _slot("n"),
        "search.previous": _slot("N"),
        "search.word": _slot("*"),
        "search.back": _slot("escape", *_EVERYWHERE),
        "search.saved": _slot("\\"),
        "search.narrow": _slot("F"),
        "search.widen": _slot("V"),
        "search.meant": _slot("d ctrl+t"),
        "search.tag": _slot("A"),
        "search.like": _slot("M"),
        "quote.next": _slot("]"),
        "quote.previous": _slot("["),
        "quote.accept": _slot("a", *_SHEET),
        "quote.reject": _slot("x", *_SHEET),
        "quote.tag": _slot("t", *_SHEET),
        "quote.repeat": _slot(".", *_SHEET),
        "quote.note": _slot("m", *_SHEET),
        "quote.speaker": _slot("p", *_SHEET),
        "quote.select": _slot("v"),
        "quote.end_left": _slot("<"),
        "quote.end_right": _slot(">"),
        "quote.start_left": _slot("("),
        "quote.start_right": _slot(")"),
        "quote.by_letter": _slot(","),
        "quote.translate": _slot("r", *_SHEET),
        "quote.copy": _slot("y", *_SHEET),
        "quote.dispute": _slot("D", *_SHEET),
        "quote.check": _slot("C", *_SHEET),
        "quote.forget": _slot("X", *_SHEET),
        "see.statements": _slot("S", *_SHEET),
        "see.speakers": _slot("W", *_SHEET),
        "see.timeline": _slot("T", *_SHEET),
        "see.folds": _slot("Z"),
        "see.harakat": _slot("H"),
        "see.direction": _slot("L"),
        "see.order": _slot(""),
        "see.indirect": _slot("i", *_SHEET),
        "statement.compare": _slot("c", Place.SHEET),
        "statement.mark": _slot("v", Place.SHEET),
        "statement.same": _slot("=", Place.SHEET),
        "statement.apart": _slot("-", Place.SHEET),
        "statement.filter": _slot("/", Place.SHEET),
        "person.join": _slot("J", Place.SHEET),
        "person.split": _slot("Y", Place.SHEET),
        "desk.undo": _slot("u", *_SHEET),
        "desk.redo": _slot("ctrl+r", *_SHEET),
        "desk.export": _slot("e", *_SHEET),
        "desk.jump": _slot("f"),
        "desk.palette": _slot(": ctrl+p", *_EVERYWHERE),
        "desk.help": _slot("? f1", *_EVERYWHERE),
        "desk.debug": _slot("f12", *_EVERYWHERE),
        "desk.theme": _slot("", *_EVERYWHERE),
        "desk.suspend": _slot("ctrl+z", *_EVERYWHERE),
        "desk.quit": _slot("q ctrl+q ctrl+c", *_EVERYWHERE),
    }
)
