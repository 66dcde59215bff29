"""The choice: what typing leaves, what Enter picks, and when something new is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.geometry import Offset

from desk.tui.widgets.choice import Choice, Option, folded, match_rank, matching

Rows = Callable[[Any], list[str]]
NAMES = ("anonymous", "official", "new media", "semi-official", "Élysée")


def heard(host: Any, kind: type) -> list[Any]:
    return [message for message in host.seen if type(message) is kind]


def shown(choice: Choice) -> list[str]:
    return [option.name for option in choice.list.options]


async def opened(choice: Choice) -> None:
    choice.focus()


async def test_typing_filters_and_the_best_match_comes_first(host: Any) -> None:
    choice = Choice(NAMES)
    async with host(choice).run_sized(40, 12) as pilot:
        assert shown(choice) == list(NAMES)
        await pilot.press(*"off")
        assert shown(choice) == ["official", "semi-official"]
        assert choice.highlighted == "official"
        await pilot.press("x")
        assert shown(choice) == []
        assert choice.highlighted is None


async def test_two_letters_and_enter_pick(host: Any) -> None:
    choice = Choice(NAMES)
    app = host(choice)
    async with app.run_sized(40, 12) as pilot:
        await pilot.press("o", "f", "down", "enter")
        assert [(each.name, each.new) for each in heard(app, Choice.Picked)] == [("semi-official", False)]


async def test_what_is_not_there_is_made_only_where_that_is_allowed(host: Any, rows: Rows) -> None:
    choice = Choice(NAMES, new=True)
    app = host(choice)
    async with app.run_sized(40, 12) as pilot:
        await pilot.press(*"off", "down", "down")
        assert choice.highlighted is None
        assert rows(choice.list)[2].split() == [">", "off", "new"]
        await pilot.press("enter")
        assert [(each.name, each.new) for each in heard(app, Choice.Picked)] == [("off", True)]


async def test_a_name_that_exists_is_not_offered_as_new(host: Any) -> None:
    choice = Choice(NAMES, new=True)
    async with host(choice).run_sized(40, 12) as pilot:
        await pilot.press(*"official")
        assert shown(choice) == ["official", "semi-official"]


async def test_nothing_fits_and_nothing_may_be_made(host: Any) -> None:
    choice = Choice(NAMES)
    app = host(choice)
    async with app.run_sized(40, 12) as pilot:
        await pilot.press(*"zzz", "enter")
        assert heard(app, Choice.Picked) == []


async def test_escape_leaves_and_tab_completes(host: Any) -> None:
    choice = Choice(NAMES)
    app = host(choice)
    async with app.run_sized(40, 12) as pilot:
        await pilot.press(*"anon", "tab")
        assert choice.value == "anonymous"
        await pilot.press("escape")
        assert len(heard(app, Choice.Cancelled)) == 1


async def test_a_click_picks(host: Any) -> None:
    choice = Choice(NAMES)
    app = host(choice)
    async with app.run_sized(40, 12) as pilot:
        await pilot.click(choice.list, offset=Offset(4, 2))
        assert [each.name for each in heard(app, Choice.Picked)] == ["new media"]


async def test_new_names_are_shown_with_what_is_typed_kept(host: Any, rows: Rows) -> None:
    choice = Choice()
    async with host(choice).run_sized(40, 12) as pilot:
        await pilot.press("b")
        choice.show([Option("blog", "3 quotes"), Option("wire", "1 quote")])
        assert shown(choice) == ["blog"]
        assert rows(choice.list)[0].split() == [">", "blog", "3", "quotes"]


@pytest.mark.parametrize(
    ("typed", "name", "rank"),
    [
        ("official", "official", (0, 0)),
        ("OFF", "official", (1, 0)),
        ("off", "semi-official", (2, 5)),
        ("fic", "official", (3, 2)),
        ("ely", "Élysée", (1, 0)),
        ("x", "official", None),
        ("", "official", (1, 0)),
    ],
)
def test_how_well_a_name_fits(typed: str, name: str, rank: tuple[int, int] | None) -> None:
    assert match_rank(typed, name) == rank


def test_the_given_order_stands_until_something_is_typed() -> None:
    options = tuple(Option(name) for name in ("zebra", "apple"))
    assert matching("", options) == options
    assert [option.name for option in matching("e", options)] == ["zebra", "apple"]


@pytest.mark.parametrize("text", ["Élysée", "İstanbul", "ﬁn", "مُدَّة", "한글"])
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)
