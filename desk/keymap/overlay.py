"""The keys in force: the defaults with the editor's `[keys]` table, checked line by line, over them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from types import MappingProxyType

from desk.config import read_table
from desk.errors import SettingsError
from desk.i18n import _
from desk.keymap.defaults import DEFAULTS, Place, Slot
from desk.keymap.spelling import NAMED_KEYS, key_label, normal_key

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


def read_keymap(path: Path) -> Keymap:
    """The defaults with the `[keys]` of the TOML file at `path` over them. Never raises: see `Keymap.problems`."""
    try:
        table = read_table(path, "keys")
    except (OSError, ValueError) as error:
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
