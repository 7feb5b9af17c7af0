"""Guarantee: whether a guarantor answers for what an agreement adds, asked once in their own chat.

Without it the agreement holds all the same; the guarantor then answers for what was agreed before, and for no more
(China, Civil Code Art. 695).

>>> from datetime import UTC
>>> noon = datetime(2019, 4, 1, 12, tzinfo=UTC)
>>> asked = Guarantee(agreement_id=3, borrower_id=7, asked_at=noon)
>>> asked.answer(agrees=False, now=noon)
>>> asked.answer(agrees=True, now=noon)
Traceback (most recent call last):
    ...
negotiation.agreeing.guarantee.AnsweredBefore
>>> asked.agrees
False
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.terms import Terms
from negotiation.refusals import Refusal


class AnsweredBefore(Refusal):
    """It is asked once, and answered once."""


def adds(terms: Terms, plan: StillAsked | None) -> bool:
    """Whether more is asked for, or for longer, than by today's contract, or by the *plan* in force, which may ask less.

    What only eases needs nobody's consent.
    """
    ends = {(terms.today.total, terms.today.last.due_date)}
    if plan is not None:
        ends.add((plan.total, plan.last_due))
    return any(terms.total > total or terms.last_due > last for total, last in ends)


@dataclass(eq=False, kw_only=True)
class Guarantee:
    """What one guarantor was asked for one agreement."""

    id: int | None = None
    agreement_id: int
    borrower_id: int  #: the guarantor
    asked_at: datetime
    agrees: bool | None = None  #: `None` until it is answered
    answered_at: datetime | None = None

    def answer(self, *, agrees: bool, now: datetime) -> None:
        """Say yes or no. Raises `AnsweredBefore`."""
        if self.agrees is not None:
            raise AnsweredBefore
        self.agrees, self.answered_at = agrees, now
