## “扣款了吗？”：聊天。

charged-button = 查询是否扣款
charged-charged = ✅ <b>已扣款</b>：{ $amount }，付给 { $shop } · { $at } · 单号 { $reference }
charged-waiting = ⏳ <b>尚未扣款</b>（{ $at }）。有一笔付给 { $shop } 的付款待您确认，确认前不会扣款。
charged-not-charged = <b>未扣款。</b>截至 { $at }，您没有为此向 { $shop } 付款。
charged-again-button = 再查一次
charged-pay-button = 查看这笔付款
