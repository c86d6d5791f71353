/**
 * The group robot of DingTalk (钉钉).
 *
 * <p>Example: with the secret {@code SEC…} of the robot's security settings, {@code
 * timestamp=1763773200000&sign=…} is added to its address, the sign being the Base64 of HMAC-SHA256
 * over the time, a line end and the secret, under the secret. {@code {"errcode": 0}} is the
 * receipt; {@code {"errcode": 310000, "errmsg": "sign not match"}} comes with status 200 as well.
 */
package org.muniment.adapters.dingtalk;
