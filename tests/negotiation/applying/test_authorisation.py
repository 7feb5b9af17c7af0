"""Authorisation: what a helper may do, from the link to the end, and never a moment longer."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from negotiation.applying.authorisation import (
    LINK_DAYS,
    Authorisation,
    AuthorisationState,
    HelperKind,
    NotAuthorised,
    Scope,
    check_last_day,
)
from negotiation.refusals import BeyondPolicy, DatePassed, NotAllowed

NOW = datetime(2019, 4, 1, 14, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")


def invited(*scopes: Scope, last_day: date = date(2019, 5, 1)) -> Authorisation:
    one = Authorisation(borrower_id=1, whom="Wei Chen", scopes=frozenset(scopes or {Scope.STATUS}))
    one.choose_end(last_day, zone=NEW_YORK, now=NOW)
    one.invite("0f", NOW)
    return one


def taken_on(*scopes: Scope, last_day: date = date(2019, 5, 1)) -> Authorisation:
    one = invited(*scopes, last_day=last_day)
    one.open(chat_id=7, now=NOW)
    one.say_who(kind=HelperKind.LAWYER, name="Grace Okafor")
    one.accept(NOW)
    return one


@pytest.mark.parametrize("allowed", Scope)
@pytest.mark.parametrize("asked", Scope)
def test_only_what_is_allowed_may_be_done(allowed: Scope, asked: Scope) -> None:
    one = taken_on(allowed)

    assert one.may(asked, NOW) is (allowed is asked)


def test_it_holds_to_the_end_of_its_last_day_where_the_borrower_lives() -> None:
    one = taken_on(last_day=date(2019, 4, 1))
    midnight = datetime(2019, 4, 2, tzinfo=NEW_YORK)

    assert one.may(Scope.STATUS, midnight - timedelta(seconds=1))
    assert not one.may(Scope.STATUS, midnight)
    assert one.last_moment.astimezone(NEW_YORK).date() == date(2019, 4, 1)


def test_once_taken_on_it_lasts_beyond_the_life_of_its_link() -> None:
    one = taken_on(last_day=date(2019, 5, 1))

    assert one.may(Scope.STATUS, NOW + timedelta(days=LINK_DAYS))
    assert one.is_live(NOW + timedelta(days=29))
    assert not one.is_live(datetime(2019, 5, 2, tzinfo=NEW_YORK))


def test_what_has_ended_or_has_no_link_yet_is_not_live() -> None:
    draft, declined = Authorisation(borrower_id=1, whom="Wei Chen"), invited()
    draft.choose_end(date(2019, 5, 1), zone=UTC, now=NOW)
    declined.open(chat_id=7, now=NOW)
    assert declined.is_live(NOW)
    declined.end("decline", NOW)

    assert not draft.is_live(NOW)
    assert not declined.is_live(NOW)
    with pytest.raises(LookupError):
        _ = Authorisation(borrower_id=1, whom="Wei Chen").last_moment


@pytest.mark.parametrize("event", ["revoke", "resign", "run_out"])
def test_once_it_is_ended_nothing_may_be_done_and_it_stays_ended(event: str) -> None:
    one = taken_on(*Scope)

    one.end(event, NOW)

    assert not any(one.may(scope, NOW) for scope in Scope)
    with pytest.raises(NotAuthorised):
        one.check(Scope.TALK, NOW)
    with pytest.raises(NotAllowed):
        one.end("revoke", NOW)


def test_before_the_helper_agrees_nothing_may_be_done() -> None:
    one = invited(*Scope)
    assert not one.may(Scope.STATUS, NOW)

    one.open(chat_id=7, now=NOW)

    assert not one.may(Scope.STATUS, NOW)


def test_nobody_helps_without_a_name() -> None:
    one = invited()
    one.open(chat_id=7, now=NOW)
    one.say_who(kind=HelperKind.OTHER)

    with pytest.raises(NotAllowed):
        one.accept(NOW)


def test_a_link_is_good_once() -> None:
    one = invited()
    one.open(chat_id=7, now=NOW)

    assert not one.can_be_opened(NOW)
    with pytest.raises(NotAllowed):
        one.open(chat_id=8, now=NOW)
    assert one.chat_id == 7


@pytest.mark.parametrize(
    ("days", "is_good"), [(0, True), (LINK_DAYS - 1, True), (LINK_DAYS, False)]
)
def test_a_link_gets_too_old(days: int, *, is_good: bool) -> None:
    one = invited()

    assert one.can_be_opened(NOW + timedelta(days=days)) is is_good


def test_a_link_is_good_no_longer_than_the_help_itself() -> None:
    one = invited(last_day=date(2019, 4, 2))

    assert one.link_until == one.until


def test_who_has_agreed_says_who_they_are_no_more() -> None:
    with pytest.raises(NotAllowed):
        taken_on().say_who(name="Somebody Else")


def test_who_opened_the_link_has_to_agree_while_it_is_good() -> None:
    one = invited()
    one.open(chat_id=7, now=NOW)
    one.say_who(kind=HelperKind.OTHER, name="Grace Okafor")

    with pytest.raises(NotAllowed):
        one.accept(NOW + timedelta(days=LINK_DAYS))


def test_what_the_link_promises_stays() -> None:
    one = invited()

    with pytest.raises(NotAllowed):
        one.toggle(Scope.TALK)
    with pytest.raises(NotAllowed):
        one.choose_end(date(2019, 6, 1), zone=UTC, now=NOW)


def test_no_end_is_chosen_that_the_rules_do_not_allow() -> None:
    one = Authorisation(borrower_id=1, whom="Wei Chen")

    with pytest.raises(DatePassed):  # in New York it is the first still
        one.choose_end(date(2019, 3, 31), zone=NEW_YORK, now=datetime(2019, 4, 2, 3, tzinfo=UTC))
    with pytest.raises(BeyondPolicy):
        one.choose_end(date(2020, 4, 2), zone=NEW_YORK, now=datetime(2019, 4, 2, 3, tzinfo=UTC))
    one.choose_end(date(2019, 4, 1), zone=NEW_YORK, now=datetime(2019, 4, 2, 3, tzinfo=UTC))

    assert one.until == datetime(2019, 4, 2, tzinfo=NEW_YORK)


def test_a_link_for_nothing_is_not_made() -> None:
    one = Authorisation(borrower_id=1, whom="Wei Chen")
    one.choose_end(date(2019, 5, 1), zone=UTC, now=NOW)
    one.toggle(Scope.STATUS)

    with pytest.raises(NotAllowed):
        one.invite("0f", NOW)
    assert one.state is AuthorisationState.DRAFT


@pytest.mark.parametrize(
    ("today", "last_day", "refusal"),
    [
        (date(2019, 4, 1), date(2019, 4, 1), None),
        (date(2019, 4, 1), date(2019, 3, 31), DatePassed),
        (date(2019, 4, 1), date(2020, 4, 1), None),
        (date(2019, 4, 1), date(2020, 4, 2), BeyondPolicy),
        (date(2019, 12, 31), date(2020, 12, 31), None),
        (date(2020, 2, 29), date(2021, 3, 1), BeyondPolicy),
        (date(2019, 4, 1), date(2030, 1, 1), BeyondPolicy),
    ],
)
def test_it_ends_within_a_year(
    today: date, last_day: date, refusal: type[Exception] | None
) -> None:
    if refusal is None:
        check_last_day(last_day, today)
        return
    with pytest.raises(refusal):
        check_last_day(last_day, today)
