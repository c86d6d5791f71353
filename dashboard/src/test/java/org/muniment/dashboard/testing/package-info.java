/**
 * A dashboard in memory for tests: real desks and a real web server over twins of the stores.
 *
 * <p>Example: {@code try (House house = House.open()) { house.get("/api/v1/rooms", token); }}.
 */
package org.muniment.dashboard.testing;
