"""Relatives: whose wife, mother or son somebody is, and whom "her husband" means. No quotes, no pronouns alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from desk.quotes.languages.reference import Reference
from desk.quotes.people.registry import Person, name_words, surname

MEMORY = 100
"""Relations that are remembered; nobody reads further back."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`person` is the `noun` ("wife") of `owner`, who may be unknown."""

    noun: str
    owner: Person | None
    person: Person


@dataclass(slots=True)
class Relatives:
    """The relations that a report has told of, the last one last."""

    told: list[Relation] = field(default_factory=list)

    def note(self, noun: str, owner: Person | None, person: Person) -> None:
        """Somebody is called a relative of somebody."""
        if owner is not person:
            self.told.append(Relation(noun, owner, person))
            del self.told[:-MEMORY]

    def of(self, noun: str, owner: str) -> Person | None:
        """Who was called the relative of somebody of that surname, the last one told of."""
        told = (one for one in reversed(self.told) if one.noun == noun)
        return next((one.person for one in told if one.owner is None or surname(one.owner.name) == owner), None)

    def meant(
        self, noun: str, sex: str, owner_sex: str, everybody: Iterable[Person], reference: Reference
    ) -> Person | None:
        """Whom a noun for a relative means without a name, `owner_sex` being that of "his" or "her"."""
        for relation in reversed(self.told):
            if relation.noun == noun and _may_be(relation.owner, owner_sex):
                return relation.person
            turned = relation.noun in reference.kin.get(noun, ()) and relation.owner
            if turned and _may_be(relation.owner, sex) and _may_be(relation.person, owner_sex):
                return relation.owner
        return _of_one_family(sex, owner_sex, [person for person in everybody if _is_named(person)])


def _may_be(person: Person | None, sex: str) -> bool:
    return person is None or not sex or person.sex in {"", sex}


def _is_named(person: Person) -> bool:
    return bool(person.name) and not (person.body or person.document)


def _of_one_family(sex: str, owner_sex: str, people: list[Person]) -> Person | None:
    """The one who shares a surname with the last speaker ("Renee Hall … her father")."""
    owner = next((person for person in people if _may_be(person, owner_sex)), None)
    if owner is None or not sex:
        return None
    family = _surnames(owner)
    kin = (person for person in people if person is not owner and person.sex == sex and _surnames(person) & family)
    return next(kin, None)


def _surnames(person: Person) -> set[str]:
    words = name_words(person.name)
    return set(words[-1].split("-")) if len(words) > 1 else set()
