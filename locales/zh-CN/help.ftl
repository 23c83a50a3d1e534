help-chat-title = <b>功能一览</b>
help-example = 一句话转账：<code>/send 25 @anna 午饭</code>
help-safety = OKPay 工作人员绝不会索要您的登录密码、支付密码或验证码。凡是索要的都是骗子。
help-support-button = 联系客服
