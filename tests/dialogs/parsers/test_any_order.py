"""Any order: whatever stands behind a command or in a button that somebody made up, it is an order, at once."""

from hypothesis import given
from hypothesis import strategies as st

from dialogs.desk.orders.order import Order
from dialogs.desk.orders.reading import COMMANDS, FAMILIES, read
from dialogs.heard import Command, Tap

NAMES = sorted({*COMMANDS, *(name for family in FAMILIES for name in family.BUTTONS)})
FIGURES = st.sampled_from(
    ["", "0", "-1", "1e99999999", "NaN", "Infinity", "²", "٣", "１２", "99999999999", "0001-01-01"]
)
BEHIND = st.one_of(
    st.text(max_size=60),
    *(st.lists(FIGURES, max_size=12).map(sign.join) for sign in ("_", ":", "-", " ", ",")),
)


@given(behind=BEHIND)
def test_whatever_stands_behind_it_is_an_order(behind: str) -> None:
    for name in NAMES:
        for heard in (Command(name, behind), Tap(1, f"{name}:{behind}")):
            assert isinstance(read(heard), Order), heard
