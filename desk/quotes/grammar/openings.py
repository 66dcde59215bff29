"""What opens a sentence before its subject: adverbs, times, adjectives, participle clauses. No subject is read here."""

from __future__ import annotations

from dataclasses import dataclass

from desk.quotes.grammar.nouns import COMMAS
from desk.quotes.grammar.rightwards import Rightwards
from desk.quotes.languages.given_names import is_first_name

NEAR = 4
TIME = 6
"""Words of « Deux ans et demi après, »."""


@dataclass(slots=True)
class Openings(Rightwards):
    """Passes over what opens a sentence."""

    def _main_start(self) -> int:
        """Behind an opening adverbial or participle clause."""
        tokens, language = self.tokens, self.language
        place = 0
        while place < len(tokens) and (not tokens[place].is_word) and not tokens[place].is_quote:
            place += 1
        if (
            place + 1 < len(tokens)
            and tokens[place].form in language.turns.interjections
            and tokens[place + 1].form in COMMAS
        ):
            place += 2
        opening = language.united("adverbs", "conjunctions")
        while place < len(tokens) and tokens[place].form in opening and not self._leads(place):
            place += 1
        ago = place > 0 and tokens[place - 1].form in language.turns.ranks
        place += ago and place < len(tokens) and tokens[place].form in language.turns.periods
        if place < len(tokens) and tokens[place].form in COMMAS:
            place += 1
        if place + 1 < len(tokens) and tokens[place].form in language.turns.gerund_clitics:
            place += tokens[place + 1].form in language.gerunds
        if place >= len(tokens) or not tokens[place].is_word:
            return len(tokens)
        word = tokens[place].form
        if (
            word in language.turns.day_determiners
            and tokens[place + 1 : place + 2]
            and tokens[place + 1].form in language.turns.opening_times
        ):
            return self._behind_comma(place)
        if language.inverting and (self.tells_time(place) or self._describes(place)):
            return self._behind_comma(place)
        leading = word in language.prepositions or word in language.subordinators or self.participle(place)
        if not leading or (word in language.determiners and (word not in language.inner or self._some(place))):
            return place
        return self._behind_comma(place)

    def tells_time(self, place: int) -> bool:
        """Whether a number of days or years opens the sentence before a comma (« Deux ans après, elle reste »)."""
        ahead = [token.form for token in self.tokens[place : place + TIME]]
        turns = self.language.turns
        counted = len(ahead) > 2 and (ahead[0] in self.language.determiners or ahead[0].isdigit())
        noun = 2 if counted and ahead[1] in self.language.definite else 1
        told = counted and ahead[noun] in turns.periods | turns.parts_of_day
        return told and not COMMAS.isdisjoint(ahead[noun + 1 :])

    def _describes(self, place: int) -> bool:
        """Whether an adjective opens the sentence, behind the comma its subject (« Très émus, les élus ont »)."""
        tokens = self.tokens
        if place + 2 >= len(tokens) or tokens[place + 1].form not in COMMAS or not tokens[place + 2].is_word:
            return False
        if tokens[place].form in self.language.determiners or self.person_word(place) or self.pronoun_at(place):
            return False
        if not self.begins_subject(place + 2):
            return False
        ending = self.language.opening + self.language.turns.adjective_endings
        if not tokens[place].form.endswith(ending) or is_first_name(tokens[place].form):
            return False
        behind = self.end_of(place + 2, len(tokens))
        return place + 2 < behind < len(tokens) and tokens[behind].is_word

    def _leads(self, place: int) -> bool:
        """Whether an adverb is a conjunction here, or stands before a name as a preposition ("On Ruiz, he said")."""
        word, language = self.tokens[place].form, self.language
        name = self._capital_at(place + 1)
        dated = name and self.tokens[place + 1].form in language.times
        dated = dated and not (word in language.turns.day_prepositions and self._day_ends(place + 1))
        return word in language.subordinators or (name and not dated and word in language.prepositions)

    def _day_ends(self, place: int) -> bool:
        """Whether a comma stands behind the day at `place` and its hour or date ("On Monday night, Ruiz said")."""
        times = self.language.times | self.language.turns.opening_times
        while place < len(self.tokens) and (self.tokens[place].form in times or self.tokens[place].form.isdigit()):
            place += 1
        return place < len(self.tokens) and self.tokens[place].form in COMMAS

    def _some(self, place: int) -> bool:
        """Whether « des » opens the subject and is no preposition (« Des dizaines de manifestants ont crié »)."""
        ahead = range(place + 1, min(place + NEAR, len(self.tokens)))
        return self.tokens[place].form in self.language.turns.partitive_article and any(
            self.person_word(at) for at in ahead
        )

    def participle(self, place: int) -> bool:
        """Whether a participle clause opens the sentence ("Asked about the vote, …", « Interrogée hier, … »)."""
        word, language = self.tokens[place].form, self.language
        if word in language.gerunds:
            return True
        if place and self.tokens[place - 1].form in language.turns.gerundial and word.endswith(language.riding):
            return True
        form = word.endswith(language.opening)
        told = language.analytic and language.has(language.verbs, word)
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        goes_on = following is not None and (following.is_word or following.is_quote)
        goes_on = goes_on and not (self._capital_at(place + 1) and not self._doing(place))
        return goes_on and len(word) > 3 and (form or told) and not self.office(place)

    def _doing(self, place: int) -> bool:
        """Whether "he" or "she" stands behind the comma that ends a participle and a name ("Playing Lear, he")."""
        comma = next((at for at in range(place, len(self.tokens) - 1) if not self.tokens[at].is_word), 0)
        pronoun = self.tokens[comma + 1].form in self.language.turns.subject_pronouns
        return pronoun and self.tokens[comma].form in COMMAS

    def _dates(self, place: int) -> bool:
        """Whether a French date stands there between commas (« , le 27 juin dernier, »)."""
        ahead = self.tokens[place : place + 3]
        dated = self.language.inverting and len(ahead) > 2 and ahead[0].form in self.language.definite
        return dated and ahead[1].form.isdigit() and ahead[2].form in self.language.times

    def _behind_comma(self, place: int) -> int:
        for comma in range(place, len(self.tokens) - 1):
            if self.tokens[comma].form in COMMAS:
                more = self._rides(comma + 1) or self.tokens[comma + 1].form in self.language.subordinators
                more = more or self._dates(comma + 1)
                return self._behind_comma(comma + 1) if more else comma + 1
            if self.tokens[comma].is_quote and self.tokens[comma + 1].form not in self.language.prepositions:
                return comma + 1 + (self.tokens[comma + 1].form in COMMAS)
        return len(self.tokens)

    def _rides(self, place: int) -> bool:
        """Whether a participle stands there, alone or behind its adverb (", falsely stating")."""
        adverb = self.helps(place) and self.tokens[place].form not in self.language.auxiliaries
        return self.participle(place + (adverb and place + 1 < len(self.tokens)))
