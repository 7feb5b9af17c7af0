"""Opened papers: by whom each page was opened in their own chat, as the record has it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.turns.turn import Turn
from negotiation.applying.paper import Paper
from storage.auditing import audit

#: Events of the record.
OPENED, UNREAD = "paper opened", "paper accepted unread"


async def by_page(turn: Turn, case_id: int) -> dict[int, list[str]]:
    """Who has opened it, by the number of the page in the store; the first to do so first."""
    found: dict[int, list[str]] = {}
    for one in await audit.of_case(turn.session, case_id):
        for page in one.details["papers"] if one.event == OPENED else ():
            found.setdefault(page, []).append(one.actor)
    return found


async def advisors(turn: Turn, case_id: int, pages: Iterable[Paper]) -> list[int]:
    """The advisors who have opened any of these pages."""
    opened = await by_page(turn, case_id)
    actors = [actor for page in pages for actor in opened.get(page.id or 0, ())]
    return [int(actor.removeprefix("advisor:")) for actor in dict.fromkeys(actors)]
