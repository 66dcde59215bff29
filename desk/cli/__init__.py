"""The command line: one file a verb. A plain call for the screen is drawn before a parser is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with an exit code; no error ends in a traceback."""
    from desk.cli.screen import opened, plain_call

    call = plain_call(sys.argv[1:])
    if call:
        sys.exit(opened(*call))
    from desk.cli.root import run

    sys.exit(run())
