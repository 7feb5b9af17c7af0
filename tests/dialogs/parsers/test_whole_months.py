"""What comes in, in the parts and by the days in which people tell it, as the month that it makes and that is asked about."""

import pytest

from dialogs.parsers import amount_a_month, payable_a_month, spent_a_month
from dialogs.parsers.money.amounts import AFTER_TAX
from dialogs.parsers.money.one_part import ALL_OF_IT, THE_LOAN_APART
from dialogs.parsers.money.thing_words import CHILDREN, OWED, THINGS
from dialogs.parsers.money.totals import OTHERWISE
from dialogs.parsers.money.whole_months import A_WHOLE_MONTH, STILL_SO
from dialogs.texts import ENGLISH as ENGLISH_TEXTS

from .reading import asked, read, rows

ENGLISH = """
    I get paid on the 15th and 30th, 900 each => 1800
    paid on the 1st and the 15th, $900 each time => 1800
    900 on the 15th and 800 on the 30th => 1700
    paid twice a month 900 each => 1800
    1,200 every two weeks, they take the insurance out first => 2600
    800 unemployment plus 200 from my son => 1000
    800 unemployment and 200 my son gives me => 1000
    rent 1,200, food 400 and gas 150 => 1750
    1200 after tax => 1200
    800 or 200 more => 800 / 200
    from the 15th of May and the 30th of June 900 => unclear
    paid on the 15th and 30th => unclear
"""
SPANISH = """
    me pagan el 15 y el 30, 900 cada vez => 1800
    cobro los días 1 y 15, 900 cada vez => 1800
    el 15 me dan 900 y el 30, 800 => 1700
    me pagan el 15 y el 30, 1.200 cada quincena => 2400
    gano 1.200 por quincena => 2400
    me llega por quincena 1.200 => 2400
    gano 2,400 cada quincena pero me descuentan el seguro => 4800
    gano 2,400 cada quincena pero me descuentan 200 => unclear
    800 de desempleo mas 200 que me da mi hijo => 1000
    800 de desempleo y 200 que me da mi hijo => 1000
    pago 1,200 de renta, 400 de comida y 150 de gasolina => 1750
    800 o 200 mas => 800 / 200
"""
CHINESE = """
    每月15号和30号发工资，每次900 => 1800
    15号和30号各发900 => 1800
    15号发900，30号发800 => 1700
    一个月发两次，每次900 => 1800
    半月1200 => 2400
    失业金800，加上儿子给的200 => 1000
    失业金800，儿子给200 => 1000
    税后1200 => 1200
"""
TRADITIONAL = """
    每月15號和30號發薪水，每次900 => 1800
    失業金800，加上兒子給的200 => 1000
    稅後1200 => 1200
"""

#: Of several periods, each by how often it comes in a year: 52 weeks, 26 fortnights, 24 quincenas.
PERIODS_ENGLISH = """
    I earn 500 a week and my wife 2000 a month => 4166.66
    500 a week, wife 2000 => 4166.66
    500 every week 2000 monthly => 4166.66 / 2000
    weekly 500 monthly 2000 => 4166.66 / 2000
    weekly 500 monthly 900 => 3066.66
    500 a week, so about 2000 a month => 2000
    500 a week which is 2166 a month => 2166
    500 a week = 2000 a month => 2000
    rent 900, food 100 a week, in all 1333 => 1333
    rent 900, food 100 a week, in all 1700 => 1700 / 1333.33
    two hundred and fifty a week and 1,000 a month => 2083.33
    $450/week + $200/month child support => 2150
    600 every two weeks plus 300 a week from uber => 2600
    400 a week i also get child benefit 96 every 4 weeks => 1837.33
    my husband brings home 700 a week and i get 400 a month benefits => 3433.33
    1500 twice a month and 200 a week tips => 3866.66
    1000 every second friday => 2166.66
    1000 semi monthly => 2000
    2000 a month plus a yearly bonus of 1200 => 2100
    36000 a year => 3000
    24k per year => 2000
    rent 900 a month, food 100 a week => 1333.33
    rent 900 monthly food 100 weekly bus 20 a week => 1420
    car insurance 600 a year, rent 800, groceries 90 a week => 1240
    water 60 every two months and rent 800 => 830
    500-600 a week => 2166.66 / 2600
    between 500 and 600 a week => 2166.66 / 2600
    2 jobs 300 a week each => unclear
    120 a day => unclear
    450 a week sometimes 600 => 1950 / 2600
    120 a day, 20 days a month => 2400
    40 a day, 5 days a week => 866.66
    $15/hr 30 hrs/week => 1950
    15 an hour, 8 hours a day => unclear
    i get 500 a week and pay 900 rent a month => unclear
    500 a week and I give 100 to my mother => unclear
    500 a week minus 50 => unclear
    500 gross a week => unclear
"""
PERIODS_SPANISH = """
    gano 500 a la semana y mi esposa 2000 al mes => 4166.66
    2000 quincenal => 4000
    mil quincenales y mi marido 800 semanal => 5466.66
    600 semanales mas 1000 mensuales de mi esposo => 3600
    1500 en 14 pagas => 1750
    1.500 x 14 pagas => 1750
    18000 al año => 1500
    cobro todos los viernes 300 => 1300
    gano 40 al día, 5 días a la semana => 866.66
    gano como 400 a la semana, a veces 500 => 1733.33 / 2166.66
    10 la hora, 40 horas a la semana => 1733.33
    500 a la semana, o sea 2000 al mes => 2000
    renta 900 al mes, comida 100 por semana, seguro 600 al año => 1383.33
    gano 300 por semana y pago 100 a la semana de renta => unclear
"""
PERIODS_CHINESE = """
    周薪1200 => 5200
    每周500，老婆每月3000 => 5166.66
    月薪5000，年终奖6000 => 5500
    年薪12万 => 10000
    月薪6000，13薪 => unclear
    一周500一个月还有补贴300 => 2466.66
    一天150，一个月做22天 => 3300
    时薪20，每周40小时 => 3466.66
    日薪200 => unclear
    每周450，有时600 => 1950 / 2600
    每周450，也就是一个月1800 => 1800
    每周450，一个月大概1800 => 1800
    周薪500，老婆月薪2000 => 4166.66
    房租每月2000，吃饭每周300 => 3300
    工资5000，15号发 => 5000
"""
PERIODS_TRADITIONAL = """
    週薪3000，老婆每月20000 => 33000
    每兩週8000 => 17333.33
    一天1500，一個月做20天 => 30000
    房租每月12000，保險一年24000 => 14000
"""
#: What was and what is: what is now counts; what was alone is asked about.
NOWADAYS_ENGLISH = """
    used to be 2000, now 1200 => 1200
    I used to earn 2000 but now I only get 1200 => 1200
    it was 2000 now its 1200 => 1200
    2000 before, now 1200 => 1200
    now 1200 it used to be 2000 => 1200
    my pay went from 2000 to 1200 => 1200
    my hours were cut from 2000 down to 1200 a month => 1200
    i earned 2000 last year, 1200 now => 1200
    used to be 500 a week now 300 => 1300
    used to make 3000 now nothing => 0
    now 1200, from may 2000 => 1200 / 2000
    I earn 2000 now => 2000
    3000 before tax, now 2400 after => 2400
"""
NOWADAYS_SPANISH = """
    antes ganaba 2000, ahora 1200 => 1200
    me bajaron el sueldo de 2000 a 1200 => 1200
    pasé de 2000 a 1200 => 1200
    ahora 1200, antes 2000 => 1200
    antes 2000 al mes y ahora nada => 0
    entre 1200 y 2000 => 1200 / 2000
"""
NOWADAYS_CHINESE = """
    以前两千，现在一千二 => 1200
    原来8000现在5000 => 5000
    工资从8000降到5000 => 5000
    以前8000，现在没有了 => 0
    以前一个月8000现在只有3000左右 => 3000
"""
NOWADAYS_TRADITIONAL = """
    以前兩萬，現在一萬二 => 12000
    原本四萬，現在三萬 => 30000
    薪水從四萬減到三萬 => 30000
"""
#: What a list is said to come to counts where it does; else both are offered.
TOTALS = """
    rent 900, food 650, in all 1550 => 1550
    1550 in total: rent 900, food 650 => 1550
    rent 900, food 400, light 90 = 1390 => 1390
    rent 900 so 1550 all together => 1550
    between us we make 2500 in total, me 1500 and her 1000 => 2500
    rent 900 food 500 in all 1550 => 1550 / 1400
    wage 900, benefit 300, total 1300 => 1300 / 1200
    rent = 900, food = 500 => 1400
    alquiler 900 y comida 500, en total 1400 => 1400
    alquiler 900, comida 500, en total 1550 => 1550 / 1400
    房租900，吃饭900，一共1800 => 1800
    房租900吃饭500一共1800 => 1800 / 1400
    房租9000、吃飯5000，總共14000 => 14000
    房租9000吃飯5000一共18000 => 18000 / 14000
"""
#: That it is not the same each week, or how it is paid, says nothing of how often the amount comes.
VARYING = """
    about 1800 dollars but it changes every week => 1800
    it varies from week to week, about 1800 => 1800
    every month different, around 1800 => 1800
    paid weekly, about 1800 a month in all => 1800
    I get paid every week, about 1800 a month => 1800
    paid every two weeks, about 2400 a month total => 2400
    400 a week but it varies from week to week => 1733.33
    paid weekly, 450 => 1950
    unos 1800 pero cambia cada semana => 1800
    me pagan por semana, unos 1800 al mes => 1800
    varía de un mes a otro, unos 1800 => 1800
    每周不一样，大概1800 => 1800
    每个月都不一样，1800左右 => 1800
    周结，一个月大概1800 => 1800
    日结，每天不一样，一个月3000左右 => 3000
    每週不一樣，大概18000 => 18000
"""
#: That there is nothing, with why; what another season brings; what is kept of what a business takes.
AS_IT_IS_LIVED = """
    nothing, i live with my parents => 0
    nothing since i lost my job => 0
    nada, estoy sin trabajo => 0
    nada por el momento, busco trabajo => 0
    ahorita nada => 0
    没有，失业在家 => 0
    沒有，失業中 => 0
    no, my rent is high => unclear
    in summer 2500, in winter 600 => 2500 / 600
    2500 in summer and nothing in winter => 0 / 2500
    trabajo por temporada, en verano 1500 y en invierno nada => 0 / 1500
    旺季一万，淡季没有 => 0 / 10000
    好的时候八千，差的时候四千 => 8000 / 4000
    100 al principio y después 200 => 100 / 200
    shop makes 3000 but after rent of the shop and stock i keep 900 => 900
    my store sells 3000 a month, profit about 800 => 800
    tengo una tienda, vendo 3000 pero me quedan 800 limpios => 800
    开小店，流水两万，除去成本剩五千 => 5000
    店里一个月营业额3万，净赚六千 => 6000
    i work in a shop, 1500 => 1500
    the store pays me 1500 => 1500
    850 every 15 days => 1700
    每15天2500 => 5000
    一个月发两次，一次2500 => 5000
    工资5000，被扣1500，到手3500 => 3500
    工资5000，被扣1500 => unclear
    2400 minus 200 child support => 2200 / 2400
    gano 1500 menos 200 de pensión alimenticia => 1300 / 1500
    menos de mil => 1000
    -1200 => unclear
    200 but on the 20th => 200
    200 pero el 20 => 200
    entre los dos ganamos 1800 => 1800
    the two of us make 1800 => 1800
"""
TAKE_HOME = """
    2400 take-home => 2400
    2400 after tax => 2400
    my take home pay is 1800 => 1800
    3000 gross, 2400 net => 2400
    3000 before tax 2400 after => 2400
    500 gross a week, 400 net a week => 1733.33
    2400 netos => 2400
    bruto 3000 neto 2400 => 2400
    2400 libres de impuestos => 2400
    税前8000，到手6500 => 6500
    到手6500 => 6500
    应发8000实发6500 => 6500
    月薪45000，實領41000 => 41000
    實領38000 => 38000
    工资8000扣完剩6000 => 6000
    i take home 2000 and my wife 1500 => 3500
"""


@pytest.mark.parametrize(
    ("language", "written", "meant"),
    [
        *rows(TAKE_HOME, "en"),
        *rows(TOTALS, "en"),
        *rows(VARYING, "en"),
        *rows(AS_IT_IS_LIVED, "en"),
        *rows(NOWADAYS_ENGLISH, "en"),
        *rows(NOWADAYS_SPANISH, "es"),
        *rows(NOWADAYS_CHINESE, "zh_CN"),
        *rows(NOWADAYS_TRADITIONAL, "zh_TW"),
        *rows(PERIODS_ENGLISH, "en"),
        *rows(PERIODS_SPANISH, "es"),
        *rows(PERIODS_CHINESE, "zh_CN"),
        *rows(PERIODS_TRADITIONAL, "zh_TW"),
        *rows(ENGLISH, "en"),
        *rows(SPANISH, "es"),
        *rows(CHINESE, "zh_CN"),
        *rows(TRADITIONAL, "zh_TW"),
    ],
)
def test_a_month_as_people_tell_it(language: str, written: str, meant: str) -> None:
    assert read(amount_a_month, written, language) == meant


@pytest.mark.parametrize(
    "said",
    [
        *("1200 minus tax", "1200 before tax", "1200 gross", "1200 minus 200 tax"),
        *("1200 menos impuestos", "1200 menos los descuentos", "1200 antes de impuestos"),
        *("1200减去税", "税前1200", "稅前1200", "1200 bruto", "应发工资8000", "應發薪資45000"),
        *(
            "8000没扣社保",
            "2000 sin descontar impuestos",
            "500 gross a week",
            "3000 before they take taxes",
        ),
    ],
)
def test_of_what_tax_still_comes_off_it_is_asked_what_is_left(said: str) -> None:
    assert asked(amount_a_month, said) == AFTER_TAX


@pytest.mark.parametrize(
    "said",
    [
        *(
            f"{one.replace('_', ' ')} 950"
            for one in dict.fromkeys(f"{THINGS} {CHILDREN} {OWED}".split())
        ),
        *("I pay 950 for rent", "my phone bill is $40 a month", "rent is nine hundred and fifty"),
        *(
            "the car insurance is about 120 dollars",
            "credit card 200",
            "300 for my loan",
            "rent 1k",
        ),
        *("pago 950 de alquiler", "el recibo de la luz son 90 euros", "alquiler novecientos"),
        *("la luz me cuesta 90 al mes", "gasto 300 en comida", "tarjeta de crédito 200"),
        *("房租每个月两千", "我付房租九百块", "水电费三百左右", "信用卡还款900", "医药费500"),
        *("房租每個月兩千塊", "我付房租九百", "水電費三百左右", "信用卡還款900", "醫藥費500"),
    ],
)
def test_one_thing_alone_is_asked_about_before_it_is_taken_for_all_that_goes_out(
    said: str,
) -> None:
    question = asked(spent_a_month, said)

    assert question is not None
    assert question.msgid == ALL_OF_IT.msgid


@pytest.mark.parametrize(
    "said",
    [
        *("950", "bills 950", "all bills are 950", "rent and food 950", "about 950 with rent"),
        *("facturas 950", "unos 950 con el alquiler", "alquiler y comida 950"),
        *("生活费950", "房租水电一共950", "生活費950", "所有開銷950"),
    ],
)
def test_what_may_be_all_of_it_is_taken(said: str) -> None:
    assert read(spent_a_month, said) == "950"


@pytest.mark.parametrize(
    ("said", "payable"),
    [
        ("I can't pay five hundred, maybe 150", "150"),
        ("537 euros a month is too much, 120", "120"),
        ("no puedo pagar quinientos, quizás 150", "150"),
        ("537 euros al mes es demasiado, 120", "120"),
        ("付不起五百块，一百二可以", "120"),
        ("每個月537塊太高了，120可以", "120"),
    ],
)
def test_an_amount_that_is_too_much_is_heard_however_it_is_written(
    said: str, payable: str
) -> None:
    assert read(payable_a_month, said) == payable


@pytest.mark.parametrize(
    "said",
    [
        *("about 1800 but it changes every week", "unos 1800, cambia cada semana"),
        *("每周不一样，大概1800", "每週不一樣，大概1800"),
    ],
)
def test_what_changes_by_the_week_is_asked_about_as_a_month(said: str) -> None:
    question = asked(amount_a_month, said)

    assert question is not None
    assert question.msgid == A_WHOLE_MONTH.msgid


@pytest.mark.parametrize(
    "said",
    [
        "rent 900 food 500 in all 1550",
        "alquiler 900, comida 500, en total 1550",
        "房租900吃饭500一共1550",
    ],
)
def test_a_total_that_its_parts_do_not_come_to_is_told(said: str) -> None:
    question = asked(spent_a_month, said)

    assert question is not None
    assert question.msgid == OTHERWISE.msgid
    assert ENGLISH_TEXTS.plain(question).startswith(
        "You wrote 1,550 in all, but the parts you named come to 1,400."
    )


@pytest.mark.parametrize(
    "said",
    [
        *("1300 including this loan", "1300 with your loan", "900 con el préstamo"),
        *("900 contando este préstamo", "加上这笔贷款3500", "含這筆貸款2500"),
    ],
)
def test_what_goes_out_with_the_loan_is_asked_for_without_it(said: str) -> None:
    assert asked(spent_a_month, said) == THE_LOAN_APART


@pytest.mark.parametrize(
    ("said", "spent"),
    [
        *(("1300 with your loan, 920 without", "920"), ("不包括这笔贷款2500", "2500")),
        *(("900 with the car loan", "900"), ("rent 800, nothing else", "800")),
    ],
)
def test_what_goes_out_without_the_loan_is_taken(said: str, spent: str) -> None:
    assert read(spent_a_month, said) == spent


@pytest.mark.parametrize(
    "said", ["rent 800, the rest on food", "renta 500 y lo demás comida", "房租一千五，剩下的吃饭"]
)
def test_one_thing_with_its_amount_beside_others_without_is_not_all(said: str) -> None:
    question = asked(spent_a_month, said)

    assert question is not None
    assert question.msgid == ALL_OF_IT.msgid


def test_it_is_said_how_a_month_comes_about() -> None:
    question = asked(amount_a_month, "500 a week and my wife 2000 a month")

    assert question is not None
    assert ENGLISH_TEXTS.plain(question).splitlines() == [
        "• 500, 52 times a year: 2,166.66 a month",
        "• 2,000 a month",
        "Is that 4,166.66 in a whole month? If not, please write how much it is.",
    ]


@pytest.mark.parametrize(
    "said", ["I used to earn 2000", "antes ganaba 2000", "ganaba 2000", "以前两千", "原本兩千"]
)
def test_what_was_is_not_taken_for_what_is(said: str) -> None:
    question = asked(amount_a_month, said)

    assert question is not None
    assert question.msgid == STILL_SO.msgid
