"""To pay: what a plan asks for now, and whether it asks for anything."""

from __future__ import annotations

from datetime import date, timedelta

from dialogs.borrower.applying.form import money
from dialogs.heard import Words
from dialogs.parsers import Unclear, amount
from dialogs.parsers.times.which_due import which_due
from dialogs.place import ABOUT
from dialogs.reading import reader
from dialogs.situation import Situation
from negotiation.follow_up.arrangement import DueInstalment, left
from negotiation.money import Money

#: What is due so soon is what is meant.
NEAR = timedelta(days=10)


def has_plan(situation: Situation) -> bool:
    """Whether there is a plan that is to be paid, kept or broken."""
    return situation.plan is not None and situation.plan.state.is_to_be_paid


def is_open(situation: Situation) -> bool:
    """Whether there is a plan, and something in it to pay."""
    return has_plan(situation) and situation.next_instalment is not None


def sum_written(situation: Situation, written: str | None) -> Money | None:
    """A sum of the plan, as it is *written* in other words: above nothing, and no more than is left; `None` for any other."""
    if written is None:
        return None
    try:
        said = money(situation, amount(Words(written), reader(situation)))
    except Unclear:
        return None
    return said if said.is_positive and said <= left(situation.instalments) else None


def ask_about(situation: Situation, step: str, *, is_rest: bool = False) -> None:
    """Ask something about what is to be paid now, in place of anything else that was asked about it.

    The place left is remembered, and which instalment it is about: see `is_asked`. It *is_rest* where it is of what
    the oldest still asks behind a part that is said to be paid.
    """
    here = situation.place
    first = situation.next_instalment if is_rest else next(iter(situation.to_pay), None)
    left_behind = [*here.came_from, here.place]
    here.came_from = [each for each in left_behind if not each.startswith(_KEEPING)]
    here.place = step
    here.figures = {**here.figures, ABOUT: str(first.id)} if first is not None else here.figures


def is_asked(situation: Situation) -> bool:
    """Whether what was asked about can still be answered: the oldest instalment is the one that it was."""
    about = situation.place.figures.get(ABOUT)
    return is_open(situation) and about in {None, *(str(one.id) for one in situation.to_pay[:1])}


#: Questions about what is to be paid.
_KEEPING = "keeping."


def concerned(situation: Situation) -> DueInstalment | None:
    """The one it is about: the last that is late, else the next."""
    return next(reversed(situation.to_pay), None)


def of_this_one(situation: Situation, text: str) -> str:
    """*text* without the day by which what is to be paid now is named in it: "the may 5 one two days late"."""
    named = which_due(text)
    is_this = named is not None and any(named.fits(each) for each in _due_now(situation))
    return named.rest if named is not None and is_this else text


def another_named(situation: Situation, text: str) -> DueInstalment | None:
    """The later instalment that is named in it, while others are to be paid before."""
    named = which_due(text)
    if named is None or any(named.fits(each) for each in _due_now(situation)):
        return None
    to_come = [each for each in situation.instalments if not each.is_paid]
    return next((each for each in to_come if named.fits(each.due_date)), None)


def is_doubtful(text: str) -> bool:
    """Whether it names an instalment that will not be paid, or may be left out, as they say or ask."""
    named = which_due(text)
    return named is not None and named.is_doubtful


def _due_now(situation: Situation) -> list[date]:
    """The days of all that is late, else of the next."""
    return [each.due_date for each in situation.to_pay]


def is_near(instalment: DueInstalment, today: date) -> bool:
    """Whether it is due so soon that it is the one that is meant."""
    return instalment.due_date <= today + NEAR


def is_awaited(situation: Situation) -> bool:
    """Whether something is late, or due soon."""
    return any(is_near(each, situation.today) for each in situation.to_pay[:1])


def sum_to_pay(situation: Situation) -> Money | None:
    """All that is late, else the next instalment."""
    rows = situation.to_pay
    return left(rows) if rows else None
