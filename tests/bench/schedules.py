"""How many exact schedules of 60 instalments are made in a second, beside floats doing the same.

Three float versions stand beside it. The plain one is what numpy-financial gives: `pmt`, `ipmt` and
`ppmt` over all periods, neither rounded nor dated; it is measured against. The second rounds every
row to the cent and has due dates, as anything that is shown to a borrower does. For actual days
numpy-financial has nothing, so there the plain one is its definition, row by row.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from statistics import median
from time import process_time  # of one core, whatever else the machine does

import numpy as np
import numpy_financial

from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import MONTHLY
from negotiation.money import Money

COUNT = 60
RATE = "10.78"
START = date(2024, 1, 1)
#: Of every kind, in turns, so that what else the machine does hits all alike.
ROUNDS, TIMES = 7, 500

Maker = Callable[[int], object]


def exact(principal: int) -> object:
    return Contract(
        principal=Money(principal, "USD"), rate=Decimal(RATE), instalments=COUNT, start=START
    ).schedule()


def exact_days(principal: int) -> object:
    return Contract(
        principal=Money(principal, "USD"),
        rate=Decimal(RATE),
        instalments=COUNT,
        start=START,
        day_count=DayCount.ACT_365,
    ).schedule()


def plain(principal: int) -> object:
    rate, periods = float(RATE) / 1200, np.arange(1, COUNT + 1)
    equal = -numpy_financial.pmt(rate, COUNT, principal)
    interest = -numpy_financial.ipmt(rate, periods, COUNT, principal)
    share = -numpy_financial.ppmt(rate, periods, COUNT, principal)
    balance = principal - np.cumsum(share)
    return [
        (number, equal, *row)
        for number, row in enumerate(
            zip(interest.tolist(), share.tolist(), balance.tolist(), strict=True), start=1
        )
    ]


def plain_days(principal: int) -> object:
    due = [START, *(MONTHLY.after(START, number) for number in range(1, COUNT + 1))]
    factors = [float(RATE) / 100 * (end - start).days / 365 for start, end in pairwise(due)]
    growth, divisor = 1.0, 0.0
    for factor in factors:
        divisor = divisor * (1 + factor) + 1
        growth *= 1 + factor
    equal, balance, rows = principal * growth / divisor, float(principal), []
    for number, factor in enumerate(factors, start=1):
        interest = balance * factor
        balance -= equal - interest
        rows.append((number, due[number], equal, interest, equal - interest, balance))
    return rows


def rounded(principal: int) -> object:
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


def measure() -> Iterator[str]:
    makers = (exact, exact_days, plain, plain_days, rounded)
    seconds: dict[Maker, list[float]] = {each: [] for each in makers}
    for turn in range(ROUNDS):
        for make in makers:
            begun = process_time()
            for each in range(TIMES):
                make(10_000 + turn * TIMES + each)  # none of them is remembered
            seconds[make].append((process_time() - begun) / TIMES)
    ours, days, bare, bare_days, cents = (median(seconds[each]) for each in makers)
    yield f"{1 / ours:,.0f} exact schedules of {COUNT} instalments a second, {ours * 1e6:.0f} µs each"
    yield (
        f"{ours / bare:.1f} times as long as plain floats with numpy-financial's pmt, ipmt and ppmt, "
        f"unrounded and undated ({bare * 1e6:.0f} µs; at most 5 times is wanted)"
    )
    yield f"{ours / cents:.1f} times as long as floats rounded to the cent, dated ({cents * 1e6:.0f} µs)"
    yield (
        f"act/365: {1 / days:,.0f} a second, {days * 1e6:.0f} µs each, {days / bare_days:.1f} times "
        f"as long as plain floats by actual days, unrounded ({bare_days * 1e6:.0f} µs)"
    )
