"""Plans picture: today's contract and the plans beside it, a column each, for the advisor who chooses.

It repeats what the message says in words. Every word and figure comes translated and formatted.
"""

from dataclasses import asdict, dataclass

from bot.papers.press import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class PlansPicture:
    """What the picture says. Raises ValueError where a row has not a figure for each title."""

    #: BCP 47, as of `OfferPicture`.
    lang: str
    headline: str
    titles: tuple[str, ...]
    #: A label, and a figure for each title.
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    def __post_init__(self) -> None:
        if not self.rows or any(len(figures) != len(self.titles) for _, figures in self.rows):
            raise ValueError("every row has a figure for each plan")


def draw_plans(press: Press, picture: PlansPicture) -> bytes:
    """`picture` as PNG; same picture, same bytes. Blocks for some 100 ms."""
    return press.png("plans.typ", asdict(picture))
