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
