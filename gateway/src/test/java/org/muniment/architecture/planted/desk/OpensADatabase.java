package org.muniment.architecture.planted.desk;

import java.sql.Connection;

/** Breaks "inside". */
public record OpensADatabase(Connection database) {}
