## Logging in on a page, and what somebody sees there who has no Telegram at hand.

login-title = 登录
login-text = Telegram 不在手边时，可在这里查看余额和账单，或冻结账户。向商户付款可在其付款页完成，其他转账只能在聊天中进行。
login-to-pay = 登录后再次核对订单，并用支付密码付款。
login-public = 使用公共网络或他人设备时：请确认网址以 { $host } 开头，用完务必退出登录。
login-submit = 登录
login-wrong =
    { $tries ->
        [0] 邮箱或密码不正确。
       *[other] 邮箱或密码不正确，还可以再试 { $tries } 次。
    }
login-ended = 您已退出登录。15 分钟内未打开新页面、登录满 8 小时，或登录在别处被结束时，会自动退出。
login-locked = 为保护您的资金，该邮箱在 { $until } 前无法登录。重置密码后可立即登录。
login-reset = 重置密码
login-new = 还没有账户？去聊天中开户
logout-done = 已退出登录
logout-done-text = 此浏览器已无法访问您的账户。

account-title = 我的账户
account-okpay-id = OKPay 号 { $okpayId }
account-log-out = 退出登录
account-tab-overview = 总览
account-tab-history = 账单
account-tab-statement = 对账单
account-tab-data = 我的数据
account-tab-sessions = 登录管理
account-frozen_by_user = ❄️ 账户已冻结，资金只进不出，需由您本人解冻：请在聊天中发送 /security。
account-restricted = ❄️ 您的账户已被暂时冻结，仍可收款。请联系客服了解原因。
account-cooling = ⚠️ 您的账户安全设置刚刚变更过。为保护资金安全，{ $until } 前只能小额转出。

account-balances = 余额
account-available = 可用
account-on-hold = 冻结中 { $onHold } · 共 { $total }
account-worth = 合计约 { $total }（按 { $at } 的行情折算）。
account-pending = 有 { $count } 笔充值处理中。
account-newest = 最近交易
account-all = 全部账单
account-nothing = 暂无账单。
account-newer = 上一页
account-older = 下一页
account-chat = 转账请前往聊天
account-chat-text = 付款、转账和充值都在聊天中进行：先核对收款人、金额和手续费，再输入支付密码确认。本页面只能查看和冻结账户；向商户付款可在商户的付款页凭支付密码完成。
account-freeze = 冻结账户

account-sent = 转给 { $who }
account-received = 来自 { $who }
account-paid = 付款给 { $who }
account-sold = { $who } 向您的商户付款
account-refund = { $who } 退款
account-refunded = 退款给 { $who }
account-fact-fee-back = 退还手续费
account-fact-refunded = 已退款
account-fact-taken-back = 已被付款银行或支付机构收回
account-fact-payment = 原付款
account-fact-reason = 退款原因
account-topup = 充值
account-withdrawal = 提现到 { $who }
account-exchange = 兑换成 { $received }
account-state-done = 已完成
account-state-pending = 处理中
account-state-in_review = 核对中
account-state-credited = 已到账
account-state-failed = 失败
account-state-returned = 已退回
account-state-called_off = 已撤回
account-state-expired = 已过期
account-fact-state = 状态
account-fact-fee = 手续费
account-fact-received = 换得
account-fact-rate = 汇率
account-fact-total = 合计
account-fact-note = 备注
account-fact-okpay-id = OKPay 号
account-fact-balance = 交易后余额
account-fact-time = 时间
account-fact-number = 单号

account-sessions-title = 登录管理
account-sessions-text = 以下浏览器已登录您的账户。15 分钟内未打开新页面，或登录满 8 小时，会自动退出。
account-sessions-current = 当前浏览器
account-sessions-since = { $since } 登录
account-sessions-seen = 最近活动：{ $seen }
account-sessions-end = 退出
account-sessions-end-others = 退出其他所有登录

account-freeze-title = 确定冻结账户？
account-freeze-text = 冻结后立即停止一切转出和付款，仍可收款和查看账单。正在进行的身份认证申请将被撤回，其他浏览器将全部退出登录。解冻须打开聊天，输入登录密码；已开启两步验证的，还需输入动态验证码。
account-freeze-submit = 立即冻结
account-freeze-cancel = 取消
account-corrected = OKPay 更正入账
account-taken-back = OKPay 扣回
account-taken-back-part = 其中 { $amount } 已被收回
