/**
 * My account: who I am here, my password, my sessions.
 *
 * <p>Example: Wang signs in with the initial password for the first time; every page leads to
 * {@code /account} until another password is chosen, and then on to Today.
 */
package org.muniment.dashboard.pages.account;
