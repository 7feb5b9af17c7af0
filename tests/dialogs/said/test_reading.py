"""Cards, questions and the calculator: in every language and under every law short, true and easily left."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.configuration.packs import shipped, shipped_pack
from dialogs import conversation
from dialogs.borrower import PLACES, reading
from dialogs.borrower.before import about
from dialogs.borrower.people.outside_help import advice, helpers
from dialogs.borrower.questions import answers, meanings
from dialogs.borrower.questions.asked import asked
from dialogs.borrower.questions.keywords import KEYWORDS
from dialogs.heard import Command, Tap, Words
from dialogs.hearing import opening
from dialogs.interruptions import PERSON
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from dialogs.texts import ENGLISH, Language
from negotiation.case import CaseState
from negotiation.desk.handoff import HandoffState
from negotiation.limits import Limits
from negotiation.pack import (
    CreditSituation,
    Feared,
    LongestExtension,
    Pack,
    ProductKind,
    Purpose,
    Source,
)
from negotiation.policy import Policy
from negotiation.reliefs import Relief

A_situation = Callable[..., Situation]

LONGEST_MESSAGE = 600
LONGEST_BUTTON = 35
READ = sorted(name for name in PLACES.steps if reading.flow_of(name) in reading.FLOWS)


def under(pack: str) -> Policy:
    return Policy().under(shipped_pack(pack).binding(ProductKind.INSTALMENT_LOAN))


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("pack", shipped())
def test_a_card_fits_on_a_small_phone_under_every_law(
    name: str, pack: str, a_situation: A_situation
) -> None:
    for language in LANGUAGES.values():
        _fits_on_a_small_phone(name, pack, language, a_situation)


def _fits_on_a_small_phone(
    name: str, pack: str, language: Language, a_situation: A_situation
) -> None:
    step = PLACES.steps[name]
    for case in (None, a_situation().case):
        situation = a_situation(policy=under(pack), language=language, case=case)

        said = re.sub(r"</?[a-z]+>", "", language.plain(step.ask(situation)))

        assert len(said) <= LONGEST_MESSAGE
        options = step.choices(situation)
        assert all(len(language.plain(label)) <= LONGEST_BUTTON for label in options.values())
        assert PERSON in options
        assert reading.CLOSE in options


@pytest.mark.parametrize("pay", ["0", "9", "150", "200", "300", "400", "700", "20000"])
@pytest.mark.parametrize("left", [{}, {"left": "24"}])
@pytest.mark.parametrize("pack", shipped())
def test_a_result_fits_on_a_small_phone(
    pay: str, left: dict[str, str], pack: str, a_situation: A_situation
) -> None:
    situation = a_situation(policy=under(pack))
    situation.place.figures = {"owed": "12000", "rate": "18", "can_pay": pay, **left}

    said = ENGLISH.plain(PLACES.steps["calculator.result"].ask(situation))

    assert len(said) <= LONGEST_MESSAGE
    assert "This is no offer" in said


@pytest.mark.parametrize("pack", shipped())
@pytest.mark.parametrize("recorded", [*CreditSituation][:3])  # the letter at the end says the rest
def test_of_the_credit_record_the_packs_own_words_are_said(
    pack: str, recorded: CreditSituation, a_situation: A_situation
) -> None:
    names = {
        CreditSituation.NOT_LATE: "about.record",
        CreditSituation.LATE: "about.record_late",
        CreditSituation.SIGNED: "about.record_signed",
    }
    situation = a_situation(policy=under(pack), language=LANGUAGES["zh_CN"])
    found = shipped_pack(pack).credit_record(recorded)

    said = situation.language.plain(PLACES.steps[names[recorded]].ask(situation))

    assert found is not None
    assert found.words["zh_CN"] in said


def test_without_a_pack_nothing_is_promised_of_the_credit_record(
    a_situation: A_situation,
) -> None:
    said = ENGLISH.plain(PLACES.steps["about.record"].ask(a_situation()))

    assert "What is recorded, and for how long, differs from place to place." in said


def test_relief_that_is_not_given_is_not_named(a_situation: A_situation) -> None:
    only = Policy(limits=Limits(reliefs=frozenset({Relief.TERM_EXTENSION, Relief.DUE_DATE})))

    said = ENGLISH.plain(PLACES.steps["about.relief"].ask(a_situation(policy=only)))

    assert "A longer term" in said
    assert "another day of the month" in said
    assert not re.search("interest waived|break|for a time", said)


@pytest.mark.parametrize(
    ("percent", "longest_term", "is_known", "said"),
    [
        (20, 120, True, "up to 7 months more"),  # a fifth of sixty from its end on; five are past
        (20, 120, False, "up to 36 months more"),
        (400, 120, True, "up to 36 months more"),
        (400, 30, True, "up to 5 months more"),
        (0, 120, True, "What is possible"),
    ],
)
def test_no_longer_term_is_promised_than_the_loan_may_have(
    a_situation: A_situation, *, percent: int, longest_term: int, is_known: bool, said: str
) -> None:
    law = LongestExtension(source=Source(name="law"), percent=percent)
    policy = Policy(longest_term=longest_term, pack=Pack(code="x", name="X", extensions=(law,)))
    known = a_situation(policy=policy)
    situation = known if is_known else a_situation(policy=policy, loans=[])

    found = ENGLISH.plain(PLACES.steps["about.relief"].ask(situation))

    assert said in found
    assert ("A longer term" in found) == (percent > 0 or not is_known)


def test_the_steps_say_the_times_of_the_policy(a_situation: A_situation) -> None:
    policy = Policy(
        decide_days=10, offer_days=30, cooling_off_days=14, notice_days=1, reminder_offsets=(0,)
    )

    said = ENGLISH.plain(PLACES.steps["about.steps"].ask(a_situation(policy=policy)))

    assert "an answer within 10 days" in said
    assert "open for 30 days" in said
    assert "take it back within 14 days" in said
    assert "due 1 day later" in said
    assert "remind" not in said


def test_who_has_a_loan_hears_what_holds_for_it(a_situation: A_situation) -> None:
    late = a_situation()
    not_late = a_situation()
    not_late.loans[0].first_due = not_late.loans[0].first_due.replace(year=2019)
    not_late.loans[0].outstanding = not_late.loans[0].principal
    signed = a_situation()
    signed.the_case.state = CaseState.ACTIVE

    assert about.recorded_as(late) is CreditSituation.LATE
    assert about.recorded_as(signed) is CreditSituation.SIGNED
    assert about.recorded_as(a_situation(loans=[])) is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_is_late_is_not_told_on_the_cards_that_they_are_not(
    code: str, a_situation: A_situation
) -> None:
    late = a_situation(policy=under("united_states"), language=LANGUAGES[code])
    opening.opened(late, Tap(1, reading.RECORD))
    opened = late.place.place
    late.place.place, late.answer = "about.steps", "next"
    PLACES.move(late)
    read_on = late.place.place
    late.answer = "previous"
    PLACES.move(late)

    assert opened == read_on == "about.record_late"
    assert late.place.place == "about.steps"
    assert "4" in late.language.plain(PLACES.steps[opened].ask(late)).split("·")[0]
    assert "6" in late.language.plain(PLACES.steps["about.support"].ask(late)).split("·")[0]


def test_advice_is_named_in_the_readers_language_unless_the_lender_names_its_own(
    a_situation: A_situation,
) -> None:
    china = shipped_pack("china")
    [helper] = china.support_for(Purpose.ADVICE)
    in_chinese = LANGUAGES["zh_CN"]
    of_pack = a_situation(policy=under("china"))
    of_pack.lender = replace(of_pack.lender, advice=helper.said_in("zh_CN"))
    of_lender = a_situation(policy=under("china"), language=in_chinese)

    assert advice(of_pack) == helper.said_in("en")
    assert advice(of_lender) == of_lender.lender.advice
    assert len(helpers(of_lender, Purpose.ADVICE, Purpose.CRISIS)) == 2


def test_every_question_has_its_words_in_every_language() -> None:
    assert set(KEYWORDS) == set(answers.QUESTIONS)
    for words in KEYWORDS.values():
        assert set(words) >= {code.partition("_")[0] for code in LANGUAGES} | {"es"}
        assert all(words.values())


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Will this show in my credit report?", "record"),
        ("逾期会怎样", "unpaid"),
        ("逾期了會怎樣", "unpaid"),
        ("再逾期会怎样", "again"),
        ("how much will i save", "dearer"),
        ("is the interest higher", "dearer"),
        ("利息会不会变高", "dearer"),
        ("能减免多少", "dearer"),
        ("利息會不會變高", "dearer"),
        ("voy a pagar más?", "dearer"),
        ("cuánto me ahorro", "dearer"),
        ("what happens if i say no", "declined"),
        ("what if i don't sign", "declined"),
        ("do i have to accept", "declined"),
        ("will you say no", "refused"),
        ("如果我不同意怎么办", "declined"),
        ("不签会怎么样", "declined"),
        ("不簽會怎樣", "declined"),
        ("qué pasa si no firmo", "declined"),
        ("why do you need to know what i spend??", "figures"),
        ("why so many questions", "figures"),
        ("为什么要问这么多", "figures"),
        ("點解要問咁多", "figures"),
        ("por qué quieren saber cuánto gano", "figures"),
        ("why do you need my number", "phone"),
        ("唔該，我想問下要等幾耐", "long"),
        ("does it cost anything", "cost"),
        ("will my boss know?", "others"),
        ("What documents do you need", "papers"),
        ("how long does it take", "long"),
        ("can I be rejected?", "refused"),
        ("What if I miss a payment?", "again"),
        ("is this a scam?", "genuine"),
        ("What do you store about me?", "kept"),
        ("how do I stop this?", "stop"),
        ("can I change my mind after signing?", "withdraw"),
        ("can I still withdraw?", "withdraw"),
        ("¿puedo cambiar de opinión después de firmar?", "withdraw"),
        ("签了以后能反悔吗", "withdraw"),
        ("簽了以後可以反悔嗎", "withdraw"),
        ("can I pay it off early?", "early"),
        ("can I pay more some months?", "early"),
        ("¿puedo pagar antes?", "early"),
        ("¿puedo pagar más?", "early"),
        ("可以提前还吗", "early"),
        ("可以提前還嗎", "early"),
        ("how much will I pay in total?", "dearer"),
        ("how much more does this cost me than my contract?", "dearer"),
        ("is the interest rate the same?", "dearer"),
        ("¿cuánto pagaré en total?", "dearer"),
        ("¿cuánto más me cuesta que mi contrato?", "dearer"),
        ("until when do I have to decide?", "long"),
        ("¿hasta cuándo puedo decidir?", "long"),
        ("¿qué pasa si no pago una cuota?", "again"),
        ("must I keep paying meanwhile?", "meanwhile"),
        ("会上征信吗", "record"),
        ("收费吗？", "cost"),
        ("会不会告诉我单位", "others"),
        ("需要什么材料", "papers"),
        ("要多久？", "long"),
        ("会被拒绝吗", "refused"),
        ("如果再逾期怎么办？", "again"),
        ("你们真的是银行吗", "genuine"),
        ("會上聯徵嗎", "record"),
        ("要手續費嗎？", "cost"),
        ("家人會知道嗎", "others"),
        ("要多久呢", "long"),
        ("我的個資怎麼處理？", "kept"),
        ("¿aparece en mi historial?", "record"),
        ("cuánto tiempo tarda", "long"),
        ("¿se entera mi jefe?", "others"),
        ("¿cuesta algo?", "cost"),
        ("¿es una estafa?", "genuine"),
        ("are you a robot?", "machine"),
        ("你是机器人吗", "machine"),
        ("eres un bot", "machine"),
        ("who sees this", "seen"),
        ("who has seen my papers?", "kept"),
        ("¿quién ha visto mis papeles?", "kept"),
        ("quien ve esto?", "seen"),
        ("谁会看到", "seen"),
        ("誰會看到", "seen"),
        ("why do you need my phone", "phone"),
        ("no quiero dar mi telefono, para q lo quieren", "phone"),
        ("为什么要我的手机号", "phone"),
        ("what happens if i just dont pay", "unpaid"),
        ("y si no pago que me pasa", "unpaid"),
        ("我有担保人，会找他要钱吗", "guarantor"),
        ("要钱吗", "cost"),
        ("where do i pay", "where"),
        ("en que cuenta deposito", "where"),
        ("a donde mando el pago", "where"),
        ("¿a dónde mando el pago?", "where"),
        ("esto afecta mi credito", "record"),
        ("will this hurt my credit", "record"),
        ("cuando me contestan", "long"),
        ("怎么还款", "where"),
        ("¿voy a perder mi casa?", "seizure"),
        ("qué documentos necesito", "papers"),
        ("不会告诉我爸妈吧", "others"),
        ("会不会打电话给我爸妈", "others"),
        ("會不會打電話給我爸媽", "others"),
        ("会告诉第三方吗", "others"),
        ("别让我老婆知道", "others"),
        ("will you call my parents?", "others"),
        ("¿van a llamar a mis padres?", "others"),
        ("你们是不是骗子冒充客服的", "genuine"),
        ("别骗我啊", "genuine"),
        ("你们是正规银行吗", "genuine"),
        ("is this legit?", "genuine"),
        ("please don't scam me", "genuine"),
        ("¿es real esto?", "genuine"),
        ("聊天会被录下来吗", "kept"),
        ("對話會被錄音嗎", "kept"),
        ("is this being recorded?", "kept"),
        ("¿están grabando esto?", "kept"),
        ("这几天还要还吗", "meanwhile"),
        ("這段時間還要繳嗎", "meanwhile"),
        ("啥时候有消息", "long"),
        ("不签行不行", "declined"),
        ("不簽可以嗎", "declined"),
        ("是不是签了就不能反悔了", "withdraw"),
        ("簽了之後會怎樣", "withdraw"),
        ("can I cancel after I sign?", "withdraw"),
        ("¿puedo arrepentirme si firmo?", "withdraw"),
        ("利息咋还多了", "dearer"),
        ("流水怎么打", "papers"),
        ("催收一直打电话怎么办", "callers"),
        ("你们会上门吗", "callers"),
        ("會來學校找我嗎", "callers"),
        ("will they come to my house?", "callers"),
        ("¿van a venir a mi casa?", "callers"),
        ("花呗借呗也能一起谈吗", "other_debts"),
        ("卡債可以一起談嗎", "other_debts"),
        ("我還欠其他銀行怎麼辦", "other_debts"),
        ("欠好幾家銀行怎麼辦", "other_debts"),
        ("我欠了好几家平台怎么办", "other_debts"),
        ("I owe several banks, what should I do?", "other_debts"),
        ("debo a varios bancos, ¿qué hago?", "other_debts"),
        ("會被關嗎", "prison"),
        ("我的帳戶會被關嗎", "blocked"),
        ("会不会被关起来", "prison"),
        ("薪水會被扣嗎", "seizure"),
        ("法扣會扣多少？", "seizure"),
        ("工资会不会被扣", "seizure"),
        ("can you take my paycheck?", "seizure"),
        ("can you help with my other debts?", "other_debts"),
        ("¿y mis otras deudas?", "other_debts"),
    ],
)
def test_a_typed_question_finds_its_answer(said: str, code: str) -> None:
    assert asked(said) == code


@pytest.mark.parametrize(
    "said",
    [
        "2400",
        "My boss cut my hours and my family helps a little",
        "I lost my job because the company closed",
        "about 900?",
        "?",
        "我被单位裁员了",
        "will you?",
        "voy a perder mi trabajo",
        "cuando me paguen el 15",
        "cuando me paguen el 15 les deposito algo",
        "cuando tenga trabajo pago",
        "how long " * 40,
        "公司倒闭了怎么办",
        "老闆跑了怎麼辦",
        "薪水被扣了一半",
        "家里没钱怎么办",
    ],
)
def test_what_is_told_is_no_question(said: str) -> None:
    assert asked(said) is None


@pytest.mark.parametrize(("said", "code"), [("credit record", "record"), ("征信", "record")])
def test_a_word_is_enough_where_nothing_is_asked(said: str, code: str) -> None:
    assert asked(said) is None
    assert asked(said, bare=True) == code


@pytest.mark.parametrize("place", ["start.welcome", "home.home"])
@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("什么是停息挂账", "standstill"),
        ("个性化分期是什么意思？", "agreed_plan"),
        ("什麼是協商還款", "agreed_plan"),
        ("前置協商是什麼", "all_lenders"),
        ("個別一致性方案是什麼", "all_lenders"),
        ("總費用年百分率是什麼", "rate"),
        ("什麼是循環利息", "minimum"),
        ("what is a debt management plan?", "all_lenders"),
        ("什麼是更生", "insolvency"),
        ("what is bankruptcy?", "insolvency"),
        ("¿qué es la segunda oportunidad?", "insolvency"),
        ("请问罚息是什么", "penalty"),
        ("What does overdue mean?", "overdue"),
        ("¿qué es una prórroga?", "longer"),
    ],
)
def test_what_a_lenders_word_means_is_said_and_is_no_notice(
    said: str, code: str, place: str, a_situation: A_situation
) -> None:
    situation = a_situation(case=None, party=None, consent="1", handoff=None)
    situation.place.place = place

    reply = conversation.hear(situation, Words(said))

    assert [one.text for one in reply.notices] == [meanings.MEANINGS[code]]
    assert not reply.happened
    assert situation.place.place == place


def test_reading_on_and_on_leads_back_to_the_question_that_was_left(
    a_situation: A_situation,
) -> None:
    situation = a_situation()
    place = situation.place
    place.place, place.came_from = "application.income", []

    for button in (*reading.LABELS, reading.ABOUT):
        assert opening.opened(situation, Tap(-1, button)) == []

    assert (place.place, place.came_from) == ("about.start", ["application.income"])
    assert reading.close(situation)
    assert (place.place, place.came_from) == ("application.income", [])
    assert not reading.close(situation)


@pytest.mark.parametrize(
    "heard", [Command("cancel"), Command("back"), Tap(1, "close"), Words("Close")]
)
def test_a_card_is_closed_and_nothing_else_is(heard: object, a_situation: A_situation) -> None:
    situation = a_situation()
    place = situation.place
    place.place, place.came_from = "about.steps", ["application.income"]

    reply = conversation.hear(situation, heard)

    assert (place.place, reply.notices) == ("application.income", [])


def test_nothing_typed_into_the_calculator_outlives_it(a_situation: A_situation) -> None:
    situation = a_situation()
    place = situation.place
    place.place, place.came_from = "calculator.result", ["home.home"]

    conversation.hear(situation, Tap(1, "close"))
    conversation.ask(situation)

    assert (place.place, place.figures) == ("home.home", {})


def test_with_an_advisor_in_the_conversation_words_are_theirs(a_situation: A_situation) -> None:
    situation = a_situation(consent="1")
    assert situation.handoff is not None
    situation.handoff.state = HandoffState.CLAIMED

    opened = conversation.hear(situation, Command("calculator"))
    said = conversation.hear(situation, Words("how long does it take?"))

    assert opened.notices[0].text == opening.ASK_YOUR_ADVISOR
    assert (said.notices, said.ask) == ([], False)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("will i go to jail", "prison"),
        ("can i be arrested for this", "prison"),
        ("can they take my car", "seizure"),
        ("will you take my house?", "seizure"),
        ("what happens if i dont pay?", "unpaid"),
        ("what happens if i cant pay", "unpaid"),
        ("¿me pueden meter a la cárcel?", "prison"),
        ("me van a quitar el carro", "seizure"),
        ("¿qué pasa si no pago?", "unpaid"),
        ("会坐牢吗", "prison"),
        ("房子会被收走吗", "seizure"),
        ("不还会怎么样", "unpaid"),
        ("會被抓嗎", "prison"),
        ("車會被拖走嗎", "seizure"),
        ("不還會怎麼樣", "unpaid"),
    ],
)
@pytest.mark.parametrize("place", ["start.welcome", "home.home", "questions.menu"])
def test_what_is_feared_most_is_answered(
    said: str, code: str, place: str, a_situation: A_situation
) -> None:
    situation = a_situation(case=None, agreement=None, handoff=None, instalments=[], consent="1")
    situation.place.place = place
    situation.place.came_from = ["home.home"] if place.startswith("questions") else []
    label = ENGLISH.plain(answers.QUESTIONS[code].label)

    reply = conversation.hear(situation, Words(said))

    asked_now = ENGLISH.plain(PLACES.at(situation).ask(situation))
    assert any(label in ENGLISH.plain(one.text) for one in reply.notices) or label in asked_now


def test_other_questions_are_no_fears() -> None:
    for said in ("will you take my application?", "¿me pueden llamar?", "你们什么时候上班？"):
        assert asked(said, bare=True) not in {"prison", "seizure", "unpaid"}


@pytest.mark.parametrize("pack", shipped())
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("code", ["unpaid", "prison", "seizure"])
def test_what_is_feared_is_answered_by_the_law_of_the_place_with_what_helps(
    code: str, pack: str, language: Language, a_situation: A_situation
) -> None:
    situation = a_situation(policy=under(pack), language=language)
    feared = {"prison": Feared.PRISON, "seizure": Feared.SEIZURE}.get(code)

    said = language.plain(answers.QUESTIONS[code].say(situation))

    if feared is not None:
        found = shipped_pack(pack).consequence(feared)
        assert found is not None
        assert found.words[language.code] in said
    assert advice(situation) in said
