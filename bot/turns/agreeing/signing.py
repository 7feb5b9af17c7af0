"""Signing: everybody who has to sign is asked; once all have, the lender countersigns, and the seal is ordered."""

from __future__ import annotations

from bot.turns import situations
from bot.turns.contact import supervisors
from bot.turns.desk import buttons as desk_buttons
from bot.turns.desk.case import cards as desk_cards
from bot.turns.in_chat import InChat
from bot.turns.paperwork import papers
from bot.turns.people import bound
from bot.turns.turn import Turn
from dialogs.borrower.agreeing.signing import READ_AND_SIGN, SIGN_BUTTON
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.printed.paperwork import ROLES
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Plural, Text
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import BOT
from negotiation.agreeing.signature import Signature
from negotiation.limits import Role
from negotiation.party import Party
from storage import people
from storage.auditing import audit
from storage.case import case_offers, cases, signatures
from storage.records import Chat
from storage.staff import handoffs


async def ask(turn: Turn, situation: Situation) -> None:
    """Ask everybody who has to sign the agreement just printed; whoever applied is in this chat."""
    agreement, case = situation.the_agreement, situation.the_case
    asked: dict[int, Party] = {}
    for party in await papers.who_signs(turn, situation, situation.the_offer):
        asked.setdefault(party.borrower_id, party)
    turn.session.add_all(
        Signature(
            agreement_id=agreement.id or 0,
            borrower_id=borrower_id,
            role=party.role,
            asked_at=turn.now,
        )
        for borrower_id, party in asked.items()
    )
    await turn.session.flush()
    mine = await signatures.asked_of(turn.session, case.borrower_id)
    if mine is not None:
        await bound.read_to_sign(turn, situation, case.borrower_id, *mine)
    for borrower_id, party in asked.items():
        if borrower_id != case.borrower_id:
            await _ask_other(turn, situation, party)


async def _ask_other(turn: Turn, situation: Situation, party: Party) -> None:
    """In a chat of their own, where they have one and nothing rests; else the desk finds another way."""
    who = ROLES[party.role]
    chat = await people.door_of(turn.session, party.borrower_id)
    theirs = await cases.open_case_of(turn.session, party.borrower_id)
    rests = theirs is not None and await cases.holds_on(turn.session, theirs.id or 0, turn.now)
    if chat is None or rests:
        text = Text(
            "📮 Somebody else has to sign as well ({who}) and cannot be asked here yet. A letter lets them in; then they find it in their chat.",
            who=who,
        )
        desk_cards.tell(turn, situation, text)
        return
    papers.show_agreement(turn, chat, situation.the_agreement, situation.the_case)
    told = Text(
        "The terms of loan {number} are to change, and your signature is wanted as well ({who}). The agreement is above; take your time to read it.",
        number=situation.offered_loan.number,
        who=who,
    )
    turn.tell(chat, Say(text=told, options={SIGN_BUTTON: READ_AND_SIGN, PERSON: PERSON_LABEL}))
    desk_cards.tell(
        turn, situation, Text("📨 Somebody else has to sign as well and is asked: {who}.", who=who)
    )


async def signed(here: InChat, _: object) -> None:
    """One has signed; the last one sets the rest in motion."""
    turn, chat = here.turn, here.chat
    one = here.situation.the_signing
    theirs = await of_case(turn, one.agreement)
    await turn.note(
        "signature given",
        actor=here.actor,
        case_id=one.case.id,
        version=one.agreement.version,
        role=one.signature.role,
        sha256=one.agreement.sha256,
    )
    if one.others:
        left = Plural(
            "Thank you, you have signed. {n} more person has to; then you get the paper with our seal.",
            "Thank you, you have signed. {n} more people have to; then you get the paper with our seal.",
            n=one.others,
        )
        turn.tell(chat, left)
        await desk_cards.refresh(turn, theirs)
        desk_cards.tell(turn, theirs, Text("🖋 Signed: {who}.", who=ROLES[one.signature.role]))
        return
    everybody = await signatures.of(turn.session, one.agreement.id or 0)
    one.agreement.sign(everybody, turn.now)
    await turn.note(
        "agreement signed",
        actor=here.actor,
        case_id=one.case.id,
        version=one.agreement.version,
        sha256=one.agreement.sha256,
    )
    if one.offer.needs is Role.SUPERVISOR:
        await _ask_supervisor(turn, theirs)
        turn.tell(chat, Text("Signed. Somebody at {lender} signs next; then you get the paper with our seal.", lender=here.situation.lender.name))  # fmt: skip
    else:
        await countersign(turn, theirs, BOT)


async def _ask_supervisor(turn: Turn, situation: Situation) -> None:
    """Beyond the authority given beforehand, a second person signs for the lender."""
    handoff = situation.handoff
    version, number = situation.the_agreement.version, situation.the_case.number
    text = Text(
        "<b>Agreement {version} is signed by everybody and waits for a supervisor</b> who did not make the offer.",
        version=version,
    )
    buttons = {f"countersign:{version}": Text("Countersign and seal")}
    about = desk_buttons.About.AGREEMENT.of(version)
    await desk_cards.refresh(turn, situation)
    turn.tell_desk(handoff, text, buttons, about=about)
    told = Text(
        "Agreement {version} of case {number} waits for your signature: its topic has the details.",
        version=version,
        number=number,
    )
    offer = await case_offers.offer_of(turn.session, situation.the_agreement)
    await supervisors.call(turn, told, handoff, besides=offer.advisor_id)


async def countersign(turn: Turn, situation: Situation, by: int) -> None:
    """The lender signs, and the seal is ordered. Raises refusals, `FiguresChanged` among them."""
    agreement = situation.the_agreement
    offer = await case_offers.offer_of(turn.session, agreement)
    offer.must_fit(situation.offered_loan)
    agreement.countersign(offer, by, turn.now)
    everybody = await signatures.of(turn.session, agreement.id or 0)
    await papers.order_seal(turn, situation, everybody)
    await turn.note(
        "countersigned",
        actor=audit.advisor(by) if by else "bot",
        case_id=agreement.case_id,
        version=agreement.version,
    )


async def locked(here: InChat, _: object) -> None:
    """Three names were typed that are not the one on file: somebody finds out who it is."""
    turn = here.turn
    one = here.situation.the_signing
    theirs = await of_case(turn, one.agreement)
    desk_cards.tell(
        turn,
        theirs,
        Text(
            "🔏 Three names were typed that are not the one in the contract ({who}). Please find out who it is; /checked then lets them go on.",
            who=ROLES[one.signature.role],
        ),
    )
    await turn.note("name locked", actor=here.actor, case_id=one.case.id)


async def identified_again(here: InChat, _: object) -> None:
    case_id = here.situation.the_signing.case.id
    await here.turn.note("identified again", actor=here.actor, case_id=case_id)
    here.say(Text("Thank you, now I know that it is you."), removes_keyboard=True)


async def doors_of(turn: Turn, agreement: Agreement) -> dict[int, Chat]:
    """The chats of those who have to sign, by whose they are."""
    found = {}
    for one in await signatures.of(turn.session, agreement.id or 0):
        chat = await people.door_of(turn.session, one.borrower_id)
        if chat is not None:
            found[one.borrower_id] = chat
    return found


async def of_case(turn: Turn, agreement: Agreement) -> Situation:
    """The situation of the case that an agreement belongs to, whoever's turn it is."""
    handoff = await handoffs.of_case(turn.session, agreement.case_id)
    if handoff is None:
        raise LookupError(f"agreement {agreement.id} without a room")
    _, situation = await situations.behind(turn, handoff)
    return situation
