"""Several desks on one library at once: nothing is lost, nobody waits for ever."""

from __future__ import annotations

import errno
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desk.errors import LibraryError
from desk.model import Outcome
from desk.workspace import Workspace
from index.spans import Span

DESK = [sys.executable, "-c", "from desk.cli import main; main()"]
SAYS = 'She said "this is what number {n} of us wants" today.\n'


def run(library: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*DESK, "--library", str(library), *words], capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def test_a_new_library_is_opened_by_many_at_once(library: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.txt" for n in range(4)]
    for n, file in enumerate(files):
        file.write_text(SAYS.format(n=n), encoding="utf-8")
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda file: run(library, "add", str(file), str(files[0])), files))
    assert [(one.returncode, one.stderr) for one in done] == [(0, "")] * 4
    assert run(library, "search", "wants").stderr == "4 reports  en 4\n"


def test_tags_given_at_once_are_all_kept(library: Path, tmp_path: Path) -> None:
    source = tmp_path / "one.txt"
    source.write_text(SAYS.format(n=1), encoding="utf-8")
    with Workspaces(library, 4) as desks:
        report = desks[0].add([source])[0].report
        assert report
        quote = desks[0].quotes(report.id)[0].id

        def tag(number: int) -> None:
            for turn in range(5):
                desks[number].review.tag([quote], [f"{number}-{turn}"])

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(tag, range(4)))
        assert len(desks[0].quote(quote).tags) == 20
    with Workspaces(library, 1) as (late,):
        for _turn in range(20):
            assert late.review.undo()
        assert late.quote(quote).tags == ()


def test_selections_of_one_place_at_once_are_one_quote(library: Path, tmp_path: Path) -> None:
    source = tmp_path / "one.txt"
    source.write_text(SAYS.format(n=1), encoding="utf-8")
    with Workspaces(library, 4) as desks:
        report = desks[0].add([source])[0].report
        assert report
        with ThreadPoolExecutor(4) as pool:
            made = list(pool.map(lambda desk: desk.review.select(report.id, Span(0, 3), ["x"]).id, desks))
        assert len(set(made)) == 1
        assert len([q for q in desks[0].quotes(report.id) if q.span == Span(0, 3)]) == 1


def test_an_open_desk_finds_what_another_has_added_and_tagged(library: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.txt" for n in range(3)]
    for n, file in enumerate(files):
        file.write_text(SAYS.format(n=n), encoding="utf-8")
    with Workspaces(library, 2) as (mine, theirs):
        mine.add(files[:1])
        assert mine.search("wants").total == 1
        added = theirs.add(files[1:])[0].report
        assert added
        assert mine.search("wants").total == 3
        theirs.review.tag([theirs.quotes(added.id)[0].id], ["urgent"])
        mine.review.tag([mine.quotes(added.id)[0].id], ["mine"])
        assert mine.search("tag:urgent").total == mine.search("tag:mine").total == 1


def test_a_report_that_a_killed_desk_did_not_index_is_found(library: Path, tmp_path: Path) -> None:
    """The store was written, the index was not; another desk writes its own reports into the index meanwhile."""
    files = [tmp_path / f"{n}.txt" for n in range(3)]
    for n, file in enumerate(files):
        file.write_text(SAYS.format(n=n), encoding="utf-8")
    with Workspaces(library, 2) as (mine, theirs):
        mine.add(files[:1])
        theirs._adding._index = lambda _reports: None
        theirs.add(files[1:2])
        mine.add(files[2:])
    with Workspaces(library, 1) as (fresh,):
        assert fresh.search("wants").total == 3


def test_a_library_that_may_not_be_written_is_read(library: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Workspaces(library, 1) as (desk,):
        desk.add([seeds])

    def refuse(path: Path, _mode: int) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr("os.access", lambda *_path_and_mode: False)
    monkeypatch.setattr(Path, "chmod", refuse)
    with Workspaces(library, 1) as (desk,):
        assert desk.search("maintenance").total > 0
        assert desk.add([seeds])[0].outcome is Outcome.UNCHANGED
        with pytest.raises(LibraryError, match="read but not written"):
            desk.remember("key", "value")


class Workspaces:
    """So many desks on one library, closed together."""

    def __init__(self, library: Path, count: int) -> None:
        self.opened = [Workspace.open(library) for _number in range(count)]

    def __enter__(self) -> list[Workspace]:
        return self.opened

    def __exit__(self, *_error: object) -> None:
        for workspace in self.opened:
            workspace.close()
