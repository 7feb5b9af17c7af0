"""Paper view: how a paper looks in the room of its case: announced, with what can be decided about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.desk import rooms
from bot.telegram.keyboards import inline
from dialogs.desk.papers import buttons, heading
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.paper import Paper, PaperKind
from negotiation.applying.paper_wants import sent

from .desk import buttons as desk_buttons
from .turn import Turn

_PHOTOS = {PaperKind.JPEG, PaperKind.PNG, PaperKind.WEBP}


def show(turn: Turn, situation: Situation, paper: Paper) -> None:
    """Tell the room of a paper, once, as soon as there is one and it is known to be clean.

    The group does not get the file itself: whoever works on the case opens it in their own chat.
    """
    handoff = situation.handoff
    if handoff is None or paper.shown_at is not None or not paper.is_here:
        return
    paper.shown_at = turn.now
    here = {"chat_id": paper.chat_id, "message_id": paper.message_id}
    language = turn.house.desk_language
    message = rooms.message(
        handoff, caption(situation, paper), language, markup=markup(turn, situation, paper)
    )
    pair = {"pair": here} if paper.message_id else {}
    turn.send(replace(message, keeps={**rooms.kept(_about(paper)), **pair}))


def redraw(turn: Turn, situation: Situation, paper: Paper) -> None:
    """What can be done with it has changed, so its buttons do."""
    handoff = situation.handoff
    if handoff is None:
        return
    for number in handoff.buttons.get(_about(paper), ()):
        turn.send(rooms.bare(handoff, number, instead=markup(turn, situation, paper)))


def take_off(turn: Turn, situation: Situation, paper: Paper) -> None:
    """It is gone: nothing can be done with it any more."""
    handoff = situation.handoff
    if handoff is not None:
        for number in handoff.buttons.get(_about(paper), ()):
            turn.send(rooms.bare(handoff, number))


def _about(paper: Paper) -> str:
    return desk_buttons.about(desk_buttons.About.PAPER, paper.id)


def markup(turn: Turn, situation: Situation, paper: Paper) -> dict[str, Any]:
    """The buttons below a paper in the room; a further page has none of its own."""
    one = next(one for one in sent(situation.papers) if paper in one.pages)
    handoff = situation.handoff
    is_first = one.pages[0] is paper and handoff is not None
    options = buttons(one) if is_first else {}
    return inline(options, turn.house.desk_language, handoff.id if handoff else None)


def form(paper: Paper) -> tuple[str, str]:
    """How Telegram shows it best, "photo" or "document", and its name."""
    is_photo = paper.name is None and paper.kind in _PHOTOS  # as Telegram made it
    return "photo" if is_photo else "document", paper.called


def caption(situation: Situation, paper: Paper) -> Lines:
    """What stands under a paper in the room: its number, what it is to show, the borrower's words."""
    one = next(one for one in sent(situation.papers) if paper in one.pages)
    head = heading(situation, one, page=one.pages.index(paper) + 1)
    if not paper.caption:
        return Lines(head)
    return Lines(head, Text("{words}", words=paper.caption))
