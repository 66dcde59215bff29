"""What one mention says of the speaker: name, office, body, document, number, anonymity. No history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from desk.quotes.grammar.capitals import capital_runs, name_end
from desk.quotes.grammar.caseless import bare, caseless_affiliation, caseless_body, caseless_name
from desk.quotes.grammar.nouns import OWNS
from desk.quotes.grammar.subjects import Mention
from desk.quotes.grammar.withholding import withheld_ranges
from desk.quotes.languages import Language, Order
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.lists import Forms
from desk.quotes.languages.reference import reference_of
from desk.quotes.people.holders import offices_of, sex_told
from desk.quotes.text.words import Token, form

PLACE_NAME = 2
HOLDER = 3
"""How many words "Travail Élise Garnier" has."""


class Description(NamedTuple):
    """One mention taken apart; every field is "" or () when the mention does not give it.

    `name` holds the words of a proper name as written; `role` is the looked-up form of an office noun and `affiliation`
    what it belongs to, as written; `document` the noun of a text that speaks; `offices` all nouns of office,
    those of an apposition as well; `words` are all the others that say what somebody is, `former` when it was so;
    `withheld` when the report says that it gives no name, which a mere "a driver" does not.
    """

    name: tuple[str, ...] = ()
    role: str = ""
    offices: tuple[str, ...] = ()
    affiliation: str = ""
    document: str = ""
    pronoun: str = ""
    plural: bool = False
    definite: bool = False
    feminine: bool = False
    masculine: bool = False
    anonymous: bool = False
    withheld: bool = False
    body: bool = False
    words: Forms = frozenset()
    former: bool = False


def describe(text: str, mention: Mention, language: Language) -> Description:
    """What `mention` says of the speaker."""
    pronoun = mention.pronoun(language) or _contracted(mention, language) or _latter(mention, language)
    if pronoun:
        return Description(pronoun=pronoun)
    head = without_clause(mention.tokens[: max(1, mention.core - mention.low)], language)
    tail = mention.tokens[max(1, mention.core - mention.low) :]
    every = [token.form for token in mention.tokens if token.is_word]
    if language.article:
        every = [bare(word, language) for word in every]
    words = every[: len([token for token in head if token.is_word])]
    document = _document_of(words, head, language)
    role = next(filter(language.united("roles", "plurals").__contains__, words), "")
    if document and role and words.index(document) > words.index(role):
        document = ""
    if document in language.turns.postings:
        document = _medium(head, language) or document
    runs = [] if language.order is Order.VERB_FIRST else capital_runs(head, language)
    name = () if document else _named_behind(text, head, tail, language) or _name(text, head, language, runs)
    name = name if name or document else _name(text, tail, language)
    name = _behind_adjective(text, name, head, tail, language) or name
    titled = bool(name) and not language.titles.isdisjoint(words)
    body = not (role or document or titled or language.bodies.isdisjoint(words))
    plural = not name and (role in language.plurals if role else not language.plurals.isdisjoint(words))
    role = role or next(filter(language.roles.__contains__, every), "")
    own = next((place for place, word in enumerate(every) if place and word in language.genitives), len(every))
    sex = sex_told(every if "'s" in every else every[:own], language)
    withheld = bool(withheld_ranges(mention.tokens, language))
    return Description(
        name=name,
        role="" if document else role,
        offices=() if document else offices_of((words, every[len(words) :]), language),
        affiliation="" if document else _affiliation(text, head, language, name, runs),
        document=document,
        plural=plural,
        definite=_definite(head, language),
        feminine=sex == "f",
        masculine=sex == "m",
        anonymous=withheld or _unnamed(role, name, head, plural, language),
        withheld=withheld,
        body=body,
        words=frozenset(every).difference(language.united("determiners", "inner"), map(form, name)),
        former=not language.former.isdisjoint(every),
    )


def _contracted(mention: Mention, language: Language) -> str:
    """The class of a pronoun with its auxiliary ("what he'd told his son")."""
    pronoun, mark, _ = mention.tokens[0].form.partition("'")
    return language.pronouns.get(pronoun, "") if mark and len(mention.tokens) == 1 else ""


def _latter(mention: Mention, language: Language) -> str:
    """The class of « ce dernier » or « cette dernière », which stand for the last one named; "" for other words."""
    words, turns = mention.tokens, language.turns
    pointed = len(words) == 2 and words[0].form in turns.demonstratives
    return turns.latter_classes.get(words[1].form, "") if pointed else ""


def _medium(head: Sequence[Token], language: Language) -> str:
    """What a post stands on, as in "a post on the company's blog"."""
    after = next((place for place, token in enumerate(head) if token.form in language.turns.mediums), len(head))
    return next(
        (t.form for t in head[after:] if t.form in language.documents and t.form not in language.turns.postings), ""
    )


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


def _document_of(words: Sequence[str], head: Sequence[Token], language: Language) -> str:
    """The first of `words`, those of `head`, that is a noun for texts; "" when there is none."""
    if language.documents.isdisjoint(words):
        return ""
    return next((word for place, word in enumerate(words) if _is_document(word, place, head, language)), "")


def _is_document(word: str, place: int, head: Sequence[Token], language: Language) -> bool:
    """Whether a word is a noun for texts and not a first name ("Bill Kaczmarek")."""
    if word not in language.documents:
        return False
    spoken = [token for token in head if token.is_word]
    if place + 1 < len(spoken) and spoken[place + 1].form == "'s":
        return False
    first = place + 1 < len(spoken) and spoken[place].capital and spoken[place + 1].capital
    return not (first and (place == 0 or spoken[place - 1].form in language.roles))


def _unnamed(role: str, name: tuple[str, ...], head: Sequence[Token], plural: bool, language: Language) -> bool:
    """Whether an office stands for a name that is not given: one who speaks for a body, or "a" somebody."""
    if not role or name:
        return False
    return role in language.agents or not (plural or _definite(head, language))


def without_clause(tokens: Sequence[Token], language: Language) -> Sequence[Token]:
    """The tokens before a relative clause or one that withholds the name."""
    if len(tokens) < 2:
        return tokens
    relatives = language.relatives
    ends = [low for low, _ in withheld_ranges(tokens, language) if low]
    ends += [place for place, token in enumerate(tokens) if place and token.form in relatives]
    if language.article:
        ends += [place for place, token in enumerate(tokens) if place and token.form == "("]
    return tokens[: min(ends)] if ends else tokens


def first_name_of(text: str, tokens: Sequence[Token], language: Language, runs: Iterable[tuple[int, int]]) -> str:
    """The first of `runs` of capitals among `tokens`, as written; "" in a script without them."""
    for low, high in runs:
        if not (low == 0 and high - low == 1 and _common(tokens[0].form, language)):
            return text[tokens[low].start : tokens[high - 1].end]
    return ""


def _common(word: str, language: Language) -> bool:
    listed = (language.prepositions, language.conjunctions, language.adverbs, language.subordinators, language.roles)
    return any(word in group for group in listed) or word in language.plurals


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


def _definite(head: Sequence[Token], language: Language) -> bool:
    first = head[0].form
    second = head[1].form if language.article and len(head) > 1 else ""
    if first in language.roles and second.startswith(language.article or "\0") and second:
        return True
    if (
        first in language.roles
        and (second in language.bodies or second in language.turns.teams)
        and head[-1].form in language.powers
    ):
        return True
    return first in language.definite or bool(language.article and first.startswith(language.article))


def _name(
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
        if high == 1 and tokens[0].form in language.plurals:
            continue
        general = reference_of(language.code).general
        if language.analytic and (follows in general or _is_partisan(tokens, high, language)):
            continue
        if _is_office_alone(tokens, low, high, language) or _is_of_place(tokens, high, language):
            continue
        owned = _belongs(tokens, low, language)
        if owned and holds_name(tokens, low, high, language):
            return tuple(text[tokens[high - 2].start : name_end(tokens, high)].split())
        if follows in OWNS or owned:
            continue
        if any(t.form in language.bodies for t in tokens[low:high]) or _bracketed(tokens, low, runs, language):
            continue
        return tuple(text[tokens[low].start : name_end(tokens, high)].split())
    return ()


def _is_office_alone(tokens: Sequence[Token], low: int, high: int, language: Language) -> bool:
    """Whether a run is nothing but an office with a capital behind its article ("the Leader", « le Président »)."""
    behind_article = low > 0 and tokens[low - 1].form in language.definite
    return behind_article and high - low == 1 and tokens[low].form in language.roles


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


def _named_behind(text: str, head: Sequence[Token], tail: Sequence[Token], language: Language) -> tuple[str, ...]:
    """The whole name in the apposition of an office of something (« Le préfet de la région Occitanie, Ana Ruiz »)."""
    if not language.inverting or not tail or not any(t.form in language.roles for t in head):
        return ()
    runs = capital_runs(head, language)
    owned = any(low > 1 and not head[low - 1].capital and head[low - 1].form not in language.roles for low, _ in runs)
    name = _name(text, tail, language) if owned else ()
    return name if len(name) > 1 else ()


def _behind_adjective(
    text: str, name: tuple[str, ...], head: Sequence[Token], tail: Sequence[Token], language: Language
) -> tuple[str, ...]:
    """The name in the apposition of a noun whose adjective has a capital ("His Indian counterpart, Ana Ruiz")."""
    if not language.analytic or len(name) != 1 or not tail or not head[-1].is_word or head[-1].capital:
        return ()
    behind = _name(text, tail, language)
    return behind if len(behind) > 1 else ()


def holds_name(tokens: Sequence[Token], low: int, high: int, language: Language) -> bool:
    """Whether a run behind "ministre du" ends in the holder's name: a word or two, then first name and surname."""
    if not language.inverting or high - low != HOLDER:
        return False
    run = tokens[low:high]
    led = low > 1 and any(tokens[back].form in language.roles for back in (low - 2, low - 3) if back >= 0)
    if not led or not all(t.is_word and t.capital for t in run):
        return False
    return is_first_name(run[1].form) or not any(t.form in language.bodies for t in run)


def _bracketed(tokens: Sequence[Token], low: int, runs: Sequence[tuple[int, int]], language: Language) -> bool:
    """Whether a run stands in brackets behind another one, as a party or a programme does behind a name."""
    return low > 0 and tokens[low - 1].form == "(" and (runs[0][0] < low or tokens[0].form in language.determiners)


def _belongs(tokens: Sequence[Token], low: int, language: Language) -> bool:
    """Whether a run of capitals is what an office is of, and not the holder's name."""
    if _serves(tokens, low, language):
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


def _affiliation(
    text: str,
    head: Sequence[Token],
    language: Language,
    name: tuple[str, ...],
    runs: Sequence[tuple[int, int]],
) -> str:
    """The body or country that an office is of, as written."""
    if language.order is Order.VERB_FIRST:
        return caseless_affiliation(text, head, language, name)
    others = (r for r in runs if tuple([text[t.start : t.end] for t in head[r[0] : r[1]] if t.is_word]) != name)
    first = next(others, None)
    if first is not None:
        low, high = first
        if high < len(head) and head[high].form in language.bodies:
            high += 1
        if low > 1 and head[low - 1].form in language.turns.body_articles and head[low - 2].form in language.bodies:
            low -= 2
        return text[head[low].start : head[high - 1].end]
    low = next((i for i, token in enumerate(head) if token.form in language.bodies), -1)
    return text[head[low].start : head[-1].end] if low > 0 else ""
