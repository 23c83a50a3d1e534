## 商户的收款统计。

sales-button = 收款统计
sales-title =
    <b>{ $shop } · 收款统计</b>
    { $period }
sales-none = 这段时间没有收款。
sales-picture-total = 共 { $count } 笔，{ $total }
sales-sum = <b>{ $gross }</b> · { $count } 笔 · 手续费 { $fee } · 实收 <b>{ $net }</b>
sales-sum-refunded = <b>{ $gross }</b> · { $count } 笔 · 手续费 { $fee } · 已退 { $refunded } · 实收 <b>{ $net }</b>
sales-today-button = 今天
sales-seven-days-button = 近 7 天
sales-thirty-days-button = 近 30 天
sales-this-month-button = 本月
sales-last-month-button = 上月

payments-button = 收款明细
payments-today-button = 今日收款
payments-title = <b>{ $shop } · 收款明细</b>（最新在前）
payments-title-today = <b>{ $shop } · 今日收款</b>（最新在前）
payments-none = 暂无记录。
payments-line =
    <b>{ $amount }</b> · { $from } · { $what }
    { $at }
payments-line-refunded =
    <b>{ $amount }</b> · { $from } · { $what } · 已退 { $refunded }
    { $at }
payments-entry-button = { $amount } · { $from }
payments-refunded-button = 只看已退款
payments-all-button = 查看全部
payments-currency-button = 币种：{ $currency }
payments-every-currency = 全部
payments-period-any = 不限时间
payments-period-today = 今天
payments-period-seven-days = 近 7 天
payments-period-thirty-days = 近 30 天
payments-period-this-month = 本月
payments-period-last-month = 上月
payments-search-button = 查找
payments-search-ask =
    <b>要查找哪笔收款？</b>
    请输入收款编号、您的订单号或金额，例如 <code>12.50</code>
payments-search-awaits = 收款编号，或金额，例如 12.50

settlement-button = 导出 CSV
settlement-file = 结算明细，可用电子表格打开。各列均可直接求和：实收 = 收款 − 手续费 − 退款。
settlement-date = 时间（UTC）
settlement-kind = 类型
settlement-reference = 编号
settlement-of = 原收款编号
settlement-own = 商户订单号
settlement-from = 付款人
settlement-for = 说明
settlement-currency = 币种
settlement-gross = 收款
settlement-fee = 手续费
settlement-refund = 退款
settlement-net = 实收
settlement-kind-payment = 收款
settlement-kind-refund = 退款
