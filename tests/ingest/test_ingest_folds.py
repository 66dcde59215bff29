"""Folding by shape and phrase, on texts of the tests' own in several languages; and texts where nothing may go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.ingest.folds import find_folds
from desk.ingest.lines import split_lines
from desk.model import FoldReason

BODY = {
    "en": (
        "The harbour authority closed the northern pier on Monday after inspectors found cracks in two pillars.",
        'Engineers will need at least three weeks, the authority said, and ferries "must use the southern pier".',
        "Fishermen who land their catch there every night were told to look for another berth along the coast.",
    ),
    "fr": (
        "La mairie a fermé lundi le pont du marché après la découverte de fissures dans deux de ses piles.",
        "Les travaux dureront au moins trois semaines, a précisé la mairie, qui promet une navette.",
        "Les commerçants du quartier, eux, craignent de perdre la moitié de leur clientèle en mai.",
    ),
    "ar": (
        "أغلقت بلدية المدينة يوم الاثنين الجسر القديم بعد أن اكتشف المهندسون تشققات في اثنين من أعمدته الرئيسية.",
        "وقالت البلدية إن أعمال الترميم ستستغرق ثلاثة أسابيع على الأقل، ووعدت بتوفير حافلات مجانية للسكان.",
        "وأعرب أصحاب المتاجر في الحي عن خشيتهم من خسارة نصف زبائنهم خلال هذه الفترة.",
    ),
    "es": (
        "El ayuntamiento cerró el lunes el puente del mercado tras descubrir grietas en dos de sus pilares centrales.",
        "Las obras durarán al menos tres semanas, precisó el ayuntamiento, que promete un autobús gratuito.",
        "Los comerciantes del barrio temen perder la mitad de su clientela durante todo el mes de mayo.",
    ),
    "de": (
        "Die Stadt hat am Montag die Marktbrücke gesperrt, nachdem in zwei Pfeilern Risse entdeckt worden waren.",
        "Die Arbeiten werden mindestens drei Wochen dauern, teilte die Stadt mit, und ein Bus wird fahren.",
        "Die Händler des Viertels fürchten, in dieser Zeit die Hälfte ihrer Kundschaft zu verlieren.",
    ),
}
LANGUAGES = pytest.mark.parametrize("language", sorted(BODY))
HEADING = {"en": "Read also", "fr": "À lire aussi :", "ar": "اقرأ أيضاً", "es": "Lea también", "de": "Lesen Sie auch"}
LINK = {
    "en": "Storm leaves thousands without power",
    "fr": "La tempête prive des milliers de foyers de courant",
    "ar": "العاصفة تقطع التيار عن آلاف المنازل",
    "es": "La tormenta deja a miles de hogares sin luz",
    "de": "Sturm lässt Tausende ohne Strom zurück",
}


def reasons(*lines: str) -> list[FoldReason | None]:
    return [fold.reason if fold else None for fold in find_folds(split_lines("\n".join(lines)))]


@LANGUAGES
def test_a_heading_and_links_below_the_body_are_teasers(language: str) -> None:
    body = BODY[language]
    assert (
        reasons(*body, HEADING[language], LINK[language], LINK[language] + " 2") == [None] * 3 + [FoldReason.TEASER] * 3
    )


@LANGUAGES
def test_a_link_inside_the_body_goes_and_the_body_stays(language: str) -> None:
    one, two, three = BODY[language]
    found = reasons(
        one, f"{HEADING[language].rstrip(' :')} : {LINK[language]}", two, HEADING[language], LINK[language], three
    )
    assert found == [None, FoldReason.TEASER, None, FoldReason.TEASER, FoldReason.TEASER, None]


@LANGUAGES
def test_a_doubled_body_is_folded_once(language: str) -> None:
    body = BODY[language]
    assert reasons(*body, *body) == [None] * 3 + [FoldReason.DUPLICATE] * 3


@LANGUAGES
def test_a_tripled_body_is_folded_twice(language: str) -> None:
    assert reasons(*BODY[language] * 3) == [None] * 3 + [FoldReason.DUPLICATE] * 6


def test_a_doubled_body_may_lack_a_line_or_hold_one_more() -> None:
    one, two, three = BODY["en"]
    assert reasons(one, "Photo", two, three, one, two, three)[4:] == [FoldReason.DUPLICATE] * 3
    assert reasons(one, two, three, one, "A caption that only this printing has", two, three) == (
        [None] * 3 + [FoldReason.DUPLICATE, None, FoldReason.DUPLICATE, FoldReason.DUPLICATE]
    )


def test_a_summary_that_breaks_off_makes_a_list_of_plain_headings() -> None:
    tail = (
        "Trending",
        "Storm hits coast",
        "A storm hit the coast on Tuesday and left thousands...",
        "Who owns the sea?",
    )
    assert reasons(*BODY["en"], *tail) == [None] * 3 + [FoldReason.TEASER] * 4


def test_a_sentence_that_opens_like_a_label_stays() -> None:
    assert reasons(*BODY["en"], "Must read: that is what the minister called it.") == [None] * 4


def test_headlines_that_ask_are_links_too() -> None:
    asks = (
        "Who will pay for the new pier in the north of the harbour?",
        "Will the ferries ever come back to the pier?",
    )
    assert reasons(*BODY["en"], "Most read", *asks) == [None] * 3 + [FoldReason.TEASER] * 3


def test_pairs_of_headline_and_cut_summary_need_no_heading() -> None:
    pair = ("Storm hits the coast", "A storm hit the coast on Tuesday and left thousands of people without…")
    pairs = [f"{part} {number}" if part == pair[0] else part for number in range(3) for part in pair]
    pairs[3] = pairs[3].replace("Tuesday", "Wednesday")
    assert reasons(*BODY["en"], *pairs) == [None] * 3 + [FoldReason.TEASER] * 6
    assert reasons(*BODY["en"], *pairs[:4]) == [None] * 7


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "Facebook Twitter WhatsApp",
        "Follow us on Instagram",
        "We use cookies to give you the best experience on this site.",
        "https://example.org/a/b?c=d",
        "www.example.org",
        "---",
        "•",
        "© 2009 The Harbour Post. All rights reserved.",
        "Published: 16 June 2009 12:30",
        "Last updated June 16, 2009 at 2:05 pm",
        "Partager sur les réseaux",
        "  • Copié",
        "Publié le 16/06/2009 à 14h30",
        "Rédaction LaVille.fr , modifié à",
        "Abonnez-vous à notre lettre d'information",
        "Écoutez le reportage de notre envoyée spéciale :",
        "شارك على فيسبوك",
        "تابعونا على تويتر",
        "آخر تحديث: 16 يونيو 2009",
        "جميع الحقوق محفوظة لصحيفة المدينة",
        "Síguenos en Telegram",
        "Newsletter abonnieren",
        "Home > World > Harbours",
    ],
)
def test_furniture_in_several_languages(line: str) -> None:
    assert reasons("A headline of some length", *BODY["en"], line) == [None] * 4 + [FoldReason.FURNITURE]


@pytest.mark.parametrize(
    "line",
    [
        "0 comment",
        "12 Comments",
        "Be the first to comment!",
        "Leave a reply",
        "Soyez le premier à commenter cet article",
        "3 commentaires",
        "التعليقات (0)",
        "أضف تعليقاً",
        "كن أول من يعلق على الخبر",
        "Deja un comentario",
        "Schreiben Sie einen Kommentar",
    ],
)
def test_comment_boxes_in_several_languages(line: str) -> None:
    assert reasons("A headline of some length", *BODY["en"], line) == [None] * 4 + [FoldReason.COMMENTS]


def test_a_thread_below_its_counter_is_no_part_of_the_report() -> None:
    thread = ("2 comments", "Anna: I was there on Monday and saw the cracks with my own eyes.", "Ben: Rubbish.")
    assert reasons(*BODY["en"], *thread) == [None] * 3 + [FoldReason.COMMENTS] * 3
    assert reasons("A headline", "2 comments", *BODY["en"]) == [None, FoldReason.COMMENTS, None, None, None]


@pytest.mark.parametrize(
    "topics",
    [
        "Rocket launch Tax reform Royal wedding Cup final Lottery numbers Summer festivals Petrol prices Job cuts",
        "Élections Législatives Coupe du monde Météo Réforme des retraites Festival de Cannes Inflation Bourse",
    ],
)
def test_a_line_of_topics_above_the_headline(topics: str) -> None:
    assert reasons(topics, "Cracks close northern pier", *BODY["en"]) == [FoldReason.TOPICS, *[None] * 4]


def test_a_section_name_glued_to_the_headline() -> None:
    found = reasons(
        "Harbour NewsCracks close the northern pier for three weeks:...",
        "Cracks close the northern pier for three weeks: authority",
        *BODY["en"],
    )
    assert found == [FoldReason.FURNITURE, *[None] * 4]


def test_a_single_word_counts_only_beside_other_furniture() -> None:
    assert reasons(*BODY["en"], "Home") == [None] * 4
    assert reasons(*BODY["en"], "Home", "Search") == [None] * 3 + [FoldReason.FURNITURE] * 2
    assert reasons(*BODY["en"], "Print", "Share this article") == [None] * 3 + [FoldReason.FURNITURE] * 2


POEM = """The ferry leaves at seven
and I am on the pier

The gulls go up to heaven
and I am on the pier

Home
The rope is cast, the bell is rung
and I am on the pier
* * *
No word is said, no song is sung
and I am on the pier"""

SPEECH = """Speech at the harbour

We waited. We will not wait any longer for the pier that was promised to every family on this coast.

They said it was too dear. We will not wait any longer.

They said it was too far. We will not wait any longer.

They said that nobody asked for it. We will not wait any longer."""

QUOTES_MUST_READ = """"Must read" is what the minister called the report
The minister told reporters that the report was a must read for everyone who works at the harbour.
Must read, he repeated, and held up a copy before the cameras so that all could see its cover.
"Read more, share more," he said.
His critics were not impressed and said that latest news from the pier told another story altogether."""

SUBHEADS = """Pier closed after cracks are found

The harbour authority closed the northern pier on Monday after inspectors found cracks in two pillars.

Trending

The number of visitors had been trending upwards all year, and shops had hired more people than ever before.

Latest news

The authority will give the latest news every evening at six, and ferries will use the southern pier until then.

Comments

Comments from the public may be sent to the authority until Friday, when the council will meet once again."""

ELLIPSES = """He waited for the ferry...
She did not come...
The harbour lay in fog, and he could not see the lights of the southern pier from where he stood that night.
"If only..."
He went home..."""

LONG_HEADLINE = """Harbour Authority Closes Northern Pier After Inspectors Find Deep Cracks In Two Of Its Main Pillars
Ferries diverted to southern pier
The harbour authority closed the northern pier on Monday after inspectors found cracks in two of its pillars."""

ARABIC_REFRAIN = """بلادي بلادي لك حبي وفؤادي
مصر يا أم البلاد أنت غايتي والمراد
بلادي بلادي لك حبي وفؤادي
مصر أنت أغلى درة فوق جبين الدهر غرة
بلادي بلادي لك حبي وفؤادي"""

FRENCH = """Écouter la mer

Partager le pain, partager le vin, voilà ce que veut dire habiter ce port depuis quatre cents ans.
Écoutez les anciens : ils disent que la digue a toujours tenu.
Publié à Marseille en 1871, le livre raconte la construction de la digue et la vie des ouvriers.
Voir aussi loin que possible, c'est le métier du gardien de phare depuis que la tour existe."""


@pytest.mark.parametrize(
    "text",
    [POEM, SPEECH, QUOTES_MUST_READ, ELLIPSES, LONG_HEADLINE, ARABIC_REFRAIN, FRENCH],
    ids=["poem", "speech", "quotes must read", "ellipses", "long headline", "arabic refrain", "french"],
)
def test_nothing_is_folded(text: str) -> None:
    assert not any(reasons(text))


def test_subheadings_that_sound_like_furniture_leave_the_body_alone() -> None:
    found = reasons(SUBHEADS)
    assert [found[index] for index in (0, 1, 2, 3, 4, 5, 7)] == [None] * 7


@LANGUAGES
def test_a_plain_report_is_left_whole(language: str) -> None:
    assert reasons("A headline", *BODY[language]) == [None] * 4


def test_a_quote_repeated_further_down_stays() -> None:
    slogan = '"Open the pier!"'
    assert reasons(BODY["en"][0], slogan, BODY["en"][1], slogan, BODY["en"][2], slogan) == [None] * 6


def test_never_is_everything_folded() -> None:
    assert reasons("Share this article", "Follow us on Twitter", "0 comment") == [None] * 3


@given(
    st.lists(
        st.sampled_from([*BODY["en"], *HEADING.values(), *LINK.values(), "Related", "x...", "2 comments", "-"]),
        max_size=30,
    )
)
def test_folding_any_pile_of_lines_keeps_something_and_points_back(lines: list[str]) -> None:
    split = split_lines("\n".join(lines))
    folds = find_folds(split)
    assert len(folds) == len(split)
    assert not split or None in folds
    for line, fold in zip(split, folds, strict=True):
        if fold and fold.original:
            assert fold.original.end <= line.span.start
            assert fold.reason is FoldReason.DUPLICATE
