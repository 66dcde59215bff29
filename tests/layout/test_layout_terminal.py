"""Which terminal it is: every witness, their order, what is sent, and the question asked through a real terminal."""

from __future__ import annotations

import os
import pty
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from desk.layout import Mode
from desk.layout.emit import BIDI_OFF, BIDI_ON, BIDI_QUERY, bidi_answer, through_screen, through_tmux
from desk.layout.terminal import Terminal, ask, current, detect


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
    ],
)
def test_by_term(term: str, name: str) -> None:
    assert detected(TERM=term).name == name


def test_bidi_is_switched_off_wherever_it_does_no_harm() -> None:
    for variable in ("VTE_VERSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "XTERM_VERSION"):
        terminal = detect("", {variable: "1"})
        assert (terminal.enter, terminal.leave) == ("\x1b[8l", "\x1b[8h")
    assert (detected(TERM="dumb").enter, detected(TERM="dumb").leave) == ("", "")


def test_mlterm_is_told_in_its_own_words() -> None:
    terminal = detected(MLTERM="3.9.2")
    assert terminal.enter == "\x1b[8l\x1b]5379;use_ctl=false\x07"
    assert terminal.leave == "\x1b]5379;use_ctl=true\x07\x1b[8h"


def test_tmux_gets_the_sequence_wrapped_and_its_terminal_recognised() -> None:
    terminal = detected(TMUX="/tmp/tmux-1/default,1,0", VTE_VERSION="7000", TERM="tmux-256color")  # noqa: S108
    assert terminal.name == "tmux in VTE"
    assert terminal.enter == "\x1bPtmux;\x1b\x1b[8l\x1b\\"
    assert "allow-passthrough" in terminal.hint


def test_screen_gets_it_wrapped_in_its_own_way() -> None:
    assert detected(STY="1.pts-0").enter == "\x1bP\x1b[8l\x1b\\"


def test_wrapping_twice_nests() -> None:
    assert through_tmux(through_tmux("\x1b[8l")).count("\x1b") == 10
    assert through_screen("x") == "\x1bPx\x1b\\"


def test_konsole_gets_a_hint() -> None:
    assert "BidiRenderingEnabled=false" in detected(KONSOLE_VERSION="221200").hint


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


@pytest.mark.parametrize(
    ("answer", "mode", "enter"),
    [("1", Mode.VISUAL, BIDI_OFF), ("2", Mode.VISUAL, BIDI_OFF), ("3", Mode.LOGICAL, ""), ("4", Mode.VISUAL, BIDI_OFF)],
)
def test_by_answer(answer: str, mode: Mode, enter: str) -> None:
    terminal = detect("auto", {"TERM": "xterm-256color"}, lambda: f"\x1b[8;{answer}$y")
    assert (terminal.mode, terminal.enter) == (mode, enter)
    assert f"answered {answer}" in terminal.reason


@pytest.mark.parametrize("received", ["", "\x1b[8;0$y", "garbage"])
def test_visual_when_nothing_is_known(received: str) -> None:
    terminal = detect("auto", {}, lambda: received)
    assert (terminal.name, terminal.mode, terminal.leave) == ("unknown terminal", Mode.VISUAL, BIDI_ON)
    assert "DESK_BIDI" in terminal.hint


def test_nobody_is_asked_when_the_environment_tells() -> None:
    def never() -> str:
        raise AssertionError

    assert detect("auto", {"VTE_VERSION": "7000"}, never).name == "VTE"
    assert detect("words", {}, never).mode is Mode.WORDS


@pytest.mark.parametrize(("received", "state"), [("ab\x1b[8;2$yc", 2), ("\x1b[?8;1$y", None), ("", None)])
def test_bidi_answer(received: str, state: int | None) -> None:
    assert bidi_answer(received) == state


@pytest.fixture
def terminal_pair() -> Iterator[tuple[int, int]]:
    ours, theirs = pty.openpty()
    yield ours, theirs
    for descriptor in (ours, theirs):
        with suppress(OSError):
            os.close(descriptor)


def test_asking_a_terminal_that_answers(terminal_pair: tuple[int, int]) -> None:
    screen, program = terminal_pair
    heard: list[bytes] = []

    def answer() -> None:
        heard.append(os.read(screen, 64))
        os.write(screen, b"\x1b[8;1$y")

    thread = threading.Thread(target=answer)
    thread.start()
    received = ask(program, program, limit=5.0)
    thread.join()
    assert heard == [BIDI_QUERY.encode("ascii")]
    assert bidi_answer(received) == 1


def test_asking_a_silent_terminal_ends(terminal_pair: tuple[int, int]) -> None:
    import termios

    _, program = terminal_pair
    before = termios.tcgetattr(program)
    assert ask(program, program, limit=0.02) == ""
    assert termios.tcgetattr(program) == before


def test_asking_no_terminal_asks_nothing() -> None:
    reading, writing = os.pipe()
    try:
        assert ask(reading, writing) == ""
    finally:
        os.close(reading)
        os.close(writing)


def test_the_present_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_BIDI", "words")
    assert current().mode is Mode.WORDS
