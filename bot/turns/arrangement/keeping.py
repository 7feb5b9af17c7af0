"""Keeping: what a borrower says to a reminder is carried out: paid, promised, later, or carried by what is to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.turns.desk import buttons as desk_buttons
from bot.turns.in_chat import InChat
from bot.turns.paperwork import taking
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower.arrangement import looked_for
from dialogs.borrower.arrangement import paid as paid_words
from dialogs.borrower.arrangement.keeping import other_day
from dialogs.borrower.arrangement.to_pay import concerned, sum_to_pay
from dialogs.desk.arrangement.reported import decide, said_paid
from dialogs.said import missed_words as words
from dialogs.said.by_loan import of_which
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.applying.paper import Want
from negotiation.applying.paper_wants import sent
from negotiation.follow_up.arrangement import DueInstalment, left
from negotiation.follow_up.breaking import is_recovered
from negotiation.follow_up.promise import Promise, PromiseState
from negotiation.follow_up.reported_payment import ReportedPayment
from negotiation.follow_up.way_back import carry
from negotiation.money import Money
from storage.case import case_instalments
from storage.case import follow_up as kept
from storage.messages import due
from storage.messages.due import Duty

from . import calendars, follow_up, instalment_duties, promise_days, reminding


async def paid(here: InChat, happening: h.SaidPaid) -> None:
    """It counts once an advisor has found it; until then nothing more is asked about it."""
    turn, situation = here.turn, here.situation
    rows = _meant(situation, happening.amount)
    if not rows:
        return
    said_before = {one.instalment_id: one for one in situation.reported if one.is_open}
    known = [said_before.get(each.id or 0) for each in rows]
    new = [
        ReportedPayment(case_id=each.case_id, instalment_id=each.id or 0, said_at=turn.now)
        for each, before in zip(rows, known, strict=True)
        if before is None
    ]
    turn.session.add_all(new)
    situation.reported.extend(new)
    said = new or [each for each in known if each is not None]
    if happening.file is not None and await taking.take(here, happening.file, Want.BANK):
        for each in said:
            each.paper_id = situation.papers[-1].id
    if happening.paper is not None:
        shown = next(one for one in sent(situation.papers) if one.number == happening.paper)
        for each in said:
            each.paper_id = shown.pages[0].id
    await turn.session.flush()
    if new:
        await _ask_desk(here, new[-1], rows, amount=happening.amount)
        for one in rows:
            if one.id in {each.instalment_id for each in new}:
                await here.note("said paid", number=one.number)
    text = Text(
        "Thank you, I have passed it on. Somebody will check whether it has arrived and tell you here; until then I do not remind you of it."
    )
    here.say(text)


def _meant(situation: Situation, amount: Money | None) -> list[DueInstalment]:
    """What was said to be paid: the oldest that may be, or all that the amount reaches."""
    rows: list[DueInstalment] = []
    for each in paid_words.meant(situation, amount):
        is_reached = not rows if amount is None else amount.is_positive
        if not is_reached:
            break
        rows.append(each)
        amount = None if amount is None else amount - each.left
    return rows


async def _ask_desk(
    here: InChat, reported: ReportedPayment, rows: Sequence[DueInstalment], *, amount: Money | None
) -> None:
    turn = here.turn
    handoff = await here.room()
    handoff.line_up(turn.now)
    await here.refresh()
    text = said_paid(rows, amount, has_paper=reported.paper_id is not None)
    if amount is None:
        text = Lines(
            text, *of_which(here.situation.loans, here.situation.instalments, rows[0].loan_id)
        )
    about = desk_buttons.About.REPORTED_PAYMENT.of(reported.id)
    turn.tell_desk(handoff, text, decide(reported, amount), about=about)


NOTED = Text(
    "Noted: {amount} by {day}. Until that day I do not remind you of it. If it does not work out, tell me before: that is always better."
)
NOTED_REST = Text(
    "Noted: the {part} before, and the rest, {rest}, by {day}. Until that day I do not remind you of it. If it does not work out, tell me before: that is always better."
)


async def promised(here: InChat, happening: h.PromiseMade) -> None:
    """The day is noted and watched, for all that is late. One up to the due date needs no promise: it is in time."""
    turn, situation = here.turn, here.situation
    meant = set(happening.instalments)
    rows = [each for each in situation.instalments if each.id in meant and not each.is_paid]
    if not rows:
        return
    for one in situation.promises:
        if one.instalment_id in meant:
            one.replace()
    if happening.day <= rows[0].due_date:
        in_time = IN_TIME.given(said=happening.day, day=rows[0].due_date)
        here.say(Lines(*looked_for.told(situation), in_time))
        return
    promises = [await _promise(turn, situation, each, happening.day) for each in rows]
    # What arrives pays the oldest first: the last of them is open as long as any.
    await due.schedule(turn.session, promise_days.on_the_day(turn, situation, promises[-1]))
    await here.note("promise made", day=happening.day.isoformat())
    await here.refresh()
    for each, promise in zip(rows, promises, strict=True):
        noted = Text(
            "🤝 Promised: {amount} for instalment {number}, by {day}.",
            amount=promise.amount,
            number=each.number,
            day=promise.day,
        )
        which = of_which(situation.loans, situation.instalments, each.loan_id)
        here.tell(Lines(noted, *which))
    part, text = happening.part, NOTED.given(amount=left(rows), day=happening.day)
    if part is not None:
        here.tell(Text("A part of it, {part}, comes before, they say.", part=part))
        text = NOTED_REST.given(rest=left(rows) - part, part=part, day=happening.day)
    here.say(text, other_day(situation))


IN_TIME = Text("Good: {said} is in time, since it is due on {day}. I have nothing to note.")


async def _promise(
    turn: Turn, situation: Situation, instalment: DueInstalment, day: date
) -> Promise:
    promise = Promise(
        case_id=instalment.case_id,
        instalment_id=instalment.id or 0,
        amount=instalment.left,
        day=day,
        made_at=turn.now,
    )
    turn.session.add(promise)
    await turn.session.flush()
    situation.promises = [*situation.promises, promise]
    duty = Duty.of_case(
        instalment.case_id,
        "promise",
        f"{promise.id}",
        follow_up.at_our_hour(turn, day + timedelta(days=1), situation.policy),
        promise_id=promise.id,
    )
    await due.schedule(turn.session, [duty])
    return promise


async def snoozed(here: InChat, happening: h.Snoozed) -> None:
    """Reminded again in some days, and not before; never after the due date."""
    turn, situation = here.turn, here.situation
    instalment = await case_instalments.instalment(turn.session, happening.instalment_id)
    if situation.borrower is None:
        return
    planned = reminding.again(
        turn,
        situation.borrower,
        instalment,
        happening.days,
        product=situation.the_loan.product,
    )
    if planned is None:
        text = Text(
            "That would be after {day}, when it is due, so I cannot put it off so long.",
            day=instalment.due_date,
        )
        here.say(text)
        return
    about = f"case:{instalment.case_id}"
    for each in await due.still_to_do(turn.session, "remind", about):
        if each.subject["instalment_id"] == instalment.id and each.due_at < planned.moment:
            await due.drop(turn.session, each, "snoozed")
    duty = Duty(
        key=f"snoozed:{instalment.id}:{planned.moment:%Y-%m-%d}",
        kind="remind",
        subject={
            "instalment_id": instalment.id,
            "case_id": instalment.case_id,
            "when": str(planned.kind),
            "at": planned.moment.isoformat(),
        },
        due_at=planned.moment,
        about=about,
    )
    await due.schedule(turn.session, [duty])
    await here.note("snoozed", days=happening.days)
    here.say(Text("All right, again on {moment}.", moment=planned.moment))


async def cannot(here: InChat, happening: h.CannotPayThis) -> None:
    """Said in good time or late: the desk knows, and what is possible is asked next."""
    instalment = await case_instalments.instalment(here.turn.session, happening.instalment_id)
    await here.note("cannot pay this", number=instalment.number)
    meant = here.situation.to_pay
    is_one = len(meant) <= 1 or instalment.id not in {each.id for each in meant}
    text = (
        Text(
            "The borrower says that {amount}, due up to {day}, cannot be paid.",
            amount=sum_to_pay(here.situation),
            day=instalment.due_date,
        )
        if not is_one
        else Text(
            "The borrower says that instalment {number}, {amount}, due on {day}, cannot be paid.",
            number=instalment.number,
            amount=instalment.left,
            day=instalment.due_date,
        )
    )
    loans, rows = here.situation.loans, here.situation.instalments
    here.tell(Lines(text, *(of_which(loans, rows, instalment.loan_id) if is_one else ())))


async def carried(here: InChat, happening: h.WayTaken) -> None:
    """Later instalments carry what was open; with that nothing is late any more."""
    turn, situation = here.turn, here.situation
    about, plan = concerned(situation), situation.the_plan
    if about is None:
        return
    carry(situation.instalments, about, over=happening.over)
    await kept.note_way_back(
        turn.session,
        case_id=about.case_id,
        agreement_id=about.agreement_id,
        instalment_id=about.id or 0,
        over=happening.over,
        now=turn.now,
    )
    situation.ways_taken += 1
    for one in situation.promises:
        if one.state is PromiseState.OPEN:
            one.replace()
    await here.note("way back taken", over=happening.over)
    today = turn.today
    if plan.state is AgreementState.SLIPPED and is_recovered(situation.instalments, today):
        plan.fire("catch_up")
        await turn.note("caught up", actor="bot", case_id=about.case_id)
    which = of_which(situation.loans, situation.instalments, about.loan_id)
    await instalment_duties.show(
        turn,
        situation.the_case,
        Lines(_way_taken(happening.over, about), *which),
    )
    here.say(words.carried(situation, happening.over))
    await calendars.update(turn, here.chat, situation)


def _way_taken(over: int, about: DueInstalment) -> Text:
    if over == 1:
        return Text(
            "↪️ A way back was taken: the next instalment carries what was open of instalment {number}.",
            number=about.number,
        )
    return Plural(
        "↪️ A way back was taken: the next {n} instalment carries what was open of instalment {number}.",
        "↪️ A way back was taken: the next {n} instalments carry what was open of instalment {number}.",
        n=over,
        number=about.number,
    )
