"""Who speaks a quote whose sentence has no cue: by that sentence, and what of the text around is asked in turn."""

from __future__ import annotations

from desk.quotes.attribution.colons import caller_of
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sentences import ENDS, Sentence
from desk.quotes.grammar.subjects import Mention, NounPhrases
from desk.quotes.reading.answers import Said, answer, other_side
from desk.quotes.reading.found import Reading
from desk.quotes.reading.parentheticals import inside_cue
from desk.quotes.reading.text_before import (
    actor_before,
    judge_before,
    known_alone,
    last_speaker,
    led_in,
    line_above,
    shown_first,
)
from desk.quotes.reading.text_behind import actor_behind, following_clause, signed_behind, summed_up
from desk.quotes.text.marks import Segment

COLON = 3


def without_cue(reading: Reading, sentence: Sentence, segment: Segment, place: int) -> Said:
    """The attribution of a quote without a cue in its sentence: inside it, beside it, or what the text before gives."""
    inside = inside_cue(reading, segment, sentence)
    if inside is not None:
        return inside
    if any(t.is_word for t in sentence.tokens[:place]):
        named = _surname_label(reading, sentence, place)
        if named is not None:
            return named
        return _subject(reading, sentence, place) or last_speaker(reading, Tie.CONTEXT)
    headed = _behind_colon(reading, sentence, place) or _heads_line(reading, sentence)
    if headed is not None:
        return headed
    last = reading.last
    signed = signed_behind(reading, sentence, place) or summed_up(reading, sentence)
    if signed is not None:
        return signed
    if last is not None and segment.resumes:
        return last.attribution._replace(tie=Tie.CONTINUED), last.person
    answered = answer(reading, sentence, segment)
    beside = answered or led_in(reading) or line_above(reading, sentence, place) or actor_before(reading, sentence)
    if beside is not None:
        return beside
    if last is not None and last.segment.paragraph == segment.paragraph:
        return last.attribution._replace(tie=Tie.CONTINUED), last.person
    following = following_clause(reading, sentence) or actor_behind(reading, sentence)
    beyond = following or other_side(reading, segment) or judge_before(reading, sentence, place)
    return beyond or shown_first(reading, sentence, segment) or last_speaker(reading, Tie.NONE)


def over_thing(reading: Reading, sentence: Sentence, given: Attribution) -> Attribution:
    """The attribution with who acts before a French thing that leads on (« Ruiz se lève. Le ton est vif : “…” »)."""
    if given.tie is not Tie.COLON or given.colon is None or not sentence.language.inverting:
        return given
    if NounPhrases(sentence.tokens, sentence.language).is_person(given.colon):
        return given
    heard = reading.before
    near = heard is not None and heard.sentence.paragraph == sentence.paragraph
    actor = (actor_before(reading, sentence) or last_speaker(reading, Tie.COLON))[0].speaker if near else None
    return given._replace(colon=actor or given.colon)


def _surname_label(reading: Reading, sentence: Sentence, place: int) -> Said | None:
    """Who opens an English sentence as a surname before a colon that the report gives in full ("Ruiz: Pell 'lies'")."""
    tokens = sentence.tokens
    if place < COLON or tokens[1].form != ":":
        return None
    name = NounPhrases(tokens, sentence.language).mention(0, 1)
    caseless = bool(sentence.language.article) and tokens[0].form in reading.people.cast.full
    if name is None or not (caseless or known_alone(reading, name)):
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
    if language.analytic and any(token.form in language.relatives for token in sentence.tokens[main.high : place]):
        return None
    tie = last_speaker(reading, Tie.CONTEXT)[0].tie
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
