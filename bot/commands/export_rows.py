"""Export rows: what stands in each column of the lists for the lender's own systems."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from bot.settings import Config
from negotiation.follow_up.arrangement import Payment, count, left, paid_count
from negotiation.follow_up.watch import watch_until
from negotiation.money import Money
from storage.engine.database import Session
from storage.staff import exports
from storage.staff.exports import Arranged, Decided

Row = dict[str, Any]

ARRANGEMENT = (
    "case",
    "loan",
    "product",
    "version",
    "state",
    "reliefs",
    "signed_on",
    "first_due",
    "last_due",
    "instalments",
    "instalments_paid",
    "currency",
    "total",
    "paid",
    "left",
    "restructured",
    "watch_until",
)
PAYMENT = (
    "reference",
    "loan",
    "received_on",
    "currency",
    "amount",
    "penalty",
    "fee",
    "interest",
    "principal",
    "left_over",
    "reverses",
    "recorded_by",
)
DECISION = ("at", "case", "loans", "decision", "by", "version")


async def arrangements(
    session: Session, config: Config, start: datetime, now: datetime
) -> list[Row]:
    found = await exports.arrangements(session, start, now)
    return [_arrangement(each, config) for each in found if each.instalments]


def _arrangement(one: Arranged, config: Config) -> Row:
    rows, zone = one.instalments, config.zone
    months = config.policy_for(one.loan.product).watch_months
    is_restructure = one.terms.is_restructure
    zero = Money.zero(rows[0].amount.currency)
    watched = watch_until(one.terms.first_due, months) if is_restructure else None
    signed_at = one.agreement.countersigned_at
    return {
        "case": one.case,
        "loan": one.loan.number,
        "product": one.loan.product,
        "version": one.agreement.version,
        "state": str(one.agreement.state),
        "reliefs": " ".join(sorted(one.terms.kinds or (one.terms.kind,))),
        "signed_on": _day(signed_at.astimezone(zone).date() if signed_at else None),
        "first_due": _day(one.terms.first_due),
        "last_due": _day(one.terms.last_due),
        "instalments": count(rows),
        "instalments_paid": paid_count(rows),
        "currency": zero.currency,
        "total": str(sum((each.asks for each in rows), zero).amount),
        "paid": str(sum((each.paid for each in rows), zero).amount),
        "left": str(left(rows).amount),
        "restructured": is_restructure,
        "watch_until": _day(watched),
    }


async def payments(session: Session, config: Config, start: datetime, _: datetime) -> list[Row]:
    day = start.astimezone(config.zone).date()
    return [
        {
            "reference": payment.reference,
            "loan": number,
            "received_on": _day(payment.received_on),
            "currency": payment.amount.currency,
            "amount": str(payment.amount.amount),
            **{name: _part(payment.parts, name) for name in PAYMENT[5:9]},
            "left_over": _left_over(payment),
            "reverses": payment.reverses,
            "recorded_by": payment.recorded_by.partition(":")[0],
        }
        for number, payment in await exports.payments_since(session, day)
    ]


def _part(parts: dict[str, str] | None, name: str) -> str | None:
    """An amount; nothing where it is not known what the payment paid."""
    if parts is None:
        return None
    return str(Money.parse(parts[name]).amount) if name in parts else "0"


def _left_over(payment: Payment) -> str | None:
    """What is in none of its parts, whether a plan or the contract asked for those; nothing where all of it is."""
    rest = payment.left_over
    if payment.parts is not None:
        paid = sum(map(Money.parse, payment.parts.values()), Money.zero(payment.amount.currency))
        rest = payment.amount - paid
    return str(rest.amount) if rest is not None and rest.is_positive else None


async def decisions(session: Session, _: Config, start: datetime, now: datetime) -> list[Row]:
    return [_decision(each) for each in await exports.decisions(session, start, now)]


def _decision(one: Decided) -> Row:
    version = one.entry.details.get("version")
    return {
        "at": one.entry.at.astimezone(UTC).isoformat(timespec="seconds"),
        "case": one.case,
        "loans": " ".join(one.loans),
        "decision": one.entry.event.replace("-", " ").replace(" ", "_"),
        "by": one.entry.actor.partition(":")[0],
        "version": version if isinstance(version, int) else None,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
