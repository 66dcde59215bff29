"""Who speaks a quote without a cue by the sentences before it. The turns of an interview are `answers`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.colons import with_name
from desk.quotes.attribution.introductions import somebody
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import ENDS, Sentence
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.reading.answers import Said
from desk.quotes.reading.found import Reading
from desk.quotes.reading.told_of import tells_of
from desk.quotes.text.marks import Segment

HEADING = 16
PARTS = frozenset("(-–—")


def last_speaker(reading: Reading, tie: Tie) -> Said:
    """Who spoke last in the text before."""
    recent = next(iter(reversed(reading.people.speakers.recent)), None)
    if reading.spoke is not None:
        return reading.spoke._replace(tie=tie), reading.speaking or recent
    return Attribution(Tie.NONE), recent


def led_in(reading: Reading) -> Said | None:
    """Who a sentence announces that ends in a colon before the quote, also one in the paragraph before."""
    heard = reading.before
    if heard is None or heard.sentence.tokens[-1].form != ":" or _quotes_somebody(reading, heard.sentence):
        return None
    for saying in reversed(heard.sayings):
        if saying.form is Form.VERB and not saying.weak and saying.speaker:
            return Attribution(Tie.BESIDE, saying), heard.people.get(saying.low)
    before = heard.sentence
    phrases = NounPhrases(before.tokens[:-1], before.language)
    main = phrases.main()
    if before.language.inverting and (main is None or not phrases.is_person(main)):
        near = phrases.before(len(before.tokens) - 1, 0)
        main = with_name(near, phrases) if near is not None else None
    if main is None or not phrases.is_person(main):
        return None
    return Attribution(Tie.COLON, colon=main), reading.people.introduce(main, before)


def _quotes_somebody(reading: Reading, sentence: Sentence) -> bool:
    """Whether what stands in marks in a sentence is more than names."""
    if not sentence.language.article:
        return bool(sentence.quotes)
    found = [reading.found.get(sentence.tokens[place].quote) for place in sentence.quotes]
    return any(one is None or one.verdict.is_quotation for one in found)


def line_above(reading: Reading, sentence: Sentence, place: int) -> Said | None:
    """Whose name is all of the paragraph before, as a line above their words (`Ranger Cal Moss ¶ "We fish."`)."""
    heard = reading.before
    if heard is None or heard.sentence.paragraph != sentence.paragraph - 1 or heard.sentence.quotes or heard.sayings:
        return None
    line, alone = heard.sentence, place == 0 and len(sentence.tokens) == 1
    first = reading.report.paragraphs[line.paragraph].span.start if reading.report.paragraphs else 0
    if not alone or len(line.tokens) > HEADING or reading.report.text[first : line.tokens[0].start].strip():
        return None
    phrases = NounPhrases(line.tokens, line.language)
    bracket = next((at for at, token in enumerate(line.tokens) if token.form == "("), len(line.tokens))
    name = phrases.after(0, bracket)
    if name is None or not _is_name_line(name, phrases):
        return None
    return Attribution(Tie.COLON, colon=name), reading.people.introduce(name, line)


def _is_name_line(name: Mention, phrases: NounPhrases) -> bool:
    """Whether a line is a name in full, with nothing but where somebody belongs behind it (", D-Ohio, party chair")."""
    head, rest = name.head(phrases.language)[-2:], phrases.tokens[name.core :]
    full = len(head) > 1 and all(token.capital for token in head) and phrases.tokens[-1].form != ":"
    apart = not rest or rest[0].form in COMMAS or rest[0].form in PARTS | phrases.language.turns.member_links
    places = range(name.core, len(phrases.tokens))
    return full and apart and not any(phrases.is_verb(at) or phrases.pronoun_at(at) for at in places)


def actor_before(reading: Reading, sentence: Sentence) -> Said | None:
    """Who does something in the sentence right before the quote, as in `He pointed to his bag. "This one?"`."""
    heard = reading.before
    if heard is None or heard.sentence.paragraph != sentence.paragraph or heard.sentence.quotes:
        return None
    before = heard.sentence
    for saying in reversed(heard.sayings):
        named = saying.speaker is not None and names_somebody(saying.speaker, before.language)
        named = named or _ends_with(before, saying)
        if saying.form is not Form.SOURCE and saying.speaker and (named or known_alone(reading, saying.speaker)):
            return Attribution(Tie.CONTEXT, saying), heard.people.get(saying.low)
    main = NounPhrases(before.tokens, before.language).main()
    language = before.language
    witness = _witness(before, heard.sayings) if language.inverting else None
    if witness is not None:
        return Attribution(Tie.CONTEXT, witness), heard.people.get(witness.low)
    if main is None or not (names_somebody(main, language) or known_alone(reading, main) or _of_office(main, language)):
        given = main is not None and language.inverting and main.tokens[0].capital
        if main is None or not (given and len(main.tokens) == 1 and is_first_name(main.tokens[0].form)):
            return None
    return Attribution(Tie.CONTEXT, colon=main), reading.people.introduce(main, before)


def _witness(sentence: Sentence, sayings: Sequence[Saying]) -> Saying | None:
    """The French source that opens a sentence with somebody as its speaker (« Selon une voisine, il criait. »)."""
    opening = next((saying for saying in sayings if saying.form is Form.SOURCE and saying.low == 0), None)
    if opening is None or opening.speaker is None or not names_somebody(opening.speaker, sentence.language):
        return None
    return opening


def _of_office(mention: Mention, language: Language) -> bool:
    """Whether an apposition gives the office of a first name alone (« Ana, cheffe de gare »)."""
    apposed = mention.tokens[mention.core - mention.low :]
    return (
        mention.tokens[0].capital and mention.core == mention.low + 1 and any(t.form in language.roles for t in apposed)
    )


def _ends_with(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English sentence ends in its clear cue and a speaker of common nouns (", said the owner.")."""
    if saying.speaker is None or saying.weak or not saying.inverted or saying.speaker.pronoun(sentence.language):
        return False
    return sentence.language.analytic and somebody(sentence, saying)


def judge_before(reading: Reading, sentence: Sentence, place: int) -> Said | None:
    """Who judged something in the paragraph before a quote that fills its own (`Ruiz slammed the vote. ¶ "No."`)."""
    heard = reading.before
    alone = place == 0 and len(sentence.tokens) == 1 and sentence.language.analytic
    if heard is None or not alone or heard.sentence.paragraph != sentence.paragraph - 1 or heard.sentence.quotes:
        return None
    if any(saying.form is Form.VERB and not saying.weak for saying in heard.sayings):
        return None
    for saying in reversed(heard.sayings):
        if saying.form is Form.VERB and saying.speaker and names_somebody(saying.speaker, heard.sentence.language):
            return Attribution(Tie.CONTEXT, saying), heard.people.get(saying.low)
    return None


def shown_first(reading: Reading, sentence: Sentence, segment: Segment) -> Said | None:
    """Whom the English paragraph before shows, when nobody has spoken yet (`Ana Ruiz woke at six. ¶ "It shook."`)."""
    heard = reading.before
    if reading.spoke is not None or heard is None or not sentence.language.analytic or len(sentence.tokens) > 1:
        return None
    before = heard.sentence
    if before.paragraph != sentence.paragraph - 1 or before.quotes or before.tokens[-1].form not in ENDS:
        return None
    main = NounPhrases(before.tokens, before.language).main()
    if main is None or not names_somebody(main, before.language):
        return None
    person = reading.people.introduce(main, before)
    if person is None or person.body or person.document or person.plural:
        return None
    if tells_of(person, segment.inner.of(reading.report.text), before.language):
        return Attribution(Tie.NONE), None
    return Attribution(Tie.CONTEXT, colon=main), person


def known_alone(reading: Reading, mention: Mention) -> bool:
    """Whether the mention is a surname alone whose full name the report gives."""
    return len(mention.tokens) == 1 and mention.tokens[0].capital and mention.tokens[0].form in reading.people.cast.full
