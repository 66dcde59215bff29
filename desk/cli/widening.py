"""What a query is not to be widened by: the options of the verbs that take a query, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from desk.cli.command import F
from desk.errors import DeskError
from desk.i18n import _
from desk.model import Widening
from desk.model.results import EXACT

if TYPE_CHECKING:
    from desk.workspace import Workspace

SHOWN = 12
"""Widenings that are named in one line."""


def widening_options(command: F) -> F:
    """`--exact` and `--without WORD`."""
    exact = click.option(
        "--exact", is_flag=True, help=_("Search the words as typed, without other forms, names or languages.")
    )
    without = click.option(
        "--without",
        metavar="WORD",
        multiple=True,
        help=_("Do not search this word, name or key along; or all of form, name, word, dictionary (repeat)."),
    )
    return exact(without(command))


def switched_off(workspace: Workspace, query: str, names: tuple[str, ...], *, exact: bool) -> frozenset[str]:
    """The keys of what is named; raises DeskError for a name that the query is not widened to."""
    if exact:
        return EXACT
    known = workspace.searching.widenings(query) if set(names) - EXACT else ()
    off: set[str] = set()
    for name in names:
        keys = {each.key for each in known if each.named(name)} or (EXACT & {name})
        if not keys:
            raise DeskError(
                _("The query is not widened to {name}.").format(name=name),
                _("It is widened to {words}.").format(words=_listed(known))
                if known
                else _("It is searched as it was typed."),
            )
        off |= keys
    return frozenset(off)


def along(widened: tuple[Widening, ...]) -> str:
    """What was searched along, in one line."""
    shown = _listed([each for each in widened if not each.off])
    return _("also searched: {words}").format(words=shown) if shown else ""


def _listed(widened: Sequence[Widening]) -> str:
    """Each as it is written, with the key that switches it off; "" for none."""
    shown = [" ".join((*each.forms[:2], f"({each.key})")) for each in widened]
    return ", ".join(shown[:SHOWN]) + (" …" if len(shown) > SHOWN else "")
