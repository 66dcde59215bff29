"""Spanish: small words and turns that a single rule asks for. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms
from desk.quotes.languages.turns.base import Turns

TURNS = Turns(
    # Noun phrases
    genitive_markers=forms("de del"),
    coordinators=forms("y"),
    relative_coordinators=forms("y"),
    # Clauses
    # Verbs and their places
    reflexives=forms("se"),
    object_articles=forms("la lo"),
    comparing=forms("como"),
    adversatives=forms("pero sino"),
    adverbials=forms("en de entre"),
    towards=forms("a al"),
    # Attribution
    likening=forms("como"),
    # Kinds
    # People
    # Alignment and differences
)
