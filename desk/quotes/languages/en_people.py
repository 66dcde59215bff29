"""English nouns for people, bodies and places that speak. Lists and their inflection only."""

from __future__ import annotations

from desk.quotes.languages.lists import Forms, forms

ROLES = """accountant activist actor actress adviser advisor agent aide ambassador American analyst archbishop
        artist assistant athlete
attorney author banker bishop boss broker candidate captain cardinal chair chairman chairwoman chairperson champion
chancellor chief coach colleague columnist colonel brigadier admiral commodore corporal commander commentator commissioner congressman congresswoman consultant
co-author coordinator coroner correspondent councillor councilman councilwoman counsel counselor critic dean delegate
demonstrator deputy designer detective diplomat director doctor driver economist editor emir employee engineer envoy
executive expert farmer father fighter filmmaker fireman firefighter founder co-founder cofounder friend general
governor guard head historian host inspector instructor investigator investor journalist judge justice king lawmaker
lawyer leader lecturer lieutenant lord manager mayor medic member minister monk mother musician negotiator neighbor
        neighbour novelist nurse observer officer official operator organizer organiser owner parent
        parliamentarian participant
        partner passenger pastor patient person physician pilot player poet police policeman policewoman
        politician pope premier
president priest prime prince princess principal producer professor prosecutor protester protestor psychiatrist
psychologist publisher queen rabbi recruiter refugee reporter representative researcher resident retiree reviewer
        scholar scientist secretary senator sergeant sheik sheikh sheriff shopkeeper singer sister
        brother soldier son daughter
source speaker specialist spokesman spokesperson spokeswoman strategist student sultan superintendent supervisor
supporter surgeon surveyor suspect teacher technician teenager tourist trader trainer translator treasurer trustee
vendor veteran victim villager voter warden widow wife husband winner witness woman man boy girl worker writer
quarterback cornerback linebacker pitcher shortstop outfielder goalkeeper goalie striker midfielder defenseman
teammate umpire referee skipper golfer swimmer boxer whip controller comptroller auditor clerk marshal trooper
undersecretary ombudsman paramedic dispatcher bartender landlord tenant homeowner shopper commuter motorist cyclist
bystander librarian contractor rancher fisherman trucker meteorologist forecaster biologist microbiologist chemist
physicist astronomer ecologist geologist neurologist pediatrician epidemiologist cardiologist oncologist pharmacist
therapist veterinarian archaeologist anthropologist sociologist mathematician statistician seismologist sophomore
freshman superstar entrepreneur philanthropist lobbyist pollster treasurer organizer pathologist virologist
opposition contingent team side source insider regulator operator ayatollah imam mullah bureaucrat whistleblower
secretary-general director-general attorney-general governor-general vice-president vice-chancellor vice-chairman
neighbor uncle aunt cousin grandmother grandfather girlfriend boyfriend defendant plaintiff juror vice democrat republican ceo cfo coo cto vp svp evp""".lower()
BODIES = """administration agency airline alliance army assembly association authority bank board body broadcaster
    bureau cabinet campaign channel charity church city club coalition college commission committee company
    confederation congress consortium corporation council country county court department embassy federation firm force
    forces foundation fund government group hospital house industry institute institution junta league ministry
    mission movement museum nation navy network newspaper office operator opposition organisation organization
    panel crowd audience parliament party pentagon police programme regime regulator retailer school secretariat senate service
    site society startup state station store team think-tank treasury tribunal trust union unit university website
    lab laboratory magazine daily outlet journal"""
REGIONS = """ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev n.h
    n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wisc wyo d.c ont que b.c alta alabama
    alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
    iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin
    wyoming ontario quebec england scotland wales france germany italy spain china japan india mexico canada"""


def several(nouns: str) -> Forms:
    """The plurals of `nouns` that are formed in the common way."""
    return forms(*(f"{n[:-1]}ies" if n.endswith("y") and n[-2] not in "aeiou" else f"{n}s" for n in nouns.split()))


PEOPLE = """customer barber plumber electrician roommate classmate waitress waiter cashier janitor mechanic dancer
    drummer guitarist sculptor curator caretaker lifeguard caller hiker camper sailor toddler caregiver marcher viewer
    listener commenter blogger skeptic opponent proponent backer detractor jeweler welder logger grower landlady renter
    roofer staffer nominee incumbent challenger contender hopeful frontrunner onlooker passerby eyewitness
    survivor evacuee inmate prisoner stepfather stepmother nephew niece grandson granddaughter goaltender infielder
    lineman rookie chef grocer announcer narrator moderator anchor pundit surrogate emcee assemblyman assemblywoman
    alderman selectman solicitor operative donor volunteer heckler attendee legislator canvasser speechwriter ally
    playwright dramatist composer conductor choreographer baker dad mum mom pensioner jogger
    surfer hairdresser gardener carpenter builder nanny midwife carer cleaner headteacher headmaster headmistress
    dentist vet optician gp barrister magistrate bailiff constable zoologist botanist conservationist
    archivist vicar reverend deacon nun defender winger batsman bowler catcher jockey caddie wrestler sprinter gymnast
    skater skier snowboarder stewardess songwriter rapper bassist pianist violinist cellist frontman frontwoman
    bandmate screenwriter cinematographer biographer presenter comedian stylist photographer painter illustrator
    cartoonist influencer realtor householder claimant complainant attacker gunman burglar robber schoolgirl schoolboy
    pupil undergraduate campaigner developer angler breeder butcher publican barmaid bride groom"""

TITLES = forms("""mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col maj capt lt sgt rev president
        sens reps govs messrs cpl pvt cmdr adm brig supt hon del cpt det lt-gen maj-gen brig-gen lt-col lt-cmdr
        chancellor pope king queen prince princess senator governor secretary justice judge""")
AGENTS = forms(
    "official officials spokesman spokesperson spokeswoman spokespeople source sources aide aides insider representative"
)
FEMININE = forms("""she mrs ms miss lady dame queen princess woman girl mother sister daughter wife widow actress
        spokeswoman chairwoman congresswoman councilwoman policewoman mum mom bride headmistress schoolgirl stewardess nun
        barmaid frontwoman aunt grandmother girlfriend duchess""")
MASCULINE = forms(
    "he mr sir lord king prince duke man boy father brother son husband widower actor spokesman chairman congressman councilman policeman dad groom headmaster schoolboy gunman frontman batsman uncle grandfather boyfriend bishop pope imam sheikh"
)
PLURALS = (
    forms("""accounts activists advisers advisors agents aides analysts attorneys authors authorities
        campaigners colleagues commanders commentators critics demonstrators diplomats directors doctors economists
        editors employees engineers executives experts families farmers firefighters friends governors insiders
        investigators investors journalists judges lawmakers lawyers leaders managers medics members ministers
        neighbors neighbours observers officers officials opponents organizers organisers owners parents participants
        passengers people players politicians prosecutors protesters protestors regulators reporters representatives
        republicans democrats rescuers researchers residents reviewers rivals scholars scientists senators sources
        specialists spokespeople students supporters surgeons teachers traders users veterans victims villagers voters
        witnesses women men workers writers children fans police both others many some
        rebels militants soldiers troops""")
    | several(BODIES)
    | several(ROLES)
    | several(PEOPLE)
)
