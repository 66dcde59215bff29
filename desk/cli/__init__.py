"""The command line: one file a verb. A plain call for the screen is drawn before a parser is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with an exit code; no error ends in a traceback."""
    from desk.cli.screen import opened, plain_call

    call = plain_call(sys.argv[1:])
    if call:
        sys.exit(opened(*call))
    _speak()
    from desk.cli.root import run

    sys.exit(run())


def _speak() -> None:
    """The language of the settings, before the words of any verb are looked up."""
    from desk.config import read_settings
    from desk.i18n import set_language, share_catalogs
    from desk.paths import config_file

    set_language(read_settings(config_file()).language)
    share_catalogs()
