"""Queueing: what follows when anything about the queue has changed, done once for all that did.

Whoever waits is offered to somebody who fits and has room; clocks start and stop; talks that are over are noted;
the board of the group is brought up to date. A row that is due does it, so a restart neither forgets nor repeats it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.desk import rooms
from bot.turns.desk import buttons as desk_buttons
from bot.turns.turn import Turn
from dialogs.desk.case.card_buttons import CLAIM
from dialogs.desk.workload import board
from dialogs.texts import Text
from negotiation.desk import queue
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import desk, handoffs

from . import answering, line
from .line import Entry, Line


async def settle(turn: Turn, duty: Duty) -> None:
    """Go through the whole queue."""
    changes = await due.together(turn.session, duty, turn.now)
    if not changes:  # done with an earlier one
        return
    group_id = turn.house.group_id
    await desk.lock_board(turn.session, group_id)  # one process at a time, and the newest last
    await desk.end_talks(turn.session, turn.now)
    now = await line.read(turn)
    turn.waiting = len(now.entries)
    # Who came since the changes were read is in the line as well, and waits for nobody to have room.
    now = await _offer(turn, now, _touched(await due.left(turn.session, duty)))
    for handoff_id in sorted(_touched(changes)):
        handoff = await handoffs.handoff(turn.session, handoff_id)
        if handoff is not None:
            await answering.begin(turn, handoff)
    await _show(turn, now)
    await due.forget(turn.session, changes)


def _touched(changes: Sequence[Duty]) -> set[int]:
    return {each.subject["handoff_id"] for each in changes if each.subject}


async def _offer(turn: Turn, now: Line, touched: set[int]) -> Line:
    """Note to whom each is offered; who waited for somebody to have room is told of in their room."""
    waiting = [each.waiting for each in now.entries]
    members = {
        each.waiting.id: each.member.id for each in queue.offers(waiting, now.members, turn.now)
    }
    entries, changed = [], []
    for entry in now.entries:
        each, advisor_id = entry.conversation, members.get(entry.waiting.id)
        if each.offered_to == advisor_id:
            entries.append(entry)
            continue
        changed.append((each, advisor_id))
        entries.append(replace(entry, conversation=each._replace(offered_to=advisor_id)))
        if each.offered_to is None and each.id not in touched:
            await _call(turn, now, entries[-1])
    await desk.offer(turn.session, changed)
    return replace(now, entries=entries)


async def _call(turn: Turn, now: Line, entry: Entry) -> None:
    handoff = await handoffs.handoff(turn.session, entry.conversation.id)
    advisor = now.advisors[entry.conversation.offered_to or 0]
    text = Text(
        '👉 <a href="tg://user?id={id}">{advisor}</a>, you have room now: this one comes next.',
        id=str(advisor.user_id),
        advisor=line.called(advisor),
    )
    about = desk_buttons.About.CALL.of(advisor.user_id)
    turn.tell_desk(handoff, text, {"claim": CLAIM}, about=about)


async def _show(turn: Turn, now: Line) -> None:
    """Change the board, where it says something else by now."""
    group_id, language = turn.house.group_id, turn.house.desk_language
    ready = now.ready(turn.now)
    at_once = {each.waiting.id for each in ready}
    later = [each for each in now.entries if each.waiting.id not in at_once]
    text = board.board(
        [line.row(turn, each, now.advisors) for each in ready[: board.SHOWN]],
        [line.row(turn, each, now.advisors) for each in later[: board.SHOWN]],
        [board.Desk(name=line.called(now.advisors[each.id]), member=each) for each in now.members],
        more=len(ready[board.SHOWN :]),
    )
    parcel = rooms.board(group_id, text, language)
    if await desk.is_news(turn.session, group_id, parcel.params["text"]):
        turn.send(parcel)
