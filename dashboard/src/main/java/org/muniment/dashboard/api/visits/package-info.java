/**
 * {@code /visits}: who is in the stacks besides the staff (rule C6).
 *
 * <p>Example: {@code POST /api/v1/visits {"name": "王师傅", "purpose": "检修电路", "accompaniedBy": "李敏"}}
 * answers 201 with {@code "leftAt": null}; {@code POST /api/v1/visits/7/leave} when he goes.
 */
package org.muniment.dashboard.api.visits;
