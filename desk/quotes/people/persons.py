"""The people of one report found again by their name, with what is known of their sex. No offices, no pronouns."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.quotes.languages import Language
from desk.quotes.people.cast import Cast
from desk.quotes.people.descriptions import Description
from desk.quotes.people.firms import Bodies
from desk.quotes.people.registry import Person, Registry, fuller_name, surname
from desk.quotes.people.relatives import Relatives
from desk.quotes.people.speakers import Speakers
from desk.quotes.text.words import form

LONGEST = 4
"""Words of a name; more of them are a headline's."""


@dataclass(slots=True)
class Persons:
    """Everybody known of one report, and the bodies and texts that it spoke of last.

    `body` is the one that officials without a body speak for; `owners` tells whose a text is; `named_last` are the
    people of the last sentence that names any, in its order, `named_at` what this sentence says of those whom it
    names in a script without capitals, with their places; `met` are the names noted with these offices.
    """

    text: str
    cast: Cast
    known: Registry = field(default_factory=Registry)
    speakers: Speakers = field(default_factory=Speakers)
    relatives: Relatives = field(default_factory=Relatives)
    bodies: Bodies = field(default_factory=Bodies)
    body: str = ""
    owners: dict[str, str] = field(default_factory=dict)
    named_last: list[Person] = field(default_factory=list)
    named_at: list[tuple[int, Description]] = field(default_factory=list)
    met: set[tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=set)

    def by_name(self, what: Description, language: Language, sex: str = "") -> Person:
        """The person of that name: same surname, and no other first name; `sex` is what the verb says."""
        name = " ".join(what.name)
        told = "f" if what.feminine else "m" if what.masculine else sex
        person = self._namesake(name, told) or self._called(name, what) if len(what.name) == 1 else None
        if len(what.name) == 1 and person is None:
            name = self._full_name(name, language, told)
        if len(what.name) > LONGEST:
            name = next((full for full in self.cast.families.get(surname(" ".join(what.name[:2])), [])), name)
        body = what.body or self.cast.is_body(name)
        person = person or self.known.named(name)
        holder = self.holder(what)
        if person is not None and holder is not None:
            holder.name = person.name
        person = person or holder or Person(language, name=name, body=body)
        entered = person.number >= 0 and (person.name, person.role, len(person.offices))
        if person.name != name:
            person.name = fuller_name(person.name, name)
        person.role = person.role or what.role
        person.offices.update(what.offices, self.cast.offices_of(person.name))
        person.affiliation = person.affiliation or what.affiliation
        person.past |= frozenset(what.offices if what.former else ())
        self._note_sex(person, told, sure=what.masculine and _is_paired(what.role, language))
        if entered != (person.name, person.role, len(person.offices)):
            self.known.enter(person)
        self.known.call(person, what.words)
        return person

    def _full_name(self, alone: str, language: Language, told: str) -> str:
        """The full name that a surname or first name stands for, of somebody of the sex told."""
        family = self.cast.families.get(surname(alone), [])
        if told and family:
            sexes = [self.cast.sure_sex(name) or self.cast.likely_sex(name, language) for name in family]
            fitting = [name for name, sex in zip(family, sexes, strict=True) if sex == told]
            if fitting:
                return fitting[0]
            if "" not in sexes:
                return alone
        return self.cast.full.get(surname(alone)) or self.cast.firsts.get(form(alone), alone)

    def _called(self, name: str, what: Description) -> Person | None:
        """Who was called what stands behind an article now (« la Québécoise Ana Ruiz … La Québécoise … »)."""
        if not what.definite or what.role:
            return None
        return next(self.known.called(form(name)), None)

    def holder(self, what: Description) -> Person | None:
        """Who has been spoken of by the office alone that the mention now names ("the sheriff, Kory Hanks")."""
        role = what.role or min(self.cast.offices_of(" ".join(what.name)), default="")
        if not role or what.one_of_some or len(what.name) < 2:
            return None
        last = next(self.known.in_office(role, plural=False), None) or self._called_generally(role)
        if last is None or last.name or last.withheld or _is_another(what, role, last):
            return None
        last.anonymous = False
        return last

    def _called_generally(self, role: str) -> Person | None:
        """Who has spoken by a general noun for the office of whom a mention names (« le chef de l'État »)."""
        people = (person for person in reversed(self.speakers.recent) if person.may_be_named and not person.anonymous)
        return next((p for p in people if role in p.language.hypernyms.get(called_generally(p), ())), None)

    def _namesake(self, alone: str, sex: str) -> Person | None:
        """Who is meant by a surname that several people have: the last met of the sex that title or verb tells."""
        if not sex:
            return None
        alike = self.known.alike(form(alone))
        if len(alike) < 2:
            return None
        return next((person for person in alike if person.sex == sex), None)

    def _note_sex(self, person: Person, told: str, *, sure: bool = False) -> None:
        """Note what the report says of somebody's sex, `sure` by a noun for men, and what the first name tells of."""
        if person.body or person.document:
            person.gender = person.gender or told
            return
        person.likely = person.likely or self.cast.likely_sex(person.name, person.language)
        known = self.cast.sure_sex(person.name)
        article = told == "m" and person.likely == "f" and not (known or sure)
        person.gender = person.gender or known or ("" if article else told)


def _is_paired(role: str, language: Language) -> bool:
    """Whether a noun for men has another one for women beside it (« député », « députée »)."""
    ends = ((man, woman) for man, woman in language.turns.paired_endings if role.endswith(man))
    return any(role.removesuffix(man) + woman in language.feminine for man, woman in ends)


def _is_another(what: Description, role: str, person: Person) -> bool:
    """Whether a mention with a name cannot be of somebody who was spoken of by an office alone."""
    if (person.language.article and not what.definite) or (person.anonymous and not _says_no_more(what, person)):
        return True
    if what.affiliation or not person.affiliation:
        return apart(person.affiliation, what.affiliation, person.language)
    more = what.words - {role}
    return bool(more) and more.isdisjoint(form(person.affiliation).split())


def _says_no_more(what: Description, person: Person) -> bool:
    """Whether a mention with a name only takes up what somebody was called ("an aide to Ruiz … the aide, Ana Hall")."""
    more = (word for word in what.words - {what.role} if not word.isdigit())
    return all(word in form(person.shown).split() for word in more)


def called_generally(what: Description | Person) -> str:
    """An office and what it is of, as general nouns are listed (« chef-état »)."""
    return "-".join(filter(None, (what.role, form(what.affiliation))))


def apart(one: str, other: str, language: Language) -> bool:
    """Whether two affiliations have no word in common, with a glued article or without, nor both mean the cabinet."""
    first, second = ({word.removeprefix(language.article) for word in form(name).split()} for name in (one, other))
    cabinet = language.turns.cabinet
    return bool(one and other) and not (first & second or (first & cabinet and second & cabinet))
