"""What goes into the index: one document with its passages, quotes and fields. Nothing here reads or writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from index.spans import Span


class Weight(IntEnum):
    """How much a passage counts: the report proper, furniture around it, or a second printing."""

    PROPER = 0
    FURNITURE = 1
    DUPLICATE = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the stored text with its BCP 47 language. Phrases and NEAR never cross its edges unseen."""

    span: Span
    language: str = "und"
    weight: Weight = Weight.PROPER


@dataclass(frozen=True, slots=True)
class Document:
    """One text to be found.

    `title_span` says where the title stands in `text`; without it the title is searchable but has no spans. `quotes`
    are what `quote:` searches. `fields` holds the values of outlet, language, speaker, tag, story, is and has. `facets`
    holds what is counted in place of the values of the field of that name: one name a speaker, not each of its forms.
    """

    id: str
    text: str
    title: str = ""
    passages: tuple[Passage, ...] = ()
    quotes: tuple[Span, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: date | None = None
    title_span: Span | None = None
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
