"""Which terminal it is: every witness, their order, and what is sent."""

from __future__ import annotations

import re

import pytest

from desk.layout import Mode
from desk.layout.emit import BIDI_OFF, BIDI_ON, bidi_answer, name_answer, on_every_row, through_screen, through_tmux
from desk.layout.terminal import EXPLICIT, IMPLICIT, UNKNOWN, Terminal, chosen, current, detect

IN_TMUX = {"TMUX": "/run/tmux/default,1,0", "TERM": "tmux-256color"}


def within_tmux(facts: str, **environment: str) -> Terminal:
    """The terminal as tmux tells of it."""
    return detect("auto", IN_TMUX | environment, str, lambda: facts)


def detected(**environment: str) -> Terminal:
    """The terminal by its environment alone."""
    return detect("auto", environment)


@pytest.mark.parametrize(
    ("variable", "name", "mode"),
    [
        ("VTE_VERSION", "VTE", Mode.VISUAL),
        ("KITTY_WINDOW_ID", "kitty", Mode.WORDS),
        ("MLTERM", "mlterm", Mode.VISUAL),
        ("KONSOLE_VERSION", "Konsole", Mode.VISUAL),
        ("ALACRITTY_WINDOW_ID", "Alacritty", Mode.VISUAL),
        ("XTERM_VERSION", "xterm", Mode.VISUAL),
        ("ZUTTY_VERSION", "Zutty", Mode.VISUAL),
    ],
)
def test_by_variable(variable: str, name: str, mode: Mode) -> None:
    terminal = detect("auto", {variable: "1", "TERM": "xterm-256color"})
    assert (terminal.name, terminal.mode, terminal.reason) == (name, mode, f"{variable} is set")


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("xterm-kitty", "kitty"),
        ("mlterm-256color", "mlterm"),
        ("linux", "Linux console"),
        ("dumb", "dumb terminal"),
        ("vte", "VTE"),
        ("foot", "foot"),
        ("foot-extra", "foot"),
        ("rxvt-unicode-256color", "urxvt"),
        ("st-256color", "st"),
        ("stterm-256color", "st"),
    ],
)
def test_by_term(term: str, name: str) -> None:
    assert detected(TERM=term).name == name


def test_bidi_is_switched_off_wherever_it_does_no_harm() -> None:
    for variable in ("VTE_VERSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "XTERM_VERSION"):
        terminal = detect("", {variable: "1"})
        assert (terminal.enter, terminal.leave) == (EXPLICIT, IMPLICIT)
    assert (detected(TERM="dumb").enter, detected(TERM="dumb").leave) == ("", "")


def test_the_mode_is_set_on_each_row_as_rows_keep_what_they_were_made_with() -> None:
    rows = re.findall(r"\x1b\[(\d+);1H\x1b\[8l", EXPLICIT)
    assert [int(row) for row in rows] == list(range(1, 201))
    assert on_every_row(BIDI_ON) == EXPLICIT.replace(BIDI_OFF, BIDI_ON) == IMPLICIT


def test_mlterm_and_konsole_are_told_in_their_own_words() -> None:
    mlterm, konsole = detected(MLTERM="3.9.2"), detected(KONSOLE_VERSION="221200")
    assert mlterm.enter == f"{EXPLICIT}\x1b]5379;use_ctl=false\x07"
    assert mlterm.leave == f"\x1b]5379;use_ctl=true\x07{IMPLICIT}"
    assert konsole.enter == f"{EXPLICIT}\x1b]50;BidiRenderingEnabled=false\x07"
    assert konsole.leave == f"\x1b]50;BidiRenderingEnabled=true\x07{IMPLICIT}"


def test_who_has_to_change_something_is_told_what() -> None:
    told = {variable: detected(**{variable: "1"}) for variable in ("VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID")}
    assert [variable for variable, terminal in told.items() if terminal.wrong] == ["KITTY_WINDOW_ID"]
    assert "force_ltr yes" in told["KITTY_WINDOW_ID"].hint
    assert not detected(KITTY_WINDOW_ID="1", DESK_BIDI="visual").wrong


def test_tmux_gets_the_sequence_wrapped_and_its_terminal_recognised() -> None:
    terminal = within_tmux(";xterm-256color;1", VTE_VERSION="7006")
    assert (terminal.name, terminal.hint, terminal.wrong) == ("tmux in VTE", "", False)
    assert terminal.enter == through_tmux(EXPLICIT)
    assert terminal.enter.startswith("\x1bPtmux;\x1b\x1b[1;1H\x1b\x1b[8l")


def test_what_tmux_knows_of_its_terminal_goes_before_what_it_was_started_with() -> None:
    assert within_tmux("Konsole 22.12.3;xterm-256color;on", VTE_VERSION="7006").name == "tmux in Konsole"
    assert within_tmux(";alacritty;on", VTE_VERSION="7006").name == "tmux in Alacritty"
    assert within_tmux("kitty(0.26.5);xterm-kitty;on").mode is Mode.WORDS
    assert not within_tmux("WezTerm 20240203;wezterm;on").known


@pytest.mark.parametrize("passing", ["off", "0"])
def test_tmux_that_lets_nothing_through_is_to_be_changed_where_something_is_sent(passing: str) -> None:
    closed = within_tmux(f";xterm-256color;{passing}", VTE_VERSION="7006")
    assert closed.wrong
    assert "allow-passthrough" in closed.hint
    assert not within_tmux(f"XTerm(379);xterm;{passing}").wrong
    unknown = within_tmux(f";screen;{passing}")
    assert (unknown.wrong, "allow-passthrough" in unknown.hint) == (False, True)


@pytest.mark.parametrize("facts", ["", "VTE(7800);xterm-256color;", "VTE(7800);xterm-256color;all"])
def test_tmux_without_that_setting_lets_everything_through(facts: str) -> None:
    assert not within_tmux(facts, VTE_VERSION="7800").wrong


def test_screen_gets_it_wrapped_in_its_own_way() -> None:
    assert detected(STY="1.pts-0", TERM="screen", XTERM_VERSION="1").enter == f"\x1bP{EXPLICIT}\x1b\\"


def test_wrapping_twice_nests() -> None:
    assert through_tmux(through_tmux("\x1b[8l")).count("\x1b") == 10
    assert through_screen("x") == "\x1bPx\x1b\\"


def test_the_setting_goes_before_the_variable_before_the_environment() -> None:
    environment = {"DESK_BIDI": "words", "VTE_VERSION": "7000"}
    assert detect("logical", environment).mode is Mode.LOGICAL
    assert detect("auto", environment).mode is Mode.WORDS
    assert detect("Visual", environment).reason == "the setting says visual"
    assert detect("auto", {"VTE_VERSION": "7000", "DESK_BIDI": "auto"}).mode is Mode.VISUAL


def test_in_logical_mode_the_terminal_keeps_its_bidi() -> None:
    assert detect("logical", {"VTE_VERSION": "7000"}).enter == ""


def test_an_unknown_word_is_passed_over_and_named() -> None:
    terminal = detect("sideways", {"KITTY_WINDOW_ID": "1"})
    assert terminal.mode is Mode.WORDS
    assert "'sideways'" in terminal.reason


def test_a_chosen_mode_ends_the_hints() -> None:
    terminal = chosen(detected(TERM="xterm-256color"), Mode.WORDS, "the editor said so")
    assert (terminal.mode, terminal.hint, terminal.known, terminal.enter) == (Mode.WORDS, "", True, UNKNOWN.enter)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[?64;1;2c", "xterm"),
        ("\x1bP>|Konsole 22.12.3\x1b\\\x1b[?62;1;4c", "Konsole"),
        ("\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[?62;c", "kitty"),
        ("\x1bP>|VTE(7800)\x1b\\\x1b[8;1$y\x1b[?61;1;21c", "VTE"),
        ("\x1bP>|foot(1.13.1)\x1b\\\x1b[?62c", "foot"),
        ("\x1bP>|WezTerm 20240203\x1b\\\x1b[?65c", "unknown terminal"),
        ("\x1bP>|\x1b\\\x1b[?62c", "unknown terminal"),
    ],
)
def test_by_the_name_in_the_answer(answer: str, name: str) -> None:
    terminal = detect("auto", {"TERM": "xterm-256color"}, lambda: answer)
    assert (terminal.name, terminal.known) == (name, name != "unknown terminal")


@pytest.mark.parametrize(
    ("answer", "mode", "enter"),
    [("1", Mode.VISUAL, EXPLICIT), ("2", Mode.VISUAL, EXPLICIT), ("3", Mode.LOGICAL, ""), ("4", Mode.VISUAL, EXPLICIT)],
)
def test_by_answer(answer: str, mode: Mode, enter: str) -> None:
    terminal = detect("auto", {"TERM": "xterm-256color"}, lambda: f"\x1b[8;{answer}$y")
    assert (terminal.mode, terminal.enter) == (mode, enter)
    assert f"answered {answer}" in terminal.reason


@pytest.mark.parametrize("received", ["", "\x1b[8;0$y", "garbage"])
def test_visual_when_nothing_is_known(received: str) -> None:
    terminal = detect("auto", {}, lambda: received)
    assert (terminal.name, terminal.mode) == ("unknown terminal", Mode.VISUAL)
    assert (terminal.enter, terminal.leave) == (detected(MLTERM="3.9").enter, detected(MLTERM="3.9").leave)
    assert "DESK_BIDI" in terminal.hint


def test_nobody_is_asked_when_the_environment_tells() -> None:
    def never() -> str:
        raise AssertionError

    assert detect("auto", {"VTE_VERSION": "7000"}, never).name == "VTE"
    assert detect("words", {}, never).mode is Mode.WORDS


@pytest.mark.parametrize(("received", "state"), [("ab\x1b[8;2$yc", 2), ("\x1b[?8;1$y", None), ("", None)])
def test_bidi_answer(received: str, state: int | None) -> None:
    assert bidi_answer(received) == state


def test_name_answer() -> None:
    assert name_answer("typed\x1bP>|XTerm(379)\x1b\\") == "XTerm(379)"
    assert name_answer("\x1b[8;1$y") == ""


def test_the_present_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_BIDI", "words")
    assert current().mode is Mode.WORDS


def test_tmux_with_nobody_attached_asks_nobody() -> None:
    alone = within_tmux(";;0")
    assert (alone.name, alone.mode, alone.known, alone.hint) == ("tmux in no terminal", Mode.VISUAL, True, "")
