/**
 * {@code /duties/feed/….ics}: the duties as a calendar that other programs subscribe to by a secret
 * address.
 *
 * <p>Example: Outlook reads {@code /duties/feed/4f…c2.ics} each hour and shows "Weekly cleaning" on
 * Friday; once the address was taken away it gets 404.
 */
package org.muniment.dashboard.pages.feed;
