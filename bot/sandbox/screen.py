"""Screen: what somebody sees in a chat, message by message, and read out as text."""

from __future__ import annotations

from .chats import Chat
from .refusals import Shape
from .world import World

MEDIA = ("photo", "document", "voice", "audio", "video", "sticker", "location", "contact")


class Shown:
    """A chat, or one topic of it, as it stands."""

    def __init__(self, world: World, chat: Chat, topic_id: int | None = None) -> None:
        self.world, self.chat, self.topic_id = world, chat, topic_id

    def messages(self, *, after: int = 0, by_bot: bool = False) -> list[Shape]:
        """The messages that came or changed after that sequence number, in their order on the screen."""
        return [
            self._told(message)
            for number, message in self.chat.messages.items()
            if self.chat.changed[number] > after
            and self._is_here(message)
            and (not by_bot or message["from"]["id"] == self.world.me.id)
        ]

    def changes(self, *, after: int = 0, by_bot: bool = False) -> list[Shape]:
        """The same, in the order in which they came or changed: quick for long chats."""
        numbers: list[int] = []
        for number, sequence in reversed(self.chat.changed.items()):
            if sequence <= after:
                break
            numbers.append(number)
        there = [self.chat.messages[n] for n in reversed(numbers) if n in self.chat.messages]
        mine = self.world.me.id
        return [
            self._told(message)
            for message in there
            if self._is_here(message) and (not by_bot or message["from"]["id"] == mine)
        ]

    def shape(self) -> Shape:
        """All of it, for a page or a test in another process."""
        chat = self.chat
        action = chat.action if chat.action and chat.action["until"] >= self.world.now() else None
        return {
            "chat": chat.shape,
            "sequence": chat.sequence,
            "messages": self.messages(),
            "keyboard": chat.keyboard,
            "action": action,
            "is_blocked": chat.is_blocked,
            "text": self.read_out(),
        }

    def read_out(self) -> str:
        """As plain text, one message after the other."""
        return "\n".join(
            f"{'<' if m['by_bot'] else '>'} {line_of(m['message'])}" for m in self.messages()
        )

    def _told(self, message: Shape) -> Shape:
        number = message["message_id"]
        return {
            "message": message,
            "sequence": self.chat.changed[number],
            "by_bot": message["from"]["id"] == self.world.me.id,
            "is_pinned": number in self.chat.pinned,
            "copied_from": self.chat.copied.get(number),
            "reactions": {
                str(who): what for who, what in self.chat.reactions.get(number, {}).items() if what
            },
        }

    def _is_here(self, message: Shape) -> bool:
        return self.topic_id is None or message.get("message_thread_id") == self.topic_id


def buttons_of(message: Shape) -> list[Shape]:
    """The inline buttons under a message, row after row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def line_of(message: Shape) -> str:
    """A message read out: its text, what is attached, its buttons."""
    parts = [f"({kind})" for kind in MEDIA if kind in message]
    if "document" in message:
        parts = [f"({message['document'].get('file_name', 'document')})"]
    parts += [said] if (said := message.get("text") or message.get("caption")) else []
    parts += [f"[{button['text']}]" for button in buttons_of(message)]
    if not parts:
        known = {
            "message_id",
            "from",
            "chat",
            "date",
            "message_thread_id",
            "is_topic_message",
            "reply_to_message",
        }
        parts = [f"({next((name for name in message if name not in known), 'nothing')})"]
    return " ".join(parts)
