"""Desk's describing: what supervisors set of each advisor: languages, skills, how many conversations at a time."""

from __future__ import annotations

from bot.turns.desk.here import AtDesk, DeskAct
from bot.turns.queue import line
from dialogs.desk.orders import queue as o
from dialogs.desk.orders.order import Order, Unknown
from dialogs.texts import Sayable, Text
from storage import people
from storage.records import Advisor

from . import colleagues


async def describe(here: AtDesk, order: o.SetLanguages | o.SetSkills | o.SetCapacity) -> None:
    """A supervisor says what an advisor can do, or what they can themselves. Raises `ForSupervisor`."""
    here.must_supervise()
    whose = await _skilled(here, order) if isinstance(order, o.SetSkills) else (order.whose, ())
    if not isinstance(whose, tuple):
        here.say(whose)
        return
    name, skills = whose
    found = await colleagues.whom(here, name)
    if isinstance(found, Text):
        here.say(found)
        return
    advisor = found or here.advisor
    match order:
        case o.SetLanguages(languages=languages):
            advisor.languages = list(languages)
        case o.SetSkills():
            advisor.skills = list(skills)
        case o.SetCapacity(capacity=capacity):
            advisor.capacity = capacity
    await here.turn.touch_queue()
    await here.note("advisor described", user=advisor.user_id)
    here.say(_described(here, advisor))


async def _skilled(here: AtDesk, order: o.SetSkills) -> tuple[str, tuple[str, ...]] | Sayable:
    """Whose skills, and which, or why not: it begins with somebody who is known, or with what can only be somebody."""
    known = await people.all_advisors(here.turn.session)
    _, rest = colleagues.named(known, order.words)
    whose = order.words.removesuffix(rest).strip() if rest else order.words
    first, *others = order.words.split()
    if not whose and others and (first.startswith("@") or first.isdigit()):
        whose, rest = first, " ".join(others)
    if not whose and others and here.hearing.replied is None:  # a name that is not known, perhaps
        return colleagues.nobody_called(first, known)
    skills = o.skills(rest)
    return skills.why if isinstance(skills, Unknown) else (whose, skills)


def _described(here: AtDesk, advisor: Advisor) -> Sayable:
    house = here.turn.house
    return Text(
        "{advisor}: languages {languages}; skills {skills}; {capacity} at a time",
        advisor=line.called(advisor),
        languages=", ".join(advisor.languages or sorted(house.languages)),
        skills=", ".join(advisor.skills) or "–",
        capacity=house.capacity if advisor.capacity is None else advisor.capacity,
    )


ORDERS: dict[type[Order], DeskAct] = {
    o.SetLanguages: describe,
    o.SetSkills: describe,
    o.SetCapacity: describe,
}
