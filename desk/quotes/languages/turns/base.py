"""The form of a language's turns: closed classes of words, each for one rule. No words and no rules."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turns:
    """Small closed lists, every form as `words.form` writes it; an empty one switches its rule off."""

    # Noun phrases

    # Verbs and their places

    # Attribution

    # Kinds

    # People

    # Alignment
