## 付款码：顾客当面出示。

pay-code-button = 付款码
payer-code-card =
    <b>{ $digits }</b>
    请向收银员出示或报出付款码。{ $seconds } 秒内有效，仅可使用一次。
    出示付款码不会直接扣款，金额由您在这里确认。
payer-code-new-button = 刷新付款码
payer-code-used = ✅ <b>{ $shop }</b> 已使用此付款码，请在下方确认金额。
payer-code-charged = 您出示了付款码，<b>{ $shop }</b> 向您收款 <b>{ $amount }</b>。
payer-code-other-balance-button = 换一个余额付款
payer-code-refuse-button = 不付这笔
payer-code-refused = ⛔ 未付款，已通知收银台。
payer-code-not-here = 这是一个付款码，只有商户的收银台可以使用。

till-code-button = 顾客出示付款码
till-code-ask =
    请输入顾客的 9 位付款码，或发送付款码的照片。
    顾客可在“付款”中或通过 /code 打开付款码。
till-code-awaits = 顾客的 9 位付款码，或付款码的照片
till-code-back-button = 返回这笔收款
till-sale-asked = ⏳ 等待顾客在手机上确认，{ $until } 前有效。付款成功后，这里会自动更新。
notice-sale-refused = ⛔ 未付款：顾客取消了 <b>{ $amount }</b> 的付款。
failure-payer-code-invalid = ⛔ 付款码无效：可能输入有误、已被使用或已超过 1 分钟。请顾客刷新付款码。
failure-payer-code-again-button = 重新输入
