## 对账：银行及支付机构的对账单与我方账目的核对。员工所见内容。

command-books = 对账
usage-books = 该命令不带参数：<code>/books</code>
books-title = <b>对账</b>
books-none = 各渠道暂无资金往来。
books-account =
    <b>{ $rail } · { $currency }</b>
    账单已入账 { $bank } · 在途 { $clearing }
books-statement = { $until } 账单余额：{ $there }
books-statement-none = 尚未读取账单
books-waiting =
    { $count ->
       *[other] { $count } 笔待核对，最早一笔 { $since }
    }
books-differences =
    { $count ->
        [0] ✅ 没有未处理的差异
       *[other] ⚠️ <b>{ $count } 笔差异待处理</b>
    }
books-difference-line = { $amount } · { $cause } · { $rail } · { $due } 前处理
books-button = 对账
queue-books-button =
    { $count ->
       *[other] 对账差异 · { $count } 笔
    }

difference-cause-missing-here = 账单有记录，渠道未通知
difference-cause-missing-there = 渠道已通知，账单无记录
difference-cause-doubled = 账单重复记账
difference-cause-wrong-amount = 金额不符
difference-cause-wrong-currency = 币种不符
difference-cause-unknown-reference = 附言无法识别
difference-cause-fee = 机构手续费
difference-cause-balance-gap = 余额不连续
difference-title = <b>{ $amount }</b> · { $cause }
difference-rail = { $rail }
difference-line = 账单 { $on }：{ $amount }，附言 <code>{ $reference }</code>
difference-line-who = 对方：{ $who }
difference-line-info = 摘要：{ $info }
difference-line-unread = ⚠️ 该流水上的附言等内容无法解密：数据库中的内容被改动，或缺少密钥。
difference-line-none = 账单无此记录
difference-item = 我方账目 { $on }：{ $amount }，附言 <code>{ $reference }</code>
difference-item-guess = 可能对应 { $on }：{ $amount }，附言 <code>{ $reference }</code>
difference-item-none = 我方账目无此记录
difference-no-reference = 无
difference-in = 收入 { $amount }
difference-out = 支出 { $amount }
difference-gap =
    账单期初、期末余额与明细或上一份账单对不上。可能缺少一份账单，补齐后自动结案。
difference-owner = 负责人：{ $name } · { $due } 前处理
difference-owner-role = 待{ $role }认领 · { $due } 前处理
difference-since = 发现时间：{ $since }
difference-state-settled = ✅ 已结案：双人复核处理，“{ $reason }”
difference-state-explained = ✅ 已结案：“{ $reason }”
difference-state-by-itself = ✅ 已自动结案：对应记录已到。
difference-told = 渠道回调于 { $since } 送达，已计的损失随之冲回。
difference-ways = 处理会动账，须双人复核。
difference-take-button = 由我处理
difference-hand-button = 转交同事
difference-settle-button = 平账
difference-explain-button = 说明原因并结案
difference-hand-ask = 转交给谁？
difference-hand-nobody = 没有其他可处理差异的同事。
difference-explain-ask = 为什么无需处理？说明将留存。

notice-lines-unread =
    ⚠️ <b>{ $count } 条对账单流水无法解密。</b>
    可能是数据库中的内容被改动，或缺少密钥，付款人填写的内容已无法读取；金额和对账结果不受影响。
    具体流水可在审计记录（/audit）中查看，请通知运维人员。
notice-differences-found =
    { $count ->
       *[other] ⚠️ 对账发现 <b>{ $count } 笔新差异</b>：{ $rail }，共 { $open } 笔待处理。
    }
notice-difference-handed = ⚠️ { $by }转交给您一笔差异：<b>{ $amount }</b> · { $cause } · { $rail }
