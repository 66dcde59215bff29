"""Who spoke last: the one that a pronoun or a verb without subject stands for. No names, no offices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desk.quotes.people.registry import Person

MEMORY = 12
NEAR = 3
SEXES = frozenset("mf")
ANYBODY = frozenset({"", "n", "r", "s", "m*", "f*"})
"""Classes that stand for the last speaker when nobody agrees."""


@dataclass(slots=True)
class Speakers:
    """The speakers of one report in order of the text, and those it has named without words of theirs.

    Pronouns come in classes: "m", "f", "n", "p", with a star where also a body or text may be meant.
    """

    recent: list[Person] = field(default_factory=list)
    introduced: list[Person] = field(default_factory=list)
    paragraph: int = -1
    spoken_here: list[Person] = field(default_factory=list)
    named_here: list[Person] = field(default_factory=list)

    def open(self, paragraph: int) -> None:
        """Go on to a paragraph, which may be the same."""
        if paragraph != self.paragraph:
            self.paragraph = paragraph
            self.spoken_here.clear()
            self.named_here.clear()

    def remember(self, person: Person) -> None:
        """Somebody speaks, or does something where speakers do."""
        self.recent.append(person)
        self.spoken_here.append(person)
        del self.recent[:-MEMORY]

    def introduce(self, person: Person) -> None:
        """Somebody is named."""
        self.introduced.append(person)
        self.named_here.append(person)
        del self.introduced[:-MEMORY]

    def last(self, kind: str) -> Person | None:
        """The last speaker that a pronoun or verb of this class may stand for."""
        person = self._shown_here(kind) or self._nearest(kind) or self._introduced(kind)
        if person is not None:
            if kind in SEXES and not (person.gender or person.body or person.document):
                person.gender = kind
            return person
        if kind in SEXES:
            return self._against_name()
        return self.recent[-1] if self.recent and kind in ANYBODY else None

    def everybody(self) -> Iterator[Person]:
        """Speakers and named people, the last first."""
        yield from reversed(self.recent)
        yield from reversed(self.introduced)

    def _shown_here(self, kind: str) -> Person | None:
        """Whom the paragraph shows first, when nobody in it has spoken who agrees."""
        if kind not in SEXES or any(agrees(person, kind) for person in self.spoken_here):
            return None
        return next((person for person in reversed(self.named_here) if person.sex == kind), None)

    def _nearest(self, kind: str) -> Person | None:
        """The last who agrees; one named or of known sex before the others."""
        sure = [person for person in self.recent[-1:] if agrees(person, kind) and person.name]
        sure = sure or [person for person in self.recent[-NEAR:] if person.sex and person.sex == kind[:1]]
        return next((person for person in (*reversed(sure), *reversed(self.recent)) if agrees(person, kind)), None)

    def _introduced(self, kind: str) -> Person | None:
        """The last one named who is known to agree."""
        named = (person for person in reversed(self.introduced) if person.sex and person.sex == kind)
        return next(named, None)

    def _against_name(self) -> Person | None:
        """The last who agrees but for a first name, which may mislead."""
        unsure = (p for p in reversed(self.recent) if not (p.gender or p.body or p.document or p.plural) and p.name)
        return next(unsure, None)


def agrees(person: Person, kind: str) -> bool:
    """Whether a pronoun or verb of a class may stand for somebody."""
    if kind in SEXES:
        if person.body:
            return person.language.gendered and person.gender == kind
        return not (person.plural or person.document) and person.sex in {"", kind}
    if kind in {"m*", "f*"}:
        return not person.plural and person.sex in {"", kind[0]}
    if kind == "p":
        return person.plural or person.body
    if kind == "n":
        return bool(person.document or person.body or not (person.role or person.sex))
    return True
