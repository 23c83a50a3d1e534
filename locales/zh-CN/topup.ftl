## /topup: by which way, how much, where to, and what became of it.

topup-rail-ask = 选择充值方式
topup-rail-ask-amount = 充值 <b>{ $amount }</b>，请选择充值方式
topup-rail-card-button = 银行卡
topup-rail-card-about = <b>银行卡</b>：在支付机构的页面付款，实时到账。
topup-rail-platform-button = 支付平台
topup-rail-platform-about = <b>支付平台</b>：用您在{ $names }的余额充值，实时到账。
topup-rail-provider-button = 第三方支付
topup-rail-provider-about = <b>{ $names }</b>（第三方支付）：用您在该机构的账户充值，实时到账。该机构另收服务费。
topup-rail-bank-button = 银行转账
topup-rail-bank-about = <b>银行转账</b>：从您本人名下的银行账户转入，{ $from } 至 { $to } 小时到账。
topup-price-none = 免手续费
topup-price-percent = <a href="{ $why }">手续费</a> { $percent }%，另付
topup-price-percent-fixed = <a href="{ $why }">手续费</a> { $percent }% 加 { $fixed }，另付
topup-price-exact = <a href="{ $why }">手续费</a> { $fee } · 共需支付 <b>{ $total }</b>
topup-own-share = { $name }<a href="{ $whyOwn }">另收</a> { $share }
topup-own-exact = <a href="{ $why }">我们的手续费</a> { $fee } · { $name }<a href="{ $whyOwn }">另收</a> { $own } · 在该机构共付 <b>{ $payable }</b>
topup-own-percent = { $percent }%
topup-own-percent-fixed = { $percent }% 加 { $fixed }
topup-rail-usual = 您的常用方式
topup-rail-down = ⚠️ 暂不可用。我们每分钟检查一次，请先选用其他方式。
topup-rail-maintenance = ⚠️ 正在维护，请先选用其他方式。
topup-names-comma = 、
topup-platform-ask = 请选择支付平台
topup-platform-awaits = 您点击一个支付平台
topup-rail-awaits = 您点击一种充值方式

topup-amount-ask =
    充值多少？
    只写数字按{ CURRENCY($currency) }计算；其他币种请加上币种代码。

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
topup-card-title = ⏳ 银行卡充值 <b>{ $amount }</b>
topup-card-cost = 手续费 { $fee } · 银行卡扣款 <b>{ $total }</b>
topup-card-no-fee = 免手续费
topup-card-how = 请前往支付页面付款。卡号只在支付页面填写，请勿发送到任何聊天中，包括这里。
topup-card-time = 一般一分钟内到账，到账后会马上通知您。
topup-card-until = 请在 { $until } 前付款，逾期这笔充值将自动过期。如不想充值，不付款即可。
topup-card-pay-button = 用银行卡支付 { $total }
topup-card-paid-button = 我已付款
topup-card-still-pending = 尚未到账，一般一分钟内到账。
topup-card-asking =
    ⏳ 正在向支付机构获取付款页面
    最多 10 秒。如无响应会在这里告诉您，期间不会扣款。
topup-bank-asking = ⏳ 请稍候
topup-platform-title = ⏳ 用{ $name }充值 <b>{ $amount }</b>
topup-platform-cost = 手续费 { $fee } · { $name }余额扣款 <b>{ $total }</b>
topup-platform-no-fee = 免手续费
topup-platform-how = 请在{ $name }的页面登录并确认付款。该平台的密码只在其页面填写，请勿发送到任何聊天中，包括这里。
topup-platform-time = 一般一分钟内到账，到账后会马上通知您。
topup-platform-until = 请在 { $until } 前付款，逾期这笔充值将自动过期。如不想充值，不付款即可。
topup-platform-pay-button = 前往{ $name }付款 { $payable }
topup-platform-paid-button = 我已付款
topup-platform-still-pending = 尚未到账，一般一分钟内到账。
topup-platform-asking =
    ⏳ 正在向支付平台获取付款页面
    最多 10 秒。如无响应会在这里告诉您，期间不会扣款。
topup-provider-title = ⏳ 通过{ $name }充值 <b>{ $amount }</b>
topup-provider-cost = 手续费 { $fee } · { $name }另收 { $own } · 在该机构共付 <b>{ $payable }</b>
topup-provider-no-fee = 我们免手续费 · { $name }另收 { $own } · 在该机构共付 <b>{ $payable }</b>
topup-provider-how = 请在{ $name }的页面登录并确认付款。该机构的密码只在其页面填写，请勿发送到任何聊天中，包括这里。
topup-provider-time = 一般一分钟内到账，到账后会马上通知您。
topup-provider-until = 请在 { $until } 前付款，逾期这笔充值将自动过期。如不想充值，不付款即可。
topup-provider-pay-button = 前往{ $name }付款 { $payable }
topup-provider-paid-button = 我已付款
topup-provider-still-pending = 尚未到账，一般一分钟内到账。
topup-provider-asking =
    ⏳ 正在向第三方支付获取付款页面
    最多 10 秒。如无响应会在这里告诉您，期间不会扣款。
topup-copy-reference-button = 复制附言
topup-copy-account-button = 复制账号
topup-copy-amount-button = 复制金额
topup-copy-holder-button = 复制户名
topup-copy-code-button = 复制银行代码
topup-check-button = 查询到账情况
topup-bank-still-pending = 尚未到账，一般 { $to } 小时内到账。

topup-credited =
    ✅ 充值 <b>{ $amount }</b>已到账
    单号 <code>{ $reference }</code>
topup-failed =
    ⛔ 充值 <b>{ $amount }</b>失败，未入账。
    单号 <code>{ $reference }</code>
topup-in-review =
    ⏳ 充值 <b>{ $amount }</b>核对中：到账款项与申请不一致。
    客服核对后会在这里通知您。资金安全，请勿重复转账。
    单号 <code>{ $reference }</code>
topup-bank-expired =
    ⛔ 充值 <b>{ $amount }</b>已过期，未在期限内到账。
    单号 <code>{ $reference }</code>
topup-card-expired =
    ⛔ 充值 <b>{ $amount }</b>已过期，未在期限内付款。
    如您已付款，支付机构确认后会自动入账。
    单号 <code>{ $reference }</code>
topup-platform-expired =
    ⛔ 充值 <b>{ $amount }</b>已过期，未在期限内付款。
    如您已付款，支付平台确认后会自动入账。
    单号 <code>{ $reference }</code>
topup-provider-expired =
    ⛔ 充值 <b>{ $amount }</b>已过期，未在期限内付款。
    如您已付款，第三方支付确认后会自动入账。
    单号 <code>{ $reference }</code>
topup-bank-returned =
    ⚠️ 充值 <b>{ $amount }</b>已退回付款银行。
    单号 <code>{ $reference }</code>
topup-card-returned =
    ⚠️ 充值 <b>{ $amount }</b>已退回付款的银行卡。
    单号 <code>{ $reference }</code>
topup-platform-returned =
    ⚠️ 充值 <b>{ $amount }</b>已退回付款的支付平台。
    单号 <code>{ $reference }</code>
topup-provider-returned =
    ⚠️ 充值 <b>{ $amount }</b>已退回付款的第三方支付账户。
    单号 <code>{ $reference }</code>

topup-bank-reason-bank-unavailable = 您的银行正在维护或出现故障，没能完成转账。请稍后再试，或咨询您的银行。
topup-bank-reason-bank-insufficient-funds = 银行反馈付款账户余额不足。请先存入资金，或减少充值金额。
topup-bank-reason-details-invalid = 银行按填写的信息找不到收款账户。请重新复制收款信息，再转一次。
topup-bank-reason-name-mismatch = 付款账户的户名与您的 OKPay 姓名不一致。请使用您本人名下的账户转账。
topup-bank-reason-provider-unavailable = 为 OKPay 收款的服务方出现故障，不是您的问题。请稍后再试。
topup-bank-reason-maintenance = 当时 OKPay 正在维护，不是您的问题。请稍后再试。

topup-card-reason-bank-unavailable = 发卡银行暂时无法连接。请换一张卡，或稍后再用这张卡。
topup-card-reason-bank-insufficient-funds = 卡内余额不足，或已达到该卡限额。请减少充值金额，或换一张卡。
topup-card-reason-details-invalid = 卡号、有效期或安全码有误。请核对后重新填写。
topup-card-reason-name-mismatch = 持卡人姓名与您的 OKPay 姓名不一致。请使用您本人的银行卡。
topup-card-reason-provider-unavailable = 银行卡支付通道出现故障，不是您的问题。请稍后再试，或改用银行转账。
topup-card-reason-maintenance = 银行卡支付正在维护，不是您的问题。请稍后再试，或改用银行转账。
topup-platform-reason-bank-unavailable = 支付平台暂时无法连接您绑定的账户。请稍后再试，或换一个平台。
topup-platform-reason-bank-insufficient-funds = 您在支付平台的余额不足。请先存入资金，或减少充值金额。
topup-platform-reason-details-invalid = 支付平台未接受您登录的账户。请核对后重新付款。
topup-platform-reason-name-mismatch = 支付平台账户的姓名与您的 OKPay 姓名不一致。请使用您本人的账户。
topup-platform-reason-provider-unavailable = 支付平台出现故障，不是您的问题。请稍后再试，或改用其他方式。
topup-platform-reason-maintenance = 支付平台正在维护，不是您的问题。请稍后再试，或改用其他方式。

topup-provider-reason-bank-unavailable = 第三方支付暂时无法连接您绑定的银行或银行卡。请稍后再试，或改用其他方式。
topup-provider-reason-bank-insufficient-funds = 您在第三方支付的账户余额不足（含其服务费）。请先存入资金，或减少充值金额。
topup-provider-reason-details-invalid = 第三方支付未接受您登录的账户。请核对后重新付款。
topup-provider-reason-name-mismatch = 第三方支付账户的姓名与您的 OKPay 姓名不一致。请使用您本人的账户。
topup-provider-reason-provider-unavailable = 第三方支付出现故障，不是您的问题。请稍后再试，或改用其他方式。
topup-provider-reason-maintenance = 第三方支付正在维护，不是您的问题。请稍后再试，或改用其他方式。

topup-again-same-button = 重新充值 { $amount }
topup-again-less-button = 换个金额充值
topup-again-details-button = 重新获取收款信息
topup-again-card-button = 换一张卡
topup-again-card-details-button = 重新填写卡信息
topup-again-own-card-button = 用本人的银行卡
topup-again-pay-button = 重新付款
topup-again-own-platform-button = 用本人的账户付款
topup-instead-button = 改用{ $way }
topup-again-own-button = 用本人账户充值
topup-ask-support-button = 联系客服

# A card number was typed into the chat.
card-number-in-support =
    ⚠️ 您发送的内容像是银行卡号，我已删除这条消息，没有保留任何内容。
    客服不需要您的卡号，请直接描述遇到的问题。
card-number-masked = ⚠️ 您发送的内容像是银行卡号，我已删除这条消息。您的留言已转给客服，卡号只保留后四位。
card-number-in-chat =
    ⚠️ 您发送的内容像是银行卡号，我已删除这条消息，没有保留任何内容。
    银行卡号只在支付机构的页面填写。如需用银行卡充值，请从这里打开支付页面。
