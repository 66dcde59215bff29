"""Words that an editor or the system adds to those the index knows: taken up when their files change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_learnt: tuple[object, ...] = ()


def learn(names: Path, dictionaries: Sequence[Path]) -> None:
    """Use the names in a file and the dictionaries in folders from now on; cheap when nothing has changed."""
    global _learnt  # noqa: PLW0603 - the words of a process are the same for all its libraries
    state = (names, _changed(names), *((folder, _changed(folder)) for folder in dictionaries))
    if state == _learnt:
        return
    from index import use_dictionaries, use_names

    use_names(names)
    use_dictionaries(dictionaries)
    _learnt = state


def _changed(path: Path) -> int:
    """When a file or folder was last written, in nanoseconds; 0 when it is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
