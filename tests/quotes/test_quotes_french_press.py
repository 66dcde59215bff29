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
    ("Le maire citait ce plan en mars, promettant de le « revoir », sans plus.", ["Le maire"]),
    ("« Préfet, écoute-nous ! » : au port, les pêcheurs ont bloqué le bac.", ["les pêcheurs"]),
    ("« Taisez-vous », « Sortez ! » : à la barre, la présidente a perdu patience.", ["la présidente"] * 2),
    ("« Vendus ! », « Assez ! », « On reste ici ! », ont crié les pêcheurs.", ["les pêcheurs"] * 3),
    ("« Un beau projet », a dit Ana Ruiz. Et d'ajouter : « Nous y tenons. »", ["Ana Ruiz"] * 2),
    ("La ministre a « condamné » ces violences.", ["La ministre"]),
    ("Le chauffeur, Luc Barthe, a « demandé pardon » aux familles.", ["Le chauffeur, Luc Barthe"]),
    ("L'élue qui, hier soir, affirmait que tout allait bien : « Rien ne bouge. »", ["L'élue"]),
    ("Il a eu l'impression d'être « un pantin qu'on agite ».", ["Il"]),
    ("Ils ont défilé pour dire leur « colère » aux élus.", ["Ils"]),
    ("Elle a juré de ne jamais « vendre le pré », révèle Luc Barthe.", ["Elle"]),
    ("« Trop petit, constate Ana Ruiz, bourgmestre. Il faut agrandir. »", ["Ana Ruiz"]),
    ("« Il y a cent absents, calcule même Ana Ruiz, infirmière. Tous ont suivi. »", ["Ana Ruiz"]),
    ("La maire a « fermement » rejeté cette idée.", ["La maire"]),
    ("Ana Ruiz « déplore » la reprise de la grève.", ["Ana Ruiz"]),
    ("Le lieu plaît ; et Ana Ruiz de préciser : « Il faut le garder. »", ["Ana Ruiz"]),
    ("« Changer de cap »\n\nAna Ruiz a prié le maire de « changer de cap ».", ["Ana Ruiz"] * 2),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_the_words_of_somebody_have_their_speaker(text: str, speakers: list[str]) -> None:
    assert [quote.speaker.text for quote in quotes_of(text, "fr") if quote.is_quotation] == speakers


NAMES = [
    "Avant le premier roi de Varonie, Tal Mor Duun, les signes Varo (« sel ») et Dima (« sel noir ») étaient rares.",
    "« Il était un petit port » raconte l'histoire d'un gardien de phare.",
    "« Il était un petit port » est un clin d'œil à « Il était un grand roi » de Carlo Reni.",
    "Certains critiques y voient une allusion à « Il était un grand roi ».",
    "Le prince détient le « mandat des eaux », ce qui signifie que nul ne le juge.",
    "Le bourg tire son nom des mots « mul », qui veut dire moulin, et « haz » qui signifie maison.",
    "Le « Courrier du soir » publie ce décret ; « La Vigie rouge » l'avait révélé.",
    "Douze poètes avaient répondu à « Parlez-nous d'un livre oublié », une rubrique du journal.",
    "En anglais, on parle de « trade-off » : un compromis entre deux buts.",
    "Ana Ruiz parle de musique dans un entretien publié par « Les Vagues ».",
    "Le cap fut nommé « Intrépide », d'après son navire.",
    "La ministre était l'invitée du « 8h30 Brume Matin » le 6 avril.",
    "En patois, « aller au noir » signifie partir en mer.",
]


@pytest.mark.parametrize("text", NAMES)
def test_names_and_words_as_words_are_no_quotations(text: str) -> None:
    assert not [quote for quote in quotes_of(text, "fr") if quote.is_quotation]


def test_names_inside_a_quote_are_no_quotations_of_their_own() -> None:
    text = "« L'article du « Phare » citant le journal « La Vigie » me salit », a souligné le ministre."
    assert [quote.speaker.text for quote in quotes_of(text, "fr") if quote.is_quotation] == ["le ministre"]
