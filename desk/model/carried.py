"""What is said of quotes whose judgement goes from one text of a file to the next, on screen and command line."""

from __future__ import annotations

from desk.i18n import ngettext


def carried_words(count: int) -> str:
    """How many quotes are as they were judged in the older text."""
    words = ngettext("{n} quote judged as in the older text", "{n} quotes judged as in the older text", count)
    return words.format(n=count)


def lost_words(count: int) -> str:
    """How many quotes that were judged in the older text have no place in the newer."""
    words = ngettext("{n} judged quote stands no more", "{n} judged quotes stand no more", count)
    return words.format(n=count)
