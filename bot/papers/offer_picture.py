"""Offer picture: today beside the offer, to be read on a telephone at arm's length.

It repeats what the message says in words, so it may be looked at or left. Every word and figure comes
translated and formatted: neither this module nor its template knows a language or a currency.
"""

from dataclasses import asdict, dataclass

from bot.papers.press import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow:
    """One figure, as it is today and as it would be."""

    label: str
    today: str
    offer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPicture:
    """What the picture says. An empty `note` leaves its line out.

    Raises ValueError when there is no row: a comparison of nothing is a mistake of the caller.
    """

    #: BCP 47, as in "en", "zh-Hans", "zh-Hant": decides glyph forms and line breaking.
    lang: str
    lender: str
    case_number: str
    headline: str
    today_title: str
    offer_title: str
    #: The first is set large: what is paid each month. Three to seven fit well.
    rows: tuple[OfferRow, ...]
    #: What the relief costs or saves in all, as a sentence.
    difference: str
    #: Until when the offer stands.
    note: str = ""

    def __post_init__(self) -> None:
        if not self.rows:
            raise ValueError("an offer picture needs at least one row")


def draw(press: Press, picture: OfferPicture) -> bytes:
    """`picture` as PNG, 1080 pixels wide; same picture, same bytes. Blocks for some 100 ms."""
    return press.png("offer.typ", asdict(picture))
