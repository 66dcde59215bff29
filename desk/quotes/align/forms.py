"""Forms of English and French words that their stemmers leave apart from the listed one, for looking up in the lexicon.

English: irregular verbs and plurals, and British spelling. French: the forms of the irregular classes of verbs, made
from infinitives. No lexicon here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

FUTURE = ("ai", "as", "a", "ons", "ez", "ont", "ait", "aient")
AGREEING = ("", "e", "s", "es")
PAST = ("ais", "ait", "ions", "iez", "aient", "ant")
CLASSES = {
    "venir": ("viens vient venons venez viennent", "ven", "venu", "viendr"),
    "tenir": ("tiens tient tenons tenez tiennent", "ten", "tenu", "tiendr"),
    "prendre": ("prends prend prenons prenez prennent", "pren", "pris", "prendr"),
    "mettre": ("mets met mettons mettez mettent", "mett", "mis", "mettr"),
    "battre": ("bats bat battons battez battent", "batt", "battu", "battr"),
    "cevoir": ("çois çoit cevons cevez çoivent", "cev", "çu", "cevr"),
    "mouvoir": ("meus meut mouvons meuvent", "mouv", "mu", "mouvr"),
    "savoir": ("sais sait savons savez savent", "sav", "su", "saur"),
    "valoir": ("vaux vaut valons valent", "val", "valu", "vaudr"),
    "voir": ("vois voit voyons voyez voient", "voy", "vu", "verr"),
    "aître": ("ais aît aissons aissez aissent", "aiss", "u", "aîtr"),
    "connaître": ("connais connaît connaissons connaissez connaissent", "connaiss", "connu", "connaîtr"),
    "naître": ("nais naît naissons naissent", "naiss", "né", "naîtr"),
    "uire": ("uis uit uisons uisez uisent", "uis", "uit", "uir"),
    "crire": ("cris crit crivons crivez crivent", "criv", "crit", "crir"),
    "lire": ("lis lit lisons lisez lisent", "lis", "lu", "lir"),
    "dire": ("dis dit disons dites disez disent", "dis", "dit", "dir"),
    "faire": ("fais fait faisons faites font", "fais", "fait", "fer"),
    "taire": ("tais tait taisons taisent", "tais", "tu", "tair"),
    "plaire": ("plais plaît plaisons plaisent", "plais", "plu", "plair"),
    "suffire": ("suffis suffit suffisons suffisent", "suffis", "suffi", "suffir"),
    "traire": ("trais trait trayons traient", "tray", "trait", "trair"),
    "courir": ("cours court courons courez courent", "cour", "couru", "courr"),
    "mourir": ("meurs meurt mourons meurent", "mour", "mort", "mourr"),
    "quérir": ("quiers quiert quérons quièrent", "quér", "quis", "querr"),
    "vrir": ("vre vres vrons vrez vrent", "vr", "vert", "vrir"),
    "frir": ("fre fres frons frez frent", "fr", "fert", "frir"),
    "indre": ("ins int ignons ignez ignent", "ign", "int", "indr"),
    "soudre": ("sous sout solvons solvent", "solv", "solu", "soudr"),
    "vivre": ("vis vit vivons vivez vivent", "viv", "vécu", "vivr"),
    "suivre": ("suis suit suivons suivez suivent", "suiv", "suivi", "suivr"),
    "croire": ("crois croit croyons croyez croient", "croy", "cru", "croir"),
    "vaincre": ("vaincs vainc vainquons vainquent", "vainqu", "vaincu", "vaincr"),
    "rompre": ("romps rompt rompons rompent", "romp", "rompu", "rompr"),
    "clure": ("clus clut cluons cluent", "clu", "clu", "clur"),
    "dormir": ("dors dort dormons dorment", "dorm", "dormi", "dormir"),
    "servir": ("sers sert servons servent", "serv", "servi", "servir"),
    "sentir": ("sens sent sentons sentent", "sent", "senti", "sentir"),
    "mentir": ("mens ment mentons mentent", "ment", "menti", "mentir"),
    "partir": ("pars part partons partent", "part", "parti", "partir"),
    "sortir": ("sors sort sortons sortent", "sort", "sorti", "sortir"),
    "fuir": ("fuis fuit fuyons fuient", "fuy", "fui", "fuir"),
    "dre": ("ds d dons dez dent", "d", "du", "dr"),
    "voyer": ("voie voies voyons voient", "voy", "voyé", "verr"),
    "yer": ("ie ies yons ient", "y", "yé", "ier"),
    "ger": ("ge ges geons gent", "ge", "gé", "ger"),
    "cer": ("ce ces çons cent", "ç", "cé", "cer"),
}
"""Endings of infinitives -> present, stem of the imperfect, participle and stem of the future of the class.

Without devoir, pouvoir and vouloir: as auxiliaries they say little.
"""
GRAVE = re.compile(r"[eé]([bcdfglmnprstv]|gn|gu)er$")
BRITISH = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("is(e[drs]?|ing|ations?|ational)$", r"iz\1"), ("ys(e[drs]?|ing)$", r"yz\1"),
        ("our(s|ed|ing|ites?|ably?|abl[ey]|al|ful|less|hoods?|ly)?$", r"or\1"), ("(?<=f|c)ence(s|less)?$", r"ense\1"),
        ("(?<=[bt])res?$", "er"), ("ogue(s)?$", r"og\1"), ("amme(s)?$", r"am\1"),
        ("([aeiou][^aeiou]*e)ll(ed|ing|ers?)$", r"\1l\2"),
    )
)  # fmt: skip
LONG = 5
PLURAL = ("es", "és", "rs", "ns", "ts", "ls", "fs", "ds", "cs", "ps", "gs")
REGULAR = (
    ("issent", ("ir",)), ("isson", ("ir",)), ("issez", ("ir",)), ("eron", ("er",)), ("eront", ("er",)), ("on", ("er",)),
    ("eon", ("er",)), ("ent", ("er", "ir")), ("ez", ("er",)), ("ère", ("er",)), ("euse", ("eur", "eux")),
    ("trice", ("teur",)), ("ive", ("if",)), ("enne", ("en",)), ("onne", ("on",)), ("elle", ("el",)), ("ette", ("et",)),
    ("ée", ("er",)), ("é", ("er",)), ("ie", ("ir",)), ("i", ("ir",)), ("eaux", ("eau",)), ("aux", ("al", "ail")),
    ("e", ("", "er")),
)  # fmt: skip
"""Endings of regular forms without their plural s, and those of the words that a dictionary lists."""
MODAL = frozenset({"devoir", "pouvoir", "vouloir"})


@cache
def irregular() -> dict[str, str]:
    """English forms -> the word under which a dictionary has them."""
    text = resources.files("desk.quotes.align").joinpath("data/irregular.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {form: row[0] for row in rows for form in row[1:]}


def american(word: str) -> str:
    """An English word in American spelling, or nearly: "organised" as "organized"; also "promised" as "promized"."""
    if len(word) > LONG:
        for pattern, letters in BRITISH:
            word = pattern.sub(letters, word)
    return word


def english_bases(word: str) -> Iterator[str]:
    """Under which words a dictionary may have an English one: "began" as "begin", "biggest" as "big"."""
    if word in irregular():
        yield irregular()[word]
    ending = next((each for each in ("er", "est") if word.endswith(each)), "")
    head = word.removesuffix(ending)
    if ending and len(head) > len(ending):
        yield from (head, f"{head}e")
        if head[-1] == head[-2]:
            yield head[:-1]
        if head.endswith("i"):
            yield f"{head[:-1]}y"


def french_bases(word: str) -> Iterator[str]:
    """Under which words a dictionary may have a French one: "cherchons" as "chercher", "passagère" as "passager"."""
    word = word.removesuffix("s") if word.endswith(PLURAL) else word
    yield word
    for ending, others in REGULAR:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield from (word.removesuffix(ending) + each for each in others)


def conjugated(infinitive: str) -> Iterator[str]:
    """The forms of a French verb of an irregular class; none of a regular one."""
    if infinitive in MODAL:
        return
    ending = next((each for each in sorted(CLASSES, key=len, reverse=True) if infinitive.endswith(each)), "")
    if ending:
        head = infinitive[: len(infinitive) - len(ending)]
        present, imperfect, participle, future = CLASSES[ending]
        yield from (head + form for form in present.split())
        yield from (head + imperfect + each for each in PAST)
        yield from (head + participle + each for each in AGREEING)
        yield from (head + future + each for each in FUTURE)
    elif found := GRAVE.search(infinitive):
        head = infinitive[: found.start()] + "è" + found[1]
        yield from (head + each for each in ("e", "es", "ent"))
        yield from (f"{head}er{each}" for each in FUTURE)
