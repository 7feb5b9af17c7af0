"""Effects: what an answer set in motion, carried out in the turn's transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.telegram.hearing import Hearing
from dialogs import happenings as h
from dialogs.heard import File
from dialogs.phrases.thanks import is_only_thanks
from dialogs.situation import Situation
from negotiation.desk.handoff import HandoffState
from storage import people
from storage.records import Chat

from . import (
    appealing,
    applying,
    authorising,
    borrower_said,
    caring,
    complaining,
    debt_advice,
    disconnecting,
    disputing,
    expiring,
    forgetting,
    helping,
    identifying,
    lacking,
    menacing,
    own_data,
    paper_links,
    preferring,
    receipting,
    recounting,
    taking,
    taking_back,
    telling,
    told_since,
    verifying,
    waiting,
)
from .agreeing import (
    countering,
    guaranteeing,
    offer_answers,
    signed_again,
    signing,
    too_late,
    withdrawing,
)
from .arrangement import calendars, checking_in, keeping, other_terms, statements
from .desk import cards as desk_cards
from .turn import Turn


async def carry_out(
    turn: Turn,
    chat: Chat,
    situation: Situation,
    hearing: Hearing,
    happened: Sequence[h.Happening],
) -> None:
    """Carry out all that happened, in its order."""
    for one in happened:
        await EFFECTS[type(one)](turn, chat, situation, hearing, one)


async def consented(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.ConsentGiven
) -> None:
    await people.note_consent(
        turn.session,
        chat_id=chat.chat_id,
        kind=happening.about,
        text_version=happening.text_version,
        language=situation.language.code,
        now=turn.now,
    )


async def paper_withdrawn(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.PaperWithdrawn
) -> None:
    if situation.speaks_for_another:
        await helping.withdrew_paper(turn, chat, situation, happening)
    else:
        await taking_back.withdraw(turn, chat, situation, happening.number)


async def paper_is(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.PaperIs
) -> None:
    if situation.speaks_for_another:
        await helping.named_paper(turn, chat, situation, happening)
    else:
        await taking.put_down(turn, chat, situation, happening.number, happening.want)


async def upload_wanted(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.UploadWanted
) -> None:
    await paper_links.send_link(turn, chat, situation, happening.want)


async def message_left(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, left: h.MessageLeft
) -> None:
    """Words and files for the advisor; a file of a running case is kept as a paper as well."""
    handoff = await desk_cards.room(turn, chat, situation)  # a closed case's is gone
    is_paper = isinstance(hearing.heard, File) and situation.case is not None
    if isinstance(hearing.heard, File) and is_paper:
        if not await taking.take(turn, chat, situation, hearing, hearing.heard):
            return
    elif borrower_said.is_unknown_file(hearing):
        turn.say(borrower_said.NO_FILES, chat_id=chat.chat_id, language=situation.language)
        return
    is_new = handoff.state is HandoffState.WITH_BOT
    if is_new:
        handoff.request(turn.now)
        await desk_cards.refresh(turn, situation)  # names a new topic, so before the words
    elif _wants_an_answer(situation, hearing, left) and handoff.hear(turn.now):
        await turn.touch_queue(handoff.id)
    if not is_paper:
        await borrower_said.passed_on(turn, handoff, hearing)
        await menacing.look(turn, situation, handoff, hearing)
    if handoff.state is HandoffState.CLAIMED or not left.is_said:
        return
    if is_paper:
        told = await caring.passed_on(turn, situation, handoff, hearing, taking.LOOKED_AT)
        turn.say(told, chat_id=chat.chat_id, language=situation.language)
    else:
        is_asked = is_new or left.asks_how_it_stands
        await waiting.passed_on(turn, situation, handoff, hearing, is_asked=is_asked)


def _wants_an_answer(situation: Situation, hearing: Hearing, left: h.MessageLeft) -> bool:
    """Thanks and goodbyes do not, nor what the bot took, unless somebody is in danger: theirs may mean something else."""
    return situation.in_danger or (left.is_owed and not is_only_thanks(hearing.text or ""))


async def rated(turn: Turn, _: Chat, __: Situation, ___: Hearing, happening: h.Rated) -> None:
    await turn.note(
        "talk rated",
        actor="borrower",
        case_id=happening.rating.case_id,
        advisor=happening.rating.advisor_id,
        mark=happening.rating.mark,
    )


Effect = Callable[[Turn, Chat, Situation, Hearing, Any], Awaitable[None]]

EFFECTS: dict[type[h.Happening], Effect] = {
    h.ConsentGiven: consented,
    h.Identified: identifying.identified,
    h.IdentificationFailed: identifying.not_identified,
    h.HardshipNoticed: applying.noticed,
    h.NudgesStopped: applying.nudges_stopped,
    h.KeptOpen: expiring.kept_open,
    h.LetGo: expiring.let_go,
    h.AppliedAgain: applying.applied_again,
    h.StartedOver: applying.started_over,
    h.PaperSent: applying.paper_sent,
    h.StoryTold: telling.told,
    h.PaperWithdrawn: paper_withdrawn,
    h.PaperIs: paper_is,
    h.PaperLacking: lacking.told,
    h.FigureToldAnew: told_since.told,
    h.ReasonToldAnew: told_since.reason_told,
    h.UploadWanted: upload_wanted,
    h.ApplicationSubmitted: applying.submitted,
    h.PersonWanted: waiting.wanted,
    h.StandingWanted: waiting.stands,
    h.CallBackWanted: waiting.call_back,
    h.WaitingStopped: waiting.stopped,
    h.MessageLeft: message_left,
    h.OfferAccepted: offer_answers.offer_accepted,
    h.OfferDeclined: offer_answers.offer_declined,
    h.CounterMade: countering.made,
    h.NotTakenBecause: offer_answers.not_taken,
    h.AppealMade: appealing.made,
    h.AgreementSigned: signing.signed,
    h.PlanTooLate: too_late.found,
    h.NameNotOnFile: signing.locked,
    h.IdentifiedAgain: signing.identified_again,
    h.AgreementWithdrawn: withdrawing.withdrawn,
    h.FileToVerify: verifying.wanted,
    h.CareNeeded: caring.needed,
    h.WentOn: caring.all_right,
    h.DisputeRaised: disputing.raised,
    h.AdviserNamed: debt_advice.heard,
    h.TakenBack: disputing.taken_back,
    h.ComplaintMade: complaining.made,
    h.HelperWanted: authorising.wanted,
    h.LinkWanted: authorising.link_wanted,
    h.HelpAccepted: authorising.accepted,
    h.HelpEnded: authorising.ended,
    h.HelpingChosen: helping.chosen,
    h.HelperLooked: helping.looked,
    h.HelperSpoke: helping.spoke,
    h.HistoryWanted: recounting.history,
    h.ReceiptWanted: receipting.wanted,
    h.OwnDataWanted: own_data.wanted,
    h.ErasureWanted: own_data.erasure_wanted,
    h.Rated: rated,
    h.GuaranteeAnswered: guaranteeing.answered,
    h.SaidPaid: keeping.paid,
    h.PromiseMade: keeping.promised,
    h.Snoozed: keeping.snoozed,
    h.CannotPayThis: keeping.cannot,
    h.WayTaken: keeping.carried,
    h.StatementWanted: statements.wanted,
    h.SignedWanted: signed_again.wanted,
    h.LetterWanted: signed_again.letter_wanted,
    h.CalendarWanted: calendars.wanted,
    h.CheckedIn: checking_in.answered,
    h.NowPossible: checking_in.possible,
    h.AnotherPlanWanted: other_terms.wanted,
    h.RemindersSwitched: preferring.switched,
    h.ContactUnwanted: preferring.left_in_peace,
    h.ZoneSet: preferring.zone_set,
    h.RestSet: preferring.rest_set,
    h.Disconnected: disconnecting.disconnected,
    h.ForgetChat: forgetting.wished,
}
