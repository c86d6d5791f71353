/**
 * Files that come in, read while they come.
 *
 * <p>Example: a form with one file of 200 MB is an {@link
 * org.muniment.dashboard.web.upload.Incoming} with the file's name and a stream that ends where the
 * form's boundary is; nothing of it is in memory but a few kilobytes.
 */
package org.muniment.dashboard.web.upload;
