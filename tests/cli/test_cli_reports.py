"""`desk reports`: the library by story."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call

ALONE = "Flood in Marlow closes two bridges\n\nThe river Thame rose three metres in Marlow, Captain Ana Beck said.\n"


@pytest.fixture
def two(sample: Call, tmp_path: Path) -> Call:
    """The five samples of one story and a report that stands alone."""
    source = tmp_path / "flood.txt"
    source.write_text(ALONE, encoding="utf-8")
    sample("add", source)
    return sample


def test_reports_stand_under_their_story_with_the_numbers_that_other_verbs_take(two: Call) -> None:
    answer = two("reports")
    lines = answer.text.splitlines()
    assert answer.code == 0
    assert len(lines) == 7
    story = next(one["story"]["name"] for one in two("reports", "--json").lines if one["story"])
    assert next(line for line in lines if not line.startswith("    ")).startswith(story)
    for line in lines:
        if line.startswith("    ") or "Flood" in line:
            assert two("show", line.split()[0]).code == 0
    french = next(line for line in lines if "cyber-arme" in line).strip()
    assert french.split("  ", 1)[1] == (
        "-  fr  Europe1.fr  Twitter : cyber-arme de l'opposition en Iran  (2 quotes, 0 tagged, unread)"
    )


def test_json_holds_one_report_a_line(two: Call) -> None:
    quote = two("quotes", "--json", "000_ae4ad97a801f39ae.txt").lines[0]["quotes"][0]["id"]
    two("tag", quote, "key line")
    found = {Path(one["path"]).name: one for one in two("reports", "--json").lines}
    assert len(found) == 6
    assert {one["schema_version"] for one in found.values()} == {1}
    assert found["flood.txt"]["story"] is None
    assert found["flood.txt"]["title"] == "Flood in Marlow closes two bridges"
    assert len({one["story"]["id"] for one in found.values() if one["story"]}) == 1
    assert {name: one["tagged"] for name, one in found.items() if one["tagged"]} == {"000_ae4ad97a801f39ae.txt": 1}
    assert not any(one["read"] for one in found.values())


def test_a_story_is_named_by_words_of_its_name_or_by_its_id(two: Call) -> None:
    every = two("reports", "--json").lines
    story = next(one["story"] for one in every if one["story"])
    first, *_between, last = story["name"].split()
    for words in (f"{last.upper()} {first}", story["id"]):
        assert len(two("reports", "--json", "--story", words).lines) == 5
    refused = two("reports", "--story", "marlow")
    assert (refused.code, refused.out) == (1, b"")
    assert "marlow" in refused.err


def test_a_query_leaves_the_reports_that_match(two: Call) -> None:
    assert {one["language"] for one in two("reports", "--json", "--query", "lang:fr").lines} == {"fr"}
    assert [one["title"][:5] for one in two("reports", "--json", "--query", "bridges").lines] == ["Flood"]
    assert two("reports", "--query", "nowhereword").out == b""
    assert two("reports", "--json", "--story", "twitter", "--query", "bridges").lines == []


def test_an_empty_library_lists_nothing_and_says_how_to_add_some(call: Call) -> None:
    for more in ([], ["--json"]):
        answer = call("reports", *more)
        said = "No reports yet: desk FOLDER adds those of a folder.\n"
        assert (answer.code, answer.out, answer.err) == (0, b"", said)


def test_the_number_of_a_report_that_is_gone_is_no_start_of_an_id(sample: Call) -> None:
    for one in sample("reports", "--json").lines:
        digit = one["report"][0]
        if digit in "06789":
            assert sample("remove", digit).code == 1
            assert sample("show", one["report"][:9]).code == 0
    assert sample("show", "002").code == 1
    assert len(sample("reports", "--json").lines) == 5
