/**
 * Classes that break the dashboard's rules, one for each, so that no rule can pass for nothing.
 * Example: {@code web.KnowsAPage} imports a page, and "web knows no page" must say so.
 */
package org.muniment.dashboard.architecture.planted;
