"""`desk show REPORT`: one report, verbatim, or as lines laid out for the eye."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, Name, json_option, library_option, workspace_at
from desk.i18n import _
from desk.model import Report


@click.command(
    context_settings=CONTEXT,
    help=_(
        "Print a report, named by number, id, path or file name.\n\n"
        "Control characters are shown as signs; `--json` has them exactly."
    ),
)
@library_option
@json_option
@click.option("--visual", is_flag=True, help=_("Lines in visual order, Arabic joined and from the right."))
@click.option("--width", type=click.IntRange(1, 1000), default=80, show_default=True, help=_("Cells a visual line."))
@click.argument("report", type=Name())
def show(library: Path, as_json: bool, visual: bool, width: int, report: str) -> None:
    """Print a report, named by number, id, path or file name."""
    with workspace_at(library) as workspace:
        found = workspace.report(workspace.find_report(report))
    if as_json:
        output.write_json(schema.report_json(found))
    elif visual:
        output.write_text("\n".join(_visual_lines(found, width)))
    elif sys.stdout and sys.stdout.isatty():
        output.write_text(found.text.removesuffix("\n"))
    else:
        output.write_verbatim(found.text)


def _visual_lines(report: Report, width: int) -> list[str]:
    from desk.layout import LayoutOptions, direction_of, lay_out

    lines: list[str] = []
    for paragraph in report.paragraphs:
        text = paragraph.span.of(report.text)
        options = LayoutOptions(width, direction_of(paragraph.language, text))
        lines.extend(str(line).rstrip() for line in lay_out(text, options).lines)
        lines.append("")
    return lines[:-1]
