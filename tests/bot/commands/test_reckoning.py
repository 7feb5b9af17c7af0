"""`parley schedule`, `parley relief` and `parley offers`, as other programs call them."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import main
from bot.commands.menu import app

B0 = {
    "principal": "100",
    "rate": "7",
    "instalments": 6,
    "start": "2024-01-01",
    "every": "1m",
    "day_count": "30/360",
    "method": "annuity",
    "round": "half-up",
    "currency": "USD",
}


def run(*arguments: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, [*arguments, "--json"])
    assert result.exit_code == 0, result.output
    shape = json.loads(result.stdout)
    assert isinstance(shape, dict)
    return shape


def written(folder: Path, **asked: Any) -> str:
    file = folder / "asked.json"
    asked = {"loan": B0, "paid": 1, "as_of": "2024-02-01", **asked}
    file.write_text(json.dumps(asked), encoding="utf-8")
    return str(file)


def test_a_schedule_has_the_shape_that_programs_rely_on() -> None:
    shape = run(
        *[
            "schedule",
            "--principal",
            "100",
            "--rate",
            "7",
            "--instalments",
            "6",
            "--start",
            "2024-01-01",
        ]
    )

    assert shape["instalments"][1] == {
        "number": 2,
        "due_date": "2024-03-01",
        "instalment": "17.01",
        "interest": "0.49",
        "principal": "16.52",
        "balance": "67.05",
    }
    assert (shape["total_interest"], shape["total"]) == ("2.05", "102.05")


@pytest.mark.parametrize(
    ("options", "instalments"),
    [
        ("--every 1w --day-count act/364", ["16.74"] * 5 + ["16.77"]),
        ("--method equal-principal", ["17.25", "17.16", "17.06", "16.96", "16.86", "16.75"]),
        ("--method interest-only", ["0.58"] * 5 + ["100.58"]),
        ("--method flat", ["17.25"] * 5 + ["17.23"]),
        ("--round up", ["17.01"] * 5 + ["17.00"]),
        ("--instalment 20", ["20.00"] * 5 + ["1.79"]),
        ("--currency JPY", ["17"] * 5 + ["16"]),
        ("--currency KWD", ["17.009"] * 5 + ["17.007"]),
    ],
)
def test_the_options_of_a_schedule(options: str, instalments: list[str]) -> None:
    shape = run(
        *[
            "schedule",
            "--principal",
            "100",
            "--rate",
            "7",
            "--instalments",
            "6",
            "--start",
            "2024-01-01",
        ],
        *options.split(),
    )

    assert [row["instalment"] for row in shape["instalments"]] == instalments


def test_a_relief_shows_the_loans_whole_life(tmp_path: Path) -> None:
    file = written(tmp_path, changes=[{"kind": "rate", "rate": "4", "from": "2024-02-02"}])

    shape = run("relief", file)

    assert [row["instalment"] for row in shape["instalments"]] == [
        "17.01",
        *["16.88"] * 4,
        "16.89",
    ]
    assert list(shape) == ["instalments", "total_interest", "total"]


def test_what_is_waived_is_said(tmp_path: Path) -> None:
    fee = {"name": "late", "kind": "penalty", "amount": "5", "since": "2024-02-10"}
    file = written(
        tmp_path,
        loan=B0 | {"charges": [fee]},
        as_of="2024-02-10",
        changes=[{"kind": "waive_charge", "name": "late"}],
    )

    assert run("relief", file)["waived"] == "5.00"


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"changes": []}, "NoChange"),
        ({"changes": [{"kind": "extend", "instalments": 2, "from": "2024-02-01"}]}, "PaidAlready"),
        ({"changes": [{"kind": "rate", "rate": "8", "from": "2024-03-02"}]}, "RateNotLower"),
        ({"changes": [{"kind": "miracle"}], "paid": "x"}, "paid: this is no whole number"),
        ({"changes": [{"kind": "fly"}]}, "changes.0: 'kind' is one of 'rate'"),
        ({"changes": "none"}, "changes: write a list here"),
        ({"changes": [], "loan": {}}, "loan.principal: this is needed"),
        ({"changes": [], "loan": B0 | {"principal": "1.234"}}, "1.234 is finer than 0.01"),
        (
            {"paid": 3, "changes": [{"kind": "rate", "rate": "4", "from": "2024-05-02"}]},
            "DatePassed: 2024-02-01 is before 2024-04-01, the due date of the last instalment paid",
        ),
    ],
)
def test_why_a_relief_is_not_possible(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: dict[str, Any], why: str
) -> None:
    with pytest.raises(SystemExit) as exited:
        main(["relief", written(tmp_path, **asked), "--json"])

    said = capsys.readouterr()
    assert exited.value.code == 1
    assert why in said.err
    assert not said.out


def test_offers_are_proposed_with_their_reasons_and_what_nothing_would_do(tmp_path: Path) -> None:
    file = tmp_path / "asked.json"
    loan = B0 | {"principal": "12000", "rate": "18", "instalments": 24}
    asked = {"loan": loan, "paid": 4, "as_of": "2024-07-15", "can_pay": "420", "surplus": "500"}
    file.write_text(json.dumps(asked), encoding="utf-8")

    shape = run("offers", str(file))

    assert shape["can_pay"] == "420.00"
    assert [each["by"] for each in shape["offers"]] == ["supervisor", "advisor", "bot"]
    assert [each["kinds"] for each in shape["offers"]] == [["term_extension"]] * 3
    for each in shape["offers"]:
        assert all(float(row["instalment"]) <= 420 for row in each["instalments"])
        assert {"rule": "above_capacity", "figure": "599.09", "limit": "420.00"} in each["why"]
    assert shape["offers"][-1]["best"] == ["cheapest", "soonest"]
    assert shape["do_nothing"][0] == {
        "day": "2024-08-01",
        "instalments": 3,
        "arrears": "1797.27",
        "interest": "462.84",
        "owed": "10748.38",
        "days_past_due": 61,
    }
    cheapest = shape["offers"][-1]
    assert cheapest["count"] == len(cheapest["instalments"])
    assert cheapest["against_contract"]["interest"] == cheapest["extra_interest"]
    assert float(cheapest["against_doing_nothing"]["interest"]) < 0


def test_a_policy_of_the_file_is_kept_to(tmp_path: Path) -> None:
    limits = {"floor": "130", "discount": "30"}
    file = written(tmp_path, can_pay="16", policy={"limits": limits})

    shape = run("offers", file)

    assert shape["offers"] == []
    assert shape["ways_on"] == ["interest_stop", "token_plan", "debt_advice", "person"]
    assert "below_floor" in [each["rule"] for each in shape["stopped"]]


def test_what_can_be_paid_has_to_be_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["offers", written(tmp_path), "--json"])

    assert "can_pay" in capsys.readouterr().err


FEE = {"name": "late", "kind": "penalty", "amount": "5", "since": "2024-02-10"}
LATE = {"loan": B0 | {"charges": [FEE]}, "paid": 1, "as_of": "2024-04-10"}


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "rate", "rate": "4", "from": "2024-04-02"},
        {"kind": "interest_pause", "from": "2024-04-05", "to": "2024-04-10"},
        {"kind": "extend", "instalments": 2, "from": "2024-05-01"},
        {"kind": "principal_break", "instalments": 1, "from": "2024-05-01"},
        {"kind": "payment_break", "instalments": 1, "from": "2024-05-01"},
        {"kind": "payment_break", "instalments": 1, "interest": False},
        {"kind": "reduce", "amount": "9", "instalments": 1, "from": "2024-05-01"},
        {"kind": "token", "amount": "1", "instalments": 2, "from": "2024-05-01"},
        {"kind": "move_due_date", "from": "2024-05-01", "to": "2024-05-15"},
        {"kind": "capitalise_arrears"},
        {"kind": "capitalise_arrears", "charges": True},
        {"kind": "spread_arrears", "instalments": 2, "from": "2024-05-01"},
        {"kind": "spread_arrears", "instalments": 2, "from": "2024-05-08", "every": "1w"},
        {"kind": "arrears_last"},
        {"kind": "waive_charge", "name": "late", "amount": "2", "if_kept": True},
        {"kind": "waive_interest", "share": "50"},
        {"kind": "waive_future_interest", "share": "50", "from": "2024-05-02"},
        {"kind": "settle", "amount": "80", "on": "2024-04-20"},
    ],
    ids=json.dumps,
)
def test_every_relief_can_be_asked_for_in_a_file(tmp_path: Path, change: dict[str, Any]) -> None:
    shape = run("relief", written(tmp_path, **LATE, changes=[change]))

    rows = shape["instalments"]
    assert rows[0]["instalment"] == "17.01"
    total = sum(Decimal(row["instalment"]) for row in rows)
    assert total == Decimal(shape["total"])
    for part, of in (("interest", "total_interest"), ("charges", "total_charges")):
        parts = sum(Decimal(row.get(part, 0)) for row in rows)
        assert parts == Decimal(shape.get(of, 0))
    for row in rows:
        whole = sum(Decimal(row.get(part, 0)) for part in ("interest", "principal", "charges"))
        assert whole == Decimal(row["instalment"])
    assert rows[-1]["balance"] == "0.00"


def test_changes_are_combined_and_worked_out_in_the_fixed_order(tmp_path: Path) -> None:
    """Waived first, then capitalised: so only what is not waived becomes principal."""
    changes = [
        {"kind": "capitalise_arrears", "charges": True},
        {"kind": "waive_charge", "name": "late"},
        {"kind": "extend", "instalments": 3},
    ]

    shape = run("relief", written(tmp_path, **LATE, changes=changes))
    again = run("relief", written(tmp_path, **LATE, changes=changes[::-1]))

    assert shape == again
    assert shape["waived"] == "5.00"
    assert "total_charges" not in shape
    # 83.57 and the interest of two months on all of it, none of which was repaid meanwhile.
    assert sum(Decimal(row["principal"]) for row in shape["instalments"][1:]) == Decimal("84.55")
    # Two overdue instalments come again after the other three, and three more.
    assert [row["due_date"] for row in shape["instalments"][1:]] == [
        f"2024-{month:02}-01" for month in range(5, 13)
    ]


def test_several_loans_share_what_can_be_paid(tmp_path: Path) -> None:
    asked = {
        "loans": [
            {"number": "A", "loan": B0 | {"principal": "12000", "instalments": 24}, "paid": 4},
            {"loan": B0 | {"principal": "3000", "instalments": 24}, "paid": 4},
        ],
        "as_of": "2024-07-15",
        "can_pay": "500",
        "wish": {"instalment": "500", "day": 10},
    }
    file = tmp_path / "asked.json"
    file.write_text(json.dumps(asked), encoding="utf-8")

    shape = run("offers", str(file))

    assert [each["number"] for each in shape["loans"]] == ["A", "2"]
    assert sum(Decimal(each["can_pay"]) for each in shape["loans"]) <= 500
    for package in shape["packages"]:
        assert Decimal(package["month"]) <= 500
        assert len(package["plans"]) == 2
    assert shape["answer"]["verdict"] == "accept"
    assert {row["due_date"][-2:] for row in _rows(shape["answer"]["closest"])} == {"10"}
    assert shape["do_nothing"][0]["owed"]


def _rows(package: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for plan in package["plans"] for row in plan["instalments"]]


def test_a_recovery_a_payday_and_the_law_are_kept_to(tmp_path: Path) -> None:
    loan = B0 | {"principal": "900", "rate": "12", "instalments": 9}
    asked = {
        "loan": loan,
        "paid": 2,
        "as_of": "2024-04-10",
        "can_pay": "30",
        "later": "150",
        "since": "2024-07-01",
        "payday": 20,
        "pack": "china",
        "kind": "instalment_loan",
    }
    file = tmp_path / "asked.json"
    file.write_text(json.dumps(asked), encoding="utf-8")

    shape = run("offers", str(file))

    assert shape["offers"]
    for each in shape["offers"]:
        assert {row["due_date"][-2:] for row in each["instalments"]} == {"20"}
        for row in each["instalments"]:
            most = 30 if row["due_date"] < "2024-07-01" else 150
            assert Decimal(row["instalment"]) <= most
        # A loan of up to a year is extended by its own term at most.
        assert each["last_due"] <= "2025-07-01"


def test_who_recovers_too_late_is_left_with_tokens(tmp_path: Path) -> None:
    loan = B0 | {"principal": "12000", "rate": "18", "instalments": 24}
    asked = {"loan": loan, "paid": 4, "as_of": "2024-07-15", "can_pay": "5"}

    shape = run("offers", written(tmp_path, **asked))

    assert shape["offers"] == []
    assert [each["kinds"] for each in shape["last_resorts"]] == [
        ["token", "spread_arrears"],
        ["settle"],
    ]
    assert shape["stopped"][0]["rule"] == "below_interest"


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"loans": []}, "either loan or loans"),
        ({"loan": B0, "paid": 6, "can_pay": "5"}, "NothingOwed"),
        ({"loan": B0, "can_pay": "5.555"}, "finer than 0.01 USD"),
        ({"loan": B0, "can_pay": "1e999"}, "24 digits and 12 decimals at most"),
        ({"loan": B0, "can_pay": "5", "later": "9"}, "the day"),
        ({"loan": B0, "can_pay": "5", "pack": "atlantis"}, "no pack atlantis"),
        ({"loan": B0, "can_pay": "5", "payday": 32}, "payday: 31 at most"),
        ({"loan": B0, "can_pay": "5", "policy": {"limits": {"florr": 1}}}, "policy.limits.florr"),
        ({"loan": B0 | {"rate": "1e6"}, "can_pay": "5"}, "100,000 percent at most"),
    ],
)
def test_wrong_input_is_told_and_nothing_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: dict[str, Any], why: str
) -> None:
    file = tmp_path / "asked.json"
    file.write_text(json.dumps({"as_of": "2024-02-01", **asked}), encoding="utf-8")

    with pytest.raises(SystemExit) as exited:
        main(["offers", str(file), "--json"])

    said = capsys.readouterr()
    assert exited.value.code == 1
    assert why in said.err
    assert not said.out


def test_people_read_tables(tmp_path: Path) -> None:
    loan = B0 | {"principal": "12000", "rate": "18", "instalments": 24}
    asked = {"loan": loan, "paid": 4, "as_of": "2024-07-15", "can_pay": "420"}

    result = CliRunner().invoke(app, ["offers", written(tmp_path, **asked)])

    assert result.exit_code == 0
    assert "lowest_instalment" in result.stdout
    assert "because above_capacity: 599.09, 420.00" in result.stdout
    assert "stopped at authority: supervisor" in result.stdout
