"""Desk's buttons: those below messages in a room that can do nothing any more are taken off.

A message says what its buttons are about, and the room remembers it from when it has arrived. Whatever changes a case
brings its card up to date: then what is remembered is gone through, and what has become moot is bare.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from enum import StrEnum

from bot.desk import rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import take_off_buttons
from bot.turns.turn import Turn
from dialogs.situation import Situation
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.follow_up.reported_payment import ReportedPaymentState
from negotiation.lifecycle import ARRANGED, CaseState, allows
from negotiation.reopening import reopened_until
from storage.case import case_offers, follow_up, sayings
from storage.records import Fate
from storage.staff import desk


class About(StrEnum):
    """What buttons are about; followed by a number where there can be several."""

    DRAFT = "draft"  #: an offer nobody has sent yet
    ASKED = "asked"  #: an offer that waits for a supervisor
    AGREEMENT = "agreement"  #: one that waits for the lender's signature
    PLANS = "plans"  #: what can be offered: the newest list of it
    BUILDER = "builder"  #: a plan put together by hand
    COUNTER = "counter"  #: what the borrower can pay instead
    DECLINE = "decline"  #: which rule stands in the way
    REPORTED_PAYMENT = "reported_payment"  #: said to be paid
    INSTALMENT = "instalment"  #: whether it has been paid
    SAYING = "saying"  #: held back for a second look, or until the hours of contact
    PAPER = "paper"  #: one that was sent
    WISH = "wish"  #: whether the borrower no longer wants it
    SEAL = "seal"  #: whether the lender signs an agreement
    CLOSE = "close"  #: whether the case ends for a reason from outside
    PUT_AWAY = "put_away"  #: whether it is to be, where nobody goes on with it
    CALL_OFF = "call_off"  #: whether an agreement is not to be made
    CLOSED = "closed"  #: that the case is
    PASSED = "passed"  #: to a supervisor or a skill, and nobody has it yet
    HANDED = "handed"  #: to a colleague, who has not written yet
    ADVISER = "adviser"  #: whether the law lets things rest for a debt adviser
    CHECKED = "checked"  #: whether it is known in another way who signs
    TOLD = "told"  #: what is another now, by the borrower's message that says so
    COMPLAINT = "complaint"  #: whether it is answered
    CALL = "call"  #: who has room for the next one
    CLAIM = "claim"  #: that it has to be taken first
    MOMENT = "moment"  #: asked of whoever has the case, while it stands as it does

    def of(self, number: int | None = None) -> str:
        """As it is kept with a message."""
        return f"{self}:{number or 0}"


def of_the_moment(situation: Situation) -> str:
    """About what is asked in passing: moot once the case is with somebody else, or has gone on to another part."""
    handoff = situation.handoff
    holder = handoff.advisor_id if handoff is not None else None
    return f"{About.MOMENT}:{_part(situation)}:{holder or 0}"


async def tidy(turn: Turn, situation: Situation) -> None:
    """Take off what has become moot in the situation's room."""
    handoff = situation.handoff
    if handoff is None or not handoff.buttons:
        return
    left = {}
    for subject, messages in handoff.buttons.items():
        if await _can_still(turn, situation, subject):
            left[subject] = messages
        else:
            turn.send(*(rooms.bare(handoff, one) for one in messages))
    if len(left) < len(handoff.buttons):
        handoff.buttons = left


def drop(turn: Turn, handoff: Handoff, what: About, number: int | None = None) -> None:
    """Something newer takes the place of those that are there."""
    for one in handoff.buttons.get(what.of(number), ()):
        turn.send(rooms.bare(handoff, one))
        _forget(handoff, one)


def chosen(turn: Turn, handoff: Handoff, hearing: Hearing) -> None:
    """What was tapped stands below its message, in place of the buttons."""
    number = hearing.message_id
    plain = rooms.bare(handoff, number)
    turn.parcels = [one for one in turn.parcels if one != plain]
    _forget(handoff, number)
    turn.send(take_off_buttons(rooms.lane(handoff), number, hearing.tapped))


def _forget(handoff: Handoff, message_id: int) -> None:
    handoff.buttons = {
        subject: [one for one in messages if one != message_id]
        for subject, messages in handoff.buttons.items()
        if list(messages) != [message_id]
    }


async def _can_still(turn: Turn, situation: Situation, subject: str) -> bool:
    """Whether buttons about that do something; those of an older version are left alone."""
    kind, _, rest = subject.partition(":")
    if kind == About.MOMENT:
        part, _, holder = rest.partition(":")
        handoff = situation.handoff
        is_theirs = holder == "0" or (handoff is not None and str(handoff.advisor_id) == holder)
        return part == _part(situation) and is_theirs
    if situation.case is None and kind not in _OF_ROOM:
        return True
    if kind in _LOOKED_UP:
        return await _LOOKED_UP[About(kind)](turn, situation, int(rest))
    return kind not in _CAN or _CAN[About(kind)](situation, int(rest))


def _part(situation: Situation) -> str:
    """In which part of its life the case is."""
    if situation.case is None:
        return "visitor"
    state = situation.case.state
    return "talk" if state.takes_offers else "repaying" if state in _REPAYING else str(state)


_REPAYING = ARRANGED | {CaseState.COMPLETED}


async def _is_draft(turn: Turn, situation: Situation, version: int) -> bool:
    return await _stands(turn, situation, version, OfferState.DRAFT)


async def _is_asked(turn: Turn, situation: Situation, version: int) -> bool:
    return await _stands(turn, situation, version, OfferState.ASKED)


async def _stands(turn: Turn, situation: Situation, version: int, state: OfferState) -> bool:
    offer = await case_offers.offer(turn.session, situation.the_case.id or 0, version)
    is_so = offer is not None and offer.state is state
    return is_so and situation.the_case.state.takes_offers


async def _is_said_paid(turn: Turn, situation: Situation, payment_id: int) -> bool:
    """Whether nobody has looked yet, and it has not come in another way."""
    one = await follow_up.reported_payment(turn.session, payment_id)
    if one is None or one.state is not ReportedPaymentState.SAID:
        return False
    return any(each.id == one.instalment_id and not each.is_paid for each in situation.instalments)


async def _is_held_back(turn: Turn, _: Situation, held_id: int) -> bool:
    held = await sayings.held(turn.session, held_id)
    return held is not None and held.fate in {Fate.LOOKED_AT, Fate.WAITS}


async def _is_handed(turn: Turn, situation: Situation, advisor_id: int) -> bool:
    handoff = situation.handoff
    if handoff is None or handoff.advisor_id != advisor_id:
        return False
    return not await desk.has_written(turn.session, handoff)


#: Which are of the talk alone: there may be no case.
_OF_ROOM = frozenset({
    About.SAYING, About.HANDED, About.CALL, About.CLAIM, About.PASSED, About.COMPLAINT,
})  # fmt: skip

#: Where that is not known without a look.
_LOOKED_UP: Mapping[About, Callable[[Turn, Situation, int], Awaitable[bool]]] = {
    About.DRAFT: _is_draft,
    About.ASKED: _is_asked,
    About.REPORTED_PAYMENT: _is_said_paid,
    About.SAYING: _is_held_back,
    About.HANDED: _is_handed,
}


def _can_be_sealed(situation: Situation) -> bool:
    one = situation.agreement
    is_signed = one is not None and one.state is AgreementState.SIGNED
    return is_signed and situation.the_agreement.countersigned_at is None


def _waits(situation: Situation) -> Handoff | None:
    """The room, while nobody has it and somebody is to."""
    handoff = situation.handoff
    is_waiting = handoff is not None and handoff.state is HandoffState.WAITING
    return handoff if is_waiting else None


def _is_called(situation: Situation, advisor_id: int) -> bool:
    handoff = _waits(situation)
    return handoff is not None and handoff.offered_to == advisor_id


def _waits_for_skill(situation: Situation, _: int) -> bool:
    handoff = _waits(situation)
    return handoff is not None and handoff.skill is not None


def _is_next(situation: Situation, instalment_id: int) -> bool:
    one = situation.next_instalment
    return one is not None and one.id == instalment_id and situation.the_case.state.is_open


_CAN: Mapping[About, Callable[[Situation, int], bool]] = {
    About.AGREEMENT: lambda it, version: (
        _can_be_sealed(it) and it.the_agreement.version == version
    ),
    About.PLANS: lambda it, _: it.the_case.state.takes_offers,
    About.BUILDER: lambda it, _: it.the_case.state.takes_offers,
    About.COUNTER: lambda it, _: it.the_case.state is CaseState.COUNTERED,
    About.DECLINE: lambda it, _: allows(it.the_case.state, "decline"),
    About.INSTALMENT: _is_next,
    About.WISH: lambda it, _: it.the_case.may_withdraw and not it.plan_may_hold,
    About.SEAL: lambda it, _: _can_be_sealed(it),
    About.CLOSE: lambda it, _: allows(it.the_case.state, "close"),
    About.PUT_AWAY: lambda it, _: allows(it.the_case.state, "expire"),
    About.CALL_OFF: lambda it, _: it.agreement_is_out,
    About.CHECKED: lambda it, _: it.agreement_is_out,
    About.CLOSED: lambda it, _: reopened_until(it.the_case) is not None,
    About.CALL: _is_called,
    About.CLAIM: lambda it, _: it.handoff is not None and it.handoff.advisor_id is None,
    About.PASSED: _waits_for_skill,
    About.ADVISER: lambda it, _: it.the_case.state.is_open,
    About.COMPLAINT: lambda it, number: it.complaint is not None and it.complaint.id == number,
    About.TOLD: lambda it, _: it.the_case.may_correct,
}
