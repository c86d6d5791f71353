/**
 * The loaded profiles: those that come with the program and the user's own, found by topic and
 * content, and what the command line says about them.
 *
 * <p>Example: {@code ProfileLibrary.load(dataFolder).catalog().recognise(input)} gives what the
 * message says, or why it says nothing.
 */
package org.muniment.profile.catalog;
