"""Consents: what whoever signs has to agree to, one tap each, kept with the fingerprint of the words shown."""

from __future__ import annotations

from hashlib import sha256

from dialogs.borrower.plan.terms import if_too_much, of_parts
from dialogs.flow import Options
from dialogs.hearing.to_sign import ToSign
from dialogs.said.disclosures import WORDS, told_before
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.signature import Consent
from negotiation.packs.credit_record import CreditSituation
from negotiation.packs.disclosure import Before, Told
from negotiation.packs.words import in_language

_DISCLOSED = {
    Told.TIME_BARRED: Consent.TIME_BARRED,
    Told.CREDIT_REPORTING: Consent.CREDIT_REPORTING,
}
LABELS = {
    Consent.ELECTRONIC: Text("I agree to sign in this way"),
    Consent.TIME_BARRED: Text("I have read the warning"),
    Consent.CREDIT_REPORTING: Text("I have read this"),
    Consent.TERMS: Text("I agree to these terms"),
}


def wanted(one: ToSign, situation: Situation) -> list[Consent]:
    """What has to be agreed to, in the order in which it is asked."""
    told = _told(one, situation)
    warned = [consent for what, consent in _DISCLOSED.items() if what in told]
    return [Consent.ELECTRONIC, *warned, Consent.TERMS]


def _told(one: ToSign, situation: Situation) -> list[Told]:
    """What the law of any of its loans wants said first, each once."""
    today = situation.now.date()
    found = [
        told
        for (loan, _), policy in zip(one.parts, one.policies, strict=True)
        for told in told_before(policy.pack, loan, today, Before.ACKNOWLEDGING, Before.SIGNING)
    ]
    return list(dict.fromkeys(found))


def wanting(situation: Situation) -> list[Consent]:
    one = situation.the_signing
    return one.signature.wanting(wanted(one, situation))


def asked(situation: Situation) -> Sayable:
    """The consent that is asked next, in the very words that are recorded."""
    one = situation.the_signing
    return _WORDS[_next(situation)](one, situation)


def _electronic(one: ToSign, situation: Situation) -> Sayable:
    until = one.agreement.expires_at
    by_law = Told.ELECTRONIC_RECORDS in _told(one, situation)
    return Lines(
        Text(
            "The agreement is above as a PDF, with every instalment in it. Please take your time to read it."
        ),
        *((Text("It can be signed until <b>{until}</b>.", until=until),) if until else ()),
        None,
        Text(
            "We sign here in the chat: you by taps, your typed name and a last button, we by our seal on the paper. That is binding for both sides. Nothing is signed before that last button."
        ),
        *((WORDS[Told.ELECTRONIC_RECORDS],) if by_law else ()),
    )


def _time_barred(_: ToSign, __: Situation) -> Sayable:
    return WORDS[Told.TIME_BARRED]


def _credit_reporting(one: ToSign, situation: Situation) -> Sayable:
    record = one.policies[0].pack.credit_record(CreditSituation.SIGNED)
    if record is None:
        return WORDS[Told.CREDIT_REPORTING]
    words = in_language(record.words, situation.language.code)
    return Lines(WORDS[Told.CREDIT_REPORTING], Text("{words}", words=words))


def _terms(one: ToSign, _: Situation) -> Sayable:
    return Lines(
        Text(
            "The terms, as they stand in the agreement for loan {number}:", number=one.loan.number
        ),
        *of_parts(one.parts, one.in_force),
        *if_too_much(one.parts),
    )


_WORDS = {
    Consent.ELECTRONIC: _electronic,
    Consent.TIME_BARRED: _time_barred,
    Consent.CREDIT_REPORTING: _credit_reporting,
    Consent.TERMS: _terms,
}


def agree(situation: Situation) -> Options:
    return {"agree": LABELS[_next(situation)]}


def _next(situation: Situation) -> Consent:
    return next(iter(wanting(situation)), Consent.TERMS)


def consent(situation: Situation, choice: str) -> None:
    """Keep it, with the fingerprint of the words that were shown."""
    if choice != "agree":
        return
    one, kind = situation.the_signing, _next(situation)
    one.agreement.must_be_open(situation.now)
    shown = situation.language.plain(asked(situation))
    one.signature.consent(
        kind,
        version=sha256(shown.encode()).hexdigest()[:16],
        language=situation.language.code,
        now=situation.now,
    )
