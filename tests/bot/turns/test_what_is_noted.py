"""Every step that the record knows stands where a borrower reads what changed, where it is kept, and every move of a case
where the lender's systems are told of it, or knowingly not."""

import json
import re

import pytest
from sqlalchemy import select

from bot.configuration.webhooks import HookEvent, WebhooksConfig
from bot.turns.webhook_events import EVENTS as TOLD_AS
from bot.turns.webhook_events import noted
from dialogs.desk.history.steps_internal import INTERNAL
from dialogs.desk.history.steps_told import TOLD
from dialogs.said.meanwhile import CHANGES, changed
from dialogs.texts import ENGLISH
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.case import Case
from negotiation.complaint import Complaint
from negotiation.follow_up.promise import Promise
from negotiation.lifecycle import EVENTS, CaseState
from storage.engine.database import Database
from storage.erasing import PROOF
from storage.tables.messages import webhooks
from tests.schemas import faults, validator
from tests.storage.samples import SOME_MOMENT, one_of_each
from tests.town import ROOT

H = HookEvent
#: Each move in the life of a case: what the lender's systems are told of it; nothing of what goes on inside the talks,
#: or while a plan holds in which nothing has changed.
MOVES: dict[str, set[HookEvent]] = {
    "submit": {H.APPLICATION_SUBMITTED},
    "ask_papers": set(),
    "receive_papers": set(),
    "negotiate": set(),
    "offer": {H.OFFER_MADE},
    "counter": set(),
    "decline_counter": set(),
    "accept": {H.OFFER_ACCEPTED},
    "reopen_offer": set(),  # it is accepted once more
    "decline_offer": {H.OFFER_ENDED},
    "expire_offer": {H.OFFER_ENDED},
    "withdraw_offer": {H.OFFER_ENDED},
    "expire_agreement": {H.AGREEMENT_ENDED},
    "withdraw_agreement": {H.AGREEMENT_ENDED, H.ARRANGEMENT_RESTORED},
    "sign": {H.AGREEMENT_SIGNED, H.ARRANGEMENT_IN_FORCE},
    "complete": {H.ARRANGEMENT_COMPLETED},
    "reopen": {H.ARRANGEMENT_NOT_COMPLETE},
    "break": {H.ARRANGEMENT_BROKEN},
    "reinstate": {H.ARRANGEMENT_RESTORED},
    "reassess": set(),
    "resume": set(),
    "renegotiate": {H.OFFER_MADE},
    "decline": {H.APPLICATION_DECLINED},
    "appeal": {H.APPEAL},
    "review_again": set(),
    "apply_again": {H.APPLIED_AGAIN},
    "withdraw": {H.APPLICATION_WITHDRAWN},
    "expire": {H.APPLICATION_PUT_AWAY},
    "close": {H.CASE_CLOSED},
    "reopen_form": {H.CASE_REOPENED},
    "reopen_talks": {H.CASE_REOPENED},
    "reopen_plan": {H.CASE_REOPENED},
    "reopen_broken": {H.CASE_REOPENED},
    "reopen_declined": {H.CASE_REOPENED},
}
#: By what each state is known to them; inside the talks it is all one.
STATES: dict[CaseState, HookEvent | None] = {
    CaseState.APPLYING: H.HARDSHIP_NOTICE,
    CaseState.UNDER_REVIEW: H.APPLICATION_SUBMITTED,
    CaseState.PAPERS_WANTED: None,
    CaseState.NEGOTIATING: None,
    CaseState.OFFERED: H.OFFER_MADE,
    CaseState.COUNTERED: None,
    CaseState.AGREED: H.OFFER_ACCEPTED,
    CaseState.ACTIVE: H.ARRANGEMENT_IN_FORCE,
    CaseState.COMPLETED: H.ARRANGEMENT_COMPLETED,
    CaseState.BROKEN: H.ARRANGEMENT_BROKEN,
    CaseState.DECLINED: H.APPLICATION_DECLINED,
    CaseState.APPEALED: H.APPEAL,
    CaseState.WITHDRAWN: H.APPLICATION_WITHDRAWN,
    CaseState.EXPIRED: H.APPLICATION_PUT_AWAY,
    CaseState.CLOSED: H.CASE_CLOSED,
}
#: Of no move: what happens within a plan, and what goes beside a case.
BESIDE = {H.PROMISE_MADE, H.PROMISE_BROKEN, H.HOLD_SET, H.HOLD_LIFTED, H.HOLD_RUN_OUT, H.COMPLAINT}

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
    "reason told anew",
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
    "notice not sent",
    "notice sent",
    "own data asked",
    "paper lacking",
    "paper named",
    "paper received",
    "paper withdrawn",
    "papers asked",
    "papers not asked",
    "passed on",
    "passed on by mistake",
    "person asked for",
    "promise broken",
    "promise kept",
    "promise made",
    "reassessed",
    "reassigned",
    "released",
    "reminded",
    "reminded of papers",
    "reminded of promise",
    "reopened",
    "resumed",
    "rise told",
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
    "reason corrected",
    "held",
    "hold lifted",
    "hold run out",
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


def test_every_move_of_a_case_and_every_state_is_told_to_the_lenders_systems_or_knowingly_not():
    told = {hook for hooks in MOVES.values() for hook in hooks}

    assert set(MOVES) == set(EVENTS)
    assert set(STATES) == set(CaseState)
    assert told | BESIDE | set(STATES.values()) - {None} == set(HookEvent)


@pytest.mark.parametrize("noted_as", TOLD_AS)
def test_what_the_lenders_systems_are_told_of_is_a_step_of_the_record(noted_as: str) -> None:
    assert noted_as in TOLD


def test_what_may_be_told_is_promised_documented_and_set_alike() -> None:
    events = [str(event) for event in HookEvent]
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    table = page.split("| event | figures |")[1].split("\n\n")[0]
    rows = [line.split("|")[1] for line in table.splitlines()[2:]]
    example = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    listed = example.split("# events = [")[1].split("# ]")[0]
    schema = validator("webhook").schema

    assert re.findall(r"`(\w+)`", " ".join(rows)) == events
    assert re.findall(r'"(\w+)"', listed) == events
    assert schema["properties"]["event"]["enum"] == events
    assert [one["properties"]["event"]["const"] for one in schema["oneOf"]] == events
    assert set(TOLD_AS.values()) == set(WebhooksConfig(url="https://a.example").told)


def test_the_figures_of_each_event_are_documented() -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    table = page.split("| event | figures |")[1].split("\n\n")[0]
    told: dict[str, str] = {}
    for line in table.splitlines()[2:]:
        _, events, figures, _ = line.split("|")
        told |= dict.fromkeys(re.findall(r"`(\w+)`", events), figures)

    for event, figures in _figures().items():
        if "the same" in told[event]:
            continue
        words = {*re.findall(r"`(\w+)`", told[event])} - {"null"}
        values = {
            one for name, few in figures.items() if not _is_of_a_hold(name, few) for one in few
        }
        assert words == {*figures, *values}, event


def _figures() -> dict[str, dict[str, list[str | None]]]:
    """Of each event: the names of its figures, each with the few values it may have, where these are named."""
    return {
        one["properties"]["event"]["const"]: {
            name: figure.get("enum", [])
            for name, figure in one["properties"]["figures"]["properties"].items()
        }
        for one in validator("webhook").schema["oneOf"]
    }


def _is_of_a_hold(name: str, values: list[str | None]) -> bool:
    """These stand below the table, once."""
    return name == "reason" and None in values


def test_the_reasons_of_a_hold_that_are_told_are_documented() -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    listed = page.split("The `reason` of a hold is ")[1].split(";")[0]
    told = re.findall(r"`(\w+)`", listed)

    for event in ("hold_set", "hold_lifted", "hold_run_out"):
        assert [*told, None] == _figures()[event]["reason"]


async def test_whatever_is_told_keeps_what_is_promised(database: Database) -> None:
    details = {"version": 1, "reason": "sold", "number": "C-1", "sha256": "a" * 64}
    details |= {"missed": 2, "days": 40, "day": SOME_MOMENT.date().isoformat()}
    async with database.begin() as session:
        case: Case = (await one_of_each(session))[Case]
        [agreement] = await session.scalars(select(Agreement))
        [offer] = [one for one in await session.scalars(select(Offer)) if one.case_id == case.id]
        offer.state, agreement.state = OfferState.DECLINED, AgreementState.EXPIRED
        [promise] = await session.scalars(select(Promise))
        [complaint] = await session.scalars(select(Complaint))
        for noted_as in TOLD_AS:
            own = {"version": offer.version} if noted_as.startswith("offer") else {}
            own |= {"reason": "court"} if noted_as.startswith(("held", "hold")) else {}
            own |= {"day": promise.day.isoformat(), "number": complaint.number}
            await noted(
                session,
                noted_as,
                told=set(HookEvent),
                now=SOME_MOMENT,
                case_id=case.id,
                details=details | own,
            )
        bodies = list(await session.scalars(select(webhooks.c.body)))

    found = [faults("webhook", one) for one in map(json.loads, bodies)]
    assert found == [[]] * len(bodies)
