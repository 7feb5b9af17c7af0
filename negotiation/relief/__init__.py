"""Relief: changes in the borrower's favour, alone and combined.

Whatever order they are asked for in, waivers come before arrears become principal, so nothing is
forgiven that is no longer there and nothing forgiven bears interest:

>>> from datetime import date
>>> from decimal import Decimal
>>> from negotiation.loans.contract import Contract
>>> from negotiation.money import Money
>>> from negotiation.relief.life import live
>>> from negotiation.relief.overdue import Capitalisation
>>> from negotiation.relief.waivers import InterestWaiver
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> both = [Capitalisation(), InterestWaiver()]
>>> lives = [
...     live(contract, paid=1, as_of=date(2024, 4, 15), changes=changes)
...     for changes in (both, both[::-1])]
>>> lives[0] == lives[1], lives[0].waived
(True, Money('0.98', 'EUR'))
"""

from .extension import extend_term, shortest_extension
