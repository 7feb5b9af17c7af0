"""Negotiation: the lender's rules, pure: nothing here reads a clock, a file or the network.

Money is exact, the day is always given, and a "no" is a refusal with its reason:

>>> from datetime import date
>>> from decimal import Decimal
>>> from negotiation.loans.contract import Contract
>>> from negotiation.money import Money
>>> from negotiation.relief.dates import Extension
>>> from negotiation.relief.life import live
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> schedule = contract.schedule()
>>> schedule.first.amount, schedule.total_interest
(Money('17.01', 'EUR'), Money('2.05', 'EUR'))
>>> longer = live(contract, paid=1, as_of=date(2024, 2, 1), changes=[Extension(instalments=2)])
>>> longer.schedule.last.amount, longer.schedule.total_interest
(Money('12.21', 'EUR'), Money('2.54', 'EUR'))
>>> live(contract, paid=1, as_of=date(2024, 2, 1), changes=[Extension(instalments=0)])
Traceback (most recent call last):
    ...
negotiation.refusals.relief.NoChange
"""
