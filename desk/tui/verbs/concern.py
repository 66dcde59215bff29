"""The base of every group of verbs: what it gives to the main screen. No verb lives here."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.message import Message

from desk.tui.screens.keyed import Verb

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen

Verbs = Mapping[str, Verb]
"""What each action calls, by its id in `desk.tui.actions`."""
Answers = Mapping[type[Message], Callable[..., None]]
"""What each kind of message, from a worker or a widget, is handed to."""


class Concern(ABC):
    """A group of actions that belong together, and the messages that it waits for."""

    def __init__(self, desk: DeskScreen) -> None:
        self._desk = desk

    @abstractmethod
    def verbs(self) -> Verbs:
        """The actions of the group."""

    def answers(self) -> Answers:
        """The messages that the group waits for; none unless it says so."""
        return {}
