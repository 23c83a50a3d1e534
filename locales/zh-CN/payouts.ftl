## 员工处理提现：结果不明、超时或等待中的提现。员工所见内容。

command-payout = 异常提现
usage-payout =
    可单独发送，也可附上提现单号：<code>/payout W-1234-5678</code>
payout-empty = ✅ <b>提现</b> · 没有异常或等待中的提现
payout-list-title =
    { $count ->
       *[other] <b>提现</b> · { $count } 笔待查看
    }
payout-list-line = <b>{ $amount }</b> · <code>{ $reference }</code> · { $trouble } · { $since } 起
payout-list-button = 提现
queue-payouts-button =
    { $count ->
       *[other] 提现 · { $count } 笔待查看
    }

payout-facts =
    <b>{ $amount }</b> 提现到{ $to } · <code>{ $reference }</code>
    手续费 { $fee } · { $state }
payout-owner = 客户
payout-key-none = 尚未向渠道发出。
payout-key =
    { $count ->
       *[other] 渠道请求号 <code>{ $key }</code>，已联系渠道 { $count } 次
    }
payout-asked-at = 最近一次联系：{ $at }
payout-provider-reference = 渠道流水号：<code>{ $reference }</code>

payout-state-draft = 未确认
payout-state-dropped = 已取消
payout-state-review = 冻结中，待核查
payout-state-held = 冻结中，尚未发出
payout-state-sending = 发送中
payout-state-sent = 处理中
payout-state-unknown = 结果不明
payout-state-settled = 已到账
payout-state-returned = 已退回
payout-state-cancelled = 已撤回

payout-happened = { $at } · { $what }
payout-happened-confirmed = 客户确认
payout-happened-called-off = 客户撤回
payout-happened-released = 经两人复核放行
payout-happened-declined = 未放行，已退回客户
payout-happened-sent = 渠道已受理
payout-happened-unknown = 渠道未给出明确答复
payout-happened-settled = 已到账
payout-happened-returned = 已退回客户
payout-happened-misreported = ⚠️ 渠道通知的金额或账户不符
payout-happened-contradicted = ⚠️ 渠道通知与处理结果不符

payout-review-button = 查看异常原因
payout-trouble-unknown = ⚠️ 无法确认款项是否已汇出。系统每分钟查询渠道，款项保持冻结。如已通过其他途径得到渠道答复，可由两人复核处理。
payout-trouble-late = ⚠️ 应于 { $due } 前到账。
payout-trouble-waiting = 等待中：客户账户已冻结或暂停转出，或尚未开始发送。
payout-trouble-short-unknown = 结果不明
payout-trouble-short-late = 超时
payout-trouble-short-waiting = 等待中

payout-resolve-settled-button = 确认已到账
payout-resolve-failed-button = 确认未汇出
payout-reference-ask = 请输入渠道方的流水号，例如 <code>TRX-20415</code>
payout-reference-awaits = 渠道流水号
payout-resolution-settled = 处理结果：<b>已到账</b>
payout-resolution-failed = 处理结果：<b>未汇出</b>，款项退回客户
approval-what-resolve-payout = 处理结果不明的提现
approval-effect-resolve-payout = 通过后按此结果办结，并通知客户。如渠道日后给出相反结果，不再变动任何客户余额，转为待认领款项处理。
failure-provider-reference-invalid =
    ⛔ 流水号格式不正确：4 至 64 位字母、数字、点、短横线或斜线。
    <code>provider_reference_invalid</code>
