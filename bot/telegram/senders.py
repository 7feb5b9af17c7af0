"""Senders: whose update it was, where nothing else of it may be readable."""

from __future__ import annotations

from dataclasses import dataclass

from .contents import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Whose update it was, for those that cannot be read any further."""

    chat_id: int
    is_private: bool
    language_code: str | None
    query_id: str | None  #: of a tapped button, to be answered


def sender(update: Part) -> Sender | None:
    """Of an update as it came, so that whoever sent it hears of what went wrong; None where nobody can be told."""
    query_id: str | None = None
    match update:
        case {"callback_query": {"id": str(tapped), "message": {"chat": chat}, "from": who}}:
            query_id = tapped
        case {"message": {"chat": chat, "from": who}} | {
            "edited_message": {"chat": chat, "from": who}
        }:
            pass
        case _:
            return None
    match chat, who:
        case {"id": int(chat_id), "type": str(kind)}, {"is_bot": False}:
            code = who.get("language_code")
            return Sender(
                chat_id=chat_id,
                is_private=kind == "private",
                language_code=code if isinstance(code, str) else None,
                query_id=query_id,
            )
    return None
