"""The noun phrase to the right of a verb, with its appositions. No cues, and nobody is looked up here."""

from __future__ import annotations

from dataclasses import dataclass

from desk.quotes.grammar.adverbials import Adverbials
from desk.quotes.grammar.marked_names import is_marked_name
from desk.quotes.grammar.mentions import Mention
from desk.quotes.grammar.names_given import behind_naming
from desk.quotes.grammar.nouns import (
    COMMAS,
    LONGEST,
    PARENTHESIS,
    RELATIVE,
)
from desk.quotes.grammar.objects import (
    begins_object,
    end_of_name,
    first_name_at,
    holder_behind,
    is_deed,
    may_begin_object,
    opens_apart,
    owned_with,
)
from desk.quotes.grammar.withholding import withheld_ranges, withholds
from desk.quotes.languages import Order
from desk.quotes.languages.agencies import AGENCIES
from desk.quotes.languages.given_names import is_first_name


@dataclass(slots=True)
class Rightwards(Adverbials):
    """Reads noun phrases that start at a place."""

    def after(self, low: int, high: int, *, narrow: bool = False) -> Mention | None:
        """The subject of a verb that ends at `low`: the noun phrase to its right in `[low, high)`.

        `narrow` when the verb takes an object as well, so that the phrase must not run into it.
        """
        if low < high and self.language.order is Order.VERB_FIRST and self.tokens[low].form in self.language.to_whom:
            low += 1
        if low < high and self.language.article and not self.tokens[low].is_word:
            low += opens_apart(self, low, high)
        passed = self._over_passable(low, high)
        if low < passed < high and self.language.inverting and self.tokens[passed].form in COMMAS:
            passed = self._behind_commas(passed, high) or passed
        low = self._over_addressee(passed, high)
        low = self._over_passable(low, high) if low > passed else passed
        if low >= high or not self.tokens[low].is_word:
            return None
        if self.tokens[low].form in self.language.turns.object_pronouns:
            return None
        if self.pronoun_at(low):
            return self.mention(low, low + 1)
        if self._cannot_start(low) or (self.language.article and owned_with(self.tokens[low].form, self.language)):
            return None
        end = self.end_of(low, high)
        if narrow and self.language.article:
            end = end_of_name(self, low, end)
        return self.mention(low, behind_naming(self, self._with_apposition(low, end, high), high), end)

    def somebody_after(self, low: int, high: int) -> Mention | None:
        """What `after` gives, when it can speak."""
        found = self.after(low, high)
        return found if found is not None and self.is_person(found) else None

    def _cannot_start(self, place: int) -> bool:
        word, language = self.tokens[place].form, self.language
        if word in language.determiners:
            return False
        return self.stops(place) or (word in language.inner and not self.names_ali(place))

    def end_of(self, low: int, high: int) -> int:
        """Where the noun phrase that starts at `low` ends, not after `high`."""
        place = low
        while place < high and place - low < LONGEST:
            step = self._rightwards(place, low, high)
            if step == place:
                break
            place = step
        counted = self.language.article and place < high and self.tokens[place].form in self.language.determiners
        if counted and place > low + 2 and is_deed(self, place - 1):
            place -= 1
        while place > low + 1 and self.tokens[place - 1].form in self.language.inner and not self.names_ali(place - 1):
            place -= 1
        return self._withheld(place, high)

    def _rightwards(self, place: int, low: int, high: int) -> int:
        """The place behind the token at `place` when it goes on with the phrase, else `place`."""
        token = self.tokens[place]
        if token.is_word:
            turns = self.language.turns
            for phrase in turns.partitives:
                end = place + len(phrase)
                if token.form == phrase[0] and end <= high and tuple(t.form for t in self.tokens[place:end]) == phrase:
                    return end
            if token.form in turns.dative and self._outlet_inside(place, low, high):
                return place + 2
            return place + self._continues(place, low)
        if token.is_quote:
            return place + (place > low and (self.nicknamed(place) or is_marked_name(self, place)))
        if token.form == "(" and place > low:
            return self._closing(place, high)
        return place + self.glued(place)

    def _outlet_inside(self, place: int, low: int, high: int) -> bool:
        """Whether «لـ"الأخضر"» stands between an office and its holder."""
        inside = low < place and place + 2 < high and self.tokens[place + 1].is_quote
        return inside and self.tokens[place + 2].is_word and not self.stops(place + 2)

    def _continues(self, place: int, low: int) -> bool:
        token, language = self.tokens[place], self.language
        word = token.form
        if word in language.cries:
            return False
        if place > low and language.article and may_begin_object(word, language) and begins_object(self, low, place):
            return False
        if word in language.determiners and place > low and not self.inside_name(place):
            before = self.tokens[place - 1].form
            return before in language.inner or before in language.determiners or word in language.inner
        if word in language.inner and not (language.article and self.names_ali(place)):
            return self._opens_as_article(place, low) or self._inner_continues(place, low)
        if word in language.turns.coordinators:
            return place > low and self.tokens[place - 1].capital and self._capital_at(place + 1)
        if word in language.turns.office_pronouns and self.office(place - 1):
            return place + 1 < len(self.tokens) and self.tokens[place + 1].is_word and not self.stops(place + 1)
        if language.inverting and self._behind_name(place, low):
            return False
        return not self.stops(place)

    def _behind_name(self, place: int, low: int) -> bool:
        """Whether a French participle tells more of the name before it (« Ana Ruiz interrogée sur »)."""
        token, before = self.tokens[place], self.tokens[place - 1]
        named = place > low + 1 and before.capital and self.tokens[place - 2].capital and not token.capital
        return named and token.form.endswith(self.language.opening) and not self.person_word(place)

    def _opens_as_article(self, place: int, low: int) -> bool:
        """Whether what may be "of" opens the phrase as its article (« des témoins », `der Minister`)."""
        article = (
            self.tokens[place].form in self.language.turns.partitive_article
            or self.tokens[place].form in self.language.definite
        )
        return article and place == low and place + 1 < len(self.tokens) and self.person_word(place + 1)

    def _inner_continues(self, place: int, low: int) -> bool:
        """Whether a preposition at `place` goes on with the phrase ("head of", "a witness in Cairo", "a post on")."""
        if place == low or place + 1 >= len(self.tokens):
            return False
        if not self.tokens[place + 1].is_word:
            return self.tokens[place].form in self.language.turns.upon and not self.tokens[place + 1].is_quote
        word, following, language = self.tokens[place].form, self.tokens[place + 1], self.language
        if language.order is Order.VERB_FIRST:
            if following.form in language.turns.occasions or following.form in language.united(
                "documents", "addresses"
            ):
                return False
            if word not in language.turns.office_prepositions:
                return True
            held = self.office(low) and self.bare(place - 1) != self.tokens[place - 1].form
            held = held and (place - 1 == low or self.person_word(place - 2) or not first_name_at(self, place - 2))
            body = held and word in language.prepositions and self.bare(place + 1) in language.bodies
            settled = self.office(low) and word in language.turns.source_settings
            holder = settled and holder_behind(self, place)
            return body or holder or (self.office(place - 1) and not self._surname_at(place - 1, low))
        if word in language.turns.genitive_markers:
            return following.form not in language.times
        written = any(self.tokens[i].form in language.documents for i in range(low, place))
        outlet = any(t.form in AGENCIES for t in self.tokens[place + 1 : place + 3])
        if word in language.turns.towards:
            outlet = outlet or any(t.form in language.turns.outlets for t in self.tokens[place + 1 : place + 3])
        if word in language.turns.towards and (outlet or not self.office(place - 1)):
            return False
        if written and word in language.turns.text_prepositions:
            return following.form not in language.times
        if (
            following.form in language.documents
            or following.form in language.times
            or following.form in language.turns.those
        ):
            return False
        if following.form in language.determiners and place + 2 < len(self.tokens):
            following = self.tokens[place + 2]
        lower = not any(token.capital for token in self.tokens[low:place] if token.form not in language.determiners)
        led = following.capital or following.form in language.bodies or following.form in language.turns.statuses
        led = led or (self.tokens[place - 1].form in language.turns.deputies and not self.person_word(place + 1))
        return led and (lower or self.office(place - 1))

    def _surname_at(self, place: int, low: int) -> bool:
        """Whether an office with its article is the surname behind a first name, which no list knows."""
        definite = self.bare(place) != self.tokens[place].form
        return definite and place - 1 > low and first_name_at(self, place - 1)

    def _closing(self, place: int, high: int) -> int:
        for right in range(place + 1, min(high, place + PARENTHESIS)):
            if self.tokens[right].form == ")":
                return right + 1
        return place

    def _withheld(self, place: int, high: int) -> int:
        """`place`, or the end of a clause there that says that the name is withheld."""
        if place >= high or not self.tokens[place].is_word:
            return place
        word = self.tokens[place].form
        if word not in self.language.relatives and not (self.language.article and withholds(word, self.language)):
            return place
        for low, end in withheld_ranges(self.tokens[place : place + RELATIVE], self.language):
            clause = low == 0 or word in self.language.relatives
            marks = any(not t.is_word for t in self.tokens[place : place + low])
            if clause and not marks and place + end <= high:
                return place + end
        return place

    def _with_apposition(self, low: int, end: int, high: int) -> int:
        """`end`, or the end of the appositions that follow it."""
        while end + 1 < high and self.tokens[end].form in COMMAS and self._apposes_after(low, end):
            further = self.end_of(end + 1, high)
            if further <= end + 1 or (further < high and self._clause_follows(further)):
                break
            end = further
        return end

    def _clause_follows(self, place: int) -> bool:
        token = self.tokens[place]
        following = self.tokens[place + 1 : place + 2]
        if token.is_quote or (token.form in self.language.inner and following and following[0].is_quote):
            return True
        return token.is_word and (token.form in self.language.auxiliaries or self.is_verb(place))

    def _apposes_after(self, low: int, comma: int) -> bool:
        first = comma + 1
        token, language = self.tokens[first], self.language
        if not token.is_word:
            return False
        word = token.form
        if first + 1 < len(self.tokens) and self.tokens[first + 1].form in language.turns.absolute_nouns:
            return False
        if word in language.determiners or self.office(first) or word[0].isdigit():
            return word not in language.times
        if word in language.adverbs or self.stops(first) or word in language.inner or word.endswith(language.riding):
            return False
        if token.capital:
            article = self.tokens[low].form in language.determiners
            common = article and not (self.tokens[low + 1].capital and self.tokens[comma - 1].capital)
            return common or self._owned_office(low, comma) or not any(t.capital for t in self.tokens[low:comma])
        if language.article and self._name_behind_office(low, comma):
            return True
        return self._near_of(first) and not word.endswith(language.verbal)

    def _name_behind_office(self, low: int, comma: int) -> bool:
        """Whether two or three words between commas name the holder of an Arabic office («الناطق، يونس الادريسي،»)."""
        end = comma + 1
        while end < len(self.tokens) and self.tokens[end].is_word and not self.stops(end):
            end += 1
        closed = end < len(self.tokens) and comma + 2 < end <= comma + 4 and not self.tokens[end].is_quote
        listed = closed and self.tokens[end].is_word and is_first_name(self.tokens[comma + 1].form)
        closed = closed and (listed or self.tokens[end].form in COMMAS)
        return closed and self.office(low) and first_name_at(self, comma + 1)

    def _owned_office(self, low: int, comma: int) -> bool:
        """Whether "Katz's deputy" stands before the comma, so that a name behind it is the deputy's."""
        last = self.tokens[comma - 1]
        return not last.capital and self.office(comma - 1) and self._is_owned(low, comma)

    def _is_owned(self, low: int, high: int) -> bool:
        """Whether an owner stands before the last noun of `[low, high)`."""
        suffix = self.language.turns.genitive_suffix
        return any(token.form in suffix for token in self.tokens[low:high])

    def _near_of(self, place: int) -> bool:
        """Whether "of", "de" or the like follows within two words."""
        turns = self.language.turns
        near = self.tokens[place + 1 : place + 3]
        return any(t.form in turns.genitive_markers or t.form in turns.apposed_prepositions for t in near)
