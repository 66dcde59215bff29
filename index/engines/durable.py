"""Making the files of an engine survive a power cut, for engines that do not do it themselves. Knows no format."""

from __future__ import annotations

import os
from pathlib import Path


def sync(folder: Path) -> None:
    """Have the system write every file of `folder`, and the folder, to the disk; raises OSError."""
    for path in folder.iterdir():
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
