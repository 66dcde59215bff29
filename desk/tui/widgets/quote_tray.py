"""The quotes of the report in hand, one row each, the counterparts of the current one below it. No comparing here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Unpack

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from desk.i18n import _
from desk.i18n.formats import format_number
from desk.layout import Direction, cells
from desk.model import Quote, QuoteId
from desk.tui.widgets.entry_list import EntryList
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, text_segments
from desk.tui.widgets.tray_rows import Listing, Row, TrayRows
from desk.tui.widgets.words import SEPARATOR, status_sign, tag_words

NUMBER: Final = 4
NARROW: Final = 60
SPEAKER_SHARE: Final = 0.2
TAGS_SHARE: Final = 0.2


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
        self._listing = Listing(())
        self.entries = TrayRows(self._listing, None, {})
        self._current: QuoteId | None = None
        self._moved_to: QuoteId | None = None

    def show(
        self,
        quotes: Sequence[Quote],
        current: QuoteId | None = None,
        counterparts: Mapping[QuoteId, tuple[Quote, ...]] | None = None,
    ) -> None:
        """Replace the rows. Chosen is the row that the editor moved to, or `current` when that is another one now.

        A tuple of quotes that was shown before is not looked through again.
        """
        if current != self._current:
            self._current, self._moved_to = current, None
        if not (isinstance(quotes, tuple) and quotes is self._listing.quotes):
            self._listing = Listing(quotes)
        self.entries = TrayRows(self._listing, current, counterparts or {})
        wanted = (self.entries.place_of(each) for each in (self._moved_to, current) if each is not None)
        self.replace(next((place for place in wanted if place is not None), self.index))

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

    def last_row(self, index: int) -> int:
        """A quote is in view with what is written to it."""
        return self.entries.last_of(index)

    def sign(self, index: int) -> str:
        """Where the review of the quote stands; what is written to it has none."""
        entry = self.entries[index]
        return " " if entry.written else status_sign(entry.quote)

    @property
    def head_height(self) -> int:
        """One row that says what this is."""
        return 1

    def head(self, width: int) -> Sequence[Strip]:
        """How many quotes count and how many of them are reviewed, as lists and panes have it."""
        listing = self._listing
        words = _("Quotes") + SEPARATOR + f"{format_number(listing.reviewed)}/{format_number(listing.counted)}"
        if not listing.said:
            words = _("No quotes")
        return (
            Strip(text_segments(words, width, self.palette, direction=Direction.LTR, ground=LAYER["muted"]), width),
        )

    def paint_entry(self, index: int, row: int, width: int) -> Iterable[Segment]:  # noqa: ARG002 - as every list has it
        """One row; a narrow tray leaves speaker and tags to the pane."""
        entry = self.entries[index]
        quote, ground = entry.quote, self.ground(index)
        side = "" if entry.written else SEPARATOR.join(filter(None, (tag_words(quote), self._languages(entry))))
        narrow = width < NARROW
        speaker_width = 0 if narrow else int(width * SPEAKER_SHARE)
        side_width = min(cells(side), int(width * TAGS_SHARE))
        used = NUMBER + speaker_width + side_width + (not narrow) + bool(side_width)
        gap = Segment(" ", self.palette.style(ground))
        painted = [*self._text(entry.sign.rjust(NUMBER - 1) + " ", min(NUMBER, width), ground | LAYER["margin"])]
        if not narrow:
            who = "" if entry.written else quote.speaker.shown
            painted += [*self._text(who, speaker_width, ground | LAYER["key"]), gap]
        text, language = (entry.written, "") if entry.written else (quote.text, quote.language)
        painted += text_segments(text, max(0, width - used), self.palette, language=language, ground=ground)
        if side_width:
            painted += [gap, *self._text(side, side_width, ground | LAYER["muted"])]
        return painted

    @staticmethod
    def _languages(entry: Row) -> str:
        return entry.quote.language if entry.number is None else " ".join(entry.languages)

    def _text(self, text: str, width: int, ground: int) -> list[Segment]:
        return text_segments(text, width, self.palette, direction=Direction.LTR, ground=ground)
