"""What changes the budget: told where one figure is asked for, it lands in the right one, or is asked about; never in the wrong one."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from dialogs import conversation
from dialogs.borrower.paperwork.no_paper import NOTED_ALREADY
from dialogs.conversation import hear
from dialogs.heard import Tap
from dialogs.languages import LANGUAGES
from dialogs.parsers.money.amounts import AFTER_TAX
from dialogs.parsers.money.earned import OWED_TO_YOU, SAVINGS, UNTIL_THEN
from dialogs.parsers.money.no_work_now import NONE_NOW
from dialogs.parsers.money.one_part import LEAVE_IT_OUT, THE_LOAN_APART
from dialogs.place import IN_PART
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.paid_for_us import NOT_COUNTED
from negotiation.applying.application import Application, Hardship
from negotiation.applying.paper import Want
from negotiation.loans.frequency import FORTNIGHTLY, WEEKLY, Every
from tests.dialogs.applying import asked_what_comes_in, figures, say
from tests.money import usd

A_situation = Callable[..., Situation]


@pytest.fixture
def asked(a_situation: A_situation) -> Situation:
    return asked_what_comes_in(a_situation)


@pytest.mark.parametrize(
    ("said", "comes_in"),
    [
        *(("1800, my mother pays the electricity", 1800), ("1800 sometimes overtime", 1800)),
        *(("1500 and I get child benefit", 1500), ("my parents give me 400", 400)),
        *(("they take 300 from my wages so i get 1400", 1400), ("i get 1400 after garnishment", 1400)),
        *(("nothing, living on savings", 0), ("nada, vivo de mis ahorros", 0), ("没有收入，靠存款生活", 0)),
        *(("mis padres me dan 400", 400), ("me embargan 300 y me quedan 900", 900)),
        *(("被法院扣2000，剩3000", 3000), ("爸妈每月给我2000", 2000)),
        *(("entre los dos 2000", 2000), ("900 since 2019", 900), ("desde 2016 cobro 900", 900)),
        *(("job 900, section 8 pays 700 of my rent", 900), ("1200, 政府补贴房租700", 1200)),
    ],
)  # fmt: skip
def test_what_comes_in_is_what_arrives(asked: Situation, said: str, comes_in: int) -> None:
    say(asked, said)

    assert figures(asked) == (comes_in, None, None)


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        *(("i have 600 left in my account", SAVINGS), ("tengo 600 en la cuenta", SAVINGS), ("卡里还剩600", SAVINGS)),
        *(("my boss owes me 3 months, 1100 each", OWED_TO_YOU), ("me deben 3 meses de 1100", OWED_TO_YOU), ("老闆欠我三個月薪水每月5000", OWED_TO_YOU)),
        *(("my sister pays my rent 700", NOT_COUNTED), ("el gobierno paga 300 de mi renta", NOT_COUNTED), ("政府補貼房租700", NOT_COUNTED)),
        *(("they pay me 90 a day but no work now", NONE_NOW), ("me pagan 90 al día pero no hay trabajo", NONE_NOW), ("一天90塊，但現在沒活", NONE_NOW)),
        *(("2100 from june", UNTIL_THEN), ("empiezo en junio con 1100", UNTIL_THEN), ("6月開始5000", UNTIL_THEN)),
    ],
)  # fmt: skip
def test_what_is_left_owed_or_to_come_does_not_come_in(
    asked: Situation, said: str, asks: Text
) -> None:
    reply = say(asked, said)

    assert figures(asked) == (None, None, None)
    assert reply.notices[-1].text == asks


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        *(("i used to get 3000 now its half", ["$1,500.00", "$3,000.00"]), ("la mitad de 2000", ["$1,000.00", "$2,000.00"]), ("以前8000，现在只有一半", ["$4,000.00", "$8,000.00"]), ("8000的一半", ["$4,000.00", "$8,000.00"])),
        *(("cobro 1100 menos 200 de embargo", ["$900.00", "$1,100.00"]), ("2000 a month minus 300 child support", ["$1,700.00", "$2,000.00"])),
    ],
)  # fmt: skip
def test_what_is_taken_off_a_wage_is_not_left_in_it(
    asked: Situation, said: str, offered: list[str]
) -> None:
    reply = say(asked, said)

    assert figures(asked) == (None, None, None)
    labels = [asked.language.plain(each) for each in reply.notices[-1].options.values()]
    assert labels == offered


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        *(("1500 plus child benefit 200", 1700), ("1500 and 300 child support from my ex", 1800)),
        *(("child benefit 200", 200), ("my husband earns 1500", 1500), ("overtime 200", 200)),
        *(("mi marido gana 900", 900), ("老公赚5000", 5000), ("老公賺五萬", 50000)),
    ],
)
def test_a_part_of_what_comes_in_is_asked_about(asked: Situation, said: str, offered: int) -> None:
    reply = say(asked, said)

    assert figures(asked) == (None, None, None)
    assert next(iter(reply.notices[0].options)) == f"={offered}"


@pytest.mark.parametrize(
    "said",
    [
        *("savings 5000", "tengo 5000 ahorrados", "存款5000", "存款五萬"),
        *(
            "1700 but 300 is garnished",
            "1700 minus 300 garnishment",
            "gano 1700 y me embargan 300",
        ),
        *("工资8000被法院扣2000",),
    ],
)
def test_what_is_no_income_by_itself_is_not_taken_for_it(asked: Situation, said: str) -> None:
    reply = say(asked, said)

    assert figures(asked) == (None, None, None)
    assert reply.notices


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", "my mother pays the electricity"), ("en", "my rent is paid by my mother")),
        *(("es", "mi madre paga la luz"), ("es", "la renta la paga mi hermano")),
        *(("zh_CN", "电费我妈交"), ("zh_TW", "房租爸媽幫我付")),
    ],
)
def test_what_others_pay_may_be_left_out(asked: Situation, language: str, said: str) -> None:
    asked.language = LANGUAGES[language]

    reply = say(asked, "2000", said)

    assert reply.notices[0].text == LEAVE_IT_OUT
    assert figures(asked) == (2000, None, None)


@pytest.mark.parametrize(
    "said",
    [
        *("my wife pays half the rent, 400", "rent 800 split with my sister", "i pay half the rent 400"),
        *("pago la mitad del alquiler 400", "comparto la renta 500", "房租一半1000", "跟人合租房租1000"),
    ],
)  # fmt: skip
def test_a_share_of_one_thing_is_not_all_that_goes_out(asked: Situation, said: str) -> None:
    say(asked, "2000", said)

    assert figures(asked) == (2000, None, None)


def test_one_thing_told_beside_what_comes_in_is_not_all_that_goes_out(asked: Situation) -> None:
    say(asked, "I get 1400 but 200 goes to my other loan")
    assert figures(asked) == (1400, None, None)


def test_all_that_goes_out_told_beside_what_comes_in_is_kept(asked: Situation) -> None:
    say(asked, "I get 1400 and my expenses are 900")
    assert figures(asked) == (1400, 900, None)


@pytest.mark.parametrize(
    "said", ["puedo pagar 200 si no me quitan la luz", "200, mi madre me ayuda"]
)
def test_words_of_what_is_taken_or_given_leave_what_can_be_paid_as_it_is(
    asked: Situation, said: str
) -> None:
    say(asked, "2000", "900", said)
    assert figures(asked) == (2000, 900, 200)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(
            ("en", "that is before tax"),
            ("en", "that was gross by the way"),
            ("es", "eso es bruto"),
        ),
        *(("es", "son antes de impuestos"), ("zh_CN", "这是税前的"), ("zh_TW", "那是稅前")),
    ],
)
def test_that_it_was_before_tax_may_be_said_at_the_next_question(
    asked: Situation, language: str, said: str
) -> None:
    asked.language = LANGUAGES[language]

    reply = say(asked, "1800", said)
    assert reply.notices[0].text == AFTER_TAX

    say(asked, "1400", "900")
    assert figures(asked) == (1400, 900, None)


@pytest.mark.parametrize(
    "said",
    ["without the loan its 1600", "sin el préstamo son 1600", "不算贷款1600", "不含貸款是1600"],
)
def test_what_goes_out_without_the_loan_is_not_taken_for_what_could_be_paid(
    asked: Situation, said: str
) -> None:
    reply = say(asked, "2400", "2000", said)

    assert figures(asked) == (2400, 2000, None)
    assert [*reply.notices[0].options] == ["=<outgoings=1600", "=1600"]


@pytest.mark.parametrize(
    "said", ["cards are 180", "my credit card is 180", "信用卡180", "tarjeta 180"]
)
def test_what_is_paid_to_others_comes_on_top_of_what_goes_out(asked: Situation, said: str) -> None:
    reply = say(asked, "2100", "1300", said)

    assert figures(asked) == (2100, 1300, None)
    assert [*reply.notices[0].options] == ["=<outgoings=1480", "=180"]


def test_several_figures_of_what_goes_out_are_asked_about_where_it_is_named(
    asked: Situation,
) -> None:
    reply = say(asked, "2100", "1300", "my outgoings 1200 plus van lease 240")
    assert figures(asked) == (2100, 1300, None)
    assert [*reply.notices[0].options] == ["=1440"]

    say(asked, "yes")
    assert figures(asked) == (2100, 1440, None)


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("oh and the child benefit is 160 every 4 weeks i forgot", ("953.33", "900")),
        ("y además 100 de propinas", ("880", "900")),
        ("还有补贴100", ("880", "900")),
        ("oh and the bus is 40", ("780", "940")),
        ("y también 40 de transporte", ("780", "940")),
    ],
)
def test_what_was_forgotten_is_added_at_the_summary_once_that_is_confirmed(
    asked: Situation, said: str, now: tuple[str, str]
) -> None:
    say(asked, "780", "900", "10", "later", said)
    assert figures(asked) == (780, 900, 10)

    say(asked, "yes")
    assert tuple(map(str, map(Decimal.normalize, figures(asked)[:2]))) == tuple(
        str(Decimal(one).normalize()) for one in now
    )
    assert asked.place.place == "application.summary"


@pytest.mark.parametrize("said", ["no wait 120", "sorry, 120", "perdón, 120", "不对，120"])
def test_a_figure_set_right_where_a_paper_is_wanted_is_the_one_before(
    asked: Situation, said: str
) -> None:
    say(asked, "780", "500", "150", said)

    assert figures(asked) == (780, 500, 120)
    assert asked.place.place == "application.paper"


@pytest.mark.parametrize(
    "said", ["I don't understand", "what do you mean?", "no entiendo", "看不懂", "什麼意思"]
)
def test_whoever_does_not_understand_is_asked_once_more_in_short(
    asked: Situation, said: str
) -> None:
    reply = say(asked, said)

    assert (reply.ask, asked.place.misses, figures(asked)) == (True, 0, (None, None, None))


def test_a_reason_without_a_button_is_noted_as_another_one_once_that_is_confirmed(
    asked: Situation,
) -> None:
    asked.the_case.application = Application()
    asked.place.place = "application.hardship"

    say(asked, "single mom with two kids on benefits")
    assert asked.the_case.application.hardship is None

    say(asked, "yes")
    assert asked.the_case.application.hardship is Hardship.OTHER
    assert asked.place.place == "application.income"


@pytest.mark.parametrize(
    ("said", "goes_out"),
    [
        ("2600 with the loan, without the loan 2250", 2250),
        ("gastamos 2600 con todo y el préstamo, sin el préstamo 2250", 2250),
        ("算上贷款2600，不算贷款2250", 2250),
    ],
)
def test_of_what_goes_out_with_the_loan_and_without_it_the_latter_counts(
    asked: Situation, said: str, goes_out: int
) -> None:
    say(asked, "4000", said)
    assert figures(asked) == (4000, goes_out, None)


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("房租2000 孩子学费1200 吃饭1800 我妈帮着付水电", "=5000"),
        ("rent 900, food 300, my mother pays the electricity", "=1200"),
        ("alquiler 900, comida 300, mi madre paga la luz", "=1200"),
    ],
)
def test_what_others_pay_besides_keeps_nothing_from_being_added(
    asked: Situation, said: str, offered: str
) -> None:
    reply = say(asked, "4000", said)
    assert next(iter(reply.notices[0].options)) == offered


def test_two_peoples_money_is_added(asked: Situation) -> None:
    reply = say(asked, "我到手4500 老公失业金1600")
    assert [*reply.notices[0].options] == ["=6100"]


def test_for_two_loans_together_is_one_figure(asked: Situation) -> None:
    say(asked, "4000", "2500", "每月还300 两笔一共")
    assert figures(asked) == (4000, 2500, 300)


def test_several_things_without_a_sum_are_not_offered_as_one_of_them(asked: Situation) -> None:
    reply = say(asked, "房租2000或者1200")
    assert not any(code.startswith("=<") for code in reply.notices[0].options)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i earn 1200 i spend 900 and can pay 100", (1200, 900, 100)),
        ("gano 1200 gasto 900 puedo pagar 100", (1200, 900, 100)),
        ("我每月3000，支出1500，能还300", (3000, 1500, 300)),
        ("3000, expenses 1500, can pay 300", (3000, 1500, 300)),
    ],
)
def test_a_whole_budget_may_be_told_without_a_pause_or_a_name(
    asked: Situation, said: str, told: tuple[int, int, int]
) -> None:
    say(asked, said)
    assert figures(asked) == told


@pytest.mark.parametrize(
    ("language", "said", "told", "asked_about"),
    [
        ("en", "I earn 2300, rent 900 food 500 can pay 300", (2300, None, 300), 1400),
        ("en", "I get 1800 and my rent is 900", (1800, None, None), 900),
        ("es", "gano 2300, alquiler 900 comida 500, puedo pagar 300", (2300, None, 300), 1400),
        ("zh_CN", "每月收入2300，房租900吃饭500每月能还300", (2300, None, 300), 1400),
        ("zh_TW", "每月收入2300，房租900吃飯500每月能還300", (2300, None, 300), 1400),
    ],
)
def test_what_goes_out_told_in_a_whole_budget_is_asked_about_at_its_question(
    asked: Situation,
    language: str,
    said: str,
    told: tuple[int | None, ...],
    asked_about: int,
) -> None:
    asked.language = LANGUAGES[language]

    say(asked, said)
    assert figures(asked) == told
    assert asked.place.place == "application.outgoings"
    assert f"={asked_about}" in conversation.ask(asked, again=True).options

    say(asked, {"en": "yes", "es": "sí"}.get(language, "对"))
    assert figures(asked) == (told[0], asked_about, told[2])


def test_what_goes_out_may_be_more_than_was_told_of_it_before(asked: Situation) -> None:
    say(asked, "I get 1800 and my rent is 900", "no")
    assert "=900" not in conversation.ask(asked, again=True).options

    say(asked, "1200")
    assert figures(asked) == (1800, 1200, None)


def test_a_part_of_what_goes_out_told_at_another_question_is_not_taken_for_all_of_it(
    asked: Situation,
) -> None:
    [which] = say(asked, "I also pay 120 a month on a credit card").notices
    [goes_out, _] = which.options
    hear(asked, Tap(asked.place.question, goes_out))
    assert (figures(asked), asked.place.place) == ((None, None, None), "application.income")

    say(asked, "2400")
    assert figures(asked) == (2400, None, None)
    question = conversation.ask(asked, again=True)
    assert "Is $120.00 all that goes out in a month?" in asked.language.plain(question.text)

    say(asked, "rent 900, card 120", "yes")
    assert figures(asked) == (2400, 1020, None)


@pytest.mark.parametrize(
    ("said", "can_pay"),
    [
        ("rent 900 food 500, I can pay 300", 300),
        ("alquiler 900 y comida 500, puedo pagar 300", 300),
        ("房租900吃饭500，能还300", 300),
    ],
)
def test_a_budget_without_what_is_asked_is_kept_as_well(
    asked: Situation, said: str, can_pay: int
) -> None:
    reply = say(asked, said)
    assert (figures(asked), asked.place.place) == ((None, None, can_pay), "application.income")
    assert reply.ask

    say(asked, "2000")
    assert "=1400" in conversation.ask(asked, again=True).options


@pytest.mark.parametrize(
    "said",
    [
        "失业了没收入",
        "沒收入",
        "no income at the moment",
        "no tengo ingresos desde marzo",
        "not earning anything",
    ],
)
def test_who_has_no_income_earns_nothing(asked: Situation, said: str) -> None:
    say(asked, said)
    assert figures(asked) == (0, None, None)


@pytest.mark.parametrize("said", ["没有收入证明", "I have no income proof", "没有固定收入"])
def test_no_proof_of_income_is_no_income_of_nothing(asked: Situation, said: str) -> None:
    say(asked, said)
    assert figures(asked)[0] is None


@pytest.mark.parametrize("said", ["also rent 900", "加上保險2000", "además 900 de alquiler"])
def test_what_goes_out_is_not_added_to_what_comes_in(asked: Situation, said: str) -> None:
    reply = say(asked, "2400", said)
    assert figures(asked)[0] == 2400
    assert not any(
        "3300" in code or "4400" in code for one in reply.notices for code in one.options
    )


def test_nothing_is_held_of_what_is_answered(asked: Situation) -> None:
    say(asked, "I get 1800 and my rent is 900")
    assert IN_PART in asked.place.figures

    say(asked, "1200")
    assert IN_PART not in asked.place.figures


@pytest.mark.parametrize(
    ("language", "said", "comes_in"),
    [
        *(("en", "I get paid in cash", None), ("en", "I don't have payslips", None)),
        *(("en", "cash in hand, about 1500", 1500), ("es", "me pagan en efectivo", None)),
        *(("es", "no tengo nóminas, unos 900", 900), ("zh_CN", "都是现金", None)),
        *(("zh_CN", "现金发的，一个月3000", 3000), ("zh_TW", "沒有薪資單", None)),
    ],
)
def test_that_there_is_no_payslip_may_be_said_where_a_figure_is_asked_for(
    asked: Situation, language: str, said: str, comes_in: int | None
) -> None:
    asked.language = LANGUAGES[language]

    reply = say(asked, said)

    assert asked.the_case.application.without == {Want.INCOME: said}
    assert asked.language.plain(NOTED_ALREADY) in asked.language.plain(reply.notices[0].text)
    assert figures(asked) == (comes_in, None, None)
    assert reply.ask


@pytest.mark.parametrize(
    "said", ["900, I pay the rent in cash", "I pay 900 in cash", "900，房租付现金"]
)
def test_what_is_paid_in_cash_leaves_the_payslip_as_it_is(asked: Situation, said: str) -> None:
    say(asked, "2400", said)

    assert asked.the_case.application.without == {}
    assert figures(asked) == (2400, 900, None)


def test_that_there_is_no_payslip_counts_beside_a_figure_that_is_asked_about(
    asked: Situation,
) -> None:
    say(asked, "I get paid in cash, 450 a week", "yes")

    assert asked.the_case.application.without == {Want.INCOME: "I get paid in cash, 450 a week"}
    assert figures(asked) == (1950, None, None)


@pytest.mark.parametrize("language", ["en", "es", "zh_CN", "zh_TW"])
@pytest.mark.parametrize(("every", "month"), [(WEEKLY, 260), (FORTNIGHTLY, 130)])
def test_what_could_be_paid_by_the_week_is_not_taken_for_a_month(
    asked: Situation, language: str, every: Every, month: int
) -> None:
    asked.language = LANGUAGES[language]
    asked.loans = [replace(asked.the_loan, every=every, instalment=usd(90))]

    [doubt] = say(asked, "2400", "1900", "60").notices
    assert figures(asked) == (2400, 1900, None)

    said = asked.language.plain(doubt.text).replace("»", "”").replace("」", "”")
    in_full = said[: said.rindex("”")].replace("«", "“").replace("「", "“").rpartition("“")[2]
    say(asked, in_full, {"en": "yes", "es": "sí"}.get(language, "对"))
    assert figures(asked) == (2400, 1900, month)


@pytest.mark.parametrize("said", ["260", "95"])
def test_what_is_a_month_of_a_weekly_loan_is_not_asked_about(asked: Situation, said: str) -> None:
    asked.loans = [replace(asked.the_loan, every=WEEKLY, instalment=usd(90))]

    say(asked, "2400", "1900", said)

    assert figures(asked) == (2400, 1900, int(said))


@pytest.mark.parametrize(
    ("language", "said", "told", "here"),
    [
        ("en", "I lost my job and can only pay 200", (None, None, 200), "income"),
        ("en", "lost my job, I get 1400 unemployment now", (1400, None, None), "outgoings"),
        (
            "es",
            "perdí el trabajo, cobro 900 de paro y puedo pagar 50",
            (900, None, 50),
            "outgoings",
        ),
        ("zh_CN", "失业了，每个月只有失业金1800，最多能还200", (1800, None, 200), "outgoings"),
        ("zh_TW", "失業了只能還200", (None, None, 200), "income"),
        ("en", "I lost my job, I used to earn 3000", (None, None, None), "income"),
    ],
)
def test_figures_told_with_the_reason_are_kept_for_their_questions(
    asked: Situation, language: str, said: str, told: tuple[int | None, ...], here: str
) -> None:
    asked.language = LANGUAGES[language]
    asked.the_case.application = Application()
    asked.place.place = "application.hardship"

    say(asked, said)

    assert asked.the_case.application.hardship is Hardship.JOB_LOST
    assert figures(asked) == told
    assert asked.place.place == f"application.{here}"


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("rent 800 elec 90 phone 40 food 300 bus 60", ["=1290"]),
        ("renta 500 comida 200 netflix 80", ["=780", "=500", "=200", "=80"]),
        ("房租1500水电200抖音50", ["=1750", "=1500", "=200", "=50"]),
    ],
)
def test_a_list_without_a_pause_is_added_up(
    asked: Situation, said: str, offered: list[str]
) -> None:
    reply = say(asked, "2400", said)
    assert [*reply.notices[0].options] == offered


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("500 student loan and 300 from parents", "=800"),
        ("2000 and 200 overtime", "=2200"),
        ("base 1500 plus commission about 400", "=1900"),
        ("底薪3000提成1500", "=4500"),
    ],
)
def test_what_comes_in_from_two_sides_is_added_up(
    asked: Situation, said: str, offered: str
) -> None:
    reply = say(asked, said)
    assert next(iter(reply.notices[0].options)) == offered


@pytest.mark.parametrize(
    "said",
    [
        *("rent 350 food 150 light 30", "renta 350 medicinas 100 comida 150 luz 30"),
        *("rent 1500 kids 100 food 800, in all 2400", "房租1500孩子1000吃饭800，一共3300"),
        *("my pension is 900", "退休金三千"),
    ],
)
def test_what_is_no_wish_is_not_taken_for_what_could_be_paid(asked: Situation, said: str) -> None:
    reply = say(asked, "4000", "1900", said)

    assert figures(asked) == (4000, 1900, None)
    assert reply.notices


def test_what_a_child_gives_is_not_spent_on_it(asked: Situation) -> None:
    say(asked, "2400", "650 de pensión y 100 que me da mi hijo")
    assert figures(asked) == (2400, None, None)


@pytest.mark.parametrize(
    "said", ["退休金三千二，老伴看病每月要花一千五", "retired, I spend 900 on rent"]
)
def test_one_thing_told_with_the_reason_is_not_all_that_goes_out(
    asked: Situation, said: str
) -> None:
    asked.the_case.application = Application()
    asked.place.place = "application.hardship"

    say(asked, said)

    assert figures(asked)[1] is None


@pytest.mark.parametrize(
    "said", ["right now nothing but from january maybe 100", "ahora nada, en marzo 100"]
)
def test_what_could_be_paid_later_is_not_taken_for_now(asked: Situation, said: str) -> None:
    say(asked, "2400", "1900", said)

    assert figures(asked)[2] != 100


def test_a_total_in_chinese_numerals_is_the_total(asked: Situation) -> None:
    say(asked, "40000", "房租8000、伙食6000、孝親費3000、保險2000，一共一萬九")
    assert figures(asked) == (40000, 19000, None)


@pytest.mark.parametrize(
    "said", ["100 on the 1st and 100 on the 15th", "100 el 1 y 100 el 15", "1号还100，15号还100"]
)
def test_two_days_of_each_month_are_now_and_not_later(asked: Situation, said: str) -> None:
    reply = say(asked, "2400", "1900", said)

    assert [*reply.notices[0].options] == ["=200"]
    assert asked.the_case.application.later is None


@pytest.mark.parametrize(
    "said",
    [
        *("everything, so nothing left", "basically my whole paycheck", "todo lo que gano"),
        *("工资全花光了", "薪水都花光了"),
    ],
)
def test_that_all_that_comes_in_goes_out_is_asked_about(asked: Situation, said: str) -> None:
    reply = say(asked, "2400", said)

    assert (figures(asked), [*reply.notices[0].options]) == ((2400, None, None), ["=2400"])


def test_where_it_is_not_known_what_comes_in_an_amount_is_asked_for(asked: Situation) -> None:
    say(asked, "/skip", "0", "everything I earn")
    assert figures(asked)[1] is None


def test_what_a_student_lives_on_is_not_noted_as_spent(asked: Situation) -> None:
    say(asked, "生活费1500，兼职800")

    assert figures(asked)[1] is None
    assert "=1500" in conversation.ask(asked, again=True).options


@pytest.mark.parametrize(
    ("said", "can_pay"),
    [
        *(
            ("1500 in, 1300 out, can pay 100", 100),
            ("entran 1500 salen 1300 puedo pagar 100", 100),
        ),
        *(("1500，花1300，能还100", 100), ("收1500花1300", None)),
    ],
)
def test_what_comes_in_and_goes_out_may_be_told_as_short_as_it_goes(
    asked: Situation, said: str, can_pay: int | None
) -> None:
    say(asked, said)

    assert figures(asked) == (1500, None, can_pay)  # whether that is all that goes out, is asked


@pytest.mark.parametrize("said", ["含贷款2500", "含貸款兩萬五", "加上贷款3000"])
def test_what_goes_out_with_this_loan_is_asked_for_without(asked: Situation, said: str) -> None:
    say(asked, "5000")

    assert say(asked, said).notices[-1].text == THE_LOAN_APART
    assert figures(asked) == (5000, None, None)
