"""Proposals: the search for plans that a borrower can pay and a lender can give.

Who may offer it decides how far the search goes, and only what somebody needs is asked for:

>>> from datetime import date
>>> from decimal import Decimal
>>> from negotiation.applying.budget import Capacity
>>> from negotiation.loans.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> def by(can_pay):
...     found = propose(loan, Capacity(now=Money(can_pay, "USD")), now=date(2019, 4, 1), policy=Policy())
...     return {each.by.value for each in found.proposals}
>>> by(460), by(360)
({'bot'}, {'advisor'})
"""

from .propose import Proposal, Proposals, propose
