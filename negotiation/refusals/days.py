"""Refusals of days: when nothing is due, or nothing may be."""

from __future__ import annotations

from datetime import date

from .refusal import Refusal


class PaidAlready(Refusal):
    """The instalment due on *due_date* is paid, or days before it are asked about."""

    def __init__(self, due_date: date) -> None:
        super().__init__(f"paid: {due_date.isoformat()}")
        self.due_date = due_date


class NotADueDate(Refusal):
    """No unpaid instalment is due on *day*."""

    def __init__(self, day: date) -> None:
        super().__init__(f"nothing is due on {day.isoformat()}")
        self.day = day


class DatePassed(Refusal):
    """*day* lies before *earliest*, the first day possible, the day *of* what is said."""

    def __init__(self, day: date, earliest: date, of: str = "") -> None:
        super().__init__(f"{day.isoformat()} is before {earliest.isoformat()}{of and ', '}{of}")
        self.day = day
        self.earliest = earliest


class TooLate(Refusal):
    """*day* lies after *latest*, the last day possible."""

    def __init__(self, day: date, latest: date) -> None:
        super().__init__(f"{day.isoformat()} is after {latest.isoformat()}")
        self.day = day
        self.latest = latest


class DayOff(Refusal):
    """Nobody works on *day*, and the contract does not say to which day it moves."""

    def __init__(self, day: date) -> None:
        super().__init__(f"{day.isoformat()} is no working day")
        self.day = day
