"""French phrases: verbs and sources of several words, asides, withheld names. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import Phrase, phrases
from desk.quotes.text.words import form


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
PHRASES = (
    IN_VAIN
    | contracted("""a l' impression de; ont l' impression de; avait l' impression de; avaient l' impression de; eu l' impression de;
        ayant l' impression de; a le sentiment de; ont le sentiment de; avait le sentiment de; avaient le sentiment de;
        eu le sentiment de; a l' impression que; ont l' impression que; a le sentiment que; ont le sentiment que""")
    | phrases("""entend faire; entendent faire; entendait faire; veut faire de; rêve de faire de; fait savoir; veut croire; voulait croire; voulu croire; tient à souligner;
        tient à préciser; tient à rappeler; tenu à souligner; tenu à préciser; tenu à rappeler; mis en garde; met en
        garde; mettait en garde; mettre en garde; mettant en garde; parle de; parle d'; parlent de; parlent d';
        parlait de; parlé de; parlant de; parlant d'; fait valoir; fait remarquer; fait observer; fait part; fait
        état; fait comprendre; font savoir; font valoir; font remarquer; faisait savoir; faisait valoir; faisait
        remarquer; fit savoir; fit valoir; fit remarquer; faire savoir; faire valoir; laissé entendre; laisse
        entendre; laissé entendu; mise en garde; pris la parole; donné son avis; est d' avis;
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
        pas; n' a pas caché; ne cache pas; ne mâche pas ses mots; appelle à; appelle au; appelle aux; appellent à; appellent au; appelait à; appelé à; appelé au; appelé aux; crie à;
        crie au; crient à; crient au; criait au; crié au; en appelle à; met en avant; mettent en avant; mis en avant; mettant en avant; mettait en avant; met en cause; met en doute; mettent en doute;
        mettait en doute; mis en doute; mettant en doute;
        tire la sonnette d' alarme; donne de la voix; enfonce le clou; enfoncé le clou; enfoncer le clou; hausse le ton;
        haussé le ton; s' en prend; s' en prennent; s' en prenait; s' en est pris; s' en est prise; s' en sont pris; s' est exprimé; s' est exprimée; s' exprime; s' est écrié; s' est écriée; s' écrie; s' extasie;
        s' émerveille; s' emballe; s' esclaffe; s' attriste; s' afflige; se gausse; se remémore; se navre; s' est targué; s' est vanté; s' est vantée; s' est alarmée; s' est étonnée; s' est amusée; s' est
        agacée; s' est désolée; s' est excusée; s' est justifiée; s' est emportée; s' est insurgée; s' est interrogée;
        s' est offusquée; s' est émue; se sont réjouis; se sont félicités; se sont indignés; se sont inquiétés; se sont
        plaints; se réjouissent; se félicitent; s' inquiètent; s' indignent; s' insurgent; se plaignent; s' étonnent;
        s' interrogent; s' alarment; se réjouissait; se félicitait; s' inquiétait; s' indignait; s' étonnait;
        s' interrogeait; se plaignait; s' est voulu; s' est voulue; se veut; se voulait; s' est montré; s' est montrée;
        se montre; se montrait; dispose que; dispose qu'; disposent que; disposait que; prévoit que; prévoit qu'; s' est déclaré; s' est déclarée; se déclare; se déclarait; s' estime;
        s' estiment; se considère; se sent; se dit prêt; se dit prête; tient pour; fait mine; a beau jeu; voit rouge; engagé à; engagée à; engagés à; engagées à; s' engage à; s' engagent à; s' engageait à;
        s' engageaient à; se réserve le droit de; se réserve la possibilité de""")
)
SOURCES = VOICES | contracted("""de l' avis de; de l' avis des; de l' avis du; de l' avis même de; de l' avis
        même des; aux yeux de; aux yeux des; aux yeux du; à en croire; aux dires de; aux dires des; aux dires du;
        selon; selon les mots de; selon les propres mots de; selon les termes de; selon les propres termes de; selon les propos de; d'
        après; aux dires d'; au dire de; de l' avis d'; dixit; citant; de l' aveu de; de l' aveu même de; de l' aveu même du; de
        l' aveu même d'; de l' aveu même des; de son propre aveu; au dire du; dans l'
        esprit de; pour reprendre les mots de; pour reprendre les mots du; pour reprendre l' expression de; pour
        reprendre l' expression du; pour reprendre la formule de; de l' aveu du; de l' aveu d'; de source; de sources;
        dans les mots de; à écouter; à entendre; du point de vue de; du point de vue du; pour citer;
        au goût de; au goût du; si l' on en croit; s' il faut en croire; comme l' écrivait; comme l' écrit;
        aux yeux d'; à en juger par; dans les termes de; selon une formule de; selon l' expression de;
        selon l' expression du; selon la formule de; selon la formule du; au sens de; au sens du;
        c' est le mot de; c' est le mot employé par; c' est le terme employé par; c' est l' expression employée par; c' est la
        formule de; ce sont les mots de; ce sont les termes de; tels sont les mots de; tel est le verdict de; tel est l' avis
        de""")
ECHOES = phrases("""selon lui; selon elle; selon eux; selon elles; d' après lui; d' après elle; d'
        après eux; à ses yeux; selon ses mots; selon ses termes; selon ses propres mots; selon ses propres termes;
        selon son expression; selon sa formule; de son propre aveu; pour reprendre ses mots;
        à l' en croire; à l' entendre; à les en croire; à les entendre; à l' écouter; pour reprendre son expression;
        pour reprendre sa formule; pour reprendre ses termes; selon leurs mots; selon leurs termes""")
ASIDES = tuple(
    sorted(
        phrases("""du bout des lèvres; quant à lui; quant à elle; quant à eux; quant à elles; pour sa part; pour leur
        part; de nouveau; à nouveau; une nouvelle fois; une fois de plus; en effet; en outre; du reste; au contraire; à juste
        titre; tout de même; quand même; en substance; sans détour; sans ambages; à plusieurs reprises; d' emblée; d' abord;
        à demi - mot; en personne; à l' envi; en somme; au passage; de concert; en chœur; sans surprise; avec force; à ce
        sujet; sur ce point; pour l' heure; pour l' instant; en conférence de presse; dans un communiqué; dans un tweet; de son côté; de leur côté; à son tour; à leur tour; en revanche; par ailleurs; dans la foulée; haut et fort; à voix basse; à mi - voix; du tac au tac; tout de go; non sans ironie;
        non sans humour; avec ironie; avec humour; avec malice; avec colère; avec émotion; la voix tremblante""")
    )
)
ANONYMITY = tuple(
    sorted(
        phrases("""condition d' anonymat; sous couvert d' anonymat; sous couvert de l' anonymat;
        sous le couvert de l' anonymat; sous le couvert d' anonymat; sous anonymat; sous le sceau de l' anonymat;
        requis l' anonymat; requérant l' anonymat; demandé l' anonymat; souhaité garder l' anonymat; souhaitant garder
        l' anonymat; garder l' anonymat; conserver l' anonymat; rester anonyme; refusé de donner son nom; refusé d'
        être identifié; refusé d' être identifiée; préféré ne pas être nommé; souhaité rester anonyme; dont le nom n'
        a pas été; anonyme; anonymes"""),
        key=lambda phrase: (-len(phrase), phrase),
    )
)
