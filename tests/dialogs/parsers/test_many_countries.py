"""Sums, days, counts and numbers as people write them in many countries, at the questions that ask for them."""

from typing import Any

import pytest

from dialogs.parsers import (
    Parser,
    Toward,
    a_day,
    adults,
    amount_a_month,
    children,
    day_of_month,
    loan_number,
)

from .reading import read

SUMS = {
    "en": """
    1,234.56 => 1234.56
    1.234,56 => 1234.56
    1’234.56 => 1234.56
    1 234,56 => 1234.56
    $ 1,234.56 => 1234.56
    1234$ => 1234
    £1,200 => 1200
    three hundred => 300
    three hundred and thirty => 330
    a hundred and fifty => 150
    three fifty => 350 / 3.50
    one fifty => 150 / 1.50
    I can pay three fifty => 350 / 3.50
    three dollars fifty => unclear
    two thousand, four hundred => 2400 / 2000 / 400
    1.2k => 1200
    1,2k => 1200
    1k2 => 1200
    2k5 => 2500
    2k5 a month => 2500
    1200ish => 1200
    ~1200 => 1200
    maybe 300? => 300
    300-350 => 300 / 350
    12OO => 1200
    1200 p/m => 1200
    ₹1,20,000 => 120000
    Rs 1,20,000 => 120000
    Rs.12,000 => 12000
    Rs12000/- => 12000
    1.2 lakh => 120000
    2 lakhs 50 thousand => 250000
    fifteen hundred and twenty => 1520
    1200,- => 1200
    CHF 1'200.50 => 1200.50
    Fr. 1'200.- => 1200
    R 5 000 => 5000
    R5000 => 5000
    ₦50,000 => 50000
    N50,000 => 50000
    KSh 5,000 => 5000
    KSh5,000 => 5000
    5,000/= => 5000
    ₱15,000 => 15000
    P15,000 => 15000
    15k php => 15000
    RM1,500 => 1500
    S$1,200 => 1200
    Rp5.000.000 => 5000000
    5 juta => 5000000
    500 ribu => 500000
    5 triệu => 5000000
    ٣٣٠ => 330
    ۳۳۰ => 330
    ३३० => 330
    १,२०,००० => 120000
    ١٬٢٣٤٫٥٦ => 1234.56
    nothing at all right now => 0
    2400 dollars and 50 cents => 2400.50
    1800 plus 900 => 2700
    1800+900=2700 => 2700
    my salary is 1800 and my wife earns 900 => 2700
    300 a fortnight => 650
    not much => unclear
    """,
    "es": """
    1.234,56 => 1234.56
    1,234.56 => 1234.56
    1.234 => 1.2340 / 1234
    $1.200.000 => 1200000
    1'200.000 => 1200000
    200 lucas => 200000
    un palo y medio => 1500000
    S/ 1200 => 1200
    S/.1,200.00 => 1200
    Bs. 1200,50 => 1200.50
    Q1,200.00 => 1200
    RD$ 15,000.00 => 15000
    S/1,200 => 1200
    S/ 1,200.50 => 1200.50
    S/.1,200 => 1200
    gano S/ 1,200 al mes => 1200
    1,200 soles => 1200
    Bs 1.200 => 1200
    Bs. 1.200,50 => 1200.50
    Bs.S 1.200 => 1200
    1.200 bolivianos => 1200
    Q1,200 => 1200
    1,200 quetzales => 1200
    L 1,200 => 1200
    L.1,200 => 1200
    L1200 => 1200
    ₡1,200 => 1200
    ₡250.000 => 250000
    RD$1,200 => 1200
    C$ 1,200 => 1200
    B/. 1,200 => 1200
    ₲1.200.000 => 1200000
    Gs. 1.200 => 1200
    COL$ 900.000 => 900000
    $1,200 MXN => 1200
    entre S/ 1,200 y S/ 1,500 => 1200 / 1500
    S/ 1,200 + S/ 300 => 1500
    S/ 1.200 => 1.20 / 1200
    $1,200 => 1.20 / 1200
    U$S 1.200 => 1.20 / 1200
    S/1,2,3 => unclear
    U$S 1200 => 1200
    u$s 500 => 500
    Gs. 2.500.000 => 2500000
    B/. 800 => 800
    R$ 1.500,00 => 1500
    250 mil colones => 250000
    2mil => 2000
    2mil500 => 2500
    2 mil 500 => 2500
    mil doscientos treinta y cuatro => 1234
    trescientos cincuenta => 350
    300 más o menos => 300
    a lo mucho 300 => 300
    entre 300 y 350 => 300 / 350
    300 mensuales => 300
    1,5 millones => 1500000
    24 euros con 50 céntimos => 24.50
    nada => 0
    no puedo nada => 0
    """,
    "zh_CN": """
    一千二百 => 1200
    一千二 => 1200
    两百五 => 250
    两百五十 => 250
    2千5 => 2500
    2k左右 => 2000
    1.2w => 12000
    1w2 => 12000
    1万2 => 12000
    1万2千 => 12000
    一萬二 => 12000
    壹万贰仟叁佰肆拾伍元 => 12345
    1200块钱 => 1200
    每月1200 => 1200
    ￥1,200 => 1200
    １２００ => 1200
    三百来块 => 300
    不到三百 => 300
    三四百 => 300 / 400
    三到四百 => 300 / 400
    仨百 => 300
    一百五六 => 150 / 160
    两千零五十 => 2050
    没收入 => 0
    一分钱没有 => 0
    一毛钱都没有 => 0
    3000加2000 => 5000
    工资三千，老婆两千 => 5000
    八千蚊 => 8000
    几百 => unclear
    十来万 => unclear
    """,
    "zh_TW": """
    NT$30,000 => 30000
    三萬五 => 35000
    3萬5 => 35000
    兩萬八 => 28000
    貳萬捌仟元整 => 28000
    差不多兩萬左右 => 20000
    頂多五千 => 5000
    廿萬 => 200000
    沒有收入 => 0
    """,
}
DAYS = {
    "en": """
    month end => 2026-03-31
    eom => 2026-03-31
    05/04/2026 => 2026-04-05 / 2026-05-04
    25/03/2026 => 2026-03-25
    03/25/2026 => 2026-03-25
    5.4.2026 => 2026-04-05
    the twenty-fifth => 2026-03-25
    April the third => 2026-04-03
    in 2 wks => 2026-04-01
    """,
    "es": """
    1ro de abril => 2026-04-01
    1º de abril => 2026-04-01
    el 5 del próximo mes => 2026-04-05
    a finales de mes => 2026-03-31
    dentro de 10 días => 2026-03-28
    5-abr => 2026-04-05
    """,
    "zh_CN": """
    26年4月5号 => 2026-04-05
    26年4月 => 2026-04-01
    四月五号 => 2026-04-05
    大后天 => 2026-03-21
    下周五 => 2026-03-27
    月底 => 2026-03-31
    20260405 => 2026-04-05
    """,
    "zh_TW": """
    115/4/5 => 2026-04-05
    115.4.5 => 2026-04-05
    115年4月5日 => 2026-04-05
    下禮拜五 => 2026-03-27
    """,
}
PAYDAYS = {
    "en": """
    mid month => 15
    eom => 31
    on the fifteenth => 15
    """,
    "es": """
    1ro => 1
    el 1º => 1
    mediados de mes => 15
    """,
    "zh_CN": """
    月中 => 15
    廿五 => 25
    """,
}
ADULTS = {
    "en": """
    me, my wife and 3 kids => 2
    1 adult 2 children => 1
    myself and 2 kids => 1
    2 kids => unclear
    2 => 2
    """,
    "es": """
    yo y mis dos hijos => 1
    mi esposa y yo y 2 niños => 2
    """,
    "zh_CN": """
    两大一小 => 2
    我和老婆，还有两个孩子 => 2
    仨 => 3
    """,
}
CHILDREN = {
    "en": """
    me, my wife and 3 kids => 3
    1 adult 2 children => 2
    2 sons 1 daughter => 3
    2 => 2
    """,
    "es": """
    yo y mis dos hijos => 2
    ninguno => 0
    """,
    "zh_CN": """
    两大一小 => 1
    俩孩子 => 2
    没有 => 0
    """,
}
LOANS = {
    "en": """
    ٦٨٠٠٠٠٠١ => 68000001
    68,000,001 => 68000001
    LN 68000001 => LN68000001
    """,
    "es": """
    nº 68000001 => 68000001
    """,
    "zh_CN": """
    ６８０００００１ => 68000001
    合同号：68000001 => 68000001
    """,
}
TABLES: dict[str, tuple[Parser[Any], dict[str, str]]] = {
    "sum": (amount_a_month, SUMS),
    "day": (a_day(Toward.FUTURE), DAYS),
    "payday": (day_of_month, PAYDAYS),
    "adults": (adults, ADULTS),
    "children": (children, CHILDREN),
    "loan": (loan_number, LOANS),
}


@pytest.mark.parametrize(
    ("asked", "language", "said", "meant"),
    [
        pytest.param(
            asked,
            language,
            *map(str.strip, line.rsplit("=>", 1)),
            id=f"{asked}, {language}: {line.strip()}",
        )
        for asked, (_, table) in TABLES.items()
        for language, lines in table.items()
        for line in lines.strip().splitlines()
    ],
)
def test_it_is_read_as_it_is_meant(asked: str, language: str, said: str, meant: str) -> None:
    parse, _ = TABLES[asked]
    assert read(parse, said, language) == meant


def test_of_a_year_written_short_no_length_is_made() -> None:
    assert read(a_day(Toward.PAST), "25年11月", "zh_CN") == "2025-11-01"
