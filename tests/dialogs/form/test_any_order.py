"""Any order: whatever people, advisors and time do, the conversation answers and finds its way home."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.telegram.keyboards import parcel
from dialogs import conversation
from dialogs import happenings as h
from dialogs.borrower import DECIDE, FIRST, HOME, PLACES
from dialogs.heard import Command, Contact, Edited, File, Heard, Other, Tap, Voice, Words
from dialogs.hearing.to_sign import ToSign
from dialogs.languages import LANGUAGES
from dialogs.lender import Lender
from dialogs.situation import Situation
from dialogs.texts import ENGLISH
from dialogs.told import noticing
from dialogs.told.claim import Claim
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import BOT, Offer, OfferState
from negotiation.agreeing.signature import Signature
from negotiation.applying.authorisation import Authorisation, Scope
from negotiation.applying.identification import Tries
from negotiation.applying.paper import Paper
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.case_ends import ClosedReason
from negotiation.complaint import Complaint
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.lifecycle import CaseState, fire
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.relief import extend_term
from tests.dialogs.good_answers import PHONE, good_answer

#: A negotiation that goes well.
STAGES = [
    FIRST,
    HOME,
    "application.hardship",
    "application.income",
    "application.summary",
    "home.sent",
    DECIDE,
    "signing.consent",
    "signing.name",
    "signing.sign",
]
POLICY = Policy()
OF_THE_CASE = ("case", "offer", "agreement", "to_sign", "papers", "handoff", "holds")
CODES = sorted(
    {code for step in PLACES.steps.values() if not callable(step.options) for code in step.options}
    | {
        "less",
        "again",
        "cannot_pay",
        "go_on",
        "offer",
        "sign",
        "!person",
        "!language",
        "!",
        "",
        "x" * 60,
    }
)
SAID = st.one_of(
    st.sampled_from(
        [
            "2400",
            "1.250",
            "0",
            "-3",
            "0.005",
            "Wei Chen",
            "wei",
            "68386728",
            "I can't pay",
            "还不起",
            "人工",
            "I want to die",
            "不想活了",
            "my wife has cancer",
            "This is not my debt",
            "The borrower has died",
            "<b>&",
            "12000 at 18%, can pay 400",
            "how long does it take?",
        ]
    ),
    st.text(max_size=60),
    st.just("long " * 900),
)
A_FILE = File(file_id="f", file_unique_id="u", name=None, size=100)
HEARD: st.SearchStrategy[Heard] = st.one_of(
    st.builds(Words, SAID),
    st.builds(Edited, SAID),
    st.builds(Contact, st.sampled_from([PHONE, "+86", ""]), st.booleans()),
    st.builds(
        Command,
        st.sampled_from(
            [
                *("start", "help", "status", "papers", "person", "language", "x", ""),
                *("about", "faq", "calculator", "cancel", "back", "skip", "stop"),
                *("dispute", "complain", "disconnect", "genuine", "helper", "helping"),
            ]
        ),
    ),
    st.just(A_FILE),
    st.sampled_from(["sticker", "dice"]).map(Other),
    st.just(Voice(file_id="v", seconds=12)),
)


def a_loan() -> Loan:
    return Loan(
        id=1,
        number="68386728",
        product="personal",
        principal=Money(12_000, "USD"),
        rate=Decimal(9),
        count=36,
        instalment=Money("381.60", "USD"),
        first_due=date(2018, 8, 5),
        outstanding=Money("10519.96", "USD"),
        as_of=date(2019, 3, 31),
    )


class Conversation(RuleBasedStateMachine):
    """A borrower, an advisor and the lender's clock; what happenings ask for is done in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2019, 4, 1, 9, tzinfo=UTC)
        self.place = SimpleNamespace(
            place=FIRST,
            question=0,
            misses=0,
            came_from=[],
            speaks=None,
            trail=[],
            figures={},
            claimed_loan=None,
            language="en",
            identified_at=None,
            chat_id=1,
        )
        self.failed = 0
        self.last = 0  #: the highest question number seen
        self.known: dict[str, Any] = {}
        self.left: dict[str, Any] = {}  #: what is known of a borrower whose chat is disconnected
        self.lender = Lender(name="Bank & Söhne", privacy_version="1", advice="0800")
        self.language = ENGLISH
        self.consent: str | None = None

    def situation(self) -> Situation:
        """Read anew before each turn, as the bot does."""
        number = self.place.claimed_loan
        party = Party(
            id=1, loan_id=1, borrower_id=1, role=Role.BORROWER, name="Wei Chen", phone=PHONE
        )
        known = dict(self.known)
        claim = None
        if number is not None and "borrower" not in known:
            found = number == "68386728"
            claim = Claim(
                number=number,
                loan=a_loan() if found else None,
                parties=[party] if found else [],
                tries=Tries(by_chat=self.failed, by_loan=0),
            )
        situation = Situation(
            now=self.now,
            lender=self.lender,
            policy=POLICY,
            place=self.place,
            language=self.language,
            consent=self.consent,
            claim=claim,
            **known,
        )
        if situation.speaks_for_another:
            situation.helped = Situation(
                now=self.now,
                lender=self.lender,
                policy=POLICY,
                place=self.place,
                language=self.language,
                loans=[a_loan()],
            )
        return situation

    def hear(self, heard: Heard) -> None:
        situation = self.situation()
        before = self.place.question
        reply = conversation.hear(situation, heard)
        assert reply.notices or reply.toast or reply.happened or reply.ask, "silence"
        for one in reply.happened:
            self.carry_out(one, situation)
        self.language, self.consent = situation.language, situation.consent
        for notice in reply.notices:
            parcel(notice, chat_id=1, language=self.language)
        if reply.ask:
            self.show(situation, again=reply.again)
        assert self.place.question >= before

    def show(self, situation: Situation, *, again: bool = False) -> None:
        """Ask, in all languages in turn: it fits a message, its buttons fit their data."""
        said = conversation.ask(situation, again=again)
        language = [*LANGUAGES.values()][self.place.question % len(LANGUAGES)]
        params = parcel(said, chat_id=1, language=language).params
        assert len(params.get("text", "")) <= 4096
        for row in params.get("reply_markup", {}).get("inline_keyboard", []):
            assert all(len(button.get("callback_data", "").encode()) <= 64 for button in row)

    def carry_out(  # noqa: C901, PLR0912, PLR0915 - one case a kind of happening
        self, one: h.Happening, situation: Situation
    ) -> None:
        known = self.known
        match one:
            case h.Identified(party=party):
                self.place.claimed_loan, self.place.identified_at = None, self.now
                known |= {
                    "borrower": Borrower(id=1, name="Wei Chen", time_zone="America/New_York"),
                    "party": party,
                    "loans": [a_loan()],
                } | self.left
            case h.IdentificationFailed(locked=locked):
                self.place.claimed_loan = None
                self.failed += not locked
            case h.HardshipNoticed():
                known["case"] = Case.open(number="2019-00001", borrower_id=1, now=self.now)
                known["case"].id, known["papers"] = 1, []
                noticing.take_told(self.situation(), one)
            case h.PaperSent(file=file):
                known["papers"] = [*known["papers"], self.a_paper(file)]
            case h.ApplicationSubmitted():
                known["case"].submit(self.now, self.now + timedelta(days=21))
                self.person_wanted()
            case h.PersonWanted():
                self.person_wanted()
            case h.MessageLeft():
                self.person_wanted()
            case h.CareNeeded(care=care):
                self.person_wanted()
                known["handoff"].mark(care)
                if care is Care.CRISIS:
                    self.hold(HoldReason.CRISIS)
            case h.DisputeRaised(reason=reason):
                self.hold(reason)
                self.person_wanted()
            case h.ComplaintMade(text=text):
                known["complaint"] = Complaint(
                    number="C-2019-00001",
                    chat_id=1,
                    text=text,
                    received_at=self.now,
                    answer_by=self.now.date(),
                )
            case h.Disconnected():
                self.left = {name: known[name] for name in known if name in OF_THE_CASE}
                stays = ("complaint", "helps", "helping_id")
                self.known = {name: known[name] for name in known if name in stays}
                self.place.place, self.place.came_from = FIRST, []
                return
            case h.HelperWanted() if situation.draft is None:
                known.setdefault("authorisations", [])
                draft = Authorisation(
                    id=len(known["authorisations"]), borrower_id=1, whom="Wei Chen"
                )
                known["authorisations"] = [*known["authorisations"], draft]
            case h.LinkWanted() if situation.draft is not None:
                situation.draft.invite("0f", self.now)
            case h.HelpingChosen(authorisation=chosen):
                known["helping_id"] = chosen.id
            case h.OfferAccepted():
                known["agreement"] = Agreement(
                    id=1, case_id=1, offer_id=1, version=1, sha256="0f" * 32
                )
                known["to_sign"] = ToSign(
                    signature=Signature(
                        agreement_id=1, borrower_id=1, role=Role.BORROWER, asked_at=self.now
                    ),
                    agreement=known["agreement"],
                    offer=situation.the_offer,
                    case=situation.the_case,
                    parts=situation.loans_of(situation.the_offer),
                    party=Party(
                        loan_id=1,
                        borrower_id=1,
                        role=Role.BORROWER,
                        name="Wei Chen",
                        phone=PHONE,
                    ),
                    policies=[POLICY],
                )
            case h.AgreementSigned():
                known["agreement"].sign([known["to_sign"].signature], self.now)
                known["agreement"].countersign(situation.the_offer, BOT, self.now)
                known["agreement"].begin(POLICY, self.now, UTC)
                fire(situation.the_case, "sign")
            case h.AgreementWithdrawn():
                situation.the_offer.lapse()
                fire(situation.the_case, "withdraw_agreement")
        for name, value in known.items():
            setattr(situation, name, value)

    def hold(self, reason: HoldReason) -> None:
        if "borrower" not in self.known:
            return
        if "case" not in self.known:
            self.known["case"] = Case.open(number="2019-00001", borrower_id=1, now=self.now)
            self.known["case"].id, self.known["papers"] = 1, []
        hold = Hold(case_id=1, reason=reason, since=self.now)
        self.known["holds"] = [*self.known.get("holds", []), hold]

    def person_wanted(self) -> None:
        handoff = self.known.setdefault("handoff", Handoff(chat_id=1))
        if handoff.state is HandoffState.WITH_BOT:
            handoff.request(self.now)

    def a_paper(self, file: File) -> Paper:
        return Paper(
            case_id=1,
            chat_id=1,
            message_id=1,
            file_id=file.file_id,
            file_unique_id=file.file_unique_id,
            name=file.name,
            received_at=self.now,
        )

    @property
    def state(self) -> CaseState | None:
        case = self.known.get("case")
        return case.state if case else None

    @initialize(stage=st.sampled_from(STAGES))
    def it_is_under_way(self, stage: str) -> None:
        """Walks begin at every stage, or few would come far."""
        for name in STAGES[1 : STAGES.index(stage) + 1]:
            if name == DECIDE:
                self.an_offer_is_made()
                continue
            if name == "home.sent":
                name = HOME  # noqa: PLW2901 - home once more, with the application sent
            self.hear(self.good_answer())
            for _ in PLACES.steps:
                if self.place.place != name:
                    self.hear(self.good_answer())
            assert self.place.place == name

    # The borrower.

    @rule(heard=HEARD)
    def anything_is_heard(self, heard: Heard) -> None:
        self.hear(heard)

    @rule(code=st.sampled_from(CODES), age=st.integers(-1, 4))
    def any_button_is_tapped(self, code: str, age: int) -> None:
        self.hear(Tap(self.place.question - age, code))

    @rule(number=st.integers(0, 20))
    def a_live_button_is_tapped(self, number: int) -> None:
        situation = self.situation()
        options = list(PLACES.at(situation).choices(situation)) if self.stands(situation) else []
        if options:
            self.hear(Tap(self.place.question, options[number % len(options)]))

    @rule()
    def the_question_is_answered(self) -> None:
        self.hear(self.good_answer())

    @rule()
    def a_helpers_link_is_followed(self) -> None:
        """Somebody else's; the turn puts the conversation there."""
        one = Authorisation(id=len(self.known.get("helps", [])), borrower_id=2, whom="Ann <Lee>")
        one.toggle(Scope.TALK)
        one.choose_end(self.now.date() + timedelta(days=30), zone=UTC, now=self.now)
        one.invite("0f", self.now)
        one.open(chat_id=1, now=self.now)
        self.known["helps"] = [*self.known.get("helps", []), one]
        self.known["helping_id"] = one.id
        self.place.place, self.place.came_from = "helping.kind", []
        self.show(self.situation())

    # The lender.

    @precondition(
        lambda self: (
            "handoff" in self.known and self.known["handoff"].state is HandoffState.WAITING
        )
    )
    @rule()
    def an_advisor_comes(self) -> None:
        self.known["handoff"].claim(7)

    @precondition(
        lambda self: (
            "handoff" in self.known and self.known["handoff"].state is HandoffState.CLAIMED
        )
    )
    @rule()
    def the_advisor_leaves(self) -> None:
        self.known["handoff"].hand_back()
        self.show(self.situation())

    @precondition(lambda self: self.state in {CaseState.UNDER_REVIEW, CaseState.NEGOTIATING})
    @rule()
    def an_offer_is_made(self) -> None:
        terms = extend_term(a_loan(), months=7, now=self.now.date(), policy=POLICY)
        offer = Offer(case_id=1, loan_id=1, version=1, terms=terms, advisor_id=7, made_at=self.now)
        offer.send(self.now, POLICY, UTC)
        fire(self.known["case"], "offer")
        self.known["offer"] = offer
        self.place.place, self.place.came_from = DECIDE, []
        self.show(self.situation())

    @precondition(lambda self: bool(self.known.get("holds")))
    @rule()
    def the_hold_is_lifted(self) -> None:
        self.known["holds"] = []

    @precondition(lambda self: self.state is CaseState.OFFERED)
    @rule()
    def the_offer_is_taken_back(self) -> None:
        del self.known["offer"]
        fire(self.known["case"], "withdraw_offer")

    @precondition(lambda self: self.state is not None)
    @rule()
    def the_case_is_closed(self) -> None:
        self.known["case"].close(ClosedReason.SETTLED, self.now)
        for name in OF_THE_CASE:
            self.known.pop(name, None)

    @precondition(lambda self: self.lender.privacy_version == "1" and self.state is not None)
    @rule()
    def the_text_on_personal_data_changes(self) -> None:
        version = str(int(self.lender.privacy_version) + 1)
        self.lender = Lender(name=self.lender.name, privacy_version=version, advice="0800")

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    # What holds always.

    @invariant()
    def the_place_is_one_of_ours(self) -> None:
        assert self.place.place in PLACES.steps
        assert all(place in PLACES.steps for place in self.place.came_from)
        assert self.place.question >= self.last
        self.last = self.place.question

    def teardown(self) -> None:
        """Home is at most sixteen first options away, the way through every question."""
        self.failed = 0
        if "handoff" in self.known:
            self.known["handoff"] = Handoff(chat_id=1)
        offer = self.known.get("offer")
        if offer is not None and offer.state is OfferState.OPEN:
            offer.expires_at = self.now + timedelta(days=1)
        self.hear(Command("status"))
        steps: list[str] = []
        while self.place.place != HOME:
            steps.append(self.place.place)
            assert len(steps) <= 20, f"lost: {steps}"
            self.hear(self.good_answer())

    def stands(self, situation: Situation) -> bool:
        return PLACES.at(situation).stands(situation)

    def good_answer(self) -> Heard:
        return good_answer(self.situation())


TestAnyOrder = Conversation.TestCase
TestAnyOrder.settings = settings(
    max_examples=100, stateful_step_count=25, deadline=None, print_blob=True
)
