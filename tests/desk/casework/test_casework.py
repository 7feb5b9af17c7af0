"""Work on a case: the card keeps numbers back, papers are read alone, notes stay inside, steps are told to both."""

import pytest

from bot.sandbox.client import Person
from negotiation.applying.paper import PaperState
from negotiation.contacting.hold import HoldReason
from negotiation.lifecycle import CaseState
from storage.case import case_papers, cases
from tests.desk.room import Room
from tests.town import PAPER

NOT_STARTED = "Please write /start to me in a private chat once; then try again."


@pytest.fixture
async def private(room: Room) -> Person:
    """Mei has a chat of her own with the bot."""
    await room.mei.start()
    await room.town.says(room.mei)
    return room.mei


async def test_the_card_tells_of_loan_arrears_figures_lights_and_papers(room: Room) -> None:
    text = (await room.card()).text

    assert "Loan ····6728: $10,519.96 outstanding at 9.00%, $381.60 a month" in text
    assert "68386728" not in text
    assert "In $2,400.00, out $1,900.00, left $500.00; can pay $330.00" in text
    assert "🟢 left at the end of a month: $500.00" in text
    assert "№ 1 · Proof of income: received" in text


async def test_numbers_are_shown_to_who_asks_alone_and_that_is_kept(room: Room) -> None:
    shown = await room.taps("👁 Number and phone")

    assert "68386728" in shown
    assert "+1202555" in shown
    assert await room.news() == []
    assert (await room.town.events())[-1] == "numbers shown"


async def test_asked_for_by_command_numbers_go_to_the_own_chat(
    room: Room, private: Person
) -> None:
    await room.says("/reveal")

    assert await room.news() == ["It is in your own chat with me."]
    [told] = await room.town.says(private)
    assert told.startswith("Case 2019-00001\n")
    assert "68386728" in told


async def test_more_of_the_card_is_a_message_of_its_own(room: Room) -> None:
    await room.taps("⋯ More")

    [more] = await room.news()
    assert "Loan ····6728: $12,000.00 lent, 5 of 36 instalments paid" in more
    assert "○ Bank statement: missing" in more


async def test_a_paper_is_read_in_the_own_chat_only(room: Room, private: Person) -> None:
    assert await room.taps("👁 Open") == "It is in your own chat with me."

    [paper] = await room.town.replies(private)
    assert paper.text == "Case 2019-00001\n№ 1 · Proof of income"
    assert paper.message["document"]["file_name"] == "payslip.pdf"
    assert paper.message["has_protected_content"] is True
    assert (await room.town.events())[-1] == "paper opened"
    # One answer to each tap: Telegram takes no second one.
    assert all(one.ok for one in await room.town.sandbox.calls("answerCallbackQuery"))


async def test_who_never_wrote_to_the_bot_is_told_how(room: Room) -> None:
    await room.says("/open 1")

    assert await room.news() == [NOT_STARTED]
    assert "paper opened" not in await room.town.events()


async def test_a_paper_is_refused_with_a_saved_reason_in_two_taps(room: Room) -> None:
    await room.taps("✗ Refuse…")
    await room.taps("Too dark or blurred")

    why, _ = await room.hears()
    assert "we cannot read it; it is too dark or not sharp." in why
    async with room.town.app.database.begin() as session:
        [paper] = await case_papers.papers_of(session, 1)
    assert paper.state is PaperState.REFUSED


async def test_a_paper_is_accepted_by_a_tap_once_somebody_has_opened_it(
    room: Room, private: Person
) -> None:
    await room.taps("✓ Accept")
    asked = (await room.shown())[-1]
    assert asked.text.startswith("Nobody has opened paper 1 yet.")
    assert asked.labels == ["👁 Open", "Accept unread"]

    await room.taps("👁 Open")
    assert (await room.town.replies(private))[-1].text.endswith("№ 1 · Proof of income")
    await room.says("/accept 1")

    assert "Paper 1 is accepted." in await room.news()
    assert "paper accepted unread" not in await room.town.events()


async def test_a_paper_accepted_unread_stands_so_in_the_record(room: Room) -> None:
    await room.accepts("1")
    assert "Paper 1 is accepted." in await room.news()

    await room.says("/timeline")

    assert (await room.news())[-1].endswith("paper 1 accepted, opened by nobody – Mei (advisor)")


async def test_one_more_paper_is_asked_for_by_a_tap(room: Room) -> None:
    await room.says("/want")
    await room.taps("Bank statement")

    asked, step = await room.hears()
    assert asked.startswith("Your advisor asks for one more paper: Bank statement.")
    assert "Please send a photo or a PDF here." in step
    async with room.town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.PAPERS_WANTED
    await room.borrower.send_document("bank.pdf", PAPER + b"%", "application/pdf")
    await room.town.quiet()
    async with room.town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.NEGOTIATING


async def test_what_waits_and_what_is_missing_is_one_tap_away_below_the_list(room: Room) -> None:
    await room.says("/papers")
    [listed] = await room.shown()
    assert listed.labels[:3] == ["👁 Open", "✓ Accept", "✗ Refuse…"]
    await room.taps("Ask: Bank statement")

    asked, _ = await room.hears()
    assert asked.startswith("Your advisor asks for one more paper: Bank statement.")


async def test_a_figure_is_asked_about_and_the_borrower_reads_it(room: Room) -> None:
    await room.says("/ask outgoings is the car in it?")

    [asked] = await room.hears()
    assert asked.split("\n") == [
        "Mei asks about a figure you gave, what goes out each month ($1,900.00): is the car in it?",
        "Please just write your answer here.",
    ]
    assert (
        "❓ what goes out each month: asked about – is the car in it?" in (await room.card()).text
    )


async def test_a_figure_set_to_what_it_is_already_is_said_at_the_desk_alone(room: Room) -> None:
    await room.says("/correct outgoings 1900 the receipts say so")

    assert await room.news() == [
        "It is $1,900.00 already: nothing is changed, and nobody is told."
    ]
    assert await room.hears() == []
    assert "✏️" not in (await room.card()).text


@pytest.mark.parametrize(
    ("typed", "amount", "why"),
    [
        ("/correct income $ 2600 the payslip", "$2,600.00", "the payslip"),
        ("/correct income 2600 USD the payslip", "$2,600.00", "the payslip"),
        ("/correct Income  2600  the payslip", "$2,600.00", "the payslip"),
        ("/correct income 600 12 payslips say so", "$600.00", "12 payslips say so"),
    ],
)
async def test_an_amount_to_correct_is_read_with_its_currency(
    room: Room, typed: str, amount: str, why: str
) -> None:
    await room.says(typed)

    [told] = await room.hears()
    assert f"to {amount}. Why: {why}\n" in told


@pytest.mark.parametrize("figure", ["2 600", "$ 2 600", "1 200 600.50", "2 600 USD"])
async def test_an_amount_in_pieces_is_asked_about_before_the_borrower_reads_it(
    room: Room, figure: str
) -> None:
    await room.says(f"/correct income {figure} the payslip")

    assert await room.news() == [
        "Please write the amount in one piece, so that none of it is taken for the reason: /correct food 1380 the receipts say so."
    ]
    assert await room.hears() == []


async def test_a_figure_is_corrected_and_marked_as_such_on_both_sides(room: Room) -> None:
    await room.says("/correct outgoings 1700 the car is sold")

    [told] = await room.hears()
    assert "from $1,900.00 to $1,700.00. Why: the car is sold" in told
    text = (await room.card()).text
    assert "left $700.00" in text
    assert "✏️ what goes out each month: corrected from $1,900.00 to $1,700.00" in text


async def test_a_figure_is_asked_about_by_taps(room: Room) -> None:
    await room.says("/budget")
    await room.taps("Outgoings…")
    await room.taps("A paper that shows it?")

    [asked] = await room.hears()
    assert asked.startswith(
        "Mei asks about a figure you gave, what goes out each month ($1,900.00): do you have a paper"
    )
    assert "❓ what goes out each month: asked about" in (await room.card()).text


async def test_a_figure_is_set_right_by_taps(room: Room) -> None:
    await room.says("/budget")
    await room.taps("Outgoings…")
    await room.taps("✏️ Set it right…")
    for step in ("−100", "−100", "+10"):
        await room.taps(step)
    assert "$1,900.00 → $1,710.00" in (await room.screen())[-1].text
    await room.taps("As the papers show")

    [told] = await room.hears()
    assert "from $1,900.00 to $1,710.00. Why: so it stands in the papers you sent" in told
    assert (
        "✏️ what goes out each month: corrected from $1,900.00 to $1,710.00"
        in (await room.card()).text
    )


async def test_a_figure_that_was_not_told_or_cannot_be_read_changes_nothing(room: Room) -> None:
    for words, answer in {
        "/correct food 380 receipts": "The borrower has not told that figure. /budget shows those there are.",
        "/correct outgoings lots receipts": (
            "I cannot read that amount. Please write it as in /correct food 380 why."
        ),
        "/correct outgoings -1 receipts": (
            "I cannot read that amount. Please write it as in /correct food 380 why."
        ),
    }.items():
        await room.says(words)
        assert await room.news() == [answer]
    assert await room.hears() == []


async def test_a_note_stays_inside(room: Room) -> None:
    await room.says("/note prefers mornings & calm")

    assert "Noted; the borrower does not see it." in await room.news()
    assert "prefers mornings & calm" in (await room.card()).text
    assert await room.hears() == []
    await room.borrower.say("/history")
    assert "mornings" not in " ".join(await room.hears())


async def test_a_hold_is_set_and_lifted_with_its_reason(room: Room) -> None:
    await room.hears()
    await room.says("/note prefers mornings")
    await room.says("/hold disputed says it was paid in May")
    assert await room.town.holds() == [HoldReason.DISPUTED]
    [told] = await room.hears()
    assert told.startswith("From now on your case is on hold: no reminders")
    await room.says("/hold disputed again")
    assert (await room.news())[-1] == "It is on hold already: the debt is disputed."

    await room.says("/lift the receipt is of another loan")

    assert await room.town.holds() == []
    assert await room.hears() == ["Your case is not on hold any more: it goes on where it was."]
    assert [line for line in (await room.card()).text.split("\n") if line.startswith("📝")] == [
        "📝 April 1, 2019: prefers mornings",
        "📝 April 1, 2019: the receipt is of another loan",
    ]
    await room.says("/timeline")
    steps = (await room.news())[-1].split("\n")
    assert steps[-2].endswith(
        "· on hold: the debt is disputed – Mei (advisor): “says it was paid in May”"
    )
    assert steps[-1].endswith(
        "· the hold ended: the debt is disputed – Mei (advisor): “the receipt is of another loan”"
    )


async def test_the_timeline_says_why_something_was_refused(room: Room) -> None:
    ada = await room.hire("Ada", supervises=True)
    await room.says("/refuse 1 the date is cut off")
    await room.says("/accept 1")
    await room.says("/refuse 1")
    await room.taps("Too old")
    await room.says("/offer 30")
    await room.taps("Ask a supervisor")
    await room.says("/reject 1 the rate stays", by=ada)
    await room.declines("the house is sold")
    await room.news()

    await room.says("/timeline")

    said = "\n".join(await room.news())
    for step in (
        "paper 1 not accepted – Mei (advisor): “the date is cut off”",
        "paper 1 not accepted – Mei (advisor): “it is too old. Please send one of the last three months.”",
        "offer 1 not approved – Ada (supervisor): “the rate stays”",
        "the application declined – Mei (advisor): “the house is sold”",
    ):
        assert step in said
    assert "📝" not in (await room.card()).text
    await room.hears()
    await room.borrower.say("/history")
    history = (await room.hears())[0]
    assert "the rate stays" not in history
    assert "the application declined – Mei (advisor): “the house is sold”" in history


@pytest.mark.parametrize(
    "words",
    [
        "breathing_space 2019-31-05 letter of the court",
        "breathing_space 2019-02-30 letter of the court",
        "breathing_space 04/05/2019 letter of the court",
    ],
)
async def test_a_last_day_that_cannot_be_read_makes_no_hold_without_an_end(
    room: Room, words: str
) -> None:
    await room.says(f"/hold {words}")

    assert (await room.news())[-1].startswith(
        "Nothing is put on hold: I cannot read its last day."
    )
    assert await room.town.holds() == []


async def test_capitals_and_until_in_a_hold_do_not_matter(room: Room) -> None:
    await room.says("/hold Breathing_Space until 2019-05-31 letter of the court")

    assert "up to May 31, 2019" in (await room.card()).text


async def test_a_day_in_the_reason_of_a_hold_is_no_last_day(room: Room) -> None:
    await room.says("/hold disputed says it was paid on 05/03/2019")

    assert await room.town.holds() == [HoldReason.DISPUTED]


async def test_a_hold_in_the_night_is_not_told_and_the_desk_reads_why(room: Room) -> None:
    await room.says("Good evening.")
    await room.town.pass_time(hours=14)
    await room.hears()
    await room.news()

    await room.says("/hold court the letter came today")

    assert "🔕 The borrower is not told of this now: " in (await room.news())[-1]
    assert await room.hears() == []


async def test_of_a_crisis_put_on_hold_by_a_person_the_chat_says_nothing(room: Room) -> None:
    await room.hears()
    await room.says("/hold crisis said so on the telephone")
    await room.says("/lift a friend is there")
    assert await room.hears() == []


async def test_a_hold_with_a_last_day_runs_out_by_itself(room: Room) -> None:
    await room.says("/hold breathing_space 2019-04-02 letter of the court")
    assert await room.town.holds() == [HoldReason.BREATHING_SPACE]
    assert (await room.news())[-1] == (
        "✋ On hold now: breathing space by law. Nothing unasked goes out up to and including April 2, 2019, unless you write /lift before."
    )

    assert "On hold since" in (await room.card()).text
    await room.hears()
    await room.borrower.say("/status")
    assert "you did not ask for go out up to and including April 2, 2019." in "\n".join(
        await room.hears()
    )

    await room.town.pass_time(days=2)

    assert await room.town.holds() == []
    assert "hold run out" in await room.town.events()
    assert "On hold since" not in (await room.card()).text


async def test_a_hold_cannot_end_before_it_begins(room: Room) -> None:
    await room.says("/hold breathing_space 2019-03-31 letter of the court")

    assert await room.town.holds() == []


async def test_both_sides_read_every_step_and_the_borrower_no_internal_one(room: Room) -> None:
    await room.taps("👁 Number and phone")
    await room.says("/refuse 1 it is cut off")
    await room.news()
    await room.hears()

    await room.says("/timeline")
    [told] = await room.news()
    assert "number and telephone looked at – Mei (advisor)" in told
    assert "paper 1 not accepted – Mei (advisor): “it is cut off”" in told
    await room.borrower.say("/history")
    history, _ = await room.hears()
    assert "hardship notice given – you" in history
    assert "paper 1 not accepted – Mei (advisor): “it is cut off”" in history
    assert "telephone" not in history


async def test_a_topic_is_closed_while_the_borrower_has_the_next_word(offered: Room) -> None:
    async def is_closed() -> bool:
        topics = await offered.town.group.topics()
        return bool(topics[-1]["is_closed"])

    assert not await is_closed()
    await offered.taps("🤖 Hand back to the bot")
    assert await is_closed()

    await offered.town.tap(offered.borrower, "I decline")
    await offered.town.tap(offered.borrower, "Yes, decline it")
    await offered.town.quiet()

    assert not await is_closed()


async def test_the_same_file_of_two_borrowers_is_shown_to_supervisors(room: Room) -> None:
    ben = await room.town.borrower("555", name="Ben Ode")

    await room.town.apply(ben, "555")

    assert (
        "🚩 The same file was sent in case 2019-00002 and in 2019-00001. There may be a good reason; please look. Nothing was refused."
        in await room.general()
    )
    async with room.town.app.database.begin() as session:
        [paper] = await case_papers.papers_of(session, 2)
    assert paper.state is PaperState.RECEIVED


async def test_two_borrowers_in_one_chat_are_shown_to_supervisors(room: Room) -> None:
    town, wei = room.town, room.borrower
    await town.lend("777", phone="+12025550100", name="Lin Chen")  # they share a telephone
    await wei.say("/disconnect")
    await town.tap(wei, "Yes, disconnect this chat")

    await town.begin(wei, number="777")

    assert (
        "🚩 Case 2019-00002 is talked about in the same chat as 2019-00001. There may be a good reason; please look. Nothing was refused."
        in await room.general()
    )


async def test_an_advisor_who_blocked_the_bot_is_told_in_the_group(
    room: Room, private: Person
) -> None:
    await private.block()

    [told] = [text for text in await room.general() if text.startswith("🚫")]
    assert told.startswith("🚫 Mei, I cannot write to you privately. Please write /start to me")


async def test_a_paper_is_opened_by_nobody_whom_the_bot_cannot_write_to(room: Room) -> None:
    await room.says("/open 1")

    [told] = await room.news()
    assert told.startswith("Please write /start to me")
    assert "paper opened" not in await room.town.events()


async def test_a_paper_that_is_not_scanned_yet_opens_for_nobody(
    room: Room, private: Person
) -> None:
    async with room.town.app.database.begin() as session:
        [paper] = await case_papers.papers_of(session, 1)
        paper.state = PaperState.HELD

    await room.says("/open 1")

    assert await room.news() == ["№ 1 · Proof of income: being checked for viruses"]
    assert await room.town.replies(private) == []
    assert "paper opened" not in await room.town.events()


async def test_a_paper_opens_as_what_it_is_whatever_it_is_called(
    room: Room, private: Person
) -> None:
    await room.says("/want")
    await room.taps("Bank statement")
    await room.borrower.send_document("bank\u202efdp.hta", PAPER + b"%<script>", "application/pdf")
    await room.town.quiet()

    await room.says("/open 2")

    [paper] = await room.town.replies(private)
    assert paper.message["document"]["file_name"] == "bankfdp.hta.pdf"


async def test_a_paper_taken_after_all_is_not_asked_for_any_more(room: Room) -> None:
    await room.says("/refuse 1 it is cut off")
    await room.hears()

    await room.says("/accept 1")

    assert await room.hears() == [
        "We have looked again at your paper № 1 (Proof of income), and accept it. You need not send another one."
    ]


async def test_who_waits_below_a_paper_taken_after_all_is_where_they_were(room: Room) -> None:
    await room.says("/refuse 1 it is cut off")
    asked = (await room.town.replies(room.borrower))[-1]
    await room.says("/accept 1")
    await room.says("/back")
    await room.hears()

    await room.borrower.tap(message=asked.id, data=asked.data("Not now"))
    await room.borrower.say("how long will it take from here")

    assert "Please send a photo" not in "\n".join(await room.hears())


async def test_a_paper_that_is_refused_already_is_said_to_be(room: Room) -> None:
    await room.says("/refuse 1 it is cut off")
    await room.news()

    await room.says("/refuse 1 it is too old")

    assert (await room.news())[-1] == (
        "Paper 1 is refused already. /accept 1 takes it all the same."
    )


async def test_a_saved_reason_is_read_by_each_side_in_its_own_language(room: Room) -> None:
    await room.borrower.say("请说中文")
    await room.says("/refuse 1")
    await room.taps("Too dark or blurred")
    assert "太暗或者不清晰" in "\n".join(await room.hears())
    await room.news()

    await room.says("/papers")

    assert "not accepted, because: we cannot read it" in (await room.news())[-1]


async def test_a_paper_may_be_asked_for_by_its_name(room: Room) -> None:
    await room.says("/want bank statement")

    assert "The borrower is asked for it: Bank statement." in await room.news()
    assert "Bank statement" in "\n".join(await room.hears())
