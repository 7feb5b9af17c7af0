"""Desk's unasked words: what a command sends to the borrower keeps the rules of contact as well."""

from __future__ import annotations

from bot.turns.contact import advising
from bot.turns.desk import buttons
from bot.turns.desk.here import InRoom
from dialogs.desk.conversation import contact_words
from dialogs.desk.conversation.second_look import CROSSED
from dialogs.desk.workload.alerts import HOLDS
from dialogs.texts import Lines, Text
from negotiation.contacting.contact import No, NotBefore, Yes
from negotiation.contacting.hold import HoldReason
from negotiation.contacting.preferences import ContactKind

from . import concerns, held


class NotNow(Exception):  # noqa: N818 - the rules say so, nothing failed
    """It does not go out, and the advisor has read why."""


#: Whatever it says of the debt, it would be the next thing they read.
NOT_IN_DANGER = Text(
    "🆘 Not now: they may be in danger, and it would be the next thing they read. Write to them first; once you know that they are safe: /lift and why."
)


def must_be_safe(here: InRoom) -> None:
    """No offer, no refusal and no end of the case for somebody who may be in danger. Raises `NotNow`."""
    if here.situation.in_danger and here.situation.is_held_for(HoldReason.CRISIS):
        here.tell(NOT_IN_DANGER)
        raise NotNow


async def must_be_meant(here: InRoom, version: int, button: str, about: buttons.About) -> None:
    """An offer of the desk's own goes out during a hold on a second look only: by this *button*. Raises `NotNow`.

    That the borrower wrote last makes it an answer by the rules of contact, and does not mean that they asked for it.
    """
    holds = here.situation.holds
    if not holds:
        return
    await here.note("offer stopped", version=version, holds=[hold.reason for hold in holds])
    here.say(
        Lines(
            Text("✋ Stopped for a second look: the case is on hold."),
            *(Text("• {what}", what=HOLDS[hold.reason]) for hold in holds),
            Text(
                "Nothing unasked goes out meanwhile. Has the borrower asked for offer {version}, and may it be made now? Otherwise it waits here for /lift.",
                version=version,
            ),
        ),
        options={f"{button}:{version}": held.ALL_THE_SAME},
        about=about.of(version),
    )
    raise NotNow


async def must_be_allowed(
    here: InRoom, what: str, kind: ContactKind = ContactKind.SERVICE
) -> None:
    """It goes out now, and counts as a contact where nobody waits for it. Raises `NotNow`.

    *what* tells it from all else that a message of the advisor sends.
    """
    turn = here.turn
    if concerns.crosses(here):
        here.tell(CROSSED)
        raise NotNow
    answer = await advising.may_say(turn, here.chat, here.situation, here.room, kind=kind)
    if isinstance(answer, No | NotBefore):
        here.tell(contact_words.refused(answer))
        raise NotNow
    if isinstance(answer, Yes):
        at = here.hearing.message_id
        reference = f"desk:{here.hearing.chat_id}:{at}:{what}"
        await advising.wrote(turn, here.situation, reference=reference, kind=kind)
