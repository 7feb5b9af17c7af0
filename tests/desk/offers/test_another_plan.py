"""Another plan instead of one that is broken, or does not fit any more: soon after the change before, a supervisor agrees."""

from datetime import date

from storage import lending
from tests.desk.room import Room, arrives

SOONER = "Its terms were changed on April 1, 2019, not long ago: another plan is possible, once a supervisor has agreed to it."
TOO_OFTEN = "The terms of this loan can be changed 3 times at most, and that has been done."


async def changed_often(room: Room) -> None:
    """The lender's book knows of changes before."""
    async with room.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.restructured = (date(2015, 1, 5), date(2017, 1, 5))


async def is_agreed_to(room: Room, version: int) -> None:
    """It is shown as a supervisor's, who agrees; it reaches the borrower then."""
    preview = (await room.shown())[-1]
    assert "Ask a supervisor" in preview.labels
    lee = await room.hire("Lee", supervises=True)
    await room.taps("Ask a supervisor")
    await room.hears()
    await room.says(f"/approve {version}", by=lee)
    assert any("Our offer" in text for text in await room.hears())


async def test_a_broken_plan_is_replaced_with_a_supervisors_leave(signed: Room) -> None:
    await signed.town.pass_time(days=110)
    [story] = [text for text in await signed.news() if "The plan is broken" in text]
    assert SOONER in story
    assert "for a plan that fits better" in "".join(await signed.hears())

    await signed.says("/offer 20")

    await is_agreed_to(signed, 2)


async def test_other_terms_than_those_in_force_have_a_supervisors_leave(signed: Room) -> None:
    await signed.says("/amend")
    assert SOONER in "".join(await signed.news())

    await signed.says("/offer 18")

    await is_agreed_to(signed, 2)


async def test_the_plans_that_can_be_paid_are_a_supervisors_to_agree_to(signed: Room) -> None:
    await signed.says("/amend")
    await signed.news()

    await signed.says("/offer")

    told = await signed.news()
    assert SOONER in told
    [plans] = [text for text in told if "Plan 1" in text]
    assert "changed again from" not in plans
    await signed.taps("Plan 1")
    await is_agreed_to(signed, 2)


async def test_nobody_is_sent_for_a_plan_where_terms_were_changed_too_often(
    signed: Room,
) -> None:
    await changed_often(signed)
    await signed.town.pass_time(days=110)

    [story] = [text for text in await signed.news() if "The plan is broken" in text]
    assert TOO_OFTEN in story
    assert "Please look for one" not in story
    told = "".join(await signed.hears())
    assert "will look with you at what is possible" in told
    assert "for a plan that fits better" not in told


async def test_no_other_terms_are_announced_where_they_were_changed_too_often(
    signed: Room,
) -> None:
    await changed_often(signed)

    await signed.says("/amend")

    [told] = [text for text in await signed.news() if "/resume" in text]
    assert TOO_OFTEN in told
    assert "Other terms can be offered now" not in told


async def test_what_came_in_since_is_told_beside_the_plans(signed: Room) -> None:
    await arrives(signed, "P-1", "289.99")
    await signed.says("/amend")
    await signed.news()

    await signed.says("/offer")

    assert any("$289.99 has come in since" in text for text in await signed.news())
