"""Payments import: each reference once, on the oldest agreed instalment first."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest

from bot.commands.files.maps import PLAIN_MAP
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.case import Case
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.lifecycle import CaseState
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief import extend_term
from storage.case import cases
from storage.engine.database import Session
from tests.storage.samples import a_loan

from .conftest import Done, Lender, write_csv

NOW = datetime(2019, 4, 1, 14, tzinfo=UTC)
PAYMENT = {"reference": "P-1", "loan": "A-1", "amount": "150.00", "date": "2019-05-02"}


@pytest.fixture
def arranged(lender: Lender) -> Lender:
    """A lender whose loan A-1 is being repaid in two instalments of 100; A-2 has no case."""
    lender.book({}, {"number": "A-2", "currency": "EUR", "borrower_phone": "+14155550100"})
    lender.ask(_arrange)
    return lender


async def _arrange(session: Session) -> None:
    case = Case.open(number="2019-00001", borrower_id=1, now=NOW)
    case.state = CaseState.ACTIVE
    await cases.add_case(session, case, [1])
    offer = Offer(
        case_id=1,
        loan_id=1,
        version=1,
        terms=extend_term(a_loan(), months=12, now=NOW.date(), policy=Policy()),
        state=OfferState.ACCEPTED,
        advisor_id=7001,
        made_at=NOW,
    )
    session.add(offer)
    await session.flush()
    agreement = Agreement(
        case_id=1, offer_id=1, version=1, state=AgreementState.KEPT, sha256="a" * 64
    )
    session.add(agreement)
    await session.flush()
    session.add_all(
        DueInstalment(
            agreement_id=1,
            case_id=1,
            loan_id=1,
            number=number,
            due_date=date(2019, 4 + number, 1),
            amount=Money(100, "USD"),
            paid=Money.zero("USD"),
        )
        for number in (1, 2)
    )


def pay(lender: Lender, *rows: Mapping[str, str], words: tuple[object, ...] = ()) -> Done:
    file = write_csv(lender.folder / "payments.csv", [{**PAYMENT, **row} for row in rows])
    return lender.parley("payments", "import", file, *words)


def paid(lender: Lender) -> list[Money]:
    return [row["paid"] for row in lender.rows("due_instalments")]


def test_a_payment_pays_the_oldest_instalment_first_and_is_thanked_for(arranged: Lender) -> None:
    done = pay(arranged, {})

    assert (done.status, done.out) == (0, "payments.csv: 1 recorded, 0 known before.\n")
    assert paid(arranged) == [Money(100, "USD"), Money(50, "USD")]
    assert [row["kind"] for row in arranged.rows("due")] == ["thank"]
    [payment] = arranged.rows("payments")
    assert (payment["reference"], payment["amount"], payment["received_on"]) == (
        "P-1",
        Money(150, "USD"),
        date(2019, 5, 2),
    )


def test_importing_twice_changes_nothing(arranged: Lender) -> None:
    pay(arranged, {}, {"reference": "P-2", "amount": "1"})
    before = arranged.everything()

    again = pay(arranged, {}, {"reference": "P-2", "amount": "1"})

    assert again.out == "payments.csv: 0 recorded, 2 known before.\n"
    assert arranged.everything() == before


def test_the_last_payment_completes_the_case(arranged: Lender) -> None:
    pay(arranged, {}, {"reference": "P-2", "amount": "50"})

    [case] = arranged.rows("cases")
    assert case["state"] is CaseState.COMPLETED
    assert case["closed_at"] is not None


def test_a_payment_without_an_arrangement_is_kept(arranged: Lender) -> None:
    pay(arranged, {"loan": "A-2"})

    assert arranged.rows("payments")[0]["amount"] == Money(150, "EUR")
    assert paid(arranged) == [Money.zero("USD")] * 2


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"loan": "A-3"}, "loan A-3 is not in the book"),
        ({"amount": "0"}, 'column "amount" has 0; a payment is above zero'),
        ({"amount": "-5"}, 'column "amount" has -5; a payment is above zero'),
        ({"amount": "5.001"}, "the amount 5.001 is finer than 0.01 USD"),
        ({"amount": "much"}, 'column "amount" has "much", which is no number'),
        ({"date": "2.5.2019"}, 'column "date" has "2.5.2019", which is no date'),
        ({"date": "2099-01-01"}, 'column "date" has 2099-01-01, which is to come'),
        ({"reference": ""}, 'column "reference" is empty'),
        ({"reference": "P-1"}, "reference P-1 stands in line 2 already"),
        ({"reference": "P-0"}, "reference P-0 was recorded before with another loan"),
    ],
)
def test_a_bad_row_is_told_and_the_good_ones_kept(
    arranged: Lender, row: dict[str, str], reason: str
) -> None:
    pay(arranged, {"reference": "P-0", "amount": "1"})

    done = pay(arranged, {}, {"reference": "P-2", **row})

    assert done.status == 1
    assert done.err.startswith(f"line 3: {reason}")
    assert [row["reference"] for row in arranged.rows("payments")] == ["P-0", "P-1"]


def test_another_currency_than_the_loans_is_refused_and_a_map_may_say_it(arranged: Lender) -> None:
    loan_map = arranged.folder / "map.toml"
    loan_map.write_text(
        'decimal = ","\nthousands = "."\n[payments]\n'
        'reference = { column = "Ref" }\ncurrency = { column = "Cur" }\n'
        'date = { column = "date", format = "%d.%m.%Y", order = "day first" }\n'
    )
    rows = [
        {"Ref": "P-1", "Cur": "USD", "loan": "A-1", "amount": "1.000,50", "date": "02.05.2019"},
        {"Ref": "P-2", "Cur": "EUR", "loan": "A-1", "amount": "1,00", "date": "02.05.2019"},
    ]
    file = write_csv(arranged.folder / "payments.csv", rows)

    done = arranged.parley("payments", "import", file, "--map", loan_map, "--json")

    assert json.loads(done.out) == {
        "counts": {"recorded": 1},
        "bad": [{"line": 3, "reason": "EUR, but loan A-1 is in USD"}],
        "warnings": [],
    }
    assert arranged.rows("payments")[0]["amount"] == Money("1000.50", "USD")


def test_the_map_of_the_book_serves_for_payments_too(arranged: Lender) -> None:
    loan_map = arranged.folder / "map.toml"
    loan_map.write_text(PLAIN_MAP.read_text() + '\n[payments]\nloan = { column = "contract" }\n')
    row = {"reference": "P-1", "contract": "A-1", "amount": "1", "date": "2019-05-02"}
    payments = write_csv(arranged.folder / "payments.csv", [row])

    assert arranged.parley("payments", "import", payments, "--map", loan_map).status == 0
    loans = arranged.write([{"number": "A-4"}])
    words = ("--map", loan_map, "--as-of", "2019-03-31")
    assert arranged.parley("loans", "import", loans, *words).status == 0


def test_a_payment_that_a_bank_took_back_is_open_again(arranged: Lender) -> None:
    pay(arranged, {})
    back = {"reference": "R-1", "reverses": "P-1", "amount": "-150.00"}

    done = pay(arranged, back)

    assert (done.status, done.out) == (0, "payments.csv: 1 recorded, 0 known before.\n")
    assert paid(arranged) == [Money.zero("USD")] * 2
    assert pay(arranged, back).out == "payments.csv: 0 recorded, 1 known before.\n"
    assert paid(arranged) == [Money.zero("USD")] * 2


def test_a_completed_case_is_open_again_when_its_last_payment_is_taken_back(
    arranged: Lender,
) -> None:
    pay(arranged, {}, {"reference": "P-2", "amount": "50"})

    pay(arranged, {"reference": "R-1", "reverses": "P-2", "amount": "50"})

    [case] = arranged.rows("cases")
    assert (case["state"], case["closed_at"]) == (CaseState.ACTIVE, None)
    assert arranged.rows("agreements")[0]["state"] is not AgreementState.COMPLETED
    assert paid(arranged) == [Money(100, "USD"), Money(50, "USD")]


def test_more_than_the_plan_asks_is_put_on_nothing(arranged: Lender) -> None:
    pay(arranged, {"amount": "250"})

    [payment] = arranged.rows("payments")
    assert payment["left_over"] == Money(50, "USD")
    pay(arranged, {"reference": "R-1", "reverses": "P-1", "amount": "250"})
    assert paid(arranged) == [Money.zero("USD")] * 2


def test_more_than_a_loan_could_ask_is_recorded_with_a_warning(arranged: Lender) -> None:
    done = pay(arranged, {"loan": "A-2", "amount": "8029.09"})

    warning = "8029.09 EUR is more than loan A-2 could ask in all; see whether it is right"
    assert (done.status, done.err.startswith(f"line 2: {warning}")) == (0, True)
    assert done.out == "payments.csv: 1 recorded, 0 known before.\n"
    ask_in_all = {"reference": "P-2", "loan": "A-2", "amount": "8029.08"}
    too_much = {"reference": "P-3", "loan": "A-2", "amount": "99999999999"}
    told = json.loads(pay(arranged, ask_in_all, too_much, words=("--json",)).out)
    assert [each["line"] for each in told["warnings"]] == [3]


def test_what_a_payment_paid_is_kept_with_it(arranged: Lender) -> None:
    pay(arranged, {})

    [payment] = arranged.rows("payments")
    assert set(payment["parts"]) <= {"penalty", "fee", "interest", "principal"}
    found = [Money.parse(each) for each in payment["parts"].values()]
    assert sum(found[1:], found[0]) == Money(150, "USD")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"reverses": "P-9"}, "payment P-9, which is to be taken back, is not recorded"),
        ({"amount": "10"}, "payment P-1 was of another loan or amount: 150.00 USD"),
        ({"loan": "A-2"}, "payment P-1 was of another loan or amount: 150.00 USD"),
        ({"reference": "R-2"}, "payment P-1 was taken back before"),
        (
            {"date": "2019-05-01"},
            "dated 2019-05-01, before payment P-1, which it takes back: 2019",
        ),
    ],
)
def test_what_cannot_be_taken_back_is_told(
    arranged: Lender, row: dict[str, str], reason: str
) -> None:
    back = {"reference": "R-1", "reverses": "P-1"}
    pay(arranged, {})
    if "reference" in row:
        pay(arranged, back)
    before = paid(arranged)

    done = pay(arranged, back | row)

    assert (done.status, done.err.startswith(f"line 2: {reason}")) == (1, True)
    assert paid(arranged) == before


def test_where_the_book_differs_from_a_plan_is_listed(arranged: Lender) -> None:
    assert arranged.parley("loans", "differences").out == "0 differences\n"
    arranged.book({"outstanding": "2300.00"}, as_of="2019-04-30", partial=True)

    done = arranged.parley("loans", "differences", "--json")

    [one] = json.loads(done.out)
    assert (one["loan"], one["case"], one["column"]) == ("A-1", "2019-00001", "outstanding")
    assert one["book"] == "2300.00 USD"
    assert arranged.parley("loans", "differences").out.endswith("1 difference\n")
