"""The people of one report as they become known, found again by name, office or wording. No mentions are read here.

Every look-up goes by a key, so that a report of many thousand speakers takes no longer for each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from desk.quotes.languages import Language
from desk.quotes.languages.lists import Forms
from desk.quotes.languages.name_parts import SUFFIXES
from desk.quotes.text.words import form

LOOK_BACK = 100
"""How many people of one office are gone through; nobody reads further back."""
ENDS = 2
"""Words of a first name and a surname."""
Words = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Person:
    """Somebody or something that speaks in a report; grows with each mention. `number` counts the people met.

    `gender` is what titles, nouns and pronouns have said, `likely` what the first name tells of; `past` are the offices
    that were held before.
    """

    language: Language
    name: str = ""
    role: str = ""
    offices: set[str] = field(default_factory=set)
    affiliation: str = ""
    document: str = ""
    gender: str = ""
    likely: str = ""
    plural: bool = False
    anonymous: bool = False
    withheld: bool = False
    body: bool = False
    shown: str = ""
    number: int = -1
    written: str = ""
    past: Forms = frozenset()

    @property
    def sex(self) -> str:
        """ "f" or "m" as far as anything tells."""
        return self.gender or self.likely

    @property
    def may_be_named(self) -> bool:
        """Whether somebody is spoken of by an office whose holder the report may name further down."""
        unnamed = bool(self.role) and not (self.name or self.withheld or self.plural)
        return unnamed and not (self.anonymous and self.role in self.language.agents)

    @property
    def identity(self) -> str:
        """The readable name: the person's, or office, body and that the name is withheld."""
        if self.document:
            return f"{self.name} ({self.written or self.document})" if self.name else self.shown
        if self.name:
            return self.name
        if not self.role:
            return self.shown
        described = self._office()
        if not self.anonymous:
            return described
        withheld = self.language.withheld_plural if self.plural else self.language.withheld
        return f"{described} ({withheld or self.language.withheld})"

    def _office(self) -> str:
        if not self.affiliation or form(self.affiliation) in form(self.shown):
            return self.shown
        return self.language.office_of.format(office=self.shown, body=self.affiliation)


@lru_cache(maxsize=65_536)
def name_words(name: str) -> Words:
    """The words of a name as they are looked up, without "Jr." and the like."""
    return tuple(word for word in form(name).split() if word.strip(".") not in SUFFIXES) or (form(name),)


@lru_cache(maxsize=65_536)
def surname(name: str) -> str:
    """The last word of a name, not counting "Jr." and the like, as it is looked up."""
    words = [word for word in form(name).replace(".", " ").split() if word not in SUFFIXES]
    return words[-1] if words else form(name)


def same_name(one: str, other: str) -> bool:
    """Whether one name is the other, its end, its first word alone, or it without what stands in the middle."""
    if one == other:
        return True
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if long[-len(short) :] == short or (len(short) == 1 and len(long) > 1 and short[0] == long[0]):
        return True
    return len(short) == ENDS and (short[0], short[-1]) == (long[0], long[-1])


def fuller_name(one: str, other: str) -> str:
    """The one of two names of somebody that says more; the first of them when only a middle name tells them apart."""
    first, second = name_words(one), name_words(other)
    if min(len(first), len(second)) >= ENDS and (first[0], first[-1]) == (second[0], second[-1]):
        return one
    return max(one, other, key=lambda name: len(name.split()))


@dataclass(slots=True)
class Registry:
    """Everybody met so far; every question is answered with the one met last who fits."""

    met: int = 0
    _ending: dict[Words, list[Person]] = field(default_factory=lambda: defaultdict(list))
    _whole: dict[Words, list[Person]] = field(default_factory=lambda: defaultdict(list))
    _ends: dict[Words, list[Person]] = field(default_factory=lambda: defaultdict(list))
    _first: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    _office: dict[tuple[str, bool], list[Person]] = field(default_factory=lambda: defaultdict(list))
    _wording: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    _document: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    _called: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))

    def call(self, person: Person, words: Iterable[str]) -> None:
        """Note the nouns and adjectives beside somebody's name."""
        for word in words:
            _note(self._called[word], person)

    def called(self, word: str) -> Iterator[Person]:
        """Those beside whose name the word has stood, the last met first."""
        yield from reversed(self._called.get(word, [])[-LOOK_BACK:])

    def enter(self, person: Person) -> Person:
        """Note somebody new, or what has become known of somebody."""
        if person.number < 0:
            person.number = self.met
            self.met += 1
        if person.shown:
            _note(self._wording[form(person.shown)], person)
        if person.document:
            _note(self._document[person.document], person)
            return person
        for role in sorted({person.role, *person.offices} - {""}):
            _note(self._office[role, person.plural], person)
        if person.name:
            self._enter_name(person, name_words(person.name))
        return person

    def _enter_name(self, person: Person, words: Words) -> None:
        _note(self._whole[words], person)
        if len(words) > 1:
            _note(self._first[words[0]], person)
            _note(self._ends[words[0], words[-1]], person)
        for start in range(len(words)):
            _note(self._ending[words[start:]], person)

    def named(self, name: str) -> Person | None:
        """The person of this name or a part of it."""
        words = name_words(name)
        if words[1:]:
            parts = [words[:1], *[words[start:] for start in range(1, len(words))]]
            lists = [self._ending.get(words), self._ends.get((words[0], words[-1])), *map(self._whole.get, parts)]
        else:
            lists = [self._ending.get(words), self._first.get(words[0])]
        return _last([people for people in lists if people], name)

    def alike(self, alone: str) -> list[Person]:
        """The people of names of several words that end in this one, the last met first."""
        found = self._ending.get((alone,), ())
        return [p for p in reversed(found) if len(p.name.split()) > 1 and surname(p.name) == alone]

    def in_office(self, role: str, *, plural: bool) -> Iterator[Person]:
        """The people of an office, the last met first."""
        yield from reversed(self._office.get((role, plural), [])[-LOOK_BACK:])

    def worded(self, shown: str) -> Iterator[Person]:
        """The people who were called exactly so, the last met first."""
        looked_up = form(shown)
        for person in reversed(self._wording.get(looked_up, [])[-LOOK_BACK:]):
            if form(person.shown) == looked_up:
                yield person

    def document(self, noun: str) -> Person | None:
        """The text of this kind."""
        people = self._document.get(noun)
        return people[-1] if people else None


def _note(people: list[Person], person: Person) -> None:
    """Add once, in the order in which people were met."""
    last = people[-1] if people else None
    if last is person:
        return
    if last is None or last.number < person.number:
        people.append(person)
        return
    place = bisect_left(people, person.number, key=lambda one: one.number)
    if people[place] is not person:
        people.insert(place, person)


def _last(lists: Iterable[Sequence[Person]], name: str) -> Person | None:
    """The one met last in any of the lists who has the name or a part of it."""
    found: Person | None = None
    for people in lists:
        for person in reversed(people):
            if found is not None and found.number >= person.number:
                break
            if same_name(person.name, name):
                found = person
                break
    return found
