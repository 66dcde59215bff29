"""The short words and signs that several widgets show for reports and quotes. No painting here."""

from __future__ import annotations

from typing import Final

from desk.i18n import _, ngettext, with_colon
from desk.i18n.formats import Width, format_date, format_number, language_name
from desk.layout import isolated
from desk.model import FoldReason, Quote, Report, ReportSummary, Status

SEPARATOR: Final = " · "
INDIRECT_SIGN: Final = "~"
"""Stands for the number of what is reported without marks."""


def fold_words(reason: FoldReason) -> str:
    """Why a paragraph is folded, in a few words."""
    words = {
        FoldReason.DUPLICATE: _("the body again"),
        FoldReason.TEASER: _("teasers of other reports"),
        FoldReason.FURNITURE: _("page furniture"),
        FoldReason.COMMENTS: _("readers' comments"),
        FoldReason.TOPICS: _("topics"),
    }
    return words[reason]


def fold_line(count: int, reasons: tuple[FoldReason, ...], key: str) -> str:
    """What stands in place of `count` folded paragraphs; `key` is the key that unfolds, "" when none is bound."""
    paragraphs = ngettext("{count} paragraph", "{count} paragraphs", count).format(count=count)
    line = f"{with_colon(paragraphs)} {', '.join(fold_words(reason) for reason in reasons)}"
    return line + SEPARATOR + _("{key} unfolds").format(key=key) if key else line


def status_sign(quote: Quote) -> str:
    """One cell for the review of a quote: # tagged, + accepted, ! disputed, ✓ checked, x rejected, blank for none."""
    signs = {Status.ACCEPTED: "+", Status.DISPUTED: "!", Status.CHECKED: "✓", Status.REJECTED: "x"}
    sign = signs.get(quote.status, " ")
    return "#" if sign == "+" and quote.tags else sign


def via_words(name: str) -> str:
    """Through whom words were passed."""
    return _("via {name}").format(name=isolated(name))


def in_marks(text: str) -> str:
    """Words of a report as they stand among the desk's own."""
    return isolated(f"“{text}”")


def tag_words(quote: Quote) -> str:
    """The tags of a quote as "#one #two"."""
    return " ".join(isolated(f"#{tag}") for tag in quote.tags)


def report_words(report: Report) -> tuple[str, str]:
    """Outlet or file name of a report, and its language and date with separators before them."""
    facts = (language_name(report.language), format_date(report.date, "medium"))
    return report.source, "".join(SEPARATOR + fact for fact in facts if fact)


def summary_words(summary: ReportSummary, width: Width) -> tuple[str, str, str]:
    """Language, outlet or file name, and date; in the width "short" the language is its tag. A part may be ""."""
    language = summary.language if width == "short" else language_name(summary.language)
    return language, summary.source, format_date(summary.date, width)


def count_words(done: int, whole: int) -> str:
    """How many of how many, as "3/12"."""
    return f"{format_number(done)}/{format_number(whole)}"
