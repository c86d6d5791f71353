package org.muniment.dashboard.pages.notification;

import java.util.Map;
import org.muniment.dashboard.web.look.Form;

/**
 * The form of a contact.
 *
 * @param title their name, or that it is a new one
 * @param rows how many ways can be entered
 * @param channels by id, with none first
 */
public record ContactView(
    String title,
    String action,
    Form form,
    Map<String, String> languages,
    int rows,
    Map<String, String> channels) {}
