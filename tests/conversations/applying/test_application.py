from tests.town import Town


async def test_an_application_reaches_the_desk_and_its_paper_can_be_opened_there(
    town: Town,
) -> None:
    wei = await town.borrower()

    topic = await town.apply(wei)

    said = [m for m in (await town.group.screen(topic)).messages if m.by_bot]
    card, paper = [m for m in said if m.text]
    assert "I lost my job" in card.text
    assert paper.text == "№ 1 · Proof of income"


async def test_how_it_is_seen_is_corrected_where_it_is_read(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Send it")
    seen = (await town.says(wei))[-1]
    assert "How we see your situation" in seen
    assert "$500.00 is left at the end of a month" in seen

    await town.tap(wei, "Correct how you see it")
    await town.tap(wei, "What comes in")
    await wei.say("2600")

    seen = (await town.says(wei))[-1]
    assert "$700.00 is left at the end of a month" in seen
    await town.tap(wei, "Correct how you see it")
    await town.tap(wei, "Nothing, go back")
    assert "How we see your situation" in (await town.says(wei))[-1]


async def test_what_the_book_says_is_checked_by_a_person(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Send it")
    await town.tap(wei, "Correct how you see it")
    await town.tap(wei, "My payments, or days behind")
    await town.replies(wei)

    await wei.say("I paid the instalment of February on the 3rd")

    said = await town.says(wei)
    assert any(one.startswith("Thank you. A person checks it against our book") for one in said)
    assert "How we see your situation" in said[-1]
    topic = (await town.group.topics())[-1]["message_thread_id"]
    shown = [m.text for m in (await town.group.screen(topic)).messages]
    assert "I paid the instalment of February on the 3rd" in shown
