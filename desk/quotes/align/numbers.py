"""Numbers as they are written, in figures or words, as values. Counting words stand in `data/numbers.tsv`.

"One" alone is no number here (it is a pronoun or an article as often), nor is an ordinal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from desk.quotes.languages import Language, language_of
from index.analysis import Token

GROUPED = re.compile(r"\d{1,3}(?:[.,٬]\d{3})+")
FIGURES = re.compile(r"(\d+)(?:[.,٫](\d{1,2}))?")
GROUP, LEADING = 3, re.compile(r"\d{1,3}")
FOUR, SCORE, HUNDRED, THOUSAND = 4, 20, 100, 1000
SCALES = frozenset({1e3, 1e6, 1e9, 1e12})
BLANKS = frozenset({"", " ", "\u00a0", "\u202f", "-", "\u2011"})


@dataclass(frozen=True, slots=True)
class Number:
    """A value, and how many words it is written with."""

    value: float
    length: int

    @property
    def term(self) -> str:
        """The same for the same value in every language."""
        return f"d:{self.value:g}" if self.value < 1e6 else f"d:{self.value:.0f}"


def numbers(tokens: Sequence[Token], text: str, language: str) -> dict[int, Number]:
    """The numbers among the words of `text`, by the place of their first word."""
    table, lists = counting(language), language_of(language)
    found: dict[int, Number] = {}
    place = 0
    while place < len(tokens):
        number = _in_figures(tokens, place, text, table) or _in_words(tokens, place, text, table, lists)
        if number is not None:
            found[place] = number
        place += number.length if number else 1
    return found


def _in_figures(tokens: Sequence[Token], place: int, text: str, table: dict[str, float]) -> Number | None:
    form = tokens[place].text
    if not form[:1].isdigit():
        return None
    value, length = _value(form), 1
    if value is None:
        return None
    while LEADING.fullmatch(form) and _follows(tokens, place + length, text):
        digits = tokens[place + length].text
        if not digits.isdecimal() or len(digits) != GROUP:
            break
        value, length = value * THOUSAND + int(digits), length + 1
    scale = table.get(tokens[place + length].text, 0.0) if place + length < len(tokens) else 0.0
    return Number(value * scale, length + 1) if scale >= THOUSAND else Number(value, length)


def _value(form: str) -> float | None:
    if GROUPED.fullmatch(form):
        return float(re.sub(r"\D", "", form))
    match = FIGURES.fullmatch(form)
    return float(f"{match[1]}.{match[2] or 0}") if match else None


def _follows(tokens: Sequence[Token], place: int, text: str) -> bool:
    """Whether only a blank stands before the word."""
    return place < len(tokens) and text[tokens[place - 1].span.end : tokens[place].span.start] in BLANKS


def _in_words(
    tokens: Sequence[Token], place: int, text: str, table: dict[str, float], lists: Language
) -> Number | None:
    values = list(_run(tokens, place, text, table, lists))
    if not values:
        return None
    lone = len(values) == 1 and values[0][0] == 1
    return None if lone else Number(_sum([value for value, _ in values]), values[-1][1] - place)


def _run(
    tokens: Sequence[Token], place: int, text: str, table: dict[str, float], lists: Language
) -> Iterator[tuple[float, int]]:
    """The values of the counting words from `place` on, each with the place behind it."""
    first = place
    while place < len(tokens) and (place == first or _follows(tokens, place, text)):
        form = tokens[place].text
        value = _counted(form, table, lists)
        if value is None and place == first and lists.clitics and form.startswith(lists.clitics):
            value = _counted(form[1:], table, lists)
            value = value if value is not None and value > 2 else None
        if value is None and place > first:
            following = table.get(tokens[place + 1].text) if place + 1 < len(tokens) else None
            if form in lists.turns.coordinators or (form in lists.turns.scale_links and following in SCALES):
                value, place = following, place + 1
            elif lists.clitics and form.startswith(lists.clitics):
                value = _counted(form[1:], table, lists)
        if value is None:
            return
        place += 1
        yield value, place


def _counted(form: str, table: dict[str, float], lists: Language) -> float | None:
    """The value of a counting word; in Arabic also with the article ("الساعات الثماني"), but for one and two."""
    value = table.get(form)
    if value is None and lists.article and form.startswith(lists.article):
        value = table.get(form[len(lists.article) :])
        return value if value is not None and value > 2 else None
    return value


def _sum(values: Sequence[float]) -> float:
    """Two thousand and forty as 2,040; quatre-vingt as 80; une soixantaine as 60. A dual has its value already."""
    total = group = 0.0
    for value in values:
        if value in SCALES:
            total, group = total + (group or 1) * value, 0.0
        elif value == HUNDRED and group:
            group *= HUNDRED
        elif value == SCORE and group % 10 == FOUR:
            group += SCORE * FOUR - FOUR
        else:
            group = value if group == 1 else group + value
    return total + group


@cache
def counting(language: str) -> dict[str, float]:
    """The counting words of a language, folded, with their values."""
    text = resources.files("desk.quotes.align").joinpath("data/numbers.tsv").read_text(encoding="utf-8")
    table: dict[str, float] = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            name, value, words = line.split("\t")
            if name == language:
                table.update(dict.fromkeys(words.split(), float(value)))
    return table
