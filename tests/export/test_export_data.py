"""The formats for programs: what goes in comes back."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.export import SCHEMA_VERSION, ExportRow, render
from desk.export.csv_table import COLUMNS, cell, guard, unguard
from tests.export.strategies import FEW, any_rows


def read_csv(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_is_quoted_throughout_and_ends_lines_with_crlf(sample: tuple[ExportRow, ...]) -> None:
    data = render("csv", [replace(row, note="") for row in sample])
    lines = data.decode("utf-8-sig").split("\r\n")
    assert len(lines) == 4
    assert lines[-1] == ""
    assert lines[0] == ",".join(f'"{name}"' for name in COLUMNS)
    assert all(line.startswith('"') and line.endswith('"') for line in lines[:-1])


def test_csv_cells(sample: tuple[ExportRow, ...]) -> None:
    header, first, second = read_csv(render("csv", sample))
    row = dict(zip(header, first, strict=True))
    assert (row["tags"], row["date"], row["anonymous"], row["duplicate_of"]) == (
        r"pier; a\; b",
        "2009-06-16",
        "true",
        "",
    )
    assert row["note"] == "'=SUM(A1)\nsecond line"
    assert dict(zip(header, second, strict=True))["date"] == "2009-06-17T08:30:00+00:00"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''=1"])
def test_no_cell_runs_as_a_formula(text: str) -> None:
    assert guard(text) == "'" + text
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["plain", "'tis so", "''", "a=1", "", " =1"])
def test_other_cells_are_left_alone(text: str) -> None:
    assert guard(text) == unguard(text) == text


@given(st.text())
def test_the_guard_can_always_be_taken_off(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@FEW
@given(any_rows())
def test_csv_comes_back(rows: list[ExportRow]) -> None:
    header, *found = read_csv(render("csv", rows))
    assert header == [field.name for field in fields(ExportRow)]
    expected = [[cell(getattr(row, name)) for name in header] for row in rows]
    assert [[unguard(text) for text in record] for record in found] == expected


@FEW
@given(any_rows())
def test_json_lines_come_back_exactly(rows: list[ExportRow]) -> None:
    data = render("jsonl", rows)
    text = data.decode("utf-8")
    assert len(text.splitlines()) == len(rows)
    for line, row in zip(text.splitlines(), rows, strict=True):
        record = json.loads(line)
        assert record.pop("schema_version") == SCHEMA_VERSION
        expected = {key: value.isoformat() if isinstance(value, date) else value for key, value in asdict(row).items()}
        assert {key: tuple(value) if isinstance(value, list) else value for key, value in record.items()} == expected


def test_control_characters_stay_verbatim_in_data(sample: tuple[ExportRow, ...], hostile: str) -> None:
    rows = [replace(sample[0], text=hostile)]
    assert read_csv(render("csv", rows))[1][0] == hostile
    assert json.loads(render("jsonl", rows))["text"] == hostile
    assert json.loads(render("annotations", rows))["items"][0]["target"]["selector"][0]["exact"] == hostile


def test_half_a_surrogate_pair_stops_no_export(sample: tuple[ExportRow, ...]) -> None:
    rows = [replace(sample[0], note="x\ud83dy")]
    assert json.loads(render("jsonl", rows))["note"] == "x\ud83dy"
    assert json.loads(render("annotations", rows))["items"]
    for name in ("csv", "markdown", "html"):
        assert render(name, rows).decode("utf-8")


def test_annotations_anchor_by_quote_and_by_position(sample: tuple[ExportRow, ...]) -> None:
    page = json.loads(render("annotations", sample))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    first, second = page["items"]
    quote, position = first["target"]["selector"]
    assert (quote["type"], quote["exact"], quote["suffix"]) == ("TextQuoteSelector", "We *must* wait,", '" she added.')
    assert position == {"type": "TextPositionSelector", "start": sample[0].start, "end": sample[0].end}
    bodies = [(body["purpose"], body["value"]) for body in first["body"]]
    assert bodies == [
        ("tagging", "pier"),
        ("tagging", "a; b"),
        ("commenting", "=SUM(A1)\nsecond line"),
        ("describing", "Il faut attendre"),
        ("identifying", "the mayor"),
    ]
    assert (second["target"]["source"]["language"], second["target"]["source"]["textDirection"]) == ("ar", "rtl")
    assert (first["motivation"], second["motivation"]) == ("commenting", "tagging")
    assert len({item["id"] for item in page["items"]}) == 2


@FEW
@given(any_rows())
def test_annotations_are_json_whatever_the_text(rows: list[ExportRow]) -> None:
    items = json.loads(render("annotations", rows))["items"]
    assert [item["target"]["selector"][0]["exact"] for item in items] == [row.text for row in rows]


def test_the_schema_is_described_where_it_is_written() -> None:
    source = Path(__file__).parents[2] / "desk" / "export" / "json_lines.py"
    assert f"Version {SCHEMA_VERSION}:" in source.read_text(encoding="utf-8")
