package org.muniment.dashboard.architecture.planted.web;

import org.muniment.dashboard.architecture.planted.pages.one.AsksAnAdapter;

/** Breaks "web knows no page". */
public record KnowsAPage(AsksAnAdapter page) {}
