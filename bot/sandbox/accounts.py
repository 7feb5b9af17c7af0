"""Account: a person or the bot, as Telegram knows them."""

from __future__ import annotations

from dataclasses import dataclass

from .refusals import Shape


@dataclass(eq=False, kw_only=True)
class Account:
    """Somebody with a Telegram account."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    phone: str | None = None
    is_bot: bool = False
    is_deleted: bool = False

    def shape(self) -> Shape:
        """A `User`."""
        if self.is_deleted:
            return {"id": self.id, "is_bot": False, "first_name": ""}
        said: Shape = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                said[name] = value
        return said

    def chat_shape(self) -> Shape:
        """The private `Chat` with this person."""
        said = {**self.shape(), "type": "private"}
        for name in ("is_bot", "language_code"):
            said.pop(name, None)
        return said
