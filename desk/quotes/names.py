"""What one mention says of the speaker: name, office, body, document, number, anonymity. No history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desk.quotes.languages import Language, Order
from desk.quotes.subjects import Mention, withheld_ranges
from desk.quotes.words import Token

PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "del",
        "della",
        "der",
        "den",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "bin",
        "ben",
        "al",
        "el",
        "ibn",
        "abu",
        "y",
        "e",
        "st",
        "ter",
        "ten",
        "af",
        "av",
        "zu",
    ]
)
LONGEST_NAME = 4
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTIES = frozenset("dri")
PLACES = frozenset({"st", "ste", "mt", "ft"})


@dataclass(frozen=True, slots=True)
class Description:
    """One mention taken apart; every field is "" or () when the mention does not give it.

    `name` holds the words of a proper name as written; `role` is the looked-up form of an office noun and `affiliation`
    what it belongs to, as written; `document` the noun of a text that speaks.
    """

    name: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""
    document: str = ""
    pronoun: str = ""
    plural: bool = False
    definite: bool = False
    feminine: bool = False
    masculine: bool = False
    anonymous: bool = False
    body: bool = False


def describe(text: str, mention: Mention, language: Language) -> Description:
    """What `mention` says of the speaker."""
    pronoun = mention.pronoun(language)
    if pronoun:
        return Description(pronoun=pronoun)
    head = without_clause(mention.tokens[: max(1, mention.core - mention.low)], language)
    tail = mention.tokens[max(1, mention.core - mention.low) :]
    words = [bare(token.form, language) for token in head if token.is_word]
    every = [bare(token.form, language) for token in mention.tokens if token.is_word]
    document = next((w for w in words if w in language.documents), "")
    role = next((w for w in words if w in language.roles or w in language.plurals), "")
    if document and role and words.index(document) > words.index(role):
        document = ""
    name = () if document else _name(text, head, language) or _name(text, tail, language)
    titled = bool(name) and any(w in language.titles for w in words)
    body = not (role or document or titled) and any(w in language.bodies for w in words)
    plural = not name and any(w in language.plurals for w in words)
    role = role or next((w for w in every if w in language.roles), "")
    return Description(
        name=name,
        role="" if document else role,
        affiliation="" if document else _affiliation(text, head, language, name),
        document=document,
        plural=plural,
        definite=_definite(head, language),
        feminine=_has_gender(every, language.feminine, language),
        masculine=_has_gender(every, language.masculine, language),
        anonymous=bool(withheld_ranges(mention.tokens, language)) or _unnamed(role, name, head, plural, language),
        body=body,
    )


def _unnamed(role: str, name: tuple[str, ...], head: Sequence[Token], plural: bool, language: Language) -> bool:
    """Whether an office stands for a name that is not given: one who speaks for a body, or "a" somebody."""
    if not role or name:
        return False
    return role in language.agents or not (plural or _definite(head, language))


def _has_gender(words: Sequence[str], listed: frozenset[str], language: Language) -> bool:
    """Whether a noun of the mention, or its article, is in a list of one gender."""
    return any(word in listed for place, word in enumerate(words) if place == 0 or word not in language.determiners)


def without_clause(tokens: Sequence[Token], language: Language) -> Sequence[Token]:
    """The tokens before a relative clause or one that withholds the name."""
    ends = [low for low, _ in withheld_ranges(tokens, language) if low]
    ends += [place for place, token in enumerate(tokens) if place and token.form in language.relatives]
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
        return _caseless_body(text, tokens, language)
    for low, high in runs:
        run = tokens[low:high]
        if any(t.form in language.bodies for t in run) and len(run) > 1:
            return text[run[0].start : run[-1].end]
        if low > 1 and tokens[low - 1].form in language.inner and tokens[low - 2].form in language.bodies:
            return text[tokens[low - 2].start : run[-1].end]
    return ""


def _caseless_body(text: str, tokens: Sequence[Token], language: Language) -> str:
    for place, token in enumerate(tokens):
        if (
            not token.is_word
            or bare(token.form, language) not in language.bodies
            or bare(token.form, language) in language.works
        ):
            continue
        end = place + 1
        while (
            end < len(tokens)
            and end - place < 4
            and tokens[end].is_word
            and tokens[end].form.startswith(language.article or "\0")
        ):
            end += 1
        if end - place > 1:
            return text[token.start : tokens[end - 1].end]
    return ""


def bare(word: str, language: Language) -> str:
    """The word without its glued article."""
    if language.article and word.startswith(language.article) and len(word) > len(language.article) + 1:
        return word[len(language.article) :]
    return word


def _definite(head: Sequence[Token], language: Language) -> bool:
    first = head[0].form
    return first in language.definite or bool(language.article and first.startswith(language.article))


def _name(text: str, tokens: Sequence[Token], language: Language) -> tuple[str, ...]:
    if not tokens:
        return ()
    if language.order is Order.VERB_FIRST or language.code == "fa":
        return _caseless_name(text, tokens, language)
    runs = capital_runs(tokens, language)
    for low, high in reversed(runs):
        follows = tokens[high].form if high < len(tokens) else ""
        if follows in language.roles or follows in language.plurals or follows in language.documents:
            continue
        if follows == "'s" or _belongs(tokens, low, language):
            continue
        if any(t.form in language.bodies for t in tokens[low:high]) or _bracketed(tokens, low, runs):
            continue
        return tuple(text[tokens[low].start : name_end(tokens, high)].split())
    return ()


def _bracketed(tokens: Sequence[Token], low: int, runs: Sequence[tuple[int, int]]) -> bool:
    """Whether a run stands in brackets behind another one, as a party or a programme does behind a name."""
    return low > 0 and tokens[low - 1].form == "(" and runs[0][0] < low


def name_end(tokens: Sequence[Token], high: int) -> int:
    """Where a name that ends before `high` ends in the text, with the full stop of its "Jr."."""
    stop = high < len(tokens) and tokens[high].form == "." and tokens[high - 1].form in SUFFIXES
    return tokens[high if stop else high - 1].end


def _belongs(tokens: Sequence[Token], low: int, language: Language) -> bool:
    """Whether a run of capitals is what an office is of, and not the holder's name."""
    while low > 0 and tokens[low - 1].form in language.determiners and tokens[low - 1].form not in language.inner:
        low -= 1
    return low > 0 and tokens[low - 1].form in language.inner and tokens[low - 1].form != "'s"


def caseless_names(text: str, tokens: Sequence[Token], language: Language) -> list[tuple[str, ...]]:
    """Names of two words behind a title or an office with its article, anywhere in a sentence without capitals."""
    found = []
    for place, token in enumerate(tokens[:-2]):
        office = bare(token.form, language)
        if office == token.form or (office not in language.roles and token.form not in language.titles):
            continue
        pair = tokens[place + 1 : place + 3]
        if all(t.is_word and _may_be_name(t.form, language) for t in pair):
            found.append(tuple(text[t.start : t.end] for t in pair))
    return found


def _may_be_name(word: str, language: Language) -> bool:
    if _known(word, language) or word in language.prepositions or word in language.complementisers:
        return False
    return not (word in language.relatives or language.has(language.verbs, word) or word in language.inner)


def capital_runs(tokens: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """The stretches of capitalised words (with initials, particles and hyphens), without titles at their start."""
    runs: list[tuple[int, int]] = []
    place = 0
    while place < len(tokens):
        if not (tokens[place].capital and _capital(tokens, place, language)):
            place += 1
            continue
        low = place
        while place < len(tokens) and (_capital(tokens, place, language) or _links(tokens, place, language)):
            place += 1
        if low < place:
            runs += _without_offices(tokens, low, place, language)
    return runs


def _without_offices(tokens: Sequence[Token], low: int, high: int, language: Language) -> list[tuple[int, int]]:
    """A stretch of capitals cut at its last office ("House Majority Leader Ana Ruiz"): the body, then the name."""
    offices = [place for place in range(low, high - 1) if _is_office(tokens[place], language) and tokens[place].is_word]
    start = offices[-1] + 1 if offices else low
    while start < high - 1 and not tokens[start].is_word:
        start += 1
    if all(not t.is_word or t.form in SUFFIXES for t in tokens[start:high]):
        return [(low, high)]
    before = (low, offices[-1]) if offices else (low, low)
    while before[0] < before[1] and _is_office(tokens[before[0]], language):
        before = (before[0] + 1, before[1])
    return ([before] if before[0] < before[1] else []) + [(start, high)]


def party_tag(tokens: Sequence[Token], place: int) -> bool:
    """Whether "D-Calif." or "R-Texas" stands at `place`, behind a comma or a bracket: party and state of a member."""
    word = tokens[place].form
    apart = place > 0 and tokens[place - 1].form in {",", "("}
    return apart and len(word) > 2 and word[1] == "-" and word[0] in PARTIES


def _capital(tokens: Sequence[Token], place: int, language: Language) -> bool:
    token = tokens[place]
    if not (token.is_word and token.capital) or party_tag(tokens, place):
        return False
    initial = len(token.form) == 1 and place + 1 < len(tokens) and tokens[place + 1].form == "."
    if initial and token.form not in language.titles:
        return True
    return not _never_a_name(token.form, language)


def _never_a_name(word: str, language: Language) -> bool:
    return (
        word in language.determiners or word in language.times or word in language.pronouns or word in language.titles
    )


def _links(tokens: Sequence[Token], place: int, language: Language) -> bool:
    if place + 1 >= len(tokens):
        return False
    token, following = tokens[place], tokens[place + 1]
    if token.form == "." and (len(tokens[place - 1].form) == 1 or tokens[place - 1].form in PLACES):
        return following.capital
    if token.form in {"-", "’", "'"}:
        return following.start == token.end and following.capital
    return token.form in PARTICLES and token.form not in language.inner and _capital(tokens, place + 1, language)


def _is_office(token: Token, language: Language) -> bool:
    return not token.is_word or token.form in language.roles or token.form in language.titles


def _caseless_name(text: str, tokens: Sequence[Token], language: Language) -> tuple[str, ...]:
    """The name in a script without capitals: what stands before an office, behind it, or behind all known nouns."""
    words = [token for token in tokens if token.is_word and token.form not in language.determiners]
    known = [_known(token.form, language) for token in words]
    if not words:
        return ()
    low, high = _name_first(words, known, language) if not known[0] else _name_last(words, known, language)
    return tuple(text[t.start : t.end] for t in words[low:high])


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
        return (
            (start, len(words)) if len(words) - start > 1 or _before_name(words[start - 1].form, language) else (0, 0)
        )
    last = words[-1].form
    surname = _surname(last, language) or (bare(last, language) != last and bare(last, language) in language.roles)
    if len(definite) > 1 and definite[-1] == len(words) - 1 and not known[-2] and surname:
        return len(words) - 2, len(words)
    start = len(words)
    while start > 0 and not known[start - 1]:
        start -= 1
    if start and bare(words[start - 1].form, language) in language.works | language.bodies and len(words) - start >= 2:
        start += 1
    if start < len(words) - 1 or (start < len(words) and _before_name(words[start - 1].form, language)):
        return max(start, len(words) - LONGEST_NAME), len(words)
    return 0, 0


def _is_definite(word: str, language: Language) -> bool:
    return bare(word, language) != word or (
        bool(language.article) and word.startswith("لل") and len(word) > LONGEST_NAME
    )


def _before_name(word: str, language: Language) -> bool:
    """Whether one word behind this one is a name and not an adjective: behind a title, an article or a possessive."""
    definite = bare(word, language) != word
    return (
        word in language.titles or (definite and bare(word, language) in language.roles) or _possessed(word, language)
    )


def _possessed(word: str, language: Language) -> bool:
    """Whether an Arabic noun for people carries a pronoun ("his wife")."""
    for ending in ("ه", "ها", "هم"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) > 2 and (root in language.roles or root[:-1] + "ه" in language.roles):
            return word not in language.roles
    return False


def _known(word: str, language: Language) -> bool:
    """Whether an Arabic word is an ordinary one: it has its article, or stands in a list, in some form."""
    plain = bare(word, language)
    groups = (
        language.roles, language.plurals, language.bodies, language.works, language.documents, language.titles,
        language.inner,
    )  # fmt: skip
    if plain != word or any(plain in group for group in groups):
        return True
    adjective = word[-1:] == "ي" and word[:-1] in language.roles
    return adjective or word.endswith("ين") or plain + "ه" in language.roles or _possessed(word, language)


def _affiliation(text: str, head: Sequence[Token], language: Language, name: tuple[str, ...]) -> str:
    """The body or country that an office is of, as written."""
    if language.order is Order.VERB_FIRST:
        return _caseless_affiliation(text, head, language, name)
    runs = [
        r
        for r in capital_runs(head, language)
        if tuple(text[t.start : t.end] for t in head[r[0] : r[1]] if t.is_word) != name
    ]
    if runs:
        low, high = runs[0]
        if high < len(head) and head[high].form in language.bodies:
            high += 1
        if low > 1 and head[low - 1].form in {"d'", "de", "l'"} and head[low - 2].form in language.bodies:
            low -= 2
        return text[head[low].start : head[high - 1].end]
    low = next((i for i, token in enumerate(head) if token.form in language.bodies), -1)
    return text[head[low].start : head[-1].end] if low > 0 else ""


def _caseless_affiliation(text: str, head: Sequence[Token], language: Language, name: tuple[str, ...]) -> str:
    words = [token for token in head if token.is_word]
    low = next((i for i, token in enumerate(words) if i and bare(token.form, language) in language.bodies), -1)
    if low < 0:
        return ""
    high = len(words)
    while high > low + 1 and text[words[high - 1].start : words[high - 1].end] in name:
        high -= 1
    return text[words[low].start : words[high - 1].end]
