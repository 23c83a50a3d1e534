security-score = <b>安全中心</b> · { $there } / { $all }
security-frozen = ❄️ 账户已冻结，资金只进不出。解冻须由您本人在网页上输入登录密码；已开启两步验证的，还需输入动态验证码。
security-stopped = ⛔ 动态验证码错误次数过多，{ $until } 前资金无法转出。
security-pin-there = 已设置支付密码
security-pin-missing = 支付密码已失效，请重新设置
security-pin-button = 修改支付密码
security-password-there =
    { $days ->
        [0] 登录密码：今天设置
       *[other] 登录密码：{ $days } 天前设置
    }
security-password-none = 登录密码已失效，请重设
security-password-missing = 登录密码已使用 { $days } 天，建议更换
security-second-factor-there = 已开启两步验证
security-second-factor-missing = 未开启两步验证
security-recovery-there = 剩余 { $left } 个恢复码
security-recovery-later = 恢复码：开启两步验证后获得
security-recovery-missing =
    { $left ->
        [0] 恢复码已用完，建议重新生成
       *[other] 只剩 { $left } 个恢复码，建议重新生成
    }
security-phrase-there = 防伪短语：<b>{ $phrase }</b>
security-phrase-missing = 未设置防伪短语
security-amounts =
    单笔 { $pin }以内免密，超过 { $code }需要动态验证码。
security-amounts-codeless =
    单笔 { $pin }以内免密，超过 { $code }需先开启两步验证。
security-amounts-pin =
    每笔付款都需要支付密码，超过 { $code }需要动态验证码。
security-amounts-pin-codeless =
    每笔付款都需要支付密码，超过 { $code }需先开启两步验证。
security-amounts-code = 每笔付款都需要支付密码和动态验证码。
security-second-factor-on-button = 开启两步验证
security-second-factor-button = 两步验证
security-recovery-button = 恢复码（{ $left }）
security-phrase-choose-button = 设置防伪短语
security-phrase-button = 修改防伪短语
security-allowance-button = 小额免密
security-code-threshold-button = 大额验证
security-none = <b>安全中心</b>
security-never =
    <b>谨防诈骗</b>
    OKPay 工作人员绝不会索要登录密码、支付密码、验证码或恢复码，请勿告诉任何人。动态验证码只在我请您输入时发到这里。
security-freeze-button = 冻结账户
security-unfreeze-button = 解冻

freeze-ask =
    <b>确定冻结账户？</b>
    冻结后立即停止一切转出和付款，仍可收款和查看账单。正在进行的身份认证申请将被撤回。解冻须在网页上输入登录密码；已开启两步验证的，还需输入动态验证码。
freeze-ask-restricted =
    <b>您本人也要冻结账户吗？</b>
    账户已被我们暂时冻结，目前无法转出。您自行冻结后，即使我们解除冻结，账户也会保持冻结，直到您用登录密码解冻。正在进行的身份认证申请将被撤回，所有浏览器将退出登录。
freeze-now-button = 立即冻结
freeze-done-restricted = ❄️ <b>您已自行冻结账户</b>，与我们的冻结同时有效。我们解除冻结后，账户仍保持冻结，直到您本人解冻。所有浏览器均已退出登录。
freeze-done = ❄️ <b>账户已冻结</b>，资金只进不出。我们已向您发送邮件通知。
unfreeze-ask =
    解冻须在我们的网页上输入登录密码；已开启两步验证的，还需输入动态验证码或恢复码。
    页面有效期至 { $until }。
unfreeze-not-frozen = ✅ 您的账户没有被冻结，无需解冻。
unfreeze-page-button = 前往网页解冻

security-cooling = ⚠️ 账户安全设置刚刚变更过。为保护资金安全，{ $until } 前只能小额转出。
security-sessions = 有 { $count } 个浏览器登录了您的账户。
security-sessions-button = 登录管理
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
reset-stuck = 收不到邮件，或邮箱已停用、被盗？请使用下方不经过邮箱的方式。
reset-stuck-stranger = 收不到邮件，或邮箱已停用？请联系客服。
reset-page-button = 前往网页重置密码
