"""The queue: a total and fair order, nobody lost, everybody matched by language and skill only."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise, permutations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.desk.queue import (
    Because,
    DeskMember,
    Misfit,
    Waiting,
    misfit,
    next_for,
    offers,
    ordered,
    ready,
    why_before,
    why_nobody,
)

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def waits(number: int = 1, **what: Any) -> Waiting:
    return Waiting(**{"id": number, "since": NOW, "language": "en"} | what)


def a_member(number: int = 7, **what: Any) -> DeskMember:
    return DeskMember(**{"id": number, "languages": frozenset({"en"}), "capacity": 3} | what)


HOURS = st.integers(-3, 3).map(lambda hours: NOW + hours * HOUR)
LANGUAGES = st.sampled_from(["en", "zh", "es"])
SKILLS = st.sampled_from(["mortgage", "supervisor"])
WAITING = st.lists(
    st.builds(
        Waiting,
        id=st.integers(1, 40),
        since=HOURS,
        language=LANGUAGES,
        is_vulnerable=st.booleans(),
        deadline=st.none() | HOURS,
        skill=st.none() | SKILLS,
        not_before=st.none() | HOURS,
        not_for=st.frozensets(st.integers(1, 4), max_size=1),
        only_for=st.none() | st.none() | st.integers(1, 4),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)
DESK = st.lists(
    st.builds(
        DeskMember,
        id=st.integers(1, 4),
        languages=st.frozensets(LANGUAGES, min_size=1),
        skills=st.frozensets(SKILLS),
        capacity=st.integers(0, 3),
        load=st.integers(0, 2),
        is_on_duty=st.booleans(),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)


@pytest.mark.parametrize(
    ("first", "second", "because"),
    [
        (
            waits(9, is_in_crisis=True),
            waits(1, is_vulnerable=True, since=NOW - HOUR),
            Because.CRISIS,
        ),
        (
            waits(9, is_vulnerable=True),
            waits(1, since=NOW - HOUR, deadline=NOW - HOUR),
            Because.VULNERABLE,
        ),
        (waits(9, deadline=NOW), waits(1, deadline=NOW + HOUR), Because.DEADLINE),
        (waits(9, deadline=NOW + 999 * HOUR), waits(1, since=NOW - HOUR), Because.DEADLINE),
        (waits(9, since=NOW - HOUR), waits(1), Because.WAITING_TIME),
        (waits(1), waits(9), Because.CAME_FIRST),
    ],
)
def test_who_comes_first_and_why(first: Waiting, second: Waiting, because: Because) -> None:
    assert ordered([second, first]) == [first, second]
    assert why_before(first, second) is because
    with pytest.raises(ValueError, match="does not come before"):
        why_before(second, first)


@given(WAITING, st.randoms())
def test_the_order_is_total_and_loses_nobody(waiting, random) -> None:
    order = ordered(waiting)
    shuffled = list(waiting)
    random.shuffle(shuffled)

    assert Counter(order) == Counter(waiting)
    assert ordered(shuffled) == order
    for first, second in pairwise(order):
        assert why_before(first, second) in Because


@given(WAITING)
def test_nobody_is_overtaken_by_a_later_comer_who_is_no_more_urgent(waiting) -> None:
    order = ordered(waiting)

    for later, earlier in pairwise(order):
        if later.since > earlier.since:
            assert why_before(later, earlier) in {Because.VULNERABLE, Because.DEADLINE}
            assert later.is_vulnerable > earlier.is_vulnerable or (
                later.deadline is not None
                and (earlier.deadline is None or later.deadline < earlier.deadline)
            )


@given(WAITING)
def test_waiting_longer_never_puts_anybody_back(waiting) -> None:
    for one in waiting:
        sooner = replace(one, since=one.since - HOUR)
        others = [other for other in waiting if other is not one]
        assert ordered([*others, sooner]).index(sooner) <= ordered(waiting).index(one)


@given(WAITING, DESK)
def test_offers_fit_and_stay_within_room_and_nobody_is_offered_twice(waiting, desk) -> None:
    found = offers(waiting, desk, NOW)

    ids = [each.waiting.id for each in found]
    assert len(ids) == len(set(ids))
    for each in found:
        assert misfit(each.waiting, each.member) is None
        assert each.waiting in ready(waiting, NOW)
        assert each.waiting == ordered(ready(waiting, NOW))[each.place - 1]
    for member, count in Counter(each.member.id for each in found).items():
        [one] = [each for each in desk if each.id == member]
        assert one.is_on_duty
        assert one.load + count <= one.capacity


def can_all_be_seated(some: list[Waiting], desk: list[DeskMember]) -> bool:
    """Tried in every way."""
    rooms = {member.id: member.room for member in desk}
    for choice in product(desk, repeat=len(some)):
        if all(misfit(one, member) is None for one, member in zip(some, choice, strict=True)):
            used = Counter(member.id for member in choice)
            if all(count <= rooms[number] for number, count in used.items()):
                return True
    return not some


@given(WAITING.map(lambda some: some[:5]), DESK.map(lambda some: some[:3]))
def test_nobody_is_left_out_for_somebody_less_urgent(waiting, desk) -> None:
    found = [each.waiting for each in offers(waiting, desk, NOW)]

    expected: list[Waiting] = []
    for one in ordered(ready(waiting, NOW)):
        if can_all_be_seated([*expected, one], desk):
            expected.append(one)
    assert found == expected


@given(WAITING, DESK, st.randoms())
def test_offers_are_the_same_whatever_the_order_of_the_desk(waiting, desk, random) -> None:
    first = offers(waiting, desk, NOW)
    random.shuffle(waiting)
    random.shuffle(desk)

    assert offers(waiting, desk, NOW) == first


@given(WAITING, DESK)
def test_whom_a_member_takes_next_is_the_most_urgent_who_fits(waiting, desk) -> None:
    for member in desk:
        taken = next_for(member, waiting, NOW)
        fitting = [
            one
            for one in ordered(ready(waiting, NOW))
            if misfit(one, member) is None and member.room
        ]
        assert taken == (fitting[0] if fitting else None)


@given(WAITING, DESK)
def test_why_nobody_can_is_said_exactly_where_nobody_can(waiting, desk) -> None:
    for one in waiting:
        can = any(misfit(one, member) is None and member.room for member in desk)
        assert (why_nobody(one, desk) is None) == can


@pytest.mark.parametrize(
    ("one", "desk", "why"),
    [
        (waits(), [a_member()], None),
        (waits(), [], Misfit.OFF_DUTY),
        (waits(language="fr"), [a_member()], Misfit.LANGUAGE),
        (
            waits(language="fr"),
            [a_member(), a_member(8, languages=frozenset({"fr"}), is_on_duty=False)],
            Misfit.OFF_DUTY,
        ),
        (waits(skill="mortgage"), [a_member()], Misfit.SKILL),
        (waits(), [a_member(load=3), a_member(8, is_on_duty=False)], Misfit.BUSY),
        (waits(not_for=frozenset({7})), [a_member()], Misfit.EXCLUDED),
        (waits(only_for=8), [a_member()], Misfit.EXCLUDED),
        (waits(only_for=7, language="fr"), [a_member()], Misfit.LANGUAGE),
    ],
)
def test_why_nobody_is_offered_a_case_is_told(
    one: Waiting, desk: list[DeskMember], why: Misfit | None
) -> None:
    assert why_nobody(one, desk) is why


def test_a_call_back_is_offered_from_its_time_on() -> None:
    later = waits(not_before=NOW + HOUR, is_vulnerable=True)

    assert offers([later], [a_member()], NOW) == []
    [offered] = offers([later], [a_member()], NOW + HOUR)
    assert offered.waiting == later


def test_the_only_one_who_speaks_a_language_is_kept_for_those_who_need_it() -> None:
    both, english = (
        a_member(1, languages=frozenset({"en", "zh"}), capacity=1),
        a_member(2, capacity=1),
    )
    urgent, chinese = waits(1), waits(2, language="zh", since=NOW + HOUR)

    for desk in permutations([both, english]):
        found = offers([urgent, chinese], desk, NOW)
        assert [(each.waiting.id, each.member.id) for each in found] == [(1, 2), (2, 1)]
        assert [each.because for each in found] == [Because.WAITING_TIME, None]


def test_work_is_spread_evenly() -> None:
    desk = [a_member(1, capacity=4), a_member(2, capacity=4), a_member(3, capacity=4, load=2)]

    found = offers([waits(number) for number in range(1, 6)], desk, NOW)

    assert Counter(each.member.id for each in found) == {1: 2, 2: 2, 3: 1}


def test_less_than_no_conversation_is_no_figure() -> None:
    with pytest.raises(ValueError, match="less than no"):
        a_member(load=-1)
