"""Other ways: how a borrower can still be reached who cannot be written to in Telegram."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.desk.masking import masked
from dialogs.said.helper_words import who
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.authorisation import Scope

UNREACHABLE = Text(
    "🚫 The borrower cannot be reached in Telegram any more (blocked, or account deleted)."
)

AT_PRESENT = Text(
    "🚫 The borrower cannot be reached at present: Telegram fails on everything to this chat, and on nothing else. What is for them waits and is tried again every hour."
)


def gone(situation: Situation, advisor: tuple[int, str] | None, why: Text) -> Sayable:
    """What the desk is told at once; whoever has the case (user id, name) is called."""
    called = (
        []
        if advisor is None
        else [
            Text(
                '<a href="tg://user?id={id}">{advisor}</a>:',
                id=str(advisor[0]),
                advisor=advisor[1],
            )
        ]
    )
    return Lines(*called, why, *ways(situation))


def ways(situation: Situation) -> Iterator[Text]:
    """A line for each; none for a visitor, of whom nothing is known."""
    if situation.case is None:
        return
    yield Text("Other ways:")
    phone = situation.party.phone if situation.party is not None else None
    if phone:
        yield Text("• by telephone: {phone}; /reveal shows it to you alone", phone=masked(phone))
    for one in situation.authorisations:
        if one.may(Scope.TALK, situation.now):
            yield Text(
                "• {who} helps them, and a reply to their message here reaches them", who=who(one)
            )
    yield Text("• by letter, to the address in your records")
