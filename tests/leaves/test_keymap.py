"""The editor's keys: what is taken, what is refused, and how that is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.keymap import DEFAULTS, Keymap, Place, key_label, key_of, normal_key, overlay, read_keymap


def lines(keymap: Keymap) -> str:
    return "\n".join(str(problem) for problem in keymap.problems)


def test_no_two_defaults_share_a_key_in_one_place() -> None:
    for place in Place:
        keys = [key for slot in DEFAULTS.values() if place in slot.places for key in slot.keys]
        assert sorted(keys) == sorted(set(keys)), place


def test_every_default_key_is_a_key() -> None:
    for action, slot in DEFAULTS.items():
        for key in slot.keys:
            assert normal_key(key) == key, (action, key)


def test_no_file_means_the_defaults_and_no_complaint(tmp_path: Path) -> None:
    assert read_keymap(tmp_path / "none.toml") == Keymap()


def test_a_key_is_moved_and_the_old_one_is_free() -> None:
    keymap = overlay({"quote.tag": "ctrl+t"})
    assert keymap.action(Place.DESK, "ctrl+t") == "quote.tag"
    assert keymap.action(Place.DESK, "t") is None
    assert keymap.problems == ()


def test_a_list_of_keys_and_no_key_at_all() -> None:
    keymap = overlay({"quote.next": ["]", "ctrl+n"], "quote.note": []})
    assert keymap.action(Place.DESK, "]") == keymap.action(Place.DESK, "ctrl+n") == "quote.next"
    assert keymap.keys("quote.note") == ()
    assert keymap.label("quote.note") == ""
    assert keymap.problems == ()


def test_a_stolen_default_is_said_when_its_owner_has_none_left() -> None:
    keymap = overlay({"quote.tag": "a"})
    assert keymap.action(Place.DESK, "a") == "quote.tag"
    assert "quote.accept has no key left" in lines(keymap)


def test_a_stolen_default_is_fine_when_its_owner_was_moved_too() -> None:
    keymap = overlay({"quote.tag": "a", "quote.accept": "t"})
    assert keymap.action(Place.DESK, "t") == "quote.accept"
    assert keymap.problems == ()


def test_a_key_in_another_place_is_no_theft() -> None:
    keymap = overlay({"quote.tag": "ctrl+x"})
    assert keymap.action(Place.SHEET, "S") == "see.statements"
    assert keymap.action(Place.PAGE, "ctrl+x") is None


def test_two_lines_on_one_key_are_named_and_neither_has_it() -> None:
    keymap = overlay({"quote.tag": "f6", "quote.note": "f6"})
    assert keymap.action(Place.DESK, "f6") is None
    assert "F6 is given to both quote.tag and quote.note" in lines(keymap)


def test_an_unknown_action_is_answered_with_the_nearest() -> None:
    keymap = overlay({"quote.tagg": "T"})
    assert "no action called quote.tagg" in lines(keymap)
    assert "Did you mean quote.tag?" in lines(keymap)


@pytest.mark.parametrize(("written", "near"), [("pagedwn", "pagedown"), ("ctrl+entr", "enter"), ("hyper+a", "")])
def test_a_bad_key_is_answered_with_the_nearest_and_the_default_stays(written: str, near: str) -> None:
    keymap = overlay({"quote.tag": written})
    assert f"no key called {written}" in lines(keymap)
    assert near in lines(keymap)
    assert keymap.action(Place.DESK, "t") == "quote.tag"


@pytest.mark.parametrize("value", [3, True, ["a", 1], None])
def test_what_is_no_key_is_refused(value: object) -> None:
    keymap = overlay({"quote.tag": value})
    assert "a key or a list of keys is wanted" in lines(keymap)
    assert keymap.action(Place.DESK, "t") == "quote.tag"


@pytest.mark.parametrize(
    ("text", "said"),
    [("[keys\n", "not read"), ("keys = 3\n", "[keys] is not a table"), ("[keys]\nquote.tag = 'f7'\n", "")],
)
def test_files(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    keymap = read_keymap(path)
    assert said in lines(keymap)
    assert bool(said) == bool(keymap.problems)
    if not said:
        assert keymap.action(Place.DESK, "f7") == "quote.tag"


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xff\xfe[keys]")
    assert "not read" in lines(read_keymap(path))


@pytest.mark.parametrize(
    ("name", "character", "key"),
    [
        ("right_square_bracket", "]", "]"),
        ("G", "G", "G"),
        ("space", " ", "space"),
        ("ctrl+r", "\x12", "ctrl+r"),
        ("alt+a", "a", "alt+a"),
        ("f1", None, "f1"),
        ("enter", "\r", "enter"),
        ("ش", "ش", "ش"),
    ],
)
def test_what_a_terminal_tells_becomes_a_key(name: str, character: str | None, key: str) -> None:
    assert key_of(name, character) == key


def test_commands_work_on_an_arabic_keyboard() -> None:
    keymap = Keymap()
    assert keymap.action(Place.DESK, "ش") == "quote.accept"
    assert keymap.action(Place.DESK, "ف") == "quote.tag"
    assert keymap.action(Place.DESK, "ج") == "quote.previous"


def test_an_own_key_in_arabic_goes_before_the_layout() -> None:
    assert overlay({"quote.note": "ش"}).action(Place.DESK, "ش") == "quote.note"


@pytest.mark.parametrize(
    ("key", "label"),
    [("ctrl+r", "Ctrl+R"), ("pagedown", "PgDn"), ("]", "]"), ("shift+tab", "Shift+Tab"), ("f12", "F12"), ("G", "G")],
)
def test_labels(key: str, label: str) -> None:
    assert key_label(key) == label


@pytest.mark.parametrize(
    ("written", "normal"),
    [("Ctrl+R", "ctrl+r"), ("PgDn", "pagedown"), ("esc", "escape"), ("G", "G"), ("shift+ctrl+left", "ctrl+shift+left")],
)
def test_spellings(written: str, normal: str) -> None:
    assert normal_key(written) == normal


@given(st.dictionaries(st.sampled_from([*DEFAULTS, "no.such"]), st.text(max_size=3) | st.lists(st.text(max_size=2))))
def test_whatever_is_written_one_key_does_one_thing(table: dict[str, str | list[str]]) -> None:
    keymap = overlay(table)
    for place in Place:
        keys = [key for slot in keymap.slots.values() if place in slot.places for key in slot.keys]
        assert len(keys) == len(set(keys))
    for action in DEFAULTS:
        given_up = action in table and not any(table[action])
        if DEFAULTS[action].keys and not keymap.keys(action) and not given_up:
            assert keymap.problems


def test_keys_are_named_as_on_the_editors_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = ("pagedown", "shift+tab", "ctrl+r", "alt+enter", "f6", "]", "A")
    assert [key_label(key) for key in keys] == ["PgDn", "Shift+Tab", "Ctrl+R", "Alt+Enter", "F6", "]", "A"]
    monkeypatch.setenv("DESK_LANGUAGE", "fr")
    assert [key_label(key) for key in keys] == ["PgSuiv", "Maj+Tab", "Ctrl+R", "Alt+Entrée", "F6", "]", "A"]
