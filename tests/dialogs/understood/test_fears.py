"""Fears: what people dread is answered truly wherever it is told or asked, and is never taken for something else."""

from collections.abc import Callable

import pytest

from bot.configuration.packs import shipped_pack
from dialogs import conversation
from dialogs.borrower.before.start import CALM
from dialogs.borrower.questions.answers import QUESTIONS
from dialogs.borrower.questions.meanings import MEANINGS
from dialogs.happenings import ContactUnwanted, DisputeRaised, HardshipNoticed
from dialogs.heard import Words
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.applying.application import Hardship
from negotiation.lifecycle import CaseState
from negotiation.policy import Policy

A_situation = Callable[..., Situation]

ASKED = [
    ("会不会上征信", "record"),
    ("會影響聯徵嗎", "record"),
    ("会影响孩子上学吗", "family"),
    ("影响考公吗", "family"),
    ("逾期会不会影响孩子考公务员", "family"),
    ("會不會影響小孩", "family"),
    ("will it affect my children?", "family"),
    ("¿afecta a mis hijos?", "family"),
    ("会不会坐牢", "prison"),
    ("欠钱不还会被抓吗", "prison"),
    ("我会变成失信被执行人吗", "prison"),
    ("会不会成老赖 坐不了高铁", "prison"),
    ("會不會被關", "prison"),
    ("你们会不会爆我通讯录", "others"),
    ("please don't call my work", "others"),
    ("no llamen a mi trabajo por favor", "others"),
    ("你们别给我单位打电话", "others"),
    ("不要打電話到我公司", "others"),
    ("已经爆我通讯录了 我老婆都知道了", "callers"),
    ("催收要上门 我好怕", "callers"),
    ("能不能停催", "callers"),
    ("可以停催吗 别再打电话了", "callers"),
    ("我不敢接电话", "callers"),
    ("一直打電話到我公司", "callers"),
    ("debt collectors keep calling me", "callers"),
    ("los cobradores me llaman a toda hora", "callers"),
    ("我收到律师函 说要起诉我", "court_letter"),
    ("收到法院传票了怎么办", "court_letter"),
    ("仲裁短信是真的吗", "court_letter"),
    ("收到法院的支付命令 金額85000", "court_letter"),
    ("公司收到扣薪命令了", "court_letter"),
    ("收到強制執行命令", "court_letter"),
    ("你們一直打電話騷擾我", "callers"),
    ("有人在我家門口噴漆", "callers"),
    ("車子被拖走了", "seizure"),
    ("I got a summons for 3400", "court_letter"),
    ("me llegó una carta del juzgado", "court_letter"),
    ("银行要起诉我了", "unpaid"),
    ("銀行要告我了", "unpaid"),
    ("they are going to sue me", "unpaid"),
    ("欠款会翻倍吗", "unpaid"),
    ("他们P我的照片发给亲戚", "callers"),
    ("保證人會被追嗎", "guarantor"),
    ("你们会冻结我微信吗", "seizure"),
    ("工资卡被冻结了", "blocked"),
    ("卡被冻结了", "blocked"),
    ("they froze my account", "blocked"),
    ("me bloquearon la tarjeta", "blocked"),
    ("會扣薪嗎 扣多少", "seizure"),
    ("會被強制執行嗎", "seizure"),
    ("I'm scared they take my house", "seizure"),
    ("有人说可以帮我征信修复 收3000", "paid_help"),
    ("找法务公司帮我协商靠谱吗", "paid_help"),
    ("a company wants 500 for credit repair", "paid_help"),
    ("an agent takes 3000 to help me", "paid_help"),
    ("un gestor me pide 3000 por negociar mi deuda", "paid_help"),
    ("有个中介说收三千帮我停息挂账", "paid_help"),
    ("仲介說收三千幫我談", "paid_help"),
    ("配偶要一起还吗", "family"),
    ("怎么证明你是银行的", "genuine"),
    ("可以找法扶嗎", "free_help"),
    ("is there free legal aid?", "free_help"),
]
PLACES = ["start.welcome", "home.home", "application.hardship", "application.income"]


def at(a_situation: A_situation, place: str, **more: object) -> Situation:
    situation = a_situation(
        **{
            "handoff": None,
            "offer": None,
            "agreement": None,
            "to_sign": None,
            "instalments": [],
            "consent": "1",
            **({} if place.startswith("application") else {"case": None}),
            **more,
        }
    )
    situation.place.place = place
    return situation


@pytest.mark.parametrize(("said", "code"), ASKED)
@pytest.mark.parametrize("place", PLACES)
def test_it_is_answered_and_counts_as_nothing_else(
    said: str, code: str, place: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, place)
    before = situation.case and situation.case.application

    reply = conversation.hear(situation, Words(said))

    heads = [situation.language.plain(each.text).split("\n")[0] for each in reply.notices]
    assert situation.language.plain(QUESTIONS[code].label) in "".join(heads)
    assert (situation.case and situation.case.application) == before
    assert not [one for one in reply.happened if isinstance(one, ContactUnwanted | DisputeRaised)]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("能停息挂账吗", "standstill"),
        ("我要停息挂账", "standstill"),
        ("可以緩繳嗎", "standstill"),
        ("信用卡可以二次分期吗", "agreed_plan"),
        ("我想协商还款", "agreed_plan"),
        ("我想做債務協商", "agreed_plan"),
        ("可以前置協商嗎", "all_lenders"),
        ("利息能不能减免", "waiver"),
        ("更生是什麼", "insolvency"),
        ("什么是破产", "insolvency"),
        ("what is bankruptcy?", "insolvency"),
        ("can I get a payment plan", "agreed_plan"),
        ("¿qué es la quiebra?", "insolvency"),
    ],
)
@pytest.mark.parametrize("place", ["application.hardship", "application.income"])
def test_a_lenders_word_is_explained_and_is_no_reason(
    said: str, code: str, place: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, place)
    before = situation.the_case.application

    reply = conversation.hear(situation, Words(said))

    assert [each.text for each in reply.notices] == [MEANINGS[code]]
    assert situation.the_case.application == before
    assert not reply.happened


@pytest.mark.parametrize(
    "said", ["能停息挂账吗", "能停息挂账吗 我还不上了", "我想协商还款", "可以前置協商嗎"]
)
def test_whoever_asks_for_relief_at_home_gives_notice_and_has_it_explained(
    said: str, a_situation: A_situation
) -> None:
    reply = conversation.hear(at(a_situation, "home.home"), Words(said))

    assert [type(one) for one in reply.happened] == [HardshipNoticed]
    assert reply.notices[-1].text in MEANINGS.values()


@pytest.mark.parametrize("said", ["什么是破产", "信用卡只繳最低可以嗎", "逾期是什么意思"])
def test_what_only_asks_for_a_meaning_gives_no_notice(said: str, a_situation: A_situation) -> None:
    reply = conversation.hear(at(a_situation, "home.home"), Words(said))

    assert not reply.happened
    assert reply.notices[0].text in MEANINGS.values()


@pytest.mark.parametrize(
    "said", ["我好丢人", "压力大睡不着", "沒臉見爸媽", "I am so stressed", "me da mucha vergüenza"]
)
@pytest.mark.parametrize("place", PLACES)
def test_who_only_says_how_it_feels_is_answered_kindly(
    said: str, place: str, a_situation: A_situation
) -> None:
    reply = conversation.hear(at(a_situation, place), Words(said))

    assert CALM in [each.text for each in reply.notices]
    assert not reply.missed


def test_a_question_about_a_card_is_no_notice(a_situation: A_situation) -> None:
    reply = conversation.hear(at(a_situation, "home.home"), Words("協商後信用卡會被停卡嗎"))

    assert not reply.happened


def test_a_reason_told_with_it_is_kept_and_what_is_dreaded_answered(
    a_situation: A_situation,
) -> None:
    situation = at(a_situation, "application.hardship")

    reply = conversation.hear(situation, Words("生意失败了，收到法院传票"))

    assert situation.the_case.application.hardship is Hardship.BUSINESS_FAILED
    assert situation.language.plain(QUESTIONS["court_letter"].label) in situation.language.plain(
        reply.notices[0].text
    )


@pytest.mark.parametrize(
    "said",
    [
        "my brother is in jail",
        "公司倒闭了",
        "我已经告诉你们了",
        "房东要收走房子",
        "my lawyer costs 300",
        "I have a court date for my divorce",
        "tengo juicio de divorcio",
        "mi hermano está preso",
        "法院判离婚了",
        "昨天已经还给催收了",
        "se lo di a un cobrador en la puerta",
    ],
)
def test_other_words_are_not_taken_for_dread(said: str, a_situation: A_situation) -> None:
    situation = at(a_situation, "application.hardship")

    reply = conversation.hear(situation, Words(said))

    labels = {situation.language.plain(each.label) for each in QUESTIONS.values()}
    heads = {situation.language.plain(each.text).split("\n")[0] for each in reply.notices}
    assert not labels & heads


@pytest.mark.parametrize(("code", "words"), [("court_letter", "15日"), ("family", "公办学校")])
def test_the_pack_of_the_place_says_what_its_law_adds(
    code: str, words: str, a_situation: A_situation
) -> None:
    language = LANGUAGES["zh_CN"]
    here = at(
        a_situation, "home.home", language=language, policy=Policy(pack=shipped_pack("china"))
    )
    elsewhere = at(a_situation, "home.home", language=language)

    assert words in language.plain(QUESTIONS[code].say(here))
    assert words not in language.plain(QUESTIONS[code].say(elsewhere))


def asked_for_a_name(a_situation: A_situation) -> Situation:
    situation = a_situation(
        handoff=None, instalments=[], authorisations=[], helps=[], complaint=None, consent="1"
    )
    situation.the_case.state = CaseState.AGREED
    situation.place.place = "signing.name"
    return situation


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("提前还有违约金吗", "early"),
        ("还清以后征信会好吗", "record"),
        ("簽了會不會影響聯徵", "record"),
        ("will this hurt my credit score", "record"),
    ],
)
def test_a_question_where_a_name_is_asked_for_is_no_name(
    said: str, code: str, a_situation: A_situation
) -> None:
    situation = asked_for_a_name(a_situation)

    reply = conversation.hear(situation, Words(said))

    assert situation.language.plain(QUESTIONS[code].label) in situation.language.plain(
        reply.notices[0].text
    )
    assert not reply.missed


def test_nor_is_that_it_is_to_be_thought_over(a_situation: A_situation) -> None:
    situation = asked_for_a_name(a_situation)

    reply = conversation.hear(situation, Words("我想跟家里人商量一下"))

    assert "Take your time" in situation.language.plain(reply.notices[0].text)


def test_what_is_no_name_is_no_try_at_it(a_situation: A_situation) -> None:
    situation = asked_for_a_name(a_situation)

    for said in ("换个还款日可以吗", "我已經轉帳了", "可以再便宜一点吗", "下個月再繳行嗎"):
        conversation.hear(situation, Words(said))

    assert situation.the_signing.signature.tries == 0
