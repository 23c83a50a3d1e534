queue-title =
    { $count ->
       *[other] <b>工单队列</b> · { $count } 个待回复
    }
queue-empty = ✅ <b>工单队列</b> · 暂无待回复
queue-elsewhere = <b>工单队列</b> · 暂无待回复，其他待办：
queue-line = { $number } 号 · { $name } · 须在 { $due } 前回复
queue-line-over = ⚠️ { $number } 号 · { $name } · 须在 { $due } 前回复，已超时
queue-read-button = { $number } 号 · { $name }
queue-refresh-button = 刷新
queue-approvals-title =
    { $count ->
       *[other] <b>双人复核</b> · { $count } 项待处理
    }
queue-approval-line = { $what } · { $by } 提交 · 有效期至 { $until }
queue-approval-mine = { $what } · 您已提交 · 有效期至 { $until }
queue-approval-button = ⏳ { $what }

ticket-heading = <b>客服工单 { $number } 号</b> · { $name }
ticket-facts =
    OKPay 号：{ $okpayId } · 相关：{ $about } · 语言：{ $language }
    状态：{ $state } · 须在 { $due } 前回复 · 负责人：{ $agent }
ticket-no-account = 未开户
ticket-about-nothing = 无
ticket-state-open = 待回复
ticket-state-answered = 已回复
ticket-state-closed = 已关闭
ticket-from-customer = <b>客户</b> { $at }
ticket-from-customer-mail = <b>客户</b>（邮件） { $at }
ticket-from-agent = <b>{ $name }</b> { $at }
ticket-rated-by = <b>客户评分</b> { $at }
ticket-note-by = <b>内部备注</b>（{ $name }）{ $at }
ticket-agent-nobody = 暂无
ticket-blocked = ⚠️ 对方已停用机器人，您的回复会在其回来后送达。
ticket-live = 正在对话，对方可直接发送消息。
ticket-rated = 评分 { $stars }
ticket-take-button = 接手
ticket-again-button = 重新打开
ticket-file-button = 🖼 文件 { $n }
ticket-file = 客户发送的文件，请勿外传。
ticket-file-of-customer = 客户的文件
file-unshown =
    ⛔ <b>{ $what }：无法显示该文件。</b>{ $reason ->
        [pages] 该 PDF 超过 10 页，是页数限制实施前收到的。请客户只发需要的几页，或改发照片。
        [locked] 该 PDF 设有密码。请客户去除密码后重发，或改发照片。
        [infected] 该文件现已无法通过病毒扫描。请客户重新拍照发送，切勿在别处打开该文件。
        [size] 文件超过 10 MB。请客户改发照片。
        [pixels] 图片超过 4000 万像素。请客户以图片方式发送。
       *[other] 文件无法打开，可能已损坏。请客户重新发送，最好是照片。
    }
ticket-noted = 📝 已记录，仅员工可见。
ticket-reply-sent = ✅ 已送达，工单已回复。可继续发送，或取消。
ticket-reply-waits = ⏳ 已保存：对方停用了机器人，回来后即可收到。
ticket-reply-button = 回复
ticket-close-button = 关闭工单
ticket-queue-button = 返回队列
ticket-customer-button = 客户
ticket-reply-ask = 请回复 { $name }（{ $number } 号），可发送文字或图片，内容将原样送达；以 // 开头的是内部备注。
ticket-reply-awaits = 您的回复（文字或图片）

# 待认领款项的原因。
suspense-cause-unknown-reference = 附言与任何充值都不匹配
suspense-cause-wrong-currency = 币种与申请不一致
suspense-cause-wrong-account = 转入了我方其他账户
suspense-cause-wrong-amount = 金额与申请不一致
suspense-cause-paid-twice = 该笔充值此前已付款
suspense-cause-returned-short = 部分款项使用后被银行退回
suspense-cause-returned-unknown = 已被银行收回，属于谁尚未确定
suspense-cause-unreported = 渠道未通知该笔款项
suspense-cause-unshown = 我方账目已转出，账单无此记录
suspense-cause-payout-came-back = 已确认到账的提现被退回
suspense-cause-payout-left = 已退还客户的提现实际已到账

# /maintenance: what waits, and what works meanwhile.
maintenance-on =
    ⏳ 维护已开始：暂停新的付款、充值和兑换；查询照常，已启用的提现渠道照常。
    发送 /maintenance off 结束维护。
maintenance-off = ✅ 维护已结束，全部功能恢复正常。
usage-maintenance = 请发送 <code>/maintenance on</code> 或 <code>/maintenance off</code>。

# 客服群：每个工单一个话题。
topic-name = { $number } 号 · { $name }
topic-header =
    <b>客服工单 { $number } 号</b> · { $name }
    OKPay 号：{ $okpayId } · 语言：{ $language } · 须在 { $due } 前回复
topic-assign-nobody = ⚠️ 客服人员中没有“{ $asked }”。请发送 /assign 加同事的 @用户名或名字。
topic-usage = 在此发送的内容会原样送达客户，以 // 开头的是内部备注。/close 关闭 · /reopen 重新打开 · /take 接手 · /assign @用户名 转交 · /answers 常用回复 · /queue 队列
topic-forwarded = 转发的消息，或通过其他机器人发送的消息，在这里不起作用，也不会发给客户。请自行输入；以 // 开头则记为内部备注。
topic-queue-line = { $number } 号 · 须在 { $due } 前回复 · { $agent } · { $count } 条消息
topic-queue-over = ⚠️ { $number } 号 · 应在 { $due } 前回复，已超时 · { $agent } · { $count } 条消息
topic-answers = 常用回复（双语），发送 /a 加名称即可：{ $names }
desk-claimed = ✅ 本群已设为客服群，每个工单会在此建立一个话题。如尚未授权，请将我设为可管理话题、可删除消息的管理员：已注销客户的记录保存期满后，将连同话题一并删除。
desk-no-topics = ⚠️ 本群已设为客服群，但尚未开启话题功能。请在群设置中开启，将我设为可管理话题、可删除消息的管理员，然后发送 /desk。
desk-code-needed = ⚠️ 设置客服群需要动态验证码：请先在与我的私聊中输入，然后在此发送 /desk。

# 其他待办，附最早的承诺时间。
queue-also = <b>其他待办</b>
queue-waits = { $what }：{ $count } 项 · 最早须在 { $due } 前处理
queue-waits-over = ⚠️ { $what }：{ $count } 项，其中 { $over } 项已超时 · 最早须在 { $due } 前处理
queue-waits-since = { $what }：{ $count } 项 · 最早的始于 { $since }
queue-suspense-button =
    { $count ->
       *[other] 待认领款项 · { $count } 笔
    }
waiting-tickets = 客服工单
waiting-appeals = 申诉
waiting-approvals = 双人复核
waiting-restrictions = 待复查的冻结账户
waiting-recoveries = 待核对的账户找回
waiting-identities = 身份审核
waiting-reviews = 异常交易
waiting-suspense = 待认领款项
waiting-payouts = 结果不明或超时的提现
waiting-differences = 对账差异
staff-newer-button = 上一页
staff-older-button = 下一页
