"""Expiring: where nothing is heard for long, the borrower is told on which day it is put away; one word keeps it open.

What somebody at the lender owes a word on, what is held, and whoever may need care stays: then the desk is told instead.
Talks of other terms than those of a plan in force end likewise, and the plan goes on. The day itself is in `putting_away`.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from bot.turns import situations
from bot.turns.arrangement import follow_up
from bot.turns.contact import advising, contacting
from bot.turns.desk.case import cards as desk_cards
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs.borrower import put_away as words
from dialogs.borrower.plan import talks_rest as talks
from dialogs.desk.case import resting_words
from dialogs.reply import Say
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.days.local_time import begins
from negotiation.expiry import OURS, REST_HELD, THEIRS, Kept, Why
from negotiation.policy import Policy
from storage import people
from storage.case import cases, resting
from storage.messages import due
from storage.messages.due import Duty
from storage.records import Chat

from . import keeping_open

END = "put away"
#: As the audit calls it.
ANNOUNCED = "expiry announced"


async def look(turn: Turn, row: Duty) -> None:
    """Nothing was heard for long: the borrower is told on which day it is put away, or the desk what keeps it open."""
    case = await cases.case(turn.session, row.subject["case_id"])
    chat = await people.door_of(turn.session, case.borrower_id)
    policy = await keeping_open.policy_of(turn, case)
    if case.state not in THEIRS | OURS | REST_HELD or not policy.expire_days:
        await due.drop(turn.session, row, str(case.state))
        return
    since = await keeping_open.heard_last(turn, case, chat)
    if since + timedelta(days=policy.silent_days) > turn.now:
        await due.drop(turn.session, row, "heard since")
        return
    kept = await keeping_open.keeps(turn, case, chat, policy)
    if case.state in REST_HELD and (kept is None or kept.why is not Why.HELD):
        await due.drop(turn.session, row, "not on hold any more")
        return
    if kept is not None:
        await _stays(turn, case, row, kept, since, policy)
        return
    door, is_later = await way_to(turn, case, chat, row)
    if not is_later:
        await _announce(turn, case, row, door, since, policy)


async def way_to(turn: Turn, case: Case, chat: Chat | None, row: Duty) -> tuple[Chat | None, bool]:
    """Where they may be told now, and whether it waits for another hour; nowhere who wants to hear nothing."""
    if chat is not None and await _asks_nothing(turn, chat, case):
        return None, False
    door = await contacting.door(turn, case, ContactKind.SERVICE, [row])
    return door, door is None and await due.is_waiting(turn.session, row.key)


async def _announce(  # noqa: PLR0917 - what, where, since when
    turn: Turn, case: Case, row: Duty, door: Chat | None, since: datetime, policy: Policy
) -> None:
    """Its day is put on the calendar; the borrower is told, where they may be, and the desk."""
    borrower = await people.borrower(turn.session, case.borrower_id)
    at = its_day(turn.now, policy, borrower.zone)
    of_plan = await _is_of_plan(turn, case)
    await begin(turn, case, at, of_plan=of_plan)
    if door is None:
        await due.done(turn.session, row)
    else:
        situation = await situations.of_case(turn, door, case)
        told = (
            talks.beforehand(situation, at)
            if of_plan
            else words.beforehand(situation, at, turn.house.erase_after)
        )
        say = Say(text=told, options=words.BUTTONS)
        await contacting.write(turn, situation, ContactKind.SERVICE, say, row)
    day = at.date().isoformat()
    is_told = door is not None
    await turn.note(
        ANNOUNCED, actor="bot", case_id=case.id, day=day, told=is_told, of_plan=of_plan
    )
    said = resting_words.announced(case, since, is_told=is_told, of_plan=of_plan)
    await desk_cards.show(turn, case.id, said)


async def _is_of_plan(turn: Turn, case: Case) -> bool:
    """Whether it is other terms that are talked about, while a plan is in force."""
    plans = await follow_up.plans_of(turn, case)
    return any(plan.state.is_in_force for plan, _ in plans)


def its_day(now: datetime, policy: Policy, zone: tzinfo) -> datetime:
    """When it is put away that is announced *now*."""
    day = now.astimezone(zone).date() + timedelta(days=max(policy.expire_notice_days, 1))
    return datetime.combine(day, policy.reminder_at, zone)


async def begin(
    turn: Turn, case: Case, at: datetime, *, by_a_person: bool = False, of_plan: bool = False
) -> None:
    """Put that day on the calendar. Raises `NotAllowed`."""
    case.will_expire(at)
    await due.drop_all(turn.session, END, about_case(case), "told anew")
    duty = Duty.of_case(
        case.id,
        END,
        f"{case.id}:{turn.now.timestamp()}",
        at,
        at=noted(at),
        told_at=turn.now.isoformat(),
        by_a_person=by_a_person,
        of_plan=of_plan,
    )
    await due.schedule(turn.session, [duty])


async def kept_open(here: InChat, _: object) -> None:
    """Somebody was heard before the day."""
    case = here.situation.the_case
    await due.drop_all(here.turn.session, END, about_case(case), "heard since")
    await here.note("kept open")
    await here.refresh()
    here.tell(resting_words.KEPT_OPEN)


async def let_go(here: InChat, _: object) -> None:
    """They want nothing more: it goes on its day, as they were told."""
    await here.note(resting.LET_GO)
    await here.refresh()
    here.tell(resting_words.LET_GO)


async def _stays(  # noqa: PLR0917 - what, why, since when
    turn: Turn, case: Case, row: Duty, kept: Kept, since: datetime, policy: Policy
) -> None:
    """Looked at again once that is over; where it has no end, the desk is told, and again after as long."""
    if kept.until is not None:
        over = begins(kept.until + timedelta(days=1), turn.house.lender.office.zone)
        await due.put_off(turn.session, row, over, str(kept.why))
        return
    await due.put_off(
        turn.session, row, turn.now + timedelta(days=policy.expire_days), str(kept.why)
    )
    await turn.note("rests", actor="bot", case_id=case.id, why=kept.why)
    await desk_cards.show(turn, case.id, resting_words.stays(kept.why, since))


async def _asks_nothing(turn: Turn, chat: Chat, case: Case) -> bool:
    """Whether they asked to be left in peace, and nothing since."""
    situation = await situations.of_case(turn, chat, case)
    return await advising.asks_nothing(turn, chat, situation)


def noted(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


def about_case(case: Case) -> str:
    return f"case:{case.id}"
