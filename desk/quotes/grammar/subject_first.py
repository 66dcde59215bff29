"""Who speaks by a verb in a language that sets the subject first, inverted forms included. Nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.coordinated_clauses import of_nearest_clause, of_text, without_plans
from desk.quotes.grammar.own_subjects import issuer_of
from desk.quotes.grammar.passives import before_aside
from desk.quotes.grammar.sayings import REACH, Cue, Saying, Subject
from desk.quotes.grammar.subjects import COMMAS, DASHES, HARD, INVERSION, Mention, NounPhrases
from desk.quotes.grammar.verb_places import placed_subject
from desk.quotes.text.words import Token

ASIDE = 12
LONG_NAME = 40


def subject_first(cue: Cue, earlier: Sequence[Saying], phrases: NounPhrases) -> Subject:
    """Who speaks by a finite verb; `earlier` are the cues before it."""
    tokens = phrases.tokens
    low = _clause_start(cue.low, tokens)
    if 1 < low < cue.low and tokens[low].form in phrases.language.relatives and tokens[low - 1].form in DASHES:
        low = _clause_start(low - 1, tokens)
    pronoun = _inverted(cue, phrases)
    behind = pronoun or (_trailing(cue, phrases) if tokens[cue.low - 1].form in COMMAS else None)
    placed = Subject(behind, inverted=True) if behind else placed_subject(cue, low, phrases)
    if placed is not None:
        return placed
    speaker = _standing_before(cue.low, low, phrases)
    ended = _behind_ended(cue.low, earlier, phrases)
    if ended is not None:
        return ended
    if speaker is not None:
        teller = _closing(cue, speaker, phrases) if phrases.language.inverting else None
        return Subject(teller or (issuer_of(speaker, phrases) if cue.weak else None) or speaker, teller is not None)
    bare = cue.low
    while bare > low and phrases.helps(bare - 1):
        bare -= 1
    bare -= (
        bare == low + 1 == 1 and phrases.language.analytic and tokens[low].form in phrases.language.turns.consecutives
    )
    led = _behind_conjunction(bare, low, phrases)
    behind_comma = led or (bare > low and tokens[bare - 1].form in COMMAS)
    told = bare == low and bool(earlier) and low - 1 - REACH < earlier[-1].high < low
    if (told or (behind_comma and low)) and (carried := _carried(bare, phrases, told)) is not None:
        return Subject(carried)
    if (behind_comma or bare == low) and not _auxiliary(bare, cue.low, phrases):
        following = _standing_behind(cue, phrases)
        if following is not None and _is_object(cue, following, phrases):
            main = phrases.main()
            return Subject(main if main is not None and main.low < cue.low and phrases.is_person(main) else None)
        if following is not None and (
            behind_comma or not phrases.language.inverting or phrases.begins_subject(following.low)
        ):
            return Subject(following, inverted=True)
    goes_on = of_text(bare, phrases) or of_nearest_clause(bare, earlier, phrases)
    if goes_on is not None:
        return Subject(goes_on)
    earlier = without_plans(cue, earlier, phrases)
    if earlier and earlier[-1].speaker is not None:
        return Subject(earlier[-1].speaker, earlier[-1].inverted)
    turns = phrases.language.turns
    links = turns.coordinators | turns.preceding_infinitives | turns.adversatives
    joined = bare > low and tokens[bare - 1].form in links
    return Subject(phrases.main() if joined else None)


def _closing(cue: Cue, left: Mention, phrases: NounPhrases) -> Mention | None:
    """Who tells, in a French clause at the end, what stands before its comma (« La route cède à Dax, dit le maire »).

    `left` stands before the verb, which is not its subject where a word leads to it.
    """
    tokens, language = phrases.tokens, phrases.language
    if cue.weak:
        return None
    bare = cue.low
    while bare and phrases.helps(bare - 1):
        bare -= 1
    apart = bare > 1 and tokens[bare - 1].form in COMMAS and left.low > 0 and left.high < bare
    if not apart or not tokens[left.low - 1].is_word:
        return None
    if tokens[left.low - 1].form not in language.united("prepositions", "inner", "adverbs"):
        return None
    teller = phrases.after(_behind_adverbs(cue.high, phrases), len(tokens))
    return teller if teller is not None and phrases.is_person(teller) else None


def _standing_before(place: int, low: int, phrases: NounPhrases) -> Mention | None:
    """What stands before a verb and may be its subject; the subject of the sentence instead of a mere number."""
    high = before_aside(place, phrases) if phrases.language.inverting else place
    speaker = phrases.before(high, low) or _named_in_marks(place, low, phrases)
    if speaker is not None and phrases.language.inverting and _is_said_of(speaker, phrases):
        return None
    if speaker is None or not speaker.tokens[0].form[0].isdigit():
        return speaker
    return phrases.main() if all(token.form[0].isdigit() for token in speaker.tokens) else speaker


def _is_said_of(speaker: Mention, phrases: NounPhrases) -> bool:
    """Whether a participle with its auxiliary opens a mention before a comma (« les tirs ont cessé à Dax, »)."""
    tokens, low = phrases.tokens, speaker.low
    apart = speaker.high < len(tokens) and tokens[speaker.high].form in COMMAS
    helped = low > 0 and tokens[low - 1].form in phrases.language.auxiliaries
    return (
        apart
        and helped
        and not phrases.begins_subject(low)
        and not phrases.language.relatives & {tokens[speaker.high + 1].form}
    )


def _trailing(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who ends an English sentence behind a comma and a clear verb ("The barn burnt down, said the owner.")."""
    tokens, language = phrases.tokens, phrases.language
    apart = language.analytic and cue.low > 1 and not cue.weak
    if not apart or cue.high >= len(tokens) or not phrases.begins_subject(cue.high):
        return None
    if phrases.stops(cue.high) or tokens[cue.low].form in language.telling:
        return None
    if any(token.form in COMMAS or token.is_quote for token in tokens[: cue.low - 1]):
        return None
    somebody = phrases.after(cue.high, len(tokens))
    ends = somebody is not None and somebody.low == cue.high and somebody.high >= len(tokens) - 1
    return somebody if ends and somebody is not None and phrases.is_person(somebody) else None


def _standing_behind(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """What stands behind a verb and may be its subject; where that may be left out, somebody or behind a quote."""
    following = phrases.after(_behind_adverbs(cue.high, phrases), len(phrases.tokens))
    if following is None or not phrases.language.drops_subject:
        return following
    return following if phrases.is_person(following) or _behind_marks(cue, phrases) else None


def _named_in_marks(high: int, place: int, phrases: NounPhrases) -> Mention | None:
    """The French body whose name in marks ends at `place`, its verb at `high` (« Le collectif “Bus” a dénoncé »)."""
    tokens, language = phrases.tokens, phrases.language
    if not all(phrases.helps(at) for at in range(place, high)):
        return None
    if not language.inverting or place < 3 or not tokens[place - 1].is_quote or not tokens[place - 2].is_word:
        return None
    start = phrases.start_of(place - 1, 0)
    body = any(t.form in language.bodies or t.form in language.documents for t in tokens[start : place - 1])
    if not body or start >= place - 2 or tokens[place - 1].end - tokens[place - 1].start > LONG_NAME:
        return None
    return Mention(start, place, place - 1, tuple(tokens[start:place]))


def _behind_conjunction(place: int, low: int, phrases: NounPhrases) -> bool:
    """Whether « comme » or « que » stands before a verb, so that its subject follows (« comme le répète le maire »)."""
    tokens = phrases.tokens
    while place > low and tokens[place - 1].form in phrases.language.turns.object_articles:
        place -= 1
    return place > low and tokens[place - 1].form in phrases.language.turns.inversion_openers


def _is_object(cue: Cue, following: Mention, phrases: NounPhrases) -> bool:
    """Whether what follows an English cue does not speak: it is called so (`in "Salt," called Ruiz "cold"`), or nobody.

    A pronoun before a verb opens the clause that is reported (`rated it "high," said he expects`).
    """
    tokens = phrases.tokens
    if not phrases.language.analytic or cue.low < 2 or not any(token.is_word for token in tokens[: cue.low - 1]):
        return False
    if following.pronoun(phrases.language):
        return _goes_on(following.high, phrases)
    if cue.weak and following.high < len(tokens) and tokens[following.high].is_quote:
        return True
    if tokens[cue.high - 1].form in phrases.language.telling and not _behind_marks(cue, phrases):
        return True
    bare = tokens[following.low].form not in phrases.language.determiners
    return (bare or not _behind_marks(cue, phrases)) and not phrases.is_person(following)


def _auxiliary(low: int, high: int, phrases: NounPhrases) -> bool:
    """Whether an auxiliary stands before an English verb, so that no subject follows it ("did not reply to Bo")."""
    tokens, language = phrases.tokens, phrases.language
    marked = low == high > 1 and tokens[low - 1].is_quote and tokens[low - 2].form in language.turns.modals
    return language.analytic and (marked or any(token.form in language.auxiliaries for token in tokens[low:high]))


def _goes_on(place: int, phrases: NounPhrases) -> bool:
    """Whether a verb may stand at `place`: a word that leads to no place, time or manner."""
    if place >= len(phrases.tokens) or not phrases.tokens[place].is_word:
        return False
    word, language = phrases.tokens[place].form, phrases.language
    elsewhere = language.united("prepositions", "adverbs", "times", "conjunctions")
    return (word not in elsewhere or word in language.auxiliaries) and not word.endswith(("ing", "ly"))


def _behind_marks(cue: Cue, phrases: NounPhrases) -> bool:
    """Whether a cue stands behind a quote, helping words and a comma between at most."""
    place = cue.low
    while place and (phrases.helps(place - 1) or phrases.tokens[place - 1].form in COMMAS):
        place -= 1
    return place > 0 and phrases.tokens[place - 1].is_quote


def _carried(place: int, phrases: NounPhrases, told: bool) -> Mention | None:
    """The subject that the verb at `place` takes up behind a clause with a quote."""
    with_clause = _with_clause(place, phrases) if told or not phrases.tokens[place - 2].is_quote else None
    return with_clause or (None if told else phrases.resumed(place))


def _with_clause(place: int, phrases: NounPhrases) -> Mention | None:
    """The English subject whose relative clause, with a quote inside, ends in a comma before `place`."""
    tokens = phrases.tokens
    if not phrases.language.analytic:
        return None
    first = next((at for at in range(1, place) if tokens[at].form in COMMAS or tokens[at].is_quote), place)
    opens = first + 1 < place and tokens[first + 1].form in phrases.language.turns.aside_openers
    return phrases.antecedent(first + 1, 0) if opens else None


def _behind_ended(place: int, earlier: Sequence[Saying], phrases: NounPhrases) -> Subject | None:
    """Who speaks behind a clause that has ended: the speaker of the first cue, or whom "who" says more of."""
    if not _ended(place, phrases):
        return None
    if earlier:
        return Subject(earlier[0].speaker, earlier[0].inverted)
    who = next((at for at in range(1, place) if phrases.language.pronouns.get(phrases.tokens[at].form) == "r"), 0)
    return Subject(phrases.antecedent(who, 0)) if who else None


def _ended(place: int, phrases: NounPhrases) -> bool:
    """Whether the clause before a verb has one of its own ("an official who spoke because talks are going on said")."""
    tokens, being = phrases.tokens, phrases.language.being
    progressive = place > 1 and tokens[place - 1].form.endswith("ing") and tokens[place - 2].form in being
    return progressive and phrases.language.analytic


def _behind_adverbs(place: int, phrases: NounPhrases) -> int:
    """Behind an aside also when an adverb stands before it (« …, disait encore, à cent ans, la résistante »)."""
    tokens, behind = phrases.tokens, place
    while behind < len(tokens) and tokens[behind].form in phrases.language.adverbs:
        behind += 1
    named = behind + 2 < len(tokens) and tokens[behind].form in COMMAS and phrases.language.inverting
    if named and tokens[behind + 1].capital and tokens[behind + 2].capital:
        return behind + 1
    aside = behind_aside(behind, tokens)
    return aside if aside > behind else place


def behind_aside(place: int, tokens: Sequence[Token]) -> int:
    """Behind what stands between commas there: « … », raconte, assis sur un banc, le maire."""
    if place >= len(tokens) or tokens[place].form not in COMMAS:
        return place
    closing = (at + 1 for at in range(place + 1, min(place + ASIDE, len(tokens))) if tokens[at].form in COMMAS)
    return next(closing, place)


def _clause_start(cue: int, tokens: Sequence[Token]) -> int:
    """The token after the last quote or hard mark before the cue; a pair of dashes is passed over."""
    for place in range(cue - 1, -1, -1):
        token = tokens[place]
        if token.is_word or (token.form in DASHES and _is_paired(place, cue, tokens)):
            continue
        if token.is_quote or token.form in HARD:
            return place + 1
    return 0


def _is_paired(dash: int, cue: int, tokens: Sequence[Token]) -> bool:
    """Whether a dash is one of the last two before the cue, and the last stands beside it."""
    dashes = [place for place in range(cue) if tokens[place].form in DASHES]
    return len(dashes) > 1 and cue - dashes[-1] <= 2 and dash in dashes[-2:]


def _inverted(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """The pronoun of "dit-il" and "a-t-il dit"."""
    tokens, language = phrases.tokens, phrases.language
    if not language.inverting:
        return None
    for mark in range(min(cue.high, len(tokens) - 2), max(0, cue.low - REACH), -1):
        if tokens[mark].form in INVERSION and tokens[mark + 1].form in language.pronouns:
            return phrases.mention(mark + 1, mark + 2)
    return None
