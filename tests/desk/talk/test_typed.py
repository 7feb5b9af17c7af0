"""What is typed behind a command: figures in every notation, days, and texts that are too long."""

import pytest

from dialogs.desk.orders.order import Unknown
from dialogs.desk.orders.reading import COMMANDS, read
from dialogs.heard import Words
from dialogs.languages import LANGUAGES
from negotiation.applying.figure_mark import figure_of
from negotiation.money import Money
from storage import lending
from storage.case import case_instalments, cases, casework
from tests.desk.room import Room


@pytest.mark.parametrize(
    ("typed", "plainly"),
    [
        ("/offer １２", "/offer 12"),
        ("/offer 十二", "/offer 12"),
        ("/offer 12 months", "/offer 12"),
        ("/offer 12个月", "/offer 12"),
        ("/offer 12 meses", "/offer 12"),
        ("/send １", "/send 1"),
        ("/accept №2", "/accept 2"),
        ("/accept 第2份", "/accept 2"),
        ("/open #2", "/open 2"),
        ("/refuse ２　太暗", "/refuse 2 太暗"),
        ("/refuse 2：太暗", "/refuse 2 太暗"),
        ("/refuse 2\ntoo dark", "/refuse 2 too dark"),
        ("/paid 第三期", "/paid 3"),
        ("/paid ３", "/paid 3"),
        ("/correct food　380　收据", "/correct food 380 收据"),
        ("/correct 伙食 380 收据", "/correct food 380 收据"),
        ("/correct Rent and fixed costs: 950 the lease", "/correct fixed 950 the lease"),
        ("/ask Otras entidades ¿cuáles son?", "/ask other_debts ¿cuáles son?"),
        ("/capacity ５", "/capacity 5"),
        ("/speaks １２３，en", "/speaks 123 en"),
        ("/reassign １１１ ２２２", "/reassign 111 222"),
        ("/settle ３ Accepted why", "/settle 3 accepted why"),
        ("/closed Settled", "/closed settled"),
        ("/reject ２，太长", "/reject 2 太长"),
    ],
)
def test_figures_are_read_in_every_script(typed: str, plainly: str) -> None:
    order = read(Words(typed))

    assert not isinstance(order, Unknown)
    assert order == read(Words(plainly))


@pytest.mark.parametrize(
    "typed",
    [
        *("/offer 12.5", "/offer twelve", "/send 1,2", "/accept 2nd", "/open the second"),
        *(
            "/hold disputed 24/7 calls",
            "/hold disputed 3.5 of it is paid",
            "/refuse too dark",
            "/refuse 1,500 too dark",
            "/capacity 1万",
            "/offer -3",
        ),
    ],
)
def test_what_is_no_whole_number_is_asked_for_again(typed: str) -> None:
    assert isinstance(read(Words(typed)), Unknown)


#: Every command that takes words, with as much of them as is too long by seven.
LONG = {
    "/note ": 1000,
    "/hold disputed ": 1000,
    "/lift ": 1000,
    "/escalate ": 1000,
    "/release ": 1000,
    "/calloff ": 1000,
    "/withdrawn ": 1000,
    "/putaway ": 1000,
    "/decline ": 500,
    "/reject 1 ": 500,
    "/change 1 ": 500,
    "/refuse 1 ": 500,
    "/ask food ": 500,
    "/correct food 380 ": 500,
    "/settle 3 wrong ": 500,
}


@pytest.mark.parametrize("command", LONG)
def test_a_text_that_is_too_long_is_not_cut_and_it_is_said_by_how_much(command: str) -> None:
    most = LONG[command]
    assert not isinstance(read(Words(command + "x" * most)), Unknown)

    order = read(Words(command + "x" * (most + 7)))

    assert isinstance(order, Unknown)
    for language in LANGUAGES.values():
        said = language.plain(order.why)
        assert "7" in said
        assert str(most) in said.replace(",", "").replace(".", "")


#: Read as a name, an amount or a moment, and not kept.
READ = {
    *("find", "transfer", "reassign", "remove", "promote", "skills"),
    *("reply", "paid", "snooze", "callback"),
}


def test_no_command_that_takes_words_is_forgotten() -> None:
    story = "x" * 100
    taking = {
        name
        for name in COMMANDS
        for before in ("", "1 ", "food ", "food 380 ", "disputed ", "3 wrong ")
        if story in repr(read(Words(f"/{name} {before}{story}")))
    }

    assert {f"/{name}" for name in taking - READ} <= {command.split()[0] for command in LONG}


async def test_nothing_is_done_by_a_reason_that_is_too_long(room: Room) -> None:
    await room.says("/decline " + "x" * 501)

    assert await room.news() == [
        "Nothing is done: the text is 1 character too long, 500 are the most. What you wrote stands above, to be copied and shortened."
    ]
    async with room.town.app.database.begin() as session:
        assert await casework.notes_of(session, 1) == []


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("1,500 2019-04-01", "Did $1,500.00 come in on April 1, 2019?"),
        ("2019-04-01: 1 250,50", "Did $1,250.50 come in on April 1, 2019?"),
        ("1万2", "Has $12,000.00 come in?"),
        ("１，５００", "Has $1,500.00 come in?"),
        ("yesterday 80", "The plan was signed after March 31, 2019."),
        ("80 2019-04-09", "April 9, 2019 is still ahead"),
        ("80 or 90", "I could not read the amount, or the day it came."),
    ],
)
async def test_an_amount_is_read_with_the_day_it_came(
    signed: Room, typed: str, asked: str
) -> None:
    await signed.says(f"/paid {typed}")

    assert (await signed.news())[-1].startswith(asked)


async def test_what_came_days_ago_is_recorded_as_of_that_day(signed: Room) -> None:
    await signed.town.pass_time(days=36)  # an instalment was due the day before
    await signed.says("/claim")
    await signed.says("/paid 294.46 2019-05-04")
    await signed.taps("Yes, record it")

    async with signed.town.app.database.begin() as session:
        rows = await case_instalments.instalments_of(session, 1)
        [payment] = await lending.payments_on(session, rows[0].loan_id, 5)
    assert rows[0].is_paid
    assert payment.received_on.isoformat() == "2019-05-04"


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("２０１９－０５－３１", "May 31, 2019"),
        ("5月31日", "May 31, 2019"),
        ("31/5/2019", "May 31, 2019"),
        ("until 2019-05-31", "May 31, 2019"),
        ("31.05.2019", "May 31, 2019"),
        ("5/31/2019", "May 31, 2019"),
        ("2019年5月31日", "May 31, 2019"),
    ],
)
async def test_a_hold_ends_on_the_day_that_was_typed(room: Room, typed: str, until: str) -> None:
    await room.says(f"/hold disputed {typed} says it was paid")

    assert f"up to and including {until}" in (await room.news())[-1]


async def test_a_day_that_may_be_two_puts_nothing_on_hold(room: Room) -> None:
    await room.says("/hold disputed 03/04/2019 says it was paid")

    [said] = await room.news()
    assert said.startswith("Nothing is put on hold: I cannot read its last day.")
    assert await room.town.holds() == []


async def test_a_figure_is_set_right_in_any_notation(room: Room) -> None:
    await room.says("/correct outgoings １，９５０ the receipts say so")

    async with room.town.app.database.begin() as session:
        case = await cases.case(session, 1)
    assert figure_of(case.application, "outgoings") == Money("1950", "USD")


@pytest.mark.parametrize(
    "typed",
    [
        "/answered we have refunded the fee",
        "/back thank you for calling",
        "/amend he asks for a longer term",
        "/resume it stays",
        "/checked passport seen",
        "/reopen it was a mistake",
    ],
)
async def test_words_that_nobody_would_read_are_not_swallowed(room: Room, typed: str) -> None:
    await room.hears()
    await room.says(typed)

    [said] = await room.news()
    assert said.startswith(f"Nothing is done: {typed.split(maxsplit=1)[0]} takes no words")
    assert await room.hears() == []


async def test_why_a_case_is_passed_up_reaches_the_supervisors_and_stays(room: Room) -> None:
    ruth = await room.hire("Ruth", supervises=True)
    await ruth.start()
    await room.town.says(ruth)
    await room.says("/escalate wants the interest waived for a year")

    [told] = await room.town.replies(ruth)
    assert told.text == (
        "⬆️ Case 2019-00001: Mei asks a supervisor to take it.\n"
        "“wants the interest waived for a year”"
    )
    [[button]] = told.message["reply_markup"]["inline_keyboard"]
    group = str(room.town.group.id).removeprefix("-100")
    assert button == {
        "text": "Open the topic",
        "url": f"https://t.me/c/{group}/{room.topic}",
    }
    await room.says("/timeline")
    assert "“wants the interest waived for a year”" in (await room.news())[-1]
    await room.borrower.say("/history")
    assert "waived" not in "".join(await room.hears())


async def test_why_a_case_goes_back_to_the_queue_is_kept(room: Room) -> None:
    await room.says("/release my shift is over")
    await room.says("/timeline")

    said = (await room.news())[-1]
    assert "left the conversation – Mei (advisor): “my shift is over”" in said


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("friday 10:00", "April 5, 2019 at 10:00\u202fAM"),
        ("viernes a las 11", "April 5, 2019 at 11:00\u202fAM"),
        ("星期五下午3点", "April 5, 2019 at 3:00\u202fPM"),
        ("２小时", "April 1, 2019 at 12:00\u202fPM"),
    ],
)
async def test_a_case_is_put_aside_until_a_day_of_the_week(
    room: Room, typed: str, at: str
) -> None:
    await room.says(f"/snooze {typed}")

    assert (await room.news())[-1].startswith(f"Put aside until {at}.")


async def test_a_moment_that_cannot_be_read_puts_nothing_aside(room: Room) -> None:
    await room.says("/snooze soon")

    assert (await room.news())[-1].startswith("Please write when, for example")
