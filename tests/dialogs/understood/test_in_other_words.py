"""Buttons said in other words: that a paper comes later, what would help, and that all is right."""

import pytest

from dialogs.borrower import PLACES
from dialogs.heard import Words
from dialogs.languages import LANGUAGES
from dialogs.parsers import Ambiguous, Unclear
from dialogs.reading import read
from tests.dialogs.parsers.reading import rows

LATER = """
    ill send it later => later
    i dont have any papers => later
    I don't have any papers. => later
    I don't have the letter yet => later
    no tengo la carta todavía => later
    离职证明还没拿到 => later
    no => later
    no thanks => later
    not yet => later
    no tengo papeles => later
    mañana lo mando => later
    más tarde => later
    没有 => later
    我现在没有 => later
    明天再传 => later
    明天再傳 => later
    沒有文件 => later
    先不发 => later
    不想给 => later
    等发工资那天 => later
    cuando llegue a casa => later
    ahorita no puedo => later
    I don't want to send anything => later
    when i get home => later
    do you know my employer => unclear
    my payslip => unclear
"""
HOPES = """
    lower payments please => longer / changed
    I want to pay less => longer / changed
    cuotas más bajas => longer / changed
    每月少还一点 => longer / changed
    more time => longer
    más plazo => longer
    延长一点 => longer
    less interest => waiver
    menos intereses => waiver
    少一点利息 => waiver
    a break => changed
    idk => unsure
    dunno => unsure
    no sé => unsure
    不知道 => unsure
"""
SENDS = """
    done => send
    All done! => send
    yes, everything is right => send
    ok => send
    that's right => send
    listo => send
    Ya está. => send
    todo correcto => send
    好了 => send
    填好了 => send
    没问题 => send
    沒問題 => send
    送出 => send
    ok send it => send
    yeah submit it => send
    mándala ya => send
    sí, envíala => send
    ya es todo => send
    都对，提交吧 => send
    好，送出 => send
    not done yet => unclear
    no está listo => unclear
    还没好 => unclear
    thank you => unclear
    gracias => unclear
    谢谢 => unclear
"""
SENT = """
    yes => declare
    yeah send it => declare
    sí, envíala => declare
    ya la mando => declare
    确认发送 => declare
    no wait => wrong
    todavía no => wrong
    先不发 => wrong
    how long does it take => unclear
"""
AGREES = """
    ok => agree
    yes please => agree
    si por favor => agree
    好的 => agree
    好，开始 => agree
    ok 開始 => agree
    好 同意啦 => agree
    好的同意 => agree
    行，开始吧 => agree
    好的，那就開始吧 => agree
    yes ok => agree
    sure, let's go => agree
    Okay, let’s begin! => agree
    sí, claro => agree
    vale, empecemos => agree
    好，但是谁会看 => unclear
    sure, but who sees it => unclear
    不同意 => unclear
    no => unclear
    ok but who sees it => unclear
"""
GOES_ON = """
    sorry im ok now => go_on
    can we go on => go_on
    ya estoy bien => go_on
    我没事了 => go_on
    i can't go on => unclear
    im not ok => unclear
"""
RHYTHMS = """
    it varies => irregular
    it depends => irregular
    it changes every week => irregular
    every month is different => irregular
    it depends on the week => irregular
    cada mes es diferente => irregular
    每周不一样 => irregular
    每個月都不一樣 => irregular
    I'm paid weekly => weekly
    me pagan por semana => weekly
    每周发工资 => weekly
    I get paid every two weeks => fortnightly
    biweekly => fortnightly
    twice a month => twice_monthly
    me pagan por quincena => twice_monthly
    next week => unclear
    no es fijo => irregular
    不固定 => irregular
    收入不稳定 => irregular
    收入不穩定 => irregular
    周结 => weekly
    weekly => weekly
    不知道 => unclear
"""
CODES = ["en", "es", "zh_CN", "zh_TW"]


@pytest.mark.parametrize(
    ("name", "language", "said", "meant"),
    [
        *(("application.paper", *row.values) for row in rows(LATER, *CODES)),
        *(("papers.income", *row.values) for row in rows(LATER, "en")),
        *(("application.summary", *row.values) for row in rows(SENDS, *CODES)),
        *(("start.welcome", *row.values) for row in rows(AGREES, *CODES)),
        *(("care.pause", *row.values) for row in rows(GOES_ON, *CODES)),
        *(("application.declare", *row.values) for row in rows(SENT, *CODES)),
        *(("application.income", *row.values) for row in rows(RHYTHMS, *CODES)),
        *(("application.hope", *row.values) for row in rows(HOPES, *CODES)),
    ],
)
def test_a_button_is_understood_in_other_words(
    a_situation, name: str, language: str, said: str, meant: str
) -> None:
    situation = a_situation(language=LANGUAGES[language])

    try:
        found = read(situation, PLACES.steps[name], Words(said))
    except Ambiguous as ambiguous:
        found = " / ".join(map(str, ambiguous.readings))
    except Unclear:
        found = "unclear"

    assert found == meant
