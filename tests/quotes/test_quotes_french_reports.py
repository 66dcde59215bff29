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
    ("Pour l'adjointe aux sports Léa Morin interrogée sur Radio Brume, « le stade peut attendre ».", "Léa Morin"),
    ("Mais pour son ancien patron, il s'agit bien de « sabotage ».", "son ancien patron"),
    ("Le premier adjoint, Luc Baran « partage l'inquiétude » des riverains.", "Luc Baran"),
    ("L'ancien homme fort de Brume assure que « rien n'est signé ».", "L'ancien homme fort de Brume"),
    ("Mi-octobre, des ouvriers ont bloqué le pont pour dénoncer un « mépris patronal ».", "des ouvriers"),
    ("Le préfet a salué, non sans malice, une « belle prise ».", "Le préfet"),
    ("« Une honte pour la ville ». Voilà en quels termes le sénateur a accueilli le plan.", "le sénateur"),
    ("Selon le récit d'une autre cliente, la porte était close. « Il tapait du poing. »", "une autre cliente"),
    ("Louise, elle, est soulagée. « On respire enfin. »", "Louise"),
    ("Marthe est « dépitée ».", "Marthe"),
    ("On leur explique qu'il faut « patienter ».", "On"),
    ("Pour Denis Plus, porte-parole du port, « rien ne presse ».", "Denis Plus"),
    ("Le syndicat a mis en doute « la sincérité » du budget.", "Le syndicat"),
    ("Un tir « d'une rare violence », selon les propres mots d'un témoin, a réveillé le port.", "un témoin"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_found(text: str, speaker: str) -> None:
    (found,) = [quote for quote in quotes_of(text, "fr") if quote.is_quotation]
    assert found.speaker.text is not None
    assert speaker in found.speaker.text


def test_nobody_speaks_by_an_impersonal_verb() -> None:
    text = "Il est reproché à la caissière « un grave manque de loyauté envers toute la direction »."
    assert quotes_of(text, "fr")[0].speaker.text is None


@pytest.mark.parametrize(
    "text",
    [
        "La banque prépare un plan de départs, a révélé samedi « Le Courrier ».",
        "Marthe est « prise ».",
        "Le port « Stop aux quais » est fermé.",
    ],
)
def test_a_name_or_a_word_is_no_quotation(text: str) -> None:
    assert not [quote for quote in quotes_of(text, "fr") if quote.is_quotation]


def test_a_heading_with_a_number_is_nobody() -> None:
    assert quotes_of("Deuxième partie : « La digue tient depuis trois ans ».", "fr")[0].speaker.text is None


def test_the_incise_behind_inner_marks_is_theirs() -> None:
    text = "Omar croise ses voisins. « “C'est fini”, me disent-ils. Mais moi j'y crois encore. »"
    outer, inner = quotes_of(text, "fr")
    assert (outer.speaker.text, inner.speaker.text) == ("Omar", "ils")


MEANT = [
    ("« Fermé jusqu'à lundi », peut-on lire sur une affiche.", "affiche"),
    ("Agathe habite ici depuis des années. « C'est dommage », déplore-t-elle.", "Agathe"),
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
