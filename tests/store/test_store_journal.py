"""The journal held to a plain list of states: any run of actions, undos and redos, over restarts."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from desk.model import Change, Naming, PersonId, Quote, Report, ReportId, quote_id
from desk.store import Mark, Renaming, Store, Transition
from index.spans import Span

REPORT = ReportId("r")
State = dict[str, Quote]


class JournalMachine(RuleBasedStateMachine):
    """The store against a list of dictionaries and a place in it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self.folder.name) / "library.db")
        self.store.reports.add(Report(REPORT, "p", "d", "text", "en", "t"))
        self.states: list[State] = [{}]
        self.named: list[dict[str, str]] = [{}]
        self.read: list[bool] = [False]
        self.place = 0

    @property
    def state(self) -> State:
        return self.states[self.place]

    def _perform(self, kind: str, old: Quote | None, new: Quote) -> None:
        self.store.journal.perform(Change(kind, kind, (REPORT,)), [Transition(old, new)])
        self._advance({**self.state, new.id: new}, self.named[self.place], self.read[self.place])

    def _advance(self, state: State, named: dict[str, str], is_read: bool) -> None:
        self.states = [*self.states[: self.place + 1], state]
        self.named = [*self.named[: self.place + 1], named]
        self.read = [*self.read[: self.place + 1], is_read]
        self.place += 1

    @rule(start=st.integers(0, 3))
    def select(self, start: int) -> None:
        span = Span(start, start + 1)
        new = Quote(quote_id(REPORT, span), REPORT, span, span, "t", "en")
        self._perform("select", self.state.get(new.id), new)

    @rule(start=st.integers(0, 3), tag=st.sampled_from(["a", "b"]))
    def tag(self, start: int, tag: str) -> None:
        old = self.state.get(quote_id(REPORT, Span(start, start + 1)))
        if old:
            self._perform("tag", old, replace(old, tags=(*old.tags, tag) if tag not in old.tags else old.tags))

    @rule(name=st.sampled_from(["reed", "hall"]), person=st.sampled_from(["p", "q"]))
    def name(self, name: str, person: str) -> None:
        renaming = Renaming(self.store.namings.get("", name), Naming("", name, PersonId(person)))
        self.store.journal.perform(Change("merge", "merge"), [], [], [renaming])
        self._advance(self.state, {**self.named[self.place], name: person}, self.read[self.place])

    @rule(is_read=st.booleans())
    def mark(self, is_read: bool) -> None:
        mark = Mark(REPORT, self.store.readings.has(REPORT), is_read)
        self.store.journal.perform(Change("read", "read"), marks=[mark])
        self._advance(self.state, self.named[self.place], is_read)

    @rule()
    def undo(self) -> None:
        done = self.store.journal.undo()
        assert (done is not None) == (self.place > 0)
        self.place = max(0, self.place - 1)

    @rule()
    def redo(self) -> None:
        done = self.store.journal.redo()
        assert (done is not None) == (self.place < len(self.states) - 1)
        self.place = min(len(self.states) - 1, self.place + 1)

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = Store(Path(self.folder.name) / "library.db")

    @invariant()
    def the_store_is_the_model(self) -> None:
        assert {quote.id: quote for quote in self.store.quotes.all()} == self.state
        assert {each.name: each.person for each in self.store.namings.all()} == self.named[self.place]
        assert self.store.readings.has(REPORT) == self.read[self.place]

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestJournal = JournalMachine.TestCase
TestJournal.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
