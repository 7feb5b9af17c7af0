"""Whoever tries to go round a limit of theirs reads what to do, and the audit keeps that they tried."""

import pytest

from storage.auditing import audit
from tests.desk.room import Room

ONLY_A_SUPERVISOR = "Only a supervisor can do that. /advisors shows who is one."
NOT_KNOWN = "Only advisors known to the lender can act here. Ask a supervisor to add you."


async def tried(room: Room) -> list[tuple[str, str]]:
    """Who tried what, as the audit has it."""
    await room.town.quiet()
    async with room.town.app.database.begin() as session:
        steps = await audit.of_case(session, 1)
    return [
        (one.details["order"], one.details["why"]) for one in steps if one.event == "order refused"
    ]


@pytest.fixture
async def asked(room: Room) -> Room:
    """An offer beyond an advisor's authority waits for a supervisor."""
    await room.says("/offer 30")
    await room.says("/send 1")
    await room.news()
    await room.hears()
    return room


async def test_where_nobody_else_may_agree_it_is_said_at_once(room: Room) -> None:
    said = "Nobody else here may agree to it"
    ruth = await room.hire("Ruth", supervises=True)
    await room.says("/on", by=ruth)
    await room.says("/offer 30")
    await room.says("/send 1")
    assert not any(one.startswith(said) for one in await room.news())
    await room.says("/drop 1")
    await room.says("/transfer Ruth")
    await room.says("/offer 30", by=ruth)
    await room.says("/send 2", by=ruth)
    assert any(one.startswith(said) for one in await room.news())
    await room.says("/approve 2", by=ruth)
    assert await tried(room) == [("/approve", "OwnOffer")]


async def test_an_advisor_who_approves_their_own_offer_is_refused_and_noted(asked: Room) -> None:
    await asked.says("/approve 1")
    assert (await asked.news())[-1] == ONLY_A_SUPERVISOR
    assert await asked.taps("Approve and send") == ONLY_A_SUPERVISOR

    assert await tried(asked) == [
        ("/approve", "ForSupervisor"),
        ("Approve and send", "ForSupervisor"),
    ]
    assert await asked.hears() == []


async def test_a_colleague_who_taps_what_is_a_supervisors_is_noted(asked: Room) -> None:
    lee = await asked.hire("Lee")

    assert await asked.taps("Approve and send", by=lee) == ONLY_A_SUPERVISOR

    assert await tried(asked) == [("Approve and send", "ForSupervisor")]


async def test_a_plan_that_nobody_may_give_is_noted_however_its_button_was_made(
    room: Room,
) -> None:
    card = await room.card()
    beyond = "preview:0_9_0_0_0_0_0_0"  # nine points off the rate, which no policy of ours has

    await room.mei.tap(data=f"1:{beyond}", message=card.id, chat=room.town.group)

    assert await tried(room) == [(beyond, "BeyondAuthority")]


async def test_who_may_not_have_a_case_and_taps_it_is_noted(room: Room) -> None:
    await room.hire("Lee")
    await room.borrower.say("/complain")
    await room.borrower.say("Mei was rude to me.")
    await room.town.quiet()
    await room.says("/answered")
    await room.taps("Release")
    await room.taps("✋ Claim")

    assert await tried(room) == [("/answered", "ComplainedOf"), ("✋ Claim", "LeftToOthers")]


async def test_who_refused_it_and_takes_the_appeal_is_noted(room: Room) -> None:
    await room.hire("Lee")
    await room.declines("We have no plan for this loan.")
    await room.borrower.say("/appeal")
    await room.town.quiet()
    await room.taps("✋ Claim")

    assert await tried(room) == [("✋ Claim", "DecidedBefore")]


async def test_a_message_changed_into_an_order_approves_nothing(asked: Room) -> None:
    said = await asked.says("// approve it?")
    await asked.mei.edit(said.id, "/approve 1", chat=asked.town.group)

    assert (await asked.news())[-1].startswith("Nothing is done, and the borrower is not shown")
    assert await asked.hears() == []


async def test_whoever_is_no_advisor_any_more_is_noted_with_what_they_tried(asked: Room) -> None:
    await asked.dismiss(asked.mei)

    await asked.says("/drop 1")
    await asked.says("please wait")
    assert await asked.taps("Approve and send") == NOT_KNOWN

    assert await tried(asked) == [
        ("/drop", "NotStaff"),
        ("…", "NotStaff"),
        ("Approve and send", "NotStaff"),
    ]


async def test_approving_twice_quickly_sends_once(asked: Room) -> None:
    ada = await asked.hire("Ada", supervises=True)
    await asked.says("/approve 1", by=ada)
    await asked.says("/approve 1", by=ada)

    assert len([one for one in await asked.hears() if "34 more months" in one]) == 1


async def test_a_supervisor_reads_in_the_audit_who_tried_what(asked: Room) -> None:
    await asked.mei.say("/remove 1", chat=asked.town.group)
    assert (await asked.general())[-1] == ONLY_A_SUPERVISOR
    await asked.says("/approve 1")
    ada = await asked.hire("Ada", supervises=True)
    await asked.news()

    await asked.mei.say("/audit", chat=asked.town.group)
    assert (await asked.general())[-1] == ONLY_A_SUPERVISOR
    await ada.say("/audit", chat=asked.town.group)

    said = (await asked.general())[-1].splitlines()
    assert [one.partition("Mei: ")[2] for one in said] == [
        "⛔ /remove, not done, case –",
        "⛔ /approve, not done, case 2019-00001",
        "⛔ /audit, not done, case –",
    ]
    await asked.says("/timeline")
    assert "⛔ /approve, not done: not theirs to give – Mei (advisor)" in (await asked.news())[-1]
