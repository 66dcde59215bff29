"""The parenthetical clause inside the marks that says who speaks (« Personne, dit le pilote, ne vole »). No other."""

from __future__ import annotations

from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence, read_sentences
from desk.quotes.grammar.speech import find_sayings
from desk.quotes.grammar.subjects import COMMAS, INVERSION, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Language
from desk.quotes.reading.answers import Said
from desk.quotes.reading.found import Reading
from desk.quotes.text.marks import Segment

INNER = frozenset('"”»›’')
"""What closes marks inside the marks, whose words a parenthetical behind them gives."""


def inside_cue(reading: Reading, segment: Segment, sentence: Sentence) -> Said | None:
    """The cue of « Personne, a dit le pilote, ne vole », set between commas inside the marks."""
    for part in read_sentences(reading.report.text, segment.inner, segment.paragraph, sentence.language, ()):
        commas = [place for place, token in enumerate(part.tokens) if token.form in COMMAS]
        for number, low in enumerate(commas):
            if low and part.tokens[low - 1].form in INNER:
                continue
            ends = [*commas[number + 1 : number + 3], len(part.tokens)]
            clauses = [part._replace(tokens=part.tokens[low:high], runs=()) for high in ends]
            saying = next((s for s in find_sayings(clauses[0]) if _set_apart(clauses[0], s, segment)), None)
            if saying is not None:
                longer = (s for clause in clauses[1:] for s in find_sayings(clause) if _named(clause, s, segment))
                saying = next(longer, saying)
                return Attribution(Tie.INSIDE, saying), reading.people.meet(saying, clauses[-1])
    return None


def _set_apart(clause: Sentence, saying: Saying, segment: Segment) -> bool:
    """Whether a clause, the comma before it included, is nothing but cue and speaker."""
    if saying.form is not Form.VERB or not (saying.inverted or not segment.balanced):
        return False
    tokens, start = clause.tokens, saying.left
    while start > 1 and (tokens[start - 1].form in clause.language.auxiliaries or tokens[start - 1].form in INVERSION):
        start -= 1
    dates, rest = (
        clause.language.times | clause.language.turns.day_prepositions,
        [token.form for token in tokens[saying.right :] if token.is_word],
    )
    if rest and clause.language.inverting and saying.inverted and not saying.weak:
        rest = [] if _adds(rest[0], clause.language) else rest
    fills = start == 1 and all(word in dates for word in rest)
    return fills and _somebody_says(clause, saying)


def _adds(word: str, language: Language) -> bool:
    """Whether a word leads to where or when somebody spoke (« …, a pesté Ruiz en conférence de presse. »)."""
    return any(word in group for group in (language.prepositions, language.inner, language.adverbs))


def _named(clause: Sentence, saying: Saying, segment: Segment) -> bool:
    """Whether a longer clause is cue and speaker as well, with a name or "a farmer" behind the comma."""
    if saying.speaker is None or not _set_apart(clause, saying, segment):
        return False
    beyond = next((t for t in clause.tokens[saying.speaker.core + 1 :] if t.is_word), None)
    return beyond is not None and (beyond.capital or beyond.form in clause.language.turns.indefinite)


def _somebody_says(part: Sentence, saying: Saying) -> bool:
    if saying.speaker is None:
        return False
    return not saying.weak or (saying.inverted and NounPhrases(part.tokens, part.language).is_person(saying.speaker))
