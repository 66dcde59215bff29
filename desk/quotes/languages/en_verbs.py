"""English verbs that report, in every form that the press uses. Lists and their inflection only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms

REGULAR = """bray chant chirp coo croak deadpan drawl growl grouse hiss holler kid offer purr quaver scowl sob sniff
    sputter squeal wisecrack yelp accept accuse acknowledge add address admit advise advocate affirm agree allege
    announce answer appeal argue articulate ask assert assure attest avow banter bark beg bellow blast blog blurt
    boast brag bristle caution challenge charge chide chuckle cite claim clarify coax comment complain concede
    conclude concur confess confide confirm congratulate conjecture contend convey correct counsel counter crack
    criticize criticise crow cry declare decline decree deduce defend demand demur deny deplore deride detail disagree
    disclose dismiss dispute echo elaborate email emphasize emphasise enthuse estimate exclaim explain exult fume
    gloat grin gripe groan grumble guess gush hint howl implore imply indicate inform inquire enquire insist instruct
    interject interrupt intone joke jest lament laugh lecture maintain marvel mention mock moan mumble murmur muse
    mutter narrate nod note notify object observe opine order outline pledge plead pray preach predict press proclaim
    profess promise propose protest query question quip rail rant react reaffirm reason reassure recall recollect recommend
    recount refuse refute reiterate rejoin relate relay remark remember remind remonstrate reply report request
    respond retort reveal roar rule scoff scold scream shout shriek shrug sigh signal smile snap sneer snort specify
    speculate stammer state stipulate stress stutter suggest summarize summarise summon surmise swear tease testify
    theorize theorise threaten thunder tweet underline underscore urge utter venture verify vow wail warn whisper
    wonder worry yell post argue allow advise hope confer reflect joke volunteer offer continue conclude open begin
    finish start end quote hail applaud praise credit describe depict portray characterize characterise liken denounce
    condemn decry slam lambaste assail rebuke reject urge exhort implore encourage contact concern believe""".split()
WEAK = """define dub name nickname compare equate sniff sob kid describe depict portray characterize characterise liken
    denounce condemn decry slam lambaste assail rebuke reject hail applaud praise credit call label brand dub term
    deem see view consider accuse challenge contact concern believe express address dismiss criticize criticise refer
    encourage open begin finish start end press order ask offer nod grin smile shrug laugh sigh hope relate rule
    reason correct echo regret think feel cite quote fear welcome blame conclude chuckle crack reflect object detail
    outline charge remember recall volunteer allow defend accept confer summon cheer judge guarantee lie needle prompt
    bash trash tout hammer skewer knock savage pillory belittle insult disparage fault ridicule malign attack laud
    acclaim herald highlight share thank translate paraphrase scrawl scribble paint rage text taunt tut commend balk fret beam boom decline refuse request worry convey continue react start""".split()
IRREGULAR = """billed pitched painted say says said saying tell tells told telling write writes wrote written writing read reads reading
        speak
speaks spoke spoken speaking swore sworn know knew think thinks thought thinking feel feels felt feeling forecast
forecasts forecasting foresee foresees foresaw bemoan bemoans bemoaned bemoaning go goes went put puts
reply replies replied replying deny denies denied denying clarify clarifies clarified clarifying specify specifies
specified specifying cry cries cried crying testify testifies testified testifying verify verified notify notified
imply implies implied implying decry decries decried quip quips quipped quipping admit admits admitted admitting
nod nodded brag bragged bragging blog blogged blogging slam slammed slamming rebut rebuts rebutted rebutting refer
refers referred referring concur concurred confer conferred sum sums summed hold holds held contend find finds found
understand understood beg begged begging chide chid demur demurred retell retold foretold
begin begins began beginning swear swears swearing label labelled labeled labels labelling labeling dub dubs dubbed
signal signalled signaled signalling rap rapped underscore underlined overrule blurt quote quoted quotes quoting
relay relayed relays say grinned grinning shrugged shrugging snapped snapping kidded kidding sobbed sobbing
quipping sniffed spat rapped chatted gabbed stammered jabbed nagged fretted fretting admitted begging bragging
sang sings singing finding holding swears sworn repeats repeated repeating text texts texted texting dubbing rated rip rips ripped ripping
pan pans panned panning"""
NOUNS = """thanks retort retorts rebuke rebukes rant rants lament laments cheer cheers judge judges lie lies needle prompt rage text texts taunt voice voices vent vents guarantee
        guarantees beam boom chant chants tut pant pants puff judge pout lies counsel tweet tweets report reports comment comments note notes state states claim claims charge charges claim
        order
orders post posts demand demands request requests remark remarks answer answers question questions challenge concern concerns
email emails blog blogs cry joke jokes quip quips quote quotes promise promises pledge pledges vow vows appeal
appeals boast hint hints laugh guess hope hopes fear fears reply replies protest protests object objects objection
estimate estimates address press reason credit brand term terms label labels end start view views open sign signal
        signals rule stress detail details outline forecast forecasts response account worry worries praise call calls crack cracks
        attack attacks insult insults knock knocks hammer hammers fault faults trash ridicule savage pan pans rip rips
        whisper smile shout reading
writing saying feeling thinking reporting posting ruling ordering opening beginning hearing speaking finding find share shares
found felt held put holds read counsel offer offers ends starts volunteer volunteers mention mentions"""


def inflect(verb: str) -> tuple[str, ...]:
    """The finite and participle forms of a regular English verb."""
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return verb, plural, verb + "ed", verb + "ing"


WEAK_FORMS = frozenset(word for verb in WEAK for word in inflect(verb)) | forms(
    """billed pitched painted dubbed dubbing refer refers referred referring think thinks thought thinking feel feels felt feeling saw seen
    seeing know knew go goes went put puts find finds found understand understood hold holds held sum sums summed
    sang sings singing shrugged shrugging grinned grinning fretted fretting began begins beginning labelled labeled labelling slammed slamming decries decried nodded quoted quoting foresaw
    conferred read reads reading regretted regretting rated rip rips ripped ripping pan pans panned panning"""
) - {"read", "reads"}
FURTHER = """agonize apologize apologise babble balk bawl beam bicker bleat bluster boom breathe cackle cheer cluck
        commend croon fret gasp giggle grunt guffaw guarantee huff hypothesize jeer josh lie needle pant paraphrase ponder
        pout prompt puff rage rasp reckon relent reminisce screech smirk snarl sniffle snicker squawk taunt trumpet tut
        bash trash tout hammer skewer knock savage pillory belittle insult disparage fault ridicule malign attack laud
        vent voice whine whoop wince yawn rave recite effuse counsel""".split()
VERBS = frozenset(word for verb in REGULAR + FURTHER + WEAK for word in inflect(verb)) | forms(IRREGULAR)
NOMINAL = forms(NOUNS)
GERUNDS = frozenset(word for word in VERBS if word.endswith("ing"))
BLAMING = frozenset(
    word
    for verb in """accuse blame blast criticize criticise mock attack fault rebuke condemn denounce chide scold praise
        thank applaud commend defend excoriate lambaste ridicule deride chastise berate skewer assail hammer censure
        reprimand admonish upbraid fire suspend arrest sue charge hail laud salute forgive pillory castigate decry needle
        jeer boo taunt tease punish fine convict indict roast""".split()
    for word in inflect(verb)
) | forms("slam slams slammed slamming rip rips ripped ripping took takes take taking")
"""Verbs whose object has done what stands behind "for" ("took him to task for")."""
