"""German: reporting verbs, sources, roles and what stands before a title. Lists only."""

from __future__ import annotations

from desk.quotes.languages.base import Language
from desk.quotes.languages.lists import forms, phrases
from desk.quotes.languages.reporting import Elision, Order
from desk.quotes.languages.turns.de import TURNS
from desk.quotes.text.words import form

REGULAR = """sagen erklären betonen ergänzen behaupten berichten bestätigen bemerken beteuern fordern kritisieren
        meinen
    mahnen warnen versichern vermuten äußern antworten erwidern entgegnen erinnern fragen flüstern
        glauben hoffen kündigen
    kommentieren loben melden nennen schildern scherzen schimpfen spotten stöhnen titeln twittern urteilen verkünden
    wiederholen zitieren erzählen erläutern beklagen bedauern beschreiben bekräftigen folgern resümieren präzisieren
    beschwichtigen drohen jubeln klagen konstatieren raten rufen monieren bezeichnen verlangen appellieren plädieren verurteilen rechtfertigen prognostizieren argumentieren kontern versprechen""".split()
IRREGULAR = """sprach sprachen spricht schrieb schrieben schreibt rief riefen ruft nannte nannten nennt beschrieb
        beschreibt
    riet hieß heißt gab gesagt geschrieben erklärt betont berichtet gerufen genannt beschrieben meinte fuhr
    unterstrich unterstreicht hob hebt räumte räumt wies weist warf wirft warfen werfen teilte teilt teilten gesprochen"""


def conjugate(verb: str) -> tuple[str, ...]:
    """Third persons, present and past, of a regular verb."""
    stem = verb[:-2] if verb.endswith("en") else verb[:-1]
    link = "e" if stem.endswith(("t", "d")) else ""
    return stem + link + "t", verb, stem + link + "te", stem + link + "ten"


VERBS = frozenset(form(w) for verb in REGULAR for w in conjugate(verb)) | forms(IRREGULAR)
LANGUAGE = Language(
    code="de",
    order=Order.SUBJECT_FIRST,
    elision=Elision.CONTRACTION,
    verb_second=True,
    capital_nouns=True,
    verbs=VERBS,
    viewpoints=forms("für so"),
    nominal=forms("fragen antworten gab heißt"),
    weak=forms("nannte nannten nennt nennen beschrieb beschreibt lobte kritisierte bezeichnete bezeichnet gesprochen"),
    participles=forms("gesagt geschrieben gerufen genannt beschrieben gesprochen erklärt betont berichtet bezeichnet"),
    phrases=phrases(
        "fuhr fort; fügte hinzu; teilte mit; ließ verlauten; heißt es; hieß es; räumte ein; hob hervor; fuhr er fort"
    ),
    sources=phrases("laut; nach angaben von; nach angaben der; nach angaben des; den worten von; zufolge"),
    echoes=phrases("seiner ansicht nach; ihrer ansicht nach; nach eigenen angaben"),
    auxiliaries=forms("""hat haben hatte hatten habe hätte sei seien sich nicht ist sind war waren wäre kann können konnte
        muss müssen musste will wollen wollte soll sollen sollte darf dürfen würde würden"""),
    being=forms("wird werden wurde wurden worden"),
    agency=forms("von"),
    negations=forms("nicht nie kein"),
    denials=forms("nicht nie niemals"),
    negatives=forms(
        "kein keine keinen keiner niemand nichts nirgends weder noch ohne kaum unmöglich verweigert gegen falsch"
    ),
    limits=forms("nur bloß allein alle einmal"),
    confirming=forms("bestätigt bestätigte bestätigten bestätigen bestätigung eingeräumt zugegeben"),
    denying=forms("dementierte dementiert dementieren bestritt bestritten bestreitet bestreiten widersprach leugnete"),
    refusing=forms("weigerte weigerten lehnte ablehnte verweigerte"),
    complementisers=forms("dass daß ob wie"),
    pronouns={form(k): v for k, v in {"er": "m", "sie": "f", "es": "n", "wir": "p", "ich": "s", "man": "n"}.items()},
    possessives=forms("sein seine seiner ihr ihre ihrer unser unsere"),
    determiners=forms(
        "der die das den dem des ein eine einer eines einem einen dieser diese dieses sein seine ihr ihre"
    ),
    definite=forms("der die das den dem des dieser diese dieses sein seine ihr ihre"),
    prepositions=forms("""in im an am auf aus bei beim mit nach seit von vom zu zum zur durch für gegen ohne
        um über unter
        vor zwischen während wegen trotz bis"""),
    inner=forms("von vom der des für aus"),
    conjunctions=forms("und oder aber sondern denn während weil obwohl wenn als"),
    relatives=forms("welcher welche welches"),
    adverbs=forms("""zugleich dabei damit dennoch deshalb daher jetzt hier nun bereits schließlich zuvor danach gleichzeitig weiter auch am montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute
        später dann zudem
        außerdem noch jedoch dazu"""),
    times=forms(
        """montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen januar februar märz"""
    ),
    titles=forms("herr frau dr prof"),
    roles=forms("""bäuerin brenner winzer winzerin bäcker bäckerin metzger händler händlerin fahrer fahrerin
        wirtin rentner rentnerin bewohner bewohnerin anwohner anwohnerin
        präsident präsidentin minister ministerin sprecher sprecherin kanzler kanzlerin bürgermeister
        bürgermeisterin chef chefin direktor direktorin leiter leiterin trainer trainerin professor professorin anwalt
        anwältin richter richterin zeuge zeugin vorsitzender vorsitzende vorsitzenden abgeordneter abgeordnete
        außenminister innenminister polizeisprecher regierungssprecher mann frau experte expertin"""),
    plurals=forms("experten zeugen behörden anwohner sprecher beamte minister ärzte demonstranten"),
    agents=forms("sprecher sprecherin regierungssprecher beamter"),
    feminine=forms("frau präsidentin ministerin sprecherin kanzlerin chefin direktorin leiterin professorin"),
    documents=forms("bericht erklärung mitteilung brief text schreiben artikel studie urteil"),
    bodies=forms("regierung polizei partei ministerium bank gericht behörde universität unternehmen stadt"),
    works=forms("film lied album buch roman serie zeitung magazin band stück titel sendung wort"),
    naming=forms("genannt bekannt bekannte bekannten sogenannte sogenannten begriff wort titel namens heißt"),
    subordinators=forms("dass weil wenn als während obwohl"),
    anonymity=tuple(sorted(phrases("wollte nicht namentlich genannt werden; ungenannt"))),
    withheld="ungenannt",
    abbreviations=forms("dr prof z b u a d h bzw ca nr st"),
    turns=TURNS,
)
