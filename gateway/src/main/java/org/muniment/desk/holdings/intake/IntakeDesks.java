package org.muniment.desk.holdings.intake;

/** Lists of holdings in and out. */
public record IntakeDesks(ImportDesk imports, ExportDesk exports, UploadShelf uploads) {}
