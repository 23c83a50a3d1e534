## What a person is told without having asked. One text for every kind of notice.

notice-money-received =
    ✅ 收到 { $from } 转来的 <b>{ $amount }</b>
notice-received-note = “{ $note }”
notice-available = 当前可用 { $available }
notice-no = 单号 <code>{ $reference }</code>
notice-topup-credited =
    ✅ 充值 <b>{ $amount }</b> 已到账
notice-topup-credited-other = 您申请充值 { $asked }，以实际到账金额为准。
notice-topup-failed = ⛔ 充值 <b>{ $amount }</b> 失败，未入账。
notice-topup-in-review =
    ⏳ 收到 <b>{ $received }</b>，与您申请充值的 { $asked } 不一致。
    客服核对后入账。资金安全，您无需操作，请勿重复转账。
notice-topup-returned = ⚠️ 充值 <b>{ $amount }</b> 已退回付款银行，不再计入您的余额。
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
notice-as-of = 以上为 { $at } 时的情况。
notice-digest = <b>{ $count } 条资金变动通知</b>，按时间排列

notice-send-button = 转账
notice-details-button = 详情
notice-continue-button = 继续
notice-freeze-button = 冻结账户
notice-support-button = 联系客服
notice-reply-button = 回复
notice-read-button = 查看并回复
notice-history-button = 账单
