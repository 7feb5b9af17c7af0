"""Dispute: the debt is not theirs or not right, a death, insolvency, a lawyer, a court: everything rests, a person comes.

Saying it is enough: the hold is there before the first question, and only a person lifts it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogs import interruptions
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import DisputeRaised, Happening, MessageLeft, Notice, TakenBack
from dialogs.heard import File
from dialogs.phrases.done import LEFT, MISUNDERSTOOD
from dialogs.said import awake, rest_words
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from dialogs.told.own_words import words_or_file
from negotiation.contacting.hold import HoldReason
from negotiation.pack import Start, Stopped

NOTED = "dispute.noted"
#: Said when it is a misunderstanding.
LEAVE = Text("That was a misunderstanding")


def raised(situation: Situation, reason: HoldReason) -> Sequence[Happening]:
    """It was said in words, somewhere: the place left is remembered."""
    if situation.with_a_person:
        return [DisputeRaised(reason), MessageLeft()]
    _go_to(situation, f"dispute.{reason}")
    return [DisputeRaised(reason)]


def begin(situation: Situation) -> Sequence[Happening]:
    """Ask what it is about."""
    _go_to(situation, WHAT.name)
    return []


def _go_to(situation: Situation, place: str) -> None:
    if situation.place.place.startswith("dispute."):
        situation.place.place = place
    else:
        interruptions.digress(situation, place)


def choose(_: Situation, choice: str) -> Sequence[Happening]:
    return [] if choice == "leave" else [DisputeRaised(HoldReason(choice))]


def what_stops(situation: Situation) -> Text:
    if not (situation.is_identified or situation.speaks_for_another):
        return Text(
            "I have called a person for this. If you know the number of the loan, please add it, so that the right one is left alone."
        )
    return Text(
        "I noted this at once. No reminders and nothing else you did not ask for go out until a person has looked at it."
    )


def not_right(situation: Situation) -> Sayable:
    return Lines(
        what_stops(situation),
        None,
        Text("What is not right? One or two sentences are enough; a photo of a paper helps too."),
    )


def condolences(situation: Situation) -> Sayable:
    return Lines(
        Text("I am very sorry for your loss."),
        what_stops(situation),
        None,
        Text(
            "May I ask who you are, and how a person can reach you? You need not say; there is no hurry."
        ),
    )


def proceedings(situation: Situation) -> Sayable:
    return Lines(what_stops(situation), *_interest(situation), None, WHO_SEES_TO_IT)


WHO_SEES_TO_IT = Text(
    "Who is dealing with it: a court, an administrator, an adviser? A name, a reference number or a photo of the letter is enough."
)


def _interest(situation: Situation) -> Sequence[Text]:
    """What the law stops besides, while a breathing space lasts."""
    stopped = situation.policy.pack.stopped_by(Start.BREATHING_SPACE)
    is_asked = situation.place.place == f"dispute.{HoldReason.BREATHING_SPACE}"
    if not is_asked or Stopped.INTEREST not in stopped:
        return []
    return [
        Text("While a breathing space lasts, the law stops interest and charges as well."),
        rest_words.FROM_THE_BOOK,
    ]


def who_acts(situation: Situation) -> Sayable:
    return Lines(
        what_stops(situation),
        None,
        Text(
            "Who is the lawyer? A name and a telephone number or an address is enough, or a photo of their letter, so that our people can turn to them."
        ),
    )


def in_service(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "Thank you for telling me. In some places the law protects people in military service; a person looks at what holds for you."
        ),
        what_stops(situation),
        None,
        Text(
            "Since when do you serve, and until when, if you know it? A photo of your orders helps, but can follow later."
        ),
    )


def tell(reason: HoldReason) -> Callable[[Situation, str | File], Sequence[Happening]]:
    """What was told goes to the person who looks at it."""

    def save(_: Situation, answer: str | File) -> Sequence[Happening]:
        if answer == "leave":
            return [TakenBack(reason), Notice(STAYS)]
        return [] if answer == "later" else [MessageLeft()]

    return save


STAYS = Text(
    "All right. I have told our people that it was a misunderstanding. Until one of them has confirmed it, no reminders go out."
)


TAKE_BACK = f"{interruptions.ANYTIME}misunderstood"
#: Said by a borrower, so that a borrower may say that it was not so.
_SAID = {
    HoldReason.DISPUTED,
    HoldReason.DEATH,
    HoldReason.INSOLVENCY,
    HoldReason.BREATHING_SPACE,
    HoldReason.COURT,
    HoldReason.LAWYER,
    HoldReason.MILITARY,
}


def to_take_back(situation: Situation) -> list[HoldReason]:
    """For what it rests, of what a borrower may have said."""
    return [hold.reason for hold in situation.holds if hold.reason in _SAID]


def take_back(situation: Situation) -> Sequence[Happening]:
    """It was a misunderstanding, said later than where that is asked; only a person lifts the hold."""
    reasons = to_take_back(situation)
    if not reasons:
        return [Notice(Text("Nothing is on hold any more."))]
    return [*map(TakenBack, reasons), Notice(STAYS)]


def not_by_stopping(situation: Situation) -> Notice | None:
    """To whoever stops while it rests: that this does not end it, and how it is taken back; else `None`."""
    if not to_take_back(situation):
        return None
    told = Text(
        "What you told us stays noted, and everything is on hold until a person has looked at it: stopping here does not change that. If it was a misunderstanding, say so with the button below, and a person will confirm it."
    )
    return Notice(told, {TAKE_BACK: LEAVE})


def _when_noted(situation: Situation) -> Options:
    leave = {"leave": LEAVE} if to_take_back(situation) else {}
    return {"go_on": Text("Go on where I was"), **leave}


def _after_noted(situation: Situation, choice: str) -> Sequence[Happening]:
    return take_back(situation) if choice == "leave" else []


def noted(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "A person looks at it, not a machine, and tells you what they find and what follows."
        ),
        awake.who_answers(situation),
        Text("Whatever you write or send here reaches them."),
    )


def _asked(reason: HoldReason, question: Callable[[Situation], Sayable], later: Text) -> Step:
    return Step(
        name=f"dispute.{reason}",
        question=question,
        options={"later": later, "leave": LEAVE},
        phrases={"leave": MISUNDERSTOOD},
        parse=words_or_file,
        save=tell(reason),
        routes=[Route(to=BACK, when=chose("leave")), Route(to=NOTED)],
        heeds_words=True,
        takes_any_words=True,
    )


WHAT = Step(
    name="dispute.what",
    question=Text(
        "What is it about? Once you say so, no reminders go out until a person has looked at it."
    ),
    options={
        HoldReason.DISPUTED: Text("This debt is not mine, or wrong"),
        HoldReason.DEATH: Text("The borrower has died"),
        HoldReason.INSOLVENCY: Text("Insolvency or bankruptcy"),
        HoldReason.BREATHING_SPACE: Text("A breathing space by law"),
        HoldReason.LAWYER: Text("A lawyer acts for me"),
        HoldReason.MILITARY: Text("I serve in the military"),
        "leave": Text("None of these, go back"),
    },
    phrases={"leave": LEFT},
    save=choose,
    routes=[
        *(
            Route(to=f"dispute.{reason}", when=chose(reason))
            for reason in (
                HoldReason.DISPUTED,
                HoldReason.DEATH,
                HoldReason.INSOLVENCY,
                HoldReason.BREATHING_SPACE,
                HoldReason.LAWYER,
                HoldReason.MILITARY,
            )
        ),
        Route(to=BACK),
    ],
)
TELL_THEM = Text("I will tell the person")
#: Said in words only.
COURT = _asked(HoldReason.COURT, not_right, TELL_THEM)
STEPS = (
    WHAT,
    _asked(HoldReason.DISPUTED, not_right, TELL_THEM),
    _asked(HoldReason.DEATH, condolences, Text("I would rather not say")),
    _asked(HoldReason.INSOLVENCY, proceedings, TELL_THEM),
    _asked(HoldReason.BREATHING_SPACE, proceedings, TELL_THEM),
    COURT,
    _asked(HoldReason.LAWYER, who_acts, TELL_THEM),
    _asked(HoldReason.MILITARY, in_service, TELL_THEM),
    Step(
        name=NOTED,
        question=noted,
        options=_when_noted,
        phrases={"leave": MISUNDERSTOOD},
        save=_after_noted,
        routes=[Route(to=BACK)],
        leaves_messages=True,
    ),
)
