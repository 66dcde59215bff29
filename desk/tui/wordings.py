"""A quote in its context and in words, as the comparing pages show it. Text and marks only; nothing is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from desk.i18n import _, with_colon
from desk.layout import isolated
from desk.model import CONTEXT, Compared, Difference, DifferenceKind, Quote, QuoteId, ReportId, ReportSummary
from desk.tui.widgets.painting import LAYER, Mark
from desk.tui.widgets.versions import Side
from desk.tui.widgets.words import SEPARATOR, in_marks, summary_words, tag_words, via_words
from index.spans import Span

OPENING, CLOSING = "“", "”"
CUTS = "…"
EDIT = re.compile(r"\[[^\[\]\n]{0,60}\]|\(?(?:…|\.{3,})\)?")


def in_context(quote: Quote, parts: Sequence[Span] = ()) -> tuple[str, tuple[Mark, ...]]:
    """The quote in marks between the words around it, these muted; `parts` of the report's text are underlined.

    What is marked outside the quote, such as a denial before it, is marked as well as far as the context reaches.
    """
    before, after = _from_word(quote.before), _to_word(quote.after)
    text = before + OPENING + quote.text + CLOSING + after
    start, end = len(before), len(text) - len(after)

    def place(offset: int) -> int:
        """Where an offset of the report is in the text shown, at most at its ends."""
        if offset <= quote.outer.start:
            return max(0, start - (quote.outer.start - offset))
        if offset < quote.outer.end:
            return start + len(OPENING) + max(0, min(offset - quote.span.start, len(quote.text)))
        return min(len(text), end + offset - quote.outer.end)

    around = (Mark(0, start, LAYER["muted"]), Mark(end, len(text), LAYER["muted"]))
    marked = (Mark(place(part.start), place(part.end), LAYER["suggested"]) for part in parts)
    return text, tuple(mark for mark in (*around, *marked) if mark.start < mark.end)


def _from_word(before: str) -> str:
    """The context within the paragraph, from the beginning of a word on."""
    line = before.rpartition("\n")[2]
    return line if len(line) < CONTEXT or " " not in line else "…" + line[line.index(" ") :]


def _to_word(after: str) -> str:
    """The context within the paragraph, up to the end of a word."""
    line = after.partition("\n")[0]
    return line if len(line) < CONTEXT or " " not in line else line[: line.rindex(" ")] + " …"


def edits_in(quote: Quote) -> tuple[str, ...]:
    """What whoever printed the quote has put in or cut, as written: "[that]", "…"; an end that is open is no cut."""
    inner = quote.text.strip().strip(CUTS + ".")
    return tuple(dict.fromkeys(" ".join(found.split()) for found in EDIT.findall(inner)))


def note_words(quote: Quote) -> str:
    """The editor's note in one line."""
    return isolated(" ".join(quote.note.split()))


def speaker_words(quote: Quote) -> str:
    """Who said it, as resolved and as written, with which verb, and through whom."""
    written = quote.speaker.text
    named = quote.speaker.shown or _("not named")
    parts = [named, *([in_marks(written)] if written and written != named else [])]
    if quote.cue:
        parts.append(quote.cue.text)
    parts = [isolated(" ".join(part.split())) for part in parts]
    parts += (via_words(" ".join(name.split())) for name in quote.speaker.via)
    edits = edits_in(quote)
    parts += [with_colon(_("edited")) + " " + " ".join(map(isolated, edits))] if edits else []
    return SEPARATOR.join(parts)


def translation_words(quote: Quote) -> str:
    """The editor's translation, said to be one; "" when there is none."""
    label = with_colon(_("translation"))
    return f"{label} {in_marks(quote.translation)}" if quote.translation else ""


def quote_note(quote: Quote) -> str:
    """Who said it, and what the editor made of it."""
    review = (quote.status.label, tag_words(quote), note_words(quote), translation_words(quote))
    return SEPARATOR.join(part for part in (speaker_words(quote), *review) if part)


def versions_of(
    compared: Compared, summary_of: Callable[[ReportId], ReportSummary | None]
) -> tuple[Side, Side, tuple[str, ...]]:
    """The two quotes of `compared` as sides, left and right, and what differs as lines: the left wording first."""
    one, other = compared.members
    sides = tuple(
        _side(quote, _parts(compared.differences, quote.id), summary_of(quote.report)) for quote in (one, other)
    )
    return sides[0], sides[1], tuple(dict.fromkeys(_line(each, one.id) for each in compared.differences))


def _parts(differences: Sequence[Difference], quote: QuoteId) -> list[Span]:
    """Where a quote differs, but where its speaker is named."""
    found = [each for each in differences if each.kind is not DifferenceKind.SPEAKER]
    spans = [each.span for each in found if each.quote == quote]
    return [span for span in (*spans, *(each.other_span for each in found if each.other == quote)) if span]


def _side(quote: Quote, parts: Sequence[Span], summary: ReportSummary | None) -> Side:
    text, marks = in_context(quote, parts)
    head = SEPARATOR.join(part for part in summary_words(summary, "medium") if part) if summary else quote.language
    review = SEPARATOR.join(part for part in (quote.status.label, tag_words(quote)) if part)
    own = (translation_words(quote), note_words(quote))
    notes = (speaker_words(quote), review, *filter(None, own))
    return Side(head, text, quote.language, marks, notes)


def _line(difference: Difference, left: QuoteId) -> str:
    """Sign, name, and the words of either side."""
    words = difference.words if difference.quote == left else difference.words[::-1]
    said = " | ".join(in_marks(" ".join(each.split())) if each else "–" for each in words)
    return f"{difference.kind.sign} {with_colon(difference.kind.label)} {said}"
