"""What a marked segment is, by its characters, its place and its cue. Without a cue: `uncued`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desk.model import Kind
from desk.quotes.attribution.introductions import is_called_out
from desk.quotes.attribution.ties import Tie
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.kinds.appositives import is_named
from desk.quotes.kinds.asides import told_apart
from desk.quotes.kinds.context import CLAUSE, NEAR, PHRASE, TERM, Context, Verdict
from desk.quotes.kinds.directness import directness
from desk.quotes.kinds.exclamations import heads_clause, in_chorus
from desk.quotes.kinds.judgements import grounds, judges, judges_object, tells_clause
from desk.quotes.kinds.labels import heads_headline, is_remark, is_seen_as, is_taken_up
from desk.quotes.kinds.named import name_around
from desk.quotes.kinds.nicknames import is_called_so
from desk.quotes.kinds.predicatives import is_described
from desk.quotes.kinds.programmes import is_title_of_speech, is_title_of_work, names_in_opening
from desk.quotes.kinds.terms import (
    anybody_says,
    is_alias,
    is_attributive,
    is_labelled,
    is_outlet,
    is_title_in_place,
)
from desk.quotes.kinds.uncued import judge_uncued
from desk.quotes.kinds.works import is_made, is_of_maker, is_one_of_several, is_subject, is_work
from desk.quotes.languages import Order
from desk.quotes.text.words import form

TAG = re.compile(r"[#@＃][\w.]+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
COLON = 5


def judge(context: Context) -> Verdict:
    """The kind of the segment."""
    written = _as_written(context.inner.strip(), context.words)
    if written is not None:
        return written
    if is_remark(context):
        said = context.attribution.tie in {Tie.OWNED, Tie.BESIDE}
        return Verdict(Kind.PARTIAL, True, 0.6, "before what was said", speaks=said)
    named = name_around(context)
    if named is not None:
        return named
    if is_called_out(context.sentence, context.place):
        said = context.attribution.tie not in {Tie.NONE, Tie.CONTEXT, Tie.CONTINUED} and not _calls_nothing(context)
        return Verdict(directness(context), True, 0.7, "what many call out", speaks=said)
    if context.sentence.language.inverting and (heads_clause(context) or in_chorus(context)):
        return Verdict(Kind.DIRECT, True, 0.6, "a call before who makes it")
    if heads_headline(context):
        return Verdict(Kind.DIRECT, True, 0.7, "opens a headline before a colon")
    if context.cue is None and is_seen_as(context):
        return Verdict(Kind.PARTIAL, True, 0.55, "what somebody is seen as", speaks=False)
    if is_taken_up(context):
        said = context.attribution.tie is not Tie.NONE
        return Verdict(directness(context), True, 0.6, "a phrase that somebody takes up", speaks=said)
    if is_title_of_speech(context) or is_title_of_work(context) or names_in_opening(context):
        return Verdict(Kind.TERM, False, 0.6, "a title, or a name in an opening phrase")
    if context.attribution.tie is Tie.OWNED:
        return Verdict(Kind.PARTIAL, True, 0.7, Tie.OWNED.value)
    if context.attribution.tie in {Tie.BESIDE, Tie.SENTENCE, Tie.COLON, Tie.INSIDE}:
        return _with_cue(context)
    return judge_uncued(context)


def _calls_nothing(context: Context) -> bool:
    """Whether the cue is an English verb that gives no words, so that it does not tell who calls out."""
    cue = context.cue
    return context.sentence.language.analytic and cue is not None and cue.weak


def _as_written(inner: str, words: Sequence[str]) -> Verdict | None:
    """The verdict that its characters alone allow."""
    if TAG.fullmatch(inner):
        return Verdict(Kind.HASHTAG, False, 0.98, "hashtag or handle")
    if ADDRESS.fullmatch(inner):
        return Verdict(Kind.TERM, False, 0.95, "address")
    if len(inner) == 1 and inner.isalpha():
        return Verdict(Kind.TERM, False, 0.8, "a letter")
    return None if words else Verdict(Kind.UNCLASSIFIED, False, 0.6, "no words between the marks")


def _with_cue(context: Context) -> Verdict:
    if context.attribution.tie is Tie.BESIDE and _does_it(context):
        return judge_uncued(context)._replace(speaks=False)
    count = len(context.words)
    tie, saying = context.attribution.tie, context.attribution.saying
    name = _name_beside(context, saying, count)
    if name is not None:
        return name
    if tie is Tie.COLON:
        told = count >= NEAR and _somebody_introduced(context)
        shouted = context.inner.isupper() and context.complete and count >= NEAR
        told = (told or context.complete) and (shouted or not context.titled)
        told = told or (_labels(context) and count >= NEAR and not context.titled)
        told = told or (context.complete and count == 1 and _somebody_introduced(context))
        if context.alone or told or _is_shown(context):
            return Verdict(Kind.DIRECT, True, 0.75, "after a colon")
        first = context.words[0][0]
        if first.islower() and count >= NEAR:
            return Verdict(Kind.DIRECT, True, 0.6, "after a colon")
        if (
            context.headline
            and count >= NEAR
            and (context.complete or not context.titled)
            and context.attribution.colon is not None
        ):
            return Verdict(Kind.DIRECT, True, 0.6, "after a colon in a headline")
        if context.headline and count > 1 and not context.titled and _labels_headline(context):
            return Verdict(directness(context), True, 0.6, "behind a name and a colon in a headline")
        if (count < COLON and not (context.complete and count >= NEAR)) or (context.titled and count <= TERM):
            return Verdict(Kind.TERM, False, 0.6, "name after a colon")
        return Verdict(Kind.DIRECT, True, 0.75, "after a colon")
    if is_title_in_place(context):
        return Verdict(Kind.TERM, False, 0.6, "capitalised as a title, behind a preposition")
    if tie in {Tie.BESIDE, Tie.INSIDE}:
        return Verdict(directness(context), True, 0.95, tie.value)
    assert saying is not None  # noqa: S101 - every other tie has been answered above
    return _in_sentence(context, saying, count)


def _does_it(context: Context) -> bool:
    """Whether the marks hold what the subject of an English verb begins to do (`who started “rocking the car”`)."""
    saying, language = context.cue, context.sentence.language
    if not language.analytic or saying is None or saying.high != context.place:
        return False
    return context.sentence.tokens[saying.low].form in language.raising and context.words[0].endswith("ing")


def _name_beside(context: Context, saying: Saying | None, count: int) -> Verdict | None:
    """The verdict on a name, title or label that a cue stands beside without giving its words."""
    if count <= TERM and is_named(context):
        return Verdict(Kind.TERM, False, 0.8, "name or title")
    if context.segment.parent >= 0 and count <= NEAR and not _said_whole(context) and anybody_says(context):
        return Verdict(Kind.TERM, False, 0.6, "what anybody may say")
    if context.segment.parent >= 0 and context.titled and count < NEAR and not (context.introduced or context.complete):
        return Verdict(Kind.TERM, False, 0.6, "a name inside a quote")
    if is_called_so(context) or (context.titled and (context.listed or is_made(context))):
        return Verdict(Kind.TERM, False, 0.7, "a title beside another, or of what somebody made")
    if is_of_maker(context) or is_work(context) or is_one_of_several(context) or is_subject(context):
        return Verdict(Kind.TERM, False, 0.6, "the title of a work, a name of a list, or who speaks")
    if saying is not None and saying.weak and is_attributive(context) and (context.titled or _of_subject(context)):
        return Verdict(Kind.TERM, False, 0.6, "capitalised as a title, between article and noun")
    if is_outlet(context) or is_alias(context):
        return Verdict(Kind.TERM, False, 0.7, "whom somebody speaks to")
    return None


def _labels(context: Context) -> bool:
    """Whether an English sentence is nothing but a name, a colon and the marks (`Ruiz: “No way we quit”`)."""
    tokens = context.sentence.tokens
    whole = context.place == len(tokens) - 1 and context.place > 1 and tokens[context.place - 1].form == ":"
    return context.sentence.language.analytic and whole and all(t.capital for t in tokens[: context.place - 1])


def _labels_headline(context: Context) -> bool:
    """Whether nothing but a name in full opens an English headline before the colon (`Ann Pell: “Bad roads” cost`)."""
    tokens = context.sentence.tokens
    colon = next((at for at, token in enumerate(tokens[: context.place]) if token.form == ":"), 0)
    return context.sentence.language.analytic and colon > 1 and all(t.capital for t in tokens[:colon])


def _somebody_introduced(context: Context) -> bool:
    speaker = context.attribution.colon
    return speaker is not None and names_somebody(speaker, context.sentence.language)


def _is_shown(context: Context) -> bool:
    """Whether something that shows words stands before the colon (« Sur la grille, une banderole : “Dehors” »)."""
    shown = context.attribution.colon
    return shown is not None and any(token.form in context.sentence.language.signs for token in shown.tokens[:NEAR])


def _in_sentence(context: Context, saying: Saying, count: int) -> Verdict:
    after = saying.low > context.place
    apart = _apart(context, saying)
    if apart is not None:
        return apart
    if after and count < CLAUSE and not context.spoken and _says_other_words(context, saying):
        return judge_uncued(context)
    if after and count == 1 and is_labelled(context):
        return Verdict(Kind.TERM, False, 0.6, "a label with its article")
    if context.titled and 1 < count <= TERM and (context.listed or not context.spoken):
        return Verdict(Kind.TERM, False, 0.6, "capitalised as a title")
    called = context.sentence.tokens[saying.high - 1].form in context.sentence.language.naming
    if after and called and count < PHRASE:
        return Verdict(Kind.TERM, False, 0.6, "what somebody calls it")
    if count >= CLAUSE or context.spoken:
        return Verdict(directness(context), True, 0.85, "cue in the sentence")
    if context.listed:
        return Verdict(Kind.TERM, False, 0.6, "beside another term")
    if after and context.opens and count < PHRASE:
        return Verdict(Kind.TERM, False, 0.5, "subject of its sentence")
    if called and not after and count > 1 and _somebody_calls(context, saying):
        return Verdict(Kind.PARTIAL, True, 0.6, "what somebody calls somebody")
    if is_described(context):
        return Verdict(directness(context), True, 0.7, "what somebody calls somebody")
    if (
        saying.weak
        and count < PHRASE
        and not tells_clause(context, saying)
        and not (grounds(context, saying) or judges_object(context, saying) or judges(context, saying))
        and not (context.again and count > 1)
    ):
        return Verdict(Kind.SCARE, False, 0.5, "few words, no clear cue")
    return Verdict(directness(context), True, 0.75, "cue in the sentence")


def _said_whole(context: Context) -> bool:
    """Whether the words make an English sentence of their own ("You say, ‘We are still here.’")."""
    return context.sentence.language.marks_speak and context.complete and len(context.words) >= NEAR


def _apart(context: Context, saying: Saying) -> Verdict | None:
    """The verdict on words that belong to the sentence and not to what is said, or that a clause takes up."""
    inside = saying.low < context.place and len(context.words) < NEAR and _inside_phrase(context)
    if inside and not _denounces(context, saying):
        return Verdict(Kind.SCARE, False, 0.5, "inside a noun phrase far from its cue")
    return told_apart(context, saying)


def _denounces(context: Context, saying: Saying) -> bool:
    """Whether an Arabic verb finds fault with what the marks describe («نددت الدولة بالانتخابات "المزورة" التي»)."""
    tokens, language = context.sentence.tokens, context.sentence.language
    between = tokens[saying.right : context.place]
    near = len(between) < CLAUSE and all(token.is_word for token in between)
    return near and language.has(language.turns.denouncing, tokens[saying.low].form)


def _inside_phrase(context: Context) -> bool:
    """Whether a word or two stand behind a possessive, or between noun and verb (« si la viande “végétale” était »)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if language.marks_speak or not 0 < place < len(tokens) - 1 or not tokens[place - 1].is_word:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    if language.article:
        defined = all(word.startswith(language.article) for word in (before.form, form(context.words[0])))
        return defined and after.is_word and not language.has(language.conjunctions, after.form)
    noun = not NounPhrases(tokens, language).stops(place - 1) and before.form not in language.determiners
    if before.form in language.possessives | language.turns.demonstratives and not _leads_to(context):
        return True
    if before.form in language.possessives or language.verb_last or language.verb_second:
        return False
    return noun and before.form not in language.inner and after.form in language.auxiliaries


def _leads_to(context: Context) -> bool:
    """Whether nothing but a possessive stands between cue and marks (« a fait part de son “soulagement” »)."""
    saying, tokens, place = context.cue, context.sentence.tokens, context.place
    led = saying is not None and saying.high < place
    return (
        led
        and saying is not None
        and all(t.form in context.sentence.language.inner for t in tokens[saying.high : place - 1])
    )


def _says_other_words(context: Context, saying: Saying) -> bool:
    """Whether a cue behind the segment gives words of its own (`Druyan, who cast the "no" vote, said the city …`)."""
    tokens, language = context.sentence.tokens, context.sentence.language
    if saying.weak or saying.inverted or saying.high >= len(tokens) or language.order is Order.VERB_FIRST:
        return False
    speaker = saying.speaker
    before = tokens[speaker.low : context.place] if speaker is not None and speaker.low < context.place else ()
    if before and not any(t.form in COMMAS or t.form in language.relatives for t in before):
        return False
    following = tokens[saying.high]
    told = tokens[saying.high - 1].form in language.telling
    clause = following.form in language.complementisers or following.form in language.pronouns
    return following.is_quote or clause or (following.form in language.determiners and not told)


def _of_subject(context: Context) -> bool:
    """Whether the noun behind an article and the marks is the subject of the cue (`The "buy local" drive began`)."""
    saying = context.cue
    return saying is not None and saying.speaker is not None and saying.speaker.low == context.place + 1


def _somebody_calls(context: Context, saying: Saying) -> bool:
    speaker, tokens = saying.speaker, context.sentence.tokens
    near = context.place - saying.high <= TERM and all(t.is_word for t in tokens[saying.high : context.place])
    return near and speaker is not None and NounPhrases(tokens, context.sentence.language).is_person(speaker)
