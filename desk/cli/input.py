"""The only reader of standard input."""

from __future__ import annotations

import sys

from desk.errors import ReadError
from desk.i18n import _


def read_input() -> bytes:
    """All of standard input; raises ReadError when it is closed or cannot be read."""
    if sys.stdin is None:
        raise ReadError(_("Standard input is closed."))
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ReadError(_("Standard input cannot be read: {cause}.").format(cause=error.strerror)) from error
