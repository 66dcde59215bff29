"""One line of input in any direction: keys, mouse and painting of a `LineEditor`. No completion."""

from __future__ import annotations

from typing import ClassVar, Final, Unpack

from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from desk.layout import Direction, Line, cells, edit_line
from desk.tui.widgets.line_editor import LineEditor
from desk.tui.widgets.painted import PaintedWidget, WidgetArguments, layer_classes
from desk.tui.widgets.painting import LAYER, Mark, line_segments, text_segments
from desk.tui.widgets.word_edges import word_at

MOST: Final = 10_000
"""Characters of a line that can be pasted; every key lays the whole line out."""
MOVING: Final = {
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
}
"""The keys that move the caret; with Shift, those with a name select on the way."""
CHANGING: Final = {
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
    "ctrl+underscore": "undo",
    "alt+underscore": "redo",
}
"""Each value in both is a method of `LineEditor`."""
SELECTING: Final = {
    f"shift+{key}".replace("shift+ctrl+", "ctrl+shift+"): name
    for key, name in MOVING.items()
    if key.rpartition("+")[2] in ("left", "right", "home", "end")
}
SELECT_ALL: Final = "alt+a"
EDITING: Final = frozenset((*MOVING, *CHANGING, *SELECTING, SELECT_ALL))


class Entry(PaintedWidget, can_focus=True):
    """`value` is the text as typed, `caret` an offset in it; posts Changed, Submitted and Cancelled."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("key", "muted", "selected", "cursor")

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
        self._editor = LineEditor(value, lambda: self.mode)
        self.label = label
        self.placeholder = placeholder

    # The text

    @property
    def value(self) -> str:
        """The text as typed."""
        return self._editor.value

    @property
    def caret(self) -> int:
        """An offset in it, its length for the end."""
        return self._editor.caret

    @property
    def selection(self) -> tuple[int, int] | None:
        """The code points selected, None without a selection."""
        return self._editor.selection

    def set_value(self, value: str, caret: int | None = None) -> None:
        """Replace the text without posting `Changed`; the caret goes to the end or to `caret`."""
        self._editor.reset(value, caret)
        self.refresh()

    def insert(self, text: str) -> None:
        """Put `text` in at the caret; line ends become spaces."""
        self._changed(self._editor.insert(text))

    def _changed(self, changed: bool) -> None:
        self.refresh()
        if changed:
            self.post_message(self.Changed(self, self.value))

    def _edit(self, key: str) -> None:
        if key in CHANGING:
            self._changed(getattr(self._editor, CHANGING[key])())
        elif key == SELECT_ALL:
            self._editor.select_all()
        elif key in MOVING:
            getattr(self._editor, MOVING[key])()
        else:
            getattr(self._editor, SELECTING[key])(selecting=True)
        self.refresh()

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
            selected = [Mark(*self.selection, LAYER["selected"])] if self.selection else []
            segments += line_segments(line, room, self.palette, selected)
        strip = Strip(segments, width)
        column = self._column(width)
        return self._with_caret(strip, column) if column < width else strip

    def _caret_mark(self, at: int) -> list[Mark]:
        return [Mark(at, at + 1, LAYER["cursor"])] if self.has_focus else []

    def _with_caret(self, strip: Strip, column: int) -> Strip:
        if not self.has_focus or (not self.value and self.placeholder):
            return strip
        before, cell, after = strip.crop(0, column), strip.crop(column, column + 1), strip.crop(column + 1)
        selected = self.selection
        within = LAYER["selected"] if selected and selected[0] <= self.caret < selected[1] else 0
        return Strip.join([before, Strip([Segment(cell.text, self.palette.style(LAYER["cursor"] | within))]), after])

    def _line(self, room: int) -> tuple[Line, int]:
        return edit_line(self.value, self.caret, room, self._editor.direction, self.mode)

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
            self._edit(event.key)
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
        """Pasted text goes in as it is, on one line, as far as the line may be long."""
        event.stop()
        self.insert(event.text[: max(0, MOST - len(self.value))])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the caret where the pointer is; with Shift, select up to there."""
        event.stop()
        self.capture_mouse()
        self._point(event, selecting=event.shift)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select while the button is held."""
        if self.app.mouse_captured is self:
            self._point(event, selecting=True)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Hold the mouse no longer."""
        event.stop()
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Nothing beneath is clicked; a double click selects the word."""
        event.stop()
        if event.chain == 2 and self.value:
            word = word_at(self.value, min(self.caret, len(self.value) - 1))
            self._editor.to(word.start)
            self._editor.to(word.end, selecting=True)
            self.refresh()

    def _point(self, event: events.MouseEvent, selecting: bool) -> None:
        room = self._room(self.outer_size.width)
        if self.value and room:
            column = event.x - self._label_width(self.outer_size.width)
            line, _caret = self._line(room)
            inside = [cluster for cluster in line.clusters if cluster.column <= column < cluster.column + cluster.width]
            self._editor.to(inside[0].start if inside else len(self.value), selecting)
            self.refresh()
