"""Whether those who are quoted confirm or deny, from the words around the quote. No comparison of quotes here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.model import Quote, Report
from desk.quotes.grammar.sentences import ends_sentence
from desk.quotes.languages import Elision, Language, language_of
from desk.quotes.text.words import Cut, Token, form, tokenise
from index.spans import Span

REACH = 9
NEAR = 3


@dataclass(frozen=True, slots=True)
class Stance:
    """Words that take a stand, at `span` of the stored text; `denies` also for a refusal to confirm."""

    denies: bool
    span: Span


def stances(report: Report, quote: Quote, quotes: Sequence[Quote]) -> tuple[Stance, ...]:
    """The stands taken in the sentence of a quote and in those of its paragraph that name its speaker."""
    language = language_of(quote.language)
    found: list[Stance] = []
    for tokens in _sentences(report, quote, quotes, language):
        holds = tokens[0].start <= quote.outer.start < tokens[-1].end
        if holds or _names(tokens, quote):
            found.extend(_stances_of(tokens, language))
    return tuple(found)


def _sentences(report: Report, quote: Quote, quotes: Sequence[Quote], language: Language) -> Iterator[list[Token]]:
    """The sentences of the quote's paragraph, each outermost quote one token."""
    text = report.text
    around = Span(0, len(text))
    if report.paragraphs:
        around = report.paragraphs[report.paragraph_at(quote.outer.start)].span
    cuts: list[Cut] = []
    for outer in sorted({q.outer for q in quotes if around.encloses(q.outer)}, key=lambda s: (s.start, -s.end)):
        if not cuts or outer.start >= cuts[-1].end:
            cuts.append(Cut(outer.start, outer.end, len(cuts)))
    tokens = tokenise(text, around.start, around.end, cuts, prefixed=language.elision is Elision.PREFIX)
    first = 0
    for place in range(len(tokens)):
        if ends_sentence(text, tokens, place, language):
            yield tokens[first : place + 1]
            first = place + 1


def _names(tokens: Sequence[Token], quote: Quote) -> bool:
    """Whether the last word of the speaker's name stands in the sentence."""
    name = [] if quote.speaker.anonymous else quote.speaker.identity.split(" (")[0].split()
    return bool(name) and any(token.form == form(name[-1]) for token in tokens)


def _stances_of(tokens: Sequence[Token], language: Language) -> Iterator[Stance]:
    for place, token in enumerate(tokens):
        confirms = language.has(language.confirming, token.form)
        if not confirms and not language.has(language.denying, token.form):
            continue
        turned = _turned(tokens, place, language)
        if turned is None:
            yield Stance(not confirms, Span(token.start, token.end))
        elif confirms:
            low, high = sorted((turned, place))
            yield Stance(True, Span(tokens[low].start, tokens[high].end))


def _turned(tokens: Sequence[Token], place: int, language: Language) -> int | None:
    """Where the word stands that turns the one at `place` round: a refusal before it in its clause, or a negation.

    A negation may stand right behind it ("bestätigte nicht").
    """
    if place + 1 < len(tokens) and language.has(language.negations, tokens[place + 1].form):
        return place + 1
    for back in range(place - 1, max(-1, place - 1 - REACH), -1):
        token = tokens[back]
        if not token.is_word:
            return None
        if language.has(language.refusing, token.form):
            return back
        if place - back <= NEAR and language.has(language.negations, token.form):
            return back
    return None
