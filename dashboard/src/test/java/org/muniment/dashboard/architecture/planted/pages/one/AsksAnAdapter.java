package org.muniment.dashboard.architecture.planted.pages.one;

import org.muniment.adapters.serial.PortSettings;

/** Breaks "pages talk to ports and desks". */
public record AsksAnAdapter(PortSettings port) {}
