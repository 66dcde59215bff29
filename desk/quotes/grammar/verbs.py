"""Whether a word that may report is a verb where it stands. Nouns are told from it by `noun_or_verb`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desk.quotes.grammar.noun_or_verb import has_subject, owned_noun
from desk.quotes.grammar.opening_verbs import is_opening_verb, leads_to_deed
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.grammar.word_classes import APOSTROPHES
from desk.quotes.languages import Language, Order
from desk.quotes.text.words import Token

CLAUSE = 7


class Form(Enum):
    """What a cue is."""

    VERB = "verb"
    DEPENDENT = "participle or infinitive"
    SOURCE = "source"
    ECHO = "echo"

    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Entry:
    """What may begin with a word: phrases with their form, and the word as a verb of its own.

    `phrases` are kept by their second word, those of one word last among them; these are `alone` before all others.
    """

    phrases: dict[str, tuple[tuple[tuple[str, ...], Form], ...]]
    alone: tuple[tuple[tuple[str, ...], Form], ...]
    verb: bool
    nominal: bool
    weak: bool
    gerund: bool
    participle: bool
    viewpoint: bool

    @property
    def opens_verb(self) -> bool:
        """Whether the word reports only as the beginning of verbs of several words ("pledged to")."""
        told = (form is Form.VERB for phrases in (self.alone, *self.phrases.values()) for _, form in phrases)
        return not self.verb and any(told)


def is_verb_here(place: int, entry: Entry, phrases: NounPhrases) -> bool:
    """Whether a word that may report is a verb where it stands, and not a noun or an adjective."""
    tokens, language = phrases.tokens, phrases.language
    if place == 0:
        return (
            (language.order is Order.VERB_FIRST and not (entry.nominal and leads_to_deed(phrases)))
            or entry.gerund
            or entry.participle
            or (not entry.nominal and _opens(phrases))
        )
    before = tokens[place - 1]
    if language.order is Order.VERB_FIRST:
        return is_opening_verb(place, phrases, gerund=entry.gerund, nominal=entry.nominal)
    if tokens[place].capital or (before.form in language.documents and _sent_out(place, phrases)):
        return False
    if entry.nominal and not entry.gerund and before.form in APOSTROPHES and phrases.glued(place - 1):
        return False
    if language.analytic and (
        _behind_adjective(place, phrases) or (entry.nominal and _noun_behind(before, tokens[place], language))
    ):
        return entry.gerund and _gives_words(place, phrases)
    if before.is_word and before.form not in language.pronouns:
        alone = before.form in language.turns.standalone and not entry.nominal
        head = place - 2 - (place > 2 and tokens[place - 2].form in COMMAS)
        if before.form in language.relatives and place > 1 and phrases.person_word(head):
            return True
        clitic = (
            entry.gerund and before.form in language.turns.object_articles and tokens[place].form not in language.roles
        )
        if before.form in language.determiners and not (alone or clitic or _object_pronoun(place, phrases)):
            return False
        if before.form in language.prepositions and not entry.gerund:
            raised = before.form in language.leading and place > 1 and phrases.raises(place - 2)
            helped = before.form in language.adverbs and not entry.nominal
            purpose = before.form in language.turns.purposes and tokens[place].form.endswith(language.infinitives)
            return raised or helped or (language.inverting and purpose) or before.form in language.auxiliaries
    gives = entry.gerund and (_gives_words(place, phrases) or _blamed_for(place, phrases))
    return not entry.nominal or gives or (has_subject(place, phrases) and not owned_noun(place, phrases))


def _noun_behind(before: Token, word: Token, language: Language) -> bool:
    """Whether a word that may be a noun is one: behind "her", or no infinitive behind "to" ("to states")."""
    owner = before.form in language.possessors and before.form in language.pronouns
    singular = word.form.endswith("s") and not word.form.endswith("ss")
    return owner or (before.form in language.turns.infinitive_marker and singular)


def _behind_adjective(place: int, phrases: NounPhrases) -> bool:
    """Whether an article and a word in -ing make a noun of an English word ("a widening dispute")."""
    tokens = phrases.tokens
    if place < 2 or tokens[place - 2].form not in phrases.language.turns.adjectival:
        return False
    past = tokens[place].form.endswith(("s", "ed")) or tokens[place].form in phrases.language.turns.reporting_pasts
    return not past and tokens[place - 1].form.endswith("ing")


def _opens(phrases: NounPhrases) -> bool:
    """Whether the sentence opens with verb and name and leads to a quote: `Added Ruiz: "…"`."""
    tokens = phrases.tokens
    if len(tokens) < 2 or not tokens[1].capital or phrases.stops(1):
        return False
    end = phrases.end_of(1, len(tokens))
    return (
        end + 1 < len(tokens) and (tokens[end].form == ":" or tokens[end].form in COMMAS) and tokens[end + 1].is_quote
    )


def _object_pronoun(place: int, phrases: NounPhrases) -> bool:
    """Whether an article before a verb is a pronoun, as in "le dit", "l'affirme"."""
    tokens, language = phrases.tokens, phrases.language
    if place > 1 and tokens[place - 1].form in language.turns.dative_articles:
        return tokens[place - 2].form in language.pronouns
    if tokens[place - 1].form not in language.turns.object_articles or place < 2:
        return False
    if tokens[place - 2].form in language.pronouns or tokens[place - 2].form in language.turns.comparing:
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    told = following is not None and (following.is_quote or following.form in language.turns.depiction)
    return told and (tokens[place - 2].capital or phrases.person_word(place - 2))


def _gives_words(place: int, phrases: NounPhrases) -> bool:
    """Whether an English word in -ing leads by a mark to a quote, one adverb at most between ("saying only, “…”")."""
    tokens, language = phrases.tokens, phrases.language
    closed = tokens[place - 1].form == "'s" or tokens[place - 1].form in language.determiners
    if not language.analytic or closed or place + 2 >= len(tokens):
        return False
    mark = place + 1 + (tokens[place + 1].form in language.adverbs)
    led = mark + 1 < len(tokens) and (tokens[mark].form in COMMAS or tokens[mark].form == ":")
    return led and tokens[mark + 1].is_quote


def _blamed_for(place: int, phrases: NounPhrases) -> bool:
    """Whether somebody is blamed for saying something in English ("accused Ruiz of saying it was")."""
    tokens, language = phrases.tokens, phrases.language
    if tokens[place].form not in language.turns.saying:
        return False
    near = tokens[max(0, place - 1 - CLAUSE) : place - 1]
    return tokens[place - 1].form in language.grounds and any(token.form in language.blaming for token in near)


def _sent_out(place: int, phrases: NounPhrases) -> bool:
    """Whether an English participle tells how a text came out, and gives no words ("a statement emailed later")."""
    following = phrases.tokens[place + 1] if place + 1 < len(phrases.tokens) else None
    told = following is not None and (
        following.is_quote or not following.is_word or following.form in phrases.language.turns.that
    )
    return phrases.tokens[place].form in phrases.language.turns.sent and not told
