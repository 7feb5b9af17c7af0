"""Signed papers: whoever signed is sent the very paper once more, at any place, and nobody else is."""

import pytest

from bot.sandbox.client import Person, Seen
from negotiation.party import Role
from storage import people
from tests.beginnings import agreed, applied
from tests.conversations.plan.test_plan_papers import ALL, tell
from tests.desk.room import offered_to_two
from tests.town import Town

STORIES = {"wei": agreed, "unsigned": applied, "together": offered_to_two}
PAPER = "Agreement 1 of case 2019-00001, as all have signed it, with our seal."


@pytest.fixture
def unsigned(town: Town) -> Person:
    return town.wei


@pytest.fixture
def together(town: Town) -> Person:
    return town.wei


def papers(shown: list[Seen]) -> list[tuple[str, str]]:
    """Names of the files among what was shown, and what was said with each."""
    return [
        (one.message["document"]["file_name"], one.message.get("caption", ""))
        for one in shown
        if "document" in one.message
    ]


async def asks(town: Town, person: Person, text: str) -> list[Seen]:
    """All that is shown to whoever asks."""
    await town.replies(person)
    await person.say(text)
    return await town.replies(person)


async def sealed(town: Town, person: Person) -> list[bytes]:
    """The signed copies in a chat, the oldest first."""
    await town.quiet()
    found = [one.message for one in (await person.screen()).messages if "document" in one.message]
    return [
        await town.sandbox.file(one["document"]["file_id"])
        for one in found
        if one["document"]["file_name"].endswith("-signed.pdf")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "/agreement",
        "Please send me the agreement again",
        "what did I sign?",
        "¿me puede mandar otra vez el acuerdo?",
        "协议再发我一次",
        "可以給我PDF嗎",
    ],
)
async def test_the_signed_paper_comes_once_more_as_it_is_kept(
    town: Town, wei: Person, text: str
) -> None:
    shown = await asks(town, wei, text)

    [(name, said)] = papers(shown)
    assert name == "2019-00001-v1-signed.pdf"
    assert said.startswith(PAPER)
    assert said.endswith("It is in force.")
    assert "has_protected_content" not in shown[0].message
    first, again = await sealed(town, wei)
    assert first == again


async def test_beside_an_advisor_they_read_it_as_well(town: Town, wei: Person) -> None:
    await town.replies(town.mei, chat=town.group, topic=town.topic)

    shown = await asks(town, wei, "can I have the PDF?")

    assert len(papers(shown)) == 1
    seen = [
        one.text for one in (await town.group.screen(town.topic)).messages if "PDF" in one.text
    ]
    assert seen == ["can I have the PDF?"]


async def test_in_the_middle_of_a_question_it_is_sent_and_the_question_stays(
    town: Town, wei: Person
) -> None:
    await town.mei.say("/back", chat=town.group, topic=town.topic)
    await town.pass_time(days=35)
    await wei.say("I have paid")
    await town.quiet()

    shown = await asks(town, wei, "wait, what did I sign?")

    assert len(papers(shown)) == 1
    assert "receipt" in shown[-1].text


@pytest.mark.parametrize("text", ["/agreement", "can you send me the agreement"])
async def test_where_nothing_is_signed_it_is_said_so(
    town: Town, unsigned: Person, text: str
) -> None:
    shown = await asks(town, unsigned, text)

    assert papers(shown) == []
    assert shown[0].text.startswith("Nothing is signed here yet")


async def test_what_is_to_be_signed_is_shown_again_and_may_not_be_passed_on(
    town: Town, together: Person
) -> None:
    [ana] = town.others
    await town.tap(together, "I accept")
    await town.quiet()

    shown = await asks(town, ana, "let me see the agreement, can I see the agreement again?")

    [(name, said)] = papers(shown)
    assert name == "2019-00001-v1.pdf"
    assert said.startswith("This waits for your signature")
    assert [one.message["has_protected_content"] for one in shown if papers([one])] == [True]

    await town.put_signature(together)
    [(_, his)] = papers(await asks(town, together, "/agreement"))

    assert his.startswith("You have signed this. It holds once the others")


async def test_whoever_signed_it_too_is_sent_it_and_not_told_how_it_is_kept(
    town: Town, together: Person
) -> None:
    [ana] = town.others
    await town.tap(together, "I accept")
    await town.put_signature(together)
    await town.tap(ana, "Read and sign")
    await town.put_signature(ana, "Ana Ruiz")

    [(name, said)] = papers(await asks(town, ana, "what did I sign?"))

    assert name == "2019-00001-v1-signed.pdf"
    assert said == f"{PAPER} Keep it, and show it to whom you trust."
    first, again = await sealed(town, ana)
    assert first == again


@pytest.mark.parametrize("role", [Role.GUARANTOR, Role.CO_BORROWER])
async def test_whoever_is_bound_and_did_not_sign_is_sent_nothing(
    town: Town, wei: Person, role: Role
) -> None:
    assert wei
    ana = await town.another(role)
    await town.arrive(ana)

    for text in ("/agreement", "send me the agreement", "send me the paid off letter"):
        assert papers(await asks(town, ana, text)) == []


async def test_a_helper_a_stranger_and_a_chat_taken_off_the_loan_are_sent_nothing(
    town: Town, wei: Person
) -> None:
    grace = await town.help(await town.invite_helper(wei))
    stranger = await town.sandbox.person(first_name="Bo", language_code="en")
    await stranger.start()
    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
        assert chat is not None
        chat.borrower_id = None

    for person in (grace, stranger, wei):
        for text in ("/agreement", "what did I sign?"):
            shown = await asks(town, person, text)
            assert papers(shown) == []
            assert PAPER not in " ".join(one.text for one in shown)


async def test_at_the_end_the_letter_comes_with_it_or_alone(town: Town, wei: Person) -> None:
    [before] = [one.text for one in await asks(town, wei, "I need the paid off letter")]
    assert before.startswith("That letter comes here by itself once all of the plan is repaid.")
    await tell(town, "P-1", ALL)

    both = papers(await asks(town, wei, "/agreement"))
    alone = papers(await asks(town, wei, "constancia de no adeudo"))

    letter = (
        "2019-00001-completed.pdf",
        "The letter that says that all of your plan is repaid, with our seal.",
    )
    assert [name for name, _ in both] == ["2019-00001-v1-signed.pdf", letter[0]]
    assert both[0][1].endswith("All of it is repaid.")
    assert alone == [letter]


async def test_of_a_plan_that_is_over_it_is_said_that_it_holds_no_more(
    town: Town, wei: Person
) -> None:
    await town.mei.say("/back", chat=town.group, topic=town.topic)
    await town.pass_time(days=110)

    [(_, said)] = papers(await asks(town, wei, "/agreement"))

    assert said.endswith(
        "It has ended because instalments were missed. /status says what is possible now."
    )
