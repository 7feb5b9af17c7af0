"""Webhook events: what happens to a case, as the lender's own systems are told it: numbers and figures, no person."""

from __future__ import annotations

import json
import uuid
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.configuration.webhooks import HookEvent
from negotiation.agreeing.offer import Offer
from negotiation.contacting.hold import HoldReason
from negotiation.follow_up.arrangement import left
from negotiation.money import Money, total_of
from storage.case import (
    case_agreements,
    case_instalments,
    case_offers,
    cases,
    complaints,
    follow_up,
)
from storage.engine.database import Session
from storage.messages import webhooks
from storage.messages.webhooks import Webhook

#: What the audit calls it → what it is told as.
EVENTS: Mapping[str, HookEvent] = {
    "hardship notice": HookEvent.HARDSHIP_NOTICE,
    "application submitted": HookEvent.APPLICATION_SUBMITTED,
    "application declined": HookEvent.APPLICATION_DECLINED,
    "appeal": HookEvent.APPEAL,
    "applied again": HookEvent.APPLIED_AGAIN,
    "application withdrawn": HookEvent.APPLICATION_WITHDRAWN,
    "application put away": HookEvent.APPLICATION_PUT_AWAY,
    "closed": HookEvent.CASE_CLOSED,
    "reopened": HookEvent.CASE_REOPENED,
    "offer sent": HookEvent.OFFER_MADE,
    "offer accepted": HookEvent.OFFER_ACCEPTED,
    "offer declined": HookEvent.OFFER_ENDED,
    "offer ended": HookEvent.OFFER_ENDED,
    "offer taken back": HookEvent.OFFER_ENDED,
    "agreement signed": HookEvent.AGREEMENT_SIGNED,
    "agreement ended": HookEvent.AGREEMENT_ENDED,
    "in force": HookEvent.ARRANGEMENT_IN_FORCE,
    "plan restored": HookEvent.ARRANGEMENT_RESTORED,
    "recovered": HookEvent.ARRANGEMENT_RESTORED,
    "promise made": HookEvent.PROMISE_MADE,
    "promise broken": HookEvent.PROMISE_BROKEN,
    "arrangement broken": HookEvent.ARRANGEMENT_BROKEN,
    "completed": HookEvent.ARRANGEMENT_COMPLETED,
    "not complete": HookEvent.ARRANGEMENT_NOT_COMPLETE,
    "held": HookEvent.HOLD_SET,
    "hold lifted": HookEvent.HOLD_LIFTED,
    "hold run out": HookEvent.HOLD_RUN_OUT,
    "complaint": HookEvent.COMPLAINT,
}


async def noted(
    session: Session,
    noted_as: str,
    *,
    told: Collection[HookEvent],
    now: datetime,
    case_id: int | None,
    details: Mapping[str, Any],
) -> None:
    """Keep for the lender's systems what the audit was just told, where they are *told* of it."""
    event = EVENTS.get(noted_as)
    if event is None or event not in told:
        return
    with session.no_autoflush:  # a look at what there is, in the middle of a turn
        case = None if case_id is None else await cases.case(session, case_id)
        loans = [] if case_id is None else await cases.loans_of(session, case_id)
        figures = await _FIGURES[event](session, case_id or 0, {"now": now, **details})
    event_id = str(uuid.uuid4())
    body = {
        "id": event_id,
        "event": event,
        "at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "case": case.number if case else None,
        "loans": [loan.number for loan in loans],
        "figures": figures,
    }
    await webhooks.add(
        session,
        Webhook(
            event_id=event_id,
            case_id=case_id,
            event=event,
            body=json.dumps(body, ensure_ascii=False),
            written_at=now,
        ),
    )


Figures = dict[str, Any]


async def _none(_: Session, __: int, ___: Mapping[str, Any]) -> Figures:
    return {}


async def _decide_by(session: Session, case_id: int, _: Mapping[str, Any]) -> Figures:
    case = await cases.case(session, case_id)
    return {"decide_by": _moment(case.decide_by)}


async def _closed(_: Session, __: int, details: Mapping[str, Any]) -> Figures:
    return {"reason": details["reason"]}


async def _reopened(session: Session, case_id: int, _: Mapping[str, Any]) -> Figures:
    case = await cases.case(session, case_id)
    return {"state": case.state}


async def _version(_: Session, __: int, details: Mapping[str, Any]) -> Figures:
    return {"version": details["version"]}


async def _offer_ended(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    offer = await _offer(session, case_id, details["version"])
    return {"version": offer.version, "how": offer.state}


async def _offer(session: Session, case_id: int, version: int) -> Offer:
    offer = await case_offers.offer(session, case_id, version)
    if offer is None:
        raise LookupError(f"offer {version} of case {case_id}")
    return offer


async def _offered(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    offer = await _offer(session, case_id, details["version"])
    return {**_terms(offer), "open_until": _moment(offer.expires_at)}


async def _signed(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    agreement = await case_agreements.agreement_numbered(session, case_id, details["version"])
    terms = _terms(await case_offers.offer_of(session, agreement))
    return {**terms, "version": details["version"], "sha256": details["sha256"]}


async def _in_force(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    agreement = await case_agreements.agreement_numbered(session, case_id, details["version"])
    terms = _terms(await case_offers.offer_of(session, agreement))
    return {**terms, "version": details["version"]}


async def _agreement_ended(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    agreement = await case_agreements.agreement_numbered(session, case_id, details["version"])
    return {"version": agreement.version, "how": agreement.state}


def _terms(offer: Offer) -> Figures:
    parts = [each.terms for each in offer.parts]
    total = total_of(each.total for each in parts)
    return {
        "version": offer.version,
        "reliefs": sorted({kind for each in parts for kind in each.kinds or (each.kind,)}),
        "instalments": sum(len(each.schedule) for each in parts),
        "regular": _money(offer.regular),
        "total": _money(total),
        "first_due": offer.first_due.isoformat(),
        "last_due": max(each.last_due for each in parts).isoformat(),
        "restructured": any(each.is_restructure for each in parts),
    }


async def _promised(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    day = details["day"]
    promises = await follow_up.promises_of(session, case_id)
    newest = [one for one in promises if one.day.isoformat() == day][-1]
    return {"amount": _money(newest.amount), "day": day}


async def _broken(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    figures = await _left(session, case_id, details)
    return {"missed": details["missed"], "days": details["days"], **figures}


async def _left(session: Session, case_id: int, _: Mapping[str, Any]) -> Figures:
    rows = [
        each
        for each in await case_instalments.instalments_of(session, case_id)
        if not each.is_paid
    ]
    return {"left": _money(left(rows))}


async def _completed(session: Session, case_id: int, _: Mapping[str, Any]) -> Figures:
    rows = await case_instalments.instalments_of(session, case_id)
    paid = total_of(each.paid for each in rows)
    return {"instalments": len(rows), "paid": _money(paid)}


async def _held(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    holds = await cases.holds_on(session, case_id, details["now"])
    until = next((one.until for one in holds if one.reason == details["reason"]), None)
    return {"reason": _reason(details), "until": _moment(until)}


async def _hold_ended(session: Session, case_id: int, details: Mapping[str, Any]) -> Figures:
    rest = await cases.holds_on(session, case_id, details["now"])
    return {"reason": _reason(details), "is_held": bool(rest)}


def _reason(details: Mapping[str, Any]) -> str | None:
    """Why, where the lender's systems have something to do by it; what is between people stays there."""
    return None if details["reason"] in _BETWEEN_PEOPLE else str(details["reason"])


async def _complaint(session: Session, _: int, details: Mapping[str, Any]) -> Figures:
    complaint = await complaints.numbered(session, details["number"])
    return {"number": details["number"], "answer_by": complaint.answer_by.isoformat()}


_BETWEEN_PEOPLE = {HoldReason.CRISIS, HoldReason.COMPLAINT}


def _money(amount: Money) -> dict[str, str]:
    return {"amount": str(amount.amount), "currency": amount.currency}


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat(timespec="seconds")


_FIGURES: Mapping[HookEvent, Callable[[Session, int, Mapping[str, Any]], Awaitable[Figures]]] = {
    HookEvent.HARDSHIP_NOTICE: _none,
    HookEvent.APPLICATION_SUBMITTED: _decide_by,
    HookEvent.APPLICATION_DECLINED: _none,
    HookEvent.APPEAL: _decide_by,
    HookEvent.APPLIED_AGAIN: _none,
    HookEvent.APPLICATION_WITHDRAWN: _none,
    HookEvent.APPLICATION_PUT_AWAY: _none,
    HookEvent.CASE_CLOSED: _closed,
    HookEvent.CASE_REOPENED: _reopened,
    HookEvent.OFFER_MADE: _offered,
    HookEvent.OFFER_ACCEPTED: _version,
    HookEvent.OFFER_ENDED: _offer_ended,
    HookEvent.AGREEMENT_SIGNED: _signed,
    HookEvent.AGREEMENT_ENDED: _agreement_ended,
    HookEvent.ARRANGEMENT_IN_FORCE: _in_force,
    HookEvent.ARRANGEMENT_RESTORED: _version,
    HookEvent.PROMISE_MADE: _promised,
    HookEvent.PROMISE_BROKEN: _promised,
    HookEvent.ARRANGEMENT_BROKEN: _broken,
    HookEvent.ARRANGEMENT_COMPLETED: _completed,
    HookEvent.ARRANGEMENT_NOT_COMPLETE: _left,
    HookEvent.HOLD_SET: _held,
    HookEvent.HOLD_LIFTED: _hold_ended,
    HookEvent.HOLD_RUN_OUT: _hold_ended,
    HookEvent.COMPLAINT: _complaint,
}
