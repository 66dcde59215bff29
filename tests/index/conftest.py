"""What tests of the index share."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from index import Document, Passage
from index.engines.memory import MemoryEngine
from index.engines.port import Engine
from index.schema import entry_of
from index.spans import Span
from index.writer import open_engine

Texts = Mapping[str, tuple[str, str]]
"""Language and text by id."""


def document_in(texts: Texts, key: str) -> Document:
    """One of `texts`, of one passage."""
    language, text = texts[key]
    return Document(key, text, passages=(Passage(Span(0, len(text)), language),), fields={"language": (language,)})


@pytest.fixture(params=["memory", "whoosh", "tantivy"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Each engine with the `TEXTS` of the module."""
    texts: Texts = request.module.TEXTS
    made: Engine = MemoryEngine() if request.param == "memory" else open_engine(tmp_path, request.param)
    made.write([entry_of(document_in(texts, key)) for key in texts])
    yield made
    made.close()


@pytest.fixture
def uncollected() -> Iterator[None]:
    """No garbage of other tests is collected in the CPU time that a test measures."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
