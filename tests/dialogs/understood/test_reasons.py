"""The reason may be told in one's own words, in each language; what fits none is asked for by a button."""

import pytest

from dialogs.borrower.applying.reasons import tells_why
from tests.dialogs.parsers.reading import rows
from tests.dialogs.understood.reason_told import reason_told

TOLD = """
    I've been laid off => job_lost
    my boss has let me go => job_lost
    They fired me in March => job_lost
    they cut my hours => income_reduced
    I'm sick => illness
    my husband passed away => bereavement
    we are getting divorced => separation
    my house burned down => disaster
    I had to close my shop => business_failed
    too many loans => other_debts
    my divorce and my shop => separation / business_failed
    my hours got cut => income_reduced
    my pension was cut => income_reduced
    my ex was supposed to pay half and he stopped => separation
    I called you four times and nobody calls me back => unclear
    hours cut at work since january => income_reduced
    my boss hasnt paid me for 2 months => income_reduced
    the company closed => job_lost
    the restaurant closed where i worked => job_lost
    my income is unstable => income_reduced
    my husband left and i have 2 kids => separation
    illness => illness
    im in hospital => illness
    i just got out of hospital => illness
    I lost my husband => bereavement
    my wife has cancer => other
    my mother is sick => other
    still going on => unclear
    life => unclear
    you people are loan sharks => unclear
    I was scammed and lost it all => other
    hello => unclear
    on maternity leave => income_reduced
    my hours were cut because i had a baby => income_reduced
    im pregnant => income_reduced
    im on sick leave => illness
    my wife lost her job => income_reduced
    my husband was laid off => income_reduced
    retired and pension too small => income_reduced
    gig work is slow => income_reduced
    my wages are garnished => other_debts
    rent went up => other
    im a student no income => other
    i have to care for my mother => other
"""
ZH_CN = """
    公司裁员，我被裁了 => job_lost
    没工作了 => job_lost
    今年降薪 => income_reduced
    我病了 => illness
    店里亏了 => business_failed
    在餐厅打工，店倒闭了 => job_lost
    打工的饭店关门了 => job_lost
    我开的店倒闭了 => business_failed
    送外卖收入不稳定 => income_reduced
    最近单量少 => income_reduced
    公司倒闭了 => job_lost / business_failed
    老公跑了 => separation
    我一个人带俩娃 => bereavement / separation
    离了 => separation
    前夫说好一人还一半的，现在他不还了 => separation
    你们天天打电话，我都被公司开了 => job_lost
    资金链断了 => business_failed
    被开除了 => job_lost
    拖欠工资 => income_reduced
    老婆生病 => other
    我生病了 => illness
    你们根本是高利贷 => unclear
    妈妈去世了 => bereavement
    刚离婚 => separation
    出了车祸 => disaster
    店关了 => business_failed
    休产假 => income_reduced
    老婆失业了 => income_reduced
    开店亏了关门了还有两笔贷款 => business_failed / other_debts
    法院每个月扣我两千 => other_debts
    退休了 => income_reduced
    工资被法院扣了 => other_debts
    什么都贵 => other
    信用卡欠太多 => other_debts
"""
ZH_TW = """
    被公司裁員了 => job_lost
    減薪 => income_reduced
    跑外送收入不穩定 => income_reduced
    上班的餐廳關了 => job_lost
    爸爸過世了 => bereavement
    離婚 => separation
    車禍 => disaster
    公司倒閉 => job_lost / business_failed
    薪水沒發 => income_reduced
    公司 lay off 我 => job_lost
    上個月被資遣 => job_lost
    公司放無薪假 => income_reduced
    請育嬰假 => income_reduced
    房租漲了 => other
"""
ES = """
    Me despidieron => job_lost
    estoy sin trabajo => job_lost
    me quedé sin laburo => job_lost
    me corrieron de la fábrica => job_lost
    cobro menos que antes => income_reduced
    cerró el restaurante donde trabajaba => job_lost
    tengo ingresos inestables => income_reduced
    Estoy enfermo => illness
    mi padre murió => bereavement
    me divorcié => separation
    un incendio => disaster
    me quedé sin chamba => job_lost
    tuve un accidente => disaster
    me separé de mi esposo => separation
    estoy en el hospital => illness
    acabo de salir del hospital => illness
    mi mamá está enferma => other
    cerré mi negocio => business_failed
    muchas deudas => other_debts
    estoy de baja por maternidad => income_reduced
    estoy de baja => illness
    estoy de baja por enfermedad => illness
    mi esposa perdió su trabajo => income_reduced
    me jubilé => income_reduced
    manejo taxi y ya no hay viajes => income_reduced
    me embargaron el sueldo => other_debts
    todo está muy caro => other
"""


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [*rows(TOLD, "en"), *rows(ZH_CN, "zh_CN"), *rows(ZH_TW, "zh_TW"), *rows(ES, "es")],
)
def test_a_reason_is_understood_in_other_words(language: str, said: str, meant: str) -> None:
    assert reason_told(language, said) == meant


@pytest.mark.parametrize(
    "said",
    ["my pension comes on the 5th", "I am a student", "soy estudiante", "退休了", "rent went up"],
)
def test_what_may_be_told_for_any_reason_is_one_only_where_that_is_asked(said: str) -> None:
    assert not tells_why(said)
