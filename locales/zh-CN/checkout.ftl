# 付款内容
checkout-run-by = 经营者
checkout-own-word = 商户名称由商户自行填写
checkout-valid-until = 有效期至
checkout-assurance = OKPay 是 Telegram 聊天里的钱包。付款前，聊天中会再次显示商户和金额，经您确认后才会扣款。还没有账户？打开聊天即可开户。

# 待付款
checkout-open-title = 使用 OKPay 付款
checkout-open-scan = 用手机相机扫码，在聊天中打开付款。
checkout-open-qr = 付款二维码，扫码后在 Telegram 中打开
checkout-open-telegram = 在 Telegram 中打开
checkout-open-waiting = 等待付款，付款成功后本页会自动更新。
checkout-open-many = 此链接可供多人付款。付款成功后，回单会发到您的聊天中。
checkout-sum-open = 任意金额（{ CURRENCY($currency) }）
checkout-sum-least = { $least } 起
checkout-used-up-title = 已达付款次数上限
checkout-used-up-text = 此链接已无法付款，请联系商户获取新的链接。如果最后一笔是您付的，回单已发到您的聊天中。
checkout-ask-text = 也可以输入您的 OKPay 号，然后在聊天中确认付款。
checkout-ask-label = OKPay 号
checkout-ask-submit = 发到我的聊天
checkout-ask-done = 如果该 OKPay 号存在，付款请求已发到对应的聊天。请在聊天中确认，付款成功后本页会自动更新。
checkout-ask-malformed = OKPay 号格式不正确，应为 OK 加 8 位字母或数字，例如 { $example }。在聊天中发送 /start 即可查看您的 OKPay 号。
checkout-ask-otherwise = 收款链接仍然有效：请返回上一页，在 Telegram 中打开。

# 其他状态
checkout-paid-title = 已付款 { $amount }
checkout-paid-to = 收款方：{ $shop }
checkout-paid-text = 如果是您付的款，回单已发到您的聊天中。现在可以关闭本页。
checkout-back = 返回 { $shop }
checkout-expired-title = 收款链接已过期
checkout-expired-text = 有效期内无人付款，未产生任何扣款。请联系商户获取新的链接。
checkout-withdrawn-title = 商户已撤回此链接
checkout-withdrawn-text = 此链接已无法付款，未产生任何扣款。如仍需购买，请联系商户获取新的链接。
checkout-paused-title = 商户暂停收款
checkout-paused-text = 未产生任何扣款。请向商户了解何时恢复收款；如不关闭本页，恢复后即可继续付款。
checkout-unknown-title = 收款链接不存在
checkout-unknown-text = 网址可能不完整。请从原处重新打开链接，或联系商户获取新的链接。未产生任何扣款。

# 商户网站
checkout-site-title = 在您的网站上使用 OKPay 收款
checkout-site-text = 在聊天中用 /link 创建收款链接。链接可以直接发给顾客，可以从结账页跳转，也可以放在这个按钮上：
checkout-site-after = 请将 LINK 换成您的链接。顾客打开页面核对订单，在聊天中付款，付款成功后页面会自动更新；您的服务器也可以查询 /pay/LINK/state。

# 登录后直接在本页付款
checkout-here-login = 手边没有 Telegram？登录后在此付款
checkout-here-as = 以 { $name } 的身份在此付款
checkout-here-title = 向 { $shop } 付款 { $amount }？
checkout-here-phrase = 您的防伪短语：{ $phrase }
checkout-here-from = 付款账户
checkout-here-rate = 汇率
checkout-here-fee = 手续费
checkout-here-fee-none = 免手续费
checkout-here-fee-shop = { $fee }，由商户承担
checkout-here-total = 从余额扣除
checkout-here-keeps = 付款后余额
checkout-here-until = 此价格有效至
checkout-here-pin = 支付密码
checkout-here-pin-hint = 与聊天中相同的六位数字。请勿在其他页面输入。
checkout-here-pin-wrong = 支付密码不正确，还可以再试 { $tries } 次。
checkout-here-code = 动态验证码
checkout-here-code-hint = 超过您设定的金额时需要输入。
checkout-here-code-new-shop = 这家商户对您来说是新商户：合计超过 { $most }时需要动态验证码。
checkout-here-submit = 付款 { $amount }
checkout-here-back = 不付款，返回
checkout-here-refused = 未付款
checkout-here-nothing = 没有扣款。
checkout-here-insufficient = 您的可用余额为 { $available }，不足以付款。可在聊天中充值后再付。
checkout-here-also-short = 余额也不足：可用余额 { $available }，本次需要 { $needed }。
checkout-here-limit-level = 完成 { $level } 级认证后即可支付。
checkout-here-limit-single = 您的单笔限额为 { $limit }。在聊天中可查看如何提高限额。
checkout-here-no-chat = 您的钱包目前不在任何 Telegram 聊天中：之前的换绑已撤销，而原聊天已有另一个钱包。请用您的 Telegram 账号打开机器人，点击“我已有账户”，凭邮箱、登录密码和验证码即可找回。
checkout-here-second-factor = 超过 { $limit }的付款需要两步验证，您尚未开启。
checkout-here-new-shop = 您是第一次向这家商户付款。首次付款超过 { $limit }需要两步验证，您尚未开启。
checkout-here-new-shop-lately = 您刚开始向这家商户付款。合计超过 { $limit }需要两步验证，您尚未开启。
checkout-here-new-shop-left = 目前还可直接支付 { $left }。
checkout-here-new-shop-until = 也可以等到 { $until } 以后再付，届时无需两步验证。
checkout-here-second-factor-on = 准备好验证器应用，在聊天中两分钟即可开启。
checkout-here-limit-left = { $until } 之前还可支出 { $left }。在聊天中可查看如何提高限额。
checkout-here-pin-unset = 您目前没有可用的支付密码，请在聊天中发送 /security 重新设置。
checkout-here-own = 这是您自己商户的收款链接，无法自己付款。
checkout-here-expired = 刚才显示的价格已失效，请返回重新查看。
checkout-here-unusual = 这笔付款存在异常，为保护您的资金已被拦截。{ $reason }
checkout-here-unusual-until = { $until } 之后可以重试。如有疑问，可在聊天中联系客服。
checkout-here-unusual-support = 具体原因以及账户是否安全，可在聊天中咨询客服。
checkout-here-why = 这笔付款无法在此完成。在聊天中可查看原因和解决办法。
checkout-here-again = 返回付款页
checkout-here-account = 我的账户
checkout-here-done = 单号 { $reference }。回单也已发到您的聊天中，可以关闭本页了。
checkout-here-details = 详情和回单

# 由付款人填写金额
checkout-here-sum = 付款金额
checkout-here-sum-hint = 请填写{ CURRENCY($currency) }金额，例如 12.50。金额由您决定。
checkout-here-sum-least = 最低 { $least }。
checkout-here-static = 静态收款码目前还可收款 { $left }。如需支付更多，请让商户出示动态收款码。

## “我被扣款了吗？”

checkout-charged-link = 查询我是否已被扣款
checkout-charged-charged-title = 已扣款
checkout-charged-charged = 已于 { $at } 从您的余额向 { $shop } 付款 { $amount }。单号 { $reference }。
checkout-charged-waiting-title = 尚未扣款
checkout-charged-waiting = 截至 { $at }，您尚未向 { $shop } 付款。确认前不会扣款。
checkout-charged-not-charged-title = 未扣款
checkout-charged-not-charged = 截至 { $at }，您没有为此向 { $shop } 付款。
checkout-charged-fault = 系统暂时没有回应。您确认的付款要么已完成，要么没有进行，重试也不会重复扣款。一分钟后可在此查询结果。
checkout-here-merchant-limit = 商户目前无法收取 { $asked }，我们已通知商户。请稍后再试，或换一种方式付款。
