"""Plans at the desk: suggested side by side, taken, built by taps, approved by a second person."""

from tests.desk.room import Room


async def test_probe(room: Room) -> None:
    await room.says("/offer")
    for each in await room.shown():
        print(repr(each.message.get("photo") and "PHOTO"), each.text, each.labels, sep="\n")
    print(await room.taps("Plan 1"))
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    await room.taps("Change it")
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    await room.taps("Rate cut +2")
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    await room.taps("Preview")
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    boss = await room.hire("Ana", supervises=True)
    await room.taps("Ask a supervisor")
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    print(await room.taps("Approve and send"), "toast")
    print(await room.taps("Approve and send", by=boss), "toast")
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    await room.town.tap(room.borrower, "Why?")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    await room.town.tap(room.borrower, "I can pay something else")
    print(await room.hears())
    await room.borrower.say("200 on the 10th")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    await room.taps("Keep our offer")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    await room.town.tap(room.borrower, "I can pay something else")
    await room.borrower.say("345 on the 10th")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    await room.town.tap(room.borrower, "I decline")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    await room.town.tap(room.borrower, "It takes too long")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    await room.says("/decline")
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    await room.taps("The most months that may be added")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    await room.town.tap(room.borrower, "Have another person look at it")
    for each in await room.town.replies(room.borrower):
        print("B--", each.text, each.labels, sep="\n")
    print(await room.taps("✋ Claim"), "toast")
    print(await room.taps("✋ Claim", by=boss), "toast")
    for each in await room.shown():
        print("--", each.text, each.labels, sep="\n")
    assert 0
