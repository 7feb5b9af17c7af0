"""That more can be paid later is heard in all ways in which people say so, and in nothing else."""

from datetime import date

import pytest

from dialogs.parsers import Reader
from dialogs.parsers.money.later_told import amount_beside, begins_then, now_and_later
from dialogs.phrases.telling.recovery import awaited, for_now
from negotiation.applying.recovery import Awaited

READER = Reader("en", date(2026, 3, 18))
TOLD = {
    Awaited.NEW_JOB: """
        I lost my job, I start a new job in May
        got laid off but starting new work next month
        laid off, but I have a new job starting in june
        my new job begins on the 1st
        I found another job, it starts in April
        my new contract will start in July
        I begin work in May
        I cant pay until I start my new job
        unemployed, starting work again in June
        me despidieron, empiezo un nuevo trabajo en mayo
        en junio empiezo a trabajar
        voy a empezar un trabajo nuevo
        mi nuevo empleo empieza el mes que viene
        entro a trabajar en abril
        no puedo pagar hasta que empiece, comienzo un trabajo en mayo
        失业了，五月去新公司上班
        新工作下个月开始
        下个月入职
        月底就去上班
        5月1号正式上班
        马上要入职新公司
        失業了，下個月到職
        新公司五月報到
        等到新工作开始才能还
    """,
    Awaited.BACK_AT_WORK: """
        I am on maternity leave, it's hard until my leave ends
        my sick leave is over in May
        I will be back at work in June
        I can go back to work in two months
        returning to work after surgery in April
        my treatment ends in May
        my chemo is over in June
        after my parental leave I can pay more
        vuelvo a trabajar en junio
        se me acaba la baja en mayo
        en abril termina mi tratamiento
        me reincorporo el mes que viene
        产假结束就回去上班
        病假五月到期
        休完产假能多还
        治疗六月结束
        下个月复工
        育嬰留停結束後回去上班
        六月復職
    """,
    Awaited.SEASON: """
        it's the slow season for us
        I work in tourism, the season starts in May
        seasonal work, nothing in winter
        es temporada baja
        la temporada empieza en junio
        en la cosecha gano mas, empieza la zafra en mayo
        现在是淡季
        旺季六月开始
        農忙過後有錢
    """,
    Awaited.OTHER: """
        I can pay more in June
        we will pay more when things pick up
        my pension starts in May
        unemployment benefits start next month, benefit comes in April
        I get a raise in July
        podré pagar más en junio
        empiezo a cobrar la pensión en mayo
        me suben el sueldo en julio
        以后可以多还一点
        下个月会加薪
        退休金六月开始发
        補助下個月才有
    """,
}
NOT_TOLD = """
    I can't find a new job
    no new job yet
    still looking for a new job
    if I get a new job I can pay
    I hope to start a new job
    the new job fell through
    I lost my new job
    my new job pays less
    I started a new job in January
    I am back at work but with fewer hours
    I can't go back to work
    I was on maternity leave
    my contract ended
    my job ends in May
    my benefits stopped
    I had a good season, was good
    I lost my job and my wife is ill
    2400
    I start at 7 every morning
    when does it start?
    no encuentro trabajo
    busco trabajo
    si encuentro un trabajo nuevo pago
    perdí mi nuevo trabajo
    ya empecé a trabajar pero gano menos
    ya no puedo volver al trabajo
    se acabó mi contrato
    no tengo trabajo
    找不到新工作
    还没找到工作
    要是找到新工作就好了
    新工作没了
    换了新工作，工资少了
    已经开始上班了，但是工资低
    不能回去上班
    公司倒闭了
    没有复工
    以前在新公司上班
    還沒找到工作
    失業了
"""
ROWS = [
    (said.strip(), what)
    for what, rows in TOLD.items()
    for said in rows.split("\n")
    if said.strip()
]


@pytest.mark.parametrize(("said", "what"), ROWS)
def test_what_is_to_come_is_heard(said: str, what: Awaited) -> None:
    assert awaited(said) is what


@pytest.mark.parametrize("said", [one.strip() for one in NOT_TOLD.split("\n") if one.strip()])
def test_what_is_lost_wished_for_or_over_is_nothing_to_come(said: str) -> None:
    assert awaited(said) is None


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        ("200 for now", True),
        ("right now only 200", True),
        ("200 at first", True),
        ("200, more later", True),
        ("por ahora 200", True),
        ("de momento solo 200", True),
        ("目前只能还200", True),
        ("先还200", True),
        ("暫時只能還200", True),
        ("200", False),
        ("200 a month", False),
        ("200 al mes", False),
        ("每月能还200", False),
        ("I know it is little, 200", False),
    ],
)
def test_what_can_be_paid_may_be_so_for_now(said: str, *, is_so: bool) -> None:
    assert for_now(said) is is_so


@pytest.mark.parametrize(
    ("said", "now", "since", "later"),
    [
        ("200 now, 450 from May", 200, date(2026, 5, 1), 450),
        ("200 now and from may on 450", 200, date(2026, 5, 1), 450),
        ("I can pay 200 until June, then 450", 200, date(2026, 6, 1), 450),
        ("450 from 1 May, 200 now", 200, date(2026, 5, 1), 450),
        ("$1,200 now, $1,450.50 starting in July", 1200, date(2026, 7, 1), "1450.50"),
        ("now two hundred, from May four hundred", 200, date(2026, 5, 1), 400),
        ("0 until May and then 300", None, None, None),  # nothing is asked about apart
        ("ahora 200, a partir de junio 450", 200, date(2026, 6, 1), 450),
        ("hasta mayo 200 y luego 450", 200, date(2026, 5, 1), 450),
        ("现在能还200，六月起450", 200, date(2026, 6, 1), 450),
        ("到五月200，之后450", 200, date(2026, 5, 1), 450),
        ("現在200，從六月開始450", 200, date(2026, 6, 1), 450),
        ("200 or 450", None, None, None),
        ("200 in May or 450 in June", None, None, None),
        ("200 to 250 from May", None, None, None),
        ("rent 900 and 300 for food", None, None, None),
        ("200 since January, 450 before", None, None, None),
        ("200", None, None, None),
        ("", None, None, None),
    ],
)
def test_now_and_later_are_told_in_one_message(
    said: str, now: int | None, since: date | None, later: int | str | None
) -> None:
    found = now_and_later(said, READER)

    if now is None:
        assert found is None
    else:
        assert found is not None
        assert (str(found.now), found.since, str(found.later)) == (str(now), since, str(later))


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("from May 450", "450"),
        ("450 from the 1st of May 2026", "450"),
        ("from 15/05/2026 450", "450"),
        ("from May 2.000", None),  # two, or two thousand
        ("from May 2000", "2000"),
        ("from May 2027", None),
        ("from the 15th", None),
        ("desde mayo 1.200,50", "1200.50"),
        ("五月起四百五", "450"),
        ("12月起1千2", "1200"),
    ],
)
def test_an_amount_beside_a_day_is_no_part_of_it(said: str, amount: str | None) -> None:
    found = amount_beside(said, READER)

    assert (None if found is None else str(found)) == amount


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        ("450 from June", True),
        ("desde junio 450", True),
        ("六月以后能还450", True),
        ("450", False),
        ("450 until June", False),
        ("en total 450", False),
    ],
)
def test_what_begins_on_a_day_is_told_from_what_lasts_until_it(said: str, *, is_so: bool) -> None:
    assert begins_then(said) is is_so
