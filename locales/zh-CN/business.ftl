# 经营概况：图片和图片下方的说明。
business-title-today = 今日概况
business-title-yesterday = 昨日概况
business-title-week = 近七天概况
business-rates = 数据取自账簿，截至 { $at } · 合计按当前汇率折算为欧元
business-volume = 交易额
business-nothing = 暂无记账。
business-kind-topup = 充值
business-kind-send = 转账
business-kind-pay = 商户收款
business-kind-exchange = 兑换
business-kind-withdrawal = 提现
business-kind-refund = 商户退款
business-kind-returned = 退回
business-kind-other = 其他
business-now-today = 今日
business-now-yesterday = 昨日
business-now-week = 近七天
business-before-today = 昨日同期
business-before-yesterday = 前日
business-before-week = 前七天
business-average = 七日均值
business-beside-today = 昨日同期 { $before } · 七日均值 { $average }
business-beside-yesterday = 前日 { $before } · 七日均值 { $average }
business-beside-week = 前七天 { $before }
business-fees = 手续费与汇差
business-users = 新开户
business-failures = 被拒或失败
business-rating = 客服评分
business-rated =
    { $count ->
        [0] 暂无评分
       *[other] { $count } 个评分
    }
business-failures-by-code = 被拒或失败（按代码）
business-no-failures = 无。
business-waiting = 待办
business-promised = 最早承诺时间
business-nothing-waits = 暂无待办。
business-over =
    { $count ->
       *[other] { $count } 项超时
    }
business-suspense = 待认领款项账面余额：{ $sums }
business-liquidity = 我方资金与客户余额
business-rail-bank = 银行
business-rail-card = 银行卡
business-rail-platform = 支付平台
business-rail-provider = 服务商
business-together = 合计
business-owed = 客户余额

today-title-today = <b>今日概况</b> · { $from }，截至 { $at }
today-title-yesterday = <b>昨日概况</b> · { $from }
today-title-week = <b>近七天概况</b> · 自 { $from } 起，截至 { $at }
today-volume = 交易额：<b>{ $now }</b> · { $beside }
today-fees = 收入：<b>{ $now }</b> · { $beside }
today-users = 新开户：<b>{ $now }</b> · { $beside }
today-failures = 被拒或失败：<b>{ $now }</b> · { $beside }
today-waiting = 待办：<b>{ $count }</b> 项，均未超时
today-waiting-over = ⚠️ 待办：<b>{ $count }</b> 项，其中 { $over } 项已超时
today-suspense = 待认领款项：{ $sums } · 待处理 { $count } 笔
today-rating = 客服评分：★ { $stars }（{ $count } 个评分）
today-rating-none = 客服评分：暂无。
today-today-button = 今日
today-yesterday-button = 昨日
today-week-button = 近 7 天
usage-today = 发送 <code>/today</code>、<code>/today yesterday</code>（昨日）或 <code>/today week</code>（近七天）。
