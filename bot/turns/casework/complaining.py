"""Complaining: a complaint gets its number and its last day, and reaches people who had no part in it."""

from __future__ import annotations

from datetime import timedelta

from bot.desk import rooms
from bot.turns import situations
from bot.turns.contact import refused, supervisors
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower import complaint as words
from dialogs.desk.workload import alerts
from dialogs.phrases.rights.complaint import whose, whose_as_a_name
from dialogs.situation import Situation
from dialogs.texts import Lines
from negotiation.complaint import Complaint, last_day
from negotiation.days.local_time import begins
from negotiation.desk.handoff import Handoff
from negotiation.names import has_words
from storage import people
from storage.auditing import audit
from storage.case import complaints, covers
from storage.messages import due
from storage.messages.due import Duty
from storage.records import Advisor
from storage.staff import handoffs


async def made(here: InChat, happening: h.ComplaintMade) -> None:
    """Number it, note by when it is answered, and tell a supervisor."""
    turn, situation = here.turn, here.situation
    about = await _about(turn, situation, happening.text)
    office = turn.house.lender.office
    complaint = Complaint(
        number=await complaints.next_number(turn.session, turn.now.year),
        chat_id=here.chat.chat_id,
        case_id=situation.case.id if situation.case else None,
        advisor_id=about.user_id if about else None,
        text=happening.text[:4096],
        received_at=turn.now,
        answer_by=last_day(turn.now, situation.policy.pack, office),
    )
    await complaints.add(turn.session, complaint)
    situation.complaint = complaint
    await _tell_people(here, complaint, about)
    over = begins(complaint.answer_by + timedelta(days=1), office.zone)
    soon = over - timedelta(days=turn.house.lender.levels.warning_days)
    await due.schedule(
        turn.session,
        [
            Duty(
                key=f"{key}:{complaint.id}",
                kind="complaint",
                subject={
                    "complaint_id": complaint.id,
                    "is_warning": key == "complaint-soon",
                },
                due_at=at,
            )
            for key, at in (
                ("complaint-soon", max(soon, turn.now)),
                ("complaint", office.opens_after(over)),
            )
        ],
    )
    await here.note("complaint", number=complaint.number)
    is_only_one = about is not None and await _is_only_one(turn, about)
    name = about.name if about else None
    here.say(words.received(situation, complaint, name, is_only_one=is_only_one))


def _is_own_name(situation: Situation, name: str) -> bool:
    """Whether it may be their own, below what they wrote."""
    own = situation.party.name if situation.party is not None else None
    return own is not None and has_words(own, name.partition(" ")[0])


async def _is_only_one(turn: Turn, about: Advisor) -> bool:
    """Whether nobody acts here but whom it is about."""
    everybody = await people.all_advisors(turn.session)
    return {one.user_id for one in everybody if one.is_active} <= {about.user_id}


async def _about(turn: Turn, situation: Situation, text: str) -> Advisor | None:
    """Whom it is about, as far as is known: who is named in it, else who has the conversation, or made the offer; once the case has ended, who did the last thing in it.

    Of two who are named it is one who had to do with the case; somebody else may have been on the telephone.
    """
    handoff, offer = situation.handoff, situation.offer
    actors = await _who_acted(turn, situation)
    acted = {*actors}
    everybody = await people.all_advisors(turn.session)
    known = [one for one in everybody if audit.advisor(one.user_id) in acted]
    others = [
        one
        for one in everybody
        if one.is_active and one not in known and not _is_own_name(situation, one.name)
    ]
    for those, find in ((known, whose), (others, whose_as_a_name)):
        named = find([one.name for one in those], text)
        if named is not None:
            return those[named]
    likely = (handoff.advisor_id if handoff else None, offer.advisor_id if offer else None)
    user_id = next((one for one in likely if one is not None), None)
    if user_id is not None:
        return await people.active_advisor(turn.session, user_id)
    if situation.case is not None:
        return None
    by_mark = {audit.advisor(one.user_id): one for one in known if one.is_active}
    return next((by_mark[actor] for actor in reversed(actors) if actor in by_mark), None)


async def _who_acted(turn: Turn, situation: Situation) -> list[str]:
    """Who did something in the case, as the record calls them, the first one first; once it has ended, in the last one."""
    case_id = situation.case.id if situation.case is not None else None
    if situation.case is None and situation.borrower is not None:
        past = await covers.cases_of(turn.session, situation.borrower.id or 0)
        case_id = past[-1].id if past else None
    if case_id is None:
        return []
    return [actor for _, actor, _ in await audit.history(turn.session, case_id)]


async def _tell_people(here: InChat, complaint: Complaint, about: Advisor | None) -> None:
    """Supervisors read its words; the group, where it may be about somebody, only where there are none."""
    turn = here.turn
    handoff = await here.room()
    handoff.line_up(turn.now)
    await here.refresh()
    language, name = turn.house.desk_language, about.name if about else None
    besides = about.user_id if about else None
    called = await supervisors.reachable(turn, besides=besides)
    is_only_one = about is not None and await _is_only_one(turn, about)
    private = alerts.complaint(here.situation, handoff, complaint, name, words=True)
    way_in = rooms.way_in(turn.house.group_id, handoff, language)
    for text in private:
        await supervisors.call(turn, text, handoff, besides=besides)
    public = alerts.complaint(
        here.situation, handoff, complaint, name, words=not called, is_only_one=is_only_one
    )
    for text in public:
        turn.tell_desk(None, text, markup=way_in)


async def overdue(turn: Turn, duty: Duty) -> None:
    """The last day is over, or nearly: never silently; at the miss whoever complained is told as well."""
    complaint = await complaints.complaint(turn.session, duty.subject["complaint_id"])
    is_warning = duty.subject.get("is_warning", False)
    today = turn.now.astimezone(turn.house.lender.office.zone).date()
    if complaint.is_open and not (is_warning and today > complaint.answer_by):
        said = alerts.to_be_answered if is_warning else alerts.unanswered
        handoff, language = await _room_of(turn, complaint), turn.house.desk_language
        of = await refused.whose(turn, f"room:{handoff.id}") if handoff is not None else []
        text = Lines(said(complaint.number, complaint.answer_by), *of)
        way_in = rooms.way_in(turn.house.group_id, handoff, language)
        turn.tell_desk(None, text, markup=way_in)
        await supervisors.call(turn, text, handoff, besides=complaint.advisor_id)
        if not is_warning:
            await _apologise(turn, complaint)
    await due.done(turn.session, duty)


async def _room_of(turn: Turn, complaint: Complaint) -> Handoff | None:
    """Where it is talked about: the room of its case, or of the chat it came from."""
    if complaint.case_id is not None:
        return await handoffs.of_case(turn.session, complaint.case_id)
    return await handoffs.of_chat(turn.session, complaint.chat_id)


async def _apologise(turn: Turn, complaint: Complaint) -> None:
    chat = await people.chat(turn.session, complaint.chat_id)
    if chat is None:
        return
    situation = await situations.read(turn, chat)
    text = words.late(complaint)
    turn.say(text, chat_id=chat.chat_id, language=situation.language)
