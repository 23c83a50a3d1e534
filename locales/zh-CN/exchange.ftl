## /exchange: one's own money from one currency into another.

exchange-from-ask = 要兑换哪种货币？
exchange-to-ask = 将{ CURRENCY($from) }兑换成哪种货币？
exchange-has = <b>{ $available }</b>
exchange-currency-awaits = 您选择币种，或发送币种代码，例如 USD
exchange-amount-ask =
    { CURRENCY($from) } → { CURRENCY($to) }，兑换多少？
    只写数字按{ CURRENCY($from) }计算；如需换到指定金额，请在数字后加上币种代码 { $to }，会自动算出所需的{ CURRENCY($from) }。
exchange-amount-awaits = 金额，例如 100 或 50 USD
exchange-amount-other = { $asked } 不在本次兑换的币种内，请用 { $from } 或 { $to } 填写金额。
exchange-line-puzzling =
    没能看懂这条指令。一句话兑换的写法：
    <code>/exchange 100 eur 换 usd</code>；如需正好换到 50 美元：<code>/exchange 用 eur 换 50 usd</code>。

exchange-confirm-title = 用 <b>{ $send }</b>兑换 <b>{ $receive }</b>
exchange-rate = 1 { $from } = { $rate } { $to }
exchange-rate-both = 1 { $from } = { $rate } { $to } · 1 { $to } = { $inverse } { $from }
exchange-confirm-keeps = { $receive }实时到账。兑换后可用余额 { $keeps }。
exchange-confirm-until = 此汇率为您保留 { $seconds } 秒。参考行情时间：{ $at }。
exchange-confirm-pin = 下一步需输入支付密码：含本笔在内，您今天兑换的汇率差价与手续费合计已超过 { $above }。
exchange-confirm-pin-always = 下一步需输入支付密码。
exchange-confirm-awaits = 您点击按钮，或发送其他金额
exchange-confirm-button = 确认兑换 { $send }
exchange-fresh-button = 刷新汇率
exchange-amount-button = 改金额
exchange-instead-button = 改为兑换 { $amount }
exchange-cancelled = 已取消，没有兑换任何款项。

exchange-receipt = ✅ 已用 <b>{ $send }</b>兑换 <b>{ $receive }</b>
exchange-receipt-cost = { $time } · 手续费 { $fee } · 单号 <code>{ $reference }</code>
exchange-receipt-no-fee = { $time } · 免手续费 · 单号 <code>{ $reference }</code>
exchange-again-button = 再兑换一笔

failure-rates-stale =
    ⛔ { $not }：最近一次行情是 { $since } 的，已经过期，无法给出合理的汇率。
    系统会自动获取最新行情，下一次在 { $retryAt }。
failure-rates-again-button = 重试
failure-same-currency = ⛔ 兑换前后都是{ CURRENCY($currency) }，请换一种货币。
failure-other-currency-button = 换一种货币

# For staff.
notice-rates-jump =
    ⚠️ 汇率波动过大，下列汇率未采用；在过期之前，仍按上一次的有效汇率计算。
    如果行情确实如此，请负责人从文件导入：<code>npm run rates</code>
notice-rates-ahead = ⚠️ 行情服务给出的时间晚于当前时间，内容未采用。
notice-rates-overtaken =
    ⚠️ 行情服务的读数总是来迟：已保存了更新的汇率，或同一时刻的其他汇率。
    如果刚才没有人导入汇率，说明有其他人在写入：请检查谁能写入数据库，并运行 <code>npm run books</code>。
notice-rates-no-answer = ⚠️ 行情服务没有响应，现有汇率已过期。恢复之前，客户无法兑换。
notice-rates-malformed = ⚠️ 行情服务返回的内容无法识别，现有汇率已过期，客户暂时无法兑换。
notice-rates-moved = 1 EUR：{ $was } → { $now } { $currency }
