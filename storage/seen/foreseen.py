"""Foreseen: glances at many chats, taken before the turns of one commit, each good for the first look of its turn.

A glance is forgotten as soon as anything is written that it may have shown otherwise: by another turn of the same
commit, since all of them share a session.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session as SyncSession

from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.signature import Signature
from negotiation.applying.authorisation import Authorisation
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.loans.loan import Loan
from negotiation.party import Party
from storage.engine.database import Session

from .glances import AtBorrower, AtChat

_KEPT = "foreseen"
#: These concern more people than their rows name.
_FAR_REACHING = (Agreement, Authorisation, Loan, Party, Signature)
_NAMES = ("chat_id", "borrower_id", "case_id")


def keep(session: Session, glances: Mapping[int, AtChat]) -> None:
    """Keep what was seen, by chat, for the rest of this transaction."""
    session.info[_KEPT] = dict(glances)
    event.listen(session.sync_session, "after_flush", _flushed)


def take(session: Session, chat_id: int) -> AtChat | None:
    """What was seen of a chat, once."""
    seen: AtChat | None = session.info.get(_KEPT, {}).pop(chat_id, None)
    return seen


def is_new(session: Session, chat_id: int) -> bool:
    """Whether it was seen that there is no such chat yet."""
    seen: AtChat | None = session.info.get(_KEPT, {}).get(chat_id)
    return seen is not None and seen.chat is None


def may_concern(session: Session, chat_id: int, changed: Sequence[object]) -> bool:
    """Whether any of what has *changed* may have been seen of a chat."""
    seen: AtChat | None = session.info.get(_KEPT, {}).get(chat_id)
    if seen is None or _is_far_reaching(changed):
        return True
    return not _about(changed).isdisjoint(_of(seen, chat_id))


def _flushed(session: SyncSession, _: object) -> None:
    if session.info.get(_KEPT):
        written(session, [*session.new, *session.dirty, *session.deleted])


def written(session: SyncSession, changed: Sequence[object]) -> None:
    """Forget what may be otherwise now that this was written."""
    kept: dict[int, AtChat] = session.info.get(_KEPT, {})
    if _is_far_reaching(changed):
        kept.clear()
        return
    _forget(kept, _about(changed))


def tried(session: Session, loan_number: str) -> None:
    """Forget what was seen of a loan of which somebody has just failed to prove that it is theirs."""
    _forget(session.info.get(_KEPT, {}), {("loan_number", loan_number)})


def _forget(kept: dict[int, AtChat], about: set[tuple[str, int | str]]) -> None:
    for chat_id in [each for each, seen in kept.items() if not about.isdisjoint(_of(seen, each))]:
        del kept[chat_id]


def _is_far_reaching(changed: Sequence[object]) -> bool:
    return any(isinstance(one, _FAR_REACHING) or _ends(one) for one in changed)


def _ends(one: object) -> bool:
    """Whether a case was ended, or is another's: whoever owes with its borrower is told of it."""
    if not isinstance(one, Case) or inspect(one).pending:  # a new one is written at once
        return False
    return not {"borrower_id", "closed_at"}.isdisjoint(inspect(one).committed_state)


def _about(changed: Sequence[object]) -> set[tuple[str, int | str]]:
    return {each for one in changed for each in _named(one)}


def _named(one: Any) -> Iterator[tuple[str, int]]:
    """Whom a row is about."""
    if isinstance(one, Borrower | Case) and one.id is not None:
        yield "borrower_id" if isinstance(one, Borrower) else "case_id", one.id
    for name in _NAMES:
        number = getattr(one, name, None)
        if number is not None:
            yield name, number


def _of(seen: AtChat, chat_id: int) -> Iterator[tuple[str, int | str]]:
    """Whom a glance is about."""
    yield "chat_id", chat_id
    if seen.handoff is not None and seen.handoff.case_id is not None:
        yield "case_id", seen.handoff.case_id
    if seen.at_borrower is not None:
        yield from _at(seen.at_borrower)
    if seen.claim is not None:
        yield "loan_number", seen.claim.number
        for there in seen.claimed.values():
            yield from _at(there)
        for one in chain.from_iterable(seen.doors.values()):
            yield "chat_id", one.chat_id


def _at(there: AtBorrower) -> Iterator[tuple[str, int]]:
    yield "borrower_id", there.borrower.id or 0
    if there.case is not None:
        yield "case_id", there.case.id or 0
