"""Papers in three languages, to be changed with `replace` where a test is about it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.papers.agreement_paper import AgreementPaper
from bot.papers.offer_picture import OfferPicture, OfferRow
from bot.papers.press import Press

PICTURE = OfferPicture(
    lang="en",
    lender="Harbour Savings Bank",
    case_number="Case PA-2019-0042",
    headline="Your instalment could fall by 142.18 USD a month",
    today_title="Today",
    offer_title="Our offer",
    rows=(
        OfferRow(label="Each month", today="464.26 USD", offer="322.08 USD"),
        OfferRow(label="Instalments left", today="23", offer="36"),
        OfferRow(label="First one due", today="1 February 2019", offer="15 April 2019"),
        OfferRow(label="Last one due", today="1 February 2021", offer="15 March 2022"),
        OfferRow(label="To pay in all", today="10,677.98 USD", offer="11,594.88 USD"),
        OfferRow(label="Of which interest", today="1,402.11 USD", offer="2,319.01 USD"),
    ),
    difference="You pay less each month and 916.90 USD more interest in all.",
    note="This offer stands until 14 April 2019.",
)

PICTURE_HANS = OfferPicture(
    lang="zh-Hans",
    lender="港湾储蓄银行",
    case_number="个案 PA-2019-0042",
    headline="每月还款可减少 142.18 美元",
    today_title="现在",
    offer_title="我们的方案",
    rows=(
        OfferRow(label="每月还款", today="US$464.26", offer="US$322.08"),
        OfferRow(label="剩余期数", today="23 期", offer="36 期"),
        OfferRow(label="最后一期到期日", today="2021年2月1日", offer="2022年3月15日"),
        OfferRow(label="还款总额", today="US$10,677.98", offer="US$11,594.88"),
        OfferRow(label="其中利息", today="US$1,402.11", offer="US$2,319.01"),
    ),
    difference="每月还得少了，但因为延长了 13 个月，利息总共多付 US$916.90。",
    note="本方案有效期至 2019年4月14日。",
)

AGREEMENT = AgreementPaper(
    lang="en",
    dated=date(2019, 3, 31),
    title="Agreement on a longer term",
    lender="Harbour Savings Bank",
    subtitle="Case PA-2019-0042 · Version 1 · 31 March 2019",
    parties=(("Lender", "Harbour Savings Bank, Springfield"), ("Borrower", "Maria Łukasiewicz")),
    terms_heading="What we agree",
    key_terms=(("Instalment each month", "322.08 USD"), ("Number of instalments", "84")),
    schedule_heading="Every instalment",
    schedule_header=("No.", "Due", "Instalment", "Interest", "Principal", "Arrears", "Balance"),
    schedule=tuple(
        (str(n), f"15 Apr {2018 + n}", "322.08", f"{n}.01", "99.00", "13.12", f"{20_000 - n}.00")
        for n in range(1, 85)
    ),
    totals=("", "In all", "27,054.72", "8,804.61", "17,148.03", "1,102.08", ""),
    sections=(
        ("If an instalment is missed", ("Tell us in the chat before its due date if you can.",)),
        ("How we sign", ("You type your full name and press “I sign”.", "We seal.")),
        ("Complaints", ("Write /complaint in the chat.",)),
    ),
    signature_heading="Signature",
    signature=(("Signed by", ""), ("Signed at", ""), ("How", "")),
    page="Page {page} of {pages}",
)

AGREEMENT_HANT = replace(
    AGREEMENT,
    lang="zh-Hant",
    title="延長還款期限協議",
    lender="港灣儲蓄銀行",
    parties=(("貸款機構", "港灣儲蓄銀行"), ("借款人", "陳偉")),
    terms_heading="協議內容",
    schedule_heading="還款計劃",
    schedule_header=("期次", "到期日", "每期還款", "利息", "本金", "逾期款", "剩餘本金"),
    page="第 {page} 頁，共 {pages} 頁",
)
AGREEMENT_HANS = replace(
    AGREEMENT_HANT,
    lang="zh-Hans",
    title="延长还款期限协议",
    lender="港湾储蓄银行",
    parties=(("贷款机构", "港湾储蓄银行"), ("借款人", "陈伟")),
    page="第 {page} 页，共 {pages} 页",
)


@pytest.fixture(scope="session")
def press():
    return Press()


@pytest.fixture
def picture():
    return PICTURE


@pytest.fixture(params=[PICTURE, PICTURE_HANS], ids=lambda it: it.lang)
def picture_in_any_language(request):
    return request.param


@pytest.fixture
def agreement():
    return AGREEMENT


@pytest.fixture(params=[AGREEMENT, AGREEMENT_HANS, AGREEMENT_HANT], ids=lambda it: it.lang)
def agreement_in_any_language(request):
    return request.param
