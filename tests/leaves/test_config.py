"""The settings file: taken, checked, never a reason not to start."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.config import BIDI_MODES, NAMES, Settings, checked, read_settings
from desk.keymap import Keymap, read_keymap
from desk.layout import Mode


def settings_of(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_without_a_file_the_defaults_are_in_force(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()


def test_the_file_is_parsed_once_for_settings_and_keys_and_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []
    real = tomllib.loads

    def loads(text: str) -> dict[str, object]:
        parsed.append(text)
        return real(text)

    monkeypatch.setattr("tomllib.loads", loads)
    path = tmp_path / "config.toml"
    path.write_text('[desk]\npanes = 2\n[keys]\n"quote.tag" = "f6"\n', encoding="utf-8")
    assert (read_settings(path).panes, read_keymap(path).keys("quote.tag"), len(parsed)) == (2, ("f6",), 1)
    path.write_text("[desk]\npanes = 3\n# other\n", encoding="utf-8")
    assert (read_settings(path).panes, read_keymap(path), len(parsed)) == (3, Keymap(), 2)


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    text = '[desk]\ntheme = "paper"\nbidi = "words"\nharakat = false\npanes = 3\nlanguage = "fr-CA"\n'
    wanted = Settings(theme="paper", bidi="words", harakat=False, panes=3, language="fr-CA")
    assert settings_of(tmp_path, text + '[keys]\n"quote.tag" = "T"\n') == wanted


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('[desk]\nthem = "x"\n', "There is no setting them.", "Did you mean theme?"),
        ("[desk]\nharakat = 1\n", "The setting harakat cannot be 1.", "It takes: true, false."),
        ("[desk]\ntheme = 3\n", "The setting theme cannot be 3.", "It takes: …"),
        ('[desk]\nbidi = "left"\n', "The setting bidi cannot be 'left'.", "It takes: visual, words, logical."),
        ("[desk]\npanes = 9\n", "The setting panes cannot be 9.", "It takes: 0, 1, 2, 3, 4."),
        ('[desk]\nlanguage = "in French"\n', "The setting language cannot be 'in French'.", "It takes: fr, en-GB"),
        ("desk = 3\n", "[desk] is not a table.", "Write [desk], then theme"),
    ],
)
def test_a_wrong_setting_is_named_and_the_default_stays(tmp_path: Path, text: str, message: str, hint: str) -> None:
    read = settings_of(tmp_path, text)
    (problem,) = read.problems
    assert problem.message == message
    assert problem.hint.startswith(hint)
    assert all(getattr(read, name) == getattr(Settings(), name) for name in NAMES)


def test_every_mode_of_the_layout_can_be_set() -> None:
    assert tuple(Mode) == BIDI_MODES


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (problem,) = settings_of(tmp_path, "[desk\n").problems
    assert "config.toml" in problem.message


values = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers())


@given(st.dictionaries(st.text() | st.sampled_from(NAMES), values))
def test_no_table_stops_the_desk(table: dict[str, object]) -> None:
    read = checked(table)
    taken = sum(getattr(read, name) is table.get(name, read) for name in NAMES)
    assert len(read.problems) + taken == len(table)
