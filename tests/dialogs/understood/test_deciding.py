"""Deciding: what binds is tapped, or said in so many words; a figure or a slip decides nothing."""

import pytest

from dialogs.happenings import CounterMade, OfferAccepted, OfferDeclined
from negotiation.lifecycle import CaseState
from tests.dialogs.asking import A_situation, answers, at
from tests.dialogs.talk import Talk


@pytest.fixture
def wei(a_situation: A_situation) -> Talk:
    """Shown an offer."""
    return Talk(at(a_situation, "offer"))


def nothing_is_decided(wei: Talk) -> bool:
    return not any(
        isinstance(one, OfferAccepted | OfferDeclined | CounterMade) for one in wei.happened
    )


@pytest.mark.parametrize(
    "said",
    ["1", "2", "one", "the first", "第一个", "I acceptt", "ok", "yes but not now", "👍"],
)
def test_what_is_no_clear_yes_decides_nothing(wei: Talk, said: str) -> None:
    wei.say(said)

    assert nothing_is_decided(wei)


@pytest.mark.parametrize(
    "said",
    [
        "let me think about it",
        "I have to ask my wife first",
        "déjeme pensarlo",
        "我再想想",
        "I need to think",
        "my wife has to agree",
        "I'll sign tomorrow",
        "lo firmo mañana",
        "明天再签",
    ],
)
def test_who_wants_time_hears_until_when_there_is(wei: Talk, said: str) -> None:
    wei.say(said)

    told = wei.told[0]
    assert told.startswith("Take your time, and show it to whom you trust.")
    assert "The offer is open until" in told
    assert nothing_is_decided(wei)


@pytest.mark.parametrize(
    "said",
    [
        "so I pay 447 each month?",
        "447 a month then",
        "¿entonces pago 447 al mes?",
        "每个月还447吗",
    ],
)
def test_what_the_offer_asks_anyway_is_no_other_wish(wei: Talk, said: str) -> None:
    wei.say(said)

    assert wei.told[0].startswith("That is what our offer asks.")
    assert nothing_is_decided(wei)


@pytest.mark.parametrize(
    "said", ["show me the offer again", "ver la oferta otra vez", "方案再给我看一下"]
)
def test_the_offer_is_shown_once_more(wei: Talk, said: str) -> None:
    wei.say(said)

    [asked] = wei.shown
    assert "• instalment: $447.14 a month instead of $605.73" in asked.text
    assert nothing_is_decided(wei)


@pytest.mark.parametrize("said", ["do I have to?", "must I", "¿es obligatorio?", "一定要吗"])
def test_whoever_asks_whether_they_must_hears_that_they_may_say_no(
    a_situation: A_situation, said: str
) -> None:
    assert answers(at(a_situation, "offer"), said)[0].startswith("What if I say no to an offer?")


@pytest.mark.parametrize("said", ["👍", "ok thanks", "谢谢"])
def test_a_sign_or_thanks_are_told_to_be_no_yes(wei: Talk, said: str) -> None:
    wei.say(said)

    told, asked = wei.shown
    assert "so I do not count it as your yes: nothing is agreed or sent yet" in told.text
    assert "I accept" in asked.labels


@pytest.mark.parametrize("said", ["I accept", "Yes!", "Sí, acepto", "我接受", "是的，我接受。"])
def test_a_clear_yes_in_words_accepts(wei: Talk, said: str) -> None:
    wei.say(said)

    assert OfferAccepted() in wei.happened


@pytest.mark.parametrize(
    "said", ["Why?", "why", "Why this one?", "¿Por qué esta oferta?", "为什么这么多？"]
)
def test_to_ask_why_decides_nothing_and_is_answered(wei: Talk, said: str) -> None:
    wei.say(said)

    assert wei.told[0].startswith("Why this offer?")
    assert nothing_is_decided(wei)


@pytest.mark.parametrize(
    "said", ["No, back to the offer", "no", "I accept it", "再想想", "no estoy segura"]
)
def test_who_thinks_again_is_back_at_the_offer_with_nothing_decided(wei: Talk, said: str) -> None:
    wei.tap("I decline")
    wei.say(said)

    assert "I accept" in wei.shown[-1].labels
    assert nothing_is_decided(wei)


@pytest.mark.parametrize("said", ["Can I pay less?", "¿puedo pagar menos?", "能不能少一点"])
def test_who_would_pay_less_is_asked_how_much(wei: Talk, said: str) -> None:
    wei.say(said)

    assert wei.told[-1].startswith("How much could you pay a month")


@pytest.mark.parametrize(
    "said",
    [
        "Sí, lo acepto",
        "好的，我接受",
        "OK I accept the offer, thanks",
        "Yes, I agree to the plan",
        "de acuerdo, acepto esta oferta",
        "好，我同意這個方案",
    ],
)
def test_whoever_says_whole_that_they_accept_does(wei: Talk, said: str) -> None:
    wei.say(said)

    assert OfferAccepted() in wei.happened


@pytest.mark.parametrize(
    "said",
    [
        "Yes I think I accept that",
        "sounds good",
        "sure",
        "creo que sí acepto",
        "me parece bien",
        "应该可以接受吧",
        "可以",
    ],
)
def test_what_only_sounds_like_a_yes_accepts_nothing_and_is_told_what_does(
    wei: Talk, said: str
) -> None:
    wei.say(said)

    told = wei.shown[0]
    assert told.text.startswith("Thank you. That sounds like a yes, but where something binds")
    assert "The offer is open until" in told.text
    assert told.labels == ["I accept", "I can pay something else"]
    assert nothing_is_decided(wei)

    wei.tap("I accept")
    assert OfferAccepted() in wei.happened


@pytest.mark.parametrize(
    "said",
    ["yes if it is 20 less", "Sí, pero 20 menos", "好的但是晚几天还", "I accept, but on the 10th"],
)
def test_a_yes_with_a_but_is_asked_for_its_terms(wei: Talk, said: str) -> None:
    wei.say(said)

    told = wei.told
    assert told[0].startswith("That is a yes on other terms, so nothing is agreed yet")
    assert told[-1].startswith("How much could you pay a month")
    assert nothing_is_decided(wei)


@pytest.mark.parametrize("said", ["20 less a month", "每月少还50", "reduce it by 40"])
def test_by_how_much_less_is_no_amount_that_could_be_paid(wei: Talk, said: str) -> None:
    wei.say(said)

    assert wei.told[-1].startswith("How much could you pay a month")
    assert nothing_is_decided(wei)


@pytest.mark.parametrize(
    "said",
    ["I'd rather not", "not really", "no", "mejor no", "no me convence", "不太想", "先不要"],
)
def test_what_leans_to_a_no_refuses_nothing_and_is_told_how_long_there_is(
    wei: Talk, said: str
) -> None:
    wei.say(said)

    told = wei.shown[0]
    assert told.text.startswith("All right: I take that for neither a yes nor a no")
    assert "The offer is open until" in told.text
    assert "I decline" in told.labels
    assert nothing_is_decided(wei)


@pytest.mark.parametrize(
    "said",
    [
        "I need to talk to my wife",
        "maybe later",
        "tengo que hablar con mi mujer primero",
        "再想想",
        "我要和家人商量",
    ],
)
def test_who_would_ask_somebody_first_is_given_time(wei: Talk, said: str) -> None:
    wei.say(said)

    told = wei.told[0]
    assert told.startswith("Take your time, and show it to whom you trust.")
    assert "The offer is open until" in told


@pytest.mark.parametrize("said", ["I accept", "sí, lo acepto", "好的，我接受"])
def test_a_yes_where_other_terms_are_asked_for_is_led_back_to_the_offer(
    wei: Talk, said: str
) -> None:
    wei.tap("I can pay something else")
    wei.say(said)

    told = wei.shown[0]
    assert told.text.startswith("Nothing is agreed by that. If you accept our offer as it is")
    assert told.labels == ["Back to the offer"]
    assert nothing_is_decided(wei)


def test_a_wish_beyond_the_contract_and_the_month_is_asked_about_once(wei: Talk) -> None:
    wei.say("2300")

    asked = wei.told[0]
    assert asked.startswith("$2,300.00 a month is more than your contract asks")
    assert nothing_is_decided(wei)

    wei.say("230")

    [wished] = [one for one in wei.happened if isinstance(one, CounterMade)]
    assert wished.wish.instalment.amount == 230


def test_who_means_it_says_so(wei: Talk) -> None:
    wei.say("2300")
    wei.say("yes")

    assert not nothing_is_decided(wei)


@pytest.mark.parametrize("said", ["ok acepto", "那行吧我同意", "fine, I'll take your offer"])
def test_a_yes_after_something_else_was_asked_for_leads_back_to_the_offer(
    wei: Talk, said: str
) -> None:
    wei.situation.the_case.state = CaseState.COUNTERED
    wei.situation.place.place = "home.home"

    wei.say(said)

    assert nothing_is_decided(wei)
    assert "I accept" in wei.shown[-1].labels


def test_below_an_offer_a_figure_is_not_asked_of_what_it_is(wei: Talk) -> None:
    wei.situation.the_case.state = CaseState.COUNTERED
    wei.situation.place.place = "home.home"

    wei.say("no, 250")

    assert "Which do you mean?" not in wei.told
