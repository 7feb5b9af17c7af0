"""Money as tests write it."""

from decimal import Decimal

from negotiation.money import Money


def usd(amount: Decimal | int | str) -> Money:
    return Money(amount, "USD")
