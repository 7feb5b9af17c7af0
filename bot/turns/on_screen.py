"""On screen: what buttons carry on somebody's own screen, where they write instead of tapping.

Nothing that is told before the consent is kept, nor what is asked about once ("Do you mean 1,670 in all?"): it stands
on a button alone, among what was sent to them lately.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from dialogs.borrower import PLACES
from dialogs.borrower.start import AGREE, WELCOME
from dialogs.done_words import says_yes
from dialogs.heard import Heard, Tap, Words
from dialogs.place import Place
from dialogs.reading import is_reading
from dialogs.situation import Situation
from storage import outbox
from storage.outbox import Parcel

from .turn import Turn

#: So many messages back the question is looked for.
LATELY = 10


async def read(turn: Turn, situation: Situation, heard: Heard) -> Heard:
    """What was heard; a plain yes to what was asked about is the button of that. Who is still asked for the consent has told what their button carries."""
    place = situation.place
    if place.question == 0:
        return heard
    if WELCOME.name in {place.place, *place.came_from}:  # who reads on comes back to it
        if not _agrees(place, heard):
            situation.told = await _agreeing(turn, place.chat_id) or ""
    elif isinstance(heard, Words) and says_yes(heard.text) and not situation.with_a_person:
        return await _asked_about(turn, situation) or heard
    return heard


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


async def _asked_about(turn: Turn, situation: Situation) -> Tap | None:
    """The one reading that the newest message asks about; `None` where it asks for none, or which of several."""
    step, question = PLACES.at(situation), situation.place.question
    if step.parse is None or step.takes_any_words:
        return None
    async for newest in _lately(turn, situation.place.chat_id):
        taps = [Tap(question, code) for asked, code in _buttons(newest) if asked == str(question)]
        found = [one for one in taps if is_reading(step, one)]
        return found[0] if len(found) == 1 else None
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
