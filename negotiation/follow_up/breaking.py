"""Breaking: by which rule of the lender's a plan that slipped counts as broken, and when one is back.

>>> from dataclasses import replace
>>> from ..money import Money
>>> first, second = (
...     DueInstalment(
...         agreement_id=1, case_id=1, loan_id=1, number=n, due_date=date(2019, 2 + n, 1),
...         amount=Money(100, "USD"), paid=Money.zero("USD"))
...     for n in (1, 2))
>>> policy = Policy(grace_days=3, broken_missed=2, broken_days=60)
>>> print(broken_by([first, second], date(2019, 4, 4), policy))
None
>>> broken_by([first, second], date(2019, 4, 5), policy)
Broken(missed=2, days=35)
>>> broken_by([first], date(2019, 4, 30), policy), broken_by([first], date(2019, 4, 29), policy)
(Broken(missed=1, days=60), None)

Where the law lets what falls due on a day of rest be paid on the next working day, the days of grace begin there:

>>> from negotiation.pack import LastDay, Pack, Source
>>> rule = LastDay(source=Source(name="Civil Code", article="Art. 122"))
>>> new_year = replace(first, due_date=date(2026, 2, 16))
>>> for rules in ((), (rule,)):
...     taiwan = Pack(code="x", name="X", country="TW", last_days=rules)
...     grace_ends(new_year, replace(policy, pack=taiwan)).isoformat()
'2026-02-19'
'2026-02-26'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from negotiation.policy import Policy

from .arrangement import DueInstalment


@dataclass(frozen=True, slots=True)
class Broken:
    """How far it had come."""

    missed: int  #: instalments
    days: int  #: the oldest is late


def missed(
    instalments: Sequence[DueInstalment], today: date, policy: Policy
) -> list[DueInstalment]:
    """Those that are not paid though the days of grace have passed as well, the oldest first."""
    found = [each for each in instalments if not each.is_paid and today > grace_ends(each, policy)]
    return sorted(found, key=lambda each: (each.due_date, each.number))


def grace_ends(instalment: DueInstalment, policy: Policy) -> date:
    """The last day on which it still counts as in time."""
    return policy.pack.in_time_until(instalment.due_date) + timedelta(days=policy.grace_days)


def broken_by(instalments: Sequence[DueInstalment], today: date, policy: Policy) -> Broken | None:
    """By how much the lender's rule is met, if it is; a rule of 0 is none."""
    late = missed(instalments, today, policy)
    if not late:
        return None
    found = Broken(len(late), (today - late[0].due_date).days)
    by_count = 0 < policy.broken_missed <= found.missed
    by_days = 0 < policy.broken_days <= found.days
    return found if by_count or by_days else None


def is_recovered(instalments: Sequence[DueInstalment], today: date) -> bool:
    """Whether nothing is late any more."""
    return all(each.is_paid or each.due_date >= today for each in instalments)
