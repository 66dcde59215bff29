"""Sentences that stand alone, as in encyclopaedias: who speaks in them, and which marks hold no quotation."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote, quotes_of

SPEAKERS = [
    ("fr", "« Le pont tiendra encore un hiver », a-t-on appris à la mairie.", "on"),
    ("fr", "Se disant « trahie par les siens », la pianiste a annulé sa tournée.", "la pianiste"),
    ("fr", "Selon l'enquête, le moteur présentait « des traces de chocs anciens ».", "l'enquête"),
    ("fr", "De source judiciaire, on évoque « un accident absurde ».", "source judiciaire"),
    ("fr", "« Un gouffre » : c'est le mot employé par un comptable pour décrire le budget.", "un comptable"),
    ("fr", "« Le toit va céder », avait averti dès février la gérante du camping.", "la gérante du camping"),
    ("fr", "« Je n'y croyais plus », a déclaré en sanglots la jeune patineuse.", "la jeune patineuse"),
    ("fr", "Le collectif « Vent debout » a dénoncé « une parodie de concertation ».", "Le collectif"),
    ("fr", "Le Guardian le décrit comme « le dernier des romantiques ».", "Le Guardian"),
    ("fr", "L'article 12 dispose que « les débats sont publics ».", "L'article 12"),
    ("fr", "Aux dires d'un pêcheur, le lac était « noir comme l'encre ».", "un pêcheur"),
    ("fr", "Citant un général à la retraite, le journal évoque « une erreur de carte ».", "un général à la retraite"),
    ("ar", 'ونقلا عن ضابط متقاعد، ذكرت الصحيفة أن الخطة "فشلت منذ اليوم الأول".', "ضابط متقاعد"),
    ("ar", 'علق الجيران لافتة كتب عليها "عودوا إلى دياركم".', "لافتة"),
    ("ar", 'انتقد النواب ما أسموه "سياسة الأبواب المغلقة".', "النواب"),
    ("ar", "«إنه يوم لا ينسى»، هكذا لخص المدرب شعور اللاعبين.", "المدرب"),
    ("ar", 'وتنص المادة العاشرة على أن "المساكن مصونة لا تمس".', "المادة العاشرة"),
    ("ar", 'كانت خالتي تردد دائما: "الصبر مفتاح الفرج".', "خالتي"),
    ("ar", 'وأكد نائب المدير سالم قاسم أن المصعد كان "آمنا للركاب" بحسب آخر فحص.', "نائب المدير سالم قاسم"),
    ("ar", 'قالت العضوة فيه هالة نجار: "لم يصغ إلينا أحد".', "العضوة فيه هالة نجار"),
    ("ar", 'رفض المحامي سامي قطان العرض، داعيا إلى ما سماه "حلا يحفظ الكرامة".', "المحامي سامي قطان"),
    ("ar", 'وأكدت وزارة الزراعة أنها تتابع الشكوى "بعناية كبيرة".', "وزارة الزراعة"),
    (
        "ar",
        'وصف العمدة القرار بأنه "ظالم"، بينما طالبت النائبة هدى سليم بتعديله، معتبرة أن "الوقت متاح".',
        "النائبة هدى سليم",
    ),
    ("ar", 'تراقب هيئة الطرق الموقع "ليل نهار"، كما تقول مهندسة في المشروع.', "مهندسة"),
    ("ar", 'لكن مصدرا في الشركة تحدث عن "ديون متراكمة".', "مصدرا في الشركة"),
    ("ar", 'وبررت المديرة سعاد فهمي القرار، في رسالة إلى الموظفين، بـ"ارتفاع التكاليف".', "المديرة سعاد فهمي"),
    ("fr", "Une source au conseil parle toutefois d'« erreurs anciennes ».", "Une source au conseil"),
    ("fr", "Sur une banderole : « Rendez-nous le fleuve. »", "une banderole"),
    ("fr", "Réponse du capitaine : « Je n'ai rien vu venir. »", "capitaine"),
    ("fr", "L'hebdomadaire Marine, citant un docker du port, affirme que « rien n'a été contrôlé ».", "un docker"),
    ("fr", "Ce qu'elle nomme « le vertige des plaines » traverse tout le livre.", "elle"),
    ("fr", "Le recteur reproche à la commune de « traîner les pieds ».", "Le recteur"),
    ("fr", "Elle se présente comme « une simple jardinière ».", "Elle"),
    ("ar", 'عدت لجنة التحكيم العرض "خاليا من الروح".', "لجنة التحكيم"),
    ("fr", "Le préfet entend faire de la vallée « un modèle de sobriété ».", "Le préfet"),
    ("fr", "Selon des pêcheurs, le chalutier « tournait en rond depuis l'aube ».", "des pêcheurs"),
    ("fr", "Le gérant a beau promettre « un retour à l'équilibre », les rayons sont vides.", "Le gérant"),
    ("fr", "« Je ne céderai rien », disait encore, à cent ans, la romancière.", "la romancière"),
    ("fr", "Au micro, la gardienne s'est dite « fière de ses couleurs ».", "la gardienne"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS)
def test_the_speaker_of_a_sentence_is_found(language: str, text: str, speaker: str) -> None:
    found = [quote for quote in quotes_of(text, language) if quote.is_quotation][-1].speaker.text
    assert (found or "").startswith(speaker)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Quelle place pour la forêt ? » est le thème du forum de printemps."),
        ("fr", "Le musée propose trois parcours : « Enfants », « Famille » et « Curieux »."),
        ("fr", "Elle a publié « Les Jours clairs » en 1998, puis « La Maison du canal » en 2004."),
        ("fr", "Le parc abrite le rocher dit « le nez du diable »."),
        ("fr", "Les modèles de la série « b » ne sont plus vendus."),
        ("ar", 'كتب روايتي "الميناء" و"الثلج" في عام واحد.'),
        ("ar", 'يشير الحرف "س" إلى السرعة.'),
        ("fr", "La loi dite « de la lune rousse » fut abrogée en 1931."),
        ("fr", "Le guide conseille d'employer « sentier » plutôt que « trail »."),
        ("en", "The “shop small” drive began in 2015."),
        ("en", "The villagers call the cliff “the Widow.”"),
        ("ar", 'المسبار "نور 3" لا يجيب منذ أمس.'),
        ("ar", 'ودعا تجمع "النهر الحي" إلى وقفة غدا.'),
        ("en", "The bank offers a “Gold Saver” account with no fee."),
    ],
)
def test_a_name_or_title_of_a_sentence_is_no_quotation(language: str, text: str) -> None:
    assert not [quote for quote in quotes_of(text, language) if quote.is_quotation]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "« Je n'ai pas dormi », a confié la danseuse à l'hebdomadaire « Scène ».", "Je n'ai pas dormi"),
        ("fr", "« Je suis libre comme l'air », écrit l'interprète de « Marée haute ».", "Je suis libre comme l'air"),
        ("ar", 'كتبت "النهار الجديد" في افتتاحيتها أن الحكومة "ضلت الطريق".', "ضلت الطريق"),
    ],
)
def test_an_outlet_in_marks_is_not_quoted(language: str, text: str, words: str) -> None:
    assert only_quote(text, language).text == words


def test_a_paper_in_marks_before_the_verb_speaks() -> None:
    text = "Le quotidien « Le Phare du Sud » titrait le lendemain : « Le port est à nous »."
    assert [(q.text, q.speaker.text) for q in quotes_of(text, "fr") if q.is_quotation] == [
        ("Le port est à nous", "Le quotidien « Le Phare du Sud »")
    ]


def test_what_somebody_said_of_himself_is_told_with_its_object() -> None:
    assert only_quote('قالها بصراحة: "لم أعد أثق بأحد".', "ar").text == "لم أعد أثق بأحد"


def test_a_verb_with_words_of_its_own_leaves_the_quote_before_it_alone() -> None:
    text = "Plusieurs maires ont salué « un pas en avant », d'autres parlent de « gadget »."
    assert [(q.text, q.speaker.text) for q in quotes_of(text, "fr") if q.is_quotation] == [
        ("un pas en avant", "Plusieurs maires"),
        ("gadget", "autres"),
    ]
