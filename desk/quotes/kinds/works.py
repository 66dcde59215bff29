"""Whether a marked segment is the title of what somebody made, or one name of a list. Nothing is said of terms."""

from __future__ import annotations

from desk.quotes.grammar.marked_names import is_marked_name, is_subject_in_marks
from desk.quotes.grammar.nouns import Nouns
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.kinds.context import PHRASE, TERM, Context
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.text.words import form


def is_made(context: Context) -> bool:
    """Whether a title stands right behind a verb, nothing between them, as in `who wrote "Night Boat" in 1974`."""
    saying = context.cue
    tokens, language = context.sentence.tokens, context.sentence.language
    if saying is not None and saying.left == context.place + 1:
        return language.analytic and 1 < len(context.words) <= TERM and not (context.spoken or context.complete)
    making = saying is not None and tokens[saying.high - 1].form in language.making
    direct = making and saying is not None and not saying.inverted and saying.high == context.place
    return direct and 1 < len(context.words) <= TERM and not context.complete


def is_work(context: Context) -> bool:
    """Whether an article in capitals opens a French title behind a verb for works (« a publié “Les Jours clairs” »)."""
    saying, language = context.cue, context.sentence.language
    if not language.inverting or saying is None or not saying.weak or saying.high > context.place:
        return False
    first = context.words[0]
    titled = first[0].isupper() and (
        form(first) in language.determiners or form(first[:2]) in language.turns.elided_articles
    )
    makes = context.sentence.tokens[saying.high - 1].form in language.making
    return makes and titled and 1 < len(context.words) <= TERM and not (context.complete or context.spoken)


def is_of_maker(context: Context) -> bool:
    """Whether somebody is named by the work (« l'interprète de “Rivage” », «مخرج "الطريق"»)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if len(context.words) > TERM or context.complete or context.spoken:
        return False
    if language.article:
        return not context.introduced and is_marked_name(Nouns(tokens, language), place)
    if not context.words[0][0].isupper():
        return False
    led = place > 1 and tokens[place - 1].form in language.genitives and tokens[place - 2].form in language.turns.makers
    return led or _by_its_author(context)


def _by_its_author(context: Context) -> bool:
    """Whether « de » and a full name stand behind a French title (« un clin d'œil à “Il était un roi” d'Ana Ruiz »)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    behind = tokens[place + 1 : place + 4]
    if not language.sentence_case or len(behind) < PHRASE - 1 or context.introduced or context.opens:
        return False
    named = behind[0].form in language.genitives and behind[1].capital and behind[2].capital
    return named and is_first_name(behind[1].form) and tokens[place - 1].is_word


def is_subject(context: Context) -> bool:
    """Whether it is a name before what its clause says («كتبت "النهار" في افتتاحيتها أن», «قال لـ"الغد" إن»)."""
    saying, tokens, language = context.cue, context.sentence.tokens, context.sentence.language
    if saying is None or saying.high > context.place or context.complete or context.spoken:
        return False
    if language.inverting and _is_paper(context, saying):
        return True
    if any(t.form in language.complementisers or t.form == ":" for t in tokens[saying.high : context.place]):
        return False
    return is_subject_in_marks(Nouns(tokens, language), context.place)


def _is_paper(context: Context, saying: Saying) -> bool:
    """Whether a French name with its article stands behind a verb that closes (« …, a révélé samedi “Le Phare” »)."""
    tokens, language, low = context.sentence.tokens, context.sentence.language, saying.low
    nouns = NounPhrases(tokens, language)
    while low and nouns.helps(low - 1):
        low -= 1
    between = tokens[saying.high : context.place]
    dated = all(token.form in language.times or token.form in language.adverbs for token in between)
    first = context.words[0]
    article = form(first) in language.definite or form(first[:2]) in language.turns.elided_articles
    named = first[0].isupper() and article and len(context.words) <= PHRASE
    return low > 1 and tokens[low - 1].form in COMMAS and dated and named and not context.introduced


def is_one_of_several(context: Context) -> bool:
    """Whether a colon opens a list of names, one of which this is (« trois formules : “Éco”, “Confort” et “Or” »)."""
    saying, tokens, place = context.cue, context.sentence.tokens, context.place
    if saying is None or not saying.weak or not context.words[0][0].isupper() or len(context.words) >= PHRASE:
        return False
    language = context.sentence.language
    colon = place > 0 and tokens[place - 1].form == ":"
    more = place + 2 < len(tokens) and tokens[place + 2].is_quote
    joined = more and (tokens[place + 1].form in COMMAS or language.has(language.conjunctions, tokens[place + 1].form))
    return context.listed or (colon and joined and tokens[saying.high - 1].form in language.acting)
