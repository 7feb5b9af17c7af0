"""Agreement paper: the signed document, to be understood now and proved in ten years.

PDF/A-2b on A4. Every word comes translated and every figure formatted, in the order in which it is
read: title, parties, key terms, the whole schedule, the clauses, where the signature will be. It is never printed
again: signing puts a page behind it (`signature_page`) and leaves these bytes as they were read.
"""

from dataclasses import asdict, dataclass
from datetime import date

from bot.papers.press import TEMPLATES, Press


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPaper:
    """What the agreement says.

    Raises ValueError when the schedule has fewer than three columns, a row of it has more or fewer
    cells than its header, or `page` lacks a place: a schedule with a cell astray must not be signed.
    """

    #: BCP 47, as in "en", "zh-Hans", "zh-Hant": decides glyph forms, line breaking and hyphens.
    lang: str
    #: Written into the PDF as its only date, so that the same paper has the same bytes.
    dated: date
    title: str
    lender: str
    #: Case number, version and date in one line under the title.
    subtitle: str
    #: Who agrees: ("Lender", "Harbour Savings Bank, …"), ("Borrower", "…").
    parties: tuple[tuple[str, str], ...]
    terms_heading: str
    key_terms: tuple[tuple[str, str], ...]
    schedule_heading: str
    #: Number and due date first (left), then amounts (right).
    schedule_header: tuple[str, ...]
    schedule: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...]
    #: Of other loans in the same agreement: heading, rows and totals of each.
    others: tuple[tuple[str, tuple[tuple[str, ...], ...], tuple[str, ...]], ...] = ()
    #: Clauses: heading and paragraphs, numbered as they come.
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    signature_heading: str
    #: ("Signed by, when and how", "on the page …"); values may be empty.
    signature: tuple[tuple[str, str], ...]
    #: As in "Page {page} of {pages}".
    page: str
    #: Which template it is printed from: name, version, fingerprint.
    template: str = ""
    #: Stands on top where the template is not approved: on a sample, never on what anybody is bound by.
    mark: str = ""
    #: What of the law's wants each key term and each clause says.
    term_items: tuple[tuple[str, ...], ...] = ()
    clause_items: tuple[tuple[tuple[str, ...], ...], ...] = ()

    def __post_init__(self) -> None:
        if len(self.schedule_header) < 3:
            raise ValueError("a schedule needs a number, a due date and an amount")
        others = [row for _, rows, totals in self.others for row in (*rows, totals)]
        for row in (*self.schedule, self.totals, *others):
            if len(row) != len(self.schedule_header):
                raise ValueError(
                    f"a row of the schedule has {len(row)} cells, its header {len(self.schedule_header)}"
                )
        if "{page}" not in self.page or "{pages}" not in self.page:
            raise ValueError("page must hold {page} and {pages}")


def print_agreement(press: Press, paper: AgreementPaper, template: bytes | None = None) -> bytes:
    """`paper` as PDF/A-2b, by the source of a `template` (else Parley's own); same paper, same bytes.

    Blocks for some 80 ms with 84 instalments.
    """
    return press.pdf(template or OWN.read_bytes(), _values(paper))


def said_in(press: Press, paper: AgreementPaper, template: bytes | None = None) -> frozenset[str]:
    """What of the law's wants the printed paper says: what the template has marked where it stands."""
    return press.marked(template or OWN.read_bytes(), _values(paper), "said")


def _values(paper: AgreementPaper) -> dict[str, object]:
    return asdict(paper) | {"dated": paper.dated.isoformat()}


#: The template that comes with Parley.
OWN = TEMPLATES / "agreements" / "any" / "any" / "any.typ"
