import pytest

from dialogs.parsers import loan_number

from .reading import read, rows

TABLE = """
    68575042 => 68575042
    no. 6857 5042 => 68575042
    No.68575042 => 68575042
    №68575042 => 68575042
    #68575042 => 68575042
    68 57 50 42 => 68575042
    6857-5042 => 6857-5042
    6857–5042 => 6857-5042
    6857 — 5042 => 6857-5042
    6857−5042 => 6857-5042
    creo q es el 2024 1049 => 20241049
    my loan # 2025 1042 => 20251042
    ab-12/3 => AB-12/3
    ab 123 => AB123
    LN2019-0001 => LN2019-0001
    loan LN 12345 => LN12345
    ６８５７ => 6857
    个贷字第20190001号 => 个贷字第20190001号
    my loan nmbr is 68575042 => 68575042
    its 68575042 => 68575042
    ITS 1800 => 1800
    sorry 68575042 => 68575042
    i have 2 loans, 68575042 => 68575042
    it is 68575042 and my phone is +1 202 555 0100 => 68575042
    贷款号是68575042 => 68575042
    贷款编号：６８５７５０４２ => 68575042
    我的貸款編號是 6857 5042 => 68575042
    es el 68575042 => 68575042
    Mi número de préstamo es 68575042. => 68575042
    68575042 or 68575043 => 68575042 / 68575043
    wait sorry its 1800 => unclear
    i cannot pay 500 a month => unclear
    i lost my job in 2019 => unclear
    i owe $12000 => unclear
    +1 202 555 0100 => unclear
    12 => unclear
    my loan => unclear
    '; -- => unclear
    <b>1</b> => unclear
"""


@pytest.mark.parametrize(("language", "written", "meant"), rows(TABLE, "en", "es", "zh_CN"))
def test_loan_numbers_as_people_write_them(language: str, written: str, meant: str) -> None:
    assert read(loan_number, written, language) == meant


def test_what_is_too_long_is_none() -> None:
    assert read(loan_number, "1" * 41) == "unclear"
    assert read(loan_number, "no " * 200 + "68575042") == "unclear"
