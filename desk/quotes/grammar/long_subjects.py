"""Where a long subject starts: round its clause, over « et des », examples or a place, behind a setting. No verbs."""

from __future__ import annotations

from dataclasses import dataclass

from desk.quotes.grammar.leftwards import Leftwards
from desk.quotes.grammar.nouns import COMMAS, OWNS


@dataclass(slots=True)
class LongSubjects(Leftwards):
    """Finds where subjects start that are more than one noun phrase."""

    def _inverted_in_relative(self, start: int, low: int) -> int:
        """Where « que » stands before a verb and the subject there (« le club que préside Ruiz a dit »); else 0."""
        language, tokens = self.language, self.tokens
        that = start - 1 if tokens[start - 1].form in language.object_relatives else start - 2
        behind = tokens[that + 2]
        subject = behind.capital or behind.form in language.determiners
        if that <= low or tokens[that].form not in language.object_relatives or not subject:
            return 0
        if tokens[that + 1].capital:
            return 0
        verb = tokens[that + 1].form
        listed = language.united("determiners", "prepositions", "auxiliaries", "adverbs", "pronouns", "inner")
        told = language.has(language.verbs, tokens[that - 1].form) and tokens[that - 1].form not in language.nominal
        return 0 if told or verb in listed or not verb.endswith(language.finite) else that

    def _those_who(self, start: int, low: int) -> int:
        """Where « celle qui » opens the clause whose verb stands behind the phrase at `start`; -1 without it."""
        tokens, turns = self.tokens, self.language.turns
        if not turns.those or tokens[start - 1].form in self.language.united("relatives", "conjunctions"):
            return -1
        for place in range(start - 1, low - 1, -1):
            if not tokens[place].is_word:
                return -1
            if tokens[place].form in turns.those:
                return place if tokens[place + 1].form in turns.subject_relatives else -1
        return -1

    def _joined_genitive(self, start: int, low: int) -> int:
        """`start`, or that of the head that « et des » goes on from (« les élus du Nord et des Alpes disent »)."""
        tokens, turns = self.tokens, self.language.turns
        if start - 3 < low:
            return start
        if tokens[start].form not in turns.genitive_markers:
            start -= tokens[start - 1].form in turns.genitive_markers and tokens[start - 2].form in turns.coordinators
        if tokens[start].form not in turns.genitive_markers:
            return start
        if tokens[start - 1].form not in turns.coordinators:
            return start
        head = self.start_of(start - 1, low)
        owned = any(token.form in turns.genitive_markers for token in tokens[head + 1 : start - 1])
        return head if owned and head < start - 1 else start

    def _some_of(self, high: int, low: int) -> int:
        """Where « l'un d'eux » or "some of them" starts, or the pronoun alone that ends before `high`."""
        of = self.language.turns.genitive_markers
        some = high - 3 >= low and self.tokens[high - 2].form in of and self.tokens[high - 3].is_word
        the = some and high - 4 >= low and self.tokens[high - 4].form in self.language.definite
        return high - 3 - the if some else high - 1

    def _behind_turn(self, start: int, high: int) -> int:
        """`start`, or behind the « tour de » there (« c'est au tour du maire de répondre »)."""
        taken = start + 2 < high and self.tokens[start].form in self.language.turns.turn_taking
        led = start > 0 and start + 1 < high and self.tokens[start - 1].form in self.language.turns.towards
        taken = taken and led
        return start + 2 if taken and self.tokens[start + 1].form in self.language.turns.genitive_markers else start

    def _behind_setting(self, start: int, high: int) -> int:
        """`start`, or that of the subject behind a place or text without a comma ("In a tweet Mr Lund said")."""
        language, times = self.language, self.language.times
        dated = start > 1 and self.tokens[start - 1].form in times
        if not (start == 1 or dated) or self.tokens[0].form not in language.prepositions:
            return start
        for place in range(2, high):
            before, token = self.tokens[place - 1], self.tokens[place]
            if not token.capital or token.form in times:
                continue
            titled = token.form in language.titles and before.form not in language.titles and not self.office(place - 1)
            noun = before.is_word and not before.capital and not self.person_word(place - 1)
            plain = noun and before.form not in language.united("inner", "determiners", "adverbs", "prepositions")
            if titled or plain or before.form in language.documents or before.form in times:
                return max(place, start)
        return start

    def _widened(self, start: int, high: int, low: int) -> int:
        """`start`, or further left where a joint, examples or a place stand before it."""
        start = self._over_examples(self._over_joint(self._over_gerund(start, high, low), high, low), low)
        return self._over_place(start, high, low)

    def _over_gerund(self, start: int, high: int, low: int) -> int:
        """`start`, or that of the people who have or do what stands there ("marchers holding flags chanted")."""
        gerund, language = self.tokens[start - 1], self.language
        if not language.analytic or not gerund.form.endswith("ing") or gerund.capital or start - 2 < low:
            return start
        thing = not any(t.capital or self.person_word(at) for at, t in enumerate(self.tokens[start:high], start))
        people = self.tokens[start - 2].form in language.plurals
        head = self.start_of(start - 1, low) if thing and people else start
        return head if head < start - 1 else start

    def _over_joint(self, start: int, high: int, low: int) -> int:
        """`start`, or that of the compound whose second half has no article ("the parks and leisure office said")."""
        language = self.language
        if start - 2 < low or self.tokens[start - 1].form not in language.turns.coordinators or not language.analytic:
            return start
        noun = self.tokens[high - 1].form
        single = noun in language.bodies and noun not in language.plurals and not self.tokens[start - 2].capital
        plain = all(t.is_word and not t.capital and t.form not in language.determiners for t in self.tokens[start:high])
        head = self.start_of(start - 1, low) if single and plain else start
        owned = any(t.form in language.determiners or t.form in OWNS for t in self.tokens[head : start - 1])
        return head if head < start - 1 and owned else start

    def _over_examples(self, start: int, low: int) -> int:
        """`start`, or that of the phrase whose examples open there ("nurses in towns such as Delmar and Elm said")."""
        such = start - 2 > low and (self.tokens[start - 2].form, self.tokens[start - 1].form)
        head = self.start_of(start - 2, low) if such in self.language.turns.exemplifying else start
        return head if head < start - 2 else start

    def _over_place(self, start: int, high: int, low: int) -> int:
        """`start`, or the opening of the clause when only a place stands between, as in "A sign outside the store"."""
        if not low < start - 1 < high - 2 or self.tokens[start - 1].form not in self.language.turns.locatives:
            return start
        head = self.start_of(start - 1, low)
        turns, before = self.language.turns, self.tokens[head - 1].form if head else ""
        opens = head == low or before in COMMAS or before in turns.clause_openers or before in turns.coordinators
        return head if opens and head < start - 1 and self.person_word(start - 2) else start
