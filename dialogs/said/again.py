"""Again: what to know before the terms of a loan that were changed before are changed once more."""

from __future__ import annotations

from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text
from negotiation.limits import Role
from negotiation.refusals import Refusal
from negotiation.relief.permission import may_restructure

SOONER = Text(
    "Its terms were changed on {day}, not long ago: another plan is possible, once a supervisor has agreed to it."
)


def stands_in_the_way(situation: Situation) -> Sayable | None:
    """Why no terms can be changed by any person here; `None` where they can."""
    loan = situation.the_loan
    limits = situation.offers_by(situation.policy, loan, situation.today).limits
    try:
        may_restructure(loan.terms_changed, situation.today, limits, under_way=loan.restructuring)
    except Refusal as refusal:
        return explain(refusal)
    return None


def needs_a_supervisor(situation: Situation) -> Text | None:
    """Said where anything at all is a supervisor's to agree to."""
    loan = situation.the_loan
    limits = situation.offers_by(situation.policy, loan, situation.today).limits
    if limits.least is not Role.SUPERVISOR:
        return None
    return SOONER.given(day=max(loan.terms_changed))
