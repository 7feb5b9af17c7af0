"""At home, with a late loan and no case, a reason told in one's own words is the hardship notice."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from dialogs.conversation import hear
from dialogs.happenings import Ahead, HardshipNoticed
from dialogs.heard import Words
from dialogs.situation import Situation
from negotiation.applying.application import Hardship
from negotiation.applying.recovery import Awaited

JUNE = date(2019, 6, 1)


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

    assert list(reply.happened) == [HardshipNoticed(reason, words=said)]


@pytest.mark.parametrize(
    ("said", "figures", "ahead"),
    [
        ("I can't pay, but from June I can pay more", {}, Ahead(since=JUNE)),
        ("lost my job: 200 now, 450 from June", {"can_pay": 200}, Ahead(since=JUNE, amount=Decimal(450))),
        ("lost my job, start a new one in June and can pay 450 then", {}, Ahead(awaits=Awaited.NEW_JOB, since=JUNE, amount=Decimal(450))),
        ("no puedo pagar hasta junio", {}, Ahead(since=JUNE)),
        ("现在还不起，六月起能还450", {}, Ahead(since=JUNE, amount=Decimal(450))),
        ("can't pay until Friday", {}, None),
        ("lost my job, I can pay 200 once I get paid", {"can_pay": 200}, None),
    ],
)  # fmt: skip
def test_what_is_hoped_for_is_told_with_it(
    said: str,
    figures: dict[str, int],
    ahead: Ahead | None,
    a_situation: Callable[..., Situation],
) -> None:
    reply = hear(at_home(a_situation), Words(said))

    [noticed] = [one for one in reply.happened if isinstance(one, HardshipNoticed)]
    assert (noticed.figures, noticed.ahead) == (figures, ahead)


@pytest.mark.parametrize("said", ["what if my hours got cut?", "hello", "I found a job"])
def test_a_question_is_none(said: str, a_situation: Callable[..., Situation]) -> None:
    reply = hear(at_home(a_situation), Words(said))

    assert not any(isinstance(one, HardshipNoticed) for one in reply.happened)
