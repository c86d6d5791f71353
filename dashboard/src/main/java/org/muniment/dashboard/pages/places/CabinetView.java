package org.muniment.dashboard.pages.places;

import java.util.Map;
import org.muniment.dashboard.web.look.Form;

/** The form that changes a cabinet. */
public record CabinetView(
    String code, String name, Form form, Map<String, String> rooms, Map<String, String> orders) {}
