"""Declining: an offer is left only after it was asked once whether that is meant; why, whoever wants to says."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Route, Step, chose
from dialogs.happenings import Happening, Notice, NotTakenBecause, OfferDeclined
from dialogs.heard import Heard, Words
from dialogs.interruptions import PERSON
from dialogs.parsers import Reader
from dialogs.parsers.money.wishes import Wished
from dialogs.phrases.acceptance import DECLINES, IN_OTHER_WORDS, WHOLE_ACCEPTANCES
from dialogs.phrases.decision import leans_to_no
from dialogs.phrases.done import YES_ALONE
from dialogs.phrases.think import wants_to_think
from dialogs.said.why import LET_A_PERSON_DECIDE
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.offer import NotTaken
from negotiation.lifecycle import fire

from .counter_offer import COUNTER
from .offer import BUT, OPTIONS, decide, other_terms
from .open_offer import is_on_the_table

WHY_NOT = "offer.why_not"


def meant(heard: Heard, reader: Reader) -> Wished | str:
    """Whoever is not sure declines nothing; else as `other_terms`, below the offer."""
    if isinstance(heard, Words) and (wants_to_think(heard.text) or leans_to_no(heard.text)):
        return "leave"
    return other_terms(heard, reader)


def surely(situation: Situation, choice: str | Wished) -> Sequence[Happening]:
    """It ends with a yes to that alone; other terms are heard as they are below the offer."""
    if choice != "decline":
        return decide(situation, choice)
    situation.the_offer.decline(situation.now)
    fire(situation.the_case, "decline_offer")
    return [OfferDeclined(), Notice(DECLINED)]


def because(_: Situation, choice: str) -> Sequence[Happening]:
    return [] if choice == "untold" else [NotTakenBecause(NotTaken(choice))]


DECLINED = Text(
    "All right, you have declined this offer. Your advisor knows and will write to you here."
)
SURE = Step(
    name="offer.sure",
    question=Text(
        "Shall I decline this offer for you? It ends with that and cannot be taken any more. What holds today goes on, and your advisor looks with you for something else. If only the amount or the day does not fit, you can name another: our offer stays open meanwhile."
    ),
    options={
        "decline": Text("Yes, decline it"),
        "counter": OPTIONS["counter"],
        "leave": Text("No, back to the offer"),
        PERSON: LET_A_PERSON_DECIDE,
    },
    parse=meant,
    binds=True,
    phrases={
        "decline": (*YES_ALONE, *DECLINES),
        "counter": IN_OTHER_WORDS["counter"],
        # Whoever takes it after all does so below its figures.
        "leave": WHOLE_ACCEPTANCES,
    },
    save=surely,
    routes=[
        Route(to=WHY_NOT, when=chose("decline")),
        Route(to=COUNTER, when=chose("counter", BUT)),
        Route(to="offer.decide", when=chose("leave")),
        Route(to="home.home"),
    ],
    stands=is_on_the_table,
    leaves_messages=True,
)
REASONS: dict[str, Text] = {
    NotTaken.TOO_MUCH: Text("Too much a month"),
    NotTaken.TOO_LONG: Text("It takes too long"),
    NotTaken.TOO_DEAR: Text("It costs too much in all"),
    NotTaken.NOT_NEEDED: Text("I can pay as before"),
    NotTaken.OTHER: Text("Another reason"),
}
ASK_WHY_NOT = Step(
    name=WHY_NOT,
    question=Text("Would you tell us why? It helps with a better offer. You need not."),
    options={**REASONS, "untold": Text("I would rather not say")},
    save=because,
    routes=[Route(to="home.home")],
    leaves_messages=True,
)
STEPS = (SURE, ASK_WHY_NOT)
