"""Who speaks a quote without a cue by the sentence behind it, or by what stands behind it in its own."""

from __future__ import annotations

from desk.quotes.attribution.owners import signature
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.speech import find_sayings
from desk.quotes.grammar.subjects import NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.reading.answers import Said
from desk.quotes.reading.found import Reading

TAIL = 4
THAT_IS_WHAT = 3
THAT = 8


def signed_behind(reading: Reading, sentence: Sentence, place: int) -> Said | None:
    """Who signs behind a dash, in the sentence of the quote or in the one behind it that is nothing else."""
    name = signature(sentence.tokens, place + 1, sentence.language)
    following = reading.following
    near = following is not None and following.paragraph <= sentence.paragraph + 1
    if name is None and place + 1 == len(sentence.tokens) and following is not None and near:
        name = signature(following.tokens, 0, following.language)
    return (Attribution(Tie.COLON, colon=name), reading.people.introduce(name, sentence)) if name else None


def actor_behind(reading: Reading, sentence: Sentence) -> Said | None:
    """Who is shown right behind a quote that opens its paragraph (« “Enfin !” Assise au soleil, Ana Ruiz attend. »)."""
    following = reading.following
    if following is None or not following.language.inverting:
        return None
    if following.paragraph != sentence.paragraph or following.quotes:
        return None
    phrases = NounPhrases(following.tokens, following.language)
    main = None if phrases.tells_time(0) else phrases.main()
    if main is None or not names_somebody(main, following.language):
        return None
    return Attribution(Tie.CONTEXT, colon=main), reading.people.introduce(main, following)


def summed_up(reading: Reading, sentence: Sentence) -> Said | None:
    """Whose words the sentence behind them takes up (« “Adieu.” C'est en ces termes que Ruiz a pris congé. »)."""
    following = reading.following
    if following is None or following.paragraph != sentence.paragraph or following.quotes:
        return None
    tokens, language = following.tokens, following.language
    that = next((at for at, token in enumerate(tokens[:THAT]) if token.form in language.complementisers), 0)
    words = next((at for at, token in enumerate(tokens[: that or THAT]) if token.form in language.turns.summaries), 0)
    that = that or (words if tokens[words - 1].form in language.turns.asked_for else 0)
    if not that or not words or tokens[0].form not in language.turns.presentatives:
        return None
    somebody = NounPhrases(tokens, language).after(that + 1, len(tokens))
    if somebody is None or not NounPhrases(tokens, language).is_person(somebody):
        return None
    return Attribution(Tie.CONTEXT, colon=somebody), reading.people.introduce(somebody, following)


def following_clause(reading: Reading, sentence: Sentence) -> Said | None:
    """The cue of `"We lost." Ruiz said.`, a sentence of nothing but speaker and verb behind the quote."""
    following = reading.following
    if following is None or following.paragraph != sentence.paragraph or following.quotes:
        return None
    for saying in find_sayings(following):
        rest = len(following.tokens) - saying.right
        so = following.tokens[0].form in sentence.language.turns.consecutives and saying.inverted
        clause = so or (saying.left == 0 and rest <= TAIL) or _names_words(following, saying)
        if saying.form is Form.VERB and not saying.weak and saying.speaker and clause:
            return Attribution(Tie.BESIDE, saying), reading.people.meet(saying, following)
    return None


def _names_words(sentence: Sentence, saying: Saying) -> bool:
    """Whether a sentence says whose words those before it are ("That's what a friend told her.")."""
    forms, language = [token.form for token in sentence.tokens[: saying.left]], sentence.language
    shaped = len(forms) == THAT_IS_WHAT and forms[0] in language.turns.that and forms[1] in language.being
    return shaped and forms[2] in language.complementisers
