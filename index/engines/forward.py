"""A document's terms with their places as bytes, for engines that give no places back: by a digest of field and term.

Two terms of one document share a digest once in four thousand million pairs; then one shows the other's places too.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping
from zlib import crc32

from index.engines.port import Posting

_NARROW = 1 << 16


def digest(field: str, term: str) -> int:
    """32 bits for a term of a field."""
    return crc32(f"{field}\0{term}".encode("utf-8", "replace"))


def encode(postings: Mapping[str, Mapping[str, Posting]]) -> bytes:
    """The places of every term of `postings`."""
    found: dict[int, tuple[int, ...]] = {}
    for field, terms in postings.items():
        for term, posting in terms.items():
            key = digest(field, term)
            found[key] = tuple(sorted({*found[key], *posting.places})) if key in found else posting.places
    keys = sorted(found)
    places = [place for key in keys for place in found[key]]
    ends, at = [], 0
    for key in keys:
        at += len(found[key])
        ends.append(at)
    code = "H" if max([*places, at, 0]) < _NARROW else "I"
    head = array("I", [len(keys), code == "H"])
    return head.tobytes() + array("I", keys).tobytes() + array(code, [*ends, *places]).tobytes()


class Forward:
    """What `encode` wrote, to be asked; raises ValueError when it is not that."""

    __slots__ = ("_count", "_keys", "_rest")

    def __init__(self, data: bytes) -> None:
        count, narrow = array("I", data[:8])
        self._count = count
        self._keys = array("I", data[8 : 8 + 4 * count])
        self._rest = array("H" if narrow else "I", data[8 + 4 * count :])

    def places(self, key: int) -> list[int]:
        """The places of the term with this digest; [] when it is not there."""
        row = bisect_left(self._keys, key)
        if row == self._count or self._keys[row] != key:
            return []
        start = self._rest[row - 1] if row else 0
        return self._rest[self._count + start : self._count + self._rest[row]].tolist()
