"""Who speaks in a number of reports: names of all reports, languages and scripts, one person an entry.

Joined with care: full names across scripts and spellings; a surname or an office alone, and somebody whose name is
withheld, only between reports that print the same statement. What the editor has joined or parted stands above every
rule.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from desk.model import Alias, Kind, Naming, Person, PersonId, Quote, QuoteId, ReportId, Statement
from desk.quotes.align.groups import Group, Groups, Name
from desk.quotes.align.holders import fits
from desk.quotes.align.units import content_words
from desk.quotes.languages import language_of
from desk.quotes.people.namesakes import is_proper, is_surname_of, keys, name_words, same_person
from desk.quotes.people.personal import FULL, holds_office, role_beside, role_of, shown_form
from index.analysis.normalize import folded


def people(
    quotes: Sequence[Quote], statements: Sequence[Statement] = (), namings: Sequence[Naming] = (), locale: str = "en"
) -> tuple[Person, ...]:
    """The speakers of `quotes`, the quotations of any number of reports, most quoted first.

    `statements` tell which reports print the same words; `namings` are the editor's; `locale` is the language of the
    interface, in whose script names are shown where a report has them so.
    """
    names = list(_names(quotes, namings))
    groups = Groups()
    groups.add(names)
    _join_assigned(names, groups)
    _join_namesakes([name for name in names if name.proper and not name.anonymous], groups)
    _join_by_statements(names, statements, groups)
    order = {report: place for place, report in enumerate(dict.fromkeys(quote.report for quote in quotes))}
    found = (_person(group, locale, order) for group in groups.all())
    return tuple(sorted(found, key=lambda person: (-person.counted, person.name, person.id)))


def identified(quotes: Sequence[Quote], known: Sequence[Person]) -> tuple[Quote, ...]:
    """The quotes with the name that is shown for each speaker over all reports; what is written stays.

    A reported statement has the name of one who is quoted under its name in the same report, or under the same full
    name in another one.
    """
    names = {quote: person.name for person in known for alias in person.aliases for quote in alias.quotes}
    alike = {(alias.report, alias.name): person.name for person in known for alias in person.aliases}
    by_key = _by_key(known) if any(quote.kind is Kind.INDIRECT for quote in quotes) else {}

    def named(quote: Quote) -> Quote:
        name = names.get(quote.id)
        if name is None and quote.kind is Kind.INDIRECT and quote.speaker.shown:
            name = alike.get((quote.report, quote.speaker.shown)) or _namesake(quote, by_key)
        return replace(quote, speaker=replace(quote.speaker, identity=name)) if name else quote

    return tuple(map(named, quotes))


def _by_key(known: Iterable[Person]) -> dict[str, list[Person]]:
    """The people whose name is not withheld by what a name must share with theirs."""
    table: dict[str, list[Person]] = defaultdict(list)
    for person in known:
        if not person.anonymous:
            for key in frozenset[str]().union(*map(keys, person.names)):
                table[key].append(person)
    return table


def _namesake(quote: Quote, by_key: Mapping[str, Sequence[Person]]) -> str | None:
    """The name shown for the only one who has the same full name as the speaker, None without or with several."""
    name = quote.speaker.shown
    if quote.speaker.anonymous or len(name_words(name)) < FULL:
        return None
    near = {one.id: one for key in keys(name) for one in by_key.get(key, ())}.values()
    found = [one.name for one in near if any(same_person(name, other) for other in one.names)]
    return found[0] if len(found) == 1 else None


def naming_key(person: Person, alias: Alias) -> tuple[str, str]:
    """Report ("" for all) and folded name under which the editor's word on an alias is kept."""
    proper = not person.anonymous and is_proper(alias.name, language_of(alias.language))
    return ("" if proper else alias.report, folded(alias.name))


def _names(quotes: Sequence[Quote], namings: Sequence[Naming]) -> Iterator[Name]:
    ruled = {(naming.report, naming.name): naming.person for naming in namings}
    found: dict[tuple[str, str], Name] = {}
    for alias, anonymous in _aliases(quotes):
        name = folded(alias.name)
        proper = is_proper(alias.name, language_of(alias.language))
        wide = proper and not anonymous and (alias.report, name) not in ruled
        key = ("" if wide else alias.report, name)
        known = found.get(key)
        if known is None:
            found[key] = known = Name(name, key[0], [], anonymous, proper, len(found), ruled.get(key))
        known.aliases.append(alias)
    yield from found.values()


def _aliases(quotes: Sequence[Quote]) -> Iterator[tuple[Alias, bool]]:
    """The names of each report, and whether each is withheld."""
    by_name: dict[tuple[ReportId, str, bool], list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.is_quotation and quote.speaker.shown:
            by_name[quote.report, folded(quote.speaker.shown), quote.speaker.anonymous].append(quote)
    for (report, _, anonymous), its in by_name.items():
        pronouns = language_of(its[0].language).pronouns
        texts = (quote.speaker.text for quote in its)
        written = Counter(text for text in texts if text and text.casefold() not in pronouns)
        alias = Alias(
            report=report,
            language=its[0].language.split("-")[0],
            name=its[0].speaker.shown,
            written=tuple(text for text, _ in written.most_common()),
            quotes=tuple(quote.id for quote in its),
            counted=sum(quote.counts for quote in its),
        )
        yield alias, anonymous


def _join_assigned(names: Sequence[Name], groups: Groups) -> None:
    """What the editor has put under one person, together."""
    homes: dict[PersonId, Name] = {}
    for name in names:
        if name.assigned:
            groups.join(homes.setdefault(name.assigned, name), name, by_hand=True)


def _join_namesakes(names: Sequence[Name], groups: Groups) -> None:
    """Full names that are one in other spellings and scripts; only what shares a key is compared."""
    buckets: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.report:
            continue
        compared: set[int] = set()
        for key in sorted(keys(name.aliases[0].name)):
            for other in [other for other in buckets[key] if id(other) not in compared]:
                compared.add(id(other))
                foreign = not name.languages & other.languages
                if same_person(name.aliases[0].name, other.aliases[0].name, foreign=foreign):
                    groups.join(other, name)
            buckets[key].append(name)


def _join_by_statements(names: Sequence[Name], statements: Sequence[Statement], groups: Groups) -> None:
    """A surname alone, and a withheld name, with those of the reports that print the same statement."""
    of_quote = {quote: (name, alias) for name in names for alias in name.aliases for quote in alias.quotes}
    for statement in statements:
        said = [of_quote[member] for member in statement.members if member in of_quote]
        for (one, a), (other, b) in combinations(said, 2):
            if a.report != b.report and _same_office(one, other):
                groups.join(one, other)
    near = _neighbours(statements, of_quote)
    _join_surnames(names, near, groups)
    _join_offices(names, near, groups)


def _neighbours(
    statements: Sequence[Statement], of_quote: dict[QuoteId, tuple[Name, Alias]]
) -> dict[ReportId, set[ReportId]]:
    """The reports that share a statement with each report."""
    near: dict[ReportId, set[ReportId]] = defaultdict(set)
    for statement in statements:
        reports = {of_quote[member][1].report for member in statement.members if member in of_quote}
        for report in reports:
            near[report] |= reports
    return near


def _same_office(one: Name, other: Name) -> bool:
    """Whether two descriptions without a name fit one source: as withheld, as many, and with a noun in common.

    Where neither is withheld the shorter one says nothing that the other does not ("French president").
    """
    if one.anonymous != other.anonymous or (one.proper and not one.anonymous) or (other.proper and not other.anonymous):
        return False
    a, b = sorted((one.aliases[0], other.aliases[0]), key=lambda alias: len(_described(alias)))
    if _is_plural(a) != _is_plural(b):
        return False
    terms = {term for word in _described(b) for term in word}
    held = [bool(word & terms) for word in _described(a)]
    return any(held) and (one.anonymous or all(held))


def _is_plural(alias: Alias) -> bool:
    language = language_of(alias.language)
    return any(word in language.plurals for word in folded(alias.name).split())


def _described(alias: Alias) -> list[set[str]]:
    """The terms of each word of a description."""
    return _terms_of(alias.name.rsplit(" (", 1)[0], alias.language)


def _join_surnames(names: Sequence[Name], near: dict[ReportId, set[ReportId]], groups: Groups) -> None:
    """A name of one word with the only person of that surname in the reports around it."""
    proper = [name for name in names if name.proper and not name.anonymous]
    by_key: dict[str, list[Name]] = defaultdict(list)
    for name in proper:
        for key in keys(name.aliases[0].name):
            by_key[key].append(name)
    for name in proper:
        around = {other for report in name.reports for other in near.get(report, ())}
        alone = name.aliases[0].name
        candidates = {id(o): o for key in keys(alone) for o in by_key[key] if o.reports & around}
        full = [other for other in candidates.values() if is_surname_of(alone, other.aliases[0].name)]
        if len({id(groups.of[id(other)]) for other in full}) == 1:
            groups.join(full[0], name)


def _join_offices(names: Sequence[Name], near: dict[ReportId, set[ReportId]], groups: Groups) -> None:
    """An office of two words or more, without a name, with the only person in the reports around it who holds it."""
    holders: dict[ReportId, list[tuple[Name, list[list[set[str]]]]]] = defaultdict(list)
    for name in names:
        if name.proper and not name.anonymous and (roles := [_terms_of(role, code) for role, code in _roles(name)]):
            for report in name.reports:
                holders[report].append((name, roles))
    for name in names:
        if not _is_office(name):
            continue
        asked = _described(name.aliases[0])
        around = {report for own in name.reports for report in near.get(own, ())}
        held = (holder for report in around for holder, roles in holders[report] if fits(asked, roles))
        fitting = {id(groups.of[id(holder)]): holder for holder in held}
        if len(fitting) == 1 and not any(other.proper for other in groups.of[id(name)].names):
            groups.join(next(iter(fitting.values())), name)


def _is_office(name: Name) -> bool:
    """Whether a name tells the office of one person, and whose it is, without the person."""
    alias = name.aliases[0]
    if name.proper or name.anonymous or _is_plural(alias):
        return False
    return holds_office(alias.name, alias.language) and len(_described(alias)) >= FULL


def _roles(name: Name) -> set[tuple[str, str]]:
    """The offices as written beside a name, each with its language."""
    beside = (
        (role_beside(written, alias.name, alias.language), alias.language)
        for alias in name.aliases
        for written in alias.written
    )
    return {(role, language) for role, language in beside if role}


def _terms_of(text: str, language: str) -> list[set[str]]:
    return [set(word.terms) for word in content_words(text, language, names=True)]


def _person(group: Group, locale: str, order: dict[ReportId, int]) -> Person:
    names = sorted(group.names, key=lambda name: name.place)
    aliases = sorted((alias for name in names for alias in name.aliases), key=lambda alias: order[alias.report])
    anonymous = all(name.anonymous for name in names)
    assigned = group.assigned
    return Person(
        id=assigned or names[0].own_id,
        name=shown_form(aliases, locale, anonymous=anonymous),
        role="" if anonymous else role_of(aliases, locale),
        anonymous=anonymous,
        aliases=tuple(aliases),
        by_hand=assigned is not None,
    )
