"""French: reporting verbs, sources, roles and what stands before a title. Lists only."""

from __future__ import annotations

from desk.quotes.languages.base import Elision, Language, Order, forms, phrases
from desk.quotes.words import form

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
WEAK_FIRST = """dépeindre dévoiler emporter trouver inquiéter rejeter approuver excuser anticiper juger percevoir
    terminer inviter poster appeler qualifier comparer citer considérer accuser attaquer blâmer brocarder condamner
    critiquer demander dénoncer dicter épingler encourager évoquer exprimer exposer féliciter fustiger imaginer juger
    justifier louer moquer parler penser poser présenter prôner publier rejeter rejoindre relever saluer remercier
    tacler vanter soutenir corriger espérer redouter démarrer compléter compter accepter accorder proposer recommander
    questionner interroger interpeller présager contester saisir éclairer émettre opposer pointer souhaiter rassurer
    parier applaudir évaluer développer""".split()
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
certain certaine catégorique formel formelle voit voient voyait voyaient vit perçoit perçoivent percevait
        souvient souviennent souvenait souvenu gémit gémissait geint bouillonne rebondit ralentit dépeint dépeignent
        intitule titre titrait titré assume assumait confie"""
NOUNS = """note notes demande annonce annonces critique critiques cite cites conseil conseils parole publie titre
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
        *(base + e for base in {stem, present} for e in ("e", "ent", "es")),
    )


WEAK = frozenset(form(w) for verb in WEAK_FIRST for w in conjugate(verb)) | forms(
    """décrit décrivent décrivait décrivant décrivit décrite décrits défend défendent défendait défendu
    défendant réjouit réjouissent réjouissait réjoui plaint plaignent plaignait craint craignent
        craignait sait savait croit
    croient croyait croyant voit voient voyait voyaient vit perçoit perçoivent percevait dépeint dépeignent lit lisait sert servait vient venait rit riait sourit interdit produit introduit transmet
    transmis émet émis fit fait dément démenti convaincu convaincue convaincus persuadé persuadée certain certaine
    catégorique formel formelle appelle appellent considère espère espèrent relève protège gère reprend repris inscrit
    conclu reconnu prévu admis titre titrait intitule assume salua applaudit pressent soutenu soutient soutiennent
    soutenait permis feint maintenu moque pointe"""
)
GERUNDS = frozenset(form(w) for verb in FIRST_GROUP + FURTHER for w in conjugate(verb) if w.endswith("ant")) | forms(
    """disant écrivant décrivant répondant prévenant admettant promettant reconnaissant concluant
        poursuivant soutenant
    convenant reprenant défendant prétendant avertissant renchérissant réagissant démentant"""
)
PARTICIPLES = frozenset(
    form(w)
    for verb in FIRST_GROUP + FURTHER + WEAK_FIRST
    for w in conjugate(verb)
    if w.endswith(("é", "ée", "és", "ées"))
) | forms(
    """répondu prévenu admis promis reconnu conclu poursuivi soutenu maintenu convenu repris défendu
        prétendu averti avertie
    renchéri réfléchi réagi réjoui démenti  décrits décrite décrites écrite écrits écrites  garanti transmis émis  """
)
ROLES = """acteur actrice activiste adjoint adjointe administrateur agent agriculteur ambassadeur ambassadrice
        américain
        américaine analyste animateur archevêque arbitre archéologue artiste assistant assistante
        associé athlète auteur auteure
autrice avocat avocate banquier biologiste bourgmestre cadre candidat candidate capitaine cardinal champion championne
        chancelier chancelière chanteur chanteuse chef cheffe chercheur chercheuse chirurgien
        chroniqueur cinéaste climatologue
co-auteur cofondateur cofondatrice co-fondateur collaborateur collaboratrice collègue colonel commandant commissaire
comédien comédienne compagne compagnon concepteur conseiller conseillère consommateur consultant coordinateur
        coordonnateur coordinatrice correspondant critique curé danseur demi-finaliste délégué députée
        député déléguée diplomate
        directeur directrice dirigeant dirigeante dissident docteur écologiste économiste écrivain
        écrivaine éditeur éditorialiste
élève élu élue émissaire employé employée enquêteur enseignant enseignante entraîneur entraineur entrepreneur envoyé
épouse époux essayiste étudiant étudiante évêque expert experte fermier fille fils fondateur fondatrice footballeur
fonctionnaire frère garde général gérant gérante gouverneur gouverneure habitant habitante historien historienne homme
femme imam infirmier infirmière ingénieur ingénieure inspecteur intellectuel interlocuteur journaliste joueur joueuse
        juge juriste laborantin lauréat leader lieutenant magistrat maire manager manifestant
        manifestante maréchal mari médecin
        médiateur médiatrice membre mère militant militante ministre musicien musicienne négociateur
        observateur officier opposant
opposante organisateur ouvrier pape parent parlementaire participant passager passant pasteur patron patronne père
philosophe photographe pilote plaignant policier policière politicien politologue politique porte-parole
        porteparole préfet préfète premier-ministre premier présentateur président présidente prêtre
        prince princesse procureur
        procureure producteur professeur professeure promoteur propriétaire psychiatre psychologue
        rabbin rapporteur réalisateur
réalisatrice recteur rédacteur rédactrice réfugié reine religieux représentant représentante responsable retraité
retraitée révérend roi romancier romancière salarié salariée scénariste scientifique secrétaire sénateur sénatrice
        sélectionneur sergent sociologue soldat spécialiste soeur sœur souverain sportif stratège
        suspect syndicaliste technicien
témoin titulaire tante oncle trésorier universitaire utilisateur vendeur vétéran veuve viceprésident vice-président
        vice-présidente victime villageois voisin voisine opposition source numéro intéressé intéressée
        quinquagénaire trentenaire
quadragénaire sexagénaire octogénaire septuagénaire patronat locataire ancien ancienne ex-ministre ex-président émir
cheikh ayatollah mollah sultan monarque"""
LANGUAGE = Language(
    code="fr",
    order=Order.SUBJECT_FIRST,
    elision=Elision.PREFIX,
    verbs=frozenset(form(w) for verb in FIRST_GROUP + FURTHER + WEAK_FIRST for w in conjugate(verb)) | forms(IRREGULAR),
    nominal=forms(NOUNS),
    weak=WEAK,
    gerunds=GERUNDS,
    participles=PARTICIPLES,
    relays=forms("cite citent citait citant cité"),
    phrases=phrases("""fait savoir; veut croire; voulait croire; voulu croire; tient à souligner;
        tient à préciser; tient à rappeler; tenu à souligner; tenu à préciser; tenu à rappeler; mis en garde; met en
        garde; mettait en garde; mettre en garde; mettant en garde; parle de; parle d'; parlent de; parlent d';
        parlait de; parlé de; parlant de; parlant d'; fait valoir; fait remarquer; fait observer; fait part; fait
        état; fait comprendre; font savoir; font valoir; font remarquer; faisait savoir; faisait valoir; faisait
        remarquer; fit savoir; fit valoir; fit remarquer; faire savoir; faire valoir; laissé entendre; laisse
        entendre; laissé entendu; mis en garde; met en garde; mettait en garde; mise en garde; tenu à souligner; tenu
        à préciser; tenu à rappeler; tient à souligner; tient à préciser; pris la parole; donné son avis; est d' avis;
        est convaincu; est convaincue; sont convaincus; est persuadé; est persuadée; est certain; est certaine; est
        catégorique; est formel; est formelle; est clair; est sûr; s' est dit; s' est dite; se dit; se disent; peut -
        on lire; peut - on entendre; pouvait - on lire; lit - on; peut on lire; se disait; se sont dits; s' est
        félicité; s' est félicitée; se félicite; s' est réjoui; s' est réjouie; se réjouit; s' est exclamé; s' est
        indigné; s' est indignée; s' indigne; s' est inquiété; s' est inquiétée; s' inquiète; s' est insurgé; s'
        insurge; s' est interrogé; s' interroge; s' est emporté; s' emporte; s' est défendu; s' est défendue; se
        défend; s' est plaint; s' est plainte; se plaint; s' est étonné; s' étonne; s' amuse; s' est amusé; s' agace;
        s' est agacé; s' alarme; s' est alarmé; s' enthousiasme; s' émeut; s' est ému; se lamente; se désole; s' est
        désolé; se souvient; se rappelle; se targue; se vante; s' offusque; s' est offusqué; s' excuse; s' est excusé;
        s' enflamme; s' impatiente; s' interrompt; se moque; se justifie; s' est justifié; va plus loin; ne décolère
        pas; n' a pas caché; ne cache pas; ne mâche pas ses mots; d' ajouter; de conclure; de poursuivre; de préciser;
        de répondre; de lancer; de dire"""),
    sources=phrases("""de l' avis de; de l' avis des; de l' avis du; de l' avis même de; de l' avis
        même des; aux yeux de; aux yeux des; aux yeux du; à en croire; aux dires de; aux dires des; aux dires du;
        selon; selon les mots de; selon les mots d'; selon les mots du; selon les termes de; selon les termes du; d'
        après; aux dires de; aux dires d'; au dire de; de l' avis de; de l' avis d'; de l' avis du; de l' avis des; à
        en croire; aux yeux de; aux yeux du; dixit; citant; de l' aveu de; de l' aveu même de; de l' aveu même du; de
        l' aveu même d'; de l' aveu même des; de son propre aveu; aux dires du; aux dires des; au dire du; dans l'
        esprit de; pour reprendre les mots de; pour reprendre les mots du; pour reprendre l' expression de; pour
        reprendre l' expression du; pour reprendre la formule de; de l' aveu du; de l' aveu d'; de source; de sources;
        dans les mots de"""),
    echoes=phrases("""selon lui; selon elle; selon eux; selon elles; d' après lui; d' après elle; d'
        après eux; à ses yeux; selon ses mots; selon ses termes; selon ses propres mots; selon ses propres termes;
        selon son expression; selon sa formule; de son propre aveu; pour reprendre ses mots"""),
    auxiliaries=forms("""a ont avait avaient aurait auraient aura auront ayant est sont était étaient sera
        seront serait
        avoir être été eut fut ai as avons avez ne n' y se s' me m' te t' lui leur nous vous va vont vient"""),
    being=forms("est sont était étaient été fut furent sera seront serait seraient être étant soit"),
    agency=forms("par"),
    negations=forms("pas jamais n' ne sans"),
    confirming=forms("""confirmer confirme confirment confirmait confirma confirmé confirmée confirmés confirmées
        confirmant confirmation reconnaître reconnaît reconnaissait reconnu reconnaissant admettre admet admettent
        admis admettant corroboré corroborer"""),
    denying=forms("""nier nie nient niait nia nié niant démentir dément démentent démentait démenti démentie démentant
        réfuter réfute réfutent réfuté réfutant contester conteste contestent contesté contestant contredire contredit
        récuser récuse récusé récusant"""),
    refusing=forms("""refuser refuse refusent refusait refusa refusé refusant refus éviter évité évitant abstenu
        abstenue abstenir décliné ni"""),
    complementisers=forms("que qu' comment si combien pourquoi ce"),
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
        envers hors outre
        près suite afin grâce quant face faute loin au-delà au-dessus hormis sauf voire"""),
    inner=forms("de d' du des à au aux en pour chez et sur"),
    conjunctions=forms("et mais ou or donc car ni puis tandis alors lorsque lorsqu' quand si comme puisque parce"),
    relatives=forms("qui que qu' dont où lequel laquelle lesquels lesquelles"),
    adverbs=forms("""aussi également encore toujours déjà ensuite enfin puis alors ainsi notamment cependant toutefois
        pourtant néanmoins récemment hier aujourd' hui demain lundi mardi mercredi jeudi vendredi samedi dimanche en
        revanche outre   d'abord même plus tard simplement clairement publiquement par ailleurs d'
        plutôt seulement jamais pas point rien sans détour longuement vivement fermement catégoriquement sobrement
        immédiatement rapidement aussitôt vite bien mal très fort haut encore-une-fois tout solennellement franchement
        volontiers ironiquement sèchement prudemment explicitement officiellement régulièrement souvent parfois
        désormais ce soir matin midi dernier dernière dernièrement ici là précisément concrètement """),
    times=forms("""lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
        juillet août
        septembre octobre novembre décembre hier aujourd'hui demain"""),
    titles=forms("m mm mme mmes mlle dr pr me mgr monsieur madame mademoiselle maître docteur professeur"),
    roles=forms(ROLES),
    agents=forms(
        "responsable responsables porte-parole officiel officiels fonctionnaire source sources représentant représentants"
    ),
    feminine=forms("""la une cette elle mme mmes mlle madame actrice ambassadrice avocate autrice candidate
        chancelière chanteuse cheffe
        chercheuse coordinatrice conseillère députée directrice dirigeante élue enseignante étudiante
        épouse fille femme
        fondatrice cofondatrice habitante infirmière joueuse médiatrice mère ministre-déléguée porte-parole-adjointe
        présidente préfète procureure professeure princesse reine réalisatrice représentante romancière
        secrétaire-générale
        sénatrice soeur sœur tante veuve vice-présidente voisine militante historienne"""),
    plurals=forms("""acteurs activistes agents analystes autorités auteurs avocats chercheurs commerçants conseillers
        critiques députés diplomates dirigeants économistes élus employés enquêteurs enseignants étudiants experts
        fonctionnaires habitants historiens hommes femmes journalistes juges leaders magistrats manifestants médecins
        médias membres militaires militants ministres observateurs officiels opposants organisateurs ouvriers parents
        participants partisans policiers procureurs proches professionnels rebelles représentants
        responsables riverains
        salariés scientifiques secouristes sénateurs soldats sources spécialistes syndicats témoins
        utilisateurs victimes
        villageois voisins rapporteurs dissidents républicains démocrates forces"""),
    documents=forms("""accord affiche annonce appel arrêté article avis bilan billet blog brochure bulletin charte
        circulaire chronique communication communiqué compte-rendu courrier courriel décision décret
        dépêche déclaration
        document documents éditorial enquête entretien essai étude note fiche guide journal jugement
        lettre lettres loi
        livre manifeste manuel mémoire mémorandum message messages motion notice ordonnance pancarte
        pétition plainte plaque
        pancartes page panneau post programme prospectus rapport rapports recommandation règlement
        résolution résumé site
        sondage slogan tract télégramme témoignage texte textes tract traité tribune tweet tweets
        verdict acte bande"""),
    bodies=forms("""administration agence alliance ambassade armée assemblée association autorité banque
        bureau cabinet
        campagne centrale centre chaîne chancellerie chambre club coalition collectif collège comité
        commission compagnie
        confédération congrès conseil consortium constructeur cour département direction diplomatie école église
        enseigne entreprise entité équipe état-major exécutif fédération filiale firme fondation force formation garde
        gouvernement groupe hôpital institut institution instance journal justice ligue mairie maison marine ministère
        mission mouvement municipalité musée observatoire office ong opposition organe organisation organisme palais
        parlement parquet parti police plateforme préfecture présidence presse programme quotidien radio
        régime régulateur
        réseau secrétariat section sénat service services site société start-up syndicat télévision
        théâtre tribunal union
        université usine ville hebdomadaire laboratoire magazine état"""),
    works=forms("""mémoires autobiographie biographie hymne tournée appli application podcast tube refrain
        album ballade bande-dessinée bouquin chaîne chanson chansons chapitre chronique club collection
        comédie
        compte concept conte court-métrage disque documentaire drame émission épisode essai exposition feuilleton
        film films groupe hashtag hebdomadaire hymne jeu journal livre livres logiciel long-métrage magazine morceau
        mot-clé mot-dièse mot musical navire nouvelle opéra option ouvrage pièce poème programme projet
        quotidien recueil revue roman
        romans rubrique saga série single site spectacle tableau téléfilm titre tube trilogie tournage version vidéo
        chansonnette opération marque bateau restaurant bar tarif forfait"""),
    viewpoints=forms("pour"),
    masculine=forms(
        "il m monsieur le un ce cet roi prince homme garçon père frère fils mari époux oncle pape évêque imam"
    ),
    raising=forms("""cesse cessent cessait cessé continue continuent continuait continué tient tiennent tenait tenu
        contente contentent contentait contenté hésite hésitait hésité finit fini commence commençait commencé persiste"""),
    leading=forms("de d' à n'"),
    asides=tuple(
        sorted(
            phrases("""quant à lui; quant à elle; quant à eux; quant à elles; pour sa part; pour leur
        part; de son côté; de leur côté; à son tour; à leur tour; en revanche; par ailleurs; dans la foulée""")
        )
    ),
    naming=forms("""fameux fameuse fameuses prétendu prétendue prétendus soi-disant appelé appelée appelés appelées appelle baptisé baptisée baptisés baptisées dénommé dénommée
        désigné désignée intitulé intitulée intitulés intitulées nommé nommée nommés surnommé surnommée
        surnommés titré
        dit dite dits dites soi-disant terme termes mot mots expression expressions concept notion
        vocable locution formule nom
        surnom sobriquet étiquette label signifie signifiant proclamé proclamée rebaptisé rebaptisée
        mention acronyme sigle mot-clef clé mode estampillé
        estampillée prénommé prénommée connu connue génération slogan"""),
    subordinators=forms("que qu' qui dont comme lorsque lorsqu' quand si puisque où après avant parce"),
    anonymity=tuple(
        sorted(
            phrases("""condition d' anonymat; sous couvert d' anonymat; sous couvert de l' anonymat;
        sous le couvert de l' anonymat; sous le couvert d' anonymat; sous anonymat; sous le sceau de l' anonymat;
        requis l' anonymat; requérant l' anonymat; demandé l' anonymat; souhaité garder l' anonymat; souhaitant garder
        l' anonymat; garder l' anonymat; conserver l' anonymat; rester anonyme; refusé de donner son nom; refusé d'
        être identifié; refusé d' être identifiée; préféré ne pas être nommé; souhaité rester anonyme; dont le nom n'
        a pas été; anonyme; anonymes"""),
            key=lambda phrase: (-len(phrase), phrase),
        )
    ),
    withheld="anonyme",
    withheld_plural="anonymes",
    abbreviations=forms("m mm mme mmes mlle dr pr st ste me mgr av ap j-c etc cf p ex art no n env min max tél bd"),
)
