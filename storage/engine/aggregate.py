"""Aggregate: a case with all that is decided in it is one whole: whoever changes a part changes its version.

Two turns may meet at one case: a payment arrives while it is judged what is late, two people sign the same agreement,
an advisor accepts a paper that is being taken back. Each has read what the other changes. By the version of the whole
the later one finds that at its end and is done again, though they wrote to different rows, or one over the other.

So a case is read before what is in it: read after it, it may be newer than the version tells. What is new needs no
such care: nobody has read it.

A chat is one such whole as well: the borrower answers in it while the desk hands it back to the bot. So is a room: two
advisors claim it. Turns of many people are written in one statement, so PostgreSQL itself compares the versions, by a
trigger. On SQLite nobody else is in a transaction at the same time.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.guarantee import Guarantee
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.signature import Signature
from negotiation.applying.paper import Paper
from negotiation.case import Case
from negotiation.contacting.hold import Hold
from negotiation.desk.handoff import Handoff
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.promise import Promise
from negotiation.follow_up.reported_payment import ReportedPayment
from storage.records import Chat
from storage.tables.cases import cases

from .among import among

_WHOLES = (Case, Chat, Handoff)
#: Of an agreement, and so of its case.
_SIGNED = (Guarantee, Signature)
_PARTS = (Agreement, DueInstalment, Hold, Offer, Paper, Promise, ReportedPayment, *_SIGNED)
_READ = "aggregate.read"

_CHANGED = update(cases).where(among(cases.c.id, "numbers")).values(version=cases.c.version + 1)


def begin(one: Any) -> None:
    """Something new: a whole has its first version."""
    if isinstance(one, _WHOLES):
        one.version = 1


def hold_read(session: Session, one: object) -> None:
    """What was loaded: a whole is held to the end of the transaction, so that its version stays the one that was read."""
    if isinstance(one, _WHOLES):
        session.info.setdefault(_READ, []).append(one)


def count_parts(session: Session, _context: Any, _instances: Any) -> None:
    """Before a flush: what is a whole, and is changed or a part of it is, has its next version with it."""
    changed = [one for one in session.dirty if session.is_modified(one)]
    wholes: set[Any] = {one for one in changed if isinstance(one, _WHOLES)}
    unread = set()
    for case_id in {_case_of(session, one) for one in changed if isinstance(one, _PARTS)}:
        case = session.identity_map.get((Case, (case_id,), None))
        if case is None:
            unread.add(case_id)
        else:
            wholes.add(case)
    for one in session.new:
        begin(one)
    for one in wholes:
        one.version += 1
    if unread:
        session.connection().execute(_CHANGED, {"numbers": list(unread)})


def _case_of(session: Session, part: Any) -> int:
    if isinstance(part, _SIGNED):
        with session.no_autoflush:
            part = session.get_one(Agreement, part.agreement_id)
    number: int = part.case_id
    return number
