"""What tests of the index share."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture
def uncollected() -> Iterator[None]:
    """No garbage of other tests is collected in the CPU time that a test measures."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
