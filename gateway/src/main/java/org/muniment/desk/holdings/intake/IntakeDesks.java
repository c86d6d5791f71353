package org.muniment.desk.holdings.intake;

/** Lists of holdings in and out. */
public record IntakeDesks(
    ImportDesk imports, ExportDesk exports, UploadShelf uploads, ImportJobs jobs) {
  public IntakeDesks(
      ImportDesk imports,
      ExportDesk exports,
      UploadShelf uploads,
      java.util.concurrent.Executor background) {
    this(imports, exports, uploads, new ImportJobs(imports, uploads, background));
  }
}
