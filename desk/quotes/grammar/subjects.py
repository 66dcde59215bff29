"""Who speaks by a verb: the noun phrase before it or after it, or the subject of the sentence."""

from __future__ import annotations

from dataclasses import dataclass

from desk.quotes.grammar.antecedents import Antecedents
from desk.quotes.grammar.mentions import Mention
from desk.quotes.grammar.nouns import COMMAS, DASHES, HARD, acts
from desk.quotes.grammar.openings import Openings
from desk.quotes.grammar.word_classes import INVERSION
from desk.quotes.languages import Order
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.reference import reference_of
from desk.quotes.text.words import UNSPACED

OFFICE = 4
IMPERSONAL = 4

__all__ = ["COMMAS", "DASHES", "HARD", "INVERSION", "Mention", "NounPhrases"]
OPENERS = ("openers", "auxiliaries", "conjunctions", "complementisers", "adverbs", "times")
"""What may stand before the verb that opens an Arabic sentence, by its lists."""


@dataclass(slots=True)
class NounPhrases(Antecedents, Openings):
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
            behind = self._named_before_marks(whole)
            if behind:
                return self.mention(start, behind, whole)
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
        deed = start
        if start and self.tokens[start - 1].is_word and not language.has(helping, self.tokens[start - 1].form):
            start = self._behind_comma(start)
        if start >= before:
            led = deed < before and language.has(language.turns.attending, self.tokens[deed - 1].form)
            return self._doer(deed, before) if led else None
        verb = not self.person_word(start) and self.bare(start) == self.tokens[start].form
        subject = self.after(start + verb, before, narrow=verb)
        if subject is None or not (self.is_person(subject) or is_first_name(subject.tokens[0].form)):
            return None
        return subject

    def _doer(self, deed: int, before: int) -> Mention | None:
        """Whose deed an Arabic noun behind a preposition tells of («وخلال تفقد الوزير السد، قال»)."""
        if self.person_word(deed) or self.bare(deed) != self.tokens[deed].form:
            return None
        doer = self.after(deed + 1, before, narrow=True)
        named = doer is not None and (self.is_person(doer) or is_first_name(doer.tokens[0].form))
        return doer if named else None

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

    def _named_before_marks(self, comma: int) -> int:
        """Where the name behind a French office ends right before marks (« L'adjoint, Ana Ruiz “juge” »); 0 if not."""
        end = self.end_of(comma + 1, len(self.tokens))
        named = all(token.capital for token in self.tokens[comma + 1 : end]) and end > comma + 2
        marked = end < len(self.tokens) and self.tokens[end].is_quote
        return end if marked and named and self.language.inverting and self.office(comma - 1) else 0

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
            owned = place > start and self.tokens[place - 1].form == "'s" and self._goes_on(place + 1)
            if token.capital or owned or self.person_word(place) or token.form == "'s":
                last = place + 1
            elif self._breaks_off(place, start, last):
                break
        article = self.tokens[start].form in language.determiners
        if last > start + article:
            return last
        cut = min(end, start + 3)
        return cut + (cut < end and self.tokens[cut - 1].form in language.turns.genitive_markers)

    def _goes_on(self, place: int) -> bool:
        """Whether an English sentence goes on with a word at `place`."""
        return self.language.analytic and place < len(self.tokens) and self.tokens[place].is_word

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
        before = self.tokens[place - 1]
        return self.language.analytic and past and (before.capital or before.form in self.language.plurals)

    def _breaks_off(self, place: int, start: int, last: int) -> bool:
        """Whether a word in lower case behind a known noun is the verb."""
        token, language = self.tokens[place], self.language
        if not token.is_word or (self._office_ahead(place) and not self._acts(place)):
            return False
        if last <= start + 1:
            named = self.tokens[start].form not in language.determiners
            return named and last == place == start + 1 and self._acts(place)
        if self._capital_at(place + 1) and not self._acts(place):
            return False
        return token.form not in language.inner and token.form not in language.determiners
