import contextlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from negotiation.agreeing.agreement import EVENTS, Agreement, AgreementState, sign_by
from negotiation.agreeing.signature import NAME_TRIES, Consent, Signature, signers
from negotiation.limits import Role as LimitRole
from negotiation.loans.schedule import Schedule
from negotiation.pack import Pack, Signing, Source
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.refusals import (
    AgreementExpired,
    AlreadySigned,
    BeyondAuthority,
    ConsentWanting,
    NameDiffers,
    NameLocked,
    NotAllowed,
    NotFresh,
    OwnOffer,
    TooLateToWithdraw,
)

NOW = datetime(2019, 4, 2, 9, tzinfo=UTC)


def an_agreement() -> Agreement:
    return Agreement(id=1, case_id=1, offer_id=1, version=1, sha256="0" * 64)


def a_signature(**changes: Any) -> Signature:
    given: dict[str, Any] = {"agreement_id": 1, "borrower_id": 1, "role": Role.BORROWER}
    return Signature(**given | {"asked_at": NOW} | changes)


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
        ("陈伟", "陳偉"),
        ("劉 國 華", "刘国华"),
        ("Anybody", None),  # a book without names
    ],
)
def test_the_name_on_file_signs_however_it_is_written(typed: str, on_file: str | None) -> None:
    agreement, his = an_agreement(), a_signature()

    his.put_name(typed, on_file, NOW)
    his.sign(NOW, wanted=[], identified_at=NOW, chat_id=7)
    agreement.sign([his], NOW)

    assert agreement.state is AgreementState.SIGNED
    assert (his.name, his.signed_at, agreement.signed_at) == (typed.strip(), NOW, NOW)


@pytest.mark.parametrize(
    ("typed", "on_file"),
    [("Mary Example", "Mary Ann Example"), ("", "Mary"), (" \t", None), ("Zoe", "Zoë")],
)
def test_another_name_does_not_sign_and_is_not_repeated(typed: str, on_file: str | None) -> None:
    his = a_signature()

    with pytest.raises(NameDiffers) as refused:
        his.put_name(typed, on_file, NOW)

    assert his.name is None
    assert not str(refused.value)


def test_after_three_wrong_names_even_the_right_one_waits_until_a_person_has_looked() -> None:
    his = a_signature()
    for refusal in (NameDiffers, NameDiffers, NameLocked, NameLocked):
        with pytest.raises(refusal):
            his.put_name("Wei", "Mary", NOW)

    with pytest.raises(NameLocked):
        his.put_name("Mary", "Mary", NOW)
    assert his.name is None

    his.unlock()
    for _ in range(NAME_TRIES - 1):
        with pytest.raises(NameDiffers):
            his.put_name("Wei", "Mary", NOW)
    his.put_name("Mary", "Mary", NOW)
    assert (his.name, his.name_at) == ("Mary", NOW)


def test_signed_once_is_signed() -> None:
    agreement, his = an_agreement(), a_signature(signed_at=NOW)
    agreement.sign([his], NOW)

    with pytest.raises(AlreadySigned) as refused:
        agreement.sign([his], datetime(2019, 4, 3, tzinfo=UTC))
    with pytest.raises(AlreadySigned):
        his.put_name("Mary", "Mary", NOW)
    with pytest.raises(AlreadySigned):
        his.sign(NOW, wanted=[], identified_at=NOW, chat_id=7)
    with pytest.raises(AlreadySigned):
        his.consent(Consent.TERMS, version="5f2a", language="en", now=NOW)
    with pytest.raises(AlreadySigned):
        his.unlock()

    assert not his.consents
    assert refused.value.signed_at == agreement.signed_at == NOW


def test_a_withdrawn_agreement_cannot_be_signed() -> None:
    agreement = an_agreement()
    agreement.withdraw(NOW)

    with pytest.raises(NotAllowed):
        agreement.must_be_open(NOW)
    with pytest.raises(NotAllowed):
        agreement.withdraw(NOW)


def test_nothing_is_signed_without_a_name_without_a_consent_or_by_some_only() -> None:
    agreement, his = an_agreement(), a_signature()

    with pytest.raises(NotAllowed):
        his.sign(NOW, wanted=[], identified_at=NOW, chat_id=7)
    with pytest.raises(ConsentWanting):
        his.sign(NOW, wanted=[Consent.TERMS], identified_at=NOW, chat_id=7)
    for signatures in ([], [a_signature(signed_at=NOW), his]):
        with pytest.raises(NotAllowed):
            agreement.sign(signatures, NOW)
    with pytest.raises(NotAllowed):
        agreement.fire("sign")

    assert (agreement.state, agreement.signed_at) == (AgreementState.TO_SIGN, None)


BORROWER, PARTNER, AUNT = (
    Party(loan_id=1, borrower_id=borrower_id, role=role)
    for borrower_id, role in ((1, Role.BORROWER), (2, Role.CO_BORROWER), (3, Role.GUARANTOR))
)
NO_RULE = Pack(code="x", name="X")
BORROWERS_ONLY, GUARANTORS_TOO = (
    replace(NO_RULE, signing=(Signing(source=Source(name="a law"), signers=frozenset(roles)),))
    for roles in ((Role.BORROWER,), (Role.BORROWER, Role.GUARANTOR))
)


@pytest.mark.parametrize(
    ("pack", "applicant", "is_more", "who"),
    [
        (NO_RULE, BORROWER, True, [BORROWER, PARTNER]),
        (NO_RULE, PARTNER, False, [BORROWER, PARTNER]),
        (BORROWERS_ONLY, BORROWER, True, [BORROWER]),
        (BORROWERS_ONLY, PARTNER, True, [BORROWER, PARTNER]),
        (GUARANTORS_TOO, PARTNER, True, [BORROWER, PARTNER, AUNT]),
        (GUARANTORS_TOO, BORROWER, True, [BORROWER, AUNT]),
        (GUARANTORS_TOO, BORROWER, False, [BORROWER]),  # what only eases
    ],
)
def test_who_has_to_sign(
    an_offer, pack: Pack, applicant: Party, *, is_more: bool, who: list[Party]
) -> None:
    terms = an_offer().terms
    if not is_more:
        terms = replace(terms, schedule=terms.today)

    assert signers([BORROWER, PARTNER, AUNT], applicant.borrower_id, pack, terms, None) == who


@pytest.mark.parametrize(("minutes", "may"), [(0, True), (30, True), (31, False)])
def test_who_identified_more_than_half_an_hour_ago_does_so_again(
    minutes: int, *, may: bool
) -> None:
    his = a_signature(name="Mary", name_at=NOW)
    seen = NOW - timedelta(minutes=minutes)

    with contextlib.nullcontext() if may else pytest.raises(NotFresh):
        his.sign(NOW, wanted=[], identified_at=seen, chat_id=7)

    assert (his.signed_at is not None) is may


@pytest.mark.parametrize(
    ("needs", "made_by", "by", "refused"),
    [
        (LimitRole.BOT, 0, 0, None),
        (LimitRole.ADVISOR, 7, 0, None),
        (LimitRole.SUPERVISOR, 7, 0, BeyondAuthority),
        (LimitRole.SUPERVISOR, 7, 7, OwnOffer),
        (LimitRole.SUPERVISOR, 7, 8, None),
    ],
)
def test_the_lender_signs_within_its_authority_or_with_four_eyes(
    needs: LimitRole, made_by: int, by: int, refused: type[Exception] | None
) -> None:
    agreement = an_agreement()
    agreement.sign([a_signature(signed_at=NOW)], NOW)
    offer: Any = SimpleNamespace(needs=needs, advisor_id=made_by)

    with pytest.raises(refused) if refused else contextlib.nullcontext():
        agreement.countersign(offer, by, NOW)

    assert (agreement.countersigned_at is None) is (refused is not None)


@pytest.mark.parametrize("state", [each for each in AgreementState if each != "signed"])
def test_the_lender_signs_only_what_the_borrower_has_signed(
    an_offer, state: AgreementState
) -> None:
    agreement = an_agreement()
    agreement.state = state

    with pytest.raises(NotAllowed):
        agreement.countersign(an_offer(), 0, NOW)

    assert agreement.countersigned_at is None


def test_the_lender_signs_once(an_offer) -> None:
    agreement = an_agreement()
    agreement.sign([a_signature(signed_at=NOW)], NOW)
    agreement.countersign(an_offer(), 8, NOW)

    with pytest.raises(NotAllowed):
        agreement.countersign(an_offer(), 9, NOW + timedelta(days=1))

    assert (agreement.countersigned_by, agreement.countersigned_at) == (8, NOW)


def test_it_can_be_taken_back_through_the_last_of_its_days_and_not_after() -> None:
    agreement, zone = an_agreement(), ZoneInfo("Asia/Shanghai")
    agreement.sign([a_signature(signed_at=NOW)], NOW)
    agreement.countersigned_at = NOW
    agreement.begin(Policy(cooling_off_days=14), NOW, zone)

    last = datetime(2019, 4, 16, 23, 59, tzinfo=zone)
    assert agreement.may_withdraw(last)
    with pytest.raises(TooLateToWithdraw):
        agreement.withdraw(last + timedelta(minutes=1))
    agreement.withdraw(last)
    assert agreement.state is AgreementState.WITHDRAWN


def test_without_such_days_what_is_in_force_stays() -> None:
    agreement = an_agreement()
    agreement.state, agreement.signed_at = AgreementState.KEPT, NOW

    with pytest.raises(TooLateToWithdraw):
        agreement.withdraw(NOW)


def test_it_is_in_force_only_once_the_lender_has_signed_and_without_such_days_none_run() -> None:
    agreement = an_agreement()
    agreement.sign([a_signature(signed_at=NOW)], NOW)
    with pytest.raises(NotAllowed):
        agreement.begin(Policy(), NOW, UTC)
    assert agreement.state is AgreementState.SIGNED

    agreement.countersigned_at = NOW
    agreement.begin(Policy(cooling_off_days=0), NOW, UTC)

    assert (agreement.state, agreement.may_withdraw_until) == (AgreementState.KEPT, None)
    assert not agreement.may_withdraw(NOW)


@pytest.mark.parametrize("state", AgreementState)
def test_what_is_not_signed_or_in_force_for_days_only_may_be_taken_back(
    state: AgreementState,
) -> None:
    agreement = an_agreement()
    agreement.state, agreement.may_withdraw_until = state, NOW + timedelta(days=1)

    assert agreement.may_withdraw(NOW) is (state in {"to_sign", "kept", "slipped"})


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
    "superseded": {"restore": "kept"},
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


def test_what_is_broken_can_still_be_paid() -> None:
    found = {state for state in AgreementState if state.is_to_be_paid}

    assert found == {"kept", "slipped", "broken"}


def test_it_can_be_signed_until_its_end() -> None:
    agreement = an_agreement()
    agreement.expires_at = NOW
    his = a_signature(signed_at=NOW)

    with pytest.raises(AgreementExpired) as refused:
        agreement.sign([his], NOW)

    assert refused.value.expired_at == NOW
    assert agreement.state is AgreementState.TO_SIGN
    agreement.sign([his], NOW - timedelta(seconds=1))
    assert agreement.state is AgreementState.SIGNED


@pytest.mark.parametrize(
    ("first_due", "signed_by"),
    [
        (date(2019, 6, 1), datetime(2019, 4, 16, 9, tzinfo=UTC)),
        (date(2019, 4, 20), datetime(2019, 4, 14, 3, 59, tzinfo=UTC)),
    ],
    ids=["as long as an offer", "not into the notice before its first instalment"],
)
def test_until_when_it_is_signed(an_offer, *, first_due: date, signed_by: datetime) -> None:
    offer = an_offer()
    first = replace(offer.terms.schedule.first, due_date=first_due)
    offer.terms = replace(offer.terms, schedule=Schedule((first,)))

    until = sign_by(offer, NOW, Policy(), ZoneInfo("America/New_York"))

    assert until == signed_by
