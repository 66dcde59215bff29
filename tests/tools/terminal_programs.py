"""The terminal programs that `tests.tools.terminals` opens: how each is started, sized and asked for its version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

COLUMNS, ROWS = 120, 36
FONT = "DejaVu Sans Mono"
SIZE = "11"
GEOMETRY = f"{COLUMNS}x{ROWS}"


@dataclass(frozen=True)
class Program:
    """A terminal: `command` comes before the desk's own; `files` are settings, by their path in the home folder."""

    name: str
    package: str
    command: tuple[str, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    within: tuple[str, ...] = ()
    start: bool = False
    """Whether the desk says or asks something at the start that is worth a picture."""
    answer: tuple[str, ...] = ()
    """Keys that answer what is asked at the start."""


XFCE = ("dbus-run-session", "--", "xfce4-terminal", "--disable-server", "--hide-menubar", "--hide-scrollbar")
VTE = (*XFCE, f"--geometry={GEOMETRY}", f"--font={FONT} {SIZE}", "-x")
KONSOLE = ("dbus-run-session", "--", "konsole", "--separate", "--hide-menubar", "--hide-tabbar")
KONSOLE_FILES = {
    ".config/konsolerc": "[Desktop Entry]\nDefaultProfile=tried.profile\n[MainWindow]\nToolBarsMovable=Disabled\n",
    ".local/share/konsole/tried.profile": "\n".join(
        (
            "[General]\nName=tried\nParent=FALLBACK/",
            f"TerminalColumns={COLUMNS}\nTerminalRows={ROWS}",
            f"[Appearance]\nFont={FONT},{SIZE},-1,5,50,0,0,0,0,0",
            "[Scrolling]\nScrollBarPosition=2\n",
        )
    ),
}
XTERM = ("xterm", "-fa", FONT, "-fs", SIZE, "-geometry", GEOMETRY, "-e")
MLTERM = ("mlterm", "-E", "utf8", "-g", GEOMETRY, "-w", "14", "-O", "none", "-e")
MLTERM_FILES = {".mlterm/aafont": f"ISO10646_UCS4_1={FONT}\nDEFAULT={FONT}\n"}
KITTY_SETTINGS = "\n".join(
    (
        f"font_family {FONT}\nfont_size {SIZE}\nupdate_check_interval 0\nremember_window_size no",
        f"initial_window_width {COLUMNS}c\ninitial_window_height {ROWS}c",
        "enable_audio_bell no\nlinux_display_server x11\n",
    )
)
SOFTWARE = {"LIBGL_ALWAYS_SOFTWARE": "1"}
NAMELESS = ("env", "-u", "MLTERM", "TERM=xterm-256color")
"""A terminal as it is seen from another machine."""
TMUX = ("tmux", "new-session")
PASSING = {".tmux.conf": "set -g allow-passthrough on\n"}

URXVT = ("urxvt", "-fn", f"xft:{FONT}:size={SIZE}", "-letsp", "-1", "-geometry", GEOMETRY, "+sb", "-e")
STTERM = ("stterm", "-f", f"{FONT}:size={SIZE}", "-g", GEOMETRY, "-e")
ZUTTY = ("zutty", "-font", "DejaVuSansMono", "-fontsize", "15", "-geometry", GEOMETRY, "-e")
QTERMINAL = ("dbus-run-session", "--", "qterminal", "-e")


def qterminal_files(*settings: str) -> dict[str, str]:
    """QTerminal's settings file, with some of one's own."""
    lines = (
        f"[General]\nfontFamily={FONT}\nfontSize={SIZE}",
        "AskOnExit=false\nMenuVisible=false\nHideTabBarWithOneTab=true\nFixedWindowSize=@Size(1150 720)",
        *settings,
        "[MainWindow]\nsize=@Size(1150 720)\n",
    )
    return {".config/qterminal.org/qterminal.ini": "\n".join(lines)}


GNOME = ("dbus-run-session", "--", "gnome-terminal", "--wait", "--hide-menubar", f"--geometry={GEOMETRY}", "--")
WESTON = "weston --backend=x11-backend.so --use-pixman --shell=kiosk-shell.so --width=1180 --height=740 --socket=tried"
FOOT = ("sh", "-c", f"""{WESTON} & sleep 3; WAYLAND_DISPLAY=tried exec foot -o 'font={FONT}:size={SIZE}' "$@" """, "sh")

PROGRAMS = (
    Program("xterm", "xterm", XTERM),
    Program("vte", "libvte-2.91-0", VTE),
    Program("mlterm", "mlterm", MLTERM, MLTERM_FILES),
    Program("unknown", "mlterm", MLTERM, MLTERM_FILES, within=NAMELESS, start=True, answer=("1",)),
    Program("konsole", "konsole", (*KONSOLE, "-e"), KONSOLE_FILES),
    Program("kitty", "kitty", ("kitty",), {".config/kitty/kitty.conf": KITTY_SETTINGS}, SOFTWARE, start=True),
    Program(
        "kitty-force-ltr",
        "kitty",
        ("kitty",),
        {".config/kitty/kitty.conf": f"{KITTY_SETTINGS}force_ltr yes\nenv DESK_BIDI=visual\n"},
        SOFTWARE,
    ),
    Program(
        "alacritty",
        "alacritty",
        ("alacritty", "-o", f"font.normal.family={FONT}", "-o", f"font.size={SIZE}", "-o",
         f"window.dimensions.columns={COLUMNS}", "-o", f"window.dimensions.lines={ROWS}", "-e"),
        {},
        SOFTWARE,
    ),
    Program("urxvt", "rxvt-unicode", URXVT),
    Program("st", "stterm", STTERM),
    Program("zutty", "zutty", ZUTTY, {}, SOFTWARE),
    Program("qterminal", "qterminal", QTERMINAL, qterminal_files(), start=True),
    Program("qterminal-changed", "qterminal", QTERMINAL, qterminal_files("enabledBidiSupport=false"), answer=("1",)),
    Program("gnome-terminal", "gnome-terminal", GNOME),
    Program("foot", "foot", FOOT, {}, SOFTWARE),
    Program("screen-in-xterm", "screen", XTERM, within=("screen", "-U")),
    Program("tmux-in-vte", "tmux", VTE, PASSING, within=TMUX),
    Program("tmux-in-vte-as-installed", "tmux", VTE, within=TMUX, start=True),
    Program("tmux-in-konsole", "tmux", (*KONSOLE, "-e"), {**KONSOLE_FILES, **PASSING}, within=TMUX),
)  # fmt: skip
