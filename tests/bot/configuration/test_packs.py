"""Packs: what they say is what the laws say, in every language, and the strictest is no laxer than any."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.init.lender import PLACES as WHERE
from bot.configuration.pack_page import page
from bot.configuration.packs import STRICTEST, PackError, find_pack, parsed, shipped, shipped_pack
from dialogs.languages import LANGUAGES
from dialogs.printed.agreement_words import SAID
from negotiation.follow_up.ledger import PRINCIPAL_FIRST, USUAL, order_for
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.charge import ChargeKind
from negotiation.pack import (
    Actor,
    Channel,
    Counted,
    CreditSituation,
    Day,
    Due,
    Feared,
    Item,
    Pack,
    ProductKind,
    Purpose,
    Standing,
    Start,
    Stopped,
)
from negotiation.packs.disclosure import Before, Told

HOUSE = Path(__file__).parents[3]
PLACES = [name for name in shipped() if name != STRICTEST]
#: Spanish is there before its catalogue is.
SPOKEN = sorted({*LANGUAGES, "es"})

CARD, LOAN, MORTGAGE = ProductKind.CARD, ProductKind.INSTALMENT_LOAN, ProductKind.MORTGAGE
LENDER, COLLECTOR, BUYER = Actor.LENDER, Actor.COLLECTOR, Actor.BUYER


def bound(name: str, kind: ProductKind = LOAN, actor: Actor = LENDER) -> Pack:
    return shipped_pack(name).binding(kind, actor)


@pytest.mark.parametrize(
    ("name", "kind", "actor", "day", "channel", "hours"),
    [
        ("china", CARD, LENDER, Day.MONDAY, Channel.MESSAGE, "08:00-22:00"),
        ("china", LOAN, COLLECTOR, Day.SUNDAY, Channel.CALL, "08:00-22:00"),
        ("china", MORTGAGE, LENDER, Day.MONDAY, Channel.CALL, "00:00-23:59"),
        ("united_states", LOAN, COLLECTOR, Day.MONDAY, Channel.MESSAGE, "08:00-21:00"),
        ("united_states", LOAN, BUYER, Day.SUNDAY, Channel.CALL, "08:00-21:00"),
        ("united_states", LOAN, LENDER, Day.MONDAY, Channel.CALL, "00:00-23:59"),
        ("united_kingdom", LOAN, LENDER, Day.MONDAY, Channel.MESSAGE, "08:00-21:00"),
        ("united_kingdom", MORTGAGE, BUYER, Day.SUNDAY, Channel.CALL, "08:00-21:00"),
        ("australia", LOAN, LENDER, Day.FRIDAY, Channel.CALL, "07:30-21:00"),
        ("australia", LOAN, LENDER, Day.FRIDAY, Channel.VISIT, "09:00-21:00"),
        ("australia", LOAN, LENDER, Day.SATURDAY, Channel.MESSAGE, "09:00-21:00"),
        ("taiwan", CARD, COLLECTOR, Day.SUNDAY, Channel.CALL, "07:00-22:00"),
        ("taiwan", MORTGAGE, COLLECTOR, Day.MONDAY, Channel.MESSAGE, "07:00-22:00"),
        ("taiwan", CARD, LENDER, Day.MONDAY, Channel.CALL, "00:00-23:59"),
        ("strictest", LOAN, LENDER, Day.MONDAY, Channel.MESSAGE, "08:00-21:00"),
        ("strictest", MORTGAGE, LENDER, Day.SUNDAY, Channel.MESSAGE, "09:00-21:00"),
        ("strictest", LOAN, LENDER, Day.MONDAY, Channel.VISIT, "09:00-21:00"),
    ],
)
def test_hours_of_contact(  # noqa: PLR0917 - a table
    name: str, kind: ProductKind, actor: Actor, day: Day, channel: Channel, hours: str
) -> None:
    assert str(bound(name, kind, actor).hours_on(day, channel=channel)) == hours


@pytest.mark.parametrize(
    ("name", "is_open"),
    [
        ("china", True),
        ("taiwan", True),
        ("united_kingdom", True),
        ("australia", False),
        ("strictest", False),
    ],
)
def test_public_holidays(name: str, *, is_open: bool) -> None:
    found = bound(name).hours_on(Day.MONDAY, is_holiday=True)

    assert (found is not None) is is_open


@pytest.mark.parametrize(
    ("name", "actor", "caps", "silences"),
    [
        ("china", LENDER, {(3, 1)}, {7}),
        ("taiwan", COLLECTOR, set(), set()),
        ("united_states", COLLECTOR, {(7, 7)}, {7}),
        ("united_states", LENDER, set(), set()),
        ("united_kingdom", LENDER, {(3, 7)}, set()),
        ("australia", LENDER, {(3, 7), (10, 31)}, set()),
        ("strictest", LENDER, {(3, 1), (7, 7), (3, 7), (10, 31)}, {7}),
    ],
)
def test_contact_is_capped_as_the_law_of_the_place_has_it(
    name: str, actor: Actor, caps: set[tuple[int, int]], silences: set[int]
) -> None:
    pack = bound(name, actor=actor)

    assert {(cap.most, cap.days) for cap in pack.caps} == caps
    assert {silence.days for silence in pack.silences} == silences


@pytest.mark.parametrize(
    ("name", "kind", "actor", "what", "starts", "days"),
    [
        ("united_states", MORTGAGE, LENDER, Due.ACKNOWLEDGE, Start.APPLICATION, 5),
        ("united_states", MORTGAGE, LENDER, Due.LIST_PAPERS, Start.APPLICATION, 5),
        ("united_states", MORTGAGE, BUYER, Due.DECIDE, Start.COMPLETE, 30),
        ("united_states", MORTGAGE, LENDER, Due.ACCEPT, Start.OFFER, 14),
        ("united_states", MORTGAGE, LENDER, Due.APPEAL, Start.DECISION, 14),
        ("united_states", MORTGAGE, LENDER, Due.DECIDE_APPEAL, Start.APPEAL, 30),
        ("united_states", MORTGAGE, LENDER, Due.NO_ENFORCEMENT, Start.DELINQUENCY, 120),
        ("united_states", LOAN, LENDER, Due.DECIDE, Start.COMPLETE, 30),
        ("united_states", LOAN, LENDER, Due.FINAL_NOTICE, Start.OFFER, 90),
        ("united_states", LOAN, LENDER, Due.ACKNOWLEDGE, Start.APPLICATION, None),
        ("united_states", LOAN, COLLECTOR, Due.DECIDE, Start.COMPLETE, None),
        ("taiwan", LOAN, LENDER, Due.ANSWER_COMPLAINT, Start.COMPLAINT, 30),
        ("taiwan", LOAN, BUYER, Due.ANSWER_COMPLAINT, Start.COMPLAINT, None),
        ("united_kingdom", LOAN, LENDER, Due.ANSWER_COMPLAINT, Start.COMPLAINT, 56),
        ("united_kingdom", LOAN, LENDER, Due.ARREARS_NOTICE, Start.ARREARS, 14),
        ("united_kingdom", MORTGAGE, LENDER, Due.ARREARS_NOTICE, Start.ARREARS, 15),
        ("united_kingdom", CARD, BUYER, Due.DEFAULT_NOTICE, Start.DEFAULT, 14),
        ("united_kingdom", MORTGAGE, LENDER, Due.DEFAULT_NOTICE, Start.DEFAULT, None),
        ("australia", LOAN, LENDER, Due.LIST_PAPERS, Start.NOTICE, 21),
        ("australia", LOAN, LENDER, Due.SEND_PAPERS, Start.PAPERS_ASKED, 21),
        ("australia", LOAN, LENDER, Due.DECIDE, Start.NOTICE, 21),
        ("australia", LOAN, LENDER, Due.DECIDE, Start.COMPLETE, 21),
        ("australia", LOAN, LENDER, Due.DEFAULT_NOTICE, Start.DEFAULT, 30),
        ("australia", LOAN, LENDER, Due.NO_ENFORCEMENT, Start.REFUSAL, 14),
        ("australia", LOAN, COLLECTOR, Due.DECIDE, Start.NOTICE, None),
    ],
)
def test_deadlines_and_what_starts_them(  # noqa: PLR0917 - a table
    name: str, kind: ProductKind, actor: Actor, what: Due, starts: Start, days: int | None
) -> None:
    found = bound(name, kind, actor).deadline(what, starts)

    assert (found.days if found else None) == days


def test_five_days_without_weekends_and_holidays() -> None:
    found = bound("united_states", MORTGAGE).deadline(Due.ACKNOWLEDGE)

    assert found is not None
    assert found.counted is Counted.WORKING_DAYS


def test_a_chinese_card_has_a_law_of_its_own() -> None:
    card, loan = bound("china", CARD), bound("china", LOAN)

    assert (card.longest_term(), loan.longest_term()) == (60, None)
    assert card.must_say() == {
        *(Item.BALANCE, Item.STRUCTURE, Item.CURRENCY, Item.SCHEDULE, Item.INTEREST, Item.FEES),
        *(Item.NO_NEW_CARDS, Item.BREACH, Item.SIGNING),
    }
    assert loan.must_say() == {Item.SIGNING}
    assert card.stopped_by(Start.AGREED) == {Stopped.COLLECTING}
    assert loan.longest_extension(12) == 12
    assert order_for(card.order_rules(), kind="", days=90) == USUAL
    assert order_for(card.order_rules(), kind="", days=91) == PRINCIPAL_FIRST


@pytest.mark.parametrize(
    ("name", "kind", "actor", "items", "clauses"),
    [
        (
            "united_kingdom",
            LOAN,
            LENDER,
            (
                "heading parties balance currency schedule interest annual_rate total fees early withdrawal "
                "complaints breach"
            ),
            "heading fees withdrawal complaints",
        ),
        ("united_kingdom", MORTGAGE, LENDER, "", ""),
        ("united_kingdom", LOAN, COLLECTOR, "", ""),
        (
            "united_states",
            LOAN,
            LENDER,
            "parties balance schedule interest annual_rate total early fees breach signing",
            "fees",
        ),
        ("united_states", CARD, BUYER, "changes schedule interest fees breach signing", "fees"),
        ("united_states", CARD, COLLECTOR, "signing", ""),
        ("australia", LOAN, LENDER, "changes credit_record", "credit_record"),
    ],
)
def test_what_an_agreement_has_to_say(
    name: str, kind: ProductKind, actor: Actor, items: str, clauses: str
) -> None:
    pack = bound(name, kind, actor)

    assert pack.must_say() == set(items.split())
    assert set(pack.clauses()) == set(clauses.split())


def test_a_workout_of_a_card_promises_other_charges_than_a_loan_does() -> None:
    card, loan = bound("united_states", CARD), bound("united_states", LOAN)

    assert card.clauses()[Item.FEES]["en"].endswith("no higher than before it.")
    assert loan.clauses()[Item.FEES]["en"].endswith("the late charges of the contract apply.")


@pytest.mark.parametrize(
    ("name", "actor", "percent"),
    [
        ("china", LENDER, 24),
        ("taiwan", LENDER, 16),
        ("australia", LENDER, 48),
        ("australia", COLLECTOR, None),
        ("united_kingdom", LENDER, None),
        ("united_states", LENDER, None),
        ("strictest", LENDER, None),
    ],
)
def test_how_dear_a_plan_may_be(name: str, actor: Actor, percent: int | None) -> None:
    assert bound(name, actor=actor).highest_rate() == percent


@pytest.mark.parametrize(
    ("kind", "actor", "percent"),
    [(LOAN, LENDER, 16), (MORTGAGE, BUYER, 16), (CARD, LENDER, 15), (CARD, BUYER, 16)],
)
def test_a_card_in_taiwan_may_cost_less_than_another_loan(
    kind: ProductKind, actor: Actor, percent: int
) -> None:
    assert bound("taiwan", kind, actor).highest_rate() == percent


def test_what_is_charged_later_is_within_the_cap_of_china_alone() -> None:
    assert bound("china", actor=LENDER).counted() == frozenset(ChargeKind)
    assert not bound("australia", actor=LENDER).counted()  # 48 % are of what is known at first


@pytest.mark.parametrize("name", ["china", "taiwan", "united_states", "australia", "strictest"])
def test_everybody_warns_before_an_old_debt_is_acknowledged(name: str) -> None:
    for kind in ProductKind:
        for actor in Actor:
            told = {(each.told, each.before) for each in bound(name, kind, actor).disclosures}
            assert (Told.TIME_BARRED, Before.ACKNOWLEDGING) in told


def test_a_breathing_space_stops_everything_for_sixty_days() -> None:
    (rule,) = (
        each
        for each in bound("united_kingdom").standstills
        if each.starts is Start.BREATHING_SPACE
    )

    assert (rule.stops, rule.days) == (frozenset(Stopped), 60)


def test_the_interest_of_a_mortgage_itself_runs_on_in_a_breathing_space() -> None:
    stopped = bound("united_kingdom", MORTGAGE).stopped_by(Start.BREATHING_SPACE)

    assert stopped == {Stopped.COLLECTING, Stopped.ENFORCEMENT}


@pytest.mark.parametrize(("kind", "stopped"), [(CARD, {Stopped.ENFORCEMENT}), (MORTGAGE, set())])
def test_in_taiwan_rehabilitation_stops_enforcement_of_debts_without_security(
    kind: ProductKind, stopped: set[Stopped]
) -> None:
    assert bound("taiwan", kind).stopped_by(Start.BREATHING_SPACE) == stopped


def test_no_pack_lets_penalties_become_principal() -> None:
    for name in shipped():
        for kind in ProductKind:
            assert bound(name, kind).capitalised() == frozenset[ChargeKind]()


def test_how_the_yearly_rate_is_named() -> None:
    assert {name: bound(name).rate_method() for name in shipped()} == {
        "australia": RateMethod.NOMINAL,
        "china": RateMethod.EFFECTIVE,
        "taiwan": RateMethod.EFFECTIVE,
        "united_kingdom": RateMethod.EFFECTIVE,
        "united_states": RateMethod.NOMINAL,
        "strictest": RateMethod.EFFECTIVE,
    }


places = st.builds(
    bound, st.sampled_from(PLACES), st.sampled_from(ProductKind), st.sampled_from(Actor)
)
strictest_rules = st.builds(
    bound, st.just(STRICTEST), st.sampled_from(ProductKind), st.sampled_from(Actor)
)


@given(
    places,
    strictest_rules,
    st.sampled_from(list(Day)[:7]),
    st.booleans(),
    st.sampled_from(Channel),
    st.times(),
    st.lists(st.tuples(st.integers(0, 29), st.sampled_from(Channel), st.booleans()), max_size=12),
)
def test_what_the_strictest_allows_every_pack_allows(  # noqa: PLR0917 - drawn
    pack: Pack,
    strict: Pack,
    day: Day,
    is_holiday: bool,  # noqa: FBT001 - drawn
    channel: Channel,
    at: time,
    made: list[tuple[int, Channel, bool]],
) -> None:
    def allows(by: Pack) -> bool:
        hours = by.hours_on(day, is_holiday=is_holiday, channel=channel)
        capped = any(
            channel in cap.channels
            and sum(ago < cap.days and how in cap.channels for ago, how, _ in made) >= cap.most
            for cap in by.caps
        )
        silent = any(
            channel in rule.channels and any(talk and ago < rule.days for ago, _, talk in made)
            for rule in by.silences
        )
        is_open = hours is not None and hours.opens <= at < hours.closes
        return is_open and not capped and not silent

    assert allows(pack) or not allows(strict)


@pytest.mark.parametrize("name", shipped())
def test_it_speaks_every_language(name: str) -> None:
    pack = shipped_pack(name)
    words = [
        *(each.words for each in pack.credit_records),
        *(each.words for each in pack.consequences),
        *(each.words for each in pack.support),
        *pack.clauses().values(),
    ]

    for each in words:
        assert sorted(each) == SPOKEN
        assert all(text.strip() for text in each.values())


@pytest.mark.parametrize("name", shipped())
def test_it_says_what_people_must_be_told_and_who_helps(name: str) -> None:
    pack = shipped_pack(name)

    assert {each.situation for each in pack.credit_records} == set(CreditSituation)
    assert {each.feared for each in pack.consequences} >= {Feared.PRISON, Feared.SEIZURE}
    named = {each.purpose for each in pack.support}
    assert named == ({Purpose.GENERAL, Purpose.CRISIS} if name == STRICTEST else set(Purpose))
    for kind in ProductKind:
        pack_of_kind = pack.binding(kind)
        assert pack_of_kind.must_say() <= SAID | set(pack_of_kind.clauses())


@pytest.mark.parametrize("name", shipped())
def test_no_words_promise_what_is_not_so(name: str) -> None:
    records = shipped_pack(name).credit_records
    late = next(each for each in records if each.situation is CreditSituation.LATE)

    assert "erase" in late.words["en"] or "remove" in late.words["en"]
    for each in records:
        assert not {"avoid", "protect", "will not affect"} & set(each.words["en"].split())


@pytest.mark.parametrize("name", shipped())
def test_every_rule_has_a_source_and_what_was_read_says_where(name: str) -> None:
    for _, rule in shipped_pack(name).rules():
        for source in rule.sources:
            assert source.name
            assert source.url or source.standing not in {Standing.TEXT, Standing.SECONDARY}


@pytest.mark.parametrize("name", shipped())
def test_no_source_is_named_in_vain(name: str) -> None:
    text = (HOUSE / "negotiation" / "packs" / f"{name}.toml").read_text(encoding="utf-8")
    named = {line[9:-1] for line in text.splitlines() if line.startswith("[sources.")}

    assert named == {
        source
        for line in text.splitlines()
        if line.startswith(("source = ", "also = "))
        for source in line.split('"')[1::2]
    }


@pytest.mark.parametrize("name", PLACES)
def test_wherever_packs_are_listed_none_is_left_out(name: str) -> None:
    assert name in WHERE
    for page_of in ("parley.toml", "command-line.md"):
        assert name in (HOUSE / "docs" / page_of).read_text(encoding="utf-8")


def test_the_page_is_current() -> None:
    written = (HOUSE / "docs" / "packs.md").read_text(encoding="utf-8")

    assert written == page(), "make packs writes it anew"


def test_every_mistake_in_a_pack_is_named_at_once() -> None:
    with pytest.raises(PackError) as wrong:
        parsed(
            """
            code = "ours"
            country = 7
            colour = "red"
            [sources.law]
            title = "Our law"
            [[hours]]
            source = "law"
            opens = 21:00:00
            closes = 08:00:00
            [[caps]]
            source = "nothing"
            most = "three"
            [[contents]]
            source = { name = "Our law" }
            also = ["nothing either"]
            items = ["balance", "a_song"]
            [[highest_rates]]
            source = { name = "Our law" }
            percent = 0
            [[deadlines]]
            source = { name = "Our law" }
            what = "decide"
            starts = "application"
            days = 21
            hours = 3
            """
        )

    assert {line.split(": ")[0] for line in str(wrong.value).splitlines()} == {
        "name",
        "country",
        "colour",
        "sources.law.name",
        "sources.law.title",
        "hours.0",
        "hours.0.source",
        "caps.0.source",
        "caps.0.most",
        "contents.0.also.0",
        *(f"contents.0.items.{number}" for number in (1,)),
        "highest_rates.0",
        "deadlines.0.hours",
    }


def test_a_pack_of_the_lenders_own_lies_beside_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('code = "ours"\nname = "Ours"\n', encoding="utf-8")

    assert find_pack("ours.toml", tmp_path).name == "Ours"
    with pytest.raises(PackError, match=r"there is no pack moon; there are australia, china"):
        find_pack("moon", tmp_path)
    with pytest.raises(PackError, match=r"none\.toml cannot be read"):
        find_pack("none.toml", tmp_path)
    (tmp_path / "ours.toml").write_text('code = "ours"\nname = \n', encoding="utf-8")
    with pytest.raises(PackError, match=r"ours\.toml: not valid TOML: .*line 2"):
        find_pack("ours.toml", tmp_path)
    (tmp_path / "ours.toml").write_text(
        'code = "ours"\nname = "Ours"\ncountry = "ZZ"\n', encoding="utf-8"
    )
    with pytest.raises(PackError, match=r"ours\.toml: country: no calendar of ZZ; leave it out"):
        find_pack("ours.toml", tmp_path)


@pytest.mark.parametrize(
    ("name", "last"), [("taiwan", 27), ("china", 26), ("united_states", 25), ("strictest", 25)]
)
def test_what_falls_due_on_a_day_of_rest_is_in_time_on_the_next_working_day(
    name: str, last: int
) -> None:
    sunday = date(2026, 10, 25)  # whose Monday is free in Taiwan

    assert shipped_pack(name).in_time_until(sunday) == date(2026, 10, last)
