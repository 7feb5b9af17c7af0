"""Report picture: the desk's figures and its days as bars, for supervisors.

Every word and figure comes translated and formatted, as for the offer's picture.
"""

from dataclasses import asdict, dataclass

from bot.papers.press import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    label: str
    figure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDay:
    label: str
    arrivals: int
    handled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPicture:
    lang: str  #: BCP 47, as in "en" and "zh-Hans"
    lender: str
    title: str
    rows: tuple[ReportRow, ...]
    days: tuple[ReportDay, ...]  #: without any, no bars are drawn
    arrivals: str  #: what the bars are, in words
    handled: str


def draw_report(press: Press, picture: ReportPicture) -> bytes:
    """`picture` as PNG, 1080 pixels wide. Blocks for some 100 ms."""
    return press.png("report.typ", asdict(picture))
