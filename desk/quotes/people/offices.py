"""Who is meant by an office, an age or a general noun without a name ("the senator", "the 45-year-old")."""

from __future__ import annotations

from desk.quotes.grammar.caseless import bare
from desk.quotes.grammar.nouns import OWNS
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import Mention
from desk.quotes.languages import Language
from desk.quotes.languages.lists import Forms
from desk.quotes.languages.reference import reference_of
from desk.quotes.people.descriptions import Description
from desk.quotes.people.persons import Persons, apart, called_generally
from desk.quotes.people.registry import Person, surname
from desk.quotes.people.speakers import agrees
from desk.quotes.text.words import form

WORDS = 3
"""How many words "the Breton writer" has at most."""


class Offices(Persons):
    """Finds people by what they are."""

    __slots__ = ()

    def by_role(self, what: Description, shown: str, sentence: Sentence, mention: Mention) -> Person:
        """The holder of an office; a new one without a name when nobody known fits."""
        language = sentence.language
        known = self._known_by_role(what, shown, mention, language)
        if (known is None or not known.name) and language.turns.continuing:
            known = self._going_on(what, sentence, mention) or known
        if known is not None and known.name:
            if language.inverting:
                self._note_held(known, what, language)
            return known
        if known is not None:
            if len(what.affiliation.split()) > len(known.affiliation.split()):
                known.affiliation, known.shown = what.affiliation, shown
                self.known.enter(known)
            return known
        affiliation = what.affiliation
        if not affiliation and what.role in language.agents:
            affiliation = state_before(self.text, sentence, mention.low) if what.plural else self.body
        person = Person(
            language, role=what.role, affiliation=affiliation, plural=what.plural, anonymous=what.anonymous,
            withheld=what.withheld, shown=shown,
            gender="f" if what.feminine else "m" if what.masculine and language.analytic else "",
        )  # fmt: skip
        return self.known.enter(person)

    def _going_on(self, what: Description, sentence: Sentence, mention: Mention) -> Person | None:
        """The last speaker, where an office goes on speaking (« …, dit Ruiz. « … », ajoute la ministre »)."""
        goes_on = mention.low > 0 and sentence.tokens[mention.low - 1].form in sentence.language.turns.continuing
        last = self.speakers.recent[-1] if self.speakers.recent else None
        if not goes_on or last is None or last.offices or not what.definite or what.plural or not _is_named(last):
            return None
        kind = "f" if what.feminine else "m" if what.masculine else ""
        return last if last.sex in {"", kind} or not kind else None

    def who_does(self, mention: Mention, language: Language) -> Person | None:
        """Whom « celui qui » means: the last speaker who agrees."""
        those = language.turns.those.get(mention.tokens[0].form)
        return self.speakers.last(those[0]) if those else None

    def held(self, what: Description, mention: Mention, language: Language) -> Person | None:
        """Somebody named before whom a subject means by office or age; None when it may be anybody."""
        if what.plural or not what.definite or what.body:
            return None
        aged = self.aged(mention, language)
        known = aged or (self._known_by_role(what, "", mention, language) if what.role else None)
        if known is None or not known.name:
            return None
        if language.inverting:
            self._note_held(known, what, language)
        return known

    def _note_held(self, person: Person, what: Description, language: Language) -> None:
        """Note a general noun that somebody without an office has been taken up by (« Slim … La romancière »)."""
        if what.role in language.hypernyms and not person.offices:
            person.offices.add(what.role)
            self.known.enter(person)

    def _known_by_role(self, what: Description, shown: str, mention: Mention, language: Language) -> Person | None:
        relative = self._relative(what, mention, language)
        if relative is not None:
            return relative
        former = self._formerly(what, "") if what.former and self._takes_up(what, mention, language) else None
        if former is not None:
            return former
        known = self.same_office(what, shown)
        if known is None or (not known.name and what.definite and not known.anonymous):
            known = self._meant(what, mention, language) or known
        return known

    def same_office(self, what: Description, shown: str) -> Person | None:
        """Who an office without a name goes back to: "the official" to the last one, "an official" to itself."""
        if what.definite:
            kind = "f*" if what.feminine else "m*" if what.masculine else ""
            people = self.known.in_office(what.role, plural=what.plural)
            fitting = [p for p in people if not (p.name and apart(p.affiliation, what.affiliation, p.language))]
            fitting = [p for p in fitting if not p.name or agrees(p, kind)]
            if what.affiliation:
                own = [p for p in fitting if p.affiliation and not apart(p.affiliation, what.affiliation, p.language)]
                fitting = own or fitting
            return next((p for p in fitting if what.role not in p.past), None) or next(iter(fitting), None)
        for person in self.known.worded(shown):
            unnamed = not (person.document or person.name)
            if unnamed and person.role == what.role and person.plural == what.plural:
                return person
        return None

    def described(self, what: Description, mention: Mention, language: Language, sex: str) -> Person | None:
        """Whom a noun of no list means (« le Breton », "the Italian"): who was called so, else the last who fits."""
        noun = bare(mention.head(language)[-1].form, language)
        if not self._takes_up(what, mention, language) or not noun.endswith(language.agentive or "\0"):
            return None
        return next(self.known.called(noun), None) or next(iter(self._fitting(what, sex)), None)

    def _takes_up(self, what: Description, mention: Mention, language: Language) -> bool:
        """Whether a mention is a noun with its article and an adjective at most, for one person."""
        article = mention.tokens[0].form not in language.possessives
        return what.definite and article and not (what.plural or what.body) and len(mention.head(language)) <= WORDS

    def _fitting(self, what: Description, sex: str) -> list[Person]:
        """The people of known name who agree with a mention, the last first."""
        sex = "f" if what.feminine else "m" if what.masculine else sex
        return [p for p in self.speakers.everybody() if _is_known(p) and agrees(p, f"{sex}*" if sex else "")]

    def _formerly(self, what: Description, sex: str) -> Person | None:
        """Whom an office of the past means (« l'ancien président »): who held it, not who does."""
        people = self._fitting(what, sex)
        held = (p for p in people if what.role in p.past)
        return next(held, None) or next((p for p in people if what.role not in p.offices), None)

    def generally(self, what: Description, mention: Mention, language: Language) -> Description:
        """The description with a general noun that is no office, or with an office of the past (« l'ex-élue »)."""
        word = bare(mention.tokens[-1].form, language)
        former = word.removeprefix(language.turns.former_prefix)
        if word in reference_of(language.code).general:
            return what._replace(role=word, body=False)
        return what._replace(role=former) if former != word and former in language.roles else what

    def aged(self, mention: Mention, language: Language) -> Person | None:
        """Whom an age means: the last one of that age, else the last who spoke and whose age is not told."""
        word = mention.tokens[-1].form
        exact, decade = _age(mention, language), reference_of(language.code).decades.get(word)
        if not exact and not decade:
            return None
        for person in self.speakers.everybody():
            age = self.cast.ages.get(form(person.name), 0)
            if (exact and age == exact) or (decade and age // 10 == decade):
                return person
        told = (p for p in self.speakers.everybody() if p.name and not p.body and form(p.name) not in self.cast.ages)
        return next(told, None)

    def _relative(self, what: Description, mention: Mention, language: Language) -> Person | None:
        """Whom "her father" means."""
        reference = reference_of(language.code)
        possessive = mention.tokens[0].form
        if what.role in reference.kin and (owner := self._owner_named(mention, language)):
            return self.relatives.of(what.role, owner)
        if what.role not in reference.kin or possessive not in language.possessives:
            return None
        sex = "f" if what.feminine else "m" if what.masculine else ""
        owner = language.possessors.get(possessive, "")
        owner = owner if owner in {"m", "f"} else ""
        return self.relatives.meant(what.role, sex, owner, self.speakers.everybody(), reference)

    def _owner_named(self, mention: Mention, language: Language) -> str:
        """Whose relative a mention names by a possessive mark ("Ruiz's sister", "Vines' mother"), by surname."""
        head = mention.head(language)
        mark = next((at for at, token in enumerate(head) if at and token.form in OWNS), 0)
        return surname(head[mark - 1].form) if mark and head[mark - 1].capital else ""

    def _meant(self, what: Description, mention: Mention, language: Language) -> Person | None:
        """Whom a general noun means ("the scholar", « l'élue », «الخبير»): the last one named who may be called so."""
        if not what.definite or what.plural or (not what.affiliation and _own_words(mention, language) > WORDS):
            return None
        if what.role in reference_of(language.code).kin and mention.tokens[0].form in language.possessives:
            return None
        special = self._may_be_called(what, language)
        if special is None:
            return None
        kind = "f*" if what.feminine else "m*" if what.masculine else ""
        people = [person for person in self.speakers.everybody() if _is_named(person) and agrees(person, kind)]
        if self._serves_team(what, language):
            people = [p for p in people if form(p.name) != form(what.affiliation)]
            people = [p for p in people if not apart(p.affiliation, what.affiliation, language)]
        holders = (person for person in people if person.offices & (special | {what.role}))
        found = next(holders if special else iter(people), None)
        whole = _own_words(mention, language) == len(mention.head(language)) or self._serves_team(what, language)
        whole = whole or (language.inverting and called_generally(what) in language.hypernyms)
        found = found or next((p for p in people if whole and not p.offices), None)
        return found or (self._unnamed(special, kind) if whole and language.inverting else None)

    def _unnamed(self, special: Forms, kind: str) -> Person | None:
        """Who has spoken by an office without a name that a general noun may stand for (« le préfet … l'élu »)."""
        people = (p for p in reversed(self.speakers.recent) if not (p.name or p.plural or p.anonymous))
        return next((person for person in people if person.role in special and agrees(person, kind)), None)

    def _may_be_called(self, what: Description, language: Language) -> Forms | None:
        """The offices that a general noun may stand for; empty for any, None when it is not general."""
        own = reference_of(language.code).general
        called = called_generally(what)
        listed = [group[called] for group in (language.hypernyms, own) if called in group]
        special = frozenset[str]().union(*listed) if listed else None
        if special is None and self._serves_team(what, language):
            special = language.hypernyms.get(what.role)
        return own.get(what.role) if special is None else special

    def _serves_team(self, what: Description, language: Language) -> bool:
        """Whether an office is of something that is nobody the report has named (« l'entraîneur des Verts »)."""
        owner = self.known.named(what.affiliation) if what.affiliation else None
        somebody = form(what.affiliation) in self.cast.full or (owner is not None and not owner.body)
        return bool(what.affiliation) and not somebody and what.role in language.hypernyms


def _age(mention: Mention, language: Language) -> int:
    """The age that somebody is called by ("the 45-year-old"); 0 when it is none."""
    first, *rest = (token.form for token in mention.tokens)
    aged = first in language.turns.definite_article and len(rest) > 1 and rest[-1].endswith(language.turns.aged)
    return int(rest[0]) if aged and rest[0].isdecimal() else 0


def _own_words(mention: Mention, language: Language) -> int:
    """How many words a mention has before what it is of (« l'édile | de la commune voisine »)."""
    head = mention.head(language)
    return next((at for at, token in enumerate(head) if at and token.form in language.genitives), len(head))


def _is_known(person: Person) -> bool:
    """Whether it is one human being whose name is known."""
    return bool(person.name) and not (person.body or person.document or person.plural)


def _is_named(person: Person) -> bool:
    """Whether somebody's name is known, and it is no firm's."""
    named = person.name and (person.offices or person.likely or len(person.name.split()) > 1)
    return bool(named) and not (person.body or person.document)


def state_before(text: str, sentence: Sentence, place: int) -> str:
    """The state written in initials that a sentence speaks of before officials without a body."""
    found = (sentence.tokens[low] for low, high in sentence.runs if high == low + 1 and high <= place)
    states = (text[token.start : token.end].replace(".", "") for token in found if token.form.endswith("."))
    return next(states, "")
