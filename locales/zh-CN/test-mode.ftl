## 测试模式：模拟交易，不涉及任何资金；用于聊天与网页。

test-mode-open-title = <b>测试 · { $amount }</b>，收款商户：{ $shop }
test-mode-explain = 不会动用任何人的资金。由您扮演付款人，点一下即可付款，结果由金额的最后两位数字决定。
test-mode-pay-button = 以测试付款人支付 { $amount }
test-mode-declined-title = ⛔ <b>测试 · 向 { $shop } 支付 { $amount } 未成功</b>
test-mode-code = <code>{ $code }</code>
test-mode-solved-button = 排除问题并支付 { $amount }
test-mode-paid-title = ✅ <b>测试 · 已支付 { $amount }</b>，收款商户：{ $shop }
test-mode-number = 编号 { $number }
test-mode-no-money = 这是测试，没有动用任何人的资金。
test-mode-expired-title = ⛔ <b>测试 · { $shop } 的 { $amount } 账单</b>已过期，商户的服务器可以重新创建。
test-mode-withdrawn-title = ⛔ <b>测试 · { $shop } 的 { $amount } 账单</b>已被商户撤回。

test-page-banner = 测试：此页面不会动用任何人的资金。
test-page-to = 收款商户：{ $shop }
test-page-open = 测试支付 { $amount }
test-page-declined = 测试付款 { $amount } 未成功
test-page-paid = 测试付款 { $amount } 已完成
test-page-expired = 该测试账单已过期
test-page-withdrawn = 商户已撤回该测试账单
test-page-paid-count = 已支付 { $count } 次，可继续支付。
test-page-back = 返回 { $shop }
test-mode-paid-count = 已支付 { $count } 次，可继续支付。
test-page-number = 编号 { $number }。您的服务器可以查询并退款。
test-page-pay-submit = 以测试付款人支付 { $amount }
test-page-solved-submit = 排除问题并支付 { $amount }
test-page-chat = 在聊天中支付
test-page-docs = 测试模式说明

## 测试付款被拒的原因，每个代码一句话。

test-decline-insufficient-balance = 测试付款人余额不足。
test-decline-insufficient-for-fee = 余额够付款金额，但不够支付手续费。
test-decline-limit-single = 金额超过单笔限额。
test-decline-limit-daily = 当日限额已用完。
test-decline-limit-monthly = 当月限额已用完。
test-decline-account-restricted = 测试付款人的账户暂时无法付款。
test-decline-account-frozen-by-user = 测试付款人已自行冻结账户。
test-decline-kyc-required = 测试付款人需先完成身份认证。
test-decline-risk-refused = 出于安全考虑，付款被拒绝。
test-decline-merchant-unavailable = 商户暂时无法收款。
test-decline-merchant-not-accepting = 商户不接受这笔付款。
test-decline-region-not-supported = 测试付款人所在地区不支持此服务。
test-decline-quote-expired = 确认超时，报价已失效。
test-decline-invoice-expired = 付款过程中账单已过期。
test-decline-already-paid = 已有人先行付款。
test-decline-payee-not-found = 未找到收款方。
test-decline-auth-required = 未输入支付密码。
test-decline-auth-failed = 支付密码错误。
test-decline-network-unknown = 连接中断，未收到结果；没有扣款。
test-decline-bank-unavailable = 测试付款人先充值，但暂时无法连接银行。
test-decline-bank-insufficient-funds = 测试付款人先充值，但银行账户余额不足。
test-decline-details-invalid = 测试付款人先充值，但银行信息有误。
test-decline-name-mismatch = 测试付款人先充值，但付款账户户名不符。
test-decline-provider-unavailable = 测试付款人先充值，但暂时无法连接支付服务商。
test-decline-maintenance = 测试付款人先充值，但该渠道正在维护。
