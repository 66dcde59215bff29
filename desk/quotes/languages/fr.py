"""French: sources, roles and what stands before a title. Its reporting verbs are `fr_verbs`. Lists only."""

from __future__ import annotations

from desk.quotes.languages.base import Elision, Language, Order, Phrase, forms, general, phrases
from desk.quotes.languages.fr_verbs import ACTING, GERUNDS, IDLE, NOMINAL, PARTICIPLES, RAISING, VERBS, WANTING, WEAK
from desk.quotes.text.words import form

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
ROLES += """
    abbé actionnaire administratrice adolescent adolescente aîné alpiniste ami amie animatrice armateur artisan
    artisane assaillant astronaute astronome astrophysicien astrophysicienne attaché attachée attaquant attaquante
    auditeur aviateur bassiste batteur bâtonnier bénévole berger bergère bibliothécaire blessé boucher boulanger
    boulangère boxeur boxeuse brigadier buteur caissier caissière camarade cardiologue caricaturiste charpentier
    chasseur chauffeur chimiste chorégraphe citoyen citoyenne client cliente coach coéquipier coéquipière coiffeur
    coiffeuse collectionneur commandante commentateur commerçant commerçante compatriote compositeur compositrice
    comptable comte comtesse conducteur conductrice confrère conjoint conjointe conservateur conservatrice
    constructeur copain copine coureur coureuse couturier couturière créateur créatrice criminologue cuisinier
    cuisinière cultivateur cycliste danseuse défenseur défenseure dentiste dessinateur dessinatrice détenu détenue
    développeur doctorant doctorante doyen doyenne dramaturge duc duchesse écologue édile électeur électrice
    éleveur éleveuse épicier épicière épidémiologiste exploitant exploitante explorateur fan fermière financier
    gamin gamine gardien gardienne gendarme généticien généticienne géographe géologue géopolitologue gestionnaire
    greffier guide guitariste gymnaste haut-commissaire héritier humoriste hydrologue illustrateur infectiologue
    informaticien inspectrice instituteur institutrice internaute interprète inventeur investisseur invité invitée
    jardinier judoka juré lecteur lectrice libraire linguiste livreur lobbyiste maçon maraîcher marchand marchande
    marin marraine mathématicien mathématicienne mécanicien menuisier mercenaire metteur metteuse météorologue
    migrant migrante millionnaire milliardaire moine motard nageur nageuse naturaliste navigateur navigatrice
    neurologue neveu nièce notaire nutritionniste océanographe oncologue opérateur orateur ornithologue otage
    paléontologue parrain partenaire patient patriarche paysan paysanne pêcheur pédiatre peintre
    pharmacien pharmacienne physicien physicienne pianiste plaisancier plasticien poète poétesse pompier préposé
    prisonnier prisonnière proviseur proviseure publicitaire rappeur rappeuse religieuse reporter
    requérant rescapé rescapée résident résidente résistant restaurateur restauratrice riverain riveraine routier
    sage-femme saisonnier sauveteur scénographe sculpteur sculptrice secouriste serveur serveuse shérif sinologue
    skieur skieuse skipper soignant soignante spationaute spectateur spectatrice stagiaire star statisticien
    styliste substitut supporter supporteur survivant survivante tennisman tenniswoman théologien thérapeute
    traducteur traductrice travailleur travailleuse tuteur urbaniste urgentiste usager vainqueur vedette vendeuse
    vétérinaire vicaire vice-amiral vice-premier vigile vigneron vigneronne virologue viticulteur viticultrice
    volcanologue volontaire voyageur voyageuse zoologue amiral cosmonaute dame garçon fillette ado
    nonagénaire centenaire vingtenaire milieu ailier médaillé médaillée vice-champion vice-championne mentor
    négociatrice consul consule adjudant sous-préfet sous-préfète pdg dg ceo eurodéputé eurodéputée co-président
    co-présidente coprésident coprésidente vice-ministre secrétaire-général lycéen lycéenne collégien
    meneur leadeuse éditrice productrice humanitaire logisticien coopérant
    avocat-général"""
ENDINGS = (("teur", "trice"), ("eur", "euse"), ("ier", "ière"), ("ien", "ienne"), ("ant", "ante"), ("é", "ée"))
UNPAIRED = frozenset({"premier", "pasteur", "recteur", "docteur", "professeur", "gouverneur", "ingénieur", "procureur"})


def women(roles: str) -> list[str]:
    """The nouns for women that follow from those for men ("sélectionneur": "sélectionneuse")."""
    plain = [role for role in roles.split() if role not in UNPAIRED]
    pairs = ((role, ends) for role in plain for ends in ENDINGS if role.endswith(ends[0]))
    first = dict(reversed([*pairs]))
    return [role.removesuffix(man) + woman for role, (man, woman) in first.items()]


ROLES += " " + " ".join(women(ROLES))
FEMININE = ("trice", "euse", "ière", "enne", "esse", "ée", "ante", "ente")
GENERAL = general("""
élu élue édile: eurodéputé eurodéputée maire député députée sénateur sénatrice conseiller conseillère adjoint adjointe président présidente
parlementaire: député députée sénateur sénatrice eurodéputé eurodéputée président présidente rapporteur
eurodéputé eurodéputée: député députée
responsable dirigeant dirigeante patron patronne: président présidente directeur directrice pdg secrétaire délégué déléguée ministre maire coordinateur coordinatrice porte-parole fondateur fondatrice gérant gérante chef cheffe cadre
diplomate: ambassadeur ambassadrice ministre porte-parole consul envoyé envoyée émissaire secrétaire représentant
chercheur chercheuse scientifique universitaire spécialiste expert experte analyste: politologue historien historienne économiste sociologue climatologue virologue océanographe biologiste astronome physicien physicienne professeur professeure géographe géologue philosophe juriste directeur directrice épidémiologiste démographe psychologue
politologue économiste historien historienne sociologue philosophe: chercheur chercheuse professeur professeure
avocat avocate pénaliste conseil: bâtonnier
magistrat magistrate: juge procureur procureure président présidente
médecin praticien praticienne soignant soignante chirurgien chirurgienne: docteur professeur urgentiste pédiatre infirmier infirmière sage-femme aide-soignant aide-soignante ambulancier ambulancière psychiatre cardiologue chef cheffe
militaire officier gradé soldat: colonel général capitaine commandant lieutenant amiral commissaire adjudant sergent
policier policière: commissaire brigadier capitaine commandant agent
technicien entraîneur entraineur coach sélectionneur tacticien: entraîneuse sélectionneuse
joueur joueuse footballeur footballeuse attaquant attaquante défenseur défenseure gardien gardienne milieu buteur international internationale: capitaine ailier pilier
champion championne athlète sportif sportive: nageur nageuse coureur coureuse cycliste skieur skieuse judoka tennisman boxeur
cinéaste réalisateur réalisatrice: metteur metteuse scénariste
acteur actrice comédien comédienne: vedette star
écrivain écrivaine romancier romancière auteur autrice auteure essayiste poète poétesse: lauréat lauréate
artiste chanteur chanteuse musicien musicienne interprète: rappeur rappeuse compositeur compositrice peintre sculpteur
syndicaliste: secrétaire délégué déléguée représentant représentante porte-parole
militant militante: porte-parole président présidente membre activiste
agriculteur agricultrice éleveur éleveuse paysan paysanne exploitant exploitante vigneron vigneronne viticulteur: producteur
commerçant commerçante restaurateur restauratrice: gérant gérante patron patronne propriétaire
enseignant enseignante professeur professeure: instituteur institutrice maître
habitant habitante riverain riveraine témoin retraité retraitée étudiant étudiante lycéen lycéenne: voisin voisine
chef-gouvernement cheffe-gouvernement: premier ministre premier-ministre première chancelier chancelière
chef-état cheffe-état: président présidente roi reine chancelier chancelière
chef-diplomatie cheffe-diplomatie: ministre
intéressé intéressée homme femme trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire
""")


def contracted(text: str) -> frozenset[Phrase]:
    """The phrases of `text`; those that end in "de" also with "d'", "du", "des"."""
    found = phrases(text)
    return found | {(*phrase[:-1], de) for phrase in found if phrase[-1] == "de" for de in ("d'", "du", "des")}


VOICES = phrases("""par la voix de; par la voix d'; par la voix du; par la voix des; par la bouche de; par la bouche d';
    par la bouche du; par l' intermédiaire de; par l' intermédiaire d'; par l' intermédiaire du; sous la plume de; sous la
    plume d'; sous la plume du; par le biais de; par le biais d'; par le biais du""")
IN_VAIN = frozenset(
    (form(has), "beau", form(verb))
    for has in ("a", "ont", "avait", "avaient", "aura", "auront")
    for verb in """promettre dire répéter assurer affirmer clamer jurer répondre expliquer marteler plaider invoquer
        rappeler souligner crier protester prétendre évoquer""".split()
)
"""« a beau promettre »."""
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
    phrases=IN_VAIN
    | phrases("""entend faire; entendent faire; entendait faire; veut faire de; rêve de faire de; fait savoir; veut croire; voulait croire; voulu croire; tient à souligner;
        tient à préciser; tient à rappeler; tenu à souligner; tenu à préciser; tenu à rappeler; mis en garde; met en
        garde; mettait en garde; mettre en garde; mettant en garde; parle de; parle d'; parlent de; parlent d';
        parlait de; parlé de; parlant de; parlant d'; fait valoir; fait remarquer; fait observer; fait part; fait
        état; fait comprendre; font savoir; font valoir; font remarquer; faisait savoir; faisait valoir; faisait
        remarquer; fit savoir; fit valoir; fit remarquer; faire savoir; faire valoir; laissé entendre; laisse
        entendre; laissé entendu; mis en garde; met en garde; mettait en garde; mise en garde; tenu à souligner; tenu
        à préciser; tenu à rappeler; tient à souligner; tient à préciser; pris la parole; donné son avis; est d' avis;
        est convaincu; est convaincue; sont convaincus; est persuadé; est persuadée; est certain; est certaine; est
        catégorique; est formel; est formelle; est clair; est sûr; s' est dit; s' est dite; se dit; se disent; peut -
        on lire; peut - on entendre; pouvait - on lire; pouvait - on entendre; lit - on; peut on lire; se disait; se sont dits; s' est
        félicité; s' est félicitée; se félicite; s' est réjoui; s' est réjouie; se réjouit; s' est exclamé; s' est
        indigné; s' est indignée; s' indigne; s' est inquiété; s' est inquiétée; s' inquiète; s' est insurgé; s'
        insurge; s' est interrogé; s' interroge; s' est emporté; s' emporte; s' est défendu; s' est défendue; se
        défend; s' est plaint; s' est plainte; se plaint; s' est étonné; s' étonne; s' amuse; s' est amusé; s' agace;
        s' est agacé; s' alarme; s' est alarmé; s' enthousiasme; s' émeut; s' est ému; se lamente; se désole; s' est
        désolé; se souvient; se rappelle; se targue; se vante; s' offusque; s' est offusqué; s' excuse; s' est excusé;
        s' enflamme; s' impatiente; s' interrompt; se moque; se justifie; s' est justifié; va plus loin; ne décolère
        pas; n' a pas caché; ne cache pas; ne mâche pas ses mots; d' ajouter; de conclure; de poursuivre; de préciser;
        de répondre; de lancer; de dire; appelle à; appelle au; appelle aux; appellent à; appellent au; appelait à; appelé à; appelé au; appelé aux; crie à;
        crie au; crient à; crient au; criait au; crié au; en appelle à; met en avant; mettent en avant; mis en avant; mettant en avant; mettait en avant; met en cause;
        tire la sonnette d' alarme; donne de la voix; enfonce le clou; enfoncé le clou; enfoncer le clou; hausse le ton;
        haussé le ton; s' est exprimé; s' est exprimée; s' exprime; s' est écrié; s' est écriée; s' écrie; s' extasie;
        s' émerveille; s' emballe; s' esclaffe; s' attriste; s' afflige; se gausse; se remémore; se navre; se justifie;
        se targue; s' est targué; s' est vanté; s' est vantée; s' est alarmée; s' est étonnée; s' est amusée; s' est
        agacée; s' est désolée; s' est excusée; s' est justifiée; s' est emportée; s' est insurgée; s' est interrogée;
        s' est offusquée; s' est émue; se sont réjouis; se sont félicités; se sont indignés; se sont inquiétés; se sont
        plaints; se réjouissent; se félicitent; s' inquiètent; s' indignent; s' insurgent; se plaignent; s' étonnent;
        s' interrogent; s' alarment; se réjouissait; se félicitait; s' inquiétait; s' indignait; s' étonnait;
        s' interrogeait; se plaignait; s' est voulu; s' est voulue; se veut; se voulait; s' est montré; s' est montrée;
        se montre; se montrait; dispose que; dispose qu'; disposent que; disposait que; prévoit que; prévoit qu'; s' est déclaré; s' est déclarée; se déclare; se déclarait; s' est défendue; s' estime;
        s' estiment; se considère; se sent; se dit prêt; se dit prête; tient pour; fait mine; a beau jeu; voit rouge; se réserve le droit de; se réserve la possibilité de"""),
    sources=VOICES
    | contracted("""de l' avis de; de l' avis des; de l' avis du; de l' avis même de; de l' avis
        même des; aux yeux de; aux yeux des; aux yeux du; à en croire; aux dires de; aux dires des; aux dires du;
        selon; selon les mots de; selon les mots d'; selon les mots du; selon les termes de; selon les termes du; d'
        après; aux dires de; aux dires d'; au dire de; de l' avis de; de l' avis d'; de l' avis du; de l' avis des; à
        en croire; aux yeux de; aux yeux du; dixit; citant; de l' aveu de; de l' aveu même de; de l' aveu même du; de
        l' aveu même d'; de l' aveu même des; de son propre aveu; aux dires du; aux dires des; au dire du; dans l'
        esprit de; pour reprendre les mots de; pour reprendre les mots du; pour reprendre l' expression de; pour
        reprendre l' expression du; pour reprendre la formule de; de l' aveu du; de l' aveu d'; de source; de sources;
        dans les mots de; à écouter; à entendre; dixit; du point de vue de; du point de vue du; pour citer;
        au goût de; au goût du; si l' on en croit; s' il faut en croire; comme l' écrivait; comme l' écrit; de l' avis d';
        aux yeux d'; aux dires d'; à en juger par; dans les termes de; selon une formule de; selon l' expression de;
        selon l' expression du; selon la formule de; selon la formule du; au sens de; au sens du;
        c' est le mot de; c' est le mot employé par; c' est le terme employé par; c' est l' expression employée par; c' est la
        formule de; ce sont les mots de; ce sont les termes de; tels sont les mots de; tel est le verdict de; tel est l' avis
        de"""),
    voices=VOICES,
    echoes=phrases("""selon lui; selon elle; selon eux; selon elles; d' après lui; d' après elle; d'
        après eux; à ses yeux; selon ses mots; selon ses termes; selon ses propres mots; selon ses propres termes;
        selon son expression; selon sa formule; de son propre aveu; pour reprendre ses mots;
        à l' en croire; à l' entendre; à les en croire; à les entendre; à l' écouter; pour reprendre son expression;
        pour reprendre sa formule; pour reprendre ses termes; selon leurs mots; selon leurs termes"""),
    auxiliaries=forms("""a ont avait avaient aurait auraient aura auront ayant est sont était étaient sera
        seront serait seraient ait aient soit soient fût eût
        avoir être été eut fut ai as avons avez ne n' y se s' me m' te t' lui leur nous vous va vont vient"""),
    being=forms("est sont était étaient été fut furent sera seront serait seraient être étant soit soient fût"),
    agency=forms("par"),
    utterances=forms(
        "réponse verdict réaction commentaire explication constat conclusion aveu réplique avertissement mot"
    ),
    negations=forms("pas jamais n' ne sans"),
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
        envers hors outre
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
        désormais soir matin midi dernier dernière dernièrement ici là précisément concrètement """),
    times=forms("""lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
        juillet août
        septembre octobre novembre décembre hier aujourd'hui demain"""),
    titles=forms("m mm mme mmes mlle dr pr me mgr monsieur madame mademoiselle maître docteur professeur"),
    roles=forms(ROLES, "entraîneure ingénieure chercheure gouverneure"),
    trades=("ologue", "ologues", "iste", "istes"),
    hypernyms=GENERAL,
    former=forms("ancien ancienne ex ex-"),
    agentive=tuple(
        """eur euse rice ien ienne iste aste ier ière cière ant ante ois oise ais aise ain aine éen éenne ard arde and ande
        ol ole eton etonne con conne man logue naute""".split()
    ),
    agents=forms(
        "responsable responsables porte-parole officiel officiels fonctionnaire source sources représentant représentants"
    ),
    feminine=frozenset(form(word) for word in ROLES.split() if word.endswith(FEMININE))
    | forms("""la une cette elle mme mmes mlle madame actrice ambassadrice avocate autrice candidate
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
        villageois voisins rapporteurs dissidents républicains démocrates forces
        agriculteurs éleveurs pêcheurs viticulteurs vignerons routiers chauffeurs infirmières soignants patients
        clients consommateurs usagers passagers touristes voyageurs lycéens élèves jeunes autres uns familles
        internautes abonnés lecteurs auditeurs spectateurs supporters joueurs coéquipiers entraîneurs investisseurs
        actionnaires banquiers assureurs promoteurs locataires propriétaires bailleurs restaurateurs hôteliers
        artisans entrepreneurs patrons cadres ingénieurs techniciens pilotes cheminots gendarmes pompiers douaniers
        greffiers jurés prévenus accusés détenus prisonniers gardiens surveillants survivants rescapés blessés
        otages réfugiés migrants exilés déplacés citoyens électeurs candidats maires préfets parlementaires
        eurodéputés ambassadeurs négociateurs médiateurs émissaires frondeurs centristes socialistes communistes
        écologistes conservateurs travaillistes libéraux nationalistes indépendantistes séparatistes islamistes
        jihadistes djihadistes talibans insurgés putschistes généraux officiers combattants miliciens détracteurs
        défenseurs adversaires sceptiques optimistes pessimistes puristes connaisseurs amateurs bénévoles
        volontaires associations ong collectivités entreprises banques agences gouvernements journaux quotidiens
        chaînes passants badauds curieux enfants fans collègues camarades amis copains fondateurs créateurs
        concepteurs développeurs ambassadrices députées élues enseignantes étudiantes militantes manifestantes
        habitantes mères pères soeurs sœurs frères anciens"""),
    documents=forms("""banderole écriteau graffiti calicot autocollant inscription accord affiche annonce appel arrêté article avis bilan billet blog brochure bulletin charte
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
    signs=forms("""banderole banderoles écriteau graffiti calicot autocollant inscription affiche affiches pancarte pancartes
        panneau plaque drap tag tract t-shirt mur tweet message sms"""),
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
        université usine ville hebdomadaire laboratoire magazine état
        établissement junte rectorat académie agglomération métropole région commune collectivité communauté
        consulat délégation hiérarchie start-up géant marque éditeur fabricant avionneur équipementier transporteur
        distributeur assureur bourse bailleur exploitant clinique lycée campus rédaction mensuel revue tabloïd
        média cercle lobby front bloc camp majorité gauche droite rébellion milice guérilla brigade gendarmerie
        douane défense accusation famille foule ehpad copropriété intersyndicale conférence
        sous-préfecture aéroport port hebdo"""),
    sentence_case=True,
    works=forms("""mémoires autobiographie biographie hymne tournée appli application podcast tube refrain
        album ballade bande-dessinée bouquin chaîne chanson chansons chapitre chronique club collection
        comédie
        compte concept conte court-métrage disque documentaire drame émission épisode essai exposition feuilleton
        film films groupe hashtag hebdomadaire hymne jeu journal livre livres logiciel long-métrage magazine morceau
        mot-clé mot-dièse mot musical navire nouvelle opéra option ouvrage pièce poème programme projet
        quotidien recueil revue roman
        romans rubrique saga série single site spectacle tableau téléfilm titre tube trilogie tournage version vidéo
        chansonnette opération marque bateau restaurant bar tarif forfait
        prix récompense trophée marque paquebot sous-marin avion sonde mission plan loi accord traité doctrine
        théorie modèle méthode technique syndrome effet phénomène principe règle mouvement parti équipe gang
        boutique café hôtel centre parc rue place quartier stade salle festival ballet opérette comédie radio
        forum page console technologie système voiture moto fusil missile bombe cyclone ouragan
        tempête virus variant variété cépage plat boisson bière cocktail fromage style genre danse rythme devise
        proverbe maxime adage dicton certification catégorie classe tribu secte ordre confrérie loge association
        fondation compagnie entreprise firme société start-up agence collectif campagne concours tournoi coupe
        ligue championnat circuit formule gamme parfum robe dossier affaire procès sommet forum
        colloque atelier journée semaine fête cérémonie commando brigade bataillon régiment unité réseau cellule
        chantier tour immeuble résidence villa château pont barrage tunnel gare ligne station fusée satellite drone
        robot moteur processeur tablette smartphone téléphone manga bd comics strip fresque toile sculpture statue
        installation partition symphonie sonate concerto cantate mélodie air comptine berceuse chant clip remix
        reprise face mini-album ep lp best-of compilation mini-série sitcom
        long-métrage thriller western polar conte fable pamphlet traité manuel mensuel supplément cahier chapitre
        section onglet bouton menu option fonction fonctionnalité mode touche"""),
    viewpoints=forms("pour"),
    masculine=forms(
        "il m monsieur le un ce cet roi prince homme garçon père frère fils mari époux oncle pape évêque imam"
    ),
    raising=RAISING,
    leading=forms("de d' à n'"),
    making=forms("""publié publiée publie publiait publia écrit écrivit composé composa enregistré enregistra réalisé réalisa
        sorti tourné tourna chanté chante signé signa peint peignit monté monta traduit interprété interprète"""),
    acting=ACTING,
    idle=IDLE,
    asides=tuple(
        sorted(
            phrases("""du bout des lèvres; quant à lui; quant à elle; quant à eux; quant à elles; pour sa part; pour leur
        part; de nouveau; à nouveau; une nouvelle fois; une fois de plus; en effet; en outre; du reste; au contraire; à juste
        titre; tout de même; quand même; en substance; sans détour; sans ambages; à plusieurs reprises; d' emblée; d' abord;
        à demi - mot; en personne; à l' envi; en somme; au passage; de concert; en chœur; sans surprise; avec force; à ce
        sujet; sur ce point; pour l' heure; pour l' instant; en conférence de presse; dans un communiqué; dans un tweet; de son côté; de leur côté; à son tour; à leur tour; en revanche; par ailleurs; dans la foulée""")
        )
    ),
    naming=forms("""appeler employer utiliser prononcer fameux fameuse fameuses prétendu prétendue prétendus soi-disant appelé appelée appelés appelées appelle baptisé baptisée baptisés baptisées dénommé dénommée
        désigné désignée intitulé intitulée intitulés intitulées nommé nommée nommés surnommé surnommée
        surnommés titré
        dit dite dits dites soi-disant terme termes mot mots expression expressions concept notion
        vocable locution formule nom
        surnom sobriquet étiquette label signifie signifiant proclamé proclamée rebaptisé rebaptisée
        mention acronyme sigle mot-clef clé mode estampillé
        estampillée prénommé prénommée connu connue génération slogan
        qualificatif épithète dénomination appellation désignation intitule intitulent pseudonyme alias
        initiales baptisa surnomma surnomment surnomme surnommaient nomma nomment nommait
        dénomme baptiser surnommer désigne désignent désignait signifier signifie signifiait signifiaient traduit
        traduire épelle prononcé prononcée orthographié étiqueté étiquetée labellisé labellisée cri
        rebaptise rebaptisent"""),
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
