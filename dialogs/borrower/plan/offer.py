"""Offer: the borrower takes it, names other terms, or is asked whether it is to be declined."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.applying import doubts
from dialogs.flow import Options, Route, Step, chose
from dialogs.happenings import Happening, MessageLeft, Notice, OfferAccepted, PlanTooLate
from dialogs.heard import Heard, Words
from dialogs.interruptions import PERSON
from dialogs.parsers import Ambiguous, Reader, Unclear
from dialogs.parsers.money.by_how_much import is_by_how_much
from dialogs.parsers.money.one_part import is_of_one_part
from dialogs.parsers.money.wishes import WISH_EXAMPLE, Wished
from dialogs.phrases.acceptance import IN_OTHER_WORDS
from dialogs.phrases.decision import is_yes_with_a_but
from dialogs.phrases.think import wants_to_think
from dialogs.said.why import LET_A_PERSON_DECIDE, WHY, WHY_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.lifecycle import fire

from .counter_offer import ASK_COUNTER, COUNTER, countered, is_as_offered, own_wish
from .open_offer import is_on_the_table, shown


def question(situation: Situation) -> Sayable:
    return Lines(
        shown(situation, situation.the_offer),
        None,
        Text("Take your time. Do you accept this offer?"),
    )


OPTIONS: Options = {
    "accept": Text("I accept"),
    "counter": Text("I can pay something else"),
    "decline": Text("I decline"),
    WHY: WHY_LABEL,
    PERSON: LET_A_PERSON_DECIDE,
}


def other_terms(heard: Heard, reader: Reader) -> Wished | str:
    """Other terms, typed below the offer. Raises `Unclear` where it may be the number of a button: it decides nothing.

    What one thing costs them is no wish of theirs either, nor what they earn or spend. By how much less, and a yes with
    a but, leave open what could be paid: that is asked.
    """
    said = heard.text if isinstance(heard, Words) else ""
    has_a_but = is_yes_with_a_but(said) and not wants_to_think(said)
    if is_by_how_much(said) and not is_of_one_part(said):
        return BUT if has_a_but else "counter"
    try:
        wished = own_wish(heard, reader)
    except Ambiguous:
        raise
    except Unclear:
        if has_a_but:
            return BUT
        raise
    if wished.day is None and wished.amount is not None and wished.amount <= len(OPTIONS):
        raise Unclear(WISH_EXAMPLE)
    return wished


def decide(situation: Situation, choice: str | Wished) -> Sequence[Happening]:
    """Accept the offer, refuse it, or say what could be paid instead."""
    offer, case = situation.the_offer, situation.the_case
    if choice == BUT:
        return [Notice(WITH_A_BUT), MessageLeft()]
    if isinstance(choice, Wished) and is_as_offered(situation):
        return [Notice(AS_OFFERED.given(button=OPTIONS["accept"]))]
    if isinstance(choice, Wished):
        return countered(situation, choice)
    if choice != "accept":
        return []
    if offer.is_too_late(situation.today):
        return [PlanTooLate(offer)]
    for loan, _ in situation.loans_of(offer):
        offer.must_fit(loan)
    offer.accept(situation.now)
    fire(case, "accept")
    return [OfferAccepted()]


#: A yes that takes it on other terms.
BUT = "but"
WITH_A_BUT = Text(
    "That is a yes on other terms, so nothing is agreed yet, and our offer stays as it is meanwhile. Your advisor reads your words."
)
AS_OFFERED = Text(
    "That is what our offer asks. If you accept it, tap “{button}” below; nothing is agreed before."
)


DECIDE = Step(
    name="offer.decide",
    stays=True,
    question=question,
    options=OPTIONS,
    parse=other_terms,
    doubt=doubts.of_wishing,
    binds=True,
    phrases=IN_OTHER_WORDS,
    save=decide,
    picture=lambda situation: situation.the_offer.picture_id,
    stands=is_on_the_table,
    routes=[
        Route(to="signing.consent", when=chose("accept")),
        Route(to=COUNTER, when=chose("counter", BUT)),
        Route(to="offer.sure", when=chose("decline")),
        Route(to="offer.decide", when=is_as_offered),
        Route(to="home.home"),
    ],
    leaves_messages=True,
)
STEPS = (DECIDE, ASK_COUNTER)
