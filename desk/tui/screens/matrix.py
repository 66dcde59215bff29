"""The statement matrix: statements down, reports across. Compare, decide, filter, hand on; tables are in `matrix`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from desk.i18n import _
from desk.layout import isolated
from desk.model import Compared, Quote, QuoteId, evidence_words
from desk.model.evidence import BETWEEN
from desk.tui.actions import Focus, Need
from desk.tui.matrix import Filter, Matrix, filtered, filters_of, matrix_of
from desk.tui.matrix_table import LEADING, Page, drift_words, lone_parts, matrix_page, missing_words
from desk.tui.messages import Comparison
from desk.tui.offers import matrix_offer
from desk.tui.screens.prompt import ChoicePrompt
from desk.tui.screens.sheet import SheetScreen
from desk.tui.screens.versions import VersionsScreen
from desk.tui.widgets.choice import Option
from desk.tui.widgets.words import SEPARATOR
from desk.tui.wordings import in_context, quote_note

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen

ROWS, TALL_ROWS, TALL = 4, 6, 48
"""Terminal rows of a statement; in a terminal of `TALL` rows there is room for more."""


class MatrixScreen(SheetScreen):
    """A cell is what one report has of one statement."""

    NAME: ClassVar[str] = "statements"

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self.filters: tuple[Filter, ...] = ()
        self.marked: QuoteId | None = None
        self.matrix = Matrix((), ())
        self._near = desk.seeing.near
        self._begin = desk.quote
        self._here = frozenset({self._begin.id}) if self._begin else frozenset[QuoteId]()
        self.sheet.column = LEADING
        self.verbs = {
            **self.verbs,
            "statement.compare": self.compare,
            "statement.mark": self.mark,
            "statement.same": self.confirm,
            "statement.apart": self.refuse,
            "statement.filter": self.ask_filter,
            "desk.export": self.export,
        }

    def situation(self) -> Focus:
        """The matrix has keys of its own."""
        return Focus.MATRIX

    # What is shown

    def lacking(self, need: Need) -> str:
        """A cell may be a dot, on which nothing can be done to a quote."""
        on_a_dot = need in {Need.QUOTE, Need.PASSAGE} and self.row is not None
        return _("This report does not have the statement.") if on_a_dot else super().lacking(need)

    def page(self, comparison: Comparison) -> Page:
        """The rows that the filter lets through; the cursor stays on its statement though rows come and go.

        It begins on that of the quote that the page was opened from.
        """
        self.matrix = filtered(matrix_of(comparison, self._near), self.filters)
        self._to_column()
        rows_each = TALL_ROWS if self.app.size.height >= TALL else ROWS
        drawn = matrix_page(self.matrix, comparison.decisions, self.marked, rows_each, self.filters)
        return replace(drawn, row=self._same_row())

    def _to_column(self) -> None:
        """At first, to the report of the quote that the page was opened from."""
        begin, self._begin = self._begin, None
        for place, summary in enumerate(self.matrix.reports):
            if begin and summary.id == begin.report:
                self.sheet.column = LEADING + place

    def _same_row(self) -> int | None:
        """The row that has most of the quotes of the row chosen before, if any has one."""
        shared = [len(self._here.intersection(quote.id for quote in row.members)) for row in self.matrix.rows]
        return shared.index(max(shared)) if any(shared) else None

    @property
    def row(self) -> Compared | None:
        """The statement of the current cell."""
        place = self.sheet.index
        return self.matrix.rows[place] if 0 <= place < len(self.matrix.rows) else None

    def describe(self) -> None:
        """The wording with what other versions lack, its drift, and why the desk thinks the versions are one.

        Where a report has none, that of another one.
        """
        row, quote = self.row, self.quote
        self._here = frozenset(each.id for each in row.members) if row else frozenset()
        self.wording.display = row is not None
        if row and not quote:
            self._describe_elsewhere(row.members[0])
        if row and quote:
            text, marks = in_context(quote, lone_parts(row, quote))
            why = "; ".join(map(_apart, evidence_words(row.statement.evidence)))
            missing = missing_words(row, quote)
            drift = (word for word in drift_words(row, quote) if not missing.startswith(word))
            note = SEPARATOR.join(part for part in (missing, *drift, quote_note(quote), why) if part)
            self.wording.show(text, quote.language, marks, note)

    def _describe_elsewhere(self, quote: Quote) -> None:
        """How another report has what this one lacks."""
        summary = self._desk.session.summary(quote.report)
        place = _("Not in this report. It stands in {source}.").format(source=summary.source if summary else "…")
        text, marks = in_context(quote)
        self.wording.show(text, quote.language, marks, SEPARATOR.join((place, quote_note(quote))))

    # Comparing and deciding

    def mark(self) -> None:
        """Keep the quote of this cell to compare or join others with it; again lets it go."""
        quote = self.quote
        self.marked = quote.id if quote and quote.id != self.marked else None
        self.redraw()
        if self.marked:
            self.say(_("Kept: go to another cell; c compares the two, = says that they are one statement."))

    def _marked_quote(self) -> Quote | None:
        return self.comparison.quote(self.marked) if self.comparison and self.marked else None

    def others(self, quote: Quote) -> list[Quote]:
        """The quotes of other reports in the current row."""
        return [each for each in self.row.members if each.report != quote.report] if self.row else []

    def compare(self) -> None:
        """Show the quote of this cell beside the one that is kept, else beside the other versions in its row.

        On a dot, those that there are.
        """
        quote, marked = self.quote, self._marked_quote()
        if quote is None and self.row:
            quote = self.row.members[0]
        if quote is None:
            self.say(_("This report does not have the statement."))
        elif marked and marked.id != quote.id:
            self.app.push_screen(VersionsScreen(self._desk, marked, [quote]))
        elif self.others(quote):
            self.app.push_screen(VersionsScreen(self._desk, quote, self.others(quote)))
        else:
            self.say(_("No other report has it: v keeps it, then c on another cell compares the two."))

    def confirm(self) -> None:
        """The quote of this cell is one statement with the rest of its row, or with the row of the one kept."""
        quote, marked = self.quote, self._marked_quote()
        if quote is None:
            self.say(_("This report does not have the statement."))
            return
        row = self._row_of(marked.id) if marked and marked.id != quote.id else self.row
        partners = [each.id for each in row.members if each.report != quote.report] if row else []
        if partners:
            self.marked = None
            self._desk.counterparts.decide(quote.id, partners, same=True)
        else:
            self.say(_("No other report has it: v keeps it, then = on a cell of another statement joins them."))

    def refuse(self) -> None:
        """The quote of this cell is another statement than the rest of its row."""
        quote = self.quote
        partners = [each.id for each in self.others(quote)] if quote else []
        if quote and partners:
            self._desk.counterparts.decide(quote.id, partners, same=False)
        else:
            self.say(_("Nothing stands together here."))

    def _row_of(self, quote: QuoteId) -> Compared | None:
        return next((row for row in self.matrix.rows if any(each.id == quote for each in row.members)), None)

    # Filtering and handing on

    def ask_filter(self) -> None:
        """Ask for a speaker, tag, review or drift; one that is in force is taken off."""
        if self.comparison is None:
            return
        whole = matrix_of(self.comparison, self._near)
        found = filters_of(whole)
        names = {each.words: each for each in (*self.filters, *found)}
        every = _("all statements")
        options = [Option(every)] if self.filters else []
        options += [
            Option(name, _("✓ takes it off") if each in self.filters else str(found.get(each, 0)))
            for name, each in names.items()
        ]
        prompt = ChoicePrompt(_("only"), options, placeholder=_("speaker, tag, review or drift"))
        self.app.push_screen(prompt, lambda name: self._filter(None if name == every else names.get(name or ""), name))

    def _filter(self, chosen: Filter | None, name: str | None) -> None:
        if name is None:
            return
        if chosen is None:
            self.filters = ()
        elif chosen in self.filters:
            self.filters = tuple(each for each in self.filters if each != chosen)
        else:
            self.filters = (*self.filters, chosen)
        self.redraw()

    def export(self) -> None:
        """Write the matrix as it is on the screen to a file."""
        workspace = self._desk.jobs.workspace
        if workspace and self.comparison:
            whole = matrix_of(self.comparison, self._near)
            offer = matrix_offer(workspace.handing_on.matrix_endings(), self.matrix, whole)
            self._desk.exporting.ask(offer, self.say)


def _apart(reason: str) -> str:
    """A reason, or a pair of words each in its own direction."""
    return BETWEEN.join(map(isolated, reason.split(BETWEEN)))
