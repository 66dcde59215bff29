"""The registry: complete, worded, without two actions on one key, and every action does something."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk.keymap import DEFAULTS, Keymap, Place
from desk.tui.actions import ACTIONS, FOOTER, Focus, Group, Need, actions_at, group_title, missing
from desk.tui.screens.matrix import MatrixScreen
from desk.tui.screens.page import help_pages, help_screen, keys_page
from desk.tui.screens.people import SpeakersScreen
from desk.tui.screens.timeline import TimelineScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Open

TABLE = {
    Group.MOVE: "j k down up space b ctrl+d ctrl+u g G { } h l tab shift+tab f2 f3 f4 f5",
    Group.OPEN: "enter o w z = s",
    Group.STORIES: "c R I Y J",
    Group.SEARCH: "/ n N * escape \\",
    Group.QUOTES: "] [ a x t . m p v < > y",
    Group.SEE: "S W T Z H L",
    Group.COMPARE: "c v = - /",
    Group.ALWAYS: "u ctrl+r e f : ctrl+p ? f1 f12 q",
}


def test_actions_and_keys_are_the_same_set() -> None:
    assert set(ACTIONS) == set(DEFAULTS)


@pytest.mark.parametrize("action", ACTIONS.values(), ids=lambda action: action.id)
def test_every_action_has_words_and_a_key_or_the_palette(action: object) -> None:
    known = ACTIONS[action.id]  # type: ignore[attr-defined]
    assert known.title.strip()
    assert known.help.endswith(".")
    assert DEFAULTS[known.id].keys or known in actions_at(Place.DESK)


def test_the_words_of_the_palette_are_different() -> None:
    for place in Place:
        words = [action.help for action in actions_at(place)]
        assert len(words) == len(set(words))


@pytest.mark.parametrize("group", Group)
def test_the_table_of_keys(group: Group) -> None:
    keymap = Keymap()
    for key in TABLE[group].split():
        action = keymap.action(Place.SHEET if group is Group.COMPARE else Place.DESK, key)
        assert action is not None, key
        assert ACTIONS[action].group is group, key


def test_groups_and_needs_have_words() -> None:
    assert all(group_title(group) for group in Group)
    assert all(missing(need) for need in Need)


@pytest.mark.parametrize("focus", Focus)
def test_the_status_line_names_actions_that_are_there(focus: Focus) -> None:
    pages = dict.fromkeys((Focus.SHEET, Focus.MATRIX, Focus.VERSIONS, Focus.SPEAKERS), Place.SHEET)
    place = {**pages, Focus.PAGE: Place.PAGE}.get(focus, Place.DESK)
    for rank, name in enumerate(FOOTER[focus]):
        assert place in ACTIONS[name].places
        assert ACTIONS[name].footer[focus] == rank


async def test_no_key_is_dead(library: Path, drive: Open) -> None:
    async with drive(library) as driven:
        desk = driven.desk
        assert {action.id for action in actions_at(Place.DESK)} <= set(desk.verbs)
        at_pages = {action.id for action in actions_at(Place.SHEET)}
        assert at_pages <= set(MatrixScreen(desk).verbs)
        assert {each for each in at_pages if not each.startswith("statement.")} <= set(TimelineScreen(desk).verbs)
        assert {"person.join", "person.split", "statement.filter"} <= set(SpeakersScreen(desk).verbs)
        assert {action.id for action in actions_at(Place.PAGE)} <= set(help_screen(desk).verbs)


def test_every_action_is_on_the_page_of_keys() -> None:
    title, text = keys_page(Keymap())
    assert title == "Keys"
    for action in ACTIONS.values():
        assert action.help in text


def test_help_pages_have_titles_and_name_only_keys_that_are_bound() -> None:
    bound = {key for slot in DEFAULTS.values() for key in slot.keys}
    pages = list(help_pages())
    assert len(pages) == len({title for title, _text in pages}) > 5
    for title, text in pages:
        for line in text.splitlines():
            parts = line.split("`")[1::2]
            assert len(line.split("`")) % 2 == 1, (title, line)
            for part in parts:
                assert len(part) != 1 or part in bound | set("+#x✓!~»•"), (title, part)
