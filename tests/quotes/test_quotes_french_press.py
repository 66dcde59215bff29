"""French as papers, agencies and encyclopedias write it: what is somebody's words, and whose they are."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of

SPEAKERS = [
    ("« On fonce dans le mur », a déclaré à l'AFP Jeanne Morel, présidente.", ["Jeanne Morel, présidente"]),
    ("« On fonce dans le mur », a dit jeudi auprès de l'AFP Luc Barthe, éleveur.", ["Luc Barthe, éleveur"]),
    ("« On fonce dans le mur », s'est énervé au micro de Radio Brume Luc Barthe.", ["Luc Barthe"]),
    ("« On fonce dans le mur », a confié à la RTBF Jean-Luc Barthe.", ["Jean-Luc Barthe"]),
    ("Les équipes se tiendront « un peu en retrait », a annoncé hier Jeanne Morel.", ["Jeanne Morel"]),
    ("Les autorités veulent « étouffer » le parti, a estimé son chef Luc Barthe.", ["son chef Luc Barthe"]),
    ("Le port veut « tourner la page » du charbon, a assuré lundi sa directrice.", ["sa directrice"]),
    ("La règle est perçue comme « un déni de justice » par les élus du canton.", ["les élus du canton"]),
    ("Un texte qualifié d'« usine à gaz » par le patron des maires.", ["le patron des maires"]),
    ("Une demande que le procureur estime pour sa part « prématurée ».", ["le procureur"]),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_the_words_of_somebody_have_their_speaker(text: str, speakers: list[str]) -> None:
    assert [quote.speaker.text for quote in quotes_of(text, "fr") if quote.is_quotation] == speakers


NAMES = [
    "Avant le premier roi de Varonie, Tal Mor Duun, les signes Varo (« sel ») et Dima (« sel noir ») étaient rares.",
]


@pytest.mark.parametrize("text", NAMES)
def test_names_and_words_as_words_are_no_quotations(text: str) -> None:
    assert not [quote for quote in quotes_of(text, "fr") if quote.is_quotation]
