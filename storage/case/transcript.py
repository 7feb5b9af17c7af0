"""Transcript: what was said in a borrower's chat, as it was said, by either side and by the bot.

From what came in and what went out, and, for advisors' words, which Telegram copies without them passing the outbox,
from the sayings. Of those, what was stopped or put right before it went out is marked. Files are named, not repeated.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, or_, select

from storage.engine.database import Session
from storage.records import Fate, HeldSaying
from storage.tables.audit import audit
from storage.tables.cases import handoffs
from storage.tables.messages import inbox, outbox
from storage.tables.talk import held_sayings, sayings

#: What in a message is no text.
_FILES = ("photo", "document", "voice", "video", "contact", "sticker", "location", "audio")
_MARK = re.compile("<[^<>]+>")
_SAYS = {"send_message", "edit_message_text", "send_photo", "send_document", "status"}


#: What an advisor wrote and the borrower never had.
UNSENT = "not sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    at: datetime
    who: str  #: "borrower", "bot", "advisor:12"
    said: str
    how: str = ""  #: "tapped", "changed", "recalled", `UNSENT`, or the kind of a file


#: Whose a chat was: the moments at which somebody identified themselves in it, and who.
Owners = dict[int, list[tuple[datetime, str]]]


async def read(
    session: Session,
    *,
    borrower_id: int,
    chats: Collection[int],
    case_id: int | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[Line]:
    """What was said in *chats* while they were this borrower's, in order, from *since* until *until*."""
    owners, me = await _owners(session, chats), f"borrower:{borrower_id}"
    lines = [
        *await _came(session, chats, owners, me),
        *await _went(session, chats, owners, me),
        *(await _advisors(session, case_id) if case_id is not None else []),
    ]
    return sorted(
        (
            line
            for line in lines
            if (since is None or line.at >= since) and (until is None or line.at <= until)
        ),
        key=lambda line: line.at,
    )


async def _owners(session: Session, chats: Collection[int]) -> Owners:
    rows = await session.execute(
        select(audit.c.at, audit.c.actor, audit.c.details)
        .where(audit.c.case_id.is_(None), audit.c.event == "identified", audit.c.salt.is_not(None))
        .order_by(audit.c.id)
    )
    found: Owners = {}
    for row in rows:
        if row.details.get("chat") in chats:
            found.setdefault(row.details["chat"], []).append((row.at, row.actor))
    return found


def _is_theirs(owners: Owners, chat: int, at: datetime, me: str) -> bool:
    """Before anybody was identified, it was who came to be; a chat may change hands later."""
    known = owners.get(chat, [])
    so_far = [who for since, who in known if since <= at] or [who for _, who in known[:1]]
    return not so_far or so_far[-1] == me


async def _came(session: Session, chats: Collection[int], owners: Owners, me: str) -> list[Line]:
    if not chats:
        return []
    rows = await session.execute(
        select(inbox.c.received_at, inbox.c.lane, inbox.c.payload)
        .where(
            inbox.c.kind == "update",
            or_(*(inbox.c.lane.startswith(f"{chat}:", autoescape=True) for chat in chats)),
        )
        .order_by(inbox.c.id)
    )
    told = [
        _heard(row.received_at, row.payload)
        for row in rows
        if _is_theirs(owners, int(row.lane.partition(":")[0]), row.received_at, me)
    ]
    return [line for line in told if line is not None]


def _heard(received_at: datetime, update: dict[str, Any]) -> Line | None:
    if "callback_query" in update:
        query = update["callback_query"]
        return Line(at=received_at, who="borrower", said=_label(query), how="tapped")
    for kind, how in (("message", ""), ("edited_message", "changed")):
        if kind in update:
            message = update[kind]
            at = datetime.fromtimestamp(message.get("edit_date") or message["date"], UTC)
            file = next((name for name in _FILES if name in message), "")
            said = message.get("text") or message.get("caption") or ""
            return Line(at=at, who="borrower", said=said, how=how or file)
    return None


def _label(query: dict[str, Any]) -> str:
    """What stood on the button."""
    data = query.get("data", "")
    keyboard = query.get("message", {}).get("reply_markup", {}).get("inline_keyboard", [])
    labels = [one["text"] for row in keyboard for one in row if one.get("callback_data") == data]
    return str(labels[0] if labels else data)


async def _went(session: Session, chats: Collection[int], owners: Owners, me: str) -> list[Line]:
    rows = await session.execute(
        select(outbox)
        .where(
            outbox.c.lane.in_([f"chat:{chat}" for chat in chats]),
            outbox.c.status == "sent",
            outbox.c.method.in_(_SAYS),
        )
        .order_by(outbox.c.id)
    )
    lines = []
    for row in rows:
        chat = int(row.lane.removeprefix("chat:"))
        if not _is_theirs(owners, chat, row.written_at, me):
            continue
        names = [file.get("name", "") for file in row.files.values()]
        said = _words(row.params)
        how = "changed" if row.method in {"edit_message_text", "status"} else ""
        lines.append(
            Line(
                at=row.sent_at, who="bot", said=" ".join([*filter(None, [said]), *names]), how=how
            )
        )
    return lines


def _words(params: dict[str, Any]) -> str:
    """What was said, without the marks for how it looks."""
    said = str(params.get("text") or params.get("caption") or "")
    return html.unescape(_MARK.sub("", said)) if params.get("parse_mode") == "HTML" else said


async def _advisors(session: Session, case_id: int) -> list[Line]:
    rows = (
        await session.execute(
            select(sayings)
            .join(handoffs, handoffs.c.id == sayings.c.handoff_id)
            .where(handoffs.c.case_id == case_id, sayings.c.author.startswith("advisor:"))
            .order_by(sayings.c.id)
        )
    ).all()
    held = await session.scalars(
        select(HeldSaying)
        .join(handoffs, handoffs.c.id == held_sayings.c.handoff_id)
        .where(handoffs.c.case_id == case_id)
    )
    stops = held.all()
    changed = {(row.chat_id, row.message_id, row.version): row.said_at for row in rows}
    return [
        Line(
            at=row.said_at,
            who=row.author,
            said=row.text or "",
            how=UNSENT
            if any(
                _is_kept_back(
                    row, changed.get((row.chat_id, row.message_id, row.version + 1)), one
                )
                for one in stops
            )
            else "recalled"
            if row.recalled_at
            else "changed"
            if row.version > 1
            else ""
            if row.kind == "text"
            else row.kind,
        )
        for row in rows
    ]


def _is_kept_back(version: Row[Any], changed_at: datetime | None, stop: HeldSaying) -> bool:
    """Whether a *stop* kept this version of a message from the borrower, who then has what it was *changed* into, or nothing."""
    is_it = version.message_id == stop.message_id or (
        stop.album is not None and version.album == stop.album
    )
    if version.chat_id != stop.chat_id or not is_it:
        return False
    is_out = stop.fate is Fate.SENT
    if not is_out and not stop.is_change:  # nothing of it ever went
        return True
    if version.said_at < stop.held_at:
        return False
    if is_out:  # as it was then, not as it was first
        return changed_at is not None and (
            stop.decided_at is None or changed_at <= stop.decided_at
        )
    return stop.decided_at is None or version.said_at < stop.decided_at
