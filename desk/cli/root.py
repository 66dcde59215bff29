"""The command line: one file a verb. The root finds the verb; words that are no verb are paths to open."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from desk.cli.command import CONTEXT, library_option
from desk.cli.diagnostics import ExitCode, ReaderGone, complain, say
from desk.config import read_settings
from desk.errors import DeskError
from desk.i18n import N_, _, set_language, share_catalogs
from desk.paths import config_file

VERBS = {
    "open": ("open_screen", N_("Open the screen, on files and folders or without.")),
    "add": ("add", N_("Add files and folders of reports.")),
    "search": ("search", N_("Search reports of every language with one query.")),
    "reports": ("listing", N_("List the reports by story, with their numbers.")),
    "show": ("show", N_("Print a report.")),
    "quotes": ("quotes", N_("List who said what.")),
    "statements": ("statements", N_("List what several reports have, and how it differs.")),
    "speakers": ("speakers", N_("List who is quoted; join and part names.")),
    "tag": ("tag", N_("Tag a quote, or a passage.")),
    "untag": ("tag", N_("Take tags from a quote.")),
    "remove": ("remove", N_("Take reports out of the library.")),
    "export": ("export", N_("Hand tagged quotes on.")),
    "doctor": ("doctor", N_("Check the desk, the terminal and the library.")),
    "index": ("index", N_("Bring the search index up to date, or make it anew.")),
    "restore": ("restore", N_("List the copies of the library, or put one back.")),
}
"""Each verb's module, and what it does in a few words."""


ABOUT = N_(
    "Read reports of one event side by side, find and tag who said what, and hand the quotes on.\n\n"
    "`desk PATH...` adds files and folders and opens the screen; `desk` alone opens the library.\n\n"
    "Exit codes: 0 done, 1 could not be done (one line on stderr says why), 2 wrong usage, 130 interrupted."
)


class Verbs(click.Group):
    """Verbs by name, each imported when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order of an editor's work."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, or None."""
        del ctx
        if cmd_name not in VERBS:
            return None
        module, words = VERBS[cmd_name]
        found: click.Command = getattr(import_module(f"desk.cli.{module}"), cmd_name)
        found.short_help = _(words)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """What is no verb is a path to open."""
        name = args[0]
        return super().resolve_command(ctx, args if name in VERBS else ["open", *args])


@click.group(cls=Verbs, invoke_without_command=True, context_settings=CONTEXT)
@library_option
@click.version_option(package_name="newsroom-desk", message="%(prog)s %(version)s")
@click.pass_context
def desk(context: click.Context, library: object) -> None:
    """The root; without a verb it opens the screen."""
    del library
    if context.invoked_subcommand is None:
        command = desk.get_command(context, "open")
        if command:
            context.invoke(command, library=context.params["library"], paths=())


def main() -> None:
    """Run the command line and leave with an exit code; no error ends in a traceback."""
    set_language(read_settings(config_file()).language)
    share_catalogs()
    desk.help = _(ABOUT)
    try:
        code = desk.main(standalone_mode=False, prog_name="desk")
    except DeskError as error:
        complain(error)
        code = ExitCode.FAILED
    except click.UsageError as error:
        say(f"desk: {error.format_message()} " + _("Try `desk --help`."))
        code = ExitCode.USAGE
    except click.ClickException as error:
        say(f"desk: {error.format_message()}")
        code = ExitCode.FAILED
    except (click.Abort, KeyboardInterrupt):
        code = ExitCode.INTERRUPTED
    except ReaderGone:
        code = ExitCode.OK
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        say(f"desk: {where}{error.strerror or error}")
        code = ExitCode.FAILED
    sys.exit(int(code) if isinstance(code, int) else 0)
