"""The picture of several plans is as wide as a telephone, small, and refuses figures that do not match."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from bot.papers.plans_picture import PlansPicture, draw_plans

PICTURE = PlansPicture(
    lang="en",
    headline="Plans for $330.00 a month",
    titles=("Today", "Plan 1", "Plan 2", "Plan 3"),
    rows=(
        ("Each month", ("$381.60", "$240.49", "$278.12", "$327.81")),
        ("Last", ("July 5, 2021", "November 5, 2023", "February 5, 2023", "June 5, 2022")),
    ),
)


def test_it_is_as_wide_as_a_telephone_and_small(press):
    png = draw_plans(press, PICTURE)

    with Image.open(io.BytesIO(png)) as image:
        assert image.width == 1080
        assert image.height < 1800
    assert len(png) < 100_000


def test_another_figure_gives_another_picture(press):
    rows = (("Each month", ("$381.60", "$240.49", "$278.12", "$327.82")), PICTURE.rows[1])

    assert draw_plans(press, replace(PICTURE, rows=rows)) != draw_plans(press, PICTURE)


def test_every_plan_has_its_figure():
    with pytest.raises(ValueError, match="a figure for each plan"):
        replace(PICTURE, titles=("Today", "Plan 1"))
