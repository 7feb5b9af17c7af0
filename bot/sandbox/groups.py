"""Group: a supergroup with topics, its members, and what happens to it."""

from __future__ import annotations

from .chats import ALL_RIGHTS, Chat, Member
from .impossible import Impossible
from .messages import service
from .methods.topics import open_topic, remove_topic
from .refusals import Shape
from .screen import Shown
from .topic_icons import TOPIC_ICONS
from .world import World


class Group:
    """One group, moved by its members and by Telegram."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world, self.chat = world, chat

    @property
    def id(self) -> int:
        """The chat id."""
        return self.chat.id

    def add(self, user_id: int, *, status: str = "member") -> None:
        """Somebody joins."""
        old = self.chat.members.get(user_id, Member(status="left"))
        rights = dict(ALL_RIGHTS) if status == "administrator" else {}
        self.chat.members[user_id] = Member(status=status, rights=rights)
        self._tell_membership(user_id, old)
        if not self.chat.hides_members:
            account = self.world.accounts[user_id]
            service(self.world, self.chat, None, account, new_chat_members=[account.shape()])

    def remove(self, user_id: int, *, kicked: bool = True) -> None:
        """Somebody goes, or the bot is thrown out."""
        old = self.chat.members.get(user_id, Member(status="left"))
        self.chat.members[user_id] = Member(status="kicked" if kicked else "left")
        self._tell_membership(user_id, old)
        if user_id != self.world.me.id and not self.chat.hides_members:
            account = self.world.accounts[user_id]
            service(self.world, self.chat, None, account, left_chat_member=account.shape())

    def set_rights(self, *, status: str = "administrator", **rights: bool) -> None:
        """What the bot may do from now on; rights not named stay as they are."""
        old = self.chat.members.get(self.world.me.id, Member(status="left"))
        kept = {**ALL_RIGHTS, **old.rights, **rights} if status == "administrator" else {}
        self.chat.members[self.world.me.id] = Member(status=status, rights=kept)
        self._tell_membership(self.world.me.id, old)

    def open_topic(self, user_id: int, name: str) -> Shape:
        """A member opens a topic."""
        return open_topic(self.world, self.chat, user_id, name).shape()

    def close_topic(
        self, topic_id: int, user_id: int | None = None, *, closed: bool = True
    ) -> None:
        """A member closes a topic, or opens it again."""
        topic = self.chat.topics.get(topic_id)
        if topic is None:
            raise Impossible("no such topic")
        topic.is_closed = closed
        word = "forum_topic_closed" if closed else "forum_topic_reopened"
        number = user_id or next(iter(self.world.accounts))
        service(self.world, self.chat, topic, self.world.accounts[number], **{word: {}})

    def delete_topic(self, topic_id: int) -> None:
        """A member deletes a topic; the bot is not told."""
        if topic_id not in self.chat.topics:
            raise Impossible("no such topic")
        remove_topic(self.world, self.chat, self.chat.topics[topic_id])

    def migrate(self) -> Group:
        """The group gets another id, as when it is upgraded; its members come along, nothing else does."""
        fresh = group(
            self.world, title=self.chat.title or "", forum=self.chat.is_forum, silent=True
        )
        fresh.chat.members = dict(self.chat.members)
        creator = next(iter(self.world.accounts.values()), self.world.me)
        service(self.world, self.chat, None, creator, migrate_to_chat_id=fresh.id)
        service(self.world, fresh.chat, None, creator, migrate_from_chat_id=self.id)
        self.chat.migrated_to = fresh.id
        return fresh

    def topics(self) -> list[Shape]:
        """The topics as they are listed on the screen."""
        return [
            {
                **topic.shape(),
                "icon": TOPIC_ICONS.get(topic.icon_custom_emoji_id or "", ""),
                "is_closed": topic.is_closed,
            }
            for topic in self.chat.topics.values()
        ]

    def members(self) -> list[Shape]:
        """Who is in it."""
        known = {self.world.me.id: self.world.me, **self.world.accounts}
        return [
            member.shape(known[number].shape()) for number, member in self.chat.members.items()
        ]

    def screen(self, topic_id: int | None = None) -> Shown:
        """What a member sees."""
        return Shown(self.world, self.chat, topic_id)

    def _tell_membership(self, user_id: int, old: Member) -> None:
        mine = user_id == self.world.me.id
        user = (self.world.me if mine else self.world.accounts[user_id]).shape()
        by = next(iter(self.world.accounts.values()), self.world.me).shape()
        what = {
            "chat": self.chat.shape,
            "from": by,
            "date": self.world.now(),
            "old_chat_member": old.shape(user),
            "new_chat_member": self.chat.members[user_id].shape(user),
        }
        if mine:
            self.world.updates.add("my_chat_member", what)
        elif self.chat.members.get(self.world.me.id, old).status == "administrator":
            self.world.updates.add("chat_member", what)


def group(
    world: World,
    *,
    title: str = "Advisors",
    chat_id: int | None = None,
    forum: bool = True,
    supergroup: bool = True,
    members: list[int] | None = None,
    rights: dict[str, bool] | None = None,
    bot_status: str = "administrator",
    silent: bool = False,
) -> Group:
    """A new group, its first member being who made it; the bot is put into it with those rights.

    `silent` tells the bot nothing of it, as if it had happened long ago.
    """
    kind = "supergroup" if supergroup else "group"
    plain = next(world.group_ids)
    number = chat_id or (-1_000_000_000_000 - plain if supergroup else -plain)
    shape: Shape = {"id": number, "type": kind, "title": title}
    if forum:
        shape["is_forum"] = True
    chat = Chat(id=number, type=kind, shape=shape, title=title, is_forum=forum)
    world.chats[number] = chat
    for place, user_id in enumerate(members or []):
        chat.members[user_id] = Member(status="member" if place else "creator")
    made = Group(world, chat)
    if silent:
        chat.members[world.me.id] = Member(
            status=bot_status, rights={**ALL_RIGHTS, **(rights or {})}
        )
    else:
        made.set_rights(status=bot_status, **(rights or {}))
    return made
