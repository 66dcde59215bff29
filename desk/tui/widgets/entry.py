"""One line of input in any direction: the caret stands on a cell, arrows move as the eye does. No completion."""

from __future__ import annotations

from typing import ClassVar, Final, Unpack

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from desk.layout import Direction, Line, cells, direction_of, edit_line, truncate
from desk.tui.widgets.painted import PaintedWidget, WidgetArguments, layer_classes
from desk.tui.widgets.painting import LAYER, Mark, line_segments, text_segments
from desk.tui.widgets.word_edges import word_end, word_start

UNBOUNDED: Final = 1 << 20
EDITING: Final = {
    "left": "step_left",
    "ctrl+b": "step_left",
    "right": "step_right",
    "ctrl+f": "step_right",
    "home": "to_start",
    "ctrl+a": "to_start",
    "end": "to_end",
    "ctrl+e": "to_end",
    "ctrl+left": "word_left",
    "alt+b": "word_left",
    "ctrl+right": "word_right",
    "alt+f": "word_right",
    "backspace": "delete_before",
    "ctrl+h": "delete_before",
    "delete": "delete_at",
    "ctrl+d": "delete_at",
    "ctrl+w": "delete_word",
    "alt+backspace": "delete_word",
    "ctrl+backspace": "delete_word",
    "ctrl+u": "delete_to_start",
    "ctrl+k": "delete_to_end",
    "ctrl+y": "put_back",
}
"""The keys of every line editor; each value is a method of `Entry`."""


def visual_stops(line: Line, end: int) -> list[int]:
    """The places of the caret from left to right: the start of each cluster, and `end` on the far side."""
    stops = [cluster.start for cluster in line.clusters if cluster.end > cluster.start]
    return [end, *stops] if line.direction is Direction.RTL else [*stops, end]


class Entry(PaintedWidget, can_focus=True):
    """`value` is the text as typed, `caret` an offset in it; posts Changed, Submitted and Cancelled."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("key", "muted", "cursor")

    class Changed(Message):
        """The value is another one."""

        def __init__(self, entry: Entry, value: str) -> None:
            super().__init__()
            self.entry = entry
            self.value = value

        @property
        def control(self) -> Entry:
            """The entry that was typed in."""
            return self.entry

    class Submitted(Changed):
        """Enter was pressed."""

    class Cancelled(Message):
        """Escape was pressed."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

        @property
        def control(self) -> Entry:
            """The entry that was left."""
            return self.entry

    def __init__(
        self,
        value: str = "",
        *,
        label: str = "",
        placeholder: str = "",
        **arguments: Unpack[WidgetArguments],
    ) -> None:
        super().__init__(**arguments)
        self.value = value
        self.caret = len(value)
        self.label = label
        self.placeholder = placeholder
        self._cut = ""

    # The text

    @property
    def direction(self) -> Direction:
        """The direction of the first strong letter typed."""
        return direction_of("", self.value)

    def set_value(self, value: str, caret: int | None = None) -> None:
        """Replace the text without posting `Changed`; the caret goes to the end or to `caret`."""
        self.value = value
        self.caret = len(value) if caret is None else min(max(caret, 0), len(value))
        self.refresh()

    def insert(self, text: str) -> None:
        """Put `text` in at the caret; line ends become spaces."""
        flat = " ".join(text.splitlines())
        self._replace(self.caret, self.caret, flat)

    def _replace(self, start: int, end: int, text: str) -> None:
        if start == end and not text:
            return
        self.value = self.value[:start] + text + self.value[end:]
        self.caret = start + len(text)
        self.refresh()
        self.post_message(self.Changed(self, self.value))

    def _delete(self, start: int, end: int) -> None:
        self._cut = self.value[start:end] or self._cut
        self._replace(start, end, "")

    def _to(self, caret: int) -> None:
        self.caret = min(max(caret, 0), len(self.value))
        self.refresh()

    # What the keys do

    def _whole_line(self) -> Line:
        return truncate(self.value, UNBOUNDED, self.direction, self.mode)

    def _step(self, by: int) -> None:
        stops = visual_stops(self._whole_line(), len(self.value))
        place = stops.index(self.caret) if self.caret in stops else 0
        self._to(stops[min(max(place + by, 0), len(stops) - 1)])

    def step_left(self) -> None:
        """One cluster to the left as the eye sees it."""
        self._step(-1)

    def step_right(self) -> None:
        """One cluster to the right as the eye sees it."""
        self._step(1)

    def to_start(self) -> None:
        """Before the first letter read."""
        self._to(0)

    def to_end(self) -> None:
        """After the last letter read."""
        self._to(len(self.value))

    def word_left(self) -> None:
        """A word to the left: back in left-to-right text, on in right-to-left text."""
        self._to((word_end if self.direction is Direction.RTL else word_start)(self.value, self.caret))

    def word_right(self) -> None:
        """A word to the right."""
        self._to((word_start if self.direction is Direction.RTL else word_end)(self.value, self.caret))

    def delete_before(self) -> None:
        """The code point before the caret, so that a vowel sign can be taken back alone."""
        if self.caret:
            self._replace(self.caret - 1, self.caret, "")

    def delete_at(self) -> None:
        """The cluster under the caret."""
        line = self._whole_line()
        ends = [cluster.end for cluster in line.clusters if cluster.start <= self.caret < cluster.end]
        if ends:
            self._replace(self.caret, ends[0], "")

    def delete_word(self) -> None:
        """The word before the caret."""
        self._delete(word_start(self.value, self.caret), self.caret)

    def delete_to_start(self) -> None:
        """Everything before the caret."""
        self._delete(0, self.caret)

    def delete_to_end(self) -> None:
        """Everything from the caret on."""
        self._delete(self.caret, len(self.value))

    def put_back(self) -> None:
        """What was deleted last by word or line."""
        self.insert(self._cut)

    # Painting

    def rows(self, first: int, last: int) -> list[Strip]:
        """Label and line; the rows below the first one are blank."""
        width = self.outer_size.width
        blank = Strip.blank(width, self.palette.style())
        return [self._strip(width) if y == 0 else blank for y in range(first, last)]

    def _strip(self, width: int) -> Strip:
        label, room = self._label_width(width), self._room(width)
        segments = text_segments(self.label, label, self.palette, direction=Direction.LTR, ground=LAYER["key"])
        if not self.value and self.placeholder:
            shown, ground = " " + self.placeholder, LAYER["muted"]
            segments += text_segments(
                shown, room, self.palette, direction=Direction.LTR, ground=ground, marks=self._caret_mark(0)
            )
        elif room:
            line, _column = self._line(room)
            segments += line_segments(line, room, self.palette)
        strip = Strip(segments, width)
        column = self._column(width)
        return self._with_caret(strip, column) if column < width else strip

    def _caret_mark(self, at: int) -> list[Mark]:
        return [Mark(at, at + 1, LAYER["cursor"])] if self.has_focus else []

    def _with_caret(self, strip: Strip, column: int) -> Strip:
        if not self.has_focus or (not self.value and self.placeholder):
            return strip
        before, cell, after = strip.crop(0, column), strip.crop(column, column + 1), strip.crop(column + 1)
        return Strip.join([before, cell.apply_style(self.palette.style(LAYER["cursor"])), after])

    def _line(self, room: int) -> tuple[Line, int]:
        return edit_line(self.value, self.caret, room, self.direction, self.mode)

    def _label_width(self, width: int) -> int:
        return min(cells(self.label), width)

    def _room(self, width: int) -> int:
        return width - self._label_width(width)

    def _column(self, width: int) -> int:
        room = self._room(width)
        return self._label_width(width) + (self._line(room)[1] if self.value and room else 0)

    def cursor_cell(self) -> Offset:
        """The caret."""
        return Offset(min(self._column(self.outer_size.width), max(0, self.outer_size.width - 1)), 0)

    # Events

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters are text here, whatever they do elsewhere."""
        return key in EDITING or (character is not None and character.isprintable())

    def on_key(self, event: events.Key) -> None:
        """Edit, submit or leave; every other key goes on to the screen."""
        if event.key in EDITING:
            getattr(self, EDITING[event.key])()
        elif event.key == "enter":
            self.post_message(self.Submitted(self, self.value))
        elif event.key == "escape":
            self.post_message(self.Cancelled(self))
        elif event.character is not None and event.is_printable:
            self.insert(event.character)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text goes in as it is, on one line."""
        event.stop()
        self.insert(event.text)

    def on_click(self, event: events.Click) -> None:
        """Put the caret where the pointer is."""
        event.stop()
        room = self._room(self.outer_size.width)
        if self.value and room:
            column = event.x - self._label_width(self.outer_size.width)
            line, _caret = self._line(room)
            inside = [cluster for cluster in line.clusters if cluster.column <= column < cluster.column + cluster.width]
            self._to(inside[0].start if inside else len(self.value))
