"""Every step that the record knows stands where a borrower reads what changed, and where it is kept, or knowingly not."""

from dialogs.desk.timeline_words import INTERNAL, TOLD
from dialogs.meanwhile import CHANGES, changed
from dialogs.texts import ENGLISH
from storage.erasing import PROOF

#: They did it themselves, were told of it where they do it, or nothing of their case is otherwise by it.
NOT_NEWS = {
    "adviser named",
    "agreement not printed",
    "another plan asked for",
    "answer late",
    "appeal",
    "application put away",
    "application submitted",
    "application withdrawn",
    "applied again",
    "asked how it goes",
    "calendar sent",
    "call back asked for",
    "call back promised",
    "cannot pay this",
    "checked in",
    "claimed",
    "closed",
    "complaint",
    "completion letter sent",
    "counter-offer",
    "countersigned",
    "decision late",
    "erasure asked",
    "escalated",
    "expiry announced",
    "figure asked",
    "figure told anew",
    "guarantor agrees",
    "guarantor asked",
    "guarantor does not agree",
    "handed back",
    "hardship notice",
    "help resigned",
    "help revoked",
    "help run_out",
    "helper accepted",
    "helper asked for a person",
    "helper sent a paper",
    "helper wrote",
    "in force",
    "kept open",
    "law late",
    "let go",
    "notice sent",
    "own data asked",
    "paper lacking",
    "paper named",
    "paper received",
    "paper withdrawn",
    "papers asked",
    "papers not asked",
    "passed on",
    "person asked for",
    "promise broken",
    "promise kept",
    "promise made",
    "reassessed",
    "reassigned",
    "released",
    "reminded",
    "reminded of promise",
    "reopened",
    "resumed",
    "said paid",
    "signature given",
    "signed paper sent",
    "slipped",
    "started over",
    "statement sent",
    "talk rated",
    "transferred",
    "voice note received",
    "waiting stopped",
    "way back shown",
    "way back taken",
    "where to pay shown",
}
#: Goes with what was said and sent: no agreement, instalment or payment rests on it.
NO_PROOF = (
    NOT_NEWS
    - {
        "countersigned",
        "guarantor agrees",
        "guarantor asked",
        "guarantor does not agree",
        "in force",
        "signature given",
        "slipped",
        "way back taken",
    }
) | {
    "agreement ended",
    "application declined",
    "complaint answered",
    "counter-offer not taken",
    "figure corrected",
    "held",
    "hold lifted",
    "offer declined",
    "offer ended",
    "offer sent",
    "offer taken back",
    "paper accepted",
    "paper refused",
    "receipt confirmed",
    "receipt not found",
}
#: Steps of the record's own.
OF_THE_RECORD = {"changed", "erased"}


def test_whatever_a_case_knows_is_told_of_after_a_talk_or_is_knowingly_no_news() -> None:
    assert set(CHANGES) | NOT_NEWS == set(TOLD)
    assert NOT_NEWS.isdisjoint(CHANGES)


def test_whatever_a_case_knows_is_kept_as_proof_or_knowingly_not() -> None:
    ours = {*TOLD, *INTERNAL}
    internal = set(INTERNAL) - PROOF
    assert ours >= PROOF - OF_THE_RECORD
    assert PROOF | NO_PROOF | internal == ours | OF_THE_RECORD
    assert NO_PROOF.isdisjoint(PROOF)
    assert set(INTERNAL) - internal == {"agreement called off", "identified again"}


def test_payments_of_either_kind_are_told_once() -> None:
    told = changed(["payment recorded", "contract payment recorded"])

    assert [ENGLISH.plain(line) for line in told] == ["Meanwhile:", "• we have recorded a payment"]
