"""Spanish: that a further language is one data file and this."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote, quotes_of


def test_a_quote_has_its_speaker() -> None:
    assert only_quote("«No hubo aviso», explicó Marta Gil.", "es").speaker.identity == "Marta Gil"


def test_a_title_is_no_quotation() -> None:
    assert not any(quote.is_quotation for quote in quotes_of('La película "Agua oscura" ganó el premio.', "es"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Nadie nos avisó», bramó la alcaldesa ante los vecinos.", "alcaldesa"),
        ("Según ha precisado Marta Gil, «la presa no aguanta otra tormenta».", "Marta Gil"),
        ("«Nadie nos avisó», dijo Andrés de la Peña.", "Andrés de la Peña"),
        ("El presidente del club, Marco Gil, llegó tarde. «Nos vamos de la liga», dijo el presidente.", "Marco Gil"),
        (
            "El presidente de la caja, el liberal Marco Gil, llegó tarde. «Nos vamos», dijo el presidente suizo.",
            "Marco Gil",
        ),
        ("Andrés Soto de los Ríos abrió el acto. «Nadie avisó», ha dicho Soto.", "Andrés Soto de los Ríos"),
        ("La alcaldesa, Marta Gil, ha mostrado su «asombro» por el retraso.", "Marta Gil"),
        ("Marta Gil ha trasladado a los socios que están «hartos» de la espera.", "Marta Gil"),
    ],
)
def test_who_speaks(text: str, name: str) -> None:
    assert only_quote(text, "es").speaker.identity == name


def test_a_verb_may_do_without_its_subject() -> None:
    """What stands behind it is what it speaks of."""
    first, second = quotes_of("«Nos vamos», dijo Marta Gil. Además ha criticado las obras «que nadie pidió».", "es")
    assert (second.speaker.text, second.speaker.identity) == (None, first.speaker.identity) == (None, "Marta Gil")
