"""The wheel: built, installed in an environment that sees the locked packages but not this tree, and used there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = {".py", ".tcss", ".sql", ".md", ".tsv", ".toml", ".txt", ".json", ".mo"}


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=300,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of scripts of an environment of its own."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False)
    packages = next((folder / "lib").glob("python*/site-packages"))
    (packages / "locked.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    python = folder / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    return folder / "bin"


def test_every_file_of_both_packages_is_in_the_wheel_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {
        path.relative_to(ROOT).as_posix()
        for package in ("desk", "index")
        for path in (ROOT / package).rglob("*")
        if path.suffix in SOURCES and "__pycache__" not in path.parts
    }
    assert wanted <= packed
    assert {name.split("/")[0] for name in packed} == {"desk", "index"}
    for ending in (".tcss", ".sql", ".md", ".tsv", "fr/LC_MESSAGES/desk.mo"):
        assert any(name.endswith(ending) for name in packed), ending


def test_the_installed_desk_adds_and_searches(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import desk, index; print(desk.__file__, index.__file__)", cwd=tmp_path)
    assert str(ROOT) not in where.stdout
    report = tmp_path / "report.txt"
    report.write_text("Council votes\n\n“We will build it,” said Anna Berg on Monday.\n", encoding="utf-8")
    environment = {"DESK_LIBRARY": str(tmp_path / "library")}
    assert "1 quote" in run(installed / "desk", "add", report, cwd=tmp_path, **environment).stdout
    answer = json.loads(run(installed / "desk", "search", "--json", "build", cwd=tmp_path, **environment).stdout)
    assert [hit["title"] for hit in answer["hits"]] == ["Council votes"]


@pytest.mark.parametrize(
    ("language", "answer"), [("fr", "Il n’y a pas de citation 0."), ("ar", "There is no quote 0.")]
)
def test_the_installed_desk_speaks_the_languages_that_it_has(
    installed: Path, tmp_path: Path, language: str, answer: str
) -> None:
    environment = {"DESK_LIBRARY": str(tmp_path / "library"), "DESK_LANGUAGE": language, "PYTHONUTF8": "1"}
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run(installed / "desk", "tag", "0", "x", cwd=tmp_path, **environment)
    assert answer in failed.value.stderr


def test_it_names_its_version(installed: Path, tmp_path: Path) -> None:
    from importlib.metadata import version

    assert run(installed / "desk", "--version", cwd=tmp_path).stdout.strip() == f"desk {version('newsroom-desk')}"
