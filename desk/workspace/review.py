"""The editor's review: every action is written with its undo before it returns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from desk.errors import DeskError, NotFoundError
from desk.i18n import _, ngettext, with_colon
from desk.model import (
    Change,
    Decision,
    Kind,
    Origin,
    Quote,
    QuoteId,
    Report,
    ReportId,
    Status,
    quote_at,
)
from desk.store import Ruling, Store, Transition
from desk.workspace.lookup import stored_quote, stored_report
from index.spans import Span

MAX_TAG = 80
"""Characters of a tag."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is written on a quote: a note and who it was; None leaves it as it is, "" removes it."""

    note: str | None = None
    speaker: str | None = None

    def on(self, quote: Quote) -> Quote:
        """The quote with these words; what the report has written stays as it is."""
        if self.note is not None:
            quote = replace(quote, note=self.note.strip())
        if self.speaker is not None:
            quote = replace(quote, speaker=replace(quote.speaker, identity=" ".join(self.speaker.split())))
        return quote


UNSAID = Words()


class Review:
    """Verdicts, tags, notes, speakers and selections over the store's journal."""

    def __init__(self, store: Store, note_changed: Callable[[Sequence[ReportId]], None]) -> None:
        self._store = store
        self._note_changed = note_changed

    def accept(self, ids: Sequence[QuoteId]) -> Change:
        """Take the desk's suggestions."""
        return self.status(ids, Status.ACCEPTED)

    def reject(self, ids: Sequence[QuoteId]) -> Change:
        """Refuse them; they stay known, unmarked."""
        return self.status(ids, Status.REJECTED)

    def status(self, ids: Sequence[QuoteId], status: Status) -> Change:
        """Set where the review of each quote stands."""
        return self._change("status", ids, status.label, lambda quote: replace(quote, status=status))

    def tag(self, ids: Sequence[QuoteId], names: Sequence[str], words: Words = UNSAID) -> Change:
        """Add tags, spelled as the library already spells them; an unreviewed quote is accepted by it. One step."""
        with self._store.database.transaction():
            known, now = _tag_names(self._store, names), datetime.now(UTC)
            change = self._change("tag", ids, _labels(known), lambda quote: words.on(_tagged(quote, known, now)))
            self._store.quotes.touch(known)
        return change

    def untag(self, ids: Sequence[QuoteId], names: Sequence[str]) -> Change:
        """Take tags away; raises NotFoundError when none of the quotes carries any of them."""
        gone = set(_tag_names(self._store, names))
        carried = {name for quote in ids for name in stored_quote(self._store, quote).tags}
        if gone.isdisjoint(carried):
            raise NotFoundError(
                _("There is no tag {tags} to take away.").format(tags=_labels(sorted(gone))),
                _("It carries {tags}.").format(tags=_labels(sorted(carried))) if carried else "",
            )
        return self._change(
            "untag",
            ids,
            _("without {tags}").format(tags=_labels(sorted(gone))),
            lambda quote: replace(quote, tags=tuple(name for name in quote.tags if name not in gone)),
        )

    def note(self, quote: QuoteId, text: str) -> Change:
        """Write, change or (with "") remove the note."""
        return self._change("note", [quote], _("note"), Words(note=text).on)

    def translate(self, quote: QuoteId, text: str) -> Change:
        """Write, change or (with "") remove the editor's translation; the original stays as it is."""
        return self._change(
            "translate", [quote], _("translation"), lambda old: replace(old, translation=" ".join(text.split()))
        )

    def speaker(self, quote: QuoteId, identity: str) -> Change:
        """Say who it was; what the report has written stays as it is."""
        name = " ".join(identity.split())
        return self._change("speaker", [quote], _("speaker {name}").format(name=name), Words(speaker=name).on)

    def move(self, quote: QuoteId, span: Span) -> Change:
        """Give a quote new edges; raises DeskError for an empty or outlying span."""

        def moved(old: Quote) -> Quote:
            report = stored_report(self._store, old.report)
            _check_span(report, span)
            outer = Span(min(span.start, old.outer.start), max(span.end, old.outer.end))
            new = quote_at(report, span, outer)
            return replace(old, span=span, outer=outer, text=new.text, before=new.before, after=new.after)

        return self._change("move", [quote], _("edges"), moved)

    def select(self, report: ReportId, span: Span, tags: Sequence[str] = (), words: Words = UNSAID) -> Quote:
        """Make a quote of what the desk did not find; the one that stands exactly there is taken instead. One step."""
        with self._store.database.transaction():
            here = [quote for quote in self._store.quotes.of_report(report) if quote.span == span]
            old = here[0] if here else None
            made = replace(old, status=Status.ACCEPTED) if old else self._new_quote(report, span)
            known = _tag_names(self._store, tags) if tags else ()
            tagged = replace(made, tags=tuple(dict.fromkeys((*made.tags, *known))), changed=datetime.now(UTC))
            made = words.on(tagged)
            summary = _("selection {tags}").format(tags=_labels(known)).strip()
            self._perform(Change("select", summary, (report,)), [Transition(old, made)])
            self._store.quotes.touch(known)
        return made

    def tag_places(self, places: Sequence[tuple[ReportId, Sequence[Span]]], names: Sequence[str]) -> Change:
        """Tag the quotes that hold places of reports; a place outside every quote becomes a selection. One step."""
        now = datetime.now(UTC)
        with self._store.database.transaction():
            known = _tag_names(self._store, names)
            done: list[Transition] = []
            for report, spans in places:
                held, loose = _held(self._store.quotes.of_report(report), spans)
                done += [Transition(old, _tagged(old, known, now)) for old in held]
                done += [Transition(None, _tagged(self._new_quote(report, span), known, now)) for span in loose]
            if not done:
                raise DeskError(_("There is nothing to tag."), _("Search for something that the reports have."))
            count = ngettext("{n} hit", "{n} hits", len(done)).format(n=len(done))
            reports = tuple(report for report, _spans in places)
            change = self._perform(Change("tag", f"{with_colon(count)} {_labels(known)}", reports), done)
            self._store.quotes.touch(known)
        return change

    def confirm(self, one: QuoteId, *others: QuoteId) -> Change:
        """Say that a quote and others are one statement; raises DeskError where both stand in one report."""
        return self._decide(one, others, same=True)

    def refuse(self, one: QuoteId, *others: QuoteId) -> Change:
        """Say that a quote and others are not one statement; raises DeskError where both stand in one report."""
        return self._decide(one, others, same=False)

    def _decide(self, one: QuoteId, others: Sequence[QuoteId], *, same: bool) -> Change:
        with self._store.database.transaction():
            quote, *partners = (stored_quote(self._store, each) for each in (one, *others))
            rulings = [self._ruling(quote, partner, same=same) for partner in partners]
            what = _("one statement") if same else _("not one statement")
            count = ngettext("{n} quote", "{n} quotes", len(partners) + 1).format(n=len(partners) + 1)
            reports = tuple(dict.fromkeys(each.report for each in (quote, *partners)))
            change = Change("confirm" if same else "refuse", f"{with_colon(count)} {what}", reports)
            self._store.journal.perform(change, [], rulings)
        return change

    def _ruling(self, quote: Quote, partner: Quote, *, same: bool) -> Ruling:
        if quote.report == partner.report:
            raise DeskError(_("Both quotes stand in one report."), _("Choose quotes of two reports."))
        first, second = sorted(each.duplicate_of or each.id for each in (quote, partner))
        return Ruling(self._store.decisions.get(first, second), Decision(first, second, same))

    def undo(self) -> Change | None:
        """Take the last action back, also one of an earlier day; None when there is none."""
        return self._noted(self._store.journal.undo())

    def redo(self) -> Change | None:
        """Do again what was undone; None when there is nothing."""
        return self._noted(self._store.journal.redo())

    def _perform(self, change: Change, transitions: Sequence[Transition]) -> Change:
        self._store.journal.perform(change, transitions)
        self._note_changed(change.reports)
        return change

    def _noted(self, change: Change | None) -> Change | None:
        if change:
            self._note_changed(change.reports)
        return change

    def _change(self, kind: str, ids: Sequence[QuoteId], what: str, change: Callable[[Quote], Quote]) -> Change:
        now = datetime.now(UTC)
        with self._store.database.transaction():
            before = [stored_quote(self._store, quote) for quote in ids]
            transitions = [Transition(quote, replace(change(quote), changed=now)) for quote in before]
            count = ngettext("{n} quote", "{n} quotes", len(before)).format(n=len(before))
            reports = tuple(dict.fromkeys(quote.report for quote in before))
            return self._perform(Change(kind, f"{with_colon(count)} {what}", reports), transitions)

    def _new_quote(self, report: ReportId, span: Span) -> Quote:
        text = stored_report(self._store, report)
        _check_span(text, span)
        selected = quote_at(text, span)
        while self._store.quotes.get(selected.id):
            selected = replace(selected, id=QuoteId(f"{selected.id}+"))
        return replace(selected, kind=Kind.SELECTION, confidence=1.0, origin=Origin.EDITOR, status=Status.ACCEPTED)


def _check_span(report: Report, span: Span) -> None:
    if span.end > len(report.text):
        raise DeskError(
            _("{end} is behind the end of the report, which has {length} characters.").format(
                end=span.end, length=len(report.text)
            ),
            _("Give START-END as code points of the stored text."),
        )
    if not span:
        raise DeskError(_("The selection is empty."), _("Select at least one character."))


def _tag_names(store: Store, names: Sequence[str]) -> tuple[str, ...]:
    known = store.quotes.known_names([" ".join(name.split()).removeprefix("#") for name in names])
    if not known:
        raise DeskError(_("A tag needs a name."), _("Type at least one letter."))
    for name in known:
        if len(name) > MAX_TAG:
            raise DeskError(
                _("The tag {name}… is longer than {n} characters.").format(name=name[:20], n=MAX_TAG),
                _("Write the rest as a note."),
            )
    return known


def _tagged(quote: Quote, names: Sequence[str], now: datetime) -> Quote:
    status = Status.ACCEPTED if quote.status in (Status.UNREVIEWED, Status.REJECTED) else quote.status
    return replace(quote, tags=tuple(dict.fromkeys((*quote.tags, *names))), status=status, changed=now)


def _held(quotes: Sequence[Quote], spans: Sequence[Span]) -> tuple[list[Quote], list[Span]]:
    """The innermost quotes that hold one of `spans`, refused ones left out, and the spans that none holds."""
    held: dict[QuoteId, Quote] = {}
    loose: list[Span] = []
    for span in spans:
        holding = (quote for quote in quotes if quote.outer.encloses(span) and not quote.is_set_aside)
        around = [quote for quote in holding if quote.status is not Status.REJECTED]
        if around:
            inner = min(around, key=lambda quote: len(quote.outer))
            held[inner.id] = inner
        else:
            loose.append(span)
    return list(held.values()), loose


def _labels(names: Sequence[str]) -> str:
    return " ".join(f"#{name}" for name in names)
