"""English: titles of one sex, kin, nouns that take somebody up. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms, general
from desk.quotes.languages.reference.base import Reference, kinds_of

REFERENCE = Reference(
    women=forms("mrs ms miss mme mlle"),
    men=forms("mr sir monsieur"),
    offices={
        "gov": "governor",
        "governor": "governor",
        "sen": "senator",
        "senator": "senator",
        "rep": "representative",
        "dr": "doctor",
        "prof": "professor",
        "sgt": "sergeant",
        "capt": "captain",
        "lt": "lieutenant",
        "col": "colonel",
        "gen": "general",
        "maj": "major",
        "judge": "judge",
        "justice": "justice",
        "secretary": "secretary",
        "mayor": "mayor",
        "sheriff": "sheriff",
        "president": "president",
        "chancellor": "chancellor",
        "rev": "pastor",
        "attorney": "attorney",
        "coach": "coach",
        "chief": "chief",
        "officer": "officer",
        "detective": "detective",
        "minister": "minister",
        "ambassador": "ambassador",
        "superintendent": "superintendent",
    },
    kin=general("""
wife: husband
husband: wife
widow: husband
girlfriend fiancée fiancee: boyfriend fiancé fiance partner
boyfriend fiancé fiance: girlfriend fiancée fiancee partner
partner: partner
mother father parent stepmother stepfather: son daughter child stepson stepdaughter
son daughter stepson stepdaughter: mother father parent stepmother stepfather
brother sister twin: brother sister twin
uncle aunt: nephew niece
nephew niece: uncle aunt
grandmother grandfather: grandson granddaughter
grandson granddaughter: grandmother grandfather
cousin: cousin
"""),
    naming=forms("named identified name"),
    beside_naming=forms("who gave his her their only as simply by the first"),
    several=forms("these those several some many few two three four both"),
    parties=forms("gop republican democrat democratic independent tory labour conservative liberal"),
    first={"former": ""},
    last={"latter": ""},
    kinds=kinds_of("""
company firm group airline carrier retailer maker manufacturer bank chain giant business startup operator corporation conglomerate automaker brand lender insurer developer utility network
agency department ministry administration bureau regulator authority office service commission
union association alliance federation guild brotherhood league coalition syndicate
organization organisation charity foundation nonprofit group institute center centre
university college school institution
hospital clinic center
church diocese parish
party movement
court tribunal
museum gallery
team club
newspaper magazine daily paper outlet
"""),
    firms=forms("""inc corp co llc ltd plc foods airlines airways motors health systems technologies technology energy
        holdings industries partners pharmaceuticals media entertainment studios logistics railway railways stores
        brands labs laboratories electronics semiconductor telecom petroleum oil gas steel mining bancorp insurance
        capital ventures records pictures brewing brewery dairy farms bakery motor aerospace robotics software
        networks wireless power electric utilities pharmacy supermarkets markets hotels resorts realty properties
        solutions enterprises international worldwide consulting"""),
    feminine=forms("""grandmother granddaughter niece stepmother stepdaughter fiancée fiancee businesswoman
        saleswoman assemblywoman councilwoman alderwoman waitress hostess heiress nun midwife housewife"""),
    masculine=forms("""grandson nephew stepfather stepson fiancé fiance businessman assemblyman alderman fisherman
        fireman policeman salesman waiter monk priest rabbi cardinal"""),
    nationals=forms("""afghan albanian algerian american angolan arab argentine argentinian armenian australian austrian
        azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian briton british bulgarian burmese
        cambodian cameroonian canadian catalan chilean chinese colombian congolese croat croatian cuban cypriot czech
        dane danish dutch ecuadorean egyptian english eritrean estonian ethiopian european fijian filipino finn finnish
        french gambian georgian german ghanaian greek guatemalan guinean haitian honduran hungarian icelandic indian
        indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar
        kurd kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian malagasy malawian
        malaysian malian maltese mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali
        nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan peruvian pole polish
        portuguese qatari romanian russian rwandan salvadoran saudi scot scottish senegalese serb serbian singaporean
        slovak slovene slovenian somali spaniard spanish sudanese swede swedish swiss syrian taiwanese tajik tanzanian
        thai tibetan togolese tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese
        welsh yemeni zambian zimbabwean"""),
    general=general("""
prosecutor: attorney
lawyer attorney: counsel
lawmaker legislator: representative senator congressman congresswoman assemblyman assemblywoman councilman councilwoman delegate speaker
senator congressman congresswoman:
scientist researcher scholar: professor biologist ecologist physicist chemist climatologist astronomer epidemiologist economist historian director author co-author
republican democrat: senator representative governor congressman congresswoman mayor candidate lawmaker president leader
candidate nominee contender challenger incumbent frontrunner: senator governor representative congressman congresswoman president mayor
anchor host moderator: journalist reporter
official: administrator director commissioner secretary minister chief
executive boss: ceo chairman chairwoman president founder owner director
officer: captain lieutenant sergeant chief sheriff detective deputy trooper colonel major
doctor physician: surgeon pediatrician cardiologist oncologist director psychiatrist
diplomat envoy: ambassador minister consul
politician: senator governor mayor congressman congresswoman representative candidate
skipper: captain
captain: skipper
player: quarterback pitcher goalkeeper striker midfielder forward guard captain
mother father grandmother grandfather: parent mom dad
academic: professor lecturer scholar historian economist
man woman girl boy teenager: teacher student farmer resident worker driver owner nurse retiree neighbor witness parent mother father
"""),
    first_person=forms("i me my mine myself"),
    she=forms("she her herself"),
    he=forms("he his him himself"),
)
