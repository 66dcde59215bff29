"""Which key does what: the defaults, and the editor's `[keys]` table checked and laid over them. No terminal, no words.

A key is written as one character ("a", "]", "G") or by name with modifiers ("ctrl+r", "f1", "pagedown").
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from pathlib import Path
from types import MappingProxyType

from desk.errors import SettingsError
from desk.i18n import N_, _


class Place(StrEnum):
    """Where keys are listened to; one key does one thing in one place."""

    DESK = "desk"
    SHEET = "sheet"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Slot:
    """The keys of one action and the places where it is there."""

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

MODIFIERS = ("ctrl", "alt", "shift")
NAMED_KEYS = frozenset(
    {
        *("enter", "escape", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"),
        *("up", "down", "left", "right"),
    }
) | frozenset(f"f{number}" for number in range(1, 25))

_SPELLINGS = {"esc": "escape", "return": "enter", "del": "delete", "pgup": "pageup", "pgdn": "pagedown", " ": "space"}
# What the keys of the Arabic (101) layout carry on a Latin keyboard, so that commands need no change of layout.
_ARABIC_LAYOUT = dict(zip("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ", "qwertyuiop[]asdfghjkl;'zxcvnm,./", strict=True))


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys in force; `problems` are the lines to show for an editor's table that was not right in all places."""

    slots: Mapping[str, Slot] = field(default_factory=lambda: DEFAULTS)
    problems: tuple[SettingsError, ...] = ()
    _by_key: Mapping[tuple[Place, str], str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        table = {
            (place, key): action
            for action, slot in reversed(list(self.slots.items()))
            for place in slot.places
            for key in slot.keys
        }
        object.__setattr__(self, "_by_key", table)

    def action(self, place: Place, key: str) -> str | None:
        """The action that `key` (as `key_of` gives it) calls in `place`."""
        found = self._by_key.get((place, key))
        return found or self._by_key.get((place, _ARABIC_LAYOUT.get(key, "")))

    def keys(self, action: str) -> tuple[str, ...]:
        """The keys of `action`, best first."""
        return self.slots[action].keys

    def label(self, action: str) -> str:
        """The best key of `action` as it is printed on a keyboard, "" when it has none."""
        keys = self.slots[action].keys
        return key_label(keys[0]) if keys else ""


def key_of(name: str, character: str | None) -> str:
    """The key as this module writes it, from what a terminal event tells: its name and the character it gives."""
    modified = name.startswith(("ctrl+", "alt+"))
    if character and len(character) == 1 and character.isprintable() and not character.isspace() and not modified:
        return character
    return name


_LABELS = {
    "space": N_("Space"), "enter": N_("Enter"), "escape": N_("Esc"), "tab": N_("Tab"), "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"), "up": "↑", "down": "↓", "left": "←", "right": "→", "home": N_("Home"), "end": N_("End"),
    "backspace": N_("Backspace"), "delete": N_("Del"), "insert": N_("Ins"),
    "ctrl": N_("Ctrl"), "alt": N_("Alt"), "shift": N_("Shift"),
}  # fmt: skip


def key_label(key: str) -> str:
    """`key` as it is printed on the editor's keyboard: "Ctrl+R", "PgDn", "]"."""
    if len(key) == 1:
        return key
    return "+".join(_(_LABELS[part]) if part in _LABELS else _capital(part) for part in key.split("+"))


def _capital(part: str) -> str:
    return part.upper() if len(part) == 1 or part in NAMED_KEYS else part


def normal_key(written: str) -> str | None:
    """`written` in the one spelling of this module, or None when there is no such key."""
    if len(written) == 1 and written.isprintable() and written != " ":
        return written
    *modifiers, last = [_SPELLINGS.get(part, part) for part in written.lower().split("+")]
    if any(modifier not in MODIFIERS for modifier in modifiers):
        return None
    if last in NAMED_KEYS or (modifiers and modifiers != ["shift"] and len(last) == 1 and last.isprintable()):
        return "+".join([*sorted(modifiers, key=MODIFIERS.index), last])
    return None


def read_keymap(path: Path) -> Keymap:
    """The defaults with the `[keys]` of the TOML file at `path` over them. Never raises: see `Keymap.problems`."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("keys", {})
    except FileNotFoundError:
        return Keymap()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = _("{path}: not read, {cause}; the usual keys are in force.").format(path=path, cause=error)
        return Keymap(problems=(SettingsError(message),))
    if not isinstance(table, dict):
        return Keymap(
            problems=(SettingsError(_("[keys] is not a table."), _('Write [keys], then "quote.tag" = "t".')),)
        )
    return overlay(_flatten(table))


def _flatten(table: Mapping[str, object], prefix: str = "") -> dict[str, object]:
    """Dotted names, whether they were written quoted or as nested TOML tables."""
    flat: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            flat |= _flatten(value, f"{prefix}{name}.")
        else:
            flat[prefix + name] = value
    return flat


def overlay(table: Mapping[str, object]) -> Keymap:
    """The defaults with the editor's `table` (action -> key or list of keys) over them.

    A line that is wrong is left out and named. Two of the editor's lines on one key in one place are named and both
    left out; a default key that the editor gives to another action is taken from its first owner.
    """
    problems: list[SettingsError] = []
    wanted: dict[str, tuple[str, ...]] = {}
    for action, value in table.items():
        keys = _keys_of(action, value, problems)
        if keys is not None:
            wanted[action] = keys
    for clash in _clashes(wanted):
        problems.append(clash.error)
        for action in (clash.first, clash.second):
            wanted[action] = tuple(key for key in wanted[action] if key != clash.key)
    merged = _merged(wanted)
    problems += [
        SettingsError(
            _("{action} has no key left.").format(action=action), _("It is in the palette; or give it another.")
        )
        for action, slot in merged.items()
        if not slot.keys and DEFAULTS[action].keys and action not in wanted
    ]
    return Keymap(merged, tuple(problems))


def _keys_of(action: str, value: object, problems: list[SettingsError]) -> tuple[str, ...] | None:
    """The keys of one line, or None with the reason added to `problems`."""
    if action not in DEFAULTS:
        problems.append(_unknown_action(action))
        return None
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(key, str) for key in written):
        message = _("{action}: a key or a list of keys is wanted, not {value}.").format(action=action, value=value)
        problems.append(SettingsError(message))
        return None
    keys = []
    for key in filter(None, written):
        normal = normal_key(key)
        if normal is None:
            problems.append(_bad_key(action, key))
        else:
            keys.append(normal)
    return tuple(dict.fromkeys(keys)) if keys or not any(written) else None


def _unknown_action(action: str) -> SettingsError:
    near = difflib.get_close_matches(action, DEFAULTS, 1, 0.4)
    hint = _("Did you mean {name}?").format(name=near[0]) if near else ""
    return SettingsError(_("There is no action called {name}.").format(name=action), hint)


def _bad_key(action: str, key: str) -> SettingsError:
    near = difflib.get_close_matches(key.lower().rpartition("+")[2], NAMED_KEYS, 1, 0.5)
    hint = _("Did you mean {name}?").format(name=near[0]) if near else _("Write keys as a, G, ], ctrl+r, f1, pagedown.")
    return SettingsError(_("{action}: there is no key called {key}.").format(action=action, key=key), hint)


@dataclass(frozen=True, slots=True)
class _Clash:
    first: str
    second: str
    key: str

    @property
    def error(self) -> SettingsError:
        message = _("{key} is given to both {first} and {second}.").format(
            key=key_label(self.key), first=self.first, second=self.second
        )
        return SettingsError(message, _("Give one of them another key; until then neither has it."))


def _clashes(wanted: Mapping[str, tuple[str, ...]]) -> Iterable[_Clash]:
    for first, second in combinations(wanted, 2):
        if DEFAULTS[first].places & DEFAULTS[second].places:
            yield from (_Clash(first, second, key) for key in wanted[first] if key in wanted[second])


def _merged(wanted: Mapping[str, tuple[str, ...]]) -> Mapping[str, Slot]:
    """`wanted` over the defaults, each of its keys taken from the defaults that shared a place with it."""

    def kept(slot: Slot) -> tuple[str, ...]:
        taken = {key for other, keys in wanted.items() if DEFAULTS[other].places & slot.places for key in keys}
        return tuple(key for key in slot.keys if key not in taken)

    return MappingProxyType(
        {
            action: Slot(wanted[action] if action in wanted else kept(slot), slot.places)
            for action, slot in DEFAULTS.items()
        }
    )
