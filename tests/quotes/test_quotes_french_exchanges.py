"""French: who answers, what a heading is taken from, who tells at the end of a sentence, verbs parted by an aside."""

from __future__ import annotations

import pytest

from desk.model import Quote
from desk.quotes.text.words import tokenise
from tests.quotes.quote_samples import quotes_of


def said(text: str, start: str) -> Quote:
    """The quotation of `text` whose words begin with `start`."""
    (found,) = [q for q in quotes_of(text, "fr") if q.is_quotation and q.text.strip("«»“” ").startswith(start)]
    return found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Nous fermerons », met-elle en garde.", "elle"),
        ("Le gérant a, par ailleurs, souligné que « le four est en panne ».", "Le gérant"),
        ("La gérante a, pour sa part, dénoncé « un abandon » du quartier.", "La gérante"),
        ("Le gérant reconnaît avoir menti, « parfois », dit-il.", "il"),
        ("Pour Odile Carpe : « Le four est en panne. »", "Odile Carpe"),
        (
            "Ce n'est pas l'avis d'Odile Carpe, la directrice du four : « Il marche. »",
            "Odile Carpe, la directrice du four",
        ),
        ("Il a affirmé, selon la radio, que « le four est en panne ».", "Il"),
        ("Odile Carpe se lève. Le ton est vif : « Nous ne paierons pas deux fois. »", "Odile Carpe"),
    ],
)
def test_the_speaker_is_found(text: str, speaker: str) -> None:
    (found,) = [quote for quote in quotes_of(text, "fr") if quote.is_quotation]
    assert found.speaker.text == speaker


def test_a_phrase_said_of_the_subject_is_not_its_own() -> None:
    text = "« On verra », a dit la gérante. {} « des choix de façade » à Auch."
    assert said(text.format("Elle entend revenir sur"), "des choix").speaker.text == "Elle"
    assert said(text.format("Les autres restent dans"), "des choix").speaker.text != "Les autres"


def test_who_tells_at_the_end_is_the_subject_of_the_participle_behind() -> None:
    text = "Le four rouvrira en mai à Auch, a indiqué la mairie de Condom, précisant que la pâte restait « fragile »."
    assert said(text, "fragile").speaker.text == "la mairie de Condom"


def test_a_subject_between_commas_keeps_its_verb() -> None:
    text = "La gérante, arrivée en mai, a prévenu la mairie que « le four cède »."
    assert said(text, "le four").speaker.identity.startswith("gérante")


@pytest.mark.parametrize(
    "text",
    [
        "Le boulanger a pâli. « Où étiez-vous ? », demande le juge. « Au four, je pétrissais. »",
        "« Où étiez-vous ? », demande le juge. Il a pâli. « Au four, je pétrissais. »",
    ],
)
def test_another_answers_what_is_asked(text: str) -> None:
    assert said(text, "Au four").speaker.text != "le juge"


def test_who_asks_to_nobody_goes_on() -> None:
    text = "« Que voulez-vous ? », soupire la gérante. « On pétrit à la main. »"
    assert said(text, "On pétrit").speaker.text == "la gérante"


def test_a_heading_has_the_speaker_of_the_quote_that_it_is_taken_from() -> None:
    heading, other = "« On pétrit encore à la main »", "« Le four tient », dit Paul Lunel."
    text = f"{heading}\n{other}\n« Ici, on pétrit encore à la main », dit Odile Carpe."
    assert said(text, "On pétrit").speaker.identity == "Odile Carpe"


def test_a_heading_of_other_words_has_not() -> None:
    text = "« Le pain coûte trop cher »\n« Ici, on pétrit encore à la main », dit Odile Carpe."
    assert said(text, "Le pain").speaker.identity != "Odile Carpe"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana N'Dour dit", ["ana", "n'dour", "dit"]),
        ("L'Estrie et l'ACTE d'M6", ["l'", "estrie", "et", "l'", "acte", "d'", "m6"]),
        ("qu'Odile M’bara", ["qu'", "odile", "m'bara"]),
    ],
)
def test_an_apostrophe_before_a_consonant_belongs_to_a_name(text: str, words: list[str]) -> None:
    assert [token.form for token in tokenise(text, 0, len(text), prefixed=True)] == words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Le four tient », clame haut et fort Odile Carpe.", "Odile Carpe"),
        ("Les deux gérants s'étaient solennellement engagés à « tenir le four ».", "Les deux gérants"),
        ("« Du pain ! » : les gérants, qui ont continué à pétrir, ont crié.", "les gérants"),
        (
            "Odile Carpe a reçu le juge Lunel. Ce dernier réfute toute hâte. « On a pris six mois de retard. »",
            "Ce dernier",
        ),
    ],
)
def test_asides_pledges_and_calls(text: str, speaker: str) -> None:
    (found,) = [quote for quote in quotes_of(text, "fr") if quote.is_quotation]
    assert found.speaker.text == speaker
