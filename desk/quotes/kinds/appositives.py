"""Whether a noun for works, or a word that gives names, leads to a segment in close apposition. Others are `terms`."""

from __future__ import annotations

from desk.quotes.attribution.ties import Tie
from desk.quotes.grammar.caseless import OWNING
from desk.quotes.grammar.nouns import Nouns
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.kinds.context import CLAUSE, NEAR, PHRASE, Context
from desk.quotes.kinds.predicatives import is_described
from desk.quotes.languages import Order


def is_named(context: Context) -> bool:
    """Whether a noun for works, or a word that gives names, leads to the segment."""
    beside = context.attribution.tie is Tie.BESIDE
    if is_described(context) or _goes_on(context) or (beside and context.again and context.introduced):
        return False
    if beside and ((context.spoken and not (context.listed or context.titled)) or _predicate(context)):
        return False
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    nouns = Nouns(tokens, language)
    barrier = _cue_end(context)
    reach = NEAR if language.order is Order.SUBJECT_FIRST else NEAR + 1
    apart, turns = False, language.turns
    carrying = tuple(turns.instrumental | turns.dative)
    for before in range(place - 1, max(-1, place - 1 - reach), -1):
        token = tokens[before]
        if not token.is_word:
            apart = apart or (token.form in COMMAS and before > 0 and not _names(context, before - 1))
            if token.form in {"(", ")", "-", "'"} or token.form in COMMAS:
                continue
            return False
        if token.form.startswith(carrying) and token.form.endswith(turns.owner_endings) and len(token.form) > CLAUSE:
            return False
        if before < barrier or _is_cue(context, before):
            return _bare_name(context, before)
        clause = token.form in language.turns.wordings and context.clause
        if clause or (language.article and before > 0 and _in_address(context, before)):
            return False
        if before + 1 < place and token.form in language.wordings and not nouns.stops(before + 1):
            return False
        if _gives_name(context, before, apart=apart):
            return _only_describes(context, before)
        if language.has(language.complementisers, token.form) or token.form in language.auxiliaries:
            return False
    return False


def _in_address(context: Context, place: int) -> bool:
    """Whether several words stand behind an address that somebody gives («قالت خلال كلمة "لقد رأينا"»)."""
    tokens, turns = context.sentence.tokens, context.sentence.language.turns
    during = tokens[place - 1].form in turns.attending or tokens[place - 1].form in turns.source_settings
    return during and tokens[place].form in turns.occasions and len(context.words) >= PHRASE


def _goes_on(context: Context) -> bool:
    """Whether an English "and" goes on from a word without marks ("would serve his term and “was on no side”")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    joined = language.analytic and place > 1 and tokens[place - 1].form in language.turns.coordinators
    return joined and tokens[place - 2].is_word and context.words[0][0].islower()


def _is_cue(context: Context, before: int) -> bool:
    """Whether the word is the cue itself, said of somebody, and not a participle that names."""
    saying = context.cue
    if saying is None or saying.weak or saying.speaker is None or not saying.low <= before < saying.high:
        return False
    return NounPhrases(context.sentence.tokens, context.sentence.language).is_person(saying.speaker)


def _cue_end(context: Context) -> int:
    """Behind the cue and speaker that stand before the segment and beside it; 0 when a name may reach further back."""
    saying = context.cue
    if context.attribution.tie is not Tie.BESIDE or saying is None or saying.low > context.place:
        return 0
    language = context.sentence.language
    alone = saying.high - saying.low == 1
    names = alone and context.sentence.tokens[saying.high - 1].form in language.naming
    speaker = saying.speaker
    speaks = speaker is not None and NounPhrases(context.sentence.tokens, language).is_person(speaker)
    what = saying.low > 0 and context.sentence.tokens[saying.low - 1].form in context.sentence.language.turns.what
    speaks = speaks or (
        what
        and speaker is not None
        and context.sentence.tokens[saying.low].form.endswith(language.turns.object_endings)
    )
    generic = speaker is not None and speaker.tokens[0].form in language.turns.generic | language.turns.universal
    passive = speaker is not None and saying.inverted and speaker.low > context.place
    return 0 if names and (generic or passive or not speaks) else saying.right


def _predicate(context: Context) -> bool:
    """Whether "as" stands before the segment, as in "described the plan as"."""
    likening = context.sentence.language.turns.likening
    return context.place > 0 and context.sentence.tokens[context.place - 1].form in likening


def _bare_name(context: Context, before: int) -> bool:
    """Whether the speaker itself ends in a noun for works, without an article, and the marks hold its name."""
    language = context.sentence.language
    if language.order is not Order.VERB_FIRST or before != context.place - 1:
        return False
    word = context.sentence.tokens[before].form
    return (word in language.works or _is_pair(word, context)) and len(context.words) < PHRASE


def _gives_name(context: Context, before: int, *, apart: bool) -> bool:
    """Whether the word is a noun for works before a title, or one that names a term.

    None names it from `apart`, with its object and a comma between.
    """
    if _has_its_name(context, before) or Nouns(context.sentence.tokens, context.sentence.language).in_office(before):
        return False
    language = context.sentence.language
    word = context.sentence.tokens[before].form
    helper = context.sentence.tokens[before - 1].form if before else ""
    if word in language.perceiving and helper in language.auxiliaries - language.being:
        return False
    first = context.words[0][0]
    said = context.attribution.tie in {Tie.BESIDE, Tie.SENTENCE} and not _heads_sentence(context, before)
    definite = bool(language.article) and word.startswith((language.article, OWNING))
    works = language.works if not (first.islower() or (definite and said and not _acts(context))) else frozenset()
    stripped = (
        word[len(p) :] for p in (language.article, *language.clitics, *language.proclitics) if p and word.startswith(p)
    )
    if word in language.turns.platforms:
        return True
    if _is_pair(word, context):
        return True
    plain = (one for rest in stripped for one in (rest, rest.removeprefix(language.article)))
    naming = frozenset() if apart else language.naming
    return any(one in works or one in naming for one in (word, *plain))


def _acts(context: Context) -> bool:
    """Whether a verb of no list follows an Arabic name of a word or two («إن المسبار "أمل" أنهى رحلته»)."""
    language = context.sentence.language
    following = context.sentence.tokens[context.place + 1 : context.place + 3]
    if len(context.words) >= NEAR or len(following) < 2 or not all(token.is_word for token in following):
        return False
    word = following[0].form
    plain = len(word) > NEAR and not word.startswith((language.article, *language.clitics, *language.turns.glued))
    known = language.united("prepositions", "conjunctions", "adverbs", "times", "relatives", "complementisers", "inner")
    return plain and word not in known and not word.endswith("ا")


def _names(context: Context, place: int) -> bool:
    """Whether the word itself names a term, as in "nickname"."""
    return context.sentence.tokens[place].form in context.sentence.language.naming


def _heads_sentence(context: Context, before: int) -> bool:
    """Whether the noun before the marks opens its sentence, the cue coming behind («المسبار "أمل" لا يجيب»)."""
    saying = context.cue
    tokens, place = context.sentence.tokens, context.place
    return before == 0 and saying is not None and saying.low > place and tokens[place + 1].is_word


def _is_pair(word: str, context: Context) -> bool:
    """Whether an Arabic noun names two works («روايتي»)."""
    language = context.sentence.language
    pairs = (word.removesuffix(pair) + "ه" for pair in language.turns.dual_endings if word.endswith(pair))
    return bool(language.article) and any(one in language.works for one in pairs)


def _has_its_name(context: Context, before: int) -> bool:
    """Whether an Arabic noun for works has its name already, behind a clear cue: «كتب في منصة إكس "…"»."""
    saying = context.cue
    if context.sentence.language.order is not Order.VERB_FIRST or saying is None or saying.weak:
        return False
    if any(token.form.isdigit() for token in context.sentence.tokens[before + 1 : context.place]):
        return True
    return before < context.place - 1 and saying.high <= before and len(context.words) >= NEAR


def _only_describes(context: Context, before: int) -> bool:
    """Whether nothing between the noun and the segment starts a clause of its own."""
    language = context.sentence.language
    return all(
        not language.has(language.verbs, t.form) or t.form in language.nominal or t.form in language.participles
        for t in context.sentence.tokens[before + 1 : context.place]
        if t.is_word
    )
