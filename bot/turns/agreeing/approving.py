"""Approving: an offer beyond an advisor's authority, put before those who may agree to it."""

from __future__ import annotations

from bot.desk import rooms, supervisors
from bot.telegram.keyboards import inline
from bot.turns.desk import buttons as desk_buttons
from bot.turns.desk.here import InRoom
from dialogs.labels import sends
from dialogs.said.why import who
from dialogs.texts import Lines, Text
from negotiation.agreeing.offer import Offer
from storage import people


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
    markup = inline(
        {f"approve:{version}": sends(Text("Approve and send"))}, here.language, here.room.id
    )
    about = desk_buttons.about(desk_buttons.About.ASKED, version)
    here.turn.send(rooms.message(here.room, text, here.language, markup=markup, about=about))
    called = [
        each
        for each in await people.supervisors(here.turn.session)
        if each.user_id != here.advisor.user_id
    ]
    told = Text(
        "Offer {version} of case {number} waits for you: its topic has the details.",
        version=version,
        number=here.situation.the_case.number,
    )
    way_in = rooms.way_in(here.turn.house.group_id, here.room, here.language)
    here.turn.send(*supervisors.messages(called, told, here.language, markup=way_in))
    await here.refresh()
