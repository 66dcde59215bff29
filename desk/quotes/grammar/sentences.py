"""Sentences of a paragraph as runs of tokens in which each outer quote is one token. No reading of what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desk.quotes.grammar.capitals import capital_runs
from desk.quotes.languages import Elision, Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import PLACES
from desk.quotes.text.marks import Segment
from desk.quotes.text.words import Cut, Token, tokenise
from index.spans import Span

HEADING = 24
LONGER = 4
FEWEST = 3
LONGEST = 300
"""Tokens of a sentence; one in the news has 70. What has no end is read in pieces, as rules go through all of it."""
ENDS = frozenset(".!?…؟۔")
WIDE = frozenset("。！？")
DATELINE = re.compile(
    r"\s*(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,4}"
    r"(?:, [A-ZÀ-Þ\d][\w. ]{1,20}){0,3}(?: ?\([\w ./]{2,20}\))?|"
    r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3}, (?:\w+\.? ){0,2}\d[\w ,.]{0,18}\([\w ./]{2,20}\)(?=(:)?)|"
    r"\([A-Z][\w ./]{1,20}\))(?(1):| ?(?:[–—]|--?))\s+"
)
"""PARIS —; PARIS, April 16, 2019 (AFP) -; Paris, 16 April (AFP):; Lyon, vendredi 1er mars (Dépêches) —; (Reuters) -"""


class Sentence(NamedTuple):
    """The tokens of one sentence; `paragraph` is where it stands, `runs` are its stretches of capitals.

    `headed` when it is a heading whose words all have capitals, so that capitals tell nothing; `quotes` are the places
    of its quote tokens.
    """

    tokens: tuple[Token, ...]
    paragraph: int
    language: Language
    runs: tuple[tuple[int, int], ...] = ()
    headed: bool = False
    quotes: tuple[int, ...] = ()


def read_sentences(
    text: str, span: Span, paragraph: int, language: Language, segments: Sequence[Segment]
) -> list[Sentence]:
    """The sentences of `text` in `span`, whose outermost marked segments are `segments` (in order, apart)."""
    cuts = [Cut(s.outer.start, s.outer.end, s.number) for s in segments]
    start = _behind_dateline(text, span, cuts)
    tokens = tokenise(text, start, span.end, cuts, prefixed=language.elision is Elision.PREFIX)
    sentences: list[Sentence] = []
    first = 0
    for end in _ends(text, tokens, language):
        sentences.append(_sentence(tokens[first:end], paragraph, language, quoted=bool(cuts)))
        first = end
    return sentences


def _ends(text: str, tokens: Sequence[Token], language: Language) -> Iterator[int]:
    """Behind which tokens sentences end; one that goes on for too long ends wherever it is."""
    first, last = 0, len(tokens) - 1
    for place, token in enumerate(tokens):
        whole = place == last or (not token.is_word and ends_sentence(text, tokens, place, language))
        if whole or place + 1 - first == LONGEST:
            first = place + 1
            yield first


def _behind_dateline(text: str, span: Span, cuts: Sequence[Cut]) -> int:
    """Where the words of a paragraph start behind "PARIS (AFP) —"."""
    found = DATELINE.match(text, span.start, cuts[0].start if cuts else span.end)
    return found.end() if found else span.start


def _sentence(tokens: Sequence[Token], paragraph: int, language: Language, *, quoted: bool) -> Sentence:
    headed = language.title_case and _is_headed(tokens, language)
    if headed:
        tokens = _uncapitalised(tokens, language)
    runs = tuple(capital_runs(tokens, language)) if language.capitals else ()
    quotes = tuple([place for place, token in enumerate(tokens) if token.is_quote]) if quoted else ()
    return Sentence(tuple(tokens), paragraph, language, runs, headed, quotes)


def _is_headed(tokens: Sequence[Token], language: Language) -> bool:
    """Whether every longer word has a capital and no stop ends the line."""
    if len(tokens) > HEADING or tokens[-1].form == "." or tokens[0].capital != tokens[0].is_word:
        return False
    small = language.united("prepositions", "conjunctions", "complementisers")
    longer = [t for t in tokens if t.is_word and t.end - t.start >= LONGER and t.form not in small]
    return len(longer) >= FEWEST and all(token.capital or not token.form[0].isalpha() for token in longer)


def _uncapitalised(tokens: Sequence[Token], language: Language) -> list[Token]:
    """The tokens of a heading with its verbs and helping words in lower case, as elsewhere in the text."""
    small = language.united("verbs", "auxiliaries", "prepositions", "adverbs", "conjunctions", "determiners")
    nouns = language.united("roles", "bodies", "plurals", "titles")
    return [
        token._replace(capital=False) if place and token.form in small and token.form not in nouns else token
        for place, token in enumerate(tokens)
    ]


def ends_sentence(text: str, tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Whether the sentence ends with the token at `place`."""
    token = tokens[place]
    if place + 1 == len(tokens):
        return True
    following = tokens[place + 1]
    if token.is_quote:
        return _ends_with_quote(text, tokens, place, language)
    if token.form in WIDE:
        return True
    if token.form not in ENDS or following.start == token.end:
        return False
    before = tokens[place - 2] if place > 1 else None
    if token.form == "." and place and _abbreviates(tokens[place - 1], token, following, language, before):
        return False
    if token.form == "…" or (token.form == "." and place and tokens[place - 1].form == "."):
        return following.capital or following.is_quote
    return following.capital or not following.is_word or not following.form[0].islower()


def _abbreviates(word: Token, stop: Token, following: Token, language: Language, before: Token | None) -> bool:
    """Whether the full stop belongs to the word before it."""
    if word.end != stop.start or not word.is_word:
        return False
    if stop.form in language.turns.day_endings and word.form.isdigit() and following.form in language.times:
        return True
    street = before is not None and before.capital and before.end < word.start
    if word.form in PLACES and not (street and not _names_saint(before, following, language)):
        return True
    if word.form in language.abbreviations:
        return word.form in language.titles or not following.capital
    initial = word.capital or not (word.form.islower() or word.form.isdigit())
    return len(word.form) == 1 and initial and following.is_word


def _names_saint(before: Token | None, following: Token, language: Language) -> bool:
    """Whether "St." stands between a first name and the rest of the surname ("Amy St. Clair"), and is no street."""
    named = before is not None and is_first_name(before.form) and following.capital
    return named and following.form not in language.united("determiners", "pronouns", "prepositions", "conjunctions")


def _ends_with_quote(text: str, tokens: Sequence[Token], place: int, language: Language) -> bool:
    """A quote ends its sentence when it closes with a stop and nothing that belongs to it follows."""
    token, following = tokens[place], tokens[place + 1]
    inside = text[token.start : token.end].rstrip("\"”“»'’‹›„ \u00a0\u202f")
    if not inside or inside[-1] not in ENDS or not (following.is_word or following.is_quote):
        return False
    if following.is_quote:
        return True
    if inside[-1] in ".…":
        return following.capital or not following.form[0].islower()
    led = following.form in language.prepositions and following.form not in language.determiners
    return following.capital and (led or not _short_clause(tokens, place + 1))


def _short_clause(tokens: Sequence[Token], place: int) -> bool:
    """Whether what follows is as short as `Kelly asked.`"""
    words = 0
    for token in tokens[place : place + 9]:
        if token.form in ENDS or token.is_quote or token.form in {",", "،"}:
            return words <= 8
        words += 1
    return place + words == len(tokens)
