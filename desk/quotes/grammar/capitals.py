"""Names in scripts with capitals: stretches of capitalised words. Nobody is looked up here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desk.quotes.grammar.nouns import COMMAS, Nouns
from desk.quotes.grammar.word_classes import named_month
from desk.quotes.languages import Language
from desk.quotes.languages.agencies import AGENCIES
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import NAMES_AND_TITLES, PARTICLES, PLACES, SUFFIXES
from desk.quotes.languages.reference import reference_of
from desk.quotes.text.words import Token

LONG_RUN = 3
"""Words of a stretch of capitals that may hold a body and a name."""
PARTIES = frozenset("dri")
"""Initials of parties before the state of a member."""


def name_end(tokens: Sequence[Token], high: int) -> int:
    """Where a name that ends before `high` ends in the text, with the full stop of its "Jr."."""
    last = tokens[high - 1]
    stop = last.form in SUFFIXES and high < len(tokens) and tokens[high].form == "."
    return tokens[high].end if stop else last.end


def capital_runs(tokens: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """The stretches of capitalised words (with initials, particles and hyphens), without titles at their start."""
    runs: list[tuple[int, int]] = []
    end, size = 0, len(tokens)
    for place, token in enumerate(tokens):
        if not token.capital or place < end or not _capital(tokens, place, language):
            continue
        end = place + 1
        while end < size and (
            (tokens[end].capital and _capital(tokens, end, language)) or _links(tokens, end, language)
        ):
            end += 1
        before_name = place + 2 < size and tokens[place + 1].capital and tokens[place + 2].capital
        low = _past_common_word(tokens, place, language) if before_name else place
        low = _past_body(tokens, low, end, language) if end - low >= LONG_RUN else low
        if end - low == 1:
            runs.append((low, end))
        elif low < end:
            runs += _without_offices(tokens, low, end, language)
    return runs


def _past_common_word(tokens: Sequence[Token], low: int, language: Language) -> int:
    """Where a name starts behind a word that opens the sentence ("Take Ana Luz Ruiz") or its bearer's party."""
    if language.inverting and tokens[low].form in AGENCIES:
        return low + 1
    reference = reference_of(language.code)
    if low and tokens[low - 1].form in language.roles and tokens[low].form in reference.parties:
        return low + 1
    if tokens[low].form in reference.nationals and is_first_name(tokens[low + 1].form):
        return low + 1
    if low and tokens[low - 1].form in COMMAS and language.inverting:
        return low
    led = low and tokens[low - 1].is_word and not _of_place(tokens, low, language)
    if led and not _of_office(tokens, low, language):
        return low
    return low + (not is_first_name(tokens[low].form) and is_first_name(tokens[low + 1].form))


def _past_body(tokens: Sequence[Token], low: int, high: int, language: Language) -> int:
    """Where first name and surname end an English run of other words ("Minister of Further Education Ana Ruiz")."""
    if not language.analytic or is_first_name(tokens[low].form):
        return low
    led = low > 0 and tokens[low - 1].form in language.united("inner", "conjunctions")
    if not (led or high - low > LONG_RUN) or not is_first_name(tokens[high - 2].form):
        return low
    if not all(token.is_word and token.capital and not _is_office(token, language) for token in tokens[low:high]):
        return low
    start = high - 2
    while start > low and is_first_name(tokens[start - 1].form):
        start -= 1
    return low if tokens[high - 1].form in language.united("bodies", "roles") else start


def _of_office(tokens: Sequence[Token], low: int, language: Language) -> bool:
    """Whether an English office and "of" stand before what it is of and its holder ("Secretary of State Ana Ruiz")."""
    of = language.analytic and low > 1 and tokens[low - 1].form in language.turns.genitive_markers
    return of and tokens[low - 2].form in language.roles


def _of_place(tokens: Sequence[Token], low: int, language: Language) -> bool:
    """Whether an article and a noun for people of a place stand there (« la Québécoise Ana Ruiz »)."""
    ending = language.agentive or "\0"
    return tokens[low - 1].form in language.determiners and tokens[low].form.endswith(ending)


def _without_offices(tokens: Sequence[Token], low: int, high: int, language: Language) -> list[tuple[int, int]]:
    """A stretch of capitals cut at its last office ("House Majority Leader Ana Ruiz"): the body, then the name."""
    offices = [place for place in range(low, high - 1) if _is_office(tokens[place], language) and tokens[place].is_word]
    if offices and offices[-1] == high - 2 and _is_given(tokens, high - 2, language):
        offices.pop()
    start = offices[-1] + 1 if offices else low
    while start < high - 1 and not tokens[start].is_word:
        start += 1
    if all(not t.is_word or t.form in SUFFIXES for t in tokens[start:high]):
        return [(low, high)]
    before = (low, offices[-1]) if offices else (low, low)
    while before[0] < before[1] and _is_office(tokens[before[0]], language):
        before = (before[0] + 1, before[1])
    return ([before] if before[0] < before[1] else []) + [(start, high)]


def _is_given(tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Whether a noun of office is a first name, as it is behind a title ("the Rev. Dean Ruiz", "Cheikh Sarr")."""
    if tokens[place].form in NAMES_AND_TITLES:
        return True
    before = place - 1 - (place > 0 and tokens[place - 1].form == ".")
    titled = before >= 0 and tokens[before].form in language.titles and tokens[before].form not in language.roles
    return titled and is_first_name(tokens[place].form)


def party_tag(tokens: Sequence[Token], place: int) -> bool:
    """Whether "D-Calif." or "R-Texas" stands at `place`, behind a comma or a bracket: party and state of a member."""
    if not place or tokens[place - 1].form not in {",", "("}:
        return False
    word = tokens[place].form
    return len(word) > 2 and word[1] == "-" and word[0] in PARTIES


def party_letter(tokens: Sequence[Token], place: int) -> bool:
    """Whether "D" or "R" stands at `place` between commas, as the party of a member ("Ana Ruiz, D, Eureka, said")."""
    if not 0 < place < len(tokens) - 1 or tokens[place - 1].form != "," or tokens[place + 1].form != ",":
        return False
    return tokens[place].capital and tokens[place].form in PARTIES


def _capital(tokens: Sequence[Token], place: int, language: Language) -> bool:
    token = tokens[place]
    if not token.capital:
        return False
    behind_word = place > 0 and tokens[place - 1].is_word
    if not behind_word and (_only_opens(token.form, language) or party_tag(tokens, place)):
        return False
    if not _never_a_name(token.form, language):
        return True
    if token.form in language.titles:
        return _is_surname(tokens, place, language)
    if (len(tokens) == 1 and token.form in language.family_times) or named_month(tokens, place, language):
        return True
    return not token.form[1:] and place + 1 < len(tokens) and tokens[place + 1].form == "."


def _is_surname(tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Whether a title is somebody's surname, as it stands behind a first name alone ("Geraldine Pope")."""
    if not place or not tokens[place - 1].capital:
        return False
    last = place + 1 >= len(tokens) or not tokens[place + 1].capital
    stopped = place + 1 < len(tokens) and tokens[place + 1].form == "."
    short = tokens[place].form in language.abbreviations and tokens[place - 1].form not in language.roles
    whole = short and not stopped
    return last and (whole or is_first_name(tokens[place - 1].form)) and tokens[place - 1].form not in language.titles


@lru_cache(maxsize=1 << 16)
def _only_opens(word: str, language: Language) -> bool:
    """Whether a word only opens a sentence, as "When" and "Then" do before a name."""
    if word in language.conjunctions or (word in language.prepositions and word not in PARTICLES):
        return True
    return word in language.subordinators or (word in language.adverbs and word not in language.turns.name_adverbs)


@lru_cache(maxsize=1 << 16)
def _never_a_name(word: str, language: Language) -> bool:
    if "'" in word and word.partition("'")[0] in language.pronouns:
        return True
    return (
        word in language.determiners or word in language.times or word in language.pronouns or word in language.titles
    )


def _links(tokens: Sequence[Token], place: int, language: Language) -> bool:
    token = tokens[place]
    if token.is_word and token.form not in PARTICLES and token.form not in language.surname_links:
        return False
    if place + 1 >= len(tokens):
        return False
    following = tokens[place + 1]
    if token.is_quote:
        return place > 0 and Nouns(tokens, language).nicknamed(place)
    if token.form == "." and (len(tokens[place - 1].form) == 1 or tokens[place - 1].form in PLACES):
        return following.capital
    if token.form in {"-", "’", "'"}:
        return following.start == token.end and following.capital
    if token.form in language.surname_links and not token.capital:
        return _links_surname(tokens, place, language)
    behind = place + 1
    while behind + 1 < len(tokens) and not tokens[behind].capital and tokens[behind].form in PARTICLES - language.inner:
        behind += 1
    return token.form in PARTICLES and token.form not in language.inner and _capital(tokens, behind, language)


def _links_surname(tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Whether a Spanish "de" or "de los" stands between a first name, or first name and surname, and a surname."""
    links, low, high = language.surname_links, place, place + 1
    while low and tokens[low - 1].form in links and not tokens[low - 1].capital:
        low -= 1
    while high < len(tokens) and tokens[high].form in links and not tokens[high].capital:
        high += 1
    if not (low > 0 and high < len(tokens) and tokens[low - 1].capital and tokens[high].capital):
        return False
    first = low - 1 - (low > 1 and tokens[low - 2].capital)
    return is_first_name(tokens[first].form) and tokens[first].form not in language.roles


def _is_office(token: Token, language: Language) -> bool:
    return not token.is_word or token.form in language.roles or token.form in language.titles
