"""Rescue in words: what is written to somebody who may be in danger, so that they are safe, by language.

Written as `dialogs/phrases/finding.py` reads them. Such words go out at once: nobody looks twice at them, since a rescue
must not wait for a tap.

>>> [rescues(said) for said in (
...     "Are you safe? Please call 988 now", "The police can come and check on you", "you are not alone, I'm here",
...     "¿Está a salvo? Llame al 911", "你身边有人吗？先打120", "我在，你说")]
[True, True, True, True, True, True]
>>> [rescues(said) for said in (
...     "Please send your payslip", "Pay 120 by Friday", "pay or we will ruin your life", "when can you pay?", "请尽快还款")]
[False, False, False, False, False]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

RESCUE = {
    "en": (
        "(are|r) (you|u) … (safe|ok|okay|all right|alright|alone|hurt|injured|in danger)",
        "(youre|you are|ure|u are) (safe|not alone)",
        "(stay|keep|be) (safe|with me|on the line)",
        "(is|are) (there )?(anybody|anyone|somebody|someone) … (with|near) you",
        "(kill|hurt|harm) yourself",
        "(suicide|suicidal|self harm)",
        "(save|value|end|ending|take|taking) your … life",
        "(ambulance|emergency|hospital|helpline|lifeline|crisis line)",
        "(call|dial|text|ring|phone) … (911|988|112|999|000|111)",
        "(call|ring|phone|text) (me|your (doctor|sister|brother|mother|mum|mom|father|dad|family|friend))",
        "(im|i am|we are) (right )?(here|listening)",
        "(have|ive) read what you (wrote|write|said)",
        "(you|your life) matters?",
        "(debt|money|loan|rest) can wait",
        "(check|look) (in )?on you",
        "(breathe|hold on to)",
    ),
    "es": (
        "(esta|estas|estan|se encuentra) … (a salvo|seguro|segura|bien|solo|sola|en peligro)",
        "(suicidio|suicidarse|suicidarte|hacerse dano|hacerte dano|quitarse la vida|quitarte la vida)",
        "(ambulancia|emergencias?|hospital|urgencias|linea de (ayuda|crisis|vida))",
        "(llame|llama|marque|marca) (ya |ahora )?(al |a la linea )?(911|988|112|024)",
        "(llameme|llamame|aqui estoy|estoy aqui|le escucho|te escucho)",
        "(su|tu) vida (importa|vale)",
        "(la deuda|el dinero|lo demas) puede esperar",
        "(respire|respira) hondo",
        "he leido lo que (escribio|escribiste|ha escrito|has escrito)",
    ),
    "zh": (
        "(你|您)…(还好|安全|没事|受伤)",
        "(身边|旁边)…(有人|谁)",
        "(一个人|独自)(吗|在)",
        "(陪|陪着)(你|您)",
        "(自杀|轻生|寻短见|想不开|傻事|伤害自己)",
        "(救护车|急救|急诊|医院|热线|专线|生命线)",
        "(打给我|给我打电话|给我电话)",
        "(深呼吸|活着|活下去)",
        "(打|拨)(一下)?(110|112|119|120|911|988|1925|12356)",
        "我(就)?在(这|听|呢|的|，|,|。|！)",
        "(别|不要)(怕|害怕|慌)",
        "(钱|债|债务|还款|贷款)…(不急|可以等|以后再说|先放)",
    ),
}

_RESCUE = matcher(RESCUE)


def rescues(text: str) -> bool:
    """Whether somebody writes so that another person is safe."""
    return _RESCUE.search(plain(text)) is not None
