"""Who speaks a quote whose own sentence has no cue: by the marks, the sentences beside it, the paragraphs before."""

from __future__ import annotations

from dataclasses import replace

from desk.quotes.attribution import Attribution, Tie
from desk.quotes.cues import Form
from desk.quotes.found import Reading
from desk.quotes.marks import Segment
from desk.quotes.nouns import names_somebody
from desk.quotes.registry import Person
from desk.quotes.sayings import Saying, find_sayings
from desk.quotes.sentences import Sentence, read_sentences
from desk.quotes.subjects import NounPhrases

TAIL = 4
DIALOGUE = 2
QUESTIONS = ("?", "؟")
Said = tuple[Attribution, Person | None]


def without_cue(reading: Reading, sentence: Sentence, number: int, segment: Segment, place: int) -> Said:
    """The attribution of a quote without a cue in its sentence: inside it, beside it, or what the text before gives."""
    inside = _inside_cue(reading, segment, sentence)
    if inside is not None:
        return inside
    if any(t.is_word for t in sentence.tokens[:place]):
        return _before(reading, Tie.CONTEXT)
    last = reading.last
    if last is not None and segment.resumes:
        return replace(last.attribution, tie=Tie.CONTINUED), last.person
    beside = _led_in(reading, number) or _actor(reading, sentence, number)
    if beside is not None:
        return beside
    if last is not None and last.segment.paragraph == segment.paragraph:
        return replace(last.attribution, tie=Tie.CONTINUED), last.person
    return _following_clause(reading, sentence, number) or _other_side(reading, segment) or _before(reading, Tie.NONE)


def _before(reading: Reading, tie: Tie) -> Said:
    """Who spoke last in the text before."""
    recent = reading.people.recent[-1] if reading.people.recent else None
    if reading.spoke is not None:
        return replace(reading.spoke, tie=tie), reading.speaking or recent
    return Attribution(Tie.NONE), recent


def _led_in(reading: Reading, number: int) -> Said | None:
    """Who a sentence announces that ends in a colon before the quote, also one in the paragraph before."""
    before = reading.sentences[number - 1] if number else None
    if before is None or before.tokens[-1].form != ":" or before.quotes:
        return None
    for saying in reversed(reading.sayings.get(id(before), [])):
        if saying.form is Form.VERB and not saying.weak and saying.speaker:
            return Attribution(Tie.BESIDE, saying), reading.heard.get((id(before), saying.low))
    main = NounPhrases(before.tokens[:-1], before.language).main()
    if main is None or not NounPhrases(before.tokens, before.language).is_person(main):
        return None
    return Attribution(Tie.COLON, colon=main), reading.people.introduce(main, before)


def _actor(reading: Reading, sentence: Sentence, number: int) -> Said | None:
    """Who does something in the sentence right before the quote, as in `He pointed to his bag. "This one?"`."""
    before = reading.sentences[number - 1] if number else None
    if before is None or before.paragraph != sentence.paragraph or before.quotes or reading.sayings.get(id(before)):
        return None
    main = NounPhrases(before.tokens, before.language).main()
    if main is None or not names_somebody(main, before.language):
        return None
    return Attribution(Tie.CONTEXT, colon=main), reading.people.introduce(main, before)


def _other_side(reading: Reading, segment: Segment) -> Said | None:
    """Who answers a question that fills the paragraph before: the one who spoke before it."""
    last = reading.last
    if last is None or last.segment.paragraph != segment.paragraph - 1 or last.segment.runs_on:
        return None
    if not last.segment.inner.of(reading.report.text).rstrip().endswith(QUESTIONS):
        return None
    for found in reversed(reading.found.values()):
        if found.segment.paragraph < last.segment.paragraph - DIALOGUE:
            break
        if found.segment.parent < 0 and found.person is not None and found.person is not last.person:
            return replace(found.attribution, tie=Tie.CONTEXT), found.person
    return None


def _following_clause(reading: Reading, sentence: Sentence, number: int) -> Said | None:
    """The cue of `"We lost." Kelly said.`, a sentence of nothing but speaker and verb behind the quote."""
    if number + 1 >= len(reading.sentences):
        return None
    following = reading.sentences[number + 1]
    if following.paragraph != sentence.paragraph or following.quotes:
        return None
    for saying in find_sayings(following):
        rest = len(following.tokens) - saying.right
        if saying.form is Form.VERB and not saying.weak and saying.speaker and saying.left == 0 and rest <= TAIL:
            return Attribution(Tie.BESIDE, saying), reading.people.meet(saying, following)
    return None


def _inside_cue(reading: Reading, segment: Segment, sentence: Sentence) -> Said | None:
    """The cue of « Personne, a dit le pilote, ne vole », set between commas inside the marks."""
    for part in read_sentences(reading.report.text, segment.inner, segment.paragraph, sentence.language, ()):
        for saying in find_sayings(part):
            start = saying.left
            while start > 0 and part.tokens[start - 1].form in part.language.auxiliaries:
                start -= 1
            after_comma = start > 0 and part.tokens[start - 1].form in {",", "،"}
            closed = saying.right >= len(part.tokens) or not part.tokens[saying.right].is_word
            usable = saying.form is Form.VERB and _somebody_says(part, saying)
            if usable and after_comma and closed and (saying.inverted or not segment.balanced):
                return Attribution(Tie.INSIDE, saying), reading.people.meet(saying, part)
    return None


def _somebody_says(part: Sentence, saying: Saying) -> bool:
    if saying.speaker is None:
        return False
    return not saying.weak or (saying.inverted and NounPhrases(part.tokens, part.language).is_person(saying.speaker))
