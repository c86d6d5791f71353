package org.muniment.dashboard.pages.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;

/**
 * One person.
 *
 * @param person as in the list
 * @param form what can be changed
 * @param activities {@code true} and {@code false} with what they mean
 * @param locked whether failed attempts keep the person out now
 * @param steps that need a reason: a new password, signing out everywhere
 * @param fresh a password that was made just now, shown this once
 */
public record PersonView(
    PeopleView.Line person,
    Form form,
    Map<String, String> roles,
    Map<String, String> clearances,
    Map<String, String> activities,
    boolean locked,
    List<Confirm> steps,
    Optional<PeopleView.Fresh> fresh) {}
