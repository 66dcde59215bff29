"""What a word is where it stands in its sentence: a pronoun, an office, a verb, a helper; a mark inside a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from desk.quotes.grammar.caseless import bare
from desk.quotes.grammar.mentions import Mention, in_trade, speaks
from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.lists import Phrase
from desk.quotes.text.words import Token

APOSTROPHES = frozenset("'’")
GLUE = frozenset(".-'’&/")
INVERSION = frozenset({"-", "-t-"})
NICKNAME = 20
"""Characters that a nickname in marks has at most, its marks included."""


@dataclass(slots=True)
class WordClasses:
    """Tells what the words of one sentence are, one at a time."""

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
        if low >= high:
            return None
        if high - low == 1:
            word, language = self.tokens[low].form, self.language
            letter = self.tokens[low].capital and word not in language.turns.definite_article
            article = word in language.turns.articles and not letter
            nothing = article if language.analytic else _says_nothing(word, language)
            if word in language.inner or nothing:
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
        if _never_helps(language, word):
            return False
        if word in language.auxiliaries or word in language.adverbs:
            named = language.analytic and token.capital and place and self.tokens[place - 1].capital
            last = (
                word in language.turns.latter and place and self.tokens[place - 1].form in language.turns.demonstratives
            )
            return not (named or last or named_month(self.tokens, place, language))
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
        if language.inverting and self._between_verbs(place):
            return True
        adverb = word.endswith(language.adverbial) and len(word) > 4 and word not in language.no_adverbs
        return adverb and not token.capital

    def _between_verbs(self, place: int) -> bool:
        """Whether a French word behind an auxiliary has the ending of an adverb (« s'étaient vivement opposés »)."""
        if not place or not self.tokens[place].form.endswith(self.language.turns.manner or "\0"):
            return False
        before = self.tokens[place - 1].form
        return before in self.language.auxiliaries and before not in self.language.determiners

    def raises(self, place: int) -> bool:
        """Whether a verb that lends its subject to an infinitive ends at `place`, its pronoun behind it or not."""
        tokens, raising = self.tokens, self.language.raising
        inverted = place > 1 and tokens[place - 1].form in INVERSION and tokens[place].form in self.language.pronouns
        return tokens[place].form in raising or (inverted and tokens[place - 2].form in raising)

    def in_aside(self, place: int) -> bool:
        """Whether the word at `place` belongs to "quant à elle" or the like."""
        word = self.tokens[place].form
        for aside, at in _asides_by_word(self.language).get(word, ()):
            low = place - at
            if low >= 0 and tuple(t.form for t in self.tokens[low : low + len(aside)]) == aside:
                return True
        return False

    def reflexive(self, place: int) -> bool:
        """Whether an English "himself" leans on the name or noun before it."""
        if not place or not self.tokens[place].form.endswith(self.language.turns.reflexive_endings):
            return False
        return self.tokens[place - 1].capital or self.person_word(place - 1)

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
            return len(before.form) == 1 or before.form in self.language.abbreviations or self._in_domain(place)
        return place + 1 < len(self.tokens) and self.tokens[place + 1].start == mark.end

    def _in_domain(self, place: int) -> bool:
        """Whether the stop at `place` stands inside the address of a site ("WXYZ.com")."""
        behind = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        beside = behind is not None and behind.is_word and behind.start == self.tokens[place].end
        return beside and behind is not None and not behind.capital

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
        """Whether a capitalised article stands in a name, as in "Yves Le Goff", "John A. Ruiz"."""
        if not (self.tokens[place].capital and (self._capital_at(place - 1) or self._titled(place))):
            return False
        behind = place + 1 + (len(self.tokens[place].form) == 1 and self.glued(place + 1))
        return self._capital_at(behind)

    def _titled(self, place: int) -> bool:
        """Whether a title with its full stop stands before the word (« M. Le Goff »)."""
        stop = place > 1 and self.tokens[place - 1].form == "."
        return stop and self.tokens[place - 2].form in self.language.titles

    def _capital_at(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens[place].capital


@lru_cache(maxsize=1 << 16)
def _never_helps(language: Language, word: str) -> bool:
    """Whether no list has a word, nor its ending, that may stand between subject and verb, wherever it stands."""
    listed = language.united("auxiliaries", "adverbs", "raising", "leading") | language.turns.datives
    endings = language.adverbial + (language.turns.manner if language.inverting else ())
    return not (word in listed or word in _asides_by_word(language) or word.endswith(endings))


@cache
def _asides_by_word(language: Language) -> dict[str, list[tuple[Phrase, int]]]:
    """The phrases that part a verb from its auxiliary by each of their words, with the first place of the word."""
    table: dict[str, list[tuple[Phrase, int]]] = {}
    for aside in language.asides:
        for word in dict.fromkeys(aside):
            table.setdefault(word, []).append((aside, aside.index(word)))
    return table


def _says_nothing(word: str, language: Language) -> bool:
    """Whether a word names nobody by itself: an article, what opens a clause."""
    if word in language.pronouns or word in language.possessors:
        return False
    opening = language.united("complementisers", "auxiliaries") if language.article else language.complementisers
    return word in language.definite or language.has(opening, word)


def named_month(tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Whether a month is part of a name: a surname behind a first name, or a first name before a surname."""
    token = tokens[place]
    if not token.capital or token.form not in language.united("given_times", "family_times"):
        return False
    before, after = tokens[place - 1] if place else None, tokens[place + 1] if place + 1 < len(tokens) else None
    if token.form in language.family_times and before is not None and before.capital:
        numbered = after is not None and after.form[:1].isdigit()
        return not numbered and (is_first_name(before.form) or before.form in language.titles)
    if token.form == "may" and after is not None and after.form in language.turns.reporting_pasts:
        return before is None or not before.is_word
    follows = after is not None and after.is_word and after.capital and after.form not in language.times
    led = before is None or before.form in language.roles or language.has(language.verbs, before.form)
    return token.form in language.given_times and follows and led
