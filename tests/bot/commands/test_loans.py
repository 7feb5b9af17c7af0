"""Loans import: whatever is imported, however often and in whatever order, the book's figures are right."""

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from negotiation.case import Case
from negotiation.lifecycle import CaseState
from negotiation.money import Money
from storage import people
from storage.case import cases
from storage.engine.database import Session

from .conftest import HOUSE, LOAN, Lender, write_csv

REAL = HOUSE.parent / "shared" / "data" / "loans_2019_03.csv"
NOW = datetime(2019, 4, 1, 14, tzinfo=UTC)


def open_case(lender: Lender, *, state: CaseState = CaseState.NEGOTIATING) -> int:
    """A case on the first loan; returns its loan's id."""

    async def add(session: Session) -> int:
        case = Case.open(number="2019-00001", borrower_id=1, now=NOW)
        case.state = state
        await cases.add_case(session, case, [1])
        return 1

    return lender.ask(add)


def arrivals(lender: Lender) -> list[tuple[str, dict[str, object]]]:
    return [(row["kind"], row["payload"]) for row in lender.rows("inbox")]


def test_new_loans_come_with_their_parties_and_borrowers(lender: Lender) -> None:
    done = lender.book(
        {}, {"number": "A-2", "guarantor_name": "Bo", "guarantor_phone": "+14155550100"}
    )

    assert (done.status, done.out, done.err) == (0, "loans.csv, as of 2019-03-31: 2 new.\n", "")
    assert [row["number"] for row in lender.rows("loans")] == ["A-1", "A-2"]
    assert [
        (row["loan_id"], row["borrower_id"], row["role"]) for row in lender.rows("parties")
    ] == [
        (1, 1, "borrower"),
        (2, 1, "borrower"),
        (2, 2, "guarantor"),
    ]
    assert [(row["name"], row["time_zone"]) for row in lender.rows("borrowers")] == [
        ("Ann Example", "America/New_York"),
        ("Bo", "America/Los_Angeles"),
    ]


def test_importing_twice_changes_nothing_at_all(lender: Lender) -> None:
    rows = ({}, {"number": "A-2", "borrower_phone": ""}, {"number": "A-3", "principal": "-1"})
    lender.book(*rows)
    before = lender.everything()

    again = lender.book(*rows)

    assert lender.everything() == before
    assert again.out == "loans.csv, as of 2019-03-31: 2 unchanged, 1 bad, see above.\n"


def test_an_older_book_again_changes_nothing(lender: Lender) -> None:
    lender.book({}, {"number": "A-2"})
    lender.book({"outstanding": "2300"}, as_of="2019-04-30")
    before = lender.everything()

    again = lender.book({}, {"number": "A-2"})

    assert lender.everything() == before
    assert "1 unchanged, 1 older than known" in again.out


def test_bad_rows_are_told_with_line_and_reason_and_good_ones_kept(lender: Lender) -> None:
    done = lender.book({}, {"number": "A-2", "outstanding": "9999999"}, {"number": "A-3"})

    assert done.status == 1
    assert done.err.startswith("line 3: outstanding 9999999.00 USD is more than the principal")
    assert "1 row could not be used. Correct it and import again.\nNo --map was named" in done.err
    assert [row["number"] for row in lender.rows("loans")] == ["A-1", "A-3"]


def test_a_program_gets_json(lender: Lender) -> None:
    done = lender.book({}, {"number": "A-2", "rate": "x"}, json=True)

    told = json.loads(done.out)
    assert (told["as_of"], told["counts"]) == ("2019-03-31", {"new": 1, "bad": 1})
    assert [row["line"] for row in told["bad"]] == [3]
    assert told["warnings"] == []


def test_a_loan_in_another_currency_than_before_or_than_is_paid_with_is_taken_with_a_warning(
    lender: Lender,
) -> None:
    lender.book({})

    changed = lender.book({"currency": "EUR"}, as_of="2019-04-01")

    assert (changed.status, changed.err.splitlines()) == (
        0,
        [
            "Warning: 1 loan is in EUR (as A-1 in line 2), but the money of the place is USD: check whether that is intended.",
            "Warning: 1 loan that was in USD is in EUR now (as A-1 in line 2): check whether that is intended.",
        ],
    )
    checks = json.loads(lender.parley("doctor", "--json").out)["checks"]
    found = next(each for each in checks if each["name"] == "currencies")
    assert (found["health"], found["said"]) == (
        "warning",
        "1 loan is in EUR, but the money of the place is USD",
    )


def test_newer_figures_are_taken_over_and_told_where_a_case_is_open(lender: Lender) -> None:
    lender.book({}, {"number": "A-2"})
    loan_id = open_case(lender)

    done = lender.book(
        {"outstanding": "2300"}, {"number": "A-2", "outstanding": "1"}, as_of="2019-04-30"
    )

    assert done.out == "loans.csv, as of 2019-04-30: 2 updated.\n"
    assert [(row["outstanding"], row["as_of"]) for row in lender.rows("loans")] == [
        (Money(2300, "USD"), date(2019, 4, 30)),
        (Money(1, "USD"), date(2019, 4, 30)),
    ]
    assert arrivals(lender) == [("book_changed", {"loan_id": loan_id})]


def test_the_same_figures_of_a_later_day_are_no_news(lender: Lender) -> None:
    lender.book({})
    open_case(lender)

    lender.book({}, as_of="2019-04-30")

    assert lender.rows("loans")[0]["as_of"] == date(2019, 4, 30)
    assert arrivals(lender) == []


def test_charges_are_news_when_they_change_and_stand_since_the_book_that_had_them_first(
    lender: Lender,
) -> None:
    lender.book({"penalties": "15.00"})
    loan_id = open_case(lender)

    lender.book({"penalties": "15.00"}, as_of="2019-04-10")
    assert arrivals(lender) == []
    [charge] = lender.rows("loans")[0]["charges"]
    assert (charge.amount, charge.since) == (Money(15, "USD"), date(2019, 3, 31))

    lender.book({"penalties": "30.00"}, as_of="2019-04-20")
    assert arrivals(lender) == [("book_changed", {"loan_id": loan_id})]
    [charge] = lender.rows("loans")[0]["charges"]
    assert (charge.amount, charge.since) == (Money(30, "USD"), date(2019, 4, 20))

    lender.book({}, as_of="2019-04-25")
    assert lender.rows("loans")[0]["charges"] == ()


def test_a_number_without_its_country_is_of_the_lender_s(lender: Lender) -> None:
    done = lender.book({"borrower_phone": "(202) 555-0100"})

    assert done.status == 0
    assert [row["phone"] for row in lender.rows("parties")] == ["+12025550100"]


def test_two_files_of_one_day_in_turns_are_told_each_time(lender: Lender) -> None:
    lender.book({})
    open_case(lender)

    for outstanding in ("2300", "2400.50", "2300"):
        lender.book({"outstanding": outstanding})

    assert lender.rows("loans")[0]["outstanding"] == Money(2300, "USD")
    assert [kind for kind, _ in arrivals(lender)] == ["book_changed"] * 3


def test_under_an_arrangement_differences_are_listed_once_and_nothing_is_overwritten(
    lender: Lender,
) -> None:
    lender.book({})
    loan_id = open_case(lender, state=CaseState.ACTIVE)
    before = lender.rows("loans")

    for as_of in ("2019-04-30", "2019-05-31"):
        done = lender.book({"outstanding": "2300", "rate": "12"}, as_of=as_of)
        assert "1 under an arrangement and different" in done.out
    lender.book({"outstanding": "2200", "rate": "12"}, as_of="2019-06-30")

    assert lender.rows("loans") == before
    assert [(row["column"], row["known"], row["book"]) for row in lender.rows("differences")] == [
        ("rate", "13.99", "12"),
        ("outstanding", "2400.50 USD", "2300.00 USD"),
        ("outstanding", "2400.50 USD", "2200.00 USD"),
    ]
    assert arrivals(lender) == [
        ("book_differs", {"loan_id": loan_id, "column": column})
        for column in ("rate", "outstanding", "outstanding")
    ]


def test_a_loan_gone_from_the_book_is_noted_and_comes_back(lender: Lender) -> None:
    lender.book({}, {"number": "A-2"})
    loan_id = open_case(lender)

    done = lender.book({"number": "A-2"}, as_of="2019-04-30")
    assert done.out == "loans.csv, as of 2019-04-30: 1 updated, 1 gone from the book.\n"
    assert [row["missing_since"] for row in lender.rows("loans")] == [date(2019, 4, 30), None]
    assert arrivals(lender) == [("loan_gone", {"loan_id": loan_id})]

    lender.book({}, {"number": "A-2"}, as_of="2019-05-31")
    assert [row["missing_since"] for row in lender.rows("loans")] == [None, None]


@pytest.mark.parametrize(
    ("rows", "options"),
    [
        ([{"number": "A-2"}], {"partial": True}),
        ([{"number": "A-2"}, {"rate": "x"}], {}),
        ([{"number": "A-2"}, {"number": ""}], {}),
        ([], {}),
        ([{"rate": "x"}], {}),
    ],
    ids=["partial", "bad but named", "bad and nameless", "empty", "all bad"],
)
def test_no_loan_is_taken_as_gone_for_want_of_a_readable_row(
    lender: Lender, rows: list[dict[str, str]], options: dict[str, bool]
) -> None:
    lender.book({}, {"number": "A-2"})

    lender.book(*rows, as_of="2019-04-30", **options)

    assert [row["missing_since"] for row in lender.rows("loans")] == [None, None]


def test_a_part_of_the_book_is_not_taken_for_the_whole(lender: Lender) -> None:
    lender.book(*({"number": f"A-{n}"} for n in range(20)))

    done = lender.book({"number": "A-0"}, {"number": "A-1"}, as_of="2019-04-30")
    told = lender.book({"number": "A-0"}, as_of="2019-05-31", json=True)

    assert done.status == told.status == 1
    assert done.out == "loans.csv, as of 2019-04-30: 2 updated.\n"
    assert done.err.startswith("18 loans that were known are not in this file")
    assert json.loads(told.out)["doubtful"] == 19
    assert [row["missing_since"] for row in lender.rows("loans")] == [None] * 20

    sure = lender.book({"number": "A-0"}, as_of="2019-05-31", yes=True)

    assert (sure.status, sure.err) == (0, "")
    assert "19 gone from the book" in sure.out


def test_a_few_of_many_may_be_gone_without_a_question(lender: Lender) -> None:
    lender.book(*({"number": f"A-{n}"} for n in range(60)))

    done = lender.book(*({"number": f"A-{n}"} for n in range(49)), as_of="2019-04-30")

    assert (done.status, done.err) == (0, "")
    assert "11 gone from the book" in done.out


def test_a_file_without_columns_for_others_has_none(lender: Lender) -> None:
    own = {name: cell for name, cell in LOAN.items() if not name.startswith(("co_", "guarantor"))}
    file = write_csv(lender.folder / "plain.csv", [own])

    done = lender.parley("loans", "import", file, "--as-of", "2019-03-31")

    assert (done.status, done.out) == (0, "plain.csv, as of 2019-03-31: 1 new.\n")
    assert [row["name"] for row in lender.rows("parties")] == ["Ann Example"]


def test_a_new_number_reaches_the_same_borrower(lender: Lender) -> None:
    lender.book({})

    done = lender.book({"borrower_phone": "+14155550100"})

    assert "1 person corrected" in done.out
    [party] = lender.rows("parties")
    assert (party["borrower_id"], party["phone"]) == (1, "+14155550100")
    assert [row["time_zone"] for row in lender.rows("borrowers")] == ["America/Los_Angeles"]


def test_another_person_on_the_loan_is_another_borrower_and_old_letters_are_void(
    lender: Lender,
) -> None:
    lender.book({})
    lender.ask(lambda session: people.invite(session, party_id=1, token="t", now=NOW, days=30))

    lender.book({"borrower_name": "Cy Other", "borrower_phone": "+14155550100"})

    [party] = lender.rows("parties")
    assert (party["borrower_id"], party["name"]) == (2, "Cy Other")
    found = lender.ask(lambda session: people.invited(session, "t", datetime.now(UTC)))
    assert found is None


def test_a_family_with_one_telephone_is_two_borrowers(lender: Lender) -> None:
    lender.book({"co_borrower_name": "Al Example", "co_borrower_phone": LOAN["borrower_phone"]})

    assert [row["borrower_id"] for row in lender.rows("parties")] == [1, 2]


def test_a_person_with_two_loans_is_one_borrower_in_whatever_spelling(lender: Lender) -> None:
    lender.book({}, as_of="2019-03-31")

    lender.book(
        {"number": "A-2", "borrower_name": "ANN  EXAMPLE"}, as_of="2019-03-31", partial=True
    )

    assert [row["borrower_id"] for row in lender.rows("parties")] == [1, 1]


def test_who_is_no_longer_named_stays(lender: Lender) -> None:
    lender.book({"guarantor_name": "Bo"})

    lender.book({}, as_of="2019-04-30")

    assert [row["name"] for row in lender.rows("parties")] == ["Ann Example", "Bo"]


def test_what_cannot_be_used_is_said_before_anything_is_read(lender: Lender) -> None:
    file, wrong = lender.write([{}]), lender.folder / "wrong.toml"
    wrong.write_text("[fields]\nnumber = 7\n")

    def status(*words: object) -> int:
        done = lender.parley("loans", "import", *words)
        assert done.err
        assert "Traceback" not in done.err
        return done.status

    assert status(file) == 2
    assert status(file, "--as-of", "31.3.2019") == 2
    assert status(file, "--as-of", "2099-01-01") == 2
    assert status(lender.folder / "none.csv", "--as-of", "2019-03-31") == 2
    assert status(file, "--as-of", "2019-03-31", "--map", wrong) == 2
    assert status(HOUSE / "docs" / "loans.md", "--as-of", "2019-03-31") == 1
    assert lender.rows("loans") == []


@pytest.mark.skipif(not REAL.exists(), reason="the file of real loans is not part of the project")
def test_a_real_book_is_imported_twice(lender: Lender) -> None:
    words = (REAL, "--map", HOUSE / "docs" / "maps" / "lending_club.toml", "--as-of", "2019-03-31")

    assert lender.parley("loans", "import", *words).out.endswith(": 999 new.\n")
    before = lender.everything()
    assert lender.parley("loans", "import", *words).out.endswith(": 999 unchanged.\n")

    assert lender.everything() == before
    assert len(before["parties"]) == 999


def test_killed_in_the_middle_and_done_again_it_ends_as_if_done_once(lender: Lender) -> None:
    rows = [{"number": f"A-{n}", "borrower_phone": f"+1202555{n:04}"} for n in range(3000)]
    rows[1200]["rate"] = "told as soon as it is read, in the third batch"
    file = lender.write(rows)
    words = ("loans", "import", str(file), "--as-of", "2019-03-31")

    with subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=lender.folder,
        env=os.environ | {"PYTHONPATH": str(HOUSE)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith(b"line 1202: ")
        process.send_signal(signal.SIGKILL)
    kept = len(lender.rows("loans"))
    lender.parley(*words)

    assert kept in {1000, 1499, 1999, 2499}
    [book] = lender.rows("books")
    assert book["counts"] == {"new": 2999, "bad": 1, "line": 3001}
    assert [len(lender.rows(table)) for table in ("loans", "borrowers", "parties")] == [2999] * 3


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_what_was_imported_is_counted(lender: Lender) -> None:
    lender.book({}, {"number": "A-2"})

    assert lender.counted() >= {"loans", "parties", "borrowers"}


def test_without_the_vault_s_key_nothing_is_read(
    lender: Lender, environment: pytest.MonkeyPatch
) -> None:
    lender.book()
    file = lender.write([LOAN])
    with environment.context() as without:
        without.delenv("PARLEY_VAULT_KEY")
        done = lender.parley("loans", "import", file, "--as-of", "2019-03-31")

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("PARLEY_VAULT_KEY is not set: names and telephone numbers are")
    assert lender.rows("parties") == []
