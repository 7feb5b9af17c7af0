"""Pack page: every rule of every pack with its source, as operators and their counsel read it.

`python -m bot.configuration.pack_page > docs/packs.md` writes the page.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from negotiation.pack import (
    Actor,
    AgreementContents,
    Allocation,
    AnnualRate,
    ChargeCapitalisation,
    Consequence,
    ContactCap,
    ContactHours,
    CoolingOff,
    CreditRecord,
    Day,
    Deadline,
    Disclosure,
    HighestRate,
    LastDay,
    LongestExtension,
    LongestTerm,
    ProductKind,
    Restructures,
    Retention,
    Rule,
    Signing,
    Silence,
    Source,
    Standing,
    Standstill,
    Support,
)
from negotiation.packs.contact_rules import ALL_WEEK, WEEKDAYS, WEEKEND

from .packs import STRICTEST, shipped, shipped_pack

INTRODUCTION = """\
# Packs: the law of a place as data

A pack says what the law of one place requires of a lender: when and how often borrowers may be contacted, which deadlines run and what starts them,
how long and how expensive a plan may be, what an agreement has to say, what people may be told about their credit record and about what they fear, and
who helps them free of charge. `[lender] pack` in [parley.toml](parley.toml) names it.

A rule binds certain kinds of products and actors (`[lender] actor`): who lent the money, who collects it for another, who bought the debt. The pack
limits the policy: a lender may be stricter; what is laxer is refused, with the key and the source. Where a rule and the lender's default differ, the rule
applies. What a rule pauses for a time (asking for the money, court and seizure, interest) begins with what happens in the case. The case's card
shows it with its last day and source, and so does what the borrower reads, as far as it is law. What Parley does not do itself, such as a step at
court, it can only announce: the lender has to keep to it.

**`strictest`** is used, with a warning, if no pack is named: the rules of contact of all packs together, for every product and actor. It names nobody who
gives free debt advice, so `[lender] advice` has to.

**If no pack fits**, copy the nearest from `negotiation/packs/` to a file beside `parley.toml`, change it, and name the file: `pack = "my_country.toml"`.
`parley doctor` says what is missing. The words for people are in the pack itself, in every language, because they state the law and change with it. What
is said about prison and seizure (`[[consequences]]`) may be left out: `/faq` then says that it depends on the law of the place.

**Sources.** Each rule says how well it is known; your counsel confirms every figure before use. *Text*: the rule itself was read, or for a helpline its
own page. *Secondary*: somebody else's page reports it. *Unconfirmed*: generally known, not looked up. *Own*: our careful reading of a rule that names no
figure. A rule names one source (`source`), and any others that say the rest of it (`also`).

`make packs` writes the tables from the data."""


def page() -> str:
    """The page of all packs."""
    parts = [INTRODUCTION]
    for name in shipped():
        pack = shipped_pack(name)
        title = f"## {pack.name} (`{name}`)"
        if name == STRICTEST:
            own = [rule for family, rule in pack.rules() if family not in CONTACT]
            parts += [title, "Its rules of contact are those above, for every product and actor."]
            parts.append(_table(own))
        else:
            parts += [title, _table(rule for _, rule in pack.rules())]
    return "\n\n".join(parts) + "\n"


CONTACT = {"hours", "caps", "silences"}


def _table(rules: Iterable[Rule]) -> str:
    rows = ["| rule | products | binds | source |", "| --- | --- | --- | --- |"]
    for rule in rules:
        note = f"; {rule.note}" if rule.note else ""
        sources = "; ".join(map(_source, rule.sources))
        cells = (said(rule) + note, _kinds(rule), _actors(rule), sources)
        rows.append(f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |")
    return "\n".join(rows)


def said(rule: Rule) -> str:
    """*rule* in a line."""
    return next(say(rule) for kind, say in _SAID.items() if isinstance(rule, kind))


def _hours(rule: ContactHours) -> str:
    when = "no contact" if rule.hours is None else f"contact {rule.hours}"
    return f"{when}, {_days(rule.days)}{_through(rule.channels)}"


def _cap(rule: ContactCap) -> str:
    days = "a day" if rule.days == 1 else f"in any {rule.days} days"
    return f"at most {rule.most} contacts {days}{_through(rule.channels)}"


def _silence(rule: Silence) -> str:
    return f"none for {rule.days} days after a conversation{_through(rule.channels)}"


def _deadline(rule: Deadline) -> str:
    least = "" if rule.what.is_lenders else "at least "
    counted = _plain(rule.counted).removeprefix("calendar ")
    days = f"{rule.days} {counted}" if rule.days != 1 else f"1 {counted.removesuffix('s')}"
    again = f", and again every {rule.again_months} months" if rule.again_months else ""
    return f"{_plain(rule.what)}: {least}{days} from {_plain(rule.starts)}{again}"


def _standstill(rule: Standstill) -> str:
    days = f" for {rule.days} days" if rule.days else ""
    return f"from {_plain(rule.starts)}: no {_list(rule.stops)}{days}"


def _extension(rule: LongestExtension) -> str:
    terms = f", for terms up to {rule.up_to} months" if rule.up_to else ""
    return f"extensions together at most {rule.percent} % of the first term{terms}"


def _restructures(rule: Restructures) -> str:
    most = "" if rule.most is None else f"at most {rule.most} plans"
    apart = "" if rule.months_between is None else f"{rule.months_between} months apart"
    return ", ".join(part for part in (most, apart) if part)


def _highest(rule: HighestRate) -> str:
    counted = f", every {' and '.join(sorted(rule.counts))} counted in" if rule.counts else ""
    return f"at most {rule.percent} % a year may be asked{counted}"


def _allocation(rule: Allocation) -> str:
    across = ", over all that is due" if rule.is_across else ""
    late = f"from {rule.from_days} days past due " if rule.from_days else ""
    return f"a payment pays {late}{', '.join(rule.order)}{across}"


_SAID: dict[type[Rule], Callable[..., str]] = {
    ContactHours: _hours,
    ContactCap: _cap,
    Silence: _silence,
    Deadline: _deadline,
    Standstill: _standstill,
    LastDay: lambda _: "what falls due on a day of rest may be paid on the next working day",
    LongestTerm: lambda rule: f"a plan runs at most {rule.months} months",
    LongestExtension: _extension,
    Restructures: _restructures,
    CoolingOff: lambda rule: f"a signed plan may be taken back within {rule.days} days",
    Retention: lambda rule: f"agreements and payments are kept for {rule.years} years at least",
    Disclosure: lambda rule: f"told before {_plain(rule.before)}: {_plain(rule.told)}",
    Signing: lambda rule: f"signed by: {_list(rule.signers)}; signature: {_plain(rule.level)}",
    AgreementContents: lambda rule: f"an agreement says: {_list(rule.items)}",
    AnnualRate: lambda rule: f"yearly rate named: {rule.method}",
    HighestRate: _highest,
    ChargeCapitalisation: lambda rule: f"becomes principal: {_list(rule.allowed) or 'no charge'}",
    Allocation: _allocation,
    CreditRecord: lambda rule: f"credit record, {_plain(rule.situation)}: {rule.words['en']}",
    Consequence: lambda rule: f"feared, {_plain(rule.feared)}: {rule.words['en']}",
    Support: lambda rule: f"{rule.purpose}: {rule.said_in('en')}",
}


def _plain(word: str) -> str:
    return str(word).replace("_", " ")


def _list(words: Iterable[str]) -> str:
    return ", ".join(_plain(word) for word in sorted(words))


def _days(days: frozenset[Day]) -> str:
    named = {ALL_WEEK: "every day", WEEKDAYS: "Monday to Friday", WEEKEND: "weekends"}
    return named.get(days) or ", ".join(_plain(day) for day in Day if day in days)


def _through(channels: frozenset[str]) -> str:
    return "" if len(channels) == 3 else f" ({_list(channels)})"


def _kinds(rule: Rule) -> str:
    if rule.kinds == frozenset(ProductKind):
        return "all"
    missing = frozenset(ProductKind) - rule.kinds
    return f"all but {_list(missing)}" if len(missing) == 1 else _list(rule.kinds)


def _actors(rule: Rule) -> str:
    return "all" if rule.actors == frozenset(Actor) else _list(rule.actors)


def _source(source: Source) -> str:
    name = f"[{source}]({source.url})" if source.url else str(source)
    return name if source.standing is Standing.TEXT else f"{name} ({source.standing})"


if __name__ == "__main__":
    sys.stdout.write(page())
