"""Comings: who of the desk has come, left or taken over, told to the borrower as what goes out unasked may be.

Whoever waits for somebody is told at any hour. Who does not, who wishes no contact or may not be disturbed now, is
told once that is over, or with the first words that they are written.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.turns import situations
from bot.turns.contact import advising
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.desk.conversation import contact_words
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.contacting.contact import No, NotBefore, Yes
from negotiation.contacting.preferences import ContactKind
from negotiation.desk.handoff import Handoff
from storage import people
from storage.messages import due
from storage.messages.due import Duty
from storage.records import Advisor, Chat
from storage.staff import handoffs

#: A wish for no contact may end; that is looked at so often.
_AGAIN = timedelta(days=7)


async def in_the_way(
    turn: Turn, chat: Chat, situation: Situation, handoff: Handoff
) -> No | NotBefore | None:
    """Why the borrower is not told now; asked before what is to be told of changes who waits for whom."""
    answer = await advising.may_say(turn, chat, situation, handoff, kind=ContactKind.SERVICE)
    if answer is not None and await advising.wants_no_contact(turn, situation):
        return No(why=advising.WISHED)
    return None if isinstance(answer, Yes) else answer


def tell(
    turn: Turn,
    chat: Chat,
    situation: Situation,
    text: Text,
    why_not: No | NotBefore | None,
) -> bool:
    """Tell the borrower, or the room why they are not told; nobody through a chat that leads to somebody else. Whether they were."""
    case = situation.case
    if case is not None and chat.borrower_id != case.borrower_id:
        return False
    if why_not is not None:
        desk_cards.tell(turn, situation, contact_words.not_told(why_not))
        return False
    turn.say(text, chat_id=chat.chat_id, language=situation.language)
    return True


async def tell_who(  # noqa: PLR0917 - who, where, what
    turn: Turn,
    chat: Chat,
    situation: Situation,
    handoff: Handoff,
    said: Text,
    why_not: No | NotBefore | None,
) -> None:
    """The same of whoever has the talk now; where it cannot be said yet, it is as soon as it can, or with their first words."""
    for one in await _untold(turn, handoff):
        await due.drop(turn.session, one, "somebody else has it")
    if tell(turn, chat, situation, said, why_not) or why_not is None:
        return
    await due.schedule(
        turn.session,
        [
            Duty(
                key=f"who:{handoff.id}:{turn.now.timestamp()}",
                kind="who",
                subject={"handoff_id": handoff.id, "advisor_id": handoff.advisor_id},
                due_at=why_not.moment if isinstance(why_not, NotBefore) else turn.now + _AGAIN,
                about=_about(handoff),
            )
        ],
    )


async def before_first_words(
    turn: Turn, chat: Chat, situation: Situation, handoff: Handoff
) -> None:
    """Something of theirs goes out now: before it, who they are, where that is not told yet."""
    for one in await _untold(turn, handoff):
        advisor = await people.active_advisor(turn.session, one.subject["advisor_id"])
        if advisor is not None and advisor.user_id == handoff.advisor_id:
            turn.say(who_came(advisor), chat_id=chat.chat_id, language=situation.language)
        await due.done(turn.session, one)


async def tick(turn: Turn, duty: Duty) -> None:
    """Whoever could not be told sooner is, if it is still so."""
    handoff = await handoffs.handoff(turn.session, duty.subject["handoff_id"])
    advisor = await people.active_advisor(turn.session, duty.subject["advisor_id"])
    if handoff is None or advisor is None or handoff.advisor_id != advisor.user_id:
        await due.drop(turn.session, duty, "somebody else has it, or nobody")
        return
    chat, situation = await situations.behind(turn, handoff)
    why_not = await in_the_way(turn, chat, situation, handoff)
    if why_not is not None:
        until = why_not.moment if isinstance(why_not, NotBefore) else turn.now + _AGAIN
        await due.put_off(turn.session, duty, until, str(why_not.why))
        return
    tell(turn, chat, situation, who_came(advisor), None)
    await due.done(turn.session, duty)


def who_came(advisor: Advisor) -> Text:
    """First name and role, and no more of them."""
    if advisor.is_supervisor:
        return Text(
            "{advisor} (supervisor) is here now and reads what you write.", advisor=advisor.name
        )
    return Text("{advisor} (advisor) is here now and reads what you write.", advisor=advisor.name)


async def _untold(turn: Turn, handoff: Handoff) -> Sequence[Duty]:
    return await due.still_to_do(turn.session, "who", _about(handoff))


def _about(handoff: Handoff) -> str:
    return f"handoff:{handoff.id}"
