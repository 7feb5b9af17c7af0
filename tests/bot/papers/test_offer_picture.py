"""The picture of an offer is small, wide enough for a telephone, and always the same."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from bot.papers.offer_picture import OfferRow, draw


def test_it_is_as_wide_as_a_telephone_and_small(press, picture_in_any_language):
    png = draw(press, picture_in_any_language)

    with Image.open(io.BytesIO(png)) as image:
        assert image.width == 1080
        assert image.height < 1800
    assert len(png) < 100_000


def test_it_stays_small_where_it_says_much(press, picture):
    long = OfferRow(
        label="Interest that is waived, and instalments put off until the end",
        today="13,508,464,123.26 USD",
        offer="11,508,464,123.26 USD",
    )
    much = replace(picture, headline="Less to pay each month. " * 4, rows=(long,) * 7)

    assert len(draw(press, much)) < 100_000


def test_the_same_offer_gives_the_same_bytes(press, picture):
    assert draw(press, picture) == draw(press, replace(picture))


def test_another_figure_gives_another_picture(press, picture):
    first, *others = picture.rows
    changed = replace(picture, rows=(replace(first, offer="322.09 USD"), *others))

    assert draw(press, changed) != draw(press, picture)


def test_a_long_figure_is_set_smaller_and_leaves_the_cards_as_they_are(press, picture):
    long = OfferRow(label="Each month", today="13,508,464,123.26 USD", offer="9 USD")

    with Image.open(io.BytesIO(draw(press, replace(picture, rows=(long,))))) as image:
        assert image.width == 1080
        # Between the cards nothing may stick out of one into the other.
        gap = image.convert("RGB").crop((535, 400, 545, 460)).getcolors()
    assert gap is not None
    assert len(gap) == 1


def test_a_comparison_of_nothing_is_refused(picture):
    with pytest.raises(ValueError, match="one row"):
        replace(picture, rows=())
