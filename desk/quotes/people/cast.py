"""Who is named in a report, gathered before it is read: full names, sexes, ages, bodies. Nobody speaks here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desk.quotes.grammar.capitals import name_end
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name, sex_of_name
from desk.quotes.languages.reference import Reference, reference_of
from desk.quotes.languages.turns.base import Turns
from desk.quotes.people.full_names import FullNames
from desk.quotes.people.registry import surname
from desk.quotes.text.words import Token, form

AGE = re.compile(r"1?\d\d")
APPOSED = 4
OPENING = 8
LONGEST = 4
"""Words of a full name."""
AGED = frozenset(",)")


@dataclass(slots=True)
class Cast:
    """What all sentences of a report tell of those they name.

    `full` has a full name by surname, `families` every one, `firsts` one by first name; `sexes` what titles and nouns
    say, by looked-up full name or surname, `offices` what titles are held; `hints` what pronouns near a name say;
    `ages` by full name; `bodies` the groups of nouns that each body is called by.
    """

    full: dict[str, str] = field(default_factory=dict)
    families: dict[str, list[str]] = field(default_factory=dict)
    offices: dict[str, set[str]] = field(default_factory=dict)
    firsts: dict[str, str] = field(default_factory=dict)
    sexes: dict[str, str] = field(default_factory=dict)
    hints: dict[str, str] = field(default_factory=dict)
    ages: dict[str, int] = field(default_factory=dict)
    bodies: dict[str, set[int]] = field(default_factory=dict)

    def sure_sex(self, name: str) -> str:
        """The sex that a title or a noun gives to somebody anywhere in the report."""
        alone = len(self.families.get(surname(name), ())) < 2
        return self.sexes.get(form(name), "") or (self.sexes.get(surname(name), "") if alone else "")

    def offices_of(self, name: str) -> set[str]:
        """The offices that titles give to somebody anywhere in the report."""
        return self.offices.get(form(name), set()) | self.offices.get(surname(name), set())

    def likely_sex(self, name: str, language: Language) -> str:
        """The sex that a first name tells of, or a pronoun beside the name."""
        first = len(name.split()) == 1 and form(name) not in self.families
        return sex_of_name(name, language, alone=first) or self.hints.get(form(name), "")

    def is_body(self, name: str) -> bool:
        """Whether a name is that of a firm, an office or a club."""
        return form(name) in self.bodies


def cast_of(text: str, sentences: Iterable[Sentence]) -> Cast:
    """Everybody named in the sentences of a report, which are gone through once."""
    cast, names = Cast(), FullNames(text)
    for sentence in sentences:
        names.note(sentence)
        if not sentence.runs:
            continue
        reference, size = reference_of(sentence.language.code), len(sentence.tokens)
        people = [run for run in sentence.runs if not _note_body(text, sentence, run, reference, cast)]
        _note_pairs(text, sentence, people, cast, names)
        for low, high in people:
            if sentence.headed and high - low > 2 and not is_first_name(sentence.tokens[low].form):
                continue
            name = text[sentence.tokens[low].start : name_end(sentence.tokens, high)]
            several = len(name.split())
            _note_sex(name, sentence, (low, high), reference, cast, alone=several == 1)
            if 2 <= several <= LONGEST:
                _note_family(name, cast)
            if high + 2 < size:
                _note_age(name, sentence, high, cast)
            if several > 1 and len(people) == 1:
                _note_pronoun(name, sentence, (low, high), reference, cast)
    for name in (name for family in cast.families.values() for name in family):
        if not cast.is_body(name) and is_first_name(name.split()[0]):
            cast.firsts.setdefault(form(name.split()[0]), name)
    for name in names.given:
        cast.firsts.setdefault(form(name.split()[0]), name)
    cast.full = names.by_surname()
    return cast


def _note_body(text: str, sentence: Sentence, run: tuple[int, int], reference: Reference, cast: Cast) -> bool:
    """Whether a stretch of capitals is a body's name; it is noted with what it is called."""
    tokens, (low, high) = sentence.tokens, run
    bodies, firms = sentence.language.bodies, reference.firms
    behind = tokens[high].form if high < len(tokens) else ""
    words = [token.form for token in tokens[low:high] if token.is_word]
    called = own = [word for word in words if word in bodies or word in firms]
    if not (low > 1 and tokens[low - 1].form in sentence.language.inner):
        apposed = _apposed(tokens, high, sentence.language) if behind == "," else ()
        beside = (*_before(tokens, low, sentence.language), *apposed)
        called = own + [token.form for token in beside if token.form in bodies and token.form in reference.kinds]
    acts = behind == "," or behind in sentence.language.turns.statements
    if not called and not (acts and _acts_as_body(tokens, low, high, sentence.language.turns)):
        return False
    name = body_name(text, tokens, low, high, sentence.language)
    if not own and sex_of_name(name, sentence.language):
        return False
    found = cast.bodies.setdefault(form(name), set())
    found.update(number for word in called for number in reference.kinds.get(word, ()))
    if firms.intersection(words):
        found.add(0)
    return True


def _before(tokens: Sequence[Token], low: int, language: Language) -> Sequence[Token]:
    """The noun right before a name or its comma, when that is in lower case and nobody's office stands before it."""
    before = low - 1 - (low > 1 and tokens[low - 1].form == ",")
    if before < 0 or tokens[before].capital or tokens[before].form not in language.bodies:
        return ()
    office = any(token.form in language.roles for token in tokens[max(0, before - APPOSED) : before])
    return () if office else tokens[before : before + 1]


def body_name(text: str, tokens: Sequence[Token], low: int, high: int, language: Language) -> str:
    """The name of a body around a stretch of capitals ("Food and Drug Administration", "Department of Energy")."""
    if (
        high - low == 1
        and high + 1 < len(tokens)
        and tokens[high].form in language.turns.body_links
        and tokens[high + 1].capital
    ):
        high += 2
    joined = low > 2 and tokens[low - 1].form in language.turns.coordinators and tokens[low - 2].capital
    if joined and tokens[low - 3].form in language.determiners:
        low -= 2
    return text[tokens[low].start : name_end(tokens, high)]


def _apposed(tokens: Sequence[Token], high: int, language: Language) -> Sequence[Token]:
    """The words of an apposition behind a name, up to its comma ("Safe Pantry, a consumer group, …")."""
    if high + 1 >= len(tokens) or tokens[high].form != "," or tokens[high + 1].form not in language.turns.articles:
        return ()
    end = next((at for at in range(high + 1, min(high + 1 + APPOSED, len(tokens))) if not tokens[at].is_word), None)
    return tokens[high + 1 : end] if end else tokens[high + 1 : high + APPOSED]


def _acts_as_body(tokens: Sequence[Token], low: int, high: int, turns: Turns) -> bool:
    """Whether a name is taken up by "which" or by "said it"."""
    if high + 1 >= len(tokens):
        return False
    if tokens[high].form == "," and tokens[high + 1].form in turns.thing_relatives:
        return low <= OPENING
    if low > 2 or tokens[high].form not in turns.statements:
        return False
    return any(token.form in turns.neuter for token in tokens[high + 1 : high + 5])


def _note_sex(
    name: str, sentence: Sentence, run: tuple[int, int], reference: Reference, cast: Cast, *, alone: bool
) -> None:
    """Note what the title before a name says, or the noun before or behind it."""
    tokens, (low, high) = sentence.tokens, run
    before = low - 1 - (low > 1 and tokens[low - 1].form == ".")
    title = tokens[before].form if before >= 0 else ""
    sex = "f" if title in reference.women else "m" if title in reference.men else ""
    if title in reference.offices:
        cast.offices.setdefault(form(name), set()).add(reference.offices[title])
    if not sex and not alone:
        sex = _noun_sex([tokens[before]] if before >= 0 else [], sentence.language) or _noun_sex(
            _apposed(tokens, high, sentence.language), sentence.language
        )
    if sex:
        cast.sexes.setdefault(form(name), sex)


def _note_pairs(text: str, sentence: Sentence, people: Sequence[tuple[int, int]], cast: Cast, names: FullNames) -> None:
    """Note the full name of the first of two who share their surname ("Ana and Luz Ruiz", « Ana et Luz Ruiz »)."""
    tokens = sentence.tokens
    for (low, high), (start, end) in pairwise(people):
        joined = (
            start - high == 1
            and tokens[high].form in sentence.language.turns.coordinators
            and high - low == 1
            and end - start == 2
        )
        if joined and is_first_name(tokens[low].form) and is_first_name(tokens[start].form):
            name = f"{text[tokens[low].start : tokens[low].end]} {text[tokens[end - 1].start : name_end(tokens, end)]}"
            if len(name.split()) <= LONGEST:
                _note_family(name, cast)
            names.note_name(name)


def _note_family(name: str, cast: Cast) -> None:
    """Note a full name among those of its surname."""
    family = cast.families.setdefault(surname(name), [])
    if name not in family:
        family.append(name)


def _noun_sex(tokens: Sequence[Token], language: Language) -> str:
    for token in tokens:
        if token.form in language.determiners:
            continue
        if token.form in language.feminine:
            return "f"
        if token.form in language.masculine:
            return "m"
    return ""


def _note_pronoun(name: str, sentence: Sentence, run: tuple[int, int], reference: Reference, cast: Cast) -> None:
    """Note the pronoun that a sentence takes up the only one it names with."""
    if run[0] > OPENING:
        return
    for token in sentence.tokens[run[1] :]:
        if token.is_quote:
            return
        sex = "f" if token.form in reference.she else "m" if token.form in reference.he else ""
        if sex:
            cast.hints.setdefault(form(name), sex)
            return


def _note_age(name: str, sentence: Sentence, high: int, cast: Cast) -> None:
    """Note the age behind a name (`Ana Ruiz, 45,`, « Ana Ruiz, 45 ans », « Ana Ruiz (45 ans) »)."""
    tokens, years = sentence.tokens, sentence.language.turns.years
    beside = tokens[high].form in {",", "("} and AGE.fullmatch(tokens[high + 1].form)
    if beside and (tokens[high + 2].form in AGED | years or not tokens[high + 2].is_word):
        cast.ages.setdefault(form(name), int(tokens[high + 1].form))
