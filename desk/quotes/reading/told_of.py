"""Whether words in marks are about somebody, who then does not speak them. Nobody is chosen here."""

from __future__ import annotations

from desk.quotes.kinds.context import words_of
from desk.quotes.languages import Language
from desk.quotes.languages.reference import reference_of
from desk.quotes.people.registry import Person
from desk.quotes.text.words import form


def tells_of(person: Person, words: str, language: Language) -> bool:
    """Whether words without "I" have a pronoun that may mean the person (`Ann Moss died. ¶ "She was kind."`)."""
    reference = reference_of(language.code)
    said = {form(word).partition("'")[0] for word in words_of(words)}
    if not said.isdisjoint(reference.first_person):
        return False
    meant = {"f": reference.she, "m": reference.he}.get(person.sex, reference.she | reference.he)
    return not said.isdisjoint(meant)
