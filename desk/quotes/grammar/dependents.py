"""Who speaks by a participle or an infinitive: its own subject, or that of a cue further up. No finite verbs."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.agreement import same_subject, verb_class
from desk.quotes.grammar.own_subjects import issuer_of, own_subject
from desk.quotes.grammar.sayings import Cue, Saying, Subject
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order


def subject_of_dependent(cue: Cue, earlier: Sequence[Saying], phrases: NounPhrases) -> Subject:
    """Who stands right before a participle or infinitive, else the subject of a cue before, else of the sentence."""
    counted = cue.low > 1 and phrases.tokens[cue.low - 2].form in phrases.language.turns.numerals
    if cue.low and phrases.tokens[cue.low - 1].form in phrases.language.documents and not counted:
        text = phrases.before(cue.low, 0)
        return Subject(issuer_of(text, phrases) or text)
    own = own_subject(cue, phrases)
    if own is not None:
        return Subject(own)
    told = [s for s in earlier if s.form not in {Form.SOURCE, Form.ECHO}]
    told = [s for s in told if not (of_a_thing(s, phrases) or _done_by(s, phrases))] if told else told
    if phrases.language.order is Order.VERB_FIRST:
        told = _shared(cue, told, phrases)
    nearest = _of_own_clause(cue, told, phrases)
    if nearest is not None:
        return Subject(nearest)
    if told:
        last = _past_blame(cue, told, phrases)[-1]
        return Subject(last.speaker, last.inverted)
    if phrases.language.order is Order.VERB_FIRST:
        return Subject(phrases.behind_verb(cue.low))
    subject = phrases.main()
    if subject is not None and subject.low <= cue.low < subject.high:
        subject = None
    behind = subject is not None and subject.low > cue.low and cue.low > 0
    relatives = phrases.language.turns.subject_relatives
    who = [at for at in range(1, cue.low) if phrases.tokens[at].form in relatives] if behind else []
    if who:
        subject = phrases.antecedent(who[-1], 0)
    return Subject(subject)


def _past_blame(cue: Cue, told: Sequence[Saying], phrases: NounPhrases) -> Sequence[Saying]:
    """The cues without what somebody is blamed for saying, when a participle rides on ("for lying, saying")."""
    tokens, last = phrases.tokens, told[-1]
    apart = tokens[cue.low - 1].form in COMMAS or tokens[cue.low - 1].is_quote
    apart = apart and phrases.language.analytic and last.form is Form.DEPENDENT
    if not apart or len(told) < 2 or last.low < 1 or tokens[last.low - 1].form not in phrases.language.turns.purposes:
        return told
    blame, blamed = told[-2], last.speaker
    object_of = blamed is not None and blame.speaker is not None and blame.high <= blamed.low and not blame.inverted
    return told[:-1] if object_of and blame.speaker != blamed else told


def _of_own_clause(cue: Cue, told: Sequence[Saying], phrases: NounPhrases) -> Mention | None:
    """The subject of the English clause of a participle that a conjunction has opened behind the last cue.

    "Ruiz lied, and then Bo tried to explain it by saying", "called it “thin” while the Post was content with calling".
    """
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic:
        return None
    low = max(told[-1].right if told else 1, 1)
    opening = language.turns.clause_openers | language.turns.coordinators | language.turns.adversatives
    apart = tokens[cue.low - 1].form in COMMAS
    for opens in range(cue.low - 2, low - 1, -1):
        if tokens[opens].is_quote:
            return None
        apart = apart or tokens[opens].form in COMMAS
        if tokens[opens].form not in opening or (apart and tokens[opens].form in language.turns.clause_openers):
            continue
        first = opens + 1
        while first < cue.low and tokens[first].form in language.adverbs:
            first += 1
        end = first
        while end < cue.low and (tokens[end].capital or phrases.glued(end) or phrases.office(end)):
            end += 1
        end += end == first and phrases.pronoun_at(first)
        subject = phrases.mention(first, end) if _acts_at(end, cue.low, phrases) else None
        if subject is not None:
            repeats = not told and subject.pronoun(language)
            return subject if phrases.is_person(subject) and not repeats else None
    return None


def _acts_at(place: int, high: int, phrases: NounPhrases) -> bool:
    """Whether a finite English verb stands at `place`, over adverbs."""
    tokens, language = phrases.tokens, phrases.language
    while place < high and tokens[place].form in language.adverbs:
        place += 1
    if place >= high:
        return False
    word = tokens[place].form
    past = word.endswith(language.finite) or word in language.turns.irregular_pasts
    return past or (word in language.auxiliaries and word not in language.turns.particles)


def of_a_thing(saying: Saying, phrases: NounPhrases) -> bool:
    """Whether an English cue only tells which thing is meant ("signed a bill that allows guns, saying")."""
    speaker = saying.speaker
    if speaker is None or not speaker.high < saying.low:
        return False
    if phrases.tokens[speaker.high].form not in phrases.language.turns.text_relatives:
        return False
    return speaker.tokens[-1].form in phrases.language.documents or not phrases.is_person(speaker)


def _done_by(saying: Saying, phrases: NounPhrases) -> bool:
    """Whether an English participle tells by whom the thing before it was made ("facts offered by Ruiz, noting")."""
    tokens, thing = phrases.tokens, saying.speaker
    if not phrases.language.analytic or thing is None or saying.high >= len(tokens) or thing.high != saying.low:
        return False
    passive = tokens[saying.high].form in phrases.language.agency and tokens[saying.low].form.endswith("ed")
    return passive and not phrases.is_person(thing)


def _in_relative(saying: Saying, phrases: NounPhrases) -> bool:
    """Whether the cue stands in a relative clause («تصريحات المدرب التي دعا فيها»)."""
    return saying.low > 0 and phrases.tokens[saying.low - 1].form in phrases.language.turns.who


def _shared(cue: Cue, told: Sequence[Saying], phrases: NounPhrases) -> list[Saying]:
    """The cue whose subject an Arabic participle has; none when that subject cannot be meant."""
    told = [saying for saying in told if not _in_relative(saying, phrases)] or told
    clear = [saying for saying in told if not saying.weak] or told
    told = told if told and _in_clause(told[-1], phrases) else clear
    shared = same_subject(phrases.tokens, cue.low, told, phrases.language)
    return [shared] if shared is not None and not _of_other_sex(cue, shared, phrases) else []


def _of_other_sex(cue: Cue, saying: Saying, phrases: NounPhrases) -> bool:
    """Whether an Arabic participle cannot be of who asked or told in between («إلحاح من صحفية سألته عنه، قائلا»)."""
    speaker, language = saying.speaker, phrases.language
    if speaker is None or speaker.high != saying.low or len(speaker.tokens) > 1:
        return False
    woman = speaker.tokens[0].form in language.feminine
    return woman and verb_class(phrases.tokens[cue.low].form, language) == "m*"


def _in_clause(saying: Saying, phrases: NounPhrases) -> bool:
    """Whether an Arabic clause of its own opens before the cue («بينما طالبت النائب»), its speaker behind it."""
    if saying.speaker is None or not phrases.is_person(saying.speaker):
        return False
    turns, before = phrases.language.turns, tuple(t.form for t in phrases.tokens[max(0, saying.left - 2) : saying.left])
    return (bool(before) and before[-1] in turns.clause_contrasts) or before in turns.concessives
