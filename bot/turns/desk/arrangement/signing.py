"""Desk's signing: an agreement called off, other terms talked about."""

from __future__ import annotations

from bot.turns.agreeing import unsigned
from bot.turns.arrangement import resuming
from bot.turns.casework import noting
from bot.turns.desk import buttons, second_look
from bot.turns.desk.here import Act, InRoom
from dialogs.desk.orders import signing as o
from dialogs.desk.orders.order import Order
from dialogs.labels import ends
from dialogs.said import again
from dialogs.texts import Lines, Text
from negotiation.agreeing.agreement import Agreement
from negotiation.desk.note import CALLING_OFF_WRITTEN
from negotiation.refusals import NotAllowed

LOOK = second_look.Look(
    written=CALLING_OFF_WRITTEN,
    about=buttons.About.CALL_OFF,
    button="called_off",
    yes=ends(Text("Call it off, and tell the borrower")),
    button_not="called_off_not",
    no=Text("Keep the agreement"),
    stays=Text("The agreement stays as it is."),
)


async def call_off(here: InRoom, order: o.CallOff) -> None:
    """Who has the case, or a supervisor, is to end what is not in force yet: shown and asked once more."""
    version = _to_be_called_off(here).version
    look = LOOK.of(version)
    then = Text(
        "Then nobody can sign it any more, and what is signed counts for nothing. You cannot take that back: another offer has to be made, accepted and signed."
    )
    await second_look.ask(here, look, order.why, _told_called_off(here), then)


async def call_off_as_meant(here: InRoom, order: o.CallOffAsMeant) -> None:
    agreement = _to_be_called_off(here)
    why = await second_look.reason(here, LOOK, order.note_id)
    if why is None or agreement.version != order.version:
        here.say(second_look.DECIDED)
        return
    agreement.fire("withdraw")
    await noting.keep_why(here, "agreement called off", why)
    await here.note("agreement called off", version=agreement.version)
    await unsigned.back_to_the_table(
        here.turn,
        agreement,
        "withdraw_agreement",
        _told_called_off(here),
        Text("↩️ {advisor} calls agreement {version} off.", advisor=here.advisor.name, version=agreement.version),
        is_by_a_person=True,
    )  # fmt: skip


def _to_be_called_off(here: InRoom) -> Agreement:
    """Raises `NotAllowed`, and as `claimed` does."""
    if not here.advisor.is_supervisor:
        here.claimed()
    agreement = here.situation.agreement
    if agreement is None or not here.situation.agreement_is_out:
        raise NotAllowed(here.situation.the_case.state, "call off")
    return agreement


def _told_called_off(here: InRoom) -> Text:
    if here.situation.keeps_a_plan:
        return Text(
            "We have taken the agreement back before it was in force. Your plan in force goes on as it is, and your advisor will write to you here."
        )
    return Text(
        "We have taken the agreement back before it was in force. Your contract holds as it was, and your advisor will write to you here."
    )


async def amend(here: InRoom, _: o.Amend) -> None:
    here.claimed()
    here.situation.the_case.reassess()
    await here.note("reassessed")
    await here.refresh()
    why = again.stands_in_the_way(here.situation)
    if why is not None:
        here.tell(
            Text(
                "{why} What changes no terms, such as a waiver of penalties, can be offered. The plan in force holds: /resume",
                why=why,
            )
        )
        return
    sooner = again.needs_a_supervisor(here.situation)
    here.tell(
        Lines(
            Text(
                "Other terms can be offered now. Those in force hold until others are signed: /resume"
            ),
            *([sooner] if sooner else []),
        )
    )


async def resume(here: InRoom, _: o.Resume) -> None:
    here.claimed()
    if not here.situation.keeps_a_plan:
        raise NotAllowed(here.situation.the_case.state, "resume")
    await go_on(here)
    await here.refresh()
    here.tell(Text("The plan goes on as it was."))


async def go_on(here: InRoom) -> None:
    """Talks of other terms have ended: the plan in force is followed again. Raises `NotAllowed`."""
    case = here.situation.the_case
    case.keep_open()  # were it announced that they end by themselves
    await resuming.resume(here.turn, case, actor=here.actor)


ORDERS: dict[type[Order], Act] = {
    o.CallOff: call_off,
    o.CallOffAsMeant: call_off_as_meant,
    o.CallOffNothing: second_look.not_meant(LOOK, _to_be_called_off),
    o.Amend: amend,
    o.Resume: resume,
}
