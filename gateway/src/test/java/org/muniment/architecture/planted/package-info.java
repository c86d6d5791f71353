/**
 * Classes that break the rules, one for each, so that no rule can pass for nothing. Example: {@code
 * domain.LogsInTheDomain} imports a logger, and "domain is pure" must say so.
 */
package org.muniment.architecture.planted;
