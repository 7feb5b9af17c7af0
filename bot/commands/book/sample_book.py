"""Sample book: forty loans of a lender that does not exist, for the demo and for rehearsals.

The same seed and day make the same book. It is written as such a lender's system would export it,
with its map beside it, so that a rehearsal imports it as a real one is imported.

Nobody's telephone rings: the American numbers are 202-555-0100 to 0199, kept for fiction by the
numbering plan; China and Taiwan keep none, so theirs are of Beijing and Taipei and begin with 0 after
the area code, where that digit already means a long-distance call.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Literal

from negotiation.loans.due_dates import due_dates
from negotiation.loans.loan import Loan, LoanState
from negotiation.loans.schedule import annuity
from negotiation.money import Money
from negotiation.party import Role

from .loan_rows import LoanRow, PartyRow

Lender = Literal["en", "zh", "tw"]

#: How many instalments are unpaid, loan by loan; `None` is written off. The first three are the demo's.
_LATE = (3, 2, 1, 0, 0, 0, 2, 0, 0, 0, 0, 4, 0, 0, 0, 0, 1, 0, None, 0) * 2


def sample_book(lender: Lender, *, as_of: date, seed: int = 1) -> list[LoanRow]:
    """The loans as of a day: about a third late or gone. The first has one party, three overdue.

    The second and the third loan are one borrower's.
    """
    style, random = _STYLES[lender], Random(seed)
    people = _people(style, random)
    book: list[LoanRow] = []
    for serial, late in enumerate(_LATE):
        loan = _loan(serial, late, style, random, as_of)
        roles = [Role.BORROWER]
        if serial % 7 == 3:
            roles.append(Role.CO_BORROWER)
        if serial % 9 == 5:
            roles.append(Role.GUARANTOR)
        parties = tuple(
            PartyRow(role=role, name=name, phone=phone)
            for role, (name, phone) in zip(roles, people, strict=False)
        )
        if serial == 2:
            parties = book[1].parties
        book.append(LoanRow(line=serial + 2, figures=loan, parties=parties))
    return book


def write_sample_book(
    folder: Path, lender: Lender, *, as_of: date, seed: int = 1
) -> tuple[Path, Path]:
    """Write the book into *folder*; returns the CSV file and its map."""
    style = _STYLES[lender]
    file, loan_map = folder / "loans.csv", folder / "loans.toml"
    loan_map.write_bytes(Path(__file__).with_name(f"sample_book_{lender}.toml").read_bytes())
    with file.open("w", encoding=style.encoding, newline="") as lines:
        table = csv.writer(lines)
        table.writerow(style.header)
        table.writerows(_cells(row, style) for row in sample_book(lender, as_of=as_of, seed=seed))
    return file, loan_map


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What one lender's loans are like, and how its system writes them."""

    currency: str
    thousands_lent: tuple[int, int]
    rates: tuple[str, ...]
    products: tuple[str, ...]
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    full_name: str
    phone: str
    national: Callable[[str], str]
    encoding: str
    header: tuple[str, ...]
    money: str
    term: str
    day: str
    states: dict[LoanState, str]


def _people(style: _Style, random: Random) -> Iterator[tuple[str, str]]:
    """Names and telephone numbers, a hundred people."""
    names = [(first, last) for first in style.first_names for last in style.last_names]
    random.shuffle(names)
    for serial, (first, last) in enumerate(names):
        yield style.full_name.format(first=first, last=last), style.phone.format(serial)


def _loan(serial: int, late: int | None, style: _Style, random: Random, as_of: date) -> Loan:
    principal = Money(random.randint(*style.thousands_lent) * 1000, style.currency)
    rate = Decimal(random.choice(style.rates))
    instalments = random.choice((24, 36, 48, 60))
    begun = random.randint(8, instalments - 6)
    year, month = divmod(as_of.year * 12 + as_of.month - 1 - begun, 12)
    due = due_dates(date(year, month + 1, random.choice((1, 5, 10, 15, 20, 28))), instalments)
    contract = annuity(principal=principal, rate=rate, due=due)
    passed = sum(day < as_of for day in due)
    state, paid = LoanState.RUNNING, passed - (late or 0)
    if late is None:
        state, paid = LoanState.WRITTEN_OFF, passed - 7
    elif serial % 13 == 12:
        state, paid = LoanState.PAID_OFF, instalments
    return Loan(
        number=f"{due[0].year}-{1042 + 7 * serial}",
        product=random.choice(style.products),
        principal=principal,
        rate=rate,
        count=instalments,
        instalment=contract.first.amount,
        first_due=due[0],
        outstanding=contract.instalments[paid - 1].balance,
        state=state,
        as_of=as_of,
    )


def _cells(row: LoanRow, style: _Style) -> list[str]:
    loan, parties = row.figures, {party.role: party for party in row.parties}
    cells = [
        loan.number,
        loan.product,
        style.money.format(loan.principal.amount),
        f"{loan.rate}%",
        style.term.format(loan.count),
        style.money.format(loan.instalment.amount),
        loan.first_due.strftime(style.day),
        style.money.format(loan.outstanding.amount),
        style.states[loan.state],
    ]
    for role in Role:
        party = parties.get(role)
        cells += [party.name or "", style.national(party.phone or "")] if party else ["", ""]
    return cells


_STYLES: dict[Lender, _Style] = {
    "en": _Style(
        currency="USD",
        thousands_lent=(3, 40),
        rates=("5.32", "7.90", "9.17", "10.78", "12.88", "14.49", "17.99"),
        products=("Personal loan", "Car loan", "Home improvement"),
        first_names=(
            "Alice", "Benjamin", "Carmen", "Daniel", "Elena", "Frank", "Grace", "Henry", "Irene",
            "James",
        ),
        last_names=(
            "Adams", "Brooks", "Castillo", "Dawson", "Ellis", "Fisher", "Garcia", "Hughes", "Ito",
            "Jordan",
        ),
        full_name="{first} {last}",
        phone="+120255501{:02}",
        national=lambda phone: f"({phone[2:5]}) {phone[5:8]}-{phone[8:]}",
        encoding="utf-8",
        header=(
            "Loan no.", "Product", "Amount", "Rate", "Term", "Monthly payment", "First due",
            "Principal left", "Status", "Borrower", "Phone", "Co-borrower", "Co-borrower phone",
            "Guarantor", "Guarantor phone",
        ),
        money="${:,}",
        term="{} months",
        day="%m/%d/%Y",
        states={
            LoanState.RUNNING: "Open",
            LoanState.PAID_OFF: "Paid in full",
            LoanState.WRITTEN_OFF: "Charged off",
        },
    ),
    "zh": _Style(
        currency="CNY",
        thousands_lent=(20, 300),
        rates=("3.85", "4.35", "5.60", "7.20", "9.60", "12.00", "14.60"),
        products=("个人消费贷款", "汽车贷款", "装修贷款"),
        first_names=("伟", "芳", "秀英", "敏", "静", "建国", "丽", "强", "晓东", "雪梅"),
        last_names=("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "欧阳"),
        full_name="{last}{first}",
        phone="+8610055501{:02}",
        national=lambda phone: f"010-{phone[5:]}",
        encoding="gb18030",
        header=(
            "合同编号", "产品", "贷款金额", "年利率", "期数", "月供", "首期还款日", "剩余本金", "状态",
            "借款人", "手机号", "共同借款人", "共同借款人电话", "担保人", "担保人电话",
        ),
        money="￥{:,}",
        term="{}期",
        day="%Y年%m月%d日",
        states={
            LoanState.RUNNING: "还款中",
            LoanState.PAID_OFF: "已结清",
            LoanState.WRITTEN_OFF: "已核销",
        },
    ),
    "tw": _Style(
        currency="TWD",
        thousands_lent=(80, 1200),
        rates=("2.88", "4.50", "6.88", "8.99", "10.50", "12.88", "14.88"),
        products=("信用貸款", "汽車貸款", "房屋修繕貸款"),
        first_names=("家豪", "淑芬", "怡君", "俊宏", "雅婷", "建志", "美惠", "宗翰", "佩珊", "冠廷"),
        last_names=("陳", "林", "黃", "張", "李", "王", "吳", "蔡", "楊", "歐陽"),
        full_name="{last}{first}",
        phone="+8862055501{:02}",
        national=lambda phone: f"(02){phone[5:9]}-{phone[9:]}",
        encoding="cp950",
        header=(
            "契約編號", "產品", "貸款金額", "年利率", "期數", "月付金", "首期繳款日", "剩餘本金", "狀態",
            "借款人", "電話", "共同借款人", "共同借款人電話", "保證人", "保證人電話",
        ),
        money="NT${:,}",
        term="{}期",
        day="%Y/%m/%d",
        states={
            LoanState.RUNNING: "繳款中",
            LoanState.PAID_OFF: "已結清",
            LoanState.WRITTEN_OFF: "已轉銷呆帳",
        },
    ),
}  # fmt: skip
