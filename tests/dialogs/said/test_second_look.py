"""What an advisor may write at once, and what somebody looks at twice."""

import pytest

from dialogs.desk.conversation.second_look import Concern, concerns

A, L, T = Concern.ACCOUNT, Concern.LINK, Concern.THREAT


@pytest.mark.parametrize(
    "said",
    [
        "DE89370400440532013000",
        "de89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "card 4111 1111 1111 1111",
        "4111-1111-1111-1111, please",
        "６２２２０２１２３４５６７８９０１２３",
        "62\u200b2202123456\u200b78",
        "请转到 6222021234567890123",
        "cuenta 0182 1234 56 0123456789",
        "123 456 789 012",
        "call me at +1 202 555 0143",
        "routing 021.000.021",
        "4111–1111–1111–1111",
        "6222·0212·3456·7890",
        "card 4111  1111  1111  1111",
        "6222,0212,3456,7890",
        "6222,0212,3456",
        "6\ufe0f\u20e32\ufe0f\u20e32\ufe0f\u20e32\ufe0f\u20e30\ufe0f\u20e32\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e3",
        "6222  0212  3456  7890",
        "6222\n0212\n3456\n7890",
        "6222–0212–3456–7890",
        "6222, 0212, 3456, 7890",
        "6222\u31640212\u31643456\u31647890",
        "卡号六二二二零二一二三四五六七八九零",
    ],
)
def test_a_number_as_of_an_account_is_stopped(said: str) -> None:
    assert A in concerns(said)


@pytest.mark.parametrize(
    "said",
    [
        "https://evil.example/pay",
        "HTTP://EVIL.EXAMPLE",
        "go to pay-here.info today",
        "t.me/somebody",
        "write to @somebody_else",
        "look at www.bank.example.evil.org",
        "mail me at grace@bank.example",
        "看 evil.cn 这里",
        "evil．com",
        "看 银行.中国",
        "evil.中國/pay",
        "аpple.com",
        "看银行.com",
        "tg://resolve?domain=somebody",
        "www. bank",
        "пример.xn--p1ai",
    ],
)
def test_a_link_is_stopped(said: str) -> None:
    assert L in concerns(said, own=("www.bank.example",))


@pytest.mark.parametrize("said", ["看 例子.中国", "😀 оплата.рф"])
def test_what_telegram_makes_a_link_of_is_stopped(said: str) -> None:
    before, _, address = said.partition(" ")
    offset = len(f"{before} ".encode("utf-16-le")) // 2
    entity = {"type": "url", "offset": offset, "length": len(address)}

    assert concerns(said, [entity]) == {L}
    assert concerns(said, [entity], own=(address,)) == set()


def test_a_link_behind_harmless_words_is_stopped() -> None:
    assert concerns("here", [{"type": "text_link", "url": "https://evil.example"}]) == {L}


@pytest.mark.parametrize(
    "said",
    [
        "We will see you in court.",
        "Then the police comes to you",
        "I will tell your employer",
        "This is the last warning",
        "不还就起诉你",
        "我们会上门来找你",
        "會通知你的公司",
        "后果自负",
        "Iremos a su casa mañana",
        "Vamos a embargar su sueldo: embargo",
        "Le diré a … avisar a su jefe",
        "última advertencia",
    ],
)
def test_words_of_a_threat_are_stopped(said: str) -> None:
    assert T in concerns(said)


@pytest.mark.parametrize(
    "said",
    [
        "Your new instalment is 291.50, from 5 May 2019 on.",
        "Between 1,250.00 and 1,300.00 a month, or 12.345.678,90 in all",
        "2019-04-05 10:30, 2019-05-05 and 05/06/2019",
        "300, 400, 500 or 600: what can you bear?",
        "First 1,250,300, then 1,300,400 of it",
        "1250\n1300\n1400",
        "可以.中国银行的账户也行",
        "二〇一九年四月，每月三百二十五元",
        "Please send payslip.pdf, or march.jpg. Thank you!",
        "Case 2019-00001, loan 6838672899",
        "It is at www.bank.example; ours is @bank_bot",
        "You need not pay today. How is your family?",
        "您好，请在 4 月 5 日前发来工资单。",
        "¿Puede enviarme la nómina de marzo?",
    ],
)
def test_what_advisors_write_every_day_goes_out(said: str) -> None:
    own = ("www.bank.example", "@bank_bot", "6838672899", "2019-00001")

    assert concerns(said, own=own) == frozenset()


def test_an_account_is_stopped_also_where_a_telephone_number_may_save_a_life() -> None:
    said = "GB29 NWBK 6016 1331 9268 19"

    assert concerns(said, in_danger=True) == {A}
