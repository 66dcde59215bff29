"""The noun phrase that ends at a place, with its appositions. Whose verb it is is `antecedents`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.quotes.grammar.capitals import party_letter, party_tag
from desk.quotes.grammar.mentions import Mention
from desk.quotes.grammar.nouns import (
    COMMAS,
    DASHES,
    HARD,
    LONGEST,
    PARENTHESIS,
    Nouns,
)


@dataclass(slots=True)
class Leftwards(Nouns):
    """Reads noun phrases that end at a place."""

    def start_of(self, high: int, low: int) -> int:
        """Where the noun phrase that ends before `high` starts, not before `low`; `high` when there is none."""
        place, periods = high, self.language.turns.periods
        while place > low and high - place < LONGEST:
            step = self._leftwards(place - 1, low, high)
            if step == place or (self.tokens[step].form in periods and self.names_period(step, low, high)):
                break
            place = step
            if self._anchored(place, low):
                break
        while place < high and not (self._begins(place) and not self._joins_clauses(place, high)):
            place += 1
        return place

    def _joins_clauses(self, place: int, high: int) -> bool:
        """Whether "that" opens a clause and is no article, as in "that the team"."""
        if self.tokens[place].form not in self.language.complementisers or place + 1 >= high:
            return False
        following = self.tokens[place + 1]
        listed = following.form in self.language.determiners or following.form in self.language.plurals
        told = place > 0 and self.language.has(self.language.verbs, self.tokens[place - 1].form)
        return listed or following.capital or (self.language.analytic and told)

    def _begins(self, place: int) -> bool:
        token = self.tokens[place]
        return token.is_word and (token.form not in self.language.inner or token.form in self.language.determiners)

    def _leftwards(self, place: int, low: int, high: int) -> int:
        """The new start when the token at `place` joins the phrase, `place + 1` when it does not."""
        token = self.tokens[place]
        if token.is_quote:
            return place + (not (place > low and self.nicknamed(place)))
        if token.form == ")":
            return self._opening(place, low)
        joins = self._word_joins(place, low, high) if token.is_word else self.glued(place) and place > low
        return place if joins else place + 1

    def _word_joins(self, place: int, low: int, high: int) -> bool:
        word, language = self.tokens[place].form, self.language
        if word in language.inner:
            return word in language.determiners or (place > low and self.noun_like(place - 1))
        return word in language.determiners or self._joins_names(place, low, high) or not self.stops(place)

    def _joins_names(self, place: int, low: int, high: int) -> bool:
        """Whether an "and" at `place` links two names."""
        if self.tokens[place].form not in self.language.turns.coordinators or place - 1 <= low or place + 1 >= high:
            return False
        return self.tokens[place - 1].capital and self.tokens[place + 1].capital

    def _anchored(self, place: int, low: int) -> bool:
        """Whether a phrase that starts at `place` starts with its article."""
        language, token = self.language, self.tokens[place]
        if token.form not in language.determiners or (place > low and self.inside_name(place)):
            return False
        if place == low:
            return True
        before = self.tokens[place - 1]
        if before.form in language.determiners and before.form not in language.inner:
            return False
        goes_on = place if token.form in language.inner else place - 1 if before.form in language.inner else low
        return not (goes_on > low and self.noun_like(goes_on - 1))

    def _opening(self, place: int, low: int) -> int:
        for left in range(place - 1, max(low, place - PARENTHESIS) - 1, -1):
            if self.tokens[left].form == "(":
                return left
        return place + 1

    def _over_helpers(self, high: int, low: int) -> int:
        language, turns = self.language, self.language.turns
        if high - 1 > low and self._object_pronoun(high - 1):
            high -= 1
        while high > low and self.tokens[high - 1].is_word:
            word = self.tokens[high - 1].form
            elided = (
                word in turns.object_articles
                and high < len(self.tokens)
                and (self.helps(high) or self.language.inverting)
            )
            spoken_to = word in language.pronouns and word in language.auxiliaries and high - 2 >= low
            if (spoken_to and self.tokens[high - 2].is_word) or (word in turns.datives and self.helps(high - 1)):
                high -= 1
                continue
            if not (self.helps(high - 1) or elided or self._tells_day(high - 1, low)):
                break
            if word in language.pronouns and not self.in_aside(high - 1):
                break
            high -= 1
        behind = self.tokens[high] if self.language.analytic and low < high - 1 < len(self.tokens) - 1 else None
        dated = behind is not None and behind.form in self.language.times
        return high - (dated and self.tokens[high - 1].form in self.language.prepositions)

    def _tells_day(self, place: int, low: int) -> bool:
        """Whether an English word tells the time between subject and verb ("The council late on Monday said")."""
        if not self.language.analytic or place <= low or place + 1 >= len(self.tokens):
            return False
        word, following, turns = self.tokens[place].form, self.tokens[place + 1].form, self.language.turns
        if word in self.language.capital_times and not self.tokens[place].capital:
            return False
        named = word in self.language.auxiliaries and self.tokens[place - 1].capital
        if named or (self.tokens[place].capital and self.tokens[place - 1].form in turns.definite_article):
            return False
        before = self.tokens[place - 1].form
        ends = word in turns.periods and before in turns.period_determiners
        ends = ends or (word in turns.opening_times and before in self.language.times)
        if ends or (word in turns.period_determiners and following in turns.periods):
            return True
        dated = following in turns.day_prepositions or following in self.language.times
        return word in self.language.times or (word in turns.vague_times and dated)

    def _object_pronoun(self, place: int) -> bool:
        """Whether « nous » or « vous » before a verb is its object (« nous confie un élu »)."""
        verb, turns = self.tokens[place + 1].form if place + 1 < len(self.tokens) else "", self.language.turns
        return self.tokens[place].form in turns.syncretic_pronouns and not verb.endswith(turns.syncretic_endings)

    def _name_before(self, start: int, low: int) -> int:
        """`start`, or that of `Name, office` when an office stands before the verb and a name before its comma."""
        if start - 1 <= low or self.tokens[start - 1].form not in COMMAS:
            return start
        aged = self._commas(start - 1, low)
        if len(aged) > 1 and self._age(aged, 0):
            name = self.start_of(aged[1], low)
            return name if name == low and all(t.capital for t in self.tokens[name : aged[1]]) else start
        indefinite = (
            self.tokens[start].form in self.language.determiners
            and self.tokens[start].form not in self.language.definite
        )
        if not (indefinite or self.office(start) or self.holds_office(start)):
            return start
        name = self.start_of(start - 1, low)
        whole = name < start - 1 and all(t.capital or not t.is_word for t in self.tokens[name : start - 1])
        behind_opening = start - 1 - name > 1 and self.tokens[name - 1].form in COMMAS
        return name if whole and (name in {low, 0} or behind_opening) else start

    def _round_apposition(self, comma: int, low: int) -> Mention | None:
        """The subject of `Name, apposition, said`, the closing comma standing at `comma`."""
        commas = self._commas(comma, low)
        if len(commas) == 1:
            region = self._region(comma, low)
            start = self.start_of(region, low) if region else 0
            return self.mention(start, comma, region) if start < region else None
        some = self._some_of_whom(commas)
        if some is not None:
            return some
        head = 1
        while head + 1 < len(commas) and self._age(commas, head):
            head += 1
        while head + 1 < len(commas) and self._tells_party(commas[head + 1] + 1):
            head += 1
        head = self._opening_head(commas, self._relative_head(commas, head), low)
        end = comma if self.apposes(commas[head] + 1, commas[head - 1]) else commas[head]
        start = self._some_of_them(commas[head], low) or self.start_of(commas[head], low)
        if start == commas[head]:
            return None
        return self.mention(self._name_before(start, low), end, commas[head])

    def _tells_party(self, place: int) -> bool:
        """Whether an English member's party opens there, or his place behind it (", D-Ohio," ", R, Eureka,")."""
        if not self.language.analytic:
            return False
        if party_tag(self.tokens, place) or party_letter(self.tokens, place):
            return True
        return place > 1 and self.tokens[place].capital and party_letter(self.tokens, place - 2)

    def before_party(self, start: int, low: int) -> int:
        """Behind the name of the member whose party or place `start` opens; 0 when nothing like it stands there."""
        end = start - 1
        if end <= low or not self._tells_party(start):
            return 0
        end -= 2 * party_letter(self.tokens, start - 2)
        return end if end > low and self.tokens[end].form in COMMAS and self.start_of(end, low) < end else 0

    def _some_of_them(self, comma: int, low: int) -> int:
        """Where "one of them" before a comma starts (`one of them, Bo, said`); 0 without it."""
        of = self.language.turns.genitive_markers
        some = comma - 3 >= low and self.tokens[comma - 2].form in of and self.tokens[comma - 3].is_word
        return comma - 3 if some and self.tokens[comma - 1].form in self.language.pronouns else 0

    def _some_of_whom(self, commas: Sequence[int]) -> Mention | None:
        """The subject of an English clause that speaks of some of those before it (", one of whom, Bo, said")."""
        for comma, end in zip(commas[1:], commas, strict=False):
            last = tuple(token.form for token in self.tokens[max(comma + 1, end - 2) : end])
            if last in self.language.turns.partitive_relatives:
                return self.mention(comma + 1, commas[0], end)
        return None

    def _relative_head(self, commas: Sequence[int], head: int) -> int:
        """`head`, or the comma further left where a relative clause with commas opens (", whose son, Bo, is,")."""
        turns = self.language.turns
        opens = (
            far
            for far in range(len(commas) - 1, head, -1)
            if self.tokens[commas[far] + 1].form in turns.enumerators
            or any(t.form in turns.animate_relatives for t in self.tokens[commas[far] + 1 : commas[far] + 4])
        )
        return next(opens, head)

    def _opening_head(self, commas: Sequence[int], head: int, low: int) -> int:
        """`head`, or the comma behind the name that stands right behind a quote (`"…," Bo, a dean, said`)."""
        name = self.start_of(commas[-1], low)
        behind = low > 0 and self.tokens[low - 1].is_quote and name == low < commas[-1]
        told = behind or (name == low == 0 and self._says_more(commas))
        whole = told and all(t.capital or not t.is_word for t in self.tokens[low : commas[-1]])
        return len(commas) - 1 if whole else head

    def _says_more(self, commas: Sequence[int]) -> bool:
        """Whether all behind an English name says more of it ("Jo Lund, a nurse who sails, but rows too, said")."""
        turns = self.language.turns
        words = [self.tokens[comma + 1] for comma in commas[1:]]
        opens = words[-1].form in turns.indefinite and len(words) > 1
        return opens and all(t.form in turns.relative_coordinators | turns.animate_relatives for t in words[:-1])

    def _commas(self, comma: int, low: int) -> list[int]:
        """The commas (and dashes) of the clause from the one at `comma` leftwards."""
        commas = [comma]
        for place in range(comma - 1, low - 1, -1):
            token = self.tokens[place]
            if token.is_quote or token.form in HARD - DASHES:
                break
            if token.form in COMMAS and place == self._region(commas[-1], low):
                continue
            if token.form in COMMAS or token.form in DASHES:
                commas.append(place)
        return commas

    def _region(self, comma: int, low: int) -> int:
        """The comma before the "Md." or "Kansas" that ends at `comma`, 0 when nothing like it does."""
        place = comma - 1
        while place > low and (self.tokens[place].form == "." or self.tokens[place].form in self.language.regions):
            place -= 1
        region = place < comma - 1 and self.tokens[place].form in COMMAS and self.tokens[place - 1].capital
        return place if region else 0

    def _age(self, commas: Sequence[int], head: int) -> bool:
        """Whether nothing but an age stands between two commas ("Bo Lee, 40, said", "Bo Lee, aged 40, said")."""
        words = self.tokens[commas[head + 1] + 1 : commas[head]]
        turns = self.language.turns
        aged = len(words) == 2 and words[0].form in turns.age_words
        if len(words) == 2 and words[1].form in turns.years:
            return words[0].form.isdigit()
        return (len(words) == 1 or aged) and words[-1].form[:1].isdigit()

    def apposes(self, first: int, end: int) -> bool:
        """Whether the words `[first, end)` may be an apposition that both its commas close."""
        if first >= end or not self.tokens[first].is_word:
            return False
        token, language = self.tokens[first], self.language
        word = token.form
        if word in language.determiners or self.office(first) or token.capital or word[0].isdigit():
            return True
        if word in language.participles or word.endswith(language.verbal):
            return False
        return not self.stops(first) and word not in language.inner
