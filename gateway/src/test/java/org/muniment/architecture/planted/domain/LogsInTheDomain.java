package org.muniment.architecture.planted.domain;

import org.slf4j.Logger;

/** Breaks "domain is pure". */
public record LogsInTheDomain(Logger log) {}
