"""A small library in eight languages: what an editor asks of it, and what is found."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from index import Document, Passage, Span, search
from index.engines.memory import MemoryEngine
from index.schema import entry_of

WORDS = Path(__file__).parent / "words"
RECALL, PRECISION = 0.86, 0.97
QUOTED = re.compile("“[^”]+|«[^»]+|„[^“]+")


def rows(name: str) -> list[list[str]]:
    lines = (WORDS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def document(name: str, language: str, outlet: str, day: str, title: str, body: str) -> Document:
    text = f"{title}\n{body}"
    parts = (Span(0, len(title)), Span(len(title) + 1, len(text)))
    speaker = ("Jan de Vries",) if "Jan de Vries" in text else ()
    return Document(
        name,
        text,
        title,
        tuple(Passage(part, language) for part in parts),
        tuple(Span(*match.span()) for match in QUOTED.finditer(text)),
        fields={"language": (language,), "outlet": (outlet,), "speaker": speaker},
        date=date.fromisoformat(day),
        title_span=parts[0],
    )


def test_what_is_asked_is_found(record_property: Callable[[str, object], None]) -> None:
    engine = MemoryEngine()
    engine.write([entry_of(document(*row)) for row in rows("asked_reports.tsv")])
    wanted = right = wrong = 0
    for query, *names in rows("asked_queries.tsv"):
        meant = set(" ".join(names).split())
        found = {hit.document for hit in search(engine, query, today=date(2021, 3, 10)).hits}
        wanted += len(meant)
        right += len(meant & found)
        wrong += len(found - meant)
    record_property("recall", right / wanted)
    record_property("precision", right / (right + wrong))
    assert right / wanted >= RECALL
    assert right / (right + wrong) >= PRECISION
