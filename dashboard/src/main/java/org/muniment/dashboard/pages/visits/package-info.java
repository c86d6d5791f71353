/**
 * The register of visitors (rule C6): who is inside, with whom, and who was.
 *
 * <p>Example: an electrician is written in at 9:10 as accompanied by archivist Li; one press at
 * 9:40 writes them out.
 */
package org.muniment.dashboard.pages.visits;
