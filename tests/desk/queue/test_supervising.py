"""Supervisors see the team and the numbers, move cases, let people in by a link, and read who opened what."""

import pytest

from bot.sandbox.client import Person
from storage import people
from tests.desk.room import Room

ONLY = "Only a supervisor can do that. /advisors shows who is one."


@pytest.fixture
async def ruth(room: Room) -> Person:
    """She supervises, and has a chat of her own with the bot."""
    ruth = await room.hire("Ruth", supervises=True)
    await ruth.start()
    await room.town.says(ruth)
    await room.says("/advisors", by=ruth)
    await room.news()
    return ruth


async def test_what_is_for_supervisors_is_refused_to_others(room: Room, ruth: Person) -> None:
    for words in (
        "/team",
        "/report",
        "/audit",
        "/complaints",
        "/ratings",
        "/reassign 1",
        "/invite",
    ):
        await room.says(words)

        assert await room.news() == [ONLY], words
    assert ruth


async def test_the_team_with_its_load_and_who_waits(room: Room, ruth: Person) -> None:
    ben = await room.town.borrower("555", name="Ben Ode")
    await room.town.apply(ben, "555")
    await room.town.pass_time(minutes=150)

    await room.says("/team", by=ruth)

    assert (await room.news())[-1].split("\n") == [
        "Team",
        f"• Ruth ({ruth.id}, supervisor, on duty): 0 conversations",
        f"• Mei ({room.mei.id}, advisor, on duty): 1 conversation",
        "",
        "1 waits for a person",
        "the longest for 2 h 30 min",
    ]


async def test_whoever_is_promised_a_word_later_does_not_wait_now(
    room: Room, ruth: Person
) -> None:
    await room.says("/callback tomorrow 10:00")

    await room.says("/team", by=ruth)

    assert (await room.news())[-1].split("\n")[-1] == "0 wait for a person"


async def test_the_report_is_figures_and_a_picture(room: Room, ruth: Person) -> None:
    await room.says("/back")
    await room.news()

    await room.says("/report week", by=ruth)

    [report] = await room.shown()
    assert report.message["photo"]
    lines = report.text.split("\n")
    assert lines[0] == "Report from March 26, 2019 to April 1, 2019"
    assert "Hardship notices: 1" in lines
    assert "Handled: 1" in lines
    assert "Complaints not answered yet: 0" in lines


async def test_all_of_one_goes_to_a_colleague_and_the_borrower_is_told(
    room: Room, ruth: Person
) -> None:
    await room.says("/reassign mei Ruth", by=ruth)

    assert await room.hears() == [
        "Mei had to leave. Ruth (supervisor) is here now and reads what you write."
    ]
    assert "Ruth has the case now, instead of Mei." in await room.news()
    assert "Ruth has it" in (await room.card()).text


async def test_all_of_one_goes_back_to_the_queue(room: Room, ruth: Person) -> None:
    await room.says(f"/reassign {room.mei.id}", by=ruth)

    assert (await room.news())[-1] == (
        "1 case of Mei is back in the queue.\nMei is at work as before, and is offered the next ones."
    )
    assert "nobody has it yet" in (await room.card()).text
    assert "→ Mei" in await room.board()
    said = "Mei is off duty, and is offered nobody until they write /on."
    assert await room.taps("Mei is not at work", by=ruth) == said
    assert "→ Mei" not in await room.board()


async def test_what_came_meanwhile_goes_back_as_well_when_somebody_is_ill(
    room: Room, ruth: Person
) -> None:
    await room.says(f"/reassign {room.mei.id}", by=ruth)
    await room.says("/claim")

    await room.taps("Mei is not at work", by=ruth)

    assert (await room.news())[-1].endswith("1 case of Mei is back in the queue.")
    assert "nobody has it yet" in (await room.card()).text


async def test_nobody_is_given_the_cases_of_who_is_unknown(room: Room, ruth: Person) -> None:
    await room.says(f"/reassign {room.mei.id} 4711", by=ruth)

    [told] = await room.news()
    assert told.startswith("Nobody here is called 4711. Known are: ")
    assert "Mei has it" in (await room.card()).text


async def invited(room: Room, ruth: Person, role: str = "") -> str:
    await room.says(f"/invite {role}".strip(), by=ruth)
    [text] = await room.town.says(ruth)
    return text.partition("?start=")[2]


async def test_a_link_lets_one_person_in_once(room: Room, ruth: Person) -> None:
    link = await invited(room, ruth)
    assert await room.news() == ["The link is in your own chat with me."]
    lee = await room.town.sandbox.person(first_name="Lee", language_code="en")
    odd = await room.town.sandbox.person(first_name="Odd", language_code="en")

    await lee.start(link)
    [welcome] = await room.town.says(lee)
    await odd.start(link)

    assert welcome.startswith("Welcome, Lee. You may act in the advisors' group now")
    assert await room.town.says(odd) == [
        "This link is used up or too old. Please ask the supervisor for a new one."
    ]
    async with room.town.app.database.begin() as session:
        advisor = await people.active_advisor(session, lee.id)
        assert advisor is not None
        assert not advisor.is_supervisor
        assert await people.active_advisor(session, odd.id) is None


async def test_a_link_for_a_supervisor_makes_one(room: Room, ruth: Person) -> None:
    link = await invited(room, ruth, "supervisor")
    lee = await room.town.sandbox.person(first_name="Lee", language_code="en")

    await lee.start(link)
    await room.town.quiet()

    async with room.town.app.database.begin() as session:
        assert lee.id in [one.user_id for one in await people.supervisors(session)]


async def test_who_supervised_before_comes_back_as_the_link_says(room: Room, ruth: Person) -> None:
    tom = await room.hire("Tom", supervises=True)
    await room.says(f"/remove {tom.id}", by=ruth)

    await tom.start(await invited(room, ruth))
    await room.town.quiet()

    async with room.town.app.database.begin() as session:
        advisor = await people.active_advisor(session, tom.id)
    assert advisor is not None
    assert not advisor.is_supervisor


async def test_a_link_is_good_for_two_days(room: Room, ruth: Person) -> None:
    link = await invited(room, ruth)
    lee = await room.town.sandbox.person(first_name="Lee", language_code="en")
    await room.town.pass_time(hours=49)

    await lee.start(link)

    assert (await room.town.says(lee))[0].startswith("This link is used up or too old.")


async def test_who_opened_what_is_read_by_supervisors(room: Room, ruth: Person) -> None:
    await room.says("/audit", by=ruth)
    assert await room.news() == ["Nothing was opened in the last seven days."]
    await room.mei.start()
    await room.town.says(room.mei)
    await room.taps("👁 Open")
    await room.taps("👁 Number and phone")

    await room.says("/audit", by=ruth)

    first, second = (await room.news())[-1].split("\n")
    assert first.endswith("· Mei: a paper, case 2019-00001")
    assert second.endswith("· Mei: the account and telephone number, case 2019-00001")


async def test_of_many_the_newest_are_shown_and_how_many_came_before(
    room: Room, ruth: Person
) -> None:
    await room.mei.start()
    await room.taps("👁 Number and phone")
    for _ in range(20):
        await room.says("/open 1")

    await room.says("/audit", by=ruth)

    more, *lines = (await room.news())[-1].split("\n")
    assert more == "1 more before these"
    assert len(lines) == 20
    assert all("a paper, case 2019-00001" in line for line in lines)


async def test_what_was_accepted_unread_is_read_by_supervisors_as_well(
    room: Room, ruth: Person
) -> None:
    await room.accepts("1")
    await room.news()

    await room.says("/audit", by=ruth)

    assert "Mei: " in (await room.news())[-1]


async def test_a_complaint_is_in_the_register_and_answered_by_a_supervisor(
    room: Room, ruth: Person
) -> None:
    await room.borrower.say("/complain")
    await room.town.quiet()
    await room.borrower.say("Nobody called me back.")
    await room.town.quiet()
    await room.hears()
    lee = await room.hire("Lee")

    await room.says("/complaints", by=ruth)
    register = (await room.news())[-1].split("\n")
    assert register[1].startswith("○ C-2019-00001, case 2019-00001: made April 1, 2019")
    assert register[2] == "   about Mei"
    await room.says("/answered", by=lee)
    assert (await room.news())[-1] == ONLY
    await room.says("/answered", by=ruth)
    asked = (await room.news())[-1]
    assert "Then complaint C-2019-00001 counts as answered" in asked
    assert "Nobody called me back" not in asked  # it may be about somebody who reads here
    await room.taps("Not answered yet", by=ruth)
    assert "We count your complaint" not in "".join(await room.hears())
    await room.says("/answered", by=ruth)
    await room.taps("It is answered, tell the borrower", by=ruth)

    assert "Complaint C-2019-00001 is answered." in await room.news()
    await room.says("/complaints", by=ruth)
    assert (await room.news())[-1].split("\n")[1].startswith("✓ C-2019-00001")


async def test_an_appeal_does_not_go_to_who_refused_it_but_to_the_queue(
    room: Room, ruth: Person
) -> None:
    ana = await room.hire("Ana")
    await room.declines("We have no plan for this loan.")
    await room.borrower.say("/appeal")
    await room.town.quiet()
    await room.taps("✋ Claim", by=ana)
    await room.news()

    await room.says(f"/reassign {ana.id} {room.mei.id}", by=ruth)

    said = await room.news()
    assert any(text.endswith(" gives the case back to the queue.") for text in said)
    assert said[-1].split("\n") == [
        "1 case of Ana is back in the queue: Mei may not have it (complaint, appeal, skill, or a supervisor was asked for).",
        "Ana is at work as before, and is offered the next ones.",
    ]
    assert "nobody has it yet" in (await room.card()).text
    await not_for_mei(room)


async def test_an_appeal_goes_to_a_colleague_who_had_no_part_in_it(
    room: Room, ruth: Person
) -> None:
    ana, lee = await room.hire("Ana"), await room.hire("Lee")
    await room.says("/on", by=lee)
    await room.declines("We have no plan for this loan.")
    await room.borrower.say("That is not right, I want somebody else to look at it")
    await room.town.quiet()
    await room.taps("✋ Claim", by=ana)

    await room.says(f"/reassign {ana.id} {lee.id}", by=ruth)

    assert "Lee has it" in (await room.card()).text


async def test_a_complaint_does_not_go_to_whom_it_is_about(room: Room, ruth: Person) -> None:
    await room.borrower.say("/complain")
    await room.borrower.say("Mei was rude to me.")
    await room.town.quiet()
    await room.says(f"/reassign {room.mei.id} {ruth.id}", by=ruth)
    assert "Ruth has it" in (await room.card()).text

    await room.says(f"/reassign {ruth.id} {room.mei.id}", by=ruth)

    assert "nobody has it yet" in (await room.card()).text
    assert "Mei may not have it" in (await room.news())[-1]
    await not_for_mei(room)


@pytest.mark.usefixtures("ruth")
async def test_once_the_case_has_ended_a_complaint_does_not_go_to_who_closed_it(
    room: Room,
) -> None:
    await room.closes("settled")
    await room.hears()

    await room.borrower.say("/complain")
    await room.borrower.say("It is not settled at all, nobody asked me.")

    assert any("Somebody other than Mei looks into it." in told for told in await room.hears())
    await not_for_mei(room)


async def not_for_mei(room: Room) -> None:
    """The queue has it, and not for her."""
    await room.mei.say("/next", chat=room.town.group)
    assert (await room.general())[-1].startswith("1 waits, but needs a language or a skill")


async def test_a_promise_to_call_back_goes_along(room: Room, ruth: Person) -> None:
    await room.says("/callback tomorrow 10:00")
    await room.hears()
    await room.news()

    await room.says(f"/reassign {room.mei.id} {ruth.id}", by=ruth)

    [told] = await room.hears()
    assert told.startswith(
        "Mei had to leave. Ruth (supervisor) will write to you here on April 2, 2019"
    )
    assert (await room.news())[-1].startswith("1 case of Mei is with Ruth now.\n")


async def test_who_goes_off_duty_still_calls_back_when_they_promised(
    room: Room, ruth: Person
) -> None:
    await room.says("/callback tomorrow 10:00")
    await room.hears()

    await room.says("/off")

    assert await room.hears() == []
    assert ruth


async def test_what_borrowers_said_of_their_talks_is_for_the_supervisor_alone(
    room: Room, ruth: Person
) -> None:
    await room.says("/ratings", by=ruth)
    assert await room.town.says(ruth) == ["Nobody has said yet how a talk was."]
    await room.says("Good morning")
    await room.says("/back")
    await room.town.tap(room.borrower, "2")
    await room.borrower.say("She was in a hurry")
    await room.news()

    await room.says("/ratings", by=ruth)

    assert (await room.town.says(ruth))[-1].split("\n") == [
        "How it was, 1 to 5",
        "2 · Mei, case 2019-00001, April 1, 2019",
        "   “She was in a hurry”",
    ]
    assert await room.news() == ["It is in your own chat with me."]


async def test_a_supervisor_who_took_it_may_leave_it_to_an_advisor(
    room: Room, ruth: Person
) -> None:
    await room.says("/escalate")
    await room.says("/claim", by=ruth)
    await room.news()

    await room.says("/transfer Mei", by=ruth)

    assert "Mei, this case is yours now." in await room.news()
    await room.says("/release")
    await room.news()
    await room.says("/claim")
    assert "Mei has it" in (await room.card()).text
