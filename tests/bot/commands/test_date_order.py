"""The order of day and month in a lender's file is found, or asked for: never taken in silence."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from bot.commands.book.dates import doubted
from bot.commands.book.loan_rows import read_loans
from bot.commands.files import payment_rows
from bot.commands.files.maps import PLAIN_MAP, LoanMap, PaymentMap, WrongMapError, load_map
from bot.commands.files.rows import BadRow, WrongFileError

from .conftest import Lender, write_csv
from .test_loan_rows import AS_OF, GOOD, a_map

DAY_FIRST, MONTH_FIRST = "%d/%m/%Y", "%m/%d/%Y"


def reading(written: str, **said: str) -> LoanMap:
    first_due = {"column": "first_due", "format": written, **said}
    return a_map(lambda fields: fields.update(first_due=first_due))


def dues(*days: str, **figures: str) -> BytesIO:
    rows = [
        {**GOOD, "number": f"A-{n}", "first_due": day, **figures} for n, day in enumerate(days)
    ]
    lines = [rows[0].keys(), *(row.values() for row in rows)]
    return BytesIO("\n".join(",".join(f'"{cell}"' for cell in line) for line in lines).encode())


def refusal(file: BytesIO, loan_map: LoanMap) -> str:
    with pytest.raises(WrongFileError) as refused:
        doubted(file, loan_map, as_of=AS_OF)
    return str(refused.value)


def test_a_value_above_twelve_tells_that_the_map_has_the_order_wrong() -> None:
    said = refusal(dues("01/02/2025", "31/01/2025"), reading(MONTH_FIRST))

    assert said == (
        'column "first_due" has "31/01/2025" in line 3, which is a date only day first, and none that is one '
        'only month first, as the map reads it; write format = "%d/%m/%Y" for it in the map'
    )


def test_a_value_above_twelve_tells_that_the_map_is_right() -> None:
    file = dues("01/02/2025", "31/01/2025")

    assert doubted(file, reading(DAY_FIRST), as_of=AS_OF) == ()


def test_where_both_orders_stand_in_one_column_only_what_has_one_reading_is_taken() -> None:
    file, loan_map = (
        dues("01/31/2025", "31/01/2025", "01/02/2025", "02/02/2025"),
        reading(MONTH_FIRST),
    )
    found = doubted(file, loan_map, as_of=AS_OF)
    file.seek(0)

    rows = list(read_loans(file, loan_map, as_of=AS_OF, doubted=found))

    assert [type(row) is BadRow for row in rows] == [False, True, True, False]
    assert isinstance(rows[2], BadRow)
    assert rows[2].reason == (
        'column "first_due" has "01/02/2025", which may be 2025-01-02 or 2025-02-01, and in this file it is '
        "written in both orders; write one of them in every row"
    )


def test_figures_that_one_order_contradicts_tell_which_it_is() -> None:
    # Paid 12 of 36 by the end of March 2026: due since April 2025, not since December.
    file = dues("12/04/2025", paid="12", outstanding="2,556.39")
    plain = reading(DAY_FIRST)

    assert doubted(file, plain, as_of=AS_OF) == ()
    file.seek(0)
    said = refusal(file, reading(MONTH_FIRST))
    assert said.startswith(
        'column "first_due" can be read day first as well as month first, and month first, as the map reads it, '
        "contradicts the figures of line 2"
    )
    assert said.endswith('write format = "%d/%m/%Y" for it in the map')


def test_where_nothing_tells_the_map_is_asked_to_say_it() -> None:
    file = dues("01/02/2025", "01/03/2025")

    said = refusal(file, reading(DAY_FIRST))

    assert said == (
        'column "first_due" can be read day first as well as month first ("01/02/2025" in line 2), and nothing '
        'in the file tells which is meant; write order = "day first" for it in the map where its format, '
        '"%d/%m/%Y", is right, else format = "%m/%d/%Y" and order = "month first"'
    )
    file.seek(0)
    assert doubted(file, reading(DAY_FIRST, order="day first"), as_of=AS_OF) == ()


def test_what_is_wrong_whichever_order_is_meant_is_said_first() -> None:
    said = refusal(dues("01/02/2025", "02/03/2025", currency="gbp"), reading(MONTH_FIRST))

    assert said.startswith(
        '2 rows cannot be read, as line 2: column "currency": "gbp" is no currency of ISO 4217; GBP is likely meant. '
        'Correct that first; besides, column "first_due" can be read'
    )


def test_what_another_column_written_alike_tells_is_enough() -> None:
    loan_map = a_map(
        lambda fields: fields.update(
            first_due={"column": "first_due", "format": DAY_FIRST},
            restructured={"column": "restructured", "format": DAY_FIRST, "optional": True},
        )
    )
    file = dues("01/02/2025", restructured="01/05/2025; 20/06/2025")

    assert doubted(file, loan_map, as_of=AS_OF) == ()


@pytest.mark.parametrize("day", ["2025-02-01", "01/01/2025"])
def test_what_can_be_read_in_one_way_only_is_not_asked_about(day: str) -> None:
    written = "%Y-%m-%d" if day.startswith("2025") else DAY_FIRST

    assert doubted(dues(day), reading(written), as_of=AS_OF) == ()


@pytest.mark.parametrize("written", [MONTH_FIRST, "%Y-%m-%d", "%d %b %Y"])
def test_an_order_that_the_format_does_not_have_is_a_mistake_in_the_map(
    tmp_path: Path, written: str
) -> None:
    own = tmp_path / "map.toml"
    own.write_text(
        f'fields = {{ first_due = {{ column = "x", format = "{written}", order = "day first" }} }}',
        "utf-8",
    )

    with pytest.raises(WrongMapError, match="order goes with a format"):
        load_map(own)


def test_a_book_whose_order_is_not_known_is_not_imported_at_all(lender: Lender) -> None:
    own, plain = lender.folder / "own.toml", PLAIN_MAP.read_text("utf-8")
    before, written = '{ column = "first_due" }', '{ column = "first_due", format = "%d/%m/%Y" }'
    assert before in plain
    own.write_text(plain.replace(before, written), "utf-8")
    file = lender.write([{"first_due": "01/02/2017"}])

    done = lender.parley("loans", "import", file, "--as-of", "2019-03-31", "--map", own)

    assert done.status == 1
    assert 'write order = "day first"' in done.err
    assert lender.rows("loans") == []


def written(lender: Lender, part: str, said: str) -> Path:
    own = lender.folder / "own.toml"
    own.write_text(f"[{part}]\n{said}\n", "utf-8")
    return own


PAYMENT = {"reference": "P-1", "loan": "A-1", "amount": "150.00"}


@pytest.mark.parametrize(
    ("form", "days", "told"),
    [
        (DAY_FIRST, ["03/04/2017"], 'write order = "day first"'),
        (DAY_FIRST, ["04/13/2017"], 'write format = "%m/%d/%Y" for it in the map'),
        (MONTH_FIRST, ["03/04/2017", "13/04/2017"], 'write format = "%d/%m/%Y" for it in the map'),
        (
            MONTH_FIRST,
            ["04/13/2017", "13/04/2017", "03/04/2017"],
            "may be 2017-03-04 or 2017-04-03",
        ),
    ],
)
def test_payments_whose_order_is_not_known_are_not_recorded(
    lender: Lender, form: str, days: list[str], told: str
) -> None:
    lender.book({})
    own = written(lender, "payments", f'date = {{ column = "date", format = "{form}" }}')
    rows = [{**PAYMENT, "reference": f"P-{n}", "date": day} for n, day in enumerate(days)]
    file = write_csv(lender.folder / "payments.csv", rows)

    done = lender.parley("payments", "import", file, "--map", own)

    assert done.status == 1
    assert told in done.err
    assert date(2017, 3, 4) not in [row["received_on"] for row in lender.rows("payments")]


def test_payments_that_the_other_order_puts_into_the_future_are_read_as_the_map_says() -> None:
    file = BytesIO(b"reference,loan,amount,date\nP-1,A-1,150.00,03/04/2019\n")
    today = date(2019, 3, 20)

    def by(form: str) -> PaymentMap:
        return PaymentMap.model_validate(
            {"payments": {"date": {"column": "date", "format": form}}}
        )

    assert payment_rows.doubted(file, by(MONTH_FIRST), today=today) == ()
    with pytest.raises(WrongFileError, match="contradicts the figures of line 2"):
        payment_rows.doubted(file, by(DAY_FIRST), today=today)


@pytest.mark.parametrize(
    ("at", "order", "noted"),
    [
        ("02.05.2019 09:00", "", 0),
        ("02.05.2019 09:00", "day first", 1),
        ("31.05.2019 09:00", "", 1),
    ],
)
def test_contacts_whose_order_is_not_known_are_not_noted(
    lender: Lender, at: str, order: str, noted: int
) -> None:
    lender.book({})
    said = f', order = "{order}"' if order else ""
    own = written(lender, "contacts", f'at = {{ column = "at", format = "%d.%m.%Y %H:%M"{said} }}')
    row = {"reference": "K-1", "loan": "A-1", "at": at, "channel": "call", "by": "Agency One"}
    file = write_csv(lender.folder / "contacts.csv", [row])

    done = lender.parley("contacts", "import", file, "--map", own)

    assert len(lender.rows("contacts")) == noted
    assert done.status == (0 if noted else 1)
    assert ('write order = "day first"' in done.err) is not bool(noted)
