"""Debt advice: an adviser from outside helps the borrower, and the lender was told; what follows by law."""

from __future__ import annotations

from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs.said import rest_words
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.pack import Start
from storage.records import Chat

from . import law_rests


async def heard(here: InChat, _: object) -> None:
    """The borrower says so: the desk is told to ask who it is."""
    if not await named(here.turn, here.chat, here.situation, actor=here.actor):
        return
    await here.refresh()
    said = Text("🤝 The borrower says that a debt adviser helps them. Please ask who it is.")
    here.tell(said)


async def named(turn: Turn, chat: Chat, situation: Situation, *, actor: str) -> bool:
    """Let rest what the law lets rest for it, and say so; whether there is such a rule.

    What rests for it already is not begun anew.
    """
    case = situation.case
    if case is None or not may_rest(situation):
        return False
    if not rests(situation):
        await law_rests.start(turn, situation, Start.ADVICE)
        await turn.note("adviser named", actor=actor, case_id=case.id)
        told = Lines(*rest_words.adviser_came(situation))
        turn.say(told, chat_id=chat.chat_id, language=situation.language)
    return True


def may_rest(situation: Situation) -> bool:
    """Whether there is such a rule, and a case that goes on."""
    case = situation.case
    rules = situation.policy.pack.standstills
    has_rule = any(each.starts is Start.ADVICE for each in rules)
    return has_rule and case is not None and case.state.is_open


def rests(situation: Situation) -> bool:
    """Whether something rests for it now."""
    return any(each.starts is Start.ADVICE for each in rest_words.of(situation))
