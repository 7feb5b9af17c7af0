"""What may be said at any place and must not wait: the hardship notice, a dispute, a death, insolvency."""

import pytest

from dialogs.death_words import Speaker
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
        ("My company dismissed me and I am bankrupt", HoldReason.INSOLVENCY),
        ("I declared bankruptcy", HoldReason.INSOLVENCY),
        ("I lost my job in 2010, I am bankrupt", HoldReason.INSOLVENCY),
        ("Me despidió la empresa y estoy en bancarrota", HoldReason.INSOLVENCY),
        ("公司倒了，我破产了", HoldReason.INSOLVENCY),
        ("我個人破產了", HoldReason.INSOLVENCY),
        ("I am in breathing space", HoldReason.BREATHING_SPACE),
    ],
)
def test_what_stops_everything_is_heard(said: str, reason: HoldReason) -> None:
    assert raised_by(said, Speaker.OWN_CHAT) is reason


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
        "my company went bankrupt",
        "The company I worked for has gone bankrupt",
        "my employer is insolvent",
        "I declared bankruptcy in 2010, now I lost my job",
        "In 2010 I went bankrupt",
        "la empresa donde trabajaba entró en concurso de acreedores",
        "mi negocio cayó en bancarrota",
        "me declaré en bancarrota en 2010",
        "公司破产了",
        "我2010年申请过破产",
        "公司破產了",
        "我2010年破產過",
    ],
)
def test_other_words_of_a_borrower_stop_nothing(said: str) -> None:
    assert raised_by(said, Speaker.OWN_CHAT) is None


@pytest.mark.parametrize(
    "said",
    ["My father has died", "Mi madre ha fallecido", "我爸爸去世了", "我爸爸過世了"],
)
def test_a_stranger_who_mourns_may_write_for_the_borrower(said: str) -> None:
    assert raised_by(said, Speaker.STRANGER) is HoldReason.DEATH


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("hello this is weis wife. wei died last week", "Wei Chen"),
        ("Wei Chen has sadly passed away", "Wei Chen"),
        ("chen wei is dead", "Wei Chen"),
        ("We lost Wei on Sunday", "Wei Chen"),
        ("Wei passed.", "Wei Chen"),
        ("wei died", "Chen, Wei"),
        ("Wei's dead.", "Wei Chen"),
        ("wei died", "Mr Wei Chen"),
        ("the late wei chen", "Wei Chen"),
        ("my husband wei past away yesterday", "Wei Chen"),
        ("Ana murió", "Ana García López"),
        ("Ha fallecido Ana García", "Ana García López"),
        ("ana garcía ya no está con nosotros", "Ana García López"),
        ("les informo de la muerte de Ana", "Ana García López"),
        ("murió mi esposa Ana", "Ana García López"),
        ("陈伟去世了", "陈伟"),
        ("陈伟上周因病走了", "陈伟"),
        ("陈先生已经不在了", "陈伟"),
        ("小明昨天没了", "王小明"),
        ("陳偉過世了", "陳偉"),
        ("陳小姐上個月往生", "陳淑芬"),
        ("淑芬走了", "陳淑芬"),
        ("Wei Chen去世了", "Wei Chen"),
        ("Mercedes Ruiz died", "Mercedes Ruiz"),
        ("falleció Mercedes Ruiz", "Mercedes Ruiz"),
        ("Mercedes murió ayer", "Mercedes Ruiz"),
        ("le informo que Mercedes falleció", "Mercedes Ruiz"),
        ("mi esposa Mercedes murió", "Mercedes Ruiz"),
        ("Luz falleció la semana pasada", "Luz de la Cruz"),
        ("se nos fue Luz de la Cruz", "Luz de la Cruz"),
        ("Hope Smith is dead", "Hope Smith"),
        ("we lost Hope Smith", "Hope Smith"),
        ("hello. hope has passed away", "Hope Smith"),
        ("Grace died on Sunday", "Grace Lee"),
        ("April has sadly passed away", "April Jones"),
        ("June passed away last week", "Park, June"),
        ("Grace去世了", "Grace Lee"),
        ("Domingo ha fallecido", "Domingo Ruiz"),
    ],
)
@pytest.mark.parametrize("speaker", [Speaker.OWN_CHAT, Speaker.HELPER])
def test_the_death_of_the_borrower_is_heard_by_name(
    said: str, name: str, speaker: Speaker
) -> None:
    assert raised_by(said, speaker, [name]) is HoldReason.DEATH


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my husband wei has passed away, i am his wife", "Lin Chen"),
        ("I am his wife. He died on Sunday", "Wei Chen"),
        ("this is weis daughter, my dad passed away", "Wei Chen"),
        ("I am the widow of the borrower, he died", "Wei Chen"),
        ("im the wife, he has died", "Wei Chen"),
        ("this is Grace's husband, she died", "Grace Lee"),
        ("soy el esposo de Mercedes, ella falleció", "Mercedes Ruiz"),
        ("I am writing for my husband, he passed away in March", "Wei Chen"),
        ("soy su esposa, falleció ayer", "Juan Pérez"),
        ("Le escribe su hija. Mi padre ha fallecido", "Juan Pérez"),
        ("soy la hermana de Juan, mi hermano murió", "Juan Pérez"),
        ("我是他老婆，他上周走了", "陈伟"),
        ("我是陈伟的女儿，我爸去世了", "陈伟"),
        ("我是他太太，我先生過世了", "陳偉"),
        ("這是我先生的手機，他往生了", "陳偉"),
    ],
)
def test_somebody_else_who_writes_from_the_borrowers_chat_is_heard(said: str, name: str) -> None:
    assert raised_by(said, Speaker.OWN_CHAT, [name]) is HoldReason.DEATH


@pytest.mark.parametrize(
    "said",
    [
        "my mother died yesterday",
        "He died last night",
        "she has passed away",
        "My client has died",
        "mum died this morning",
        "he passed last week",
        "She passed last Sunday in her sleep",
        "he passed yesterday morning.",
        "she passed this week after a long illness",
        "Hola. Mamá falleció anoche",
        "my mother died, her dog too",
        "Mi madre murió ayer",
        "Ella ha fallecido",
        "Falleció ayer.",
        "我妈妈去世了",
        "他昨天走了",
        "已经去世了",
        "我媽媽過世了",
        "她上個月往生",
    ],
)
def test_a_death_told_by_a_helper_is_that_of_whom_they_help(said: str) -> None:
    assert raised_by(said, Speaker.HELPER, ["Wei Chen"]) is HoldReason.DEATH


@pytest.mark.parametrize(
    "said",
    [
        "my mother died, I could not pay",
        "I am Wei, my mother died",
        "I am Wei and my husband has died",
        "I am a widow, my husband died in 2015",
        "my phone died",
        "Wei's phone died",
        "my battery is dead",
        "my dog died",
        "I am the mother of three kids and my dad died",
        "Wei's mother died",
        "wei is dead tired",
        "wei passed this letter on to me",
        "Wei nos dejó un mensaje",
        "Wei ya no vive aquí",
        "sorry that I am late Wei Chen",
        "I am his wife, my phone died",
        "I am her husband, her mother died, she will answer later",
        "mi madre murió, no pude pagar",
        "soy viuda, mi marido falleció hace años",
        "La madre de Wei murió",
        "se murió mi perro",
        "mi teléfono murió",
        "soy su esposa, su madre falleció",
        "Wei murió de risa",
        "我妈妈去世了，没能还款",
        "我是寡妇，我老公去世多年了",
        "陈伟妈妈去世了",
        "陈伟的狗死了",
        "陈伟工作没了",
        "手机死了",
        "我是他老婆，他妈妈去世了",
        "陈伟走了一趟",
        "我是他老婆，他工作没了",
        "I am his wife, we lost our jobs and are late",
        "i am weis wife, weis mother died",
        "soy la esposa de Wei, la madre de Wei murió",
        "我媽媽過世了，沒能還款",
        "我的狗死了",
        "手機沒電死了",
    ],
)
def test_another_death_stops_nothing(said: str) -> None:
    assert raised_by(said, Speaker.OWN_CHAT, ["Wei Chen", "陈伟"]) is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my Mercedes died, so I can't work", "Mercedes Ruiz"),
        ("mi Mercedes murió, no tengo carro", "Mercedes Ruiz"),
        ("the Mercedes has died", "Mercedes Ruiz"),
        ("se nos fue la luz", "Luz Rojas"),
        ("se nos fue la luz", "Luz de la Cruz"),
        ("business in June was dead", "June Park"),
        ("we lost hope", "Hope Smith"),
        ("hope is dead", "Hope Smith"),
        ("all hope died", "Hope Smith"),
        ("my faith is dead", "Faith Smith"),
        ("grace has passed.", "Grace Lee"),
        ("the days of grace passed.", "Grace Lee"),
        ("the art is dead", "Art Lee"),
        ("we lost April income", "April Jones"),
        ("my mother on Sunday died", "Sunday Obi"),
        ("mi madre el domingo murio", "Domingo Ruiz"),
        ("Domingo murió mi madre", "Domingo Ruiz"),
        ("in May died my father", "May Wong"),
        ("May died my father", "May Wong"),
    ],
)
def test_a_thing_that_is_called_as_the_borrower_is_not_the_borrower(said: str, name: str) -> None:
    assert raised_by(said, Speaker.OWN_CHAT, [name]) is None


@pytest.mark.parametrize(
    "said",
    [
        "he passed last week his exam",
        "She passed yesterday her driving test",
        "he passed this morning with a good mark",
        "Her husband died in March, so she cannot pay",
        "She cannot pay. Her husband was ill, he died.",
        "Wei's father has passed away",
        "my phone died",
        "my dog was old, he died",
        "Su marido murió en marzo",
        "Murió su madre, por eso no paga",
        "他妈妈去世了",
        "她先生過世了",
        "手机死了",
    ],
)
def test_a_helper_who_tells_of_another_death_stops_nothing(said: str) -> None:
    assert raised_by(said, Speaker.HELPER, ["Wei Chen"]) is None
