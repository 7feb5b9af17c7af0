"""Complaint: from anywhere, in one's own words; a number, a last day, and somebody else than whom it is about."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import interruptions
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import AppealMade, ComplaintMade, Happening
from dialogs.phrases.done import LEFT
from dialogs.phrases.finding import Spoken
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Sayable, Text
from dialogs.told.own_words import own_words
from negotiation.complaint import Complaint
from negotiation.pack import Purpose

from .case_now import ANOTHER_LOOK
from .plan.after_a_no import may_appeal
from .questions.asking_words import has_mark

#: In `Place.figures`, until it is made or left: the words it began with.
_BEGUN = "complaint"


def begin(situation: Situation, words: str = "") -> Sequence[Happening]:
    """Ask what it is about, or say how the open one stands; *words* that come with it are the complaint."""
    known = situation.complaint is not None
    if words and not (known and has_mark(words)):
        return [ComplaintMade(words)]
    interruptions.digress(situation, KNOWN.name if known else ABOUT.name)
    return []


def said(situation: Situation, text: str) -> Sequence[Happening]:
    """The same for whoever says that they want to complain: what they said of it belongs to it."""
    begun = begin(situation)
    place = situation.place
    place.figures = {**place.figures, _BEGUN: text}
    return begun


def how_it_stands(situation: Situation) -> Sayable:
    complaint = situation.complaint
    if complaint is None:
        raise LookupError("no complaint")
    return Lines(
        Text(
            "Your complaint <b>{number}</b> came in on {day} and is being looked into. You get an answer here by <b>{answer_by}</b>.",
            number=complaint.number,
            day=Day(complaint.received_at),
            answer_by=complaint.answer_by,
        ),
        *outside(situation),
    )


def received(
    situation: Situation, complaint: Complaint, about: str | None, *, is_only_one: bool = False
) -> Sayable:
    """What is said once it is kept; *about* is the advisor's name, where it is known whom it is about, perhaps the only one here."""
    return Lines(
        Text(
            "Your complaint has the number <b>{number}</b>. You get an answer here by <b>{answer_by}</b>.",
            number=complaint.number,
            answer_by=complaint.answer_by,
        ),
        _who_looks(about, is_only_one=is_only_one),
        *outside(situation),
        Text("Complaining changes nothing for the worse. /complain shows how it stands."),
    )


def _who_looks(about: str | None, *, is_only_one: bool) -> Text:
    if about is None:
        return Text("Somebody who had no part in it looks into it.")
    if is_only_one:
        return Text(
            "Nobody other than {advisor} works here at this moment, so we have to find somebody else first who looks into it.",
            advisor=about,
        )
    return Text("Somebody other than {advisor} looks into it.", advisor=about)


def answered(situation: Situation, complaint: Complaint) -> Sayable:
    """What is said when the desk counts it as answered: whoever has read no answer can say so."""
    return Lines(
        Text(
            "We count your complaint <b>{number}</b> as answered. If you have had no answer from us, tell us so: /complain",
            number=complaint.number,
        ),
        *outside(situation),
    )


def late(complaint: Complaint) -> Text:
    """What is said when the last day has passed without an answer."""
    return Text(
        "I am sorry: your complaint {number} should have been answered by {day}, and it was not. I have told a supervisor. /complain shows what else you can do.",
        number=complaint.number,
        day=complaint.answer_by,
    )


def outside(situation: Situation) -> Sequence[Text]:
    """Who decides from outside, where the law of the place names somebody."""
    found = situation.policy.pack.support_for(Purpose.DISPUTE)
    return [
        Text(
            "If our answer does not satisfy you: {helpline}",
            helpline=each.said_in(situation.language.code),
        )
        for each in found
    ]


def options(situation: Situation) -> Options:
    """What was refused can be looked at again instead."""
    instead = {"appeal": ANOTHER_LOOK} if may_appeal(situation) else {}
    return {**instead, "leave": Text("No complaint, go back")}


def keep(situation: Situation, answer: str) -> Sequence[Happening]:
    if answer == "appeal":
        return [AppealMade()]
    if answer == "leave":
        return []
    begun = situation.place.figures.get(_BEGUN)
    return [ComplaintMade(answer if begun is None else f"{begun}\n{answer}")]


#: Whoever lets it be says in a word or two what they want instead.
_LET_BE = Spoken(
    {
        "en": (
            "^(never mind|nevermind|forget it|drop it|no complaint|leave it)[^a-z]*([^.!?]{0,25})$",
        ),
        "es": (
            "^(olvidelo|olvidalo|dejelo|dejalo|da igual|no importa|mejor no)[^a-z]*([^.!?]{0,25})$",
        ),
        "zh": ("^(算了|不投诉了?|先不投诉|没事了|不用了)[^。！？!?]{0,9}$",),
    }
)
ABOUT = Step(
    name="complaint.about",
    question=Text(
        "I am sorry that something is not right. What is your complaint about? Please write it in one message, in your own words."
    ),
    options=options,
    phrases={"leave": (*LEFT, _LET_BE)},
    parse=own_words,
    save=keep,
    routes=[Route(to=BACK)],
    heeds_words=True,
    takes_any_words=True,
)
KNOWN = Step(
    name="complaint.known",
    question=how_it_stands,
    options={"leave": Text("Go back"), "another": Text("I have another complaint")},
    routes=[Route(to=ABOUT.name, when=chose("another")), Route(to=BACK)],
    stands=lambda situation: situation.complaint is not None,
    leaves_messages=True,
)
STEPS = (ABOUT, KNOWN)
