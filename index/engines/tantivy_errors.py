"""What tantivy raises as errors of the index. No queries and no documents here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from index.errors import IndexDamaged, IndexLocked


@contextmanager
def engine_errors() -> Iterator[None]:
    """Damaged files make tantivy raise several things, its panics too; they all mean the same."""
    try:
        yield
    except (IndexLocked, IndexDamaged, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        if "LockBusy" in str(error):
            raise IndexLocked("Another process is writing the index.") from error
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise IndexDamaged(f"The index cannot be read: {type(error).__name__}") from error
        raise
