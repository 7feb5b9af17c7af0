"""Menu: the commands of `parley`, each from its own module."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Annotated

import typer

from .backup import backup, restore
from .contacts import contact
from .database import database
from .demo.command import demo
from .differences import list_differences
from .doctor import doctor
from .erase import erase
from .explaining import explained
from .export import export
from .init import init
from .invite import invite
from .keys import keys
from .loans import loans
from .offers import offers
from .parked import parked
from .payments import payments
from .relief import relief
from .run import run
from .sandbox import sandbox
from .schedule import schedule
from .templates import templates
from .vault import vault
from .verify import verify
from .version import tell
from .webhooks import webhooks

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Parley: a Telegram bot through which a borrower who cannot repay as agreed negotiates with the lender.",
)


@app.callback()
def _parley(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=tell,
            help="Print version, commit and revision of the tables.",
        ),
    ] = False,
) -> None: ...


app.command()(run)
app.command()(demo)
app.command()(init)
app.command()(doctor)
loans.command("differences")(list_differences)
app.add_typer(loans, name="loans")
app.add_typer(payments, name="payments")
app.add_typer(contact, name="contacts")
app.command()(invite)
app.command()(verify)
app.add_typer(export, name="export")
app.command()(webhooks)
app.command()(erase)
app.add_typer(keys, name="keys")
app.add_typer(vault, name="vault")
app.add_typer(templates, name="templates")
app.add_typer(parked, name="parked")
app.add_typer(database, name="database")
app.command()(backup)
app.command()(restore)
app.command()(sandbox)
app.command()(schedule)
app.command()(relief)
app.command()(offers)


def carry_out(arguments: Sequence[str] | None = None) -> None:
    """Do what the arguments say, and exit: 0, 1 when it could not be done, 2 when asked or set up wrongly."""
    with explained():
        put_together()(arguments, prog_name="parley")


@cache
def put_together() -> Callable[..., object]:
    """All commands; once, as it takes longer than to carry out most of them."""
    return typer.main.get_command(app)
