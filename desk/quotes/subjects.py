"""Noun phrases beside a reporting verb: who speaks, before it or after it. No cues, and nobody is looked up here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.quotes.languages import Language, Order
from desk.quotes.words import Token, form
from index.spans import Span

COMMAS = frozenset(",،")
DASHES = frozenset("–—")
GLUE = frozenset(".-'’&/")
HARD = frozenset(';:؛!?؟…“”"[]') | DASHES
INVERSION = frozenset({"-", "-t-"})
LONGEST = 18
PARENTHESIS = 7
RELATIVE = 14
PARTICIPLES = ("ed", "ing", "ly")
OF = frozenset(
    {
        "of",
        "'s",
        "de",
        "d'",
        "du",
        "des",
        "del",
        "von",
        "der",
        form("باسم"),
        form("لشؤون"),
        form("بشؤون"),
        form("للشؤون"),
    }
)
ARABIC_PLACES = frozenset({form(w) for w in ("في", "من", "لدى", "على")})
BEFORE_NAMES = frozenset({"and", "et", "y", "und"})


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
        while (
            high > low
            and not self.tokens[high - 1].is_word
            and self.tokens[high - 1].form != ")"
            and not self.glued(high - 1)
        ):
            high -= 1
        if low >= high or (high - low == 1 and self.tokens[low].form in self.language.inner):
            return None
        return Mention(low, high, min(core or high, high), tuple(self.tokens[low:high]))

    def bare(self, place: int) -> str:
        """The word at `place` without a glued article."""
        word, article = self.tokens[place].form, self.language.article
        return word[len(article) :] if article and word.startswith(article) and len(word) > len(article) + 1 else word

    def person_word(self, place: int) -> bool:
        """Whether the word at `place` is a noun for people, bodies or texts, which can speak."""
        word, language = self.bare(place), self.language
        groups = (language.roles, language.plurals, language.documents, language.bodies)
        return any(word in group for group in groups)

    def is_person(self, mention: Mention) -> bool:
        """Whether the mention names somebody or something that can speak."""
        if mention.pronoun(self.language):
            return True
        return any(
            (token.capital and token.form not in self.language.determiners) or self.person_word(mention.low + i)
            for i, token in enumerate(mention.tokens)
            if token.is_word
        )

    def helps(self, place: int) -> bool:
        """Whether the word at `place` may stand between subject and verb."""
        token, language = self.tokens[place], self.language
        word = token.form
        if word in language.auxiliaries or word in language.adverbs:
            return True
        return language.code == "en" and word.endswith("ly") and not token.capital and len(word) > 4

    def stops(self, place: int) -> bool:
        """Whether the word at `place` cannot belong to a noun phrase."""
        token, language = self.tokens[place], self.language
        word = token.form
        if word in language.inner:
            return False
        if word in language.prepositions or word in language.complementisers or word in language.conjunctions:
            return not (token.capital and place and self.tokens[place - 1].capital)
        if word in language.relatives or word in language.auxiliaries or word in language.times:
            return True
        if word in language.pronouns or word in language.adverbs or word in language.gerunds:
            return True
        if word in language.withholding and self._withholds(place):
            return True
        return self.addressed(place) or self.is_verb(place)

    def _withholds(self, place: int) -> bool:
        found = withheld_ranges(self.tokens[place : place + RELATIVE], self.language)
        return bool(found) and found[0][0] == 0

    def addressed(self, place: int) -> bool:
        """Whether an Arabic word carries the preposition "to" before somebody who is spoken to."""
        language, word = self.language, self.tokens[place].form
        if not language.proclitics or word[0] not in "لب" or len(word) < 4:
            return False
        if word.startswith("لل"):
            office = any(self.office(back) for back in range(max(0, place - 3), place))
            return not office or word[2:] in language.plurals
        rest = word[1:].removeprefix("ال")
        return rest in language.bodies or rest in language.works or rest in language.roles

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
        if not token.is_word:
            return token.form == ")"
        return not self.stops(place) and not (
            token.form in self.language.inner and token.form not in self.language.determiners
        )

    # Leftwards -------------------------------------------------------------------------------------------------------

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
        token = self.tokens[place]
        if token.is_quote:
            return place + 1
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
        if self.tokens[place].form not in BEFORE_NAMES or place - 1 <= low or place + 1 >= high:
            return False
        return self.tokens[place - 1].capital and self.tokens[place + 1].capital

    def _anchored(self, place: int, low: int) -> bool:
        """Whether a phrase that starts at `place` starts with its article."""
        language, token = self.language, self.tokens[place]
        if token.form not in language.determiners:
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
        start = self.start_of(high, low)
        return self.mention(self._name_before(start, low), high) if start < high else None

    def _over_helpers(self, high: int, low: int) -> int:
        language = self.language
        while high > low and self.tokens[high - 1].is_word:
            word = self.tokens[high - 1].form
            elided = word in {"l'", "le", "la", "les"} and high < len(self.tokens) and self.helps(high)
            spoken_to = word in language.pronouns and word in language.auxiliaries and high - 2 >= low
            if spoken_to and self.tokens[high - 2].is_word:
                high -= 1
                continue
            if not (self.helps(high - 1) or elided) or word in language.pronouns:
                break
            high -= 1
        return high

    def _name_before(self, start: int, low: int) -> int:
        """`start`, or that of `Name, office` when an office stands before the verb and a name before its comma."""
        if start - 1 <= low or self.tokens[start - 1].form not in COMMAS:
            return start
        indefinite = (
            self.tokens[start].form in self.language.determiners
            and self.tokens[start].form not in self.language.definite
        )
        if not (indefinite or self.office(start)):
            return start
        name = self.start_of(start - 1, low)
        whole = name < start - 1 and all(t.capital or not t.is_word for t in self.tokens[name : start - 1])
        return name if whole and name in {low, 0} else start

    def _antecedent(self, high: int, low: int) -> Mention | None:
        """What a relative pronoun at `high` stands for."""
        if high > low and self.tokens[high - 1].form in COMMAS:
            high -= 1
        return self.mention(self.start_of(high, low), high)

    def _round_apposition(self, comma: int, low: int) -> Mention | None:
        """The subject of `Name, apposition, said`, the closing comma standing at `comma`."""
        commas = self._commas(comma, low)
        if len(commas) == 1:
            return None
        head = 1
        while head + 1 < len(commas) and self._age(commas, head):
            head += 1
        end = comma if self.apposes(commas[head] + 1, commas[head - 1]) else commas[head]
        start = self.start_of(commas[head], low)
        if start == commas[head]:
            return None
        return self.mention(self._name_before(start, low), end, commas[head])

    def _commas(self, comma: int, low: int) -> list[int]:
        """The commas (and dashes) of the clause from the one at `comma` leftwards."""
        commas = [comma]
        for place in range(comma - 1, low - 1, -1):
            token = self.tokens[place]
            if token.is_quote or token.form in HARD - DASHES:
                break
            if token.form in COMMAS or token.form in DASHES:
                commas.append(place)
        return commas

    def _age(self, commas: Sequence[int], head: int) -> bool:
        """Whether nothing but a number stands between two commas."""
        return commas[head] - commas[head + 1] == 2 and self.tokens[commas[head] - 1].form[0].isdigit()

    def apposes(self, first: int, end: int) -> bool:
        """Whether the words `[first, end)` may be an apposition that both its commas close."""
        if first >= end or not self.tokens[first].is_word:
            return False
        token, language = self.tokens[first], self.language
        word = token.form
        if word in language.determiners or self.office(first) or token.capital or word[0].isdigit():
            return True
        if word in language.participles or (language.code == "en" and word.endswith(PARTICIPLES)):
            return False
        return not self.stops(first) and word not in language.inner

    # Rightwards ------------------------------------------------------------------------------------------------------

    def after(self, low: int, high: int, *, narrow: bool = False) -> Mention | None:
        """The subject of a verb that ends at `low`: the noun phrase to its right in `[low, high)`.

        `narrow` when the verb takes an object as well, so that the phrase must not run into it.
        """
        low = self._over_addressee(low, high)
        while low < high and self._passable(low):
            low += 1
        if low >= high or not self.tokens[low].is_word:
            return None
        if self.tokens[low].form in self.language.pronouns:
            return self.mention(low, low + 1)
        if self._cannot_start(low):
            return None
        end = self.end_of(low, high)
        if narrow and self.language.article:
            end = self._end_of_name(low, end)
        return self.mention(low, self._with_apposition(low, end, high), end)

    def _over_addressee(self, low: int, high: int) -> int:
        """Behind "à l'AFP" in "a assuré à l'AFP un responsable"."""
        if low >= high or self.tokens[low].form not in {"à", "au", "aux"}:
            return low
        place = low + 1
        while place < high and (self.tokens[place].capital or self.tokens[place].form in self.language.definite):
            place += 1
        return place if place < high and self.tokens[place].form in self.language.determiners else low

    def _cannot_start(self, place: int) -> bool:
        word, language = self.tokens[place].form, self.language
        if word in language.determiners:
            return False
        return self.stops(place) or word in language.inner

    def _passable(self, place: int) -> bool:
        token = self.tokens[place]
        if not token.is_word:
            return token.form in INVERSION and self.language.order is Order.SUBJECT_FIRST
        if token.form in self.language.times:
            return self.language.order is Order.SUBJECT_FIRST
        helps = token.form in self.language.adverbs or token.form in self.language.auxiliaries
        return helps and token.form not in self.language.pronouns

    def end_of(self, low: int, high: int) -> int:
        """Where the noun phrase that starts at `low` ends, not after `high`."""
        place = low
        while place < high and place - low < LONGEST:
            step = self._rightwards(place, low, high)
            if step == place:
                break
            place = step
        while place > low + 1 and self.tokens[place - 1].form in self.language.inner:
            place -= 1
        return self._withheld(place, high)

    def _rightwards(self, place: int, low: int, high: int) -> int:
        """The place behind the token at `place` when it goes on with the phrase, else `place`."""
        token = self.tokens[place]
        if token.is_quote:
            return place
        if token.form == "(" and place > low:
            return self._closing(place, high)
        joins = self._continues(place, low) if token.is_word else self.glued(place)
        return place + joins

    def _continues(self, place: int, low: int) -> bool:
        token, language = self.tokens[place], self.language
        word = token.form
        if word in language.determiners and place > low:
            before = self.tokens[place - 1].form
            return before in language.inner or before in language.determiners or word in language.inner
        if word in language.inner:
            return self._inner_continues(place, low)
        if word in BEFORE_NAMES:
            return place > low and self.tokens[place - 1].capital and self._capital_at(place + 1)
        return not self.stops(place)

    def _capital_at(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens[place].capital

    def _inner_continues(self, place: int, low: int) -> bool:
        """Whether a preposition at `place` goes on with the phrase ("head of", "a witness in Cairo", "a post on")."""
        if place == low or place + 1 >= len(self.tokens) or not self.tokens[place + 1].is_word:
            return False
        word, following, language = self.tokens[place].form, self.tokens[place + 1], self.language
        if language.order is Order.VERB_FIRST:
            return word not in ARABIC_PLACES or self.office(place - 1)
        if word in OF:
            return following.form not in language.times
        written = any(self.tokens[i].form in language.documents for i in range(low, place))
        if word in {"à", "au", "aux", "to", "a", "al"} and not self.office(place - 1):
            return False
        if written and word in {"on", "by", "from", "in", "at", "sur", "dans"}:
            return following.form not in language.times
        if following.form in language.documents or following.form in language.times:
            return False
        if following.form in language.determiners and place + 2 < len(self.tokens):
            following = self.tokens[place + 2]
        lower = not any(token.capital for token in self.tokens[low:place] if token.form not in language.determiners)
        return (self.office(place - 1) or lower) and (following.capital or following.form in language.bodies)

    def office(self, place: int) -> bool:
        """Whether the word at `place` is a noun for a person by office."""
        word = self.bare(place)
        return word in self.language.roles or word in self.language.plurals

    def _closing(self, place: int, high: int) -> int:
        for right in range(place + 1, min(high, place + PARENTHESIS)):
            if self.tokens[right].form == ")":
                return right + 1
        return place

    def _end_of_name(self, low: int, end: int) -> int:
        """Before the definite object of an Arabic verb, behind a name without an article."""
        seen = False
        for place in range(low, end):
            definite = self.tokens[place].form.startswith(self.language.article)
            if definite and seen and not self.person_word(place):
                return place
            common = definite or self.person_word(place) or self.tokens[place].form in self.language.inner
            seen = seen or not common
        return end

    def _withheld(self, place: int, high: int) -> int:
        """`place`, or the end of a clause there that says that the name is withheld."""
        if place >= high or not self.tokens[place].is_word:
            return place
        word = self.tokens[place].form
        if word not in self.language.relatives and not self.language.article:
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
        if token.is_quote:
            return True
        return token.is_word and (token.form in self.language.auxiliaries or self.is_verb(place))

    def _apposes_after(self, low: int, comma: int) -> bool:
        first = comma + 1
        token, language = self.tokens[first], self.language
        if not token.is_word:
            return False
        word = token.form
        if word in language.determiners or self.office(first) or word[0].isdigit():
            return word not in language.times
        if word in language.adverbs or self.stops(first) or word in language.inner:
            return False
        if token.capital:
            common = self.tokens[low].form in language.determiners and not self.tokens[low + 1].capital
            return common or not any(t.capital for t in self.tokens[low:comma])
        return self._near_of(first) and not (language.code == "en" and word.endswith(PARTICIPLES))

    def _near_of(self, place: int) -> bool:
        """Whether "of", "de" or the like follows within two words."""
        return any(t.form in OF or t.form in {"at", "for", "à"} for t in self.tokens[place + 1 : place + 3])

    # The sentence ----------------------------------------------------------------------------------------------------

    def main(self) -> Mention | None:
        """The subject of the sentence as far as its form tells."""
        start = self._main_start()
        if start >= len(self.tokens) or not self.tokens[start].is_word:
            return None
        if self.tokens[start].form in self.language.pronouns:
            return self.mention(start, start + 1)
        if self._cannot_start(start):
            return None
        if self.language.order is Order.VERB_FIRST:
            return self.after(start, len(self.tokens))
        return self.mention(start, self._short_end(start))

    def _main_start(self) -> int:
        """Behind an opening adverbial or participle clause."""
        tokens, language = self.tokens, self.language
        place = 0
        while place < len(tokens) and (not tokens[place].is_word) and not tokens[place].is_quote:
            place += 1
        opening = (language.adverbs | language.conjunctions) - language.subordinators
        while place < len(tokens) and tokens[place].form in opening:
            place += 1
        if place < len(tokens) and tokens[place].form in COMMAS:
            return place + 1
        if place >= len(tokens) or not tokens[place].is_word:
            return len(tokens)
        word = tokens[place].form
        leading = word in language.prepositions or word in language.subordinators or word in language.gerunds
        if not leading or (word in language.determiners and word not in language.inner):
            return place
        return self._behind_comma(place)

    def _behind_comma(self, place: int) -> int:
        for comma in range(place, len(self.tokens) - 1):
            if self.tokens[comma].form in COMMAS:
                return comma + 1
            if self.tokens[comma].is_quote:
                return comma + 1 + (self.tokens[comma + 1].form in COMMAS)
        return len(self.tokens)

    def _short_end(self, start: int) -> int:
        """The end of a subject whose verb is not known: names to the last capital, others to their first known noun."""
        language = self.language
        end = self.end_of(start, len(self.tokens))
        last = start
        for place in range(start, end):
            token = self.tokens[place]
            if token.capital or self.person_word(place) or token.form == "'s":
                last = place + 1
            elif token.is_word and last > start + 1 and token.form not in language.inner | language.determiners:
                if not self._capital_at(place + 1):
                    break
        article = self.tokens[start].form in language.determiners
        return last if last > start + article else min(end, start + 3)


def withheld_ranges(tokens: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """Where phrases that withhold a name stand, as token ranges."""
    words = [token.form for token in tokens]
    openers = language.withholding
    found = []
    for place, word in enumerate(words):
        if word not in openers and not (language.clitics and word[1:] in openers):
            continue
        for phrase in language.anonymity:
            same = word == phrase[0] or (language.clitics and word[1:] == phrase[0])
            if same and tuple(words[place + 1 : place + len(phrase)]) == phrase[1:]:
                found.append((place, place + len(phrase)))
                break
    return found
