"""At the door: what the button that agrees carries on somebody's own screen, where they write instead of tapping it.

Nothing that is told before the consent is kept: it stands on that button alone, among what was sent to them lately.
"""

from __future__ import annotations

from dialogs.borrower.start import AGREE, WELCOME
from dialogs.heard import Heard, Tap
from dialogs.situation import Situation
from storage import outbox
from storage.outbox import Parcel

from .turn import Turn

#: So many messages back the question is looked for.
LATELY = 10


async def read(turn: Turn, situation: Situation, heard: Heard) -> None:
    """Add what was told before, to whoever is still asked for the consent; a tap brings it along itself."""
    place = situation.place
    if place.place != WELCOME.name or place.question == 0 or isinstance(heard, Tap):
        return
    if place.chat_id in turn.ahead.shown:
        situation.told = turn.ahead.shown[place.chat_id]
        return
    for one in await outbox.lately(turn.session, f"chat:{place.chat_id}", LATELY):
        code = _agreeing(one)
        if code is not None:
            situation.told = code
            return


def shown(turn: Turn, situation: Situation) -> None:
    """The question is asked: turns of the same commit find it here, and not among what was sent yet."""
    if situation.place.place == WELCOME.name:
        turn.ahead.shown[situation.place.chat_id] = situation.told


def _agreeing(parcel: Parcel) -> str | None:
    """The code of the button that agrees; `None` for what has none."""
    rows = parcel.params.get("reply_markup", {}).get("inline_keyboard", ())
    codes = [one.get("callback_data", "").partition(":")[2] for row in rows for one in row]
    return next((code for code in codes if code.partition("|")[0] == AGREE), None)
