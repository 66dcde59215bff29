"""`desk remove`: what goes, what is said of it, and how it comes back."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Call

NAME = "000_ae4ad97a801f39ae.txt"


def test_a_report_goes_with_its_tagged_quotes_and_comes_back(sample: Call, seeds: Path) -> None:
    quote = sample("quotes", "--json", NAME).lines[0]["quotes"][0]["id"]
    sample("tag", quote, "key line")
    before = sample("reports", "--json").lines
    number = str(next(one["number"] for one in before if one["tagged"]))
    answer = sample("remove", number, NAME)
    assert answer.code == 0
    assert answer.text.startswith(f"{number}  ")
    assert len(answer.text.splitlines()) == 1, "named twice, removed once"
    assert "1 report removed with 1 tagged quote" in answer.err
    assert "undo" in answer.err
    assert len(sample("reports", "--json").lines) == len(before) - 1
    assert sample("show", NAME).code == 1
    assert sample("tag", quote, "other").code == 1
    sample("add", seeds / NAME)
    assert sample("reports", "--json").lines == before


def test_a_report_that_is_not_there_leaves_all_of_them(sample: Call) -> None:
    answer = sample("remove", NAME, "none.txt")
    assert answer.code == 1
    assert "none.txt" in answer.err
    assert len(sample("reports", "--json").lines) == 5
    assert sample("remove").code == 2


def test_all_of_them_can_go(sample: Call) -> None:
    numbers = [str(one["number"]) for one in sample("reports", "--json").lines]
    assert [one["number"] for one in sample("remove", "--json", *numbers).lines] == [int(number) for number in numbers]
    assert sample("reports").out == b""
