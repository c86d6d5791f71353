package org.muniment.desk.holdings.intake;

/**
 * How a list is to be taken.
 *
 * @param isDryRun nothing is written
 * @param skipsBadRows the good rows are taken; else all or nothing
 * @param corrects boxes that are there and described otherwise become what the list says
 */
public record ImportWish(boolean isDryRun, boolean skipsBadRows, boolean corrects) {
  public static final ImportWish DRY_RUN = new ImportWish(true, false, false);

  public ImportWish dry() {
    return new ImportWish(true, skipsBadRows, corrects);
  }
}
