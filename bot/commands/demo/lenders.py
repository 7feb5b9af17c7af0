"""Lenders of the demo: who lends, where, and how the two played people speak."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from bot.commands.book.sample_book import Lender
from dialogs.texts import Language


@dataclass(frozen=True, kw_only=True)
class DemoLender:
    language: str
    book: Lender  #: which sample book
    name: str
    time_zone: str
    region: str  #: of telephone numbers
    pack: str
    way: str  #: to pay
    advisor: str  #: first name
    colleague: str  #: the other advisor
    supervisor: str
    question: str
    answer: str
    other_question: str  #: in the case that is half-way when the page opens
    other_answer: str

    @property
    def config(self) -> str:
        """Its `parley.toml`."""
        return _CONFIG.format(**asdict(self))


def lender_for(language: Language) -> DemoLender:
    """The lender that fits a language."""
    lender = next((each for each in _LENDERS if each.language == language.code), _LENDERS[-1])
    return replace(lender, language=language.code)


_CONFIG = """\
[lender]
name = "{name}"
time_zone = "{time_zone}"
language = "{language}"
phone_region = "{region}"
pack = "{pack}"

[pay]
ways = ["{way}"]

[replies.papers]
title = "Papers are here"
en = "Thank you, {{name}}: your papers are complete. You hear from us by {{day}}."
zh_CN = "{{name}}，谢谢：您的材料已收齐。我们会在{{day}}前答复您。"
zh_TW = "{{name}}，謝謝：您的文件已收齊。我們會在{{day}}前答覆您。"
es = "Gracias, {{name}}: sus documentos están completos. Le respondemos a más tardar el {{day}}."
"""

#: The last for every other language.
_LENDERS = (
    DemoLender(
        language="zh_TW",
        book="tw",
        name="港灣商業銀行（示範）",
        time_zone="Asia/Taipei",
        region="TW",
        pack="taiwan",
        way="銀行轉帳：帳號 `000 1234 5678 9012`，戶名 港灣商業銀行（示範）",
        advisor="美玲",
        colleague="志明",
        supervisor="雅文",
        question="您好，我看過您的申請了。這個月的房租繳了嗎？",
        answer="繳了。六週後我可以開始新的工作。",
        other_question="您好，我是志明。治療大概還要多久？",
        other_answer="醫生說還要兩個月，之後我就回去上班。",
    ),
    DemoLender(
        language="zh_CN",
        book="zh",
        name="港湾储蓄银行（演示）",
        time_zone="Asia/Shanghai",
        region="CN",
        pack="china",
        way="银行转账：账号 `0000 1234 5678 9012 345`，户名 港湾储蓄银行（演示）",
        advisor="美玲",
        colleague="志明",
        supervisor="雅文",
        question="您好，我看过您的申请了。这个月的房租付了吗？",
        answer="付了。六周后我可以开始新的工作。",
        other_question="您好，我是志明。治疗大概还要多久？",
        other_answer="医生说还要两个月，之后我就回去上班。",
    ),
    DemoLender(
        language="es",
        book="en",
        name="Caja de Ahorros del Puerto (demostración)",
        time_zone="America/New_York",
        region="US",
        pack="united_states",
        way="Transferencia: cuenta `0000 1234 5678`, Caja de Ahorros del Puerto (demostración)",
        advisor="Elena",
        colleague="Tomás",
        supervisor="Rut",
        question="Hola, he leído su solicitud. ¿Está pagado el alquiler de este mes?",
        answer="Sí. Puedo empezar en un trabajo nuevo dentro de seis semanas.",
        other_question="Hola, soy Tomás. ¿Cuánto tiempo más durará el tratamiento?",
        other_answer="Dos meses más, dice el médico. Después vuelvo a trabajar.",
    ),
    DemoLender(
        language="en",
        book="en",
        name="Harbour Savings Bank (demo)",
        time_zone="America/New_York",
        region="US",
        pack="united_states",
        way="Bank transfer: account `0000 1234 5678`, Harbour Savings Bank (demo)",
        advisor="Mei",
        colleague="Tom",
        supervisor="Ruth",
        question="Hello, I have read your application. Is your rent paid for this month?",
        answer="Yes. I can start a new job in six weeks.",
        other_question="Hello, I am Tom. How long will the treatment take?",
        other_answer="Two more months, the doctor says. Then I am back at work.",
    ),
)
