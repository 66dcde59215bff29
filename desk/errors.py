"""What can go wrong, said to an editor: title, one line naming thing and cause, what to do. No printing here.

Message and hint are in the editor's language when the error is raised.
"""

from __future__ import annotations

from desk.i18n import N_, _


class DeskError(Exception):
    """Base of every error that an editor is shown."""

    TITLE = N_("The desk could not do that")

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def title(self) -> str:
        """What kind of thing went wrong, in the editor's language."""
        return _(self.TITLE)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


class ReadError(DeskError):
    """A source could not be read as a report."""

    TITLE = N_("Not read")


class NotFoundError(DeskError):
    """A report, quote or tag that was named does not exist."""

    TITLE = N_("Not found")


class LibraryError(DeskError):
    """The library folder or its store cannot be used."""

    TITLE = N_("Library")


class OvertakenError(DeskError):
    """An action of this desk cannot be undone or redone: another desk has changed the same since."""

    TITLE = N_("Left as it is")


class ExportError(DeskError):
    """An export could not be made or written."""

    TITLE = N_("Not exported")


class StoppedError(DeskError):
    """Long work was given up because the library is being closed."""

    TITLE = N_("Stopped")


class SettingsError(DeskError):
    """A setting or key of the editor's file is not usable."""

    TITLE = N_("Settings")
