"""Which files a command line or a folder means. Nothing is opened here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from desk.errors import ReadError
from desk.i18n import _
from desk.ingest.readers import endings


def sources(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that `paths` name, folders walked in order of name.

    A file that is named is always given, whatever its ending. Inside a folder only files with an ending that has a
    reader are given; hidden files and folders are left out, links to folders are not followed, each file comes once.
    Raises ReadError for a path that does not exist, a folder that may not be opened, or one without reports.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _walk(path) if _is_folder(path) else _named(path):
            place = found.absolute()
            if place not in seen:
                seen.add(place)
                yield found


def _is_folder(path: Path) -> bool:
    """Whether a folder stands there; a name that no system takes is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _named(path: Path) -> Iterator[Path]:
    if not os.path.lexists(path):
        raise missing(path)
    yield path


def missing(path: Path) -> ReadError:
    """The error for a path that is not there."""
    return ReadError(_("{path} does not exist.").format(path=path), _("Check the name and the folder."))


def _walk(folder: Path) -> Iterator[Path]:
    wanted, empty = endings(), True
    for place, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in wanted:
                empty = False
                yield Path(place, name)
    if empty:
        raise ReadError(
            _("{path} holds no reports.").format(path=folder),
            _("Inside a folder the desk reads {endings}; name other files one by one.").format(
                endings=", ".join(sorted(wanted))
            ),
        )


def _refuse(error: OSError) -> None:
    raise ReadError(
        _("{path} cannot be opened: {cause}.").format(path=error.filename, cause=error.strerror or error),
        _("Check that you may read that folder."),
    ) from error
