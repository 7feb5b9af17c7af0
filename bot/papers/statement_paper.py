"""Statement and completion letter: PDFs on A4 about a plan, in the borrower's language.

Every word comes translated and every figure formatted.
"""

from dataclasses import asdict, dataclass
from datetime import date

from bot.papers.press import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPaper:
    """What was paid, what each payment paid, and what is left."""

    lang: str  #: BCP 47, as in "en" and "zh-Hans"
    dated: date  #: written into the PDF as its only date
    lender: str
    title: str
    subtitle: str
    summary: tuple[tuple[str, str], ...]
    payments_heading: str
    payments_header: tuple[str, ...]
    payments: tuple[tuple[str, ...], ...]
    no_payments: str  #: stands in the place of the table where there is none
    schedule_header: tuple[str, ...]
    #: Of each loan: heading, rows, totals.
    schedules: tuple[tuple[str, tuple[tuple[str, ...], ...], tuple[str, ...]], ...]
    note: str
    page: str  #: as in "Page {page} of {pages}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPaper:
    """Nothing is left to pay, and what the credit record says now."""

    lang: str
    dated: date
    lender: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    paragraphs: tuple[str, ...]
    record_heading: str
    record: str
    receipt: tuple[str, str]  #: label and place in the lender's record


def print_statement(press: Press, paper: StatementPaper) -> bytes:
    """`paper` as PDF/A-2b; same paper, same bytes. Blocks for some 50 ms."""
    return press.pdf("statement.typ", asdict(paper) | {"dated": paper.dated.isoformat()})


def print_letter(press: Press, paper: LetterPaper) -> bytes:
    """`paper` as PDF/A-2b, to be sealed; same paper, same bytes. Blocks for some 20 ms."""
    return press.pdf("letter.typ", asdict(paper) | {"dated": paper.dated.isoformat()})
