"""Bodies that a report names and takes up by a noun alone ("the company"). No people."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from desk.quotes.languages.reference import reference_of
from desk.quotes.people.cast import Cast
from desk.quotes.people.registry import Person, Registry
from desk.quotes.text.words import form

MEMORY = 12
FIRM = 0
"""The group of nouns for firms, which a name without a noun of its own may be called by."""


@dataclass(slots=True)
class Bodies:
    """The bodies named so far, the last one last."""

    named: list[Person] = field(default_factory=list)
    paragraph: int = -1
    kind: str = "n"

    def note(self, body: Person, paragraph: int = -1, kind: str = "n") -> None:
        """A body is named, as the subject of a sentence when its paragraph is given; `kind` is its pronoun's class."""
        self.paragraph, self.kind = paragraph, kind
        if body not in self.named[-1:]:
            self.named.append(body)
        del self.named[:-MEMORY]

    def subject(self, paragraph: int, kind: str) -> Person | None:
        """The body that was the last one named, as a subject in this paragraph, when its pronoun is of this class."""
        return self.named[-1] if self.named and (paragraph, kind) == (self.paragraph, self.kind) else None

    def meant(self, noun: str, code: str, cast: Cast) -> Person | None:
        """The last body named that a noun with its article may mean."""
        reference = reference_of(code)
        wanted = reference.kinds.get(noun)
        for body in reversed(self.named):
            if noun in form(body.identity).split():
                return body
            kinds = _kinds(body, cast, reference.kinds)
            if wanted is not None and (wanted & kinds or (FIRM in wanted and not kinds)):
                return body
        return None


def _kinds(body: Person, cast: Cast, kinds: Mapping[str, Set[int]]) -> Set[int]:
    """The groups of nouns that a body is called by."""
    words = form(body.identity).split()
    own = cast.bodies.get(form(body.identity), set())
    return own.union(*(kinds[word] for word in words if word in kinds))


def body_named(name: str, known: Registry) -> Person | None:
    """The body of that name, if it has spoken."""
    return next(known.worded(name), None) or known.named(name)
