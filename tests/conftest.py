"""What every test stands on: the clone alone, a fixed interface language, a library of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

SEEDS = Path(__file__).parent.parent / "seeds"

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def _own_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("home")
    for variable in ("DESK_LIBRARY", "DESK_BIDI", "COLUMNS", "LINES", "NO_COLOR", "TMUX"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("DESK_LANGUAGE", "en")
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setattr("desk.i18n._setting", "")
    monkeypatch.setenv("DESK_CONFIG", str(home / "config.toml"))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_DIRS", str(home))


@pytest.fixture
def seeds() -> Path:
    """The folder of the five sample reports."""
    return SEEDS


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Where a library may be made; nothing stands there yet."""
    return tmp_path / "library"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many cases of each conformance file of Unicode passed."""
    counts: Counter[str] = Counter()
    for report in terminalreporter.getreports("passed"):
        for name, cases in report.user_properties:
            if name.startswith("Unicode ") and report.when == "call":
                counts[name] += cases
    for name, cases in sorted(counts.items()):
        terminalreporter.write_line(f"{name}: {cases:,} cases, none wrong")
