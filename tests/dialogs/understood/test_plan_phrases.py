"""What is written of a plan, only in thanks, or to be erased: known in every language, and nothing taken for it."""

from collections.abc import Callable

import pytest

from dialogs.borrower.home import HOME
from dialogs.borrower.plan import plan_talk
from dialogs.happenings import Notice
from dialogs.phrases.plan import Said, said_of_plan
from dialogs.phrases.rights.erasure import asks_to_erase
from dialogs.phrases.thanks import is_only_thanks
from dialogs.situation import Situation
from dialogs.texts import ENGLISH
from negotiation.case import CaseState

KNOWN = {
    Said.PART: (
        "I can only pay 100 this month",
        "can I pay half now",
        "I could send some of it",
        "este mes solo puedo pagar 100",
        "puedo pagar la mitad ahora",
        "这个月只能还100",
        "我可以先还一半吗",
        "我只能还利息",
        "can I pay in two parts",
        "¿puedo pagar en dos partes?",
        "可以分两次还吗",
        "可以分兩次繳嗎",
        "這個月只能繳100",
    ),
    Said.MISSED: (
        "sorry, I forgot to pay",
        "did I miss a payment?",
        "I missed the last payment",
        "I haven't paid this month",
        "I still can't",
        "me olvidé de pagar",
        "no pude pagar la cuota",
        "忘了还，对不起",
        "上个月没还",
        "這期沒繳",
    ),
    Said.STANDS: (
        "can I get my plan back?",
        "can I go on paying?",
        "¿puedo seguir pagando?",
        "我找到工作了，能继续还吗",
        "is my plan still in force",
        "did I lose my plan?",
        "what happened to my agreement",
        "why has my plan ended?",
        "can I keep the plan?",
        "¿puedo recuperar mi plan?",
        "¿sigue en vigor mi plan?",
        "¿mi plan sigue vigente?",
        "¿qué pasó con mi plan?",
        "我的计划还能恢复吗",
        "我的方案还有效吗",
        "为什么我的计划没了",
        "怎么恢复还款计划",
        "我的計畫還能恢復嗎",
        "協議失效了嗎",
    ),
    Said.OWED: (
        "am I done now?",
        "what is my plan?",
        "show me my plan again",
        "¿cuál es mi plan?",
        "enséñeme mi plan",
        "我的方案是什么",
        "给我看看我的还款计划",
        "我的計畫是什麼",
        "is my loan paid off?",
        "do I still owe anything",
        "¿todavía debo algo?",
        "我还欠钱吗",
        "我還欠錢嗎",
        "¿ya terminé de pagar?",
        "都还清了吗",
        "全部還清了嗎",
        "how much do i still owe",
        "when is my next payment",
        "when do i have to pay",
        "balance?",
        "what's left",
        "how much is left",
        "how much is the next instalment",
        "cuánto debo",
        "¿Cuánto me falta?",
        "¿cuándo vence la cuota?",
        "cuánto falta",
        "saldo",
        "próximo pago",
        "还欠多少",
        "什么时候还",
        "还剩多少",
        "下期几号还",
        "这个月还要还吗",
        "下個月還要繳嗎",
        "do I have to pay this month",
        "¿tengo que pagar este mes?",
        "余额",
        "還欠多少",
        "什麼時候還",
        "下一期什麼時候繳",
        "is my payment due tomorrow or friday?",
        "¿mi pago es mañana o el viernes?",
        "还款日是周五还是周六",
        "and how much?",
        "how many are left",
        "¿y cuánto?",
        "那多少钱呢",
        "那要繳多少",
    ),
    Said.PAID: (
        "i already paid this",
        "that's wrong, I did pay on may 3",
        "no es justo, yo sí pagué el 3 de mayo",
        "你们搞错了，我还了",
        "I've paid it yesterday",
        "payment sent",
        "sent the money",
        "I just transferred the money",
        "I paid 300 yesterday",
        "payment made",
        "ya pagué",
        "he pagado la cuota",
        "ya deposité",
        "ayer hice el pago",
        "pagué ayer",
        "Pagué el viernes.",
        "我已经还了",
        "已还款",
        "钱打过去了",
        "打钱了",
        "昨天转账了",
        "刚转过去",
        "我已經繳了",
        "錢匯過去了",
        "昨天轉帳了",
        "ok, paid",
        "bueno, pagado",
        "好的，还了",
        "acabo de pagar",
        "pagué 588 por banco el viernes",
        "mi marido ya pagó",
        "周五通过银行转了588",
        "週五用銀行轉了588",
        "I paid but you still say I owe",
        "pagué pero siguen diciendo que debo",
        "I paid but it is not shown",
        "I have paid and it doesn't show",
        "ya pagué pero no aparece",
        "我已经还了，但没显示",
        "已經繳了但是沒入帳",
        "I paid 200 yesterday by bank transfer but nothing here",
        "it still says overdue, I paid on monday",
    ),
    Said.UNSEEN: (
        "my payment from yesterday is not showing",
        "el pago no se refleja",
        "我的转账还没到账",
        "我的匯款查不到",
    ),
    Said.WILL_PAY: (
        "i will pay next friday",
        "ill pay friday",
        "can i pay later",
        "I can pay on the 15th",
        "voy a pagar el viernes",
        "lo pago mañana",
        "sí, pagaré el lunes",
        "sí puedo pagar el viernes",
        "我下周五还",
        "月底能还",
        "發薪水再繳",
        "下週五繳",
        "I can only pay on the 10th",
        "I'll pay the rest on Friday",
        "solo puedo pagar el 10",
        "pagaré el resto el viernes",
        "我只能10号还",
        "剩下的下周还",
        "待会儿还",
        "my boss has not paid me, I'll pay on the 10th",
        "mi jefe aún no me paga, pago el 10",
        "aún no cobro, el viernes pago",
    ),
}
OTHER_DAY = (
    "sory i meant 12",
    "can i change the day",
    "make it the 14th",
    "me equivoqué, el 12",
    "¿puedo cambiar la fecha?",
    "改成12号",
    "我说错了，12号",
    "换个日子",
    "no, friday",
    "Monday instead",
    "no, el lunes",
    "mejor el viernes",
    "周五不行，周一吧",
    "改成12號",
    "應該是12號",
)


@pytest.mark.parametrize(
    ("said", "meant"), [(said, meant) for meant, every in KNOWN.items() for said in every]
)
def test_what_is_said_of_a_plan_is_known(said: str, meant: Said) -> None:
    assert said_of_plan(said) is meant


@pytest.mark.parametrize(
    "said",
    [
        "the bank sent my payment back",
        "¿llego a tiempo si pago hoy?",
        "今天还来得及吗",
        "mi madre murió",
        "my mother died",
    ],
)
def test_what_only_sounds_so_is_nothing_of_it(said: str) -> None:
    assert said_of_plan(said) is None


@pytest.mark.parametrize("said", OTHER_DAY)
def test_another_day_is_heard_only_where_one_was_named(said: str) -> None:
    assert said_of_plan(said, is_day_named=True) is Said.OTHER_DAY
    assert said_of_plan(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "I haven't paid",
        "I have paid twice",
        "i paid too much",
        "my payment was taken twice",
        "I get paid on friday",
        "have i paid",
        "how can i pay",
        "can I pay by card",
        "can i pay less",
        "I can't pay",
        "I can pay 300 a month",
        "I owe you an apology",
        "I will send you my payslip",
        "what happens if i dont pay?",
        "no pagué",
        "¿quieren que pague el viernes?",
        "me piden que pague hoy",
        "todavía no he pagado",
        "pagué dos veces",
        "¿dónde pago?",
        "no puedo pagar",
        "我还没还",
        "多还了",
        "怎么还",
        "我还了吗",
        "没钱还了",
        "下个月可能还不上了",
        "我怕周五付不出来",
        "八号会还不了",
        "下個月恐怕繳不出來",
        "还有一个问题",
        "還沒繳",
        "怎麼繳",
        "I made a payment to the wrong account",
        "payment made twice",
        "I paid yesterday but no receipt",
        "the app said payment made but money came back",
        "I paid 100 of it",
        "my money is gone",
        "I paid the rent",
        "hice el pago a la cuenta equivocada",
        "hice el pago en la equivocada",
        "ya pagué el alquiler",
        "hoy pagué la renta",
        "ya pagué y no me llegó el recibo",
        "我今天交了房租",
        "今天打了电话了",
        "钱还错了账户，我还了",
        "我今天交了材料了",
        "我還了解一點",
        "我今天繳了房租",
        "can I pay early",
        "can I pay in cash",
        "I'll pay attention",
        "I can pay if my boss pays me",
        "¿puedo pagar antes?",
        "puedo pagar si me pagan",
        "quiero pagar en efectivo",
        "voy a pagar si cobro",
        "我想交材料",
        "我想转人工",
        "可以转接吗",
        "如果发工资我会还",
        "可以用现金还吗",
        "我想交文件",
        "我想轉接專員",
        "如果領薪水我會還",
        "我想交資料",
        "when is the next payment of my salary",
        "I haven't received my pay yet",
        "I paid my landlord and nothing here",
        "I paid twice but only one shows",
        "no he recibido mi sueldo",
        "还没收到工资",
        "when did I pay",
        "how much time is left",
        "cuánto falta para la respuesta",
        "¿cuánto tiempo me queda?",
        "cuándo es el pago de mi sueldo",
        "还剩多少时间",
        "我什么时候还过",
        "還剩多少時間",
        "我什麼時候還過",
        "cancel my plan",
        "the plan is good",
        "I like my plan",
        "I will keep my promise",
        "quiero cancelar el plan",
        "el plan está bien",
        "取消我的计划",
        "这个方案不错",
        "方案是什么",
        "I want to pay it off",
        "I want to pay the whole loan off",
        "I can pay double next month",
        "quiero pagar toda la deuda",
        "puedo saldar la deuda",
        "我找到新工作了，想一次还清",
        "我想多还一点",
        "我想一次還清",
        "可以一次付清嗎",
    ],
)
def test_other_words_are_for_a_person(said: str) -> None:
    assert said_of_plan(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "when do I have to pay",
        "how much do I have to pay",
        "¿cuándo tengo que pagar?",
        "什么时候还",
        "什麼時候還",
    ],
)
def test_beside_an_open_offer_it_is_told_how_it_would_be(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    offered = a_situation(agreement=None, instalments=[])
    offered.the_case.state = CaseState.OFFERED

    assert offered.offer is not None
    told = plan_talk.told(offered, HOME, said)
    assert told is not None
    [notice] = told
    assert isinstance(notice, Notice)
    words = ENGLISH.plain(notice.text)
    assert "By our offer it would be:" in words
    assert "None of it is owed before you have signed." in words


@pytest.mark.parametrize(
    "said",
    [
        "great thanks so much",
        "Thank you very much for your help!",
        "Okay, thanks 👍",
        "bye bye",
        "muchas gracias por todo",
        "vale, perfecto",
        "hasta luego",
        "好的谢谢",
        "收到，谢谢！",
        "再见",
        "好的，謝謝您",
        "掰掰",
        "🙏🏽",
    ],
)
def test_thanks_alone_are_known(said: str) -> None:
    assert is_only_thanks(said)


@pytest.mark.parametrize(
    "said",
    [
        "thanks but i lost my job",
        "ok i cant pay",
        "ok 😭",
        "thanks 😢",
        "yes",
        "thanks for nothing",
        "gracias, ¿cuánto debo?",
        "谢谢 我没钱",
        "不好",
        "謝謝，我還有問題",
        "😭",
        "",
    ],
)
def test_whatever_else_is_said_is_read(said: str) -> None:
    assert not is_only_thanks(said)


@pytest.mark.parametrize(
    "said",
    [
        "i want to delete my data",
        "delete all my data",
        "forget me",
        "please erase everything you have about me",
        "borra mis datos",
        "quiero que borren mis datos",
        "删除我的信息",
        "把我的资料删掉",
        "我要注销账号",
        "刪除我的個資",
        "請把我的資料刪除",
        "delete all my data, my bank account too",
        "I want everything you have about me deleted",
        "borren todo lo que tienen de mi",
        "I want my data to be deleted",
        "please remove my account",
        "quiero eliminar mi cuenta",
        "me pueden borrar mis datos",
        "我要把我的资料删了",
        "删除我的银行卡和个人信息",
        "我要註銷帳號",
    ],
)
def test_a_wish_to_be_erased_is_heard(said: str) -> None:
    assert asks_to_erase(said)


@pytest.mark.parametrize(
    "said",
    [
        "dont forget me",
        "delete it from my credit report, the information is wrong",
        "remove the late fee",
        "no borren mis datos",
        "不要删除我的信息",
        "删除我的征信记录",
        "what is kept about me?",
        "my account was deleted by the bank and I lost my savings",
        "my bank account was deleted, which account do I pay",
        "how do I remove my bank account",
        "my information has been deleted, must I write it again?",
        "I want to get rid of everything I owe",
        "please delete that information, I wrote it wrong",
        "please delete the last message with my details",
        "me van a quitar todo lo mio",
        "quitar mi cuenta bancaria del pago automatico",
        "mi cuenta fue eliminada por el banco",
        "borre esa información, la escribí mal",
        "我的账户被注销了，工资没了",
        "请删除上一条信息",
        "我把聊天记录删了，重新发可以吗",
        "怎么删除银行账户",
        "我的帳戶被註銷了，薪水沒了",
        "請刪除上一條資訊",
        "我把聊天紀錄刪了，重新傳可以嗎",
    ],
)
def test_other_wishes_are_none(said: str) -> None:
    assert not asks_to_erase(said)
