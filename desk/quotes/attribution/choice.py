"""Which cue of its sentence a quote belongs to, and how closely. Speakers stay as written."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.banners import crowd_of
from desk.quotes.attribution.behind import cues_behind, in_joined_clause, is_incise, of_another_clause, stands_beside
from desk.quotes.attribution.colons import before_colon, caller_of, label_of, provision_of
from desk.quotes.attribution.governing import behind_opening_clause, governing_cue, relative_cue
from desk.quotes.attribution.introductions import between_dashes, introduces, is_called_out
from desk.quotes.attribution.owners import led_to_by_owner, owner_of, owner_of_words, sent_from
from desk.quotes.attribution.precedence import apart_from, gives_way, hands_on, keeps, told_behind
from desk.quotes.attribution.speaking import speaking_cue, without_relays
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order

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
    right = cues_behind(sentence, sayings, place)
    beside = next((s for s in right if stands_beside(sentence, s, place)), None)
    if left and behind_opening_clause(sentence, left[-1], place):
        return None, Tie.NONE
    if left and between_dashes(sentence, left[-1], place):
        return left[-1], Tie.BESIDE
    incise = bool(left) and beside is not None and is_incise(sentence, beside)
    introduced = bool(left) and not incise and introduces(sentence, left[-1], place)
    reporting = told_behind(sentence, left, right) if sentence.language.inverting else None
    if reporting is not None:
        return reporting, Tie.SENTENCE
    if introduced and not (beside is not None and gives_way(sentence, left[-1], beside, place)):
        return speaking_cue(sentence, left), Tie.BESIDE
    governing = relative_cue(sentence, left, place) or governing_cue(sentence, left)
    if governing is not None and beside is not None and keeps(sentence, governing, beside):
        return governing, Tie.SENTENCE
    if beside is not None and not (governing is not None and hands_on(sentence, beside, governing)):
        return beside, Tie.BESIDE
    clear = [s for s in right if not s.weak and not of_another_clause(sentence, s)]
    if governing is not None and (not governing.weak or not clear or apart_from(sentence, right[0], place)):
        return governing, Tie.SENTENCE
    if sentence.language.order is Order.VERB_FIRST and any(t.is_word for t in sentence.tokens[:place]):
        right = [s for s in right if s.speaker is None or s.speaker.low < place]
    right = [s for s in right if not in_joined_clause(sentence, s)]
    strong = [s for s in right if not s.weak] or [s for s in right if s.form is not Form.DEPENDENT]
    if strong:
        return strong[0], Tie.SENTENCE
    return (governing, Tie.SENTENCE) if governing else (None, Tie.NONE)
