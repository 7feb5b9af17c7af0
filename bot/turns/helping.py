"""Helping: what a helper does reaches the desk marked as theirs and is seen by the borrower; both sides know its end."""

from __future__ import annotations

from dataclasses import replace

from bot.desk import relay, rooms
from bot.telegram.hearing import Hearing
from dialogs import happenings as h
from dialogs.borrower import helping as words
from dialogs.desk import alerts
from dialogs.heard import Command, File
from dialogs.said.helper_words import who
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.authorisation import Authorisation, AuthorisationState
from negotiation.applying.paper_wants import is_page
from storage import people
from storage.case import authorisations, cases
from storage.records import Chat

from . import borrower_said, situations, taking, taking_back
from .desk import cards as desk_cards
from .turn import Turn

#: What links of helpers begin with, so that they are not taken for those of letters.
LINK = "h_"
NO_DOOR = Text(
    "I cannot pass this on at the moment: the borrower's chat is not connected to the loan. Please ask them to write to me."
)


async def followed(turn: Turn, chat: Chat, situation: Situation, hearing: Hearing) -> bool:
    """A helper's link: good once. True when the message was one, whatever came of it."""
    heard = hearing.heard
    if not isinstance(heard, Command) or heard.name != "start":
        return False
    if not heard.argument.startswith(LINK):
        return False
    one = await authorisations.by_token(turn.session, heard.argument)
    if one is not None and one in situation.helps:  # tapped again by who opened it
        _go_to(chat, situation, one)
        return True
    if one is not None and one.borrower_id == chat.borrower_id and one.is_live(turn.now):
        say(turn, chat, situation, words.OWN_LINK)
        return True
    if one is None or not one.can_be_opened(turn.now):
        say(turn, chat, situation, words.NOT_GOOD)
        return True
    one.open(chat_id=chat.chat_id, now=turn.now)
    situation.helps = [*situation.helps, one]
    _go_to(chat, situation, one)
    await note(turn, "helper opened the link", one)
    return True


def _go_to(chat: Chat, situation: Situation, one: Authorisation) -> None:
    chat.helping_id = situation.helping_id = one.id
    is_on = one.state is AuthorisationState.ON
    chat.place, chat.came_from, chat.misses = (words.HOME if is_on else words.KIND), [], 0


async def behind(turn: Turn, situation: Situation) -> tuple[Chat, Situation] | None:
    """The chat and the situation of whom is helped; `None` while no chat is connected to the loan."""
    door = await people.door_of(turn.session, situation.the_help.borrower_id)
    return None if door is None else (door, await situations.read(turn, door))


async def chosen(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.HelpingChosen
) -> None:
    chat.helping_id = happening.authorisation.id
    await situations.read_helped(turn, situation)


async def looked(turn: Turn, _: Chat, situation: Situation, __: Hearing, ___: object) -> None:
    """Who saw what is kept, as of everybody who is not the borrower."""
    await note(turn, "helper looked", situation.the_help)


async def spoke(turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, _: object) -> None:
    """Words go to the room under the helper's name, papers to the case; the borrower sees both."""
    found, one = await behind(turn, situation), situation.the_help
    if found is None:
        say(turn, chat, situation, NO_DOOR)
        return
    door, theirs = found
    if isinstance(hearing.heard, File) and theirs.case is not None:
        await _sent_paper(turn, chat, situation, hearing, theirs, hearing.heard)
        return
    if borrower_said.is_unknown_file(hearing):
        say(turn, chat, situation, borrower_said.NO_FILES)
        return
    handoff = await desk_cards.room(turn, door, theirs)
    await _call(turn, theirs)
    here = {"chat_id": hearing.chat_id, "message_id": hearing.message_id}
    turn.send(
        rooms.message(handoff, alerts.from_helper(one), turn.house.desk_language),
        relay.to_room(handoff, **here),
    )
    say(turn, door, theirs, Text("🤝 {who}, who helps you, writes to the advisor:", who=who(one)))
    turn.send(relay.to_chat(door.chat_id, **here))
    say(turn, chat, situation, Text("I have passed it on, and {whom} sees it.", whom=one.whom))
    await note(turn, "helper wrote", one)


async def _sent_paper(  # noqa: PLR0917 - who, where, what
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, theirs: Situation, file: File
) -> None:
    one = situation.the_help
    is_further = is_page(theirs.papers, file.album)
    told_here = replace(theirs, language=situation.language)
    if not await taking.take(turn, chat, told_here, hearing, file, authorisation_id=one.id):
        return
    if theirs.handoff is not None:
        await _call(turn, theirs)
    door = await people.door_of(turn.session, one.borrower_id)
    if door is not None and not is_further:
        sent = Text("🤝 {who}, who helps you, sends a paper. /papers shows it.", who=who(one))
        say(turn, door, theirs, sent)
    await note(turn, "helper sent a paper", one)


async def named_paper(turn: Turn, chat: Chat, situation: Situation, happening: h.PaperIs) -> None:
    """A helper says what a paper is that they sent."""
    found = await behind(turn, situation)
    if found is None:
        say(turn, chat, situation, NO_DOOR)
        return
    told_here = replace(found[1], language=situation.language)
    by = situation.the_help
    await taking.put_down(turn, chat, told_here, happening.number, happening.want, by=by)


async def withdrew_paper(
    turn: Turn, chat: Chat, situation: Situation, happening: h.PaperWithdrawn
) -> None:
    """A helper takes a paper back that they sent."""
    found = await behind(turn, situation)
    if found is None:
        say(turn, chat, situation, NO_DOOR)
        return
    told_here = replace(found[1], language=situation.language)
    by = situation.the_help
    await taking_back.withdraw(turn, chat, told_here, happening.number, by=by)


async def _call(turn: Turn, theirs: Situation) -> None:
    """Ask for a person in the borrower's room, where nobody is asked for yet."""
    if theirs.handoff is not None and theirs.handoff.is_with_bot:
        theirs.handoff.request(turn.now)
        await desk_cards.refresh(turn, theirs)


async def person_wanted(turn: Turn, chat: Chat, situation: Situation) -> None:
    """A helper asks for a person: one comes to the borrower's case."""
    found, one = await behind(turn, situation), situation.the_help
    if found is None:
        say(turn, chat, situation, NO_DOOR)
        return
    door, theirs = found
    handoff = await desk_cards.room(turn, door, theirs)
    await _call(turn, theirs)
    asked = Text("🤝 {who}, who helps the borrower, asks for a person.", who=who(one))
    turn.send(rooms.message(handoff, asked, turn.house.desk_language))
    say(turn, door, theirs, Text("🤝 {who}, who helps you, asks for a person.", who=who(one)))
    say(
        turn,
        chat,
        situation,
        Text(
            "I have asked for a person. Please write here what it is about; the answer comes here, and {whom} sees it.",
            whom=one.whom,
        ),
    )
    await note(turn, "helper asked for a person", one)


def say(turn: Turn, chat: Chat, situation: Situation, text: Text) -> None:
    turn.say(text, chat_id=chat.chat_id, language=situation.language)


async def note(turn: Turn, event: str, one: Authorisation, *, actor: str | None = None) -> None:
    """Add to the audit, with the borrower's open case; the helper did it, or another *actor*."""
    case = await cases.open_case_of(turn.session, one.borrower_id)
    await turn.note(
        event,
        actor=actor or f"helper:{one.id}",
        case_id=case.id if case else None,
        authorisation=one.id,
        borrower=one.borrower_id,
    )
