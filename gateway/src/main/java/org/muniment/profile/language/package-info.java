/**
 * The YAML of a profile: read with line numbers, checked, and compiled. Nothing here throws for
 * what an author wrote: all faults of a file come back together, each with its place and remedy.
 *
 * <p>Example: {@code ProfileReader.read("mine.yaml", text)} of a file with {@code temprature:}
 * gives a {@link org.muniment.profile.language.Problem} that names the line and asks whether {@code
 * temperature} was meant.
 */
package org.muniment.profile.language;
