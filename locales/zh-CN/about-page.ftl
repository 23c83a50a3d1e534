## 关于、联系方式和官方地址。

about-title = 关于 OKPay
about-what = OKPay 是 Telegram 聊天里的钱包。充值、转账、向商户付款、收款和提现，都在与机器人的聊天中完成。资金变动前，卡片会显示收款方、手续费和合计；您不点确认，就不会扣款。
about-who = 适合谁
about-who-text = 适合习惯用 Telegram 沟通、想在聊天中付款的个人，境内境外均可；也适合商户，从只摆一张收款码的小摊，到使用 API 的网站。
about-who-not = OKPay 不是银行，也不是交易平台：没有利息、没有借贷，也不涉及加密货币。
about-where = 哪里可以用
about-where-text = 凡有“用 OKPay 支付”的收银台、出示 OKPay 收款码或发来收款链接的商户，以及所有拥有账户的个人。是否接受由商户自行决定，确认前卡片会写明商户名称。可用业务因国家和地区而异：
about-can = 支持的货币与充值方式
about-currencies = 可持有：{ $currencies }。
about-gap = { "" }
about-ways = 充值方式：{ $ways }。当前是否可用：
about-way = { $name }（{ $platforms }）
about-comma = 、
about-history = 发展历程
about-history-text = OKPay 起初是面向个人和商户的网上钱包：一个邮箱、一个密码、一个网页。如今同一个账户就在聊天里，网页只用于不适合放在聊天里的事：密码、收银台、证件，以及随时查看账户。
about-asked = 常见问题

contact-title = 联系我们
contact-chat = 在聊天中
contact-chat-text = 最快的方式：说明情况，或打开某笔交易并点击“联系客服”。客服最迟 { $within }内在同一聊天中回复。
contact-mail = 发送邮件
contact-mail-text = 无法进入聊天时使用。请用账户邮箱发送，{ $within }内回复。
contact-social = 其他平台
contact-social-text = 仅发布消息：不在那里处理账户问题，也不会主动联系您。
contact-tell = 请提供
contact-tell-text = 您的 OKPay ID 或交易编号、做了什么、期望什么、看到了什么，以及截图。
contact-never = 任何时候都不要发送登录密码、支付密码、验证码或卡号，也不要发给索要的人。

official-title = 官方地址
official-text = 请认准以下地址并逐字核对：只是看起来像的，都不是我们。
official-bot = Telegram 机器人
official-domain = 网站
official-sender = 我们的邮件来自
official-support = 客服邮箱
official-accounts = 其他平台账号
official-check = 遇到可疑的账号或链接？
official-check-label = 名称、链接、邮箱，或回单上的验证码
official-check-submit = 核验
official-never = 请牢记
official-never-text = 我们绝不会主动联系您索要任何东西，绝不会索要登录密码、支付密码或验证码，也不会让您去找另一个机器人。没有需要下载的应用。客服只在我们自己的聊天中、在您的工单里回复。
official-more = 怎么确认对方是真的 OKPay
