"""Desk's reviewing: what a supervisor looks through at the end of a week; to them alone, since it is of their people."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from bot.desk import rooms
from bot.turns.desk.here import AtDesk, DeskAct
from bot.turns.queue.line import called
from dialogs.desk.orders import supervising as o
from dialogs.desk.orders.order import Order
from dialogs.desk.team import review as words
from dialogs.desk.workload import board
from dialogs.texts import Text
from negotiation.days.local_time import begins
from negotiation.desk.even_handed import Decided, apart
from negotiation.desk.workload import EVENTS, Did, Work, workload
from negotiation.follow_up.arrears import arrears
from negotiation.money import Money
from storage import people
from storage.auditing import audit
from storage.staff import agenda, review, supervision
from storage.staff.agenda import Place
from storage.staff.review import Facts

#: So far back cases are compared: in one week few are alike.
COMPARED = 90


async def show(here: AtDesk, order: o.ShowReview) -> None:
    here.must_supervise()
    turn, zone = here.turn, here.turn.house.zone
    today, soon = turn.today, turn.now + timedelta(seconds=1)
    first = today - timedelta(days=order.days - 1)
    since = begins(first, zone)
    promises = await review.broken_promises(turn.session, first)
    broken = await review.broken_plans(turn.session, since, soon)
    compared = begins(today - timedelta(days=COMPARED - 1), zone)
    pairs = apart(
        found
        for one in await review.decided(turn.session, compared, soon)
        if (found := _decided(one)) is not None
    )
    ids = [
        *(one.case_id for one in promises),
        *broken,
        *(each.case_id for pair in pairs for each in pair),
    ]
    places = await agenda.places(turn.session, ids)
    cases = {case_id: _case(here, place) for case_id, place in places.items()}
    told = words.Review(
        first=first,
        last=today,
        given=await review.given(turn.session, since),
        promises=[
            words.NotKept(case=cases[one.case_id], amount=one.amount, day=one.day)
            for one in promises
        ],
        broken=[cases[case_id] for case_id in broken],
        work=await _work(here, since, soon),
        cases=cases,
        apart=pairs,
        days=COMPARED,
    )
    await here.note("review read")
    await here.say_privately(words.in_words(told))


def _decided(one: Facts) -> Decided | None:
    """The facts of a case; `None` where one of them is not told, or what is given is no amount a month."""
    case, loan, offer = one
    filled = case.application
    instalment = loan.every.a_month(loan.instalment)
    if filled.hardship is None or filled.can_pay is None or not instalment.is_positive:
        return None
    if offer is not None and (offer.besides or offer.terms.is_one_payment):
        return None
    made_at = offer.made_at if offer is not None else case.declined and case.declined.at
    return Decided(
        case_id=case.id or 0,
        product=loan.product,
        reason=filled.hardship,
        days_late=arrears(loan, (made_at or case.notice_at).date()).days,
        bears=_share(filled.can_pay, instalment),
        asks=None if offer is None else _share(offer.a_month, instalment),
    )


def _share(amount: Money, of: Money) -> Decimal:
    return Decimal(amount.units) / Decimal(of.units)


def _case(here: AtDesk, place: Place) -> Text:
    return board.linked(
        Text("Case {number}", number=place.number),
        rooms.link(here.turn.house.group_id, place),
    )


async def _work(here: AtDesk, since: datetime, until: datetime) -> list[words.Worked]:
    """Of everybody who may act, also of whoever did nothing; of the bot what it offered alone."""
    session, house = here.turn.session, here.turn.house
    entries = await audit.since(session, since, until, *EVENTS)
    done = workload(Did(one.at, one.event, one.actor, one.case_id) for one in entries)
    loads = await supervision.loads(session)
    found = [
        words.Worked(
            name=called(one),
            work=done.get(audit.advisor(one.user_id), Work()),
            load=loads.get(one.user_id, 0),
            capacity=house.capacity if one.capacity is None else one.capacity,
        )
        for one in await people.all_advisors(session)
        if one.is_active
    ]
    alone = done.get("bot", Work())
    bot = [words.Worked(name=Text("the bot"), work=alone, load=None, capacity=0)]
    return [*found, *(bot if alone.offers else [])]


ORDERS: dict[type[Order], DeskAct] = {o.ShowReview: show}
