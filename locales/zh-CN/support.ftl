support-ask =
    <b>联系客服</b>
    请用一条消息说明遇到的问题，也可以发送截图并附上说明。涉及交易的，请附上单号（在 /history 中点击该笔交易查看）。
    我们会在 24 小时内在此回复。文字和截图中都请不要出现密码或银行卡号。
support-ask-about =
    <b>联系客服</b>
    请用一条消息说明遇到的问题，也可以发送截图并附上说明。客服能看到是哪一笔交易，无需另附单号。
    我们会在 24 小时内在此回复。文字和截图中都请不要出现密码或银行卡号。
support-ask-refused =
    <b>联系客服</b>
    如仍有疑问，请用一条消息说明，也可以发送截图。客服能看到被拒绝的是哪项操作。
    我们会在 24 小时内在此回复。文字和截图中都请不要出现密码或银行卡号。
support-else-button = 咨询其他问题
support-safe = 您的账户是安全的，本次操作没有扣款。
support-untouched = 您的资金没有转出。账户是否安全，客服核查后会在此告知您。
support-why-insufficient-balance = ⛔ 上一次操作未成功：可用余额不足以支付金额和手续费，冻结中（待扣）的款项不能使用。
support-why-insufficient-for-fee = ⛔ 上一次操作未成功：可用余额够付金额，但不够付手续费。
support-why-limit-single = ⛔ 上一次操作未成功：超出单笔限额。
support-why-limit-daily = ⛔ 上一次操作未成功：超出今日剩余限额。
support-why-limit-monthly = ⛔ 上一次操作未成功：超出本月剩余限额。
support-why-cooling-off = ⛔ 上一次操作未成功：账户的登录信息最近有变更，{ $until } 前只能进行小额付款。
support-why-second-factor-needed = ⛔ 上一次操作未成功：大额付款需要两步验证，您尚未开启，可在 /security 中开启。
support-why-destination-new = ⛔ 上一次操作未成功：收款账户是新添加的，一天内只能小额提现。
support-why-region-not-supported = ⛔ 上一次操作未成功：所在地区的规定不支持该操作。您可以办理的业务见 /countries。
support-why-payee-unavailable = ⛔ 上一次操作未成功：对方目前无法收款，与您的账户无关。
support-why-auth-failed = ⛔ 上一次操作未成功：支付密码不正确。
support-why-auth-locked = ⛔ 上一次操作未成功：支付密码或验证码多次输错，暂时无法转出资金。如非本人操作，请使用 /freeze 冻结账户。
support-why-risk-refused = ⛔ 上一次操作未成功：该笔交易存在异常，为保护您的资金已被拦截。{ $reason }
support-why-over = ✅ 上一次操作时的限制已解除，可以重试。
support-why-explained = ⛔ 上一次操作未成功，原因见<a href="{ $page }">帮助</a>。
support-about = 相关：<code>{ $about }</code>
support-about-transaction = 相关：<code>{ $reference }</code> · { $kind } · { $amount } · { $state } · { $at }
support-state-done = 已完成
support-kind-sent = 转账支出
support-kind-received = 转账收入
support-kind-paid = 向商户付款
support-kind-sold = 店铺收款
support-kind-refund = 退款收入
support-kind-refunded = 店铺退款
support-kind-topup = 充值
support-kind-exchange = 兑换
support-kind-withdrawal = 提现
support-awaits = 您的问题描述或截图
support-name = 客服
support-open =
    <b>客服工单 { $number } 号</b>
    ⏳ 最迟 { $due } 前在此回复您。
support-answered =
    <b>客服工单 { $number } 号</b>
    ✅ 已回复。如仍有疑问，可继续补充。
support-live =
    <b>客服工单 { $number } 号</b>
    OKPay 客服 { $name } 正在为您服务，直接在此发送消息即可。
support-locked = 🔒 聊天已锁定，暂不显示此前的对话内容。输入支付密码解锁后即可查看。
support-add = 接下来发送的文字或图片会补充到该工单。
support-written =
    ✅ <b>客服工单 { $number } 号</b>
    客服已收到您的消息，最迟 { $due } 前在此回复。
support-written-live =
    ✅ <b>客服工单 { $number } 号</b>
    { $name } 已收到您的消息，可继续直接发送。
support-from-you = <b>您</b> { $at }
support-from-you-mail = <b>您</b>（邮件） { $at }
support-from-support = <b>{ $name }</b> { $at }
support-sent-picture = 🖼 图片
support-sent-document = 📄 PDF 文件
support-more-button = 补充说明
support-end-button = 已解决，关闭工单
support-closed = <b>客服工单 { $number } 号已关闭</b>
support-rate-ask = 请为本次服务打分，五星为最满意。
support-rated = 您的评分：{ $stars }，感谢反馈。
support-reopen-until = 问题还没解决？{ $until } 前可以重新打开该工单。
support-reopen-week = 问题还没解决？一周内可以重新打开该工单。
support-reopen-button = 未解决，重新打开
support-reopen-number-button = 重新打开 { $number } 号工单
