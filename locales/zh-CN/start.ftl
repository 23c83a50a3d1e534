## /start：入口与首页。

welcome =
    { $name }，您好。
    <b>OKPay 是聊天里的钱包。</b>银行卡或银行转账充值，凭 @用户名 转账，用链接或二维码付款收款。
    开户约需 3 分钟，也可以先了解一下。
welcome-registering =
    { $name }，您好。
    <b>您的账户尚未开通。</b>已填写的信息会保留 24 小时。
welcome-register-button = 立即开户
welcome-look-button = 先了解一下
welcome-language-button = 🌐 English / 中文
welcome-help-button = 帮助

look-around =
    <b>OKPay 能做什么</b>
    • 支持 8 种货币，每种货币单独记账。
    • 充值方式：{ $ways }。
    • 向 @用户名、手机联系人或 OKPay 号转账，实时到账。
    • 用链接或二维码向商户付款，也可以这样收款。
    • 付款前展示收款人、手续费和合计，未经您点击确认不会扣款。

    <b>开户需要什么</b>
    姓名、邮箱、手机号、在网页上设置的登录密码，以及 6 位数字支付密码。

    收费标准全部公开：/fees
look-comma = 、
look-fees-button = 收费标准

start-unknown-link = 该链接无效：不是 OKPay 的链接，或内容不完整。

home-greeting = <b>{ $name }</b>
home-okpay-id = OKPay 号 <code>{ $okpayId }</code>
home-balance = 可用余额 <b>{ $available }</b>
home-balance-held = 可用余额 <b>{ $available }</b> · 冻结中 { $onHold }
home-frozen = ❄️ 账户已冻结，需由您本人解冻。解冻前无法转出，仍可收款。
home-restricted = ❄️ 您的账户已被暂时冻结，暂时无法转出。原因、所需事项和处理期限可点下方按钮查看。
home-pending =
    { $count ->
       *[other] ⏳ { $count } 笔充值处理中
    }
home-unfreeze-button = 解冻账户
home-send-button = 转账
home-pay-button = 付款
home-merchant-button = 收款
home-topup-button = 充值
home-withdraw-button = 提现
home-history-button = 账单
home-security-button = 安全中心
home-support-button = 客服
home-help-button = 帮助
home-queue-button = 工单队列

profile-description = 聊天里的钱包：银行卡或银行转账充值，凭 @用户名 转账，用链接或二维码付款收款，每笔收支清晰可查。付款前展示手续费与合计。OKPay 工作人员绝不会索要您的密码。
profile-short = 聊天里的钱包：充值、转账、付款、收款。
