"""Menu: the commands of `parley`, each from its own module."""

from __future__ import annotations

import typer

from .contacts import contact
from .demo.command import demo
from .differences import list_differences
from .doctor import doctor
from .erase import erase
from .export import export
from .invite import invite
from .keys import keys
from .loans import loans
from .offers import offers
from .payments import payments
from .relief import relief
from .run import run
from .sandbox import sandbox
from .schedule import schedule
from .templates import templates
from .vault import vault
from .verify import verify
from .webhooks import webhooks

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Parley: a Telegram bot through which a borrower who cannot repay as agreed negotiates with the lender.",
)
app.command()(run)
app.command()(demo)
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
app.command()(sandbox)
app.command()(schedule)
app.command()(relief)
app.command()(offers)
