## 商户的退款政策：商户设置，以及顾客看到的内容。

refunds-within = 退款：付款后 { $days } 天内可申请。
refunds-until = 退款：{ $until } 前可申请。
refunds-none = 该商户不接受退款申请。
refunds-with-terms = { $said }商户说明：“{ $terms }”
receipt-refunds = 退款政策

refund-policy-button = 退款政策
refund-policy-title = <b>{ $shop } · 退款政策</b>
refund-policy-unsaid = 尚未设置，顾客付款后 180 天内可申请退款。
refund-policy-explain = 顾客付款前及回单上均可看到。修改仅对之后的付款生效。无论如何设置，您都可在 180 天内主动退款。
refund-policy-none-button = 不接受退款
refund-policy-days-button = { $days } 天
refund-policy-terms-button = 填写说明
refund-policy-ask = 请填写退款说明，例如：<code>未拆封，凭小票退款。</code>最多 { $max } 个字。
refund-policy-awaits = 您填写退款说明
refund-policy-no-terms-button = 不填说明
failure-refund-ask-over =
    ⛔ 未申请：按该商户的退款政策，申请已于 { $until } 截止。
    如果付款本身有问题，可联系客服处理。
