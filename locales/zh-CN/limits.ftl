## /limits: what one payment and one day may come to.

limits-title = 今天还可转账 <b>{ $left }</b>
limits-single = 单笔限额 <b>{ $single }</b>
limits-daily = 每日限额 <b>{ $daily }</b> · 已用 { $used } · 剩余 { $left }
limits-reset = 每日限额于 { $resetsAt } 重置
limits-monthly = 每月限额 <b>{ $monthly }</b> · 已用 { $used } · 剩余 { $left }
limits-month-reset = 每月限额于 { $resetsAt } 重置
limits-cooling = ⚠️ 账户安全设置刚刚变更过，{ $until } 前只能小额转出。
limits-frozen = ❄️ 账户已冻结，解冻前资金无法转出，之后按以下限额转出。
limits-stopped = ⛔ 动态验证码错误次数过多，{ $until } 前资金无法转出，之后按以下限额转出。
limits-small = 小额免密：单笔不超过 { $small }、每日累计不超过 { $smallDaily }（今日剩余 { $left }），超出需输入支付密码
limits-small-cooling = 小额免密：单笔不超过 { $small }、每日累计不超过 { $smallDaily }（今日剩余 { $left }）
limits-small-none = 每笔付款都需输入支付密码
limits-code = 单笔超过 { $code }还需输入动态验证码
limits-codeless = 单笔超过 { $code }需先开启两步验证（目前未开启）
limits-one-sum = 所有币种合并计算，按实时汇率折合为{ CURRENCY($currency) }
limits-level = 认证等级：{ $level ->
    [0] 未认证
   *[other] { $level } 级
}
limits-next = 升至 { $level } 级后：单笔 { $single }、每日 { $daily }、每月 { $monthly }
limits-verify-button = 提升限额
limits-button = 查看限额
limits-raise-button = 申请提高限额
limits-raise-text = 申请提高转账限额。目前每日限额 { $limit }，已用 { $used }；每月限额 { $monthly }，已用 { $usedThisMonth }。
limits-raised-asked =
    ⏳ 已提交提高限额的申请（客服工单 { $number } 号）。
    客服将在 { $dueAt } 前回复您，在此之前限额不变。
limits-add-button = 补充说明

## 自己的商户可以收多少。
limits-shop-title = <b>商户收款限额</b>
limits-shop-single = 单笔限额 <b>{ $single }</b>
limits-shop-daily = 每日限额 <b>{ $daily }</b> · 已收 { $used } · 剩余 { $left }
limits-shop-monthly = 每月限额 <b>{ $monthly }</b> · 已收 { $used } · 剩余 { $left }
limits-shop-next = 升至 { $level } 级后，商户收款：单笔 { $single }、每日 { $daily }、每月 { $monthly }
limits-raise-shop-text = 申请提高商户收款限额。目前每日限额 { $limit }，已收 { $used }；每月限额 { $monthly }，已收 { $usedThisMonth }。
notice-shop-limit-single =
    ⚠️ <b>一笔 { $asked }的付款未能收取</b>
    您的商户单笔最多可收 { $limit }。
notice-shop-limit-daily =
    ⚠️ <b>一笔 { $asked }的付款未能收取</b>
    您的商户每日最多可收 { $limit }，今日已收 { $used }，{ $until } 重置。
notice-shop-limit-monthly =
    ⚠️ <b>一笔 { $asked }的付款未能收取</b>
    您的商户每月最多可收 { $limit }，本月已收 { $used }，{ $until } 重置。
