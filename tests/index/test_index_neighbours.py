"""Words one letter away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.engines.neighbours import is_neighbour, neighbours


@given(st.text("abé1ا", max_size=6), st.text("abcé1اz", max_size=7))
def test_a_neighbour_is_one_of_the_neighbours(word: str, other: str) -> None:
    assert is_neighbour(word, other) == (other in neighbours(word))
    assert neighbours(word) == neighbours(word, 0, 3) | neighbours(word, 3)
    assert all(is_neighbour(word, near) for near in neighbours(word))


def test_digits_are_changed_where_there_are_digits() -> None:
    assert "2019" in neighbours("2018")
    assert {"covid18", "covit19"} <= neighbours("covid19")
    assert not any(word[-1].isdigit() for word in neighbours("covid"))
    assert "201a" not in neighbours("2018")
