"""Who speaks by a verb: the noun phrase before it or after it, or the subject of the sentence."""

from __future__ import annotations

from dataclasses import dataclass

from desk.quotes.grammar.antecedents import Antecedents
from desk.quotes.grammar.mentions import Mention
from desk.quotes.grammar.nouns import COMMAS, DASHES, HARD, acts
from desk.quotes.grammar.rightwards import Rightwards
from desk.quotes.grammar.word_classes import INVERSION
from desk.quotes.languages import Order
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.reference import reference_of
from desk.quotes.text.words import UNSPACED

OFFICE = 4
IMPERSONAL = 4
TIME = 6
"""Words of « Deux ans et demi après, »."""

__all__ = ["COMMAS", "DASHES", "HARD", "INVERSION", "Mention", "NounPhrases"]
OPENERS = ("openers", "auxiliaries", "conjunctions", "complementisers", "adverbs", "times")
"""What may stand before the verb that opens an Arabic sentence, by its lists."""


@dataclass(slots=True)
class NounPhrases(Antecedents, Rightwards):
    """Reads the noun phrases of one sentence."""

    def main(self) -> Mention | None:
        """The subject of the sentence as far as its form tells."""
        start = self._main_start()
        if start >= len(self.tokens) or not self.tokens[start].is_word or UNSPACED.match(self.tokens[start].form):
            return None
        if self.pronoun_at(start):
            return None if self._impersonal(start) else self.mention(start, start + 1)
        verb = self._opening_verb(start)
        if verb >= 0:
            return self.after(verb + 1, len(self.tokens), narrow=True)
        if self._cannot_start(start):
            return None
        if self.language.order is Order.VERB_FIRST:
            return self.after(start + (self.tokens[start].form in self.language.turns.topics), self._comment(start))
        end = self._short_end(start)
        if self._is_bare_verb(start, end):
            return None
        whole = self.end_of(start, len(self.tokens))
        if whole < len(self.tokens) and self.tokens[whole].form in COMMAS and not self._acts(whole - 1):
            end = whole
            named = self._named_behind(start, whole)
            if named is not None:
                return named
        return self.mention(start, self._with_apposition(start, end, len(self.tokens)), end)

    def _impersonal(self, place: int) -> bool:
        """Whether the pronoun at `place` stands for nobody (« il y a », « il lui est reproché »)."""
        words = [token.form for token in self.tokens[place : place + IMPERSONAL]]
        return any(tuple(words[: len(phrase)]) == phrase for phrase in self.language.turns.impersonal)

    def _is_bare_verb(self, start: int, end: int) -> bool:
        """Whether a French clause begins with its verb behind "and" (« Et appelle à »)."""
        language, words = self.language, tuple(token.form for token in self.tokens[start : start + 2])
        verb = words in language.phrases or (words[0] in language.verbs and words[0] not in language.nominal)
        return language.inverting and verb and start > 0 and end == start + 1 and not self.tokens[start].capital

    def _opening_verb(self, start: int) -> int:
        """Where the verb that reports nothing stands that opens a sentence, over its particle («وقد زار»); else -1."""
        helping = self.language.united("auxiliaries", "openers")
        while start + 1 < len(self.tokens) and self.language.has(helping, self.tokens[start].form):
            start += 1
        return start if start + 1 < len(self.tokens) and acts(self.tokens[start].form, self.language) else -1

    def resumed(self, place: int) -> Mention | None:
        """The subject that the verb at `place` takes up behind a clause (« Le maire, niant tout “recul”, a ri »)."""
        main = self.main() if self.language.inverting else None
        behind = main.core if main is not None else 0
        if main is None or not 0 < behind < place - 2 or self.tokens[behind].form not in COMMAS:
            return None
        word = self.tokens[behind + 1].form
        language = self.language
        closing = (at for at in range(behind + 2, place - 1) if self.tokens[at].form in COMMAS)
        if any(self.tokens[at + 1].form in language.auxiliaries for at in closing if at + 2 < place):
            return None
        aside = (
            word in language.relatives
            or word in language.gerunds
            or word.endswith(language.riding)
            or self.participle(behind + 1)
        )
        return main if aside and self.is_person(main) else None

    def _comment(self, start: int) -> int:
        """Where the comment on an Arabic topic begins («أما المدرب فأهدى»), the end of the sentence without one."""
        if self.tokens[start].form in self.language.turns.topics:
            for place in range(start + 2, len(self.tokens)):
                word = self.tokens[place].form
                if (
                    len(word) > 3
                    and word.startswith("ف")
                    and not self.stops(place)
                    and word not in self.language.turns.names_in_fa
                ):
                    return place
        return len(self.tokens)

    def behind_verb(self, before: int) -> Mention | None:
        """The subject of an Arabic sentence: what it opens with when that is somebody, else what follows its verb.

        It stands before the word at `before`.
        """
        language, start = self.language, 0
        helping = language.united(*OPENERS)
        opening = language.united(*OPENERS, "prepositions")
        while start < before and (not self.tokens[start].is_word or language.has(opening, self.tokens[start].form)):
            start += 1
        if start and self.tokens[start - 1].is_word and not language.has(helping, self.tokens[start - 1].form):
            start = self._behind_comma(start)
        if start >= before:
            return None
        verb = not self.person_word(start) and self.bare(start) == self.tokens[start].form
        subject = self.after(start + verb, before, narrow=verb)
        if subject is None or not (self.is_person(subject) or is_first_name(subject.tokens[0].form)):
            return None
        return subject

    def _named_behind(self, start: int, comma: int) -> Mention | None:
        """The name behind an opening noun without an article that describes it (« Auteur du but, Ruiz a »)."""
        first = self.tokens[start]
        if first.form in self.language.determiners or comma + 1 >= len(self.tokens) or self._capital_at(start + 1):
            return None
        article = self.tokens[comma + 1].form in self.language.determiners and comma + 2 < len(self.tokens)
        office = article and self.office(comma + 2) and self.office(start)
        if not (office or (self._capital_at(comma + 1) and self.tokens[comma + 1].is_word)) or self.stops(comma + 1):
            return None
        end = self.end_of(comma + 1, len(self.tokens))
        goes_on = end < len(self.tokens) and self.tokens[end].is_word
        return self.mention(comma + 1, end) if goes_on else None

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
        ahead = range(place + 1, min(place + OFFICE, len(self.tokens)))
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

    def _behind_comma(self, place: int) -> int:
        for comma in range(place, len(self.tokens) - 1):
            if self.tokens[comma].form in COMMAS:
                more = self._rides(comma + 1) or self.tokens[comma + 1].form in self.language.subordinators
                return self._behind_comma(comma + 1) if more else comma + 1
            if self.tokens[comma].is_quote and self.tokens[comma + 1].form not in self.language.prepositions:
                return comma + 1 + (self.tokens[comma + 1].form in COMMAS)
        return len(self.tokens)

    def _rides(self, place: int) -> bool:
        """Whether a participle stands there, alone or behind its adverb (", falsely stating")."""
        adverb = self.helps(place) and self.tokens[place].form not in self.language.auxiliaries
        return self.participle(place + (adverb and place + 1 < len(self.tokens)))

    def _short_end(self, start: int) -> int:
        """The end of a subject whose verb is not known: names to the last capital, others to their first known noun."""
        language = self.language
        end = self.end_of(start, len(self.tokens))
        last = start
        general = reference_of(language.code).general if language.inverting else {}
        if start + 1 < end and self.tokens[start + 1].form in general and not self.person_word(start + 1):
            return start + 2
        for place in range(start, end):
            token = self.tokens[place]
            if token.capital or self.person_word(place) or token.form == "'s":
                last = place + 1
            elif self._breaks_off(place, start, last):
                break
        article = self.tokens[start].form in language.determiners
        return last if last > start + article else min(end, start + 3)

    def _office_ahead(self, place: int) -> bool:
        """Whether words in lower case lead to an office and its holder, as in "press secretary Ana Ruiz"."""
        for ahead in range(place, min(place + OFFICE, len(self.tokens))):
            if self.tokens[ahead].form in self.language.roles and self._capital_at(ahead + 1):
                return True
            if self.stops(ahead) or not self.tokens[ahead].is_word:
                return False
        return False

    def _acts(self, place: int) -> bool:
        """Whether an English word behind a name is a verb in the past ("Iris Navarro thanked Beltran")."""
        word = self.tokens[place].form
        past = (word.endswith("ed") and len(word) > 4) or word in self.language.turns.irregular_pasts
        return self.language.analytic and past and self.tokens[place - 1].capital

    def _breaks_off(self, place: int, start: int, last: int) -> bool:
        """Whether a word in lower case behind a known noun is the verb."""
        token, language = self.tokens[place], self.language
        if not token.is_word or self._office_ahead(place):
            return False
        if last <= start + 1:
            named = self.tokens[start].form not in language.determiners
            return named and last == place == start + 1 and self._acts(place)
        if self._capital_at(place + 1) and not self._acts(place):
            return False
        return token.form not in language.inner and token.form not in language.determiners
