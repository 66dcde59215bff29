"""Which cue of its sentence a quote belongs to, and how closely. Speakers stay as written."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.banners import crowd_of
from desk.quotes.attribution.colons import before_colon, caller_of, label_of, provision_of
from desk.quotes.attribution.governing import (
    apart_from,
    behind_opening_clause,
    governing_cue,
    in_opening_clause,
    of_noun_before,
    relative_cue,
    told_behind,
)
from desk.quotes.attribution.introductions import (
    between_dashes,
    has_complement,
    introduces,
    is_called_out,
    somebody,
)
from desk.quotes.attribution.owners import led_to_by_owner, owner_of, owner_of_words, sent_from
from desk.quotes.attribution.precedence import adds_its_own, goes_its_way, hands_on, in_document, relayed_by, yields
from desk.quotes.attribution.speaking import speaking_cue, without_relays
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, DASHES, INVERSION, Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order
from desk.quotes.languages.lists import Forms

TAIL = 2


def attribute(sentence: Sentence, sayings: Sequence[Saying], place: int) -> Attribution:
    """The attribution of the quote token at `place` by its own sentence."""
    owner = owner_of(sentence, sayings, place)
    if owner is not None:
        return Attribution(Tie.OWNED, colon=owner)
    crowd = crowd_of(sentence, place) if sentence.language.turns.banners else _crying(sentence, place)
    if crowd is not None:
        return Attribution(Tie.OWNED, colon=crowd)
    chosen, tie = _choose(sentence, sayings, place)
    caller = caller_of(sentence, place) if chosen is not None and tie is Tie.SENTENCE else None
    if caller is not None:
        return Attribution(Tie.CONTEXT, colon=caller)
    loose = tie is Tie.SENTENCE and chosen is not None and (chosen.weak or not chosen.speaker or chosen.low > place)
    told = chosen is not None and not chosen.weak
    owner = sent_from(sentence, place) or (None if told else led_to_by_owner(sentence, place))
    apart = chosen is None or (loose and chosen.low > place and not _closes(sentence, chosen))
    owner = owner or (owner_of_words(sentence, place) if apart else None)
    if owner is not None:
        return Attribution(Tie.OWNED, colon=owner)
    label = label_of(sentence, place) if loose else None
    if label is not None:
        return Attribution(Tie.LABEL, colon=label)
    if chosen is None:
        speaker = before_colon(sentence, place)
        if speaker:
            return Attribution(Tie.COLON, colon=speaker)
        phrases = NounPhrases(sentence.tokens, sentence.language)
        crowd = phrases.main() if is_called_out(sentence, place) else None
        if crowd and crowd.high < place and phrases.is_person(crowd):
            return Attribution(Tie.OWNED, colon=crowd)
        label = label_of(sentence, place) or provision_of(sentence, place)
        return Attribution(Tie.LABEL, colon=label) if label else Attribution(Tie.NONE)
    if chosen.form is Form.ECHO:
        first = next((s for s in sayings if s.form is not Form.ECHO and s.speaker), None)
        chosen = first._replace(weak=False) if first else chosen
    chosen = _sourced(sentence, sayings, _voiced(sentence, sayings, chosen, place))
    passed = [s.speaker for s in sayings if s.form is Form.SOURCE and s is not chosen and s.speaker]
    via = ([chosen.via] if chosen.via else []) + [speaker for speaker in passed if speaker != chosen.speaker]
    return Attribution(tie, chosen, tuple(via))


def _crying(sentence: Sentence, place: int) -> Mention | None:
    """From whom English cries come that the marks hold ("echoed with cries of “four more” from the stands")."""
    tokens, turns = sentence.tokens, sentence.language.turns
    sent = place + 2 < len(tokens) and tokens[place + 1].form in turns.sender_prepositions
    if not sent or not is_called_out(sentence, place):
        return None
    return NounPhrases(tokens, sentence.language).somebody_after(place + 2, len(tokens))


def _of_another_clause(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English cue behind a quote stands in a clause of its own (", while Bo mocked it"), or is no verb."""
    language = sentence.language
    if not language.analytic or saying.form is Form.DEPENDENT:
        return language.analytic
    return _opened_by(sentence, saying, language.turns.clause_openers) or _in_joined_clause(sentence, saying)


def _in_joined_clause(sentence: Sentence, saying: Saying) -> bool:
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


def _closes(sentence: Sentence, saying: Saying) -> bool:
    """Whether speaker and clear verb close an English sentence behind a comma (", the union head said Monday.")."""
    tokens = sentence.tokens
    closing = saying.speaker is not None and not saying.weak and saying.form is Form.VERB
    behind = [token for token in tokens[saying.right :] if token.is_word]
    apart = saying.left > 0 and tokens[saying.left - 1].form in COMMAS
    return sentence.language.analytic and closing and apart and len(behind) <= TAIL


def _voiced(sentence: Sentence, sayings: Sequence[Saying], chosen: Saying, place: int) -> Saying:
    """The cue with whom a body speaks through as its speaker: « Le syndicat, par la voix de Ruiz, a dénoncé “…” »."""
    voices = sentence.language.voices
    for saying in sayings:
        words = tuple(t.form for t in sentence.tokens[saying.low : saying.high])
        if words in voices and saying is not chosen and saying.speaker and saying.low < max(place, chosen.right):
            return chosen._replace(speaker=saying.speaker, via=chosen.speaker)
    return chosen


def _sourced(sentence: Sentence, sayings: Sequence[Saying], chosen: Saying) -> Saying:
    """The source before a clause whose verb has no words of its own (« Selon l'enquête, le moteur présentait “…” »).

    Also whom a paper cites as it reports (« Citant un officier, le journal évoque “…” »).
    """
    tokens, language = sentence.tokens, sentence.language
    speaker = chosen.speaker
    sources = [s for s in sayings if s.form is Form.SOURCE and s.speaker and s.right <= chosen.low and s is not chosen]
    if not sources or speaker is None or chosen.form is not Form.VERB:
        return chosen
    source = sources[-1]
    if any(token.is_quote for token in tokens[chosen.high : speaker.low]):
        return chosen
    cited = language.has(language.turns.citing, tokens[source.low].form) and not names_somebody(speaker, language)
    acts = tokens[chosen.high - 1].form in language.acting or speaker.pronoun(language) == "n"
    told = chosen.weak and source.right <= chosen.left
    if cited or (told and (acts or not NounPhrases(tokens, language).is_person(speaker))):
        return source._replace(weak=cited and chosen.weak, via=speaker if cited else None)
    return chosen


def _choose(sentence: Sentence, sayings: Sequence[Saying], place: int) -> tuple[Saying | None, Tie]:
    left = [s for s in sayings if s.high <= place]
    left = [s for s in left if s.speaker or s.form is not Form.SOURCE or s.high == place] or left
    left = list(without_relays(sentence, left, place))
    inverting = sentence.language.inverting
    ended = _end_of_part(sentence, place) if inverting else len(sentence.tokens)
    right = [s for s in sayings if place < s.low < ended and not _of_quote(sentence, s, place)]
    right = [s for s in right if not of_noun_before(sentence, s)]
    right = [] if right and _goes_on_with_which(sentence, place) else right
    beside = next((s for s in right if _follows(sentence, s, place)), None)
    if left and behind_opening_clause(sentence, left[-1], place):
        return None, Tie.NONE
    if left and between_dashes(sentence, left[-1], place):
        return left[-1], Tie.BESIDE
    incise = beside is not None and _is_incise(sentence, beside)
    introduced = bool(left) and not incise and introduces(sentence, left[-1], place)
    reporting = told_behind(sentence, left, right) if inverting else None
    if reporting is not None:
        return reporting, Tie.SENTENCE
    relayed = inverting and beside is not None and relayed_by(sentence, beside)
    ends = (
        beside is not None
        and not relayed
        and (
            has_complement(sentence, left[-1], place)
            or (yields(sentence, left[-1], beside, place) and not in_opening_clause(sentence, left[-1], beside))
            or (
                sentence.language.order is Order.VERB_FIRST
                and sentence.tokens[beside.low - 1].form in sentence.language.turns.as_says
            )
            if introduced
            else False
        )
    )
    if introduced and not ends:
        return speaking_cue(sentence, left), Tie.BESIDE
    governing = relative_cue(sentence, left, place) or governing_cue(sentence, left)
    if governing is not None and beside is not None and in_document(sentence, governing, beside):
        return governing, Tie.SENTENCE
    if beside is not None and governing is not None and goes_its_way(sentence, governing, beside):
        return governing, Tie.SENTENCE
    if beside is not None and governing is not None and adds_its_own(sentence, governing, beside):
        return governing, Tie.SENTENCE
    if beside is not None and not (governing is not None and hands_on(sentence, beside, governing)):
        return beside, Tie.BESIDE
    clear = [s for s in right if not s.weak and not _of_another_clause(sentence, s)]
    if governing is not None and (not governing.weak or not clear or apart_from(sentence, right[0], place)):
        return governing, Tie.SENTENCE
    if sentence.language.order is Order.VERB_FIRST and any(t.is_word for t in sentence.tokens[:place]):
        right = [s for s in right if s.speaker is None or s.speaker.low < place]
    right = [s for s in right if not _in_joined_clause(sentence, s)]
    strong = [s for s in right if not s.weak] or [s for s in right if s.form is not Form.DEPENDENT]
    if strong:
        return strong[0], Tie.SENTENCE
    return (governing, Tie.SENTENCE) if governing else (None, Tie.NONE)


def _is_incise(sentence: Sentence, saying: Saying) -> bool:
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


def _follows(sentence: Sentence, saying: Saying, place: int) -> bool:
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
