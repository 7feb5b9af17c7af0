"""What `parley schedule`, `relief` and `offers` refuse, say beside their figures, and keep to."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import main
from bot.commands.menu import app

B0 = {"principal": "100", "rate": "7", "instalments": 6, "start": "2024-01-01"}
L = {"principal": "12000", "rate": "18", "instalments": 24, "start": "2024-01-01"}
FEE = {"name": "late", "kind": "penalty", "amount": "5", "since": "2024-02-10"}
SCHEDULE = "schedule --principal 100 --rate 7 --instalments 6 --start 2024-01-01"


def asked(folder: Path, command: str, content: str | dict[str, Any]) -> Result:
    file = folder / "asked.json"
    text = content if isinstance(content, str) else json.dumps(content)
    file.write_text(text, encoding="utf-8")
    return CliRunner().invoke(app, [command, str(file), "--json"])


def shape(folder: Path, command: str, content: dict[str, Any]) -> dict[str, Any]:
    result = asked(folder, command, content)
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def refused(
    capsys: pytest.CaptureFixture[str], folder: Path, command: str, content: str | dict[str, Any]
) -> str:
    file = folder / "asked.json"
    text = content if isinstance(content, str) else json.dumps(content)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit) as exited:
        main([command, str(file), "--json"])
    said = capsys.readouterr()
    assert exited.value.code == 1
    assert not said.out
    return said.err


EXTEND = {"kind": "extend", "instalments": 2}


@pytest.mark.parametrize(
    ("options", "count", "last", "said"),
    [
        ("--instalment 17.01", 6, "17.00", ""),
        ("--instalment 17", 6, "17.05", "The last instalment is higher: 17.05."),
        ("--instalment 16", 6, "22.13", "The last instalment is higher: 22.13."),
        ("--instalment 15", 6, "27.22", "The last instalment is higher: 27.22."),
        ("--instalment 14", 8, "4.47", "6 instalments do not repay it: 8 are needed."),
        ("--instalment 1", 151, "0.52", "6 instalments do not repay it: 151 are needed."),
        ("--instalment 20", 6, "1.79", ""),
        ("--instalment 50", 3, "0.89", ""),
        ("--method flat --instalment 16", 6, "23.48", "The last instalment is higher: 23.48."),
        ("--method flat --instalment 5", 23, "3.34", "6 instalments do not repay it: 23 are"),
    ],
)
def test_what_a_fixed_instalment_means_is_said(
    options: str, count: int, last: str, said: str
) -> None:
    result = CliRunner().invoke(app, [*SCHEDULE.split(), *options.split(), "--json"])

    rows = json.loads(result.stdout)["instalments"]
    assert (len(rows), rows[-1]["instalment"]) == (count, last)
    assert result.stderr.strip().startswith(said)
    assert bool(said) == bool(result.stderr)


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ("--instalment 0.58", "NeverRepaid: the interest alone is 0.58"),
        ("--method flat --instalment 0.58", "NeverRepaid: the interest alone is 0.58"),
        ("--currency ZZZ", '"ZZZ" is no currency'),
        ("--currency CLF --principal 1.00001", "finer than 0.0001 CLF"),
    ],
)
def test_a_schedule_that_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], options: str, why: str
) -> None:
    with pytest.raises(SystemExit):
        main([*SCHEDULE.split(), *options.split(), "--json"])

    said = capsys.readouterr()
    assert why in said.err
    assert not said.out


def test_equal_principal_ends_with_its_last_principal() -> None:
    options = (
        "schedule --principal 2046 --rate 29.47 --instalments 60 --start 2020-10-30 --every 15d "
        "--method equal-principal --round up --currency JPY --json"
    )

    rows = json.loads(CliRunner().invoke(app, options.split()).stdout)["instalments"]

    assert len(rows) == 59
    assert rows[-1]["principal"] != "0"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"loan": L | {"charges": [FEE, FEE | {"amount": "6"}]}}, "two are called late"),
        ({"paid": 3, "as_of": "2024-01-15"}, "DatePassed: 2024-01-15 is before 2024-04-01"),
        ({"loan": L | {"charges": [FEE | {"since": "2030-01-01"}]}}, "BeforeLastCharge"),
        ({"changes": [{"kind": "waive_charge", "name": "x"}]}, "NoSuchCharge: no charge x"),
        ({"paid": True}, "paid: a whole number"),
        ({"loan": L | {"instalments": True}}, "loan.instalments: a whole number"),
        ({"loan": L | {"currency": "ZZZ"}}, 'loan.currency: "ZZZ" is no currency'),
        ({"loan": L | {"instalment": "180"}}, "NeverRepaid: the interest alone is 180.00"),
    ],
)
def test_odd_figures_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: dict[str, Any], why: str
) -> None:
    content = {"loan": L, "paid": 4, "as_of": "2024-07-15", "changes": [EXTEND], **more}

    assert why in refused(capsys, tmp_path, "relief", content)


@pytest.mark.parametrize(
    ("command", "more", "why"),
    [
        ("relief", {"changes": [{"kind": "rate", "rate": r, "from": "2024-08-02"}]}, "24 digits")
        for r in ("1E+5000000", "1E-5000000", "0." + "1" * 13)
    ]
    + [
        ("relief", {"loan": L | {"rate": "1E-5000000"}}, "loan.rate: a figure has"),
        ("relief", {"loan": L | {"principal": "9" * 26}}, "loan.principal: a figure has"),
        (
            "relief",
            {"as_of": "9998-01-01"},
            "as_of: a day lies between 1900 and 2200",
        ),
        ("relief", {"loan": L | {"start": "0001-01-01"}}, "loan.start: a day lies"),
        ("relief", {"policy": {"longest_term": 10**30}}, "longest_term: 1000000000"),
        ("offers", {"policy": {"notice_days": 10**9}}, "notice_days: 1000000000 is above 3660"),
        ("offers", {"policy": {"limits": {"longest_token": 10**9}}}, "is above 1200"),
        ("offers", {"policy": {"limits": {"rate_step": "0.0000001"}}}, "is below 0.05"),
    ],
)
def test_nobody_can_make_it_reckon_for_ever(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: str,
    more: dict[str, Any],
    why: str,
) -> None:
    usual = {"changes": [EXTEND]} if command == "relief" else {"can_pay": "500"}
    content = {"loan": L, "paid": 4, "as_of": "2024-07-15", **usual, **more}

    assert why in refused(capsys, tmp_path, command, content)


def test_who_has_not_paid_for_a_century_is_reckoned_with_in_time(tmp_path: Path) -> None:
    content = {"loan": L | {"start": "1900-01-01"}, "paid": 0, "as_of": "2024-07-15"}

    rows = shape(tmp_path, "relief", content | {"changes": [EXTEND]})["instalments"]

    assert sum(Decimal(each["principal"]) for each in rows) == 12000


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "is not valid JSON: Expecting property name"),
        (b"[" * 200_000, "is not valid JSON: too much lies within one another"),
        (b'{"currency": "\xa3"}', "is not written in UTF-8: save it so"),
        (b"[]", "all: write keys with their values here"),
    ],
)
def test_a_file_that_is_no_loan_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, why: str
) -> None:
    file = tmp_path / "loan.json"
    file.write_bytes(content)

    with pytest.raises(SystemExit) as ended:
        main(["offers", str(file)])

    said = capsys.readouterr().err
    assert ended.value.code == 1
    assert said.startswith(f"{file}")
    assert why in said


def test_a_key_stands_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "paid stands twice" in refused(capsys, tmp_path, "relief", '{"paid": 1, "paid": 2}')


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"can_pay": "-5"}, "can_pay: 0 at least"),
        ({"wish": {"instalment": "-5"}}, "wish.instalment: more than 0"),
        ({"restructured": ["2031-01-01"]}, "restructured on 2031-01-01, which is after"),
        ({"outstanding": "10290"}, "outstanding lies between 9840.73 USD and 10285.54 USD"),
        ({"outstanding": "9840.73"}, "outstanding lies between"),
        ({"loan": L | {"country": "US"}}, "loan.country is of use with loan.roll"),
    ],
)
def test_odd_figures_of_offers_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: dict[str, Any], why: str
) -> None:
    content = {"loan": L, "paid": 4, "as_of": "2024-07-15", "can_pay": "500", **more}

    assert why in refused(capsys, tmp_path, "offers", content)


BREAK = {"kind": "principal_break", "instalments": 12}


@pytest.mark.parametrize(
    ("change", "bound", "why"),
    [
        (EXTEND | {"instalments": 1200}, {"policy": {}}, "BeyondPolicy: at most 36 months"),
        (BREAK, {"policy": {}}, "BeyondPolicy: at most 3 months"),
        (
            {"kind": "capitalise_arrears", "charges": True},
            {"policy": {}},
            "NotOffered: capitalise_arrears",
        ),
        (
            EXTEND | {"instalments": 20},
            {"role": "bot", "reason": "ill"},
            "BeyondAuthority: for the advisor",
        ),
        (EXTEND, {"role": "bot"}, "ReasonMissing: a reason of 1 to 500 characters"),
        (EXTEND, {"role": "bot", "reason": "x" * 501}, "ReasonMissing"),
        (EXTEND, {"restructured": ["2024-03-01"]}, "TooSoonAgain: not before 2025-03-01"),
        (EXTEND, {"restructuring": "2024-07-01"}, "RestructureOpen: one is under way since"),
        (
            {"kind": "token", "amount": "1", "instalments": 3},
            {"restructured": ["2024-03-01"]},
            "TooSoonAgain",
        ),
        ({"kind": "rate", "rate": "1", "from": "2024-08-02"}, {"policy": {}}, "BeyondAuthority"),
    ],
    ids=json.dumps,
)
def test_a_policy_a_law_or_a_role_in_the_file_binds_a_relief(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: dict[str, Any],
    bound: dict[str, Any],
    why: str,
) -> None:
    loan = L | {"charges": [FEE]}
    content = {"loan": loan, "paid": 4, "as_of": "2024-07-15", "changes": [change]}

    assert shape(tmp_path, "relief", content)["instalments"]
    assert why in refused(capsys, tmp_path, "relief", content | bound)


def test_a_short_loan_is_extended_by_its_own_term_in_china(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = EXTEND | {"instalments": 12}
    content = {"loan": B0, "paid": 1, "as_of": "2024-02-15", "changes": [change]}

    assert shape(tmp_path, "relief", content | {"policy": {}})["instalments"]
    assert "LongerThanLaw" in refused(capsys, tmp_path, "relief", content | {"pack": "china"})


def test_what_is_within_policy_is_previewed_as_without(tmp_path: Path) -> None:
    content = {"loan": L, "paid": 4, "as_of": "2024-07-15", "changes": [EXTEND]}
    bound = {"policy": {}, "pack": "united_states", "role": "bot", "reason": "reduced hours"}

    assert shape(tmp_path, "relief", content) == shape(tmp_path, "relief", content | bound)


@pytest.mark.parametrize(
    "loan",
    [
        L,
        L | {"round": "up"},
        L | {"start": "2024-01-31"},
        L | {"roll": "following", "country": "US"},
        L | {"first_due": "2024-02-20"},
        L | {"start": "2024-01-02", "every": "2w", "day_count": "act/365"},
        L | {"method": "equal-principal"},
        L | {"method": "flat", "rate": "9"},
    ],
    ids=json.dumps,
)
def test_an_offer_is_the_relief_of_the_same_changes(tmp_path: Path, loan: dict[str, Any]) -> None:
    paid, as_of = 4, "2024-07-11"
    policy = {"notice_days": 0}
    content = {"loan": loan, "paid": paid, "as_of": as_of, "can_pay": "480", "policy": policy}

    offers = shape(tmp_path, "offers", content)["offers"]

    assert offers
    for offer in offers:
        assert offer["kinds"] == ["term_extension"]
        count = offer["count"] - (24 - paid)
        change = {"kind": "extend", "instalments": count}
        given = {"loan": loan, "paid": paid, "as_of": as_of, "changes": [change]}
        rows = shape(tmp_path, "relief", given)["instalments"][paid:]
        names = ("due_date", "instalment", "interest", "principal", "balance")
        assert [[row[name] for name in names] for row in rows] == [
            [row[name] for name in names] for row in offer["instalments"]
        ]


def test_a_part_paid_is_taken_off(tmp_path: Path) -> None:
    content = {"loan": L, "paid": 4, "as_of": "2024-07-15", "can_pay": "480"}

    whole = shape(tmp_path, "offers", content)
    part = shape(tmp_path, "offers", content | {"outstanding": "10000"})

    assert part["do_nothing"][0]["owed"] == "10450.00"  # three months of 150
    assert part["do_nothing"][0]["days_past_due"] == whole["do_nothing"][0]["days_past_due"]
    assert sum(Decimal(row["principal"]) for row in part["offers"][0]["instalments"]) == 10000


def test_a_balloon_loan_is_as_late_as_it_is_said_to_be(tmp_path: Path) -> None:
    loan = L | {"method": "interest-only"}
    content = {"loan": loan, "paid": 4, "as_of": "2024-07-15", "can_pay": "500"}

    found = shape(tmp_path, "offers", content)

    assert found["do_nothing"][0] | {"owed": ""} == {
        "day": "2024-08-01",
        "instalments": 3,
        "arrears": "540.00",
        "interest": "540.00",
        "owed": "",
        "days_past_due": 61,
    }
    for each in found["offers"]:
        assert each["first_due"] == "2024-08-01"
        assert each["kinds"] == ["term_extension", "repay_in_instalments"]


def test_doing_nothing_is_told_after_the_end(tmp_path: Path) -> None:
    loan = L | {"instalments": 1}
    content = {"loan": loan, "paid": 0, "as_of": "2024-07-15", "can_pay": "500"}

    steps = shape(tmp_path, "offers", content)["do_nothing"]

    assert [each["day"] for each in steps] == [
        *[f"2024-{month:02}-01" for month in range(8, 13)],
        *[f"2025-{month:02}-01" for month in range(1, 8)],
    ]


def test_a_contract_that_can_be_paid_needs_no_plan(tmp_path: Path) -> None:
    content = {"loan": L, "paid": 6, "as_of": "2024-07-15", "can_pay": "700"}
    wish = {"instalment": "650"}

    found = shape(tmp_path, "offers", content | {"wish": wish})

    assert (found["contract_fits"], found["offers"], found["last_resorts"]) == (True, [], [])
    assert found["stopped"] == [{"rule": "contract_fits", "figure": "599.09", "limit": "700.00"}]
    assert found["answer"]["verdict"] == "accept"
    told = CliRunner().invoke(app, ["offers", str(tmp_path / "asked.json")])
    assert "today's contract can be paid as it stands" in told.stdout


@pytest.mark.parametrize("can_pay", ["600", "610", "5000"])
def test_nothing_is_given_to_who_can_pay(tmp_path: Path, can_pay: str) -> None:
    content = {"loan": L, "paid": 4, "as_of": "2024-07-15", "can_pay": can_pay}

    offers = shape(tmp_path, "offers", content)["offers"]

    assert offers
    for each in offers:
        assert (each["rate"], each["waived"]) == (None, "0.00")
        assert not set(each["kinds"]) & {"rate", "waive_interest"}


def test_what_is_needed_is_given_and_the_least_is_shown(tmp_path: Path) -> None:
    content = {"loan": L, "paid": 4, "as_of": "2024-07-15", "can_pay": "250"}

    offers = shape(tmp_path, "offers", content)["offers"]

    (least,) = [each for each in offers if "least_concession" in each["best"]]
    assert all(Decimal(least["value"]) >= Decimal(each["value"]) for each in offers)
    assert all(Decimal(least["rate"] or "18") >= Decimal(each["rate"] or "18") for each in offers)
    assert Decimal(least["waived"]) < max(Decimal(each["waived"]) for each in offers)


def test_what_can_be_paid_now_is_asked_though_it_is_below_the_interest(tmp_path: Path) -> None:
    content = {
        "loan": L,
        "paid": 4,
        "as_of": "2024-07-15",
        "can_pay": "100",
        "later": "700",
        "since": "2024-10-15",
    }

    offers = shape(tmp_path, "offers", content)["offers"]

    assert offers
    for each in offers:
        assert [row["instalment"] for row in each["instalments"][:3]] == ["100.00"] * 3


def test_a_loan_without_interest_is_eased_as_well(tmp_path: Path) -> None:
    loan = L | {"rate": "0"}
    content = {"loan": loan, "paid": 6, "as_of": "2024-07-15", "can_pay": "300"}

    offers = shape(tmp_path, "offers", content)["offers"]

    assert offers
    assert {each["total"] for each in offers} == {"9000.00"}


def test_a_loan_of_several_that_can_be_paid_is_kept(tmp_path: Path) -> None:
    late = {"number": "late", "loan": L | {"principal": "6000"}, "paid": 4}
    on_time = {"number": "on time", "loan": L, "paid": 6}
    content = {"loans": [on_time, late], "as_of": "2024-07-15", "can_pay": "900"}

    found = shape(tmp_path, "offers", content)

    assert [each["contract_fits"] for each in found["loans"]] == [True, False]
    assert found["packages"]
    for package in found["packages"]:
        assert package["kept"] == ["on time"]
        assert [each["number"] for each in package["plans"]] == ["late"]
        assert Decimal("599.09") < Decimal(package["month"]) <= 900
