"""Who is meant by a mention: names, offices, pronouns, texts that speak. No cues and no quotes."""

from __future__ import annotations

from desk.quotes.grammar.capitals import capital_runs
from desk.quotes.grammar.caseless import LONGEST_NAME, bare
from desk.quotes.grammar.multiword_cues import text_read
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, INVERSION, Mention, NounPhrases
from desk.quotes.languages import Language, Order
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.reference import reference_of
from desk.quotes.people.descriptions import Description, describe, without_article
from desk.quotes.people.named_so import named_so
from desk.quotes.people.names import author_of, first_name_of
from desk.quotes.people.registry import Person
from desk.quotes.people.speakers import SEXES, agrees
from desk.quotes.people.watching import Watching
from desk.quotes.text.words import form

PLACE = 5
"""How far behind an office without a name the comma before its name may stand."""
ASIDE = 3
"""Tokens of «، وهي طبيبة»."""
ALONE = 2
"""Words of "the company"."""
PLURAL = "p"
"""The class of "they"."""


class Resolution(Watching):
    """Finds whom a mention stands for among those whom the report has named."""

    __slots__ = ()

    def named(self, mention: Mention, sentence: Sentence, sex: str = "") -> Person | None:
        """The person that a mention stands for; a new one when nobody fits. `sex` is what its verb agrees with."""
        language = sentence.language
        what = describe(self.text, mention, language)
        marked = self._in_marks(mention, language) if language.article and mention.tokens[0].is_quote else None
        if what.pronoun or marked is not None:
            return marked or self._pronoun(what.pronoun, mention, sentence)
        behind = () if what.plural or (what.name and language.capitals) else named_so(self.text, mention, sentence)
        if behind:
            what = what._replace(name=behind)
        elif not what.name and self._is_first_name(mention, language):
            what = Description(name=(mention.span.of(self.text),))
        elif what.name and mention.low and sentence.tokens[mention.low - 1].form in language.turns.placing:
            what = self._placed(what, mention, sentence)
        if what.name:
            aside = _told_aside(mention, sentence)
            return self.by_name(what._replace(offices=what.offices + aside) if aside else what, language, sex)
        shown = without_article(self.text, mention, language)
        if what.document:
            return self._document(what, mention, shown, language)
        if self._emphatic(mention, language) and self.speakers.recent:
            known = self.same_office(what, shown) if what.role else None
            return known if known is not None and known.name else self.speakers.recent[-1]
        told = (
            self._teller(what, mention, language)
            or self.who_does(mention, language)
            or self._one_of_two(mention, language)
            or self.aged(mention, language)
            or self._body(what, mention, language)
        )
        told = told or (self._by_surname(mention, language, sex) if what.role else None)
        if told is not None:
            return told
        one_of = mention.tokens[-1].form in language.turns.some_one
        behind = _named_behind(self.text, mention, sentence) if one_of or (what.role and language.article) else ()
        if behind:
            return self.by_name(what._replace(name=behind), language, sex)
        if not what.role and what.definite:
            what = self.generally(what, mention, language)
        if what.role:
            return self.by_role(what, shown, sentence, mention)
        known = self._by_surname(mention, language, sex) or self.described(what, mention, language, sex)
        return known or self._other(what, shown, language)

    def _in_marks(self, mention: Mention, language: Language) -> Person | None:
        """Whom the report names who speaks with marks around the surname («وقال «قطان»:»)."""
        name = mention.span.of(self.text).strip("«»“”\"'‘’ ")
        full = self.cast.full.get(form(name), "") if len(mention.tokens) == 1 else ""
        return self.by_name(Description(name=tuple(full.split())), language) if full else None

    def _teller(self, what: Description, mention: Mention, language: Language) -> Person | None:
        """Who has just spoken and is called «المتحدث», when nobody speaks by that office."""
        last = self.speakers.recent[-1] if self.speakers.recent else None
        alone = what.definite and what.role in language.turns.tellers and len(mention.tokens) == 1
        if last is None or not alone or last.body or last.document or last.plural:
            return None
        held = next(self.known.in_office(what.role, plural=False), None)
        return last if held is None and agrees(last, "f*" if what.feminine else "m*") else None

    def _is_first_name(self, mention: Mention, language: Language) -> bool:
        """Whether a word without article is the first name of somebody named in a script without capitals («أمير»)."""
        word = mention.tokens[0].form
        return word in self.cast.firsts and not (language.capitals or mention.tokens[1:])

    def _placed(self, what: Description, mention: Mention, sentence: Sentence) -> Description:
        """The description with the name behind a place instead of the place's ("near Dun Hill, Ana Ruiz, said")."""
        apposed = Mention(mention.core, mention.high, mention.high, mention.tokens[mention.core - mention.low :])
        behind = describe(self.text, apposed, sentence.language) if apposed.tokens else what
        return behind._replace(offices=behind.offices or what.offices) if len(behind.name) > 1 else what

    def _is_several(self, mention: Mention, language: Language) -> bool:
        """Whether a mention without a name is of several people or things."""
        what = describe(self.text, mention, language)
        return what.plural or (not what.name and mention.tokens[0].form in reference_of(language.code).several)

    def _emphatic(self, mention: Mention, language: Language) -> bool:
        """Whether an Arabic mention says that it is the same one who spoke («المتحدث نفسه»)."""
        return any(token.form in language.turns.emphatics for token in mention.tokens)

    def _one_of_two(self, mention: Mention, language: Language) -> Person | None:
        """Whom "the former" or "the latter" means, of those that the last sentence with names has named."""
        reference, word = reference_of(language.code), mention.tokens[-1].form
        if len(mention.tokens) > ALONE or not (word in reference.first or word in reference.last):
            return None
        sex = reference.first.get(word) or reference.last.get(word, "")
        two = [person for person in self.named_last if agrees(person, f"{sex}*" if sex else "")]
        if len(self.named_last) < ALONE or not two:
            latter = word in language.turns.last_named
            return next(iter(self._fitting(Description(), sex)), None) if latter else None
        return two[0] if word in reference.first else two[-1]

    def _body(self, what: Description, mention: Mention, language: Language) -> Person | None:
        """Which body "the company" means."""
        if not (what.body and what.definite) or len(mention.tokens) > ALONE:
            return None
        return self.bodies.meant(bare(mention.tokens[-1].form, language), language.code, self.cast)

    def _by_surname(self, mention: Mention, language: Language, sex: str) -> Person | None:
        """Who is meant by a surname alone in a script without capitals."""
        if len(mention.tokens) > 1 or not language.article:
            return None
        alone = mention.tokens[0].form
        alike = self.known.alike(alone)
        known = next((person for person in alike if sex and person.sex == sex), None) or next(iter(alike), None)
        if known is None and alone in self.cast.full:
            name = self.cast.full[alone]
            known = self.known.named(name) or self.known.enter(Person(language, name=name))
        return known

    def _pronoun(self, kind: str, mention: Mention, sentence: Sentence) -> Person | None:
        """Who a pronoun stands for: a subject named before it in the sentence, else the last who spoke and agrees."""
        generic = mention.tokens[0].form in sentence.language.turns.generic
        read = generic and text_read(mention, NounPhrases(sentence.tokens, sentence.language))
        if read:
            return self.named(read, sentence)
        if kind in SEXES and mention.low > 1:
            main = NounPhrases(sentence.tokens[: mention.low], sentence.language).main()
            what = describe(self.text, main, sentence.language) if main else Description()
            somebody = what.name and not what.body and self.is_somebody(what.name) and not _is_place(what, sentence)
            person = self.by_name(what, sentence.language) if somebody else None
            if main is not None and not somebody and sentence.tokens[mention.low - 1].form not in INVERSION:
                person = self.unnamed_subject(what, main, sentence)
            if person is not None and agrees(person, kind):
                return person
        if kind == PLURAL and mention.low > 1:
            several = NounPhrases(sentence.tokens[: mention.low], sentence.language).main()
            if several is not None and self._is_several(several, sentence.language):
                return self.named(several, sentence)
        body = self.bodies.subject(sentence.paragraph, kind)
        if body is not None:
            return body
        if kind.endswith("*") and sentence.language.order is Order.SUBJECT_FIRST:
            latter = next((person for person in reversed(self.named_last) if agrees(person, kind[0])), None)
            return latter or self.speakers.last(kind)
        return self.speakers.last(kind)

    def _document(self, what: Description, mention: Mention, shown: str, language: Language) -> Person:
        known = self.known.document(what.document) if what.definite else None
        if known is not None:
            return known
        runs = capital_runs(mention.tokens, language)
        outlet, author = author_of(self.text, mention.tokens, runs, language)
        if outlet:
            written = f"{what.document} by {author}"
            return self.known.enter(Person(language, name=outlet, document=what.document, shown=shown, written=written))
        within = first_name_of(self.text, mention.tokens, language, runs)
        owner = "" if within else self._owner_of_text(mention, language) or self.owners.get(what.document, "")
        return self.known.enter(Person(language, name=owner, document=what.document, shown=shown))

    def _owner_of_text(self, mention: Mention, language: Language) -> str:
        """Whose English text "his tweet" is: the last speaker's of that sex."""
        sex = language.possessors.get(mention.tokens[0].form, "") if language.analytic else ""
        owner = self.speakers.last(sex) if sex in SEXES else None
        return owner.name if owner is not None and not owner.document else ""

    def _gender_of_body(self, what: Description, shown: str, language: Language) -> str:
        """What a body is taken up by: "il" or "elle" by its article, or by its noun where that is elided."""
        if form(shown.split(maxsplit=1)[0]) in reference_of(language.code).feminine_bodies or what.feminine:
            return "f"
        return "m" if what.masculine else ""

    def _other(self, what: Description, shown: str, language: Language) -> Person:
        known = next(self.known.worded(shown), None)
        gender = self._gender_of_body(what, shown, language) if what.body else ""
        known = known or self.known.enter(
            Person(language, shown=shown, body=what.body, plural=what.plural, gender=gender)
        )
        if known.body and len(shown.split()) > 1:
            self.bodies.note(known)
        return known


def _is_place(what: Description, sentence: Sentence) -> bool:
    """Whether a name ends as that of a state or country does, and opens with no first name ("Central Ohio")."""
    place = form(what.name[-1]) in sentence.language.regions
    return place and not is_first_name(form(what.name[0]))


def _told_aside(mention: Mention, sentence: Sentence) -> tuple[str, ...]:
    """The office that an aside behind a name tells («قالت لينا حداد، وهي طبيبة، إن»)."""
    language, behind = sentence.language, sentence.tokens[mention.high : mention.high + ASIDE]
    who_is = reference_of(language.code).who_is
    if len(behind) < ASIDE or behind[0].form not in COMMAS or behind[1].form not in who_is:
        return ()
    return (behind[2].form,) if behind[2].form in language.roles else ()


def _named_behind(text: str, mention: Mention, sentence: Sentence) -> tuple[str, ...]:
    """The name between commas behind an Arabic office and its place («صاحب مقهى في الحمراء، فادي نصار، أنه»)."""
    tokens = sentence.tokens
    commas = [at for at in range(mention.high, min(mention.high + PLACE, len(tokens))) if tokens[at].form in COMMAS]
    if not commas or not all(token.is_word for token in tokens[mention.high : commas[0]]):
        return ()
    end = next((at for at in range(commas[0] + 1, len(tokens)) if not tokens[at].is_word), len(tokens))
    words = tokens[commas[0] + 1 : end]
    if not 2 <= len(words) <= LONGEST_NAME or end == len(tokens) or tokens[end].form not in COMMAS:
        return ()
    plain = not any(sentence.language.has(sentence.language.verbs, token.form) for token in words)
    return tuple(text[t.start : t.end] for t in words) if plain and is_first_name(words[0].form) else ()
