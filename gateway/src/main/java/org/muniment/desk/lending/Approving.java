package org.muniment.desk.lending;

import org.muniment.domain.people.Role;

/**
 * Who gives leave.
 *
 * @param account sign-in name of a person; empty for a token, which nobody named as head
 * @param shownName what they are called: a person's name, a token's name
 */
public record Approving(Role role, String account, String shownName) {}
