"""Redirected: whether words tell that somebody would have what is owed paid to another account than the lender's.

>>> [redirects(said) for said in (
...     "someone asked me to pay to another account", "a man called and said I should send the money to a different account",
...     "I got an email that your account has changed", "they sent me a new account number for the payments", "I paid it to the new account you gave me",
...     "alguien me pidió pagar a otra cuenta", "me llegó un correo de que cambió su cuenta", "me dieron una cuenta nueva para pagar",
...     "有人叫我把钱打到另一个账户", "你们换账号了吗", "對方發了一個新帳號給我", "他让我把钱转到他的卡上")]
[True, True, True, True, True, True, True, True, True, True, True, True]

The account of whoever writes may be any, and to ask where to pay is no more than that:

>>> [redirects(said) for said in (
...     "can I pay from another account", "my account has changed", "I have a new bank account", "which account do I pay to", "my boss pays me into a new account",
...     "¿puedo pagar desde otra cuenta?", "mi cuenta cambió", "abrí otra cuenta", "我换卡了", "我从另一个账户转的", "还到哪个账户", "公司把工资打到新卡上")]
[False, False, False, False, False, False, False, False, False, False, False, False]

So is what is told of another, or of the account that is shown:

>>> [redirects(said) for said in ("they say he must pay to this account", "she was told to pay into a new account", "le dicen que tiene que pagar a otra cuenta", "他们说要我付到这个账户", "我要还到这个账户吗")]
[True, True, True, True, False]

So is a message that pretends to come from the lender, passed on as it came:

>>> [redirects(said) for said in ("Dear customer, our account has changed. Please pay to the new account", "我们的收款账户已变更", "nuestra cuenta ha cambiado")]
[True, True, True]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

_PAY = "(pay|paying|send|sending|transfer|transferring|wire|deposit|put|move|make (the|my|a|this) (payment|transfer|deposit))"
_TO = "(to|into|in|on|onto|through|via)"
_OTHER = "(this|that|another|other|a different|different|a new|the new|new|some other|some|his|her|their|a private|a personal|somebody elses|someone elses|(his|her|their|a) (own|private|personal|new|other))"
_ACCOUNT = "(account|accounts|acount|iban|card|wallet|paypal|zelle|venmo|bitcoin|crypto)"
_PAGAR = "(pagar|pague|pagara|pago|depositar|deposite|depositara|transferir|transfiera|transfiriera|mandar|mande|mandara|enviar|envie|enviara|ingresar|ingrese|haga (el|un|mi) (pago|deposito)|hacer (el|un|mi) (pago|deposito))"
_OTRA = "(otra|una|esta|esa|la siguiente|una nueva|la nueva|una (nueva|otra)|otra nueva|una distinta|su( propia)?|esa otra)"
_CUENTA = "(cuenta|tarjeta|cbu|clabe|iban|alias|billetera)"
_HUAN = "(转|打|汇|还|付|缴|存|转账|汇款|打款|付款|还款|缴款)"
_BIE = "(另|别的|别人|其他|其它|新的?|他们?的?|她们?的?|它的?|个人|私人|不同|陌生)"
_ZHANGHU = "(账户|账号|卡|户头|银行|微信|支付宝)"

_SAYS = {
    "en": (
        f"(asked|asks|asking|ask|told|tells|telling|tell|wants|wanted|want|instructed|begged|said|says|say) (that )?(me|us|him|her|them|i|we|he|she|they|my \\w+|the borrower) … {_PAY} (\\w+ ){{0,4}}?{_TO} {_OTHER} (\\w+ ){{0,2}}?{_ACCOUNT}",
        f"(was|were|been|got|getting|is|are) (told|asked|instructed) to {_PAY} (\\w+ ){{0,4}}?{_TO} {_OTHER} (\\w+ ){{0,2}}?{_ACCOUNT}",
        "(email|mail|message|letter|text|sms|whatsapp|call) (with|about|saying|giving) (\\w+ ){0,3}?(new|other|different|changed) (bank )?(account|details|iban)",
        f"(am to|are to|supposed to) (now )?{_PAY} (\\w+ ){{0,3}}?{_TO} {_OTHER} (\\w+ ){{0,2}}?{_ACCOUNT}",
        f"(should|do|can) (i )?{_PAY} (\\w+ ){{0,3}}?{_TO} (a different|the new|a new|their|his|her|the other) (\\w+ ){{0,2}}?{_ACCOUNT}",
        f"(paid|sent|transferred|wired|deposited) (\\w+ ){{0,4}}?{_TO} (the (new|other|different)|another|a (new|different)|(his|her)) (\\w+ ){{0,2}}?{_ACCOUNT}",
        "(your|our|the banks|the lenders) (new |bank |payment )*(account|accounts|acount|iban)( numbers?| details?)? (really |just |now |already )?(has|have|was|is|are|did)? ?(been )?(really |just |now )?(changed?|updated|replaced|different|new|another)",
        "(you|they|the bank) (have |had |just |now )*(changed|updated|are changing) (your |the |their |its )?(bank |payment )?(account|acount|iban)",
        "(did|have) (you|they|the bank) (change|changed|updated?) (your |the |their |its )?(bank |payment )?(account|acount|iban)",
        "(you|they|the bank|someone|somebody|he|she|a man|a woman|who) (have |has |just )*(gave|given|give|sent|send|texted|emailed|wrote) (me |us )?((a|an|the) (new|other|different)|another|his|her) (bank )?(account|acount|iban)( number| details)?",
        "(have|got|getting|is there|theres|there is) (an? )?(new|another|other|different) (bank )?(account|acount|iban)( number| details)? (for (the|my|this|your) (payments?|loan|instal+ments?)|of yours|from you|to pay)",
        f"(wants|want|asks|asked) (for )?(the|my|this) (money|payments?|instal+ments?) (\\w+ ){{0,2}}?{_TO} {_OTHER} (\\w+ ){{0,2}}?{_ACCOUNT}",
        "(asked|asks|told|tells|wants|wanted|said) … (pay|send|transfer) (\\w+ ){0,3}?(via|by|with|through|over) (paypal|zelle|venmo|bitcoin|crypto|western union|gift cards?|whatsapp)",
        "(says|said|saying|heard|claims|telling me|told me) (that )?the (account|iban)( number)? (has |have |was |is )?(been )?(changed|new|different|another)",
        "you (now )?have (a new|another) (bank )?(account|acount|iban)",
        f"(please|kindly) {_PAY} (\\w+ ){{0,3}}?{_TO} (the|this|our) (new|following|updated) (\\w+ )?{_ACCOUNT}",
    ),
    "es": (
        f"(pidio|pidieron|pide|piden|pidiendo|dijo|dijeron|dice|dicen|mando|mandaron|exige|exigen|quiere|quieren|ordeno|ordenaron) (que )?(yo |ella |el |mi \\w+ )?((tengo|tiene|debo|debe|hay) (que )?)?(les |le |lo |la |me |nos )*{_PAGAR} (\\w+ ){{0,3}}?(a|en|por) {_OTRA} (\\w+ )?{_CUENTA}",
        f"(debo|tengo que|hay que|puedo) {_PAGAR} (\\w+ ){{0,3}}?(a|en) (la nueva|la otra|una nueva) {_CUENTA}",
        f"(pague|deposite|transferi|mande|envie|he (pagado|depositado|transferido)) (\\w+ ){{0,3}}?(a|en) (otra|la otra|la nueva|una nueva|esa otra) {_CUENTA}",
        f"(pague|deposite|transferi|mande) (\\w+ ){{0,3}}?(a|en) la {_CUENTA} nueva",
        f"(cambio|cambiaron|cambiado|cambiar) (de |su |la |el |su numero de )+{_CUENTA}(?! de (trabajo|nomina))",
        f"(su|sus|tu|nuestra|la) (numero de )?{_CUENTA}( bancaria| de ustedes| del banco)? (ya )?(ha cambiado|cambio|es otra|es nueva|es distinta|cambiaba|fue cambiada)",
        f"(me|nos) (dieron|dio|mandaron|mando|enviaron|envio|pasaron|paso|llego) (un mensaje con |un correo con |una carta con )?(una|otra|un|el) (nueva |otra )?(numero de )?{_CUENTA}( nueva| distinta)? (para|donde)",
        f"(me|nos) (dieron|dio|mandaron|mando|enviaron|envio|pasaron|paso) (otra|una nueva) {_CUENTA}|(me|nos) (dieron|dio|mandaron|mando|enviaron|envio|pasaron|paso) (una|otra) {_CUENTA} nueva",
        f"(tienen|hay) (una )?(otra|nueva) {_CUENTA} (para pagar|de pago|de ustedes)",
    ),
    "zh": (
        f"(叫|让|要|要求|说|通知|请|喊|指示)(我|我们|他|她|我妈|我爸)?[^，。！？,.!?]{{0,8}}?{_HUAN}[^，。！？,.!?]{{0,2}}?(到|去|进|给|至|入){_BIE}[^，。！？,.!?]{{0,6}}?{_ZHANGHU}",
        f"(他们?|她们?|有人|对方|人家|别人|电话里|短信)[^，。！？,.!?]{{0,8}}?(叫|让|要|说)[^，。！？,.!?]{{0,8}}?{_HUAN}(到|去|进|给|至|入)(这|那|以下|下面)[^，。！？,.!?]{{0,6}}?{_ZHANGHU}",
        f"(已经?|刚|我)[^，。！？,.!?]{{0,4}}?{_HUAN}(了|过)?[^，。！？,.!?]{{0,3}}?(到|去|进|给|至|入)(另|别的|新的?|他们?的|她们?的)[^，。！？,.!?]{{0,5}}?{_ZHANGHU}了?",
        f"(你|您)们?(的)?(银行|收款|还款|公司)?(的)?{_ZHANGHU}[^，。！？,.!?我]{{0,4}}?(换|改|变)",
        f"(你|您|他|银行|公司|贵行)们?[^，。！？,.!?我]{{0,4}}?(换|改|变更|更换)了?(新的?|一个)?(收款|还款|银行)?{_ZHANGHU}",
        f"(我们|本行|本公司|银行|收款|还款)的?(收款|还款|银行)?{_ZHANGHU}(已经?|将)?(换|改|变更|更换|更改)",
        f"(给|发|传)(了)?(我)?(一)?(个|张)?(新的?|另外?一?[个张]?|别的|不同的)(收款|还款|银行)?{_ZHANGHU}(?!吗)",
        f"(请|需)(您)?(将|把)?[^，。！？,.!?]{{0,5}}?{_HUAN}(到|至|入)(以下|下列|新的?)[^，。！？,.!?]{{0,4}}?{_ZHANGHU}",
    ),
}
#: Money that comes in to them, and accounts that are theirs.
_OTHER_MONEY = {
    "en": (
        "(salary|wages?|my pay|paycheck|benefits?|pension) … (into|to|in) (a|another|my|the) (\\w+ )?account",
        "(pays|pay|paid|paying) (me|us)",
        "(my|our) (own )?(savings|refund)",
    ),
    "es": (
        "(ahorros|reembolso|sueldo|salario|nomina|pension|me pagan|me paga|me pago|me depositan)",
    ),
    "zh": ("存款|积蓄|退款|工资|薪水|薪资|退休金|补助|公司把",),
}
#: Longer is a story.
_LONGEST = 400


def redirects(text: str) -> bool:
    said = plain(text)
    return len(said) <= _LONGEST and bool(_FIND.search(said)) and not _ELSE.search(said)


_FIND = matcher(_SAYS)
_ELSE = matcher(_OTHER_MONEY)
