"""The way of an export into a file: whole or not at all, and no file lost. What is written is not looked at."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from desk.errors import ExportError
from desk.i18n import _

_MODE = 0o666


def write_export(data: bytes, target: Path, overwrite: bool = False) -> None:
    """Write `data` to `target` through a temporary file beside it, fsync and rename; then fsync the folder.

    A new file gets the usual mode under the editor's umask, one that is replaced keeps its own. A device or pipe is
    written to directly. Raises ExportError when the folder is missing or closed, the disk is full, or the file exists
    and `overwrite` is false; then nothing has changed.
    """
    with _explained(target):
        _write(data, _place(target, overwrite), overwrite)


def seal(target: Path) -> str:
    """The blake2b-128 hex of a file, by which `take_back` knows it again; "" for what is no file."""
    with _explained(target):
        return blake2b(target.read_bytes(), digest_size=16).hexdigest() if target.is_file() else ""


def take_back(target: Path, sealed: str) -> None:
    """Remove a file that still is what was written; raises ExportError when it is not, and then it stays."""
    if seal(target) != sealed:
        raise ExportError(_("{path} has changed since it was written, and stays.").format(path=target))
    with _explained(target):
        target.unlink()
        _sync_folder(target.parent)


def _place(target: Path, overwrite: bool) -> Path:
    """Where the file really lies, links followed; refuses what cannot be written."""
    place = target.resolve()
    if place.is_dir():
        raise ExportError(_("{path} is a folder.").format(path=target), _("Give the name of a file in it."))
    if not place.parent.is_dir():
        raise ExportError(
            _("The folder {path} does not exist.").format(path=place.parent), _("Make it, or choose another folder.")
        )
    if place.is_file() and not overwrite:
        raise _exists(target)
    return place


def _write(data: bytes, place: Path, overwrite: bool) -> None:
    known = place.stat() if place.exists() else None
    if known and not stat.S_ISREG(known.st_mode):
        place.write_bytes(data)
        return
    temporary = place.with_name(f".desk-{secrets.token_hex(6)}.part")
    try:
        _fill(temporary, data, stat.S_IMODE(known.st_mode) if known else None)
        _put(temporary, place, overwrite)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(place.parent)


def _fill(temporary: Path, data: bytes, mode: int | None) -> None:
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
    with os.fdopen(handle, "wb") as file:
        if mode is not None:
            os.fchmod(handle, mode)
        file.write(data)
        file.flush()
        os.fsync(handle)


def _put(temporary: Path, place: Path, overwrite: bool) -> None:
    """Give the finished file its name; without `overwrite` in one step that fails when the name is taken meanwhile."""
    if overwrite:
        temporary.replace(place)
        return
    try:
        os.link(temporary, place)
    except FileExistsError as error:
        raise _exists(place) from error
    except OSError:
        if place.exists():
            raise _exists(place) from None
        temporary.replace(place)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _exists(target: Path) -> ExportError:
    return ExportError(
        _("{path} exists already.").format(path=target), _("Choose another name, or replace it (--force).")
    )


@contextlib.contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        number = getattr(error, "errno", None)
        cause = _cause(number, str(target)) or _("{path} cannot be written: {cause}.").format(
            path=target, cause=getattr(error, "strerror", None) or error
        )
        raise ExportError(cause, _hint(number)) from error


def _cause(number: int | None, path: str) -> str:
    messages = {
        errno.ENOSPC: _("The disk is full; {path} was not written."),
        errno.EDQUOT: _("Your share of the disk is used up; {path} was not written."),
        errno.EFBIG: _("The export is larger than the disk allows; {path} was not written."),
        errno.EACCES: _("You may not write {path}."),
        errno.EPERM: _("You may not write {path}."),
        errno.EROFS: _("{path} lies on a disk that is read-only."),
        errno.ENAMETOOLONG: _("The name {path} is too long."),
    }
    return messages.get(number or 0, "").format(path=path)


def _hint(number: int | None) -> str:
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _("Free some space, or choose another disk.")
    return _("Choose another folder.") if number else ""
