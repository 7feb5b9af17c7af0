"""Pay questions: when and how much to pay, and what else is asked about paying, is answered with one's own figures."""

from dataclasses import replace

import pytest

from dialogs import conversation
from dialogs.borrower.questions.answers import QUESTIONS
from dialogs.borrower.questions.pay_days import WHO_FIRST
from dialogs.happenings import MessageLeft, PersonWanted
from dialogs.heard import Words
from dialogs.languages import LANGUAGES
from dialogs.texts import Text
from tests.dialogs.asking import A_situation, answers, at

IN_FORM = "application.income"
WHEN = {
    "en": ("When is my first payment?", "when do I pay next", "how much do I pay each time"),
    "es": ("¿Cuándo es mi primer pago?", "¿Cuántas cuotas son?"),
    "zh_CN": ("我第一次还款是什么时候", "每次还多少"),
    "zh_TW": ("我第一次繳款是什麼時候？", "總共要繳幾期", "什麼時候要繳？"),
}
EVERY_WHEN = [(language, said) for language, every in WHEN.items() for said in every]


@pytest.mark.parametrize(("language", "said"), EVERY_WHEN)
def test_when_and_how_much_is_told_of_a_plan_as_by_an_offer_and_until_then_of_the_contract(
    language: str, said: str, a_situation: A_situation
) -> None:
    offered = at(a_situation, "offer", language)
    assert offered.offer is not None
    schedule = [*offered.offer.terms.schedule]
    first, last, each, contract = (
        LANGUAGES[language].plain(Text("{it}", it=it))
        for it in (
            schedule[0].due_date,
            schedule[-1].due_date,
            schedule[0].amount,
            offered.the_loan.instalment,
        )
    )

    for situation in at(a_situation, "plan", language), offered:
        [answer] = answers(situation, said)
        assert answer.index(first) < answer.index(last)
        assert each in answer
        assert str(len(schedule)) in answer
    [answer] = answers(at(a_situation, IN_FORM, language), said)
    assert contract in answer
    assert each not in answer
    [answer] = answers(at(a_situation, "door", language), said)
    assert answer.endswith(LANGUAGES[language].plain(WHO_FIRST))


ASKED = {
    "in_time": ("What if the day is a Sunday?", "¿Qué pasa si el día cae en domingo?", "还款日是周日怎么办", "繳款日遇到假日怎麼辦"),
    "remind": ("will you send me reminders?", "¿me van a avisar antes de pagar?", "到时候会提醒我吗", "到時候會提醒我嗎"),
    "arrived": ("did you get my payment?", "¿les llegó mi pago?", "你们收到我的钱了吗", "你們收到我的錢了嗎"),
    "other_day": ("Can I change the payment day?", "¿Puedo cambiar el día de pago?", "可以换个还款日吗", "可以改繳款日嗎"),
    "seen": ("who can see my papers?", "¿quién puede ver mis papeles?", "谁能看到我的材料", "誰看得到我的資料"),
    "meanwhile": ("Do I have to pay the March one now", "¿Tengo que pagar la de marzo ahora?", "三月那期现在要还吗", "3月那期要不要繳"),
    "fine": ("will I be charged late fees?", "¿me van a cobrar mora?", "会有罚息吗", "會有滯納金嗎"),
    "alone": ("am I the only one with this problem?", "¿soy el único con este problema?", "是不是只有我这样", "是不是只有我這樣"),
    "lawyer": ("do I need a lawyer?", "¿necesito un abogado?", "需要请律师吗", "需要請律師嗎"),
    "worse": ("will it make things worse if I tell you?", "¿me va a perjudicar decírselo?", "告诉你们会不会对我更不好", "告訴你們會不會對我更不利"),
    "lost_phone": ("what if I lose my phone?", "¿y si pierdo el teléfono?", "手机丢了怎么办", "手機不見了怎麼辦"),
    "payer": ("can my mother pay for me?", "¿puede pagar mi madre por mí?", "我妈能替我还吗", "我媽可以幫我繳嗎"),
    "debit": ("will you take it from my account automatically?", "¿me lo cobran automáticamente de la cuenta?", "会自动扣款吗", "會自動扣款嗎"),
    "travel": ("can I leave the country?", "¿puedo salir del país?", "我还能出国吗", "我會被限制出境嗎"),
    "old": ("is the debt too old to be collected?", "¿mi deuda ya prescribió?", "我的债过诉讼时效了吗", "我的債過時效了嗎"),
    "borrow": ("can I borrow again later?", "¿podré pedir otro préstamo después?", "以后还能贷款吗", "以後還能貸款嗎"),
    "blocked": ("will my card be blocked?", "¿me van a bloquear la tarjeta?", "我的卡会被停吗", "我的卡會被停嗎"),
    "unpaid": ("if I can't pay, will you sue me?", "si no puedo pagar, ¿me van a demandar?", "如果我还不上你们会起诉我吗", "如果我繳不出來你們會告我嗎"),
    "die": ("what happens to the debt if I die?", "¿qué pasa con la deuda si muero?", "我死了债会怎么办", "我過世的話債怎麼辦"),
    "hours": ("is nobody working?", "¿no hay nadie trabajando?", "没人上班吗", "現在有人在嗎"),
    "which_loan": ("is this for both loans?", "¿esto es para los dos préstamos?", "这个是两笔贷款的吗？", "這是哪一筆貸款？"),
    "overpaid": ("I paid too much", "pagué de más", "我多还了", "我重複繳了"),
    "machine": ("are you a human or a robot", "eres una persona o un robot", "你是真人还是机器人", "你是真人還是機器人"),
}  # fmt: skip


@pytest.mark.parametrize("place", ["door", IN_FORM, "plan"])
@pytest.mark.parametrize("code", ASKED)
def test_what_people_ask_is_answered_at_the_door_in_the_form_and_after_signing(
    code: str, place: str, a_situation: A_situation
) -> None:
    for language, said in zip(("en", "es", "zh_CN", "zh_TW"), ASKED[code], strict=True):
        head = LANGUAGES[language].plain(QUESTIONS[code].label)

        assert answers(at(a_situation, place, language), said)[0].startswith(head)


BESIDES = [
    ("en", "When is the first payment, and are there penalties?", "fine"),
    ("en", "how much do I still owe and will you tell my boss?", "others"),
    ("en", "I paid yesterday, will they keep calling me?", "callers"),
    ("es", "¿Cuánto debo y me van a demandar?", "unpaid"),
    ("zh_CN", "还剩多少没还？会影响征信吗", "record"),
    ("zh_TW", "什麼時候要繳？晚了會罰錢嗎", "fine"),
]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("I paid 500 by mistake", "What if I paid too much?"),
        ("pagué 500 por error", "What if I paid too much?"),
        ("我不小心还了500", "What if I paid too much?"),
        ("half today and half next week", "Can I pay less, or pause?"),
        ("hoy pago la mitad y el resto ya veré", "Can I pay less, or pause?"),
        ("今天还一半，下周还一半", "Can I pay less, or pause?"),
        ("which one first?", "When do I pay, and how much?"),
        ("¿cuál pago primero?", "When do I pay, and how much?"),
        ("先还哪一笔？", "When do I pay, and how much?"),
        ("is my car loan in it as well?", "Which of my loans is it about?"),
    ],
)
def test_what_is_known_is_said_before_a_person_answers(
    said: str, heard: str, a_situation: A_situation
) -> None:
    assert answers(at(a_situation, "plan"), said)[0].startswith(heard)


def test_loans_are_told_apart_by_what_they_are_for(a_situation: A_situation) -> None:
    situation = at(a_situation, IN_FORM)
    situation.loans = [replace(situation.loans[0], product="汽车贷款"), *situation.loans[1:]]

    [answer] = answers(situation, "is it for the car loan?")

    assert f"{situation.loans[0].number} (car loan), by its contract" in answer


def test_what_was_paid_too_much_is_looked_at_by_a_person_as_well(a_situation: A_situation) -> None:
    reply = conversation.hear(at(a_situation, "plan"), Words("I paid too much"))

    assert list(reply.happened) == [PersonWanted(), MessageLeft()]


@pytest.mark.parametrize(
    "said", ["What if I die?", "si me muero qué pasa", "我死了怎么办", "如果我死了會怎麼樣"]
)
def test_who_asks_about_death_is_told_who_listens(said: str, a_situation: A_situation) -> None:
    [answer] = answers(at(a_situation, IN_FORM), said)

    assert "You matter more than any debt." in answer


@pytest.mark.parametrize("place", ["door", IN_FORM, "plan"])
def test_what_is_asked_beside_it_is_answered_as_well(place: str, a_situation: A_situation) -> None:
    for language, said, code in BESIDES:
        situation = at(a_situation, place, language)

        told = answers(situation, said)

        assert told[-1].startswith(LANGUAGES[language].plain(QUESTIONS[code].label))
        assert len(told) > 1 or situation.place.place != place
