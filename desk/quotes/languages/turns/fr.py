"""French: small words and turns that a single rule asks for. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms, phrases
from desk.quotes.languages.turns.base import Turns

TURNS = Turns(
    # Noun phrases
    genitive_markers=forms("de d' du des"),
    coordinators=forms("et"),
    relative_coordinators=forms("et"),
    demonstratives=forms("ce cette ces"),
    datives=forms("lui"),
    vague_times=forms("début fin courant"),
    day_endings=forms("er"),
    addressee_prepositions=forms("à au aux sur dans devant lors auprès via"),
    adjective_endings=(
        "eux",
        "euse",
        "euses",
        "if",
        "ifs",
        "ive",
        "ives",
        "ant",
        "ants",
        "ante",
        "antes",
        "i",
        "ie",
        "is",
        "ies",
        "u",
        "ue",
        "us",
        "ues",
    ),
    impersonal=phrases("""il y a; il y avait; il y aura; il y aurait; il y eut; il n' y; il faut; il fallait; il faudra; il faudrait; il a fallu;
        il s' agit; il s' agissait; il s' agira; il suffit; il suffisait; il existe; il existait; il convient; il semble;
        il semblait; il lui est; il leur est; il lui était; il leur était; il est question; il est reproché;
        il était reproché; il est demandé; il est prévu; il est précisé; il est indiqué; il est écrit; il est noté;
        il est possible; il est probable; il est temps; il est vrai; il est difficile; il est important"""),
    asked_for=forms("quel quels quelle quelles"),
    ordinals=forms("premier première deuxième second seconde troisième quatrième cinquième dernier dernière"),
    dative_articles=forms("leur"),
    postposed=forms("fort"),
    feelings=forms(
        """fier fière fiers fières heureux heureuse heureuses déçu déçue déçus déçues ému émue émus émues triste tristes inquiet
        inquiète inquiets inquiètes confiant confiante confiants confiantes serein sereine sereins sereines soulagé
        soulagée soulagés soulagées dépité dépitée dépités dépitées scandalisé scandalisée scandalisés scandalisées
        choqué choquée choqués choquées sidéré sidérée sidérés sidérées abasourdi abasourdie abasourdis dévasté dévastée
        dévastés dévastées bouleversé bouleversée bouleversés consterné consternée consternés consternées indigné
        indignée indignés révolté révoltée révoltés écœuré écœurée écœurés dégoûté dégoûtée dégoûtés satisfait
        satisfaite satisfaits ravi ravie ravis ravies content contente contents furieux furieuse attristé attristée
        frustré frustrée frustrés étonné étonnée étonnés surpris surprise stupéfait stupéfaite effondré effondrée
        optimiste optimistes pessimiste fatigué fatiguée épuisé épuisée reconnaissant reconnaissante honoré honorée"""
    ),
    deputies=forms("adjoint adjointe adjoints délégué déléguée conseiller conseillère élu élue"),
    accounts=forms("""récit récits témoignage témoignages déclaration déclarations propos version lecture explications
        confidences aveux dires calculs estimation estimations décompte"""),
    turn_taking=forms("tour"),
    causatives=forms("fait font faire faisait faisaient fera feront ferait fit laisse laissent laissé laissait"),
    perfect_infinitive=forms("avoir être"),
    passing_on=forms("rapporte rapportait rapportent relaie relate relatait cite citent écrit note précise"),
    wherewithal=forms("quoi"),
    locatives=forms("dans devant derrière sous chez"),
    continuing=forms("""ajoute ajouté ajoutait ajouta poursuit poursuivi poursuivait poursuivit insiste insisté insistait conclut conclu
        concluait complète complété enchaîne enchaîné martèle martelé précise précisé répète répété reprend repris"""),
    reading=forms("lire lit lisait"),
    much=forms("beaucoup"),
    those={"celui": "m*", "celle": "f*", "ceux": "p", "celles": "p"},
    periods=forms("ans an années mois semaines jours heures heure minutes secondes siècles décennies"),
    lapses=phrases("plus tard; plus tôt; après; auparavant; avant"),
    ago=phrases("il y a; il y avait"),
    syncretic_pronouns=forms("nous vous"),
    syncretic_endings=("ons", "ez", "mes", "tes"),
    numerals=forms("deux trois quatre cinq six sept huit neuf dix"),
    # Clauses
    subject_relatives=forms("qui"),
    viewpoint_relatives=forms("qui lequel laquelle"),
    narrative_conjunctions=forms("et mais puis"),
    narrative_marker=forms("de d'"),
    infinitive_prepositions=forms("à de d' pour sans par"),
    preceding_infinitives=forms("pour avant afin sans après"),
    # Verbs and their places
    reflexives=forms("s' se"),
    object_articles=forms("l' le la les"),
    gerund_clitics=forms("se s' ne n'"),
    gerundial=forms("en"),
    gerundial_adverbs=forms("revanche outre effet somme"),
    purposes=forms("pour sans"),
    comparing=forms("comme"),
    depiction=forms("comme en de d'"),
    inversion_openers=forms("comme que qu' ainsi"),
    adversatives=forms("mais"),
    prepositional_relatives=forms("qui lequel laquelle lesquels lesquelles"),
    relaying=forms("disant qui selon"),
    bare_sources=forms("source sources"),
    own_sources=phrases("d' après son; d' après sa"),
    parts_of_day=forms(
        "soir matin midi après-midi nuit week-end semaine mois année an jour journée matinée soirée fois"
    ),
    closing_days=forms("dernier dernière derniers dernières passé passée même suivant suivante précédent précédente"),
    days_apart=forms("lendemain surlendemain veille avant-veille"),
    adverbials=forms("""à au aux sur dans devant lors auprès via en sous avec par depuis dès après avant sans pour de d' tout
        entre"""),
    towards=forms("à au aux"),
    outlets=forms("magazine journal quotidien hebdomadaire mensuel site hebdo micro podcast"),
    statuses=forms("retraite"),
    partitives=phrases("d' eux; d' elles; d' entre eux; d' entre elles"),
    partitive_article=forms("des"),
    text_prepositions=forms("sur dans"),
    apposed_prepositions=forms("à"),
    upon=forms("sur"),
    absolute_nouns=forms(
        "voix main mains yeux regard regards gorge visage sourire tête bras mine coeur cœur ton oeil œil doigt lèvres front larme larmes"
    ),
    # Attribution
    likening=forms("comme de d'"),
    translative=forms("en"),
    as_says=forms("comme"),
    citing=forms("citant"),
    announcing=forms("dernier dernière premier première seul seule nouveau nouvelle autre ultime"),
    among=forms("chez côté parmi"),
    infinitive_links=forms("de d' ne n' pas jamais plus"),
    # Kinds
    presentatives=forms("c' voilà"),
    imperatives=(
        "ez",
        "-moi",
        "-nous",
        "-vous",
        "-le",
        "-la",
        "-les",
    ),
    preverbal=forms("l' s' se n' ne"),
    meant=forms("dire"),
    performing=forms("publier poster présenter poser lancer signer chanter jouer appeler tourner"),
    manner=("ment",),
    copulas=forms("ce c'"),
    calling=forms(
        """appelle appellent appelait appelaient appela nomme nomment nommait nommaient surnomme surnomment surnommait surnommaient baptisent"""
    ),
    mentioning=forms("parle parlait parlera"),
    many=forms("les"),
    pointing=forms("ce cette ces cela ça"),
    cases=forms(
        """enquête information plainte poursuivi poursuivie poursuivis condamné condamnée condamnés inculpé inculpée inculpés
        charges motif examen cause prison réclusion peine amende procès condamnation inculpation jugé jugée jugés écroué
        écrouée écroués interpellé interpellée interpellés recherché recherchée détenu détenue
        poursuites vue"""
    ),
    charged=forms("pour"),
    counts=forms("chef chefs motif"),
    denominations=forms("thème titre nom slogan devise intitulé sujet refrain surnom"),
    universal=forms("tout chacun"),
    generic=forms("on"),
    makers=forms(
        """interprète auteur auteure autrice réalisateur réalisatrice créateur créatrice compositeur compositrice chanteur chanteuse héros héroïne vedette star acteur actrice romancier romancière scénariste metteur animateur animatrice"""
    ),
    elided_subjects=forms("j' c' n'"),
    elided_articles=forms("l'"),
    asking=forms("demande demandent demandait demandé demanda interroge interrogeait interrogea questionne question"),
    states=forms("""reste restent restait restaient restera resteront resté restée restés restées demeure demeurent demeurait
        demeuraient semble semblent semblait semblaient paraît paraissent paraissait devient deviennent devenait devenu
        devenue devenus devenues constitue constituent constituait représente représentent représentait"""),
    # People
    articles=forms("un une"),
    years=forms("ans"),
    courtesies=forms("docteur professeur"),
    postings=forms("billet publication message post"),
    mediums=forms("sur"),
    no_people=forms("vatican guardian observer economist spectator parisien"),
    latter={"dernier": "m*", "dernière": "f*", "derniers": "p", "dernières": "p"},
    body_articles=forms("d' de l'"),
    former_prefix="ex-",
    summaries=forms("mots termes phrase formule ainsi cri avertissement"),
    correcting=forms("plutôt"),
    # Alignment and differences
    paired_endings=(("", "e"), ("teur", "trice"), ("eur", "euse"), ("ien", "ienne"), ("er", "ère")),
    complements=forms("de d' du des"),
    part_openers=forms("si jusqu'à sans afin malgré pendant"),
    scale_links=forms("de"),
)
