## 商户退款。

refund-button = 退款
refund-amount-ask =
    { $from } 付款 <b>{ $amount }</b>，要退多少？
refund-amount-before = 已退 { $refunded }，还可退 { $left }。
refund-amount-part = 点击下方按钮全额退款，或输入部分金额（{ $currency }），例如 5 或 5.50。
refund-amount-awaits = 退款金额，或点击按钮
refund-rest-button = 全额退款 { $left }
refund-reason-ask =
    请选择退款原因，付款人可见。
    也可自行填写，最多 { $max } 个字。
refund-meant = “{ $typed }”看起来是金额。要退还这个金额，还是把它写作退款原因？
refund-meant-button = 退还 { $amount }
refund-meant-reason-button = 写作退款原因
refund-reason-awaits = 退款原因，或点击按钮
refund-reason-returned = 退货
refund-reason-not-delivered = 未发货或未提供服务
refund-reason-duplicate = 重复付款
refund-reason-price-changed = 退差价
refund-reason-goodwill = 友好协商
refund-reason-line = 退款原因：{ $reason }
refund-confirm-title = 向 { $to } 退款 <b>{ $amount }</b>
refund-costs = 手续费退还 { $fee }，从商户余额实际扣除 <b>{ $costs }</b>。
refund-costs-all = 从商户余额扣除 <b>{ $costs }</b>。
refund-across = 对方收到 <b>{ $gets }</b>：按付款时的汇率和相同比例退还。
refund-confirm-keeps = 实时到账，退款后可用余额 { $keeps }。
refund-left = 退款后，这笔付款还可退 { $left }。
refund-left-nothing = 退款后，这笔付款已全额退还。
refund-confirm-button = 确认退款 { $amount }
refund-confirm-awaits = 您点击按钮
refund-cancelled = 已取消，没有退款。
refund-receipt =
    ✅ 已向 { $to } 退款 <b>{ $amount }</b>
    { $time } · 单号 <code>{ $reference }</code>
refund-receipt-told = 对方已收到通知。
refund-payment-button = 查看原付款

notice-refund-received = ✅ { $shop } 退款 <b>{ $amount }</b>，已到账
notice-refund-held = 您的账户已被冻结，这笔款项暂时冻结中。
notice-refund-made = ✅ 您的服务器已向 { $to } 退款 <b>{ $amount }</b>
notice-refund-made-by = ✅ 店员 { $by } 已向 { $to } 退款 <b>{ $amount }</b>
notice-refund-no = 单号 <code>{ $reference }</code> · 原付款 <code>{ $payment }</code>

failure-not-refunded = 未退款
failure-nothing-refunded = 没有退款。
failure-payment-unknown = ⛔ 您的商户没有这笔收款。
failure-refund-too-much = ⛔ 未退款：这笔付款还可退 <b>{ $left }</b>。
failure-refund-before = 此前已退 { $refunded }。
failure-refund-all-back = ⛔ 这笔付款已全额退还：{ $refunded }。
failure-refund-left-button = 退款 { $left }
failure-refund-over =
    ⛔ 未退款：付款后 180 天内可以退款，期限已于 { $until } 结束。
    您仍可直接向付款人转账。
failure-refund-send-button = 改为转账
failure-payer-gone =
    ⛔ 未退款：付款人已注销账户。
    请与对方另行协商退款方式，也可联系客服协助。
failure-payer-gone-staff =
    ⛔ 未退款：付款人已注销账户，无法再向该账户入账。
    如对方联系我们，请在其工单中商定其他方式。
failure-refund-over-staff = ⛔ 未退款：付款后 180 天内可以退款，期限已于 { $until } 结束。
failure-refund-too-small = ⛔ 未退款：金额过小，换算后付款人收不到款项，至少 <b>{ $least }</b>。
refund-confirm-at-once = 实时到账。
failure-shop-short =
    ⛔ 未退款：商户余额还差 <b>{ $short }</b>。
    请商户店主充值后再试。
failure-refund-unknown = ⛔ 没有这笔退款。

# 付款人申请退款。
refund-ask-button = 申请退款
refund-ask-why =
    请说明退款原因，商户可见，并会在三天内答复。
    可点击选择，也可自行填写，最多 { $max } 个字。
refund-decline-button = 拒绝
refund-decline-why =
    请说明拒绝原因，付款人可见，对方可以申请客服介入。
    最多 { $max } 个字。
refund-dispute-button = 申请客服介入
refund-asked-open = ⏳ 您已申请退款，商户应在 { $until } 前答复；逾期未答复，您可以申请客服介入。
refund-asked-unanswered = ⚠️ 您已申请退款，商户未在 { $until } 前答复。您现在可以申请客服介入。
refund-asked-declined = ⛔ 您申请了退款，商户已拒绝：{ $reason }
refund-asked-dispute-closed = ⛔ 客服曾介入，工单 { $number }。该工单已于 { $at } 关闭，未予退款。
refund-asked-disputed = ⏳ 客服已介入，工单 { $number }。我们会了解双方情况，并在这里答复。
refund-asked-back = ✅ 您申请了退款，商户已退款。
refund-asked-of-you-open = ⚠️ 对方申请退款，请在 { $until } 前答复。
refund-asked-of-you-declined = ⛔ 您已拒绝对方的退款申请：{ $reason }
refund-asked-of-you-dispute-closed = ⛔ 对方曾申请客服介入，工单已于 { $at } 关闭，未予退款。
refund-asked-of-you-disputed = ⏳ 对方已申请客服介入，我们会了解双方情况。
refund-asked-of-you-back = ✅ 对方申请退款，您已退款。
notice-refund-asked = ⚠️ <b>{ $from }</b> 申请退款 <b>{ $amount }</b>
notice-refund-asked-until = 请在 { $until } 前答复，逾期对方可以申请客服介入。
notice-refund-declined = ⛔ { $shop } 拒绝退款 <b>{ $amount }</b>
notice-refund-declined-why = 商户说明：{ $reason }
notice-refund-declined-next = 如有异议，可申请客服介入，我们会了解双方情况。
refund-twice = ⚠️ 该顾客此前已付过这个链接，可能是重复付款。
refund-twice-button = 重复付款：退回 { $left }
refund-overpaid-button = 仅退多付的部分
refund-due-ask =
    应付多少？目前共收 { $left }，超出的部分将退回。
    例如：<code>5.00</code>
refund-due-awaits = 应付的金额
refund-due-not-less = 金额须小于已收的 { $left }，且币种相同。
