from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from negotiation.limits import Role
from negotiation.money import Money
from negotiation.offer import OfferState
from negotiation.policy import Policy
from negotiation.refusals import (
    BeyondAuthority,
    FiguresChanged,
    NotAllowed,
    OfferExpired,
    OfferNotOpen,
    OwnOffer,
)

NOW = datetime(2019, 4, 2, 9, tzinfo=UTC)
EVENTS = {
    "send": lambda offer, now: offer.send(now, Policy(), UTC),
    "accept": lambda offer, now: offer.accept(now),
    "decline": lambda offer, now: offer.decline(now),
    "expire": lambda offer, now: offer.expire(now),
    "withdraw": lambda offer, now: offer.withdraw(now),
    "lapse": lambda offer, _: offer.lapse(),
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
}
TOO_LATE = {
    ("draft", "send"): "open",
    ("draft", "withdraw"): "withdrawn",
    ("asked", "withdraw"): "withdrawn",
    ("open", "expire"): "expired",
    ("accepted", "lapse"): "expired",
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


def test_it_ends_at_the_hour_at_which_it_was_sent_although_the_clocks_change(an_offer) -> None:
    offer = an_offer()
    sent = datetime(2026, 3, 2, 10, 4, tzinfo=ZoneInfo("America/New_York"))
    offer.made_at = sent.astimezone(UTC)

    offer.send(sent.astimezone(UTC), Policy(offer_days=14), sent.tzinfo or UTC)

    assert offer.expires_at is not None
    end = offer.expires_at.astimezone(sent.tzinfo)
    assert end.isoformat() == "2026-03-16T10:04:00-04:00"
