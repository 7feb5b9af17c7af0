"""Peer: the same application as people write it with python-telegram-bot: a ConversationHandler in memory.

As it comes, or with "aiohttp" as its argument over our way to Telegram. What it is told it forgets when it ends.
"""

from __future__ import annotations

import os
import sys

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from bot.telegram.request import AiohttpRequest

BEGIN, LOAN, CONTACT, HOME, REASON, INCOME, OUTGOINGS, CAN_PAY, PAPER, SUMMARY, DECLARE = range(11)
GROUP = int(os.environ.get("PARLEY_ADVISOR_CHAT_ID", "0"))
URL = os.environ.get("PARLEY_API_URL", "")
Context = ContextTypes.DEFAULT_TYPE


def _buttons(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(one, callback_data=one)] for one in labels])


async def start(update: Update, _: Context) -> int:
    await update.message.reply_text(
        "Hello. I am the assistant of Example Savings Bank.",
        reply_markup=_buttons("Yes, let us begin", "Talk to a person", "Language"),
    )
    return BEGIN


async def begin(update: Update, _: Context) -> int:
    await _mark(update)
    await update.effective_chat.send_message("What is your loan number?")
    return LOAN


async def loan(update: Update, context: Context) -> int:
    context.user_data["loan"] = update.message.text
    button = KeyboardButton("📱 Share my number", request_contact=True)
    await update.message.reply_text(
        "Please share your telephone number with the button below.",
        reply_markup=ReplyKeyboardMarkup([[button]], one_time_keyboard=True),
    )
    return CONTACT


async def contact(update: Update, context: Context) -> int:
    context.user_data["phone"] = update.message.contact.phone_number
    await update.message.reply_text(
        "Thank you, now I know that it is you.", reply_markup=ReplyKeyboardRemove()
    )
    await update.message.reply_text(
        "What can I do for you?", reply_markup=_buttons("I can't pay as agreed", "Language")
    )
    return HOME


async def home(update: Update, _: Context) -> int:
    await _mark(update)
    await update.effective_chat.send_message(
        "What has made it hard to pay?",
        reply_markup=_buttons("I lost my job", "I am ill", "Another reason"),
    )
    return REASON


async def reason(update: Update, context: Context) -> int:
    context.user_data["reason"] = update.callback_query.data
    await _mark(update)
    await update.effective_chat.send_message("How much money comes in each month, after tax?")
    return INCOME


async def income(update: Update, context: Context) -> int:
    context.user_data["income"] = update.message.text
    await update.message.reply_text("How much goes out each month?")
    return OUTGOINGS


async def outgoings(update: Update, context: Context) -> int:
    context.user_data["outgoings"] = update.message.text
    await update.message.reply_text("How much could you pay us each month?")
    return CAN_PAY


async def can_pay(update: Update, context: Context) -> int:
    context.user_data["can_pay"] = update.message.text
    await update.message.reply_text("These papers help us to see how things are.")
    return PAPER


async def paper(update: Update, context: Context) -> int:
    file = await update.message.document.get_file()
    context.user_data["paper"] = bytes(await file.download_as_bytearray())
    await update.message.reply_text("✓ Your paper has arrived.")
    said = "\n".join(
        f"{name}: {value}" for name, value in context.user_data.items() if name != "paper"
    )
    await update.message.reply_text(said, reply_markup=_buttons("Send it"))
    return SUMMARY


async def summary(update: Update, _: Context) -> int:
    await update.callback_query.answer()
    await update.callback_query.edit_message_text(
        "How we see your situation", reply_markup=_buttons("Yes, send it now")
    )
    return DECLARE


async def declare(update: Update, context: Context) -> int:
    await _mark(update)
    topic = await context.bot.create_forum_topic(GROUP, f"Case {context.user_data['loan']}")
    said = "\n".join(
        f"{name}: {value}" for name, value in context.user_data.items() if name != "paper"
    )
    await context.bot.send_message(
        GROUP, said, message_thread_id=topic.message_thread_id, reply_markup=_buttons("Claim")
    )
    await update.effective_chat.send_message(
        "Thank you. Your application is with us now.",
        reply_markup=_buttons("Add to my application"),
    )
    return ConversationHandler.END


async def _mark(update: Update) -> None:
    """What was chosen stands below the question."""
    query = update.callback_query
    await query.answer()
    await query.edit_message_text(f"{query.message.text}\n✓ {query.data}")


async def _ready(_: Application) -> None:
    print("ready", flush=True)


def main() -> None:
    builder = (
        Application.builder()
        .token(os.environ["PARLEY_BOT_TOKEN"])
        .base_url(f"{URL}/bot")
        .base_file_url(f"{URL}/file/bot")
        .post_init(_ready)
    )
    if "aiohttp" in sys.argv:
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    text, tap = filters.TEXT & ~filters.COMMAND, CallbackQueryHandler
    application = builder.build()
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={
                BEGIN: [tap(begin)],
                LOAN: [MessageHandler(text, loan)],
                CONTACT: [MessageHandler(filters.CONTACT, contact)],
                HOME: [tap(home)],
                REASON: [tap(reason)],
                INCOME: [MessageHandler(text, income)],
                OUTGOINGS: [MessageHandler(text, outgoings)],
                CAN_PAY: [MessageHandler(text, can_pay)],
                PAPER: [MessageHandler(filters.Document.ALL, paper)],
                SUMMARY: [tap(summary)],
                DECLARE: [tap(declare)],
            },
            fallbacks=[],
        )
    )
    application.run_polling()


if __name__ == "__main__":
    main()
