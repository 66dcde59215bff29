"""French verbs that report, in every form that the press uses. Lists and their conjugation only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms
from desk.quotes.text.words import form

FIRST_GROUP = """abonder accepter accorder accuser acquiescer admonester affirmer ajouter alarmer alerter analyser
    annoncer appeler argumenter arguer articuler asséner assurer attaquer attester avancer avouer balancer blâmer
    bougonner brocarder certifier chuchoter citer clamer claironner commenter comparer compléter conclure condamner
    confesser confier confirmer considérer constater conter contester conseiller crier critiquer cingler clarifier
    corriger déclarer décréter demander démarrer démonter dénoncer déplorer détailler développer deviner diagnostiquer
    dicter disserter éclairer écrier égrener émettre encourager énumérer enchérir enfoncer enseigner entonner énoncer
    épingler esquisser estimer évaluer évoquer exhorter expliciter expliquer exprimer exposer exulter fanfaronner
    féliciter fustiger glisser gronder grogner hasarder hurler imaginer implorer incriminer indiquer informer insinuer
    insister interroger interpeller ironiser jubiler juger jurer justifier lâcher lamenter lancer louer maintenir
    mander marmonner marteler menacer mentionner minimiser moquer murmurer narrer nier noter notifier objecter
    observer opiner opposer ordonner oser parier parler penser persifler persister plaider plaisanter pointer poser
    pester plaindre préciser préconiser présager présenter pressentir prétexter prévenir proclamer professer promettre
    pronostiquer prophétiser proposer protester prier prôner publier questionner qualifier railler rapporter rassurer
    récapituler réclamer reconnaître recommander récuser redouter réfuter regretter réfléchir réitérer rejeter relater
    relativiser relever remarquer remercier renchérir renseigner répéter répliquer répondre reprocher rétorquer
    résumer réaffirmer réagir rectifier relayer ricaner riposter révéler saluer scander sermonner signaler signifier
    souffler souligner soupirer souhaiter soupçonner spécifier stipuler suggérer supplier supposer susurrer tacler
    témoigner tempérer tempêter tonner trancher tweeter twitter vanter vitupérer vociférer rappeler raconter raisonner
    réprouver tancer poursuivre continuer nuancer positiver théoriser détonner philosopher espérer applaudir décrire""".split()
FURTHER = """sangloter balayer étrangler fulminer savourer souvenir désoler éluder étriller encenser grincer concéder
        enchaîner décrypter rigoler blaguer badiner insurger offusquer agacer énerver irriter tempêter pester
        fanfaronner philosopher minauder glousser grogner geindre gémir soupirer bredouiller bafouiller balbutier
        ânonner marmonner maugréer rouspéter pleurnicher jubiler exulter trépigner tonner vitupérer éructer enrager
        bouillir ronchonner reconnaître saluer chuinter siffler tacler cingler embrayer rebondir opiner acquiescer
        temporiser relativiser dédramatiser rectifier préciser synthétiser théoriser plaisanter raconter témoigner
        implorer sermonner gronder réprimander""".split()
MORE = """
    alléguer apostropher arguer augurer aviser beugler brailler bégayer conjecturer conjurer corroborer débiter
    déclamer décocher divulguer ébruiter émerveiller époumoner esclaffer extasier exiger gager gausser gazouiller
    gueuler haleter haranguer hoqueter improviser intimer invectiver invoquer larmoyer morigéner nasiller pérorer
    pleurer postuler pouffer présumer proférer psalmodier rabâcher radoter râler récriminer remémorer ressasser
    revendiquer sommer spéculer statuer subodorer stigmatiser vilipender retweeter adjurer acclamer claironner
    apitoyer navrer réprimander confirmer attrister tambouriner bramer aboyer épiloguer ergoter pontifier persifler
    crâner triompher pavoiser fantasmer soliloquer calculer chiffrer comptabiliser recenser totaliser""".split()
WEAK_FIRST = """dépeindre dévoiler emporter trouver inquiéter rejeter approuver excuser anticiper juger percevoir
    terminer inviter poster appeler qualifier comparer citer considérer accuser attaquer blâmer brocarder condamner
    critiquer demander dénoncer dicter épingler encourager évoquer exprimer exposer féliciter fustiger imaginer juger
    justifier louer moquer parler penser poser présenter prôner publier rejeter rejoindre relever saluer remercier
    tacler vanter soutenir corriger espérer redouter démarrer compléter compter accepter accorder proposer recommander
    questionner interroger interpeller présager contester saisir éclairer émettre opposer pointer souhaiter rassurer
    parier applaudir évaluer développer""".split()
WEAK_FIRST += """
    caricaturer traiter taxer accabler assimiler militer escompter tabler miser inciter partager rêver
    refuser viser ambitionner emballer étiqueter cataloguer griffonner valider acter officialiser compléter
    """.split()
IRREGULAR = """dire dit dis disent disait disaient dira diront dirait diraient dite dites dits disant redit redire
prédit prédisent prédisait prédire contredit interdit écrit écrivent écrivait écrivit écrira écrivant écrire
décrit décrivent décrivait décrivant décrivit répond répondent répondait répondit répondu répondra répondant répondre
prévient préviennent prévenait prévint prévenu prévenant admet admettent admettait admit admis admettant admettre
promet promettent promettait promit promis promettant reconnaît reconnait reconnaissent reconnaissait reconnut reconnu
reconnaissant reconnaître conclut concluent concluait conclu conclue concluant concluait conclure poursuit poursuivent
poursuivait poursuivit poursuivi poursuivra poursuivant poursuivre soutient soutiennent soutenait soutint soutenu
soutenant soutenir maintient maintiennent maintenait maintint maintenu maintenant-que convient conviennent convenait
convint convenu convenant reprend reprennent reprenait reprit repris reprenant défend défendent défendait défendit
défendu défendant prétend prétendent prétendait prétendit prétendu prétendant avertit avertissent avertissait averti
avertie avertissant s'exclame exclame exclamait exclama exclamé exclamée exclamant rit rient riait surenchérit
surenchérissait renchérit renchérissait renchéri renchérissant réfléchit réfléchi garantit garantissent garanti
garantissait réagit réagissait réagi réagissant rugit rugissait blêmit se-réjouit réjouit réjouissent réjouissait
réjoui réjouie réjouissant se-plaint plaint plaignait plaignit plaignent plaignant craint craignent craignait
craignant sait savait croit croient croyait croyant sourit souriait lit lisait sert servait vient venait dément
démentent démentait démenti démentant pressent pressentait suppliait inscrit indique conseille fit fait
salua applaudit applaudissait introduit introduisait produit insiste émet émis émettait enjoint transmet transmis
objecte objectait argue arguait peste pestait feint rappelle rappellent appelle appellent renouvelle révèle révèlent
considère considèrent espère espèrent suggère suggèrent répète répètent préfère réitère réitèrent complète assène
assènent exagère tempère énumère égrène relève modère protège gère convaincu convaincue convaincus persuadé persuadée
certain certaine catégorique formel formelle voit voient voyait voyaient vit perçoit perçoivent percevait perçu perçue perçus perçues
        souvient souviennent souvenait souvenu gémit gémissait geint bouillonne rebondit ralentit dépeint dépeignent
        intitule titre titrait titré assume assumait confie"""
NOUNS = """acte actes alarme blague gronde remarque remarques réplique répliques reproche reproches riposte
        tranche poste peste excuse excuses gage gages tempête tempêtes murmure table note notes demande annonce annonces critique critiques cite cites conseil conseils parole publie titre
        compte
rapporte rapport plaidoyer réponse répond place fait fit lit rit sait vient sert dits dite dites crie juge juges
parle livre commente commentaire certain certaine convaincu convaincue convaincus persuadé persuadée formel formelle
        écrit écrits produit introduit pense constate pointe relève rapports point pari confie maintient
        tance plaint reprise reprend repris
        insiste objecte assurance contre conclu avance avances informe fait reconnu prévu promis admis
        soutenu défendu prétendu
prévenu averti démenti permis inscrit transmis émis contenu convenu estime menace menaces blâme questionne réclame
proteste rappel signe souffle pose conte contes appelle compare compte démarre analyse prix commente catégorique
présente exposé exposés résumé lance lances attaque attaques garanti conteste balance"""


def conjugate(verb: str) -> tuple[str, ...]:
    """The third persons, participles and gerund of a verb in -er; other verbs give nothing."""
    if not verb.endswith("er"):
        return ()
    stem = verb[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    present = stem
    for closed in ("é", "e"):
        head, mark, tail = stem.rpartition(closed)
        if mark and len(tail) == 1 and tail not in "aeiou" and head:
            present = head + "è" + tail
    endings = ("er", "é", "ée", "és", "ées", "èrent", "era", "eront", "erait", "eraient", "ez", "ons")
    hard = ("a", "ait", "aient", "ant")
    return (
        *(stem + e for e in endings),
        *(soft + e for e in hard),
        *(base + e for base in {stem, present} for e in ("e", "ent")),
    )


SECOND_GROUP = """avertir garantir réfléchir renchérir surenchérir rugir glapir mugir gémir réagir rebondir définir
    applaudir réjouir rougir pâlir éclaircir approfondir enorgueillir vagir""".split()
THIRD_GROUP = "répondre défendre prétendre entendre attendre sous-entendre surprendre apprendre comprendre".split()
ELSE = """enquiert enquit enquérant requiert requis apprit surprit comprit enjoignit enjoignant maudit maudissait prédisant
    médit intervient intervenait intervint intervenu revient revenait revint revenu ressort ressortait souscrit souscrivait
    convainc convainquit soupira redisait redisant contredisait contredisant dira diront dirait disait-on reprendra
    avouera retiendra concluront admettra promettra reconnaîtra prévenaient soutenaient maintenaient convenaient
    reprenaient défendaient prétendaient écrivaient décrivaient répondaient admettaient promettaient reconnaissaient
    concluaient poursuivaient croyaient savaient craignaient disaient-ils rétorquaient dirent firent répondirent
    soutinrent maintinrent convinrent reprirent admirent promirent reconnurent conclurent poursuivirent crurent écrivirent
    veut veulent voulait voulaient entend entendent entendait exclut excluent excluait décrivirent prévinrent avertirent sourient riaient jurèrent"""


def conjugate_second(verb: str) -> tuple[str, ...]:
    """The third persons, participles and gerund of a verb in -ir like finir."""
    stem = verb[:-1]
    ends = ("", "e", "s", "es", "t", "r", "ra", "ront", "rait", "raient", "rent", "ssent", "ssait", "ssaient", "ssant")
    return tuple(stem + end for end in ends)


def conjugate_third(verb: str) -> tuple[str, ...]:
    """The third persons, participle and gerund of a verb in -dre like rendre."""
    stem = verb[:-2]
    ends = (
        "re",
        "",
        "ent",
        "ait",
        "aient",
        "it",
        "irent",
        "ra",
        "ront",
        "rait",
        "raient",
        "ant",
        "u",
        "ue",
        "us",
        "ues",
    )
    return tuple(stem + end for end in ends)


FURTHER_FORMS = frozenset(
    form(word)
    for conjugated in (*map(conjugate_second, SECOND_GROUP), *map(conjugate_third, THIRD_GROUP[:3]))
    for word in conjugated
) | forms(ELSE)
WEAK = frozenset(form(w) for verb in WEAK_FIRST for w in conjugate(verb)) | forms(
    """décrit décrivent décrivait décrivant décrivit décrite décrits défend défendent défendait défendu
    défendant réjouit réjouissent réjouissait réjoui plaint plaignent plaignait craint craignent
        craignait sait savait croit
    croient croyait croyant voit voient voyait voyaient vit perçoit perçoivent percevait perçu perçue perçus perçues dépeint dépeignent lit lisait sert servait vient venait rit riait sourit interdit produit introduit transmet
    transmis émet émis fit fait dément démenti convaincu convaincue convaincus persuadé persuadée certain certaine
    catégorique formel formelle appelle appellent considère espère espèrent relève protège gère reprend repris inscrit
    conclu reconnu prévu admis titre titrait intitule assume salua applaudit pressent soutenu soutient soutiennent
    soutenait permis feint maintenu moque pointe veut veulent voulait voulaient entend entendent entendait exclut excluent
    excluait exclu"""
)
GERUNDS = frozenset(
    form(w) for verb in FIRST_GROUP + FURTHER + MORE + WEAK_FIRST for w in conjugate(verb) if w.endswith("ant")
) | forms(
    """disant écrivant décrivant répondant prévenant admettant promettant reconnaissant concluant
        poursuivant soutenant
    convenant reprenant défendant prétendant avertissant renchérissant réagissant démentant"""
)
PARTICIPLES = frozenset(
    form(w)
    for verb in FIRST_GROUP + FURTHER + MORE + WEAK_FIRST
    for w in conjugate(verb)
    if w.endswith(("é", "ée", "és", "ées"))
) | forms(
    """perçu perçue perçus perçues répondu prévenu admis promis reconnu conclu poursuivi soutenu maintenu convenu repris défendu
        prétendu averti avertie
    dite dits dites renchéri réfléchi réagi réjoui démenti décrits décrite décrites écrite écrits écrites  garanti transmis émis  """
)
VERBS = (
    forms("nomme nomment nommait nommaient")
    | frozenset(form(w) for verb in FIRST_GROUP + FURTHER + MORE + WEAK_FIRST for w in conjugate(verb))
    | FURTHER_FORMS
    | forms(IRREGULAR)
    | WEAK
    | PARTICIPLES
    | GERUNDS
)
NOMINAL = forms(NOUNS)
ACTING = frozenset(
    form(word)
    for verb in """proposer présenter publier poster lancer poser terminer compléter compter accepter accorder démarrer
        émettre développer traiter exposer partager imaginer inviter""".split()
    for word in conjugate(verb)
) | forms("""sert servait produit produisait introduit introduisait transmet transmis lit lisait gère protège reprend reprenait
    interdit interdisent interdisait émis émet émettent émettait repris inscrit écrit écrivait vient venait vit prévu admis permis veut veulent voulait voulaient entend entendent
    entendait""")
IDLE = frozenset(
    form(word)
    for verb in """continuer terminer présenter lancer révéler confirmer répéter opposer poser exposer rapporter annoncer compter
        développer préciser démarrer compléter ajouter compliquer publier dessiner clarifier accepter accorder""".split()
    for word in conjugate(verb)
) | forms("""poursuit poursuivent poursuivait poursuivaient poursuivi poursuivie poursuivra conclut conclu maintient maintenu
    appelle appellent appelait appelaient inscrit inscrivent lit lisent écrit produit reprend passe""")
WANTING = forms("""veut veulent voulait voulaient entend entendent entendait comprend comprennent ressent ressentait""")
RAISING = (
    frozenset(
        form(word)
        for verb in """borner contenter refuser préférer tenter risquer amuser oser aimer cesser continuer hésiter commencer
        persister empresser résigner autoriser chercher éviter rechigner obstiner efforcer essayer penser compter tarder
        songer entêter garder charger""".split()
        for word in conjugate(verb)
    )
    | forms("""résolu permis veut veulent voulu voulait voulaient voulant plaît plaisait tenu tenue tenus tient tiennent
    tenait tenaient tenant fini finit va vont peut peuvent pouvait doit doivent sait savait vient viennent venait entendre vouloir pouvoir devoir aller""")
)
