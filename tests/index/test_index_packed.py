"""What was packed comes out again, whatever the numbers; what is cut off is noticed."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engines.packed import HEAD, Packed, frequency, pack
from index.engines.port import IMPACTS, Posting

PLACES = st.lists(st.integers(0, 300) | st.integers(0, 1 << 33), max_size=4, unique=True).map(sorted).map(tuple)
LISTS = st.dictionaries(
    st.integers(0, 600) | st.integers(0, 1 << 31), st.builds(Posting, st.sampled_from(IMPACTS), PLACES), min_size=1
)


@given(LISTS, st.integers(0, 1 << 20))
def test_lists_come_out_as_they_went_in(lists: dict[int, Posting], base: int) -> None:
    documents = sorted(lists)
    data = pack(documents, [lists[document] for document in documents])
    found = Packed(data, base)
    assert found.ids == [base + document for document in documents]
    assert found.impacts == [lists[document].impact for document in documents]
    assert frequency(data[:HEAD]) == len(documents)
    for document in documents:
        assert found.places(base + document) == list(lists[document].places)
    assert found.places(base + documents[-1] + 1) == []


def test_places_are_unpacked_only_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pack(range(500), [Posting(IMPACTS[number % 4], tuple(range(20))) for number in range(500)])
    unpacked: list[int] = []
    decompress = zlib.decompress

    def counted(part: bytes) -> bytes:
        unpacked.append(len(part))
        return decompress(part)

    monkeypatch.setattr(zlib, "decompress", counted)
    found = Packed(data)
    assert len(found.ids) == 500
    assert len(unpacked) == 1
    assert [len(found.places(document)) for document in found.ids] == [20] * 500
    assert len(unpacked) == 2


def test_a_common_term_costs_about_a_byte_a_document_and_place() -> None:
    data = pack(range(0, 4000, 2), [Posting(1.0, (number % 200,)) for number in range(2000)])
    assert len(data) < 2 * 2000


def test_a_list_that_is_cut_off_is_noticed() -> None:
    data = pack([1, 5, 900], [Posting(1.0, (3, 70_000)), Posting(2.0, (1,)), Posting(1.0, (9,))])
    for end in range(len(data)):
        with pytest.raises((ValueError, IndexError, struct.error)):
            Packed(data[:end]).places(5)
