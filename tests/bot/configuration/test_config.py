"""parley.toml: every mistake at once by its key, and a policy for each product within the law."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.configuration.packs import shipped, shipped_pack
from bot.settings import Config, SettingsError, read_config
from negotiation.applying.budget import Budget
from negotiation.applying.paper import Want
from negotiation.applying.paper_wants import PaperLists
from negotiation.bounds import breaches, within
from negotiation.follow_up.ledger import PRINCIPAL_FIRST, order_for
from negotiation.limits import Limits, Role
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.charge import ChargeKind
from negotiation.money import Money
from negotiation.pack import Actor, Day, ProductKind, Restructures, Source
from negotiation.policy import Policy

LENDER = """
[lender]
name = "Example Bank"
time_zone = "Asia/Shanghai"
phone_region = "CN"
"""
ANYWHERE = f'{LENDER}advice = "Town hall"\n'
WORKED = ("monday", "tuesday", "wednesday", "thursday", "friday")


def _pack(name: str, *lines: str) -> str:
    return LENDER + f'pack = "{name}"\n' + "\n".join(lines)


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Config]:
    def written(text: str) -> Config:
        file = tmp_path / "parley.toml"
        file.write_text(text, encoding="utf-8")
        return read_config(file)

    return written


@pytest.fixture
def wrong(read: Callable[[str], Config], tmp_path: Path) -> Callable[[str], list[str]]:
    """What is said of a bad file, without the file's name."""

    def said(text: str) -> list[str]:
        with pytest.raises(SettingsError) as found:
            read(text)
        start = f"{tmp_path / 'parley.toml'}: "
        lines = str(found.value).splitlines()
        assert all(line.startswith(start) for line in lines)
        return [line.removeprefix(start) for line in lines]

    return said


def test_without_a_pack_the_strictest_rules_hold(read: Callable[[str], Config]) -> None:
    config = read(ANYWHERE)

    assert config.lender.pack.code == "strictest"
    assert str(config.policy_for().pack.hours_on(Day.SATURDAY)) == "09:00-21:00"
    assert config.lender.advice_in("zh_CN") == "Town hall"


def test_advice_is_the_packs_where_the_lender_names_none(
    read: Callable[[str], Config], wrong: Callable[[str], list[str]]
) -> None:
    assert "12348" in read(_pack("china")).lender.advice_in("zh_CN")
    assert wrong(LENDER) == ["lender.advice: the pack names no free debt advice, so name it here"]


def test_a_policy_for_each_product(read: Callable[[str], Config]) -> None:
    config = read(
        _pack(
            "china",
            "[policy]",
            "offer_days = 10",
            "[policy.limits]",
            "floor = 95",
            "bot = { months = 6 }",
            "[products.visa]",
            'kind = "card"',
            "[products.visa.policy]",
            "longest_term = 48",
            "[products.visa.policy.limits.supervisor]",
            "rate_cut = 8",
            "[products.gold]",
            'kind = "card"',
        )
    )
    visa, gold, other = (config.policy_for(name) for name in ("visa", "gold", "personal"))

    assert (visa.longest_term, gold.longest_term, other.longest_term) == (48, 60, 120)
    assert {each.offer_days for each in (visa, gold, other)} == {10}
    assert visa.limits.of(Role.SUPERVISOR).rate_cut == 8
    assert visa.limits.of(Role.SUPERVISOR).months == Limits().supervisor.months
    assert visa.limits.bot == other.limits.bot == replace(Limits().bot, months=6)
    assert other == replace(config.policy_for(), pack=other.pack)
    assert visa.pack.rate_method() is RateMethod.EFFECTIVE
    assert other.pack.longest_extension(12) == 12
    assert other.pack.longest_extension(60) is None


def test_other_papers_for_a_reason_and_for_a_product(read: Callable[[str], Config]) -> None:
    config = read(
        _pack(
            "china",
            "[policy.papers]",
            'job_lost = ["dismissal"]',
            "illness = []",
            "[products.visa.policy.papers]",
            'job_lost = ["income", "other"]',
        )
    )
    visa, other = config.policy_for("visa").papers, config.policy_for().papers

    assert other.job_lost == (Want.DISMISSAL,)
    assert visa.job_lost == (Want.INCOME, Want.OTHER)
    assert visa.illness == other.illness == ()
    assert other.disaster == PaperLists().disaster


@pytest.mark.parametrize(
    "url",
    [
        "",
        "papers.example.com",
        "http://papers.example.com",
        "https://",
        "https://papers.example.com:84440",
    ],
)
def test_a_page_for_papers_is_somewhere_and_safe(
    wrong: Callable[[str], list[str]], url: str
) -> None:
    [said] = wrong(_pack("china", "[papers]", 'through = "link"', f'upload_url = "{url}"'))

    assert said.startswith("papers: upload_url: write the address")


def test_a_payment_pays_as_the_law_says_then_as_the_lender_does(
    read: Callable[[str], Config], wrong: Callable[[str], list[str]]
) -> None:
    own = ("[[products.x.allocation]]", 'order = ["fee", "penalty", "interest", "principal"]')
    config = read(_pack("china", "[products.visa]", 'kind = "card"', "[products.x]", *own))

    assert order_for(config.order_rules_for("visa"), kind="card", days=91) == PRINCIPAL_FIRST
    assert order_for(config.order_rules_for("x"), kind="", days=0).parts[0] == "fee"
    assert wrong(_pack("china", "[products.x]", 'kind = "card"', *own)) == [
        (
            "products.x.allocation: the law says in which order (Measures on the credit card business "
            "of commercial banks (CBRC 2011 No. 2) Art. 57)"
        )
    ]


def test_the_lenders_own_hours_are_rules_too(read: Callable[[str], Config]) -> None:
    config = read(_pack("australia", "[policy]", "contact_from = 09:30:00"))

    assert str(config.policy_for().pack.hours_on(Day.MONDAY)) == "09:30-21:00"
    assert config.policy_for().pack.hours_on(Day.MONDAY, is_holiday=True) is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["[policy]", "contact_until = 22:30:00"],
            (
                "policy.contact_until: at most 22:00 (GB/T 45251-2025, online consumer credit, "
                "collection after lending)"
            ),
        ),
        (
            ["[products.visa]", 'kind = "card"', "[products.visa.policy]", "longest_term = 84"],
            (
                "products.visa.policy.longest_term: at most 60 (Measures on the credit card business "
                "of commercial banks (CBRC 2011 No. 2) Art. 70)"
            ),
        ),
        (
            ["[policy]", "longest_term = 84", "[products.visa]", 'kind = "card"'],
            (
                "policy.longest_term: at most 60 (Measures on the credit card business of commercial "
                "banks (CBRC 2011 No. 2) Art. 70) for visa, a card: set products.visa.policy.longest_term"
            ),
        ),
        (
            ["[policy.limits]", "lowest_rate = 30"],
            (
                "policy.limits.lowest_rate: at most 24 (Judgments on loans of financial "
                "institutions (Opinions on financial trials, SPC, Fa Fa 2017 No. 22))"
            ),
        ),
        (
            ["[policy]", 'capitalised = ["fee"]'],
            "policy.capitalised: only nothing (no rule of the pack allows more)",
        ),
    ],
)
def test_what_is_laxer_than_the_law_is_refused_with_its_source(
    wrong: Callable[[str], list[str]], lines: list[str], said: str
) -> None:
    assert said in wrong(_pack("china", *lines))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["[pay]", 'ways = ["a", "b", "c", "d"]'], "pay.ways: 3 at most, and there are 4"),
        (["[pay]", 'ways = "a"'], "pay.ways: write a list here, in [ ]"),
        (["[desk]", 'capacity = "many"'], "desk.capacity: this is no whole number"),
        (["[policy]", "expire_days = true"], "policy.expire_days: this is no whole number"),
        (["[papers]", "templates = 7"], "papers.templates: write a text here, in quotes"),
        (["[policy]", 'limits = "none"'], "policy.limits: write keys with their values here"),
    ],
)
def test_what_is_of_another_kind_is_said_in_plain_words(
    wrong: Callable[[str], list[str]], lines: list[str], said: str
) -> None:
    assert [line.partition(" (")[0] for line in wrong(_pack("china", *lines))] == [said]


def test_an_answer_in_time_and_a_time_to_answer(
    read: Callable[[str], Config], wrong: Callable[[str], list[str]]
) -> None:
    text = _pack("australia", "[policy]", "decide_days = 30")
    assert wrong(text) == ["policy.decide_days: at most 21 (National Credit Code s 72)"]
    assert read(text.replace("30", "14")).policy_for().decide_days == 14

    text = _pack(
        "united_states", "[policy]", "offer_days = 7", "[products.home]", "kind = 'mortgage'"
    )
    (refused,) = wrong(text)
    assert refused.startswith("policy.offer_days: at least 14 (Regulation X 12 CFR 1024.41(e)(1))")

    assert read(_pack("united_kingdom")).policy_for().cooling_off_days == 14


def test_the_law_binds_whom_it_binds(
    read: Callable[[str], Config], wrong: Callable[[str], list[str]]
) -> None:
    text = _pack("united_states", 'actor = "{}"', "[policy]", "contact_from = 07:00:00")

    assert read(text.format("lender")).policy_for().contact_from == time(7)
    assert wrong(text.format("collector")) == [
        "policy.contact_from: at least 08:00 (Regulation F 12 CFR 1006.6(b)(1))"
    ]


def test_every_mistake_is_named_at_once_in_the_order_of_the_file(
    wrong: Callable[[str], list[str]],
) -> None:
    found = wrong(
        """
        colour = "red"
        [lender]
        name = ""
        time_zone = "Moon/Base"
        language = "xx"
        phone_region = "QQ"
        pack = "china"
        [desk]
        country = "XX"
        [desk.hours]
        monday = ["09:00"]
        tuesday = ["13:00-17:00", "09:00-12:00"]
        [policy]
        contact_from = 9
        contact_until = 23:00:00
        offer_days = "soon"
        notice_days = -1
        [policy.limits]
        floors = 90
        floor = -5
        buffer = 200
        rate_step = 0
        restructures = -2
        [policy.limits.bot]
        months = 48
        interest_waiver = 120
        [products.visa]
        kind = "plastic"
        [products.visa.policy.limits]
        discount = 2000
        [products."car loan"]
        [products."car loan".policy.limits.advisor]
        months = 6
        [products.gold]
        kind = "card"
        [products.gold.policy]
        longest_term = 72
        [[products.gold.allocation]]
        order = ["interest"]
        from_days = -1
        [guidelines]
        currency = "USD"
        food = { first_adult = 100.001, further_adult = 1, child = -1 }
        personal = { first_adult = 90, further_adult = 1.005, child = 1 }
        """
    )

    assert [line.split(": ")[0] for line in found] == [
        "colour",
        "lender.name",
        "lender.time_zone",
        "lender.language",
        "lender.phone_region",
        "desk.country",
        "desk.hours.monday.0",
        "desk.hours.tuesday",
        "policy.contact_from",
        "policy.contact_until",
        "policy.offer_days",
        "policy.notice_days",
        "policy.limits.floors",
        "policy.limits.floor",
        "policy.limits.buffer",
        "policy.limits.rate_step",
        "policy.limits.restructures",
        "policy.limits.bot.months",
        "policy.limits.bot.interest_waiver",
        "products.visa.kind",
        "products.visa.policy.limits.discount",
        'products."car loan".policy.limits.bot.months',
        "products.gold.policy.longest_term",
        "products.gold.allocation.0.order",
        "products.gold.allocation.0.from_days",
        "guidelines.food.first_adult",
        "guidelines.food.child",
        "guidelines.personal.further_adult",
    ]
    assert 'lender.language: "xx" is none of en, es, zh_CN, zh_TW' in found


def test_figures_that_contradict_themselves_are_named_one_by_one(
    wrong: Callable[[str], list[str]],
) -> None:
    assert wrong(
        f"""{ANYWHERE}
        [policy]
        contact_from = 21:30:00
        contact_until = 08:00:00
        offer_days = -1
        [policy.limits]
        floor = -5
        rate_step = 0
        [policy.limits.advisor]
        months = 40
        charge_waiver = 50.5
        [policy.limits.supervisor]
        charge_waiver = 50
        """
    ) == [
        "policy.contact_until: 08:00 is not after contact_from, which is 21:30",
        "policy.offer_days: -1 is below 0",
        "policy.limits.floor: -5 is below 0",
        "policy.limits.rate_step: 0 is not above 0",
        "policy.limits.advisor.months: 40 is more than supervisor.months, which is 36",
        "policy.limits.advisor.charge_waiver: 50.5 is more than supervisor.charge_waiver, which is 50",
    ]


def test_what_cannot_be_meant_is_refused_with_the_reason(
    wrong: Callable[[str], list[str]],
) -> None:
    found = wrong(
        f"""{ANYWHERE}
        [policy]
        offer_days = 0
        decide_days = 0
        invite_days = 0
        longest_term = 0
        reminder_offsets = [-99, 500]
        nudge_hours = [0]
        [records]
        erase_after = 99999999
        """
    )

    assert [line.split(": ")[0] for line in found] == [
        "policy.offer_days",
        "policy.decide_days",
        "policy.invite_days",
        "policy.longest_term",
        "policy.reminder_offsets",
        "policy.nudge_hours",
        "records.erase_after",
    ]
    assert all(line.count(": ") == 2 for line in found[:-1])  # the key, what is wrong, why


def test_figures_of_households_are_named_by_group_and_person(
    wrong: Callable[[str], list[str]],
) -> None:
    assert wrong(
        f"""{ANYWHERE}
        [guidelines]
        currency = "JPY"
        food = {{ first_adult = 60000.5, further_adult = 40000, child = 0.5 }}
        personal = {{ first_adult = 9000, further_adult = 6000, child = 0.1 }}
        """
    ) == [
        "guidelines.food.first_adult: 60000.5 is finer than 1 JPY",
        "guidelines.food.child: 0.5 is finer than 1 JPY",
        "guidelines.personal.child: 0.1 is finer than 1 JPY",
    ]


@pytest.mark.parametrize(
    ("lender", "desk", "said"),
    [
        ('phone_region = "AC"', "", "desk.country: no calendar of AC, which the lender's pack"),
        ("", 'country = "ZZ"', "desk.country: no calendar of ZZ"),
        ("", 'country = "US"\nsubdivision = "QQ"', "desk.subdivision: no calendar of US QQ"),
        ("", "hours = { monday = [] }", ""),
        (
            "",
            f"hours = {{ {', '.join(f'{day} = []' for day in WORKED)} }}",
            "desk.hours: somebody",
        ),
    ],
)
def test_the_calendar_and_the_hours_of_the_desk_are_checked(
    read: Callable[[str], Config],
    wrong: Callable[[str], list[str]],
    lender: str,
    desk: str,
    said: str,
) -> None:
    region = lender or 'phone_region = "CN"'
    text = ANYWHERE.replace('phone_region = "CN"', region) + f"[desk]\n{desk}\n"

    if said:
        (found,) = wrong(text)
        assert found.startswith(said)
    else:
        assert read(text).office_hours.week[0] == ()


def test_what_is_laxer_is_named_beside_what_cannot_be_read(
    wrong: Callable[[str], list[str]],
) -> None:
    found = wrong(_pack("china", "[policy]", 'offer_days = "soon"', "contact_until = 23:00:00"))

    assert [line.split(": ")[0] for line in found] == ["policy.offer_days", "policy.contact_until"]


def test_a_mistake_of_notation_is_named_with_its_line(
    read: Callable[[str], Config],
) -> None:
    with pytest.raises(SettingsError, match=r"parley\.toml is not valid TOML: .*line 6"):
        read(LENDER + "[policy\n")


def test_a_key_that_there_is_none_of_is_told_as_one(wrong: Callable[[str], list[str]]) -> None:
    found = wrong(f"{ANYWHERE}[policy]\nremainder_at = 10:00:00\ntime_zone = 'UTC'\n")

    assert found == [
        "policy.remainder_at: there is no such key; reminder_at is likely meant",
        "policy.time_zone: there is no such key here; it belongs below [lender]",
    ]


def test_the_mark_that_an_editor_puts_before_utf_8_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "parley.toml"
    file.write_text(ANYWHERE, encoding="utf-8-sig")

    assert read_config(file).lender.advice


def test_a_file_in_another_encoding_is_told_as_one(tmp_path: Path) -> None:
    file = tmp_path / "parley.toml"
    file.write_bytes(f"# é\n{LENDER}".encode("latin-1"))

    with pytest.raises(SettingsError, match=r"parley\.toml is not written in UTF-8: save it so"):
        read_config(file)


def test_an_unknown_pack_and_mistakes_in_ones_own_are_said(
    wrong: Callable[[str], list[str]], tmp_path: Path
) -> None:
    (tmp_path / "ours.toml").write_text('code = "ours"\n[[hours]]\nopens = 9\n', encoding="utf-8")

    assert wrong(_pack("moon"))[0] == (
        "lender.pack: there is no pack moon; there are australia, china, taiwan, "
        "united_kingdom, united_states, strictest"
    )
    assert {tuple(line.split(": ")[:3]) for line in wrong(_pack("ours.toml"))} == {
        ("lender.pack", "ours.toml", key) for key in ("name", "hours.0.source", "hours.0.opens")
    }


def test_when_the_desk_works(read: Callable[[str], Config]) -> None:
    config = read(
        _pack("china", "[desk.hours]", 'friday = ["09:00-12:00", "13:00-16:00"]', "monday = []")
    )
    office = config.office_hours

    assert [len(office.open_on(date(2025, 3, day))) for day in (7, 8, 10, 11)] == [2, 0, 0, 1]
    friday = datetime(2025, 3, 7, 15, 30, tzinfo=config.zone)
    assert office.due(friday, timedelta(hours=1)).astimezone(config.zone) == datetime(
        2025, 3, 11, 9, 30, tzinfo=config.zone
    )


def test_only_what_is_above_the_guideline_of_the_household_asks_for_a_reason(
    read: Callable[[str], Config],
) -> None:
    config = read(
        _pack(
            "china",
            "[guidelines]",
            'currency = "CNY"',
            "food = { first_adult = 1500, further_adult = 1000, child = 700 }",
            "personal = { first_adult = 400, further_adult = 300, child = 100 }",
        )
    )
    assert config.guidelines is not None
    figures = config.guidelines.of(adults=2, children=1)
    budget = Budget(
        incomes=(), fixed=Money(0, "CNY"), food=Money(3201, "CNY"), personal=Money(800, "CNY")
    )

    assert budget.above(figures) == [("food", Money(3200, "CNY"))]
    with pytest.raises(ValueError, match="has an adult"):
        config.guidelines.of(adults=0, children=1)


policies = st.builds(
    lambda hours, days, months, restructures, charges: Policy(
        contact_from=hours[0],
        contact_until=hours[1],
        offer_days=days[0],
        decide_days=days[1],
        longest_term=months,
        capitalised=frozenset(charges),
        limits=Limits(restructures=restructures, floor=Decimal(90)),
    ),
    st.tuples(st.times(max_value=time(8, 59)), st.times(min_value=time(20))),
    st.tuples(st.integers(1, 60), st.integers(1, 60)),
    st.integers(1, 400),
    st.integers(0, 9),
    st.sets(st.sampled_from(ChargeKind)),
)


@given(
    policies,
    st.sampled_from(shipped()),
    st.sampled_from(ProductKind),
    st.sampled_from(Actor),
)
def test_brought_within_the_law_nothing_is_beyond_it_and_nothing_else_changes(
    policy: Policy, name: str, kind: ProductKind, actor: Actor
) -> None:
    rule = Restructures(source=Source(name="x"), most=2, months_between=24)
    pack = replace(shipped_pack(name).binding(kind, actor), restructures=(rule,))
    kept = within(policy, pack)

    assert breaches(kept, pack) == []
    assert within(kept, pack) == kept
    assert (kept.longest_extension, kept.reminder_offsets) == (
        policy.longest_extension,
        policy.reminder_offsets,
    )
    assert kept.limits.restructures <= 2
    assert kept.limits.months_between >= 24


def test_agreements_are_kept_as_long_as_the_law_wants_or_longer(
    read: Callable[[str], Config], wrong: Callable[[str], list[str]]
) -> None:
    assert wrong(_pack("australia", "[records]", "keep_agreements = 2556")) == [
        "records.keep_agreements: at least 2557 days, 7 years (National Consumer Credit Protection Act 2009 s 95)"
    ]
    longer = _pack("australia", "[records]", "keep_agreements = 4000")
    assert read(longer).keep_agreements == 4000
    assert read(_pack("china")).keep_agreements == 3653  # more than is kept where nothing is set
    assert read(ANYWHERE).keep_agreements == 3650
