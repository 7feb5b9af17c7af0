from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from negotiation.agreeing.agreement import sign_by
from negotiation.agreeing.offer import OfferState
from negotiation.limits import Role
from negotiation.loans.schedule import Schedule
from negotiation.loans.terms import LoanTerms
from negotiation.money import Money
from negotiation.pack import Deadline, Due, Pack, Source, Start
from negotiation.policy import Policy
from negotiation.refusals import (
    BeyondAuthority,
    FiguresChanged,
    NotAllowed,
    OfferExpired,
    OfferNotOpen,
    OutOfDate,
    OwnOffer,
)
from negotiation.reliefs import Relief

NOW = datetime(2019, 4, 2, 9, tzinfo=UTC)
EVENTS = {
    "send": lambda offer, now: offer.send(now, Policy(), UTC),
    "accept": lambda offer, now: offer.accept(now),
    "decline": lambda offer, now: offer.decline(now),
    "expire": lambda offer, now: offer.expire(now),
    "withdraw": lambda offer, now: offer.withdraw(now),
    "lapse": lambda offer, _: offer.lapse(),
    "reopen": lambda offer, _: offer.reopen(),
}
# in time / too late; what does not stand here is refused
IN_TIME = {
    ("draft", "send"): "open",
    ("draft", "withdraw"): "withdrawn",
    ("asked", "withdraw"): "withdrawn",
    ("open", "accept"): "accepted",
    ("open", "decline"): "declined",
    ("open", "withdraw"): "withdrawn",
    ("accepted", "lapse"): "expired",
    ("accepted", "reopen"): "open",
}
TOO_LATE = {
    ("draft", "send"): "open",
    ("draft", "withdraw"): "withdrawn",
    ("asked", "withdraw"): "withdrawn",
    ("open", "expire"): "expired",
    ("accepted", "lapse"): "expired",
    ("accepted", "reopen"): "open",
}


@pytest.mark.parametrize(("state", "event"), list(product(OfferState, EVENTS)))
@pytest.mark.parametrize(
    ("expires_at", "table"),
    [(NOW + timedelta(seconds=1), IN_TIME), (NOW, TOO_LATE)],
    ids=["in time", "too late"],
)
def test_every_event_in_every_state_moves_or_is_refused(
    an_offer, *, state: OfferState, event: str, expires_at: datetime, table: dict
) -> None:
    offer = an_offer(state=state, expires_at=None if state == "draft" else expires_at)

    if (state, event) in table:
        EVENTS[event](offer, NOW)
        assert offer.state == table[state, event]
    else:
        with pytest.raises((NotAllowed, OfferNotOpen, OfferExpired)):
            EVENTS[event](offer, NOW)
        assert offer.state is state


def test_an_offer_sent_is_open_for_fourteen_days(an_offer) -> None:
    offer = an_offer()

    offer.send(NOW, Policy(), UTC)

    assert offer.expires_at == NOW + timedelta(days=14)
    with pytest.raises(OfferExpired) as refused:
        offer.accept(NOW + timedelta(days=14))
    assert refused.value.expired_at == offer.expires_at
    offer.accept(NOW + timedelta(days=14, seconds=-1))


def test_an_expired_offer_says_so_and_an_answered_one_that_it_is_answered(an_offer) -> None:
    with pytest.raises(OfferExpired):
        an_offer(state=OfferState.EXPIRED, expires_at=NOW).accept(NOW)
    with pytest.raises(OfferNotOpen) as refused:
        an_offer(state=OfferState.DECLINED, expires_at=NOW).accept(NOW)
    assert refused.value.state is OfferState.DECLINED


def test_terms_say_what_they_cost(an_offer) -> None:
    terms = an_offer().terms

    assert terms.total == Money("13508.59", "USD") + terms.interest
    assert terms.extra_interest == terms.interest - terms.today.total_interest
    assert terms.extra_interest == Money("1402.04", "USD")


@pytest.mark.parametrize(
    "change",
    [
        {"rate": Decimal("7.5")},
        {"outstanding": Money("13000.00", "USD")},
        {"outstanding": Money(0, "USD")},
        {"first_due": date(2016, 1, 15)},
    ],
    ids=str,
)
def test_it_fits_the_loan_it_was_worked_out_on_only(an_offer, a_loan, change: dict) -> None:
    offer = an_offer()

    offer.must_fit(a_loan())

    with pytest.raises(FiguresChanged):
        offer.must_fit(a_loan(**change))


def test_a_second_person_agrees_before_what_needs_a_supervisor_is_sent(an_offer) -> None:
    offer = an_offer(needs=Role.SUPERVISOR, advisor_id=7)
    with pytest.raises(BeyondAuthority):
        offer.send(NOW, Policy(), UTC)

    offer.ask()
    with pytest.raises(OwnOffer):
        offer.approve(7)
    offer.approve(8)
    offer.send(NOW, Policy(), UTC)

    assert (offer.state, offer.decided_by) == (OfferState.OPEN, 8)


def test_what_a_supervisor_refused_is_not_decided_again(an_offer) -> None:
    offer = an_offer(needs=Role.SUPERVISOR, advisor_id=7)
    offer.ask()

    offer.refuse(8, "The rate stays.")

    assert (offer.state, offer.decision) == (OfferState.REFUSED, "The rate stays.")
    for decide in (lambda: offer.approve(9), lambda: offer.refuse(9, "no"), offer.ask):
        with pytest.raises(NotAllowed):
            decide()


def test_only_what_is_beyond_an_advisor_is_put_before_a_supervisor(an_offer) -> None:
    within, approved = an_offer(), an_offer(needs=Role.SUPERVISOR, decided_by=8)

    for offer in (within, approved, an_offer(needs=Role.SUPERVISOR, state=OfferState.OPEN)):
        with pytest.raises(NotAllowed):
            offer.ask()


@pytest.mark.parametrize(
    ("sent", "until"),
    [
        ("2019-04-02T09", "2019-04-16T09:00"),  # the usual time
        ("2019-04-06T20", "2019-04-17T03:59"),  # to the end of the sixteenth, there
        ("2019-04-17T03", "2019-04-17T03:59"),
        ("2019-04-17T04", None),
        ("2019-04-24T12", None),
    ],
)
def test_it_ends_before_the_notice_of_its_first_instalment_begins(
    an_offer, *, sent: str, until: str | None
) -> None:
    terms, zone = an_offer().terms, ZoneInfo("America/New_York")
    first, *later = terms.schedule
    schedule = Schedule((replace(first, due_date=date(2019, 4, 23)), *later))
    now = datetime.fromisoformat(f"{sent}:00+00:00")
    besides = (LoanTerms(loan_id=2, terms=replace(terms, schedule=schedule)),)
    for offer in (
        an_offer(terms=replace(terms, schedule=schedule)),
        an_offer(besides=besides),
    ):
        with nullcontext() if until else pytest.raises(OutOfDate):
            offer.send(now, Policy(offer_days=14, notice_days=7), zone)

        assert (offer.expires_at and f"{offer.expires_at:%Y-%m-%dT%H:%M}") == until


@pytest.mark.parametrize(
    ("sent", "until"),
    [
        ("2019-04-02T09", "2019-04-16T09:00"),
        ("2019-04-06T20", "2019-04-20T20:00"),  # three days into the notice
        ("2019-04-09T03", "2019-04-23T03:00"),  # on the evening before, there
        ("2019-04-09T04", None),  # it would end on the day itself
    ],
)
def test_the_time_that_the_law_gives_to_take_it_goes_before_the_notice(
    an_offer, *, sent: str, until: str | None
) -> None:
    terms, zone = an_offer().terms, ZoneInfo("America/New_York")
    first, *later = terms.schedule
    offer = an_offer(
        terms=replace(
            terms, schedule=Schedule((replace(first, due_date=date(2019, 4, 23)), *later))
        )
    )
    law = Deadline(
        source=Source(name="Regulation X"), what=Due.ACCEPT, starts=Start.OFFER, days=14
    )
    policy = Policy(
        offer_days=14, notice_days=7, pack=Pack(code="us", name="US", deadlines=(law,))
    )
    now = datetime.fromisoformat(f"{sent}:00+00:00")

    with nullcontext() if until else pytest.raises(OutOfDate):
        offer.send(now, policy, zone)

    assert (offer.expires_at and f"{offer.expires_at:%Y-%m-%dT%H:%M}") == until
    if offer.expires_at:  # and what is taken in time can be signed in that time
        accepted = offer.expires_at - timedelta(hours=1)
        offer.accept(accepted)
        assert sign_by(offer, accepted, policy, zone) >= offer.expires_at


A, CENT_MORE, DOLLAR_MORE, MORE = "100.00", "100.01", "101.00", "101.01"


@pytest.mark.parametrize(
    ("amounts", "regular", "at_first", "more_later"),
    [
        ([A, A, A, MORE, MORE, "20.00"], A, 3, 4),
        ([A, A, A], A, 3, None),
        ([A, CENT_MORE, A, DOLLAR_MORE], A, 4, None),  # alike but for cents
        ([A, A, MORE, MORE], MORE, 2, 3),  # of two asked as often the later one
        ([MORE, MORE, A, A], A, 2, None),  # less is not more
        ([A, A, A, "110.00"], A, 3, None),  # a remainder
        ([A, A, A, "110.01"], A, 3, 4),
        ([A, A, "150.00", "150.00"], "150.00", 2, 3),
        ([A, A, A, "20.00"], A, 3, None),
        (["0.00", "0.00", A, A, A], A, 2, 3),  # after a break
        ([A], A, 1, None),
    ],
)
def test_what_is_asked_most_what_at_first_and_whether_more_later(
    an_offer, amounts: list[str], regular: str, at_first: int, more_later: int | None
) -> None:
    one = an_offer().terms.schedule.first
    nothing = Money.zero("USD")
    terms = replace(
        an_offer().terms,
        schedule=Schedule(
            tuple(
                replace(
                    one,
                    number=number,
                    principal=Money(each, "USD"),
                    interest=nothing,
                    arrears=nothing,
                )
                for number, each in enumerate(amounts, start=1)
            )
        ),
    )

    assert terms.regular == Money(regular, "USD")
    assert [each.number for each in terms.at_first] == list(range(1, at_first + 1))
    found = terms.more_later
    assert (None if found is None else found.number) == more_later
    assert terms.is_one_payment is (len(amounts) == 1)


@pytest.mark.parametrize(
    ("kind", "kinds", "is_restructure"),
    [
        (Relief.TERM_EXTENSION, (), True),
        (Relief.CHARGE_WAIVER, (), False),
        (Relief.CHARGE_WAIVER, (Relief.CHARGE_WAIVER, Relief.TERM_EXTENSION), True),
        (Relief.CHARGE_WAIVER, (Relief.CHARGE_WAIVER, Relief.CHARGE_WAIVER), False),
    ],
)
def test_whether_the_terms_of_the_loan_change(
    an_offer, *, kind: Relief, kinds: tuple[Relief, ...], is_restructure: bool
) -> None:
    terms = replace(an_offer().terms, kind=kind, kinds=kinds)

    assert terms.is_restructure is is_restructure


def test_of_several_loans_it_is_said_what_they_ask_together_and_when_first(an_offer) -> None:
    terms = an_offer().terms
    first, *later = terms.schedule
    sooner = replace(first, due_date=first.due_date - timedelta(days=9))
    besides = LoanTerms(loan_id=2, terms=replace(terms, schedule=Schedule((sooner, *later))))

    offer = an_offer(besides=(besides,))

    assert offer.first_due == sooner.due_date
    assert offer.regular == terms.regular + terms.regular


def test_it_ends_at_the_hour_at_which_it_was_sent_although_the_clocks_change(an_offer) -> None:
    offer = an_offer()
    sent = datetime(2026, 3, 2, 10, 4, tzinfo=ZoneInfo("America/New_York"))
    first, *later = offer.terms.schedule
    far = Schedule((replace(first, due_date=date(2026, 5, 1)), *later))
    offer.terms = replace(offer.terms, schedule=far)

    offer.send(sent.astimezone(UTC), Policy(offer_days=14), sent.tzinfo or UTC)

    assert offer.expires_at is not None
    end = offer.expires_at.astimezone(sent.tzinfo)
    assert end.isoformat() == "2026-03-16T10:04:00-04:00"
