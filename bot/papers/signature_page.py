"""Signature page: what signing adds to an agreement, which itself stays byte for byte what was read.

The page is printed alone and put behind the paper: see `page_behind`.
"""

from dataclasses import asdict, dataclass
from datetime import date

from bot.papers.press import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturePage:
    """What the page says, in the language of the paper it is put behind."""

    lang: str
    #: Written into the PDF as its only date, so that the same page has the same bytes.
    dated: date
    title: str
    lender: str
    subtitle: str
    #: ("Signed by", "Wei Chen"), ("Signed at", "…"), …
    signature: tuple[tuple[str, str], ...]
    #: What the page and the seal are good for.
    note: str


def print_signature(press: Press, page: SignaturePage) -> bytes:
    """`page` as a PDF of its own; same page, same bytes. Blocks for some 20 ms."""
    return press.pdf("signature.typ", asdict(page) | {"dated": page.dated.isoformat()})
