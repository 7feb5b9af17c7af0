"""Other terms: a borrower cannot keep their plan for good; a person is called, and the desk told what it can do."""

from __future__ import annotations

from bot.turns.in_chat import InChat
from dialogs.texts import Text


async def wanted(here: InChat, _: object) -> None:
    """Nothing of the plan changes by it."""
    await here.note("another plan asked for")
    await here.call()
    here.tell(_TO_AMEND if here.situation.keeps_a_plan else _TO_OFFER)


_TO_AMEND = Text(
    "🔎 The borrower asks for another plan. This one holds as it is; /amend lets other terms be offered."
)
_TO_OFFER = Text(
    "🔎 The borrower asks for another plan instead of the one that is broken. /offer makes one."
)
