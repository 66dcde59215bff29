"""Noun phrases beside a reporting verb: who speaks, before it or after it. No cues, and nobody is looked up here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.quotes.languages import Language, Order
from desk.quotes.words import Sort, Token
from index.spans import Span

COMMAS = frozenset(",،")
DASHES = frozenset("–—")
GLUE = frozenset(".-'’&/")
HARD = frozenset(';:؛!?؟…“”"[]') | DASHES
LONGEST = 18
PARENTHESIS = 7


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase, tokens `[low, high)` of its sentence; the head ends at `core`, before any apposition."""

    low: int
    high: int
    core: int
    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        """Where it stands in the stored text."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as lookup forms."""
        return tuple(token.form for token in self.tokens if token.is_word)

    def pronoun(self, language: Language) -> str:
        """The class of the pronoun that it is, or ""."""
        return language.pronouns.get(self.tokens[0].form, "") if len(self.tokens) == 1 else ""


@dataclass(frozen=True, slots=True)
class NounPhrases:
    """Reads the noun phrases of one sentence."""

    tokens: Sequence[Token]
    language: Language

    def mention(self, low: int, high: int, core: int | None = None) -> Mention | None:
        """The tokens `[low, high)` as a mention, without marks at its ends; None when nothing is left."""
        while low < high and not self.tokens[low].is_word:
            low += 1
        while high > low and not self.tokens[high - 1].is_word and self.tokens[high - 1].form not in ".)":
            high -= 1
        if low >= high or (high - low == 1 and self.tokens[low].form in self.language.inner):
            return None
        return Mention(low, high, min(core or high, high), tuple(self.tokens[low:high]))

    def stops(self, place: int) -> bool:
        """Whether the word at `place` cannot belong to a noun phrase."""
        token, language = self.tokens[place], self.language
        word = token.form
        if word in language.inner and word in language.prepositions:
            return False
        if word in language.prepositions or word in language.complementisers or word in language.conjunctions:
            return not (token.capital and place and self.tokens[place - 1].capital)
        if word in language.relatives or word in language.auxiliaries or word in language.times:
            return True
        if word in language.pronouns or word in language.adverbs or word in language.gerunds:
            return True
        if language.proclitics and self.addressed(word):
            return True
        return self.is_verb(place)

    def addressed(self, word: str) -> bool:
        """Whether an Arabic word carries the preposition "to" or a conjunction before a pronoun."""
        if word.startswith("لل") and len(word) > 4:
            return True
        rest = word[1:]
        nouns = self.language.bodies | self.language.works | self.language.roles
        return word[0] in "لب" and len(rest) > 2 and (rest in nouns or rest.removeprefix("ال") in nouns)

    def is_verb(self, place: int) -> bool:
        """Whether the word reports and is not a noun where it stands."""
        token, language = self.tokens[place], self.language
        if token.capital and place:
            return False
        if not language.has(language.verbs, token.form) or language.has(language.nominal, token.form):
            return False
        return not (place and self.tokens[place - 1].form in language.determiners)

    def glued(self, place: int) -> bool:
        """Whether the mark at `place` stands inside a name: a hyphen, an initial's stop, an apostrophe."""
        mark, before = self.tokens[place], self.tokens[place - 1] if place else None
        if mark.form not in GLUE or before is None or before.end != mark.start or not before.is_word:
            return False
        if mark.form == ".":
            return len(before.form) == 1 or before.form in self.language.abbreviations
        return place + 1 < len(self.tokens) and self.tokens[place + 1].start == mark.end

    def noun_like(self, place: int) -> bool:
        """Whether a phrase may go on to the left of an inner preposition at `place + 1`."""
        token = self.tokens[place]
        return (token.is_word or token.form == ")") and not (token.is_word and self.stops(place))

    def start_of(self, high: int, low: int) -> int:
        """Where the noun phrase that ends before `high` starts, not before `low`; `high` when there is none."""
        place = high
        while place > low and high - place < LONGEST:
            step = self._leftwards(place - 1, low, high)
            if step == place:
                break
            place = step
            if self._anchored(place, low):
                break
        while place < high and not self._begins(place):
            place += 1
        return place

    def _begins(self, place: int) -> bool:
        token = self.tokens[place]
        return token.is_word and (token.form not in self.language.inner or token.form in self.language.determiners)

    def _leftwards(self, place: int, low: int, high: int) -> int:
        """The new start when the token at `place` joins the phrase, `place + 1` when it does not."""
        token, language = self.tokens[place], self.language
        if token.sort is Sort.QUOTE:
            return place + 1
        if not token.is_word:
            if token.form == ")":
                return self._opening(place, low)
            return place if self.glued(place) and place > low else place + 1
        word = token.form
        if word in language.determiners and word not in language.inner:
            return place
        if word in language.inner:
            joins = place > low and self.noun_like(place - 1)
            return place if joins or (word in language.determiners) else place + 1
        if self._joins_names(place, low, high):
            return place
        return place + 1 if self.stops(place) else place

    def _joins_names(self, place: int, low: int, high: int) -> bool:
        """Whether an "and" at `place` links two names."""
        word = self.tokens[place].form
        if word not in {"and", "et", "y", "und", "و"} or place <= low or place + 1 >= high:
            return False
        return self.tokens[place - 1].capital and self.tokens[place + 1].capital and place - 1 > 0

    def _anchored(self, place: int, low: int) -> bool:
        """Whether a phrase that starts at `place` starts with its article."""
        language = self.language
        token = self.tokens[place]
        if token.form not in language.determiners or place == low:
            return token.form in language.determiners
        before = self.tokens[place - 1]
        if before.form in language.determiners and before.form not in language.inner:
            return False
        if token.form in language.inner and place > low and self.noun_like(place - 1):
            return False
        return not (before.form in language.inner and place - 1 > low and self.noun_like(place - 2))

    def _opening(self, place: int, low: int) -> int:
        for left in range(place - 1, max(low, place - PARENTHESIS) - 1, -1):
            if self.tokens[left].form == "(":
                return left
        return place + 1

    def before(self, high: int, low: int) -> Mention | None:
        """The subject of a verb at `high`: the noun phrase to its left in `[low, high)`."""
        high = self._over_helpers(high, low)
        if high <= low:
            return None
        last = self.tokens[high - 1]
        if last.form in self.language.relatives and high - 1 > low:
            return self._antecedent(high - 1, low)
        if last.form in self.language.pronouns:
            return self.mention(high - 1, high)
        if last.form in COMMAS or last.form in DASHES:
            return self._round_apposition(high - 1, low)
        return self.mention(self.start_of(high, low), high)

    def _over_helpers(self, high: int, low: int) -> int:
        language = self.language
        while high > low and self.tokens[high - 1].is_word:
            word = self.tokens[high - 1].form
            elided = (
                word in {"l'", "le", "la", "les"} and high < len(self.tokens) and self._helps(self.tokens[high].form)
            )
            if not (self._helps(word) or elided) or word in language.pronouns:
                break
            high -= 1
        return high

    def _helps(self, word: str) -> bool:
        language = self.language
        return (
            word in language.auxiliaries or word in language.adverbs or (language.code == "en" and word.endswith("ly"))
        )

    def _antecedent(self, high: int, low: int) -> Mention | None:
        """What a relative pronoun at `high` stands for."""
        if high > low and self.tokens[high - 1].form in COMMAS:
            high -= 1
        return self.mention(self.start_of(high, low), high)

    def _round_apposition(self, comma: int, low: int) -> Mention | None:
        """The subject of `Name, apposition, said`, the closing comma standing at `comma`."""
        commas = [comma]
        for place in range(comma - 1, low - 1, -1):
            token = self.tokens[place]
            if token.sort is Sort.QUOTE or token.form in HARD - DASHES:
                break
            if token.form in COMMAS or token.form in DASHES:
                commas.append(place)
        if len(commas) == 1:
            start = self.start_of(comma, low)
            return self.mention(start, comma) if start < comma and self.tokens[start].capital else None
        head = 1
        while (
            head + 1 < len(commas)
            and commas[head] - commas[head + 1] == 2
            and self.tokens[commas[head] - 1].form[0].isdigit()
        ):
            head += 1
        if head == 1 and commas[0] - commas[1] == 2 and self.tokens[comma - 1].form[0].isdigit():
            return self.mention(self.start_of(commas[1], low), comma, commas[1])
        end = comma if self.apposes(commas[head - 1] - 1, commas[head] + 1) else commas[head]
        start = self.start_of(commas[head], low)
        if start == commas[head]:
            return None
        return self.mention(start, end, commas[head])

    def apposes(self, last: int, first: int) -> bool:
        """Whether the words from `first` to `last` may be an apposition."""
        token, language = self.tokens[first], self.language
        if not token.is_word or first > last:
            return False
        word = token.form
        if word in language.determiners or word in language.roles or word in language.plurals or token.capital:
            return True
        if word[0].isdigit():
            return True
        if language.code == "en" and word.endswith("ing"):
            return False
        return (
            word.removeprefix(language.article) in language.roles
            or (not self.stops(first)
            and word not in language.inner)
        )

    def after(self, low: int, high: int) -> Mention | None:
        """The subject of a verb that ends at `low`: the noun phrase to its right in `[low, high)`."""
        while low < high and (self._passable(low)):
            low += 1
        if low >= high or not self.tokens[low].is_word:
            return None
        if self.tokens[low].form in self.language.pronouns:
            return self.mention(low, low + 1)
        if self._cannot_start(low):
            return None
        end = self.end_of(low, high)
        return self.mention(low, self._with_apposition(low, end, high), end)

    def _cannot_start(self, place: int) -> bool:
        word, language = self.tokens[place].form, self.language
        if word in language.determiners:
            return False
        return self.stops(place) or word in language.inner

    def _passable(self, place: int) -> bool:
        token = self.tokens[place]
        if not token.is_word:
            return token.form in {"-", "-t-"} and self.language.order is Order.SUBJECT_FIRST
        return token.form in self.language.adverbs or (
            token.form in self.language.auxiliaries and token.form not in self.language.pronouns
        )

    def end_of(self, low: int, high: int) -> int:
        """Where the noun phrase that starts at `low` ends, not after `high`."""
        place = low
        while place < high and place - low < LONGEST:
            token = self.tokens[place]
            if token.sort is Sort.QUOTE:
                break
            if not token.is_word:
                if token.form == "(" and place > low:
                    closing = self._closing(place, high)
                    if closing > place:
                        place = closing
                        continue
                if not self.glued(place):
                    break
            elif not self._continues(place, low):
                break
            place += 1
        while place > low + 1 and (self.tokens[place - 1].form in self.language.inner):
            place -= 1
        return self._withheld(place, high)

    def _continues(self, place: int, low: int) -> bool:
        token, language = self.tokens[place], self.language
        word = token.form
        if word in language.determiners and place > low:
            before = self.tokens[place - 1].form
            return before in language.inner or before in language.determiners or word in language.inner
        if word in language.inner:
            return self._inner_continues(place, low)
        if word == "and" or word == "et":
            return place > low and self.tokens[place - 1].capital and self.next_capital(place)
        return not self.stops(place)

    def next_capital(self, place: int) -> bool:
        """Whether the word after `place` is capitalised."""
        return place + 1 < len(self.tokens) and self.tokens[place + 1].capital

    def _inner_continues(self, place: int, low: int) -> bool:
        """Whether a preposition at `place` goes on with the phrase ("head of", "a witness in Cairo")."""
        if place == low or place + 1 >= len(self.tokens) or not self.tokens[place + 1].is_word:
            return False
        language, word = self.language, self.tokens[place].form
        following = self.tokens[place + 1]
        if following.form in language.times or following.form in language.documents:
            return False
        if (
            word in {"of", "'s", "de", "d'", "du", "des", "باسم", "لشؤون", "بشؤون"}
            or language.order is Order.VERB_FIRST
        ):
            return word not in {"في", "من", "لدى", "على"} or self._office(place - 1)
        if following.form in language.determiners and place + 2 < len(self.tokens):
            following = self.tokens[place + 2]
        return self._office(place - 1) and (following.capital or following.form in language.bodies)

    def _office(self, place: int) -> bool:
        word, language = self.tokens[place].form, self.language
        bare = word.removeprefix(language.article) if language.article else word
        return bare in language.roles or bare in language.plurals

    def _closing(self, place: int, high: int) -> int:
        for right in range(place + 1, min(high, place + PARENTHESIS)):
            if self.tokens[right].form == ")":
                return right + 1
        return place

    def _withheld(self, place: int, high: int) -> int:
        """`place`, or the end of a relative clause there that says that the name is withheld."""
        if place >= high or self.tokens[place].form not in self.language.relatives:
            return place
        found = anonymity_in(self.tokens, place, min(high, place + 12), self.language)
        return found or place

    def _with_apposition(self, low: int, end: int, high: int) -> int:
        """`end`, or the end of the appositions that follow it."""
        while end + 1 < high and self.tokens[end].form in COMMAS and self._apposes_after(low, end):
            further = self.end_of(end + 1, high)
            if further <= end + 1 or (further < high and self._verb_follows(further)):
                break
            end = further
        return end

    def _verb_follows(self, place: int) -> bool:
        token = self.tokens[place]
        return token.is_word and (token.form in self.language.auxiliaries or self.is_verb(place))

    def _apposes_after(self, low: int, comma: int) -> bool:
        token, language = self.tokens[comma + 1], self.language
        if not token.is_word:
            return False
        word = token.form
        bare = word.removeprefix(language.article) if language.article else word
        if word in language.determiners or bare in language.roles or word[0].isdigit():
            return word not in language.times
        if word in language.adverbs or self.stops(comma + 1) or word in language.inner:
            return False
        named = any(t.capital for t in self.tokens[low:comma])
        return (token.capital and not named) or (not token.capital and self.next_is_inner(comma + 1))

    def next_is_inner(self, place: int) -> bool:
        """Whether "of", "de" or the like follows within two words."""
        return any(t.form in {"of", "de", "d'", "du", "des", "at", "for"} for t in self.tokens[place + 1 : place + 3])

    def main(self) -> Mention | None:
        """The subject of the sentence as far as its form tells."""
        start = self._main_start()
        if start >= len(self.tokens) or not self.tokens[start].is_word:
            return None
        if self.tokens[start].form in self.language.pronouns:
            return self.mention(start, start + 1)
        if self.language.order is Order.VERB_FIRST or self._cannot_start(start):
            return self.after(start, len(self.tokens)) if not self._cannot_start(start) else None
        return self.mention(start, self._short_end(start))

    def _main_start(self) -> int:
        """Behind an opening adverbial or participle clause."""
        tokens, language = self.tokens, self.language
        place = 0
        while place < len(tokens) and (not tokens[place].is_word) and tokens[place].sort is not Sort.QUOTE:
            place += 1
        while (
            place < len(tokens)
            and tokens[place].form in (language.adverbs | language.conjunctions) - language.subordinators
        ):
            place += 1
        if place >= len(tokens) or not tokens[place].is_word:
            return place + 1 if place + 1 < len(tokens) and tokens[place].form in COMMAS else len(tokens)
        word = tokens[place].form
        leading = word in language.prepositions or word in language.subordinators or word in language.gerunds
        if not leading or (word in language.determiners and word not in language.inner):
            return place
        for comma in range(place, len(tokens) - 1):
            if tokens[comma].form in COMMAS or tokens[comma].sort is Sort.QUOTE:
                return comma + 2 if tokens[comma + 1].form in COMMAS else comma + 1
        return len(tokens)

    def _short_end(self, start: int) -> int:
        """The end of a subject whose verb is not known: names to the last capital, others to their first known noun."""
        end = self.end_of(start, len(self.tokens))
        last = start
        for place in range(start, end):
            token = self.tokens[place]
            if token.capital or self._office(place) or token.form in self.language.documents | self.language.bodies:
                last = place + 1
            elif token.is_word and last > start and token.form not in self.language.inner | self.language.determiners:
                break
        return last if last > start + (self.tokens[start].form in self.language.determiners) else min(end, start + 3)


def anonymity_in(tokens: Sequence[Token], low: int, high: int, language: Language) -> int:
    """Where a phrase that withholds a name ends in `[low, high)`, 0 when there is none."""
    words = [token.form for token in tokens[low:high]]
    for phrase in language.anonymity:
        for place, word in enumerate(words):
            if word.endswith(phrase[0]) and tuple(words[place + 1 : place + len(phrase)]) == phrase[1:]:
                return low + place + len(phrase)
    return 0
