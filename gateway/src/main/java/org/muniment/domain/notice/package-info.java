/**
 * Who is told of an alarm, when, and in which words.
 *
 * <p>For example, a warning at 03:10 on a Sunday goes to the contact whose shift of step 1 covers
 * that hour; when nobody acknowledged it by 03:25, to step 2 as well.
 */
package org.muniment.domain.notice;
