"""Approving: an offer beyond an advisor's authority, put before those who may agree to it."""

from __future__ import annotations

from bot.turns.contact import supervisors
from bot.turns.desk import buttons as desk_buttons
from bot.turns.desk.here import InRoom
from dialogs.labels import sends
from dialogs.said.why import who
from dialogs.texts import Lines, Text
from negotiation.agreeing.offer import Offer
from storage import people

NOBODY = Text(
    "Nobody else here may agree to it, and nobody agrees to an offer of their own: a supervisor adds one by /promote or /invite supervisor. /drop takes the offer back."
)


async def ask(here: InRoom, offer: Offer) -> None:
    """The supervisors are told, and can decide in the room. Raises `NotAllowed`."""
    offer.ask()
    await here.note("supervisor asked", version=offer.version)
    version = offer.version
    text = Lines(
        Text("<b>Offer {version} waits for a supervisor</b>", version=version),
        Text("{advisor} asks; {who}.", advisor=here.advisor.name, who=who(offer.needs)),
        Text("/reject {version} why, or /change {version} why", version=version),
    )
    options = {f"approve:{version}": sends(Text("Approve and send"))}
    about = desk_buttons.About.ASKED.of(version)
    here.turn.tell_desk(here.room, text, options, about=about)
    told = Text(
        "Offer {version} of case {number} waits for you: its topic has the details.",
        version=version,
        number=here.situation.the_case.number,
    )
    own = here.advisor.user_id
    await supervisors.call(here.turn, told, here.room, besides=own)
    if not any(one.user_id != own for one in await people.supervisors(here.turn.session)):
        here.say(NOBODY)
    await here.refresh()
