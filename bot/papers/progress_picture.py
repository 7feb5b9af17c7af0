"""Progress picture: how many instalments of a plan are paid, as one bar.

Every word comes translated and formatted; what it shows stands below it in words as well.
"""

from dataclasses import asdict, dataclass

from bot.papers.press import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressPicture:
    lang: str  #: BCP 47, as in "en" and "zh-Hans"
    lender: str
    title: str
    done: int
    count: int
    words: str  #: the same in words
    coming: str  #: what comes next; empty at the end


def draw_progress(press: Press, picture: ProgressPicture) -> bytes:
    """`picture` as PNG, 1080 pixels wide. Blocks for some 50 ms."""
    return press.png("progress.typ", asdict(picture))
