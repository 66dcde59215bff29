"""Reviewing by key: what the library holds after each, and that everything can be taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.geometry import Region

from desk.model import Quote, Status
from desk.tui import clipboard
from desk.tui.screens.versions import VersionsScreen
from desk.tui.widgets.choice import OptionRows
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.quote_tray import QuoteTray
from desk.workspace import ExportScope

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


def counted(driven: Driven) -> list[Quote]:
    """The quotes that the walk stops at, in the order of the list of reports."""
    every = [driven.workspace.quotes(summary.id) for summary in driven.desk.session.summaries]
    return [quote for quotes in every for quote in quotes if quote.counts]


async def test_the_walk_visits_every_quote_of_every_report_and_comes_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.desk.opening.open(driven.desk.session.summaries[0].id, 0, focus=True)
        await driven.settle()
        await driven.press("g")
        wanted = [quote.id for quote in counted(driven)]
        seen = []
        for _step in wanted:
            await driven.press("]")
            if driven.desk.quote and driven.desk.quote.counts:
                seen.append(driven.desk.quote.id)
        assert [quote for quote in seen if quote in wanted] == wanted
        await driven.press("]")
        assert driven.said == "This was the last quote."
        await driven.press("[", "[")
        assert driven.desk.quote is not None
        assert driven.desk.quote.id == wanted[-3]


async def test_accept_reject_check_dispute_and_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]")
        here = driven.quote().id
        for key, status in [
            ("a", Status.ACCEPTED),
            ("x", Status.REJECTED),
            ("C", Status.CHECKED),
            ("D", Status.DISPUTED),
            ("X", Status.UNREVIEWED),
        ]:
            await driven.press(key)
            assert driven.quote().id == here
            assert driven.quote().status is status
            assert "u takes it back" in driven.said
        shown = next(row.quote for row in driven.desk.tray.entries if row.quote.id == here)
        assert shown.status is Status.UNREVIEWED
        await driven.press("u", "u")
        assert driven.quote().status is Status.CHECKED
        assert driven.said.startswith("undone: ")
        assert "Ctrl+R does it again" in driven.said
        await driven.press("ctrl+r")
        assert driven.quote().status is Status.DISPUTED
        assert driven.said.startswith("done again: ")


async def test_undo_and_redo_after_a_restart(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "a")
        here = driven.quote().id
        await driven.press("q")
    async with drive(filled) as driven:
        assert driven.workspace.quote(here).status is Status.ACCEPTED
        await driven.press("u")
        assert driven.workspace.quote(here).status is Status.UNREVIEWED
        await driven.press("q")
    async with drive(filled) as driven:
        await driven.press("ctrl+r")
        assert driven.workspace.quote(here).status is Status.ACCEPTED
        await driven.press("u", "u")
        assert driven.said == "There is nothing to take back."


async def test_keys_in_haste_are_done_in_their_order(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]")
        await driven.pilot.press("a", "x", "C", "u", "u", "D")
        await driven.settle()
        assert driven.quote().status is Status.DISPUTED
        await driven.press("u")
        assert driven.quote().status is Status.ACCEPTED


async def test_tag_make_find_repeat_and_take_off(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "t")
        await driven.type("anonymous")
        await driven.press("enter")
        assert driven.quote().tags == ("anonymous",)
        assert driven.quote().status is Status.ACCEPTED
        assert driven.said == "1 quote: #anonymous · u takes it back"
        await driven.press("]", ".")
        assert driven.quote().tags == ("anonymous",)
        await driven.press("]", "t")
        await driven.type("an")
        await driven.press("enter")
        assert driven.quote().tags == ("anonymous",)
        assert len(driven.workspace.tags()) == 1
        await driven.press("t", "enter")
        assert driven.quote().tags == ()
        await driven.press("u")
        assert driven.quote().tags == ("anonymous",)
        summary = driven.desk.session.summary(driven.quote().report)
        assert summary is not None
        assert summary.tagged == 3
        await driven.press("q")
    async with drive(filled) as driven:
        await driven.press("f3", "]", ".")
        assert driven.quote().tags == ("anonymous",)


async def test_the_last_tag_is_asked_for_before_there_is_one(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", ".")
        assert driven.said == "No tag was given yet: t tags."
        assert driven.quote().status is Status.UNREVIEWED
        await driven.press("S", ".")
        assert driven.said == "No tag was given yet: t tags."


async def test_what_needs_a_quote_says_so_without_one(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "g")
        for key in "xtmp.<":
            await driven.press(key)
            assert driven.said, key
            assert driven.top() is driven.desk
        assert not any(quote.changed for quote in driven.workspace.all_quotes())


async def test_note_and_speaker(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "m")
        await driven.type("ask again")
        await driven.press("enter")
        assert driven.quote().note == "ask again"
        await driven.press("p")
        await driven.type("Ian K. Somebody")
        await driven.press("enter")
        assert driven.quote().speaker.identity == "Ian K. Somebody"
        await driven.press("m", "escape", "p", "escape")
        assert driven.quote().note == "ask again"
        await driven.press("u", "u")
        assert driven.quote().note == ""


async def test_the_speakers_of_the_report_are_offered(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "]", "p")
        people = driven.workspace.people.of_report(driven.quote().report)
        await driven.type(people[1][:6])
        await driven.press("enter")
        assert driven.quote().speaker.identity in people


async def test_enter_among_the_speakers_leaves_the_one_that_there_is(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "]", "]", "]", "]")
        before = driven.quote().speaker
        assert before.shown not in driven.workspace.people.of_report(driven.quote().report)[:1]
        await driven.press("p", "enter")
        assert driven.quote().speaker == before
        await driven.press("u")
        assert "nothing" in driven.said


async def test_a_note_stands_below_its_quote(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("f2", "]", "r", *"one", "enter", "m", *"two", "enter")
        rows = list(driven.desk.tray.entries)
        place = next(n for n, row in enumerate(rows) if row.quote.id == driven.quote().id)
        assert [(row.sign, row.written) for row in rows[place : place + 3]] == [("1", ""), ("»", "one"), ("*", "two")]
        shown = [strip.text for strip in driven.desk.tray.render_lines(Region(0, 0, *driven.desk.tray.size))]
        assert [line.split() for line in shown if "one" in line.split() or "two" in line.split()] == [
            ["»", "one"],
            ["*", "two"],
        ]


def tray_rows(driven: Driven) -> list[str]:
    """What the tray shows below its head, without what stands behind the text."""
    return [strip.text.rstrip() for strip in driven.desk.tray.render_lines(Region(0, 0, *driven.desk.tray.size))][1:]


async def test_what_is_written_to_a_quote_is_in_view_in_a_low_terminal(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(80, 24)) as driven:
        await driven.press("f2", "]", "]", "m")
        await driven.type("ask again")
        await driven.press("enter")
        assert [row.split()[:2] for row in tray_rows(driven)] == [[">", "2"], ["*", "ask"]]


async def test_the_languages_stand_beside_every_quote_and_stay_after_a_change(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(120, 40)) as driven:
        await driven.press("f2", "]")
        shown = [row.endswith(" en ar fr") for row in tray_rows(driven) if row.split()[-3:] == ["en", "ar", "fr"]]
        assert shown == [True]
        others = driven.desk.session.counterparts
        assert {quote.id for quote in driven.desk.panes.current.quotes} <= set(others)
        with_others = {quote for quote, found in others.items() if found}
        assert len(with_others) > 2
        await driven.press("]", "a")
        assert with_others == {quote for quote, found in driven.desk.session.counterparts.items() if found}
        assert tray_rows(driven)[0].endswith("en ar fr")


async def test_a_selection_is_tagged(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "}", "}", "v", "ctrl+right", "ctrl+right")
        selection = driven.desk.panes.current.selection
        report = driven.desk.panes.current.report
        assert selection is not None
        assert report is not None
        await driven.press("t")
        await driven.type("place")
        await driven.press("enter")
        made = [quote for quote in driven.workspace.quotes(report.id) if quote.tags == ("place",)]
        assert [quote.span for quote in made] == [selection]
        assert made[0].text == selection.of(report.text)
        assert driven.desk.panes.current.selection is None
        await driven.press("u")
        assert not [quote for quote in driven.workspace.quotes(report.id) if quote.tags]


async def test_escape_and_v_let_a_selection_go(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "v", "right", "escape")
        assert driven.desk.panes.current.selection is None
        await driven.press("v", "right", "v")
        assert driven.desk.panes.current.selection is None


@pytest.mark.parametrize(("away", "back"), [("<", ">"), (")", "(")])
async def test_the_edges_move_and_come_back(filled: Path, drive: Open, away: str, back: str) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]")
        before = driven.quote()
        await driven.press(away, away)
        assert len(driven.quote().span) < len(before.span)
        assert driven.quote().id == before.id
        report = driven.workspace.report(before.report)
        assert driven.quote().text == driven.quote().span.of(report.text)
        await driven.press(back, back)
        assert driven.quote().span == before.span


async def test_the_end_goes_over_the_closing_mark_to_the_next_word(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "]")
        before = driven.quote()
        await driven.press(">")
        assert driven.quote().text == f'{before.text}" the'
        await driven.press("<")
        assert driven.quote().span == before.span


async def stand_on_arabic(driven: Driven) -> None:
    """Go to the first quote of an Arabic report."""
    summary = next(each for each in driven.desk.session.summaries if each.language == "ar")
    first = next(quote for quote in driven.workspace.quotes(summary.id) if quote.counts)
    driven.desk.opening.show(summary.id, first.span)
    await driven.settle()
    assert driven.quote().id == first.id


@pytest.mark.parametrize(
    ("key", "end", "step"), [("<", "end", 1), (">", "end", -1), ("(", "start", 1), (")", "start", -1)]
)
async def test_in_arabic_an_edge_goes_where_its_key_points(
    filled: Path, drive: Open, key: str, end: str, step: int
) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await stand_on_arabic(driven)
        before = driven.quote().span
        await driven.press(key)
        after = driven.quote().span
        assert (getattr(after, end) - getattr(before, end)) * step > 0
        other = "start" if end == "end" else "end"
        assert getattr(after, other) == getattr(before, other)
        await driven.press("u")
        assert driven.quote().span == before


async def test_a_turned_paragraph_turns_the_keys(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("f2", "]")
        before = driven.quote().span
        await driven.press("L", ">")
        assert driven.quote().span.end < before.end


async def test_edges_move_by_a_letter_and_by_a_word_again(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await stand_on_arabic(driven)
        before = driven.quote()
        await driven.press(",")
        assert "letter" in driven.said
        await driven.press(">")
        assert driven.quote().text == before.text[:-1]
        await driven.press(",")
        assert "word" in driven.said
        await driven.press(">")
        assert len(driven.quote().text) < len(before.text) - 1
        await driven.press("u", "u")
        assert driven.quote().span == before.span


async def test_a_translation_stands_below_the_original_and_goes_out_with_it(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await stand_on_arabic(driven)
        before = driven.quote()
        await driven.press("r", *"tool", "enter")
        assert driven.quote().translation == "tool"
        assert driven.quote().text == before.text
        rows = driven.desk.tray.entries
        place = next(n for n, row in enumerate(rows) if row.quote.id == before.id)
        assert [row.sign for row in rows[place : place + 2]] == ["1", "»"]
        shown = [strip.text for strip in driven.desk.tray.render_lines(Region(0, 0, *driven.desk.tray.size))]
        assert any("» " in line and "tool" in line for line in shown)
        await driven.press("S", "c")
        screen = driven.top()
        assert isinstance(screen, VersionsScreen)
        assert any("tool" in note for side in screen.versions.sides for note in side.notes)
        await driven.press("escape", "escape", "t", *"now", "enter")
        assert "tool" in driven.workspace.handing_on.export("markdown", ExportScope()).decode("utf-8")
        await driven.press("r", "ctrl+u", "enter")
        assert driven.quote().translation == ""


CHANGES: dict[str, tuple[str, ...]] = {
    "accept": ("a",),
    "reject": ("x",),
    "dispute": ("D",),
    "check": ("C",),
    "tag": ("t", *"now", "enter"),
    "note": ("m", *"ask", "enter"),
    "speaker": ("p", *"Somebody", "enter"),
    "translation": ("r", *"text", "enter"),
    "edge": ("<",),
    "start": (")",),
}


@pytest.mark.parametrize("keys", CHANGES.values(), ids=CHANGES)
async def test_every_change_is_taken_back_and_done_again_after_a_restart(
    filled: Path, drive: Open, keys: tuple[str, ...]
) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]")
        before = driven.quote()
        await driven.press(*keys)
        changed = driven.workspace.quote(before.id)
        assert changed != before
        await driven.press("q")
    async with drive(filled) as driven:
        assert driven.workspace.quote(before.id) == changed
        await driven.press("u")
        assert driven.workspace.quote(before.id) == before
        await driven.press("ctrl+r")
        assert driven.workspace.quote(before.id) == changed


async def test_copy_sends_the_quote_with_its_source_and_promises_nothing(
    filled: Path, drive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drive(filled) as driven:
        sent: list[str] = []
        monkeypatch.setattr(driven.app, "send_to_terminal", sent.append)
        await driven.press("f2", "]", "y")
        summary = driven.desk.session.summary(driven.quote().report)
        wanted = clipboard.passage(driven.quote().text, driven.quote().speaker.shown, summary)
        assert sent == [clipboard.clipboard_sequence(wanted)]
        assert driven.quote().text in wanted
        assert "copied" not in driven.said


async def test_counterparts_light_up_and_come_into_view(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.desk.opening.open(driven.desk.session.summaries[0].id, 0, focus=True)
        await driven.settle()
        other = driven.desk.panes.pane(1)
        others = {quote.id for quote in other.quotes}
        for _step in range(8):
            await driven.press("]")
            expected = {quote.id for quote in driven.workspace.comparing.counterparts(driven.quote().id)} & others
            assert set(other.marked.lit) == expected
            if expected:
                span = next(quote.span for quote in other.quotes if quote.id in expected)
                page = other.page
                assert page is not None
                assert page.text_place(span.start) in other.places()
                return
        pytest.fail("no quote of the first report has a counterpart in the second")


async def test_the_tray_is_for_the_mouse_and_for_keys(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.pilot.click(QuoteTray, offset=(20, 2))
        await driven.settle()
        first = driven.quote().id
        assert driven.desk.panes.current.has_focus
        driven.desk.tray.focus()
        await driven.press("j", "j", "a")
        marked = driven.desk.tray.highlighted
        assert marked is not None
        assert marked.id != first
        assert driven.workspace.quote(marked.id).status is Status.ACCEPTED
        await driven.press("enter")
        assert driven.desk.quote is not None
        assert driven.desk.quote.id == marked.id


@pytest.mark.parametrize("key", ["t", "m", "p", "/"])
async def test_every_line_shows_arabic_joined_from_the_right_while_it_is_written(
    drive: Open, filled: Path, key: str
) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "slash" if key == "/" else key)
        entry = driven.app.focused
        assert isinstance(entry, Entry)
        await driven.press("ctrl+u", *"سلا")
        end = entry.cursor_cell().x
        row = entry.rows(0, 1)[0].text
        assert row.rstrip().endswith("\ufefc\ufeb3")
        assert end == entry.size.width - 3
        await driven.press("backspace", "shift+right")
        assert (entry.value, entry.selection) == ("سل", (1, 2))
        assert "\ufedf" not in entry.rows(0, 1)[0].text
        assert "\ufede\ufeb3" in entry.rows(0, 1)[0].text


async def test_both_texts_of_a_file_stand_among_the_other_versions(filled: Path, drive: Open, tmp_path: Path) -> None:
    said = '"The bridge stays closed until the water is down", Mayor Ann Dale said on Monday.\n'
    async with drive(filled) as driven:
        found = []
        for name, more in (("one", ""), ("two", ""), ("two", "\nMore later.\n")):
            (tmp_path / f"{name}.txt").write_text(
                f"Flood in Marlow\n\n{name} (AFP) -\n\n{said}{more}", encoding="utf-8"
            )
            (added,) = driven.workspace.add([tmp_path / f"{name}.txt"])
            assert added.report
            found.append(added.report.id)
        driven.desk.opening.refresh_list()
        await driven.settle()
        driven.desk.opening.show(found[0], None, beside=False, focus=True)
        await driven.settle()
        await driven.press("g", "right_square_bracket", "enter")
        names = [option.name for option in driven.top().query_one(OptionRows).options]
        assert len([name for name in names if "bridge" in name]) == 2
        assert sorted(name.rpartition(" ")[2] for name in names) == ["v1", "v2"]
