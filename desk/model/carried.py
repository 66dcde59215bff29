"""What goes from one text of a file to the next: counts, and what is said of them on screen and command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

from desk.errors import DeskError
from desk.i18n import ngettext
from desk.model.quote import Quote, Status


@dataclass(frozen=True, slots=True)
class Judgements:
    """How many quotes the editor has judged, and how many of them have a review, tags, a note, a translation."""

    quotes: int = 0
    reviewed: int = 0
    tagged: int = 0
    noted: int = 0
    translated: int = 0

    @classmethod
    def of(cls, quotes: Sequence[Quote]) -> Judgements:
        """Those of judged quotes."""
        return cls(
            len(quotes),
            sum(quote.status is not Status.UNREVIEWED for quote in quotes),
            sum(bool(quote.tags) for quote in quotes),
            sum(bool(quote.note) for quote in quotes),
            sum(bool(quote.translation) for quote in quotes),
        )

    @classmethod
    def sum(cls, parts: Iterable[Judgements]) -> Judgements:
        """All of them together."""
        return cls(*map(sum, zip(*map(astuple, (cls(), *parts)), strict=True)))


NOTHING_JUDGED = Judgements()


@dataclass(frozen=True, slots=True)
class Takeover:
    """What a newer text of a file has of what was judged in the older one, which keeps all of it.

    `carried` stands in both; the words of `lost` stand in the newer no more; `withheld` could not be written, for the
    reason `failure`.
    """

    carried: Judgements = NOTHING_JUDGED
    lost: Judgements = NOTHING_JUDGED
    withheld: Judgements = NOTHING_JUDGED
    failure: DeskError | None = None

    @classmethod
    def together(cls, takeovers: Sequence[Takeover]) -> Takeover:
        """One of several texts."""
        return cls(
            Judgements.sum(each.carried for each in takeovers),
            Judgements.sum(each.lost for each in takeovers),
            Judgements.sum(each.withheld for each in takeovers),
            next((each.failure for each in takeovers if each.failure), None),
        )

    @property
    def words(self) -> tuple[str, ...]:
        """What became of the judged quotes, each part with its count; nothing where none was judged."""
        told = ((self.carried, carried_words), (self.lost, lost_words), (self.withheld, withheld_words))
        return tuple(say(judged.quotes) for judged, say in told if judged.quotes)


def carried_words(count: int) -> str:
    """How many quotes are as they were judged in the older text."""
    words = ngettext("{n} quote judged as in the older text", "{n} quotes judged as in the older text", count)
    return words.format(n=count)


def lost_words(count: int) -> str:
    """How many quotes that were judged in the older text have no place in the newer."""
    words = ngettext("{n} judged quote stands no more", "{n} judged quotes stand no more", count)
    return words.format(n=count)


def withheld_words(count: int) -> str:
    """How many judged quotes the newer text could not take over."""
    words = ngettext(
        "{n} judged quote could not be taken over, the older text keeps it",
        "{n} judged quotes could not be taken over, the older text keeps them",
        count,
    )
    return words.format(n=count)


def left_out_words(count: int) -> str:
    """How many quotes an export leaves out because a newer text of their file stands for them."""
    words = ngettext(
        "{n} quote of an older text of a file is left out.", "{n} quotes of older texts of files are left out.", count
    )
    return words.format(n=count)
