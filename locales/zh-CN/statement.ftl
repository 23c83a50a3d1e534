## /statement：任意时段的账户对账单（文件或图表），以及回单。

statement-ask =
    <b>账户对账单</b>
    请选择时间范围
statement-typed = 也可以直接发送起止日期，例如 <code>{ $from } { $to }</code>，或月份，例如 <code>2026-10</code>。
statement-awaits = 时间范围，例如 2026-10-01 2026-10-31
statement-unread = 无法识别时间范围。请发送起止日期，例如 <code>2026-10-01 2026-10-31</code>，或月份，例如 <code>2026-10</code>。
statement-this-month = 本月
statement-last-month = 上月
statement-three-months = 近三个月
statement-this-year = 今年
statement-time = <b>{ $period }</b>
statement-of = 币种：{ CURRENCY($currencies) }
statement-which = 请选择格式：PDF 便于阅读存档，CSV 用于表格软件。
statement-choice-awaits = 您点击一种格式
statement-all = 全部
statement-chosen = ✓ { $label }
statement-as-pdf = PDF
statement-as-csv = CSV
statement-as-picture = 图表
statement-making =
    ⏳ 正在生成 { $period } 的对账单。
    做好后会显示在这里，通常一分钟内完成，您可以先做别的。
statement-drawing =
    ⏳ 正在绘制 { $period } 的图表。
    做好后会显示在这里，通常一分钟内完成，您可以先做别的。
statement-made =
    ✅ <b>对账单</b> · { $period }
    收到文件的人可以核验：/verify <code>{ $code }</code>
statement-drawn = ✅ <b>{ $period }</b>
statement-other-button = 换种格式
statement-make-again-button = 重新生成
statement-button = 对账单

monthly-button-on = 月度账单：已开启
monthly-button-off = 月度账单：已关闭
monthly-on =
    <b>月度账单：已开启</b>
    每月初会收到上个月的图表，包括支出分类和每日余额。没有资金变动的月份不会发送。
monthly-off =
    <b>月度账单：已关闭</b>
    不会再收到月度账单。需要时可用 /statement 生成任意时段的图表。
monthly-on-button = 开启月度账单
monthly-off-button = 关闭月度账单

receipt-pdf-button = 回单
receipt-as-pdf-button = PDF 版
receipt-sent =
    ✅ { $reference } 的<b>回单</b>
    收到回单的人可以核验：/verify <code>{ $code }</code>

## /verify：文件、账号或网址是否属于 OKPay。

verify-ask =
    <b>核验真伪</b>
    请发送回单或对账单上的验证码（例如 <code>7QK2-9FXD-M3P8</code>），或自称 OKPay 的 Telegram 账号、网址。
verify-awaits = 验证码（例如 7QK2-9FXD-M3P8）、账号或网址
verify-ours = ✅ <b>确认由 OKPay 开具</b>，开具时间 { $at }。
verify-not-ours =
    ⛔ <b>并非 OKPay 开具。</b>
    OKPay 没有使用该验证码的文件。如果它看上去像我们的文件，请勿采信，并告知客服。
verify-name-ours = ✅ <b>{ $name }</b> 是 OKPay 官方的。
verify-name-not-ours =
    ⛔ <b>{ $name }</b> 不是 OKPay 官方的。
    请勿向其透露密码、验证码或支付密码。OKPay 工作人员绝不会索要这些信息。
verify-receipt-sent = 转出 <b>{ $amount }</b>
verify-receipt-received = 转入 <b>{ $amount }</b>
verify-receipt-paid = 付款给商户 <b>{ $amount }</b>
verify-receipt-sold = 商户收款 <b>{ $amount }</b>（已扣手续费）
verify-receipt-refund = 商户退款 <b>{ $amount }</b>
verify-receipt-refunded = 商户退款 <b>{ $amount }</b>
verify-receipt-topup = 充值 <b>{ $amount }</b>
verify-receipt-topup-returned = 充值 <b>{ $amount }</b>，已被撤回
verify-receipt-exchange = 兑换 <b>{ $amount }</b>
verify-receipt-withdrawal = 提现 <b>{ $amount }</b>
verify-receipt-withdrawal-returned = 提现 <b>{ $amount }</b>，已退回
verify-receipt-hold = 预扣 <b>{ $amount }</b>
verify-receipt-hold-returned = 预扣退回 <b>{ $amount }</b>
verify-receipt-released = 解除冻结 <b>{ $amount }</b>
verify-receipt-reversal = 冲正 <b>{ $amount }</b>
verify-receipt-other = 变动 <b>{ $amount }</b>
verify-from = 付款方：{ $name }
verify-to = 收款方：{ $name }
verify-when = { $at } · 单号 { $reference }
verify-state-done = 当前状态：已完成
verify-state-on-its-way = 当前状态：处理中
verify-state-returned = 当前状态：⚠️ 之后已退回
verify-state-reversed = 当前状态：⚠️ 之后已全部或部分退还
verify-state-not-done = 当前状态：⚠️ 没有资金变动
verify-taken-back = 其中已被收回：<b>{ $amount }</b>
verify-statement = { $holder } 的对账单，{ $period }
verify-picture = { $holder } 的账户图表，{ $period }
verify-balances = { $currency }：期初 <b>{ $opening }</b>，期末 <b>{ $closing }</b>
verify-until = 数据截至 { $at }。
verify-again-button = 再核验一个
verify-like-letters = 它只是看起来像 { $of }：其中的 { $signs } 不是您以为的字符，有人在冒充我们。
verify-like-spelling = 它与 { $of } 十分相似，但并不相同，请逐字核对。
verify-like-name = 它用了我们的名称，但不是我们的：我们只有 { $of }。
verify-never = OKPay 不会主动联系您，也没有其他机器人。
verify-official-button = 怎么认出我们
