"""On screen: what the button that agrees carries on somebody's own screen, where they write instead of tapping.

Nothing that is told before the consent is kept: it stands on that button alone, among what was sent to them lately.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from dialogs.borrower.start import AGREE, WELCOME
from dialogs.heard import Heard, Tap
from dialogs.place import Place
from dialogs.situation import Situation
from storage.messages import outbox
from storage.messages.outbox import Parcel

from .turn import Turn

#: So many messages back the question is looked for.
LATELY = 10


async def read(turn: Turn, situation: Situation, heard: Heard) -> None:
    """Who is still asked for the consent has told what their button carries."""
    place = situation.place
    if place.question == 0:
        return
    is_asked = WELCOME.name in {place.place, *place.came_from}  # who reads on comes back to it
    if is_asked and not _agrees(place, heard):
        situation.told = await _agreeing(turn, place.chat_id) or ""


def _agrees(place: Place, heard: Heard) -> bool:
    """Whether it is a tap on the newest of those buttons: it says itself what it carries."""
    return (
        place.place == WELCOME.name
        and isinstance(heard, Tap)
        and heard.question == place.question
        and heard.code.partition("|")[0] == AGREE
    )


async def _agreeing(turn: Turn, chat_id: int) -> str | None:
    """The code of the button that agrees; of several the newest."""
    async for one in _lately(turn, chat_id):
        for _, code in _buttons(one):
            if code.partition("|")[0] == AGREE:
                return code
    return None


async def _lately(turn: Turn, chat_id: int) -> AsyncIterator[Parcel]:
    """The newest messages first: those of the very commit, then those written before."""
    lane, method = f"chat:{chat_id}", "send_message"
    for one in reversed(turn.ahead.sent):
        if (one.lane, one.method) == (lane, method):
            yield one
    for one in await outbox.lately(turn.session, lane, LATELY):
        if one.method == method:
            yield one


def _buttons(parcel: Parcel) -> Sequence[tuple[str, str]]:
    """Of each button the number of its question, and its code."""
    rows = parcel.params.get("reply_markup", {}).get("inline_keyboard", ())
    parts = [one.get("callback_data", "").partition(":") for row in rows for one in row]
    return [(number, code) for number, _, code in parts]
