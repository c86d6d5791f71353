/**
 * The group robot of WeCom (企业微信).
 *
 * <p>Example: the text goes as {@code {"msgtype": "text", "text": {"content": "…"}}} to the address
 * that WeCom shows when the robot is made; {@code {"errcode": 0, "errmsg": "ok"}} is the receipt,
 * and {@code {"errcode": 93000, …}}, with status 200 as well, means that there is no such robot.
 */
package org.muniment.adapters.wecom;
