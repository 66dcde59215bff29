"""What can go wrong, said to an editor: title, one line naming thing and cause, what to do. No printing here."""

from __future__ import annotations


class DeskError(Exception):
    """Base of every error that an editor is shown."""

    title = "The desk could not do that"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


class ReadError(DeskError):
    """A source could not be read as a report."""

    title = "Not read"


class NotFoundError(DeskError):
    """A report, quote or tag that was named does not exist."""

    title = "Not found"


class LibraryError(DeskError):
    """The library folder or its store cannot be used."""

    title = "Library"


class ExportError(DeskError):
    """An export could not be made or written."""

    title = "Not exported"


class SettingsError(DeskError):
    """A setting or key of the editor's file is not usable."""

    title = "Settings"
