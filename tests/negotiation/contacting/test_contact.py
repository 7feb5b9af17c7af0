from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.agreeing.agreement import AgreementState
from negotiation.contacting.contact import (
    HORIZON,
    No,
    NotBefore,
    Person,
    Reason,
    Yes,
    may_contact,
    strictest,
)
from negotiation.contacting.contact_history import Contact, looks_back
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.contacting.preferences import ContactKind, Preferences
from negotiation.pack import (
    Channel,
    ContactCap,
    ContactHours,
    Day,
    Pack,
    Silence,
    Source,
    Standstill,
    Start,
    Stopped,
)
from negotiation.policy import Policy

# "localtime" is the machine's own and may be anything; the others are the same everywhere.
ZONES = st.sampled_from(sorted(available_timezones() - {"localtime"})).map(ZoneInfo)
MOMENTS = st.datetimes(
    datetime(1975, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC)  # noqa: DTZ001
)  # fmt: skip
HOURS = st.tuples(st.times(), st.times()).filter(lambda hours: hours[0] < hours[1])
UNASKED = [kind for kind in ContactKind if kind is not ContactKind.ANSWER]
LAW = Source(name="a law")
NOON = datetime(2019, 4, 1, 12, tzinfo=UTC)  # a Monday


def own_hours(**hours: time) -> Pack:
    """What binds a lender without any law: its own hours."""
    return Policy(**hours).under(Pack(code="x", name="X")).pack


def is_allowed(moment: datetime, zone: ZoneInfo, opens: time, closes: time) -> bool:
    return opens <= moment.astimezone(zone).time() < closes


def first_moment(answer) -> datetime:
    """When it says that contact is free; `now` was NOON for a yes."""
    return answer.moment if isinstance(answer, NotBefore) else NOON


@given(now=MOMENTS, zone=ZONES)
def test_the_moment_is_allowed_and_not_before_now_in_any_zone(
    now: datetime, zone: ZoneInfo
) -> None:
    opens, closes = time(8), time(21)

    answer = may_contact(Person(zone=zone), now, ContactKind.REMINDER, pack=own_hours())

    assert isinstance(answer, Yes) == is_allowed(now, zone, opens, closes)
    if isinstance(answer, NotBefore):
        assert answer.why.reason is Reason.HOURS
        assert is_allowed(answer.moment, zone, opens, closes)
        # a night, and a day that an island left out
        assert timedelta(0) < answer.moment - now <= timedelta(hours=36)


@given(
    hour=st.integers(-48, 48),
    minute=st.integers(0, 59),
    change=st.sampled_from(
        [
            ("Europe/Berlin", datetime(2019, 3, 31, 1, tzinfo=UTC)),
            ("Europe/Berlin", datetime(2019, 10, 27, 1, tzinfo=UTC)),
            ("America/New_York", datetime(2019, 3, 10, 7, tzinfo=UTC)),
            ("Australia/Lord_Howe", datetime(2019, 4, 6, 15, tzinfo=UTC)),
            ("Africa/Casablanca", datetime(2019, 5, 5, 2, tzinfo=UTC)),
            ("Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=UTC)),  # a day left out
            ("America/Caracas", datetime(2016, 5, 1, 7, tzinfo=UTC)),
        ]
    ),
    hours=HOURS,
)
def test_clocks_put_forward_or_back_change_nothing_about_that(hour, minute, change, hours) -> None:
    zone, pack = ZoneInfo(change[0]), own_hours(contact_from=hours[0], contact_until=hours[1])
    now = change[1] + timedelta(hours=hour, minutes=minute)

    answer = may_contact(Person(zone=zone), now, ContactKind.REMINDER, pack=pack)

    moment = answer.moment if isinstance(answer, NotBefore) else now
    assert moment >= now
    assert is_allowed(moment, zone, *hours)


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2019-04-01T07:59", "2019-04-01T08:00"),
        ("2019-04-01T08:00", None),
        ("2019-04-01T20:59", None),
        ("2019-04-01T21:00", "2019-04-02T08:00"),
        ("2019-03-30T23:30", "2019-03-31T08:00"),  # the clocks go forward that night
        ("2019-10-26T23:30", "2019-10-27T08:00"),  # and back
    ],
)
def test_eight_to_nine_in_the_borrowers_time(local: str, expected: str | None) -> None:
    zone = ZoneInfo("Europe/Berlin")
    now = datetime.fromisoformat(local).replace(tzinfo=zone)

    answer = may_contact(Person(zone=zone), now, ContactKind.SERVICE, pack=own_hours())

    later = answer.moment if isinstance(answer, NotBefore) else None
    assert (later and later.astimezone(zone).isoformat(timespec="minutes")[:16]) == expected


@pytest.mark.parametrize("kind", UNASKED)
def test_nothing_unasked_goes_out_while_held(kind: ContactKind) -> None:
    ends = NOON + timedelta(days=60)
    endless = Hold(case_id=1, reason=HoldReason.DISPUTED, since=NOON)
    breathing = Hold(case_id=1, reason=HoldReason.INSOLVENCY, since=NOON, until=ends)

    for_ever = may_contact(Person(zone=UTC, holds=(endless,)), NOON, kind, pack=own_hours())
    for_a_time = may_contact(Person(zone=UTC, holds=(breathing,)), NOON, kind, pack=own_hours())

    assert isinstance(for_ever, No)
    assert for_ever.why.reason is Reason.HELD
    assert for_a_time == NotBefore(moment=ends, why=for_a_time.why)


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        (Person(zone=UTC, has_consented=False), Reason.NO_CONSENT),
        (
            Person(zone=UTC, preferences=Preferences(opted_out=frozenset({ContactKind.REMINDER}))),
            Reason.OPTED_OUT,
        ),
        (
            Person(zone=UTC, preferences=Preferences(refused=frozenset({Channel.MESSAGE}))),
            Reason.CHANNEL_REFUSED,
        ),
        (Person(zone=UTC, is_paid=True), Reason.PAID),
        (Person(zone=UTC, preferences=Preferences(quiet_days=frozenset(Day))), Reason.QUIET),
    ],
)
def test_a_no_has_its_reason_and_answers_go_out_all_the_same(person, reason) -> None:
    reminder = may_contact(person, NOON, ContactKind.REMINDER, pack=own_hours())
    answer = may_contact(person, NOON, ContactKind.ANSWER, pack=own_hours())

    assert isinstance(reminder, No)
    assert reminder.why.reason is reason
    assert isinstance(answer, Yes)


COLLECTING = ContactKind.COLLECTING


@pytest.mark.parametrize(
    ("state", "started", "reason"),
    [
        (None, {}, None),
        (AgreementState.TO_SIGN, {}, Reason.AGREED),
        (AgreementState.KEPT, {}, Reason.AGREED),
        (AgreementState.SLIPPED, {}, Reason.AGREED),
        (AgreementState.BROKEN, {}, None),
        (None, {Start.NOTICE: NOON}, Reason.UNDECIDED),
        (None, {Start.APPLICATION: NOON}, Reason.UNDECIDED),
        (None, {Start.NOTICE: NOON, Start.DECISION: NOON + timedelta(days=1)}, None),
        (
            None,
            {
                Start.NOTICE: NOON,
                Start.REFUSAL: NOON + timedelta(days=1),
                Start.APPEAL: NOON + timedelta(days=2),
            },
            Reason.UNDECIDED,
        ),
    ],
)
def test_collecting_waits_for_an_answer_and_for_an_agreement_to_be_broken(
    state, started, reason
) -> None:
    person = Person(zone=UTC, agreement=state, started=started)

    collecting = may_contact(person, NOON, COLLECTING, pack=own_hours())
    friendly = may_contact(person, NOON, ContactKind.REMINDER, pack=own_hours())

    assert (collecting.why.reason if isinstance(collecting, No) else None) is reason
    assert isinstance(friendly, Yes)


def test_the_law_may_give_days_of_rest_after_a_refusal() -> None:
    rest = Standstill(
        source=LAW, starts=Start.REFUSAL, days=14, stops=frozenset({Stopped.COLLECTING})
    )
    pack = Pack(code="x", name="X", standstills=(rest,))
    refused = Person(zone=UTC, started={Start.NOTICE: NOON, Start.REFUSAL: NOON})

    answer = may_contact(refused, NOON, COLLECTING, pack=pack)

    assert isinstance(answer, NotBefore)
    assert answer.why.reason is Reason.STANDSTILL
    assert answer.moment == datetime(2019, 4, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "is_late", "is_put_off"),
    [
        (ContactKind.COLLECTING, True, True),
        (ContactKind.REMINDER, True, True),
        (ContactKind.REMINDER, False, False),  # of a day to come
        (ContactKind.SERVICE, True, False),
    ],
)
def test_days_of_rest_put_off_what_asks_for_something_late(
    kind: ContactKind, *, is_late: bool, is_put_off: bool
) -> None:
    rest = Standstill(
        source=LAW, starts=Start.ADVICE, days=30, stops=frozenset({Stopped.COLLECTING})
    )
    pack = Pack(code="x", name="X", standstills=(rest,))
    helped = Person(zone=UTC, is_late=is_late, started={Start.ADVICE: NOON})

    answer = may_contact(helped, NOON, kind, pack=pack)

    assert isinstance(answer, NotBefore if is_put_off else Yes)
    after = datetime(2019, 5, 2, tzinfo=UTC)
    assert isinstance(may_contact(helped, after, kind, pack=pack), Yes)


def test_what_puts_it_off_for_longest_is_the_reason_and_not_the_morning_after_it() -> None:
    rest = Standstill(
        source=LAW, starts=Start.ADVICE, days=30, stops=frozenset({Stopped.COLLECTING})
    )
    pack = replace(own_hours(), standstills=(rest,))
    helped = Person(zone=UTC, is_late=True, started={Start.ADVICE: NOON})

    answer = may_contact(helped, NOON, ContactKind.REMINDER, pack=pack)

    assert isinstance(answer, NotBefore)
    assert answer.why.reason is Reason.STANDSTILL
    assert answer.moment == datetime(2019, 5, 2, 8, tzinfo=UTC)


def test_of_two_that_put_it_off_for_as_long_the_first_is_the_reason() -> None:
    until_ten = Hold(
        case_id=1, reason=HoldReason.COURT, since=NOON, until=NOON + timedelta(hours=10)
    )
    held = Person(zone=UTC, holds=(until_ten,))  # for ten hours, and then a night of ten
    pack = own_hours(contact_from=time(8), contact_until=time(22))

    answer = may_contact(held, NOON, ContactKind.SERVICE, pack=pack)

    assert isinstance(answer, NotBefore)
    assert (answer.moment, answer.why.reason) == (NOON + timedelta(hours=20), Reason.HELD)


def test_where_the_law_and_a_wish_ask_for_the_same_the_law_is_the_reason() -> None:
    other = Source(name="another law")
    pack = Pack(
        code="x",
        name="X",
        hours=tuple(
            ContactHours(source=source, opens=time(14), closes=time(21)) for source in (LAW, other)
        ),
    )
    rests = Person(zone=UTC, preferences=Preferences(quiet_from=time(21), quiet_until=time(14)))

    answer = may_contact(rests, NOON, ContactKind.SERVICE, pack=pack)

    assert isinstance(answer, NotBefore)
    assert (answer.why.reason, answer.why.source) == (Reason.HOURS, LAW)


def contact(days: int, hour: int = 9, **changes) -> Contact:
    return Contact(at=NOON.replace(hour=hour) - timedelta(days=days), **changes)


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        ([], None),
        ([contact(0), contact(1), contact(2)], "2019-04-06"),  # three in seven days
        ([contact(0), contact(1), contact(7)], None),  # one of them is long ago
        ([contact(5), contact(6, by="agency"), contact(3, by="agency")], "2019-04-02"),
        ([contact(0), contact(1), contact(2, kind=ContactKind.SERVICE)], None),
        ([contact(0), contact(1), contact(2, kind=ContactKind.ANSWER)], None),
        ([contact(0, channel=Channel.VISIT), contact(1), contact(2)], None),
        ([contact(0, is_talk=True)], "2019-04-03"),  # they spoke today: silence of two days
    ],
)
def test_contacts_are_counted_whoever_made_them(contacts, expected) -> None:
    by_wire = frozenset({Channel.MESSAGE, Channel.CALL})
    pack = Pack(
        code="x",
        name="X",
        caps=(ContactCap(source=LAW, most=3, days=7, channels=by_wire),),
        silences=(Silence(source=LAW, days=2),),
    )

    answer = may_contact(
        Person(zone=UTC, contacts=tuple(contacts)), NOON, ContactKind.REMINDER, pack=pack
    )

    later = answer.moment.date().isoformat() if isinstance(answer, NotBefore) else None
    assert later == expected


PACKS = st.builds(
    Pack,
    code=st.just("x"),
    name=st.just("X"),
    country=st.sampled_from(["", "CN", "US"]),
    hours=st.lists(
        st.builds(
            lambda days, hours: ContactHours(
                source=LAW, days=days, opens=hours and hours[0], closes=hours and hours[1]
            ),
            st.frozensets(st.sampled_from(Day), min_size=1),
            st.none() | HOURS,
        ),
        max_size=2,
    ).map(tuple),
    caps=st.lists(
        st.builds(ContactCap, source=st.just(LAW), most=st.integers(0, 3), days=st.integers(1, 8)),
        max_size=2,
    ).map(tuple),
    silences=st.lists(
        st.builds(Silence, source=st.just(LAW), days=st.integers(1, 8)), max_size=1
    ).map(tuple),
)
CONTACTS = st.lists(
    st.builds(
        Contact,
        at=st.integers(0, 24 * 9).map(lambda hours: NOON - timedelta(hours=hours)),
        kind=st.sampled_from(ContactKind),
        is_talk=st.booleans(),
    ),
    max_size=6,
).map(tuple)


@given(PACKS, CONTACTS, ZONES, st.sampled_from(UNASKED))
def test_what_is_put_off_is_free_at_the_moment_named_and_keeps_every_rule(
    pack, contacts, zone, kind
) -> None:
    """Checked by counting days and reading hours, not by the code that answers."""
    person = Person(zone=zone, contacts=contacts)

    answer = may_contact(person, NOON, kind, pack=pack)

    if isinstance(answer, No):
        return
    moment = first_moment(answer)
    assert NOON <= moment <= NOON + HORIZON
    assert isinstance(may_contact(person, moment, kind, pack=pack), Yes)
    local = moment.astimezone(zone)
    for rule in pack.hours:
        if Day.of(local.date()) in rule.days:
            assert rule.hours is not None
            assert rule.hours.opens <= local.time() < rule.hours.closes
    if not kind.is_about_paying:
        return
    ago = Counter[int]()
    for each in contacts:
        days = (local.date() - each.at.astimezone(zone).date()).days
        ago[days] += each.kind.is_about_paying
        for silence in pack.silences:
            assert not each.is_talk or days >= silence.days
    for cap in pack.caps:
        assert sum(count for days, count in ago.items() if days < cap.days) < cap.most


@given(PACKS, CONTACTS)
def test_contacts_older_than_the_rules_look_back_change_nothing(pack, contacts) -> None:
    since = NOON - looks_back(pack)
    recent = tuple(each for each in contacts if each.at >= since)

    answers = [
        may_contact(Person(zone=UTC, contacts=some), NOON, ContactKind.REMINDER, pack=pack)
        for some in (contacts, recent)
    ]

    assert answers[0] == answers[1]


def test_they_look_back_over_every_day_that_counts_also_one_of_25_hours() -> None:
    """Clocks in New York went back on 3 November 2019: the day's first minute lies 25 hours before its end."""
    zone = ZoneInfo("America/New_York")
    midnight, evening = (
        datetime(2019, 11, 3, hour, minute, tzinfo=zone).astimezone(UTC)
        for hour, minute in ((0, 0), (23, 59))
    )
    cap, silence = ContactCap(source=LAW, most=1), Silence(source=LAW, days=1)
    week = ContactCap(source=LAW, most=1, days=7)

    for pack in (
        Pack(code="x", name="X", caps=(cap,)),
        Pack(code="x", name="X", silences=(silence,)),
        Pack(code="x", name="X", caps=(cap, week), silences=(silence,)),
    ):
        once = Person(zone=zone, contacts=(Contact(at=midnight, is_talk=True),))
        assert isinstance(may_contact(once, evening, COLLECTING, pack=pack), NotBefore)
        assert midnight >= evening - looks_back(pack)
    assert evening - looks_back(pack) <= evening - timedelta(days=7)


def test_it_is_silent_after_the_last_conversation_and_not_the_first() -> None:
    pack = Pack(code="x", name="X", silences=(Silence(source=LAW, days=3),))
    talks = tuple(contact(days, is_talk=True) for days in (1, 9, 2))

    answer = may_contact(Person(zone=UTC, contacts=talks), NOON, COLLECTING, pack=pack)

    assert isinstance(answer, NotBefore)
    assert answer.moment == datetime(2019, 4, 3, tzinfo=UTC)


def test_rules_of_one_channel_leave_another_free() -> None:
    calls = frozenset({Channel.CALL})
    pack = Pack(
        code="x",
        name="X",
        caps=(ContactCap(source=LAW, most=0, channels=calls),),
        silences=(Silence(source=LAW, days=9, channels=calls),),
    )
    spoken = Person(zone=UTC, contacts=(Contact(at=NOON, channel=Channel.CALL, is_talk=True),))

    for channel, free in ((Channel.MESSAGE, True), (Channel.CALL, False)):
        answer = may_contact(spoken, NOON, ContactKind.COLLECTING, pack=pack, channel=channel)
        assert isinstance(answer, Yes) is free


def test_of_more_contacts_than_are_allowed_the_newest_count() -> None:
    pack = Pack(code="x", name="X", caps=(ContactCap(source=LAW, most=2, days=7),))
    made = tuple(Contact(at=NOON - timedelta(days=days)) for days in (1, 3, 5))

    answer = may_contact(Person(zone=UTC, contacts=made), NOON, ContactKind.COLLECTING, pack=pack)

    assert first_moment(answer).date() == (NOON + timedelta(days=4)).date()


def test_only_what_is_about_paying_is_counted_or_ends_with_the_debt() -> None:
    pack = Pack(
        code="x",
        name="X",
        caps=(ContactCap(source=LAW, most=0),),
        silences=(Silence(source=LAW, days=9),),
    )
    paid = Person(zone=UTC, is_paid=True, contacts=(contact(0, is_talk=True),))

    assert isinstance(may_contact(paid, NOON, ContactKind.SERVICE, pack=pack), Yes)
    for kind in ContactKind.REMINDER, COLLECTING:
        answer = may_contact(paid, NOON, kind, pack=pack)
        assert isinstance(answer, No)
        assert answer.why.reason is Reason.PAID
        owing = may_contact(replace(paid, is_paid=False), NOON, kind, pack=pack)
        assert isinstance(owing, No)  # by a cap of none


@pytest.mark.parametrize(
    ("times", "moment"),
    [
        ({"since": 1}, None),  # known beforehand
        ({"since": -9, "until": 0}, None),  # over
        ({"since": -9, "until": 5}, 5),
        ({"since": -9, "until": 5, "lifted_at": 3}, 3),
        ({"since": -9, "until": 3, "lifted_at": 5}, 3),
        ({"since": -9, "lifted_at": 4}, 4),
    ],
)
def test_a_hold_puts_off_while_it_holds_and_to_the_sooner_of_its_ends(
    times: dict[str, int], moment: int | None
) -> None:
    hold = Hold(
        case_id=1,
        reason=HoldReason.COMPLAINT,
        **{name: NOON + timedelta(days=days) for name, days in times.items()},
    )

    answer = may_contact(
        Person(zone=UTC, holds=(hold,)), NOON, COLLECTING, pack=Pack(code="x", name="X")
    )

    if moment is None:
        assert isinstance(answer, Yes)
    else:
        assert isinstance(answer, NotBefore)
        assert answer.moment == NOON + timedelta(days=moment)


@pytest.mark.parametrize(
    ("beyond", "answer"), [(timedelta(0), NotBefore), (timedelta(seconds=1), No)]
)
def test_what_is_put_off_too_far_is_a_no(beyond: timedelta, answer: type) -> None:
    hold = Hold(case_id=1, reason=HoldReason.COURT, since=NOON, until=NOON + HORIZON + beyond)
    held = Person(zone=UTC, holds=(hold,))

    assert isinstance(may_contact(held, NOON, COLLECTING, pack=Pack(code="x", name="X")), answer)


@pytest.mark.parametrize(
    ("starts", "days", "stops"),
    [
        (Start.ADVICE, 30, Stopped.COLLECTING),  # has not begun
        (Start.REFUSAL, None, Stopped.COLLECTING),  # no days are given
        (Start.REFUSAL, 30, Stopped.ENFORCEMENT),  # courts rest, questions do not
    ],
)
def test_other_rests_put_no_message_off(starts: Start, days: int | None, stops: Stopped) -> None:
    rest = Standstill(source=LAW, starts=starts, days=days, stops=frozenset({stops}))
    pack = Pack(code="x", name="X", standstills=(rest,))
    refused = Person(zone=UTC, started={Start.NOTICE: NOON, Start.REFUSAL: NOON})

    assert isinstance(may_contact(refused, NOON, COLLECTING, pack=pack), Yes)


@pytest.mark.parametrize(
    ("starts", "stops", "agreed_by", "asked_by"),
    [
        (Start.AGREED, Stopped.COLLECTING, "a law", "the lender's promise of an answer"),
        (Start.NOTICE, Stopped.COLLECTING, "the agreement", "a law"),
        (Start.AGREED, Stopped.ENFORCEMENT, "the agreement", "the lender's promise of an answer"),
        (Start.NOTICE, Stopped.ENFORCEMENT, "the agreement", "the lender's promise of an answer"),
    ],
)
def test_the_law_is_named_where_it_is_the_law_that_forbids(
    starts: Start, stops: Stopped, agreed_by: str, asked_by: str
) -> None:
    rest = Standstill(source=LAW, starts=starts, stops=frozenset({stops}))
    pack = Pack(code="x", name="X", standstills=(rest,))
    agreed = Person(zone=UTC, agreement=AgreementState.KEPT)
    asked = Person(zone=UTC, started={Start.NOTICE: NOON})

    found = [may_contact(each, NOON, COLLECTING, pack=pack) for each in (agreed, asked)]

    assert [(each.why.reason, str(each.why.source)) for each in found] == [
        (Reason.AGREED, agreed_by),
        (Reason.UNDECIDED, asked_by),
    ]


def test_their_own_rest_is_named_as_their_wish() -> None:
    wish = Preferences(quiet_from=time(11), quiet_until=time(14))

    answer = may_contact(
        Person(zone=UTC, preferences=wish), NOON, COLLECTING, pack=Pack(code="x", name="X")
    )

    assert str(answer.why) == "quiet: the borrower's wish"


def test_of_several_answers_the_strictest_is_kept() -> None:
    yes = may_contact(Person(zone=UTC), NOON, ContactKind.REMINDER, pack=own_hours())
    night = NOON.replace(hour=23)
    later = may_contact(Person(zone=UTC), night, ContactKind.REMINDER, pack=own_hours())
    no = may_contact(Person(zone=UTC, is_paid=True), NOON, ContactKind.REMINDER, pack=own_hours())

    assert strictest([yes, later]) == later
    assert strictest([later, no, yes]) == no


def test_a_moment_has_a_zone() -> None:
    naive = datetime(2019, 4, 1, 12)  # noqa: DTZ001 - that is the point

    with pytest.raises(ValueError, match="time zone"):
        may_contact(Person(zone=UTC), naive, ContactKind.REMINDER, pack=own_hours())


def test_hours_that_end_before_they_begin_are_no_policy() -> None:
    with pytest.raises(ValueError, match="contact_until: 09:00 is not after contact_from"):
        Policy(contact_from=time(9), contact_until=time(9))
    with pytest.raises(ValueError, match="offer_days: -1 is below 0; longest_term: -2 is below 0"):
        Policy(offer_days=-1, longest_term=-2)
