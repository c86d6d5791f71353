package org.muniment.dashboard.pages.entry;

import java.util.Optional;
import org.muniment.domain.text.Message;

/**
 * What the page to sign in shows.
 *
 * @param name as it was typed before
 * @param next where to go after signing in
 */
public record SignInView(String name, String next, Optional<Message> problem) {}
