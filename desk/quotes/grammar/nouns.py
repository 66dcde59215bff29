"""Words of a sentence as parts of noun phrases: which of them belong to one and which cannot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from desk.quotes.grammar.caseless import OWNING, bare
from desk.quotes.grammar.mentions import Mention, in_trade, speaks
from desk.quotes.grammar.withholding import withheld_ranges, withholds
from desk.quotes.languages import Language, language_of
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.lists import Phrase
from desk.quotes.languages.name_parts import ALI, COMPOUND
from desk.quotes.text.words import Token

COMMAS = frozenset(",،")
DASHES = frozenset("–—")
APOSTROPHES = frozenset("'’")
GLUE = frozenset(".-'’&/")
HARD = frozenset(';:؛!?؟…“”"[]') | DASHES
INVERSION = frozenset({"-", "-t-"})
LONGEST = 18
PARENTHESIS = 7
RELATIVE = 14
NICKNAME = 20
PROCLITICS = frozenset("لب")
"""Letters for "to" and "by" that an Arabic word begins with."""
SAID = 6
"""How far before the end of a name its verb may stand."""


@dataclass(slots=True)
class Nouns:
    """Tells the words of one sentence apart."""

    tokens: Sequence[Token]
    language: Language

    def mention(self, low: int, high: int, core: int | None = None) -> Mention | None:
        """The tokens `[low, high)` as a mention, without marks at its ends; None when nothing is left."""
        while low < high and not self.tokens[low].is_word:
            low += 1
        while (
            high > low
            and not self.tokens[high - 1].is_word
            and not self.tokens[high - 1].is_quote
            and self.tokens[high - 1].form != ")"
            and not self.glued(high - 1)
        ):
            high -= 1
        if low >= high or (high - low == 1 and self.tokens[low].form in self.language.inner):
            return None
        return Mention(low, high, min(core or high, high), tuple(self.tokens[low:high]))

    def bare(self, place: int) -> str:
        """The word at `place` without a glued article."""
        return bare(self.tokens[place].form, self.language)

    def person_word(self, place: int) -> bool:
        """Whether the word at `place` is a noun for people, bodies or texts, which can speak."""
        return speaks(self.tokens[place].form, self.language)

    def is_person(self, mention: Mention) -> bool:
        """Whether the mention names somebody or something that can speak."""
        if mention.pronoun(self.language):
            return True
        return any(
            (token.capital and token.form not in self.language.determiners) or speaks(token.form, self.language)
            for token in mention.tokens
            if token.is_word
        )

    def pronoun_at(self, place: int) -> bool:
        """Whether the word at `place` is a pronoun there, and not the article of a noun behind it ("her lawyer")."""
        word, language = self.tokens[place].form, self.language
        if word not in language.pronouns:
            return False
        if word not in language.determiners or place + 1 >= len(self.tokens) or not self.tokens[place + 1].is_word:
            return True
        following = self.tokens[place + 1].form
        return following in language.auxiliaries or following in language.prepositions or following in language.pronouns

    def helps(self, place: int) -> bool:
        """Whether the word at `place` may stand between subject and verb."""
        token, language = self.tokens[place], self.language
        word = token.form
        if word in language.auxiliaries or word in language.adverbs:
            named = language.analytic and token.capital and place and self.tokens[place - 1].capital
            return not named
        if language.asides and self.in_aside(place):
            return True
        following = self.tokens[place + 1].form if place + 1 < len(self.tokens) else ""
        if word in language.turns.datives:
            return following in language.auxiliaries or language.has(language.verbs, following)
        if word in language.raising and following in language.adverbs and place + 2 < len(self.tokens):
            following = self.tokens[place + 2].form
        infinitive = following.endswith(language.infinitives) and following in language.verbs
        if word in language.raising and (
            following in language.turns.infinitive_marker or following in language.leading or infinitive
        ):
            return True
        if word in language.leading and place and self.tokens[place - 1].form in language.raising:
            return True
        adverb = word.endswith(language.adverbial) and len(word) > 4 and word not in language.no_adverbs
        return adverb and not token.capital

    def raises(self, place: int) -> bool:
        """Whether a verb that lends its subject to an infinitive ends at `place`, its pronoun behind it or not."""
        tokens, raising = self.tokens, self.language.raising
        inverted = place > 1 and tokens[place - 1].form in INVERSION and tokens[place].form in self.language.pronouns
        return tokens[place].form in raising or (inverted and tokens[place - 2].form in raising)

    def in_aside(self, place: int) -> bool:
        """Whether the word at `place` belongs to "quant à elle" or the like."""
        word = self.tokens[place].form
        for aside, at in _asides_by_word(self.language.code).get(word, ()):
            low = place - at
            if low >= 0 and tuple(t.form for t in self.tokens[low : low + len(aside)]) == aside:
                return True
        return False

    def stops(self, place: int) -> bool:
        """Whether the word at `place` cannot belong to a noun phrase."""
        token, language = self.tokens[place], self.language
        word = token.form
        if _never_stops(language.code, word):
            return False
        if word in language.inner or self._named_so(place) or self.reflexive(place):
            return False
        if language.article and self.names_ali(place):
            return False
        if word in language.prepositions or word in language.complementisers or word in language.conjunctions:
            named = language.analytic and token.capital and place and self.tokens[place - 1].capital
            return not named
        if word in language.relatives or word in language.auxiliaries or word in language.times:
            numbered = place > 0 and self.tokens[place - 1].form.isdigit()
            return word not in language.named_times or numbered
        if word in language.ordinal and place and self.tokens[place - 1].form in language.definite:
            return False
        if word in language.adverbs and _attributive(place, self):
            return False
        if word in language.adverbs or self.pronoun_at(place):
            return not self._is_latter(place)
        if word in language.gerunds:
            return not (place and self.tokens[place - 1].form in language.determiners)
        if withholds(word, language) and self._withholds(place):
            return True
        return self.addressed(place) or self.is_verb(place) or acts(word, language)

    def _is_latter(self, place: int) -> bool:
        """Whether « ce dernier » ends at `place`."""
        turns = self.language.turns
        return (
            self.tokens[place].form in turns.latter
            and place > 0
            and self.tokens[place - 1].form in turns.demonstratives
        )

    def _named_so(self, place: int) -> bool:
        """Whether a capital makes a name of a helping word or an adverb ("Will Smith", "of First Baptist Church")."""
        token, language = self.tokens[place], self.language
        behind = language.analytic and token.capital and place > 0 and self.tokens[place - 1].capital
        if behind and (token.form in language.auxiliaries or token.form in language.adverbs):
            return True
        if not token.capital or not self._capital_at(place + 1):
            return False
        inside = place > 0 and self.tokens[place - 1].is_word
        return token.form in language.auxiliaries or (inside and token.form in language.adverbs)

    def reflexive(self, place: int) -> bool:
        """Whether an English "himself" leans on the name or noun before it."""
        if not place or not self.tokens[place].form.endswith(self.language.turns.reflexive_endings):
            return False
        return self.tokens[place - 1].capital or self.person_word(place - 1)

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
        return rest in language.united("bodies", "works", "roles", "documents")

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

    def is_verb(self, place: int) -> bool:
        """Whether the word reports and is not a noun where it stands."""
        token, language = self.tokens[place], self.language
        if token.capital and place:
            return False
        if not language.has(language.verbs, token.form) or language.has(language.nominal, token.form):
            return False
        return not (place and self.tokens[place - 1].form in language.determiners)

    def nicknamed(self, place: int) -> bool:
        """Whether a word or two in marks stand inside a name, as in `Clarence "Boo" Fontenot`."""
        if not 0 < place < len(self.tokens) - 1 or not self.tokens[place].is_quote:
            return False
        before, mark, after = self.tokens[place - 1 : place + 2]
        near = mark.start - before.end == 1 and after.start - mark.end == 1
        return near and before.capital and after.capital and mark.end - mark.start <= NICKNAME

    def glued(self, place: int) -> bool:
        """Whether the mark at `place` stands inside a name: a hyphen, an initial's stop, an apostrophe."""
        mark, before = self.tokens[place], self.tokens[place - 1] if place else None
        if mark.form == "&" and before is not None:
            return before.capital and self._capital_at(place + 1)
        if mark.form not in GLUE or before is None or before.end != mark.start or not before.is_word:
            return False
        if mark.form in APOSTROPHES and before.form.endswith("s") and self.language.analytic:
            return place + 1 < len(self.tokens) and self.tokens[place + 1].is_word
        if mark.form == ".":
            return len(before.form) == 1 or before.form in self.language.abbreviations
        return place + 1 < len(self.tokens) and self.tokens[place + 1].start == mark.end

    def noun_like(self, place: int) -> bool:
        """Whether a phrase may go on to the left of an inner preposition at `place + 1`."""
        token = self.tokens[place]
        if not token.is_word:
            return token.form == ")"
        return not self.stops(place) and not (
            token.form in self.language.inner and token.form not in self.language.determiners
        )

    def begins_subject(self, place: int) -> bool:
        """Whether somebody may be named from `place` on: a capital, an article, a pronoun or a noun for people."""
        if place >= len(self.tokens) or not self.tokens[place].is_word:
            return False
        token, language = self.tokens[place], self.language
        named = token.capital or token.form in language.determiners or token.form in language.pronouns
        return named or self.person_word(place)

    def office(self, place: int) -> bool:
        """Whether the word at `place` is a noun for a person by office."""
        word = self.bare(place)
        return word in self.language.roles or word in self.language.plurals or in_trade(word, self.language)

    def in_office(self, place: int) -> bool:
        """Whether «باسم» at `place` goes on with an office ("spokesman in the name of")."""
        speaks = place > 0 and self.bare(place - 1) in self.language.agents
        return speaks and self.tokens[place].form in self.language.turns.genitive_markers

    def inside_name(self, place: int) -> bool:
        """Whether a capitalised article stands in a name, as in "Yves Le Goff"."""
        return self.tokens[place].capital and self._capital_at(place - 1) and self._capital_at(place + 1)

    def _capital_at(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens[place].capital


@lru_cache(maxsize=1 << 16)
def _never_stops(code: str, word: str) -> bool:
    """Whether no list has a word, nor its form, that could keep it out of a noun phrase, wherever it stands."""
    language = language_of(code)
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
    inside = 0 < place < len(nouns.tokens) - 1 and nouns.tokens[place - 1].form in nouns.language.determiners
    return inside and nouns.office(place + 1)


@cache
def _asides_by_word(code: str) -> dict[str, list[tuple[Phrase, int]]]:
    """The phrases that part a verb from its auxiliary by each of their words, with the first place of the word."""
    table: dict[str, list[tuple[Phrase, int]]] = {}
    for aside in language_of(code).asides:
        for word in dict.fromkeys(aside):
            table.setdefault(word, []).append((aside, aside.index(word)))
    return table
