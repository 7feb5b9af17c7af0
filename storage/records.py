"""Records: what is kept that is no rule of lending: doors, advisors, invitations."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


@dataclass(eq=False, kw_only=True)
class Chat:
    """A door to a borrower, and where the conversation stands behind it."""

    chat_id: int
    language: str
    place: str  #: "flow.step", stable names
    borrower_id: int | None = None
    question: int = 0  #: number of the question shown last; older buttons carry smaller ones
    misses: int = 0  #: answers in a row that were not understood
    came_from: list[str] = field(default_factory=list)  #: places left for a digression
    #: Steps answered and the messages that did, the oldest first: to go back, to correct.
    trail: list[tuple[str, int]] = field(default_factory=list)
    #: Of the calculator, while it is open; and what was told early, until it is known whose it is.
    figures: dict[str, str] = field(default_factory=dict)
    claimed_loan: str | None = None  #: the loan number typed, until identified
    identified_at: datetime | None = None
    newest_message: int | None = None  #: Telegram's number of what its owner wrote last
    heard_at: datetime | None = None  #: when its owner last did something
    helping_id: int | None = None  #: of several whom its owner helps, the one talked about
    speaks: str | None = None  #: the language without a catalogue that its owner wrote in last
    status_shown: str | None = None  #: fingerprint of what it was last made to say
    version: int = 1  #: the next one each time it is written: see `storage.engine.aggregate`


@dataclass(eq=False, kw_only=True)
class Advisor:
    """A person on the lender's side who may act in the desk's group."""

    user_id: int
    name: str
    is_supervisor: bool = False
    is_active: bool = True
    languages: list[str] = field(default_factory=list)  #: the lender's usual where it is empty
    skills: list[str] = field(default_factory=list)
    capacity: int | None = None  #: conversations at a time; the lender's usual where it is `None`
    is_on_duty: bool = True
    is_reachable: bool = True  #: in a private chat, as far as is known


@dataclass(eq=False, kw_only=True)
class Invite:
    """A one-time way in for a party whose telephone number has changed; only the token's hash is kept."""

    token_hash: str
    party_id: int
    expires_at: datetime
    id: int | None = None
    used_at: datetime | None = None
    used_by: int | None = None


@dataclass(eq=False, kw_only=True)
class StaffInvite:
    """A one-time way to act at the desk; only the token's hash is kept."""

    token_hash: str
    is_supervisor: bool
    made_by: int
    expires_at: datetime
    id: int | None = None
    used_at: datetime | None = None
    used_by: int | None = None


@dataclass(eq=False, kw_only=True)
class Book:
    """One reading of the lender's book."""

    as_of: date
    sha256: str
    imported_at: datetime
    counts: dict[str, int] = field(default_factory=dict)
    id: int | None = None


class Fate(StrEnum):
    """What becomes of what an advisor wrote and was not passed on at once."""

    LOOKED_AT = "looked_at"  #: somebody looks twice
    WAITS = "waits"  #: for the hours of contact
    SENT = "sent"
    DROPPED = "dropped"


@dataclass(eq=False, kw_only=True)
class HeldSaying:
    """A message of an advisor's that is held back; its words are with the sayings."""

    id: int | None = None
    handoff_id: int
    chat_id: int  #: the desk's group
    message_id: int
    advisor_id: int
    fate: Fate
    is_change: bool  #: of a message that was passed on before
    concerns: list[str] = field(default_factory=list)  #: what was found in it
    reply_to: int | None = None
    album: str | None = None
    held_at: datetime
    decided_at: datetime | None = None  #: when it went out, or was known not to
    decided_by: int | None = None
