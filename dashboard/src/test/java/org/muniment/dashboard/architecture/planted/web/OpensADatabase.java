package org.muniment.dashboard.architecture.planted.web;

import java.sql.Connection;

/** Breaks "web talks to ports and desks". */
public record OpensADatabase(Connection database) {}
