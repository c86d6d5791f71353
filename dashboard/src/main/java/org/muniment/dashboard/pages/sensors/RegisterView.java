package org.muniment.dashboard.pages.sensors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;

/**
 * The form that registers a sensor.
 *
 * @param places to choose from: {@code room:R1}, {@code cabinet:C1}, {@code outdoor}
 * @param profiles that can be named
 * @param payload what the device sent last, if it was heard
 */
public record RegisterView(
    Form form, Map<String, String> places, List<String> profiles, Optional<String> payload) {}
