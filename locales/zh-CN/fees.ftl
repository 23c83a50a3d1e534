## /fees: the schedule in force.

fees-send-title = <b>转账给个人</b>
fees-pay-title = <b>收款链接收款</b>（商户承担，付款人免费）
fees-topup-card-title = <b>银行卡充值</b>（充值金额之外另付）
fees-topup-bank-title = <b>银行转账充值</b>
fees-percent = { $currency }：金额的 { $percent }%
fees-percent-fixed = { $currency }：金额的 { $percent }%，另加 { $fixed }
fees-fixed = { $currency }：每笔 { $fixed }
fees-free = { $currency }：免费
fees-percent-all = 所有币种均为金额的 { $percent }%
fees-free-all = 所有币种免费
fees-min = 最低 { $min }
fees-max = 最高 { $max }
fees-before = 确认前会显示准确的手续费。第 { $version } 版。
fees-comma = ，
