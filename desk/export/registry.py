"""The registry of export formats. What a format writes is in its own module.

To add one: a module beside this one with a function `(rows, meta) -> bytes` under `@export_format`, and its name in
`_MODULES`. The order of `_MODULES` is the order in which the editor is offered them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import import_module

from desk.errors import ExportError
from desk.export.rows import ExportRow
from desk.i18n import _

_MODULES = ("csv_table", "json_lines", "markdown", "webpage", "annotations")


@dataclass(frozen=True, slots=True)
class ExportMeta:
    """What an export says of itself: a title ("" for the usual one) and when it was made (None leaves it out)."""

    title: str = ""
    made: datetime | None = None


RenderFunction = Callable[[Sequence[ExportRow], ExportMeta], bytes]
Words = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write rows: `name` for the command line, `extension` with its dot, words for the editor."""

    name: str
    extension: str
    title: str
    description: str
    render: RenderFunction


_FORMATS: dict[str, tuple[str, Words, Words, RenderFunction]] = {}


def export_format(
    name: str, extension: str, title: Words, description: Words
) -> Callable[[RenderFunction], RenderFunction]:
    """Registers the decorated function as the format `name`; the words are asked for in the editor's language."""

    def register(render_rows: RenderFunction) -> RenderFunction:
        _FORMATS[name] = (extension, title, description, render_rows)
        return render_rows

    return register


@cache
def _load() -> None:
    for module in _MODULES:
        import_module(f"desk.export.{module}")


def formats() -> tuple[Format, ...]:
    """Every format, in the order in which they are offered."""
    _load()
    known = (
        Format(name, extension, title(), description(), render_rows)
        for name, (extension, title, description, render_rows) in _FORMATS.items()
    )
    return tuple(sorted(known, key=_place))


def _place(one: Format) -> int:
    """Where the format is offered: as its module stands in the table, those from elsewhere last."""
    module = one.render.__module__.rpartition(".")[2]
    return _MODULES.index(module) if module in _MODULES else len(_MODULES)


def render(name: str, rows: Sequence[ExportRow], meta: ExportMeta | None = None) -> bytes:
    """`rows` in the format `name`; raises ExportError when there is no such format."""
    known = {one.name: one for one in formats()}
    if name not in known:
        raise ExportError(
            _("There is no format called {name}.").format(name=name),
            _("The formats are {names}.").format(names=", ".join(known)),
        )
    return known[name].render(rows, meta or ExportMeta())
