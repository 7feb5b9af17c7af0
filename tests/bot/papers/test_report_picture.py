"""The picture of a report is as wide as a telephone, in every language, with and without days."""

import io

import pytest
from PIL import Image

from bot.papers.report_picture import ReportDay, ReportPicture, ReportRow, draw_report


def picture(lang="en", days=(), figure="12"):
    return ReportPicture(
        lang=lang,
        lender="Harbour Savings Bank",
        title="Report of April 1, 2019" if lang == "en" else "2019年4月1日的报告",
        rows=(ReportRow(label="Hardship notices", figure=figure),) * 11,
        days=days,
        arrivals="Hardship notices",
        handled="Handled",
    )


WEEK = tuple(ReportDay(label=str(day), arrivals=day, handled=7 - day) for day in range(1, 8))


@pytest.mark.parametrize("lang", ["en", "es", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("days", [(), WEEK], ids=["none", "week"])
def test_it_is_as_wide_as_a_telephone_and_small(press, lang, days):
    png = draw_report(press, picture(lang, days))

    with Image.open(io.BytesIO(png)) as image:
        assert image.width == 1080
        assert image.height < 2200
    assert len(png) < 150_000


def test_days_add_bars_and_a_figure_changes_it(press):
    bare, with_days = draw_report(press, picture()), draw_report(press, picture(days=WEEK))

    heights = [Image.open(io.BytesIO(png)).height for png in (bare, with_days)]
    assert heights[1] > heights[0]
    assert draw_report(press, picture(figure="13")) != bare


def test_a_day_without_anything_divides_by_nothing(press):
    nothing = (ReportDay(label="1", arrivals=0, handled=0),)

    assert draw_report(press, picture(days=nothing))
