"""Interruptions: what may be said anywhere, looked for before a step reads its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from negotiation.applying.authorisation import Scope
from negotiation.lifecycle import CaseState

from . import why
from .happenings import AppealMade, Happening, MessageLeft, Notice, PersonWanted, StandingWanted
from .heard import Command, Heard, Tap, Words
from .outlook import why_so
from .phrases.finding import HAN, matcher, plain
from .situation import Situation
from .texts import Text

#: Codes of buttons that are good at any time carry this mark and no question number.
ANYTIME = "!"
PERSON = "!person"
LANGUAGE = "!language"
CALL_BACK = "!call_back"
STOP_WAITING = "!stop_waiting"
APPEAL = "!appeal"
PERSON_LABEL = Text("Talk to a person")
LANGUAGE_LABEL = Text("🌐 Language")

HELP = Text(
    "I help you agree with {lender} on a plan you can keep.\n\n"
    "/status – where we are; /history – every step\n"
    "/back, /skip – a question; /cancel – stop here\n"
    "/papers – your papers; /pay – where to pay\n"
    "/statement – what is paid; /calendar – days\n"
    "/about, /faq, /calculator – good to know\n"
    "/preferences, /timezone – when I write\n"
    "/person – a person; /helper – a helper\n"
    "/dispute – not your debt, a death, insolvency\n"
    "/complain; /appeal – a refusal\n"
    "{signed}\n"
    "/receipt, /mydata – what is kept\n"
    "/genuine – is this us? /disconnect; /language\n\n"
    "I never ask for a PIN, a password or a fee."
)

#: What can be done with what is signed; to take it back only while that holds.
_SIGNED = Text("/agreement, /verify – signed")
_AND_TAKEN_BACK = Text("/agreement, /verify, /withdraw – signed")

#: To a helper, who sees no list of papers: it would tell what the difficulty is.
SEND_IT_HERE = Text(
    "Just send it here, as a photo or a PDF file: I put it with the borrower's papers."
)


def of(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What an interruption sets in motion; None when there is none."""
    match heard:
        case Command(name="appeal") | Tap(code="!appeal" | "!why"):
            return _about_decision(situation, heard)
        case Command(name="language") | Tap(code="!language"):
            digress(situation, "language.choose")
            return []
        case Command(name="papers"):
            return _papers(situation)
        case Command(name="person") | Tap(code="!person"):
            return [PersonWanted()]
        case Command(name=name):
            return _commanded(situation, name)
        case Words(text=text) if _wants_a_person(text) and not situation.with_a_person:
            # Of whoever waits it may tell more than that; who may be in danger hears who listens.
            waits = situation.waits_for_a_person and not situation.in_danger
            if waits:
                return [MessageLeft(asks_how_it_stands=True)]
            return [PersonWanted(), *_told_with_it(situation, text)]
        case Words(text=text) if _asks_what_arrived(text) and not situation.with_a_person:
            return _papers(situation) if situation.papers else None
    return None


def _papers(situation: Situation) -> Sequence[Happening]:
    if situation.may_for_another(Scope.TALK):
        return [Notice(SEND_IT_HERE)]
    if situation.case is None or not situation.case.state.is_open:
        return [Notice(Text("No papers are asked for at the moment."))]
    digress(situation, "papers.list")
    return []


def _commanded(situation: Situation, name: str) -> Sequence[Happening]:
    match name:
        case "help":
            return [Notice(_help(situation))]
        case "start":
            return [Notice(Text("Welcome back."))] if situation.place.question else []
        case "status":
            return [StandingWanted()] if situation.waits_for_a_person else []
    return [Notice(Text("I do not know this command. /help shows what I can do."))]


def _help(situation: Situation) -> Text:
    """What there is; under a plan that binds, as the answers say, nothing that takes it back."""
    plan = situation.plan
    binds = plan is not None and plan.state.is_in_force and not plan.may_withdraw(situation.now)
    is_bound = binds and situation.to_sign is None
    signed = _SIGNED if is_bound else _AND_TAKEN_BACK
    return HELP.given(lender=situation.lender.name, signed=signed)


def _about_decision(situation: Situation, heard: Heard) -> Sequence[Happening]:
    """Why something was decided, or that somebody else is to look at it."""
    if heard == Command("appeal") or (isinstance(heard, Tap) and heard.code == APPEAL):
        return _appeal(situation)
    offer = situation.offer
    return [Notice(why_so(situation) if offer is None else why.of_offer(situation, offer))]


def _appeal(situation: Situation) -> Sequence[Happening]:
    """Another person is to look at what was declined; once is enough."""
    case = situation.case
    if case is not None and case.may_appeal:
        return [AppealMade()]
    if case is not None and case.state is CaseState.APPEALED:
        return [Notice(Text("Another person is asked already and will write to you here."))]
    return [
        Notice(
            Text(
                "Nothing of yours was refused, so there is nothing to look at again. If something went wrong: /complain"
            )
        )
    ]


def passed_on(situation: Situation) -> Sequence[Happening]:
    """What somebody wrote goes to the advisors; who never had one is told that a person is asked for."""
    return [MessageLeft()] if situation.handoff is not None else [PersonWanted(), MessageLeft()]


def read_as_well(situation: Situation) -> Sequence[Happening]:
    """What the bot has answered itself is read by an advisor who is here; nobody owes an answer to it."""
    return [MessageLeft(is_owed=False)] if situation.with_a_person else []


def digress(situation: Situation, to: str) -> None:
    """Go somewhere for a moment; the place left is remembered."""
    place = situation.place
    if place.place != to:
        leave(situation)
        place.came_from = [*place.came_from, place.place]
        place.place = to


def leave(situation: Situation) -> bool:
    """Back to what was left for a question that was only opened, which does not come back; whether one was."""
    place = situation.place
    if place.place not in _ONLY_OPENED or not place.came_from:
        return False
    *place.came_from, place.place = place.came_from
    place.misses = 0
    return True


#: Opened by a command, perhaps by mistake: whoever goes elsewhere has dropped them.
_ONLY_OPENED = {
    "dispute.what",
    "disconnect.sure",
    "forget_chat.sure",
    "verify.file",
    "application.anew",
}


#: Whether a paper that was sent has arrived.
_ARRIVED = matcher(
    {
        "en": (
            "(did|have|has) (you|u|anyone|somebody) … (get|got|receive|received|see|seen) … (papers?|documents?|docs?|payslips?|photos?|pictures?|files?|pdfs?|letter)",
            "(did|have|has) my … (papers?|documents?|payslips?|photos?|files?|letter) … (arrived?|come|came|go through|gone through)",
        ),
        "es": (
            "(ya )?(recibieron|recibiste|les llego|les llegaron|le llego|vieron) … (nomina|papeles|documentos?|fotos?|comprobantes?|carta|extracto)",
            "ya (llego|llegaron) … (nomina|papeles|documentos?|fotos?|comprobantes?)",
        ),
        "zh": (
            "收到(了)?(我)?(发|發|传|傳|寄)?(的)?…(材料|证明|證明|文件|资料|資料|照片|工资单|薪資單)(了)?(吗|嗎|没|沒)",
        ),
    }
)


def _asks_what_arrived(text: str) -> bool:
    return len(text) <= _LONGEST and _ARRIVED.search(plain(text)) is not None


#: Between a word of wanting and the person.
_GAP_ZH = "[^，。！？,.!?]{0,4}?"
_PERSONS = {
    "en": "(a|an|one|another) (real |human |live )?(person|human|agent|advisor|adviser)",
    "es": "(una persona|un humano|un asesor|una asesora|un agente|una agente|un ejecutivo|una ejecutiva|un operador|una operadora|alguien real)",
    "zh": "(人工|真人|客服|工作人员|工作人員|专员|專員|专人|專人)",
}
#: How people ask for a person, by language: with a word of wanting or talking beside it, or with nothing else.
_A_PERSON = matcher(
    {
        "en": (
            f"(want|talk|speak|chat|please|pls|plz|can i|could i|need|like|prefer|rather|give me|connect|transfer|contact|reach|ask|let me|put me|are you|is this|is there) … {_PERSONS['en']}",
            f"{_PERSONS['en']},? … (please|pls|plz)",
            f"get (me |to )?{_PERSONS['en']}",
            "(human|agent|advisor) (please|pls|plz)",
            "real person",
            "(talk|speak) (to|with) someone",
        ),
        "es": (
            f"(quiero|quisiera|hablar|por favor|necesito|prefiero|puedo|pase|paseme|pasame|comuniqueme|eres|es usted) … {_PERSONS['es']}",
            f"{_PERSONS['es']},? (por favor|que me (ayude|atienda|explique))",
            f"me (atienda|atiende|ayude|explique) … {_PERSONS['es']}",
            "hay (alguna |una )?persona (real|con quien|ahi|disponible)",
            "hablar con alguien|(paseme|pasame|comuniqueme|comunicame|conecteme|conectame) con alguien",
        ),
        "zh": (
            f"(我要|(?<![{HAN}])要|想|转|轉|接|叫|找|帮我|幫我|给我|給我|是不是|你是|您是|请(?!了|假)|請(?!了|假)|联系|聯絡|联络|需要|有没有|有沒有|能|可以){_GAP_ZH}{_PERSONS['zh']}",
            "找(个|個|一个|一個)?(顾问|顧問)",
            "(想|要|找|能)(个|個)?(跟|和)?(真)?人(说话|說話|讲话|講話|聊聊|谈谈|談談)",
            f"(跟|和){_GAP_ZH}{_PERSONS['zh']}…(说|說|讲|講|聊|谈|談|通话|通話|沟通|溝通)",
            f"{_PERSONS['zh']}(服务|服務|客服)?(在吗|在嗎|电话|電話|处理|處理|呢|吗|嗎|请|請|谢谢|謝謝)",
        ),
    }
)
_ONLY_A_PERSON = re.compile(
    rf"(?:hi |hello |ok |no )?(?:{_PERSONS['en']}|human|agent|advisor|{_PERSONS['es']}|asesora?|agente|ejecutiv[oa]|operadora?|humano|persona(?: real)?|hay alguien(?: ahi| real)?"
    r"|(?:atencion|servicio) al cliente|有人(?:在)?[吗嗎]|有[没沒]有人|[来來][个個]人"
    rf"|{_PERSONS['zh']}(?:客服|服务|服務|顾问|顧問)?)"
)
#: Of somebody else, or of something that is no person.
_OTHER_PERSONS = matcher(
    {
        "en": (
            "human (resources|rights|resource)",
            "(human|person) or (is (it|this) )?(a |an |just )*(robot|bot|machine|ai|program|computer)",
            "(robot|bot|machine|ai|program|computer) or (is (it|this) )?(a |an |real )*(human|person)",
            "(care|caring|look|looking|support|supporting|feed) … a person (who|that|with)",
            "(care of|caring for|care for|look after|looking after) … (a|the|one) person",
            "(as|work as|working as|worked as|job as|to be|become|becoming|being) (a|an|the) (agent|advisor|adviser|human)",
            "(estate|insurance|sales|travel|call|security|real estate) agent",
            f"(does|do|will|would|did|is|are|has|can) (there )?{_PERSONS['en']} … (look|looks|looking|looked|read|reads|check|checks|decide|decides|see|sees|review|reviews|approve|approves|involved)",
        ),
        "es": (
            "(cuidar|cuido|cuidando|atender|atiendo|ayudar|ayudo|mantener|mantengo) … una persona",
            "(persona|humano) o (es )?(un |una )?(robot|bot|maquina|programa|ia)",
            "(robot|bot|maquina|programa|ia) o (es )?(una |un )?(persona|humano)",
            "(como|de|soy|era|fui|ser) (un |una )?(asesor|asesora|agente|ejecutiv[oa]|operadora?)",
        ),
        "zh": (
            "(真人|人工)(还是|還是)(个|個)?(机器|機器|ai|程序|程式)|(机器人?|機器人?|ai|程序|程式)(还是|還是)(个|個)?(真人|人)",
            "人工(智能|智慧|费|費|成本|作业|作業|授精|心脏|关节)",
            f"(冒充|假冒|假扮|装成|裝成|假装|假裝|骗子|騙子|诈骗|詐騙){_GAP_ZH}{_PERSONS['zh']}|假{_PERSONS['zh']}",
            f"(我是|做|当|當|从事|從事|担任|擔任|应聘|應徵|公司的){_GAP_ZH}(客服|顾问|顧問|专员|專員|工作人员|工作人員)",
        ),
    }
)

#: My parents, my work: not me.
_NOT_MY = "(?!(的|们的|們的)?(爸|妈|媽|父|母|家|爷|爺|奶|老公|老婆|老板|老闆|房东|房東|老师|老師|先生|太太|对象|對象|男友|女友|丈夫|妻子|哥|姐|弟|妹|儿|兒|女儿|女兒|亲|親|朋友|同事|同学|同學|邻居|鄰居|单位|單位|公司|学校|學校|领导|主管|联系人|聯絡人))"
#: How people ask to be called up, by language; a person writes to them then.
_CALLS = matcher(
    {
        "en": (
            "(can|could|please|pls|plz|would|will|must|should|want|like|need) … (call|phone|ring) (me|us)( back)?",
            "(call|phone|ring) me( back)? (please|pls|plz|now|today|tomorrow|on|at|up|back|asap)",
            "give me a (call|ring)",
            "(speak|talk) (to|with) (somebody|someone|anyone|a human)",
        ),
        "es": (
            "(llamame|llameme|llamenme|llamadme)",
            "me (pueden|puede|podrian|podria|puedes) … llamar",
            "(que|quiero que|necesito que) me (llamen|llame|llamen)",
        ),
        "zh": (
            f"(给|給)我{_NOT_MY}…(打|回)…(电话|電話)|(打|回)(个|個|通)?(电话|電話)(给|給)我{_NOT_MY}|(打|回)我{_NOT_MY}(电话|電話)|(电话|電話)(联系|聯絡|联络)我{_NOT_MY}",
        ),
    }
)
_NO_CALLS = matcher(
    {
        "en": (
            "(don't|do not|never|stop|not|nobody|no one) … (call|calling|phone|ring)",
            "(will|would|do|are) (you|they|somebody|someone) … (call|calling|phone|phoning|ring|ringing) (me|us) (at|on|in) (my |the )?(work|workplace|job|office)",
            "(he|she|they|boss|employer|company|agency|doctor|work) (said|says|will|would|might|may|promised|wants) … (call|phone|ring)",
            "(?<!your )(boss|employer|company|agency|doctor) … (call|phone|ring)",
            "(call|phone|ring) me … (for|when there is|about) (work|a job|a shift|shifts|an interview)",
        ),
        "es": (
            "(no|nunca|dejen de) … (llamen|llame|llamar|llamarme)",
            "(llamen|llame|llamar|llamarme) … (trabajar|trabajo|empleo|entrevista|chamba)",
            "(jefe|jefa|empresa|patron|patrona|medico) … (llamen|llame|llamar|llamarme)",
            "(van|vas|va|ira|iran) a llamarme … (trabajo|oficina|empleo|chamba)",
        ),
        "zh": (
            "(不要|别|別|勿|不用|不必)(再)?(给|給|打)",
            "(给|給)我们?的?(公司|单位|單位|老板|老闆|领导|領導|主管|家里|家裡|家人|同事)",
            "(?<!你们)(?<!你們)(公司|老板|老闆|单位|單位|工厂|工廠|主管|领导|經理|医院|醫院|催收)…(打|回)…(电话|電話)",
        ),
    }
)


def _wants_a_person(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    said = plain(text).strip(" .!?¡¿。！？")
    if _ONLY_A_PERSON.fullmatch(said) is not None:
        return True
    if _A_PERSON.search(said) is not None and _OTHER_PERSONS.search(said) is None:
        return True
    wants_call = said in {"call me", "call me back"} or _CALLS.search(said) is not None
    return wants_call and _NO_CALLS.search(said) is None


def _told_with_it(situation: Situation, text: str) -> Sequence[Happening]:
    """Why a person is wanted, when, or a number to call: whoever comes reads it. Nothing where it is only the wish."""
    said = plain(text).strip(" .!?¡¿。！？")
    is_wish = _ONLY_A_PERSON.fullmatch(said) is not None
    for wish in (_A_PERSON, _CALLS, _IN_PASSING):
        said = wish.sub(" ", said)
    # A helper is asked what it is about.
    is_all = is_wish or not re.search(r"\w", said) or situation.speaks_for_another
    return [] if is_all else [MessageLeft(is_said=False)]


#: Beside a wish, they tell nothing.
_IN_PASSING = re.compile(
    r"\b(?:i|id|i'd|i['’]?ll|we|you|can|could|may|would|please|pls|just|now|right|real|actual|live|human|being|hi|hello|hey|ok|yes|no|the|an?|with|to|sorry|thanks?"
    r"|puedo|podr[ií]a|quisiera|por|favor|ya|ahora|hola|un|una|real|verdad|de|con|me|gracias)\b"
    r"|[我请請]|麻烦|麻煩|客服|服务|服務|一下|现在|現在|真的?|[吗嗎吧啊呢]|谢谢|謝謝|[你您]好"
)


#: Longer is a story.
_LONGEST = 120
