"""Loan rows: a lender's file, read row by row; good ones as loans, bad ones with the reason."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import BinaryIO, TypedDict

from bot.commands.files import cells, days
from bot.commands.files.maps import LoanMap
from bot.commands.files.rows import BadRow, read_rows
from bot.commands.files.sources import DatedSource
from bot.commands.files.together import Together
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.due_dates import due_dates
from negotiation.loans.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.party import Role
from negotiation.rounding import Rounding

_HALF = Decimal("0.5")
#: What a book's charges of a kind are called together.
CHARGES = {ChargeKind.PENALTY: "penalties", ChargeKind.FEE: "fees"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow:
    """A person who owes or guarantees the loan."""

    role: Role
    name: str | None
    phone: str | None  #: E.164


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanRow:
    """A row that can be imported."""

    line: int
    figures: Loan
    parties: tuple[PartyRow, ...]


def read_loans(
    file: BinaryIO, loan_map: LoanMap, *, as_of: date, doubted: Collection[DatedSource] = ()
) -> Iterator[LoanRow | BadRow]:
    """Read every row of *file*, the figures of *as_of*; bad rows carry the loan's number where it was readable.

    Of a *doubted* source what may be two dates is bad.

    Raises `WrongFileError` when the header lacks what the map names. The file stays open.
    """
    seen: dict[str, int] = {}
    yield from read_rows(
        file,
        loan_map,
        loan_map.columns,
        lambda each, line, row: _row(each, line, row, loan_map, as_of, seen),
        key=lambda row: cells.label(loan_map.fields.number, row),
        about=[loan_map.fields.number.column],
        optional=loan_map.optional_columns,
        doubted=doubted,
    )


def _row(  # noqa: PLR0917 - a row, and what is known of its file
    each: Together,
    line: int,
    row: cells.Row,
    loan_map: LoanMap,
    as_of: date,
    seen: dict[str, int],
) -> LoanRow:
    parties = each.read(_parties, row, loan_map)
    loan = _loan(each, row, loan_map, as_of)
    earlier = seen.setdefault(loan.number, line)
    if earlier != line:
        raise cells.UnreadableError(
            f"loan {loan.number} stands in line {earlier} already; keep one of the two"
        )
    _agree(loan)
    return LoanRow(line=line, figures=loan, parties=parties)


def _loan(each: Together, row: cells.Row, loan_map: LoanMap, as_of: date) -> Loan:
    """Raises with all that cannot be read of it, and of the row so far."""
    fields = loan_map.fields
    # Of a currency that cannot be read the amounts are looked at all the same.
    currency = each.read(cells.currency, fields.currency, row) or _STAND_IN
    read = _Read(
        number=each.read(cells.label, fields.number, row),
        product=each.read(cells.label, fields.product, row),
        principal=each.read(_principal, row, loan_map, currency),
        rate=each.read(cells.rate, fields.rate, row, loan_map),
        count=each.read(cells.count, fields.count, row),
        first_due=each.read(_first_due, row, loan_map),
        outstanding=each.read(cells.money, fields.outstanding, row, loan_map, currency),
        state=each.read(cells.state, fields.state, row),
        charges=tuple(_charges(each, row, loan_map, currency, as_of)),
    )
    agreed, instalment = _agreed(each, row, loan_map), None
    if fields.instalment is not None and cells.is_said(fields.instalment, row):
        instalment = each.read(cells.money, fields.instalment, row, loan_map, currency)
    each.must_be_readable()
    loan = Loan(instalment=instalment or Money.zero(currency), as_of=as_of, **read, **agreed)
    if instalment is None:
        loan.instalment = _contract(loan).usual
    return loan


#: Its amounts have two decimals, as most do.
_STAND_IN = "USD"


class _Read(TypedDict):
    """What every row says of its loan."""

    number: str
    product: str
    principal: Money
    rate: Decimal
    count: int
    first_due: date
    outstanding: Money
    state: LoanState
    charges: tuple[Charge, ...]


def _principal(row: cells.Row, loan_map: LoanMap, currency: str) -> Money:
    source = loan_map.fields.principal
    found = cells.money(source, row, loan_map, currency)
    if not found.is_positive:
        raise cells.UnreadableError(f"{source.name} is 0; a loan has a principal")
    return found


def _charges(
    each: Together, row: cells.Row, loan_map: LoanMap, currency: str, as_of: date
) -> Iterator[Charge]:
    """All that stands of each kind; a book says how much, not since when."""
    for kind, source in (
        (ChargeKind.PENALTY, loan_map.fields.penalties),
        (ChargeKind.FEE, loan_map.fields.fees),
    ):
        if source is None or not cells.is_said(source, row):
            continue
        amount = each.read(cells.money, source, row, loan_map, currency)
        if amount:
            yield Charge(name=CHARGES[kind], kind=kind, amount=amount, since=as_of)


class _Agreed(TypedDict, total=False):
    """What a file may leave unsaid; then it is as usual."""

    method: Method
    day_count: DayCount
    rounding: Rounding
    paid_count: int
    start: date
    restructured: tuple[date, ...]
    restructuring: date


def _agreed(each: Together, row: cells.Row, loan_map: LoanMap) -> _Agreed:
    fields = loan_map.fields
    found = _Agreed()
    if (method := fields.method) and cells.is_said(method, row):
        found["method"] = each.read(cells.code, method, method.values, row)
    if (day_count := fields.day_count) and cells.is_said(day_count, row):
        found["day_count"] = each.read(cells.code, day_count, day_count.values, row)
    if (rounding := fields.rounding) and cells.is_said(rounding, row):
        found["rounding"] = each.read(cells.code, rounding, rounding.values, row)
    if fields.paid and cells.is_said(fields.paid, row):
        found["paid_count"] = each.read(cells.paid, fields.paid, row)
    if fields.start and cells.is_said(fields.start, row):
        found["start"] = each.read(days.day, fields.start, row)
    if fields.restructured and cells.is_said(fields.restructured, row):
        found["restructured"] = each.read(days.days, fields.restructured, row)
    if fields.restructuring and cells.is_said(fields.restructuring, row):
        found["restructuring"] = each.read(days.day, fields.restructuring, row)
    return found


def _contract(loan: Loan) -> Contract:
    """As agreed, but for an instalment that the contract fixes."""
    return Contract(
        principal=loan.principal,
        rate=loan.rate,
        instalments=loan.count,
        start=loan.start,
        first_due=loan.first_due,
        day_count=loan.day_count,
        method=loan.method,
        rounding=loan.rounding,
    )


def _first_due(row: cells.Row, loan_map: LoanMap) -> date:
    if loan_map.fields.first_due is not None:
        return days.day(loan_map.fields.first_due, row)
    if loan_map.fields.issued is not None:
        return due_dates(days.day(loan_map.fields.issued, row), 2)[-1]
    raise AssertionError("a map says when loans begin")


def _agree(loan: Loan) -> None:
    """Figures that contradict each other mostly mean that the map confuses two columns."""
    if loan.outstanding > loan.principal:
        raise cells.UnreadableError(
            f"outstanding {loan.outstanding} is more than the principal {loan.principal}; "
            f"outstanding is the principal that is left, without interest"
        )
    if loan.state is LoanState.PAID_OFF and loan.outstanding:
        raise cells.UnreadableError(
            f"the loan is paid off and {loan.outstanding} outstanding; check state and outstanding"
        )
    _agree_on_days(loan)
    asked = (
        f"instalment {loan.instalment} does not fit {loan.principal} at {loan.rate} percent a year "
        f"in {loan.count} instalments"
    )
    factor = loan.rate / 1200
    interest = loan.principal.times(factor)
    if loan.method is not Method.ANNUITY:
        # An instalment of its own: all that is known is that it is not far from what it begins with.
        usual = _contract(loan).usual
        if not usual.times(_HALF) <= loan.instalment <= usual + usual:
            raise cells.UnreadableError(f"{asked}, {loan.method}: it would begin with {usual}")
        try:
            loan.contract()
        except ValueError as error:
            raise cells.UnreadableError(f"{asked}, {loan.method}: {error}") from error
        return
    if loan.instalment < interest or not loan.instalment:
        raise cells.UnreadableError(f"{asked}: a month's interest alone is {interest}")
    # One instalment less may come from rounding up; more is a rate in the wrong unit or a wrong
    # column. By formula, since a schedule for every row would take five times as long.
    months = max(loan.count - 2, 0)
    growth = (1 + factor) ** months
    paid = loan.instalment.amount * ((growth - 1) / factor if factor else months)
    if loan.principal.amount * growth <= paid:
        raise cells.UnreadableError(
            f"{asked}: it would be repaid sooner; check rate, count and instalment"
        )


def _agree_on_days(loan: Loan) -> None:
    if loan.start is not None and loan.start >= loan.first_due:
        raise cells.UnreadableError(
            f"interest starts on {loan.start}, which is not before {loan.first_due}, the first due date"
        )
    if loan.paid_count is not None and loan.paid_count > loan.count:
        raise cells.UnreadableError(
            f"{loan.paid_count} instalments are paid of {loan.count}; check paid and count"
        )
    if loan.outstanding and loan.paid_count == loan.count:
        raise cells.UnreadableError(
            f"all {loan.count} instalments are paid and {loan.outstanding} outstanding; check paid"
        )
    if to_come := [each for each in _changed(loan) if each > loan.as_of]:
        raise cells.UnreadableError(f"the terms were changed on {to_come[0]}, after {loan.as_of}")


def _changed(loan: Loan) -> tuple[date, ...]:
    under_way = () if loan.restructuring is None else (loan.restructuring,)
    return (*loan.restructured, *under_way)


def _parties(row: cells.Row, loan_map: LoanMap) -> tuple[PartyRow, ...]:
    each = Together()
    found = [
        PartyRow(
            role=columns.role,
            name=each.read(cells.name, columns.name, row),
            phone=each.read(cells.phone, columns.phone, row, loan_map.region),
        )
        for columns in loan_map.parties
    ]
    each.must_be_readable()
    return tuple(one for one in found if one.name or one.phone)
