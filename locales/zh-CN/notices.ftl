## What a person is told without having asked. One text for every kind of notice.

notice-money-received =
    ✅ 收到 { $from } 转来的 <b>{ $amount }</b>
notice-received-note = “{ $note }”
notice-available = 当前可用 { $available }
notice-no = 单号 <code>{ $reference }</code>
notice-topup-credited =
    ✅ 充值 <b>{ $amount }</b> 已到账
notice-topup-credited-other = 您申请充值 { $asked }，以实际到账金额为准。
notice-topup-cost-card = 手续费 { $fee } · 银行卡扣款 { $total }
notice-topup-cost-bank = 手续费 { $fee } · 共支付 { $total }
notice-topup-failed = ⛔ 充值 <b>{ $amount }</b> 失败，未入账。
notice-topup-in-review =
    ⏳ 收到 <b>{ $received }</b>，与您申请充值的 { $asked } 不一致。
    客服核对后入账。资金安全，您无需操作，请勿重复转账。
notice-topup-returned-bank = ⚠️ 充值 <b>{ $amount }</b> 已退回付款银行，不再计入您的余额。
notice-topup-returned-card = ⚠️ 充值 <b>{ $amount }</b> 及手续费已退回付款的银行卡，不再计入您的余额。
notice-topup-expired-bank = ⛔ 充值 <b>{ $amount }</b> 已过期，未在期限内到账。如您已转账，款项到达后仍会入账。
notice-topup-expired-card = ⛔ 充值 <b>{ $amount }</b> 已过期，未在期限内付款。如您已付款，支付机构确认后会自动入账。
notice-password-ready = ✅ 登录密码已设置。
notice-email-verified = ✅ 邮箱已验证。
notice-account-unfrozen =
    ✅ 账户已解冻，可以正常转账了。
    如果不是您本人操作，请立即冻结账户并联系客服。
notice-ticket-answered =
    <b>客服回复了您的工单（{ $number } 号）</b>
    { $text }
notice-ticket-opened =
    <b>客服工单 { $number } 号</b> · { $from }
    { $text }
notice-suspense-opened =
    ⚠️ 待认领款项 <b>{ $amount }</b>
    附言 <code>{ $reference }</code> · <code>{ $cause }</code>

notice-send-button = 转账
notice-details-button = 详情
notice-continue-button = 继续
notice-freeze-button = 冻结账户
notice-support-button = 联系客服
notice-reply-button = 回复
notice-read-button = 查看并回复
