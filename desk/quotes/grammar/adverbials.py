"""What may part a verb from its subject behind it: adverbs, times, who listens, asides. No noun phrase is read."""

from __future__ import annotations

from dataclasses import dataclass

from desk.quotes.grammar.nouns import COMMAS, Nouns
from desk.quotes.grammar.word_classes import INVERSION, named_month
from desk.quotes.languages import Order
from desk.quotes.languages.agencies import AGENCIES
from desk.quotes.languages.given_names import is_first_name

ADDRESS = 9
LAPSE = 9
"""Words of « il y a un peu plus d'un an »."""


@dataclass(slots=True)
class Adverbials(Nouns):
    """Passes over adverbials that start at a place."""

    def _over_passable(self, low: int, high: int) -> int:
        while low < high:
            step = self._dated(low, high) or self._passable(low)
            if not step:
                break
            low += step
        return low

    def _dated(self, low: int, high: int) -> int:
        """How many words from `low` on tell a day or a part of it (« ce matin », « le 7 juin », « l'an dernier »)."""
        told = self._numbered(low, high) or self._lapse(low, high)
        if told or low + 1 >= high or self.tokens[low].form not in self.language.definite:
            return told
        turns = self.language.turns
        numbered = self._numbered(low + 1, high)
        if numbered:
            return 1 + numbered
        day, these = self.tokens[low + 1].form, self.tokens[low].form in turns.demonstratives
        known = day in self.language.times and not self.language.analytic
        known = known or (
            these and (day in self.language.times or (day in self.language.adverbs and day not in turns.latter))
        )
        if known or (these and day in turns.parts_of_day) or day in turns.days_apart:
            return 2
        closing = self.tokens[low + 2].form if low + 2 < high else ""
        told = (day in turns.parts_of_day and closing in turns.closing_days) or (
            day in turns.closing_days and closing in turns.parts_of_day
        )
        return 3 if told else 0

    def _numbered(self, low: int, high: int) -> int:
        """How many words from `low` on are the number of a day or year beside its name (« 7 juin », « lundi 22 »)."""
        tokens, language = self.tokens, self.language
        if language.order is Order.VERB_FIRST or not tokens[low].form[:1].isdigit():
            return 0
        if low and tokens[low - 1].form in language.times:
            return 1
        if low + 2 < high and tokens[low + 1].form == "/" and tokens[low + 2].form.isdigit():
            return 3
        skipped = language.turns.day_endings | language.turns.genitive_markers
        behind = low + 1 + (low + 1 < high and tokens[low + 1].form in skipped)
        return behind + 1 - low if behind < high and tokens[behind].form in language.times else 0

    def _lapse(self, low: int, high: int) -> int:
        """How many words from `low` on tell how long before or after (« deux jours plus tard », « il y a un an »)."""
        language, turns = self.language, self.language.turns
        if not turns.lapses:
            return 0
        ahead = [token.form for token in self.tokens[low : min(high, low + LAPSE)]]
        periods = turns.periods | turns.parts_of_day
        if tuple(ahead[:3]) in turns.ago:
            return next((at + 1 for at, word in enumerate(ahead) if word in periods), 0)
        counted = ahead[0] in language.determiners or ahead[0] in turns.numerals or ahead[0].isdigit()
        if not counted or len(ahead) < 2 or ahead[1] not in periods:
            return 0
        return next((2 + len(words) for words in turns.lapses if tuple(ahead[2:][: len(words)]) == words), 0)

    def _over_addressee(self, low: int, high: int) -> int:
        """Behind "à l'AFP" in "a assuré à l'AFP un responsable", "sur Twitter" in "a écrit sur Twitter la mairie"."""
        if low + 1 < high and self.tokens[low].form in self.language.turns.dative and self.tokens[low + 1].is_quote:
            return low + 2
        riding = (
            low > 0
            and low < high
            and self.tokens[low - 1].form in self.language.turns.gerundial
            and self.tokens[low].form.endswith(self.language.riding)
        )
        if low >= high or not (riding or self.tokens[low].form in self.language.turns.adverbials):
            return low
        named = low
        for place in range(low + 2 - riding, min(high - 1, low + ADDRESS)):
            token, before = self.tokens[place], self.tokens[place - 1].form
            if not token.is_word:
                return self._behind_commas(place, high) or named
            if token.form in self.language.titles and before not in self.language.turns.addressee_prepositions:
                return place
            if named == low and token.capital and self._name_begins(place):
                named = place
            article = token.form in self.language.determiners and token.form not in self.language.inner
            if article and before not in self.language.prepositions and before not in self.language.inner:
                somebody = self.tokens[place + 1].capital or self.person_word(place + 1)
                bare = (
                    self.tokens[low].form in self.language.turns.gerundial
                    and place == low + 2
                    and not before.endswith(self.language.riding)
                )
                return place if somebody or bare else named
        return named

    def _behind_commas(self, place: int, high: int) -> int:
        """Where somebody is named behind adverbials and a comma (« notait mardi, dans Terre, le géologue »)."""
        while place < high and (self.tokens[place].form in COMMAS or self._passable(place)):
            place += 1
        if place >= high or not self.tokens[place].is_word:
            return 0
        if self.tokens[place].form in self.language.turns.adverbials:
            behind = self._over_addressee(place, high)
            return behind if behind > place else 0
        article = self.tokens[place].form in self.language.determiners and place + 1 < high
        somebody = (article and self.person_word(place + 1)) or self.tokens[place].capital
        return place if somebody and not self.stops(place) else 0

    def _name_begins(self, place: int) -> bool:
        """Whether a name may begin: behind a noun in lower case ("à la presse Ana Ruiz"), an agency or another name."""
        before, language = self.tokens[place - 1], self.language
        if before.form in AGENCIES:
            return True
        if before.capital:
            return is_first_name(self.tokens[place].form.partition("-")[0]) and self._capital_at(place + 1)
        led = (
            before.form in language.inner
            or before.form in language.prepositions
            or before.form in language.turns.adverbials
        )
        return before.is_word and not (led or before.form in language.determiners)

    def _passable(self, place: int) -> bool:
        token = self.tokens[place]
        if not token.is_word:
            return token.form in INVERSION and self.language.order is Order.SUBJECT_FIRST
        if token.form in self.language.times:
            return self.language.order is Order.SUBJECT_FIRST and not named_month(self.tokens, place, self.language)
        if token.form in self.language.turns.vague_times and self.language.inverting:
            return place + 1 < len(self.tokens) and self.tokens[place + 1].form in self.language.times
        if token.form in self.language.turns.much:
            return place + 1 < len(self.tokens) and self.tokens[place + 1].form not in self.language.inner
        if self.language.asides and self.in_aside(place):
            return True
        if token.form in self.language.turns.gerundial and self._opens_gerund(place + 1):
            return False
        helping = frozenset() if self.language.order is Order.VERB_FIRST else self.language.auxiliaries
        helps = token.form in self.language.adverbs or token.form in helping
        return helps and token.form not in self.language.pronouns

    def _opens_gerund(self, place: int) -> bool:
        """Whether the word behind its preposition may be a gerund, and makes no adverb with it (« en effet »)."""
        return place < len(self.tokens) and self.tokens[place].form not in self.language.turns.gerundial_adverbs
