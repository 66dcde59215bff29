"""Who is meant: the people of one report, pronouns, verbs without subject, offices, withheld names. No quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desk.quotes.capitals import capital_runs, name_end
from desk.quotes.caseless import EMPHATIC, bare, caseless_names
from desk.quotes.languages import Language, Order
from desk.quotes.names import Description, author_of, body_in, describe, first_name_of, without_clause
from desk.quotes.nouns import OF
from desk.quotes.registry import Person, Registry, surname
from desk.quotes.sayings import Saying
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import Mention, NounPhrases
from desk.quotes.verbs import Form
from desk.quotes.words import Token, form

MEMORY = 12
NEAR = 3
SUBJECT = 5
WORDS = 3
"""How many words "the Breton writer" has at most."""


@dataclass(slots=True)
class People:
    """The speakers of one report in order of the text, and the bodies and texts that it spoke of last."""

    text: str
    full: dict[str, str]
    known: Registry = field(default_factory=Registry)
    recent: list[Person] = field(default_factory=list)
    introduced: list[Person] = field(default_factory=list)
    body: str = ""
    owners: dict[str, str] = field(default_factory=dict)

    def hear(self, sentence: Sentence, sayings: Sequence[Saying]) -> dict[int, Person | None]:
        """Who speaks by each cue of a sentence, by the place of the cue; all are remembered in order."""
        self._watch(sentence)
        heard: dict[int, Person | None] = {}
        verbs = any(s.form is Form.VERB and not s.weak for s in sayings)
        for saying in sayings:
            aside = verbs and (saying.form is Form.SOURCE or (saying.weak and not sentence.quotes))
            heard[saying.low] = self.meet(saying, sentence, remember=not aside and _speaks(saying, sentence))
        if not sayings and not sentence.quotes:
            self.notice(sentence)
        return heard

    def meet(self, saying: Saying, sentence: Sentence, *, remember: bool = True) -> Person | None:
        """Who speaks by `saying`."""
        if saying.speaker is None:
            person = (
                self.last(_verb_class(sentence.tokens[saying.low].form, sentence.language)) if saying.silent else None
            )
        else:
            person = self.named(saying.speaker, sentence)
        if person is not None and remember:
            self._remember(person)
        return person

    def introduce(self, mention: Mention, sentence: Sentence) -> Person | None:
        """The person that a mention stands for, who speaks by it without a verb."""
        person = self.named(mention, sentence)
        if person is not None:
            self._remember(person)
        return person

    def named(self, mention: Mention, sentence: Sentence) -> Person | None:
        """The person that a mention stands for; a new one when nobody known fits."""
        what = describe(self.text, mention, sentence.language)
        if what.pronoun:
            return self._pronoun(what.pronoun, mention, sentence)
        if what.name:
            return self._by_name(what, sentence.language)
        shown = _without_article(self.text, mention, sentence.language)
        if what.document:
            return self._document(what, mention, shown, sentence.language)
        if self._emphatic(mention) and self.recent:
            known = self._same_office(what, shown) if what.role else None
            return known if known is not None and known.name else self.recent[-1]
        surnamed = self._by_surname(mention, sentence.language) if what.role else None
        if surnamed is not None:
            return surnamed
        if what.role:
            return self._by_role(what, shown, sentence, mention)
        return self._by_surname(mention, sentence.language) or self._other(what, shown, sentence.language)

    def _emphatic(self, mention: Mention) -> bool:
        """Whether an Arabic mention says that it is the same one who spoke («المتحدث نفسه»)."""
        return any(token.form in EMPHATIC for token in mention.tokens)

    def _by_surname(self, mention: Mention, language: Language) -> Person | None:
        """Who is meant by a surname alone in a script without capitals."""
        if len(mention.tokens) > 1 or not language.article:
            return None
        alone = mention.tokens[0].form
        known = self.known.surnamed(alone)
        if known is None and alone in self.full:
            name = self.full[alone]
            known = self.known.named(name) or self.known.enter(Person(language, name=name))
        return known

    def last(self, kind: str) -> Person | None:
        """The last speaker that a pronoun or verb of this class may stand for."""
        sure = [person for person in self.recent[-1:] if _agrees(person, kind) and person.name]
        sure = sure or [person for person in self.recent[-NEAR:] if person.gender == kind]
        for person in (*reversed(sure), *reversed(self.recent)):
            if _agrees(person, kind):
                if kind in {"m", "f"} and not (person.gender or person.body or person.document):
                    person.gender = kind
                return person
        return self.recent[-1] if self.recent and kind in {"", "n", "r", "s", "m*", "f*"} else None

    def _remember(self, person: Person) -> None:
        self.recent.append(person)
        del self.recent[:-MEMORY]

    def _watch(self, sentence: Sentence) -> None:
        """Note the body that the sentence is about and who the texts in it belong to."""
        tokens, language = sentence.tokens, sentence.language
        self._introduce_named(sentence)
        self.body = body_in(self.text, tokens, language, sentence.runs) or self.body
        owner = first_name_of(self.text, tokens, language, [run for run in sentence.runs if run[1] <= SUBJECT])
        if owner:
            for token in tokens:
                if token.form in language.documents:
                    self.owners[token.form] = owner

    def _introduce_named(self, sentence: Sentence) -> None:
        """Note who is named with an office anywhere in a sentence (« le roman de l'écrivaine bretonne Ana Ruiz »)."""
        tokens, language = sentence.tokens, sentence.language
        if not language.hypernyms:
            return
        for low, high in sentence.runs:
            offices = [t.form for t in tokens[max(0, low - WORDS) : low] if t.form in language.hypernyms]
            words = [t for t in tokens[low:high] if t.is_word]
            if offices and 2 <= len(words) <= 4 and not any(t.form in language.bodies for t in words):
                name = tuple(self.text[words[0].start : name_end(tokens, high)].split())
                feminine = "f" if offices[-1] in language.feminine else ""
                person = self._by_name(Description(name=name, offices=tuple(offices)), language)
                person.gender = person.gender or feminine
                self.introduced.append(person)
        del self.introduced[:-MEMORY]

    def notice(self, sentence: Sentence) -> None:
        """A known person who is the subject of a sentence may be "he" in the next, as a speaker may."""
        phrases = NounPhrases(sentence.tokens, sentence.language)
        caseless = sentence.language.order is Order.VERB_FIRST
        main = phrases.behind_verb() if caseless else phrases.main()
        if main is None or not (caseless or any(token.capital for token in main.tokens)):
            return
        what = describe(self.text, main, sentence.language)
        titled = main.tokens[0].form in sentence.language.titles
        aged = main.core < main.high and any(t.form[0].isdigit() for t in main.tokens[main.core - main.low :])
        whole = aged or titled or len(what.name) > 1 or (bool(what.name) and form(what.name[-1]) in self.full)
        person = what.name and not what.body and whole
        if person:
            self._remember(self._by_name(what, sentence.language))

    def _by_name(self, what: Description, language: Language) -> Person:
        """The person of that name: same surname, and no other first name."""
        name = " ".join(what.name)
        name = self.full.get(surname(name), name) if len(what.name) == 1 else name
        person = self.known.named(name) or self._holder(what) or Person(language, name=name, body=what.body)
        person.name = max(person.name, name, key=lambda n: len(n.split()))
        person.role = person.role or what.role
        person.offices.update(what.offices)
        person.affiliation = person.affiliation or what.affiliation
        person.gender = person.gender or ("f" if what.feminine else "m" if what.masculine else "")
        return self.known.enter(person)

    def _holder(self, what: Description) -> Person | None:
        """Who has been spoken of by the office alone that the mention now names ("the sheriff, Kory Hanks")."""
        if not (what.role and what.definite) or len(what.name) < 2:
            return None
        last = next(self.known.in_office(what.role, plural=False), None)
        apart = last is None or last.name or last.anonymous or _apart(last.affiliation, what.affiliation)
        return None if apart else last

    def _pronoun(self, kind: str, mention: Mention, sentence: Sentence) -> Person | None:
        """Who a pronoun stands for: a subject named before it in the sentence, else the last who spoke and agrees."""
        if kind in {"m", "f"} and mention.low > 1:
            main = NounPhrases(sentence.tokens[: mention.low], sentence.language).main()
            what = describe(self.text, main, sentence.language) if main else Description()
            if what.name and not what.body:
                return self._by_name(what, sentence.language)
        return self.last(kind)

    def _by_role(self, what: Description, shown: str, sentence: Sentence, mention: Mention) -> Person:
        language = sentence.language
        known = self._same_office(what, shown)
        if known is None or (not known.name and what.definite and not known.anonymous):
            known = self._meant(what, mention, language) or known
        if known is not None and known.name:
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
            shown=shown,
            gender="f" if what.feminine else "",
        )  # fmt: skip
        return self.known.enter(person)

    def _meant(self, what: Description, mention: Mention, language: Language) -> Person | None:
        """Whom a general noun means ("the scholar", « l'élue », «الخبير»): the last one named who may be called so."""
        if not what.definite or what.plural or (not what.affiliation and len(mention.tokens) > WORDS):
            return None
        special = language.hypernyms.get("-".join(filter(None, (what.role, form(what.affiliation)))))
        if special is None:
            return None
        kind = "f*" if what.feminine else "m*" if what.masculine else ""
        for person in (*reversed(self.recent), *reversed(self.introduced)):
            known = person.name and (person.offices or len(person.name.split()) > 1)
            fits = not special or not person.offices or person.offices & (special | {what.role})
            if known and fits and not (person.body or person.document) and _agrees(person, kind):
                return person
        return None

    def _same_office(self, what: Description, shown: str) -> Person | None:
        """Who an office without a name goes back to: "the official" to the last one, "an official" to itself."""
        if what.definite:
            people = self.known.in_office(what.role, plural=what.plural)
            return next((p for p in people if not (p.name and _apart(p.affiliation, what.affiliation))), None)
        for person in self.known.worded(shown):
            unnamed = not (person.document or person.name)
            if unnamed and person.role == what.role and person.plural == what.plural:
                return person
        return None

    def _document(self, what: Description, mention: Mention, shown: str, language: Language) -> Person:
        known = self.known.document(what.document) if what.definite else None
        if known is not None:
            return known
        runs = capital_runs(mention.tokens, language)
        outlet, author = author_of(self.text, mention.tokens, runs)
        if outlet:
            written = f"{what.document} by {author}"
            return self.known.enter(Person(language, name=outlet, document=what.document, shown=shown, written=written))
        within = first_name_of(self.text, mention.tokens, language, runs)
        owner = "" if within else self.owners.get(what.document, "")
        return self.known.enter(Person(language, name=owner, document=what.document, shown=shown))

    def _other(self, what: Description, shown: str, language: Language) -> Person:
        known = next(self.known.worded(shown), None)
        return known or self.known.enter(Person(language, shown=shown, body=what.body, plural=what.plural))


def _speaks(saying: Saying, sentence: Sentence) -> bool:
    """Whether the cue makes its subject a speaker: a clear one does, a weak one only when it is somebody."""
    if not saying.weak or saying.speaker is None:
        return True
    if saying.form is Form.DEPENDENT and not sentence.quotes:
        return False
    return NounPhrases(sentence.tokens, sentence.language).is_person(saying.speaker)


def _apart(one: str, other: str) -> bool:
    """Whether two affiliations have no word in common."""
    return bool(one and other) and not set(form(one).split()) & set(form(other).split())


def _agrees(person: Person, kind: str) -> bool:
    if kind in {"m", "f"}:
        return not (person.plural or person.document or person.body) and person.gender in {"", kind}
    if kind in {"m*", "f*"}:
        return not person.plural and person.gender in {"", kind[0]}
    if kind == "p":
        return person.plural or person.body
    if kind == "n":
        return bool(person.document or person.body or not (person.role or person.gender))
    return True


def _verb_class(verb: str, language: Language) -> str:
    """The class that an Arabic verb without a subject asks for."""
    if language.order is not Order.VERB_FIRST:
        return ""
    if verb.endswith(("وا", "ون")) or (verb in language.gerunds and verb.endswith("ين")):
        return "p"
    return "f*" if verb.endswith("ت") or (verb in language.gerunds and verb.endswith("ه")) else "m*"


def _without_article(text: str, mention: Mention, language: Language) -> str:
    """The mention as an identity shows it: no article, no clause."""
    tokens: Sequence[Token] = without_clause(mention.tokens, language)
    if len(tokens) == 1 and bare(tokens[0].form, language) != tokens[0].form:
        return text[tokens[0].start + len(language.article) : tokens[0].end]
    while len(tokens) > 1 and tokens[0].form in language.determiners - language.possessives:
        if tokens[1].form in OF:
            break
        tokens = tokens[1:]
    return text[tokens[0].start : tokens[-1].end]


def full_names(text: str, sentences: Iterable[Sentence]) -> dict[str, str]:
    """Surname to full name for every name of two to four words in the report."""
    found: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    for sentence in sentences:
        language = sentence.language
        if language.order is Order.VERB_FIRST:
            for pair in caseless_names(text, sentence.tokens, language):
                found.setdefault(form(pair[-1]), " ".join(pair))
            continue
        for low, high in sentence.runs:
            words = [t for t in sentence.tokens[low:high] if t.is_word]
            if 2 <= len(words) <= 4 and not any(t.form in language.bodies for t in words):
                table = doubtful if low == 0 else found
                name = text[words[0].start : name_end(sentence.tokens, high)]
                table.setdefault(surname(name), name)
    seconds = {name.split()[0] for name in found.values()}
    return {
        k: v for k, v in doubtful.items() if not v.split()[0].endswith(("ing", "ed")) or v.split()[0] in seconds
    } | found


def state_before(text: str, sentence: Sentence, place: int) -> str:
    """The state written in initials that a sentence speaks of before officials without a body."""
    found = (sentence.tokens[low] for low, high in sentence.runs if high == low + 1 and high <= place)
    states = (text[token.start : token.end].replace(".", "") for token in found if token.form.endswith("."))
    return next(states, "")
