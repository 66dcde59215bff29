"""What a marked segment is to which no verb ties a speaker: told by its context and looks. With a cue: `verdict`."""

from __future__ import annotations

import itertools

from desk.model import Kind
from desk.quotes.attribution.ties import Tie
from desk.quotes.grammar.subjects import COMMAS, DASHES, NounPhrases
from desk.quotes.kinds.appositives import is_named
from desk.quotes.kinds.context import CLAUSE, NEAR, PHRASE, TERM, Context, Verdict
from desk.quotes.kinds.directness import directness
from desk.quotes.kinds.judgements import reports_in_marks
from desk.quotes.kinds.terms import is_attributive

CLOSING_STOPS = frozenset(".!?؟")


def judge_uncued(context: Context) -> Verdict:
    """The kind of a segment that no cue gives: it goes on, is a name, has a label, stands alone, or looks so."""
    count = len(context.words)
    if context.place == 1 and _taken_up_by_pronoun(context):
        return Verdict(Kind.PARTIAL, True, 0.55, "what is said on of the same")
    ended = context.complete or (context.fills and context.sentence.tokens[-1].form in CLOSING_STOPS)
    if context.attribution.tie is Tie.CONTEXT and context.fills and ended and not context.titled:
        return Verdict(Kind.DIRECT, True, 0.7, "behind a sentence that shows its speaker")
    if context.attribution.tie is Tie.CONTINUED and (count >= NEAR or context.complete or context.spoken):
        return Verdict(Kind.DIRECT, True, 0.8, "goes on from the quote before")
    if count <= TERM and (context.listed or is_named(context)):
        return Verdict(Kind.TERM, False, 0.85, "name or title")
    few = NEAR - context.headline if context.sentence.language.title_case else 1
    few = 1 if context.sentence.headed else few
    if context.attribution.tie is Tie.LABEL and count >= few and not context.titled:
        return Verdict(directness(context), True, 0.6, "speaker named before a colon")
    if (
        context.fills
        and not context.titled
        and count >= PHRASE
        and (context.complete or context.alone or count >= CLAUSE)
    ):
        return Verdict(Kind.DIRECT, True, 0.8, "stands alone")
    if context.alone and context.sentence.language.analytic and not context.titled and count > 1:
        return Verdict(Kind.PARTIAL, True, 0.6, "a heading in marks", speaks=False)
    if context.fills and context.titled and context.complete and count >= NEAR:
        return Verdict(Kind.DIRECT, True, 0.5, "stands alone")
    return _by_looks(context, count)


def _taken_up_by_pronoun(context: Context) -> bool:
    """Whether an Arabic pronoun opens the sentence right before the marks, somebody having spoken («فهي "قوية"»)."""
    tokens, language = context.sentence.tokens, context.sentence.language
    opens = bool(language.article) and tokens[0].form in language.pronouns
    return opens and context.attribution.tie is Tie.CONTEXT and tokens[0].form.startswith(language.clitics)


def _by_looks(context: Context, count: int) -> Verdict:
    """The kind of a segment that nothing but its own words and marks tell of."""
    if context.titled and count <= TERM + 2:
        return Verdict(Kind.TERM, False, 0.7, "capitalised as a title")
    if count >= CLAUSE or (context.spoken and count >= NEAR):
        return Verdict(directness(context), True, 0.55, "a clause in marks, no cue")
    told = context.introduced and not context.titled
    if told and count >= NEAR and context.clause:
        return Verdict(Kind.DIRECT, True, 0.5, "a clause behind a colon or comma", speaks=False)
    if _punctuated(context, count):
        return Verdict(Kind.DIRECT, True, 0.5, "punctuated as speech, no cue", speaks=False)
    if reports_in_marks(context):
        return Verdict(Kind.PARTIAL, True, 0.5, "the verb that reports stands in the marks")
    if count < NEAR:
        return Verdict(Kind.SCARE, False, 0.7, "a word or two, no cue")
    if _lists_praise(context):
        return Verdict(Kind.PARTIAL, True, 0.55, "several words of praise or blame before a noun", speaks=False)
    if is_attributive(context) or context.segment.parent >= 0:
        return Verdict(Kind.TERM, False, 0.5, "a phrase before its noun or inside a quote, no cue")
    first, language = context.words[0][0], context.sentence.language
    silent = context.attribution.tie is Tie.NONE and not language.marks_speak
    if silent and not context.complete and not context.clause:
        return Verdict(Kind.UNCLASSIFIED, False, 0.5, "a phrase in marks where nobody has spoken")
    named = first.isupper() or language.article or (language.sentence_case and first.isdigit())
    if context.complete or first.islower() or language.marks_speak or not named:
        return Verdict(Kind.PARTIAL, True, 0.5, "a phrase in marks, no cue", speaks=_of_its_subject(context))
    return Verdict(Kind.UNCLASSIFIED, False, 0.5, "a phrase in marks, no cue")


def _lists_praise(context: Context) -> bool:
    """Whether an English comma and "and" list what somebody is (`a "bright, kind and funny" girl`)."""
    language, words, behind = context.sentence.language, context.words, context.place + 1
    joined = language.analytic and len(words) > NEAR and words[-2] in language.turns.coordinators
    if not joined or "," not in context.inner or not context.inner.islower() or context.segment.parent >= 0:
        return False
    return behind < len(context.sentence.tokens) and NounPhrases(context.sentence.tokens, language).office(behind)


def _of_its_subject(context: Context) -> bool:
    """Whether the one who is taken to speak is the subject of the sentence (« Elle entend lutter contre “…” »)."""
    given, language = context.attribution.colon, context.sentence.language
    tokens = context.sentence.tokens
    if given is None or not tokens[0].start <= given.tokens[0].start < tokens[context.place].start:
        return False
    head = tuple(itertools.takewhile(lambda token: token.form not in language.inner, given.tokens))
    named = given._replace(tokens=head)
    if not head or not NounPhrases(tokens, language).is_person(named):
        return False
    said_of = language.being | language.turns.states
    return not any(token.form in said_of for token in tokens[given.high : context.place])


def _punctuated(context: Context, count: int) -> bool:
    """Whether a mark leads from or to a segment as it does with speech, in any language."""
    tokens, place = context.sentence.tokens, context.place
    if context.titled or context.segment.parent >= 0:
        return False
    following = tokens[place + 1].form if place + 1 < len(tokens) else ""
    works = any(t.form in context.sentence.language.works for t in tokens[place + 2 : place + 2 + NEAR])
    opens = context.opens and count >= NEAR and (following in COMMAS or following in DASHES) and not works
    return opens or (context.introduced and context.complete and not any(t.is_quote for t in tokens[:place]))
