"""Every folder and file that the desk may touch outside a library."""

from __future__ import annotations

import os
from pathlib import Path

APP = "newsroom-desk"


def _of_environment(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value).expanduser() if value else None


def default_library() -> Path:
    """The editor's library: DESK_LIBRARY, else the platform's data folder."""
    import platformdirs

    return _of_environment("DESK_LIBRARY") or Path(platformdirs.user_data_dir(APP, appauthor=False)) / "library"


def config_file() -> Path:
    """The editor's settings: DESK_CONFIG, else `config.toml` in the platform's configuration folder."""
    import platformdirs

    return _of_environment("DESK_CONFIG") or Path(platformdirs.user_config_dir(APP, appauthor=False)) / "config.toml"


def names_file() -> Path:
    """The editor's own names: `names.tsv` beside the settings."""
    return config_file().with_name("names.tsv")


def dictionary_folders() -> tuple[Path, ...]:
    """Where the system keeps dictionaries of the dictd format: `dictd` in its data folders (XDG), the user's first."""
    own = _of_environment("XDG_DATA_HOME") or Path("~/.local/share").expanduser()
    shared = (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    return tuple(folder / "dictd" for folder in (own, *map(Path, filter(None, shared))))


def private_folder(path: Path) -> Path:
    """`path`, made when missing, readable by its owner alone; raises OSError."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    state = path.stat()
    if state.st_uid == os.getuid() and state.st_mode & 0o777 != 0o700:
        path.chmod(0o700)
    return path
