## /fees: the schedule in force.

fees-send-title = <b>转账给个人</b>
fees-pay-title = <b>收款链接收款</b>（商户承担，退款时按比例退还；付款人免费）
fees-exchange-title = <b>货币兑换</b>（兑换金额之外另付）
fees-topup-card-title = <b>银行卡充值</b>（充值金额之外另付）
fees-topup-platform-title = <b>支付平台充值</b>（充值金额之外另付）
fees-topup-provider-title = <b>第三方支付充值</b>（充值金额之外另付）
fees-provider-own-title = <b>第三方支付服务费</b>（由该机构另收）
fees-topup-bank-title = <b>银行转账充值</b>
fees-withdraw-bank-title = <b>提现到银行账户</b>（提现金额之外另付）
fees-withdraw-card-title = <b>提现到银行卡</b>（提现金额之外另付）
fees-min = 最低 { $min }
fees-max = 最高 { $max }
fees-comma = ，
fees-title = <b>{ CURRENCY($currency) }收费标准</b>
fees-level = { $level ->
    [0] 以下为未认证账户的价格。
   *[other] 以下为您的认证等级（{ $level } 级）对应的价格。
}
fees-percent = 金额的 { $percent }%
fees-percent-fixed = 金额的 { $percent }%，另加 { $fixed }
fees-fixed = 每笔 { $fixed }
fees-free = 免费
fees-saving = 认证到 { $level } 级：{ $price }；每 { $example }可省 { $saved }
fees-from = { $date }起：{ $price }
fees-example = 例如 { $example }，手续费为 { $fee }。不足最小货币单位的按一个单位计。
fees-before = 确认前会显示准确的手续费，实际收取的与显示的一致。
fees-version-one = 第 { $version } 版，{ $date }起生效。
fees-version-some = 第 { $oldest } 至 { $version } 版，最新版{ $date }起生效。
fees-verify-button = 去认证
fees-all-button = 全部收费
