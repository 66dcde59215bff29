"""The subject to the left of a verb: a noun phrase, or whom a relative clause or a participle tells more of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desk.quotes.grammar.long_subjects import LongSubjects
from desk.quotes.grammar.mentions import Mention
from desk.quotes.grammar.nouns import COMMAS, DASHES
from desk.quotes.languages import Language
from desk.quotes.languages.lists import Forms


@dataclass(slots=True)
class Antecedents(LongSubjects):
    """Finds what stands before a verb as its subject."""

    def before(self, high: int, low: int) -> Mention | None:
        """The subject of a verb at `high`: the noun phrase to its left in `[low, high)`."""
        weak = high < len(self.tokens) and self.tokens[high].form in self.language.weak
        high = self._over_helpers(high, low)
        if high <= low:
            return None
        last = self.tokens[high - 1]
        if last.form in self.language.object_relatives:
            return None
        if last.form in self.language.relatives and high - 1 > low:
            return self.antecedent(high - 1, low)
        if last.form in self.language.pronouns and not self.reflexive(high - 1):
            return self.mention(self._some_of(high, low), high)
        if last.form in self.language.turns.coordinators:
            return None
        if self.language.inverting and self._led(high, low):
            teller = self.mention(self._behind_turn(self.start_of(high - 1, low), high), high - 1)
            return teller if teller is not None and self.is_person(teller) else None
        if last.form in COMMAS or last.form in DASHES:
            who = self._before_aside(high - 1, low) if self.language.inverting and not weak else 0
            return self.antecedent(who, low) if who else self._round_apposition(high - 1, low)
        start = self.start_of(high, low)
        whole = self._round_clause(start, high, low) if self.language.inverting and start < high else None
        if whole is not None:
            return whole
        who = self._behind_relative(high, low) or (start < high and self._relative_before(start, low))
        if not who and 1 < start < high and self.tokens[start - 2].form in self.language.turns.text_relatives:
            who = self._that_before(start, low)
        if who:
            return self.antecedent(who, low)
        start = self._behind_setting(start, high) if self.language.analytic else start
        start = self._widened(start, high, low) if start - 1 > low and self.tokens[start - 1].is_word else start
        if start >= high:
            return None
        party = self._of_party(start, high, low) if self.language.analytic else None
        return party or self._before_participle(start, low) or self._with_name(start, high, low)

    def _of_party(self, start: int, high: int, low: int) -> Mention | None:
        """The member whose party or place stands in `[start, high)` ("Ana Ruiz, D-Ohio, said")."""
        member = self.before_party(start, low)
        return self.mention(self.start_of(member, low), high, member) if member else None

    def _round_clause(self, start: int, high: int, low: int) -> Mention | None:
        """The French subject whose relative clause ends in the phrase `[start, high)` (« celle qui tient le bar »)."""
        opened = self._inverted_in_relative(start, low)
        those = self._those_who(opened or start, low)
        if those >= 0:
            return self.mention(those, high, those + 1)
        head = self._joined_genitive(start, low)
        return self.antecedent(opened, low) if opened else self.mention(head, high) if head < start else None

    def _with_name(self, start: int, high: int, low: int) -> Mention | None:
        """What stands in `[start, high)`, with the name before its comma when it is an office."""
        if self.language.analytic and high - start > 2:
            start = self._told_between(start, high) if start and self.tokens[high - 1].capital else start
            high = self._before_own(start, high)
        name = self._name_before(start, low)
        if name == start and start - 1 > low and self.tokens[start - 1].form in self.language.turns.coordinators:
            return self.mention(*self._with_two_offices(start, high, low))
        return self.mention(name, high, start - 1 if name < start else None)

    def _before_own(self, start: int, high: int) -> int:
        """`high`, or where it is told in what of his an English name speaks ("Ruiz in his speech promised")."""
        possessors = self.language.possessors
        for place in range(start + 2, high):
            if self.tokens[place].form in possessors and self.tokens[place - 2].capital:
                return place - 1 if self.tokens[place - 1].form in self.language.inner else high
        return high

    def _told_between(self, start: int, high: int) -> int:
        """`start`, or that of the name behind an English listener ("told the paper Ruiz had said")."""
        listened = self.tokens[start - 1].form in self.language.telling
        if not listened or self.tokens[start].form not in self.language.determiners:
            return start
        name = self._capitals_before(high, start)
        return start if self.tokens[name - 1].form in self.language.united("roles", "titles") else name

    def _with_two_offices(self, start: int, high: int, low: int) -> tuple[int, int, int | None]:
        """The name whose second office stands in `[start, high)` ("Bo Lee, a trader and an Elm native said")."""
        indefinite = self.tokens[start].form in self.language.turns.indefinite
        first = self.start_of(start - 1, low) if indefinite else start
        if not indefinite or first - 1 <= low or self.tokens[first - 1].form not in COMMAS:
            return start, high, None
        name = self.start_of(first - 1, low)
        held = any(self.office(place) for place in range(first, start - 1))
        whole = name == low and all(t.capital or not t.is_word for t in self.tokens[name : first - 1])
        return (name, high, first - 1) if held and whole and name < first - 1 else (start, high, None)

    def _led(self, high: int, low: int) -> bool:
        """Whether a preposition leads from a noun to the infinitive at `high` (« sa volonté de reconnaître »).

        Only who tells a story has an infinitive to himself (« Et le maire de répondre »).
        """
        tokens, language = self.tokens, self.language
        if high >= len(tokens) or high - 2 < low or tokens[high - 1].form not in language.inner:
            return False
        if tokens[high].form in language.turns.perfect_infinitive:
            return True
        verb = next((at for at in range(high, len(tokens)) if not self.helps(at)), high)
        return verb < len(tokens) and tokens[verb].form.endswith(language.infinitives)

    def _before_participle(self, high: int, low: int) -> Mention | None:
        """Who or what a participle tells more of, up to the preposition before `high` ("An audit released by the")."""
        language = self.language
        if not language.reduced or high - 2 <= low or self.tokens[high - 1].form not in language.prepositions:
            return None
        if self.tokens[high - 1].form in language.conjunctions:
            return None
        passed = _passed(language)
        for place in range(high - 2, low, -1):
            word, behind = self.tokens[place].form, self.tokens[place + 1].form
            if behind in passed and (word in language.reduced or word.endswith("ed")):
                start = self.start_of(place, low)
                opens = start == low or not self.tokens[start - 1].is_word
                common = start < place and opens and not self.tokens[place - 1].capital
                return self.mention(start, place) if common else None
            if self.stops(place) and word not in passed:
                return None
        return None

    def _before_aside(self, comma: int, low: int) -> int:
        """Where « qui » stands before an aside that ends at `comma` (« l'élue qui, hier soir, a dit »); 0 without."""
        opening = next((at for at in range(comma - 1, low + 1, -1) if not self.tokens[at].is_word), 0)
        aside = opening > low + 1 and self.tokens[opening].form in COMMAS
        return opening - 1 if aside and self.tokens[opening - 1].form in self.language.turns.subject_relatives else 0

    def _behind_relative(self, high: int, low: int) -> int:
        """Where "who" stands before no more than a time or place and the verb (", who in 2011 called"); 0 without."""
        for place in range(high - 1, low, -1):
            token = self.tokens[place]
            if token.form in self.language.turns.animate_relatives and place + 1 < high:
                return place if self.tokens[place + 1].form in self.language.prepositions else 0
            if not token.is_word or token.form in self.language.pronouns or token.form in self.language.auxiliaries:
                return 0
        return 0

    def _relative_before(self, start: int, low: int) -> int:
        """Where "who" opens a clause whose verb and object end before the verb ("who saw the tape said"); 0 without."""
        who, objective = self.language.turns.animate_relatives, self.language.turns.prepositional_relatives
        past = self.tokens[start].form in self.language.reduced or self.tokens[start].form.endswith("ed")
        if self.language.reduced and past and self.tokens[start - 1].form in who:
            return start - 1
        verb = start - 1
        while verb > low and self.tokens[verb].form in self.language.prepositions:
            verb -= 1
        for place in range(verb, low, -1):
            token = self.tokens[place]
            if token.form in who and token.form not in objective:
                return place if place < verb else 0
            if not token.is_word or token.form in self.language.complementisers:
                return 0
        return 0

    def _that_before(self, start: int, low: int) -> int:
        """Where "that" opens a clause on a body before the verb ("the league that runs the cup said"); 0 without."""
        that, turns = start - 2, self.language.turns
        if that < low + 2:
            return 0
        verb = self.tokens[that + 1].form
        acts = verb.endswith(("s", "ed")) and verb not in self.language.plurals and not self.tokens[that + 1].capital
        head = self.start_of(that, low)
        named = self.tokens[that - 1].capital or self.person_word(that - 1)
        article = head < that and self.tokens[head].form in turns.definite_article
        return that if acts and named and article and (head == 0 or not self.tokens[head - 1].is_word) else 0

    def antecedent(self, high: int, low: int) -> Mention | None:
        """What a relative pronoun at `high` stands for; the name and its office when they stand as `Name, office,`."""
        if high > low and self.tokens[high - 1].form in self.language.turns.relative_coordinators:
            first = self._first_relative(high, low)
            if first > low:
                return self.antecedent(first, low)
        somebody = self.tokens[high].form in self.language.turns.animate_relatives
        if high > low and (self.tokens[high - 1].form in COMMAS or self.tokens[high - 1].form in DASHES):
            high = self._party(high - 1, low) or high - 1
        start = self._sender(self.start_of(high, low), high, somebody=somebody)
        if somebody and self.language.analytic and self.tokens[high - 1].capital:
            name = self._capitals_before(high, start)
            start = name if any(t.form.endswith("ing") for t in self.tokens[start:name]) else start
        joined = start - 2 > low and self.tokens[start - 1].form in self.language.turns.coordinators
        if joined and self.office(high - 1):
            start = self.start_of(start - 1, low)
        if start - 1 <= low or self.tokens[start - 1].form not in COMMAS:
            return self.mention(start, high)
        name = self.start_of(start - 1, low)
        office = any(self.office(place) for place in range(start, high))
        if office and self.language.analytic and self.tokens[start - 2].capital:
            name = self._capitals_before(start - 1, low)
        named = name < start - 1 and all(t.capital or not t.is_word for t in self.tokens[name : start - 1])
        if named and (office or self.tokens[start].form in self.language.inner):
            return self.mention(name, high, start - 1)
        return self.mention(start, high)

    def _capitals_before(self, comma: int, low: int) -> int:
        """Where the capitals start that end at `comma`, without whose they are ("a word by Ohio's Ana Ruiz,")."""
        place = comma
        while place > low and (self.tokens[place - 1].capital or self.glued(place - 1)):
            place -= 1
        return place

    def _party(self, comma: int, low: int) -> int:
        """The comma before the "D-Md." that ends at `comma`, 0 when nothing like it does."""
        place = comma - 1 - (self.tokens[comma - 1].form == ".")
        party = place - 1 > low and self.tokens[place].form[1:2] == "-" and self.tokens[place].capital
        return place - 1 if party and self.tokens[place - 1].form in COMMAS else 0

    def _sender(self, start: int, high: int, *, somebody: bool) -> int:
        """`start`, or behind the "from" of a noun that cannot speak ("a rebuke from the mayor's office, which").

        Behind any preposition when `somebody` is meant ("a dig at Ruiz, who").
        """
        language = self.language
        wide = somebody and language.analytic
        led = language.inner - language.turns.genitive_suffix if wide else language.turns.sender_prepositions
        sent = next((at for at in range(start + 1, high - 1) if self.tokens[at].form in led), start)
        speaks = any(self.person_word(at) or self.tokens[at].capital for at in range(start + 1, sent))
        return start if sent == start or speaks else sent + 1

    def _first_relative(self, high: int, low: int) -> int:
        """The last relative pronoun before "and" and the one at `high` ("who … and who"), `low` without one."""
        turns = self.language.turns
        again = turns.thing_relatives if self.tokens[high].form in turns.thing_relatives else turns.animate_relatives
        for place in range(high - 2, low, -1):
            if self.tokens[place].form in self.language.relatives and self.tokens[place].form in again:
                return place
        return low


@cache
def _passed(language: Language) -> Forms:
    """What may stand behind a participle that tells more of a noun: prepositions and times that join no clauses."""
    return language.united("prepositions", "times") - language.conjunctions
