"""Play: one borrower and one advisor, and a supervisor where it takes one, go through the six steps, in the borrower's language.

Each waits for what is on the screen before doing the next thing, as people do.
"""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.sandbox.client import Group, Person
from dialogs.borrower import PLACES, home
from dialogs.borrower.agreeing import consents
from dialogs.borrower.applying.form import numbered
from dialogs.borrower.applying.reasons import REASONS
from dialogs.borrower.applying.summary import SEND
from dialogs.borrower.before.start import AGREE_LABEL
from dialogs.borrower.paperwork import papers
from dialogs.desk.case import card_buttons
from dialogs.desk.masking import masked
from dialogs.interruptions import LANGUAGE_LABEL
from dialogs.texts import Language, Lines, Text
from negotiation.agreeing.signature import Consent
from negotiation.applying.application import Hardship

from .payslip import SAMPLE, Payslip

#: Seconds a person waits for the bot; it may be killed and started again in the meantime.
PATIENCE = 240.0

_TAG = re.compile(r"<[^>]+>|\{.*", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Script:
    """Who plays, and what they say."""

    borrower: Person
    advisor: Person
    supervisor: Person | None = None  #: who agrees to what is beyond the advisor's authority
    group: Group
    loan_number: str
    full_name: str
    hardship: Hardship = Hardship.JOB_LOST
    income: str = "2400"
    outgoings: str = "1900"
    can_pay: str = "450"
    payslip: Payslip = SAMPLE
    question: str = "Hello. I have read your application. Is your rent paid for this month?"
    answer: str = "Yes. I can start a new job in six weeks."
    language: Language = field(repr=False)
    desk_language: Language = field(repr=False)
    tapped: Callable[[str, str], None] = lambda _name, _label: None  #: told who tapped what

    def asked(self, step: str) -> str:
        """How the question of a step begins, as it is seen."""
        question = PLACES.steps[step].question
        if not isinstance(question, Text):
            raise TypeError(f"{step} asks differently each time")
        return html.unescape(_TAG.sub("", self.language.say(question)))

    def counted(self, name: str) -> str:
        """The same for a question of the application: its words differ with the loans, its number does not."""
        return self.language.plain(numbered(Lines(), name))

    def label(self, step: str, code: str) -> str:
        """The label of a button."""
        options = PLACES.steps[step].options
        if callable(options):
            raise TypeError(f"{step} has other buttons each time")
        return self.language.plain(options[code])

    def contact_label(self) -> str:
        """The label of the button that shares one's number."""
        contact = PLACES.steps["start.contact"].contact
        if contact is None:
            raise TypeError("nobody asks for a number")
        return self.language.plain(contact)


Before = Callable[[str], Awaitable[None]]


async def play(script: Script, before: Before) -> int:
    """Steps 1 to 5: from hello to the signature. *before* each step is told its name; returns the topic."""
    await before("apply")
    await play_application(script)
    await before("papers")
    await play_papers(script)
    await before("talk")
    topic = await play_talk(script)
    await before("plan")
    supervisor = await play_plan(script, topic)
    await before("agreement")
    await play_signatures(script, supervisor, topic)
    return topic


async def play_application(script: Script) -> None:
    """Step 1: hello, who one is, what happened, what comes in and goes out."""
    me = script.borrower
    await me.start()
    await _tap(script, me, script.language.plain(AGREE_LABEL))
    await _sees(me, script.asked("start.loan_number"))
    await me.say(script.loan_number)
    await _sees(me, script.asked("start.contact"))
    await me.press(script.contact_label())
    await _tap(script, me, script.language.plain(home.CANNOT_PAY))
    await _tap(script, me, script.language.plain(REASONS[script.hardship]))
    if script.hardship.is_about_health:
        await _tap(script, me, script.label("application.health", script.hardship))
    for name, figure in (
        ("income", script.income),
        ("outgoings", script.outgoings),
        ("can_pay", script.can_pay),
    ):
        await _sees(me, script.counted(name))
        await me.say(figure)


async def play_papers(script: Script) -> None:
    """Step 2: a payslip goes in; the case waits at the desk."""
    me = script.borrower
    await _sees(me, script.language.plain(papers.LATER))
    paper = await asyncio.to_thread(script.payslip.pdf)
    await me.send_document("payslip.pdf", paper, "application/pdf")
    await _sees(me, "✓")
    await _tap(script, me, script.language.plain(SEND))
    await _tap(script, me, script.label("application.declare", "declare"))
    await _sees(me, script.language.plain(LANGUAGE_LABEL))


async def play_talk(script: Script) -> int:
    """Step 3: the advisor claims the case and talks with the borrower; returns the case's topic."""
    me, advisor, group = script.borrower, script.advisor, script.group
    claim = script.desk_language.plain(card_buttons.CLAIM)
    topic = await _waiting_card(script, claim)
    await _tap_seen(script, advisor, claim, chat=group, topic=topic)
    await _sees(me, advisor.first_name)
    await advisor.say(script.question, chat=group, topic=topic)
    await _sees(me, script.question)
    await me.say(script.answer)
    await advisor.sees(script.answer, chat=group, topic=topic, timeout=PATIENCE)
    return topic


async def _waiting_card(script: Script, claim: str) -> int:
    """The topic in which this loan's card waits to be claimed; others may wait as well."""
    while seen := await script.advisor.sees(claim, chat=script.group, timeout=PATIENCE):
        if masked(script.loan_number) in seen.text and seen.topic is not None:
            return seen.topic
    raise LookupError("no card at the desk")


async def play_plan(script: Script, topic: int) -> Person | None:
    """Step 4: an offer is made and accepted; the supervisor, where it took one."""
    advisor, group = script.advisor, script.group
    await advisor.say("/offer", chat=group, topic=topic)
    plan, package = (
        script.desk_language.plain(label.given(number=1))
        for label in (Text("Plan {number}"), Text("Package {number}"))  # of one loan, of several
    )
    found = await advisor.sees(plan, package, chat=group, topic=topic, timeout=PATIENCE)
    first = package if package in found.labels else plan
    await _tap_seen(script, advisor, first, chat=group, topic=topic)
    supervisor = await _send(script, topic)
    await _tap(script, script.borrower, script.label("offer.decide", "accept"))
    return supervisor


async def _send(script: Script, topic: int) -> Person | None:
    """The advisor sends it, or asks a supervisor, who is given back, where it goes further than they may."""
    advisor, group = script.advisor, script.group
    send, ask, approve = (
        script.desk_language.plain(label)
        for label in (
            Text("Send to the borrower"),
            Text("Ask a supervisor"),
            Text("Approve and send"),
        )
    )
    found = await advisor.sees(send, ask, chat=group, topic=topic, timeout=PATIENCE)
    if send in found.labels:
        await _tap_seen(script, advisor, send, chat=group, topic=topic)
        return None
    await _tap_seen(script, advisor, ask, chat=group, topic=topic)
    await advisor.sees(approve, chat=group, topic=topic, timeout=PATIENCE)
    supervisor = script.supervisor or advisor
    await _tap_seen(script, supervisor, approve, chat=group, topic=topic)
    return supervisor


async def play_signatures(script: Script, supervisor: Person | None, topic: int) -> None:
    """Step 5: the borrower signs, and the supervisor for the lender where it takes one; the sealed copy has come."""
    await _sign(script)
    if supervisor is not None:
        await _countersign(script, supervisor, topic)
    await _sees(script.borrower, "/calendar")  # the days of the plan, behind the copy


async def _sign(script: Script) -> None:
    me = script.borrower
    labels = {one: script.language.plain(label) for one, label in consents.LABELS.items()}
    agreed = None
    while agreed is not Consent.TERMS:  # what is to be read before differs with the law
        seen = await me.sees(*labels.values(), timeout=PATIENCE)
        agreed = next((one for one, label in labels.items() if label in seen.labels), None)
        if agreed is not None:
            script.tapped(me.first_name, labels[agreed])
            await me.tap(labels[agreed], message=seen.id)
    await _sees(me, script.asked("signing.name"))
    await me.say(script.full_name)
    await _tap(script, me, script.label("signing.sign", "sign"))


async def _countersign(script: Script, supervisor: Person, topic: int) -> None:
    """The supervisor looks at what would be sealed, and signs for the lender."""
    for label in (Text("Countersign and seal"), Text("Sign for the lender, and seal")):
        said = script.desk_language.plain(label)
        await script.advisor.sees(said, chat=script.group, topic=topic, timeout=PATIENCE)
        await _tap_seen(script, supervisor, said, chat=script.group, topic=topic)


async def _sees(person: Person, words: str) -> None:
    await person.sees(words, timeout=PATIENCE)


async def _tap(script: Script, person: Person, label: str) -> None:
    """Tap a button as soon as it is seen."""
    seen = await person.sees(label, timeout=PATIENCE)
    script.tapped(person.first_name, label)
    await person.tap(label, message=seen.id)


async def _tap_seen(
    script: Script,
    person: Person,
    label: str,
    *,
    chat: Group | None = None,
    topic: int | None = None,
) -> None:
    """Tap a button that was seen before."""
    script.tapped(person.first_name, label)
    await person.tap(label, chat=chat, topic=topic)
