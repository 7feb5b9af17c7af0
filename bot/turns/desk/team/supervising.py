"""Desk's supervising: the team, the numbers, who opened what, complaints; people invited."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from bot.papers.report_picture import ReportDay, ReportPicture, ReportRow, draw_report
from bot.turns.desk import limits
from bot.turns.desk.here import AtDesk, DeskAct
from bot.turns.desk.workload import giving_away
from bot.turns.paperwork import opened_papers
from bot.turns.queue import hiring
from bot.turns.queue.line import called
from dialogs.desk.orders import supervising as o
from dialogs.desk.orders.order import Order
from dialogs.desk.team import supervising as words
from dialogs.printed.paperwork import lang
from dialogs.texts import Lines, Text
from negotiation.days.local_time import begins
from negotiation.desk.desk_report import EVENTS, Noted, Report, report
from storage import books, people
from storage.auditing import audit
from storage.case import complaints
from storage.staff import ratings, supervision

#: So far back `/audit` looks, and so much of it is shown.
_OPENED_FOR = timedelta(days=7)
_MOST = 20
#: With their words, so many fit into one message.
_MOST_RATINGS = 10


async def show_team(here: AtDesk, _: o.ShowTeam) -> None:
    session = here.turn.session
    loads = await supervision.loads(session)
    queue = await supervision.queue(session, here.turn.now)
    members = [
        words.member(
            called(one),
            one.user_id,
            loads.get(one.user_id, 0),
            is_supervisor=one.is_supervisor,
            is_on=one.is_on_duty,
        )
        for one in await people.all_advisors(session)
        if one.is_active
    ]
    oldest = None if queue.oldest is None else here.turn.now - queue.oldest
    here.say(words.team(members, queue.waiting, oldest))


async def show_report(here: AtDesk, order: o.ShowReport) -> None:
    """In figures and as a picture."""
    turn, zone = here.turn, here.turn.house.zone
    today = turn.now.astimezone(zone).date()
    first = today - timedelta(days=order.days - 1)
    entries = await audit.since(
        turn.session, begins(first, zone), turn.now + timedelta(seconds=1), *EVENTS
    )
    found = report(
        [Noted(one.at, one.event, one.case_id, one.details.get("mark")) for one in entries], zone
    )
    unanswered = await complaints.count_open(turn.session)
    picture = _picture(here, found, unanswered, first, today)
    data = await asyncio.to_thread(draw_report, turn.house.press, picture)
    kept = await turn.keep(data, "report.png", "image/png")
    said = here.language.say(words.report(found, unanswered, first, today))
    thread = here.hearing.thread_id
    where = {} if here.handoff or thread is None else {"message_thread_id": thread}
    here.show_picture(kept, "report.png", caption=said, parse_mode="HTML", **where)


def _picture(
    here: AtDesk, found: Report, unanswered: int, first: date, last: date
) -> ReportPicture:
    plain = here.language.plain
    figures = words.rows(found, unanswered)
    return ReportPicture(
        lang=lang(here.language),
        lender=here.turn.house.lender.name,
        title=plain(words.title(first, last)),
        rows=tuple(
            ReportRow(label=plain(label), figure=plain(figure)) for label, figure in figures
        ),
        days=tuple(
            ReportDay(label=str(day.day), arrivals=each.arrivals, handled=each.handled)
            for day, each in found.days.items()
        ),
        arrivals=plain(figures[0][0]),
        handled=plain(figures[1][0]),
    )


async def show_audit(here: AtDesk, _: o.ShowAudit) -> None:
    """Who opened papers and looked at numbers, and who tried what they may not do."""
    turn = here.turn
    events = (opened_papers.OPENED, opened_papers.UNREAD, "numbers shown", limits.REFUSED)
    soon = turn.now + timedelta(seconds=1)
    entries = await audit.since(turn.session, turn.now - _OPENED_FOR, soon, *events)
    numbers = await supervision.numbers_of(turn.session, [one.case_id or 0 for one in entries])
    names = {
        audit.advisor(one.user_id): called(one) for one in await people.all_advisors(turn.session)
    }
    lines = [
        words.opened(
            one.at,
            names.get(one.actor, one.actor),
            one.event,
            numbers.get(one.case_id or 0, "–"),
            one.details.get("order", ""),
        )
        for one in entries[-_MOST:]
    ]
    before = len(entries) - len(lines)
    rest = [Text("{n} more before these", n=before)] if before else []
    here.say(Lines(*rest, *lines) if lines else Text("Nothing was opened in the last seven days."))


async def show_complaints(here: AtDesk, _: o.ShowComplaints) -> None:
    turn = here.turn
    known = await supervision.register(turn.session, _MOST)
    numbers = await supervision.numbers_of(turn.session, [one.case_id or 0 for one in known])
    names = {one.user_id: called(one) for one in await people.all_advisors(turn.session)}
    today = turn.today
    here.say(words.register(known, names, numbers, today))


async def show_ratings(here: AtDesk, _: o.ShowRatings) -> None:
    """To the supervisor alone: what is said of somebody is not read out to all."""
    turn = here.turn
    known = await ratings.given(turn.session, _MOST_RATINGS)
    numbers = await supervision.numbers_of(turn.session, [one.case_id or 0 for one in known])
    names = {one.user_id: called(one) for one in await people.all_advisors(turn.session)}
    await here.say_privately(words.ratings(known, names, numbers))


async def show_differences(here: AtDesk, _: o.ShowDifferences) -> None:
    """What the lender's book has otherwise than plans in force: a person decides which is right."""
    found = await books.differences_open(here.turn.session)
    lines = [words.difference(one) for one in found[:_MOST]]
    if not lines:
        here.say(Text("The book and the plans agree."))
        return
    more = len(found) - len(lines)
    rest = [Text("… and {n} more", n=more)] if more else []
    here.say(Lines(Text("<b>Differences</b>"), *lines, *rest))


async def settle_difference(here: AtDesk, order: o.SettleDifference) -> None:
    """Decided by a person, with a reason, and in the audit of its case."""
    session, by = here.turn.session, here.advisor.user_id
    found = await books.differences_open(session)
    one = next((each for each in found if each.id == order.difference_id), None)
    if one is None or not await books.settle_difference(
        session, one.id, how=order.how, by=by, why=order.why, now=here.turn.now
    ):
        here.say(Text("There is no such difference to decide. /differences shows the numbers."))
        return
    await here.turn.note(
        "difference settled",
        actor=audit.advisor(by),
        case_id=one.case_id,
        difference=one.id,
        column=one.column,
        how=order.how,
        why=order.why,
    )
    here.say(
        Text(
            "Decided: {id}, loan {loan}, {column}. It comes up again once the figures are others.",
            id=str(one.id),
            loan=one.loan,
            column=one.column,
        )
    )


async def invite(here: AtDesk, order: o.InviteStaff) -> None:
    await hiring.invite(here, is_supervisor=order.is_supervisor)


def _supervised(act: Callable[[AtDesk, Any], Awaitable[None]]) -> DeskAct:
    """Done by supervisors only. Raises `ForSupervisor`."""

    async def done(here: AtDesk, order: Order) -> None:
        here.must_supervise()
        await act(here, order)

    return done


ORDERS: dict[type[Order], DeskAct] = {
    o.ShowTeam: _supervised(show_team),
    o.ShowReport: _supervised(show_report),
    o.ShowAudit: _supervised(show_audit),
    o.ShowComplaints: _supervised(show_complaints),
    o.ShowRatings: _supervised(show_ratings),
    o.ShowDifferences: _supervised(show_differences),
    o.SettleDifference: _supervised(settle_difference),
    o.Reassign: _supervised(giving_away.reassign),
    o.NotAtWork: _supervised(giving_away.off_duty),
    o.InviteStaff: _supervised(invite),
}
