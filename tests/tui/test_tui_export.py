"""Handing on by key: what is written, what is asked, and what goes wrong without a traceback."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk.tui.screens.export import ExportDialog
from desk.tui.widgets.pick import Pick

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the desk was started in."""
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def tagged(driven: Driven) -> None:
    await driven.press("f2", "]", "t", "o", "k", "enter")


async def test_two_keys_write_the_tagged_quotes(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await tagged(driven)
        text = driven.quote().text
        await driven.press("e", "enter")
        assert driven.top() is driven.desk
        assert driven.said.startswith("1 quote written to")
        written = (out / "quotes.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(written, newline="")))
        assert len(rows) == 1
        assert text in rows[0].values()


async def test_an_export_of_the_search_keeps_to_what_is_switched_on(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        arabic = [quote.id for quote in driven.workspace.all_quotes() if "صيانة" in quote.text]
        assert arabic
        driven.workspace.review.tag(arabic, ["work"])
        written: list[int] = []
        for without in (frozenset[str](), frozenset({"word"})):
            driven.desk.searching.run("maintenance", without=without)
            await driven.settle()
            await driven.press("e", "down", "right", "right")
            assert "maintenance" in driven.top().query_one("#what", Pick).value
            name = f"{len(written)}.csv"
            await driven.press("down", "down", "ctrl+u")
            await driven.type(name)
            await driven.press("enter")
            written.append(len(list(csv.DictReader(io.StringIO((out / name).read_text(encoding="utf-8-sig"))))))
        assert written == [len(arabic), 0]


async def test_an_existing_file_is_written_over_at_the_second_enter_alone(filled: Path, out: Path, drive: Open) -> None:
    (out / "quotes.csv").write_text("mine", encoding="utf-8")
    async with drive(filled) as driven:
        await tagged(driven)
        await driven.press("e", "enter")
        assert isinstance(driven.top(), ExportDialog)
        assert "Enter again writes over it" in driven.said
        assert (out / "quotes.csv").read_text(encoding="utf-8") == "mine"
        await driven.press("up", "2", "enter")
        assert driven.top() is driven.desk
        assert (out / "quotes.csv").read_text(encoding="utf-8") == "mine"
        await driven.press("e", "enter", "enter")
        assert (out / "quotes.csv").read_text(encoding="utf-8") != "mine"


async def test_what_goes_wrong_stays_in_the_dialog(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("e", "up")
        for name, said in (("none/here.csv", "does not exist"), (".", "is a folder"), ("", "Name a file")):
            await driven.press("ctrl+u")
            await driven.type(name)
            await driven.press("enter")
            assert isinstance(driven.top(), ExportDialog)
            assert said in driven.said
            assert "\n" not in driven.said
        await driven.press("escape")
        assert driven.top() is driven.desk
        assert list(out.iterdir()) == []


async def test_reported_statements_go_out_only_when_asked_for(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("e", "right", "down", "left", "down")
        await driven.press("up", "down", "enter")
        kinds = [json.loads(line)["kind"] for line in (out / "quotes.jsonl").read_text(encoding="utf-8").splitlines()]
        assert kinds
        assert "indirect" not in kinds
        await driven.press("e", "right", "down", "left", "down", "right", "enter", "enter")
        more = [json.loads(line)["kind"] for line in (out / "quotes.jsonl").read_text(encoding="utf-8").splitlines()]
        assert "indirect" in more
        assert [kind for kind in more if kind != "indirect"] == kinds


async def test_format_and_scope_are_chosen_with_arrows(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "e", "right", "down", "left", "enter")
        formats = dict(driven.workspace.handing_on.format_endings())
        name = list(formats)[1]
        assert [path.name for path in out.iterdir()] == [f"quotes{formats[name]}"]
        assert "quotes written" in driven.said


async def test_undo_right_after_an_export_removes_the_file(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await tagged(driven)
        await driven.press("e", "enter")
        assert "u removes it" in driven.said
        await driven.press("u")
        assert list(out.iterdir()) == []
        assert driven.said.endswith("quotes.csv is removed.")
        assert driven.quote().tags == ("ok",)
        await driven.press("u")
        assert driven.quote().tags == ()


async def test_a_file_that_was_changed_or_replaced_another_stays(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await tagged(driven)
        await driven.press("e", "enter")
        (out / "quotes.csv").write_text("mine", encoding="utf-8")
        await driven.press("u")
        assert "has changed" in driven.said
        await driven.press("e", "enter", "enter")
        assert "removes it" not in driven.said
        await driven.press("u")
        assert (out / "quotes.csv").read_text(encoding="utf-8-sig").startswith('"text"')
        assert driven.quote().tags == ()


async def test_after_another_change_undo_takes_that_back(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await tagged(driven)
        await driven.press("e", "enter", "x", "u", "u")
        assert (out / "quotes.csv").exists()
        assert driven.quote().tags == ()


async def test_a_note_typed_into_the_dialog_writes_no_file(filled: Path, out: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await tagged(driven)
        await driven.press("e", *"check this", "enter")
        assert isinstance(driven.top(), ExportDialog)
        assert "not written anywhere" in driven.said
        assert list(out.iterdir()) == []
        await driven.press("enter")
        assert len(list(out.iterdir())) == 1


async def test_older_texts_go_out_only_when_asked_for(filled: Path, out: Path, tmp_path: Path, drive: Open) -> None:
    file = tmp_path / "flood.txt"
    async with drive(filled) as driven:
        for more in ("", "\nMore later.\n"):
            file.write_text(f'Flood in Marlow\n\n"The bridge is shut", Ann Dale said.\n{more}', encoding="utf-8")
            (added,) = driven.workspace.add([file])
            assert added.report
            if not more:
                driven.workspace.review.tag([driven.workspace.quotes(added.report.id)[0].id], ["key"])
        driven.desk.opening.refresh_list()
        await driven.settle()
        await driven.press("e", "enter")
        assert "1 quote written" in driven.said
        assert "1 quote of an older text of a file is left out." in driven.said
        await driven.press("e", "down", "down", "down", "right", "enter", "enter")
        assert "2 quotes written" in driven.said
        assert "left out" not in driven.said
