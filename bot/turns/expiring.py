"""Expiring: a case in which nothing is heard is put away, some days after the borrower was told; one word keeps it open.

What somebody at the lender owes a word on, what is held, and whoever may need care stays: then the desk is told instead.
Whom nothing reaches is told when they come back.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from bot.desk import rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import inline, parcel
from dialogs.borrower import HOME
from dialogs.borrower import put_away as words
from dialogs.desk import resting_words
from dialogs.place import POINTS, PUT_AWAY
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Sayable
from negotiation.agreement import AgreementState
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.expiry import GRAVE, OURS, THEIRS, Kept, Resting, keeps_open
from negotiation.lifecycle import CaseState
from negotiation.local_time import begins
from negotiation.offer import OfferState
from negotiation.policy import Policy
from negotiation.preferences import ContactKind
from storage import cases, complaints, due, handoffs, outbox, people, resting
from storage.due import Duty
from storage.records import Chat

from . import (
    advising,
    contacting,
    desk_buttons,
    desk_cards,
    follow_up,
    offering,
    reopening,
    situations,
    unsigned,
)
from .erasing import BELIEVED, LATE
from .turn import Turn

END = "put away"
#: As the audit calls it.
ANNOUNCED, EXPIRED = "expiry announced", reopening.EXPIRED
#: What is still on its way to the borrower is waited for so long.
ON_ITS_WAY = timedelta(hours=6)


async def look(turn: Turn, row: Duty) -> None:
    """Nothing was heard for long: the borrower is told on which day it is put away, or the desk what keeps it open."""
    case = await cases.case(turn.session, row.subject["case_id"])
    chat = await people.door_of(turn.session, case.borrower_id)
    policy = await _policy(turn, case)
    if case.state not in THEIRS | OURS or not policy.expire_days:
        await due.drop(turn.session, row, str(case.state))
        return
    since = await _heard_last(turn, case, chat)
    if since + timedelta(days=policy.silent_days) > turn.now:
        await due.drop(turn.session, row, "heard since")
        return
    kept = await keeps(turn, case, chat, policy)
    if kept is not None:
        await _stays(turn, case, row, kept, since, policy)
        return
    borrower = await people.borrower(turn.session, case.borrower_id)
    is_wanted = chat is None or not await _asks_nothing(turn, chat, case)
    door = (
        await contacting.door(turn, case, borrower, ContactKind.SERVICE, [row])
        if is_wanted
        else None
    )
    if door is None and is_wanted and await due.is_waiting(turn.session, row.key):
        return  # at another hour
    at = its_day(turn.now, policy, borrower.zone)
    await begin(turn, case, at)
    if door is None:
        await due.done(turn.session, row)
    else:
        situation = await situations.of_case(turn, door, case)
        told = words.beforehand(situation, at, turn.house.erase_after)
        say = Say(text=told, options=words.BUTTONS)
        message = parcel(say, chat_id=door.chat_id, language=situation.language)
        await contacting.write(turn, borrower, ContactKind.SERVICE, message, told, row)
    day = at.date().isoformat()
    await turn.note(ANNOUNCED, actor="bot", case_id=case.id, day=day, told=door is not None)
    await _tell_desk(turn, case, resting_words.announced(case, since, is_told=door is not None))


def its_day(now: datetime, policy: Policy, zone: tzinfo) -> datetime:
    """When it is put away that is announced *now*."""
    day = now.astimezone(zone).date() + timedelta(days=max(policy.expire_notice_days, 1))
    return datetime.combine(day, policy.reminder_at, zone)


async def begin(turn: Turn, case: Case, at: datetime, *, by_a_person: bool = False) -> None:
    """Put that day on the calendar. Raises `NotAllowed`."""
    case.will_expire(at)
    about = _about(case)
    await due.drop_all(turn.session, END, about, "told anew")
    subject = {
        "case_id": case.id,
        "at": _noted(at),
        "told_at": turn.now.isoformat(),
        "by_a_person": by_a_person,
    }
    key = f"{END}:{case.id}:{turn.now.timestamp()}"
    await due.schedule(
        turn.session, [Duty(key=key, kind=END, subject=subject, due_at=at, about=about)]
    )


async def end(turn: Turn, row: Duty) -> None:
    """Its day has come: it is put away, unless somebody was heard or something keeps it open; the borrower is told."""
    case = await cases.case(turn.session, row.subject["case_id"])
    chat = await people.door_of(turn.session, case.borrower_id)
    is_told_again = case.state is CaseState.EXPIRED  # the message lay too long, and was not sent
    borrower = await people.borrower(turn.session, case.borrower_id)
    if not is_told_again and not await _is_due(turn, case, chat, borrower, row):
        return
    is_wanted = chat is None or not await _asks_nothing(turn, chat, case)
    door = (
        await contacting.door(turn, case, borrower, ContactKind.SERVICE, [row])
        if is_wanted
        else None
    )
    if door is None and is_wanted and await due.is_waiting(turn.session, row.key):
        return
    if not is_told_again:
        await _put_away(turn, case, chat)
    await due.done(turn.session, row)
    if door is not None and await _is_newest(turn, case):
        situation = await situations.of_case(turn, door, case)
        told = words.on_the_day(situation, turn.house.erase_after)
        message = parcel(Say(text=told), chat_id=door.chat_id, language=situation.language)
        await contacting.write(turn, borrower, ContactKind.SERVICE, message, told, row)


async def _is_due(
    turn: Turn, case: Case, chat: Chat | None, borrower: Borrower, row: Duty
) -> bool:
    """Whether it is to be put away now; else what becomes of the row."""
    if case.expires_at is None or row.subject["at"] != _noted(case.expires_at):
        await due.drop(turn.session, row, "heard since")
        return False
    if turn.now - row.due_at > LATE:  # nobody was here for days, or the clock has jumped
        await due.put_off(turn.session, row, turn.now + BELIEVED, "the clock may be ahead")
        return False
    is_reached = chat is not None and borrower.unreachable_since is None
    lane = f"chat:{chat.chat_id}" if chat is not None else ""
    if is_reached and await outbox.is_waiting(turn.session, lane):
        await due.put_off(turn.session, row, turn.now + ON_ITS_WAY, "not told yet")
        return False
    told_at = datetime.fromisoformat(row.subject["told_at"])
    step = await resting.last_step(turn.session, case.id or 0)
    by_a_person = row.subject["by_a_person"]
    policy = await _policy(turn, case)
    kept = await keeps(turn, case, chat, policy, by_a_person=by_a_person)
    is_still_so = by_a_person or policy.expire_days > 0
    if kept is None and is_still_so and (step is None or step <= told_at):
        return True
    case.keep_open()
    why = str(kept.why) if kept is not None else "heard, or set otherwise since"
    await due.drop(turn.session, row, why)
    await _tell_desk(turn, case, None)
    return False


async def _put_away(turn: Turn, case: Case, chat: Chat | None) -> None:
    """What is in it ends with it; where it had a room, the desk may open it again."""
    stood = case.state
    case.expire(turn.now)
    await offering.withdraw_all(turn, case)
    await unsigned.withdraw(turn, case)
    await due.drop_all(turn.session, "nudge", _about(case), "put away")
    await turn.note(EXPIRED, actor="bot", case_id=case.id, **{reopening.STOOD: stood})
    if chat is not None:
        if not chat.place.startswith("signing."):  # perhaps of another's agreement
            chat.place, chat.came_from = HOME, []
        chat.trail = []
        kept = {name: said for name, said in chat.figures.items() if name == POINTS}
        chat.figures = {**kept, PUT_AWAY: "yes"}
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    await _tell_desk(turn, case, None)
    if handoff is not None:
        language = turn.house.desk_language
        turn.send(
            rooms.message(
                handoff,
                resting_words.put_away(case),
                language,
                markup=inline(reopening.BUTTON, language, handoff.id),
                about=desk_buttons.about(desk_buttons.About.CLOSED),
            )
        )


async def kept_open(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    """Somebody was heard before the day."""
    case = situation.the_case
    await due.drop_all(turn.session, END, _about(case), "heard since")
    await turn.note("kept open", actor=f"borrower:{chat.borrower_id}", case_id=case.id)
    await _show(turn, situation, resting_words.KEPT_OPEN)


async def let_go(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    """They want nothing more: it goes on its day, as they were told."""
    case = situation.the_case
    await turn.note(resting.LET_GO, actor=f"borrower:{chat.borrower_id}", case_id=case.id)
    await _show(turn, situation, resting_words.LET_GO)


async def _show(turn: Turn, situation: Situation, told: Sayable) -> None:
    if situation.handoff is not None:
        await desk_cards.refresh(turn, situation)
        desk_cards.tell(turn, situation, told)


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
    await _tell_desk(turn, case, resting_words.stays(kept.why, since))


async def _tell_desk(turn: Turn, case: Case, told: Sayable | None) -> None:
    """Where the case has a room, its card follows, and the desk reads it there."""
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    if handoff is None:
        return
    _, situation = await situations.behind(turn, handoff)
    await desk_cards.refresh(turn, situation)
    if told is not None:
        desk_cards.tell(turn, situation, told)


async def keeps(
    turn: Turn,
    case: Case,
    chat: Chat | None,
    policy: Policy,
    *,
    by_a_person: bool = False,
    is_handed_back: bool = True,
) -> Kept | None:
    """What keeps it open; for a person who has it and decides, that it is theirs and needs care does not."""
    session, case_id = turn.session, case.id or 0
    agreement = await cases.agreement_of(session, case_id)
    to_sign = agreement is not None and agreement.state is AgreementState.TO_SIGN
    ends = agreement.expires_at if agreement is not None and to_sign else None
    handoff = await handoffs.of_case(session, case_id)
    complaint = await complaints.open_one(
        session, chat_id=chat.chat_id if chat is not None else 0, case_id=case_id
    )
    needs_care = await resting.was_held(session, case_id, GRAVE)
    rests = Resting(
        case=case,
        holds=await cases.holds_on(session, case_id, turn.now),
        is_with_a_person=is_handed_back and handoff is not None and not handoff.is_with_bot,
        is_complained_of=complaint is not None,
        needs_care=not by_a_person
        and (needs_care or (handoff is not None and handoff.care is not None)),
        offer_asked=await cases.offer_in(session, case_id, OfferState.ASKED) is not None,
        signs_until=None if ends is None else turn.house.day(ends),
        plan_may_hold=bool(await follow_up.plans_of(turn, case)),
    )
    return keeps_open(rests, policy.pack, turn.house.lender.office, turn.today)


async def _heard_last(turn: Turn, case: Case, chat: Chat | None) -> datetime:
    """When the borrower was, or somebody else did something in it; a person's words of the desk count as well."""
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    found = [
        case.notice_at,
        chat.heard_at if chat is not None else None,
        handoff.answered_at if handoff is not None else None,
        await resting.last_step(turn.session, case.id or 0),
    ]
    return max(at for at in found if at is not None)


async def _policy(turn: Turn, case: Case) -> Policy:
    """That of the loan that is talked about."""
    loans = situations.worst_first(await cases.loans_of(turn.session, case.id or 0))
    return turn.house.policy_for(loans[0].product) if loans else turn.house.policy


async def _asks_nothing(turn: Turn, chat: Chat, case: Case) -> bool:
    """Whether they asked to be left in peace, and nothing since."""
    situation = await situations.of_case(turn, chat, case)
    return await advising.asks_nothing(turn, chat, situation)


async def _is_newest(turn: Turn, case: Case) -> bool:
    return await cases.open_case_of(turn.session, case.borrower_id) is None


def _noted(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


def _about(case: Case) -> str:
    return f"case:{case.id}"
