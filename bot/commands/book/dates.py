"""Dates: the order of day and month in a loan book, told by the figures of its loans where no date tells it."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import BinaryIO

from bot.commands.files import date_order
from bot.commands.files.maps import Fields, LoanMap
from bot.commands.files.rows import BadRow
from bot.commands.files.sources import DatedSource
from negotiation.loans.loan import LoanState

from .loan_rows import LoanRow, read_loans

#: So many instalments ahead is nobody.
_AHEAD = 1


def doubted(file: BinaryIO, loan_map: LoanMap, *, as_of: date) -> tuple[DatedSource, ...]:
    """The columns in which a date may be two. Raises `WrongFileError`, see `date_order`."""

    def contradicted(fields: Fields) -> date_order.Reasons:
        """The lines whose figures cannot be, or are of somebody who paid long before it was due."""
        read_so = loan_map.model_copy(update={"fields": fields})
        rows = list(islice(read_loans(file, read_so, as_of=as_of), date_order.MOST))
        file.seek(0)
        return {
            row.line: date_order.reason(row)
            for row in rows
            if isinstance(row, BadRow) or _is_ahead(row)
        }

    return date_order.doubted(file, loan_map, loan_map.fields, contradicted)


def _is_ahead(row: LoanRow) -> bool:
    loan = row.figures
    if loan.state is not LoanState.RUNNING:
        return False
    due = sum(each.due_date <= loan.as_of for each in loan.contract())
    return loan.paid > due + _AHEAD
