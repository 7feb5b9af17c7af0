"""At the end of a week a supervisor looks through what was given and not kept, by whom, and whether alike."""

from datetime import date

from negotiation.follow_up.promise import Promise, PromiseState
from tests.desk.room import Room
from tests.money import usd


async def test_relief_given_broken_promises_work_and_alike_cases_are_shown_to_the_supervisor_alone(
    signed: Room,
) -> None:
    room, town = signed, signed.town
    ruth = await room.hire("Ruth", supervises=True)
    await ruth.start()
    ben = await town.borrower("555", name="Ben Ode")
    other = Room(town, ben, await town.apply(ben, "555"))
    await other.taps("✋ Claim")
    await other.declines("We have no plan for this loan.")
    async with town.app.database.begin() as session:
        day, state = date(2019, 3, 29), PromiseState.BROKEN
        about = {"case_id": 1, "instalment_id": 1, "amount": usd(200), "made_at": town.now}
        session.add(Promise(day=day, state=state, **about))
    await town.says(ruth)
    await room.news()
    await room.says("/review")
    assert (await room.news())[-1].startswith("Only a supervisor can do that.")

    await room.says("/review month", by=ruth)

    assert await room.news() == ["It is in your own chat with me."]
    assert [line for line in (await town.says(ruth))[-1].split("\n") if line] == [
        "🗓 Review from March 3, 2019 to April 1, 2019",
        "Plans that came into force: 1",
        "• more time: 1",
        "Promises not kept: 1",
        "• Case 2019-00001: $200.00 by March 29, 2019",
        "Plans broken: 0",
        "By advisor",
        "• Ruth: took 0, offers 0, declined 0; has 0 of 10",
        "• Mei: took 2, offers 1, declined 1; half had waited 0 min at most; has 1 of 10",
        "Alike, and not treated alike, in 90 days (product, reason, lateness, what could be paid). There may be a good reason; please look:",
        "• Case 2019-00001: a plan that asks 77.00% of the instalment; Case 2019-00002: declined",
    ]
