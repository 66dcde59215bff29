"""`desk quotes`, `desk tag`, `desk untag` and `desk export`: the editor's work without the screen."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from desk.cli.command import workspace_at
from desk.model import QuoteId, Status
from tests.cli.conftest import Call

QUOTE_KEYS = {
    "id", "start", "end", "kind", "is_quotation", "speaker", "speaker_start", "speaker_end", "speaker_identity",
    "cue", "cue_start", "cue_end", "confidence", "reason", "duplicate_of", "statements", "status", "tags",
}  # fmt: skip


def test_one_line_a_report_with_exact_offsets(sample: Call) -> None:
    reports = sample("quotes", "--json").lines
    assert len(reports) == 5
    for report in reports:
        assert report["schema_version"] == 1
        assert report["text"] == Path(report["path"]).read_bytes().decode("utf-8")
        assert report["quotes"]
        for quote in report["quotes"]:
            assert set(quote) >= QUOTE_KEYS
            assert report["text"][quote["start"] : quote["end"]] == quote["text"]
            if quote["speaker_start"] is not None:
                assert report["text"][quote["speaker_start"] : quote["speaker_end"]] == quote["speaker"]
            if quote["cue_start"] is not None:
                assert report["text"][quote["cue_start"] : quote["cue_end"]] == quote["cue"]


def test_a_file_is_read_without_a_library(call: Call, library: Path, seeds: Path) -> None:
    reports = call("quotes", "--json", seeds).lines
    assert len(reports) == 5
    assert call("search", "--json", "twitter").json["total"] == 0
    assert library.exists()


def test_lines_from_elsewhere_touch_no_library(call: Call, library: Path, tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl"
    texts = ["“We will build it,” said Anna Berg.", 'قال الوزير "سنبني الجسر".', ""]
    lines.write_text(
        "\n".join(json.dumps({"id": f"t{n}", "text": text}, ensure_ascii=False) for n, text in enumerate(texts)) + "\n",
        encoding="utf-8",
    )
    answer = call("quotes", "--json", "--from-jsonl", lines)
    assert [report["report"] for report in answer.lines] == ["t0", "t1", "t2"]
    assert [report["text"] for report in answer.lines] == texts
    assert [report["language"] for report in answer.lines][:2] == ["en", "ar"]
    assert [len(report["quotes"]) for report in answer.lines] == [1, 1, 0]
    assert answer.lines[0]["quotes"][0]["speaker"] == "Anna Berg"
    assert not library.exists()


def test_a_broken_line_is_named_and_the_rest_is_read(call: Call, tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_bytes(b'{"id": 1, "text": "ok"}\n{broken\n{"id": 2}\n\n[1]\n\xff\n{"id": 3, "text": "\\ud800"}\n')
    answer = call("quotes", "--json", "--from-jsonl", lines)
    assert answer.code == 1
    assert [report["report"] for report in answer.lines] == ["1", "3"]
    assert [f"line {n}" in answer.err for n in (2, 3, 5, 6)] == [True] * 4


def test_no_line_at_all_is_an_error(call: Call, tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_bytes(b"nonsense\n")
    assert call("quotes", "--from-jsonl", lines).code == 1
    assert call("quotes", "--from-jsonl", tmp_path / "gone.jsonl").code == 1


def test_a_quote_is_tagged_noted_attributed_and_untagged(sample: Call) -> None:
    report = sample("quotes", "--json", "003_a75b4d040175aded.txt").json
    name = report["quotes"][0]["id"]
    tagged = sample("tag", "--json", "--note", "check", "--speaker", "Elise Labott", name, "key line", "#CNN").json
    assert (tagged["tags"], tagged["note"], tagged["speaker_identity"]) == (
        ["key line", "CNN"],
        "check",
        "Elise Labott",
    )
    assert tagged["status"] == "accepted"
    assert sample("tag", "--json", name, "cnn").json["tags"] == ["key line", "CNN"]
    assert sample("untag", "--json", name, "CNN").json["tags"] == ["key line"]


@pytest.mark.parametrize("place", ["1:3-9", ""], ids=["a place", "a quote"])
def test_tag_note_and_speaker_are_one_step_of_undo(sample: Call, library: Path, place: str) -> None:
    name = place or sample("quotes", "--json", "003_a75b4d040175aded.txt").json["quotes"][0]["id"]
    sample("tag", "--note", "check", "--speaker", "Elise Labott", name, "key line")
    with workspace_at(library) as workspace:
        assert [(tag.name, tag.count) for tag in workspace.tags()] == [("key line", 1)]
        assert workspace.review.undo()
        assert workspace.tags() == ()
        assert not any(quote.note for quote in workspace.all_quotes())
        assert workspace.review.undo() is None


def test_a_place_is_tagged_as_a_selection(sample: Call, seeds: Path) -> None:
    text = (seeds / "004_9117c74f79c4becc.txt").read_text(encoding="utf-8")
    start = text.index("Washington")
    place = f"004_9117c74f79c4becc.txt:{start}-{start + 10}"
    made = sample("tag", "--json", place, "actor").json
    assert (made["text"], made["kind"], made["tags"]) == ("Washington", "selection", ["actor"])
    assert sample("untag", "--json", place, "actor").json["tags"] == []


@pytest.mark.parametrize("arguments", [("tag", "nothing", "x"), ("tag", "1:5-5", "x"), ("tag", "1:0-9", " ")])
def test_what_cannot_be_tagged_is_said(sample: Call, arguments: tuple[str, ...]) -> None:
    answer = sample(*arguments)
    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1


def test_tagged_quotes_are_handed_on(sample: Call, tmp_path: Path) -> None:
    report = sample("quotes", "--json", "002_4af190b0a83b0430.txt").json
    quote = report["quotes"][0]
    sample("tag", quote["id"], "صيانة")
    rows = list(csv.DictReader(io.StringIO(sample("export").out.decode("utf-8-sig"))))
    assert len(rows) == 1
    assert rows[0]["text"] == quote["text"]
    assert rows[0]["tags"] == "صيانة"
    assert (int(rows[0]["start"]), int(rows[0]["end"])) == (quote["start"], quote["end"])
    target = tmp_path / "quotes.jsonl"
    assert sample("export", "--format", "jsonl", "-o", target).code == 0
    (line,) = target.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["text"] == quote["text"]
    again = sample("export", "--format", "jsonl", "-o", target)
    assert again.code == 1
    assert "quotes.jsonl" in again.err
    assert sample("export", "--format", "jsonl", "--force", "--all", "-o", target).code == 0
    assert len(target.read_text(encoding="utf-8").splitlines()) > 20


def test_a_query_of_an_export_is_widened_no_further_than_asked(sample: Call) -> None:
    """As in `desk search`, and in the list of reports."""

    def languages(*options: str) -> set[str]:
        lines = sample("export", "--all", "--format", "jsonl", "--query", "maintenance", *options).lines
        return {line["language"] for line in lines}

    assert languages() >= {"en", "ar"}
    assert "ar" not in languages("--without", "word")
    assert "ar" not in languages("--exact")
    listed = sample("reports", "--json", "--query", "maintenance", "--exact").lines
    found = sample("search", "--json", "--exact", "maintenance").json["hits"]
    assert {line["report"] for line in listed} == {hit["report"] for hit in found}
    refused = sample("export", "--query", "maintenance", "--without", "Berlusconi")
    assert (refused.code, refused.out) == (1, b"")
    assert "Berlusconi" in refused.err


def test_an_unknown_format_is_said(sample: Call) -> None:
    answer = sample("export", "--format", "docx97")
    assert answer.code == 1
    assert "docx97" in answer.err
    assert "csv" in answer.err


def test_the_doctor_looks_at_everything(sample: Call) -> None:
    answer = sample("doctor", "--json")
    checks = {check["name"]: check for check in answer.json["checks"]}
    assert answer.code == 0
    assert checks["reports"]["detail"] == "5 reports"
    assert {"textual", "terminal", "store", "texts"} <= set(checks)
    assert all(check["ok"] for check in checks.values())


def test_reported_statements_are_listed_and_handed_on_when_asked_for(sample: Call) -> None:
    def kinds(*arguments: str) -> list[str]:
        return [quote["kind"] for report in sample("quotes", "--json", *arguments).lines for quote in report["quotes"]]

    assert "indirect" not in kinds()
    assert "indirect" in kinds("--indirect")
    assert "indirect" not in kinds()
    assert "(no quotation)" not in "".join(
        line for line in sample("quotes", "--indirect").text.splitlines() if "  indirect  " in line
    )
    rows = list(csv.DictReader(io.StringIO(sample("export", "--indirect").out.decode("utf-8-sig"))))
    assert {row["kind"] for row in rows} == {"indirect"}


def test_reported_statements_of_json_lines(call: Call, tmp_path: Path) -> None:
    line = json.dumps({"id": "x", "text": "Flood\n\nMayor Ann Reed said that the town would buy forty boats.\n"})
    (tmp_path / "lines").write_text(line, encoding="utf-8")
    (plain,) = call("quotes", "--json", "--from-jsonl", tmp_path / "lines").lines
    (whole,) = call("quotes", "--json", "--indirect", "--from-jsonl", tmp_path / "lines").lines
    assert plain["quotes"] == []
    (quote,) = whole["quotes"]
    assert (quote["kind"], quote["speaker"], quote["cue"]) == ("indirect", "Mayor Ann Reed", "said")


def test_a_report_named_twice_is_answered_once_and_a_missing_one_is_told(sample: Call) -> None:
    answer = sample("quotes", "--json", "1", "002_4af190b0a83b0430.txt", "1", "99")
    assert [report["path"].rpartition("/")[2][:3] for report in answer.lines] == ["000", "002"]
    assert answer.code == 1
    assert answer.err == "desk: There is no report 99 in the library. Name it by number, id, path or file name.\n"
    assert sample("speakers", "1", "99").code == 1


@pytest.mark.parametrize("verb", ["quotes", "statements"])
def test_lines_from_elsewhere_and_named_reports_do_not_go_together(sample: Call, tmp_path: Path, verb: str) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_bytes(b'{"id": 1, "text": "ok"}\n')
    assert sample(verb, "--from-jsonl", lines, "1").code == 2


def test_a_place_that_cannot_be_tagged_leaves_no_selection(sample: Call) -> None:
    before = sample("quotes", "--json", "1").json
    assert sample("tag", "1:0-4", "x" * 81).code == 1
    assert sample("quotes", "--json", "1").json == before


def test_tagging_by_place_keeps_the_state_of_the_quote_that_stands_there(sample: Call, library: Path) -> None:
    quote = sample("quotes", "--json", "1").json["quotes"][0]
    with workspace_at(library) as workspace:
        workspace.review.status([QuoteId(quote["id"])], Status.DISPUTED)
    tagged = sample("tag", "--json", f"1:{quote['start']}-{quote['end']}", "x").json
    assert (tagged["id"], tagged["status"], tagged["tags"]) == (quote["id"], "disputed", ["x"])


def test_a_tag_that_is_not_there_cannot_be_taken_away(sample: Call) -> None:
    name = sample("quotes", "--json", "1").json["quotes"][0]["id"]
    sample("tag", name, "key line")
    answer = sample("untag", name, "kay line")
    assert answer.code == 1
    assert answer.err == "desk: There is no tag #kay line to take away. It carries #key line.\n"
    assert sample("untag", "--json", name, "kay line", "key line").json["tags"] == []
    assert sample("untag", "1:0-4", "x").err == "desk: There is no quote 1:0-4. `desk quotes` lists them.\n"


def test_a_file_that_is_there_is_replaced_only_with_force(sample: Call, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_bytes(b"kept")
    refused = sample("export", "--all", "-o", target)
    assert (refused.code, target.read_bytes()) == (1, b"kept")
    assert refused.err == f"desk: {target} exists already. Choose another name, or replace it (--force).\n"
    assert sample("export", "--all", "-o", target, "--force").code == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
