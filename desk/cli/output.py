"""The only writer to stdout, always as UTF-8 bytes, so that a file and a pipe hold the same."""

from __future__ import annotations

import errno
import json
import os
import re
import sys

from desk.cli.diagnostics import ReaderGone
from desk.cli.schema import Json
from desk.display import visible
from desk.errors import DeskError
from desk.i18n import N_, _

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_STEERING = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)


class OutputError(DeskError):
    """Standard output takes no more."""

    TITLE = N_("Not written")


def write_bytes(data: bytes) -> None:
    """Data as it is; raises OutputError, or ReaderGone when the other end of a pipe has been closed."""
    if sys.stdout is None:
        raise OutputError(_("Standard output is closed."))
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        _let_go_of_output()
        if error.errno == errno.EPIPE:
            raise ReaderGone from error
        raise OutputError(_("Standard output cannot be written: {cause}.").format(cause=error.strerror)) from error


def _let_go_of_output() -> None:
    """What is still buffered goes nowhere, so that leaving does not fail a second time."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def write_data(data: bytes) -> None:
    """Data for another program, as it is; on a terminal nothing in it can steer."""
    if sys.stdout is not None and sys.stdout.isatty():
        write_text(data.decode("utf-8", "replace").removesuffix("\n").replace("\r\n", "\n"))
    else:
        write_bytes(data)


def write_verbatim(text: str) -> None:
    """Text that a program or a pager will read: verbatim but for control characters, each shown as its picture."""
    write_bytes(_CONTROLS.sub(lambda control: visible(control[0]), text).encode("utf-8", "replace"))


def write_text(text: str) -> None:
    """Text and a line end; nothing in it can steer a terminal."""
    write_bytes(visible(text).encode("utf-8", "replace") + b"\n")


def write_json(value: Json) -> None:
    """One JSON object on one line; characters that could steer a terminal are escaped."""
    write_bytes(_STEERING.sub(_escaped, json.dumps(value, ensure_ascii=False)).encode("utf-8") + b"\n")


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
