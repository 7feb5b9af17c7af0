"""What may be said at any place and must not wait: the hardship notice, a dispute, a death, insolvency."""

import pytest

from dialogs.dispute_words import raised_by
from dialogs.hardship_words import says_cannot_pay
from negotiation.hold import HoldReason


@pytest.mark.parametrize(
    "said",
    [
        "I can't pay",
        "I can’t pay this month, sorry",
        "i cant pay",
        "We cannot really pay the instalment",
        "I am unable to repay",
        "I won't be able to pay in May",
        "I have no money left to pay you",
        "No puedo pagar",
        "ya no podemos pagar la cuota",
        "No podré pagarles este mes",
        "no tengo con qué pagar",
        "No me alcanza para pagar",
        "还不起",
        "我这个月还不上了",
        "没钱还了",
        "没办法按时还",
        "贷款真的付不起",
        "還不起",
        "這個月繳不出來",
        "沒辦法按時還",
        "沒錢還貸款",
        "i need help with my payments",
        "i lost my job in feb",
        "can i pause my payments",
        "i want to pay less",
        "im broke",
        "im behind on my loan",
        "cnat pay",
        "i cant aford it",
        "hi i cant pay my loan im scared",
        "We are struggling with the payments",
        "I got fired",
        "Me quedé sin trabajo",
        "No me alcanza",
        "necesito ayuda con las cuotas",
        "He perdido el empleo",
        "Quisiera aplazar el pago",
        "Estoy atrasado con los pagos",
        "手头紧",
        "手头有点紧",
        "周转不开",
        "我想延期",
        "我失业了",
        "被裁员了",
        "能不能少还一点",
        "可以晚几天还吗",
        "手頭緊",
        "週轉不過來",
        "我被資遣了",
        "想展延",
    ],
)
def test_the_notice_is_heard(said: str) -> None:
    assert says_cannot_pay(said)


@pytest.mark.parametrize(
    "said",
    [
        "I can pay 300",
        "I paid yesterday",
        "I can't pay online",
        "2400",
        "Puedo pagar 300",
        "¿Cómo puedo pagar?",
        "我可以还三百",
        "还有一个问题",
        "我不是还不起，是忘了",
        "還有一個問題",
        "可以先還三百嗎",
        "I lost my phone",
        "my phone broke",
        "I am sorry, my phone broke",
        "I have not lost my job",
        "I am not behind on my loan",
        "Can I stop the payment reminders?",
        "Sorry for the delay in payment",
        "I don't need help with my payments",
        "where do I pay my loan",
        "No me alcanza el tiempo",
        "No me llega el código",
        "No he perdido mi trabajo",
        "No estoy atrasado con los pagos",
        "¿Cómo pago mi cuota?",
        "我不想延期",
        "我没有失业",
        "我的没钱包了",
        "怎么还款",
        "我想提前还款",
        "怎麼繳款",
        "我不想展延",
    ],
)
def test_other_words_are_no_notice(said: str) -> None:
    assert not says_cannot_pay(said)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("This is not my debt", HoldReason.DISPUTED),
        ("That isn’t my loan!", HoldReason.DISPUTED),
        ("I dispute it", HoldReason.DISPUTED),
        ("I dispute the amount", HoldReason.DISPUTED),
        ("I never took out a loan with you", HoldReason.DISPUTED),
        ("I have already paid it in full", HoldReason.DISPUTED),
        ("Somebody stole my identity", HoldReason.DISPUTED),
        ("Esta deuda no es mía", HoldReason.DISPUTED),
        ("No es mi deuda", HoldReason.DISPUTED),
        ("Nunca firmé ese contrato", HoldReason.DISPUTED),
        ("这不是我的债", HoldReason.DISPUTED),
        ("我从来没借过你们的钱", HoldReason.DISPUTED),
        ("我对金额有异议", HoldReason.DISPUTED),
        ("早就还清了", HoldReason.DISPUTED),
        ("這不是我的貸款", HoldReason.DISPUTED),
        ("我對金額有異議", HoldReason.DISPUTED),
        ("The borrower has died", HoldReason.DEATH),
        ("I have the death certificate", HoldReason.DEATH),
        ("El titular ha fallecido", HoldReason.DEATH),
        ("借款人已经去世了", HoldReason.DEATH),
        ("借款人已經過世", HoldReason.DEATH),
        ("I have filed for bankruptcy", HoldReason.INSOLVENCY),
        ("Estoy en concurso de acreedores", HoldReason.INSOLVENCY),
        ("我已经申请个人破产", HoldReason.INSOLVENCY),
        ("我在辦債務更生", HoldReason.INSOLVENCY),
        ("I am in breathing space", HoldReason.BREATHING_SPACE),
    ],
)
def test_what_stops_everything_is_heard(said: str, reason: HoldReason) -> None:
    assert raised_by(said, is_identified=True) is reason


@pytest.mark.parametrize(
    "said",
    [
        "I don't want to go bankrupt",
        "That's not my loan number",
        "My father has died",
        "I can't pay",
        "2400",
        "no quiero caer en bancarrota",
        "Mi madre ha fallecido",
        "我没有异议",
        "我爸爸去世了",
        "我沒有異議",
        "我快破产了",
    ],
)
def test_other_words_of_a_borrower_stop_nothing(said: str) -> None:
    assert raised_by(said, is_identified=True) is None


@pytest.mark.parametrize(
    "said",
    ["My father has died", "Mi madre ha fallecido", "我爸爸去世了", "我爸爸過世了"],
)
def test_a_stranger_who_mourns_may_write_for_the_borrower(said: str) -> None:
    assert raised_by(said, is_identified=False) is HoldReason.DEATH
