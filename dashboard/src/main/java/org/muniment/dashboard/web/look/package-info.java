/**
 * How every page looks and speaks: the shell around it, the words, and the small drawings.
 *
 * <p>Example: {@code Frame.page(ctx, TodayPage.class, "today", frame.shell(ctx,
 * Shell.Section.TODAY, "shell.nav.today", "today.css"), view)} answers {@code today.jte}, which
 * stands beside {@code TodayPage}, inside the shell and in the caller's language.
 */
package org.muniment.dashboard.web.look;
