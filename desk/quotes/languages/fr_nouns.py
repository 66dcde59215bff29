"""French nouns: people by office and trade, bodies, texts, works and what leads to a name. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms, general
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
FEMININE_ENDS = ("trice", "euse", "ière", "enne", "esse", "ée", "ante", "ente")
GENERAL = general("""
élu élue édile: élu élue eurodéputé eurodéputée maire député députée sénateur sénatrice conseiller conseillère adjoint adjointe président présidente
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
technicien entraîneur entraineur coach sélectionneur tacticien manager manageur: entraîneuse sélectionneuse
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
AGENTS = forms(
    "responsable responsables porte-parole officiel officiels fonctionnaire source sources représentant représentants"
)
FEMININE = frozenset(form(word) for word in ROLES.split() if word.endswith(FEMININE_ENDS)) | forms("""la une cette elle mme mmes mlle madame actrice ambassadrice avocate autrice candidate
        chancelière chanteuse cheffe
        chercheuse coordinatrice conseillère députée directrice dirigeante élue enseignante étudiante
        épouse fille femme
        fondatrice cofondatrice habitante infirmière joueuse médiatrice mère ministre-déléguée porte-parole-adjointe
        présidente préfète procureure professeure princesse reine réalisatrice représentante romancière
        secrétaire-générale
        sénatrice soeur sœur tante veuve vice-présidente voisine militante historienne""")
MASCULINE = forms(
    "il m monsieur le un ce cet roi prince homme garçon père frère fils mari époux oncle pape évêque imam"
)
PLURALS = frozenset(form(f"{role}s") for role in ROLES.split() if role[-1] not in "sxz") | forms("""acteurs activistes agents analystes autorités auteurs avocats chercheurs commerçants conseillers
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
        habitantes mères pères soeurs sœurs frères anciens""")
DOCUMENTS = forms("""banderole écriteau graffiti calicot autocollant inscription accord affiche annonce appel arrêté article avis bilan billet blog brochure bulletin charte
        circulaire chronique communication communiqué compte-rendu courrier courriel décision décret
        dépêche déclaration
        document documents éditorial enquête entretien essai étude note fiche guide journal jugement
        lettre lettres loi
        livre manifeste manuel mémoire mémorandum message messages motion notice ordonnance pancarte
        pétition plainte plaque
        pancartes page panneau post programme prospectus rapport rapports recommandation règlement
        résolution résumé site
        sondage slogan tract télégramme témoignage texte textes traité tribune tweet tweets
        verdict acte bande""")
SIGNS = forms("""banderole banderoles écriteau graffiti calicot autocollant inscription affiche affiches pancarte pancartes
        panneau plaque drap tag tract t-shirt mur tweet message sms""")
BODIES = forms("""administration agence alliance ambassade armée assemblée association autorité banque
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
        consulat délégation hiérarchie géant marque éditeur fabricant avionneur équipementier transporteur
        distributeur assureur bourse bailleur exploitant clinique lycée campus rédaction mensuel revue tabloïd
        média cercle lobby front bloc camp majorité gauche droite rébellion milice guérilla brigade gendarmerie
        douane défense accusation famille foule ehpad copropriété intersyndicale conférence
        sous-préfecture aéroport port hebdo""")
WORKS = forms("""allusion allusions hommage suite adaptation remake préquelle mémoires autobiographie biographie hymne tournée appli application podcast tube refrain
        album ballade bande-dessinée bouquin chaîne chanson chansons chapitre chronique club collection
        comédie
        compte concept conte court-métrage disque documentaire drame émission épisode essai exposition feuilleton
        film films groupe hashtag hebdomadaire jeu journal livre livres logiciel long-métrage magazine morceau
        mot-clé mot-dièse mot musical navire nouvelle opéra option ouvrage pièce poème programme projet
        quotidien recueil revue roman
        romans rubrique saga série single site spectacle tableau téléfilm titre trilogie tournage version vidéo
        chansonnette opération marque bateau restaurant bar tarif forfait
        prix récompense trophée paquebot sous-marin avion sonde mission plan loi accord traité doctrine
        théorie modèle méthode technique syndrome effet phénomène principe règle mouvement parti équipe gang
        boutique café hôtel centre parc rue place quartier stade salle festival ballet opérette radio
        forum page console technologie système voiture moto fusil missile bombe cyclone ouragan
        tempête virus variant variété cépage plat boisson bière cocktail fromage style genre danse rythme devise
        proverbe maxime adage dicton certification catégorie classe tribu secte ordre confrérie loge association
        fondation compagnie entreprise firme société start-up agence collectif campagne concours tournoi coupe
        ligue championnat circuit formule gamme parfum robe dossier affaire procès sommet
        colloque atelier journée semaine fête cérémonie commando brigade bataillon régiment unité réseau cellule
        chantier tour immeuble résidence villa château pont barrage tunnel gare ligne station fusée satellite drone
        robot moteur processeur tablette smartphone téléphone manga bd comics strip fresque toile sculpture statue
        installation partition symphonie sonate concerto cantate mélodie air comptine berceuse chant clip remix
        reprise face mini-album ep lp best-of compilation mini-série sitcom
        thriller western polar fable pamphlet manuel mensuel supplément cahier
        section onglet bouton menu fonction fonctionnalité mode touche""")
NAMING = forms("""appeler employer utiliser prononcer fameux fameuse fameuses prétendu prétendue prétendus soi-disant appelé appelée appelés appelées appelle baptisé baptisée baptisés baptisées dénommé dénommée
        désigné désignée intitulé intitulée intitulés intitulées nommé nommée nommés surnommé surnommée
        surnommés titré
        dit dite dits dites terme termes mot mots expression expressions concept notion
        vocable locution formule nom
        surnom sobriquet étiquette label signifie signifiant proclamé proclamée rebaptisé rebaptisée
        mention acronyme sigle mot-clef clé mode estampillé
        estampillée prénommé prénommée connu connue génération slogan
        qualificatif épithète dénomination appellation désignation intitule intitulent pseudonyme alias
        initiales baptisa surnomma surnomment surnomme surnommaient nomma nomment nommait
        dénomme baptiser surnommer désigne désignent désignait signifier signifiait signifiaient traduit
        traduire épelle prononcé prononcée orthographié étiqueté étiquetée labellisé labellisée cri
        rebaptise rebaptisent""")
