"""Applying: somebody who fills in the application, talked to without a wire, each message in a turn of its own."""

from collections.abc import Callable
from decimal import Decimal

from dialogs import conversation
from dialogs.heard import Words
from dialogs.reply import Reply
from dialogs.situation import Situation
from negotiation.applying.application import Application, Hardship


def asked_what_comes_in(a_situation: Callable[..., Situation]) -> Situation:
    """Somebody who lost their job, is asked what comes in each month, and has told nothing else yet."""
    situation = a_situation(handoff=None, offer=None, agreement=None, instalments=[], consent="1")
    situation.the_case.application = Application(hardship=Hardship.JOB_LOST)
    situation.place.place, situation.place.question = "application.income", 5
    return situation


def say(situation: Situation, *said: str) -> Reply:
    """Each in its turn; the reply to the last."""
    for text in said:
        situation.answer = situation.noted = None
        situation.message += 1
        reply = conversation.hear(situation, Words(text))
        if reply.ask:
            conversation.ask(situation, again=reply.again)
    return reply


def figures(situation: Situation) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """What comes in, goes out and could be paid each month, as far as it is told."""
    filled = situation.the_case.application
    amounts = [filled.comes_in, filled.spent, filled.can_pay]
    comes_in, goes_out, can_pay = (None if one is None else one.amount for one in amounts)
    return comes_in, goes_out, can_pay


def income(situation: Situation) -> Decimal | None:
    return figures(situation)[0]
