"""Whether a quote belongs to a participle that goes on from the cue before it. No finite verbs."""

from __future__ import annotations

from desk.quotes.grammar.dependents import of_a_thing
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order


def takes_over(sentence: Sentence, current: Saying, saying: Saying) -> bool:
    """Whether a participle holds the quote behind it rather than the cue before does."""
    place = saying.speaker.low if saying.speaker is not None and not saying.weak else 0
    if place and sentence.tokens[place - 1].form in sentence.language.turns.circumstantial:
        return True
    for goes_on in GOING_ON:
        if goes_on(sentence, current, saying):
            return True
    return of_a_thing(current, NounPhrases(sentence.tokens, sentence.language))


def _rides(sentence: Sentence, current: Saying, saying: Saying) -> bool:
    """Whether a clear participle goes on from a weak verb, in French behind a comma (« cite le plan, promettant »)."""
    if not current.weak or saying.weak:
        return False
    apart = sentence.language.inverting and sentence.tokens[saying.low - 1].form in COMMAS
    return apart or sentence.language.order is Order.VERB_FIRST


def of_own_clause(sentence: Sentence, current: Saying, saying: Saying) -> bool:
    """Whether an English participle has a subject of its own behind the cue before ("and then Bo left, saying")."""
    language, speaker = sentence.language, saying.speaker
    if not language.analytic or speaker is None or not current.high <= speaker.low < saying.low:
        return False
    place = speaker.low - 1
    while place > current.high and sentence.tokens[place].form in language.adverbs:
        place -= 1
    turns = language.turns
    opening = turns.clause_openers | turns.coordinators | turns.adversatives | turns.instancing
    return sentence.tokens[place].form in opening


def _of_caller(sentence: Sentence, source: Saying, saying: Saying) -> bool:
    """Whether a paper tells what somebody sent or called in ("according to it, a call came from Bo saying")."""
    language, tokens = sentence.language, sentence.tokens
    place = saying.speaker.low - 1 if saying.speaker is not None else 0
    if source.form is not Form.SOURCE or place < source.right or tokens[place].form not in language.turns.authorship:
        return False
    return tokens[place - 1].form in language.united("documents", "utterances", "recordings")


def _of_the_blamed(sentence: Sentence, blame: Saying, other: Saying) -> bool:
    """Whether a participle tells what somebody is blamed for saying ("accused Ruiz of saying it was")."""
    blamed = any(t.form in sentence.language.blaming for t in sentence.tokens[blame.low : blame.high])
    return blamed and other.speaker is not None and blame.high <= other.speaker.low < other.low


def _of_blamer(sentence: Sentence, blamed: Saying, other: Saying) -> bool:
    """Whether an English participle goes back from the blamed to who blames them ("hit Bo for lying, saying it")."""
    one, two = blamed.speaker, other.speaker
    riding = sentence.language.analytic and blamed.form is Form.DEPENDENT and not other.weak
    return riding and one is not None and two is not None and two.low < one.low


GOING_ON = (_rides, _of_the_blamed, _of_blamer, of_own_clause, _of_caller)
"""What makes the clause of a participle that of a quote behind it."""
