"""Invite: a one-time link for the lender's letter, for a party whose telephone number has changed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer
from telegram.error import TelegramError

from bot.settings import Config, Settings
from bot.telegram.wire import wire
from negotiation.party import Party, Role
from storage import lending, people
from storage.auditing import audit
from storage.engine.database import Session
from storage.tokens import new_token

from .surroundings import CommandError, now_of, opened, run_until_done, surroundings


def invite(
    loan: Annotated[str, typer.Argument(help="The loan's number.")],
    *,
    role: Annotated[
        Role | None, typer.Option(help="Which of several parties, by their part in the loan.")
    ] = None,
    phone: Annotated[
        str | None,
        typer.Option(help="Which of several parties, by the telephone number on file (+1…)."),
    ] = None,
) -> None:
    """Print a one-time link by which one person gets in without a known telephone number."""
    settings, config = surroundings()
    link, until = run_until_done(_invite(settings, config, loan, role, phone))
    typer.echo(link)
    typer.echo(
        f"Good for one person, once, until {until:%Y-%m-%d}. It is not shown again.", err=True
    )


async def _invite(
    settings: Settings, config: Config, number: str, role: Role | None, phone: str | None
) -> tuple[str, datetime]:
    async with opened(settings) as database:
        async with database.begin() as session:
            party = await _whom(session, number, role, phone)
        name = await _bot_name(settings)  # no transaction is open while Telegram is asked
        async with database.begin() as session:
            token, now = new_token(), now_of(settings)()
            until = await people.invite(
                session,
                party_id=party.id or 0,
                token=token,
                now=now,
                days=config.policy_for().invite_days,
            )
            await audit.append(
                session, at=now, actor="operator", event="invited", party_id=party.id
            )
    return f"https://t.me/{name}?start={token}", until.astimezone(config.zone)


async def _whom(session: Session, number: str, role: Role | None, phone: str | None) -> Party:
    loan = await lending.loan_numbered(session, number)
    if loan is None or loan.id is None:
        raise CommandError(f"There is no loan {number} in the book.")
    return _only(await people.parties_of(session, loan.id), number, role, phone)


def _only(parties: list[Party], number: str, role: Role | None, phone: str | None) -> Party:
    meant = [
        party for party in parties if role in {None, party.role} and phone in {None, party.phone}
    ]
    if not meant:
        raise CommandError(f"Loan {number} has no such party in the book.")
    if len(meant) > 1:
        roles = ", ".join(party.role for party in meant)
        raise CommandError(
            f"Loan {number} has {len(meant)} parties ({roles}): say --role, or --phone as on file."
        )
    return meant[0]


async def _bot_name(settings: Settings) -> str:
    """What the bot is called in a link. Raises `CommandError` when Telegram does not say."""
    if not settings.bot_token:
        raise CommandError("PARLEY_BOT_TOKEN is not set: the link names your bot.")
    bot = wire(settings.bot_token, settings.api_url)
    try:
        await bot.initialize_request()
        return (await bot.get_me()).username or ""
    except TelegramError as error:
        raise CommandError(
            f"Telegram does not say what the bot is called ({error.message}). Try `parley doctor`."
        ) from None
    finally:
        await bot.shutdown_request()
