"""What a sentence names beside its speakers: bodies, relatives, holders of offices, subjects. Nobody is quoted here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desk.quotes.grammar.capitals import name_end
from desk.quotes.grammar.caseless import bare
from desk.quotes.grammar.nouns import OWNS, acts
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, DASHES, Mention, NounPhrases
from desk.quotes.languages import Language, Order
from desk.quotes.languages.given_names import is_first_name, sex_of_name
from desk.quotes.languages.lists import Forms
from desk.quotes.languages.reference import reference_of
from desk.quotes.people.cast import body_name
from desk.quotes.people.descriptions import Description, describe, without_article
from desk.quotes.people.firms import body_named
from desk.quotes.people.names import body_in, first_name_of, holds_name
from desk.quotes.people.offices import Offices
from desk.quotes.people.registry import Person, surname
from desk.quotes.people.speakers import SEXES, agrees
from desk.quotes.text.words import Token, form

SUBJECT = 5
WORDS = 3
DATELINE = 8
PHRASE = 9
"""How far before the comma of an apposition its office may stand (« la présidente de la société d'énergie, »)."""
ADJECTIVES = 1


class Watching(Offices):
    """Remembers whom and what a report names."""

    __slots__ = ()

    def watch(self, sentence: Sentence) -> None:
        """Note whom a sentence names, the body that it is about and who the texts in it belong to."""
        tokens, language = sentence.tokens, sentence.language
        self.speakers.open(sentence.paragraph)
        if not sentence.runs and language.order is not Order.VERB_FIRST:
            return
        self._introduce_named(sentence)
        self._note_bodies(sentence)
        self._note_kin(sentence)
        self._name_people(sentence)
        self.body = body_in(self.text, tokens, language, sentence.runs) or self.body
        owner = first_name_of(self.text, tokens, language, [run for run in sentence.runs if run[1] <= SUBJECT])
        if owner:
            for token in tokens:
                if token.form in language.documents:
                    self.owners[token.form] = owner

    def notice(self, sentence: Sentence) -> None:
        """A known person who is the subject of a sentence may be "he" in the next, as a speaker may."""
        caseless = sentence.language.order is Order.VERB_FIRST
        phrases = NounPhrases(sentence.tokens[_behind_dateline(sentence) if caseless else 0 :], sentence.language)
        main = phrases.behind_verb(len(phrases.tokens)) if caseless else phrases.main()
        if main is None or main.pronoun(sentence.language):
            return
        what = describe(self.text, main, sentence.language)
        if sentence.headed and len(what.name) > 2 and not is_first_name(form(what.name[0])):
            return
        held = None if what.name else self.held(what, main, sentence.language)
        held = held or (self.unnamed_subject(what, main, sentence) if sentence.language.inverting else None)
        if held is not None:
            self.speakers.remember(held)
        if not (caseless or any(token.capital for token in main.tokens)):
            return
        titled = main.tokens[0].form in sentence.language.titles
        aged = main.core < main.high and any(t.form[:1].isdigit() for t in main.tokens[main.core - main.low :])
        given = sentence.language.inverting and is_first_name(what.name[0]) if len(what.name) == 1 else False
        if what.name and not what.body and (aged or titled or given or self.is_somebody(what.name)):
            self.speakers.remember(self.by_name(what, sentence.language))

    def unnamed_subject(self, what: Description, main: Mention, sentence: Sentence) -> Person | None:
        """Who acts in a French sentence by office alone, whom "il" or "ils" may take up (« Les élus protestent. »)."""
        language = sentence.language
        what = what if what.role else self.generally(what, main, language)
        if not language.inverting or what.name or what.document or what.body or not what.role:
            return None
        head = main.tokens[main.tokens[0].form in language.determiners :][:2]
        acts = main.high < len(sentence.tokens) and sentence.tokens[main.high].is_word
        if not acts or what.role not in {token.form for token in head}:
            return None
        return self.by_role(what, without_article(self.text, main, language), sentence, main)

    def is_somebody(self, name: Sequence[str]) -> bool:
        """Whether a name is somebody's: of several words, or of one by which the report calls somebody."""
        if len(name) > 1 or form(name[-1]) in self.cast.full or form(name[0]) in self.cast.firsts:
            return True
        known = self.known.named(name[0])
        return known is not None and not (known.body or known.document)

    def _introduce_named(self, sentence: Sentence) -> None:
        """Note who is named with an office anywhere in a sentence (« le roman de l'écrivaine bretonne Ana Ruiz »)."""
        tokens, language = sentence.tokens, sentence.language
        for start, high in sentence.runs:
            if high - start < 2:
                continue
            low = start + holds_name(tokens, start, high, language)
            offices = _offices_before(sentence, low)
            words = [t for t in tokens[low:high] if t.is_word]
            if offices and 2 <= len(words) <= 4 and not any(t.form in language.bodies for t in words):
                name = tuple(self.text[words[0].start : name_end(tokens, high)].split())
                feminine = offices[-1] in language.feminine
                before = [token.form for token in tokens[max(0, low - PHRASE) : low]]
                definite = any(word in language.definite or word == "'s" for word in before)
                what = Description(name, offices[-1], tuple(offices), definite=definite, feminine=feminine)
                person = self.by_name(what, language)
                if language.hypernyms or _described(sentence, low, high):
                    self.speakers.introduce(person)

    def _name_people(self, sentence: Sentence) -> None:
        """Note the people that a sentence names: for "the latter", and for "she" behind somebody newly shown."""
        if not sentence.language.capitals:
            self.named_at = list(self._named_in_full(sentence))
        named = [person for run in sentence.runs if (person := self._person_at(run, sentence)) is not None]
        if len(self.named_at) > 1:
            named += [self.by_name(what, sentence.language) for _, what in self.named_at]
        if named:
            self.named_last = list({id(person): person for person in named}.values())

    def note_office(self, sentence: Sentence) -> None:
        """Note the offices of those whom a sentence without capitals names in full."""
        for what in (what for _, what in self.named_at if what.offices):
            if (what.name, what.offices) not in self.met and is_first_name(what.name[0]):
                self.met.add((what.name, what.offices))
                self.speakers.introduce(self.by_name(what, sentence.language))

    def _named_in_full(self, sentence: Sentence) -> Iterator[tuple[int, Description]]:
        """Who is named in a sentence without capitals by a name that the report gives in full, with its place."""
        tokens, language = sentence.tokens, sentence.language
        full = self.cast.full
        for place in [place for place, token in enumerate(tokens) if token.form in full]:
            name = tuple(full[tokens[place].form].split())
            low = place + 1 - len(name)
            if len(name) < 2 or low < 0 or not tokens[low].form.endswith(form(name[0])):
                if place and acts(tokens[place - 1].form, language):
                    yield place, Description(name=name)
                continue
            before = range(max(0, low - WORDS), low)
            office = next((at for at in before if bare(tokens[at].form, language) in language.roles), low)
            whole = Mention(office, place + 1, place + 1, tuple(tokens[office : place + 1]))
            what = describe(self.text, whole, language) if office < low else Description()
            yield low, what._replace(name=name, offices=what.offices + _office_behind(tokens, place + 1, language))

    def _person_at(self, run: tuple[int, int], sentence: Sentence) -> Person | None:
        """Who is named by a stretch of capitals, when it is somebody."""
        low, high = run
        first = sentence.tokens[low].form
        if high == low + 1 and not (first in self.cast.full or first in self.cast.firsts):
            return None
        name = self.text[sentence.tokens[low].start : name_end(sentence.tokens, high)]
        if self.cast.is_body(name):
            return None
        words = tuple(name.split())
        if len(words) == 1:
            whole = self.cast.full.get(surname(name)) or self.cast.firsts.get(form(name), "")
            return self.known.named(whole) if whole else None
        if len(words) > 4 or form(name) not in map(form, (self.cast.full.get(surname(name), ""), name)):
            return None
        known = self.known.named(name)
        if known is None and sex_of_name(name, sentence.language):
            known = self.by_name(Description(name=words), sentence.language)
            if _described(sentence, low, high):
                self.speakers.introduce(known)
        if known is None or known.body:
            return None
        self.known.call(known, _beside(sentence, low))
        return known

    def _note_bodies(self, sentence: Sentence) -> None:
        """Note the bodies that a sentence names."""
        tokens = sentence.tokens
        if sentence.language.order is Order.VERB_FIRST:
            self._note_caseless_bodies(sentence)
        for low, high in sentence.runs:
            name = body_name(self.text, tokens, low, high, sentence.language)
            if self.cast.is_body(name):
                body = body_named(name, self.known) or Person(sentence.language, name=name, body=True)
                self.bodies.note(body, sentence.paragraph if low <= SUBJECT else -1)

    def _note_caseless_bodies(self, sentence: Sentence) -> None:
        """Note Arabic bodies by their noun without article and what follows it («شركة سدير للاتصالات»)."""
        kinds = reference_of(sentence.language.code).kinds
        phrases = NounPhrases(sentence.tokens, sentence.language)
        for place in [place for place, token in enumerate(sentence.tokens) if token.form in kinds]:
            mention = phrases.after(place, len(sentence.tokens), narrow=True)
            if mention is not None and mention.low == place and 2 <= len(mention.tokens) <= WORDS + 1:
                shown = mention.span.of(self.text)
                known = next(self.known.worded(shown), None)
                self.bodies.note(known or Person(sentence.language, shown=shown, body=True))

    def _note_kin(self, sentence: Sentence) -> None:
        """Note who is called whose relative (`Otis Dupree … His wife, Lorraine, …`, `Dupree's son, Marcus, …`)."""
        tokens, language = sentence.tokens, sentence.language
        reference = reference_of(language.code)
        for low, high in sentence.runs:
            place = low - 1 - (low > 0 and tokens[low - 1].form == ",")
            noun = tokens[place].form if place > 0 else ""
            if noun not in reference.kin:
                continue
            before = [token.form for token in tokens[max(0, place - 1 - ADJECTIVES) : place]]
            possessive = next((word for word in before if word in language.possessives or word in OWNS), "")
            if not possessive:
                continue
            name = tuple(self.text[tokens[low].start : name_end(tokens, high)].split())
            owner = self._owner(sentence, low, language.possessors.get(possessive, ""), named=possessive in OWNS)
            woman = noun in language.feminine or noun in reference.feminine
            man = noun in language.masculine or noun in reference.masculine
            what = Description(name=name, offices=(noun,), feminine=woman, masculine=man and not woman)
            person = self.by_name(what, language)
            self.relatives.note(noun, owner, person)
            self.speakers.introduce(person)

    def _owner(self, sentence: Sentence, place: int, kind: str, *, named: bool) -> Person | None:
        """Whose relative is named at `place`: the last one named before it in the sentence, else the last speaker."""
        kind = kind if kind in SEXES else ""
        if kind == "" and sentence.language.possessors and not named:
            return None
        for run in reversed(sentence.runs):
            person = self._person_at(run, sentence) if run[1] < place else None
            if person is not None and (not kind or agrees(person, kind)):
                return person
        if named:
            return None
        if not kind:
            return next(iter(reversed(self.speakers.recent)), None)
        return self.speakers.last(kind) or next((p for p in reversed(self.named_last) if agrees(p, kind)), None)


def _behind_dateline(sentence: Sentence) -> int:
    """Where the words begin behind the dash of a dateline that has no capitals («الجزائر - دشن»)."""
    dashes = (at for at, token in enumerate(sentence.tokens[:DATELINE]) if token.form in DASHES | {"-"})
    return next(dashes, -1) + 1


def _office_behind(tokens: Sequence[Token], place: int, language: Language) -> tuple[str, ...]:
    """The office behind a name, a comma between at most («لينا حداد، مديرة», «لينا حداد المديرة»)."""
    place += place < len(tokens) and tokens[place].form in COMMAS
    office = bare(tokens[place].form, language) if place < len(tokens) else ""
    return (office,) if office in language.roles else ()


def _offices_before(sentence: Sentence, low: int) -> list[str]:
    """The nouns of office right before a name, or in the phrase whose apposition it is."""
    tokens, language = sentence.tokens, sentence.language
    if low and tokens[low - 1].form in language.turns.genitive_markers and language.inverting:
        return []
    near = [t.form for t in tokens[max(0, low - WORDS) : low] if t.form in language.hypernyms]
    if low > WORDS and tokens[low - 1].capital:
        near = [t.form for t in tokens[low - WORDS - 1 : low - 1] if t.form in language.roles][-1:]
    if language.two_surnames and low > WORDS and tokens[low - 2].form in language.definite:
        low -= 2
    if near or low < WORDS or tokens[low - 1].form != ",":
        return near
    start = max(0, low - 1 - PHRASE)
    apart = [at for at in range(start, low - 1) if not tokens[at].is_word and tokens[at].form != "'"]
    phrase = [token.form for token in tokens[apart[-1] + 1 if apart else start : low - 1]]
    own = next((at for at, word in enumerate(phrase) if word in language.genitives and word != "'s"), None)
    if phrase and start == 0 and phrase[0].endswith(language.opening or "\0"):
        return []
    heads = [word for word in phrase[:own] if word in language.roles]
    return heads[-1:]


def _beside(sentence: Sentence, low: int) -> Forms:
    """The words that say before a name what somebody is (« la Québécoise Ana Ruiz »)."""
    words: list[str] = []
    for token in reversed(sentence.tokens[max(0, low - WORDS) : low]):
        if not token.is_word or token.form in sentence.language.determiners:
            break
        words.append(token.form)
    return frozenset(words)


def _described(sentence: Sentence, low: int, high: int) -> bool:
    """Whether commas say that somebody new is shown (`One of them, Ana Ruiz, …`, `the director, Ana Ruiz.`)."""
    if high >= len(sentence.tokens):
        return False
    behind = sentence.tokens[high]
    if low == 1 and sentence.tokens[0].form in sentence.language.prepositions:
        return False
    return behind.form == "," or (low > 0 and sentence.tokens[low - 1].form == "," and not behind.is_word)
