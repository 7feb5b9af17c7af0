"""Effects: what an answer set in motion, carried out in the turn's transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.desk import rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel
from dialogs import happenings as h
from dialogs.borrower import FIRST
from dialogs.borrower.form import SUMMARY
from dialogs.borrower.offer import REASONS
from dialogs.borrower.status_card import NOT_HERE
from dialogs.flow import Options
from dialogs.heard import File
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.care import Care
from negotiation.handoff import Handoff, HandoffState
from negotiation.hold import HoldReason
from negotiation.loan import LoanState
from negotiation.local_time import days_after
from negotiation.offer import OfferState
from negotiation.pack import Start
from negotiation.paper_wants import is_page
from negotiation.refusals import ContentMissing, LevelMissing, NoTemplate
from storage import cases, people
from storage.records import Chat

from . import (
    appealing,
    authorising,
    borrower_said,
    calendars,
    caring,
    checking_in,
    complaining,
    countering,
    deciding,
    desk_cards,
    disconnecting,
    disputing,
    flagging,
    guaranteeing,
    helping,
    keeping,
    law_clocks,
    nudging,
    offering,
    opening,
    own_data,
    paper_links,
    papers,
    preferring,
    receipting,
    recounting,
    signing,
    situations,
    statements,
    status_cards,
    taking,
    telling,
    unsigned,
    verifying,
    waiting,
    withdrawing,
)
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


def say(
    turn: Turn,
    situation: Situation,
    chat: Chat,
    text: Text,
    *,
    options: Options | None = None,
    **how: Any,
) -> None:
    """Tell the borrower something."""
    turn.send(
        parcel(
            Say(text=text, options=options or {}),
            chat_id=chat.chat_id,
            language=situation.language,
            **how,
        )
    )


async def identified(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.Identified
) -> None:
    """The chat becomes the borrower's door; an older door is closed and told."""
    borrower_id = happening.party.borrower_id
    for old in await people.doors_of(turn.session, borrower_id):
        if old.chat_id != chat.chat_id:
            await _close(turn, old)
    chat.borrower_id, chat.identified_at, chat.claimed_loan = borrower_id, turn.now, None
    visited = situation.handoff
    await situations.read_borrower(turn, situation, borrower_id)
    if situation.handoff is not None:  # a running case comes along
        situation.handoff.chat_id = chat.chat_id
    if visited is not None and visited.case_id is None and visited is not situation.handoff:
        await _move_in(turn, chat, situation, visited)
    borrower = situation.borrower
    if borrower is not None:
        borrower.unreachable_since = None
    await turn.note("identified", actor=f"borrower:{borrower_id}", chat=chat.chat_id)
    if situation.case is not None:
        await flagging.same_chat(turn, situation.case, chat.chat_id)
    say(
        turn, situation, chat, Text("Thank you, now I know that it is you."), removes_keyboard=True
    )


async def _move_in(turn: Turn, chat: Chat, situation: Situation, visited: Handoff) -> None:
    """Whoever asked for a person as a visitor goes on in the room of the case."""
    if visited.state is HandoffState.WITH_BOT or situation.case is None:
        return
    visited.hand_back()
    moved = Text(
        "The visitor is identified: this goes on in the topic of case {number}.",
        number=situation.case.number,
    )
    turn.send(rooms.message(visited, moved, turn.house.desk_language))
    if situation.handoff is not None and situation.handoff.state is HandoffState.WITH_BOT:
        situation.handoff.request(turn.now)
    if situation.handoff is not None and visited.care is not None:
        situation.handoff.mark(visited.care)
        if visited.care is Care.CRISIS:
            await opening.hold(turn, chat, situation, HoldReason.CRISIS)
    await desk_cards.refresh(turn, situation)


async def _close(turn: Turn, old: Chat) -> None:
    situation = await situations.read(turn, old)
    status_cards.close(turn, old, situation.language, NOT_HERE)
    old.borrower_id, old.place, old.came_from = None, FIRST, []
    say(
        turn,
        situation,
        old,
        Text(
            "You have identified yourself in another chat, so this one is closed. If that was not you, write /person at once."
        ),
    )


async def not_identified(
    turn: Turn,
    chat: Chat,
    situation: Situation,
    _: Hearing,
    happening: h.IdentificationFailed,
) -> None:
    number = happening.loan_number
    await turn.note("identification failed", actor="visitor", locked=happening.locked)
    chat.claimed_loan = None
    if happening.locked:
        return
    await people.note_try(turn.session, chat_id=chat.chat_id, loan_number=number, now=turn.now)
    claim = situation.claim
    if claim and max(claim.tries.by_chat, claim.tries.by_loan) == 4:  # this was the fifth
        turn.send(
            rooms.message(
                None,
                Text(
                    "⚠️ Five failed identifications within an hour, for loan {number}. Further tries are refused for an hour.",
                    number=number,
                ),
                turn.house.desk_language,
            )
        )


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


async def noticed(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    """The hardship notice: recorded with its time, in the one open case of the borrower."""
    is_running = any(one.state is LoanState.RUNNING for one in situation.loans)
    if chat.borrower_id is None or situation.case is not None or not is_running:
        return
    case = await opening.open_case(turn, chat, situation)
    await nudging.begin(turn, situation)
    await law_clocks.begin(turn, case, situation.the_loan.product)
    await turn.note("hardship notice", actor=f"borrower:{chat.borrower_id}", case_id=case.id)


async def paper_sent(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, happening: h.PaperSent
) -> None:
    is_further = is_page(situation.papers, happening.file.album)
    taken = await taking.take(turn, chat, situation, hearing, happening.file, happening.want)
    if taken and happening.unasked and not is_further:
        say(turn, situation, chat, Text("Thank you, I have put it with your papers."))
    if not taken and not happening.unasked and chat.place == SUMMARY:
        chat.place = "application.paper"


async def paper_withdrawn(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.PaperWithdrawn
) -> None:
    await taking.withdraw(turn, chat, situation, happening.number)


async def upload_wanted(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.UploadWanted
) -> None:
    await paper_links.send_link(turn, chat, situation, happening.want)


async def submitted(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    """The application goes to the desk, with its papers, and the clock runs."""
    case = situation.the_case
    days = turn.house.policy_for(situation.the_loan.product).decide_days
    case.submit(turn.now, days_after(turn.now, days, turn.house.zone))
    handoff = await desk_cards.room(turn, chat, situation)
    if handoff.state is HandoffState.WITH_BOT:
        handoff.line_up(turn.now)  # a decision is promised, by its day
    await desk_cards.refresh(turn, situation)
    await telling.show(turn, situation)
    for paper in situation.papers:
        taking.show(turn, situation, paper)
    await deciding.begin(turn, case)
    await turn.note("application submitted", actor=f"borrower:{chat.borrower_id}", case_id=case.id)
    say(
        turn,
        situation,
        chat,
        Text("Thank you. Your application is with us now."),
    )
    await countering.alone(turn, chat, situation)


async def message_left(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, _: object
) -> None:
    """Words and files for the advisor; a file of a running case is kept as a paper as well."""
    handoff = await desk_cards.room(turn, chat, situation)  # a closed case's is gone
    if isinstance(hearing.heard, File) and situation.case is not None:
        if not await taking.take(turn, chat, situation, hearing, hearing.heard):
            return
    else:
        await borrower_said.passed_on(turn, handoff, hearing)
    if handoff.state is HandoffState.WITH_BOT:
        handoff.request(turn.now)
        await desk_cards.refresh(turn, situation)
    elif handoff.hear(turn.now):  # an answer is due from now on
        await turn.touch_queue(handoff.id)
    if handoff.state is not HandoffState.CLAIMED:
        say(turn, situation, chat, Text("I have passed it on to your advisor."))


async def offer_accepted(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    try:
        await papers.print_agreement(turn, chat, situation)
    except (ContentMissing, LevelMissing, NoTemplate) as refusal:
        await offering.not_printed(turn, chat, situation, refusal)
        return
    await unsigned.begin(turn, situation)
    product = situation.the_loan.product
    await law_clocks.start(turn, situation.the_case, product, Start.AGREED)
    await signing.ask(turn, situation)
    await guaranteeing.ask(turn, situation)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(
        turn,
        situation,
        Text("✅ The borrower accepts the offer; the agreement is out for signing."),
    )
    await turn.note(
        "offer accepted",
        actor=f"borrower:{chat.borrower_id}",
        case_id=situation.the_case.id,
        version=situation.the_offer.version,
    )


async def offer_declined(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    handoff = situation.handoff
    if handoff is not None and handoff.state is HandoffState.WITH_BOT:
        handoff.request(turn.now)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, Text("✖️ The borrower declines the offer."))
    await turn.note(
        "offer declined",
        actor=f"borrower:{chat.borrower_id}",
        case_id=situation.the_case.id,
        version=situation.the_offer.version,
    )


async def not_taken(
    turn: Turn, _: Chat, situation: Situation, __: Hearing, happening: h.NotTakenBecause
) -> None:
    """Why the offer was declined: kept with it, and the desk is told."""
    offer = await cases.offer_in(turn.session, situation.the_case.id or 0, OfferState.DECLINED)
    if offer is None:
        return
    offer.not_taken = happening.reason
    desk_cards.tell(
        turn,
        situation,
        Text("Why the offer was declined: {reason}", reason=REASONS[happening.reason]),
    )


async def nudges_stopped(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    await nudging.end(turn, situation)
    await turn.note(
        "nudges stopped", actor=f"borrower:{chat.borrower_id}", case_id=situation.the_case.id
    )


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
    h.Identified: identified,
    h.IdentificationFailed: not_identified,
    h.HardshipNoticed: noticed,
    h.NudgesStopped: nudges_stopped,
    h.PaperSent: paper_sent,
    h.StoryTold: telling.told,
    h.PaperWithdrawn: paper_withdrawn,
    h.UploadWanted: upload_wanted,
    h.ApplicationSubmitted: submitted,
    h.PersonWanted: waiting.wanted,
    h.StandingWanted: waiting.stands,
    h.CallBackWanted: waiting.call_back,
    h.WaitingStopped: waiting.stopped,
    h.MessageLeft: message_left,
    h.OfferAccepted: offer_accepted,
    h.OfferDeclined: offer_declined,
    h.CounterMade: countering.made,
    h.NotTakenBecause: not_taken,
    h.AppealMade: appealing.made,
    h.AgreementSigned: signing.signed,
    h.NameNotOnFile: signing.locked,
    h.IdentifiedAgain: signing.identified_again,
    h.AgreementWithdrawn: withdrawing.withdrawn,
    h.FileToVerify: verifying.wanted,
    h.CareNeeded: caring.needed,
    h.WentOn: caring.all_right,
    h.DisputeRaised: disputing.raised,
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
    h.Rated: rated,
    h.GuaranteeAnswered: guaranteeing.answered,
    h.SaidPaid: keeping.paid,
    h.PromiseMade: keeping.promised,
    h.Snoozed: keeping.snoozed,
    h.CannotPayThis: keeping.cannot,
    h.WayTaken: keeping.carried,
    h.StatementWanted: statements.wanted,
    h.CalendarWanted: calendars.wanted,
    h.CheckedIn: checking_in.answered,
    h.NowPossible: checking_in.possible,
    h.RemindersSwitched: preferring.switched,
    h.ZoneSet: preferring.zone_set,
    h.RestSet: preferring.rest_set,
    h.Disconnected: disconnecting.disconnected,
}
