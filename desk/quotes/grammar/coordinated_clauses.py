"""Whose clause an English verb behind "and" goes on from. Verbs with a subject beside them are `subject_first`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.sayings import Cue, Saying
from desk.quotes.grammar.subjects import Mention, NounPhrases
from desk.quotes.grammar.verbs import Form


def without_plans(cue: Cue, earlier: Sequence[Saying], phrases: NounPhrases) -> Sequence[Saying]:
    """The English cues that a verb in the past may go on from, not plans and blame ("said Bo would start and")."""
    tokens, word = phrases.tokens, phrases.tokens[cue.high - 1].form
    if not (word.endswith("ed") or word in phrases.language.turns.reporting_pasts):
        return earlier
    end = len(earlier)
    while end > 1 and tokens[earlier[end - 1].low - 1].form in phrases.language.turns.planning:
        end -= 1
    while end > 1 and _is_of_object(earlier[end - 1], earlier[end - 2]):
        end -= 1
    return earlier[:end]


def _is_of_object(saying: Saying, verb: Saying) -> bool:
    """Whether a participle has the object of the verb before it as its subject ("hit Bo for calling it odd and")."""
    somebody = saying.speaker
    if saying.form is not Form.DEPENDENT or verb.form is not Form.VERB or verb.inverted or verb.speaker is None:
        return False
    return somebody is not None and somebody.low == verb.high


def of_text(place: int, phrases: NounPhrases) -> Mention | None:
    """The English text whose relative clause goes on at `place` ("a letter that praised the flood and said")."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or place < 1 or tokens[place - 1].form not in phrases.language.turns.coordinators:
        return None
    for that in range(place - 2, 0, -1):
        if tokens[that].form in language.turns.text_relatives and not phrases.pronoun_at(that + 1):
            text = phrases.antecedent(that, 0)
            written = text is not None and any(token.form in language.documents for token in text.tokens)
            return text if written and not language.has(language.verbs, tokens[that - 1].form) else None
    return None


def of_nearest_clause(place: int, earlier: Sequence[Saying], phrases: NounPhrases) -> Mention | None:
    """Whose English clause goes on at `place` behind "and" ("Bo said no until Lee broke in and asked")."""
    tokens, low = phrases.tokens, earlier[-1].high if earlier else 0
    if not phrases.language.analytic or place < 1 or tokens[place - 1].form not in phrases.language.turns.coordinators:
        return None
    start = next((at + 1 for at in range(place - 2, low - 1, -1) if tokens[at].is_quote), 0)
    end = start
    while start and end < place and (tokens[end].capital or phrases.glued(end)):
        end += 1
    end += start > 0 and start + 1 < place and phrases.pronoun_at(start)
    if start < end < place and _acts(end, phrases):
        return phrases.mention(start, end)
    opens = next(
        (at for at in range(place - 2, low - 1, -1) if tokens[at].form in phrases.language.turns.clause_openers), 0
    )
    told = _told_back(place, earlier, phrases)
    if told is not None or not opens:
        return told
    language = phrases.language
    verb = next((at for at in range(opens + 2, place) if _acts(at, phrases)), place)
    end = opens + 1
    while end < place and (tokens[end].capital or phrases.glued(end)):
        end += 1
    end += end == opens + 1 and tokens[end].form in language.pronouns
    common = verb < place and tokens[opens + 1].form in language.determiners and phrases.person_word(verb - 1)
    end = verb if common and phrases.start_of(verb, opens + 1) == opens + 1 else end
    return phrases.mention(opens + 1, end) if _acts(end, phrases) and opens + 1 < end < place else None


def _acts(place: int, phrases: NounPhrases) -> bool:
    """Whether an English verb in the past may stand there."""
    word = phrases.tokens[place].form
    return word in phrases.language.turns.irregular_pasts or word.endswith(phrases.language.finite)


def _told_back(place: int, earlier: Sequence[Saying], phrases: NounPhrases) -> Mention | None:
    """Whose clause she told who is told something in it ("She said the man held her and told her “…”")."""
    tokens, teller = phrases.tokens, earlier[-1].speaker if earlier else None
    if teller is None or place + 1 >= len(tokens) or tokens[place].form not in phrases.language.telling:
        return None
    sex, told = teller.pronoun(phrases.language), tokens[place + 1].form
    if not sex or phrases.language.pronouns.get(told) != sex or told not in phrases.language.turns.oblique_pronouns:
        return None
    that = earlier[-1].high
    that += tokens[that].form in phrases.language.turns.that
    start = that + 1 + (tokens[that].form in phrases.language.determiners)
    pasts = phrases.language.turns.irregular_pasts
    acts = (at for at in range(start, place) if tokens[at].form.endswith("ed") or tokens[at].form in pasts)
    end = next(acts, 0)
    return phrases.mention(that, end) if end else None
