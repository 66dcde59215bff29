"""The verbs of the command line: the module of each, and what it does in a few words. Imports nothing heavy."""

from __future__ import annotations

from desk.i18n import N_

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
