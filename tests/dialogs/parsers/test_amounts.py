from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear, amount, amount_a_month, canonical
from dialogs.parsers.money.amounts import AMOUNT_EXAMPLE, IN_ALL, WHOLE_MONTH, WITHOUT_MINUS
from dialogs.texts import Text

from .reading import LANGUAGES, TODAY, read, readings, rows

#: Clear by themselves, whoever writes them.
EVERYWHERE = """
    1250 => 1250
    1,250.50 => 1250.50
    1.250,50 => 1250.50
    1 250,50 => 1250.50
    1\u00a0250,50 => 1250.50
    1\u202f250 => 1250
    1'250.50 => 1250.50
    1’250 => 1250
    12,50 => 12.50
    12.5 => 12.50
    1,234,567 => 1234567
    1.234.567 => 1234567
    1.234.567,8 => 1234567.80
    12,34,567.50 => 1234567.50
    1.2.3,4 => unclear
    1,25,0 => unclear
    0.5 => 0.50
    0.125 => 0.1250
    .5k => 500
    0 => 0
    1250.500 => 1250.50
    1.250 => 1.25 / 1250
    10.000 => 10 / 10000
    125.050 => 125.05 / 125050
    300 400 => 300400 / 300 / 400
    300 400 500 => 300400500 / 300 / 400 / 500
    300 400 500 600 => 300400500600
    1234.567.890 => unclear
    1,2345,678 => unclear
    123,45,678 => unclear
    1.23.456 => unclear
    250 000 => 250000
    $1250 => 1250
    1250$ => 1250
    US$ 1250.00 => 1250
    1250 USD => 1250
    usd1250 => 1250
    € 900 => 900
    ¥800 => 800
    NT$3000 => 3000
    R$ 1.234,56 => 1234.56
    50k => 50000
    1.5k => 1500
    1.5 K => 1500
    1.5w => 15000
    2.5m => 2500000
    1.2万 => 12000
    3.5千 => 3500
    三千五 => 3500
    two thousand five hundred => 2500
    dos mil quinientos => 2500
    2 mil => 2000
    １２００ => 1200
    ٢٤٠٠ => 2400
    २४०० => 2400
    ² => 2
    2½ => 2.50
    1200-1300 => 1200 / 1300
    1200 – 1300 => 1200 / 1300
    1200~1300 => 1200 / 1300
    2-3k => 2000 / 3000
    1200 + 300 => 1500
    1200+ => 1200
    -20 => unclear
    − 20 => unclear
    $-20 => unclear
    20 % => unclear
    1e9 => unclear
    el 15 => unclear
    my pension goes up 100 next month => unclear
    a raise of 100 => unclear
    sube 100 en mayo => unclear
    退休金下个月涨一百 => unclear
    it went up to 950 => 950
    涨到950 => 950
    a1 => unclear
    nan => unclear
    Infinity => unclear
    22222222222222222222222 => unclear
    999999999999999999 => 999999999999999999
    1000000000000000000 => unclear
    500 - 1000000000000000000 => unclear
    1,25,0 - 500 => unclear
    📷 => unclear
    1250; DROP TABLE => 1250
"""
ENGLISH = """
    1,250 => 1250
    $1,250 => 1250
    about 900 => 900
    Around 1,900 dollars => 1900
    330/month => 330
    300 a month => 300
    £1,200 pcm => 1200
    $2,300/mo. => 2300
    900 euros => 900
    900 quid => 900
    900-ish => 900
    2,300. => 2300
    twelve hundred => 1200
    a thousand => 1000
    two hundred and fifty => 250
    twenty-five hundred => 2500
    two and a half thousand => 2500
    half a million => 500000
    5 thousand => 5000
    one => 1
    nothing => 0
    Nothing at all. => 0
    I earn nothing => 0
    zero => 0
    none of your business => unclear
    I earn 2300 a month => 2300
    I earn 2300 w my wife => 2300
    we get 1,250.50 from the state => 1250.50
    the one I get is 900 => 900
    once a month 300 => 300
    I have 2 kids and earn 2300 => 2300
    I earn 2300 and my rent is 900 => 2300 / 900
    rent 900, food 400, bus 60 => 1360
    rent 1200 food 500 kids 200 => 1900
    1200 rent 80 lights => 1280
    $1,200 for rent, $80 for electricity and 40 phone => 1320
    wages 1200, child support 300 => 1500
    2 kids 500, rent 1200 => 1700
    rent 900, food 400, 2 kids => 1300
    rent 900, food 400, kids 2 => 900 / 400 / 2
    rent 900 for 2 kids => 900
    rent 1000-1200 food 200 => 1000 / 1200 / 200
    rent 900 it was 800 before, food 200 => 900 / 800 / 200
    1 2222 3333 4444 5555 => unclear
    1200 and 300 => 1200 / 300
    1200 to 1300 => 1200 / 1300
    between two and three thousand => 2000 / 3000
    two hundred and three hundred => 200 / 300
    300 or 400 => 300 / 400
    salary 1200 + rent 300 => 1500
    rent - 900 => 900
    minus 20 => unclear
    500 a week => unclear
    2300 every two weeks => unclear
    30,000 a year => unclear
    quite a bit => unclear
    a few hundred => unclear
    a couple of thousand => unclear
    hundreds => unclear
    twelve fifty => 1250 / 12.50
    three ten => 310 / 3.10
    three nine => unclear
    two hundred three fifty => unclear
    ten five fifty => unclear
    400 or 1200 + 300 => 400 / 1500
    ninety nine ninety nine => 9999 / 99.99
    2000 four hundred => 2000 / 400
    two thousand, four hundred => 2400 / 2000 / 400
    two thousand, nine hundred ninety nine => 2999 / 2000 / 999
    two thousand & fifty => 2050 / 2000 / 50
    two thousand, one thousand => 2000 / 1000
    two thousand, 400 => 2000 / 400
    two thousand or four hundred => 2000 / 400
    2k, four hundred => 2000 / 400
    2 kids, two thousand, four hundred => 2400 / 2000 / 400
    2 kids, three fifty => 350 / 3.50
    2 kids, ten five => unclear
    2 kids, 1200 + 300 => 1500
    rent 0 food 500 => 500
    2 or 3k => 2000 / 3000
    5-3k => 5 / 3000
    3-3k => 3 / 3000
    2 now and then 3k => 2 / 3000
    two thousand, twelve hundred => 2000 / 1200
    two hundred, fifty => 200 / 50
    2000, four hundred => 2000 / 400
    300, two thousand, four hundred => 300 / 2000 / 400
    nothing yet, 200 in June => 0 / 200
    nothing now, 200 or 300 in June => 200 / 300
    half of it => unclear
    20 percent => unclear
    3 months => unclear
    5 lakh => 500000
    50thousand => 50000
    I can't pay anything => 0
    500 twice a month => unclear
    50 pence => unclear
    2 dollars 50 cents => 2.50
    $24 and 5 cents => 24.05
    two dollars fifty => unclear
    half of 2000 => unclear
    3 payments of 500 => unclear
    2 x 500 => unclear
    a grand => 1000
    five grand => 5000
    half my salary => unclear
    a third of my pay => unclear
    whatever is left => unclear
    120 every friday => unclear
    120 on Fridays => unclear
    120 every other Friday => unclear
    250 by Friday => 250
    12 dollars an hour => unclear
    90 per shift => unclear
    five hunderd => 500
    two thousend five hundred => 2500
    fivehundred => 500
    one million two hundred => 1000200 / 1200000
    2 and a half => unclear
    two minimum wages => unclear
    two paychecks of 700 => unclear
    $12/hr => unclear
    300ish a month => 300
    no more than 250 => 250
    200-ish, 300 tops => 200 / 300
    it was 2000, now 1200 => 2000 / 1200
    💸 250 => 250
    idk => unclear
"""
CHINESE = """
    3，500 => 3500
    800块 => 800
    800块钱 => 800
    １２００元 => 1200
    人民币 3000 => 3000
    大概九百 => 900
    900左右 => 900
    大约 1900 左右 => 1900
    每月330元 => 330
    我每个月赚三千五 => 3500
    一个月三千五 => 3500
    月薪8千 => 8000
    两千三百零五 => 2305
    三千零五 => 3005
    一万二 => 12000
    一万零五百 => 10500
    十二万 => 120000
    十五 => 15
    一百二 => 120
    两万半 => 25000
    半万 => 5000
    一点二万 => 12000
    1万2 => 12000
    3千5 => 3500
    3千500 => 3500
    三块五 => 3.50
    贰仟元 => 2000
    三千多 => 3000
    零 => 0
    没有 => 0
    没有收入 => 0
    什么都没有 => 0
    一分钱都没有 => 0
    一分钱也拿不出来 => 0
    还不了了呀，一分都没有 => 0
    半 => unclear
    几千 => unclear
    十几万 => unclear
    三四千 => 3000 / 4000
    两三千块 => 2000 / 3000
    一千五六 => 1500 / 1600
    三、四千 => 3000 / 4000
    1200到1300 => 1200 / 1300
    2到3千 => 2000 / 3000
    1200、1300 => 1200 / 1300
    工资3500，房租1200 => 3500 / 1200
    房租两千，吃饭一千五 => 3500
    房租2000 水电300 孩子500 => 2800
    房租900，吃饭400，孩子2个 => 900 / 400
    工资三千，补贴五百 => 3500
    1200＋300 => 1500
    扣完五险一金3500 => 3500
    一般三千五 => 3500
    两个孩子，收入3500 => 3500
    负20 => unclear
    百分之二十 => unclear
    周薪500 => unclear
    每天300 => unclear
    一年三万 => unclear
    年收入10万 => unclear
    半个月500 => unclear
    两个月500 => unclear
    三分之一 => unclear
    三笔500 => unclear
    一毛钱也没有 => 0
    三千五百元整 => 3500
    还行 => unclear
    工资的一半 => unclear
    半个月工资 => unclear
    千八百 => unclear
    百八十块 => unclear
    一千八百 => 1800
    一百八十 => 180
    两百来块 => 200
    顶多250 => 250
    三百以内 => 300
    三千出头 => 3000
    两三百吧 => 200 / 300
    每周五500 => unclear
    ３千 => 3000
    日结200 => unclear
    按天算,一天150 => unclear
    一个月休四天,一天200 => unclear
    1500一日 => unclear
    周领5000 => unclear
    一季度9000 => unclear
    不是一天两天了，每月500 => 500
    500千万不要告诉我老婆 => 500
    收入3000 千万别打电话 => 3000
    五百 千万别说 => 500
    三千万不到 => 30000000
    收入3000 万一失业怎么办 => 3000
    3000万一不行再说 => 3000
    3万一 => 31000
    一万一左右 => 11000
    1万零500 => 10500
    两千零500 => 2500
    两千 500 => 2000 / 500
"""
TRADITIONAL = """
    十二萬 => 120000
    兩千塊 => 2000
    每個月三萬五 => 35000
    一個月 3.5 萬 => 35000
    大約兩萬 => 20000
    新台幣 30,000 元 => 30000
    沒有 => 0
    沒有錢 => 0
    幾萬 => unclear
    三萬到四萬 => 30000 / 40000
    兩萬過三萬 => 20000 / 30000
    負五百 => unclear
    每週3000 => unclear
    年薪五十萬 => unclear
    年收入十萬 => unclear
    薪水的一半 => unclear
    房租一萬二，吃飯八千 => 20000
    房租900，吃飯400，小孩2個 => 900 / 400
    頂多三百 => 300
    參佰元 => 300
    兩百多 => 200
    老婆薪水三萬 => 30000
    兩三千吧 => 2000 / 3000
    半個月薪水 => unclear
    一萬二 => 12000
    時薪190 => unclear
    每小時190 => unclear
    一個小時190 => unclear
    一日1500 => unclear
    日結1500 => unclear
    週領5000 => unclear
    一個季度9000 => unclear
    暫時沒有，六月起三百 => 0 / 300
"""
SPANISH = """
    1,250 => 1.25 / 1250
    $1,250 => 1.25 / 1250
    1,250,000 => 1250000
    900 euros => 900
    800 pesos mensuales => 800
    unos 900 => 900
    gano 2300 al mes => 2300
    Cobro 1.250,50 € al mes => 1250.50
    mil => 1000
    mil con cien => 1000 / 100
    mil con noventa y nueve => unclear
    mil doscientos => 1200
    mil doscientos cincuenta => 1250
    novecientas => 900
    ciento veinte => 120
    treinta y cinco => 35
    veintiún mil => 21000
    diez y seis => 16
    diez y dos => 10 / 2
    diez seis => unclear
    treinta diez => 3010 / 30.10
    un millón doscientos quince cincuenta => unclear
    treinta y once => 30 / 11
    doscientos uno => 201
    doscientos cien => unclear
    doscientos trescientos => unclear
    un millón nueve => 1000009
    2 mil 1.500 => 2000 / 1.50 / 1500
    2 mil 100 => 2100
    2 mil 999 => 2999
    2 mil 1000 => 2000 / 1000
    2 mil 99 => 2000 / 99
    dos mil mil => unclear
    dos mil millones => 2000000000
    mil quinientos millones => 1500000000
    docientos => 200
    cuatrosientos => 400
    ochosientos => 800
    sincuenta => 50
    once mil => 11000
    medio millón => 500000
    millón y medio => 1500000
    1,5 mil => 1500
    2 mil 500 => 2500
    casi mil => 1000
    mil y pico => 1000
    menos de 900 => 900
    un euro => 1
    nada => 0
    no tengo => 0
    Nada de nada => 0
    no gano nada => 0
    ninguno => 0
    cero => 0
    sin ingresos => 0
    un poco => unclear
    unos miles => unclear
    entre 1200 y 1300 => 1200 / 1300
    dos o tres mil => 2000 / 3000
    800 de alquiler y 300 de comida => 1100
    alquiler 600, comida 200 => 800
    alquiler 1.200, comida 200 => 1400
    sueldo 1500 y alquiler 600 => 1500 / 600
    tengo 2 hijos y gano 2300 => 2300
    menos 20 => unclear
    500 a la semana => unclear
    300 semanales => unclear
    30.000,00 al año => unclear
    20 por ciento => unclear
    3 lucas => 3000
    300mil => 300000
    1 millón 200 mil => 1200000
    900 más o menos => 900
    al menos 900 => 900
    no puedo pagar nada => 0
    mil quinientos con cincuenta => unclear
    la mitad de 2000 => unclear
    3 pagos de 500 => unclear
    500 cada 15 días => unclear
    500 dos veces al mes => unclear
    dos cientos => 200
    dos cientos cincuenta => 250
    la mitad de mi sueldo => unclear
    medio salario => unclear
    lo que sobre => unclear
    120 cada viernes => unclear
    120 todos los viernes => unclear
    300 o así => 300
    como mucho 250 => 250
    setenta y cinco => 75
    1200 cada quince días => unclear
    300 la semana => unclear
    300 x semana => unclear
    300 por jornada => unclear
    el jornal a 300 => unclear
    10 la hora => unclear
    10€/h => unclear
    dosmil quinientos => 2500
    tresmil => 3000
    treintaicinco mil => 35000
    treintaycinco => 35
    doscientoscincuenta => 250
    docientos cincuenta => 250
    dosientos => 200
    trecientos veinte => 320
    seicientos => 600
    ochosientas => 800
    diez y seis mil => 16000
    un millón doscientos => 1000200 / 1200000
    1 millón 200 => 1000200 / 1200000
    dos millones quinientos mil => 2500000
    dos millones cien mil doscientos => 2100200
    un millón cincuenta => 1000050 / 1050000
    dos y medio => 2.50
    2 y medio => unclear
    2k y medio => unclear
    treinta y pico mil => unclear
    veintitantos mil => unclear
    veintipico mil => unclear
    dos salarios mínimos => unclear
    3 SMLV => unclear
    dos sueldos => unclear
    dos quincenas de 700 => unclear
    12 pagas de 1200 => unclear
    1'500.000 => 1500000
    ni un peso => 0
    trabajo en Estados Unidos y gano 3000 => 3000
    mildiez => 1010
    veinteicinco mil => 25000
    lo siento, 300 => 300
"""


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        *rows(EVERYWHERE, *LANGUAGES),
        *rows(ENGLISH, "en"),
        *rows(CHINESE, "zh_CN", "en"),
        *rows(TRADITIONAL, "zh_TW"),
        *rows(SPANISH, "es"),
    ],
)
def test_amounts_as_people_write_them(language: str, said: str, meant: str) -> None:
    assert read(amount, said, language) == meant


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("quite a bit", AMOUNT_EXAMPLE),
        ("x" * 5_000, AMOUNT_EXAMPLE),
        ("-20", WITHOUT_MINUS),
        ("500 a week", WHOLE_MONTH),
        (
            "1.250",
            Text(
                "Is that {less} or {more}? Please write it without dots and commas.",
                less=Decimal("1.250"),
                more=Decimal(1250),
            ),
        ),
        (
            "1200-1300",
            Text("Do you mean {first} or {second}?", first=Decimal(1200), second=Decimal(1300)),
        ),
    ],
)
def test_what_is_unclear_is_asked_about_kindly(said: str, asked: Text) -> None:
    with pytest.raises(Unclear) as unclear:
        amount(Words(said), Reader("en", TODAY))

    assert unclear.value.text == asked


AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


@given(
    AMOUNTS,
    st.sampled_from(
        ["en", "en_IN", "zh_CN", "zh_TW", "es", "es_MX", "fr", "de_CH", "ru", "ar_EG"]
    ),
)
def test_an_amount_formatted_anywhere_is_read_back(value: Decimal, locale: str) -> None:
    language = "es" if locale.startswith("es") else "en"

    for written in (
        format_decimal(value, locale=locale),
        format_currency(value, "USD", locale=locale),
    ):
        assert value in readings(amount, written, language)


@given(
    st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=6)
    | st.decimals(min_value=0, max_value=10**6, allow_nan=False, places=3),
    st.sampled_from(LANGUAGES),
)
def test_an_amounts_canonical_form_is_read_as_nothing_else(value: Decimal, language: str) -> None:
    written = canonical(value)

    assert amount(Words(written), Reader(language, TODAY)) == value
    assert len(written.encode()) <= 40


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "said",
    [
        "100 for each loan",
        "$100 each",
        "100 per loan",
        "100 por cada préstamo",
        "100 cada uno",
        "每笔100",
        "每笔贷款还100元",
        "各100",
        "每筆100",
    ],
)
def test_so_much_for_each_is_asked_for_in_all(said: str, language: str) -> None:
    with pytest.raises(Unclear) as unclear:
        amount(Words(said), Reader(language, TODAY))

    assert unclear.value.text == IN_ALL


@pytest.mark.parametrize(
    ("said", "either"),
    [
        ("nothing till June, then 300", "0 / 300"),
        ("I can't pay anything now, 300 from July", "0 / 300"),
        ("nada hasta junio, luego 300", "0 / 300"),
        ("hasta junio nada y después 300", "0 / 300"),
        ("六月之前还不了，之后300", "0 / 300"),
        ("現在沒錢，下個月能還200", "0 / 200"),
        ("between 100 and 150 depending on the month", "100 / 150"),
        ("nothing more than 200", "200"),
        ("100 each month", "100"),
        ("100 cada mes", "100"),
        ("每个月100", "100"),
        ("我没有工作，每月能还100", "100"),
    ],
)
def test_a_later_figure_is_not_taken_for_todays(said: str, either: str) -> None:
    language = "zh_CN" if not said.isascii() else "en"

    assert " / ".join(map(str, readings(amount, said, language))) == either


@pytest.mark.parametrize(
    "said",
    [
        "100 each payday",
        "I can pay 100 every pay day",
        "100 out of each paycheck",
        "100 whenever I get paid",
        "100 each time I'm paid",
        "100 cada paga",
        "100 cada vez que cobro",
        "每次发工资还100",
        "每次發薪100",
    ],
)
def test_so_much_on_every_payday_is_asked_for_by_the_month(said: str) -> None:
    with pytest.raises(Unclear) as unclear:
        amount(Words(said), Reader("en" if said.isascii() else "zh_CN", TODAY))

    assert unclear.value.text == WHOLE_MONTH


@pytest.mark.parametrize("said", ["100 on payday", "100 after payday", "发工资那天还100"])
def test_a_day_named_with_an_amount_is_the_day_of_one_month(said: str) -> None:
    assert amount(Words(said), Reader("en", TODAY)) == 100


@pytest.mark.parametrize(
    ("said", "together"),
    [
        ("my wife earns 1200 and I earn 800", "2000"),
        ("I earn 800 plus my husband 1200", "2000"),
        ("my husband brings home 1500 and me 900", "2400"),
        ("800 me and 1200 my partner", "2000"),
        ("my mum pays 50 and me 50", "100"),
        ("yo 800 y mi mujer 1200", "2000"),
        ("mi marido gana 1200 y yo 800", "2000"),
        ("我3000，老婆2500", "5500"),
        ("我賺30000，太太賺25000", "55000"),
        # Who has it no more, and what it costs, is not added.
        ("my husband earned 1200 before and I earn 800", "1200 / 800"),
        ("I earn 800 and my wife no longer gets 1200", "800 / 1200"),
        ("I earn 1800 and my wife's car costs 300", "1800 / 300"),
        ("我工资3000，我房租900", "3000 / 900"),
        # Nor what one gives to the other.
        ("I earn 1500 and give my mother 200", "1500 / 200"),
        ("I get 2000, my wife costs me 300", "2000 / 300"),
        ("I owe my brother 1200 and my mum 800", "1200 / 800"),
        ("my dad gives me 300 and I earn 900", "1200"),
        ("我3000,给妈妈500", "3000 / 500"),
        ("yo gano 1000 y a mi hija le paso 200", "1000 / 200"),
    ],
)
def test_what_two_bring_is_asked_about_as_their_sum(said: str, together: str) -> None:
    language = "zh_CN" if not said.isascii() else "en"

    assert " / ".join(map(str, readings(amount, said, language))) == together


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("房租两千，吃饭八百，小孩幼儿园一千五，花呗六百", "4900"),
        ("房租2000、看病300、微粒贷500", "2800"),
        ("房租2000，给爸妈500", "2500 / 2000 / 500"),
        ("房租2000\n遛狗300\n理发50", "2350 / 2000 / 300 / 50"),
        ("房租2000，遛狗300，理发50，彩票100", "2450"),
        ("房租2000，遛狗300，理发50，彩票100，奶茶90", "2540"),
        ("主业五千，跑滴滴两千", "7000 / 5000 / 2000"),
        ("工资5000，外卖兼职1500", "6500"),
        ("rent 900, netflix 15, haircut 40", "955 / 900 / 15 / 40"),
        ("rent 1,200, 40 for my haircut", "1240 / 1200 / 40"),
        ("alquiler 900, cigarros 50", "950 / 900 / 50"),
        # What stands for another, or is in it, or goes the other way is not added.
        ("两千，三千", "2000 / 3000"),
        ("2000，最多2500", "2000 / 2500"),
        ("以前5000，现在3000", "3000"),
        ("工资5000，花呗600", "5000 / 600"),
        ("我3000，给妈妈500", "3000 / 500"),
        ("rent 900, of which 300 is council tax", "900 / 300"),
        ("I earn 1800, my car costs 300", "1800 / 300"),
        ("gano 1500, a veces 1800", "1500 / 1800"),
    ],
)
def test_the_sum_of_a_list_comes_first_whatever_its_words(said: str, offered: str) -> None:
    language = "zh_CN" if not said.isascii() else "en"

    assert " / ".join(map(str, readings(amount_a_month, said, language))) == offered
