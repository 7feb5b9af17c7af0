"""Lending: the lender's book as Parley last read it, and payments that came in."""

from datetime import date

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, text

from negotiation.loans.book import Settled
from negotiation.loans.charge import Charge
from negotiation.loans.contract import Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.loan import LoanState
from negotiation.rounding import Rounding
from storage.engine.columns import BIG, Code, DecimalText, Document, Moment, MoneyText
from storage.loan_spelling import plain
from storage.sealed.sealed_columns import SealedText

from .registry import numbered

books = numbered(
    "books",
    Column("as_of", Date, nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("imported_at", Moment, nullable=False),
    Column("counts", JSON, nullable=False),
)
loans = numbered(
    "loans",
    Column("number", String(60), nullable=False, unique=True),
    Column(  # by which it is found, however it is typed
        "plain_number",
        String(60),
        index=True,
        default=lambda row: plain(row.get_current_parameters()["number"]),
    ),
    Column("product", String(60), nullable=False),
    Column("principal", MoneyText, nullable=False),
    Column("rate", DecimalText, nullable=False),  # percent a year
    Column("count", Integer, nullable=False),  # instalments of the contract
    Column("instalment", MoneyText, nullable=False),
    Column("first_due", Date, nullable=False),
    Column("outstanding", MoneyText, nullable=False),  # principal
    Column("state", Code(LoanState), nullable=False),
    Column("as_of", Date, nullable=False),
    Column("book_id", BIG, ForeignKey("books.id")),
    Column("missing_since", Date),  # as-of date of the book it was gone from
    Column("method", Code(Method), nullable=False, server_default=text("'annuity'")),
    Column("day_count", Code(DayCount), nullable=False, server_default=text("'30/360'")),
    Column("rounding", Code(Rounding), nullable=False, server_default=text("'half-up'")),
    Column("paid_count", Integer),  # instalments paid in full, where the book says it
    Column("start", Date),  # of interest, where the first period is no month
    Column(
        "restructured", Document(tuple[date, ...]), nullable=False, server_default=text("'[]'")
    ),
    Column("rearranged", Document(tuple[date, ...]), nullable=False, server_default=text("'[]'")),
    Column("restructuring", Date),  # since when the lender decides on another change
    Column("charges", Document(tuple[Charge, ...]), nullable=False, server_default=text("'[]'")),
)
differences = numbered(
    "differences",  # the book says otherwise than an arrangement in force: for a person to look at
    Column("loan_id", BIG, ForeignKey("loans.id"), nullable=False),
    Column("book_id", BIG, ForeignKey("books.id"), nullable=False),
    Column("column", String(30), nullable=False),
    Column("known", String(60), nullable=False),
    Column("book", String(60), nullable=False),
    # What a supervisor decided of it; it comes up again once the figures are others.
    Column("settled", Code(Settled)),
    Column("settled_by", BIG),
    Column("settled_at", Moment),
    Column("why", SealedText("differences.why")),
    Index("uq_differences_loan_id_book_id_column", "loan_id", "book_id", "column", unique=True),
)
payments = numbered(
    "payments",
    Column("loan_id", BIG, ForeignKey("loans.id"), nullable=False, index=True),
    Column("amount", MoneyText, nullable=False),
    Column("received_on", Date, nullable=False),
    Column("reference", String(100), nullable=False, unique=True),
    Column("recorded_by", String(60), nullable=False),
    Column("reverses", String(100)),  # the reference of the one it takes back
    Column("left_over", MoneyText),  # what no instalment asked for
    Column("parts", JSON),  # penalty, fee, interest and principal that it paid
    Index("uq_payments_reverses", "reverses", unique=True),
)
