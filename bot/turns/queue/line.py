"""Line: who waits for a person and who could take them, read from what is stored into the rules' own terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk import rooms
from bot.turns.turn import Turn
from dialogs.desk.workload import board
from dialogs.texts import Text
from negotiation.complaint import Complaint
from negotiation.days.local_time import begins
from negotiation.desk import queue
from negotiation.desk.care import Care
from negotiation.desk.handoff import SUPERVISOR, Handoff, HandoffState
from negotiation.desk.impartial import Part
from negotiation.desk.queue import DeskMember, Waiting
from negotiation.desk.service_levels import answer_due
from negotiation.lifecycle import UNDECIDED
from storage import people
from storage.records import Advisor
from storage.staff import desk
from storage.staff.desk import Conversation

from . import impartial

#: In place of a name that is not known: a number would tell nobody who it is.
NAMELESS = "👤"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody who waits, and the conversation they wait in."""

    conversation: Conversation
    waiting: Waiting


@dataclass(frozen=True, kw_only=True)
class Line:
    entries: list[Entry]  #: in the order of the queue, with those who are called back later
    claimed: list[Conversation]
    members: list[DeskMember]
    advisors: dict[int, Advisor]

    def ready(self, now: datetime) -> list[Entry]:
        """Those whose turn it is now, in their order."""
        ids = {one.id for one in queue.ready([each.waiting for each in self.entries], now)}
        return [each for each in self.entries if each.waiting.id in ids]

    def member(self, user_id: int) -> DeskMember | None:
        return next((each for each in self.members if each.id == user_id), None)


async def read(turn: Turn) -> Line:
    """The line as it is now."""
    session = turn.session
    found = await desk.conversations(session)
    everybody = [each for each in await people.all_advisors(session) if each.is_active]
    claimed = [each for each in found if each.state is HandoffState.CLAIMED]
    members = [_member(turn, each, claimed) for each in everybody]
    entries = await _entries(turn, found, members)
    return Line(
        entries=entries,
        claimed=claimed,
        members=members,
        advisors={each.user_id: each for each in everybody},
    )


async def _entries(
    turn: Turn, found: list[Conversation], members: list[DeskMember]
) -> list[Entry]:
    waits = [each for each in found if each.state is HandoffState.WAITING]
    complaints = impartial.Complaints(await desk.open_complaints(turn.session) if waits else ())
    parts = await impartial.parts(turn, waits, complaints) if waits else []
    entries = {}
    for each, part in zip(waits, parts, strict=True):
        about = complaints.about(each)
        waiting = _waiting(turn, each, about, not_for(each, part, members), members)
        entries[each.id] = Entry(conversation=each, waiting=waiting)
    order = queue.ordered([each.waiting for each in entries.values()])
    return [entries[one.id] for one in order]


def _waiting(
    turn: Turn,
    each: Conversation,
    complaints: Sequence[Complaint],
    left_to_others: frozenset[int],
    members: list[DeskMember],
) -> Waiting:
    promised = each.promised_to
    is_in_crisis = each.care is Care.CRISIS
    is_here = any(one.id == promised and one.is_on_duty for one in members)
    return Waiting(
        id=each.id,
        since=each.waiting_since or turn.now,
        language=queue.looked_after_in(
            each.speaks, spoken(each.language), members, is_in_crisis=is_in_crisis
        ),
        is_vulnerable=each.care is Care.VULNERABLE,
        is_in_crisis=is_in_crisis,
        deadline=_deadline(turn, each, complaints),
        skill=each.skill,
        not_before=each.not_before,
        not_for=left_to_others,
        # A promise holds as long as whoever made it is there to keep it.
        only_for=promised if is_here and promised not in left_to_others else None,
    )


def _deadline(turn: Turn, each: Conversation, complaints: Sequence[Complaint]) -> datetime | None:
    """The nearest that is near: what is due in weeks puts nobody before who waits since this morning."""
    lender = turn.house.lender
    levels, office = lender.levels, lender.office
    near = turn.now + timedelta(days=levels.warning_days)
    found = [begins(one.answer_by + timedelta(days=1), office.zone) for one in complaints]
    if each.decide_by is not None and each.case_state in UNDECIDED:
        found.append(each.decide_by)
    found = [moment for moment in found if moment <= near]
    since, soon = each.unanswered_since, turn.now + levels.warning
    # Working hours make it later, never sooner: for most who wait they need not be counted.
    if since is not None and since + levels.soonest <= soon:
        due = answer_due(each, levels, office)
        if due is not None and due <= soon:
            found.append(due)
    return min(found, default=None)


def _member(turn: Turn, advisor: Advisor, claimed: list[Conversation]) -> DeskMember:
    skills = skills_of(advisor)
    return DeskMember(
        id=advisor.user_id,
        languages=frozenset(advisor.languages) or turn.house.languages,
        skills=skills,
        capacity=advisor.capacity if advisor.capacity is not None else turn.house.capacity,
        load=sum(
            each.advisor_id == advisor.user_id and not _is_aside(each, turn.now)
            for each in claimed
        ),
        is_on_duty=advisor.is_on_duty,
    )


def skills_of(advisor: Advisor) -> frozenset[str]:
    """What an advisor can do beyond the usual; supervising is a skill as well."""
    return frozenset(advisor.skills) | ({SUPERVISOR} if advisor.is_supervisor else set())


async def part_in(turn: Turn, handoff: Handoff) -> Part:
    """What advisors have had to do with one case."""
    complaints = impartial.Complaints(await desk.open_complaints(turn.session))
    [part] = await impartial.parts(turn, [handoff], complaints, handoff.id)
    return part


def not_for(each: Conversation | Handoff, part: Part, members: list[DeskMember]) -> frozenset[int]:
    """Who does not get it, of those there are."""
    return part.not_for(members, skill=each.skill, is_in_crisis=each.care is Care.CRISIS)


async def must_be_for(turn: Turn, handoff: Handoff, user_id: int) -> bool:
    """Whether they have it although they have had a part in it, as there is nobody else.

    Raises `DecidedBefore`, `LeftToOthers`.
    """
    part = await part_in(turn, handoff)
    if user_id not in part.of_all:
        return False
    members = (await read(turn)).members
    part.must_be_for(user_id, not_for(handoff, part, members))
    return True


def spoken(code: str) -> str:
    """The language of a catalogue: who speaks it reads either script."""
    return code.partition("_")[0]


def _is_aside(each: Conversation, now: datetime) -> bool:
    return each.not_before is not None and each.not_before > now


def name(each: Conversation) -> Text:
    """A conversation by the number of its case; nobody's name."""
    if each.case_number is None:
        return Text("Visitor {chat}", chat=str(each.id))
    return Text("Case {number}", number=each.case_number)


def wanted(each: Conversation) -> Text:
    """How it stands; of whoever has nobody yet, whether they asked for somebody."""
    is_waiting = each.state is HandoffState.WAITING and each.not_before is None
    asks = is_waiting and each.unanswered_since is not None
    return board.wanted(each.case_state, asks=asks)


def row(turn: Turn, entry: Entry, advisors: dict[int, Advisor]) -> board.Row:
    """An entry as the board shows it."""
    each = entry.conversation
    offered, by = advisors.get(each.offered_to or 0), entry.waiting.deadline
    return board.Row(
        name=name(each),
        what=wanted(each),
        link=rooms.link(turn.house.group_id, each),
        since=entry.waiting.since,
        care=each.care,
        by=by,
        is_late=by is not None and by <= turn.now,
        offered_to=called(offered) if offered else None,
        not_before=each.not_before,
        skill=each.skill,
    )


def called(advisor: Advisor) -> str:
    """An advisor's name; who never wrote here and is not in the group has none yet."""
    return advisor.name or NAMELESS
