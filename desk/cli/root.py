"""The root of the command line: finds the verb; words that are no verb are paths to open."""

from __future__ import annotations

from importlib import import_module

import click

from desk.cli.command import CONTEXT, library_option
from desk.cli.diagnostics import ExitCode, answered, say
from desk.cli.verbs import VERBS
from desk.i18n import N_, _

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
def desk(context: click.Context, library: object) -> object:
    """The root; without a verb it opens the screen."""
    del library
    command = desk.get_command(context, "open")
    if context.invoked_subcommand or not command:
        return None
    return context.invoke(command, library=context.params["library"], paths=())


def run() -> int:
    """Run the command line, whose language has been set before this module was imported; the exit code."""
    desk.help = _(ABOUT)
    return answered(_parsed)


def _parsed() -> object:
    """What the verb returned, or the exit code of words that are no call."""
    try:
        return desk.main(standalone_mode=False, prog_name="desk")
    except click.UsageError as error:
        say(f"desk: {error.format_message()} " + _("Try `desk --help`."))
        return ExitCode.USAGE
    except click.ClickException as error:
        say(f"desk: {error.format_message()}")
        return ExitCode.FAILED
    except click.Abort:
        return ExitCode.INTERRUPTED
