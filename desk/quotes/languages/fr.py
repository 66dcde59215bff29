"""French: its grammar and small words; nouns, phrases and verbs are in the modules beside it. Lists only."""

from __future__ import annotations

from desk.quotes.languages.base import Language
from desk.quotes.languages.fr_nouns import (
    AGENTS,
    BODIES,
    DOCUMENTS,
    FEMININE,
    GENERAL,
    MASCULINE,
    NAMING,
    PLURALS,
    ROLES,
    SIGNS,
    WORKS,
)
from desk.quotes.languages.fr_phrases import ANONYMITY, ASIDES, ECHOES, PHRASES, SOURCES, VOICES
from desk.quotes.languages.fr_verbs import ACTING, GERUNDS, IDLE, NOMINAL, PARTICIPLES, RAISING, VERBS, WANTING, WEAK
from desk.quotes.languages.lists import forms
from desk.quotes.languages.reporting import Elision, Order
from desk.quotes.languages.turns.fr import TURNS
from desk.quotes.text.words import form

LANGUAGE = Language(
    code="fr",
    order=Order.SUBJECT_FIRST,
    elision=Elision.PREFIX,
    inverting=True,
    gendered=True,
    infinitives=("er", "ir", "re"),
    riding=("ant",),
    opening=("é", "ée", "és", "ées"),
    finite=("e", "t", "d", "a", "nt"),
    genitives=forms("du de d' des"),
    verbs=VERBS,
    nominal=NOMINAL,
    weak=WEAK,
    gerunds=GERUNDS,
    participles=PARTICIPLES,
    perceiving=WANTING,
    relays=forms("cite citent citait citant cité"),
    phrases=PHRASES,
    sources=SOURCES,
    voices=VOICES,
    echoes=ECHOES,
    auxiliaries=forms("""a ont avait avaient aurait auraient aura auront ayant est sont était étaient sera
        seront serait seraient ait aient soit soient fût eût
        avoir être été eut fut ai as avons avez ne n' y se s' me m' te t' lui leur nous vous va vont vient"""),
    being=forms("est sont était étaient été fut furent sera seront serait seraient être étant soit soient fût"),
    agency=forms("par"),
    utterances=forms(
        "réponse question verdict réaction commentaire explication constat conclusion aveu réplique avertissement mot"
    ),
    negations=forms("pas jamais n' ne sans"),
    denials=forms("pas jamais"),
    negatives=forms("""aucun aucune rien personne nul nulle ni guère non impossible refuse refuser refusé refusons rejette
        rejeté rejeter échoué empêcher empêché éviter évité faux mensonge contre inacceptable plutôt seulement avant peu
        manque manqué hors exclu zéro fin cesser cessé arrêter illégal indemne malgré au-delà loin"""),
    limits=forms("seulement uniquement que tous toutes tout encore parce si simplement même forcément"),
    confirming=forms("""confirmer confirme confirment confirmait confirma confirmé confirmée confirmés confirmées
        confirmant confirmation reconnaître reconnaît reconnaissait reconnu reconnaissant admettre admet admettent
        admis admettant corroboré corroborer"""),
    denying=forms("""nier nie nient niait nia nié niant démentir dément démentent démentait démenti démentie démentant
        réfuter réfute réfutent réfuté réfutant contester conteste contestent contesté contestant contredire contredit
        récuser récuse récusé récusant"""),
    refusing=forms("""refuser refuse refusent refusait refusa refusé refusant refus éviter évité évitant abstenu
        abstenue abstenir décliné ni"""),
    complementisers=forms("que qu' comment si combien pourquoi"),
    pronouns={
        form(k): v
        for k, v in {
            "il": "m",
            "elle": "f",
            "ils": "p",
            "elles": "p",
            "on": "n",
            "je": "s",
            "nous": "p",
            "vous": "s",
            "lui": "m",
            "celui-ci": "m",
            "celle-ci": "f",
            "ceux-ci": "p",
            "celles-ci": "p",
            "ce dernier": "m",
            "j'": "s",
            "qui": "r",
            "eux": "p",
            "cette dernière": "f",
        }.items()
    },
    possessives=forms("son sa ses leur leurs mon ma mes notre nos votre vos"),
    determiners=forms("""le la les l' un une des du de-la ce cet cette ces son sa ses leur leurs mon ma mes notre nos
        votre vos plusieurs certains certaines quelques deux trois quatre cinq six chaque aucun aucune tout toute tous
        toutes nombre beaucoup autre"""),
    definite=forms("le la les l' ce cet cette ces son sa ses leur leurs"),
    prepositions=forms("""de d' du des à au aux en dans sur sous par pour avec sans après avant depuis
        pendant lors dès
        jusque jusqu' entre parmi contre chez vers selon durant devant derrière malgré via concernant
        envers hors outre auprès
        près suite afin grâce quant face faute loin au-delà au-dessus hormis sauf voire"""),
    cries=forms("cris huées hurlements"),
    inner=forms("de d' du des à au aux en pour chez et sur"),
    conjunctions=forms("et mais ou or donc car ni puis tandis alors lorsque lorsqu' quand si comme puisque parce"),
    object_relatives=forms("que qu'"),
    relatives=forms("qui que qu' dont où lequel laquelle lesquels lesquelles"),
    adverbs=forms("""aussi également encore toujours déjà ensuite enfin puis alors ainsi notamment cependant toutefois
        pourtant néanmoins récemment hier aujourd' hui demain lundi mardi mercredi jeudi vendredi samedi dimanche en
        revanche outre   d'abord même plus tard simplement clairement publiquement par ailleurs d'
        plutôt seulement jamais pas point rien sans détour longuement vivement fermement catégoriquement sobrement
        immédiatement rapidement aussitôt vite bien mal très fort haut encore-une-fois tout solennellement franchement
        volontiers ironiquement sèchement prudemment explicitement officiellement régulièrement souvent parfois
        mi-janvier mi-février mi-mars mi-avril mi-mai mi-juin mi-juillet mi-août mi-septembre mi-octobre mi-novembre
        mi-décembre désormais soir matin midi dernier dernière dernièrement ici là précisément concrètement """),
    times=forms("""lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
        juillet août
        septembre octobre novembre décembre hier aujourd'hui demain"""),
    titles=forms("m mm mme mmes mlle dr pr me mgr monsieur madame mademoiselle maître docteur professeur"),
    roles=forms(ROLES, "entraîneure ingénieure chercheure gouverneure"),
    trades=("ologue", "ologues", "iste", "istes"),
    hypernyms=GENERAL,
    former=forms("ancien ancienne ex ex-"),
    agentive=tuple(
        """eur euse rice ien ienne iste aste in ine ier ière cière ant ante ois oise ais aise ain aine éen éenne ard arde and ande
        agnol agnole ngol ngole venol venole éol éole eton etonne con conne man logue naute èque aque isse usse elge urc urque rec recque""".split()
    ),
    agents=AGENTS,
    feminine=FEMININE,
    plurals=PLURALS,
    documents=DOCUMENTS,
    signs=SIGNS,
    bodies=BODIES,
    sentence_case=True,
    works=WORKS,
    viewpoints=forms("pour"),
    masculine=MASCULINE,
    raising=RAISING,
    leading=forms("de d' à n'"),
    replying=forms(
        "répond répondent répondait répondaient répondit répondu répondre répondant réagit réagissent réagi réagir"
    ),
    meaning=forms(
        "signifie signifient signifiait signifiaient signifiant désigne désignent désignait désignaient désignant"
    ),
    tales=forms(
        "histoire histoires vie parcours récit destin aventure aventures quotidien naissance ascension chute genèse"
    ),
    making=forms("""publié publiée publie publiait publia écrit écrivit composé composa enregistré enregistra réalisé réalisa
        sorti tourné tourna chanté chante signé signa peint peignit monté monta traduit interprété interprète"""),
    acting=ACTING,
    idle=IDLE,
    asides=ASIDES,
    naming=NAMING,
    subordinators=forms("que qu' qui dont comme lorsque lorsqu' quand si puisque où après avant parce"),
    anonymity=ANONYMITY,
    withheld="anonyme",
    withheld_plural="anonymes",
    abbreviations=forms("m mm mme mmes mlle dr pr st ste me mgr av ap j-c etc cf p ex art no n env min max tél bd"),
    turns=TURNS,
)
