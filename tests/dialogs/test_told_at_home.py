"""At home, with a late loan and no case, a reason told in one's own words is the hardship notice."""

from collections.abc import Callable

import pytest

from dialogs.conversation import hear
from dialogs.happenings import HardshipNoticed
from dialogs.heard import Words
from dialogs.situation import Situation
from negotiation.application import Hardship


def at_home(a_situation: Callable[..., Situation]) -> Situation:
    return a_situation(
        case=None,
        offer=None,
        agreement=None,
        to_sign=None,
        handoff=None,
        instalments=[],
        consent="1",
    )


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("i got sick and cant work", Hardship.ILLNESS),
        ("my hours got cut", Hardship.INCOME_REDUCED),
        ("me quedé sin chamba", Hardship.JOB_LOST),
        ("店里亏了很多", Hardship.BUSINESS_FAILED),
        ("上個月被資遣", Hardship.JOB_LOST),
        ("I need help paying", None),
    ],
)
def test_a_reason_is_the_notice(
    said: str, reason: Hardship | None, a_situation: Callable[..., Situation]
) -> None:
    reply = hear(at_home(a_situation), Words(said))

    assert list(reply.happened) == [HardshipNoticed(reason)]


@pytest.mark.parametrize("said", ["what if my hours got cut?", "hello", "I found a job"])
def test_a_question_is_none(said: str, a_situation: Callable[..., Situation]) -> None:
    reply = hear(at_home(a_situation), Words(said))

    assert not any(isinstance(one, HardshipNoticed) for one in reply.happened)
