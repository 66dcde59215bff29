"""Stories in the library: what the desk groups, in any order and language, and what the editor makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

import pytest

from desk.errors import DeskError, NotFoundError
from desk.model import Added, Change, ReportId, StoryId
from desk.workspace import Workspace
from desk.workspace.placing import LEAST, LOOKED_THROUGH, RARE, rarest

FERRY = {
    "ferry-en": """Ferry with 210 aboard capsizes off Zanzibar, at least 41 dead
STONE TOWN, Tanzania (Reuters) - A passenger ferry carrying 210 people capsized off Zanzibar on Tuesday, killing at \
least 41, the Tanzanian navy said.
"We will search through the night," navy spokesman Commander Joseph Lema said.
The Kilimani was licensed for 150 passengers, transport minister Grace Mollel said.
""",
    "ferry-ap": """Overloaded ferry sinks near Zanzibar; dozens missing
DAR ES SALAAM, Tanzania (AP) — Rescuers searched for dozens of people missing after the ferry Kilimani went down off \
Zanzibar with 210 people on board.
"We will search through the night," Cmdr. Joseph Lema of the Tanzanian navy said.
Transport Minister Grace Mollel said the boat was allowed to carry 150 people.
""",
    "ferry-es": """Al menos 41 muertos al volcar un ferri frente a Zanzíbar
Dar es Salaam (EFE).- Un ferri con 210 personas a bordo volcó el martes frente a Zanzíbar, en Tanzania, y al menos 41 \
personas murieron, informó la Marina.
"Buscaremos durante toda la noche", dijo el portavoz de la Marina, el comandante Joseph Lema.
La ministra de Transporte, Grace Mollel, afirmó que el Kilimani solo podía llevar a 150 pasajeros.
""",
    "ferry-ar": """انقلاب عبارة قبالة زنجبار ومقتل 41 شخصا على الأقل
ستون تاون (تنزانيا) - انقلبت عبارة تقل 210 أشخاص الثلاثاء قبالة جزيرة زنجبار ما أدى إلى مقتل 41 شخصا على الأقل، \
بحسب البحرية التنزانية.
وقال المتحدث باسم البحرية القائد جوزيف ليما: "سنواصل البحث طوال الليل".
وكانت العبارة كيليماني غادرت دار السلام فجرا وعلى متنها 150 راكبا، بحسب الوزيرة غريس موليل.
""",
}
MERGER = {
    "merger-fr": """Banques : Quay et l'allemande Nordfelt annoncent leur fusion
PARIS (AFP) - La banque française Quay et l'allemande Nordfelt ont annoncé leur fusion, à 30 milliards d'euros.
« C'est un mariage entre égaux », a affirmé à Francfort la directrice générale de Nordfelt, Petra Vogel.
Le syndicat Verdi redoute 9.000 suppressions d'emplois.
""",
    "merger-de": """Nordfelt und Quay schließen sich zusammen
Frankfurt/Main (dpa) - Die Bank Nordfelt und die französische Quay wollen fusionieren. Der Wert: 30 Milliarden Euro.
„Das ist eine Hochzeit unter Gleichen“, sagte Nordfelt-Chefin Petra Vogel in Frankfurt.
Die Gewerkschaft Verdi rechnet mit dem Abbau von 9000 Stellen.
""",
}
ORDERS = [1, -1, 2]


def add(workspace: Workspace, folder: Path, *names: str) -> tuple[Added, ...]:
    texts = {**FERRY, **MERGER}
    paths = [folder / f"{name}.txt" for name in names]
    for name, path in zip(names, paths, strict=True):
        path.write_text(texts[name], encoding="utf-8")
    return workspace.add(paths)


@pytest.fixture
def workspace(library: Path) -> Iterator[Workspace]:
    opened = Workspace.open(library)
    yield opened
    opened.close()


@pytest.fixture
def filled(workspace: Workspace, tmp_path: Path) -> Workspace:
    add(workspace, tmp_path, *FERRY, *MERGER)
    return workspace


def groups(workspace: Workspace) -> set[frozenset[str]]:
    """File names of the reports that stand together."""
    listed = groupby(workspace.reports(), key=lambda summary: summary.story or summary.id)
    return {frozenset(Path(one.path).stem for one in group) for _story, group in listed}


def report(workspace: Workspace, name: str) -> ReportId:
    return workspace.find_report(f"{name}.txt")


def story(workspace: Workspace, name: str) -> StoryId:
    found = workspace.summary(report(workspace, name)).story
    assert found is not None
    return found.id


def title(workspace: Workspace, name: str) -> str:
    found = workspace.summary(report(workspace, name)).story
    return found.name if found else ""


@pytest.mark.parametrize("order", ORDERS)
def test_two_events_are_two_stories_in_whatever_order_they_come(
    workspace: Workspace, tmp_path: Path, order: int
) -> None:
    names = [*FERRY, *MERGER]
    add(workspace, tmp_path, *(names[::2] + names[1::2] if order == 2 else names[::order]))
    assert groups(workspace) == {frozenset(FERRY), frozenset(MERGER)}


def test_each_report_is_grouped_as_soon_as_it_is_added(workspace: Workspace, tmp_path: Path) -> None:
    stories: list[bool] = []
    files = [tmp_path / f"{name}.txt" for name in list(FERRY)[:3]]
    for file in files:
        file.write_text(FERRY[file.stem], encoding="utf-8")
    workspace.add(files, lambda _done, _total, added: stories.append(bool(added.report and added.report.story)))
    assert stories == [False, True, True]


def test_a_story_is_called_by_a_headline_of_the_language_that_most_are_written_in(filled: Workspace) -> None:
    english = {filled.summary(report(filled, name)).title for name in ("ferry-en", "ferry-ap")}
    assert title(filled, "ferry-es") in english


def test_every_regrouping_is_taken_back_and_done_again(filled: Workspace) -> None:
    ferry, merger = story(filled, "ferry-en"), story(filled, "merger-fr")
    suggested = title(filled, "ferry-en")
    steps: list[tuple[Callable[[], Change], set[frozenset[str]]]] = [
        (lambda: filled.stories.rename(ferry, "  The  Kilimani "), {frozenset(FERRY), frozenset(MERGER)}),
        (
            lambda: filled.stories.move([report(filled, "ferry-es")], merger),
            {frozenset(FERRY) - {"ferry-es"}, frozenset(MERGER) | {"ferry-es"}},
        ),
        (
            lambda: filled.stories.split([report(filled, "merger-de")]),
            {frozenset(FERRY) - {"ferry-es"}, frozenset({"merger-fr", "ferry-es"}), frozenset({"merger-de"})},
        ),
        (
            lambda: filled.stories.join(ferry, merger),
            {frozenset(FERRY) | {"merger-fr"}, frozenset({"merger-de"})},
        ),
        (
            lambda: filled.stories.start([report(filled, "ferry-ar")], "In Arabic"),
            {frozenset({*FERRY, "merger-fr"} - {"ferry-ar"}), frozenset({"merger-de"}), frozenset({"ferry-ar"})},
        ),
    ]
    before = [groups(filled)]
    for change, after in steps:
        change()
        assert groups(filled) == after
        before.append(after)
    assert title(filled, "ferry-ar") == "In Arabic"
    assert title(filled, "ferry-en") == "The Kilimani"
    for after in reversed(before[:-1]):
        assert filled.review.undo()
        assert groups(filled) == after
    assert title(filled, "ferry-en") == suggested
    for after in before[1:]:
        assert filled.review.redo()
        assert groups(filled) == after


def test_what_the_editor_put_somewhere_stays_there(filled: Workspace, tmp_path: Path, library: Path) -> None:
    filled.stories.rename(story(filled, "merger-fr"), "Banks")
    filled.stories.split([report(filled, "ferry-ap")])
    filled.close()
    again = Workspace.open(library)
    again.add_bytes(FERRY["ferry-en"].replace("41", "44").encode(), "later.txt")
    assert frozenset({"ferry-ap"}) in groups(again)
    assert frozenset({*FERRY, "later"} - {"ferry-ap"}) in groups(again)
    assert title(again, "merger-de") == "Banks"
    again.close()


def test_an_empty_name_gives_the_desks_own_back(filled: Workspace) -> None:
    suggested = title(filled, "ferry-en")
    filled.stories.rename(story(filled, "ferry-en"), "Mine")
    filled.stories.rename(story(filled, "ferry-en"), " ")
    assert title(filled, "ferry-en") == suggested


def test_a_search_finds_the_reports_of_a_story_by_its_name(filled: Workspace) -> None:
    filled.stories.rename(story(filled, "ferry-en"), "Kilimani inquest")
    assert {Path(hit.path).stem for hit in filled.search("story:inquest").hits} == set(FERRY)
    filled.stories.split([report(filled, "ferry-ar")])
    assert {Path(hit.path).stem for hit in filled.search("story:inquest").hits} == set(FERRY) - {"ferry-ar"}


def test_what_cannot_be_done_is_said_and_nothing_changes(filled: Workspace) -> None:
    ferry = report(filled, "ferry-en")
    with pytest.raises(NotFoundError):
        filled.stories.rename(StoryId("nothing"), "Name")
    with pytest.raises(NotFoundError):
        filled.stories.move([ReportId("nothing")], story(filled, "ferry-en"))
    with pytest.raises(DeskError, match="longer"):
        filled.stories.rename(story(filled, "ferry-en"), "x" * 500)
    with pytest.raises(DeskError, match="needs a name"):
        filled.stories.start([ferry], " \n")
    assert groups(filled) == {frozenset(FERRY), frozenset(MERGER)}
    assert filled.review.undo() is None


@pytest.mark.parametrize("each", [1, 100, 1000])
def test_a_report_is_compared_by_its_rarest_terms_and_no_more_than_tell_something(each: int) -> None:
    holding = {f"n:{number}": each + number for number in range(30)} | {"n:nobody": 0}
    terms = rarest(holding)
    assert terms == [f"n:{number}" for number in range(len(terms))]
    assert LEAST <= len(terms) <= RARE
    assert sum(holding[term] for term in terms[LEAST:]) <= LOOKED_THROUGH
    assert len(terms) == RARE or sum(holding[f"n:{n}"] for n in range(len(terms) + 1)) > LOOKED_THROUGH


def test_the_size_of_a_story_is_counted_up_to_what_is_asked(filled: Workspace) -> None:
    stories = filled._store.stories
    for story in {summary.story.id for summary in filled.reports() if summary.story}:
        members = len(stories.members(story))
        assert [stories.size(story, most) for most in (1, members, members + 5)] == [1, members, members]
