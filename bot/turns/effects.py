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

from . import telling
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
from .casework import (
    appealing,
    applying,
    complaining,
    debt_advice,
    disputing,
    expiring,
    told_since,
)
from .contact import borrower_said, preferring
from .in_chat import InChat
from .paperwork import lacking, paper_links, taking, taking_back, verifying
from .people import (
    authorising,
    caring,
    disconnecting,
    helping,
    identifying,
    menacing,
    redirecting,
)
from .queue import waiting
from .records import own_data, receipting, recounting
from .upkeep import forgetting


async def carry_out(here: InChat, happened: Sequence[h.Happening]) -> None:
    """Carry out all that happened, in its order."""
    for one in happened:
        await EFFECTS[type(one)](here, one)


async def consented(here: InChat, happening: h.ConsentGiven) -> None:
    await people.note_consent(
        here.turn.session,
        chat_id=here.chat.chat_id,
        kind=happening.about,
        text_version=happening.text_version,
        language=here.situation.language.code,
        now=here.turn.now,
    )


async def paper_withdrawn(here: InChat, happening: h.PaperWithdrawn) -> None:
    if here.situation.speaks_for_another:
        await helping.withdrew_paper(here, happening)
    else:
        await taking_back.withdraw(here, happening.number)


async def paper_is(here: InChat, happening: h.PaperIs) -> None:
    if here.situation.speaks_for_another:
        await helping.named_paper(here, happening)
    else:
        await taking.put_down(here, happening.number, happening.want)


async def upload_wanted(here: InChat, happening: h.UploadWanted) -> None:
    await paper_links.send_link(here, happening.want)


async def message_left(here: InChat, left: h.MessageLeft) -> None:
    """Words and files for the advisor; a file of a running case is kept as a paper as well."""
    turn, situation, hearing = here.turn, here.situation, here.hearing
    handoff = await here.room()  # a closed case's is gone
    is_paper = isinstance(hearing.heard, File) and situation.case is not None
    if isinstance(hearing.heard, File) and is_paper:
        if not await taking.take(here, hearing.heard):
            return
    elif borrower_said.is_unknown_file(hearing):
        here.say(borrower_said.NO_FILES)
        return
    is_new = handoff.is_with_bot
    if is_new:
        handoff.request(turn.now)
        await here.refresh()  # names a new topic, so before the words
    elif _wants_an_answer(situation, hearing, left) and handoff.hear(turn.now):
        await turn.touch_queue(handoff.id)
    if not is_paper:
        await borrower_said.passed_on(turn, handoff, hearing)
        await menacing.look(here, handoff)
        await redirecting.look(here, handoff)
    if handoff.state is HandoffState.CLAIMED or not left.is_said:
        return
    if is_paper:
        told = await caring.passed_on(here, handoff, taking.LOOKED_AT)
        here.say(told)
    else:
        is_asked = is_new or left.asks_how_it_stands
        await waiting.passed_on(here, handoff, is_asked=is_asked)


def _wants_an_answer(situation: Situation, hearing: Hearing, left: h.MessageLeft) -> bool:
    """Thanks and goodbyes do not, nor what the bot took, unless somebody is in danger: theirs may mean something else."""
    return situation.in_danger or (left.is_owed and not is_only_thanks(hearing.text or ""))


async def rated(here: InChat, happening: h.Rated) -> None:
    await here.turn.note(
        "talk rated",
        actor="borrower",
        case_id=happening.rating.case_id,
        advisor=happening.rating.advisor_id,
        mark=happening.rating.mark,
    )


Effect = Callable[[InChat, Any], Awaitable[None]]

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
    h.WishTold: countering.told,
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
    h.Redirected: helping.redirected,
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
