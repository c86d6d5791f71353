package org.muniment.adapters.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.finding.Photo;
import org.muniment.port.Findings;

/** Findings and photographs on any database. */
record JdbiFindings(Transactions transactions) implements Findings {
  /** Read at a time, so that no transaction is open while somebody works on them. */
  private static final int FINDINGS_AT_A_TIME = 500;

  @Override
  public Finding add(Finding withoutId, FindingStep step) {
    return transactions.write(
        handle -> {
          Finding added = FindingTable.add(handle, withoutId);
          FindingStepTable.add(handle, step, added.id());
          return added;
        });
  }

  @Override
  public boolean change(Finding after, FindingStep step) {
    return transactions.write(
        handle -> {
          boolean isSeen = FindingTable.update(handle, after);
          if (isSeen) {
            FindingStepTable.add(handle, step, after.id());
          }
          return isSeen;
        });
  }

  @Override
  public Optional<Finding> finding(long id) {
    return transactions.read(handle -> FindingTable.one(handle, id));
  }

  @Override
  public List<Finding> search(Query query, int limit) {
    return transactions.read(handle -> FindingTable.newest(handle, query, limit));
  }

  @Override
  public void each(Query query, Consumer<Finding> reader) {
    long last = 0;
    List<Finding> next;
    do {
      long behind = last;
      next =
          transactions.read(
              handle -> FindingTable.after(handle, query, behind, FINDINGS_AT_A_TIME));
      next.forEach(reader);
      last = next.isEmpty() ? last : next.get(next.size() - 1).id();
    } while (next.size() == FINDINGS_AT_A_TIME);
  }

  @Override
  public List<FindingStep> steps(long finding) {
    return transactions.read(handle -> FindingStepTable.of(handle, finding));
  }

  @Override
  public List<Photo> photos(Photo.Subject subject, long of) {
    return transactions.read(handle -> PhotoTable.of(handle, subject, of));
  }

  @Override
  public Photo addPhoto(Photo withoutId, byte[] content) {
    return transactions.write(handle -> PhotoTable.add(handle, withoutId, content));
  }

  @Override
  public Optional<Photo> photo(long id) {
    return transactions.read(handle -> PhotoTable.one(handle, id));
  }

  @Override
  public Optional<byte[]> content(long photo) {
    return transactions.read(handle -> PhotoTable.content(handle, photo));
  }
}
