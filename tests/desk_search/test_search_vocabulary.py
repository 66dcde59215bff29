"""Names beside the settings and dictionaries of the system reach a search, and changes to them the next one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desk.paths import dictionary_folders, names_file
from desk.workspace import Workspace

REPORTS = {
    "en.txt": "Turnips\n\nThe price of turnips rises again, said the market's spokesman on Monday.\n",
    "fr.txt": "Légumes\n\nLe prix des navets monte encore, a déclaré lundi le porte-parole du marché.\n",
    "ar.txt": "أسعار\n\nقالت وكالة الأنباء يوم الاثنين إن أسعار الخضار ارتفعت في أسواق المدينة.\n",
}


@pytest.fixture
def workspace(tmp_path: Path, library: Path) -> Workspace:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    made = Workspace.open(library)
    made.add([tmp_path / name for name in REPORTS])
    return made


def languages(workspace: Workspace, query: str) -> list[str]:
    return [hit.language for hit in workspace.search(query).hits]


def test_names_are_taken_up_when_their_file_changes(workspace: Workspace) -> None:
    assert languages(workspace, "Crosby") == []
    names_file().write_text("Crosby|وكالة الأنباء\n", encoding="utf-8")
    assert languages(workspace, "Crosby") == ["ar"]
    names_file().write_text("Crosby|porte-parole\n", encoding="utf-8")
    os.utime(names_file(), ns=(1, 1))
    assert languages(workspace, "Crosby") == ["fr"]
    names_file().unlink()
    assert languages(workspace, "Crosby") == []
    workspace.close()


def test_dictionaries_of_the_system(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "share" / "dictd"
    folder.mkdir(parents=True)
    (folder / "freedict-eng-fra.index").write_text("turnip\tA\tS\n", encoding="utf-8")
    (folder / "freedict-eng-fra.dict").write_text("turnip /x/\nnavet\n", encoding="utf-8")
    assert languages(workspace, "turnip") == ["en"]
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    assert languages(workspace, "turnip") == ["en", "fr"]
    (widening,) = (each for each in workspace.searching.widenings("turnip") if each.kind == "dictionary")
    assert (widening.language, widening.text, widening.forms, widening.reports) == ("fr", "navet", ("navets",), 1)
    workspace.close()


def test_where_dictionaries_are_looked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_DATA_DIRS", "/a:/b")
    assert dictionary_folders() == (tmp_path / "own" / "dictd", Path("/a/dictd"), Path("/b/dictd"))
    monkeypatch.delenv("XDG_DATA_DIRS")
    assert Path("/usr/share/dictd") in dictionary_folders()
