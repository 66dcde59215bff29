"""English: small words and turns that a single rule asks for. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms, phrases
from desk.quotes.languages.turns.base import Turns

TURNS = Turns(
    about=forms("on about regarding"),
    # Noun phrases
    genitive_markers=forms("of 's"),
    genitive_suffix=forms("'s"),
    coordinators=forms("and"),
    relative_coordinators=forms("and but or"),
    locatives=forms("outside inside near behind above beside over under across"),
    periods=forms("week month year night fall spring summer winter weekend"),
    period_determiners=forms("last this next"),
    vague_times=forms("late early"),
    day_prepositions=forms("on"),
    oblique_pronouns=forms("him her them me us"),
    subject_pronouns=forms("he she they"),
    reflexive_endings=("self", "selves"),
    age_words=forms("aged age"),
    numerals=forms("one two three four five six seven eight nine ten"),
    name_adverbs=forms("first last"),
    # Clauses
    animate_relatives=forms("who whose whom"),
    thing_relatives=forms("which"),
    subject_relatives=forms("who"),
    partitive_relatives=phrases("of whom"),
    enumerators=forms("including"),
    perfect_infinitive=forms("have"),
    reputed_endings=("ed", "id", "ght"),
    perceived=forms("heard overheard seen"),
    ceasing=forms("stop stops stopped avoid avoids avoided quit without from"),
    issuing_particles=forms("out"),
    authorship=forms("of from by"),
    gerund_links=forms("and or then by"),
    instancing=forms("as like despite with including"),
    spending=forms(
        "spend spends spent spending came comes went goes ended ends recorded filmed taped caught overheard"
    ),
    # Verbs and their places
    irregular_pasts=forms("""fled met took left went came got held spent bought built won lost ran flew drove grew knew sold brought
        taught caught fought led made paid quit rode rose sat saw sent shot sang slept stood stole struck swam
        threw wore beat began became broke chose drew ate fell found gave kept laid heard hid hurt let put cut
        read shook swung hung rang sprang dealt sought bit bent withdrew overthrew undertook
        sank tore wept swept burst slid stuck fed dug bore"""),
    reporting_pasts=forms("found felt held put read told spoke wrote said"),
    infinitive_marker=forms("to"),
    particles=forms("to not"),
    planning=forms("would could will might should to"),
    feeling=forms("feel feels felt"),
    sent=forms("emailed e-mailed posted tweeted published released addressed texted issued read shared circulated"),
    finding=forms("find finds found"),
    saying=forms("saying"),
    object_pronouns=forms("him them me us"),
    purposes=forms("for"),
    aiming=phrases("""went after; go after; goes after; going after; gone after; out at; out against; back at; turned on; turns on;
        rounded on; rounds on; rounding on"""),
    pointing=forms("point points pointed pointing object objects objected objecting refer refers referred referring"),
    clause_openers=forms("until when before after while as because since though although if"),
    adversatives=forms("but"),
    consecutives=forms("so thus"),
    that=forms("that"),
    text_relatives=forms("that which"),
    prepositional_relatives=forms("whom"),
    relaying=forms("as who"),
    aside_openers=forms("who which whose a an"),
    interjections=forms("well no yes oh alas sure ok okay so"),
    day_determiners=forms("each every this that one some"),
    opening_times=forms(
        """week month year night fall spring summer winter weekend day days morning afternoon evening time"""
    ),
    ranks=forms("first last"),
    adverbials=forms("via"),
    towards=forms("to"),
    outlets=forms("magazine journal site podcast"),
    text_prepositions=forms("on by from in at"),
    apposed_prepositions=forms("at for"),
    adjectival=forms("a an the this its their his her"),
    indefinite=forms("a an"),
    standalone=forms("one two three both many some several most all others another"),
    copula="be",
    # Attribution
    likening=forms("as"),
    citing=forms("citing quoting"),
    records=forms("""affidavit complaint indictment lawsuit suit filing filings report records record documents transcript
        warrant petition motion papers statement memo minutes"""),
    noun_complements={
        "that": forms("""claim claims assertion assertions statement remark comment suggestion contention insistence
            statements remarks comments suggestions
            argument complaint allegation accusation belief view allegations accusations complaints charge
            charges assessment prediction warning promise pledge vow"""),
        "to": forms("""promise promises pledge pledges vow vows threat threats call calls demand demands request advice
            invitation plea pleas"""),
        "about": forms(
            "claim claims remark remarks comment comments statement statements quip joke line lines assertion"
        ),
        "of": forms("description characterization characterisation depiction portrayal assessment"),
    },
    owner_prepositions=forms("by to for with from of on at over about against after"),
    apprehensions=forms("concern concerns fear fears worry worries grounds"),
    quotations=forms("quote quotes quotation quotations soundbite soundbites"),
    sender_prepositions=forms("from"),
    listeners=forms("me us"),
    speech_acts=forms("""speak spoke spoken speaking demand demanded demanding reject rejected accept accepted refuse refused
        offer offered order ordered request requested"""),
    motions=forms("go goes went"),
    modals=forms("should must would could will can might may ought"),
    circumstantial=forms("with"),
    nonrestrictive=forms("who which"),
    # Kinds
    themselves=forms("themselves itself"),
    list_conjunctions=forms("and or"),
    refrains=forms("phrase phrases"),
    exemplifying=phrases("such as; like"),
    respondents=forms("those"),
    generic_present=(
        "s",
        "say",
    ),
    essive=forms("as"),
    exemplified=forms("of"),
    calling=forms("call know"),
    nicknaming=forms("nickname nicknames nicknamed nicknaming christened"),
    at_large=forms("locals people they we"),
    denominations=forms("theme title name slogan motto"),
    generic=forms("you"),
    presenters=forms(
        """host hosts co-host cohost anchor moderator show program segment panelist creator correspondent"""
    ),
    airing=forms("on"),
    definite_article=forms("the"),
    nominal_relatives=forms("what"),
    # People
    articles=forms("a an the"),
    body_links=forms("of for"),
    statements=forms("said says"),
    neuter=forms("it"),
    postings=forms("post posting message"),
    mediums=forms("on"),
    authors=forms("by"),
    partisans=forms("republican democrat american independent libertarian conservative liberal"),
    placing=forms("near from in at outside under"),
    serving=forms("to for"),
    no_people=forms("vatican guardian observer economist spectator"),
    former_prefix="ex-",
    aged=("-old",),
    some_one=forms("one another"),
    member_links=forms("of for at"),
    # Alignment and differences
    complements=forms("of"),
    part_openers=forms("if until till unless whereas without despite whether"),
    scale_links=forms("of"),
)
