"""Whether a word that is a noun as well stands where only a verb can. Words that are no nouns are `verbs`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.subjects import COMMAS, INVERSION, NounPhrases
from desk.quotes.languages import Language
from desk.quotes.languages.lists import Forms
from desk.quotes.text.words import Token

CLAUSE = 7
OBJECT = 4
ADJECTIVE = 16
"""Characters of an adjective in marks."""


def has_subject(place: int, phrases: NounPhrases) -> bool:
    """Whether a word that may be a noun stands where only a verb can: by its subject, or between quote and speaker."""
    tokens, language = phrases.tokens, phrases.language
    before = tokens[_over_party(place, phrases)]
    ahead = _behind_asides(place + 1, phrases) if language.inverting else place + 1
    following = tokens[ahead] if ahead < len(tokens) else None
    after_comma = before.form in COMMAS
    if before.is_quote or (after_comma and place > 1 and tokens[place - 2].is_quote):
        describes = before.is_quote and _describes_noun(place - 1, tokens, language)
        return not describes and (after_comma or phrases.begins_subject(place + 1))
    if following is None:
        return before.is_word and (before.form in language.pronouns or before.capital)
    cleft = place > 1 and before.form in language.turns.object_articles
    cleft = cleft and tokens[place - 2].form in language.turns.subject_relatives
    perfect = language.inverting and following.form in language.turns.perfect_infinitive and before.is_word
    if cleft or perfect or (following.form in INVERSION and following.start == tokens[place].end):
        return True
    if following.form in language.complementisers:
        return not _bare_noun(place, phrases)
    if (following.is_quote or following.form in language.turns.depiction) and _in_relative(place, phrases):
        return True
    led = before.form in language.prepositions and before.form not in language.turns.genitive_markers
    if led and language.analytic and tokens[place].form in language.turns.saying:
        return following.capital or following.form in language.determiners or following.form in language.pronouns
    if after_comma:
        return _speaks_behind_comma(place, following, phrases)
    if not before.is_word:
        return False
    described = place > 1 and before.form in language.adverbs and tokens[place - 2].form in language.turns.adjectival
    ranked = before.form in language.ordinal and place > 1 and tokens[place - 2].form in language.determiners
    ranked = (ranked or described) and tokens[place].form not in language.utterances
    if before.form in language.united("pronouns", "auxiliaries", "adverbs") and not ranked:
        return True
    if following.form in language.adverbs and place + 2 < len(tokens):
        following = tokens[place + 2]
    done = language.inverting and place > 1 and tokens[place - 2].form in language.auxiliaries
    named = before.capital or (_agrees(place, phrases) and not done)
    if named and (_names_object(place, phrases) or _is_bare_noun(place, phrases)):
        return _names_object(place, phrases)
    opens = following.is_quote or following.form in {".", ":", ","} or following.form in language.determiners
    opens = opens or (language.analytic and following.form in language.pronouns)
    opens = opens or (language.inverting and following.form in language.turns.towards)
    verbal = named and (opens or following.form in language.auxiliaries)
    return verbal and not (language.analytic and (_ends_clause(place, phrases) or _singular(place, phrases)))


def owned_noun(place: int, phrases: NounPhrases) -> bool:
    """Whether a word closes an English phrase that names nobody ("his false claim that", "in crude terms how")."""
    tokens, language, before = phrases.tokens, phrases.language, phrases.tokens[place - 1]
    if not language.analytic or not before.is_word or before.capital or phrases.person_word(place - 1):
        return False
    if before.form in language.united("pronouns", "auxiliaries", "adverbs", "determiners") or place < 2:
        return False
    owner = tokens[place - 2].form
    return owner in language.possessors or owner in language.turns.coordinators


def _speaks_behind_comma(place: int, following: Token, phrases: NounPhrases) -> bool:
    """Whether a word that may be a noun is a verb behind a comma, by what follows it."""
    language = phrases.language
    gerund = phrases.tokens[place].form in language.gerunds and following.is_word
    gerund = gerund and (following.form not in language.inner or _leads_to_words(place, phrases))
    speaks = language.analytic and (gerund or following.form in language.pronouns)
    speaks = speaks or (language.inverting and following.capital)
    return speaks or following.form in language.determiners or following.form == ":" or following.is_quote


def _is_bare_noun(place: int, phrases: NounPhrases) -> bool:
    """Whether an English word without an ending closes a singular phrase with an article ("the Star report “bad”")."""
    tokens, turns, word = phrases.tokens, phrases.language.turns, phrases.tokens[place].form
    past = word.endswith(("s", "ed", "ing")) or word in turns.irregular_pasts or word in turns.reporting_pasts
    several = tokens[place - 1].form in phrases.language.plurals or not tokens[place - 1].capital
    if not phrases.language.analytic or past or several:
        return False
    return _behind_article(place, phrases.language.definite, phrases)


def _over_party(place: int, phrases: NounPhrases) -> int:
    """The last token before `place`, or before the brackets that close there ("Rep. Ana Ruiz (D-Ohio) claims")."""
    tokens = phrases.tokens
    if not phrases.language.analytic or tokens[place - 1].form != ")":
        return place - 1
    opening = (at for at in range(place - 2, max(0, place - CLAUSE), -1) if tokens[at].form == "(")
    return next(opening, place) - 1


def _leads_to_words(place: int, phrases: NounPhrases) -> bool:
    """Whether "saying" leads over where somebody says it to his words (", saying in a statement that")."""
    tokens, turns = phrases.tokens, phrases.language.turns
    if not phrases.language.analytic or tokens[place].form not in turns.saying:
        return False
    if tokens[place + 1].form in turns.genitive_markers:
        return False
    return any(token.is_quote or token.form in turns.that for token in tokens[place + 2 : place + 2 + CLAUSE])


def _behind_asides(place: int, phrases: NounPhrases) -> int:
    """`place`, or the first place behind the « pour sa part » or the like that stands there."""
    while place < len(phrases.tokens) and phrases.in_aside(place):
        place += 1
    return place


def _names_object(place: int, phrases: NounPhrases) -> bool:
    """Whether an English word that gives names has its object and a quote behind ("Mayor calls plan “dead”")."""
    tokens, language = phrases.tokens, phrases.language
    promised = (
        tokens[place].form.endswith("s") and not tokens[place - 1].capital and tokens[place - 1].form in language.roles
    )
    finds = tokens[place].form in language.turns.finding
    if not language.analytic or not (promised or finds or tokens[place].form in language.naming):
        return False
    reach = range(place + 1, min(len(tokens), place + 2 + (2 * OBJECT if finds else OBJECT)))
    end = next((at for at in reach if not tokens[at].is_word and not phrases.glued(at)), place)
    return end > place + 1 and tokens[end].is_quote


def _in_relative(place: int, phrases: NounPhrases) -> bool:
    """Whether « que » and a noun with its article stand before a word (« un choix que l'établissement juge “…” »)."""
    tokens, language = phrases.tokens, phrases.language
    for back in range(place - 2, max(-1, place - CLAUSE), -1):
        if tokens[back].form in language.object_relatives:
            return tokens[back + 1].form in language.determiners
    return False


def _describes_noun(mark: int, tokens: Sequence[Token], language: Language) -> bool:
    """Whether short English marks behind a preposition describe the noun behind them (`hit out at “absurd” claims`)."""
    short = language.analytic and tokens[mark].end - tokens[mark].start <= ADJECTIVE
    led = mark > 0 and tokens[mark - 1].is_word and tokens[mark - 1].form in language.prepositions
    return short and led and tokens[mark - 1].form not in language.complementisers


def _bare_noun(place: int, phrases: NounPhrases) -> bool:
    """Whether an English word without an ending closes a phrase with "a" ("a Facebook post that", "a Post report")."""
    tokens, word = phrases.tokens, phrases.tokens[place].form
    past = word.endswith(("s", "ed")) or word in phrases.language.turns.reporting_pasts
    if not phrases.language.analytic or past or not tokens[place - 1].is_word:
        return False
    articles = phrases.language.turns.indefinite
    if place > 1 and tokens[place - 1].form in phrases.language.times:
        return tokens[place - 2].form in articles
    return _behind_article(place, articles, phrases)


def _behind_article(place: int, articles: Forms, phrases: NounPhrases) -> bool:
    """Whether one of `articles` opens the phrase that ends before `place`."""
    start = phrases.start_of(place, 0)
    return start < place and phrases.tokens[start].form in articles


def _ends_clause(place: int, phrases: NounPhrases) -> bool:
    """Whether an English word that may be a noun ends its clause, and no quote before it ("some union demands.")."""
    tokens = phrases.tokens
    mark, behind = tokens[place + 1].form, tokens[place + 2 : place + 3]
    if not (mark == "." or (mark in COMMAS and behind and not behind[0].is_quote)):
        return False
    start = phrases.start_of(place, 0)
    start -= start > 0 and tokens[start - 1].form in COMMAS
    return not (start and tokens[start - 1].is_quote)


def _singular(place: int, phrases: NounPhrases) -> bool:
    """Whether an English word without an ending stands behind "the" and a name of one ("the El Paso attack")."""
    tokens, word = phrases.tokens, phrases.tokens[place].form
    past = word.endswith(("s", "ed", "ing")) or word in phrases.language.turns.reporting_pasts
    name = tokens[place - 1]
    if past or not name.capital or name.form.endswith("s"):
        return False
    return _behind_article(place, phrases.language.turns.definite_article, phrases)


def _agrees(place: int, phrases: NounPhrases) -> bool:
    """Whether the noun before a word can be its subject: in English only a plural one when the word has no ending."""
    bare = phrases.language.analytic and not phrases.tokens[place].form.endswith(("s", "d", "t", "ing"))
    return phrases.tokens[place - 1].form in phrases.language.plurals if bare else phrases.person_word(place - 1)
