"""Pasted: what the bot wrote, sent back to it, answers nothing; what stands below it does, or below a paper, or in an edited message."""

import re
from collections.abc import Callable

import pytest

from dialogs import conversation
from dialogs.happenings import PaperSent
from dialogs.heard import Edited, File
from dialogs.hearing.pasted import OURS, own_part
from dialogs.languages import LANGUAGES
from dialogs.parsers.money.amounts import AFTER_TAX
from dialogs.parsers.money.wishes import WHAT_INSTEAD
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.lifecycle import CaseState
from tests.dialogs.applying import asked_what_comes_in, figures, say

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


def test_a_figure_alone_below_a_paper_is_the_answer(a_situation: A_situation) -> None:
    for caption, income in (("2500", 2500), ("my payslip of 03/2019", None)):
        situation = asked_what_comes_in(a_situation)
        paper = File(file_id="a", file_unique_id="b", name=None, size=100, caption=caption)
        reply = conversation.hear(situation, paper)
        assert reply.happened == [PaperSent(paper, unasked=True)]
        assert figures(situation)[0] == income


def test_what_was_asked_back_is_answered_by_the_words_as_they_are_now(
    a_situation: A_situation,
) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", "sorry, 1500")  # of which question, is asked
    conversation.hear(situation, Edited("900"))
    assert figures(situation) == (2000, 900, None)


@pytest.mark.parametrize(
    ("pieces", "in_all"),
    [
        (("rent 700", "food 300", "and nappies 60", "that's all"), 1060),
        (("rent 700", "food 250 or 300", "and nappies 60", "that's all"), 1060),
        (("房租八百", "吃饭五六百", "孩子上学要三百", "就这些"), 1700),
        (("alquiler 700", "comida 300", "y pañales 60", "eso es todo"), 1060),
        (("房租1500", "吃饭800", "还有孩子500", "就这些"), 2800),
        (("rent 700", "sorry, rent 750", "food 300", "yes"), 1050),
        (("rent 700, food 300", "yes, and 60 for gas", "yes"), 1060),
        (("alquiler 700, comida 300", "sí, más 60 de gas", "sí"), 1060),
        (("房租700，吃饭300", "对，还有水电60", "对"), 1060),
        (("rent 700", "1200"), 1200),
    ],
)
def test_what_goes_out_is_added_up_that_is_told_in_pieces(
    a_situation: A_situation, pieces: tuple[str, ...], in_all: int
) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", "plus child benefit 200", *pieces)  # whether that comes in, is left
    assert figures(situation) == (2000, in_all, None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", [AFTER_TAX, WHAT_INSTEAD])
def test_an_example_holds_no_answer_in_any_language(language: str, example: Text) -> None:
    ours = re.sub(r"<[^>]+>", "", LANGUAGES[language].plain(example))
    assert own_part(ours) == ""
