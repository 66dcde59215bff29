"""Whether marks in a script without capitals hold the name of somebody or something. No titles, no terms."""

from __future__ import annotations

import re

from desk.quotes.grammar.caseless import bare, may_be_surname
from desk.quotes.grammar.nouns import acts
from desk.quotes.kinds.context import CLAUSE, NEAR, PHRASE, STOPS, TERM, Context
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import COMPOUND, SERVANT
from desk.quotes.text.words import form

LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def is_marked(context: Context) -> bool:
    """Whether the segment is a name: in foreign letters, a first name, a source, the subject of a relative clause."""
    if not context.sentence.language.article or context.complete or context.spoken:
        return False
    if _opens_as_subject(context):
        return True
    if not context.place:
        return False
    if _is_founded(context) or _is_somebody(context):
        return True
    if _acts(context) or _known_so(context) or _before_clause(context):
        return True
    if _led_in(context):
        return False
    return (
        _in_foreign_letters(context) or _begins_as_person(context) or _behind_source(context) or _has_done_so(context)
    )


def _opens_as_subject(context: Context) -> bool:
    """Whether a word or two open a sentence before a verb without a subject of its own («"النادي" يرد على»)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if not context.opens or len(context.words) >= NEAR or context.clause or place + 1 == len(tokens):
        return False
    verb = tokens[place + 1]
    finite = language.has(language.verbs, verb.form) and verb.form not in language.gerunds
    if not verb.is_word or not finite:
        return False
    leads = language.united("prepositions", "inner", "complementisers")
    return place + 2 == len(tokens) or tokens[place + 2].form in leads


def _is_founded(context: Context) -> bool:
    """Whether a noun for how something comes into being stands before its name («تأسيس "الجبهة الشعبية"»)."""
    article = context.sentence.language.article
    named = len(context.words) <= NEAR and all(form(word).startswith(article) for word in context.words)
    return named and context.sentence.tokens[context.place - 1].form in context.sentence.language.turns.founding


def _is_somebody(context: Context) -> bool:
    """Whether it holds what somebody, a state or a network is called («التقى "الدكتور سالم قطان"», «"أبو رعد"»)."""
    language, words = context.sentence.language, [form(word) for word in context.words]
    before = context.sentence.tokens[context.place - 1].form
    if len(words) > PHRASE or before == ":" or before in language.turns.likening or _is_given(context):
        return False
    if all(word in language.turns.networks for word in words) or (len(words) == 1 and words[0] in language.powers):
        return True
    if len(words) < 2:
        return False
    named = is_first_name(words[1]) or not words[1].startswith(language.article)
    if words[0] in COMPOUND - SERVANT:
        return named and len(words) <= NEAR
    office = bare(words[0], language) if words[0] not in language.titles else words[0]
    held = office in language.roles and (office != words[0] or words[0] in language.titles)
    if held and is_first_name(words[1]):
        return True
    led = [bare(token.form, language) for token in context.sentence.tokens[max(0, context.place - 2) : context.place]]
    shown = before.startswith(language.article) and any(word in language.roles for word in led)
    return shown and is_first_name(words[0]) and may_be_surname(words[1], language)


def _is_given(context: Context) -> bool:
    """Whether a verb gives it right behind itself."""
    return context.cue is not None and context.cue.right == context.place and not context.cue.weak


def _led_in(context: Context) -> bool:
    """Whether a colon, or a word that leads to what is said, stands right before it."""
    before = context.sentence.tokens[context.place - 1].form
    return (
        before == ":"
        or before in context.sentence.language.turns.likening
        or before in context.sentence.language.complementisers
    )


def _in_foreign_letters(context: Context) -> bool:
    """Whether every word is written in Latin letters (هيئة الإذاعة "BBC")."""
    return len(context.words) < CLAUSE and all(LATIN.match(word) for word in context.words)


def _begins_as_person(context: Context) -> bool:
    """Whether it is a first name, alone or before another name, and no verb gives it (مولودها "حمزة")."""
    saying, words = context.cue, [form(word) for word in context.words]
    if len(words) > NEAR or not is_first_name(words[0]):
        return False
    if saying is not None and saying.right == context.place:
        tokens, behind = context.sentence.tokens, context.place + 1
        ends = behind >= len(tokens) or tokens[behind].form in STOPS
        return len(words) > 1 and not ends and saying.speaker is not None and saying.inverted
    return len(words) == 1 or is_first_name(words[1]) or words[1].startswith(context.sentence.language.article)


def _behind_source(context: Context) -> bool:
    """Whether a few words stand right behind "according to" (بحسب "الوطن")."""
    if len(context.words) > NEAR:
        return False
    tokens, place = context.sentence.tokens, context.place
    language = context.sentence.language
    ends = [tuple(t.form for t in tokens[max(0, place - size) : place]) for size in (1, 2, 3)]
    ends += [(end[0][1:], *end[1:]) for end in ends if end[0].startswith(language.clitics)]
    return any(end in language.sources for end in ends)


def _has_done_so(context: Context) -> bool:
    """Whether the verb of a relative clause has it as its subject (المؤتمر الذي تابعته "الوطن")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if place < 2 or len(context.words) > TERM - NEAR:
        return False
    verb, relative = tokens[place - 1].form, tokens[place - 2].form
    carries = verb.endswith(language.turns.object_endings) and not language.has(language.verbs, verb)
    return carries and relative in language.relatives and not language.has(language.naming, verb)


def _acts(context: Context) -> bool:
    """Whether a verb with no subject of its own stands right behind it (لكن "الدالي" أصر على)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if len(context.words) > NEAR or place + 2 >= len(tokens) or tokens[place - 1].form == ":":
        return False
    before, verb, following = tokens[place - 1].form, tokens[place + 1], tokens[place + 2].form
    opens = before in language.complementisers or language.has(language.conjunctions, before)
    if (
        before in language.complementisers
        and verb.form in language.turns.separating
        and before not in language.turns.likening
    ):
        return True
    leads = following in language.prepositions or following in language.inner
    finite = language.has(language.verbs, verb.form) and verb.form not in language.gerunds
    does = verb.is_word and (acts(verb.form, language) or (finite and leads))
    return opens and does and verb.form not in language.nominal


def _known_so(context: Context) -> bool:
    """Whether "known" and "by" stand before it, an adverb between at most (القضية المعروفة إعلاميا بـ"المرساة")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if tokens[place - 1].form not in language.proclitics or len(context.words) > TERM:
        return False
    for at in range(max(0, place - NEAR), place - 1):
        word = tokens[at].form
        passive = (
            at > 0
            and tokens[at - 1].form in context.sentence.language.turns.what
            and not word.endswith(language.turns.object_endings)
        )
        if word in language.naming and (passive or not language.has(language.verbs, word)):
            return True
    return False


def _before_clause(context: Context) -> bool:
    """Whether a word or two stand between a clear verb and the "that" or colon which leads to what is said."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if len(context.words) >= NEAR or (context.cue is not None and context.cue.right == place):
        return False
    verb = next((at for at in range(place - 1, -1, -1) if language.has(language.verbs, tokens[at].form)), -1)
    if verb < 0 or place - verb < NEAR or language.has(language.weak, tokens[verb].form):
        return False
    if any(t.is_quote or t.form in language.complementisers or t.form == ":" for t in tokens[verb:place]):
        return False
    for at in range(place + 1, len(tokens) - 1):
        if tokens[at].form == ":":
            return tokens[at + 1].is_quote
        if tokens[at].is_quote or language.has(language.verbs, tokens[at].form):
            return False
        if tokens[at].form in language.turns.plain_complementisers:
            return True
    return False
