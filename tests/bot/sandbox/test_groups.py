"""Groups: members come and go, the bot is thrown out, a group gets another id."""

from __future__ import annotations

import pytest
from telegram import Bot, ChatMemberAdministrator
from telegram.error import ChatMigrated, Forbidden

from bot.sandbox.client import CannotDo, Person, Sandbox


async def test_the_bot_hears_that_it_was_added_with_its_rights(
    bot: Bot, sandbox: Sandbox, anna: Person
) -> None:
    await sandbox.group("Desk", members=[anna], rights={"can_pin_messages": False})

    [update] = await bot.get_updates()

    assert update.my_chat_member is not None
    standing = update.my_chat_member.new_chat_member
    assert isinstance(standing, ChatMemberAdministrator)
    assert (standing.can_manage_topics, standing.can_pin_messages) == (True, False)


async def test_members_and_administrators_are_told(
    bot: Bot, sandbox: Sandbox, anna: Person
) -> None:
    group = await sandbox.group(members=[anna], silent=True)
    ben = await sandbox.person(first_name="Ben")

    assert (await bot.get_chat_member(group.id, anna.id)).status == "creator"
    assert (await bot.get_chat_member(group.id, ben.id)).status == "left"
    await group.add(ben)
    assert (await bot.get_chat_member(group.id, ben.id)).status == "member"
    await group.remove(ben)
    assert (await bot.get_chat_member(group.id, ben.id)).status == "kicked"
    assert {m.user.id for m in await bot.get_chat_administrators(group.id)} == {anna.id, bot.id}
    assert await bot.get_chat_member_count(group.id) == 2
    assert (await bot.get_chat(group.id)).is_forum


async def test_thrown_out_it_may_do_nothing(bot: Bot, sandbox: Sandbox, anna: Person) -> None:
    group = await sandbox.group(members=[anna], silent=True)

    await group.remove()

    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")
    [update] = await bot.get_updates()
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "kicked"


async def test_having_left_it_is_no_member(bot: Bot, sandbox: Sandbox, anna: Person) -> None:
    group = await sandbox.group(members=[anna], silent=True)

    await bot.leave_chat(group.id)

    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.id, "x")


async def test_an_upgraded_group_tells_its_new_id(
    bot: Bot, sandbox: Sandbox, anna: Person
) -> None:
    group = await sandbox.group(members=[anna], supergroup=False, forum=False, silent=True)

    fresh = await group.migrate()

    with pytest.raises(ChatMigrated) as told:
        await bot.send_message(group.id, "x")
    assert told.value.new_chat_id == fresh.id
    await bot.send_message(fresh.id, "x")
    leaving, coming = [update.message for update in await bot.get_updates()]
    assert leaving is not None
    assert leaving.migrate_to_chat_id == fresh.id
    assert coming is not None
    assert coming.migrate_from_chat_id == group.id


async def test_as_a_plain_member_the_bot_hears_commands_and_answers_only(
    bot: Bot, sandbox: Sandbox, anna: Person
) -> None:
    group = await sandbox.group(members=[anna], bot_status="member", silent=True)
    sent = await bot.send_message(group.id, "Hello")

    await anna.say("among us", chat=group)
    await anna.say("/help", chat=group)
    await anna.say("to you", chat=group, reply_to=sent.message_id)

    heard = [update.message.text for update in await bot.get_updates() if update.message]
    assert heard == ["/help", "to you"]


async def test_reactions_reach_an_administrator_who_asks_for_them(
    bot: Bot, sandbox: Sandbox, anna: Person
) -> None:
    group = await sandbox.group(members=[anna], silent=True)
    sent = await bot.send_message(group.id, "Hello")

    await anna.react(sent.message_id, "👍", chat=group)
    assert await bot.get_updates(allowed_updates=["message_reaction"]) == ()
    await anna.react(sent.message_id, None, chat=group)

    [update] = await bot.get_updates()
    assert update.message_reaction is not None
    assert update.message_reaction.old_reaction
    assert not update.message_reaction.new_reaction


async def test_who_is_no_member_cannot_speak(sandbox: Sandbox, anna: Person) -> None:
    group = await sandbox.group(silent=True)

    with pytest.raises(CannotDo, match="not a member of that group"):
        await anna.say("x", chat=group)
