"""What every verb shares: the --library and --json options, an opened workspace, errors as one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from desk.i18n import _
from desk.paths import default_library

if TYPE_CHECKING:
    from desk.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def _library(context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path:
    if value:
        return value
    outer = context.parent.params.get("library") if context.parent else None
    return outer or default_library()


class Named(click.Path):
    """A path that says something: an empty one, as an unset variable leaves it, would mean the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; fails when it is empty."""
        if value in ("", b""):
            self.fail(_("The path is empty."), param, ctx)
        return super().convert(value, param, ctx)


class Name(click.ParamType[str]):
    """What a report, speaker or copy is called: an empty one, as an unset variable leaves it, names nothing."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name; fails when it is blank."""
        if not str(value).strip():
            self.fail(_("The name is empty."), param, ctx)
        return str(value)


def library_option(command: F) -> F:
    """`--library DIR`, given before or after the verb."""
    return click.option(
        "--library",
        type=Named(file_okay=False, path_type=Path),
        callback=_library,
        help=_("The library folder; without it DESK_LIBRARY or your own."),
    )(command)


def json_option(command: F) -> F:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help=_("Answer as JSON."))(command)


@contextmanager
def workspace_at(library: Path) -> Iterator[Workspace]:
    """The workspace of a library, closed afterwards."""
    from desk.workspace import Workspace

    workspace = Workspace.open(library)
    try:
        yield workspace
    finally:
        workspace.close()
