"""What is said of another question is never kept as what is asked now: its figure is its own, and it can be asked again."""

from collections.abc import Callable
from datetime import date

import pytest

from dialogs.borrower.plan.offer import other_terms
from dialogs.conversation import hear
from dialogs.heard import Tap, Words
from dialogs.parsers import Reader, Unclear
from dialogs.situation import Situation
from negotiation.applying.application import Application, Hardship
from negotiation.applying.budget import Income
from negotiation.lifecycle import CaseState
from tests.dialogs.applying import say
from tests.money import usd


def asked(a_situation: Callable[..., Situation], step: str) -> Situation:
    situation = a_situation(handoff=None, offer=None, agreement=None, consent="1")
    situation.place.place = f"application.{step}"
    return situation


@pytest.mark.parametrize(
    ("said", "outgoings"),
    [
        ("actually my outgoings are 1000", usd(1000)),
        ("perdón, mis gastos son 1000", usd(1000)),
        ("actually my outgoings are one thousand dollars a month", usd(1000)),
        ("perdón, mis gastos son mil euros al mes", usd(1000)),
        ("不对，支出每个月一千块", usd(1000)),
        ("不对，支出一千", usd(1000)),
        ("my outgoings are 1000", usd(1900)),  # asked about first
    ],
)
def test_outgoings_named_where_it_is_asked_what_could_be_paid(
    said: str, outgoings: object, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "can_pay")

    hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.outgoings, filled.can_pay) == (outgoings, usd(450))


@pytest.mark.parametrize(
    "said",
    [
        "sorry I earn 1500 not 1200",
        "actually sorry I earn 1500 not 1200",
        "sorry, I made a mistake, I earn 1500",
        "I made a mistake, I'm making 1500",
        "my bad, I get paid 1500 a month, not 1200",
        "I earn 1500 from my job, not 1200",
        "I said 1200 but I earn 1500",
        "no gano 1200 sino 1500",
        "sorry I earn fifteen hundred not twelve hundred",
        "perdón, gano mil quinientos, no mil doscientos",
        "me equivoqué, gano 1500",
        "perdón, me pagan 1500, no 1200",
        "不好意思，写错了，我收入1500",
        "我收入不是1200，是1500",
        "抱歉，寫錯了，我一個月賺1500",
    ],
)
@pytest.mark.parametrize("step", ["outgoings", "can_pay"])
@pytest.mark.parametrize("is_asked_about", [False, True])
def test_income_named_where_something_else_is_asked_is_corrected(
    said: str, step: str, a_situation: Callable[..., Situation], *, is_asked_about: bool
) -> None:
    situation = asked_after_income(a_situation, step, is_asked_about=is_asked_about)
    before = situation.the_case.application

    reply = hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.income, filled.outgoings, filled.can_pay) == (
        *(Income(usd(1500)), before.outgoings, before.can_pay),
    )
    assert (
        situation.language.plain(reply.notices[0].text)
        == "Corrected: <b>comes in each month: $1,500.00</b>"
    )


@pytest.mark.parametrize("said", ["it's 1500, not 1200", "son 1500, no 1200", "1500，不是1200"])
def test_what_the_figure_was_tells_whose_it_is(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked_after_income(a_situation, "can_pay", is_asked_about=False)

    hear(situation, Words(said))

    assert situation.the_case.application.income == Income(usd(1500))


@pytest.mark.parametrize(
    ("step", "said", "asked_here"),
    [
        ("outgoings", "1500 not 1200", "Goes out"),  # perhaps of the two that it was asked about
    ],
)
@pytest.mark.parametrize("is_income", [True, False])
def test_what_may_be_the_income_or_what_is_asked_is_asked_about(
    step: str,
    said: str,
    asked_here: str,
    a_situation: Callable[..., Situation],
    *,
    is_income: bool,
) -> None:
    situation = asked_after_income(a_situation, step, is_asked_about=True)

    [which] = hear(situation, Words(said)).notices

    labels = {situation.language.plain(each): code for code, each in which.options.items()}
    assert [*labels] == ["Comes in: $1,500.00", f"{asked_here}: $1,500.00"]
    code = labels["Comes in: $1,500.00" if is_income else f"{asked_here}: $1,500.00"]
    hear(situation, Tap(situation.place.question, code))
    filled = situation.the_case.application
    assert filled.comes_in == usd(1500 if is_income else 1200)
    assert (filled.outgoings == usd(1500)) is (step == "outgoings" and not is_income)


@pytest.mark.parametrize("step", ["outgoings", "can_pay"])
@pytest.mark.parametrize(
    "said",
    [
        *("my salary with tips is 1500", "I get 1500 unemployment", "I earn 1500 actually"),
        *("cobro 1500 de paro", "me entran 1500", "现在只拿到1500失业金"),
    ],
)
@pytest.mark.parametrize(("back", "income"), [("yes", 1500), ("no", 1200)])
def test_income_named_again_is_asked_about_so_that_a_yes_decides(
    step: str, said: str, back: str, income: int, a_situation: Callable[..., Situation]
) -> None:
    situation = asked_after_income(a_situation, step, is_asked_about=False)

    for one in (said, back):
        hear(situation, Words(one))

    filled = situation.the_case.application
    assert (filled.comes_in, filled.can_pay) == (usd(income), usd(450))


def asked_after_income(
    a_situation: Callable[..., Situation], step: str, *, is_asked_about: bool
) -> Situation:
    """Of an income of 1200 it was told before; perhaps what was meant here was asked already."""
    situation = asked(a_situation, step)
    situation.the_case.record(income=Income(usd(1200)))
    names = ["income", "outgoings", "can_pay"]
    told = names[: names.index(step) + is_asked_about]
    situation.place.trail = [(f"application.{one}", 10 + at) for at, one in enumerate(told)]
    return situation


def test_a_figure_told_before_it_is_asked_for_is_kept_for_its_question(
    a_situation: Callable[..., Situation],
) -> None:
    situation = asked(a_situation, "hardship")
    situation.the_case.application = situation.the_case.application.answered(
        can_pay=None, income=Income(usd(2000))
    )

    reply = hear(situation, Words("i can pay 120"))

    assert situation.the_case.application.can_pay == usd(120)
    assert (
        situation.language.plain(reply.notices[0].text)
        == "Noted: <b>you could pay each month: $120.00</b>"
    )


@pytest.mark.parametrize("step", ["income", "outgoings", "can_pay", "food"])
@pytest.mark.parametrize(
    ("said", "month"), [("640 every two weeks", "1,386.66"), ("50 por semana", "216.66")]
)
def test_what_is_said_by_the_week_is_offered_as_a_month(
    step: str, said: str, month: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, step)

    [asked_about] = hear(situation, Words(said)).notices

    assert [situation.language.plain(each) for each in asked_about.options.values()] == [
        f"${month}"
    ]


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("change what comes in", "income"),
        ("can I change the reason", "hardship"),
        ("quiero cambiar mis gastos", "outgoings"),
        ("收入写错了，想改一下", "income"),
    ],
)
@pytest.mark.parametrize("here", ["can_pay", "summary", "declare"])
def test_an_answer_that_is_to_be_changed_is_asked_again_and_leads_straight_back(
    here: str, said: str, step: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, here)

    hear(situation, Words(said))

    assert situation.place.place == f"application.{step}"
    assert situation.place.came_from == [f"application.{here}"]


@pytest.mark.parametrize(
    "said", ["收入不对，收入是2500", "收入寫錯了，收入是2500", "我的工资填错了，工资2500"]
)
def test_what_is_said_to_be_wrong_is_set_right_and_no_payment(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "can_pay")

    hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.comes_in, filled.can_pay) == (usd(2500), usd(450))


@pytest.mark.parametrize(
    ("said", "can_pay", "offered"),
    [
        ("改成每个月还300", usd(300), []),
        ("我想改一下 能还的改成300", usd(300), []),
        ("算了 我能还三百", usd(300), []),
        ("改成每個月還300", usd(300), []),
        ("I can pay 300 instead", usd(300), []),
        ("mejor puedo pagar 300", usd(300), []),
        ("算了 我能还两百到两百五", usd(450), ["$200.00", "$250.00"]),
        ("工资单要5天以后才有", usd(450), []),
        ("my pay comes in 3 days", usd(450), []),
    ],
)
def test_a_figure_set_right_where_a_paper_is_wanted(
    said: str, can_pay: object, offered: list[str], a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "paper")
    situation.the_case.record(income=Income(usd(2400)))

    reply = hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.can_pay, filled.comes_in) == (can_pay, usd(2400))
    buttons = [situation.language.plain(b) for one in reply.notices for b in one.options.values()]
    assert [each for each in buttons if each.startswith("$")] == offered


def test_a_figure_in_the_middle_of_another_question_is_noted_by_its_name(
    a_situation: Callable[..., Situation],
) -> None:
    situation = asked(a_situation, "can_pay")
    hear(situation, Words("支出一千二"))  # 1,200 now?

    hear(situation, Words("1k左右"))

    assert situation.place.place == "application.can_pay"
    assert situation.the_case.application.outgoings == usd(1000)
    assert situation.noted is not None
    assert (
        situation.language.plain(situation.noted) == "Noted: <b>goes out each month: $1,000.00</b>"
    )


@pytest.mark.parametrize(
    ("said", "outgoings"),
    [
        ("工资2400，支出1900，能还450", usd(1900)),
        ("I earn 2,400, expenses 1,900, can pay 450", usd(1900)),
        ("gano 2400, gastos 1900, puedo pagar 450", usd(1900)),
        ("I earn 2,400 and spend 1,900. I can pay 450.", usd(1900)),
        ("gano 2400 y gasto 1900 y puedo pagar 450", usd(1900)),
        ("工資2400和支出1900，能還450", usd(1900)),
        ("工资2400，房租1200，吃饭700，能还450", None),  # their sum is asked about
        ("I earn 2,400 and rent is 1,200 and food 700, can pay 450", None),
    ],
)
def test_a_whole_budget_told_at_once_is_kept_each_for_its_question(
    said: str, outgoings: object, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "income")
    situation.the_case.application = situation.the_case.application.answered(
        income=None, outgoings=None, can_pay=None
    )

    reply = hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.comes_in, filled.outgoings, filled.can_pay) == (usd(2400), outgoings, usd(450))
    noted = [situation.language.plain(each.text) for each in reply.notices]
    assert "Noted: <b>you could pay each month: $450.00</b>" in noted


def test_a_budget_that_says_otherwise_than_before_is_not_taken_unasked(
    a_situation: Callable[..., Situation],
) -> None:
    situation = asked(a_situation, "can_pay")
    situation.the_case.record(income=Income(usd(2000)))

    hear(situation, Words("工资2400，能还300"))

    filled = situation.the_case.application
    assert (filled.comes_in, filled.can_pay) == (usd(2000), usd(450))


@pytest.mark.parametrize(
    "said",
    [
        *("it used to be 1200, now 900", "I earned 1200 before, now 900", "antes 1200, ahora 900"),
        *("以前一千二，现在九百", "以前一千二，現在九百"),
    ],
)
@pytest.mark.parametrize("step", ["outgoings", "can_pay", "summary"])
def test_what_it_was_says_which_figure_is_another_now(
    step: str, said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, step)
    situation.the_case.record(income=Income(usd(1200)))

    hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.comes_in, filled.outgoings, filled.can_pay) == (usd(900), usd(1900), usd(450))


CHINESE_AT_ONCE = [
    ("每月到手三千五房租一千二能还五百会不会上征信", 3500, None, 500),
    ("公司裁员了 现在每月只有两千出头 房租一千二 我好怕上征信", 2000, None, None),
    ("上個月被資遣，現在打零工一個月兩萬八，房租一萬二，會不會扣薪", 28000, None, None),
    ("工资降到四千，孩子上学要花两千，最多能还五百，催收天天打电话", 4000, None, 500),
    ("老婆生孩子，我收入少了一半，每月4500，想协商还款", 4500, None, None),
    ("月薪三萬二房租一萬伙食八千能繳五千", 32000, None, 5000),
    ("月薪３２０００；支出1.8萬；可以繳三千塊", 32000, 18000, 3000),
    ("我每月4500会不会坐牢", 4500, None, None),
    ("打零工到手三千五房租一千二能还五百会不会影响孩子考公", 3500, None, 500),
]


@pytest.mark.parametrize(("said", "comes_in", "goes_out", "could_pay"), CHINESE_AT_ONCE)
def test_what_is_told_in_one_breath_in_chinese_is_parted(
    said: str,
    comes_in: int,
    goes_out: int | None,
    could_pay: int | None,
    a_situation: Callable[..., Situation],
) -> None:
    situation = asked(a_situation, "income")
    situation.the_case.application = Application(hardship=Hardship.JOB_LOST)

    hear(situation, Words(said))

    filled = situation.the_case.application
    assert filled.income == Income(usd(comes_in))
    assert filled.outgoings == (None if goes_out is None else usd(goes_out))
    assert filled.can_pay == (None if could_pay is None else usd(could_pay))


@pytest.mark.parametrize(
    "said",
    [
        "失业了每月到手三千五房租一千二能还五百会不会上征信",
        "我每月4500会不会影响征信",
        "公司裁员了 现在每月只有两千出头 房租一千二 我好怕上征信",
    ],
)
def test_what_is_asked_in_the_same_breath_is_answered(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "income")
    situation.the_case.application = Application(hardship=Hardship.JOB_LOST)

    reply = hear(situation, Words(said))

    assert "credit record" in situation.language.plain(reply.notices[0].text)


@pytest.mark.parametrize("said", ["收入写错了 是900", "收入寫錯了，應該是900", "收入不对，900"])
def test_a_figure_named_and_called_wrong_is_set_right_at_once(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "can_pay")

    hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.comes_in, filled.can_pay) == (usd(900), usd(450))


@pytest.mark.parametrize(
    "said",
    [
        "no wait, rent is 750",
        "el alquiler es 750",
        "房租是1200",
        "房租是1200元",
        "my phone bill is 90",
        "房租不是900是750",
        "my income is 1500",
        "gano 1500, no 2000",
        "my wife earns 900",
        "I need 500 for rent",
        "I owe 5000 on my card",
        "I paid 300 yesterday",
        "昨天还了300",
        "ya pagué 300",
    ],
)
def test_what_one_thing_costs_is_no_other_offer_that_is_asked_for(said: str) -> None:
    with pytest.raises(Unclear):
        other_terms(Words(said), Reader("en", date(2019, 4, 1)))


@pytest.mark.parametrize(
    "said", ["300", "puedo pagar 300", "每月还300", "300 on the 10th", "发工资那天还300"]
)
def test_what_could_be_paid_is(said: str) -> None:
    assert other_terms(Words(said), Reader("en", date(2019, 4, 1))).amount == 300


PAYABLE = """
    I could pay maybe 200 a month
    I can only afford 200
    could do 200 maybe
    200 is all I can pay
    the most I could manage is 200 a month
    I can give you 200
    I'd pay 200 a month
    can I pay 200 a month
    I can't pay more than 200 a month
    I can pay 200 after rent
    podría pagar unos 200 al mes
    solo puedo pagar 200
    puedo darles 200
    les podría pagar 200
    no puedo pagar más de 200
    quiero pagar 200 al mes
    我最多能还200
    只能还两百
    每月最多还200
    打算一个月还200
    还得起200
    先还200行不
    我可以每個月還你們200
    願意每個月繳200
"""


@pytest.mark.parametrize("step", ["income", "weekly", "outgoings"])
@pytest.mark.parametrize("said", [line.strip() for line in PAYABLE.strip().splitlines()])
def test_what_could_be_paid_is_kept_for_its_question_whatever_is_asked(
    step: str, said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, step)
    situation.the_case.application = Application(hardship=Hardship.JOB_LOST)

    reply = hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.comes_in, filled.spent, filled.can_pay) == (None, None, usd(200))
    assert (
        situation.language.plain(reply.notices[0].text)
        == "Noted: <b>you could pay each month: $200.00</b>"
    )
    assert (reply.ask, situation.place.place) == (True, f"application.{step}")


@pytest.mark.parametrize(
    "said",
    [
        *("I also pay 120 a month on a credit card", "my credit card costs me 120 a month"),
        *("i pay 120 to another bank", "I can pay my phone bill of 120", "I have to pay 120 rent"),
        *("también pago 120 de otra deuda", "la tarjeta me cuesta 120 al mes", "pago 120 al mes"),
        *("tengo que pagar 120 al banco", "puedo pagar la luz de 120"),
        *("信用卡每月还120", "每月要还120", "别的贷款每月120", "能付水电120"),
        *("每個月還要繳卡費120", "要還別家銀行120"),
    ],
)
def test_what_is_paid_to_others_is_not_taken_for_what_comes_in(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "income")
    situation.the_case.application = Application(hardship=Hardship.JOB_LOST)

    [which] = hear(situation, Words(said)).notices

    filled = situation.the_case.application
    assert (filled.comes_in, filled.spent, filled.can_pay) == (None, None, None)
    labels = [situation.language.plain(each) for each in which.options.values()]
    assert labels == ["Goes out: $120.00", "Comes in: $120.00"]


@pytest.mark.parametrize(
    ("said", "comes_in"),
    [
        *(("my pay is 1500", 1500), ("they pay me 1500", 1500), ("my job pays 1500", 1500)),
        *(("me pagan 1500", 1500), ("公司每月付我5000", 5000), ("每月还有1500", 1500)),
        *(("we manage on 900", 900), ("I work and get 900", 900)),
    ],
)
def test_what_is_paid_to_the_borrower_comes_in(
    said: str, comes_in: int, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "income")
    situation.the_case.application = Application(hardship=Hardship.JOB_LOST)

    hear(situation, Words(said))

    filled = situation.the_case.application
    assert (filled.comes_in, filled.spent, filled.can_pay) == (usd(comes_in), None, None)


@pytest.mark.parametrize(
    "said", ["I pay another bank 120 a month", "pago 120 a otro banco", "信用卡每月还120"]
)
def test_what_other_lenders_get_comes_on_top_of_what_goes_out(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    [which] = hear(asked(a_situation, "can_pay"), Words(said)).notices

    assert [*which.options] == ["=<outgoings=2020", "=120"]


@pytest.mark.parametrize("said", ["my outgoings are 1900", "mis gastos son 1900", "支出1900"])
@pytest.mark.parametrize("step", ["can_pay", "summary"])
def test_a_figure_told_once_more_stays_without_a_question(
    step: str, said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, step)

    [noted] = hear(situation, Words(said)).notices

    assert situation.language.plain(noted.text) == "Noted: <b>goes out each month: $1,900.00</b>"
    assert situation.place.place == f"application.{step}"


@pytest.mark.parametrize("rhythm", ["weekly", "fortnightly", "twice_monthly", "irregular"])
def test_what_goes_out_is_not_taken_for_what_comes_in_by_the_week(
    rhythm: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, rhythm)
    situation.the_case.application = Application(hardship=Hardship.JOB_LOST)

    reply = hear(situation, Words("rent 750 food 300 gas 200"))

    [which] = reply.notices
    assert any("outgoings" in code for code in which.options)


@pytest.mark.parametrize(
    "said",
    ["wait i make 1600 not 1200", "perdón, gano 1600, no 1200", "不对，我收入不是1200，是1600"],
)
def test_a_figure_set_right_is_no_reason_for_having_no_paper(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, "paper")
    situation.the_case.state = CaseState.APPLYING
    situation.the_case.record(income=Income(usd(1200)))
    hear(situation, Words("I don't have any papers"))
    assert situation.place.place == "papers.without"

    hear(situation, Words(said))

    assert situation.the_case.application.comes_in == usd(1600)


@pytest.mark.parametrize("place", ["outgoings", "can_pay"])
@pytest.mark.parametrize(
    "said",
    ["my wife earns 1200 too", "mi marido cobra 1200", "老婆工资1200也算上", "孩子每月给我1200"],
)
def test_what_another_earns_comes_on_top_of_what_comes_in(
    place: str, said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = asked(a_situation, place)
    comes_in, spent = usd(900), None if place == "outgoings" else usd(800)
    situation.the_case.application = Application(
        hardship=Hardship.JOB_LOST, income=Income(comes_in), outgoings=spent
    )

    say(situation, said, "yes")

    filled = situation.the_case.application
    assert (filled.comes_in, filled.spent, filled.can_pay) == (usd(2100), spent, None)
