from datetime import UTC, datetime, timedelta

import pytest

from negotiation.applying.identification import Tries, check_tries, match
from negotiation.party import Party, Role
from negotiation.refusals import NotMatched, TooManyTries

ONE, TWO, SHARED = "+12025550100", "+12025550101", "+12025550102"
PARTIES = [
    Party(loan_id=1, borrower_id=1, role=Role.BORROWER, phone=ONE),
    Party(loan_id=1, borrower_id=2, role=Role.CO_BORROWER, phone=TWO),
    Party(loan_id=1, borrower_id=3, role=Role.GUARANTOR, phone=SHARED),
    Party(loan_id=1, borrower_id=4, role=Role.GUARANTOR, phone=SHARED),
    Party(loan_id=1, borrower_id=5, role=Role.GUARANTOR),
]


@pytest.mark.parametrize(("phone", "borrower_id"), [(ONE, 1), (TWO, 2)])
def test_a_number_on_file_finds_its_party(phone: str, borrower_id: int) -> None:
    assert match(phone, PARTIES).borrower_id == borrower_id


@pytest.mark.parametrize("phone", ["+12025550199", "2025550100", "", SHARED])
def test_any_other_number_or_a_shared_one_finds_nobody(phone: str) -> None:
    with pytest.raises(NotMatched):
        match(phone, PARTIES)


def test_a_loan_without_parties_finds_nobody() -> None:
    with pytest.raises(NotMatched):
        match(ONE, [])


@pytest.mark.parametrize(
    ("by_chat", "by_loan", "may_try"),
    [(0, 0, True), (4, 4, True), (5, 0, False), (0, 5, False), (9, 9, False)],
)
def test_five_tries_an_hour_for_a_chat_and_for_a_loan(
    by_chat: int, by_loan: int, *, may_try: bool
) -> None:
    tries = Tries(by_chat=by_chat, by_loan=by_loan)

    if may_try:
        check_tries(tries)
    else:
        with pytest.raises(TooManyTries) as refused:
            check_tries(tries)
        assert refused.value.minutes == 60


@pytest.mark.parametrize(
    ("minutes_ago", "wait"),
    [
        ([0, 0, 0, 0, 0], 60),
        ([59, 40, 30, 20, 10], 1),
        ([59.9, 40, 30, 20, 10], 1),
        ([45.5, 40, 30, 20, 10], 15),
        ([50, 45, 40, 30, 20, 10], 15),
        ([10, 40, 20, 45, 30], 15),  # in whatever order
        ([29.9, 20, 15, 10, 5], 31),
        ([60, 40, 30, 20, 10], 1),  # never none at all
    ],
)
def test_how_long_to_wait_is_said_as_it_is(minutes_ago: list[float], wait: int) -> None:
    now = datetime(2019, 4, 1, 9, tzinfo=UTC)
    times = [now - timedelta(minutes=each) for each in minutes_ago]

    tries = Tries.at(times[:2], times, now - timedelta(minutes=60))

    with pytest.raises(TooManyTries) as refused:
        check_tries(tries)
    assert refused.value.minutes == wait


def test_who_used_up_both_waits_for_the_later_of_them() -> None:
    now = datetime(2019, 4, 1, 9, tzinfo=UTC)
    chat, loan = ([now - timedelta(minutes=each)] * 5 for each in (50, 20))

    for by_chat, by_loan in ((chat, loan), (loan, chat)):
        assert Tries.at(by_chat, by_loan, now - timedelta(minutes=60)).minutes == 40


def test_who_has_tries_left_waits_for_nothing() -> None:
    now = datetime(2019, 4, 1, 9, tzinfo=UTC)

    tries = Tries.at([now] * 4, [], now - timedelta(minutes=60))

    assert tries == Tries(by_chat=4, by_loan=0, minutes=60)
    check_tries(tries)
