security-active =
    <b>安全中心</b>
    您的账户设有登录密码（仅用于网页）和支付密码（超出小额免密额度时使用，见 /limits）。
    发现异常？可立即冻结账户：资金只进不出。
security-frozen =
    <b>安全中心</b>
    ❄️ 您已自行冻结账户，资金只进不出。解冻须在网页上输入登录密码。
security-none = <b>安全中心</b>
security-never =
    <b>谨防诈骗</b>
    请勿将登录密码、支付密码或验证码告诉任何人，也不要发送到任何聊天中。OKPay 工作人员绝不会索要。登录密码只在官方网页输入，支付密码只通过点击键盘输入。
security-freeze-button = 冻结账户
security-unfreeze-button = 解冻

freeze-ask =
    <b>确定冻结账户？</b>
    冻结后立即停止一切转出和付款，仍可收款和查看账单。解冻须在网页上输入登录密码。
freeze-now-button = 立即冻结
freeze-done = ❄️ <b>账户已冻结</b>，资金只进不出。我们已向您发送邮件通知。
unfreeze-ask =
    解冻须在我们的网页上输入登录密码。
    页面有效期至 { $until }。
unfreeze-page-button = 前往网页解冻

security-cooling = ⚠️ 登录密码刚刚重置过。为保护资金安全，{ $until } 前转账受限。
security-sessions = 有 { $count } 个浏览器登录了您的账户。
security-sessions-button = 网页登录管理
security-reset-button = 重置登录密码

sessions-title = <b>网页登录管理</b>
sessions-none =
    <b>网页登录管理</b>
    目前没有浏览器登录。Telegram 不在手边时，可在 { $page } 用邮箱和密码登录，查看或冻结账户。
sessions-line = <b>{ $device }</b>，{ $since } 登录，最近活动 { $seen }
sessions-end-button = 退出 { $device }
sessions-end-all-button = 全部退出
sessions-ended = 已退出登录
sessions-back-button = 安全中心

reset-ask =
    <b>忘记登录密码？</b>
    请在我们的网页上输入注册邮箱，重置链接会发送到该邮箱。
reset-address = 您的注册邮箱：<code>{ $email }</code>
reset-stuck = 收不到邮件，或邮箱已停用？请联系客服。
reset-page-button = 前往网页重置密码
