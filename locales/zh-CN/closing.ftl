command-close = 注销账户
closing-title = <b>注销账户</b>
closing-blocked =
    <b>账户暂时无法注销</b>
    还有以下事项未处理：
closing-blocked-next = 点击下方按钮逐项处理，完成后再看一次。
closing-again-button = 再看一次
closing-in-way-balance = • 余额还有 { $amount }
closing-in-way-holds = • 有 { $count } 笔款项冻结中
closing-in-way-payouts = • 有 { $count } 笔提现处理中
closing-in-way-top-ups = • 有 { $count } 笔充值待到账
closing-in-way-refunds = • 有 { $count } 笔退款申请待答复
closing-in-way-disputes = • 有 { $count } 笔退款争议，客服正在处理
closing-in-way-declined = • 您的商户拒绝了 { $count } 笔退款，{ $until } 前买家仍可申请客服介入
closing-in-way-tickets = • 有 { $count } 个客服工单未结束
closing-in-way-frozen = • 账户已冻结，需由您本人解冻
closing-in-way-restricted = • 账户已被我们暂时冻结
closing-in-way-review = • 我们正在核查您的一项业务
closing-in-way-recovery = • 账户正在找回，或刚刚找回
closing-in-way-email = • 邮箱刚更换过，{ $until } 前原邮箱仍可撤销
closing-in-way-new-pin = • 支付密码刚刚凭登录密码重设过，{ $until } 后才能注销，以防他人用您已解锁的手机代您注销
closing-balance-button = 提现 { $amount }
closing-holds-button = 查看冻结款项
closing-payouts-button = 查看提现
closing-top-ups-button = 不再等待充值
closing-refunds-button = 查看该笔付款
closing-disputes-button = 查看争议付款
closing-declined-button = 查看该笔付款
closing-tickets-button = 我的问题已解决
closing-frozen-button = 解冻账户
closing-restricted-button = 申请复核
closing-review-button = 联系客服
closing-recovery-button = 联系客服
closing-email-button = 联系客服
closing-new-pin-button = 联系客服
closing-ask =
    <b>确定永久注销账户？</b>
    注销后无法恢复。账户余额为零，也没有未完成的业务。
closing-ask-residuals =
    <b>确定永久注销账户？</b>
    注销后无法恢复。目前没有未完成的业务。
closing-residuals = 您将放弃余额 <b>{ $amounts }</b>：金额过小，无法提现或兑换。注销后归 OKPay 所有，重新注册也无法取回。
closing-residuals-later = 余额中的 { $amounts } 金额过小，无法提现或兑换，可在注销时放弃。
closing-ends = 立即失效：登录、常用收款人、已保存的银行账户和银行卡、{ $connections ->
    [0] 已授权应用
   *[other] { $connections } 个已授权应用
}{ $jobs ->
    [0] {""}
   *[other] 、您在 { $jobs } 家商户的职务
}。他人无法再向您付款。
closing-ends-shop = 商户“{ $shop }”同时关闭：{ $links } 个有效收款链接、{ $keys } 个 API 密钥、{ $team } 名成员。
closing-kept = 依法保留：您的姓名、已通过的认证资料、交易记录和提现所用账户，以及您与客服的往来，保留至 { $until }，到期删除。其余资料立即删除。
closing-kept-nothing = 不保留任何资料：账户从未有过资金往来，您的全部资料将立即删除。
closing-take-along = 请先导出您的数据：注销后将无法再提供。
closing-now-button = 注销账户
closing-give-up-button = 放弃 { $amounts }并注销
closing-stay-button = 保留账户
closing-cancelled = ⛔ 账户未注销。
closing-done =
    ✅ <b>账户已注销</b>
    登录、链接、密钥和授权均已失效。{ $kept }
    感谢您的使用。您可以随时重新注册。
closing-done-waived = 您已放弃余额 { $amounts }。{ $kept }
closing-done-kept = 依法保留的资料将在 { $until } 后删除。
closing-done-nothing-kept = 您的资料已删除。
closing-anew-button = 重新注册
failure-closing-blocked = 账户未注销：还有余额或未完成的业务。
failure-closing-blocked-button = 查看未处理事项
suspense-cause-account-closed = 户主已注销账户
mail-account_closed-subject = 您的 OKPay 账户已注销
mail-account_closed-text = 您已注销 OKPay 账户。登录、收款链接、API 密钥和授权均已失效，账户内没有余额。我们已删除此邮箱地址，这是您收到的最后一封邮件。
mail-account_closed-waived = 您放弃了余额 { $waived }，该金额过小，无法提现或兑换。
mail-account_closed-next = 如非本人操作，请立即在聊天中联系客服。您可以随时用同一邮箱重新注册。
