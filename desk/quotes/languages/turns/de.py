"""German: small words and turns that a single rule asks for. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms
from desk.quotes.languages.turns.base import Turns

TURNS = Turns(
    # Noun phrases
    genitive_markers=forms("von der des"),
    day_endings=forms("."),
    coordinators=forms("und"),
    relative_coordinators=forms("und"),
    # Clauses
    # Verbs and their places
    reflexives=forms("sich"),
    adversatives=forms("aber sondern"),
    # Attribution
    likening=forms("als"),
    # Kinds
    generic=forms("man"),
    # People
    # Alignment and differences
)
