/**
 * {@code /alarms}: what is out of limits or broken, and what people do about it.
 *
 * <p>Example: {@code POST /api/v1/alarms/7/acknowledge} with {@code {"comment": "dehumidifier is
 * on"}} answers the alarm with {@code "state": "acknowledged"}; a second time it is 409.
 */
package org.muniment.dashboard.api.alarms;
