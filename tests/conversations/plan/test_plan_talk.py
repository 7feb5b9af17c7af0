"""Plan talk: what is written in plain words after signing is done as the buttons do it, and wakes nobody."""

from datetime import timedelta

import pytest

from bot.sandbox.client import Person
from negotiation.agreeing.agreement import AgreementState
from negotiation.follow_up.promise import PromiseState
from storage import people
from storage.case import case_agreements, follow_up
from tests.beginnings import signed_and_left
from tests.conversations.player import Player, photo
from tests.sent_files import files
from tests.town import Town

STORIES = {"wei": signed_and_left}

PASSED_ON = {
    "I have passed it on to our advisors.",
    "Se lo he pasado a nuestros asesores.",
    "我已转告我们的金融顾问。",
    "我已轉告我們的金融顧問。",
}


#: The button that leads to what else is possible.
async def speaks(town: Town, wei: Person, language: str) -> None:
    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
        assert chat is not None
        chat.language = language


async def told(town: Town, wei: Person, text: str) -> str:
    """All that is said back."""
    await wei.say(text)
    return "\n".join(await town.says(wei))


async def at_desk(town: Town) -> str:
    seen = await town.replies(town.mei, chat=town.group, topic=town.topic)
    return "\n".join(each.text for each in seen)


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "how much do i still owe", "First instalment: $294.46 on May 5, 2019."),
        ("zh_CN", "还剩几期", "43"),
    ],
)
async def test_the_figures_are_told(
    town: Town, wei: Person, language: str, said: str, answer: str
) -> None:
    await speaks(town, wei, language)

    back = await told(town, wei, said)

    assert answer in back
    assert "294.46" in back or "294,46" in back
    assert not PASSED_ON & set(back.split("\n"))
    assert not await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said", "receipt", "label"),
    [
        ("en", "i already paid this", "photo or PDF of the receipt", "It was another amount"),
        ("en", "I paid yesterday", "due on May 5, 2019", "I have no receipt"),
        ("es", "ya pagué", "5 de mayo de 2019", "No tengo comprobante"),
        ("zh_CN", "我已经还了", "2019年5月5日", "我没有凭证"),
        ("zh_TW", "我已經繳了", "2019年5月5日", "我沒有憑證"),
    ],
)
async def test_paid_long_before_the_day_asks_for_the_receipt_and_tells_what_it_is_taken_for(  # noqa: PLR0917
    town: Town, wei: Person, language: str, said: str, receipt: str, label: str
) -> None:
    await speaks(town, wei, language)

    await wei.say(said)

    asked = (await town.replies(wei))[-1]
    assert receipt in asked.text
    assert label in asked.labels
    assert said in await at_desk(town)


@pytest.mark.parametrize(
    ("said", "sum_"),
    [("i paid 250 yesterday", "$250.00"), ("I have paid $1,200.50 today", "$1,200.50")],
)
async def test_the_sum_that_is_named_is_what_was_paid(
    town: Town, wei: Person, said: str, sum_: str
) -> None:
    assert f"Paid, as you say: {sum_}" in await told(town, wei, said)

    await town.tap(wei, "I have no receipt")
    assert sum_ in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I paid but it is not shown"),
        ("es", "ya pagué pero no aparece"),
        ("zh_CN", "我已经还了，但没显示"),
        ("zh_TW", "已經繳了，但是沒入帳"),
    ],
)
async def test_a_complaint_about_a_payment_reaches_the_desk(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)

    back = await told(town, wei, said)

    assert PASSED_ON & set(back.split("\n"))
    assert said in await at_desk(town)


async def test_what_is_told_beside_the_question_what_is_owed_is_not_lost(
    town: Town, wei: Person
) -> None:
    said = "how much do i still owe, my wife has been in hospital since Monday"

    assert "294.46" in await told(town, wei, said)
    assert said in await at_desk(town)


async def test_paid_near_the_day_asks_for_the_receipt_as_the_button_does(
    town: Town, wei: Person
) -> None:
    await town.pass_time(days=35)
    await town.replies(wei)

    assert "photo or PDF of the receipt" in await told(town, wei, "i already paid this")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "este mes no me alcanza"),
    ],
)
async def test_what_cannot_be_paid_opens_the_ways_and_is_told_the_desk(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)

    back = await told(town, wei, said)

    assert "588.92" in back or "588,92" in back
    assert "cannot be paid" in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I can't see the pay button"),
        ("es", "no me llega el recibo"),
        ("zh_CN", "还不了解怎么操作"),
        ("zh_TW", "還不了解怎麼操作"),
    ],
)
async def test_what_only_sounds_like_being_unable_to_pay_is_passed_on(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)

    assert PASSED_ON & set((await told(town, wei, said)).split("\n"))

    desk = await at_desk(town)
    assert said in desk
    assert "cannot be paid" not in desk


async def test_a_day_said_in_words_is_noted(town: Town, wei: Person) -> None:
    back = await told(town, wei, "i will pay on may 25")

    assert "Noted: $294.46" not in back  # too far behind the day on which it is due
    assert "May 19" in back
    await wei.say("/cancel")
    await town.replies(wei)
    assert "Noted: $294.46 by May 10, 2019." in await told(town, wei, "i will pay on may 10")
    # The sum that is asked, as one says it, is no part of it.
    assert "Noted: $294.46 by May 11, 2019." in await told(town, wei, "I'll pay 294 on May 11")


async def test_a_day_up_to_the_due_date_is_in_time_however_far_ahead(
    town: Town, wei: Person
) -> None:
    back = await told(town, wei, "i will pay on may 3")

    assert "Good: May 3, 2019 is in time, since it is due on May 5, 2019." in back
    async with town.app.database.begin() as session:
        assert await follow_up.promises_of(session, 1) == []


async def test_what_day_is_meant_is_asked(town: Town, wei: Person) -> None:
    await town.pass_time(days=35)
    await town.replies(wei)

    await wei.say("i will pay next friday")

    [which] = await town.replies(wei)
    assert which.labels == ["May 10, 2019", "May 17, 2019"]
    await town.tap(wei, "May 10, 2019")
    assert any("Noted: $294.46 by May 10" in text for text in await town.says(wei))
    assert "On which day will" in await told(town, wei, "can i change the day")


@pytest.mark.parametrize(
    ("language", "said", "noted"),
    [
        ("en", "sory i meant 12", "Noted: $294.46 by May 12, 2019."),
        ("en", "actually the 12th", "Noted: $294.46 by May 12, 2019."),
        ("es", "me equivoqué, el 12", "12 de mayo de 2019"),
        ("zh_CN", "改成12号", "2019年5月12日"),
        ("zh_TW", "改成12號", "2019年5月12日"),
    ],
)
async def test_a_day_named_can_be_changed(
    town: Town, wei: Person, language: str, said: str, noted: str
) -> None:
    await town.pass_time(days=35)
    await told(town, wei, "i will pay on may 10")
    assert "You named May 10, 2019" in await town.card(wei)
    await speaks(town, wei, language)

    back = await told(town, wei, said)

    assert noted in back
    async with town.app.database.begin() as session:
        made = await follow_up.promises_of(session, 1)
    assert [each.state for each in made] == [PromiseState.REPLACED, PromiseState.OPEN]
    await town.pass_time(days=6)  # the day named first is over
    assert "was not kept" not in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said", "noted"),
    [
        ("en", "I can't on the 5th, can I on the 15th?", "Noted: $294.46 by May 15, 2019."),
        ("en", "I can't pay on the 5th but I could on the 15th", "by May 15, 2019."),
        ("en", "can I pay on the 15th instead of the 5th?", "by May 15, 2019."),
        ("es", "no puedo el 5, ¿puedo el 15?", "a más tardar el 15 de mayo de 2019"),
        ("es", "el 5 no puedo pagar, ¿puede ser el 15?", "a más tardar el 15 de mayo de 2019"),
        ("zh_CN", "5号不行，15号可以吗？", "最迟2019年5月15日还"),
        ("zh_CN", "5号还不了，15号还行吗", "最迟2019年5月15日还"),
        ("zh_TW", "5號繳不出來，15號可以嗎", "最晚2019年5月15日繳"),
    ],
)
@pytest.mark.parametrize("is_asked", [False, True])
async def test_of_a_day_that_cannot_be_and_another_the_other_is_noted(
    town: Town, wei: Person, language: str, said: str, noted: str, *, is_asked: bool
) -> None:
    await town.pass_time(days=30)
    if is_asked:
        await told(town, wei, "can i pay a bit later")
    await speaks(town, wei, language)

    assert noted in await told(town, wei, said)

    async with town.app.database.begin() as session:
        [made] = await follow_up.promises_of(session, 1)
    assert made.day.day == 15


async def test_the_button_names_another_day(town: Town, wei: Person) -> None:
    await town.pass_time(days=35)
    await told(town, wei, "i will pay on may 10")
    assert "That day stands already: May 10, 2019." in await told(
        town, wei, "the 10th not the 8th"
    )

    await town.tap(wei, "Name another day")

    assert any("On which day will" in text for text in await town.says(wei))
    assert "by May 9" in await told(town, wei, "the 9th")
    labels = [one for m in (await wei.screen()).messages[-2:] for one in m.labels]
    assert "Name another day" not in labels  # twice is what the lender allows


async def test_a_day_that_is_in_time_takes_back_the_one_named(town: Town, wei: Person) -> None:
    await town.pass_time(days=30)
    await told(town, wei, "i will pay on may 10")

    assert "in time" in await told(town, wei, "not may 10, may 4")

    async with town.app.database.begin() as session:
        [promise] = await follow_up.promises_of(session, 1)
    assert promise.state is PromiseState.REPLACED


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("es", "muchas gracias", "Con mucho gusto."),
    ],
)
async def test_thanks_wake_nobody(
    town: Town, wei: Person, language: str, said: str, answer: str
) -> None:
    await speaks(town, wei, language)

    assert answer in await told(town, wei, said)

    assert not await at_desk(town)
    await town.pass_time(hours=5)
    assert await town.says(wei) == []


async def test_a_photo_under_a_plan_may_be_the_receipt_of_a_payment(
    town: Town, wei: Person
) -> None:
    await town.pass_time(days=31)
    await town.replies(wei)

    await wei.send_photo(photo())

    [asked] = [one for one in await town.replies(wei) if one.text.startswith("Which paper")]
    assert "I put it down as: Bank statement." in asked.text
    await town.tap(wei, "I have paid: it is the receipt")
    assert any("Somebody will check whether it has arrived" in one for one in await town.says(wei))
    desk = await at_desk(town)
    assert "The borrower says that instalment 1, $294.46, due on May 5, 2019, is paid." in desk
    assert "The receipt comes as a paper of this case." in desk


async def test_a_part_said_to_be_paid_is_told_the_desk_where_the_rest_is_promised(
    town: Town, wei: Person
) -> None:
    await town.pass_time(days=31)
    await told(town, wei, "I paid 200")

    await told(town, wei, "I will pay the rest on May 10")

    assert "$200.00 is paid" in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I want a copy of my data"),
        ("es", "quiero una copia de mis datos"),
        ("zh_CN", "我要我的全部数据"),
        ("zh_TW", "我要我的全部資料"),
    ],
)
async def test_a_copy_of_what_is_kept_is_sent_to_who_asks_for_it_in_words(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)

    await told(town, wei, said)

    assert any(name.endswith(".zip") for name in await files(town, wei))


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("en", "I want to withdraw from the agreement", "Do you want to take it back?"),
        ("en", "I regret signing", "Do you want to take it back?"),
        ("en", "I changed my mind", "Do you want to take it back?"),
        ("es", "quiero desistir del acuerdo", "¿"),
        ("zh_CN", "我要撤销协议", "？"),
        ("zh_TW", "我要撤銷協議", "？"),
    ],
)
async def test_an_agreement_is_taken_back_in_ones_own_words(
    town: Town, wei: Person, language: str, said: str, asked: str
) -> None:
    await speaks(town, wei, language)
    async with town.app.database.begin() as session:
        agreement = await case_agreements.agreement(session, 1)
        agreement.may_withdraw_until = town.now + timedelta(days=14)

    await wei.say(said)

    shown = (await town.replies(wei))[-1]
    assert asked in shown.text
    await wei.tap(shown.labels[0])
    await town.quiet()
    async with town.app.database.begin() as session:
        assert (await case_agreements.agreement(session, 1)).state is AgreementState.WITHDRAWN


async def test_where_it_cannot_be_taken_back_that_is_said_and_a_person_sees_it(
    town: Town, wei: Person
) -> None:
    back = await told(town, wei, "I want to cancel the agreement")

    assert "A signed agreement cannot be taken back here: until other terms" in back
    assert "I want to cancel the agreement" in await at_desk(town)
    assert "can no longer be taken back" in await told(town, wei, "can I still withdraw?")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("please only write to me in the evening", "Noted: from 12:00\u202fAM to 6:00\u202fPM"),
        ("please do not write to me so early", "When shall I not write to you unasked?"),
        ("no more reminders please", "Turn reminders on again"),
    ],
)
async def test_another_wish_of_contact_is_heard_where_the_time_zone_is_asked(
    town: Town, wei: Person, said: str, asked: str
) -> None:
    await wei.say("/timezone")
    await town.says(wei)

    await wei.say(said)

    replies = await town.replies(wei)
    assert any(asked in one.text or asked in one.labels for one in replies)
    assert not any("I do not know this place" in one.text for one in replies)


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        (
            "en",
            "please don't write to me before noon",
            "Noted: from 9:00\u202fPM to 12:00\u202fPM",
        ),
        ("en", "I moved to Chicago", "Thank you: with you it is"),
        ("es", "me mudé a España", "¿Dónde vive?"),
        ("en", "please don't send me reminders", "no reminders any more"),
        ("es", "no me mande recordatorios", "recordatorios"),
        ("zh_CN", "不要给我发提醒", "/status"),
    ],
)
async def test_when_to_write_is_asked_or_set_from_ones_own_words(
    town: Town, wei: Person, language: str, said: str, asked: str
) -> None:
    await speaks(town, wei, language)

    back = await told(town, wei, said)

    assert asked in back
    assert not PASSED_ON & set(back.split("\n")) or "España" in said or "moved" in said


async def test_a_death_in_few_words_is_no_question(town: Town, wei: Person) -> None:
    back = await told(town, wei, "my husband died")

    assert "That is a lot to carry." in back
    assert "Will my work or family hear of it?" not in back


async def test_what_is_not_understood_is_put_before_the_advisors(town: Town, wei: Person) -> None:
    assert "I have passed it on to our advisors." in await told(town, wei, "my cousin knows you")

    assert "my cousin knows you" in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I paid twice last month"),
        ("es", "me arrepiento, quiero cancelar el acuerdo"),
        ("zh_CN", "钱打到别的账户了"),
        ("zh_TW", "我只還了一半"),
    ],
)
async def test_what_is_written_beside_the_ways_back_reaches_the_desk(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await told(town, wei, "i cant pay this month")
    await at_desk(town)
    await speaks(town, wei, language)

    back = await told(town, wei, said)

    assert PASSED_ON & set(back.split("\n"))
    assert said in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I gave it to the man who came to the door"),
        ("es", "se lo di a un cobrador en la puerta"),
        ("zh_CN", "我把钱给了上门的人"),
        ("zh_TW", "我把錢給了上門的人"),
    ],
)
async def test_how_it_was_paid_reaches_the_desk_though_a_receipt_is_asked_for(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await town.pass_time(days=35)
    await told(town, wei, "i already paid this")
    await at_desk(town)
    await speaks(town, wei, language)

    back = await told(town, wei, said)

    assert PASSED_ON & set(back.split("\n"))
    assert said in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I don't have a receipt"),
        ("es", "no tengo recibo"),
        ("zh_CN", "没有收据"),
        ("zh_TW", "收據找不到了"),
    ],
)
async def test_no_receipt_may_be_said_in_words(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await town.pass_time(days=35)
    await told(town, wei, "i already paid this")
    await at_desk(town)
    await speaks(town, wei, language)

    await told(town, wei, said)

    assert "instalment 1, $294.46, due on May 5, 2019, is paid" in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh_CN", "我又失业了"),
    ],
)
async def test_why_it_cannot_be_paid_is_told_the_desk_in_their_own_words(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)

    await told(town, wei, said)

    desk = await at_desk(town)
    assert said in desk
    assert "cannot be paid" in desk


@pytest.mark.parametrize(
    ("language", "said", "button"),
    [
        ("en", "tomorrow I can pay 150", "I'll pay on …"),
        ("es", "mañana pago 150", "Pagaré el día …"),
        ("zh_CN", "明天还150", "我会在某天付款…"),
        ("zh_TW", "明天繳150元", "我會在某天繳款…"),
    ],
)
async def test_a_part_that_will_be_paid_is_no_promise_of_the_whole(
    town: Town, wei: Person, language: str, said: str, button: str
) -> None:
    await speaks(town, wei, language)
    await town.pass_time(days=32)
    await town.replies(wei)

    assert PASSED_ON & set((await told(town, wei, said)).split("\n"))  # where nothing is asked
    assert said in await at_desk(town)

    await town.tap(wei, button)
    await town.replies(wei)
    back = await told(town, wei, said)  # where the day is
    assert "144.46" in back.replace(",", ".")

    async with town.app.database.begin() as session:
        assert await follow_up.promises_of(session, 1) == []


async def test_whoever_has_repaid_all_of_it_is_not_told_what_an_older_book_says(
    town: Town, wei: Person
) -> None:
    player = Player(town)
    player.wei = wei
    await player.play(["* arrives P-1 12661.95"])
    await town.replies(wei)

    await wei.say("/status")

    [home] = await town.replies(wei)
    assert "Your loan 68386728 is repaid as we agreed." in home.text
    assert "overdue" not in home.text
    assert "I can't pay as agreed" not in home.labels


@pytest.mark.parametrize(
    "said", ["I already paid", "ya pagué", "我已经还了", "I paid 200 yesterday"]
)
async def test_what_is_paid_is_asked_about_beside_an_advisor_as_well(
    town: Town, wei: Person, said: str
) -> None:
    await town.mei.say("/claim", chat=town.group, topic=town.topic)
    await told(town, wei, "hello")
    await at_desk(town)

    answer = await told(town, wei, said)

    assert "Please send a photo or PDF of the receipt" in answer
    assert ("Paid, as you say: $200.00" in answer) is ("200" in said)
    shown = (await town.group.screen(town.topic)).messages
    assert shown[-1].text == said
    await town.tap(wei, "I have no receipt")
    assert "says that" in await at_desk(town)
    assert "Somebody will check whether it has arrived" in "\n".join(await town.says(wei))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "150 first, the rest on May 15"),
        ("en", "I can pay 150 on friday and the rest on may 15"),
        ("es", "puedo pagar 150 ahora y el resto el 15 de mayo"),
        ("zh_CN", "先还150，剩下的5月15号还"),
    ],
)
async def test_a_part_and_a_day_for_the_rest_are_kept_beside_an_advisor_as_well(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)
    await town.mei.say("/claim", chat=town.group, topic=town.topic)
    await told(town, wei, "hello")
    await at_desk(town)

    answer = await told(town, wei, said)

    assert "144.46" in answer
    desk = await at_desk(town)
    assert said in desk
    assert "🤝 Promised: $294.46 for instalment 1, by May 15, 2019." in desk
    assert "A part of it, $150.00, comes before, they say." in desk


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I can't pay it all, I can pay 200"),
        ("es", "no me alcanza, puedo pagar 200"),
        ("zh_CN", "我还不起，只能还200"),
    ],
)
async def test_a_part_named_by_who_cannot_pay_is_not_lost(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)
    await town.pass_time(days=35)

    answer = await told(town, wei, said)

    assert "200.00" in answer
    assert "94.46" in answer
    assert said in await at_desk(town)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "150 first, the rest on May 18"), ("zh_CN", "我先付一百五，其余18号再付")],
)
async def test_a_part_named_where_the_day_is_asked_is_kept(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)
    await town.pass_time(days=31)
    await told(town, wei, "I can pay 100 first, the rest on May 30")  # which is too late

    assert "144.46" in await told(town, wei, said)

    assert "A part of it, $150.00, comes before, they say." in await at_desk(town)


async def test_a_part_named_for_one_instalment_is_none_of_the_next(
    town: Town, wei: Person
) -> None:
    player = Player(town)
    player.wei = wei
    await town.pass_time(days=31)
    await told(town, wei, "I can pay 100 first, the rest on May 15")
    await player.play(["* arrives P-1 294.46"])
    await town.pass_time(days=32)
    await told(town, wei, "hello")

    await town.tap(wei, "I'll pay on …")

    asked = "\n".join(await town.says(wei))
    assert "On which day will $294.46 be paid?" in asked


async def test_who_could_pay_more_now_has_promised_no_day(town: Town, wei: Person) -> None:
    await speaks(town, wei, "zh_CN")

    answer = await told(town, wei, "我换工作了，可以还更多")

    assert "哪天" not in answer
    assert "我换工作了，可以还更多" in await at_desk(town)


async def test_a_part_said_to_be_paid_counts_beside_an_advisor_where_the_rest_is_promised(
    town: Town, wei: Person
) -> None:
    await town.pass_time(days=31)
    await town.mei.say("/claim", chat=town.group, topic=town.topic)
    await told(town, wei, "I paid 200")

    await told(town, wei, "I will pay the rest on May 10")

    desk = await at_desk(town)
    assert "$200.00 is paid" in desk
    assert "by May 10, 2019." in desk


async def test_other_words_beside_an_advisor_are_the_advisors_alone(
    town: Town, wei: Person
) -> None:
    await town.mei.say("/claim", chat=town.group, topic=town.topic)
    await town.says(wei)

    for said in (
        "how much do I owe?",
        "I have not paid yet",
        "I get paid on Friday",
        "paid twice",
    ):
        assert await told(town, wei, said) == ""


async def test_what_cannot_be_paid_is_the_next_while_one_said_to_be_paid_is_looked_for(
    town: Town, wei: Person
) -> None:
    await town.pass_time(days=36)
    await told(town, wei, "I paid it yesterday")
    await town.tap(wei, "I have no receipt")
    await at_desk(town)

    back = await told(town, wei, "I can't pay the next one")

    assert "Being looked for: what you paid for May 5, 2019" in back
    assert "That $294.46, due on June 5, 2019, cannot be paid is noted" in back
    assert "Possible" not in back
    desk = await at_desk(town)
    assert "instalment 2, $294.46, due on June 5, 2019, cannot be paid" in desk


async def test_a_day_named_meanwhile_or_a_payment_is_of_the_next_one_too(
    town: Town, wei: Person
) -> None:
    await town.pass_time(days=36)
    await told(town, wei, "I paid it yesterday")
    await town.tap(wei, "I have no receipt")
    await town.pass_time(days=28)
    await at_desk(town)

    await town.tap(wei, "I'll pay on …")
    await wei.say("June 10")

    assert "Promised: $294.46 for instalment 2, by June 10, 2019." in await at_desk(town)
    await town.tap(wei, "I have paid")
    await town.tap(wei, "I have no receipt")
    assert "instalment 2, $294.46, due on June 5, 2019, is paid" in await at_desk(town)
