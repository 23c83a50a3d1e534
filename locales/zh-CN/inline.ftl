## 在任何聊天里输入机器人的名字、金额和几个字：边输入边给出的选项，以及发出去的消息。

inline-title = { $amount } · { $shop }
inline-new = 在这个聊天里发一个新的收款链接
inline-no-account = 想在这里收款，先开一个账户
inline-no-shop = 想在这里收款，先起个店名
inline-nothing-open = 输入金额，例如 12.50 咖啡
inline-locked = 🔒 请先解锁与 OKPay 的聊天，再查看收款链接
inline-no-amount = 请先写金额，例如 12.50 咖啡
inline-note-long = 后面的说明最多 { $max } 个字
inline-too-small = 至少 { $least }，否则扣完费用就没有了
inline-too-large = 最多 { $cap }
inline-secret = 这些内容像是支付密码或验证码，请换一种写法
inline-refused = 这笔暂时不能收，点这里看原因

inline-post = <b>{ $shop }</b> 收款 <b>{ $amount }</b>
inline-post-until = { $at } 前可付。
inline-post-paid = ✅ 已付 · { $at }
inline-post-used-up = ✅ 已收满次数 · { $at }
inline-post-expired = ⌛ 已过期，不能再付了 · { $at }
inline-post-withdrawn = ⛔ 已撤回，不能再付了。
inline-pay-button = 付款 { $amount }
