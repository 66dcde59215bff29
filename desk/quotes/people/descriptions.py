"""What one mention says of the speaker: office, body, document, number, anonymity. Its name finds `names`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desk.quotes.grammar.capitals import capital_runs
from desk.quotes.grammar.caseless import bare
from desk.quotes.grammar.caseless_bodies import caseless_affiliation
from desk.quotes.grammar.subjects import Mention
from desk.quotes.grammar.withholding import withheld_ranges
from desk.quotes.languages import Language, Order
from desk.quotes.languages.lists import Forms
from desk.quotes.people.holders import offices_of, sex_told
from desk.quotes.people.names import behind_adjective, name_behind, name_in
from desk.quotes.text.words import Token, form

ADJECTIVAL = ("ه", "ي")
"""How an Arabic word may end that describes a body and is not its name."""
QUALIFIED = 3
"""Words before an office with its article ("a former state senator")."""
CONSTRUCT = 4
"""Words of «رئيس مجلس إدارة الشركة»."""


class Description(NamedTuple):
    """One mention taken apart; every field is "" or () when the mention does not give it.

    `name` holds the words of a proper name as written; `role` is the looked-up form of an office noun and `affiliation`
    what it belongs to, as written; `document` the noun of a text that speaks; `offices` all nouns of office, those of
    an apposition as well; `one_of_some` when others may hold it too ("a senator"); `words` are all the others that say
    what somebody is, `former` when it was so; `withheld` when the report says that it gives no name, which a mere "a
    driver" does not.
    """

    name: tuple[str, ...] = ()
    role: str = ""
    offices: tuple[str, ...] = ()
    affiliation: str = ""
    document: str = ""
    pronoun: str = ""
    plural: bool = False
    definite: bool = False
    one_of_some: bool = False
    feminine: bool = False
    masculine: bool = False
    anonymous: bool = False
    withheld: bool = False
    body: bool = False
    words: Forms = frozenset()
    former: bool = False


def describe(text: str, mention: Mention, language: Language) -> Description:
    """What `mention` says of the speaker."""
    if pronoun := _pronoun_of(mention, language):
        return Description(pronoun=pronoun)
    core = max(1, mention.core - mention.low)
    head, tail = without_clause(mention.tokens[:core], language), mention.tokens[core:]
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
    name = () if document else name_behind(text, head, tail, language) or name_in(text, head, language, runs)
    name = name if name or document else name_in(text, tail, language)
    name = behind_adjective(text, name, head, tail, language) or name
    titled = bool(name) and not language.titles.isdisjoint(words)
    body = not (role or document or titled or language.bodies.isdisjoint(words))
    plural = not name and (role in language.plurals if role else not language.plurals.isdisjoint(words))
    role = role or next(filter(language.roles.__contains__, every), "")
    if language.article and words and words[0] in language.bodies.difference(language.roles, language.plurals):
        role = ""
    own = next((place for place, word in enumerate(every) if place and word in language.genitives), len(every))
    sex = sex_told(every if "'s" in every else every[:own], language)
    withheld = bool(withheld_ranges(mention.tokens, language))
    return Description(
        name=name,
        role="" if document else role,
        offices=() if document else offices_of((words, every[len(words) :]), language),
        affiliation=""
        if document
        else _affiliation(text, head, language, name, runs)
        or (caseless_affiliation(text, tail, language, name) if tail and language.article else ""),
        document=document,
        plural=plural,
        definite=_definite(head, language),
        one_of_some=_one_of_some(role, every, language),
        feminine=sex == "f",
        masculine=sex == "m",
        anonymous=withheld or _unnamed(role, name, head, plural, language),
        withheld=withheld,
        body=body,
        words=frozenset(every).difference(language.united("determiners", "inner"), map(form, name)),
        former=not language.former.isdisjoint(every),
    )


def _pronoun_of(mention: Mention, language: Language) -> str:
    """The class of a pronoun, also with its auxiliary ("what he'd told his son"), and of « ce dernier »; else ""."""
    words, turns = mention.tokens, language.turns
    if len(words) == 1:
        pronoun, mark, _ = words[0].form.partition("'")
        return mention.pronoun(language) or (language.pronouns.get(pronoun, "") if mark else "")
    pointed = len(words) == 2 and words[0].form in turns.demonstratives
    return turns.latter.get(words[1].form, "") if pointed else ""


def _medium(head: Sequence[Token], language: Language) -> str:
    """What a post stands on, as in "a post on the company's blog"."""
    after = next((place for place, token in enumerate(head) if token.form in language.turns.mediums), len(head))
    return next(
        (t.form for t in head[after:] if t.form in language.documents and t.form not in language.turns.postings), ""
    )


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
    ends += [place for place, token in enumerate(tokens) if place and token.form in relatives and not token.capital]
    if language.article:
        ends += [place for place, token in enumerate(tokens) if place and token.form == "("]
    return tokens[: min(ends)] if ends else tokens


def _definite(head: Sequence[Token], language: Language) -> bool:
    first = head[0].form
    second = head[1].form if language.article and len(head) > 1 else ""
    if first in language.roles and second.startswith(language.article or "\0") and second:
        return True
    if first in language.roles and _owned_by_definite(head, language):
        return True
    return first in language.definite or bool(language.article and first.startswith(language.article))


def _one_of_some(role: str, words: Sequence[str], language: Language) -> bool:
    """Whether an article before an office says that others may hold it too ("a former senator")."""
    place = words.index(role) if role in words else 0
    before = (word for word in words[max(0, place - QUALIFIED) : place] if word in language.determiners)
    return any(word not in language.definite and word not in language.possessives for word in before)


def _owned_by_definite(head: Sequence[Token], language: Language) -> bool:
    """Whether what an Arabic office is of ends in an article or a state («رئيس مجلس الشورى», «مدرب منتخب مصر»)."""
    for token in head[1:CONSTRUCT]:
        noun = token.form in language.bodies or token.form in language.turns.teams or token.form in language.plurals
        if token.form in language.powers or token.form.startswith(language.article or "\0"):
            return token is not head[1]
        if not noun and token is not head[1]:
            return head[1].form in language.bodies and not token.form.endswith(ADJECTIVAL)
        if token.form in language.inner or token.form in language.roles:
            return False
    return False


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


def without_article(text: str, mention: Mention, language: Language) -> str:
    """The mention as an identity shows it: no article, no clause."""
    tokens: Sequence[Token] = without_clause(mention.tokens, language)
    if len(tokens) == 1 and bare(tokens[0].form, language) != tokens[0].form:
        return text[tokens[0].start + len(language.article) : tokens[0].end]
    while len(tokens) > 1 and tokens[0].form in language.determiners - language.possessives:
        if tokens[1].form in language.turns.genitive_markers:
            break
        tokens = tokens[1:]
    return text[tokens[0].start : tokens[-1].end]
