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


def test_a_named_report_gives_its_statements_alone(sample: Call) -> None:
    every = sample("statements", "--json").lines
    some = sample("statements", "--json", "003_a75b4d040175aded.txt").lines
    assert 0 < len(some) < len(every)
    assert all(statement in every for statement in some)


def test_files_are_compared_without_a_library(call: Call, seeds: Path) -> None:
    assert len(call("statements", "--json", seeds / "000_ae4ad97a801f39ae.txt").lines) == 0
    assert call("search", "--json", "twitter").json["total"] == 0


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


def test_speakers_with_names_reports_and_counts(sample: Call) -> None:
    found = sample("speakers", "--json").lines
    assert all(set(one) == {"schema_version", "identity", "written", "anonymous", "reports", "quotes"} for one in found)
    counts = [one["quotes"] for one in found]
    assert counts == sorted(counts, reverse=True)
    kelly = next(one for one in found if "Kelly" in one["identity"] or "كيلي" in one["identity"])
    assert len(kelly["reports"]) == 3
    assert any(one["anonymous"] for one in found)
    some = sample("speakers", "--json", "004_9117c74f79c4becc.txt").lines
    assert {len(one["reports"]) for one in some} == {1}
    assert "name withheld" in sample("speakers").text


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
