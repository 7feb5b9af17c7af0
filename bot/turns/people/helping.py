"""Helping: what a helper does reaches the desk marked as theirs and is seen by the borrower; both sides know its end."""

from __future__ import annotations

from dataclasses import replace

from bot.desk import relay, rooms
from bot.turns import situations
from bot.turns.contact import borrower_said
from bot.turns.in_chat import InChat
from bot.turns.paperwork import taking, taking_back
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower.people import helping as words
from dialogs.desk.workload import alerts
from dialogs.heard import Command, File
from dialogs.said.helper_words import who
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.authorisation import Authorisation, AuthorisationState
from negotiation.applying.paper_wants import is_page
from storage import people
from storage.case import authorisations, cases
from storage.records import Chat

from . import redirecting

#: What links of helpers begin with, so that they are not taken for those of letters.
LINK = "h_"
NO_DOOR = Text(
    "I cannot pass this on at the moment: the borrower's chat is not connected to the loan. Please ask them to write to me."
)


async def followed(here: InChat) -> bool:
    """A helper's link: good once. True when the message was one, whatever came of it."""
    turn, chat, situation = here.turn, here.chat, here.situation
    heard = here.hearing.heard
    if not isinstance(heard, Command) or heard.name != "start":
        return False
    if not heard.argument.startswith(LINK):
        return False
    one = await authorisations.by_token(turn.session, heard.argument)
    if one is not None and one in situation.helps:  # tapped again by who opened it
        _go_to(chat, situation, one)
        return True
    if one is not None and one.borrower_id == chat.borrower_id and one.is_live(turn.now):
        here.say(words.OWN_LINK)
        return True
    if one is None or not one.can_be_opened(turn.now):
        here.say(words.NOT_GOOD)
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


async def behind(here: InChat) -> InChat | None:
    """The same in the chat of whom is helped; `None` while no chat is connected to the loan."""
    door = await people.door_of(here.turn.session, here.situation.the_help.borrower_id)
    if door is None:
        return None
    return replace(here, chat=door, situation=await situations.read(here.turn, door))


def _told_here(here: InChat, theirs: InChat) -> InChat:
    """What is done in the case of whom is helped, and said to the helper."""
    situation = replace(theirs.situation, language=here.situation.language)
    return replace(here, situation=situation)


async def chosen(here: InChat, happening: h.HelpingChosen) -> None:
    here.chat.helping_id = happening.authorisation.id
    await situations.read_helped(here.turn, here.situation)


async def looked(here: InChat, _: object) -> None:
    """Who saw what is kept, as of everybody who is not the borrower."""
    await note(here.turn, "helper looked", here.situation.the_help)


async def spoke(here: InChat, _: object) -> None:
    """Words go to the room under the helper's name, papers to the case; the borrower sees both."""
    turn, hearing = here.turn, here.hearing
    theirs, one = await behind(here), here.situation.the_help
    if theirs is None:
        here.say(NO_DOOR)
        return
    if isinstance(hearing.heard, File) and theirs.situation.case is not None:
        await _sent_paper(here, theirs, hearing.heard)
        return
    if borrower_said.is_unknown_file(hearing):
        here.say(borrower_said.NO_FILES)
        return
    handoff = await theirs.room()
    await _call(theirs)
    these = {"chat_id": hearing.chat_id, "message_id": hearing.message_id}
    turn.send(
        rooms.message(handoff, alerts.from_helper(one), turn.house.desk_language),
        relay.to_room(handoff, **these),
    )
    theirs.say(Text("🤝 {who}, who helps you, writes to the advisor:", who=who(one)))
    turn.send(relay.to_chat(theirs.chat.chat_id, **these))
    here.say(Text("I have passed it on, and {whom} sees it.", whom=one.whom))
    await note(turn, "helper wrote", one)


async def redirected(here: InChat, _: object) -> None:
    """The desk learns that somebody would have it paid elsewhere, in the room of whose loan it is."""
    there = await behind(here) if here.situation.speaks_for_another else here
    if there is not None:
        handoff = await there.room()
        await _call(there)
        await redirecting.tell(there, handoff)


async def _sent_paper(here: InChat, theirs: InChat, file: File) -> None:
    one = here.situation.the_help
    is_further = is_page(theirs.situation.papers, file.album)
    if not await taking.take(_told_here(here, theirs), file, authorisation_id=one.id):
        return
    await _call(theirs)
    if not is_further:
        sent = Text("🤝 {who}, who helps you, sends a paper. /papers shows it.", who=who(one))
        theirs.say(sent)
    await note(here.turn, "helper sent a paper", one)


async def named_paper(here: InChat, happening: h.PaperIs) -> None:
    """A helper says what a paper is that they sent."""
    theirs, by = await behind(here), here.situation.the_help
    if theirs is None:
        here.say(NO_DOOR)
    else:
        told_here = _told_here(here, theirs)
        await taking.put_down(told_here, happening.number, happening.want, by=by)


async def withdrew_paper(here: InChat, happening: h.PaperWithdrawn) -> None:
    """A helper takes a paper back that they sent."""
    theirs, by = await behind(here), here.situation.the_help
    if theirs is None:
        here.say(NO_DOOR)
    else:
        await taking_back.withdraw(_told_here(here, theirs), happening.number, by=by)


async def _call(theirs: InChat) -> None:
    """Ask for a person in the borrower's room, where nobody is asked for yet."""
    handoff = theirs.situation.handoff
    if handoff is not None and handoff.is_with_bot:
        handoff.request(theirs.turn.now)
        await theirs.refresh()


async def person_wanted(here: InChat) -> None:
    """A helper asks for a person: one comes to the borrower's case."""
    theirs, one = await behind(here), here.situation.the_help
    if theirs is None:
        here.say(NO_DOOR)
        return
    await theirs.room()
    await _call(theirs)
    theirs.tell(Text("🤝 {who}, who helps the borrower, asks for a person.", who=who(one)))
    theirs.say(Text("🤝 {who}, who helps you, asks for a person.", who=who(one)))
    here.say(
        Text(
            "I have asked for a person. Please write here what it is about; the answer comes here, and {whom} sees it.",
            whom=one.whom,
        ),
    )
    await note(here.turn, "helper asked for a person", one)


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
