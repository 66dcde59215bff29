"""The same statement across reports and languages: suggestions with evidence, never a merger."""

from __future__ import annotations

from desk.quotes.align.decided import decided
from desk.quotes.align.statements import align

__all__ = ["align", "decided"]
