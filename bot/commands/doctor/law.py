"""Law: whether the pack says in every language what people must be told, and names who helps them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.configuration.packs import STRICTEST, shipped
from bot.papers.agreement_templates import Templates
from bot.settings import Config
from dialogs.languages import LANGUAGES
from dialogs.printed.agreement_words import SAID
from negotiation.pack import (
    CreditSituation,
    Item,
    ProductKind,
    Purpose,
    SignatureLevel,
    Standing,
    Words,
)
from negotiation.refusals import NoTemplate

from .finding import Finding, Patient, failed, good, skipped, warning

#: Whom every pack names.
HELPERS = (Purpose.GENERAL, Purpose.CRISIS)


async def pack(patient: Patient) -> Finding:
    if isinstance(patient.config, str):
        return skipped("not checked: there is no configuration")
    named = patient.config.lender.pack
    if found := list(gaps(patient.config)):
        return failed(
            f"{named.code}: {'; '.join(what for what, _ in found)}",
            " ".join(dict.fromkeys(todo for _, todo in found)),
        )
    if named.code == STRICTEST:
        places = ", ".join(name for name in shipped() if name != STRICTEST)
        return warning(
            "no law is named: the strictest rules of contact of all packs hold",
            f"Name the pack of your country in [lender] pack ({places}), or write one (docs/packs.md).",
        )
    rules = [rule for _, rule in named.rules()]
    unsure = sum(
        any(each.standing in {Standing.UNCONFIRMED, Standing.OWN} for each in rule.sources)
        for rule in rules
    )
    unseen = f"; have your counsel confirm the {unsure} not looked up" if unsure else ""
    return good(f"{named.name}, {len(rules)} rules{unseen}")


async def templates(patient: Patient) -> Finding:
    """Whether an agreement could be printed on every product in every language."""
    if isinstance(patient.config, str):
        return skipped("not checked: there is no configuration")
    faults, used = _templates(patient, patient.config)
    if not faults:
        return good(f"{', '.join(used)}, approved and valid")
    said = "; ".join(faults)
    advice = _approval(patient)
    if patient.settings.is_rehearsal:
        return warning(f"{said}; rehearsals only", advice)
    return failed(f"{said}: no agreement can be made", advice)


def _approval(patient: Patient) -> str:
    """How a template gets approved, from where the configuration is."""
    is_named = not isinstance(patient.config, str) and patient.config.papers.templates
    first = (
        ""
        if is_named
        else f'Write templates = "templates" below [papers] in {patient.settings.config}. '
    )
    return (
        f"{first}Let your counsel read the template (docs/operator-guide.md, The seal, and agreements later), then write down who approved it: "
        '`parley templates approve any/any/any --by "name, office"`. `parley templates list` shows all.'
    )


def _templates(patient: Patient, config: Config) -> tuple[list[str], list[str]]:
    """What is wrong with those that would be used, and their names."""
    known = Templates(config.papers.templates)
    today = patient.now().astimezone(config.zone).date()
    faults: dict[str, None] = {}
    used: dict[str, None] = {}
    kinds = {ProductKind.INSTALMENT_LOAN, *(each.kind for each in config.products.values())}
    for kind in sorted(kinds):
        for language in sorted(LANGUAGES):
            try:
                used[known.usable(config.lender.pack.code, kind, language, today).called] = None
            except NoTemplate as refusal:
                faults[refusal.why] = None
    return [*faults], [*used]


async def levels(patient: Patient) -> Finding:
    """Whether the law wants stronger signatures than the lender's own seal stands for."""
    if isinstance(patient.config, str):
        return skipped("not checked: there is no configuration")
    wanted = {
        name or "any product": level
        for name in ("", *patient.config.products)
        for level in [patient.config.pack_for(name or None).signature_level()]
        if not SignatureLevel.RECORDED.is_enough_for(level)
    }
    if not wanted:
        return good("recorded acts and the lender's seal are enough")
    said = ", ".join(f"{name} ({level})" for name, level in wanted.items())
    return failed(
        f"the law wants a stronger signature for {said}",
        "Connect a signing service (bot/papers/signing_service.py), or agree on paper.",
    )


def gaps(config: Config) -> Iterator[tuple[str, str]]:
    """What is missing, and what to do about it."""
    named = config.lender.pack
    for situation in CreditSituation:
        record = named.credit_record(situation)
        if record is None:
            yield (
                f"nothing is said of the credit record ({situation})",
                f'Add [[credit_records]] with situation = "{situation}" and its words.',
            )
        else:
            yield from _silent(record.words, f"the credit record ({situation})", "credit_records")
    for purpose in HELPERS:
        if not named.support_for(purpose):
            yield (
                f"no helpline is named ({purpose})",
                f'Add [[support]] with purpose = "{purpose}", contact and words.',
            )
    if not config.lender.advice_in("en"):
        yield (
            "nobody is named who gives free debt advice",
            'Set [lender] advice, or add [[support]] with purpose = "advice" to the pack.',
        )
    for each in named.support:
        yield from _silent(each.words, f"{each.purpose}, {each.contact}", "support")
    for fear in named.consequences:
        yield from _silent(fear.words, f"what is feared ({fear.feared})", "consequences")
    yield from _unsaid(config)


def _unsaid(config: Config) -> Iterator[tuple[str, str]]:
    """What an agreement on some product has to say, and does not."""
    named, seen = config.lender.pack, set[Item]()
    for kind in ProductKind:
        bound = named.binding(kind, config.lender.actor)
        clauses = bound.clauses()
        for item in sorted(bound.must_say() - SAID - set(clauses) - seen):
            seen.add(item)
            yield (
                f"no agreement says what the law wants said ({item})",
                f"Write its words in [contents.clauses.{item}], in every language.",
            )
        for item in sorted(set(clauses) - seen):
            seen.add(item)
            yield from _silent(clauses[item], f"the clause {item}", "contents.clauses")


def _silent(words: Words, what: str, table: str) -> Iterator[tuple[str, str]]:
    missing = [code for code in sorted(LANGUAGES) if not words.get(code, "").strip()]
    if missing:
        yield (
            f"{what} has no words in {', '.join(missing)}",
            f"Write them in [{table}] of the pack.",
        )
