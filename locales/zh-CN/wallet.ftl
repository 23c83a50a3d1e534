## /balance and /history: what is there, what happened.

balance-line = 可用 <b>{ $available }</b>
balance-line-hold = 可用 <b>{ $available }</b> · 冻结中（待扣）{ $onHold } · 共 { $total }
balance-hold-meaning = 冻结中（待扣）的资金仍归您所有，扣款或释放前不可使用。
balance-pending = 有 { $count } 笔充值处理中。
balance-send-button = 转账
balance-topup-button = 充值
balance-history-button = 账单

history-title = <b>账单</b>（最新在前）
history-empty = 暂无账单。转账和充值会显示在这里。
history-line = <b>{ $amount }</b> { $what } · { $at }
history-to = 转给 { $who }
history-from = 来自 { $who }
history-topup = 充值，{ $state }
history-state-pending = 处理中
history-state-in-review = 核对中
history-state-credited = 已到账
history-state-failed = 失败
history-state-returned = 已退回
history-state-expired = 已过期
history-entry-button = { $amount } · { $what }
history-newer-button = 上一页
history-older-button = 下一页

transaction-sent = ✅ 已转给 { $who } <b>{ $amount }</b>
transaction-received = ✅ 收到 { $who } 转来的 <b>{ $amount }</b>
transaction-topup-credited = ✅ 银行转账充值 <b>{ $amount }</b>，已到账
transaction-topup-pending = ⏳ 银行转账充值 <b>{ $amount }</b>，处理中
transaction-topup-failed = ⛔ 充值 <b>{ $amount }</b> 失败，未到账。
transaction-topup-returned = ⚠️ 充值 <b>{ $amount }</b> 已退回付款银行。
transaction-topup-expired = ⛔ 充值 <b>{ $amount }</b> 已过期，未在期限内到账。
transaction-topup-in-review = ⏳ 充值 <b>{ $amount }</b> 核对中：到账款项与申请不一致，请勿重复转账。
transaction-okpay-id = OKPay 号 { $okpayId }
transaction-note = “{ $note }”
transaction-fee = 手续费 { $fee } · 合计 { $total }
transaction-no-fee = 免手续费
transaction-balance = 交易后余额 { $balance }
transaction-when = { $at } · 单号 <code>{ $reference }</code>
transaction-again-button = 再转一笔
transaction-ask-button = 联系客服
transaction-details-button = 查看收款账户
transaction-back-button = 返回账单
balance-button = 余额
