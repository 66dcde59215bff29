"""Who speaks by a verb in a language that sets the verb first, as Arabic does. Nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.cues import Cue
from desk.quotes.grammar.marked_names import is_subject_in_marks
from desk.quotes.grammar.sayings import Saying, Subject
from desk.quotes.grammar.subjects import TOPICS, Mention, NounPhrases
from desk.quotes.grammar.verbs import WAS, WHAT, Form, behind_time, written_on

NUMBERED = ("ان", "ون", "وا", "تا")
BUT = frozenset({"لكن", "ولكن", "بل", "بينما", "فيما"})
THAT_SAME = frozenset({"انه", "انها", "انهم", "بانه", "بانها", "بانهم"})
"""Behind a verb: that he, she or they do something («أكدت الوزارة أنها تتابع»)."""
WHO = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين"})


def verb_first(cue: Cue, earlier: Sequence[Saying], phrases: NounPhrases) -> Subject:
    """Who speaks by a finite verb; `earlier` are the cues before it."""
    verb = phrases.tokens[cue.low].form
    if verb_of_relative := _relative_before(cue.low, phrases):
        antecedent = phrases.antecedent(verb_of_relative, 0)
        if antecedent is not None and phrases.is_person(antecedent):
            return Subject(antecedent)
    if cue.low and phrases.tokens[cue.low - 1].is_word and written_on(cue.low, phrases):
        bearer = phrases.mention(cue.low - 1, cue.low)
        upon = cue.high < len(phrases.tokens) and phrases.tokens[cue.high].form not in {"فيه", "فيها"}
        if bearer is not None and (upon or phrases.is_person(bearer)):
            return Subject(bearer)
    if cue.low and earlier and earlier[-1].speaker is not None and phrases.tokens[cue.low - 1].form in THAT_SAME:
        return Subject(earlier[-1].speaker, earlier[-1].inverted)
    topic = _topic(cue, phrases)
    if topic is not None and earlier and topic.low < earlier[-1].high:
        topic = None
    somebody = topic is not None and phrases.is_person(topic)
    if cue.high < len(phrases.tokens) and is_subject_in_marks(phrases, cue.high):
        return Subject(Mention(cue.high, cue.high + 1, cue.high + 1, (phrases.tokens[cue.high],)), inverted=True)
    if not verb.endswith(NUMBERED) or len(verb) <= 4:
        speaker = phrases.after(cue.high, len(phrases.tokens), narrow=cue.weak)
        if speaker is not None and behind_time(cue.low, phrases) and not phrases.is_person(speaker):
            speaker = None
        if speaker is not None and not somebody:
            return Subject(speaker, inverted=True)
    if topic is None and earlier and (earlier[-1].form is Form.VERB or _called_so(cue.low, phrases)):
        return Subject(earlier[-1].speaker, earlier[-1].inverted)
    return Subject(phrases.behind_verb(cue.low) if topic is None else topic)


def _called_so(place: int, phrases: NounPhrases) -> bool:
    """Whether "what" stands before a verb that calls something so («داعيا إلى ما سماه "…"»)."""
    return place > 0 and phrases.tokens[place - 1].form in WHAT


def _relative_before(place: int, phrases: NounPhrases) -> int:
    """Where an Arabic relative pronoun stands right before the verb, over its particle («الذي قد أثنى»); else 0."""
    while place > 1 and phrases.tokens[place - 1].form in phrases.language.auxiliaries:
        place -= 1
    return place - 1 if place > 1 and phrases.tokens[place - 1].form in WHO else 0


def _topic(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """The noun phrase before an Arabic verb, when it opens the clause or carries a relative clause of that verb."""
    tokens = phrases.tokens
    high = low = cue.low
    if tokens[0].form in TOPICS and tokens[low].form.startswith("ف"):
        return phrases.after(1, low)
    while low > 1 and phrases.helps(low - 1) and tokens[low - 1].form not in WAS:
        low -= 1
        high = low
    while low > 0 and tokens[low - 1].is_word and not phrases.stops(low - 1):
        low -= 1
    low += low < high and tokens[low].form in WAS
    before = tokens[low - 1] if low else None
    if low < high and phrases.language.has(phrases.language.prepositions, tokens[low].form):
        return None
    opens = before is None or not before.is_word or before.form in WAS or before.form == phrases.language.relay_link
    opens = opens or (before is not None and (before.form in BUT or before.form in phrases.language.complementisers))
    return phrases.mention(low, high) if opens and low < high else None
