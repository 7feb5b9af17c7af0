"""To pay: what a plan asks for now, and whether it asks for anything."""

from __future__ import annotations

from dialogs.situation import Situation
from negotiation.arrangement import DueInstalment, left
from negotiation.money import Money


def has_plan(situation: Situation) -> bool:
    """Whether there is a plan that is to be paid, kept or broken."""
    return situation.plan is not None and situation.plan.state.is_to_be_paid


def is_open(situation: Situation) -> bool:
    """Whether there is a plan, and something in it to pay."""
    return has_plan(situation) and situation.next_instalment is not None


def concerned(situation: Situation) -> DueInstalment | None:
    """The one it is about: the last that is late, else the next."""
    late = situation.late_instalments
    return late[-1] if late else situation.next_instalment


def sum_to_pay(situation: Situation) -> Money | None:
    """All that is late, else the next instalment."""
    late, coming = situation.late_instalments, situation.next_instalment
    if late:
        return left(late)
    return coming.left if coming is not None else None
