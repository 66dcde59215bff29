"""Spanish: reporting verbs, sources, roles and what stands before a title. Lists only."""

from __future__ import annotations

from desk.quotes.languages.base import Language
from desk.quotes.languages.lists import forms, phrases
from desk.quotes.languages.reporting import Elision, Order
from desk.quotes.languages.turns.es import TURNS
from desk.quotes.text.words import form

REGULAR = """aceptar aclarar acusar afirmar agregar alertar anunciar apuntar argumentar asegurar aseverar anotar
    celebrar comentar confesar confirmar considerar contar contestar criticar declarar denunciar destacar detallar
    enfatizar explicar expresar gritar indicar informar insistir lamentar manifestar matizar narrar
        negar opinar ordenar
    precisar preguntar pronosticar puntualizar quejarse recalcar recordar relatar remarcar replicar reprochar resaltar
    revelar señalar sostener subrayar sugerir susurrar zanjar admitir advertir añadir decidir describir
        escribir exigir
    insistir instar llamar pedir prometer reconocer referir reiterar repetir responder resumir sentenciar bromear ironizar exclamar
    abogar aventurar avisar bromear concretar disparar incidir ilustrar postular proclamar puntualizar rezongar
    trasladar transmitir valorar calificar llamar denominar tachar tildar""".split()
IRREGULAR = """dice dicen dijo dijeron decía decían dicho diciendo dirá cuenta cuentan advierte advierten advirtió
        pide
    piden pidió sostiene sostienen sostuvo sostuvieron sugiere sugirió reconoce reconocen recuerda recuerdan niega
    niegan negó escribe escribió escrito describe describió repite repitió promete prometió añade añaden añadió admite
    admitió responde respondió exige exigió resume resumió insiste insistió confiesa confesó prosigue prosiguió siguió
    concluye concluyó aseguró asegura reveló"""


def conjugate(verb: str) -> tuple[str, ...]:
    """Third persons and the gerund of a regular verb."""
    stem, ending = verb[:-2], verb[-2:]
    if ending == "ar":
        return tuple(stem + e for e in ("a", "an", "ó", "aron", "aba", "aban", "ado", "ando", "ará", "aría"))
    return tuple(stem + e for e in ("e", "en", "ió", "ieron", "ía", "ían", "ido", "iendo"))


VERBS = frozenset(form(w) for verb in REGULAR for w in conjugate(verb)) | forms(IRREGULAR)
SHOWING = phrases("mostró su; mostraron su; mostrado su; mostró sus; mostrado sus; muestra su")
LANGUAGE = Language(
    code="es",
    order=Order.SUBJECT_FIRST,
    elision=Elision.CONTRACTION,
    drops_subject=True,
    two_surnames=True,
    surname_links=forms("de del la las los"),
    finite=("ó", "aron", "ieron"),
    verbs=VERBS,
    nominal=forms("cuenta cuentan pide anuncia denuncia critica crítica informe dicho escrito nota pregunta"),
    weak=forms(
        """calificó califica calificado llamó llama tachó tacha tildó tilda denominó celebró pidió pide expresó expresado disparó valoró valora valorado"""
    ),
    gerunds=frozenset(word for word in VERBS if word.endswith("ndo")),
    participles=frozenset(word for word in VERBS if word.endswith(("ado", "ido"))) | forms("dicho escrito"),
    phrases=phrases("puso de manifiesto; dio a conocer; hizo saber; ha dejado claro") | SHOWING,
    weak_phrases=SHOWING,
    sources=phrases("según; de acuerdo con; en palabras de; a juicio de"),
    viewpoints=forms("para"),
    echoes=phrases("según él; según ella; a su juicio"),
    auxiliaries=forms("ha han había habían habrá haya se no le les lo está están estaba"),
    being=forms("es son fue fueron era eran ser sido"),
    agency=forms("por"),
    negations=forms("no nunca"),
    denials=forms("no nunca jamás"),
    negatives=forms(
        "nadie nada ningún ninguno ninguna ni tampoco sin apenas imposible niega negó rechaza rechazó contra falso"
    ),
    limits=forms("solo sólo solamente todos todas todo únicamente"),
    confirming=forms("confirmó confirma confirmaron confirmado confirmar confirmación admitió reconoció reconocido"),
    denying=forms("negó niega negaron negado desmintió desmiente desmentido refutó refuta rechazó"),
    refusing=forms("rehusó declinó evitó evita negativa"),
    complementisers=forms("que si cómo por-qué"),
    pronouns={
        form(k): v for k, v in {"él": "m", "ella": "f", "ellos": "p", "ellas": "p", "quien": "r", "yo": "s"}.items()
    },
    possessives=forms("su sus mi mis nuestro nuestra"),
    determiners=forms("el la los las un una unos unas este esta estos estas ese esa su sus varios algunos otro otra"),
    definite=forms("el la los las este esta su sus"),
    prepositions=forms("""a ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin
        sobre tras al"""),
    cries=forms("gritos coros"),
    inner=forms("de del en para"),
    conjunctions=forms("y e o u pero aunque mientras cuando porque sino"),
    relatives=forms("que quien quienes cual donde"),
    adverbs=forms(
        "también además ayer hoy luego después ya siempre este lunes martes miércoles jueves viernes todavía"
    ),
    times=forms(
        "lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana enero febrero marzo abril mayo junio"
    ),
    titles=forms("sr sra don doña dr dra señor señora"),
    roles=forms("""presidente presidenta ministro ministra portavoz director directora alcalde alcaldesa
        abogado abogada
        juez jueza fiscal general senador senadora diputado diputada secretario secretaria jefe jefa
        líder vecino vecina
        testigo médico médica profesor profesora investigador investigadora responsable funcionario fuente candidato
        entrenador entrenadora fundador fundadora hombre mujer agente embajador embajadora periodista"""),
    plurals=forms(
        "fuentes autoridades vecinos testigos expertos funcionarios ministros médicos manifestantes sindicatos"
    ),
    agents=forms("portavoz funcionario fuente responsable"),
    feminine=forms("ella presidenta ministra directora alcaldesa abogada jueza mujer señora doña sra profesora"),
    documents=forms("comunicado informe carta texto documento artículo nota declaración sentencia mensaje"),
    bodies=forms(
        "sindicato sindicatos oposición asociación organización fundación federación comisión comité corte fiscalía junta ejército compañía club iglesia consejo parlamento senado cámara ong gobierno ministerio policía partido empresa banco tribunal universidad ayuntamiento congreso agencia"
    ),
    works=forms(
        """película canción álbum disco libro novela programa serie periódico diario revista grupo obra título"""
    ),
    naming=forms(
        "llamado llamada denominado denominada titulado titulada palabra término expresión apodado conocido conocida"
    ),
    subordinators=forms("que cuando si porque como mientras aunque"),
    anonymity=tuple(
        sorted(
            phrases(
                "condición de anonimato; pidió no ser identificado; no dar su nombre; no quiso identificarse; pidió el anonimato; bajo anonimato"
            )
        )
    ),
    withheld="anónimo",
    abbreviations=forms("sr sra dr dra ee uu d"),
    turns=TURNS,
)
