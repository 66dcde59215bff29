"""Persian: small words and turns that a single rule asks for. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms
from desk.quotes.languages.turns.base import Turns

TURNS = Turns(
    # Noun phrases
    # Clauses
    # Verbs and their places
    # Attribution
    citing=forms("نقل"),
    # Kinds
    # People
    # Alignment and differences
)
