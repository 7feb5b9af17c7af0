"""`parley schedule` and `parley relief`, as other programs call them."""

import json
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
        changes=[{"kind": "waive_charge", "name": "late"}],
    )

    assert run("relief", file)["waived"] == "5.00"


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"changes": []}, "NoChange"),
        ({"changes": [{"kind": "extend", "instalments": 2, "from": "2024-02-01"}]}, "PaidAlready"),
        ({"changes": [{"kind": "rate", "rate": "8", "from": "2024-03-02"}]}, "RateNotLower"),
        ({"changes": [{"kind": "miracle"}], "paid": "x"}, "paid: Input should be"),
        ({"changes": [], "loan": {}}, "loan.principal: Field required"),
        ({"changes": [], "loan": B0 | {"principal": "1.234"}}, "finer than 0.01"),
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
    assert [each["by"] for each in shape["offers"]] == ["supervisor"] * 3
    for each in shape["offers"]:
        assert all(float(row["instalment"]) <= 420 for row in each["instalments"])
        assert {"rule": "above_capacity", "figure": "599.09", "limit": "420.00"} in each["why"]
    assert shape["offers"][-1]["best"] == ["cheapest", "soonest"]
    assert shape["do_nothing"][0] == {
        "day": "2024-08-01",
        "instalments": 3,
        "arrears": "1797.27",
        "interest": "462.84",
    }


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
