"""Whether a segment with a cue in its sentence stands apart from it: taken up by it, or no part of what is said."""

from __future__ import annotations

from desk.model import Kind
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.subjects import NounPhrases
from desk.quotes.kinds.context import NEAR, Context, Verdict
from desk.quotes.kinds.terms import is_attributive


def told_apart(context: Context, saying: Saying) -> Verdict | None:
    """The verdict on words that « c'est ainsi que » takes up, or on a word or two that nobody says in the sentence."""
    if saying.low > context.place:
        taken = context.opens and _taken_up(context, saying)
        return Verdict(Kind.DIRECT, True, 0.75, "taken up by its cue") if taken else None
    if context.sentence.language.replying and _replies_to(context, saying):
        return Verdict(Kind.TERM, False, 0.6, "what somebody replies to")
    if len(context.words) >= NEAR:
        return None
    if _of_speaker(context, saying) and is_attributive(context):
        return Verdict(Kind.TERM, False, 0.5, "a label in what is said of the speaker")
    if not context.spoken and _of_work(context, saying):
        return Verdict(Kind.SCARE, False, 0.5, "few words in what a work tells")
    return None


def _taken_up(context: Context, saying: Saying) -> bool:
    """Whether « c'est ainsi que » leads from a quote to who said it."""
    language = context.sentence.language
    between = [token.form for token in context.sentence.tokens[context.place + 1 : saying.left]]
    return any(word in language.turns.presentatives for word in between) and between[-1] in language.complementisers


def _of_work(context: Context, saying: Saying) -> bool:
    """Whether a work tells it, and nobody in it (« Le film raconte l'histoire d'un “passeur” »)."""
    speaker, language = saying.speaker, context.sentence.language
    if speaker is None or not any(
        token.form in language.works and token.form not in language.documents for token in speaker.tokens
    ):
        return False
    return not NounPhrases(context.sentence.tokens, language).is_person(speaker)


def _of_speaker(context: Context, saying: Saying) -> bool:
    """Whether a relative clause of the speaker behind its cue holds it ("said Ruiz, who has a “buy” rating on it")."""
    between = context.sentence.tokens[saying.right : context.place]
    return saying.inverted and any(token.form in context.sentence.language.relatives for token in between)


def _replies_to(context: Context, saying: Saying) -> bool:
    """Whether « répondre » takes it as its object (« a répondu à “Où vont les bus ?” »)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    replies = tokens[saying.high - 1].form in language.replying
    return replies and saying.high == place - 1 and tokens[place - 1].form in language.turns.towards
