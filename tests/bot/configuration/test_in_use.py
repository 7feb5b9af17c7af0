"""The bot works by the policy of the product, and by the law that binds it."""

from pathlib import Path

from bot.composition.composing import compose
from bot.settings import Settings, read_config
from negotiation.pack import Item
from storage.sealed.vault import Vault

CONFIG = """
[lender]
name = "港湾银行"
time_zone = "Asia/Shanghai"
language = "zh_CN"
phone_region = "CN"
pack = "china"

[products."信用卡"]
kind = "card"
[products."信用卡".policy]
offer_days = 10
"""


async def test_a_product_has_its_policy_and_its_law(tmp_path: Path) -> None:
    (tmp_path / "parley.toml").write_text(CONFIG, encoding="utf-8")
    settings = Settings(
        _env_file=None,
        bot_token="1:token",
        data_dir=tmp_path,
        advisor_chat_id=-100,
        vault_key=Vault.new_key(),
    )

    app = compose(settings, read_config(tmp_path / "parley.toml"))
    card, other = app.house.policy_for("信用卡"), app.house.policy_for("消费贷")
    await app.close()

    assert (card.offer_days, other.offer_days) == (10, 14)
    assert (card.longest_term, other.longest_term) == (60, 120)
    assert Item.NO_NEW_CARDS in card.pack.clauses()
    assert Item.NO_NEW_CARDS not in other.pack.clauses()
    assert other == app.house.policy
    assert app.house.lender.advice == "全国公共法律服务热线，免费法律咨询：12348"
    assert app.house.lender.currency == "CNY"
