"""Which of two cues gives a quote, the one before it or the one behind. One side alone is `governing` or `behind`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.introductions import has_complement, perceives, somebody
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order
from desk.quotes.languages.agencies import AGENCIES


def gives_way(sentence: Sentence, before: Saying, beside: Saying, place: int) -> bool:
    """Whether the cue that leads on to a quote leaves it to the one right behind it."""
    language = sentence.language
    if language.inverting and _relayed_by(sentence, beside):
        return False
    if has_complement(sentence, before, place):
        return True
    if _yields(sentence, before, beside, place) and not _in_opening_clause(sentence, before, beside):
        return True
    return language.order is Order.VERB_FIRST and sentence.tokens[beside.low - 1].form in language.turns.as_says


def keeps(sentence: Sentence, governing: Saying, beside: Saying) -> bool:
    """Whether the cue whose clause holds a quote keeps it from the one right behind it."""
    return (
        _in_document(sentence, governing, beside)
        or _goes_its_way(sentence, governing, beside)
        or _adds_its_own(sentence, governing, beside)
    )


def _yields(sentence: Sentence, before: Saying, behind: Saying, place: int) -> bool:
    """Whether a weak cue gives way to a clear one behind the quote, « de » not tying it."""
    tied = (
        sentence.language.inverting
        and place > 0
        and sentence.tokens[place - 1].form in sentence.language.turns.likening
    )
    judged = before.speaker is not None and before.speaker.pronoun(sentence.language) != "n"
    tied = tied or (judged and behind.form is Form.SOURCE)
    return before.weak and not behind.weak and not tied and not _leads_on(sentence, behind)


def _in_document(sentence: Sentence, governing: Saying, beside: Saying) -> bool:
    """Whether an English text behind the quote reports what somebody said (`He said he was "lost," the memo says`)."""
    told, text = governing.speaker, beside.speaker
    if governing.weak or told is None or text is None:
        return False
    named = told.pronoun(sentence.language) or told.tokens[-1].capital or names_somebody(told, sentence.language)
    return bool(named) and (
        beside.form is Form.SOURCE or any(token.form in sentence.language.turns.records for token in text.tokens)
    )


def _relayed_by(sentence: Sentence, beside: Saying) -> bool:
    """Whether a French paper behind the quote only passes on what somebody said (« …, rapporte Le Phare »)."""
    language, paper = sentence.language, beside.speaker
    if paper is None or beside.form is not Form.VERB or not beside.inverted:
        return False
    told = sentence.tokens[beside.low].form in language.turns.passing_on
    article = paper.tokens[0].capital and paper.tokens[0].form in language.definite
    listed = any(t.form in AGENCIES or t.form in language.turns.outlets for t in paper.tokens[:2])
    return told and (article or listed)


def _goes_its_way(sentence: Sentence, governing: Saying, beside: Saying) -> bool:
    """Whether a verb behind the quote follows its own subject, as it does not where it gives the quote.

    « Tandis que Paris réclame des mesures “fermes”, Berlin plaide ».
    """
    plain = beside.form is Form.VERB and not beside.inverted and beside.speaker is not None
    return sentence.language.inverting and plain and not governing.weak and governing.speaker is not None


def _adds_its_own(sentence: Sentence, governing: Saying, beside: Saying) -> bool:
    """Whether an English cue behind the quote leads to words of its own (`noted a "delay," it did not add that`)."""
    tokens, that = sentence.tokens, beside.right
    if not sentence.language.analytic or governing.weak or governing.speaker is None or beside.form is not Form.VERB:
        return False
    timed = (
        that + 1 < len(tokens)
        and tokens[that].form in sentence.language.turns.that
        and tokens[that + 1].form in sentence.language.turns.opening_times
    )
    return _leads_on(sentence, beside) and not timed


def hands_on(sentence: Sentence, source: Saying, governing: Saying) -> bool:
    """Whether an Arabic source only passes words on («وفق ما نقلته القناة»), or is nobody («بحسب آخر كشف»)."""
    verb = sentence.tokens[source.high - 1].form
    if source.form is not Form.SOURCE or sentence.language.order is not Order.VERB_FIRST:
        return False
    nobody = source.speaker is not None and not somebody(sentence, source) and somebody(sentence, governing)
    return verb.startswith(sentence.language.turns.relay_stems) or (nobody and not governing.weak)


def _leads_on(sentence: Sentence, saying: Saying) -> bool:
    """Whether a cue leads to words of its own (`, they reply that`, « ont salué “…”, d'autres parlent de “…” »)."""
    tokens, high, language = sentence.tokens, saying.right, sentence.language
    told = high < len(tokens) and not saying.inverted and tokens[high].form in language.complementisers
    return told or (language.inverting and high < len(tokens) and tokens[high].is_quote)


def told_behind(sentence: Sentence, left: Sequence[Saying], right: Sequence[Saying]) -> Saying | None:
    """The inverted cue at the end that tells what somebody wants (« La ville veut “agir” vite, a dit sa maire »)."""
    if not sentence.language.inverting or not left or not perceives(sentence, left[-1]):
        return None
    phrases = NounPhrases(sentence.tokens, sentence.language)
    for saying in right:
        start = saying.low
        while start and sentence.tokens[start - 1].is_word and phrases.helps(start - 1):
            start -= 1
        apart = start > 0 and sentence.tokens[start - 1].form in COMMAS
        if saying.form is Form.VERB and saying.inverted and not saying.weak and apart and saying.speaker:
            return saying
    return None


def _in_opening_clause(sentence: Sentence, one: Saying, other: Saying) -> bool:
    """Whether a quote closes the English clause that opens its sentence ("Though Bo called it “thin,” Lee said it")."""
    tokens = sentence.tokens
    opens = tokens[0].form in sentence.language.turns.clause_openers and not any(
        token.form in COMMAS for token in tokens[: one.high]
    )
    goes_on = other.right < len(tokens) and tokens[other.right].is_word
    return sentence.language.analytic and opens and goes_on and not other.inverted and other.left > one.high


def apart_from(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether an Arabic cue behind the quote opens a clause of its own («…، في حين نفى»)."""
    tokens = sentence.tokens
    return sentence.language.order is Order.VERB_FIRST and tokens[place + 1].form in COMMAS and saying.low > place + 2
