"""Desk's limits: whoever gives an order that is not theirs to give is told so, and the audit keeps that they tried.

By words, a button of somebody else's message or a changed one: all come to the same refusals.
"""

from __future__ import annotations

from dialogs.heard import Command, Tap
from negotiation.refusals import (
    BeyondAuthority,
    ComplainedOf,
    DecidedBefore,
    ForSupervisor,
    LeftToOthers,
    OwnOffer,
)

from .here import AtDesk

#: As the audit calls it.
REFUSED = "order refused"
#: What is a matter of who somebody is, and no slip.
LIMITS = (BeyondAuthority, ComplainedOf, DecidedBefore, ForSupervisor, LeftToOthers, OwnOffer)
#: As much of an order's words as is kept: its name and number, and no reason.
_LONGEST = 40


async def note(here: AtDesk, why: str) -> None:
    """Who tried what, in which case."""
    await here.turn.note(
        REFUSED,
        actor=here.actor,
        case_id=here.handoff.case_id if here.handoff is not None else None,
        order=_ordered(here),
        why=why,
    )


def _ordered(here: AtDesk) -> str:
    """The command or the button, as whoever looks at it knows it."""
    hearing = here.hearing
    match hearing.heard:
        case Tap(code=code):
            label = hearing.tapped.label if hearing.tapped is not None else None
            return (label or code)[:_LONGEST]
        case Command(name=name):
            return f"/{name}"[:_LONGEST]
    words = (hearing.text or "").split()
    return words[0][:_LONGEST] if words and words[0].startswith("/") else "…"
