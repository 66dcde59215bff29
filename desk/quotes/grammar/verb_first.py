"""Who speaks by a verb in a language that sets the verb first, as Arabic does. Nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.agreement import same_subject
from desk.quotes.grammar.marked_names import is_subject_in_marks
from desk.quotes.grammar.nouns import acts
from desk.quotes.grammar.opening_verbs import behind_time, written_on
from desk.quotes.grammar.sayings import Cue, Saying, Subject
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages.given_names import is_first_name

SEXES = frozenset("mf")
OBJECT = 3
"""Words that an object has at most."""
NUMBER = 4
"""Letters that a verb has at most whose end is no ending."""


def verb_first(cue: Cue, earlier: Sequence[Saying], phrases: NounPhrases) -> Subject:
    """Who speaks by a finite verb; `earlier` are the cues before it."""
    borne = _of_noun_before(cue, earlier, phrases)
    if borne is not None:
        return borne
    taken_up = cue.low > 0 and phrases.tokens[cue.low - 1].form in phrases.language.turns.that_same
    shared = same_subject(phrases.tokens, cue.low, earlier, phrases.language) if taken_up else None
    if shared is not None and shared.speaker is not None:
        return Subject(shared.speaker, shared.inverted)
    topic = _topic(cue, phrases)
    if topic is not None and earlier and (topic.low < earlier[-1].high or _called_so(cue.low, phrases)):
        topic = None
    if cue.high < len(phrases.tokens) and is_subject_in_marks(phrases, cue.high):
        return Subject(Mention(cue.high, cue.high + 1, cue.high + 1, (phrases.tokens[cue.high],)), inverted=True)
    heads = topic is not None and (phrases.is_person(topic) or _heads(topic, cue, phrases))
    speaker = None if heads else _behind(cue, earlier, phrases)
    if speaker is not None:
        return Subject(speaker, inverted=True)
    if topic is None and earlier and (earlier[-1].form is Form.VERB or _called_so(cue.low, phrases)):
        shared = same_subject(phrases.tokens, cue.low, earlier, phrases.language) or earlier[-1]
        return Subject(shared.speaker, shared.inverted)
    return Subject(topic or _who_came(cue, phrases) or phrases.behind_verb(cue.low))


def _who_came(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who did something in order to say it, behind the verb that opens the clause («خرج نصار ليرد على المعارضة»)."""
    tokens, language = phrases.tokens, phrases.language
    verb, low = tokens[cue.low].form, cue.low
    if verb[:1] not in language.turns.dative or not language.has(language.verbs, verb[1:]):
        return None
    while low > 0 and tokens[low - 1].is_word and not phrases.stops(low - 1):
        low -= 1
    came = low > 0 and low < cue.low and acts(tokens[low - 1].form, language)
    return phrases.mention(low, cue.low) if came else None


def _heads(topic: Mention, cue: Cue, phrases: NounPhrases) -> bool:
    """Whether a name opens the sentence before its verb («لينا تكشف», «قطان يندد بأخبار»)."""
    tokens, language = phrases.tokens, phrases.language
    if topic.low or topic.high != cue.low or len(topic.tokens) >= NUMBER or cue.high >= len(tokens):
        return False
    led = tokens[cue.high].form[:1] in language.turns.instrumental and not is_first_name(tokens[cue.high].form)
    return is_first_name(topic.tokens[0].form) or (led and language.has(language.leaning, tokens[cue.low].form))


def _of_noun_before(cue: Cue, earlier: Sequence[Saying], phrases: NounPhrases) -> Subject | None:
    """Whom the noun before the verb means, which has it as its relative clause («لافتة كتب عليها», «الناطق الذي قال»).

    A post "in which she said" is by whoever has posted it.
    """
    if relative := _relative_before(cue.low, phrases):
        antecedent = phrases.antecedent(relative, 0)
        if antecedent is not None and (phrases.is_person(antecedent) or _named_at(antecedent, phrases)):
            return Subject(antecedent)
    if _stands_in(cue, phrases):
        return Subject(phrases.mention(cue.low - 1, cue.low))
    described = _described(cue.low, phrases)
    if described is not None:
        return Subject(described)
    if not (cue.low and phrases.tokens[cue.low - 1].is_word and written_on(cue.low, phrases)):
        return None
    told = next((s for s in reversed(earlier) if s.speaker and phrases.is_person(s.speaker)), None)
    if told is not None and phrases.tokens[cue.high].form in phrases.language.turns.within_it:
        return Subject(phrases.after(cue.high, len(phrases.tokens)) or told.speaker)
    bearer = phrases.mention(cue.low - 1, cue.low)
    return Subject(bearer) if bearer is not None else None


def _named_at(mention: Mention, phrases: NounPhrases) -> bool:
    """Whether a name stands there, of its own or behind an office with its preposition («للرئيس سالم قاسم، الذي»)."""
    before = phrases.tokens[mention.low - 1].form if mention.low else ""
    led = before.startswith(phrases.language.proclitics) and before.lstrip("لب") in phrases.language.roles
    return led or is_first_name(mention.tokens[0].form)


def _stands_in(cue: Cue, phrases: NounPhrases) -> bool:
    """Whether a cue of several words tells what stands in the text before it («صدر بيان جاء فيه»)."""
    tokens, language = phrases.tokens, phrases.language
    if cue.low < 2 or cue.high - cue.low < 2 or tokens[cue.high - 1].form not in language.turns.within_it:
        return False
    text = tokens[cue.low - 1]
    return text.is_word and not phrases.stops(cue.low - 1) and not language.has(language.conjunctions, text.form)


def _described(place: int, phrases: NounPhrases) -> Mention | None:
    """Somebody without article behind a preposition whom the verb tells more of («اتصال من رجل يقول»)."""
    tokens, language = phrases.tokens, phrases.language
    if place < 2 or (tokens[place].form.startswith(language.clitics) and tokens[place].form not in language.verbs):
        return None
    noun, led = tokens[place - 1].form, tokens[place - 2].form in language.turns.from_whom
    somebody = noun in language.roles or noun in language.plurals
    return phrases.mention(place - 1, place) if led and somebody else None


def _behind(cue: Cue, earlier: Sequence[Saying], phrases: NounPhrases) -> Mention | None:
    """The subject behind the verb."""
    verb = phrases.tokens[cue.low].form
    if verb.endswith(phrases.language.turns.numbered) and len(verb) > NUMBER:
        return None
    speaker = phrases.after(cue.high, len(phrases.tokens), narrow=cue.weak)
    if speaker is None or (behind_time(cue.low, phrases) and not phrases.is_person(speaker)):
        return None
    first = speaker.tokens[0].form
    if (
        _is_predicate(cue.low, speaker, phrases)
        or first in phrases.language.addresses
        or (first in phrases.language.nominal and not phrases.is_person(speaker))
    ):
        return None
    depicted = _is_depicted(cue, speaker, phrases)
    return None if depicted or _is_object(cue, speaker, earlier, phrases) else speaker


def _is_predicate(place: int, speaker: Mention, phrases: NounPhrases) -> bool:
    """Whether what follows an Arabic verb is what something is called («ما سماهم بلدانا شقيقة»), and not by whom."""
    word = phrases.tokens[speaker.low].form
    indefinite = word.endswith("ا") and phrases.bare(speaker.low) == word and not is_first_name(word)
    return indefinite and _called_so(place, phrases)


def _is_depicted(cue: Cue, speaker: Mention, phrases: NounPhrases) -> bool:
    """Whether one noun stands between an Arabic verb and «بأنه», which is what it describes («وصفت القانون بأنه»)."""
    tokens, language = phrases.tokens, phrases.language
    led = speaker.high < len(tokens) and tokens[speaker.high].form in language.turns.being_so
    alone = led and len(speaker.tokens) == 1 and speaker.low == cue.high
    return alone and language.has(language.depicting, tokens[cue.low].form)


def _is_object(cue: Cue, speaker: Mention, earlier: Sequence[Saying], phrases: NounPhrases) -> bool:
    """Whether what follows an Arabic verb is whom it speaks to, its subject left out («وناشد الأطراف "وقف النار"»)."""
    tokens, language = phrases.tokens, phrases.language
    verb, end = tokens[cue.high - 1].form, speaker.high
    told = language.has(language.addressing, verb)
    joined = verb.startswith(language.clitics) and bool(earlier) and earlier[-1].speaker is not None
    if not (told or (joined and language.has(language.inviting, verb))) or end >= len(tokens):
        return False
    following = tokens[end]
    leads = following.is_quote or following.form in language.prepositions or following.form in language.complementisers
    words = [place for place in range(speaker.low, end) if tokens[place].is_word]
    office = phrases.bare(speaker.low) in language.roles and phrases.bare(speaker.low) not in language.bodies
    others = language.united("powers", "bodies", "plurals")
    two = any(phrases.bare(place) in others for place in words[1:])
    return leads and len(words) <= OBJECT and not (office or two)


def _called_so(place: int, phrases: NounPhrases) -> bool:
    """Whether "what" stands before a verb that calls something so («داعيا إلى ما سماه "…"»)."""
    return place > 0 and phrases.tokens[place - 1].form in phrases.language.turns.what


def _relative_before(place: int, phrases: NounPhrases) -> int:
    """Where an Arabic relative pronoun stands right before the verb, over its particle («الذي قد أثنى»); else 0."""
    while place > 1 and phrases.tokens[place - 1].form in phrases.language.auxiliaries:
        place -= 1
    return place - 1 if place > 1 and phrases.tokens[place - 1].form in phrases.language.turns.who else 0


def _topic(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """The noun phrase before an Arabic verb, when it opens the clause or carries a relative clause of that verb."""
    tokens, turns = phrases.tokens, phrases.language.turns
    high = low = cue.low
    if tokens[0].form in turns.topics and tokens[low].form.startswith("ف"):
        return phrases.after(1, low)
    while low > 1 and phrases.helps(low - 1) and tokens[low - 1].form not in turns.was:
        low -= 1
        high = low
    he = phrases.language.pronouns
    if low and tokens[low - 1].form in he and he[tokens[low - 1].form] in SEXES:
        return phrases.mention(low - 1, low)
    if low > 1 and tokens[low - 1].form in COMMAS and _opens_with_somebody(low - 1, phrases):
        return phrases.mention(0, low - 1)
    while low > 0 and tokens[low - 1].is_word and not phrases.stops(low - 1):
        low -= 1
    low += low < high and tokens[low].form in turns.was
    joined = low < high - 1 and _joins(high - 1, phrases)
    low = high - 1 if joined else low
    before = tokens[low - 1] if low else None
    if low < high and phrases.language.has(phrases.language.prepositions, tokens[low].form):
        return None
    opens = (
        joined
        or before is None
        or not before.is_word
        or before.form in turns.was
        or (before.form == phrases.language.relay_link and not _is_joined(cue.low, phrases))
    )
    opens = opens or (
        before is not None and (before.form in turns.adversatives or before.form in phrases.language.complementisers)
    )
    return phrases.mention(low, high) if opens and low < high else None


def _is_joined(place: int, phrases: NounPhrases) -> bool:
    """Whether «و» or «ف» glued to an Arabic verb opens its clause behind a word («عن قراره حل المجلس وقال»)."""
    word, language = phrases.tokens[place].form, phrases.language
    glued = word not in language.verbs and word.startswith(language.clitics)
    return glued and place > 0 and phrases.tokens[place - 1].is_word


def _opens_with_somebody(comma: int, phrases: NounPhrases) -> bool:
    """Whether nothing but somebody by office stands before the first comma («الناطق سالم قاسم، يعلق على»)."""
    opens = phrases.office(0) or phrases.bare(0) in phrases.language.bodies
    return opens and phrases.end_of(0, comma) == comma


def _joins(place: int, phrases: NounPhrases) -> bool:
    """Whether the word before an Arabic verb opens a clause by its glued "and" («… وطهران تنفي»)."""
    word = phrases.tokens[place].form
    glued = word.startswith("و") and len(word) > len("و") + 3
    return glued and not (phrases.person_word(place) or is_first_name(word))
