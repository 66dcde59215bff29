"""Whether a marked segment is what people call somebody or something, or a charge. Titles are `terms`."""

from __future__ import annotations

from desk.quotes.grammar.nouns import Nouns
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.kinds.context import CLAUSE, NEAR, PHRASE, TERM, Context
from desk.quotes.text.words import form

CASE = 5


def is_known_as(context: Context) -> bool:
    """Whether a word that only names, and does not report, leads to it over "as" ("known at headquarters as")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if place == 0 or tokens[place - 1].form not in language.turns.essive or len(context.words) > TERM:
        return False
    for before in range(place - 2, max(-1, place - 2 - CLAUSE), -1):
        if not tokens[before].is_word:
            return False
        if tokens[before].form in language.naming and not language.has(language.verbs, tokens[before].form):
            return True
    return False


def is_nickname(context: Context) -> bool:
    """Whether the clause goes on with "a nickname", or the marks stand inside the name of somebody."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    after = tokens[place + 1].form if place + 1 < len(tokens) else ""
    if after in language.cries or after in language.remarks:
        return False
    nickname = context.words[0][0].isupper() or context.words[0] in language.determiners
    if nickname and not context.sentence.headed and Nouns(tokens, language).nicknamed(place):
        return len(context.words) < PHRASE
    start = place + 1
    start += start < len(tokens) and tokens[start].form in COMMAS
    being = start < len(tokens) and (
        tokens[start].form in language.being or tokens[start].form in language.turns.copulas
    )
    following = [t.form for t in tokens[start + being : start + being + NEAR]]
    if being and context.cue is None and any(word in language.turns.denominations for word in following[:2]):
        return True
    if being or not following or following[0] not in language.determiners:
        return False
    named = language.nicknames | (language.naming if context.titled else frozenset())
    return len(context.words) <= TERM and any(word in named for word in following)


def is_current(context: Context) -> bool:
    """Whether people at large call it so (« Les habitants appellent ce vent “le noir” »)."""
    saying, language = context.cue, context.sentence.language
    if saying is None or saying.speaker is None or saying.high > context.place or len(context.words) > TERM:
        return False
    tokens = context.sentence.tokens
    if language.analytic:
        return _what_locals_call(context, saying)
    if tokens[saying.low].form in language.turns.mentioning and _in_general(context, saying):
        return not context.complete
    if tokens[saying.high - 1].form not in language.turns.calling or context.complete:
        return False
    people = saying.speaker.tokens
    everybody = people[0].form in language.turns.universal | language.turns.generic
    many = people[0].form in language.turns.many and len(people) == 2
    many = many and (people[1].form in language.plurals or (people[1].capital and people[1].form.endswith("s")))
    between = tokens[saying.high : context.place]
    return everybody or (many and bool(between) and between[0].form in language.turns.pointing)


def _in_general(context: Context, saying: Saying) -> bool:
    """Whether « on » at the start of a sentence stands for people at large (« On parle alors de “fonte” »)."""
    tokens, language = context.sentence.tokens, context.sentence.language
    if saying.speaker is None or saying.inverted or saying.speaker.tokens[-1].form not in language.turns.generic:
        return False
    before = tokens[: saying.speaker.low]
    named = 0 < len(before) < PHRASE and before[0].form in language.prepositions and before[-1].form in COMMAS
    return named or all(token.form in language.adverbs for token in before)


def _what_locals_call(context: Context, saying: Saying) -> bool:
    """Whether people at large give an English name in capitals to something ("The villagers call the wind")."""
    tokens, language = context.sentence.tokens, context.sentence.language
    if tokens[saying.high - 1].form in language.turns.nicknaming and saying.high <= context.place:
        return not context.complete or context.words[0][0].isupper()
    if tokens[saying.high - 1].form not in language.turns.calling or saying.speaker is None:
        return False
    people = [token.form for token in saying.speaker.tokens]
    many = people[-1] in language.plurals or people[-1] in language.turns.at_large
    named = context.words[-1][0].isupper() and len(context.words) < PHRASE
    return many and len(people) <= 2 and named and saying.high < context.place


def is_charge(context: Context) -> bool:
    """Whether it is what somebody is tried or searched for (« une enquête pour “faux” », «بتهمة "التزوير"»)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    before, turns = tokens[place - 1].form if place else "", language.turns
    if before in turns.charges:
        return True
    if context.cue is not None and (len(context.words) > NEAR or not _is_bare(context)):
        return False
    headed = before in language.genitives and place > 1 and tokens[place - 2].form in turns.counts
    led = before in turns.charged or (context.listed and before in turns.coordinators)
    return headed or (led and any(t.form in turns.cases for t in tokens[max(0, place - CASE) : place]))


def _is_bare(context: Context) -> bool:
    """Whether the words open with no article, pronoun, preposition, verb or capital, as the name of an offence does."""
    first, language = context.words[0], context.sentence.language
    small = language.united("determiners", "pronouns", "prepositions", "inner", "negations", "conjunctions")
    return first.islower() and form(first) not in small and not first.endswith(language.infinitives or "\0")


def is_called_so(context: Context) -> bool:
    """Whether a relative clause without a pronoun gives a name, as in `the guard his teammates call "Professor"`."""
    saying, tokens, language = context.cue, context.sentence.tokens, context.sentence.language
    if saying is None or len(context.words) > NEAR or not context.words[0][0].isupper():
        return False
    if len(context.words) == 1 and _names_thing(context, saying):
        return True
    if saying.high != context.place:
        return False
    before = tokens[saying.left - 1] if saying.left else None
    carried = before is not None and before.is_word and before.form not in language.conjunctions
    names = tokens[saying.high - 1].form in language.naming
    return names and carried and before is not None and before.form not in language.complementisers - language.relatives


def _names_thing(context: Context, saying: Saying) -> bool:
    """Whether an English cue gives a thing a name in capitals ("has begun calling the probe “Lassie”")."""
    tokens, language = context.sentence.tokens, context.sentence.language
    between = tokens[saying.high : context.place]
    if not language.analytic or len(between) < 2 or tokens[saying.high - 1].form not in language.naming:
        return False
    nouns = Nouns(tokens, language)
    plain = all(t.is_word and not t.capital and not nouns.stops(at) for at, t in enumerate(between, saying.high))
    thing = not any(nouns.person_word(at) for at in range(saying.high, context.place))
    return plain and thing and between[0].form in language.determiners
