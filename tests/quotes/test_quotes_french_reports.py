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
    ("Luc Ferral a fait savoir que désormais, « il ne laisserait rien passer », rapporte Le Phare.", "Luc Ferral"),
    (
        "Dans une note, selon laquelle la cheffe est traitée de « menteuse » par un élu centriste, Jo Dessi.",
        "un élu centriste",
    ),
    ("Le député Luc Henrot a été puni pour avoir également traité Ana Rey de « menteuse ».", "Le député Luc Henrot"),
    ("Un chasseur dans la salle assure avoir vu « des traces ».", "Un chasseur"),
    ("L'éleveur de vaches et d'agneaux des Hautes-Combes explique « avoir peur ».", "L'éleveur de vaches"),
    ("Ana Rey est intervenue, appelant à ce que le bureau « puisse se saisir » de l'affaire.", "Ana Rey"),
    ("Une preuve dont n'avait pas besoin Kévin Tijo, berger :\n« J'ai été dresseur pendant un an. »", "Kévin Tijo"),
    ("« C'est fini », a renchéri, Albert Rost, conseiller à l'environnement.", "Albert Rost"),
    ("Taoufik, 62 ans, Nantais et professeur de maths, résume : « On sort à peine. »", "Taoufik"),
    ("Mme Rossel s'en est prise « au manque de souffle » du conseil.", "Mme Rossel"),
    ("« On tient », a poursuivi M. Le Fran.", "M. Le Fran"),
    ("« On part demain », c'est Paul Roy qui l'annonce.", "Paul Roy"),
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
        "Car être entouré ne veut pas dire « compris ».",
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
    ("Ugo Mol n'a pas souri. « C'est une soirée à oublier », résume le manager du Stade Norval.", "Ugo Mol"),
    ("« Bientôt », a déclaré à l'AFP Cyril Anso. « Demain », a ajouté le capitaine Anso.", "Cyril Anso"),
    (
        "Lorsque nous l'avons vue, le 27 juin dernier, Nadine Ostal était lasse. Elle jugeait le prix « écrasant ».",
        "Nadine Ostal",
    ),
    (
        "« Oui », dit Lola Vimont. La romancière rit. « Un doute ? », demande Ana Rey. « Non », répond la romancière.",
        "Lola Vimont",
    ),
    (
        "Sonné, le président du conseil a parlé : « On nous a menti. » Pour l'élu, « tout est dit ».",
        "président du conseil",
    ),
    (
        "La cheffe est traitée de « menteuse » par un député, Jocelyne Dessi. « Je m'excuse », a-t-il dit.",
        "Jocelyne Dessi",
    ),
    ("« Non », dit Philippe Brag. « Jamais », affirme celui qui dirigera le port.", "Philippe Brag"),
    ("« Non », a estimé Odile Tarvel. « Jamais », a insisté la Première ministre.", "Odile Tarvel"),
    ("Adrien Tarn a salué « un acte ». « Rien ne le justifie », dit le chef de l'État.", "Adrien Tarn"),
    (
        "Les tirs se sont poursuivis à Brume, tuant une personne, a annoncé le préfet Luc Franq. « Un tir », dit-il.",
        "Luc Franq",
    ),
    ("Les tirs ont cessé, a annoncé le préfet. « Un tir isolé », a-t-il dit.", "préfet"),
    ("Ana Brun a dit non. Un avis partagé par Luc Rey, conseiller national. « Il juge », dit-il.", "Luc Rey"),
    ("« Rien ne presse », a déclaré à la presse le délégué CGT Marc Portel.", "Marc Portel"),
    ("La CGT, par la voix de son délégué Paul Ance, parle d'« un gâchis ».", "Paul Ance"),
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
    ("« On avance », a dit le ministre de l'Économie Simon Le Hardy.", "Simon Le Hardy"),
    ("« Je regrette », a dit la porte-parole du ministère, Lise von der Malk.", "Lise von der Malk"),
    ("« Non », a dit la ministre du Port, Ramtila Jeanne Ogadra.", "Ramtila Jeanne Ogadra"),
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
