"""The picture of the way so far: small, and drawn in every language."""

import pytest

from bot.papers.press import Press
from bot.papers.progress_picture import ProgressPicture, draw_progress


@pytest.mark.parametrize("lang", ["en", "es", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize(("done", "count"), [(0, 43), (7, 43), (43, 43), (0, 0)])
def test_it_is_a_small_picture(lang: str, done: int, count: int) -> None:
    picture = ProgressPicture(
        lang=lang,
        lender="Example Savings Bank 储蓄银行",
        title="您的方案 / Your plan",
        done=done,
        count=count,
        words=f"{done} of {count} paid",
        coming="Next: US$294.46, 2019年5月5日",
    )

    drawn = draw_progress(Press(), picture)

    assert drawn.startswith(b"\x89PNG")
    assert len(drawn) <= 100_000
