"""What the desk says of itself is true: README, help pages, command line, settings, messages for translators."""

from __future__ import annotations

import ast
import io
import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from desk.cli import main
from desk.cli.root import desk
from desk.cli.verbs import VERBS
from desk.config import NAMES
from desk.tui.actions import ACTIONS
from tests.house.conftest import ROOT, Source

HELP = sorted((ROOT / "desk" / "help").glob("*.md"))
PAGES = [*ROOT.glob("*.md"), ROOT / "seeds" / "README.md", *HELP]
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    for line in block.splitlines()
]


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s#]+)[^)]*\)", _text(page))
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_of_the_tree_that_are_named_are_there(page: Path) -> None:
    named = re.findall(r"`((?:desk|index|tests|seeds|screenshots)/[\w./-]+)`", _text(page))
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", HELP, ids=lambda page: page.name)
def test_help_pages_have_nothing_that_the_screen_cannot_show(page: Path) -> None:
    """No tables, links, pictures or numbered lists: see `desk.tui.widgets.text_page`."""
    assert [line for line in _text(page).splitlines() if re.match(r"\s*(\||\d+\.\s|>|```)|.*\]\(", line)] == []


@pytest.mark.parametrize("line", [line for line in COMMANDS if line.startswith("make ")])
def test_make_targets_of_the_readme_are_there(line: str) -> None:
    assert f"\n{line.split()[1]}:" in _text(ROOT / "Makefile")


@pytest.mark.parametrize("line", [line for line in COMMANDS if "desk " in line and not line.startswith("make ")])
def test_commands_of_the_readme_do_what_they_say(
    line: str, seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Each on a library of the sample reports, in a folder that holds what the line names."""
    shutil.copytree(seeds, tmp_path / "reports", ignore=shutil.ignore_patterns("*.md"))
    (tmp_path / "lines.jsonl").write_text(json.dumps({"id": "1", "text": "“Go,” he said."}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DESK_LIBRARY", str(tmp_path / ".sample-library"))
    assert _run(monkeypatch, "add", "reports") == 0
    program, *words = shlex.split(line, comments=True)
    assert program in ("desk", ".venv/bin/desk")
    capfdbinary.readouterr()
    assert _run(monkeypatch, *words) == 0
    out, err = capfdbinary.readouterr()
    assert out or err


def _run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["desk", *words])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"A report of one line, typed in.\n")))
    with pytest.raises(SystemExit) as left:
        main()
    return int(left.value.code or 0)


def _command(verb: str) -> click.Command:
    found = desk.get_command(click.Context(desk), verb)
    assert found is not None
    return found


@pytest.mark.parametrize("verb", VERBS)
def test_verbs_and_their_options_are_explained(verb: str) -> None:
    command = _command(verb)
    assert (command.help or "").strip().splitlines()[0].endswith(".")
    for option in command.params:
        if isinstance(option, click.Option):
            assert (option.help or "").endswith("."), option.name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_verbs_and_options_that_pages_name_exist(page: Path) -> None:
    for words in re.findall(r"`desk ([a-z]+(?= |`)[^`]*)`", _text(page)):
        verb, *rest = words.split()
        assert verb in VERBS, words
        options = {option for each in (*desk.params, *_command(verb).params) for option in each.opts} | {"--help"}
        assert {word.split("=")[0] for word in rest if word.startswith("-") and word != "-"} <= options, words


@pytest.mark.parametrize("name", NAMES)
def test_settings_are_on_their_page(name: str) -> None:
    assert f"`{name} = " in _text(ROOT / "desk" / "help" / "settings.md")


def test_the_page_of_settings_names_the_actions_and_no_others() -> None:
    listed = _text(ROOT / "desk" / "help" / "settings.md").partition("## Names of the actions")[2]
    assert set(re.findall(r"`([\w.]+)`", listed)) == set(ACTIONS)


def test_messages_are_constants(sources: tuple[Source, ...]) -> None:
    """What is put together or formatted before it is looked up is in no catalog."""
    dynamic = [
        f"{source}:{node.lineno}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext", "N_")
        if any(
            isinstance(word, ast.JoinedStr | ast.BinOp | ast.Call)
            for word in node.args[: 1 + (node.func.id == "ngettext")]
        )
    ]
    assert not dynamic


def test_messages_stand_in_no_formatted_string(sources: tuple[Source, ...]) -> None:
    """There the extraction does not find them."""
    hidden = [
        f"{source}:{node.lineno}"
        for source in sources
        for formatted in ast.walk(source.tree)
        if isinstance(formatted, ast.JoinedStr)
        for node in ast.walk(formatted)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext")
        if isinstance(node.args[0], ast.Constant)
    ]
    assert not hidden


def test_the_template_of_messages_is_current(tmp_path: Path) -> None:
    """`make messages` writes it; this is its command."""
    made = tmp_path / "desk.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "--quiet", "extract", "--mapping", "pyproject.toml"]
    command += ["--keyword", "N_", "--keyword", "NN_:1,2", "--omit-header", "--output", str(made), "desk"]
    subprocess.run(command, cwd=ROOT, check=True)
    wanted, kept = _messages(made), _messages(ROOT / "desk" / "i18n" / "locale" / "desk.pot")
    assert len(wanted) > 300
    assert wanted == kept, "run `make messages`"


def _messages(path: Path) -> set[str | tuple[str, ...]]:
    with path.open("rb") as file:
        catalog: Catalog = read_po(file)
    return {message.id if isinstance(message.id, str) else tuple(message.id) for message in catalog if message.id}
