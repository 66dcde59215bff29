"""English: sources, what stands before a title, small words. Its verbs are `en_verbs`, its people `en_people`. Lists only."""

from __future__ import annotations

from desk.quotes.languages.base import Language
from desk.quotes.languages.en_people import AGENTS, BODIES, FEMININE, MASCULINE, PEOPLE, PLURALS, REGIONS, ROLES, TITLES
from desk.quotes.languages.en_verbs import BLAMING, GERUNDS, NOMINAL, VERBS, WEAK_FORMS
from desk.quotes.languages.lists import forms, phrases
from desk.quotes.languages.reporting import Elision, Order
from desk.quotes.languages.turns.en import TURNS
from desk.quotes.text.words import form

SETTING_ASIDE = phrases("""waved off; waves off; waving off; brushed off; brushing off; brushed aside; brushing aside;
    singled out; singles out; singling out; shrugged off; shrugging off; laughed off; wrote off; writes off; writing off; waved away""")

TRIBUTES = phrases(
    "paid tribute to; pays tribute to; pay tribute to; paying tribute to; heaped praise on; heaping praise on"
)

LANGUAGE = Language(
    code="en",
    order=Order.SUBJECT_FIRST,
    elision=Elision.CONTRACTION,
    analytic=True,
    title_case=True,
    marks_speak=True,
    verbal=("ed", "ing", "ly"),
    opening=("ed", "ing"),
    finite=("ed",),
    adverbial=("ly",),
    no_adverbs=forms("""family ally rally assembly bully reply supply monopoly anomaly belly butterfly doily folly
        tally daily weekly monthly elderly"""),
    genitives=forms("for to of 's"),
    verbs=VERBS,
    nominal=NOMINAL,
    weak=WEAK_FORMS,
    gerunds=GERUNDS,
    participles=frozenset(),
    relays=forms("quote quotes quoted cite cites cited"),
    phrases=phrases("""went on to say; goes on to say; went on to add; pointed out; points out;
        pointing out; added on to say; made clear; makes clear; making clear; made it clear; made known; let it be
        known; took to twitter; was quoted as saying; were quoted as saying; is quoted as saying; was reported as
        saying; was cited as saying; quoted as saying; is said to have said; weighed in; chimed in; sounded off; hit
        back; fired back; shot back; hit out; hits out; hitting out; lashed out; lashes out; lashing out; called out; cried out; summed up; spoke up; spoke out; was
        certain; is certain; was convinced; is convinced; was adamant; is adamant; was quick to say; is confident; was
        confident; is sure; gave warning; expressed concern; expressed regret; expressed hope; expressed confidence;
        voiced concern; issued a statement; issued a warning; took issue; would say; was like; put it; puts it; putting it; makes the
        point; made the point; making the point; makes the case; made the case; making the case; made the argument;
        makes the argument; made the claim; broke into chants of; breaks into chants of; breaking into chants of;
        broke out in chants of; erupted in chants of; erupting in chants of; erupted into chants of; burst into chants
        of; burst into cries of; used the word; used the words; used the phrase; used the term; uses the word; uses
        the phrase; uses the term; left no doubt; took to facebook; took to social media; took to instagram; rang out; doubled down; doubling down; doubles down; talked about; talked of; talks about; talks of; is heard saying; was heard saying; is heard to say; can be
        heard saying; could be heard saying; is seen saying; was caught saying; was recorded saying; is recorded as saying;
        was overheard saying""")
    | SETTING_ASIDE
    | TRIBUTES,
    weak_phrases=SETTING_ASIDE | TRIBUTES,
    asides=tuple(
        sorted(
            phrases(
                "several times; many times; multiple times; at first; at last; at times; at one point; in turn; in part; for now; for one; in effect; in fact"
            )
        )
    ),
    sources=phrases("""according to; in the words of; in the view of; in the opinion of; as per; per;
        quoting; citing; courtesy of"""),
    echoes=phrases("""in his words; in her words; in their words; in his own words; in her own
        words; by his own account; by her own account; by their own account"""),
    auxiliaries=forms("""has have had is was are were be been being will would can could may might must
        should shall do
        does did 's 'd 'll 've 're to having isn't wasn't doesn't didn't hasn't won't wouldn't
        don't aren't weren't haven't hadn't couldn't shouldn't can't cannot"""),
    raising=forms("""like likes liked love loves loved used tend tends tended begin begins began start starts started
        continue continues continued want wants wanted need needs needed come comes came go goes went get gets got
        seem seems seemed appear appears appeared hasten hastens hastened pause pauses paused rush rushes rushed manage manages managed
        hesitate hesitated fond ready eager quick proceed proceeded stop stops stopped prefer prefers preferred"""),
    being=forms("is are was were be been being 's 're get gets got"),
    agency=forms("by"),
    negations=forms("not never n't didn't doesn't don't wouldn't cannot can't without"),
    denials=forms("""not never won't can't cannot don't doesn't didn't isn't aren't wasn't weren't wouldn't shouldn't
        couldn't hasn't haven't hadn't"""),
    negatives=forms("""no none nobody nothing nowhere nor neither hardly unless until before deny denies denied refuse refuses
        refused reject rejects rejected fail fails failed impossible unable unlikely lack lacks little few stop stopped
        prevent prevented avoid avoided against false untrue zero anything but instead rather too only unacceptable
        inadmissible wrong bad ruled end ended unbearable intolerable illegal unhurt unharmed safe"""),
    limits=forms("only just merely simply all every so because even yet quite"),
    confirming=forms("""confirm confirms confirmed confirming confirmation acknowledge acknowledges acknowledged
        acknowledging admit admits admitted admitting concede concedes conceded conceding corroborate corroborated"""),
    denying=forms("""deny denies denied denying denial refute refutes refuted refuting rebut rebuts rebutted
        rebutting disavow disavowed contradict contradicts contradicted contest contests contested dispute disputes
        disputed disputing repudiate repudiated"""),
    refusing=forms("""refuse refuses refused refusing decline declines declined declining refusal avoid avoids avoided
        avoiding neither unable unwilling"""),
    complementisers=forms("that whether if how why what"),
    pronouns={
        form(k): v
        for k, v in {
            "he": "m",
            "she": "f",
            "they": "p",
            "it": "n",
            "we": "p",
            "I": "s",
            "who": "r",
            "you": "s",
            "him": "m",
            "her": "f",
            "them": "p",
            "himself": "m",
            "herself": "f",
            "themselves": "p",
        }.items()
    },
    possessives=forms("his her their its our my your whose"),
    possessors={"his": "m", "her": "f", "its": "n", "their": "p", "my": "s"},
    utterances=forms("""comment comments remark remarks line claim claims assertion assertions description
        characterization characterisation statement statements quip jab jibe insult insults taunt taunts rant tirade
        tweet tweets response responses reply replies pledge pledges promise promises vow vows threat threats accusation accusations allegation
        allegations explanation apology gaffe rhetoric message argument arguments answer retort criticism complaint
        complaints prediction warning warnings outburst attack attacks speech catchphrase mantra refrain joke defense defence
        suggestion suggestions contention insistence call calls demand demands request proposal acknowledgment admission
        belief view assessment depiction portrayal recollection declaration reference references"""),
    determiners=forms("""the a an this that these those one another some any several many two three four five six both
        each every other others most all no his her their its our my your either neither unnamed few"""),
    definite=forms("the this that these those his her their its our"),
    prepositions=forms("""aside away of in on at by for from with without about after before during since
        until till under over
        against among amid around between behind beyond despite except following into like near off onto
        outside inside
        per through throughout to toward towards upon via within across along alongside as regarding concerning
        because besides beside given including instead out up down than"""),
    topical=forms("about of against"),
    cries=forms("cry chant cries chants shouts screams yells jeers cheers"),
    inner=forms("of for at in from with on to by 's"),
    conjunctions=forms("and but or nor yet so while although though because when where after before since as unless"),
    relatives=forms("who which whose whom that where"),
    adverbs=forms("""also later then now still just even only always often never sometimes again already once soon
        further furthermore however instead meanwhile moreover nevertheless nonetheless therefore thus too
        simply famously flatly reportedly bluntly finally recently previously repeatedly publicly privately quietly
        angrily sadly proudly clearly earlier eventually initially jokingly merely quickly immediately not ever maybe perhaps
        sarcastically cheerfully defiantly rightly wrongly firmly strongly correctly specifically apparently allegedly
        similarly subsequently separately openly tearfully softly calmly grimly dryly wryly ominously explicitly
        reluctantly promptly consistently notably importantly candidly consequently emphatically today
        yesterday tonight tomorrow first last there here back out on"""),
    times=forms("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july
        august september october november december today yesterday tonight tomorrow mon tue tues wed thu thurs fri sat
        sun jan feb mar apr jun jul aug sep sept oct nov dec"""),
    titles=TITLES,
    roles=forms(ROLES, PEOPLE),
    former=forms("former ex onetime retired"),
    agentive=tuple("er or ist ian ean man woman ess eer ese ish an ch i".split()),
    agents=AGENTS,
    feminine=FEMININE,
    plurals=PLURALS,
    documents=forms("""account ad advertisement advisory affidavit agreement announcement article banner bill billboard blog book
        brief brochure bulletin caption flier flyer leaflet pamphlet charter circular column communique communiqué complaint constitution contract decision
        declaration decree diary dispatch document documents draft editorial email e-mail essay filing op-ed guideline
        guidelines headline indictment inscription invitation judgment label law lawsuit letter letters manual
        manifesto memo memorandum message messages minutes motion newsletter notice notes paper petition
        placard plaque
        post poster posting posts press-release proposal questionnaire reading record release report
        reports resolution
        review rule rules ruling script sign signs slogan statement statements statute story study subpoena survey
        telegram testimony text texts transcript treaty tweet tweets verdict video warning warrant website page
        findings order placards banners logs emails posters billboards"""),
    signs=forms("""sign signs banner banners placard placards poster posters billboard billboards sticker stickers button
        buttons badge badges cap caps hat hats shirt shirts t-shirt t-shirts flag flags"""),
    addresses=forms("speech speeches address addresses remarks testimony keynote"),
    issuing=forms("""issue issues issued release releases released put puts publish publishes published post posts posted
        send sends sent write writes wrote circulate circulated sign signs signed distribute distributed tweet tweeted issuing
        releasing putting publishing posting sending writing circulating"""),
    passages=forms("line lines sentence sentences passage passages paragraph part portion excerpt phrase words"),
    recordings=forms("clip clips video videos tape tapes recording recordings footage audio image images photo photos"),
    bodies=forms(BODIES),
    works=forms("""memoir memoirs autobiography biography bestseller anthem tour app application podcast
        blog album albums ballad band book books brand channel character chapter club comedy comic
        documentary
        drama entitled episode essay exhibition film films game hashtag hit hymn journal magazine movie movies musical
        nicknamed novel novels opera painting paper newspaper play poem production programme program project record
        remake romance serial series show shows single song songs soundtrack sequel sitcom story thriller titled
        title track trilogy video website column keyword tune franchise ship boat restaurant bar pub line article study thesis dissertation tagline adage proverb motto slogan maxim dictum"""),
    viewpoints=forms("for"),
    masculine=MASCULINE,
    naming=forms("""refer refers referred referring call calls calling sang sing sings singing called named dubbed titled entitled nicknamed termed labelled labeled known billed so-called
        proclaimed christened coined word term terms phrase expression name names nickname label tag concept
        acronym abbreviation slang means meaning baptised baptized translates codenamed marked starring quote-unquote
        keyword aka alias identified listed phrases styled handle username callsign"""),
    nicknames=forms("nickname nicknames moniker sobriquet pseudonym acronym alias"),
    laws=forms("act acts law laws bill bills ordinance statute amendment legislation resolution"),
    credits=forms("star stars co-star co-stars costar actor actress alum showrunner"),
    wordings=forms("word words phrase phrases term terms expression"),
    wording=forms("use uses used using repeat repeats repeated repeating invoke invokes invoked invoking"),
    seeing=forms("see sees saw seeing"),
    entitling=forms("entitled titled headlined"),
    examples=forms("example examples instance instances"),
    anybody=forms("someone somebody anyone anybody everyone everybody"),
    degrees=forms("very somewhat strongly extremely moderately fairly slightly mostly not too completely"),
    remarks=forms("remark remarks comment comments quip quips gaffe gaffes jab jibe taunt taunts insult"),
    surveyed=forms("percent pct respondents"),
    questioned=forms("asked pressed pushed prompted questioned quizzed"),
    regions=forms(REGIONS),
    perceiving=forms(
        """find finds found feel feels felt see sees saw begin begins began beginning start starts started starting look looked hear hears heard think thinks thought believe believes believed know knows knew known consider considers considered considering
        realize realizes realized realizing realise realised understand understands understood"""
    ),
    clausal=forms("hold holds held holding know knows knew"),
    reduced=forms("""written seen led held made known sent given taken shown told found put kept caught hurt drawn brought
        bought sold shot won lost begun driven chosen heard read spoken sworn thrown born paid built run"""),
    named_times=forms("sun"),
    capital_times=forms("march may august sun sat wed mon"),
    given_times=forms("april june jan jun may august"),
    family_times=forms("may march august"),
    ordinal=forms("first last then once only"),
    blaming=BLAMING,
    grounds=forms("for of over"),
    causing=forms("""prompt prompts prompted prompting lead leads led leading force forces forced forcing cause causes caused
        causing move moves moved inspire inspires inspired compel compels compelled drive drives drove push pushes pushed
        get gets got spur spurred provoke provoked"""),
    outcries=forms("chanting shouting yelling screaming hollering singing whispering muttering"),
    providing=forms("""forbid forbids forbade oblige obliges obliged prohibit prohibits prohibited require requires required
        guarantee guarantees guaranteed ban bans banned bar bars barred grant grants granted protect protects protected
        provide provides provided define defines defined"""),
    showing=forms("""capture captures captured capturing show shows showed shown showing catch catches caught hear hears
        heard hearing see sees saw seeing find finds found film films filmed tape taped record recorded feature
        features featured featuring depict depicts depicted remember remembers remembered recall recalls recalled"""),
    making=forms("wrote writes written sang sings recorded penned composed published released"),
    telling=forms(
        "tell tells told telling ask asks asked remind reminds reminded assure assures assured warn warns warned"
    ),
    subordinators=forms("that which who because as while when whether if although where since how after before"),
    anonymity=tuple(
        sorted(
            phrases("""condition of anonymity; conditions of anonymity; asked not to be named; asked
        not to be identified; asked to remain anonymous; asking not to be named; asking not to be identified; declined
        to be named; declined to be identified; declined to give his name; declined to give her name; refused to be
        named; refused to be identified; did not want to be named; did not wish to be named; wished to remain
        anonymous; requested anonymity; requesting anonymity; not authorized to speak; not authorised to speak; was
        not named; who was not named; speaking anonymously; spoke anonymously; unnamed; anonymous"""),
            key=lambda phrase: (-len(phrase), phrase),
        )
    ),
    withheld="anonymous",
    withheld_plural="anonymous, plural",
    office_of="{body} {office}",
    abbreviations=forms("""sens reps govs messrs cpl pvt cmdr adm brig supt asst atty mr mrs ms dr prof st sen rep gov gen col maj capt lt sgt rev hon jr sr inc ltd co
        corp vs no
        dept univ jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun fig est approx etc a.m
        p.m u.s u.k u.n ala ariz ark calif colo conn fla kan ky md mich minn mont neb nev okla ore pa tenn tex va wis
        wyo"""),
    turns=TURNS,
)
