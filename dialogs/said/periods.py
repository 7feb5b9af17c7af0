"""Periods: an amount with how often a loan asks for it, and how much longer a plan runs, in the words of its period.

>>> from negotiation.loans.frequency import FORTNIGHTLY, MONTHLY, WEEKLY
>>> from dialogs.texts import ENGLISH
>>> for every in (MONTHLY, WEEKLY, FORTNIGHTLY, Every.parse("3m"), Every.parse("15d")):
...     print(ENGLISH.plain(each(Money(70, "USD"), every)), "|", ENGLISH.plain(longer(4, every)))
$70.00 a month | 4 more months to repay
$70.00 a week | 4 more weeks to repay
$70.00 every 2 weeks | 8 more weeks to repay
$70.00 every 3 months | 12 more months to repay
$70.00 every 15 days | 60 more days to repay
"""

from __future__ import annotations

from dialogs.texts import Plural, Text
from negotiation.loans.contract import Method
from negotiation.loans.frequency import MONTHLY, WEEKLY, Every
from negotiation.loans.loan import Loan
from negotiation.money import Money

DAILY = Every(1, "d")


def each(amount: Money, every: Every) -> Text:
    """To stand within a sentence."""
    if every == MONTHLY:
        return Text("{amount} a month", amount=amount)
    if every == WEEKLY:
        return Text("{amount} a week", amount=amount)
    if every == DAILY:
        return Text("{amount} a day", amount=amount)
    return _EVERY[every.unit].given(amount=amount, n=every.count)


def by_contract(loan: Loan) -> Text:
    """What a loan asks now, by its contract; each time less where all instalments repay the same principal."""
    now = each(loan.asks, loan.every)
    is_by_principal = loan.method is Method.EQUAL_PRINCIPAL
    return Text("{amount}, less each time", amount=now) if is_by_principal else now


def span(periods: int, every: Every) -> Text:
    """How long so many periods are."""
    return _SPAN[every.unit].given(n=periods * every.count)


def longer(periods: int, every: Every) -> Text:
    """That there is so much more time."""
    return _LONGER[every.unit].given(n=periods * every.count)


def added(periods: int, every: Every) -> Text:
    """The same in short, for the desk."""
    return _ADDED[every.unit].given(n=periods * every.count)


def title(every: Every) -> Text:
    """What stands before an amount, in a table."""
    if every == MONTHLY:
        return Text("Each month")
    return Text("Each week") if every == WEEKLY else Text("Each instalment")


def title_of_last(every: Every) -> Text:
    """The same of what is asked in the end, where it falls until then."""
    if every == MONTHLY:
        return Text("Each month at the end")
    return Text("Each week at the end") if every == WEEKLY else Text("Each instalment at the end")


def titles_of_two(every: Every) -> tuple[Text, Text]:
    """The same of what is asked at first, and after that."""
    if every == MONTHLY:
        return Text("Each month at first"), Text("Each month after that")
    if every == WEEKLY:
        return Text("Each week at first"), Text("Each week after that")
    return Text("Each instalment at first"), Text("Each instalment after that")


#: By the unit of a frequency, each in the words that stand in that place.
_EVERY = {
    "m": Text("{amount} every {n} months"),
    "w": Text("{amount} every {n} weeks"),
    "d": Text("{amount} every {n} days"),
}
_SPAN = {
    "m": Plural("{n} month", "{n} months", n=1),
    "w": Plural("{n} week", "{n} weeks", n=1),
    "d": Plural("{n} day", "{n} days", n=1),
}
_LONGER = {
    "m": Plural("{n} more month to repay", "{n} more months to repay", n=1),
    "w": Plural("{n} more week to repay", "{n} more weeks to repay", n=1),
    "d": Plural("{n} more day to repay", "{n} more days to repay", n=1),
}
_ADDED = {
    "m": Plural("{n} more month", "{n} more months", n=1),
    "w": Plural("{n} more week", "{n} more weeks", n=1),
    "d": Plural("{n} more day", "{n} more days", n=1),
}
