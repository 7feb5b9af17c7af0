"""How many exact schedules of 60 instalments are made in a second, beside floats doing the same.

Beside the plain float version, which rounds to the cent and has due dates, stands the barest one:
neither rounding nor dates, nothing that could be shown to anybody.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from statistics import median
from time import process_time  # of one core, whatever else the machine does

import numpy_financial

from negotiation.contract import Contract
from negotiation.frequency import MONTHLY
from negotiation.money import Money

COUNT = 60
RATE = "10.78"
START = date(2024, 1, 1)
#: Of every kind, in turns, so that what else the machine does hits all alike.
ROUNDS, TIMES = 7, 500


def exact(principal: int) -> object:
    return Contract(
        principal=Money(principal, "USD"), rate=Decimal(RATE), instalments=COUNT, start=START
    ).schedule()


def floats(principal: int) -> object:
    rate = float(RATE) / 1200
    equal = round(float(-numpy_financial.pmt(rate, COUNT, principal)), 2)
    balance, rows = float(principal), []
    for number in range(1, COUNT + 1):
        interest = round(balance * rate, 2)
        share = round(equal - interest, 2) if number < COUNT else balance
        balance = round(balance - share, 2)
        due = MONTHLY.after(START, number)
        rows.append((number, due, round(interest + share, 2), interest, share, balance))
    return rows


def bare_floats(principal: int) -> object:
    rate = float(RATE) / 1200
    equal = -numpy_financial.pmt(rate, COUNT, principal)
    balance, rows = float(principal), []
    for _ in range(COUNT):
        interest = balance * rate
        balance -= equal - interest
        rows.append((equal, interest, equal - interest, balance))
    return rows


def measure() -> Iterator[str]:
    makers = (exact, floats, bare_floats)
    seconds: dict[Callable[[int], object], list[float]] = {each: [] for each in makers}
    for turn in range(ROUNDS):
        for make in makers:
            begun = process_time()
            for each in range(TIMES):
                make(10_000 + turn * TIMES + each)  # none of them is remembered
            seconds[make].append((process_time() - begun) / TIMES)
    ours, theirs, bare = (median(seconds[each]) for each in makers)
    yield f"{1 / ours:,.0f} exact schedules of {COUNT} instalments a second"
    yield (
        f"{ours / theirs:.1f} times as long as floats rounded to the cent with numpy-financial "
        f"({1 / theirs:,.0f} a second; at most 5 times is wanted)"
    )
    yield f"{ours / bare:.1f} times as long as floats without rounding or due dates"
