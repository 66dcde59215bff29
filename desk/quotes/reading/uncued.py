"""Who speaks a quote whose own sentence has no cue: by the marks, the sentences beside it, the paragraphs before."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.colons import caller_of, with_name
from desk.quotes.attribution.introductions import somebody
from desk.quotes.attribution.owners import signature
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import ENDS, Sentence
from desk.quotes.grammar.speech import find_sayings
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.reading.answers import Said, answer, other_side
from desk.quotes.reading.found import Reading
from desk.quotes.reading.parentheticals import inside_cue
from desk.quotes.text.marks import Segment

COLON = 3
HEADING = 16
PARTS = frozenset("(-–—")
TAIL = 4
THAT_IS_WHAT = 3
THAT = 8


def without_cue(reading: Reading, sentence: Sentence, segment: Segment, place: int) -> Said:
    """The attribution of a quote without a cue in its sentence: inside it, beside it, or what the text before gives."""
    inside = inside_cue(reading, segment, sentence)
    if inside is not None:
        return inside
    if any(t.is_word for t in sentence.tokens[:place]):
        named = _surname_label(reading, sentence, place)
        if named is not None:
            return named
        return _subject(reading, sentence, place) or _before(reading, Tie.CONTEXT)
    headed = _behind_colon(reading, sentence, place) or _heads_line(reading, sentence)
    if headed is not None:
        return headed
    last = reading.last
    signed = _signed(reading, sentence, place) or _summed_up(reading, sentence)
    if signed is not None:
        return signed
    if last is not None and segment.resumes:
        return last.attribution._replace(tie=Tie.CONTINUED), last.person
    answered = answer(reading, sentence, segment)
    beside = answered or _led_in(reading) or _headed(reading, sentence, place) or _actor(reading, sentence)
    if beside is not None:
        return beside
    if last is not None and last.segment.paragraph == segment.paragraph:
        return last.attribution._replace(tie=Tie.CONTINUED), last.person
    following = _following_clause(reading, sentence) or _next_actor(reading, sentence)
    beyond = following or other_side(reading, segment) or _judge(reading, sentence, place)
    return beyond or _shown_first(reading, sentence) or _before(reading, Tie.NONE)


def over_thing(reading: Reading, sentence: Sentence, given: Attribution) -> Attribution:
    """The attribution with who acts before a French thing that leads on (« Ruiz se lève. Le ton est vif : “…” »)."""
    if given.tie is not Tie.COLON or given.colon is None or not sentence.language.inverting:
        return given
    if NounPhrases(sentence.tokens, sentence.language).is_person(given.colon):
        return given
    heard = reading.before
    near = heard is not None and heard.sentence.paragraph == sentence.paragraph
    actor = (_actor(reading, sentence) or _before(reading, Tie.COLON))[0].speaker if near else None
    return given._replace(colon=actor or given.colon)


def _surname_label(reading: Reading, sentence: Sentence, place: int) -> Said | None:
    """Who opens an English sentence as a surname before a colon that the report gives in full ("Ruiz: Pell 'lies'")."""
    tokens = sentence.tokens
    if place < COLON or tokens[1].form != ":":
        return None
    name = NounPhrases(tokens, sentence.language).mention(0, 1)
    caseless = bool(sentence.language.article) and tokens[0].form in reading.people.cast.full
    if name is None or not (caseless or _known_alone(reading, name)):
        return None
    return Attribution(Tie.LABEL, colon=name), reading.people.introduce(name, sentence)


def _subject(reading: Reading, sentence: Sentence, place: int) -> Said | None:
    """The subject of the sentence, when that is somebody, for words behind a verb of no list (« a distingué “…” »)."""
    language = sentence.language
    if not (language.inverting or language.analytic) or sentence.tokens[place - 1].form == ":":
        return None
    phrases = NounPhrases(sentence.tokens, sentence.language)
    main = phrases.main()
    if main is None or main.high > place or not phrases.is_person(main):
        return None
    if language.analytic and (sentence.headed or not (names_somebody(main, language) and _ends_named(main))):
        return None
    tie = _before(reading, Tie.CONTEXT)[0].tie
    return Attribution(tie, colon=main), reading.people.introduce(main, sentence)


def _ends_named(main: Mention) -> bool:
    """Whether the subject ends in a capital before its clause or apposition."""
    return main.tokens[max(main.core - main.low, 1) - 1].capital


def _behind_colon(reading: Reading, sentence: Sentence, place: int) -> Said | None:
    """Who acts in the clause that a colon behind the quote opens (« “Dehors !” : les élus ont quitté la salle »)."""
    main = caller_of(sentence, place)
    return (Attribution(Tie.CONTEXT, colon=main), reading.people.introduce(main, sentence)) if main else None


def _heads_line(reading: Reading, sentence: Sentence) -> Said | None:
    """Who is told of behind the colon of an English headline that opens with marks (`"We wept": families mourn`)."""
    tokens = sentence.tokens
    if not sentence.language.analytic or len(tokens) < COLON or not tokens[0].is_quote or tokens[1].form != ":":
        return None
    clause = NounPhrases(tokens[2:], sentence.language)
    main = clause.main()
    if tokens[-1].form in ENDS or main is None or main.low > 0 or not clause.is_person(main):
        return None
    common = all(not t.capital or t.form in sentence.language.determiners for t in main.tokens)
    if common and not any(clause.person_word(at) for at in range(main.high)):
        return None
    return Attribution(Tie.CONTEXT, colon=main), reading.people.introduce(main, sentence)


def _signed(reading: Reading, sentence: Sentence, place: int) -> Said | None:
    """Who signs behind a dash, in the sentence of the quote or in the one behind it that is nothing else."""
    name = signature(sentence.tokens, place + 1, sentence.language)
    following = reading.following
    near = following is not None and following.paragraph <= sentence.paragraph + 1
    if name is None and place + 1 == len(sentence.tokens) and following is not None and near:
        name = signature(following.tokens, 0, following.language)
    return (Attribution(Tie.COLON, colon=name), reading.people.introduce(name, sentence)) if name else None


def _before(reading: Reading, tie: Tie) -> Said:
    """Who spoke last in the text before."""
    recent = next(iter(reversed(reading.people.speakers.recent)), None)
    if reading.spoke is not None:
        return reading.spoke._replace(tie=tie), reading.speaking or recent
    return Attribution(Tie.NONE), recent


def _led_in(reading: Reading) -> Said | None:
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


def _headed(reading: Reading, sentence: Sentence, place: int) -> Said | None:
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


def _actor(reading: Reading, sentence: Sentence) -> Said | None:
    """Who does something in the sentence right before the quote, as in `He pointed to his bag. "This one?"`."""
    heard = reading.before
    if heard is None or heard.sentence.paragraph != sentence.paragraph or heard.sentence.quotes:
        return None
    before = heard.sentence
    for saying in reversed(heard.sayings):
        named = saying.speaker is not None and names_somebody(saying.speaker, before.language)
        named = named or _ends_with(before, saying)
        if saying.form is not Form.SOURCE and saying.speaker and (named or _known_alone(reading, saying.speaker)):
            return Attribution(Tie.CONTEXT, saying), heard.people.get(saying.low)
    main = NounPhrases(before.tokens, before.language).main()
    language = before.language
    witness = _witness(before, heard.sayings) if language.inverting else None
    if witness is not None:
        return Attribution(Tie.CONTEXT, witness), heard.people.get(witness.low)
    if main is None or not (
        names_somebody(main, language) or _known_alone(reading, main) or _of_office(main, language)
    ):
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


def _next_actor(reading: Reading, sentence: Sentence) -> Said | None:
    """Who is shown right behind a quote that opens its paragraph (« “Enfin !” Assise au soleil, Ana Ruiz attend. »)."""
    following = reading.following
    if following is None or not following.language.inverting:
        return None
    if following.paragraph != sentence.paragraph or following.quotes:
        return None
    phrases = NounPhrases(following.tokens, following.language)
    main = None if phrases.tells_time(0) else phrases.main()
    if main is None or not names_somebody(main, following.language):
        return None
    return Attribution(Tie.CONTEXT, colon=main), reading.people.introduce(main, following)


def _judge(reading: Reading, sentence: Sentence, place: int) -> Said | None:
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


def _shown_first(reading: Reading, sentence: Sentence) -> Said | None:
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
    named = person is not None and not (person.body or person.document or person.plural)
    return (Attribution(Tie.CONTEXT, colon=main), person) if named else None


def _known_alone(reading: Reading, mention: Mention) -> bool:
    """Whether the mention is a surname alone whose full name the report gives."""
    return len(mention.tokens) == 1 and mention.tokens[0].capital and mention.tokens[0].form in reading.people.cast.full


def _summed_up(reading: Reading, sentence: Sentence) -> Said | None:
    """Whose words the sentence behind them takes up (« “Adieu.” C'est en ces termes que Ruiz a pris congé. »)."""
    following = reading.following
    if following is None or following.paragraph != sentence.paragraph or following.quotes:
        return None
    tokens, language = following.tokens, following.language
    that = next((at for at, token in enumerate(tokens[:THAT]) if token.form in language.complementisers), 0)
    words = next((at for at, token in enumerate(tokens[: that or THAT]) if token.form in language.turns.summaries), 0)
    that = that or (words if tokens[words - 1].form in language.turns.asked_for else 0)
    if not that or not words or tokens[0].form not in language.turns.presentatives:
        return None
    somebody = NounPhrases(tokens, language).after(that + 1, len(tokens))
    if somebody is None or not NounPhrases(tokens, language).is_person(somebody):
        return None
    return Attribution(Tie.CONTEXT, colon=somebody), reading.people.introduce(somebody, following)


def _following_clause(reading: Reading, sentence: Sentence) -> Said | None:
    """The cue of `"We lost." Ruiz said.`, a sentence of nothing but speaker and verb behind the quote."""
    following = reading.following
    if following is None or following.paragraph != sentence.paragraph or following.quotes:
        return None
    for saying in find_sayings(following):
        rest = len(following.tokens) - saying.right
        so = following.tokens[0].form in sentence.language.turns.consecutives and saying.inverted
        clause = so or (saying.left == 0 and rest <= TAIL) or _names_words(following, saying)
        if saying.form is Form.VERB and not saying.weak and saying.speaker and clause:
            return Attribution(Tie.BESIDE, saying), reading.people.meet(saying, following)
    return None


def _names_words(sentence: Sentence, saying: Saying) -> bool:
    """Whether a sentence says whose words those before it are ("That's what a friend told her.")."""
    forms, language = [token.form for token in sentence.tokens[: saying.left]], sentence.language
    shaped = len(forms) == THAT_IS_WHAT and forms[0] in language.turns.that and forms[1] in language.being
    return shaped and forms[2] in language.complementisers
