"""Who speaks by a participle or an infinitive, which has no subject of its own. No finite verbs."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.agreement import same_subject, verb_class
from desk.quotes.grammar.sayings import Cue, Saying, Subject
from desk.quotes.grammar.subjects import COMMAS, HARD, Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order

ASIDE = 12
SPENT = 6


def subject_of_dependent(cue: Cue, earlier: Sequence[Saying], phrases: NounPhrases) -> Subject:
    """A participle or infinitive has the subject of the sentence."""
    counted = cue.low > 1 and phrases.tokens[cue.low - 2].form in phrases.language.turns.numerals
    if cue.low and phrases.tokens[cue.low - 1].form in phrases.language.documents and not counted:
        return Subject(issuer_of(phrases.before(cue.low, 0), phrases) or phrases.before(cue.low, 0))
    accompanied = _accompanied(cue, phrases) or _sent_to(cue, phrases)
    if accompanied is not None:
        return Subject(accompanied)
    shown = (
        _shown(cue, phrases)
        or _pointed_at(cue, phrases)
        or _blamed(cue, phrases)
        or _author(cue, phrases)
        or _instanced(cue, phrases)
    )
    if shown is not None:
        return Subject(shown)
    spending = _spending(cue, phrases)
    if spending is not None:
        return Subject(spending)
    alone = _absolute(cue, phrases)
    if alone is not None:
        return Subject(alone)
    told = [s for s in earlier if s.form not in {Form.SOURCE, Form.ECHO} and not of_a_thing(s, phrases)]
    told = [saying for saying in told if not _done_by(saying, phrases)]
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


def _pointed_at(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Whose doing somebody points to in English ("pointed to Ruiz often mocking the vote and calling it “thin”")."""
    tokens, language = phrases.tokens, phrases.language
    if cue.low < 2 or tokens[cue.low].form not in language.gerunds or not language.turns.pointing:
        return None
    joined = tokens[cue.low - 1].form in language.turns.gerund_links
    doing = range(cue.low - 2, max(0, cue.low - 2 - ASIDE), -1) if joined else range(cue.low, cue.low - 1, -1)
    for high in (at for at in doing if tokens[at].form.endswith("ing")):
        end = high
        while end and tokens[end - 1].form not in language.determiners and phrases.helps(end - 1):
            end -= 1
        start = phrases.start_of(end, 0)
        to = next((at for at in range(start, end) if tokens[at].form in language.turns.towards), start - 1)
        if to > 0 and tokens[to].form in language.turns.towards and tokens[to - 1].form in language.turns.pointing:
            return phrases.mention(to + 1, end)
    return None


def _instanced(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Whose doing an English participle is behind a preposition ("critics such as Ana Ruiz calling it “thin”")."""
    tokens, language = phrases.tokens, phrases.language
    named = cue.low > 1 and tokens[cue.low - 1].capital and tokens[cue.low - 1].is_word
    if not language.analytic or not named or not tokens[cue.low].form.endswith(language.verbal):
        return None
    start = cue.low
    while start > 0 and (tokens[start - 1].capital or tokens[start - 1].form in language.turns.genitive_markers):
        start -= 1
    led = start > 0 and tokens[start - 1].form in language.turns.instancing
    somebody = phrases.mention(start, cue.low) if led else None
    return somebody if somebody is not None and phrases.is_person(somebody) else None


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
    thing = speaker.tokens[-1].form in phrases.language.documents or not phrases.is_person(speaker)
    return thing and phrases.tokens[speaker.high].form in phrases.language.turns.text_relatives


def _done_by(saying: Saying, phrases: NounPhrases) -> bool:
    """Whether an English participle tells by whom the thing before it was made ("facts offered by Ruiz, noting")."""
    tokens, thing = phrases.tokens, saying.speaker
    if not phrases.language.analytic or thing is None or saying.high >= len(tokens) or phrases.is_person(thing):
        return False
    passive = tokens[saying.high].form in phrases.language.agency and tokens[saying.low].form.endswith("ed")
    return passive and thing.high == saying.low


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


def issuer_of(text: Mention | None, phrases: NounPhrases) -> Mention | None:
    """Who puts out an English text ("The mayor issued a statement saying")."""
    language, verb = phrases.language, text.low - 1 if text is not None else 0
    verb -= verb > 0 and phrases.tokens[verb].form in language.turns.issuing_particles
    if verb < 1 or phrases.tokens[verb].form not in language.issuing:
        return None
    if text is None or not any(token.form in language.documents for token in text.tokens):
        return None
    riding = phrases.tokens[verb].form.endswith("ing")
    issuer = (None if riding else phrases.before(verb, 0)) or phrases.main()
    return issuer if issuer is not None and issuer.high <= verb and phrases.is_person(issuer) else None


def _accompanied(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who speaks in "with one official saying"."""
    named = _name_between_commas(cue.low, phrases)
    if named is not None:
        return named
    for place in range(cue.low - 2, max(-1, cue.low - 1 - ASIDE), -1):
        token = phrases.tokens[place]
        if token.is_quote or token.form in COMMAS:
            return None
        if token.form in phrases.language.turns.circumstantial:
            somebody = phrases.after(place + 1, cue.low)
            apart = place > 0 and phrases.tokens[place - 1].form in COMMAS
            passed = phrases.language.times | phrases.language.turns.day_prepositions if apart else frozenset()
            whole = somebody is not None and all(
                phrases.helps(at) or phrases.tokens[at].form in passed for at in range(somebody.high, cue.low)
            )
            some = somebody is not None and somebody.tokens[0].form in phrases.language.turns.standalone
            if somebody is not None and not whole and _does_more(somebody, cue.low, phrases):
                return phrases.mention(somebody.low, somebody.high - 1)
            return _bare(somebody, phrases) if whole and somebody and (some or phrases.is_person(somebody)) else None
    return None


def _sent_to(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who sends an English text to somebody ("was told that Bo had sent a note to his wife saying")."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or tokens[cue.low].form not in language.turns.saying or not tokens[cue.low - 1].is_word:
        return None
    reach = range(cue.low - 2, max(1, cue.low - SPENT), -1)
    to = next((at for at in reach if tokens[at].form in language.turns.towards), 0)
    return issuer_of(phrases.before(to, 0), phrases) if to and tokens[to - 1].form in language.documents else None


def _name_between_commas(place: int, phrases: NounPhrases) -> Mention | None:
    """Who speaks in English behind "with", an office and a name between commas ("with its chief, Bo Lund, saying")."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or place < SPENT or tokens[place - 1].form not in COMMAS:
        return None
    comma = next((at for at in range(place - 2, max(0, place - SPENT), -1) if not tokens[at].capital), 0)
    if comma in {0, place - 2} or tokens[comma].form not in COMMAS:
        return None
    led = next((at for at in range(comma - 1, max(0, comma - ASIDE), -1) if not tokens[at].is_word), 0)
    opens = led + (not tokens[led].is_word)
    apart = tokens[opens].form in language.turns.circumstantial and phrases.office(comma - 1)
    return phrases.mention(opens + 1, place - 1, comma) if apart else None


def _does_more(somebody: Mention, place: int, phrases: NounPhrases) -> bool:
    """Whether words between say where a sign is, or what else people do ("with a sign hung by it reading")."""
    language, behind = phrases.language, phrases.tokens[somebody.high : place]
    if not language.analytic or not behind or not all(token.is_word for token in behind) or len(somebody.tokens) < 2:
        return False
    noun, verb = somebody.tokens[-2].form, somebody.tokens[-1].form
    told = noun in language.documents and (verb in language.reduced or verb.endswith(language.finite))
    return told or (verb.endswith("ing") and behind[-1].form in language.turns.coordinators)


def _shown(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who is shown at it, or made to do it ("the tape captures Ruiz describing", "prompted him to call")."""
    tokens, language = phrases.tokens, phrases.language
    infinitive = cue.low > 1 and tokens[cue.low - 1].form in language.turns.infinitive_marker
    high, moving = cue.low - infinitive, language.causing if infinitive else language.showing
    verb = next((at for at in range(high - 1, max(0, high - 1 - SPENT), -1) if tokens[at].form in moving), high)
    whole = all(t.is_word or phrases.glued(at) for at, t in enumerate(tokens[verb + 1 : high], verb + 1))
    somebody = phrases.mention(verb + 1, high) if whole else None
    if somebody is None and tokens[cue.low].form in language.outcries:
        somebody = phrases.mention(phrases.start_of(cue.low, 0), cue.low)
        gerund = somebody is not None and somebody.tokens[0].form.endswith("ing") and not somebody.tokens[0].capital
        somebody = None if gerund else somebody
    led = somebody is not None and somebody.tokens[0].form in language.prepositions
    return somebody if somebody is not None and not led and phrases.is_person(somebody) else None


def _blamed(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who is blamed or praised for saying it, in English ("mocked Ruiz for skipping votes and calling")."""
    tokens, language = phrases.tokens, phrases.language
    before = range(cue.low - 1, max(0, cue.low - 1 - 2 * ASIDE), -1)
    reach = next((at for at in before if tokens[at].is_quote or tokens[at].form in HARD), -1)
    for led in (at for at in before if at > reach and tokens[at].form in language.grounds):
        low = max(reach + 1, led - ASIDE)
        verb = next((at for at in range(led - 1, low - 1, -1) if tokens[at].form in language.blaming), led)
        somebody = _object_of(verb, led, phrases)
        if somebody is not None and somebody.low == verb + 1 and _one_of_a_list(led, cue.low, phrases):
            return None if _told_lies(cue, phrases) else somebody
        if somebody is None and tokens[led].form in language.turns.purposes and led + 1 == cue.low:
            return _aimed_at(led, phrases)
    return None


def _aimed_at(led: int, phrases: NounPhrases) -> Mention | None:
    """Whom English "for" and a participle give what they said ("went after Clerk Bo Lee for saying")."""
    tokens, language = phrases.tokens, phrases.language
    start = phrases.start_of(led, 0)
    aimed = 1 < start < led and (tokens[start - 2].form, tokens[start - 1].form) in language.turns.aiming
    return phrases.mention(start, led) if aimed and tokens[led - 1].capital else None


def _told_lies(cue: Cue, phrases: NounPhrases) -> bool:
    """Whether a verb that needs a listener has the marks as its object ("accused Bo of telling “lies”")."""
    tokens, telling = phrases.tokens, phrases.language.telling
    return tokens[cue.low].form in telling and cue.high < len(tokens) and tokens[cue.high].is_quote


def _object_of(verb: int, end: int, phrases: NounPhrases) -> Mention | None:
    """Who is the object of the verb at `verb`, before `end`: a person, or "him"."""
    if verb + 1 >= end:
        return None
    if phrases.tokens[verb + 1].form in phrases.language.turns.oblique_pronouns:
        return phrases.mention(verb + 1, verb + 2)
    somebody = phrases.after(verb + 1, end)
    return somebody if somebody is not None and phrases.is_person(somebody) else None


def _one_of_a_list(led: int, place: int, phrases: NounPhrases) -> bool:
    """Whether the participle at `place` is led to by "for" at `led`, alone or behind others of its kind."""
    tokens, language = phrases.tokens, phrases.language
    if place - led == 1 or (place - led == 2 and tokens[led + 1].form in language.possessors):
        return True
    first = tokens[led + 1].form in language.negations and led + 2 < place
    joined = tokens[place - 1].form in language.turns.gerund_links
    joined = joined or (tokens[place - 1].form in COMMAS and _goes_on_in_list(place, phrases))
    return joined and tokens[led + 1 + first].form.endswith("ing")


def _goes_on_in_list(place: int, phrases: NounPhrases) -> bool:
    """Whether "and" and another participle follow the one at `place` ("for lying, calling her a fool and leaving")."""
    tokens, links = phrases.tokens, phrases.language.turns.gerund_links
    return any(
        tokens[at].form in links and tokens[at + 1].form.endswith("ing") for at in range(place + 1, len(tokens) - 1)
    )


def _author(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Whose text or recording stands before an English participle ("a tweet from Ruiz calling")."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or not tokens[cue.low].form.endswith("ing"):
        return None
    for place in range(cue.low - 2, max(0, cue.low - 2 - ASIDE), -1):
        if tokens[place].form in COMMAS or tokens[place].is_quote:
            return None
        noun = tokens[place - 1].form
        told = noun in language.documents or noun in language.recordings or noun in language.utterances
        if told and tokens[place].form in language.turns.authorship:
            somebody = phrases.after(place + 1, cue.low)
            end = cue.low - (tokens[cue.low - 1].form in COMMAS)
            whole = somebody is not None and all(phrases.helps(at) for at in range(somebody.high, end))
            return _bare(somebody, phrases) if whole and somebody and phrases.is_person(somebody) else None
    return None


def _bare(somebody: Mention, phrases: NounPhrases) -> Mention:
    """The mention without the adverbs of the participle behind it ("with the host actually saying")."""
    end = somebody.high
    while end > somebody.low + 1 and phrases.helps(end - 1):
        end -= 1
    return phrases.mention(somebody.low, end, min(end, somebody.core)) or somebody


def _spending(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who spends time on it or is caught at it in English ("that Ruiz had spent the week calling")."""
    for place in range(cue.low - 1, max(0, cue.low - 1 - SPENT), -1):
        if not phrases.tokens[place].is_word:
            return None
        if phrases.tokens[place].form in phrases.language.turns.spending:
            spender, main = phrases.before(place, 0), phrases.main()
            return main if main is not None and spender is not None and main.high == spender.high else spender
    return None


def _absolute(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """The subject that a French participle has to itself behind a comma (« …, le maire parlant d'“acharnement” »)."""
    tokens = phrases.tokens
    if not phrases.language.inverting or cue.low < 2 or not tokens[cue.low - 1].is_word or phrases.stops(cue.low - 1):
        return None
    if tokens[cue.low - 1].form in phrases.language.prepositions:
        return None
    start = phrases.start_of(cue.low, 0)
    apart = 0 < start < cue.low and tokens[start - 1].form in COMMAS
    somebody = phrases.mention(start, cue.low) if apart else None
    return somebody if somebody is not None and phrases.is_person(somebody) else None
