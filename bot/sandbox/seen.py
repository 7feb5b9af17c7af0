"""Seen: what a person sees on the screen, and what the bot called, as the client gives it back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Shape = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One message on the screen."""

    id: int
    text: str  #: its text or caption
    labels: list[str]  #: of its inline buttons, row after row
    by_bot: bool
    sequence: int  #: of its newest change; 0 for what was just sent
    message: Shape  #: the whole `Message` of the Bot API
    is_pinned: bool = False
    reactions: Shape = field(default_factory=dict)  #: user id → reactions

    @classmethod
    def of(cls, told: Shape) -> Seen:
        """From a message on a screen, or from a bare `Message`."""
        message = told.get("message", told)
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return cls(
            id=message["message_id"],
            text=message.get("text") or message.get("caption") or "",
            labels=[button["text"] for row in rows for button in row],
            by_bot=told.get("by_bot", False),
            sequence=told.get("sequence", 0),
            message=message,
            is_pinned=told.get("is_pinned", False),
            reactions=told.get("reactions", {}),
        )

    @property
    def told(self) -> dict[str, str]:
        """What its buttons tell the bot, by their labels; those that open a page or copy something tell it nothing."""
        rows = self.message.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = [button for row in rows for button in row if "callback_data" in button]
        return {button["text"]: str(button["callback_data"]) for button in buttons}

    def data(self, label: str) -> str:
        """What a button tells the bot; raises KeyError."""
        return self.told[label]

    @property
    def topic(self) -> int | None:
        """The topic that it stands in."""
        return self.message.get("message_thread_id")

    @property
    def file_id(self) -> str | None:
        """Of the photo (the largest size), document, voice or video in it."""
        if "photo" in self.message:
            return str(self.message["photo"][-1]["file_id"])
        for kind in ("document", "voice", "audio", "video"):
            if kind in self.message:
                return str(self.message[kind]["file_id"])
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A chat as it stands."""

    sequence: int
    messages: list[Seen]
    keyboard: list[str]  #: labels of the reply keyboard, row after row
    action: str | None  #: "typing"…
    is_blocked: bool
    text: str  #: read out: a line a message, `<` the bot, `>` people

    @classmethod
    def of(cls, told: Shape) -> Screen:
        """From what the sandbox tells."""
        rows = (told["keyboard"] or {}).get("keyboard", [])
        return cls(
            sequence=told["sequence"],
            messages=[Seen.of(message) for message in told["messages"]],
            keyboard=[button["text"] for row in rows for button in row],
            action=(told["action"] or {}).get("action"),
            is_blocked=told["is_blocked"],
            text=told["text"],
        )

    @property
    def texts(self) -> list[str]:
        """What is said, message after message."""
        return [message.text for message in self.messages]

    @property
    def pinned(self) -> list[Seen]:
        """What is pinned."""
        return [message for message in self.messages if message.is_pinned]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of the bot."""

    number: int
    time: float
    moment: float
    method: str
    parameters: Shape
    status: int  #: 0: the connection was cut
    answer: Shape | None
    seconds: float

    @classmethod
    def all_of(cls, told: Shape) -> list[Call]:
        """From what the sandbox tells."""
        return [cls(**call) for call in told["calls"]]

    @property
    def ok(self) -> bool:
        """Whether it was done."""
        return bool(self.answer and self.answer.get("ok"))
