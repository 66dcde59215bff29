"""What of a generation was read whole and found as written, so that opening it again need not read it all.

A file counts as proved while the machine is up and its inode, size and times are those that it had then; after a
restart, a power cut too, everything is read once more. A note that cannot be read proves nothing. No formats here.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PROOF = "proved.json"
SETTLED = 20_000_000
"""Nanoseconds after which a change of a file cannot have the time of the one before."""
_BOOT = Path("/proc/sys/kernel/random/boot_id")
Digests = Mapping[str, str]


class Stamp(NamedTuple):
    """What the system knows of a file; every write gives another one."""

    inode: int
    size: int
    modified: int
    changed: int


def stamp_of(path: Path | os.DirEntry[str]) -> Stamp:
    """Raises OSError."""
    state = path.stat()
    return Stamp(state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns)


def proved(generation: Path, stamps: Mapping[str, Stamp]) -> Digests:
    """The digests of those files that are as they were when they were read."""
    try:
        note = json.loads((generation / PROOF).read_text(encoding="ascii"))
        rows = note["files"] if note["boot"] == _boot() else {}
        return {name: digest for name, (digest, *stamp) in rows.items() if stamps.get(name) == tuple(stamp)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def note(generation: Path, digests: Digests, stamps: Mapping[str, Stamp]) -> None:
    """Write down that files with these stamps have these digests; those that changed just now are left out."""
    boot, until = _boot(), time.time_ns() - SETTLED
    rows = {name: (digest, *stamps[name]) for name, digest in digests.items() if stamps[name].changed < until}
    new = generation / f"{PROOF}.new"
    try:
        if boot:
            new.touch(mode=0o600)
            new.write_text(json.dumps({"boot": boot, "files": rows}), encoding="ascii")
            new.replace(generation / PROOF)
    except OSError:
        return


def settle(stamps: Mapping[str, Stamp]) -> None:
    """Wait until files with these stamps may be noted."""
    newest = max((stamp.changed for stamp in stamps.values()), default=0)
    time.sleep(max(0, min(SETTLED, newest + SETTLED - time.time_ns())) / 1e9)


def _boot() -> str:
    """Names this run of the machine; "" where the system does not."""
    try:
        return _BOOT.read_text(encoding="ascii").strip() if os.name == "posix" else ""
    except OSError:
        return ""
