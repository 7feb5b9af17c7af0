"""On screen: what stands on the buttons of somebody's own screen, where they write instead of tapping before they agree.

Nothing that is told before the consent is kept: it stands on the button that agrees alone, and what they may have asked
on those below their words, among what was sent to them lately.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence

from dialogs.borrower.before.start import AGREE, WELCOME
from dialogs.borrower.questions.offered import OFFERED
from dialogs.heard import Heard, Tap
from dialogs.interruptions import ANYTIME
from dialogs.place import Place
from dialogs.situation import Situation
from storage.messages import written
from storage.messages.outbox import Parcel

from .turn import Turn

#: So many messages back the question is looked for.
LATELY = 10
#: What was offered stands there, above what is asked again.
_BELOW = 2


async def read(turn: Turn, situation: Situation, heard: Heard) -> None:
    """Who is still asked for the consent has told what their button carries."""
    place = situation.place
    if place.question == 0:
        return
    is_asked = WELCOME.name in {place.place, *place.came_from}  # who reads on comes back to it
    if is_asked and not _agrees(place, heard):
        lately = [_codes(one) async for one in _lately(turn, place.chat_id)]
        situation.told = _agreeing(lately) or ""
        situation.offered = [
            code for codes in lately[:_BELOW] for code in codes if code.startswith(OFFERED)
        ]


def _agrees(place: Place, heard: Heard) -> bool:
    """Whether it is a tap on the newest of those buttons: it says itself what it carries."""
    return (
        place.place == WELCOME.name
        and isinstance(heard, Tap)
        and heard.question == place.question
        and heard.code.partition("|")[0] == AGREE
    )


def _agreeing(lately: Iterable[Sequence[str]]) -> str | None:
    """The code of the button that agrees; of several the newest."""
    every = (code for codes in lately for code in codes)
    return next((code for code in every if code.partition("|")[0] == AGREE), None)


async def _lately(turn: Turn, chat_id: int) -> AsyncIterator[Parcel]:
    """The newest messages first: those of the very commit, then those written before."""
    lane, method = f"chat:{chat_id}", "send_message"
    for one in reversed(turn.ahead.sent):
        if (one.lane, one.method) == (lane, method):
            yield one
    for one in await written.lately(turn.session, lane, LATELY):
        if one.method == method:
            yield one


def _codes(parcel: Parcel) -> Sequence[str]:
    """The code of each button, without the number of its question."""
    rows = parcel.params.get("reply_markup", {}).get("inline_keyboard", ())
    told = [one.get("callback_data", "") for row in rows for one in row]
    return [each if each.startswith(ANYTIME) else each.partition(":")[2] for each in told]
