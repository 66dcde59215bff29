"""Who speaks in English press reports where the subject is long, far or joined, and who is meant by it."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of


def told(text: str) -> list[tuple[str | None, str]]:
    """The speaker of each quotation as written, and who is meant."""
    return [(quote.speaker.text, quote.speaker.identity) for quote in quotes_of(text) if quote.is_quotation]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("One passenger could be heard gladly saying “Bye now”.", "One passenger"),
        ("The woman appears to be waving at two guards, saying, “This is my bag.”", "The woman"),
        ("Her husband, Otto Lund, paid tribute to her “wit and warmth”.", "Her husband, Otto Lund"),
        (
            "Nurses in towns such as Delmar and Elm said it was “far too late”.",
            "Nurses in towns such as Delmar and Elm",
        ),
        (
            "“We are dry,” Ciro Moss from the city's flood relief and planning office told them.",
            "Ciro Moss from the city's flood relief and planning office",
        ),
        (
            "Clerks said the judge should hear the tape - where just last week Dunn said jail would “add to the harm”.",
            "Dunn",
        ),
        (
            "According to the affidavit, the desk took a call from Gary Moss saying they were “not paying rent”.",
            "Gary Moss",
        ),
        (
            "Ida Moss, head of the bar, said she thought Amy St. Clair “will be too wise for that”.",
            "Ida Moss, head of the bar",
        ),
        ("From the square, marchers holding flags chanted “Whose streets? Our streets!”", "marchers holding flags"),
        (
            "They met, with several people climbing a wall and chanting the slogan “one voice, one town”.",
            "several people",
        ),
        ("The marchers blocked Mill Road, with a sign held near a door reading: “Shame on you all.”", "a sign"),
        ("Organisers of the march said it was “a great day”.", "Organisers of the march"),
        ("A post ahead of the march warned that “they are no friends”.", "A post ahead of the march"),
        (
            "Two men had a note, which was printed, described by Judge Moss at Elm Court as “weasel words”.",
            "Judge Moss",
        ),
        (
            "Five were held for planning “an act of terror” in Elm, Omar Haddad, the ministry spokesman said.",
            "Omar Haddad, the ministry spokesman",
        ),
        ("Alex Moss, Area Manager and an Elm native said, “We are glad.”", "Alex Moss, Area Manager and an Elm native"),
        ("The bill, Moss said, has another woman shouting she would “never pay it”.", "Moss"),
        (
            "Shares fell, with the chief executive, Bo Lund, telling them that “the worst is over”.",
            "the chief executive, Bo Lund",
        ),
        ("Analysts at Elm Bank, led by Ana Ruiz, cut their target, citing “low demand”.", "Analysts at Elm Bank"),
        ("The judge was told that Moss had sent a text to his wife saying: “I am sorry.”", "Moss"),
        ("His wife said in a statement read to the court by her lawyer: “We forgive him.”", "His wife"),
        ("Mayor hits out at ‘shambolic’ bin service", "Mayor"),
        ("‘We lost everything’: families mourn after ferry disaster", "families"),
        ("The ferry sank and harbour police said it was “far too old”.", "harbour police"),
        ("Moss was jeered at Elm Hall for calling Pell “far too weak”.", "Moss"),
        ("Pell faced anger after Elm Day for saying it was “far too late”.", "Pell"),
        ("Moss went with his wife, Ann Pell, saying it was “far too late”.", "Moss"),
        ("The heat warning was raised, said Ida Moss, who called it “a relief for all”.", "Ida Moss"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert [written for written, _ in told(text)] == [speaker]


def test_a_clause_behind_and_with_its_own_subject_leaves_the_marks_alone() -> None:
    text = "The bureau has issued an amber “extreme heat” alert until Sunday, and the club warned tyres could blow out."
    assert told(text) == []


def test_a_second_that_clause_has_the_speaker_of_the_first() -> None:
    text = "The affidavit states that Moss called again, stating he “never meant it,” and that it was “self-defence.”"
    assert [written for written, _ in told(text)] == ["Moss", "Moss"]


def test_a_question_without_a_cue_is_of_the_one_who_asked_before() -> None:
    text = (
        "“Did you see what they wore,” asked Mr Moss.\n\n“No,” said Mr Dunn.\n\n"
        "“Because of the rain?”\n\n“No,” said Mr Dunn."
    )
    assert [written for written, _ in told(text)] == ["Mr Moss", "Mr Dunn", "Mr Moss", "Mr Dunn"]


def test_he_inside_a_quote_is_not_who_speaks_it() -> None:
    text = "Moss left.\n\n“To this day, he says the trial was ‘utter nonsense and a shame’,” said Rex Dunn."
    assert "Rex Dunn" not in [identity for written, identity in told(text) if written == "he"]


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("The state Commissioner of Police, Zamir Ulat, told them it was “over and done”.", "Zamir Ulat"),
        ("Dale Crane (on goalscorer Simon Orr): “We want him to stay.”", "Dale Crane"),
        ("Brigadier Lerapa Pitts of the Delmar Police Service (DPS) Harbour wing said: “We ran.”", "Lerapa Pitts"),
        ("Acting commissioner Lt-Gen Sabo Norrik said: “We ran.”", "Sabo Norrik"),
        ("Spokesperson Colonel Ithra Wathe said: “We ran.”", "Ithra Wathe"),
        ("The Minister for Higher and Further Education Simon Lawton said: “We ran.”", "Simon Lawton"),
        ("The Delmar cricket fraternity said it was “full of joy”.", "Delmar cricket fraternity"),
        ("The 87th-ranked Slovak called her week “a fairy tale from start to end”.", "87th-ranked Slovak"),
        ("34-year-old Egyptian Omar Haddad said: “We ran.”", "Omar Haddad"),
        ("Stand-in skipper Orin Halimi was glad.\n\n“It means a lot,” the captain said.", "Orin Halimi"),
        ("Louise Moss, founder of Save Our Shores UK, a group of nurses, said: “We ran.”", "Louise Moss"),
        ("“We ran,” said Mr Tolgan Sen, an analyst with Elm Bank.", "Tolgan Sen"),
        ("Deputy Commissioner Anne Marie McMoor said: “We ran.”", "Anne Marie McMoor"),
        ("The World Harbour Organization (WHO) said: “We ran.”", "World Harbour Organization (WHO)"),
        ("Prime Minister Nora May said it was “odd and good”.", "Nora May"),
        ("June Moss told us: “We ran.”", "June Moss"),
        ("The mayor’s spokesman May Reed said: “We ran.”", "May Reed"),
        ("“We ran,” said August Moss, a baker.", "August Moss"),
        ("In May Moss said: “We ran.”", "Moss"),
        ("In April Moss said: “We ran.”", "Moss"),
        ("“We ran,” said April Moss, a nurse.", "April Moss"),
        ("The panel in March said: “We ran.”", "panel"),
        ("VP of Sales, Jamie Michel, said: “We ran.”", "Jamie Michel"),
        ("Director of Sales, Ana Lund, said: “We ran.”", "Ana Lund"),
        ("Proud Halimi After Delmar Win\n\nStand-in skipper Orin Halimi won.\n\n“We ran,” Halimi said.", "Orin Halimi"),
    ],
)
def test_who_is_meant(text: str, identity: str) -> None:
    assert [meant for _, meant in told(text)] == [identity]


def test_she_is_no_man() -> None:
    text = "A man who fled said he was “glad to be out”.\n\n“He got out of the car,” she told the show."
    assert [meant for _, meant in told(text)] == ["man (anonymous)", "she"]


def test_an_opening_mark_behind_a_blank_closes_before_a_stop() -> None:
    text = "“I will do it “, she adds. The singer is “unable to get up “. She was glad: “It went well“."
    assert [quote.text for quote in quotes_of(text)] == ["I will do it", "unable to get up", "It went well"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Armin Wendel (Harbour)\n\n“I can’t recall a better day than that.”", "Armin Wendel"),
        ("Amy Moss was reading when the wall fell.\n\n“It got real quiet, and I ran.”", "Amy Moss"),
        ("Amy Moss met Mayor Pell on Friday.\n\n“I want this bridge built by June.”", "Amy Moss"),
        ("Amy Moss was reading when the wall fell.\n\n“He ran to the far gate and on.”", "Amy Moss"),
        ("Amy Moss was killed when the wall fell.\n\n“She was a kind girl and we loved her.”", None),
        ("Cal Moss was held on Friday.\n\n“He is a danger to us all.”", None),
    ],
)
def test_whom_the_paragraph_before_shows(text: str, speaker: str | None) -> None:
    assert [written for written, _ in told(text)] == [speaker]


def test_what_somebody_begins_to_do_is_not_in_his_words() -> None:
    text = "She was stopped by a man who started “rocking the car on the road” while she was inside."
    assert "a man" not in [written for written, _ in told(text)]


def test_marks_of_a_headline_whose_words_are_said_below_are_of_who_says_them() -> None:
    text = "Girl killed in crash ‘sweet soul’ of town\n\nShe was a “sweet soul who danced”, her family has said."
    assert [written for written, _ in told(text)] == ["her family", "her family"]


def test_a_heading_of_two_words_in_marks_is_a_quotation() -> None:
    text = "Ida Moss said: “We grieve.”\n\n‘Deeply saddened’\n\nThe vigil is on Friday.\n\n‘Night Boat’\n\nIt ran long."
    assert [quote.text for quote in quotes_of(text) if quote.is_quotation] == ["We grieve.", "Deeply saddened"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In a tweet Mr Moss said he was “glad of it”.", "Mr Moss"),
        ("At the inquest Dr Bo Lund said it was “a tragedy”.", "Dr Bo Lund"),
        ("In an interview with the EBC Ms Lund said it was “odd”.", "Ms Lund"),
        ("In a tribute Dunn's family said: “She was kind.”", "Dunn's family"),
        ("The members had spent two minutes mocking them, suggesting they wanted “their sitters back”.", "The members"),
        ("The panel, in an April report that Moss held up, found the barn “unfit for any pony”.", "The panel"),
        ("A: “We ran to the far gate and on.”", "A"),
        ("In early May Moss said it was “far too late”.", "Moss"),
        ("In a May speech Moss said it was “far too late”.", "Moss"),
        ("They included a statement from the new members, saying they would “help it heal”.", "the new members"),
    ],
)
def test_a_setting_is_no_part_of_who_speaks(text: str, speaker: str) -> None:
    assert [written for written, _ in told(text)] == [speaker]


def test_a_noun_behind_marks_that_a_preposition_leads_to_is_no_verb() -> None:
    text = "Moss hit out at “absurd” claims the couple wanted a profit."
    assert [written for written, _ in told(text)] == ["Moss"]


def test_a_short_sentence_in_marks_is_no_title() -> None:
    text = "“Mom, don't look,” said Dana Moss, 9, of Elm, Fla. “It's too sad.”"
    assert [quote.text for quote in quotes_of(text) if quote.is_quotation] == ["Mom, don't look,", "It's too sad."]


def test_a_list_of_praise_before_a_noun_is_a_quotation() -> None:
    text = (
        "The family of a “bright, kind and funny” girl spoke. The “stop and search” rule stays. "
        "Moss bought a “red, white and blue” car. The “bed, board and bath” rule stays."
    )
    assert [quote.text for quote in quotes_of(text) if quote.is_quotation] == ["bright, kind and funny"]


def test_whom_a_clause_only_tells_of_is_not_she() -> None:
    text = "One member, Kim Beed, hid from a parent who chided her on Monday.\n\n“I did nothing,” she told them."
    assert [meant for _, meant in told(text)] == ["Kim Beed"]


def test_a_surname_that_is_a_month_may_stand_alone() -> None:
    text = "Prime Minister Nora May said it was “odd and good”. May said it was “over and done”."
    assert told(text)[1] == ("May", "Nora May")


def test_the_subject_speaks_no_words_that_a_relative_clause_gives_to_others() -> None:
    text = "“No,” said Ruth Lowe.\nCal Moss runs a mill that critics have long seen as “the worst of them all”."
    assert "Cal Moss" not in [written for written, _ in told(text)]


def test_what_is_done_to_signs_is_no_text_on_them() -> None:
    assert told("Moss told Pell to “tear down” flags.") == [("Moss", "Moss")]


@pytest.mark.parametrize("blame", ["slammed Pell for", "accused Pell of"])
def test_who_blames_somebody_for_words_goes_on_behind_and(blame: str) -> None:
    text = f"Moss {blame} calling him “a thief” and said she was “a liar”."
    assert [written for written, _ in told(text)] == ["Pell", "Moss"]
