"""The stylesheets of the widgets and the default of every theme variable they use. No colour is named anywhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Final

WIDGETS: Final = Path(__file__).parent / "widgets.tcss"

VARIABLES: Final[dict[str, str]] = {
    "quote-1": "#3f83f8 32%",
    "quote-2": "#0e9f8e 32%",
    "quote-3": "#a05cf0 32%",
    "quote-4": "#d9658a 32%",
    "quote-5": "#8a9a2b 32%",
    "quote-6": "#c2803a 32%",
    "hit": "#f2c94c",
    "hit-text": "#1a1a1a",
    "hit-mark": "#d9a520",
    "hit-current": "#ff8a3d",
    "current": "#56b3fa 38%",
    "current-mark": "#4aa8f0",
    "fold": "#8a8f98",
    "chosen": "#7f8ea3 22%",
    "chosen-focus": "#3f83f8 34%",
}
"""What `App.get_theme_variable_defaults` returns; alpha lets one table serve dark and light themes."""
