"""Which words of a sentence belong to a noun phrase and which cannot. What each of them is tells `word_classes`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from desk.quotes.grammar.caseless import OWNING, bare
from desk.quotes.grammar.withholding import withheld_ranges, withholds
from desk.quotes.grammar.word_classes import WordClasses, named_month
from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import ALI, COMPOUND

COMMAS = frozenset(",،")
DASHES = frozenset("–—")
HARD = frozenset(';:؛!?؟…“”"[]') | DASHES
OWNS = frozenset({"'s", "'", "’"})
LONGEST = 18
PARENTHESIS = 7
RELATIVE = 14
PROCLITICS = frozenset("لب")
"""Letters for "to" and "by" that an Arabic word begins with."""
SAID = 6
"""How far before the end of a name its verb may stand."""

OFFICE_REACH = 5
"""How many words stand between an office and the body where it is held, at most."""


@dataclass(slots=True)
class Nouns(WordClasses):
    """Tells the words of one sentence apart."""

    def stops(self, place: int) -> bool:
        """Whether the word at `place` cannot belong to a noun phrase."""
        token, language = self.tokens[place], self.language
        word = token.form
        if _never_stops(language, word):
            return False
        if word in language.inner or self._named_so(place) or (language.analytic and self.reflexive(place)):
            return False
        if language.article and self.names_ali(place):
            return False
        if word in language.prepositions or word in language.complementisers or word in language.conjunctions:
            named = language.analytic and token.capital and place and self.tokens[place - 1].capital
            return not (named or self._opens_name(place))
        if word in language.relatives or word in language.auxiliaries or word in language.times:
            return self._helps_or_dates(place)
        if word in language.ordinal and place and self.tokens[place - 1].form in language.definite:
            return False
        if word in language.adverbs and _attributive(place, self):
            return False
        if word in language.adverbs or self.pronoun_at(place):
            latter = word in language.turns.latter and place
            return not (latter and self.tokens[place - 1].form in language.turns.demonstratives)
        if word in language.gerunds:
            return not (place and (self.tokens[place - 1].form in language.determiners or self._is_subject(place)))
        if withholds(word, language) and self._withholds(place):
            return True
        return self.addressed(place) or self.is_verb(place) or acts(word, language) or self._past_of(place)

    def _helps_or_dates(self, place: int) -> bool:
        """Whether a relative, a helper or a time is that where it stands, and no noun or name."""
        token, language = self.tokens[place], self.language
        common = token.form in language.capital_times and not (token.capital or token.form in language.auxiliaries)
        if common or self._owned_time(place) or named_month(self.tokens, place, language):
            return False
        numbered = place > 0 and self.tokens[place - 1].form.isdigit()
        return token.form not in language.named_times or numbered

    def _owned_time(self, place: int) -> bool:
        """Whether an English day tells which of somebody's things is meant ("at Ruiz's Friday night rally")."""
        owned = (
            self.language.analytic and place > 0 and self.tokens[place - 1].form in OWNS.union(self.language.possessors)
        )
        return owned and self.tokens[place].form in self.language.times

    def _is_subject(self, place: int) -> bool:
        """Whether an English word in -ing ends a subject, between a noun and "was" ("the heat warning was")."""
        before, following = self.tokens[place - 1], self.tokens[place + 1 : place + 2]
        finite = bool(following) and following[0].form in self.language.being and not following[0].form.startswith("be")
        plain = before.is_word and not (before.capital or self.person_word(place - 1) or self.stops(place - 1))
        return self.language.analytic and finite and plain and before.form not in self.language.inner

    def _opens_name(self, place: int) -> bool:
        """Whether an English preposition opens a name behind an article ("the Inside Harbor account")."""
        token, language = self.tokens[place], self.language
        inside = language.analytic and token.capital and place > 0 and self._capital_at(place + 1)
        return inside and self.tokens[place - 1].form in language.determiners

    def _past_of(self, place: int) -> bool:
        """Whether an English past without an ending follows somebody ("her children held signs that read")."""
        token, language = self.tokens[place], self.language
        past = token.form in language.turns.irregular_pasts and not token.capital and place > 0
        if not past or token.form in language.turns.reporting_pasts:
            return False
        before = self.tokens[place - 1]
        return before.is_word and (before.capital or before.form in language.plurals)

    def _named_so(self, place: int) -> bool:
        """Whether a capital makes a name of a helping word or an adverb ("Will Smith", "of First Baptist Church")."""
        token, language = self.tokens[place], self.language
        behind = language.analytic and token.capital and place > 0 and self.tokens[place - 1].capital
        if behind and (token.form in language.auxiliaries or token.form in language.adverbs):
            return True
        given = language.inverting and token.capital and place > 0 and is_first_name(self.tokens[place - 1].form)
        if given and token.form in language.adverbs and token.form not in language.times:
            return True
        if not token.capital or not self._capital_at(place + 1):
            return False
        inside = place > 0 and self.tokens[place - 1].is_word
        return token.form in language.auxiliaries or (inside and token.form in language.adverbs)

    def names_period(self, place: int, low: int, high: int) -> bool:
        """Whether an English "last week" ends at `place` and a name follows it ("last week Ruiz said")."""
        determiners = self.language.turns.period_determiners
        follows = self.language.analytic and place + 1 < high and self.tokens[place + 1].capital
        return follows and place > low and self.tokens[place - 1].form in determiners

    def holds_office(self, start: int) -> bool:
        """Whether an English office with its article opens there, and no name ("Bo Lee, the city hall clerk said")."""
        if not self.language.analytic or self.tokens[start].form not in self.language.turns.definite_article:
            return False
        for place in range(start + 1, min(len(self.tokens), start + PARENTHESIS)):
            if self.tokens[place].capital or self.stops(place):
                return False
            if self.office(place):
                return place + 1 < len(self.tokens) and self.is_verb(place + 1)
        return False

    def _withholds(self, place: int) -> bool:
        found = withheld_ranges(self.tokens[place : place + RELATIVE], self.language)
        return bool(found) and found[0][0] == 0

    def addressed(self, place: int) -> bool:
        """Whether an Arabic word carries the preposition "to" before somebody who is spoken to."""
        language, word = self.language, self.tokens[place].form
        if not language.proclitics or word[0] not in PROCLITICS or len(word) < 4:
            return False
        if place and self.tokens[place - 1].form.removeprefix("و") in language.turns.according:
            return False
        if word.startswith(OWNING):
            if self._body_of(place):
                return False
            office = any(self.office(back) for back in range(max(0, place - 3), place))
            return not office or word[2:] in language.plurals
        if place and self.tokens[place - 1].form in language.turns.office_adjectives:
            return False
        rest = word[1:].removeprefix("ال")
        if word[0] in language.turns.office_clitics and rest in language.bodies:
            return not any(self.office(back) for back in range(max(0, place - OFFICE_REACH), place))
        construct = rest[-1:] == "ي" and rest[:-1] in language.roles
        return construct or rest in language.united("bodies", "works", "roles", "documents")

    def names_ali(self, place: int) -> bool:
        """Whether an Arabic «علي» is the name, which is written as the preposition is in some papers."""
        word, language = self.tokens[place].form, self.language
        if not place or word not in ALI:
            return False
        before, following = self.tokens[place - 1], self.tokens[place + 1 : place + 2]
        if before.form in COMPOUND:
            return True
        if not following or not following[0].is_word or following[0].form in language.complementisers:
            return is_first_name(before.form) and any(map(self._just_says, range(max(0, place - SAID), place)))
        plain = self._just_says(place - 1)
        own = bare(following[0].form, language) == following[0].form
        definite = self.office(place - 1) and before.form.startswith(language.article)
        opens = is_first_name(before.form) and (place == 1 or self.office(place - 2) or self.is_verb(place - 2))
        return plain or (own and (definite or opens))

    def _just_says(self, place: int) -> bool:
        """Whether an Arabic verb stands there that takes no «على» behind its subject."""
        return self.tokens[place].form.removeprefix("و").removeprefix("ف") in self.language.turns.reporting_alone

    def _body_of(self, place: int) -> bool:
        """Whether an Arabic body is named by what it is for («شركة سدير للاتصالات», «المفوضية السامية للاجئين»)."""
        bodies = self.language.bodies
        near = place > 0 and self.tokens[place - 1].form in bodies
        return near or any(self.bare(back) in bodies for back in range(max(0, place - 3), place - 1))

    def noun_like(self, place: int) -> bool:
        """Whether a phrase may go on to the left of an inner preposition at `place + 1`."""
        token = self.tokens[place]
        if not token.is_word:
            return token.form == ")"
        return not self.stops(place) and not (
            token.form in self.language.inner and token.form not in self.language.determiners
        )


@lru_cache(maxsize=1 << 16)
def _never_stops(language: Language, word: str) -> bool:
    """Whether no list has a word, nor its form, that could keep it out of a noun phrase, wherever it stands."""
    listed = language.united(
        "prepositions", "complementisers", "conjunctions", "relatives", "auxiliaries", "times", "adverbs", "pronouns",
        "gerunds",
    )  # fmt: skip
    if word in listed or withholds(word, language) or language.has(language.united("verbs", "deeds"), word):
        return False
    return not (language.proclitics and word[:1] in PROCLITICS)


def acts(word: str, language: Language) -> bool:
    """Whether a word is a verb that reports nothing, and no first name."""
    return bool(language.deeds) and language.has(language.deeds, word) and not is_first_name(word)


def _attributive(place: int, nouns: Nouns) -> bool:
    """Whether a word that may be an adverb stands between article and noun (« un haut responsable »)."""
    tokens, language = nouns.tokens, nouns.language
    if not 0 < place < len(tokens) - 1:
        return False
    behind = tokens[place].form in language.turns.postposed and nouns.office(place - 1)
    if behind and tokens[place + 1].form in language.turns.genitive_markers:
        return True
    return tokens[place - 1].form in language.determiners and nouns.office(place + 1)
