# 对账单、回单和图表上的文字。
paper-title-statement = 账户对账单
paper-title-receipt = 电子回单
paper-holder = 户名
paper-okpay-id = OKPay 号
paper-period = 起止日期
paper-made = 开具时间
paper-code = 验证码
paper-verify = 如需核验，请访问 { $address }，或向我们的对话发送 /verify { $code }。
paper-page = 第 { $page } 页
paper-watermark = OKPay · { $okpayId } · { $date }
paper-times = 时间均为 UTC。收入、支出为实际计入或扣减余额的金额，已包含手续费。
paper-currency = { $currency }
paper-opening = 期初余额
paper-closing = 期末余额
paper-of-it-on-hold = 其中冻结中 { $amount }
paper-sum-in = 收入合计
paper-sum-out = 支出合计
paper-nothing = 该时段没有交易。
paper-continued = 接上页

paper-column-date = 日期
paper-column-what = 交易
paper-column-in = 收入
paper-column-out = 支出
paper-column-balance = 余额

paper-line-fee = 手续费 { $fee }
paper-line-worth = 折合 { $worth }
paper-line-into = 换得 { $amount }
paper-line-out-of = 用 { $amount }换得
paper-line-rate = 汇率 { $rate }
paper-line-held = 此后冻结中 { $amount }

# 表格文件的列名。
csv-date = 日期（UTC）
csv-kind = 类型
csv-counterparty = 对方
csv-reference = 单号
csv-note = 备注
csv-currency = 币种
csv-in = 收入
csv-out = 支出
csv-fee = 手续费（已含）
csv-rate = 汇率（每一单位换得）
csv-worth = 当时折合{ CURRENCY($currency) }
csv-balance = 余额
csv-on-hold = 其中冻结中
csv-against = 兑换的另一方金额
csv-document = 文件

# 每笔的类型。
line-sent = 转出
line-received = 转入
line-paid = 付款给商户
line-sold = 商户收款
line-refund = 收到退款
line-refunded = 退款支出
line-topup = 充值
line-topup-returned = 充值被撤回
line-exchange = 兑换
line-withdrawal = 提现
line-withdrawal-returned = 提现退回
line-hold = 预扣
line-hold-returned = 预扣退回
line-released = 解除冻结
line-reversal = 冲正
line-other = 其他变动
line-fee = 手续费

# 回单。
receipt-head-sent = 已向 { $who } 转账 { $amount }
receipt-head-received = 收到 { $who } 转账 { $amount }
receipt-head-paid = 已向 { $who } 付款 { $amount }
receipt-head-sold = 收到 { $who } 付款 { $amount }
receipt-head-not-paid = 向 { $who } 付款 { $amount }，已退回
receipt-head-refund = 收到 { $who } 退款 { $amount }
receipt-head-refunded = 已向 { $who } 退款 { $amount }
receipt-head-topup = 充值 { $amount }
receipt-head-exchange = { $amount }兑换为 { $received }
receipt-head-withdrawal = 提现 { $amount }
receipt-rate = 汇率
receipt-from = 付款方
receipt-to = 收款方
receipt-fee = 手续费
receipt-fee-back = 退还手续费
receipt-refunded = 其中已退款
receipt-taken-back = 其中已被收回
receipt-total = 合计
receipt-reference = 单号
receipt-when = 时间
receipt-note = 备注
receipt-state = 状态
receipt-state-done = 已完成
receipt-state-pending = 处理中
receipt-state-sent = 处理中
receipt-state-unknown = 处理中
receipt-state-settled = 已到账
receipt-state-credited = 已到账
receipt-state-failed = 未成功，未扣款
receipt-state-expired = 已过期，未扣款
receipt-state-in-review = 客服处理中
receipt-state-returned = 已退回
receipt-shop-fee = 手续费（商户承担）
receipt-picture-check = 扫描二维码核验，或在聊天中发送 /verify { $code }。
receipt-by = 由 OKPay 开具。内容可核验；最新状态以核验结果为准。

# 月度图表。
period-span = { $from } 至 { $to }
picture-spending = 支出构成
picture-balance = 每日余额
picture-total = 支出 { $spent } · 收入 { $received }
picture-nothing = 该时段没有支出。
picture-home = 以{ $currency }计，其他币种按当日汇率折算。
