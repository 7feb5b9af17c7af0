"""Why a plan is as it is, told later, from the day on which it was made.

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> said = Application(can_pay=Money(460, "USD"))
>>> april = date(2019, 4, 1)
>>> from negotiation.agreeing.suggestions import suggested
>>> terms = suggested(said, loan, now=april, policy=Policy()).proposals[0].terms
>>> [why.rule.value for why in reasons(terms, said, loan, made=april, policy=Policy()).why][:3]
['above_capacity', 'within_capacity', 'above_floor']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiation.applying.application import Application
from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.loan import Loan
from negotiation.loans.schedule import Instalment
from negotiation.loans.terms import Terms
from negotiation.policy import Policy
from negotiation.proposals import Proposals
from negotiation.proposals.sharing import a_month
from negotiation.proposals.why import OF_LENGTH, Rule, Why, questioned

from .capacity import capacity_of, hope_of
from .suggestions import suggested


@dataclass(frozen=True, slots=True)
class Reasons:
    why: tuple[Why, ...]  #: what decided that it is so
    stopped: tuple[Why, ...]  #: where the search for others ended, by the rules themselves


def reasons(
    terms: Terms, application: Application, loan: Loan, *, made: date, policy: Policy
) -> Reasons:
    """Why *terms*, made on a day, are as they are. Raises as `propose`."""
    found = None
    for role in Role:
        found = suggested(application, loan, now=made, policy=policy, role=role)
        if found is None:
            return Reasons((), ())
        for each in found.offered:
            if each.terms.schedule == terms.schedule:
                everything = suggested(
                    application, loan, now=made, policy=policy, role=Role.SUPERVISOR
                )
                return Reasons(each.why, _of_the_rules(found, everything or found))
    return Reasons(
        tuple(_by_hand(terms, loan, application, policy)), found.stopped if found else ()
    )


def _of_the_rules(found: Proposals, everything: Proposals) -> tuple[Why, ...]:
    """Where a search ended, with the figures of the rules: those of whoever searched are less, and may be gone beyond."""
    ended = {each.rule for each in found.stopped}
    if ended & OF_LENGTH:  # another one may bind whoever may go further
        ended |= OF_LENGTH
    return tuple(each for each in everything.stopped if each.rule in ended)


def _by_hand(terms: Terms, loan: Loan, application: Application, policy: Policy) -> list[Why]:
    """What can be said of a plan that a person put together, month by month."""
    bears = capacity_of(application, policy)
    if bears is None:
        return []
    today = a_month(loan, terms.today.first.amount)
    why = [Why(Rule.ABOVE_CAPACITY, today, bears.now)] if today > bears.now else []
    rows, hope = terms.schedule.instalments, hope_of([(loan, terms)], application, policy)
    if terms.is_one_payment and a_month(loan, rows[0].amount) > bears.now:
        return why
    if hope is None:
        return [*why, *_measured(rows, loan, bears)]
    before = [each for each in rows if each.due_date < hope.since]
    if before:
        why += _measured(before, loan, bears)
    then = Capacity(now=hope.amount, said=hope.amount)
    why.append(Why(Rule.RECOVERS, hope.since, hope.amount))
    return [*why, *_measured(rows[len(before) :], loan, then)]


def _measured(rows: Sequence[Instalment], loan: Loan, bears: Capacity) -> Sequence[Why]:
    """What is to be said of the dearest of *rows*."""
    highest = a_month(loan, max(each.amount for each in rows))
    if highest <= bears.now:
        return [Why(Rule.WITHIN_CAPACITY, highest, bears.now)]
    return questioned(highest, bears)
