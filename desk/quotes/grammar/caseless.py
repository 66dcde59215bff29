"""Names of people in a script without capitals, by known words and articles around them. Nobody is looked up here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import ALI, COMPOUND, LINKS, SERVANT, WITH_ARTICLE, WITH_POSSESSED_ENDING
from desk.quotes.text.words import Token, form

LONGEST_NAME = 4
OWNING = "لل"
"""How an Arabic noun begins that has its article behind "of" («للأمم»)."""
OWNER = 3
"""As many words behind an office without article as what it is of and a name of two words take."""
AND = "و"
GLUED = frozenset("بل")
"""Prepositions that are glued to a body («بجامعة»)."""


@lru_cache(maxsize=65_536)
def bare(word: str, language: Language) -> str:
    """The word without its glued article, in Arabic also behind "of" («للأمم»)."""
    article = language.article
    glued = article and word.startswith((article, OWNING)) and len(word) > len(article) + 1
    return word[len(article) :] if glued else word


def caseless_names(text: str, tokens: Sequence[Token], language: Language) -> list[tuple[str, ...]]:
    """Names of two words behind a title or an office with its article, anywhere in a sentence without capitals."""
    found = []
    for place, token in enumerate(tokens[:-2]):
        office = _leads_to_name(token.form, language)
        if not office:
            continue
        low = place + 1
        while low < len(tokens) and bare(tokens[low].form, language) != tokens[low].form:
            low += 1
        apart = low > place + 1 and low + 2 < len(tokens) and not tokens[low].is_word and tokens[low].form in ",،"
        low += apart
        if low == place + 1 and office == token.form and token.form not in language.titles:
            continue
        pair = tokens[low : low + name_length(tokens, low)]
        if apart and (low + len(pair) == len(tokens) or tokens[low + len(pair)].is_word):
            continue
        if len(pair) > 1 and is_pair_of_names((pair[0], pair[-1]), language):
            found.append(tuple(text[t.start : t.end] for t in pair))
    return found


@lru_cache(maxsize=65_536)
def _leads_to_name(word: str, language: Language) -> str:
    """An office or a title without article and «و»; "" for any other word."""
    office = word[1:] if _joins_office(word, language) else word
    if office not in language.roles and len(office) > len(language.article) + 1:
        office = office.removeprefix(language.article)
    return office if office in language.roles or word in language.titles else ""


@lru_cache(maxsize=65_536)
def _joins_office(word: str, language: Language) -> bool:
    """Whether «و» joins an office with its article to what stands before («والنائب»)."""
    rest = word[1:]
    office = bare(rest, language)
    return word[:1] == AND and office != rest and (office in language.roles or office in language.plurals)


def name_length(tokens: Sequence[Token], low: int) -> int:
    """How many words a name has at `low`: two, and one more for each "servant of" or "father of" in it."""
    return 2 + any(True for token in tokens[low : low + 2] if token.form in COMPOUND)


def linked_end(words: Sequence[Token], low: int, language: Language) -> int:
    """Where a name that begins at `low` ends which has «بن» or «آل» in it; 0 when it has neither."""
    at = low + 1 + (words[low].form in COMPOUND)
    at += at + 1 < len(words) and words[at + 1].form in LINKS and is_first_name(words[at].form)
    if at + 1 >= len(words) or words[at].form not in LINKS:
        return 0
    while at + 1 < len(words) and words[at].form in LINKS and words[at + 1].is_word:
        at += 2 + (words[at + 1].form in COMPOUND and at + 2 < len(words))
    return at + (at < len(words) and words[at].is_word and _surname(words[at].form, language))


def is_pair_of_names(pair: Sequence[Token], language: Language) -> bool:
    """Whether a first name and a surname stand there; the surname may have an article."""
    first, second = pair
    joined = first.form.startswith(AND + language.article)
    if joined or not (first.is_word and second.is_word and _may_be_name(first.form, language)):
        return False
    trade = second.form in language.roles and is_first_name(first.form)
    return not _for_something(pair, 0, language) and (trade or may_be_surname(second.form, language))


def may_be_surname(word: str, language: Language) -> bool:
    """Whether a word has an article and is in no list but of times, or is in none without it."""
    return (_surname(word, language) and word not in language.times) or _may_be_name(word, language)


def _may_be_name(word: str, language: Language) -> bool:
    if _known(word, language) or word in language.prepositions or word in language.complementisers:
        return False
    return not (word in language.relatives or language.has(language.verbs, word) or word in language.inner)


def caseless_name(text: str, tokens: Sequence[Token], language: Language) -> tuple[str, ...]:
    """The name in a script without capitals, without what its verb has behind it or a second name."""
    second = [at for at, token in enumerate(tokens) if at > 1 and _joins_office(token.form, language)]
    name = _whole_name(text, tokens[: second[0]] if second else tokens, language)
    owned = language.turns.possessed_endings
    while len(name) > 1 and form(name[-1]).endswith(owned) and form(name[-1]) not in WITH_POSSESSED_ENDING:
        name = name[:-1]
    return name[: next((place for place in range(1, len(name)) if opens_second(form(name[place]))), len(name))]


def opens_second(word: str) -> bool:
    """Whether «و» joins another first name («لينا ومها»)."""
    return word[:1] == AND and is_first_name(word[1:]) and not is_first_name(word)


def _whole_name(text: str, tokens: Sequence[Token], language: Language) -> tuple[str, ...]:
    """What stands before an office, behind it, or behind all known nouns."""
    counted = next((at for at, token in enumerate(tokens) if at and token.form.isdigit()), len(tokens))
    articles, nameless, glued = language.determiners, language.turns.nameless, language.turns.dative
    words = [t for t in tokens[:counted] if t.is_word and t.form not in articles and t.form not in nameless]
    known = [
        (_known(token.form, language) and not (place and token.form in ALI))
        or (token.form in language.powers and not is_first_name(token.form))
        or (token.form[:1] in glued and _for_something(words, place, language))
        for place, token in enumerate(words)
    ]
    if not words:
        return ()
    link = next((place for place, token in enumerate(words) if place and token.form in LINKS), 0)
    if link and link + 1 < len(words):
        low = link - 1
        low -= low > 0 and (
            words[low - 1].form in COMPOUND or (is_first_name(words[low - 1].form) and not known[low - 1])
        )
        end = linked_end(words, low, language)
        return tuple(text[t.start : t.end] for t in words[low:end])
    heads = len(words) > 2 and not any(known[:2]) and bare(words[2].form, language) in language.roles
    told = () if heads else _told_by_first_name(words, known, language)
    if told:
        return tuple(text[t.start : t.end] for t in told)
    adjectives = language.turns.office_adjectives
    given = next((place for place, token in enumerate(words) if place and token.form in WITH_ARTICLE), 0)
    given = 0 if any(token.form in adjectives for token in words[given + 1 : given + 2]) else given
    if given and given + 1 < len(words) <= given + LONGEST_NAME - 1:
        return tuple(text[t.start : t.end] for t in words[given:])
    if (
        words[0].form in COMPOUND
        and len(words) > 1
        and (words[0].form in SERVANT or not _is_definite(words[1].form, language))
    ):
        end = 2
        while end < min(len(words), LONGEST_NAME) and (not known[end] or _surname(words[end].form, language)):
            end += 1
        return tuple(text[t.start : t.end] for t in words[:end])
    if len(words) == 2 and not known[0] and words[1].form in language.roles:
        return tuple(text[t.start : t.end] for t in words)
    opening = next((place for place, token in enumerate(words) if place and token.form in COMPOUND), 0)
    if opening and opening + 1 < len(words) <= opening + LONGEST_NAME:
        opening -= not known[opening - 1] and is_first_name(words[opening - 1].form)
        return tuple(text[t.start : t.end] for t in words[opening:])
    low, high = _name_first(words, known, language) if not known[0] else _name_last(words, known, language)
    return tuple(text[t.start : t.end] for t in words[low:high])


def _for_something(words: Sequence[Token], place: int, language: Language) -> bool:
    """Whether a glued preposition leads to a thing with its article («لحقوق الإنسان»), and no name begins."""
    following = words[place + 1 : place + 2]
    led = bool(following) and _has_preposition(words[place].form, language)
    thing = following[0].form if led else ""
    return led and (thing in language.powers or bare(thing, language) != thing)


@lru_cache(maxsize=65_536)
def _has_preposition(word: str, language: Language) -> bool:
    """Whether a word that is no listed first name may begin with a glued preposition."""
    return word[:1] in language.turns.dative and len(word) > OWNER and not is_first_name(word)


def _told_by_first_name(words: Sequence[Token], known: Sequence[bool], language: Language) -> Sequence[Token]:
    """The name that begins with a listed first name behind an article or an office («بائع الخضار عوض الكريم حسن»)."""
    for place in range(len(words) - 2, 0, -1):
        ali = words[place].form in ALI
        listed = is_first_name(words[place].form) and (ali or not known[place])
        end = next((at for at in range(place + 1, len(words)) if _ends_name(at, place, words, language)), len(words))
        if listed and known[place - 1] and words[place - 1].form not in ALI and end - place <= LONGEST_NAME + 1:
            return words[place:end] if 2 <= end - place <= LONGEST_NAME else ()
    return ()


def _ends_name(at: int, start: int, words: Sequence[Token], language: Language) -> bool:
    """Whether an office, a text or a glued preposition stands behind a first name and another («… حارس مرمى»)."""
    word = words[at].form
    if at > start + 1 and (word in language.documents or word in language.roles):
        return True
    office = at > start + 1 and at + 1 < len(words) and bare(word, language) in language.roles
    return office or word.startswith(language.turns.glued_articles)


def _name_first(words: Sequence[Token], known: Sequence[bool], language: Language) -> tuple[int, int]:
    """The words before the first known one; a surname with an article goes with them."""
    end = next((place for place, flag in enumerate(known) if flag), len(words))
    if end < len(words) and end <= 2 and _surname(words[end].form, language):
        end += 1
    return 0, min(end, LONGEST_NAME)


def _surname(word: str, language: Language) -> bool:
    """Whether a word has an article and is no noun of the lists, as "الجبير"."""
    plain = bare(word, language)
    return plain != word and not _known(plain, language)


def _name_last(words: Sequence[Token], known: Sequence[bool], language: Language) -> tuple[int, int]:
    """The words behind an office: behind its last definite word, or the last that no list knows."""
    definite = [place for place, word in enumerate(words) if _is_definite(word.form, language)]
    if definite and len(words) - LONGEST_NAME <= definite[-1] + 1 < len(words):
        start = definite[-1] + 1
        if words[start].form[:1] in GLUED and words[start].form[1:] in language.bodies:
            return 0, 0
        return (
            (start, len(words)) if len(words) - start > 1 or _before_name(words[start - 1].form, language) else (0, 0)
        )
    last = words[-1].form
    surname = _surname(last, language) or (bare(last, language) != last and bare(last, language) in language.roles)
    ends = bool(definite) and definite[-1] == len(words) - 1 and surname and len(words) > 2
    whole = len(words) > LONGEST_NAME and _is_definite(words[-4].form, language) and not any(known[-3:-1])
    if ends and whole:
        return len(words) - 3, len(words)
    if ends and not known[-2] and (len(definite) > 1 or _before_name(words[-3].form, language)):
        return len(words) - 2, len(words)
    start = len(words)
    while start > 0 and not known[start - 1]:
        start -= 1
    if len(words) - start == OWNER and start and words[start - 1].form in language.roles:
        start += 1
    before = bare(words[start - 1].form, language) if start else ""
    if (before in language.works or before in language.bodies) and len(words) - start >= 2:
        start += 1
    if start < len(words) - 1 or (start < len(words) and _before_name(words[start - 1].form, language)):
        return max(start, len(words) - LONGEST_NAME), len(words)
    return 0, 0


def _is_definite(word: str, language: Language) -> bool:
    return bare(word, language) != word or _owns(word, language)


def _owns(word: str, language: Language) -> bool:
    return bool(language.article) and word.startswith(OWNING) and len(word) > LONGEST_NAME


def _before_name(word: str, language: Language) -> bool:
    """Whether one word behind this one is a name and not an adjective: behind a title, an article or a possessive."""
    definite = bare(word, language) != word
    return (
        word in language.titles or (definite and bare(word, language) in language.roles) or _possessed(word, language)
    )


def _possessed(word: str, language: Language) -> bool:
    """Whether an Arabic noun for people carries a pronoun ("his wife")."""
    for ending in ("ه", "ها", "هم", "هما"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) > 2 and (root in language.roles or root[:-1] + "ه" in language.roles):
            return word not in language.roles
    return False


@lru_cache(maxsize=65_536)
def _known(word: str, language: Language) -> bool:
    """Whether an Arabic word is an ordinary one: it has its article, or stands in a list, in some form."""
    plain = bare(word, language)
    groups = (
        language.roles, language.plurals, language.bodies, language.works, language.documents, language.titles,
        language.inner,
    )  # fmt: skip
    if _owns(word, language) or plain != word or any(plain in group for group in groups):
        return True
    if _joins_office(word, language):
        return True
    if word[:1] in GLUED and word[1:] in language.bodies:
        return True
    adjective = word[-1:] == "ي" and word[:-1] in language.roles
    several = word.endswith("ين") and (word.endswith("يين") or word[:-2] in language.roles)
    return adjective or several or plain + "ه" in language.roles or _possessed(word, language)
