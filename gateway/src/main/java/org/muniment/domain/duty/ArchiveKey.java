package org.muniment.domain.duty;

import java.util.Objects;

/**
 * A key of the stacks and who keeps it (rule C5); never deleted.
 *
 * @param id 0 before it is stored
 * @param name what stands on it
 * @param opens in words
 * @param keeper name of who has it; empty when it lies in the key cabinet
 * @param lost whether it is gone
 */
public record ArchiveKey(
    long id, String name, String opens, String keeper, boolean lost, String remarks, long version) {
  public ArchiveKey {
    Objects.requireNonNull(name);
    Objects.requireNonNull(opens);
    Objects.requireNonNull(keeper);
    Objects.requireNonNull(remarks);
  }

  public ArchiveKey stored(long givenId) {
    return new ArchiveKey(givenId, name, opens, keeper, lost, remarks, version);
  }
}
