"""Loan rows: what is read from a lender's file, and what is said of the rest."""

import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.commands.book.loan_rows import LoanRow, read_loans
from bot.commands.files.maps import LoanMap, WrongMapError, load_map
from bot.commands.files.rows import BadRow, TotalRow, WrongFileError
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.party import Role
from negotiation.policy import Policy
from negotiation.refusals import RestructureOpen, TooSoonAgain
from negotiation.relief import extend_term
from negotiation.rounding import Rounding

HOUSE = Path(__file__).parents[3]
REAL = HOUSE.parent / "shared" / "data" / "loans_2019_03.csv"
AS_OF = date(2026, 3, 31)

GOOD = {
    "number": "A-1",
    "product": "car",
    "currency": "USD",
    "principal": "3600.00",
    "rate": "13.99",
    "count": "36",
    "instalment": "123.03",
    "first_due": "2025-01-31",
    "outstanding": "2,400.50",
    "state": "running",
    "borrower_name": "Ann Example",
    "borrower_phone": "+12025550100",
    "co_borrower_name": "",
    "co_borrower_phone": "",
    "guarantor_name": "Bo Example",
    "guarantor_phone": "+1 202-555-0101",
}


def a_file(*rows: dict[str, str], encoding: str = "utf-8", delimiter: str = ",") -> BytesIO:
    text = [
        delimiter.join(f'"{cell}"' for cell in cells)
        for cells in [list(GOOD), *({**GOOD, **row}.values() for row in rows)]
    ]
    return BytesIO("\r\n".join(text).encode(encoding))


def a_map(change: Callable[[dict[str, object]], object] = dict, **said: object) -> LoanMap:
    plain = load_map().model_dump(exclude_none=True) | said
    change(plain["fields"])
    return LoanMap.model_validate(plain)


def read(file: BytesIO, loan_map: LoanMap | None = None) -> list[LoanRow | BadRow]:
    return list(read_loans(file, loan_map or load_map(), as_of=AS_OF))


def the_loan(file: BytesIO, loan_map: LoanMap | None = None) -> LoanRow:
    (row,) = read(file, loan_map)
    assert isinstance(row, LoanRow), row
    return row


def the_reason(file: BytesIO, loan_map: LoanMap | None = None) -> str:
    (row,) = read(file, loan_map)
    assert isinstance(row, BadRow), row
    return row.reason


def test_a_plain_file_needs_no_map_of_its_own():
    row = the_loan(a_file({}))

    loan = row.figures
    assert (row.line, loan.number, loan.product, loan.state) == (2, "A-1", "car", "running")
    assert loan.principal == Money(3600, "USD")
    assert loan.outstanding == Money("2400.50", "USD")
    assert loan.instalment == Money("123.03", "USD")
    assert (loan.rate, loan.count) == (Decimal("13.99"), 36)
    assert (loan.first_due, loan.as_of) == (date(2025, 1, 31), AS_OF)
    assert [(party.role, party.name, party.phone) for party in row.parties] == [
        (Role.BORROWER, "Ann Example", "+12025550100"),
        (Role.GUARANTOR, "Bo Example", "+12025550101"),
    ]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"number": " "}, 'column "number" is empty'),
        ({"number": "6.84E+07"}, "a spreadsheet has rounded"),
        ({"number": "9" * 61}, "61 characters"),
        (
            {"currency": "US$"},
            'column "currency": "US$" is no currency of ISO 4217; USD is likely meant',
        ),
        ({"currency": "usd"}, '"usd" is no currency of ISO 4217; USD is likely meant'),
        ({"currency": "GPB"}, '"GPB" is no currency of ISO 4217; GBP is likely meant'),
        ({"principal": "0"}, 'column "principal" is 0'),
        ({"principal": "-3600"}, 'column "principal" has -3600, which is negative'),
        ({"principal": "3,60"}, 'column "principal" has "3,60", which is no number'),
        ({"principal": "3600.005"}, "finer than 0.01 USD"),
        ({"principal": "nan"}, "which is no number"),
        ({"rate": "1399"}, "no rate from 0 to 200 percent"),
        ({"rate": "-1"}, "no rate from 0 to 200 percent"),
        ({"rate": "0.1399"}, "it would be repaid sooner; check rate"),
        ({"count": "0"}, "no number of instalments from 1 to 600"),
        ({"count": "36 months"}, "see pattern in the map"),
        ({"instalment": "12.30"}, "a month's interest alone is 41.97 USD"),
        ({"instalment": "0", "rate": "0"}, "does not fit"),
        ({"outstanding": "3600.01"}, "more than the principal 3600.00 USD"),
        ({"state": "paid_off"}, "paid off and 2400.50 USD outstanding"),
        ({"state": "Running"}, 'column "state" has "Running", which the map does not know'),
        ({"first_due": "2025-02-30"}, 'no date written as "%Y-%m-%d"; see format in the map'),
        (
            {"first_due": "45413"},
            "if it is a spreadsheet's number for 2024-05-01, make the column",
        ),
        ({"principal": "#####"}, "where a spreadsheet could not show a number"),
        ({"first_due": "0025-01-31"}, "not a year of loans"),
        ({"borrower_phone": "2025550100"}, "say region in the map"),
        ({"borrower_phone": "+1202555"}, "a telephone number that cannot exist"),
        ({"borrower_phone": "+none"}, "is no telephone number"),
        ({"borrower_name": "x" * 201}, "201 characters"),
        (
            {"count": "0", "state": "Running", "borrower_phone": "+none"},
            'column "borrower_phone" is no telephone number; correct it\ncolumn "count" has "0", which is no number',
        ),
        (
            {"principal": "0", "state": "Running"},
            'a loan has a principal\ncolumn "state" has "Running"',
        ),
    ],
)
def test_a_bad_cell_is_said_with_its_column_and_what_to_do(cells: dict[str, str], said: str):
    assert said in the_reason(a_file(cells))


def test_no_reason_repeats_a_name_or_a_telephone_number():
    for cells in ({"borrower_phone": "+1202555"}, {"borrower_name": "x" * 201}):
        reason = the_reason(a_file(cells))

        assert not any(cell in reason for cell in cells.values())


def test_bad_rows_stop_nothing_and_have_their_line():
    file = a_file({}, {"number": "A-2", "count": "x"}, {"number": "A-3"}, {})

    rows = read(file)

    assert [(type(row), row.line) for row in rows] == [
        (LoanRow, 2),
        (BadRow, 3),
        (LoanRow, 4),
        (BadRow, 5),
    ]
    assert isinstance(rows[3], BadRow)
    assert rows[3].reason == "loan A-1 stands in line 2 already; keep one of the two"


def test_a_bad_row_does_not_take_its_number_from_a_good_one():
    rows = read(a_file({"count": "x"}, {}))

    assert [type(row) for row in rows] == [BadRow, LoanRow]


def test_rows_of_another_width_or_with_open_quotes_are_bad():
    file = BytesIO(a_file({}).getvalue() + b'\r\n\r\nA-2,car\r\n"A-3" x,car\r\n"A-4,car\r\n')

    rows = read(file)

    assert [row.line for row in rows] == [2, 4, 5, 6]
    assert [row.reason.split(";")[0] for row in rows if isinstance(row, BadRow)] == [
        "the row has 2 columns and the header 16",
        "the row cannot be read (',' expected after '\"')",
        "the row cannot be read (unexpected end of data)",
    ]


@pytest.mark.parametrize("below", ["", ",,,", " , ", "," * (len(GOOD) - 1)])
def test_the_empty_rows_that_a_spreadsheet_leaves_are_no_rows(below: str):
    file = BytesIO(a_file({}).getvalue() + f"\r\n{below}\r\n{below}\r\n".encode())

    [row] = read(file)

    assert isinstance(row, LoanRow)


def test_a_row_in_another_encoding_is_bad_alone():
    file = BytesIO(a_file({"borrower_name": "Zoë"}, {"number": "A-2"}, encoding="cp1252").read())

    rows = read(file)

    assert [type(row) for row in rows] == [BadRow, LoanRow]
    assert isinstance(rows[0], BadRow)
    assert "not in the encoding utf-8-sig" in rows[0].reason


def test_a_file_of_a_chinese_bank():
    header = "合同编号,姓名,手机号,金额,年利率,期数,放款日期,剩余本金,状态"
    line = 'HT001,张伟,13800138000,"￥12,000.00",4.35%,24期,2025年01月31日,9000,正常'
    loan_map = LoanMap.model_validate(
        {
            "encoding": "gb18030",
            "region": "CN",
            "fields": {
                "number": {"column": "合同编号"},
                "currency": {"value": "CNY"},
                "principal": {"column": "金额", "pattern": "￥?(.+)"},
                "rate": {"column": "年利率"},
                "count": {"column": "期数", "pattern": "([0-9]+)期"},
                "issued": {"column": "放款日期", "format": "%Y年%m月%d日"},
                "outstanding": {"column": "剩余本金"},
                "state": {"column": "状态", "values": {"正常": "running"}},
            },
            "parties": [{"role": "borrower", "name": "姓名", "phone": "手机号"}],
        }
    )

    row = the_loan(BytesIO(f"{header}\n{line}\n".encode("gb18030")), loan_map)

    loan = row.figures
    assert (loan.principal, loan.rate) == (Money(12000, "CNY"), Decimal("4.35"))
    assert loan.first_due == date(2025, 2, 28)
    assert loan.instalment == loan.contract().first.amount
    assert [(party.name, party.phone) for party in row.parties] == [("张伟", "+8613800138000")]


def test_a_file_of_a_german_bank():
    loan_map = a_map(delimiter=";", decimal=",", thousands=".", encoding="cp1252")
    file = a_file(
        {"principal": "3.600,00", "rate": "13,99 %", "instalment": "123,03", "outstanding": "0,5"},
        encoding="cp1252",
        delimiter=";",
    )

    loan = the_loan(file, loan_map).figures

    assert (loan.principal, loan.rate) == (Money(3600, "USD"), Decimal("13.99"))


def test_a_rate_given_as_a_fraction():
    loan_map = a_map(lambda fields: fields.update(rate={"column": "rate", "unit": "fraction"}))

    assert the_loan(a_file({"rate": "0.1399"}), loan_map).figures.rate == Decimal("13.99")


def test_a_number_that_a_spreadsheet_marked_as_text_is_read_without_the_mark():
    assert the_loan(a_file({"number": '=""00123""'})).figures.number == "00123"


def test_a_cell_that_the_pattern_does_not_fit_is_bad():
    source = {"column": "count", "pattern": r"(\d+)期"}
    loan_map = a_map(lambda fields: fields.update(count=source))

    good, bad = read(a_file({"count": "36期"}, {"number": "A-2"}), loan_map)

    assert isinstance(good, LoanRow)
    assert isinstance(bad, BadRow)
    assert bad.reason == 'column "count" has "36", which its pattern does not fit'


@pytest.mark.parametrize(
    ("day", "cell", "first_due"),
    [
        (1, "Dec-2024", date(2024, 12, 1)),
        (31, "Feb-2024", date(2024, 2, 29)),
        (31, "Feb-2025", date(2025, 2, 28)),
    ],
)
def test_a_month_alone_gets_the_day_the_map_says(day: int, cell: str, first_due: date):
    source = {"column": "first_due", "format": "%b-%Y", "day": day}
    loan_map = a_map(lambda fields: fields.update(first_due=source))

    assert the_loan(a_file({"first_due": cell}), loan_map).figures.first_due == first_due


def a_workbook() -> bytes:
    """What a spreadsheet keeps as .xlsx."""
    file = BytesIO()
    with ZipFile(file, "w") as book:
        book.writestr("[Content_Types].xml", "<Types/>")
    return file.getvalue()


def a_named_twice() -> bytes:
    """All names of columns, and one of them once more."""
    return a_file({}).getvalue().replace(b"\r\n", b',"number"\r\n', 1)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"number,product\n", 'no column "borrower_name"'),
        (a_file().getvalue().replace(b"product", b"number"), '2 columns "number"'),
        (a_file().getvalue().replace(b"product", b"\xff"), "not in the encoding utf-8-sig"),
        (b'"number', "the header cannot be read"),
        (a_file({}).getvalue().partition(b"\n")[2], "the first line holds figures, no names of"),
        (a_workbook(), "a spreadsheet's own file.*CSV"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(500), "a spreadsheet's own file.*CSV"),
        (a_file({}, encoding="utf-16").getvalue(), 'UTF-16; write encoding = "utf-16" at the top'),
        (a_named_twice(), '2 columns "number"'),
    ],
)
def test_a_file_that_does_not_fit_the_map_is_refused_as_a_whole(content: bytes, said: str):
    with pytest.raises(WrongFileError, match=said):
        read(BytesIO(content))


def test_a_file_that_is_not_in_the_two_bytes_a_sign_of_its_map_is_refused():
    loan_map = a_map(encoding="utf-16")
    whole = a_file({}, encoding="utf-16").getvalue()

    assert [type(row) for row in read(BytesIO(whole), loan_map)] == [LoanRow]
    for broken in (a_file({}).getvalue(), whole[:-1]):
        with pytest.raises(WrongFileError, match="not in the encoding utf-16; say the right one"):
            read(BytesIO(broken), loan_map)


def test_a_row_with_zeros_in_it_is_bad_alone():
    rows = read(a_file({"borrower_name": "Zo\0e"}, {"number": "A-2"}))

    assert [type(row) for row in rows] == [BadRow, LoanRow]
    assert isinstance(rows[0], BadRow)
    assert rows[0].reason.startswith('column "borrower_name" has a zero byte (NUL)')


def test_two_stray_marks_give_no_loan_the_telephone_number_of_another():
    first, second, third = (
        ",".join(({**GOOD, "outstanding": "2400", "number": number}).values())
        for number in ("A-1", "A-2", "A-3")
    )
    stray = first.replace("Ann Example", '"Ann Example'), second.replace("Example,", 'Example",')
    text = "\n".join((",".join(GOOD), *stray, third))

    rows = read(BytesIO(text.encode()))

    assert [(type(row), row.line) for row in rows] == [(BadRow, 2), (BadRow, 3), (LoanRow, 4)]


def test_a_name_over_two_lines_is_refused_and_an_address_is_not_read():
    assert (
        the_reason(a_file({"borrower_name": "Ann\nExample"}))
        == 'column "borrower_name" has a line break; write it in one line, and check the quotation marks'
    )
    assert the_loan(a_file_with(address="1 High St\r\nTown, County")).line == 2


def test_empty_lines_above_the_header_are_none():
    file = BytesIO(b"\r\n,,\r\n" + a_file({}).getvalue())

    assert the_loan(file).line == 4


def test_what_stands_above_the_names_of_columns_is_left_out():
    excel = BytesIO(b"sep=;\r\n" + a_file({}, delimiter=";").getvalue())
    titled = BytesIO(b"Loans of March\r\n\r\n" + a_file({}, {"rate": "x"}).getvalue())

    assert the_loan(excel).line == 3
    with pytest.raises(WrongFileError, match="stand in line 3; write header_line = 3 at the top"):
        read(titled)
    titled.seek(0)
    assert [row.line for row in read(titled, a_map(header_line=3))] == [4, 5]


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        ({"number": "", "product": "Total"}, TotalRow),
        ({"number": "合计："}, TotalRow),
        ({"number": ""}, TotalRow),
        ({"number": "", "state": "running"}, BadRow),
        ({"number": "A-2", "product": "Total"}, BadRow),
    ],
)
def test_a_total_below_is_no_loan_and_no_fault(last: dict[str, str], kind: type[BadRow]):
    total = dict.fromkeys(GOOD, "") | {"outstanding": "2,400.50", "principal": "3600.00"} | last

    first, found = read(a_file({}, total))

    assert isinstance(first, LoanRow)
    assert type(found) is kind


def test_figures_without_a_number_are_a_total_below_all_others_only():
    total = dict.fromkeys(GOOD, "") | {"outstanding": "2,400.50"}

    assert [type(row) for row in read(a_file({}, total, {"number": "A-2"}))] == [
        LoanRow,
        BadRow,
        LoanRow,
    ]


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        ("Total", ["TotalRow"]),
        ("Total (1 loan): 3,600.00", ["TotalRow"]),
        (",,,7200", ["TotalRow"]),
        ("合计,,7200\n制表人：王五", ["TotalRow", "TotalRow"]),
        (",".join(GOOD), ["TotalRow"]),
        ("End of report", ["TotalRow"]),
        ("End of report\nA-9", ["BadRow A-9"]),
        ("A-9,car", ["BadRow A-9"]),
        ("TOTAL19,car", ["BadRow TOTAL19"]),
    ],
)
def test_what_a_spreadsheet_writes_below_may_have_fewer_cells_and_what_names_a_loan_is_a_fault(
    below: str, kinds: list[str]
) -> None:
    first, *rest = read(BytesIO(a_file({}).getvalue() + b"\n" + below.encode()))

    assert isinstance(first, LoanRow)
    faults = [row for row in rest if not (isinstance(row, BadRow) and row.key == "End of report")]
    assert [f"{type(row).__name__} {row.key or ''}".strip() for row in faults] == kinds


def test_a_file_split_by_another_sign_is_told_which_to_write():
    file = BytesIO(a_file({}, delimiter=";").getvalue().replace(b'"', b""))

    with pytest.raises(WrongFileError, match='write delimiter = ";" at the top of the map'):
        read(file)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_whose_loan_stands_in_a_file_without_a_header_is_not_repeated(delimiter: str):
    row = a_file({}, delimiter=delimiter).getvalue().partition(b"\n")[2].replace(b'"', b"")

    with pytest.raises(WrongFileError, match="the first line holds figures") as refused:
        read(BytesIO(row))

    said = str(refused.value)
    assert not [name for name in ("borrower_name", "borrower_phone") if GOOD[name] in said]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[fields]", "[fields", "not a TOML file"),
        ("[fields]", 'encoding = "latin-99"\n[fields]', "encoding: .*no such encoding"),
        ("[fields]", 'region = "us"\n[fields]', "region: .*two capital letters"),
        ("[fields]", 'decimal = ","\n[fields]', "the map: .*cannot be the same sign"),
        (
            "[fields]",
            'thousand = "."\n[fields]',
            "thousand: there is no such key; thousands is likely meant",
        ),
        ('"count" }', '"count", pattern = "[0-9]+" }', r"fields.count.pattern: .*one group"),
        ('"count" }', '"count", value = "36" }', "fields.count: .*either column or value"),
        ('"first_due" }', '"first_due", format = "%Y-%m" }', "fields.first_due: .*say day"),
        ("first_due ", "closing ", "fields: .*either first_due or issued|closing: there"),
        (
            '"state" }',
            '"state", values = {A = "late"} }',
            "fields.state.values.A: write '",
        ),
        ('"borrower"', '"friend"', "parties.0.role: write '"),
        ('{ column = "currency" }', '{ value = "GPB" }', "fields.currency: .*GBP is likely meant"),
    ],
)
def test_a_map_that_cannot_be_used_says_where(tmp_path: Path, old: str, new: str, said: str):
    path = tmp_path / "map.toml"
    plain = (HOUSE / "bot" / "commands" / "files" / "loan_map.toml").read_text("utf-8")
    path.write_text(plain.replace(old, new, 1), "utf-8")

    with pytest.raises(WrongMapError, match=rf"map\.toml: (?s:.*)(?:{said})"):
        load_map(path)


def test_the_map_in_the_guide_is_a_map(tmp_path: Path):
    guide = (HOUSE / "docs" / "loans.md").read_text("utf-8")
    path = tmp_path / "map.toml"
    path.write_text(guide.partition("```toml\n")[2].partition("```")[0], "utf-8")

    assert "合同编号" in load_map(path).columns


def test_rows_come_while_the_file_is_read():
    file = a_file({}, *({"number": f"B-{n}"} for n in range(1000)))

    rows = read_loans(file, load_map(), as_of=AS_OF)
    next(rows)

    assert file.tell() < len(file.getvalue())


@pytest.mark.skipif(not REAL.exists(), reason="the 999 real loans are not beside the project")
def test_the_real_loans_are_all_good():
    loan_map = load_map(HOUSE / "docs" / "maps" / "lending_club.toml")
    as_of = date(2019, 3, 31)

    with REAL.open("rb") as file:
        loans = [
            row.figures
            for row in read_loans(file, loan_map, as_of=as_of)
            if isinstance(row, LoanRow)
        ]
    with REAL.open(encoding="utf-8") as file:
        said = {row["id"]: row["loan_status"] for row in csv.DictReader(file)}

    assert Counter(loan.state for loan in loans) == {
        LoanState.RUNNING: 127,
        LoanState.PAID_OFF: 727,
        LoanState.WRITTEN_OFF: 145,
    }
    late = Counter(
        said[loan.number]
        for loan in loans
        if loan.state is LoanState.RUNNING and loan.next_due and loan.next_due < as_of
    )
    assert late["Late (31-120 days)"] == 5
    assert late["Current"] == 4


def a_file_with(**more: str) -> BytesIO:
    """A file that has columns which others lack."""
    cells = GOOD | more
    lines = (",".join(f'"{cell}"' for cell in row) for row in (cells, cells.values()))
    return BytesIO("\n".join(lines).encode())


def test_a_file_says_how_a_loan_is_repaid_and_how_often_its_terms_changed() -> None:
    [row] = read(
        a_file_with(
            method="equal-principal",
            day_count="act/365",
            rounding="up",
            instalment="141.98",
            paid="12",
            start="2024-12-15",
            restructured="2025-11-02; 2025-03-01",
            restructuring="2026-03-20",
        )
    )

    assert isinstance(row, LoanRow)
    loan = row.figures
    assert (loan.method, loan.day_count) == (Method.EQUAL_PRINCIPAL, DayCount.ACT_365)
    assert (loan.rounding, loan.paid_count) == (Rounding.UP, 12)
    assert loan.start == date(2024, 12, 15)
    assert loan.restructured == (date(2025, 3, 1), date(2025, 11, 2))
    assert loan.restructuring == date(2026, 3, 20)
    assert loan.next_due == date(2026, 1, 31)


def test_penalties_and_fees_not_paid_stand_on_the_loan_from_the_day_of_the_book() -> None:
    [row, none] = [
        *read(a_file_with(penalties="24.50", fees="1,010")),
        *read(a_file_with(fees="0")),
    ]

    assert isinstance(row, LoanRow)
    assert row.figures.charges == (
        Charge(
            name="penalties", kind=ChargeKind.PENALTY, amount=Money("24.50", "USD"), since=AS_OF
        ),
        Charge(name="fees", kind=ChargeKind.FEE, amount=Money(1010, "USD"), since=AS_OF),
    )
    assert isinstance(none, LoanRow)
    assert none.figures.charges == ()
    [bad] = read(a_file_with(penalties="-3"))
    assert isinstance(bad, BadRow)
    assert bad.reason == 'column "penalties" has -3, which is negative'


def told(loan: Loan) -> dict[str, object]:
    return {one.name: getattr(loan, one.name) for one in fields(loan)}


def test_blank_cells_of_them_are_a_usual_loan() -> None:
    [blank] = read(a_file_with(method="", paid="", start="", restructured="", restructuring=""))
    [without] = read(a_file({}))

    assert isinstance(blank, LoanRow)
    assert isinstance(without, LoanRow)
    assert told(blank.figures) == told(without.figures)
    assert blank.figures.restructured == ()


def test_of_an_interest_only_loan_the_file_says_how_many_are_paid() -> None:
    """Its principal does not tell; a borrower who is eight months late has to be seen as late."""
    known = {
        "method": "interest-only",
        "instalment": "",
        "outstanding": "3600.00",
        "paid": "6",
    }
    plain = load_map().model_dump(exclude_none=True)
    del plain["fields"]["instalment"]  # computed where the file has none

    [row] = read(a_file_with(**known), LoanMap.model_validate(plain))

    assert isinstance(row, LoanRow)
    loan = row.figures
    assert (loan.paid, loan.next_due) == (6, date(2025, 7, 31))
    assert loan.instalment == Money("41.97", "USD")
    terms = extend_term(loan, months=6, now=AS_OF, policy=Policy())
    assert terms.today.first.due_date == date(2025, 7, 31)
    assert terms.schedule.total_arrears == loan.instalment.times(Decimal(9))


def test_an_instalment_that_a_map_calls_optional_is_computed_where_it_is_blank() -> None:
    optional = {"column": "instalment", "optional": True}
    loan_map = a_map(lambda fields: fields.update(instalment=optional))

    assert the_reason(a_file({"instalment": ""})) == 'column "instalment" is empty'
    computed = the_loan(a_file({"instalment": ""}), loan_map).figures
    assert computed.instalment == computed.contract().first.amount
    assert the_loan(a_file({}), loan_map).figures.instalment == Money("123.03", "USD")


def test_terms_that_were_changed_lately_are_not_changed_again() -> None:
    [row] = read(a_file_with(restructured="2025-11-02"))

    assert isinstance(row, LoanRow)
    with pytest.raises(TooSoonAgain):
        extend_term(row.figures, months=6, now=AS_OF, policy=Policy())
    [row] = read(a_file_with(restructuring="2026-03-02"))
    assert isinstance(row, LoanRow)
    with pytest.raises(RestructureOpen):
        extend_term(row.figures, months=6, now=AS_OF, policy=Policy())


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"method": "bullet"}, 'column "method" has "bullet", which the map does not know'),
        ({"paid": "37"}, "37 instalments are paid of 36"),
        ({"paid": "36"}, "all 36 instalments are paid and 2400.50 USD outstanding"),
        ({"paid": "many"}, 'column "paid" has "many"'),
        ({"start": "2025-01-31"}, "interest starts on 2025-01-31, which is not before"),
        ({"restructured": "2025-11-02;soon"}, '"soon", which is no date'),
        ({"restructured": "2026-04-01"}, "the terms were changed on 2026-04-01, after 2026-03-31"),
        ({"restructuring": "2026-04-01"}, "the terms were changed on 2026-04-01"),
        ({"method": "flat", "instalment": "20"}, "flat: it would begin with 141.97"),
    ],
)
def test_what_cannot_be_of_these_is_said(cells: dict[str, str], reason: str) -> None:
    [row] = read(a_file_with(**cells))

    assert isinstance(row, BadRow)
    assert reason in row.reason


def test_a_map_has_words_of_its_own_for_them_and_needs_the_others() -> None:
    def in_chinese(fields: dict[str, object]) -> None:
        fields["method"] = {"column": "method", "values": {"等额本金": "equal-principal"}}

    [row] = read(a_file_with(method="等额本金", instalment="141.97"), a_map(in_chinese))
    assert isinstance(row, LoanRow)
    assert row.figures.method is Method.EQUAL_PRINCIPAL
    with pytest.raises(WrongFileError, match='no column "method"'):
        read(a_file({}), a_map(in_chinese))
    with pytest.raises(ValueError, match="rate is needed, and cannot be optional"):
        a_map(lambda fields: fields.update(rate={"column": "rate", "optional": True}))
