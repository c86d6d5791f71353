/**
 * The group robot of Feishu (飞书) and Lark.
 *
 * <p>Example: {@code {"msg_type": "post", "content": {"post": {"zh_cn": {"title": "…", "content":
 * [[{"tag": "text", "text": "…"}]]}}}}}; when the channel has a secret, {@code timestamp} and
 * {@code sign} stand beside, the sign being the Base64 of HMAC-SHA256 over nothing, the key being
 * the seconds, a line end and the secret. {@code {"code": 0}} is the receipt.
 */
package org.muniment.adapters.feishu;
