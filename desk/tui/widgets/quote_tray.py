"""The quotes of the report in hand, one row each, the counterparts of the current one below it. No comparing here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Unpack

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from desk.i18n import _
from desk.i18n.formats import format_number
from desk.layout import Direction
from desk.model import Quote, QuoteId
from desk.tui.widgets.entry_list import EntryList
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, text_segments
from desk.tui.widgets.words import INDIRECT_SIGN, SEPARATOR, status_sign, tag_words

NUMBER: Final = 4
NARROW: Final = 60
TRANSLATION_SIGN: Final = "»"
SPEAKER_SHARE: Final = 0.2
TAGS_SHARE: Final = 0.2


@dataclass(frozen=True, slots=True)
class Row:
    """A quote of the report with its number, 0 for a reported statement; None for its translation or a counterpart."""

    quote: Quote
    number: int | None
    languages: tuple[str, ...] = ()
    translated: bool = False

    @property
    def sign(self) -> str:
        """What stands before the row."""
        if self.translated:
            return TRANSLATION_SIGN
        return "=" if self.number is None else str(self.number) if self.number else INDIRECT_SIGN


def rows_of(
    quotes: Sequence[Quote], current: QuoteId | None, counterparts: Mapping[QuoteId, tuple[Quote, ...]]
) -> tuple[Row, ...]:
    """The rows in text order; only the quotation `current` is followed by its counterparts.

    The editor's translation of a quote stands below it.
    """
    rows: list[Row] = []
    number = 0
    for quote in (quote for quote in quotes if quote.is_said):
        others = counterparts.get(quote.id, ())
        number += quote.is_quotation
        languages = tuple(dict.fromkeys(other.language for other in others))
        rows.append(Row(quote, number if quote.is_quotation else 0, languages))
        if quote.translation:
            rows.append(Row(quote, None, translated=True))
        if quote.id == current:
            rows.extend(Row(other, None) for other in others)
    return tuple(rows)


class QuoteTray(EntryList):
    """Number, review, speaker, words, tags, and the languages in which the same statement stands elsewhere."""

    class Chosen(Message):
        """A quote, of this report or a counterpart in another one, is to be shown, `beside` or here."""

        def __init__(self, quote_id: QuoteId, beside: bool) -> None:
            super().__init__()
            self.quote_id = quote_id
            self.beside = beside

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.entries: tuple[Row, ...] = ()
        self._current: QuoteId | None = None
        self._moved_to: QuoteId | None = None

    def show(
        self,
        quotes: Sequence[Quote],
        current: QuoteId | None = None,
        counterparts: Mapping[QuoteId, tuple[Quote, ...]] | None = None,
    ) -> None:
        """Replace the rows. Chosen is the row that the editor moved to, or `current` when that is another one now."""
        if current != self._current:
            self._current, self._moved_to = current, None
        self.entries = rows_of(quotes, current, counterparts or {})
        places = {row.quote.id: place for place, row in reversed(list(enumerate(self.entries)))}
        wanted = (places[each] for each in (self._moved_to, current) if each in places)
        self.replace(next(wanted, self.index))

    def highlight_changed(self) -> None:
        """Remember where the editor went: rows may come and go while counterparts are looked up."""
        self._moved_to = self.highlighted.id if self.highlighted else None

    @property
    def highlighted(self) -> Quote | None:
        """The chosen quote."""
        return self.entries[self.index].quote if 0 <= self.index < len(self.entries) else None

    def choose(self, beside: bool = False) -> None:
        """Ask for the chosen quote."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self.highlighted.id, beside))

    def entry_count(self) -> int:
        """Quotes and the counterparts shown."""
        return len(self.entries)

    def sign(self, index: int) -> str:
        """Where the review of the quote stands."""
        return status_sign(self.entries[index].quote)

    @property
    def head_height(self) -> int:
        """One row that says what this is."""
        return 1

    def head(self, width: int) -> Sequence[Strip]:
        """How many quotes count and how many of them are reviewed, as lists and panes have it."""
        own = [row.quote for row in self.entries if row.number is not None]
        counted = [quote for quote in own if quote.counts]
        reviewed = sum(quote.status != "unreviewed" for quote in counted)
        words = _("Quotes") + SEPARATOR + f"{format_number(reviewed)}/{format_number(len(counted))}"
        if not own:
            words = _("No quotes")
        return (
            Strip(text_segments(words, width, self.palette, direction=Direction.LTR, ground=LAYER["muted"]), width),
        )

    def paint_entry(self, index: int, row: int, width: int) -> Iterable[Segment]:  # noqa: ARG002
        """One row; a narrow tray leaves speaker and tags to the pane."""
        entry = self.entries[index]
        quote, ground = entry.quote, self.ground(index)
        side = SEPARATOR.join(part for part in (tag_words(quote), self._languages(entry)) if part)
        narrow = width < NARROW
        speaker_width = 0 if narrow else int(width * SPEAKER_SHARE)
        side_width = min(len(side), int(width * TAGS_SHARE))
        used = NUMBER + speaker_width + side_width + (not narrow) + bool(side_width)
        gap = Segment(" ", self.palette.style(ground))
        cells = [*self._text(entry.sign.rjust(NUMBER - 1) + " ", min(NUMBER, width), ground | LAYER["margin"])]
        if not narrow:
            cells += [*self._text(quote.speaker.shown, speaker_width, ground | LAYER["key"]), gap]
        text, language = (quote.translation, "") if entry.translated else (quote.text, quote.language)
        cells += text_segments(text, max(0, width - used), self.palette, language=language, ground=ground)
        if side_width:
            cells += [gap, *self._text(side, side_width, ground | LAYER["muted"])]
        return cells

    @staticmethod
    def _languages(entry: Row) -> str:
        return entry.quote.language if entry.number is None else " ".join(entry.languages)

    def _text(self, text: str, width: int, ground: int) -> list[Segment]:
        return text_segments(text, width, self.palette, direction=Direction.LTR, ground=ground)
