"""How a key is written: in the settings file, by a terminal, on the editor's keyboard. No action is known here."""

from __future__ import annotations

from desk.i18n import N_, _

MODIFIERS = ("ctrl", "alt", "shift")
NAMED_KEYS = frozenset(
    {
        *("enter", "escape", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"),
        *("up", "down", "left", "right"),
    }
) | frozenset(f"f{number}" for number in range(1, 25))

_SPELLINGS = {"esc": "escape", "return": "enter", "del": "delete", "pgup": "pageup", "pgdn": "pagedown", " ": "space"}


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
