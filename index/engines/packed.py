"""Posting lists as bytes: the documents and impacts of a term in front, the places behind, read only when asked for.

    head     flags (1), length of the front (4), number of documents (4)
    front    steps from document to document, then a byte of impact each (one byte when all are the same)
    places   how many each document has, then all of them

Numbers lie in the narrowest array that holds them, little end first; parts that are long enough are compressed. No
files and no engine here.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate, chain
from operator import sub
from struct import Struct

from index.engines.port import IMPACTS, Posting

_HEAD = Struct("<BII")
_WIDTHS = "BHIQ"
_SQUEEZED_FRONT, _SQUEEZED_PLACES = 64, 128
_WORTH_SQUEEZING = 96
_CODES = {impact: code for code, impact in enumerate(IMPACTS)}


def pack(documents: Sequence[int], postings: Sequence[Posting]) -> bytes:
    """A term's postings, documents ascending; raises KeyError for an impact that is none of `IMPACTS`."""
    steps, width = _narrow([documents[0], *map(sub, documents[1:], documents)])
    codes = bytes([_CODES[impact] for impact, _ in postings])
    each = [places for _, places in postings]
    counts, counts_width = _narrow(list(map(len, each)))
    places, places_width = _narrow(list(chain.from_iterable(each)))
    front, front_squeezed = _squeeze(steps + (codes[:1] if codes.count(codes[0]) == len(codes) else codes))
    back, back_squeezed = _squeeze(counts + places)
    flags = width | counts_width << 2 | places_width << 4
    flags |= (_SQUEEZED_FRONT if front_squeezed else 0) | (_SQUEEZED_PLACES if back_squeezed else 0)
    return _HEAD.pack(flags, len(front), len(documents)) + front + back


def frequency(head: bytes) -> int:
    """How many documents a packed list has; its first `HEAD` bytes are enough."""
    return int(_HEAD.unpack_from(head)[2])


HEAD = _HEAD.size


class Packed:
    """A packed list: `ids` of documents, ascending, each with its impact, and places.

    Raises ValueError, IndexError or zlib.error when it is not whole.
    """

    __slots__ = ("_data", "_ends", "_flags", "_places", "_rows", "_start", "ids", "impacts")

    def __init__(self, data: bytes, base: int = 0) -> None:
        """`base` is added to the documents."""
        flags, length, count = _HEAD.unpack_from(data)
        self._flags, self._start, self._data = flags, HEAD + length, data
        front = data[HEAD : self._start]
        front = zlib.decompress(front) if flags & _SQUEEZED_FRONT else front
        steps = _numbers(front, flags & 3, count)
        self.ids = list(accumulate(steps, initial=base))[1:]
        codes = front[-count:] if len(front) > len(steps) * steps.itemsize + 1 else front[-1:] * count
        self.impacts = [IMPACTS[code] for code in codes]
        self._rows: dict[int, int] | None = None

    def places(self, document: int) -> list[int]:
        """Where the term stands in `document`; [] when it does not."""
        if self._rows is None:
            self._rows = self._read()
        row = self._rows.get(document)
        return [] if row is None else self._places[self._ends[row] : self._ends[row + 1]]

    def _read(self) -> dict[int, int]:
        flags, count = self._flags, len(self.ids)
        back = self._data[self._start :]
        back = zlib.decompress(back) if flags & _SQUEEZED_PLACES else back
        counts = _numbers(back, flags >> 2 & 3, count)
        self._ends = list(accumulate(counts, initial=0))
        self._places = _numbers(back[count * counts.itemsize :], flags >> 4 & 3, self._ends[-1]).tolist()
        return {document: row for row, document in enumerate(self.ids)}


def _narrow(numbers: list[int]) -> tuple[bytes, int]:
    """The bytes of the narrowest array for `numbers`, and which one it is."""
    most = max(numbers, default=0)
    if most < 1 << 8:
        return bytes(numbers), 0
    code = 1 if most < 1 << 16 else 2 if most < 1 << 32 else 3
    made = array(_WIDTHS[code], numbers)
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes(), code


def _numbers(data: bytes, code: int, count: int) -> array[int]:
    made = array(_WIDTHS[code])
    made.frombytes(data[: count * made.itemsize])
    if len(made) != count:
        raise ValueError("a list of postings is cut off")
    if sys.byteorder == "big":
        made.byteswap()
    return made


def _squeeze(data: bytes) -> tuple[bytes, bool]:
    squeezed = zlib.compress(data, 1) if len(data) > _WORTH_SQUEEZING else data
    return (squeezed, True) if len(squeezed) < len(data) else (data, False)
