"""`--from-jsonl`: each line that holds no report is named with its cause and what to do, and nothing else is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

GOOD = {"id": "good", "text": "“We will build the bridge,” said Anna Berg."}
OTHER = {"id": "other", "text": "“We will build the bridge,” Anna Berg said on Monday."}


def line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize("verb", ["quotes", "statements"])
@pytest.mark.parametrize(
    ("bad", "cause"),
    [
        (b"{broken", "not JSON from character 2 on; write one object on each line."),
        (b"[" * 3000, "not JSON"),
        (b"[1]", "no object; write {id, language?, text}."),
        (b'"text"', "no object; write {id, language?, text}."),
        (b'{"text": "a"}', "id is missing; write {id, language?, text}."),
        (b'{"id": "a"}', "text is missing; write {id, language?, text}."),
        (b'{"id": "a", "text": null}', "text is no text; write it in quotation marks."),
        (b'{"id": "a", "text": ["b"]}', "text is no text; write it in quotation marks."),
        (b'{"id": null, "text": "b"}', "id is no text; write it in quotation marks."),
        (b'{"id": true, "text": "b"}', "id is no text; write it in quotation marks."),
        (b'{"id": "a", "text": "b", "language": 7}', "language is no text; write it in quotation marks."),
        (b'{"id": "good", "text": "again"}', 'the id "good" stands in line 1 already; give each report its own.'),
        ('{"id": "a", "text": "é"}'.encode("latin-1"), "byte 22 is not UTF-8; save the file as UTF-8."),
    ],
)
def test_a_bad_line_is_named_and_all_others_are_answered(
    call: Call, tmp_path: Path, verb: str, bad: bytes, cause: str
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\n".join([line(GOOD), bad, b"", line(OTHER)]) + b"\n")
    answer = call(verb, "--json", "--from-jsonl", path)
    assert answer.code == 1
    (said,) = answer.err.splitlines()
    assert said.startswith(f"desk: {path}, line 2: {cause}")
    assert said.endswith(". Left out.")
    if verb == "quotes":
        assert [report["report"] for report in answer.lines] == ["good", "other"]
    else:
        (statement,) = answer.lines
        assert [member["report"] for member in statement["members"]] == ["good", "other"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no line holds a report. Give {id, language?, text} lines."),
        (b"\n \n", "no line holds a report. Give {id, language?, text} lines."),
        (line(GOOD).decode().encode("utf-16"), "line 1: the file is in UTF-16; save it as UTF-8. Left out."),
    ],
)
def test_a_file_without_a_report_is_one_error(call: Call, tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(data)
    answer = call("quotes", "--json", "--from-jsonl", path)
    assert (answer.code, answer.lines) == (1, [])
    assert said in answer.err


@pytest.mark.parametrize("name", ["", "gone.jsonl"])
def test_a_folder_or_no_file_is_one_line(call: Call, tmp_path: Path, name: str) -> None:
    answer = call("statements", "--json", "--from-jsonl", tmp_path / name)
    assert answer.code == 1
    (said,) = answer.err.splitlines()
    assert said.startswith(f"desk: {tmp_path / name}: ")
    assert said.endswith("Give a file of {id, language?, text} lines.")


def test_a_byte_order_mark_windows_line_ends_and_other_keys_do_no_harm(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    spans = {**GOOD, "quotes": [{"start": 0, "end": 9999}], "lang": "en"}
    path.write_bytes(b"\xef\xbb\xbf" + line(spans) + b"\r\n" + line({**OTHER, "id": 7}) + b"\r\n")
    answer = call("quotes", "--json", "--from-jsonl", path)
    assert (answer.code, answer.err) == (0, "")
    assert [report["report"] for report in answer.lines] == ["good", "7"]
    for report in answer.lines:
        for quote in report["quotes"]:
            assert report["text"][quote["start"] : quote["end"]] == quote["text"]


def test_a_large_file_is_read_whole(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    with path.open("wb") as file:
        file.writelines(line({"id": n, "text": f"Nothing was said on day {n}."}) + b"\n" for n in range(3000))
        file.write(line({"id": "long", "text": "word " * 300_000}))
    answer = call("quotes", "--json", "--from-jsonl", path)
    assert answer.code == 0
    assert len(answer.lines) == 3001


def test_a_file_that_is_something_else_is_one_line(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\x89\xff\n" * 40)
    answer = call("quotes", "--from-jsonl", path)
    assert (answer.code, answer.out) == (1, b"")
    assert answer.err == (
        f"desk: {path}: no line holds a report. "
        f"{path}, line 1: byte 1 is not UTF-8; save the file as UTF-8. Left out.\n"
    )


def test_json_and_a_matrix_are_not_asked_for_together(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(line(GOOD))
    assert call("statements", "--from-jsonl", path, "--json", "--matrix", "csv").code == 2
