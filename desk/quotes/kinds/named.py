"""What the words around a segment make a name of it, whether they report or not: every such rule, in order."""

from __future__ import annotations

from collections.abc import Callable

from desk.model import Kind
from desk.quotes.kinds.context import Context, Verdict
from desk.quotes.kinds.glosses import is_explained
from desk.quotes.kinds.labels import (
    is_asked_for,
    is_before_noun,
    is_entitled,
    is_example_word,
    is_kind_of_law,
    is_law,
    is_nobodys,
)
from desk.quotes.kinds.marked import is_marked
from desk.quotes.kinds.nicknames import is_charge, is_current, is_known_as, is_nickname
from desk.quotes.kinds.terms import is_agency, is_label, is_source

NAMES: tuple[tuple[Callable[[Context], bool], float, str], ...] = (
    (is_agency, 0.7, "name of an agency before the first words"),
    (is_label, 0.6, "a label before another quote"),
    (is_source, 0.7, "the name of a source"),
    (is_marked, 0.75, "the name of somebody or something"),
    (is_known_as, 0.75, "what somebody or something is known as"),
    (is_nickname, 0.75, "what somebody or something is known as"),
    (is_current, 0.6, "what people call it"),
    (is_charge, 0.6, "what somebody is tried for"),
    (is_explained, 0.6, "a word or title that its sentence explains"),
    (is_law, 0.8, "the name of a law"),
    (is_kind_of_law, 0.6, "which law it is"),
    (is_entitled, 0.8, "a title"),
    (is_before_noun, 0.75, "a nickname, or a title before who takes part"),
    (is_example_word, 0.6, "an example of a word"),
    (is_nobodys, 0.6, "what a survey counts, anybody says or a group calls itself"),
    (is_asked_for, 0.6, "a label in what was asked"),
)


def name_around(context: Context) -> Verdict | None:
    """The verdict on a name, by the first rule that holds."""
    for is_it, confidence, reason in NAMES:
        if is_it(context):
            return Verdict(Kind.TERM, False, confidence, reason)
    return None
