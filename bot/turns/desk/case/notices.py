"""Desk's notices: a letter that the law wants has gone out, and what follows from it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.turns.casework import debt_advice, law_clocks
from bot.turns.desk import buttons, second_look
from bot.turns.desk.here import Act, InRoom
from dialogs.desk.case import clock_words
from dialogs.desk.orders import notices as o
from dialogs.desk.orders.order import Order
from dialogs.labels import sends
from dialogs.said import rest_words
from dialogs.texts import Lines, Text
from negotiation.pack import Due, Start

LOOK = second_look.Look(
    about=buttons.About.ADVISER,
    button="adviser_yes",
    yes=sends(Text("An adviser helps: tell the borrower")),
    button_not="adviser_not",
    no=Text("Note nothing"),
    stays=Text("Nothing is noted, and nothing rests for it."),
)
RESTS_ALREADY = Text("That is known. The borrower has read:")
NOT_SENT = Text("↩ It has not gone out")
NOT_ASKED = Text("Our law's pack does not ask for such a letter in this case.")
NOTHING_RESTS = Text("Our law's pack lets nothing rest for a debt adviser in this case.")


async def sent(here: InRoom, order: o.NoticeSent) -> None:
    """Its clock has stopped; that of a default notice begins."""
    case, what = here.situation.the_case, order.what
    if what is Due.DEFAULT_NOTICE:
        is_asked = here.situation.policy.pack.deadline(what) is not None
    else:
        is_asked = any(one.what is what for one in clock_words.of(here.situation))
    if not is_asked:
        here.say(NOT_ASKED)
        return
    before = case.law.sent(what)
    case.law = case.law.did(what, here.turn.now)
    # Some are to go out once more after a time.
    await law_clocks.begin(here.turn, case, here.situation.the_loan.product)
    await here.note("notice sent", what=what)
    await here.refresh()
    here.say(
        Lines(Text("Noted."), *clock_words.default_notice(here.situation)),
        options={f"notice_not:{what}:{int(before.timestamp()) if before else 0}": NOT_SENT},
    )


async def not_sent(here: InRoom, order: o.NoticeNotSent) -> None:
    """It was noted by mistake: its clock runs as before."""
    case = here.situation.the_case
    before = datetime.fromtimestamp(order.before, UTC) if order.before else None
    case.law = case.law.did_not(order.what, before)
    await law_clocks.begin(here.turn, case, here.situation.the_loan.product)
    await here.note("notice not sent", what=order.what)
    await here.refresh()
    here.tell(Text("It counts as not gone out; what the law wants by a day runs as before."))


async def adviser(here: InRoom, _: o.AdviserNoted) -> None:
    """What the law lets rest while a debt adviser is at work is to begin: shown and asked once more."""
    situation = here.situation
    if not debt_advice.may_rest(situation):
        here.say(NOTHING_RESTS)
    elif debt_advice.rests(situation):
        here.say(Lines(RESTS_ALREADY, *rest_words.adviser_came(situation)))
    else:
        law = situation.the_case.law.begin(Start.ADVICE, here.turn.now)
        told = Lines(*rest_words.adviser_came(situation, law=law))
        then = Text("Reminders of what is late wait until then. You cannot take that back.")
        await second_look.ask(here, LOOK, "", told, then)


async def adviser_as_meant(here: InRoom, _: o.AdviserAsMeant) -> None:
    """It begins; the borrower is told."""
    await second_look.forget(here, LOOK)
    await debt_advice.named(here.turn, here.chat, here.situation, actor=here.actor)
    await here.refresh()
    here.tell(Lines(Text("Noted."), *rest_words.adviser_came(here.situation)))


ORDERS: dict[type[Order], Act] = {
    o.NoticeSent: sent,
    o.NoticeNotSent: not_sent,
    o.AdviserNoted: adviser,
    o.AdviserAsMeant: adviser_as_meant,
    o.AdviserNot: second_look.not_meant(LOOK),
}
