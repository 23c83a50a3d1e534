## What a shop's servers pay to people: turned on by its owner in the chat.

payouts-button = API 付款
payouts-off =
    <b>API 付款：未开启</b>
    { $shop } 的任何密钥都无法动用您的余额对外付款。
payouts-on =
    <b>API 付款：已开启</b>（{ $since }）
    { $shop } 的服务器可从您的余额向他人付款：单笔最高 <b>{ $payment }</b>，每日最高 <b>{ $day }</b>。今日剩余额度：{ $left }。
payouts-would = 开启后：单笔最高 <b>{ $payment }</b>，每日最高 <b>{ $day }</b>。
payouts-factor = 需先绑定身份验证器：这样即使手机落入他人手中，也无法开启此功能。
payouts-how = 需使用具备付款权限的密钥，且每个请求都须签名。您的限额和我们的安全检查同样适用，每笔付款都会在此通知您。
payouts-awaits = 请点按下方按钮
payouts-on-button = 开启
payouts-change-button = 确认修改
payouts-off-button = 关闭 API 付款
payouts-payment-ask = <b>单笔</b>最多可付多少？当前 { $now }，最高 { $most }。
payouts-day-ask = <b>每日</b>最多可付多少？当前 { $now }，最高 { $most }。
payouts-confirm-title = <b>API 付款</b>
payouts-cancelled = ⛔ 未作任何修改。
payouts-done =
    ✅ <b>API 付款已开启</b>
    { $shop }：单笔最高 { $payment }，每日最高 { $day }。接下来请在“API 密钥”中创建付款密钥。
payouts-ended =
    ⛔ <b>API 付款已关闭</b>
    即刻起任何密钥都无法对外付款。尚在等待的付款不会转出，将退回给您。已付出的款项不受影响。

## The same for tokens of Crypto Pay clients, which do not sign.

transfers-button = Crypto Pay 转账
transfers-off =
    <b>Crypto Pay 转账：未开启</b>
    { $shop } 的任何 Crypto Pay 令牌都无法动用您的余额对外付款。
transfers-on =
    <b>Crypto Pay 转账：已开启</b>（{ $since }）
    { $shop } 的服务器可从您的余额向他人付款：单笔最高 <b>{ $payment }</b>，每日最高 <b>{ $day }</b>。今日剩余额度：{ $left }。
transfers-how = 这类请求不签名，凭令牌即可付款，且只能来自您创建令牌时填写的 IP 地址，因此额度上限低于 API 付款。您的限额和我们的安全检查同样适用，每笔付款都会在此通知您。
transfers-off-button = 关闭 Crypto Pay 转账
transfers-confirm-title = <b>Crypto Pay 转账</b>
transfers-done =
    ✅ <b>Crypto Pay 转账已开启</b>
    { $shop }：单笔最高 { $payment }，每日最高 { $day }。
transfers-ended =
    ⛔ <b>Crypto Pay 转账已关闭</b>
    即刻起任何 Crypto Pay 令牌都无法对外付款。尚在等待的付款不会转出，将退回给您。已付出的款项不受影响。

notice-shop-paid-out = 您的商户服务器已向 { $to } 付款 <b>{ $amount }</b>，余额共扣除 { $total }。
notice-shop-payout-waits =
    ⏳ 您的商户服务器首次向 { $to } 付款 <b>{ $amount }</b>。
    将于 { $until } 付出，在此之前可以撤销。
notice-shop-payout-review =
    ⏳ 您的商户服务器向 { $to } 付款 <b>{ $amount }</b>，我们正在审核，最迟 { $until } 完成。
    您可以撤销这笔付款。
notice-shop-payout-call-off-button = 撤销付款

failure-payouts-off = 该商户尚未开启 API 付款。
failure-payout-unsigned = 请求未按要求签名，或签名已超过五分钟。
failure-payout-unknown = 没有这笔付款。
