"""One record of the store by its id, or the NotFoundError that tells the editor what is missing. No queries here."""

from __future__ import annotations

from desk.errors import NotFoundError
from desk.i18n import _
from desk.model import Quote, QuoteId, Report, ReportId
from desk.store import Store


def stored_report(store: Store, report: ReportId) -> Report:
    """A report whole; raises NotFoundError."""
    found = store.reports.get(report)
    if found is None:
        raise no_report(report)
    return found


def stored_quote(store: Store, quote: QuoteId) -> Quote:
    """A quote with what the editor made of it; raises NotFoundError."""
    found = store.quotes.get(quote)
    if found is None:
        raise NotFoundError(_("There is no quote {name}.").format(name=quote), _("`desk quotes` lists them."))
    return found


def no_report(report: ReportId) -> NotFoundError:
    """The error for a report that is not in the library."""
    return NotFoundError(_("There is no report {name}.").format(name=report), _("`desk reports` lists them."))
