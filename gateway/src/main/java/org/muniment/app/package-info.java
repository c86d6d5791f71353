/**
 * The composition root: what the program is told ({@link org.muniment.app.Settings}) and how its
 * parts are put together.
 *
 * <p>Example: {@code new SettingsReader(System.getenv(), Path.of(""), ZoneId.systemDefault(),
 * decoder::knows).read(options)} answers the settings, or throws a {@link
 * org.muniment.app.SettingsException} with every problem of the command line, the environment and
 * {@code muniment.yaml} at once.
 */
package org.muniment.app;
