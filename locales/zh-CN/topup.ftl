## /topup: by which way, how much, where to, and what became of it.

topup-rail-ask = 选择充值方式
topup-rail-bank-button = 银行转账
topup-rail-bank-about = <b>银行转账</b>：从您本人名下的银行账户转入，费用和到账时间见下一步。
topup-rail-awaits = 您点击一种充值方式

topup-amount-ask =
    充值多少？
    只写数字按 { $currency } 计算；其他币种请加上币种代码。

topup-bank-title = ⏳ 银行转账充值 <b>{ $amount }</b>
topup-bank-how = 请从您的银行按此金额转账，并务必填写附言；没有附言，我们无法确认款项归属。
topup-bank-holder = 收款户名：{ $holder }
topup-bank-bank = 收款银行：{ $bank }
topup-bank-account = 收款账号：<code>{ $account }</code>
topup-bank-code = 银行代码：<code>{ $code }</code>
topup-bank-reference = 附言：<code>{ $reference }</code>
topup-bank-fee = 手续费 { $fee }
topup-bank-no-fee = 免手续费
topup-bank-time = { $from ->
        [0] 银行转出后 { $to } 小时内到账，
       *[other] 银行转出后 { $from } 至 { $to } 小时到账，
    }到账后会马上通知您。
topup-bank-until = { $until } 前未收到款项，这笔充值将自动过期。如不想充值，不转账即可。
topup-copy-reference-button = 复制附言
topup-copy-account-button = 复制账号
topup-copy-amount-button = 复制金额
topup-copy-holder-button = 复制户名
topup-copy-code-button = 复制银行代码
topup-check-button = 查询到账情况
topup-still-pending = 尚未到账，一般 { $to } 小时内到账。

topup-credited =
    ✅ 充值 <b>{ $amount }</b> 已到账
    单号 <code>{ $reference }</code>
topup-failed =
    ⛔ 充值 <b>{ $amount }</b> 失败，未入账。
    单号 <code>{ $reference }</code>
topup-in-review =
    ⏳ 充值 <b>{ $amount }</b> 核对中：到账款项与申请不一致。
    客服核对后会在这里通知您。资金安全，请勿重复转账。
    单号 <code>{ $reference }</code>
topup-expired =
    ⛔ 充值 <b>{ $amount }</b> 已过期，未在期限内到账。
    单号 <code>{ $reference }</code>
topup-returned =
    ⚠️ 充值 <b>{ $amount }</b> 已退回付款银行。
    单号 <code>{ $reference }</code>

topup-reason-bank-unavailable = 您的银行正在维护或出现故障，没能完成转账。请稍后再试，或咨询您的银行。
topup-reason-bank-insufficient-funds = 银行反馈付款账户余额不足。请先存入资金，或减少充值金额。
topup-reason-details-invalid = 银行按填写的信息找不到收款账户。请重新复制收款信息，再转一次。
topup-reason-name-mismatch = 付款账户的户名与您的 OKPay 姓名不一致。请使用您本人名下的账户转账。
topup-reason-provider-unavailable = 为 OKPay 收款的服务方出现故障，不是您的问题。请稍后再试。
topup-reason-maintenance = 当时 OKPay 正在维护，不是您的问题。请稍后再试。

topup-again-same-button = 重新充值 { $amount }
topup-again-less-button = 换个金额充值
topup-again-details-button = 重新获取收款信息
topup-again-own-button = 用本人账户充值
topup-ask-support-button = 联系客服
