"""Who is meant: the people of one report, pronouns, verbs without a subject, offices and withheld names. No quotes found here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desk.quotes.cues import Saying
from desk.quotes.languages import Language, Order
from desk.quotes.names import Description, bare, capital_runs, describe
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import NounPhrases
from desk.quotes.words import Token, form

MEMORY = 12


@dataclass(slots=True, eq=False)
class Person:
    """Somebody or something that speaks in a report; grows with each mention."""

    language: Language
    name: str = ""
    role: str = ""
    affiliation: str = ""
    document: str = ""
    gender: str = ""
    plural: bool = False
    anonymous: bool = False
    body: bool = False
    shown: str = ""

    @property
    def identity(self) -> str:
        """The readable name: the person's, or office, body and that the name is withheld."""
        if self.document:
            return f"{self.name} ({self.document})" if self.name else self.shown
        if self.name:
            return self.name
        if not self.role:
            return self.shown
        described = self._office()
        return f"{described} ({self.language.withheld})" if self.anonymous else described

    def _office(self) -> str:
        if not self.affiliation:
            return self.shown
        if self.language.code == "en":
            return f"{self.affiliation} {self.role}"
        return (
            f"{self.role} ({self.affiliation})"
            if self.language.order is Order.SUBJECT_FIRST
            else f"{self.role} {self.affiliation}"
        )


@dataclass(slots=True)
class People:
    """The speakers of one report in order of the text."""

    text: str
    full: dict[str, str]
    known: list[Person] = field(default_factory=list)
    recent: list[Person] = field(default_factory=list)

    def meet(self, saying: Saying, sentence: Sentence, body: str) -> Person | None:
        """Who speaks by `saying`; `body` is the organisation that the text spoke of last."""
        language = sentence.language
        if saying.speaker is None:
            person = self.last(_verb_gender(sentence.tokens[saying.low].form, language))
        else:
            person = self.mentioned(describe(self.text, saying.speaker, language), saying, sentence, body)
        if person is not None:
            self.remember(person)
        return person

    def remember(self, person: Person) -> None:
        """Make `person` the last who spoke."""
        self.recent.append(person)
        del self.recent[:-MEMORY]

    def mentioned(self, what: Description, saying: Saying, sentence: Sentence, body: str) -> Person | None:
        """The person that a described mention stands for; a new one when nobody known fits."""
        if what.pronoun:
            return self.pronoun(what.pronoun, saying, sentence)
        if what.name:
            return self.by_name(what, sentence.language)
        assert saying.speaker is not None  # noqa: S101
        shown = _without_article(self.text, saying, sentence.language)
        if what.document:
            return self._document(what, shown, sentence, body)
        if what.role:
            return self._by_role(what, shown, sentence.language, body)
        return self._other(what, shown, sentence.language)

    def by_name(self, what: Description, language: Language) -> Person:
        """The person of that name: same surname, and no other first name."""
        name = " ".join(what.name)
        name = self.full.get(form(what.name[-1]), name) if len(what.name) == 1 else name
        for person in reversed(self.known):
            if person.name and not person.document and same_name(person.name, name):
                person.name = max(person.name, name, key=lambda n: len(n.split()))
                break
        else:
            person = Person(language, name=name)
            self.known.append(person)
        person.role = person.role or what.role
        person.affiliation = person.affiliation or what.affiliation
        person.gender = person.gender or ("f" if what.feminine else "m" if what.masculine else "")
        return person

    def pronoun(self, kind: str, saying: Saying, sentence: Sentence) -> Person | None:
        """Who a pronoun stands for: a subject named before it in the sentence, else the last who spoke and agrees."""
        if kind in {"m", "f"}:
            main = NounPhrases(sentence.tokens[: saying.left], sentence.language).main()
            if main is not None and main.high < saying.left:
                what = describe(self.text, main, sentence.language)
                if what.name and not what.body:
                    return self.by_name(what, sentence.language)
        return self.last(kind)

    def last(self, kind: str) -> Person | None:
        """The last speaker that a pronoun or verb of this class may stand for."""
        for person in reversed(self.recent):
            if _agrees(person, kind):
                if kind in {"m", "f"} and not person.gender and not person.body and not person.document:
                    person.gender = kind
                return person
        return self.recent[-1] if self.recent and kind in {"", "n", "r", "s"} else None

    def _by_role(self, what: Description, shown: str, language: Language, body: str) -> Person:
        if what.definite and not what.plural:
            for person in reversed(self.known):
                if person.role == what.role and not person.plural and self._may_be(person, what):
                    if len(what.affiliation.split()) > len(person.affiliation.split()):
                        person.affiliation = what.affiliation
                    return person
        elif not what.definite and (what.plural or what.anonymous):
            for person in reversed(self.known):
                if not person.name and person.shown == shown:
                    return person
        affiliation = what.affiliation or (
            body if what.role in language.agents or bare(what.role, language) in language.agents else ""
        )
        person = Person(
            language,
            role=what.role,
            affiliation=affiliation,
            plural=what.plural,
            anonymous=what.anonymous,
            shown=shown,
            gender="f" if what.feminine else "",
        )
        self.known.append(person)
        return person

    def _may_be(self, person: Person, what: Description) -> bool:
        return not (
            person.name
            and what.affiliation
            and person.affiliation
            and not _overlap(person.affiliation, what.affiliation)
        )

    def _document(self, what: Description, shown: str, sentence: Sentence, body: str) -> Person:
        for person in reversed(self.known):
            if what.definite and person.document == what.document:
                return person
        owner = self._owner(sentence) or body
        person = Person(sentence.language, name=owner, document=what.document, shown=shown)
        self.known.append(person)
        return person

    def _owner(self, sentence: Sentence) -> str:
        return ""

    def _other(self, what: Description, shown: str, language: Language) -> Person:
        for person in reversed(self.known):
            if person.shown and form(person.shown) == form(shown):
                return person
        person = Person(language, shown=shown, body=what.body, plural=what.plural, affiliation="")
        self.known.append(person)
        return person


def same_name(one: str, other: str) -> bool:
    """Whether one name is the other or its end ("Kelly", "Ian Kelly")."""
    a, b = form(one).split(), form(other).split()
    short, long = sorted((a, b), key=len)
    return long[-len(short) :] == short or (len(short) == 1 and len(long) > 1 and short[0] in long)


def _overlap(one: str, other: str) -> bool:
    return bool(set(form(one).split()) & set(form(other).split()))


def _agrees(person: Person, kind: str) -> bool:
    if kind in {"m", "f"}:
        return not person.plural and not person.document and person.gender in {"", kind}
    if kind == "p":
        return person.plural or person.body
    if kind == "n":
        return person.document != "" or person.body or (not person.role and not person.gender)
    return True


def _verb_gender(verb: str, language: Language) -> str:
    """The class that an Arabic verb without a subject asks for."""
    if language.order is not Order.VERB_FIRST:
        return ""
    if verb.endswith("وا") or verb.endswith("ون"):
        return "p"
    return ""


def _without_article(text: str, saying: Saying, language: Language) -> str:
    assert saying.speaker is not None  # noqa: S101
    tokens: Sequence[Token] = saying.speaker.tokens
    while len(tokens) > 1 and tokens[0].form in language.determiners and tokens[0].form not in language.possessives:
        tokens = tokens[1:]
    return text[tokens[0].start : tokens[-1].end]


def full_names(text: str, sentences: Iterable[Sentence]) -> dict[str, str]:
    """Surname to full name for every name of two to four words in the report."""
    found: dict[str, str] = {}
    for sentence in sentences:
        if sentence.language.order is Order.VERB_FIRST:
            continue
        for low, high in capital_runs(sentence.tokens, sentence.language):
            words = [t for t in sentence.tokens[low:high] if t.is_word]
            if 2 <= len(words) <= 4 and not any(t.form in sentence.language.bodies for t in words):
                found.setdefault(words[-1].form, text[words[0].start : words[-1].end])
    return found
