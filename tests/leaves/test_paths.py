"""Where libraries and settings lie."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desk import paths


def test_the_library_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DESK_LIBRARY", str(tmp_path / "mine"))
    assert paths.default_library() == tmp_path / "mine"


def test_without_a_word_it_is_in_the_platforms_data_folder() -> None:
    assert paths.default_library().parts[-2:] == ("newsroom-desk", "library")


def test_settings_can_be_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DESK_CONFIG", str(tmp_path / "my.toml"))
    assert paths.config_file() == tmp_path / "my.toml"
    monkeypatch.delenv("DESK_CONFIG")
    assert paths.config_file().name == "config.toml"


def test_a_private_folder_is_closed_to_others(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    made = paths.private_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    made.chmod(0o777)
    paths.private_folder(made)
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
