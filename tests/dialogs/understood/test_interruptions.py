from collections.abc import Callable

import pytest

from dialogs import control, conversation, interruptions
from dialogs.happenings import MessageLeft, PersonWanted, RemindersSwitched
from dialogs.heard import Command, Tap, Words
from dialogs.languages import LANGUAGES
from dialogs.said import menus
from dialogs.situation import Situation
from dialogs.texts import ENGLISH
from negotiation.desk.handoff import Handoff, HandoffState
from tests.dialogs.asking import at

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    "said",
    [
        "Can I talk to a real person?",
        "a person please",
        "I want AN ADVISOR",
        "转人工",
        "我要找顾问",
        "我要找專員",
        "Can you call me?",
        "please call me back",
        "give me a call",
        "llámame",
        "¿Me pueden llamar?",
        "给我打电话",
        "可以打个电话给我吗",
        "打電話給我",
        "a person",
        "an agent",
        "Are you a real person?",
        "is there a human I can talk to",
        "I'd like to speak with an advisor",
        "I need a person who can explain it to me",
        "can I talk to someone",
        "una persona, por favor",
        "quiero hablar con una persona",
        "Necesito un asesor",
        "hablar con alguien",
        "人工",
        "真人客服",
        "请转人工客服",
        "有没有真人",
        "我想跟客服说",
        "跟真人聊可以吗",
        "帮我接人工",
        "客服电话是多少",
        "幫我接真人",
        "I want to speak with a person who speaks Spanish",
        "how do I reach an advisor",
        "que me atienda una persona",
        "human please",
        "get me a human",
        "¿hay una persona real?",
        "請轉真人",
        "有人在吗？",
        "有沒有人",
        "想跟人講話",
        "¿hay alguien?",
        "operadora",
        "hablar con un ejecutivo",
        "pásame con alguien",
        "atención al cliente",
        "我想找專人",
        "can your company call me",
        "quiero que me llamen",
        "你们公司能打电话给我吗",
    ],
)
def test_a_person_is_asked_for_in_many_ways(said: str, a_situation: A_situation) -> None:
    found = interruptions.of(a_situation(handoff=None), Words(said)) or []
    assert PersonWanted() in found
    assert {*found} <= {PersonWanted(), MessageLeft(is_said=False)}


def test_who_waits_already_has_it_passed_on_and_hears_how_it_stands(
    a_situation: A_situation,
) -> None:
    wanted = interruptions.of(a_situation(), Words("can I talk to someone about the letter"))

    assert wanted == [MessageLeft(asks_how_it_stands=True)]


@pytest.mark.parametrize(
    "said",
    [
        "I have a personal loan",
        "2400",
        "a personality test",
        "an agentic thing",
        "person" * 30,
        "stop calling me",
        "please don't call me",
        "they call me Ann",
        "no me llamen",
        "别给我打电话",
        "不要打電話給我",
        "I take care of a person who is ill",
        "I need to care for a person who is ill",
        "my boss said he will call me back when there is work",
        "1200 as an agent",
        "I get 1200 from an agent",
        "hay una persona enferma en casa",
        "公司要裁客服",
        "公司请了人工替我",
        "公司請了人工替我",
        "I am a human resources assistant, 2400",
        "I want to work as an agent again",
        "cuido a una persona enferma",
        "necesito cuidar a una persona mayor",
        "espero que me llamen para trabajar",
        "mi jefe dijo que me llame mañana",
        "1200 como asesor",
        "trabajaba como un ejecutivo de ventas",
        "公司打电话给我说裁员",
        "法院给我打电话说要开庭",
        "人工智能抢了我的工作",
        "人工费2000",
        "我是客服，月薪2000",
        "公司打電話給我說裁員",
        "人工智慧搶了我的工作",
        "人工費2000",
        "我是專員，月薪2000",
        "会不会打电话给我爸妈",
        "會不會打電話給我家人",
        "会给我单位打电话吗",
        "你们是不是骗子冒充客服的",
        "你們是不是假客服",
    ],
)
def test_other_words_are_left_to_the_question(said: str, a_situation: A_situation) -> None:
    assert interruptions.of(a_situation(), Words(said)) is None


def test_who_is_with_a_person_says_it_to_the_person(a_situation: A_situation) -> None:
    claimed = a_situation(handoff=Handoff(chat_id=7, state=HandoffState.CLAIMED, advisor_id=3))

    assert interruptions.of(claimed, Words("are you a real person?")) is None


def test_a_language_is_chosen_beside_the_question_that_stays(a_situation: A_situation) -> None:
    situation = a_situation()

    for heard in (Command("language"), Tap(-1, "!language")):
        assert interruptions.of(situation, heard) == []

    assert situation.place.place == "language.choose"
    assert situation.place.came_from == ["home.home"]


@pytest.mark.parametrize("said", ["🌐 Language", "language", "Languages", "4", "the fourth"])
def test_a_button_of_any_time_may_be_typed_or_counted_out(
    said: str, a_situation: A_situation
) -> None:
    situation = a_situation(case=None, to_sign=None, consent="1")

    conversation.hear(situation, Words(said))

    assert situation.place.place == "language.choose"
    assert situation.place.came_from == ["home.home"]


@pytest.mark.parametrize(
    ("said", "code", "told"),
    [
        ("can we speak spanish", "es", "A partir de ahora le escribo en este idioma: Español"),
        ("说中文可以吗", "zh_CN", "从现在起，我用这种语言给您发消息：简体中文"),
        ("講中文好嗎", "zh_TW", "從現在起，我用這種語言傳訊息給您：繁體中文"),
        ("chinese please", "zh_CN", "从现在起，我用这种语言给您发消息：简体中文"),
        ("en inglés por favor", "en", "From now on I write to you in this language: English"),
    ],
)
@pytest.mark.parametrize(
    "place",
    ["home.home", "application.income", "complaint.about", "language.choose", "helping.home"],
)
def test_a_language_asked_for_in_words_is_spoken_at_once_and_the_question_stays(
    said: str, code: str, told: str, place: str, a_situation: A_situation
) -> None:
    situation = a_situation(handoff=None)
    situation.place.place = place
    if place == "language.choose":
        situation.place.came_from = ["home.home"]

    reply = conversation.hear(situation, Words(said))

    assert situation.place.language == code
    assert [situation.language.plain(one.text) for one in reply.notices] == [told]
    assert situation.place.place == ("home.home" if place == "language.choose" else place)
    assert reply.ask
    assert not reply.happened


def test_who_reads_traditional_chinese_stays_with_it(a_situation: A_situation) -> None:
    situation = a_situation(handoff=None, language=LANGUAGES["zh_TW"])

    conversation.hear(situation, Words("中文"))

    assert situation.language.code == "zh_TW"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Do you speak French?",
            [
                "I am sorry, I do not know that language. I know these: English, Español, 简体中文, 繁體中文"
            ],
        ),
        ("can we use another language", []),
    ],
)
def test_of_a_language_that_is_not_there_it_is_said_which_are(
    said: str, told: list[str], a_situation: A_situation
) -> None:
    situation = a_situation(handoff=None)

    reply = conversation.hear(situation, Words(said))

    assert [situation.language.plain(one.text) for one in reply.notices] == told
    assert (situation.place.place, situation.place.came_from) == ("language.choose", ["home.home"])
    assert reply.ask


def test_an_advisor_who_is_there_reads_it_as_well(a_situation: A_situation) -> None:
    claimed = a_situation(handoff=Handoff(chat_id=7, state=HandoffState.CLAIMED, advisor_id=3))

    reply = conversation.hear(claimed, Words("puedes hablar español?"))

    assert claimed.language.code == "es"
    assert reply.happened == [MessageLeft(is_owed=False)]


def test_help_names_every_command_there_is(a_situation: A_situation) -> None:
    [told] = conversation.hear(a_situation(), Command("help")).notices
    said = ENGLISH.plain(told.text)
    for name in [*menus.BORROWER, "timezone", "appeal"]:
        assert name in {"start", "help"} or f"/{name}" in said, name


@pytest.mark.parametrize(
    "said",
    [
        "did you get my payslip?",
        "have my papers arrived",
        "ya recibieron mi nomina?",
        "收到我发的材料了吗",
        "收到我傳的文件了嗎",
    ],
)
def test_whether_a_paper_has_arrived_is_answered_with_the_list_of_papers(
    said: str, a_situation: A_situation
) -> None:
    situation = a_situation(handoff=None, consent="1")
    situation.papers = situation.papers or [object()]

    assert interruptions.of(situation, Words(said)) == []
    assert situation.place.place == "papers.list"


@pytest.mark.parametrize("said", ["my dismissal letter has arrived", "llegó mi nómina de marzo"])
def test_what_came_to_the_borrower_is_no_question_of_that(
    said: str, a_situation: A_situation
) -> None:
    assert interruptions.of(a_situation(handoff=None, consent="1"), Words(said)) is None


@pytest.mark.parametrize(
    "said",
    [
        "Stop reminding me!",
        "no more messages",
        "no me recuerden más",
        "不要再提醒我",
        "不要再发消息了",
        "別再傳訊息給我了",
        "please don't send me any more messages",
        "no me escriban más",
        "別再提醒我",
    ],
)
def test_whoever_wants_no_more_messages_gets_no_more_reminders(
    said: str, a_situation: A_situation
) -> None:
    situation = a_situation(consent="1", case=None)

    assert control.commanded(situation, Words(said)) == [RemindersSwitched(are_wanted=False)]


@pytest.mark.parametrize(
    "said", ["no wait, back", "can i go back?", "quiero volver", "回到上一题"]
)
def test_back_is_said_in_more_than_one_word(said: str, a_situation: A_situation) -> None:
    assert control.commanded(a_situation(consent="1"), Words(said)) is not None


@pytest.mark.parametrize("said", ["let's continue", "Seguimos.", "继续吧", "繼續"])
def test_who_wants_to_go_on_is_shown_the_question_and_has_missed_nothing(
    said: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, "application.income")

    reply = conversation.hear(situation, Words(said))

    assert reply.ask
    assert (reply.notices, reply.missed) == ([], False)


@pytest.mark.parametrize(
    "said",
    [
        "I paid this loan off years ago",
        "este préstamo lo terminé de pagar hace años",
        "这笔贷款我几年前就还清了",
    ],
)
def test_a_debt_paid_long_ago_is_disputed(said: str, a_situation: A_situation) -> None:
    situation = at(a_situation, "application.income")

    conversation.hear(situation, Words(said))

    assert situation.place.place == "dispute.disputed"
