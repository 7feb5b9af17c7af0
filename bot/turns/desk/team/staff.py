"""Desk staff: who may act in the advisors' group; a supervisor lets people in, and out at once."""

from __future__ import annotations

from bot.desk import menus, names
from bot.turns.desk.here import AtDesk, DeskAct
from bot.turns.queue import reassigning
from bot.turns.queue.departing import is_last_supervisor
from bot.turns.queue.line import called
from bot.turns.turn import Turn
from dialogs.desk.orders import staff as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Lines, Plural, Sayable, Text
from storage import people
from storage.records import Advisor

from . import colleagues

A_BOT = Text(
    "That message is not written by a person. Reply to a message that the person wrote, not anonymously."
)
THE_LAST = Text("There is no other supervisor: make somebody one first, with /promote.")


async def show(here: AtDesk, _: o.ShowAdvisors) -> None:
    here.say(await _everybody(here.turn))


async def change(here: AtDesk, order: o.AddAdvisor | o.RemoveAdvisor | o.PromoteAdvisor) -> None:
    """A supervisor lets somebody in, out, or supervise. Raises `ForSupervisor`."""
    here.must_supervise()
    here.say(await _changed(here, order))


async def _changed(
    here: AtDesk, order: o.AddAdvisor | o.RemoveAdvisor | o.PromoteAdvisor
) -> Sayable:
    if isinstance(order, o.AddAdvisor):
        return await _let_in(here, order)
    if not order.whose and here.hearing.replied is not None and here.hearing.replied.is_bot:
        return A_BOT
    other = await colleagues.whom(here, order.whose)
    if other is None:
        return o.WHOM.given(command=_COMMANDS[type(order)])
    if isinstance(other, Text):
        return other
    if isinstance(order, o.RemoveAdvisor) and await is_last_supervisor(here.turn, other):
        return THE_LAST
    act = _remove if isinstance(order, o.RemoveAdvisor) else _promote
    answer = await act(here, other)
    await here.note(f"advisor {_DONE[type(order)]}", user=other.user_id)
    return answer


async def _let_in(here: AtDesk, order: o.AddAdvisor) -> Sayable:
    replied = here.hearing.replied if order.user_id is None else None
    if replied is not None and replied.is_bot:
        return A_BOT
    user_id = replied.user_id if replied is not None else order.user_id
    if user_id is None:
        return o.WHO.given(command="add")
    answer = await _add(here.turn, user_id, replied.first_name if replied else "")
    await here.note("advisor added", user=user_id)
    return answer


async def _everybody(turn: Turn) -> Sayable:
    known = await people.all_advisors(turn.session)
    return Lines(
        Text("Known to the lender:"),
        *(
            Text(
                "• {advisor} ({id}): {role}",
                advisor=called(each),
                id=str(each.user_id),
                role=_role(each),
            )
            for each in known
        ),
    )


def _role(advisor: Advisor) -> Text:
    if not advisor.is_active:
        return Text("removed")
    return Text("supervisor") if advisor.is_supervisor else Text("advisor")


async def _add(turn: Turn, user_id: int, name: str) -> Text:
    other = await people.advisor(turn.session, user_id)
    if other is None:
        other = Advisor(user_id=user_id, name=name)
        turn.session.add(other)
    elif not other.is_active:  # as an advisor, whatever it was before
        other.is_active, other.is_supervisor = True, False
    other.name = other.name or name
    if not other.name:
        turn.send(names.ask(user_id))
    await turn.session.flush()
    await turn.touch_queue()
    return Text("{advisor} may act here now.", advisor=other.name or str(user_id))


async def _promote(here: AtDesk, other: Advisor) -> Text:
    other.is_supervisor = True
    here.turn.send(menus.of(other, here.language))
    await here.turn.touch_queue()
    return Text("{advisor} is a supervisor now.", advisor=called(other))


async def _remove(here: AtDesk, other: Advisor) -> Text:
    """Take away every right at once; what the advisor had waits for another one."""
    other.is_active = False
    if other.is_supervisor:
        here.turn.send(menus.of(other, here.language))
    back = reassigning.no_advisor(other)
    by = here.actor
    moved = await reassigning.all_of(here.turn, other, None, back, by=by)
    await here.turn.touch_queue()
    return Plural(
        "{advisor} may not act here any more; {n} case is back in the queue.",
        "{advisor} may not act here any more; {n} cases are back in the queue.",
        n=moved.all,
        advisor=called(other),
    )


_COMMANDS: dict[type[Order], str] = {
    o.RemoveAdvisor: "remove",
    o.PromoteAdvisor: "promote",
}
_DONE: dict[type[Order], str] = {
    o.RemoveAdvisor: "removed",
    o.PromoteAdvisor: "promoted",
}

ORDERS: dict[type[Order], DeskAct] = {
    o.ShowAdvisors: show,
    o.AddAdvisor: change,
    o.RemoveAdvisor: change,
    o.PromoteAdvisor: change,
}
