"""Paper view: how papers look in the room of their case: announced, with what can be decided about them.

What comes close together stands on one message, which is changed as more come: fourteen photos are two messages and not
fourteen. Those of one message were put before the advisors at the same moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.desk import rooms
from bot.telegram.keyboards import inline
from bot.turns.desk import buttons as desk_buttons
from bot.turns.turn import Turn
from dialogs.desk.case.papers import buttons, buttons_of_several, heading, several
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.paper import Paper, PaperKind, PaperState
from negotiation.applying.paper_wants import Sent, sent
from negotiation.desk.handoff import Handoff
from storage.case import sayings
from storage.messages.outbox import Parcel

_PHOTOS = {PaperKind.JPEG, PaperKind.PNG, PaperKind.WEBP}
#: So close to the one before a paper comes to stand beside it, and so many stand together: they fit into one message.
TOGETHER, MOST = timedelta(minutes=5), 10


async def show(turn: Turn, situation: Situation, *papers: Paper) -> None:
    """Tell the room of papers, once each, as soon as there are some and they are known to be clean.

    The group does not get the files themselves: whoever works on the case opens them in their own chat.
    """
    handoff = situation.handoff
    new = [one for one in papers if one.shown_at is None and one.is_here]
    if handoff is None or not new:
        return
    touched: dict[int, Paper] = {}  # the first of each message
    for paper in new:
        beside = await _open_to(turn, situation, handoff, paper)
        newest = max((one.shown_at for one in situation.papers if one.shown_at), default=None)
        another = turn.now if newest is None else max(turn.now, newest + timedelta(microseconds=1))
        paper.shown_at = beside[0].shown_at if beside else another
        first = beside[0] if beside else paper
        touched[id(first)] = first
    for first in touched.values():
        added = [one for one in new if one.shown_at == first.shown_at]
        _put(turn, situation, handoff, first, added)


async def _open_to(
    turn: Turn, situation: Situation, handoff: Handoff, paper: Paper
) -> list[Paper]:
    """Those beside which it may stand, the first of the message first; none where something was decided or said since."""
    newest = max(
        (one for one in situation.papers if one.shown_at is not None),
        key=lambda one: (one.shown_at, one.id or 0),
        default=None,
    )
    if newest is None or newest.shown_at is None or newest.chat_id != paper.chat_id:
        return []
    there = _beside(situation, newest)
    is_decided = any(one.state is not PaperState.RECEIVED for one in there)
    came = max(one.received_at for one in there)
    is_late = paper.received_at - came > TOGETHER
    if is_decided or is_late or len(there) >= MOST or not there[0].message_id:
        return []
    said = await sayings.last(turn.session, handoff.id or 0, 1)
    return [] if said and said[-1].said_at > newest.shown_at else there


def _beside(situation: Situation, paper: Paper) -> list[Paper]:
    """All that stand on the message of *paper*, in the order they came."""
    there = (one for one in situation.papers if one.shown_at == paper.shown_at)
    return sorted(there, key=lambda one: one.id or 0)


def _put(
    turn: Turn, situation: Situation, handoff: Handoff, first: Paper, added: Sequence[Paper]
) -> None:
    """The message about *first* and what stands beside it; put anew where *added* has the first, else changed."""
    language = turn.house.desk_language
    text, board = card(situation, first), markup(turn, situation, first)
    message = rooms.message(handoff, text, language, markup=board)
    # The first as well: where the message was deleted, it stands anew, and the next change is to find it.
    pairs = [_where(one) for one in dict.fromkeys([first, *added]) if one.message_id]
    keeps = {"pairs": pairs} if pairs else {}
    if first in added:
        turn.send(replace(message, keeps=rooms.kept(_about(first)) | keeps))
    else:
        turn.send(_changed(message, first, keeps))


def _changed(message: Parcel, first: Paper, keeps: dict[str, Any]) -> Parcel:
    params = {**message.params, "edit_of": _where(first)}
    return replace(message, method="edit_message_text", params=params, keeps=keeps)


def _where(paper: Paper) -> dict[str, int]:
    return {"chat_id": paper.chat_id, "message_id": paper.message_id}


def rewrite(turn: Turn, situation: Situation, paper: Paper) -> None:
    """What the message says of it has changed."""
    first = _beside(situation, paper)[0]
    if situation.handoff is not None and first.message_id and paper.shown_at is not None:
        _put(turn, situation, situation.handoff, first, [])


def is_new(turn: Turn, paper: Paper) -> bool:
    """Whether whoever reads of it reads it as it is now: what is put right is not told of as well."""
    return paper.shown_at is not None and turn.now - paper.shown_at <= TOGETHER


def redraw(turn: Turn, situation: Situation, paper: Paper) -> None:
    """What can be done with it has changed, so its buttons do."""
    handoff, there = situation.handoff, _beside(situation, paper)
    if handoff is None:
        return
    if len(_on(situation, there)) > 1:
        rewrite(turn, situation, paper)
        return
    for number in handoff.buttons.get(_about(there[0]), ()):
        turn.send(rooms.bare(handoff, number, instead=markup(turn, situation, paper)))


def take_off(turn: Turn, situation: Situation, paper: Paper) -> None:
    """It is gone: nothing can be done with it any more."""
    handoff, there = situation.handoff, _beside(situation, paper)
    if handoff is None:
        return
    if _on(situation, there):
        rewrite(turn, situation, paper)
        return
    for number in handoff.buttons.get(_about(there[0]), ()):
        turn.send(rooms.bare(handoff, number))


def _about(paper: Paper) -> str:
    return desk_buttons.About.PAPER.of(paper.id)


def _on(situation: Situation, pages: Sequence[Paper]) -> list[tuple[Sent, list[Paper]]]:
    """The papers as both sides number them, each with its pages among *pages*."""
    found = [
        (one, [each for each in one.pages if each in pages]) for one in sent(situation.papers)
    ]
    return [(one, here) for one, here in found if here]


def markup(turn: Turn, situation: Situation, paper: Paper) -> dict[str, Any]:
    """The buttons below the message about a paper."""
    handoff = situation.handoff
    on = [one for one, _ in _on(situation, _beside(situation, paper))]
    options = buttons(on[0]) if len(on) == 1 else buttons_of_several(on)
    return inline(options, turn.house.desk_language, handoff.id if handoff else None)


def card(situation: Situation, paper: Paper) -> Sayable:
    """What stands in the room of a paper and those beside it."""
    there = _beside(situation, paper)
    return (
        caption(situation, paper) if len(there) == 1 else several(situation, _on(situation, there))
    )


def form(paper: Paper) -> tuple[str, str]:
    """How Telegram shows it best, "photo" or "document", and its name."""
    is_photo = paper.name is None and paper.kind in _PHOTOS  # as Telegram made it
    return "photo" if is_photo else "document", paper.called


def caption(situation: Situation, paper: Paper) -> Lines:
    """What stands under a paper: its number, what it is to show, the borrower's words."""
    one = next(one for one in sent(situation.papers) if paper in one.pages)
    head = heading(situation, one, page=one.pages.index(paper) + 1)
    if not paper.caption:
        return Lines(head)
    return Lines(head, Text("{words}", words=paper.caption))
