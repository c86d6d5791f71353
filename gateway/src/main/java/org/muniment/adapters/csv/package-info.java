/**
 * Lists as text with separators, by Commons CSV; in UTF-8, UTF-16, GB18030 or Big5.
 *
 * <p>Example: a file of Excel for Chinese Windows has no mark and is GB18030; strict decoding shows
 * that it is not UTF-8, and that its characters are common ones in GB18030 and rare ones in Big5.
 */
package org.muniment.adapters.csv;
