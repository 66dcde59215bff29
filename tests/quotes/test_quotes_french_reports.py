"""French reports: sentences that open with a time, an adjective or a gerund, long subjects, whom "il" means."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of

SPEAKERS = [
    ("Deux mois après, elle reste amère : « On nous a oubliés. »", "elle"),
    ("En apprenant qu'un voisin vendait sa ferme, Paul Ostin n'a pas hésité. « J'ai signé le soir. »", "Paul Ostin"),
    ("Furieux, le patron du port a réuni ses gens : « On ferme ! »", "le patron du port"),
    (
        "La femme, âgée de trente ans, a été « retrouvée dans sa cave », a indiqué une source judiciaire.",
        "une source judiciaire",
    ),
    ("Celle qui dirige le port a promis « un geste fort ».", "Celle qui dirige le port"),
    ("Le comité que préside Ana Rey a estimé que c'était « trop tard ».", "Le comité"),
    (
        "Les éleveurs du Vercors et des Hautes Combes réclament « un geste fort ».",
        "Les éleveurs du Vercors et des Hautes Combes",
    ),
    ("Le syndicat a mis en doute « la sincérité » du budget.", "Le syndicat"),
    ("Un tir « d'une rare violence », selon les propres mots d'un témoin, a réveillé le port.", "un témoin"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_found(text: str, speaker: str) -> None:
    assert [quote.speaker.text for quote in quotes_of(text, "fr") if quote.is_quotation] == [speaker]


def test_nobody_speaks_by_an_impersonal_verb() -> None:
    text = "Il est reproché à la caissière « un grave manque de loyauté envers toute la direction »."
    assert quotes_of(text, "fr")[0].speaker.text is None


MEANT = [
    ("Les douaniers du Jura ont tapé du poing. Ils dénoncent « une conduite imbécile ».", "douaniers du Jura"),
    ("La jeune employée n'a rien dit. Mais après, jure-t-elle : « J'ai tout fait pour fuir. »", "jeune employée"),
    ("L'accusé pleure, souffle beaucoup. Il dit regretter son geste : « Je ne dors plus. »", "accusé"),
    (
        "Le ministre du Travail, Ivo Ruel, se tait. Le ministre du Port a dénoncé ce qu'il a qualifié de « cabale ».",
        "ministre du Port",
    ),
    ("« Il nie », a déclaré le procureur de la République de Brume Jean Talbot.", "Jean Talbot"),
    ("« On avance », a dit le ministre de l'Économie Bruno Le Hardy.", "Bruno Le Hardy"),
    ("« Je regrette », a dit la porte-parole du ministère, Agnès von der Malk.", "Agnès von der Malk"),
    ("« Non », a dit la ministre du Port, Rimtaba Jeanne Ouedra.", "Rimtaba Jeanne Ouedra"),
    (
        "« On tient », prévient le Sycol. Le maire Yvan Roy se tait. « C'est honteux », estime le Sycol.",
        "Sycol",
    ),
    (
        "Une ancienne assistante du maire XYP de Brume accuse : « Il criait. »",
        "ancienne assistante du maire XYP de Brume (anonyme)",
    ),
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_who_is_meant(text: str, meant: str) -> None:
    assert quotes_of(text, "fr")[-1].speaker.identity == meant
