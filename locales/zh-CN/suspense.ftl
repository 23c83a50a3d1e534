## 无法入账或被银行收回的款项：员工所见内容。

suspense-title =
    { $count ->
       *[other] <b>待认领款项</b> · { $count } 笔
    }
suspense-empty = ✅ <b>待认领款项</b> · 暂无
suspense-list-line = <b>{ $amount }</b> · 附言 <code>{ $reference }</code> · { $cause } · { $since }
suspense-list-recalled = ⚠️ 同额款项已被收回
suspense-read-button = 🔑 查看完整附言
suspense-list-button = 待认领款项
suspense-here = <b>{ $amount }</b> 待认领
suspense-missing = <b>{ $amount }</b> 短缺
suspense-closed = <b>{ $amount }</b> · 已结案
suspense-facts =
    附言 <code>{ $reference }</code> · 渠道 { $rail }
    原因：{ $cause }
suspense-age =
    { $days ->
        [0] { $since } 起
       *[other] { $since } 起，已 { $days } 天
    }
suspense-told = 对账单先显示了这笔款项，渠道回调随后于 { $since } 送达，并非另一笔付款。
suspense-shown =
    ⚠️ 对账单曾在 { $on } 显示过一笔金额相同、同样没有附言的款项，一直没有收到渠道回调。那一笔已结案：{ $over }。
    如果这就是它的回调，则并没有第二笔款项到账。认领或退回前，请先向银行核实。
suspense-shown-button = 查看那一笔
suspense-over-assigned = 已入客户账
suspense-over-sent-back = 已退回付款方
suspense-over-returned = 已被银行收回
suspense-over-written-off = 已按损失结案
suspense-probably = 可能属于
suspense-names-other = ⚠️ 附言中的单号属于另一位客户：{ $who }
suspense-order = 充值单 <code>{ $reference }</code>，{ $amount }（{ $state }）
suspense-order-none = 该客户没有与此金额对应的充值单，将新建一笔充值入账。
suspense-order-pending = 待到账
suspense-order-in-review = 核对中
suspense-order-credited = 已到账
suspense-order-failed = 失败
suspense-order-returned = 已退回
suspense-order-expired = 已过期
suspense-state-assigned = ✅ 已结案：已入客户账。
suspense-state-sent-back = ✅ 已结案：退回付款方，由银行办理。
suspense-state-returned = ✅ 已结案：已被银行收回。
suspense-state-written-off = ✅ 已按损失结案。
suspense-state-off-losses = ✅ 已结案：已冲减公司损失。
suspense-ways = 入账和退回均须双人复核。
suspense-ways-payout = 退还客户须双人复核。
suspense-ways-missing = 短缺金额由公司承担，结案须双人复核。
suspense-ways-unshown = 请先向银行核实：仍须转出的，退回付款方；属于客户的，认领给客户；已随某笔计入损失的账单记录转出，或属于公司的，冲减损失。均须双人复核。
suspense-given = 被收回的款项可能属于：
suspense-ways-given = 如属于以上某位客户，请向其扣回；否则由公司承担。均须双人复核。
suspense-take-back-button = 向 { $who } 扣回
suspense-also-here = ⚠️ 另有一笔金额和附言相同的款项待认领。如被银行收回的是那一笔，请将其退回付款方，两笔同时结案。
suspense-also-missing = ⚠️ 银行收回过一笔金额和附言相同的款项，尚不清楚属于谁。如收回的就是这一笔，请退回付款方，两笔同时结案。
suspense-recalled =
    ⚠️ { $since }，银行以此附言收回了 { $amount }，已从客户 { $who } 扣回。
    如收回的就是这一笔，付款方已拿回款项，应将本笔认领给该客户；再退回等于重复付款。请先向银行核实收回的是哪一笔。
suspense-recalled-lost =
    ⚠️ { $since }，银行以此附言收回了 { $amount }，因不清楚属于谁，已按损失结案。
    如收回的就是这一笔，付款方已拿回款项，再退回等于重复付款。请先向银行核实收回的是哪一笔。
suspense-assign-button = 认领给客户
suspense-give-back-button = 退还客户
suspense-send-back-button = 退回付款方
suspense-send-back-all-the-same-button = 仍要退回付款方
suspense-write-off-button = 按损失结案
suspense-off-losses-button = 冲减损失
suspense-asked-button = ⏳ { $what }
suspense-who-ask =
    <b>认领给客户</b>
    这笔款项属于谁？支持 OKPay 号、@用户名、邮箱或 Telegram ID。
