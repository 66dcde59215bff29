"""Whether a verb that says little by itself gives words all the same: grounds, judgements. No other kinds."""

from __future__ import annotations

from desk.quotes.grammar.opening_verbs import behind_time
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.subjects import NounPhrases
from desk.quotes.kinds.context import NEAR, TERM, Context
from desk.quotes.text.words import form


def grounds(context: Context, saying: Saying) -> bool:
    """Whether an Arabic "by" leads to the words that somebody gives as grounds («بررت القرار … بـ"ارتفاع الأسعار"»)."""
    tokens, place, turns = context.sentence.tokens, context.place, context.sentence.language.turns
    led = tokens[place - 1].form in turns.instrumental
    if not (led or _is_charged(context, saying)) or saying.speaker is None:
        return False
    person = NounPhrases(tokens, context.sentence.language).is_person(saying.speaker)
    return len(context.words) > 1 and saying.low < place and person


def _is_charged(context: Context, saying: Saying) -> bool:
    """Whether «ب» is glued to the noun before the marks, as an accusation has it («اتهم الجار بتعمد "الفتنة"»)."""
    tokens, language = context.sentence.tokens, context.sentence.language
    before = tokens[context.place - 1].form
    glued = before[:1] in language.turns.instrumental and len(before) > NEAR
    return glued and language.has(language.addressing, tokens[saying.low].form)


def tells_clause(context: Context, saying: Saying) -> bool:
    """Whether an Arabic verb has a clause with the marks in it, or they begin with its preposition («وعد "بالعمل"»)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    between = tokens[saying.right : place]
    if not language.article or saying.low > place or not all(token.is_word for token in between):
        return False
    if _is_told_of(context, saying):
        return False
    if not between:
        first = context.words[0]
        led = first.startswith(tuple(language.turns.instrumental)) and len(first) > NEAR and len(context.words) > 1
        return led and saying.speaker is not None
    phrases = NounPhrases(tokens, language)
    that = (at for at, token in enumerate(between, saying.right) if token.form in language.turns.clausal)
    return any(not behind_time(at + 1, phrases) for at in that)


def _is_told_of(context: Context, saying: Saying) -> bool:
    """Whether "this" and a thing stand behind an Arabic verb, which is passive then («وصف هذا النوع على أنه»)."""
    speaker, language, tokens = saying.speaker, context.sentence.language, context.sentence.tokens
    low = saying.high if speaker is None else speaker.low
    if low + 1 >= len(tokens) or tokens[low].form not in language.definite:
        return False
    phrases = NounPhrases(tokens, language)
    return not (phrases.person_word(low + 1) if speaker is None else phrases.is_person(speaker))


def judges_object(context: Context, saying: Saying) -> bool:
    """Whether an Arabic verb gives what somebody takes its object for («اعتبر النواب المشروع "فارغا"»)."""
    tokens, language = context.sentence.tokens, context.sentence.language
    if not language.has(language.turns.considering, tokens[saying.low].form) or saying.speaker is None:
        return False
    words = tokens[saying.high : context.place]
    bare = not form(context.words[0]).startswith(language.article)
    return bare and 1 < len(words) <= TERM and all(token.is_word for token in words)


def judges(context: Context, saying: Saying) -> bool:
    """Whether somebody passes judgement in English ("accused him of having", "pushed back on"), the marks behind it."""
    language, tokens = context.sentence.language, context.sentence.tokens
    if not language.analytic or saying.low > context.place or saying.speaker is None:
        return False
    if context.words[0][0].isupper() and (context.titled or not context.complete):
        return False
    apart = language.relatives - language.complementisers
    perceives = tokens[saying.high - 1].form in language.perceiving and not _finds(context, saying)
    if perceives or any(token.form in apart for token in tokens[saying.high : context.place]):
        return False
    phrases = NounPhrases(tokens, language)
    head = next((at for at, t in enumerate(saying.speaker.tokens) if t.form in language.inner and at), None)
    low = saying.speaker.low
    subject = phrases.mention(low, low + head) if head else saying.speaker
    return subject is not None and phrases.is_person(subject)


def _finds(context: Context, saying: Saying) -> bool:
    """Whether the object of an English "found" stands right before the marks ("found the plan “odd”")."""
    language, before = context.sentence.language, context.sentence.tokens[context.place - 1]
    apart = saying.high < context.place and before.is_word
    leads = before.form in language.determiners or before.form in language.prepositions
    return apart and not leads and context.sentence.tokens[saying.high - 1].form in language.turns.finding


def _says_by_subject(context: Context, first: str) -> bool:
    """Whether a French verb opens the marks right behind its subject (« Le maire “salue l'idée” »)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    told = first in language.verbs and first[-1] in "et" and context.words[0][0].islower()
    if not told or len(context.words) == 1 or first in language.participles or not tokens[place - 1].is_word:
        return False
    phrases = NounPhrases(tokens, language)
    start = phrases.start_of(place, 0)
    subject = phrases.mention(start, place) if start < place else None
    opens = start == 0 or not tokens[start - 1].is_word
    return opens and subject is not None and phrases.is_person(subject)


def _tells_feeling(context: Context) -> bool:
    """Whether the marks tell in French how their subject feels (« Ruiz est “dépitée” »)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    felt = len(context.words) <= NEAR and form(context.words[-1]) in language.turns.feelings
    if not felt or tokens[place - 1].form not in language.being | language.turns.states:
        return False
    phrases = NounPhrases(tokens, language)
    main = phrases.main()
    return main is not None and main.high < place and phrases.is_person(main)


def reports_in_marks(context: Context) -> bool:
    """Whether the marks hold the French verb that reports, or how (« a “condamné” », « a “fermement” rejeté »)."""
    language, place, tokens = context.sentence.language, context.place, context.sentence.tokens
    if not language.inverting or place < 1 or context.complete:
        return False
    reporting = language.participles - language.united("acting", "idle", "naming", "making")
    first = form(context.words[0])
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if len(context.words) == 1 and following is not None and following.is_word:
        article = following.form in language.determiners and tokens[place - 1].is_word
        if (
            article
            and first.endswith("e")
            and first + "r" in language.verbs
            and first + "r" not in language.turns.performing
        ):
            main = NounPhrases(tokens, language).main()
            return main is not None and main.high == place and NounPhrases(tokens, language).is_person(main)
        if first.endswith(language.turns.manner) and following.form in reporting:
            return tokens[place - 1].form in language.auxiliaries
    if _says_by_subject(context, first) or _tells_feeling(context):
        return True
    helper = tokens[place - 1].form
    reflexive = place > 1 and tokens[place - 2].form in language.turns.reflexives
    return first in reporting and helper in language.auxiliaries and (reflexive or helper not in language.being)
