"""The one registry of what the screen can do. Status line, help page, palette and key lookup all read it.

Keys are in `desk.keymap`; what an action does is in `desk.tui.verbs`. No Textual here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desk.i18n import N_, _
from desk.keymap import DEFAULTS, Place


class Group(StrEnum):
    """The parts of the table of keys."""

    MOVE = "move"
    OPEN = "open"
    STORIES = "stories"
    SEARCH = "search"
    QUOTES = "quotes"
    SEE = "see"
    COMPARE = "compare"
    ALWAYS = "always"


class Need(StrEnum):
    """What has to be there for an action to make sense."""

    REPORT = "report"
    QUOTE = "quote"
    PASSAGE = "passage"
    SEARCH = "search"
    LAST_TAG = "last_tag"


class Focus(StrEnum):
    """Where the keyboard is; decides which keys the status line shows."""

    LIST = "list"
    PANE = "pane"
    QUOTE = "quote"
    SELECTION = "selection"
    HITS = "hits"
    TRAY = "tray"
    QUERY = "query"
    SHEET = "sheet"
    MATRIX = "matrix"
    SPEAKERS = "speakers"
    VERSIONS = "versions"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the editor can do: `label` for the status line, `about` one sentence for help and palette."""

    id: str
    group: Group
    label: str
    about: str
    needs: frozenset[Need] = frozenset()

    @property
    def title(self) -> str:
        """The short name in the editor's language."""
        return _(self.label)

    @property
    def help(self) -> str:
        """What it does, in one sentence in the editor's language."""
        return _(self.about)

    @property
    def places(self) -> frozenset[Place]:
        """Where its keys are listened to."""
        return DEFAULTS[self.id].places

    @property
    def footer(self) -> Mapping[Focus, int]:
        """Its rank in the status line (0 first) for each focus that shows it."""
        return {focus: ids.index(self.id) for focus, ids in FOOTER.items() if self.id in ids}


def group_title(group: Group) -> str:
    """The heading of a group in the editor's language."""
    titles = {
        Group.MOVE: _("Move"),
        Group.OPEN: _("Open"),
        Group.STORIES: _("Stories"),
        Group.SEARCH: _("Search"),
        Group.QUOTES: _("Quotes"),
        Group.SEE: _("See"),
        Group.COMPARE: _("Compare"),
        Group.ALWAYS: _("Always"),
    }
    return titles[group]


def missing(need: Need) -> str:
    """What to tell an editor whose action lacks `need`."""
    reasons = {
        Need.REPORT: _("No report is open here: Enter in the list opens one."),
        Need.QUOTE: _("The cursor is not on a quote: ] goes to the next one."),
        Need.PASSAGE: _("Neither a quote nor a selection is here: ] goes to the next quote, v selects."),
        Need.SEARCH: _("Nothing was searched yet: / searches."),
        Need.LAST_TAG: _("No tag was given yet: t tags."),
    }
    return reasons[need]


def _of(
    group: Group, *rows: tuple[str, str, str] | tuple[str, str, str, Need] | tuple[str, str, str, Need, Need]
) -> tuple[Action, ...]:
    return tuple(
        Action(row[0], group, row[1], row[2], frozenset(need for need in row[3:] if isinstance(need, Need)))
        for row in rows
    )


_MOVE = _of(
    Group.MOVE,
    ("move.down", N_("down"), N_("One line down, or the next entry of a list.")),
    ("move.up", N_("up"), N_("One line up, or the entry before.")),
    ("move.left", N_("left"), N_("One character to the left on the screen, whichever way the text runs.")),
    ("move.right", N_("right"), N_("One character to the right on the screen.")),
    ("move.word_left", N_("word left"), N_("One word to the left on the screen."), Need.REPORT),
    ("move.word_right", N_("word right"), N_("One word to the right on the screen."), Need.REPORT),
    ("move.page_down", N_("page"), N_("One page down.")),
    ("move.page_up", N_("page back"), N_("One page up.")),
    ("move.half_down", N_("half page"), N_("Half a page down.")),
    ("move.half_up", N_("half page back"), N_("Half a page up.")),
    ("move.start", N_("top"), N_("To the beginning of the report or list.")),
    ("move.end", N_("bottom"), N_("To the end of the report or list.")),
    ("move.line_start", N_("line start"), N_("To the beginning of the line.")),
    ("move.line_end", N_("line end"), N_("To the end of the line.")),
    ("move.paragraph_previous", N_("paragraph back"), N_("To the paragraph before."), Need.REPORT),
    ("move.paragraph_next", N_("paragraph"), N_("To the next paragraph."), Need.REPORT),
    ("pane.previous", N_("pane left"), N_("To the part of the desk before: list, panes, quotes.")),
    ("pane.next", N_("next pane"), N_("To the next part of the desk: list, panes, quotes.")),
    ("pane.1", N_("pane 1"), N_("To the first pane.")),
    ("pane.2", N_("pane 2"), N_("To the second pane.")),
    ("pane.3", N_("pane 3"), N_("To the third pane.")),
    ("pane.4", N_("pane 4"), N_("To the fourth pane.")),
)
_OPEN = _of(
    Group.OPEN,
    ("open.here", N_("open"), N_("Open the report or hit in the current pane; on a quote, show its other versions.")),
    ("open.beside", N_("beside"), N_("Open the report or hit in the next pane.")),
    ("pane.close", N_("close pane"), N_("Close the current pane."), Need.REPORT),
    ("pane.zoom", N_("zoom"), N_("Give the whole desk to the current pane, and back."), Need.REPORT),
    ("pane.even", N_("even"), N_("Make all panes the same width.")),
    ("pane.wider", N_("wider"), N_("Make the current pane wider.")),
    ("pane.narrower", N_("narrower"), N_("Make the current pane narrower.")),
    ("report.read", N_("read or not"), N_("Mark the report as read or unread; on a heading, the whole story.")),
    ("report.remove", N_("remove"), N_("Take the report out of the library; on a heading, the whole story.")),
    ("pane.link", N_("link"), N_("Scroll all panes together, held by the passages that belong together.")),
)
_STORIES = _of(
    Group.STORIES,
    ("story.fold", N_("fold story"), N_("Fold the reports of the story into its heading, or unfold them.")),
    ("story.rename", N_("name story"), N_("Call the story something else.")),
    ("story.move", N_("move report"), N_("Put the report into another story, or into a new one.")),
    ("story.split", N_("on its own"), N_("Take the report out of its story; on a heading, all of them.")),
    ("story.join", N_("join stories"), N_("Make one story of this one and another.")),
)
_SEARCH = _of(
    Group.SEARCH,
    ("search.open", N_("search"), N_("Search all reports in every language while typing.")),
    ("search.next", N_("next hit"), N_("To the next hit, over the end of a report too."), Need.SEARCH),
    ("search.previous", N_("hit before"), N_("To the hit before."), Need.SEARCH),
    ("search.word", N_("this word"), N_("Search for the word under the cursor."), Need.REPORT),
    ("search.back", N_("back"), N_("Leave the search and go back to where it began.")),
    ("search.saved", N_("saved searches"), N_("Run, save or forget a search.")),
    ("search.narrow", N_("only"), N_("Narrow the search to a language, outlet, speaker, tag or day."), Need.SEARCH),
    ("search.widen", N_("searched along"), N_("See what was searched along, and switch it off or on."), Need.SEARCH),
    (
        "search.meant",
        N_("did you mean"),
        N_("Ask the query as the desk can read it, or with the nearest words that the reports have."),
        Need.SEARCH,
    ),
    ("search.tag", N_("tag all"), N_("Tag everything that the search finds, in one step."), Need.SEARCH),
    ("search.like", N_("more like this"), N_("Find the reports that are like this one, in every language.")),
)
_QUOTES = _of(
    Group.QUOTES,
    ("quote.next", N_("next quote"), N_("To the next quote, over the end of a report too.")),
    ("quote.previous", N_("quote before"), N_("To the quote before.")),
    ("quote.accept", N_("accept"), N_("Accept the quote as the desk found it, or the selection."), Need.PASSAGE),
    ("quote.reject", N_("reject"), N_("Refuse the quote: it is not one, or not wanted."), Need.QUOTE),
    ("quote.tag", N_("tag"), N_("Tag the quote or the selection; a tag that it has is taken off."), Need.PASSAGE),
    ("quote.repeat", N_("same tag"), N_("Give the last tag again."), Need.PASSAGE, Need.LAST_TAG),
    ("quote.note", N_("note"), N_("Write a note on the quote."), Need.QUOTE),
    ("quote.speaker", N_("speaker"), N_("Say who spoke."), Need.QUOTE),
    ("quote.select", N_("select"), N_("Start a selection here; moving makes it longer."), Need.REPORT),
    ("quote.end_left", N_("end left"), N_("Move the end of the quote to the left on the screen."), Need.QUOTE),
    ("quote.end_right", N_("end right"), N_("Move the end of the quote to the right on the screen."), Need.QUOTE),
    ("quote.start_left", N_("start left"), N_("Move the start of the quote to the left on the screen."), Need.QUOTE),
    ("quote.start_right", N_("start right"), N_("Move the start of the quote to the right on the screen."), Need.QUOTE),
    ("quote.by_letter", N_("by letter"), N_("Let the ends of quotes move by a letter, or by a word again.")),
    ("quote.translate", N_("translation"), N_("Write a translation that stands beside the quote."), Need.QUOTE),
    ("quote.copy", N_("copy"), N_("Hand the quote with its source to the terminal's clipboard."), Need.PASSAGE),
    ("quote.dispute", N_("disputed"), N_("Mark the quote as disputed."), Need.QUOTE),
    ("quote.check", N_("checked"), N_("Mark the quote as checked against its source."), Need.QUOTE),
    ("quote.forget", N_("unreviewed"), N_("Put the quote back among those not reviewed."), Need.QUOTE),
)
_SEE = _of(
    Group.SEE,
    ("see.statements", N_("matrix"), N_("Show every statement as a row and every report as a column.")),
    ("see.speakers", N_("who said what"), N_("Show the speakers with their quotes over all reports.")),
    ("see.timeline", N_("timeline"), N_("Show the reports by date.")),
    ("see.folds", N_("folds"), N_("Unfold or fold what is no part of the report."), Need.REPORT),
    ("see.harakat", N_("harakat"), N_("Show or hide the vowel marks of Arabic."), Need.REPORT),
    ("see.direction", N_("direction"), N_("Turn the direction of the paragraph."), Need.REPORT),
    ("see.indirect", N_("reported"), N_("Show or hide what is reported without marks (she said that …).")),
    ("see.order", N_("text order"), N_("Say which line of Arabic reads right in this terminal.")),
)
_COMPARE = _of(
    Group.COMPARE,
    ("statement.compare", N_("compare"), N_("Show two versions in full beside each other; again, the next version.")),
    ("statement.mark", N_("keep"), N_("Keep this cell of the matrix to compare another one with it.")),
    ("statement.same", N_("one statement"), N_("Say that the versions are one statement.")),
    ("statement.apart", N_("not one"), N_("Say that this version is another statement.")),
    ("statement.filter", N_("only"), N_("Show only what has a speaker, tag, review or drift.")),
    ("person.join", N_("same person"), N_("Say that two speakers are one person.")),
    ("person.split", N_("other person"), N_("Say that one of the names is somebody else's.")),
)
_ALWAYS = _of(
    Group.ALWAYS,
    ("desk.undo", N_("undo"), N_("Take back the last change, also one of yesterday.")),
    ("desk.redo", N_("redo"), N_("Do again what was taken back.")),
    ("desk.export", N_("export"), N_("Write the quotes to a file for the next desk.")),
    ("desk.jump", N_("jump"), N_("Show a letter on every quote and report; typing it goes there.")),
    ("desk.palette", N_("commands"), N_("Find any command by its name.")),
    ("desk.help", N_("help"), N_("Show the help pages and all keys.")),
    ("desk.debug", N_("about"), N_("Show versions, terminal and timings, for a report of a fault.")),
    ("desk.theme", N_("colours"), N_("Change the colours: dark, light, high contrast.")),
    ("desk.suspend", N_("suspend"), N_("Go back to the shell for a while; its command fg comes back here.")),
    ("desk.quit", N_("quit"), N_("Close this page, or leave the desk; everything is kept.")),
)

ACTIONS: Mapping[str, Action] = MappingProxyType(
    {action.id: action for action in (*_MOVE, *_OPEN, *_STORIES, *_SEARCH, *_QUOTES, *_SEE, *_COMPARE, *_ALWAYS)}
)

FOOTER: Mapping[Focus, tuple[str, ...]] = MappingProxyType(
    {
        Focus.LIST: (
            "open.here", "open.beside", "search.open", "pane.next", "see.statements", "desk.export", "desk.help",
            "desk.quit", "report.read", "story.move", "story.rename", "story.fold", "see.timeline", "see.speakers",
        ),
        Focus.PANE: (
            "quote.next", "search.next", "search.open", "desk.help", "pane.next", "quote.select", "search.word",
            "see.statements", "desk.export", "see.folds", "pane.zoom", "desk.quit",
        ),
        Focus.QUOTE: (
            "quote.next", "quote.accept", "quote.tag", "quote.reject", "desk.help", "desk.undo", "quote.repeat",
            "quote.note", "quote.speaker", "see.statements", "search.open", "desk.export",
        ),
        Focus.SELECTION: ("quote.tag", "quote.accept", "quote.copy", "search.back", "desk.help"),
        Focus.HITS: (
            "open.here", "open.beside", "search.narrow", "search.widen", "search.back", "search.tag", "search.open",
            "search.like", "search.saved", "desk.help", "search.next", "search.meant",
        ),
        Focus.TRAY: ("open.here", "quote.accept", "quote.tag", "quote.reject", "desk.undo", "pane.next", "desk.help"),
        Focus.QUERY: (),
        Focus.SHEET: (
            "open.here", "open.beside", "see.statements", "see.speakers", "see.timeline", "search.back", "desk.help",
        ),
        Focus.MATRIX: (
            "open.here", "statement.compare", "quote.accept", "quote.tag", "statement.same", "statement.apart",
            "statement.filter", "desk.help", "desk.export", "search.back", "quote.reject", "statement.mark",
            "see.speakers", "see.timeline",
        ),
        Focus.SPEAKERS: (
            "open.here", "statement.filter", "person.join", "person.split", "search.back", "desk.help", "quote.speaker",
            "open.beside", "desk.undo", "see.statements", "see.timeline", "see.indirect",
        ),
        Focus.VERSIONS: (
            "statement.compare", "pane.next", "open.here", "statement.same", "statement.apart", "quote.accept",
            "quote.tag", "desk.help", "search.back",
        ),
        Focus.PAGE: ("pane.next", "pane.previous", "move.page_down", "search.back"),
    }
)  # fmt: skip


def actions_at(place: Place) -> tuple[Action, ...]:
    """The actions that are there in `place`, in the order of the registry."""
    return tuple(action for action in ACTIONS.values() if place in action.places)
