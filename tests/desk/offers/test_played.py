"""Played as the demo plays it, where a plan goes further than the advisor may: a supervisor agrees to it, and signs."""

from bot.commands.demo.play import Script, play_plan, play_signatures
from dialogs.languages import language_for
from tests.desk.room import Room, answers


async def test_a_supervisor_agrees_and_signs_where_the_advisor_may_not(room: Room) -> None:
    await answers(room, can_pay="215", goes_out="2150")
    ruth, english = await room.hire("Ruth", supervises=True), language_for("en")
    script = Script(
        borrower=room.borrower,
        advisor=room.mei,
        group=room.town.group,
        loan_number="68386728",
        full_name="Wei Chen",
        supervisor=ruth,
        language=english,
        desk_language=english,
    )

    supervisor = await play_plan(script, room.topic)
    await play_signatures(script, supervisor, room.topic)

    assert supervisor is ruth
    assert {"offer approved", "in force"} <= set(await room.town.events())
