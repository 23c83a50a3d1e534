## 收银台：用手机当面收款。

till-button = 收银台
till-title = <b>{ $shop }</b> · 收银台
till-display = <b>{ $amount }</b>
till-how = 点按键输入金额，也可直接发送金额和说明，例如 <code>12.50 咖啡</code>。默认币种为{ CURRENCY($currency) }，其他币种请加币种代码。
till-paused = ⚠️ 商户已暂停收款，恢复后顾客才能付款。
till-today = 今日已收 <b>{ $sums }</b>，共 { $count } 笔
till-today-none = 今日暂无收款。
till-charge-button = 收款
till-awaits = 您点按键输入金额，或直接发送金额，例如 12.50
till-nothing = 请先输入金额。
till-closed = 收银台已关闭。

till-sale-open = <b>{ $shop }</b> 收款 <b>{ $amount }</b>
till-sale-how = 请顾客扫码付款，{ $until } 前有效。付款成功后，这里会自动更新。
till-sale-paid = ✅ { $from } 已付款 <b>{ $amount }</b>
till-sale-paid-at = { $at } · 单号 { $reference }
till-sale-expired = ⛔ 未付款：<b>{ $amount }</b>，已超过 10 分钟有效期。
till-sale-withdrawn = ⛔ 已取消：<b>{ $amount }</b>，顾客无法再付款。
till-next-button = 下一笔
till-check-button = 查询结果
till-call-off-button = 取消这笔
notice-sale-expired = ⛔ 收银台的一笔 <b>{ $amount }</b> 未在有效期内付款。
