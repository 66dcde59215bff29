"""What points back to somebody: titles of one sex, kin, "the former", kinds of bodies. The form of the lists alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.quotes.languages.lists import Forms, forms


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point back to somebody, every form as `words.form` writes it."""

    women: Forms = frozenset()
    """Titles before the name of a woman."""
    men: Forms = frozenset()
    """Titles before the name of a man."""
    offices: dict[str, str] = field(default_factory=dict)
    """Short titles with the office that each stands for."""
    kin: dict[str, Forms] = field(default_factory=dict)
    """Nouns for relatives with those that the other one is called by."""
    first: dict[str, str] = field(default_factory=dict)
    """Words for "the former" with the sex that they show, "" without one."""
    last: dict[str, str] = field(default_factory=dict)
    """Words for "the latter", in the same way."""
    decades: dict[str, int] = field(default_factory=dict)
    """Words that tell an age in tens ("trentenaire")."""
    kinds: dict[str, frozenset[int]] = field(default_factory=dict)
    """Nouns for bodies by the groups in which one may stand for another."""
    firms: Forms = frozenset()
    """Words in names of firms."""
    feminine_bodies: Forms = frozenset()
    """Nouns for bodies that "elle" takes up."""
    first_person: Forms = frozenset()
    """Pronouns of one who speaks for himself alone."""
    she: Forms = frozenset()
    """Pronouns for a woman, in any case."""
    he: Forms = frozenset()
    she_says: Forms = frozenset()
    """Verbs with a woman as their subject."""
    who_is: Forms = frozenset()
    """What opens an aside that tells an office ("who is a")."""
    feminine: Forms = frozenset()
    """Nouns beside those that the language lists."""
    masculine: Forms = frozenset()
    naming: Forms = frozenset()
    """What gives the name of somebody spoken of by a noun ("a man named")."""
    beside_naming: Forms = frozenset()
    """What may stand beside it ("identified only as")."""
    several: Forms = frozenset()
    """Determiners of the plural."""
    parties: Forms = frozenset()
    """Names of parties that stand between an office and its holder's name."""
    nationals: Forms = frozenset()
    """What the people of a country are called."""
    general: dict[str, Forms] = field(default_factory=dict)
    """As the language's `hypernyms`."""


def kinds_of(text: str) -> dict[str, frozenset[int]]:
    """Each noun with the numbers of the lines that hold it."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(text.strip().splitlines()):
        for noun in forms(line):
            found[noun] = found.get(noun, frozenset()) | {number}
    return found
