"""World: everything a Telegram in one process knows: the bot, people, chats, files, updates."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from .accounts import Account
from .calls import Calls
from .chats import Chat
from .clock import Clock
from .events import Events
from .faults import Faults
from .files import Files
from .limits import Limits
from .numbering import Numbering
from .queries import Queries
from .refusals import Shape
from .updates import Updates
from .webhooks import Delivery

BOT_ID = 110201543
TOKEN = f"{BOT_ID}:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"


@dataclass(eq=False, kw_only=True)
class Profile:
    """The bot's name, descriptions, commands and menu button, as @BotFather would show them; the key "" is for every other language."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    #: (scope, language) →
    commands: dict[tuple[str, str], list[Shape]] = field(default_factory=dict)
    menu_button: Shape = field(default_factory=lambda: {"type": "commands"})


@dataclass(eq=False, kw_only=True)
class World:
    """One Telegram with one bot in it."""

    token: str = TOKEN
    clock: Clock = field(default_factory=Clock)
    accounts: dict[int, Account] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    updates: Updates = field(default_factory=Updates)
    files: Files = field(default_factory=Files)
    queries: Queries = field(default_factory=Queries)
    profile: Profile = field(default_factory=Profile)
    faults: Faults = field(default_factory=Faults)
    limits: Limits = field(default_factory=Limits)
    calls: Calls = field(default_factory=Calls)
    events: Events = field(default_factory=Events)

    def __post_init__(self) -> None:
        self.me = Account(
            id=int(self.token.split(":")[0]),
            first_name="Parley",
            username="parley_sandbox_bot",
            is_bot=True,
        )
        self.since = time.time()  # tells this world from the one before it at the same address
        self.delivery = Delivery(self.updates, self.clock)
        # Telegram numbers the messages of all private chats of a bot together.
        self.private_ids = Numbering(1)
        self.group_ids = Numbering(1_001_000_000)
        self.account_ids = Numbering(700_000_001)
        self.album_ids = Numbering(13_000_000_000_000_001)
        # Every change in any chat has a number: what happened after it can be waited for.
        self.sequences = Numbering(1)

    def now(self) -> int:
        """Seconds since 1970, as this Telegram's clock stands."""
        return self.clock.now()

    def next_message_id(self, chat: Chat) -> int:
        """Private messages are counted over all chats, a group's in the group."""
        return next(self.private_ids if chat.is_private else chat.ids)

    def put(self, chat: Chat, message: Shape) -> Shape:
        """Show a message, new or changed, in a chat."""
        kind = "edited" if message["message_id"] in chat.messages else "message"
        chat.messages[message["message_id"]] = message
        self.touch(chat, message["message_id"])
        self.events.tell(kind, chat_id=chat.id, sequence=chat.sequence, message=message)
        return message

    def drop(self, chat: Chat, message_id: int) -> None:
        """Take a message off everybody's screen."""
        del chat.messages[message_id]
        chat.pinned = [pinned for pinned in chat.pinned if pinned != message_id]
        chat.deleted.append(message_id)
        self.touch(chat, message_id)
        self.events.tell("deleted", chat_id=chat.id, sequence=chat.sequence, message_id=message_id)

    def touch(self, chat: Chat, message_id: int = 0) -> None:
        """Something changed in the chat: number it, wake who waits for it."""
        chat.changed.pop(message_id, None)  # so that the newest change always stands last
        chat.sequence = chat.changed[message_id] = next(self.sequences)
        chat.signal.fire()
        self.events.tell("changed", chat_id=chat.id, sequence=chat.sequence)
