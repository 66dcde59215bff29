"""French clauses: whose verb a quote belongs to over asides, participles, adverbials and clauses side by side."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote, quotes_of

SPEAKERS = [
    ("La juge, refusant d'évoquer une « erreur judiciaire », a levé l'audience.", "La juge"),
    ("Le patron, qui avait promis « des jours meilleurs », a vendu l'usine.", "Le patron"),
    ("Les douaniers, eux, préfèrent évoquer une « routine bien rodée ».", "Les douaniers"),
    ("Le groupe Farel a annoncé la suppression de 90 postes, invoquant « un carnet vide ».", "Le groupe Farel"),
    (
        "« Ce col était fermé », notait en mai, dans la revue Cimes, le glaciologue Luc Ander.",
        "le glaciologue Luc Ander",
    ),
    ("« La digue tiendra », a répété devant les élus, samedi, le colonel Brun.", "le colonel Brun"),
    ("« La digue tiendra », insistait la semaine dernière l'ingénieure Ana Rey.", "l'ingénieure Ana Rey"),
    ("« Je suis boulangère », tient-elle à préciser.", "elle"),
    ("Pressée de répondre, la préfète a dit que c'était « un simple contretemps ».", "la préfète"),
    ("Pour le biologiste Jo Martel, auteur de « La Mer vide », « il est déjà trop tard ».", "le biologiste Jo Martel"),
    ("Selon « Le Phare », le navire était « déjà condamné ».", "« Le Phare »"),
    ("Le journal flamand « De Brug » a parlé d'« une honte nationale ».", "Le journal flamand « De Brug »"),
    ("L'ONG Rivages, citant des crues « jamais vues », a suspendu ses convois.", "L'ONG Rivages"),
    ("Un chroniqueur le dépeint en « roi sans royaume ».", "Un chroniqueur"),
    ("Elle a été décrite par le Courrier comme « la mémoire du port ».", "le Courrier"),
    ("Les deux rivaux se seraient traités de « lâches et menteurs ».", "Les deux rivaux"),
    ("Le gardien ne veut pas entendre parler de « fin de carrière ».", "Le gardien"),
    ("Le ministère refuse « toute idée de moratoire ».", "Le ministère"),
    ("Le consul a fait part de son « vif étonnement ».", "Le consul"),
    ("Même refrain chez les bouchers : « On vend moitié moins. »", "les bouchers"),
    ("Près du quai, une pancarte : « Port en colère ».", "une pancarte"),
    ("Le tribunal a distingué « un faisceau d'indices graves et concordants ».", "Le tribunal"),
    ("Beaucoup de clients trouvent le pain « trop cher », selon une étude.", "Beaucoup de clients"),
    ("Un haut responsable turc a dit à Reuters que c'était « intenable ».", "Un haut responsable turc"),
    ("Un texte que l'auteur présente comme « un adieu à la scène ».", "l'auteur"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_found(text: str, speaker: str) -> None:
    assert [quote.speaker.text for quote in quotes_of(text, "fr") if quote.is_quotation] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Dans « Le Pays d'avant », Zoran raconte son enfance.",
        "Elle l'écrivait déjà dans « 1984 ».",
        "Le film raconte l'histoire d'un « passeur » dans la montagne.",
        "Ces « villes-dortoirs » posent un problème de transport.",
        "Le terme d'« écoterrorisme » a fait polémique.",
        "On parle alors de « neige sale » pour désigner ce dépôt.",
        "« Marée basse » reste son livre le plus lu.",
        "Les Mayas appelaient cette boisson « xocolatl ».",
        "Le suspect se faisait appeler « Abou Nour ».",
        "Le mot veut dire « celui qui marche ».",
        "Le ministère n'a pas répondu à nos questions sur ces « anomalies ».",
    ],
)
def test_a_name_or_a_word_is_no_quotation(text: str) -> None:
    assert not [quote for quote in quotes_of(text, "fr") if quote.is_quotation]


def test_clauses_side_by_side_keep_their_quotes() -> None:
    text = "Tandis que Lyon réclame des mesures « immédiates », Metz plaide pour « la patience »."
    assert [quote.speaker.text for quote in quotes_of(text, "fr")] == ["Lyon", "Metz"]


def test_a_sentence_that_takes_a_quote_up_names_its_speaker() -> None:
    text = "« L'État nous oublie. » C'est en ces termes que la maire de Brune a ouvert la séance."
    assert only_quote(text, "fr").speaker.text == "la maire de Brune"


def test_a_quote_that_opens_is_taken_up_by_its_cue() -> None:
    text = "« Une erreur monumentale », c'est ainsi que le sénateur a décrit le projet."
    assert only_quote(text, "fr").speaker.text == "le sénateur"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La maire a déploré un « drame », puis salue, au nom de la ville, le « sang-froid » des marins.", "La maire"),
        ("Le préfet hésite. Et appelle à « éviter à tout prix les rassemblements ».", None),
        ("S'il s'agit de montrer sa volonté de simplement admettre « une erreur », le préfet se tait.", None),
        ("Le maire de Sète de s'interroger : « À qui profite le silence ? »", "Le maire de Sète"),
    ],
)
def test_articles_and_what_leads_to_an_infinitive_speak_for_nobody(text: str, speaker: str | None) -> None:
    assert quotes_of(text, "fr")[-1].speaker.text == speaker
