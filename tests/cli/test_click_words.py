"""What click says is said in the editor's language."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import click
import pytest

from desk.cli import main
from desk.cli.click_words import NUMBERED, WORDS
from desk.cli.verbs import VERBS
from tests.cli.conftest import Call


def test_the_words_are_those_that_click_has() -> None:
    texts = [path.read_text(encoding="utf-8") for path in Path(click.__file__).parent.glob("*.py")]
    nodes = [node for text in texts for node in ast.walk(ast.parse(text))]
    known = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert {*WORDS, *(form for forms in NUMBERED for form in forms)} - known == set()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("search", "--frob", "x"), "Option inconnue\u202f: '--frob'. Essayez `desk --help`."),
        (("show", "1", "2", "3"), "Arguments en trop (2 3) Essayez `desk --help`."),
        (("show", "--width"), "L’option '--width' demande une valeur. Essayez `desk --help`."),
        (("tag",), "Il manque l’argument 'QUOTE'. Essayez `desk --help`."),
    ],
)
def test_usage_is_explained_in_french(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], words: tuple[str, ...], answer: str
) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", "fr")
    monkeypatch.setattr(sys, "argv", ["desk", *words])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert capfd.readouterr().err == f"desk: {answer}\n"


def test_the_setting_speaks_to_click_too(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('[desk]\nlanguage = "fr"\n', encoding="utf-8")
    monkeypatch.setenv("DESK_CONFIG", str(settings))
    monkeypatch.setattr(sys, "argv", ["desk", "search", "--help"])
    for language, answer in (("", "Utilisation\u202f:"), ("en", "Usage:")):
        monkeypatch.setenv("DESK_LANGUAGE", language)
        with pytest.raises(SystemExit):
            main()
        assert capfd.readouterr().out.startswith(answer)


def test_the_list_of_commands_is_cut_nowhere(call: Call) -> None:
    listed = call("--help").text.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == list(VERBS)
    assert all(line.endswith(".") and not line.endswith("...") for line in listed)
