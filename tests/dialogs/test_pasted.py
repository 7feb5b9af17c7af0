"""Pasted: what the bot wrote, sent back to it, answers nothing; what stands below it does."""

import re
from collections.abc import Callable

import pytest

from dialogs import conversation
from dialogs.languages import LANGUAGES
from dialogs.pasted import OURS
from dialogs.reply import Say
from dialogs.situation import Situation
from negotiation.lifecycle import CaseState

from .applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


def shown(situation: Situation, said: Say) -> str:
    """As it stands in the chat."""
    return re.sub(r"<[^>]+>", "", situation.language.plain(said.text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_and_its_example_sent_back_answer_nothing(
    a_situation: A_situation, language: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    asked = shown(situation, conversation.ask(situation))
    example = shown(situation, say(situation, "hm, hm").notices[0])

    for said in (asked, example, f"{asked}\n{example}"):
        assert [one.text for one in say(situation, said).notices] == [OURS]
        assert figures(situation)[0] is None

    say(situation, f"{asked}\n2000")
    assert figures(situation) == (2000, None, None)

    noted = shown(situation, say(situation, "no, 1800 not 2000").notices[0])
    assert [one.text for one in say(situation, noted).notices] == [OURS]
    assert figures(situation) == (1800, None, None)


def test_the_numbers_of_a_list_are_no_figures(a_situation: A_situation) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", "1. rent 900\n2. food 300", "yes")
    assert figures(situation) == (2000, 1200, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offer_and_its_example_sent_back_ask_for_no_other_terms(
    a_situation: A_situation, language: str
) -> None:
    situation = a_situation(consent="1", handoff=None, agreement=None, instalments=[])
    situation.language, situation.the_case.state = LANGUAGES[language], CaseState.OFFERED
    situation.place.place, situation.place.question = "offer.decide", 5
    offer = shown(situation, conversation.ask(situation))
    example = shown(situation, say(situation, "it depends on 5 things").notices[0])

    for said in (example, offer, *offer.split("\n")):
        assert situation.the_case.state is CaseState.OFFERED, said
        say(situation, said)
    assert situation.the_case.state is CaseState.OFFERED
