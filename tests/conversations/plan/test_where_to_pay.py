"""Where to pay: the lender's own ways, and a button for each number that would have to be typed elsewhere."""

import pytest

from bot.sandbox.client import Person
from dialogs.languages import LANGUAGES
from dialogs.said import paying
from dialogs.texts import Text
from storage import people
from tests.beginnings import agreed
from tests.conversations.player import photo
from tests.town import Town

ACCOUNT = "DE02 1203 0000 0000 2020 51"
PAY = f"""
[pay]
ways = ["Bank transfer: account `{ACCOUNT}`, Example Savings Bank", "In cash at any branch"]
"""
LOAN = "68386728"


async def say_where_to_pay(town: Town) -> None:
    """The lender's configuration says it from now on."""
    await town.stop()
    config = town.folder / "parley.toml"
    config.write_text(town.config.read_text(encoding="utf-8") + PAY, encoding="utf-8")
    town.config = config
    await town.start()


async def to_copy(person: Person) -> dict[str, str]:
    """What the buttons below the newest message that has such put on the clipboard, by their labels."""
    for seen in reversed((await person.screen()).messages):
        rows = seen.message.get("reply_markup", {}).get("inline_keyboard", [])
        found = {b["text"]: b["copy_text"]["text"] for r in rows for b in r if "copy_text" in b}
        if found:
            return found
    return {}


@pytest.mark.parametrize(
    ("language", "asked", "label"),
    [
        ("en", "/pay", "📋 Copy {}"),
        ("es", "¿dónde pago?", "📋 Copiar {}"),
        ("zh_CN", "在哪里还款？", "📋 复制 {}"),
        ("zh_TW", "在哪裡還款？", "📋 複製 {}"),
    ],
)
async def test_account_and_loan_are_copied_by_a_tap(
    town: Town, language: str, asked: str, label: str
) -> None:
    await say_where_to_pay(town)
    wei = await town.borrower(language=language.replace("_", "-"))
    say = LANGUAGES[language].plain
    await wei.start()
    await town.tap(wei, say(Text("Yes, let us begin")))
    await wei.say(LOAN)
    await town.quiet()
    await wei.press(say(Text("📱 Share my number")))
    await town.replies(wei)

    await wei.say(asked)

    assert any(f"{ACCOUNT}, Example" in said for said in await town.says(wei))
    assert await to_copy(wei) == {label.format(each): each for each in (ACCOUNT, LOAN)}


async def test_a_lender_who_names_no_way_names_the_loan_all_the_same(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)

    await wei.say("/pay")

    [way] = [each for each in await town.says(wei) if "that your contract names" in each]
    assert f"Please name your loan with it: {LOAN}" in way
    assert await to_copy(wei) == {f"📋 Copy {LOAN}": LOAN}


async def test_a_reminder_says_where_to_pay_by_a_tap(town: Town) -> None:
    await say_where_to_pay(town)
    wei, _ = await agreed(town)
    await town.pass_time(days=33)
    [reminder] = [each for each in await town.replies(wei) if "Where to pay" in each.labels]
    assert "Your next instalment of" in reminder.text

    await town.tap(wei, "Where to pay")

    assert any(f"account {ACCOUNT}" in said for said in await town.says(wei))
    assert await to_copy(wei) == {f"📋 Copy {each}": each for each in (ACCOUNT, LOAN)}
    [still] = [each for each in (await wei.screen()).messages if each.id == reminder.id]
    assert "I have paid" in still.labels


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a man called, I am to pay into another account now"),
        ("es", "me pidieron que pague en otra cuenta"),
        ("zh_CN", "有人让我把钱转到另一个账户"),
        ("zh_TW", "有人要我把錢匯到別的帳戶"),
    ],
)
async def test_who_is_to_pay_elsewhere_hears_at_once_what_holds_and_the_desk_learns_it(
    town: Town, language: str, said: str
) -> None:
    await say_where_to_pay(town)
    wei, topic = await agreed(town)
    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
        assert chat is not None
        chat.language = language
    await town.replies(town.mei, chat=town.group, topic=topic)

    await wei.say(said)
    await wei.say(said)

    plain = LANGUAGES[language].plain
    told = "\n".join(await town.says(wei))
    assert plain(paying.NOT_THERE) in told
    assert ACCOUNT in told
    assert plain(paying.BEWARE) not in told
    seen = await town.replies(town.mei, chat=town.group, topic=topic)
    at_desk = [each.text for each in seen if "to pay to another account" in each.text]
    assert len(at_desk) == 1
    assert [each.text for each in seen].count(said) == 2


@pytest.mark.parametrize("is_helper", [False, True])
async def test_below_a_photo_and_from_a_helper_it_is_known_as_well(
    town: Town, *, is_helper: bool
) -> None:
    await say_where_to_pay(town)
    wei, topic = await agreed(town)
    person = await town.help(await town.invite_helper(wei)) if is_helper else wei
    await town.replies(person)

    await person.send_photo(photo(), "they say I must pay to this account")

    told = "\n".join(await town.says(person))
    assert paying.NOT_THERE.msgid in told
    assert (LOAN in told) is not is_helper
    seen = await town.replies(town.mei, chat=town.group, topic=topic)
    assert any("to pay to another account" in each.text for each in seen)


async def test_the_message_of_whoever_pretends_is_known_as_well(town: Town) -> None:
    wei, _ = await agreed(town)

    await wei.forward("Dear customer, our account has changed. Please pay to the new account")

    assert any("Please do not pay there" in said for said in await town.says(wei))
