"""Which papers are wanted, and how far what was sent has come."""

import itertools
from datetime import UTC, datetime

import pytest

from negotiation.applying.application import Hardship
from negotiation.applying.paper import Paper, PaperKind, PaperState, Want
from negotiation.applying.paper_wants import PaperLists, checklist, is_page, next_want, sent
from negotiation.refusals import NotAllowed

NUMBERS = itertools.count(1)
KEPT = {"state": PaperState.RECEIVED, "vault_id": 1}
REFUSED = {"state": PaperState.REFUSED, "vault_id": 1, "why": "dark"}
LOST = {"state": PaperState.REFUSED}


def a_paper(**how) -> Paper:
    number = next(NUMBERS)
    return Paper(
        **{
            "case_id": 1,
            "chat_id": 7,
            "message_id": number,
            "file_id": "f",
            "file_unique_id": "u",
            "name": None,
            "received_at": datetime(2019, 4, 1, tzinfo=UTC),
            "want": Want.INCOME,
        }
        | how
    )


@pytest.mark.parametrize("hardship", [None, *Hardship])
def test_every_reason_has_a_short_list_without_the_same_thing_twice(
    hardship: Hardship | None,
) -> None:
    wants = PaperLists().of(hardship)

    assert 1 <= len(wants) <= 3
    assert len({*wants}) == len(wants)
    is_about_health = hardship is not None and hardship.is_about_health
    assert (Want.MEDICAL in wants) == is_about_health


@pytest.mark.parametrize(
    ("papers", "state"),
    [
        ([], None),
        ([{}], PaperState.FETCHING),
        ([KEPT], PaperState.RECEIVED),
        ([REFUSED], PaperState.REFUSED),
        ([LOST], None),
        ([KEPT, LOST], PaperState.RECEIVED),
        ([REFUSED, {}], PaperState.FETCHING),
        ([REFUSED, KEPT], PaperState.RECEIVED),
        ([KEPT, REFUSED], PaperState.REFUSED),
        ([{**KEPT, "state": PaperState.ACCEPTED}, REFUSED], PaperState.REFUSED),
        ([{"state": PaperState.WITHDRAWN}], None),
        ([{**KEPT, "album": "a"}, {"album": "a", "state": PaperState.HELD}], PaperState.HELD),
        ([{**KEPT, "album": "a"}, {"album": "a", **LOST}], PaperState.RECEIVED),
    ],
)
def test_the_newest_paper_decides(papers: list[dict], state: PaperState | None) -> None:
    [item] = checklist([Want.INCOME], [a_paper(**how) for how in papers])

    assert item.state is state
    assert item.is_open == (state in {None, PaperState.REFUSED})


def test_what_came_besides_is_listed_last() -> None:
    papers = [a_paper(want=Want.OTHER, **KEPT), a_paper(want=Want.BANK, **KEPT)]

    assert [item.want for item in checklist([Want.DISMISSAL, Want.BANK], papers)] == [
        Want.DISMISSAL,
        Want.BANK,
        Want.OTHER,
    ]


def test_a_file_without_a_word_is_for_the_first_thing_open() -> None:
    wants = [Want.DISMISSAL, Want.INCOME]

    assert next_want(wants, []) is Want.DISMISSAL
    assert next_want(wants, [a_paper(want=Want.DISMISSAL)]) is Want.INCOME
    assert next_want(wants, [a_paper(want=want) for want in wants]) is Want.OTHER
    assert next_want([], []) is Want.OTHER


def test_pages_belong_to_a_paper_that_was_not_taken_back() -> None:
    papers = [a_paper(album="a"), a_paper(album="b", state=PaperState.WITHDRAWN)]

    assert [is_page(papers, album) for album in ("a", "b", "c", None)] == [
        True,
        False,
        False,
        False,
    ]


def test_numbers_stay_whatever_becomes_of_the_others() -> None:
    papers = [a_paper(**KEPT), a_paper(**LOST), a_paper(album="x"), a_paper(album="x")]
    before = [one.number for one in sent(papers)]
    papers[0].withdraw()

    assert before == [1, 3]
    assert [(one.number, len(one.pages)) for one in sent(papers)] == [(3, 2)]


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        (PaperState.FETCHING, {"keep", "refuse", "withdraw"}),
        (PaperState.HELD, {"let_in", "refuse", "withdraw"}),
        (PaperState.RECEIVED, {"accept", "refuse", "withdraw"}),
        (PaperState.ACCEPTED, {"accept", "refuse"}),
        (PaperState.REFUSED, {"accept"}),
        (PaperState.WITHDRAWN, set()),
    ],
)
def test_what_may_become_of_a_paper(state: PaperState, allowed: set[str]) -> None:
    acts = {
        "keep": lambda paper: paper.keep(kind=PaperKind.PDF, vault_id=2),
        "let_in": Paper.let_in,
        "accept": Paper.accept,
        "refuse": Paper.refuse,
        "withdraw": Paper.withdraw,
    }
    done = set()
    for name, act in acts.items():
        try:
            act(a_paper(state=state, vault_id=1))
        except NotAllowed:
            continue
        done.add(name)

    assert done == allowed


def test_what_was_never_kept_cannot_be_accepted() -> None:
    with pytest.raises(NotAllowed):
        a_paper(**LOST).accept()
