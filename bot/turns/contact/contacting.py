"""Contacting: whether a borrower may be written to unasked, asked of the rules with all that is known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.telegram.keyboards import parcel
from bot.turns.turn import Turn
from dialogs.reply import Say
from dialogs.situation import Situation
from negotiation.agreeing.agreement import Agreement
from negotiation.begun import begun
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.contacting.contact import (
    Answer,
    No,
    NotBefore,
    Person,
    Yes,
    may_contact,
    strictest,
)
from negotiation.contacting.contact_history import Contact, looks_back
from negotiation.contacting.hold import Hold
from negotiation.contacting.preferences import ContactKind
from negotiation.contacting.reminders import ReminderKind
from negotiation.pack import Start
from storage import people
from storage.case import case_agreements, cases, contacts
from storage.case import follow_up as answers
from storage.messages import due
from storage.messages.due import Duty
from storage.messages.outbox import UNASKED, Parcel
from storage.records import Chat
from storage.staff.unreached import NO_CHAT, UNREACHABLE

from . import copying

#: So late, something was missed; and then so much time lies between two that were.
_LATE, _APART = timedelta(minutes=10), timedelta(hours=3)


async def may_write(
    turn: Turn,
    chat: Chat,
    borrower: Borrower,
    case: Case,
    *,
    kind: ContactKind,
    products: Collection[str],
    about: str,
    is_late: bool = False,
) -> Answer:
    """The answer of the rules for these *products* of a case, of several the strictest; it is kept.

    *about* says for what it was asked; *is_late* whether that is overdue.
    """
    packs = [turn.house.policy_for(product).pack for product in sorted(set(products))]
    since = turn.now - max(map(looks_back, packs))
    consent = await people.consent_of(turn.session, chat.chat_id, "privacy")
    agreement = await case_agreements.agreement_of(turn.session, case.id or 0)
    holds = await cases.holds_on(turn.session, case.id or 0, turn.now)
    person = Person(
        zone=ZoneInfo(borrower.time_zone),
        preferences=borrower.preferences,
        has_consented=consent is not None,
        is_late=is_late,
        holds=tuple(holds),
        contacts=tuple(await contacts.since(turn.session, borrower.id or 0, since)),
        agreement=agreement.state if agreement else None,
        started=_started(case, holds, agreement),
    )
    found = strictest(may_contact(person, turn.now, kind, pack=pack) for pack in packs)
    word = await answers.keep_answer(
        turn.session,
        found,
        borrower_id=borrower.id or 0,
        case_id=case.id,
        at=turn.now,
        kind=kind,
        about=about,
    )
    await turn.note(
        "contact asked",
        actor="bot",
        case_id=case.id,
        kind=kind,
        about=about,
        answer=word,
        why=str(found.why.reason),
    )
    return found


async def door(turn: Turn, case: Case, kind: ContactKind, duties: Sequence[Duty]) -> Chat | None:
    """The chat to write to now; where there is none, or it may not be, the duties wait or are dropped."""
    borrower = await people.borrower(turn.session, case.borrower_id)
    if kind.is_about_paying and await _is_one_of_many(turn, borrower, duties):
        for duty in duties:
            await due.put_off(
                turn.session, duty, turn.now + _APART, "another one was late as well"
            )
        return None
    chat = await people.door_of(turn.session, case.borrower_id)
    reason = None
    if borrower.unreachable_since is not None:  # the desk knows
        reason = UNREACHABLE
    elif chat is None:
        reason = NO_CHAT
    else:
        products = [loan.product for loan in await cases.loans_of(turn.session, case.id or 0)]
        about = duties[0].key
        match await may_write(
            turn,
            chat,
            borrower,
            case,
            kind=kind,
            products=products,
            about=about,
            is_late=any(_is_about_late(duty) for duty in duties),
        ):
            case Yes():
                return chat
            case NotBefore(moment=moment, why=why):
                for duty in duties:
                    await due.put_off(turn.session, duty, moment, str(why))
                return None
            case No(why=why):
                reason = str(why)
    for duty in duties:
        await due.drop(turn.session, duty, reason)
    return None


async def _is_one_of_many(turn: Turn, borrower: Borrower, duties: Sequence[Duty]) -> bool:
    """Whether something else about paying has just gone out, and this is late or a way back: no burst, as after an outage."""
    if all(duty.due_at > turn.now - _LATE and duty.kind != "way_back" for duty in duties):
        return False
    found = await contacts.since(turn.session, borrower.id or 0, turn.now - _LATE)
    return any(one.by == Contact(at=turn.now).by and one.kind.is_about_paying for one in found)


def unasked(message: Parcel, *duties: Duty) -> Parcel:
    """A message that nobody waits for: it goes out soon, or what was due is looked at anew.

    What lay for hours, because Telegram or the bot was away, would come at night, or after the payment. What belongs
    to such a message, as its copy, is as unasked, and nothing is looked at because of it.
    """
    return replace(message, keeps={**message.keeps, UNASKED: [each.key for each in duties]})


async def write(
    turn: Turn, situation: Situation, kind: ContactKind, say: Say, *duties: Duty, **params: Any
) -> None:
    """What was due goes out, to helpers as a copy, and counts with the next one; *params* are the Bot API's."""
    borrower = situation.borrower
    if borrower is None:
        raise LookupError("nobody to be written to")
    message = parcel(say, chat_id=situation.place.chat_id, language=situation.language)
    message.params.update(params)
    turn.send(unasked(message, *duties))
    turn.send(*map(unasked, await copying.copies(turn, borrower.id or 0, say.text)))
    await wrote(turn, borrower, kind, reference=duties[0].key)
    await due.done(turn.session, *duties)


async def came_too_late(turn: Turn, payload: dict[str, Any]) -> None:
    """It was not sent: what it was for is due once more, and does not count as a contact."""
    for key in payload["keys"]:
        await due.again(turn.session, key, turn.now)
        await contacts.forget(turn.session, reference=key)
    turn.is_urgent = True


async def wrote(turn: Turn, borrower: Borrower, kind: ContactKind, *, reference: str) -> None:
    """Note that the borrower was written to; the next one is counted with it."""
    contact = Contact(at=turn.now, kind=kind)
    await contacts.note(turn.session, borrower.id or 0, contact, reference=reference)


def _is_about_late(duty: Duty) -> bool:
    """Whether it speaks of an instalment whose day has passed."""
    return duty.kind == "way_back" or duty.subject.get("when") == ReminderKind.AFTER


def _started(
    case: Case, holds: Sequence[Hold], agreement: Agreement | None
) -> dict[Start, datetime]:
    """What began when; of an agreement its signing, not that it was printed."""
    found = begun(case, holds=holds)
    found.pop(Start.AGREED, None)
    if agreement is not None and agreement.signed_at is not None:
        found[Start.AGREED] = agreement.signed_at
    return found
