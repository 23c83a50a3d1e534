## 客服须双人办理的指令。客户只会看到以 notice-、correction-、refund-reason- 开头的文字。

command-refund = 商户付款退款
command-reverse = 冲正
command-post = 手工记账
command-rail = 渠道开关
command-setfee = 调整费率
command-setlevel = 调整等级限额
command-setrole = 设置岗位

usage-refund =
    <code>/refund T-7QK2-9FXD</code> 从商户余额退回该笔付款的全部剩余金额。
    部分退款：<code>/refund T-7QK2-9FXD 5.00 EUR 未发货</code>
    后面的文字为内部原因。
usage-reverse =
    <code>/reverse T-7QK2-9FXD</code> 冲正个人转账（连同手续费）或手工记账。
    部分冲正：<code>/reverse T-7QK2-9FXD 5.00 EUR 误转</code>
    商户付款请用 /refund；充值、提现由渠道退回。
usage-post =
    <code>/post goodwill @anna 5.00 EUR 等待三天</code>
    从公司账户转给客户或另一公司账户。账户：fee_send、fee_pay、fee_topup、fee_exchange、fee_withdraw、fx_spread、rounding、loss、goodwill。
usage-limits =
    <code>/limits @anna single 100 daily 200 until 2026-12-24 电话申请</code> 设置客户专属限额，未写明的仍按等级。
    <code>/limits @anna off</code> 恢复等级限额。
usage-rail =
    <code>/rail off bank in</code> 停用充值渠道，<code>/rail off bank out</code> 停用提现渠道：一人即可，立即生效。
    <code>/rail on bank in</code> 申请重新启用。
usage-setfee =
    <code>/setfee send EUR level 0 0.9% min 0.01 max 5 from 2026-12-24</code>
    业务：send、pay、exchange、topup_card、topup_platform、topup_provider、provider_own、topup_bank、withdraw_bank、withdraw_card。另可写 fixed。
usage-setlevel = <code>/setlevel 1 EUR single 500 daily 1000 monthly 5000 from 2026-12-24</code>
usage-setrole =
    <code>/setrole @lena agent 李娜</code>，也可用 Telegram ID。岗位：agent、supervisor、finance、compliance、auditor、owner。
    <code>/setrole @lena none</code> 立即撤职，一人即可。

proposal-why-ask = 告知客户的原因是？
proposal-why-awaits = 点击要告知客户的原因
proposal-told = 告知客户：{ $why }
proposal-refund = 付款 <code>{ $payment }</code>（{ $shop }）退款 <b>{ $amount }</b>，剩余可退 { $left }
proposal-refund-costs = 商户余额扣除 { $costs }（退还手续费 { $fee }）
proposal-gets = 收到 <b>{ $amount }</b>：{ $who }
proposal-loses = 扣除 <b>{ $amount }</b>：{ $who }
proposal-house = 公司
proposal-reverse = { $at } 的 <code>{ $entry }</code>，剩余可冲正 { $left }
proposal-post = 公司资金 <b>{ $amount }</b>
proposal-from = 转出：{ $account }
proposal-to = 转入：{ $account }
proposal-limit-single = 单笔：{ $now } → <b>{ $next }</b>
proposal-limit-single-same = 单笔：<b>{ $next }</b>
proposal-limit-daily = 单日：{ $now } → <b>{ $next }</b>
proposal-limit-daily-same = 单日：<b>{ $next }</b>
proposal-limit-monthly = 单月：{ $now } → <b>{ $next }</b>
proposal-limit-monthly-same = 单月：<b>{ $next }</b>
proposal-limits-until = 至 { $until } 为止，之后恢复等级限额
proposal-limits-until-lowered = 至 { $until } 为止，之后该客户已注销账户的调低限额恢复生效，至 { $last } 为止
proposal-limits-now = 现行单独限额至 { $until } 为止
proposal-limits-sooner = ⚠️ 现行单独限额原本持续到 <b>{ $until }</b>，本次会使其提前结束
proposal-limits-level = 立即恢复 { $level } 级限额
proposal-limits-void = 本次申请完全没有生效，其中降低的部分也未生效：日期、等级限额或本位币已有变化。请按现状重新申请，当前限额见 <code>/limits { $okpayId }</code>。
proposal-rail = <b>{ $way }</b>，{ $since } 停用
proposal-fee = <code>{ $what }</code>（{ $currency }），{ $level } 级起
proposal-now = 现行：{ $price }
proposal-then = <b>调整为：</b>{ $price }
proposal-begins = { $from } 起生效
proposal-level = { $level } 级（{ $currency }）
proposal-role = <b>{ $name }</b>（<code>{ $telegramId }</code>）：{ $now } → <b>{ $next }</b>
proposal-role-none = 非员工

house-account-fee-send = 转账手续费
house-account-fee-pay = 商户手续费
house-account-fee-topup = 充值手续费
house-account-fee-exchange = 兑换手续费
house-account-fee-withdraw = 提现手续费
house-account-fx-spread = 汇差
house-account-rounding = 尾差
house-account-loss = 损失
house-account-goodwill = 补偿金

approval-what-refund-payment = 商户付款退款
approval-effect-refund-payment = 通过后立即从商户余额退款，并通知双方。
approval-what-reverse-entry = 冲正
approval-effect-reverse-entry = 通过后立即冲正入账，并通知双方。
approval-what-post-manually = 手工记账
approval-effect-post-manually = 通过后立即入账，并通知客户。
approval-what-set-limits = 客户专属限额
approval-effect-set-limits = 通过后自下一笔付款起生效，并通知客户。
approval-what-open-rail = 重新启用渠道
approval-effect-open-rail = 通过后立即恢复，等待中的款项随即汇出。
approval-effect-open-rail-in = 通过后立即恢复。
approval-what-set-fee = 调整费率
approval-effect-set-fee = 通过后即在费率页公示，自生效日起按此收费。
approval-what-set-limit-rule = 调整等级限额
approval-effect-set-limit-rule = 通过后自生效日起适用于该等级所有客户。
approval-what-set-role = 设置岗位
approval-effect-set-role = 通过后立即任职。身份验证器须在控制台发放。

failure-proposal-not-reversible = ⛔ 不能用 /reverse：商户付款请用 /refund，充值、提现由渠道退回，兑换不可冲正。
failure-proposal-too-old = ⛔ 已超过 180 天，不能再冲正。
failure-proposal-waits = ⛔ 该笔款项仍在冻结中，请先处理。
failure-proposal-payee-short = ⛔ 收款方余额还差 { $amount }。请减少金额，或待余额足够后再申请。
failure-proposal-payee-short-unsaid = ⛔ 收款方余额不足。请减少金额，或待余额足够后再申请。
failure-proposal-same-account = ⛔ 请先写公司转出账户，再写客户或另一公司账户。
failure-proposal-over-cap = ⛔ 单笔手工记账最多 { $amount }（或等值）。
failure-proposal-over-day-cap = ⛔ 手工记账单日合计最多 { $amount }（或等值），请明天再办。
failure-proposal-dates = ⛔ 日期不符：须晚于现在，客户专属限额最长一年。
failure-proposal-no-change = ⛔ 现在就是这样，无需更改。
failure-proposal-over-highest = ⛔ 最高等级限额为 { $amount }，不能再高。
failure-proposal-limits-order = ⛔ 单笔不得高于单日，单日不得高于单月，且不得低于免密额度。
failure-proposal-levels-order = ⛔ 等级限额不得高于上一级，也不得低于下一级：自 { $from } 起将不符合这一要求。
failure-proposal-no-level = ⛔ 该币种没有这个等级。
failure-proposal-fee-terms = ⛔ 费率无效：最高 10%，最多四位小数，上限不得低于下限。
failure-proposal-dearer-notice = ⛔ 涨价须在双方同意之日起公示满 14 天。若今天同意，最早可自 { $from } 起生效。
failure-proposal-last-owner = ⛔ 这是最后一位负责人，不能变动。
failure-proposal-name-needed = ⛔ 对方是新员工，请在岗位后写上姓名。

customer-limits-title = <b>客户限额</b>
customer-limit-single = 单笔：<b>{ $now }</b>（等级限额 { $level }）
customer-limit-daily = 单日：<b>{ $now }</b>（等级限额 { $level }）
customer-limit-monthly = 单月：<b>{ $now }</b>（等级限额 { $level }）
customer-limits-level = 按 { $level } 级限额。
customer-limits-own = 专属限额，至 { $until } 为止。

rails-line-off = ⛔ { $way }：{ $since } 由我们停用

alone-reason-ask = 原因？将与您的姓名一并留存。
alone-confirm-awaits = 点击按钮确认
alone-close-rail = <b>停用“{ $what }”？</b>
alone-close-rail-button = 停用
alone-dismiss = <b>撤销 { $what } 的岗位？</b>
alone-dismiss-button = 撤职
alone-next = 立即生效，恢复须双人办理。
alone-dismissed = ✅ { $name } 已撤职。工单改由他人处理，其提交的申请仍待他人审批。

refund-reason-dispute = 争议裁定退款
notice-refund-decided = ⚠️ OKPay 已从您的余额向 { $to } 退款 <b>{ $amount }</b>
notice-correction-in = ✅ OKPay 入账 <b>{ $amount }</b>
notice-correction-out = ⚠️ OKPay 扣回 <b>{ $amount }</b>
notice-correction-no = 单号 <code>{ $reference }</code>
correction-why = 原因：{ $why }
correction-of = 对应付款 <code>{ $reference }</code>
correction-why-mistake = 付款方误转
correction-why-fraud = 该笔付款涉及欺诈
correction-why-our-error = 我方差错更正
correction-why-fee-wrong = 手续费多收
correction-why-goodwill = 补偿
notice-limits-own = ⚠️ <b>OKPay 已调整您的限额</b>
notice-limits-level = ✅ <b>您的限额已恢复为等级限额</b>
notice-limits-sums = 单笔 { $single } · 单日 { $daily } · 单月 { $monthly }
notice-limits-until = 至 { $until } 为止
limits-own = ⚠️ OKPay 为您单独设定的限额，至 { $until } 为止。
history-corrected = OKPay 更正入账
history-taken-back = OKPay 扣回
transaction-corrected = ✅ OKPay 入账 <b>{ $amount }</b>
transaction-taken-back = ⚠️ OKPay 扣回 <b>{ $amount }</b>
line-corrected = 更正入账
line-taken-back = 扣回

# For staff who may neither decide it nor asked for it.
approval-not-yours = 该申请正在等待有审批权限的同事复核，对方已收到通知，您无需操作。
