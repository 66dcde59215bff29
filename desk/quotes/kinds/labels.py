"""Whether words around a segment make a label of it: laws, answers of a survey, credits. Titles are `terms`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.nouns import Nouns
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.kinds.context import NEAR, PHRASE, TERM, Context
from desk.quotes.text.words import Token, form

LIST = 12
SIGNS = frozenset("-&")


def is_law(context: Context) -> bool:
    """Whether its words are the name of a law, in capitals (the “Clean Water Act”)."""
    language = context.sentence.language
    if not 1 < len(context.words) <= TERM + 1 or form(context.words[-1]) not in language.laws:
        return False
    return _capitals(context) and not context.clause


def is_entitled(context: Context) -> bool:
    """Whether "entitled" leads to it over a comma, which no cue does (`a post entitled, “The Harbor Sinks.”`)."""
    tokens, place = context.sentence.tokens, context.place
    apart = place > 1 and tokens[place - 1].form in COMMAS and context.cue is None
    return apart and tokens[place - 2].form in context.sentence.language.entitling


def is_before_noun(context: Context) -> bool:
    """Whether "nickname", a sign or who takes part in a show stands right behind it (‘Harbor’ co-star Bo Lund)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    behind = tokens[place + 1 : place + 2]
    following = behind[0].form if behind else ""
    if following in language.signs and language.analytic:
        acted = tokens[place - 1].form in language.turns.infinitive_marker
        return len(context.words) <= TERM and not (acted or context.spoken or context.introduced)
    if following in language.nicknames:
        return len(context.words) <= TERM and not context.clause
    title = following in language.credits and context.words[0][0].isupper() and len(context.words) <= TERM
    return title and not (context.complete or context.spoken)


def is_example_word(context: Context) -> bool:
    """Whether "such as" leads to it, alone or in a list, from "words" or the like (`a word such as “warm,” “fair”`)."""
    tokens, language = context.sentence.tokens, context.sentence.language
    place = context.place - 1
    while (
        place > 0
        and (tokens[place].is_quote or tokens[place].form in COMMAS | language.turns.list_conjunctions)
        and context.place - place < LIST
    ):
        place -= 1
    leads = language.turns.exemplifying
    led = next((words for words in leads if tuple(t.form for t in tokens[: place + 1][-len(words) :]) == words), ())
    if not led or len(context.words) >= PHRASE:
        return False
    place -= len(led)
    place -= tokens[place].form in COMMAS
    return place >= 0 and tokens[place].form in language.wordings


def is_nobodys(context: Context) -> bool:
    """Whether a survey counts who says it, anybody may, or a group calls itself so."""
    saying = context.cue
    if saying is None or saying.speaker is None or saying.high > context.place or len(context.words) >= PHRASE:
        return False
    who = saying.speaker.tokens
    return _answered(context, saying, who) or _told_by_anybody(context, saying, who) or _of_group(context, saying)


def _answered(context: Context, saying: Saying, who: Sequence[Token]) -> bool:
    """Whether those whom a survey counts say it of themselves ("12 percent said they were “very worried”")."""
    language = context.sentence.language
    if len(who) == 1 and who[0].form in language.turns.respondents:
        return not saying.weak
    graded = form(context.words[0]) in language.degrees
    return graded and any(token.form in language.surveyed or token.form.endswith("%") for token in who)


def _told_by_anybody(context: Context, saying: Saying, who: Sequence[Token]) -> bool:
    """Whether it is a word or two that "someone" stands for anybody to say ("when someone says “ferry”")."""
    if who[0].form not in context.sentence.language.anybody or len(context.words) >= NEAR or context.complete:
        return False
    return context.sentence.tokens[saying.high - 1].form.endswith(context.sentence.language.turns.generic_present)


def _of_group(context: Context, saying: Saying) -> bool:
    """Whether a group calls itself so in a clause that tells who is meant ("who call themselves “the rest”")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if tokens[place - 1].form not in language.turns.themselves or tokens[place - 2].form not in language.naming:
        return False
    return saying.low > 0 and tokens[saying.low - 1].form in language.relatives


def is_asked_for(context: Context) -> bool:
    """Whether an opening "asked" or "pressed" holds it, as a label (`Asked to name a “dead” street, Pell said`)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if tokens[0].form not in language.questioned or len(context.words) >= PHRASE or place < 2:
        return False
    if any(token.form in COMMAS for token in tokens[:place]):
        return False
    named = is_attribute(context)
    return named or (
        tokens[place - 1].form in language.turns.exemplified and tokens[place - 2].form in language.examples
    )


def is_kind_of_law(context: Context) -> bool:
    """Whether it tells which law one is of, the cue behind it or nobody's (`a new “quiet hours” law`)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    saying = context.cue
    if form(context.words[-1]) in language.laws and 1 < len(context.words) < PHRASE:
        return not context.spoken and any(token.form in language.laws for token in tokens[place + 1 : place + 2])
    if saying is None and context.headline and language.analytic:
        return _before_laws(context)
    ahead = saying is not None and saying.low < place and saying.speaker is not None
    if ahead or language.laws.isdisjoint([token.form for token in tokens[place + 1 : place + NEAR]]):
        return False
    return len(context.words) <= TERM and is_attribute(context)


def _before_laws(context: Context) -> bool:
    """Whether a law stands behind it in a line of capitals (“Do Not Honk” And Anti-Noise Bills)."""
    behind = context.sentence.tokens[context.place + 1 : context.place + 1 + TERM]
    laws, joining = context.sentence.language.laws, SIGNS | context.sentence.language.turns.list_conjunctions
    end = next((at for at, token in enumerate(behind) if token.form in laws), None)
    return end is not None and all(token.capital or token.form in joining for token in behind[:end])


def is_attribute(context: Context) -> bool:
    """Whether an article that points to nothing known stands before it, a word between at most, and a noun behind."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if not language.analytic or context.spoken or context.complete or not 0 < place < len(tokens) - 1:
        return False
    nouns, after = Nouns(tokens, language), tokens[place + 1]
    first = place - 1 - (place > 1 and not nouns.stops(place - 1) and tokens[place - 1].is_word)
    led = any(t.form in language.determiners - language.definite for t in tokens[first:place])
    return led and after.is_word and not nouns.stops(place + 1) and after.form not in language.inner


def _capitals(context: Context) -> bool:
    """Whether its longer words have capitals, be it in a line of capitals or not."""
    longer = [word for word in context.words if len(word) > NEAR] or context.words
    return not context.sentence.headed and all(word[0].isupper() or word[0].isdigit() for word in longer)


def is_taken_up(context: Context) -> bool:
    """Whether "with the phrase" leads to what somebody keeps saying ("dodged it with the phrase “no news”")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if place < NEAR or tokens[place - 1].form not in language.turns.refrains or context.titled:
        return False
    before = place - 2 - (tokens[place - 2].form not in language.determiners)
    if (
        before < 2
        or tokens[before].form not in language.determiners
        or tokens[before - 1].form not in language.turns.circumstantial
    ):
        return False
    verb = tokens[before - 2].form
    return not verb.endswith(language.finite) or (verb in language.verbs and verb not in language.weak)


def is_remark(context: Context) -> bool:
    """Whether "chant", "remark" or the like stands right behind it (the “lock it up” chant)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    behind = tokens[place + 1 : place + 2]
    if not behind or not language.analytic:
        return False
    said = behind[0].form in language.remarks and len(context.words) > 1
    return (said or behind[0].form in language.cries) and not context.spoken


def heads_headline(context: Context) -> bool:
    """Whether it opens a headline before a colon, and is no title (‘I was wrong’: Ruiz apologizes for remarks)."""
    behind = [token.form for token in context.sentence.tokens[context.place + 1 : context.place + 3]]
    apart = bool(context.sentence.language.article) and (behind[:2] == [".", "."] or behind[:1] == ["…"])
    apart = apart or context.inner[-1] == ":"
    if not (apart or behind[:1] == [":"]) or len(context.words) < 2 or not (context.headline and context.opens):
        return False
    return not all(word[0].isupper() for word in context.words)


def is_seen_as(context: Context) -> bool:
    """Whether it is what somebody sees another or a thing as ("saw him as a “puppet”")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    last = place - 1 - (place > 1 and tokens[place - 1].form in language.turns.indefinite)
    if last < 2 or tokens[last].form not in language.turns.essive or not context.words[0][0].islower():
        return False
    seen = tokens[max(0, last - PHRASE - 1) : last]
    return any(token.form in language.seeing for token in seen) and all(token.is_word for token in seen[-2:])
