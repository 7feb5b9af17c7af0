from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from negotiation.agreement import EVENTS, Agreement, AgreementState, sign_by
from negotiation.policy import Policy
from negotiation.refusals import AgreementExpired, AlreadySigned, NameDiffers, NotAllowed
from negotiation.schedule import Schedule

NOW = datetime(2019, 4, 2, 9, tzinfo=UTC)


def an_agreement() -> Agreement:
    return Agreement(case_id=1, offer_id=1, version=1, sha256="0" * 64)


@pytest.mark.parametrize(
    ("typed", "on_file"),
    [
        ("Mary Ann Example", "Mary Ann Example"),
        ("  mary  ann\texample ", "Mary Ann Example"),
        (
            "ＭＡＲＹ ＡＮＮ ＥＸＡＭＰＬＥ",
            "Mary Ann Example",
        ),  # full width, as Chinese keyboards write
        ("MARY ANN STRASSE", "Mary Ann Straße"),
        ("Zoe\u0308 Example", "Zoë Example"),  # composed or not
        ("示 例", "示例"),
        ("Anybody", None),  # a book without names
    ],
)
def test_the_name_on_file_signs_however_it_is_written(typed: str, on_file: str | None) -> None:
    agreement = an_agreement()

    agreement.put_name(typed, on_file)
    agreement.sign(NOW)

    assert agreement.state is AgreementState.SIGNED
    assert (agreement.signed_name, agreement.signed_at) == (typed.strip(), NOW)


@pytest.mark.parametrize(
    ("typed", "on_file"),
    [("Mary Example", "Mary Ann Example"), ("", "Mary"), (" \t", None), ("Zoe", "Zoë")],
)
def test_another_name_does_not_sign_and_is_not_repeated(typed: str, on_file: str | None) -> None:
    agreement = an_agreement()

    with pytest.raises(NameDiffers) as refused:
        agreement.put_name(typed, on_file)

    assert agreement.signed_name is None
    assert not str(refused.value)


def test_signed_once_is_signed() -> None:
    agreement = an_agreement()
    agreement.put_name("Mary", "Mary")
    agreement.sign(NOW)

    with pytest.raises(AlreadySigned) as refused:
        agreement.sign(datetime(2019, 4, 3, tzinfo=UTC))
    with pytest.raises(AlreadySigned):
        agreement.put_name("Mary", "Mary")

    assert refused.value.signed_at == agreement.signed_at == NOW


def test_a_withdrawn_agreement_cannot_be_signed() -> None:
    agreement = an_agreement()
    agreement.fire("withdraw")

    with pytest.raises(NotAllowed):
        agreement.put_name("Mary", "Mary")
    with pytest.raises(NotAllowed):
        agreement.fire("withdraw")


def test_nothing_is_signed_without_a_name_or_past_the_signing() -> None:
    agreement = an_agreement()

    with pytest.raises(NotAllowed):
        agreement.sign(NOW)
    agreement.put_name("Mary", "Mary")
    with pytest.raises(NotAllowed):
        agreement.fire("sign")

    assert (agreement.state, agreement.signed_at) == (AgreementState.TO_SIGN, None)


# Written out once more, by state; whatever does not stand here is refused.
LIFE = {
    "to_sign": {"sign": "signed", "expire": "expired", "withdraw": "withdrawn"},
    "signed": {"countersign": "kept", "withdraw": "withdrawn"},
    "kept": {
        "slip": "slipped",
        "complete": "completed",
        "supersede": "superseded",
        "withdraw": "withdrawn",
    },
    "slipped": {
        "catch_up": "kept",
        "break": "broken",
        "supersede": "superseded",
        "withdraw": "withdrawn",
    },
    "broken": {"reinstate": "kept", "supersede": "superseded"},
    "completed": {"reopen": "kept"},
    "withdrawn": {},
    "expired": {},
    "superseded": {},
}


def test_every_state_and_event_is_in_the_table() -> None:
    assert set(LIFE) == set(AgreementState)
    assert {event for row in LIFE.values() for event in row} == set(EVENTS)


@pytest.mark.parametrize(("state", "event"), list(product(AgreementState, EVENTS)))
def test_every_event_in_every_state_moves_or_is_refused(state: AgreementState, event: str) -> None:
    agreement = an_agreement()
    agreement.state, agreement.signed_at = state, NOW
    destination = LIFE[state].get(event)

    if destination is not None:
        agreement.fire(event)
        assert agreement.state is AgreementState(destination)
    else:
        with pytest.raises(NotAllowed):
            agreement.fire(event)
        assert agreement.state is state


def test_in_force_is_what_is_kept_or_late_but_not_broken() -> None:
    assert {state for state in AgreementState if state.is_in_force} == {"kept", "slipped"}


def test_it_can_be_signed_until_its_end() -> None:
    agreement = an_agreement()
    agreement.expires_at = NOW
    agreement.put_name("Mary", "Mary")

    with pytest.raises(AgreementExpired) as refused:
        agreement.sign(NOW)

    assert refused.value.expired_at == NOW
    assert agreement.state is AgreementState.TO_SIGN
    agreement.sign(NOW - timedelta(seconds=1))
    assert agreement.state is AgreementState.SIGNED


@pytest.mark.parametrize(
    ("first_due", "ends", "signed_by"),
    [
        (date(2019, 6, 1), None, datetime(2019, 4, 16, 9, tzinfo=UTC)),
        (date(2019, 4, 10), None, datetime(2019, 4, 10, 4, tzinfo=UTC)),
        (
            date(2019, 4, 10),
            datetime(2019, 4, 14, 9, tzinfo=UTC),
            datetime(2019, 4, 14, 9, tzinfo=UTC),
        ),
    ],
    ids=["as long as an offer", "not when something is due", "as long as was promised"],
)
def test_until_when_it_is_signed(
    an_offer, *, first_due: date, ends: datetime | None, signed_by: datetime
) -> None:
    offer = an_offer(expires_at=ends)
    first = replace(offer.terms.schedule.first, due_date=first_due)
    offer.terms = replace(offer.terms, schedule=Schedule((first,)))

    until = sign_by(offer, NOW, Policy(), ZoneInfo("America/New_York"))

    assert until == signed_by
