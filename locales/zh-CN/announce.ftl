## 公告与 /announce。

announcement-line =
    <b>{ $kind }</b> · { $from } – { $until }
    { $text }
announcement-kind-maintenance = 维护通知
announcement-kind-fault = 服务故障
announcement-kind-news = 消息
announcement-concerns-everything = 全部业务
announcement-concerns-payments = 付款与转账
announcement-concerns-topup = 充值
announcement-concerns-withdraw = 提现
announcement-concerns-exchange = 兑换
announcement-concerns-shops = 商户（仅通知商户）
status-button = 查看服务状态
announcements-title = <b>当前公告</b>
announcements-none = <b>当前没有公告。</b>
announcements-button = 全部公告
announcement-told = { $by } 发布，已通知 { $told } 人。
announcement-told-all = { $by } 发布，共通知 { $told } 人。
announcement-end-button = 结束：{ $text }
announcement-new-button = 发布公告
announce-kind-ask = 公告类型？
announce-kind-awaits = 以上类型之一
announce-concerns-ask = 涉及哪项业务？公告会显示在相应的卡片上。
announce-concerns-awaits = 以上之一
announce-text-ask = 请写出{ $language }内容，客户将看到原文：会发生什么、哪些仍可使用。
announce-text-awaits = 一两句话的公告内容
announce-text-long = 内容过长，最多 { $max } 个字符。
announce-in-en = 英文
announce-in-zh-CN = 中文
announce-from-ask = 从何时开始（UTC）？例如 <code>2026-12-02 02:00</code> 或 <code>+2h</code>。
announce-until-ask = 到何时结束？例如 <code>2026-12-02 04:00</code>，或开始后 <code>+90m</code>。到时自动结束。
announce-until-early = 结束时间须晚于开始时间。
announce-moment-awaits = 一个月以内的 UTC 时间，例如 2026-12-02 02:00 或 +2h
announce-now-button = 立即开始
announce-confirm =
    <b>确认发布？</b>
    { $kind } · { $concerns }
    { $from } – { $until }
    近几个月使用过的客户都会收到通知，分批发送。
announce-confirm-text = <blockquote>{ $text }</blockquote>
announce-confirm-button = 发布
announce-confirm-awaits = 点击“发布”
announce-made = ✅ <b>已发布。</b>公告会显示在首页、/status 和相关卡片上。
