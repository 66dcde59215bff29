"""What points back to somebody: titles of one sex, kin, "the former", kinds of bodies. The form of the lists alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.quotes.languages.base import Forms, forms


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point back to somebody, every form as `words.form` writes it.

    `women` and `men` are titles that stand before a name of that sex; `offices` what short titles stand for; `kin` are nouns for relatives with those that the
    other one is called by; `first` and `last` are "the former" and "the latter" with the sex they show ("" without);
    `decades` tell an age in tens ("trentenaire"); `kinds` are nouns for bodies by the group that may stand for one
    another, `firms` words in names of firms, `feminine_bodies` nouns that "elle" takes up; `she` and `he` are pronouns in any case, `she_says` verbs with a woman as
    subject; `feminine` and `masculine` are nouns beside those that the language lists, `general` as its `hypernyms`.
    """

    women: Forms = frozenset()
    men: Forms = frozenset()
    offices: dict[str, str] = field(default_factory=dict)
    kin: dict[str, Forms] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)
    decades: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, frozenset[int]] = field(default_factory=dict)
    firms: Forms = frozenset()
    feminine_bodies: Forms = frozenset()
    she: Forms = frozenset()
    he: Forms = frozenset()
    she_says: Forms = frozenset()
    feminine: Forms = frozenset()
    masculine: Forms = frozenset()
    general: dict[str, Forms] = field(default_factory=dict)


def kinds_of(text: str) -> dict[str, frozenset[int]]:
    """Each noun with the numbers of the lines that hold it."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(text.strip().splitlines()):
        for noun in forms(line):
            found[noun] = found.get(noun, frozenset()) | {number}
    return found
