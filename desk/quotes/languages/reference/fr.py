"""French: titles of one sex, kin, nouns that take somebody up. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms, general
from desk.quotes.languages.reference.base import Reference, kinds_of

REFERENCE = Reference(
    women=forms("mme mmes mlle madame mademoiselle"),
    men=forms("m mm monsieur messieurs"),
    kin=general("""
épouse femme compagne conjointe veuve: mari époux compagnon conjoint
mari époux compagnon conjoint veuf: épouse femme compagne conjointe
mère père parent: fils fille
fils fille: mère père parent
frère soeur sœur: frère soeur sœur
oncle tante: neveu nièce
neveu nièce: oncle tante
cousin cousine: cousin cousine
"""),
    naming=forms("nommé nommée prénommé prénommée dénommé dénommée prénomme nomme appelle appeler"),
    beside_naming=forms("qui se s' dit dénomme"),
    several=forms("les des ces ses leurs nos vos plusieurs quelques certains certaines deux trois quatre"),
    parties=forms("""ecolo lr ps rn fn lfi modem lrem ump udi eelv pcf rpr udf mr cdh ptb défi udc plr pdc renaissance
        reconquête horizons ensemble insoumis insoumise écologiste socialiste républicain républicaine communiste
        centriste cgt cfdt fo cftc cgc unsa sud solidaires fsu fnsea medef fgtb csc unia uss csn csq ftq usam"""),
    first={"premier": "m", "première": "f"},
    last={"second": "m", "seconde": "f", "deuxième": ""},
    decades={
        "trentenaire": 3,
        "quadragénaire": 4,
        "quinquagénaire": 5,
        "sexagénaire": 6,
        "septuagénaire": 7,
        "octogénaire": 8,
        "nonagénaire": 9,
        "centenaire": 10,
    },
    kinds=kinds_of("""
entreprise société groupe compagnie firme constructeur distributeur fabricant banque enseigne exploitant opérateur transporteur géant marque assureur éditeur équipementier avionneur start-up industriel
ministère agence direction administration autorité commission régulateur
syndicat fédération confédération centrale intersyndicale
association collectif ong fondation organisation fédération comité
université école lycée établissement
hôpital clinique
parti mouvement
tribunal cour
musée
club équipe
journal quotidien magazine hebdomadaire
"""),
    general=general("""
prévenu prévenue accusé accusée inculpé inculpée mis-en-cause: suspect suspecte
lauréat lauréate récipiendaire: écrivain écrivaine romancier romancière poète poétesse auteur autrice cinéaste
navigateur navigatrice skipper skippeuse: marin
policier policière: sergent sergente lieutenant lieutenante inspecteur inspectrice enquêteur enquêtrice major
papa maman adolescent adolescente ado:
candidat candidate: député députée maire sénateur sénatrice
"""),
    firms=forms("group sa sas industries airlines énergie technologies motors holding"),
    feminine_bodies=forms("""entreprise société compagnie firme banque enseigne marque start-up agence direction administration
        autorité commission fédération confédération centrale intersyndicale association ong fondation organisation
        université école clinique cour"""),
    she=forms("elle"),
    he=forms("il lui"),
)
