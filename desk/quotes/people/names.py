"""Names as a mention or a sentence writes them: of people, bodies, outlets. What else it says is `descriptions`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from desk.quotes.grammar.capitals import capital_runs, name_end
from desk.quotes.grammar.caseless import caseless_name
from desk.quotes.grammar.caseless_bodies import caseless_body
from desk.quotes.grammar.nouns import OWNS
from desk.quotes.languages import Language, Order
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.reference import reference_of
from desk.quotes.text.words import Token

PLACE_NAME = 2
OWNED = 3
"""Words of « avocat du maire »."""
HOLDER = 3
"""How many words "Travail Élise Garnier" has."""
OFFICE = 8
"""How far before a run the office stands that it tells more of."""


def author_of(
    text: str, tokens: Sequence[Token], runs: Sequence[tuple[int, int]], language: Language
) -> tuple[str, str]:
    """The outlet of a text and who signs it in it, as in "the article by CNN's Ann Lee"; "" when not so."""
    for (low, high), (start, end) in pairwise(runs):
        owned = (
            start - high == 1
            and tokens[high].form == "'s"
            and low > 0
            and tokens[low - 1].form in language.turns.authors
        )
        if owned and end - start > 1:
            return text[tokens[low].start : tokens[high - 1].end], text[tokens[start].start : tokens[end - 1].end]
    return "", ""


def first_name_of(text: str, tokens: Sequence[Token], language: Language, runs: Iterable[tuple[int, int]]) -> str:
    """The first of `runs` of capitals among `tokens`, as written; "" in a script without them."""
    for low, high in runs:
        if not (low == 0 and high - low == 1 and _common(tokens[0].form, language)):
            return text[tokens[low].start : tokens[high - 1].end]
    return ""


@lru_cache(maxsize=65_536)
def _common(word: str, language: Language) -> bool:
    """Whether a word that opens a sentence with a capital is no name."""
    listed = (language.prepositions, language.conjunctions, language.adverbs, language.subordinators, language.roles)
    leads = any(phrase[0] == word for phrase in language.sources)
    return leads or any(word in group for group in listed) or word in language.plurals


def body_in(text: str, tokens: Sequence[Token], language: Language, runs: Iterable[tuple[int, int]]) -> str:
    """The body that a sentence speaks of first, as written without its article; "" when there is none."""
    if language.order is Order.VERB_FIRST:
        return caseless_body(text, tokens, language)
    for low, high in runs:
        if high - low > 1 and any(t.form in language.bodies for t in tokens[low:high]):
            return text[tokens[low].start : tokens[high - 1].end]
        if low > 1 and tokens[low - 1].form in language.inner and tokens[low - 2].form in language.bodies:
            return text[tokens[low - 2].start : tokens[high - 1].end]
    return ""


def name_in(
    text: str, tokens: Sequence[Token], language: Language, runs: Sequence[tuple[int, int]] | None = None
) -> tuple[str, ...]:
    """The name among `tokens`, whose stretches of capitals are `runs`."""
    if not tokens:
        return ()
    if not language.capitals:
        return caseless_name(text, tokens, language)
    runs = capital_runs(tokens, language) if runs is None else runs
    for low, high in reversed(runs):
        follows = tokens[high].form if high < len(tokens) else ""
        if follows in language.roles or follows in language.plurals or follows in language.documents:
            continue
        if high == 1 and (tokens[0].form in language.plurals or (low == 0 and _describes_office(tokens, language))):
            continue
        general = reference_of(language.code).general
        if language.analytic and (follows in general or _says_what(tokens, (low, high), runs[0], language)):
            continue
        if _is_office_alone(tokens, low, high, language) or _is_of_place(tokens, high, language):
            continue
        owned = _belongs(tokens, low, language)
        held = holds_name(tokens, low, high, language) if owned else 0
        if held:
            return tuple(text[tokens[low + held].start : name_end(tokens, high)].split())
        if follows in OWNS or owned:
            continue
        if any(t.form in language.bodies for t in tokens[low:high]) or _bracketed(tokens, low, runs, language):
            continue
        return tuple(text[tokens[low].start : name_end(tokens, high)].split())
    return ()


def _is_office_alone(tokens: Sequence[Token], low: int, high: int, language: Language) -> bool:
    """Whether a run is nothing but an office with a capital behind its article ("the Leader", « le Président »)."""
    alone = high - low == 1 and tokens[low].form in language.roles
    behind_article = alone and low > 0 and tokens[low - 1].form in language.definite
    held = alone and high < len(tokens) and tokens[high].form in language.turns.member_links
    return behind_article or (held and (low == 0 or tokens[0].form in language.determiners))


def _says_what(tokens: Sequence[Token], run: tuple[int, int], first: tuple[int, int], language: Language) -> bool:
    """Whether an English run only tells what somebody is, or whose he is who has been named before it."""
    low, high = run
    told = high - low == 1 or high < len(tokens)
    if _is_partisan(tokens, high, language) or (told and _describes(tokens, low, high, language)):
        return True
    return low > first[1] and _of_named(tokens, first, language)


def _describes(tokens: Sequence[Token], low: int, high: int, language: Language) -> bool:
    """Whether an English run only says what somebody is: a people's name, or one before a noun in lower case."""
    if high - low == 1 and tokens[low].form in reference_of(language.code).nationals:
        return True
    following = tokens[high] if high < len(tokens) else None
    articled = tokens[0].form in language.turns.articles and low > 0
    if following is None or not following.is_word or following.capital or not articled:
        return False
    helping = language.united("inner", "adverbs", "times", "prepositions", "conjunctions", "auxiliaries", "relatives")
    return following.form not in helping and following.form not in language.pronouns


def _of_named(tokens: Sequence[Token], run: tuple[int, int], language: Language) -> bool:
    """Whether somebody named in full opens an English mention ("Brig. Ana Ruiz of the Elm (EP) Harbour")."""
    first, end = run
    led = first > 0 and tokens[first - 1].form in language.united("roles", "titles")
    named = end - first > 1 and (led or is_first_name(tokens[first].form))
    return named and (tokens[end].form in language.turns.member_links or tokens[end].form == ",")


def _describes_office(tokens: Sequence[Token], language: Language) -> bool:
    """Whether the capital that opens an English mention only describes people ("Former state officials")."""
    for token in tokens[1:] if language.analytic else ():
        if token.capital or not token.is_word or token.form in language.inner:
            return False
        if token.form in language.roles or token.form in language.plurals:
            return True
    return False


def _is_partisan(tokens: Sequence[Token], high: int, language: Language) -> bool:
    """Whether a run is what somebody is ("the New Mexico Democrat", "an American") and not a name."""
    return tokens[high - 1].form in language.turns.partisans and tokens[0].form in language.determiners


def _is_of_place(tokens: Sequence[Token], high: int, language: Language) -> bool:
    """Whether a mention is nothing but an article and what people of a place are called (« la Québécoise »)."""
    article, word = tokens[0], tokens[-1].form
    if len(tokens) != PLACE_NAME or high != len(tokens) or article.capital or article.form not in language.definite:
        return False
    return (
        word.endswith(language.agentive or "\0")
        and word not in language.bodies
        and word not in language.turns.no_people
    )


def name_behind(text: str, head: Sequence[Token], tail: Sequence[Token], language: Language) -> tuple[str, ...]:
    """The whole name in the apposition of an office of something (« Le préfet de la région Occitanie, Ana Ruiz »)."""
    if not language.inverting or not tail or not any(t.form in language.roles for t in head):
        return ()
    runs = capital_runs(head, language)
    owned = any(low > 1 and not head[low - 1].capital and head[low - 1].form not in language.roles for low, _ in runs)
    name = name_in(text, tail, language) if owned else ()
    return name if len(name) > 1 else ()


def behind_adjective(
    text: str, name: tuple[str, ...], head: Sequence[Token], tail: Sequence[Token], language: Language
) -> tuple[str, ...]:
    """The name in the apposition of a noun whose adjective has a capital ("His Indian counterpart, Ana Ruiz")."""
    if not language.analytic or len(name) != 1 or not tail or not head[-1].is_word or head[-1].capital:
        return ()
    behind = name_in(text, tail, language)
    return behind if len(behind) > 1 else ()


def holds_name(tokens: Sequence[Token], low: int, high: int, language: Language) -> int:
    """How many words of a run behind "ministre du" are before the holder's name that ends it; 0 without one."""
    run = tokens[low:high]
    if not low or tokens[low - 1].form in language.roles:
        return 0
    if not language.inverting or len(run) < HOLDER or not all(t.is_word and t.capital for t in run):
        return 0
    before = [token.form for token in tokens[max(0, low - OFFICE) : low] if token.is_word]
    first = next((at for at in range(1, len(run) - 1) if is_first_name(run[at].form.partition("-")[0])), 0)
    if first and not is_first_name(run[0].form):
        return first if any(word in language.roles for word in before) else 0
    led = low > 1 and any(word in language.roles for word in before[-3:-1])
    return int(led and len(run) == HOLDER and not any(t.form in language.bodies for t in run))


def _bracketed(tokens: Sequence[Token], low: int, runs: Sequence[tuple[int, int]], language: Language) -> bool:
    """Whether a run stands in brackets behind another one, as a party or a programme does behind a name."""
    return low > 0 and tokens[low - 1].form == "(" and (runs[0][0] < low or tokens[0].form in language.determiners)


def _belongs(tokens: Sequence[Token], low: int, language: Language) -> bool:
    """Whether a run of capitals is what an office is of, and not the holder's name."""
    if _serves(tokens, low, language) or (language.inverting and _is_of_another(tokens, low, language)):
        return True
    while low > 2 and tokens[low - 1].form in language.turns.coordinators and tokens[low - 2].capital:
        low -= 2
    if low > 2 and (tokens[low - 2].form, tokens[low - 1].form) in language.turns.exemplifying:
        return True
    while low > 1 and (tokens[low - 1].form == "." or tokens[low - 1].form in language.titles - language.roles):
        low -= 1
    while low > 0 and tokens[low - 1].form in language.determiners and tokens[low - 1].form not in language.inner:
        low -= 1
    if low > 1 and tokens[low - 1].form in language.turns.placing and not tokens[low - 2].capital:
        return True
    return low > 0 and tokens[low - 1].form in language.inner and tokens[low - 1].form != "'s"


def _serves(tokens: Sequence[Token], low: int, language: Language) -> bool:
    """Whether an office before a name is somebody else's ("an aide to Sen. Ana Ruiz", "spokesman for Mayor Ruiz")."""
    place = low - 1
    while place > 0 and (tokens[place].form == "." or tokens[place].form in language.united("titles", "roles")):
        place -= 1
    return place > 0 and tokens[place].form in language.turns.serving and tokens[place - 1].form in language.roles


def _is_of_another(tokens: Sequence[Token], low: int, language: Language) -> bool:
    """Whether a French office right before a run is what another office is of (« l'avocat du maire Ana Ruiz »)."""
    if low < OWNED or tokens[low - 1].form not in language.roles:
        return False
    of = tokens[low - 2].form in language.turns.genitive_markers or (
        tokens[low - 2].form in language.definite and tokens[low - 3].form in language.turns.genitive_markers
    )
    return of and any(token.form in language.roles for token in tokens[: low - 2])
