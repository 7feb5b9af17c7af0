"""Borrower's turn: one thing a person did in their own chat."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape

from bot.desk import relay
from bot.telegram import beside
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel, take_off_buttons
from dialogs import app_language, conversation, other_language
from dialogs.borrower import FIRST, HOME, PLACES
from dialogs.borrower.applying import pause
from dialogs.borrower.rating import RATE
from dialogs.calendar import CALENDAR
from dialogs.control import BACK
from dialogs.flow import Step
from dialogs.happenings import Identified
from dialogs.heard import Command, Edited, Heard, Tap
from dialogs.hearing import tapping
from dialogs.languages import language_for
from dialogs.reply import Reply, Say
from dialogs.said.decided import Decided, buttons
from dialogs.situation import Situation
from dialogs.texts import Text
from storage import people
from storage.case import sayings
from storage.messages.outbox import Parcel
from storage.records import Chat
from storage.seen import foreseen
from storage.staff import pairs, ratings
from storage.staff.pairs import MessageId

from . import effects, on_screen, situations
from .agreeing import offering
from .casework import status_cards, told_since
from .contact import borrower_said
from .in_chat import InChat
from .paperwork import paper_view, taking
from .people import helping
from .queue import hiring
from .turn import Turn

#: What a personal link carries: 24 random bytes, as `parley invite` writes them.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


async def take(turn: Turn, hearing: Hearing) -> None:
    """Hear what came from a private chat; who was not known is from now on."""
    chat = await people.chat(turn.session, hearing.chat_id)
    if chat is None:
        chat = _new(turn, hearing)
        invitation = other_language.invitation(hearing.language_code)
        if invitation is not None and isinstance(hearing.heard, Command):
            turn.say(invitation, chat_id=chat.chat_id, language=turn.house.language_of(chat))
    if chat.place not in PLACES.steps:  # a step of an earlier version, gone since
        chat.place, chat.came_from = FIRST if chat.borrower_id is None else HOME, []
    chat.heard_at = turn.now
    app_language.heed(chat, hearing.language_code)
    has_keyboard = PLACES.steps[chat.place].contact is not None
    await _heard(turn, chat, hearing)
    # Whoever may be in danger hears of no keyboards; the question comes back.
    if has_keyboard and PLACES.steps[chat.place].contact is None and chat.place not in pause.NAMES:
        put_keyboard_away(turn, chat)


async def _heard(turn: Turn, chat: Chat, hearing: Hearing) -> None:
    with turn.session.no_autoflush:  # the chat is written once, with all that comes of this
        turn.seen = foreseen.take(turn.session, chat.chat_id)
        situation = await situations.read(turn, chat, turn.seen)
    here = InChat(turn=turn, chat=chat, situation=situation, hearing=hearing)
    situation.message = hearing.message_id
    heard = hearing.heard
    situation.comes_late = _comes_late(chat, hearing)
    await on_screen.read(turn, situation, heard)
    if isinstance(heard, Tap) and heard.code.startswith(RATE):
        situation.rating = await ratings.newest(turn.session, chat.chat_id)
    edited = heard if isinstance(heard, Edited) else None
    was_passed_on = edited is not None and await _edited_copy(here)
    if edited is not None and was_passed_on and not conversation.heeds(situation):
        overheard = conversation.overhear(situation, edited)
        if overheard is not None:
            await _reply(here, overheard)
        await told_since.told_otherwise(here)
        return
    if await hiring.followed(here):
        return
    if await helping.followed(here) or await _invited(here):
        turn.answer(hearing.query_id, None, situation.language)
        ask(here)
        return
    tapped = _tapped(chat, hearing)
    live = _live_message(chat, hearing, tapped)
    was_at, spoke = chat.place, (chat.language, chat.speaks)
    reply = conversation.hear(situation, heard)
    if chat.language != spoke[0]:
        await offering.speak(turn, situation)
    if spoke != (chat.language, chat.speaks):
        await here.refresh()  # which names it, and may wait for another now
    turn.answer(hearing.query_id, reply.toast, situation.language)
    step = PLACES.steps[was_at]
    was_answered = tapped is not None and reply.took and not step.gives_way
    chosen = _chosen(situation, step, hearing) if was_answered else None
    took_its_place = await _reply(here, reply, live=live, chosen=chosen)
    if was_answered and not took_its_place:
        _mark(turn, hearing, chosen)


async def _reply(
    here: InChat, reply: Reply, live: int | None = None, chosen: str | None = None
) -> bool:
    """Say what is said back, carry out what happened, and ask what is (still) to be asked.

    Whether that took the place of the *live* message; what was *chosen* there stands above it then.
    """
    turn, chat, situation = here.turn, here.chat, here.situation
    in_place_of = None if chosen else live
    for notice in reply.notices:
        here.send(notice, instead_of=in_place_of)
    await effects.carry_out(here, reply.happened)
    for notice in reply.last:
        here.send(notice)
    instead_of = None
    if reply.ask and not taking.are_awaited(chat, situation, reply.happened):
        # Below what was said meanwhile, a question is a message of its own.
        was_said = any(each.lane == f"chat:{chat.chat_id}" for each in turn.parcels)
        instead_of = None if was_said else live
        asked = ask(here, again=reply.again, instead_of=instead_of, chosen=chosen)
        instead_of = instead_of if asked.method == "edit_message_text" else None
    await status_cards.refresh(turn, situation)  # in another language, perhaps
    return instead_of is not None


def put_keyboard_away(turn: Turn, chat: Chat) -> None:
    """The button that shares one's number goes with the question that needed it, with whatever is said first.

    A message has room for one keyboard: where each has buttons of its own, a word takes it along.
    """
    lane = f"chat:{chat.chat_id}"
    said = [one for one in turn.parcels if one.lane == lane and one.method == "send_message"]
    if any("remove_keyboard" in one.params.get("reply_markup", {}) for one in said):
        return
    bare = next((one for one in said if "reply_markup" not in one.params), None)
    if bare is not None:
        bare.params["reply_markup"] = {"remove_keyboard": True}
        return
    language = turn.house.language_of(chat)
    word = Say(text=Text("The button for your number is put away."))
    away = parcel(word, chat_id=chat.chat_id, language=language, removes_keyboard=True)
    first = next((n for n, one in enumerate(turn.parcels) if one.lane == lane), None)
    turn.parcels.insert(len(turn.parcels) if first is None else first, away)


def _tapped(chat: Chat, hearing: Hearing) -> int | None:
    """Our message that asked the live question, when one of its buttons was tapped."""
    heard = hearing.heard
    is_live = isinstance(heard, Tap) and heard.question == chat.question
    return hearing.message_id if is_live else None


def _comes_late(chat: Chat, hearing: Hearing) -> bool:
    """Whether something newer was taken before it."""
    is_of_old = isinstance(hearing.heard, Tap | Edited)
    return not is_of_old and hearing.message_id < (chat.newest_message or 0)


def _live_message(chat: Chat, hearing: Hearing, tapped: int | None) -> int | None:
    """The message tapped, if nothing was written below it: what comes next may take its place."""
    if not isinstance(hearing.heard, Tap | Edited) and not _comes_late(chat, hearing):
        chat.newest_message = hearing.message_id
    if tapped is None or _stays(PLACES.steps[chat.place], hearing.heard):
        return None
    return tapped if tapped > (chat.newest_message or 0) else None


def _stays(step: Step, heard: Heard) -> bool:
    """Whether the message is kept as it was asked; turned over like a page, every question gives way."""
    is_turned = isinstance(heard, Tap) and (heard.code == BACK or heard.code.startswith(CALENDAR))
    is_kept = step.stays or (isinstance(heard, Tap) and heard.code in step.stays_at)
    return is_kept and not is_turned


def _chosen(situation: Situation, step: Step, hearing: Hearing) -> str | None:
    """What was chosen: by the button's own words, or by what they stand for."""
    heard = hearing.heard
    words = tapping.chosen(situation, step, heard) if isinstance(heard, Tap) else None
    if words is not None:
        return situation.language.plain(words)
    return hearing.tapped.label if hearing.tapped is not None else None


def _mark(turn: Turn, hearing: Hearing, chosen: str | None) -> None:
    """What was chosen stands below the question, by the time that anything else is said."""
    lane, where = f"chat:{hearing.chat_id}", {"chat_id": hearing.chat_id}
    message = hearing.message_id
    mark = take_off_buttons(lane, message, hearing.tapped, chosen=chosen, **where)
    mark = replace(mark, keeps={"answered": {**where, "message_id": message}})
    first = next((one for one in turn.parcels if one.lane == lane), None)
    if first is not None and first.method == "send_message":
        beside.take_along(first, mark)
    else:
        turn.parcels.insert(0, mark)


def ask(
    here: InChat,
    *,
    again: bool = False,
    instead_of: int | None = None,
    chosen: str | None = None,
) -> Parcel:
    """Ask the live question, in place of a message of ours where one is given, below what was *chosen* there."""
    asked = here.send(conversation.ask(here.situation, again=again), instead_of=instead_of)
    if chosen and asked.method == "edit_message_text":
        asked.params["text"] = f"✓ {escape(chosen)}\n\n{asked.params['text']}"
    return asked


def _new(turn: Turn, hearing: Hearing) -> Chat:
    chat = Chat(
        chat_id=hearing.chat_id, language=language_for(hearing.language_code).code, place=FIRST
    )
    turn.session.add(chat)
    return chat


async def _invited(here: InChat) -> bool:
    """A personal link of the lender's letter: good once, and it identifies. True when a link was followed."""
    turn, chat, situation = here.turn, here.chat, here.situation
    heard = here.hearing.heard
    if not isinstance(heard, Command) or heard.name != "start" or not heard.argument:
        return False
    found = await people.invited(turn.session, heard.argument, turn.now)
    if found is None and (situation.is_identified or not _TOKEN.fullmatch(heard.argument)):
        return False  # the link once followed, tapped again; or a link of another kind
    if found is None:
        here.say(
            Text(
                "This link is used up or too old. You can identify yourself with your loan number, or ask us for a new letter."
            ),
            buttons(Decided.LINK),
        )
        return True
    invite, party = found
    invite.used_at, invite.used_by = turn.now, chat.chat_id
    situation.party = party
    await effects.carry_out(here, [Identified(party)])
    consented = situation.consent == situation.lender.privacy_version
    chat.place, chat.came_from = HOME if consented else FIRST, []
    return True


async def _was_passed_on(turn: Turn, message: MessageId) -> bool:
    """Whether it stands in the room, or will: a group takes only so many a minute."""
    is_there = await pairs.other(turn.session, message) is not None
    return is_there or bool(await sayings.versions(turn.session, message))


async def _edited_copy(here: InChat) -> bool:
    """A message that was passed on is corrected where it went, or where it is still on its way to."""
    turn, situation, hearing = here.turn, here.situation, here.hearing
    handoff = situation.handoff
    this = MessageId(chat_id=hearing.chat_id, message_id=hearing.message_id)
    if handoff is None or not await _was_passed_on(turn, this):
        return False
    await borrower_said.keep(turn, handoff, hearing)
    text = hearing.text or ""
    paper = next((p for p in situation.papers if p.message_id == hearing.message_id), None)
    if (
        paper is not None
    ):  # its number stays above the new words, and no file goes to the desk unseen
        if paper.is_shown:
            paper.caption = text[: taking.CAPTION]
            paper_view.rewrite(turn, situation, paper)
        return True
    turn.send(
        relay.edit(
            lane=f"room:{handoff.id}",
            chat_id=hearing.chat_id,
            message_id=hearing.message_id,
            text=text,
            entities=hearing.entities,
        )
    )
    return True
