"""Words from outside: an editor's own names, and the dictionaries of the system. For the whole process.

The library's own words are data of `analysis`; what is said here holds for every query that is asked afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from index.analysis import names
from index.analysis.dictionaries import installed
from index.query import expansion, forms


def use_names(path: Path | None) -> None:
    """Take the names of a file in the form of `data/aliases.tsv` besides the library's; a missing file has none."""
    names.use_own(path)
    expansion.expand.cache_clear()


def use_dictionaries(folders: Sequence[Path]) -> None:
    """Take the FreeDict dictionaries in `folders`, and no others."""
    forms.use_dictionaries(installed(folders))
    expansion.expand.cache_clear()
