"""Currencies: the codes of ISO 4217 in which people owe and pay, and which one a mistyped one was likely meant to be.

>>> known("GBP")
'GBP'
>>> known("GPB")
Traceback (most recent call last):
    ...
negotiation.currencies.UnknownCurrency: "GPB" is no currency of ISO 4217; GBP is likely meant
>>> [likely(each) for each in ("gbp", "USS", "RMB", "€", "AAA", "")]
[('GBP',), ('USD', 'UZS'), ('CNY',), ('EUR',), (), ()]

`Money` itself looks at the form alone, so that what was kept before is still read. What comes from outside (files,
programs, the configuration) is looked up here.
"""

# ruff: noqa: N818 - it says what is wrong with the code

from __future__ import annotations

from collections.abc import Iterator

#: Legal tender somewhere (ISO 4217, list one). Metals, codes for tests and "no currency" are none that anybody owes in.
_TENDER = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
    SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST
    XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""
#: Units of account that loans are written in, beside the money of the place (ISO 4217, funds).
_INDEXED = "CLF COU MXV UYI UYW"
TENDER = frozenset(_TENDER.split())
CURRENCIES = TENDER | frozenset(_INDEXED.split())

#: What people write instead of the code. A bare "$" may be any of twenty.
_MEANT = {
    "€": "EUR",
    "EURO": "EUR",
    "£": "GBP",
    "STG": "GBP",
    "UKP": "GBP",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "RMB": "CNY",
    "CNH": "CNY",
    "NT$": "TWD",
    "NTD": "TWD",
}


class UnknownCurrency(ValueError):
    """It is no code of ISO 4217 in which anybody owes; the message says which may be meant."""

    def __init__(self, code: str) -> None:
        meant = likely(code)
        said = f'"{code}" is no currency of ISO 4217'
        super().__init__(f"{said}; {' or '.join(meant)} is likely meant" if meant else said)


def known(code: str) -> str:
    """The code itself. Raises `UnknownCurrency`."""
    if code not in CURRENCIES:
        raise UnknownCurrency(code)
    return code


def likely(code: str) -> tuple[str, ...]:
    """Which code of ISO 4217 was meant; nothing where it could be anything."""
    typed = code.strip().upper()
    if typed in CURRENCIES:
        return (typed,)
    if typed in _MEANT:
        return (_MEANT[typed],)
    if len(typed) != 3 or len(set(typed)) == 1:  # "AAA" only fills the column
        return ()
    turned = tuple(sorted(each for each in TENDER if sorted(each) == sorted(typed)))
    alike = turned or tuple(sorted(_one_letter_off(typed)))
    return alike if len(alike) <= _CHOICES else ()


#: More to choose from are no help.
_CHOICES = 3


def _one_letter_off(typed: str) -> Iterator[str]:
    for each in TENDER:
        if sum(one != other for one, other in zip(each, typed, strict=True)) == 1:
            yield each
