"""Any row at all, for laws."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import settings
from hypothesis import strategies as st

from desk.export import ExportRow

FEW = settings(max_examples=25)


def _value(name: str, kind: str) -> st.SearchStrategy[object]:
    texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    return {
        "str": st.sampled_from(["ltr", "rtl"]) if name == "direction" else texts,
        "int": st.integers(0, 10**9),
        "bool": st.booleans(),
        "tuple[str, ...]": st.lists(texts.filter(bool), max_size=2).map(tuple),
        "str | None": st.none() | texts,
        "date | datetime | None": st.none() | st.dates() | st.datetimes(),
    }[kind]


def any_rows() -> st.SearchStrategy[list[ExportRow]]:
    """Lists of rows with any text in any field."""
    row = st.builds(ExportRow, **{field.name: _value(field.name, str(field.type)) for field in fields(ExportRow)})
    return st.lists(row, max_size=2)
