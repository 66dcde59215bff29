"""What can go wrong in the library. Engine exceptions never leave their module: they arrive here."""

from __future__ import annotations


class SearchError(Exception):
    """Base of every error of the library."""


class SchemaMismatch(SearchError):  # noqa: N818 - named as the field names it
    """The index was written by another version of the schema or for another library."""


class IndexLocked(SearchError):  # noqa: N818 - named as the field names it
    """Another process is writing."""


class IndexDamaged(SearchError):  # noqa: N818 - named as the field names it
    """The files of the index are not what was committed."""
