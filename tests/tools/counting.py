"""How much work something is, in calls of functions: counts for tests that guard growth. No clocks."""

from __future__ import annotations

import sys
from collections.abc import Callable

NEARLY_LINEAR = 1.25
"""How much more than four times the calls four times the work may take."""


def calls(action: Callable[[], object]) -> int:
    """How many functions of ours and of Python's are called."""
    made = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return made
