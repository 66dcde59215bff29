"""Which of several cues before a quote holds it. One right beside it is `introductions`, a participle `riding`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.introductions import NEAR, perceives
from desk.quotes.attribution.riding import of_own_clause, takes_over
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Language, Order
from desk.quotes.text.words import Token

OPENING = 2


def wished(sentence: Sentence, saying: Saying) -> bool:
    """Whether the cue tells what somebody else should say, not what was said ("Ruiz should apologize “to all”")."""
    if saying.speaker is None or saying.inverted:
        return False
    return any(
        token.form in sentence.language.turns.modals for token in sentence.tokens[saying.speaker.high : saying.low]
    )


def governing_cue(sentence: Sentence, left: Sequence[Saying]) -> Saying | None:
    """The cue before the quote whose clause holds it."""
    if not left:
        return None
    current = left[0]
    for saying in left[1:]:
        if _written_by(sentence, current) and saying.form is Form.VERB and saying.speaker is not None:
            current = saying
            continue
        if _opened_by(sentence, current, saying) or _behind_clause(sentence, current, saying):
            current = saying
            continue
        if perceives(sentence, saying) or _of_things(sentence, saying):
            continue
        if _behind_quote(sentence, saying) and not current.weak:
            continue
        if saying.form is Form.DEPENDENT:
            current = saying if takes_over(sentence, current, saying) else current
            continue
        if _set_in(sentence, saying):
            current = saying
            continue
        opened = not saying.weak and (
            _opening_clause(sentence, current, saying) or goes_around(sentence, current, saying)
        )
        if (
            opened
            or _coordinated(sentence, saying)
            or _seen_by(sentence, saying)
            or (current.weak and (not saying.weak or _behind_that(sentence, saying)))
            or (current.form is Form.SOURCE and not saying.weak)
            or _told_that(sentence, saying)
            or _told_by_another(sentence, current, saying)
            or _told_by_source(sentence, current, saying)
        ):
            current = saying
    return current


def _written_by(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English participle only tells who wrote the text before it ("a memo written by Ruiz, who")."""
    tokens, text, language = sentence.tokens, saying.speaker, sentence.language
    if not language.analytic or text is None or saying.high >= len(tokens) or saying.inverted:
        return False
    passive = tokens[saying.high].form in language.agency and tokens[saying.low].form in language.reduced
    return passive and text.tokens[-1].form in language.documents


def _opened_by(sentence: Sentence, one: Saying, other: Saying) -> bool:
    """Whether a cue stands in the clause that opens the sentence of the next (« Pressé d'expliquer, il a dit »)."""
    opens = one.form is Form.DEPENDENT and other.form is Form.VERB and bool(sentence.language.infinitives)
    apart = opens and any(token.form in COMMAS for token in sentence.tokens[one.high : other.left])
    return apart and not any(token.form in COMMAS for token in sentence.tokens[: one.low])


def _behind_clause(sentence: Sentence, one: Saying, other: Saying) -> bool:
    """Whether a clause behind a conjunction ends before the next cue and its subject (« Si l'un rit, l'autre dit »)."""
    language, tokens = sentence.language, sentence.tokens
    if not language.inverting or other.inverted:
        return False
    opening = language.united("subordinators", "conjunctions")
    opens = any(token.form in opening for token in tokens[: min(OPENING, one.left)])
    joined = other.left > one.high and tokens[other.left - 1].form in COMMAS and other.speaker is not None
    return opens and joined


def _behind_quote(sentence: Sentence, saying: Saying) -> bool:
    """Whether an Arabic source stands right behind a quote, whose own it is («"آمن" بحسب آخر كشف»)."""
    source = saying.form is Form.SOURCE and sentence.language.order is Order.VERB_FIRST
    return source and saying.low > 0 and sentence.tokens[saying.low - 1].is_quote


def relative_cue(sentence: Sentence, left: Sequence[Saying], place: int) -> Saying | None:
    """The clear cue of an English clause behind a comma that holds the quote (", which said it was “unfair”")."""
    last = next((s for s in reversed(left) if not s.weak and s.form is Form.VERB), None)
    if last is None or last.low < 2 or last.speaker is None:
        return None
    if any(s.form is Form.DEPENDENT and of_own_clause(sentence, last, s) for s in left if s.low > last.low):
        return None
    relative = (
        sentence.tokens[last.low - 1].form in sentence.language.turns.nonrestrictive
        and sentence.tokens[last.low - 2].form in COMMAS
    )
    goes_on = all(t.is_word for t in sentence.tokens[last.high : place])
    return last if relative and goes_on else None


def behind_opening_clause(sentence: Sentence, last: Saying, place: int) -> bool:
    """Whether a main clause without a cue leads to the quote by a colon ("When Ruiz asked, she sent back a line:")."""
    tokens = sentence.tokens
    if tokens[place - 1].form != ":" or tokens[0].form not in sentence.language.turns.clause_openers:
        return False
    comma = next((at for at in range(last.high, place) if tokens[at].form in COMMAS), 0)
    return comma > 0 and place - comma > NEAR and last.low > 0 and not any(t.is_quote for t in tokens[:place])


def _set_in(sentence: Sentence, saying: Saying) -> bool:
    """Whether "he said" stands inside an English clause whose verb goes on behind it ("a land that he said was")."""
    language = sentence.language
    if not language.analytic or saying.weak or saying.speaker is None or saying.high >= len(sentence.tokens):
        return False
    before = sentence.tokens[saying.left - 1].form if saying.left else ""
    behind = sentence.tokens[saying.high].form
    relative = before in language.relatives or before in language.complementisers
    return relative and (behind in language.auxiliaries or behind in language.being)


def goes_around(sentence: Sentence, one: Saying, other: Saying) -> bool:
    """Whether an English cue stands in a clause between the next and its subject ("Ruiz, whose aide wrote, said")."""
    if not sentence.language.analytic or other.speaker is None or one.speaker is None:
        return False
    return not other.inverted and other.speaker.low < one.left and one.speaker != other.speaker


def _opening_clause(sentence: Sentence, one: Saying, other: Saying) -> bool:
    """Whether an English cue stands in a clause with "before", "when" or the like that a comma ends before the next."""
    if other.speaker is None or other.left <= one.high:
        return False
    opens = any(token.form in sentence.language.turns.clause_openers for token in sentence.tokens[: one.left])
    commas = [at for at in range(one.high, other.left) if sentence.tokens[at].form in COMMAS]
    joined = other.left - 1 in commas
    return opens and joined and not any(token.form in COMMAS for token in sentence.tokens[: one.low])


def _of_things(sentence: Sentence, saying: Saying) -> bool:
    """Whether the cue tells what things would bring out ("hid the papers because they would reveal")."""
    things = saying.speaker is not None and saying.speaker.pronoun(sentence.language) in {"p", "n"}
    return things and wished(sentence, saying)


def _told_that(sentence: Sentence, saying: Saying) -> bool:
    """Whether a clear cue inside what is told leads on with "that" ("noted that the agent had said that")."""
    tokens, that = sentence.tokens, sentence.language.complementisers
    leads = saying.right < len(tokens) and tokens[saying.right].form in that
    return leads and not saying.weak and _behind_that(sentence, saying)


def _told_by_another(sentence: Sentence, one: Saying, other: Saying) -> bool:
    """Whether somebody named speaks in what is told ("wrote that days before, Councilman Ruiz suggested")."""
    language, speaker = sentence.language, other.speaker
    if not language.analytic or other.weak or speaker is None or speaker.pronoun(language) or one.weak:
        return False
    that = any(token.form in language.turns.that for token in sentence.tokens[one.high : speaker.low])
    clear = other.form is Form.VERB and not other.inverted and not wished(sentence, other)
    return that and clear and names_somebody(speaker, language)


def _told_by_source(sentence: Sentence, one: Saying, other: Saying) -> bool:
    """Whether a source behind another quote leads on with "that" («"…"، في إشارة إلى قول المدير إن "…"»)."""
    tokens, language = sentence.tokens, sentence.language
    if other.form is not Form.SOURCE or other.right >= len(tokens) or language.order is not Order.VERB_FIRST:
        return False
    said = any(token.is_quote for token in tokens[one.high : other.low])
    return said and tokens[other.right].form in language.complementisers


def _behind_that(sentence: Sentence, saying: Saying) -> bool:
    """Whether "that" opens the clause of the cue ("brushed off a report that Ruiz had called")."""
    return saying.left > 0 and sentence.tokens[saying.left - 1].form in sentence.language.complementisers


def _seen_by(sentence: Sentence, saying: Saying) -> bool:
    """Whether « pour qui » gives a new point of view."""
    return (
        saying.form is Form.SOURCE
        and saying.high - saying.low == 2
        and sentence.tokens[saying.low].form in sentence.language.viewpoints
    )


def _over_time(tokens: Sequence[Token], start: int, language: Language) -> int:
    """`start`, or that of the time before an English subject ("where only last week Ruiz said")."""
    if not language.analytic:
        return start
    timed = language.times | language.turns.periods | language.turns.period_determiners
    low = start
    while low > 1 and tokens[low - 1].form in timed:
        low -= 1
    while start > low > 1 and tokens[low - 1].form in language.adverbs - language.conjunctions:
        low -= 1
    return low


def _coordinated(sentence: Sentence, saying: Saying) -> bool:
    """Whether the clause of the cue is joined to the one before and not a part of it."""
    tokens, language = sentence.tokens, sentence.language
    start = saying.left
    if start == 0:
        return False
    start = _over_time(tokens, start, language)
    before = tokens[start - 1]
    if before.is_quote:
        return True
    if not before.is_word:
        return before.form in {";", "؛"} or (language.order is Order.VERB_FIRST and before.form in COMMAS)
    if before.form in language.conjunctions and before.form not in language.complementisers:
        return True
    return any(tokens[start].form.startswith(clitic) for clitic in language.clitics if saying.low == start)
