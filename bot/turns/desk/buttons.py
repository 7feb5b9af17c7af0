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
from negotiation.lifecycle import CaseState, allows
from storage.case import cases, follow_up, sayings
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
    if situation.case is None or kind not in _CAN:
        return True
    return await _CAN[About(kind)](turn, situation, int(rest))


def _part(situation: Situation) -> str:
    """In which part of its life the case is."""
    if situation.case is None:
        return "visitor"
    state = situation.case.state
    return "talk" if state.takes_offers else "repaying" if state in _REPAYING else str(state)


_REPAYING = {CaseState.AGREED, CaseState.ACTIVE, CaseState.COMPLETED}


async def _is_draft(turn: Turn, situation: Situation, version: int) -> bool:
    is_draft = await _stands(turn, situation, version, OfferState.DRAFT)
    return is_draft and situation.the_case.state.takes_offers


async def _is_asked(turn: Turn, situation: Situation, version: int) -> bool:
    is_asked = await _stands(turn, situation, version, OfferState.ASKED)
    return is_asked and situation.the_case.state.takes_offers


async def _stands(turn: Turn, situation: Situation, version: int, state: OfferState) -> bool:
    offer = await cases.offer(turn.session, situation.the_case.id or 0, version)
    return offer is not None and offer.state is state


async def _is_signed(turn: Turn, situation: Situation, version: int) -> bool:
    one = situation.agreement
    is_it = one is not None and one.version == version
    return is_it and await _can_be_sealed(turn, situation, version)


async def _takes_offers(_: Turn, situation: Situation, __: int) -> bool:
    return situation.the_case.state.takes_offers


async def _is_countered(_: Turn, situation: Situation, __: int) -> bool:
    return situation.the_case.state is CaseState.COUNTERED


async def _can_be_declined(_: Turn, situation: Situation, __: int) -> bool:
    return allows(situation.the_case.state, "decline")


async def _is_said_paid(turn: Turn, situation: Situation, payment_id: int) -> bool:
    """Whether nobody has looked yet, and it has not come in another way."""
    one = await follow_up.reported_payment(turn.session, payment_id)
    if one is None or one.state is not ReportedPaymentState.SAID:
        return False
    return any(each.id == one.instalment_id and not each.is_paid for each in situation.instalments)


async def _is_next(_: Turn, situation: Situation, instalment_id: int) -> bool:
    one = situation.next_instalment
    return one is not None and one.id == instalment_id and situation.the_case.state.is_open


async def _is_held_back(turn: Turn, _: Situation, held_id: int) -> bool:
    held = await sayings.held(turn.session, held_id)
    return held is not None and held.fate in {Fate.LOOKED_AT, Fate.WAITS}


async def _is_called(_: Turn, situation: Situation, advisor_id: int) -> bool:
    handoff = situation.handoff
    is_waiting = handoff is not None and handoff.state is HandoffState.WAITING
    return is_waiting and handoff is not None and handoff.offered_to == advisor_id


async def _waits_for_skill(_: Turn, situation: Situation, __: int) -> bool:
    handoff = situation.handoff
    is_waiting = handoff is not None and handoff.state is HandoffState.WAITING
    return is_waiting and handoff is not None and handoff.skill is not None


async def _is_handed(turn: Turn, situation: Situation, advisor_id: int) -> bool:
    handoff = situation.handoff
    is_theirs = handoff is not None and handoff.advisor_id == advisor_id
    return is_theirs and handoff is not None and not await desk.has_written(turn.session, handoff)


async def _is_complained(_: Turn, situation: Situation, complaint_id: int) -> bool:
    return situation.complaint is not None and situation.complaint.id == complaint_id


async def _can_be_withdrawn(_: Turn, situation: Situation, __: int) -> bool:
    return situation.the_case.may_withdraw and not situation.plan_may_hold


async def _can_be_sealed(_: Turn, situation: Situation, __: int) -> bool:
    one = situation.agreement
    is_signed = one is not None and one.state is AgreementState.SIGNED
    return is_signed and situation.the_agreement.countersigned_at is None


async def _can_be_closed(_: Turn, situation: Situation, __: int) -> bool:
    return allows(situation.the_case.state, "close")


async def _can_be_put_away(_: Turn, situation: Situation, __: int) -> bool:
    return allows(situation.the_case.state, "expire")


async def _can_be_called_off(_: Turn, situation: Situation, __: int) -> bool:
    return situation.agreement_is_out


async def _is_closed(_: Turn, situation: Situation, __: int) -> bool:
    return situation.the_case.reopened_until is not None


async def _can_be_corrected(_: Turn, situation: Situation, __: int) -> bool:
    return situation.the_case.may_correct


async def _is_open(_: Turn, situation: Situation, __: int) -> bool:
    return situation.the_case.state.is_open


async def _is_there(_: Turn, __: Situation, ___: int) -> bool:
    return True


_CAN: Mapping[About, Callable[[Turn, Situation, int], Awaitable[bool]]] = {
    About.DRAFT: _is_draft,
    About.ASKED: _is_asked,
    About.AGREEMENT: _is_signed,
    About.PLANS: _takes_offers,
    About.BUILDER: _takes_offers,
    About.COUNTER: _is_countered,
    About.DECLINE: _can_be_declined,
    About.REPORTED_PAYMENT: _is_said_paid,
    About.INSTALMENT: _is_next,
    About.SAYING: _is_held_back,
    About.PAPER: _is_there,
    About.WISH: _can_be_withdrawn,
    About.SEAL: _can_be_sealed,
    About.CLOSE: _can_be_closed,
    About.PUT_AWAY: _can_be_put_away,
    About.CALL_OFF: _can_be_called_off,
    About.CLOSED: _is_closed,
    About.CALL: _is_called,
    About.PASSED: _waits_for_skill,
    About.HANDED: _is_handed,
    About.ADVISER: _is_open,
    About.CHECKED: _can_be_called_off,
    About.COMPLAINT: _is_complained,
    About.TOLD: _can_be_corrected,
}
