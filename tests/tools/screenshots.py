"""Pictures of the real desk on the real seeds: `python -m tests.tools.screenshots [NAME...]` writes SVG and PNG.

Each scene is a run of keys from a fresh library. PNG needs `rsvg-convert` and the DejaVu fonts; Debian names the
packages librsvg2-bin and fonts-dejavu.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "screenshots"
STEADY = {"DESK_LANGUAGE": "en_GB", "TEXTUAL_ANIMATIONS": "none", "DESK_CONFIG": os.devnull}


@dataclass(frozen=True)
class Scene:
    """A picture: its name, the terminal's size, and the keys that lead to it; "~" waits until all work is done."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...]


def typed(text: str) -> tuple[str, ...]:
    """The keys that type `text`."""
    names = {" ": "space", "*": "asterisk", "/": "slash", ".": "full_stop", "~": "tilde"}
    return tuple(names.get(character, character) for character in text)


TO_ARABIC = ("f2", "right_square_bracket", "~")
SCENES = (
    Scene("start", (120, 36), ("~",)),
    Scene("two-panes", (140, 40), ("~", *TO_ARABIC)),
    Scene("four-panes", (200, 50), ("~", "o", "down", "o", "~", "f2", "right_square_bracket", "~")),
    Scene("search", (140, 40), ("~", "slash", *typed("maintenance"), "~")),
    Scene("search-arabic", (140, 40), ("~", "slash", *typed("موسوي"), "~")),
    Scene("tagging", (140, 40), ("~", *TO_ARABIC, "t", *typed("anonymous"), "~")),
    Scene("export", (120, 36), ("~", *TO_ARABIC, "t", *typed("anonymous"), "enter", "~", "e", "~")),
    Scene("statements", (160, 44), ("~", "S", "~")),
    Scene("versions", (140, 40), ("~", "S", "~", "right", "c", "~", "c", "~")),
    Scene("speakers", (140, 40), ("~", "W", "~")),
    Scene("reported", (140, 40), ("~", *TO_ARABIC, "i", "~")),
    Scene("small", (80, 24), ("~", "enter", "~", "right_square_bracket", "~")),
)


async def play(scene: Scene, library: Path) -> str:
    """The SVG of a scene, played on a library of its own."""
    from textual._compositor import LayoutUpdate

    from desk.tui.app import DeskApp
    from desk.workspace import Workspace
    from tests.tools.cell_svg import svg_of

    app = DeskApp(lambda: Workspace.open(library), [ROOT / "seeds"])
    async with app.run_test(size=scene.size) as pilot:
        for key in scene.keys:
            if key == "~":
                for _ in range(3):
                    await pilot.pause(0.3)
                    await app.workers.wait_for_complete()
            else:
                await pilot.press(key)
        await pilot.pause(0.3)
        update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
        assert isinstance(update, LayoutUpdate)
        theme = app.theme_variables
        rows = [chain.from_iterable(row) for row in update.strips]
        return svg_of(rows, scene.size[0], theme["foreground"], theme["background"])


def png_of(svg: Path) -> None:
    """The PNG beside an SVG; raises FileNotFoundError when `rsvg-convert` is not installed."""
    subprocess.run(["rsvg-convert", "--zoom", "1", "-o", svg.with_suffix(".png"), svg], check=True, timeout=60)


def main(names: list[str]) -> None:
    """Write the scenes named, or all."""
    os.environ.update(STEADY)
    FOLDER.mkdir(exist_ok=True)
    for scene in SCENES:
        if names and scene.name not in names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            svg = FOLDER / f"{scene.name}.svg"
            svg.write_text(asyncio.run(play(scene, Path(folder) / "library")), encoding="utf-8")
        if shutil.which("rsvg-convert"):
            png_of(svg)
        print(svg.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
