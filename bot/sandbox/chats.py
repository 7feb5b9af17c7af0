"""Chat: a private chat or a group with its topics, its members and what is on its screen."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from .numbering import Numbering
from .refusals import Shape
from .waits import Signal

#: What the bot may do as an administrator, unless said otherwise.
ALL_RIGHTS = {
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": True,
    "can_restrict_members": True,
    "can_promote_members": False,
    "can_change_info": True,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_pin_messages": True,
    "can_manage_topics": True,
}


@dataclass(eq=False, kw_only=True)
class Topic:
    """A thread of a forum; its id is the id of the message that created it."""

    id: int
    name: str
    icon_color: int
    creator: int
    icon_custom_emoji_id: str | None = None
    is_closed: bool = False
    is_hidden: bool = False

    def shape(self) -> Shape:
        """A `ForumTopic`."""
        said: Shape = {
            "message_thread_id": self.id,
            "name": self.name,
            "icon_color": self.icon_color,
        }
        if self.icon_custom_emoji_id:
            said["icon_custom_emoji_id"] = self.icon_custom_emoji_id
        return said


@dataclass(eq=False, kw_only=True)
class Member:
    """Somebody's standing in a group: creator, administrator, member, left or kicked."""

    status: str
    rights: dict[str, bool] = field(default_factory=dict)

    def shape(self, user: Shape) -> Shape:
        """A `ChatMember`."""
        said: Shape = {"status": self.status, "user": user}
        if self.status == "creator":
            said["is_anonymous"] = False
        if self.status == "administrator":
            said |= {"can_be_edited": False, "is_anonymous": False, **self.rights}
        if self.status == "kicked":
            said["until_date"] = 0
        return said


@dataclass(eq=False, kw_only=True)
class Chat:
    """A chat with the bot in it."""

    id: int
    type: str
    shape: Shape  #: the `Chat` object that stands in every message
    title: str | None = None
    is_forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    hides_members: bool = False  #: nothing is written there about who comes and goes
    topics: dict[int, Topic] = field(default_factory=dict)
    general: Topic = field(
        default_factory=lambda: Topic(id=1, name="General", icon_color=0x6FB9F0, creator=0)
    )
    migrated_to: int | None = None
    is_open: bool = True  #: a private chat is closed to the bot until its person writes
    is_blocked: bool = False  #: by the person whose private chat this is
    messages: dict[int, Shape] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    keyboard: Shape | None = None  #: the reply keyboard (or forced reply) on the screen
    fixed: set[int] = field(default_factory=set)  #: sent with a reply keyboard: never editable
    copied: dict[int, int] = field(default_factory=dict)  #: copy → who wrote what was copied
    reactions: dict[int, dict[int, list[Shape]]] = field(default_factory=dict)
    deleted: deque[int] = field(default_factory=lambda: deque(maxlen=10_000))
    action: Shape | None = None  #: "typing" and its kind, with the time until which it shows
    menu_button: Shape | None = None
    sequence: int = 0  #: of the newest change
    changed: dict[int, int] = field(
        default_factory=dict
    )  #: message → sequence of its newest change
    signal: Signal = field(default_factory=Signal)
    ids: Numbering = field(default_factory=lambda: Numbering(2))

    @property
    def is_private(self) -> bool:
        """A person alone with the bot."""
        return self.type == "private"

    def may(self, account_id: int, right: str) -> bool:
        """Whether somebody has an administrator's right here."""
        member = self.members.get(account_id)
        if member is None:
            return False
        return member.status == "creator" or (
            member.status == "administrator" and member.rights.get(right, False)
        )

    def has(self, account_id: int) -> bool:
        """Whether somebody is in the group."""
        member = self.members.get(account_id)
        return member is not None and member.status not in {"left", "kicked"}
