"""Desk's giving away: all that a colleague has goes to another or to the queue, and who is ill goes off duty."""

from __future__ import annotations

from bot.turns.desk.here import AtDesk
from bot.turns.desk.team import colleagues
from bot.turns.desk.team.colleagues import NEVER_KNOWN
from bot.turns.queue import reassigning
from bot.turns.queue.line import called
from bot.turns.queue.reassigning import Moved
from dialogs.desk.orders import supervising as o
from dialogs.texts import Lines, Plural, Sayable, Text
from storage import people
from storage.records import Advisor


async def reassign(here: AtDesk, order: o.Reassign) -> None:
    """Of one by a name or a number to another, or to the queue; who is still at work is offered new ones."""
    known = await people.all_advisors(here.turn.session)
    whose, rest = colleagues.named(known, order.words)
    heirs, behind = colleagues.named([one for one in known if one.is_active], rest)
    if len(whose) > 1 or len(heirs) > 1:
        here.say(o.WHOSE_CASES)
        return
    other, to = next(iter(whose), None), next(iter(heirs), None)
    if other is None or behind:
        here.say(colleagues.nobody_called(behind if other else order.words, known))
        return
    if other is to:
        here.say(o.WHOSE_CASES)
        return
    back = Text("{advisor} gives the case back to the queue.", advisor=called(other))
    by = here.actor
    moved = await reassigning.all_of(here.turn, other, to, back, by=by)
    if not (other.is_active and other.is_on_duty):
        here.say(_how_many(moved, other, to))
        return
    still = Text(
        "{advisor} is at work as before, and is offered the next ones.", advisor=called(other)
    )
    away = Text("{advisor} is not at work", advisor=called(other))
    here.say(
        Lines(_how_many(moved, other, to), still),
        options={f"not_at_work:{other.user_id}": away},
    )


async def off_duty(here: AtDesk, order: o.NotAtWork) -> None:
    """Of whoever is ill and cannot say so; they come back by `/on`."""
    other = await people.active_advisor(here.turn.session, order.user_id)
    if other is None:
        here.say(NEVER_KNOWN)
        return
    by = here.actor
    moved = await reassigning.goes_off_duty(here.turn, other, by=by)
    await here.note("off duty", user=other.user_id, cases=moved.all)
    is_off = Text(
        "{advisor} is off duty, and is offered nobody until they write /on.", advisor=called(other)
    )
    here.say(Lines(is_off, _how_many(moved, other, None)) if moved.all else is_off)


def _how_many(moved: Moved, other: Advisor, to: Advisor | None) -> Sayable:
    if to is None:
        return Plural(
            "{n} case of {advisor} is back in the queue.",
            "{n} cases of {advisor} are back in the queue.",
            n=moved.all,
            advisor=called(other),
        )
    names = {"advisor": called(other), "other": called(to)}
    passed = Plural(
        "{n} case of {advisor} is with {other} now.",
        "{n} cases of {advisor} are with {other} now.",
        n=moved.passed,
        **names,
    )
    kept_from = Plural(
        "{n} case of {advisor} is back in the queue: {other} may not have it (complaint, appeal, skill, or a supervisor was asked for).",
        "{n} cases of {advisor} are back in the queue: {other} may not have them (complaint, appeal, skill, or a supervisor was asked for).",
        n=moved.queued,
        **names,
    )
    return Lines(
        *([passed] if moved.passed or not moved.queued else []),
        *([kept_from] if moved.queued else []),
    )
