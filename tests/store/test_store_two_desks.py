"""Two desks on one library: each takes back what it did itself, and nothing that the other has changed since."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from desk.errors import OvertakenError
from desk.model import Change, Membership, Quote, Report, ReportId, Story, StoryId, quote_id
from desk.store import Grouping, Mark, Removal, Store, Transition
from index.spans import Span

REPORT = ReportId("r")


def quote(place: int) -> Quote:
    span = Span(place, place + 1)
    return Quote(quote_id(REPORT, span), REPORT, span, span, "t", "en")


def filled(path: Path) -> Store:
    store = Store(path)
    store.reports.add(Report(REPORT, "p", "d", "text", "en", "t"))
    store.quotes.put_all(map(quote, range(3)))
    return store


def tag(store: Store, place: int, name: str) -> None:
    old = store.quotes.get(quote(place).id)
    assert old is not None
    new = replace(old, tags=(name,))
    store.journal.perform(Change("tag", f"#{name}", (REPORT,)), [Transition(old, new)])


def tags(store: Store) -> list[str]:
    return ["".join(each.tags) for each in store.quotes.all()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    filled(tmp_path / "library.db").close()
    return tmp_path / "library.db"


@pytest.fixture
def desks(path: Path) -> Iterator[tuple[Store, Store]]:
    with ExitStack() as stack:
        one, other = Store(path), Store(path)
        stack.callback(one.close)
        stack.callback(other.close)
        yield one, other


def test_each_desk_takes_back_its_own_last_action(desks: tuple[Store, Store]) -> None:
    one, other = desks
    tag(one, 0, "mine")
    tag(other, 1, "yours")
    undone = one.journal.undo()
    assert undone is not None
    assert (undone.summary, tags(one)) == ("#mine", ["", "yours", ""])
    assert one.journal.undo() is None
    assert other.journal.redo() is None
    assert one.journal.redo() == undone
    assert tags(other) == ["mine", "yours", ""]


def test_a_new_action_of_another_desk_forgets_nothing_of_this_one(desks: tuple[Store, Store]) -> None:
    one, other = desks
    tag(one, 0, "mine")
    one.journal.undo()
    tag(other, 1, "yours")
    assert one.journal.redo() is not None
    assert tags(one) == ["mine", "yours", ""]
    one.journal.undo()
    tag(one, 2, "new")
    assert one.journal.redo() is None


def test_what_another_desk_has_changed_since_is_left_and_what_was_before_is_taken_back(
    desks: tuple[Store, Store],
) -> None:
    one, other = desks
    tag(one, 0, "first")
    tag(one, 1, "mine")
    tag(other, 1, "yours")
    with pytest.raises(OvertakenError, match="#mine: another desk has changed the same since"):
        one.journal.undo()
    assert tags(one) == ["first", "yours", ""]
    undone = one.journal.undo()
    assert undone is not None
    assert (undone.summary, tags(one)) == ("#first", ["", "yours", ""])
    assert one.journal.undo() is None
    other.journal.undo()
    assert tags(one) == ["", "mine", ""]


def test_what_another_desk_took_back_itself_is_no_hindrance(desks: tuple[Store, Store]) -> None:
    one, other = desks
    tag(one, 1, "mine")
    tag(other, 1, "yours")
    other.journal.undo()
    assert one.journal.undo() is not None
    assert tags(one) == ["", "", ""]
    assert other.journal.redo() is None


def test_what_was_undone_is_not_done_again_over_another_desks_change(desks: tuple[Store, Store]) -> None:
    one, other = desks
    tag(one, 1, "mine")
    one.journal.undo()
    tag(other, 1, "yours")
    with pytest.raises(OvertakenError, match="#mine"):
        one.journal.redo()
    assert tags(one) == ["", "yours", ""]
    assert one.journal.redo() is None


def test_a_quote_of_a_report_that_another_desk_took_out_is_left(desks: tuple[Store, Store]) -> None:
    one, other = desks
    tag(one, 0, "mine")
    other.journal.perform(Change("remove", "out", (REPORT,)), removals=[Removal(REPORT, is_out=True)])
    with pytest.raises(OvertakenError):
        one.journal.undo()
    other.journal.undo()
    assert tags(one) == ["mine", "", ""]


def test_marks_and_stories_of_another_desk_are_not_taken_back(desks: tuple[Store, Store]) -> None:
    one, other = desks
    change, story = Change("read", "read", (REPORT,)), StoryId("s")
    one.journal.perform(change, marks=[Mark(REPORT, before=False, after=True)])
    other.journal.perform(change, marks=[Mark(REPORT, before=True, after=False)])
    with pytest.raises(OvertakenError):
        one.journal.undo()
    groups = [Grouping((Membership(REPORT, story, by_hand=True),), (Story(story, name, "en"),)) for name in "abc"]
    one.journal.perform(change, regrouping=(groups[0], groups[1]))
    other.journal.perform(change, regrouping=(groups[1], groups[2]))
    with pytest.raises(OvertakenError):
        one.journal.undo()
    assert one.stories.get(story) == groups[2].stories[0]


def test_what_a_closed_desk_did_is_taken_back_by_the_next_and_not_by_one_that_was_open(path: Path) -> None:
    with ExitStack() as stack:
        early, worker = Store(path), Store(path)
        stack.callback(early.close)
        tag(worker, 0, "left")
        late = Store(path)
        stack.callback(late.close)
        assert late.journal.undo() is None
        worker.close()
        assert early.journal.undo() is None
        undone = late.journal.undo()
        assert undone is not None
        assert (undone.summary, tags(early)) == ("#left", ["", "", ""])


def undone_or_left(store: Store) -> tuple[Change | None, str]:
    try:
        return store.journal.undo(), ""
    except OvertakenError as error:
        return None, error.message


class TwoDesks(RuleBasedStateMachine):
    """Whatever two desks do, an undo gives a quote the state before, or leaves all as it is because of the other."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        first = filled(Path(self.folder.name) / "library.db")
        self.stores = [first, Store(Path(self.folder.name) / "library.db")]
        self.done: list[list[tuple[int, str, str]]] = [[], []]
        self.count = 0

    @rule(desk=st.integers(0, 1), place=st.integers(0, 2))
    def tag(self, desk: int, place: int) -> None:
        self.count += 1
        before, name = tags(self.stores[desk])[place], f"{desk}-{self.count}"
        tag(self.stores[desk], place, name)
        self.done[desk].append((place, before, name))

    @rule(desk=st.integers(0, 1))
    def undo(self, desk: int) -> None:
        store, before = self.stores[desk], tags(self.stores[desk])
        change, left = undone_or_left(store)
        if left:
            place, _old, name = self.done[desk].pop()
            assert f"#{name}:" in left
            assert tags(store) == before
            assert not before[place].startswith(str(desk))
            return
        if not self.done[desk]:
            assert (change, tags(store)) == (None, before)
            return
        place, old, name = self.done[desk].pop()
        assert change is not None
        assert (change.summary, before[place]) == (f"#{name}", name)
        before[place] = old
        assert tags(store) == before

    @rule(desk=st.integers(0, 1))
    def undo_and_redo(self, desk: int) -> None:
        before = tags(self.stores[desk])
        try:
            undone = self.stores[desk].journal.undo()
        except OvertakenError:
            self.done[desk].pop()
            return
        if undone:
            assert self.stores[desk].journal.redo() == undone
        assert tags(self.stores[desk]) == before

    def teardown(self) -> None:
        for store in self.stores:
            store.close()
        self.folder.cleanup()


TestTwoDesks = TwoDesks.TestCase
TestTwoDesks.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
