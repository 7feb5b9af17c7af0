"""Telling: what happened in the borrower's own words, written or spoken, kept and brought before the advisors.

A voice note is fetched, scanned and locked away as papers are; what is told anew takes the place of what was told before.
"""

from __future__ import annotations

from typing import Any

from bot.desk import rooms
from bot.papers.sniff import check_sound
from bot.telegram.keyboards import parcel
from dialogs import happenings as h
from dialogs.borrower.applying.details import STORY
from dialogs.borrower.applying.form import SUMMARY
from dialogs.borrower.applying.story import length
from dialogs.conversation import ask
from dialogs.reply import Say
from dialogs.said.decided import Decided, buttons
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.voice_note import HarmfulSound, NotASound, VoiceNote, VoiceState
from negotiation.lifecycle import CaseState
from negotiation.refusals import Refusal
from storage.case import case_papers
from storage.messages.outbox import Parcel

from . import situations
from .in_chat import InChat
from .paperwork import taking_back
from .turn import Turn

#: Of a message's 4,096 characters; the rest is ours.
LONGEST = 3500


async def told(here: InChat, happening: h.StoryTold) -> None:
    """Keep what was told; what was told before it goes."""
    turn, situation = here.turn, here.situation
    await let_go(turn, situation)
    voice = happening.voice
    if voice is None:
        if situation.the_case.state is not CaseState.APPLYING:
            show_words(turn, situation)
        return
    note = VoiceNote(
        case_id=situation.the_case.id or 0,
        chat_id=here.chat.chat_id,
        message_id=here.hearing.message_id,
        file_id=voice.file_id,
        seconds=voice.seconds,
        received_at=turn.now,
    )
    turn.session.add(note)
    await turn.session.flush()
    params = {
        "file_id": note.file_id,
        "voice_id": note.id,
        "case_id": note.case_id,
        "chat_id": here.chat.chat_id,
        "name": "voice",
    }
    turn.send(Parcel(lane=f"voice:{note.id}", method="fetch", params=params))


async def let_go(turn: Turn, situation: Situation) -> None:
    """What was told aloud before goes, unless it was shown."""
    for note in await case_papers.voice_notes_of(turn.session, situation.the_case.id or 0):
        if note.is_in_use and note.shown_at is None:
            await taking_back.forget(turn, note)


async def fetched(turn: Turn, voice_id: int, vault_id: int) -> None:
    """The file is here: kept if it is a sound, and still wanted."""
    note = await case_papers.voice_note(turn.session, voice_id)
    if note.state is VoiceState.WITHDRAWN:
        await turn.house.archive.forget(turn.session, vault_id)
    if note.state is not VoiceState.FETCHING:
        return
    try:
        check_sound(await turn.house.archive.fetch(turn.session, vault_id))
    except NotASound:
        await turn.house.archive.forget(turn.session, vault_id)
        await _unheard(turn, note, NotASound())
        return
    note.keep(vault_id=vault_id, is_clean=not turn.house.scans)
    if note.is_here:
        await _received(turn, note)
        return
    turn.send(
        Parcel(
            lane=f"voice:{note.id}",
            method="scan",
            params={"voice_id": note.id},
            files={"file": {"vault": vault_id, "name": ""}},
        )
    )


async def scanned(turn: Turn, voice_id: int, found: str | None) -> None:
    """The virus scanner has heard one that was held back."""
    note = await case_papers.voice_note(turn.session, voice_id)
    if note.state is not VoiceState.HELD or note.vault_id is None:
        return
    if found is None:
        note.let_in()
        await _received(turn, note)
        return
    vault_id = note.vault_id
    situation = await _unheard(turn, note, HarmfulSound())
    await turn.session.flush()  # what refers to it goes first
    await turn.house.archive.forget(turn.session, vault_id)
    warning = Text(
        "🦠 A voice note in case {number} was refused and thrown away: the virus scanner found {found}.",
        number=situation.the_case.number,
        found=found,
    )
    turn.tell_desk(situation.handoff, warning)
    await turn.note(
        "voice note infected", actor="bot", case_id=note.case_id, voice=note.id, found=found
    )


async def _received(turn: Turn, note: VoiceNote) -> None:
    await turn.note("voice note received", actor="bot", case_id=note.case_id, voice=note.id)
    _, situation = await situations.whence(turn, note)
    if situation.the_case.state is not CaseState.APPLYING:
        _play(turn, situation, note)


async def not_fetched(turn: Turn, voice_id: int) -> None:
    """Telegram would not hand it over."""
    note = await case_papers.voice_note(turn.session, voice_id)
    if note.state is VoiceState.FETCHING:
        await _unheard(turn, note, NotASound())


async def _unheard(turn: Turn, note: VoiceNote, why: Refusal) -> Situation:
    """It is no answer after all: say why, and ask for it again where it was just read over."""
    note.refuse()
    chat, situation = await situations.whence(turn, note)
    case = situation.the_case
    if case.may_record("story"):
        case.lose_voice()
    here: dict[str, Any] = {"chat_id": chat.chat_id, "language": situation.language}
    turn.send(parcel(Say(text=explain(why), options=buttons(Decided.FILE)), **here))
    if chat.place == SUMMARY and STORY.stands(situation):  # which told of it already
        chat.place = STORY.name
        turn.send(parcel(ask(situation), **here))
    return situation


async def show(turn: Turn, situation: Situation) -> None:
    """Bring what was told before the advisors, with the application."""
    show_words(turn, situation)
    if situation.the_case.application.spoken is None:
        return
    for note in await case_papers.voice_notes_of(turn.session, situation.the_case.id or 0):
        _play(turn, situation, note)


def show_words(turn: Turn, situation: Situation) -> None:
    story, handoff = situation.the_case.application.story, situation.handoff
    if story is not None and handoff is not None:
        text = Text("In the borrower's own words:\n{story}", story=story[:LONGEST])
        turn.tell_desk(handoff, text)


def _play(turn: Turn, situation: Situation, note: VoiceNote) -> None:
    """Put a voice note into the room, once, to be listened to there and nowhere else."""
    handoff = situation.handoff
    if handoff is None or note.shown_at is not None or not note.is_here:
        return
    note.shown_at = turn.now
    caption = Text("In the borrower's own words, {length}", length=length(note.seconds))
    params: dict[str, Any] = {
        "caption": turn.house.desk_language.say(caption),
        "parse_mode": "HTML",
        "duration": note.seconds,
        "protect_content": True,
    }
    turn.send(
        Parcel(
            lane=rooms.lane(handoff),
            method="send_voice",
            params=params,
            files={"voice": {"vault": note.vault_id, "name": "voice.ogg"}},
            keeps={"pair": {"chat_id": note.chat_id, "message_id": note.message_id}},
        )
    )
