"""`desk statements` and `desk speakers`: what several reports share, and where they part."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call

STATEMENT = {"schema_version", "id", "score", "evidence", "members", "differences"}
MEMBER = {"report", "quote", "start", "end", "language"}
DIFFERENCE = {"kind", "quote", "start", "end", "other", "other_start", "other_end", "words"}


def test_statements_have_exact_offsets_and_words(sample: Call) -> None:
    texts = {report["report"]: report["text"] for report in sample("quotes", "--json").lines}
    found = sample("statements", "--json").lines
    assert len(found) >= 5
    for statement in found:
        assert set(statement) == STATEMENT
        assert len({member["report"] for member in statement["members"]}) > 1
        homes = {member["quote"]: texts[member["report"]] for member in statement["members"]}
        assert all(set(member) == MEMBER for member in statement["members"])
        for difference in statement["differences"]:
            assert set(difference) == DIFFERENCE
            if difference["kind"] != "speaker":
                one = homes[difference["quote"]][difference["start"] : difference["end"]]
                other = homes[difference["other"]][difference["other_start"] : difference["other_end"]]
                assert difference["words"] == [one, other]
    kinds = {difference["kind"] for statement in found for difference in statement["differences"]}
    assert {"speaker", "stance", "missing", "joined", "fragment"} <= kinds


def test_each_quote_stands_with_its_outlet_or_file(sample: Call) -> None:
    reports = {one["report"]: one["outlet"] or Path(one["path"]).name for one in sample("reports", "--json").lines}
    text = sample("statements").text
    members = [member for found in sample("statements", "--json").lines for member in found["members"]]
    for member in members:
        assert f"{member['quote']}  {member['language']}  {reports[member['report']]}  " in text


def test_a_named_report_gives_its_statements_alone(sample: Call) -> None:
    every = sample("statements", "--json").lines
    some = sample("statements", "--json", "003_a75b4d040175aded.txt").lines
    assert 0 < len(some) < len(every)
    assert all(statement in every for statement in some)


def test_files_are_compared_without_a_library(call: Call, seeds: Path) -> None:
    assert len(call("statements", "--json", seeds / "000_ae4ad97a801f39ae.txt").lines) == 0
    assert call("speakers", "--json").lines == []


def test_lines_from_elsewhere_are_compared(call: Call, library: Path, tmp_path: Path) -> None:
    texts = ["“We will build the bridge on Friday,” said Anna Berg.", "“We will build the bridge,” said Tom Hall."]
    lines = tmp_path / "in.jsonl"
    lines.write_text("\n".join(json.dumps({"id": f"t{n}", "text": t}) for n, t in enumerate(texts)), encoding="utf-8")
    (statement,) = call("statements", "--json", "--from-jsonl", lines).lines
    assert [member["report"] for member in statement["members"]] == ["t0", "t1"]
    words = {difference["kind"]: difference["words"] for difference in statement["differences"]}
    assert words == {"delete": ["on Friday", ""], "speaker": ["Anna Berg", "Tom Hall"]}
    assert not library.exists()
    text = call("statements", "--from-jsonl", lines).text
    assert "- left out: on Friday | -" in text
    assert "@ other speaker: Anna Berg | Tom Hall" in text


def test_an_unknown_report_is_said(sample: Call) -> None:
    answer = sample("statements", "nothing")
    assert answer.code == 1
    assert "nothing" in answer.err


SPEAKER = {
    "schema_version", "id", "identity", "role", "written", "anonymous", "by_hand", "reports", "quotes", "names",
}  # fmt: skip


def test_speakers_with_names_reports_and_counts(sample: Call) -> None:
    found = sample("speakers", "--json").lines
    assert all(set(one) == SPEAKER for one in found)
    assert all(set(name) == {"report", "language", "identity", "written", "quotes"} for name in found[0]["names"])
    counts = [one["quotes"] for one in found]
    assert counts == sorted(counts, reverse=True)
    kelly = next(one for one in found if one["identity"] == "Ian Kelly")
    assert {name["identity"] for name in kelly["names"]} == {"Ian Kelly", "ايان كيلي"}
    assert len(kelly["reports"]) == 3
    assert "spokesman" in kelly["role"]
    assert any(one["anonymous"] for one in found)
    some = sample("speakers", "--json", "004_9117c74f79c4becc.txt").lines
    assert {len(one["reports"]) for one in some} == {1}
    assert "name withheld" in sample("speakers").text


def identities(sample: Call) -> list[str]:
    return [one["identity"] for one in sample("speakers", "--json").lines]


def test_speakers_are_joined_and_parted_by_hand_and_it_is_undone(sample: Call) -> None:
    before = identities(sample)
    answer = sample("speakers", "--json", "--merge", "biz stone", "Jack Dorsey")
    assert answer.code == 0
    assert "are one person" in answer.err
    assert len(identities(sample)) == len(before) - 1
    joined = next(one for one in answer.lines if one["by_hand"])
    assert {"Biz Stone", "Jack Dorsey", "جاك دورسي"} == {name["identity"] for name in joined["names"]}
    assert sample("speakers", "--split", "Biz Stone").code == 0
    assert sorted(identities(sample)) == sorted(before)
    for _action in ("split", "merge"):
        assert sample("speakers", "--undo").code == 0
    assert identities(sample) == before
    assert "nothing to take back" in sample("speakers", "--undo").err


def test_one_name_is_parted_in_one_report_alone(sample: Call) -> None:
    assert sample("speakers", "--split", "Ian Kelly", "001_0bf9f3067b988ce5.txt").code == 0
    kellys = [one for one in sample("speakers", "--json").lines if one["identity"] == "Ian Kelly"]
    assert sorted(len(one["reports"]) for one in kellys) == [1, 2]
    answer = sample("speakers", "--merge", "Ian Kelly", "Jack Dorsey")
    assert (answer.code, "more than one speaker" in answer.err) == (1, True)
    assert sample("speakers", "--json", "--merge", kellys[0]["id"], kellys[1]["id"]).code == 0


def test_what_cannot_be_joined_or_parted_is_said(sample: Call) -> None:
    for arguments in (("--merge", "Nobody", "Ian Kelly"), ("--split", "Nobody"), ("--merge", "Ian Kelly", "ايان كيلي")):
        answer = sample("speakers", *arguments)
        assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert sample("speakers", "--split", "Barack Obama").code == 1
    assert sample("speakers", "--undo", "--split", "Ian Kelly").code == 2


def test_quotes_and_statements_show_one_name_in_every_language(sample: Call) -> None:
    quotes = [quote for report in sample("quotes", "--json").lines for quote in report["quotes"]]
    kelly = {quote["id"]: quote for quote in quotes if quote["speaker_identity"] == "Ian Kelly"}
    assert len(kelly) == 7
    assert not any(quote["speaker_identity"] == "ايان كيلي" for quote in quotes)
    members = [line.split("  ") for line in sample("statements").text.splitlines() if line.startswith("    ")]
    arabic = {parts[5] for parts in members if parts[3] == "ar"}
    assert {"Ian Kelly", "Jack Dorsey"} <= arabic
    assert "ايان كيلي" not in arabic


def test_the_matrix_is_written_with_a_column_a_report(sample: Call) -> None:
    answer = sample("statements", "--matrix", "markdown", "002_4af190b0a83b0430.txt")
    head, _rule, *rows = answer.text.splitlines()
    partners = {
        m["report"] for s in sample("statements", "--json", "002_4af190b0a83b0430.txt").lines for m in s["members"]
    }
    assert head.count(" | ") == len(partners) - 1
    assert rows
    assert "part missing" in answer.text
    assert "confirmed or denied" in answer.text
    wrong = sample("statements", "--matrix", "docx")
    assert wrong.code == 1
    assert "docx" in wrong.err
