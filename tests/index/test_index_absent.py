"""Values of fields that no document has are said, with what was probably meant."""

from __future__ import annotations

import pytest

from index import Document, remedied, search
from index.engines.memory import MemoryEngine
from index.query.problems import ProblemCode
from index.schema import entry_of

FIELDS = {
    "1": {"language": ("en",), "outlet": ("Reuters",), "speaker": ("Ian Kelly",), "is": ("read",), "story": ("vote",)},
    "2": {"language": ("ar",), "outlet": ("الجزيرة",), "speaker": ("Jan de Vries",), "tag": ("vote fraud",)},
    "3": {"language": ("en",), "outlet": ("Reuters",)},
}


@pytest.fixture(name="engine", scope="module")
def _engine() -> MemoryEngine:
    made = MemoryEngine()
    made.write([entry_of(Document(name, "rain", fields=fields)) for name, fields in FIELDS.items()])
    return made


@pytest.mark.parametrize(
    ("query", "part", "suggestion", "remedy"),
    [
        ("rain lang:xx", "xx", "", "rain"),
        ("rain lang:en,it", None, "", None),
        ("outlet:rueters", "rueters", "Reuters", "outlet:Reuters"),
        ("outlet:reu", "reu", "Reuters", "outlet:Reuters"),
        ("outlet:الجزيره OR outlet:afp", "afp", "", "outlet:الجزيره OR"),
        ("outlet:الجزبرة", "الجزبرة", "الجزيرة", "outlet:الجزيرة"),
        ('speaker:"jan de fries"', '"jan de fries"', '"Jan de Vries"', 'speaker:"Jan de Vries"'),
        ("speaker:(kelly OR zzz)", "zzz", "", None),
        ("tag:fruad rain", "fruad", '"vote fraud"', 'tag:"vote fraud" rain'),
        ("story:voet", "voet", "vote", "story:vote"),
        ("is:tagged rain", "tagged", "", "rain"),
        ("has:note", "note", "", None),
        ("outlet:zzz*", "zzz*", "", None),
    ],
)
def test_what_no_document_has_is_said(
    engine: MemoryEngine, query: str, part: str | None, suggestion: str, remedy: str | None
) -> None:
    results = search(engine, query)
    found = [problem for problem in results.problems if problem.code is ProblemCode.NOT_HELD]
    if part is None:
        assert [problem.span.of(query) for problem in found] == ["it"]
        assert results.total == 2
        assert remedied(query, found[0]) == "rain lang:en"
        return
    assert [(problem.span.of(query), problem.suggestion) for problem in found] == [(part, suggestion)]
    if remedy is not None and not remedy.endswith("OR"):
        assert remedied(query, found[0]) == remedy


def test_the_known_values_are_named_the_commonest_first(engine: MemoryEngine) -> None:
    (problem,) = search(engine, "lang:zz").problems
    assert (problem.word, problem.known) == ("lang:zz", ("en", "ar"))


@pytest.mark.parametrize("query", ["rain -lang:xx", "title:zzz", "quote:zzz", "zzz", "outlet:reuters zzz", "date:2001"])
def test_what_is_left_out_or_stands_in_texts_is_not_said(engine: MemoryEngine, query: str) -> None:
    assert not [problem for problem in search(engine, query).problems if problem.code is ProblemCode.NOT_HELD]


@pytest.mark.parametrize(
    ("query", "readable"), [('"', False), ("NOT", False), ("", True), ("zzz", True), ('rain "', True)]
)
def test_a_query_says_whether_anything_of_it_was_read(engine: MemoryEngine, query: str, readable: bool) -> None:
    assert search(engine, query).readable is readable
