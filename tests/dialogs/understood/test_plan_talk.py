"""Plan talk: what is written in plain words under a plan is understood in every language as the button would be."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from dialogs.borrower.plan import paying_more
from dialogs.borrower.questions.answers import QUESTIONS
from dialogs.happenings import (
    AnotherPlanWanted,
    CannotPayThis,
    Happening,
    MessageLeft,
    NowPossible,
    PromiseMade,
    RestSet,
    WayTaken,
    ZoneSet,
)
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.money import Money
from tests.dialogs.asking import at
from tests.dialogs.talk import Talk

A_situation = Callable[..., Situation]


def told(talk: Talk, said: str) -> str:
    """All that is said back."""
    talk.say(said)
    return "\n".join(talk.told)


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "how much do i still owe", "First instalment: $447.14 on May 1, 2019."),
        ("en", "when is my next payment", "Left to pay under your plan: $"),
        ("en", "balance?", "/statement"),
        ("es", "cuánto debo", "1 de mayo de 2019"),
        ("en", "how many instalments are left?", "37 instalments, the last on May 1, 2022"),
        ("en", "how much have I paid so far?", "Paid so far: $0.00"),
        ("en", "when is my last payment?", "the last on May 1, 2022"),
        ("en", "what do I pay now?", "First instalment: $447.14 on May 1, 2019."),
        ("en", "how much is missing?", "Left to pay under your plan: $"),
        ("es", "¿cuántas cuotas me faltan?", "37 cuotas"),
        ("es", "¿cuándo termino de pagar?", "1 de mayo de 2022"),
        ("es", "¿qué debo ahora?", "1 de mayo de 2019"),
        ("zh_CN", "还剩几期", "37"),
        ("zh_CN", "什么时候能还完", "2022年5月1日"),
        ("zh_TW", "還剩幾期", "37"),
        ("zh_CN", "还欠多少", "2019年5月1日"),
        ("zh_CN", "什么时候还", "2019年5月1日"),
        ("zh_TW", "還欠多少", "2019年5月1日"),
    ],
)
def test_the_figures_are_told(
    a_situation: A_situation, language: str, said: str, answer: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    back = told(talk, said)

    assert answer in back
    assert "447.14" in back or "447,14" in back
    assert talk.happened == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "my boss has not paid me, I'll pay on the 10th"),
        ("es", "mi jefe aún no me paga, pago el 10"),
        ("zh_CN", "老板还没发工资，10号还"),
        ("zh_TW", "老闆還沒發薪水，10號繳"),
    ],
)
def test_who_waits_for_their_pay_and_names_a_day_has_promised_it(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    back = told(talk, said)

    assert "2019" in back  # which of two days
    assert talk.happened == []


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("en", "i think ill be late this month", "On which day will $447.14 be paid?"),
        ("en", "can i pay a bit later", "On which day will $447.14 be paid?"),
        ("es", "me voy a atrasar unos días", "¿Qué día se pagarán"),
        ("zh_CN", "这个月可能会晚几天", "您会在哪天还？"),
        ("zh_TW", "這個月可能會遲幾天", "您會在哪天繳？"),
        ("zh_TW", "唔該，下個月可唔可以遲啲還", "您會在哪天繳？"),
    ],
)
def test_who_says_only_that_it_will_be_late_is_asked_for_the_day(
    a_situation: A_situation, language: str, said: str, asked: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    assert asked in told(talk, said)

    assert talk.happened == []


@pytest.mark.parametrize(
    ("language", "said", "day"),
    [
        ("en", "I'll pay a week late", date(2019, 5, 8)),
        ("en", "is it ok if the payment is 3 days late", date(2019, 5, 4)),
        ("es", "pago una semana más tarde", date(2019, 5, 8)),
        ("es", "¿puedo pagar la del 1 dos días después?", date(2019, 5, 3)),
        ("zh_CN", "我会晚一个礼拜还", date(2019, 5, 8)),
        ("zh_TW", "我會晚一個禮拜繳", date(2019, 5, 8)),
    ],
)
def test_so_much_later_is_counted_from_the_day_on_which_it_is_due(
    a_situation: A_situation, language: str, said: str, day: date
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    talk.say(said)

    [promised] = talk.happened
    assert isinstance(promised, PromiseMade)
    assert promised.day == day


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "i got a bonus, can i pay 600 this time"),
        ("en", "i want to pay 1000 now"),
        ("es", "¿puedo pagar 600 esta vez?"),
        ("zh_CN", "这次我可以还600吗"),
        ("zh_TW", "這次我可以繳600嗎"),
    ],
)
def test_more_than_is_due_can_be_paid_at_any_time_and_needs_no_day(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    back = told(talk, said)

    assert back.startswith(LANGUAGES[language].plain(QUESTIONS["early"].label))
    assert talk.happened == []


def test_who_pays_more_on_a_day_has_promised_what_is_due(a_situation: A_situation) -> None:
    talk = Talk(at(a_situation, "plan"))

    talk.say("I will pay 600 on friday")

    [promised] = talk.happened
    assert isinstance(promised, PromiseMade)
    assert promised.day == date(2019, 4, 5)


@pytest.mark.parametrize(
    ("language", "said", "says_why"),
    [
        ("en", "i cant pay this month", False),
        ("en", "i lost my job", True),
        ("en", "i lost my job again", True),
        ("es", "este mes no me alcanza", False),
        ("es", "perdí mi trabajo otra vez", True),
        ("zh_CN", "这个月还不上了", False),
        ("zh_CN", "我又失业了", True),
        ("zh_TW", "這個月繳不出來", False),
        ("zh_TW", "我又被裁員了", True),
    ],
)
def test_what_cannot_be_paid_opens_the_ways_and_why_is_told_the_desk_in_their_own_words(
    a_situation: A_situation, language: str, said: str, *, says_why: bool
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    back = told(talk, said)

    assert "894.28" in back or "894,28" in back
    kinds = [type(each) for each in talk.happened]
    assert kinds == [CannotPayThis, *([MessageLeft] if says_why else [])]


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "great thanks so much", "Gladly."),
        ("es", "muchas gracias", "Con mucho gusto."),
        ("zh_CN", "好的，谢谢", "不客气。"),
        ("zh_TW", "好的，謝謝", "不客氣。"),
    ],
)
def test_thanks_wake_nobody(
    a_situation: A_situation, language: str, said: str, answer: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    assert answer in told(talk, said)

    assert talk.happened == []


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("en", "please don't write to me so early", "When shall I not write to you unasked?"),
        ("es", "no me escriba los domingos", "¿"),
        ("zh_CN", "周末不要发提醒", "？"),
        ("es", "me mudé a España", "¿Dónde vive?"),
    ],
)
def test_when_to_write_is_asked_from_ones_own_words(
    a_situation: A_situation, language: str, said: str, asked: str
) -> None:
    assert asked in told(Talk(at(a_situation, "plan", language)), said)


@pytest.mark.parametrize(
    ("language", "said", "happened"),
    [
        ("es", "el plan es demasiado duro", "AnotherPlanWanted"),
        ("zh_CN", "我妈去世了", "CareNeeded"),
        ("zh_TW", "我媽過世了", "CareNeeded"),
        ("zh_CN", "退订", "RemindersSwitched"),
        ("zh_TW", "有人可以打給我嗎", "PersonWanted"),
        ("en", "please send me the payment schedule", "StatementWanted"),
        ("es", "mándeme el calendario de pagos", "StatementWanted"),
        ("zh_CN", "请给我还款计划表", "StatementWanted"),
    ],
)
def test_what_is_wanted_under_a_plan_is_done(
    a_situation: A_situation, language: str, said: str, happened: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told(talk, said)

    assert happened in [type(each).__name__ for each in talk.happened]


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("es", "¿cuánto cuesta cancelar el préstamo hoy?", "¿Es una de estas preguntas?"),
        ("es", "escríbanme en inglés", "From now on I write to you in this language"),
        ("es", "gracias, me ayudaron mucho", "Con mucho gusto."),
        ("zh_TW", "好喔", "不客氣"),
        ("en", "stop", "/stop turns the reminders off"),
    ],
)
def test_what_is_said_in_passing_is_answered(
    a_situation: A_situation, language: str, said: str, answer: str
) -> None:
    assert answer in told(Talk(at(a_situation, "plan", language)), said)


@pytest.mark.parametrize(
    ("language", "said", "happened"),
    [
        ("en", "please don't write to me before noon", RestSet((21, 12))),
        ("es", "no me escriba antes del mediodía", RestSet((21, 12))),
        ("zh_CN", "晚上不要发提醒", RestSet((18, 8))),
        ("en", "please only write to me in the evening", RestSet((0, 18))),
        ("en", "my time zone is Madrid", ZoneSet("Europe/Madrid")),
        ("en", "I moved to Chicago", ZoneSet("America/Chicago")),
        ("es", "me mudé a Ciudad de México", ZoneSet("America/Mexico_City")),
        ("zh_TW", "我現在住在馬德里", ZoneSet("Europe/Madrid")),
    ],
)
def test_what_is_said_with_the_wish_is_not_asked_for(
    a_situation: A_situation, language: str, said: str, happened: Happening
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told(talk, said)

    assert talk.happened[0] == happened


@pytest.mark.parametrize(
    ("language", "said", "hours"),
    [
        ("en", "Don't write before noon", (21, 12)),
        ("en", "after 8pm", (20, 8)),
        ("es", "de 22 a 8", (22, 8)),
        ("zh_CN", "晚上九点以后不要发", (21, 8)),
        ("zh_TW", "晚上九點以後不要傳", (21, 8)),
    ],
)
def test_hours_are_read_where_the_rest_is_asked_for(
    a_situation: A_situation, language: str, said: str, hours: tuple[int, int]
) -> None:
    situation = at(a_situation, "plan", language)
    situation.place.came_from = [situation.place.place]
    situation.place.place = "preferences.rest"
    talk = Talk(situation)

    told(talk, said)

    assert talk.happened == [RestSet(hours)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "what if I lose my job again?"),
        ("en", "what if I can't pay again"),
        ("es", "¿y si me quedo otra vez sin trabajo?"),
        ("es", "si me quedo otra vez sin trabajo"),
        ("zh_CN", "如果我又失业了怎么办"),
        ("zh_CN", "要是还是还不起怎么办"),
        ("zh_CN", "又失业的话怎么办"),
        ("zh_TW", "如果我又失業了怎麼辦"),
        ("zh_TW", "萬一我生病了怎麼辦"),
    ],
)
@pytest.mark.parametrize("place", ["home.home", "plan"])
def test_what_is_only_supposed_is_answered_and_no_notice(
    a_situation: A_situation, place: str, language: str, said: str
) -> None:
    situation = at(a_situation, place, language)
    if place == "home.home":
        situation.case = None
    talk = Talk(situation)

    back = told(talk, said)

    say = LANGUAGES[language].plain
    assert any(say(QUESTIONS[code].label) in back for code in ("again", "changes"))
    assert talk.happened == []
    assert say(Text("With the next instalment")) not in back


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "when am I done if I pay 100 more each month?", "November 1, 2021"),
        ("en", "I could pay an extra $100 a month", "with 31 payments"),
        ("es", "si pago 100 más al mes, ¿cuándo termino?", "1 de noviembre de 2021"),
        ("zh_CN", "每个月多还一百，什么时候能还完", "2021年11月1日"),
        ("zh_TW", "每個月多繳100呢", "一共繳 31 次"),
    ],
)
def test_when_all_is_repaid_with_more_each_time_is_worked_out(
    a_situation: A_situation, language: str, said: str, answer: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    assert answer in told(talk, said)

    assert talk.happened == []


@pytest.mark.parametrize("said", ["I pay 20,000 more each month", "I earn 100 more each month"])
def test_of_more_than_is_left_or_of_no_payment_nothing_is_worked_out(
    a_situation: A_situation, said: str
) -> None:
    assert "more each time" not in told(Talk(at(a_situation, "plan", "en")), said)


@pytest.mark.parametrize(
    ("language", "said", "answers"),
    [
        (
            "en",
            "I paid 200 yesterday but it does not show",
            ("a day or two", "200.00", "receipt"),
        ),
        ("es", "ayer pagué 200 y no aparece", ("uno o dos días", "200", "comprobante")),
        ("zh_CN", "昨天还了200，怎么没显示", ("一两天", "US$200.00", "凭证")),
        ("zh_TW", "我的匯款還沒入帳", ("一兩天",)),
        ("en", "my payment is not showing", ("a day or two",)),
    ],
)
def test_who_misses_what_was_paid_hears_that_it_takes_days_and_how_it_is_looked_for(
    a_situation: A_situation, language: str, said: str, answers: tuple[str, ...]
) -> None:
    back = told(Talk(at(a_situation, "plan", language)), said)

    assert [answer for answer in answers if answer not in back] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "can you remind me a week before?"),
        ("es", "¿me pueden avisar una semana antes?"),
        ("zh_CN", "能提前一周提醒我吗"),
    ],
)
def test_when_a_reminder_comes_is_no_day_of_paying(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    assert LANGUAGES[language].plain(QUESTIONS["remind"].label) in told(talk, said)


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "150 is all we have", "$297.14 of what is due on May 1, 2019 stays open"),
        ("en", "I can pay 100 now", "$347.14 of what is due"),
        ("es", "solo tengo 150 ahora", "quedan entonces 297,14"),
        ("zh_CN", "现在只有150", "297.14"),
    ],
)
def test_a_sum_below_what_is_due_counts_and_the_rest_can_be_promised(
    a_situation: A_situation, language: str, said: str, answer: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    assert answer in told(talk, said)
    talk.say(
        {"en": "the rest on May 10", "es": "el resto el 10 de mayo"}.get(
            language, "剩下的5月10号还"
        )
    )

    [promise] = [one for one in talk.happened if isinstance(one, PromiseMade)]
    assert promise.part is not None
    assert promise.part.amount == (100 if "100" in said else 150)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "150 a month is all we have"),
        ("es", "puedo pagar 150 al mes, no más"),
        ("zh_CN", "每个月最多还150"),
    ],
)
def test_a_sum_each_month_below_the_instalment_asks_for_another_plan(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    talk.say(said)

    assert AnotherPlanWanted() in talk.happened
    assert NowPossible(Money(150, "USD")) in talk.happened


@pytest.mark.parametrize("said", ["I can pay 500 now", "I paid 150", "I earn 150 a month"])
def test_what_covers_it_is_paid_or_is_no_payment_is_no_part(
    a_situation: A_situation, said: str
) -> None:
    talk = Talk(at(a_situation, "plan"))

    assert "stays open then" not in told(talk, said)
    assert AnotherPlanWanted() not in talk.happened


@pytest.mark.parametrize(
    ("language", "said", "answered"),
    [
        ("en", "can I pay less this month?", "part"),
        ("es", "¿puedo pagar menos este mes?", "part"),
        ("es", "¿podría pagar un poco menos?", "part"),
        ("zh_CN", "这个月能少还点吗", "part"),
        ("zh_TW", "下個月能少繳一點嗎", "part"),
        ("zh_CN", "可不可以晚点还", "other_day"),
    ],
)
def test_who_only_asks_to_pay_less_or_later_has_told_nothing(
    a_situation: A_situation, language: str, said: str, answered: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told_back = told(talk, said)

    assert LANGUAGES[language].plain(QUESTIONS[answered].label) in told_back
    assert talk.happened == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "could I postpone the payment?"),
        ("en", "can I pay both together next month?"),
        ("es", "¿se puede aplazar la cuota?"),
        ("zh_CN", "能不能缓一缓"),
    ],
)
def test_who_only_asks_is_shown_what_is_possible_and_the_desk_is_told_nothing(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told(talk, said)

    assert talk.situation.place.place == "keeping.way"
    assert talk.happened == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I can't pay this month, can I pay less?"),
        ("es", "no puedo pagar, ¿puedo pagar menos?"),
        ("zh_CN", "没钱还了能晚几天吗"),
        ("zh_TW", "這個月還不了，能晚幾天嗎"),
    ],
)
def test_who_says_that_they_cannot_and_asks_has_told_both(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told(talk, said)

    assert [type(one) for one in talk.happened] == [CannotPayThis]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "next month I pay double"),
        ("en", "I'll pay two instalments next month"),
        ("es", "el próximo mes pago el doble"),
        ("zh_CN", "下个月还两倍"),
        ("zh_TW", "下個月繳兩期"),
    ],
)
def test_twice_as_much_is_no_promise_and_both_its_meanings_are_said(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told_back = told(talk, said)

    plain = LANGUAGES[language].plain(paying_more.TWICE)
    assert re.sub(r"<[^>]+>", "", plain) in told_back
    assert len(talk.shown[0].labels) == 4
    assert talk.happened == []


def test_one_left_out_is_carried_once_that_is_tapped(a_situation: A_situation) -> None:
    talk = Talk(at(a_situation, "plan"))
    talk.say("next month I pay double")

    talk.tap("With the next instalment")

    assert talk.happened == [WayTaken(1)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "can i pay the may 1 one two days late?"),
        ("en", "the may payment comes two days late"),
        ("es", "¿puedo pagar la del 1 de mayo dos días tarde?"),
        ("zh_CN", "5月1号那期能晚两天还吗"),
        ("zh_TW", "五月的那期晚兩天繳"),
    ],
)
def test_the_instalment_may_be_named_by_its_day(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told(talk, said)

    [promised] = talk.happened
    assert isinstance(promised, PromiseMade)
    assert promised.day == date(2019, 5, 3)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the june one a week late please"),
        ("en", "I can't pay the June payment"),
        ("es", "la de junio la pago una semana tarde"),
        ("zh_CN", "6月那期晚一周还"),
        ("zh_TW", "六月的那期還不了"),
    ],
)
def test_what_is_said_of_a_later_instalment_is_not_taken_for_the_next(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told_back = told(talk, said)

    on_that_day = LANGUAGES[language].plain(Text("{day}", day=date(2019, 6, 1)))
    assert on_that_day in told_back
    assert [type(one) for one in talk.happened] == [MessageLeft]


@pytest.mark.parametrize(
    ("language", "said", "answered"),
    [
        ("en", "can I pay from a different account?", "payer"),
        ("es", "¿puedo pagar desde otra cuenta?", "payer"),
        ("zh_CN", "可以换张卡还吗", "payer"),
        ("en", "someone else wants to pay it for me", "payer"),
        ("zh_TW", "別人想替我還", "payer"),
        ("en", "I'm moving abroad next month, can I still pay?", "travel"),
        ("zh_CN", "我下个月要出国，还能还吗", "travel"),
        ("en", "I want to end the plan early, how much would it be?", "early"),
        ("es", "quiero terminar el plan antes, ¿cuánto sería?", "early"),
        ("zh_TW", "我想提前結束計畫，要多少錢", "early"),
        ("en", "I won the lottery I will pay all", "early"),
        ("en", "I put the wrong reference on the transfer", "arrived"),
        ("es", "puse mal la referencia", "arrived"),
        ("zh_CN", "转账写错了贷款编号怎么办", "arrived"),
        ("en", "they took the money twice", "overpaid"),
        ("es", "cobraron dos veces", "overpaid"),
        ("zh_CN", "扣了两次钱", "overpaid"),
        ("en", "please change my payment day to the 10th every month", "other_day"),
        ("es", "cambien mi fecha de pago al 10 de cada mes", "other_day"),
        ("zh_TW", "把還款日改成每月10號", "other_day"),
    ],
)
def test_what_is_no_day_of_paying_is_answered_as_what_it_is(
    a_situation: A_situation, language: str, said: str, answered: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    told_back = told(talk, said)

    assert LANGUAGES[language].plain(QUESTIONS[answered].label) in told_back
    assert not any(isinstance(one, PromiseMade) for one in talk.happened)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I want to pay on friday from my new account"),
        ("es", "mañana pago desde mi cuenta nueva"),
        ("zh_CN", "我周五用新卡还"),
    ],
)
def test_a_day_is_named_beside_the_account(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    talk.say(said)

    assert [type(one) for one in talk.happened] == [PromiseMade]


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "can I skip December?", "You mean $447.14, due on December 1, 2019."),
        ("en", "December will be hard", "You mean $447.14, due on December 1, 2019."),
        ("en", "I found a job again", "That is good to hear"),
        ("es", "¿puedo saltarme diciembre?", "con fecha del 1 de diciembre de 2019"),
        ("es", "encontré trabajo", "Qué buena noticia"),
        ("zh_CN", "12月可以跳过吗", "您说的是2019年12月1日应付的"),
        ("zh_CN", "12月还不了怎么办", "您说的是2019年12月1日应付的"),
        ("zh_CN", "我找到工作了", "真是好消息"),
        ("zh_TW", "我又找到工作了", "真是好消息"),
    ],
)
def test_what_changes_is_answered_and_read_by_a_person(
    a_situation: A_situation, language: str, said: str, answer: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    assert answer in told(talk, said)
    assert talk.happened == [MessageLeft()]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "can I pay two at once"),
        ("es", "puedo pagar dos juntas"),
        ("es", "¿puedo adelantar dos cuotas?"),
    ],
)
def test_so_many_in_one_go_name_no_day(a_situation: A_situation, language: str, said: str) -> None:
    talk = Talk(at(a_situation, "plan", language))

    back = told(talk, said)

    assert back.startswith(LANGUAGES[language].plain(QUESTIONS["early"].label))
    assert talk.happened == []
