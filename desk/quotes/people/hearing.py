"""Who speaks by each cue of a sentence, and who may be "he" in the next. Whom a mention means is `resolution`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.agreement import verb_class
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Language, Order
from desk.quotes.languages.reference import reference_of
from desk.quotes.people.descriptions import describe
from desk.quotes.people.registry import Person
from desk.quotes.people.resolution import Resolution
from desk.quotes.people.speakers import agrees


class People(Resolution):
    """The speakers of one report in order of the text."""

    __slots__ = ()

    def hear(self, sentence: Sentence, sayings: Sequence[Saying]) -> dict[int, Person | None]:
        """Who speaks by each cue of a sentence, by the place of the cue; all are remembered in order."""
        self.watch(sentence)
        heard: dict[int, Person | None] = {}
        verbs = any(s.form is Form.VERB and not s.weak for s in sayings)
        for saying in sayings:
            aside = verbs and (saying.form is Form.SOURCE or (saying.weak and not sentence.quotes))
            aside = aside or (not sentence.quotes and _is_reported(saying, sayings, sentence))
            aside = aside or _tells_who(saying, sentence)
            heard[saying.low] = self.meet(saying, sentence, remember=not aside and _speaks(saying, sentence))
        if self.named_at:
            self.note_office(sentence)
        told = any(not _tells_who(saying, sentence) for saying in sayings)
        if not sentence.quotes and (not told or _is_asked(sayings[0], sentence)):
            self.notice(sentence)
        return heard

    def meet(self, saying: Saying, sentence: Sentence, *, remember: bool = True) -> Person | None:
        """Who speaks by `saying`."""
        kind = verb_class(sentence.tokens[saying.low].form, sentence.language)
        if saying.speaker is None:
            person = (
                (self._topic(saying.low, kind, sentence.language) or self.speakers.last(kind))
                if saying.silent
                else None
            )
        else:
            beside = saying.inverted and saying.form is Form.VERB and saying.speaker.low == saying.high
            beside = beside or (saying.form is Form.VERB and saying.speaker.high == saying.low)
            person = self.named(saying.speaker, sentence, kind[:1] if beside and kind != "p" else "")
        if person is not None and remember:
            self.speakers.remember(person)
        return person

    def _topic(self, place: int, kind: str, language: Language) -> Person | None:
        """Whom a sentence without capitals names before a verb without subject («وقبل الرئيس آدم حداد …، وقال»)."""
        named = (self.by_name(what, language) for at, what in self.named_at if at < place)
        return next((person for person in named if agrees(person, kind)), None)

    def introduce(self, mention: Mention, sentence: Sentence) -> Person | None:
        """The person that a mention stands for, who speaks by it without a verb."""
        person = self.named(mention, sentence)
        if person is not None:
            self.speakers.remember(person)
        return person

    def notice(self, sentence: Sentence) -> None:
        """Note the subject of a sentence without words of its own, somebody's or a body's."""
        super().notice(sentence)
        main = NounPhrases(sentence.tokens, sentence.language).main() if sentence.language.gendered else None
        one = self._one_of_two(main, sentence.language) if main is not None else None
        if one is not None:
            self.speakers.remember(one)
        noun = main.tokens[-1].form if main is not None else ""
        if main is None or noun not in reference_of(sentence.language.code).kinds:
            return
        body = self._body(describe(self.text, main, sentence.language), main, sentence.language)
        if body is not None:
            feminine = noun in reference_of(sentence.language.code).feminine_bodies
            self.bodies.note(body, sentence.paragraph, "f" if feminine else "m")


def _is_asked(saying: Saying, sentence: Sentence) -> bool:
    """Whether the subject of a sentence is spoken to ("The senator was asked by a reporter")."""
    speaker = saying.speaker
    return (
        speaker is not None
        and speaker.low > saying.high - 1
        and sentence.tokens[speaker.low - 1].form in (sentence.language.agency)
    )


def _tells_who(saying: Saying, sentence: Sentence) -> bool:
    """Whether an English clause only tells who is meant, far from the subject ("hid from a man who chided her")."""
    turns, speaker = sentence.language.turns, saying.speaker
    if sentence.quotes or speaker is None or not 1 < speaker.low < saying.low or not sentence.language.analytic:
        return False
    indefinite = speaker.tokens[0].form in turns.indefinite and sentence.tokens[speaker.low - 1].is_word
    return indefinite and sentence.tokens[saying.low - 1].form in turns.subject_relatives


def _is_reported(saying: Saying, sayings: Sequence[Saying], sentence: Sentence) -> bool:
    """Whether somebody speaks within what somebody else says ("Odom said her daughter had cried")."""
    if saying.speaker is None or sentence.language.order is not Order.SUBJECT_FIRST:
        return False
    place = saying.speaker.low
    others = (one for one in sayings if one is not saying and one.form is Form.VERB and not one.weak)
    around = (one for one in others if one.speaker and one.high <= place)
    last = next(around, None)
    between = sentence.tokens[last.high : place] if last is not None else ()
    joined = any(token.form in sentence.language.conjunctions or not token.is_word for token in between)
    return last is not None and not joined and place - last.high <= 2


def _speaks(saying: Saying, sentence: Sentence) -> bool:
    """Whether the cue makes its subject a speaker: a clear one does, a weak one only when it is somebody."""
    if not saying.weak or saying.speaker is None:
        return True
    if saying.form is Form.DEPENDENT and not sentence.quotes:
        return False
    return NounPhrases(sentence.tokens, sentence.language).is_person(saying.speaker)
