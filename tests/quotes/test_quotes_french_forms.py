"""French turns: where the speaker stands, which words report, what a general noun takes up."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote, quotes_of

SPEAKERS = [
    ("« La route est coupée », a déclaré à la presse Jeanne Morel.", "Jeanne Morel"),
    ("« La route est coupée », a ironisé de son côté Jeanne Morel.", "Jeanne Morel"),
    ("« La route est coupée », s'excuse en souriant sa voisine.", "sa voisine"),
    ("« La route est coupée », a déclaré ce lundi matin Jeanne Morel.", "Jeanne Morel"),
    ("« La route est coupée », a ajouté ce responsable.", "ce responsable"),
    ("La route est « coupée pour longtemps », comme le répète à l'envi le préfet.", "le préfet"),
    ("Et le maire de conclure : « La route est coupée. »", "le maire"),
    ("Le syndicat, par la voix de son délégué, a dénoncé « un mépris total ».", "son délégué"),
    ("Le maire a écarté cette idée, la jugeant « tout à fait farfelue ».", "Le maire"),
    ("Un choix que l'établissement juge « raisonnable et juste ».", "l'établissement"),
    ("Un avis que ne partage pas le maire de Brume : « La route est coupée pour longtemps. »", "le maire de Brume"),
    ("Le député a quitté la salle après avoir qualifié le texte de « mascarade ».", "Le député"),
    ("Le débat s'envenime, le syndicat parlant d'« acharnement administratif ».", "le syndicat"),
    ("« La route est coupée, a pesté Jeanne Morel en arrivant. Qui va payer ? »", "Jeanne Morel"),
    ("Le maire a démenti, préférant évoquer un « malentendu passager ».", "Le maire"),
    ("Le patron a esquivé, se contentant de dire qu'il était « très confiant ».", "Le patron"),
    ("« La route est coupée », lance l'un d'eux.", "l'un d'eux"),
    ("« La route est coupée », soupire l'une d'entre elles.", "l'une d'entre elles"),
    ("L'un d'eux raconte : « La route est coupée. »", "L'un d'eux"),
    ("Le village a voté, le conseil d'« une seule voix » selon Jeanne Morel.", "Jeanne Morel"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_found(text: str, speaker: str) -> None:
    assert only_quote(text, "fr").speaker.text == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Les commerçants proposent un essai « gratuit » qui exige une carte.",
        "Les travaux se poursuivent « malgré tout » dans le quartier.",
        "Les habitants appellent ce rocher « la vieille dame ».",
        "Le capitaine, que tout le monde appelait « le Vieux », dormait peu.",
        "Une cliente a demandé si la viande « végétale » était chère.",
        "Le parquet a ouvert une enquête pour « faux et usage de faux ».",
    ],
)
def test_a_term_is_no_quotation(text: str) -> None:
    assert not [quote for quote in quotes_of(text, "fr") if quote.is_quotation]


IDENTITIES = [
    ("« Rien », dit Oumar Tall, politologue. Mais, tempère le chercheur, « tout est possible ici ».", "Oumar Tall"),
    ("Le préfet de la région Occitanie, Luc Barthe, a parlé. « On attend », a dit le préfet.", "Luc Barthe"),
    ("La maire, Anne Duval, a ri. « On verra bien », a lancé l'élue.", "Anne Duval"),
    ("Le prix va à l'écrivaine bretonne Anne Duval. « Je n'y croyais pas », confie la romancière.", "Anne Duval"),
    ("« Non », dit Luc Barthe. « Elle peut tout jouer », s'enthousiasme ce dernier.", "Luc Barthe"),
    ("Le premier ministre, Luc Barthe, a parlé. « On attend », a dit le chef du gouvernement.", "Luc Barthe"),
]


@pytest.mark.parametrize(("text", "identity"), IDENTITIES)
def test_a_general_noun_takes_up_a_name(text: str, identity: str) -> None:
    assert [quote for quote in quotes_of(text, "fr") if quote.is_quotation][-1].speaker.identity == identity
