"""Every deadline of every pack ends on the day that a finger on the calendar finds: over month ends, leap days, holidays."""

from datetime import date

import pytest

from bot.configuration.packs import shipped, shipped_pack
from negotiation.days.working_days import working_days
from negotiation.pack import Actor, Due, ProductKind, Start

LOAN, MORTGAGE, CARD = ProductKind.INSTALMENT_LOAN, ProductKind.MORTGAGE, ProductKind.CARD

# place, product, what is to be done, from what on: on which day that is, and the last day
DAYS = [
    # 2 September is Labor Day
    ("united_states", MORTGAGE, "acknowledge", "application", "2024-08-29", "2024-09-06"),
    # Christmas is no day, the 31st is one
    ("united_states", MORTGAGE, "list_papers", "application", "2024-12-23", "2024-12-31"),
    # over the turn of the year; from a Saturday on
    ("united_states", MORTGAGE, "acknowledge", "application", "2025-12-27", "2026-01-05"),
    ("united_states", MORTGAGE, "list_papers", "application", "2024-02-29", "2024-03-07"),
    ("united_states", MORTGAGE, "decide", "complete", "2024-01-31", "2024-03-01"),
    ("united_states", LOAN, "decide", "complete", "2023-01-31", "2023-03-02"),
    ("united_states", LOAN, "final_notice", "offer", "2023-12-02", "2024-03-01"),
    ("united_states", MORTGAGE, "accept", "offer", "2024-02-16", "2024-03-01"),
    ("united_states", MORTGAGE, "appeal", "decision", "2024-12-20", "2025-01-03"),
    ("united_states", MORTGAGE, "decide_appeal", "appeal", "2024-12-31", "2025-01-30"),
    ("united_states", MORTGAGE, "no_enforcement", "delinquency", "2024-11-01", "2025-03-01"),
    ("australia", LOAN, "list_papers", "notice", "2024-02-10", "2024-03-02"),
    ("australia", LOAN, "send_papers", "papers_asked", "2023-02-10", "2023-03-03"),
    ("australia", LOAN, "decide", "notice", "2024-12-15", "2025-01-05"),
    ("australia", LOAN, "decide", "complete", "2025-03-31", "2025-04-21"),
    ("australia", LOAN, "confirm", "agreed", "2025-01-31", "2025-03-02"),
    ("australia", LOAN, "default_notice", "default", "2024-12-05", "2025-01-04"),
    ("australia", LOAN, "no_enforcement", "refusal", "2024-02-16", "2024-03-01"),
    # Good Friday, and Easter Monday; Australia Day on the Monday after it
    ("australia", LOAN, "acknowledge", "complaint", "2025-04-17", "2025-04-22"),
    ("australia", LOAN, "acknowledge", "complaint", "2025-01-24", "2025-01-28"),
    ("australia", LOAN, "answer_complaint", "complaint", "2026-12-15", "2027-01-05"),
    ("united_kingdom", LOAN, "answer_complaint", "complaint", "2024-01-31", "2024-03-27"),
    ("united_kingdom", LOAN, "default_notice", "default", "2024-12-24", "2025-01-07"),
    ("united_kingdom", LOAN, "arrears_notice", "arrears", "2024-02-16", "2024-03-01"),
    ("united_kingdom", CARD, "arrears_notice", "arrears", "2023-02-16", "2023-03-02"),
    # neither Christmas, nor the day after, nor New Year's Day
    ("united_kingdom", MORTGAGE, "arrears_notice", "arrears", "2024-12-11", "2025-01-06"),
    # Good Friday; Easter Monday is worked on in Scotland, and who counts it is never late
    ("united_kingdom", MORTGAGE, "arrears_notice", "arrears", "2025-04-10", "2025-05-02"),
    ("china", LOAN, "answer_complaint", "complaint", "2025-01-20", "2025-02-04"),
    ("taiwan", LOAN, "answer_complaint", "complaint", "2024-01-30", "2024-02-29"),
]


@pytest.mark.parametrize(("place", "kind", "what", "starts", "began", "last"), DAYS)
def test_the_day_on_which_it_began_does_not_count_and_the_last_one_does(
    *, place: str, kind: ProductKind, what: str, starts: str, began: str, last: str
) -> None:
    pack = shipped_pack(place).binding(kind, Actor.LENDER)
    rule = pack.deadline(Due(what), Start(starts))

    assert rule is not None
    assert rule.last_day(date.fromisoformat(began), working_days(pack.country)) == (
        date.fromisoformat(last)
    )


def test_no_deadline_of_a_lender_is_left_uncounted() -> None:
    known = {(place, kind, what, starts) for place, kind, what, starts, *_ in DAYS}
    for place in shipped():
        for rule in shipped_pack(place).deadlines:
            assert any(
                (place, kind, rule.what, rule.starts) in known
                for kind in (LOAN, MORTGAGE, CARD)
                if rule.binds(kind, Actor.LENDER)
            ), (place, rule)


@pytest.mark.parametrize(
    ("sent", "again"),
    [
        ("2024-08-31", "2025-02-28"),
        ("2023-08-31", "2024-02-29"),
        ("2024-07-15", "2025-01-15"),
    ],
)
def test_arrears_are_told_again_within_six_months(*, sent: str, again: str) -> None:
    pack = shipped_pack("united_kingdom").binding(LOAN, Actor.LENDER)
    rule = pack.deadline(Due.ARREARS_NOTICE)

    assert rule is not None
    assert rule.next_day(date.fromisoformat(sent)) == date.fromisoformat(again)
    card = shipped_pack("united_kingdom").binding(CARD, Actor.LENDER).deadline(Due.ARREARS_NOTICE)
    assert card is not None
    assert card.next_day(date.fromisoformat(sent)) is None
