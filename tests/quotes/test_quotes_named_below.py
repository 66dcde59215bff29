"""Who speaks by office alone is whom the report names further down with that office."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of

NAMED = [
    ("« On arrête », a lancé le candidat. Plus tard, le candidat Hugo Sand a quitté la salle.", "fr", "Hugo Sand"),
    ("« On arrête », a dit la ministre. Anne Roche, ministre de la Santé, reçoit lundi.", "fr", "Anne Roche"),
    ("« On arrête », a dit le chef de l'État. Le président Paul Verdier reçoit lundi.", "fr", "Paul Verdier"),
    ("“It is over,” the senator said. Later, Sen. Hugo Sand left the hall.", "en", "Hugo Sand"),
    ("“It is over,” the candidate said. Later, candidate Hugo Sand left the hall.", "en", "Hugo Sand"),
    ("“It is over,” the mayor said. Paul Verdier, the mayor of Elm, will meet them.", "en", "Paul Verdier"),
    ('وقال الوزير "انتهى الأمر". وغادر الوزير سامي حداد القاعة لاحقا.', "ar", "سامي حداد"),
]
OTHERS = [
    ("“It is over,” the mayor said. Paul Verdier, a mayor of another town, will meet them.", "en", "mayor"),
    ("« On arrête », a dit le maire. Paul Verdier, un ancien maire, reçoit lundi.", "fr", "maire"),
    ("“It is over,” the mayor of Elm said. Paul Verdier, the mayor of Troy, was there.", "en", "mayor of Elm"),
    ("“It is over,” the nurse said. Later, Sen. Hugo Sand left the hall.", "en", "nurse"),
]


@pytest.mark.parametrize(("text", "language", "identity"), NAMED + OTHERS)
def test_who_is_meant(text: str, language: str, identity: str) -> None:
    (found,) = [quote for quote in quotes_of(text, language) if quote.is_quotation]
    assert found.speaker.identity == identity
