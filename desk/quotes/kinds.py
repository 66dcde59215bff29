"""What a marked segment is: a quotation of some kind, a term or title, a scare quote, a hashtag."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.model import Kind
from desk.quotes.attribution import AS, Attribution, Tie
from desk.quotes.languages import Order
from desk.quotes.marks import Segment
from desk.quotes.nouns import Nouns, names_somebody
from desk.quotes.sayings import Saying
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import COMMAS, NounPhrases

WORD = re.compile(r"[^\W_][\w\u064b-\u065f\u0670'’-]*")
TAG = re.compile(r"[#@＃][\w.]+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
STOPS = tuple(".!?…؟")
TERM = 7
PHRASE = 4
CLAUSE = 6
COLON = 5
NEAR = 3
DATELINE = 6
ANYBODY = frozenset({"you", "on", "man"})
RULES = frozenset("-–—ـ")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a segment, whether somebody is quoted, how sure that is (0..1), and why."""

    kind: Kind
    is_quotation: bool
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Context:
    """A segment in its sentence: `place` is its token, `inner` the text between the marks.

    `listed` when a term stands in marks right before it; `alone` when it is a paragraph of its own;
    `again` when its cue has given a quotation before.
    """

    segment: Segment
    inner: str
    sentence: Sentence
    place: int
    attribution: Attribution
    listed: bool = False
    alone: bool = False
    again: bool = False

    @property
    def cue(self) -> Saying | None:
        """The cue when it stands in the sentence of the segment and outside the marks."""
        saying, tokens = self.attribution.saying, self.sentence.tokens
        if saying is None or self.attribution.tie not in {Tie.BESIDE, Tie.SENTENCE}:
            return None
        return saying if tokens[0].start <= saying.span.start < tokens[-1].end else None

    @property
    def words(self) -> list[str]:
        """The words between the marks."""
        return WORD.findall(self.inner)

    @property
    def opens(self) -> bool:
        """Whether it opens its sentence."""
        return all(not t.is_word and not t.is_quote for t in self.sentence.tokens[: self.place])

    @property
    def fills(self) -> bool:
        """Whether nothing but quotes stands in the sentence."""
        return all(not t.is_word for t in self.sentence.tokens)

    @property
    def introduced(self) -> bool:
        """Whether a colon or comma leads to it."""
        before = self.sentence.tokens[self.place - 1] if self.place else None
        return before is not None and (before.form == ":" or before.form in COMMAS)

    @property
    def complete(self) -> bool:
        """Whether it ends as a sentence of its own."""
        return self.inner.rstrip().endswith(STOPS)

    @property
    def spoken(self) -> bool:
        """Whether it is punctuated as speech: a comma before its closing mark."""
        return self.inner.rstrip().endswith((",", "،"))

    @property
    def titled(self) -> bool:
        """Whether its words are capitalised as in a title."""
        words = self.words
        longer = [word for word in words if len(word) > 3] or (words if len(words) > 1 else [])
        return bool(longer) and words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in longer)


def judge(context: Context) -> Verdict:
    """The kind of the segment."""
    inner = context.inner.strip()
    if TAG.fullmatch(inner):
        return Verdict(Kind.HASHTAG, False, 0.98, "hashtag or handle")
    if ADDRESS.fullmatch(inner):
        return Verdict(Kind.TERM, False, 0.95, "address")
    if not context.words:
        return Verdict(Kind.UNCLASSIFIED, False, 0.6, "no words between the marks")
    if _agency(context):
        return Verdict(Kind.TERM, False, 0.7, "name of an agency before the first words")
    if _before_quote(context):
        return Verdict(Kind.TERM, False, 0.6, "a label before another quote")
    if _known_as(context) or _nickname(context):
        return Verdict(Kind.TERM, False, 0.75, "what somebody or something is known as")
    if context.attribution.tie in {Tie.BESIDE, Tie.SENTENCE, Tie.COLON, Tie.INSIDE}:
        return _with_cue(context)
    return _without_cue(context)


def _agency(context: Context) -> bool:
    """Whether it stands between dashes at the start of its paragraph, as an agency does behind a place."""
    tokens, place = context.sentence.tokens, context.place
    if not 0 < place < min(DATELINE, len(tokens) - 1) or len(context.words) > NEAR:
        return False
    return tokens[place - 1].form in RULES and tokens[place + 1].form in RULES


def _before_quote(context: Context) -> bool:
    """Whether it is one word and the next mark opens right behind it (the "Reds" "played without heart")."""
    tokens, place = context.sentence.tokens, context.place
    return len(context.words) == 1 and not context.spoken and place + 1 < len(tokens) and tokens[place + 1].is_quote


def _known_as(context: Context) -> bool:
    """Whether a word that only names, and does not report, leads to it over "as" ("known at headquarters as")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if place == 0 or tokens[place - 1].form != "as" or len(context.words) > TERM:
        return False
    for before in range(place - 2, max(-1, place - 2 - CLAUSE), -1):
        if not tokens[before].is_word:
            return False
        if tokens[before].form in language.naming and not language.has(language.verbs, tokens[before].form):
            return True
    return False


def _nickname(context: Context) -> bool:
    """Whether the clause goes on with "a nickname", or the marks stand inside the name of somebody."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if Nouns(tokens, language).nicknamed(place):
        return len(context.words) < PHRASE
    start = place + 1
    start += start < len(tokens) and tokens[start].form in COMMAS
    following = [t.form for t in tokens[start : start + NEAR]]
    if not following or following[0] not in language.determiners:
        return False
    named = language.nicknames | (language.naming if context.titled else frozenset())
    return len(context.words) <= TERM and any(word in named for word in following)


def _with_cue(context: Context) -> Verdict:
    count = len(context.words)
    tie, saying = context.attribution.tie, context.attribution.saying
    if count <= TERM and _named(context):
        return Verdict(Kind.TERM, False, 0.8, "name or title")
    if context.segment.parent >= 0 and count <= NEAR and _anybody_says(context):
        return Verdict(Kind.TERM, False, 0.6, "what anybody may say")
    if _called_so(context) or (context.titled and (context.listed or _made(context))):
        return Verdict(Kind.TERM, False, 0.7, "a title beside another, or of what somebody made")
    if _outlet(context):
        return Verdict(Kind.TERM, False, 0.7, "whom somebody speaks to")
    if tie is Tie.COLON:
        told = (context.complete or count >= NEAR) and not context.titled and _somebody_introduced(context)
        if context.alone or told:
            return Verdict(Kind.DIRECT, True, 0.75, "after a colon")
        first = next((c for c in context.inner if c.isalnum()), "")
        if first.islower() and count >= NEAR:
            return Verdict(Kind.DIRECT, True, 0.6, "after a colon")
        if (count < COLON and not (context.complete and count >= NEAR)) or (context.titled and count <= TERM):
            return Verdict(Kind.TERM, False, 0.6, "name after a colon")
        return Verdict(Kind.DIRECT, True, 0.75, "after a colon")
    if _title_in_place(context):
        return Verdict(Kind.TERM, False, 0.6, "capitalised as a title, behind a preposition")
    if tie in {Tie.BESIDE, Tie.INSIDE}:
        return Verdict(_shape(context), True, 0.95, tie.value)
    assert saying is not None  # noqa: S101
    return _in_sentence(context, saying, count)


def _made(context: Context) -> bool:
    """Whether a title stands right behind a verb, nothing between them, as in `who wrote "Night Boat" in 1974`."""
    saying = context.cue
    direct = saying is not None and not saying.inverted and saying.high == context.place
    return direct and 1 < len(context.words) <= TERM and not context.complete


def _called_so(context: Context) -> bool:
    """Whether a relative clause without a pronoun gives a name, as in `the guard his teammates call "Professor"`."""
    saying, tokens, language = context.cue, context.sentence.tokens, context.sentence.language
    if saying is None or saying.high != context.place or len(context.words) > NEAR or not context.words[0][0].isupper():
        return False
    before = tokens[saying.left - 1] if saying.left else None
    carried = before is not None and before.is_word and before.form not in language.conjunctions
    names = tokens[saying.high - 1].form in language.naming
    return names and carried and before is not None and before.form not in language.complementisers - language.relatives


def _outlet(context: Context) -> bool:
    """Whether an Arabic "to" stands between a clear cue and a name in marks, as in «وقال لـ"الغد"»."""
    saying = context.cue
    told = saying is not None and not saying.weak and saying.low < context.place
    return told and len(context.words) < NEAR and context.sentence.tokens[context.place - 1].form == "ل"


def _anybody_says(context: Context) -> bool:
    """Whether "you" stands for anybody as the speaker, as in "you could not say 'no'"."""
    saying = context.cue
    return saying is not None and saying.speaker is not None and saying.speaker.tokens[0].form in ANYBODY


def _title_in_place(context: Context) -> bool:
    """Whether a title stands behind a preposition before the speaker's clause: `Asked on "Face Facts," Ruiz said`."""
    saying, language = context.cue, context.sentence.language
    if saying is None or not context.titled or not 1 < len(context.words) <= TERM:
        return False
    if saying.low < context.place and not saying.weak:
        return False
    before = context.sentence.tokens[context.place - 1].form if context.place else ""
    called = saying.weak and context.sentence.tokens[saying.low].form in language.naming
    return called or (before in language.prepositions and before not in AS)


def _somebody_introduced(context: Context) -> bool:
    speaker = context.attribution.colon
    return speaker is not None and names_somebody(speaker, context.sentence.language)


def _in_sentence(context: Context, saying: Saying, count: int) -> Verdict:
    after = saying.low > context.place
    if after and count == 1 and _labelled(context):
        return Verdict(Kind.TERM, False, 0.6, "a label with its article")
    if context.titled and 1 < count <= TERM and (context.listed or not context.spoken):
        return Verdict(Kind.TERM, False, 0.6, "capitalised as a title")
    called = context.sentence.tokens[saying.high - 1].form in context.sentence.language.naming
    if after and called and count < PHRASE:
        return Verdict(Kind.TERM, False, 0.6, "what somebody calls it")
    if count >= CLAUSE or context.spoken:
        return Verdict(_shape(context), True, 0.85, "cue in the sentence")
    if context.listed:
        return Verdict(Kind.TERM, False, 0.6, "beside another term")
    if after and context.opens and count < PHRASE:
        return Verdict(Kind.TERM, False, 0.5, "subject of its sentence")
    if called and not after and count > 1 and _somebody_calls(context, saying):
        return Verdict(Kind.PARTIAL, True, 0.6, "what somebody calls somebody")
    if saying.weak and count < PHRASE and not (context.again and count > 1):
        return Verdict(Kind.SCARE, False, 0.5, "few words, no clear cue")
    return Verdict(_shape(context), True, 0.75, "cue in the sentence")


def _somebody_calls(context: Context, saying: Saying) -> bool:
    speaker, tokens = saying.speaker, context.sentence.tokens
    near = context.place - saying.high <= TERM and all(t.is_word for t in tokens[saying.high : context.place])
    return near and speaker is not None and NounPhrases(tokens, context.sentence.language).is_person(speaker)


def _labelled(context: Context) -> bool:
    """Whether an article stands before the segment and more of the clause follows, as in `rates it a "buy," said`."""
    before = context.sentence.tokens[context.place - 1] if context.place else None
    return before is not None and before.is_word and before.form in context.sentence.language.determiners


def _without_cue(context: Context) -> Verdict:
    count = len(context.words)
    if context.attribution.tie is Tie.CONTEXT and context.fills and context.complete and not context.titled:
        return Verdict(Kind.DIRECT, True, 0.7, "behind a sentence that shows its speaker")
    if context.attribution.tie is Tie.CONTINUED and (count >= NEAR or context.complete or context.spoken):
        return Verdict(Kind.DIRECT, True, 0.8, "goes on from the quote before")
    if count <= TERM and (context.listed or _named(context)):
        return Verdict(Kind.TERM, False, 0.85, "name or title")
    if context.attribution.tie is Tie.LABEL and count >= NEAR and not context.titled:
        return Verdict(_shape(context), True, 0.6, "speaker named before a colon")
    if (
        context.fills
        and not context.titled
        and count >= PHRASE
        and (context.complete or context.alone or count >= CLAUSE)
    ):
        return Verdict(Kind.DIRECT, True, 0.8, "stands alone")
    if context.fills and context.titled and context.complete and count >= NEAR:
        return Verdict(Kind.DIRECT, True, 0.5, "stands alone")
    if context.titled and count <= TERM + 2:
        return Verdict(Kind.TERM, False, 0.7, "capitalised as a title")
    if count >= CLAUSE or (context.spoken and count >= NEAR):
        return Verdict(_shape(context), True, 0.55, "a clause in marks, no cue")
    if count <= 2:
        return Verdict(Kind.SCARE, False, 0.7, "a word or two, no cue")
    return Verdict(Kind.UNCLASSIFIED, False, 0.5, "a phrase in marks, no cue")


def _named(context: Context) -> bool:
    """Whether a noun for works, or a word that gives names, leads to the segment."""
    beside = context.attribution.tie is Tie.BESIDE
    if _described(context):
        return False
    if beside and ((context.spoken and not (context.listed or context.titled)) or _predicate(context)):
        return False
    tokens, place = context.sentence.tokens, context.place
    barrier = _cue_end(context)
    reach = NEAR if context.sentence.language.order is Order.SUBJECT_FIRST else NEAR + 1
    for before in range(place - 1, max(-1, place - 1 - reach), -1):
        token = tokens[before]
        if not token.is_word:
            if token.form in {"(", ")", "-", "'"} or token.form in COMMAS:
                continue
            return False
        if before < barrier or _is_cue(context, before):
            return _bare_name(context, before)
        if _gives_name(context, before):
            return _only_describes(context, before)
        if token.form in context.sentence.language.complementisers | context.sentence.language.auxiliaries:
            return False
    return False


def _described(context: Context) -> bool:
    """Whether the cue calls and the marks hold a description with its article ("called it “a slow land grab”")."""
    saying, words = context.cue, context.words
    language = context.sentence.language
    if saying is None or saying.speaker is None or len(words) < NEAR or not words[0].islower():
        return False
    calls = context.sentence.tokens[saying.high - 1].form in language.naming and not _anybody_says(context)
    return calls and words[0] in language.determiners and saying.low < context.place


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
    names = context.sentence.tokens[saying.high - 1].form in language.naming
    speaker = saying.speaker
    speaks = speaker is not None and NounPhrases(context.sentence.tokens, language).is_person(speaker)
    generic = speaker is not None and speaker.tokens[0].form in ANYBODY
    passive = speaker is not None and saying.inverted and speaker.low > context.place
    return 0 if names and (generic or passive or not speaks) else saying.right


def _predicate(context: Context) -> bool:
    """Whether "as" stands before the segment, as in "described the plan as"."""
    return context.place > 0 and context.sentence.tokens[context.place - 1].form in AS


def _bare_name(context: Context, before: int) -> bool:
    """Whether the speaker itself ends in a noun for works, without an article, and the marks hold its name."""
    language = context.sentence.language
    if language.order is not Order.VERB_FIRST or before != context.place - 1:
        return False
    return context.sentence.tokens[before].form in language.works and len(context.words) < PHRASE


def _gives_name(context: Context, before: int) -> bool:
    """Whether the word is a noun for works before a title, or one that names a term."""
    language = context.sentence.language
    word = context.sentence.tokens[before].form
    first = next((c for c in context.inner if c.isalnum()), "")
    said = context.attribution.tie in {Tie.BESIDE, Tie.SENTENCE}
    definite = bool(language.article) and word.startswith(language.article)
    works = language.works if not (first.islower() or (definite and said)) else frozenset()
    names = works | language.naming
    stripped = (
        word[len(p) :] for p in (language.article, *language.clitics, *language.proclitics) if p and word.startswith(p)
    )
    return word in names or any(rest in names or rest.removeprefix(language.article) in names for rest in stripped)


def _only_describes(context: Context, before: int) -> bool:
    """Whether nothing between the noun and the segment starts a clause of its own."""
    language = context.sentence.language
    return all(
        not language.has(language.verbs, t.form) or t.form in language.nominal or t.form in language.participles
        for t in context.sentence.tokens[before + 1 : context.place]
        if t.is_word
    )


def _shape(context: Context) -> Kind:
    """Direct, mixed or partial, by length and by how the quote sits in its sentence."""
    count = len(context.words)
    first = next((c for c in context.inner if c.isalnum()), "")
    caseless = not first.isupper() and not first.islower()
    if context.opens or (context.introduced and (first.isupper() or caseless)):
        return Kind.DIRECT
    if count < PHRASE:
        return Kind.PARTIAL
    saying = context.attribution.saying
    if (first.isupper() and context.complete) or (caseless and saying is not None and saying.right == context.place):
        return Kind.DIRECT
    before = context.sentence.tokens[context.place - 1].form if context.place else ""
    return Kind.MIXED if count >= CLAUSE or before in context.sentence.language.complementisers else Kind.PARTIAL
