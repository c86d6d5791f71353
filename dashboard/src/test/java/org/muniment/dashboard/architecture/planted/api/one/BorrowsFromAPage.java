package org.muniment.dashboard.architecture.planted.api.one;

import org.muniment.dashboard.architecture.planted.pages.one.AsksAnAdapter;

/** Breaks "slices are strangers": a page and an API noun of the same name are two slices. */
public record BorrowsFromAPage(AsksAnAdapter page) {}
