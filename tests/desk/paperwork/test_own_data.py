"""What the desk wrote, weighed and dropped is not the borrower's: their own data holds what reached them."""

import json

from storage.case import transcript
from tests.desk.room import Room
from tests.sent_files import files, unpacked


async def own_data(room: Room) -> dict[str, bytes]:
    """What the borrower is given of their case, by name."""
    await room.hears()
    await room.borrower.say("/mydata")
    sent = await files(room.town, room.borrower)
    [data] = [data for name, data in sent.items() if name.endswith(".zip")]
    inside = unpacked(data)
    return {name.removeprefix("2019-00001/"): content for name, content in inside.items()}


async def test_offers_that_were_never_sent_and_a_supervisors_reasons_are_not_in_it(
    room: Room,
) -> None:
    ada = await room.hire("Ada", supervises=True)
    await room.says("/offer 30")
    await room.taps("Ask a supervisor")
    await room.says("/reject 1 the rate stays secret", by=ada)
    await room.says("/offer 28")
    await room.taps("Ask a supervisor")
    await room.says("/change 2 shorter, please; she is a risk", by=ada)
    await room.taps("Preview", by=ada)
    await room.taps("Send to the borrower", by=ada)
    await room.says("/offer 12")
    await room.says("/drop 4")
    await room.says("/drop 3")

    inside = await own_data(room)

    offers = json.loads(inside["offers.json"])
    assert [(one["version"], one["state"]) for one in offers] == [(3, "withdrawn")]
    pictures = {name for name in inside if name.startswith("files/offer-")}
    assert pictures == {"files/offer-3.png"}
    assert "Offers: 1. Agreements: 0." in inside["read-me.txt"].decode()
    everything = b"".join(inside.values())
    assert b"secret" not in everything
    assert b"a risk" not in everything


async def test_what_was_stopped_is_in_it_only_as_it_went_out(room: Room) -> None:
    group = room.town.group
    await room.says("It is all on www.first.example")
    await room.taps("Do not send it")
    put_right = await room.says("Pay on www.second.example")
    await room.mei.edit(put_right.id, "Pay as you always do", chat=group)
    await room.says("Look at www.third.example")
    await room.taps("Send all the same")
    changed = await room.says("As agreed, then")
    await room.mei.edit(changed.id, "As agreed on www.fourth.example", chat=group)
    await room.taps("Do not send it")
    await room.says("Read www.fifth.example")
    assert await room.hears() == [
        "Pay as you always do",
        "Look at www.third.example",
        "As agreed, then",
    ]

    said = (await own_data(room))["transcript.txt"].decode()

    assert [line.partition(": ")[2] for line in said.split("\n") if "  advisor" in line] == [
        "Pay as you always do",
        "Look at www.third.example",
        "As agreed, then",
    ]


async def test_the_lenders_own_file_marks_what_never_went_out(room: Room) -> None:
    await room.says("It is all on www.first.example")
    await room.taps("Do not send it")
    await room.says("Pay as you always do")

    async with room.town.app.database.begin() as session:
        lines = await transcript.read(session, borrower_id=1, chats=(), case_id=1)

    assert [(line.said, line.how) for line in lines] == [
        ("It is all on www.first.example", "not sent"),
        ("Pay as you always do", ""),
    ]
