"""Which cues behind a quote may give it, and which stands right beside it. Cues before it are `governing`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.introductions import somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, DASHES, INVERSION, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order
from desk.quotes.languages.lists import Forms


def cues_behind(sentence: Sentence, sayings: Sequence[Saying], place: int) -> list[Saying]:
    """The cues behind the quote at `place` that may give it."""
    ended = _end_of_part(sentence, place) if sentence.language.inverting else len(sentence.tokens)
    right = [s for s in sayings if place < s.low < ended]
    right = [s for s in right if not (_of_quote(sentence, s, place) or _of_noun_before(sentence, s))] if right else []
    return [] if right and _goes_on_with_which(sentence, place) else right


def stands_beside(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether cue and speaker stand right behind the quote."""
    tokens, language = sentence.tokens, sentence.language
    before = saying.speaker is not None and saying.speaker.low < place and language.order is Order.SUBJECT_FIRST
    if saying.form is Form.DEPENDENT or before:
        return False
    told = saying.speaker is not None and saying.speaker.high <= saying.low
    between = tokens[saying.speaker.high : saying.low] if told and saying.speaker is not None else ()
    if language.analytic and any(token.form in language.turns.coordinators for token in between):
        return False
    verb = tokens[saying.low].form
    if saying.form is Form.VERB and verb.startswith(language.clitics) and verb not in language.verbs:
        return False
    start = place + 1
    apart = start < len(tokens) and (tokens[start].form in COMMAS or tokens[start].form in DASHES)
    start += apart or (saying.form is Form.SOURCE and start < len(tokens) and tokens[start].form == ":")
    skipped = tokens[start : max(saying.left, start)] if saying.left > place else tokens[start : saying.low]
    if saying.speaker is None and saying.form is Form.VERB and (skipped or language.order is Order.SUBJECT_FIRST):
        return False
    if language.analytic and saying.weak and saying.inverted and not apart and not somebody(sentence, saying):
        return False
    if language.analytic and saying.weak and not saying.inverted and not apart and saying.speaker is not None:
        described = place > 0 and tokens[place - 1].form in language.determiners and saying.speaker.low == place + 1
        if described or not somebody(sentence, saying):
            return False
    if skipped and skipped[0].form in language.turns.as_says and (language.inverting or not saying.weak):
        skipped = tuple(t for t in skipped[1:] if t.form not in language.turns.object_articles)
    helpers = language.united("auxiliaries", "adverbs", "times")
    if any(t.form in language.raising for t in skipped):
        helpers = helpers | language.raising | language.leading
    if saying.left > place:
        helpers = helpers | language.turns.presentatives
    return all(
        (t.is_word and (t.form in helpers or t.form in language.turns.object_articles)) or t.form in {"-", "-t-"}
        for t in skipped
    )


def is_incise(sentence: Sentence, saying: Saying) -> bool:
    """Whether the cue is nothing but a French verb and the pronoun behind it (« …, dit-il »)."""
    tokens, who = sentence.tokens, saying.speaker
    if not (sentence.language.inverting and saying.inverted and who is not None and saying.form is Form.VERB):
        return False
    return bool(who.pronoun(sentence.language)) and tokens[who.low - 1].form in INVERSION


def _end_of_part(sentence: Sentence, place: int) -> int:
    """Where a semicolon ends the part of a sentence that holds `place`, or its own end."""
    tokens = sentence.tokens
    return next((at for at in range(place, len(tokens)) if tokens[at].form == ";"), len(tokens))


def _goes_on_with_which(sentence: Sentence, place: int) -> bool:
    """Whether an English "which" says more of what stands in the marks (`"$5 a head," which aides said was low`)."""
    behind = sentence.tokens[place + 1].form if place + 1 < len(sentence.tokens) else ""
    return sentence.language.analytic and behind in sentence.language.turns.thing_relatives


def _of_quote(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether what stands in the marks is the subject of the cue (« un essai “gratuit” qui exige »)."""
    speaker, tokens, language = saying.speaker, sentence.tokens, sentence.language
    if place > 0 and language.sentence_case and tokens[place - 1].form in language.united("determiners", "inner"):
        clitics = language.auxiliaries | language.turns.object_articles
        if all(token.form in clitics for token in tokens[place + 1 : saying.low]):
            return saying.form is Form.VERB
    return speaker is not None and speaker.low == place + 1 and speaker.tokens[0].form in sentence.language.relatives


def _of_noun_before(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English clause with a pronoun says more of the noun before it ("an old photo he tweeted")."""
    tokens, language, speaker = sentence.tokens, sentence.language, saying.speaker
    if not language.analytic or speaker is None or speaker.low != saying.left:
        return False
    if not (speaker.pronoun(language) or speaker.tokens[0].form in language.definite):
        return False
    phrases, noun = NounPhrases(tokens, language), saying.left - 1
    if noun < 1 or not tokens[noun].is_word or phrases.stops(noun) or saying.form is not Form.VERB:
        return False
    return phrases.start_of(saying.left, 0) < noun and saying.right < len(tokens) and not tokens[saying.right].is_quote


def of_another_clause(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English cue behind a quote stands in a clause of its own (", while Bo mocked it"), or is no verb."""
    language = sentence.language
    if not language.analytic or saying.form is Form.DEPENDENT:
        return language.analytic
    return _opened_by(sentence, saying, language.turns.clause_openers) or in_joined_clause(sentence, saying)


def in_joined_clause(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English cue behind a quote has a subject of its own behind "and" (", and Bo warned that")."""
    turns = sentence.language.turns
    clause = sentence.language.analytic and saying.form is not Form.DEPENDENT
    return clause and _opened_by(sentence, saying, turns.coordinators | turns.adversatives)


def _opened_by(sentence: Sentence, saying: Saying, words: Forms) -> bool:
    """Whether a comma and one of `words` open the clause whose subject stands before the cue."""
    speaker, tokens = saying.speaker, sentence.tokens
    if speaker is None or saying.inverted or speaker.low < 2 or speaker.low > saying.low:
        return False
    return tokens[speaker.low - 2].form in COMMAS and tokens[speaker.low - 1].form in words
