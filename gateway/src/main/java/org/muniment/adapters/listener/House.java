package org.muniment.adapters.listener;

/** What every connection of a listener shares. */
record House(
    Settings settings,
    Arrivals arrivals,
    Relay relay,
    Sessions sessions,
    Counters counters,
    Sparing sparing) {}
