"""Authorising: a helper's link made, taken on and ended; both sides are told, and the desk."""

from __future__ import annotations

from bot.telegram.keyboards import own_link
from bot.turns import situations
from bot.turns.casework import debt_advice
from bot.turns.desk.case import cards as desk_cards
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.desk.workload import alerts
from dialogs.said.helper_words import link_day, list_of, who
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.authorisation import Authorisation, AuthorisationState, HelperKind
from storage import people
from storage.case import authorisations
from storage.messages import due
from storage.messages.due import Duty
from storage.tokens import hashed, new_token

from .helping import LINK, note


async def wanted(here: InChat, _: object) -> None:
    """The borrower begins to think about a helper; one thought of before is thought of again."""
    situation = here.situation
    borrower = situation.borrower
    if situation.draft is not None or borrower is None:
        return
    draft = Authorisation(
        borrower_id=borrower.id or 0, whom=borrower.name or situation.the_loan.number
    )
    await authorisations.add(here.turn.session, draft)
    situation.authorisations = [*situation.authorisations, draft]


async def link_wanted(here: InChat, _: object) -> None:
    """A message that is for the helper, to be sent on; its link is kept nowhere."""
    turn, chat, situation = here.turn, here.chat, here.situation
    one = situation.draft
    if one is None:
        return
    token = LINK + new_token()
    one.invite(hashed(token), turn.now)
    turn.tell(
        chat,
        Text(
            "The next message is for your helper. Forward it to them and to nobody else. The link is good once, until the end of {day}.",
            day=link_day(one),
        ),
    )
    text = Text(
        "Somebody asks for your help with a loan at {lender}. Open this link in Telegram; it says what you may do and until when.",
        lender=situation.lender.name,
    )
    turn.send(own_link(text, token, chat_id=chat.chat_id, language=situation.language))
    await note(turn, "helper invited", one, actor=here.actor)


async def accepted(here: InChat, happening: h.HelpAccepted) -> None:
    """From now on it holds, up to its day."""
    turn = here.turn
    one = happening.authorisation
    if one.until is None:
        raise LookupError("an authorisation without an end")
    ends = Duty(
        key=f"help:{one.id}:{one.until.timestamp()}",
        kind="help",
        subject={"authorisation_id": one.id},
        due_at=one.until,
        about=f"help:{one.id}",
    )
    await due.schedule(turn.session, [ends])
    told = Lines(
        Text("🤝 {who} helps you from now on. They may:", who=who(one)),
        list_of(one),
        Text("If that is not whom you meant, end it at once: /helper"),
    )
    await _tell_borrower(turn, one, told)
    if one.kind is HelperKind.ADVISER:
        await _adviser_came(turn, one)
    await _tell_desk(turn, one, alerts.helper_came(one))
    await note(turn, "helper accepted", one)


async def _adviser_came(turn: Turn, one: Authorisation) -> None:
    """A debt adviser is at work, and the lender knows: what the law lets rest for it begins."""
    door = await people.door_of(turn.session, one.borrower_id)
    if door is not None:
        situation = await situations.read(turn, door)
        await debt_advice.named(turn, door, situation, actor=f"helper:{one.id}")


async def ended(here: InChat, happening: h.HelpEnded) -> None:
    """Either side ended it; the other one and the desk are told at once."""
    turn, chat = here.turn, here.chat
    one = happening.authorisation
    await due.drop_all(turn.session, "help", f"help:{one.id}", str(one.state))
    by_borrower = one.state is AuthorisationState.REVOKED
    if by_borrower:
        turn.tell(chat, Text("It is ended: nobody can use it any more."))
        await _tell_helper(
            turn, one, Text("{whom} has ended your help here. Thank you for it.", whom=one.whom)
        )
    else:
        await _tell_borrower(turn, one, _left(one))
        turn.tell(chat, Text("It is ended. Thank you."))
    if one.accepted_at is not None:
        await _tell_desk(turn, one, alerts.helper_left(one))
    actor = here.actor if by_borrower else f"helper:{one.id}"
    await note(turn, f"help {one.state}", one, actor=actor)


def _left(one: Authorisation) -> Text:
    if one.state is AuthorisationState.DECLINED:
        return Text(
            "Somebody opened your helper's link and does not want to help. The link is used up; you can make another: /helper"
        )
    return Text("🤝 {who} does not help you any more. They have ended it.", who=who(one))


async def run_out(turn: Turn, duty: Duty) -> None:
    """Its day is over: both sides are told."""
    one = await authorisations.authorisation(turn.session, duty.subject["authorisation_id"])
    one.end("run_out", turn.now)
    await _tell_helper(
        turn, one, Text("Your help for {whom} has ended today, as agreed.", whom=one.whom)
    )
    await _tell_borrower(
        turn,
        one,
        Text(
            "🤝 {who} does not help you any more: it ended today, as you chose. /helper lets somebody help again.",
            who=who(one),
        ),
    )
    await _tell_desk(turn, one, alerts.helper_left(one))
    await note(turn, "help run_out", one, actor="bot")
    await due.done(turn.session, duty)


async def _tell_borrower(turn: Turn, one: Authorisation, text: Sayable) -> None:
    door = await people.door_of(turn.session, one.borrower_id)
    if door is not None:
        turn.tell(door, text)


async def _tell_helper(turn: Turn, one: Authorisation, text: Text) -> None:
    chat = None if one.chat_id is None else await people.chat(turn.session, one.chat_id)
    if chat is not None:
        turn.tell(chat, text)


async def _tell_desk(turn: Turn, one: Authorisation, text: Text) -> None:
    """In the room of the borrower's case, where there is one."""
    door = await people.door_of(turn.session, one.borrower_id)
    if door is None:
        return
    situation = await situations.read(turn, door)
    if situation.handoff is not None:
        await desk_cards.refresh(turn, situation)
        desk_cards.tell(turn, situation, text)
