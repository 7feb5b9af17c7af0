"""Taking back: a paper that was not meant to be sent is deleted, and all who have seen it are told."""

from __future__ import annotations

from bot.desk import private
from bot.turns.desk.case import cards as desk_cards
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs.said.helper_words import who
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.authorisation import Authorisation
from negotiation.applying.paper import Paper
from negotiation.applying.paper_wants import Sent, sent
from negotiation.applying.voice_note import VoiceNote
from negotiation.lifecycle import CaseState

from . import opened_papers, paper_view


async def withdraw(here: InChat, number: int, *, by: Authorisation | None = None) -> None:
    """The borrower, or *by* whom they are helped, takes a paper back, all its pages; nothing of it is left."""
    turn, situation = here.turn, here.situation
    found = next((one for one in sent(situation.papers) if one.number == number), None)
    if found is None:
        return
    for page in found.pages:
        await forget(turn, page)
        await turn.note(
            "paper withdrawn",
            actor=f"helper:{by.id}" if by is not None else here.actor,
            case_id=page.case_id,
            paper=page.id,
            number=found.number,
        )
    if any(page.shown_at for page in found.pages):
        await _tell_desk(turn, situation, found, by)
    if situation.the_case.state is not CaseState.APPLYING:
        await here.refresh()
    back = Text("Taken back: I no longer have it. You may delete it in this chat as well.")
    here.say(back)


async def forget(turn: Turn, kept: Paper | VoiceNote) -> None:
    """It is taken back, and its file deleted."""
    vault_id = kept.vault_id
    kept.withdraw()
    if vault_id is not None:
        await turn.session.flush()  # what refers to it goes first
        await turn.house.archive.forget(turn.session, vault_id)


async def _tell_desk(
    turn: Turn, situation: Situation, found: Sent, by: Authorisation | None
) -> None:
    """Its buttons go, and who has opened it is asked to delete what stands in their own chat."""
    gone = Text("The borrower took paper {number} back; it is not kept.", number=found.number)
    if by is not None:
        gone = Text(
            "🤝 {who}, who helps the borrower, took paper {number} back; it is not kept.",
            who=who(by),
            number=found.number,
        )
    desk_cards.tell(turn, situation, gone)
    for page in found.pages:
        paper_view.take_off(turn, situation, page)
    please = Text(
        "Paper {number} of case {case} was taken back, and is not kept any more. Please delete it here in this chat as well.",
        number=found.number,
        case=situation.the_case.number,
    )
    case_id = situation.the_case.id or 0
    for user_id in await opened_papers.advisors(turn, case_id, found.pages):
        turn.send(private.words(user_id, please, turn.house.desk_language))
